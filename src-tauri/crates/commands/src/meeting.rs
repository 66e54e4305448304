//! The tour and its meetings: plan against actual, which one is today, and everything about one.

use programme::ids::MeetingId;
use programme::view::{Filled, MeetingDetail, MeetingItem, Overview, Today, Work};
use programme::{Programme, Reading};

use crate::error::Answer;

#[specta::specta]
pub(crate) fn overview(reading: &Reading) -> Answer<Overview> {
    Ok(reading.overview()?)
}

#[specta::specta]
pub(crate) fn work(reading: &Reading) -> Answer<Work> {
    Ok(reading.work()?)
}

#[specta::specta]
pub(crate) fn meetings(reading: &Reading) -> Answer<Vec<MeetingItem>> {
    Ok(reading.meetings()?)
}

#[specta::specta]
pub(crate) fn today(reading: &Reading) -> Answer<Today> {
    Ok(reading.today()?)
}

#[specta::specta]
pub(crate) fn meeting_detail(reading: &Reading, meeting: MeetingId) -> Answer<MeetingDetail> {
    Ok(reading.meeting_detail(meeting)?)
}

/// `from` is `template morning afternoon previous` or another meeting.
#[specta::specta]
pub(crate) fn fill_agenda(
    programme: &mut Programme,
    meeting: MeetingId,
    from: String,
) -> Answer<Filled> {
    Ok(programme.fill_agenda(meeting, &from)?)
}
