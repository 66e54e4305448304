//! Where this laptop keeps what is its own: the programme when nobody says otherwise, its settings, its notes.

use std::path::PathBuf;

/// The local data folder `rota`: never one that roams or is synchronised.
pub fn data_folder() -> PathBuf {
    let var = |name| {
        std::env::var_os(name)
            .filter(|it| !it.is_empty())
            .map(PathBuf::from)
    };
    let home = || var("HOME").unwrap_or_else(|| PathBuf::from("."));
    if cfg!(windows) {
        var("LOCALAPPDATA").unwrap_or_else(home).join("Rota")
    } else if cfg!(target_os = "macos") {
        home().join("Library/Application Support/Rota")
    } else {
        var("XDG_DATA_HOME")
            .unwrap_or_else(|| home().join(".local/share"))
            .join("rota")
    }
}
