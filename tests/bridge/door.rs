//! A meeting today in Trabzon: who is awaited, who waits for a seat, who came already, who is on the list of another city,
//! and who applied on route 3 without saying where. Nobody in it exists.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use programme::ids::MeetingId;
use programme::view::ImportOptions;
use programme::{Door, KeyCost, Programme, SheetFile, Start, Tour};

use crate::worlds::{MORNING, PASSPHRASE, clock, create};

/// Name, organisation, and what was decided.
const TRABZON: &[(&str, &str, &str)] = &[
    ("Hanife Şahin", "Trabzon Kent Konseyi", "selected"),
    ("Ali Şahin", "Uzungöl Doğa Derneği", "selected"),
    ("Hasan Kaya", "Doğa Koruma ve Yaşatma Vakfı", "selected"),
    ("Işık Çığ", "Karadeniz Kadın Dayanışma Derneği", "selected"),
    (
        "İlker Şahinoğlu",
        "Karadeniz Kadın Dayanışma Derneği",
        "selected",
    ),
    (
        "Şêrîn Aydın",
        "Karadeniz Kadın Dayanışma Derneği",
        "selected",
    ),
    (
        "Ayşe Nur Öztürk Yılmazer",
        "Trabzon Engelliler ve Aileleri Spor, Eğitim ve Dayanışma Derneği Ortahisar Şubesi",
        "selected",
    ),
    ("Mehmet Kaya", "Ortahisar Belediyesi", "selected"),
    ("Mehmet Kaya", "Vakfıkebir Gençlik Platformu", "selected"),
    ("Zeynep Uçar", "Karadeniz Teknik Üniversitesi", "selected"),
    ("Oğuz Demirci", "Trabzon Barosu", "selected"),
    ("Gülşen Ağaoğlu", "Maçka Tarım Kooperatifi", "selected"),
    (
        "Cem İnce",
        "Aile ve Sosyal Hizmetler İl Müdürlüğü",
        "selected",
    ),
    ("Elif Ünsal", "Çocuk Hakları Derneği", "selected"),
    ("Deniz Işıldak", "Akçaabat Kültür Derneği", "selected"),
    ("Süleyman Çoban", "Of Çevre Platformu", "selected"),
    ("Nazlı Gökçe", "Trabzon Kent Konseyi", "selected"),
    ("Burak Eren", "Gençlik Merkezi Derneği", "selected"),
    ("Fatma Altuğ", "Kadın Girişimciler Vakfı", "waiting"),
    ("Kemal Arıkan", "Yomra Spor Derneği", "waiting"),
    ("Sevgi Bozkurt", "Araklı Eğitim Derneği", "not_selected"),
    ("Tuna Yalçın", "Sürmene Deniz Derneği", "undecided"),
    ("Ümit Karaca", "Tonya Kültür Derneği", "withdrawn"),
];

/// City, and who is on its list.
const ELSEWHERE: &[(&str, &str, &str)] = &[
    ("Çanakkale", "Deniz Şahin", "Kazdağları Doğa Derneği"),
    ("Çanakkale", "Hülya Kayalı", "Çanakkale Kent Konseyi"),
    ("İstanbul", "Gülşen Şahin", "Mülteci Destek Derneği"),
    ("İstanbul", "Osman Kaya", "İstanbul Gönüllüleri Vakfı"),
    ("Ordu", "Meryem Kaya", "Ordu Fındık Kooperatifi"),
    ("Ordu", "Yusuf Işıklar", "Ünye Belediyesi"),
    ("Ordu", "Aslı Toprak", "Fatsa Kadın Derneği"),
];

const TO_PLACE: &str = "Ad Soyad;Kurum;Hangi buluşmaya katılmak istiyorsunuz?;E-posta adresi\n\
    Berfin Ağırbaş;Kastamonu Gençlik Platformu;Önce Kastamonu, olmazsa Çorum;berfin@example.org\n\
    Tuğrul Öztürk;Bolu Doğa Derneği;fark etmez;tugrul@example.org\n\
    Ümmügülsüm Dağ;;bilmiyorum;ummugulsum@example.org\n";

/// Who came already, and how many minutes after nine.
const CAME: &[(&str, i64)] = &[
    ("Mehmet Kaya", 12),
    ("Zeynep Uçar", 16),
    ("Gülşen Ağaoğlu", 21),
    ("Deniz Işıldak", 24),
];

/// Who of them came at another laptop.
const ON_ANOTHER: &str = "Gülşen Ağaoğlu";

pub(crate) fn made(file: &Path) {
    let now = Arc::new(AtomicI64::new(MORNING - 7 * DAY));
    let tour = Start::Tour(Box::new(Tour::bundled()));
    let mut programme = create(file, &tour, &now);
    let trabzon = dated(&mut programme, "trabzon", "2026-11-24");
    dated(&mut programme, "ordu", "2026-11-26");
    let people = TRABZON.iter().map(|(name, of, _)| (*name, *of));
    register(&mut programme, trabzon, people);
    for city in ["Çanakkale", "İstanbul", "Ordu"] {
        let meeting = programme.find_meeting(city).unwrap();
        let people = ELSEWHERE.iter().filter(|(it, ..)| *it == city);
        register(
            &mut programme,
            meeting,
            people.map(|(_, name, of)| (*name, *of)),
        );
        for item in programme.registrations(meeting).unwrap() {
            let id = item.registration;
            programme
                .decide(meeting, id, "selected", Some(REASON))
                .unwrap();
        }
    }
    let sheet = SheetFile::new("kastamonu.csv", Cursor::new(TO_PLACE));
    let options = ImportOptions {
        route: 3,
        ..ImportOptions::default()
    };
    programme.import(&sheet, &options).unwrap();
    decide(&mut programme, trabzon);

    // The same file on another laptop, which lets one of them in.
    let backup = programme.backup(None).unwrap().file;
    let other = file.with_file_name("murat");
    fs::create_dir(&other).unwrap();
    let other = other.join("programme.rota");
    let cost = KeyCost::cheap();
    let other = Programme::restore(
        backup.as_ref(),
        &other,
        PASSPHRASE,
        false,
        cost,
        clock(&now),
    );
    let (mut other, _) = other.unwrap();
    for (name, minutes) in CAME {
        now.store(MORNING + (minutes - 30) * MINUTE, Ordering::Relaxed);
        let laptop = match *name == ON_ANOTHER {
            true => &mut other,
            false => &mut programme,
        };
        let found = registered(laptop, trabzon, name);
        laptop.check_in(trabzon, found, &Door::default()).unwrap();
    }
    programme.hear_for_tests(&other).unwrap();
    other.close().unwrap();
    programme.close().unwrap();
}

const REASON: &str = "Kurul kararı";
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

fn dated(programme: &mut Programme, city: &str, date: &str) -> MeetingId {
    let meeting = programme.find_meeting(city).unwrap();
    let date = ("date".to_owned(), date.to_owned());
    programme
        .edit("meeting", &meeting.to_string(), &[date], None)
        .unwrap();
    meeting
}

fn register<'a>(
    programme: &mut Programme,
    meeting: MeetingId,
    people: impl Iterator<Item = (&'a str, &'a str)>,
) {
    let mut sheet = String::from("Ad Soyad;Kurum\n");
    for (name, organisation) in people {
        sheet.push_str(&format!("\"{name}\";\"{organisation}\"\n"));
    }
    let file = SheetFile::new("liste.csv", Cursor::new(sheet));
    let all = programme.meetings().unwrap();
    let item = all.iter().find(|it| it.meeting == meeting);
    let options = ImportOptions {
        route: item.unwrap().route.unwrap(),
        meeting: Some(meeting),
        ..ImportOptions::default()
    };
    programme.import(&file, &options).unwrap();
}

fn decide(programme: &mut Programme, meeting: MeetingId) {
    let items = programme.registrations(meeting).unwrap();
    for (name, organisation, decision) in TRABZON {
        let item = items.iter().find(|it| {
            let of = it.organisation.as_deref();
            it.name.as_deref() == Some(name) && of == Some(organisation)
        });
        let id = item.unwrap().registration;
        match *decision {
            "undecided" => continue,
            "withdrawn" => programme
                .withdraw(meeting, id, "person", "Hastalandı")
                .map(|_| ()),
            decision => programme
                .decide(meeting, id, decision, Some(REASON))
                .map(|_| ()),
        }
        .unwrap();
    }
}

fn registered(
    programme: &Programme,
    meeting: MeetingId,
    name: &str,
) -> programme::ids::RegistrationId {
    let items = programme.registrations(meeting).unwrap();
    let item = items.iter().find(|it| it.name.as_deref() == Some(name));
    item.unwrap().registration
}
