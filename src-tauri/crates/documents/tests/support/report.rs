//! Reports of invented meetings: one with everything, one of which next to nothing is known, one that is full of the long and
//! the strange.

#[path = "picture.rs"]
mod picture;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use documents::meeting_report::{
    Annex, Counted, Cover, Deviation, Evaluation, Group, MeetingReport, Missing, Occasion, Outcome,
    Participation, People, Promise, Question, Recommendation, Reconciliation, Sexes,
    SheetReconciled, SheetScan, Signatory, Texts, Topic, Used,
};
use documents::words::Language;
use domain::language::Bilingual;
use domain::written_out::Tier;

/// A report with everything that is known after a meeting; the typed texts are in its language.
pub(crate) fn full(language: Language) -> MeetingReport {
    let said = |tr: &str, en: &str| match language {
        Language::Tr => tr.to_owned(),
        Language::En => en.to_owned(),
    };
    let counted = |tr: &str, en: &str, count| Counted {
        name: said(tr, en),
        count,
    };
    let team = vec![
        counted("kolaylaştırıcı", "facilitators", 2),
        counted("raportör", "rapporteur", 1),
    ];
    let planned = Occasion {
        date: day(2027, 4, 12),
        start: time(9, 30),
        end: time(13, 20),
        venue: "Kıyı Kültür Evi".into(),
        address: "Moğultay Mahallesi, İnönü Caddesi 12".into(),
        language: said("Türkçe", "Turkish"),
        interpretation: String::new(),
        team,
        meals: Some(22),
    };
    let actual = Occasion {
        date: day(2027, 4, 14),
        start: time(9, 50),
        end: time(13, 35),
        interpretation: said("işaret dili tercümesi yok", "no sign language"),
        meals: Some(21),
        ..planned.clone()
    };
    let group = |tr: &str, en: &str, people_arrived, people_signed, organisations| Group {
        name: said(tr, en),
        people_arrived,
        people_signed: Some(people_signed),
        organisations,
    };
    MeetingReport {
        meeting: "0190-meeting".into(),
        cover: Cover {
            language,
            tier: Tier::Donor,
            number: "R5.2-TR-1-k7qx".into(),
            draft: false,
            missing: Vec::new(),
            amends: None,
            programme: Bilingual::new("Yollardayız", "We Take the Roads"),
            contract_no: "2026/000-000".into(),
            beneficiary: "Örnek Sivil Destek Vakfı".into(),
            funding_statement: Bilingual::new(
                "Avrupa Birliği tarafından finanse edilmektedir.",
                "Funded by the European Union.",
            ),
            disclaimer: Bilingual::new(
                "Bu belgenin içeriğinden yalnızca Örnek Sivil Destek Vakfı sorumludur; Avrupa Birliği’nin görüşlerini yansıtmak zorunda değildir.",
                "The contents of this document are the sole responsibility of Örnek Sivil Destek Vakfı and do not necessarily reflect the views of the European Union.",
            ),
            emblem: Some(emblem()),
            logo: Some(logo()),
            period: day(2027, 1, 1).zip(day(2027, 6, 30)),
            prepared: Signatory {
                name: "Ümit Ağaoğlu".into(),
                position: said("Raportör", "Rapporteur"),
                date: day(2027, 4, 16),
            },
            checked: Signatory {
                name: "Gülşah Öztürk".into(),
                position: said("Proje koordinatörü", "Project coordinator"),
                date: day(2027, 4, 17),
            },
            contact: Signatory {
                name: "İlker Şahin".into(),
                ..Signatory::default()
            },
            issued_at: at("2027-04-17T08:30:00Z"),
            version: "0.1.0".into(),
            lacking: Vec::new(),
        },
        activity_code: "F2.3".into(),
        activity_title: Bilingual::new("Yarım günlük toplantılar", "Half-day meetings"),
        called_off: None,
        route: Some(5),
        stop: Some(2),
        plate: Some(62),
        city: "Tunceli".into(),
        planned,
        actual: Some(actual),
        deviations: vec![Deviation {
            planned: said("12 Nisan 2027", "12 April 2027"),
            done: said("14 Nisan 2027", "14 April 2027"),
            reason: said(
                "Yol kardan kapandı (valilik duyurusu, Ek 6). 20 kişiye haber verildi, teyitler yeniden alındı.",
                "The road was closed by snow (notice of the governorship, Annex 6). 20 people were told and confirmed again.",
            ),
        }],
        participation: Participation {
            applied: Some(38),
            selected: Some(20),
            waiting: Some(12),
            not_selected: Some(6),
            withdrawn: Some(2),
            asked: Some(20),
            coming: Some(17),
            not_coming: Some(2),
            expected: Some(20),
            no_shows: Some(3),
            walk_ins: Some(2),
            substitutes: Some(1),
            arrived: Some(19),
            signed: Some(18),
            sexes: Some(Sexes {
                women: 10,
                men: 7,
                not_stated: 1,
                of: People::Signed,
            }),
            groups: vec![
                group(
                    "Sivil toplum örgütü",
                    "Civil society organisation",
                    11,
                    11,
                    10,
                ),
                group("Kamu kurumu", "Public institution", 3, 3, 3),
                group("Yerel yönetim", "Local government", 2, 2, 1),
                group("Akademik kurum", "Academic institution", 2, 1, 1),
                group(
                    "Diğer (Kent Konseyi)",
                    "Other (citizens’ assembly)",
                    1,
                    1,
                    1,
                ),
            ],
            organisations: Some(16),
            by_headquarters: Some(15),
            organisations_of: People::Signed,
            first_time: Some(16),
            before: Some(3),
            target: Some(20),
        },
        others: vec![counted("ekip", "staff", 3), counted("basın", "press", 1)],
        reconciliation: Reconciliation {
            replaced: vec![],
            sheets: vec![SheetReconciled {
                sheet: "ABCDEFGHIJ".into(),
                pages: 3,
                superseded: false,
                printed: 20,
                empty: 8,
                counted: Some(17),
                entered: Some(17),
                slips: 1,
                missing: vec![Counted {
                    name: said("erken ayrıldı", "left early"),
                    count: 1,
                }],
                not_come: 3,
                open: 0,
                difference: Some(0),
                scans: vec![SheetScan {
                    file: "R5-2_Tunceli_2027-04-14_imza-listesi.pdf".into(),
                    pages: vec![1, 2],
                }],
                unscanned: vec![3],
            }],
            beside: Vec::new(),
            originals: said("Ankara ofis, klasör 5/2", "Ankara office, folder 5/2"),
        },
        texts: texts(language),
        topics: vec![
            Topic {
                theme: said(
                    "bizi etkileyen süreçlere etkili müdahale",
                    "effective influence on the processes that affect us",
                ),
                notes: 14,
                kinds: [5, 4, 3, 2, 0],
            },
            Topic {
                theme: said(
                    "sivil alana ilişkin düzenlemelerde sivil toplumun rolü",
                    "the role of civil society in the regulation of civic space",
                ),
                notes: 9,
                kinds: [2, 3, 1, 2, 1],
            },
        ],
        outcome: outcome(language),
        evaluation: evaluation(language),
        visibility: vec![
            Used {
                title: Bilingual::new("Roll-up afiş", "Roll-up banner"),
                copies: Some(1),
                approved_by: said("Sözleşme Makamı", "Contracting authority"),
                approved_on: day(2027, 2, 2),
                place: said("salon girişi", "entrance"),
                note: said("Ek 4, foto 2", "Annex 4, photo 2"),
            },
            Used {
                title: Bilingual::new("Bilgi notu (TR)", "Information note (TR)"),
                copies: Some(25),
                approved_on: day(2027, 2, 2),
                place: said("dosyalarda", "in the folders"),
                ..Used::default()
            },
        ],
        derogation: None,
        annexes: [
            ("R5-2_Tunceli_2027-04-14_toplanti-programi.pdf", 84_212),
            ("R5-2_Tunceli_2027-04-14_imza-listesi.pdf", 1_240_118),
            ("R5-2_Tunceli_2027-04-14_fotograflar.zip", 18_402_113),
        ]
        .map(|(file, size)| Annex {
            file: file.into(),
            size,
            hash: "9f3a61c0de77aa10".into(),
        })
        .to_vec(),
    }
}

fn outcome(language: Language) -> Outcome {
    let said = |tr: &str, en: &str| language.choose(tr, en).to_owned();
    let theme = said(
        "bizi etkileyen süreçlere etkili müdahale",
        "effective influence on the processes that affect us",
    );
    let recommendation =
        |number: &str, text: String, addressee: String, votes, priority| Recommendation {
            number: number.into(),
            text,
            theme: theme.clone(),
            addressee,
            votes,
            priority,
        };
    Outcome {
        recommendations: vec![
            recommendation(
                "R5.2-Ö1",
                said(
                    "Görüş alma süresi en az 15 gün olsun ve gerekçeli yanıt verilsin.",
                    "Consultations should last 15 days at least and be answered with reasons.",
                ),
                said("bakanlık, TBMM", "ministry, parliament"),
                Some((14, 17)),
                Some(1),
            ),
            recommendation(
                "R5.2-Ö2-K7QX",
                said(
                    "Belediye meclisinde STÖ’lere söz hakkı yönergeyle tanınsın.",
                    "CSOs should have the right to speak in the municipal council by a by-law.",
                ),
                said("belediye", "municipality"),
                Some((11, 17)),
                Some(2),
            ),
            recommendation(
                "R5.2-Ö3",
                said(
                    "Küçük derneklerin bildirim yükü hafifletilsin.",
                    "The burden of notifications on small associations should be eased.",
                ),
                String::new(),
                None,
                None,
            ),
        ],
        needs: vec![
            Counted {
                name: said("tüzük eğitimi", "training on statutes"),
                count: 6,
            },
            Counted {
                name: said("hukuk desteği", "legal support"),
                count: 1,
            },
        ],
        promises: vec![Promise {
            text: said("Not dökümü gönderilecek", "The notes will be sent"),
            who: said("raportör", "rapporteur"),
            until: day(2027, 4, 30),
        }],
        masked: 1,
    }
}

fn evaluation(language: Language) -> Evaluation {
    let question = |tr: &str, en: &str, scores: [u32; 5], mean| Question {
        text: language.choose(tr, en).to_owned(),
        n: scores.iter().sum(),
        scores,
        mean,
    };
    Evaluation {
        counted: Some(15),
        entered: 15,
        questions: vec![
            question(
                "Konular benim için önemliydi",
                "The topics mattered to me",
                [0, 0, 1, 5, 9],
                Some(4.53),
            ),
            question(
                "Söz alabildim",
                "I could speak",
                [0, 1, 2, 5, 6],
                Some(4.14),
            ),
            question(
                "Yeri bulabildim",
                "I found the venue",
                [0, 0, 1, 1, 2],
                None,
            ),
        ],
        comments: 6,
        written: Vec::new(),
    }
}

fn texts(language: Language) -> Texts {
    let (summary, topics, results, needs, visibility, data_protection) = match language {
        Language::Tr => (
            "16 kuruluştan 18 kişi imzalarıyla katıldı. Toplantı kar nedeniyle iki gün sonra yapıldı. Katılımcılar en çok görüş alma süreçlerinin kısalığından söz etti.",
            "Tema 2, bizi etkileyen süreçlere etkili müdahale: taslaklar görüşe açıldığında sürenin çoğu kez üç günü geçmediği, görüşlerin nasıl değerlendirildiğinin yazılı bildirilmediği anlatıldı.\n- “Taslaklar görüşe açıldığında süre üç günü geçmiyor.” (bir kadın derneği)\n- “Görüşümüze ne olduğunu hiç öğrenmedik.” (bir çevre derneği)\nTema 3, sivil alana ilişkin düzenlemeler: küçük derneklerin bildirim yükü konuşuldu.",
            "- Görüş alma süresi en az 15 gün olsun ve gerekçeli yanıt verilsin.\n- Belediye meclisinde sivil toplum örgütlerine söz hakkı yönergeyle tanınsın.\n- Küçük derneklerin bildirim yükü hafifletilsin.",
            "Tüzük eğitimi ve hukuk desteği istendi.",
            "Salon girişinde roll-up afiş, dosyalarda 25 bilgi notu kullanıldı. Her ikisi 2 Şubat 2027’de önceden onaylandı. İstisna yoktur.",
            "Aydınlatma metni katılanların tümüne verildi. Bu belgede katılımcı adı yoktur. Kayıtlar sözleşmedeki sürenin sonuna kadar saklanır.",
        ),
        Language::En => (
            "18 people from 16 organisations took part with their signatures. The meeting was held two days later because of snow. Participants spoke most of all about how short consultations are.",
            "Theme 2, effective participation in the processes that concern us: drafts are often open for comments for no more than three days, and nobody is told in writing what became of a comment.\n- “When drafts are opened for comments, there are never more than three days.” (a women’s association)\n- “We never learnt what became of our comment.” (an environmental association)\nTheme 3, rules for civic space: the burden of notifications on small associations was discussed.",
            "- Consultations should last 15 days at least and be answered with reasons.\n- Civil society organisations should have the right to speak in the municipal council by a by-law.\n- The burden of notifications on small associations should be eased.",
            "Training on statutes and legal support were asked for.",
            "A roll-up banner at the entrance and 25 information notes in the folders were used. Both were approved on 2 February 2027. There was no derogation.",
            "The privacy notice was given to everybody who took part. There are no names of participants in this document. Records are kept until the end of the period in the contract.",
        ),
    };
    Texts {
        summary: summary.into(),
        topics: topics.into(),
        results: results.into(),
        needs: needs.into(),
        visibility: visibility.into(),
        data_protection: data_protection.into(),
    }
}

/// The morning after, before anybody has typed anything.
pub(crate) fn nearly_empty(language: Language) -> MeetingReport {
    let full = full(language);
    MeetingReport {
        cover: Cover {
            number: String::new(),
            draft: true,
            missing: Missing::ALL.to_vec(),
            contract_no: String::new(),
            emblem: None,
            logo: None,
            period: None,
            prepared: Signatory::default(),
            checked: Signatory::default(),
            contact: Signatory::default(),
            ..full.cover
        },
        activity_code: String::new(),
        activity_title: Bilingual::default(),
        planned: Occasion {
            date: day(2027, 4, 14),
            start: time(9, 30),
            end: time(13, 20),
            venue: "Kıyı Kültür Evi".into(),
            ..Occasion::default()
        },
        actual: None,
        deviations: Vec::new(),
        participation: Participation {
            selected: Some(20),
            arrived: Some(19),
            groups: full
                .participation
                .groups
                .iter()
                .map(|it| Group {
                    people_signed: None,
                    ..it.clone()
                })
                .collect(),
            target: Some(20),
            ..Participation::default()
        },
        others: Vec::new(),
        reconciliation: Reconciliation::default(),
        texts: Texts::default(),
        topics: Vec::new(),
        outcome: Outcome::default(),
        evaluation: Evaluation::default(),
        visibility: Vec::new(),
        annexes: Vec::new(),
        ..full
    }
}

/// Of a meeting of which nothing at all is known.
pub(crate) fn empty(language: Language) -> MeetingReport {
    let nearly = nearly_empty(language);
    MeetingReport {
        cover: Cover {
            draft: false,
            missing: Vec::new(),
            programme: Bilingual::default(),
            beneficiary: String::new(),
            funding_statement: Bilingual::default(),
            disclaimer: Bilingual::default(),
            ..nearly.cover
        },
        route: None,
        stop: None,
        plate: None,
        city: String::new(),
        planned: Occasion::default(),
        participation: Participation::default(),
        ..nearly
    }
}

/// What no template was made for: the longest names, a cell of 4,000 letters, words without end, other scripts.
pub(crate) fn awkward(language: Language) -> MeetingReport {
    let mut it = full(language);
    let long = "Güneydoğu Anadolu Kadın Emeğini Değerlendirme ve Dayanışma Dernekleri Federasyonu Çağlayancerit Şubesi Yürütme Kurulu XI";
    assert_eq!(long.chars().count(), 120);
    let endless =
        "muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine".repeat(3);
    it.cover.draft = true;
    it.cover.missing = Missing::ALL.to_vec();
    it.cover.logo = Some(include_bytes!("spots.jpg").to_vec());
    it.cover.programme = Bilingual::new(long, endless.clone());
    it.cover.beneficiary = long.into();
    it.activity_title = Bilingual::new(long, long);
    it.cover.contract_no = "2026/000-000-".repeat(9);
    it.planned.venue = long.into();
    it.planned.team = (0..12)
        .map(|at| Counted {
            name: format!("{long} {at}"),
            count: at + 1,
        })
        .collect();
    it.deviations = vec![
        Deviation {
            planned: "12 Nisan".into(),
            done: endless.clone(),
            reason: "Yol kardan kapandı ve haber verildi. ".repeat(110),
        },
        Deviation {
            reason: String::new(),
            ..it.deviations[0].clone()
        },
    ];
    it.participation.groups = (0..45)
        .map(|at| Group {
            name: format!("{long} {at} محمد"),
            people_arrived: at * 1_000,
            people_signed: (at % 2 == 0).then_some(at),
            organisations: at,
        })
        .collect();
    it.participation.signed = Some(1_234_567);
    it.participation.sexes = Some(Sexes {
        women: 1,
        men: 999,
        not_stated: 0,
        of: People::Arrived,
    });
    it.others = (0..9)
        .map(|at| Counted {
            name: format!("{long} {at}"),
            count: at,
        })
        .collect();
    it.texts.topics = format!(
        "{}\n- {}\n\n{endless}",
        "Ağaç. ".repeat(900),
        "Söz. ".repeat(700)
    );
    it.visibility = (0..9)
        .map(|at| Used {
            title: Bilingual::new(format!("{long} {at}"), ""),
            copies: (at % 2 == 0).then_some(at * 10_000),
            note: endless.clone(),
            ..Used::default()
        })
        .collect();
    it.derogation = Some(endless.clone());
    it.texts.needs = "Tek satır.".into();
    it.topics = (0..9)
        .map(|at| Topic {
            theme: format!("{long} {at}"),
            notes: 1_234_567,
            kinds: [at; 5],
        })
        .collect();
    it.outcome.recommendations[0].text = "Tavsiye. ".repeat(440);
    it.outcome.recommendations[1].addressee = endless.clone();
    it.outcome.recommendations[1].votes = Some((123_456, 1_234_567));
    it.outcome.needs = (0..40)
        .map(|at| Counted {
            name: format!("{long} {at}"),
            count: at,
        })
        .collect();
    it.outcome.promises[0].who = long.into();
    it.evaluation.counted = None;
    it.evaluation.questions = (0..20)
        .map(|at| Question {
            text: format!("{long} {at}?"),
            n: 1_234_567,
            scores: [at, 0, 99, 1_234, 1_234_567],
            mean: None,
        })
        .collect();
    it.annexes = (0..30)
        .map(|at| Annex {
            file: format!("{}-{at}.pdf", "uzun_ad".repeat(16)),
            size: 10_u64.pow(at % 11),
            hash: "0123456789abcdef".into(),
        })
        .collect();
    it.cover.prepared.name = long.into();
    it.cover.prepared.position = endless;
    it.cover.funding_statement.tr = format!("{long} tarafından {long}");
    it
}

/// Twelve spots on blue: like an emblem, and none.
fn emblem() -> Vec<u8> {
    let spots: Vec<(f64, f64)> = (0..12)
        .map(|at| f64::from(at) * std::f64::consts::TAU / 12.0)
        .map(|angle| (270.0 + 120.0 * angle.sin(), 180.0 + 120.0 * angle.cos()))
        .collect();
    picture::png_of(540, 360, |x, y| {
        let near = |spot: &(f64, f64)| (spot.0 - f64::from(x)).hypot(spot.1 - f64::from(y)) < 17.0;
        match spots.iter().any(near) {
            true => [0xff, 0xcc, 0x00],
            false => [0x00, 0x33, 0x99],
        }
    })
}

fn logo() -> Vec<u8> {
    picture::png(400, 160)
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a time in a test is well-formed")
}
