//! Writes the papers and tables of invented meetings, to look at and to be read by other programs: `cargo run --example reports FOLDER`.

#![allow(
    clippy::duplicate_mod,
    reason = "invented sheets and invented reports have the same pictures"
)]

#[path = "../tests/support/exported.rs"]
mod exported;
#[path = "../tests/support/participants.rs"]
mod participants;
#[path = "../tests/support/report.rs"]
mod report;
#[path = "../tests/support/room.rs"]
mod room;
#[allow(
    dead_code,
    unused_imports,
    reason = "sheets are looked at by another example"
)]
#[path = "../tests/support/mod.rs"]
mod support;
#[path = "../tests/support/tour.rs"]
mod tour;

use std::path::Path;
use std::{env, error, fs};

use documents::export::{Delimiter, csv, xlsx};
use documents::meeting_report::{docx, pdf};
use documents::words::Language;
use documents::{badges, certificates, pack, sign_in_sheet};
use documents::{participant_list as list, tour_report};

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
        for (name, it) in [
            ("route", tour::route(language)),
            ("days", tour::days(language)),
            ("public", tour::public(language)),
            ("programme", tour::programme(language)),
            ("nothing-yet", tour::empty(language)),
        ] {
            let path = Path::new(&folder).join(format!("{name}_{}", language.word()));
            fs::write(path.with_extension("pdf"), tour_report::pdf(&it)?.bytes)?;
            fs::write(path.with_extension("docx"), tour_report::docx(&it)?.bytes)?;
        }
        for (name, it) in [
            ("participants", participants::ordinary(language)),
            ("participants-nobody", participants::nobody(language)),
            ("participants-strange", participants::strange(language)),
        ] {
            let path = Path::new(&folder).join(format!("{name}_{}", language.word()));
            fs::write(path.with_extension("pdf"), list::pdf(&it)?.bytes)?;
            fs::write(path.with_extension("docx"), list::docx(&it)?.bytes)?;
        }
        for (name, made) in [
            ("list", sign_in_sheet::pdf(&room::list(language))?),
            ("pack", pack::pdfs(&room::pack(language))?.1),
            ("badges", badges::pdf(&room::badges(language))?),
            (
                "certificates",
                certificates::pdf(&room::certificates(language))?,
            ),
        ] {
            let path = Path::new(&folder).join(format!("{name}_{}.room.pdf", language.word()));
            fs::write(path, made.bytes)?;
        }
        for (name, it) in [
            ("exported", exported::ordinary(language)),
            ("exported-empty", exported::empty(language)),
            ("counted", exported::counted(language)),
        ] {
            let path = Path::new(&folder).join(format!("{name}_{}", language.word()));
            fs::write(path.with_extension("xlsx"), xlsx(&it)?)?;
            fs::write(path.with_extension("csv"), csv(&it, Delimiter::Semicolon))?;
        }
    }
    Ok(())
}
