//! A laptop is lost, shut out, and found again: everybody agrees on what counts of it, and no check-in is lost.

use std::fs;
use std::path::Path;

use programme::view::SharingLaptop;
use programme::vocabulary::Role;
use programme::words::Language;
use programme::{KeyCost, offer};

use crate::support::PASSPHRASE;
use crate::support::team::{self, Team, team};

fn laptop(team: &Team, who: usize, name: &str) -> SharingLaptop {
    let laptops = team.look(who).sharing().unwrap().laptops;
    let mut named = laptops
        .into_iter()
        .filter(|it| it.name.as_deref() == Some(name));
    named.next().unwrap()
}

/// Twice around: what one of them says of the others comes to everybody.
fn around(team: &mut Team, who: &[usize]) {
    for _ in 0..3 {
        for it in who {
            team.share(*it);
        }
    }
}

/// The office, a second coordinator, a door; everybody knows the same.
fn three() -> (Team, usize, usize) {
    let mut team = team();
    let (second, _) = team.join_as("İkinci", Role::Coordinator);
    let (door, _) = team.join("Kapı");
    around(&mut team, &[0, second, door]);
    (team, second, door)
}

#[test]
fn what_a_lost_laptop_says_later_is_kept_and_let_in_by_one_key() {
    let (mut team, second, door) = three();
    team.check_in(door, "Ayşe Işık");
    team.share(door);
    // Only the second coordinator has heard of it when the office shuts the door's laptop out.
    team.share(second);
    assert_eq!(team.arrived(0), 0);
    let sharing = team.at(0).revoke("Kapı").unwrap();
    assert!(sharing.laptops.iter().any(|it| it.lost.is_some()));
    team.check_in(door, "İlker Şahin");
    team.share(door);
    around(&mut team, &[0, second]);
    // The furthest that anybody held when they heard counts for both.
    assert_eq!((team.arrived(0), team.arrived(second)), (1, 1));
    for who in [0, second] {
        let lost = laptop(&team, who, "Kapı").lost.unwrap();
        assert!(lost.kept_back > 0, "{who}: {lost:?}");
        assert!(lost.at.is_some() && lost.by.is_some());
    }
    let digest = |team: &Team, who: usize| team.look(who).verify().unwrap().digest;
    assert_eq!(digest(&team, 0), digest(&team, second));
    // It hears that it is shut out, loses nothing, and cannot read what is written from now on.
    team.check_in(0, "Çiğdem Ağaoğlu");
    team.share(0);
    let there = team.share(door);
    assert_eq!(there.not_taken, []);
    assert!(team.look(door).sharing().unwrap().lost_here);
    assert_eq!(team.arrived(door), 2);
    // Found again, by the other coordinator.
    let found = team.at(second).let_in("kapı").unwrap();
    assert_eq!(found.check_ins, 1, "{found:?}");
    around(&mut team, &[second, 0, door]);
    assert_eq!([0, second, door].map(|it| team.arrived(it)), [3, 3, 3]);
    assert!(laptop(&team, 0, "Kapı").lost.is_none());
    team.agree();
    let again = team.at(0).let_in("Kapı").unwrap_err();
    assert_eq!(again.code(), "laptop_not_lost");
}

#[test]
fn who_was_away_reads_on_and_who_joins_later_reads_everything() {
    let (mut team, second, door) = three();
    let (away, _) = team.join("Yol");
    around(&mut team, &[0, away]);
    team.at(0).revoke("Kapı").unwrap();
    team.share(0);
    team.check_in(0, "Ayşe Işık");
    // Two at once: both keys are known.
    team.at(second).revoke("Kapı").unwrap();
    around(&mut team, &[0, second]);
    team.check_in(second, "İlker Şahin");
    around(&mut team, &[second, 0]);
    team.check_in(away, "Çiğdem Ağaoğlu");
    let heard = team.share(away);
    assert_eq!(heard.not_taken, [], "it was away, and is not shut out");
    assert_eq!(team.arrived(away), 3);
    let (new, joined) = team.join("Yeni");
    assert_eq!(
        joined.exchanged.not_taken,
        [] as [programme::view::NotTaken; 0]
    );
    assert_eq!(team.arrived(new), 3);
    around(&mut team, &[0, second, away, new]);
    let digests = [0, second, away, new].map(|it| team.look(it).verify().unwrap().digest);
    assert!(digests.windows(2).all(|it| it[0] == it[1]), "{digests:?}");
    let _ = door;
}

#[test]
fn only_coordinators_shut_out_and_not_the_laptop_they_sit_at() {
    let (mut team, second, door) = three();
    let code = |it: programme::Error| it.code().to_owned();
    let own = laptop(&team, 0, "İkinci").device.to_string();
    assert_eq!(
        code(team.at(door).revoke("İkinci").unwrap_err()),
        "only_coordinators_revoke"
    );
    assert_eq!(
        code(team.at(second).revoke(&own).unwrap_err()),
        "own_laptop"
    );
    assert_eq!(
        code(team.at(0).revoke("Yok").unwrap_err()),
        "laptop_unknown"
    );
    // The first laptop itself is lost: whom it had invited go on, and what it says of them later is nothing.
    let first = team.look(second).sharing().unwrap().laptops;
    let first = first
        .iter()
        .find(|it| it.role == programme::vocabulary::Word::Known(Role::Coordinator) && !it.here);
    let first = first.unwrap().device.to_string();
    team.at(second).revoke(&first).unwrap();
    team.at(0).revoke("Kapı").unwrap();
    around(&mut team, &[second, door, 0]);
    assert!(laptop(&team, second, "Kapı").lost.is_none());
    team.check_in(door, "Ayşe Işık");
    around(&mut team, &[door, second]);
    assert_eq!(team.arrived(second), 1);
    assert!(team.look(0).sharing().unwrap().lost_here);
}

#[test]
fn the_sheet_of_a_lost_laptop_is_a_page() {
    let (mut team, _, door) = three();
    team.check_in(door, "Ayşe Işık");
    around(&mut team, &[door, 0]);
    team.at(0).revoke("Kapı").unwrap();
    let path = team.path("kayip.pdf");
    for language in [Language::Tr, Language::En] {
        let sheet = team
            .at(0)
            .lost_laptop_sheet("Kapı", &path, language)
            .unwrap();
        assert_eq!((sheet.pages, sheet.warnings.len()), (1, 0), "{sheet:?}");
    }
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF"));
}

/// The office's laptop is stolen; on another one its backup is restored.
fn restored(team: &mut Team) -> usize {
    let backup = team.at(0).backup(None).unwrap().file;
    let (folder, file) = (team.path(""), team.path("yeni.rota"));
    let (cost, clock) = (KeyCost::cheap(), team.office.clock());
    let laptop = team::laptop(&folder, "yeni");
    let restored = laptop.restore(Path::new(&backup), &file, PASSPHRASE, false, cost, clock);
    team.others.push(restored.unwrap().0);
    team.others.len()
}

fn here(team: &Team, who: usize) -> SharingLaptop {
    let laptops = team.look(who).sharing().unwrap().laptops;
    laptops.into_iter().find(|it| it.here).unwrap()
}

fn lost(team: &Team, who: usize) -> Vec<String> {
    let laptops = team.look(who).sharing().unwrap().laptops;
    let lost = laptops.into_iter().filter(|it| it.lost.is_some());
    lost.map(|it| it.device.to_string()).collect()
}

#[test]
fn a_stolen_coordinators_laptop_is_shut_out_and_the_one_restored_from_its_backup_stays() {
    for by_another in [false, true] {
        let (mut team, second, door) = three();
        let stolen = here(&team, 0).device.to_string();
        // It had invited somebody who has not come yet.
        offer(team.at(0), "Yol", Role::Facilitator, "Bellek").unwrap();
        let new = restored(&mut team);
        around(&mut team, &[new, second, door]);
        let invited = |team: &Team| {
            let all = team.look(new).sharing().unwrap().invitations;
            all.into_iter().find(|it| it.name == "Yol").unwrap()
        };
        assert!(invited(&team).open);
        let who = if by_another { second } else { new };
        // What it is called now could be either of the two.
        let name = here(&team, new).name.unwrap();
        let asked = team.at(who).revoke(&name).unwrap_err();
        assert_eq!(asked.code(), "laptop_which", "{by_another}");
        team.at(who).revoke(&stolen).unwrap();
        around(&mut team, &[who]);
        // Whoever has it goes on, and shares.
        team.check_in(0, "Ayşe Işık");
        team.share(0);
        assert!(team.look(0).sharing().unwrap().lost_here);
        around(&mut team, &[new, second, door]);
        for it in [new, second, door] {
            assert_eq!(lost(&team, it), [&*stolen], "{by_another} {it}");
            assert!(!team.look(it).sharing().unwrap().lost_here);
            assert_eq!(team.arrived(it), 0, "{by_another} {it}: it does not count");
        }
        assert!(team.look(new).sharing().unwrap().may_invite);
        assert!(!invited(&team).open, "it fell with who had made it");
        assert_eq!(team.named("stick", "invitation").len(), 0);
        team.check_in(new, "İlker Şahin");
        around(&mut team, &[new, second, door]);
        let all = [new, second, door];
        assert_eq!(all.map(|it| team.arrived(it)), [1, 1, 1]);
        let digests = all.map(|it| team.look(it).verify().unwrap().digest);
        assert!(digests.windows(2).all(|it| it[0] == it[1]), "{digests:?}");
        // It turns up after all.
        let found = team.at(new).let_in(&stolen).unwrap();
        assert_eq!(found.check_ins, 1, "{by_another}: {found:?}");
        around(&mut team, &[new, second, door, 0]);
        assert_eq!([new, second, door, 0].map(|it| team.arrived(it)), [2; 4]);
        team.agree();
    }
}
