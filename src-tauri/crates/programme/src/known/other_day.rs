//! Where somebody came on another day than the meeting is on.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::Day;
use domain::check_in::is_day_doubtful;

use crate::base::clock::day;
use crate::view;

/// Where the laptop's clock is on another day than the meeting; of one without a day nothing is said.
pub(crate) fn other_day(date: Option<&str>, now: DateTime<Utc>) -> Option<view::OtherDay> {
    let meeting: NaiveDate = date?.parse().ok()?;
    let clock = day(now);
    is_day_doubtful(clock, Some(meeting)).then(|| view::OtherDay {
        clock: clock.into(),
        meeting: meeting.into(),
    })
}

/// The meeting's day, where somebody is written down as having come on another; "–" where it has none.
pub(crate) fn doubted(at: &str, date: Option<&str>) -> Option<Day> {
    let came = day(DateTime::parse_from_rfc3339(at).ok()?.to_utc());
    let meeting = date.and_then(|it| it.parse().ok());
    let said = Day::read(date.unwrap_or("–"));
    is_day_doubtful(came, meeting).then_some(said)
}
