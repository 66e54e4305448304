//! Changes of three laptops, in any order, in pieces and repeated, with clocks a day apart, give the same programme on all
//! of them. And the test can tell: an order by stamp alone, without the device, fails it.

use crate::support::Laptop;
use domain::body::Value;
use domain::change::{Change, Set};
use domain::fact::{CheckedIn, Fact};
use domain::ids::{MeetingId, RegistrationId};
use domain::joined::{Join, standing_for};
use domain::log_row::LogRow;
use domain::noun::{Noun, pair, person, registration};
use domain::stamp::Order;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use store::Decision;
use uuid::Uuid;

/// What somebody does on one of the laptops. Few rows and few values, so that they meet.
#[derive(Debug, Clone)]
enum Deed {
    Phone(u8, Option<u8>),
    NameAndMail(u8, u8),
    Role(u8, u8),
    /// A person and their registration, said in one breath.
    Applies(u8, u8),
    CheckIn(u8),
    /// Undoes the check-ins of this row that the laptop knows of.
    UndoCheckIn(u8),
    /// Two people are said to be one, and the first or the second of them is kept.
    Join(u8, u8, bool),
    /// They are said to be two.
    Separate(u8, u8),
    /// Another laptop's log is read, up to a place in it.
    Hear(usize, u8),
    Tick,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..3u8, proptest::option::of(0..4u8)).prop_map(|(row, value)| Deed::Phone(row, value)),
        3 => (0..3u8, 0..4u8).prop_map(|(row, value)| Deed::NameAndMail(row, value)),
        2 => (0..3u8, 0..4u8).prop_map(|(row, value)| Deed::Role(row, value)),
        3 => (0..3u8, 0..4u8).prop_map(|(row, value)| Deed::Applies(row, value)),
        3 => (0..3u8).prop_map(Deed::CheckIn),
        2 => (0..3u8).prop_map(Deed::UndoCheckIn),
        4 => (0..3u8, 1..3u8, any::<bool>()).prop_map(|(row, by, first)| Deed::Join(row, (row + by) % 3, first)),
        2 => (0..3u8, 1..3u8).prop_map(|(row, by)| Deed::Separate(row, (row + by) % 3)),
        2 => (0..3usize, any::<u8>()).prop_map(|(from, part)| Deed::Hear(from, part)),
        1 => Just(Deed::Tick),
    ]
}

#[derive(Debug, Clone)]
struct Story {
    skews: [i64; 3],
    deeds: Vec<(usize, Deed)>,
    /// In which order, from whom and in how large pieces each laptop hears of the rest.
    exchange: Vec<(usize, usize, usize)>,
}

fn story() -> impl Strategy<Value = Story> {
    let skew = || prop_oneof![3 => Just(0i64), 1 => Just(1), 1 => Just(-1)];
    (
        [skew(), skew(), skew()],
        proptest::collection::vec((0..3usize, deed()), 1..40),
        proptest::collection::vec((0..3usize, 0..3usize, 1..7usize), 0..30),
    )
        .prop_map(|(skews, deeds, exchange)| Story {
            skews,
            deeds,
            exchange,
        })
}

fn row(number: u8) -> Uuid {
    Uuid::from_u128(1000 + u128::from(number))
}

fn act(laptops: &mut [Laptop], who: usize, deed: &Deed) {
    let laptop = &mut laptops[who];
    let change: Change = match *deed {
        Deed::Phone(number, value) => {
            let value = value.map(|it| format!("+90500000000{it}"));
            Set::of(Noun::Person, row(number))
                .with(person::PHONE, value)
                .into()
        }
        Deed::NameAndMail(number, value) => Set::of(Noun::Person, row(number))
            .with(person::NAME, format!("Işıl {value}"))
            .with(person::EMAIL, Value::Null)
            .into(),
        Deed::Role(number, value) => Set::of(Noun::Registration, row(number))
            .with(registration::ROLE, format!("görev {value}"))
            .into(),
        Deed::Applies(number, value) => vec![
            Set::of(Noun::Person, row(number))
                .with(person::NAME, format!("Ümit {value}"))
                .with(person::PHONE, Value::Null),
            Set::of(Noun::Registration, row(number))
                .with(registration::PERSON, row(number))
                .with(registration::ROLE, format!("üye {value}")),
        ]
        .into(),
        Deed::CheckIn(number) => Fact::CheckedIn(CheckedIn {
            registration: RegistrationId(row(number)),
            meeting: MeetingId(row(9)),
            at: laptop.now,
            method: "search".into(),
            anyway: None,
            paper: None,
            meeting_day: None,
        })
        .into(),
        Deed::UndoCheckIn(number) => {
            let registration = RegistrationId(row(number));
            let known = laptop.read(|reader| reader.check_ins_of(registration));
            let check_ins = known.into_iter().map(|it| it.id).collect();
            Fact::CheckInUndone {
                registration,
                check_ins,
                reason: None,
            }
            .into()
        }
        Deed::Join(a, b, first) => decided(laptop, a, b)
            .with(pair::DECISION, Decision::Joined.word())
            .with(pair::KEPT, row(if first { a } else { b }))
            .into(),
        Deed::Separate(a, b) => decided(laptop, a, b)
            .with(pair::DECISION, Decision::Different.word())
            .with(pair::KEPT, Value::Null)
            .into(),
        Deed::Hear(..) | Deed::Tick => return act_otherwise(laptops, who, deed),
    };
    laptop.record([change]);
}

/// The pair of two people; whoever decides on it first on their laptop says who they are.
fn decided(laptop: &Laptop, a: u8, b: u8) -> Set {
    let (a, b) = (row(a.min(b)), row(a.max(b)));
    let id = Uuid::from_u128((a.as_u128() << 32) | b.as_u128());
    let set = Set::of(Noun::Pair, id);
    if laptop.read(|reader| reader.pair(id)).is_some() {
        return set;
    }
    set.with(pair::OF, "people")
        .with(pair::A, a)
        .with(pair::B, b)
}

fn act_otherwise(laptops: &mut [Laptop], who: usize, deed: &Deed) {
    match *deed {
        Deed::Hear(from, part) => {
            let log = laptops[from].log();
            let end = log.len() * usize::from(part) / 255;
            laptops[who].store.take(&log[..end]).unwrap();
        }
        Deed::Tick => laptops[who].now += chrono::Duration::milliseconds(1),
        _ => {}
    }
}

fn pieces(log: &[LogRow], size: usize) -> impl DoubleEndedIterator<Item = &[LogRow]> {
    log.chunks(size)
}

fn everybody_agrees(story: &Story, order: Order) -> Result<(), TestCaseError> {
    let mut laptops: Vec<Laptop> = (0..3)
        .map(|number| Laptop::new(number as u128, story.skews[number], order))
        .collect();
    for (who, deed) in &story.deeds {
        act(&mut laptops, *who, deed);
    }
    let logs: Vec<Vec<LogRow>> = laptops.iter().map(Laptop::log).collect();
    for (who, from, size) in &story.exchange {
        // Pieces in reverse too: what has a gap before it is not taken, and comes again.
        for piece in pieces(&logs[*from], *size).rev_if(size % 2 == 0) {
            laptops[*who].store.take(piece).unwrap();
        }
    }
    for (who, laptop) in laptops.iter_mut().enumerate() {
        for turn in 0..3 {
            laptop.store.take(&logs[(who + turn) % 3]).unwrap();
        }
    }
    let digests: Vec<String> = laptops
        .iter()
        .map(|it| it.store.digest().unwrap())
        .collect();
    prop_assert_eq!(&digests[0], &digests[1]);
    prop_assert_eq!(&digests[0], &digests[2]);
    // Who stands for whom follows from the pairs, and from nothing else that a laptop has been through.
    let standing = |laptop: &Laptop| {
        let mut standing: Vec<(Uuid, Uuid)> = laptop
            .read(|reader| reader.standing())
            .into_iter()
            .collect();
        standing.sort();
        standing
    };
    let pairs = laptops[0].read(|reader| reader.pairs());
    let joins: Vec<Join> = pairs
        .iter()
        .filter(|it| it.decision == Some(Decision::Joined.into()))
        .map(|it| Join {
            a: it.a,
            b: it.b,
            kept: it.kept,
        })
        .collect();
    let expected = standing_for(&joins);
    for laptop in &laptops {
        prop_assert_eq!(&standing(laptop), &expected);
        prop_assert_eq!(
            laptop.read(|reader| reader.people()),
            laptops[0].read(|reader| reader.people())
        );
    }
    for laptop in &laptops {
        let verified = laptop.store.verify().unwrap();
        prop_assert!(verified.integrity, "the chains are whole");
        prop_assert!(
            order == Order::StampOnly || verified.replay_equal,
            "the log replayed gives the same"
        );
    }
    Ok(())
}

trait RevIf<'a> {
    fn rev_if(self, reverse: bool) -> Box<dyn Iterator<Item = &'a [LogRow]> + 'a>;
}

impl<'a, I: DoubleEndedIterator<Item = &'a [LogRow]> + 'a> RevIf<'a> for I {
    fn rev_if(self, reverse: bool) -> Box<dyn Iterator<Item = &'a [LogRow]> + 'a> {
        if reverse {
            Box::new(self.rev())
        } else {
            Box::new(self)
        }
    }
}

fn cases(cases: u32, max_shrink_iters: u32) -> TestRunner {
    TestRunner::new(Config {
        cases,
        max_shrink_iters,
        failure_persistence: None,
        ..Config::default()
    })
}

#[test]
fn three_laptops_agree_whatever_the_order() {
    cases(48, 500)
        .run(&story(), |story| {
            everybody_agrees(&story, Order::StampThenDevice)
        })
        .unwrap();
}

#[test]
fn without_the_device_in_the_order_they_would_not() {
    let without = cases(400, 0).run(&story(), |story| everybody_agrees(&story, Order::StampOnly));
    assert!(
        without.is_err(),
        "two equal stamps were never decided differently: the property test is blind"
    );
}
