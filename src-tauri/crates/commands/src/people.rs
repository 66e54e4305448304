//! Somebody put on a list by hand, looked into, moved; and what was done.

use programme::ids::{MeetingId, OperationId, RegistrationId};
use programme::view::{
    AddForm, Added, Contact, History, MoveForm, Moved, Operation, RegistrationDetail,
};
use programme::{Programme, Reading};

use crate::error::Answer;

#[specta::specta]
pub(crate) fn add(programme: &mut Programme, meeting: MeetingId, form: AddForm) -> Answer<Added> {
    Ok(programme.add(meeting, &form)?)
}

#[specta::specta]
pub(crate) fn contacts(reading: &Reading, meeting: MeetingId) -> Answer<Vec<Contact>> {
    Ok(reading.contacts(meeting)?)
}

#[specta::specta]
pub(crate) fn registration(
    reading: &Reading,
    meeting: MeetingId,
    registration: RegistrationId,
) -> Answer<RegistrationDetail> {
    Ok(reading.registration_detail(meeting, registration)?)
}

#[specta::specta]
pub(crate) fn move_registrations(
    programme: &mut Programme,
    meeting: MeetingId,
    registrations: Vec<RegistrationId>,
    to: MeetingId,
    how: MoveForm,
) -> Answer<Moved> {
    Ok(programme.move_to(meeting, &registrations, to, &how)?)
}

#[specta::specta]
pub(crate) fn history(reading: &Reading, registration: RegistrationId) -> Answer<History> {
    Ok(reading.history(registration)?)
}

/// The newest first.
#[specta::specta]
pub(crate) fn operations(reading: &Reading, limit: u32) -> Answer<Vec<Operation>> {
    Ok(reading.operations(limit)?)
}

/// What an undo would take back.
#[specta::specta]
pub(crate) fn next_undo(reading: &Reading, operation: Option<OperationId>) -> Answer<Operation> {
    Ok(reading.next_undo(operation)?)
}
