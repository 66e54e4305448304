//! A paper is issued: what is on it is read, it is drawn and goes out by the one road, and it is noted with its code and
//! its hash. Only the first and the last need the programme, and each takes a blink.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use documents::Rendered;
use documents::words::Language;
use domain::fact::{DocumentIssued, Fact, ReportIssued};
use domain::ids::MeetingId;
use domain::plan::MeetingStatus;
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use store::Tx;
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::base::hash::sha256;
use crate::known::missing_here::missing_here;
use crate::programme::Programme;
use crate::view;
use crate::write::written_out::{Leaving, Out, put_one_out};

/// What is noted of a paper.
pub(crate) struct Issue {
    /// A meeting, a route, the programme.
    pub(crate) about: Uuid,
    pub(crate) thing: Thing,
    pub(crate) tier: Tier,
    pub(crate) variant: Option<String>,
    pub(crate) language: Language,
    pub(crate) at: DateTime<Utc>,
    /// Of a report, which is kept as it went out.
    pub(crate) report: Option<OfReport>,
}

/// What is kept of a report besides what is kept of every paper.
pub(crate) struct OfReport {
    pub(crate) number: String,
    /// As JSON.
    pub(crate) figures: String,
    /// How far the log of each laptop was held.
    pub(crate) position: String,
}

/// The forms that a list has.
pub(crate) enum Ending {
    Pdf,
    Xlsx,
}

impl Ending {
    pub(crate) fn of(path: &Path) -> Result<Ending> {
        let ending = path.extension().and_then(|it| it.to_str());
        match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("pdf") => Ok(Ending::Pdf),
            Some("xlsx") => Ok(Ending::Xlsx),
            _ => Err(Error::Invalid {
                code: "ending_unknown",
                field: "out".into(),
            }),
        }
    }
}

pub(crate) fn is_pdf(path: &Path) -> bool {
    matches!(Ending::of(path), Ok(Ending::Pdf))
}

/// A paper for which everything was read. Drawing it takes the longest, and needs the programme no more.
pub struct PaperRead {
    pub(crate) path: PathBuf,
    pub(crate) verb: Verb,
    pub(crate) draw: Box<dyn FnOnce() -> documents::Result<Rendered> + Send>,
    pub(crate) issue: Issue,
}

/// A paper that lies in its place and is still to be noted.
pub struct PaperPut {
    sheet: view::Sheet,
    issued: DocumentIssued,
    /// What is to be kept of a report, and its bytes.
    report: Option<(OfReport, Vec<u8>)>,
    leaving: Leaving,
    out: Out,
}

impl PaperRead {
    /// Draws it and puts it to its place. Nobody waits meanwhile.
    pub fn put(self) -> Result<PaperPut> {
        let (rendered, issue) = ((self.draw)()?, self.issue);
        let sha256 = sha256(&rendered.bytes);
        let codes = rendered.warnings.iter().map(|it| it.code().to_owned());
        let mut warnings: Vec<String> = codes.collect();
        warnings.dedup();
        let issued = DocumentIssued {
            about: issue.about,
            kind: issue.thing.word().into(),
            variant: issue.variant,
            language: issue.language.word().into(),
            sheet: rendered.sheet.clone(),
            sha256: sha256.clone(),
            rows: rendered.rows,
            at: issue.at,
            report: None,
            printed: rendered.printed.clone(),
        };
        let leaving = Leaving {
            verb: self.verb,
            about: issue.about,
            thing: issue.thing,
            tier: issue.tier,
            count: rendered.rows,
        };
        let out = put_one_out(&self.path, &rendered.bytes)?;
        let sheet = view::Sheet {
            file: self.path.display().to_string(),
            rows: rendered.rows,
            pages: rendered.pages,
            sheet: rendered.sheet,
            sha256,
            warnings,
        };
        Ok(PaperPut {
            sheet,
            issued,
            report: issue.report.map(|it| (it, rendered.bytes)),
            leaving,
            out,
        })
    }
}

impl Programme {
    /// Whether nobody will sign there; what cannot be read is said of nobody.
    fn is_cancelled(&self, meeting: MeetingId) -> bool {
        let status = self.read(|reader| Ok(reader.meeting(meeting)?.map(|it| it.status)));
        status.is_ok_and(|it| it.is_some_and(|it| it.is(MeetingStatus::Cancelled)))
    }

    /// Notes that a paper was issued. It stays where that cannot be noted, with a warning.
    pub fn note_paper(&mut self, put: PaperPut) -> Result<view::Sheet> {
        let mut sheet = put.sheet;
        let tier = put.leaving.tier.word().to_owned();
        let is_sheet = put.leaving.thing == Thing::SignInSheet;
        let of_meeting = is_sheet.then_some(MeetingId(put.leaving.about));
        let record = |tx: &mut Tx| {
            let mut issued = put.issued;
            if let Some((it, bytes)) = put.report {
                issued.report = Some(Box::new(ReportIssued {
                    number: it.number,
                    tier,
                    figures: it.figures,
                    position: it.position,
                    kept: tx.keep_bytes(&bytes)?,
                }));
            }
            Ok(tx.record(Fact::DocumentIssued(issued))?)
        };
        if !self.note_out(put.leaving, put.out, record)? {
            sheet.warnings.push("issue_not_noted".into());
        }
        let missing = self.read(missing_here);
        if missing.is_ok_and(|it| !it.is_empty()) {
            sheet.warnings.push("changes_missing".into());
        }
        if of_meeting.is_some_and(|it| self.is_cancelled(it)) {
            sheet.warnings.push("meeting_cancelled".into());
        }
        Ok(sheet)
    }
}
