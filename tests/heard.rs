//! What the room said: notes, recommendations and their numbers, evaluation forms of which nobody can tell whose they are.

use std::collections::HashSet;
use std::process::Command;

use programme::FiguresOf;
use programme::view::{EvaluationForm, NoteForm, RecommendationForm};
use programme::vocabulary::{NoteKind, PointedKind};
use serde_json::{Value, json};

use crate::support::laptops::laptops;
use crate::support::rota::{Rota, all};
use crate::support::{World, programme_with, world};

fn note(kind: NoteKind, text: &str) -> NoteForm {
    NoteForm {
        theme: "influence".into(),
        kind,
        table: Some("2".into()),
        text: text.into(),
        who: None,
        until: None,
    }
}

fn recommendation(tr: &str) -> RecommendationForm {
    RecommendationForm {
        theme: Some("influence".into()),
        text_tr: Some(tr.into()),
        text_en: None,
        addressee: Some("belediye".into()),
        priority: None,
        from_notes: Vec::new(),
    }
}

fn form(scores: &[u32], comment: &str) -> EvaluationForm {
    EvaluationForm {
        scores: scores
            .iter()
            .map(|it| Some(*it).filter(|it| *it > 0))
            .collect(),
        comment: Some(comment.to_owned()),
    }
}

#[test]
fn notes_are_added_corrected_and_taken_out() {
    let rota = Rota::with_tour();
    let line = [
        "note",
        "tunceli",
        "--theme",
        "influence",
        "--kind",
        "problem",
        "--table",
        "2",
        "Süre",
        "kısa",
    ];
    let added = rota.json(&line);
    assert_eq!(added["pointed_out"], json!([]));
    let id = added["note"].as_str().unwrap();
    rota.json(&[
        "note",
        "tunceli",
        "--theme",
        "norm ve standartlar",
        "--kind",
        "promise",
        "--who",
        "raportör",
        "--until",
        "30.04.2027",
        "Döküm gönderilecek",
    ]);
    let notes = rota.json(&["list", "notes", "tunceli"]);
    assert_eq!(
        all(&notes["items"], "text"),
        ["Döküm gönderilecek", "Süre kısa"],
        "the latest first"
    );
    let first = &notes["items"][1];
    assert_eq!(
        [
            &first["theme"],
            &first["kind"],
            &first["table"],
            &first["theme_en"]
        ],
        [
            "influence",
            "problem",
            "2",
            "effective influence on the processes that affect us"
        ]
    );
    let promises = rota.json(&["list", "promises"]);
    let promise = &promises["items"][0];
    assert_eq!(
        [&promise["who"], &promise["until"], &promise["city"]],
        ["raportör", "2027-04-30", "Tunceli"]
    );
    assert_eq!(rota.json(&["list", "promises", "kars"])["items"], json!([]));

    rota.json(&["edit", "note", id, "text=Süre üç gün", "kind=finding"]);
    rota.json(&["undo"]);
    rota.json(&["edit", "note", id, "text=Süre üç gün"]);
    let text = |rota: &Rota| rota.json(&["list", "notes", "tunceli"])["items"][1]["text"].clone();
    assert_eq!(text(&rota), "Süre üç gün");
    rota.json(&["remove", "note", id]);
    assert_eq!(
        rota.json(&["list", "notes", "tunceli"])["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        rota.refused(&["edit", "note", id, "text=x"]),
        (2, "not_found".into())
    );
    rota.json(&["undo"]);
    assert_eq!(text(&rota), "Süre üç gün");

    let before = rota.digest();
    for (line, code) in [
        (
            &[
                "note",
                "tunceli",
                "--theme",
                "arıcılık",
                "--kind",
                "need",
                "x",
            ][..],
            "note_theme_unknown",
        ),
        (
            &["note", "tunceli", "--theme", "other", "--kind", "need", " "],
            "note_empty",
        ),
        (
            &[
                "note", "tunceli", "--theme", "other", "--kind", "rumour", "x",
            ],
            "usage",
        ),
        (
            &[
                "note", "tunceli", "--theme", "other", "--kind", "promise", "--until", "yarın", "x",
            ],
            "date_invalid",
        ),
        (&["edit", "note", id, "text="], "note_empty"),
        (
            &["edit", "note", id, "theme=arıcılık"],
            "note_theme_unknown",
        ),
    ] {
        assert_eq!(rota.refused(line), (2, code.into()), "{line:?}");
    }
    assert_eq!(rota.digest(), before, "nothing of it was written");
}

/// Its kind and its place are told, and not what it says; it is written all the same.
#[test]
fn what_looks_like_somebody_is_pointed_out_and_holds_up_nothing() {
    let rota = Rota::with_people(&[
        ("Ayşe Işık", "Kırlangıç Derneği"),
        ("Umut Kaya", "Umut Vakfı"),
    ]);
    let said = |text: &str| {
        let line = [
            "note", "trabzon", "--theme", "other", "--kind", "finding", text,
        ];
        rota.json(&line)["pointed_out"].clone()
    };
    assert_eq!(
        said("Toplantıda Ayşe Işık konuştu, tel 0532 123 45 67"),
        json!([
            { "kind": "name", "at": 11, "length": 9 },
            { "kind": "phone", "at": 34, "length": 14 },
        ])
    );
    assert_eq!(
        said("Umut var, barış da olsun; Ayşe kuşları öttü"),
        json!([])
    );
    assert_eq!(said("Mehmet Bey itiraz etti")[0]["kind"], "addressed");
    let notes = rota.json(&["list", "notes", "trabzon"]);
    assert_eq!(
        notes["items"].as_array().unwrap().len(),
        3,
        "all were written"
    );
    assert_eq!(notes["items"][2]["pointed_out"][0]["kind"], "name");
    let shown = rota.run(&[
        "note",
        "trabzon",
        "--theme",
        "other",
        "--kind",
        "need",
        "Ayşe Işık",
    ]);
    assert!(!shown.out.contains("Ayşe"), "{}", shown.out);
}

#[test]
fn two_laptops_only_add_notes() {
    let mut pair = laptops(2, |_| {});
    let kars = pair.meeting("kars");
    for (laptop, text) in [(0, "birinci masa"), (1, "ikinci masa"), (0, "yine birinci")] {
        let form = note(NoteKind::Finding, text);
        pair.at(laptop).add_note(kars, &form).unwrap();
    }
    pair.exchange();
    for laptop in pair.each() {
        let notes = laptop.notes(kars).unwrap();
        let texts: HashSet<&str> = notes.iter().map(|it| &*it.text).collect();
        assert_eq!(
            texts,
            HashSet::from(["birinci masa", "ikinci masa", "yine birinci"])
        );
    }
}

#[test]
fn a_recommendation_has_a_number_that_is_given_once() {
    let rota = Rota::with_tour();
    let note = [
        "note",
        "5.2",
        "--theme",
        "influence",
        "--kind",
        "suggestion",
        "Süre 15 gün olsun",
    ];
    let note = rota.json(&note)["note"].as_str().unwrap().to_owned();
    let add = |more: &[&str]| {
        let line = [&["recommendation", "add", "5.2"][..], more].concat();
        rota.json(&line)["number"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        add(&["--from-note", &note, "--addressee", "bakanlık"]),
        "R5.2-Ö1"
    );
    assert_eq!(
        add(&[
            "--tr",
            "Söz hakkı tanınsın",
            "--en",
            "Give a right to speak"
        ]),
        "R5.2-Ö2"
    );
    let items = rota.json(&["list", "recommendations", "5.2"]);
    let first = &items["items"][0];
    assert_eq!(
        [
            &first["number"],
            &first["text_tr"],
            &first["theme"],
            &first["from_notes"][0]
        ],
        [
            &json!("R5.2-Ö1"),
            &json!("Süre 15 gün olsun"),
            &json!("influence"),
            &json!(note)
        ]
    );
    assert_eq!(
        rota.json(&["list", "notes", "5.2"])["items"][0]["recommendations"],
        json!(["R5.2-Ö1"])
    );

    // Taken out, taken back, added again: what was given is not given a second time.
    rota.json(&["remove", "recommendation", "r5.2-o2"]);
    assert_eq!(add(&["--tr", "Başka bir öneri"]), "R5.2-Ö3");
    rota.json(&["undo"]);
    assert_eq!(add(&["--tr", "Bir başkası"]), "R5.2-Ö4");
    let numbers = |rota: &Rota| {
        let items = rota.json(&["list", "recommendations"]);
        all(&items["items"], "number").join(" ")
    };
    assert_eq!(numbers(&rota), "R5.2-Ö1 R5.2-Ö4");
    // A number does not move with its meeting.
    rota.json(&[
        "tour",
        "move-stop",
        "5.2",
        "--route",
        "6",
        "--position",
        "1",
        "--reason",
        "yol",
    ]);
    assert_eq!(numbers(&rota), "R5.2-Ö1 R5.2-Ö4");
    assert_eq!(
        rota.json(&["list", "recommendations", "route", "6"])["items"]
            .as_array()
            .unwrap()
            .len(),
        2
    );

    rota.json(&["vote", "R5.2-Ö1", "14/17"]);
    let voted = rota.json(&["list", "recommendations"])["items"][0].clone();
    assert_eq!([&voted["votes"], &voted["voting"]], [14, 17]);
    rota.json(&[
        "edit",
        "recommendation",
        "R5.2-Ö1",
        "priority=1",
        "en=At least 15 days",
    ]);
    let before = rota.digest();
    for (line, code) in [
        (&["vote", "R5.2-Ö1", "18/17"][..], "votes_over_voting"),
        (&["vote", "R5.2-Ö1", "0/0"], "number_out_of_bounds"),
        (&["vote", "R5.2-Ö1", "çok"], "votes_invalid"),
        (&["vote", "R5.2-Ö9", "1/2"], "not_found"),
        (&["recommendation", "add", "5.1"], "recommendation_empty"),
        (
            &["recommendation", "add", "5.1", "--from-note", &note],
            "not_found",
        ),
        (
            &["edit", "recommendation", "R5.2-Ö4", "tr="],
            "recommendation_empty",
        ),
        (
            &["edit", "recommendation", "R5.2-Ö1", "priority=0"],
            "number_out_of_bounds",
        ),
    ] {
        assert_eq!(rota.refused(line), (2, code.into()), "{line:?}");
    }
    assert_eq!(rota.digest(), before);
    rota.json(&["undo"]);
    rota.json(&["undo"]);
    let voted = &rota.json(&["list", "recommendations"])["items"][0];
    assert_eq!(
        [&voted["votes"], &voted["priority"]],
        [&Value::Null, &Value::Null]
    );
}

/// Two that gave the same number before they heard of each other: no number names two things, and neither gets a new one.
#[test]
fn two_laptops_that_gave_one_number_tell_it_apart_by_their_marks() {
    let mut pair = laptops(2, |_| {});
    let van = pair.meeting("van");
    let number = |laptop: &programme::Programme, text: &str| {
        let items = laptop.recommendations(FiguresOf::Meeting(van)).unwrap();
        let of_text =
            |it: &&programme::view::RecommendationItem| it.text_tr.as_deref() == Some(text);
        items.iter().find(of_text).map(|it| it.number.clone())
    };
    for (laptop, text) in [(0, "bir"), (1, "iki")] {
        let added = pair
            .at(laptop)
            .add_recommendation(van, &recommendation(text))
            .unwrap();
        assert_eq!(added.number, "R5.5-Ö1", "alone it needs no mark");
    }
    pair.exchange();
    let (one, two) = (
        number(pair.look(0), "bir").unwrap(),
        number(pair.look(0), "iki").unwrap(),
    );
    assert_ne!(one, two);
    for marked in [&one, &two] {
        assert!(marked.starts_with("R5.5-Ö1-"), "{marked}");
    }
    for laptop in pair.each() {
        assert_eq!(
            number(laptop, "bir").as_ref(),
            Some(&one),
            "the same on every laptop"
        );
        assert_eq!(number(laptop, "iki").as_ref(), Some(&two));
    }
    let refused = pair.at(0).vote("R5.5-Ö1", Some((1, 2))).unwrap_err();
    assert_eq!(
        refused.code(),
        "several",
        "the number alone is nobody's any more"
    );
    pair.at(0).vote(&one, Some((1, 2))).unwrap();

    // The one that is left keeps its mark, and the next number is the next.
    pair.at(0).remove("recommendation", &two).unwrap();
    assert_eq!(number(pair.look(0), "bir"), Some(one));
    let third = pair
        .at(0)
        .add_recommendation(van, &recommendation("üç"))
        .unwrap();
    assert_eq!(third.number, "R5.5-Ö2");
}

fn of_city(world: &mut World, city: &str, text: &str) -> String {
    let meeting = world.meeting(city);
    let added = world
        .programme
        .add_recommendation(meeting, &recommendation(text));
    added.unwrap().number
}

#[test]
fn what_several_cities_say_is_joined_by_a_person_and_taken_apart_again() {
    let mut world = world();
    let kars = of_city(
        &mut world,
        "kars",
        "Görüş alma süresi en az 15 gün olsun, gerekçeli yanıt verilsin",
    );
    let van = of_city(
        &mut world,
        "van",
        "Görüş alma süreleri 15 gün olmalı, gerekçeli yanıt verilmeli",
    );
    let ordu = of_city(
        &mut world,
        "ordu",
        "Görüş almada süre 15 gün, yanıt gerekçeli olsun",
    );
    let bolu = of_city(
        &mut world,
        "bolu",
        "Küçük derneklerin bildirim yükü hafifletilsin",
    );
    let pairs = |world: &World| -> Vec<(String, String)> {
        let pairs = world.programme.recommendation_candidates().unwrap();
        assert!(pairs.iter().all(|it| it.score > 0.0 && it.score <= 1.0));
        pairs
            .into_iter()
            .map(|it| (it.a.number, it.b.number))
            .collect()
    };
    let proposed = pairs(&world);
    assert!(
        proposed.contains(&(kars.clone(), van.clone())),
        "{proposed:?}"
    );
    assert!(proposed.iter().all(|(a, b)| *a != bolu && *b != bolu));
    let nobody_joined = world
        .programme
        .recommendations(FiguresOf::Programme)
        .unwrap();
    assert!(
        nobody_joined.iter().all(|it| it.joint.is_none()),
        "a person decides"
    );

    let joined = world.programme.join_recommendations(&kars, &van).unwrap();
    assert_eq!(joined.joint_number.as_deref(), Some("G-1"));
    let joined = world.programme.join_recommendations(&ordu, &van).unwrap();
    assert_eq!(joined.joint_number.as_deref(), Some("G-1"));
    let also = |world: &World, number: &str| -> Vec<String> {
        let items = world
            .programme
            .recommendations(FiguresOf::Programme)
            .unwrap();
        let it = items.into_iter().find(|it| it.number == number).unwrap();
        it.also.into_iter().filter_map(|it| it.city).collect()
    };
    assert_eq!(
        also(&world, &van),
        ["Ordu", "Kars"],
        "each keeps its number and its city"
    );
    world.programme.separate_recommendation(&ordu).unwrap();
    assert_eq!(also(&world, &van), ["Kars"]);
    world.programme.undo(None).unwrap();
    assert_eq!(also(&world, &van), ["Ordu", "Kars"]);
    world.programme.undo(None).unwrap();
    world.programme.undo(None).unwrap();
    assert!(also(&world, &van).is_empty(), "both joins are taken back");
    let again = world.programme.join_recommendations(&kars, &ordu).unwrap();
    assert_eq!(
        again.joint_number.as_deref(),
        Some("G-2"),
        "a number is given once"
    );

    world
        .programme
        .keep_recommendations_apart(&van, &kars)
        .unwrap();
    assert!(!pairs(&world).contains(&(kars.clone(), van.clone())));
    world.programme.undo(None).unwrap();
    assert!(pairs(&world).contains(&(kars, van)));
}

fn asked(world: &mut World) {
    world.programme.take_offered_questions().unwrap();
}

#[test]
fn forms_are_entered_counted_and_told_with_their_numbers() {
    let mut world = programme_with(&[("Ayşe Işık", "A"), ("Can Ak", "B")]);
    world.check_in("Ayşe Işık");
    let trabzon = world.trabzon();
    let forms = [
        form(&[5, 5, 4, 0, 5, 3], "Süre kısaydı."),
        form(&[0, 0, 0, 0, 0, 0], " "),
        form(&[3, 5, 4, 0, 5, 3], ""),
    ];
    let refused = world
        .programme
        .enter_evaluation(trabzon, &forms, None)
        .unwrap_err();
    assert_eq!(refused.code(), "questions_none");
    asked(&mut world);
    let entered = world
        .programme
        .enter_evaluation(trabzon, &forms, Some(3))
        .unwrap();
    assert_eq!(entered.forms, 2, "a blank form is none");
    let it = entered.evaluation;
    assert_eq!((it.entered, it.counted, it.arrived), (2, Some(3), 1));
    assert!(it.more_forms_than_people, "said, and taken all the same");
    assert_eq!(
        (it.answers[0].n, &*it.answers[0].scores),
        (2, &[0, 0, 1, 0, 1][..])
    );
    assert_eq!(it.answers[3].n, 0);
    assert_eq!(
        it.answers[0].mean, None,
        "of fewer than five no mean is told"
    );
    let three = vec![form(&[4, 4, 4, 4, 4, 4], "İyiydi."); 3];
    let it = world
        .programme
        .enter_evaluation(trabzon, &three, None)
        .unwrap()
        .evaluation;
    assert_eq!(it.answers[0].mean, Some(4.0));
    assert_eq!((it.entered, it.counted), (5, Some(3)));
    assert_eq!(
        it.comments,
        ["İyiydi.", "İyiydi.", "İyiydi.", "Süre kısaydı."]
    );

    let wrong = [form(&[5, 5], "")];
    let refused = world
        .programme
        .enter_evaluation(trabzon, &wrong, None)
        .unwrap_err();
    assert_eq!(refused.code(), "scores_count_wrong");
    world.programme.undo(None).unwrap();
    assert_eq!(world.programme.evaluation(trabzon).unwrap().entered, 2);
}

#[test]
fn evaluation_forms_are_typed_at_the_command_line_or_come_from_a_file() {
    let rota = Rota::with_tour();
    assert_eq!(
        rota.json(&["list", "questions"])["offered"]
            .as_array()
            .unwrap()
            .len(),
        6
    );
    assert_eq!(
        rota.json(&["evaluation", "--take-questions"])["questions"],
        6
    );
    assert_eq!(
        rota.json(&["evaluation", "--take-questions"])["operation"],
        Value::Null
    );
    rota.json(&["edit", "question", "6", "tr=Mekân uygundu"]);
    rota.json(&[
        "edit",
        "question",
        "new",
        "tr=Yine gelirim",
        "en=I would come again",
    ]);
    rota.json(&["remove", "question", "3"]);
    let questions = rota.json(&["list", "questions"]);
    assert_eq!(questions["items"].as_array().unwrap().len(), 6);
    assert_eq!(questions["items"][4]["text_tr"], "Mekân uygundu");

    let entered = rota.json(&[
        "evaluation",
        "kars",
        "--scores",
        "5,4,5,5,-,4",
        "--scores",
        "345554",
        "--comment",
        "Güzeldi",
        "--comment",
        "",
        "--paper-count",
        "2",
    ]);
    assert_eq!(
        (&entered["forms"], &entered["evaluation"]["counted"]),
        (&json!(2), &json!(2))
    );
    let file = rota.write(
        "formlar.txt",
        "5,5,5,5,5,5;Süre; kısaydı\n\n111111\n".as_bytes(),
    );
    rota.json(&["evaluation", "kars", "--forms", &file]);
    let it = rota.json(&["evaluation", "kars"]);
    assert_eq!(
        (&it["entered"], &it["answers"][0]["n"]),
        (&json!(4), &json!(4))
    );
    assert_eq!(it["comments"], json!(["Güzeldi", "Süre; kısaydı"]));
    let before = rota.digest();
    for (line, code) in [
        (
            &["evaluation", "kars", "--scores", "6,1,1,1,1,1"][..],
            "scores_invalid",
        ),
        (
            &["evaluation", "kars", "--scores", "5,5"],
            "scores_count_wrong",
        ),
        (
            &[
                "evaluation",
                "kars",
                "--scores",
                "555555",
                "--comment",
                "a",
                "--comment",
                "b",
            ],
            "usage",
        ),
        (&["edit", "question", "9", "tr=x"], "not_found"),
        (&["edit", "question", "1", "tr=", "en="], "question_empty"),
    ] {
        assert_eq!(rota.refused(line), (2, code.into()), "{line:?}");
    }
    assert_eq!(rota.digest(), before);
}

/// Whoever holds the file and its log finds the forms of a sitting as one value in one row, sorted by what they say: which
/// was typed first, when, and by whom it was filled in stands nowhere.
#[test]
fn nobody_can_tell_from_file_or_log_in_which_order_forms_were_typed() {
    let forms = [
        form(&[5, 5, 4, 2, 5, 3], "Zaman yetmedi."),
        form(&[1, 1, 1, 1, 1, 1], "Aydınlatıcıydı."),
        form(&[3, 0, 4, 4, 5, 3], ""),
        form(&[3, 0, 4, 4, 5, 3], "Bir daha olsun."),
    ];
    let entered = |order: &[usize]| {
        let mut world = world();
        asked(&mut world);
        let kars = world.meeting("kars");
        let forms: Vec<EvaluationForm> = order.iter().map(|at| forms[*at].clone()).collect();
        let before = world.programme.log_for_tests().unwrap().len();
        let done = world
            .programme
            .enter_evaluation(kars, &forms, None)
            .unwrap();
        let log = world.programme.log_for_tests().unwrap();
        let rows = log[before..].to_vec();
        let sitting = done.sitting.unwrap();
        let told = world.programme.evaluation(kars).unwrap();
        (rows, sitting, told)
    };
    let (rows, sitting, told) = entered(&[0, 1, 2, 3]);
    let (other_rows, other_sitting, other_told) = entered(&[3, 1, 0, 2]);
    // One row says that something was done, one holds the forms: nothing is written form by form.
    assert_eq!((rows.len(), other_rows.len()), (2, 2));
    let value = |rows: &[domain::log_row::LogRow], sitting: programme::ids::SittingId| {
        let row = rows.iter().find(|it| it.subject == sitting.0).unwrap();
        let set = row.read().sets().remove(0);
        let column = domain::noun::evaluation_sitting::FORMS;
        let (_, value) = set
            .columns
            .into_iter()
            .find(|(it, _)| *it == column)
            .unwrap();
        // The other columns say which meeting it was, and nothing else stands there.
        assert_eq!(row.read().sets()[0].columns.len(), 2);
        value
    };
    let (value, other) = (value(&rows, sitting), value(&other_rows, other_sitting));
    assert_eq!(
        value, other,
        "the same bytes in whatever order they were typed"
    );
    let text = match value {
        domain::body::Value::Text(text) => text,
        other => panic!("{other:?}"),
    };
    let mut sorted: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(sorted.len(), 4);
    sorted.sort_unstable();
    assert!(text.lines().skip(1).eq(sorted), "{text}");
    assert_eq!(told.answers, other_told.answers);
    assert_eq!(told.comments, other_told.comments);
}

#[test]
fn names_are_pointed_out_while_they_are_typed() {
    let world = programme_with(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    let found = world
        .programme
        .pointed_out("ayşe ışık ve a@example.org")
        .unwrap();
    let kinds: Vec<PointedKind> = found.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [PointedKind::Name, PointedKind::Email]);
}

/// What a person reads on the pages, with single blanks.
fn pages(path: &str) -> String {
    let read = Command::new("pdftotext")
        .args(["-layout", path, "-"])
        .output();
    let read = read.expect("poppler-utils are needed: pdftotext");
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_report_tells_what_was_said_by_support_and_names_nobody() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği"), ("Can Ak", "Kıyı Vakfı")]);
    rota.json(&["check-in", "trabzon", "ayse"]);
    let empty = rota.typed_path("once.pdf");
    rota.json(&["report", "meeting", "trabzon", "--out", &empty]);
    for never in ["Konuşulanlar", "Sonuçlar", "Değerlendirme"] {
        assert!(!pages(&empty).contains(never), "{never}");
    }
    let note = |kind: &str, text: &str| {
        rota.json(&[
            "note",
            "trabzon",
            "--theme",
            "influence",
            "--kind",
            kind,
            text,
        ]);
    };
    note("finding", "Taslaklar üç günde kapanıyor");
    note("need", "Tüzük eğitimi");
    note("need", "tüzük EĞİTİMİ");
    note("promise", "Ayşe Işık dökümü gönderecek");
    for text in ["Az destekli", "Çok destekli", "Oylanmayan"] {
        rota.json(&["recommendation", "add", "trabzon", "--tr", text]);
    }
    rota.json(&["vote", "R1.1-Ö1", "3/17"]);
    rota.json(&["vote", "R1.1-Ö2", "14/17"]);
    rota.json(&["evaluation", "--take-questions"]);
    rota.json(&[
        "evaluation",
        "trabzon",
        "--scores",
        "555555",
        "--paper-count",
        "2",
    ]);

    let donor = rota.typed_path("rapor.pdf");
    let written = rota.json(&["report", "meeting", "trabzon", "--out", &donor]);
    assert!(
        !written["missing"].to_string().contains("results"),
        "recommendations are results"
    );
    let text = pages(&donor);
    let at = |part: &str| {
        text.find(part)
            .unwrap_or_else(|| panic!("{part} in {text}"))
    };
    assert!(
        at("R1.1-Ö2") < at("R1.1-Ö1") && at("R1.1-Ö1") < at("R1.1-Ö3"),
        "by support"
    );
    for part in [
        "14 / 17",
        "Oy veren: 17 kişi",
        "Tüzük eğitimi (2)",
        "2 form sayıldı, 1 form işlendi",
    ] {
        at(part);
    }
    at("[…] dökümü gönderecek");
    assert!(!text.contains("Ayşe"), "{text}");
    at("1 yerde ad ya da iletişim bilgisi");
    let inside = rota.typed_path("ic.pdf");
    let line = [
        "report", "meeting", "trabzon", "--tier", "internal", "--out", &inside,
    ];
    rota.json(&line);
    assert!(
        pages(&inside).contains("Ayşe Işık dökümü"),
        "as it was noted"
    );

    // In English the recommendations are not written yet: it is a draft, and says why.
    let english = rota.typed_path("report.docx");
    let line = [
        "--lang", "en", "report", "meeting", "trabzon", "--out", &english,
    ];
    let written = rota.json(&line);
    assert!(
        written["missing"]
            .to_string()
            .contains("recommendation_texts"),
        "{written}"
    );
}
