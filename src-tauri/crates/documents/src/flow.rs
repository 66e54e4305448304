//! Text that runs down upright pages: paragraphs, headings and whatever needs a certain height, with a new page where there
//! is no more room. What stands at the foot of every page is drawn when their number is known.

use crate::font::{printable, wrap};
use crate::page::{Align, MM, Mark, Page, Style};
use crate::pdf::Pdf;
use crate::pdf::tags::{Element, Tree};

/// The margin left and right and what is between them, in millimetres.
pub(crate) const LEFT: f32 = 22.0;
pub(crate) const WIDTH: f32 = 166.0;
pub(crate) const RIGHT: f32 = LEFT + WIDTH;
const TOP: f32 = 18.0;

/// An element of the text that has its place among the others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Added(Option<Mark>);

pub(crate) struct Flow {
    pages: Vec<Page>,
    /// How far down the page the text has come, in millimetres.
    pub(crate) y: f32,
    /// Where the text of a page begins.
    top: f32,
    /// Nothing of the text is below.
    bottom: f32,
    /// What the text consists of, where it is to be read out.
    tree: Option<Tree>,
    /// To what belongs whatever is drawn.
    mark: Option<Mark>,
}

impl Flow {
    pub(crate) fn new(bottom: f32) -> Flow {
        Flow {
            pages: vec![Page::portrait()],
            y: TOP,
            top: TOP,
            bottom,
            tree: None,
            mark: None,
        }
    }

    pub(crate) fn between(top: f32, bottom: f32) -> Flow {
        Flow {
            y: top,
            top,
            ..Flow::new(bottom)
        }
    }

    /// A text that is also read out: what is drawn is the page's own, unless it is drawn as an element.
    pub(crate) fn tagged(top: f32, bottom: f32) -> Flow {
        let mut flow = Flow {
            tree: Some(Tree::default()),
            mark: Some(Mark::Furniture),
            ..Flow::between(top, bottom)
        };
        flow.page().mark = flow.mark;
        flow
    }

    pub(crate) fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("there is always a page")
    }

    /// Elements drawn meanwhile belong to this one.
    pub(crate) fn group(&mut self, element: Element, draw: impl FnOnce(&mut Flow)) {
        let at = self.place();
        let number = self.tree.as_mut().map(|tree| tree.open(element, at));
        draw(self);
        if let (Some(tree), Some(number)) = (&mut self.tree, number) {
            tree.close(number);
        }
    }

    /// Whatever is drawn meanwhile is this element, on however many pages it comes to stand.
    pub(crate) fn element(&mut self, element: Element, draw: impl FnOnce(&mut Flow)) {
        let added = self.add(element);
        self.within(added, draw);
    }

    /// An element that is drawn later, and maybe in pieces.
    pub(crate) fn add(&mut self, element: Element) -> Added {
        let (at, role) = (self.place(), element.role.name());
        Added(self.tree.as_mut().map(|tree| {
            let number = tree.open(element, at);
            tree.close(number);
            Mark::Element(number, role)
        }))
    }

    /// Whatever is drawn meanwhile is a piece of that element.
    pub(crate) fn within(&mut self, element: Added, draw: impl FnOnce(&mut Flow)) {
        let before = self.mark;
        self.set_mark(element.0);
        draw(self);
        self.set_mark(before);
    }

    /// Whatever is drawn meanwhile is passed over by whoever reads the element around it out.
    pub(crate) fn furniture(&mut self, draw: impl FnOnce(&mut Flow)) {
        let before = self.mark;
        self.set_mark(before.map(|_| Mark::Furniture));
        draw(self);
        self.set_mark(before);
    }

    fn place(&self) -> (usize, f32) {
        (self.pages.len() - 1, self.y)
    }

    fn set_mark(&mut self, mark: Option<Mark>) {
        self.mark = mark;
        self.page().mark = mark;
    }

    pub(crate) fn gap(&mut self, height: f32) {
        self.y += height;
    }

    pub(crate) fn room(&self) -> f32 {
        self.bottom - self.y
    }

    pub(crate) fn is_at_top(&self) -> bool {
        self.y <= self.top
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
        let mut page = Page::portrait();
        page.mark = self.mark;
        self.pages.push(page);
        self.y = self.top;
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
        pdf.tree = self.tree;
        for (at, mut page) in self.pages.into_iter().enumerate() {
            page.mark = self.mark;
            foot(&mut page, at + 1, count);
            pdf.add(page, None);
        }
    }
}
