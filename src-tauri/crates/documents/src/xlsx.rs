//! Workbooks. The few parts that say what is in one are read when it is opened, and a sheet when it is asked for; every
//! part is unpacked once, tag by tag, and counted while it is. So a sheet with one cell in the last corner costs one cell,
//! and a part that nobody asks for costs nothing.
//!
//! # Why our own and not calamine
//!
//! calamine believes the file: it reserves as many strings as are declared, and counts references in 32 bits. A workbook of
//! 1.7 KB with one cell in the last corner made it ask for 549 GB, one of 3 MB with 3 GB of shared strings for all of them
//! when it was opened; an allocation that fails ends the program, at the door too, and nothing catches that. Unpacking every
//! part once before, only to look through it, cost 13 % of the time. 100,000 rows of nine columns took 1.1 s so, and take
//! 0.4 s here. In the tests calamine stays, as another pair of eyes.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::limits::{self, RefusedFile};
use crate::markup::{Counted, Markup, Tag, Token, unescape};
use crate::rows::{RowsReader, Strings};
use crate::source::{self, Source};

mod cells;
mod placed;
mod strings;
mod styles;

use cells::{Epoch, Meaning};
use placed::Placed;
use styles::Styles;

pub(crate) struct Workbook<'a> {
    archive: ZipArchive<&'a mut dyn Source>,
    counted: Counted,
    strings: Arc<Strings>,
    styles: Styles,
    epoch: Epoch,
    pub(crate) sheets: Vec<SheetName>,
    /// Where each sheet stands in the archive.
    parts: Vec<usize>,
}

/// A sheet of a workbook, by its tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetName {
    pub name: String,
    pub hidden: bool,
}

/// First and last cell: row and column, counted from 0.
pub(crate) type Region = ((u32, u32), (u32, u32));

impl Workbook<'_> {
    pub(crate) fn open(source: &mut dyn Source) -> Result<Workbook<'_>, RefusedFile> {
        shielded(|| open(source))
    }

    /// The rows of a sheet with its merged regions; at most as many rows as asked for, when only its top is wanted.
    pub(crate) fn rows(
        &mut self,
        sheet: &str,
        at_most: Option<usize>,
    ) -> Result<(RowsReader, Vec<Region>), RefusedFile> {
        let at = self.sheets.iter().position(|it| it.name == sheet);
        let part = self.parts[at.ok_or(RefusedFile::NoSuchSheet)?];
        shielded(|| {
            let mut placed = Placed::in_order(&self.strings);
            let regions = match self.cells(part, at_most, &mut placed) {
                Err(_) if placed.is_out_of_order => {
                    placed = Placed::sorted(&self.strings);
                    self.cells(part, None, &mut placed)
                }
                regions => regions,
            };
            let regions = regions?;
            Ok((placed.finish()?, regions))
        })
    }

    fn cells(
        &mut self,
        part: usize,
        at_most: Option<usize>,
        placed: &mut Placed,
    ) -> Result<Vec<Region>, RefusedFile> {
        let meaning = Meaning {
            strings: &self.strings,
            styles: &self.styles,
            epoch: self.epoch,
        };
        let source = self.archive.by_index(part).map_err(unreadable)?;
        let markup = Markup::new(source, &mut self.counted, limits::INFLATED_BYTES);
        cells::read(markup, &meaning, at_most, placed)
    }
}

/// The unpacking is careful, but a flaw in it is a damaged file here and never the end of the check-in.
fn shielded<T>(read: impl FnOnce() -> Result<T, RefusedFile>) -> Result<T, RefusedFile> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(RefusedFile::Damaged))
}

fn open(source: &mut dyn Source) -> Result<Workbook<'_>, RefusedFile> {
    if declared_entries(source)?.ok_or(RefusedFile::Truncated)? > limits::ZIP_ENTRIES {
        return Err(RefusedFile::TooManyParts);
    }
    let archive = ZipArchive::new(source).map_err(|_| RefusedFile::Truncated)?;
    if archive.len() as u64 > limits::ZIP_ENTRIES {
        return Err(RefusedFile::TooManyParts);
    }
    is_workbook(&archive)?;
    let mut parts = Parts::of(archive);
    let main = parts.main_part()?;
    let relations = parts.relations(&main)?;
    let (epoch, listed) = parts.listed_sheets(&main)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let named = |kind: &str, usual: &str| {
        let related = relations.iter().find(|it| it.kind.ends_with(kind));
        related.map_or(within(folder, usual), |it| it.target.clone())
    };
    let (strings, styles) = (
        named("/sharedstrings", "sharedstrings.xml"),
        named("/styles", "styles.xml"),
    );
    let mut sheets = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    for (sheet, id) in listed {
        let Some(relation) = relations.iter().find(|it| it.id == id) else {
            continue;
        };
        // Charts and macros have tabs, too. A second sheet of one name cannot be asked for.
        let is_sheet = relation.kind.ends_with("worksheet");
        if !is_sheet || sheets.iter().any(|it: &SheetName| it.name == sheet.name) {
            continue;
        }
        let place = parts.place(&relation.target).ok_or(RefusedFile::Damaged)?;
        // One part that is many sheets would be read as often.
        if places.contains(&place) {
            return Err(RefusedFile::Damaged);
        }
        if sheets.len() < limits::SHEETS {
            places.push(place);
            sheets.push(sheet);
        }
    }
    let styles = match parts.place(&styles) {
        Some(at) => Styles::read(parts.part(at, limits::INFLATED_BYTES)?)?,
        None => Styles::default(),
    };
    let strings = match parts.place(&strings) {
        Some(at) => Strings::read(parts.part(at, limits::SHARED_STRINGS_BYTES)?)?,
        None => Strings::default(),
    };
    Ok(Workbook {
        archive: parts.archive,
        counted: parts.counted,
        strings: Arc::new(strings),
        styles,
        epoch,
        sheets,
        parts: places,
    })
}

/// The parts by their names, which may be written with any letters and slashes.
struct Parts<'a> {
    archive: ZipArchive<&'a mut dyn Source>,
    counted: Counted,
    places: HashMap<String, usize>,
}

/// What a part says that another is to it.
struct Relation {
    id: Vec<u8>,
    kind: String,
    target: String,
}

type ListedSheet = (SheetName, Vec<u8>);

/// What `r:` stands for: a sheet names its part by it, and extensions have ids of their own.
const RELATIONS: [&[u8]; 2] = [
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships",
];

impl<'a> Parts<'a> {
    fn of(archive: ZipArchive<&'a mut dyn Source>) -> Parts<'a> {
        let names = archive.file_names_raw().enumerate();
        let places = names.map(|(at, name)| (spelled(&String::from_utf8_lossy(name)), at));
        Parts {
            places: places.collect(),
            archive,
            counted: Counted::default(),
        }
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    fn part(
        &mut self,
        at: usize,
        most: u64,
    ) -> Result<Markup<'_, ZipFile<'_, &'a mut dyn Source>>, RefusedFile> {
        let source = self.archive.by_index(at).map_err(unreadable)?;
        Ok(Markup::new(source, &mut self.counted, most))
    }

    /// Every tag that opens in a small part, which may be missing.
    fn tags(
        &mut self,
        name: &str,
        mut see: impl FnMut(Tag<'_>) -> Result<(), RefusedFile>,
    ) -> Result<(), RefusedFile> {
        let Some(at) = self.place(name) else {
            return Ok(());
        };
        let mut markup = self.part(at, SMALL)?;
        while let Some(token) = markup.next()? {
            match token {
                Token::Tag(tag) if !tag.closes() => see(tag)?,
                Token::Tag(_) | Token::Text(_) | Token::Raw(_) => {}
            }
        }
        Ok(())
    }

    fn main_part(&mut self) -> Result<String, RefusedFile> {
        let relations = self.relations("")?;
        let main = relations
            .into_iter()
            .find(|it| it.kind.ends_with("/officedocument"));
        let main = main.map_or("xl/workbook.xml".to_owned(), |it| it.target);
        match self.place(&main) {
            Some(_) => Ok(main),
            None => Err(RefusedFile::Damaged),
        }
    }

    fn relations(&mut self, of: &str) -> Result<Vec<Relation>, RefusedFile> {
        let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
        let mut relations = Vec::new();
        self.tags(&within(folder, &format!("_rels/{name}.rels")), |tag| {
            if tag.name() == b"Relationship" {
                let text = |name| text(tag.attribute(name).unwrap_or_default());
                relations.push(Relation {
                    id: tag.attribute(b"Id").unwrap_or_default().to_vec(),
                    kind: text(b"Type")?.to_ascii_lowercase(),
                    target: within(folder, &text(b"Target")?),
                });
            }
            Ok(())
        })?;
        Ok(relations)
    }

    fn listed_sheets(&mut self, main: &str) -> Result<(Epoch, Vec<ListedSheet>), RefusedFile> {
        let mut epoch = Epoch::default();
        let mut sheets: Vec<ListedSheet> = Vec::new();
        let mut prefix = None;
        self.tags(main, |tag| {
            let mut declared = tag.declared().filter(|it| RELATIONS.contains(&it.1));
            if let Some((name, _)) = declared.next() {
                prefix = Some([name, b":id"].concat());
            }
            match tag.name() {
                b"workbookPr" => {
                    let is_1904 = tag.attribute(b"date1904");
                    epoch.is_1904 = matches!(is_1904, Some(b"1" | b"true" | b"on"));
                }
                b"sheet" if sheets.len() as u64 >= limits::ZIP_ENTRIES => {
                    return Err(RefusedFile::TooManyParts);
                }
                b"sheet" => {
                    let state = tag.attribute(b"state").unwrap_or(b"visible");
                    let name = SheetName {
                        name: text(tag.attribute(b"name").unwrap_or_default())?,
                        hidden: state != b"visible",
                    };
                    // `sheetId` is another thing.
                    let id = match &prefix {
                        Some(name) => tag.attribute(name),
                        None => tag.local_attribute(b"id"),
                    };
                    sheets.push((name, id.unwrap_or_default().to_vec()));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok((epoch, sheets))
    }
}

/// The parts that only say what is where.
const SMALL: u64 = 16 << 20;

fn text(attribute: &[u8]) -> Result<String, RefusedFile> {
    let mut text = String::new();
    unescape(attribute, &mut text)?;
    Ok(text)
}

/// A target as it is meant from this folder.
fn within(folder: &str, target: &str) -> String {
    let target = spelled(target);
    let mut names: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').collect(),
    };
    for name in target.split('/') {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()),
            name => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    names.join("/")
}

fn spelled(name: &str) -> String {
    name.to_ascii_lowercase().replace('\\', "/")
}

fn number(digits: &[u8]) -> Option<u64> {
    std::str::from_utf8(digits).ok()?.trim().parse().ok()
}

fn unreadable(error: ZipError) -> RefusedFile {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => RefusedFile::PasswordProtected,
        _ => RefusedFile::Damaged,
    }
}

/// The most entries that any end record near the end of the file declares, before anything is set aside for them.
fn declared_entries(source: &mut dyn Source) -> Result<Option<u64>, RefusedFile> {
    // 22 bytes of end record and up to 65,535 of comment behind it.
    const TAIL: usize = 22 + 65_535;
    let from = source::length(source)?.saturating_sub(TAIL as u64);
    let tail = source::bytes(source, from, TAIL)?;
    let mut most = None;
    let mut large = None;
    for at in memchr::memmem::find_iter(&tail, b"PK\x05\x06") {
        let Some(count) = tail.get(at + 10..at + 12) else {
            continue;
        };
        let mut count = u64::from(u16::from_le_bytes([count[0], count[1]]));
        // The larger form is only needed for what is refused anyway.
        if at >= 20 && tail[at - 20..].starts_with(b"PK\x06\x07") {
            let entries = large.map_or_else(|| large_entries(source), Ok)?;
            large = Some(entries);
            count = count.max(entries);
        }
        most = most.max(Some(count));
    }
    Ok(most)
}

fn large_entries(source: &mut dyn Source) -> Result<u64, RefusedFile> {
    let mut most = 0;
    source::each_piece(source, 40, |piece| {
        let ends = memchr::memmem::find_iter(piece, b"PK\x06\x06").filter_map(|at| {
            let count: [u8; 8] = piece.get(at + 32..at + 40)?.try_into().ok()?;
            Some(u64::from_le_bytes(count))
        });
        most = ends.fold(most, u64::max);
        true
    })?;
    Ok(most)
}

fn is_workbook(archive: &ZipArchive<&mut dyn Source>) -> Result<(), RefusedFile> {
    let has = |test: &dyn Fn(&[u8]) -> bool| archive.file_names_raw().any(test);
    let is = |name: &'static [u8]| has(&move |it: &[u8]| it.eq_ignore_ascii_case(name));
    if is(b"xl/workbook.bin") {
        Err(RefusedFile::Xlsb)
    } else if is(b"content.xml") && is(b"mimetype") {
        Err(RefusedFile::Ods)
    } else if is(b"word/document.xml") || is(b"ppt/presentation.xml") {
        Err(RefusedFile::Document)
    } else if is(b"[Content_Types].xml") || has(&|it| it.ends_with(b"workbook.xml")) {
        Ok(())
    } else {
        Err(RefusedFile::Archive)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::source::PIECE;

    #[test]
    fn parts_are_found_however_they_are_named() {
        for (folder, target, part) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            (
                "xl",
                "/xl/Worksheets/Sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            ("xl", "..\\xl\\sheet1.xml", "xl/sheet1.xml"),
            ("", "./xl/workbook.xml", "xl/workbook.xml"),
            ("", "../../a.xml", "a.xml"),
        ] {
            assert_eq!(within(folder, target), part, "{target}");
        }
    }

    #[test]
    fn the_end_record_tells_how_many_parts_there_are() {
        let end = |count: u16| {
            [
                &b"PK\x05\x06\0\0\0\0\0\0"[..],
                &count.to_le_bytes(),
                &[0; 10],
            ]
            .concat()
        };
        let declared = |bytes: &[u8]| declared_entries(&mut Cursor::new(bytes)).unwrap();
        assert_eq!(declared(&end(12)), Some(12));
        assert_eq!(
            declared(&[end(60_000), end(1)].concat()),
            Some(60_000),
            "either may be taken"
        );
        assert_eq!(declared(b"PK\x03\x04"), None);
        let mut large = [
            &b"PK\x06\x06"[..],
            &[0; 28],
            &870_000u64.to_le_bytes(),
            b"PK\x06\x07",
            &[0; 16],
        ]
        .concat();
        large.extend(end(1));
        assert_eq!(declared(&large), Some(870_000));
        // Wherever it stands in a long file, across two pieces too.
        for before in [PIECE - 20, 3 * PIECE] {
            let long = [vec![0; before], large.clone()].concat();
            assert_eq!(declared(&long), Some(870_000), "{before}");
        }
    }
}
