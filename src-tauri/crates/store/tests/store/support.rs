//! Stores in a temporary folder, and laptops with clocks of their own.

use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use domain::change::Change;
use domain::ids::{DeviceId, OperationId};
use domain::log_row::LogRow;
use domain::stamp::Order;
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
            verb: "new",
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
            verb: "edit",
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

    /// Its own log from the start.
    pub(crate) fn log(&self) -> Vec<LogRow> {
        self.read(|reader| reader.log_after(self.device, 0))
    }
}
