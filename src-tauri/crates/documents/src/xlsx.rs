//! Workbooks. Every part is unpacked once into nothing and counted before the reader opens the file; then cells are read
//! one by one, so that a sheet with one cell in the last corner costs one cell. Ranges are never asked for.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::limits::{self, RefusedFile};
use crate::markup::{self, Markup, Seen};
use crate::rows::{CellMark, RowsReader};

pub(crate) struct Workbook<'a> {
    reader: Xlsx<Cursor<&'a [u8]>>,
    seen: Seen,
    pub(crate) sheets: Vec<SheetName>,
}

/// A sheet of a workbook, by its tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetName {
    pub name: String,
    pub hidden: bool,
}

impl Workbook<'_> {
    pub(crate) fn open(bytes: &[u8]) -> Result<Workbook<'_>, RefusedFile> {
        let seen = look_through(bytes)?;
        let reader = shielded(|| Xlsx::new(Cursor::new(bytes)).map_err(refused))?;
        let mut sheets: Vec<SheetName> = Vec::new();
        for sheet in reader
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        {
            // A second sheet of one name cannot be asked for.
            if sheets.len() < limits::SHEETS && sheets.iter().all(|it| it.name != sheet.name) {
                let hidden = sheet.visible != SheetVisible::Visible;
                sheets.push(SheetName {
                    name: sheet.name.clone(),
                    hidden,
                });
            }
        }
        Ok(Workbook {
            reader,
            seen,
            sheets,
        })
    }

    /// The rows of a sheet; at most as many as asked for, when only its top is wanted.
    pub(crate) fn rows(
        &mut self,
        sheet: &str,
        at_most: Option<usize>,
    ) -> Result<RowsReader, RefusedFile> {
        let Workbook { reader, seen, .. } = self;
        let epoch = Epoch {
            is_1904: reader.has_1904_epoch(),
        };
        shielded(|| {
            let mut cells = reader.worksheet_cells_reader(sheet).map_err(refused)?;
            let mut rows = RowsReader::default();
            while at_most.is_none_or(|most| rows.rows.len() < most) {
                let (at, value, formula) = if seen.formulas {
                    match cells.next_cell_with_formula_metadata().map_err(refused)? {
                        Some(cell) => (cell.pos, cell.value, cell.formula.is_some()),
                        None => break,
                    }
                } else {
                    match cells.next_cell().map_err(refused)? {
                        Some(cell) => (cell.get_position(), cell.get_value().clone(), false),
                        None => break,
                    }
                };
                if matches!(value, DataRef::Empty) && !formula {
                    continue;
                }
                rows.row(at.0 + 1)?;
                keep(&mut rows, at.1, &value, formula, epoch)?;
            }
            Ok(rows.finish())
        })
    }

    /// First and last cell (row, column, counted from 0) of the merged regions of a sheet.
    pub(crate) fn merged(&mut self, sheet: &str) -> Result<Vec<Region>, RefusedFile> {
        if !self.seen.merged {
            return Ok(Vec::new());
        }
        let regions = shielded(|| {
            self.reader
                .merge_cells_by_sheet_name(sheet)
                .map_err(refused)
        })?;
        Ok(regions
            .into_iter()
            .map(|region| (region.start, region.end))
            .collect())
    }
}

pub(crate) type Region = ((u32, u32), (u32, u32));

/// The reader is careful, but not of everything; a flaw in it is a damaged file here and never the end of the check-in.
fn shielded<T>(read: impl FnOnce() -> Result<T, RefusedFile>) -> Result<T, RefusedFile> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(RefusedFile::Damaged))
}

fn refused(error: XlsxError) -> RefusedFile {
    match error {
        XlsxError::Password => RefusedFile::PasswordProtected,
        XlsxError::WorksheetNotFound(_) => RefusedFile::NoSuchSheet,
        _ => RefusedFile::Damaged,
    }
}

/// Unpacks every part into nothing and counts. Declared sizes are not believed.
fn look_through(bytes: &[u8]) -> Result<Seen, RefusedFile> {
    if declared_entries(bytes).ok_or(RefusedFile::Truncated)? > limits::ZIP_ENTRIES {
        return Err(RefusedFile::TooManyParts);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| RefusedFile::Truncated)?;
    if archive.len() as u64 > limits::ZIP_ENTRIES {
        return Err(RefusedFile::TooManyParts);
    }
    is_workbook(&archive)?;
    let mut seen = Seen::default();
    let mut inflated = 0;
    let mut buffer = vec![0; 64 << 10];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(unreadable)?;
        let name = part.name_raw().to_ascii_lowercase();
        let strings = name.ends_with(b"sharedstrings.xml");
        let mut markup = markup::is_xml_name(&name).then(|| Markup::new(&mut seen));
        let mut own = 0;
        loop {
            let length = part.read(&mut buffer).map_err(|_| RefusedFile::Damaged)?;
            if length == 0 {
                break;
            }
            own += length as u64;
            inflated += length as u64;
            if inflated > limits::INFLATED_BYTES || (strings && own > limits::SHARED_STRINGS_BYTES)
            {
                return Err(RefusedFile::InflatesTooLarge);
            }
            if let Some(markup) = &mut markup {
                markup.feed(&buffer[..length])?;
            }
        }
    }
    Ok(seen)
}

fn unreadable(error: ZipError) -> RefusedFile {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => RefusedFile::PasswordProtected,
        _ => RefusedFile::Damaged,
    }
}

/// The most entries that any end record near the end of the file declares, before anything is set aside for them.
fn declared_entries(bytes: &[u8]) -> Option<u64> {
    // 22 bytes of end record and up to 65,535 of comment behind it.
    let tail = &bytes[bytes.len().saturating_sub(22 + 65_535)..];
    let ends = memchr::memmem::find_iter(tail, b"PK\x05\x06").filter_map(|at| {
        let count = tail.get(at + 10..at + 12)?;
        let count = u64::from(u16::from_le_bytes([count[0], count[1]]));
        // The larger form is only needed for what is refused anyway.
        let large = at >= 20 && tail[at - 20..].starts_with(b"PK\x06\x07");
        Some(if large {
            count.max(large_entries(bytes))
        } else {
            count
        })
    });
    ends.max()
}

fn large_entries(bytes: &[u8]) -> u64 {
    let ends = memchr::memmem::find_iter(bytes, b"PK\x06\x06").filter_map(|at| {
        let count: [u8; 8] = bytes.get(at + 32..at + 40)?.try_into().ok()?;
        Some(u64::from_le_bytes(count))
    });
    ends.max().unwrap_or(0)
}

fn is_workbook(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<(), RefusedFile> {
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

/// Puts a value down as a person sees it in the sheet.
fn keep(
    rows: &mut RowsReader,
    column: u32,
    value: &DataRef<'_>,
    formula: bool,
    epoch: Epoch,
) -> Result<(), RefusedFile> {
    match value {
        DataRef::String(text) => rows.cell(column, text),
        DataRef::SharedString(text) => rows.cell(column, text),
        DataRef::Int(number) => rows.cell(column, &number.to_string()),
        DataRef::Float(number) => rows.cell(column, &plain_number(*number)),
        DataRef::Bool(true) => rows.cell(column, "TRUE"),
        DataRef::Bool(false) => rows.cell(column, "FALSE"),
        DataRef::DateTime(moment) => {
            let shown = moment
                .is_datetime()
                .then(|| epoch.moment(moment.as_f64()))
                .flatten();
            rows.cell(
                column,
                &shown.unwrap_or_else(|| plain_number(moment.as_f64())),
            )
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => rows.cell(column, text),
        DataRef::Error(_) => rows.mark(column, CellMark::Error),
        DataRef::Empty if formula => rows.mark(column, CellMark::FormulaWithoutValue),
        DataRef::Empty => Ok(()),
    }
}

/// From which day a workbook counts.
#[derive(Clone, Copy)]
struct Epoch {
    is_1904: bool,
}

impl Epoch {
    /// `2024-03-14 09:12:45`; without a time at midnight, without a date before the first day. Rounded to seconds,
    /// because a day's fraction rarely hits one.
    fn moment(self, serial: f64) -> Option<String> {
        if !(0.0..3_000_000.0).contains(&serial) {
            return None;
        }
        let seconds = (serial * 86_400.0).round() as i64;
        let (days, seconds) = (seconds / 86_400, seconds % 86_400);
        let time = NaiveTime::MIN + TimeDelta::seconds(seconds);
        if days == 0 {
            return Some(time.format("%H:%M:%S").to_string());
        }
        // The 1900 count has a 29 February that never was; before it, days are one off.
        let first = match (self.is_1904, days) {
            (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1)?,
            (false, ..60) => NaiveDate::from_ymd_opt(1899, 12, 31)?,
            (false, _) => NaiveDate::from_ymd_opt(1899, 12, 30)?,
        };
        let day = first.checked_add_days(Days::new(days.unsigned_abs()))?;
        let format = if seconds == 0 {
            "%Y-%m-%d"
        } else {
            "%Y-%m-%d %H:%M:%S"
        };
        Some(NaiveDateTime::new(day, time).format(format).to_string())
    }
}

/// Without `.0`, and with no more digits than a spreadsheet shows (15).
fn plain_number(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{shown}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_the_workbook_counts_them() {
        for (serial, is_1904, shown) in [
            (45_365.383_854, false, Some("2024-03-14 09:12:45")),
            (45_365.0, false, Some("2024-03-14")),
            (43_903.383_854, true, Some("2024-03-14 09:12:45")),
            (0.5, false, Some("12:00:00")),
            (61.0, false, Some("1900-03-01")),
            (59.0, false, Some("1900-02-28")),
            (45_365.999_999_9, false, Some("2024-03-15")),
            (-1.0, false, None),
            (f64::NAN, false, None),
            (1e300, false, None),
        ] {
            assert_eq!(
                Epoch { is_1904 }.moment(serial).as_deref(),
                shown,
                "{serial}"
            );
        }
    }

    #[test]
    fn numbers_are_shown_without_a_machine_s_digits() {
        for (number, shown) in [
            (5_000_001_234.0, "5000001234"),
            (0.1 + 0.2, "0.3"),
            (18.0, "18"),
            (-2.5, "-2.5"),
            (10_000_000_146.0, "10000000146"),
        ] {
            assert_eq!(plain_number(number), shown);
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
        assert_eq!(declared_entries(&end(12)), Some(12));
        assert_eq!(
            declared_entries(&[end(60_000), end(1)].concat()),
            Some(60_000),
            "either may be taken"
        );
        assert_eq!(declared_entries(b"PK\x03\x04"), None);
        let mut large = [
            &b"PK\x06\x06"[..],
            &[0; 28],
            &870_000u64.to_le_bytes(),
            b"PK\x06\x07",
            &[0; 16],
        ]
        .concat();
        large.extend(end(1));
        assert_eq!(declared_entries(&large), Some(870_000));
    }
}
