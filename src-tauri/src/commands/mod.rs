//! What the page may call: one file per word, one expression per command. If it needs an `if`,
//! the `if` belongs in `programme`.

mod about;

use tauri::Wry;
use tauri_specta::{Builder, collect_commands};

/// Everything between page and program; `ui/src/lib/bindings.ts` is made from this.
pub(crate) fn surface() -> Builder<Wry> {
    Builder::new().commands(collect_commands![about::about])
}
