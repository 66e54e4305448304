//! How the page hears that something was written, by whomever: this window, the command line, another laptop.

use std::thread;
use std::time::Duration;

use serde::Serialize;
use tauri::{AppHandle, Emitter};

use crate::state::Rota;

/// Writes of the command line show within a second.
const EVERY: Duration = Duration::from_millis(500);

/// Something under these topics was written and committed. The page reads again what it shows of them.
#[derive(Clone, Serialize)]
struct Changed {
    topics: Vec<&'static str>,
}

pub(crate) fn changed(app: &AppHandle, topics: Vec<&'static str>) {
    if topics.is_empty() {
        return;
    }
    // Without a window there is nobody to tell.
    let _ = app.emit("changed", Changed { topics });
}

/// Looks at the log's tail for as long as the program runs.
pub(crate) fn watch(rota: Rota) {
    thread::spawn(move || {
        loop {
            thread::sleep(EVERY);
            rota.announce();
        }
    });
}
