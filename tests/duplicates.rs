//! Records that look alike: found with a reason, decided on by a person, taken back for ever; and what a join means for
//! everybody who counts, lists, seats and checks in.

use crate::support::words;
use programme::ids::{MeetingId, PersonId, RowId};
use programme::view::{Duplicates, JoinChoice};
use programme::vocabulary::Derived;
use programme::{Door, Error};

use serde_json::Value;

use crate::support::rota::{Rota, keys};
use crate::support::{World, programme_with, walk_in, world};

const SHEET: &str = "\
Ad Soyad;Kurum;Telefon;E-posta
Ayşe Işık;Kırlangıç Derneği;0500 000 12 34;
ISIK AYSE;Kırlangıç Der.;+90 500 000 12 34;ayse@example.org
Hasan Kaya;Ihlamur Vakfı;0500 000 99 99;
";

fn twice() -> World {
    let mut world = world();
    world.import_text(SHEET, Some("trabzon")).unwrap();
    world
}

/// The record that was written this way.
fn person(world: &World, name: &str) -> PersonId {
    let all = world.programme.people().unwrap();
    all.into_iter().find(|it| it.name == name).unwrap().person
}

/// The two records of one person: Ayşe Işık and ISIK AYSE.
fn pair(world: &World) -> (PersonId, PersonId) {
    (person(world, "Ayşe Işık"), person(world, "ISIK AYSE"))
}

fn people(world: &World) -> Duplicates {
    world.programme.duplicates("people").unwrap()
}

fn join(world: &mut World) -> (PersonId, PersonId) {
    let (a, b) = pair(world);
    world.programme.join(a, b, &JoinChoice::default()).unwrap();
    (a, b)
}

fn names(world: &World, meeting: MeetingId) -> Vec<String> {
    let items = world.programme.registrations(meeting).unwrap();
    items.into_iter().filter_map(|it| it.name).collect()
}

#[test]
fn two_records_of_one_person_are_shown_with_the_reason_and_nobody_is_joined_by_it() {
    let world = twice();
    let found = people(&world);
    assert_eq!(found.pairs.len(), 1);
    let pair = &found.pairs[0];
    let mut both = [pair.a_name.as_str(), pair.b_name.as_str()];
    both.sort_unstable();
    assert_eq!(both, ["Ayşe Işık", "ISIK AYSE"]);
    assert_eq!(
        words(&pair.reasons),
        ["same_name", "same_phone", "same_organisation"]
    );
    assert!(pair.score > 0.99);
    assert_eq!(found.joined, []);
    assert_eq!(
        people(&world),
        found,
        "the same question has the same answer"
    );
    assert_eq!(names(&world, world.trabzon()).len(), 3, "nobody was joined");
    assert_eq!(
        world.programme.duplicates("meetings").unwrap_err().code(),
        "duplicates_of_unknown"
    );
}

#[test]
fn side_by_side_the_fields_that_differ_are_told() {
    let world = twice();
    let (a, b) = pair(&world);
    let cards = world.programme.compared(a, b).unwrap();
    let differs: Vec<&str> = cards
        .fields
        .iter()
        .filter(|it| it.differs)
        .map(|it| it.field.as_str())
        .collect();
    assert_eq!(differs, ["name", "email"]);
    assert_eq!(
        cards.a_record.organisation.as_deref(),
        Some("Kırlangıç Derneği")
    );
    assert_eq!(cards.b_record.meetings[0].city.as_deref(), Some("Trabzon"));
    assert_eq!(cards.a_record.applications, 1);
}

#[test]
fn joined_people_are_one_on_the_list_in_the_search_and_at_the_desk() {
    let mut world = twice();
    let trabzon = world.trabzon();
    // The desk knows them as two before they are joined.
    assert_eq!(
        world
            .programme
            .search(trabzon, "ayse", 20)
            .unwrap()
            .hits
            .len(),
        2
    );
    let all = world.programme.registrations(trabzon).unwrap();
    let codes: Vec<String> = all
        .iter()
        .filter(|it| it.name.as_deref() != Some("Hasan Kaya"))
        .map(|it| it.code.clone())
        .collect();
    let (a, b) = join(&mut world);

    assert_eq!(names(&world, trabzon), ["Ayşe Işık", "Hasan Kaya"]);
    assert_eq!(
        world
            .programme
            .search(trabzon, "ayse", 20)
            .unwrap()
            .hits
            .len(),
        1
    );
    assert_eq!(world.programme.desk(trabzon).unwrap().expected, 2);
    assert_eq!(world.programme.roster(trabzon).unwrap().len(), 2);
    let listed = world.programme.people().unwrap();
    let with = |id: &PersonId| {
        listed
            .iter()
            .find(|it| it.person == *id)
            .unwrap()
            .joined_with
    };
    assert_eq!((with(&a), with(&b)), (None, Some(a)));
    let kept = listed.iter().find(|it| it.person == a).unwrap();
    assert_eq!(
        kept.email.as_deref(),
        Some("ayse@example.org"),
        "what it did not have it took over"
    );

    // The code of either is theirs.
    let door = Door::default();
    let first = world
        .programme
        .check_in_who(trabzon, &codes[0], &door)
        .unwrap();
    assert_eq!(first.outcome.word(), "admitted");
    let again = world
        .programme
        .check_in_who(trabzon, &codes[1], &door)
        .unwrap();
    assert_eq!(again.outcome.word(), "already");
    assert_eq!(again.name.as_deref(), Some("Ayşe Işık"));
    let desk = world.programme.desk(trabzon).unwrap();
    assert_eq!((desk.arrived, desk.expected), (1, 1));
    let overview = world.programme.overview().unwrap();
    let actual = |metric: &str| {
        overview
            .targets
            .iter()
            .find(|it| it.metric.as_str() == metric && it.scope.as_str() == "programme")
            .map(|it| it.actual)
    };
    assert_eq!(actual("organisations"), Some(1));
}

#[test]
fn joined_records_are_found_by_each_of_their_names_and_shown_under_the_one_that_stands() {
    let sheet = "\
Ad Soyad;Kurum
Ayşe Işık;Kırlangıç Derneği
Ayşe Toprak;Kırlangıç Dayanışma Ağı
";
    let mut world = world();
    world.import_text(sheet, Some("trabzon")).unwrap();
    let trabzon = world.trabzon();
    let found = |world: &World, text: &str| {
        let hits = world.programme.search(trabzon, text, 20).unwrap().hits;
        let lines = hits.into_iter().map(|it| (it.name, it.organisation));
        lines.collect::<Vec<_>>()
    };
    let one =
        |name: &str, organisation: &str| vec![(name.to_owned(), Some(organisation.to_owned()))];
    assert_eq!(
        found(&world, "toprak"),
        one("Ayşe Toprak", "Kırlangıç Dayanışma Ağı")
    );
    let (a, b) = (person(&world, "Ayşe Işık"), person(&world, "Ayşe Toprak"));
    let keep_a = JoinChoice {
        keep: Some(a.into()),
        take: vec![],
    };
    world.programme.join(a, b, &keep_a).unwrap();
    for text in ["toprak", "ayse toprak", "işık"] {
        assert_eq!(
            found(&world, text),
            one("Ayşe Işık", "Kırlangıç Derneği"),
            "{text}"
        );
    }
    // Also in a programme that has just been opened.
    let again = programme::Programme::open(
        &world.path("tur.rota"),
        crate::support::PASSPHRASE,
        programme::KeyCost::cheap(),
        world.clock(),
    );
    let hits = again.unwrap().search(trabzon, "toprak", 20).unwrap();
    assert_eq!((hits.here, hits.hits[0].name.as_str()), (1, "Ayşe Işık"));
    // The name that stands is corrected; the other one still finds it.
    let renamed = [("name".to_owned(), "Ayşe Yaprak".to_owned())];
    world
        .programme
        .edit("person", &a.to_string(), &renamed, None)
        .unwrap();
    for text in ["yaprak", "toprak"] {
        assert_eq!(found(&world, text), one("Ayşe Yaprak", "Kırlangıç Derneği"));
    }
    assert_eq!(found(&world, "isik"), []);
    world.programme.separate(a, b).unwrap();
    assert_eq!(
        found(&world, "toprak"),
        one("Ayşe Toprak", "Kırlangıç Dayanışma Ağı")
    );

    // And an organisation by the names of those that it stands for.
    let organisation = |world: &World, name: &str| {
        let all = world.programme.find_organisations(name, 5).unwrap();
        all[0].organisation
    };
    let (a, b) = (
        organisation(&world, "Kırlangıç Derneği"),
        organisation(&world, "Dayanışma"),
    );
    let keep_a = JoinChoice {
        keep: Some(a.into()),
        take: vec![],
    };
    world.programme.join(a, b, &keep_a).unwrap();
    assert_eq!(
        found(&world, "toprak dayanisma"),
        one("Ayşe Toprak", "Kırlangıç Derneği")
    );
}

#[test]
fn who_came_as_two_is_counted_once_after_the_join_and_twice_again_after_its_end() {
    let mut world = twice();
    let trabzon = world.trabzon();
    world.check_in("Ayşe Işık Kırlangıç");
    for name in ["Ayşe", "ISIK"] {
        let all = world.programme.registrations(trabzon).unwrap();
        let row = all
            .iter()
            .find(|it| it.name.as_deref().unwrap().starts_with(name))
            .unwrap();
        let id = row.registration;
        world
            .programme
            .check_in(trabzon, id, &Door::default())
            .unwrap();
    }
    let came = |world: &World| world.programme.desk(trabzon).unwrap().arrived;
    assert_eq!(came(&world), 2);
    let (a, b) = join(&mut world);
    assert_eq!(came(&world), 1);
    world.programme.separate(a, b).unwrap();
    assert_eq!(came(&world), 2);
    assert_eq!(people(&world).pairs, [], "that they are two is remembered");
}

#[test]
fn a_join_is_taken_back_with_the_fields_that_still_stand() {
    let mut world = twice();
    let (a, b) = pair(&world);
    let choice = JoinChoice {
        keep: Some(a.into()),
        take: vec!["name".into()],
    };
    let joined = world.programme.join(a, b, &choice).unwrap();
    let moved: Vec<&str> = joined.changed.iter().map(|it| it.column.as_str()).collect();
    assert_eq!(moved, ["name", "email"]);
    let kept = |world: &World| {
        let all = world.programme.people().unwrap();
        all.into_iter().find(|it| it.person == a).unwrap()
    };
    assert_eq!(kept(&world).name, "ISIK AYSE");
    // Somebody corrects one of the two fields since: that stays.
    world
        .programme
        .edit(
            "person",
            &a.to_string(),
            &[("email".into(), "isik@example.org".into())],
            None,
        )
        .unwrap();
    world.programme.separate(a, b).unwrap();
    let after = kept(&world);
    assert_eq!(
        (after.name.as_str(), after.email.as_deref()),
        ("Ayşe Işık", Some("isik@example.org"))
    );
    // And joined once more, by mistake or not.
    world.programme.join(b, a, &JoinChoice::default()).unwrap();
    assert_eq!(people(&world).joined[0].kept, b.into());
    world.programme.separate(a, b).unwrap();
    assert_eq!(people(&world).joined, []);
    assert_eq!(names(&world, world.trabzon()).len(), 3);
}

#[test]
fn every_decision_can_be_undone() {
    let mut world = twice();
    let (a, b) = pair(&world);
    let before = people(&world);
    let digestible = |world: &World| (people(world), world.programme.people().unwrap());
    let first = digestible(&world);
    world.programme.join(a, b, &JoinChoice::default()).unwrap();
    assert_eq!(people(&world).pairs, []);
    world.programme.undo(None).unwrap();
    assert_eq!(digestible(&world), first);
    world.programme.separate(a, b).unwrap();
    assert_eq!(people(&world).pairs, []);
    world.programme.undo(None).unwrap();
    assert_eq!(people(&world), before);
    world.programme.put_off(a, b).unwrap();
    assert!(people(&world).pairs[0].later);
    world.programme.undo(None).unwrap();
    assert_eq!(people(&world), before);
    // Undoing the end of a join joins again, fields and all.
    world.programme.join(a, b, &JoinChoice::default()).unwrap();
    let joined = digestible(&world);
    world.programme.separate(a, b).unwrap();
    world.programme.undo(None).unwrap();
    assert_eq!(digestible(&world), joined);
    world.programme.separate(a, b).unwrap();
    assert_eq!(world.programme.people().unwrap(), first.1);
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn a_decision_survives_the_next_export_of_the_sheet() {
    let mut world = twice();
    let (a, b) = join(&mut world);
    let grown = SHEET.to_owned() + "Ayşe Işık;Kırlangıç Derneği;;isik@example.org\n";
    let again = world.import_text(&grown, Some("trabzon")).unwrap();
    assert_eq!(
        again.suspects.len(),
        1,
        "the new row looks like somebody known: {:?}",
        again.suspects
    );
    assert_eq!(again.suspects[0].with, a.to_string());
    let grown = people(&world);
    assert_eq!(grown.joined.len(), 1);
    assert_eq!(grown.pairs.len(), 1, "only the new record is asked about");
    let asked = [grown.pairs[0].a, grown.pairs[0].b];
    assert!(asked.contains(&a.into()) && !asked.contains(&b.into()));

    // Both rows of a joined person change: nobody is asked again whether they are one.
    let mut world = twice();
    join(&mut world);
    let both = "\
Ad Soyad;Kurum;Telefon;Görev
Ayşe Işık;Kırlangıç Derneği;0500 000 12 34;Üye
ISIK AYSE;Kırlangıç Der.;+90 500 000 12 34;Üye
";
    let again = world.import_text(both, Some("trabzon")).unwrap();
    assert_eq!((again.changed, again.suspects.len()), (2, 0), "{again:?}");

    let mut world = twice();
    let (a, b) = pair(&world);
    world.programme.separate(a, b).unwrap();
    let changed = SHEET.replace(";ayse@example.org", ";isik@example.org");
    let again = world.import_text(&changed, Some("trabzon")).unwrap();
    assert_eq!((again.changed, again.suspects.len()), (1, 0));
    assert_eq!(people(&world).pairs, []);
}

#[test]
fn what_the_sheet_newly_says_of_a_record_that_was_given_up_reaches_the_one_that_stands() {
    let sheet = |phone: &str, email: &str, role: &str, meal: &str| {
        format!(
            "Ad Soyad;Kurum;Telefon;E-posta;Görev;Beslenme tercihiniz;Yanıt no\n\
             Ayşe Işık;Kırlangıç Derneği;0500 000 12 34;;Üye;;1\n\
             Ayşe Toprak;Kırlangıç Derneği;{phone};{email};{role};{meal};2\n"
        )
    };
    let mut world = world();
    let first = sheet("0500 000 12 34", "ayse@example.org", "Üye", "");
    world.import_text(&first, Some("trabzon")).unwrap();
    let (a, b) = (person(&world, "Ayşe Işık"), person(&world, "Ayşe Toprak"));
    let keep_a = JoinChoice {
        keep: Some(a.into()),
        take: vec![],
    };
    world.programme.join(a, b, &keep_a).unwrap();
    let record = |world: &World, id: &PersonId| {
        let all = world.programme.people().unwrap();
        let it = all.into_iter().find(|it| it.person == *id).unwrap();
        (
            it.name,
            it.phone.unwrap_or_default(),
            it.email.unwrap_or_default(),
        )
    };
    let is = |name: &str, phone: &str, email: &str| (name.into(), phone.into(), email.into());
    let next = sheet("0500 000 77 77", "isik@example.org", "Başkan", "Vegan");
    let changed = world.import_text(&next, Some("trabzon")).unwrap();
    assert_eq!(changed.changed, 1);
    // The number they had in common, and the address that the join took over.
    assert_eq!(
        record(&world, &a),
        is("Ayşe Işık", "+905000007777", "isik@example.org")
    );
    assert_eq!(
        record(&world, &b),
        is("Ayşe Toprak", "+905000007777", "isik@example.org")
    );
    let listed = world.programme.registrations(world.trabzon()).unwrap();
    let roles: Vec<_> = listed.iter().map(|it| it.role.as_deref()).collect();
    assert_eq!(roles, [Some("Başkan")]);
    let cards = world.programme.compared(a, b).unwrap();
    let meal = cards
        .fields
        .iter()
        .find(|it| it.field == "meal_need")
        .unwrap();
    assert!(!meal.differs, "{meal:?}");

    // One undo of the sheet is one undo for both.
    world.programme.undo(None).unwrap();
    assert_eq!(
        record(&world, &a),
        is("Ayşe Işık", "+905000001234", "ayse@example.org")
    );
    world.import_text(&next, Some("trabzon")).unwrap();

    // Taken apart again, each has what its own row says.
    world.programme.separate(a, b).unwrap();
    assert_eq!(record(&world, &a), is("Ayşe Işık", "+905000001234", ""));
    assert_eq!(
        record(&world, &b),
        is("Ayşe Toprak", "+905000007777", "isik@example.org")
    );
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn what_was_decided_or_corrected_on_the_record_that_stands_outlives_a_row_of_the_other() {
    let sheet = |phone: &str, email: &str| {
        format!(
            "Ad Soyad;Kurum;Telefon;E-posta;Yanıt no\n\
             Ayşe Işık;Bir;0500 000 12 34;;1\nAyşe Toprak;Bir;{phone};{email};2\n"
        )
    };
    let mut world = world();
    let first = sheet("0500 000 55 55", "ayse@example.org");
    world.import_text(&first, Some("trabzon")).unwrap();
    let (a, b) = (person(&world, "Ayşe Işık"), person(&world, "Ayşe Toprak"));
    let keep_a = JoinChoice {
        keep: Some(a.into()),
        take: vec![],
    };
    world.programme.join(a, b, &keep_a).unwrap();
    let corrected = [("email".to_owned(), "dogru@example.org".to_owned())];
    world
        .programme
        .edit("person", &a.to_string(), &corrected, None)
        .unwrap();
    let next = sheet("0500 000 66 66", "isik@example.org");
    let changed = world.import_text(&next, Some("trabzon")).unwrap();
    let all = world.programme.people().unwrap();
    let of = |id: &PersonId| all.iter().find(|it| it.person == *id).unwrap();
    assert_eq!(
        (of(&a).phone.as_deref(), of(&a).email.as_deref()),
        (Some("+905000001234"), Some("dogru@example.org"))
    );
    assert_eq!(
        of(&b).phone.as_deref(),
        Some("+905000006666"),
        "nothing vanishes"
    );
    let cells: Vec<_> = changed.changes[0]
        .fields
        .iter()
        .map(|it| (it.heading.as_str(), it.kept))
        .collect();
    assert_eq!(
        cells,
        [("Telefon", true), ("E-posta", true)],
        "and it is said"
    );
}

#[test]
fn joins_make_chains_and_circles_and_each_can_be_taken_back() {
    let mut world = world();
    let sheet = "Ad Soyad;Kurum;Telefon\nAyşe Işık;Bir;05000001234\nAyse Isik;İki;05000001234\nAYŞE IŞIK;Üç;05000001234\n";
    world.import_text(sheet, Some("trabzon")).unwrap();
    let found = people(&world);
    assert_eq!(found.pairs.len(), 3);
    let mut ids: Vec<PersonId> = world
        .programme
        .people()
        .unwrap()
        .into_iter()
        .map(|it| it.person)
        .collect();
    ids.sort();
    let [a, b, c] = [ids[0], ids[1], ids[2]];
    let choice = JoinChoice::default();
    world.programme.join(a, b, &choice).unwrap();
    assert_eq!(
        people(&world).pairs.len(),
        1,
        "the two are asked about as one"
    );
    // The third is joined with one of them: then with both.
    world.programme.join(c, b, &choice).unwrap();
    let twice = world.programme.join(a, c, &choice).unwrap();
    assert_eq!(twice.operation, None, "they are one already");
    let trabzon = world.trabzon();
    assert_eq!(names(&world, trabzon).len(), 1);
    world.programme.separate(b, c).unwrap();
    assert_eq!(names(&world, trabzon).len(), 2);
    let refused = world.programme.join(a, c, &choice);
    assert_eq!(
        refused.map(|_| ()).map_err(|it| it.code()),
        Ok(()),
        "the join of the same pair overrules what was said of it"
    );
}

#[test]
fn what_cannot_be_decided_is_refused_in_a_word() {
    let mut world = twice();
    let (a, b) = pair(&world);
    let organisation = world.programme.organisations().unwrap()[0].organisation;
    let nobody: RowId = "00000000-0000-7000-8000-000000000007".parse().unwrap();
    let choice = JoinChoice::default();
    let code = |result: Result<programme::view::PairDecided, Error>| result.unwrap_err().code();
    let programme = &mut world.programme;
    assert_eq!(code(programme.join(a, a, &choice)), "pair_of_one");
    assert_eq!(code(programme.join(a, organisation, &choice)), "pair_mixed");
    assert_eq!(code(programme.join(a, nobody, &choice)), "record_unknown");
    assert_eq!(code(programme.join(a, "kim", &choice)), "record_unknown");
    let keep = JoinChoice {
        keep: Some(nobody),
        take: vec![],
    };
    assert_eq!(code(programme.join(a, b, &keep)), "record_unknown");
    let take = JoinChoice {
        keep: None,
        take: vec!["shoes".into()],
    };
    assert_eq!(code(programme.join(a, b, &take)), "field_unknown");
    assert_eq!(
        programme.duplicates("people").unwrap().joined,
        [],
        "nothing was written"
    );
}

#[test]
fn joined_organisations_are_one_in_the_register_in_counts_and_for_the_seats() {
    let mut world = programme_with(&[
        ("Ayşe Işık", "Çağdaş Yaşamı Destekleme Derneği"),
        ("Hasan Kaya", "ÇYDD"),
        ("Lale Su", "ÇYDD Trabzon Şubesi"),
    ]);
    let found = world.programme.duplicates("organisations").unwrap();
    assert_eq!(found.pairs.len(), 1, "a branch is no duplicate: {found:?}");
    assert_eq!(words(&found.pairs[0].reasons), ["abbreviation"]);
    let trabzon = world.trabzon();
    for name in ["Ayşe Işık", "Hasan Kaya"] {
        world.check_in(name);
    }
    let came = |world: &World| {
        let overview = world.programme.overview().unwrap();
        overview
            .by_group
            .iter()
            .map(|it| it.organisations)
            .sum::<u32>()
    };
    assert_eq!(came(&world), 2);
    let called = |name: &str| {
        world
            .programme
            .organisation(name)
            .unwrap()
            .organisation
            .organisation
    };
    let (a, b) = (called("Çağdaş Yaşamı Destekleme Derneği"), called("ÇYDD"));
    world.programme.join(a, b, &JoinChoice::default()).unwrap();
    assert_eq!(came(&world), 1);
    let register = world.programme.organisations().unwrap();
    assert_eq!(register.len(), 2);
    let kept = register.iter().find(|it| it.organisation == a).unwrap();
    assert_eq!((kept.people, kept.registered, kept.arrived), (2, 2, 2));
    let page = world.programme.organisation(a).unwrap();
    assert_eq!((page.participations.len(), page.applications.len()), (2, 2));
    // By the name that was given up, too.
    assert_eq!(
        world
            .programme
            .organisation(b)
            .unwrap()
            .organisation
            .organisation,
        a
    );
    let names: Vec<_> = world
        .programme
        .registrations(trabzon)
        .unwrap()
        .into_iter()
        .filter_map(|it| it.organisation)
        .collect();
    assert_eq!(names.iter().filter(|it| *it == "ÇYDD").count(), 0);
    // A sheet that writes the old name still finds it.
    world.register("ordu", &[("Nur Ak", "ÇYDD")]);
    assert_eq!(
        world
            .programme
            .organisation(a)
            .unwrap()
            .participations
            .len(),
        3
    );
    world.programme.separate(a, b).unwrap();
    assert_eq!(
        (came(&world), world.programme.organisations().unwrap().len()),
        (2, 3)
    );
}

#[test]
fn one_organisation_gets_one_seat_however_often_it_is_written() {
    let mut world = programme_with(&[
        ("Ayşe Işık", "Çağdaş Yaşamı Destekleme Derneği"),
        ("Hasan Kaya", "ÇYDD"),
        ("Lale Su", "Ihlamur Vakfı"),
    ]);
    let trabzon = world.trabzon();
    let size = [
        ("capacity".into(), "2".into()),
        ("reserve".into(), "0".into()),
    ];
    world
        .programme
        .edit(
            "meeting",
            &trabzon.to_string(),
            &size,
            Some("küçük salon".into()),
        )
        .unwrap();
    let pair = world
        .programme
        .duplicates("organisations")
        .unwrap()
        .pairs
        .remove(0);
    world
        .programme
        .join(pair.a, pair.b, &JoinChoice::default())
        .unwrap();
    let places = world.programme.select(trabzon).unwrap();
    let selected: Vec<_> = places
        .selected
        .iter()
        .filter_map(|it| it.name.as_deref())
        .collect();
    assert!(selected.contains(&"Lale Su"), "{selected:?}");
    assert_eq!(selected.len(), 2);
}

#[test]
fn of_two_registrations_the_one_with_the_better_standing_is_on_the_list() {
    let mut world = twice();
    let trabzon = world.trabzon();
    let (a, b) = pair(&world);
    let all = world.programme.registrations(trabzon).unwrap();
    let of = |person: &PersonId| {
        all.iter()
            .find(|it| it.person.as_ref() == Some(person))
            .unwrap()
            .registration
    };
    let better = of(&b);
    world
        .programme
        .decide(trabzon, better, "selected", Some("çağrıldı"))
        .unwrap();
    world.programme.join(a, b, &JoinChoice::default()).unwrap();
    let listed = |world: &World| {
        let rows = world.programme.registrations(trabzon).unwrap();
        rows.into_iter()
            .find(|it| it.person == Some(a))
            .unwrap()
            .registration
    };
    assert_eq!(listed(&world), better);
    // By the other one they come, before anybody has looked: that is theirs then.
    world
        .programme
        .withdraw(trabzon, better, "team", "yanlışlıkla")
        .unwrap();
    assert_eq!(listed(&world), of(&a));
    assert_eq!(
        world.programme.search(trabzon, "ayse", 9).unwrap().hits[0].registration,
        of(&a)
    );
}

/// Whether seats have been given is one question: what the list, the answer of the search and the door take from it is the
/// same, also where the only seat belongs to a registration for which another one stands.
#[test]
fn a_seat_that_stands_on_no_list_has_been_given_for_everybody() {
    let mut world = twice();
    let trabzon = world.trabzon();
    let (a, b) = pair(&world);
    let all = world.programme.registrations(trabzon).unwrap();
    let of = |person: Option<&PersonId>| {
        let mut rows = all.iter().filter(|it| it.person.as_ref() == person);
        rows.next().unwrap().registration
    };
    let seated = of(Some(&b));
    let hasan = of(Some(&person(&world, "Hasan Kaya")));
    // The desk is open all the time.
    let says = |world: &mut World| {
        let meeting = world.programme.meeting(trabzon).unwrap();
        let hits = world.programme.search(trabzon, "hasan", 9).unwrap().hits;
        let door = Door::default();
        let answer = world.programme.check_in(trabzon, hasan, &door).unwrap();
        if answer.outcome.word() == "admitted" {
            world.programme.undo(None).unwrap();
        }
        let has = meeting.derived.contains(&Derived::Selected);
        (
            has,
            meeting.expected,
            hits[0].state.word(),
            answer.outcome.word(),
        )
    };
    let said = |has: bool, expected: u32, state: &'static str, outcome: &'static str| {
        (has, expected, state, outcome)
    };
    assert_eq!(says(&mut world), said(false, 3, "expected", "admitted"));
    let reason = Some("çağrıldı");
    let selected = world.programme.decide(trabzon, seated, "selected", reason);
    let selected = selected.unwrap().operation.unwrap();
    assert_eq!(says(&mut world), said(true, 1, "undecided", "undecided"));
    world
        .programme
        .withdraw(trabzon, seated, "team", "yanlışlıkla")
        .unwrap();
    world.programme.join(a, b, &JoinChoice::default()).unwrap();
    let listed = world.programme.registrations(trabzon).unwrap();
    assert!(listed.iter().all(|it| it.selection.as_str() == "undecided"));
    let given = said(true, 0, "undecided", "undecided");
    assert_eq!(says(&mut world), given, "the seat is on no list");
    let of_all = world.programme.meetings().unwrap();
    let of_all = of_all.iter().find(|it| it.meeting == trabzon);
    let alone = world.programme.meeting(trabzon).unwrap();
    assert_eq!(of_all, Some(&alone), "of one meeting as of all");
    world.programme.undo(Some(selected)).unwrap();
    let taken_back = said(false, 2, "expected", "admitted");
    assert_eq!(says(&mut world), taken_back, "nor was it when it went");
}

#[test]
fn an_import_that_is_undone_leaves_who_stands_for_somebody() {
    let mut world = programme_with(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    let sheet = "Ad Soyad;Kurum;Telefon\nAYŞE IŞIK;Kırlangıç Der.;05000001234\n";
    let done = world.import_text(sheet, Some("ordu")).unwrap();
    let (a, b) = (person(&world, "Ayşe Işık"), person(&world, "AYŞE IŞIK"));
    let keep = JoinChoice {
        keep: Some(b.into()),
        take: vec![],
    };
    world.programme.join(a, b, &keep).unwrap();
    let operation = done.operation.unwrap();
    let undone = world.programme.undo(Some(operation)).unwrap();
    assert_eq!(
        undone
            .left
            .iter()
            .map(|it| it.reason.word())
            .collect::<Vec<_>>(),
        ["joined"]
    );
    assert_eq!(
        names(&world, world.trabzon()),
        ["AYŞE IŞIK"],
        "nobody lost their name"
    );
    assert!(
        world
            .programme
            .registrations(world.meeting("ordu"))
            .unwrap()
            .is_empty()
    );
}

#[test]
fn at_the_door_whoever_looks_like_somebody_on_the_list_is_named_first() {
    let mut world = twice();
    let trabzon = world.trabzon();
    let mut form = walk_in("hasan kaya", "Ihlamur Vakfi");
    let found = world.programme.lookalikes(trabzon, &form).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].hit.name.as_str(), found[0].hit.here),
        ("Hasan Kaya", true)
    );
    assert_eq!(words(&found[0].reasons), ["same_name", "same_organisation"]);
    form.name = "Nalan Er".into();
    assert_eq!(world.programme.lookalikes(trabzon, &form).unwrap(), []);
    let ordu = world.meeting("ordu");
    form.name = "Hasan Kaya".into();
    assert_eq!(
        world.programme.lookalikes(ordu, &form).unwrap(),
        [],
        "only of this meeting"
    );
    join(&mut world);
    form.name = "Ayşe Işık".into();
    form.organisation = "Kırlangıç Derneği".into();
    assert_eq!(
        world.programme.lookalikes(trabzon, &form).unwrap().len(),
        1,
        "joined people are one here too"
    );
}

#[test]
fn by_rota_pairs_are_listed_joined_separated_and_put_off() {
    let rota = Rota::with_tour();
    let list = rota.write("liste.csv", SHEET.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    let found = rota.json(&["duplicates", "people"]);
    assert_eq!(keys(&found), ["of", "pairs", "joined"]);
    let pair = &found["pairs"][0];
    assert_eq!(keys(pair)[..4], ["pair", "a", "b", "a_name"]);
    assert!(pair["score"].as_f64().unwrap() > 0.99);
    assert_eq!(pair["reasons"][0], "same_name");
    let (a, b) = (pair["a"].as_str().unwrap(), pair["b"].as_str().unwrap());
    let before = rota.digest();

    let put_off = rota.json(&["later", a, b]);
    assert_eq!(put_off["decision"], "later");
    assert_eq!(
        rota.json(&["duplicates", "people"])["pairs"][0]["later"],
        true
    );
    let said = rota.run(&["duplicates", "people"]);
    assert!(
        said.out.contains("aynı telefon") && said.out.contains("%100"),
        "{}",
        said.out
    );

    let joined = rota.json(&["join", a, b, "--keep", b, "--take", "name"]);
    assert_eq!(
        (&joined["decision"], &joined["kept"]),
        (&"joined".into(), &b.into())
    );
    let people = rota.json(&["list", "people"]);
    let of = |id: &str| {
        people["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["person"] == id)
            .unwrap()["joined_with"]
            .clone()
    };
    assert_eq!((of(a), of(b)), (b.into(), Value::Null));
    assert_eq!(
        rota.json(&["list", "registrations", "trabzon"])["items"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(
        rota.json(&["join", b, a])["operation"],
        Value::Null,
        "they are one already"
    );

    let separated = rota.json(&["separate", a, b]);
    assert_eq!(separated["decision"], "different");
    assert_eq!(rota.json(&["separate", a, b])["operation"], Value::Null);
    assert_eq!(
        rota.json(&["duplicates", "people"])["pairs"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
    for verb in ["separate", "join", "later"] {
        assert_eq!(rota.json(&["undo"])["verb"], verb);
    }
    assert_eq!(rota.json(&["duplicates", "people"])["pairs"][0], *pair);
    assert_ne!(
        rota.digest(),
        before,
        "what was done and taken back is remembered"
    );
    assert_eq!(rota.refused(&["join", a, a]), (2, "pair_of_one".into()));
    assert_eq!(
        rota.refused(&["join", a, "nobody"]),
        (2, "record_unknown".into())
    );
    assert_eq!(rota.run(&["duplicates", "cats"]).status, 2);
}
