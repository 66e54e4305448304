//! Corrections and changes of plan: columns of a row, named as people name them. A change of plan carries its reason.

use std::collections::HashMap;

use domain::body::Value;
use domain::branch::branch_refusal;
use domain::calendar::TimeOfDay;
use domain::change::Set;
use domain::ids::{MeetingId, OrganisationId, PersonId, VenueId, of_its_nature};
use domain::noun::{Column, Noun, checklist_item, meeting};
use domain::organisation::fold_organisation;
use domain::plan::ChangeWarning;
use domain::selection as rules;
use domain::spelling::Spelling;
use domain::verb::Verb;
use domain::{province, turkish};
use store::{MeetingRow, OrganisationPlace, Reader, Tx};
use uuid::Uuid;

use crate::base::clock::{day, new_id};
use crate::base::error::{Error, Result};
use crate::base::fields::{column, fields};
use crate::base::input::{As, Own, read, read_reason};
use crate::calls::{call, indicator, kind, programme_settings, visibility_list};
use crate::change::edit_registration;
use crate::heard::{note, question, recommendation};
use crate::intake::review;
use crate::known::heard::notes;
use crate::known::holiday::{codes, date_warnings};
use crate::known::issued::sheets_outdated;
use crate::known::issued_figures::IssuedFigures;
use crate::known::on_papers;
use crate::known::roll::Roll;
use crate::known::staffing::is_staff_elsewhere;
use crate::known::which;
use crate::known::which::shown_of;
use crate::meeting::{agenda, checklist, staff};
use crate::papers::{letter, report_text};
use crate::programme::Programme;
use crate::tour::edit_plan::{Planned, change_plan};
use crate::view;
use crate::write::meant::Meant;

impl Programme {
    /// Sets `KEY=VALUE` pairs of one thing; an empty value empties the field. Says what moved; what stood so already is
    /// not written again. Day and hours of a meeting go by the road of the tour. A reason is kept, also where no deviation keeps it.
    pub fn edit(
        &mut self,
        what: &str,
        which: &str,
        pairs: &[(String, String)],
        reason: Option<String>,
    ) -> Result<view::Edited> {
        let reason = read_reason(reason.as_deref())?;
        let now = self.clock.now();
        let rehearsing = self.rehearsing;
        if what == "registration" {
            let (meeting, ids) = self.registrations_named(which)?;
            return self.write(Verb::Edit, |tx| {
                tx.because(reason.clone());
                let figures = IssuedFigures::read(tx, now)?;
                let mut edited = edit_registration::edit(tx, meeting, &ids, pairs)?;
                edited.issued = figures.moved(tx, now)?;
                if !edited.issued.is_empty() {
                    edited.warnings.push(ChangeWarning::IssuedFigures);
                }
                let is_done = !edited.changed.is_empty() && !rehearsing;
                Ok(view::Edited {
                    operation: is_done.then(|| tx.operation()),
                    reason: reason.filter(|_| is_done),
                    ..edited
                })
            });
        }
        self.write(Verb::Edit, |tx| {
            tx.because(reason.clone());
            let Meant {
                row,
                birth,
                said: mut changed,
            } = match what {
                "agenda" => agenda::meant(tx, which, now)?,
                "checklist" => checklist::meant(tx, which)?,
                "staff" => staff::meant(tx, which, now)?,
                "criterion" => review::meant(tx, which)?,
                "question" => question::meant(tx, which, now)?,
                "visibility" => visibility_list::meant(tx, which, now)?,
                "indicator" => indicator::meant(tx, which, now)?,
                _ => Meant::there(named(tx, what, which)?),
            };
            let (kinds, themes) = (tx.kinds()?, tx.themes()?);
            let own = Own {
                kinds: &kinds,
                themes: &themes,
            };
            let mut set: Vec<(Column, Value)> = Vec::new();
            for (key, text) in pairs {
                let (column, how) = column(what, key).ok_or_else(|| Error::FieldUnknown {
                    field: key.clone(),
                    known: fields(what),
                })?;
                if column == checklist_item::TITLE && checklist::is_of_every_meeting(tx, row)? {
                    return Err(Error::Invalid {
                        code: "line_of_every_meeting",
                        field: key.clone(),
                    });
                }
                let value = match how {
                    As::Organisation if !text.trim().is_empty() => {
                        let head = named(tx, "organisation", text)?;
                        refuse_circle(tx, OrganisationId(row), OrganisationId(head))?;
                        head.into()
                    }
                    As::Question if !text.trim().is_empty() => question::meant(tx, text, now)?
                        .there_already("question")?
                        .into(),
                    _ => read(column, how, key, text, &own)?,
                };
                let target = match column.noun {
                    Noun::Venue => venue_of(tx, row)?,
                    // What stood in a row before it was taken out is not what is changed now.
                    _ => Some(row).filter(|_| birth.is_none()),
                };
                let before = match target {
                    // As it reads, and not as it happens to be written.
                    Some(row) if column == meeting::DATE => {
                        which::meeting(tx, MeetingId(row))?.date.into()
                    }
                    Some(row) => tx
                        .register(column, row)?
                        .map_or(Value::Null, |(value, ..)| value),
                    None => Value::Null,
                };
                // A field that is named twice takes the last value.
                set.retain(|(it, _)| *it != column);
                changed.retain(|it: &view::Changed| it.column != *key);
                if before != value {
                    changed.push(view::Changed {
                        column: key.clone(),
                        before: shown_of(tx, how, &before)?,
                        after: shown_of(tx, how, &value)?,
                    });
                    set.push((column, value));
                }
            }
            let issued = match moves_figures(what) && !set.is_empty() {
                true => Some(IssuedFigures::read(tx, now)?),
                false => None,
            };
            let mut planned = Planned::default();
            if what == "meeting" || what == "venue" {
                let before = which::meeting(tx, MeetingId(row))?;
                check_actual_hours(&before, &set)?;
                if find_in(&set, meeting::CAPACITY).is_some()
                    || find_in(&set, meeting::RESERVE).is_some()
                {
                    check_reserve(&before, &mut set, &mut changed)?;
                }
                let why = (reason.clone(), rehearsing);
                planned = change_plan(tx, &before, &mut set, &changed, why, now)?;
                changed.append(&mut planned.besides);
            }
            match what {
                "agenda" => agenda::check(tx, row, &set)?,
                "note" => note::check(tx, row, &set)?,
                "recommendation" => recommendation::check(tx, row, &set)?,
                "question" => question::check(tx, row, &set)?,
                "visibility" => visibility_list::check(tx, row, &set)?,
                "indicator" => indicator::check(tx, row, &set)?,
                "programme" => programme_settings::complete(tx, row, &mut set)?,
                "call" => call::complete(tx, row, which, &mut set)?,
                "letter" => letter::complete(tx, row, which, &mut set)?,
                "report" => report_text::complete(tx, which, &mut set)?,
                "kind" | "group" | "theme" => kind::complete(tx, what, row, which, &mut set)?,
                _ => {}
            }
            match birth {
                Some(birth) => tx.record(with_columns(birth, set))?,
                None => record(tx, row, set, || new_id(now))?,
            }
            if what == "call" {
                call::mark_late(tx, which)?;
            }
            let of_day = |it: &view::Changed| matches!(&*it.column, "date" | "start" | "end");
            let warned = match what == "meeting" && changed.iter().any(of_day) {
                true => date_warnings(tx, MeetingId(row), day(now))?,
                false => Vec::new(),
            };
            let mut warnings = codes(&warned);
            let of_sheet = |it: &view::Changed| {
                matches!(&*it.column, "date" | "start" | "end" | "venue" | "name")
            };
            if matches!(what, "meeting" | "venue")
                && changed.iter().any(of_sheet)
                && sheets_outdated(tx, MeetingId(row))?
            {
                warnings.push(ChangeWarning::SheetsOutdated);
            }
            if what == "person" && !changed.is_empty() {
                let rows = tx.registrations_of_person(PersonId(row))?;
                warnings.extend(on_papers::warnings(tx, &rows)?);
            }
            let of_room = |it: &view::Changed| matches!(&*it.column, "capacity" | "reserve");
            if what == "meeting" && changed.iter().any(of_room) && is_overfull(tx, MeetingId(row))?
            {
                warnings.push(ChangeWarning::SeatsAboveRoom);
            }
            if what == "report" && names_somebody(tx, &changed)? {
                warnings.push(ChangeWarning::NamesInText);
            }
            if no_address(&changed) {
                warnings.push(ChangeWarning::EmailNoAddress);
            }
            if is_staff_moved(tx, what, row, &changed)? {
                warnings.push(ChangeWarning::StaffElsewhere);
            }
            let issued = match issued {
                Some(issued) => issued.moved(tx, now)?,
                None => Vec::new(),
            };
            if !issued.is_empty() {
                warnings.push(ChangeWarning::IssuedFigures);
            }
            let is_done = !changed.is_empty() && !rehearsing;
            Ok(view::Edited {
                operation: is_done.then(|| tx.operation()),
                changed,
                touched: planned.touched,
                warnings,
                warned,
                issued,
                needs_reason: planned.needs_reason,
                reason: match is_done {
                    true => tx.reason_of(tx.operation())?,
                    false => None,
                },
            })
        })
    }

    /// What the same edit would do: what moves, whom it touches, whether it needs a reason. Writes nothing.
    pub fn preview_edit(
        &mut self,
        what: &str,
        which: &str,
        pairs: &[(String, String)],
    ) -> Result<view::Edited> {
        self.rehearse(|programme| programme.edit(what, which, pairs, None))
    }
}

/// What a report counts, or counts by; registrations have their own way above.
fn moves_figures(what: &str) -> bool {
    matches!(
        what,
        "meeting" | "person" | "organisation" | "kind" | "group"
    )
}

/// Whether the edit leaves somebody of the team at two meetings of one day.
fn is_staff_moved(
    reader: &Reader,
    what: &str,
    row: Uuid,
    changed: &[view::Changed],
) -> Result<bool> {
    let meeting = match what {
        "meeting" if changed.iter().any(|it| it.column == "date") => Some(MeetingId(row)),
        "staff" if changed.iter().any(|it| it.column == "name") => staff::meeting_of(reader, row)?,
        _ => None,
    };
    meeting.map_or(Ok(false), |meeting| is_staff_elsewhere(reader, meeting))
}

/// A new row with what was typed for it.
fn with_columns(mut birth: Set, columns: Vec<(Column, Value)>) -> Set {
    let is_typed = |column: &Column| columns.iter().any(|(it, _)| it == column);
    birth.columns.retain(|(column, _)| !is_typed(column));
    birth.columns.extend(columns);
    birth
}

/// The row that is meant.
fn named(reader: &Reader, what: &str, which: &str) -> Result<Uuid> {
    let missing = |what| Error::unknown(what);
    let id: Option<Uuid> = which.trim().parse().ok();
    let number = || which.trim().parse().map_err(|_| missing("route"));
    match what {
        "programme" => Ok(reader.programme()?.id),
        "meeting" | "venue" => Ok(which::find_meeting(reader, which)?.id.0),
        "route" => Ok(which::find_route(reader, number()?)?.id.0),
        "call" => {
            let route = which::find_route(reader, number()?)?;
            let id = reader.call(route.id)?.map(|it| it.id);
            Ok(id.unwrap_or_else(|| of_its_nature(Noun::Call, route.id.0)))
        }
        "kind" | "group" | "theme" => kind::named(what, which),
        "letter" => letter::named(which),
        "report" => report_text::named(reader, which),
        "note" => note::named(reader, which),
        "recommendation" => recommendation::named(reader, which),
        "organisation" => {
            let wanted = fold_organisation(which);
            let mut found = reader.organisation_places()?;
            found.retain(|it| {
                let is_called = || {
                    fold_organisation(&it.name) == wanted
                        || turkish::fold(&with_place(it)) == turkish::fold(which)
                };
                id.map_or_else(is_called, |id| it.id.0 == id)
            });
            let spelling = Spelling::of_organisation(which);
            let is_written = |it: &OrganisationPlace| {
                Spelling::of_organisation(&it.name).is_written_as(&spelling)
            };
            if found.iter().any(is_written) {
                found.retain(is_written);
            }
            let found = found.iter().map(|it| (it.id.0, with_place(it)));
            one(standing(reader, found)?, "organisation")
        }
        "person" => {
            let wanted = turkish::fold(which);
            let mut found = reader.people()?;
            found.retain(|it| {
                id.map_or_else(|| turkish::fold(&it.name) == wanted, |id| it.id.0 == id)
            });
            let found = found.into_iter().map(|it| (it.id.0, it.id.to_string()));
            one(standing(reader, found)?, "person")
        }
        "target" => {
            let mut found = reader.targets()?;
            found.retain(|it| id.map_or(it.metric.as_str() == which, |id| it.id.0 == id));
            one(
                found
                    .into_iter()
                    .map(|it| (it.id.0, it.id.to_string()))
                    .collect(),
                "target",
            )
        }
        _ => Err(Error::Invalid {
            code: "edit_unknown",
            field: what.to_owned(),
        }),
    }
}

/// Of joined records the one that stands for them is meant.
fn standing(
    reader: &Reader,
    found: impl Iterator<Item = (Uuid, String)>,
) -> Result<Vec<(Uuid, String)>> {
    let mut standing: Vec<(Uuid, String)> = Vec::new();
    for (id, name) in found {
        let id = reader.standing_for(id)?;
        if !standing.iter().any(|it| it.0 == id) {
            standing.push((id, name));
        }
    }
    Ok(standing)
}

/// How one of several organisations of a name is called.
fn with_place(it: &OrganisationPlace) -> String {
    match it.plate.and_then(province::by_plate) {
        Some(province) => format!("{} ({})", it.name, province.name),
        None => it.name.clone(),
    }
}

fn one(mut found: Vec<(Uuid, String)>, what: &'static str) -> Result<Uuid> {
    if found.len() == 1 {
        return Ok(found.remove(0).0);
    }
    Err(Error::Unknown {
        what,
        candidates: found.into_iter().map(|(_, name)| name).collect(),
    })
}

fn refuse_circle(
    reader: &Reader,
    organisation: OrganisationId,
    head: OrganisationId,
) -> Result<()> {
    let branches: HashMap<_, _> = reader.branches()?.into_iter().collect();
    match branch_refusal(organisation, head, |it| branches.get(&it).copied()) {
        Some(code) => Err(Error::Invalid {
            code,
            field: "branch_of".into(),
        }),
        None => Ok(()),
    }
}

/// A half-day ended after it began. What was planned is looked at on its own road.
fn check_actual_hours(before: &MeetingRow, set: &[(Column, Value)]) -> Result<()> {
    let hour = |column, before: &Option<TimeOfDay>| match find_in(set, column) {
        Some(Value::Text(text)) => Some(TimeOfDay::read(text)),
        Some(_) => None,
        None => before.clone(),
    };
    let (starts, ends) = (meeting::ACTUAL_STARTS, meeting::ACTUAL_ENDS);
    let touched = find_in(set, starts).is_some() || find_in(set, ends).is_some();
    if let (Some(starts), Some(ends)) = (
        hour(starts, &before.actual_starts),
        hour(ends, &before.actual_ends),
    ) && touched
        && ends <= starts
    {
        return Err(Error::Invalid {
            code: "end_before_start",
            field: "actual_end".into(),
        });
    }
    Ok(())
}

/// Whether more have a seat than the room has for them now.
fn is_overfull(reader: &Reader, meeting: MeetingId) -> Result<bool> {
    let roll = Roll::of(reader, meeting)?;
    let kept = roll.rules.reserve;
    Ok(reader.seats_given(meeting)?
        && rules::taken(&roll.applicants) > roll.rules.capacity.saturating_sub(kept))
}

/// Whether what was written for a report has somebody's whole name in it, or a telephone: a report names nobody.
fn names_somebody(reader: &Reader, changed: &[view::Changed]) -> Result<bool> {
    let names = notes::names(reader)?;
    let mut texts = changed.iter().filter_map(|it| it.after.as_deref());
    Ok(texts.any(|it| !notes::pointed_out(it, &names).is_empty()))
}

/// Whether something was written as an e-mail that is none. It is kept: "ask Deniz" is better than nothing.
pub(super) fn no_address(changed: &[view::Changed]) -> bool {
    let is_none = |it: &view::Changed| {
        it.column == "email" && it.after.as_deref().is_some_and(|it| !it.contains('@'))
    };
    changed.iter().any(is_none)
}

/// The places kept for the door are places of the room. A room that becomes smaller takes them along, and says so.
fn check_reserve(
    before: &MeetingRow,
    set: &mut Vec<(Column, Value)>,
    changed: &mut Vec<view::Changed>,
) -> Result<()> {
    let number = |column| match find_in(set, column) {
        Some(Value::Int(int)) => u32::try_from(*int).ok(),
        _ => None,
    };
    let capacity = number(meeting::CAPACITY).unwrap_or(before.capacity);
    match number(meeting::RESERVE) {
        Some(reserve) if reserve > capacity => Err(Error::Invalid {
            code: "reserve_over_capacity",
            field: "reserve".into(),
        }),
        None if before.reserve > capacity => {
            set.push((meeting::RESERVE, capacity.into()));
            changed.push(view::Changed {
                column: "reserve".into(),
                before: Some(before.reserve.to_string()),
                after: Some(capacity.to_string()),
            });
            Ok(())
        }
        _ => Ok(()),
    }
}

fn find_in(set: &[(Column, Value)], column: Column) -> Option<&Value> {
    let found = set.iter().find(|(it, _)| *it == column);
    found.map(|(_, value)| value)
}

/// Writes the columns to their rows; a venue that is not there yet is made.
fn record(
    tx: &mut Tx,
    row: Uuid,
    columns: Vec<(Column, Value)>,
    new_id: impl FnOnce() -> Uuid,
) -> Result<()> {
    let (of_venue, own): (Vec<_>, Vec<_>) = columns
        .into_iter()
        .partition(|(column, _)| column.noun == Noun::Venue);
    if let Some((first, _)) = own.first() {
        tx.record(Set {
            noun: first.noun,
            row,
            columns: own,
        })?;
    }
    if of_venue.is_empty() {
        return Ok(());
    }
    let (id, is_new) = match venue_of(tx, row)? {
        Some(id) => (id, false),
        None => (new_id(), true),
    };
    tx.record(Set {
        noun: Noun::Venue,
        row: id,
        columns: of_venue,
    })?;
    if is_new {
        tx.record(Set::of(Noun::Meeting, row).with(meeting::VENUE, VenueId(id)))?;
    }
    Ok(())
}

fn venue_of(reader: &Reader, meeting: Uuid) -> Result<Option<Uuid>> {
    Ok(which::meeting(reader, MeetingId(meeting))?
        .venue
        .map(|it| it.0))
}
