//! Searching at the desk: who is found by a few letters, and whom Enter lets in. The order is `desk_index`'s, for the
//! desk, the command line and the search everywhere alike.

use domain::ids::MeetingId;
use domain::province;
use store::{Reader, RegistrationRow};

use crate::base::clock::local_text;
use crate::base::error::Result;
use crate::known::desk_index::{DeskIndex, Rank};
use crate::known::standing::standing_of;
use crate::programme::Programme;
use crate::view;

/// Somebody found, and as what.
pub(crate) struct RankedHit {
    pub(crate) hit: view::Hit,
    pub(crate) rank: Rank,
}

impl Programme {
    /// The people whom `text` finds, at most `limit`, and how many there are in all.
    pub fn search(&self, meeting: MeetingId, text: &str, limit: usize) -> Result<view::Hits> {
        self.with_desk(|desk| {
            let found = desk.find(meeting, text, limit);
            let lines = found.lines.iter();
            view::Hits {
                hits: lines.map(|(line, _)| desk.hit(meeting, *line)).collect(),
                here: found.here,
                to_place: found.to_place,
                elsewhere: found.elsewhere,
                preselected: found.preselected.map(|it| it.to_string()),
            }
        })
    }

    /// The same people with their ranks, and who of them may be meant without a further look.
    pub(crate) fn search_ranked(
        &self,
        meeting: MeetingId,
        text: &str,
        limit: usize,
    ) -> Result<(Vec<RankedHit>, Option<String>)> {
        self.with_desk(|desk| {
            let found = desk.find(meeting, text, limit);
            let hits = found.lines.iter().map(|(line, rank)| RankedHit {
                hit: desk.hit(meeting, *line),
                rank: *rank,
            });
            let preselected = found.preselected.map(|it| it.to_string());
            (hits.collect(), preselected)
        })
    }

    /// Everybody on the list of a meeting, in the order of the Turkish alphabet.
    pub fn roster(&self, meeting: MeetingId) -> Result<Vec<view::Hit>> {
        self.with_desk(|desk| {
            let here = desk.roster(meeting).into_iter();
            here.map(|line| desk.hit(meeting, line)).collect()
        })
    }

    pub(crate) fn with_desk<T>(&self, work: impl FnOnce(&DeskIndex) -> T) -> Result<T> {
        let mut kept = self.desk.borrow_mut();
        let desk = self.read(|reader| match kept.take() {
            Some(desk) => desk.kept_up(reader),
            None => DeskIndex::fill(reader),
        })?;
        let answer = work(&desk);
        *kept = Some(desk);
        Ok(answer)
    }
}

/// Registrations as hits, read from the file.
pub(crate) fn hits_of(
    reader: &Reader,
    meeting: MeetingId,
    rows: &[RegistrationRow],
) -> Result<Vec<view::Hit>> {
    rows.iter()
        .map(|row| {
            let (seats_given, plate) = match row.meeting {
                Some(id) => (
                    reader.seats_given(id)?,
                    reader.meeting(id)?.and_then(|it| it.plate),
                ),
                None => (false, None),
            };
            Ok(hit(meeting, row, seats_given, plate))
        })
        .collect()
}

fn hit(
    meeting: MeetingId,
    row: &RegistrationRow,
    seats_given: bool,
    plate: Option<u8>,
) -> view::Hit {
    let state = match (&row.arrived_at, standing_of(row, seats_given)) {
        (Some(_), _) => "arrived",
        (None, standing) => standing.word(),
    };
    view::Hit {
        registration: row.id.to_string(),
        person: row.person.map(|it| it.to_string()),
        name: row.name.clone().unwrap_or_default(),
        organisation: row.organisation_name.clone(),
        kind: row.kind.clone(),
        state: state.to_owned(),
        meeting: row.meeting.map(|it| it.to_string()).unwrap_or_default(),
        city: plate
            .and_then(province::by_plate)
            .map(|it| it.name.to_owned()),
        here: row.meeting == Some(meeting),
        arrived_at: row.arrived_at.as_deref().map(local_text),
    }
}
