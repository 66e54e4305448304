//! The band on every page: who funds, with the emblem, as one block; the own logo at the right, and smaller.

use crate::Warning;
use crate::flow::{LEFT, RIGHT};
use crate::font::wrap;
use crate::page::{ACCENT, Align, Area, MM, Page, Picture, QUIET, Style};
use crate::pdf::Pdf;

const TOP: f32 = 9.0;
const HEIGHT: f32 = 13.0;
/// The emblem is at least 10 mm high, and nothing is higher.
const EMBLEM: f32 = 12.5;
const LEAST: f32 = 10.0;
const LOGO: f32 = 9.0;

pub(crate) struct Band<'a> {
    /// PNG or JPEG; empty where there is none.
    pub(crate) emblem: &'a [u8],
    pub(crate) logo: &'a [u8],
    /// Who funds, and the same in the other language.
    pub(crate) statement: &'a str,
    pub(crate) second: &'a str,
    /// Across the first page while the paper is none yet.
    pub(crate) draft: Option<String>,
}

pub(crate) struct Pictures {
    emblem: Option<Picture>,
    logo: Option<Picture>,
}

impl Band<'_> {
    pub(crate) fn pictures(&self, pdf: &mut Pdf) -> (Pictures, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut take = |name: &'static str, bytes: &[u8]| {
            if bytes.is_empty() {
                return None;
            }
            let picture = pdf.emblem(name, bytes);
            if picture.is_none() {
                warnings.push(Warning::Picture(name));
            }
            picture
        };
        let emblem = take("emblem", self.emblem);
        let logo = take("logo", self.logo);
        (Pictures { emblem, logo }, warnings)
    }

    pub(super) fn draw(&self, page: &mut Page, pictures: &Pictures, first: bool) {
        self.draw_between(page, pictures, first, (LEFT, RIGHT));
    }

    /// The same on a page with other margins.
    pub(crate) fn draw_between(
        &self,
        page: &mut Page,
        pictures: &Pictures,
        first: bool,
        (left, right_margin): (f32, f32),
    ) {
        let mut right = right_margin;
        if let Some(logo) = &pictures.logo {
            let height = LOGO.min(LOGO * 42.0 / logo.width_at(LOGO));
            right -= logo.width_at(height);
            let y = TOP + (HEIGHT - height) / 2.0;
            page.picture(Area::new(right, y, logo.width_at(height), height), logo);
            right -= 4.0;
        }
        if let Some(draft) = self.draft.as_ref().filter(|_| first) {
            let style = Style::bold(17.0).in_ink(ACCENT);
            let width = style.width(draft) + 8.0;
            right -= width;
            let area = Area::new(right, TOP + 2.0, width, HEIGHT - 4.0);
            page.frame(area, 1.2, ACCENT);
            page.line(area, Align::Centre, style, 8.0, draft);
            right -= 4.0;
        }
        let mut x = left;
        if let Some(emblem) = &pictures.emblem {
            let height = (EMBLEM * 70.0 / emblem.width_at(EMBLEM)).clamp(LEAST, EMBLEM);
            let y = TOP + (HEIGHT - height) / 2.0;
            page.picture(Area::new(x, y, emblem.width_at(height), height), emblem);
            x += emblem.width_at(height) + 2.6;
        }
        self.statement(page, x, right - x);
        let width = right_margin - left;
        page.rule(left, TOP + HEIGHT + 1.6, width, 0.8, ACCENT);
    }

    /// As large as it can be without being cut: a statement that a funder asks for is no line to be shortened.
    fn statement(&self, page: &mut Page, x: f32, width: f32) {
        let second = Style::regular(7.4).in_ink(QUIET);
        let below = if self.second.trim().is_empty() {
            0.0
        } else {
            4.2
        };
        let mut first = Style::bold(8.6);
        let lines = |style: Style| {
            wrap(style.weight, style.size, self.statement, width * MM, 99)
                .lines
                .len()
        };
        while first.size > 4.5 && lines(first) as f32 * first.leading() > HEIGHT - below {
            first.size -= 0.4;
        }
        let height = (lines(first) as f32 * first.leading()).max(4.2);
        let y = TOP + (HEIGHT - height - below) / 2.0;
        let area = Area::new(x, y, width, height);
        page.block(area, Align::Left, first, first.size, 99, self.statement);
        let area = Area::new(x, y + height, width, below);
        page.block(area, Align::Left, second, 4.5, 1, self.second);
    }
}
