//! What next week's sheet says otherwise, cell by cell, and who is no longer in it.

use std::collections::HashSet;

use domain::body::Value;
use domain::column_map::{ColumnMap, Use};
use domain::field::Field;
use domain::ids::ApplicationId;
use domain::noun::{Column, person, registration};
use store::{KnownRow, Reader};

use super::MOST_SHOWN;
use super::joined;
use super::matching::GoodRow;
use super::plan::short;
use crate::base::error::Result;
use crate::known::history::is_by_hand;
use crate::known::typed::Typed;
use crate::view;

/// The cells of a known row that differ, in the order of the columns, and which of them a correction by hand outlives.
pub(super) fn of(
    reader: &Reader,
    map: &ColumnMap,
    known: &KnownRow,
    row: &GoodRow,
) -> Result<view::ImportChange> {
    let before = Typed::of(reader, known.application)?.cells;
    let it = &row.application;
    let kept = map.columns.iter();
    let kept = kept.filter(|it| !matches!(it.used, Use::Dropped(_)));
    let after = kept.zip(it.as_typed.iter());
    let after: Vec<(&str, &str)> = after
        .filter_map(|(column, text)| Some((column.heading.as_str(), text?)))
        .collect();
    let mut headings: Vec<&str> = map.columns.iter().map(|it| it.heading.as_str()).collect();
    // A question that the sheet no longer asks.
    headings.extend(before.iter().map(|(heading, _)| heading.as_str()));
    let mut seen = HashSet::new();
    let mut fields = Vec::new();
    for heading in headings {
        if !seen.insert(heading) {
            continue;
        }
        let now = after.iter().find(|(it, _)| *it == heading);
        let now = now.map(|(_, text)| (*text).to_owned());
        let then = before.iter().find(|(it, _)| it == heading);
        let then = then.map(|(_, text)| text.clone());
        if now == then {
            continue;
        }
        fields.push(view::ChangedCell {
            heading: heading.to_owned(),
            before: then,
            after: now,
            kept: is_kept(reader, map, heading, known)?,
        });
    }
    Ok(view::ImportChange {
        sheet: None,
        row: row.number,
        name: it.name.clone(),
        fields,
    })
}

/// Whether what became of this column was corrected by hand since, and stays; or the record that stands for this one
/// says something else.
fn is_kept(reader: &Reader, map: &ColumnMap, heading: &str, known: &KnownRow) -> Result<bool> {
    let column = map.columns.iter().find(|it| it.heading == heading);
    let Some(Use::Field(field)) = column.map(|it| it.used) else {
        return Ok(false);
    };
    if let Some(column) = of_person(field) {
        return match known.person {
            Some(person) => {
                if is_by_hand(reader, column, person.0)? {
                    return Ok(true);
                }
                let stands = reader.standing_for(person.0)?;
                let said = reader.register(column, person.0)?;
                let said = said.map_or(Value::Null, |(value, ..)| value);
                Ok(stands != person.0 && !joined::follows(reader, column, stands, &said)?)
            }
            None => Ok(false),
        };
    }
    let column = match field {
        Field::Role => registration::ROLE,
        Field::Organisation => registration::ORGANISATION,
        _ => return Ok(false),
    };
    for id in reader.leaning(registration::APPLICATION, known.application.0)? {
        if is_by_hand(reader, column, id)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn of_person(field: Field) -> Option<Column> {
    match field {
        Field::Name | Field::Given | Field::Family => Some(person::NAME),
        Field::Phone => Some(person::PHONE),
        Field::Email => Some(person::EMAIL),
        Field::Sex => Some(person::SEX),
        Field::AccessNeed => Some(person::ACCESS_NEED),
        Field::Meal => Some(person::MEAL_NEED),
        _ => None,
    }
}

/// Who stood under these keys in the last sheet and is not in this one (`here` are those who are).
pub(super) fn gone(
    reader: &Reader,
    route: domain::ids::RouteId,
    keys: &[String],
    here: &HashSet<ApplicationId>,
) -> Result<Vec<view::GoneRow>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = reader.sheet_rows(route)?;
    rows.retain(|row| !here.contains(&row.application));
    let mut gone = Vec::new();
    for key in keys.iter().take(MOST_SHOWN) {
        let Some(at) = rows.iter().position(|row| short(&row.row_key) == key) else {
            continue;
        };
        let row = rows.swap_remove(at);
        gone.push(view::GoneRow {
            row: row.sheet_row,
            file: row.file_name,
            name: row.name,
            organisation: row.organisation_name,
        });
    }
    Ok(gone)
}
