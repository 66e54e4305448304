//! A paragraph laid into lines, before it is known on which pages they come to stand.

use std::ops::Range;

use crate::flow::Flow;
use crate::font::{printable, wrap};
use crate::page::{Align, MM, Style};

pub(super) struct Lines {
    width: f32,
    align: Align,
    style: Style,
    /// Whether a word ends with the line; else it goes on in the next.
    lines: Vec<(String, bool)>,
    /// As it was typed, for what has no glyph.
    source: String,
}

/// So many lines of a paragraph stand together at either end of a page.
const TOGETHER: usize = 2;

impl Lines {
    pub(super) fn of(width: f32, align: Align, style: Style, text: &str) -> Lines {
        let printed = printable(text, &mut Default::default());
        let words: Vec<&str> = printed.split_whitespace().collect();
        let whole = words.join(" ");
        let mut rest = whole.as_str();
        let wrapped = wrap(style.weight, style.size, &whole, width * MM, usize::MAX);
        let mut lines = Vec::new();
        for line in wrapped.lines {
            rest = rest.get(line.len()..).unwrap_or_default();
            let ends = rest.starts_with(' ');
            rest = rest.trim_start();
            lines.push((line, ends));
        }
        Lines {
            width,
            align,
            style,
            lines,
            source: text.to_owned(),
        }
    }

    pub(super) fn count(&self) -> usize {
        self.lines.len()
    }

    pub(super) fn step(&self) -> f32 {
        self.style.leading() * 1.12
    }

    pub(super) fn height(&self) -> f32 {
        self.count() as f32 * self.step()
    }

    /// What must stand together at its beginning.
    pub(super) fn least(&self) -> f32 {
        let count = match self.count() {
            few @ 0..=3 => few,
            _ => TOGETHER,
        };
        count as f32 * self.step()
    }

    /// Draws some of the lines from `y` on, whatever is below.
    pub(super) fn draw(&self, flow: &mut Flow, x: f32, y: f32, lines: Range<usize>) {
        let page = flow.page();
        // Asked again, so that the page knows what it could not print.
        printable(&self.source, &mut page.missing);
        let mut y = y;
        let (from, to) = (lines.start.min(self.count()), lines.end.min(self.count()));
        for (line, ends) in &self.lines[from..to] {
            let baseline = y + self.step() - (self.step() - self.style.cap_height()) / 2.0;
            let left = match self.align {
                Align::Left => x,
                Align::Centre => x + (self.width - self.style.width(line)) / 2.0,
                Align::Right => x + self.width - self.style.width(line),
            };
            let text = match ends {
                true => format!("{line} "),
                false => line.clone(),
            };
            page.put_at(left, baseline, self.style, text);
            y += self.step();
        }
    }

    /// Draws them down the pages, no line of them alone.
    pub(super) fn run(&self, flow: &mut Flow, x: f32) {
        let mut from = 0;
        while from < self.count() {
            let left = self.count() - from;
            let room = (flow.room() / self.step() + 0.01).floor().max(0.0) as usize;
            let now = match left <= room {
                true => left,
                false if left <= 3 => 0,
                false => room.min(left - TOGETHER),
            };
            let now = match now < TOGETHER.min(left) {
                false => now,
                true if !flow.is_at_top() => {
                    flow.turn();
                    continue;
                }
                true => room.clamp(1, left),
            };
            self.draw(flow, x, flow.y, from..from + now);
            flow.y += now as f32 * self.step();
            from += now;
            if from < self.count() {
                flow.turn();
            }
        }
    }
}
