//! Tables and facts: rows of cells, each as high as its highest. A row that finds no room goes to the next page; one that is
//! higher than it should wait for goes on there, under the head of its table.

use super::lines::Lines;
use super::{GAP, SMALL, TEXT};
use crate::flow::{Added, Flow, LEFT, WIDTH};
use crate::page::{ACCENT, Align, Area, QUIET, RULE, Style, TINT};
use crate::pdf::tags::{Element, Role};
use crate::prose::{Cell, Row, RowLook, Table};
use crate::words::Language;

const CELL: Style = Style::regular(9.0);
const HEAD: Style = Style::bold(8.5).in_ink(ACCENT);
/// White paper around the text of a cell.
const ASIDE: f32 = 1.4;
const OVER: f32 = 0.9;
/// Room for a signature by hand.
const ROOMY: f32 = 15.0;
/// Name and value, twice.
const FACTS: [f32; 4] = [26.0, 56.0, 28.0, 56.0];
/// A row of at most so many lines stands whole.
const WHOLE: usize = 10;
/// Up to this height a table is not parted.
const SMALL_TABLE: f32 = 64.0;

pub(super) fn table(flow: &mut Flow, table: &Table, language: Language) {
    let Some(laid) = Laid::of(table, language) else {
        return;
    };
    // A small table stands whole.
    let whole = laid.height();
    flow.need(if whole <= SMALL_TABLE {
        whole
    } else {
        laid.least()
    });
    flow.group(Element::new(Role::Table), |flow| {
        flow.group(Element::new(Role::Row), |flow| {
            let heads = table.columns.iter().map(|it| {
                // A head that says nothing heads nothing.
                let role = match it.heading.trim().is_empty() {
                    true => Role::Cell,
                    false => Role::ColumnHead,
                };
                flow.add(Element::new(role))
            });
            let heads: Vec<Added> = heads.collect();
            laid.head(flow, Some(&heads));
        });
        for (at, row) in laid.rows.iter().enumerate() {
            // A sum stands with what it is the sum of.
            let sum = laid.rows.get(at + 1);
            if let Some(sum) = sum.filter(|it| it.look == RowLook::Total)
                && flow.room() < row.height() + sum.height()
                && row.height() + sum.height() < 60.0
            {
                flow.turn();
                flow.furniture(|flow| laid.head(flow, None));
            }
            flow.group(Element::new(Role::Row), |flow| {
                let cells = (0..row.cells.len()).map(|column| {
                    let heads = table.row_heads && column == 0;
                    let role = if heads { Role::RowHead } else { Role::Cell };
                    flow.add(Element::new(role))
                });
                let cells: Vec<Added> = cells.collect();
                row.run(flow, &laid.widths, &cells, |flow| laid.head(flow, None));
            });
        }
    });
    flow.gap(GAP + 0.6);
}

pub(super) fn table_least(table: &Table, language: Language) -> f32 {
    Laid::of(table, language).map_or(0.0, |it| match it.height() {
        whole if whole <= SMALL_TABLE => whole,
        _ => it.least(),
    })
}

pub(super) fn table_height(table: &Table, language: Language) -> f32 {
    Laid::of(table, language).map_or(0.0, |it| it.height())
}

/// Two beside each other: what it is called, and what it is.
pub(super) fn facts(flow: &mut Flow, facts: &[(String, String)]) {
    let rows: Vec<LaidRow> = fact_rows(facts).collect();
    flow.gap(0.6);
    if let Some(first) = rows.first() {
        flow.need(first.least());
    }
    let y = flow.y;
    flow.page().rule(LEFT, y, WIDTH, 0.7, ACCENT);
    flow.group(Element::new(Role::List), |flow| {
        for row in &rows {
            let mut cells = Vec::new();
            for _ in row.cells.chunks(2) {
                flow.group(Element::new(Role::Item), |flow| {
                    cells.push(flow.add(Element::new(Role::Label)));
                    cells.push(flow.add(Element::new(Role::Body)));
                });
            }
            row.run(flow, &FACTS, &cells, |_| ());
        }
    });
    flow.gap(GAP + 0.6);
}

pub(super) fn facts_least(facts: &[(String, String)]) -> f32 {
    fact_rows(facts).next().map_or(0.0, |it| it.least())
}

fn fact_rows(facts: &[(String, String)]) -> impl Iterator<Item = LaidRow> {
    facts.chunks(2).map(|pair| {
        let texts = pair.iter().flat_map(|(name, value)| [name, value]);
        let cells = texts.zip(FACTS).enumerate().map(|(at, (text, width))| {
            let style = if at % 2 == 0 { SMALL } else { TEXT.at(9.0) };
            Lines::of(width - 2.0 * ASIDE, Align::Left, style, text)
        });
        LaidRow {
            cells: cells.collect(),
            look: RowLook::Plain,
        }
    })
}

/// A table with its texts in lines.
struct Laid {
    widths: Vec<f32>,
    heads: Vec<Lines>,
    rows: Vec<LaidRow>,
}

struct LaidRow {
    cells: Vec<Lines>,
    look: RowLook,
}

impl Laid {
    fn of(table: &Table, language: Language) -> Option<Laid> {
        if table.columns.is_empty() {
            return None;
        }
        let widths = table.widths(WIDTH, language, |word, is_heading| {
            let style = if is_heading {
                HEAD
            } else {
                Style::bold(CELL.size)
            };
            style.width(word) + 2.0 * ASIDE + 0.1
        });
        let aligns: Vec<Align> = (0..widths.len())
            .map(|column| match table.is_of_figures(column) {
                true => Align::Right,
                false => Align::Left,
            })
            .collect();
        let lay = |column: usize, style, text: &str| {
            Lines::of(widths[column] - 2.0 * ASIDE, aligns[column], style, text)
        };
        let heads = table.columns.iter().enumerate();
        let heads = heads
            .map(|(column, it)| lay(column, HEAD, &it.heading))
            .collect();
        let rows = table.rows.iter().map(|row| LaidRow {
            cells: (0..widths.len())
                .map(|column| {
                    let cell = row.cells.get(column);
                    let said = cell.map_or(String::new(), |it| it.said(language));
                    lay(column, style_of(table, row, column), &said)
                })
                .collect(),
            look: row.look,
        });
        let rows = rows.collect();
        Some(Laid {
            widths,
            heads,
            rows,
        })
    }

    fn head_height(&self) -> f32 {
        self.heads.iter().map(Lines::height).fold(0.0, f32::max) + 2.0 * OVER + 0.6
    }

    fn height(&self) -> f32 {
        self.head_height() + self.rows.iter().map(LaidRow::height).sum::<f32>()
    }

    fn least(&self) -> f32 {
        self.head_height() + self.rows.first().map_or(0.0, LaidRow::least)
    }

    /// On every page; read out on the first.
    fn head(&self, flow: &mut Flow, elements: Option<&[Added]>) {
        let (y, height) = (flow.y, self.head_height());
        flow.furniture(|flow| {
            flow.page().area(Area::new(LEFT, y, WIDTH, height), TINT);
            flow.page().rule(LEFT, y + height, WIDTH, 0.7, ACCENT);
        });
        let mut x = LEFT;
        for (column, (lines, width)) in self.heads.iter().zip(&self.widths).enumerate() {
            // Heads of different heights stand on their rule.
            let top = y + height - OVER - 0.3 - lines.height();
            let all = 0..lines.count();
            match elements.and_then(|it| it.get(column)) {
                Some(element) => {
                    flow.within(*element, |flow| lines.draw(flow, x + ASIDE, top, all))
                }
                None => lines.draw(flow, x + ASIDE, top, all),
            }
            x += width;
        }
        flow.y += height;
    }
}

fn style_of(table: &Table, row: &Row, column: usize) -> Style {
    match row.cells.get(column) {
        Some(Cell::Word(_)) => CELL.at(8.0).in_ink(QUIET),
        _ if row.look == RowLook::Total => Style::bold(CELL.size),
        Some(Cell::Strong(_)) => Style::bold(CELL.size),
        _ if row.look == RowLook::Roomy || is_label(table, row, column) => {
            CELL.at(8.5).in_ink(QUIET)
        }
        _ => CELL,
    }
}

/// The head of a row among texts is a label; among figures it is what they are about.
fn is_label(table: &Table, row: &Row, column: usize) -> bool {
    let of_texts = |it: &Cell| matches!(it, Cell::Text(_) | Cell::Strong(_));
    table.row_heads && column == 0 && row.cells.iter().skip(1).all(of_texts)
}

impl LaidRow {
    fn lines(&self) -> usize {
        self.cells
            .iter()
            .map(Lines::count)
            .max()
            .unwrap_or_default()
            .max(1)
    }

    fn step(&self) -> f32 {
        let steps = self.cells.iter().map(Lines::step);
        steps.fold(CELL.leading(), f32::max)
    }

    fn height(&self) -> f32 {
        let height = self.lines() as f32 * self.step() + 2.0 * OVER;
        match self.look {
            RowLook::Roomy => height.max(ROOMY),
            RowLook::Plain | RowLook::Total => height,
        }
    }

    /// What of it must stand together.
    fn least(&self) -> f32 {
        match self.lines() <= WHOLE {
            true => self.height(),
            false => 2.0 * self.step() + 2.0 * OVER,
        }
    }

    /// Draws the row, on the next page too where this one has no more room.
    fn run(&self, flow: &mut Flow, widths: &[f32], cells: &[Added], again: impl Fn(&mut Flow)) {
        let turn = |flow: &mut Flow| {
            flow.turn();
            flow.furniture(&again);
        };
        let mut from = 0;
        let mut fresh = flow.is_at_top();
        loop {
            let left = self.lines() - from;
            let room = flow.room() - 2.0 * OVER + 0.01;
            let room = (room / self.step()).floor().max(0.0) as usize;
            let fits = match from {
                0 => self.height() <= flow.room() + 0.01,
                _ => left <= room,
            };
            if fits {
                self.part(flow, widths, cells, from..from + left);
                return;
            }
            let waits = from == 0 && self.lines() <= WHOLE;
            if !fresh && (waits || room < 2) {
                turn(flow);
                fresh = true;
                continue;
            }
            let now = room.min(left.saturating_sub(2)).clamp(1, left);
            self.part(flow, widths, cells, from..from + now);
            from += now;
            if from >= self.lines() {
                return;
            }
            turn(flow);
            fresh = true;
        }
    }

    fn part(
        &self,
        flow: &mut Flow,
        widths: &[f32],
        cells: &[Added],
        lines: std::ops::Range<usize>,
    ) {
        let (top, mut x) = (flow.y, LEFT);
        let is_whole = lines.len() == self.lines();
        let height = match is_whole {
            true => self.height(),
            false => lines.len() as f32 * self.step() + 2.0 * OVER,
        };
        for ((text, width), cell) in self.cells.iter().zip(widths).zip(cells) {
            // Smaller letters stand on the same line.
            let y = top + OVER + (self.step() - text.step()) / 2.0;
            let lines = lines.clone();
            flow.within(*cell, |flow| text.draw(flow, x + ASIDE, y, lines));
            x += width;
        }
        flow.y = top + height;
        flow.furniture(|flow| {
            let y = flow.y;
            if self.look == RowLook::Total {
                flow.page().rule(LEFT, top, WIDTH, 0.7, ACCENT);
            }
            flow.page().rule(LEFT, y, WIDTH, 0.35, RULE);
        });
    }
}
