//! Certificates of attendance: for each who signed, on the sheet or on a slip, and for nobody else. The ink is the evidence; who
//! came and has none is counted by the reason.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use documents::certificates::{self as paper, Attended, Certificates};
use documents::words::Language;
use domain::ids::MeetingId;
use domain::registration::Category;
use domain::signature::{NoCertificate, Said};
use domain::turkish;
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use store::{Reader, RegistrationRow};
use uuid::Uuid;

use crate::base::error::{Result, invalid};
use crate::known::standing::by_name;
use crate::known::which;
use crate::papers::of_room::{Hours, is_on, of_room, pdf_only, told};
use crate::papers::sign_in_sheet::activity_of;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::{Issue, PaperRead};

/// What is said of certificates besides what is said of every paper.
pub struct AboutCertificates {
    left_out: Vec<view::CertificatesLeftOut>,
}

impl AboutCertificates {
    pub fn written(self, sheet: view::Sheet) -> view::CertificatesWritten {
        view::CertificatesWritten {
            file: sheet.file,
            rows: sheet.rows,
            left_out: self.left_out,
            pages: sheet.pages,
            sheet: sheet.sheet,
            sha256: sheet.sha256,
            warnings: told(sheet.warnings),
        }
    }
}

impl Programme {
    /// Writes them to `path` (a `.pdf`), and notes that they were issued.
    pub fn certificates(
        &mut self,
        meeting: MeetingId,
        path: &Path,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<view::CertificatesWritten> {
        let (read, about) = self.read_certificates(meeting, path, language, issued_at)?;
        let sheet = self.note_paper(read.put()?)?;
        Ok(about.written(sheet))
    }
}

impl Reading {
    /// Reads who gets one, for whoever draws them beside the one who writes.
    pub fn read_certificates(
        &self,
        meeting: MeetingId,
        path: &Path,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<(PaperRead, AboutCertificates)> {
        pdf_only(path)?;
        let issued_at = issued_at.unwrap_or_else(|| self.clock.now());
        let issued_at = issued_at.trunc_subsecs(0);
        let (certificates, left_out) =
            self.read(|reader| data(reader, meeting, language, issued_at))?;
        let read = PaperRead {
            path: path.to_owned(),
            verb: Verb::Certificates,
            draw: Box::new(move || paper::pdf(&certificates)),
            issue: Issue {
                about: meeting.0,
                thing: Thing::Certificates,
                tier: Tier::Internal,
                variant: None,
                language,
                at: issued_at,
                report: None,
            },
        };
        Ok((read, AboutCertificates { left_out }))
    }

    /// `R5-2_Tunceli_2027-04-14_katilim-belgeleri.pdf`
    pub fn certificates_file_name(&self, meeting: MeetingId, language: Language) -> Result<String> {
        let now = self.clock.now();
        let it = self.read(|reader| of_room(reader, meeting, language, Hours::AsItWas, now))?;
        Ok(paper::file_name(&it))
    }
}

fn data(
    reader: &Reader,
    id: MeetingId,
    language: Language,
    issued_at: DateTime<Utc>,
) -> Result<(Certificates, Vec<view::CertificatesLeftOut>)> {
    let row = which::meeting(reader, id)?;
    is_on(&row)?;
    let meeting = of_room(reader, id, language, Hours::AsItWas, issued_at)?;
    if meeting.date.is_none() {
        return Err(invalid("certificates_no_date", "meeting"));
    }
    let (signed, left_out) = signed(reader, id)?;
    if signed.is_empty() {
        return Err(invalid("certificates_nobody_signed", "meeting"));
    }
    let programme = reader.programme()?;
    let (code, title) = activity_of(&row, &programme);
    let activity = format!("{code} {}", title.in_language(language));
    let length = meeting.start.zip(meeting.end);
    let minutes = length.map(|(start, end)| (end - start).num_minutes());
    let people = signed.into_iter().map(|it| Attended {
        name: it.name.unwrap_or_default(),
        organisation: it.organisation_name.unwrap_or_default(),
    });
    let certificates = Certificates {
        activity: activity.trim().to_owned(),
        people: people.collect(),
        minutes: minutes
            .and_then(|it| u32::try_from(it).ok())
            .filter(|it| *it > 0),
        signatory_name: programme.signatory_name.unwrap_or_default(),
        signatory_title: programme.signatory_title.unwrap_or_default(),
        meeting,
    };
    Ok((certificates, left_out))
}

/// Who signed, each once and by the alphabet, and how many who came gets none.
fn signed(
    reader: &Reader,
    id: MeetingId,
) -> Result<(Vec<RegistrationRow>, Vec<view::CertificatesLeftOut>)> {
    let signatures = reader.signatures_at(id)?;
    let said = |it: &RegistrationRow| {
        let found = signatures.iter().find(|said| said.registration == it.id);
        found.map(|it| &it.said)
    };
    let is_signed = |it: &RegistrationRow| said(it).is_some_and(Said::is_signed);
    let mut rows = reader.list_of(id)?;
    rows.sort_by(by_name);
    let mut known: HashSet<Uuid> = HashSet::new();
    let (mut signed, mut left_out) = (Vec::new(), BTreeMap::<usize, (NoCertificate, u32)>::new());
    let mut leave_out = |reason: NoCertificate| {
        let place = NoCertificate::ALL.iter().position(|it| *it == reason);
        let counted = left_out.entry(place.unwrap_or_default());
        counted.or_insert((reason, 0)).1 += 1;
    };
    let has_name = |it: &RegistrationRow| {
        let name = it.name.as_deref().unwrap_or_default();
        !turkish::tidy(name).is_empty()
    };
    let (ink, none): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_signed);
    for it in ink {
        match (known.insert(who(&it)), has_name(&it)) {
            (true, true) => signed.push(it),
            (true, false) => leave_out(NoCertificate::NoName),
            (false, _) => {}
        }
    }
    // The others do not sign: team, speakers, press.
    let came =
        |it: &RegistrationRow| it.arrived_at.is_some() && it.category.is(Category::Participant);
    for it in none.iter().filter(|it| came(it)) {
        if !known.insert(who(it)) {
            continue;
        }
        leave_out(match said(it) {
            Some(Said::Missing(reason)) => reason
                .known()
                .map_or(NoCertificate::Later, NoCertificate::from),
            Some(Said::Later(_)) => NoCertificate::Later,
            Some(Said::OnSheet { .. } | Said::Slip(_)) | None => NoCertificate::NotEntered,
        });
    }
    let left_out = left_out.into_values();
    let left_out = left_out.map(|(reason, count)| view::CertificatesLeftOut { reason, count });
    Ok((signed, left_out.collect()))
}

/// Somebody may have come by two registrations.
fn who(row: &RegistrationRow) -> Uuid {
    row.person.map_or(row.id.0, |it| it.0)
}
