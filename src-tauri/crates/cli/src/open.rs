//! Which programme file is meant, and the passphrase that opens it: from the environment, a file or the terminal, never an
//! argument.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use programme::ids::{MeetingId, RegistrationId};
use programme::words::Words;
use programme::{Error, Programme, Who, default_file, is_there, view};
use serde_json::json;

use crate::answer::Answer;
use crate::args::Common;
use crate::failure::Failure;
use crate::print::{hits_table, paragraphs};
use crate::surroundings::Surroundings;

/// What every verb works with.
pub(crate) struct Desk<'a> {
    pub(crate) common: Common,
    pub(crate) words: &'static Words,
    pub(crate) surroundings: &'a mut Surroundings,
}

impl Desk<'_> {
    /// `--file`, else `ROTA_FILE`, else the place where the window looks too.
    pub(crate) fn file(&self) -> PathBuf {
        let typed = self.common.file.clone();
        let named = || self.surroundings.set("ROTA_FILE").map(PathBuf::from);
        typed.or_else(named).unwrap_or_else(default_file)
    }

    pub(crate) fn open(&mut self) -> Result<Programme, Failure> {
        let file = self.file();
        // Nobody is asked for the passphrase of a file that is not there.
        if !is_there(&file) {
            return Err(missing(&file));
        }
        let passphrase = self.passphrase()?;
        let clock = self.surroundings.take_clock();
        let Surroundings { laptop, cost, .. } = &*self.surroundings;
        Ok(laptop.open(&file, &passphrase, *cost, clock)?)
    }

    /// Opens, does the one thing, and brings everything into the one file again.
    pub(crate) fn with<T>(
        &mut self,
        work: impl FnOnce(&mut Programme, &Words) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut programme = self.open()?;
        let done = work(&mut programme, self.words);
        // What was done is on the disk already; a busy or full disk must not deny it.
        let _ = programme.close();
        done
    }

    /// The passphrase of a programme that is there.
    pub(crate) fn passphrase(&mut self) -> Result<String, Failure> {
        let file = self.common.passphrase_file.clone();
        if let Some(given) = self.given(file.as_deref(), "ROTA_PASSPHRASE")? {
            return Ok(given);
        }
        self.ask("cli-ask-passphrase")
    }

    /// The passphrase of a new programme.
    pub(crate) fn first_passphrase(&mut self) -> Result<String, Failure> {
        let file = self.common.passphrase_file.clone();
        if let Some(given) = self.given(file.as_deref(), "ROTA_PASSPHRASE")? {
            return Ok(given);
        }
        self.ask_twice()
    }

    /// The passphrase that shall open the programme from now on.
    pub(crate) fn new_passphrase(&mut self, file: Option<&Path>) -> Result<String, Failure> {
        if let Some(given) = self.given(file, "ROTA_NEW_PASSPHRASE")? {
            return Ok(given);
        }
        self.ask_twice()
    }

    /// The digits of an invitation, as the coordinator reads them out.
    pub(crate) fn digits(&mut self) -> Result<String, Failure> {
        let needed = || Failure::usage("digits_needed", "cli-error-digits-needed");
        let question = format!("{} ", self.words.text("cli-ask-digits"));
        let ask = self.surroundings.asker.as_mut().ok_or_else(needed)?;
        ask(&question).map_err(|error| needed().because(error))
    }

    /// The password of a shared place on a server: from a file, the environment or the terminal.
    pub(crate) fn remote_password(&mut self, file: Option<&Path>) -> Result<String, Failure> {
        if let Some(given) = self.given(file, "ROTA_REMOTE_PASSWORD")? {
            return Ok(given);
        }
        let needed = || Failure::usage("remote_password_needed", "error-remote-password-needed");
        let question = format!("{} ", self.words.text("cli-ask-remote-password"));
        let ask = self.surroundings.asker.as_mut().ok_or_else(needed)?;
        ask(&question).map_err(|error| needed().because(error))
    }

    /// A file that was named beats the environment, which may have been set long ago.
    fn given(&self, file: Option<&Path>, variable: &str) -> Result<Option<String>, Failure> {
        if let Some(file) = file {
            return read_secret(file).map(Some);
        }
        match self.surroundings.set(variable) {
            None => Ok(None),
            Some(text) => match text.into_string() {
                Ok(text) => Ok(Some(text)),
                Err(_) => Err(
                    Failure::new("passphrase_no_text", "cli-error-passphrase-no-text")
                        .with("variable", variable),
                ),
            },
        }
    }

    fn ask_twice(&mut self) -> Result<String, Failure> {
        let first = self.ask("cli-ask-new-passphrase")?;
        if first.is_empty() {
            return Err(programme::Error::PassphraseEmpty.into());
        }
        if self.ask("cli-ask-new-passphrase-again")? == first {
            return Ok(first);
        }
        Err(Failure::new(
            "passphrase_different",
            "cli-error-passphrase-different",
        ))
    }

    fn ask(&mut self, question: &str) -> Result<String, Failure> {
        let needed = || Failure::new("passphrase_needed", "cli-error-passphrase-needed");
        let question = format!("{} ", self.words.text(question));
        let ask = self.surroundings.asker.as_mut().ok_or_else(needed)?;
        ask(&question).map_err(|error| needed().because(error))
    }
}

/// Does it for whoever is meant; where several could be, they are listed and nothing is done.
pub(crate) fn for_one(
    programme: &mut Programme,
    words: &Words,
    meeting: MeetingId,
    who: &[String],
    work: impl FnOnce(&mut Programme, RegistrationId) -> Result<Answer, Failure>,
) -> Result<Answer, Failure> {
    match programme.find_who(meeting, &who.join(" "))? {
        Who::Registration(id) => work(programme, id),
        Who::Several(hits) => several(&hits, words),
        Who::Unknown => Err(Error::Unknown {
            what: "registration",
            candidates: vec![],
        }
        .into()),
    }
}

/// Who could be meant, to choose from: several, or one who was not found for certain.
pub(crate) fn several(hits: &[view::Hit], words: &Words) -> Result<Answer, Failure> {
    let text = paragraphs([words.text(not_certain(hits)), hits_table(hits, words)]);
    let json = json!({"outcome": "several", "hits": hits});
    Ok(Answer::new(json, text)?.saying_no(true))
}

/// What is said above them.
pub(crate) fn not_certain(hits: &[view::Hit]) -> &'static str {
    match hits {
        [_] => "cli-outcome-unsure",
        _ => "cli-outcome-several",
    }
}

/// The same for several at once, parted by commas: all of them, or nobody.
pub(crate) fn for_several(
    programme: &mut Programme,
    words: &Words,
    meeting: MeetingId,
    who: &[String],
    work: impl FnOnce(&mut Programme, &[RegistrationId]) -> Result<Answer, Failure>,
) -> Result<Answer, Failure> {
    let who = who.join(" ");
    let mut all: Vec<String> = who.split(',').map(|it| it.trim().to_owned()).collect();
    all.retain(|it| !it.is_empty());
    let mut ids: Vec<RegistrationId> = Vec::new();
    // Nobody at all is refused as anybody who is not there is.
    if all.is_empty() {
        all.push(String::new());
    }
    for one in all {
        match programme.find_who(meeting, &one)? {
            Who::Registration(id) if !ids.contains(&id) => ids.push(id),
            Who::Registration(_) => {}
            // It is said whom it is about.
            Who::Several(_) | Who::Unknown => {
                return for_one(programme, words, meeting, &[one], |_, _| {
                    Answer::new(json!({}), "")
                });
            }
        }
    }
    work(programme, &ids)
}

/// A secret in a file: all of it, less the line break that an editor leaves at the end.
pub(crate) fn read_secret(file: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::not_read(file, &error))?;
    let text = text
        .strip_suffix("\r\n")
        .or_else(|| text.strip_suffix('\n'))
        .unwrap_or(&text);
    Ok(text.to_owned())
}

fn missing(file: &Path) -> Failure {
    Failure::new("file_missing", "cli-error-programme-missing").with("file", file.display())
}

/// A time as it was typed.
pub(crate) fn time(
    option: &'static str,
    text: Option<&str>,
) -> Result<Option<DateTime<Utc>>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let at = programme::read_time(text);
    at.map(Some).ok_or_else(|| no_time(option, text))
}

pub(crate) fn no_time(option: &'static str, text: &str) -> Failure {
    Failure::usage("moment_invalid", "cli-error-moment-invalid")
        .with("option", option)
        .with("value", text)
}
