//! Searching at the desk: who is found by a few letters, and whom Enter lets in. The order is `desk_index`'s, for the
//! desk, the command line and the search everywhere alike.

use domain::ids::{MeetingId, RegistrationId};

use crate::base::error::Result;
use crate::known::hits::{RankedHit, tell_apart};
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// The people whom `text` finds, at most `limit`, and how many there are in all.
    pub fn search(&self, meeting: MeetingId, text: &str, limit: usize) -> Result<view::Hits> {
        let mut found = self.with_desk(|desk| {
            let found = desk.find(meeting, text, limit);
            let lines = found.lines.iter();
            view::Hits {
                hits: lines.map(|(line, _)| desk.hit(meeting, *line)).collect(),
                here: found.here,
                to_place: found.to_place,
                elsewhere: found.elsewhere,
                preselected: found.preselected,
            }
        })?;
        self.tell_apart(&mut found.hits)?;
        Ok(found)
    }

    /// The same people with their ranks, and who of them may be meant without a further look.
    pub(crate) fn search_ranked(
        &self,
        meeting: MeetingId,
        text: &str,
        limit: usize,
    ) -> Result<(Vec<RankedHit>, Option<RegistrationId>)> {
        self.with_desk(|desk| {
            let found = desk.find(meeting, text, limit);
            let hits = found.lines.iter().map(|(line, rank)| RankedHit {
                hit: desk.hit(meeting, *line),
                rank: *rank,
            });
            (hits.collect(), found.preselected)
        })
    }

    /// Everybody on the list of a meeting, in the order of the Turkish alphabet.
    pub fn roster(&self, meeting: MeetingId) -> Result<Vec<view::Hit>> {
        let mut hits: Vec<view::Hit> = self.with_desk(|desk| {
            let here = desk.roster(meeting).into_iter();
            here.map(|line| desk.hit(meeting, line)).collect()
        })?;
        self.tell_apart(&mut hits)?;
        Ok(hits)
    }

    /// The file is asked only where two look the same.
    pub(crate) fn tell_apart(&self, hits: &mut [view::Hit]) -> Result<()> {
        self.read(|reader| tell_apart(reader, hits))
    }
}
