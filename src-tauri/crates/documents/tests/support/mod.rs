//! Invented meetings for the tests and the bench: nobody here exists.

#[path = "picture.rs"]
mod picture;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use documents::sign_in_sheet::{Kind, OtherRow, Row, SignInSheet, Totals, Variant};
use documents::words::Language;
use domain::language::Bilingual;
pub(crate) use picture::png;

const GIVEN: [&str; 20] = [
    "Ayşe",
    "İlker",
    "Çiğdem",
    "Rojîn",
    "Şêrîn",
    "Ömer",
    "Işıl",
    "Ülkü",
    "Gökçe",
    "Xezal",
    "Berîvan",
    "Hakkı",
    "Nazlı",
    "Zübeyde",
    "Uğur",
    "Îbrahîm",
    "Yağmur",
    "Ferit",
    "Sıdıka",
    "Tuğçe",
];
const FAMILY: [&str; 20] = [
    "Işık",
    "Şahin",
    "Çığ",
    "Öztürk",
    "Yıldız",
    "Ağaoğlu",
    "Demirci",
    "Kılıç",
    "Güneş",
    "Aydın",
    "Karataş",
    "Ünlü",
    "Bozkurt",
    "Erdoğmuş",
    "Îpek",
    "Taşçı",
    "Yüksel",
    "Akgül",
    "Şimşek",
    "Ilgaz",
];
const ORGANISATIONS: [(&str, &str); 8] = [
    ("Munzur Çevre ve Doğa Koruma Derneği", "DER"),
    ("Dersim Kadın Dayanışma Vakfı", "VAK"),
    (
        "Tunceli Valiliği Sivil Toplumla İlişkiler İl Müdürlüğü",
        "ILM",
    ),
    (
        "Munzur Üniversitesi Toplumsal Araştırmalar Uygulama ve Araştırma Merkezi",
        "ARM",
    ),
    ("Pülümür Arıcılar Kooperatifi", "KOP"),
    ("Ovacık Gençlik İnisiyatifi", "INI"),
    ("Tunceli Kent Konseyi Engelli Meclisi", "KKO"),
    ("Hozat Belediyesi", "BEL"),
];
const ROLES: [&str; 6] = [
    "Yönetim kurulu başkanı",
    "Genel koordinatör",
    "Şube müdürü",
    "Öğretim üyesi",
    "Gönüllü",
    "Sayman",
];

/// `count` people, awkward ones first: the longest name, the longest organisation, two of one name, Kurdish letters.
pub(crate) fn people(count: usize) -> Vec<Row> {
    let awkward = [
        row(
            "Muhammed Abdülgaffar Ağcabeyoğlu Karamanlı",
            "Şırnak Kadın Derneği",
            "DER",
            "Başkan",
        ),
        row(
            "Nur Su",
            "Doğu ve Güneydoğu Anadolu Bölgesi Kadın, Çocuk ve Gençlik Hakları ile Toplumsal Dayanışma Dernekleri Federasyonu Genel Merkezi",
            "FED",
            "Genel sekreter ve uluslararası ilişkiler koordinatörü",
        ),
        row("Ayşe Yılmaz", "Munzur Çevre Derneği", "DER", "Üye"),
        row("Ayşe Yılmaz", "Ovacık Gençlik İnisiyatifi", "INI", "Üye"),
        row(
            "Xezal Qertelî Wêranî",
            "Komeleya Çand û Hunerê",
            "DER",
            "Hevserok",
        ),
        row(
            "I\u{307}smail S\u{327}en",
            "C\u{327}ig\u{306}li Derneg\u{306}i",
            "DER",
            "U\u{308}ye",
        ),
    ];
    let usual = (0..count).map(|at| {
        let (organisation, kind) = ORGANISATIONS[at % ORGANISATIONS.len()];
        let name = format!(
            "{} {}",
            GIVEN[at * 7 % GIVEN.len()],
            FAMILY[(at * 3 + at / 20) % FAMILY.len()]
        );
        row(&name, organisation, kind, ROLES[at % ROLES.len()])
    });
    awkward.into_iter().chain(usual).take(count).collect()
}

pub(crate) fn row(name: &str, organisation: &str, kind: &str, role: &str) -> Row {
    Row {
        name: name.to_owned(),
        organisation: organisation.to_owned(),
        kind: kind.to_owned(),
        role: role.to_owned(),
        place: "Tunceli".to_owned(),
        ..Row::default()
    }
}

pub(crate) fn sheet(rows: Vec<Row>) -> SignInSheet {
    SignInSheet {
        meeting: "0190a000-0000-7000-8000-000000000052".to_owned(),
        language: Language::Tr,
        variant: Variant::Blank,
        programme: Bilingual::new("Yollara Düşüyoruz", "We Take the Roads"),
        contract_no: "TR2025/DG/01/A1-02/017".to_owned(),
        activity: String::new(),
        controller: "Örnek Sivil Toplum Derneği".to_owned(),
        contact: "kisisel.veri@example.org".to_owned(),
        notice_address: String::new(),
        funding_statement: Bilingual::new(
            "Bu Program Avrupa Birliği tarafından finanse edilmektedir.",
            "Funded by the European Union",
        ),
        disclaimer: Bilingual::new(
            "Bu belgenin içeriğinden yalnızca Örnek Sivil Toplum Derneği sorumludur ve içerik hiçbir şekilde Avrupa Birliği’nin görüşlerini yansıttığı biçiminde yorumlanamaz.",
            "The contents of this document are the sole responsibility of Örnek Sivil Toplum Derneği and can in no way be taken to reflect the views of the European Union.",
        ),
        emblem: None,
        logo: None,
        route: Some(5),
        stop: Some(2),
        plate: Some(62),
        city: "Tunceli".to_owned(),
        venue: "Öğretmenevi Konferans Salonu".to_owned(),
        address: "Moğultay Mah. Cumhuriyet Cad. No. 14, Merkez".to_owned(),
        date: NaiveDate::from_ymd_opt(2027, 4, 14),
        start: NaiveTime::from_hms_opt(9, 30, 0),
        end: NaiveTime::from_hms_opt(13, 20, 0),
        rows,
        others: vec![
            other(
                "Deniz Aksoy",
                "Örnek Sivil Toplum Derneği",
                "kolaylaştırıcı",
            ),
            other("Çağla Bulut", "Örnek Sivil Toplum Derneği", "koordinatör"),
            other("Şükrü Ilıca", "Munzur Gazetesi", "basın"),
        ],
        kinds: kinds(),
        blank_lines: 8,
        totals: Totals {
            by_group: groups([0; 5]),
            ..Totals::default()
        },
        issued_at: at("2027-04-12T11:05:00Z"),
        version: "0.1.0".to_owned(),
        lacking: Vec::new(),
    }
}

/// The same meeting afterwards: arrivals, signatures, one reason, one single slip, one unnamed seat, two walk-ins.
pub(crate) fn after_the_meeting() -> SignInSheet {
    let mut rows = people(19);
    for (at, row) in rows.iter_mut().enumerate() {
        row.arrived_at = Some(at_minute(at as i64));
        row.signature = Some(format!("ıslak imza s. {}/{}", 1 + at / 14, 1 + at % 14));
    }
    rows[3].signature = Some("imza yok: erken ayrıldı".to_owned());
    rows[6].single_slip = Some(3);
    rows[17].walk_in = true;
    rows[18].walk_in = true;
    let mut sheet = sheet(rows);
    sheet.variant = Variant::Final;
    sheet.blank_lines = 0;
    sheet.issued_at = at("2027-04-15T08:00:00Z");
    for other in &mut sheet.others {
        other.arrived_at = Some(at("2027-04-14T06:10:00Z"));
        other.signature = Some("ıslak imza s. 3".to_owned());
    }
    sheet.totals = Totals {
        expected: 24,
        attended: 19,
        signed: Some(18),
        walk_ins: 2,
        women: 11,
        men: 7,
        not_stated: 1,
        by_group: groups([11, 3, 2, 2, 1]),
    };
    sheet
}

fn groups(counts: [u32; 5]) -> Vec<(String, u32)> {
    [
        "sivil toplum örgütü",
        "kamu kurumu",
        "yerel yönetim",
        "akademik kurum",
        "diğer",
    ]
    .into_iter()
    .map(str::to_owned)
    .zip(counts)
    .collect()
}

fn kinds() -> Vec<Kind> {
    [
        ("DER", "dernek"),
        ("VAK", "vakıf"),
        ("FED", "federasyon"),
        ("KOP", "kooperatif"),
        ("INI", "inisiyatif"),
        ("ILM", "il müdürlüğü"),
        ("BEL", "belediye"),
        ("ARM", "üniversite merkezi"),
        ("KKO", "Kent Konseyi"),
    ]
    .into_iter()
    .map(|(code, name)| Kind {
        code: code.to_owned(),
        name: name.to_owned(),
    })
    .collect()
}

fn other(name: &str, organisation: &str, category: &str) -> OtherRow {
    OtherRow {
        name: name.to_owned(),
        organisation: organisation.to_owned(),
        category: category.to_owned(),
        ..OtherRow::default()
    }
}

pub(crate) fn at(written: &str) -> DateTime<Utc> {
    written.parse().expect("a time in a test is well-formed")
}

fn at_minute(minute: i64) -> DateTime<Utc> {
    at("2027-04-14T06:25:00Z") + chrono::TimeDelta::minutes(minute * 2)
}
