//! Writes reports of invented meetings, to look at and to be read by other programs: `cargo run --example reports FOLDER`.

#[path = "../tests/support/report.rs"]
mod report;

use std::path::Path;
use std::{env, error, fs};

use documents::meeting_report::{docx, pdf};
use documents::words::Language;

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = env::args().nth(1).ok_or("into which folder?")?;
    fs::create_dir_all(&folder)?;
    for &language in Language::ALL {
        for (name, it) in [
            ("full", report::full(language)),
            ("nearly-empty", report::nearly_empty(language)),
            ("empty", report::empty(language)),
            ("awkward", report::awkward(language)),
        ] {
            let path = Path::new(&folder).join(format!("{name}_{}", language.word()));
            fs::write(path.with_extension("pdf"), pdf(&it)?.bytes)?;
            fs::write(path.with_extension("docx"), docx(&it)?.bytes)?;
        }
    }
    Ok(())
}
