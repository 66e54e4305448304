use chrono::TimeZone;

use super::*;

fn letter() -> Letter {
    Letter {
        subject: "Trabzon toplantısına davet".into(),
        body: "Birinci paragraf.\n\nTarih: 14 Mart 2027 Pazar\nSaat: 10:00".into(),
        programme: Bilingual::new("Yollara Düşüyoruz", "We Take the Roads"),
        controller: "Örnek Dernek".into(),
        signatory_name: "Gülşah Öztürk".into(),
        question_email: "soru@ornek.org".into(),
        funding_statement: Bilingual::new("AB finanse eder.", "Funded by the EU."),
        issued_at: Utc.with_ymd_and_hms(2027, 2, 1, 21, 30, 0).unwrap(),
        version: "0.1.0".into(),
        ..Letter::default()
    }
}

#[test]
fn the_same_letter_is_the_same_paper_and_any_change_shows_in_its_id() {
    let one = pdf(&letter()).unwrap();
    assert_eq!(one, pdf(&letter()).unwrap());
    let mut other = letter();
    other.signatory_title = "Koordinatör".into();
    assert_ne!(one.sheet, id(&other));
}

#[test]
fn whatever_a_text_says_questions_and_funding_stand_below() {
    let mut it = letter();
    it.body = "Kısa.".into();
    assert_eq!(
        text(&it),
        "Kısa.\n\nGülşah Öztürk\nÖrnek Dernek\n\nSorularınız için: soru@ornek.org\nAB finanse eder.\n"
    );
}

#[test]
fn the_day_is_that_of_the_calendar_in_turkey() {
    assert_eq!(day(&letter()), "02.02.2027");
}

#[test]
fn a_long_letter_takes_more_pages_and_loses_nothing() {
    let mut it = letter();
    it.body = (1..=120).map(|at| format!("Satır {at}.\n\n")).collect();
    let made = pdf(&it).unwrap();
    assert!(made.pages >= 3, "{}", made.pages);
}
