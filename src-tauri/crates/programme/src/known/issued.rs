//! Papers that were issued, and whether they still say what is true.

use chrono::NaiveDate;
use domain::body::Value;
use domain::calendar::Moment;
use domain::dossier::SheetDay;
use domain::ids::MeetingId;
use domain::noun::meeting as column;
use domain::report::{self, ReportState};
use domain::stamp::Stamp;
use domain::written_out::{Thing, Tier};
use store::{IssuedRow, Reader, ReportRow};

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::view;

/// When the list to sign was last printed before the meeting.
pub(crate) fn sheet_issued_at(reader: &Reader, meeting: MeetingId) -> Result<Option<Moment>> {
    let issued = reader.issued(meeting.0)?;
    let blank = issued
        .iter()
        .rfind(|it| is(it, Thing::SignInSheet) && it.variant.as_deref() == Some("blank"));
    Ok(blank.map(|it| local_kept(&it.at)))
}

/// Whether it is a paper of this kind that was issued.
pub(crate) fn is(issued: &IssuedRow, thing: Thing) -> bool {
    issued.kind == thing.word()
}

/// Whether a sheet of this meeting was written for the door. What is written after it, with its arrivals, stays true.
pub(crate) fn sheets_outdated(reader: &Reader, meeting: MeetingId) -> Result<bool> {
    let issued = reader.issued(meeting.0)?;
    Ok(issued
        .iter()
        .any(|it| is(it, Thing::SignInSheet) && it.variant.as_deref() != Some("final")))
}

/// The form in which a paper went out, as its bytes say it: a document for the funder's own form beside the PDF stands in
/// nobody's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PaperForm {
    Pdf,
    Docx,
    Xlsx,
    NotKept,
}

pub(crate) fn form(reader: &Reader, it: &ReportRow) -> Result<PaperForm> {
    Ok(match reader.first_bytes(&it.kept)? {
        Some((first, _)) if first.starts_with(b"%PDF") => PaperForm::Pdf,
        Some((_, true)) => PaperForm::Docx,
        Some((first, false)) if first.starts_with(b"PK\x03\x04") => PaperForm::Xlsx,
        Some(_) | None => PaperForm::NotKept,
    })
}

/// Whether the later of two papers is of the same kind as the earlier, about the same, in the same language and for the same
/// readers.
fn replaces(later: &IssuedRow, earlier: &IssuedRow) -> bool {
    let (Some(new), Some(old)) = (&later.report, &earlier.report) else {
        return false;
    };
    later.kind == earlier.kind
        && new.tier == old.tier
        && report::series(&new.number) == report::series(&old.number)
        && (!is_draft(later) || is_draft(earlier))
}

/// The number of the newest paper that stands in its place. `all` are those about the same, the oldest first. A draft
/// replaces nothing that was more than one.
pub(crate) fn superseded_by(
    reader: &Reader,
    all: &[IssuedRow],
    it: &IssuedRow,
) -> Result<Option<String>> {
    let (Some(own), Some(at)) = (&it.report, all.iter().position(|other| other == it)) else {
        return Ok(None);
    };
    let own = form(reader, own)?;
    for newer in all[at + 1..]
        .iter()
        .rev()
        .filter(|newer| replaces(newer, it))
    {
        if let Some(report) = &newer.report
            && form(reader, report)? == own
        {
            return Ok(Some(report.number.clone()));
        }
    }
    Ok(None)
}

/// The issued reports, no drafts, in whose place a new one for these readers would stand; the oldest first.
pub(crate) fn amended<'a>(
    reader: &Reader,
    all: &'a [IssuedRow],
    thing: Thing,
    number: &str,
    tier: Tier,
    of_form: PaperForm,
) -> Result<Vec<&'a ReportRow>> {
    let of_series = |it: &&IssuedRow| is(it, thing) && !is_draft(it);
    let reports = all
        .iter()
        .filter(of_series)
        .filter_map(|it| it.report.as_ref());
    let same = |it: &&ReportRow| {
        it.tier == tier.word() && report::series(&it.number) == report::series(number)
    };
    let mut found = Vec::new();
    for it in reports.filter(same) {
        if form(reader, it)? == of_form {
            found.push(it);
        }
    }
    Ok(found)
}

/// Of an earlier version's papers nobody noted whether they were drafts; lists of participants are none.
pub(crate) fn is_draft(it: &IssuedRow) -> bool {
    it.variant.as_deref() == Some(ReportState::Draft.word())
}

/// The figures that a report printed and that are others now, in the order of the alphabet.
pub(crate) fn changed(it: &ReportRow, now: &view::Figures) -> Vec<view::FigureChange> {
    let then = serde_json::from_str::<serde_json::Value>(&it.figures).unwrap_or_default();
    apart(&then, &serde_json::to_value(now).unwrap_or_default())
}

/// The figures that are others than they were.
pub(crate) fn difference(then: &view::Figures, now: &view::Figures) -> Vec<view::FigureChange> {
    let value = |it: &view::Figures| serde_json::to_value(it).unwrap_or_default();
    apart(&value(then), &value(now))
}

fn apart(then: &serde_json::Value, now: &serde_json::Value) -> Vec<view::FigureChange> {
    let read = |value: &serde_json::Value| value.as_u64().map(|it| it as u32);
    let is_figure = |value: &serde_json::Value| value.is_u64() || value.is_null();
    let (Some(then), Some(now)) = (then.as_object(), now.as_object()) else {
        return Vec::new();
    };
    // A figure that an earlier version did not know yet has not changed.
    let both = then
        .iter()
        .filter_map(|(name, then)| Some((name, then, now.get(name)?)));
    let figures = both.filter(|(_, then, now)| is_figure(then) && is_figure(now) && then != now);
    let changes = figures.map(|(name, then, now)| view::FigureChange {
        figure: name.clone(),
        then: read(then),
        now: read(now),
    });
    changes.collect()
}

/// The sheets to sign of a meeting, the oldest first, each with the day that it names: the day that was set when it was
/// issued, as the log tells.
pub(crate) fn sheet_days(reader: &Reader, meeting: MeetingId) -> Result<Vec<SheetDay>> {
    let sheets = reader.sheets_issued(meeting)?;
    if sheets.is_empty() {
        return Ok(Vec::new());
    }
    let days = days_set(reader, meeting)?;
    let sheets = sheets.into_iter().map(|(sheet, at)| SheetDay {
        sheet,
        day: days.iter().rfind(|(set, _)| *set < at).and_then(|it| it.1),
    });
    Ok(sheets.collect())
}

/// Every day that was ever set for a meeting, and when.
fn days_set(reader: &Reader, meeting: MeetingId) -> Result<Vec<(Stamp, Option<NaiveDate>)>> {
    let mut days = Vec::new();
    for row in reader.log_of_subject(meeting.0)? {
        let sets = row
            .read()
            .sets()
            .into_iter()
            .filter(|it| it.row == meeting.0);
        for (_, value) in sets
            .flat_map(|it| it.columns)
            .filter(|it| it.0 == column::DATE)
        {
            let day = match value {
                Value::Text(day) => day.parse().ok(),
                _ => None,
            };
            days.push((row.stamp, day));
        }
    }
    Ok(days)
}
