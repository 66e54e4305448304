//! One person, one seat; one seat, one person: what the import doubts the selection heeds, and a seat that went on does not
//! come back by a reply. (#14)

use serde_json::Value;

use crate::support::rota::{Rota, all};

const HEAD: &str = "Zaman damgası;Ad Soyad;Kurum;Telefon;Hangi buluşmaya katılmak istiyorsunuz?\n";

fn names(places: &Value, list: &str) -> Vec<String> {
    all(&places[list], "name")
        .iter()
        .map(|it| (*it).to_owned())
        .collect()
}

fn import(rota: &Rota, name: &str, rows: &str) {
    let sheet = rota.write(name, format!("{HEAD}{rows}").as_bytes());
    rota.json(&["import", &sheet, "--route", "1"]);
}

fn reasons(places: &Value, list: &str, name: &str) -> Value {
    let items = places[list].as_array().unwrap();
    let found = items.iter().find(|it| it["name"] == name);
    found.unwrap_or_else(|| panic!("{name} is not in {list}"))["reasons"].clone()
}

/// A form that was edited gives the same row a later moment: it is the same application.
#[test]
fn an_answer_that_was_edited_to_another_city_moves_somebody_and_leaves_one_registration() {
    let rota = Rota::with_tour();
    let other = "2026-11-03 12:00:00;İlker Şahin;Deniz Vakfı;0500 000 12 35;Ordu\n";
    let first = "2026-11-02 10:00:00;Ayşe Işık;Umut Derneği;0500 000 12 34;Trabzon\n";
    let edited = "2026-11-04 11:00:00;Ayşe Işık;Umut Derneği;0500 000 12 34;Ordu\n";
    import(&rota, "ilk.csv", &format!("{first}{other}"));
    let sheet = rota.write("sonra.csv", format!("{HEAD}{edited}{other}").as_bytes());
    let line = ["import", &sheet, "--route", "1"];
    let done = rota.json(&line);
    let counts = |done: &Value| ["new", "changed", "same", "vanished"].map(|it| done[it].as_u64());
    assert_eq!(counts(&done), [0, 1, 1, 0].map(Some));
    let at = |city: &str| {
        let items = rota.json(&["list", "registrations", city]);
        let items = items["items"].as_array().unwrap().clone();
        items.iter().filter(|it| it["name"] == "Ayşe Işık").count()
    };
    assert_eq!((at("trabzon"), at("ordu")), (0, 1));
    assert_eq!(counts(&rota.json(&line)), [0, 0, 2, 0].map(Some));
    rota.json(&["undo"]);
    assert_eq!((at("trabzon"), at("ordu")), (1, 0));
}

/// Another number, or another row, may be another person of the name; and who was decided on stays and is said.
#[test]
fn nobody_is_moved_who_may_be_somebody_else_or_was_decided_on() {
    let first = "2026-11-02 10:00:00;Ayşe Işık;Umut Derneği;0500 000 12 34;Trabzon\n";
    let other = "2026-11-02 12:00:00;İlker Şahin;Deniz Vakfı;0500 000 12 35;Ordu\n";
    for (later, new) in [
        (
            format!("2026-11-04 11:00:00;Ayşe Işık;Umut Derneği;0500 000 99 99;Ordu\n{other}"),
            1,
        ),
        (
            format!("{other}2026-11-04 11:00:00;Ayşe Işık;Umut Derneği;0500 000 12 34;Ordu\n"),
            1,
        ),
    ] {
        let rota = Rota::with_tour();
        import(&rota, "ilk.csv", &format!("{first}{other}"));
        let sheet = rota.write("sonra.csv", format!("{HEAD}{later}").as_bytes());
        let done = rota.json(&["import", &sheet, "--route", "1"]);
        assert_eq!(done["new"], new, "{later}");
    }
    let rota = Rota::with_tour();
    import(&rota, "ilk.csv", &format!("{first}{other}"));
    rota.json(&["select", "trabzon"]);
    let edited = "2026-11-04 11:00:00;Ayşe Işık;Umut Derneği;0500 000 12 34;Ordu\n";
    let sheet = rota.write("sonra.csv", format!("{HEAD}{edited}{other}").as_bytes());
    let done = rota.json(&["import", &sheet, "--route", "1"]);
    assert_eq!(done["new"], 0);
    let codes = all(&done["problems"], "code");
    assert!(codes.contains(&"meeting_kept"), "{codes:?}");
    assert_eq!(selected(&rota), 1, "she has her seat where she had it");
}

#[test]
fn who_applied_twice_to_two_cities_gets_no_second_seat() {
    let rota = Rota::with_tour();
    let first = "2026-11-02 10:00:00;Ayşe Işık;Umut Derneği;0500 000 12 34;Trabzon\n";
    import(&rota, "ilk.csv", first);
    import(
        &rota,
        "sonra.csv",
        &format!(
            "{first}2026-11-03 11:00:00;Ayşe Işık;Umut Derneği;0500 000 12 34;Ordu\n\
             2026-11-03 12:00:00;İlker Şahin;Deniz Vakfı;0500 000 12 35;Ordu\n"
        ),
    );
    let seats = rota.json(&["select", "trabzon"]);
    assert_eq!(names(&seats, "selected"), ["Ayşe Işık"]);
    let second = rota.json(&["select", "ordu"]);
    assert_eq!(names(&second, "selected"), ["İlker Şahin"]);
    assert_eq!(
        reasons(&second, "not_selected", "Ayşe Işık"),
        serde_json::json!(["same_person"])
    );
    // A person says that they are two: each is an applicant of their own.
    let pair = &rota.json(&["duplicates", "people"])["pairs"][0];
    let (a, b) = (pair["a"].as_str().unwrap(), pair["b"].as_str().unwrap());
    rota.json(&["separate", a, b]);
    let third = rota.json(&["select", "ordu"]);
    assert_eq!(names(&third, "selected").len(), 2);
}

#[test]
fn two_rows_of_one_person_at_one_meeting_are_one_applicant_and_the_better_row_counts() {
    let rota = Rota::with_tour();
    import(
        &rota,
        "liste.csv",
        "2026-11-02 10:00:00;Ayşe Işık;Umut Derneği;0500 000 12 34;Trabzon\n\
         2026-11-02 11:00:00;Ayşe Işık;Umut Der. Trabzon;0500 000 12 34;Trabzon\n\
         2026-11-02 12:00:00;İlker Şahin;Deniz Vakfı;0500 000 12 35;Trabzon\n",
    );
    rota.json(&["edit", "meeting", "trabzon", "capacity=2", "reserve=0"]);
    let places = rota.json(&["select", "trabzon"]);
    assert_eq!(names(&places, "selected"), ["Ayşe Işık", "İlker Şahin"]);
    assert_eq!(places["waiting"], serde_json::json!([]));
    assert_eq!(
        reasons(&places, "not_selected", "Ayşe Işık"),
        serde_json::json!(["same_person"])
    );
}

/// Three seats of Trabzon, and a fourth who waits.
fn full() -> Rota {
    let rota = Rota::with_tour();
    import(
        &rota,
        "liste.csv",
        "2026-11-02 10:00:00;Ayşe Işık;Umut Derneği;0500 000 12 34;Trabzon\n\
         2026-11-02 11:00:00;Burak Can;Mavi Derneği;0500 000 12 35;Trabzon\n\
         2026-11-02 12:00:00;Ceyda Su;Ihlamur Vakfı;0500 000 12 36;Trabzon\n\
         2026-11-02 13:00:00;Deniz Ay;Gök Derneği;0500 000 12 37;Trabzon\n\
         2026-11-02 14:00:00;Elif Dağ;Yel Derneği;0500 000 12 38;Trabzon\n",
    );
    rota.json(&["edit", "meeting", "trabzon", "capacity=3", "reserve=0"]);
    rota.json(&["select", "trabzon"]);
    rota
}

fn no(rota: &Rota) -> Value {
    rota.json(&[
        "reply",
        "trabzon",
        "Ayşe Işık",
        "not_coming",
        "--channel",
        "phone",
    ])
}

fn selected(rota: &Rota) -> usize {
    let items = rota.json(&["list", "registrations", "trabzon"]);
    let items = items["items"].as_array().unwrap();
    let has_seat = |it: &&Value| it["selection"] == "selected" && it["reply"] != "not_coming";
    items.iter().filter(has_seat).count()
}

#[test]
fn a_seat_that_went_on_comes_back_only_when_one_is_free() {
    let rota = full();
    no(&rota);
    let back = rota.json(&[
        "reply",
        "trabzon",
        "Ayşe Işık",
        "coming",
        "--channel",
        "phone",
    ]);
    assert_eq!(back["selection"], "selected", "nobody has it yet");
    no(&rota);
    rota.json(&["promote", "trabzon"]);
    let line = [
        "reply",
        "trabzon",
        "Ayşe Işık",
        "coming",
        "--channel",
        "phone",
    ];
    let back = rota.answer(&line, 3);
    assert_eq!(
        (&back["selection"], &back["reply"]),
        (&"waiting".into(), &"coming".into())
    );
    let door = rota.answer(&["check-in", "trabzon", "Ayşe Işık"], 3);
    assert_eq!(door["waits_for"], serde_json::json!(["seat_back"]));
    let said = rota.run(&["check-in", "trabzon", "Ayşe Işık"]).out;
    assert!(said.contains("bıraktığı yer başkasına verildi"), "{said}");
    assert_eq!(selected(&rota), 3);
    rota.json(&[
        "reply",
        "trabzon",
        "Burak Can",
        "not_coming",
        "--channel",
        "phone",
    ]);
    let next = rota.json(&["promote", "trabzon"]);
    assert!(
        names(&next, "selected").contains(&"Ayşe Işık".to_owned()),
        "before Elif"
    );
    assert_eq!(selected(&rota), 3);
}

#[test]
fn nor_by_a_sheet_of_replies_nor_by_an_undo() {
    let rota = full();
    let said_no = no(&rota)["operation"].as_str().unwrap().to_owned();
    rota.json(&["promote", "trabzon"]);
    let undone = rota.json(&["undo", &said_no]);
    assert_eq!(undone["left"][0]["reason"], "seat_gone");
    assert_eq!(selected(&rota), 3);
    let sheet = rota.write(
        "teyit.csv",
        "Zaman damgası;Ad Soyad;Kurum;Teyit\n2027-11-25 10:00:00;Ayşe Işık;Umut Derneği;Evet\n"
            .as_bytes(),
    );
    let line = ["import", &sheet, "--route", "1", "--as", "replies"];
    let done = rota.json(&line);
    assert_eq!(done["problems"][0]["code"], "reply_seat_gone");
    assert_eq!(selected(&rota), 3);
    let again = rota.json(&line);
    assert_eq!((&again["same"], &again["refused"]), (&1.into(), &0.into()));
}

#[test]
fn quotas_that_exceed_the_seats_are_refused_and_said_where_seats_shrink() {
    let rota = full();
    let (status, code) = rota.refused(&["edit", "call", "1", "quotas=cso=40 public=30"]);
    assert_eq!((status, code.as_str()), (2, "quotas_exceed_seats"));
    rota.json(&["edit", "call", "1", "quotas=cso=3 public=1"]);
    let places = rota.json(&["select", "trabzon", "--preview"]);
    assert_eq!(places["rules"]["quotas_exceed"], true, "three seats");
    let said = rota.run(&["select", "trabzon", "--preview"]).out;
    assert!(said.contains("Kotalar yerlerden fazla"), "{said}");
}
