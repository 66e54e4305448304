//! The dossier of a meeting as it is shown, and what of it somebody said does not apply.

use domain::calendar::Day;
use domain::change::Set;
use domain::dossier::{self as rules, Asked, DossierItem, DossierState, mark_id};
use domain::ids::MeetingId;
use domain::noun::{Noun, dossier_mark};
use domain::province;
use domain::verb::Verb;
use store::Reader;

use crate::base::clock::day;
use crate::base::error::{Result, invalid};
use crate::base::input::text_of;
use crate::known::{dossier, meetings, which};
use crate::programme::{Programme, Reading};
use crate::view;

impl Reading {
    pub fn dossier(&self, id: MeetingId) -> Result<view::Dossier> {
        let today = day(self.clock.now());
        self.read(|reader| {
            let meeting = which::meeting(reader, id)?;
            let marks = reader.dossier_marks(id)?;
            let because = |item: DossierItem| {
                let mark = marks.iter().find(|it| it.item.is(item));
                mark.map(|it| it.reason.clone())
            };
            let items = dossier::items(reader, &meeting)?.into_iter();
            let items: Vec<view::DossierLine> = items
                .map(|(item, state, reason)| view::DossierLine {
                    item,
                    state,
                    reason,
                    because: because(item),
                })
                .collect();
            let doors = meetings::doors(&reader.meeting_counts(Some(id))?);
            let arrived = doors.get(&id).map_or(0, |it| it.arrived);
            let date = meeting.date.as_ref().and_then(Day::known);
            let questions = dossier::questions(reader, &meeting)?.into_iter();
            let state = rules::light(items.iter().map(|it| it.state));
            Ok(view::Dossier {
                meeting: id,
                due: rules::is_due(&meeting.status, date, arrived, today),
                state,
                complete: state == DossierState::Green,
                items,
                questions: questions
                    .map(|it| asked(reader, it))
                    .collect::<Result<_>>()?,
                originals: dossier::originals(reader, &meeting)?,
            })
        })
    }
}

fn asked(reader: &Reader, it: Asked) -> Result<view::DossierAsked> {
    let mut cities = Vec::new();
    for meeting in &it.meetings {
        let plate = which::meeting(reader, *meeting)?.plate;
        cities.extend(
            plate
                .and_then(province::by_plate)
                .map(|it| it.name.to_owned()),
        );
    }
    let (sheet, day) = match it.sheet {
        Some(it) => (Some(it.sheet), it.day),
        None => (None, None),
    };
    Ok(view::DossierAsked {
        question: it.question,
        count: it.count,
        people: it.people,
        registrations: it.registrations,
        meetings: it.meetings,
        cities,
        sheet,
        day: day.map(|it| Day::from(it.to_string())),
    })
}

impl Programme {
    /// Says that something does not apply to a meeting, and why: a derogation agreed with the donor, nobody photographed.
    pub fn mark_not_applicable(
        &mut self,
        meeting: MeetingId,
        item: DossierItem,
        reason: &str,
    ) -> Result<view::DossierMarked> {
        let reason = text_of(reason, dossier_mark::REASON, "reason")?;
        let reason = reason.ok_or(invalid("dossier_reason_needed", "reason"))?;
        self.mark(meeting, item, Some(reason))
    }

    /// Takes that back: it is asked for again.
    pub fn mark_applicable(
        &mut self,
        meeting: MeetingId,
        item: DossierItem,
    ) -> Result<view::DossierMarked> {
        self.mark(meeting, item, None)
    }

    fn mark(
        &mut self,
        meeting: MeetingId,
        item: DossierItem,
        because: Option<String>,
    ) -> Result<view::DossierMarked> {
        self.write(Verb::Dossier, |tx| {
            which::meeting(tx, meeting)?;
            let marks = tx.dossier_marks(meeting)?;
            let stands = marks
                .iter()
                .find(|it| it.item.is(item))
                .map(|it| &it.reason);
            let is_new = stands != because.as_ref();
            if is_new {
                tx.record(
                    Set::of(Noun::DossierMark, mark_id(meeting, item))
                        .with(dossier_mark::MEETING, meeting)
                        .with(dossier_mark::ITEM, item.word())
                        .with(dossier_mark::REASON, because.clone()),
                )?;
            }
            Ok(view::DossierMarked {
                item,
                because,
                operation: is_new.then(|| tx.operation()),
            })
        })
    }
}
