//! A new programme file: made under another name first, so that a power cut leaves no half of one behind.

use std::fs;
use std::path::{Path, PathBuf};

use domain::ids::DeviceId;

use crate::door::{Tx, Writing};
use crate::error::{Error, Result};
use crate::file::{self, Lock};
use crate::folder::{is_possible, make_folder};
use crate::key::{self, Key, KeyCost, RecoveryKey};
use crate::migrate;
use crate::moves::{self, Plan, Purpose};
use crate::names::{JOURNALS, folder_of, keys_path, named_like, sibling};
use crate::outgoing::Temporary;
use crate::store::{Store, set_device};
use crate::sweep::sweep_once;

impl Store {
    /// Makes `path` and its key slots, and fills it by `seed`, all under another name first: a power cut leaves no half
    /// programme behind. The recovery key is returned and kept nowhere.
    pub fn create<T, E: From<Error>>(
        path: &Path,
        passphrase: &str,
        cost: KeyCost,
        device: DeviceId,
        writing: &Writing,
        seed: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<(Store, RecoveryKey, T), E> {
        let recovery_key = RecoveryKey::generate().map_err(E::from)?;
        Store::create_with(path, passphrase, &recovery_key, cost, device, writing, seed)
    }

    /// The same with a recovery key that somebody else has chosen and keeps.
    pub fn create_with<T, E: From<Error>>(
        path: &Path,
        passphrase: &str,
        recovery_key: &RecoveryKey,
        cost: KeyCost,
        device: DeviceId,
        writing: &Writing,
        seed: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<(Store, RecoveryKey, T), E> {
        is_possible(path)?;
        sweep_once();
        let folder = folder_of(path);
        make_folder(folder)?;
        let lock = Lock::take(path)?;
        moves::finish_alone(path)?;
        take_away_unfinished(path, &sibling(path, ".new"));
        nothing_is_there(path)?;
        let made = Temporary::within(folder)?;
        let secrets = (passphrase, recovery_key);
        let (seeded, key) = Store::create_at(made.path(), secrets, cost, device, writing, seed)?;
        made.sync()?;
        let mut plan = Plan::new(Purpose::New);
        plan.add(&keys_path(made.path()), &keys_path(path))?;
        plan.add(made.path(), path)?;
        plan.write(path)?;
        let part = made.path().to_owned();
        made.leave();
        if let Err(error) = plan.carry_out(path) {
            // Nobody has seen its recovery key: nothing of it stays, also where it is in its place already.
            if !part.exists() {
                let _ = fs::remove_file(path);
            }
            let _ = moves::finish_alone(path);
            return Err(error.into());
        }
        drop(lock);
        let store = Store::open_with_key(path, key)?;
        Ok((store, recovery_key.clone(), seeded))
    }

    fn create_at<T, E: From<Error>>(
        part: &Path,
        (passphrase, recovery_key): (&str, &RecoveryKey),
        cost: KeyCost,
        device: DeviceId,
        writing: &Writing,
        seed: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<(T, Key), E> {
        let key = Key::generate()?;
        key::create(part, &key, passphrase, recovery_key, cost)?;
        let mut db = file::create(part, &key)?;
        file::settle(&db)?;
        migrate::migrate(&mut db)?;
        set_device(&db, device)?;
        let mut store = Store::with(db, part, key.clone(), None);
        store.here = None;
        let seeded = store.write(writing, seed)?;
        store.close()?;
        Ok((seeded, key))
    }
}

/// Refuses to make a programme where one is, or where something is left of one: its slots, its write-ahead log, the file
/// that a restore moved aside. Whoever makes a new one there thinks that nothing was.
fn nothing_is_there(path: &Path) -> Result<()> {
    for there in [path.to_owned(), keys_path(path)] {
        if there.exists() {
            return Err(Error::FileExists(there));
        }
    }
    let mut remains: Vec<PathBuf> = JOURNALS
        .into_iter()
        .chain([".restored"])
        .map(|ending| sibling(path, ending))
        .filter(|it| fs::metadata(it).is_ok_and(|it| it.len() > 0))
        .collect();
    let aside = named_like(path, "_until_");
    let aside = aside.file_name().unwrap_or_default().to_string_lossy();
    for entry in fs::read_dir(folder_of(path))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(&*aside) && name.ends_with(".rota") {
            remains.push(entry.path());
        }
    }
    remains.sort();
    match remains.is_empty() {
        true => Ok(()),
        false => Err(Error::Remains(remains)),
    }
}

/// A creation of an earlier program that was cut off between its two renames has its slots in place already and its file
/// not: nobody has seen its recovery key, so it is taken away. Slots beside which there is no such file belong to one that
/// somebody has moved.
fn take_away_unfinished(path: &Path, part: &Path) {
    if !path.exists() && part.exists() && !keys_path(part).exists() {
        let _ = fs::remove_file(keys_path(path));
        for ending in JOURNALS.into_iter().chain([""]) {
            let _ = fs::remove_file(sibling(part, ending));
        }
    }
}
