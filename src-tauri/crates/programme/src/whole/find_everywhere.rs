//! Search everywhere: people and organisations by a few letters, whatever meeting they belong to. Screens and meetings
//! the page finds by itself, for it shows them already.

use domain::check_in::FoundKind;
use domain::ids::MeetingId;
use uuid::Uuid;

use crate::base::error::Result;
use crate::programme::Reading;
use crate::view::{Found, Hit};

/// One answer in so many is kept for organisations: a family name must not push them all out of sight.
const ORGANISATIONS_OF: usize = 3;

impl Reading {
    /// Whoever and whatever organisation `text` finds, at most `limit`: people as the desk ranks them, once for each of
    /// their meetings, then organisations.
    pub fn find(&self, text: &str, limit: usize) -> Result<Vec<Found>> {
        let mut organisations = self.find_organisations(text, limit)?;
        // Of no meeting in particular, so none comes before the others.
        let nowhere = MeetingId(Uuid::nil());
        let mut people = self.search(nowhere, text, limit)?.hits;

        let kept = organisations.len().min(limit.div_ceil(ORGANISATIONS_OF));
        people.truncate(limit - kept);
        organisations.truncate(limit - people.len());

        let mut found: Vec<Found> = people.into_iter().map(person).collect();
        for organisation in organisations {
            // Where somebody of it is registered.
            let id = organisation.organisation;
            let meeting = self.with_desk(|desk| desk.meeting_of(id))?;
            found.push(Found {
                kind: FoundKind::Organisation,
                id: id.into(),
                name: organisation.name,
                detail: organisation.kind.unwrap_or_default(),
                meeting,
            });
        }
        Ok(found)
    }
}

fn person(hit: Hit) -> Found {
    Found {
        kind: FoundKind::Person,
        id: hit.registration.into(),
        name: hit.name,
        detail: hit.organisation.unwrap_or_default(),
        meeting: hit.meeting,
    }
}
