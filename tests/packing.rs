//! A place stays small, and whoever reads it finds no gap: short pieces become long ones, and go when those have lain there
//! long enough.

use std::collections::BTreeMap;
use std::fs;

use programme::exchange;
use programme::vocabulary::RemoteLies;

use crate::support::faulty::Seeded;
use crate::support::team::{Team, team};
use crate::support::walk_in;

/// Of each log how far it lies on the stick without a gap, from the names of its files alone.
fn reached(team: &Team, stick: &str) -> BTreeMap<String, u64> {
    let mut pieces: BTreeMap<String, Vec<(u64, u64)>> = BTreeMap::new();
    for file in team.named(stick, "log-") {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let parts: Vec<&str> = name.split('-').collect();
        let number = |at: usize| parts[at].parse::<u64>().unwrap();
        let of = pieces.entry(parts[1].to_owned()).or_default();
        of.push((number(2), number(3)));
    }
    let mut reached = BTreeMap::new();
    for (device, mut pieces) in pieces {
        pieces.sort_unstable();
        let mut upto = 0;
        for (first, last) in pieces {
            if first <= upto + 1 {
                upto = upto.max(last);
            }
        }
        reached.insert(device, upto);
    }
    reached
}

fn no_less(before: &BTreeMap<String, u64>, after: &BTreeMap<String, u64>) {
    for (device, upto) in before {
        assert!(
            after.get(device) >= Some(upto),
            "{device}: {before:?} {after:?}"
        );
    }
}

fn comes(team: &mut Team, who: usize, number: usize) {
    let trabzon = team.trabzon();
    let form = walk_in(&format!("Konuk Numara{number}"), "Gök Derneği");
    let done = team.at(who).walk_in(trabzon, &form, None).unwrap();
    assert_eq!(done.outcome.word(), "admitted");
}

const DAY: i64 = 24 * 60;

#[test]
fn many_short_pieces_become_a_long_one_and_go_thirty_days_later() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    team.share(0);
    team.share(door);
    let logs = |team: &Team| team.named("stick", "log-").len();
    let before = logs(&team);
    for number in 0..25 {
        comes(&mut team, door, number);
        team.share(door);
    }
    let short = logs(&team) - before;
    assert!(
        short > 25,
        "the short ones lie there still, beside the long ones: {short}"
    );
    team.share(0);
    let all = logs(&team);
    // A day before, and a day after: by whoever comes by, and only at a later visit than the one that saw it.
    team.office.minutes_later(29 * DAY);
    team.share(0);
    assert_eq!(logs(&team), all);
    team.office.minutes_later(2 * DAY);
    let reached_before = reached(&team, "stick");
    team.share(0);
    let after = logs(&team);
    assert!(after + 20 <= all, "{all} → {after}");
    no_less(&reached_before, &reached(&team, "stick"));
    // Whoever comes now learns everything from what is left.
    let (new, _) = team.join("Yeni");
    assert_eq!(team.arrived(new), 25);
    for who in [0, door, new, 0, door] {
        team.share(who);
    }
    team.agree();
}

#[test]
fn a_wiped_place_is_filled_again_by_any_laptop() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    let (van, _) = team.join("Van");
    for number in 0..4 {
        comes(&mut team, door, number);
        team.share(door);
    }
    team.share(van);
    let before = reached(&team, "stick");
    fs::remove_dir_all(team.stick()).unwrap();
    fs::create_dir(team.stick()).unwrap();
    // The door is far away; what it wrote is laid there by another that only heard it.
    let filled = team.share(van);
    assert!(filled.places[0].emptied);
    no_less(&before, &reached(&team, "stick"));
    team.share(0);
    assert_eq!(team.arrived(0), 4);
    let (new, joined) = team.join("Yeni");
    assert_eq!(joined.exchanged.not_taken, []);
    assert_eq!(team.arrived(new), 4);
    for who in [0, door, van, new, 0, door, van] {
        team.share(who);
    }
    team.agree();
}

#[test]
fn a_place_holds_no_more_than_five_hundred_files() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    team.share(0);
    let mut most = 0;
    // Two laptops that share after every person: far more often than anybody does.
    for number in 0..240 {
        for who in [0, door] {
            comes(&mut team, who, 2 * number + who);
            team.share(who);
        }
        most = most.max(team.pieces("stick").len());
    }
    assert!((400..=500).contains(&most), "{most}");
    let reached_at_last = reached(&team, "stick");
    let (new, _) = team.join("Yeni");
    assert_eq!(team.arrived(new), 480);
    no_less(&reached_at_last, &reached(&team, "stick"));
}

/// Whatever is done in whatever order: after every visit every log lies there as far as it did before, and further.
#[test]
fn no_reader_ever_finds_a_gap() {
    for seed in 0..8 {
        let random = Seeded::new(seed);
        let mut team = team();
        fs::create_dir(team.path("ikinci")).unwrap();
        let second = team.path("ikinci");
        for name in ["Kapı", "Van"] {
            let (who, _) = team.join(name);
            let with_us = Some(RemoteLies::WithUs);
            team.at(who).add_remote("İkinci", &second, with_us).unwrap();
        }
        let mut came = 0;
        for _ in 0..60 {
            let who = random.below(3);
            match random.below(20) {
                0..=8 => {
                    comes(&mut team, who, came);
                    came += 1;
                }
                9 => team
                    .office
                    .minutes_later(DAY * [1, 16, 31][random.below(3)]),
                10 if random.one_in(3) => {
                    let stick = ["stick", "ikinci"][random.below(2)];
                    fs::remove_dir_all(team.path(stick)).unwrap();
                    fs::create_dir(team.path(stick)).unwrap();
                }
                _ => {
                    let before = ["stick", "ikinci"].map(|it| reached(&team, it));
                    exchange(team.at(who), None).unwrap();
                    for (stick, before) in ["stick", "ikinci"].iter().zip(&before) {
                        no_less(before, &reached(&team, stick));
                    }
                }
            }
        }
        for who in [0, 1, 2, 1, 0, 2] {
            team.share(who);
        }
        team.agree();
        assert_eq!(team.arrived(0), came, "story {seed}");
        let (new, _) = team.join("Yeni");
        assert_eq!(team.arrived(new), came, "story {seed}");
    }
}
