//! What somebody writes for a report, section by section, in both languages. A section is `trabzon/summary`, `route 5/summary`,
//! `2027-01-01..2027-06-30/summary` or `programme/summary`.

use documents::words::Language;
use domain::body::Value;
use domain::noun::{Column, report_text};
use domain::report::{ReportSection, TextsOf, report_text_id};
use domain::words::Word;
use store::Reader;
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::known::figures::FiguresOf;
use crate::known::which;
use crate::programme::Reading;
use crate::view;

/// The row of a section that is meant, whether anything stands in it or not.
pub(crate) fn named(reader: &Reader, which: &str) -> Result<Uuid> {
    let (of, section) = section_of(reader, which)?;
    Ok(report_text_id(of, section))
}

fn section_of(reader: &Reader, which: &str) -> Result<(TextsOf, ReportSection)> {
    let (of, section) = which.trim().rsplit_once('/').unwrap_or((which.trim(), ""));
    let of = texts_of(reader, figures_of(reader, of)?)?;
    let known = of.sections();
    let section = ReportSection::from_word(section).filter(|it| known.contains(it));
    let section = section.ok_or_else(|| Error::ValueUnknown {
        field: "section".into(),
        known: known.iter().map(|it| it.word()).collect(),
    })?;
    Ok((of, section))
}

/// The report that is meant, as somebody types it.
fn figures_of(reader: &Reader, typed: &str) -> Result<FiguresOf> {
    let typed = typed.trim();
    if typed == "programme" {
        return Ok(FiguresOf::Programme);
    }
    if let Some((from, to)) = typed.split_once("..") {
        return FiguresOf::days(from, to);
    }
    match typed
        .strip_prefix("route")
        .map(|it| it.trim_start_matches(['-', ' ']).parse())
    {
        Some(Ok(number)) => Ok(FiguresOf::Route(number)),
        Some(Err(_)) | None => Ok(FiguresOf::Meeting(which::find_meeting(reader, typed)?.id)),
    }
}

pub(crate) fn texts_of(reader: &Reader, of: FiguresOf) -> Result<TextsOf> {
    Ok(match of {
        FiguresOf::Meeting(id) => TextsOf::Meeting(which::meeting(reader, id)?.id),
        FiguresOf::Route(number) => TextsOf::Route(which::find_route(reader, number)?.id),
        FiguresOf::Days(from, to) => TextsOf::Days(from, to),
        FiguresOf::Programme => TextsOf::Programme,
    })
}

/// A row that is written for the first time says what it is of.
pub(crate) fn complete(reader: &Reader, which: &str, set: &mut Vec<(Column, Value)>) -> Result<()> {
    let (of, section) = section_of(reader, which)?;
    if set.is_empty() {
        return Ok(());
    }
    match of {
        TextsOf::Meeting(id) => set.push((report_text::MEETING, id.into())),
        TextsOf::Route(id) => set.push((report_text::ROUTE, id.into())),
        TextsOf::Days(..) => set.extend(of.days().map(|it| (report_text::DAYS, it.into()))),
        TextsOf::Programme => {}
    }
    set.push((report_text::SECTION, section.word().into()));
    Ok(())
}

impl Reading {
    /// What is written for a report.
    pub fn report_texts(&self, of: FiguresOf) -> Result<Vec<view::ReportText>> {
        self.read(|reader| shown(reader, texts_of(reader, of)?))
    }

    /// Of which report the texts are meant, as somebody types it: a meeting, `route 5`, `2027-01-01..2027-06-30` or
    /// `programme`.
    pub fn find_report(&self, typed: &str) -> Result<FiguresOf> {
        self.read(|reader| figures_of(reader, typed))
    }
}

/// How a section is named where one is edited.
pub fn report_section(of: FiguresOf, section: ReportSection) -> String {
    let of = match of {
        FiguresOf::Meeting(id) => id.to_string(),
        FiguresOf::Route(number) => format!("route {number}"),
        FiguresOf::Days(from, to) => format!("{from}..{to}"),
        FiguresOf::Programme => "programme".to_owned(),
    };
    format!("{of}/{}", section.word())
}

/// Every section, written or not, in the order of the paper; last those of a later version, which are kept.
fn shown(reader: &Reader, of: TextsOf) -> Result<Vec<view::ReportText>> {
    let rows = reader.report_texts(of)?;
    let known = of.sections().iter().map(|section| {
        let row = rows.iter().find(|it| it.section.is(*section));
        view::ReportText {
            section: (*section).into(),
            mandatory: of.is_mandatory(*section),
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

/// Every section as it is written in one language. What is written only in the other one is missing here.
pub(crate) fn written(
    reader: &Reader,
    of: TextsOf,
    language: Language,
) -> Result<impl Fn(ReportSection) -> String> {
    let rows = reader.report_texts(of)?;
    Ok(move |section: ReportSection| -> String {
        let row = rows.iter().find(|it| it.section.is(section));
        let text = row.and_then(|it| match language {
            Language::Tr => it.tr.clone(),
            Language::En => it.en.clone(),
        });
        text.unwrap_or_default()
    })
}
