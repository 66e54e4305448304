//! Upright pages of one paper for the room: the funders' band, what the paper is, which meeting, and rows that are as high as
//! what stands in them.

use crate::Warning;
use crate::flow::{LEFT, RIGHT, WIDTH};
use crate::font::{printable, wrap};
use crate::frame::Frame;
use crate::meeting::Meeting;
use crate::page::{ACCENT, Align, Area, MM, Page, QUIET, RULE, Style, TINT};
use crate::pdf::Pdf;
use crate::prose::{Band, Pictures};

pub(super) const TOP: f32 = 51.0;
pub(super) const BOTTOM: f32 = 281.0;
const HEAD: f32 = 7.0;
const PADDING: f32 = 1.6;
pub(super) const TEXT: Style = Style::regular(9.5);
pub(super) const SMALL: Style = Style::regular(8.0).in_ink(QUIET);
/// More lines than that in one cell are no list any more.
const MOST_LINES: usize = 12;

pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) width: f32,
    pub(super) align: Align,
    pub(super) heading: String,
}

pub(super) struct Form<'a> {
    pub(super) meeting: &'a Meeting,
    title: String,
    second: String,
    band: Band<'a>,
    pictures: Pictures,
    pages: Vec<Page>,
    pub(super) y: f32,
    warnings: Vec<Warning>,
}

impl<'a> Form<'a> {
    /// `title` names a text; `of` follows it, as the theme of a sheet for notes.
    pub(super) fn new(
        pdf: &mut Pdf,
        meeting: &'a Meeting,
        title: &str,
        of: (&str, &str),
    ) -> Form<'a> {
        let band = meeting.band();
        let (pictures, warnings) = band.pictures(pdf);
        let with = |text: String, of: &str| match of.is_empty() {
            true => text,
            false => format!("{text}: {of}"),
        };
        let mut form = Form {
            meeting,
            title: with(meeting.words().text(title), of.0),
            second: with(meeting.second().text(title), of.1),
            band,
            pictures,
            pages: Vec::new(),
            y: 0.0,
            warnings,
        };
        form.turn();
        form
    }

    pub(super) fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("there is always a page")
    }

    pub(super) fn turn(&mut self) {
        let mut page = Page::portrait();
        self.band
            .draw_between(&mut page, &self.pictures, true, (LEFT, RIGHT));
        let area = Area::new(LEFT, 27.0, WIDTH, 8.0);
        let title = Style::bold(17.0).in_ink(ACCENT);
        page.line(area, Align::Left, title, 9.0, &self.title);
        let area = Area::new(LEFT, 35.0, WIDTH, 5.0);
        page.line(area, Align::Left, SMALL.at(9.0), 6.0, &self.second);
        let area = Area::new(LEFT, 40.6, WIDTH, 5.4);
        let line = [self.meeting.code(), self.meeting.line()];
        let line = crate::meeting::joined(line, " · ");
        page.line(area, Align::Left, Style::bold(10.0), 7.0, &line);
        page.rule(LEFT, 47.4, WIDTH, 0.5, RULE);
        self.pages.push(page);
        self.y = TOP;
    }

    pub(super) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Goes to the next page when less than this is left.
    pub(super) fn need(&mut self, height: f32) -> bool {
        let turns = self.room() < height && self.y > TOP;
        if turns {
            self.turn();
        }
        turns
    }

    pub(super) fn text(&mut self, style: Style, text: &str) {
        let text = printable(text, &mut self.page().missing);
        let lines = wrap(style.weight, style.size, &text, WIDTH * MM, usize::MAX).lines;
        for line in lines {
            self.need(style.leading());
            let baseline = self.y + (style.leading() + style.cap_height()) / 2.0;
            self.page().text(LEFT, baseline, Align::Left, style, &line);
            self.y += style.leading();
        }
    }

    pub(super) fn head(&mut self, columns: &[Column]) {
        let width: f32 = columns.iter().map(|it| it.width).sum();
        let (mut x, y) = (LEFT, self.y);
        let page = self.page();
        page.area(Area::new(x, y, width, HEAD), TINT);
        for column in columns {
            let inside = Area::new(x + PADDING, y, column.width - 2.0 * PADDING, HEAD);
            let style = Style::bold(8.4).in_ink(ACCENT);
            page.line(inside, column.align, style, 5.5, &column.heading);
            x += column.width;
        }
        page.rule(LEFT, y + HEAD, width, 0.7, ACCENT);
        self.y += HEAD;
    }

    /// A row under a head that stands again on every page; where it comes to stand.
    pub(super) fn row(
        &mut self,
        number: u32,
        columns: &[Column],
        cells: &[&str],
        least: f32,
    ) -> Area {
        let style = TEXT;
        let mut missing = Default::default();
        let broken = columns.iter().zip(cells).map(|(column, text)| {
            let width = (column.width - 2.0 * PADDING) * MM;
            let text = printable(text, &mut missing);
            wrap(style.weight, style.size, &text, width, MOST_LINES)
        });
        let broken: Vec<_> = broken.collect();
        let most = broken.iter().map(|it| it.lines.len()).max().unwrap_or(0);
        let height = (most as f32 * style.leading() + 2.0 * PADDING).max(least);
        if self.need(height) {
            self.head(columns);
        }
        let (mut x, y) = (LEFT, self.y);
        for (column, lines) in columns.iter().zip(broken) {
            if lines.cut {
                let column = column.name;
                self.warnings.push(Warning::Shortened {
                    row: number,
                    column,
                });
            }
            let inside = Area::new(x + PADDING, y, column.width - 2.0 * PADDING, height);
            let page = self.page();
            page.put_lines(inside, column.align, style, lines.lines);
            x += column.width;
        }
        self.page().missing.append(&mut missing);
        let width = x - LEFT;
        self.page().rule(LEFT, y + height, width, 0.35, RULE);
        self.y += height;
        Area::new(LEFT, y, width, height)
    }

    /// Lines to write on, so far down as `bottom`.
    pub(super) fn lines(&mut self, step: f32, bottom: f32) {
        while self.y + step <= bottom {
            self.y += step;
            let y = self.y;
            self.page().rule(LEFT, y, WIDTH, 0.4, RULE);
        }
    }

    pub(super) fn finish(self, frame: &Frame, pdf: &mut Pdf) -> Vec<Warning> {
        let all = [(self.pages, self.warnings)];
        finish_all(all, frame, pdf)
    }

    pub(super) fn parts(self) -> (Vec<Page>, Vec<Warning>) {
        (self.pages, self.warnings)
    }
}

/// The pages of several forms as one paper.
pub(super) fn finish_all(
    all: impl IntoIterator<Item = (Vec<Page>, Vec<Warning>)>,
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let (pages, warnings): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    let pages: Vec<Page> = pages.into_iter().flatten().collect();
    let count = pages.len();
    for (at, mut page) in pages.into_iter().enumerate() {
        frame.foot(&mut page, at + 1, count);
        pdf.add(page, None);
    }
    warnings.into_iter().flatten().collect()
}

/// A box to tick, and a tick in it.
pub(super) fn tick_box(page: &mut Page, area: Area, ticked: bool) {
    page.frame(area, 0.8, crate::page::INK);
    if ticked {
        let (x, y, side) = (area.x, area.y, area.width);
        let low = (x + side * 0.42, y + side * 0.78);
        page.straight(
            (x + side * 0.18, y + side * 0.52),
            low,
            1.6,
            crate::page::INK,
        );
        page.straight(
            low,
            (x + side * 0.84, y + side * 0.22),
            1.6,
            crate::page::INK,
        );
    }
}
