//! A ruled table on a page: a head in two languages, rows of one height, hairlines between them.

use crate::page::{ACCENT, Align, Area, Page, QUIET, RULE, Style, TINT};

pub(crate) struct Column {
    /// For messages about what did not fit.
    pub(crate) name: &'static str,
    /// In millimetres.
    pub(crate) width: f32,
    pub(crate) align: Align,
    pub(crate) heading: String,
    /// The heading in the other language.
    pub(crate) second: String,
}

pub(crate) struct Cell<'a> {
    pub(crate) text: &'a str,
    pub(crate) style: Style,
    /// A long text may become so small before it is cut.
    pub(crate) smallest: f32,
}

impl<'a> Cell<'a> {
    pub(crate) fn new(text: &'a str, style: Style, smallest: f32) -> Cell<'a> {
        Cell {
            text,
            style,
            smallest,
        }
    }
}

pub(crate) struct Table {
    pub(crate) x: f32,
    pub(crate) columns: Vec<Column>,
}

/// White paper left and right of a cell's text, in millimetres.
const PADDING: f32 = 1.6;
/// Rules, in points.
const HAIRLINE: f32 = 0.35;
const FRAME: f32 = 0.7;

impl Table {
    pub(crate) fn width(&self) -> f32 {
        self.columns.iter().map(|column| column.width).sum()
    }

    pub(crate) fn head(&self, page: &mut Page, y: f32, height: f32) {
        page.area(Area::new(self.x, y, self.width(), height), TINT);
        for (x, column) in self.placed() {
            let inside = Area::new(x + PADDING, y, column.width - 2.0 * PADDING, height);
            let (first, second) = (
                Style::bold(7.6).in_ink(ACCENT),
                Style::regular(6.0).in_ink(QUIET),
            );
            // Two baselines that are the same in every column.
            let upper = Area {
                y: y + height * 0.5 - 3.0,
                height: 3.2,
                ..inside
            };
            let lower = Area {
                y: y + height * 0.5 + 0.3,
                height: 2.8,
                ..inside
            };
            page.line(upper, column.align, first, 6.0, &column.heading);
            page.line(lower, column.align, second, 5.0, &column.second);
        }
        self.open(page, y);
        page.rule(self.x, y + height, self.width(), FRAME, ACCENT);
    }

    /// Draws one row, its cells in the order of the columns, and tells which columns had no room for their text.
    pub(crate) fn row(
        &self,
        page: &mut Page,
        y: f32,
        height: f32,
        cells: &[Cell],
    ) -> Vec<&'static str> {
        let mut cut = Vec::new();
        for ((x, column), cell) in self.placed().zip(cells) {
            if cell.text.is_empty() {
                continue;
            }
            let inside = Area::new(x + PADDING, y, column.width - 2.0 * PADDING, height);
            if page.block(
                inside,
                column.align,
                cell.style,
                cell.smallest,
                2,
                cell.text,
            ) {
                cut.push(column.name);
            }
        }
        page.rule(self.x, y + height, self.width(), HAIRLINE, RULE);
        cut
    }

    /// A band across the whole table that opens a block of rows.
    pub(crate) fn band(
        &self,
        page: &mut Page,
        y: f32,
        height: f32,
        title: (&str, &str),
        note: &str,
    ) {
        let area = Area::new(self.x, y, self.width(), height);
        // Below the rule that closes what is above.
        page.area(
            Area {
                y: y + 0.15,
                height: height - 0.15,
                ..area
            },
            TINT,
        );
        let first = Style::bold(8.0).in_ink(ACCENT);
        let baseline = y + (height + first.cap_height()) / 2.0;
        let mut x = self.x + PADDING;
        page.text(x, baseline, Align::Left, first, title.0);
        x += first.width(title.0);
        let second = Style::regular(7.0).in_ink(QUIET);
        let between = format!("  /  {}", title.1);
        page.text(x, baseline, Align::Left, second, &between);
        page.text(area.right() - PADDING, baseline, Align::Right, second, note);
        page.rule(self.x, y + height, self.width(), HAIRLINE, RULE);
    }

    /// The upper rule of a table that does not begin with its head.
    pub(crate) fn open(&self, page: &mut Page, y: f32) {
        page.rule(self.x, y, self.width(), FRAME, ACCENT);
    }

    /// The upright rules between the columns, from `top` to `bottom`.
    pub(crate) fn bars(&self, page: &mut Page, top: f32, bottom: f32) {
        for (x, _) in self.placed().skip(1) {
            page.bar(x, top, bottom - top, HAIRLINE, RULE);
        }
    }

    /// Closes a stretch of rows: its outer rules.
    pub(crate) fn close(&self, page: &mut Page, top: f32, bottom: f32) {
        page.bar(self.x, top, bottom - top, HAIRLINE, RULE);
        page.bar(self.x + self.width(), top, bottom - top, HAIRLINE, RULE);
        page.rule(self.x, bottom, self.width(), FRAME, ACCENT);
    }

    fn placed(&self) -> impl Iterator<Item = (f32, &Column)> {
        let mut x = self.x;
        self.columns.iter().map(move |column| {
            let left = x;
            x += column.width;
            (left, column)
        })
    }
}
