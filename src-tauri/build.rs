//! Puts a blank page where the built one is missing, so that the shell can be checked before the page was ever built.

use std::fs;
use std::path::Path;

/// `cargo xtask` knows by this word that the page still has to be built.
const BLANK_PAGE: &str = "<!doctype html><html lang=\"en\"><title>Rota</title><!-- rota-placeholder --><body>cargo xtask run</body></html>\n";

fn main() -> std::io::Result<()> {
    let dist = Path::new("../ui/dist");
    let page = dist.join("index.html");
    if !page.exists() {
        fs::create_dir_all(dist)?;
        fs::write(page, BLANK_PAGE)?;
    }
    tauri_build::build();
    Ok(())
}
