//! The one window: its size, and the walls around its page.

use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use crate::commands::Rota;
use crate::dropped;

const LABEL: &str = "main";

/// The smallest laptop on the tour has 1366 × 768; below 960 × 600 the desk no longer fits.
const SIZE: (f64, f64) = (1366.0, 768.0);
const SMALLEST: (f64, f64) = (960.0, 600.0);

pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Rota")
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        // The web view of Windows would remember names typed into fields, outside the encrypted file.
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions))
        .initialization_script(include_str!("quiet_keys.js"))
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let app = app.handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(event) = event {
            dropped::hear(&app, app.state::<Rota>().tickets(), event);
        }
    });
    Ok(())
}

pub(crate) fn bring_to_front(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    // A window system that refuses this only leaves the window where it is.
    let _ = window.unminimize();
    let _ = window.set_focus();
}

/// The page never leaves the program: no link, no form and no script can load another one into the window.
fn is_own_page(url: &Url) -> bool {
    let own = match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows serves the page under this name.
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    };
    own || (cfg!(debug_assertions)
        && url.host_str() == Some("localhost")
        && url.port() == Some(5173))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_own_page_may_be_opened() -> Result<(), Box<dyn std::error::Error>> {
        let cases = [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#desk", true),
            ("http://tauri.localhost/", true),
            ("https://example.org/", false),
            ("http://tauri.localhost.example.org/", false),
            ("http://example.org/tauri.localhost", false),
            ("tauri://example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("javascript:alert(1)", false),
            ("about:blank", false),
        ];
        for (url, expected) in cases {
            assert_eq!(is_own_page(&Url::parse(url)?), expected, "{url}");
        }
        Ok(())
    }
}
