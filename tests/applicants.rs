//! The whole job as a coordinator and a facilitator do it, by `rota` alone, on the generated sheet of sixty awkward
//! applicants: sheet in, room checked in, sign-in sheet out, backup and back.

use std::process::Command;

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};
use crate::support::sheets::{entries, list, truth, workbook};

const ROUTE_1: [&str; 5] = ["trabzon", "ordu", "samsun", "tokat", "sivas"];
const NEW: usize = truth::ROWS - truth::REFUSED - truth::SAME;
const TO_PLACE: usize = truth::TO_PLACE + truth::TWO_WISHES;

fn counts(import: &Value) -> [u64; 7] {
    [
        "rows", "new", "same", "changed", "refused", "to_place", "imported",
    ]
    .map(|key| import[key].as_u64().unwrap())
}

fn registered(rota: &Rota) -> usize {
    let of = |city| {
        rota.json(&["list", "registrations", city])["items"]
            .as_array()
            .unwrap()
            .len()
    };
    ROUTE_1.into_iter().map(of).sum()
}

#[test]
fn the_whole_job() {
    let rota = Rota::with_tour();
    let sheet = rota.write("başvurular.xlsx", &workbook(&entries()).unwrap());
    sheet_in_and_out_and_in_again(&rota, &sheet);
    everybody_is_found_as_people_type(&rota);
    the_door(&rota);
    somebody_unannounced(&rota);
    the_sign_in_sheet(&rota);
    there_and_back(&rota);
}

fn sheet_in_and_out_and_in_again(rota: &Rota, sheet: &str) {
    let line = ["import", sheet, "--route", "1", "--preview"];
    let empty = rota.digest();
    let expected = [
        truth::ROWS as u64,
        NEW as u64,
        truth::SAME as u64,
        0,
        truth::REFUSED as u64,
        TO_PLACE as u64,
        0,
    ];
    let preview = rota.json(&line);
    assert_eq!(counts(&preview), expected);
    assert_eq!(rota.digest(), empty, "a preview writes nothing");

    let import = &line[..4];
    let mut imported = expected;
    imported[6] = NEW as u64;
    let done = rota.json(import);
    assert_eq!(
        counts(&done),
        imported,
        "the preview said what would happen"
    );
    assert_eq!(done["problems"], preview["problems"]);
    assert_eq!(registered(rota), NEW - TO_PLACE);
    let kept = rota.digest();

    let again = rota.json(import);
    let mut same = [0; 7];
    same[0] = truth::ROWS as u64;
    same[2] = (NEW + truth::SAME) as u64;
    same[4] = truth::REFUSED as u64;
    assert_eq!(counts(&again), same);
    assert_eq!(again["operation"], Value::Null);
    assert_eq!(rota.digest(), kept, "the same file twice adds nothing");

    let undone = rota.json(&["undo"]);
    assert_eq!(
        (&undone["undone"], &undone["left"]),
        (&json!(NEW), &json!([]))
    );
    assert_eq!(registered(rota), 0);
    assert_eq!(rota.json(&["list", "people"])["items"], json!([]));
    assert_eq!(
        counts(&rota.json(&line)),
        expected,
        "its rows count as new again"
    );

    assert_eq!(counts(&rota.json(import)), imported);
    assert_eq!(registered(rota), NEW - TO_PLACE);
}

fn everybody_is_found_as_people_type(rota: &Rota) {
    for (typed, name) in [
        ("isik", "Ayşe Işık"),
        ("AYŞE IŞIK", "Ayşe Işık"),
        ("serin xani", "Şêrîn Rojîn Xanî"),
        ("yesil yasam", "Ayşe Işık"),
    ] {
        let hits = rota.json(&["search", "trabzon", typed]);
        assert_eq!(all(&hits["hits"], "name")[0], name, "{typed}: {hits}");
    }
    let hits = rota.json(&["search", "sanliurfa", "isik"]);
    assert_eq!(hits["here"], 0, "nobody of them is at Şanlıurfa");
    assert!(
        hits["elsewhere"].as_u64().unwrap() >= 3,
        "Işık, IŞIK and ışık at least"
    );
    let hits = rota.json(&["search", "trabzon", "isik", "--limit", "1"]);
    assert_eq!(all(&hits["hits"], "name").len(), 1);
    assert!(hits["here"].as_u64().unwrap() >= 1, "the counts are of all");
    let nobody = rota.json(&["search", "trabzon", "qqq"]);
    assert_eq!(
        (&nobody["hits"], &nobody["elsewhere"]),
        (&json!([]), &json!(0))
    );
}

fn the_door(rota: &Rota) {
    let trabzon = rota.json(&["list", "registrations", "trabzon"]);
    let trabzon = trabzon["items"].as_array().unwrap();
    let ayse = trabzon.iter().find(|it| it["name"] == "Ayşe Işık").unwrap();
    let came = rota.json(&["check-in", "trabzon", "ayse", "isik"]);
    assert_eq!(
        (&came["outcome"], &came["registration"], &came["nth"]),
        (&json!("admitted"), &ayse["registration"], &json!(1))
    );
    assert!(
        came["device"].as_str().is_some_and(|it| !it.is_empty()),
        "which laptop"
    );

    let again = rota.answer(&["check-in", "trabzon", ayse["code"].as_str().unwrap()], 3);
    assert_eq!(
        (&again["outcome"], &again["at"]),
        (&json!("already"), &came["at"]),
        "who was first, and when"
    );
    let by_code = trabzon.iter().find(|it| it["name"] != "Ayşe Işık").unwrap();
    let by_code = rota.json(&["check-in", "trabzon", by_code["code"].as_str().unwrap()]);
    assert_eq!(
        (&by_code["outcome"], &by_code["nth"]),
        (&json!("admitted"), &json!(2))
    );

    let sheet = rota.digest();
    let several = rota.answer(&["check-in", "trabzon", "zeynep bal"], 3);
    assert_eq!(several["outcome"], "several");
    assert_eq!(
        all(&several["hits"], "name"),
        ["Zeynep Bal", "Zeynep Bal"],
        "two applications of one name are never joined"
    );
    let unknown = rota.answer(&["check-in", "trabzon", "Kimse Yok"], 3);
    assert_eq!(
        (&unknown["outcome"], &unknown["registration"]),
        (&json!("unknown"), &Value::Null)
    );
    let elsewhere = rota.answer(&["check-in", "ordu", "serin", "rojin"], 3);
    assert_eq!(
        (&elsewhere["outcome"], &elsewhere["city"]),
        (&json!("other_meeting"), &json!("Trabzon"))
    );
    assert_eq!(rota.digest(), sheet, "an answer writes nothing");

    let anyway = rota.json(&["check-in", "ordu", "serin", "rojin", "--anyway"]);
    assert_eq!(anyway["outcome"], "admitted");
    let here = rota.json(&["list", "registrations", "ordu"]);
    let guest = here["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["source"] == "other_meeting")
        .unwrap();
    assert_eq!(guest["name"], "Şêrîn Rojîn Xanî");

    let taken_back = rota.json(&[
        "undo-check-in",
        "trabzon",
        "ayse",
        "isik",
        "--reason",
        "Yanlış kişi",
    ]);
    assert_eq!(taken_back["outcome"], "undone");
    let not_in = rota.answer(&["undo-check-in", "trabzon", "ayse", "isik"], 3);
    assert_eq!(not_in["outcome"], "not_in");
    assert_eq!(
        rota.json(&["undo"])["undone"],
        1,
        "and the undoing is undone"
    );
    let again = rota.answer(&["check-in", "trabzon", "ayse", "isik"], 3);
    assert_eq!(
        (&again["outcome"], &again["at"]),
        (&json!("already"), &came["at"])
    );
}

fn somebody_unannounced(rota: &Rota) {
    let before = rota.digest();
    let line = [
        "walk-in",
        "trabzon",
        "--name",
        "Işıl Şahinoğlu",
        "--organisation",
        "Çınaraltı Derneği",
        "--phone",
        "0500 000 45 67",
        "--notice",
        "read_aloud",
    ];
    let asked = rota.answer(&line[..8], 3);
    assert_eq!(
        (&asked["outcome"], &asked["name"]),
        (&json!("needs_notice"), &json!("Işıl Şahinoğlu"))
    );
    assert_eq!(rota.digest(), before, "without the notice nothing is kept");

    let came = rota.json(&line);
    assert_eq!(
        (&came["outcome"], &came["kind"]),
        (&json!("admitted"), &json!("DER"))
    );
    assert_eq!(rota.json(&["show", "meeting", "trabzon"])["walk_ins"], 1);
    assert_eq!(rota.json(&["undo"])["undone"], 1);
    assert_eq!(rota.json(&["show", "meeting", "trabzon"])["walk_ins"], 0);
    assert_eq!(rota.json(&line)["outcome"], "admitted");
}

fn the_sign_in_sheet(rota: &Rota) {
    rota.json(&["edit", "meeting", "trabzon", "date=2026-11-24"]);
    let expected = rota.json(&["list", "registrations", "trabzon"]);
    let expected: Vec<&Value> = expected["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["source"] != "walk_in")
        .collect();
    let issue = |name: &str| {
        let out = rota.typed_path(name);
        let sheet = rota.json(&[
            "sign-in-sheet",
            "trabzon",
            "--out",
            &out,
            "--issued-at",
            "2026-11-23T17:00",
        ]);
        assert_eq!(sheet["rows"], json!(expected.len()));
        assert_eq!(sheet["sha256"].as_str().unwrap().len(), 64);
        (std::fs::read(&out).unwrap(), sheet)
    };
    for ending in ["pdf", "xlsx"] {
        let (first, said) = issue(&format!("bir.{ending}"));
        rota.minutes_later(90);
        let (second, said_again) = issue(&format!("iki.{ending}"));
        assert!(
            first == second,
            "the same data and time give the same bytes of {ending}"
        );
        assert_eq!(
            (&said["sha256"], &said["sheet"]),
            (&said_again["sha256"], &said_again["sheet"])
        );
    }
    let shown = Command::new("pdftotext")
        .args(["-layout", &rota.typed_path("bir.pdf"), "-"])
        .output();
    let shown = String::from_utf8(
        shown
            .expect("pdftotext is among the tools of the tests")
            .stdout,
    )
    .unwrap();
    for it in expected {
        let name = it["name"].as_str().unwrap();
        for word in name.split(' ') {
            assert!(shown.contains(word), "{word} of {name} is on the sheet");
        }
    }
    let flowing = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    for kind in rota.json(&["list", "kinds"])["items"].as_array().unwrap() {
        let explained = format!("{} {}", kind["code"], kind["name_tr"]).replace('"', "");
        assert!(flowing.contains(&explained), "{explained} is explained");
    }
    assert!(
        !shown.contains("Şahinoğlu"),
        "who came unannounced is not printed beforehand"
    );

    let arrived = rota.typed_path("gelenler.pdf");
    let sheet = rota.json(&[
        "sign-in-sheet",
        "trabzon",
        "--out",
        &arrived,
        "--variant",
        "arrived",
    ]);
    assert_eq!(sheet["rows"], 3);
    let text = rota.typed_path("liste.txt");
    assert_eq!(
        rota.refused(&["sign-in-sheet", "trabzon", "--out", &text]),
        (2, "ending_unknown".into())
    );
    assert!(!rota.path("liste.txt").exists());
}

fn there_and_back(rota: &Rota) {
    let digest = rota.digest();
    let backup = rota.json(&["backup"]);
    let copy = backup["file"].as_str().unwrap();
    let other = rota.typed_path("öteki/geri.rota");
    let line = ["rota", "--json", "--file", &other, "restore", copy];
    let restored = rota.run_line(&line);
    assert_eq!(restored.status, 0, "{restored:?}");
    let verified = rota.run_line(&["rota", "--json", "--file", &other, "verify"]);
    let verified: Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!(
        (&verified["integrity"], &verified["replay_equal"]),
        (&json!(true), &json!(true))
    );
    let list = |line: &[&str]| rota.run_line(line).out;
    assert_eq!(
        list(&[
            "rota",
            "--json",
            "--file",
            &other,
            "list",
            "registrations",
            "trabzon"
        ]),
        rota.run(&["--json", "list", "registrations", "trabzon"])
            .out
    );
    assert_eq!(rota.digest(), digest, "the original is as it was");
}

#[test]
fn the_same_people_as_text_in_two_encodings() {
    let text = list(&entries(), ';');
    let utf8 = Rota::with_tour();
    let sheet = utf8.write("liste.csv", text.as_bytes());
    let import = utf8.json(&["import", &sheet, "--route", "1"]);
    assert_eq!(
        counts(&import)[1..6],
        [
            NEW as u64,
            truth::SAME as u64,
            0,
            truth::REFUSED as u64,
            TO_PLACE as u64
        ]
    );
    assert_eq!(
        (&import["format"], &import["delimiter"]),
        (&json!("csv"), &json!(";"))
    );

    let turkish = Rota::with_tour();
    let bytes = include_bytes!("fixtures/basvurular_1.guzergah_windows-1254.csv");
    let sheet = turkish.write("liste.csv", bytes);
    // The encoding has no ☑: of "Onaylıyorum ☑" a question was left, and a question is no yes.
    let line = ["import", sheet.as_str(), "--route", "1"];
    let import = turkish.answer(&line, 3);
    assert_eq!(import["encoding"], "windows-1254");
    assert_eq!(
        (&import["new"], &import["refused"]),
        (&json!(NEW - 1), &json!(truth::REFUSED + 1))
    );
    assert_eq!(import["questions"][0]["words"], "Onaylıyorum ?");
    let read = turkish.json(&[&line[..], &["--read", "Onaylıyorum ?=yes"]].concat());
    assert_eq!(
        (&read["new"], &read["refused"]),
        (&json!(1), &json!(truth::REFUSED))
    );
    let hits = turkish.json(&["search", "trabzon", "isik"]);
    assert_eq!(all(&hits["hits"], "name")[0], "Ayşe Işık");
}

#[test]
fn what_a_person_reads_of_an_import_names_columns_and_bad_rows() {
    let rota = Rota::with_tour();
    let sheet = rota.write("başvurular.xlsx", &workbook(&entries()).unwrap());
    let digest = rota.digest();
    for (language, parts) in [
        (
            "tr",
            [
                "hiçbir şey yazılmadı",
                "T.C. kimlik numarası istenmez",
                "Ad soyad yok",
                "istediği toplantı",
            ],
        ),
        (
            "en",
            [
                "nothing was written",
                "National identity numbers are not asked for",
                "There is no name",
                "meeting wished for",
            ],
        ),
    ] {
        let said = rota.run(&[
            "import",
            &sheet,
            "--route",
            "1",
            "--preview",
            "--lang",
            language,
        ]);
        assert_eq!((said.status, said.err.as_str()), (0, ""));
        for part in parts {
            assert!(said.out.contains(part), "{part} in:\n{}", said.out);
        }
        for glued in ["row-problem-", "column-dropped-", "cli-", "{$", "{ $"] {
            assert!(!said.out.contains(glued), "{glued} in:\n{}", said.out);
        }
    }
    assert_eq!(rota.digest(), digest);
}
