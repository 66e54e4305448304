//! What all reports have in common: how one is wanted, what it says of itself, what it still lacks whatever it is about, and
//! what is kept of it when it is issued.

use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use documents::Rendered;
use documents::meeting_report::{Amends, Cover, Missing, Signatory};
use documents::words::{Language, Words};
use domain::calendar::Day;
use domain::language::Bilingual;
use domain::picture::PictureOf;
use domain::report::{self, ReportState};
use domain::words::Word;
use domain::written_out::{Thing, Tier};
use store::{IssuedRow, ProgrammeRow, Reader, ReportRow};
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid};
use crate::known::figures::{FiguresOf, Lists, shown};
use crate::known::issued::{PaperForm, amended, changed, is_draft, superseded_by};
use crate::known::missing_here::lacking;
use crate::known::since::done_since;
use crate::papers::number::position;
use crate::papers::picture;
use crate::papers::sign_in_sheet::titles;
use crate::papers::tour_report::about;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::{Issue, OfReport, PaperRead};

/// How a report is wanted.
#[derive(Debug, Clone)]
pub struct ReportOptions {
    pub language: Language,
    pub tier: Tier,
    /// Who wrote it and who looked it over; a line to be filled in by hand where nobody is named.
    pub prepared: Option<String>,
    pub checked: Option<String>,
    /// Printed on it; now, when nobody says otherwise.
    pub issued_at: Option<DateTime<Utc>>,
}

impl From<view::ReportAsked> for ReportOptions {
    fn from(asked: view::ReportAsked) -> ReportOptions {
        ReportOptions {
            language: asked.language,
            tier: asked.tier,
            prepared: asked.prepared,
            checked: asked.checked,
            issued_at: None,
        }
    }
}

/// The forms that a report has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Pdf,
    Docx,
    Xlsx,
}

impl Form {
    pub(crate) fn of(path: &Path) -> Result<Form> {
        let ending = path.extension().and_then(|it| it.to_str());
        match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("pdf") => Ok(Form::Pdf),
            Some("docx") => Ok(Form::Docx),
            Some("xlsx") => Ok(Form::Xlsx),
            _ => Err(invalid("report_ending", "out")),
        }
    }
}

impl ReportOptions {
    /// What is printed on it as the moment of its issue: to the second.
    pub(crate) fn at(&self, reading: &Reading) -> DateTime<Utc> {
        let at = self.issued_at.unwrap_or_else(|| reading.clock.now());
        at.trunc_subsecs(0)
    }
}

impl Programme {
    /// Writes the report to `path` (a `.pdf`, `.docx` or `.xlsx`), under the next number, and keeps what was issued.
    pub fn report(
        &mut self,
        of: FiguresOf,
        path: &Path,
        options: &ReportOptions,
    ) -> Result<view::ReportWritten> {
        let (read, about) = self.read_report(of, path, options)?;
        let sheet = self.note_paper(read.put()?)?;
        Ok(about.written(sheet))
    }
}

impl Reading {
    /// Reads what is in the report, for whoever draws it beside the one who writes.
    pub fn read_report(
        &self,
        of: FiguresOf,
        path: &Path,
        options: &ReportOptions,
    ) -> Result<(PaperRead, AboutReport)> {
        match of {
            FiguresOf::Meeting(id) => self.read_meeting_report(id, path, options),
            _ => self.read_tour_report(of, path, options),
        }
    }

    /// The report as it would be issued now, without a number; nothing is noted.
    pub fn preview_report(
        &self,
        of: FiguresOf,
        options: &ReportOptions,
    ) -> Result<(Vec<u8>, view::ReportPreview)> {
        match of {
            FiguresOf::Meeting(id) => self.preview_meeting_report(id, options),
            _ => self.preview_tour_report(of, options),
        }
    }

    /// `R5-2_Tunceli_2027-04-14_toplanti-raporu.pdf`
    pub fn report_file_name(
        &self,
        of: FiguresOf,
        options: &ReportOptions,
        ending: &str,
    ) -> Result<String> {
        match of {
            FiguresOf::Meeting(id) => self.meeting_report_file_name(id, options, ending),
            _ => self.tour_report_file_name(of, options, ending),
        }
    }

    /// The papers with a number that were issued of it, the latest first. Those of some days are the programme's.
    pub fn issued_reports(&self, of: FiguresOf) -> Result<Vec<view::IssuedReport>> {
        let now = self.clock.now();
        self.read(|reader| {
            let all = reader.issued(about(reader, of)?)?;
            let lists = Lists::read(reader, now)?;
            let numbered = all
                .iter()
                .rev()
                .filter_map(|it| Some((it, it.report.as_ref()?)));
            let items = numbered.map(|(it, report)| {
                let scope = scope_of(it, report, of);
                let changed = scope.map(|of| changed(report, &shown(&lists.known(of))));
                let changed = changed.unwrap_or_default();
                let since = match scope {
                    Some(of) if !changed.is_empty() => {
                        done_since(reader, &report.position, of, &lists)?
                    }
                    _ => Vec::new(),
                };
                Ok(view::IssuedReport {
                    kind: Word::read(&it.kind),
                    number: report.number.clone(),
                    tier: Word::read(&report.tier),
                    language: Word::read(&it.language),
                    at: crate::base::clock::local_kept(&it.at),
                    sheet: it.sheet.clone(),
                    sha256: it.sha256.clone(),
                    draft: is_draft(it),
                    superseded_by: superseded_by(reader, &all, it)?,
                    changed,
                    since,
                })
            });
            items.collect()
        })
    }
}

/// Of which meetings the figures of an issued report are; `None` of a paper that prints none.
fn scope_of(it: &IssuedRow, report: &ReportRow, asked: FiguresOf) -> Option<FiguresOf> {
    match Thing::from_word(&it.kind)? {
        Thing::MeetingReport | Thing::RouteReport => Some(asked),
        Thing::ProgrammeReport => Some(FiguresOf::Programme),
        Thing::InterimReport => {
            let (from, to) = report::days(&report.number)?;
            Some(FiguresOf::Days(from, to))
        }
        _ => None,
    }
}

/// What is said of a report besides what is said of every paper.
pub struct AboutReport {
    number: String,
    draft: bool,
    missing: Vec<Missing>,
}

impl AboutReport {
    pub(crate) fn of(cover: &Cover) -> AboutReport {
        AboutReport {
            number: cover.number.clone(),
            draft: cover.draft,
            missing: cover.missing.clone(),
        }
    }

    pub fn written(self, sheet: view::Sheet) -> view::ReportWritten {
        view::ReportWritten {
            number: self.number,
            draft: self.draft,
            missing: codes(&self.missing),
            file: sheet.file,
            pages: sheet.pages,
            sheet: sheet.sheet,
            sha256: sheet.sha256,
            warnings: sheet.warnings,
        }
    }
}

fn codes(missing: &[Missing]) -> Vec<String> {
    missing.iter().map(|it| it.code().to_owned()).collect()
}

/// What a report says of itself. What it lacks is for whoever knows the whole of it.
pub(crate) fn cover(
    reader: &Reader,
    programme: &ProgrammeRow,
    options: &ReportOptions,
    issued_at: DateTime<Utc>,
    number: String,
) -> Result<Cover> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |it: &Option<Day>| it.as_ref()?.known();
    Ok(Cover {
        language: options.language,
        tier: options.tier,
        number,
        draft: false,
        missing: Vec::new(),
        amends: None,
        programme: titles(programme),
        contract_no: text(&programme.contract_no),
        beneficiary: text(&programme.controller_name),
        funding_statement: Bilingual::of_set(
            programme.funding_tr.clone(),
            programme.funding_en.clone(),
        ),
        disclaimer: Bilingual::of_set(
            programme.disclaimer_tr.clone(),
            programme.disclaimer_en.clone(),
        ),
        emblem: picture::bytes(reader, programme, PictureOf::Emblem)?,
        logo: picture::bytes(reader, programme, PictureOf::Logo)?,
        period: day(&programme.period_starts).zip(day(&programme.period_ends)),
        prepared: signatory(&options.prepared, issued_at),
        checked: signatory(&options.checked, issued_at),
        contact: signatory(&programme.contact_person, issued_at),
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        lacking: lacking(reader)?,
    })
}

fn signatory(name: &Option<String>, issued_at: DateTime<Utc>) -> Signatory {
    let name = name.as_deref().unwrap_or_default().trim().to_owned();
    Signatory {
        date: (!name.is_empty()).then(|| crate::base::clock::day(issued_at)),
        name,
        position: String::new(),
    }
}

/// Where it stands in the place of reports that were issued before: in that of the last of them, and what is another figure
/// now. A draft corrects nothing.
pub(crate) fn amends(
    reader: &Reader,
    about: Uuid,
    thing: Thing,
    cover: &Cover,
    figures: &view::Figures,
    form: Form,
) -> Result<Option<Amends>> {
    if cover.draft || cover.number.is_empty() {
        return Ok(None);
    }
    let all = reader.issued(about)?;
    let form = match form {
        Form::Pdf => PaperForm::Pdf,
        Form::Docx => PaperForm::Docx,
        Form::Xlsx => PaperForm::Xlsx,
    };
    let before = amended(reader, &all, thing, &cover.number, cover.tier, form)?;
    let words = Words::of(cover.language);
    Ok(before.last().map(|last| Amends {
        order: before.len() as u32,
        number: last.number.clone(),
        // What was not printed for everybody is not told by its change.
        changes: match cover.tier {
            Tier::Public => Vec::new(),
            Tier::Donor | Tier::Internal => named(changed(last, figures), words),
        },
    }))
}

fn named(
    changes: Vec<view::FigureChange>,
    words: &Words,
) -> Vec<(String, Option<u32>, Option<u32>)> {
    let name = |it: &str| words.text(&format!("figure-{}", it.replace('_', "-")));
    let changes = changes.into_iter();
    changes
        .map(|it| (name(&it.figure), it.then, it.now))
        .collect()
}

/// What every report must say of itself before it is more than a draft.
pub(crate) fn missing_of(cover: &Cover) -> Vec<Missing> {
    let statement = cover.funding_statement.in_language(cover.language);
    let missing = [
        (Missing::Emblem, cover.emblem.is_none()),
        (Missing::FundingStatement, statement.trim().is_empty()),
        (Missing::ContractNo, cover.contract_no.trim().is_empty()),
        (Missing::Beneficiary, cover.beneficiary.trim().is_empty()),
        (Missing::Period, cover.period.is_none()),
        (Missing::Contact, cover.contact.name.is_empty()),
    ];
    let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
    missing.map(|(it, _)| it).collect()
}

impl OfReport {
    pub(crate) fn of(
        reader: &Reader,
        cover: &Cover,
        figures: &impl serde::Serialize,
    ) -> Result<OfReport> {
        Ok(OfReport {
            number: cover.number.clone(),
            figures: serde_json::to_string(figures).map_err(|error| Error::File(error.into()))?,
            position: position(reader)?,
        })
    }
}

/// What is noted of a report about a meeting, a route or the programme.
pub(crate) fn issue(about: Uuid, thing: Thing, cover: &Cover, report: OfReport) -> Issue {
    let state = match cover.draft {
        true => ReportState::Draft,
        false => ReportState::Issued,
    };
    Issue {
        about,
        thing,
        tier: cover.tier,
        variant: Some(state.word().into()),
        language: cover.language,
        at: cover.issued_at,
        report: Some(report),
    }
}

/// What a screen is told of a report that was drawn and not issued.
pub(crate) fn preview(
    rendered: Rendered,
    cover: &Cover,
    figures: view::Figures,
) -> (Vec<u8>, view::ReportPreview) {
    let warnings = rendered.warnings.iter().map(|it| it.code().to_owned());
    let mut warnings: Vec<String> = warnings.collect();
    warnings.dedup();
    let preview = view::ReportPreview {
        draft: cover.draft,
        missing: codes(&cover.missing),
        pages: rendered.pages,
        warnings,
        figures,
    };
    (rendered.bytes, preview)
}
