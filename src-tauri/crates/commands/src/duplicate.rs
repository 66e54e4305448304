//! Records that look alike, and what somebody decides about two of them.

use programme::Programme;
use programme::view::{Compared, Duplicates, JoinChoice, Lookalike, PairDecided, WalkInForm};

use crate::error::Answer;
use crate::id;

/// `of` is `people organisations`.
#[specta::specta]
pub(crate) fn duplicates(programme: &Programme, of: String) -> Answer<Duplicates> {
    Ok(programme.duplicates(&of)?)
}

#[specta::specta]
pub(crate) fn compared(programme: &Programme, a: String, b: String) -> Answer<Compared> {
    Ok(programme.compared(&a, &b)?)
}

#[specta::specta]
pub(crate) fn join(
    programme: &mut Programme,
    a: String,
    b: String,
    choice: JoinChoice,
) -> Answer<PairDecided> {
    Ok(programme.join(&a, &b, &choice)?)
}

#[specta::specta]
pub(crate) fn separate(programme: &mut Programme, a: String, b: String) -> Answer<PairDecided> {
    Ok(programme.separate(&a, &b)?)
}

#[specta::specta]
pub(crate) fn put_off(programme: &mut Programme, a: String, b: String) -> Answer<PairDecided> {
    Ok(programme.put_off(&a, &b)?)
}

/// Who on the list of a meeting looks like somebody at its door.
#[specta::specta]
pub(crate) fn lookalikes(
    programme: &Programme,
    meeting: String,
    form: WalkInForm,
) -> Answer<Vec<Lookalike>> {
    Ok(programme.lookalikes(id("meeting", &meeting)?, &form)?)
}
