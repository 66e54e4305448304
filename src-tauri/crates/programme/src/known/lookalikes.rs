//! Who is known already of those whom somebody types: at the door, on the list of its meeting; before the day, in the whole
//! programme, by the same rule. Only looked at: whether it is them, a person says.

use domain::duplicate::{Comparable, Folding, Reason, Somebody};
use domain::ids::MeetingId;
use domain::province;
use domain::turkish;
use store::{PersonRow, Reader};

use crate::base::error::Result;
use crate::known::desk_index::phone_end;
use crate::known::hits::hits_of;
use crate::known::likeness::likely;
use crate::view;

/// So many are shown, the likeliest first.
const SHOWN: usize = 3;

/// What is compared of somebody who is typed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TypedPerson<'a> {
    pub(crate) name: &'a str,
    pub(crate) organisation: Option<&'a str>,
    pub(crate) phone: Option<&'a str>,
    pub(crate) email: Option<&'a str>,
}

struct Alike<'a> {
    row: &'a PersonRow,
    score: f64,
    reasons: Vec<Reason>,
}

/// Those of `people` who look like them.
fn alike<'a>(people: &'a [PersonRow], typed: TypedPerson) -> Vec<Alike<'a>> {
    let mut folding = Folding::default();
    let filled = |text: Option<&str>| {
        let text = text.unwrap_or_default().trim().to_owned();
        Some(text).filter(|it| !it.is_empty())
    };
    let somebody: Somebody = folding.somebody(
        typed.name,
        filled(typed.organisation).as_deref(),
        typed.phone,
        typed.email,
    );
    let mut found: Vec<Alike> = Vec::new();
    for row in people {
        if let Some(likeness) = likely(&mut folding, row).looks_like(&somebody) {
            found.push(Alike {
                row,
                score: likeness.score,
                reasons: likeness.reasons,
            });
        }
    }
    found.sort_by(|a, b| {
        let by_score = b.score.total_cmp(&a.score);
        by_score.then_with(|| a.row.id.cmp(&b.row.id))
    });
    found
}

/// Who is registered for a meeting and looks like somebody at its door.
pub(crate) fn at_the_door(
    reader: &Reader,
    meeting: MeetingId,
    typed: TypedPerson,
) -> Result<Vec<view::Lookalike>> {
    let people = reader.people_at(meeting)?;
    let mut found = alike(&people, typed);
    found.truncate(SHOWN);
    let mut shown = Vec::new();
    for it in found {
        let mut rows = reader.registrations_of_person(it.row.id)?;
        rows.retain(|row| row.meeting == Some(meeting));
        let hits = hits_of(reader, meeting, &rows)?;
        shown.extend(hits.into_iter().next().map(|hit| view::Lookalike {
            hit,
            score: it.score,
            reasons: it.reasons.clone(),
        }));
    }
    Ok(shown)
}

/// Who in the whole programme looks like somebody who is put on the list of `meeting`, by the same rule.
pub(crate) fn anywhere(
    reader: &Reader,
    meeting: MeetingId,
    typed: TypedPerson,
) -> Result<Vec<view::KnownPerson>> {
    let mut people = reader.people()?;
    people.retain(|it| it.joined_with.is_none());
    let mut found = alike(&people, typed);
    found.truncate(SHOWN);
    let mut shown = Vec::new();
    for it in found {
        let mut cities: Vec<String> = Vec::new();
        let mut registration = None;
        for row in reader.registrations_of_person(it.row.id)? {
            if row.meeting == Some(meeting) && !row.by_arrival {
                registration = Some(row.id);
            }
            let plate = row.meeting.map(|it| reader.meeting(it)).transpose()?;
            let plate = plate.flatten().and_then(|it| it.plate);
            let city = plate
                .and_then(province::by_plate)
                .map(|it| it.name.to_owned());
            cities.extend(city.filter(|it| !cities.contains(it)));
        }
        cities.sort_by(|a, b| turkish::compare(a, b));
        shown.push(view::KnownPerson {
            person: it.row.id,
            name: it.row.name.clone(),
            organisation: it.row.organisation_name.clone(),
            phone_end: it.row.phone.as_deref().and_then(phone_end),
            cities,
            registration,
            reasons: it.reasons.clone(),
        });
    }
    Ok(shown)
}
