//! Bars, one for each of some things, with its name at the left and its number at the right. They are told apart by their
//! names and places, their parts by lightness and order, so that grey paper loses nothing.

use std::ops::Range;

use super::legend::{Key, Legend};
use super::{BOTTOM, GAP, TEXT, TOP};
use crate::figures::{Digits, number};
use crate::flow::{Flow, LEFT, RIGHT, WIDTH};
use crate::font::{printable, wrap};
use crate::page::{ACCENT, Align, Area, INK, Ink, MM, Page, RULE, Style, TINT};
use crate::pdf::tags::{Element, Role};
use crate::prose::{BarRow, Bars, StackRow, Stacks};
use crate::words::Language;

const NAME: Style = TEXT.at(8.5);
const SAID: Style = Style::bold(8.5);
const IN_PART: Style = Style::bold(8.0);
const NAMES: f32 = 58.0;
/// So many lines of a name; the table beside has all of it.
const LINES: usize = 5;
const BETWEEN: f32 = 3.0;
const BAR: f32 = 4.2;
const APART: f32 = 1.5;
/// Above the bars, and above the legend.
const OVER: f32 = 1.2;
const ABOVE: f32 = 1.0;
/// A chart up to this high stays on one page.
const TOGETHER: f32 = 150.0;
/// How far a bar goes beyond its line at most.
const MOST: f64 = 1.25;
const PAPER: Ink = Ink(1.0, 1.0, 1.0);
/// From light to dark, each with the ink that is read on it.
const SHADES: [(Ink, Ink); 5] = [
    (Ink(0.94, 0.95, 0.97), INK),
    (Ink(0.80, 0.84, 0.90), INK),
    (Ink(0.61, 0.69, 0.81), INK),
    (Ink(0.31, 0.42, 0.61), PAPER),
    (Ink(0.09, 0.20, 0.40), PAPER),
];

pub(super) fn bars_least(it: &Bars) -> f32 {
    height(&names(it.rows.iter().map(|it| &it.name)), &bars_legend(it)).min(TOGETHER)
}

pub(super) fn stacks_least(it: &Stacks) -> f32 {
    height(
        &names(it.rows.iter().map(|it| &it.name)),
        &stacks_legend(it),
    )
    .min(TOGETHER)
}

fn bars_legend(it: &Bars) -> Legend {
    let line = it.line.iter().map(|line| (Key::Upright, line.clone()));
    let what = (Key::Fill(ACCENT), it.what.clone());
    Legend::of([what].into_iter().chain(line))
}

fn stacks_legend(it: &Stacks) -> Legend {
    let parts = it.parts.iter().zip(SHADES);
    Legend::of(parts.map(|(name, shade)| (Key::Fill(shade.0), name.clone())))
}

pub(super) fn bars(flow: &mut Flow, it: &Bars) {
    let wide = widest(it.rows.iter().map(|it| &it.said));
    let track = (LEFT + NAMES + BETWEEN, RIGHT - wide - 1.6);
    let row = |page: &mut Page, row: &BarRow, top: f32| bar(page, it, row, track, top);
    let rows = Rows {
        names: names(it.rows.iter().map(|it| &it.name)),
        legend: bars_legend(it),
    };
    rows.draw(flow, &it.rows, |rows| it.read_out(rows), row);
}

pub(super) fn stacks(flow: &mut Flow, it: &Stacks, language: Language) {
    let wide = widest(it.rows.iter().map(|it| &it.said));
    let track = (LEFT + NAMES + BETWEEN, RIGHT - wide - 1.6);
    let row = |page: &mut Page, row: &StackRow, top: f32| stack(page, row, track, top, language);
    let rows = Rows {
        names: names(it.rows.iter().map(|it| &it.name)),
        legend: stacks_legend(it),
    };
    rows.draw(flow, &it.rows, |rows| it.read_out(rows), row);
}

fn widest<'a>(said: impl Iterator<Item = &'a String>) -> f32 {
    let width = said.map(|it| SAID.width(it)).fold(0.0, f32::max);
    width.min(WIDTH / 3.0)
}

/// How many lines each name takes.
fn names<'a>(names: impl Iterator<Item = &'a String>) -> Vec<usize> {
    let lines = |name: &String| {
        let name = printable(name, &mut Default::default());
        let lines = wrap(NAME.weight, NAME.size, &name, NAMES * MM, LINES).lines;
        lines.len().max(1)
    };
    names.map(lines).collect()
}

fn row_height(lines: usize) -> f32 {
    (lines as f32 * NAME.leading()).max(BAR) + APART
}

fn height(names: &[usize], legend: &Legend) -> f32 {
    let rows = names.iter().map(|it| row_height(*it)).sum::<f32>();
    OVER + rows + ABOVE + legend.height()
}

/// What bars of every kind have in common.
struct Rows {
    names: Vec<usize>,
    legend: Legend,
}

/// What has a name at the left.
trait Named {
    fn name(&self) -> &str;
}

impl Named for BarRow {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Named for StackRow {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Rows {
    /// On one page where it can be; else each page has a figure with its own legend.
    fn draw<T: Named>(
        &self,
        flow: &mut Flow,
        rows: &[T],
        read_out: impl Fn(Range<usize>) -> String,
        draw: impl Fn(&mut Page, &T, f32),
    ) {
        let foot = ABOVE + self.legend.height();
        let mut from = 0;
        while from < rows.len() {
            let rest = height(&self.names[from..], &self.legend);
            flow.need(rest.min(TOGETHER).min(BOTTOM - TOP));
            if !flow.is_at_top() {
                flow.gap(OVER);
            }
            let (mut to, mut tall) = (from, 0.0);
            while to < rows.len() {
                let next = row_height(self.names[to]);
                if to > from && tall + next + foot > flow.room() {
                    break;
                }
                (to, tall) = (to + 1, tall + next);
            }
            let top = flow.y;
            let mut figure = Element::new(Role::Figure);
            figure.text = read_out(from..to);
            figure.area = Some(Area::new(LEFT, top, WIDTH, tall + foot));
            flow.element(figure, |flow| {
                let (page, mut y) = (flow.page(), top);
                for (row, lines) in rows[from..to].iter().zip(&self.names[from..to]) {
                    let tall = row_height(*lines) - APART;
                    let area = Area::new(LEFT, y, NAMES, tall);
                    page.block(area, Align::Left, NAME, NAME.size, LINES, row.name());
                    draw(page, row, y + (tall - BAR) / 2.0);
                    y += tall + APART;
                }
                self.legend.draw(page, y + ABOVE - APART / 2.0);
            });
            flow.y = top + tall + foot;
            flow.gap(GAP);
            from = to;
            if from < rows.len() {
                flow.turn();
            }
        }
    }
}

fn bar(page: &mut Page, of: &Bars, row: &BarRow, track: (f32, f32), top: f32) {
    let (left, right) = track;
    let whole = right - left;
    let most = if of.line.is_some() { MOST } else { 1.0 };
    let share = row.share.unwrap_or_default().max(0.0);
    let mut width = whole * (share.min(most) / most) as f32;
    if share > 0.0 {
        // Little is not nothing.
        width = width.max(0.5);
    }
    if of.line.is_some() {
        page.area(Area::new(left, top, whole, BAR), TINT);
    }
    if width > 0.0 {
        page.area(Area::new(left, top, width, BAR), ACCENT);
    }
    page.bar(left, top - 0.5, BAR + 1.0, 0.5, RULE);
    if share > most {
        // It would go on: two cuts across its end.
        for x in [right - 4.0, right - 2.6] {
            page.straight((x, top + BAR), (x + 1.2, top), 1.2, PAPER);
        }
    }
    let end = if of.line.is_some() {
        if row.share.is_some() {
            let x = left + whole / MOST as f32;
            page.bar(x, top - 0.7, BAR + 1.4, 3.0, PAPER);
            page.bar(x, top - 0.7, BAR + 1.4, 1.2, INK);
        }
        right
    } else {
        left + width
    };
    said(page, end + 1.6, top, &row.said);
}

fn said(page: &mut Page, x: f32, top: f32, text: &str) {
    let area = Area::new(x, top, RIGHT - x, BAR);
    page.line(area, Align::Left, SAID, 5.0, text);
}

fn stack(page: &mut Page, row: &StackRow, track: (f32, f32), top: f32, language: Language) {
    let (left, right) = track;
    let all: f64 = row.counts.iter().map(|it| f64::from(*it)).sum();
    let mut x = left;
    for (count, (ink, on)) in row.counts.iter().zip(SHADES).filter(|it| *it.0 > 0) {
        let width = (right - left) * (f64::from(*count) / all) as f32;
        page.area(Area::new(x, top, width, BAR), ink);
        if x > left {
            page.bar(x, top, BAR, 0.8, PAPER);
        }
        let count = number(language, f64::from(*count), Digits::AtMost(0));
        let style = IN_PART.in_ink(on);
        if style.width(&count) < width - 1.2 {
            let baseline = top + (BAR + style.cap_height()) / 2.0;
            page.text(x + width / 2.0, baseline, Align::Centre, style, &count);
        }
        x += width;
    }
    page.frame(Area::new(left, top, right - left, BAR), 0.4, RULE);
    said(page, right + 1.6, top, &row.said);
}
