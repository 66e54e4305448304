//! At the door: letting in, taking back, registering who came unannounced.

use programme::view::{CheckIn, GroupCheckIn, WalkInForm};
use programme::vocabulary::CheckInMethod;
use programme::{Door, Programme};

use crate::error::Answer;
use crate::id;

#[specta::specta]
pub(crate) fn check_in(
    programme: &mut Programme,
    meeting: String,
    registration: String,
    anyway: bool,
) -> Answer<CheckIn> {
    let door = Door {
        anyway,
        method: Some(CheckInMethod::Search),
        ..Door::default()
    };

    Ok(programme.check_in(
        id("meeting", &meeting)?,
        id("registration", &registration)?,
        &door,
    )?)
}

#[specta::specta]
pub(crate) fn check_in_by_code(
    programme: &mut Programme,
    meeting: String,
    code: String,
) -> Answer<CheckIn> {
    let door = Door {
        method: Some(CheckInMethod::Scanner),
        ..Door::default()
    };
    Ok(programme.check_in_who(id("meeting", &meeting)?, &code, &door)?)
}

#[specta::specta]
pub(crate) fn check_in_organisation(
    programme: &mut Programme,
    meeting: String,
    registration: String,
) -> Answer<GroupCheckIn> {
    Ok(programme
        .check_in_organisation(id("meeting", &meeting)?, id("registration", &registration)?)?)
}

#[specta::specta]
pub(crate) fn undo_check_in(
    programme: &mut Programme,
    meeting: String,
    registration: String,
    reason: Option<String>,
) -> Answer<CheckIn> {
    Ok(programme.undo_check_in(
        id("meeting", &meeting)?,
        id("registration", &registration)?,
        reason,
    )?)
}

#[specta::specta]
pub(crate) fn walk_in(
    programme: &mut Programme,
    meeting: String,
    form: WalkInForm,
) -> Answer<CheckIn> {
    Ok(programme.walk_in(id("meeting", &meeting)?, &form, None)?)
}
