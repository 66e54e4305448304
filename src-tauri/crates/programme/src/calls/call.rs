//! Calls for participants, one for each route: where they stand, and which applications are late by them.

use chrono::{DateTime, Utc};
use domain::body::Value;
use domain::call::{CallText, PER_ORGANISATION, quotas, state};
use domain::change::Set;
use domain::noun::{Column, Noun, application, call};
use domain::plan::MeetingStatus;
use store::{CallRow, MeetingRow, Reader, RouteRow, Tx};
use uuid::Uuid;

use crate::base::clock::{instant, local};
use crate::base::error::{Error, Result, invalid};
use crate::base::register::comes_to_hold;
use crate::calls::programme_settings::{missing_of_call, missing_of_programme};
use crate::known::call_window::Window;
use crate::known::which;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// The call of every route.
    pub fn calls(&self) -> Result<Vec<view::Call>> {
        let now = self.clock.now();
        self.read(|reader| {
            let routes = reader.routes()?;
            routes
                .iter()
                .map(|route| shown(reader, route, now))
                .collect()
        })
    }

    /// The call of one route.
    pub fn call(&self, route: u32) -> Result<view::Call> {
        let now = self.clock.now();
        self.read(|reader| shown(reader, &which::find_route(reader, route)?, now))
    }
}

fn shown(reader: &Reader, route: &RouteRow, now: DateTime<Utc>) -> Result<view::Call> {
    let row = reader.call(route.id)?.unwrap_or_default();
    let window = Window::of(&row);
    let (state, days) = state(window.opens, window.closes, now);
    let sent = reader.applications_sent(route.id)?;
    let mut missing = missing_of_programme(&reader.programme()?);
    missing.extend(missing_of_call(&row));
    let missing_texts = in_one_language(&row);
    // A group that only a later version knows is left to it.
    let quotas = quotas(row.quotas.as_deref().unwrap_or_default(), &reader.kinds()?);
    let quotas = quotas.unwrap_or_default().into_iter();
    Ok(view::Call {
        route: route.number,
        state,
        opens: window.opens.map(local),
        closes: window.closes.map(local),
        days,
        text_tr: row.text_tr,
        text_en: row.text_en,
        criteria_tr: row.criteria_tr,
        criteria_en: row.criteria_en,
        per_organisation: row.per_organisation.unwrap_or(PER_ORGANISATION),
        quotas: quotas
            .map(|it| view::Quota {
                group: it.group,
                seats: it.seats,
            })
            .collect(),
        balance: row.balance,
        priorities: row.priorities,
        committee: row.committee,
        late_rule: window.late_rule,
        form: row.form,
        received: sent.len() as u32,
        late: sent.iter().filter(|it| it.late).count() as u32,
        missing,
        missing_texts,
    })
}

/// A call opens before it closes, and is of its route.
pub(crate) fn complete(
    tx: &Tx,
    row: Uuid,
    which: &str,
    set: &mut Vec<(Column, Value)>,
) -> Result<()> {
    let (opens, closes) = (
        comes_to_hold(tx, row, call::OPENS, set)?,
        comes_to_hold(tx, row, call::CLOSES, set)?,
    );
    if let (Value::Text(opens), Value::Text(closes)) = (opens, closes)
        && closes <= opens
    {
        return Err(Error::Invalid {
            code: "close_before_open",
            field: "close".into(),
        });
    }
    if let Some((_, Value::Text(text))) = set.iter().find(|(column, _)| *column == call::QUOTAS) {
        let asked = quotas(text, &tx.kinds()?).unwrap_or_default();
        let asked: u32 = asked.iter().map(|it| it.seats).sum();
        let most = most_seats(tx, which)?;
        if most.is_some_and(|most| asked > most) {
            return Err(invalid("quotas_exceed_seats", "quotas"));
        }
    }
    if !set.is_empty() && comes_to_hold(tx, row, call::ROUTE, set)? == Value::Null {
        set.push((call::ROUTE, route_of(tx, which)?.id.into()));
    }
    Ok(())
}

/// The seats for applicants of the largest meeting of the route that is still to be.
fn most_seats(tx: &Tx, which: &str) -> Result<Option<u32>> {
    let route = route_of(tx, which)?.id;
    let is_to_be = |it: &MeetingRow| {
        it.route == Some(route)
            && it
                .status
                .is_one_of(&[MeetingStatus::Planned, MeetingStatus::Postponed])
    };
    let meetings = tx.meetings()?.into_iter().filter(is_to_be);
    Ok(meetings
        .map(|it| it.capacity.saturating_sub(it.reserve))
        .max())
}

/// Says again of every application of the route whether it came late: the close, or the rule, may have moved.
pub(crate) fn mark_late(tx: &mut Tx, which: &str) -> Result<()> {
    let route = route_of(tx, which)?.id;
    let Some(row) = tx.call(route)? else {
        return Ok(());
    };
    let window = Window::of(&row);
    for sent in tx.applications_sent(route)? {
        let late = window
            .late(sent.sent_at.as_ref().and_then(instant))
            .is_some();
        if late != sent.late {
            let late = if late { true.into() } else { Value::Null };
            tx.record(Set::of(Noun::Application, sent.application).with(application::LATE, late))?;
        }
    }
    Ok(())
}

fn route_of(reader: &Reader, which: &str) -> Result<RouteRow> {
    let number = which.trim().parse().map_err(|_| Error::unknown("route"))?;
    which::find_route(reader, number)
}

/// What stands in one language and not in the other: an announcement would leave it out without a word.
fn in_one_language(row: &CallRow) -> Vec<CallText> {
    let texts = [
        (
            &row.text_tr,
            &row.text_en,
            CallText::TextTr,
            CallText::TextEn,
        ),
        (
            &row.criteria_tr,
            &row.criteria_en,
            CallText::CriteriaTr,
            CallText::CriteriaEn,
        ),
    ];
    let missing = texts
        .into_iter()
        .filter_map(|(tr, en, of_tr, of_en)| match (tr, en) {
            (Some(_), None) => Some(of_en),
            (None, Some(_)) => Some(of_tr),
            _ => None,
        });
    missing.collect()
}

#[cfg(test)]
mod tests {
    use domain::ids::of_its_nature;
    use domain::noun::route;
    use domain::verb::Verb;

    use super::*;
    use crate::programme::Programme;
    use crate::{Clock, KeyCost, Start};

    /// Another version, or another laptop, may have made a route without its call.
    #[test]
    fn a_route_without_a_call_gets_the_one_that_every_laptop_would_make() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tur.rota");
        let now = DateTime::from_timestamp(1_795_501_800, 0).unwrap();
        let clock = Clock::from(move || now);
        let made = Programme::create(
            &path,
            "dört kelimelik gizli parola",
            &Start::Empty,
            KeyCost::cheap(),
            clock,
        );
        let mut programme = made.unwrap().0;
        let id = Uuid::from_u128(7);
        programme
            .write(Verb::New, |tx| {
                let set = Set::of(Noun::Route, id).with(route::NUMBER, 7u32);
                Ok::<_, Error>(tx.record(set)?)
            })
            .unwrap();
        assert_eq!(programme.call(7).unwrap().state.word(), "not_set");

        let close = [("close".to_owned(), "2027-01-15".to_owned())];
        programme.edit("call", "7", &close, None).unwrap();
        assert_eq!(programme.call(7).unwrap().state.word(), "open");
        let row = programme
            .read(|reader| Ok::<_, Error>(reader.call(id.into())?))
            .unwrap();
        assert_eq!(row.unwrap().id, of_its_nature(Noun::Call, id));

        programme.undo(None).unwrap();
        assert_eq!(programme.call(7).unwrap().state.word(), "not_set");
        programme.edit("call", "7", &close, None).unwrap();
        assert_eq!(programme.call(7).unwrap().state.word(), "open", "and again");
    }
}
