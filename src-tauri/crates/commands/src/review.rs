//! Reading applications: verdicts, points, and the criteria for them.

use programme::ids::{MeetingId, RegistrationId};
use programme::view::{Edited, FieldValue, PointsGiven, PointsOf, Review, ReviewSheet};
use programme::{Programme, Reading};

use crate::error::Answer;
use crate::pairs;

#[specta::specta]
pub(crate) fn review(reading: &Reading, meeting: MeetingId) -> Answer<Review> {
    Ok(reading.review(meeting)?)
}

#[specta::specta]
pub(crate) fn review_sheet(
    reading: &Reading,
    meeting: MeetingId,
    registration: RegistrationId,
) -> Answer<ReviewSheet> {
    Ok(reading.review_sheet(meeting, registration)?)
}

#[specta::specta]
pub(crate) fn give_points(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
    reader: String,
    points: Vec<PointsOf>,
) -> Answer<PointsGiven> {
    let given: Vec<_> = points
        .into_iter()
        .map(|it| (it.number, it.points))
        .collect();
    Ok(programme.give_points(meeting, registration, &reader, &given)?)
}

#[specta::specta]
pub(crate) fn edit_criterion(
    programme: &mut Programme,
    route: u32,
    number: u32,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    Ok(programme.edit(
        "criterion",
        &format!("{route}/{number}"),
        &pairs(fields),
        None,
    )?)
}
