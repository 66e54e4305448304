//! Text that runs down upright pages: paragraphs, headings and whatever needs a certain height, with a new page where there
//! is no more room. What stands at the foot of every page is drawn when their number is known.

use crate::font::{printable, wrap};
use crate::page::{Align, MM, Page, Style};
use crate::pdf::Pdf;

/// The margin left and right and what is between them, in millimetres.
pub(crate) const LEFT: f32 = 22.0;
pub(crate) const WIDTH: f32 = 166.0;
pub(crate) const RIGHT: f32 = LEFT + WIDTH;
const TOP: f32 = 18.0;

pub(crate) struct Flow {
    pages: Vec<Page>,
    /// How far down the page the text has come, in millimetres.
    pub(crate) y: f32,
    /// Nothing of the text is below.
    bottom: f32,
}

impl Flow {
    pub(crate) fn new(bottom: f32) -> Flow {
        Flow {
            pages: vec![Page::portrait()],
            y: TOP,
            bottom,
        }
    }

    pub(crate) fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("there is always a page")
    }

    pub(crate) fn gap(&mut self, height: f32) {
        self.y += height;
    }

    pub(crate) fn room(&self) -> f32 {
        self.bottom - self.y
    }

    pub(crate) fn is_at_top(&self) -> bool {
        self.y <= TOP
    }

    /// Goes to the next page when less than this is left of the present one.
    pub(crate) fn need(&mut self, height: f32) -> bool {
        let breaks = self.room() < height && !self.is_at_top();
        if breaks {
            self.turn();
        }
        breaks
    }

    pub(crate) fn turn(&mut self) {
        self.pages.push(Page::portrait());
        self.y = TOP;
    }

    /// A paragraph of the whole width.
    pub(crate) fn text(&mut self, style: Style, text: &str) {
        self.column(LEFT, WIDTH, Align::Left, style, text);
    }

    /// A paragraph between `x` and `x + width`; a line that finds no room is the first of the next page.
    pub(crate) fn column(&mut self, x: f32, width: f32, align: Align, style: Style, text: &str) {
        let text = printable(text, &mut self.page().missing);
        let lines = wrap(style.weight, style.size, &text, width * MM, usize::MAX).lines;
        let x = match align {
            Align::Left => x,
            Align::Centre => x + width / 2.0,
            Align::Right => x + width,
        };
        let step = style.leading() * 1.12;
        for line in lines {
            self.need(step);
            let baseline = self.y + step - (step - style.cap_height()) / 2.0;
            self.page().text(x, baseline, align, style, &line);
            self.y += step;
        }
    }

    /// How high a paragraph will be.
    pub(crate) fn height(width: f32, style: Style, text: &str) -> f32 {
        let text = printable(text, &mut Default::default());
        let lines = wrap(style.weight, style.size, &text, width * MM, usize::MAX).lines;
        lines.len() as f32 * style.leading() * 1.12
    }

    /// Draws the foot of every page, given its number and how many there are, and hands the pages over.
    pub(crate) fn finish(self, pdf: &mut Pdf, foot: impl Fn(&mut Page, usize, usize)) {
        let count = self.pages.len();
        for (at, mut page) in self.pages.into_iter().enumerate() {
            foot(&mut page, at + 1, count);
            pdf.add(page, None);
        }
    }
}
