//! At the door: who is it, are they in, and was it a mistake.

use programme::vocabulary::{CheckInMethod, Outcome, Word};
use programme::words::Words;
use programme::{Door, args, view};

use crate::answer::Answer;
use crate::args::{CheckIn, Search, UndoCheckIn, WalkIn};
use crate::failure::Failure;
use crate::open::{Desk, no_time};
use crate::print::{hits_table, or_dash, paragraphs, plain};

pub(crate) fn search(desk: &mut Desk, asked: Search) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let hits = programme.search(meeting, &asked.text.join(" "), asked.limit)?;
        let count = args! {
            "here" => hits.here,
            "to_place" => hits.to_place,
            "elsewhere" => hits.elsewhere,
        };
        let text = match hits.hits.as_slice() {
            [] => words.text("cli-search-none"),
            some => paragraphs([
                hits_table(some, words),
                words.text_with("cli-search-count", &count),
            ]),
        };
        Answer::new(&hits, text)
    })
}

pub(crate) fn check_in(desk: &mut Desk, asked: CheckIn) -> Result<Answer, Failure> {
    let paper = asked.paper.map(|text| paper(&text)).transpose()?;
    let who = asked.of.who.join(" ");
    let mut door = Door {
        at: None,
        paper,
        anyway: asked.anyway,
        method: looks_like_a_code(&who).then_some(CheckInMethod::Code),
    };
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        if let Some(typed) = &asked.at {
            let at = programme.time_at(meeting, typed)?;
            door.at = Some(at.ok_or_else(|| no_time("--at", typed))?);
        }
        let answer = programme.check_in_who(meeting, &who, &door)?;
        at_the_door(answer, words)
    })
}

pub(crate) fn walk_in(desk: &mut Desk, asked: Box<WalkIn>) -> Result<Answer, Failure> {
    let form = view::WalkInForm {
        name: asked.name,
        organisation: asked.organisation,
        kind: asked.kind,
        role: asked.person.role,
        category: asked.category.as_deref().map(Word::read),
        phone: asked.person.phone,
        email: asked.person.email,
        sex: None,
        notice: asked.notice.as_deref().map(Word::read),
    };
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let answer = programme.walk_in(meeting, &form, None)?;
        at_the_door(answer, words)
    })
}

pub(crate) fn undo_check_in(desk: &mut Desk, asked: UndoCheckIn) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let answer =
            programme.undo_check_in_who(meeting, &asked.of.who.join(" "), asked.reason.clone())?;
        at_the_door(answer, words)
    })
}

/// Everything but "admitted" and "undone" is a no, or a question.
fn at_the_door(answer: view::CheckIn, words: &Words) -> Result<Answer, Failure> {
    let says_no = !matches!(answer.outcome, Outcome::Admitted | Outcome::Undone);
    let text = paragraphs([
        sentence(&answer, words),
        other_day(answer.other_day.as_ref(), words),
        hits_table(&answer.hits, words),
    ]);
    Ok(Answer::new(&answer, text)?.saying_no(says_no))
}

/// What the desk says of a clock that is on another day.
fn other_day(days: Option<&view::OtherDay>, words: &Words) -> String {
    days.map_or_else(String::new, |it| {
        let days = args! { "clock" => it.clock.to_string(), "meeting" => it.meeting.to_string() };
        words.text_with("desk-other-day", &days)
    })
}

fn sentence(answer: &view::CheckIn, words: &Words) -> String {
    let id = match answer.to_place {
        true => "cli-outcome-to-place".to_owned(),
        false => format!("cli-outcome-{}", answer.outcome.word().replace('_', "-")),
    };
    words.text_with(
        &id,
        &args! {
            "name" => plain(answer.name.as_deref().unwrap_or("–")),
            "at" => answer.at.as_ref().map(|it| it.to_string()).unwrap_or_default(),
            "device" => plain(answer.device.as_deref().unwrap_or("–")),
            "nth" => answer.nth.unwrap_or(0),
            "city" => or_dash(answer.city.as_deref()),
        },
    )
}

/// 16 digits, however they are grouped.
fn looks_like_a_code(text: &str) -> bool {
    let mut digits = text.chars().filter(|c| !c.is_whitespace());
    digits.clone().count() == 16 && digits.all(|c| c.is_ascii_digit())
}

/// More than the code of any sheet has.
const LONGEST_SHEET: usize = 40;

/// The code of a sheet and the row on it that was signed.
fn paper(text: &str) -> Result<String, Failure> {
    let wrong =
        || Failure::usage("paper_invalid", "cli-error-paper-invalid").with("value", plain(text));
    let (sheet, row) = text.rsplit_once('/').ok_or_else(wrong)?;
    let row: u32 = row.trim().parse().map_err(|_| wrong())?;
    let is_none = sheet.trim().is_empty() || sheet.len() > LONGEST_SHEET;
    if is_none || sheet.contains(char::is_control) || row == 0 {
        return Err(wrong());
    }
    Ok(format!("{}/{row}", sheet.trim()))
}
