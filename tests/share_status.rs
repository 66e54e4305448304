//! What people are told of sharing without asking: what has arrived nowhere, what came of it, what is missing here; and the
//! sharing that nobody asked for.

use std::fs;

use domain::log_row::{LogRow, commitment};
use domain::stamp::Stamp;
use programme::vocabulary::{RemoteLies, Role};
use programme::words::{Language, Words};
use programme::{When, exchange_within_reach, said_of_sharing, share_before_closing};
use store::Store;

use crate::support::PASSPHRASE;
use crate::support::team::{Team, team};

fn standing(team: &Team, who: usize) -> programme::view::ShareStanding {
    team.look(who).share_standing().unwrap()
}

#[test]
fn what_has_arrived_nowhere_is_counted_with_the_day_of_its_first() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    team.share(0);
    team.share(door);
    team.share(0);
    team.share(door);
    let before = standing(&team, door);
    assert_eq!((before.arrived_nowhere, before.since), (0, None));
    assert!(before.set_up && before.within_reach.len() == 1);
    team.check_in(door, "Ayşe Işık");
    let written = standing(&team, door);
    assert!(written.arrived_nowhere > 0 && written.since.is_some());
    assert_eq!(written.here_only, written.arrived_nowhere);
    team.share(door);
    let on_its_way = standing(&team, door);
    assert_eq!(on_its_way.arrived_nowhere, written.arrived_nowhere);
    assert_eq!(on_its_way.here_only, 0, "it lies in a place");
    team.share(0);
    team.share(door);
    assert_eq!(standing(&team, door).arrived_nowhere, 0);
    // The stick is out: that is said, and is no fault.
    fs::rename(team.stick(), team.path("out")).unwrap();
    assert!(standing(&team, door).within_reach.is_empty());
    assert_eq!(exchange_within_reach(team.at(door), &[]).unwrap(), None);
}

#[test]
fn a_folder_that_stays_within_reach_is_visited_again_and_each_place_by_itself() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    let second = team.path("ikinci");
    fs::create_dir(&second).unwrap();
    let with_us = Some(RemoteLies::WithUs);
    for who in [0, door] {
        team.at(who).add_remote("İkinci", &second, with_us).unwrap();
    }
    let due = |team: &Team, who: usize| standing(team, who).due;
    assert_eq!(due(&team, 0), ["İkinci"], "it was not visited yet");
    team.share(0);
    team.share(door);
    assert_eq!(due(&team, 0), [] as [&str; 0]);
    // Two at one door: neither presses a key, and both come to know.
    team.check_in(door, "Ayşe Işık");
    team.office.minutes_later(2);
    let both = |team: &Team, who: usize| {
        let mut due = due(team, who);
        due.sort();
        due.len() == 2
    };
    assert!(both(&team, 0) && both(&team, door));
    // Only one of them is taken out of reach: the other one goes on.
    fs::rename(&second, team.path("out")).unwrap();
    assert_eq!(due(&team, door).len(), 1);
    let reach = due(&team, door);
    let left = exchange_within_reach(team.at(door), &reach)
        .unwrap()
        .unwrap();
    assert_eq!(left.places.len(), 1);
    let heard = exchange_within_reach(team.at(0), &[]).unwrap().unwrap();
    assert_eq!(heard.received.check_ins, 1);
    // Of what was named only what can be reached.
    let named = ["İkinci".to_owned()];
    assert_eq!(exchange_within_reach(team.at(0), &named).unwrap(), None);
    fs::rename(team.path("out"), &second).unwrap();
    let named = exchange_within_reach(team.at(0), &named).unwrap().unwrap();
    assert_eq!(named.places.len(), 1);
}

#[test]
fn the_only_coordinator_is_told_so_until_there_are_two() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    team.share(0);
    let only = |team: &Team, who: usize| team.look(who).sharing().unwrap().only_coordinator;
    assert!(only(&team, 0));
    assert!(!only(&team, door), "it is none");
    let (second, _) = team.join_as("İkinci", Role::Coordinator);
    team.share(0);
    assert!(!only(&team, 0) && !only(&team, second));
    team.at(0).revoke("İkinci").unwrap();
    assert!(only(&team, 0));
}

#[test]
fn the_receipt_says_what_was_known_already_and_goes_out_as_a_page() {
    let mut team = team();
    let (door, _) = team.join("Kapı 2");
    let page = team.path("dokum.pdf");
    let refused = team.at(0).share_receipt(&page, Language::Tr).unwrap_err();
    assert_eq!(refused.code(), "nothing_shared_yet");
    team.check_in(0, "Ayşe Işık");
    team.check_in(door, "Ayşe Işık");
    team.check_in(door, "İlker Şahin");
    team.share(door);
    let heard = team.share(0);
    assert_eq!((heard.from[0].check_ins, heard.from[0].known), (2, 1));
    assert_eq!(heard.attention_new, heard.attention);
    let said = said_of_sharing(&heard, Words::of(Language::Tr));
    assert!(
        said[0].contains("“Kapı 2” bilgisayarından 2 geliş kaydı (1 tanesi burada zaten"),
        "{said:?}"
    );
    let sheet = team.at(0).share_receipt(&page, Language::Tr).unwrap();
    assert_eq!(sheet.warnings, [] as [&str; 0]);
    assert!(fs::read(&page).unwrap().starts_with(b"%PDF"));
    let other = page.with_extension("xlsx");
    let refused = team.at(0).share_receipt(&other, Language::En);
    assert_eq!(refused.unwrap_err().code(), "ending_not_pdf");
}

#[test]
fn after_a_city_it_is_asked_for_and_before_closing_it_goes_by_itself() {
    let mut team = team();
    let trabzon = team.trabzon();
    let on = When {
        date: "2026-11-24".into(),
        end: Some("13:00".into()),
        ..When::default()
    };
    team.at(0).move_meeting(trabzon, &on, None).unwrap();
    let (door, _) = team.join("Kapı");
    team.share(0);
    assert_eq!(standing(&team, door).since_city, None);
    team.check_in(door, "Ayşe Işık");
    assert_eq!(standing(&team, door).since_city, None, "it is not over yet");
    team.office.minutes_later(24 * 60);
    let asked = standing(&team, door).since_city.unwrap();
    assert_eq!(asked.meeting, trabzon);
    assert!(asked.city.contains("Trabzon") && asked.changes > 0);
    share_before_closing(team.at(door));
    assert_eq!(standing(&team, door).since_city, None);
    assert_eq!(standing(&team, door).here_only, 0);
    team.share(0);
    assert_eq!(team.arrived(0), 1);
    // Nothing new, nothing left there.
    let files = team.pieces("stick").len();
    share_before_closing(team.at(door));
    assert_eq!(team.pieces("stick").len(), files);
}

#[test]
fn changes_of_a_newer_rota_are_counted_and_said_on_papers_until_they_are_read() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    let trabzon = team.trabzon();
    team.share(door);
    team.share(0);
    // What the door writes next is of a kind that this version does not know.
    let named = |it: &&programme::view::SharingLaptop| it.name.as_deref() == Some("Kapı");
    let laptops = team.look(0).sharing().unwrap().laptops;
    let device = laptops.iter().find(named).unwrap().device;
    let log = team.look(0).log_for_tests().unwrap();
    let last = log.into_iter().filter(|it| it.device == device);
    let last = last.max_by_key(|it| it.seq).unwrap();
    let mut later = LogRow {
        seq: last.seq + 1,
        stamp: Stamp::from_bits(last.stamp.bits() + 1).unwrap(),
        kind: 60_000,
        ..last.clone()
    };
    later.commitment = commitment(&later.salt, &later.body);
    later.hash = later.chained(&last.hash);
    let paper = |team: &mut Team| {
        let list = team.path("arama.pdf");
        let sheet = team.at(0).call_list(trabzon, &list, Language::Tr, None);
        (sheet.unwrap(), fs::read(list).unwrap())
    };
    let (before, _) = paper(&mut team);
    assert_eq!(before.warnings, [] as [&str; 0]);
    let mut store = Store::open(team.look(0).path(), PASSPHRASE).unwrap();
    assert_eq!(store.take(&[later]).unwrap().new, 1);
    store.close().unwrap();
    let missing = standing(&team, 0).missing;
    assert_eq!(missing.len(), 1);
    assert_eq!(
        (missing[0].laptop.as_deref(), missing[0].changes),
        (Some("Kapı"), 1)
    );
    let (after, _) = paper(&mut team);
    assert_eq!(after.warnings, ["changes_missing"]);
    assert_eq!(after.rows, before.rows);
}
