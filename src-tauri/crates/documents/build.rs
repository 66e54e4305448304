//! Lists the text files of `assets/i18n`, so that a new file is in the program without a line of code.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../../assets/i18n");
    let mut list = String::new();
    for (language, name) in [("tr", "TURKISH"), ("en", "ENGLISH")] {
        let texts = folder.join(language);
        println!("cargo::rerun-if-changed={}", texts.display());
        let mut files: Vec<_> = fs::read_dir(&texts)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        files.retain(|file| file.extension().is_some_and(|ending| ending == "ftl"));
        files.sort();
        writeln!(list, "const {name}: &[&str] = &[")?;
        for file in files {
            writeln!(list, "    include_str!({:?}),", file.canonicalize()?)?;
        }
        writeln!(list, "];")?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("texts.rs"), list)?;
    Ok(())
}
