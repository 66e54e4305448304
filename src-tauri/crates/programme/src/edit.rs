//! Corrections and changes of plan: columns of a row, named as people name them. A change of plan carries its reason.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use domain::answer::{self, Answer};
use domain::body::Value;
use domain::branch::branch_refusal;
use domain::call::{quotas, quotas_text};
use domain::change::Set;
use domain::fact::time_text;
use domain::ids::{DeviationId, MeetingId, OrganisationId, VenueId, of_its_nature};
use domain::kind::Kinds;
use domain::noun::{
    Column, Noun, agenda_item, call, checklist_item, deviation, meeting, organisation,
    organisation_group, organisation_kind, person, programme, route, staff_member, target, theme,
    venue,
};
use domain::plan::PlanKind;
use domain::theme::{AREAS_OF_AN_ORGANISATION, ThemeOf, Themes};
use domain::{contact, province, turkish};
use store::{MeetingRow, Reader, Tx};
use uuid::Uuid;

use crate::clock::{day, new_id, read_time};
use crate::error::{Error, Result};
use crate::holiday::{codes, date_warnings};
use crate::meeting_detail::is_staff_elsewhere;
use crate::plan::{ask_again, read_reason};
use crate::programme::Programme;
use crate::sign_in_sheet::sheets_outdated;
use crate::{agenda, checklist, find, programme_settings, staff, view};

/// What can be edited, as the command line calls it.
pub const EDITABLE: &[&str] = &[
    "programme",
    "meeting",
    "route",
    "call",
    "venue",
    "organisation",
    "person",
    "target",
    "agenda",
    "checklist",
    "staff",
    "kind",
    "group",
    "theme",
];

/// How a value is read.
#[derive(Clone, Copy)]
enum As {
    Text,
    /// A text that may not be emptied.
    Name,
    Date,
    Time,
    /// A moment; a day alone is its first minute, or its last.
    FromMoment,
    UntilMoment,
    /// A whole number within bounds.
    Number(u32, u32),
    /// The same, or nothing while it is not known.
    MaybeNumber(u32, u32),
    OneOf(&'static [&'static str]),
    /// Several paragraphs.
    Long,
    /// Yes or no.
    Flag,
    Email,
    Kind,
    Group,
    Areas,
    Quotas,
    Province,
    /// Another organisation, by its id or its name.
    Organisation,
    /// An address on the web.
    Web,
}

/// The most characters of a line, and of a text with several paragraphs.
const LINE: usize = 300;
const LONG: usize = 4_000;

/// A row that is meant by what was typed. One that is not there yet is made with what `birth` holds.
pub(crate) struct Meant {
    pub(crate) row: Uuid,
    pub(crate) birth: Option<Set>,
    said: Vec<view::Changed>,
}

impl Meant {
    pub(crate) fn there(row: Uuid) -> Meant {
        Meant {
            row,
            birth: None,
            said: Vec::new(),
        }
    }

    pub(crate) fn born(birth: Set) -> Meant {
        Meant {
            row: birth.row,
            birth: Some(birth),
            said: Vec::new(),
        }
    }

    /// What a new row says of itself besides the pairs.
    pub(crate) fn saying(mut self, column: &str, value: String) -> Meant {
        self.said.push(view::Changed {
            column: column.to_owned(),
            before: None,
            after: Some(value),
        });
        self
    }
}

const STATUSES: As = As::OneOf(&["planned", "postponed", "cancelled", "closed", "archived"]);
const CHECKLIST_STATES: As = As::OneOf(&["open", "done", "not_needed"]);
const PRESETS: As = As::OneOf(&["eu_2022", "cfcu", "custom"]);
const FORMS: As = As::OneOf(&["google", "limesurvey", "kobo", "other"]);
const POSITION: As = As::Number(1, 10_000);

/// Every field by what it is of and how people call it, in the order in which they are named.
const FIELDS: &[(&str, &str, Column, As)] = &[
    ("programme", "title_tr", programme::TITLE_TR, As::Text),
    ("programme", "title_en", programme::TITLE_EN, As::Text),
    ("programme", "contract_no", programme::CONTRACT_NO, As::Text),
    (
        "programme",
        "controller_name",
        programme::CONTROLLER_NAME,
        As::Text,
    ),
    (
        "programme",
        "controller_contact",
        programme::CONTROLLER_CONTACT,
        As::Text,
    ),
    (
        "programme",
        "question_email",
        programme::QUESTION_EMAIL,
        As::Email,
    ),
    (
        "programme",
        "funding_preset",
        programme::FUNDING_PRESET,
        PRESETS,
    ),
    ("programme", "funding_tr", programme::FUNDING_TR, As::Text),
    ("programme", "funding_en", programme::FUNDING_EN, As::Text),
    (
        "programme",
        "disclaimer_tr",
        programme::DISCLAIMER_TR,
        As::Long,
    ),
    (
        "programme",
        "disclaimer_en",
        programme::DISCLAIMER_EN,
        As::Long,
    ),
    ("programme", "starts", programme::STARTS, As::Date),
    ("programme", "ends", programme::ENDS, As::Date),
    ("meeting", "date", meeting::DATE, As::Date),
    ("meeting", "start", meeting::STARTS, As::Time),
    ("meeting", "end", meeting::ENDS, As::Time),
    ("meeting", "language", meeting::LANGUAGE, As::Text),
    ("meeting", "capacity", meeting::CAPACITY, As::Number(1, 999)),
    ("meeting", "reserve", meeting::RESERVE, As::Number(0, 999)),
    ("meeting", "status", meeting::STATUS, STATUSES),
    ("meeting", "actual_start", meeting::ACTUAL_STARTS, As::Time),
    ("meeting", "actual_end", meeting::ACTUAL_ENDS, As::Time),
    (
        "meeting",
        "interpretation",
        meeting::INTERPRETATION,
        As::Text,
    ),
    (
        "meeting",
        "meals_ordered",
        meeting::MEALS_ORDERED,
        As::MaybeNumber(0, 999),
    ),
    (
        "meeting",
        "meals_invoiced",
        meeting::MEALS_INVOICED,
        As::MaybeNumber(0, 999),
    ),
    (
        "meeting",
        "room_reference",
        meeting::ROOM_REFERENCE,
        As::Text,
    ),
    ("meeting", "venue", venue::NAME, As::Text),
    ("meeting", "address", venue::ADDRESS, As::Text),
    ("meeting", "venue_province", venue::PLATE, As::Province),
    ("meeting", "district", venue::DISTRICT, As::Text),
    ("meeting", "rooms", venue::ROOMS, As::Text),
    (
        "meeting",
        "venue_capacity",
        venue::CAPACITY,
        As::MaybeNumber(1, 9_999),
    ),
    ("meeting", "step_free", venue::STEP_FREE, As::Flag),
    (
        "meeting",
        "accessible_toilet",
        venue::ACCESSIBLE_TOILET,
        As::Flag,
    ),
    ("meeting", "induction_loop", venue::INDUCTION_LOOP, As::Flag),
    ("meeting", "contact_name", venue::CONTACT_NAME, As::Text),
    ("meeting", "contact_phone", venue::CONTACT_PHONE, As::Text),
    ("meeting", "contact_email", venue::CONTACT_EMAIL, As::Text),
    ("meeting", "venue_note", venue::NOTE, As::Text),
    ("venue", "name", venue::NAME, As::Text),
    ("venue", "venue", venue::NAME, As::Text),
    ("venue", "address", venue::ADDRESS, As::Text),
    ("venue", "province", venue::PLATE, As::Province),
    ("venue", "district", venue::DISTRICT, As::Text),
    ("venue", "rooms", venue::ROOMS, As::Text),
    (
        "venue",
        "capacity",
        venue::CAPACITY,
        As::MaybeNumber(1, 9_999),
    ),
    ("venue", "step_free", venue::STEP_FREE, As::Flag),
    (
        "venue",
        "accessible_toilet",
        venue::ACCESSIBLE_TOILET,
        As::Flag,
    ),
    ("venue", "induction_loop", venue::INDUCTION_LOOP, As::Flag),
    ("venue", "contact_name", venue::CONTACT_NAME, As::Text),
    ("venue", "contact_phone", venue::CONTACT_PHONE, As::Text),
    ("venue", "contact_email", venue::CONTACT_EMAIL, As::Text),
    ("venue", "note", venue::NOTE, As::Text),
    ("agenda", "start", agenda_item::STARTS, As::Time),
    (
        "agenda",
        "minutes",
        agenda_item::MINUTES,
        As::MaybeNumber(1, 600),
    ),
    ("agenda", "title_tr", agenda_item::TITLE_TR, As::Text),
    ("agenda", "title_en", agenda_item::TITLE_EN, As::Text),
    ("agenda", "responsible", agenda_item::RESPONSIBLE, As::Text),
    (
        "agenda",
        "actual_start",
        agenda_item::ACTUAL_STARTS,
        As::Time,
    ),
    (
        "agenda",
        "actual_minutes",
        agenda_item::ACTUAL_MINUTES,
        As::MaybeNumber(0, 600),
    ),
    ("checklist", "title", checklist_item::TITLE, As::Name),
    (
        "checklist",
        "state",
        checklist_item::STATE,
        CHECKLIST_STATES,
    ),
    ("checklist", "note", checklist_item::NOTE, As::Text),
    ("staff", "name", staff_member::NAME, As::Name),
    ("staff", "role", staff_member::ROLE, As::Text),
    ("staff", "phone", staff_member::PHONE, As::Text),
    ("route", "name", route::NAME, As::Text),
    ("call", "open", call::OPENS, As::FromMoment),
    ("call", "close", call::CLOSES, As::UntilMoment),
    (
        "call",
        "per_organisation",
        call::PER_ORGANISATION,
        As::Number(1, 99),
    ),
    ("call", "text_tr", call::TEXT_TR, As::Long),
    ("call", "text_en", call::TEXT_EN, As::Long),
    ("call", "criteria_tr", call::CRITERIA_TR, As::Long),
    ("call", "criteria_en", call::CRITERIA_EN, As::Long),
    ("call", "quotas", call::QUOTAS, As::Quotas),
    (
        "call",
        "late_rule",
        call::LATE_RULE,
        As::OneOf(&["accept", "mark", "refuse"]),
    ),
    ("call", "form", call::FORM, FORMS),
    ("kind", "name_tr", organisation_kind::NAME_TR, As::Text),
    ("kind", "name_en", organisation_kind::NAME_EN, As::Text),
    ("kind", "group", organisation_kind::GROUP_CODE, As::Group),
    (
        "kind",
        "civil_society",
        organisation_kind::CIVIL_SOCIETY,
        As::Flag,
    ),
    ("kind", "sensitive", organisation_kind::SENSITIVE, As::Flag),
    ("kind", "position", organisation_kind::POSITION, POSITION),
    ("group", "name_tr", organisation_group::NAME_TR, As::Text),
    ("group", "name_en", organisation_group::NAME_EN, As::Text),
    ("group", "position", organisation_group::POSITION, POSITION),
    (
        "theme",
        "of",
        theme::OF,
        As::OneOf(&["organisation", "note"]),
    ),
    ("theme", "name_tr", theme::NAME_TR, As::Text),
    ("theme", "name_en", theme::NAME_EN, As::Text),
    ("theme", "position", theme::POSITION, POSITION),
    ("organisation", "name", organisation::NAME, As::Name),
    (
        "organisation",
        "short_name",
        organisation::SHORT_NAME,
        As::Text,
    ),
    ("organisation", "kind", organisation::KIND, As::Kind),
    ("organisation", "themes", organisation::THEMES, As::Areas),
    (
        "organisation",
        "province",
        organisation::PLATE,
        As::Province,
    ),
    ("organisation", "district", organisation::DISTRICT, As::Text),
    (
        "organisation",
        "branch_of",
        organisation::BRANCH_OF,
        As::Organisation,
    ),
    (
        "organisation",
        "sensitive",
        organisation::SENSITIVE,
        As::Flag,
    ),
    ("organisation", "web", organisation::WEB, As::Web),
    ("person", "name", person::NAME, As::Name),
    ("person", "phone", person::PHONE, As::Text),
    ("person", "email", person::EMAIL, As::Text),
    (
        "person",
        "sex",
        person::SEX,
        As::OneOf(&["K", "E", "belirtmedi"]),
    ),
    ("target", "value", target::VALUE, As::Number(1, 1_000_000)),
    ("target", "note", target::NOTE, As::Text),
];

fn column(what: &str, key: &str) -> Option<(Column, As)> {
    let found = FIELDS.iter().find(|it| (it.0, it.1) == (what, key));
    found.map(|(_, _, column, how)| (*column, *how))
}

/// What can be edited of `what`, by the names of its fields.
pub fn fields(what: &str) -> Vec<&'static str> {
    let of_it = FIELDS.iter().filter(|it| it.0 == what);
    of_it.map(|it| it.1).collect()
}

impl Programme {
    /// Sets `KEY=VALUE` pairs of one thing; an empty value empties the field. Says what moved; what stood so already is
    /// not written again, and how many registrations a change of plan touches.
    pub fn edit(
        &mut self,
        what: &str,
        which: &str,
        pairs: &[(String, String)],
        reason: Option<String>,
    ) -> Result<view::Edited> {
        let reason = read_reason(reason.as_deref())?;
        let now = self.clock.now();
        self.write("edit", |tx| {
            let Meant {
                row,
                birth,
                said: mut changed,
            } = match what {
                "agenda" => agenda::meant(tx, which, now)?,
                "checklist" => checklist::meant(tx, which)?,
                "staff" => staff::meant(tx, which, now)?,
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
                    _ => read(how, key, text, &own)?,
                };
                let target = match column.noun {
                    Noun::Venue => venue_of(tx, row)?,
                    // What stood in a row before it was taken out is not what is changed now.
                    _ => Some(row).filter(|_| birth.is_none()),
                };
                let before = match target {
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
            let mut touched = 0;
            if what == "meeting" || what == "venue" {
                let before = find::meeting(tx, MeetingId(row))?;
                check_hours(&before, &set)?;
                if find_in(&set, meeting::CAPACITY).is_some()
                    || find_in(&set, meeting::RESERVE).is_some()
                {
                    check_reserve(&before, &mut set, &mut changed)?;
                }
                touched = note_deviation(
                    tx,
                    &before,
                    &changed,
                    reason,
                    || new_id(now),
                    &time_text(now),
                )?;
            }
            match what {
                "agenda" => agenda::check(tx, row, &set)?,
                "programme" => programme_settings::complete(tx, row, &mut set)?,
                "call" => crate::call::complete(tx, row, which, &mut set)?,
                "kind" | "group" | "theme" => {
                    crate::kind::complete(tx, what, row, which, &mut set)?
                }
                _ => {}
            }
            match birth {
                Some(birth) => tx.record(with_columns(birth, set))?,
                None => record(tx, row, set, || new_id(now))?,
            }
            if what == "call" {
                crate::call::mark_late(tx, which)?;
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
                warnings.push("sheets_outdated".into());
            }
            if is_staff_moved(tx, what, row, &changed)? {
                warnings.push("staff_elsewhere".into());
            }
            let operation = Some(tx.operation().to_string()).filter(|_| !changed.is_empty());
            Ok(view::Edited {
                operation,
                changed,
                touched,
                warnings,
                warned,
            })
        })
    }
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
    let missing = |what| Error::Unknown {
        what,
        candidates: vec![],
    };
    let id: Option<Uuid> = which.trim().parse().ok();
    let number = || which.trim().parse().map_err(|_| missing("route"));
    match what {
        "programme" => Ok(reader.programme()?.id),
        "meeting" | "venue" => Ok(find::find_meeting(reader, which)?.id.0),
        "route" => Ok(find::find_route(reader, number()?)?.id.0),
        "call" => {
            let route = find::find_route(reader, number()?)?;
            let id = reader.call(route.id)?.map(|it| it.id);
            Ok(id.unwrap_or_else(|| of_its_nature(Noun::Call, route.id.0)))
        }
        "kind" | "group" | "theme" => crate::kind::named(what, which),
        "organisation" => {
            let wanted = domain::organisation::fold_organisation(which);
            let mut found = reader.organisation_names()?;
            found.retain(|(it, name)| {
                id.map_or_else(
                    || domain::organisation::fold_organisation(name) == wanted,
                    |id| it.0 == id,
                )
            });
            one(
                found.into_iter().map(|(id, name)| (id.0, name)).collect(),
                "organisation",
            )
        }
        "person" => {
            let wanted = turkish::fold(which);
            let mut found = reader.people()?;
            found.retain(|it| {
                id.map_or_else(|| turkish::fold(&it.name) == wanted, |id| it.id.0 == id)
            });
            one(
                found
                    .into_iter()
                    .map(|it| (it.id.0, it.id.to_string()))
                    .collect(),
                "person",
            )
        }
        "target" => {
            let mut found = reader.targets()?;
            found.retain(|it| id.map_or(it.metric == which, |id| it.id.0 == id));
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

fn one(mut found: Vec<(Uuid, String)>, what: &'static str) -> Result<Uuid> {
    if found.len() == 1 {
        return Ok(found.remove(0).0);
    }
    Err(Error::Unknown {
        what,
        candidates: found.into_iter().map(|(_, name)| name).collect(),
    })
}

/// The kinds and themes of this programme, which some values name.
struct Own<'a> {
    kinds: &'a Kinds,
    themes: &'a Themes,
}

fn read(how: As, key: &str, text: &str, own: &Own) -> Result<Value> {
    let invalid = |code| Error::Invalid {
        code,
        field: key.to_owned(),
    };
    let text = match how {
        As::Long => paragraphs(text),
        _ => turkish::tidy(text),
    };
    let length = text.chars().count();
    match how {
        As::Long if length > LONG => return Err(invalid("long_text_too_long")),
        As::Long => {}
        _ if length > LINE => return Err(invalid("text_too_long")),
        _ => {}
    }
    let number = |least, most| {
        let number = text.parse().ok().filter(|it| (least..=most).contains(it));
        number.ok_or(Error::OutOfBounds {
            field: key.to_owned(),
            least,
            most,
        })
    };
    if text.is_empty() {
        return match how {
            As::Name => Err(invalid("name_empty")),
            As::Number(least, most) if key != "position" => number(least, most).map(Value::from),
            _ => Ok(Value::Null),
        };
    }
    Ok(match how {
        As::Text | As::Name | As::Long => text.into(),
        As::Date => read_date(&text)
            .ok_or(invalid("date_invalid"))?
            .to_string()
            .into(),
        As::Time => read_clock(&text)
            .ok_or(invalid("time_invalid"))?
            .format("%H:%M")
            .to_string()
            .into(),
        As::FromMoment | As::UntilMoment => {
            let hour = match how {
                As::FromMoment => "00:00",
                _ => "23:59",
            };
            let at =
                read_time(&text).or_else(|| read_time(&format!("{}T{hour}", read_date(&text)?)));
            time_text(at.ok_or(invalid("date_invalid"))?).into()
        }
        As::Number(least, most) | As::MaybeNumber(least, most) => number(least, most)?.into(),
        As::OneOf(words) => {
            let word = words.iter().find(|word| **word == text);
            let word = word.ok_or(Error::ValueUnknown {
                field: key.to_owned(),
                known: words.to_vec(),
            });
            (*word?).into()
        }
        As::Flag => match answer::consent(&text) {
            Answer::Yes => true.into(),
            Answer::No => false.into(),
            Answer::Unknown => return Err(invalid("flag_unknown")),
        },
        As::Email => {
            let email = contact::email(&text).filter(|it| it.doubt.is_none());
            email
                .and_then(|it| it.address)
                .ok_or(invalid("email_invalid"))?
                .into()
        }
        As::Kind => {
            let kind = own.kinds.kind(&text).map(|it| it.code.as_str());
            let kind = kind.or_else(|| own.kinds.recognise(&text));
            kind.ok_or(invalid("kind_unknown"))?.into()
        }
        As::Group => {
            let group = own.kinds.group(&text).ok_or(invalid("group_unknown"))?;
            group.code.as_str().into()
        }
        As::Areas => areas(&text, own.themes, invalid)?.into(),
        As::Quotas => {
            let quotas = quotas(&text, own.kinds).map_err(|problem| invalid(problem.word()))?;
            quotas_text(&quotas).into()
        }
        // It is read where the file is at hand; an empty one has gone out above.
        As::Organisation => Value::Null,
        As::Web => match is_web(&text) {
            true => text.into(),
            false => return Err(invalid("web_invalid")),
        },
        As::Province => u32::from(
            province::recognise(&text)
                .ok_or(invalid("province_unknown"))?
                .plate,
        )
        .into(),
    })
}

/// A text as it is kept, or nothing.
pub(crate) fn text_of(typed: &str, field: &str) -> Result<Option<String>> {
    let text = turkish::tidy(typed);
    match text.chars().count() {
        0 => Ok(None),
        length if length > LINE => Err(Error::Invalid {
            code: "text_too_long",
            field: field.to_owned(),
        }),
        _ => Ok(Some(text)),
    }
}

/// A text that may not be empty.
pub(crate) fn name_of(typed: &str, field: &str) -> Result<String> {
    text_of(typed, field)?.ok_or(Error::Invalid {
        code: "name_empty",
        field: field.to_owned(),
    })
}

/// Every line by itself tidied, and no more than one blank line between two.
fn paragraphs(text: &str) -> String {
    let mut paragraphs = String::new();
    for line in text.lines().map(turkish::tidy) {
        if !(line.is_empty() && (paragraphs.is_empty() || paragraphs.ends_with("\n\n"))) {
            paragraphs.push_str(&line);
            paragraphs.push('\n');
        }
    }
    paragraphs.truncate(paragraphs.trim_end().len());
    paragraphs
}

/// The areas of an organisation by code or name, parted by commas; codes alone also by blanks.
fn areas(text: &str, themes: &Themes, invalid: impl Fn(&'static str) -> Error) -> Result<String> {
    let named = |name: &str| themes.recognise(ThemeOf::Organisation, name);
    let mut codes: Vec<&str> = Vec::new();
    for part in text.split([',', ';']).filter(|it| !it.trim().is_empty()) {
        match named(part) {
            Some(theme) => codes.push(&theme.code),
            None => {
                for word in part.split_whitespace() {
                    codes.push(&named(word).ok_or_else(|| invalid("theme_unknown"))?.code);
                }
            }
        }
    }
    let mut once: Vec<&str> = Vec::new();
    codes.retain(|code| !once.contains(code) && (once.push(code), true).1);
    if codes.is_empty() {
        return Err(invalid("theme_unknown"));
    }
    if codes.len() > AREAS_OF_AN_ORGANISATION {
        return Err(invalid("themes_too_many"));
    }
    Ok(codes.join(" "))
}

/// `example.org/hakkimizda`, with or without `https://`. Nothing else that a click could start.
fn is_web(text: &str) -> bool {
    let host_and_path = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .unwrap_or(text);
    let host = host_and_path.split('/').next().unwrap_or_default();
    let fits = |c: char| c.is_alphanumeric() || c == '-' || c == '.';
    !text.contains(char::is_whitespace)
        && host.chars().all(fits)
        && host
            .split_once('.')
            .is_some_and(|(name, rest)| !name.is_empty() && !rest.trim_matches('.').is_empty())
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

/// As people call it: another organisation by its name.
fn shown_of(reader: &Reader, how: As, value: &Value) -> Result<Option<String>> {
    if let (As::Organisation, Value::Bytes(bytes)) = (how, value)
        && let Ok(id) = Uuid::from_slice(bytes)
    {
        let row = reader.organisation(OrganisationId(id))?;
        return Ok(row.map(|it| it.name));
    }
    Ok(shown(value))
}

/// `2026-11-24` or `24.11.2026`.
pub(crate) fn read_date(text: &str) -> Option<NaiveDate> {
    let forms = ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"];
    let date = forms
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())?;
    let sane = NaiveDate::from_ymd_opt(2000, 1, 1)?..NaiveDate::from_ymd_opt(2100, 1, 1)?;
    sane.contains(&date).then_some(date)
}

/// `09:30` or `9.30`.
pub(crate) fn read_clock(text: &str) -> Option<NaiveTime> {
    ["%H:%M", "%H.%M"]
        .iter()
        .find_map(|form| NaiveTime::parse_from_str(text, form).ok())
}

/// A half-day ends after it begins, as it was planned and as it was.
fn check_hours(before: &MeetingRow, set: &[(Column, Value)]) -> Result<()> {
    let planned = (
        (meeting::STARTS, &before.starts),
        (meeting::ENDS, &before.ends),
        "end",
    );
    let actual = (
        (meeting::ACTUAL_STARTS, &before.actual_starts),
        (meeting::ACTUAL_ENDS, &before.actual_ends),
        "actual_end",
    );
    let hour = |(column, before): (Column, &Option<String>)| match find_in(set, column) {
        Some(Value::Text(text)) => Some(text.clone()),
        Some(_) => None,
        None => before.clone(),
    };
    for (starts, ends, field) in [planned, actual] {
        let touched = find_in(set, starts.0).is_some() || find_in(set, ends.0).is_some();
        if let (Some(starts), Some(ends)) = (hour(starts), hour(ends))
            && touched
            && ends <= starts
        {
            return Err(Error::Invalid {
                code: "end_before_start",
                field: field.into(),
            });
        }
    }
    Ok(())
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

/// Once a meeting has its date, moving it is a change of plan: the donor's report asks what was planned, what was done
/// and why. Says how many registrations it touches.
fn note_deviation(
    tx: &mut Tx,
    before: &MeetingRow,
    changed: &[view::Changed],
    reason: Option<String>,
    new_id: impl FnOnce() -> Uuid,
    at: &str,
) -> Result<u32> {
    let of_plan = |it: &&view::Changed| {
        matches!(
            it.column.as_str(),
            "date" | "start" | "end" | "status" | "venue" | "name"
        )
    };
    let moved: Vec<&view::Changed> = changed
        .iter()
        .filter(of_plan)
        .filter(|it| it.before.is_some())
        .collect();
    if before.date.is_none() || moved.is_empty() {
        return Ok(0);
    }
    let reason = reason.ok_or(Error::Invalid {
        code: "reason_needed",
        field: "reason".into(),
    })?;
    let list = |side: fn(&view::Changed) -> &Option<String>| {
        let parts: Vec<String> = moved
            .iter()
            .map(|it| {
                // The name of a venue, when the venue itself is edited.
                let column = if it.column == "name" {
                    "venue"
                } else {
                    &it.column
                };
                format!("{column}={}", side(it).as_deref().unwrap_or(""))
            })
            .collect();
        parts.join(" ")
    };
    let touched = ask_again(tx, before.id)?;
    tx.record(
        Set::of(Noun::Deviation, DeviationId(new_id()))
            .with(deviation::MEETING, before.id)
            .with_some(deviation::ROUTE, before.route)
            .with_some(deviation::STOP, before.stop)
            .with(deviation::KIND, PlanKind::Edit.word())
            .with(deviation::TOUCHED, touched)
            .with(deviation::PLANNED, list(|it| &it.before))
            .with(deviation::DONE, list(|it| &it.after))
            .with(deviation::REASON, reason)
            .with(deviation::AT, at),
    )?;
    Ok(touched)
}

/// What a column will hold once `set` is written.
pub(crate) fn comes_to_hold(
    reader: &Reader,
    row: Uuid,
    column: Column,
    set: &[(Column, Value)],
) -> Result<Value> {
    if let Some((_, value)) = set.iter().find(|(it, _)| *it == column) {
        return Ok(value.clone());
    }
    let stands = reader.register(column, row)?;
    Ok(stands.map_or(Value::Null, |(value, ..)| value))
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
    Ok(find::meeting(reader, MeetingId(meeting))?
        .venue
        .map(|it| it.0))
}

pub(crate) fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Later(..) => None,
        Value::Int(int) => Some(int.to_string()),
        Value::Text(text) => Some(text.clone()),
        Value::Bytes(bytes) => Uuid::from_slice(bytes).ok().map(|id| id.to_string()),
    }
}
