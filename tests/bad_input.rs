//! What is refused: by one clear sentence in both languages that says what is safe and what to do, with exit status 1,
//! nothing changed and nothing half-written.

use std::fs;
use std::io::{Cursor, Write as _};

use programme::keys_path;
use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::support::rota::Rota;
use crate::support::sheets::{entries, workbook};

/// What may be said of a file that cannot be opened, and how it came to be so.
type Harm = (&'static str, fn(&Rota));

const HARMED: &[Harm] = &[
    ("passphrase_wrong", |rota| {
        rota.set("ROTA_PASSPHRASE", "yanlış parola bu")
    }),
    ("file_missing", |rota| fs::remove_file(&rota.file).unwrap()),
    ("keys_missing", |rota| {
        fs::remove_file(keys_path(&rota.file)).unwrap()
    }),
    ("keys_damaged", |rota| {
        fs::write(keys_path(&rota.file), "{\"slots\": [").unwrap()
    }),
    ("keys_damaged", |rota| {
        fs::write(keys_path(&rota.file), [0xff, 0xfe, 0]).unwrap()
    }),
    ("from_newer_version", |rota| {
        let store = store::Store::open(&rota.file, crate::support::PASSPHRASE).unwrap();
        store.set_version_for_tests(9_999).unwrap();
        store.close().unwrap();
    }),
    ("file_not_encrypted", |rota| {
        fs::remove_file(&rota.file).unwrap();
        let db = rusqlite::Connection::open(&rota.file).unwrap();
        db.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
            .unwrap();
    }),
    ("file_damaged", |rota| {
        let other = Rota::with_tour();
        fs::copy(keys_path(&other.file), keys_path(&rota.file)).unwrap();
    }),
    ("path_wrong", |rota| {
        fs::remove_file(&rota.file).unwrap();
        fs::create_dir(&rota.file).unwrap();
    }),
    ("path_wrong", |rota| {
        fs::remove_file(keys_path(&rota.file)).unwrap();
        fs::create_dir(keys_path(&rota.file)).unwrap();
    }),
    ("file_damaged", |rota| cut(rota, 0)),
    ("file_damaged", |rota| cut(rota, 10)),
    ("file_damaged", |rota| cut(rota, 5_000)),
    ("file_damaged", |rota| cut(rota, 40_960)),
    ("file_damaged", |rota| {
        fs::write(
            &rota.file,
            "Bu bir mektup, proje dosyası değil. ".repeat(500),
        )
        .unwrap()
    }),
];

fn cut(rota: &Rota, length: usize) {
    let bytes = fs::read(&rota.file).unwrap();
    assert!(bytes.len() > length);
    fs::write(&rota.file, &bytes[..length]).unwrap();
}

#[test]
fn a_file_that_cannot_be_opened_is_left_as_it_is() {
    for (number, (code, harm)) in HARMED.iter().enumerate() {
        let rota = Rota::with_tour();
        harm(&rota);
        let before = rota.everything();
        for line in [
            &["list", "meetings"][..],
            &["check-in", "trabzon", "ayse"],
            &["verify"],
            &["backup"],
            &["passphrase"],
        ] {
            rota.set("ROTA_NEW_PASSPHRASE", "yeni parola dört kelime");
            assert_eq!(
                rota.refused(line),
                (1, (*code).to_owned()),
                "{number}: {line:?}"
            );
        }
        assert!(
            rota.everything() == before,
            "{number} {code}: a byte was changed, or a file was left"
        );
    }
}

#[test]
fn a_broken_backup_does_not_take_the_place_of_the_file() {
    for (number, (code, harm)) in HARMED.iter().enumerate() {
        let source = Rota::with_tour();
        harm(&source);
        let rota = Rota::with_tour();
        rota.set(
            "ROTA_PASSPHRASE",
            source.variables.borrow()["ROTA_PASSPHRASE"].as_str(),
        );
        // The lock is no part of the programme: it is there while anybody has the file open.
        let everything = || {
            let mut files = rota.everything();
            files.retain(|(path, _)| path.extension().is_none_or(|it| it != "lock"));
            files
        };
        let before = everything();
        let from = source.file.to_str().unwrap();
        assert_eq!(
            rota.refused(&["restore", from, "--replace"]),
            (1, (*code).to_owned()),
            "{number}"
        );
        assert!(everything() == before, "{number} {code}");
    }
}

type Sheet = (&'static str, &'static str, fn() -> Vec<u8>);

const REFUSED: &[Sheet] = &[
    ("file_empty", "boş.xlsx", Vec::new),
    ("file_is_html", "sayfa.xlsx", || {
        b"<!DOCTYPE html><html><body>Oturum</body></html>".to_vec()
    }),
    ("file_password_protected", "kilitli.xlsx", || {
        ole("EncryptedPackage")
    }),
    ("file_is_old_xls", "eski.xls", || ole("Workbook")),
    ("file_is_pdf", "liste.xlsx", || b"%PDF-1.7 ...".to_vec()),
    ("file_truncated", "yarım.xlsx", || {
        let whole = workbook(&entries()).unwrap();
        whole[..whole.len() / 2].to_vec()
    }),
    ("too_many_rows", "köşe.xlsx", || {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.write_row(0, 0, ["Ad Soyad", "Kurum"]).unwrap();
        sheet.write(1_048_575, 16_383, "x").unwrap();
        workbook.save_to_buffer().unwrap()
    }),
    ("file_is_lock_file", "~$başvurular.xlsx", || b"x".to_vec()),
    ("file_is_lock_file", ".~lock.başvurular.xlsx#", || {
        b",ayse,laptop,14.03.2026;".to_vec()
    }),
    ("file_is_ods", "liste.xlsx", || {
        packed(&[
            (
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet".into(),
            ),
            ("content.xml", "<office:document-content/>".into()),
        ])
    }),
    ("file_is_xlsb", "liste.xlsx", || {
        packed(&[
            ("[Content_Types].xml", "<Types/>".into()),
            ("xl/workbook.bin", "x".into()),
        ])
    }),
    ("file_is_html", "liste.csv", || {
        "\u{feff}<html><body><table><tr><td>Ad Soyad</td></tr></table></body></html>"
            .as_bytes()
            .to_vec()
    }),
    ("file_too_large", "büyük.csv", || {
        "Ad Soyad;Kurum\nAyşe Işık;Umut\n"
            .repeat(1_400_000)
            .into_bytes()
    }),
    ("workbook_damaged", "varlık.xlsx", || {
        let entities =
            "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><workbook>&c;</workbook>";
        packed(&[
            ("[Content_Types].xml", "<Types/>".into()),
            ("xl/workbook.xml", entities.into()),
        ])
    }),
    ("too_many_columns", "geniş.csv", || {
        ["a"; 100_000].join(",").into_bytes()
    }),
    ("cell_too_long", "tırnak.csv", || {
        format!(
            "Ad Soyad;Kurum\n\"Ayşe;Umut\n{}",
            "Ali;Gök\n".repeat(40_000)
        )
        .into_bytes()
    }),
    ("file_unknown", "gürültü.csv", || {
        (0..9_000u32)
            .map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8)
            .collect()
    }),
];

/// The beginning of a compound file, and the name of the stream that tells what is in it.
fn ole(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1_024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

/// A workbook of some 1 MB that unpacks to 300 MB.
fn bomb() -> Vec<u8> {
    const WORKSHEET: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
    let relationship =
        format!("<Relationship Id='rId1' Target='worksheets/sheet1.xml' Type='{WORKSHEET}'/>");
    let cell = format!("<c x='{}'/>", "a".repeat(60_000));
    let sheet = cell.repeat(5_000);
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name='a' sheetId='1' r:id='rId1' xmlns:r='r'/></sheets></workbook>"
                .to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{relationship}</Relationships>"),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet><sheetData><row>{sheet}</row></sheetData></worksheet>"),
        ),
    ];
    packed(&parts)
}

fn packed(parts: &[(&str, String)]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_cannot_be_read_here_says_in_what_to_save_it() {
    let rota = Rota::with_tour();
    let (_, _, ods) = REFUSED.iter().find(|it| it.0 == "file_is_ods").unwrap();
    for (name, bytes) in [("liste.ods", ods()), ("liste.xls", ole("Workbook"))] {
        let sheet = rota.write(name, &bytes);
        for language in ["tr", "en"] {
            let said = rota.run(&["import", &sheet, "--route", "1", "--lang", language]);
            assert_eq!(said.status, 1);
            assert!(said.err.contains(".xlsx"), "{said:?}");
        }
    }
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_unpacked() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    let digest = rota.digest();
    let sheet = rota.write("bomba.xlsx", &bomb());
    let said = rota.run(&["--json", "import", &sheet, "--route", "1"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.err.contains("\"file_inflates_too_large\""), "{said:?}");
    assert_eq!(rota.digest(), digest);
}

#[test]
fn a_sheet_that_is_something_else_changes_nothing() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    let digest = rota.digest();
    for (code, name, make) in REFUSED {
        let sheet = rota.write(name, &make());
        let line = ["import", &sheet, "--route", "1", "--preview"];
        for line in [&line[..4], &line] {
            assert_eq!(rota.refused(line), (1, (*code).to_owned()), "{name}");
        }
    }
    for (code, name) in [("file_missing", "yok.xlsx"), ("file_is_folder", ".")] {
        let sheet = rota.typed_path(name);
        assert_eq!(
            rota.refused(&["import", &sheet, "--route", "1"]),
            (1, code.into())
        );
    }
    assert_eq!(rota.digest(), digest);
}

#[test]
fn an_option_that_does_not_fit_the_sheet_changes_nothing() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    let digest = rota.digest();
    let sheet = rota.write("başvurular.xlsx", &workbook(&entries()).unwrap());
    let list = rota.write("liste.csv", "Ad Soyad;İl\nAyşe Işık;Ordu\n".as_bytes());
    for (file, more, code) in [
        (&sheet, ["--sheet", "Yok böyle"], "no_such_sheet"),
        (&sheet, ["--header-row", "900"], "no_such_row"),
        (&list, ["--encoding", "klingon"], "unknown_encoding"),
    ] {
        let line = ["import", file, "--route", "1", more[0], more[1]];
        assert_eq!(rota.refused(&line), (1, code.into()), "{more:?}");
    }
    assert_eq!(rota.digest(), digest);
}

#[test]
fn a_sheet_that_cannot_be_written_leaves_nothing_behind() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    let digest = rota.digest();
    // A folder stands where the file should go.
    fs::create_dir(rota.path("dolu.pdf")).unwrap();
    fs::write(rota.path("dolu.pdf/not.txt"), "x").unwrap();
    let before = rota.everything();
    let (status, code) = rota.refused(&[
        "sign-in-sheet",
        "trabzon",
        "--out",
        &rota.typed_path("dolu.pdf"),
    ]);
    assert_eq!((status, code.as_str()), (1, "path_wrong"));
    // A file stands where a folder should be.
    let (status, _) = rota.refused(&[
        "sign-in-sheet",
        "trabzon",
        "--out",
        &rota.typed_path("tur.rota/a.pdf"),
    ]);
    assert_eq!(status, 1);
    let (status, _) = rota.refused(&["backup", "--to", &rota.typed_path("tur.rota/yedek")]);
    assert_eq!(status, 1);
    assert!(rota.everything() == before, "no .part is left");
    assert_eq!(rota.digest(), digest);
}
