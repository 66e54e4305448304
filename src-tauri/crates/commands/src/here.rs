//! The laptop that an engine runs on: where the programme's file and the settings lie, what time it is, what a guess at the
//! passphrase costs. The window's is the real one; a test has its own.

use std::path::PathBuf;
use std::sync::Arc;

use programme::view::{Laptop, Settings};
use programme::words::Language;
use programme::{Clock, KeyCost, Programme, ThisLaptop, data_folder, default_file, is_there};
use specta::Types;
use specta::datatype::DataType;
use specta::function::FunctionArg;

use crate::argument::{FromCall, Given};
use crate::error::Answer;

pub struct Here {
    pub file: PathBuf,
    /// The folder of the settings.
    pub settings: PathBuf,
    pub laptop: ThisLaptop,
    pub cost: KeyCost,
    pub clock: Box<dyn Fn() -> Clock + Send + Sync>,
}

impl Here {
    /// The laptop that we run on, and who sits at it.
    pub fn of_this_laptop() -> Here {
        Here {
            file: default_file(),
            settings: data_folder(),
            laptop: ThisLaptop::here(),
            cost: KeyCost::full(),
            clock: Box::new(Clock::system),
        }
    }

    pub(crate) fn settings(&self) -> Settings {
        programme::settings_in(&self.settings)
    }

    pub(crate) fn language(&self) -> Language {
        self.settings().language
    }

    pub(crate) fn with(&self, open: Option<&Programme>) -> Laptop {
        Laptop {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            exists: is_there(&self.file),
            file: self.file.display().to_string(),
            open: open.is_some(),
            read_only: open.is_some_and(|it| it.is_read_only()),
            settings: self.settings(),
        }
    }
}

/// For a command that has to know on which laptop it runs.
pub(crate) struct OfThisLaptop(Arc<Here>);

impl std::ops::Deref for OfThisLaptop {
    type Target = Here;

    fn deref(&self) -> &Here {
        &self.0
    }
}

impl FromCall for OfThisLaptop {
    const GIVEN: bool = false;

    fn take(given: &mut Given, _: &'static str) -> Answer<Self> {
        Ok(OfThisLaptop(given.engine().here()))
    }
}

impl FunctionArg for OfThisLaptop {
    fn to_datatype(_: &mut Types) -> Option<DataType> {
        None
    }
}
