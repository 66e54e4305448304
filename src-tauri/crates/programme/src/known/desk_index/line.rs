//! Somebody as a desk finds and shows them: a line of the index.

use domain::calendar::Kept;
use domain::check_in::HitState;
use domain::ids::{MeetingId, OrganisationId, PersonId, RegistrationId, RouteId};
use domain::province;
use domain::registration::{Category, Selection, Source, Standing, is_expected, standing};
use domain::words::Word;
use zeroize::Zeroizing;

use super::ranks::Named;
use crate::base::clock::local_kept;
use crate::view;

/// Where a line is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// On the list of a meeting, or among those who came to it.
    Meeting(MeetingId),
    /// Applied on a route, and still to be placed.
    Route(RouteId),
    /// Registered at a meeting that is not known here.
    Nowhere,
}

pub(super) struct Line {
    pub(super) registration: RegistrationId,
    pub(super) place: Place,
    /// Came to this meeting, and is registered elsewhere.
    pub(super) by_arrival: bool,
    pub(super) person: Option<PersonId>,
    /// Its number among the organisations of the index.
    pub(super) organisation: Option<u32>,
    pub(super) name: Zeroizing<String>,
    /// The words of the name and of all other names by which they are found.
    pub(super) words: Zeroizing<String>,
    pub(super) code: Zeroizing<String>,
    pub(super) phone_ends: Zeroizing<Vec<String>>,
    pub(super) door: AtTheDoor,
    /// Not on a list any more, or under another name.
    pub(super) gone: bool,
}

/// What changes at the door, and by which nobody is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AtTheDoor {
    pub(super) arrived_at: Option<Kept>,
    pub(super) selection: Word<Selection>,
    pub(super) withdrawn: bool,
    pub(super) source: Word<Source>,
    pub(super) category: Word<Category>,
}

/// In this order they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    Expected,
    /// Let in after a question only.
    AskedAbout,
    Arrived,
}

pub(super) struct Organisation {
    pub(super) id: OrganisationId,
    pub(super) name: Option<Zeroizing<String>>,
    pub(super) kind: Option<String>,
    pub(super) words: Zeroizing<String>,
}

impl Line {
    /// Whether both are found by the same and shown as the same, whatever happened at the door.
    pub(super) fn reads_as(&self, other: &Line) -> bool {
        self.place == other.place
            && self.by_arrival == other.by_arrival
            && self.person == other.person
            && self.organisation == other.organisation
            && self.name == other.name
            && self.words == other.words
            && self.code == other.code
            && self.phone_ends == other.phone_ends
    }

    pub(super) fn named<'a>(&'a self, organisation: Option<&'a Organisation>) -> Named<'a> {
        Named {
            name: &self.words,
            organisation: organisation.map_or("", |it| &it.words),
            code: &self.code,
            phone_ends: &self.phone_ends,
        }
    }

    pub(super) fn meeting(&self) -> Option<MeetingId> {
        match self.place {
            Place::Meeting(meeting) => Some(meeting),
            Place::Route(_) | Place::Nowhere => None,
        }
    }

    pub(super) fn is_at(&self, meeting: MeetingId) -> bool {
        self.place == Place::Meeting(meeting)
    }

    pub(super) fn is_registered(&self) -> bool {
        !matches!(self.place, Place::Route(_))
    }

    pub(super) fn state(&self, seats_given: bool) -> State {
        if self.door.arrived_at.is_some() {
            return State::Arrived;
        }
        // As lists and sheets count: for who was let in by mistake and taken back nobody waits.
        match self.standing(seats_given) {
            Some(standing) if is_expected(standing, &self.door.source) => State::Expected,
            Some(_) | None => State::AskedAbout,
        }
    }

    /// `None` where no meeting is known yet at which they could stand.
    fn standing(&self, seats_given: bool) -> Option<Standing> {
        let AtTheDoor {
            selection,
            withdrawn,
            source,
            category,
            ..
        } = &self.door;
        self.is_registered()
            .then(|| standing(selection, *withdrawn, source, category, seats_given))
    }

    pub(super) fn hit(
        &self,
        searched: MeetingId,
        organisation: Option<&Organisation>,
        seats_given: bool,
        plate: Option<u8>,
    ) -> view::Hit {
        let state = match (&self.door.arrived_at, self.standing(seats_given)) {
            (_, None) => HitState::ToPlace,
            (Some(_), Some(_)) => HitState::Arrived,
            (None, Some(standing)) => standing.into(),
        };
        view::Hit {
            registration: self.registration,
            person: self.person,
            name: self.name.to_string(),
            organisation: organisation.and_then(|it| Some(it.name.as_ref()?.to_string())),
            kind: organisation
                .filter(|_| self.is_registered())
                .and_then(|it| it.kind.clone()),
            state,
            meeting: self.meeting(),
            city: plate
                .and_then(province::by_plate)
                .map(|it| it.name.to_owned()),
            here: self.meeting() == Some(searched),
            arrived_at: self.door.arrived_at.as_ref().map(local_kept),
            apart: None,
        }
    }
}

impl Organisation {
    pub(super) fn reads_as(&self, other: &Organisation) -> bool {
        self.name == other.name && self.kind == other.kind && self.words == other.words
    }

    pub(super) fn text(&self) -> &str {
        self.name.as_ref().map_or("", |it| it.as_str())
    }
}
