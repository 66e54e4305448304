//! Stops of the tour: their order, the route they are on, and the city of one that was still to be decided.

use domain::body::Value;
use domain::change::Set;
use domain::ids::{MeetingId, RouteId, StopId};
use domain::noun::{Noun, meeting, stop};
use domain::plan::{ChangeWarning, PlanColumn};
use domain::plan::{MeetingStatus, PlanKind, reordered};
use domain::{province, turkish};
use store::{Reader, StopRow};

use crate::base::clock::new_id;
use crate::base::error::{Error, Result, invalid, out_of_bounds};
use crate::base::which::Which;
use crate::known::meetings::is_planned;
use crate::known::which;
use crate::programme::Programme;
use crate::tour::plan_change::{About, PlanChange};
use crate::view;

impl Programme {
    /// Puts a stop at a place (from 1) in the order of a route, its own or another; the others close up. Days stay as they
    /// are: a new order does not know when there is time.
    pub fn move_stop<'a>(
        &mut self,
        which: impl Into<Which<'a>>,
        route: u32,
        position: u32,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        self.change_plan(PlanKind::MoveStop, reason, |change| {
            let moved = find_stop(change.tx, which.into())?;
            let to = which::find_route(change.tx, route)?;
            let stops = change.tx.stops()?;
            let order = |route| -> Vec<StopId> {
                let of_route = stops.iter().filter(|it| it.route == Some(route));
                of_route.map(|it| it.id).collect()
            };
            let mut there = order(to.id);
            let at = there.iter().position(|it| *it == moved.id);
            let at = at.unwrap_or_else(|| {
                there.push(moved.id);
                there.len() - 1
            });
            if position == 0 || position as usize > there.len() {
                return Err(out_of_bounds("position", 1, there.len() as u32));
            }
            let there = reordered(&there, at, position as usize - 1);
            let mut left = moved.route.map(order).unwrap_or_default();
            left.retain(|it| !there.contains(it));

            let wanted = vec![
                (stop::ROUTE, PlanColumn::Route, to.id.into()),
                (stop::POSITION, PlanColumn::Position, position.into()),
            ];
            let from = place_text(moved.route_number, moved.position);
            let said = change.done.changed.len();
            let about = About {
                stop: Some(moved.id),
                route: Some(to.id),
                meeting: None,
            };
            change.record(Noun::Stop, moved.id.0, about, wanted)?;
            if change.done.changed.len() == said {
                return Ok(());
            }
            // What was said of the route is an id; people call it by its number.
            for changed in &mut change.done.changed[said..] {
                if changed.column == PlanColumn::Route {
                    changed.before = moved.route_number.map(|it| it.to_string());
                    changed.after = Some(route.to_string());
                }
            }
            change.number(&there)?;
            change.number(&left)?;
            let done = place_text(Some(route), Some(position));
            let was_planned = is_set(change.tx, moved.id)?;
            change.deviate(about, from, done, 0, was_planned)
        })
    }

    /// Gives a stop that was to be decided its city, and plans its meeting as the others are.
    pub fn decide_stop<'a>(
        &mut self,
        which: impl Into<Which<'a>>,
        city: &str,
    ) -> Result<view::PlanChange> {
        let city = province::recognise(city).ok_or(invalid("province_unknown", "city"))?;
        self.change_plan(PlanKind::Edit, None, |change| {
            let decided = find_stop(change.tx, which.into())?;
            if decided.plate == Some(city.plate) {
                return Ok(());
            }
            if decided.plate.is_some() {
                return Err(invalid("stop_decided", "stop"));
            }
            if change
                .tx
                .stops()?
                .iter()
                .any(|it| it.plate == Some(city.plate))
            {
                return Err(invalid("city_twice", "city"));
            }
            let about = About {
                stop: Some(decided.id),
                route: decided.route,
                meeting: None,
            };
            let plate = u32::from(city.plate);
            change.record(
                Noun::Stop,
                decided.id.0,
                about,
                vec![(stop::PLATE, PlanColumn::Plate, plate.into())],
            )?;
            let meetings = change.tx.meetings()?;
            if meetings.iter().any(|it| it.stop == Some(decided.id)) {
                return Ok(());
            }
            change.plan_meeting(decided.id, decided.route)
        })
    }

    /// A further stop of a route, at a place in its order or at the end, with its meeting. A city may stand twice on the
    /// tour; it is said.
    pub fn add_stop(
        &mut self,
        route: u32,
        city: &str,
        position: Option<u32>,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        let city = province::recognise(city).ok_or(invalid("province_unknown", "city"))?;
        self.change_plan(PlanKind::AddStop, reason, |change| {
            let route = which::find_route(change.tx, route)?;
            let stops = change.tx.stops()?;
            if stops.iter().any(|it| it.plate == Some(city.plate)) {
                change.warn(ChangeWarning::CityTwice);
            }
            let of_route = stops.iter().filter(|it| it.route == Some(route.id));
            let mut order: Vec<StopId> = of_route.map(|it| it.id).collect();
            let last = order.len() as u32 + 1;
            let position = position.unwrap_or(last);
            if position == 0 || position > last {
                return Err(out_of_bounds("position", 1, last));
            }
            let added = StopId(new_id(change.now));
            order.insert(position as usize - 1, added);
            let about = About {
                stop: Some(added),
                route: Some(route.id),
                meeting: None,
            };
            let wanted = vec![
                (stop::ROUTE, PlanColumn::Route, route.id.into()),
                (stop::PLATE, PlanColumn::Plate, u32::from(city.plate).into()),
            ];
            let said = change.done.changed.len();
            change.record(Noun::Stop, added.0, about, wanted)?;
            // What was said of the route is an id; people call it by its number.
            change.done.changed[said].after = Some(route.number.to_string());
            change.number(&order)?;
            change.plan_meeting(added, Some(route.id))?;
            let done = format!(
                "{} plate={}",
                place_text(Some(route.number), Some(position)),
                city.plate
            );
            change.deviate(about, "stops=0".into(), done, 0, false)
        })
    }

    /// Takes a stop off the tour with its meetings, as long as nobody is registered there or came.
    pub fn remove_stop<'a>(
        &mut self,
        which: impl Into<Which<'a>>,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        self.change_plan(PlanKind::RemoveStop, reason, |change| {
            let removed = find_stop(change.tx, which.into())?;
            let about = About {
                stop: Some(removed.id),
                route: removed.route,
                meeting: None,
            };
            let mut meetings = change.tx.meetings()?;
            meetings.retain(|it| it.stop == Some(removed.id));
            for meeting in &meetings {
                if !change.tx.list_of(meeting.id)?.is_empty() {
                    return Err(invalid("stop_in_use", "stop"));
                }
            }
            let planned = place_text(removed.route_number, removed.position);
            for meeting in &meetings {
                change
                    .tx
                    .record(Set::of(Noun::Meeting, meeting.id).with(meeting::HIDDEN, true))?;
                let of_plan = Some(meeting.status.on_the_wire().to_owned());
                change.say(
                    Some(meeting.id),
                    Some(removed.id),
                    PlanColumn::Status,
                    of_plan,
                    None,
                );
            }
            change
                .tx
                .record(Set::of(Noun::Stop, removed.id).with(stop::HIDDEN, true))?;
            let plate = removed.plate.map(|it| it.to_string());
            change.say(
                None,
                Some(removed.id),
                PlanColumn::Plate,
                plate.clone(),
                None,
            );
            let mut left = change.tx.stops()?;
            left.retain(|it| it.route.is_some() && it.route == removed.route);
            let left: Vec<StopId> = left.into_iter().map(|it| it.id).collect();
            change.number(&left)?;
            let planned = format!("{planned} plate={}", plate.unwrap_or_default());
            // The announcement named the city: leaving it out is always a change of plan.
            let was_announced = removed.plate.is_some();
            change.deviate(about, planned, "stops=0".into(), 0, was_announced)
        })
    }
}

impl PlanChange<'_, '_> {
    /// The meeting of a new stop, planned as the others of its route are.
    fn plan_meeting(&mut self, stop: StopId, route: Option<RouteId>) -> Result<()> {
        let meetings = self.tx.meetings()?;
        let like = meetings.iter().find(|it| it.route == route);
        let like = like.or(meetings.first());
        let id = MeetingId(new_id(self.now));
        self.tx.record(
            Set::of(Noun::Meeting, id)
                .with(meeting::STOP, stop)
                .with(meeting::CAPACITY, like.map_or(20, |it| it.capacity))
                .with(meeting::RESERVE, like.map_or(0, |it| it.reserve))
                .with_some(meeting::STARTS, like.and_then(|it| it.starts.clone()))
                .with_some(meeting::ENDS, like.and_then(|it| it.ends.clone()))
                .with_some(meeting::LANGUAGE, like.and_then(|it| it.language.clone()))
                .with(meeting::STATUS, MeetingStatus::Planned.word()),
        )?;
        let planned = Some(MeetingStatus::Planned.word().to_owned());
        self.say(Some(id), Some(stop), PlanColumn::Status, None, planned);
        Ok(())
    }

    /// Numbers the stops of a route from 1 in this order.
    fn number(&mut self, stops: &[StopId]) -> Result<()> {
        for (stop, position) in stops.iter().zip(1u32..) {
            let about = About {
                stop: Some(*stop),
                ..About::default()
            };
            let wanted = vec![(stop::POSITION, PlanColumn::Position, Value::from(position))];
            self.record(Noun::Stop, stop.0, about, wanted)?;
        }
        Ok(())
    }
}

/// A stop by its id, its place (`1.2`), its city, or as the only one that is to be decided.
fn find_stop(reader: &Reader, which: Which) -> Result<StopRow> {
    let (id, text) = match which {
        Which::Row(id) => (Some(StopId(id)), ""),
        Which::Typed(text) => (None, text),
    };
    let place = text
        .split_once('.')
        .and_then(|(route, position)| Some((route.parse().ok()?, position.parse().ok()?)));
    let plate = province::recognise(text).map(|it| it.plate);
    let undecided = ["belirlenecek", "undecided"].contains(&turkish::fold(text).as_str());
    let is_meant = |it: &StopRow| match (id, place) {
        (Some(id), _) => it.id == id,
        (None, Some((route, position))) => {
            it.route_number == Some(route) && it.position == Some(position)
        }
        (None, None) if undecided => it.plate.is_none(),
        (None, None) => plate.is_some() && it.plate == plate,
    };
    let mut found = reader.stops()?;
    found.retain(is_meant);
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(Error::unknown("stop")),
        _ => Err(Error::Unknown {
            what: "stop",
            candidates: found.iter().map(|it| it.id.to_string()).collect(),
        }),
    }
}

fn is_set(reader: &Reader, stop: StopId) -> Result<bool> {
    for meeting in reader.meetings()? {
        if meeting.stop == Some(stop) && is_planned(reader, &meeting)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn place_text(route: Option<u32>, position: Option<u32>) -> String {
    let number = |it: Option<u32>| it.map(|it| it.to_string()).unwrap_or_default();
    format!("route={} position={}", number(route), number(position))
}
