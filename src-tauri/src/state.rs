//! The open programme behind a lock: `act` writes and then announces, `look` reads. Both work on a thread that may
//! wait for the disk, never on the one that draws the window.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use programme::{Programme, Watch};
use tauri::{AppHandle, async_runtime};

use crate::announce;
use crate::error::{Answer, ErrorView};
use crate::places::{Places, Purpose};

/// What the window holds while it runs.
#[derive(Clone)]
pub(crate) struct Rota {
    app: AppHandle,
    programme: Arc<Mutex<Option<Programme>>>,
    places: Arc<Places>,
    /// The sheet that is being read or taken in.
    watch: Arc<Mutex<Arc<Watch>>>,
}

impl Rota {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self {
            app,
            programme: Arc::default(),
            places: Arc::default(),
            watch: Arc::default(),
        }
    }

    /// A verb that may write. Whatever was written is announced before the answer goes out.
    pub(crate) async fn act<T: Send + 'static>(
        &self,
        verb: impl FnOnce(&mut Programme) -> programme::Result<T> + Send + 'static,
    ) -> Answer<T> {
        let rota = self.clone();
        blocking(move || {
            let answer = verb(rota.open()?.get()).map_err(ErrorView::from);
            rota.announce();
            answer
        })
        .await
    }

    /// A reading.
    pub(crate) async fn look<T: Send + 'static>(
        &self,
        reading: impl FnOnce(&Programme) -> programme::Result<T> + Send + 'static,
    ) -> Answer<T> {
        let rota = self.clone();
        blocking(move || Ok(reading(rota.open()?.get())?)).await
    }

    /// Puts the programme that `opening` brings into the window, in the place of one that was open.
    pub(crate) async fn enter<T: Send + 'static>(
        &self,
        opening: impl FnOnce() -> programme::Result<(Programme, T)> + Send + 'static,
    ) -> Answer<T> {
        let rota = self.clone();
        blocking(move || {
            let (opened, answer) = opening()?;
            if let Some(before) = rota.lock().replace(opened) {
                before.close()?;
            }
            Ok(answer)
        })
        .await
    }

    /// Locks: nothing of the programme stays in memory, everything is in its file.
    pub(crate) async fn leave(&self) -> Answer<()> {
        let rota = self.clone();
        blocking(move || Ok(rota.close()?)).await
    }

    pub(crate) fn is_open(&self) -> bool {
        self.lock().is_some()
    }

    pub(crate) fn is_read_only(&self) -> bool {
        self.lock().as_ref().is_some_and(Programme::is_read_only)
    }

    /// For the end of the program; `leave` is for the page.
    pub(crate) fn close(&self) -> programme::Result<()> {
        self.lock().take().map_or(Ok(()), Programme::close)
    }

    /// Tells the page what is new in the log, whoever wrote it.
    pub(crate) fn announce(&self) {
        let topics = self.lock().as_mut().map(Programme::news);
        // A log that cannot be read now is read at the next turn, from the same place on.
        if let Some(Ok(topics)) = topics {
            announce::changed(&self.app, topics);
        }
    }

    /// How far the page has been told; nothing while nothing is open.
    pub(crate) fn announced(&self) -> Option<i64> {
        self.lock().as_ref().map(Programme::announced)
    }

    /// For a quiet moment. Everything is on the disk already: where this cannot be done now, it is done later.
    pub(crate) fn gather(&self) {
        // The programme is let go of first: who presses Enter meanwhile does not wait.
        let gatherer = self.lock().as_ref().and_then(Programme::gatherer);
        let _ = gatherer.map(|it| it.gather());
    }

    pub(crate) fn places(&self) -> &Places {
        &self.places
    }

    /// A file that a person chose or dropped.
    pub(crate) fn may_read(&self, path: &str) -> Answer<PathBuf> {
        self.places.allowed(path, Purpose::Read)
    }

    /// A file or folder that a person chose to be written to.
    pub(crate) fn may_write(&self, path: &str) -> Answer<PathBuf> {
        self.places.allowed(path, Purpose::Write)
    }

    /// A file that we wrote.
    pub(crate) fn may_open(&self, path: &str) -> Answer<PathBuf> {
        self.places.allowed(path, Purpose::Open)
    }

    /// What was just written may be looked at.
    pub(crate) fn written(&self, path: &Path) {
        self.places.allow(path, Purpose::Open);
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

    fn open(&self) -> Answer<Open<'_>> {
        let programme = self.lock();
        if programme.is_none() {
            return Err(ErrorView::not_open());
        }
        Ok(Open(programme))
    }

    /// A verb that panicked has written nothing: its transaction was rolled back. The next one may go on.
    fn lock(&self) -> MutexGuard<'_, Option<Programme>> {
        self.programme
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// The lock on a programme that is known to be open.
struct Open<'a>(MutexGuard<'a, Option<Programme>>);

impl Open<'_> {
    fn get(&mut self) -> &mut Programme {
        self.0.as_mut().expect("looked at under this very lock")
    }
}

/// Off the threads that serve the page: the disk may take its time.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|why| Err(ErrorView::internal(why.to_string())))
}
