//! At the door: who is it, are they in, and was it a mistake.

use programme::vocabulary::{CheckInMethod, Outcome, Word};
use programme::words::Words;
use programme::{Door, args, view};

use crate::answer::Answer;
use crate::args::{CheckIn, Search, UndoCheckIn, WalkIn};
use crate::failure::Failure;
use crate::open::{Desk, no_time, not_certain};
use crate::print::{hits_table, or_dash, paragraphs, plain, word};

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
    let who = asked.of.who.join(" ");
    let mut door = Door {
        at: None,
        paper: asked.paper,
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
        let at = asked
            .at
            .as_deref()
            .map(|typed| {
                let at = programme.time_at(meeting, typed)?;
                at.ok_or_else(|| no_time("--at", typed))
            })
            .transpose()?;
        let answer = match (&asked.paper, asked.new_person) {
            (paper, false) => programme.walk_in_asking(meeting, &form, at, paper.as_deref())?,
            (Some(paper), true) => programme.walk_in_on_sheet(meeting, &form, at, paper)?,
            (None, true) => programme.walk_in(meeting, &form, at)?,
        };
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
        cancelled(answer.cancelled, words),
        other_day(answer.other_day.as_ref(), words),
        needs(&answer, words),
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
    let id = match (answer.to_place, answer.outcome) {
        (true, _) => "cli-outcome-to-place".to_owned(),
        (false, Outcome::Several) => not_certain(&answer.hits).to_owned(),
        (false, outcome) => format!("cli-outcome-{}", outcome.word().replace('_', "-")),
    };
    let because: Vec<String> = answer
        .waits_for
        .iter()
        .map(|it| word(words, "selection-reason", it))
        .collect();
    let said = words.text_with(
        &id,
        &args! {
            "name" => plain(answer.name.as_deref().unwrap_or("–")),
            "at" => answer.at.as_ref().map(|it| it.to_string()).unwrap_or_default(),
            "device" => plain(answer.device.as_deref().unwrap_or("–")),
            "nth" => answer.nth.unwrap_or(0),
            "city" => or_dash(answer.city.as_deref()),
        },
    );
    match because.is_empty() {
        true => said,
        false => paragraphs([
            said,
            words.text_with(
                "cli-outcome-waits-for",
                &args! { "reason" => because.join(", ") },
            ),
        ]),
    }
}

/// It is said and holds nobody up.
fn cancelled(it: bool, words: &Words) -> String {
    match it {
        true => words.text("cli-meeting-cancelled"),
        false => String::new(),
    }
}

/// What the desk has to know of somebody who is there.
fn needs(answer: &view::CheckIn, words: &Words) -> String {
    if !matches!(answer.outcome, Outcome::Admitted | Outcome::Already) {
        return String::new();
    }
    let said = [
        ("cli-desk-access", &answer.access_need),
        ("cli-desk-meal", &answer.meal_need),
        ("cli-desk-noted", &answer.note),
    ];
    let lines = said.into_iter().filter_map(|(id, text)| {
        let text = text.as_deref()?;
        Some(words.text_with(id, &args! { "text" => plain(text) }))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// 16 digits, however they are grouped.
fn looks_like_a_code(text: &str) -> bool {
    let mut digits = text.chars().filter(|c| !c.is_whitespace());
    digits.clone().count() == 16 && digits.all(|c| c.is_ascii_digit())
}
