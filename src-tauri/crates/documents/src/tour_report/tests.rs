use super::*;
use crate::flow::{LEFT, RIGHT};
use crate::page::Area;
use crate::prose::{Block, Look, Map};
use crate::tour;
use crate::words::Language;

fn all() -> impl Iterator<Item = TourReport> {
    let of = [
        tour::route,
        tour::days,
        tour::public,
        tour::programme,
        tour::empty,
    ];
    Language::ALL
        .iter()
        .flat_map(move |language| of.map(|of| of(*language)))
}

fn meet(one: &Area, other: &Area) -> bool {
    // A hair is none.
    const HAIR: f32 = 0.05;
    one.x + HAIR < other.right()
        && other.x + HAIR < one.right()
        && one.y + HAIR < other.bottom()
        && other.y + HAIR < one.bottom()
}

fn said(it: &TourReport) -> String {
    format!("{:?}", description::blocks(it))
}

#[test]
fn no_text_stands_on_another_and_none_outside_its_page() {
    let crowded = Language::ALL.iter().map(|it| everywhere(*it));
    for it in all().chain(crowded) {
        let told = told(&it);
        for (at, page) in told.paper().texts(&told.blocks).iter().enumerate() {
            for (one, (area, text)) in page.iter().enumerate() {
                assert!(
                    area.x > LEFT - 0.1 && area.right() < RIGHT + 0.3,
                    "page {}: {text} from {} to {}",
                    at + 1,
                    area.x,
                    area.right()
                );
                for (other, said) in &page[one + 1..] {
                    assert!(!meet(area, other), "page {}: {text:?} and {said:?}", at + 1);
                }
            }
        }
    }
}

#[test]
fn the_order_is_that_of_the_form_of_the_funder() {
    let it = tour::days(Language::En);
    let blocks = description::blocks(&it);
    let sections: Vec<&str> = blocks
        .iter()
        .filter_map(|it| match it {
            Block::Section(it) => Some(it.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        sections,
        [
            "Targets",
            "Indicators",
            "Meetings",
            "Activities",
            "Participation",
            "The period and since the beginning",
            "Topics",
            "Recommendations",
            "Evaluation",
            "Visibility and documents used",
            "Reconciliation of signatures",
            "Meeting dossiers",
            "Where the originals lie",
        ]
    );
}

#[test]
fn what_is_not_entered_is_a_word_and_a_meeting_that_was_called_off_lacks_nothing() {
    let it = tour::route(Language::Tr);
    let Block::Table(table) = activities::list(&it, Words::of(Language::Tr)).remove(2) else {
        panic!("no table");
    };
    let row = |at: usize| -> Vec<String> {
        let cells = table.rows[at].cells.iter();
        cells.map(|it| it.said(Language::Tr)).collect()
    };
    assert_eq!(row(1)[3..5], ["21", "henüz işlenmedi"]);
    assert_eq!(row(2)[1], "tarihi belirlenmemiş, iptal edildi");
    assert_eq!(row(2)[4..6], ["–", "–"]);
    assert_eq!(row(3)[3..5], ["40", "18"]);
}

#[test]
fn a_public_report_says_nothing_of_single_meetings_but_where_they_were() {
    let it = said(&tour::public(Language::Tr));
    for word in [
        "İmza mutabakatı",
        "Toplantı dosyaları",
        "Ankara ofis",
        "Plan: ",
        "ekip",
    ] {
        assert!(said(&tour::route(Language::Tr)).contains(word), "{word}");
        assert!(!it.contains(word), "{word}");
    }
    assert!(it.contains("Tunceli"));
}

#[test]
fn every_city_that_made_a_recommendation_is_named_with_it() {
    let it = said(&tour::route(Language::Tr));
    assert!(it.contains("2: Tunceli (R5.2-Ö1), Elazığ (R5.3-Ö4)"));
}

#[test]
fn files_are_named_by_what_they_are_about() {
    let names =
        [tour::route, tour::days, tour::programme].map(|of| file_name(&of(Language::Tr), "pdf"));
    assert_eq!(
        names,
        [
            "R5_guzergah-raporu.pdf",
            "2027-01-01_2027-06-30_ara-donem-raporu.pdf",
            "program-raporu.pdf"
        ]
    );
}

#[test]
fn the_same_report_is_the_same_paper_and_a_word_processor_takes_it() {
    for it in all() {
        let made = pdf(&it).unwrap();
        assert_eq!(made.sheet, docx(&it).unwrap().sheet);
        assert_eq!(made.bytes, pdf(&it).unwrap().bytes);
    }
}

/// A route that stops in every province, and in some of them again.
fn everywhere(language: Language) -> TourReport {
    let mut it = tour::route(language);
    let meetings = (0..100_u8).map(|at| {
        let mut meeting = it.meetings[usize::from(at % 2)].clone();
        meeting.report.plate = Some(at % 81 + 1);
        meeting.report.stop = Some(u32::from(at) + 1);
        meeting
    });
    it.meetings = meetings.collect();
    it
}

fn map_of(it: &TourReport) -> Option<Map> {
    let maps = description::blocks(it)
        .into_iter()
        .filter_map(|it| match it {
            Block::Map(it) => Some(it),
            _ => None,
        });
    let maps: Vec<Map> = maps.collect();
    assert!(maps.len() < 2);
    maps.into_iter().next()
}

#[test]
fn the_map_tells_where_meetings_were_and_are_to_be_and_not_those_called_off() {
    let mut it = tour::route(Language::Tr);
    let placed = |it: &TourReport| -> Vec<(u8, Look, String)> {
        let places = map_of(it).unwrap().places.into_iter();
        places.map(|it| (it.plate, it.look, it.number)).collect()
    };
    let was = |plate, number: &str| (plate, Look::Reached, number.to_owned());
    assert_eq!(placed(&it), [was(62, "2"), was(23, "3")]);
    it.meetings[2].called_off = false;
    let planned = (49, Look::Planned, "4".to_owned());
    assert_eq!(placed(&it), [was(62, "2"), was(23, "3"), planned]);
    let map = map_of(&it).unwrap();
    assert_eq!(
        map.alternative,
        "Türkiye’nin illerinin haritası; toplantı yapılan 2 il: Tunceli (2), Elazığ (3); \
         toplantı planlanan 1 il: Muş (4); sayı: durak."
    );
    // Twice in one province: once what was, and both of its numbers.
    it.meetings[2].report.plate = Some(62);
    assert_eq!(placed(&it), [was(62, "2, 4"), was(23, "3")]);
    // Where and when is for everybody.
    let (route, public) = (tour::route(Language::En), tour::public(Language::En));
    assert_eq!(map_of(&route), map_of(&public));
}

#[test]
fn the_map_of_the_programme_has_no_numbers_and_a_span_of_days_no_map() {
    let it = map_of(&tour::programme(Language::Tr)).unwrap();
    assert!(it.places.iter().all(|it| it.number.is_empty()));
    assert!(
        it.alternative.contains("planlanan 6 il: "),
        "{}",
        it.alternative
    );
    assert_eq!(map_of(&tour::days(Language::Tr)), None);
    assert_eq!(map_of(&tour::empty(Language::Tr)), None);
}

#[test]
fn a_map_makes_a_paper_little_larger() {
    let with = tour::route(Language::Tr);
    let mut without = with.clone();
    for it in &mut without.meetings {
        it.report.plate = None;
    }
    let size = |it: &TourReport| pdf(it).unwrap().bytes.len();
    let (with, without) = (size(&with), size(&without));
    assert!(with < without + 60_000, "{with} and {without}");
}

#[test]
fn a_target_far_passed_keeps_its_number_and_its_place_on_the_page() {
    let it = tour::programme(Language::Tr);
    let bars = description::blocks(&it)
        .into_iter()
        .find_map(|it| match it {
            Block::Bars(it) => Some(it),
            _ => None,
        });
    let bars = bars.unwrap();
    let said: Vec<&str> = bars.rows.iter().map(|it| it.said.as_str()).collect();
    assert_eq!(said[0], "24 / 36 (%67)");
    assert_eq!(said[4], "12.345 / 100 (%12.345)");
    assert_eq!(said[6], "3");
    let read_out = bars.read_out(0..bars.rows.len());
    assert!(
        read_out.contains("İmza: 12.345 / 100 (%12.345)"),
        "{read_out}"
    );
    let told = told(&it);
    let pages = told.paper().texts(&told.blocks);
    let all = pages.concat();
    for said in said {
        let (area, _) = all.iter().find(|it| it.1 == said).unwrap();
        assert!(area.right() < RIGHT + 0.3, "{said}");
    }
}

/// What whoever does not see a figure is told, as it is in the file.
fn alternatives(it: &TourReport) -> Vec<String> {
    let file = lopdf::Document::load_mem(&pdf(it).unwrap().bytes).unwrap();
    let objects = file.objects.values();
    let said = objects.filter_map(|it| it.as_dict().ok()?.get(b"Alt").ok()?.as_str().ok());
    let said = said.map(|it| {
        let units = it[2..]
            .chunks(2)
            .map(|it| u16::from_be_bytes([it[0], it[1]]));
        String::from_utf16(&units.collect::<Vec<_>>()).unwrap()
    });
    said.collect()
}

#[test]
fn every_chart_is_told_in_words_to_who_does_not_see_it() {
    let it = tour::route(Language::Tr);
    let told = alternatives(&it);
    let mut seen = 0;
    for block in description::blocks(&it) {
        let said = match block {
            Block::Bars(it) => it.read_out(0..it.rows.len()),
            Block::Stacks(it) => it.read_out(0..it.rows.len()),
            Block::Map(it) => it.alternative,
            _ => continue,
        };
        assert!(told.contains(&said), "{said} in {told:?}");
        seen += 1;
    }
    assert_eq!(seen, 4);
}
