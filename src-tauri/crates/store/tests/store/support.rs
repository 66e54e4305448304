//! Stores in a temporary folder, and laptops with clocks of their own.

use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use domain::change::Change;
use domain::ids::{DeviceId, OperationId};
use domain::log_row::LogRow;
use domain::stamp::Order;
use domain::verb::Verb;
use store::{Error, KeyCost, Reader, Store, Writing};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) const PASSPHRASE: &str = "dört kelimelik gizli parola";

pub(crate) struct Laptop {
    pub(crate) store: Store,
    pub(crate) device: DeviceId,
    pub(crate) now: DateTime<Utc>,
    folder: TempDir,
    operations: u128,
}

pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-24T09:00:00Z")
        .unwrap()
        .to_utc()
}

impl Laptop {
    /// The nth laptop; its clock is wrong by `skew_days`.
    pub(crate) fn new(number: u128, skew_days: i64, order: Order) -> Laptop {
        let folder = tempfile::tempdir().unwrap();
        let device = DeviceId(Uuid::from_u128(number + 1));
        let now = noon() + Duration::days(skew_days);
        let writing = Writing {
            operation: OperationId(Uuid::from_u128(0)),
            operator: None,
            verb: Verb::New,
            now,
        };
        let path = folder.path().join("tur.rota");
        let (store, _, ()) = Store::create(
            &path,
            PASSPHRASE,
            KeyCost::cheap(),
            device,
            &writing,
            |_| Ok::<_, Error>(()),
        )
        .unwrap();
        let store = store.in_place_for_tests(device.0);
        Laptop {
            store: store.ordered_by(order),
            device,
            now,
            folder,
            operations: 0,
        }
    }

    pub(crate) fn record(&mut self, changes: impl IntoIterator<Item = Change>) -> OperationId {
        self.operations += 1;
        let operation = OperationId(Uuid::from_u128(
            (self.device.0.as_u128() << 64) | self.operations,
        ));
        let writing = Writing {
            operation,
            operator: None,
            verb: Verb::Edit,
            now: self.now,
        };
        let done = self.store.write(&writing, |tx| {
            changes.into_iter().try_for_each(|change| tx.record(change))
        });
        let (): () = done.unwrap();
        operation
    }

    pub(crate) fn read<T>(&self, work: impl FnOnce(&Reader) -> Result<T, Error>) -> T {
        self.store.read(work).unwrap()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// This laptop copied with everything that tells laptops apart, the nth time: another that cannot know it.
    pub(crate) fn copied(&self, nth: u128) -> Laptop {
        let folder = tempfile::tempdir().unwrap();
        self.store.checkpoint().unwrap();
        let to = folder.path().join("tur.rota");
        std::fs::copy(self.store.path(), &to).unwrap();
        let keys = self.folder().join("tur.rota.keys");
        std::fs::copy(keys, store::keys_path(&to)).unwrap();
        let store = Store::open(&to, PASSPHRASE).unwrap();
        Laptop {
            store: store.in_place_for_tests(self.device.0),
            device: self.device,
            now: self.now,
            folder,
            // What it does from now on is not what the other does.
            operations: nth * 1_000_000,
        }
    }

    /// An older state of its file takes the place of the one that it had.
    pub(crate) fn put_back(&mut self, file: &[u8]) {
        // Under another name: the laptop is told that the place is the same.
        self.operations += 10_000;
        let path = self.folder().join(format!("{}.rota", self.operations));
        std::fs::write(&path, file).unwrap();
        let keys = self.folder().join("tur.rota.keys");
        std::fs::copy(keys, store::keys_path(&path)).unwrap();
        let store = Store::open(&path, PASSPHRASE).unwrap();
        self.store = store.in_place_for_tests(self.device.0);
    }

    /// Everything that it holds, of whoever.
    pub(crate) fn everything(&self) -> Vec<LogRow> {
        self.read(|reader| {
            let mut rows = Vec::new();
            for (device, _) in reader.vector()? {
                rows.extend(reader.log_after(device, 0)?);
            }
            Ok(rows)
        })
    }

    /// Its own log from the start.
    pub(crate) fn log(&self) -> Vec<LogRow> {
        self.read(|reader| reader.log_after(self.device, 0))
    }
}
