//! What the page may call: the one list of commands by [`call`], and what only a window can do. Whatever waits, for the
//! disk or for a person, does so on a thread of its own, never on the one that draws the window.

use std::path::PathBuf;
use std::sync::Arc;

use commands::{Answer, Chosen, Engine, ErrorView, Purpose};
use serde_json::Value;
use tauri::ipc::Response;
use tauri::{AppHandle, State, async_runtime};

use crate::dialog;

pub(crate) type Rota = Arc<Engine>;

/// A command of the list. What it wrote is announced before its answer goes out.
#[tauri::command]
pub(crate) async fn call(rota: State<'_, Rota>, name: String, args: Value) -> Answer<Response> {
    let rota = Arc::clone(&rota);
    let answer = blocking(move || rota.call(&name, args)).await?;
    Ok(Response::new(answer))
}

/// Null when somebody changed their mind, as for every choice.
#[tauri::command]
pub(crate) async fn choose_sheet(app: AppHandle, rota: State<'_, Rota>) -> Answer<Option<Chosen>> {
    chosen(&rota, Purpose::Read, move || dialog::sheet(&app)).await
}

#[tauri::command]
pub(crate) async fn choose_file(app: AppHandle, rota: State<'_, Rota>) -> Answer<Option<Chosen>> {
    chosen(&rota, Purpose::Read, move || dialog::file(&app)).await
}

#[tauri::command]
pub(crate) async fn choose_target(
    app: AppHandle,
    rota: State<'_, Rota>,
    file_name: String,
) -> Answer<Option<Chosen>> {
    chosen(&rota, Purpose::Write, move || {
        dialog::target(&app, &file_name)
    })
    .await
}

#[tauri::command]
pub(crate) async fn choose_folder(app: AppHandle, rota: State<'_, Rota>) -> Answer<Option<Chosen>> {
    chosen(&rota, Purpose::Write, move || dialog::folder(&app)).await
}

/// Shows a file that was just written in the system's own viewer.
#[tauri::command]
pub(crate) async fn open_file(rota: State<'_, Rota>, ticket: String) -> Answer<()> {
    let path = rota.tickets().may_open(&ticket)?;
    blocking(move || dialog::open(&path).map_err(|why| ErrorView::internal(why.to_string()))).await
}

/// A ticket for what a person chose, good for what they were asked for and for nothing else.
async fn chosen(
    rota: &Rota,
    purpose: Purpose,
    ask: impl FnOnce() -> Option<PathBuf> + Send + 'static,
) -> Answer<Option<Chosen>> {
    let path = blocking(move || Ok(ask())).await?;
    Ok(path.map(|it| rota.tickets().give(&it, purpose)))
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|why| Err(ErrorView::internal(why.to_string())))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// The names after each `start` in a text, up to the first that can be in none.
    fn names(text: &str, start: &str) -> BTreeSet<String> {
        let word = |it: char| it.is_ascii_lowercase() || it == '_';
        let after = text.split(start).skip(1);
        let names = after.map(|it| it.chars().take_while(|it| word(*it)).collect());
        names.filter(|it: &String| !it.is_empty()).collect()
    }

    #[test]
    fn the_page_calls_what_the_window_answers() {
        let page = include_str!("../../ui/src/lib/window.ts");
        let asked = names(page, "invoke(\"");
        let answered = names(include_str!("lib.rs"), "commands::");
        assert_eq!(asked, answered);
        assert!(asked.contains("call") && asked.contains("open_file"));
    }
}
