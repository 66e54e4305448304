//! The end of a sheet: totals, missing signatures, who answers for it, and the disclaimer.

use super::{GAP, LEFT, Paper, WIDTH, across};
use crate::font::wrap;
use crate::page::{ACCENT, Align, Area, MM, Page, QUIET, RULE, Style, TINT};
use crate::sign_in_sheet::lines::{by_arrival_explained, doubts_explained, kinds_explained};

const LABELS: f32 = 6.6;
const NUMBERS: f32 = 8.4;
const REASON: f32 = 8.6;
const SIGNERS: f32 = 26.0;
const SMALL: Style = Style::regular(6.4).in_ink(QUIET);

pub(super) fn height(paper: &Paper) -> f32 {
    let small = small_print(paper).len() as f32 * SMALL.leading();
    GAP + LABELS + NUMBERS + REASON + GAP + SIGNERS + 2.0 + small
}

pub(super) fn draw(paper: &Paper, page: &mut Page, top: f32) {
    let mut y = top + GAP;
    totals(paper, page, y);
    y += LABELS + NUMBERS;
    reason(paper, page, y);
    y += REASON + GAP;
    let half = (WIDTH - 6.0) / 2.0;
    signer(
        paper,
        page,
        Area::new(LEFT, y, half, SIGNERS),
        "sign-in-sheet-facilitator",
    );
    signer(
        paper,
        page,
        Area::new(LEFT + half + 6.0, y, half, SIGNERS),
        "sign-in-sheet-coordinator",
    );
    y += SIGNERS + 2.0;
    let mut baseline = y + SMALL.cap_height();
    for line in small_print(paper) {
        page.text(LEFT, baseline, Align::Left, SMALL, &line);
        baseline += SMALL.leading();
    }
}

/// Boxes side by side: how many, of whom. Empty to be filled in by hand while the sheet is open.
fn totals(paper: &Paper, page: &mut Page, y: f32) {
    let totals = &paper.sheet.totals;
    let mut boxes: Vec<(String, String, Option<u32>)> = [
        ("sign-in-sheet-expected", Some(totals.expected)),
        ("sign-in-sheet-attended", Some(totals.attended)),
        ("sign-in-sheet-signed", totals.signed),
        ("sign-in-sheet-walked-in", Some(totals.walk_ins)),
        ("sign-in-sheet-women", Some(totals.women)),
        ("sign-in-sheet-men", Some(totals.men)),
        ("sign-in-sheet-not-stated", Some(totals.not_stated)),
    ]
    .into_iter()
    .map(|(id, number)| (paper.words.text(id), paper.second.text(id), number))
    .collect();
    let groups = totals
        .by_group
        .iter()
        .map(|(group, number)| (group.clone(), String::new(), Some(*number)));
    boxes.extend(groups);
    let width = WIDTH / boxes.len() as f32;
    page.area(across(y, LABELS), TINT);
    for (at, (label, second, number)) in boxes.iter().enumerate() {
        let x = LEFT + at as f32 * width;
        let inside = Area::new(x + 0.8, y, width - 1.6, LABELS);
        let (first, quiet) = (Style::regular(6.4), Style::regular(5.6).in_ink(QUIET));
        if second.is_empty() {
            page.block(inside, Align::Centre, first, 5.0, 2, label);
        } else {
            page.line(
                Area {
                    y: y + 0.5,
                    height: 3.0,
                    ..inside
                },
                Align::Centre,
                first,
                5.0,
                label,
            );
            page.line(
                Area {
                    y: y + 3.2,
                    height: 2.9,
                    ..inside
                },
                Align::Centre,
                quiet,
                5.0,
                second,
            );
        }
        if at > 0 {
            page.bar(x, y, LABELS + NUMBERS, 0.35, RULE);
        }
        if !paper.is_open() {
            let area = Area::new(x, y + LABELS, width, NUMBERS);
            match number {
                Some(number) => {
                    let number = number.to_string();
                    page.line(area, Align::Centre, Style::bold(11.0), 8.0, &number);
                }
                None => {
                    let word = paper.words.text("figure-not-entered");
                    let quiet = Style::regular(6.4).in_ink(QUIET);
                    page.block(area, Align::Centre, quiet, 5.0, 2, &word);
                }
            }
        }
    }
    page.rule(LEFT, y, WIDTH, 0.7, ACCENT);
    page.rule(LEFT, y + LABELS, WIDTH, 0.35, RULE);
    page.rule(LEFT, y + LABELS + NUMBERS, WIDTH, 0.7, ACCENT);
}

fn reason(paper: &Paper, page: &mut Page, y: f32) {
    let id = "sign-in-sheet-reason";
    let label = format!("{} / {}:", paper.words.text(id), paper.second.text(id));
    let style = Style::regular(7.0);
    page.text(LEFT, y + REASON - 1.6, Align::Left, style, &label);
    let x = LEFT + style.width(&label) + 2.0;
    page.rule(x, y + REASON - 1.2, LEFT + WIDTH - x, 0.35, QUIET);
}

fn signer(paper: &Paper, page: &mut Page, area: Area, id: &str) {
    page.frame(area, 0.35, RULE);
    page.rule(area.x, area.y, area.width, 0.7, ACCENT);
    let heading = Style::bold(8.0).in_ink(ACCENT);
    page.text(
        area.x + 2.0,
        area.y + 4.4,
        Align::Left,
        heading,
        &paper.words.text(id),
    );
    let second = Style::regular(7.0).in_ink(QUIET);
    let x = area.x + 2.0 + heading.width(&paper.words.text(id));
    page.text(
        x,
        area.y + 4.4,
        Align::Left,
        second,
        &format!("  /  {}", paper.second.text(id)),
    );
    let half = area.width * 0.54;
    for (at, what) in ["name", "title", "date"].into_iter().enumerate() {
        field(
            paper,
            page,
            area.x + 2.0,
            area.y + 11.2 + at as f32 * 6.0,
            half - 4.0,
            what,
        );
    }
    let id = "sign-in-sheet-signer-signature";
    let label = format!("{} / {}", paper.words.text(id), paper.second.text(id));
    page.bar(area.x + half, area.y + 6.2, area.height - 6.2, 0.35, RULE);
    page.text(
        area.x + half + 2.0,
        area.y + 10.0,
        Align::Left,
        SMALL,
        &label,
    );
}

fn field(paper: &Paper, page: &mut Page, x: f32, baseline: f32, width: f32, what: &str) {
    let id = format!("sign-in-sheet-signer-{what}");
    let label = format!("{} / {}", paper.words.text(&id), paper.second.text(&id));
    page.text(x, baseline, Align::Left, SMALL, &label);
    page.rule(x + 27.0, baseline + 0.4, width - 27.0, 0.35, QUIET);
}

/// A programme may have many kinds of its own, and a donor a long disclaimer: room for all of them, not for a novel.
const MOST_LINES: usize = 12;

fn small_print(paper: &Paper) -> Vec<String> {
    let language = paper.sheet.language;
    let disclaimer = paper.sheet.disclaimer.in_language(language);
    let mut lines = Vec::new();
    let (doubts, kinds) = (doubts_explained(paper.sheet), kinds_explained(paper.sheet));
    let by_arrival = by_arrival_explained(paper.sheet);
    for text in [
        doubts.as_deref(),
        by_arrival.as_deref(),
        kinds.as_deref(),
        Some(disclaimer),
    ]
    .into_iter()
    .flatten()
    {
        lines.extend(wrap(SMALL.weight, SMALL.size, text, WIDTH * MM, MOST_LINES).lines);
    }
    lines
}
