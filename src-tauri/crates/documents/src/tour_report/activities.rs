//! The meetings of a report: all of them in one table, and then each by itself as funders ask for it, with its topics, the
//! reasons why anything was done in another way, and its results.

use super::{Activity, TourReport, map};
use crate::args;
use crate::cover::{date, joined, typed};
use crate::meeting_report::description::{lead, place};
use crate::meeting_report::{MeetingReport, Participation, Sexes, day};
use crate::prose::{Block, Cell, Column, Row, Table};
use crate::words::Words;

/// One row for each; of a public report only where and when.
pub(super) fn list(it: &TourReport, words: &Words) -> Vec<Block> {
    if it.meetings.is_empty() {
        return Vec::new();
    }
    let figures = !it.is_public();
    let sexes = figures && it.totals.sexes.is_some();
    let text = |id: &str, weight| Some(Column::of_texts(words.text(id), weight));
    let figure = |id: &str, on: bool| on.then(|| Column::of_figures(words.text(id), 2));
    let columns = [
        text("tour-report-column-meeting", 6),
        text("tour-report-column-date", 5),
        figure("tour-report-column-promised", figures),
        figure("figure-arrived", figures),
        figure("figure-signed", figures),
        figure("figure-women", sexes),
        figure("figure-men", sexes),
        figure("figure-not-stated", sexes),
        figure("tour-report-column-organisations", figures),
    ];
    let mut table = Table::new(columns.into_iter().flatten().collect());
    table.row_heads = true;
    let row = |meeting: &Activity| {
        let mut cells = vec![
            Cell::Text(place(&meeting.report)),
            Cell::Text(when(meeting, words)),
        ];
        if figures {
            cells.extend(counted(&of_meeting(meeting), sexes, words));
        }
        Row::new(cells)
    };
    table.rows = it.meetings.iter().map(row).collect();
    if figures && it.meetings.len() > 1 {
        let mut cells = vec![
            Cell::Text(words.text("report-total")),
            Cell::Text(String::new()),
        ];
        let all = Participation {
            target: it.participation.target,
            arrived: Some(it.totals.participations),
            signed: it.totals.signed,
            sexes: it.totals.sexes,
            organisations: Some(it.totals.organisations),
            ..Participation::default()
        };
        cells.extend(counted(&all, sexes, words));
        table.rows.push(Row::total(cells));
    }
    let mut blocks = vec![Block::Section(words.text("tour-report-meetings"))];
    blocks.extend(map::block(it, words));
    blocks.push(Block::Table(table));
    if figures {
        blocks.push(Block::Quiet(words.text("tour-report-meetings-note")));
    }
    blocks
}

/// Of those who came: what is entered of their signatures differs from one meeting to the next.
fn of_meeting(it: &Activity) -> Participation {
    let known = &it.report.participation;
    Participation {
        target: known.target,
        arrived: known.arrived,
        signed: known.signed,
        sexes: it.sexes,
        organisations: Some(it.organisations),
        ..Participation::default()
    }
}

/// The day, or why there is none; with what became of it.
fn when(it: &Activity, words: &Words) -> String {
    let day = match day(&it.report) {
        None => words.text("report-date-open"),
        day => date(words.language(), day),
    };
    joined([day.as_str(), it.state.trim()], ", ")
}

fn counted(it: &Participation, sexes: bool, words: &Words) -> Vec<Cell> {
    let came = it.arrived.is_some_and(|it| it > 0);
    let or_word = |count: Option<u32>| match count {
        Some(count) => Cell::Number(count),
        // Where nobody was, nothing is missing.
        None if !came => Cell::Word("–".to_owned()),
        None => Cell::Word(words.text("figure-not-entered")),
    };
    let of_sex = |of: fn(Sexes) -> u32| match it.sexes {
        Some(sexes) => Cell::Number(of(sexes)),
        None if !came => Cell::Word("–".to_owned()),
        None => Cell::Word(words.text("tour-report-not-asked")),
    };
    let mut cells = vec![
        // What was promised of a meeting counts from when it is held; the sum is of those.
        match it.target.filter(|_| came) {
            Some(target) => Cell::Number(target),
            None => Cell::Word("–".to_owned()),
        },
        Cell::Number(it.arrived.unwrap_or_default()),
        or_word(it.signed),
    ];
    if sexes {
        cells.push(of_sex(|it| it.women));
        cells.push(of_sex(|it| it.men));
        cells.push(of_sex(|it| it.not_stated));
    }
    cells.push(Cell::Number(it.organisations.unwrap_or_default()));
    cells
}

/// What was done, meeting by meeting. Those of which there is nothing to tell yet are left out.
pub(super) fn one_by_one(it: &TourReport, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    for meeting in &it.meetings {
        let parts = one(&meeting.report, words);
        if !parts.is_empty() {
            let title = lead(&meeting.report, words.language());
            let place = place(&meeting.report);
            let number = place.split(" · ").next().unwrap_or_default();
            blocks.push(Block::Subheading(joined([number, title.as_str()], " · ")));
            blocks.extend(parts);
        }
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Section(words.text("tour-report-activities")));
    }
    blocks
}

fn one(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let mut blocks = typed(&it.texts.summary).unwrap_or_default();
    blocks.extend(named("tour-report-topics", topics(it), words));
    blocks.extend(named("tour-report-modified", modified(it, words), words));
    blocks.extend(named("tour-report-results", results(it, words), words));
    blocks
}

/// A short label, and what belongs to it.
fn named(id: &str, what: Vec<Block>, words: &Words) -> Vec<Block> {
    match what.is_empty() {
        true => what,
        false => [Block::Label(words.text(id))]
            .into_iter()
            .chain(what)
            .collect(),
    }
}

fn topics(it: &MeetingReport) -> Vec<Block> {
    let mut blocks = typed(&it.texts.topics).unwrap_or_default();
    let themes = it.topics.iter();
    let themes: Vec<String> = themes
        .map(|it| format!("{} ({})", it.theme, it.notes))
        .collect();
    if !themes.is_empty() {
        blocks.push(Block::Items(themes));
    }
    blocks
}

fn modified(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let changes = it.deviations.iter().map(|it| {
        let reason = match it.reason.trim() {
            "" => words.text("tour-report-no-reason"),
            reason => reason.to_owned(),
        };
        let args = args! { "planned" => &it.planned, "done" => &it.done, "reason" => reason };
        words.text_with("tour-report-change", &args)
    });
    let changes: Vec<String> = changes.collect();
    match changes.is_empty() {
        true => Vec::new(),
        false => vec![Block::Items(changes)],
    }
}

fn results(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let mut blocks = typed(&it.texts.results).unwrap_or_default();
    let made = &it.outcome.recommendations;
    if !made.is_empty() {
        let numbers: Vec<&str> = made.iter().map(|it| it.number.as_str()).collect();
        let args = args! { "count" => made.len(), "numbers" => numbers.join(", ") };
        blocks.push(Block::Text(
            words.text_with("tour-report-recommended", &args),
        ));
    }
    blocks
}
