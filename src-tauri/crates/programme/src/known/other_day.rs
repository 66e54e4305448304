//! Where somebody came on another day than the meeting is on.

use chrono::{DateTime, Utc};
use domain::calendar::{Day, Kept};
use domain::check_in::is_day_doubtful;

use crate::base::clock::{day, instant};
use crate::view;

/// Where the laptop's clock is on another day than the meeting; of one without a day nothing is said.
pub(crate) fn other_day(date: Option<&Day>, now: DateTime<Utc>) -> Option<view::OtherDay> {
    let meeting = date?.known()?;
    let clock = day(now);
    is_day_doubtful(clock, Some(meeting)).then(|| view::OtherDay {
        clock: clock.into(),
        meeting: meeting.into(),
    })
}

/// The meeting's day, where somebody is written down as having come on another; "–" where it has none.
pub(crate) fn doubted(at: &Kept, date: Option<&Day>) -> Option<Day> {
    let came = day(instant(at)?);
    let said = date.cloned().unwrap_or_else(|| Day::read("–"));
    is_day_doubtful(came, said.known()).then_some(said)
}
