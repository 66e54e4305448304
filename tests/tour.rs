//! The tour as the announcement gives it, and a programme that was made, lost, found and restored.

use programme::{Clock, KeyCost, Programme, Start, Tour};

use crate::support::{PASSPHRASE, programme_with, world};

#[test]
fn a_new_programme_is_the_announced_tour_with_what_does_not_add_up() {
    let overview = world().programme.overview().unwrap();
    assert_eq!(overview.routes.len(), 6);
    assert_eq!(overview.stops.len(), 30);
    let undecided: Vec<_> = overview
        .stops
        .iter()
        .filter(|stop| stop.city.is_none())
        .collect();
    assert_eq!(
        (undecided.len(), undecided[0].route),
        (1, None),
        "on no route until someone decides"
    );
    let meetings: u32 = overview.routes.iter().map(|route| route.meetings).sum();
    assert_eq!(meetings, 29);
    let cities = overview
        .discrepancies
        .iter()
        .find(|it| it.metric.as_str() == "cities")
        .unwrap();
    assert_eq!((cities.announced, cities.listed), (30, 29));
    assert!(cities.source.as_deref().unwrap().contains("30 cities"));
    let organisations = overview
        .discrepancies
        .iter()
        .find(|it| it.metric.as_str() == "organisations")
        .unwrap();
    assert_eq!((organisations.announced, organisations.listed), (600, 580));
    assert!(overview.targets.iter().all(|it| it.source.is_some()));
}

#[test]
fn targets_count_who_came() {
    let mut world = programme_with(&[
        ("Ayşe Işık", "A Derneği"),
        ("Hasan Kaya", "A Derneği"),
        ("Ali Can", ""),
    ]);
    for name in ["isik", "kaya", "can"] {
        world.check_in(name);
    }
    let targets = world.programme.overview().unwrap().targets;
    let actual = |metric: &str| {
        targets
            .iter()
            .find(|it| it.metric.as_str() == metric)
            .unwrap()
            .actual
    };
    assert_eq!(
        (
            actual("cities"),
            actual("organisations"),
            actual("participations")
        ),
        (1, 1, 3)
    );
    let each = targets
        .iter()
        .find(|it| it.metric.as_str() == "participations")
        .unwrap();
    assert_eq!(
        each.status.word(),
        "not_measurable",
        "it is meant for each meeting"
    );
}

#[test]
fn an_empty_programme_is_one_and_nothing_is_overwritten() {
    let world = world();
    let start = Start::Empty;
    let cheap = KeyCost::cheap();
    let (programme, created) = Programme::create(
        &world.path("bos.rota"),
        PASSPHRASE,
        &start,
        cheap,
        world.clock(),
    )
    .unwrap();
    assert_eq!((created.routes, created.stops, created.meetings), (0, 0, 0));
    programme.close().unwrap();
    let again = Programme::create(
        &world.path("bos.rota"),
        PASSPHRASE,
        &start,
        cheap,
        Clock::system(),
    );
    assert_eq!(again.err().unwrap().code(), "file_exists");
    let none = Programme::create(&world.path("x.rota"), "", &start, cheap, Clock::system());
    assert_eq!(none.err().unwrap().code(), "passphrase_empty");
    assert!(!world.path("x.rota").exists());
}

#[test]
fn the_recovery_key_gives_a_new_passphrase() {
    let world = world();
    let path = world.path("tur.rota");
    let cheap = KeyCost::cheap();
    let mut opened =
        Programme::open_with_recovery_key(&path, &world.recovery_key, cheap, world.clock())
            .unwrap();
    opened.set_passphrase("yeni ve uzun parola").unwrap();
    opened.close().unwrap();
    assert!(Programme::open(&path, "yeni ve uzun parola", cheap, world.clock()).is_ok());
    let old = Programme::open(&path, PASSPHRASE, cheap, world.clock());
    assert_eq!(old.err().unwrap().code(), "passphrase_wrong");
    let wrong = Programme::open_with_recovery_key(&path, "12345", cheap, world.clock());
    assert_eq!(wrong.err().unwrap().code(), "recovery_key_wrong");
}

#[test]
fn a_backup_is_whole_and_goes_on_as_another_laptop() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let backup = world
        .programme
        .backup(Some(&world.path("yedekler")))
        .unwrap();
    world.check_in("isik");
    let to = world.path("geri.rota");
    let cheap = KeyCost::cheap();
    let from = std::path::Path::new(&backup.file);
    let (restored, _) =
        Programme::restore(from, &to, PASSPHRASE, false, cheap, world.clock()).unwrap();
    let trabzon = restored.find_meeting("trabzon").unwrap();
    assert_eq!(
        restored.desk(trabzon).unwrap().expected,
        1,
        "as it was then"
    );
    assert!(restored.verify().unwrap().replay_equal);
}

#[test]
fn invented_people_never_enter_a_file_with_real_ones() {
    let mut real = programme_with(&[("Ayşe Işık", "A Derneği")]);
    assert_eq!(real.programme.demo(10, 1).unwrap_err().code(), "not_a_demo");
    assert_eq!(real.programme.people().unwrap().len(), 1);
}

#[test]
fn the_same_seed_invents_the_same_people() {
    let invent = || {
        let mut world = world();
        let made = world.programme.demo(60, 7).unwrap();
        let people: Vec<_> = world
            .programme
            .people()
            .unwrap()
            .into_iter()
            .map(|it| (it.name, it.organisation))
            .collect();
        (
            made,
            people,
            world.programme.today().unwrap().meeting.is_some(),
        )
    };
    let (made, people, today) = invent();
    assert_eq!((made.people, made.registrations), (60, 60));
    assert!(
        made.check_ins > 5 && made.organisations > 20 && today,
        "{made:?}"
    );
    assert_eq!(invent().1, people);
}

#[test]
fn a_tour_of_ones_own_is_read() {
    let tour = Tour::parse("[[route]]\nnumber = 1\ncities = [61, 52]\n").unwrap();
    let world = world();
    let start = Start::Tour(Box::new(tour));
    let (_, created) = Programme::create(
        &world.path("b.rota"),
        PASSPHRASE,
        &start,
        KeyCost::cheap(),
        world.clock(),
    )
    .unwrap();
    assert_eq!(
        (created.routes, created.cities_listed, created.meetings),
        (1, 2, 2)
    );
}

#[test]
fn the_desk_opens_the_meeting_of_today_and_asks_when_there_is_none_or_two() {
    let mut world = world();
    let date = |world: &mut crate::support::World, city: &str, date: &str| {
        let pairs = [("date".to_owned(), date.to_owned())];
        world.programme.edit("meeting", city, &pairs, None).unwrap();
    };
    let today = world.programme.today().unwrap();
    assert_eq!(
        (today.meeting, today.candidates.len(), today.far),
        (None, 29, false),
        "none has a date yet"
    );
    date(&mut world, "ordu", "2027-03-14");
    assert!(
        world.programme.today().unwrap().far,
        "the laptop's date may be wrong"
    );
    date(&mut world, "trabzon", "2026-11-24");
    let today = world.programme.today().unwrap();
    assert_eq!(today.meeting, Some(world.trabzon()));
    assert_eq!(today.candidates[1].city.as_deref(), Some("Ordu"));
    assert!(!today.far);
    date(&mut world, "samsun", "2026-11-24");
    assert_eq!(world.programme.today().unwrap().meeting, None, "two today");
}
