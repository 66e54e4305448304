//! The programme at a glance: routes, stops, targets with what they came to, and where the announcement disagrees with
//! its own list.

use domain::target::Scope;
use std::collections::{HashMap, HashSet};

use domain::branch::headquarters;
use domain::counting::{Came, Counts, count};
use domain::kind::Kinds;
use domain::plan::counts;
use domain::province;
use domain::target::Metric;
use store::{MeetingRow, Reader, RecoveryKey, RouteRow, StopRow, TargetRow};

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::known::targets::how_far;
use crate::programme::Reading;
use crate::tour::attention::attention;
use crate::view;

impl Reading {
    pub fn overview(&self) -> Result<view::Overview> {
        let mut looked_at = self.own_notes()?;
        let now = self.clock.now();
        self.read(|reader| {
            looked_at.extend(attention(reader, now)?);
            let programme = reader.programme()?;
            let stops = reader.stops()?;
            let meetings = reader.meetings()?;
            let kinds = reader.kinds()?;
            let actual = actual(reader, &meetings, &kinds)?;
            let routes = reader.routes()?;
            let route = |route: &RouteRow| -> Result<view::RouteItem> {
                let is_held = |it: &MeetingRow| actual.meetings.contains(&it.id);
                let of_route: Vec<_> = meetings
                    .iter()
                    .filter(|it| it.route == Some(route.id) && counts(&it.status, is_held(it)))
                    .collect();
                let call = reader.call(route.id)?.unwrap_or_default();
                Ok(view::RouteItem {
                    route: route.id,
                    number: route.number,
                    name: route.name.clone(),
                    stops: stops
                        .iter()
                        .filter(|stop| stop.route == Some(route.id))
                        .count() as u32,
                    meetings: of_route.len() as u32,
                    meetings_done: of_route.iter().filter(|it| is_held(it)).count() as u32,
                    call_opens: call.opens.as_ref().map(local_kept),
                    call_closes: call.closes.as_ref().map(local_kept),
                })
            };
            let targets = reader.targets()?;
            Ok(view::Overview {
                demo: programme.demo,
                title_tr: programme.title_tr.unwrap_or_default(),
                title_en: programme.title_en.unwrap_or_default(),
                routes: routes.iter().map(route).collect::<Result<_>>()?,
                discrepancies: discrepancies(&targets, &stops),
                targets: how_far(targets, &meetings, &actual),
                by_headquarters: actual.by_headquarters,
                by_group: by_group(&actual, &kinds),
                stops: stops.iter().map(stop_item).collect(),
                attention: looked_at,
            })
        })
    }

    /// What `new` says of the file it made.
    pub(crate) fn created(&self, recovery_key: &RecoveryKey) -> Result<view::Created> {
        let overview = self.overview()?;
        let listed = overview
            .stops
            .iter()
            .filter(|stop| stop.plate.is_some())
            .count() as u32;
        let targets = overview.targets.iter().map(|target| view::CreatedTarget {
            metric: target.metric.clone(),
            value: target.value,
            source: target.source.clone(),
        });
        Ok(view::Created {
            file: self.path().display().to_string(),
            routes: overview.routes.len() as u32,
            stops: overview.stops.len() as u32,
            cities_listed: listed,
            stops_to_be_decided: overview.stops.len() as u32 - listed,
            meetings: overview.routes.iter().map(|route| route.meetings).sum(),
            targets: targets.collect(),
            discrepancies: overview.discrepancies,
            recovery_key: recovery_key.as_str().to_owned(),
        })
    }
}

/// What has come true so far.
fn actual(reader: &Reader, meetings: &[MeetingRow], kinds: &Kinds) -> Result<Counts> {
    let plates: HashMap<_, _> = meetings.iter().map(|it| (it.id, it.plate)).collect();
    let branches: HashMap<_, _> = reader.branches()?.into_iter().collect();
    let head = |it| headquarters(it, |branch| branches.get(&branch).copied());
    let came = reader.came()?.into_iter().map(|row| Came {
        registration: row.registration,
        meeting: row.meeting,
        plate: row
            .meeting
            .and_then(|it| plates.get(&it).copied().flatten()),
        person: row.person,
        category: row.category,
        organisation: row.organisation,
        group: kinds.group_of(row.kind.as_deref()),
        kind: row.kind,
        headquarters: row.organisation.map(head),
    });
    Ok(count(came))
}

/// Every group, those that nobody came from too; last the organisations whose kind is not known, if there are any.
fn by_group(actual: &Counts, kinds: &Kinds) -> Vec<view::GroupCount> {
    let of = |group: Option<String>| actual.by_group.get(&group).copied().unwrap_or(0);
    let known = kinds.groups().iter().map(|group| view::GroupCount {
        group: Some(group.code.clone()),
        name_tr: Some(group.tr.clone()),
        name_en: Some(group.en.clone()),
        organisations: of(Some(group.code.clone())),
    });
    let unknown = view::GroupCount {
        group: None,
        name_tr: None,
        name_en: None,
        organisations: of(None),
    };
    let unknown = Some(unknown).filter(|it| it.organisations > 0);
    known.chain(unknown).collect()
}

/// Where what was announced and what is listed differ: 30 cities and 29; 600 organisations and the places there are.
fn discrepancies(targets: &[TargetRow], stops: &[StopRow]) -> Vec<view::Discrepancy> {
    let cities: HashSet<u8> = stops.iter().filter_map(|stop| stop.plate).collect();
    let listed = cities.len() as u32;
    let whole = |metric: Metric| {
        targets
            .iter()
            .find(|it| it.scope.is(Scope::Programme) && it.metric.is(metric))
    };
    let each = targets.iter().find(|it| it.scope.is(Scope::Meeting));
    let mut found = Vec::new();
    let mut compare = |target: Option<&TargetRow>, listed: u32| {
        if let Some(target) = target.filter(|target| target.value != listed) {
            found.push(view::Discrepancy {
                metric: target.metric.clone(),
                announced: target.value,
                listed,
                source: target.source.clone(),
            });
        }
    };
    compare(whole(Metric::Cities), listed);
    if let Some(each) = each {
        compare(whole(Metric::Organisations), listed * each.value);
    }
    found
}

fn stop_item(stop: &StopRow) -> view::StopItem {
    view::StopItem {
        stop: stop.id,
        route: stop.route_number,
        order: stop.position,
        plate: stop.plate.map(u32::from),
        city: stop
            .plate
            .and_then(province::by_plate)
            .map(|it| it.name.to_owned()),
    }
}
