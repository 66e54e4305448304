//! One registration looked into: who it is, how they are reached, what they need, and where else they are registered.

use std::collections::HashMap;

use domain::body::Value;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Column, person};
use store::{Reader, RegistrationRow};
use uuid::Uuid;

use crate::base::error::{Result, not_here};
use crate::known::consents::{ASKED, Consents};
use crate::known::standing::registration;
use crate::known::which::{self, city};
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// How everybody on the list of a meeting is reached, as far as that is known.
    pub fn contacts(&self, meeting: MeetingId) -> Result<Vec<view::Contact>> {
        self.read(|reader| {
            let known = reader.contacts_of(meeting)?;
            let known: HashMap<_, _> = known.into_iter().map(|it| (it.person, it)).collect();
            let rows = reader.list_of(meeting)?.into_iter();
            let found = rows.filter_map(|row| {
                let contact = known.get(&row.person?)?;
                Some(view::Contact {
                    registration: row.id,
                    phone: contact.phone.clone(),
                    email: contact.email.clone(),
                })
            });
            Ok(found.collect())
        })
    }

    pub fn registration_detail(
        &self,
        meeting: MeetingId,
        id: RegistrationId,
    ) -> Result<view::RegistrationDetail> {
        self.read(|reader| {
            let at = which::meeting(reader, meeting)?;
            let row = reader.registration_at(meeting, id)?.ok_or(not_here())?;
            let person = row.person.map(|it| it.0);
            let of_person = |column| match person {
                Some(person) => text(reader, column, person),
                None => Ok(None),
            };
            let mut elsewhere = Vec::new();
            let theirs = match row.person {
                Some(person) => reader.registrations_of_person(person)?,
                None => Vec::new(),
            };
            for other in theirs.iter().filter(|it| it.meeting != Some(meeting)) {
                let there = other.meeting.map(|it| reader.meeting(it)).transpose()?;
                elsewhere.extend(there.flatten().map(|there| view::Elsewhere {
                    registration: other.id,
                    meeting: there.id,
                    city: city(&there),
                    date: there.date,
                    arrived: other.arrived_at.is_some(),
                }));
            }
            Ok(view::RegistrationDetail {
                meeting,
                city: city(&at),
                date: at.date,
                phone: of_person(person::PHONE)?,
                email: of_person(person::EMAIL)?,
                sex: row.sex.clone(),
                access_need: of_person(person::ACCESS_NEED)?,
                meal_need: of_person(person::MEAL_NEED)?,
                note: row.note.clone(),
                companions: row.companions,
                consents: consents(reader, meeting, &row)?,
                elsewhere,
                registration: registration(row, &reader.kinds()?),
            })
        })
    }
}

/// One line for each purpose that a form at the door asks for.
fn consents(
    reader: &Reader,
    meeting: MeetingId,
    row: &RegistrationRow,
) -> Result<Vec<view::ConsentSaid>> {
    let all = Consents::at(reader, meeting)?;
    let said = ASKED.map(|purpose| view::ConsentSaid {
        purpose,
        on_form: all.on_form(row.id, purpose).cloned(),
        said: all.said(row, purpose),
    });
    Ok(said.into())
}

fn text(reader: &Reader, column: Column, row: Uuid) -> Result<Option<String>> {
    Ok(match reader.register(column, row)? {
        Some((Value::Text(text), ..)) => Some(text),
        _ => None,
    })
}
