//! Somebody comes through the door, now or as it was read off a sheet.

use chrono::{DateTime, Utc};
use domain::check_in::CheckInMethod;
use domain::fact::{CheckedIn, Fact};
use store::{MeetingRow, RegistrationRow, Tx};

use crate::base::error::Result;
use crate::known::other_day::other_day;
use crate::view;

/// How an arrival is known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arriving {
    /// When, as somebody typed it; else by the clock of the laptop.
    pub(crate) at: Option<DateTime<Utc>>,
    /// `SHEET/ROW`, where it was read off one.
    pub(crate) paper: Option<String>,
    /// How they were found; from a row of a sheet, where `paper` says so.
    pub(crate) method: Option<CheckInMethod>,
    /// The answer that was overruled.
    pub(crate) anyway: Option<String>,
}

/// Writes it, and says where the laptop's clock is on another day than the meeting: then that is kept with it.
pub(crate) fn record_arrival(
    tx: &mut Tx,
    meeting: &MeetingRow,
    row: &RegistrationRow,
    arriving: Arriving,
    now: DateTime<Utc>,
) -> Result<Option<view::OtherDay>> {
    // A time that somebody typed is no clock's.
    let other_day = match arriving.at {
        None => other_day(meeting.date.as_ref(), now),
        Some(_) => None,
    };
    let method = match (&arriving.paper, arriving.method) {
        (Some(_), _) => CheckInMethod::Paper,
        (None, method) => method.unwrap_or(CheckInMethod::Search),
    };
    tx.record(Fact::CheckedIn(CheckedIn {
        registration: row.id,
        meeting: meeting.id,
        at: arriving.at.unwrap_or(now),
        method: method.word().to_owned(),
        anyway: arriving.anyway,
        paper: arriving.paper,
        meeting_day: other_day.as_ref().map(|it| it.meeting.clone()),
    }))?;
    Ok(other_day)
}
