use chrono::{NaiveDate, TimeZone, Utc};
use domain::language::Bilingual;
use proptest::prelude::*;

use super::*;
use crate::words::Language;

fn meeting() -> Meeting {
    Meeting {
        id: "m".into(),
        language: Language::Tr,
        programme: Bilingual::new("Yollara Düşüyoruz", "We Take the Roads"),
        route: Some(5),
        stop: Some(2),
        city: "Tunceli".into(),
        date: NaiveDate::from_ymd_opt(2027, 4, 14),
        issued_at: Utc.with_ymd_and_hms(2027, 4, 12, 8, 0, 0).unwrap(),
        version: "0.1.0".into(),
        ..Meeting::default()
    }
}

fn badge(name: &str, organisation: &str) -> Badge {
    Badge {
        name: name.into(),
        organisation: organisation.into(),
        category: String::new(),
        code: "1234567890123456".into(),
        no_photo: true,
    }
}

fn badges(people: Vec<Badge>, blank: u32) -> Badges {
    Badges {
        meeting: meeting(),
        people,
        blank,
        photos_asked: true,
    }
}

/// Where each text of each page came to stand.
fn texts(badges: &Badges) -> Vec<Vec<(Area, String)>> {
    let mut pdf = Pdf::new();
    body(badges, &frame(badges), &mut pdf);
    pdf.texts
}

fn card_of(place: usize) -> Area {
    let (column, row) = (place % COLUMNS, place / COLUMNS);
    let x = LEFT + column as f32 * WIDTH;
    Area::new(x, TOP + row as f32 * HEIGHT, WIDTH, HEIGHT)
}

fn is_within(text: Area, card: Area) -> bool {
    // What hangs below the line is a third of what stands above.
    let hangs = text.height * 0.35;
    text.x >= card.x
        && text.right() <= card.right()
        && text.y >= card.y
        && text.bottom() + hangs <= card.bottom()
}

fn overlap(a: Area, b: Area) -> bool {
    let (right, bottom) = (a.right().min(b.right()), a.bottom().min(b.bottom()));
    right - a.x.max(b.x) > 0.05 && bottom - a.y.max(b.y) > 0.05
}

fn name() -> impl Strategy<Value = String> {
    let word = "[A-ZÇĞİÖŞÜa-zçğıöşü]{1,41}";
    prop::collection::vec(word, 1..9).prop_map(|words| {
        let name = words.join(" ");
        name.chars().take(120).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn no_text_leaves_its_card_or_stands_on_another(
        people in prop::collection::vec((name(), name()), 1..11)
    ) {
        let people: Vec<Badge> = people.iter().map(|(name, of)| badge(name, of)).collect();
        let count = people.len();
        for page in texts(&badges(people, 10 - count as u32)) {
            // The last two are the foot of the page.
            let texts = &page[..page.len() - 2];
            for (area, text) in texts {
                let cards = (0..ON_A_PAGE).filter(|it| is_within(*area, card_of(*it)));
                prop_assert_eq!(cards.count(), 1, "{}", text);
            }
            for (at, (a, text)) in texts.iter().enumerate() {
                for (b, other) in &texts[..at] {
                    prop_assert!(!overlap(*a, *b), "{} on {}", text, other);
                }
            }
        }
    }
}

#[test]
fn names_are_as_large_as_they_fit_and_words_stay_whole() {
    let size = |name: &str| {
        let area = Area::new(0.0, 0.0, WIDTH - 2.0 * card::PADDING, 17.0);
        let fit = crate::fitted::Fit {
            largest: 26.0,
            smallest: 7.5,
            lines: 2,
        };
        let (size, lines) = fit.lines(area, crate::page::Style::bold(26.0), name);
        assert!(!lines.cut && lines.lines.len() <= 3, "{name}: {lines:?}");
        (size, lines.lines)
    };
    assert!(size("Ayşe Işık").0 >= 18.0);
    let long = "Muvaffakiyetsizleştiricileştiriveremeyebi";
    let (points, lines) = size(long);
    assert!(points >= 7.5, "{points}");
    assert_eq!(lines, [long], "whole in one line");
    let longest = "Fatma Gülsüm ".repeat(10);
    assert!(
        size(longest[..120].trim()).0 >= 7.5,
        "a name of 120 letters"
    );
}

#[test]
fn what_has_no_room_even_so_is_told() {
    let name = "W".repeat(400);
    let rendered = pdf(&badges(vec![badge(&name, "Umut Derneği")], 0)).unwrap();
    let told = Warning::Shortened {
        row: 1,
        column: "name",
    };
    assert_eq!(rendered.warnings, [told]);
    let whole = pdf(&badges(vec![badge("Ayşe Işık", "Umut Derneği")], 0)).unwrap();
    assert!(whole.warnings.is_empty());
}

#[test]
fn everybody_has_a_card_and_the_blank_ones_follow() {
    for (people, blank, pages) in [(0, 5, 1), (5, 5, 1), (8, 5, 2), (20, 0, 2), (60, 5, 7)] {
        let people = (0..people).map(|at| badge(&format!("Kişi {at}"), "Kurum"));
        let rendered = pdf(&badges(people.collect(), blank)).unwrap();
        assert_eq!(rendered.pages, pages);
    }
}

#[test]
fn the_same_badges_are_the_same_bytes() {
    let it = badges(vec![badge("Ayşe Işık", "Umut Derneği")], 5);
    assert_eq!(pdf(&it).unwrap(), pdf(&it).unwrap());
    let mut other = it.clone();
    other.people[0].no_photo = false;
    assert_ne!(pdf(&it).unwrap().sheet, pdf(&other).unwrap().sheet);
}
