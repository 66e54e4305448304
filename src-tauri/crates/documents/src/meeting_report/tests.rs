use super::*;
use crate::Warning;
use crate::flow::{LEFT, RIGHT};
use crate::page::Area;
use crate::prose::{Block, Cell, Table};
use crate::report::{awkward, empty, full, nearly_empty};
use crate::words::Language;
use domain::written_out::Tier;

fn all() -> impl Iterator<Item = MeetingReport> {
    let of = [full, nearly_empty, empty, awkward];
    Language::ALL
        .iter()
        .flat_map(move |language| of.map(|of| of(*language)))
}

fn texts(it: &MeetingReport) -> Vec<Vec<(Area, String)>> {
    let told = told(it);
    told.paper().texts(&told.blocks)
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
    for (word, times) in [
        ("Yol", 110),
        ("Ağaç.", 900),
        ("Söz.", 700),
        ("Tavsiye.", 440),
    ] {
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

/// A recommendation of 4,000 letters, as many as may be typed.
#[test]
fn a_recommendation_that_fills_more_than_a_page_is_split_over_pages() {
    let it = awkward(Language::Tr);
    let has = |page: &&Vec<(Area, String)>| page.iter().any(|it| it.1.contains("Tavsiye."));
    let pages = texts(&it);
    let pages: Vec<_> = pages.iter().filter(has).collect();
    assert!(pages.len() >= 2);
    for page in pages {
        assert!(
            page.iter().any(|it| it.1.contains("Muhatap")),
            "under the head of its table"
        );
    }
}

#[test]
fn a_mean_is_told_of_five_forms_and_more_and_the_numbers_always() {
    let said = format!("{:?}", description::blocks(&full(Language::Tr)));
    assert!(
        said.contains("\"4,5\"") && said.contains("\"4,1\""),
        "{said}"
    );
    assert!(said.contains("beş"), "why one has none");
    let mut it = full(Language::Tr);
    it.evaluation.entered = 0;
    it.evaluation.counted = None;
    it.topics.clear();
    it.texts.topics.clear();
    it.outcome = Outcome::default();
    (it.texts.results, it.texts.needs) = (String::new(), String::new());
    let said = format!("{:?}", description::blocks(&it));
    for never in ["Değerlendirme", "Konuşulanlar", "Sonuçlar", "İhtiyaçlar"] {
        assert!(!said.contains(&format!("Section(\"{never}")), "{never}");
    }
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
        |it| it.cover.number = "R5.2-TR-2-k7qx".into(),
        |it| it.cover.emblem = None,
        |it| it.participation.signed = None,
        |it| it.texts.needs.push('.'),
        |it| it.cover.draft = true,
        |it| it.cover.tier = Tier::Internal,
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
    let emblem = it.cover.emblem.clone().unwrap();
    // Cut off, no picture at all, of one point, 30 MB of nothing.
    let one_point = [&emblem[..16], &[0, 0, 0, 1, 0, 0, 0, 1], &emblem[24..]].concat();
    for broken in [
        emblem[..emblem.len() / 2].to_vec(),
        b"GIF89a".to_vec(),
        one_point,
        vec![0xff; 30 << 20],
    ] {
        it.cover.emblem = Some(broken);
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
        let words = Words::of(it.cover.language);
        let signature = holds(&words.text("report-signer-signature"));
        assert_eq!(signature, Some(pages.len() - 1));
    }
}

/// A chart and the table under it.
fn charted(blocks: &[Block]) -> impl Iterator<Item = (&Block, &Table)> {
    let is_chart = |it: &Block| matches!(it, Block::Bars(_) | Block::Stacks(_));
    blocks
        .windows(2)
        .filter_map(move |it| match (&it[0], &it[1]) {
            (chart, Block::Table(table)) if is_chart(chart) => Some((chart, table)),
            (chart, under) if is_chart(chart) => panic!("{chart:?} over {under:?}"),
            _ => None,
        })
}

#[test]
fn a_chart_says_what_the_table_under_it_says_and_is_read_out() {
    let mut seen = 0;
    for it in all() {
        let language = it.cover.language;
        for (chart, table) in charted(&description::blocks(&it)) {
            let rows: Vec<Vec<String>> = (table.rows.iter())
                .map(|it| it.cells.iter().map(|it| it.said(language)).collect())
                .collect();
            match chart {
                Block::Bars(bars) => {
                    let column = table.columns.iter().position(|it| it.heading == bars.what);
                    let column = column.expect("what it counts is a column of the table");
                    let read_out = bars.read_out(0..bars.rows.len());
                    assert_eq!(bars.rows.len(), rows.len() - 1);
                    for (bar, row) in bars.rows.iter().zip(&rows) {
                        assert_eq!([&bar.name, &bar.said], [&row[0], &row[column]]);
                        assert!(read_out.contains(&format!("{}: {}", bar.name, bar.said)));
                        assert!(bar.share.is_some_and(|it| (0.0..=1.0).contains(&it)));
                    }
                }
                Block::Stacks(stacks) => {
                    let read_out = stacks.read_out(0..stacks.rows.len());
                    assert_eq!(stacks.rows.len(), rows.len());
                    for (stack, row) in stacks.rows.iter().zip(&rows) {
                        let scores = stack.counts.map(|it| Cell::Number(it).said(language));
                        assert_eq!([&stack.name], [&row[0]]);
                        assert_eq!(stack.said, format!("n = {}", row[1]));
                        assert_eq!(scores[..], row[2..7]);
                        assert!(read_out.contains(&stack.said), "{read_out}");
                        assert!(read_out.contains(&format!("5: {}", scores[4])));
                    }
                }
                _ => unreachable!(),
            }
            seen += 1;
        }
    }
    assert!(seen >= 8, "{seen}");
}

#[test]
fn one_group_alone_has_no_chart() {
    let has_bars = |it: &MeetingReport| {
        let blocks = description::blocks(it);
        blocks.iter().any(|it| matches!(it, Block::Bars(_)))
    };
    let mut it = full(Language::Tr);
    assert!(has_bars(&it));
    for group in &mut it.participation.groups[1..] {
        (group.people_arrived, group.people_signed) = (0, Some(0));
    }
    assert!(!has_bars(&it));
}

#[test]
fn the_numbers_of_a_chart_are_on_paper() {
    let it = full(Language::Tr);
    let texts = texts(&it).concat();
    let count = |said: &str| texts.iter().filter(|it| it.1.trim() == said).count();
    assert_eq!(count("n = 15"), 1);
    assert_eq!(count("n = 4"), 1);
    // Once beside its bar, once in the table; and a long name whole in both.
    assert_eq!(count("Diğer (Kent Konseyi)"), 2);
    assert_eq!(count("5: tamamen katılıyorum"), 1);
}

#[test]
fn a_small_chart_and_its_table_stand_on_one_page() {
    for language in Language::ALL {
        let words = Words::of(*language);
        // The legend of the one and the head of the other; a number of the one and the head of the other.
        let signed = words.text("report-column-signed");
        let pairs = [
            (signed.clone(), signed),
            ("n = 15".to_owned(), words.text("report-column-question")),
        ];
        // Wherever on the page they come to stand.
        for lines in 0..40 {
            let mut it = full(*language);
            it.texts.summary = "Bir satır.\n".repeat(lines + 1);
            let pages = texts(&it);
            for (in_chart, in_table) in &pairs {
                let page = pages
                    .iter()
                    .position(|it| it.iter().any(|it| it.1.trim() == in_chart));
                let count = |text: &str| {
                    let texts = pages[page.unwrap()].iter();
                    texts.filter(|it| it.1.trim() == text).count()
                };
                let wanted = if in_chart == in_table { 2 } else { 1 };
                assert_eq!(count(in_table), wanted, "{in_table} after {lines} lines");
            }
        }
    }
}
