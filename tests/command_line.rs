//! Every verb of `rota`: its JSON keys, which are a promise, its exit statuses, and both languages.

use serde_json::{Value, json};

use crate::support::PASSPHRASE;
use crate::support::rota::{Rota, all, keys};

const PEOPLE: &[(&str, &str)] = &[
    ("Ayşe Işık", "Kırlangıç Derneği"),
    ("İlker Şahin", "Ordu Çevre Derneği"),
];

/// Every key of `promised` stands in the answer.
fn has(answer: &Value, promised: &str) {
    let there = keys(answer);
    for key in promised.split_whitespace() {
        assert!(there.contains(&key), "{key} is missing in {there:?}");
    }
}

#[test]
fn a_new_programme_is_the_announced_tour() {
    let rota = Rota::bare();
    let created = rota.json(&["new"]);
    has(
        &created,
        "file routes stops cities_listed stops_to_be_decided meetings targets discrepancies recovery_key",
    );
    let counts = [
        "routes",
        "stops",
        "cities_listed",
        "stops_to_be_decided",
        "meetings",
    ];
    assert_eq!(
        counts.map(|it| created[it].as_u64().unwrap()),
        [6, 30, 29, 1, 29]
    );
    has(&created["targets"][0], "metric value source");
    assert_eq!(created["recovery_key"].as_str().unwrap().len(), 47);

    let before = rota.everything();
    assert_eq!(rota.refused(&["new"]), (1, "file_exists".into()));
    assert_eq!(rota.everything(), before, "nothing is overwritten");
}

#[test]
fn a_programme_begins_empty_or_with_another_tour() {
    let empty = Rota::bare().json(&["new", "--empty"]);
    assert_eq!((&empty["routes"], &empty["stops"]), (&json!(0), &json!(0)));

    let rota = Rota::bare();
    let tour = "[[route]]\nnumber = 7\nname = \"Kıyı\"\ncities = [7, 33]\n";
    let tour = rota.write("tur.toml", tour.as_bytes());
    let created = rota.json(&["new", "--from", &tour]);
    assert_eq!(
        (&created["routes"], &created["meetings"]),
        (&json!(1), &json!(2))
    );
    let route = rota.json(&["show", "route", "7"]);
    assert_eq!(all(&route["meetings"], "city"), ["Antalya", "Mersin"]);

    let rota = Rota::bare();
    let wrong = rota.write("tur.toml", b"[[route]]\nnumber = 1\ncities = [99]\n");
    assert_eq!(
        rota.refused(&["new", "--from", &wrong]),
        (1, "tour_invalid".into())
    );
    let gone = rota.typed_path("yok.toml");
    assert_eq!(
        rota.refused(&["new", "--from", &gone]),
        (1, "file_missing".into())
    );
    assert_eq!(rota.everything().len(), 1, "no programme was begun");
}

#[test]
fn laptops_share_by_a_folder() {
    let office = Rota::with_people(PEOPLE);
    std::fs::create_dir(office.path("bellek")).unwrap();
    let stick = office.typed_path("bellek");
    assert_eq!(office.refused(&["sync"]), (3, "not_shared_yet".into()));
    let add = ["remote", "add", "Bellek", &stick];
    assert_eq!(office.refused(&add), (3, "lies_needed".into()));
    let added = office.json(&[&add[..], &["--lies", "with_us"]].concat());
    has(
        &added["remotes"][0],
        "name folder kind user lies shared_at there problem",
    );
    let shared = office.json(&["sync"]);
    has(
        &shared,
        "places sent received from not_taken waiting attention changes digest",
    );
    has(&shared["sent"], "changes segments");
    has(&shared["received"], "changes segments known check_ins");
    has(&shared["changes"], "arrived on_its_way here_only since");
    let offered = office.json(&["pair", "offer", "Bellek", "--name", "Kapı"]);
    has(&offered, "invitation digits name role place");
    assert_eq!(
        office.refused(&["pair", "offer", "Yok", "--name", "Kapı"]),
        (2, "remote_unknown".into())
    );

    let door = Rota::bare();
    let digits = door.write("rakamlar", offered["digits"].as_str().unwrap().as_bytes());
    let wrong = door.write("yanlis", b"1234 5678 9012 3456 7890");
    let join = |digits: &str| ["pair", "join", &stick, "--digits-file", digits].map(str::to_owned);
    let typed = |it: &[String]| door.refused(&it.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(typed(&join(&wrong)), (2, "digits_wrong".into()));
    let joined = join(&digits);
    let joined = door.json(&joined.iter().map(String::as_str).collect::<Vec<_>>());
    has(&joined, "file name role exchanged");
    assert_eq!(typed(&join(&digits)), (1, "invitation_used".into()));
    door.json(&["check-in", "trabzon", "Ayşe Işık"]);
    door.json(&["sync"]);

    let heard = office.json(&["sync", "Bellek"]);
    assert_eq!(heard["received"]["check_ins"], 1);
    has(&heard["from"][0], "device laptop check_ins changes");
    assert_eq!(heard["from"][0]["laptop"], "Kapı");
    let laptops = office.json(&["device", "list"]);
    has(
        &laptops["laptops"][0],
        "device name role here heard_at version lacks",
    );
    let invitations = office.json(&["pair", "list"]);
    assert_eq!(invitations["invitations"][0]["joined"], json!(["Kapı"]));
    let invitation = invitations["invitations"][0]["id"].as_str().unwrap();
    let key = office.json(&["pair", "recovery-key", invitation]);
    has(&key, "invitation recovery_key");
    let shown = office.run(&["pair", "recovery-key", invitation]);
    assert!(shown.out.contains(key["recovery_key"].as_str().unwrap()));
    assert_eq!(
        office.refused(&["pair", "recovery-key", "yok"]),
        (2, "invitation_unknown".into())
    );
    let own = office.json(&["device", "show"]);
    has(&own, "laptop changes only_coordinator");
    has(&own["laptop"], "device name role here earlier");
    assert_eq!(own["only_coordinator"], true);
    for language in ["tr", "en"] {
        let said = office.run(&["--lang", language, "device", "show"]);
        assert!(said.out.contains(own["laptop"]["device"].as_str().unwrap()));
    }
    let page = office.typed_path("dokum.pdf");
    office.json(&["sync", "--out", &page]);
    let revoked = office.json(&["revoke", "Kapı", "--out", &page]);
    has(&revoked["laptops"][1]["lost"], "at by kept_back");
    has(
        &office.json(&["revoke", "Kapı", "--found"]),
        "changes check_ins sharing",
    );
    assert_eq!(
        office.refused(&["revoke", "Kapı", "--found"]),
        (3, "laptop_not_lost".into())
    );
    assert_eq!(
        office.refused(&["revoke", "Yok"]),
        (2, "laptop_unknown".into())
    );
    // A stick that is out is not shared to, and that is no yes; nor is anybody invited by it.
    std::fs::rename(&stick, office.path("cekildi")).unwrap();
    assert_eq!(office.refused(&["sync"]), (1, "remote_unreachable".into()));
    std::fs::create_dir(office.path("klasor")).unwrap();
    let folder = office.typed_path("klasor");
    let address = format!("file://{}", folder.replace('k', "%6B"));
    office.json(&["remote", "add", "Klasör", &address, "--lies", "with_us"]);
    let added = &office.json(&["remote", "list"])["remotes"];
    assert!(all(added, "folder").contains(&folder.as_str()), "{added}");
    let named = office.answer(&["sync", "Klasör", "Bellek", "Klasör"], 3);
    assert_eq!(all(&named["places"], "name"), ["Klasör", "Bellek"]);
    let missed = office.answer(&["sync"], 3);
    let places = missed["places"].as_array().unwrap();
    let missed: Vec<&Value> = places
        .iter()
        .filter(|it| !it["problem"].is_null())
        .collect();
    assert_eq!((places.len(), missed.len()), (2, 1), "{places:?}");
    assert_eq!(missed[0]["problem"], "remote_unreachable");
    office.json(&["remote", "remove", "Klasör"]);
    let before = office.json(&["pair", "list"])["invitations"].clone();
    assert_ne!(
        office
            .run(&["pair", "offer", "Bellek", "--name", "Üç"])
            .status,
        0
    );
    assert_eq!(office.json(&["pair", "list"])["invitations"], before);
    std::fs::rename(office.path("cekildi"), &stick).unwrap();
    let second = office.json(&["pair", "offer", "Bellek", "--name", "İki"]);
    let id = second["invitation"].as_str().unwrap();
    assert_eq!(office.json(&["pair", "close", id])["open"], false);
    assert_eq!(
        office.refused(&["pair", "close", "yok"]),
        (2, "invitation_unknown".into())
    );
    assert_eq!(
        office.json(&["remote", "remove", "Bellek"])["remotes"],
        json!([])
    );
    for line in [
        &["sync"][..],
        &["device", "list"],
        &["pair", "list"],
        &["remote", "list"],
    ] {
        for language in ["tr", "en"] {
            let said = door.run(&[&["--lang", language][..], line].concat());
            assert_eq!(said.status, 0, "{said:?}");
            assert!(!said.out.contains("sharing-"), "{said:?}");
        }
    }
}

#[test]
fn many_matters_of_a_kind_stand_under_one_line_as_in_the_window() {
    let office = Rota::with_people(&[
        ("Ayşe Işık", "Gök Derneği"),
        ("İlker Şahin", "Su Vakfı"),
        ("Çiğdem Ağaoğlu", "Yol Kooperatifi"),
        ("Hasan Kaya", "Umut Vakfı"),
    ]);
    std::fs::create_dir(office.path("bellek")).unwrap();
    let stick = office.typed_path("bellek");
    office.json(&["remote", "add", "Bellek", &stick, "--lies", "with_us"]);
    let offered = office.json(&["pair", "offer", "Bellek", "--name", "Kapı"]);
    let door = Rota::bare();
    let digits = offered["digits"].as_str().unwrap();
    let digits = door.write("rakamlar", digits.as_bytes());
    door.json(&["pair", "join", &stick, "--digits-file", &digits]);
    let people = office.json(&["list", "people"])["items"].clone();
    let ids = all(&people, "person");
    let rival = |upto: usize| {
        for (at, id) in ids.iter().enumerate().take(upto) {
            for (laptop, digit) in [(&office, 1), (&door, 2)] {
                let phone = format!("phone=0500 000 0{at} {digit}0");
                laptop.json(&["edit", "person", id, &phone]);
            }
        }
        door.json(&["sync"]);
        office.json(&["sync"]);
    };
    let said = |language: &str| office.run(&["--lang", language, "attention"]).out;
    let heads = |text: &str| text.lines().filter(|it| !it.starts_with(' ')).count();
    rival(3);
    assert_eq!(heads(&said("tr")), 3, "each by itself: {}", said("tr"));
    rival(4);
    for (language, head) in [("tr", "4"), ("en", "4")] {
        let text = said(language);
        assert_eq!(heads(&text), 1, "{text}");
        assert!(text.lines().next().unwrap().contains(head), "{text}");
        for name in ["Ayşe Işık", "Hasan Kaya"] {
            assert!(text.contains(&format!("  “{name}”")), "{text}");
        }
        assert_eq!(text.matches("rota attention resolve").count(), 4);
    }
    assert_eq!(
        office.json(&["attention"])["items"]
            .as_array()
            .unwrap()
            .len(),
        4
    );
}

#[test]
fn facts_are_shown_plan_against_actual() {
    let rota = Rota::with_people(PEOPLE);
    rota.json(&["check-in", "trabzon", "ayse"]);
    let programme = rota.json(&["show", "programme"]);
    has(&programme, "routes stops targets discrepancies");
    has(
        &programme["targets"][0],
        "metric value actual status source",
    );
    let cities = programme["targets"].as_array().unwrap();
    let cities = cities.iter().find(|it| it["metric"] == "cities").unwrap();
    assert_eq!(
        (&cities["value"], &cities["actual"]),
        (&json!(30), &json!(1))
    );
    has(
        &programme["discrepancies"][0],
        "metric announced listed source",
    );

    let route = rota.json(&["show", "route", "1"]);
    assert_eq!(
        (
            &route["number"],
            &route["meetings_done"],
            &route["arrived"],
            &route["expected"]
        ),
        (&json!(1), &json!(1), &json!(1), &json!(1))
    );
    assert_eq!(
        all(&route["stops"], "city"),
        ["Trabzon", "Ordu", "Samsun", "Tokat", "Sivas"]
    );
    assert_eq!(
        rota.refused(&["show", "route", "9"]),
        (2, "route_unknown".into())
    );

    let meeting = rota.json(&["show", "meeting", "1.1"]);
    assert_eq!(
        (
            &meeting["city"],
            &meeting["registered"],
            &meeting["arrived"],
            &meeting["walk_ins"]
        ),
        (&json!("Trabzon"), &json!(2), &json!(1), &json!(0))
    );

    let organisation = rota.json(&["show", "organisation", "kirlangic"]);
    assert_eq!(
        (&organisation["name"], &organisation["arrived"]),
        (&json!("Kırlangıç Derneği"), &json!(1))
    );
    assert_eq!(all(&organisation["registrations"], "city"), ["Trabzon"]);
    assert_eq!(
        rota.refused(&["show", "organisation", "dernegi"]),
        (2, "several".into())
    );
    assert_eq!(
        rota.refused(&["show", "organisation", "yok böyle"]),
        (2, "not_found".into())
    );
}

#[test]
fn lists_have_the_promised_keys() {
    let rota = Rota::with_people(PEOPLE);
    rota.json(&["check-in", "trabzon", "ayse"]);
    for (line, promised) in [
        (
            "list meetings",
            "meeting route stop plate city date start end status capacity reserve expected arrived",
        ),
        (
            "list registrations trabzon",
            "registration person name organisation kind group role category selection reply withdrawn code arrived_at source",
        ),
        (
            "list people",
            "person name organisation phone email joined_with",
        ),
        ("list organisations", "organisation name kind"),
        ("list check-ins 1.1", "registration name at device method"),
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        let list = rota.json(&args);
        assert_eq!(keys(&list), ["items"], "{line}");
        has(&list["items"][0], promised);
    }
    let registrations = rota.json(&["list", "registrations", "trabzon"]);
    assert_eq!(
        all(&registrations["items"], "name"),
        ["Ayşe Işık", "İlker Şahin"]
    );
    assert_eq!(
        registrations["items"][0]["arrived_at"],
        "2026-11-24T09:30:02+03:00"
    );
    assert_eq!(
        registrations["items"][1]["arrived_at"],
        Value::Null,
        "absent is null"
    );
}

#[test]
fn a_meeting_is_named_by_id_place_in_the_tour_or_city() {
    let rota = Rota::with_tour();
    let meetings = rota.json(&["list", "meetings"]);
    let urfa = meetings["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["plate"] == 63)
        .unwrap();
    for name in [
        "2.2",
        "sanliurfa",
        "Şanlıurfa",
        "urfa",
        "63",
        urfa["meeting"].as_str().unwrap(),
    ] {
        assert_eq!(
            rota.json(&["show", "meeting", name])["meeting"],
            urfa["meeting"],
            "{name}"
        );
    }
    for name in [
        "9.9",
        "paris",
        "antalya",
        "01920000-0000-7000-8000-000000000000",
    ] {
        assert_eq!(
            rota.refused(&["show", "meeting", name]),
            (2, "meeting_unknown".into()),
            "{name}"
        );
    }
}

#[test]
fn an_edit_says_what_moved_and_a_change_of_plan_needs_a_reason() {
    let rota = Rota::with_people(PEOPLE);
    let edited = rota.json(&[
        "edit",
        "meeting",
        "trabzon",
        "date=2027-03-14",
        "venue=Ihlamur Salonu",
    ]);
    assert_eq!(
        edited["changed"],
        json!([
            {"column": "date", "before": null, "after": "2027-03-14"},
            {"column": "venue", "before": null, "after": "Ihlamur Salonu"},
        ])
    );
    assert_eq!(
        rota.json(&["edit", "meeting", "1.1", "date=14.03.2027"])["changed"],
        json!([])
    );
    let before = rota.digest();
    for (line, code) in [
        (
            &["edit", "meeting", "1.1", "date=2027-03-15"][..],
            "reason_needed",
        ),
        (&["edit", "meeting", "1.1", "date=yarın"], "date_invalid"),
        (&["edit", "meeting", "1.1", "end=08:00"], "end_before_start"),
        (
            &["edit", "meeting", "1.1", "capacity=0"],
            "number_out_of_bounds",
        ),
        (
            &["edit", "meeting", "1.1", "status=closed"],
            "field_unknown",
        ),
        (&["edit", "call", "1", "late_rule=belki"], "value_unknown"),
        (&["edit", "meeting", "1.1", "colour=red"], "field_unknown"),
        (&["edit", "meeting", "1.1", "date"], "pair_needed"),
        (&["edit", "meeting", "1.1"], "pair_needed"),
        (&["edit", "person", "ayse isik", "name="], "name_empty"),
        (
            &["edit", "organisation", "Kırlangıç Derneği", "kind=X"],
            "kind_unknown",
        ),
        (&["edit", "person", "nobody", "phone=1"], "not_found"),
    ] {
        assert_eq!(rota.refused(line), (2, code.into()), "{line:?}");
    }
    assert_eq!(rota.digest(), before, "nothing of it was written");
    let moved = [
        "edit",
        "meeting",
        "1.1",
        "date=2027-03-15",
        "--reason",
        "Kar yağdı",
    ];
    assert_eq!(rota.json(&moved)["changed"][0]["before"], "2027-03-14");
    let programme = ["edit", "programme", "contract_no=TR-2026-1"];
    assert_eq!(rota.json(&programme)["changed"][0]["column"], "contract_no");
}

#[test]
fn an_import_answers_with_the_promised_keys_and_names_what_is_missing() {
    let rota = Rota::with_tour();
    let list = rota.write(
        "liste.csv",
        "Ad Soyad;Yer;Kimlik\nAyşe Işık;Ordu;1\n;Ordu;2\n".as_bytes(),
    );
    assert_eq!(
        rota.refused(&["import", &list, "--route", "1"]),
        (3, "meeting_needed".into())
    );
    assert_eq!(
        rota.refused(&["import", &list, "--route", "1", "--preview"]),
        (3, "meeting_needed".into())
    );
    let mapped = [
        "import",
        &list,
        "--route",
        "1",
        "--map",
        "Yer=meeting",
        "--preview",
    ];
    let preview = rota.json(&mapped);
    has(
        &preview,
        "format form encoding delimiter sheet header_rows columns rows new same changed refused vanished to_place \
         suspects problems repairs repaired_text imported operation",
    );
    has(&preview["columns"][0], "heading field dropped reason");
    has(&preview["problems"][0], "row column code severity");
    assert_eq!(
        (&preview["rows"], &preview["new"], &preview["refused"]),
        (&json!(2), &json!(1), &json!(1))
    );
    assert_eq!(
        (&preview["imported"], &preview["operation"]),
        (&json!(0), &Value::Null)
    );
    let before = rota.digest();
    for (more, code) in [
        (&["--meeting", "bursa"][..], "meeting_not_on_route"),
        (&["--map", "Yok=meeting"], "unknown_heading"),
        (&["--map", "Yer=renk"], "unknown_field"),
        (&["--map", "Yer"], "map_invalid"),
        (&["--meeting", "ordu", "--delimiter", "--"], "usage"),
        (
            &["--meeting", "ordu", "--delimiter", "ab"],
            "delimiter_unknown",
        ),
        (&["--route", "8"], "usage"),
    ] {
        let mut line = vec!["import", &list, "--route", "1"];
        line.extend(more);
        assert_eq!(rota.refused(&line), (2, code.into()), "{more:?}");
    }
    assert_eq!(rota.digest(), before);
}

#[test]
fn a_heading_with_an_equals_sign_can_be_mapped() {
    let rota = Rota::with_tour();
    let list = rota.write("liste.csv", "Ad Soyad;İl=Yer\nAyşe Işık;Ordu\n".as_bytes());
    let line = ["import", &list, "--route", "1", "--map", "İl=Yer=meeting"];
    assert_eq!(rota.json(&line)["to_place"], 0);
    let line = [
        "import",
        &list,
        "--route",
        "1",
        "--meeting",
        "ordu",
        "--map",
        "İl=Yer=drop",
        "--preview",
    ];
    assert_eq!(rota.json(&line)["columns"][1]["dropped"], true);
}

#[test]
fn nothing_to_undo_is_an_answer_that_says_no() {
    let rota = Rota::with_tour();
    assert_eq!(rota.refused(&["undo"]), (3, "nothing_to_undo".into()));
    assert_eq!(
        rota.refused(&["undo", "olmaz"]),
        (2, "operation_unknown".into())
    );
    rota.register("trabzon", PEOPLE);
    let undone = rota.json(&["undo"]);
    assert_eq!(
        keys(&undone),
        [
            "operation",
            "verb",
            "undone",
            "nothing",
            "left",
            "at",
            "names",
            "about"
        ]
    );
    assert_eq!(
        (&undone["undone"], &undone["left"]),
        (&json!(2), &json!([]))
    );
    assert_eq!(
        rota.refused(&["undo"]),
        (3, "nothing_to_undo".into()),
        "an undo has no undo"
    );
    let again = undone["operation"].as_str().unwrap();
    assert_eq!(
        rota.refused(&["undo", again]),
        (3, "nothing_to_undo".into())
    );
}

#[test]
fn invented_people_never_join_real_ones() {
    let demo = |seed| {
        let rota = Rota::with_tour();
        let made = rota.json(&["demo", "--people", "58", "--seed", seed]);
        assert_eq!(
            keys(&made),
            ["people", "organisations", "registrations", "check_ins"]
        );
        let people = rota.json(&["list", "people"]);
        let names: Vec<String> = all(&people["items"], "name")
            .into_iter()
            .map(str::to_owned)
            .collect();
        (made, names)
    };
    assert_eq!(demo("7"), demo("7"), "the same seed makes the same data");
    assert_ne!(demo("7").1, demo("8").1);
    assert_eq!(demo("7").0["people"], 58);
    let rota = Rota::with_people(PEOPLE);
    assert_eq!(rota.refused(&["demo"]), (1, "not_a_demo".into()));
}

#[test]
fn a_copy_is_verified_and_comes_back_as_another_device() {
    let rota = Rota::with_people(PEOPLE);
    let digest = rota.digest();
    let verified = rota.json(&["verify"]);
    assert_eq!(
        keys(&verified),
        [
            "integrity",
            "changes",
            "replay_equal",
            "digest",
            "encrypted",
            "damaged_files",
            "differs",
            "slots"
        ]
    );
    assert_eq!(verified["encrypted"], true);
    assert_eq!(verified["slots"], "authentic");
    let folder = rota.typed_path("kopya");
    let backup = rota.json(&["backup", "--to", &folder]);
    assert_eq!(keys(&backup), ["file", "verified"]);
    assert_eq!(rota.digest(), digest, "a backup changes nothing");
    let copy = backup["file"].as_str().unwrap();

    let before = rota.everything();
    assert_eq!(rota.refused(&["restore", copy]), (1, "file_exists".into()));
    assert_eq!(
        rota.refused(&["restore", "yok.rota", "--replace"]),
        (1, "file_missing".into())
    );
    let own = rota.file.to_str().unwrap().to_owned();
    assert_eq!(
        rota.refused(&["restore", &own, "--replace"]),
        (2, "same_file".into())
    );
    assert_eq!(rota.everything(), before);

    rota.json(&["check-in", "trabzon", "ayse"]);
    let restored = rota.json(&["restore", copy, "--replace"]);
    assert_eq!(keys(&restored), ["file", "verified"]);
    let came = rota.json(&["list", "check-ins", "trabzon"]);
    assert_eq!(
        came["items"],
        json!([]),
        "as it was when the backup was made"
    );
    let set_aside = rota
        .everything()
        .into_iter()
        .filter(|(path, _)| path.to_str().unwrap().contains("_until_"));
    assert_eq!(
        set_aside.count(),
        2,
        "what was there is kept, with its keys"
    );
    assert_eq!(
        rota.refused(&["undo"]),
        (3, "nothing_to_undo".into()),
        "the other laptop's work is not undone here"
    );
}

#[test]
fn a_passphrase_comes_from_the_environment_a_file_or_the_terminal() {
    let rota = Rota::with_tour();
    rota.unset("ROTA_PASSPHRASE");
    assert_eq!(
        rota.refused(&["list", "people"]),
        (1, "passphrase_needed".into())
    );
    let file = rota.write("parola.txt", format!("{PASSPHRASE}\n").as_bytes());
    rota.json(&["list", "people", "--passphrase-file", &file]);
    let two_lines = rota.write("iki.txt", format!("{PASSPHRASE}\n\n").as_bytes());
    assert_eq!(
        rota.refused(&["--passphrase-file", &two_lines, "list", "people"]),
        (1, "passphrase_wrong".into()),
        "one line break is trimmed, not two"
    );
    let gone = rota.typed_path("yok.txt");
    assert_eq!(
        rota.refused(&["verify", "--passphrase-file", &gone]),
        (1, "file_missing".into())
    );
    rota.typed.replace(Some([PASSPHRASE].into()));
    assert_eq!(
        rota.run(&["list", "people"]).status,
        0,
        "asked for at the terminal"
    );
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_the_recovery_key() {
    let rota = Rota::bare();
    let created = rota.json(&["new"]);
    let key = rota.write(
        "kod.txt",
        created["recovery_key"].as_str().unwrap().as_bytes(),
    );
    let digest = rota.digest();
    rota.unset("ROTA_PASSPHRASE");
    rota.set("ROTA_NEW_PASSPHRASE", "yeni parola dört kelime");
    assert_eq!(
        rota.json(&["passphrase", "--recovery-key-file", &key]),
        json!({"changed": true, "rewrapped": [], "old_passphrase": [], "away": []})
    );
    rota.set("ROTA_PASSPHRASE", PASSPHRASE);
    assert_eq!(rota.refused(&["verify"]), (1, "passphrase_wrong".into()));
    rota.set("ROTA_PASSPHRASE", "yeni parola dört kelime");
    assert_eq!(rota.digest(), digest);
    let wrong = rota.write(
        "yanlış.txt",
        b"12345 12345 12345 12345 12345 12345 12345 12345",
    );
    assert_eq!(
        rota.refused(&["passphrase", "--recovery-key-file", &wrong]),
        (1, "recovery_key_wrong".into())
    );
}

#[test]
fn a_new_passphrase_is_asked_for_twice() {
    let rota = Rota::bare();
    rota.unset("ROTA_PASSPHRASE");
    rota.typed
        .replace(Some(["bir iki üç dört", "bir iki üç beş"].into()));
    let said = rota.run(&["new"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    rota.typed.replace(Some([""].into()));
    assert_eq!(rota.run(&["new"]).status, 1, "none at all");
    assert_eq!(rota.everything(), [], "nothing was made");
    rota.typed
        .replace(Some(["bir iki üç dört", "bir iki üç dört"].into()));
    assert_eq!(rota.run(&["new"]).status, 0);
    rota.typed.replace(Some(
        [
            "bir iki üç dört",
            "altı yedi sekiz dokuz",
            "altı yedi sekiz dokuz",
        ]
        .into(),
    ));
    assert_eq!(rota.run(&["passphrase"]).status, 0);
    rota.typed.replace(Some(["altı yedi sekiz dokuz"].into()));
    assert_eq!(rota.run(&["verify"]).status, 0);
}

#[test]
fn both_languages_wherever_it_is_said() {
    let rota = Rota::with_people(PEOPLE);
    let turkish = rota.run(&["search", "trabzon", "isik"]);
    assert!(turkish.out.contains("bekleniyor"), "{turkish:?}");
    for line in [
        &["--lang", "en", "search", "trabzon", "isik"][..],
        &["search", "trabzon", "isik", "--lang=en"],
        &["search", "--lang", "en", "trabzon", "isik"],
    ] {
        assert!(rota.run(line).out.contains("expected"), "{line:?}");
    }
    rota.set("ROTA_LANG", "en");
    assert!(rota.run(&["list", "meetings"]).out.contains("planned"));
    assert!(
        rota.run(&["--lang", "tr", "list", "meetings"])
            .out
            .contains("planlandı")
    );
    rota.set("ROTA_LANG", "xx");
    assert!(
        rota.run(&["list", "meetings"]).out.contains("planlandı"),
        "the laptop's own"
    );
}

#[test]
fn help_lists_what_there_is_and_nothing_more() {
    let rota = Rota::bare();
    let verbs = "new demo passphrase show list figures edit call tour agenda remove attach scan save-file import place duplicates join separate split-organisation later select promote review points invite name substitute add move replies minutes letters call-list reply called withdraw undo operations history search check-in walk-in undo-check-in sign sign-in-sheet badges certificates pack report participants dossier visibility export issued package check-document picture \
                 note recommendation vote evaluation sync remote device pair revoke attention verify backup restore";
    for (language, heading) in [("tr", "Fiiller:"), ("en", "Verbs:")] {
        let help = rota.run_line(&["rota", "--help", "--lang", language]);
        assert_eq!((help.status, help.err.as_str()), (0, ""));
        let listed: Vec<&str> = help
            .out
            .lines()
            .skip_while(|line| *line != heading)
            .skip(1)
            .map_while(|line| line.split_whitespace().next())
            .collect();
        assert_eq!(listed, verbs.split_whitespace().collect::<Vec<_>>());
        for verb in listed {
            let help = rota.run_line(&["rota", verb, "--help", "--lang", language]);
            assert_eq!(help.status, 0, "{verb}");
            assert!(
                !help.out.contains("cli-"),
                "{verb} in {language}: {}",
                help.out
            );
            assert!(help.out.contains(&format!("rota {verb}")), "{verb}");
            let example = cli::EXAMPLES.iter().find(|it| it.0 == verb);
            let (_, line) = example.unwrap_or_else(|| panic!("{verb} has no example"));
            assert!(
                help.out.contains(&format!("\n  rota {line}\n")),
                "{verb}: {}",
                help.out
            );
        }
    }
}

/// "remote add" is not "add": what is below a verb shows an example of its own or none.
#[test]
fn the_example_of_a_verb_below_another_is_its_own() {
    let rota = Rota::bare();
    let listed = |out: &str, heading: &str| -> Vec<String> {
        let lines = out.lines().skip_while(|line| *line != heading).skip(1);
        let first = lines.map_while(|line| line.split_whitespace().next());
        first.map(str::to_owned).collect()
    };
    let mut seen = 0;
    for verb in listed(
        &rota.run_line(&["rota", "--help", "--lang", "en"]).out,
        "Verbs:",
    ) {
        let help = rota.run_line(&["rota", &verb, "--help", "--lang", "en"]);
        for below in listed(&help.out, "What:") {
            let help = rota.run_line(&["rota", &verb, &below, "--help", "--lang", "en"]);
            assert_eq!(help.status, 0, "{verb} {below}");
            let example = help.out.split("\nExample:\n  rota ").nth(1);
            let own = format!("{verb} {below}");
            assert!(
                example.is_none_or(|it| it.starts_with(&own)),
                "{own}: {example:?}"
            );
            seen += usize::from(example.is_some());
        }
    }
    assert!(seen > 0, "no example of any verb below another was read");
}

#[test]
fn wrong_usage_is_said_so() {
    let rota = Rota::with_people(PEOPLE);
    for line in [
        &["uç"][..],
        &["list"],
        &["list", "badges", "1.1"],
        &["check-in"],
        &["check-in", "trabzon"],
        &["check-in", "trabzon", "ayse", "--uzun"],
        &["walk-in", "trabzon", "--name", "Ali Can"],
        &[
            "walk-in",
            "trabzon",
            "--name",
            "A",
            "--organisation",
            "B",
            "--notice",
            "yes",
        ],
        &["import", "x.csv"],
        &["import", "x.csv", "--route", "bir"],
        &["import", "x.csv", "--route", "1", "--as", "people"],
        &[
            "sign-in-sheet",
            "trabzon",
            "--out",
            "a.pdf",
            "--variant",
            "empty",
        ],
        &["demo", "--people", "-1"],
        &["new", "--empty", "--from", "a.toml"],
        &["--lang", "de", "verify"],
        &["edit", "colour", "x", "a=b"],
        &["search", "trabzon"],
    ] {
        let said = rota.run(&[&["--json"], line].concat());
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{line:?}");
        let error: Value = serde_json::from_str(&said.err).unwrap();
        assert_eq!(error["error"]["code"], "usage", "{line:?}");
        let message = error["error"]["message"].as_str().unwrap();
        assert!(
            !message.contains("cli-") && !message.contains("{$"),
            "{line:?}: {message}"
        );
    }
    let nothing = rota.run_line(&["rota"]);
    assert_eq!((nothing.status, nothing.out.as_str()), (2, ""));
    assert!(nothing.err.contains("Fiiller:"));
}

#[test]
fn times_are_read_as_people_write_them_and_refused_otherwise() {
    let rota = Rota::with_people(PEOPLE);
    let came = rota.json(&["check-in", "trabzon", "ayse", "--at", "2026-11-24T09:27"]);
    assert_eq!(came["at"], "2026-11-24T09:27:00+03:00");
    let path = rota.path("imza.pdf").display().to_string();
    let sheet = rota.json(&["sign-in-sheet", "trabzon", "--out", &path]);
    let of_ilker = rota.json(&["list", "signatures", "trabzon"])["sheets"][0]["rows"]
        .as_array()
        .and_then(|rows| {
            rows.iter()
                .position(|it| it["name"].as_str() == Some("İlker Şahin"))
        })
        .unwrap();
    let place = format!("{}/{}", sheet["sheet"].as_str().unwrap(), of_ilker + 1);
    let at = ["--at", "2026-11-24T06:20:00Z", "--paper", &place];
    let came = rota.json(&[&["check-in", "trabzon", "ilker"][..], &at].concat());
    assert_eq!(came["at"], "2026-11-24T09:20:00+03:00");
    let list = rota.json(&["list", "check-ins", "trabzon"]);
    assert_eq!(all(&list["items"], "method"), ["paper", "search"]);
    for line in [
        &["check-in", "trabzon", "ayse", "--at", "dün"][..],
        &[
            "sign-in-sheet",
            "trabzon",
            "--out",
            "a.pdf",
            "--issued-at",
            "2026-13-01T09:00",
        ],
    ] {
        assert_eq!(rota.refused(line), (2, "moment_invalid".into()));
    }
    for paper in [
        "KTGMJABCDE",
        "KTGMJABCDE/",
        "/4",
        "KTGMJABCDE/0",
        "KTGMJ/4",
        "KTGMJABCDE/on",
    ] {
        let line = ["check-in", "trabzon", "ayse", "--paper", paper];
        assert_eq!(rota.refused(&line), (2, "paper_invalid".into()), "{paper}");
    }
}

/// Both are kept by hand.
#[test]
fn the_help_of_edit_names_whatever_can_be_edited() {
    let rota = Rota::bare();
    for language in ["tr", "en"] {
        let help = rota.run_line(&["rota", "edit", "--help", "--lang", language]);
        for what in programme::EDITABLE {
            let mut words = help.out.split(|c: char| !c.is_alphanumeric());
            let said = words.by_ref().filter(|it| it == what).count();
            assert!(said >= 2, "{language} {what}: {}", help.out);
        }
    }
}
