//! The form that a sheet came from, known by its headings, and what a person chose for its columns the last time. A choice
//! is made once and offered again with next week's sheet; it is never taken for a guess.

use documents::spreadsheet::Sheet;
use domain::change::Set;
use domain::column_map::{ColumnMap, Use};
use domain::field::Field;
use domain::noun::{Noun, import_batch};
use domain::turkish::fold;
use store::Reader;

use super::{SheetFile, Watch, read};
use crate::error::{Error, Result};
use crate::hash::sha256;
use crate::programme::Programme;
use crate::view;

/// How the columns of a sheet are read, and who said so.
pub(super) struct Columns {
    pub(super) map: ColumnMap,
    pub(super) form_key: String,
    /// Everything that a person has chosen for this form, now or the last time.
    pub(super) choices: Vec<view::ColumnChoice>,
    /// Those of the last time.
    pub(super) remembered: Vec<view::ColumnChoice>,
}

impl Columns {
    pub(super) fn of(
        reader: &Reader,
        sheet: &Sheet,
        options: &view::ImportOptions,
    ) -> Result<Columns> {
        let mut map = guess(sheet);
        let form_key = form_key(sheet, &map);
        let mut remembered = match options.as_last_time {
            true => last_time(reader, &form_key)?,
            false => Vec::new(),
        };
        remembered.retain(|it| options.map.iter().all(|now| now.heading != it.heading));
        // What a later version has chosen, and this one does not know, is guessed.
        remembered.retain(|choice| match chosen(map.clone(), sheet, choice) {
            Ok(with) => {
                map = with;
                true
            }
            Err(_) => false,
        });
        for choice in &options.map {
            map = chosen(map, sheet, choice)?;
        }
        // One row in the middle of a long sheet may be the only one that shows which of day and month comes first.
        if let Some(at) = map.column_of(Field::SentAt) {
            let moments = sheet.rows.iter().map(|row| row.cell(at));
            map.month_first = domain::sent_at::month_first(moments);
        }
        let mut choices = remembered.clone();
        choices.extend(options.map.iter().cloned());
        Ok(Columns {
            map,
            form_key,
            choices,
            remembered,
        })
    }
}

impl Programme {
    /// Forgets what was chosen by hand for the columns of the form that this sheet came from.
    pub fn forget_columns(
        &mut self,
        file: &SheetFile,
        options: &view::ImportOptions,
    ) -> Result<view::ForgottenColumns> {
        let sheet = read(file, options, &Watch::default())?;
        self.write("edit", |tx| {
            let key = form_key(&sheet, &guess(&sheet));
            let last = tx.form_choices(&key)?;
            let forgotten = last_time(tx, &key)?;
            let Some((batch, _)) = last.filter(|_| !forgotten.is_empty()) else {
                return Ok(view::ForgottenColumns {
                    forgotten: 0,
                    operation: None,
                });
            };
            tx.record(Set::of(Noun::ImportBatch, batch).with(import_batch::CHOICES, "[]"))?;
            Ok(view::ForgottenColumns {
                forgotten: forgotten.len() as u32,
                operation: Some(tx.operation().to_string()),
            })
        })
    }
}

fn last_time(reader: &Reader, form_key: &str) -> Result<Vec<view::ColumnChoice>> {
    let last = reader.form_choices(form_key)?;
    let choices = last.and_then(|(_, json)| serde_json::from_str(&json).ok());
    Ok(choices.unwrap_or_default())
}

/// Every sheet of a form has the same questions, in whatever order they are exported.
fn form_key(sheet: &Sheet, map: &ColumnMap) -> String {
    let mut headings: Vec<String> = sheet.meant.iter().map(|it| fold(it)).collect();
    headings.retain(|it| !it.is_empty());
    headings.sort();
    headings.dedup();
    let mut text = map.form.word().to_owned();
    for heading in headings {
        text.push('\n');
        text.push_str(&heading);
    }
    sha256(text.as_bytes())
}

fn guess(sheet: &Sheet) -> ColumnMap {
    let samples: Vec<Vec<&str>> = sheet
        .rows
        .iter()
        .take(50)
        .map(|row| row.texts(sheet.columns.len()))
        .collect();
    // A garbled heading is recognised as what it means: what may not be kept is left out in any case.
    let mut map = ColumnMap::guess(&sheet.meant, &samples);
    for (column, heading) in map.columns.iter_mut().zip(&sheet.columns) {
        if !heading.is_empty() {
            column.heading.clone_from(heading);
        }
    }
    map
}

fn chosen(map: ColumnMap, sheet: &Sheet, choice: &view::ColumnChoice) -> Result<ColumnMap> {
    let word = choice.field.as_deref().unwrap_or("answer");
    // A choice outlives the repair of its heading, and the end of it.
    let is_chosen = |heading: &String| *heading == choice.heading;
    let at = sheet.as_found.iter().position(is_chosen);
    let at = at.or_else(|| sheet.as_repaired.iter().position(is_chosen));
    let heading = at.map_or(&choice.heading, |at| &map.columns[at].heading);
    let heading = heading.clone();
    map.with_override(&heading, word)
        .map_err(|problem| Error::Invalid {
            code: problem.code(),
            field: choice.heading.clone(),
        })
}

/// A column in which a person may put other text in place of a cell: one that becomes a field.
pub(super) fn mendable(map: &ColumnMap, heading: &str) -> Option<usize> {
    let at = map.columns.iter().position(|it| it.heading == heading)?;
    matches!(map.columns[at].used, Use::Field(_)).then_some(at)
}
