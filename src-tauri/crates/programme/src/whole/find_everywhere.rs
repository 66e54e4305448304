//! Search everywhere: people and organisations by a few letters, whatever meeting they belong to, and those who are still to
//! be placed. Screens and meetings the page finds by itself, for it shows them already.

use domain::check_in::FoundKind;
use domain::ids::{ApplicationId, MeetingId, RouteId};
use uuid::Uuid;

use crate::base::error::Result;
use crate::programme::Reading;
use crate::view::{Found, Hit};

/// One answer in so many is kept for organisations: a family name must not push them all out of sight.
const ORGANISATIONS_OF: usize = 3;

type Waits = Option<(ApplicationId, RouteId)>;

impl Reading {
    /// Whoever and whatever organisation `text` finds, at most `limit`: people as the desk ranks them, once for each of
    /// their meetings, then organisations.
    pub fn find(&self, text: &str, limit: usize) -> Result<Vec<Found>> {
        let mut organisations = self.find_organisations(text, limit)?;
        let nowhere = MeetingId(Uuid::nil());
        let mut people: Vec<(Hit, Waits)> = self.with_desk(|desk| {
            let found = desk.find_everywhere(text, limit).lines.into_iter();
            let people = found.map(|(line, _)| (desk.hit(nowhere, line), desk.waits(line)));
            people.collect()
        })?;

        let kept = organisations.len().min(limit.div_ceil(ORGANISATIONS_OF));
        people.truncate(limit - kept);
        organisations.truncate(limit - people.len());

        let mut found = Vec::new();
        for (hit, waits) in people {
            found.push(self.person(hit, waits)?);
        }
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
                route: None,
            });
        }
        Ok(found)
    }

    fn person(&self, hit: Hit, waits: Waits) -> Result<Found> {
        let route = match waits {
            Some((_, route)) => self
                .read(|reader| Ok(reader.routes()?))?
                .into_iter()
                .find(|it| it.id == route),
            None => None,
        };
        Ok(Found {
            kind: FoundKind::Person,
            id: waits.map_or(hit.registration.into(), |it| it.0.into()),
            name: hit.name,
            detail: hit.organisation.unwrap_or_default(),
            meeting: hit.meeting,
            route: route.map(|it| it.number),
        })
    }
}
