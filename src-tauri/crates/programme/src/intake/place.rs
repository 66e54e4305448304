//! Applications that no meeting is known for: who they are, what they wish, and the meeting that a person gives them.

use std::collections::HashMap;

use domain::ids::{ApplicationId, MeetingId};
use domain::plan::MeetingStatus;
use domain::verb::Verb;
use domain::words::Word;
use domain::{province, turkish, wish};
use store::{KnownApplication, MeetingRow};
use uuid::Uuid;

use crate::base::clock::local_kept;
use crate::base::error::{Result, invalid};
use crate::intake::import::Places;
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::enrol::{put_on_list, waiting};

impl Reading {
    /// The applications of a call that wait for a meeting, in the order in which they came in.
    pub fn to_place(&self, route: u32) -> Result<Vec<view::ToPlaceItem>> {
        self.read(|reader| {
            let route = which::find_route(reader, route)?;
            let places = Places::of_route(reader, route.id, route.number)?;
            let waiting = reader.to_place(route.id)?;
            Ok(waiting.iter().map(|it| item(it, &places)).collect())
        })
    }

    /// Those of them whom a text means: the id of the application or of the person, or words of name and organisation.
    pub fn find_to_place(&self, route: u32, text: &str) -> Result<Vec<view::ToPlaceItem>> {
        self.read(|reader| {
            let route = which::find_route(reader, route)?;
            let places = Places::of_route(reader, route.id, route.number)?;
            let mut waiting = reader.to_place(route.id)?;
            waiting.retain(|it| means(text, it));
            Ok(waiting.iter().map(|it| item(it, &places)).collect())
        })
    }
}

impl Programme {
    /// Puts an application on the list of a meeting of its route.
    pub fn place(
        &mut self,
        application: ApplicationId,
        meeting: MeetingId,
    ) -> Result<view::Placed> {
        self.write(Verb::Place, |tx| {
            let meeting = which::meeting(tx, meeting)?;
            let waiting = waiting(tx, application, &meeting)?;
            match &meeting.status {
                Word::Known(MeetingStatus::Cancelled) => {
                    return Err(invalid("meeting_cancelled", "meeting"));
                }
                Word::Known(MeetingStatus::Closed | MeetingStatus::Archived) => {
                    return Err(invalid("meeting_closed", "meeting"));
                }
                Word::Known(MeetingStatus::Planned | MeetingStatus::Postponed) => {}
                Word::Later(_) => return Err(invalid("meeting_status_unknown", "meeting")),
            }
            let id = put_on_list(tx, &waiting, meeting.id)?;
            Ok(view::Placed {
                application,
                registration: id,
                name: waiting.name,
                meeting: meeting.id,
                city: city(&meeting),
                operation: tx.operation(),
            })
        })
    }
}

/// By the id of the application or of the person, else every word of the text stands in name or organisation.
fn means(text: &str, it: &KnownApplication) -> bool {
    if let Ok(id) = text.trim().parse::<Uuid>() {
        return it.application.0 == id || it.person.is_some_and(|person| person.0 == id);
    }
    let folded = turkish::fold(text);
    let name = it.name.as_deref().unwrap_or_default();
    let organisation = it.organisation_name.as_deref().unwrap_or_default();
    let line = turkish::fold(&format!("{name} {organisation}"));
    !folded.is_empty() && folded.split(' ').all(|word| line.contains(word))
}

fn item(it: &KnownApplication, places: &Places) -> view::ToPlaceItem {
    let said: Vec<String> = it
        .wishes
        .as_deref()
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default();
    let wishes: Vec<wish::Wish> = said.iter().filter_map(|text| wish::read(text)).collect();
    let meetings: HashMap<MeetingId, &MeetingRow> =
        places.of_route.iter().map(|it| (it.id, it)).collect();
    let wished = places.wished(&wishes);
    let wished = wished.iter().filter_map(|id| meetings.get(id));
    view::ToPlaceItem {
        application: it.application,
        person: it.person,
        name: it.name.clone(),
        organisation: it.organisation_name.clone(),
        wishes: wished
            .map(|meeting| view::Wished {
                meeting: meeting.id,
                city: city(meeting),
                date: meeting.date.clone(),
            })
            .collect(),
        said,
        sent_at: it.sent_at.as_ref().map(local_kept),
        late: it.late,
        row: it.sheet_row,
    }
}

fn city(meeting: &MeetingRow) -> Option<String> {
    let province = meeting.plate.and_then(province::by_plate);
    province.map(|it| it.name.to_owned())
}
