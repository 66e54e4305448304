//! What leaves: every file that is written for a person is noted once in the log, by what it is and never by its name.

use std::fs;
use std::path::Path;

use domain::change::{Change, Read};
use domain::fact::Fact;
use domain::log_row::LogRow;
use domain::written_out::WrittenOut;
use programme::{Clock, KeyCost, Programme};

use crate::support::rota::Rota;
use crate::support::{MORNING, PASSPHRASE};

fn log(rota: &Rota) -> Vec<LogRow> {
    let clock = Clock::from(|| chrono::DateTime::from_timestamp_millis(MORNING).unwrap());
    let opened = Programme::open(&rota.file, PASSPHRASE, KeyCost::cheap(), clock);
    opened.unwrap().log_for_tests().unwrap()
}

fn notes(rows: &[LogRow]) -> Vec<WrittenOut> {
    let note = |row: &LogRow| match row.read() {
        Read::Known(Change::Fact(Fact::WrittenOut(it))) => Some(it),
        _ => None,
    };
    rows.iter().filter_map(note).collect()
}

fn issued(rows: &[LogRow]) -> usize {
    let is_issued = |row: &&LogRow| matches!(row.read().fact(), Some(Fact::DocumentIssued(_)));
    rows.iter().filter(is_issued).count()
}

fn holds(rows: &[LogRow], text: &str) -> bool {
    let text = text.as_bytes();
    rows.iter()
        .any(|row| row.body.windows(text.len()).any(|it| it == text))
}

/// Four people for three seats of Trabzon, a call that can be published, a photo.
fn ready() -> (Rota, String) {
    let rota = Rota::with_tour();
    let sheet = "Zaman damgası;Ad Soyad;Kurum;E-posta\n\
        2026-11-02 10:00:00;Ayşe Işık;Mavi Dernek;ayse@example.org\n\
        2026-11-02 10:01:00;İlker Şahin;Yeşil Vakfı;ilker@example.org\n\
        2026-11-02 10:02:00;Çiğdem Öztürk;Kırmızı Platformu;\n\
        2026-11-02 10:03:00;Ümit Ağaoğlu;Beyaz Derneği;umit@example.org\n";
    let list = rota.write("basvurular.csv", sheet.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    rota.json(&["edit", "meeting", "trabzon", "capacity=3", "reserve=0"]);
    // A letter to the selected tells the day.
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-14"]);
    rota.json(&[
        "edit",
        "programme",
        "title_tr=Yollara Düşüyoruz",
        "question_email=soru@example.org",
        "controller_name=Örnek Dernek",
        "controller_contact=kvkk@example.org",
        "signatory_name=Gülşah Öztürk",
        "signatory_title=Proje Koordinatörü",
        "funding_tr=AB finanse eder.",
        "funding_en=Funded by the EU.",
    ]);
    rota.json(&["select", "trabzon"]);
    rota.json(&[
        "call",
        "1",
        "--open",
        "2027-01-04T09:00",
        "--close",
        "2027-01-15",
    ]);
    let photo = rota.write("aile.jpg", b"\xff\xd8\xff aile");
    let attached = rota.json(&["attach", "trabzon", &photo]);
    let id = attached["attachment"]["attachment"].as_str().unwrap();
    (rota, id.to_owned())
}

/// What is typed, what is written, and what is noted: kind of thing, tier, count, and how many papers were issued.
type Road<'a> = (&'a [&'a str], &'a str, (&'a str, &'a str, u32), usize);

#[test]
fn each_road_out_leaves_one_note_without_path_and_name() {
    let (rota, photo) = ready();
    let sheet = rota.write(
        "gelen.csv",
        "Ad Soyad;Kurum\nHasan Kaya;B Vakfı\n;C\n".as_bytes(),
    );
    let import = [
        "import",
        &sheet,
        "--route",
        "1",
        "--meeting",
        "trabzon",
        "--preview",
    ];
    let out = |name: &str| rota.typed_path(&format!("gizli-klasör/{name}"));
    let lines: &[Road] = &[
        (
            &["sign-in-sheet", "trabzon"],
            "imza-gizli.pdf",
            ("sign_in_sheet", "donor", 3),
            1,
        ),
        (
            &["call-list", "trabzon"],
            "arama-gizli.xlsx",
            ("call_list", "internal", 3),
            1,
        ),
        (
            &["minutes", "trabzon"],
            "tutanak-gizli.pdf",
            ("selection_minutes", "donor", 4),
            1,
        ),
        (
            &["letters", "trabzon", "--kind", "selected"],
            "mektup-gizli",
            ("letters", "internal", 3),
            1,
        ),
        (&import, "sorunlu-gizli.xlsx", ("faults", "internal", 2), 0),
        (
            &["call", "1"],
            "ilan-gizli",
            ("publication", "public", 10),
            0,
        ),
        (
            &["save-file", &photo],
            "fotoğraf-gizli.jpg",
            ("attachment", "internal", 1),
            0,
        ),
    ];
    for (line, name, (thing, tier, count), papers) in lines {
        let before = log(&rota).len();
        let option = match line[0] {
            "import" => "--faults",
            _ => "--out",
        };
        let path = out(name);
        rota.json(&[line, &[option, &path][..]].concat());
        assert!(Path::new(&path).exists(), "{name}");
        let rows = log(&rota).split_off(before);
        let noted = notes(&rows);
        assert_eq!(noted.len(), 1, "{thing}: {noted:?}");
        let it = &noted[0];
        assert_eq!(
            (it.thing.as_str(), it.tier.as_str(), it.count),
            (*thing, *tier, *count)
        );
        // Where the tests lie is no business of theirs.
        assert!(["folder", "stick", "network"].contains(&it.place.as_str()));
        assert_eq!(issued(&rows), *papers, "{thing}");
        assert!(holds(&rows, thing), "what is looked for is found: {thing}");
        let mut secrets = vec!["gizli".to_owned(), rota.typed_path("")];
        if Path::new(&path).is_dir() {
            for entry in fs::read_dir(&path).unwrap() {
                secrets.push(entry.unwrap().file_name().into_string().unwrap());
            }
            assert!(secrets.len() > 4, "{thing}");
        }
        for secret in secrets {
            assert!(!holds(&rows, &secret), "{thing}: {secret}");
        }
    }
    assert_eq!(rota.json(&["verify"])["replay_equal"], true);
    let undone = rota.json(&["undo"]);
    assert_eq!(undone["verb"], "attach", "what is out cannot be taken back");
    assert_eq!(notes(&log(&rota)).len(), lines.len(), "and stays noted");
}

#[test]
fn what_broke_off_on_the_way_is_noted_and_what_never_left_is_not() {
    let (rota, photo) = ready();
    let before = log(&rota).len();
    let photo_out = ["save-file", &photo, "--out", rota.file.to_str().unwrap()];
    assert_eq!(rota.refused(&photo_out).1, "out_is_programme");
    assert_eq!(log(&rota).len(), before, "nothing left, nothing is noted");

    let folder = rota.typed_path("mektup");
    let letters = ["letters", "trabzon", "--kind", "selected", "--out", &folder];
    let written = rota.json(&letters);
    let files = written["files"].as_array().unwrap();
    let last = files.last().unwrap().as_str().unwrap();
    let before = log(&rota).len();
    // A folder stands where the last file is to go.
    fs::remove_file(last).unwrap();
    fs::create_dir(last).unwrap();
    assert_eq!(rota.run(&letters).status, 1);
    let rows = log(&rota).split_off(before);
    let noted: Vec<u32> = notes(&rows).iter().map(|it| it.count).collect();
    assert_eq!((noted, issued(&rows)), (vec![3], 0), "out, but not issued");
}
