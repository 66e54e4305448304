//! How the page hears that something was written, by whomever: this window, the command line, another laptop.

use std::thread;
use std::time::Duration;

use serde::Serialize;
use tauri::{AppHandle, Emitter};

use crate::commands::Rota;

/// Writes of the command line show within a second.
const EVERY: Duration = Duration::from_millis(500);

/// Something under these topics was written and committed. The page reads again what it shows of them.
#[derive(Clone, Serialize)]
struct Changed {
    topics: Vec<&'static str>,
}

pub(crate) fn changed(app: &AppHandle, topics: Vec<&'static str>) {
    // Without a window there is nobody to tell.
    let _ = app.emit("changed", Changed { topics });
}

/// So many looks without news are a quiet moment: five seconds.
const QUIET: u32 = 10;

/// Looks at the log's tail for as long as the program runs. When it has grown and then nothing came for a while, what it
/// gathered is brought into the file: never while somebody waits for a check-in.
pub(crate) fn watch(rota: Rota) {
    thread::spawn(move || {
        let (mut position, mut looks) = (None, 0);
        loop {
            thread::sleep(EVERY);
            rota.announce();
            let now = rota.announced();
            if now != position {
                (position, looks) = (now, 0);
            } else if looks < QUIET {
                looks += 1;
                if looks == QUIET {
                    rota.gather();
                }
            }
        }
    });
}
