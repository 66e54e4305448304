//! The open programme behind a lock: `act` writes and then announces, `look` reads. Every face with a page has one; it waits
//! for the disk, so it is called on a thread that may wait.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use programme::{Programme, Watch};
use serde_json::Value;
use specta::Types;
use specta::datatype::DataType;
use specta::function::FunctionArg;

use crate::error::{Answer, ErrorView};
use crate::here::Here;
use crate::list;
use crate::tickets::Tickets;

type Hear = Box<dyn Fn(Vec<&'static str>) + Send + Sync>;

pub struct Engine {
    here: Arc<Here>,
    programme: Mutex<Option<Programme>>,
    tickets: Tickets,
    /// The sheet that is being read or taken in.
    watch: Mutex<Arc<Watch>>,
    /// Told what there is news about, never of nothing.
    hear: Hear,
}

impl Engine {
    pub fn new(here: Here, hear: impl Fn(Vec<&'static str>) + Send + Sync + 'static) -> Engine {
        Engine {
            here: Arc::new(here),
            programme: Mutex::default(),
            tickets: Tickets::default(),
            watch: Mutex::default(),
            hear: Box::new(hear),
        }
    }

    /// One command of the list, by name, with its arguments as one object. Answers as JSON.
    pub fn call(&self, name: &str, arguments: Value) -> Answer<String> {
        list::dispatch(self, name, arguments)
    }

    pub fn tickets(&self) -> &Tickets {
        &self.tickets
    }

    /// For the end of the program: brings everything into the file and lets go of it.
    pub fn close(&self) -> programme::Result<()> {
        self.lock().take().map_or(Ok(()), Programme::close)
    }

    /// Tells what is new in the log, whoever wrote it.
    pub fn announce(&self) {
        let topics = self.lock().as_mut().map(Programme::news);
        // A log that cannot be read now is read at the next turn, from the same place on.
        if let Some(Ok(topics)) = topics
            && !topics.is_empty()
        {
            (self.hear)(topics);
        }
    }

    /// How far it has been told; nothing while nothing is open.
    pub fn announced(&self) -> Option<i64> {
        self.lock().as_ref().map(Programme::announced)
    }

    /// For a quiet moment. Everything is on the disk already: where this cannot be done now, it is done later.
    pub fn gather(&self) {
        // The programme is let go of first: who presses Enter meanwhile does not wait.
        let gatherer = self.lock().as_ref().and_then(Programme::gatherer);
        let _ = gatherer.map(|it| it.gather());
    }

    /// A verb that may write. Whatever was written is announced before the answer goes out.
    pub(crate) fn act<T>(&self, verb: impl FnOnce(&mut Programme) -> Answer<T>) -> Answer<T> {
        let answer = match &mut *self.lock() {
            Some(programme) => verb(programme),
            None => return Err(ErrorView::not_open()),
        };
        self.announce();
        answer
    }

    /// A reading.
    pub(crate) fn look<T>(&self, reading: impl FnOnce(&Programme) -> Answer<T>) -> Answer<T> {
        match &*self.lock() {
            Some(programme) => reading(programme),
            None => Err(ErrorView::not_open()),
        }
    }

    /// Puts a programme in the place of one that was open.
    pub(crate) fn enter(&self, opened: Programme) -> programme::Result<()> {
        let before = self.lock().replace(opened);
        before.map_or(Ok(()), Programme::close)
    }

    pub(crate) fn here(&self) -> Arc<Here> {
        Arc::clone(&self.here)
    }

    pub(crate) fn laptop(&self) -> programme::view::Laptop {
        self.here.with(self.lock().as_ref())
    }

    /// For a sheet that is to be read now. Nobody waits any more for the one before.
    pub(crate) fn watch(&self) -> Arc<Watch> {
        let watch = Arc::<Watch>::default();
        let before = std::mem::replace(&mut *self.watched(), Arc::clone(&watch));
        before.stop();
        watch
    }

    /// Asked without the programme: whoever holds it is the one that is asked about.
    pub(crate) fn watched(&self) -> MutexGuard<'_, Arc<Watch>> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A verb that panicked has written nothing: its transaction was rolled back. The next one may go on.
    fn lock(&self) -> MutexGuard<'_, Option<Programme>> {
        self.programme
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

// The page does not give the engine.
impl FunctionArg for &Engine {
    fn to_datatype(_: &mut Types) -> Option<DataType> {
        None
    }
}
