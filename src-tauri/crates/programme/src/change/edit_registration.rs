//! A registration corrected: who it is, for whom they come, as what, and what the desk has to know. What belongs to the person
//! is corrected of the person, wherever they are registered.

use domain::body::Value;
use domain::change::Set;
use domain::ids::{MeetingId, OrganisationId, RegistrationId};
use domain::noun::{Column, Noun, organisation, registration};
use domain::plan::ChangeWarning;
use domain::registration::{Category, Selection, takes_seat};
use domain::selection::{self as rules, Newcomer, Reason, reason_text};
use domain::words::Word;
use store::{RegistrationRow, Tx};

use crate::base::error::{Error, Result, invalid};
use crate::base::fields::{column, fields};
use crate::base::input::{As, Own, read, text_of};
use crate::base::register::shown;
use crate::change::edit::no_address;
use crate::door::find::Who;
use crate::known::on_papers;
use crate::known::roll::{Roll, registered};
use crate::programme::Reading;
use crate::view;
use crate::write::enrol::organisation_named;

impl Reading {
    /// Registrations by `M/WHO`, or by `M/WHO, WHO`. Each has to be clear.
    pub(super) fn registrations_named(
        &self,
        which: &str,
    ) -> Result<(MeetingId, Vec<RegistrationId>)> {
        let (meeting, who) = which
            .split_once('/')
            .ok_or(Error::unknown("registration"))?;
        let meeting = self.find_meeting(meeting)?;
        let mut ids = Vec::new();
        for who in who.split(',').map(str::trim).filter(|it| !it.is_empty()) {
            match self.find_who(meeting, who)? {
                Who::Registration(id) if !ids.contains(&id) => ids.push(id),
                Who::Registration(_) => {}
                Who::Unknown => return Err(Error::unknown("registration")),
                Who::Several(hits) => {
                    let candidates = hits.iter().map(|it| it.registration.to_string());
                    return Err(Error::Unknown {
                        what: "registration",
                        candidates: candidates.collect(),
                    });
                }
            }
        }
        match ids.is_empty() {
            true => Err(Error::unknown("registration")),
            false => Ok((meeting, ids)),
        }
    }
}

/// Writes the pairs to each of them. What stood so already is not written again.
pub(super) fn edit(
    tx: &mut Tx,
    meeting: MeetingId,
    ids: &[RegistrationId],
    pairs: &[(String, String)],
) -> Result<view::Edited> {
    let (kinds, themes) = (tx.kinds()?, tx.themes()?);
    let own = Own {
        kinds: &kinds,
        themes: &themes,
    };
    // What is one person's own is not written to several at once.
    let own_of_one = |key: &str| matches!(key, "name" | "phone" | "email");
    if ids.len() > 1
        && let Some((key, _)) = pairs.iter().find(|(key, _)| own_of_one(key))
    {
        return Err(invalid("field_of_one_person", key));
    }
    let mut edited = view::Edited::default();
    let mut rows = Vec::new();
    let organisations = tx.count(Noun::Organisation)?;
    let plate = tx.meeting(meeting)?.and_then(|it| it.plate);
    for id in ids {
        let row = registered(tx, meeting, *id)?;
        let mut set: Vec<(Column, Value)> = Vec::new();
        let mut changed: Vec<view::Changed> = Vec::new();
        for (key, text) in pairs {
            let (column, how) = column("registration", key).ok_or_else(|| Error::FieldUnknown {
                field: key.clone(),
                known: fields("registration"),
            })?;
            let value = match how {
                As::Organisation => {
                    let name = text_of(text, organisation::NAME, key)?.unwrap_or_default();
                    let found = organisation_named(tx, &name, None, plate)?;
                    found.map_or(Value::Null, Value::from)
                }
                // Nobody less than none.
                As::MaybeNumber(..) => match read(column, how, key, text, &own)? {
                    Value::Int(0) => Value::Null,
                    value => value,
                },
                _ => read(column, how, key, text, &own)?,
            };
            let before = match column.noun {
                Noun::Registration => tx.register(column, row.id.0)?,
                _ => tx.register(column, person_of(&row)?)?,
            };
            let before = before.map_or(Value::Null, |(value, ..)| value);
            set.retain(|(it, _)| *it != column);
            changed.retain(|it| it.column != *key);
            if before != value {
                changed.push(view::Changed {
                    column: key.clone(),
                    before: as_called(tx, how, &before)?,
                    after: as_called(tx, how, &value)?,
                });
                set.push((column, value));
            }
        }
        seat(tx, meeting, &row, &mut set)?;
        let (of_person, own): (Vec<_>, Vec<_>) = set
            .into_iter()
            .partition(|(column, _)| column.noun == Noun::Person);
        if !own.is_empty() {
            tx.record(Set {
                noun: Noun::Registration,
                row: row.id.0,
                columns: own,
            })?;
        }
        if !of_person.is_empty() {
            tx.record(Set {
                noun: Noun::Person,
                row: person_of(&row)?,
                columns: of_person,
            })?;
        }
        if !changed.is_empty() {
            rows.push(row);
        }
        edited.changed.append(&mut changed);
    }
    edited.warnings = on_papers::warnings(tx, &rows)?;
    if no_address(&edited.changed) {
        edited.warnings.push(ChangeWarning::EmailNoAddress);
    }
    if tx.count(Noun::Organisation)? > organisations {
        edited.warnings.push(ChangeWarning::NewOrganisation);
    }
    Ok(edited)
}

/// A seat of an organisation that has not named anybody is nobody's to correct.
fn person_of(row: &RegistrationRow) -> Result<uuid::Uuid> {
    let person = row.person.ok_or(invalid("registration_unnamed", "name"))?;
    Ok(person.0)
}

/// As people call it.
fn as_called(tx: &Tx, how: As, value: &Value) -> Result<Option<String>> {
    match (how, value) {
        (As::Organisation, Value::Id(id)) => {
            let id = OrganisationId(tx.standing_for(*id)?);
            Ok(tx.organisation(id)?.map(|it| it.name))
        }
        _ => Ok(shown(value)),
    }
}

/// Whoever becomes a participant, or brings more people, needs chairs; whoever is none any more leaves their seat.
fn seat(
    tx: &Tx,
    meeting: MeetingId,
    row: &RegistrationRow,
    set: &mut Vec<(Column, Value)>,
) -> Result<()> {
    let find = |column: Column| set.iter().find(|(it, _)| *it == column).map(|it| &it.1);
    let category: Word<Category> = match find(registration::CATEGORY) {
        Some(Value::Text(word)) => Word::read(word),
        _ => row.category.clone(),
    };
    let companions = match find(registration::COMPANIONS) {
        Some(Value::Int(int)) => u32::try_from(*int).unwrap_or(0),
        Some(_) => 0,
        None => row.companions,
    };
    let becomes = takes_seat(&category) && !takes_seat(&row.category);
    let leaves = !takes_seat(&category) && takes_seat(&row.category);
    if leaves && row.selection.is(Selection::Selected) {
        set.push((registration::SELECTION, Selection::Undecided.word().into()));
        set.push((registration::SELECTION_REASON, Value::Null));
    }
    let has_chair = row.selection.is(Selection::Selected) || !takes_seat(&category);
    if row.withdrawn.is_some() || !(becomes || has_chair && companions > row.companions) {
        return Ok(());
    }
    let roll = Roll::of(tx, meeting)?;
    let free = roll
        .rules
        .capacity
        .saturating_sub(rules::taken(&roll.applicants));
    let newcomer = Newcomer {
        seats_given: tx.seats_given(meeting)?,
        takes_seat: becomes,
        // Those who had a chair before have it still.
        companions: companions.saturating_sub(row.companions),
        waits: false,
    };
    match rules::newcomer(newcomer, free) {
        None => Err(invalid("companions_no_room", "companions")),
        Some(Selection::Selected) => {
            let by_hand = reason_text(&[Reason::ByHand], None);
            set.push((registration::SELECTION, Selection::Selected.word().into()));
            set.push((registration::SELECTION_REASON, by_hand.into()));
            Ok(())
        }
        Some(_) => Ok(()),
    }
}
