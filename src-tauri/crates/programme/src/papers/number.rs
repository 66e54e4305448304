//! The numbers under which papers about a meeting go out. Reports and lists of participants share one row of numbers: no two
//! papers of a meeting have the same.

use domain::ids::MeetingId;
use domain::language::Language;
use domain::report::{self, About};
use store::Reader;
use uuid::Uuid;

use crate::base::error::Result;
use crate::known::which;

/// One more than the highest that is known to have been given to a paper about it in this language.
pub(crate) fn next_number(
    reader: &Reader,
    id: Uuid,
    about: About,
    language: Language,
) -> Result<String> {
    let issued = reader.issued(id)?.into_iter();
    let of_language = issued.filter(|it| it.language == language.word());
    let given = of_language.filter_map(|it| report::running(&it.report?.number));
    let running = given.max().unwrap_or(0) + 1;
    let (device, others) = (reader.this_device()?, reader.vector()?);
    let mark = report::mark(device, others.into_iter().map(|(it, _)| it));
    Ok(report::number(about, language.word(), running, &mark))
}

pub(crate) fn next_of_meeting(
    reader: &Reader,
    id: MeetingId,
    language: Language,
) -> Result<String> {
    let meeting = which::meeting(reader, id)?;
    let about = About::Meeting(meeting.route_number, meeting.position);
    next_number(reader, id.0, about, language)
}

/// How far the log of each laptop is held.
pub(crate) fn position(reader: &Reader) -> Result<String> {
    let held = reader.vector()?.into_iter();
    let held: Vec<String> = held
        .map(|(device, seq)| format!("{device}:{seq}"))
        .collect();
    Ok(held.join(" "))
}
