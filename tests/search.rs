//! The search at the desk: as people type, and in the order in which they look.

use std::collections::HashSet;

use domain::turkish::fold;
use programme::Door;
use programme::ids::{MeetingId, OperationId, RegistrationId};
use programme::view::{Hits, RegistrationItem};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::support::rota::{Rota, all};
use crate::support::{World, programme_with, walk_in, world};

fn names(world: &World, text: &str) -> Vec<String> {
    let hits = world.programme.search(world.trabzon(), text, 20).unwrap();
    hits.hits.into_iter().map(|hit| hit.name).collect()
}

/// Whom Enter lets in.
fn preselected(hits: &Hits) -> Option<String> {
    let json = serde_json::to_value(hits).unwrap();
    let id = json["preselected"].as_str()?;
    let hit = hits
        .hits
        .iter()
        .find(|it| it.registration.to_string() == id);
    Some(hit.map_or_else(|| format!("{id}, not shown"), |it| it.name.clone()))
}

/// Who stands first, and whom Enter lets in.
fn first_and_entered(world: &World, text: &str) -> (String, Option<String>) {
    let hits = world.programme.search(world.trabzon(), text, 20).unwrap();
    let first = hits.hits.first().map(|it| it.name.clone());
    (first.unwrap_or_default(), preselected(&hits))
}

fn desk() -> World {
    let mut world = programme_with(&[
        ("Çiğdem Işık", "Şanlıurfalılar Derneği"),
        ("İsmail Kaya", "Işık Vakfı"),
        ("Ali Işıklı", "Deniz Derneği"),
        ("Umut Karaışık", "Orman Derneği"),
        ("Şükrü Ağaoğlu", "Çevre Derneği"),
    ]);
    world.register("ordu", &[("Işıl Deniz", "Ordu Kadın Derneği")]);
    world
}

#[test]
fn every_spelling_finds_the_name_from_the_first_letter() {
    let world = desk();
    for typed in ["ışık", "isik", "IŞIK", "ISIK", "İşik"] {
        assert!(
            names(&world, typed).contains(&"Çiğdem Işık".to_owned()),
            "{typed}"
        );
    }
    assert_eq!(names(&world, "sanliurfa"), ["Çiğdem Işık"]);
    assert!(names(&world, "ş").contains(&"Şükrü Ağaoğlu".to_owned()));
    assert_eq!(
        names(&world, "agaoglu sukru"),
        ["Şükrü Ağaoğlu"],
        "words in any order"
    );
    assert_eq!(
        names(&world, "cigdem urfa"),
        ["Çiğdem Işık"],
        "each word somewhere"
    );
    assert_eq!(names(&world, "   "), [] as [&str; 0]);
}

#[test]
fn this_meeting_first_then_names_then_organisations_then_the_inside_of_words() {
    assert_eq!(
        names(&desk(), "isi"),
        [
            "Ali Işıklı",
            "Çiğdem Işık",
            "İsmail Kaya",
            "Umut Karaışık",
            "Işıl Deniz"
        ]
    );
    assert_eq!(
        names(&desk(), "isik"),
        [
            "Çiğdem Işık",
            "Ali Işıklı",
            "İsmail Kaya",
            "Umut Karaışık",
            "Işıl Deniz"
        ],
        "a whole word before its beginning; one letter off comes last"
    );
    let hits = desk();
    let hits = hits.programme.search(hits.trabzon(), "isi", 2).unwrap();
    assert_eq!((hits.hits.len(), hits.here, hits.elsewhere), (2, 4, 1));
}

#[test]
fn the_search_keeps_up_with_every_change() {
    let mut world = desk();
    assert_eq!(names(&world, "yagmur"), [] as [&str; 0]);
    world.register("trabzon", &[("Yağmur Şen", "Ihlamur Derneği")]);
    assert_eq!(names(&world, "yagmur"), ["Yağmur Şen"]);
    let renamed = [("name".to_owned(), "Yağmur Toprak".to_owned())];
    world
        .programme
        .edit("person", "Yağmur Şen", &renamed, None)
        .unwrap();
    assert_eq!(names(&world, "toprak"), ["Yağmur Toprak"]);
    assert_eq!(names(&world, "yagmur sen"), [] as [&str; 0]);
    world.programme.undo(None).unwrap();
    world.programme.undo(None).unwrap();
    assert_eq!(
        names(&world, "yagmur"),
        [] as [&str; 0],
        "the sheet was taken back"
    );
}

#[test]
fn the_best_few_are_the_first_of_all() {
    let mut world = world();
    world.programme.demo(400, 7).unwrap();
    let meeting = world.trabzon();
    let search = |text: &str, limit| world.programme.search(meeting, text, limit).unwrap();
    for text in [
        "a", "e", "ay", "der", "n d", "trabzon", "mehmet a", "kadin", "1", "0 1", "ali ali",
        "isilk", "de ka",
    ] {
        let all = search(text, 10_000);
        assert_eq!(all.hits.len() as u32, all.here + all.elsewhere, "{text}");
        for limit in [0, 1, 5, 20] {
            let few = search(text, limit);
            let expected: Vec<_> = all.hits.iter().take(limit).map(|it| &it.name).collect();
            let found: Vec<_> = few.hits.iter().map(|it| &it.name).collect();
            assert_eq!(found, expected, "{text}, {limit}");
            assert_eq!((few.here, few.elsewhere), (all.here, all.elsewhere));
        }
    }
}

/// Three people of the demo whom Enter let in for somebody else (issue 11, G1).
#[test]
fn who_was_typed_stands_before_those_whose_organisation_begins_so() {
    let world = programme_with(&[
        ("Volkan Çınar", "Mavi Yel Derneği"),
        ("Volkan Demir", "Orman Vakfı"),
        ("Şükrü Akın", "Deniz Kooperatifi"),
        ("Şükrü Korkmaz", "Çevre Vakfı"),
        ("Ayşe Çelik", "Yeşil Ada Vakfı"),
        ("Ayşe Yıldız", "Bahar Evi"),
    ]);
    for (typed, meant) in [
        ("volkan de", "Volkan Demir"),
        ("sukru ko", "Şükrü Korkmaz"),
        ("ayse y", "Ayşe Yıldız"),
        ("de volkan", "Volkan Demir"),
    ] {
        let found = first_and_entered(&world, typed);
        assert_eq!(found, (meant.into(), Some(meant.into())), "{typed}");
    }
}

#[test]
fn of_two_who_fit_alike_nobody_is_let_in_before_one_is_chosen() {
    let mut world = programme_with(&[
        ("Ali Yıldız", "Orman Vakfı"),
        ("Ali Bulut", "Deniz Vakfı"),
        ("Kemal Aslan", "Ali Bey Vakfı"),
        ("Veli Bulut", "Deniz Vakfı"),
    ]);
    assert_eq!(first_and_entered(&world, "ali"), ("Ali Bulut".into(), None));
    assert_eq!(
        first_and_entered(&world, "ali y").1.as_deref(),
        Some("Ali Yıldız")
    );
    assert_eq!(
        first_and_entered(&world, "kemal ali"),
        ("Kemal Aslan".into(), None),
        "found by the organisation"
    );
    world.check_in("ali bulut");
    assert_eq!(
        names(&world, "ali"),
        ["Ali Yıldız", "Ali Bulut", "Kemal Aslan"],
        "expected before arrived"
    );
    assert_eq!(
        first_and_entered(&world, "ali").1,
        None,
        "it may be the one who is in already"
    );
    assert_eq!(first_and_entered(&world, "ali bu").1, None, "already in");
    assert_eq!(names(&world, "ali ali"), [] as [&str; 0]);
    world.register("trabzon", &[("Ali Alioğlu", "Çevre Vakfı")]);
    assert_eq!(
        first_and_entered(&world, "ali ali").1.as_deref(),
        Some("Ali Alioğlu"),
        "different words are different words of the name"
    );
}

#[test]
fn one_letter_off_is_found_last_and_lets_nobody_in() {
    let mut world = programme_with(&[
        ("Volkan Demir", "Orman Vakfı"),
        ("Gülşen Işıklı", "Çevre Vakfı"),
        ("Ece Su", "Deniz Vakfı"),
    ]);
    for typed in [
        "volkn demir",
        "vlokan",
        "volkann",
        "wolkan dem",
        "demor volkan",
    ] {
        let found = first_and_entered(&world, typed);
        assert_eq!(found, ("Volkan Demir".into(), None), "{typed}");
        let answer = world.check_in(typed);
        assert_eq!((answer.outcome.word(), answer.hits.len()), ("several", 1));
    }
    assert_eq!(world.programme.desk(world.trabzon()).unwrap().arrived, 0);
    for typed in ["evlkoan", "vlkn", "eca", "s"] {
        let hits = names(&world, typed);
        assert!(!hits.contains(&"Volkan Demir".to_owned()), "{typed}");
    }
    let many: Vec<String> = (1..=5).map(|it| format!("Volkna Kişi{it}")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|it| (it.as_str(), "Ada Evi")).collect();
    world.register("trabzon", &many);
    assert_eq!(
        names(&world, "volkna").len(),
        5,
        "enough were found otherwise"
    );
    assert_eq!(names(&world, "volkna kisi1").len(), 5);
    assert_eq!(names(&world, "volkna kisi1")[0], "Volkna Kişi1");
}

#[test]
fn the_end_of_a_telephone_and_a_code_find_too() {
    let mut world = programme_with(&[("Hasan Kaya", "Orman Vakfı")]);
    let sheet = "Ad Soyad;Kurum;Telefon\nAyşe Işık;Çevre Vakfı;0532 000 13 01\nAyşe Işık;Ada Evi;0533 000 13 02\n";
    let trabzon = world.trabzon();
    world
        .import_text(sheet, Some(&trabzon.to_string()))
        .unwrap();
    assert_eq!(names(&world, "1301"), ["Ayşe Işık"]);
    assert_eq!(names(&world, "isik 1302").len(), 1);
    for typed in ["301", "01301", "000 1301", "isik 1303"] {
        assert_eq!(names(&world, typed), [] as [&str; 0], "{typed}");
    }
    let code = world
        .programme
        .registrations(trabzon)
        .unwrap()
        .into_iter()
        .find(|it| it.name.as_deref() == Some("Hasan Kaya"))
        .unwrap()
        .code;
    let grouped: Vec<&str> = [0, 4, 8, 12].map(|at| &code[at..at + 4]).to_vec();
    for typed in [code.as_str(), &code[..9], &grouped.join(" ")] {
        assert_eq!(names(&world, typed), ["Hasan Kaya"], "{typed}");
    }
}

#[test]
fn on_the_command_line_words_let_in_whom_enter_would_and_by_a_slip_nobody() {
    let rota = Rota::with_people(&[
        ("Volkan Çınar", "Mavi Yel Derneği"),
        ("Volkan Demir", "Orman Vakfı"),
        ("Şükrü Akın", "Deniz Kooperatifi"),
        ("Şükrü Korkmaz", "Çevre Vakfı"),
    ]);
    let found = rota.json(&["search", "trabzon", "volkan", "de"]);
    assert_eq!(
        all(&found["hits"], "name"),
        ["Volkan Demir", "Volkan Çınar"]
    );
    assert_eq!(found["preselected"], found["hits"][0]["registration"]);
    for words in [&["volkan"][..], &["volkn", "demir"]] {
        let answer = rota.answer(&[&["check-in", "trabzon"], words].concat(), 3);
        assert_eq!(answer["outcome"], "several", "{words:?}");
        assert_eq!(answer["registration"], serde_json::Value::Null);
    }
    let came = rota.json(&["check-in", "trabzon", "volkan", "de"]);
    assert_eq!(came["name"], "Volkan Demir");
    // Letters inside of a name, or a word of an organisation alone, mean nobody, also where only one is found by them.
    for words in [&["orkm"][..], &["deniz"], &["orkm", "cevre"]] {
        let answer = rota.answer(&[&["check-in", "trabzon"], words].concat(), 3);
        assert_eq!(answer["outcome"], "several", "{words:?}");
        assert_eq!(answer["hits"].as_array().unwrap().len(), 1, "{words:?}");
    }
    // A namesake of another city may be the one at the door: the list that a desk would show is in the answer.
    rota.register("ordu", &[("Şükrü Korkmaz", "Ordu Derneği")]);
    let answer = rota.answer(&["check-in", "trabzon", "sukru", "ko"], 3);
    assert_eq!(answer["outcome"], "several");
}

/// What happens at the door, and what is corrected meanwhile, is in the next answer, however it was written.
#[test]
fn the_answer_after_a_change_is_that_of_a_desk_that_was_just_opened() {
    let mut world = world();
    world.programme.demo(900, 5).unwrap();
    let trabzon = world.trabzon();
    let texts = [
        "a",
        "ay",
        "işık",
        "de ka",
        "yeni",
        "yeni biri",
        "1301",
        "kadin der",
        "isil",
    ];
    let anyway = Door {
        anyway: true,
        ..Door::default()
    };
    world.programme.search(trabzon, "a", 1).unwrap();
    let people = world.programme.registrations(trabzon).unwrap();
    for round in 0..8 {
        let one = &people[round * 2];
        let other = &people[round * 2 + 1];
        let id = one.registration;
        world.programme.check_in(trabzon, id, &anyway).unwrap();
        let name = [("name".to_owned(), format!("Yeni Işıl {round}"))];
        let person = other.person.unwrap().to_string();
        world
            .programme
            .edit("person", &person, &name, None)
            .unwrap();
        let guest = walk_in(&format!("Yeni Biri{round}"), "Kadın Derneği");
        world.programme.walk_in(trabzon, &guest, None).unwrap();
        if round % 3 == 0 {
            world.programme.undo(None).unwrap();
        }
        if round == 4 {
            let renamed = [("name".to_owned(), "Yeni Ada Derneği".to_owned())];
            let name = other.organisation.clone().unwrap_or_default();
            let _ = world.programme.edit("organisation", &name, &renamed, None);
            let pair = (people[20].person.unwrap(), people[23].person.unwrap());
            let choice = programme::view::JoinChoice::default();
            world.programme.join(pair.0, pair.1, &choice).unwrap();
        }
        let again = programme::Programme::open(
            &world.path("tur.rota"),
            crate::support::PASSPHRASE,
            programme::KeyCost::cheap(),
            world.clock(),
        );
        let again = again.unwrap();
        for text in texts {
            let kept = world.programme.search(trabzon, text, 2000).unwrap();
            let read = again.search(trabzon, text, 2000).unwrap();
            assert_eq!(kept, read, "{text}, round {round}");
        }
        assert_eq!(
            world.programme.roster(trabzon).unwrap(),
            again.roster(trabzon).unwrap()
        );
    }
}

/// Of two registrations of somebody that by which they came stands on the list, and who came elsewhere stands there too.
#[test]
fn an_arrival_is_followed_also_where_more_than_one_line_stands_otherwise() {
    let mut world = programme_with(&[
        ("Ayşe Işık", "Orman Derneği"),
        ("Ayşe Işık", "Deniz Derneği"),
        ("Veli Kaya", "Deniz Derneği"),
    ]);
    world.register("ordu", &[("Umut Işık", "Ordu Derneği")]);
    let [trabzon, ordu] = ["trabzon", "ordu"].map(|it| world.programme.find_meeting(it).unwrap());
    let here = world.programme.registrations(trabzon).unwrap();
    let there = world.programme.registrations(ordu).unwrap();
    let both: Vec<_> = here
        .iter()
        .filter(|it| it.name.as_deref() == Some("Ayşe Işık"))
        .collect();
    let [one, other] = [both[0], both[1]].map(|it| it.person.unwrap());
    enum Deed {
        TakenBack(OperationId),
        Door(MeetingId, RegistrationId, bool),
    }
    let anyway = Door {
        anyway: true,
        ..Door::default()
    };
    let id = |it: &RegistrationItem| it.registration;
    // Both came before anybody saw that they are one.
    let mut operations = Vec::new();
    for it in &both {
        let answer = world.programme.check_in(trabzon, id(it), &anyway).unwrap();
        assert_eq!(answer.outcome.word(), "admitted");
        operations.push(answer.operation.unwrap());
    }
    let choice = programme::view::JoinChoice::default();
    world.programme.join(one, other, &choice).unwrap();
    let deeds = [
        (trabzon, id(&there[0]), true),
        (ordu, id(&there[0]), true),
        (trabzon, id(&there[0]), false),
        (ordu, id(both[0]), true),
        (trabzon, id(both[0]), true),
        (trabzon, id(both[0]), false),
    ];
    // The older registration stands for both, until its arrival is taken back.
    let taken_back = operations.into_iter().rev().map(Deed::TakenBack);
    let deeds = taken_back.chain(deeds.map(|(meeting, id, comes)| Deed::Door(meeting, id, comes)));
    let mut lists = Vec::new();
    for (at, deed) in deeds.enumerate() {
        let found = |programme: &programme::Programme| {
            let found = [trabzon, ordu].map(|it| programme.search(it, "ışık", 20).unwrap());
            serde_json::to_string(&found).unwrap()
        };
        found(&world.programme);
        match deed {
            Deed::TakenBack(operation) => drop(world.programme.undo(Some(operation)).unwrap()),
            Deed::Door(at, id, true) => drop(world.programme.check_in(at, id, &anyway).unwrap()),
            Deed::Door(at, id, false) => {
                drop(world.programme.undo_check_in(at, id, None).unwrap());
            }
        }
        let followed = found(&world.programme);
        let again = programme::Programme::open(
            &world.path("tur.rota"),
            crate::support::PASSPHRASE,
            programme::KeyCost::cheap(),
            world.clock(),
        );
        assert_eq!(followed, found(&again.unwrap()), "deed {at}");
        lists.push(followed);
    }
    lists.dedup();
    assert!(lists.len() > 4, "the deeds were seen: {lists:#?}");
}

/// Whoever's full name is typed stands first (issue 11).
#[test]
fn whoever_is_typed_so_that_nobody_else_here_fits_stands_first() {
    let mut world = world();
    world.programme.demo(1500, 11).unwrap();
    let meetings: Vec<_> = ["1.1", "1.2", "2.1"].map(|it| world.meeting(it)).to_vec();
    let lists: Vec<Vec<RegistrationItem>> = meetings
        .iter()
        .map(|it| world.programme.registrations(*it).unwrap())
        .collect();
    let config = Config {
        cases: 1500,
        failure_persistence: None,
        ..Config::default()
    };
    let typed = (
        0..meetings.len(),
        any::<prop::sample::Index>(),
        any::<u64>().prop_map(|it| it.rotate_left(7)),
        0..4usize,
    );
    let tested = std::cell::Cell::new(0);
    TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    )
    .run(&typed, |(meeting, person, dice, spelling)| {
        let list = &lists[meeting];
        let meant = &list[person.index(list.len())];
        let name = meant.name.clone().unwrap();
        let typed = as_typed(&name, dice, spelling);
        let others = list
            .iter()
            .filter(|it| it.registration != meant.registration);
        let fits = |it: &&RegistrationItem| fits(&fold(&typed), it.name.as_deref().unwrap());
        if others.clone().any(|it| fits(&it)) {
            return Ok(());
        }
        tested.set(tested.get() + 1);
        let hits = world
            .programme
            .search(meetings[meeting], &typed, 5)
            .unwrap();
        prop_assert_eq!(
            &hits.hits[0].registration,
            &meant.registration,
            "{} for {}",
            typed,
            name
        );
        let is_expected = hits.hits[0].state.word() == "expected";
        let entered = preselected(&hits);
        prop_assert_eq!(entered.is_some(), is_expected, "{} for {}", typed, name);
        Ok(())
    })
    .unwrap();
    assert!(tested.get() > 300, "{}", tested.get());
}

/// Beginnings of at least two letters of all words, in some order and spelling.
fn as_typed(name: &str, mut dice: u64, spelling: usize) -> String {
    let mut throw = |sides: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (dice >> 33) as usize % sides
    };
    let mut words: Vec<String> = name
        .split_whitespace()
        .map(|word| {
            let letters: Vec<char> = word.chars().collect();
            let kept = match throw(3) {
                0 => letters.len(),
                _ => (2 + throw(letters.len())).min(letters.len()),
            };
            letters[..kept].iter().collect()
        })
        .collect();
    for at in 0..words.len() {
        words.swap(at, throw(at + 1));
    }
    let typed = words.join(" ");
    match spelling {
        0 => typed,
        1 => fold(&typed),
        2 => domain::turkish::upper(&typed),
        _ => format!("  {} ", fold(&typed).to_ascii_uppercase()),
    }
}

/// Whether words begin different words of a name.
fn fits(folded: &str, name: &str) -> bool {
    fn place(words: &[&str], theirs: &[String], taken: &mut HashSet<usize>) -> bool {
        let Some((word, rest)) = words.split_first() else {
            return true;
        };
        (0..theirs.len()).any(|at| {
            theirs[at].starts_with(word) && taken.insert(at) && {
                let fits = place(rest, theirs, taken);
                taken.remove(&at);
                fits
            }
        })
    }
    let theirs: Vec<String> = fold(name).split(' ').map(str::to_owned).collect();
    let words: Vec<&str> = folded.split(' ').collect();
    place(&words, &theirs, &mut HashSet::new())
}
