//! What the reader of letters was told last, and what follows from it where it does not hold any more: which word they are
//! owed, and which entries have to be moved or taken out of their calendar. Nothing here reads a file or knows a clock.
//!
//! A letter tells its reader to come to a meeting on a day, or that they need not. What they know is what the last letter
//! that was written out said; from the difference to what is so now follows one word, and only one:
//!
//! | they know | it is so now | the word |
//! |---|---|---|
//! | a day | the meeting has none any more | *postponed* |
//! | a day, or that it is put off or called off | another day | *moved* |
//! | a day | the same day, other hours or another place | *changed* |
//! | a meeting | it was joined with another | *merged* |
//! | a meeting | they are on the list of another | *other_meeting* |
//! | that they are to come | the team took them off, or they did | *withdrawn* |
//! | that they are to come | somebody else comes on their seat | *substituted* |
//!
//! An entry keeps its UID for as long as it lies in a calendar, and its SEQUENCE rises with every letter that changes it.

use std::collections::BTreeMap;

use crate::calendar::{Day, TimeOfDay};
use crate::ids::{MeetingId, PersonId};
use crate::letter::{Addressee, LetterKind};
use crate::plan::MeetingStatus;
use crate::registration::{Reply, Selection, Source, WithdrawnBy};
use crate::words::Word;

/// When and where, as a letter says it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ToldPlan {
    pub date: Option<Day>,
    pub starts: Option<TimeOfDay>,
    pub ends: Option<TimeOfDay>,
    /// Venue, address and city in one line, as calendars have it.
    pub place: Option<String>,
}

/// An entry for calendars by its identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryTold {
    pub uid: String,
    pub sequence: u32,
}

/// What one letter told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub kind: Word<LetterKind>,
    pub meeting: MeetingId,
    /// Who read it.
    pub person: Option<PersonId>,
    pub plan: ToldPlan,
    /// The entry that came with it.
    pub entry: Option<EntryTold>,
    pub taken_out: Vec<EntryTold>,
}

impl Told {
    fn is(&self, kind: LetterKind) -> bool {
        self.kind.is(kind)
    }

    fn tells_to_come(&self) -> bool {
        self.kind.known().is_some_and(LetterKind::tells_to_come)
    }
}

/// How a meeting stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    pub meeting: MeetingId,
    pub status: Word<MeetingStatus>,
    pub plan: ToldPlan,
    /// Where its people went.
    pub merged_into: Option<MeetingId>,
    /// The meetings that were joined with it.
    pub joined: Vec<MeetingId>,
}

impl Stands {
    pub fn is_cancelled(&self) -> bool {
        self.status.is(MeetingStatus::Cancelled)
    }

    /// Whether somebody can be told to come to it.
    pub fn takes_place(&self) -> bool {
        !self.is_cancelled() && self.plan.date.is_some()
    }
}

/// What was told before letters of this kind that say what is so now: a letter that is written once more says what it
/// said, and its entry is the same.
pub fn before<'a>(told: &'a [Told], kind: LetterKind, now: &Stands) -> &'a [Told] {
    let says_the_same = |it: &Told| it.is(kind) && it.meeting == now.meeting && it.plan == now.plan;
    let kept = told.iter().rposition(|it| !says_the_same(it));
    &told[..kept.map_or(0, |at| at + 1)]
}

/// The last letter that says whether its reader is to come: thanks do not.
pub fn last_word(told: &[Told]) -> Option<&Told> {
    let says = |it: &&Told| !matches!(it.kind, Word::Later(_)) && !it.is(LetterKind::Thanks);
    told.iter().rev().find(says)
}

/// The last letter by which its reader was told to come on a day: what a change is measured against.
pub fn last_day(told: &[Told]) -> Option<&Told> {
    let mut told = told.iter().rev();
    told.find(|it| it.tells_to_come() && it.plan.date.is_some())
}

/// The word of change that is owed to somebody who was told something.
pub fn owed(told: &[Told], it: &Addressee, now: &Stands) -> Option<LetterKind> {
    let last = last_word(told)?;
    let means_to_come = last.tells_to_come() || last.is(LetterKind::Postponed);
    if it.arrived {
        return None;
    }
    match &it.withdrawn {
        Some(by) if by.is(WithdrawnBy::Replaced) => {
            return means_to_come.then_some(LetterKind::Substituted);
        }
        Some(by) if by.is(WithdrawnBy::Team) => {
            return means_to_come.then_some(LetterKind::Withdrawn);
        }
        // They said so themselves: what is left is the entry in their calendar.
        Some(_) => return (!live(told).is_empty()).then_some(LetterKind::Withdrawn),
        None if it.reply == Reply::NotComing => {
            return (!live(told).is_empty()).then_some(LetterKind::Withdrawn);
        }
        None => {}
    }
    if !it.may_come() {
        return None;
    }
    let knows_of_one = means_to_come || last.is(LetterKind::Cancelled);
    if now.merged_into.is_some() && now.is_cancelled() {
        let knows = Some(last.meeting) == now.merged_into;
        return (means_to_come && !knows).then_some(LetterKind::Merged);
    }
    if !knows_of_one || now.is_cancelled() {
        return None;
    }
    if last.meeting != now.meeting {
        return Some(match now.joined.contains(&last.meeting) {
            true => LetterKind::Merged,
            false => LetterKind::OtherMeeting,
        });
    }
    let day = last_day(told).map(|it| &it.plan);
    match (&now.plan.date, last.tells_to_come()) {
        (None, true) => day.map(|_| LetterKind::Postponed),
        (None, false) => None,
        // It was put off or called off, and is to be after all.
        (Some(_), false) => Some(LetterKind::Moved),
        (Some(date), true) => match last.plan.date.as_ref() {
            Some(told) if told != date => Some(LetterKind::Moved),
            None => Some(LetterKind::Moved),
            Some(_) if differs(&last.plan, &now.plan) => Some(LetterKind::Changed),
            Some(_) => None,
        },
    }
}

fn differs(told: &ToldPlan, now: &ToldPlan) -> bool {
    (&told.starts, &told.ends, &told.place) != (&now.starts, &now.ends, &now.place)
}

/// The word that somebody waits for, whatever they were told.
pub fn due(
    told: &[Told],
    it: &Addressee,
    now: &Stands,
    person: Option<PersonId>,
) -> Option<LetterKind> {
    if !it.gets_letters() || it.arrived {
        return None;
    }
    if it.owed.is_some() {
        return it.owed;
    }
    let last = last_word(told);
    let told_last = |kind| last.is_some_and(|it| it.is(kind));
    if now.is_cancelled() {
        let is_due = now.merged_into.is_none() && LetterKind::Cancelled.is_for(it);
        return (is_due && !told_last(LetterKind::Cancelled)).then_some(LetterKind::Cancelled);
    }
    if it.withdrawn.is_some() {
        return None;
    }
    if LetterKind::Selected.is_for(it) {
        let knows = last.is_some_and(|last| {
            // What an institution was told, whoever it names since has not been.
            let to_them = last.person.is_some() || person.is_none();
            (last.tells_to_come() && !last.is(LetterKind::Invitation) && to_them)
                || last.is(LetterKind::Postponed)
        });
        return (!knows).then_some(LetterKind::Selected);
    }
    if LetterKind::Waiting.is_for(it) {
        let knows = last.is_some_and(|last| {
            let same_day = now.plan.date.is_none() || last.plan.date == now.plan.date;
            last.is(LetterKind::Waiting) && last.meeting == now.meeting && same_day
        });
        return (!knows).then_some(LetterKind::Waiting);
    }
    if LetterKind::NotSelected.is_for(it) {
        return (!told_last(LetterKind::NotSelected)).then_some(LetterKind::NotSelected);
    }
    let is_invited = it.source == Source::Invited && !it.named && it.reply != Reply::NotComing;
    (is_invited && it.selection != Selection::Waiting && last.is_none())
        .then_some(LetterKind::Invitation)
}

/// Every entry that was ever sent, by its UID: the highest SEQUENCE, and the letter with which it lies in the reader's
/// calendar; none where it was taken out.
fn entries(told: &[Told]) -> BTreeMap<&str, (u32, Option<&Told>)> {
    let mut all: BTreeMap<&str, (u32, Option<&Told>)> = BTreeMap::new();
    for letter in told {
        for it in &letter.taken_out {
            let known = all.entry(&it.uid).or_insert((0, None));
            *known = (known.0.max(it.sequence), None);
        }
        if let Some(it) = &letter.entry {
            let known = all.entry(&it.uid).or_insert((0, None));
            *known = (known.0.max(it.sequence), Some(letter));
        }
    }
    all
}

/// The entries that lie in the reader's calendar, each with the letter that says what stands in it.
pub fn live(told: &[Told]) -> Vec<(EntryTold, &Told)> {
    let all = entries(told).into_iter();
    let live = all.filter_map(|(uid, (sequence, letter))| {
        let uid = uid.to_owned();
        Some((EntryTold { uid, sequence }, letter?))
    });
    live.collect()
}

/// What a letter does to the reader's calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entries<'a> {
    /// The SEQUENCE of the entry that it brings or moves.
    pub written: Option<u32>,
    /// The entries that it takes out, with the letter that says on which day each stands.
    pub taken_out: Vec<(EntryTold, &'a Told)>,
}

/// What a letter of this kind does to the calendar of its reader. `uid` is that of the meeting, `changes` how often its plan
/// was changed: entries of different readers have one UID, and each reader's rises for itself.
pub fn entries_of<'a>(
    kind: LetterKind,
    told: &'a [Told],
    it: &Addressee,
    now: &Stands,
    uid: &str,
    changes: u32,
) -> Entries<'a> {
    let holds = it.may_come() && now.takes_place();
    let known = entries(told);
    let written = (holds && kind.has_calendar()).then(|| match known.get(uid) {
        None => changes,
        Some((sequence, Some(letter))) if letter.plan == now.plan => changes.max(*sequence),
        Some((sequence, _)) => changes.max(sequence + 1),
    });
    let taken_out = live(told)
        .into_iter()
        .filter(|(entry, _)| entry.uid != uid || !holds)
        .map(|(entry, letter)| {
            let of_meeting = if entry.uid == uid { changes } else { 0 };
            let sequence = of_meeting.max(entry.sequence + 1);
            (EntryTold { sequence, ..entry }, letter)
        });
    Entries {
        written,
        taken_out: taken_out.collect(),
    }
}

#[cfg(test)]
mod tests;
