//! Deviations as the reports ask for them: what was planned, what was done, and why.

use std::collections::HashMap;

use domain::plan::{PlanColumn, PlanKind};
use domain::province;
use store::Reader;

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::view;

/// Every deviation, the earliest first.
pub(crate) fn deviations(reader: &Reader) -> Result<Vec<view::Deviation>> {
    let meetings: HashMap<_, _> = reader
        .meetings()?
        .into_iter()
        .map(|it| (it.id, it))
        .collect();
    let items = reader.deviations()?.into_iter().map(|row| {
        let city = row.plate.and_then(province::by_plate);
        let (planned, done) = (
            row.planned.unwrap_or_default(),
            row.done.unwrap_or_default(),
        );
        let city_of = |id: &str| -> Option<String> {
            let id = id.parse().ok()?;
            let plate = meetings.get(&id)?.plate?;
            Some(province::by_plate(plate)?.name.to_owned())
        };
        view::Deviation {
            deviation: row.id,
            kind: row.kind.unwrap_or(PlanKind::Edit.into()),
            meeting: row.meeting,
            route: row.route_number,
            stop: row.position,
            city: city.map(|it| it.name.to_owned()),
            changes: changes(&planned, &done, city_of),
            planned,
            done,
            reason: row.reason.unwrap_or_default(),
            touched: row.touched,
            at: row.at.as_ref().map(local_kept),
        }
    });
    Ok(items.collect())
}

/// `column=value` pairs of both sides, side by side. A value may hold blanks (a venue), never a column of another pair.
fn changes(
    planned: &str,
    done: &str,
    city_of: impl Fn(&str) -> Option<String>,
) -> Vec<view::DeviationChange> {
    let (planned, done) = (pairs(planned), pairs(done));
    let mut columns: Vec<PlanColumn> = planned.iter().map(|(column, _)| *column).collect();
    for (column, _) in &done {
        if !columns.contains(column) {
            columns.push(*column);
        }
    }
    let value = |side: &[(PlanColumn, String)], column: PlanColumn| {
        let found = side.iter().find(|(it, _)| *it == column);
        let value = found.map(|(_, value)| value.clone());
        let value = value.filter(|it| !it.is_empty())?;
        match column {
            // An id that leads nowhere any more says nothing to a person.
            PlanColumn::MergedInto => city_of(&value),
            PlanColumn::Plate => Some(province::by_plate(value.parse().ok()?)?.name.to_owned()),
            _ => Some(value),
        }
    };
    let change = |column: PlanColumn| view::DeviationChange {
        column,
        planned: value(&planned, column),
        done: value(&done, column),
    };
    columns.into_iter().map(change).collect()
}

fn pairs(text: &str) -> Vec<(PlanColumn, String)> {
    let mut pairs: Vec<(PlanColumn, String)> = Vec::new();
    for word in text.split(' ') {
        let begins = word
            .split_once('=')
            .and_then(|(column, value)| Some((PlanColumn::from_word(column)?, value)));
        match (begins, pairs.last_mut()) {
            (Some((column, value)), _) => pairs.push((column, value.to_owned())),
            (None, Some((_, value))) => {
                value.push(' ');
                value.push_str(word);
            }
            (None, None) => {}
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_are_told_apart_column_by_column() {
        let city = |id: &str| (id == "7").then(|| "Ordu".to_owned());
        let said = |planned, done| -> Vec<(PlanColumn, Option<String>, Option<String>)> {
            let changes = changes(planned, done, city).into_iter();
            changes.map(|it| (it.column, it.planned, it.done)).collect()
        };
        let text = |it: &str| Some(it.to_owned());
        assert_eq!(
            said(
                "date=2027-03-14 venue=Kıyı Kültür Evi",
                "date= venue=Halk Evi"
            ),
            [
                (PlanColumn::Date, text("2027-03-14"), None),
                (PlanColumn::Venue, text("Kıyı Kültür Evi"), text("Halk Evi")),
            ]
        );
        assert_eq!(
            said("meetings=1", "meetings=2 date=2027-03-15"),
            [
                (PlanColumn::Meetings, text("1"), text("2")),
                (PlanColumn::Date, None, text("2027-03-15")),
            ]
        );
        assert_eq!(
            said("merged_into=", "merged_into=7"),
            [(PlanColumn::MergedInto, None, text("Ordu"))]
        );
        assert_eq!(
            said("merged_into=", "merged_into=8")[0].2,
            None,
            "nobody reads an id"
        );
        assert_eq!(
            said("stops=0", "plate=53"),
            [
                (PlanColumn::Stops, text("0"), None),
                (PlanColumn::Plate, None, text("Rize")),
            ]
        );
        assert_eq!(said("", ""), []);
    }
}
