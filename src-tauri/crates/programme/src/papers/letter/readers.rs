//! Everybody who can be written to about a meeting, with what they were told and what they are owed.

use chrono::NaiveDate;
use domain::calendar::Day;
use domain::contact;
use domain::ids::{MeetingId, RegistrationId};
use domain::letter::{Addressee, LetterKind, LetterReader};
use domain::registration::{Reply, Source};
use domain::stamp::Stamp;
use domain::told::{self, Stands, Told, ToldPlan};
use domain::turkish;
use store::{ContactRow, LetterTextRow, MeetingRow, ProgrammeRow, Reader, RegistrationRow};

use crate::base::error::Result;
use crate::known::told as known;
use crate::known::which;

/// Somebody who may get a letter.
#[derive(Debug, Clone)]
pub(super) struct Recipient {
    pub(super) row: RegistrationRow,
    pub(super) phone: Option<String>,
    /// Of the person; of an institution that has yet to name somebody, the institution's.
    pub(super) email: Option<String>,
    /// Where an official letter is sent to.
    pub(super) address: Option<String>,
    /// Of an official letter: its number among those of the meeting.
    pub(super) number: usize,
    /// In whose place they come.
    pub(super) replaces: Option<RegistrationId>,
    pub(super) replaces_name: Option<String>,
    /// Who comes in theirs.
    pub(super) replaced_by: Option<String>,
    /// Every letter that was written to them, as far as it was sent.
    pub(super) told: Vec<Told>,
    /// The meeting on whose list they stand.
    pub(super) stands: Stands,
    /// How often its plan was changed.
    pub(super) changes: u32,
}

impl Recipient {
    pub(super) fn institution(&self) -> &str {
        let row = &self.row;
        let name = row.organisation_name.as_deref().or(row.name.as_deref());
        name.unwrap_or_default()
    }

    /// The person, or the institution that has yet to name one.
    pub(super) fn shown_name(&self) -> String {
        let name = self.row.name.as_deref().filter(|it| !it.trim().is_empty());
        name.unwrap_or(self.institution()).to_owned()
    }

    pub(super) fn reads_as(&self) -> LetterReader {
        LetterReader::of(&self.row.source, self.replaces.is_some())
    }

    /// What they were told before letters of this kind that say what is so now.
    pub(super) fn told_before(&self, kind: LetterKind) -> &[Told] {
        told::before(&self.told, kind, &self.stands)
    }

    pub(super) fn addressee(&self, told: &[Told]) -> Addressee {
        let row = &self.row;
        // A word of a later version gets no letter.
        let mut addressee = Addressee {
            category: row.category.clone(),
            source: row.source.clone(),
            selection: row.selection.clone(),
            reply: row.reply.clone(),
            withdrawn: row.withdrawn.clone(),
            arrived: row.arrived_at.is_some(),
            named: row.name.as_deref().is_some_and(|it| !it.trim().is_empty()),
            owed: None,
        };
        addressee.owed = told::owed(told, &addressee, &self.stands);
        addressee
    }

    /// Whether a letter of this kind is for them.
    pub(super) fn gets(&self, kind: LetterKind) -> bool {
        // Who is there by their arrival alone is thanked; every other letter they get for the meeting where they are
        // registered.
        if self.row.by_arrival && kind != LetterKind::Thanks {
            return false;
        }
        let was_joined = self.stands.merged_into.is_some() && self.stands.is_cancelled();
        let fits = match kind {
            LetterKind::Merged => was_joined || kind.fits(&self.stands.status),
            LetterKind::Cancelled => !was_joined && kind.fits(&self.stands.status),
            kind => kind.fits(&self.stands.status),
        };
        fits && kind.is_for(&self.addressee(self.told_before(kind)))
    }

    /// The word that they wait for.
    pub(super) fn waits_for(&self) -> Option<LetterKind> {
        if self.row.by_arrival {
            return None;
        }
        let addressee = self.addressee(&self.told);
        told::due(&self.told, &addressee, &self.stands, self.row.person)
    }
}

/// The meeting that letters speak of, and everybody who stands on its list.
pub(super) struct Readers {
    pub(super) meeting: MeetingRow,
    pub(super) programme: ProgrammeRow,
    pub(super) own: Vec<LetterTextRow>,
    /// By name, as the Turkish alphabet has it.
    pub(super) all: Vec<Recipient>,
    /// Where the meeting was moved: the day before that, of which people may have been told by word of mouth.
    pub(super) old_date: Option<NaiveDate>,
    pub(super) reply_by: Option<NaiveDate>,
    /// When its plan was changed last.
    pub(super) changed_at: Option<Stamp>,
}

impl Readers {
    pub(super) fn of(reader: &Reader, id: MeetingId) -> Result<Readers> {
        let meeting = which::meeting(reader, id)?;
        let old_date = old_date(reader, &meeting)?;
        let (changes, changed_at) = known::changes(reader, id)?;
        Ok(Readers {
            all: recipients(reader, &meeting, changes, old_date)?,
            programme: reader.programme()?,
            own: reader.letter_texts()?,
            reply_by: reply_by(reader, &meeting, old_date)?,
            old_date,
            changed_at,
            meeting,
        })
    }

    /// As [`Readers::of`]; of a meeting that was joined with another, those who went there with their seats.
    pub(super) fn of_joined(reader: &Reader, from: MeetingId) -> Result<Option<Readers>> {
        let here = Readers::of(reader, from)?;
        let (true, Some(into)) = (
            here.meeting.status == domain::plan::MeetingStatus::Cancelled,
            here.meeting.merged_into,
        ) else {
            return Ok(None);
        };
        let mut there = Readers::of(reader, into)?;
        there.all.retain(|it| {
            let before = it.told_before(LetterKind::Merged);
            told::last_word(before).is_some_and(|it| it.meeting == from)
        });
        there.all.extend(here.all);
        in_order(&mut there.all);
        Ok(Some(there))
    }
}

fn recipients(
    reader: &Reader,
    meeting: &MeetingRow,
    changes: u32,
    old_date: Option<NaiveDate>,
) -> Result<Vec<Recipient>> {
    let contacts = reader.contacts_of(meeting.id)?;
    let replies = reader.replies(meeting.id)?;
    let stands = known::stands(reader, meeting)?;
    let mut rows = reader.list_of(meeting.id)?;
    // In the order in which they were made, which does not change when more come.
    rows.sort_by_key(|it| it.id.0);
    let invited = rows.iter().filter(|it| it.source.is(Source::Invited));
    let invited: Vec<RegistrationId> = invited.map(|it| it.id).collect();
    let mut told = known::told(reader, &rows)?;
    let replaced = |id: RegistrationId| {
        let mut replies = replies.iter();
        replies.find(|it| it.0 == id).and_then(|it| it.1.replaces)
    };
    let name_of = |id: RegistrationId| {
        let row = rows.iter().find(|it| it.id == id);
        row.and_then(|it| it.name.clone())
    };
    let mut recipients = Vec::new();
    for row in &rows {
        let contact = contacts.iter().find(|it| Some(it.person) == row.person);
        let filled = |of: fn(&ContactRow) -> &Option<String>| {
            let text = contact.and_then(|it| of(it).clone());
            text.filter(|it| !it.trim().is_empty())
        };
        let institution = match row.organisation.filter(|_| row.source.is(Source::Invited)) {
            Some(id) => reader.organisation(id)?,
            None => None,
        };
        let of_institution = institution.as_ref().filter(|_| row.person.is_none());
        // What was kept as typed and is no address would make a draft that goes to somebody else, or nowhere.
        let typed = filled(|it| &it.email).or(of_institution.and_then(|it| it.email.clone()));
        let email = typed.and_then(|it| contact::email(&it)?.address);
        let mut told = told.remove(&row.id).unwrap_or_default();
        if told.is_empty() {
            told.extend(by_word_of_mouth(row, &stands, old_date));
        }
        let replaces = replaced(row.id);
        let replaced_by = rows.iter().find(|it| replaced(it.id) == Some(row.id));
        recipients.push(Recipient {
            phone: filled(|it| &it.phone),
            email,
            address: institution.and_then(|it| it.address),
            number: invited.iter().position(|it| *it == row.id).unwrap_or(0) + 1,
            replaces_name: replaces.and_then(name_of),
            replaces,
            replaced_by: replaced_by.and_then(|it| it.name.clone()),
            told,
            stands: stands.clone(),
            changes,
            row: row.clone(),
        });
    }
    in_order(&mut recipients);
    Ok(recipients)
}

pub(super) fn in_order(recipients: &mut [Recipient]) {
    recipients.sort_by(|a, b| {
        turkish::compare(&a.shown_name(), &b.shown_name())
            .then_with(|| a.row.organisation_name.cmp(&b.row.organisation_name))
            .then_with(|| a.row.id.0.cmp(&b.row.id.0))
    });
}

/// Whoever was never written to and was asked all the same knows the day before the last change from somebody's mouth.
fn by_word_of_mouth(
    row: &RegistrationRow,
    stands: &Stands,
    old_date: Option<NaiveDate>,
) -> Option<Told> {
    let was_asked = row.reply.is_one_of(&[Reply::Asked, Reply::Coming]);
    let old_date = old_date.filter(|_| was_asked)?;
    Some(Told {
        kind: LetterKind::Selected.into(),
        meeting: stands.meeting,
        person: row.person,
        plan: ToldPlan {
            date: Some(old_date.into()),
            ..stands.plan.clone()
        },
        entry: None,
        taken_out: Vec::new(),
    })
}

/// The day of the meeting before its last change of day.
fn old_date(reader: &Reader, meeting: &MeetingRow) -> Result<Option<NaiveDate>> {
    let mut all = reader.deviations()?;
    all.retain(|it| it.meeting == Some(meeting.id));
    let old = all.iter().rev().find_map(|it| {
        let mut parts = it.planned.as_deref()?.split(' ');
        let date: NaiveDate = parts
            .find_map(|it| it.strip_prefix("date="))?
            .parse()
            .ok()?;
        (Some(date) != meeting.date.as_ref().and_then(Day::known)).then_some(date)
    });
    Ok(old)
}

/// The last day for a reply. One that was said for a day that does not hold any more is none.
fn reply_by(
    reader: &Reader,
    meeting: &MeetingRow,
    old_date: Option<NaiveDate>,
) -> Result<Option<NaiveDate>> {
    use domain::noun::meeting as m;
    let at = |column| -> Result<Option<u64>> {
        Ok(reader
            .register(column, meeting.id.0)?
            .map(|(_, stamp, _)| stamp))
    };
    let Some(day) = meeting.reply_by.as_ref().and_then(Day::known) else {
        return Ok(None);
    };
    let is_old = old_date.is_some() && at(m::REPLY_BY)? < at(m::DATE)?;
    let held: Option<NaiveDate> = meeting.date.as_ref().and_then(Day::known);
    let is_after = held.is_some_and(|it| day > it);
    Ok((!is_old && !is_after).then_some(day))
}
