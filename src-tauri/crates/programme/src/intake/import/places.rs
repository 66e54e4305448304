//! Where a row belongs: the meetings of its route, against what it wishes for.

use domain::application::{Application, SheetProblem};
use domain::ids::{MeetingId, RouteId};
use domain::plan::MeetingStatus;
use domain::wish::Wish;
use store::{MeetingRow, Reader};

use crate::base::error::{Error, Result};
use crate::known::which;
use crate::view;

/// Where the rows of a sheet can belong.
pub(crate) struct Places {
    /// The one meeting that the sheet is taken in for.
    pub(super) given: Option<MeetingRow>,
    pub(crate) of_route: Vec<MeetingRow>,
    route_number: u32,
}

impl Places {
    pub(super) fn of(
        reader: &Reader,
        route: RouteId,
        options: &view::ImportOptions,
    ) -> Result<Places> {
        let given = options
            .meeting
            .map(|it| which::meeting(reader, it))
            .transpose()?;
        if given
            .as_ref()
            .is_some_and(|meeting| meeting.route != Some(route))
        {
            return Err(Error::Invalid {
                code: "meeting_not_on_route",
                field: "meeting".into(),
            });
        }
        Ok(Places {
            given,
            ..Places::of_route(reader, route, options.route)?
        })
    }

    /// The meetings of a route that are not called off.
    pub(crate) fn of_route(reader: &Reader, route: RouteId, number: u32) -> Result<Places> {
        let mut of_route = reader.meetings()?;
        of_route.retain(|meeting| {
            meeting.route == Some(route) && !meeting.status.is(MeetingStatus::Cancelled)
        });
        Ok(Places {
            given: None,
            of_route,
            route_number: number,
        })
    }

    /// The meeting of a row, and what is to be said about it. Two wishes, or none that is understood, are placed by a
    /// person and never guessed.
    pub(super) fn place(
        &self,
        application: &Application,
    ) -> (Option<MeetingId>, Option<SheetProblem>) {
        let wished = self.wished(&application.wishes);
        if let Some(given) = &self.given {
            let other = wished.iter().any(|id| *id != given.id);
            return (Some(given.id), other.then_some(SheetProblem::OtherMeeting));
        }
        match wished.as_slice() {
            [one] => (Some(*one), None),
            [] => (None, Some(SheetProblem::MeetingNotRecognised)),
            _ => (None, Some(SheetProblem::SeveralWishes)),
        }
    }

    /// The meetings that these wishes mean, the first wish first.
    pub(crate) fn wished(&self, wishes: &[Wish]) -> Vec<MeetingId> {
        let mut wished: Vec<MeetingId> = Vec::new();
        for wish in wishes {
            let at_stop = wish
                .stop
                .filter(|(route, _)| u32::from(*route) == self.route_number);
            let is_meant = |meeting: &MeetingRow, plate: Option<u8>| {
                plate.is_some() && meeting.plate == plate
                    || plate.is_none()
                        && at_stop
                            .is_some_and(|(_, stop)| meeting.position == Some(u32::from(stop)))
            };
            // By the places in the order in which they are named, then by the stop.
            let named = wish.plates.iter().map(|plate| Some(*plate));
            for plate in named.chain([None]) {
                for meeting in self.of_route.iter().filter(|it| is_meant(it, plate)) {
                    if !wished.contains(&meeting.id) {
                        wished.push(meeting.id);
                    }
                }
            }
        }
        wished
    }
}
