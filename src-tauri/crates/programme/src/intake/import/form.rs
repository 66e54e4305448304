//! The form that a sheet came from, known by its headings, and what a person chose for its columns the last time. A choice
//! is made once and offered again with next week's sheet; it is never taken for a guess.

use documents::spreadsheet::Sheet;
use domain::change::Set;
use domain::column_map::{ColumnMap, Use, form_before};
use domain::field::Field;
use domain::noun::{Noun, import_batch};
use domain::sent_at::{self, Order, Zone};
use domain::turkish::fold;
use domain::verb::Verb;
use store::Reader;

use super::{Kind, SheetFile, Watch, read};
use crate::base::error::{Error, Result, invalid};
use crate::base::hash::sha256;
use crate::known::wordings;
use crate::programme::Programme;
use crate::view;

/// How the columns of a sheet are read, and who said so.
pub(super) struct Columns {
    pub(super) map: ColumnMap,
    /// As earlier versions read the columns, where this one knows the tool that wrote them.
    pub(super) before: Option<ColumnMap>,
    pub(super) form_key: String,
    /// Everything that a person has chosen for this form, now or the last time.
    pub(super) choices: Vec<view::ColumnChoice>,
    /// Those of the last time.
    pub(super) remembered: Vec<view::ColumnChoice>,
    /// How dates are read that could be read both ways.
    pub(super) dates: Option<view::ImportDates>,
    pub(super) dates_doubtful: bool,
    /// Then the column, and the first of its cells that can be read both ways.
    pub(super) dates_open: Option<(usize, String)>,
    /// The city that the sheet asks for was taken for the meeting that is wished for.
    pub(super) city_as_wish: bool,
}

impl Columns {
    pub(super) fn of(
        reader: &Reader,
        sheet: &Sheet,
        options: &view::ImportOptions,
    ) -> Result<Columns> {
        let mut map = guess(sheet);
        let form_key = form_key(sheet);
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
        let is_of_applications = !matches!(Kind::of(options), Ok(Some(_)));
        let city_as_wish =
            is_of_applications && options.meeting.is_none() && map.take_city_for_a_wish();
        map.readings = wordings::readings(reader)?;
        let mut choices = remembered.clone();
        choices.extend(options.map.iter().cloned());
        let mut before = before(sheet, &choices, city_as_wish);
        let chosen = choose_dates(&map, &mut choices, options)?;
        let (mut dates, mut dates_doubtful, mut dates_open) = (None, false, None);
        // One row in the middle of a long sheet may be the only one that shows which of day and month comes first.
        if let Some(at) = map.column_of(Field::SentAt) {
            let seen = sent_at::seen(sheet.rows.iter().map(|row| row.cell(at)));
            let order = chosen.or(seen.order).unwrap_or(Order::DayFirst);
            map.month_first = order == Order::MonthFirst;
            if let Some(before) = before
                .as_mut()
                .filter(|it| it.column_of(Field::SentAt) == Some(at))
            {
                before.month_first = map.month_first;
            }
            dates_doubtful = seen.doubtful && chosen.is_none();
            let mut cells = sheet.rows.iter().map(|row| row.cell(at));
            let open = cells.find(|cell| sent_at::is_open(cell));
            dates_open = open
                .filter(|_| dates_doubtful)
                .map(|it| (at, it.to_owned()));
            let is_open = seen.either && seen.order != Some(Order::DayFirst);
            dates = (is_open || chosen.is_some()).then(|| view::ImportDates {
                heading: map.columns[at].heading.clone(),
                order,
                chosen: chosen.is_some(),
            });
        }
        Ok(Columns {
            dates,
            dates_open,
            dates_doubtful,
            city_as_wish,
            map,
            before,
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
        let sheet = read(file, options, self.city_of(options)?, &Watch::default())?;
        self.write(Verb::Edit, |tx| {
            let key = form_key(&sheet);
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
                operation: Some(tx.operation()),
            })
        })
    }
}

/// The order of dates that a person has chosen, now or the last time; kept with the choices for its column.
fn choose_dates(
    map: &ColumnMap,
    choices: &mut Vec<view::ColumnChoice>,
    options: &view::ImportOptions,
) -> Result<Option<Order>> {
    let heading = map.column_of(Field::SentAt);
    let heading = heading.map(|at| map.columns[at].heading.clone());
    let Some(word) = &options.dates else {
        let of_column = |it: &&view::ColumnChoice| Some(&it.heading) == heading.as_ref();
        let chosen = choices.iter().rfind(of_column);
        return Ok(chosen.and_then(|it| it.dates.as_ref()?.known()));
    };
    let order = word
        .known()
        .ok_or_else(|| invalid("dates_unknown", "dates"))?;
    let heading = heading.ok_or_else(|| invalid("dates_without_column", "dates"))?;
    match choices.iter_mut().rfind(|it| it.heading == heading) {
        Some(choice) => choice.dates = Some(order.into()),
        None => choices.push(view::ColumnChoice {
            heading,
            field: Some(Field::SentAt.word().to_owned()),
            dates: Some(order.into()),
        }),
    }
    Ok(Some(order))
}

fn last_time(reader: &Reader, form_key: &str) -> Result<Vec<view::ColumnChoice>> {
    let last = reader.form_choices(form_key)?;
    let choices = last.and_then(|(_, json)| serde_json::from_str(&json).ok());
    Ok(choices.unwrap_or_default())
}

/// Every sheet of a form has the same questions, in whatever order they are exported. The key is the same in every version,
/// however many tools it knows by name.
fn form_key(sheet: &Sheet) -> String {
    let headings = sheet.form_headings.iter();
    let mut headings: Vec<String> = headings.map(|it| fold(it)).collect();
    headings.retain(|it| !it.is_empty());
    headings.sort();
    headings.dedup();
    let mut text = form_before(&sheet.meant).word().to_owned();
    for heading in headings {
        text.push('\n');
        text.push_str(&heading);
    }
    sha256(text.as_bytes())
}

/// With what a person has chosen, as far as it could be chosen then.
fn before(sheet: &Sheet, choices: &[view::ColumnChoice], city_as_wish: bool) -> Option<ColumnMap> {
    let is_as_long = sheet.form_headings.len() == sheet.meant.len();
    let headings = if is_as_long {
        &sheet.form_headings
    } else {
        &sheet.meant
    };
    let mut map = ColumnMap::guess_before(headings, &samples(sheet))?;
    for choice in choices {
        if let Ok(with) = chosen(map.clone(), sheet, choice) {
            map = with;
        }
    }
    if city_as_wish {
        map.take_city_for_a_wish();
    }
    Some(map)
}

fn samples(sheet: &Sheet) -> Vec<Vec<&str>> {
    let top = sheet.rows.iter().take(50);
    top.map(|row| row.texts(sheet.columns.len())).collect()
}

fn guess(sheet: &Sheet) -> ColumnMap {
    let samples = samples(sheet);
    // A garbled heading is recognised as what it means: what may not be kept is left out in any case.
    let mut map = ColumnMap::guess(&sheet.meant, &samples);
    for (column, heading) in map.columns.iter_mut().zip(&sheet.columns) {
        if !heading.is_empty() {
            column.heading.clone_from(heading);
        }
    }
    let sent = map.column_of(Field::SentAt);
    let named = sheet.zones.iter().find(|it| Some(it.0) == sent);
    map.zone = named.and_then(|it| Zone::of_heading(&it.1));
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
