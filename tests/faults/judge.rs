//! Whether what was found after a fault is what was promised.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::account::{Account, Answer, May};
use crate::base::{Base, NEW_PASSPHRASE, PASSPHRASE, is_programme, seen};
use crate::disk;
use crate::round::Kind;

/// What went wrong, by how bad it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fault {
    /// Something that was answered well is not there.
    Lost(String),
    /// Neither the old nor the new works, or it is half of each.
    Neither(String),
    /// All is there, and `verify` says that it is not, or it cannot be worked with.
    Unclean(String),
    /// Answered well although it could not be written.
    Green(String),
    /// The rig itself could not do its work: nothing may be concluded.
    Rig(String),
}

pub(crate) type Judged = Result<(), Fault>;

/// Looks at the folder with the real code.
pub(crate) fn judge(kind: Kind, base: &Base, account: &Account, folder: &Path) -> Judged {
    if let Some(deed) = &account.green {
        return Err(Fault::Green(format!(
            "{deed} was answered well after a failed write"
        )));
    }
    let main = &look(folder, "work", &["tur.rota"])?[0];
    // Only now: whoever opens a programme first brings to its end what was cut off beside it.
    let found = disk::look(folder).map_err(Fault::Rig)?;
    let others: Vec<&str> = found.keys().map(String::as_str).collect();
    let others: Vec<&str> = match kind {
        Kind::Backup | Kind::Restore => others
            .into_iter()
            .filter(|path| is_programme(path) && *path != "tur.rota")
            .collect(),
        _ => Vec::new(),
    };
    let others = &look(folder, "only", &others)?;
    match kind {
        Kind::Restore => return restored(base, account, main, others),
        Kind::Passphrase => {
            let with = main.opens_with(PASSPHRASE, NEW_PASSPHRASE)?;
            match account.passphrase {
                Answer::Well if with == PASSPHRASE => {
                    return Err(Fault::Lost("the old passphrase opens it still".into()));
                }
                Answer::NotAsked if with == NEW_PASSPHRASE => {
                    return Err(Fault::Neither(
                        "the new passphrase was never asked for".into(),
                    ));
                }
                Answer::NotAsked | Answer::Open | Answer::Well => {}
            }
        }
        Kind::Migration => copy_before(account, folder, &found)?,
        Kind::CheckIn | Kind::WalkIn | Kind::Import | Kind::Undo | Kind::Backup => {}
    }
    main.fits(account)?;
    main.is_whole()?;
    if kind == Kind::Backup {
        backups(account, base, others)?;
    }
    Ok(())
}

fn look(folder: &Path, how: &str, paths: &[&str]) -> Result<Vec<Seen>, Fault> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    let files: Vec<_> = paths.iter().map(|it| folder.join(it)).collect();
    let values = seen(folder, how, &files).map_err(Fault::Unclean)?;
    Ok(values.into_iter().map(|it| Seen::of(it, folder)).collect())
}

/// A backup that was promised is there with everything of its moment; one that was not, but carries its name, is whole.
fn backups(account: &Account, base: &Base, others: &[Seen]) -> Judged {
    for (path, of_then) in &account.backups {
        let backup = others.iter().find(|it| path.ends_with(&it.path));
        let backup =
            backup.ok_or_else(|| Fault::Lost(format!("the backup {path} is not there")))?;
        backup.fits(of_then).map_err(|fault| match fault {
            Fault::Neither(why) => Fault::Lost(format!("a promised backup: {why}")),
            other => other,
        })?;
        backup.is_whole()?;
    }
    for other in others {
        let old = base.backups.iter().find(|(path, ..)| *path == other.path);
        match old {
            Some((_, arrived, listed)) => other.fits(&Account::with(arrived, listed))?,
            None => other.opens_with(PASSPHRASE, PASSPHRASE).map(|_| ())?,
        }
        other.is_whole()?;
    }
    Ok(())
}

/// The old programme or the restored one stands in the place; after the restored one the old is kept aside.
fn restored(base: &Base, account: &Account, main: &Seen, others: &[Seen]) -> Judged {
    let was_there = base.found.contains_key("tur.rota");
    if !was_there && account.restore != Answer::Well && main.value["code"] == "file_missing" {
        return Ok(());
    }
    main.opens_with(PASSPHRASE, NEW_PASSPHRASE)
        .map_err(|fault| {
            let kept = others.iter().any(|it| it.fits(account).is_ok());
            match (fault, kept) {
                (Fault::Neither(why), false) => Fault::Lost(format!(
                    "{why}, and no file that opens holds what was there"
                )),
                (fault, _) => fault,
            }
        })?;
    let is_old = was_there && main.fits(account).is_ok();
    let of_backup = |(_, arrived, listed): &(_, BTreeSet<String>, BTreeSet<String>)| {
        main.fits(&Account::with(arrived, listed)).is_ok()
    };
    let is_new = base.backups.iter().any(of_backup);
    match (is_old, is_new) {
        (false, false) => return Err(Fault::Neither("it is neither the old nor the new".into())),
        (true, false) if account.restore == Answer::Well => {
            return Err(Fault::Lost(
                "the restore was answered well and is not there".into(),
            ));
        }
        (true, _) => {}
        (false, true) => {
            if was_there && !others.iter().any(|it| it.fits(account).is_ok()) {
                return Err(Fault::Lost(
                    "what was there before the restore is in no file that opens".into(),
                ));
            }
        }
    }
    main.is_whole()
}

/// Once a file has its new shape, the copy of the old one is there and whole.
fn copy_before(account: &Account, folder: &Path, found: &disk::Found) -> Judged {
    if account.opened != Answer::Well {
        return Ok(());
    }
    let copies = found
        .iter()
        .filter(|(path, _)| path.contains(".before-migration"));
    let mut copies: Vec<_> = copies.map(|(path, _)| path.as_str()).collect();
    copies.retain(|path| !path.ends_with(".keys") && !path.ends_with(".lock"));
    for path in copies {
        let copy = &look(folder, "only", &[path])?[0];
        copy.opens_with(PASSPHRASE, PASSPHRASE)?;
    }
    Ok(())
}

/// What the real code found in one file.
struct Seen {
    path: String,
    value: Value,
}

impl Seen {
    fn of(value: Value, folder: &Path) -> Seen {
        let file = value["file"].as_str().unwrap_or_default();
        let below = Path::new(file).strip_prefix(folder);
        let path = below.map_or(file, |it| it.to_str().unwrap_or_default());
        Seen {
            path: path.to_owned(),
            value,
        }
    }

    fn names(&self, key: &str) -> Vec<&str> {
        let names = self.value[key].as_array().into_iter().flatten();
        names.filter_map(Value::as_str).collect()
    }

    /// Exactly one of the two opens it.
    fn opens_with(&self, one: &'static str, other: &'static str) -> Result<&'static str, Fault> {
        let opens = self.names("opens");
        match opens[..] {
            [opened] if opened == one => Ok(one),
            [opened] if opened == other => Ok(other),
            [] => Err(Fault::Neither(format!(
                "{} opens with nothing: {}",
                self.path, self.value["code"]
            ))),
            _ => Err(Fault::Neither(format!(
                "{} opens with {opens:?}",
                self.path
            ))),
        }
    }

    fn fits(&self, account: &Account) -> Judged {
        if self.names("opens").is_empty() || self.value["code"].is_string() {
            return Err(Fault::Neither(format!(
                "{} cannot be used: {}",
                self.path, self.value["code"]
            )));
        }
        let arrived = self.names("arrived");
        let listed = self.names("listed");
        for (what, found, may) in [
            ("in", &arrived, &account.arrived),
            ("listed", &listed, &account.listed),
        ] {
            let set: BTreeSet<&str> = found.iter().copied().collect();
            if set.len() != found.len() {
                return Err(Fault::Neither(format!("somebody is {what} twice")));
            }
            for (name, may) in may {
                match (may, set.contains(name.as_str())) {
                    (May { be: false, .. }, true) => {
                        return Err(Fault::Lost(format!("{name} is {what} again")));
                    }
                    (May { not_be: false, .. }, false) => {
                        return Err(Fault::Lost(format!("{name} is not {what}")));
                    }
                    _ => {}
                }
            }
            if let Some(stranger) = set.iter().find(|name| !may.contains_key(**name)) {
                return Err(Fault::Neither(format!(
                    "{stranger} is {what}, and nobody said so"
                )));
            }
        }
        for names in &account.together {
            let there = names
                .iter()
                .filter(|name| listed.contains(&name.as_str()))
                .count();
            if there != 0 && there != names.len() {
                return Err(Fault::Neither(format!(
                    "{there} of {} are listed",
                    names.len()
                )));
            }
        }
        Ok(())
    }

    fn is_whole(&self) -> Judged {
        let count = self.names("arrived").len();
        let counts = self.value["counts"].as_array().into_iter().flatten();
        if counts
            .into_iter()
            .any(|it| it.as_u64() != Some(count as u64))
        {
            return Err(Fault::Unclean(format!(
                "{count} are in, counted {}",
                self.value["counts"]
            )));
        }
        if self.value["whole"] != true {
            return Err(Fault::Unclean(format!(
                "verify does not find {} whole",
                self.path
            )));
        }
        if self.value["works"] != true {
            return Err(Fault::Unclean("nobody more can be let in".into()));
        }
        Ok(())
    }
}
