//! At the door: letting in, taking back, registering who came unannounced.

use programme::ids::{MeetingId, RegistrationId};
use programme::view::{CheckIn, GroupCheckIn, WalkInForm};
use programme::vocabulary::CheckInMethod;
use programme::{Door, Programme};

use crate::error::Answer;

#[specta::specta]
pub(crate) fn check_in(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
    anyway: bool,
) -> Answer<CheckIn> {
    let door = Door {
        anyway,
        method: Some(CheckInMethod::Search),
        ..Door::default()
    };

    Ok(programme.check_in(meeting, registration, &door)?)
}

#[specta::specta]
pub(crate) fn check_in_by_code(
    programme: &mut Programme,
    meeting: MeetingId,
    code: String,
) -> Answer<CheckIn> {
    let door = Door {
        method: Some(CheckInMethod::Scanner),
        ..Door::default()
    };
    Ok(programme.check_in_who(meeting, &code, &door)?)
}

#[specta::specta]
pub(crate) fn check_in_organisation(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
) -> Answer<GroupCheckIn> {
    Ok(programme.check_in_organisation(meeting, registration)?)
}

#[specta::specta]
pub(crate) fn undo_check_in(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
    reason: Option<String>,
) -> Answer<CheckIn> {
    Ok(programme.undo_check_in(meeting, registration, reason)?)
}

#[specta::specta]
pub(crate) fn walk_in(
    programme: &mut Programme,
    meeting: MeetingId,
    form: WalkInForm,
) -> Answer<CheckIn> {
    Ok(programme.walk_in(meeting, &form, None)?)
}
