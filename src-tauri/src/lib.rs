//! The desktop shell: one window, the commands its page may call, and the news it hears. Decides nothing itself.

mod announce;
mod commands;
mod dialog;
mod dropped;
mod error;
mod places;
mod state;
mod window;

#[cfg(test)]
mod bindings;
#[cfg(target_os = "linux")]
mod display;
#[cfg(target_os = "linux")]
mod renderer;

#[cfg(target_os = "linux")]
pub use display::say_when_there_is_no_display;

use tauri::{Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

use state::Rota;

/// Opens the window and stays until it is closed.
pub fn run() -> Result<(), tauri::Error> {
    #[cfg(target_os = "linux")]
    renderer::choose();

    tauri::Builder::default()
        // First of all plugins: a second start ends here and brings the first window to the front.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::bring_to_front(app);
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .invoke_handler(commands::surface().invoke_handler())
        .setup(|app| {
            let rota = Rota::new(app.handle().clone());
            app.manage(rota.clone());
            announce::watch(rota);
            end_when_asked(app.handle().clone());
            window::open(app)?;
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                // Everything was committed before it was shown; this only gathers it into the one file.
                let _ = app.state::<Rota>().close();
            }
        });
    Ok(())
}

/// Ended from outside (the session ends, Ctrl+C in a terminal): the same way out as by closing the window.
fn end_when_asked(app: tauri::AppHandle) {
    // Where no signal can be heard, the program only ends less tidily; nothing is lost by it.
    let _ = ctrlc::set_handler(move || app.exit(0));
}
