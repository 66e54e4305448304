//! A text that is as large as its place lets it be. Words stay whole as long as any readable size keeps them whole; only then
//! they are broken inside, and what has no room even so ends in an ellipsis, which is told.

use crate::font::{Face, Lines, printable, wrap};
use crate::page::{Align, Area, MM, Page, Style};

/// How much smaller each try is, in points.
const STEP: f32 = 0.5;
/// Dots and tails of letters, beside the height of a capital: `Ğ` above, `ç` below.
const DOTS: f32 = 0.35;
const TAILS: f32 = 0.4;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Fit {
    pub(crate) largest: f32,
    /// Before it becomes smaller than that, it takes one line more.
    pub(crate) smallest: f32,
    pub(crate) lines: usize,
}

impl Fit {
    /// Draws it in the middle of the area's height, and tells whether it was cut.
    pub(crate) fn draw(
        self,
        page: &mut Page,
        area: Area,
        align: Align,
        style: Style,
        text: &str,
    ) -> bool {
        let text = printable(text, &mut page.missing);
        let (size, lines) = self.lines(area, style, &text);
        page.put_lines(area, align, style.at(size), lines.lines);
        lines.cut
    }

    /// The size, and the text broken into lines.
    pub(crate) fn lines(self, area: Area, style: Style, text: &str) -> (f32, Lines) {
        let one_more = Fit {
            lines: self.lines + 1,
            ..self
        };
        let whole = |fit: Fit| fit.largest_that_fits(area, style, text, true);
        whole(self)
            .or_else(|| whole(one_more))
            .or_else(|| one_more.largest_that_fits(area, style, text, false))
            .unwrap_or_else(|| {
                let width = area.width * MM;
                let lines = wrap(style.weight, self.smallest, text, width, one_more.lines);
                (self.smallest, lines)
            })
    }

    fn largest_that_fits(
        self,
        area: Area,
        style: Style,
        text: &str,
        words_whole: bool,
    ) -> Option<(f32, Lines)> {
        let width = area.width * MM;
        let face = Face::of(style.weight);
        // Width grows with size, so the longest word is measured once.
        let words = text.split_whitespace().map(|it| face.width(it, 1.0));
        let longest = match words_whole {
            true => words.fold(0.0, f32::max),
            false => 0.0,
        };
        let mut size = self.largest;
        loop {
            let style = style.at(size);
            if longest * size <= width {
                let lines = wrap(style.weight, size, text, width, self.lines);
                let below = lines.lines.len().saturating_sub(1) as f32 * style.leading();
                let height = below + style.cap_height() * (1.0 + DOTS + TAILS);
                if !lines.cut && height <= area.height {
                    return Some((size, lines));
                }
            }
            if size <= self.smallest {
                return None;
            }
            size = (size - STEP).max(self.smallest);
        }
    }
}
