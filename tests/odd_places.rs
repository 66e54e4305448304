//! Places that cannot be read, that are no folders any more, or that hold damaged keys; and invitations on sticks that are
//! lost: each is said in a sentence, holds up nothing else, and heals.

use std::fs;
use std::io;
use std::path::PathBuf;

use programme::view::Exchanged;
use programme::vocabulary::{AttentionChoice, RemoteLies, Role};
use programme::words::{Language, Words};
use programme::{
    Entry, Folder, Place, close_invitation, exchange, exchange_by_for_tests, offer, said_of_sharing,
};

use crate::support::team::{Team, copy, team};

fn reasons(it: &Exchanged) -> Vec<&str> {
    it.not_taken.iter().map(|it| it.reason.as_str()).collect()
}

/// The office, with a second place beside the stick.
fn two_places() -> (Team, PathBuf) {
    let mut team = team();
    let second = team.path("ikinci");
    fs::create_dir(&second).unwrap();
    let with_us = Some(RemoteLies::WithUs);
    team.at(0).add_remote("İkinci", &second, with_us).unwrap();
    (team, second)
}

fn flip_last(file: &PathBuf) {
    let mut bytes = fs::read(file).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(file, bytes).unwrap();
}

/// A laptop was shut out, and one that is away has not heard of it.
fn without_the_door() -> (Team, usize) {
    let mut team = team();
    team.join("Kapı");
    let (away, _) = team.join("Yol");
    for who in [0, away, 0] {
        team.share(who);
    }
    team.at(0).revoke("Kapı").unwrap();
    team.share(0);
    (team, away)
}

#[test]
fn a_damaged_key_of_the_team_is_named_and_left_anew() {
    let (mut team, away) = without_the_door();
    let laptops = team.look(away).sharing().unwrap().laptops;
    let device = laptops.iter().find(|it| it.here).unwrap().device;
    let device = device.to_string().replace('-', "");
    let mut keys = team.named("stick", "wrap");
    keys.retain(|it| it.to_str().unwrap().contains(&device));
    assert_eq!(keys.len(), 1, "one key for it");
    flip_last(&keys[0]);
    team.check_in(0, "Ayşe Işık");
    team.share(0);
    let heard = team.share(away);
    assert!(reasons(&heard).contains(&"altered"), "{heard:?}");
    let others = reasons(&heard).into_iter().filter(|it| *it != "altered");
    let others: Vec<&str> = others.collect();
    assert!(!others.is_empty() && others.iter().all(|it| *it == "key_on_its_way"));
    // Nobody is told that there are two teams.
    let said = said_of_sharing(&heard, Words::of(Language::Tr)).join(" ");
    assert!(!said.contains("iki ekip"), "{said}");
    team.share(0);
    let heard = team.share(away);
    assert_eq!(heard.not_taken, []);
    assert_eq!((heard.received.check_ins, team.arrived(away)), (1, 1));
}

#[test]
fn a_damaged_word_of_a_lost_laptop_is_named_and_left_anew() {
    let (mut team, away) = without_the_door();
    for file in team.named("stick", "word") {
        flip_last(&file);
    }
    let heard = team.share(away);
    assert!(reasons(&heard).contains(&"altered"), "{heard:?}");
    assert_eq!(reasons(&team.share(away)), [] as [&str; 0], "named once");
    team.share(0);
    team.share(away);
    let laptops = team.look(away).sharing().unwrap().laptops;
    assert!(laptops.iter().any(|it| it.lost.is_some()));
}

/// A place of which no piece of a log can be read.
struct Unreadable(Folder);

impl Place for Unreadable {
    fn list(&self) -> io::Result<Vec<Entry>> {
        self.0.list()
    }
    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        match name.starts_with("log") {
            true => Err(io::ErrorKind::PermissionDenied.into()),
            false => self.0.get(name, most),
        }
    }
    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.0.put(name, bytes)
    }
    fn take_away(&self, name: &str) -> io::Result<()> {
        self.0.take_away(name)
    }
    fn flush(&self) -> io::Result<()> {
        self.0.flush()
    }
}

#[test]
fn what_cannot_be_read_is_said_and_read_as_soon_as_it_can_be() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    team.share(0);
    team.check_in(door, "Ayşe Işık");
    team.share(door);
    for _ in 0..2 {
        let heard =
            exchange_by_for_tests(team.at(0), "Bellek", |it| Box::new(Unreadable(it))).unwrap();
        assert_eq!(reasons(&heard), ["unreadable"], "it still is");
        assert_eq!(heard.received.check_ins, 0);
    }
    let heard = team.share(0);
    assert_eq!((heard.not_taken.len(), heard.received.check_ins), (0, 1));
}

#[test]
fn a_place_that_is_no_folder_any_more_holds_up_no_other() {
    let (mut team, second) = two_places();
    fs::rename(team.stick(), team.path("out")).unwrap();
    fs::write(team.stick(), "").unwrap();
    let shared = team.share(0);
    let problem = |at: usize| shared.places[at].problem.as_deref();
    assert_eq!((problem(0), problem(1)), (Some("remote_became_file"), None));
    assert!(fs::read_dir(&second).unwrap().count() > 0);
    let said = said_of_sharing(&shared, Words::of(Language::En)).join(" ");
    assert!(said.contains("Bellek"), "{said}");
    let alone = exchange(team.at(0), Some("Bellek")).unwrap_err();
    assert_eq!(alone.code(), "remote_became_file");
    // The programme's own file came to lie in it.
    fs::remove_file(team.stick()).unwrap();
    std::os::unix::fs::symlink(team.path(""), team.stick()).unwrap();
    let shared = team.share(0);
    let problem = |at: usize| shared.places[at].problem.as_deref();
    assert_eq!((problem(0), problem(1)), (Some("remote_around_file"), None));
}

#[test]
fn what_is_left_in_two_places_is_one_change() {
    let (mut team, _) = two_places();
    let shared = team.share(0);
    assert!(shared.sent.changes > 0);
    assert_eq!(shared.sent.changes, shared.changes.on_its_way);
    team.check_in(0, "Ayşe Işık");
    exchange(team.at(0), Some("Bellek")).unwrap();
    team.check_in(0, "İlker Şahin");
    // One of them lacks one, the other two.
    let shared = team.share(0);
    assert_eq!(shared.sent.changes, 2, "{:?}", shared.sent);
}

fn matters(team: &Team) -> Vec<programme::view::AttentionItem> {
    let mut items = team.look(0).attention().unwrap();
    items.retain(|it| it.kind.word() == "joined_unasked");
    items
}

#[test]
fn an_invitation_is_closed_though_its_stick_is_lost_and_who_joins_by_it_is_looked_at() {
    let mut team = team();
    let offered = offer(team.at(0), "Kapı", Role::Facilitator, "Bellek").unwrap();
    copy(&team.stick(), &team.path("kopya"));
    fs::rename(team.stick(), team.path("out")).unwrap();
    close_invitation(team.at(0), offered.invitation).unwrap();
    assert!(!team.look(0).sharing().unwrap().invitations[0].open);
    // The stick turns up: nobody joins by it any more.
    fs::rename(team.path("out"), team.stick()).unwrap();
    assert_eq!(team.named("stick", "invitation").len(), 1);
    team.share(0);
    assert_eq!(team.named("stick", "invitation").len(), 0);
    let refused = team.joins("yok", &offered.digits).err().unwrap();
    assert_eq!(refused.code(), "invitation_used");
    assert_eq!(matters(&team), []);
    // By the copy of it somebody does.
    fs::remove_dir_all(team.stick()).unwrap();
    copy(&team.path("kopya"), &team.stick());
    let (joined, _) = team.joins("Kapı", &offered.digits).unwrap();
    team.others.push(joined);
    team.share(0);
    let [matter] = &matters(&team)[..] else {
        panic!("{:?}", matters(&team))
    };
    assert_eq!(matter.name.as_deref(), Some("Kapı"));
    assert_eq!(matter.device.as_deref(), Some("Kapı"));
    let id = matter.id.unwrap();
    team.at(0).resolve(id, AttentionChoice::Ours, None).unwrap();
    assert_eq!(matters(&team), [], "decided once");
    // Another one by the same copy is another question; shut out, it is none.
    copy(&team.path("kopya"), &team.stick());
    let (again, _) = team.joins("yine", &offered.digits).unwrap();
    team.others.push(again);
    team.share(0);
    assert_eq!(matters(&team).len(), 1);
    let laptops = team.look(2).sharing().unwrap().laptops;
    let again = laptops.iter().find(|it| it.here).unwrap().device;
    team.at(0).revoke(&again.to_string()).unwrap();
    assert_eq!(matters(&team), []);
}
