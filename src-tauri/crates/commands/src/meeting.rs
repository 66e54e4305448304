//! The tour and its meetings: plan against actual, which one is today, and everything about one.

use programme::Programme;
use programme::view::{Filled, MeetingDetail, MeetingItem, Overview, Today};

use crate::error::Answer;
use crate::id;

#[specta::specta]
pub(crate) fn overview(programme: &Programme) -> Answer<Overview> {
    Ok(programme.overview()?)
}

#[specta::specta]
pub(crate) fn meetings(programme: &Programme) -> Answer<Vec<MeetingItem>> {
    Ok(programme.meetings()?)
}

#[specta::specta]
pub(crate) fn today(programme: &Programme) -> Answer<Today> {
    Ok(programme.today()?)
}

#[specta::specta]
pub(crate) fn meeting_detail(programme: &Programme, meeting: String) -> Answer<MeetingDetail> {
    Ok(programme.meeting_detail(id("meeting", &meeting)?)?)
}

/// `from` is `template morning afternoon previous` or another meeting.
#[specta::specta]
pub(crate) fn fill_agenda(
    programme: &mut Programme,
    meeting: String,
    from: String,
) -> Answer<Filled> {
    Ok(programme.fill_agenda(id("meeting", &meeting)?, &from)?)
}
