//! Targets, how far each of them is, and what can still become of it.

use std::collections::HashSet;

use domain::counting::Counts;
use domain::plan::MeetingStatus;
use domain::target::{Ahead, Metric, Scope, outlook, status};
use store::{MeetingRow, TargetRow};

use crate::view;

/// Those of the whole programme first, each always in the same place.
pub(crate) fn how_far(
    mut targets: Vec<TargetRow>,
    meetings: &[MeetingRow],
    actual: &Counts,
) -> Vec<view::TargetItem> {
    targets.sort_by_key(|it| {
        let metric = Metric::ALL.iter().position(|metric| it.metric.is(*metric));
        (!it.scope.is(Scope::Programme), metric)
    });
    let ahead = ahead(meetings, actual);
    let items = targets.iter().map(|it| target_item(it, actual, ahead));
    items.collect()
}

/// The meetings that are still to come. Who is called off or closed brings nobody any more.
fn ahead(meetings: &[MeetingRow], actual: &Counts) -> Ahead {
    let is_ahead = |it: &&MeetingRow| {
        !actual.meetings.contains(&it.id) && it.status.known().is_none_or(MeetingStatus::is_open)
    };
    let mut ahead = Ahead::default();
    let mut cities: HashSet<u8> = HashSet::new();
    for meeting in meetings.iter().filter(is_ahead) {
        ahead.meetings += 1;
        ahead.seats += meeting.capacity;
        cities.extend(meeting.plate);
    }
    ahead.cities = cities.difference(&actual.cities).count() as u32;
    ahead
}

fn target_item(target: &TargetRow, actual: &Counts, ahead: Ahead) -> view::TargetItem {
    let metric = target.metric.known();
    let value = match metric {
        Some(Metric::Meetings) => actual.meetings.len() as u32,
        Some(Metric::Cities) => actual.cities.len() as u32,
        Some(Metric::Organisations) => actual.organisations,
        Some(Metric::People) => actual.people,
        Some(Metric::Participations) => actual.participations,
        None => 0,
    };
    let outlook = outlook(&target.scope, metric, target.value, value, ahead);
    view::TargetItem {
        target: target.id,
        scope: target.scope.clone(),
        metric: target.metric.clone(),
        unit: target.unit.clone(),
        value: target.value,
        actual: value,
        status: status(&target.scope, metric, target.value, value),
        possible: outlook.map(|it| it.possible),
        would_do: outlook.and_then(|it| it.would_do),
        source: target.source.clone(),
        note: target.note.clone(),
    }
}
