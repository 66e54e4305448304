//! What became of somebody: who changed what of them, when, where and why, in the order of time. The log has it; here it is
//! told.

use std::collections::HashMap;

use domain::body::Value;
use domain::fact::Fact;
use domain::history::HistoryField;
use domain::ids::{MeetingId, OperationId, OrganisationId, PersonId, RegistrationId};
use domain::log_row::LogRow;
use domain::noun::{Column, Noun, registration};
use domain::registration::is_code;
use domain::signature::{Said, signature_id};
use domain::verb::Verb;
use domain::words::Word;
use store::Reader;
use uuid::Uuid;

use crate::base::clock::local;
use crate::base::error::{Error, Result};
use crate::base::register::shown;
use crate::door::find::Who;
use crate::known::hits::hits_of;
use crate::known::operations::operation;
use crate::known::which::city;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// Somebody of the whole programme: a registration's id, a person's, a code, or a name that no other has.
    pub fn find_anybody(&self, text: &str) -> Result<Who> {
        let text = text.trim();
        let nowhere = MeetingId(Uuid::nil());
        if let Ok(id) = text.parse::<Uuid>() {
            return self.read(|reader| {
                if reader.registration(RegistrationId(id))?.is_some() {
                    return Ok(Who::Registration(RegistrationId(id)));
                }
                let theirs = reader.registrations_of_person(PersonId(id))?;
                Ok(match theirs.first() {
                    Some(row) => Who::Registration(row.id),
                    None => Who::Unknown,
                })
            });
        }
        let digits: String = text.split_whitespace().collect();
        if is_code(&digits) {
            return self.read(|reader| {
                let row = reader.registration_with_code(&digits)?;
                Ok(row.map_or(Who::Unknown, |it| Who::Registration(it.id)))
            });
        }
        let mut hits: Vec<view::Hit> = self.with_desk(|desk| {
            let found = desk.find_everywhere(text, LOOKED_AT).lines.into_iter();
            found.map(|(line, _)| desk.hit(nowhere, line)).collect()
        })?;
        let typed = domain::turkish::fold(text);
        // Whose whole name was typed is meant, and not those in whom the words stand somewhere.
        let is_whole = |it: &view::Hit| domain::turkish::fold(&it.name) == typed;
        if hits.iter().any(is_whole) {
            hits.retain(is_whole);
        }
        self.read(|reader| {
            let first = hits.first().and_then(|it| it.person);
            let is_one = first.is_some() && hits.iter().all(|it| it.person == first);
            let mut rows = Vec::new();
            for hit in &hits {
                rows.extend(reader.registration(hit.registration)?);
            }
            Ok(match (rows.first(), is_one) {
                (None, _) => Who::Unknown,
                (Some(row), true) => Who::Registration(row.id),
                (Some(_), false) => Who::Several(hits_of(reader, nowhere, &rows)?),
            })
        })
    }

    /// What became of whoever is registered so, at every meeting of theirs.
    pub fn history(&self, id: RegistrationId) -> Result<view::History> {
        self.read(|reader| {
            let row = reader
                .registration(id)?
                .ok_or(Error::unknown("registration"))?;
            let mut registrations = match row.person {
                Some(person) => reader.registrations_beside(person)?,
                None => vec![id],
            };
            if !registrations.contains(&id) {
                registrations.push(id);
            }
            let mut told = Told::default();
            if let Some(person) = row.person {
                told.rows(reader.log_of_subject(person.0)?, (Noun::Person, person.0));
                told.rows(reader.facts_of(person.0)?, (Noun::Person, person.0));
            }
            for id in registrations {
                told.rows(reader.log_of_subject(id.0)?, (Noun::Registration, id.0));
                told.rows(reader.facts_of(id.0)?, (Noun::Registration, id.0));
                let at = reader.registration(id)?.and_then(|it| it.meeting);
                if let Some(meeting) = at {
                    let signed = signature_id(meeting, id);
                    told.rows(reader.log_of_subject(signed)?, (Noun::Signature, signed));
                }
            }
            Ok(view::History {
                person: row.person,
                name: row.name.unwrap_or_default(),
                entries: told.entries(reader)?,
            })
        })
    }
}

/// Of so many it is seen whether somebody is meant alone.
const LOOKED_AT: usize = 200;

/// The lines of the log that speak of somebody, each with the row it is read for.
#[derive(Default)]
struct Told {
    lines: Vec<(LogRow, (Noun, Uuid))>,
}

impl Told {
    fn rows(&mut self, rows: Vec<LogRow>, of: (Noun, Uuid)) {
        self.lines.extend(rows.into_iter().map(|row| (row, of)));
    }

    fn entries(mut self, reader: &Reader) -> Result<Vec<view::HistoryEntry>> {
        self.lines
            .sort_by_key(|(row, _)| (row.stamp, row.device, row.seq));
        let mut stands: HashMap<(Uuid, u16, Noun), Value> = HashMap::new();
        let mut order: Vec<OperationId> = Vec::new();
        let mut changes: HashMap<OperationId, Vec<view::HistoryChange>> = HashMap::new();
        for (line, (noun, id)) in &self.lines {
            let read = line.read();
            let mut told = Vec::new();
            let sets = read.clone().sets().into_iter();
            for set in sets.filter(|set| (set.noun, set.row) == (*noun, *id)) {
                for (column, value) in set.columns {
                    let key = (set.row, column.number, set.noun);
                    let before = stands.insert(key, value.clone()).unwrap_or(Value::Null);
                    let field = HistoryField::of(column).filter(|_| before != value);
                    if let Some(field) = field {
                        told.push(view::HistoryChange {
                            field,
                            before: as_told(reader, column, &before)?,
                            after: as_told(reader, column, &value)?,
                            city: None,
                        });
                    }
                }
            }
            told.extend(
                read.fact()
                    .map(|fact| happened(reader, fact))
                    .transpose()?
                    .into_iter()
                    .flatten(),
            );
            if told.is_empty() {
                continue;
            }
            if *noun == Noun::Registration {
                let at = stands.get(&(*id, registration::MEETING.number, Noun::Registration));
                if let Some(Value::Id(at)) = at {
                    let city = city_of(reader, MeetingId(*at))?;
                    for it in &mut told {
                        it.city = it.city.take().or(city.clone());
                    }
                }
            }
            if !changes.contains_key(&line.operation) {
                order.push(line.operation);
            }
            changes.entry(line.operation).or_default().append(&mut told);
        }
        let mut entries = Vec::new();
        for id in order {
            let (Some(row), Some(changes)) = (reader.operation(id)?, changes.remove(&id)) else {
                continue;
            };
            // What an operation set and set again is told once; a laptop that names itself is no part of it.
            if row.verb != Word::Known(Verb::Laptop) {
                entries.push(view::HistoryEntry {
                    operation: operation(reader, &row)?,
                    changes,
                });
            }
        }
        Ok(entries)
    }
}

fn happened(reader: &Reader, fact: Fact) -> Result<Vec<view::HistoryChange>> {
    let one = |field, after: Option<String>, city: Option<String>| view::HistoryChange {
        field,
        before: None,
        after,
        city,
    };
    Ok(match fact {
        Fact::CheckedIn(it) => {
            let city = city_of(reader, it.meeting)?;
            let at = one(
                HistoryField::CheckedIn,
                Some(local(it.at).to_string()),
                city.clone(),
            );
            let overruled = it
                .anyway
                .map(|word| one(HistoryField::Anyway, Some(word), city));
            [Some(at), overruled].into_iter().flatten().collect()
        }
        Fact::CheckInUndone { reason, .. } => vec![one(HistoryField::CheckInUndone, reason, None)],
        Fact::NoticeShown { channel, .. } => vec![one(HistoryField::Notice, Some(channel), None)],
        Fact::LetterWritten(it) => {
            let city = city_of(reader, it.meeting)?;
            vec![one(HistoryField::Letter, Some(it.kind), city)]
        }
        Fact::OperationDone { .. }
        | Fact::OperationUndone { .. }
        | Fact::DocumentIssued(_)
        | Fact::WrittenOut(_) => Vec::new(),
    })
}

fn city_of(reader: &Reader, id: MeetingId) -> Result<Option<String>> {
    Ok(match reader.meeting(id)? {
        Some(row) => city(&row),
        None => None,
    })
}

/// As people call it.
fn as_told(reader: &Reader, column: Column, value: &Value) -> Result<Option<String>> {
    let Value::Id(id) = value else {
        return Ok(match (column, value) {
            (domain::noun::signature::SAID, Value::Text(text)) => Some(said(&Said::read(text))),
            _ => shown(value),
        });
    };
    Ok(match column {
        registration::MEETING => city_of(reader, MeetingId(*id))?,
        registration::ORGANISATION => {
            let id = OrganisationId(reader.standing_for(*id)?);
            reader.organisation(id)?.map(|it| it.name)
        }
        registration::PERSON => reader.person(PersonId(*id))?.map(|it| it.name),
        registration::REPLACES => reader
            .registration(RegistrationId(*id))?
            .and_then(|it| it.name),
        _ => None,
    })
}

/// `ABCDE-FGHIJ/14`, the word of a reason, the number of a slip.
fn said(said: &Said) -> String {
    said.place().unwrap_or_else(|| said.text())
}
