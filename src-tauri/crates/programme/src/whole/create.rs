//! A programme is made: its file, the tour it begins with, and, for one to try things with, invented people.

use std::path::Path;

use chrono::Duration;
use domain::ids::{DeviceId, OperationId};
use domain::verb::Verb;
use store::{KeyCost, Store, Tx, Writing};

use crate::base::clock::{Clock, new_id};
use crate::base::error::Result;
use crate::base::start::Tour;
use crate::demo::of_life::BEGAN;
use crate::file::open::machine_name;
use crate::file::passphrase::strong_enough;
use crate::file::this_laptop::ThisLaptop;
use crate::programme::{Programme, Start};
use crate::view;

impl Programme {
    /// Makes the file and its key slots at `path` and leaves it open. Refuses to overwrite anything, and a passphrase that is
    /// easily guessed.
    pub fn create(
        path: &Path,
        passphrase: &str,
        start: &Start,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<(Programme, view::Created)> {
        Programme::create_on(&ThisLaptop::default(), path, passphrase, start, cost, clock)
    }

    pub(crate) fn create_on(
        laptop: &ThisLaptop,
        path: &Path,
        passphrase: &str,
        start: &Start,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<(Programme, view::Created)> {
        strong_enough(passphrase)?;
        let now = match start {
            // Its people have a past, and so has its file.
            Start::DemoOfLife => clock.now() - Duration::days(BEGAN),
            Start::Tour(_) | Start::Empty | Start::Demo => clock.now(),
        };
        let writing = Writing {
            operation: OperationId(new_id(now)),
            operator: None,
            verb: Verb::New,
            now,
        };
        let device = DeviceId(new_id(now));
        let (tour, demo) = match start {
            Start::Tour(tour) => ((**tour).clone(), false),
            Start::Empty => (Tour::default(), false),
            Start::Demo | Start::DemoOfLife => (Tour::bundled(), true),
        };
        let seed = |tx: &mut Tx| tour.record(tx, &machine_name(), demo, || new_id(now));
        let (store, recovery_key, ()) =
            Store::create(path, passphrase, cost, device, &writing, seed)?;
        let mut store = laptop.puts(store);
        store.settle_in(now)?;
        let mut programme = Programme::with(store, cost, clock)?;
        match start {
            Start::Demo => programme.demo(240, 1).map(drop)?,
            Start::DemoOfLife => programme.demo_of_life(1).map(drop)?,
            Start::Tour(_) | Start::Empty => {}
        }
        let created = programme.created(&recovery_key)?;
        Ok((programme, created))
    }
}

impl ThisLaptop {
    /// See [`Programme::create`].
    pub fn create(
        &self,
        path: &Path,
        passphrase: &str,
        start: &Start,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<(Programme, view::Created)> {
        Programme::create_on(self, path, passphrase, start, cost, clock)
    }
}
