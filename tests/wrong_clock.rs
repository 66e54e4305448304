//! A laptop whose clock is on another day than the meeting: said, kept, never in anybody's way.

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

const A_YEAR: i64 = 365 * 24 * 60;

/// Expected at Trabzon on the day on which the laptop's clock stands, if that is right.
fn today_at_trabzon() -> Rota {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği"), ("Hasan Kaya", "B Vakfı")]);
    rota.json(&["tour", "move", "1.1", "--date", "2026-11-24"]);
    rota
}

#[test]
fn a_clock_on_another_day_is_said_and_kept_and_keeps_nobody_out() {
    for (minutes, clock) in [
        (A_YEAR, "2027-11-24"),
        (-A_YEAR, "2025-11-24"),
        (24 * 60, "2026-11-25"),
        (73 * A_YEAR, "2099-11-06"),
        (-60 * A_YEAR, "1966-12-09"),
        (-120 * A_YEAR, "1906-12-24"),
    ] {
        let rota = today_at_trabzon();
        rota.minutes_later(minutes);
        let came = rota.json(&["check-in", "1.1", "isik"]);
        assert_eq!(came["outcome"], "admitted", "{clock}");
        assert_eq!(
            came["other_day"],
            json!({"clock": clock, "meeting": "2026-11-24"}),
            "{clock}"
        );
        let walk_in = [
            "walk-in",
            "1.1",
            "--name",
            "Ali Can",
            "--organisation",
            "-",
            "--notice",
            "shown",
        ];
        let year = &clock[..4];
        let said = rota.run(&walk_in);
        assert_eq!(said.status, 0, "{said:?}");
        assert!(said.out.contains(year), "{}", said.out);
        let listed = rota.json(&["list", "check-ins", "1.1"]);
        let (at, day) = (
            all(&listed["items"], "at"),
            all(&listed["items"], "meeting_day"),
        );
        assert!(at.iter().all(|it| it.starts_with(clock)), "{at:?}");
        assert_eq!(day, ["2026-11-24", "2026-11-24"], "{clock}");
        for language in ["tr", "en"] {
            let text = rota.run(&["--lang", language, "list", "check-ins", "1.1"]);
            assert!(
                text.out.contains(year),
                "nobody takes it for a fact: {}",
                text.out
            );
        }
        rota.json(&["undo-check-in", "1.1", "isik"]);
        rota.digest();
    }
}

#[test]
fn a_clock_on_the_day_a_time_that_is_typed_and_a_meeting_without_a_day_say_nothing() {
    let rota = today_at_trabzon();
    let came = rota.json(&["check-in", "1.1", "isik"]);
    assert_eq!(came["other_day"], Value::Null);
    rota.minutes_later(24 * 60);
    let later = ["check-in", "1.1", "hasan", "--at", "2026-11-24T09:40"];
    assert_eq!(rota.json(&later)["other_day"], Value::Null);
    let listed = rota.json(&["list", "check-ins", "1.1"]);
    assert_eq!(listed["items"][0]["meeting_day"], Value::Null);
    assert_eq!(listed["items"][1]["meeting_day"], Value::Null);

    rota.register("ordu", &[("Ali Can", "")]);
    let came = rota.json(&["check-in", "ordu", "ali"]);
    assert_eq!(came["other_day"], Value::Null, "it has no day yet");
    let listed = rota.json(&["list", "check-ins", "ordu"]);
    assert_eq!(listed["items"][0]["meeting_day"], Value::Null);
}

/// As a signed sheet has it: the clock, and the day is that of the meeting.
#[test]
fn a_clock_that_is_typed_without_a_day_is_that_of_the_meetings_day() {
    let rota = today_at_trabzon();
    rota.minutes_later(24 * 60);
    for (who, typed, at) in [
        ("isik", "09:40", "2026-11-24T09:40:00+03:00"),
        ("hasan", "9.45", "2026-11-24T09:45:00+03:00"),
    ] {
        let came = rota.json(&["check-in", "1.1", who, "--at", typed]);
        assert_eq!(
            (&came["at"], &came["other_day"]),
            (&Value::from(at), &Value::Null)
        );
    }
    rota.register("ordu", &[("Ali Can", "")]);
    let before = rota.digest();
    let line = ["check-in", "ordu", "ali", "--at", "09:40"];
    assert_eq!(rota.refused(&line), (2, "clock_without_day".into()));
    for typed in ["25:00", "09:40:00+03", "24.11"] {
        let line = ["check-in", "ordu", "ali", "--at", typed];
        assert_eq!(rota.refused(&line), (2, "moment_invalid".into()), "{typed}");
    }
    assert_eq!(rota.digest(), before, "nobody came");
    let line = ["check-in", "ordu", "ali", "--at", "2026-11-24T09:40"];
    assert_eq!(rota.json(&line)["at"], "2026-11-24T09:40:00+03:00");
}

/// Where a meeting has no day there is nothing to compare with; what lies outside this century is doubted all the same.
#[test]
fn before_1970_somebody_is_let_in_and_marked_also_where_the_meeting_has_no_day() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    rota.minutes_later(-60 * A_YEAR);
    assert_eq!(
        rota.json(&["check-in", "1.1", "isik"])["outcome"],
        "admitted"
    );
    let listed = rota.json(&["list", "check-ins", "1.1"]);
    assert_eq!(listed["items"][0]["meeting_day"], "–");
    rota.digest();
}

#[test]
fn the_day_that_was_kept_survives_a_change_of_the_plan() {
    let rota = today_at_trabzon();
    rota.minutes_later(A_YEAR);
    rota.json(&["check-in", "1.1", "isik"]);
    // Whoever wrote the day takes it back: the arrival still says what the laptop knew then.
    let moved = rota.json(&["list", "check-ins", "1.1"]);
    assert_eq!(moved["items"][0]["meeting_day"], "2026-11-24");
    let backup = rota.typed_path("yedek");
    std::fs::create_dir(&backup).unwrap();
    rota.json(&["backup", "--to", &backup]);
    assert_eq!(rota.json(&["verify"])["replay_equal"], json!(true));
}
