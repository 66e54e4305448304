//! The selection minutes on paper.

use super::{Changes, Moved, Ranked, SelectionMinutes, identity, rules, ties, title, why};
use crate::flow::{Flow, LEFT, WIDTH};
use crate::frame::{Foot, Frame};
use crate::page::{ACCENT, Align, Area, QUIET, RULE, Style, TINT};
use crate::words::Words;
use crate::{Rendered, Result, Warning, args};

const TEXT: Style = Style::regular(9.5);
const CELL: Style = Style::regular(8.5);
const SMALL: Style = Style::regular(7.5).in_ink(QUIET);
/// The baseline of the last line of the foot.
const FOOT: f32 = 289.0;
/// Minutes are signed by two people at least.
const FEWEST_MEMBERS: usize = 2;

/// The columns of a list: rank, name, organisation, kind, why.
const LIST: [f32; 5] = [11.0, 42.0, 54.0, 13.0, 46.0];
/// The columns of what has changed: name, organisation, before, after, why.
const CHANGED: [f32; 5] = [40.0, 44.0, 22.0, 22.0, 38.0];

pub(super) fn render(it: &SelectionMinutes) -> Result<Rendered> {
    frame(it).flowing(|flow| body(it, flow))
}

fn frame(it: &SelectionMinutes) -> Frame<'_> {
    let identity = identity(it);
    let mut small_print = vec![
        (
            SMALL,
            it.funding_statement.in_language(it.language).to_owned(),
        ),
        (SMALL, it.disclaimer.in_language(it.language).to_owned()),
    ];
    small_print.retain(|(_, line)| !line.trim().is_empty());
    let mut warnings = Vec::new();
    if it.committee.len() < FEWEST_MEMBERS {
        warnings.push(Warning::NotSet("committee"));
    }
    let ends = [
        (Align::Left, "minutes-issued"),
        (Align::Right, "letter-page"),
    ];
    Frame {
        title: format!("{} · {}", title(it), it.city),
        author: &it.controller,
        language: it.language,
        issued_at: it.issued_at,
        version: &it.version,
        id: identity.id(),
        identity: identity.bytes(),
        data_hash: "",
        rows: (it.selected.len() + it.waiting.len() + it.not_selected.len()) as u32,
        warnings,
        lacking: String::new(),
        foot: Foot::upright(FOOT, small_print, ends),
    }
}

fn body(it: &SelectionMinutes, flow: &mut Flow) {
    let words = Words::of(it.language);
    head(it, words, flow);
    if let Some(changes) = &it.changes {
        changed(changes, words, flow);
    }
    heading(flow, &words.text("minutes-rules"));
    items(flow, &rules(&it.rules, words));
    for (id, list) in [
        ("minutes-selected", &it.selected),
        ("minutes-waiting", &it.waiting),
        ("minutes-not-selected", &it.not_selected),
    ] {
        let args = args! { "count" => list.len() };
        heading(flow, &words.text_with(id, &args));
        ranking(flow, list, words);
    }
    by_hand(it, words, flow);
    heading(flow, &words.text("minutes-ties"));
    flow.text(TEXT, &ties(&it.rules, words));
    signatures(it, words, flow);
}

fn head(it: &SelectionMinutes, words: &Words, flow: &mut Flow) {
    flow.text(Style::bold(15.0).in_ink(ACCENT), &title(it));
    flow.gap(1.0);
    let y = flow.y;
    flow.page().rule(LEFT, y, WIDTH, 0.8, ACCENT);
    flow.gap(3.0);
    let day = |date: Option<String>| match date {
        Some(date) => words.text_with("letter-date", &args! { "date" => date }),
        None => "____________".to_owned(),
    };
    let moment = |at: chrono::DateTime<chrono::Utc>| {
        words.text_with("minutes-moment", &args! { "at" => at.to_rfc3339() })
    };
    let window = match (it.opens, it.closes) {
        (Some(opens), Some(closes)) => format!("{} – {}", moment(opens), moment(closes)),
        (Some(one), None) | (None, Some(one)) => moment(one),
        (None, None) => "____________".to_owned(),
    };
    let call = match it.route {
        Some(route) => {
            let args = args! { "route" => route, "window" => window };
            words.text_with("minutes-call-of", &args)
        }
        None => window,
    };
    let place = match (it.route, it.stop) {
        (Some(route), Some(stop)) => format!("{route}.{stop} "),
        _ => String::new(),
    };
    let date = it.date.map(|it| it.to_string());
    let mut facts = vec![
        (
            "minutes-programme",
            it.programme.in_language(it.language).to_owned(),
        ),
        ("minutes-contract", it.contract_no.clone()),
        ("minutes-call", call),
        (
            "minutes-meeting",
            format!("{place}{}, {}", it.city, day(date)),
        ),
        ("minutes-decided", moment(it.decided_at)),
    ];
    if let Some(changes) = &it.changes {
        facts.push(("minutes-since", moment(changes.since)));
    }
    facts.retain(|(_, value)| !value.is_empty());
    for (id, value) in facts {
        let y = flow.y;
        flow.column(LEFT, 40.0, Align::Left, TEXT.in_ink(QUIET), &words.text(id));
        let below = flow.y;
        flow.y = y;
        flow.column(LEFT + 42.0, WIDTH - 42.0, Align::Left, TEXT, &value);
        flow.y = flow.y.max(below) + 0.6;
    }
}

fn heading(flow: &mut Flow, text: &str) {
    // A heading stands on what it heads.
    flow.need(22.0);
    flow.gap(4.5);
    flow.text(Style::bold(11.0).in_ink(ACCENT), text);
    flow.gap(1.2);
}

fn items(flow: &mut Flow, items: &[String]) {
    for (at, item) in items.iter().enumerate() {
        flow.need(TEXT.leading());
        let y = flow.y;
        flow.column(LEFT, 6.0, Align::Left, TEXT, &format!("{}.", at + 1));
        flow.y = y;
        flow.column(LEFT + 7.0, WIDTH - 7.0, Align::Left, TEXT, item);
        flow.gap(0.5);
    }
}

/// Rows of as many lines as their longest cell; the head stands again on every page.
fn table<const N: usize>(
    flow: &mut Flow,
    widths: [f32; N],
    head: [String; N],
    rows: &[[String; N]],
) {
    draw_head(flow, widths, &head);
    for cells in rows {
        let heights = cells.iter().zip(widths);
        let heights = heights.map(|(text, width)| Flow::height(width - 2.0, CELL, text));
        let height = heights.fold(4.0, f32::max) + 1.8;
        if flow.need(height) {
            draw_head(flow, widths, &head);
        }
        let (top, mut x) = (flow.y, LEFT);
        for (text, width) in cells.iter().zip(widths) {
            flow.y = top + 0.9;
            flow.column(x + 1.0, width - 2.0, Align::Left, CELL, text);
            x += width;
        }
        flow.y = top + height;
        let y = flow.y;
        flow.page().rule(LEFT, y, WIDTH, 0.35, RULE);
    }
}

fn draw_head<const N: usize>(flow: &mut Flow, widths: [f32; N], head: &[String; N]) {
    const HEIGHT: f32 = 6.0;
    let (y, mut x) = (flow.y, LEFT);
    let page = flow.page();
    page.area(Area::new(LEFT, y, WIDTH, HEIGHT), TINT);
    for (text, width) in head.iter().zip(widths) {
        let style = Style::bold(8.0).in_ink(ACCENT);
        let at = Area::new(x + 1.0, y, width - 2.0, HEIGHT);
        page.line(at, Align::Left, style, 6.0, text);
        x += width;
    }
    page.rule(LEFT, y + HEIGHT, WIDTH, 0.7, ACCENT);
    flow.gap(HEIGHT);
}

fn ranking(flow: &mut Flow, list: &[Ranked], words: &Words) {
    if list.is_empty() {
        flow.text(TEXT, &words.text("minutes-nobody"));
        return;
    }
    let head = [
        "minutes-column-rank",
        "minutes-column-name",
        "minutes-column-organisation",
        "minutes-column-kind",
        "minutes-column-why",
    ];
    let rows = list.iter().map(|it| {
        [
            it.rank.map_or("–".to_owned(), |it| it.to_string()),
            named(&it.name, words),
            it.organisation.clone(),
            it.kind.clone(),
            // What was said by hand stands in a list of its own.
            why(&it.reasons, &None, words),
        ]
    });
    let rows: Vec<[String; 5]> = rows.collect();
    table(flow, LIST, head.map(|id| words.text(id)), &rows);
}

fn named(name: &str, words: &Words) -> String {
    match name.trim().is_empty() {
        true => words.text("sign-in-sheet-to-be-named"),
        false => name.to_owned(),
    }
}

/// Decisions by hand, each with its reason.
fn by_hand(it: &SelectionMinutes, words: &Words, flow: &mut Flow) {
    heading(flow, &words.text("minutes-by-hand"));
    let lists = [
        ("selected", &it.selected),
        ("waiting", &it.waiting),
        ("not_selected", &it.not_selected),
    ];
    let rows: Vec<[String; 4]> = lists
        .into_iter()
        .flat_map(|(list, rows)| rows.iter().map(move |it| (list, it)))
        .filter_map(|(list, it)| {
            let said = it.said.clone()?;
            let name = named(&it.name, words);
            Some([name, it.organisation.clone(), word(list, words), said])
        })
        .collect();
    if rows.is_empty() {
        flow.text(TEXT, &words.text("minutes-by-hand-none"));
        return;
    }
    let head = [
        "minutes-column-name",
        "minutes-column-organisation",
        "minutes-column-decision",
        "minutes-column-reason",
    ];
    let widths = [42.0, 48.0, 24.0, 52.0];
    table(flow, widths, head.map(|id| words.text(id)), &rows);
}

fn word(list: &str, words: &Words) -> String {
    words.text(match list {
        "selected" => "minutes-list-selected",
        "waiting" => "minutes-list-waiting",
        _ => "minutes-list-not-selected",
    })
}

fn changed(changes: &Changes, words: &Words, flow: &mut Flow) {
    heading(flow, &words.text("minutes-changes"));
    if changes.moved.is_empty() && changes.rules_before.is_none() {
        flow.text(TEXT, &words.text("minutes-changes-none"));
    }
    if !changes.moved.is_empty() {
        let head = [
            "minutes-column-name",
            "minutes-column-organisation",
            "minutes-column-before",
            "minutes-column-after",
            "minutes-column-why",
        ];
        let list = |it: &Option<String>| match it {
            Some(list) => word(list, words),
            None => "–".to_owned(),
        };
        let row = |it: &Moved| {
            [
                named(&it.name, words),
                it.organisation.clone(),
                list(&it.before),
                list(&it.after),
                why(&it.reasons, &it.said, words),
            ]
        };
        let rows: Vec<[String; 5]> = changes.moved.iter().map(row).collect();
        table(flow, CHANGED, head.map(|id| words.text(id)), &rows);
    }
    if let Some(before) = &changes.rules_before {
        flow.gap(2.0);
        flow.text(Style::bold(TEXT.size), &words.text("minutes-rules-before"));
        items(flow, &rules(before, words));
    }
}

fn signatures(it: &SelectionMinutes, words: &Words, flow: &mut Flow) {
    const ROW: f32 = 13.0;
    let count = it.committee.len().max(FEWEST_MEMBERS);
    // Declaration and signatures belong on one page, where they fit on one.
    flow.need((44.0 + ROW * count as f32).min(200.0));
    heading(flow, &words.text("minutes-interests"));
    flow.text(TEXT, &words.text("minutes-interests-text"));
    flow.gap(2.0);
    flow.text(TEXT, &words.text("minutes-interests-exception"));
    flow.gap(5.0);
    let y = flow.y;
    flow.page().rule(LEFT, y, WIDTH, 0.35, QUIET);
    heading(flow, &words.text("minutes-committee"));
    for at in 0..count {
        flow.need(ROW);
        let y = flow.y;
        let page = flow.page();
        let name = it.committee.get(at).map_or("", String::as_str);
        let left = Area::new(LEFT, y + 3.0, 84.0, ROW - 4.0);
        page.block(left, Align::Left, TEXT, 7.0, 2, name);
        if name.is_empty() {
            page.rule(LEFT, y + ROW - 1.5, 80.0, 0.35, QUIET);
        }
        page.rule(LEFT + 92.0, y + ROW - 1.5, WIDTH - 92.0, 0.35, QUIET);
        let label = words.text("minutes-signature");
        page.text(LEFT + 92.0, y + ROW - 3.0, Align::Left, SMALL, &label);
        flow.gap(ROW);
    }
}
