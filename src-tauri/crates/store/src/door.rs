//! The one door through which everything is written: a change is appended to the log and takes effect.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use domain::bound::CHANGE_BYTES;
use domain::change::{Change, Set};
use domain::fact::Fact;
use domain::ids::{DeviceId, OperationId};
use domain::log_row::{Hash, LogRow, commitment};
use domain::noun::{Noun, device};
use domain::stamp::{Order, Stamp};
use domain::verb::Verb;
use rusqlite::{Connection, Transaction};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::reader::Reader;
use crate::statements::Statements;
use crate::writer::{self, Here, Writer};
use crate::{apply, change_log, knowledge, log_row};

/// One operation of the team: which verb, when by the laptop's clock, under which id.
#[derive(Debug, Clone)]
pub struct Writing {
    pub operation: OperationId,
    pub operator: Option<Uuid>,
    pub verb: Verb,
    pub now: DateTime<Utc>,
}

/// What can be read and written: all of it takes effect, or nothing.
pub struct Tx<'a> {
    reader: Reader<'a>,
    statements: Statements<'a>,
    writing: &'a Writing,
    order: Order,
    pub(crate) device: DeviceId,
    /// How the laptop is called, where it has not written under this id yet.
    name: Option<String>,
    stamp: Stamp,
    pub(crate) seq: u64,
    pub(crate) hash: Hash,
    salts: Salts,
    pub(crate) recorded: bool,
    /// Something was written beside the log that stays also where nothing is recorded.
    pub(crate) kept: bool,
    reason: Option<String>,
    /// A change could not be written: the disk, not the work, is the trouble.
    pub(crate) failed: bool,
}

impl<'a> Deref for Tx<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(
        tx: &'a Transaction,
        writing: &'a Writing,
        order: Order,
        here: Option<&Here>,
    ) -> Result<Tx<'a>> {
        let spot = here.map(|it| it.spot);
        let reader = Reader { db: tx, spot };
        let Writer { device, name } = writer::writer(tx, here, writing.now)?;
        let (seq, hash) = log_row::held(tx, device)?;
        let stamp = change_log::last_stamp(tx)?;
        Ok(Tx {
            reader,
            statements: Statements::of(tx),
            writing,
            order,
            device,
            name,
            stamp,
            seq,
            hash,
            salts: Salts::default(),
            recorded: false,
            kept: false,
            reason: None,
            failed: false,
        })
    }

    /// The door: appends a change to the log and lets it take effect.
    pub fn record(&mut self, change: impl Into<Change>) -> Result<()> {
        let done = self.through_the_door(&change.into());
        self.failed |= done.is_err();
        done
    }

    /// A write that is no change: it says nothing by itself and goes with its transaction.
    pub(crate) fn beside_the_log<T>(
        &mut self,
        write: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<T> {
        let done = write(self.db);
        self.failed |= done.is_err();
        done
    }

    fn through_the_door(&mut self, change: &Change) -> Result<()> {
        let operation = self.writing.operation;
        if !self.recorded {
            self.recorded = true;
            if let Some(name) = self.name.take() {
                self.introduce(name)?;
            }
            let reason = self.reason.take();
            let done = self.done(operation, self.writing.verb, reason)?;
            self.append(operation, &done)?;
        }
        self.append(operation, change)
    }

    /// Says how the laptop is called, where it has not written under this id yet, and nothing else.
    pub fn be_known(&mut self) -> Result<()> {
        let Some(name) = self.name.take() else {
            return Ok(());
        };
        self.recorded = true;
        let done = self.introduce(name);
        self.failed |= done.is_err();
        done
    }

    /// The first rows of every new id say how the laptop is called. They are an operation of their own: an undo of what
    /// was done then has nothing to do with it.
    fn introduce(&mut self, name: String) -> Result<()> {
        let operation = OperationId(writer::new_id(self.writing.now)?.0);
        let named = Set::of(Noun::Device, self.device).with(device::NAME, name);
        let done = self.done(operation, Verb::Laptop, None)?;
        self.append(operation, &done)?;
        self.append(operation, &named.into())
    }

    fn done(&self, operation: OperationId, verb: Verb, reason: Option<String>) -> Result<Change> {
        let done = Fact::OperationDone {
            operation,
            verb: verb.into(),
            at: self.writing.now,
            reason,
            heard: knowledge::unsaid(self.db, self.device)?,
        };
        Ok(done.into())
    }

    fn append(&mut self, operation: OperationId, change: &Change) -> Result<()> {
        self.stamp = self
            .stamp
            .after(self.writing.now.timestamp_millis())
            .ok_or(Error::EndOfTime)?;
        self.seq += 1;
        let salt = self.salts.next()?;
        let body = change.encode();
        if body.len() > CHANGE_BYTES {
            return Err(Error::ChangeTooLarge);
        }
        let mut row = LogRow {
            device: self.device,
            written_as: self.device,
            seq: self.seq,
            stamp: self.stamp,
            operation,
            operator: self.writing.operator,
            kind: change.kind(),
            subject: change.subject(),
            commitment: commitment(&salt, &body),
            salt: salt.to_vec(),
            body,
            hash: self.hash,
        };
        row.hash = row.chained(&self.hash);
        self.hash = row.hash;
        change_log::insert(&mut self.statements, &row, change.also())?;
        // An undoing that names what nobody can tell apart any more takes nothing back, here as everywhere.
        if matches!(change, Change::Fact(Fact::CheckInUndone { .. })) {
            let mut change = change.clone();
            change_log::mean(self.db, &row, &mut change)?;
            return apply::apply(&mut self.statements, self.order, &row, &change);
        }
        apply::apply(&mut self.statements, self.order, &row, change)
    }

    /// Why the operation is done, as somebody said; told before its first change.
    pub fn because(&mut self, reason: Option<String>) {
        self.reason = reason;
    }

    /// The device under which this is written.
    pub fn this_device(&self) -> Result<DeviceId> {
        Ok(self.device)
    }

    /// When it is written, by the laptop's clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.writing.now
    }

    /// The operation that is being written.
    pub fn operation(&self) -> OperationId {
        self.writing.operation
    }
}

/// Random bytes for the commitments of rows. The first comes alone, as a check-in has only one or two; whoever writes
/// thousands gets them by the hundred, because asking the system costs as much as writing half a row.
#[derive(Default)]
struct Salts {
    bytes: Vec<u8>,
    asked: bool,
}

impl Salts {
    const LENGTH: usize = 16;

    fn next(&mut self) -> Result<[u8; Salts::LENGTH]> {
        if self.bytes.is_empty() {
            let many = if self.asked { 256 } else { 1 };
            self.bytes.resize(many * Salts::LENGTH, 0);
            getrandom::fill(&mut self.bytes)?;
            self.asked = true;
        }
        let mut salt = [0; Salts::LENGTH];
        let rest = self.bytes.len() - Salts::LENGTH;
        salt.copy_from_slice(&self.bytes[rest..]);
        self.bytes.truncate(rest);
        Ok(salt)
    }
}
