//! Files that a person drags onto the window. The drop is heard here and not in the page, which could say of any file that
//! it was dropped; what was dropped may be read.

use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Emitter};

use crate::places::{Places, Purpose};

/// How the page hears of it: `over`, `left`, or `dropped` with the paths.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Files {
    kind: &'static str,
    paths: Vec<String>,
}

pub(crate) fn hear(app: &AppHandle, places: &Places, event: &DragDropEvent) {
    if let Some(files) = files(places, event) {
        // Without a page there is nobody to tell.
        let _ = app.emit("files", files);
    }
}

fn files(places: &Places, event: &DragDropEvent) -> Option<Files> {
    let without_paths = |kind| Files {
        kind,
        paths: Vec::new(),
    };
    match event {
        DragDropEvent::Enter { .. } => Some(without_paths("over")),
        DragDropEvent::Drop { paths, .. } => {
            for path in paths {
                places.allow(path, Purpose::Read);
            }
            Some(Files {
                kind: "dropped",
                paths: paths.iter().map(|it| it.display().to_string()).collect(),
            })
        }
        DragDropEvent::Leave => Some(without_paths("left")),
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
        let places = Places::default();
        let path = "/home/ayse/liste.csv";
        let may_read = || places.allowed(path, Purpose::Read).is_ok();
        let (paths, position) = (vec![PathBuf::from(path)], PhysicalPosition::new(0.0, 0.0));
        let enter = DragDropEvent::Enter {
            paths: paths.clone(),
            position,
        };
        let told = files(&places, &enter);
        assert_eq!(told.map(|it| (it.kind, it.paths)), Some(("over", vec![])));
        assert!(!may_read(), "it may still be taken elsewhere");
        assert_eq!(files(&places, &DragDropEvent::Over { position }), None);
        let drop = DragDropEvent::Drop { paths, position };
        let told = files(&places, &drop);
        assert_eq!(
            told.map(|it| (it.kind, it.paths)),
            Some(("dropped", vec![path.to_owned()]))
        );
        assert!(may_read());
        assert!(
            places.allowed(path, Purpose::Write).is_err(),
            "and is not written over"
        );
    }
}
