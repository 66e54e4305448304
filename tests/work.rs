//! What is to be done, as the first screen counts it; and the demo that shows it.

use programme::{Clock, KeyCost, Programme, Start, view};

use crate::support::PASSPHRASE;
use crate::support::rota::Rota;

fn work(rota: &Rota) -> (view::Work, view::MeetingWork) {
    // The morning of 24 November, as `rota` takes it for in these tests.
    let now = "2026-11-24T06:30:00Z".parse().unwrap();
    let clock = Clock::from(move || now);
    let cost = KeyCost::cheap();
    let programme = Programme::open(&rota.path("tur.rota"), PASSPHRASE, cost, clock).unwrap();
    let trabzon = programme.find_meeting("trabzon").unwrap();
    let work = programme.work().unwrap();
    programme.close().unwrap();
    let found = work.meetings.iter().find(|it| it.meeting == trabzon);
    let found = found.unwrap().clone();
    (work, found)
}

#[test]
fn what_waits_is_counted_at_its_meeting() {
    let rota = Rota::with_tour();
    let sheet = "Ad Soyad;Kurum;Toplantı\nAyşe Işık;A Derneği;Trabzon\nİlker Şahin;B Derneği;Trabzon\n\
        Çiğdem Kaya;C Derneği;Trabzon\nDerya Su;D Derneği;\n";
    let sheet = rota.write("basvuru.csv", sheet.as_bytes());
    rota.json(&["import", &sheet, "--route", "1"]);
    let (all, here) = work(&rota);
    assert_eq!((all.to_place[0].route, all.to_place[0].count), (1, 1));
    assert_eq!((here.applied, here.unread, here.selected), (3, 3, 0));
    assert!(here.letters.is_empty() && here.sheet_issued_at.is_none());

    rota.json(&[
        "edit",
        "meeting",
        "trabzon",
        "date=2027-03-14",
        "reply_by=2026-11-20",
    ]);
    rota.json(&["select", "trabzon", "cigdem kaya", "eligible"]);
    rota.json(&[
        "select",
        "trabzon",
        "ayse isik",
        "selected",
        "--reason",
        "Kurul",
    ]);
    rota.json(&[
        "select",
        "trabzon",
        "ilker sahin",
        "selected",
        "--reason",
        "Kurul",
    ]);
    rota.json(&[
        "reply",
        "trabzon",
        "ayse isik",
        "coming",
        "--channel",
        "phone",
    ]);
    rota.json(&[
        "called",
        "trabzon",
        "ilker sahin",
        "--outcome",
        "call_back",
        "--back",
        "2026-11-24",
    ]);
    let (_, here) = work(&rota);
    assert_eq!(
        (here.unread, here.selected, here.coming, here.silent),
        (0, 2, 1, 1)
    );
    assert_eq!(
        (here.overdue, here.calls_due),
        (1, 1),
        "the last day has passed"
    );
    let letters: Vec<_> = here
        .letters
        .iter()
        .map(|it| (it.kind.word(), it.count))
        .collect();
    assert_eq!(letters, [("selected", 2)]);
    assert!(here.letters[0].since.is_some() && !here.letters[0].day_missing);

    let out = rota.typed_path("liste.pdf");
    rota.json(&["sign-in-sheet", "trabzon", "--out", &out]);
    assert!(work(&rota).1.sheet_issued_at.is_some());
    // Nobody is called for what has been.
    rota.json(&[
        "tour",
        "move",
        "trabzon",
        "--date",
        "2026-11-10",
        "--reason",
        "Yanlış yazılmış",
    ]);
    let (_, here) = work(&rota);
    assert_eq!((here.overdue, here.calls_due), (0, 0));
}

fn shown() -> (Programme, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let now = "2026-11-24T06:30:00Z".parse().unwrap();
    let (programme, _) = Programme::create(
        &folder.path().join("deneme.rota"),
        PASSPHRASE,
        &Start::DemoOfLife,
        KeyCost::cheap(),
        Clock::from(move || now),
    )
    .unwrap();
    (programme, folder)
}

#[test]
fn the_demo_shows_every_step_of_the_work() {
    let (programme, _folder) = shown();
    let work = programme.work().unwrap();
    let any = |is: &dyn Fn(&view::MeetingWork) -> bool| work.meetings.iter().any(is);
    let waits = |kind: &str| any(&|it| it.letters.iter().any(|wait| wait.kind.word() == kind));
    assert!(!work.to_place.is_empty(), "somebody is to be placed");
    assert!(
        any(&|it| it.unread > 0 && it.unread < it.applied),
        "some are read"
    );
    assert!(
        any(&|it| it.selected > 0 && it.coming > 0 && it.silent > 0),
        "some have answered"
    );
    assert!(any(&|it| it.calls_due == 1), "one is to be called");
    for kind in ["invitation", "waiting", "moved", "thanks"] {
        assert!(waits(kind), "{kind} in {work:?}");
    }
    let alike = programme.duplicates("people").unwrap().pairs.len();
    assert!((1..=6).contains(&alike), "{alike} are alike");
    let overview = programme.overview().unwrap();
    assert!(overview.targets.iter().any(|it| it.actual > 0));
    assert!(programme.deviations().unwrap().len() >= 2);
    let today = programme.today().unwrap();
    let here = programme.registrations(today.meeting.unwrap()).unwrap();
    let said = |it: &view::RegistrationItem| (it.name.clone(), it.organisation.clone());
    // The same seed invents the same people.
    let known = (
        Some("Baran Korkmaz".to_owned()),
        Some("Diyarbakır Gökçebel Çocuk Hakları Platformu".to_owned()),
    );
    assert!(here.len() == 19 && here.iter().any(|it| said(it) == known));
}

#[test]
fn the_demo_to_be_shown_never_enters_a_file_with_real_people() {
    let rota = Rota::with_tour();
    let sheet = rota.write(
        "liste.csv",
        "Ad Soyad;Kurum\nAyşe Işık;A Derneği\n".as_bytes(),
    );
    rota.json(&["import", &sheet, "--route", "1", "--meeting", "trabzon"]);
    assert_eq!(rota.refused(&["demo"]), (1, "not_a_demo".into()));
}
