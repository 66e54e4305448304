//! What the parts of a chart mean, in words under it.

use super::TEXT;
use crate::flow::{LEFT, RIGHT};
use crate::page::{Area, INK, Ink, Page, QUIET, Style};

const STYLE: Style = TEXT.at(8.5);
/// From one row to the next.
const STEP: f32 = 5.0;
/// What stands before a text, and the white paper after it.
const BEFORE: f32 = 4.4;
const AFTER: f32 = 7.0;
const SQUARE: f32 = 3.0;

/// What stands before a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Key {
    Fill(Ink),
    /// With a heavy outline.
    Outlined(Ink, Ink),
    Upright,
    None,
}

pub(super) struct Legend {
    placed: Vec<Placed>,
}

struct Placed {
    x: f32,
    row: usize,
    key: Key,
    text: String,
}

impl Legend {
    /// One beside the other, those that find no room in the next row.
    pub(super) fn of(texts: impl IntoIterator<Item = (Key, String)>) -> Legend {
        let (mut x, mut row) = (LEFT, 0);
        let mut placed = Vec::new();
        for (key, text) in texts.into_iter().filter(|(_, it)| !it.is_empty()) {
            let before = if key == Key::None { 0.0 } else { BEFORE };
            let width = before + STYLE.width(&text);
            if x + width > RIGHT && x > LEFT {
                (x, row) = (LEFT, row + 1);
            }
            placed.push(Placed { x, row, key, text });
            x += width + AFTER;
        }
        Legend { placed }
    }

    pub(super) fn height(&self) -> f32 {
        self.placed.last().map_or(0, |it| it.row + 1) as f32 * STEP
    }

    pub(super) fn draw(&self, page: &mut Page, top: f32) {
        for it in &self.placed {
            let y = top + it.row as f32 * STEP;
            let square = Area::new(it.x, y + 0.7, SQUARE, SQUARE);
            match it.key {
                Key::Fill(ink) => {
                    page.area(square, ink);
                    page.frame(square, 0.4, QUIET);
                }
                Key::Outlined(ink, edge) => {
                    page.area(square, ink);
                    page.frame(square, 0.9, edge);
                }
                Key::Upright => page.bar(it.x + SQUARE / 2.0, y + 0.4, 3.6, 1.2, INK),
                Key::None => {}
            }
            let before = if it.key == Key::None { 0.0 } else { BEFORE };
            let area = Area::new(it.x + before, y, RIGHT - it.x - before, STEP - 0.6);
            page.line(area, crate::page::Align::Left, STYLE, 6.0, &it.text);
        }
    }
}
