#[path = "../../tests/support/report.rs"]
mod report;

use super::*;
use crate::Warning;
use crate::flow::{LEFT, RIGHT};
use crate::page::Area;
use report::{awkward, empty, full, nearly_empty};

fn all() -> impl Iterator<Item = MeetingReport> {
    let of = [full, nearly_empty, empty, awkward];
    Language::ALL
        .iter()
        .flat_map(move |language| of.map(|of| of(*language)))
}

fn texts(it: &MeetingReport) -> Vec<Vec<(Area, String)>> {
    let blocks = description::blocks(it);
    let paper = Paper {
        frame: frame(it, &blocks),
        band: band(it),
        foot: foot(it),
    };
    paper.texts(&blocks)
}

fn meet(one: &Area, other: &Area) -> bool {
    // A hair is none.
    const HAIR: f32 = 0.05;
    one.x + HAIR < other.right()
        && other.x + HAIR < one.right()
        && one.y + HAIR < other.bottom()
        && other.y + HAIR < one.bottom()
}

#[test]
fn no_text_stands_on_another_and_none_outside_its_page() {
    for it in all() {
        for (at, page) in texts(&it).iter().enumerate() {
            for (one, (area, text)) in page.iter().enumerate() {
                assert!(
                    area.x > LEFT - 0.1 && area.right() < RIGHT + 0.3,
                    "page {}: {text} from {} to {}",
                    at + 1,
                    area.x,
                    area.right()
                );
                assert!(
                    area.y > 8.0 && area.bottom() < 292.0,
                    "{text} at {}",
                    area.y
                );
                for (other, said) in &page[one + 1..] {
                    assert!(!meet(area, other), "page {}: {text:?} and {said:?}", at + 1);
                }
            }
        }
    }
}

/// Whatever was typed is somewhere, in its order, however many pages its cell takes.
#[test]
fn nothing_that_was_typed_is_cut() {
    let it = awkward(Language::Tr);
    let printed: String = texts(&it)
        .concat()
        .iter()
        .map(|(_, text)| text.as_str())
        .collect();
    for (word, times) in [("Yol", 110), ("Ağaç.", 900), ("Söz.", 700)] {
        let found = printed.matches(word).count();
        assert!(found >= times, "{word}: {found} of {times}");
    }
}

#[test]
fn a_row_higher_than_a_page_goes_on_under_the_head_of_its_table() {
    let it = awkward(Language::Tr);
    let of = |text: &str| {
        let has = |page: &&Vec<(Area, String)>| page.iter().any(|it| it.1.contains(text));
        texts(&it).iter().filter(has).count()
    };
    assert!(
        of("haber verildi") >= 2,
        "the reason takes more than a page"
    );
    assert!(of("Nedeni") >= of("haber verildi"));
}

#[test]
fn no_heading_is_the_last_of_its_page() {
    for it in all() {
        let blocks = description::blocks(&it);
        let headings: Vec<&String> = blocks
            .iter()
            .filter_map(|it| match it {
                Block::Heading(it) | Block::Section(it) | Block::Subheading(it) => Some(it),
                _ => None,
            })
            .collect();
        for page in texts(&it) {
            let body = page
                .iter()
                .filter(|(area, _)| (28.0..280.0).contains(&area.y));
            let last = body.max_by(|one, other| one.0.y.total_cmp(&other.0.y));
            let Some((_, last)) = last else { continue };
            let last = last.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
            assert!(!headings.iter().any(|it| *it == last.trim()), "{last}");
        }
    }
}

#[test]
fn what_is_not_entered_is_a_word_and_what_was_never_asked_is_not_there() {
    let said = format!("{:?}", description::blocks(&nearly_empty(Language::Tr)));
    assert!(said.contains("İmzalar henüz işlenmedi"));
    assert!(!said.contains("Number(0)"), "{said}");
    for never in ["Kadın", "Vazgeçen", "Özet", "Sonuçlar", "Sapma", "Ekler"] {
        assert!(!said.contains(&format!("\"{never}")), "{never}");
    }
}

#[test]
fn a_difference_without_a_reason_is_no_deviation_that_there_was_not() {
    let mut it = full(Language::Tr);
    let said = |it: &MeetingReport| format!("{:?}", description::blocks(it));
    it.deviations.clear();
    assert!(said(&it).contains("nedenleri henüz yazılmadı"));
    it.actual = Some(it.planned.clone());
    assert!(said(&it).contains("Sapma yoktur."));
    it.actual = None;
    assert!(!said(&it).contains("Sapma"));
}

#[test]
fn the_same_report_is_the_same_paper_and_any_change_shows_in_its_id() {
    let it = full(Language::Tr);
    let made = pdf(&it).unwrap();
    assert_eq!(made, pdf(&it).unwrap());
    assert_eq!(made.warnings, []);
    assert_eq!(made.sheet, docx(&it).unwrap().sheet);
    let changes: [fn(&mut MeetingReport); 6] = [
        |it| it.number = "R5.2-TR-2-k7qx".into(),
        |it| it.emblem = None,
        |it| it.participation.signed = None,
        |it| it.texts.needs.push('.'),
        |it| it.draft = true,
        |it| it.tier = Tier::Internal,
    ];
    for (at, change) in changes.into_iter().enumerate() {
        let mut other = full(Language::Tr);
        change(&mut other);
        assert_ne!(made.sheet, id(&other), "{at}");
    }
}

#[test]
fn a_meeting_is_named_as_funders_want_it_in_both_languages() {
    let lead = |it: MeetingReport| match description::blocks(&it).remove(1) {
        Block::Lead(first, Some((_, second))) => [first, second],
        other => panic!("{other:?}"),
    };
    assert_eq!(
        lead(full(Language::Tr)),
        [
            "Tunceli, 14 Nisan 2027: 18 katılımcıyla yarım günlük toplantı",
            "Half-day meeting in Tunceli with 18 participants on 14 April 2027"
        ]
    );
    assert_eq!(
        lead(nearly_empty(Language::Tr)),
        [
            "Tunceli, 14 Nisan 2027: yarım günlük toplantı; imzalar henüz işlenmedi",
            "Half-day meeting in Tunceli on 14 April 2027; signatures not entered yet"
        ]
    );
}

#[test]
fn a_picture_that_cannot_be_read_is_left_out_and_said() {
    let mut it = full(Language::Tr);
    let emblem = it.emblem.clone().unwrap();
    // Cut off, no picture at all, of one point, 30 MB of nothing.
    let one_point = [&emblem[..16], &[0, 0, 0, 1, 0, 0, 0, 1], &emblem[24..]].concat();
    for broken in [
        emblem[..emblem.len() / 2].to_vec(),
        b"GIF89a".to_vec(),
        one_point,
        vec![0xff; 30 << 20],
    ] {
        it.emblem = Some(broken);
        for made in [pdf(&it).unwrap(), docx(&it).unwrap()] {
            assert_eq!(made.warnings, [Warning::Picture("emblem")]);
        }
    }
}

#[test]
fn a_letter_without_glyph_is_listed() {
    let mut it = full(Language::Tr);
    it.texts.summary = "Ayşe 一".into();
    assert_eq!(pdf(&it).unwrap().warnings, [Warning::NoGlyph("一".into())]);
}

#[test]
fn files_are_named_by_their_meeting() {
    let name = |language, ending| file_name(&full(language), ending);
    assert_eq!(
        name(Language::Tr, "pdf"),
        "R5-2_Tunceli_2027-04-14_toplanti-raporu.pdf"
    );
    assert_eq!(
        name(Language::En, "docx"),
        "R5-2_Tunceli_2027-04-14_meeting-report.docx"
    );
}

#[test]
fn every_code_of_what_is_missing_leads_back_to_it() {
    for it in Missing::ALL {
        assert_eq!(Missing::from_code(it.code()), Some(it));
    }
}

/// A page on which nothing stands but the end of a small print looks like a mistake.
#[test]
fn what_closes_the_paper_stands_with_those_who_sign() {
    for it in all() {
        let pages = texts(&it);
        let holds = |text: &str| {
            let has = |page: &&Vec<(Area, String)>| page.iter().any(|it| it.1.trim() == text);
            pages.iter().rposition(|page| has(&page))
        };
        let words = Words::of(it.language);
        let signature = holds(&words.text("report-signer-signature"));
        assert_eq!(signature, Some(pages.len() - 1));
    }
}
