use uuid::Uuid;

use super::*;
use crate::registration::Category;

const TRABZON: u128 = 1;
const ORDU: u128 = 2;

fn meeting(number: u128) -> MeetingId {
    MeetingId(Uuid::from_u128(number))
}

fn plan(date: &str) -> ToldPlan {
    ToldPlan {
        date: (!date.is_empty()).then(|| date.into()),
        starts: Some("10:00".into()),
        ends: Some("13:30".into()),
        place: Some("Kıyı Evi, Trabzon".into()),
    }
}

fn now(number: u128, date: &str) -> Stands {
    Stands {
        meeting: meeting(number),
        status: MeetingStatus::Planned.into(),
        plan: plan(date),
        merged_into: None,
        joined: Vec::new(),
    }
}

fn selected() -> Addressee {
    Addressee {
        category: Category::Participant.into(),
        source: Source::Import.into(),
        selection: Selection::Selected.into(),
        reply: Reply::Asked.into(),
        withdrawn: None,
        arrived: false,
        named: true,
        owed: None,
    }
}

fn person() -> Option<PersonId> {
    Some(PersonId(Uuid::from_u128(9)))
}

/// Writes the word that is due, if any, as the engine does, and says which it was.
fn write(told: &mut Vec<Told>, it: &Addressee, now: &Stands) -> Option<LetterKind> {
    let it = Addressee {
        owed: owed(told, it, now),
        ..it.clone()
    };
    let kind = due(told, &it, now, person())?;
    put(told, kind, &it, now);
    Some(kind)
}

fn put(told: &mut Vec<Told>, kind: LetterKind, it: &Addressee, now: &Stands) {
    let uid = now.meeting.to_string();
    let entries = entries_of(kind, told, it, now, &uid, 1);
    let letter = Told {
        kind: kind.into(),
        meeting: now.meeting,
        person: person(),
        plan: now.plan.clone(),
        entry: entries.written.map(|sequence| EntryTold { uid, sequence }),
        taken_out: entries.taken_out.into_iter().map(|it| it.0).collect(),
    };
    told.push(letter);
}

fn with(change: impl Fn(&mut Addressee)) -> Addressee {
    let mut it = selected();
    change(&mut it);
    it
}

fn stands(change: impl Fn(&mut Stands)) -> Stands {
    let mut it = now(TRABZON, "2027-03-14");
    change(&mut it);
    it
}

#[test]
fn from_the_difference_follows_one_word_and_after_it_none() {
    let here = now(TRABZON, "2027-03-14");
    for (name, then, at, word) in [
        ("nothing changed", selected(), here.clone(), None),
        (
            "another day",
            selected(),
            now(TRABZON, "2027-03-21"),
            Some(LetterKind::Moved),
        ),
        (
            "another hour",
            selected(),
            stands(|it| it.plan.starts = Some("11:00".into())),
            Some(LetterKind::Changed),
        ),
        (
            "no day any more",
            selected(),
            stands(|it| it.plan.date = None),
            Some(LetterKind::Postponed),
        ),
        (
            "called off",
            selected(),
            stands(|it| it.status = MeetingStatus::Cancelled.into()),
            Some(LetterKind::Cancelled),
        ),
        (
            "joined with another",
            selected(),
            Stands {
                joined: vec![meeting(TRABZON)],
                ..now(ORDU, "2027-03-16")
            },
            Some(LetterKind::Merged),
        ),
        (
            "on the list of another",
            selected(),
            now(ORDU, "2027-03-16"),
            Some(LetterKind::OtherMeeting),
        ),
        (
            "taken off by the team",
            with(|it| it.withdrawn = Some(WithdrawnBy::Team.into())),
            here.clone(),
            Some(LetterKind::Withdrawn),
        ),
        (
            "they do not come: the entry is left",
            with(|it| it.reply = Reply::NotComing.into()),
            here.clone(),
            Some(LetterKind::Withdrawn),
        ),
        (
            "somebody else comes",
            with(|it| it.withdrawn = Some(WithdrawnBy::Replaced.into())),
            here.clone(),
            Some(LetterKind::Substituted),
        ),
        (
            "on the waiting list after all",
            with(|it| it.selection = Selection::Waiting.into()),
            here.clone(),
            Some(LetterKind::Waiting),
        ),
        (
            "they came",
            with(|it| it.arrived = true),
            now(TRABZON, "2027-03-21"),
            None,
        ),
    ] {
        let mut told = Vec::new();
        assert_eq!(
            write(&mut told, &selected(), &here),
            Some(LetterKind::Selected)
        );
        assert_eq!(write(&mut told, &then, &at), word, "{name}");
        assert_eq!(write(&mut told, &then, &at), None, "{name}: it was said");
    }
}

#[test]
fn who_was_told_nothing_is_owed_no_word_of_change() {
    let undecided = with(|it| it.selection = Selection::Undecided.into());
    let moved = now(TRABZON, "2027-03-21");
    assert_eq!(owed(&[], &undecided, &moved), None);
    assert_eq!(due(&[], &undecided, &moved, person()), None);
}

#[test]
fn an_entry_keeps_its_uid_and_rises_until_it_is_taken_out() {
    let (here, there) = (now(TRABZON, "2027-03-14"), now(ORDU, "2027-03-16"));
    let mut told = Vec::new();
    write(&mut told, &selected(), &here);
    assert_eq!(told[0].entry.as_ref().map(|it| it.sequence), Some(1));
    write(&mut told, &selected(), &there);
    let taken = &told[1].taken_out;
    assert_eq!((taken.len(), taken[0].sequence), (1, 2), "{told:?}");
    assert_eq!(taken[0].uid, here.meeting.to_string());
    assert_eq!(live(&told).len(), 1, "one meeting, one entry");
    // Back again: calendars take nothing that is older than what took it out.
    write(&mut told, &selected(), &here);
    let back = told[2].entry.as_ref().unwrap();
    assert_eq!(
        (back.uid.clone(), back.sequence),
        (here.meeting.to_string(), 3)
    );
    assert_eq!(told[2].taken_out[0].uid, there.meeting.to_string());
}

#[test]
fn a_letter_that_is_written_once_more_says_what_it_said() {
    let (here, moved) = (now(TRABZON, "2027-03-14"), now(TRABZON, "2027-03-21"));
    let mut told = Vec::new();
    write(&mut told, &selected(), &here);
    write(&mut told, &selected(), &moved);
    let again = before(&told, LetterKind::Moved, &moved);
    assert_eq!(again, &told[..1]);
    assert_eq!(owed(again, &selected(), &moved), Some(LetterKind::Moved));
    let uid = moved.meeting.to_string();
    let entries = entries_of(LetterKind::Moved, again, &selected(), &moved, &uid, 1);
    assert_eq!(
        entries.written,
        told[1].entry.as_ref().map(|it| it.sequence)
    );
    assert_eq!(last_day(again).unwrap().plan, here.plan, "the old day");
}

#[test]
fn whoever_an_institution_names_has_not_been_told_yet() {
    let here = now(TRABZON, "2027-03-14");
    let seat = with(|it| {
        it.named = false;
        it.source = Source::Invited.into();
        it.selection = Selection::Undecided.into();
    });
    assert_eq!(due(&[], &seat, &here, None), Some(LetterKind::Invitation));
    let mut told = Vec::new();
    put(&mut told, LetterKind::Invitation, &seat, &here);
    told[0].person = None;
    assert_eq!(due(&told, &seat, &here, None), None);
    let named = with(|it| it.source = Source::Invited.into());
    assert_eq!(
        due(&told, &named, &here, person()),
        Some(LetterKind::Selected)
    );
}
