//! The meeting pack, by `rota`: one file in the order in which it is printed, single files beside it, and a list to sign that can
//! be signed and read like any other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::badges::pages;
use crate::support::rota::{Rota, all};

/// A meeting at Trabzon that is planned, with its agenda; the programme has questions and a visibility item.
fn planned() -> Rota {
    let rota = Rota::with_people(&[
        ("Ayşe Işık", "Umut Derneği"),
        ("Hasan Kaya", "Kıyı Vakfı"),
        ("Zeynep Ak", "Kıyı Vakfı"),
    ]);
    let plan = [
        "date=2026-11-23",
        "start=09:30",
        "end=13:20",
        "venue=Kıyı Kültür Evi",
    ];
    rota.json(&[&["edit", "meeting", "trabzon"][..], &plan].concat());
    rota.json(&["agenda", "trabzon", "--from", "template"]);
    rota.json(&["evaluation", "--take-questions"]);
    let member = ["role=kolaylaştırıcı", "phone=0532 100 00 03"];
    rota.json(&[&["edit", "staff", "trabzon/Işıl Çınar"][..], &member].concat());
    let item = ["title_tr=Tanıtım panosu", "title_en=Roll-up", "copies=2"];
    rota.json(&[&["edit", "visibility", "new"][..], &item].concat());
    rota
}

fn pack(rota: &Rota, folder: &str, more: &[&str]) -> Value {
    let folder = rota.typed_path(folder);
    rota.json(&[&["pack", "trabzon", "--out", &folder][..], more].concat())
}

fn text(it: &Value) -> &str {
    it.as_str().unwrap()
}

/// The pages of one paper of a pack.
fn pages_of(written: &Value, kind: &str) -> Vec<String> {
    let files = written["files"].as_array().unwrap();
    let file = files.iter().find(|it| it["kind"] == kind).unwrap();
    pages(text(&file["file"]))
}

#[test]
fn a_pack_holds_all_that_is_printed_in_the_order_in_which_it_is() {
    let rota = planned();
    let written = pack(&rota, "evrak", &[]);
    assert_eq!(
        all(&written["files"], "kind"),
        [
            "agenda",
            "sign_in_sheet",
            "slips",
            "badges",
            "evaluation",
            "notes",
            "direction_sign",
            "checklist",
            "visibility",
            "telephones"
        ]
    );
    assert_eq!(
        written["left_out"],
        json!([
            { "kind": "notice", "reason": "no_controller" },
            { "kind": "consents", "reason": "no_controller" },
        ])
    );
    let files = written["files"].as_array().unwrap();
    let of_singles: u64 = files.iter().map(|it| it["pages"].as_u64().unwrap()).sum();
    let book = pages(text(&written["file"]));
    assert_eq!(written["pages"], json!(of_singles + 1), "and the cover");
    assert_eq!(book.len() as u64, of_singles + 1);
    // Page for page the same text as in the single files.
    let singles = files.iter().flat_map(|it| pages(text(&it["file"])));
    assert_eq!(book[1..], singles.collect::<Vec<_>>());
    let names: BTreeSet<_> = fs::read_dir(rota.path("evrak"))
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), files.len() + 1);
    assert!(
        names.contains("R1-1_Trabzon_2026-11-23_toplanti-evraki_v1.pdf"),
        "{names:?}"
    );
    assert!(
        names.contains("R1-1_Trabzon_2026-11-23_imza-listesi_v1.pdf"),
        "{names:?}"
    );
    let cover = &book[0];
    for said in [
        "Toplantı programı 1 8 tek yüz",
        "Yön levhası 1 3",
        "Aydınlatma metni: projenin veri sorumlusu ya da soru adresi girilmemiş.",
        "Açık rıza formu: projenin veri sorumlusu",
    ] {
        assert!(cover.contains(said), "{said}: {cover}");
    }
}

#[test]
fn each_paper_of_a_pack_says_what_it_is_there_for() {
    let rota = planned();
    rota.json(&["edit", "checklist", "trabzon/venue", "state=done"]);
    let written = pack(&rota, "evrak", &[]);
    for (kind, said) in [
        ("agenda", &["Toplantı programı", "09:30–"][..]),
        (
            "slips",
            &[
                "Kişisel imza föyü no. 1",
                "Kişisel imza föyü no. 5",
                "açık rıza anlamına gelmez",
            ],
        ),
        ("badges", &["Ayşe Işık", "Adı Soyadı / Name"]),
        (
            "evaluation",
            &[
                "adınızı yazmayın",
                "Konular benim için önemliydi",
                "Toplantı: R1-1",
            ],
        ),
        ("direction_sign", &["Kıyı Kültür Evi", "09:30–13:20"]),
        ("checklist", &["Mekân", "Basılı toplantı evrakı"]),
        ("visibility", &["Tanıtım panosu"]),
        (
            "telephones",
            &["Işıl Çınar kolaylaştırıcı 0532 100 00 03", "112"],
        ),
    ] {
        let read = pages_of(&written, kind).concat();
        for said in said {
            assert!(read.contains(said), "{kind}: {said}: {read}");
        }
    }
    // A sheet for each theme of notes.
    let themes = rota.json(&["list", "themes"])["items"].clone();
    let themes = themes.as_array().unwrap().iter();
    let themes: Vec<&Value> = themes.filter(|it| it["of"] == "note").collect();
    let notes = pages_of(&written, "notes");
    assert_eq!(themes.len(), notes.len());
    for (theme, page) in themes.iter().zip(&notes) {
        assert!(page.contains(text(&theme["name_tr"])), "{theme}: {page}");
    }
    let english = pack(&rota, "english", &["--lang", "en"]);
    let form = pages_of(&english, "evaluation").concat();
    assert!(form.contains("Please do not write your name"), "{form}");
}

/// Informing stands apart from consenting, and each purpose is asked by itself; both name who answers for the data.
#[test]
fn the_notice_and_the_consent_form_are_two_papers_that_name_who_answers_for_the_data() {
    let rota = planned();
    rota.json(&[
        "edit",
        "programme",
        "controller_name=Köprü Derneği",
        "controller_contact=kvkk@example.org",
    ]);
    let written = pack(&rota, "evrak", &[]);
    assert_eq!(written["left_out"], json!([]));
    let kinds = all(&written["files"], "kind");
    assert_eq!(
        kinds[..5],
        ["agenda", "sign_in_sheet", "notice", "consents", "slips"]
    );
    let copies: Vec<&Value> = written["files"].as_array().unwrap()[2..4]
        .iter()
        .map(|it| &it["copies"])
        .collect();
    assert_eq!(
        copies,
        [&json!(4), &json!(8)],
        "one for the wall and three for the desk; one for each and five more"
    );
    let notice = pages_of(&written, "notice");
    assert_eq!(notice.len(), 2, "one page in each language");
    assert!(notice[0].contains("Veri sorumlusu: Köprü Derneği. İletişim: kvkk@example.org"));
    assert!(notice[1].contains("Data controller: Köprü Derneği. Contact: kvkk@example.org"));
    let consents = pages_of(&written, "consents");
    assert_eq!(consents.len(), 1);
    for said in [
        "1. Toplantıda fotoğrafımın çekilmesine",
        "2. ",
        "3. ",
        "Evet",
        "Hayır",
        "kvkk@example.org",
        "Boş bırakılan satır rıza değildir.",
    ] {
        assert!(consents[0].contains(said), "{said}: {}", consents[0]);
    }
    assert!(
        !consents[0].contains("Amaç:"),
        "the notice stands on a paper of its own"
    );
}

/// Nobody could tell whose form is whose.
#[test]
fn evaluation_forms_note_sheets_and_signs_name_nobody() {
    let rota = planned();
    let written = pack(&rota, "evrak", &[]);
    let list = rota.json(&["list", "registrations", "trabzon"]);
    let codes = all(&list["items"], "code");
    for kind in [
        "agenda",
        "evaluation",
        "notes",
        "direction_sign",
        "slips",
        "checklist",
    ] {
        let read = pages_of(&written, kind).concat();
        for name in ["Ayşe", "Işık", "Hasan", "Zeynep", "Umut Derneği"] {
            assert!(!read.contains(name), "{kind} names {name}");
        }
        assert!(codes.iter().all(|it| !read.contains(&it[..4])), "{kind}");
    }
}

#[test]
fn the_list_of_a_pack_is_signed_and_read_as_any_other() {
    let rota = planned();
    let written = pack(&rota, "evrak", &[]);
    let sheet = text(&written["sheet"]);
    // Whoever comes on the list later does not change what is printed.
    rota.register("trabzon", &[("Ali Can", "Yel Derneği")]);
    let signatures = rota.json(&["list", "signatures", "trabzon"]);
    assert_eq!(signatures["sheets"][0]["sheet"], json!(sheet));
    let rows = &signatures["sheets"][0]["rows"];
    assert_eq!(
        rows[0]["name"],
        json!("Ayşe Işık"),
        "whose row is which is kept"
    );
    let row = format!("{sheet}/1");
    let signed = rota.json(&["sign", "trabzon", "ayşe ışık", "--paper", &row]);
    assert_eq!(signed["state"], json!("signed"));
    let files = written["files"].as_array().unwrap();
    let list = files
        .iter()
        .find(|it| it["kind"] == "sign_in_sheet")
        .unwrap();
    let read = rota.json(&["scan", text(&list["file"])]);
    assert_eq!(
        read["items"][0]["pages"][0]["sheet"],
        json!(sheet),
        "{read}"
    );
    // It is the very list that `rota sign-in-sheet` writes.
    let again = rota.typed_path("imza.pdf");
    let at = ["--issued-at", "2026-11-20T09:00"];
    let packed = pack(&rota, "ikinci", &at);
    let line = ["sign-in-sheet", "trabzon", "--out", &again];
    let alone = rota.json(&[&line[..], &at].concat());
    assert_eq!(alone["sheet"], packed["sheet"]);
    let files = packed["files"].as_array().unwrap();
    let list = files
        .iter()
        .find(|it| it["kind"] == "sign_in_sheet")
        .unwrap();
    assert_eq!(
        fs::read(&again).unwrap(),
        fs::read(text(&list["file"])).unwrap()
    );
}

#[test]
fn a_pack_after_a_change_says_which_list_it_replaces() {
    let rota = planned();
    let first = pack(&rota, "evrak", &[]);
    let old = text(&first["sheet"]);
    let cover = &pages(text(&first["file"]))[0];
    assert!(!cover.contains("eski imza listeleri"), "{cover}");
    rota.register("trabzon", &[("Ali Can", "Yel Derneği")]);
    let second = pack(&rota, "evrak", &[]);
    assert!(text(&second["file"]).ends_with("toplanti-evraki_v2.pdf"));
    let cover = &pages(text(&second["file"]))[0];
    let (one, two) = old.split_at(5);
    let said = format!("eski imza listeleri: {one}-{two}");
    assert!(cover.contains(&said), "{cover}");
    // The same once more is no third version.
    let at = ["--issued-at", "2026-11-22T09:00"];
    let third = pack(&rota, "evrak", &at);
    let bytes = fs::read(text(&third["file"])).unwrap();
    let again = pack(&rota, "evrak", &at);
    assert_eq!(again["file"], third["file"]);
    assert_eq!(bytes, fs::read(text(&again["file"])).unwrap());
    assert!(text(&third["file"]).ends_with("_v3.pdf"));
}

#[test]
fn slips_are_numbered_on_from_those_that_are_signed() {
    let rota = planned();
    rota.json(&["sign", "trabzon", "hasan kaya", "--slip", "2"]);
    let written = pack(&rota, "evrak", &[]);
    let read = pages_of(&written, "slips").concat();
    for (number, there) in [(1, true), (2, false), (3, true), (6, true), (7, false)] {
        let title = format!("Kişisel imza föyü no. {number} ");
        assert_eq!(read.contains(&title), there, "{number}: {read}");
    }
}

#[test]
fn what_nothing_is_known_of_is_left_out_and_named() {
    let rota = Rota::with_tour();
    let written = pack(&rota, "evrak", &[]);
    let left_out = all(&written["left_out"], "kind");
    assert_eq!(
        left_out,
        [
            "agenda",
            "notice",
            "consents",
            "evaluation",
            "visibility",
            "telephones"
        ],
        "in the order of the pack"
    );
    assert_eq!(written["left_out"][0]["reason"], json!("empty"));
    for file in written["files"].as_array().unwrap() {
        assert!(Path::new(text(&file["file"])).exists());
    }
    let folder = rota.typed_path("evrak");
    for (language, said) in [
        ("tr", "bu toplantının programı girilmemiş"),
        ("en", "none is entered for this meeting"),
    ] {
        let line = ["--lang", language, "pack", "trabzon", "--out", &folder];
        let out = rota.run(&line).out;
        assert!(out.contains(said), "{out}");
    }
}

#[test]
fn a_pack_that_cannot_be_is_refused_and_nothing_is_written() {
    let rota = planned();
    let file = rota.write("dosya", b"x");
    let line = ["pack", "trabzon", "--out", &file];
    assert_eq!(rota.refused(&line).1, "folder_is_file");
    rota.json(&["tour", "cancel", "trabzon", "--reason", "Kar"]);
    let folder = rota.typed_path("evrak");
    let line = ["pack", "trabzon", "--out", &folder];
    assert_eq!(rota.refused(&line).1, "paper_meeting_cancelled");
    assert!(!rota.path("evrak").exists());
}
