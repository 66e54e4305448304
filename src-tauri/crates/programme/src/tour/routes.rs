//! The tour as it is planned, route by route and stop by stop, and changes of plan as a screen asks for them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::ids::StopId;
use domain::plan::counts;
use domain::province;
use store::{MeetingRow, Reader, StopRow};

use crate::base::error::Result;
use crate::known::meetings::{Facts, item};
use crate::programme::{Programme, Reading};
use crate::tour::plan::When;
use crate::view;

impl Reading {
    pub fn routes(&self) -> Result<view::Routes> {
        let now = self.clock.now();
        self.read(|reader| routes(reader, now))
    }
}

impl Programme {
    /// Changes the plan; the reason is needed where a plan had been set.
    pub fn change_plan_by(
        &mut self,
        step: &view::PlanStep,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        use view::PlanStep as Step;
        match step {
            Step::Shift { route, days } => self.shift_route(*route, *days, reason),
            Step::Move {
                meeting,
                date,
                start,
                end,
            } => {
                let to = When {
                    date: date.clone(),
                    start: start.clone(),
                    end: end.clone(),
                };
                self.move_meeting(*meeting, &to, reason)
            }
            Step::Postpone { meeting } => self.postpone(*meeting, reason),
            Step::Cancel { meeting } => self.cancel(*meeting, reason),
            Step::Reopen { meeting } => self.reopen(*meeting, reason),
            Step::Close { meeting } => self.close_meeting(*meeting, reason),
            Step::Split { meeting, date } => self.split_meeting(*meeting, date, reason),
            Step::Merge { meeting, into } => self.merge_meetings(*meeting, *into, reason),
            Step::MoveStop {
                stop,
                route,
                position,
            } => self.move_stop(*stop, *route, *position, reason),
            Step::Decide { stop, city } => self.decide_stop(*stop, city),
            Step::AddStop {
                route,
                city,
                position,
            } => self.add_stop(*route, city, *position, reason),
            Step::RemoveStop { stop } => self.remove_stop(*stop, reason),
        }
    }

    /// What the same change would do: whom it touches, what is worth a look, whether it needs a reason. Writes nothing.
    pub fn preview_plan(&mut self, step: &view::PlanStep) -> Result<view::PlanChange> {
        self.rehearse(|programme| programme.change_plan_by(step, None))
    }

    /// Answers as the change of plan in `verb` would, and leaves no trace of it.
    pub fn rehearse_plan(
        &mut self,
        verb: impl FnOnce(&mut Programme) -> Result<view::PlanChange>,
    ) -> Result<view::PlanChange> {
        self.rehearse(verb)
    }

    /// The same of whatever verb changes the plan on its way.
    pub(crate) fn rehearse<T>(
        &mut self,
        verb: impl FnOnce(&mut Programme) -> Result<T>,
    ) -> Result<T> {
        // Over when it is over, however `verb` ends: nothing that comes after it may be a rehearsal.
        let rehearsal = Rehearsal(self);
        rehearsal.0.rehearsing = true;
        verb(rehearsal.0)
    }
}

struct Rehearsal<'a>(&'a mut Programme);

impl Drop for Rehearsal<'_> {
    fn drop(&mut self) {
        self.0.rehearsing = false;
    }
}

/// The provinces, by plate number.
pub fn provinces() -> Vec<view::ProvinceItem> {
    let item = |it: &province::Province| view::ProvinceItem {
        plate: u32::from(it.plate),
        name: it.name.to_owned(),
        aliases: province::aliases(it)
            .into_iter()
            .map(str::to_owned)
            .collect(),
    };
    province::all().iter().map(item).collect()
}

fn routes(reader: &Reader, now: DateTime<Utc>) -> Result<view::Routes> {
    let facts = Facts::read(reader, None, now)?;
    let mut at_stop: HashMap<StopId, Vec<MeetingRow>> = HashMap::new();
    for meeting in reader.meetings()? {
        if let Some(stop) = meeting.stop {
            at_stop.entry(stop).or_default().push(meeting);
        }
    }
    let mut loose = Vec::new();
    let mut on_route: HashMap<_, Vec<view::StopPlan>> = HashMap::new();
    for stop in reader.stops()? {
        let meetings = at_stop.remove(&stop.id).unwrap_or_default();
        match stop.route {
            Some(route) => on_route
                .entry(route)
                .or_default()
                .push(stop_plan(stop, meetings, &facts)),
            None => loose.push(stop_plan(stop, meetings, &facts)),
        }
    }
    let routes = reader.routes()?.into_iter().map(|route| {
        let stops = on_route.remove(&route.id).unwrap_or_default();
        let held = |it: &&&view::MeetingItem| it.arrived > 0;
        let counted: Vec<&view::MeetingItem> = stops
            .iter()
            .flat_map(|stop| &stop.meetings)
            .filter(|it| counts(&it.status, it.arrived > 0))
            .collect();
        let sum = |of: fn(&view::MeetingItem) -> u32| counted.iter().map(|it| of(it)).sum();
        view::RoutePlan {
            route: route.id,
            number: route.number,
            name: route.name,
            meetings: counted.len() as u32,
            meetings_done: counted.iter().filter(held).count() as u32,
            capacity: sum(|it| it.capacity),
            expected: sum(|it| it.expected),
            arrived: sum(|it| it.arrived),
            stops,
        }
    });
    Ok(view::Routes {
        routes: routes.collect(),
        loose,
    })
}

fn stop_plan(stop: StopRow, meetings: Vec<MeetingRow>, facts: &Facts) -> view::StopPlan {
    let city = stop.plate.and_then(province::by_plate);
    view::StopPlan {
        stop: stop.id,
        route: stop.route_number,
        order: stop.position,
        plate: stop.plate.map(u32::from),
        city: city.map(|it| it.name.to_owned()),
        note: stop.note,
        meetings: meetings.into_iter().map(|it| item(it, facts)).collect(),
    }
}
