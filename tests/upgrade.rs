//! Files of earlier shapes: each opens in today's program, says what it said, and goes on working.
//!
//! `fixtures/programmes` holds one small programme for each shape that was ever given out, made by the program of that
//! time with invented people; all have the same passphrase. A new shape adds a file; none is ever made anew.

use std::fs;
use std::path::{Path, PathBuf};

use programme::{Clock, Door, KeyCost, Programme};

use crate::support::rota::Rota;
use crate::support::{PASSPHRASE, written};

fn frozen() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "rota"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_earlier_file_opens_and_goes_on_working() {
    let files = frozen();
    assert!(!files.is_empty(), "the frozen programmes were not found");
    for frozen in files {
        let name = frozen.file_name().unwrap().to_str().unwrap().to_owned();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(&name);
        fs::copy(&frozen, &path).unwrap();
        fs::copy(
            frozen.with_extension("rota.keys"),
            path.with_extension("rota.keys"),
        )
        .unwrap();
        let open = || Programme::open(&path, PASSPHRASE, KeyCost::cheap(), Clock::system());
        let mut programme = open().unwrap_or_else(|error| panic!("{name}: {error}"));

        let before = programme.verify().unwrap();
        assert!(
            before.integrity && before.replay_equal,
            "{name}: {before:?}"
        );
        let trabzon = programme.find_meeting("trabzon").unwrap();
        let item = programme.meeting(trabzon).unwrap();
        assert_eq!(
            (
                written(&item.date).as_deref(),
                item.venue.as_deref(),
                item.arrived
            ),
            (Some("2027-03-16"), Some("Kıyı Kültür Evi"), 2),
            "{name}"
        );

        let door = Door::default();
        let answer = programme.check_in_who(trabzon, "caglayan", &door).unwrap();
        assert_eq!(answer.outcome.word(), "admitted", "{name}");
        programme.close().unwrap();
        let programme = open().unwrap();
        assert_eq!(programme.meeting(trabzon).unwrap().arrived, 3, "{name}");
        assert!(programme.verify().unwrap().replay_equal, "{name}");
    }
}

/// Made by two laptops of the shape before: a second meeting at Samsun that one of them took back while people came to it
/// on the other; Ayşe Işık, who came to Trabzon and was placed at Ordu meanwhile; Tokat, postponed and given a day since.
/// All of it is shown right by reading, and nothing is rewritten.
#[test]
fn a_file_that_carries_what_two_laptops_did_to_each_other_is_shown_right() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tur.rota");
    let of = |ending: &str| {
        let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
        frozen.join(format!("0006-two-laptops.rota{ending}"))
    };
    fs::copy(of(""), &path).unwrap();
    fs::copy(of(".keys"), path.with_extension("rota.keys")).unwrap();
    let programme = Programme::open(&path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap();
    let verified = programme.verify().unwrap();
    assert!(verified.integrity && verified.replay_equal);

    let items = programme.meetings().unwrap();
    let of_city = |city: &str| -> Vec<&programme::view::MeetingItem> {
        let is_there = |it: &&programme::view::MeetingItem| it.city.as_deref() == Some(city);
        items.iter().filter(is_there).collect()
    };
    let samsun: Vec<_> = of_city("Samsun")
        .iter()
        .map(|it| (&it.date, it.arrived))
        .collect();
    let day = |day: &str| Some(format!("2027-03-{day}").into());
    assert_eq!(samsun, [(&day("18"), 0), (&day("20"), 2)]);
    let second: programme::ids::MeetingId = of_city("Samsun")[1].meeting;
    assert_eq!(programme.check_ins(second).unwrap().len(), 2);
    assert_eq!(programme.registrations(second).unwrap().len(), 2);

    let in_at = |city: &str| -> Vec<(String, bool, bool)> {
        let meeting = programme.find_meeting(city).unwrap();
        let items = programme.registrations(meeting).unwrap();
        let of = |it: programme::view::RegistrationItem| {
            (
                it.name.unwrap_or_default(),
                it.arrived_at.is_some(),
                it.by_arrival,
            )
        };
        items.into_iter().map(of).collect()
    };
    let ayse = "Ayşe Işık".to_owned();
    assert!(in_at("trabzon").contains(&(ayse.clone(), true, true)));
    assert_eq!(in_at("ordu"), [(ayse, false, false)]);

    // Of a postponing and a day, what was said last is meant: the day came after.
    let tokat = of_city("Tokat")[0];
    assert_eq!(
        (tokat.status.as_str(), written(&tokat.date).as_deref()),
        ("planned", Some("2027-05-02"))
    );

    // The second meeting, and nothing else: the file names the laptop that took it back.
    let attention = programme.attention().unwrap();
    assert_eq!(attention.len(), 1, "{attention:?}");
    assert_eq!(attention[0].meeting, Some(second));
    assert!(attention[0].device.is_some() && attention[0].at.is_some());
    assert_eq!(
        programme.verify().unwrap().changes,
        verified.changes,
        "nothing is rewritten"
    );
}

/// The first shape that knows reports: what was issued then has its number in every later program.
#[test]
fn a_report_that_was_issued_keeps_its_number() {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    let folder = tempfile::tempdir().unwrap();
    for ending in ["", ".keys"] {
        let name = format!("0008-reports.rota{ending}");
        fs::copy(frozen.join(&name), folder.path().join(&name)).unwrap();
    }
    let path = folder.path().join("0008-reports.rota");
    let programme = Programme::open(&path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap();
    let trabzon = programme.find_meeting("trabzon").unwrap();
    let issued = programme
        .issued_reports(programme::FiguresOf::Meeting(trabzon))
        .unwrap();
    let numbers: Vec<&str> = issued.iter().map(|it| it.number.as_str()).collect();
    assert_eq!(numbers, ["R1.1-TR-1-HR3D"]);
    let texts = programme
        .report_texts(programme::FiguresOf::Meeting(trabzon))
        .unwrap();
    assert_eq!(texts[0].en.as_deref(), Some("It was held."));
    let settings = programme.programme_settings().unwrap();
    assert!(settings.has_emblem);
    assert_eq!(settings.activity_code.as_deref(), Some("F2.3"));
}

/// The first shape that knows evidence: rows of a sheet, signatures, what the room said, forms, and what a dossier does
/// without.
#[test]
fn what_was_entered_of_an_evening_is_read_by_every_later_program() {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    let folder = tempfile::tempdir().unwrap();
    for ending in ["", ".keys"] {
        let name = format!("0009-evidence.rota{ending}");
        fs::copy(frozen.join(&name), folder.path().join(&name)).unwrap();
    }
    let path = folder.path().join("0009-evidence.rota");
    let programme = Programme::open(&path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap();
    let trabzon = programme.find_meeting("trabzon").unwrap();
    let signatures = programme.signatures(trabzon).unwrap();
    assert_eq!((signatures.signed, signatures.open), (Some(1), 0));
    let sheet = &signatures.sheets[0];
    assert!(sheet.rows_known);
    assert_eq!(sheet.reconciliation.difference, Some(0));
    assert_eq!(signatures.originals.as_deref(), Some("Ofis, klasör 1"));
    let notes = programme.notes(trabzon).unwrap();
    assert_eq!(notes[0].text, "Süre kısaydı.");
    let evaluation = programme.evaluation(trabzon).unwrap();
    assert_eq!((evaluation.entered, evaluation.counted), (2, Some(2)));
    let dossier = programme.dossier(trabzon).unwrap();
    let photos = dossier.items.iter().find(|it| it.item.word() == "photos");
    assert_eq!(photos.unwrap().state.word(), "not_applicable");
}

/// The first shape that knows indicators: what was promised, and from where its value comes.
#[test]
fn what_was_promised_to_be_measured_is_read_by_every_later_program() {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    let folder = tempfile::tempdir().unwrap();
    for ending in ["", ".keys"] {
        let name = format!("0010-indicators.rota{ending}");
        fs::copy(frozen.join(&name), folder.path().join(&name)).unwrap();
    }
    let path = folder.path().join("0010-indicators.rota");
    let programme = Programme::open(&path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap();
    let items = programme.indicators(None).unwrap();
    let said: Vec<_> = items
        .iter()
        .map(|it| (it.code.as_str(), it.source.as_str(), it.target, it.value))
        .collect();
    assert_eq!(
        said,
        [
            ("SO1.2", "arrived", Some(600.0), Some(5.0)),
            ("Op2.1", "question_mean", Some(4.25), None),
            ("Op3", "by_hand", Some(3.0), Some(1.0)),
        ]
    );
    let first = &items[0];
    assert_eq!(written(&first.baseline_day).as_deref(), Some("2026-09-01"));
    assert_eq!(first.verification.as_deref(), Some("İmza listeleri"));
    assert!(items[1].question.is_some());
}

/// The first shape that knows sharing, readings, companions and texts for more than one meeting.
#[test]
fn what_was_shared_read_and_written_is_read_by_every_later_program() {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    let folder = tempfile::tempdir().unwrap();
    for ending in ["", ".keys"] {
        let name = format!("0011-sharing.rota{ending}");
        fs::copy(frozen.join(&name), folder.path().join(&name)).unwrap();
    }
    let path = folder.path().join("0011-sharing.rota");
    let programme = Programme::open(&path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap();
    let texts = programme
        .report_texts(programme::FiguresOf::Route(1))
        .unwrap();
    assert_eq!(
        texts[0].tr.as_deref(),
        Some("Güzergâhta üç toplantı yapıldı.")
    );
    let readings = programme.readings().unwrap();
    let said = (readings[0].words.as_str(), readings[0].meaning.as_str());
    assert_eq!(said, ("Haber vereceğim", "unclear"));
    let trabzon = programme.find_meeting("trabzon").unwrap();
    let list = programme.registrations(trabzon).unwrap();
    let nazli = list
        .iter()
        .find(|it| it.name.as_deref() == Some("Nazlı Çağlayan"));
    let nazli = programme.registration_detail(trabzon, nazli.unwrap().registration);
    assert_eq!(nazli.unwrap().companions, 2);
    let sharing = programme.sharing().unwrap();
    assert!(sharing.set_up && sharing.may_invite);
    assert_eq!(sharing.places[0].name, "Bellek");
    assert_eq!(sharing.invitations.len(), 1, "{:?}", sharing.invitations);
}

/// The first shape that knows what letters told, calls, consent forms and how institutions are written to.
#[test]
fn what_was_told_and_consented_to_is_read_by_every_later_program() {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    let folder = tempfile::tempdir().unwrap();
    for ending in ["", ".keys"] {
        let name = format!("0012-told.rota{ending}");
        fs::copy(frozen.join(&name), folder.path().join(&name)).unwrap();
    }
    let path = folder.path().join("0012-told.rota");
    let programme = Programme::open(&path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap();
    let trabzon = programme.find_meeting("trabzon").unwrap();
    let list = programme.registrations(trabzon).unwrap();
    let nazli = list
        .iter()
        .find(|it| it.name.as_deref() == Some("Nazlı Çağlayan"))
        .unwrap();
    let detail = programme
        .registration_detail(trabzon, nazli.registration)
        .unwrap();
    let said: Vec<Option<&str>> = detail
        .consents
        .iter()
        .map(|it| it.on_form.as_ref().map(|it| it.as_str()))
        .collect();
    assert_eq!(said, [Some("no"), None, Some("yes")]);
    let organisations = programme.organisations().unwrap();
    let kiyi = organisations
        .iter()
        .find(|it| it.name == "Kıyı Gençlik Derneği")
        .unwrap();
    assert_eq!(kiyi.email.as_deref(), Some("kiyi@example.org"));
}

/// The first shape that knows who is one organisation wherever its people are, and which laptop is lost.
#[test]
fn what_is_one_everywhere_and_who_is_lost_is_read_by_every_later_program() {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    let folder = tempfile::tempdir().unwrap();
    for ending in ["", ".keys"] {
        let name = format!("0013-places.rota{ending}");
        fs::copy(frozen.join(&name), folder.path().join(&name)).unwrap();
    }
    let path = folder.path().join("0013-places.rota");
    let programme = Programme::open(&path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap();
    let organisations = programme.organisations().unwrap();
    let everywhere = organisations.iter().filter(|it| it.everywhere);
    let everywhere: Vec<&str> = everywhere.map(|it| it.name.as_str()).collect();
    assert_eq!(everywhere, ["Umut Vakfı"]);
    let sharing = programme.sharing().unwrap();
    let lost = sharing.laptops.iter().filter(|it| it.lost.is_some());
    assert_eq!(lost.count(), 1, "{:?}", sharing.laptops);
}

/// The first shape that keeps what a sheet held, and who gets in on a server.
#[test]
fn what_a_sheet_held_and_who_gets_in_on_a_server_is_read_by_every_later_program() {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    let rota = Rota::bare();
    for (ending, to) in [("", ""), (".keys", ".keys")] {
        let to = format!("{}{to}", rota.file.display());
        fs::copy(frozen.join(format!("0014-intake.rota{ending}")), to).unwrap();
    }

    let places = rota.json(&["remote", "list"]);
    let places = places["remotes"].as_array().unwrap();
    let server = places.iter().find(|it| it["name"] == "bulut").unwrap();
    assert_eq!(server["user"], "ofis");
    assert_eq!(server["problem"], "remote_unreachable");
    assert!(!server.to_string().contains("gizli"));

    // Next week's sheet of the form: the two of last week are known, and what no sheet of it held before comes first.
    let sheet = "Zaman damgası;Adınız Soyadınız;Temsil ettiğiniz kurum;E-posta Adresi;\
        Hangi buluşmaya katılmak istiyorsunuz?;Aydınlatma metnini okudum\n\
        01.11.2026 10:00;Deniz Örnek;Umut Derneği;deniz@example.org;Trabzon;Okudum\n\
        01.11.2026 10:05;Ekin Örnek;Kıyı Vakfı;ekin@example.org;Trabzon;Okudum\n\
        02.11.2026 10:05;Işık Örnek;Kıyı Vakfı;isik@example.org;Trabzon;Okumadım\n";
    let sheet = rota.write("sheet14.csv", sheet.as_bytes());
    let preview = rota.answer(&["import", &sheet, "--route", "1", "--preview"], 0);
    assert_eq!(preview["sheets_before"], 1, "{preview}");
    assert_eq!(
        (&preview["new"], &preview["changed"]),
        (&1.into(), &0.into())
    );
}
