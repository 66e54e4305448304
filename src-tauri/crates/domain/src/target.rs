//! Targets and how far they are reached. One way of counting for every screen, verb and report.

use crate::words::{Word, words};

words! {
    /// What a target counts. Participations: arrivals, once per person and meeting; people and organisations: distinct.
    Metric {
        Meetings "meetings",
        Cities "cities",
        Organisations "organisations",
        People "people",
        Participations "participations",
    }
}

words! {
    /// Over what a target stands.
    #[serde(rename = "TargetScope")]
    Scope { Programme "programme", Route "route", Meeting "meeting" }
}

impl Scope {
    /// Where nobody has said anything.
    pub const AT_FIRST: Scope = Scope::Programme;
}

words! {
    #[serde(rename = "TargetStatus")]
    Status { Reached "reached", NotReached "not_reached", NotMeasurable "not_measurable" }
}

/// How a target over the whole programme stands. One that is meant for each meeting ("around 20 … will attend each
/// meeting") is not measurable as one number of the programme.
pub fn status(scope: &Word<Scope>, metric: Option<Metric>, value: u32, actual: u32) -> Status {
    if !scope.is(Scope::Programme) || metric.is_none() {
        Status::NotMeasurable
    } else if actual >= value {
        Status::Reached
    } else {
        Status::NotReached
    }
}

/// What is still ahead of the tour: meetings that are planned, their seats, and cities where nobody has been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ahead {
    pub meetings: u32,
    pub seats: u32,
    pub cities: u32,
}

/// What can still become of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// The most that it can come to.
    pub possible: u32,
    /// Where that is not enough: how many at each meeting ahead would do.
    pub would_do: Option<u32>,
}

/// "231 + 18 meetings × 20 = 591 of 600: not reachable at 20 seats; 21 would do." `None` for what is not measurable.
pub fn outlook(
    scope: &Word<Scope>,
    metric: Option<Metric>,
    value: u32,
    actual: u32,
    ahead: Ahead,
) -> Option<Outlook> {
    let metric = metric.filter(|_| scope.is(Scope::Programme))?;
    let (more, is_of_seats) = match metric {
        Metric::Meetings => (ahead.meetings, false),
        Metric::Cities => (ahead.cities, false),
        Metric::Organisations | Metric::People | Metric::Participations => (ahead.seats, true),
    };
    let possible = actual.saturating_add(more);
    let would_help = is_of_seats && possible < value && ahead.meetings > 0;
    Some(Outlook {
        possible,
        would_do: would_help.then(|| (value - actual).div_ceil(ahead.meetings)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_still_possible_is_said_with_what_would_do() {
        let ahead = Ahead {
            meetings: 18,
            seats: 18 * 20,
            cities: 17,
        };
        let at = |metric, value, actual, ahead| {
            let outlook = outlook(&Scope::Programme.into(), Some(metric), value, actual, ahead);
            outlook.map(|it| (it.possible, it.would_do))
        };
        let organisations = Metric::Organisations;
        assert_eq!(at(organisations, 600, 231, ahead), Some((591, Some(21))));
        assert_eq!(at(organisations, 591, 231, ahead), Some((591, None)));
        assert_eq!(at(Metric::Cities, 30, 12, ahead), Some((29, None)));
        assert_eq!(at(Metric::Meetings, 30, 12, ahead), Some((30, None)));
        let over = Ahead::default();
        assert_eq!(at(organisations, 600, 231, over), Some((231, None)));
        let each = outlook(
            &Scope::Meeting.into(),
            Some(Metric::Participations),
            20,
            0,
            ahead,
        );
        assert_eq!(each, None);
    }

    #[test]
    fn a_target_is_reached_at_its_value_and_not_before() {
        let status_at = |actual| status(&Scope::Programme.into(), Some(Metric::Cities), 30, actual);
        assert_eq!(status_at(29), Status::NotReached);
        assert_eq!(status_at(30), Status::Reached);
    }

    #[test]
    fn what_is_meant_for_each_meeting_is_no_number_of_the_programme() {
        let status = |scope: Scope, metric| status(&scope.into(), metric, 20, 25);
        assert_eq!(
            status(Scope::Meeting, Some(Metric::Participations)),
            Status::NotMeasurable
        );
        assert_eq!(status(Scope::Programme, None), Status::NotMeasurable);
    }
}
