//! Deviations as the reports ask for them: what was planned, what was done, and why.

use std::collections::HashMap;

use domain::province;
use store::Reader;

use crate::clock::local_text;
use crate::error::Result;
use crate::programme::Programme;
use crate::view;

impl Programme {
    /// Every deviation, the earliest first.
    pub fn deviations(&self) -> Result<Vec<view::Deviation>> {
        self.read(deviations)
    }
}

fn deviations(reader: &Reader) -> Result<Vec<view::Deviation>> {
    let meetings: HashMap<_, _> = reader
        .meetings()?
        .into_iter()
        .map(|it| (it.id, it))
        .collect();
    let stops: HashMap<_, _> = reader.stops()?.into_iter().map(|it| (it.id, it)).collect();
    let routes: HashMap<_, _> = reader
        .routes()?
        .into_iter()
        .map(|it| (it.id, it.number))
        .collect();
    let items = reader.deviations()?.into_iter().map(|row| {
        let meeting = row.meeting.and_then(|id| meetings.get(&id));
        let stop = row.stop.or(meeting.and_then(|it| it.stop));
        let stop = stop.and_then(|id| stops.get(&id));
        let route = row.route.and_then(|id| routes.get(&id).copied());
        let city = stop.and_then(|it| it.plate).and_then(province::by_plate);
        view::Deviation {
            deviation: row.id.to_string(),
            kind: row.kind.unwrap_or_else(|| "edit".into()),
            meeting: row.meeting.map(|it| it.to_string()),
            route: route.or(stop.and_then(|it| it.route_number)),
            stop: stop.and_then(|it| it.position),
            city: city.map(|it| it.name.to_owned()),
            planned: row.planned.unwrap_or_default(),
            done: row.done.unwrap_or_default(),
            reason: row.reason.unwrap_or_default(),
            touched: row.touched,
            at: row.at.as_deref().map(local_text),
        }
    });
    Ok(items.collect())
}
