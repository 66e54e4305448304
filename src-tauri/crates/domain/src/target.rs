//! Targets and how far they are reached. One way of counting for every screen, verb and report.

use crate::registration::words;

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
    Status { Reached "reached", NotReached "not_reached", NotMeasurable "not_measurable" }
}

/// How a target over the whole programme stands. One that is meant for each meeting ("around 20 … will attend each
/// meeting") is not measurable as one number of the programme.
pub fn status(scope: &str, metric: Option<Metric>, value: u32, actual: u32) -> Status {
    if scope != "programme" || metric.is_none() {
        Status::NotMeasurable
    } else if actual >= value {
        Status::Reached
    } else {
        Status::NotReached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_reached_at_its_value_and_not_before() {
        let status_at = |actual| status("programme", Some(Metric::Cities), 30, actual);
        assert_eq!(status_at(29), Status::NotReached);
        assert_eq!(status_at(30), Status::Reached);
    }

    #[test]
    fn what_is_meant_for_each_meeting_is_no_number_of_the_programme() {
        let status = |scope, metric| status(scope, metric, 20, 25);
        assert_eq!(
            status("meeting", Some(Metric::Participations)),
            Status::NotMeasurable
        );
        assert_eq!(status("programme", None), Status::NotMeasurable);
    }
}
