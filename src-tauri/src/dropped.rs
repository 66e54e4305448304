//! Files that a person drags onto the window. The drop is heard here and not in the page, which could say of any file that
//! it was dropped; what was dropped may be read.

use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Emitter};

use commands::{Chosen, Purpose, Tickets};

/// How the page hears of it: `over`, `left`, or `dropped` with tickets to read them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Files {
    kind: &'static str,
    files: Vec<Chosen>,
}

pub(crate) fn hear(app: &AppHandle, tickets: &Tickets, event: &DragDropEvent) {
    if let Some(files) = files(tickets, event) {
        // Without a page there is nobody to tell.
        let _ = app.emit("files", files);
    }
}

fn files(tickets: &Tickets, event: &DragDropEvent) -> Option<Files> {
    let without_files = |kind| Files {
        kind,
        files: Vec::new(),
    };
    match event {
        DragDropEvent::Enter { .. } => Some(without_files("over")),
        DragDropEvent::Drop { paths, .. } => {
            let given = paths.iter().map(|it| tickets.give(it, Purpose::Read));
            Some(Files {
                kind: "dropped",
                files: given.collect(),
            })
        }
        DragDropEvent::Leave => Some(without_files("left")),
        // `Over` comes with every move of the mouse and says nothing new.
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use tauri::PhysicalPosition;

    use super::*;

    #[test]
    fn what_hangs_over_the_window_is_not_read_before_it_is_dropped() {
        let tickets = Tickets::default();
        let paths = vec![PathBuf::from("/home/ayse/liste.csv")];
        let position = PhysicalPosition::new(0.0, 0.0);
        let enter = DragDropEvent::Enter {
            paths: paths.clone(),
            position,
        };
        let told = files(&tickets, &enter).expect("the page may show where to drop it");
        assert_eq!(told.kind, "over");
        assert!(told.files.is_empty(), "it may still be taken elsewhere");
        assert_eq!(files(&tickets, &DragDropEvent::Over { position }), None);
        let drop = DragDropEvent::Drop { paths, position };
        let told = files(&tickets, &drop).expect("the page hears of it");
        assert_eq!((told.kind, told.files.len()), ("dropped", 1));
        assert_eq!(told.files[0].name, "liste.csv");
        assert!(
            tickets.may_open(&told.files[0].ticket).is_err(),
            "it is for reading"
        );
    }
}
