//! Who gets a seat at a meeting, who waits for one, and what they say to it.

use programme::view::{Decided, Invited, Named, PersonForm, Replied, Replies, Selection};
use programme::{Programme, Reading};

use crate::error::Answer;
use crate::id;

#[specta::specta]
pub(crate) fn preview_selection(reading: &Reading, meeting: String) -> Answer<Selection> {
    Ok(reading.preview_selection(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn select(programme: &mut Programme, meeting: String) -> Answer<Selection> {
    Ok(programme.select(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn promote(programme: &mut Programme, meeting: String) -> Answer<Selection> {
    Ok(programme.promote(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn release_silent(programme: &mut Programme, meeting: String) -> Answer<Selection> {
    Ok(programme.release_silent(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn decide(
    programme: &mut Programme,
    meeting: String,
    registration: String,
    selection: String,
    reason: Option<String>,
) -> Answer<Decided> {
    Ok(programme.decide(
        id("meeting", &meeting)?,
        id("registration", &registration)?,
        &selection,
        reason.as_deref(),
    )?)
}

#[specta::specta]
pub(crate) fn replies(reading: &Reading, meeting: String) -> Answer<Replies> {
    Ok(reading.replies(id("meeting", &meeting)?)?)
}

/// `reply` is `coming not_coming no_answer`.
#[specta::specta]
pub(crate) fn reply(
    programme: &mut Programme,
    meeting: String,
    registration: String,
    reply: String,
    channel: String,
) -> Answer<Replied> {
    Ok(programme.reply(
        id("meeting", &meeting)?,
        id("registration", &registration)?,
        &reply,
        &channel,
        None,
    )?)
}

/// `by` is `person team`.
#[specta::specta]
pub(crate) fn withdraw(
    programme: &mut Programme,
    meeting: String,
    registration: String,
    by: String,
    reason: String,
) -> Answer<Replied> {
    Ok(programme.withdraw(
        id("meeting", &meeting)?,
        id("registration", &registration)?,
        &by,
        &reason,
    )?)
}

#[specta::specta]
pub(crate) fn invite(
    programme: &mut Programme,
    meeting: String,
    organisation: String,
    seats: u32,
) -> Answer<Invited> {
    Ok(programme.invite(id("meeting", &meeting)?, &organisation, None, seats)?)
}

#[specta::specta]
pub(crate) fn name_representative(
    programme: &mut Programme,
    meeting: String,
    registration: String,
    person: PersonForm,
) -> Answer<Named> {
    Ok(programme.name_representative(
        id("meeting", &meeting)?,
        id("registration", &registration)?,
        &person,
    )?)
}

#[specta::specta]
pub(crate) fn substitute(
    programme: &mut Programme,
    meeting: String,
    registration: String,
    person: PersonForm,
    channel: Option<String>,
) -> Answer<Named> {
    Ok(programme.substitute(
        id("meeting", &meeting)?,
        id("registration", &registration)?,
        &person,
        channel.as_deref(),
    )?)
}
