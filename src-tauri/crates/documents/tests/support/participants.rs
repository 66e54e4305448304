//! Lists of participants of invented meetings: an ordinary one, one of nobody, and one full of the long and the strange.

use documents::participant_list::{Ink, Named, Other, Participant, ParticipantList};
use documents::words::Language;

/// Eighteen people, two of whom signed slips, and who is no participant.
pub(crate) fn ordinary(language: Language) -> ParticipantList {
    let said = |tr: &str, en: &str| match language {
        Language::Tr => tr.to_owned(),
        Language::En => en.to_owned(),
    };
    let names = [
        "Ayşe Işık",
        "Çağla Öztürk",
        "Deniz Aslan",
        "Ğazi Ünal",
        "Hasan Kaya",
        "Irmak Şen",
        "İlker Şahin",
        "Jale Ersoy",
    ];
    let people = names.iter().cycle().take(16).enumerate();
    let named = people.map(|(at, name)| {
        Participant::Named(Named {
            name: (*name).to_owned(),
            position: match at % 3 {
                0 => said("Yönetim kurulu üyesi", "Board member"),
                1 => said("Uzman", "Expert"),
                _ => String::new(),
            },
            organisation: format!("Munzur Doğa ve Dayanışma Derneği {at}"),
            place: match at % 4 {
                0 => "Pertek / Tunceli".to_owned(),
                _ => "Tunceli".to_owned(),
            },
            ink: Some(match at {
                2 => Ink::Missing,
                5 => Ink::NotEntered,
                _ => Ink::OnSheet {
                    sheet: "ABCDEFGHIJ".into(),
                    page: at as u32 / 12 + 1,
                    row: at as u32 + 1,
                },
            }),
        })
    });
    let slips = [3, 7].map(Participant::OnSlip);
    let other = |name: &str, position: String, category: String| Other {
        who: Named {
            name: name.to_owned(),
            position,
            organisation: "Örnek Sivil Destek Vakfı".into(),
            place: "Ankara".into(),
            ink: None,
        },
        category,
    };
    let of_report = super::report::full(language);
    ParticipantList {
        meeting: of_report.meeting,
        language,
        number: "R5.2-TR-2-K7QX".into(),
        programme: of_report.cover.programme,
        contract_no: of_report.cover.contract_no,
        beneficiary: of_report.cover.beneficiary,
        funding_statement: of_report.cover.funding_statement,
        disclaimer: of_report.cover.disclaimer,
        emblem: of_report.cover.emblem,
        logo: of_report.cover.logo,
        activity_code: of_report.activity_code,
        activity_title: of_report.activity_title,
        route: of_report.route,
        stop: of_report.stop,
        plate: of_report.plate,
        city: of_report.city,
        venue: "Kıyı Kültür Evi".into(),
        address: "Moğultay Mahallesi, İnönü Caddesi 12".into(),
        date: chrono::NaiveDate::from_ymd_opt(2027, 4, 14),
        start: chrono::NaiveTime::from_hms_opt(9, 50, 0),
        end: chrono::NaiveTime::from_hms_opt(13, 35, 0),
        participants: named.chain(slips).collect(),
        others: vec![
            other(
                "Gülşah Öztürk",
                said("Koordinatör", "Coordinator"),
                said("ekip", "staff"),
            ),
            other("Ümit Ağa", String::new(), said("basın", "press")),
        ],
        issued_at: of_report.cover.issued_at,
        version: of_report.cover.version,
        lacking: Vec::new(),
    }
}

/// Of a meeting to which nobody came and of which nothing is set.
pub(crate) fn nobody(language: Language) -> ParticipantList {
    ParticipantList {
        language,
        issued_at: ordinary(language).issued_at,
        ..ParticipantList::default()
    }
}

/// Two hundred, with the longest names, other scripts, and words without end.
pub(crate) fn strange(language: Language) -> ParticipantList {
    let long = "Güneydoğu Anadolu Kadın Emeğini Değerlendirme ve Dayanışma Dernekleri Federasyonu Çağlayancerit Şubesi Yürütme Kurulu XI";
    let endless = "muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine";
    let people = (0..200).map(|at| match at % 5 {
        4 => Participant::OnSlip(at),
        _ => Participant::Named(Named {
            name: match at % 5 {
                0 => String::new(),
                1 => long.to_owned(),
                2 => "محمد 一 🙂".to_owned(),
                _ => endless.repeat(2),
            },
            position: endless.to_owned(),
            organisation: format!("{long} {at}"),
            place: long.to_owned(),
            ink: Some(Ink::Later),
        }),
    });
    ParticipantList {
        participants: people.collect(),
        ..ordinary(language)
    }
}
