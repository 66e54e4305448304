//! What a person has said of answers that nobody else understands, as it is remembered.

use domain::ids::WordingId;
use domain::said::Readings;
use store::{Reader, WordingRow};

use crate::base::error::{Error, Result};

/// As sheets are read by them. What a later version has said says nothing here.
pub(crate) fn readings(reader: &Reader) -> Result<Readings> {
    let mut readings = Readings::default();
    for it in reader.wordings()? {
        if let (Some(question), Some(meaning)) = (it.question.known(), it.meaning.known()) {
            readings.add(question, &it.heading, &it.words, meaning);
        }
    }
    Ok(readings)
}

pub(crate) fn find(reader: &Reader, which: &str) -> Result<WordingRow> {
    let id: WordingId = which
        .trim()
        .parse()
        .map_err(|_| Error::unknown("reading"))?;
    let all = reader.wordings()?.into_iter();
    let mut found = all.filter(|it| it.id == id);
    found.next().ok_or(Error::unknown("reading"))
}
