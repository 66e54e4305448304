//! What somebody writes for a report, section by section, in both languages. A section is `trabzon/summary`.

use domain::body::Value;
use domain::ids::MeetingId;
use domain::noun::{Column, report_text};
use domain::report::{ReportSection, report_text_id};
use domain::words::Word;
use store::Reader;
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::known::which;
use crate::programme::Reading;
use crate::view;

/// The row of a section that is meant, whether anything stands in it or not.
pub(crate) fn named(reader: &Reader, which: &str) -> Result<Uuid> {
    let (meeting, section) = of(reader, which)?;
    Ok(report_text_id(meeting, section))
}

fn of(reader: &Reader, which: &str) -> Result<(MeetingId, ReportSection)> {
    let (meeting, section) = which.trim().rsplit_once('/').unwrap_or((which.trim(), ""));
    let section = ReportSection::from_word(section).ok_or_else(|| Error::ValueUnknown {
        field: "section".into(),
        known: ReportSection::ALL.iter().map(|it| it.word()).collect(),
    })?;
    Ok((which::find_meeting(reader, meeting)?.id, section))
}

/// A row that is written for the first time says what it is of.
pub(crate) fn complete(reader: &Reader, which: &str, set: &mut Vec<(Column, Value)>) -> Result<()> {
    let (meeting, section) = of(reader, which)?;
    if !set.is_empty() {
        set.push((report_text::MEETING, meeting.into()));
        set.push((report_text::SECTION, section.word().into()));
    }
    Ok(())
}

impl Reading {
    /// What is written for the report of a meeting.
    pub fn report_texts(&self, meeting: MeetingId) -> Result<Vec<view::ReportText>> {
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            shown(reader, meeting)
        })
    }
}

/// Every section, written or not, in the order of the paper; last those of a later version, which are kept.
pub(crate) fn shown(reader: &Reader, meeting: MeetingId) -> Result<Vec<view::ReportText>> {
    let rows = reader.report_texts(meeting)?;
    let known = ReportSection::ALL.iter().map(|section| {
        let row = rows.iter().find(|it| it.section.is(*section));
        view::ReportText {
            section: (*section).into(),
            mandatory: section.is_mandatory(),
            tr: row.and_then(|it| it.tr.clone()),
            en: row.and_then(|it| it.en.clone()),
        }
    });
    let later = rows.iter().filter(|it| it.section.known().is_none());
    let later = later.map(|it| view::ReportText {
        section: Word::Later(it.section.as_str().to_owned()),
        mandatory: false,
        tr: it.tr.clone(),
        en: it.en.clone(),
    });
    Ok(known.chain(later).collect())
}
