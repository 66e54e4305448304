//! Reading applications: verdicts, points, and the criteria for them.

use programme::view::{Edited, FieldValue, PointsGiven, PointsOf, Review, ReviewSheet};
use programme::{Programme, Reading};

use crate::error::Answer;
use crate::{id, pairs};

#[specta::specta]
pub(crate) fn review(reading: &Reading, meeting: String) -> Answer<Review> {
    Ok(reading.review(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn review_sheet(
    reading: &Reading,
    meeting: String,
    registration: String,
) -> Answer<ReviewSheet> {
    Ok(reading.review_sheet(id("meeting", &meeting)?, id("registration", &registration)?)?)
}

#[specta::specta]
pub(crate) fn give_points(
    programme: &mut Programme,
    meeting: String,
    registration: String,
    reader: String,
    points: Vec<PointsOf>,
) -> Answer<PointsGiven> {
    let given: Vec<_> = points
        .into_iter()
        .map(|it| (it.number, it.points))
        .collect();
    Ok(programme.give_points(
        id("meeting", &meeting)?,
        id("registration", &registration)?,
        &reader,
        &given,
    )?)
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
