//! An application sheet of sixty invented people, as a Google form of route 1 would leave it, with every trap of reading
//! that such sheets hold. The same seed gives the same sheet; `tests/fixtures` keeps it as a workbook and as two lists.
//!
//! All people are invented, mails are at example.org, telephone numbers are of the pattern 0500 000 xx xx, and the two
//! national numbers are the ones that documentation uses everywhere.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

pub(crate) const HEADINGS: [&str; 18] = [
    "Zaman damgası",
    "E-posta Adresi",
    "Adınız Soyadınız",
    "Temsil ettiğiniz kurum/örgütün tam adı",
    "Kurum türü",
    "Göreviniz / unvanınız",
    "Bulunduğunuz il",
    "Hangi buluşmaya katılmak istiyorsunuz?",
    "Cep telefonu",
    "Cinsiyet",
    "Çalışma alanlarınız (birden fazla seçebilirsiniz)",
    "Erişilebilirlik ihtiyacınız var mı?",
    "Beslenme tercihiniz",
    "KVKK aydınlatma metnini okudum",
    "Fotoğraf çekimine izin veriyor musunuz?",
    "Neden katılmak istiyorsunuz?",
    "Sosyal medya hesabınız",
    "T.C. Kimlik No",
];

/// What a reader must find in the sheet.
pub(crate) mod truth {
    pub(crate) const ROWS: usize = 60;
    /// Without a name.
    pub(crate) const REFUSED: usize = 1;
    /// Word for word the same as an earlier row.
    pub(crate) const SAME: usize = 1;
    /// Rows with a name that wish for no place that can be recognised.
    pub(crate) const TO_PLACE: usize = 3;
    pub(crate) const TWO_WISHES: usize = 2;
}

pub(crate) type Line = [String; 18];

/// What stands in the sheet below the headings, row by row.
pub(crate) enum Entry {
    Applicant(Box<Line>),
    Blank,
    RepeatedHeadings,
    Total,
}

/// The sheet of route 1.
pub(crate) fn entries() -> Vec<Entry> {
    let mut lines = awkward();
    let mut seed = 20_261;
    let mut number = 0;
    while lines.len() < truth::ROWS - 1 {
        number += 1;
        lines.push(ordinary(&mut seed, number));
    }
    // Sent twice by a slow connection: the same row, word for word.
    lines.push(lines[45].clone());
    let mut entries = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        match at {
            20 => entries.push(Entry::Blank),
            // Two sheets pasted together.
            40 => entries.extend([Entry::Blank, Entry::RepeatedHeadings]),
            _ => {}
        }
        entries.push(Entry::Applicant(Box::new(line)));
    }
    entries.extend([Entry::Blank, Entry::Total]);
    entries
}

/// The workbook: real dates, a telephone number kept as a number, the sheet's name as Google gives it.
pub(crate) fn workbook(entries: &[Entry]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 10, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let moment = Format::new().set_num_format("dd.mm.yyyy hh:mm:ss");
    let sheet = workbook.add_worksheet();
    sheet.set_name("Form Yanıtları 1")?;
    sheet.write_row(0, 0, HEADINGS)?;
    for (row, entry) in (1..).zip(entries) {
        let line: Vec<String> = match entry {
            Entry::Blank => continue,
            Entry::RepeatedHeadings => HEADINGS.map(str::to_owned).into(),
            Entry::Total => vec![format!("TOPLAM: {}", truth::ROWS)],
            Entry::Applicant(line) => line.to_vec(),
        };
        for (column, text) in (0..).zip(&line) {
            match (column, excel_moment(text)) {
                (0, Some(at)) => sheet.write_with_format(row, column, &at, &moment)?,
                // Somebody formatted the column as numbers.
                (8, _) if text.len() == 10 => match text.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number)?,
                    Err(_) => sheet.write_string(row, column, text)?,
                },
                (_, _) if text.is_empty() => continue,
                (_, _) => sheet.write_string(row, column, text)?,
            };
        }
    }
    workbook.save_to_buffer()
}

/// The list as text; `quote` decides nothing but keeps delimiters and line breaks inside their cells.
pub(crate) fn list(entries: &[Entry], delimiter: char) -> String {
    let mut list = String::new();
    let mut write = |cells: &[&str]| {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell, delimiter)).collect();
        list.push_str(&cells.join(&delimiter.to_string()));
        list.push_str("\r\n");
    };
    write(&HEADINGS);
    for entry in entries {
        match entry {
            Entry::Applicant(line) => write(&line.each_ref().map(String::as_str)),
            Entry::Blank => write(&[]),
            Entry::RepeatedHeadings => write(&HEADINGS),
            Entry::Total => write(&[&format!("TOPLAM: {}", truth::ROWS)]),
        }
    }
    list
}

fn quoted(cell: &str, delimiter: char) -> String {
    if cell.contains([delimiter, '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn excel_moment(text: &str) -> Option<ExcelDateTime> {
    let parts: Vec<u16> = text
        .split(['.', ' ', ':'])
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let [day, month, year, hour, minute, second] = parts[..] else {
        return None;
    };
    let date = ExcelDateTime::from_ymd(year, month as u8, day as u8).ok()?;
    date.and_hms(hour, minute as u8, second).ok()
}

/// The traps of reading, one applicant each; most else in the row is in order.
fn awkward() -> Vec<Line> {
    let long_name = "Abdurrahmangazi Müzeyyen Karahisarlıoğulları"; // 44 letters with its spaces
    let long_organisation = "Doğu Karadeniz Kırsal Kalkınma, Ekoloji, Kültürel Miras ve Yaylacılık Geleneklerini Yaşatma, Tanıtma ve Dayanışma Derneği";
    let nfd = |text: &str| {
        text.replace('ş', "s\u{327}")
            .replace('ğ', "g\u{306}")
            .replace('İ', "I\u{307}")
    };
    let mut lines: Vec<Line> = Vec::new();
    let mut add = |set: &[(usize, &str)]| {
        let mut line = plain(lines.len());
        for (column, text) in set {
            line[*column] = (*text).to_owned();
        }
        lines.push(line);
    };
    // Names.
    add(&[
        (NAME, &nfd("Ayşe Işık")),
        (ORGANISATION, &nfd("Yeşil Yaşam Derneği")),
        (CITY, "Trabzon"),
    ]);
    add(&[(NAME, "Mehmet\u{a0}Emin\u{a0}Şahin"), (CITY, "TRABZON")]);
    add(&[(NAME, long_name), (CITY, "Trabzon/Ortahisar")]);
    add(&[
        (NAME, "Fatma Nur Çağlayan-Öztürk"),
        (ROLE, "Yönetim kurulu başkanı"),
    ]);
    add(&[
        (NAME, "Prof. Dr. İlker Ümit Ağaoğlu"),
        (ORGANISATION, "Karadeniz Teknik Üni."),
        (KIND, "Üniversite"),
    ]);
    add(&[(NAME, "Şêrîn Rojîn Xanî"), (CITY, "61")]);
    add(&[(NAME, "ŞÜKRÜ IŞIK"), (SEX, "ERKEK")]);
    add(&[
        (NAME, "şükrü ışık"),
        (SEX, "erkek"),
        (PHONE, "0500 000 06 77"),
    ]);
    add(&[(NAME, "Gülizar Kaya (Genel Sekreter)")]);
    add(&[(NAME, "Ayşe Kaya ve Ali Can")]);
    add(&[(NAME, "  Zeynep\u{200b} Bal \n"), (CITY, "  Ordu ")]);
    add(&[(NAME, "O’Brien Ece"), (ORGANISATION, "“Umut” Derneği")]);
    add(&[(NAME, ""), (WHY, "Adımı yazmayı unutmuşum.")]);
    // Organisations and kinds.
    add(&[(ORGANISATION, long_organisation), (CITY, "Ordu")]);
    add(&[
        (ORGANISATION, "Samsun Büyükşehir Bld."),
        (KIND, "Belediye"),
        (CITY, "Samsun"),
    ]);
    add(&[
        (ORGANISATION, "SAMSUN BÜYÜKŞEHİR BELEDİYESİ"),
        (KIND, ""),
        (CITY, "SAMSUN"),
    ]);
    add(&[(ORGANISATION, "Bireysel katılım"), (KIND, ""), (ROLE, "")]);
    add(&[(ORGANISATION, "öğrenci"), (KIND, "Diğer")]);
    add(&[(ORGANISATION, "-"), (KIND, "bilmem")]);
    add(&[
        (ORGANISATION, "=HYPERLINK(\"http://example.org\")"),
        (KIND, "Dernek"),
    ]);
    add(&[(ORGANISATION, "Umut Derneği Tokat Şubesi"), (CITY, "Tokat")]);
    add(&[(ORGANISATION, "Umut Der."), (CITY, "Tokat")]);
    // Telephones.
    add(&[(PHONE, "500 0001234")]);
    add(&[(PHONE, "+90 (500) 000-12-35")]);
    add(&[(PHONE, "5000001236")]);
    add(&[(PHONE, "0 462 000 00 00 / 120")]);
    add(&[(PHONE, "0500 000 12 37 / 0500 000 12 38")]);
    add(&[(PHONE, "5,00000E+09")]);
    add(&[(PHONE, "whatsapp")]);
    add(&[(PHONE, "yok")]);
    add(&[(PHONE, "+49 30 000000")]);
    // Mails.
    add(&[(MAIL, "İnfo@example.org ")]);
    add(&[(MAIL, "zehra@example,org")]);
    add(&[(MAIL, "bir@example.org; iki@example.org")]);
    add(&[(MAIL, "zehra.example.org")]);
    // Places and wishes.
    add(&[(MEETING, "1. Güzergâh – Trabzon, 1. Güzergâh – Ordu")]);
    add(&[(MEETING, "Önce Sivas, olmazsa Tokat"), (CITY, "Sıvas")]);
    add(&[(MEETING, "")]);
    add(&[(MEETING, "Fark etmez")]);
    add(&[(MEETING, "1. Güzergâh – Sivas"), (CITY, "")]);
    // Notices, consents, long and dangerous answers.
    add(&[(NOTICE, "okumadım"), (PHOTO, "")]);
    add(&[(NOTICE, "Okudum, onaylıyorum"), (PHOTO, "izin vermiyorum")]);
    add(&[
        (NOTICE, ""),
        (PHOTO, "Onaylıyorum ☑"),
        (SEX, "Belirtmek istemiyorum"),
    ]);
    add(&[
        (
            WHY,
            "Birinci satır;\nikinci satır, \"tırnaklı\"\n+ artıyla başlayan üçüncü",
        ),
        (NATIONAL_ID, "10000000146"),
    ]);
    add(&[
        (MEDIA, "Kimliğim 11111111110, hesabım yok"),
        (WHY, "🙂 merak ettim"),
    ]);
    // The same person once more, later and from another telephone; and a stamp that is no moment.
    add(&[
        (NAME, "Zeynep Bal"),
        (CITY, "Ordu"),
        (PHONE, "0500 000 99 99"),
        (WHY, "İlk başvurumda yanlış yazmıştım."),
    ]);
    add(&[
        (STAMP, "Mart ayı"),
        (CITY, "Sivas"),
        (MEETING, "Rota 1 olsun"),
    ]);
    lines
}

const STAMP: usize = 0;
const MAIL: usize = 1;
const NAME: usize = 2;
const ORGANISATION: usize = 3;
const KIND: usize = 4;
const ROLE: usize = 5;
const CITY: usize = 6;
const MEETING: usize = 7;
const PHONE: usize = 8;
const SEX: usize = 9;
const NOTICE: usize = 13;
const PHOTO: usize = 14;
const WHY: usize = 15;
const MEDIA: usize = 16;
const NATIONAL_ID: usize = 17;

/// An applicant in order, by number; the awkward ones differ from it in a cell or two.
fn plain(number: usize) -> Line {
    let given = GIVEN[number % GIVEN.len()];
    let family = FAMILY[(number * 7) % FAMILY.len()];
    let city = CITIES[number % CITIES.len()];
    [
        format!(
            "{:02}.10.2026 {:02}:{:02}:{:02}",
            1 + number / 4,
            8 + number % 12,
            (number * 7) % 60,
            (number * 13) % 60
        ),
        format!("basvuru{number:02}@example.org"),
        format!("{} {family}", given.0),
        format!("{city} {} Derneği", NAMES[number % NAMES.len()]),
        "Dernek".to_owned(),
        ROLES[number % ROLES.len()].to_owned(),
        city.to_owned(),
        format!("1. Güzergâh – {city}"),
        format!("0500 000 {:02} {:02}", number, (number * 11) % 100),
        given.1.to_owned(),
        "Kadın, Gençlik, Sağlık, beslenme ve spor".to_owned(),
        if number % 9 == 4 {
            "Tekerlekli sandalye kullanıyorum".to_owned()
        } else {
            "Hayır".to_owned()
        },
        if number % 5 == 2 {
            "Vejetaryen".to_owned()
        } else {
            String::new()
        },
        "Okudum, anladım".to_owned(),
        if number % 4 == 3 {
            "Hayır".to_owned()
        } else {
            "Evet".to_owned()
        },
        "Başka kuruluşlarla tanışmak istiyorum.".to_owned(),
        String::new(),
        String::new(),
    ]
}

/// Somebody whose row holds no trap, from the seed.
fn ordinary(seed: &mut u64, number: usize) -> Line {
    let mut pick = |length: usize| {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) as usize % length
    };
    let mut line = plain(46 + number);
    let given = GIVEN[pick(GIVEN.len())];
    let city = CITIES[pick(CITIES.len())];
    let (form, kind) = FORMS[pick(FORMS.len())];
    line[NAME] = format!("{} {}", given.0, FAMILY[pick(FAMILY.len())]);
    line[SEX] = given.1.to_owned();
    line[CITY] = city.to_owned();
    line[MEETING] = format!("1. Güzergâh – {city}");
    line[ORGANISATION] = format!("{city} {} {form}", NAMES[pick(NAMES.len())]);
    line[KIND] = kind.to_owned();
    line
}

const GIVEN: [(&str, &str); 16] = [
    ("Elif", "Kadın"),
    ("Hüseyin", "Erkek"),
    ("Ümmügülsüm", "Kadın"),
    ("Çağrı", "Erkek"),
    ("Nilüfer", "Kadın"),
    ("İsmail", "Erkek"),
    ("Gökçe", "Kadın"),
    ("Işıl", "Kadın"),
    ("Ömer", "Erkek"),
    ("Hatice", "Kadın"),
    ("Berfin", "Kadın"),
    ("Tuğrul", "Erkek"),
    ("Şenay", "Kadın"),
    ("Yiğit", "Erkek"),
    ("Müge", "Kadın"),
    ("Ali", "Erkek"),
];

const FAMILY: [&str; 12] = [
    "Yıldırım",
    "Öztürk",
    "Kılıç",
    "Çelik",
    "Şimşek",
    "Güneş",
    "Ağırbaş",
    "Işıklı",
    "Dağ",
    "Uçar",
    "Ünal",
    "Erdoğmuş",
];

const CITIES: [&str; 5] = ["Trabzon", "Ordu", "Samsun", "Tokat", "Sivas"];
const NAMES: [&str; 6] = [
    "Kadın Dayanışma",
    "Gençlik",
    "Doğa",
    "Engelsiz Yaşam",
    "Kültür ve Sanat",
    "Çocuk Hakları",
];
const ROLES: [&str; 5] = [
    "Başkan",
    "Genel sekreter",
    "Proje koordinatörü",
    "Üye",
    "Gönüllü",
];
const FORMS: [(&str, &str); 5] = [
    ("Derneği", "Dernek"),
    ("Vakfı", "Vakıf"),
    ("Platformu", "Platform"),
    ("Koop.", "Kooperatif"),
    ("İnisiyatifi", "İnisiyatif"),
];
