//! Settings of this laptop: they stand outside the programme file, hold nothing about anybody, and are never shared.

use std::fs;
use std::path::{Path, PathBuf};

use crate::base::error::Result;
use crate::programme::data_folder;
use crate::view::Settings;

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: "tr".into(),
            theme: "system".into(),
            text_size: 100,
            role: "coordinator".into(),
            desk_list: "hidden".into(),
            reader: String::new(),
        }
    }
}

/// The settings, or those of a new laptop where none are saved or they cannot be read.
pub fn settings() -> Settings {
    settings_in(&data_folder())
}

/// The same, of a laptop that keeps them in this folder.
pub fn settings_in(folder: &Path) -> Settings {
    let text = fs::read_to_string(file(folder)).unwrap_or_default();
    serde_json::from_str(&text).map(known).unwrap_or_default()
}

pub fn save_settings_in(folder: &Path, settings: &Settings) -> Result<Settings> {
    let settings = known(settings.clone());
    fs::create_dir_all(folder)?;
    let text =
        serde_json::to_string_pretty(&settings).expect("settings are plain texts and numbers");
    store::write_beside(&file(folder), text.as_bytes())?;
    Ok(settings)
}

/// Every setting within its bounds; a word that is not known falls back to the first.
fn known(settings: Settings) -> Settings {
    let one_of = |word: String, words: &[&str]| {
        if words.contains(&word.as_str()) {
            word
        } else {
            words[0].to_owned()
        }
    };
    Settings {
        language: one_of(settings.language, &["tr", "en"]),
        theme: one_of(
            settings.theme,
            &["system", "light", "dark", "high_contrast"],
        ),
        text_size: if [100, 125, 150, 200].contains(&settings.text_size) {
            settings.text_size
        } else {
            100
        },
        role: one_of(settings.role, &["coordinator", "facilitator"]),
        desk_list: one_of(settings.desk_list, &["hidden", "shown"]),
        reader: settings.reader.chars().take(READER).collect(),
    }
}

/// The most characters of a reader's name.
const READER: usize = 100;

fn file(folder: &Path) -> PathBuf {
    folder.join("settings.json")
}
