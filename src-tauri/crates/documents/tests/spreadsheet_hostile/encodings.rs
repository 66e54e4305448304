//! Letters and delimiters of lists, however they were saved.

use std::io::Cursor;

use documents::limits::RefusedFile;
use documents::spreadsheet::{self, ReadOptions};

use crate::read;

#[test]
fn turkish_letters_survive_every_encoding() {
    let list = "Ad Soyad;İl\r\nŞükrü Iğdırlı;Şanlıurfa\r\nÇiğdem Öztürk;İstanbul\r\n";
    let wide = |big: bool| -> Vec<u8> {
        list.encode_utf16()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let old = |text: &str| encoding_rs::WINDOWS_1254.encode(text).0.into_owned();
    let cp857: Vec<u8> = list.chars().map(cp857).collect();
    let tabs = list.replace(';', "\t");
    let tabs_wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(tabs.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for (name, bytes, asked, found) in [
        ("utf-8", list.as_bytes().to_vec(), None, "utf-8"),
        (
            "utf-8 with its mark",
            [b"\xef\xbb\xbf", list.as_bytes()].concat(),
            None,
            "utf-8",
        ),
        ("utf-16 with its mark, tabs", tabs_wide, None, "utf-16le"),
        (
            "utf-16 big end first",
            [vec![0xfe, 0xff], wide(true)].concat(),
            None,
            "utf-16be",
        ),
        ("utf-16 without a mark", wide(false), None, "utf-16le"),
        (
            "utf-16 big end first without a mark",
            wide(true),
            None,
            "utf-16be",
        ),
        (
            "utf-16 by request",
            wide(false),
            Some("UTF16LE"),
            "utf-16le",
        ),
        (
            "utf-16 big end first by request",
            wide(true),
            Some("utf-16be"),
            "utf-16be",
        ),
        (
            "iso-8859-9 by its other name",
            old(list),
            Some("Latin-5"),
            "windows-1254",
        ),
        ("windows-1254", old(list), None, "windows-1254"),
        (
            "iso-8859-9 by request",
            old(list),
            Some("iso-8859-9"),
            "windows-1254",
        ),
        ("cp857 by request", cp857, Some("cp857"), "cp857"),
    ] {
        let options = ReadOptions {
            encoding: asked.map(str::to_owned),
            ..ReadOptions::default()
        };
        let sheet = spreadsheet::read(&mut Cursor::new(&bytes), &options)
            .unwrap_or_else(|refused| panic!("{name}: {refused}"));
        assert_eq!(sheet.encoding.as_deref(), Some(found), "{name}");
        assert_eq!(sheet.columns, ["Ad Soyad", "İl"], "{name}");
        assert_eq!(
            sheet.rows.get(0).unwrap().texts(2),
            ["Şükrü Iğdırlı", "Şanlıurfa"],
            "{name}"
        );
        assert_eq!(
            sheet.rows.get(1).unwrap().texts(2),
            ["Çiğdem Öztürk", "İstanbul"],
            "{name}"
        );
    }
    let unknown = ReadOptions {
        encoding: Some("klingon".into()),
        ..ReadOptions::default()
    };
    assert_eq!(
        spreadsheet::read(&mut Cursor::new(list), &unknown).err(),
        Some(RefusedFile::UnknownEncoding)
    );
    // Few letters to go by: a list of two names.
    let short = read(&old("Ad Soyad;İl\r\nAyşe Işık;Ağrı\r\n")).unwrap();
    assert_eq!(short.rows.get(0).unwrap().texts(2), ["Ayşe Işık", "Ağrı"]);
}

fn cp857(c: char) -> u8 {
    match c {
        'ç' => 0x87,
        'ü' => 0x81,
        'Ç' => 0x80,
        'ı' => 0x8d,
        'ö' => 0x94,
        'İ' => 0x98,
        'Ö' => 0x99,
        'Ş' => 0x9e,
        'ş' => 0x9f,
        'ğ' => 0xa7,
        c => u8::try_from(c).unwrap(),
    }
}

#[test]
fn commas_in_headings_and_answers_do_not_hide_the_delimiter() {
    for (name, list, delimiter) in [
        (
            "heading",
            "Ad Soyad;Alanlar (kadın, gençlik, çevre, sağlık)\nAyşe;Kadın, Gençlik\nAli;\n",
            ';',
        ),
        (
            "answers",
            "Ad Soyad,Neden\nAyşe,ağ; ağ; ağ\nAli,ağ\nCan,ağ;\n",
            ',',
        ),
        (
            "title",
            "T.C. ORDU VALİLİĞİ, LİSTE\n\nAd Soyad;Kurum;İl\nAyşe;Umut;Ordu\n",
            ';',
        ),
        (
            "tabs",
            "Ad Soyad\tKurum, tam adı\nAyşe\tUmut, Ordu\nAli\tUmut\n",
            '\t',
        ),
        ("quoted", "\"Ad; Soyad\",\"Neden; niçin\"\nAyşe,Umut\n", ','),
        ("headings only", "Ad Soyad;Kurum;İl, ilçe\n", ';'),
        ("one column", "Ad Soyad\nAyşe Işık\n", ','),
    ] {
        assert_eq!(
            read(list.as_bytes()).unwrap().delimiter,
            Some(delimiter),
            "{name}"
        );
    }
    let list = "Ad Soyad;Alanlar\nAyşe;Kadın, Gençlik\n";
    let by_hand = ReadOptions {
        delimiter: Some(','),
        ..ReadOptions::default()
    };
    assert_eq!(
        spreadsheet::read(&mut Cursor::new(list), &by_hand)
            .unwrap()
            .rows
            .get(0)
            .unwrap()
            .texts(2),
        ["Ayşe;Kadın", " Gençlik"]
    );
}
