//! One programme on several laptops by copies of its files: whoever was let in on any of them has arrived on all.

use std::fs;
use std::path::{Path, PathBuf};

use programme::{Clock, Door, KeyCost, Programme, ThisLaptop};
use store::Store;
use tempfile::TempDir;

use crate::support::{PASSPHRASE, World, programme_with};

const PEOPLE: &[(&str, &str)] = &[
    ("Ayşe Işık", "Kıyı Derneği"),
    ("Mehmet Çağlayan", "Yayla Derneği"),
    ("Zeynep Örs", "Liman Vakfı"),
    ("Deniz Akıncı", "Kıyı Derneği"),
];

/// Copies a programme as somebody does by hand, after it was closed.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    for ending in ["", ".keys"] {
        let name = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
        fs::copy(name(from), name(to)).unwrap();
    }
}

fn open(path: &Path) -> Programme {
    Programme::open(path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap()
}

/// Opens, lets somebody in, closes, as `rota` does.
fn lets_in(path: &Path, name: &str) {
    let mut programme = open(path);
    let_in(&mut programme, name);
    programme.close().unwrap();
}

fn let_in(programme: &mut Programme, name: &str) {
    let trabzon = programme.find_meeting("trabzon").unwrap();
    let answer = programme.check_in_who(trabzon, name, &Door::default());
    assert_eq!(answer.unwrap().outcome.word(), "admitted", "{name}");
}

fn arrived(programme: &Programme) -> u32 {
    let trabzon = programme.find_meeting("trabzon").unwrap();
    programme.desk(trabzon).unwrap().arrived
}

/// `to` hears everything that `from` holds.
fn tell(from: &Path, to: &Path) {
    let from = Store::open(from, PASSPHRASE).unwrap();
    let mut to = Store::open(to, PASSPHRASE).unwrap();
    for (device, _) in from.read::<_, store::Error>(|it| it.vector()).unwrap() {
        let log = from.read::<_, store::Error>(|it| it.log_after(device, 0));
        to.take(&log.unwrap()).unwrap();
    }
}

fn exchange(a: &Path, b: &Path) {
    tell(a, b);
    tell(b, a);
    tell(a, b);
}

/// A programme with people in it that nobody has open.
fn closed(world: World) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tur.rota");
    open(&world.path("tur.rota")).close().unwrap();
    copy(&world.path("tur.rota"), &path);
    (folder, path)
}

#[test]
fn a_file_copied_by_hand_loses_nobody_who_was_let_in() {
    let (folder, here) = closed(programme_with(PEOPLE));
    let there = folder.path().join("öteki laptop/tur.rota");
    copy(&here, &there);

    lets_in(&here, "isik");
    lets_in(&there, "caglayan");
    exchange(&here, &there);

    assert_eq!((arrived(&open(&here)), arrived(&open(&there))), (2, 2));
    let digest = |path| open(path).verify().unwrap().digest;
    assert_eq!(digest(&here), digest(&there));
}

/// A copy that is opened elsewhere has an undo of its own.
#[test]
fn a_copy_does_not_take_back_what_its_original_did() {
    let (folder, here) = closed(programme_with(PEOPLE));
    lets_in(&here, "isik");
    let there = folder.path().join("öteki laptop/tur.rota");
    copy(&here, &there);
    let mut copied = open(&there);
    assert_eq!(copied.undo(None).unwrap_err().code(), "nothing_to_undo");
    let_in(&mut copied, "caglayan");
    assert_eq!(copied.undo(None).unwrap().verb.word(), "check-in");
    assert_eq!(arrived(&copied), 1, "who came before the copy is still in");
    assert_eq!(open(&here).undo(None).unwrap().undone, 1);
}

/// An old file takes the place of the newer one, which somebody still has; nothing told the laptop.
fn two_as_one() -> (TempDir, PathBuf, PathBuf) {
    let (folder, here) = closed(programme_with(PEOPLE));
    let (kept, there) = (
        folder.path().join("eski/tur.rota"),
        folder.path().join("öteki/tur.rota"),
    );
    lets_in(&here, "ors");
    copy(&here, &kept);
    lets_in(&here, "isik");
    copy(&here, &there);
    copy(&kept, &here);
    lets_in(&here, "caglayan");
    (folder, here, there)
}

#[test]
fn two_who_wrote_as_one_are_told_apart_and_nobody_is_lost() {
    let (_folder, here, there) = two_as_one();
    exchange(&here, &there);
    let forks = open(&here).forks().unwrap();
    let [fork] = &forks[..] else {
        panic!("{forks:?}")
    };
    assert_eq!(fork.laptop, open(&there).forks().unwrap()[0].laptop);
    assert_eq!(fork.branches.len(), 2);
    let said = |path| open(path).attention().unwrap();
    assert_eq!(said(&here), said(&there), "the same on every laptop");
    let [item] = &said(&here)[..] else {
        panic!("{:?}", said(&here))
    };
    assert_eq!(item.kind.word(), "written_twice");
    assert!(item.device.is_some() && item.at.is_some());
    assert!(
        fork.branches
            .iter()
            .all(|it| it.check_ins == 1 && it.at.is_some())
    );

    lets_in(&here, "akinci");
    exchange(&here, &there);
    for path in [&here, &there] {
        let programme = open(path);
        let trabzon = programme.find_meeting("trabzon").unwrap();
        assert_eq!(arrived(&programme), 4);
        let came = programme.check_ins(trabzon).unwrap();
        assert!(
            came.iter().all(|it| !it.device.is_empty()),
            "each on a laptop"
        );
        let verified = programme.verify().unwrap();
        assert!(verified.integrity && verified.replay_equal);
    }
    let digest = |path| open(path).verify().unwrap().digest;
    assert_eq!(digest(&here), digest(&there));
}

#[test]
fn what_was_undone_before_a_fork_was_noticed_can_be_made_good_after_it() {
    let (folder, here) = closed(programme_with(PEOPLE));
    let (kept, there) = (
        folder.path().join("eski/tur.rota"),
        folder.path().join("öteki/tur.rota"),
    );
    lets_in(&here, "ors");
    copy(&here, &kept);
    lets_in(&here, "isik");
    let mut programme = open(&here);
    let trabzon = programme.find_meeting("trabzon").unwrap();
    let undone = programme.undo_check_in_who(trabzon, "isik", None).unwrap();
    assert_eq!(undone.outcome.word(), "undone");
    programme.close().unwrap();
    copy(&here, &there);
    copy(&kept, &here);
    lets_in(&here, "caglayan");
    lets_in(&here, "isik");

    tell(&there, &here);
    let mut programme = open(&here);
    assert_eq!(arrived(&programme), 3, "that undo meant another check-in");
    // This laptop's newest, although it stands under the name of a branch now.
    let newest = programme.undo(None).unwrap();
    assert_eq!((newest.verb.word(), newest.undone), ("check-in", 1));
    assert_eq!(arrived(&programme), 2);
    let operation = undone.operation.unwrap();
    let again = programme.undo(Some(operation)).unwrap();
    assert_eq!((again.verb.word(), again.undone), ("undo-check-in", 1));
    assert_eq!(
        arrived(&programme),
        3,
        "in again, by the check-in that was meant"
    );
    programme.close().unwrap();
    exchange(&here, &there);
    assert_eq!(arrived(&open(&there)), 3);
}

/// What this laptop wrote stands under two names by then: in the order in which it was done it is taken back all the same.
#[test]
fn after_a_fork_the_newest_is_taken_back_first() {
    // By chance the name of a branch comes before that of its laptop or after it.
    for _ in 0..4 {
        let (_folder, here, there) = two_as_one();
        lets_in(&here, "akinci");
        exchange(&here, &there);
        assert_eq!(open(&here).forks().unwrap().len(), 1);
        let mut programme = open(&here);
        let trabzon = programme.find_meeting("trabzon").unwrap();
        let who = |programme: &Programme| -> Vec<String> {
            let came = programme.check_ins(trabzon).unwrap();
            came.into_iter().filter_map(|it| it.name).collect()
        };
        let mut taken_back = Vec::new();
        let mut before = who(&programme);
        while programme
            .undo(None)
            .is_ok_and(|it| it.verb.word() == "check-in")
        {
            let now = who(&programme);
            taken_back.extend(before.into_iter().filter(|it| !now.contains(it)));
            before = now;
        }
        let order = ["Deniz Akıncı", "Mehmet Çağlayan", "Zeynep Örs"];
        assert_eq!(taken_back, order);
    }
}

/// The screens of an open programme hear of it too.
#[test]
fn the_desk_shows_what_a_fork_has_changed() {
    let (_folder, here, there) = two_as_one();
    let mut programme = open(&here);
    let trabzon = programme.find_meeting("trabzon").unwrap();
    let state = |programme: &Programme, name: &str| {
        let hits = programme.search(trabzon, name, 5).unwrap().hits;
        hits[0].state.word()
    };
    assert_eq!(state(&programme, "isik"), "expected");
    programme.news().unwrap();
    tell(&there, &here);
    assert!(programme.news().unwrap().contains(&"check_ins"));
    assert_eq!(state(&programme, "isik"), "arrived");
    assert_eq!(state(&programme, "caglayan"), "arrived");
}

fn on(laptop: &ThisLaptop, path: &Path) -> Programme {
    let cost = KeyCost::cheap();
    laptop
        .open(path, PASSPHRASE, cost, Clock::system())
        .unwrap()
}

fn devices(path: &Path) -> usize {
    let store = Store::open(path, PASSPHRASE).unwrap();
    let vector = store.read::<_, store::Error>(|it| it.vector());
    vector.unwrap().len()
}

#[test]
fn a_stick_between_two_laptops_gathers_no_devices() {
    let (folder, stick) = closed(programme_with(PEOPLE));
    let made_by = devices(&stick);
    let laptop = |name: &str| ThisLaptop::in_folder(folder.path().join(name));
    let (door, office) = (laptop("kapı"), laptop("ofis"));
    for _ in 0..3 {
        for laptop in [&door, &office] {
            let mut programme = on(laptop, &stick);
            let_in(&mut programme, "isik");
            assert_eq!(programme.undo(None).unwrap().undone, 1);
            programme.close().unwrap();
        }
    }
    assert_eq!(devices(&stick), made_by + 2);
}

#[test]
fn an_old_file_that_was_put_back_by_hand_is_noticed() {
    let (folder, here) = closed(programme_with(PEOPLE));
    let laptop = ThisLaptop::in_folder(folder.path().join("laptop"));
    let mut programme = on(&laptop, &here);
    assert!(programme.keeps_notes());
    let_in(&mut programme, "ors");
    programme.close().unwrap();
    let (kept, there) = (
        folder.path().join("eski/tur.rota"),
        folder.path().join("öteki/tur.rota"),
    );
    copy(&here, &kept);
    let mut programme = on(&laptop, &here);
    let_in(&mut programme, "isik");
    programme.close().unwrap();
    copy(&here, &there);
    copy(&kept, &here);
    let before = devices(&here);
    let mut programme = on(&laptop, &here);
    let is_said = |programme: &Programme| {
        let items = programme.attention().unwrap();
        items.iter().any(|it| it.kind.word() == "older_file")
    };
    assert!(is_said(&programme), "before anything is written");
    let_in(&mut programme, "caglayan");
    assert!(is_said(&programme));
    programme.close().unwrap();
    assert_eq!(devices(&here), before + 1);
    exchange(&here, &there);
    assert!(!is_said(&on(&laptop, &here)), "what was missing is there");
    assert_eq!(open(&here).forks().unwrap(), []);
    assert_eq!((arrived(&open(&here)), arrived(&open(&there))), (3, 3));
}

#[test]
fn a_laptop_that_can_keep_no_notes_says_so_and_still_lets_people_in() {
    let (folder, here) = closed(programme_with(PEOPLE));
    fs::write(folder.path().join("dolu"), "").unwrap();
    let laptop = ThisLaptop::in_folder(folder.path().join("dolu/laptop"));
    let before = devices(&here);
    for name in ["isik", "caglayan"] {
        let mut programme = on(&laptop, &here);
        assert!(!programme.keeps_notes());
        let_in(&mut programme, name);
        programme.close().unwrap();
    }
    assert_eq!(devices(&here), before + 1, "it knows itself again");
}
