//! Giving the seats of a meeting to which thousands have applied, by quotas, a balance of two goals and priorities; with what
//! the file has to say of them, and who of them is likely one person.
//!
//! A second of the processor is what anybody would wait for.

use programme::{Clock, KeyCost, Programme, Start, Tour};

use crate::clock::cpu;
use crate::intake::rota;
use crate::measure::{Table, median};

const PASSPHRASE: &str = "dört kelimelik gizli parola";
const APPLICANTS: usize = 3_000;
/// Milliseconds.
const MOST: f64 = 1_000.0;

pub(crate) fn measure(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("programme.rota");
    let start = Start::Tour(Box::new(Tour::bundled()));
    let made = Programme::create(&file, PASSPHRASE, &start, KeyCost::cheap(), Clock::system());
    made.unwrap().0.close().unwrap();
    let sheet = folder.path().join("basvurular.csv");
    std::fs::write(&sheet, applications()).unwrap();
    let sheet = sheet.to_str().unwrap();
    let one_city = ["--route", "1", "--meeting", "trabzon"];
    rota(&file, &[&["import", sheet], &one_city[..]].concat());
    rota(
        &file,
        &["edit", "meeting", "trabzon", "capacity=120", "reserve=10"],
    );
    let rules = [
        "quotas=cso=60 local=20 academic=10",
        "balance=women=50 men=40",
        "priorities=same_province",
    ];
    rota(&file, &[&["edit", "call", "1"], &rules[..]].concat());
    let opened = Programme::open(&file, PASSPHRASE, KeyCost::cheap(), Clock::system());
    let programme = opened.unwrap();
    let meeting = programme.find_meeting("trabzon").unwrap();
    let round = || {
        let (ms, places) = cpu(|| programme.preview_selection(meeting).unwrap());
        assert_eq!(places.selected.len(), 110);
        ms
    };
    round();
    let ms = median((0..5).map(|_| round()).collect());
    table.add_beside(
        format!("seats of {APPLICANTS} applicants, CPU"),
        ms,
        "ms",
        "what anybody would wait for",
        MOST,
    );
}

/// One in three stands for an organisation that two others stand for as well.
fn applications() -> String {
    const KINDS: [&str; 5] = ["Dernek", "Vakıf", "Belediye", "Üniversite", "Diğer"];
    let mut sheet = String::from("Zaman damgası;Ad Soyad;Kurum;Kurum türü;İl;Cinsiyet\n");
    for nth in 0..APPLICANTS {
        let letter = |at: usize| char::from(b'a' + (at % 26) as u8);
        let name = format!(
            "Deneme{}{}{} Soyadı",
            letter(nth / 676),
            letter(nth / 26),
            letter(nth)
        );
        let organisation = match nth % 3 {
            0 => format!(
                "Ortak {} Kurumu",
                letter(nth / 9).to_string() + &(nth / 9).to_string()
            ),
            _ => format!("{name} Kurumu"),
        };
        let kind = KINDS[(nth / 9 + nth % 3) % KINDS.len()];
        let province = ["Trabzon", "Ordu", "Rize"][nth % 3];
        let sex = ["Erkek", "Erkek", "Kadın"][nth % 3];
        let (hour, minute, second) = (nth / 3_600, nth / 60 % 60, nth % 60);
        sheet.push_str(&format!(
            "2026-11-02 1{hour}:{minute:02}:{second:02};{name};{organisation};{kind};{province};{sex}\n"
        ));
    }
    sheet
}
