//! Settings of this laptop: they stand outside the programme file, hold nothing about anybody, and are never shared.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use domain::language::Language;
use domain::settings::{DeskList, Role, Theme};
use domain::words::{Vocabulary, Word};
use serde::Deserialize;

use crate::base::error::Result;
use crate::programme::data_folder;
use crate::view::{ListLook, Settings};

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: Language::Tr,
            theme: Theme::System,
            text_size: 100,
            role: Role::Coordinator,
            desk_list: DeskList::Hidden,
            reader: String::new(),
            lists: BTreeMap::new(),
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
    read(&text).map(known).unwrap_or_default()
}

pub fn save_settings_in(folder: &Path, settings: &Settings) -> Result<Settings> {
    let settings = known(settings.clone());
    fs::create_dir_all(folder)?;
    let text =
        serde_json::to_string_pretty(&settings).expect("settings are plain texts and numbers");
    store::write_beside(&file(folder), text.as_bytes())?;
    Ok(settings)
}

/// Every setting within its bounds.
fn known(settings: Settings) -> Settings {
    Settings {
        text_size: if [100, 125, 150, 200].contains(&settings.text_size) {
            settings.text_size
        } else {
            100
        },
        reader: settings.reader.chars().take(READER).collect(),
        lists: settings
            .lists
            .into_iter()
            .filter(is_short)
            .take(LISTS)
            .collect(),
        ..settings
    }
}

/// Settings as they were written down, by whichever version; a word that is not known falls back to the first.
fn read(text: &str) -> Option<Settings> {
    #[derive(Deserialize)]
    struct Written {
        language: Word<Language>,
        theme: Word<Theme>,
        text_size: u32,
        role: Word<Role>,
        desk_list: Word<DeskList>,
        #[serde(default)]
        reader: String,
        // How lists look is no reason to lose the rest.
        #[serde(default)]
        lists: serde_json::Value,
    }
    fn or_first<T: Vocabulary>(word: &Word<T>) -> T {
        word.known().unwrap_or(T::ALL[0])
    }
    let written: Written = serde_json::from_str(text).ok()?;
    Some(Settings {
        language: or_first(&written.language),
        theme: or_first(&written.theme),
        text_size: written.text_size,
        role: or_first(&written.role),
        desk_list: or_first(&written.desk_list),
        reader: written.reader,
        lists: serde_json::from_value(written.lists).unwrap_or_default(),
    })
}

/// Words of the page, and not whatever somebody puts there.
fn is_short((name, look): &(String, ListLook)) -> bool {
    let words = look.only.iter().flat_map(|(by, word)| [by, word]);
    let words: Vec<&String> = words
        .chain(&look.hidden)
        .chain(&look.sort)
        .chain([name])
        .collect();
    words.len() <= WORDS && words.iter().all(|it| it.chars().count() <= READER)
}

/// The most lists that are remembered, and the most words of one.
const LISTS: usize = 40;
const WORDS: usize = 100;
/// The most characters of a reader's name.
const READER: usize = 100;

fn file(folder: &Path) -> PathBuf {
    folder.join("settings.json")
}
