//! Writes invented sheets to look at, and says how long a book of 600 rows takes: `cargo run --release --example sheets FOLDER`.

#![allow(clippy::print_stdout, reason = "it is there to print")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::path::Path;
use std::time::Instant;
use std::{env, error, fs};

use documents::sign_in_sheet::{book, file_name, pdf, xlsx};
use documents::words::Language;

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let mut english = support::after_the_meeting();
    english.language = Language::En;
    let mut with_pictures = support::sheet(support::people(34));
    with_pictures.emblem = Some(support::png(540, 360));
    with_pictures.logo = Some(support::png(400, 160));
    let sheets = [
        ("pictures", with_pictures),
        ("blank", support::sheet(support::people(20))),
        ("final", support::after_the_meeting()),
        ("english", english),
        ("nobody", support::sheet(Vec::new())),
        ("long", support::sheet(support::people(600))),
    ];
    for (name, sheet) in &sheets {
        let rendered = pdf(sheet)?;
        println!(
            "{name}: {} pages, {} bytes, {:?}",
            rendered.pages,
            rendered.bytes.len(),
            rendered.warnings
        );
        fs::write(folder.join(format!("{name}.pdf")), rendered.bytes)?;
        fs::write(folder.join(format!("{name}.xlsx")), xlsx(sheet)?.bytes)?;
        println!("  {}", file_name(sheet, 1, "pdf"));
    }
    let thirty: Vec<_> = (0..30)
        .map(|_| support::sheet(support::people(20)))
        .collect();
    for _ in 0..6 {
        let start = Instant::now();
        let rendered = book(&thirty)?;
        let took = start.elapsed();
        println!(
            "book: {} rows, {} pages, {} bytes, {took:?}",
            rendered.rows,
            rendered.pages,
            rendered.bytes.len()
        );
    }
    Ok(())
}
