//! The text on paper: A4 upright, headings that stand on what they head, rows that go on over the page, the funders' band
//! on every page. Whatever is drawn says what it is, so that the paper can be read out.

mod band;
mod charts;
mod figures;
mod legend;
mod lines;
mod map;
mod rows;

pub(crate) use band::{Band, Pictures};

use crate::flow::{Flow, LEFT, RIGHT, WIDTH};
use crate::frame::Frame;
use crate::page::{ACCENT, Align, Page, QUIET, RULE, Style};
use crate::pdf::Pdf;
use crate::pdf::tags::{Element, Role};
use crate::prose::{Block, Table};
use crate::words::Language;
use crate::{Rendered, Result, Warning};
use charts::{bars, bars_least, stacks, stacks_least};
use figures::{bar, bar_height, note, steps, steps_height};
use lines::Lines;
use map::{map, map_height};
use rows::{facts, facts_least, table, table_height, table_least};

const TITLE: Style = Style::bold(18.0).in_ink(ACCENT);
const LEAD: Style = Style::bold(10.5);
const SECOND: Style = Style::regular(9.5).in_ink(QUIET);
const HEADING: Style = Style::bold(12.5).in_ink(ACCENT);
const SUBHEADING: Style = Style::bold(10.5);
const LABEL: Style = Style::bold(9.0).in_ink(QUIET);
const TEXT: Style = Style::regular(10.0);
const SMALL: Style = Style::regular(8.0).in_ink(QUIET);
/// Below a paragraph, and above and below a heading.
const GAP: f32 = 1.8;
const ABOVE: f32 = 4.4;
const BELOW: f32 = 1.6;
/// Between the band and the foot.
const TOP: f32 = 29.0;
const BOTTOM: f32 = 279.5;
/// The baselines of the foot.
const FOOT: [f32; 2] = [286.6, 290.4];

/// A text with a frame of its own, on as many pages as it takes.
pub(crate) struct Paper<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) band: Band<'a>,
    /// What the foot says before the number of the page.
    pub(crate) foot: String,
}

impl Paper<'_> {
    /// The foot of the frame a paper stands in: below what the paper says of itself.
    pub(crate) fn foot() -> crate::frame::Foot {
        let ends = [
            Some((Align::Right, "letter-page")),
            Some((Align::Left, "letter-id")),
        ];
        crate::frame::Foot::line((LEFT, RIGHT), FOOT[1], 7.0, ends)
    }

    pub(crate) fn print(self, blocks: &[Block]) -> Result<Rendered> {
        self.print_on(Flow::tagged(TOP, BOTTOM), blocks)
    }

    /// The same pages, which nobody can have read out: for measuring what that costs.
    pub(crate) fn print_untagged(self, blocks: &[Block]) -> Result<Rendered> {
        self.print_on(Flow::between(TOP, BOTTOM), blocks)
    }

    fn print_on(self, flow: Flow, blocks: &[Block]) -> Result<Rendered> {
        let Paper { frame, band, foot } = self;
        frame.drawn(|frame, pdf| draw(frame, &band, &foot, blocks, flow, pdf))
    }

    /// Where every text of every page comes to stand.
    #[cfg(test)]
    pub(crate) fn texts(self, blocks: &[Block]) -> Vec<Vec<(crate::page::Area, String)>> {
        let mut pdf = Pdf::new();
        let flow = Flow::tagged(TOP, BOTTOM);
        draw(&self.frame, &self.band, &self.foot, blocks, flow, &mut pdf);
        pdf.texts
    }
}

fn draw(
    frame: &Frame,
    band: &Band,
    foot: &str,
    blocks: &[Block],
    mut flow: Flow,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let (pictures, warnings) = band.pictures(pdf);
    let mut writer = Writer {
        flow: &mut flow,
        language: frame.language,
        sections: 0,
    };
    writer.write(blocks);
    flow.finish(pdf, |page, number, count| {
        band.draw(page, &pictures, number == 1);
        say(page, foot);
        frame.foot(page, number, count);
    });
    warnings
}

fn say(page: &mut Page, foot: &str) {
    page.rule(LEFT, FOOT[0] - 4.2, WIDTH, 0.4, RULE);
    let area = crate::page::Area::new(LEFT, FOOT[0] - 2.6, WIDTH, 3.2);
    page.line(area, Align::Left, SMALL.at(7.0), 5.0, foot);
}

struct Writer<'a> {
    flow: &'a mut Flow,
    language: Language,
    /// How many were counted.
    sections: u32,
}

impl Writer<'_> {
    fn write(&mut self, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            self.block(block, &blocks[at + 1..]);
        }
    }

    fn block(&mut self, block: &Block, next: &[Block]) {
        match block {
            Block::Title(text) => {
                self.flow.gap(1.0);
                self.heading(1, TITLE, text, next);
            }
            Block::Lead(text, second) => {
                self.paragraph(LEAD, Align::Left, text);
                if let Some((language, text)) = second {
                    let mut element = Element::new(Role::Paragraph);
                    element.language = Some(*language);
                    self.flow.gap(0.4 - GAP);
                    self.lines(element, SECOND, Align::Left, text);
                }
            }
            Block::Heading(text) => self.heading(2, HEADING, text, next),
            Block::Section(text) => {
                self.sections += 1;
                let text = format!("{}  {text}", self.sections);
                self.heading(2, HEADING, &text, next);
            }
            Block::Subheading(text) => self.heading(3, SUBHEADING, text, next),
            Block::Label(text) => self.heading(4, LABEL, text, next),
            Block::Text(text) => self.paragraphs(TEXT, Align::Left, text),
            Block::Quiet(text) => self.paragraphs(SMALL, Align::Left, text),
            Block::Centred(text) => self.paragraphs(LEAD, Align::Centre, text),
            Block::Right(text) => self.paragraphs(TEXT, Align::Right, text),
            Block::Items(items) => self.items(items),
            Block::Table(it) => table(self.flow, it, self.language),
            Block::SignOff(signers) => {
                let it = Table::to_sign(signers, self.language);
                self.flow.gap(ABOVE - GAP);
                // Who signs stands on one page, and with them what closes the paper.
                let closing = match next.first() {
                    Some(Block::Quiet(text)) => Lines::of(WIDTH, Align::Left, SMALL, text).height(),
                    _ => 0.0,
                };
                let height = table_height(&it, self.language) + 2.0 * GAP + closing;
                self.flow.need(height.min(120.0));
                table(self.flow, &it, self.language);
            }
            Block::Facts(it) => facts(self.flow, it),
            Block::Steps(it) => steps(self.flow, it, true, self.language),
            Block::Numbers(it) => steps(self.flow, it, false, self.language),
            Block::Bar(it) => bar(self.flow, it, self.language),
            Block::Bars(it) => {
                self.flow.need(self.with_table(bars_least(it), next));
                bars(self.flow, it);
            }
            Block::Stacks(it) => {
                self.flow.need(self.with_table(stacks_least(it), next));
                stacks(self.flow, it, self.language);
            }
            // The page is half empty where a map waits for its table.
            Block::Map(it) => map(self.flow, it),
            Block::Note(it) => note(self.flow, it),
        }
    }

    /// A heading is never the last of its page.
    fn heading(&mut self, level: u8, style: Style, text: &str, next: &[Block]) {
        let it = Lines::of(WIDTH, Align::Left, style, text);
        let above = match level {
            4 => ABOVE - 2.4,
            3 => ABOVE - 2.0,
            _ => ABOVE,
        };
        let needed = above + it.height() + BELOW + self.least(next);
        self.flow.need(needed.min(BOTTOM - TOP));
        if !self.flow.is_at_top() && level > 1 {
            self.flow.gap(above - GAP);
        }
        let mut element = Element::new(Role::Heading(level));
        element.text = text.to_owned();
        self.flow.element(element, |flow| it.run(flow, LEFT));
        self.flow.gap(BELOW);
    }

    /// What a block takes at least to begin.
    fn least(&self, blocks: &[Block]) -> f32 {
        let Some(block) = blocks.first() else {
            return 0.0;
        };
        let first = |style, text: &str| {
            let text = text.lines().next().unwrap_or_default();
            Lines::of(WIDTH, Align::Left, style, text).least()
        };
        match block {
            Block::Title(it) => first(TITLE, it),
            Block::Lead(it, _) => first(LEAD, it),
            Block::Heading(it) | Block::Section(it) | Block::Subheading(it) | Block::Label(it) => {
                ABOVE + first(HEADING, it) + BELOW + self.least(&blocks[1..])
            }
            Block::Text(it) | Block::Right(it) => first(TEXT, it),
            Block::Quiet(it) => first(SMALL, it),
            Block::Centred(it) => first(LEAD, it),
            Block::Items(items) => items.first().map_or(0.0, |it| first(TEXT, it)),
            Block::Table(it) => table_least(it, self.language),
            Block::SignOff(it) => {
                let it = Table::to_sign(it, self.language);
                ABOVE + table_height(&it, self.language).min(120.0)
            }
            Block::Facts(it) => facts_least(it),
            Block::Steps(it) | Block::Numbers(it) => steps_height(it, self.language),
            Block::Bar(it) => bar_height(it, self.language),
            Block::Bars(it) => self.with_table(bars_least(it), &blocks[1..]),
            Block::Stacks(it) => self.with_table(stacks_least(it), &blocks[1..]),
            Block::Map(it) => map_height(it),
            Block::Note(_) => 12.0,
        }
    }

    /// What a chart takes with the table that says the same: all of it where that is little, else its beginning.
    fn with_table(&self, chart: f32, next: &[Block]) -> f32 {
        const LITTLE: f32 = 110.0;
        let Some(Block::Table(it)) = next.first() else {
            return chart;
        };
        let both = chart + GAP + table_height(it, self.language);
        match both <= LITTLE {
            true => both,
            false => (chart + GAP + table_least(it, self.language)).min(BOTTOM - TOP),
        }
    }

    fn paragraphs(&mut self, style: Style, align: Align, text: &str) {
        for line in text.lines().filter(|it| !it.trim().is_empty()) {
            self.paragraph(style, align, line);
        }
    }

    fn paragraph(&mut self, style: Style, align: Align, text: &str) {
        self.lines(Element::new(Role::Paragraph), style, align, text);
    }

    fn lines(&mut self, element: Element, style: Style, align: Align, text: &str) {
        let it = Lines::of(WIDTH, align, style, text);
        self.flow.element(element, |flow| it.run(flow, LEFT));
        self.flow.gap(GAP);
    }

    fn items(&mut self, items: &[String]) {
        const INDENT: f32 = 5.0;
        self.flow.group(Element::new(Role::List), |flow| {
            for item in items {
                let mark = Lines::of(INDENT, Align::Left, TEXT, "•");
                let text = Lines::of(WIDTH - INDENT, Align::Left, TEXT, item);
                flow.need(text.least());
                flow.group(Element::new(Role::Item), |flow| {
                    let top = flow.y;
                    flow.element(Element::new(Role::Label), |flow| mark.run(flow, LEFT + 1.0));
                    flow.y = top;
                    let body = Element::new(Role::Body);
                    flow.element(body, |flow| text.run(flow, LEFT + INDENT));
                });
                flow.gap(0.6);
            }
        });
        self.flow.gap(GAP - 0.6);
    }
}
