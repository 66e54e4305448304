use chrono::{NaiveDate, NaiveTime, TimeZone, Utc};

use super::*;
use crate::page::Area;
use crate::words::Language;

fn meeting(language: Language) -> Meeting {
    let long = "Sivil Toplumun Yerel Karar Süreçlerine Katılımının Güçlendirilmesi İçin Yollardayız Programı";
    Meeting {
        id: "m".into(),
        language,
        programme: Bilingual::new(long, "We Take the Roads"),
        controller: "Örnek Sivil Destek Vakfı".into(),
        contact: "veri@ornek.example.org".into(),
        funding_statement: Bilingual::new(
            "Avrupa Birliği tarafından finanse edilmektedir.",
            "Funded by the European Union.",
        ),
        route: Some(5),
        stop: Some(2),
        city: "Afyonkarahisar".into(),
        venue: "Doğu Anadolu Kadın Dayanışma ve Toplumsal Cinsiyet Eşitliği Merkezi".into(),
        address: "Moğultay Mahallesi, İnönü Caddesi 12".into(),
        date: NaiveDate::from_ymd_opt(2027, 4, 14),
        start: NaiveTime::from_hms_opt(9, 30, 0),
        end: NaiveTime::from_hms_opt(13, 20, 0),
        issued_at: Utc.with_ymd_and_hms(2027, 4, 12, 8, 0, 0).unwrap(),
        version: "0.1.0".into(),
        ..Meeting::default()
    }
}

fn both(text: &str) -> Bilingual {
    Bilingual::new(text, text)
}

fn pack(language: Language, rows: usize) -> Pack {
    let long = "Uzun bir satır, hücresine sığmak için birkaç satıra bölünen. ".repeat(4);
    let many = |text: &str| vec![text.to_owned(); rows];
    let number = Telephone {
        name: long.clone(),
        role: long.clone(),
        phone: "+905320000001".into(),
    };
    let papers = [
        PaperOf::Telephones(vec![number; rows]),
        PaperOf::Agenda(
            many(&long)
                .into_iter()
                .map(|title| AgendaLine {
                    hours: "09:30–10:00".into(),
                    title,
                    responsible: "Deniz Aslan".into(),
                })
                .collect(),
        ),
        PaperOf::Slips((1..=rows as u32).collect()),
        PaperOf::Badges(Box::new(Badges {
            meeting: meeting(language),
            blank: 5,
            ..Badges::default()
        })),
        PaperOf::Evaluation(many(&long).iter().map(|it| both(it)).collect()),
        PaperOf::Notes(
            many("yerel yönetimlerle ilişkiler")
                .iter()
                .map(|it| both(it))
                .collect(),
            vec!["tespit".into(), "öneri".into()],
        ),
        PaperOf::DirectionSign,
        PaperOf::Checklist(
            many(&long)
                .into_iter()
                .map(|title| CheckLine {
                    title,
                    done: true,
                    note: long.clone(),
                })
                .collect(),
        ),
        PaperOf::Visibility(
            many(&long)
                .into_iter()
                .map(|title| VisibilityLine {
                    title,
                    kind: "görünürlük".into(),
                    copies: "25".into(),
                    approved: "Ö. Kurum, 01.03.2027".into(),
                })
                .collect(),
        ),
    ];
    Pack {
        meeting: meeting(language),
        papers: papers.map(|of| Paper { copies: 3, of }).into(),
        replaces: vec!["ABCDEFGHIJ".into()],
        left_out: vec!["Aydınlatma metni: saklanmıyor.".into()],
    }
}

fn overlap(a: Area, b: Area) -> bool {
    let (right, bottom) = (a.right().min(b.right()), a.bottom().min(b.bottom()));
    right - a.x.max(b.x) > 0.05 && bottom - a.y.max(b.y) > 0.05
}

#[test]
fn no_text_of_a_pack_stands_on_another_or_beyond_the_page() {
    for language in [Language::Tr, Language::En] {
        for rows in [1, 7, 20] {
            let it = pack(language, rows);
            for paper in &it.papers {
                let mut pdf = Pdf::new();
                body(&it, paper, &frame(&it, paper), &mut pdf);
                for page in &pdf.texts {
                    for (at, (a, text)) in page.iter().enumerate() {
                        assert!(a.x >= 10.0 && a.y >= 8.0, "{text}");
                        let right = match paper.of {
                            PaperOf::DirectionSign => 287.0,
                            _ => 200.0,
                        };
                        assert!(a.right() <= right && a.bottom() <= 293.0, "{text}");
                        for (b, other) in &page[..at] {
                            let kind = paper.kind();
                            assert!(!overlap(*a, *b), "{kind:?}: {text} on {other}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn the_one_file_has_a_cover_and_every_page_of_the_single_ones() {
    let it = pack(Language::Tr, 7);
    let (singles, book) = pdfs(&it).unwrap();
    let pages: u32 = singles.iter().map(|it| it.pages).sum();
    assert_eq!(book.pages, pages + 1);
    assert!(book.warnings.is_empty(), "{:?}", book.warnings);
    assert_eq!(
        pdfs(&it).unwrap().1,
        book,
        "the same pack is the same bytes"
    );
}

#[test]
fn what_is_signed_or_cut_has_nothing_on_its_back() {
    let it = pack(Language::Tr, 20);
    let (singles, _) = pdfs(&it).unwrap();
    let both_sides = it.papers.iter().zip(&singles);
    let both_sides: Vec<PackPaper> = both_sides
        .filter(|(paper, made)| paper.duplex(made.pages))
        .map(|(paper, _)| paper.kind())
        .collect();
    use PackPaper::{Agenda, Checklist, Evaluation, Telephones, Visibility};
    let expected = [Telephones, Agenda, Evaluation, Checklist, Visibility];
    assert_eq!(both_sides, expected);
}
