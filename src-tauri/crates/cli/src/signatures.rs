//! What was signed on paper, and how it agrees with what is entered.

use programme::vocabulary::{MissingReason, Word};
use programme::words::Words;
use programme::{Programme, Who, args, view};

use crate::answer::Answer;
use crate::args::{OfMeeting, Sign};
use crate::failure::Failure;
use crate::open::{Desk, no_time, several};
use crate::print::{Table, clock, or_dash, paragraphs, plain, word};
use crate::tour::issued;

pub(crate) fn sign(desk: &mut Desk, asked: Sign) -> Result<Answer, Failure> {
    if let (Some(sheet), Some(counted)) = (&asked.sheet, &asked.counted) {
        return count(desk, &asked.meeting, sheet, counted);
    }
    let signing = signing(&asked)?;
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.meeting)?;
        let at = asked
            .at
            .as_deref()
            .map(|typed| {
                let at = programme.time_at(meeting, typed)?;
                at.ok_or_else(|| no_time("--at", typed))
            })
            .transpose()?;
        let id = match programme.find_who(meeting, &asked.who.join(" "))? {
            Who::Registration(id) => id,
            Who::Several(hits) => {
                return several(&hits, words);
            }
            Who::Unknown => {
                let answer = serde_json::json!({ "outcome": "unknown", "hits": [] });
                let text = words.text("cli-outcome-unknown");
                return Ok(Answer::new(answer, text)?.saying_no(true));
            }
        };
        let signed = programme.sign(meeting, id, &signing, at)?;
        let said = args! {
            "name" => plain(signed.name.as_deref().unwrap_or("–")),
            "state" => word(words, "signature-state", &signed.state),
        };
        let arrived = match &signed.arrived {
            Some(at) => words.text_with("cli-signed-arrived", &args! { "at" => at.to_string() }),
            None => String::new(),
        };
        let moved = issued(words, &signed.issued);
        let text = paragraphs([words.text_with("cli-signed", &said), arrived, moved]);
        Answer::new(&signed, text)
    })
}

fn signing(asked: &Sign) -> Result<view::Signing, Failure> {
    let nothing = || Failure::usage("signing_missing", "cli-error-signing-missing");
    match (&asked.paper, asked.slip, &asked.missing, asked.take_back) {
        (Some(paper), ..) => Ok(view::Signing::OnSheet {
            on_sheet: paper.clone(),
        }),
        (None, Some(number), ..) => Ok(view::Signing::Slip { number }),
        (None, None, Some(reason), _) => Ok(view::Signing::Missing {
            reason: Word::<MissingReason>::read(reason),
        }),
        (None, None, None, true) => Ok(view::Signing::TakenBack),
        (None, None, None, false) => Err(nothing()),
    }
}

fn count(desk: &mut Desk, meeting: &str, sheet: &str, counted: &str) -> Result<Answer, Failure> {
    let counted = match counted.trim() {
        "none" => None,
        number => Some(number.parse().map_err(|_| {
            Failure::usage("counted_invalid", "cli-error-counted-invalid")
                .with("value", plain(number))
        })?),
    };
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(meeting)?;
        let done = programme.count_sheet(meeting, sheet, counted)?;
        let text = paragraphs([
            words.text_with("cli-counted", &args! { "sheet" => &done.sheet }),
            reconciled(&done.reconciliation, words),
        ]);
        Answer::new(&done, text)
    })
}

/// Of each sheet its rows and how it agrees; the newest last, where the eye is.
pub(crate) fn signatures(
    programme: &Programme,
    words: &Words,
    asked: &OfMeeting,
) -> Result<Answer, Failure> {
    let meeting = programme.find_meeting(&asked.meeting)?;
    let all = programme.signatures(meeting)?;
    let mut parts: Vec<String> = Vec::new();
    for sheet in all.sheets.iter().rev() {
        let head = args! {
            "sheet" => &sheet.sheet,
            "at" => clock(words, Some(&sheet.at)),
            "superseded" => sheet.superseded_by.as_deref().unwrap_or("no"),
        };
        parts.push(words.text_with("cli-signatures-sheet", &head));
        match sheet.rows_known {
            true => parts.push(lines(&sheet.rows, words).text()),
            false => parts.push(words.text("error-sheet-rows-not-kept")),
        }
        parts.push(reconciled(&sheet.reconciliation, words));
    }
    if all.sheets.is_empty() {
        parts.push(words.text("cli-signatures-none"));
    }
    if !all.beside.is_empty() {
        parts.push(words.text("cli-signatures-beside"));
        parts.push(lines(&all.beside, words).text());
    }
    parts.push(match &all.originals {
        Some(place) => words.text_with("cli-originals", &args! { "place" => plain(place) }),
        None => words.text("cli-originals-none"),
    });
    Answer::new(&all, paragraphs(parts))
}

fn lines(rows: &[view::SignatureLine], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-signatures-head", &[]);
    for it in rows {
        let state = word(words, "signature-state", &it.state);
        let detail = match (&it.on_sheet, it.slip, &it.reason) {
            (_, Some(number), _) => number.to_string(),
            (_, _, Some(reason)) => word(words, "signature-missing", reason),
            (place, ..) => or_dash(place.as_deref()),
        };
        let row = match it.row {
            0 => "–".to_owned(),
            row => row.to_string(),
        };
        table.row([
            row,
            or_dash(it.name.as_deref()),
            or_dash(it.organisation.as_deref()),
            clock(words, it.arrived_at.as_ref()),
            state,
            detail,
        ]);
    }
    table
}

fn reconciled(it: &view::Reconciliation, words: &Words) -> String {
    let missing: u32 = it.missing.iter().map(|it| it.people).sum();
    let known = |number: Option<String>| number.unwrap_or_else(|| words.text("figure-not-entered"));
    words.text_with(
        "cli-reconciled",
        &args! {
            "printed" => it.printed,
            "empty" => it.empty,
            "counted" => known(it.counted.map(|it| it.to_string())),
            "entered" => it.entered,
            "slips" => it.slips,
            "missing" => missing,
            "open" => it.open,
            "absent" => it.not_come,
            "difference" => known(it.difference.map(|it| it.to_string())),
        },
    )
}
