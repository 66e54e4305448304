//! The days of meetings against the calendar and against each other.

use chrono::NaiveDate;
use domain::calendar::{Day, TimeOfDay};
use domain::holiday::{self, warnings};
use domain::ids::MeetingId;
use domain::plan::{ChangeWarning, MeetingStatus};
use store::Reader;

use crate::base::error::Result;
use crate::known::which;
use crate::view;

/// What is worth a look about the day of a meeting as it stands now.
pub(crate) fn date_warnings(
    reader: &Reader,
    id: MeetingId,
    today: NaiveDate,
) -> Result<Vec<view::DateWarning>> {
    let meeting = which::meeting(reader, id)?;
    let Some(date) = meeting.date.as_ref().and_then(Day::known) else {
        return Ok(Vec::new());
    };
    let hour = |it: &Option<TimeOfDay>| it.as_ref()?.known();
    let day = holiday::Day {
        date,
        start: hour(&meeting.starts),
        end: hour(&meeting.ends),
    };
    let others: Vec<NaiveDate> = reader
        .meetings()?
        .into_iter()
        .filter(|it| it.id != id && !it.status.is(MeetingStatus::Cancelled))
        .filter_map(|it| it.date?.known())
        .collect();
    let warned = warnings(day, &others, today).into_iter();
    Ok(warned
        .map(|it| view::DateWarning {
            meeting: id,
            date: date.into(),
            code: it.warning,
            name_tr: it.name.map(|name| name.tr.to_owned()),
            name_en: it.name.map(|name| name.en.to_owned()),
        })
        .collect())
}

/// The codes, each once.
pub(crate) fn codes(warned: &[view::DateWarning]) -> Vec<ChangeWarning> {
    let mut codes: Vec<ChangeWarning> = Vec::new();
    for it in warned {
        let code = it.code.into();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}
