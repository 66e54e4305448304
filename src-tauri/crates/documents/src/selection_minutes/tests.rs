use chrono::TimeZone;

use super::*;

fn people(count: usize, from: usize) -> Vec<Ranked> {
    let person = |at: usize| Ranked {
        rank: Some(at as u32 + 1),
        name: format!("Abdurrahmangazi Hüseyinoğlu-Çağlayancerit {}", at + from),
        organisation: "Güneydoğu Anadolu Kadın Emeğini Değerlendirme ve Dayanışma Derneği".into(),
        kind: "DER".into(),
        reasons: vec!["order".into()],
        said: None,
    };
    (0..count).map(person).collect()
}

fn minutes() -> SelectionMinutes {
    SelectionMinutes {
        programme: Bilingual::new("Yollara Düşüyoruz", "We Take the Roads"),
        route: Some(1),
        stop: Some(1),
        city: "Trabzon".into(),
        date: NaiveDate::from_ymd_opt(2027, 3, 14),
        committee: vec![
            "Gülşah Öztürk".into(),
            "İlker Şahin".into(),
            "Ümit Ağaoğlu".into(),
        ],
        rules: Rules {
            capacity: 20,
            reserve: 3,
            per_organisation: 1,
            quotas: vec![Quota {
                group: "sivil toplum".into(),
                seats: 12,
                came: None,
            }],
            more: Vec::new(),
            came: None,
        },
        selected: people(17, 1),
        waiting: people(95, 18),
        not_selected: people(8, 113),
        issued_at: Utc.with_ymd_and_hms(2027, 2, 1, 9, 0, 0).unwrap(),
        decided_at: Utc.with_ymd_and_hms(2027, 2, 1, 8, 0, 0).unwrap(),
        version: "0.1.0".into(),
        ..SelectionMinutes::default()
    }
}

#[test]
fn a_hundred_and_twenty_applicants_with_long_names() {
    let made = pdf(&minutes()).unwrap();
    assert_eq!(made.rows, 120);
    assert_eq!(made.warnings, []);
    assert!((4..12).contains(&made.pages), "{}", made.pages);
    assert_eq!(made, pdf(&minutes()).unwrap());
    if let Ok(folder) = std::env::var("ROTA_LOOK") {
        std::fs::write(format!("{folder}/minutes.pdf"), &made.bytes).unwrap();
    }
}

#[test]
fn minutes_without_a_committee_leave_room_for_two_and_say_so() {
    let mut it = minutes();
    it.committee.truncate(1);
    assert_eq!(
        pdf(&it).unwrap().warnings,
        [crate::Warning::NotSet("committee")]
    );
    // Scripts read them in this order.
    it.selected[0].name = "Ayşe 一".into();
    assert_eq!(
        pdf(&it).unwrap().warnings,
        [
            crate::Warning::NotSet("committee"),
            crate::Warning::NoGlyph("一".into())
        ]
    );
}

#[test]
fn every_rule_is_said_and_a_tie_is_none_of_chance() {
    let words = Words::of(Language::Tr);
    let all = rules(&minutes().rules, words).join("\n");
    for part in ["20", "17", "sivil toplum", "12"] {
        assert!(all.contains(part), "{part} in {all}");
    }
    let said = why(
        &["by_hand".into()],
        &Some("kurul: oy birliği".into()),
        words,
    );
    assert_eq!(said, "ekibin kararı: kurul: oy birliği");
}

#[test]
fn only_rules_that_were_applied_are_said_each_with_what_it_cost() {
    let words = Words::of(Language::En);
    let mut it = minutes().rules;
    it.quotas[0].came = Some((12, 3));
    it.came = Some(Came {
        second_seats: 1,
        waiting: 2,
        ..Came::default()
    });
    let all = rules(&it, words).join("\n");
    for part in [
        "Filled: 12 of 12.",
        "3 applicants with a better rank",
        "One person",
    ] {
        assert!(all.contains(part), "{part} in {all}");
    }
    for id in ["minutes-rule-invited", "minutes-rule-order"] {
        assert!(!all.contains(&words.text(id)), "{id} in {all}");
    }
    assert_eq!(ties(&it, words), words.text("minutes-ties-text"));
    it.came.as_mut().unwrap().lots = 2;
    assert_ne!(ties(&it, words), words.text("minutes-ties-text"));
}
