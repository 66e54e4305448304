//! Who is who: an organisation is its name and its place, a telephone is shared until the whole name agrees, and no spelling
//! makes one of two names. (#14)

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

const HEAD: &str = "Ad Soyad;Kurum;İl;Telefon;Hangi buluşmaya katılmak istiyorsunuz?\n";

fn import(rota: &Rota, name: &str, rows: &str) -> Value {
    let sheet = rota.write(name, format!("{HEAD}{rows}").as_bytes());
    rota.json(&["import", &sheet, "--route", "1"])
}

/// Name and province of every organisation.
fn organisations(rota: &Rota) -> Vec<(String, String)> {
    let items = rota.json(&["list", "organisations"]);
    let items = items["items"].as_array().unwrap().iter();
    let text = |it: &Value| it.as_str().unwrap_or("-").to_owned();
    let mut found: Vec<_> = items
        .map(|it| (text(&it["name"]), text(&it["province"])))
        .collect();
    found.sort();
    found
}

fn pair(a: &str, b: &str) -> (String, String) {
    (a.to_owned(), b.to_owned())
}

/// S2: two towns have a council of this name, and each has its seat.
#[test]
fn one_name_in_two_provinces_is_two_organisations() {
    let rota = Rota::with_tour();
    let rows = "Ayşe Işık;Kent Konseyi;Trabzon;0500 000 00 01;Trabzon\n\
                İlker Şahin;KENT KONSEYİ;Ordu;0500 000 00 02;Trabzon\n\
                Burak Can;Kent Kons.;Ordu;0500 000 00 03;Ordu\n\
                Ceyda Su;Ordu Belediyesi;Trabzon;0500 000 00 04;Ordu\n\
                Deniz Ay;Ordu Bld.;Ordu;0500 000 00 05;Ordu\n";
    import(&rota, "liste.csv", rows);
    assert_eq!(
        organisations(&rota),
        [
            pair("KENT KONSEYİ", "Ordu"),
            pair("Kent Kons.", "Ordu"),
            pair("Kent Konseyi", "Trabzon"),
            pair("Ordu Belediyesi", "Ordu"),
        ]
    );
    rota.json(&["edit", "meeting", "trabzon", "capacity=2", "reserve=0"]);
    let seats = rota.json(&["select", "trabzon"]);
    let reasons: Vec<&Value> = seats["selected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["reasons"])
        .collect();
    assert_eq!(reasons.len(), 2);
    assert!(
        !format!("{reasons:?}").contains("second_seat"),
        "{reasons:?}"
    );
    // The next sheet finds each again.
    let again = import(
        &rota,
        "yine.csv",
        &rows.replace("0500 000 00 02", "0500 000 00 12"),
    );
    assert_eq!(organisations(&rota).len(), 4, "{again}");
}

#[test]
fn at_the_door_the_meetings_own_province_decides_and_nobody_waits() {
    let rota = Rota::with_tour();
    import(
        &rota,
        "liste.csv",
        "Ayşe Işık;Kent Konseyi;Trabzon;0500 000 00 01;Trabzon\n",
    );
    let come = |meeting: &str, name: &str, organisation: &str| {
        let line = [
            "walk-in",
            meeting,
            "--name",
            name,
            "--organisation",
            organisation,
            "--notice",
            "shown",
        ];
        assert_eq!(rota.json(&line)["outcome"], "admitted");
    };
    come("ordu", "Burak Can", "Kent Konseyi");
    come("trabzon", "Ceyda Su", "kent konseyi");
    come("ordu", "Deniz Ay", "Trabzon Belediyesi");
    assert_eq!(
        organisations(&rota),
        [
            pair("Kent Konseyi", "Ordu"),
            pair("Kent Konseyi", "Trabzon"),
            pair("Trabzon Belediyesi", "Trabzon"),
        ]
    );
}

#[test]
fn names_that_fold_alike_are_two_and_a_pair_to_look_at() {
    let rota = Rota::with_tour();
    let done = import(
        &rota,
        "liste.csv",
        "Işın Kaya;Sarı Derneği;;0500 000 00 01;Trabzon\n\
         İsin Kaya;Şarı Derneği;;0500 000 00 01;Trabzon\n\
         Ali Can;Sari Dernegi;;0500 000 00 03;Trabzon\n\
         Veli Han;Sari Dernegi;;0500 000 00 04;Trabzon\n",
    );
    assert_eq!(done["new"], 4);
    let names: Vec<String> = organisations(&rota).into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["Sari Dernegi", "Sarı Derneği", "Şarı Derneği"]);
    let open = &done["problems"];
    let open = all(open, "code");
    let open = open.iter().filter(|it| **it == "organisation_open");
    assert_eq!(open.count(), 2, "each row that can be read two ways");
    let pairs = rota.json(&["duplicates", "organisations"]);
    assert!(pairs["pairs"].as_array().unwrap().len() >= 3, "{pairs}");
    let people = rota.json(&["duplicates", "people"]);
    assert_eq!(people["pairs"].as_array().unwrap().len(), 1, "{people}");
}

/// S17: a keyboard without Turkish letters renames nobody.
#[test]
fn a_row_without_turkish_letters_keeps_the_better_spelling_and_says_so() {
    let rota = Rota::with_tour();
    import(
        &rota,
        "ilk.csv",
        "Mehmet Yılmaz;Yeşil Derneği;;0532 000 55 09;Trabzon\n",
    );
    let done = import(
        &rota,
        "sonra.csv",
        "Mehmet Yilmaz;Yesil Dernegi;;0532 000 55 09;Trabzon\n",
    );
    assert_eq!((&done["new"], &done["changed"]), (&json!(0), &json!(1)));
    assert_eq!(
        done["spellings"],
        json!([
            {"sheet": null, "row": 2, "of": "organisation", "typed": "Yesil Dernegi", "before": "Yeşil Derneği", "after": "Yeşil Derneği"},
            {"sheet": null, "row": 2, "of": "person", "typed": "Mehmet Yilmaz", "before": "Mehmet Yılmaz", "after": "Mehmet Yılmaz"},
        ])
    );
    let people = rota.json(&["list", "people"]);
    assert_eq!(all(&people["items"], "name"), ["Mehmet Yılmaz"]);
    assert_eq!(organisations(&rota)[0].0, "Yeşil Derneği");
}

#[test]
fn the_best_spelling_that_was_seen_is_kept_and_shown_with_before_and_after() {
    let rota = Rota::with_tour();
    import(
        &rota,
        "ilk.csv",
        "Mehmet Yilmaz;YESIL DERNEGI;;0532 000 55 09;Trabzon\n",
    );
    let preview = rota.write(
        "sonra.csv",
        format!("{HEAD}Ayşe Işık;Yeşil Derneği;;0532 000 55 10;Trabzon\n").as_bytes(),
    );
    let line = ["import", &preview, "--route", "1"];
    let said = rota.json(&[&line[..], &["--preview"]].concat());
    let expected = json!([
        {"sheet": null, "row": 2, "of": "organisation", "typed": "Yeşil Derneği", "before": "YESIL DERNEGI", "after": "Yeşil Derneği"}
    ]);
    assert_eq!(said["spellings"], expected, "before Enter");
    assert_eq!(rota.json(&line)["spellings"], expected);
    assert_eq!(organisations(&rota), [pair("Yeşil Derneği", "-")]);
    rota.json(&["undo"]);
    assert_eq!(organisations(&rota), [pair("YESIL DERNEGI", "-")]);
    // What a hand has written stays.
    rota.json(&[
        "edit",
        "organisation",
        "YESIL DERNEGI",
        "name=Yesil Dernegi",
    ]);
    rota.json(&line);
    assert_eq!(organisations(&rota), [pair("Yesil Dernegi", "-")]);
}

/// S8: a family's telephone says no for nobody else.
#[test]
fn a_shared_telephone_speaks_for_nobody_but_its_whole_name() {
    let rota = Rota::with_tour();
    import(
        &rota,
        "liste.csv",
        "Ayşe Kırlangıç;Umut Derneği;;0500 000 00 01;Trabzon\n",
    );
    rota.json(&["select", "trabzon"]);
    let sheet = rota.write(
        "teyit.csv",
        "Ad Soyad;Telefon;Teyit\nMehmet Kırlangıç;0500 000 00 01;Hayır\n".as_bytes(),
    );
    let line = ["import", &sheet, "--route", "1", "--as", "replies"];
    let done = rota.json(&line);
    assert_eq!(done["decisions"], json!([]));
    assert_eq!(all(&done["problems"], "code"), ["not_registered"]);
    let sheet = rota.write(
        "teyit.csv",
        "Ad Soyad;Telefon;Teyit\nKIRLANGIÇ AYŞE;0500 000 00 01;Hayır\n".as_bytes(),
    );
    let line = ["import", &sheet, "--route", "1", "--as", "replies"];
    assert_eq!(rota.json(&line)["decisions"][0]["matched_by"], "phone");
}

/// S16: whoever is named on a seat and has applied is asked about.
#[test]
fn who_is_named_and_also_applied_is_asked_about_and_has_one_seat() {
    let rota = Rota::with_tour();
    import(
        &rota,
        "liste.csv",
        "Hüseyin Yıldız;Trabzon Belediyesi;Trabzon;0500 000 00 01;Trabzon\n",
    );
    let invited = rota.json(&["invite", "trabzon", "Trabzon Belediyesi"]);
    let seat = invited["registrations"][0].as_str().unwrap();
    let name = ["name", "trabzon", seat];
    let typed = ["--name", "Hüseyin Yıldız", "--phone", "0500 000 00 01"];
    let asked = rota.answer(&[&name[..], &typed].concat(), 3);
    assert_eq!(asked["operation"], Value::Null);
    let known = &asked["known"];
    assert_eq!(all(known, "name"), ["Hüseyin Yıldız"]);
    let person = known[0]["person"].as_str().unwrap();
    let named = rota.json(&[&name[..], &["--person", person]].concat());
    assert_eq!(named["name"], "Hüseyin Yıldız");
    let places = rota.json(&["select", "trabzon"]);
    assert_eq!(places["selected"].as_array().unwrap().len(), 1, "{places}");
    rota.json(&["promote", "trabzon"]);
    let listed = rota.json(&["list", "registrations", "trabzon"]);
    let selected = listed["items"].as_array().unwrap().iter();
    let selected = selected.filter(|it| it["selection"] == "selected");
    assert_eq!(selected.count(), 1, "{listed}");

    let other = rota.json(&["invite", "ordu", "Ordu Belediyesi"]);
    let seat = other["registrations"][0].as_str().unwrap();
    let line = [
        "name",
        "ordu",
        seat,
        "--name",
        "Hüseyin Yıldız",
        "--phone",
        "0500 000 00 01",
    ];
    rota.answer(&line, 3);
    let new = rota.json(&[&line[..], &["--new-person"]].concat());
    assert_eq!(new["known"], json!([]));
}

#[test]
fn a_spelling_that_was_taken_for_another_is_taken_out_again() {
    let rota = Rota::with_tour();
    import(
        &rota,
        "liste.csv",
        "Ayşe Işık;Sarı Derneği;;0500 000 00 01;Trabzon\n\
         Burak Can;Sari Dernegi;;0500 000 00 03;Trabzon\n",
    );
    assert_eq!(organisations(&rota).len(), 1);
    let name = ["split-organisation", "Sarı Derneği"];
    let parts = rota.answer(&name, 3);
    assert_eq!(all(&parts["parts"], "name").len(), 2);
    assert_eq!(organisations(&rota).len(), 1, "only shown");
    let done = rota.json(&[&name[..], &["--typed", "Sari Dernegi"]].concat());
    assert!(!done["operation"].is_null());
    let names: Vec<String> = organisations(&rota).into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["Sari Dernegi", "Sarı Derneği"]);
    rota.json(&["undo"]);
    assert_eq!(organisations(&rota).len(), 1);
    let refused = rota.refused(&[&name[..], &["--province", "Ordu"]].concat());
    assert_eq!(refused, (2, "split_part_unknown".into()));
}

#[test]
fn people_of_two_provinces_at_one_organisation_are_a_question_that_somebody_answers() {
    for (choice, left) in [("apart", 2), ("join", 1)] {
        let rota = Rota::with_tour();
        // No place is known of it, so that both can be meant.
        rota.json(&["invite", "tunceli", "Umut Derneği"]);
        rota.json(&["edit", "organisation", "Umut Derneği", "province="]);
        import(
            &rota,
            "liste.csv",
            "Ayşe Işık;Umut Derneği;Trabzon;0500 000 00 01;Trabzon\n\
             İlker Şahin;Umut Derneği;Ordu;0500 000 00 02;Ordu\n",
        );
        assert_eq!(organisations(&rota), [pair("Umut Derneği", "-")]);
        let items = rota.json(&["attention"])["items"].clone();
        assert_eq!(items[0]["kind"], "two_provinces", "{items}");
        let id = items[0]["id"].as_str().unwrap();
        rota.json(&["attention", "resolve", id, choice]);
        assert_eq!(rota.json(&["attention"])["items"], json!([]), "{choice}");
        assert!(organisations(&rota).len() >= left, "{choice}");
        import(
            &rota,
            "sonra.csv",
            "Burak Can;Umut Derneği;Ordu;0500 000 00 05;Ordu\n",
        );
        let count = organisations(&rota).len();
        assert_eq!(count, if choice == "join" { 1 } else { 3 }, "{choice}");
        assert!(rota.json(&["verify"])["replay_equal"].as_bool().unwrap());
    }
}
