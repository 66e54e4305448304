//! The evening after a meeting: what was signed on paper is entered, going through the sheet as it was printed.

use chrono::{DateTime, Utc};
use documents::sign_in_sheet::{self as paper, Variant};
use domain::body::Value;
use domain::calendar::Kept;
use domain::change::Set;
use domain::check_in::CheckInMethod;
use domain::fact::{DocumentIssued, Fact};
use domain::ids::{MeetingId, RegistrationId};
use domain::language::Language;
use domain::noun::{Noun, sheet_count};
use domain::registration::Category;
use domain::signature::{MissingReason, PrintedRow, Said, SignatureState, sheet_count_id};
use domain::verb::Verb;
use domain::words::Word;
use store::{IssuedRow, Reader, RegistrationRow, Tx};

use crate::base::clock::{instant, local, local_kept};
use crate::base::error::{Error, Result, invalid};
use crate::known::dossier::originals;
use crate::known::figures::of_list;
use crate::known::issued_figures::IssuedFigures;
use crate::known::sheets::{pages, replaced_by, sheet_typed, sheets_of, time_on_sheet};
use crate::known::standing::by_name;
use crate::known::which;
use crate::papers::sign_in_sheet::{SheetOptions, data};
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::arrive::{Arriving, record_arrival};
use crate::write::sign::{record_signature, row_to_sign};

/// More than anybody would put into one hall.
const MOST_COUNTED: u32 = 2_000;

impl Reading {
    /// The sheets of a meeting, row by row, and who stands on none.
    pub fn signatures(&self, meeting: MeetingId) -> Result<view::MeetingSignatures> {
        self.read(|reader| signatures(reader, meeting))
    }
}

impl Programme {
    /// Enters what is known of somebody's signature. Of whom only the sheet tells that they came, the arrival is entered with
    /// it; `at` is when, as it is written there.
    pub fn sign(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        signing: &view::Signing,
        at: Option<DateTime<Utc>>,
    ) -> Result<view::Signed> {
        let now = self.clock.now();
        self.write(Verb::Sign, |tx| {
            let figures = IssuedFigures::read(tx, now)?;
            keep_rows(tx, meeting)?;
            let row = tx.registration_at(meeting, id)?;
            let row = row.ok_or(Error::unknown("registration"))?;
            let came = row.arrived_at.is_some();
            let said = match signing {
                view::Signing::OnSheet { on_sheet } => {
                    Some(row_to_sign(tx, meeting, &row, on_sheet)?)
                }
                view::Signing::Slip { number } => Some(slip(tx, meeting, id, *number)?),
                view::Signing::Missing { .. } if !came => {
                    return Err(invalid("missing_without_arrival", "registration"));
                }
                view::Signing::Missing { reason } => {
                    let reason = reason.known().ok_or(invalid("reason_unknown", "reason"))?;
                    Some(Said::Missing(reason.into()))
                }
                view::Signing::TakenBack => None,
            };
            let signed = said.as_ref().is_some_and(Said::is_signed);
            let mut arrived = None;
            if signed && !came {
                if row.meeting != Some(meeting) {
                    return Err(invalid("signature_of_elsewhere", "registration"));
                }
                let at = time_on_sheet(tx, meeting, at)?;
                let arriving = Arriving {
                    at: Some(at),
                    paper: said.as_ref().and_then(Said::place),
                    method: Some(CheckInMethod::Paper),
                    anyway: None,
                };
                let here = which::meeting(tx, meeting)?;
                record_arrival(tx, &here, &row, arriving, now)?;
                arrived = Some(local(at));
            }
            record_signature(tx, meeting, id, said.as_ref())?;
            Ok(view::Signed {
                registration: id,
                name: row.name.clone(),
                state: state_of(said.as_ref(), came || arrived.is_some()),
                arrived,
                issued: figures.moved(tx, now)?,
                operation: tx.operation(),
            })
        })
    }

    /// Enters how many signatures somebody counted on a sheet that came back; nothing takes it back.
    pub fn count_sheet(
        &mut self,
        meeting: MeetingId,
        sheet: &str,
        counted: Option<u32>,
    ) -> Result<view::SheetCounted> {
        if counted.is_some_and(|it| it > MOST_COUNTED) {
            return Err(Error::OutOfBounds {
                field: "counted".into(),
                least: 0,
                most: MOST_COUNTED,
            });
        }
        self.write(Verb::Sign, |tx| {
            keep_rows(tx, meeting)?;
            let sheet = sheet_typed(tx, meeting, sheet)?.sheet;
            let count = counted.map_or(Value::Null, |it| Value::Int(it.into()));
            tx.record(
                Set::of(Noun::SheetCount, sheet_count_id(&sheet))
                    .with(sheet_count::MEETING, meeting)
                    .with(sheet_count::SHEET, sheet.clone())
                    .with(sheet_count::SIGNED, count),
            )?;
            let all = signatures(tx, meeting)?;
            let of_it = all.sheets.into_iter().find(|it| it.sheet == sheet);
            let of_it = of_it.ok_or(invalid("sheet_unknown", "sheet"))?;
            Ok(view::SheetCounted {
                sheet,
                counted,
                reconciliation: of_it.reconciliation,
                operation: tx.operation(),
            })
        })
    }
}

/// Nobody else of the meeting has a slip of this number.
fn slip(reader: &Reader, meeting: MeetingId, who: RegistrationId, number: u32) -> Result<Said> {
    let said = Said::Slip(number);
    let entered = reader.signatures_at(meeting)?;
    let is_taken = entered
        .iter()
        .any(|it| it.said == said && it.registration != who);
    match (number, is_taken) {
        (0 | 1_000.., _) => Err(Error::OutOfBounds {
            field: "slip".into(),
            least: 1,
            most: 999,
        }),
        (_, true) => Err(invalid("slip_taken", "slip")),
        (_, false) => Ok(said),
    }
}

/// Sheets that went out before rows were kept: where the same data makes the same sheet again, its rows are kept now.
fn keep_rows(tx: &mut Tx, meeting: MeetingId) -> Result<()> {
    for it in sheets_of(tx, meeting)? {
        if !it.printed.is_empty() {
            continue;
        }
        let printed = printed_again(tx, meeting, &it)?;
        if printed.is_empty() {
            continue;
        }
        tx.record(Fact::DocumentIssued(DocumentIssued {
            about: it.about,
            kind: it.kind,
            variant: it.variant,
            language: it.language,
            sheet: it.sheet,
            sha256: it.sha256,
            rows: it.rows,
            at: time(&it.at)?,
            report: None,
            printed,
        }))?;
    }
    Ok(())
}

/// The rows of a sheet that was issued before they were kept: its id is made of them, so if the sheet drawn anew has the same
/// id, its rows are the same. Else nobody knows.
fn printed_again(
    reader: &Reader,
    meeting: MeetingId,
    issued: &IssuedRow,
) -> Result<Vec<PrintedRow>> {
    let variant = issued.variant.as_deref().and_then(Variant::from_code);
    let language = Language::from_word(&issued.language);
    let (Some(variant), Some(language)) = (variant, language) else {
        return Ok(Vec::new());
    };
    let issued_at = time(&issued.at)?;
    let options = SheetOptions {
        variant,
        language,
        issued_at: Some(issued_at),
    };
    let sheet = data(reader, meeting, &options, issued_at)?;
    match paper::id(&sheet) == issued.sheet {
        true => Ok(paper::pdf(&sheet)?.printed),
        false => Ok(Vec::new()),
    }
}

fn time(at: &Kept) -> Result<DateTime<Utc>> {
    instant(at).ok_or(invalid("sheet_unknown", "sheet"))
}

/// What is known of a meeting while its sheets are gone through.
struct Evening<'a> {
    list: &'a [RegistrationRow],
    said: Vec<store::SignatureRow>,
}

impl Evening<'_> {
    fn row(&self, id: RegistrationId) -> Option<&RegistrationRow> {
        self.list.iter().find(|it| it.id == id)
    }

    /// Of this registration, or of another one of the same person at the meeting.
    fn said_of(&self, id: RegistrationId) -> Option<&Said> {
        let own = self.said.iter().find(|it| it.registration == id);
        let person = self.row(id).and_then(|it| it.person);
        let same = |it: &&store::SignatureRow| {
            person.is_some() && self.row(it.registration).and_then(|it| it.person) == person
        };
        own.or_else(|| self.said.iter().find(same))
            .map(|it| &it.said)
    }

    fn signed_at(&self, sheet: &str, row: u16) -> Option<RegistrationId> {
        let here = |it: &&store::SignatureRow| matches!(&it.said, Said::OnSheet { sheet: s, row: r } if s == sheet && *r == row);
        self.said.iter().find(here).map(|it| it.registration)
    }

    fn line(&self, sheet: &str, printed: PrintedRow) -> view::SignatureLine {
        // Who signed here stands here; else whoever it is printed for.
        let who = self.signed_at(sheet, printed.row).or(printed.registration);
        let line = view::SignatureLine {
            page: printed.page.into(),
            row: printed.row.into(),
            ..match who {
                Some(id) => self.of(id),
                None => empty_row(),
            }
        };
        let here = format!("{sheet}/{}", printed.row);
        match (&line.on_sheet, line.state) {
            (Some(place), SignatureState::Signed) if *place != here => view::SignatureLine {
                state: SignatureState::Elsewhere,
                ..line
            },
            _ => line,
        }
    }

    fn of(&self, id: RegistrationId) -> view::SignatureLine {
        let row = self.row(id);
        let said = self.said_of(id);
        let arrived_at = row.and_then(|it| it.arrived_at.as_ref());
        let (slip, reason) = match said {
            Some(Said::Slip(number)) => (Some(*number), None),
            Some(Said::Missing(reason)) => (None, Some(reason.clone())),
            Some(Said::OnSheet { .. } | Said::Later(_)) | None => (None, None),
        };
        view::SignatureLine {
            registration: Some(id),
            name: row.and_then(|it| it.name.clone()),
            organisation: row.and_then(|it| it.organisation_name.clone()),
            category: row.map(|it| it.category.clone()),
            arrived_at: arrived_at.map(local_kept),
            state: state_of(said, arrived_at.is_some()),
            on_sheet: said.and_then(Said::place),
            slip,
            reason,
            ..empty_row()
        }
    }
}

fn state_of(said: Option<&Said>, came: bool) -> SignatureState {
    match said {
        Some(Said::OnSheet { .. }) => SignatureState::Signed,
        Some(Said::Slip(_)) => SignatureState::Slip,
        Some(Said::Missing(_)) => SignatureState::Missing,
        Some(Said::Later(_)) => SignatureState::Later,
        None if came => SignatureState::Open,
        None => SignatureState::NotCome,
    }
}

fn empty_row() -> view::SignatureLine {
    view::SignatureLine {
        page: 0,
        row: 0,
        registration: None,
        name: None,
        organisation: None,
        category: None,
        arrived_at: None,
        state: SignatureState::Empty,
        on_sheet: None,
        slip: None,
        reason: None,
    }
}

pub(crate) fn signatures(reader: &Reader, id: MeetingId) -> Result<view::MeetingSignatures> {
    let meeting = which::meeting(reader, id)?;
    let list = reader.list_of(id)?;
    let evening = Evening {
        list: &list,
        said: reader.signatures_at(id)?,
    };
    let counts = reader.sheet_counts(id)?;
    let issued = sheets_of(reader, id)?;
    let newer: Vec<Option<String>> = (0..issued.len())
        .map(|at| replaced_by(&issued, at, |it| it.variant.as_deref()))
        .map(|it| it.map(|it| it.sheet.clone()))
        .collect();
    let mut sheets: Vec<view::SignedSheet> = Vec::new();
    for (it, newer) in issued.into_iter().zip(newer).rev() {
        let printed = match it.printed.is_empty() {
            true => printed_again(reader, id, &it)?,
            false => it.printed.clone(),
        };
        let rows: Vec<view::SignatureLine> = printed
            .iter()
            .map(|row| evening.line(&it.sheet, *row))
            .collect();
        let counted = counts.iter().find(|count| count.sheet == it.sheet);
        sheets.push(view::SignedSheet {
            reconciliation: reconciliation(
                &it.sheet,
                &printed,
                &rows,
                counted.map(|it| it.signed),
                &evening,
            ),
            superseded_by: newer,
            rows_known: !printed.is_empty(),
            pages: pages(&printed).into(),
            rows,
            variant: it.variant,
            language: Word::read(&it.language),
            at: local_kept(&it.at),
            sheet: it.sheet,
        });
    }
    let counted = of_list(
        &meeting,
        &list,
        reader.seats_given(id)?,
        &reader.kinds()?,
        &evening.said,
    );
    let entered = counted.signatures.as_ref();
    Ok(view::MeetingSignatures {
        meeting: id,
        originals: originals(reader, &meeting)?,
        beside: beside(&list, sheets.first(), &evening),
        sheets,
        signed: entered.map(|it| it.signed.participations),
        arrived: counted.arrived(),
        open: entered.map_or(counted.arrived(), |it| it.open),
    })
}

/// Participants who came, have signed on no sheet, and stand in no row of the newest one.
fn beside(
    list: &[RegistrationRow],
    newest: Option<&view::SignedSheet>,
    evening: &Evening,
) -> Vec<view::SignatureLine> {
    let printed = newest.map_or(&[][..], |it| &it.rows);
    let stands = |id: RegistrationId| printed.iter().any(|it| it.registration == Some(id));
    let mut rows: Vec<&RegistrationRow> = list
        .iter()
        .filter(|it| it.arrived_at.is_some() && it.category.is(Category::Participant))
        .filter(|it| !stands(it.id))
        .filter(|it| !matches!(evening.said_of(it.id), Some(Said::OnSheet { .. })))
        .collect();
    rows.sort_by(|a, b| by_name(a, b));
    rows.into_iter().map(|it| evening.of(it.id)).collect()
}

fn reconciliation(
    sheet: &str,
    printed: &[PrintedRow],
    rows: &[view::SignatureLine],
    counted: Option<u32>,
    evening: &Evening,
) -> view::Reconciliation {
    let with = |state: SignatureState| rows.iter().filter(|it| it.state == state).count() as u32;
    let on_it = |it: &&store::SignatureRow| matches!(&it.said, Said::OnSheet { sheet: s, .. } if s == sheet);
    let entered = evening.said.iter().filter(on_it).count() as u32;
    let reasons = MissingReason::ALL.iter();
    let reasons = reasons.map(|it| Some(*it)).chain([None]);
    let missing = reasons.filter_map(|reason| {
        let has = |it: &&view::SignatureLine| {
            let known = it.reason.as_ref().map(Word::known);
            it.state == SignatureState::Missing && known == Some(reason)
        };
        let people = rows.iter().filter(has).count() as u32;
        (people > 0).then_some(view::MissingCount { reason, people })
    });
    let empty = printed.iter().filter(|it| it.registration.is_none());
    let empty = empty.count() as u32;
    view::Reconciliation {
        printed: printed.len() as u32 - empty,
        empty,
        counted,
        entered,
        slips: with(SignatureState::Slip),
        missing: missing.collect(),
        not_come: with(SignatureState::NotCome),
        open: with(SignatureState::Open),
        difference: counted.map(|it| it as i32 - entered as i32),
    }
}
