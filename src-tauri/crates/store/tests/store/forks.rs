//! Files and laptops that were copied. Whatever was copied when, and in whatever order and pieces it is heard: all laptops
//! come to the same, under the same names, and nobody who was let in is lost.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::Path;

use domain::change::{Change, Set};
use domain::fact::{CheckedIn, Fact};
use domain::ids::{DeviceId, FactId, MeetingId, OperationId, RegistrationId};
use domain::log_row::{Hash, LogRow};
use domain::noun::{Noun, person};
use domain::stamp::{Order, Stamp};
use domain::verb::Verb;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use store::{Error, Laptop as Identity, Store, Writing};
use uuid::Uuid;

use crate::support::{Laptop, PASSPHRASE, noon};

fn row(number: u8) -> Uuid {
    Uuid::from_u128(1000 + u128::from(number))
}

fn check_in(number: u8) -> Change {
    Fact::CheckedIn(CheckedIn {
        registration: RegistrationId(row(number)),
        meeting: MeetingId(row(200)),
        at: noon(),
        method: "search".into(),
        anyway: None,
        paper: None,
        meeting_day: None,
    })
    .into()
}

fn named(number: u8, name: &str) -> Change {
    Set::of(Noun::Person, row(number))
        .with(person::NAME, name)
        .into()
}

/// Undoes every check-in of a registration that the laptop knows of; which they were.
fn undo(laptop: &mut Laptop, number: u8) -> Vec<FactId> {
    let registration = RegistrationId(row(number));
    let known = laptop.read(|reader| reader.check_ins_of(registration));
    let check_ins: Vec<FactId> = known.into_iter().map(|it| it.id).collect();
    laptop.record([Fact::CheckInUndone {
        registration,
        check_ins: check_ins.clone(),
        reason: None,
    }
    .into()]);
    check_ins
}

fn is_in(laptop: &Laptop, number: u8) -> bool {
    let registration = RegistrationId(row(number));
    !laptop
        .read(|reader| reader.check_ins_of(registration))
        .is_empty()
}

/// Everybody hears everything, until nobody hears anything new.
fn exchange(laptops: &mut [Laptop]) {
    loop {
        let mut new = 0;
        for from in 0..laptops.len() {
            let rows = laptops[from].everything();
            for (to, laptop) in laptops.iter_mut().enumerate() {
                if from != to {
                    new += laptop.store.take(&rows).unwrap().new;
                }
            }
        }
        if new == 0 {
            return;
        }
    }
}

/// The names under which everything stands.
fn names(laptop: &Laptop) -> BTreeMap<DeviceId, (u64, u64)> {
    let mut names = BTreeMap::new();
    for row in laptop.everything() {
        let piece = names.entry(row.device).or_insert((row.seq, row.seq));
        piece.1 = row.seq;
    }
    names
}

fn agree(laptops: &[Laptop]) {
    let first = laptops[0].store.digest().unwrap();
    for laptop in laptops {
        assert_eq!(laptop.store.digest().unwrap(), first);
        assert_eq!(names(laptop), names(&laptops[0]));
        let verified = laptop.store.verify().unwrap();
        assert!(verified.integrity && verified.replay_equal, "{verified:?}");
    }
}

/// A laptop that has done something, and its copy.
fn two_as_one() -> (Laptop, Laptop) {
    let mut one = Laptop::new(0, 0, Order::default());
    one.record([named(1, "Ayşe Işık"), named(2, "İlker Şahin")]);
    let other = one.copied(1);
    (one, other)
}

#[test]
fn who_was_let_in_on_two_copies_of_a_laptop_is_in_on_all() {
    let (mut one, mut other) = two_as_one();
    let common = one.log().len() as u64;
    one.record([check_in(1)]);
    other.record([check_in(2)]);
    other.record([named(2, "İlker Şahinoğlu")]);
    let third = Laptop::new(1, 0, Order::default());
    let mut laptops = [one, other, third];
    exchange(&mut laptops);

    agree(&laptops);
    for laptop in &laptops {
        assert!(is_in(laptop, 1) && is_in(laptop, 2));
        let forks = laptop.read(|reader| reader.forks());
        let [fork] = &forks[..] else {
            panic!("one fork: {forks:?}")
        };
        assert_eq!(fork.device, DeviceId(Uuid::from_u128(1)));
        let branches: BTreeSet<(u64, u64, u32)> = fork
            .branches
            .iter()
            .map(|it| (it.first_seq, it.last_seq, it.check_ins))
            .collect();
        let begin = common + 1;
        let expected = [(begin, begin + 1, 1), (begin, begin + 3, 1)];
        assert_eq!(branches, BTreeSet::from(expected));
        assert!(fork.branches.iter().all(|it| it.at == Some(noon())));
        assert!(fork.branches.iter().all(|it| it.id != fork.device));
    }
}

#[test]
fn under_an_id_that_another_has_written_under_nobody_goes_on() {
    let (mut one, mut other) = two_as_one();
    one.record([check_in(1)]);
    // It only goes on where the first stopped: no fork, and all the same not what the other wrote.
    let before = one.log().len() as u64;
    let taken = other.store.take(&one.log()).unwrap();
    assert_eq!((taken.known, taken.new, taken.not_taken), (3, 2, 0));
    other.record([check_in(2)]);
    let writes_as = other.read(|reader| reader.this_device());
    assert_ne!(writes_as, one.device, "its id is renewed");
    assert_eq!(
        other.log().len() as u64,
        before,
        "nothing more under the old one"
    );
    one.record([check_in(3)]);
    let mut laptops = [one, other];
    exchange(&mut laptops);
    agree(&laptops);
    assert_eq!(laptops[0].read(|reader| reader.forks()), []);
    // The first heard nothing under its id that it did not write.
    let device = laptops[0].device;
    assert_eq!(laptops[0].read(|reader| reader.this_device()), device);
}

#[test]
fn a_branch_that_comes_in_pieces_waits_for_what_it_follows() {
    let (mut one, mut other) = two_as_one();
    one.record([check_in(1)]);
    other.record([check_in(2)]);
    other.record([check_in(3)]);
    let branch = other.log().split_off(3);
    let mut third = Laptop::new(1, 0, Order::default());
    third.store.take(&one.log()).unwrap();
    let taken = third.store.take(&branch[2..]).unwrap();
    assert_eq!(
        (taken.new, taken.not_taken),
        (0, 2),
        "its beginning is missing"
    );
    assert!(third.read(|reader| reader.forks()).is_empty());
    for piece in branch.chunks(1) {
        assert_eq!(third.store.take(piece).unwrap().new, 1);
        assert_eq!(third.store.take(piece).unwrap().known, 1);
    }
    let mut laptops = [one, other, third];
    exchange(&mut laptops);
    agree(&laptops);
    assert!(is_in(&laptops[0], 3));
}

/// What comes from outside may be of any bytes.
#[test]
fn a_row_of_no_place_in_the_log_is_not_taken() {
    let (one, mut other) = two_as_one();
    for seq in [0, u64::MAX, i64::MAX as u64 + 1] {
        let mut row = one.log()[0].clone();
        row.seq = seq;
        row.hash = row.chained(&domain::log_row::START);
        assert_eq!(other.store.take(&[row]).unwrap().not_taken, 1, "{seq}");
    }
}

/// Whoever has heard of a time never writes an earlier one: the last row of each log tells how far time has come.
#[test]
fn a_row_that_goes_back_in_time_is_not_taken() {
    let (mut one, mut other) = two_as_one();
    one.record([check_in(1)]);
    let log = one.log();
    let known = other.store.take(&log[..log.len() - 1]).unwrap();
    let last = log.last().unwrap();
    let back = |stamp| {
        let mut row = LogRow {
            stamp,
            ..last.clone()
        };
        row.hash = row.chained(&log[log.len() - 2].hash);
        row
    };
    let before = log[log.len() - 2].stamp;
    for stamp in [before, Stamp::ZERO] {
        let taken = other.store.take(&[back(stamp)]).unwrap();
        assert_eq!((taken.new, taken.not_taken), (0, 1), "{known:?}");
    }
    assert_eq!(other.store.take(std::slice::from_ref(last)).unwrap().new, 1);
}

/// Copied before anybody has written in it: whoever writes second must not do so as the first.
#[test]
fn a_new_file_that_was_copied_is_written_under_two_ids() {
    let mut one = Laptop::new(0, 0, Order::default());
    let mut other = one.copied(1);
    one.record([check_in(1)]);
    other.store.take(&one.log()).unwrap();
    other.record([check_in(2)]);
    assert_ne!(other.read(|reader| reader.this_device()), one.device);
    let mut laptops = [one, other];
    exchange(&mut laptops);
    agree(&laptops);
    assert_eq!(laptops[0].read(|reader| reader.forks()), []);
}

#[test]
fn inside_a_branch_an_undo_means_the_branch() {
    let (mut one, mut other) = two_as_one();
    one.record([check_in(1)]);
    other.record([check_in(1)]);
    undo(&mut one, 1);
    let mut laptops = [one, other];
    exchange(&mut laptops);
    agree(&laptops);
    let registration = RegistrationId(row(1));
    let stay = laptops[0].read(|reader| reader.check_ins_of(registration));
    assert_eq!(stay.len(), 1, "let in by the other, who undid nothing");
    undo(&mut laptops[0], 1);
    exchange(&mut laptops);
    agree(&laptops);
    assert!(!is_in(&laptops[1], 1));
}

#[test]
fn an_undo_from_elsewhere_means_whom_it_names() {
    let (mut one, mut other) = two_as_one();
    one.record([check_in(1)]);
    other.record([check_in(2)]);
    let mut third = Laptop::new(1, 0, Order::default());
    third.store.take(&other.log()).unwrap();
    undo(&mut third, 2);
    for turned in [false, true] {
        let mut laptops = [one.copied(7), other.copied(8), third.copied(9)];
        if turned {
            laptops.reverse();
        }
        exchange(&mut laptops);
        agree(&laptops);
        assert!(is_in(&laptops[0], 1), "nobody undid this one");
        assert!(!is_in(&laptops[0], 2));
    }
}

/// Before the other branch is heard, its number is somebody else's here.
#[test]
fn an_undo_takes_nobody_out_whom_it_does_not_name() {
    let (mut one, mut other) = two_as_one();
    one.record([check_in(1)]);
    other.record([check_in(2)]);
    let mut third = Laptop::new(1, 0, Order::default());
    third.store.take(&other.log()).unwrap();
    undo(&mut third, 2);
    one.store.take(&third.log()).unwrap();
    assert!(is_in(&one, 1), "shown green, and undone by nobody");
    let mut laptops = [one, other, third];
    exchange(&mut laptops);
    agree(&laptops);
    assert!(is_in(&laptops[1], 1) && !is_in(&laptops[1], 2));
}

#[test]
fn where_an_undo_fits_two_both_stay_in() {
    let (mut one, mut other) = two_as_one();
    one.record([check_in(1)]);
    other.record([check_in(1)]);
    let mut third = Laptop::new(1, 0, Order::default());
    third.store.take(&other.log()).unwrap();
    undo(&mut third, 1);
    assert!(!is_in(&third, 1), "it knows of one only");
    let mut laptops = [one, other, third];
    exchange(&mut laptops);
    agree(&laptops);
    let registration = RegistrationId(row(1));
    let stay = laptops[0].read(|reader| reader.check_ins_of(registration));
    assert_eq!(stay.len(), 2);
    // Who sees them now can undo them: their names tell them apart.
    undo(&mut laptops[2], 1);
    exchange(&mut laptops);
    agree(&laptops);
    assert!(!is_in(&laptops[0], 1));
}

/// When the undo is heard it can mean one only; then the other branch goes on.
#[test]
fn an_undo_that_fits_two_only_later_takes_nobody_out_either() {
    let (mut one, mut other) = two_as_one();
    one.record([named(1, "Ayşe Işıklı")]);
    other.record([named(1, "Ayşe Işıksal")]);
    let mut third = Laptop::new(1, 0, Order::default());
    let begun = other.log();
    one.record([check_in(1)]);
    other.record([check_in(1)]);
    third.store.take(&one.log()).unwrap();
    undo(&mut third, 1);
    let mut here = Laptop::new(2, 0, Order::default());
    for heard in [one.log(), begun, third.log()] {
        here.store.take(&heard).unwrap();
    }
    assert!(!is_in(&here, 1));
    here.store.take(&other.log()).unwrap();
    let registration = RegistrationId(row(1));
    let stay = here.read(|reader| reader.check_ins_of(registration));
    assert_eq!(stay.len(), 2);
    let mut laptops = [one, other, third, here];
    exchange(&mut laptops);
    agree(&laptops);
}

#[test]
fn what_stands_under_another_name_now_is_news() {
    let (mut one, mut other) = two_as_one();
    one.record([check_in(1)]);
    other.record([named(2, "İlker Şahinoğlu")]);
    let before = one.read(|reader| reader.position());
    one.store.take(&other.log()).unwrap();
    let check_in = (domain::fact::CHECKED_IN, row(1));
    let subjects = one.read(|reader| reader.subjects_since(before));
    assert!(subjects.contains(&check_in), "{subjects:?}");
    let (topics, now) = one.read(|reader| reader.news(before));
    assert!(topics.contains("check_ins") && topics.contains("people"));
    let later = one.read(|reader| reader.subjects_since(now));
    assert!(later.is_empty(), "once: {later:?}");
}

#[test]
fn nobody_writes_under_the_name_of_a_branch() {
    let (mut one, mut other) = two_as_one();
    one.record([check_in(1)]);
    other.record([check_in(2)]);
    let mut laptops = [one, other];
    exchange(&mut laptops);
    let branch = laptops[0].read(|reader| reader.forks())[0].branches[0].id;
    let stranger = {
        let mut row = laptops[0].log()[0].clone();
        (row.device, row.written_as) = (branch, branch);
        row.hash = row.chained(&domain::log_row::START);
        row
    };
    assert_eq!(laptops[0].store.take(&[stranger]).unwrap().not_taken, 1);
    agree(&laptops);
}

// What a laptop knows of itself.

fn writing(number: u128) -> Writing {
    Writing {
        operation: OperationId(Uuid::from_u128(number)),
        operator: None,
        verb: Verb::CheckIn,
        now: noon(),
    }
}

/// Opens the file on a laptop, lets somebody in, closes it; the id under which that was written.
fn writes(path: &Path, laptop: &Identity, number: u8) -> DeviceId {
    let mut store = Store::open(path, PASSPHRASE).unwrap().on(laptop);
    let done = store.write(&writing(u128::from(number)), |tx| {
        tx.record(check_in(number))?;
        tx.this_device()
    });
    let device = done.unwrap_or_else(|error: Error| panic!("{error}"));
    store.close().unwrap();
    device
}

fn devices(path: &Path) -> usize {
    let store = Store::open(path, PASSPHRASE).unwrap();
    let vector = store.read::<_, Error>(|reader| reader.vector());
    vector.unwrap().len()
}

/// A programme that was made on a laptop, in a folder of its own.
fn made_on(laptop: &Identity, path: &Path) {
    let cost = store::KeyCost::cheap();
    let device = DeviceId(Uuid::from_u128(1));
    let made = Store::create(path, PASSPHRASE, cost, device, &writing(0), |tx| {
        tx.record(named(1, "Ayşe Işık"))
    });
    let (store, _, ()): (Store, _, ()) = made.unwrap_or_else(|error: Error| panic!("{error}"));
    let mut store = store.on(laptop);
    store.settle_in(noon()).unwrap();
    store.close().unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    for ending in ["", ".keys"] {
        let name = |path: &Path| format!("{}{ending}", path.display());
        fs::copy(name(from), name(to)).unwrap();
    }
}

#[test]
fn a_stick_that_travels_to_and_fro_gathers_no_devices() {
    let folder = tempfile::tempdir().unwrap();
    let laptop = |name: &str| Identity::in_folder(&folder.path().join(name), name);
    let (a, b) = (laptop("a"), laptop("b"));
    let at_a = folder.path().join("media/a/stick/tur.rota");
    let at_b = folder.path().join("E/tur.rota");
    made_on(&a, &at_a);
    let (mut by_a, mut by_b) = (HashSet::new(), HashSet::new());
    for turn in 0..4 {
        by_a.insert(writes(&at_a, &a, 10 + turn));
        fs::rename(at_a.parent().unwrap(), at_b.parent().unwrap()).unwrap();
        by_b.insert(writes(&at_b, &b, 20 + turn));
        fs::rename(at_b.parent().unwrap(), at_a.parent().unwrap()).unwrap();
    }
    // The same place on both, as a network drive has it.
    for turn in 0..3 {
        by_a.insert(writes(&at_a, &a, 30 + turn));
        by_b.insert(writes(&at_a, &b, 40 + turn));
    }
    assert_eq!(by_a, HashSet::from([DeviceId(Uuid::from_u128(1))]));
    assert_eq!(by_b.len(), 1);
    assert_eq!(devices(&at_a), 2);
    // The same stick, put in elsewhere on the same laptop: its former place is not there any more.
    let elsewhere = folder.path().join("F/tur.rota");
    fs::rename(at_a.parent().unwrap(), elsewhere.parent().unwrap()).unwrap();
    by_a.insert(writes(&elsewhere, &a, 50));
    assert_eq!(by_a.len(), 1);
    assert_eq!(devices(&elsewhere), 2);
}

#[test]
fn a_copy_on_the_same_laptop_is_written_under_an_id_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let laptop = Identity::in_folder(&folder.path().join("laptop"), "Masa");
    let (here, there) = (
        folder.path().join("tur.rota"),
        folder.path().join("kopya/tur.rota"),
    );
    made_on(&laptop, &here);
    writes(&here, &laptop, 1);
    copy(&here, &there);
    let before = fs::read(&there).unwrap();
    let store = Store::open(&there, PASSPHRASE).unwrap().on(&laptop);
    store.close().unwrap();
    assert_eq!(fs::read(&there).unwrap(), before, "looking changes nothing");
    let original = writes(&here, &laptop, 2);
    let of_the_copy = writes(&there, &laptop, 3);
    assert_ne!(original, of_the_copy);
    assert_eq!(writes(&here, &laptop, 4), original);
    assert_eq!(writes(&there, &laptop, 5), of_the_copy);
    let name = |path: &Path, device| {
        let store = Store::open(path, PASSPHRASE).unwrap();
        let name = store.read::<_, Error>(|reader| reader.device_name(device));
        name.unwrap()
    };
    assert_eq!(name(&there, of_the_copy).as_deref(), Some("Masa"));
}

#[test]
fn an_old_file_that_was_put_back_goes_on_under_a_new_id() {
    let folder = tempfile::tempdir().unwrap();
    let laptop = Identity::in_folder(&folder.path().join("laptop"), "Masa");
    let path = folder.path().join("tur.rota");
    let kept = folder.path().join("kept/tur.rota");
    made_on(&laptop, &path);
    let first = writes(&path, &laptop, 1);
    copy(&path, &kept);
    assert_eq!(writes(&path, &laptop, 2), first);
    let later = folder.path().join("later/tur.rota");
    copy(&path, &later);

    copy(&kept, &path);
    let second = writes(&path, &laptop, 3);
    assert_ne!(second, first, "it has written more than the file holds");
    assert_eq!(writes(&path, &laptop, 4), second);
    // What the file lost comes back from whoever has heard it, as what another wrote; and nothing forks.
    let mut store = Store::open(&path, PASSPHRASE).unwrap().on(&laptop);
    let lost = Store::open(&later, PASSPHRASE).unwrap();
    let log = lost.read::<_, Error>(|reader| reader.log_after(first, 0));
    assert_eq!(store.take(&log.unwrap()).unwrap().new, 2);
    let forks = store.read::<_, Error>(|reader| reader.forks()).unwrap();
    assert_eq!(forks, []);
    store.close().unwrap();
    assert_eq!(writes(&path, &laptop, 5), second);
    // And once more: the newest file comes back too.
    copy(&later, &path);
    let third = writes(&path, &laptop, 6);
    assert_eq!(third, first, "it ends where this laptop has left it");
}

// Everything at once.

#[derive(Debug, Clone)]
enum Deed {
    CheckIn(u8),
    Undo(u8),
    Name(u8, u8),
    /// The laptop is copied with everything, while there are few.
    Copy,
    /// A copy of the file is laid aside, in the place of an earlier one.
    LayAside,
    /// And put back by hand.
    PutBack,
    /// A piece of what another holds is heard: from where, how much of it, backwards.
    Hear(usize, u8, u8, bool),
    Tick,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (0..3u8).prop_map(Deed::CheckIn),
        3 => (0..3u8).prop_map(Deed::Undo),
        2 => (0..2u8, 0..3u8).prop_map(|(row, name)| Deed::Name(row, name)),
        2 => Just(Deed::Copy),
        1 => Just(Deed::LayAside),
        1 => Just(Deed::PutBack),
        4 => (0..4usize, any::<u8>(), any::<u8>(), any::<bool>())
            .prop_map(|(from, begin, part, back)| Deed::Hear(from, begin, part, back)),
        1 => Just(Deed::Tick),
    ]
}

/// A laptop, and what the test knows of it better than the laptop does.
struct Watched {
    laptop: Laptop,
    /// The rows that were written in this very file.
    wrote: HashSet<Hash>,
    aside: Option<(Vec<u8>, HashSet<Hash>)>,
}

/// What happened, as somebody would tell it who saw everything.
#[derive(Default)]
struct Seen {
    /// Who was shown green: by the check-in's hash its first name and whom it let in.
    let_in: HashMap<Hash, (DeviceId, u64, u8)>,
    /// Which of them somebody undid who saw them, in which rows, and as whom.
    undone: HashMap<Hash, Vec<(Hash, DeviceId)>>,
}

impl Watched {
    fn record(&mut self, change: Change) -> LogRow {
        let before: HashSet<Hash> = self.own().iter().map(|it| it.hash).collect();
        self.laptop.record([change]);
        let own = self.own();
        let new = own.iter().filter(|it| !before.contains(&it.hash));
        self.wrote.extend(new.map(|it| it.hash));
        own.into_iter().next_back().unwrap()
    }

    fn own(&self) -> Vec<LogRow> {
        self.laptop
            .read(|reader| reader.log_after(reader.this_device()?, 0))
    }
}

fn act(laptops: &mut Vec<Watched>, seen: &mut Seen, who: usize, deed: &Deed) {
    let who = who % laptops.len();
    let many = laptops.len() as u128;
    let it = &mut laptops[who];
    match *deed {
        Deed::CheckIn(number) => {
            let row = it.record(check_in(number));
            let of = (row.written_as, row.seq, number);
            seen.let_in.insert(row.hash, of);
        }
        Deed::Undo(number) => {
            let registration = RegistrationId(row(number));
            let known = it.laptop.read(|reader| reader.check_ins_of(registration));
            let hash = |id| it.laptop.read(|reader| reader.log_row(id)).unwrap().hash;
            let saw: Vec<Hash> = known.iter().map(|it| hash(it.id)).collect();
            let undone = Fact::CheckInUndone {
                registration,
                check_ins: known.into_iter().map(|it| it.id).collect(),
                reason: None,
            };
            let row = it.record(undone.into());
            for hash in saw {
                let by = (row.hash, row.written_as);
                seen.undone.entry(hash).or_default().push(by);
            }
        }
        Deed::Name(number, name) => {
            it.record(named(number, &format!("Işıl {name}")));
        }
        Deed::Copy if many < 4 => {
            let copy = Watched {
                laptop: it.laptop.copied(many),
                wrote: it.wrote.clone(),
                aside: None,
            };
            laptops.push(copy);
        }
        Deed::LayAside => {
            it.laptop.store.checkpoint().unwrap();
            let file = fs::read(it.laptop.store.path()).unwrap();
            it.aside = Some((file, it.wrote.clone()));
        }
        Deed::PutBack => {
            if let Some((file, wrote)) = it.aside.take() {
                it.laptop.put_back(&file);
                it.wrote = wrote;
            }
        }
        Deed::Hear(from, begin, part, back) => {
            let rows = laptops[from % laptops.len()].laptop.everything();
            let begin = rows.len() * usize::from(begin) / 256;
            let end = begin + (rows.len() - begin) * usize::from(part) / 255;
            let mut rows = rows[begin..end].to_vec();
            if back {
                rows.reverse();
            }
            laptops[who].laptop.store.take(&rows).unwrap();
        }
        Deed::Tick => it.laptop.now += chrono::Duration::milliseconds(1),
        Deed::Copy => {}
    }
}

fn nobody_is_lost(deeds: &[(usize, Deed)]) -> Result<(), TestCaseError> {
    let mut seen = Seen::default();
    let mut laptops: Vec<Watched> = (0..2)
        .map(|number| Watched {
            laptop: Laptop::new(number, 0, Order::default()),
            wrote: HashSet::new(),
            aside: None,
        })
        .collect();
    for (who, deed) in deeds {
        act(&mut laptops, &mut seen, *who, deed);
        for it in &laptops {
            prop_assert!(
                it.own().iter().all(|row| it.wrote.contains(&row.hash)),
                "under its own id stands only what it wrote"
            );
        }
    }
    // What was put away by hand and never heard by anybody is gone, as a file that was deleted is.
    let mut laptops: Vec<Laptop> = laptops.into_iter().map(|it| it.laptop).collect();
    let held: HashSet<Hash> = laptops
        .iter()
        .flat_map(|it| it.everything())
        .map(|row| row.hash)
        .collect();
    exchange(&mut laptops);

    let digest = laptops[0].store.digest().unwrap();
    let there = names(&laptops[0]);
    for laptop in &laptops {
        prop_assert_eq!(&laptop.store.digest().unwrap(), &digest);
        prop_assert_eq!(&names(laptop), &there);
        let verified = laptop.store.verify().unwrap();
        prop_assert!(verified.integrity && verified.replay_equal);
        let here: HashSet<Hash> = laptop.everything().iter().map(|it| it.hash).collect();
        prop_assert_eq!(&here, &held, "everything is everywhere");

        let mut counted = HashSet::new();
        for number in 0..3 {
            let registration = RegistrationId(row(number));
            for it in laptop.read(|reader| reader.check_ins_of(registration)) {
                counted.insert(laptop.read(|reader| reader.log_row(it.id)).unwrap().hash);
            }
        }
        for (hash, of) in seen.let_in.iter().filter(|it| held.contains(it.0)) {
            let undone = seen.undone.get(hash);
            let has_twin = seen
                .let_in
                .iter()
                .any(|(other, twin)| other != hash && twin == of && held.contains(other));
            let is_in = counted.contains(hash);
            prop_assert!(undone.is_some() || is_in, "somebody is lost");
            // An undoing whose file was put away is as if it had never been; of two that it fits it means none, but for
            // its own.
            let is_sure =
                |by: &(Hash, DeviceId)| held.contains(&by.0) && (!has_twin || by.1 == of.0);
            let is_out = undone.is_some_and(|rows| rows.iter().any(is_sure));
            prop_assert!(!is_out || !is_in, "somebody is in who was taken out");
        }
    }
    Ok(())
}

#[test]
fn whatever_is_copied_when_all_agree_and_nobody_is_lost() {
    let story = proptest::collection::vec((0..4usize, deed()), 1..40);
    let config = Config {
        cases: 48,
        max_shrink_iters: 400,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&story, |deeds| nobody_is_lost(&deeds))
        .unwrap();
}
