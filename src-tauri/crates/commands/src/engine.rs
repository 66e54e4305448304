//! The open programme behind a lock: `act` writes and then announces, `look` and `study` read beside it, so that who presses
//! Enter never waits for who reads. Every face with a page has one; it waits for the disk, so it is called on a thread that
//! may wait. The rules of reading stand in `programme::programme::reading`.
//!
//! Whoever needs both takes the programme first, then the readings, then how far the news was told.

use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use programme::{Programme, Queue, Reading, Watch, share_before_closing};
use serde_json::Value;
use specta::Types;
use specta::datatype::DataType;
use specta::function::FunctionArg;
use thread_priority::ThreadPriority;

use crate::beside::Beside;
use crate::error::{Answer, ErrorView};
use crate::here::Here;
use crate::list;
use crate::tickets::Tickets;

/// Between two looks whether somebody still waits.
const A_MOMENT: Duration = Duration::from_micros(200);

type Hear = Box<dyn Fn(Vec<&'static str>) + Send + Sync>;

pub struct Engine {
    here: Arc<Here>,
    programme: Arc<Mutex<Option<Programme>>>,
    /// Who waits for it and goes before what is taken from a place.
    queue: Queue,
    beside: Arc<Beside>,
    /// How far the news has been told; nothing while nothing is open.
    announced: Mutex<Option<i64>>,
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
            programme: Arc::default(),
            queue: Queue::default(),
            beside: Arc::default(),
            announced: Mutex::default(),
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

    /// For the end of the program: what is only here is shared where that can be, everything is brought into the file, and
    /// the file is let go of.
    pub fn close(&self) -> programme::Result<()> {
        let mut programme = self.lock();
        self.let_go_of_readings();
        if let Some(programme) = &mut *programme {
            share_before_closing(programme);
        }
        programme.take().map_or(Ok(()), Programme::close)
    }

    /// Tells what is new in the log, whoever wrote it.
    pub fn announce(&self) {
        let looked = self.looked(self.beside.looks(), |reading| Ok(self.news(reading)));
        self.tell(looked.unwrap_or_default());
    }

    /// How far it has been told; nothing while nothing is open.
    pub fn announced(&self) -> Option<i64> {
        *self.told()
    }

    /// For a quiet moment. Everything is on the disk already: where this cannot be done now, it is done later.
    pub fn gather(&self) {
        // The programme is let go of first: who presses Enter meanwhile does not wait.
        let gatherer = self.lock().as_ref().and_then(Programme::gatherer);
        let _ = gatherer.map(|it| it.gather());
    }

    /// A verb that may write. Whatever was written is announced before the answer goes out.
    pub(crate) fn act<T>(&self, verb: impl FnOnce(&mut Programme) -> Answer<T>) -> Answer<T> {
        let standing = self.queue.stand();
        let programme = self.lock();
        drop(standing);
        self.act_on(programme, verb)
    }

    /// The same for what goes on for long, a moment at a time: it begins its turn when nobody else waits. A lock alone does
    /// not see to that: whoever has just let go of it has it again before another wakes.
    pub(crate) fn act_last<T>(&self, verb: impl FnOnce(&mut Programme) -> Answer<T>) -> Answer<T> {
        while self.queue.is_somebody_there() {
            thread::sleep(A_MOMENT);
        }
        self.act_on(self.lock(), verb)
    }

    pub(crate) fn queue(&self) -> Queue {
        self.queue.clone()
    }

    fn act_on<T>(
        &self,
        mut programme: MutexGuard<'_, Option<Programme>>,
        verb: impl FnOnce(&mut Programme) -> Answer<T>,
    ) -> Answer<T> {
        let (answer, topics) = match &mut *programme {
            // Asked of the one who wrote: a check-in does not wait for who looks at a list.
            Some(programme) => (verb(programme), self.news(programme)),
            None => return Err(ErrorView::not_open()),
        };
        drop(programme);
        self.tell(topics);
        answer
    }

    /// A reading that takes a blink.
    pub(crate) fn look<T>(&self, reading: impl FnOnce(&Reading) -> Answer<T>) -> Answer<T> {
        self.looked(self.beside.looks(), reading)
    }

    /// A reading that somebody waits for. It has a thread of its own, which gives way: who presses Enter meanwhile waits for
    /// nobody who only reads.
    pub(crate) fn study<T: Send>(
        &self,
        reading: impl FnOnce(&Reading) -> Answer<T> + Send,
    ) -> Answer<T> {
        thread::scope(|threads| {
            let studied = threads.spawn(|| {
                give_way();
                self.looked(self.beside.studies(), reading)
            });
            studied.join().unwrap_or_else(|why| resume_unwind(why))
        })
    }

    fn looked<T>(
        &self,
        beside: MutexGuard<'_, Option<Reading>>,
        reading: impl FnOnce(&Reading) -> Answer<T>,
    ) -> Answer<T> {
        if let Some(beside) = &*beside {
            return reading(beside);
        }
        drop(beside);
        match &*self.lock() {
            Some(programme) => reading(programme),
            None => Err(ErrorView::not_open()),
        }
    }

    /// Puts a programme in the place of one that was open.
    pub(crate) fn enter(&self, opened: Programme) -> programme::Result<()> {
        let mut programme = self.lock();
        self.let_go_of_readings();
        let closed = programme.take().map_or(Ok(()), Programme::close);
        self.beside.open(&opened);
        *self.told() = Some(opened.announced());
        *programme = Some(opened);
        let (beside, programme) = (Arc::clone(&self.beside), Arc::clone(&self.programme));
        // Before somebody types, and before somebody presses Enter. Where it fails, the first who does is told why.
        thread::spawn(move || {
            beside.studies().as_ref().map(Reading::fill_desk);
            locked(&programme)
                .as_mut()
                .map(Programme::rehearse_check_in);
        });
        closed
    }

    /// Nobody waits any more for a sheet that is only looked at: whoever takes one in has the programme.
    fn let_go_of_readings(&self) {
        self.watched().stop();
        self.beside.close();
        *self.told() = None;
    }

    /// A log that cannot be read now is read at the next turn, from the same place on.
    fn news(&self, reading: &Reading) -> Vec<&'static str> {
        let mut told = self.told();
        let Some(Ok((topics, position))) = told.map(|it| reading.news_since(it)) else {
            return Vec::new();
        };
        *told = Some(position);
        topics
    }

    fn tell(&self, topics: Vec<&'static str>) {
        if !topics.is_empty() {
            (self.hear)(topics);
        }
    }

    fn told(&self) -> MutexGuard<'_, Option<i64>> {
        self.announced
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
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
        locked(&self.programme)
    }
}

fn locked(programme: &Mutex<Option<Programme>>) -> MutexGuard<'_, Option<Programme>> {
    programme.lock().unwrap_or_else(PoisonError::into_inner)
}

/// For good: most systems let a thread give way, and few let it take that back. One that will not goes on as it was.
fn give_way() {
    let _ = ThreadPriority::Min.set_for_current();
}

// The page does not give the engine.
impl FunctionArg for &Engine {
    fn to_datatype(_: &mut Types) -> Option<DataType> {
        None
    }
}
