//! Who came, and where: whatever laptops that were both right have done meanwhile, an arrival stays at the meeting at which
//! it was made, and what somebody came to stays in sight.

use programme::ids::{ApplicationId, MeetingId};
use programme::view::MeetingItem;
use programme::{Door, Variant};

use crate::support::laptops::{Laptops, laptops};
use crate::support::{World, programme_with};

const REASON: Option<&str> = Some("salon değişti");

fn people(world: &mut World) {
    world.register(
        "trabzon",
        &[
            ("Ayşe Işık", "Kırlangıç Derneği"),
            ("İlker Şahin", "Çınaraltı Derneği"),
            ("Hasan Kaya", "Ihlamur Vakfı"),
        ],
    );
}

fn item(laptops: &Laptops, number: usize, meeting: MeetingId) -> Option<MeetingItem> {
    let items = laptops.look(number).meetings().unwrap();
    items.into_iter().find(|it| it.meeting == meeting)
}

/// On every laptop: how many are in and are expected, whom the check-ins name, whom the list, and how many the sheets of
/// those who came and of those who are expected have.
fn stands(laptops: &mut Laptops, meeting: MeetingId) -> Stands {
    let mut found: Vec<Stands> = (0..laptops.len())
        .map(|number| stands_on(laptops, number, meeting))
        .collect();
    found.dedup();
    assert_eq!(found.len(), 1, "the laptops do not agree: {found:?}");
    found.remove(0)
}

#[derive(Debug, Default, PartialEq)]
struct Stands {
    arrived: u32,
    expected: u32,
    came: Vec<String>,
    listed_as_in: Vec<String>,
    arrived_sheet: usize,
    blank_sheet: usize,
}

fn stands_on(laptops: &mut Laptops, number: usize, meeting: MeetingId) -> Stands {
    let Some(item) = item(laptops, number, meeting) else {
        return Stands::default();
    };
    let came = laptops.look(number).check_ins(meeting).unwrap();
    let mut came: Vec<String> = came.into_iter().filter_map(|it| it.name).collect();
    came.sort();
    came.dedup();
    let mut listed: Vec<String> = laptops
        .arrived(number, meeting)
        .into_iter()
        .filter_map(|it| it.name)
        .collect();
    listed.sort();
    Stands {
        arrived: item.arrived,
        expected: item.expected,
        came,
        listed_as_in: listed,
        arrived_sheet: laptops.rows(number, meeting, Variant::Arrived),
        blank_sheet: laptops.rows(number, meeting, Variant::Blank),
    }
}

/// These are in, of whom none was expected, so many are expected, and every list, number and sheet says so.
fn are_in(names: &[&str], expected: u32) -> Stands {
    let mut names: Vec<String> = names.iter().map(|it| (*it).to_owned()).collect();
    names.sort();
    Stands {
        arrived: names.len() as u32,
        expected,
        came: names.clone(),
        arrived_sheet: names.len(),
        listed_as_in: names,
        blank_sheet: expected as usize,
    }
}

// Issue 11, G2: a meeting went out of sight with those who had come.
#[test]
fn a_split_that_is_taken_back_elsewhere_leaves_the_meeting_to_which_people_came() {
    let mut laptops = laptops(2, people);
    let trabzon = laptops.meeting("trabzon");
    let split = laptops.at(0).split_meeting(trabzon, "2027-03-20", REASON);
    let second = split.unwrap().changed[0].meeting.unwrap();
    laptops.exchange();
    let names = ["Rojîn Ateş", "Şêrîn Çelik", "Zeynep Bal"];
    for name in names {
        laptops.walk_in(1, second, name);
    }
    laptops.at(0).undo(None).unwrap();
    laptops.exchange();
    assert_eq!(stands(&mut laptops, second), are_in(&names, 0));
    let attention: Vec<_> = laptops.each().map(|it| it.attention().unwrap()).collect();
    assert_eq!(attention[0], attention[1]);
    let [item] = &attention[0][..] else {
        panic!("{attention:?}");
    };
    assert_eq!(
        (item.kind.word(), item.what.map(|it| it.word())),
        ("hidden_in_use", Some("meeting"))
    );
    assert_eq!(item.meeting, Some(second));
    assert!(item.device.is_some() && item.at.is_some(), "who, and when");
    for number in 0..2 {
        let further = laptops.walk_in(number, second, &format!("Geç Kalan {number}"));
        assert_eq!(further.outcome.word(), "admitted", "the door is open");
    }
    laptops.exchange();
    assert_eq!(stands(&mut laptops, second).arrived, 5);
}

#[test]
fn a_stop_that_is_taken_off_elsewhere_stays_with_those_who_came() {
    let mut laptops = laptops(2, people);
    laptops.at(0).add_stop(1, "Rize", None, REASON).unwrap();
    laptops.exchange();
    let rize = laptops.meeting("rize");
    laptops.walk_in(1, rize, "Rojîn Ateş");
    laptops.at(0).remove_stop("rize", REASON).unwrap();
    assert_eq!(
        item(&laptops, 0, rize),
        None,
        "nobody came as far as it knows"
    );
    laptops.exchange();
    assert_eq!(stands(&mut laptops, rize), are_in(&["Rojîn Ateş"], 0));
    for programme in laptops.each() {
        let stops = programme.overview().unwrap().stops;
        assert!(stops.iter().any(|it| it.city.as_deref() == Some("Rize")));
        let overview = programme.overview().unwrap();
        let what: Vec<_> = overview
            .attention
            .iter()
            .map(|it| it.what.map(|it| it.word()))
            .collect();
        assert_eq!(what, [Some("meeting"), Some("stop")]);
        assert_eq!(programme.find_meeting("rize").unwrap(), rize);
    }
}

#[test]
fn a_stop_that_is_taken_off_elsewhere_stays_with_those_who_are_registered_there() {
    let mut laptops = laptops(2, |_| {});
    laptops.at(0).add_stop(1, "Rize", None, REASON).unwrap();
    laptops.exchange();
    let rize = laptops.meeting("rize");
    laptops.at(1).invite(rize, "Çay Derneği", None, 2).unwrap();
    laptops.at(0).remove_stop("rize", REASON).unwrap();
    laptops.exchange();
    assert_eq!(stands(&mut laptops, rize), are_in(&[], 2));
}

const SHEET: &str = "\
Zaman damgası;Adınız Soyadınız;Kurum;Göreviniz;Hangi buluşmaya katılmak istiyorsunuz?
12.11.2026 14:03;Ayşe Işık;Kırlangıç Derneği;Başkan;Fark etmez
";

fn waiting(world: &mut World) {
    world.import_text(SHEET, None).unwrap();
}

fn application(laptops: &Laptops) -> ApplicationId {
    let found = laptops.look(0).find_to_place(1, "isik").unwrap();
    found[0].application
}

// Issue 11, G3: checked in here, counted there.
#[test]
fn who_was_placed_at_two_meetings_came_to_the_one_where_they_stood() {
    let mut laptops = laptops(2, waiting);
    let (trabzon, ordu) = (laptops.meeting("trabzon"), laptops.meeting("ordu"));
    let ayse = application(&laptops);
    laptops.at(0).place(ayse, trabzon).unwrap();
    assert_eq!(
        laptops.check_in(0, trabzon, "isik").outcome.word(),
        "admitted"
    );
    laptops.at(1).place(ayse, ordu).unwrap();
    laptops.exchange();
    assert_eq!(stands(&mut laptops, trabzon), are_in(&["Ayşe Işık"], 0));
    assert_eq!(stands(&mut laptops, ordu), are_in(&[], 1));
    for number in 0..2 {
        let overview = laptops.look(number).overview().unwrap();
        let of = |metric: &str| {
            let mut targets = overview.targets.iter();
            targets.find(|it| it.metric.as_str() == metric && it.scope.as_str() == "programme")
        };
        assert_eq!(of("cities").unwrap().actual, 1, "one city was reached");
        let there = laptops.arrived(number, trabzon);
        assert!(
            there[0].by_arrival,
            "the list says that she is registered elsewhere"
        );
        let organisation = laptops.look(number).organisation("kirlangic").unwrap();
        assert_eq!(organisation.organisation.arrived, 1);
        let came: Vec<(Option<&str>, bool)> = organisation
            .participations
            .iter()
            .map(|it| (it.city.as_deref(), it.registration.arrived_at.is_some()))
            .collect();
        assert_eq!(came.len(), 2);
        assert!(came.contains(&(Some("Trabzon"), true)) && came.contains(&(Some("Ordu"), false)));
        let found = laptops.look(number).search(trabzon, "isik", 9).unwrap();
        assert_eq!(
            (found.hits[0].here, found.hits[0].state.word()),
            (true, "arrived")
        );
        let found = laptops.look(number).search(ordu, "isik", 9).unwrap();
        assert_eq!(
            (found.hits[0].here, found.hits[0].state.word()),
            (true, "expected")
        );
    }
    // At a third door they are one.
    let samsun = laptops.meeting("samsun");
    let asked = laptops.check_in(0, samsun, "isik");
    assert_eq!(
        (asked.outcome.word(), asked.city.as_deref()),
        ("other_meeting", Some("Ordu"))
    );
    // The door answers for its own meeting, and so does an undo.
    assert_eq!(
        laptops.check_in(1, trabzon, "isik").outcome.word(),
        "already"
    );
    assert_eq!(laptops.check_in(1, ordu, "isik").outcome.word(), "admitted");
    let both = Stands {
        blank_sheet: 1,
        ..are_in(&["Ayşe Işık"], 0)
    };
    assert_eq!(stands_on(&mut laptops, 1, ordu), both, "she was expected");
    laptops.at(1).undo(None).unwrap();
    laptops.exchange();
    let undone = laptops.at(1).undo_check_in_who(ordu, "isik", None).unwrap();
    assert_eq!(undone.outcome.word(), "not_in");
    let undone = laptops.at(1).undo_check_in_who(trabzon, "isik", None);
    assert_eq!(undone.unwrap().outcome.word(), "undone");
    laptops.exchange();
    assert_eq!(stands(&mut laptops, trabzon), are_in(&[], 0));
    assert_eq!(stands(&mut laptops, ordu), are_in(&[], 1));
}

#[test]
fn a_merge_takes_the_registration_along_and_not_the_arrival() {
    let mut laptops = laptops(2, people);
    let (trabzon, ordu) = (laptops.meeting("trabzon"), laptops.meeting("ordu"));
    laptops.at(0).merge_meetings(trabzon, ordu, REASON).unwrap();
    laptops.check_in(1, trabzon, "ayse isik");
    laptops.exchange();
    assert_eq!(stands(&mut laptops, trabzon), are_in(&["Ayşe Işık"], 0));
    assert_eq!(stands(&mut laptops, ordu), are_in(&[], 3));
    // Taken back, she is where she came; the others too.
    laptops.at(0).undo(None).unwrap();
    laptops.exchange();
    assert_eq!(stands(&mut laptops, trabzon).came, ["Ayşe Işık"]);
    assert_eq!(stands(&mut laptops, trabzon).expected, 2);
    assert_eq!(stands(&mut laptops, ordu), are_in(&[], 0));
}

#[test]
fn the_undo_of_a_merge_leaves_an_arrival_where_it_was_made() {
    let mut laptops = laptops(2, people);
    let (trabzon, ordu) = (laptops.meeting("trabzon"), laptops.meeting("ordu"));
    laptops.at(0).merge_meetings(trabzon, ordu, REASON).unwrap();
    laptops.exchange();
    laptops.check_in(1, ordu, "ayse isik");
    laptops.at(0).undo(None).unwrap();
    laptops.exchange();
    assert_eq!(stands(&mut laptops, ordu), are_in(&["Ayşe Işık"], 0));
    assert_eq!(stands(&mut laptops, trabzon), are_in(&[], 3));
}

#[test]
fn the_undo_of_a_place_leaves_who_came_in_sight() {
    let mut laptops = laptops(2, waiting);
    let trabzon = laptops.meeting("trabzon");
    let ayse = application(&laptops);
    laptops.at(0).place(ayse, trabzon).unwrap();
    laptops.exchange();
    laptops.check_in(1, trabzon, "isik");
    laptops.at(0).undo(None).unwrap();
    laptops.exchange();
    assert_eq!(stands(&mut laptops, trabzon), are_in(&["Ayşe Işık"], 0));
    assert!(laptops.arrived(0, trabzon)[0].by_arrival);
    for programme in laptops.each() {
        assert!(programme.to_place(1).unwrap().is_empty(), "she has come");
    }
}

/// An arrival leans on a registration, that on its application, person and organisation, and that on its headquarters.
#[test]
fn everything_that_an_arrival_leans_on_stays_in_sight() {
    let mut laptops = laptops(2, |_| {});
    let trabzon = laptops.meeting("trabzon");
    let sheets = [
        "Ad Soyad;Kurum\nHasan Kaya;Kırlangıç Derneği\n",
        "Ad Soyad;Kurum\nAyşe Işık;Kırlangıç Derneği Ordu Şubesi\n",
    ];
    for sheet in sheets {
        let file = programme::SheetFile::new("liste.csv", std::io::Cursor::new(sheet));
        let options = crate::support::options(Some(laptops.meeting("trabzon")));
        laptops.at(0).import(&file, &options).unwrap();
    }
    laptops.exchange();
    let branch = [("branch_of".to_owned(), "Kırlangıç Derneği".to_owned())];
    let of = "Kırlangıç Derneği Ordu Şubesi";
    laptops
        .at(1)
        .edit("organisation", of, &branch, None)
        .unwrap();
    laptops.check_in(1, trabzon, "ayse isik");
    laptops.at(0).undo(None).unwrap();
    laptops.at(0).undo(None).unwrap();
    assert!(laptops.look(0).people().unwrap().is_empty());
    laptops.exchange();
    for programme in laptops.each() {
        let organisations = programme.organisations().unwrap();
        let names: Vec<&str> = organisations.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(
            names,
            ["Kırlangıç Derneği", "Kırlangıç Derneği Ordu Şubesi"]
        );
        let people = programme.people().unwrap();
        let names: Vec<&str> = people.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Ayşe Işık"], "nothing leans on Hasan Kaya");
    }
    assert_eq!(stands(&mut laptops, trabzon), are_in(&["Ayşe Işık"], 0));
}

#[test]
fn two_desks_that_let_the_same_person_in_from_another_city_count_them_once() {
    let mut laptops = laptops(2, people);
    let (trabzon, ordu) = (laptops.meeting("trabzon"), laptops.meeting("ordu"));
    let hers = laptops.registration(trabzon, "Ayşe Işık");
    let door = Door {
        anyway: true,
        ..Door::default()
    };
    for number in 0..2 {
        let answer = laptops.at(number).check_in(ordu, hers, &door).unwrap();
        assert_eq!(answer.outcome.word(), "admitted");
    }
    laptops.exchange();
    assert_eq!(laptops.look(0).check_ins(ordu).unwrap().len(), 2);
    assert_eq!(stands(&mut laptops, ordu), are_in(&["Ayşe Işık"], 0));
    // One undo takes her back from the list: both arrivals are known here.
    let undone = laptops.at(1).undo_check_in(ordu, hers, None).unwrap();
    assert_eq!(undone.outcome.word(), "undone");
    laptops.exchange();
    assert_eq!(stands(&mut laptops, ordu), are_in(&[], 0));
}

// Issue 11, G11.
#[test]
fn who_was_let_in_from_another_city_by_mistake_is_expected_nowhere_else() {
    let mut world = programme_with(&[("Hasan Kaya", "Ihlamur Vakfı")]);
    world.register("ordu", &[("Gülşen Deniz", "Ordu Çevre Derneği")]);
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    let hers = world.registration(ordu, "Gülşen Deniz");
    let door = Door {
        anyway: true,
        ..Door::default()
    };
    world.programme.check_in(trabzon, hers, &door).unwrap();
    world.programme.undo_check_in(trabzon, hers, None).unwrap();
    let desk = world.programme.desk(trabzon).unwrap();
    assert_eq!((desk.expected, desk.arrived), (1, 0));
    let path = world.path("liste.xlsx");
    let options = programme::SheetOptions {
        variant: Variant::Blank,
        language: programme::words::Language::Tr,
        issued_at: None,
    };
    let sheet = world.programme.sign_in_sheet(trabzon, &path, &options);
    assert_eq!(sheet.unwrap().rows, 1, "the list says one");
    // She is let in without a question all the same: somebody has answered it.
    let again = world
        .programme
        .check_in(trabzon, hers, &Door::default())
        .unwrap();
    assert_eq!(again.outcome.word(), "admitted");
}

/// The list says that they are not registered here; so does the paper that is kept.
#[test]
fn the_sheet_marks_who_came_and_is_registered_elsewhere() {
    let mut laptops = laptops(2, people);
    let (trabzon, ordu) = (laptops.meeting("trabzon"), laptops.meeting("ordu"));
    laptops.check_in(1, trabzon, "ilker sahin");
    assert!(!final_sheet(&mut laptops, trabzon).contains('†'));
    laptops.at(0).merge_meetings(trabzon, ordu, REASON).unwrap();
    laptops.exchange();
    let sheet = final_sheet(&mut laptops, trabzon);
    assert_eq!(laptops.arrived(1, trabzon).len(), 1);
    assert!(sheet.contains(" †<"), "{sheet}");
    let explained = "† Buraya geldi, kaydı burada değil.";
    assert!(sheet.contains(explained), "{sheet}");
}

/// The texts of the workbook of the second laptop.
fn final_sheet(laptops: &mut Laptops, meeting: MeetingId) -> String {
    laptops.rows(1, meeting, Variant::Final);
    let bytes = std::fs::read(laptops.path("liste.xlsx")).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let texts = zip.by_name("xl/sharedStrings.xml").unwrap();
    std::io::read_to_string(texts).unwrap()
}
