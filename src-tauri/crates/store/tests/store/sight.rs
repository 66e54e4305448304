//! What something in sight leans on is in sight, whoever took it out, however long the chain, and nothing else is.

use chrono::{DateTime, Utc};
use domain::change::{Change, Set};
use domain::fact::{CheckedIn, Fact};
use domain::ids::{MeetingId, RegistrationId};
use domain::leaning::{is_kept_in_sight, leans_on};
use domain::noun::{Column, Noun, application, meeting, organisation, pair, registration, stop};
use domain::stamp::Order;
use store::Decision;
use uuid::Uuid;

use crate::support::{Laptop, noon};

const fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn hidden(noun: Noun, row: u128) -> Set {
    let hidden = noun.column(0).unwrap();
    Set::of(noun, id(row)).with(hidden, true)
}

fn on(column: Column, row: u128, leans_on: u128) -> Set {
    Set::of(column.noun, id(row)).with(column, id(leans_on))
}

fn came(registration: u128, meeting: u128, at: DateTime<Utc>) -> Change {
    Fact::CheckedIn(CheckedIn {
        registration: RegistrationId(id(registration)),
        meeting: MeetingId(id(meeting)),
        at,
        method: "search".into(),
        anyway: None,
        paper: None,
        meeting_day: None,
    })
    .into()
}

fn laptop(changes: impl IntoIterator<Item = Change>) -> Laptop {
    let mut laptop = Laptop::new(0, 0, Order::StampThenDevice);
    laptop.record(changes);
    laptop
}

fn kept(laptop: &Laptop, noun: Noun) -> Vec<u128> {
    let rows = laptop.read(|reader| reader.hidden_in_sight(noun));
    rows.into_iter().map(|it| it.as_u128()).collect()
}

#[test]
fn every_column_by_which_a_row_leans_keeps_the_other_in_sight() {
    for noun in Noun::ALL.iter().filter(|it| is_kept_in_sight(**it)) {
        for column in leans_on(*noun) {
            let mut laptop = laptop([hidden(*noun, 1).into(), hidden(*noun, 2).into()]);
            assert_eq!(kept(&laptop, *noun), [], "{noun:?}: nothing leans on it");
            // Whoever is registered by an application is the person of it.
            let mut leaner = on(*column, 3, 1);
            if *noun == Noun::Application {
                leaner = leaner.with(registration::PERSON, id(4));
                laptop.record([on(application::PERSON, 1, 4).into()]);
            }
            laptop.record([leaner.into()]);
            assert_eq!(kept(&laptop, *noun), [1], "{noun:?} by {}", column.name);
            laptop.record([hidden(column.noun, 3).into()]);
            assert_eq!(kept(&laptop, *noun), [], "{noun:?} by {}", column.name);
        }
    }
}

#[test]
fn a_chain_of_hidden_rows_holds_as_long_as_somebody_came() {
    let all = [
        (Noun::Registration, 1),
        (Noun::Meeting, 2),
        (Noun::Stop, 3),
        (Noun::Route, 4),
        (Noun::Venue, 5),
        (Noun::Person, 6),
        (Noun::Application, 7),
        (Noun::Organisation, 8),
        (Noun::ImportBatch, 9),
        // Its headquarters, and theirs.
        (Noun::Organisation, 10),
        (Noun::Organisation, 11),
        // Who stands for the person.
        (Noun::Person, 12),
        // Where they are registered by now.
        (Noun::Meeting, 13),
    ];
    let joined = Set::of(Noun::Pair, id(20))
        .with(pair::OF, "people")
        .with(pair::A, id(6))
        .with(pair::B, id(12))
        .with(pair::DECISION, Decision::Joined.word())
        .with(pair::KEPT, id(12));
    let mut changes: Vec<Change> = vec![
        on(registration::MEETING, 1, 13).into(),
        on(registration::PERSON, 1, 6).into(),
        on(registration::ORGANISATION, 1, 8).into(),
        on(registration::APPLICATION, 1, 7).into(),
        on(application::PERSON, 7, 6).into(),
        on(application::BATCH, 7, 9).into(),
        on(organisation::BRANCH_OF, 8, 10).into(),
        on(organisation::BRANCH_OF, 10, 11).into(),
        on(meeting::STOP, 2, 3).into(),
        on(meeting::VENUE, 2, 5).into(),
        on(stop::ROUTE, 3, 4).into(),
        joined.into(),
    ];
    changes.extend(all.map(|(noun, row)| hidden(noun, row).into()));
    let mut laptop = laptop(changes);
    for (noun, row) in all {
        assert!(
            !kept(&laptop, noun).contains(&row),
            "{noun:?} {row}: nobody came"
        );
    }
    laptop.record([came(1, 2, noon())]);
    for (noun, row) in all {
        // The registration itself stands on the list to which somebody came, and on no other.
        let is_kept = noun != Noun::Registration && row != 13;
        assert_eq!(
            kept(&laptop, noun).contains(&row),
            is_kept,
            "{noun:?} {row}"
        );
    }
    let lists = laptop.read(|reader| reader.listed_everywhere(RegistrationId(id(1))));
    let lists: Vec<_> = lists.iter().map(|it| (it.meeting, it.by_arrival)).collect();
    assert_eq!(lists, [(Some(MeetingId(id(2))), true)]);
}
