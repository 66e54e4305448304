//! The search at the desk: as people type, and in the order in which they look.

use crate::support::{World, programme_with, world};

fn names(world: &World, text: &str) -> Vec<String> {
    let hits = world.programme.search(world.trabzon(), text, 20).unwrap();
    hits.hits.into_iter().map(|hit| hit.name).collect()
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
fn this_meeting_first_then_the_beginning_of_names_then_organisations() {
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
        "a", "e", "ay", "der", "n d", "trabzon", "mehmet a", "kadin", "1", "0 1",
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
