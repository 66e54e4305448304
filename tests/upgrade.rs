//! Files of earlier shapes: each opens in today's program, says what it said, and goes on working.
//!
//! `fixtures/programmes` holds one small programme for each shape that was ever given out, made by the program of that
//! time with invented people; all have the same passphrase. A new shape adds a file; none is ever made anew.

use std::fs;
use std::path::{Path, PathBuf};

use programme::{Clock, Door, KeyCost, Programme};

use crate::support::PASSPHRASE;

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
            (item.date.as_deref(), item.venue.as_deref(), item.arrived),
            (Some("2027-03-16"), Some("Kıyı Kültür Evi"), 2),
            "{name}"
        );

        let door = Door::default();
        let answer = programme.check_in_who(trabzon, "caglayan", &door).unwrap();
        assert_eq!(answer.outcome, "admitted", "{name}");
        programme.close().unwrap();
        let programme = open().unwrap();
        assert_eq!(programme.meeting(trabzon).unwrap().arrived, 3, "{name}");
        assert!(programme.verify().unwrap().replay_equal, "{name}");
    }
}
