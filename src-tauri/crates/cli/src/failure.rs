//! What could not be done, or was asked wrongly: a stable word, a sentence in the chosen language, and what whoever helps
//! needs to know. The sentence says what happened, what is safe and what to do.

use std::any::Any;
use std::fmt::Display;
use std::io;
use std::path::Path;

use programme::Error;
use programme::words::Words;
use serde_json::{Value, json};

use crate::print::{args_of, field, fields};

#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) status: u8,
    code: String,
    /// The text, where the command line says it in other words than the window.
    text: Option<&'static str>,
    args: Vec<(&'static str, String)>,
    detail: String,
}

impl Failure {
    /// Could not be done.
    pub(crate) fn new(code: &str, text: &'static str) -> Failure {
        Failure {
            status: 1,
            code: code.to_owned(),
            text: Some(text),
            args: Vec::new(),
            detail: String::new(),
        }
    }

    /// Was asked wrongly.
    pub(crate) fn usage(code: &str, text: &'static str) -> Failure {
        Failure {
            status: 2,
            ..Failure::new(code, text)
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Display) -> Failure {
        self.args.push((name, value.to_string()));
        self
    }

    pub(crate) fn because(mut self, detail: impl Display) -> Failure {
        self.detail = detail.to_string();
        self
    }

    pub(crate) fn internal(error: impl Display) -> Failure {
        Failure::new("internal", "error-internal").because(error)
    }

    pub(crate) fn panic(panic: &(dyn Any + Send)) -> Failure {
        let said = panic.downcast_ref::<&str>().map(|it| (*it).to_owned());
        let said = said.or_else(|| panic.downcast_ref::<String>().cloned());
        Failure::internal(said.unwrap_or_default())
    }

    /// The answer is there, but could not be written out.
    pub(crate) fn not_printed(error: &io::Error) -> Failure {
        Failure::new("disk_error", "cli-error-not-printed").because(error)
    }

    /// A file that was named on the command line could not be read.
    pub(crate) fn not_read(file: &Path, error: &io::Error) -> Failure {
        let failure = match error.kind() {
            _ if programme::is_open_elsewhere(error) => {
                Failure::new("file_open_elsewhere", "error-file-open-elsewhere")
            }
            io::ErrorKind::NotFound => Failure::new("file_missing", "cli-error-file-missing"),
            io::ErrorKind::IsADirectory => {
                Failure::new("file_is_folder", "cli-error-file-is-folder")
            }
            io::ErrorKind::InvalidData => Failure::new("file_no_text", "cli-error-file-no-text"),
            _ => Failure::new("file_unreadable", "cli-error-file-unreadable"),
        };
        failure.with("file", file.display()).because(error)
    }

    pub(crate) fn text(&self, words: &Words) -> String {
        let message = self.message(words);
        if self.code == "internal" && !self.detail.is_empty() {
            return format!("{message}\n({})", self.detail);
        }
        message
    }

    pub(crate) fn json(&self, words: &Words) -> Value {
        json!({"error": {"code": self.code, "message": self.message(words), "detail": self.detail}})
    }

    fn message(&self, words: &Words) -> String {
        let of_code = format!("error-{}", self.code.replace('_', "-"));
        let id = match self.text {
            Some(id) => id,
            None if words.has(&of_code) => &of_code,
            None => "error-internal",
        };
        // Keys, as the fields are called on the screen; what somebody typed stays beside them as they typed it.
        let in_words = |(name, value): &(&'static str, String)| match *name {
            "fields" => {
                let keys: Vec<String> = value.split(' ').map(str::to_owned).collect();
                vec![(*name, fields(&keys, words))]
            }
            "field" => vec![
                (*name, field("programme", value, words)),
                ("typed", value.clone()),
            ],
            _ => vec![(*name, value.clone())],
        };
        let args: Vec<(&'static str, String)> = self.args.iter().flat_map(in_words).collect();
        words.text_with(id, &args_of(&args))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        let status = match &error {
            error if error.is_answer() => 3,
            error if error.is_usage() => 2,
            _ => 1,
        };
        let has_candidates = error
            .args()
            .iter()
            .any(|(name, value)| *name == "candidates" && !value.is_empty());
        Failure {
            status,
            code: error.code().to_owned(),
            text: own_text(error.code(), has_candidates),
            args: error.args(),
            detail: error.detail(),
        }
    }
}

/// Where the window speaks of its own buttons, or of a list that it shows, the command line says what to type.
fn own_text(code: &str, has_candidates: bool) -> Option<&'static str> {
    match code {
        "meeting_needed" => Some("cli-error-meeting-needed"),
        "meeting_unknown" => Some("cli-error-meeting-unknown"),
        "passphrase_wrong" => Some("cli-error-passphrase-wrong"),
        "reason_needed" => Some("cli-error-reason-needed"),
        "file_missing" => Some("cli-error-programme-missing"),
        "file_exists" => Some("cli-error-file-exists"),
        "several" if has_candidates => Some("cli-error-several"),
        _ => None,
    }
}
