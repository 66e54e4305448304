//! Those who applied and whom no meeting is known for, as the desk finds them: by name and organisation.
//!
//! They are few, so they are walked through one by one and read anew when one of them changes.

use std::collections::HashMap;

use domain::ids::{PersonId, RouteId};
use domain::turkish;
use store::{KnownApplication, Reader};
use uuid::Uuid;

use super::{OtherNames, Rank, TO_PLACE};
use crate::error::Result;
use crate::place::registration_of;
use crate::view;

pub(super) struct Waiting {
    of_route: HashMap<RouteId, Vec<One>>,
}

pub(super) struct One {
    application: KnownApplication,
    /// Who stands for the one that the application names.
    pub(super) person: Option<PersonId>,
    organisation: Option<Uuid>,
    /// `name\torganisation`, folded.
    line: String,
}

impl Waiting {
    pub(super) fn read(reader: &Reader, other_names: &OtherNames) -> Result<Waiting> {
        let standing = reader.standing()?;
        let mut of_route = HashMap::new();
        for route in reader.routes()? {
            let waiting = reader.to_place(route.id)?.into_iter().map(|application| {
                let stands_for = |id: Uuid| standing.get(&id).copied().unwrap_or(id);
                let person = application.person.map(|it| PersonId(stands_for(it.0)));
                let organisation = application.organisation.map(|it| stands_for(it.0));
                let line = format!(
                    "{}\t{}",
                    other_names.with(application.name.as_deref(), person.map(|it| it.0)),
                    other_names.with(application.organisation_name.as_deref(), organisation)
                );
                One {
                    application,
                    person,
                    organisation,
                    line,
                }
            });
            of_route.insert(route.id, waiting.collect());
        }
        Ok(Waiting { of_route })
    }

    /// Whether this person or organisation is in one of the applications.
    pub(super) fn names(&self, id: Uuid) -> bool {
        self.of_route
            .values()
            .flatten()
            .any(|it| it.person.is_some_and(|it| it.0 == id) || it.organisation == Some(id))
    }

    /// Those in whom every word stands, the best first.
    pub(super) fn search(&self, route: RouteId, words: &[&str], rank: &Rank) -> Vec<&One> {
        let waiting = self.of_route.get(&route).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<&One> = waiting
            .iter()
            .filter(|it| words.iter().all(|word| it.line.contains(word)))
            .collect();
        found.sort_by(|a, b| {
            let rank_of = |it: &One| rank.of_line(it.line.as_bytes());
            rank_of(a)
                .cmp(&rank_of(b))
                .then_with(|| turkish::compare(a.name(), b.name()))
                .then_with(|| a.application.application.cmp(&b.application.application))
        });
        found
    }
}

impl One {
    fn name(&self) -> &str {
        self.application.name.as_deref().unwrap_or_default()
    }
}

pub(super) fn hit(it: &One) -> view::Hit {
    let application = &it.application;
    view::Hit {
        registration: registration_of(application.application).to_string(),
        person: it.person.map(|it| it.to_string()),
        name: it.name().to_owned(),
        organisation: application.organisation_name.clone(),
        kind: None,
        state: TO_PLACE.to_owned(),
        meeting: String::new(),
        city: None,
        here: false,
        arrived_at: None,
    }
}
