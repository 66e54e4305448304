//! The open programme. Its verbs stand in the files named after what they are about; here is how it is made, opened and
//! closed, and how every verb reads and writes.

use std::ops::Deref;
use std::path::PathBuf;

mod reading;

use chrono::{DateTime, Utc};
use domain::ids::OperationId;
use domain::log_row::LogRow;
use domain::verb::Verb;

pub use store::data_folder;
use store::{Gatherer, KeyCost, Store, Tx, Writing};

use crate::base::clock::{Clock, new_id};
use crate::base::error::Result;
use crate::base::start::Tour;
use crate::view;
pub use reading::Reading;

/// Reads and writes; what it reads, it reads as a [`Reading`] does.
pub struct Programme {
    pub(crate) reading: Reading,
    pub(crate) cost: KeyCost,
    /// How far the log has been announced.
    announced: i64,
    /// A change of plan is only tried out: it is answered in full, and nothing of it stays.
    pub(crate) rehearsing: bool,
    /// When it last shared since it was opened, and what came of it: for whoever wants it as a page.
    pub(crate) last_shared: Option<(DateTime<Utc>, view::Exchanged)>,
}

impl Deref for Programme {
    type Target = Reading;

    fn deref(&self) -> &Reading {
        &self.reading
    }
}

/// With what a new programme begins.
#[derive(Debug, Clone)]
pub enum Start {
    Tour(Box<Tour>),
    Empty,
    /// The bundled tour and invented people; the file says that it is a demo for ever.
    Demo,
    /// The same in the middle of its life, to be shown: calls, applications, seats, replies, letters.
    DemoOfLife,
}

impl Programme {
    pub(crate) fn with(store: Store, cost: KeyCost, clock: Clock) -> Result<Programme> {
        let announced = store.read(|reader| reader.position())?;
        Ok(Programme {
            reading: Reading::of(store, clock),
            cost,
            announced,
            rehearsing: false,
            last_shared: None,
        })
    }

    /// What is done next is done as at this clock's hour: invented people have a past.
    pub(crate) fn turn_clock(&mut self, clock: Clock) {
        self.reading.clock = clock;
    }

    /// What only reads, on a connection of its own; none where the file has only one. It is let go of before the programme.
    pub fn beside(&self) -> Result<Option<Reading>> {
        self.reading.beside()
    }

    /// What there is news about since the last asking, whoever wrote it: this window, the command line, another laptop.
    pub fn news(&mut self) -> Result<Vec<&'static str>> {
        let (topics, position) = self.news_since(self.announced)?;
        self.announced = position;
        Ok(topics)
    }

    /// How far the news has been told.
    pub fn announced(&self) -> i64 {
        self.announced
    }

    /// For a moment in which nobody waits: who brings what was written from the write-ahead log into the file.
    pub fn gatherer(&self) -> Option<Gatherer> {
        self.store.gatherer()
    }

    /// Brings everything into the one file and lets go of it.
    pub fn close(self) -> Result<()> {
        Ok(self.reading.store.close()?)
    }

    /// For tests of several laptops: takes what another one holds and this one does not, of every device. The exchange
    /// itself goes through files.
    #[doc(hidden)]
    pub fn hear_for_tests(&mut self, other: &Programme) -> Result<()> {
        let rows = other.log_for_tests()?;
        self.reading.store.take(&rows)?;
        Ok(())
    }

    /// For tests of what is noted: the whole log, as it stands in the file.
    #[doc(hidden)]
    pub fn log_for_tests(&self) -> Result<Vec<LogRow>> {
        // All of it: of what two wrote as one, how far each is known says too little.
        self.read(|reader| {
            let mut rows = Vec::new();
            for (device, _) in reader.vector()? {
                rows.extend(reader.log_after(device, 0)?);
            }
            Ok(rows)
        })
    }

    /// For tests of what a deed asks of the file.
    #[doc(hidden)]
    pub fn count_for_tests(&mut self) -> Result<()> {
        Ok(self.reading.store.count_for_tests()?)
    }

    /// One verb, one operation, one transaction.
    pub(crate) fn write<T>(
        &mut self,
        verb: Verb,
        work: impl FnOnce(&mut Tx) -> Result<T>,
    ) -> Result<T> {
        let now = self.clock.now();
        let writing = Writing {
            operation: OperationId(new_id(now)),
            operator: None,
            verb,
            now,
        };
        // Taken, not looked at: whatever happens in here, the next verb is none that is only tried out.
        match std::mem::take(&mut self.rehearsing) {
            true => self.reading.store.rehearse(&writing, work),
            false => self.reading.store.write(&writing, work),
        }
    }
}

/// Where the programme file is when nobody says otherwise: `ROTA_FILE`, else the local data folder of the system.
/// One answer for the window and the command line.
pub fn default_file() -> PathBuf {
    std::env::var_os("ROTA_FILE")
        .filter(|file| !file.is_empty())
        .map_or_else(|| data_folder().join("programme.rota"), PathBuf::from)
}
