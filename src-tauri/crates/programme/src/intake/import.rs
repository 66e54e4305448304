//! An application sheet in: first a plan that writes nothing, then the same plan written as one operation.
//!
//! What counts as new, same, changed, refused, vanished and to be placed is said in the command line's promise: rows =
//! new + same + changed + refused. A bad row never holds up a good one. The same file twice adds nothing.

use documents::spreadsheet::{ReadOptions, Sheet};
use domain::verb::Verb;

use crate::base::error::{Error, Result};
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;

mod answer_rows;
mod answer_sheet;
mod answers;
mod asides;
mod asked;
mod by_kind;
mod changes;
mod faults;
mod find_registered;
mod form;
mod head;
#[cfg(test)]
mod invented;
mod joined;
mod matching;
mod mend;
mod organisations;
mod places;
mod placing;
mod plan;
mod sheet_file;
mod suspects;
mod write;

pub use crate::base::watch::Watch;
use answer_sheet::Kind;
pub(crate) use places::Places;
use plan::plan;
pub use sheet_file::SheetFile;

/// All dates of the column with the times of sending could be read both ways, and nobody has said which is right.
pub const DATES_DOUBTFUL: &str = "dates_doubtful";

/// A sheet that asks for a city and for no meeting: the city was taken for the meeting.
pub const CITY_AS_WISH: &str = "city_as_wish";

/// Letters were lost before the sheet came here: nobody but whoever sent it knows which.
pub const LETTERS_LOST: &str = "letters_lost";

/// How many rows are shown behind a count; the count itself is of all.
const MOST_SHOWN: usize = 300;

/// How many of them are named behind a question, or behind a count of a kind.
const NAMED: usize = 20;

impl Reading {
    /// What the sheet holds and what would become of it. Writes nothing.
    pub fn preview_import(
        &self,
        file: &SheetFile,
        options: &view::ImportOptions,
    ) -> Result<view::Import> {
        self.preview_import_watched(file, options, &Watch::default())
    }

    /// The same, while somebody waits for it.
    pub fn preview_import_watched(
        &self,
        file: &SheetFile,
        options: &view::ImportOptions,
        watch: &Watch,
    ) -> Result<view::Import> {
        if let Some(kind) = Kind::of(options)? {
            return self.preview_answers(file, options, kind, watch);
        }
        let sheet = read(file, options, self.city_of(options)?, watch)?;
        self.read(|reader| {
            let mut answer = plan(reader, &sheet, options, watch)?.answer;
            head::at_their_places(&sheet.beside, &mut answer);
            Ok(answer)
        })
    }
}

impl Reading {
    /// The province of the meeting that a sheet is taken in for: of sheets that are named by cities its own is read.
    fn city_of(&self, options: &view::ImportOptions) -> Result<Option<u8>> {
        let Some(meeting) = options.meeting else {
            return Ok(None);
        };
        self.read(|reader| Ok(which::meeting(reader, meeting)?.plate))
    }
}

impl Programme {
    /// Takes the sheet in: one operation, one undo.
    pub fn import(
        &mut self,
        file: &SheetFile,
        options: &view::ImportOptions,
    ) -> Result<view::Import> {
        self.import_watched(file, options, &Watch::default())
    }

    /// The same, while somebody waits for it. Stopped, it has written nothing.
    pub fn import_watched(
        &mut self,
        file: &SheetFile,
        options: &view::ImportOptions,
        watch: &Watch,
    ) -> Result<view::Import> {
        if let Some(kind) = Kind::of(options)? {
            return self.import_answers(file, options, kind, watch);
        }
        let sheet = read(file, options, self.city_of(options)?, watch)?;
        let now = self.clock.now();
        self.write(Verb::Import, |tx| {
            let mut plan = plan(tx, &sheet, options, watch)?;
            // What is read is given back as it is written: a long sheet needs its memory once.
            let beside = sheet.beside.clone();
            drop(sheet);
            let rows = std::mem::take(&mut plan.rows);
            let mut is_written = asked::remember(tx, &plan.given_readings, now)?;
            is_written |= plan
                .asides_said
                .remember(tx, &file.name, &plan.answer, now)?;
            if !rows.is_empty() {
                plan.answer.imported = rows.len() as u32;
                write::write(tx, &plan, rows, file, now, watch)?;
                is_written = true;
            }
            plan.answer.operation = is_written.then(|| tx.operation());
            head::at_their_places(&beside, &mut plan.answer);
            Ok(plan.answer)
        })
    }
}

fn read(
    file: &SheetFile,
    options: &view::ImportOptions,
    city: Option<u8>,
    watch: &Watch,
) -> Result<Sheet> {
    let delimiter = match options.delimiter.as_deref() {
        None => None,
        Some("tab" | "\\t") => Some('\t'),
        Some(text) => {
            let mut chars = text.chars();
            match (chars.next(), chars.next()) {
                (Some(one), None) => Some(one),
                _ => {
                    return Err(Error::Invalid {
                        code: "delimiter_unknown",
                        field: "delimiter".into(),
                    });
                }
            }
        }
    };
    let how = ReadOptions {
        sheet: options.sheet.clone(),
        city,
        header_row: options.header_row,
        encoding: options.encoding.clone(),
        delimiter,
        repair: options.repair,
    };
    file.sheet(&how, watch)
}
