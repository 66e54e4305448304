//! A paper is issued: it goes out by the one road, and is noted with its code and its hash.

use std::path::Path;

use chrono::{DateTime, Utc};
use documents::Rendered;
use documents::words::Language;
use domain::fact::{DocumentIssued, Fact};
use domain::ids::MeetingId;
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use store::Tx;

use crate::base::error::{Error, Result};
use crate::base::hash::sha256;
use crate::programme::Programme;
use crate::view;
use crate::write::written_out::Leaving;

/// What is noted of a paper about a meeting.
pub(crate) struct Issue {
    pub(crate) meeting: MeetingId,
    pub(crate) thing: Thing,
    pub(crate) tier: Tier,
    pub(crate) variant: Option<String>,
    pub(crate) language: Language,
    pub(crate) at: DateTime<Utc>,
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

impl Programme {
    /// Writes a paper to `path`, then notes as `verb` that it was issued. The paper stays where that cannot be noted, with
    /// a warning.
    pub(crate) fn issue(
        &mut self,
        verb: Verb,
        path: &Path,
        rendered: Rendered,
        issue: Issue,
    ) -> Result<view::Sheet> {
        let sha256 = sha256(&rendered.bytes);
        let codes = rendered.warnings.iter().map(|it| it.code().to_owned());
        let mut warnings: Vec<String> = codes.collect();
        warnings.dedup();
        let issued = Fact::DocumentIssued(DocumentIssued {
            about: issue.meeting.0,
            kind: issue.thing.word().into(),
            variant: issue.variant,
            language: issue.language.code().into(),
            sheet: rendered.sheet.clone(),
            sha256: sha256.clone(),
            rows: rendered.rows,
            at: issue.at,
        });
        let leaving = Leaving {
            verb,
            about: issue.meeting.0,
            thing: issue.thing,
            tier: issue.tier,
            count: rendered.rows,
        };
        let record = |tx: &mut Tx| Ok(tx.record(issued)?);
        if !self.write_out(leaving, path, &rendered.bytes, record)? {
            warnings.push("issue_not_noted".into());
        }
        Ok(view::Sheet {
            file: path.display().to_string(),
            rows: rendered.rows,
            pages: rendered.pages,
            sheet: rendered.sheet,
            sha256,
            warnings,
        })
    }
}
