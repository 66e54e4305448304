//! Reports and minutes of people who do this job, rebuilt small with invented people: what their readers look for stands in
//! ours. The kinds of facts are theirs (the sources are public; see each test), the words and people are made up.

use std::process::Command;

use serde_json::json;

use crate::support::rota::Rota;

/// A meeting that was held in Trabzon, to which these were invited and these came.
fn held(invited: &[(&str, &str)], came: &[&str]) -> Rota {
    let rota = Rota::with_people(invited);
    let plan = [
        "date=2026-11-23",
        "start=09:30",
        "end=13:20",
        "venue=Kıyı Kültür Evi",
    ];
    rota.json(&[&["edit", "meeting", "trabzon"][..], &plan].concat());
    for name in came {
        rota.json(&["check-in", "trabzon", name]);
    }
    rota
}

/// What a person reads on the pages, in one line.
fn report(rota: &Rota, language: &str) -> String {
    let path = rota.path("rapor.pdf").display().to_string();
    rota.json(&[
        "report", "meeting", "trabzon", "--out", &path, "--lang", language,
    ]);
    let read = Command::new("pdftotext")
        .args(["-layout", &path, "-"])
        .output();
    let text = String::from_utf8(read.unwrap().stdout).unwrap();
    std::fs::remove_file(path).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An advisory board (technical assistance to civil society organisations, Turkey: minutes of a local advisory group) says who
/// was there and who was not, and ends in steps with somebody's name and a day.
#[test]
fn minutes_that_end_in_steps_name_who_does_what_and_until_when() {
    let rota = held(
        &[
            ("Ayla Örnek", "Umut Derneği"),
            ("Kaan Deniz", "Kıyı Vakfı"),
            ("Sibel Tan", "Ortak Ağ"),
        ],
        &["ayla örnek", "kaan deniz"],
    );
    let step = |who: &str, until: &str, text: &str| {
        let line = ["note", "trabzon", "--theme", "other", "--kind", "promise"];
        rota.json(&[&line[..], &["--who", who, "--until", until, text]].concat());
    };
    step(
        "program ekibi",
        "15.12.2026",
        "Görüş yazısı taslağı dolaşıma sokulacak",
    );
    step("Umut Derneği", "30.11.2026", "Üye listesi güncellenecek");
    let promises = rota.json(&["list", "notes", "trabzon"]);
    assert_eq!(promises["items"].as_array().unwrap().len(), 2);
    let tr = report(&rota, "tr");
    for said in [
        "Görüş yazısı taslağı dolaşıma sokulacak",
        "program ekibi",
        "15 Aralık 2026",
        "30 Kasım 2026",
    ] {
        assert!(tr.contains(said), "{said}: {tr}");
    }
    // Who did not come is a number here: the list of who took part names people, and a report names nobody.
    assert!(!tr.contains("Sibel Tan"), "{tr}");
    let figures = rota.json(&["figures", "meeting", "trabzon"]);
    assert_eq!(
        (&figures["arrived"], &figures["no_shows"]),
        (&json!(2), &json!(1)),
        "{figures}"
    );
}

/// Minutes of a working group on occupational health (Fişek Foundation, 2001) go by item: what was talked of, what was decided.
#[test]
fn what_was_talked_of_and_what_came_of_it_stand_in_the_order_they_were_typed() {
    let rota = held(&[("Ayla Örnek", "Umut Derneği")], &["ayla örnek"]);
    let topics =
        "1. Eğitim gereksinimi konuşuldu.\n2. Çocuk işçiliği konuşuldu.\n3. Bülten konuşuldu.";
    let results = "- Eğitim programı hazırlanacak.\n- Bülten üç ayda bir çıkacak.";
    rota.json(&["edit", "report", "trabzon/topics", &format!("tr={topics}")]);
    rota.json(&[
        "edit",
        "report",
        "trabzon/results",
        &format!("tr={results}"),
    ]);
    let said = report(&rota, "tr");
    let at = |text: &str| said.find(text).unwrap_or_else(|| panic!("{text}: {said}"));
    assert!(
        at("Eğitim gereksinimi") < at("Çocuk işçiliği")
            && at("Çocuk işçiliği") < at("Bülten konuşuldu")
    );
    assert!(at("Eğitim programı hazırlanacak") < at("Bülten üç ayda bir"));
}

/// An evaluation of a workshop (FAO) gives per question how many ticked what, leaves blanks blank, and prints what was written.
#[test]
fn an_evaluation_says_how_many_answered_each_question_and_what_they_wrote() {
    let rota = held(&[("Ayla Örnek", "Umut Derneği")], &["ayla örnek"]);
    rota.json(&["evaluation", "--take-questions"]);
    for (scores, comment) in [
        ("5,4,5,5,4,5", "Tartışmaya daha çok zaman"),
        ("4,4,-,5,4,5", ""),
        ("5,3,5,5,4,4", ""),
        ("4,4,4,-,4,5", ""),
        ("5,5,5,5,5,5", "Sunumlar paylaşılsın"),
    ] {
        rota.json(&[
            "evaluation",
            "trabzon",
            "--scores",
            scores,
            "--comment",
            comment,
        ]);
    }
    let it = rota.json(&["evaluation", "trabzon"]);
    assert_eq!(it["entered"], json!(5), "{it}");
    let answered: Vec<u64> = it["answers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["n"].as_u64().unwrap())
        .collect();
    assert_eq!(answered, [5, 5, 4, 4, 5, 5], "{it}");
    let said = report(&rota, "tr");
    for comment in ["Tartışmaya daha çok zaman", "Sunumlar paylaşılsın"] {
        assert!(said.contains(comment), "{comment}: {said}");
    }
}

/// An assessment of civil society (WACSI) counts organisations and people apart, and by kind.
#[test]
fn people_and_organisations_of_each_kind_are_counted_apart() {
    let rota = held(
        &[
            ("Ayla Örnek", "Umut Derneği"),
            ("Kaan Deniz", "Umut Derneği"),
            ("Sibel Tan", "Kıyı Vakfı"),
            ("Ece Su", "Trabzon Belediyesi"),
        ],
        &["ayla örnek", "kaan deniz", "sibel tan", "ece su"],
    );
    let figures = rota.json(&["figures", "meeting", "trabzon"]);
    assert_eq!(figures["arrived"], json!(4), "{figures}");
    let groups = figures["groups"].as_array().unwrap();
    let counted: Vec<(u64, u64)> = groups
        .iter()
        .map(|it| {
            (
                it["people"].as_u64().unwrap(),
                it["organisations"].as_u64().unwrap(),
            )
        })
        .filter(|it| *it != (0, 0))
        .collect();
    let sum = |of: fn(&(u64, u64)) -> u64| counted.iter().map(of).sum::<u64>();
    assert_eq!((sum(|it| it.0), sum(|it| it.1)), (4, 3), "{figures}");
    assert!(
        counted.contains(&(3, 2)),
        "two of one association and one of a foundation: {figures}"
    );
}

/// A consultation (STGM) takes written contributions beside what was said in the room, and says of a proposal whom it is for
/// and how many were for it.
#[test]
fn a_proposal_says_whom_it_is_for_and_how_many_were_for_it_also_where_it_came_in_writing() {
    let rota = held(&[("Ayla Örnek", "Umut Derneği")], &["ayla örnek"]);
    let add = |text: &str, to: &str| {
        let line = ["recommendation", "add", "trabzon", "--theme", "regulation"];
        let added = rota.json(&[&line[..], &["--addressee", to, "--tr", text]].concat());
        added["number"].as_str().unwrap().to_owned()
    };
    let voted = add(
        "Dernekler için tek başvuru kapısı açılsın",
        "ilgili bakanlık",
    );
    add(
        "Yazılı görüş: bildirim süreleri uzatılsın",
        "ilgili genel müdürlük",
    );
    rota.json(&["vote", &voted, "14/17"]);
    let said = report(&rota, "tr");
    for text in [
        "tek başvuru kapısı",
        "ilgili bakanlık",
        "14 / 17",
        "bildirim süreleri",
        "müdürlük",
    ] {
        assert!(said.contains(text), "{text}: {said}");
    }
}
