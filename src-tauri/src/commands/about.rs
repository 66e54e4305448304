//! What this program is.

use serde::Serialize;
use specta::Type;

#[derive(Debug, Serialize, Type)]
pub(crate) struct About {
    version: &'static str,
}

#[tauri::command]
#[specta::specta]
pub(crate) fn about() -> About {
    About {
        version: env!("CARGO_PKG_VERSION"),
    }
}
