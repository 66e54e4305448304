//! The list for the telephone calls before a meeting. It holds telephone numbers and addresses: it stays within the team,
//! says so, and is noted as issued.

use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use documents::call_list::{self as list, CallList, CallRow};
use documents::file_name::OfMeeting;
use documents::words::{Language, Words};
use domain::calendar::Day;
use domain::ids::MeetingId;
use domain::registration::{Category, Selection};
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use domain::{province, turkish};
use store::Reader;

use crate::base::error::Result;
use crate::known::missing_here::lacking;
use crate::known::standing::is_expected;
use crate::known::which;
use crate::papers::sign_in_sheet::titles;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::{Ending, Issue, PaperRead};

impl Programme {
    /// Writes the call list to `path` (a `.pdf` or an `.xlsx`): everybody with a seat, also who said that they do not come.
    pub fn call_list(
        &mut self,
        meeting: MeetingId,
        path: &Path,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<view::Sheet> {
        let read = self.read_call_list(meeting, path, language, issued_at)?;
        self.note_paper(read.put()?)
    }
}

impl Reading {
    /// Reads who is on the list, for whoever draws it beside the one who writes.
    pub fn read_call_list(
        &self,
        meeting: MeetingId,
        path: &Path,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<PaperRead> {
        let issued_at = issued_at.unwrap_or_else(|| self.clock.now());
        let issued_at = issued_at.trunc_subsecs(0);
        let data = self.read(|reader| data(reader, meeting, language, issued_at))?;
        let ending = Ending::of(path)?;
        Ok(PaperRead {
            path: path.to_owned(),
            verb: Verb::CallList,
            draw: Box::new(move || match ending {
                Ending::Pdf => list::pdf(&data),
                Ending::Xlsx => list::xlsx(&data),
            }),
            issue: Issue {
                about: meeting.0,
                thing: Thing::CallList,
                tier: Tier::Internal,
                variant: None,
                language,
                at: issued_at,
                report: None,
            },
        })
    }

    /// `R1-1_Trabzon_2027-03-14_arama-listesi.pdf`
    pub fn call_list_file_name(
        &self,
        meeting: MeetingId,
        language: Language,
        ending: &str,
    ) -> Result<String> {
        self.read(|reader| {
            let what = Words::of(language).text("call-list-file");
            named(reader, meeting, language, &what, ending)
        })
    }
}

/// What a paper about a meeting is called.
pub(crate) fn named(
    reader: &Reader,
    meeting: MeetingId,
    language: Language,
    what: &str,
    ending: &str,
) -> Result<String> {
    let meeting = which::meeting(reader, meeting)?;
    let city = meeting.plate.and_then(province::by_plate);
    let of_meeting = OfMeeting {
        route: meeting.route_number,
        stop: meeting.position,
        city: city.map_or("", |it| it.name),
        date: meeting.date.as_ref().and_then(Day::known),
        language,
    };
    Ok(of_meeting.file_name(what, ending))
}

fn data(
    reader: &Reader,
    id: MeetingId,
    language: Language,
    issued_at: DateTime<Utc>,
) -> Result<CallList> {
    let meeting = which::meeting(reader, id)?;
    let programme = reader.programme()?;
    let contacts = reader.contacts_of(id)?;
    let seats_given = reader.seats_given(id)?;
    let mut rows = reader.registrations_of(id)?;
    rows.retain(|row| {
        row.category.is(Category::Participant)
            && row.arrived_at.is_none()
            && is_expected(row, seats_given)
            && (!seats_given || row.selection.is(Selection::Selected))
    });
    rows.sort_by(|a, b| {
        let name = |text: &Option<String>| text.clone().unwrap_or_default();
        let unnamed = |it: &Option<String>| it.is_none();
        (unnamed(&a.name).cmp(&unnamed(&b.name)))
            .then_with(|| turkish::compare(&name(&a.name), &name(&b.name)))
            .then_with(|| {
                turkish::compare(&name(&a.organisation_name), &name(&b.organisation_name))
            })
            .then_with(|| a.id.0.cmp(&b.id.0))
    });
    let calls = reader.phone_calls(id)?;
    let rows = rows.into_iter().map(|row| {
        let own = calls.iter().filter(|it| it.registration == row.id);
        let last = own.clone().next_back();
        // A seat for which nobody is named yet is asked about at the institution.
        let institution = match (row.person, row.organisation) {
            (None, Some(id)) => reader.organisation(id)?,
            _ => None,
        };
        let contact = contacts.iter().find(|it| Some(it.person) == row.person);
        let email = contact.and_then(|it| it.email.clone());
        let email = email.or_else(|| institution.and_then(|it| it.email));
        Ok(CallRow {
            phone: contact.and_then(|it| it.phone.clone()).unwrap_or_default(),
            email: email.unwrap_or_default(),
            name: row.name.unwrap_or_default(),
            organisation: row.organisation_name.unwrap_or_default(),
            reply: row.reply.on_the_wire().to_owned(),
            calls: own.count() as u32,
            outcome: last.map_or(String::new(), |it| it.outcome.on_the_wire().to_owned()),
            call_back: last.and_then(|it| it.call_back.as_ref()?.known()),
        })
    });
    let rows = rows.collect::<Result<Vec<CallRow>>>()?;
    let city = meeting.plate.and_then(province::by_plate);
    Ok(CallList {
        meeting: id.to_string(),
        language,
        programme: titles(&programme),
        controller: programme.controller_name.unwrap_or_default(),
        route: meeting.route_number,
        stop: meeting.position,
        city: city.map_or(String::new(), |it| it.name.to_owned()),
        date: meeting.date.as_ref().and_then(Day::known),
        reply_by: meeting.reply_by.as_ref().and_then(Day::known),
        rows,
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        lacking: lacking(reader)?,
    })
}
