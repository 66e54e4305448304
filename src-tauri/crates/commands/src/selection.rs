//! Who gets a seat at a meeting, who waits for one, and what they say to it.

use programme::ids::{MeetingId, RegistrationId};
use programme::view::{
    Decided, Invited, InvitedList, Named, PersonForm, PhoneCallForm, PhoneCallNoted, Replied,
    Replies, Selection, Withdrawn,
};
use programme::vocabulary::{Answered, Channel, TakenOffBy};
use programme::{Programme, Reading};

use crate::error::Answer;
use crate::tickets::ToRead;

#[specta::specta]
pub(crate) fn preview_selection(reading: &Reading, meeting: MeetingId) -> Answer<Selection> {
    Ok(reading.preview_selection(meeting)?)
}

#[specta::specta]
pub(crate) fn select(programme: &mut Programme, meeting: MeetingId) -> Answer<Selection> {
    Ok(programme.select(meeting)?)
}

#[specta::specta]
pub(crate) fn promote(programme: &mut Programme, meeting: MeetingId) -> Answer<Selection> {
    Ok(programme.promote(meeting)?)
}

#[specta::specta]
pub(crate) fn release_silent(programme: &mut Programme, meeting: MeetingId) -> Answer<Selection> {
    Ok(programme.release_silent(meeting)?)
}

#[specta::specta]
pub(crate) fn decide(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
    selection: String,
    reason: Option<String>,
) -> Answer<Decided> {
    Ok(programme.decide(meeting, registration, &selection, reason.as_deref())?)
}

#[specta::specta]
pub(crate) fn replies(reading: &Reading, meeting: MeetingId) -> Answer<Replies> {
    Ok(reading.replies(meeting)?)
}

#[specta::specta]
pub(crate) fn reply(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
    reply: Answered,
    channel: Channel,
) -> Answer<Replied> {
    Ok(programme.reply(meeting, registration, reply.word(), channel.word(), None)?)
}

#[specta::specta]
pub(crate) fn withdraw(
    programme: &mut Programme,
    meeting: MeetingId,
    registrations: Vec<RegistrationId>,
    by: TakenOffBy,
    reason: String,
) -> Answer<Withdrawn> {
    Ok(programme.withdraw_all(meeting, &registrations, by.word(), &reason)?)
}

#[specta::specta]
pub(crate) fn invite(
    programme: &mut Programme,
    meeting: MeetingId,
    organisation: String,
    seats: u32,
) -> Answer<Invited> {
    Ok(programme.invite(meeting, &organisation, None, seats)?)
}

/// A list of institutions, invited at once or only looked at.
#[specta::specta]
pub(crate) fn invite_list(
    programme: &mut Programme,
    meeting: MeetingId,
    list: ToRead,
    seats: u32,
    preview: bool,
) -> Answer<InvitedList> {
    Ok(programme.invite_list(meeting, &list, seats, preview)?)
}

#[specta::specta]
pub(crate) fn note_call(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
    call: PhoneCallForm,
) -> Answer<PhoneCallNoted> {
    Ok(programme.note_call(meeting, registration, &call, None)?)
}

#[specta::specta]
pub(crate) fn name_representative(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
    person: PersonForm,
) -> Answer<Named> {
    Ok(programme.name_representative(meeting, registration, &person)?)
}

#[specta::specta]
pub(crate) fn substitute(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
    person: PersonForm,
    channel: Option<Channel>,
) -> Answer<Named> {
    Ok(programme.substitute(meeting, registration, &person, channel.map(Channel::word))?)
}
