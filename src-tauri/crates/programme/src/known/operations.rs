//! What was done, as people speak of it: which verb, when, where, why, to whom, and whether it can be taken back.

use domain::body::Value;
use domain::fact::Fact;
use domain::ids::MeetingId;
use domain::log_row::LogRow;
use domain::noun::{Noun, organisation, person, registration};
use domain::verb::NoUndo;
use domain::words::Word;
use store::{OperationRow, Reader};
use uuid::Uuid;

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::known::which::label;
use crate::view;

/// The column by which a line of an agenda, a file, a note says of which meeting it is.
const OF_MEETING: &str = "meeting";

/// So many are named.
const NAMED: usize = 3;

pub(crate) fn operation(reader: &Reader, row: &OperationRow) -> Result<view::Operation> {
    let (names, about) = about(reader, &reader.log_of_operation(row.id)?)?;
    Ok(view::Operation {
        operation: row.id,
        verb: row.verb.clone(),
        at: local_kept(&row.at),
        device: reader.device_name(row.device)?.unwrap_or_default(),
        here: reader.is_ours(row.device)?,
        reason: reader.reason_of(row.id)?,
        names,
        about,
        undone: row.undone,
        no_undo: match &row.verb {
            _ if row.undone => Some(NoUndo::Undone),
            Word::Known(verb) => verb.no_undo(),
            Word::Later(_) => Some(NoUndo::Later),
        },
    })
}

/// The first names of those it was about, and how many there are: people, where there are any.
pub(crate) fn about(reader: &Reader, rows: &[LogRow]) -> Result<(Vec<String>, u32)> {
    let (mut people, mut organisations, mut meetings) = (Vec::new(), Vec::new(), Vec::new());
    let note = |list: &mut Vec<Uuid>, id: Uuid| {
        if !list.contains(&id) {
            list.push(id);
        }
    };
    let held = |column, row| -> Result<Option<Uuid>> {
        let stands = reader.register(column, row)?;
        Ok(stands.and_then(|(value, ..)| match value {
            Value::Id(id) => Some(id),
            _ => None,
        }))
    };
    for row in rows {
        let read = row.read();
        for set in read.clone().sets() {
            match set.noun {
                Noun::Person => note(&mut people, set.row),
                Noun::Registration => {
                    if let Some(person) = held(registration::PERSON, set.row)? {
                        note(&mut people, person);
                    } else if let Some(id) = held(registration::ORGANISATION, set.row)? {
                        note(&mut organisations, id);
                    }
                }
                Noun::Organisation => note(&mut organisations, set.row),
                Noun::Meeting => note(&mut meetings, set.row),
                noun => {
                    let of = set.columns.iter().find(|(it, _)| it.name == OF_MEETING);
                    let named = match of {
                        Some((_, Value::Id(id))) => Some(*id),
                        Some(_) => None,
                        None => match noun.column_named(OF_MEETING) {
                            Some(column) => held(column, set.row)?,
                            None => None,
                        },
                    };
                    if let Some(id) = named {
                        note(&mut meetings, id);
                    }
                }
            }
        }
        match read.fact() {
            Some(Fact::CheckedIn(it)) => {
                if let Some(person) = held(registration::PERSON, it.registration.0)? {
                    note(&mut people, person);
                }
            }
            Some(Fact::CheckInUndone { registration, .. }) => {
                if let Some(person) = held(registration::PERSON, registration.0)? {
                    note(&mut people, person);
                }
            }
            Some(Fact::DocumentIssued(it)) => note(&mut meetings, it.about),
            Some(Fact::LetterWritten(it)) => note(&mut meetings, it.meeting.0),
            Some(
                Fact::OperationDone { .. }
                | Fact::OperationUndone { .. }
                | Fact::NoticeShown { .. }
                | Fact::WrittenOut(_),
            )
            | None => {}
        }
    }
    let text = |column, row| -> Result<Option<String>> {
        let stands = reader.register(column, row)?;
        Ok(stands.and_then(|(value, ..)| match value {
            Value::Text(text) => Some(text),
            _ => None,
        }))
    };
    let mut names = Vec::new();
    if !people.is_empty() {
        for id in people.iter().take(NAMED) {
            names.extend(text(person::NAME, *id)?);
        }
        return Ok((names, people.len() as u32));
    }
    if !organisations.is_empty() {
        for id in organisations.iter().take(NAMED) {
            names.extend(text(organisation::NAME, *id)?);
        }
        return Ok((names, organisations.len() as u32));
    }
    for id in meetings.iter().take(NAMED) {
        names.extend(reader.meeting(MeetingId(*id))?.map(|it| label(&it)));
    }
    Ok((names, meetings.len() as u32))
}
