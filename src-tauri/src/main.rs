//! Starts the window. Everything else is in the library beside it.

// A release on Windows opens no console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> Result<(), tauri::Error> {
    programme::leave_no_core_dump();
    #[cfg(target_os = "linux")]
    desktop::say_when_there_is_no_display();
    desktop::run()
}
