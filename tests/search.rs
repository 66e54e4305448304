//! The search at the desk: as people type, and in the order in which they look.

use crate::support::{World, programme_with};

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
