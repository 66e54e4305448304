use super::*;

#[test]
fn an_empty_cell_says_nothing_and_a_mark_by_itself_is_for_a_person() {
    for text in ["", "  ", "-", "–", "...", "\u{200b}"] {
        for question in Question::ALL {
            assert_eq!(read(*question, text), Said::Nothing, "{text:?}");
        }
    }
    for text in [
        "?",
        "+",
        "❌",
        "☐",
        "😢",
        "Evet 👎",
        "E\u{336}v\u{336}e\u{336}t\u{336}",
        "bəli",
        "да",
        "نعم",
    ] {
        for question in Question::ALL {
            assert_eq!(read(*question, text), Said::Unknown, "{text}");
        }
    }
    assert_eq!(
        read(Question::Reply, "✓"),
        Said::Unknown,
        "which box is it?"
    );
}

#[test]
fn words_that_sound_alike_are_not_taken_for_each_other() {
    for (question, text) in [
        (Question::Reply, "We were coming"),
        (Question::Reply, "I'm ill"),
        (Question::Reply, "ill"),
        (Question::Reply, "Well"),
        (Question::Reply, "Gelmem kesin"),
        (Question::Photo, "okumadım, onaylıyorum"),
        (Question::Selection, "Evet"),
    ] {
        assert_eq!(read(question, text), Said::Unknown, "{text}");
    }
}

#[test]
fn what_a_person_has_said_holds_for_these_words_and_this_question_only() {
    let mut readings = Readings::default();
    readings.add(Question::Reply, "", "Haber vereceğim", Meaning::NotComing);
    let no = Said::This(Meaning::NotComing);
    assert_eq!(
        readings.read(Question::Reply, "Teyit", "HABER VERECEĞİM "),
        no
    );
    assert_eq!(
        readings.read(Question::Reply, "Teyit", "Haber vereceğim?"),
        Said::Unknown
    );
    assert_eq!(
        readings.read(Question::Selection, "Teyit", "Haber vereceğim"),
        Said::Unknown
    );

    readings.add(Question::Photo, "Fotoğraf izni", "olabilir", Meaning::Yes);
    let yes = Said::This(Meaning::Yes);
    assert_eq!(
        readings.read(Question::Photo, "FOTOĞRAF İZNİ:", "Olabilir"),
        yes
    );
    assert_eq!(
        readings.read(Question::Photo, "Fotoğrafa itirazınız", "Olabilir"),
        Said::Unknown
    );
    assert_eq!(
        readings.read(Question::Transfer, "Fotoğraf izni", "Olabilir"),
        Said::Unknown
    );

    readings.add(Question::Photo, "Fotoğraf izni", "Hayır", Meaning::Yes);
    let plain = readings.read(Question::Photo, "Fotoğraf izni", "Hayır");
    assert_eq!(plain, Said::This(Meaning::No), "what is plain is not asked");
    readings.add(
        Question::Photo,
        "Fotoğraf izni",
        "olabilir",
        Meaning::Coming,
    );
    assert_eq!(
        readings.read(Question::Photo, "Fotoğraf izni", "olabilir"),
        yes,
        "answers another question"
    );
}

#[test]
fn a_place_on_the_waiting_list_is_a_number_beside_its_name_and_nothing_more() {
    for (text, place) in [
        ("Yedek 1", Some(1)),
        ("2. Yedek", Some(2)),
        ("YEDEK-3", Some(3)),
        ("yedek4", Some(4)),
        ("Yedek listesi sırası: 5", Some(5)),
        ("6. sırada yedek", Some(6)),
        ("Waiting list 7", Some(7)),
        ("Yedek", None),
        ("Yedek 1 2", None),
        ("Yedek 0", None),
        ("Yedek değil 1", None),
        ("1", None),
        ("Asil 1", None),
    ] {
        assert_eq!(waiting_place(text), place, "{text}");
        if place.is_some() {
            let said = read(Question::Selection, text);
            assert_eq!(said, Said::This(Meaning::Waiting), "{text}");
        }
    }
}
