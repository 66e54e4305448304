//! The desktop shell: one window, what only a window can do, and the news its page hears. Decides nothing itself.
//!
//! Nothing else knows Tauri, which on Linux wants webkit even with its features off: rules, questions and papers are built
//! and tested without it, and without a display.

mod announce;
mod commands;
mod dialog;
mod dropped;
mod window;

#[cfg(target_os = "linux")]
mod display;
#[cfg(target_os = "linux")]
mod renderer;

#[cfg(target_os = "linux")]
pub use display::say_when_there_is_no_display;

use tauri::{Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

use ::commands::{Engine, Here};
use commands::Rota;

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
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::choose_sheet,
            commands::choose_file,
            commands::choose_target,
            commands::choose_folder,
            commands::open_file,
        ])
        .setup(|app| {
            let page = app.handle().clone();
            let hear = move |topics| announce::changed(&page, topics);
            let rota = Rota::new(Engine::new(Here::of_this_laptop(), hear));
            app.manage(Rota::clone(&rota));
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
