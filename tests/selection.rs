//! Who gets a seat at a meeting, who waits for one, who comes after all and who gave the seat back.

use serde_json::{Value, json};

use crate::letters::pdf_text;
use crate::support::rota::{Rota, all};

/// Three of one organisation; they applied as the 2nd, 3rd and 4th.
const PAIR: &str = "Mavi Derneği";

/// The name of the `nth` to apply, from 1.
fn name(nth: usize) -> String {
    let letter = |at: usize| char::from(b'a' + (at % 26) as u8);
    format!("Başvuran{}{} Yılmaz", letter(nth / 26), letter(nth))
}

fn names(nths: impl IntoIterator<Item = usize>) -> Vec<String> {
    nths.into_iter().map(name).collect()
}

/// 20 seats, 3 of them kept for the door; applications in a sheet that begins with the last.
fn with_applicants(count: usize) -> Rota {
    let rota = Rota::with_tour();
    let mut sheet = String::from("Zaman damgası;Ad Soyad;Kurum\n");
    for nth in (1..=count).rev() {
        let organisation = match nth {
            2..=4 => PAIR.to_owned(),
            _ => format!("{} Vakfı", name(nth)),
        };
        let minute = nth % 60;
        sheet.push_str(&format!(
            "2026-11-02 10:{minute:02}:00;{};{organisation}\n",
            name(nth)
        ));
    }
    let list = rota.write("basvurular.csv", sheet.as_bytes());
    let meeting = ["--route", "1", "--meeting", "trabzon"];
    rota.json(&[&["import", list.as_str()], &meeting[..]].concat());
    rota.json(&["edit", "meeting", "trabzon", "capacity=20", "reserve=3"]);
    rota
}

fn listed(places: &Value, list: &str) -> Vec<String> {
    all(&places[list], "name")
        .iter()
        .map(|it| (*it).to_owned())
        .collect()
}

fn reasons(places: &Value, list: &str, name: &str) -> Value {
    let items = places[list].as_array().unwrap();
    let found = items.iter().find(|it| it["name"] == name);
    found.unwrap_or_else(|| panic!("{name} is not in {list}"))["reasons"].clone()
}

fn registered(rota: &Rota, name: &str) -> Value {
    registered_at(rota, "trabzon", name)
}

fn registered_at(rota: &Rota, meeting: &str, name: &str) -> Value {
    let items = rota.json(&["list", "registrations", meeting]);
    let mut items = items["items"].as_array().unwrap().clone();
    items.retain(|it| it["name"] == name);
    assert_eq!(items.len(), 1, "{name}");
    items.remove(0)
}

fn select(rota: &Rota) -> Value {
    rota.json(&["select", "trabzon"])
}

fn decline(rota: &Rota, nth: usize) {
    let line = ["reply", "trabzon", &name(nth), "not_coming"];
    rota.json(&[&line[..], &["--channel", "phone"]].concat());
}

fn decide(rota: &Rota, nth: usize, selection: &str) -> Value {
    let reason = ["--reason", "kurul kararı"];
    rota.json(&[&["select", "trabzon", &name(nth), selection], &reason[..]].concat())
}

/// Why somebody is not eligible is one of a list.
fn not_eligible(rota: &Rota, nth: usize, reason: &str) -> Value {
    let name = name(nth);
    rota.json(&[
        "select",
        "trabzon",
        &name,
        "not_eligible",
        "--reason",
        reason,
    ])
}

fn withdraw(rota: &Rota, nth: usize) -> Value {
    let why = ["--by", "person", "--reason", "hastalandı"];
    rota.json(&[&["withdraw", "trabzon", &name(nth)], &why[..]].concat())
}

#[test]
fn twenty_seats_three_kept_for_the_door_and_twenty_seven_apply() {
    let rota = with_applicants(27);
    let before = rota.digest();
    let preview = rota.json(&["select", "trabzon", "--preview"]);
    assert_eq!(rota.digest(), before, "a preview writes nothing");
    assert_eq!(preview["operation"], Value::Null);

    let places = select(&rota);
    assert_eq!(
        (&places["capacity"], &places["reserve"]),
        (&json!(20), &json!(3))
    );
    // The 3rd and the 4th are of the organisation of the 2nd.
    let selected = names([1, 2].into_iter().chain(5..=19));
    assert_eq!(listed(&places, "selected"), selected);
    assert_eq!(
        listed(&places, "waiting"),
        names((20..=27).chain([3, 4])),
        "in the order in which they would move up"
    );
    assert_eq!(listed(&places, "not_selected"), Vec::<String>::new());
    assert_eq!(places["changed"].as_array().unwrap().len(), 27);
    assert_eq!(preview["selected"], places["selected"]);
    assert_eq!(places["selected"][16]["rank"], 17);
    assert_eq!(reasons(&places, "selected", &name(1)), json!(["order"]));
    assert_eq!(reasons(&places, "waiting", &name(20)), json!(["full"]));
    assert_eq!(
        reasons(&places, "waiting", &name(3)),
        json!(["per_organisation"])
    );

    let meetings = rota.json(&["list", "meetings"]);
    let meetings = meetings["items"].as_array().unwrap();
    let trabzon = meetings.iter().find(|it| it["city"] == "Trabzon").unwrap();
    assert_eq!(trabzon["expected"], 17, "the desk expects the selected");
    for name in &selected {
        let hits = rota.json(&["search", "trabzon", name]);
        assert_eq!(hits["hits"][0]["state"], "expected", "{name}");
    }
    let door = rota.answer(&["check-in", "trabzon", &name(20)], 3);
    assert_eq!(door["outcome"], "waiting_list");
    let door = rota.json(&["check-in", "trabzon", &name(5)]);
    assert_eq!(door["outcome"], "admitted");
}

#[test]
fn a_second_run_changes_nothing_and_one_undo_takes_the_first_back() {
    let rota = with_applicants(27);
    let before = rota.json(&["list", "registrations", "trabzon"]);
    let places = select(&rota);
    let after = rota.digest();
    let again = select(&rota);
    assert_eq!(again["operation"], Value::Null);
    assert_eq!(again["changed"], json!([]));
    assert_eq!(again["selected"], places["selected"]);
    assert_eq!(again["waiting"], places["waiting"]);
    assert_eq!(rota.digest(), after);

    let undone = rota.json(&["undo"]);
    assert_eq!(undone["operation"], places["operation"]);
    assert_eq!(undone["undone"], 27, "people, not columns");
    assert_eq!(rota.json(&["list", "registrations", "trabzon"]), before);
    let door = rota.json(&["check-in", "trabzon", &name(27)]);
    assert_eq!(door["outcome"], "admitted", "everybody is expected again");
}

#[test]
fn an_organisation_gets_a_second_seat_only_where_one_would_stay_empty() {
    let rota = with_applicants(18);
    let places = select(&rota);
    assert_eq!(listed(&places, "selected").len(), 17);
    assert_eq!(
        reasons(&places, "selected", &name(3)),
        json!(["second_seat"])
    );
    assert_eq!(listed(&places, "waiting"), names([4]));

    rota.json(&["edit", "call", "1", "per_organisation=3"]);
    let places = select(&rota);
    assert_eq!(reasons(&places, "selected", &name(4)), json!(["order"]));
    assert_eq!(listed(&places, "waiting"), names([18]));
}

#[test]
fn seats_are_set_aside_for_the_groups_of_the_call() {
    let rota = with_applicants(20);
    let organisation = format!("{} Vakfı", name(20));
    rota.json(&["edit", "organisation", &organisation, "kind=municipality"]);
    rota.json(&["edit", "call", "1", "quotas=local=1"]);
    let places = select(&rota);
    assert_eq!(reasons(&places, "selected", &name(20)), json!(["quota"]));
    assert_eq!(reasons(&places, "waiting", &name(19)), json!(["quota"]));
}

#[test]
fn what_the_team_decides_stands_with_its_reason() {
    let rota = with_applicants(27);
    decide(&rota, 27, "selected");
    decide(&rota, 1, "waiting");
    not_eligible(&rota, 5, "outside_area: başka bir ülkeden");
    decide(&rota, 6, "not_selected");
    decide(&rota, 7, "incomplete");
    decide(&rota, 8, "eligible");
    let places = select(&rota);
    assert_eq!(reasons(&places, "selected", &name(27)), json!(["by_hand"]));
    assert_eq!(reasons(&places, "selected", &name(8)), json!(["order"]));
    assert_eq!(reasons(&places, "waiting", &name(1)), json!(["by_hand"]));
    for (nth, reason) in [(5, "not_eligible"), (6, "by_hand"), (7, "incomplete")] {
        assert_eq!(
            reasons(&places, "not_selected", &name(nth)),
            json!([reason])
        );
    }
    assert_eq!(listed(&places, "selected").len(), 17);
    assert_eq!(places["waiting"][0]["said"], "kurul kararı");
    let why = |said: &str| json!({"reason": "outside_area", "said": said});
    let out = places["not_selected"].as_array().unwrap();
    let out = out.iter().find(|it| it["name"] == name(5)).unwrap();
    assert_eq!(out["ineligible"], why("başka bir ülkeden"));

    let again = decide(&rota, 27, "selected");
    assert_eq!(again["operation"], Value::Null, "it stands already");
    // Seats kept for the door may be given by hand, but no chair that is not there.
    for nth in [24, 25, 26] {
        decide(&rota, nth, "selected");
    }
    let full = ["select", "trabzon", &name(23), "selected", "--reason", "r"];
    assert_eq!(rota.refused(&full), (2, "decision_no_seat_free".into()));
    rota.json(&["undo"]);
    assert_eq!(registered(&rota, &name(26))["selection"], "waiting");
}

#[test]
fn who_is_not_eligible_is_told_why_from_a_list_and_the_minutes_print_it() {
    let rota = with_applicants(5);
    let five = name(5);
    for (reason, code) in [
        (None, "ineligible_reason_needed"),
        (Some("uygun değil"), "ineligible_reason_unknown"),
        (Some("other"), "ineligible_reason_unknown"),
        (Some("other:  "), "ineligible_reason_unknown"),
    ] {
        let mut line = vec!["select", "trabzon", &five, "not_eligible"];
        line.extend(reason.iter().flat_map(|it| ["--reason", it]));
        assert_eq!(rota.refused(&line), (2, code.into()), "{reason:?}");
    }
    not_eligible(&rota, 5, "late");
    not_eligible(&rota, 4, "other: kurulun kendisi");
    select(&rota);
    let path = rota.typed_path("tutanak.pdf");
    rota.json(&["minutes", "trabzon", "--out", &path]);
    let text = pdf_text(&std::fs::read(&path).unwrap());
    for said in ["başvuru süresinden sonra geldi", "kurulun kendisi"] {
        assert!(text.contains(said), "{said} in {text}");
    }
}

#[test]
fn a_balance_that_quotas_leave_out_of_reach_is_said_with_what_it_cost() {
    let rota = Rota::with_tour();
    let mut sheet = String::from("Zaman damgası;Ad Soyad;Kurum;Kurum türü;Cinsiyet\n");
    for nth in 1..=8 {
        // Associations sent men, municipalities sent women.
        let (kind, sex) = if nth <= 4 {
            ("Dernek", "Erkek")
        } else {
            ("Belediye", "Kadın")
        };
        let line = format!(
            "2026-11-02 10:{nth:02}:00;{};{} Kurumu;{kind};{sex}\n",
            name(nth),
            name(nth)
        );
        sheet.push_str(&line);
    }
    let list = rota.write("basvurular.csv", sheet.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    rota.json(&["edit", "meeting", "trabzon", "capacity=4", "reserve=0"]);
    rota.json(&["edit", "call", "1", "quotas=cso=4", "balance=women=50"]);
    let places = select(&rota);
    assert_eq!(listed(&places, "selected"), names(1..=4));
    let came = &places["rules"]["came"];
    let balance = &came["balance"][0];
    assert_eq!(
        (&balance["seats"], &balance["filled"], &balance["short"]),
        (&json!(2), &json!(0), &json!("quotas"))
    );
    assert_eq!(came["by_quota"], 4);
    let said = rota.run(&["select", "trabzon", "--preview"]).out;
    assert!(said.contains("4 yerin 4 tanesi kotayla"), "{said}");
    let path = rota.typed_path("tutanak.pdf");
    rota.json(&["minutes", "trabzon", "--out", &path, "--lang", "en"]);
    let text = pdf_text(&std::fs::read(&path).unwrap());
    for said in [
        "could not be reached: 2 wanted, 0 given; 4 of 4 places by quota",
        "Filled: 4 of 4",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(
        !text.contains("are given places first"),
        "nobody was invited: {text}"
    );
}

#[test]
fn a_free_seat_goes_to_the_first_who_waits() {
    let rota = with_applicants(27);
    select(&rota);
    let nobody = rota.json(&["promote", "trabzon"]);
    assert_eq!(
        (&nobody["changed"], &nobody["operation"]),
        (&json!([]), &Value::Null)
    );

    withdraw(&rota, 9);
    decline(&rota, 2);
    let preview = rota.json(&["promote", "trabzon", "--preview"]);
    assert_eq!(registered(&rota, &name(20))["selection"], "waiting");
    let places = rota.json(&["promote", "trabzon"]);
    assert_eq!(preview["changed"], places["changed"]);
    // The organisation of the 2nd has no seat any more, so the 3rd is the first of all who wait.
    for nth in [3, 20] {
        assert_eq!(registered(&rota, &name(nth))["selection"], "selected");
        assert_eq!(reasons(&places, "selected", &name(nth)), json!(["order"]));
    }
    assert_eq!(listed(&places, "selected").len(), 17);
    assert_eq!(listed(&places, "waiting")[0], name(21));
    assert_eq!(
        reasons(&places, "not_selected", &name(9)),
        json!(["withdrawn"])
    );
    let again = select(&rota);
    assert_eq!(again["changed"], json!([]), "the rules say the same");

    rota.json(&["undo"]);
    assert_eq!(registered(&rota, &name(20))["selection"], "waiting");
}

#[test]
fn who_gave_up_a_seat_that_somebody_has_now_does_not_get_it_back_by_a_change_of_plan() {
    let rota = with_applicants(27);
    select(&rota);
    decline(&rota, 2);
    let moved = [
        "tour",
        "move",
        "trabzon",
        "--date",
        "2027-05-10",
        "--reason",
        "salon",
    ];
    // As long as nobody has been given the seat, they are asked for the new day.
    rota.json(&moved);
    assert_eq!(registered(&rota, &name(2))["reply"], "asked");
    rota.json(&["undo"]);
    rota.json(&["promote", "trabzon"]);
    rota.json(&moved);
    assert_eq!(registered(&rota, &name(2))["reply"], "not_coming");
    let again = select(&rota);
    assert_eq!(
        listed(&again, "selected").len(),
        17,
        "as many as there are seats"
    );
    assert_eq!(again["changed"], json!([]));
}

#[test]
fn who_gave_up_a_seat_goes_along_without_one_when_two_meetings_are_merged() {
    let rota = with_applicants(27);
    select(&rota);
    decline(&rota, 2);
    let merge = ["tour", "merge", "trabzon", "ordu", "--reason", "salon"];
    rota.json(&merge);
    assert_eq!(
        registered_at(&rota, "ordu", &name(2))["reply"],
        "asked",
        "a seat was free"
    );
    rota.json(&["undo"]);
    rota.json(&["promote", "trabzon"]);
    rota.json(&merge);
    assert_eq!(
        registered_at(&rota, "ordu", &name(2))["reply"],
        "not_coming"
    );
}

#[test]
fn who_comes_instead_of_somebody_keeps_the_seat_when_the_day_moves() {
    let rota = with_applicants(27);
    select(&rota);
    rota.json(&["substitute", "trabzon", &name(2), "--name", "Vekil Bey"]);
    assert_eq!(select(&rota)["changed"], json!([]));
    rota.json(&[
        "tour",
        "move",
        "trabzon",
        "--date",
        "2027-05-10",
        "--reason",
        "salon",
    ]);
    let again = select(&rota);
    assert_eq!(again["changed"], json!([]));
    assert!(listed(&again, "selected").contains(&"Vekil Bey".to_owned()));
}

#[test]
fn nobody_who_came_loses_the_seat() {
    let rota = with_applicants(27);
    select(&rota);
    let late = ["check-in", "trabzon", &name(27), "--anyway"];
    rota.json(&late);
    let places = select(&rota);
    assert_eq!(reasons(&places, "selected", &name(27)), json!(["arrived"]));
    assert_eq!(listed(&places, "selected").len(), 17);
    assert!(listed(&places, "waiting").contains(&name(19)));

    rota.json(&["check-in", "trabzon", &name(18)]);
    let take = ["select", "trabzon", &name(18), "waiting", "--reason", "r"];
    assert_eq!(rota.refused(&take), (2, "decision_arrived".into()));
    let give_back = ["withdraw", "trabzon", &name(18), "--by", "team"];
    let give_back = [&give_back[..], &["--reason", "r"]].concat();
    assert_eq!(rota.refused(&give_back), (2, "withdraw_arrived".into()));
}

#[test]
fn replies_and_withdrawals_are_kept_and_undone() {
    let rota = with_applicants(20);
    select(&rota);
    let coming = ["reply", "trabzon", &name(1), "coming", "--channel", "mail"];
    let replied = rota.json(&coming);
    assert_eq!(replied["reply"], "coming");
    assert_eq!(registered(&rota, &name(1))["reply"], "coming");
    let list = rota.run(&["list", "registrations", "trabzon"]).out;
    let line = list.lines().find(|it| it.contains(&name(1)));
    assert!(line.is_some_and(|it| it.contains("geliyor")), "{list}");
    assert_eq!(rota.json(&["undo"])["undone"], 1);
    assert_eq!(registered(&rota, &name(1))["reply"], "not_asked");

    withdraw(&rota, 1);
    assert_eq!(registered(&rota, &name(1))["withdrawn"], "by_person");
    assert_eq!(
        registered(&rota, &name(1))["selection"],
        "selected",
        "one register leaves the other alone"
    );
    let door = rota.answer(&["check-in", "trabzon", &name(1)], 3);
    assert_eq!(door["outcome"], "withdrawn");
    rota.json(&["undo"]);
    assert_eq!(registered(&rota, &name(1))["withdrawn"], Value::Null);
}

#[test]
fn what_makes_no_sense_is_refused_in_one_sentence() {
    let rota = with_applicants(27);
    rota.json(&["edit", "meeting", "ordu", "capacity=20"]);
    select(&rota);
    withdraw(&rota, 1);
    let one = name(1);
    let waits = name(20);
    let walk_in = ["walk-in", "trabzon", "--name", "Kapıdan Gelen"];
    let told = ["--organisation", "yok", "--notice", "shown"];
    rota.json(&[&walk_in[..], &told].concat());
    let no_coming = ["reply", "trabzon", &name(2), "not_coming"];
    rota.json(&[&no_coming[..], &["--channel", "form"]].concat());
    decide(&rota, 2, "waiting");
    let two = name(2);
    let before = rota.digest();
    for (line, code) in [
        (
            vec!["select", "trabzon", &one, "waiting", "--reason", "r"],
            "decision_withdrawn",
        ),
        (
            vec!["select", "trabzon", &two, "selected", "--reason", "r"],
            "decision_not_coming",
        ),
        (
            vec!["select", "trabzon", &waits, "selected"],
            "decision_reason_needed",
        ),
        (
            vec!["select", "trabzon", &waits, "maybe", "--reason", "r"],
            "selection_unknown",
        ),
        (
            vec![
                "select",
                "trabzon",
                "kapidan gelen",
                "waiting",
                "--reason",
                "r",
            ],
            "decision_takes_no_seat",
        ),
        (
            vec!["select", "ordu", &waits, "selected", "--reason", "r"],
            "registration_unknown",
        ),
        (
            vec!["select", "trabzon", "Hiç Kimse", "waiting", "--reason", "r"],
            "registration_unknown",
        ),
        (vec!["select", "trabzon", "--reason", "r"], "usage"),
        (
            vec!["select", "trabzon", "selected", "--reason", "r"],
            "usage",
        ),
        (
            vec!["reply", "trabzon", &one, "coming", "--channel", "phone"],
            "reply_withdrawn",
        ),
        (
            vec!["reply", "trabzon", &waits, "coming", "--channel", "phone"],
            "reply_no_seat",
        ),
        (
            vec!["reply", "trabzon", &waits, "belki", "--channel", "phone"],
            "reply_unknown",
        ),
        (
            vec![
                "reply",
                "trabzon",
                &waits,
                "coming",
                "--channel",
                "güvercin",
            ],
            "usage",
        ),
        (
            vec!["withdraw", "trabzon", &one, "--by", "team", "--reason", "r"],
            "withdrawn_already",
        ),
        (
            vec![
                "withdraw", "trabzon", &waits, "--by", "team", "--reason", " ",
            ],
            "withdraw_reason_needed",
        ),
    ] {
        assert_eq!(rota.refused(&line), (2, code.to_owned()), "{line:?}");
    }
    let several = ["withdraw", "trabzon", "yilmaz", "--by", "team"];
    let several = rota.answer(&[&several[..], &["--reason", "r"]].concat(), 3);
    assert_eq!(several["outcome"], "several");
    assert!(several["hits"].as_array().unwrap().len() > 1);
    assert_eq!(rota.digest(), before, "nothing has changed");

    rota.json(&["tour", "cancel", "ordu", "--reason", "salon kapandı"]);
    let cancelled = rota.json(&["list", "meetings"]);
    let cancelled = cancelled["items"].as_array().unwrap().clone();
    let ordu = cancelled.iter().find(|it| it["city"] == "Ordu").unwrap();
    let ordu = ordu["meeting"].as_str().unwrap();
    assert_eq!(
        rota.refused(&["select", ordu]),
        (2, "meeting_cancelled".into())
    );
}
