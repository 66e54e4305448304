//! Changes of plan: what moved, whom it touches, what is worth a look.

use programme::vocabulary::{ChangeWarning, MeetingStatus, PlanColumn, Word};
use programme::words::Words;
use programme::{Programme, Result as Done, When, args, view};

use crate::answer::Answer;
use crate::args::{Planned, Tour};
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, day, or_dash, paragraphs, place, shown, word};

pub(crate) fn tour(desk: &mut Desk, asked: Tour) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let change = match asked.preview {
            true => programme.rehearse_plan(|programme| change(programme, &asked.what))?,
            false => change(programme, &asked.what)?,
        };
        let text = match change.changed.is_empty() {
            true => words.text("cli-edited-nothing"),
            false => changed(programme, words, &change)?,
        };
        let mut left = Table::new(words, "cli-left-head", &[]);
        for it in &change.left {
            left.row([
                shown(it.registration.as_ref()),
                word(words, "cli-left", &it.reason),
            ]);
        }
        let told = touched(words, change.touched);
        let warned = warnings(words, &change.warnings, &change.warned);
        let tried = tried(
            words,
            asked.preview,
            change.needs_reason && asked.what.reason().is_none(),
        );
        Answer::new(
            &change,
            paragraphs([text, told, warned, left.text_if_any(), tried]),
        )
    })
}

fn change(programme: &mut Programme, what: &Planned) -> Done<view::PlanChange> {
    match what {
        Planned::Shift {
            number,
            days,
            reason,
        } => programme.shift_route(*number, *days, reason.as_deref()),
        Planned::Move {
            meeting,
            date,
            start,
            end,
            reason,
        } => {
            let meeting = programme.find_meeting(meeting)?;
            let to = When {
                date: date.clone(),
                start: start.clone(),
                end: end.clone(),
            };
            programme.move_meeting(meeting, &to, reason.as_deref())
        }
        Planned::Postpone(it) => {
            let meeting = programme.find_meeting(&it.of.meeting)?;
            programme.postpone(meeting, it.reason.as_deref())
        }
        Planned::Cancel(it) => {
            let meeting = programme.find_meeting(&it.of.meeting)?;
            programme.cancel(meeting, it.reason.as_deref())
        }
        Planned::Reopen(it) => {
            let meeting = programme.find_meeting(&it.of.meeting)?;
            programme.reopen(meeting, it.reason.as_deref())
        }
        Planned::Close(it) => {
            let meeting = programme.find_meeting(&it.of.meeting)?;
            programme.close_meeting(meeting, it.reason.as_deref())
        }
        Planned::Split {
            meeting,
            date,
            reason,
        } => {
            let meeting = programme.find_meeting(meeting)?;
            programme.split_meeting(meeting, date, reason.as_deref())
        }
        Planned::Merge {
            meeting,
            into,
            reason,
        } => {
            let meeting = programme.find_meeting(meeting)?;
            let into = programme.find_meeting(into)?;
            programme.merge_meetings(meeting, into, reason.as_deref())
        }
        Planned::MoveStop {
            stop,
            route,
            position,
            reason,
        } => programme.move_stop(stop, *route, *position, reason.as_deref()),
        Planned::Decide { stop, city } => programme.decide_stop(stop, city),
        Planned::AddStop {
            number,
            city,
            position,
            reason,
        } => programme.add_stop(*number, city, *position, reason.as_deref()),
        Planned::RemoveStop { stop, reason } => programme.remove_stop(stop, reason.as_deref()),
    }
}

fn changed(
    programme: &Programme,
    words: &Words,
    change: &view::PlanChange,
) -> Result<String, Failure> {
    let stops = programme.overview()?.stops;
    let mut table = Table::new(words, "cli-plan-head", &[]);
    for it in &change.changed {
        let stop = stops
            .iter()
            .find(|stop| Some(&stop.stop) == it.stop.as_ref());
        table.row([
            place(stop.and_then(|it| it.route), stop.and_then(|it| it.order)),
            or_dash(stop.and_then(|it| it.city.as_deref())),
            word(words, "cli-plan", &it.column),
            value(words, it.column, it.before.as_deref()),
            value(words, it.column, it.after.as_deref()),
        ]);
    }
    Ok(table.text())
}

fn value(words: &Words, column: PlanColumn, value: Option<&str>) -> String {
    match (column, value) {
        (PlanColumn::Date, date) => day(words, date),
        (PlanColumn::Status, Some(status)) => {
            word(words, "cli-status", &Word::<MeetingStatus>::read(status))
        }
        (_, value) => or_dash(value),
    }
}

/// That nothing was written, and whether it would ask for a reason.
pub(crate) fn tried(words: &Words, is_preview: bool, needs_reason: bool) -> String {
    match (is_preview, needs_reason) {
        (true, true) => words.text("cli-plan-tried-with-reason"),
        (true, false) => words.text("cli-plan-tried"),
        (false, _) => String::new(),
    }
}

/// How many registrations have to be told; nothing where nobody has.
pub(crate) fn touched(words: &Words, count: u32) -> String {
    match count {
        0 => String::new(),
        count => words.text_with("cli-touched", &args! { "count" => count }),
    }
}

/// Which reports went out with another figure, a line for each.
pub(crate) fn moved_figures(words: &Words, issued: &[view::IssuedMoved]) -> String {
    let lines = issued.iter().flat_map(|report| {
        report.figures.iter().map(|of| {
            let value = |it: Option<u32>| match it {
                Some(it) => it.to_string(),
                None => words.text("figure-not-entered"),
            };
            let name = word(words, "figure", &of.figure);
            let (then, now) = (value(of.then), value(of.now));
            format!("  {}: {name} {then} → {now}", report.number)
        })
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The same with the warning before it, for answers that have no others.
pub(crate) fn issued(words: &Words, issued: &[view::IssuedMoved]) -> String {
    match issued.is_empty() {
        true => String::new(),
        false => {
            let warned = words.text("plan-warning-issued-figures");
            format!("{warned}\n{}", moved_figures(words, issued))
        }
    }
}

/// What is worth a look, a line each; those of days say the day.
pub(crate) fn warnings(
    words: &Words,
    codes: &[ChangeWarning],
    warned: &[view::DateWarning],
) -> String {
    let of_days = warned.iter().map(|it| {
        let name = match words.text("cli-title-language").as_str() {
            "en" => it.name_en.as_deref(),
            _ => it.name_tr.as_deref(),
        };
        let id = format!("plan-warning-{}", it.code.word().replace('_', "-"));
        words.text_with(
            &id,
            &args! { "date" => it.date.to_string(), "name" => or_dash(name) },
        )
    });
    let others = codes
        .iter()
        .filter(|code| {
            !warned
                .iter()
                .any(|it| ChangeWarning::from(it.code) == **code)
        })
        .map(|code| word(words, "plan-warning", code));
    of_days.chain(others).collect::<Vec<_>>().join("\n")
}
