//! Before and after seats are given: applications read, points given, institutions invited, replies, substitutes.

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// A meeting at Trabzon on 16 March with four seats, for which six people applied; the third is a woman, and everybody
/// but the second stands for an organisation of another province.
fn rota() -> Rota {
    let rota = Rota::with_tour();
    let sheet = "Zaman damgası;Ad Soyad;Kurum;Kurumun bulunduğu il;Cinsiyet;Neden katılmak istiyorsunuz?;Hangi kitap\n\
        01.11.2026 10:00;Ali Demir;Mavi Derneği;Ordu;Erkek;Çünkü;Kuymak\n\
        02.11.2026 10:00;Banu Kaya;Yeşil Vakfı;Trabzon;;\n\
        03.11.2026 10:00;Ceren Ak;Sarı Derneği;Ordu;Kadın;\n\
        04.11.2026 10:00;Deniz Su;Kızıl Derneği;Ordu;;\n\
        05.11.2026 10:00;Emre Taş;Mor Derneği;Ordu;Erkek;\n\
        06.11.2026 10:00;Filiz Gün;Ak Derneği;Ordu;Kadın;\n";
    let list = rota.write("basvurular.csv", sheet.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    rota.json(&["edit", "meeting", "trabzon", "capacity=4", "reserve=1"]);
    rota
}

fn selected(places: &Value) -> Vec<&str> {
    all(&places["selected"], "name")
}

fn reasons<'a>(places: &'a Value, list: &str) -> Vec<&'a str> {
    let items = places[list].as_array().unwrap();
    let of = |it: &'a Value| it["reasons"][0].as_str().unwrap();
    items.iter().map(of).collect()
}

fn points(rota: &Rota, who: &str, given: &[&str], reader: &str) -> Value {
    let line = [&["points", "trabzon", who], given, &["--reader", reader]].concat();
    rota.json(&line)
}

#[test]
fn two_readers_give_points_and_the_points_decide() {
    let rota = rota();
    rota.json(&["edit", "criterion", "1/1", "title_tr=Yerel çalışma"]);
    let second = ["title_en=Young people", "max_points=10"];
    rota.json(&[&["edit", "criterion", "1/2"], &second[..]].concat());
    points(&rota, "ceren", &["1=4", "2=9"], "Deniz");
    let given = points(&rota, "ceren", &["1=5"], "Ekin");
    assert_eq!(given["points"], 1_350, "4 and 5 are 4.5 in the mean, and 9");
    points(&rota, "filiz", &["2=10"], "Deniz");

    let sheet = rota.json(&["review", "trabzon", "ceren"]);
    let each: Vec<(&str, &Value)> = sheet["points"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["reader"].as_str().unwrap(), &it["points"]))
        .collect();
    assert_eq!(
        each.iter().filter(|(reader, _)| *reader == "Deniz").count(),
        2
    );
    assert!(
        each.contains(&("Ekin", &json!(5))),
        "the readers stay apart"
    );

    let by_order = rota.json(&["select", "trabzon", "--preview"]);
    assert_eq!(selected(&by_order), ["Ali Demir", "Banu Kaya", "Ceren Ak"]);
    rota.json(&["edit", "call", "1", "priorities=points"]);
    let by_points = rota.json(&["select", "trabzon", "--preview"]);
    assert_eq!(selected(&by_points), ["Ceren Ak", "Filiz Gün", "Ali Demir"]);
    assert_eq!(
        reasons(&by_points, "selected"),
        ["order", "priority", "order"],
        "it says of whom the points decided"
    );
    assert_eq!(reasons(&by_points, "waiting")[0], "priority");

    rota.json(&["undo"]);
    let taken_back = rota.json(&["undo"]);
    assert_eq!(taken_back["left"], json!([]));
    assert_eq!(
        rota.json(&["review", "trabzon"])["items"][5]["points"],
        Value::Null
    );
    for (line, code) in [
        (["points", "trabzon", "ali", "1=6"], "points_too_many"),
        (["points", "trabzon", "ali", "3=1"], "criterion_unknown"),
    ] {
        let line = [&line[..], &["--reader", "Deniz"]].concat();
        assert_eq!(rota.refused(&line).1, code);
    }
}

#[test]
fn a_reader_sees_every_answer_and_gives_a_verdict_without_explaining_it() {
    let rota = rota();
    rota.register("ordu", &[("Gizem Er", "Mavi Derneği")]);
    let sheet = rota.json(&["review", "trabzon", "ali"]);
    let typed = sheet["application"]["as_typed"].as_array().unwrap();
    // What fits no field, too.
    for (question, answer) in [("Cinsiyet", "Erkek"), ("Hangi kitap", "Kuymak")] {
        let it = json!({"question": question, "answer": answer});
        assert!(typed.contains(&it), "{typed:?}");
    }
    let answers = sheet["application"]["answers"].as_array().unwrap();
    assert_eq!(
        all(&sheet["application"]["answers"], "question"),
        ["motivation", "Hangi kitap"]
    );
    assert_eq!(answers[0]["answer"], "Çünkü");
    let history = sheet["organisation"]["participations"].as_array().unwrap();
    assert_eq!(history.len(), 1, "not this registration itself");
    assert_eq!(history[0]["city"], "Ordu");

    let verdict = rota.json(&["select", "trabzon", "ali", "incomplete"]);
    assert_eq!(verdict["reason"], Value::Null);
    let places = rota.json(&["select", "trabzon", "--preview"]);
    assert_eq!(selected(&places), ["Banu Kaya", "Ceren Ak", "Deniz Su"]);
    rota.json(&["select", "trabzon", "ali", "undecided"]);
    let places = rota.json(&["select", "trabzon", "--preview"]);
    assert_eq!(
        selected(&places)[0],
        "Ali Demir",
        "every move back is allowed"
    );
}

#[test]
fn applications_are_read_in_the_order_in_which_they_count() {
    let rota = Rota::with_tour();
    let people = [
        "Işıl", "Can", "Ümit", "Ada", "Ömer", "Bora", "Çiğdem", "Zeki",
    ];
    let people = people.map(|it| (format!("{it} Ak"), format!("{it} Derneği")));
    let people: Vec<(&str, &str)> = people
        .iter()
        .map(|(name, organisation)| (name.as_str(), organisation.as_str()))
        .collect();
    rota.register("trabzon", &people);
    let review = rota.json(&["review", "trabzon"]);
    let items = review["items"].as_array().unwrap().iter();
    let read: Vec<&Value> = items.map(|it| &it["registration"]["name"]).collect();
    let sheet: Vec<&str> = people.iter().map(|it| it.0).collect();
    assert_eq!(
        read, sheet,
        "no time is known of them: as they stood in their sheet"
    );
    rota.json(&["edit", "meeting", "trabzon", "capacity=20"]);
    let places = rota.json(&["select", "trabzon", "--preview"]);
    assert_eq!(selected(&places), sheet);
}

#[test]
fn women_the_province_and_who_comes_for_the_first_time() {
    let rota = rota();
    rota.json(&["edit", "call", "1", "balance=women=60"]);
    let places = rota.json(&["select", "trabzon", "--preview"]);
    assert_eq!(selected(&places), ["Ali Demir", "Ceren Ak", "Filiz Gün"]);
    assert_eq!(reasons(&places, "selected"), ["order", "order", "balance"]);
    assert_eq!(places["rules"]["balance"][0]["seats"], 2, "60 % of 3 seats");

    rota.json(&["edit", "call", "1", "balance="]);
    rota.register("ordu", &[("Gizem Er", "Mavi Derneği")]);
    rota.json(&["select", "ordu"]);
    rota.json(&["edit", "call", "1", "priorities=same_province first_time"]);
    let places = rota.json(&["select", "trabzon", "--preview"]);
    assert_eq!(selected(&places), ["Banu Kaya", "Ceren Ak", "Deniz Su"]);
    assert_eq!(
        places["waiting"][2]["name"], "Ali Demir",
        "whose organisation has a seat at Ordu"
    );
    let wrong = ["edit", "call", "1", "priorities=luck"];
    assert_eq!(rota.refused(&wrong).1, "value_unknown");
    let wrong = ["edit", "call", "1", "balance=women=101"];
    assert_eq!(rota.refused(&wrong).1, "balance_out_of_bounds");
}

#[test]
fn an_institution_has_its_seat_before_it_says_who_comes() {
    let rota = rota();
    let invited = rota.json(&["invite", "trabzon", "Trabzon Valiliği", "--seats", "2"]);
    let seats = all_texts(&invited["registrations"]);
    assert_eq!(seats.len(), 2);
    let places = rota.json(&["select", "trabzon"]);
    assert_eq!(
        reasons(&places, "selected"),
        ["order", "invited", "invited"]
    );
    let list = rota.run(&["list", "registrations", "trabzon"]);
    assert!(list.out.contains("Trabzon Valiliği"), "{}", list.out);

    let name = ["--name", "Hakan Yurt", "--role", "Şube müdürü"];
    let either = [&["name", "trabzon", "Trabzon Valiliği"], &name[..]].concat();
    assert_eq!(rota.run(&either).status, 3, "there are two of them");
    let named = rota.json(&[&["name", "trabzon", &seats[0]], &name[..]].concat());
    assert_eq!(named["organisation"], "Trabzon Valiliği");
    assert_eq!(
        rota.json(&["check-in", "trabzon", "hakan"])["outcome"],
        "admitted"
    );
    assert_eq!(
        rota.refused(&[&["name", "trabzon", &seats[0]], &name[..]].concat())
            .1,
        "seat_named_already"
    );
    // Whoever comes on the other seat is found by the institution.
    let hits = rota.json(&["search", "trabzon", "valiligi"]);
    assert_eq!(hits["hits"].as_array().unwrap().len(), 2, "{hits}");
    let sheet = rota.typed_path("imza.pdf");
    let printed = rota.json(&["sign-in-sheet", "trabzon", "--out", &sheet]);
    assert_eq!(printed["rows"], 3, "the seat without a name has its row");
}

#[test]
fn the_silent_are_reminded_until_the_day_and_then_others_follow() {
    let rota = rota();
    rota.json(&["select", "trabzon"]);
    rota.json(&["edit", "meeting", "trabzon", "reply_by=2026-11-26"]);
    let reply = |who: &str, reply: &str| {
        rota.json(&["reply", "trabzon", who, reply, "--channel", "phone"]);
    };
    reply("ali", "coming");
    reply("banu", "no_answer");
    let replies = rota.json(&["replies", "trabzon"]);
    assert_eq!(
        replies["counts"],
        json!({"selected": 3, "coming": 1, "not_coming": 0, "silent": 2})
    );
    assert_eq!(replies["overdue"], false);
    assert_eq!(replies["next"], json!([]));
    let early = rota.refused(&["promote", "trabzon", "--overdue"]);
    assert_eq!(early.1, "reply_time_not_over");

    reply("ceren", "not_coming");
    let replies = rota.json(&["replies", "trabzon"]);
    assert_eq!(all(&replies["next"], "name"), ["Deniz Su"]);
    rota.json(&["promote", "trabzon"]);
    let meetings = rota.json(&["list", "meetings"]);
    assert_eq!(
        meetings["items"][0]["replies"],
        json!({"selected": 3, "coming": 1, "not_coming": 1, "silent": 2}),
        "{}",
        meetings["items"][0]
    );

    rota.minutes_later(7 * 24 * 60);
    let replies = rota.json(&["replies", "trabzon"]);
    assert_eq!(replies["overdue"], true);
    assert_eq!(
        all(&replies["next_if_released"], "name"),
        ["Emre Taş", "Filiz Gün"]
    );
    let places = rota.json(&["promote", "trabzon", "--overdue"]);
    assert_eq!(selected(&places), ["Ali Demir", "Emre Taş", "Filiz Gün"]);
    let door = rota.answer(&["check-in", "trabzon", "banu"], 3);
    assert_eq!(door["outcome"], "withdrawn", "asked about, not turned away");
    for (language, why) in [("tr", "yanıt vermedi"), ("en", "did not reply")] {
        for line in [["list", "registrations"].as_slice(), &["replies"]] {
            let line = [&["--lang", language], line, &["trabzon"]].concat();
            let said = rota.run(&line).out;
            assert_eq!(said.matches(why).count(), 2, "{why} of both in {said}");
        }
    }
    assert_eq!(rota.json(&["undo"])["left"], json!([]));
    let replies = rota.json(&["replies", "trabzon"]);
    assert_eq!(replies["counts"]["silent"], 2, "the undo gives them back");
}

#[test]
fn whoever_got_a_seat_after_the_last_day_is_not_silent() {
    let rota = rota();
    rota.json(&["edit", "meeting", "trabzon", "capacity=2"]);
    rota.json(&["select", "trabzon"]);
    rota.json(&["edit", "meeting", "trabzon", "reply_by=2026-11-26"]);
    rota.minutes_later(7 * 24 * 60);
    let places = rota.json(&["promote", "trabzon", "--overdue"]);
    assert_eq!(
        selected(&places),
        ["Banu Kaya"],
        "in the place of Ali Demir"
    );
    let replies = rota.json(&["replies", "trabzon"]);
    assert_eq!(
        replies["next_if_released"],
        json!([]),
        "nobody else is late"
    );
    let again = rota.json(&["promote", "trabzon", "--overdue"]);
    assert_eq!(
        selected(&again),
        ["Banu Kaya"],
        "the second time takes no seat"
    );
    assert_eq!(again["operation"], Value::Null);
    // A letter to the selected tells the day.
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-14"]);
    let folder = rota.typed_path("mektup");
    rota.json(&["letters", "trabzon", "--kind", "selected", "--out", &folder]);
    let replies = rota.json(&["replies", "trabzon"]);
    assert_eq!(replies["next_if_released"], json!([]), "asked today");
}

#[test]
fn whoever_is_asked_anew_after_the_last_day_is_not_silent() {
    let rota = rota();
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-16"]);
    rota.json(&["select", "trabzon"]);
    rota.json(&["edit", "meeting", "trabzon", "reply_by=2026-11-26"]);
    let reply = |who: &str, reply: &str| {
        rota.json(&["reply", "trabzon", who, reply, "--channel", "phone"]);
    };
    reply("ali", "coming");
    rota.minutes_later(7 * 24 * 60);
    reply("banu", "no_answer");
    let released = || {
        let replies = rota.json(&["replies", "trabzon"]);
        replies["next_if_released"].as_array().unwrap().len()
    };
    assert_eq!(
        released(),
        2,
        "a call after the last day that nobody took is silence"
    );
    let why = ["--date", "2027-03-21", "--reason", "kar"];
    rota.json(&[&["tour", "move", "1.1"], &why[..]].concat());
    assert_eq!(
        released(),
        2,
        "Ali had answered: the plan has changed since"
    );
}

#[test]
fn why_somebody_is_off_the_list_stands_where_they_are_listed() {
    let rota = rota();
    rota.json(&["select", "trabzon"]);
    let why = ["--by", "person", "--reason", "Düğünü var"];
    rota.json(&[&["withdraw", "trabzon", "ali"], &why[..]].concat());
    let replies = rota.json(&["replies", "trabzon"]);
    let items = replies["items"].as_array().unwrap();
    let off = items
        .iter()
        .find(|it| it["registration"]["withdrawn"] != Value::Null);
    assert_eq!(
        off.unwrap()["registration"]["withdrawn_reason"],
        "Düğünü var"
    );
    for line in [
        ["list", "registrations", "trabzon"].as_slice(),
        &["replies", "trabzon"],
    ] {
        let said = rota.run(line).out;
        assert!(said.contains("kendisi vazgeçti: Düğünü var"), "{said}");
    }
    rota.json(&["undo"]);
    let said = rota.run(&["list", "registrations", "trabzon"]).out;
    assert!(!said.contains("Düğünü"), "{said}");
}

#[test]
fn somebody_else_comes_on_the_same_seat() {
    let rota = rota();
    rota.json(&["select", "trabzon"]);
    let name = ["--name", "Nur Demir", "--phone", "0500 000 00 01"];
    let line = [&["substitute", "trabzon", "ali"], &name[..]].concat();
    let named = rota.json(&line);
    assert_eq!(named["organisation"], "Mavi Derneği");
    let replies = rota.json(&["replies", "trabzon"]);
    assert_eq!(replies["counts"]["coming"], 1);
    let items = replies["items"].as_array().unwrap();
    let nur = items
        .iter()
        .find(|it| it["registration"]["name"] == "Nur Demir")
        .unwrap();
    assert_eq!(nur["replaces"], "Ali Demir");
    assert_eq!(rota.refused(&line).1, "reply_withdrawn");
    assert_eq!(
        rota.json(&["check-in", "trabzon", "nur"])["outcome"],
        "admitted"
    );
    let again = rota.json(&["select", "trabzon"]);
    assert_eq!(
        again["operation"],
        Value::Null,
        "the seat is neither lost nor doubled"
    );
    let arrived = [&["substitute", "trabzon", "nur"], &name[..]].concat();
    assert_eq!(rota.refused(&arrived).1, "substitute_arrived");
}

fn all_texts(list: &Value) -> Vec<String> {
    let items = list.as_array().unwrap().iter();
    items.map(|it| it.as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_organisation_under_its_other_name_is_not_there_for_the_first_time() {
    let rota = rota();
    rota.register("ordu", &[("Gizem Er", "Denizciler Birliği")]);
    rota.json(&["select", "ordu"]);
    rota.json(&["edit", "call", "1", "priorities=first_time"]);
    let first = |rota: &Rota| {
        let places = rota.json(&["select", "trabzon", "--preview"]);
        selected(&places)[0].to_owned()
    };
    assert_eq!(first(&rota), "Ali Demir");
    let all = rota.json(&["list", "organisations"]);
    let id = |name: &str| {
        let mut items = all["items"].as_array().unwrap().iter();
        let found = items.find(|it| it["name"] == name).unwrap();
        found["organisation"].as_str().unwrap().to_owned()
    };
    rota.json(&["join", &id("Mavi Derneği"), &id("Denizciler Birliği")]);
    assert_eq!(first(&rota), "Banu Kaya");
}

#[test]
fn whoever_has_come_on_a_seat_keeps_their_name_and_the_seat_whatever_is_undone() {
    let rota = rota();
    let invited = rota.json(&["invite", "trabzon", "Trabzon Valiliği"]);
    rota.json(&["select", "trabzon"]);
    let seat = all_texts(&invited["registrations"]).remove(0);
    let named = rota.json(&["name", "trabzon", &seat, "--name", "Hakan Yurt"]);
    rota.json(&["check-in", "trabzon", "hakan"]);
    let line = ["substitute", "trabzon", "ali demir", "--name", "Nur Demir"];
    let replaced = rota.json(&line);
    rota.json(&["check-in", "trabzon", "nur"]);
    for operation in [&named["operation"], &replaced["operation"]] {
        let undone = rota.json(&["undo", operation.as_str().unwrap()]);
        assert_eq!(undone["left"][0]["reason"], "checked_in", "{undone}");
    }
    let list = rota.json(&["list", "registrations", "trabzon"]);
    let items = list["items"].as_array().unwrap();
    let of = |name: &str| items.iter().find(|it| it["name"] == name).unwrap();
    assert!(of("Hakan Yurt")["arrived_at"].is_string());
    assert!(of("Nur Demir")["arrived_at"].is_string());
    assert_eq!(
        of("Ali Demir")["withdrawn"],
        "replaced",
        "one seat, one person"
    );
}

/// A verdict is one on answers: where those change it is asked for again, and not for a telephone or the name of a question.
#[test]
fn a_verdict_stands_for_the_answers_that_it_was_given_on() {
    let rota = Rota::with_tour();
    let sheet = |question: &str, phone: &str, answer: &str| {
        format!(
            "Zaman damgası;Ad Soyad;Kurum;Telefon;{question}\n\
             2026-11-02 10:00:00;Ayşe Işık;Umut Derneği;{phone};{answer}\n"
        )
    };
    let import = |name: &str, text: String| {
        let list = rota.write(name, text.as_bytes());
        rota.minutes_later(1);
        rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    };
    let asks = || rota.json(&["review", "trabzon"])["items"][0]["asks_again"].clone();
    let judge = || {
        rota.minutes_later(1);
        rota.json(&["select", "trabzon", "Ayşe Işık", "eligible"])
    };
    import(
        "a.csv",
        sheet("Ne bekliyorsunuz", "0500 000 12 34", "Tanışmak"),
    );
    assert_eq!(asks(), false, "no verdict yet");
    judge();
    assert_eq!(asks(), false);
    import(
        "b.csv",
        sheet("Ne bekliyorsunuz", "0500 000 99 99", "Tanışmak"),
    );
    assert_eq!(asks(), false, "another telephone");
    import(
        "c.csv",
        sheet("Beklentiniz nedir", "0500 000 99 99", "Tanışmak"),
    );
    assert_eq!(asks(), false, "the question has another name");
    import(
        "d.csv",
        sheet("Beklentiniz nedir", "0500 000 99 99", "Öğrenmek"),
    );
    assert_eq!(asks(), true, "another answer");
    let said = rota.run(&["review", "trabzon"]).out;
    assert!(said.contains("yeniden okunacak"), "{said}");
    let again = judge();
    assert_ne!(
        again["operation"],
        Value::Null,
        "the same verdict, on other answers"
    );
    assert_eq!(asks(), false);
    rota.json(&["undo"]);
    assert_eq!(asks(), true, "taken back, it is asked for again");
}
