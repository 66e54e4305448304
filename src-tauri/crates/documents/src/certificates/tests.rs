use chrono::{NaiveDate, TimeZone, Utc};
use domain::language::Bilingual;

use super::*;
use crate::words::Language;

fn certificates(name: &str) -> Certificates {
    Certificates {
        meeting: Meeting {
            programme: Bilingual::new("Yollara Düşüyoruz", "We Take the Roads"),
            controller: "Örnek Dernek".into(),
            funding_statement: Bilingual::new(
                "Avrupa Birliği tarafından finanse edilmektedir",
                "Funded by the European Union",
            ),
            language: Language::Tr,
            city: "Tunceli".into(),
            venue: "Halk Eğitimi Merkezi".into(),
            date: NaiveDate::from_ymd_opt(2027, 4, 14),
            issued_at: Utc.with_ymd_and_hms(2027, 4, 15, 8, 0, 0).unwrap(),
            version: "0.1.0".into(),
            ..Meeting::default()
        },
        people: vec![Attended {
            name: name.into(),
            organisation: "Umut Derneği".into(),
        }],
        minutes: Some(230),
        signatory_name: "Deniz Aslan".into(),
        signatory_title: "Koordinatör".into(),
        activity: String::new(),
    }
}

/// All that stands on the only page, also on what it stands on.
fn texts(it: &Certificates) -> Vec<(Area, String)> {
    let mut page = Page::landscape();
    around(it, &mut page);
    whose(&it.people[0], &mut page);
    page.texts
}

#[test]
fn no_text_of_a_certificate_stands_on_another() {
    for name in [
        "Ayşe Işık",
        "Muvaffakiyetsizleştiricileştiriveremeyebi",
        &"Fatma Gül ".repeat(12),
    ] {
        let mut it = certificates(name);
        it.people[0].organisation =
            "Doğu Anadolu Kadın Dayanışma Dernekleri Federasyonu ".repeat(3);
        it.activity = "Sivil toplum kuruluşlarının yerel karar süreçlerine katılımı üzerine yarım günlük toplantı".into();
        let texts = texts(&it);
        for (at, (a, text)) in texts.iter().enumerate() {
            assert!(a.x >= LEFT && a.right() <= RIGHT, "{text}");
            for (b, other) in &texts[..at] {
                let right = a.right().min(b.right()) - a.x.max(b.x);
                let below = a.bottom().min(b.bottom()) - a.y.max(b.y);
                assert!(right < 0.05 || below < 0.05, "{text} on {other}");
            }
        }
    }
}

#[test]
fn a_certificate_says_how_long_it_took_where_that_is_known() {
    for (minutes, said) in [
        (Some(230), Some("Süre: 3 saat 50 dakika")),
        (Some(180), Some("Süre: 3 saat")),
        (Some(45), Some("Süre: 45 dakika")),
        (None, None),
    ] {
        let mut it = certificates("Ayşe Işık");
        it.minutes = minutes;
        let texts = texts(&it);
        let found = texts
            .iter()
            .find_map(|(_, text)| text.split(" · ").find(|it| it.starts_with("Süre")));
        assert_eq!(found, said);
    }
}

#[test]
fn who_is_to_sign_and_is_not_named_is_told_and_left_a_line() {
    let mut it = certificates("Ayşe Işık");
    it.signatory_name = String::new();
    let rendered = pdf(&it).unwrap();
    assert_eq!(rendered.warnings, [Warning::NotSet("signatory_name")]);
    assert_eq!((rendered.pages, rendered.rows), (1, 1));
}
