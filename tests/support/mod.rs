//! A programme with people in it, in one line, and a clock that the test turns.

pub(crate) mod between;
pub(crate) mod faulty;
pub(crate) mod laptops;
pub(crate) mod rota;
pub(crate) mod servers;
pub(crate) mod sheets;
pub(crate) mod team;

use programme::vocabulary::{Vocabulary, Word};
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use programme::ids::{MeetingId, RegistrationId};
use programme::view::{Import, ImportOptions, RegistrationItem, WalkInForm};
use programme::{Clock, Door, KeyCost, Programme, SheetFile, Start, Tour};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "dört kelimelik gizli parola";

/// A programme in a temporary folder, with the bundled tour.
pub(crate) struct World {
    pub(crate) programme: Programme,
    pub(crate) recovery_key: String,
    folder: TempDir,
    now: Arc<AtomicI64>,
}

/// 24 November 2026, 09:30 in Istanbul.
pub(crate) const MORNING: i64 = 1_795_501_800_000;

pub(crate) fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let now = Arc::new(AtomicI64::new(MORNING));
    let start = Start::Tour(Box::new(Tour::bundled()));
    let path = folder.path().join("tur.rota");
    let (programme, created) =
        Programme::create(&path, PASSPHRASE, &start, KeyCost::cheap(), clock(&now)).unwrap();
    World {
        programme,
        recovery_key: created.recovery_key,
        folder,
        now,
    }
}

/// People registered at Trabzon (1.1), each "name, organisation".
pub(crate) fn programme_with(people: &[(&str, &str)]) -> World {
    let mut world = world();
    world.register("trabzon", people);
    world
}

fn clock(now: &Arc<AtomicI64>) -> Clock {
    let now = Arc::clone(now);
    Clock::from(move || {
        let millis = now.fetch_add(1, Ordering::Relaxed);
        chrono::DateTime::from_timestamp_millis(millis).unwrap()
    })
}

impl World {
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn clock(&self) -> Clock {
        clock(&self.now)
    }

    pub(crate) fn minutes_later(&self, minutes: i64) {
        self.now.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }

    pub(crate) fn meeting(&self, text: &str) -> MeetingId {
        self.programme.find_meeting(text).unwrap()
    }

    pub(crate) fn trabzon(&self) -> MeetingId {
        self.meeting("trabzon")
    }

    /// Registers people through a sheet, as everybody is.
    pub(crate) fn register(&mut self, meeting: &str, people: &[(&str, &str)]) -> Import {
        let mut sheet = String::from("Ad Soyad;Kurum\n");
        for (name, organisation) in people {
            sheet.push_str(&format!("\"{name}\";\"{organisation}\"\n"));
        }
        let meeting = self.meeting(meeting).to_string();
        self.import_text(&sheet, Some(&meeting)).unwrap()
    }

    pub(crate) fn import_text(
        &mut self,
        sheet: &str,
        meeting: Option<&str>,
    ) -> Result<Import, programme::Error> {
        let file = SheetFile::new("liste.csv", Cursor::new(sheet));
        let meeting = meeting.map(|it| self.programme.find_meeting(it));
        self.programme.import(&file, &options(meeting.transpose()?))
    }

    /// The registration of the only one of this name at a meeting.
    pub(crate) fn registration(&self, meeting: MeetingId, name: &str) -> RegistrationId {
        let items = self.programme.registrations(meeting).unwrap();
        let found: Vec<&RegistrationItem> = items
            .iter()
            .filter(|item| item.name.as_deref() == Some(name))
            .collect();
        assert_eq!(found.len(), 1, "{name} is there once");
        found[0].registration
    }

    pub(crate) fn check_in(&mut self, name: &str) -> programme::view::CheckIn {
        let trabzon = self.trabzon();
        self.programme
            .check_in_who(trabzon, name, &Door::default())
            .unwrap()
    }
}

pub(crate) fn options(meeting: Option<MeetingId>) -> ImportOptions {
    ImportOptions {
        route: 1,
        meeting,
        as_last_time: true,
        ..ImportOptions::default()
    }
}

/// Somebody at the door whose notice was shown.
pub(crate) fn walk_in(name: &str, organisation: &str) -> WalkInForm {
    WalkInForm {
        name: name.into(),
        organisation: organisation.into(),
        kind: None,
        role: None,
        category: None,
        phone: None,
        email: None,
        sex: None,
        notice: Some(Word::read("shown")),
    }
}

/// As they stand on the wire.
pub(crate) fn words<T: Vocabulary>(all: &[T]) -> Vec<&'static str> {
    all.iter().map(|it| it.word()).collect()
}

/// A day, an hour or a moment as it stands on the wire.
pub(crate) fn written(it: &Option<impl ToString>) -> Option<String> {
    it.as_ref().map(ToString::to_string)
}
