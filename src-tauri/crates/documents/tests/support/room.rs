//! What is printed for the room of an invented meeting: the list to sign, badges, certificates, the pack.

use chrono::{NaiveDate, NaiveTime};
use documents::badges::{Badge, Badges};
use documents::certificates::{Attended, Certificates};
use documents::meeting::Meeting;
use documents::pack::{AgendaLine, CheckLine, Pack, Paper, PaperOf, Telephone, VisibilityLine};
use documents::sign_in_sheet::SignInSheet;
use documents::words::Language;
use domain::language::Bilingual;

pub(crate) const NAMES: [&str; 13] = [
    "Ayşe Işık",
    "Çağla Öztürk",
    "Deniz Aslan",
    "Ğazi Ünal",
    "Irmak Şen",
    "İlker Şahin",
    "Jale Ersoy",
    "Muvaffakiyetsizleştiricileştiriveremeyebi",
    "Muhammed Abdurrahman Karamanlıoğlu Dağdeviren",
    "Fatma Gülsüm Hatice Zeynep Büyükkaramanoğlu Küçükhüseyinoğulları Karakaşlıoğlu Demirtaşoğulları Şahinbaşoğlu Çelebi Ağa",
    "Ş. Ak",
    "Şerife Nur Özgüroğlu",
    "Zilan Şêxo",
];

pub(crate) fn meeting(language: Language) -> Meeting {
    let of_report = super::report::full(language);
    Meeting {
        id: of_report.meeting,
        language,
        programme: of_report.cover.programme,
        controller: of_report.cover.beneficiary,
        contact: "veri@ornek.example.org".into(),
        funding_statement: of_report.cover.funding_statement,
        emblem: of_report.cover.emblem,
        logo: of_report.cover.logo,
        route: of_report.route,
        stop: of_report.stop,
        city: of_report.city,
        venue: of_report.planned.venue,
        address: of_report.planned.address,
        date: NaiveDate::from_ymd_opt(2027, 4, 14),
        start: NaiveTime::from_hms_opt(9, 30, 0),
        end: NaiveTime::from_hms_opt(13, 20, 0),
        issued_at: of_report.cover.issued_at,
        version: of_report.cover.version,
    }
}

pub(crate) fn badges(language: Language) -> Badges {
    let people = NAMES.iter().enumerate().map(|(at, name)| Badge {
        name: (*name).into(),
        organisation: match at % 3 {
            0 => "Umut Derneği".into(),
            1 => "Munzur Doğa ve Dayanışma Derneği".into(),
            _ => {
                "Doğu Anadolu Kadın Dayanışma ve Toplumsal Cinsiyet Eşitliği Dernekleri Federasyonu"
                    .into()
            }
        },
        category: match at {
            4 => language.choose("Konuşmacı", "Speaker").into(),
            _ => String::new(),
        },
        code: format!("{:016}", 1_234_567_890_123_400 + at),
        no_photo: at % 4 == 1 || at == 9,
    });
    Badges {
        meeting: meeting(language),
        people: people.collect(),
        blank: 5,
        photos_asked: true,
    }
}

pub(crate) fn certificates(language: Language) -> Certificates {
    let people = [0, 7, 9].map(|at| Attended {
        name: NAMES[at].into(),
        organisation: "Doğu Anadolu Kadın Dayanışma Derneği".into(),
    });
    Certificates {
        meeting: meeting(language),
        activity: language
            .choose(
                "A2.3 Yarım günlük il toplantıları",
                "A2.3 Half-day city meetings",
            )
            .into(),
        people: people.into(),
        minutes: Some(230),
        signatory_name: "Deniz Aslan".into(),
        signatory_title: language
            .choose("Proje koordinatörü", "Project coordinator")
            .into(),
    }
}

pub(crate) fn list(language: Language) -> SignInSheet {
    let mut list = super::support::sheet(super::support::people(20));
    let meeting = meeting(language);
    list.language = language;
    (list.emblem, list.logo) = (meeting.emblem, meeting.logo);
    list
}

pub(crate) fn pack(language: Language) -> Pack {
    let said = |tr: &str, en: &str| language.choose(tr, en).to_owned();
    let agenda = [
        (
            "09:30–10:00",
            "Kayıt ve karşılama",
            "Registration and welcome",
            "Ekip",
        ),
        ("10:00–10:20", "Açılış", "Opening", "Deniz Aslan"),
        (
            "10:20–11:20",
            "Grup çalışması: ilin sivil toplum kuruluşlarının yerel karar süreçlerine katılımı, karşılaştıkları güçlükler ve öneriler",
            "Group work: how the organisations of the province take part in local decisions, what is in their way, what they propose",
            "Şerife Nur Özgüroğlu, İlker Şahin",
        ),
        ("11:20–11:40", "Ara", "Break", ""),
        (
            "11:40–13:20",
            "Öneriler ve oylama",
            "Recommendations and votes",
            "Deniz Aslan",
        ),
    ];
    let agenda = agenda.map(|(hours, tr, en, responsible)| AgendaLine {
        hours: hours.into(),
        title: said(tr, en),
        responsible: responsible.into(),
    });
    let questions = domain::evaluation::offered();
    let questions = questions.iter().map(|it| Bilingual::new(it.tr, it.en));
    let themes = domain::theme::Themes::bundled().of(domain::theme::ThemeOf::Note);
    let themes = themes.map(|it| Bilingual::new(it.tr.clone(), it.en.clone()));
    let kinds = ["tespit", "sorun", "öneri", "ihtiyaç", "söz"];
    let checklist = domain::checklist::items().iter().map(|it| CheckLine {
        title: said(it.tr, it.en),
        done: it.tr == "Mekân",
        note: match it.en {
            "Catering" => said("20 kişilik, 3 vejetaryen", "for 20, 3 vegetarian"),
            _ => String::new(),
        },
    });
    let visibility = [
        ("Roll-up", "2"),
        ("Proje broşürü", "30"),
        ("AB bayrağı", "1"),
    ];
    let visibility = visibility.map(|(title, copies)| VisibilityLine {
        title: title.into(),
        kind: said("görünürlük", "visibility"),
        copies: copies.into(),
        approved: said("Ö. Kurum, 01.03.2027", "Ö. Kurum, 01/03/2027"),
    });
    let telephones = [
        (
            "Deniz Aslan",
            said("koordinatör", "coordinator"),
            "+905320000001",
        ),
        (
            "Gül Er",
            said("mekân: Kıyı Kültür Evi", "venue: Kıyı Kültür Evi"),
            "+904280000002",
        ),
    ];
    let telephones = telephones.map(|(name, role, phone)| Telephone {
        name: name.into(),
        role,
        phone: phone.into(),
    });
    let papers = [
        (25, PaperOf::Agenda(agenda.into())),
        (1, PaperOf::SignInSheet(Box::new(list(language)))),
        (1, PaperOf::Slips(vec![1, 2, 3, 4, 5])),
        (1, PaperOf::Badges(Box::new(badges(language)))),
        (25, PaperOf::Evaluation(questions.collect())),
        (
            1,
            PaperOf::Notes(themes.collect(), kinds.map(String::from).into()),
        ),
        (3, PaperOf::DirectionSign),
        (1, PaperOf::Checklist(checklist.collect())),
        (1, PaperOf::Visibility(visibility.into())),
        (1, PaperOf::Telephones(telephones.into())),
    ];
    let papers = papers.map(|(copies, of)| Paper { copies, of });
    Pack {
        meeting: meeting(language),
        papers: papers.into(),
        replaces: vec!["KTGMJABCDE".into()],
        left_out: vec![said(
            "Aydınlatma metni: projede böyle bir metin saklanmıyor; kendi metninizi yanınıza alın.",
            "Privacy notice: the programme keeps no such text; take your own along.",
        )],
    }
}
