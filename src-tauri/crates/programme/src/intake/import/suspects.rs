//! Who among the rows of a sheet looks like somebody known, or like an earlier row.

use std::collections::{HashMap, HashSet};

use domain::duplicate::{Folding, Somebody, alike};
use domain::ids::PersonId;
use store::Reader;
use uuid::Uuid;

use super::plan::PlannedRow;
use crate::base::error::Result;
use crate::known::likeness::{Decided, likely};
use crate::view;

/// Known people come before rows, and rows in the order of the sheet.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum With {
    Person(PersonId),
    Row(u32),
}

/// For each row that looks like somebody, whom it looks like most.
pub(super) fn suspects(reader: &Reader, rows: &[PlannedRow]) -> Result<Vec<view::Suspect>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let decided = Decided::read(reader)?;
    let mut folding = Folding::default();
    let mut crowd: Vec<(With, Somebody)> = Vec::new();
    // Whoever a row has become is shown by the row, and so are all who are joined with them.
    let of_row: HashMap<u32, Uuid> = rows
        .iter()
        .filter_map(|row| Some((row.number, row.known.as_ref()?.person?)))
        .map(|(row, person)| (row, decided.standing(person.0)))
        .collect();
    let themselves: HashSet<Uuid> = of_row.values().copied().collect();
    for person in reader.people()? {
        if person.joined_with.is_none() && !themselves.contains(&person.id.0) {
            crowd.push((With::Person(person.id), likely(&mut folding, &person)));
        }
    }
    for row in rows {
        let it = &row.application;
        let phone = it.phone.as_ref();
        let phone = phone.map(|phone| phone.e164.as_deref().unwrap_or(&phone.typed));
        let email = it.email.as_ref().and_then(|email| email.address.as_deref());
        let somebody = folding.somebody(&it.name, it.organisation.as_deref(), phone, email);
        crowd.push((With::Row(row.number), somebody));
    }
    let mut suspects: HashMap<u32, view::Suspect> = HashMap::new();
    // The likeliest come first: what is there already is at least as likely.
    for it in alike(&crowd) {
        let With::Row(row) = it.b else {
            continue;
        };
        let who = |with: With| match with {
            With::Person(id) => Some(id.0),
            With::Row(row) => of_row.get(&row).copied(),
        };
        // One of them already, or said to be two.
        let is_decided = |(a, b): (Uuid, Uuid)| a == b || decided.are_different(a, b);
        if who(it.a).zip(who(it.b)).is_some_and(is_decided) {
            continue;
        }
        suspects.entry(row).or_insert_with(|| view::Suspect {
            sheet: None,
            row,
            with: match it.a {
                With::Person(id) => id.to_string(),
                With::Row(number) => format!("row {number}"),
            },
            score: it.likeness.score,
            reasons: it.likeness.reasons.clone(),
        });
    }
    let mut suspects: Vec<view::Suspect> = suspects.into_values().collect();
    suspects.sort_by_key(|it| it.row);
    Ok(suspects)
}
