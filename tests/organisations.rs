//! The register of organisations: branches and headquarters, who came where, and how they are counted.

use programme::view::{OrganisationItem, Overview};

use crate::support::rota::{Rota, all};
use crate::support::{World, programme_with, walk_in};
use serde_json::{Value, json};

fn edit(world: &mut World, which: &str, pair: &str) -> Result<usize, &'static str> {
    let (key, value) = pair.split_once('=').unwrap();
    let pairs = [(key.to_owned(), value.to_owned())];
    let edited = world.programme.edit("organisation", which, &pairs, None);
    edited.map(|it| it.changed.len()).map_err(|it| it.code())
}

fn item(world: &World, name: &str) -> OrganisationItem {
    world.programme.organisation(name).unwrap().organisation
}

/// Three organisations at Trabzon, one of them there again at Ordu; whoever is named in `came` came.
fn register(came: &[&str]) -> World {
    let mut world = programme_with(&[
        ("Ayşe Işık", "Umut Derneği"),
        ("Hasan Kaya", "Umut Derneği Trabzon Şb."),
        ("Ali Can", "Trabzon Bld."),
    ]);
    world.register(
        "ordu",
        &[
            ("Ayşe Işık", "UMUT DER."),
            ("Ece Su", "Umut Derneği Ordu Şubesi"),
        ],
    );
    for name in came {
        let (ordu, here) = (world.meeting("ordu"), world.trabzon());
        for meeting in [here, ordu] {
            for row in world.programme.registrations(meeting).unwrap() {
                if row.name.as_deref() == Some(*name) {
                    let id = row.registration;
                    let door = programme::Door::default();
                    world.programme.check_in(meeting, id, &door).unwrap();
                }
            }
        }
    }
    world
}

fn came(overview: &Overview, metric: &str) -> u32 {
    let target = overview
        .targets
        .iter()
        .find(|it| it.metric.as_str() == metric);
    target.unwrap().actual
}

fn of_group(overview: &Overview, code: &str) -> u32 {
    let group = overview
        .by_group
        .iter()
        .find(|it| it.group.as_deref() == Some(code));
    group.unwrap().organisations
}

#[test]
fn an_organisation_shows_who_came_where_in_order_of_time() {
    let mut world = register(&["Ayşe Işık"]);
    let date = [("date".to_owned(), "2027-03-20".to_owned())];
    world.programme.edit("meeting", "1.1", &date, None).unwrap();
    let date = [("date".to_owned(), "2027-03-14".to_owned())];
    world.programme.edit("meeting", "1.2", &date, None).unwrap();

    let umut = world.programme.organisation("umut der").unwrap();
    let cities = umut.participations.iter();
    let cities: Vec<_> = cities
        .map(|it| {
            (
                it.city.as_deref().unwrap(),
                it.registration.arrived_at.is_some(),
            )
        })
        .collect();
    assert_eq!(
        cities,
        [("Ordu", true), ("Trabzon", true)],
        "Ordu is earlier"
    );
    assert_eq!(
        (umut.organisation.registered, umut.organisation.arrived),
        (2, 2)
    );
    let applied = &umut.applications;
    assert_eq!(
        applied.len(),
        1,
        "the same row in two sheets is one application"
    );
    assert_eq!((applied[0].route, applied[0].registered), (Some(1), true));
}

#[test]
fn a_branch_belongs_to_its_headquarters_and_never_to_itself_or_in_a_circle() {
    let mut world = register(&[]);
    let trabzon = "Umut Derneği Trabzon Şubesi";
    assert_eq!(edit(&mut world, trabzon, "branch_of=Umut Derneği"), Ok(1));
    assert_eq!(
        edit(
            &mut world,
            "Umut Derneği Ordu Şubesi",
            "branch_of=UMUT DER."
        ),
        Ok(1)
    );
    assert_eq!(
        item(&world, trabzon).headquarters.as_deref(),
        Some("Umut Derneği")
    );
    let umut = world.programme.organisation("Umut Derneği").unwrap();
    let branches: Vec<_> = umut.branches.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        branches,
        ["Umut Derneği Ordu Şubesi", "Umut Derneği Trabzon Şb."]
    );

    let before = world.programme.verify().unwrap();
    for (which, head, code) in [
        ("Umut Derneği", "umut der", "branch_of_itself"),
        ("Umut Derneği", trabzon, "branch_circle"),
        (trabzon, "Yok Böyle Dernek", "not_found"),
    ] {
        let refused = edit(&mut world, which, &format!("branch_of={head}"));
        assert_eq!(refused, Err(code), "{which} of {head}");
    }
    assert_eq!(
        world.programme.verify().unwrap(),
        before,
        "nothing was written"
    );

    assert_eq!(edit(&mut world, trabzon, "branch_of="), Ok(1));
    assert_eq!(item(&world, trabzon).headquarters, None);
    world.programme.undo(None).unwrap();
    assert_eq!(
        item(&world, trabzon).headquarters.as_deref(),
        Some("Umut Derneği")
    );
}

#[test]
fn an_organisation_counts_once_with_branches_apart_and_by_headquarters() {
    let mut world = register(&["Ayşe Işık", "Hasan Kaya", "Ece Su", "Ali Can"]);
    for branch in ["Umut Derneği Trabzon Şubesi", "Umut Derneği Ordu Şubesi"] {
        assert_eq!(edit(&mut world, branch, "branch_of=Umut Derneği"), Ok(1));
    }
    let overview = world.programme.overview().unwrap();
    assert_eq!(
        came(&overview, "participations"),
        5,
        "she came to two meetings"
    );
    assert_eq!(came(&overview, "organisations"), 4);
    assert_eq!(
        overview.by_headquarters, 2,
        "one association, one municipality"
    );
    assert_eq!(
        (of_group(&overview, "cso"), of_group(&overview, "local")),
        (3, 1)
    );
    assert_eq!(
        of_group(&overview, "academic"),
        0,
        "nobody came, and it is said"
    );
    let sum: u32 = overview.by_group.iter().map(|it| it.organisations).sum();
    assert_eq!(sum, 4, "every organisation is in one group");
}

#[test]
fn whoever_speaks_for_nobody_is_a_person_and_no_organisation() {
    let mut world = register(&["Ali Can"]);
    let trabzon = world.trabzon();
    for form in [
        walk_in("Işıl Deniz", "-"),
        walk_in("Can Su", "Bağımsız Gözlemci"),
    ] {
        world.programme.walk_in(trabzon, &form, None).unwrap();
    }
    assert_eq!(
        came(&world.programme.overview().unwrap(), "organisations"),
        2
    );
    assert_eq!(edit(&mut world, "Bağımsız Gözlemci", "kind=BIREY"), Ok(1));
    let overview = world.programme.overview().unwrap();
    assert_eq!(came(&overview, "organisations"), 1);
    assert_eq!(
        (overview.by_headquarters, of_group(&overview, "other")),
        (1, 0)
    );
    assert_eq!(came(&overview, "participations"), 3);
}

#[test]
fn what_is_said_of_an_organisation_is_checked_where_it_is_typed() {
    let mut world = register(&[]);
    for (pair, expected) in [
        ("short_name=UD", Ok(1)),
        ("themes=women, youth women", Ok(1)),
        ("themes=women youth", Ok(0)),
        ("district=Ortahisar", Ok(1)),
        ("web=umut.example.org", Ok(1)),
        ("web=https://umut.example.org/hakkimizda", Ok(1)),
        ("sensitive=evet", Ok(1)),
        ("themes=women youth health media", Err("themes_too_many")),
        ("themes=kirpi", Err("theme_unknown")),
        ("themes=,", Err("theme_unknown")),
        ("web=javascript:alert(1)", Err("web_invalid")),
        ("web=umut", Err("web_invalid")),
        ("web=bir iki.org", Err("web_invalid")),
        ("sensitive=belki", Err("flag_unknown")),
        ("kind=XYZ", Err("kind_unknown")),
        ("name=", Err("name_empty")),
    ] {
        assert_eq!(edit(&mut world, "Umut Derneği", pair), expected, "{pair}");
    }
    let umut = item(&world, "ud");
    assert_eq!(umut.themes, ["women", "youth"]);
    assert!(umut.sensitive);
    assert_eq!(edit(&mut world, "Umut Derneği", "sensitive="), Ok(1));
    assert!(
        !item(&world, "Umut Derneği").sensitive,
        "as an association is"
    );
    assert_eq!(edit(&mut world, "Umut Derneği", "kind=SEN"), Ok(1));
    assert!(
        item(&world, "Umut Derneği").sensitive,
        "as a trade union is"
    );
    let found = world.programme.find_organisations("UD", 5).unwrap();
    assert_eq!(found[0].name, "Umut Derneği", "by its short name first");
}

#[test]
fn rota_shows_lists_and_edits_organisations() {
    let rota = Rota::with_people(&[
        ("Ayşe Işık", "Umut Derneği"),
        ("Hasan Kaya", "Umut Derneği Trabzon Şubesi"),
    ]);
    rota.json(&["check-in", "trabzon", "isik"]);
    let edited = rota.json(&[
        "edit",
        "organisation",
        "Umut Derneği Trabzon Şb.",
        "branch_of=umut der.",
        "web=umut.example.org",
    ]);
    assert_eq!(
        edited["changed"][0],
        json!({"column": "branch_of", "before": null, "after": "Umut Derneği"})
    );
    let shown = rota.json(&["show", "organisation", "Umut Derneği"]);
    assert_eq!(
        all(&shown["branches"], "name"),
        ["Umut Derneği Trabzon Şubesi"]
    );
    assert_eq!(
        (&shown["registered"], &shown["arrived"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(all(&shown["applications"], "name"), ["Ayşe Işık"]);
    let found = rota.json(&["list", "organisations", "trabzon", "SUBESI"]);
    assert_eq!(
        all(&found["items"], "name"),
        ["Umut Derneği Trabzon Şubesi"]
    );
    assert_eq!(
        rota.json(&["list", "organisations", "yok"])["items"],
        json!([])
    );
    let listed = rota.json(&["list", "organisations"]);
    assert_eq!(listed["items"][1]["headquarters"], json!("Umut Derneği"));
    assert_eq!(listed["items"][0]["headquarters"], Value::Null);
    assert_eq!(
        rota.refused(&[
            "edit",
            "organisation",
            "Umut Derneği",
            "branch_of=Umut Der. Trabzon Şb."
        ]),
        (2, "branch_circle".into())
    );
    for (language, line) in [
        ("tr", "Şubesi olduğu kuruluş: Umut"),
        ("en", "Branch of: Umut"),
    ] {
        let said = rota.run(&[
            "--lang",
            language,
            "show",
            "organisation",
            "Umut Derneği Trabzon Şubesi",
        ]);
        assert!(said.out.contains(line), "{}", said.out);
    }
    let said = rota.run(&["--lang", "en", "show", "programme"]);
    assert!(
        said.out.contains("civil society organisation"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("with their headquarters: 1"),
        "{}",
        said.out
    );
}
