//! The programme file with its backups, and this laptop.

use std::collections::BTreeMap;

use super::*;
use domain::calendar::Moment;
use domain::ids::DeviceId;
use domain::language::Language;
use domain::settings::{DeskList, Role, Theme};
use domain::slots::Slots;
use domain::target::Metric;
use domain::words::Word;

views! {
    struct Created {
        pub file: String,
        pub routes: u32,
        pub stops: u32,
        pub cities_listed: u32,
        pub stops_to_be_decided: u32,
        pub meetings: u32,
        pub targets: Vec<CreatedTarget>,
        pub discrepancies: Vec<Discrepancy>,
        /// Shown once; it is stored nowhere.
        pub recovery_key: String,
    }

    struct CreatedTarget {
        pub metric: Word<Metric>,
        pub value: u32,
        pub source: Option<String>,
    }

    struct Demo {
        pub people: u32,
        pub organisations: u32,
        pub registrations: u32,
        pub check_ins: u32,
    }

    struct Verified {
        pub integrity: bool,
        pub changes: u32,
        pub replay_equal: bool,
        pub digest: String,
        pub encrypted: bool,
        /// Files of meetings whose bytes are missing or altered.
        pub damaged_files: Vec<String>,
        /// What differs from the log's replay, by its name in the file.
        pub differs: Vec<String>,
        pub slots: Slots,
    }

    struct Backup {
        pub file: String,
        pub verified: bool,
    }

    /// A laptop that was copied with everything that tells laptops apart: two wrote under one id.
    struct Fork {
        pub device: DeviceId,
        /// How the laptop was called that was copied; empty while nobody named it.
        pub laptop: String,
        pub branches: Vec<ForkBranch>,
    }

    /// What one of them wrote from there on.
    struct ForkBranch {
        pub id: DeviceId,
        /// The place of its first change in the log of the device.
        pub first: u32,
        pub changes: u32,
        pub check_ins: u32,
        pub at: Option<Moment>,
        /// This laptop wrote it.
        pub here: bool,
    }

    /// What a new passphrase is worth.
    struct PassphraseWeight {
        pub enough: bool,
    }

    /// Backups after a change of passphrase, as paths: those that were given the new one just now, and those that still open
    /// with the old one, in the backup folder and elsewhere; and folders with backups that are not there now.
    struct OldBackups {
        pub rewrapped: Vec<String>,
        pub here: Vec<String>,
        pub elsewhere: Vec<String>,
        pub away: Vec<String>,
    }

    /// What of this laptop the window needs before any programme is open.
    struct Laptop {
        pub version: String,
        pub file: String,
        pub exists: bool,
        pub open: bool,
        /// The file can be looked at, and nothing can be written where it lies.
        pub read_only: bool,
        pub settings: Settings,
    }

    /// Settings of this laptop, outside the programme file; no personal data.
    struct Settings {
        pub language: Language,
        pub theme: Theme,
        /// In percent.
        pub text_size: u32,
        pub role: Role,
        pub desk_list: DeskList,
        /// Who reads applications on this laptop; empty while nobody has said so.
        #[serde(default)]
        pub reader: String,
        /// How lists are shown here, by what is listed.
        #[serde(default)]
        pub lists: BTreeMap<String, ListLook>,
    }

    /// How a list is shown: words of the list for its columns, its order and what it is narrowed to; never what was typed.
    struct ListLook {
        /// Columns that are not shown.
        #[serde(default)]
        pub hidden: Vec<String>,
        /// What it is narrowed to, by what it is narrowed by.
        #[serde(default)]
        pub only: BTreeMap<String, String>,
        #[serde(default)]
        pub sort: Option<String>,
        #[serde(default)]
        pub down: bool,
    }
}
