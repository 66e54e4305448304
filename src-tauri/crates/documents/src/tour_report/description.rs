//! The report as a text of blocks: the same for the PDF and for word processors.

use super::{Of, Target, Totals, TourReport, activities, evidence, indicators, together};
use crate::args;
use crate::cover::{days, typed};
use crate::figures;
use crate::meeting_report::participation::People;
use crate::meeting_report::{evaluation, participation, topics};
use crate::prose::{BarRow, Bars, Block, Cell, Column, Row, Step, Table};
use crate::words::{Language, Words};

pub(super) fn blocks(it: &TourReport) -> Vec<Block> {
    let words = Words::of(it.cover.language);
    let mut blocks = head(it, words);
    blocks.extend(it.cover.amendment());
    blocks.extend(it.cover.draft_note());
    blocks.extend(written("report-summary", &it.texts.summary, words));
    blocks.push(Block::Numbers(at_a_glance(it, words)));
    blocks.extend(left_out(it, words));
    blocks.extend(targets(it, words));
    blocks.extend(indicators::blocks(it, words));
    blocks.extend(activities::list(it, words));
    // The form of an interim report goes from what was done to whom it reached; elsewhere people look for the sums first.
    match it.of {
        Of::Days(..) => {
            blocks.extend(told_one_by_one(it, words));
            blocks.extend(who_came(it, words));
            blocks.extend(period(it, words));
            blocks.extend(heard(it, words));
        }
        Of::Route(..) | Of::Programme => {
            blocks.extend(who_came(it, words));
            blocks.extend(heard(it, words));
            blocks.extend(told_one_by_one(it, words));
        }
    }
    blocks.extend(written("tour-report-achieved", &it.texts.results, words));
    blocks.extend(written("report-lessons", &it.texts.lessons, words));
    blocks.extend(written("report-cooperation", &it.texts.cooperation, words));
    blocks.extend(together::visibility(it, words));
    if !it.is_public() {
        blocks.extend(evidence::blocks(it, words));
    }
    blocks.extend(uncovered(it, words));
    blocks.extend(written("report-next", &it.texts.next, words));
    blocks.extend(it.cover.end());
    blocks
}

fn written(heading: &str, text: &str, words: &Words) -> Vec<Block> {
    let blocks = typed(text).map(|text| {
        let heading = [Block::Heading(words.text(heading))];
        heading.into_iter().chain(text).collect()
    });
    blocks.unwrap_or_default()
}

fn told_one_by_one(it: &TourReport, words: &Words) -> Vec<Block> {
    match it.is_public() {
        true => Vec::new(),
        false => activities::one_by_one(it, words),
    }
}

fn who_came(it: &TourReport, words: &Words) -> Vec<Block> {
    match it.is_public() {
        true => public_participation(it, words),
        false => participation::blocks(&it.participation, &it.others, words),
    }
}

/// Of those who came, and of nothing else: groups, and women and men where that may be told.
fn public_participation(it: &TourReport, words: &Words) -> Vec<Block> {
    let known = &it.participation;
    if known.groups.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Section(words.text("report-participation"))];
    match known.sexes {
        Some(sexes) => blocks.push(Block::Bar(participation::bar(sexes, words))),
        None => blocks.push(Block::Text(words.text("tour-report-no-sexes"))),
    }
    let mut table = Table::new(vec![
        Column::of_texts(words.text("report-column-group"), 9),
        Column::of_figures(words.text("tour-report-participations"), 4),
    ]);
    table.row_heads = true;
    let groups = known.groups.iter();
    let rows = groups.map(|it| {
        Row::new(vec![
            Cell::Text(it.name.clone()),
            Cell::Number(it.people_arrived),
        ])
    });
    table.rows = rows.collect();
    table.rows.push(Row::total(vec![
        Cell::Text(words.text("report-total")),
        Cell::Number(known.arrived.unwrap_or_default()),
    ]));
    blocks.extend(participation::bars(
        known,
        People::Arrived,
        "tour-report-participations",
        words,
    ));
    blocks.push(Block::Table(table));
    blocks.push(Block::Quiet(words.text("tour-report-public-note")));
    blocks
}

/// What the rooms said and thought.
fn heard(it: &TourReport, words: &Words) -> Vec<Block> {
    let mut blocks = said(it, words);
    blocks.extend(together::recommendations(it, words));
    if !it.is_public() {
        let signed = it.participation.signed;
        blocks.extend(evaluation::blocks(&it.evaluation, signed, words));
    }
    blocks
}

/// `Güzergâh Raporu · Güzergâh 5 · Munzur’dan Fırat’a`
pub(super) fn title(it: &TourReport) -> String {
    title_in(it, it.cover.language)
}

fn title_in(it: &TourReport, language: Language) -> String {
    let words = Words::of(language);
    match &it.of {
        Of::Route(number, name) => {
            let args = args! { "number" => *number };
            let title = words.text_with("tour-report-title-route", &args);
            match name.trim() {
                "" => title,
                name => format!("{title} · {name}"),
            }
        }
        Of::Days(from, to) => {
            let title = words.text("tour-report-title-days");
            format!("{title} · {}", days(language, *from, *to))
        }
        Of::Programme => words.text("tour-report-title-programme"),
    }
}

fn head(it: &TourReport, words: &Words) -> Vec<Block> {
    let other = it.cover.language.other();
    let lead = |language| {
        let totals = &it.totals;
        let args = args! {
            "meetings" => totals.held,
            "cities" => totals.cities,
            "participations" => totals.participations,
            "people" => totals.people,
            "organisations" => totals.organisations,
        };
        let id = match totals.distinct {
            _ if tells_nobody(it) => "tour-report-lead-meetings",
            true => "tour-report-lead",
            false => "tour-report-lead-participations",
        };
        let lead = Words::of(language).text_with(id, &args);
        // What the meetings' own reports begin with; who adds them up arrives here.
        match totals.signed {
            Some(signed) if !it.is_public() => {
                let args = args! { "lead" => lead, "participations" => totals.participations, "signed" => signed };
                Words::of(language).text_with("tour-report-lead-signed", &args)
            }
            _ => lead,
        }
    };
    let called_off = it.meetings.iter().filter(|it| it.called_off).count();
    let meetings = args! { "count" => it.meetings.len() - called_off };
    let own = [(
        words.text("tour-report-scope"),
        words.text_with("tour-report-scope-meetings", &meetings),
    )];
    vec![
        Block::Title(title(it)),
        Block::Lead(lead(it.cover.language), Some((other, lead(other)))),
        Block::Facts(it.cover.facts(own)),
    ]
}

/// All of its people are left out, because they are so few: how many there were is not told, and it was not nobody.
fn tells_nobody(it: &TourReport) -> bool {
    it.left_out > 0 && it.totals.participations == 0
}

fn at_a_glance(report: &TourReport, words: &Words) -> Vec<Step> {
    let it = &report.totals;
    let told = !tells_nobody(report);
    let numbers = [
        ("tour-report-step-held", Some(it.held)),
        ("tour-report-step-cities", Some(it.cities)),
        (
            "tour-report-step-participations",
            told.then_some(it.participations),
        ),
        ("tour-report-step-people", it.distinct.then_some(it.people)),
        (
            "tour-report-step-organisations",
            it.distinct.then_some(it.organisations),
        ),
    ];
    let step = |(id, count): (&str, Option<u32>)| {
        Some(Step {
            count: Cell::Number(count?),
            name: words.text(id),
        })
    };
    numbers.into_iter().filter_map(step).collect()
}

fn left_out(it: &TourReport, words: &Words) -> Option<Block> {
    let count = args! { "count" => it.left_out };
    (it.left_out > 0).then(|| Block::Quiet(words.text_with("tour-report-left-out", &count)))
}

/// What was promised beside what came true.
fn targets(it: &TourReport, words: &Words) -> Vec<Block> {
    if it.targets.is_empty() {
        return Vec::new();
    }
    let mut table = Table::new(vec![
        Column::of_texts(words.text("tour-report-column-target"), 6),
        Column::of_figures(words.text("tour-report-column-value"), 3),
        Column::of_figures(words.text("tour-report-column-actual"), 3),
        Column::of_figures(words.text("tour-report-column-share"), 2),
        Column::of_texts(words.text("tour-report-column-status"), 4),
    ]);
    table.row_heads = true;
    let share = |it: &Target| match it.value {
        0 => Cell::Word("–".to_owned()),
        value => Cell::Text(figures::share(words.language(), it.actual, value)),
    };
    let row = |it: &Target| {
        Row::new(vec![
            Cell::Text(it.name.clone()),
            Cell::Number(it.value),
            Cell::Number(it.actual),
            share(it),
            Cell::Text(it.status.clone()),
        ])
    };
    table.rows = it.targets.iter().map(row).collect();
    vec![
        Block::Section(words.text("tour-report-targets")),
        Block::Bars(target_bars(&it.targets, words)),
        Block::Table(table),
    ]
}

/// How far each is on its way to what was expected.
fn target_bars(targets: &[Target], words: &Words) -> Bars {
    let row = |it: &Target| {
        let share = (it.value > 0).then(|| f64::from(it.actual) / f64::from(it.value));
        let said = match share {
            Some(share) => {
                let args = args! { "actual" => it.actual, "value" => it.value, "share" => share };
                words.text_with("chart-target-said", &args)
            }
            None => Cell::Number(it.actual).said(words.language()),
        };
        BarRow {
            name: it.name.clone(),
            share,
            said,
        }
    };
    Bars {
        what: words.text("tour-report-column-actual"),
        line: Some(words.text("tour-report-column-value")),
        rows: targets.iter().map(row).collect(),
        alternative: words.text("chart-targets-alternative"),
    }
}

/// The days of the report beside all that came before.
fn period(it: &TourReport, words: &Words) -> Vec<Block> {
    let Some(all) = &it.cumulative else {
        return Vec::new();
    };
    let mut table = Table::new(vec![
        Column::of_texts(String::new(), 6),
        Column::of_figures(words.text("tour-report-column-period"), 3),
        Column::of_figures(words.text("tour-report-column-cumulative"), 3),
    ]);
    table.row_heads = true;
    let or_word = |count: Option<u32>| match count {
        Some(count) => Cell::Number(count),
        None => Cell::Word(words.text("figure-not-entered")),
    };
    let mut row = |id: &str, of: fn(&Totals) -> Option<u32>, asked: bool| {
        if asked {
            let cells = vec![
                Cell::Text(words.text(id)),
                or_word(of(&it.totals)),
                or_word(of(all)),
            ];
            table.rows.push(Row::new(cells));
        }
    };
    row("figure-held", |it| Some(it.held), true);
    row("figure-cities", |it| Some(it.cities), true);
    row(
        "tour-report-participations",
        |it| Some(it.participations),
        true,
    );
    row("figure-signed", |it| it.signed, true);
    // Who was never asked in these days may have been asked before.
    let asked = all.sexes.is_some() && it.totals.sexes.is_some();
    row("figure-women", |it| Some(it.sexes?.women), asked);
    row("figure-men", |it| Some(it.sexes?.men), asked);
    row("figure-not-stated", |it| Some(it.sexes?.not_stated), asked);
    row("figure-people", |it| Some(it.people), true);
    row("figure-organisations", |it| Some(it.organisations), true);
    row(
        "figure-by-headquarters",
        |it| Some(it.by_headquarters),
        true,
    );
    vec![
        Block::Section(words.text("tour-report-period")),
        Block::Table(table),
        Block::Quiet(words.text("tour-report-period-note")),
    ]
}

/// What was spoken of, over all of the meetings.
fn said(it: &TourReport, words: &Words) -> Vec<Block> {
    if it.topics.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Section(words.text("report-topics")),
        Block::Table(topics::table(&it.topics, words)),
    ]
}

fn uncovered(it: &TourReport, words: &Words) -> Vec<Block> {
    if it.uncovered.is_empty() {
        return Vec::new();
    }
    let count = args! { "count" => it.uncovered.len(), "list" => it.uncovered.join(", ") };
    vec![
        Block::Section(words.text("tour-report-uncovered")),
        Block::Text(words.text_with("tour-report-uncovered-list", &count)),
    ]
}
