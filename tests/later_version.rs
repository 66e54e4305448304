use domain::change::Set;
use domain::fact::Fact;
use domain::ids::OperationId;
use domain::noun::{Noun, meeting, registration};
use domain::verb::Verb;
use domain::words::Word;
use serde_json::Value;
use store::{Store, Writing};
use uuid::Uuid;

use crate::support::PASSPHRASE;
use crate::support::rota::Rota;

const HANDED_OVER: OperationId = OperationId(Uuid::from_u128(7001));

/// Ayşe Işık was promised a seat, and the meeting handed over, by a version that has words for that.
fn by_a_later_version() -> (Rota, Uuid) {
    let rota = Rota::with_people(&[("Ayşe Işık", "Gül Derneği"), ("Ali Kaya", "Gül Derneği")]);
    let list = rota.json(&["list", "registrations", "trabzon"]);
    let ayse = list["items"].as_array().unwrap().iter();
    let ayse = ayse.clone().find(|it| it["name"] == "Ayşe Işık").unwrap()["registration"].clone();
    let ayse: Uuid = ayse.as_str().unwrap().parse().unwrap();
    let meetings = rota.json(&["list", "meetings"]);
    let trabzon = of_trabzon(&meetings)["meeting"].clone();
    let trabzon: Uuid = trabzon.as_str().unwrap().parse().unwrap();

    let mut store = Store::open(&rota.file, PASSPHRASE).unwrap();
    let now = "2026-11-24T06:30:00Z".parse().unwrap();
    let writing = Writing {
        operation: HANDED_OVER,
        operator: None,
        verb: Verb::Edit,
        now,
    };
    store
        .write::<_, store::Error>(&writing, |tx| {
            tx.record(Fact::OperationDone {
                operation: OperationId(Uuid::from_u128(7002)),
                verb: Word::Later("hand-over".into()),
                at: now,
                reason: None,
                heard: None,
            })?;
            tx.record(Set::of(Noun::Registration, ayse).with(registration::SELECTION, "promised"))?;
            tx.record(Set::of(Noun::Meeting, trabzon).with(meeting::STATUS, "handed_over"))
        })
        .unwrap();
    store.close().unwrap();
    (rota, ayse)
}

#[test]
fn a_list_of_the_team_for_its_meeting_is_refused_row_by_row_in_words() {
    let (rota, _) = by_a_later_version();
    let list = rota.write(
        "liste.csv",
        "Ad Soyad;Kurum;Sonuç\nAli Kaya;Gül Derneği;asil\n".as_bytes(),
    );
    let line = ["import", &list, "--route", "1", "--as", "selected"];
    let done = rota.json(&line);
    assert_eq!(done["problems"][0]["code"], "meeting_status_unknown");
    assert_eq!(
        (&done["imported"], &done["refused"]),
        (&0.into(), &1.into())
    );
    let said = rota.run(&line);
    assert!(said.out.contains("daha yeni bir sürüm"), "{}", said.out);
}

/// A day and an hour that this version cannot read, as a later one or a damaged row may have them.
fn by_other_clocks() -> (Rota, Value) {
    let rota = Rota::with_people(&[("Ayşe Işık", "Gül Derneği")]);
    let meetings = rota.json(&["list", "meetings"]);
    let trabzon = of_trabzon(&meetings)["meeting"].clone();
    let id: Uuid = trabzon.as_str().unwrap().parse().unwrap();
    let mut store = Store::open(&rota.file, PASSPHRASE).unwrap();
    let writing = Writing {
        operation: HANDED_OVER,
        operator: None,
        verb: Verb::Edit,
        now: "2026-11-24T06:30:00Z".parse().unwrap(),
    };
    let set = Set::of(Noun::Meeting, id)
        .with(meeting::DATE, "2027-W11")
        .with(meeting::STARTS, "öğle")
        .with(meeting::REPLY_BY, "2027-3-5");
    store
        .write::<_, store::Error>(&writing, |tx| tx.record(set))
        .unwrap();
    store.close().unwrap();
    (rota, trabzon)
}

fn of_trabzon(meetings: &Value) -> &Value {
    let mut items = meetings["items"].as_array().unwrap().iter();
    items.find(|it| it["city"] == "Trabzon").unwrap()
}

fn row_of(list: &Value, ayse: Uuid) -> Value {
    let items = list["items"].as_array().unwrap().iter();
    let mut named = items.filter(|it| it["registration"] == ayse.to_string());
    named.next().unwrap().clone()
}

#[test]
fn its_words_are_shown_as_unknown_kept_and_replayed() {
    let (rota, ayse) = by_a_later_version();
    let list = rota.json(&["list", "registrations", "trabzon"]);
    assert_eq!(row_of(&list, ayse)["selection"], "unknown");
    let shown = rota.run(&["list", "registrations", "trabzon"]);
    assert!(shown.out.contains("yeni bir sürümün sözü"), "{}", shown.out);
    let meetings = rota.json(&["list", "meetings"]);
    assert_eq!(of_trabzon(&meetings)["status"], "unknown");

    // Something else is corrected meanwhile; the letters of the later version stand as they were.
    rota.json(&["edit", "meeting", "trabzon", "capacity=25"]);
    assert_eq!(rota.json(&["verify"])["replay_equal"], true);
    let store = Store::open(&rota.file, PASSPHRASE).unwrap();
    let stands = store.read::<_, store::Error>(|it| it.register(registration::SELECTION, ayse));
    assert_eq!(stands.unwrap().unwrap().0, "promised".into());
}

#[test]
fn nothing_is_done_about_what_is_not_known() {
    let (rota, _) = by_a_later_version();
    let before = rota.digest();
    for order in [
        &["tour", "cancel", "trabzon", "--reason", "Sel"][..],
        &["tour", "close", "trabzon"],
        &["select", "trabzon"],
    ] {
        let (_, code) = rota.refused(order);
        assert_eq!(code, "meeting_status_unknown", "{order:?}");
    }
    let operation = Uuid::from_u128(7002).to_string();
    let (_, code) = rota.refused(&["undo", &operation]);
    assert_eq!(code, "nothing_to_undo");
    assert_eq!(rota.digest(), before);
    // The door lets in whom people bring: what is not known is asked about, and goes in when somebody says so.
    let answer = rota.json(&["check-in", "trabzon", "Ali Kaya", "--anyway"]);
    assert_eq!(answer["outcome"], "admitted");
}

#[test]
fn a_day_or_an_hour_that_is_none_is_shown_as_it_stands_and_counts_for_nothing() {
    let (rota, trabzon) = by_other_clocks();
    let meetings = rota.json(&["list", "meetings"]);
    let item = of_trabzon(&meetings);
    let shown = ["date", "start", "reply_by"].map(|it| item[it].as_str().unwrap());
    assert_eq!(shown, ["2027-W11", "öğle", "2027-3-5"]);
    let listed = rota.run(&["list", "meetings"]);
    assert!(listed.out.contains("2027-W11"), "{}", listed.out);
    let page = rota.run(&["show", "meeting", "trabzon"]);
    assert!(
        page.out.contains("2027-W11") && page.out.contains("öğle"),
        "{}",
        page.out
    );

    // The door says nothing of a wrong day: which day is meant is not known.
    let answer = rota.json(&["check-in", "trabzon", "Ayşe Işık"]);
    assert_eq!(answer["outcome"], "admitted");
    assert_eq!(answer["other_day"], Value::Null);
    rota.json(&["edit", "meeting", "trabzon", "capacity=25"]);
    let meetings = rota.json(&["list", "meetings"]);
    assert_eq!(of_trabzon(&meetings)["date"], "2027-W11");
    assert_eq!(of_trabzon(&meetings)["meeting"], trabzon);
    assert_eq!(rota.json(&["verify"])["replay_equal"], true);
}
