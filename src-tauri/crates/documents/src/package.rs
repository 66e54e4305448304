//! The package for whoever funds the programme: what is in it, file by file with hashes that anybody can check, what is
//! missing, and the files again in archives that fit into a mail or a portal.

use std::io::{Cursor, Write};

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::words::{Language, Words};
use crate::workbook::{self, About, cell, heading, plain, quiet, ruled, wrapped};
use crate::{Result, args};

/// What portals and mail take at once.
pub const MOST_PART: u64 = 20 * 1_000_000;

/// One file of the package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageFile {
    /// From the package's folder, with `/`.
    pub path: String,
    /// What it is, in the language of the package.
    pub what: String,
    /// The meeting it is of; empty of what is of all.
    pub meeting: String,
    /// Of an issued paper.
    pub number: String,
    pub size: u64,
    pub sha256: String,
    /// In which archive it is: 1, 2, …; `None` where it is too large for one.
    pub part: Option<u32>,
}

/// What somebody will ask for and is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageLack {
    pub meeting: String,
    pub what: String,
}

/// What stands in the index.
#[derive(Debug, Clone)]
pub struct PackageIndex {
    pub language: Language,
    pub title: String,
    pub author: String,
    pub files: Vec<PackageFile>,
    pub lacks: Vec<PackageLack>,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
}

/// The index as a workbook: the files, and what is missing.
pub fn index(it: &PackageIndex) -> Result<Vec<u8>> {
    let words = Words::of(it.language);
    let mut book = Workbook::new();
    let files = it.files.iter().map(|file| {
        let part = match file.part {
            Some(part) => words.text_with("package-part", &args! { "part" => part }),
            None => words.text("package-part-none"),
        };
        vec![
            file.path.clone(),
            file.what.clone(),
            file.meeting.clone(),
            file.number.clone(),
            file.size.to_string(),
            part,
            file.sha256.clone(),
        ]
    });
    let columns: &[(&str, f64)] = &[
        ("package-column-file", 58.0),
        ("package-column-what", 24.0),
        ("package-column-meeting", 24.0),
        ("package-column-number", 20.0),
        ("package-column-size", 12.0),
        ("package-column-part", 10.0),
        ("package-column-sha256", 68.0),
    ];
    fill(
        book.add_worksheet(),
        it,
        "package-tab-files",
        columns,
        files.collect(),
    )?;
    let lacks = it.lacks.iter();
    let lacks = lacks.map(|it| vec![it.meeting.clone(), it.what.clone()]);
    let columns: &[(&str, f64)] = &[
        ("package-column-meeting", 30.0),
        ("package-column-lacks", 70.0),
    ];
    fill(
        book.add_worksheet(),
        it,
        "package-tab-lacks",
        columns,
        lacks.collect(),
    )?;
    let program = format!("Rota {}", it.version);
    let about = About {
        title: &it.title,
        author: &it.author,
        program: &program,
        issued_at: it.issued_at,
    };
    workbook::bytes(book, &about)
}

/// What it is, then a row for each, under a head that stays in sight and can be filtered. A column of sizes holds numbers.
fn fill(
    sheet: &mut Worksheet,
    it: &PackageIndex,
    tab: &str,
    columns: &[(&str, f64)],
    rows: Vec<Vec<String>>,
) -> Result<()> {
    let words = Words::of(it.language);
    sheet.set_name(words.text(tab))?;
    let pages = words.text_with("letter-page", &args! { "page" => "&P", "pages" => "&N" });
    workbook::landscape(sheet, &it.title, &words.text("report-tier-donor"), &pages);
    let bold = plain().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, cell(&it.title), &bold)?;
    let note = match (tab, rows.is_empty()) {
        ("package-tab-files", false) => "package-tab-files-note",
        ("package-tab-files", true) => "package-tab-files-none",
        (_, false) => "package-tab-lacks-note",
        (_, true) => "package-tab-lacks-none",
    };
    sheet.write_string_with_format(1, 0, words.text(note), &quiet())?;
    const TOP: u32 = 3;
    for (at, (id, width)) in (0..).zip(columns) {
        sheet.set_column_width(at, *width)?;
        sheet.write_string_with_format(TOP, at, words.text(id), &heading())?;
    }
    sheet.set_repeat_rows(TOP, TOP)?;
    sheet.set_freeze_panes(TOP + 1, 1)?;
    let format = wrapped(ruled(plain()));
    for (row, texts) in (TOP + 1..).zip(&rows) {
        for ((at, text), (id, _)) in (0..).zip(texts).zip(columns) {
            match text.parse::<f64>() {
                Ok(number) if *id == "package-column-size" => {
                    sheet.write_number_with_format(row, at, number, &format)?
                }
                _ => sheet.write_string_with_format(row, at, cell(text), &format)?,
            };
        }
    }
    if !rows.is_empty() {
        sheet.autofilter(TOP, 0, TOP + rows.len() as u32, columns.len() as u16 - 1)?;
    }
    Ok(())
}

/// The hashes as `sha256sum -c` reads them.
pub fn sums(files: &[PackageFile]) -> String {
    let lines = files
        .iter()
        .map(|it| format!("{}  {}\n", it.sha256, it.path));
    lines.collect()
}

/// In which archive each file is: one after the other, none larger than portals take.
pub fn parts(sizes: impl IntoIterator<Item = u64>) -> Vec<Option<u32>> {
    /// What an archive says of a file besides its bytes, at most: twice its name and some fields.
    const ABOUT: u64 = 700;
    let (mut part, mut used) = (1, 0);
    let place = |size: u64| {
        let size = size + ABOUT;
        if size > MOST_PART - ABOUT {
            return None;
        }
        if used > 0 && used + size > MOST_PART - ABOUT {
            part += 1;
            used = 0;
        }
        used += size;
        Some(part)
    };
    sizes.into_iter().map(place).collect()
}

/// An archive that is filled file by file. Nothing in it says when it was made: the same files are the same archive.
pub struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Default for Archive {
    fn default() -> Archive {
        Archive(ZipWriter::new(Cursor::new(Vec::new())))
    }
}

impl Archive {
    /// As it is: papers and photos are compressed already.
    pub fn add(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.0.start_file(path, options)?;
        self.0
            .write_all(bytes)
            .map_err(zip::result::ZipError::from)?;
        Ok(())
    }

    pub fn finish(self) -> Result<Vec<u8>> {
        Ok(self.0.finish()?.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_archive_is_larger_than_a_portal_takes(
            sizes in prop::collection::vec(prop_oneof![0_u64..30_000_000, 0_u64..2_000_000], 0..60),
        ) {
            let parts = parts(sizes.iter().copied());
            let last = parts.iter().flatten().max().copied().unwrap_or_default();
            for part in 1..=last {
                let of_part = sizes.iter().zip(&parts).filter(|it| *it.1 == Some(part));
                let (count, sum) = of_part.fold((0, 0), |(n, sum), it| (n + 1, sum + it.0));
                prop_assert!(count > 0, "no empty archive");
                prop_assert!(sum + 400 * count <= MOST_PART);
            }
            for (size, part) in sizes.iter().zip(&parts) {
                prop_assert_eq!(part.is_none(), size + 1_400 > MOST_PART);
            }
        }
    }

    #[test]
    fn an_archive_holds_what_was_put_in() {
        let mut archive = Archive::default();
        archive.add("R5-2_Tunceli/rapor.pdf", b"%PDF").unwrap();
        let bytes = archive.finish().unwrap();
        let mut read = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = (0..read.len())
            .map(|at| read.by_index(at).unwrap().name().unwrap().into_owned())
            .collect();
        assert_eq!(names, ["R5-2_Tunceli/rapor.pdf"]);
    }
}
