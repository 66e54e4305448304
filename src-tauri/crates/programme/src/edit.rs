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
    Column, Noun, call, deviation, meeting, organisation, organisation_group, organisation_kind,
    person, programme, route, target, theme, venue,
};
use domain::plan::PlanKind;
use domain::theme::{AREAS_OF_AN_ORGANISATION, ThemeOf, Themes};
use domain::{contact, province, turkish};
use store::{MeetingRow, Reader, Tx};
use uuid::Uuid;

use crate::clock::{day, new_id, read_time};
use crate::error::{Error, Result};
use crate::find;
use crate::holiday::{codes, date_warnings};
use crate::plan::{ask_again, read_reason};
use crate::programme::Programme;
use crate::programme_settings;
use crate::view;

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
    Moment,
    /// A whole number within bounds.
    Number(u32, u32),
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

const STATUSES: As = As::OneOf(&["planned", "postponed", "cancelled", "closed", "archived"]);
const PRESETS: As = As::OneOf(&["eu_2022", "cfcu", "custom"]);
const FORMS: As = As::OneOf(&["google", "limesurvey", "kobo", "other"]);
const POSITION: As = As::Number(1, 10_000);

fn column(what: &str, key: &str) -> Option<(Column, As)> {
    Some(match (what, key) {
        ("programme", "title_tr") => (programme::TITLE_TR, As::Text),
        ("programme", "title_en") => (programme::TITLE_EN, As::Text),
        ("programme", "contract_no") => (programme::CONTRACT_NO, As::Text),
        ("programme", "controller_name") => (programme::CONTROLLER_NAME, As::Text),
        ("programme", "controller_contact") => (programme::CONTROLLER_CONTACT, As::Text),
        ("programme", "question_email") => (programme::QUESTION_EMAIL, As::Email),
        ("programme", "funding_preset") => (programme::FUNDING_PRESET, PRESETS),
        ("programme", "funding_tr") => (programme::FUNDING_TR, As::Text),
        ("programme", "funding_en") => (programme::FUNDING_EN, As::Text),
        ("programme", "disclaimer_tr") => (programme::DISCLAIMER_TR, As::Long),
        ("programme", "disclaimer_en") => (programme::DISCLAIMER_EN, As::Long),
        ("programme", "starts") => (programme::STARTS, As::Date),
        ("programme", "ends") => (programme::ENDS, As::Date),
        ("meeting", "date") => (meeting::DATE, As::Date),
        ("meeting", "start") => (meeting::STARTS, As::Time),
        ("meeting", "end") => (meeting::ENDS, As::Time),
        ("meeting", "language") => (meeting::LANGUAGE, As::Text),
        ("meeting", "capacity") => (meeting::CAPACITY, As::Number(1, 999)),
        ("meeting", "reserve") => (meeting::RESERVE, As::Number(0, 999)),
        ("meeting", "status") => (meeting::STATUS, STATUSES),
        ("meeting" | "venue", "venue" | "name") => (venue::NAME, As::Text),
        ("meeting" | "venue", "address") => (venue::ADDRESS, As::Text),
        ("route", "name") => (route::NAME, As::Text),
        ("call", "open") => (call::OPENS, As::Moment),
        ("call", "close") => (call::CLOSES, As::Moment),
        ("call", "per_organisation") => (call::PER_ORGANISATION, As::Number(1, 99)),
        ("call", "text_tr") => (call::TEXT_TR, As::Long),
        ("call", "text_en") => (call::TEXT_EN, As::Long),
        ("call", "criteria_tr") => (call::CRITERIA_TR, As::Long),
        ("call", "criteria_en") => (call::CRITERIA_EN, As::Long),
        ("call", "quotas") => (call::QUOTAS, As::Quotas),
        ("call", "late_rule") => (call::LATE_RULE, As::OneOf(&["accept", "mark", "refuse"])),
        ("call", "form") => (call::FORM, FORMS),
        ("kind", "name_tr") => (organisation_kind::NAME_TR, As::Text),
        ("kind", "name_en") => (organisation_kind::NAME_EN, As::Text),
        ("kind", "group") => (organisation_kind::GROUP_CODE, As::Group),
        ("kind", "civil_society") => (organisation_kind::CIVIL_SOCIETY, As::Flag),
        ("kind", "sensitive") => (organisation_kind::SENSITIVE, As::Flag),
        ("kind", "position") => (organisation_kind::POSITION, POSITION),
        ("group", "name_tr") => (organisation_group::NAME_TR, As::Text),
        ("group", "name_en") => (organisation_group::NAME_EN, As::Text),
        ("group", "position") => (organisation_group::POSITION, POSITION),
        ("theme", "of") => (theme::OF, As::OneOf(&["organisation", "note"])),
        ("theme", "name_tr") => (theme::NAME_TR, As::Text),
        ("theme", "name_en") => (theme::NAME_EN, As::Text),
        ("theme", "position") => (theme::POSITION, POSITION),
        ("organisation", "name") => (organisation::NAME, As::Name),
        ("organisation", "short_name") => (organisation::SHORT_NAME, As::Text),
        ("organisation", "kind") => (organisation::KIND, As::Kind),
        ("organisation", "themes") => (organisation::THEMES, As::Areas),
        ("organisation", "province") => (organisation::PLATE, As::Province),
        ("organisation", "district") => (organisation::DISTRICT, As::Text),
        ("organisation", "branch_of") => (organisation::BRANCH_OF, As::Organisation),
        ("organisation", "sensitive") => (organisation::SENSITIVE, As::Flag),
        ("organisation", "web") => (organisation::WEB, As::Web),
        ("person", "name") => (person::NAME, As::Name),
        ("person", "phone") => (person::PHONE, As::Text),
        ("person", "email") => (person::EMAIL, As::Text),
        ("person", "sex") => (person::SEX, As::OneOf(&["K", "E", "belirtmedi"])),
        ("target", "value") => (target::VALUE, As::Number(1, 1_000_000)),
        ("target", "note") => (target::NOTE, As::Text),
        _ => return None,
    })
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
            let row = named(tx, what, which)?;
            let (kinds, themes) = (tx.kinds()?, tx.themes()?);
            let own = Own {
                kinds: &kinds,
                themes: &themes,
            };
            let mut changed = Vec::new();
            let mut set: Vec<(Column, Value)> = Vec::new();
            for (key, text) in pairs {
                let (column, how) = column(what, key).ok_or_else(|| Error::Invalid {
                    code: "field_unknown",
                    field: key.clone(),
                })?;
                let value = match how {
                    As::Organisation if !text.trim().is_empty() => {
                        let head = named(tx, "organisation", text)?;
                        refuse_circle(tx, OrganisationId(row), OrganisationId(head))?;
                        head.into()
                    }
                    _ => read(how, key, text, &own)?,
                };
                let target = if column.noun == Noun::Venue {
                    venue_of(tx, row)?
                } else {
                    Some(row)
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
            if what == "meeting" {
                let before = find::meeting(tx, MeetingId(row))?;
                check_hours(&before, &set)?;
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
                "programme" => programme_settings::complete(tx, row, &mut set)?,
                "call" => crate::call::complete(tx, row, which, &mut set)?,
                "kind" | "group" | "theme" => {
                    crate::kind::complete(tx, what, row, which, &mut set)?
                }
                _ => {}
            }
            record(tx, row, set, || new_id(now))?;
            if what == "call" {
                crate::call::mark_late(tx, which)?;
            }
            let of_day = |it: &view::Changed| matches!(&*it.column, "date" | "start" | "end");
            let warned = match what == "meeting" && changed.iter().any(of_day) {
                true => date_warnings(tx, MeetingId(row), day(now))?,
                false => Vec::new(),
            };
            let operation = Some(tx.operation().to_string()).filter(|_| !changed.is_empty());
            Ok(view::Edited {
                operation,
                changed,
                touched,
                warnings: codes(&warned),
                warned,
            })
        })
    }
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
    if text.is_empty() {
        return match how {
            As::Name => Err(invalid("name_empty")),
            As::Number(..) if key != "position" => Err(invalid("number_out_of_bounds")),
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
        As::Moment => {
            let at =
                read_time(&text).or_else(|| read_time(&format!("{}T23:59", read_date(&text)?)));
            time_text(at.ok_or(invalid("date_invalid"))?).into()
        }
        As::Number(least, most) => {
            let number: u32 = text.parse().map_err(|_| invalid("number_out_of_bounds"))?;
            if !(least..=most).contains(&number) {
                return Err(invalid("number_out_of_bounds"));
            }
            number.into()
        }
        As::OneOf(words) => {
            let word = words.iter().find(|word| **word == text);
            (*word.ok_or(invalid("value_unknown"))?).into()
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

/// A half-day ends after it begins.
fn check_hours(before: &MeetingRow, set: &[(Column, Value)]) -> Result<()> {
    let hour =
        |column: Column, before: &Option<String>| match set.iter().find(|(it, _)| *it == column) {
            Some((_, Value::Text(text))) => Some(text.clone()),
            Some(_) => None,
            None => before.clone(),
        };
    let touched = set
        .iter()
        .any(|(it, _)| *it == meeting::STARTS || *it == meeting::ENDS);
    match (
        hour(meeting::STARTS, &before.starts),
        hour(meeting::ENDS, &before.ends),
    ) {
        (Some(starts), Some(ends)) if touched && ends <= starts => Err(Error::Invalid {
            code: "end_before_start",
            field: "end".into(),
        }),
        _ => Ok(()),
    }
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
            "date" | "start" | "end" | "status" | "venue"
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
            .map(|it| format!("{}={}", it.column, side(it).as_deref().unwrap_or("")))
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
