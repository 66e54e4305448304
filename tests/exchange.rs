//! Laptops of one team that meet only through folders: what one of them wrote reaches the others, whoever carries it.

use std::cell::Cell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use programme::vocabulary::{RemoteLies, Role};
use programme::{
    Entry, Error, Folder, KeyCost, Place, Programme, Way, close_invitation, exchange,
    exchange_by_for_tests, join_in_place, offer,
};
use proptest::prelude::*;

use crate::support::team::{PEOPLE, Team, changes, copy, laptop, team};
use crate::support::{PASSPHRASE, World, programme_with, walk_in, world};

#[test]
fn what_the_door_saw_reaches_the_office_by_a_stick() {
    let mut team = team();
    let (door, joined) = team.join("Kapı");
    assert_eq!(joined.name, "Kapı");
    assert!(joined.exchanged.received.changes > 0, "{joined:?}");
    assert_eq!(joined.exchanged.not_taken, []);
    assert_eq!(
        team.named("stick", "invitation"),
        [] as [PathBuf; 0],
        "it is for one"
    );
    team.check_in(door, "Ayşe Işık");
    team.check_in(door, "İlker Şahin");
    let trabzon = team.trabzon();
    team.at(door)
        .walk_in(trabzon, &walk_in("Zeynep Kara", "Ev"), None)
        .unwrap();
    let (here_only, before, arrived) = changes(team.look(door));
    assert!(here_only >= 3, "{here_only}");
    assert_eq!(arrived, 0);

    let shared = team.share(door);
    assert_eq!(shared.sent.changes, here_only, "{shared:?}");
    let on_its_way = before + here_only;
    assert_eq!(
        changes(team.look(door)),
        (0, on_its_way, 0),
        "on its way is not arrived"
    );
    assert!(shared.changes.since.is_some());

    let heard = team.share(0);
    assert_eq!(heard.from.len(), 1);
    assert_eq!(heard.from[0].laptop.as_deref(), Some("Kapı"));
    assert_eq!(heard.from[0].check_ins, 3, "{heard:?}");
    assert_eq!(heard.received.check_ins, 3);
    assert_eq!(team.arrived(0), 3);
    team.share(door);
    let all = changes(team.look(door));
    assert_eq!(all, (0, 0, on_its_way), "the office has said so");
    let office = &team.look(door).sharing().unwrap().laptops[1];
    assert_eq!(office.lacks, 0);
    assert!(office.heard_at.is_some());
    team.share(0);
    team.agree();
    let again = team.share(0);
    assert_eq!((again.received.segments, again.sent.segments), (0, 0));
}

#[test]
fn who_never_meets_hears_all_the_same_and_hears_that_it_has_arrived() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    let (colleague, _) = team.join("Yol");
    let second = team.path("ikinci");
    fs::create_dir(&second).unwrap();
    let with_us = Some(RemoteLies::WithUs);
    for it in [0, colleague] {
        team.at(it).add_remote("İkinci", &second, with_us).unwrap();
    }
    let visit =
        |team: &mut Team, who: usize, place: &str| exchange(team.at(who), Some(place)).unwrap();
    team.check_in(door, "Ayşe Işık");
    visit(&mut team, door, "stick");
    // The first stick never comes to the office again.
    let heard = visit(&mut team, colleague, "stick");
    assert_eq!(heard.received.check_ins, 1);
    visit(&mut team, colleague, "İkinci");
    let heard = visit(&mut team, 0, "İkinci");
    assert_eq!(heard.received.check_ins, 1);
    assert_eq!(heard.from[0].laptop.as_deref(), Some("Kapı"));
    assert_eq!(team.arrived(0), 1);
    // The colleague is another laptop, too: what it holds has arrived. What the office said comes the same way back.
    visit(&mut team, colleague, "İkinci");
    visit(&mut team, colleague, "stick");
    visit(&mut team, door, "stick");
    let sharing = team.look(door).sharing().unwrap();
    let laptop = |name: &str| {
        let found = sharing
            .laptops
            .iter()
            .find(|it| it.name.as_deref() == Some(name));
        found.unwrap().clone()
    };
    assert_eq!(laptop("Yol").lacks, 0);
    let office = sharing
        .laptops
        .iter()
        .find(|it| !it.here && it.role == programme::vocabulary::Word::Known(Role::Coordinator));
    assert_eq!(office.unwrap().lacks, 0, "{sharing:?}");
    team.agree();
}

#[test]
fn an_old_folder_a_wiped_one_and_copies_in_it_lose_nothing() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    team.check_in(door, "Ayşe Işık");
    team.share(door);
    let old = team.path("old");
    copy(&team.stick(), &old);
    team.check_in(door, "İlker Şahin");
    team.share(door);
    team.share(0);
    team.check_in(0, "Çiğdem Ağaoğlu");
    team.share(0);
    // The old folder is put back in the place of the new one.
    fs::remove_dir_all(team.stick()).unwrap();
    copy(&old, &team.stick());
    for file in team.pieces("stick") {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        fs::copy(&file, file.with_file_name(format!("{name} (1).share"))).unwrap();
        let conflict = format!("{name}.sync-conflict-20261124-093000.share");
        fs::copy(&file, file.with_file_name(conflict)).unwrap();
    }
    let shared = team.share(door);
    assert_eq!(shared.not_taken, []);
    assert_eq!(shared.received.segments, 0, "it brings nothing back");
    assert_eq!(shared.changes.here_only, 0);
    team.share(0);
    team.share(door);
    assert_eq!((team.arrived(0), team.arrived(door)), (3, 3));
    team.agree();
    // Everything is gone: absence means nothing, and any laptop fills the place again.
    fs::remove_dir_all(team.stick()).unwrap();
    fs::create_dir(team.stick()).unwrap();
    team.share(door);
    let (third, joined) = team.join("Üç");
    assert_eq!(joined.exchanged.not_taken, []);
    assert_eq!(team.arrived(third), 3);
    team.share(0);
    team.share(door);
    team.agree();
}

#[test]
fn torn_and_altered_files_are_named_once_and_left_anew_by_whoever_holds_them() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    let before = team.named("stick", "log");
    team.check_in(door, "Ayşe Işık");
    team.share(door);
    let new = |team: &Team| {
        let mut new = team.named("stick", "log");
        new.retain(|it| !before.contains(it));
        assert_eq!(new.len(), 1);
        new.remove(0)
    };
    for harm in ["flip", "cut", "grow"] {
        let piece = new(&team);
        let whole = fs::read(&piece).unwrap();
        let mut bytes = whole.clone();
        match harm {
            "flip" => bytes[whole.len() / 2] ^= 1,
            "cut" => bytes.truncate(whole.len() / 2),
            _ => bytes.push(0),
        }
        fs::write(&piece, bytes).unwrap();
        let heard = team.share(0);
        assert_eq!(heard.not_taken.len(), 1, "{harm}: {heard:?}");
        assert_eq!(heard.received.check_ins, 0);
        assert_eq!(team.share(0).not_taken, [], "{harm}: named once");
        // Other clocks may be as coarse as two seconds: the size alone need not tell.
        let shared = team.share(door);
        assert_eq!(shared.sent.segments, 1, "{harm}: left anew {shared:?}");
        assert_eq!(fs::read(new(&team)).unwrap().len(), whole.len());
    }
    let heard = team.share(0);
    assert_eq!((heard.received.check_ins, team.arrived(0)), (1, 1));
    // A file of ten gigabytes and one without anything are no pieces.
    let piece = new(&team);
    let name = piece.file_name().unwrap().to_str().unwrap();
    let large = name.rsplit_once('-').unwrap().0.to_owned() + "-10000000000.share";
    let file = fs::File::create(piece.with_file_name(large)).unwrap();
    file.set_len(10_000_000_000).unwrap();
    fs::write(piece.with_file_name("log-0-1-1-0-0.share"), "").unwrap();
    let heard = team.share(0);
    assert_eq!(heard.not_taken.len(), 1, "{heard:?}");
    team.share(door);
    team.agree();
}

/// A place that breaks.
struct Breaks {
    folder: Folder,
    /// How many files it still takes, and what it says then.
    room: Cell<u32>,
    why: io::ErrorKind,
}

impl Place for Breaks {
    fn list(&self) -> io::Result<Vec<Entry>> {
        self.folder.list()
    }
    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        self.folder.get(name, most)
    }
    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        match self.room.get().checked_sub(1) {
            Some(room) => {
                self.room.set(room);
                self.folder.put(name, bytes)
            }
            None => Err(self.why.into()),
        }
    }
    fn take_away(&self, name: &str) -> io::Result<()> {
        self.folder.take_away(name)
    }
    fn flush(&self) -> io::Result<()> {
        self.folder.flush()
    }
}

#[test]
fn a_full_stick_and_one_that_cannot_be_written_are_said_and_what_came_has_come() {
    let cases = [
        (io::ErrorKind::StorageFull, "remote_full"),
        (io::ErrorKind::ReadOnlyFilesystem, "remote_read_only"),
        (io::ErrorKind::NotFound, "remote_unreachable"),
    ];
    for (why, code) in cases {
        let mut team = team();
        let (door, _) = team.join("Kapı");
        team.check_in(door, "Ayşe Işık");
        team.share(door);
        team.check_in(0, "İlker Şahin");
        // So many files it takes before it breaks.
        for room in 0..2 {
            let shared = exchange_by_for_tests(team.at(0), "Bellek", |folder| {
                let room = Cell::new(room);
                Box::new(Breaks { folder, room, why })
            });
            let shared = shared.unwrap();
            assert_eq!(shared.places[0].problem.as_deref(), Some(code));
            let (here_only, _, _) = changes(team.look(0));
            assert!(here_only > 0, "{code}: nothing is said to be on its way");
            assert_eq!(team.arrived(0), 2, "{code}: what came has come");
        }
        team.share(0);
        assert_eq!(changes(team.look(0)).0, 0);
        team.share(door);
        team.agree();
    }
}

#[test]
fn a_stick_that_is_out_is_no_disaster_and_is_not_made_anew() {
    let mut team = team();
    let second = team.path("ikinci");
    fs::create_dir(&second).unwrap();
    let with_us = Some(RemoteLies::WithUs);
    team.at(0).add_remote("İkinci", &second, with_us).unwrap();
    fs::rename(team.stick(), team.path("out")).unwrap();
    let shared = team.share(0);
    let problem = |at: usize| shared.places[at].problem.as_deref();
    assert_eq!((problem(0), problem(1)), (Some("remote_unreachable"), None));
    assert!(!team.stick().exists());
    fs::remove_dir_all(&second).unwrap();
    let refused = exchange(team.at(0), None).unwrap_err();
    assert_eq!(refused.code(), "remote_unreachable");
    fs::rename(team.path("out"), team.stick()).unwrap();
    assert_eq!(team.share(0).places[0].problem, None);
}

#[test]
fn an_invitation_is_for_one_laptop_and_opens_by_its_digits_alone() {
    let mut team = team();
    let offer =
        |team: &mut Team, name| offer(team.at(0), name, Role::Facilitator, "Bellek").unwrap();
    let offered = offer(&mut team, "Kapı");
    assert_eq!(offered.digits.len(), 24);
    let refused = |team: &Team, digits: &str| team.joins("yok", digits).err().unwrap();
    let other = if offered.digits.starts_with('1') {
        "2"
    } else {
        "1"
    };
    let wrong = format!("{other}{}", &offered.digits[1..]);
    assert_eq!(refused(&team, &wrong).code(), "digits_wrong");
    assert_eq!(refused(&team, "").code(), "digits_wrong");
    // Well-formed, and nobody's.
    let nobodys = "0000 0000 0000 0000 0097";
    let nobodys = refused(&team, nobodys).code().to_owned();
    assert!(
        ["digits_wrong", "invitation_used"].contains(&&*nobodys),
        "{nobodys}"
    );
    assert!(!team.path("yok.rota").exists(), "nothing was made");

    copy(&team.stick(), &team.path("copy"));
    let (first, _) = team.joins("bir", &offered.digits).unwrap();
    assert_eq!(refused(&team, &offered.digits).code(), "invitation_used");
    // Whoever had a copy of the stick joins as well: both are named.
    fs::remove_dir_all(team.stick()).unwrap();
    copy(&team.path("copy"), &team.stick());
    let (second, _) = team.joins("iki", &offered.digits).unwrap();
    team.others = vec![first, second];
    team.share(1);
    team.share(0);
    let invitations = team.look(0).sharing().unwrap().invitations;
    assert_eq!(invitations[0].joined.len(), 2, "{invitations:?}");
    assert!(!invitations[0].open);

    // No two laptops are called alike.
    let closed = offer(&mut team, "Üç");
    close_invitation(team.at(0), closed.invitation).unwrap();
    assert_eq!(refused(&team, &closed.digits).code(), "invitation_used");
    assert!(!team.look(0).sharing().unwrap().invitations[1].open);
    // Only coordinators add laptops.
    let refused = programme::offer(team.at(1), "Dört", Role::Facilitator, "stick").err();
    assert_eq!(refused.unwrap().code(), "only_coordinators_invite");
}

#[test]
fn a_joining_that_was_cut_off_goes_on_with_the_file_that_it_made() {
    let mut team = team();
    let offered = offer(team.at(0), "Kapı", Role::Facilitator, "Bellek").unwrap();
    copy(&team.stick(), &team.path("copy"));
    // Half of what lies there is lost on the way.
    for file in team.named("stick", "log") {
        fs::remove_file(file).unwrap();
    }
    let (half, joined) = team.joins("bir", &offered.digits).unwrap();
    assert_eq!(joined.exchanged.received.changes, 0);
    drop(half);
    fs::remove_dir_all(team.stick()).unwrap();
    copy(&team.path("copy"), &team.stick());
    let (whole, joined) = team.joins("bir", &offered.digits).unwrap();
    assert!(joined.exchanged.received.changes > 0, "{joined:?}");
    team.others.push(whole);
    team.share(0);
    team.share(1);
    team.agree();
    assert_eq!(team.look(0).sharing().unwrap().laptops.len(), 2);
}

#[test]
fn the_inviter_keeps_a_key_to_the_new_laptops_file() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    let invitation = team.look(0).sharing().unwrap().invitations[0].id;
    let recovery_key = team.look(0).recovery_key_of(invitation).unwrap();
    let file = team.look(door).path().to_owned();
    team.others.clear();
    let opened = Programme::open_with_recovery_key(
        &file,
        &recovery_key,
        KeyCost::cheap(),
        team.office.clock(),
    );
    opened.unwrap();
}

#[test]
fn what_cannot_be_shared_so_is_asked_or_refused_in_words() {
    let mut office = world();
    let place = office.path("ortak");
    fs::create_dir(&place).unwrap();
    let add = |office: &mut World, name: &str, folder: &Path, lies| {
        office.programme.add_remote(name, folder, lies)
    };
    let with_us = Some(RemoteLies::WithUs);
    let code = |it: Result<(), Error>| it.unwrap_err().code().to_owned();
    assert_eq!(code(add(&mut office, "Ortak", &place, None)), "lies_needed");
    let own = office.path("");
    assert_eq!(
        code(add(&mut office, "Ev", &own, with_us)),
        "remote_own_folder"
    );
    let gone = office.path("yok");
    assert_eq!(
        code(add(&mut office, "Yok", &gone, with_us)),
        "remote_unreachable"
    );
    assert_eq!(
        code(add(&mut office, " ", &place, with_us)),
        "remote_name_empty"
    );
    let shared = exchange(&mut office.programme, None).map(|_| ());
    assert_eq!(code(shared), "not_shared_yet");
    add(&mut office, "Ortak", &place, Some(RemoteLies::Abroad)).unwrap();
    assert_eq!(
        code(add(&mut office, "Ortak", &place, with_us)),
        "remote_name_taken"
    );
    let missing = office.programme.remove_remote("Yok").map(|_| ());
    assert_eq!(code(missing), "remote_unknown");
    exchange(&mut office.programme, None).unwrap();
    office.programme.remove_remote("Ortak").unwrap();
    assert_eq!(office.programme.sharing().unwrap().places, []);
}

#[test]
fn a_file_of_the_same_programme_joins_with_its_changes_and_one_of_another_stays() {
    let mut team = team();
    let folder = team.path("");
    let backup = team.office.programme.backup(None).unwrap().file;
    let (cost, clock) = (KeyCost::cheap(), team.office.clock());
    // Before anything was shared it was carried by hand; there it goes on by itself.
    let bare = programme_with(PEOPLE);
    let backup_before = bare.programme.backup(None).unwrap().file;
    let kars = team.path("kars.rota");
    let restored =
        laptop(&folder, "kars").restore(Path::new(&backup), &kars, PASSPHRASE, false, cost, clock);
    let (mut kars, _) = restored.unwrap();
    let trabzon = team.trabzon();
    let door = programme::Door::default();
    kars.check_in_who(trabzon, "Ayşe Işık", &door).unwrap();
    // A restored backup of a coordinator's laptop is a coordinator's, and needs nobody's help.
    exchange(&mut kars, None).unwrap();
    assert_eq!(team.share(0).received.check_ins, 1);
    assert_eq!(team.arrived(0), 1);
    let sharing = kars.sharing().unwrap();
    assert!(sharing.may_invite);
    team.others.push(kars);
    team.share(1);
    team.agree();

    // A file from before anything was shared, of another programme: it stays.
    let offered = offer(team.at(0), "Van", Role::Facilitator, "Bellek").unwrap();
    let mut other = bare;
    let refused = join_in_place(
        &mut other.programme,
        &Way::folder(&team.stick()),
        &offered.digits,
    );
    assert_eq!(refused.err().unwrap().code(), "other_programme");
    assert!(!other.programme.sharing().unwrap().set_up);
    assert!(Path::new(&backup_before).exists());
}

#[test]
fn who_began_without_the_others_joins_in_place() {
    let mut office = programme_with(PEOPLE);
    let backup = office.programme.backup(None).unwrap().file;
    let folder = office.path("");
    let van = office.path("van.rota");
    let (cost, clock) = (KeyCost::cheap(), office.clock());
    let restored =
        laptop(&folder, "van").restore(Path::new(&backup), &van, PASSPHRASE, false, cost, clock);
    let (mut van, _) = restored.unwrap();
    let trabzon = office.trabzon();
    let door = programme::Door::default();
    van.check_in_who(trabzon, "İlker Şahin", &door).unwrap();
    let stick = office.path("stick");
    fs::create_dir(&stick).unwrap();
    let with_us = Some(RemoteLies::WithUs);
    office
        .programme
        .add_remote("Bellek", &stick, with_us)
        .unwrap();
    exchange(&mut office.programme, None).unwrap();
    // It does not begin a team of its own beside the other.
    let refused = van.add_remote("Bellek", &stick, with_us).unwrap_err();
    assert_eq!(refused.code(), "join_needed");
    let offered = offer(&mut office.programme, "Van", Role::Coordinator, "Bellek").unwrap();
    let joined = join_in_place(&mut van, &Way::folder(&stick), &offered.digits).unwrap();
    assert_eq!(joined.exchanged.not_taken, []);
    let heard = exchange(&mut office.programme, None).unwrap();
    assert_eq!(heard.received.check_ins, 1, "{heard:?}");
    assert!(van.sharing().unwrap().may_invite);
    exchange(&mut van, None).unwrap();
    let digest = |it: &Programme| it.verify().unwrap().digest;
    assert_eq!(digest(&van), digest(&office.programme));
}

#[test]
fn programmes_that_share_a_stick_do_not_see_each_other() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    let mut other = programme_with(&[("Umut Kaya", "Ev")]);
    let with_us = Some(RemoteLies::WithUs);
    let stick = team.stick();
    other
        .programme
        .add_remote("Bellek", &stick, with_us)
        .unwrap();
    let shared = exchange(&mut other.programme, None).unwrap();
    assert_eq!((shared.received.segments, shared.not_taken.len()), (0, 0));
    assert!(
        shared.places[0].beside_another,
        "it may have been meant to join"
    );
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 2);
    let shared = exchange(&mut other.programme, None).unwrap();
    assert!(!shared.places[0].beside_another, "it is said once");
    let offered = offer(team.at(0), "İki", Role::Facilitator, "Bellek").unwrap();
    let (joined, _) = team.joins("İki", &offered.digits).unwrap();
    team.others.push(joined);
    // Pieces of the other that somebody copied into this folder are none of ours.
    let mut folders: Vec<PathBuf> = fs::read_dir(&stick)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    folders.sort();
    for (from, to) in [(0, 1), (1, 0)] {
        copy(&folders[from], &folders[to]);
    }
    let shared = exchange(&mut other.programme, None).unwrap();
    assert!(!shared.not_taken.is_empty());
    assert!(
        shared.not_taken.iter().all(|it| it.reason == "other_key"),
        "{shared:?}"
    );
    assert_eq!(shared.received.segments, 0);
    team.check_in(door, "Ayşe Işık");
    team.share(door);
    assert_eq!(team.share(0).received.check_ins, 1);
    team.share(2);
    team.share(door);
    team.agree();
}

#[test]
fn a_copied_file_shares_on_under_an_id_of_its_own() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    team.check_in(door, "Ayşe Işık");
    team.share(door);
    // Somebody copies the file, by hand, and both go on.
    let file = team.look(door).path().to_owned();
    let copied = team.path("kopya.rota");
    let keys = |it: &Path| it.with_extension("rota.keys");
    let opened = |team: &Team, name: &str, file: &Path| {
        let clock = team.office.clock();
        let laptop = laptop(&team.path(""), name);
        laptop
            .open(file, PASSPHRASE, KeyCost::cheap(), clock)
            .unwrap()
    };
    team.others.pop().unwrap().close().unwrap();
    fs::copy(&file, &copied).unwrap();
    fs::copy(keys(&file), keys(&copied)).unwrap();
    let original = opened(&team, "Kapı", &file);
    let copy = opened(&team, "Kopya", &copied);
    team.others = vec![original, copy];
    team.check_in(1, "İlker Şahin");
    team.check_in(2, "Çiğdem Ağaoğlu");
    for it in [1, 2, 0, 1, 2] {
        assert_eq!(team.share(it).not_taken, []);
    }
    assert_eq!(team.arrived(0), 3);
    team.agree();
}

#[derive(Debug, Clone)]
enum Deed {
    CheckIn(usize, usize),
    Share(usize),
    /// One visit of which only so many files reach the stick.
    CutOff(usize, u32),
    /// The stick is as it was when it was remembered.
    Remember,
    PutBack,
    Wipe,
    /// A file loses its end.
    Tear(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0usize..3, 0usize..3).prop_map(|(who, whom)| Deed::CheckIn(who, whom)),
        5 => (0usize..3).prop_map(Deed::Share),
        2 => (0usize..3, 0u32..4).prop_map(|(who, room)| Deed::CutOff(who, room)),
        1 => Just(Deed::Remember),
        1 => Just(Deed::PutBack),
        1 => Just(Deed::Wipe),
        2 => any::<usize>().prop_map(Deed::Tear),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// Whatever happens to the stick between them, laptops that go on sharing come to know the same, and nobody who came is
    /// lost.
    #[test]
    fn laptops_agree_whatever_happens_to_the_stick(deeds in prop::collection::vec(deed(), 4..16)) {
        let mut team = team();
        team.join("Kapı");
        team.join("İki");
        let mut came = std::collections::BTreeSet::new();
        let old = team.path("old");
        for deed in deeds {
            match deed {
                Deed::CheckIn(who, whom) => {
                    team.check_in(who, PEOPLE[whom].0);
                    came.insert(whom);
                }
                Deed::Share(who) => drop(team.share(who)),
                Deed::CutOff(who, room) => {
                    let name = team.look(who).sharing().unwrap().places[0].name.clone();
                    let visited = exchange_by_for_tests(team.at(who), &name, |folder| {
                        let (room, why) = (Cell::new(room), io::ErrorKind::StorageFull);
                        Box::new(Breaks { folder, room, why })
                    });
                    visited.unwrap();
                }
                Deed::Remember => {
                    let _ = fs::remove_dir_all(&old);
                    copy(&team.stick(), &old);
                }
                Deed::PutBack if old.exists() => {
                    fs::remove_dir_all(team.stick()).unwrap();
                    copy(&old, &team.stick());
                }
                Deed::PutBack => {}
                Deed::Wipe => {
                    fs::remove_dir_all(team.stick()).unwrap();
                    fs::create_dir(team.stick()).unwrap();
                }
                Deed::Tear(at) => {
                    let files = team.pieces("stick");
                    if !files.is_empty() {
                        let file = fs::File::options().write(true).open(&files[at % files.len()]);
                        let file = file.unwrap();
                        let length = file.metadata().unwrap().len();
                        file.set_len(length / 2).unwrap();
                    }
                }
            }
        }
        for who in [0, 1, 2, 0, 1, 2] {
            team.share(who);
        }
        team.agree();
        for who in 0..3 {
            prop_assert_eq!(team.arrived(who), came.len());
            let (here_only, on_its_way, _) = changes(team.look(who));
            prop_assert_eq!((here_only, on_its_way), (0, 0));
        }
    }
}
