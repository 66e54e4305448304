//! Reports over invented meetings: of a route, of some days, of a whole programme, and one of which nothing is known yet.

use chrono::NaiveDate;
use documents::meeting_report::{Cover, Evaluation, MeetingReport, Missing, Participation};
use documents::tour_report::{
    Activity, Indicator, Joint, Measure, Of, Target, Texts, Totals, TourReport, UsedOver,
};
use documents::words::Language;
use domain::language::Bilingual;
use domain::province::by_plate;
use domain::written_out::Tier;

use super::report;

/// A route of three meetings: held, held and with nothing entered, called off.
pub(crate) fn route(language: Language) -> TourReport {
    let said = |tr: &str, en: &str| language.choose(tr, en).to_owned();
    let full = report::full(language);
    let mut second = MeetingReport {
        stop: Some(3),
        plate: Some(23),
        city: "Elazığ".into(),
        ..report::nearly_empty(language)
    };
    second.participation.arrived = Some(21);
    second.participation.organisations = Some(18);
    let third = MeetingReport {
        stop: Some(4),
        plate: Some(49),
        city: "Muş".into(),
        route: Some(5),
        ..report::empty(language)
    };
    let joint = |at: usize, cities: &[&str]| {
        let made = &full.outcome.recommendations;
        Joint {
            recommendation: made[at % made.len()].clone(),
            cities: cities.iter().map(|it| (*it).to_owned()).collect(),
        }
    };
    TourReport {
        cover: Cover {
            number: "R5-TR-1-k7qx".into(),
            ..full.cover.clone()
        },
        subject: "0190-route".into(),
        of: Of::Route(5, "Munzur’dan Fırat’a".into()),
        texts: Texts {
            summary: said(
                "Güzergâhtaki dört toplantıdan ikisi yapıldı. Kuruluşlar en çok hibe başvurularında desteğe ihtiyaç duyuyor.",
                "Two of the four meetings of the route were held. What organisations need most is support with grant applications.",
            ),
            results: said(
                "İki ilde ortak bir yazışma grubu kuruldu.",
                "The two provinces set up a mailing list of their own.",
            ),
            lessons: said(
                "Salon bulmak umulandan uzun sürdü; salonlar artık çağrıyla birlikte ayarlanıyor.",
                "Finding venues took longer than expected; they are now arranged along with the call.",
            ),
            cooperation: said(
                "Toplantılar iki belediyenin sivil toplum birimiyle birlikte hazırlandı.",
                "The meetings were prepared with the civil-society units of two municipalities.",
            ),
            next: said(
                "Muş toplantısı yeni çağrıya alınacak; ilçe dernekleri telefonla aranacak.",
                "Muş moves to the next call; associations of the districts will be telephoned.",
            ),
        },
        totals: Totals {
            held: 2,
            cities: 2,
            participations: 40,
            signed: Some(18),
            sexes: full.participation.sexes,
            distinct: true,
            people: 39,
            organisations: 33,
            by_headquarters: 31,
        },
        cumulative: None,
        meetings: vec![
            Activity {
                sexes: full.participation.sexes,
                organisations: 16,
                report: full.clone(),
                state: String::new(),
                called_off: false,
                lacks: Some(Vec::new()),
            },
            Activity {
                sexes: None,
                organisations: 18,
                report: second,
                state: String::new(),
                called_off: false,
                lacks: Some(vec![
                    said("imzalı liste", "signed list"),
                    said("rapor", "report"),
                ]),
            },
            Activity {
                sexes: None,
                organisations: 0,
                report: third,
                state: said("iptal edildi", "cancelled"),
                called_off: true,
                lacks: None,
            },
        ],
        targets: vec![Target {
            name: said("Kuruluş", "Organisations"),
            value: 600,
            actual: 33,
            status: said("ulaşılmadı", "not reached"),
        }],
        indicators: Vec::new(),
        participation: Participation {
            arrived: Some(40),
            target: Some(40),
            ..full.participation.clone()
        },
        others: full.others.clone(),
        topics: full.topics.clone(),
        recommendations: vec![
            joint(0, &["Tunceli (R5.2-Ö1)", "Elazığ (R5.3-Ö4)"]),
            joint(1, &["Tunceli (R5.2-Ö2)"]),
        ],
        evaluation: full.evaluation.clone(),
        visibility: vec![UsedOver {
            title: Bilingual::new("Roll-up afiş", "Roll-up banner"),
            copies: Some(2),
            cities: vec!["Tunceli".into(), "Elazığ".into()],
            approved: 2,
        }],
        uncovered: Vec::new(),
        masked: 2,
        left_out: 0,
    }
}

/// The same meetings as some days, with what came before.
pub(crate) fn days(language: Language) -> TourReport {
    let day =
        |month, day| NaiveDate::from_ymd_opt(2027, month, day).expect("a day in a test is one");
    let route = route(language);
    TourReport {
        of: Of::Days(day(1, 1), day(6, 30)),
        indicators: indicators(language),
        cumulative: Some(Totals {
            held: 12,
            cities: 12,
            participations: 236,
            people: 221,
            organisations: 187,
            by_headquarters: 171,
            ..route.totals.clone()
        }),
        ..route
    }
}

/// One with everything, one of which nothing is known, and one that is long and strange.
fn indicators(language: Language) -> Vec<Indicator> {
    let on = |number, month| {
        Some(Measure {
            number,
            day: NaiveDate::from_ymd_opt(2027, month, 30),
        })
    };
    vec![
        Indicator {
            code: "SO1.2".into(),
            wording: Bilingual::new(
                "Toplantılara katılan sivil toplum kuruluşu temsilcisi sayısı",
                "Number of representatives of civil society organisations who took part",
            ),
            unit: language.choose("kişi", "people").into(),
            baseline: on(0.0, 1),
            target: on(1_200.0, 12),
            value: on(1_236.0, 6),
            sexes: report::full(language).participation.sexes,
            verification: language
                .choose("İmza listeleri", "Attendance sheets")
                .into(),
        },
        Indicator {
            code: "Op2.1".into(),
            wording: Bilingual::new("", "Satisfaction of the participants"),
            ..Indicator::default()
        },
        Indicator {
            code: "ÇIKTI-2.1.3/2027-ABC".into(),
            wording: Bilingual::new("uzun ".repeat(60), "ağ".repeat(150)),
            unit: "kuruluştemsilcisisayısı".repeat(3),
            baseline: on(999_999_999.0, 1),
            target: on(4.25, 12),
            value: Some(Measure {
                number: 4.5,
                day: None,
            }),
            sexes: None,
            verification: "https://example.org/".repeat(15),
        },
    ]
}

/// As everybody may read it.
pub(crate) fn public(language: Language) -> TourReport {
    let mut it = route(language);
    it.cover.tier = Tier::Public;
    it.left_out = 1;
    it
}

/// A programme of 30 meetings and 300 recommendations, with names as long as they come.
pub(crate) fn programme(language: Language) -> TourReport {
    let route = route(language);
    let awkward = report::awkward(language);
    let meetings = (0..30).map(|at| {
        let mut it = match at % 10 {
            9 => route.meetings[2].clone(),
            _ => route.meetings[0].clone(),
        };
        it.report.route = Some(at / 5 + 1);
        it.report.stop = Some(at % 5 + 1);
        // From every corner of the country; the last are only planned.
        let province = by_plate((at * 7 % 81 + 1) as u8).expect("81 provinces have plates");
        it.report.plate = Some(province.plate);
        it.report.city = province.name.to_owned();
        if at >= 24 {
            it.report.participation.arrived = None;
            it.called_off = false;
            it.state = String::new();
        }
        it
    });
    let recommendations = (0..300).map(|at| {
        let mut it = route.recommendations[at % 2].clone();
        it.recommendation.number = format!("R{}.{}-Ö{at}", at % 6 + 1, at % 5 + 1);
        if at % 3 == 0 {
            it.recommendation.theme = String::new();
        }
        if at == 7 {
            it.recommendation = awkward.outcome.recommendations[0].clone();
        }
        it
    });
    TourReport {
        of: Of::Programme,
        meetings: meetings.collect(),
        recommendations: recommendations.collect(),
        participation: awkward.participation,
        targets: targets(language),
        uncovered: ["Ardahan", "Iğdır", "Kilis"].map(String::from).to_vec(),
        indicators: (0..40).flat_map(|_| indicators(language)).collect(),
        ..route
    }
}

/// Not begun, on the way, reached to a hair, far beyond, and one of which nothing was expected.
pub(crate) fn targets(language: Language) -> Vec<Target> {
    let target = |tr: &str, en: &str, value, actual| Target {
        name: language.choose(tr, en).to_owned(),
        value,
        actual,
        status: match actual >= value {
            true => language.choose("ulaşıldı", "reached").to_owned(),
            false => language.choose("ulaşılmadı", "not reached").to_owned(),
        },
    };
    vec![
        target("Toplantı", "Meetings", 36, 24),
        target("Kuruluş", "Organisations", 600, 1),
        target("Kişi", "People", 720, 719),
        target("Toplantı yapılan il", "Provinces reached", 24, 24),
        target("İmza", "Signatures", 100, 12_345),
        target("Kadın katılımcı", "Women", 360, 0),
        target("Köy", "Villages", 0, 3),
    ]
}

/// Before the first meeting.
pub(crate) fn empty(language: Language) -> TourReport {
    let empty = report::empty(language);
    TourReport {
        cover: Cover {
            draft: true,
            missing: Missing::ALL.to_vec(),
            ..empty.cover
        },
        subject: "0190-programme".into(),
        of: Of::Programme,
        texts: Texts::default(),
        totals: Totals::default(),
        cumulative: None,
        meetings: Vec::new(),
        targets: Vec::new(),
        indicators: Vec::new(),
        participation: Participation::default(),
        others: Vec::new(),
        topics: Vec::new(),
        recommendations: Vec::new(),
        evaluation: Evaluation::default(),
        visibility: Vec::new(),
        uncovered: Vec::new(),
        masked: 0,
        left_out: 0,
    }
}
