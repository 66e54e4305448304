//! The desktop shell: one window, the commands its page may call, and the news it hears. Decides nothing itself.

mod commands;
mod window;

#[cfg(target_os = "linux")]
mod renderer;

use tauri_plugin_window_state::StateFlags;

/// Opens the window and stays until it is closed.
pub fn run() -> Result<(), tauri::Error> {
    #[cfg(target_os = "linux")]
    renderer::choose();

    let surface = commands::surface();
    tauri::Builder::default()
        // First of all plugins: a second start ends here and brings the first window to the front.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::bring_to_front(app);
        }))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .invoke_handler(surface.invoke_handler())
        .setup(|app| {
            window::open(app)?;
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|_, _| {});
    Ok(())
}
