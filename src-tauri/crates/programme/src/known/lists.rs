//! The lists as everybody reads them: screens, `rota list`, and whoever writes them out.

use std::cmp::Ordering;
use std::collections::HashMap;

use domain::check_in::Outcome;
use domain::ids::{MeetingId, OrganisationId};
use domain::kind::Kinds;
use domain::{province, turkish};
use store::{MeetingRow, OrganisationRow, PersonRow, Reader, RegistrationRow};

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::known::other_day::doubted;
use crate::known::standing::by_name;
use crate::view;

/// Everybody who is registered for a meeting or came to it, by the Turkish alphabet.
pub(crate) fn registrations(reader: &Reader, meeting: MeetingId) -> Result<Vec<RegistrationRow>> {
    let mut rows = reader.list_of(meeting)?;
    rows.sort_by(by_name);
    Ok(rows)
}

/// People by the Turkish alphabet: name, then organisation.
pub(crate) fn by_name_of_person(a: &PersonRow, b: &PersonRow) -> Ordering {
    let organisation = |row: &PersonRow| row.organisation_name.clone().unwrap_or_default();
    turkish::compare(&a.name, &b.name)
        .then_with(|| turkish::compare(&organisation(a), &organisation(b)))
        .then_with(|| a.id.cmp(&b.id))
}

/// The check-ins at a meeting that count, the earliest first.
pub(crate) fn check_ins(reader: &Reader, meeting: &MeetingRow) -> Result<Vec<view::CheckInItem>> {
    let date = meeting.date.as_ref();
    let rows = reader.check_ins_at(meeting.id)?.into_iter();
    rows.map(|row| {
        let meeting_day = row.meeting_day.clone();
        Ok(view::CheckInItem {
            meeting_day: meeting_day.or_else(|| doubted(&row.at, date)),
            registration: row.registration,
            person: row.person,
            name: row.name,
            at: local_kept(&row.at),
            device: reader.device_name(row.id.device)?.unwrap_or_default(),
            method: row.method,
            anyway: row.anyway.as_deref().and_then(Outcome::from_word),
        })
    })
    .collect()
}

/// Every organisation, by the Turkish alphabet.
pub(crate) fn organisations(reader: &Reader) -> Result<Vec<view::OrganisationItem>> {
    let mut rows = reader.organisations()?;
    rows.sort_by(|a, b| turkish::compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    let names: HashMap<OrganisationId, String> =
        rows.iter().map(|it| (it.id, it.name.clone())).collect();
    let kinds = reader.kinds()?;
    let items = rows
        .into_iter()
        .map(|row| organisation(row, &names, &kinds));
    Ok(items.collect())
}

pub(crate) fn organisation(
    row: OrganisationRow,
    names: &HashMap<OrganisationId, String>,
    kinds: &Kinds,
) -> view::OrganisationItem {
    let by_kind = row.kind.as_deref().and_then(|code| kinds.kind(code));
    let themes = row.themes.unwrap_or_default();
    let head = row.branch_of.filter(|it| names.contains_key(it));
    view::OrganisationItem {
        organisation: row.id,
        name: row.name,
        short_name: row.short_name,
        group: kinds.group_of(row.kind.as_deref()),
        everywhere: row.everywhere,
        sensitive: row
            .sensitive
            .unwrap_or_else(|| by_kind.is_some_and(|it| it.sensitive)),
        kind: row.kind,
        plate: row.plate.map(u32::from),
        province: row
            .plate
            .and_then(province::by_plate)
            .map(|it| it.name.to_owned()),
        district: row.district,
        branch_of: head,
        headquarters: head.and_then(|it| names.get(&it).cloned()),
        themes: themes.split_whitespace().map(str::to_owned).collect(),
        web: row.web,
        address: row.address,
        email: row.email,
        people: row.people,
        registered: row.registrations,
        arrived: row.arrived,
    }
}
