//! The call list on paper.

use super::{COLUMNS, CallList, CallRow, calls, dialled, identity, name, reply, standing, title};
use crate::frame::{Foot, Frame, shortened};
use crate::lacking::sentence;
use crate::page::{ACCENT, Align, Area, INK, Page, QUIET, Style};
use crate::pdf::Pdf;
use crate::table::{Cell, Column, Table};
use crate::words::{Language, Words};
use crate::{Rendered, Result, Warning};

const LEFT: f32 = 12.0;
const WIDTH: f32 = 273.0;
const TABLE: f32 = 27.0;
const HEAD: f32 = 8.6;
const ROW: f32 = 9.8;
const ROWS: usize = 16;
const FOOT: f32 = 202.0;
const WIDTHS: [f32; 11] = [
    9.0, 42.0, 47.0, 29.0, 39.0, 18.0, 22.0, 13.0, 16.0, 16.0, 22.0,
];

pub(super) fn render(list: &CallList) -> Result<Rendered> {
    let title = format!(
        "{} · {}",
        heading(list),
        title(list, Words::of(list.language))
    );
    let frame = Frame {
        title,
        ..frame(list)
    };
    frame.drawn(|frame, pdf| body(list, frame, pdf))
}

/// The list as a paper of ours, whichever form it has.
pub(super) fn frame(list: &CallList) -> Frame<'_> {
    let identity = identity(list);
    let ends = [
        (Align::Left, "call-list-note"),
        (Align::Right, "call-list-issued"),
    ];
    Frame {
        title: heading(list),
        author: &list.controller,
        language: list.language,
        issued_at: list.issued_at,
        version: &list.version,
        id: identity.id(),
        identity: identity.bytes(),
        data_hash: "",
        rows: list.rows.len() as u32,
        warnings: Vec::new(),
        lacking: sentence(&list.lacking, Words::of(list.language)),
        foot: Foot::line((LEFT, LEFT + WIDTH), FOOT, 7.0, ends.map(Some)),
    }
}

fn heading(list: &CallList) -> String {
    Words::of(list.language).text("call-list-title")
}

fn body(list: &CallList, frame: &Frame, pdf: &mut Pdf) -> Vec<Warning> {
    let words = Words::of(list.language);
    let table = table(list.language);
    let mut warnings = Vec::new();
    let count = list.rows.len().div_ceil(ROWS).max(1);
    for at in 0..count {
        let mut page = Page::landscape();
        head(list, words, &mut page);
        frame.foot(&mut page, at + 1, count);
        table.head(&mut page, TABLE, HEAD);
        let mut y = TABLE + HEAD;
        let rows = list.rows.iter().enumerate().skip(at * ROWS).take(ROWS);
        for (nth, it) in rows {
            let number = nth as u32 + 1;
            let cut = row(&table, &mut page, y, number, it, words);
            warnings.extend(shortened(number, cut));
            y += ROW;
        }
        table.bars(&mut page, TABLE + HEAD, y);
        table.close(&mut page, TABLE, y);
        pdf.add(page, None);
    }
    warnings
}

fn table(language: Language) -> Table {
    let (words, second) = (Words::of(language), Words::of(language.other()));
    let columns = COLUMNS.iter().zip(WIDTHS).enumerate();
    let columns = columns.map(|(at, (id, width))| Column {
        name: id,
        width,
        align: match at {
            0 => Align::Right,
            1..=4 | 6 => Align::Left,
            _ => Align::Centre,
        },
        heading: words.text(id),
        second: second.text(id),
    });
    Table {
        x: LEFT,
        columns: columns.collect(),
    }
}

fn head(list: &CallList, words: &Words, page: &mut Page) {
    let style = Style::bold(14.0).in_ink(ACCENT);
    page.text(LEFT, 13.0, Align::Left, style, &heading(list));
    // Nobody outside the team is to have it, and whoever finds it is to see that.
    let tier = words.text("call-list-tier");
    let mark = Style::bold(10.0);
    let width = mark.width(&tier) + 8.0;
    let right = LEFT + WIDTH;
    page.frame(Area::new(right - width, 7.5, width, 7.5), 1.0, INK);
    page.text(right - width / 2.0, 12.6, Align::Centre, mark, &tier);
    let line = Area::new(LEFT, 15.0, WIDTH, 5.0);
    page.line(
        line,
        Align::Left,
        Style::bold(10.0),
        7.0,
        &title(list, words),
    );
    let line = Area::new(LEFT, 20.0, WIDTH, 5.0);
    page.line(
        line,
        Align::Left,
        Style::regular(9.0),
        7.0,
        &standing(list, words),
    );
}

fn row(
    table: &Table,
    page: &mut Page,
    y: f32,
    number: u32,
    it: &CallRow,
    words: &Words,
) -> Vec<&'static str> {
    let small = Style::regular(8.5);
    let (number, name, reply) = (number.to_string(), name(it, words), reply(it, words));
    let (phone, calls) = (dialled(&it.phone), calls(it, words));
    let cells = [
        Cell::new(&number, small.in_ink(QUIET), 6.0),
        Cell::new(&name, Style::bold(9.0), 7.0),
        Cell::new(&it.organisation, small, 6.0),
        Cell::new(&phone, small.at(9.0), 7.0),
        Cell::new(&it.email, small.at(8.0), 5.5),
        Cell::new(&reply, small.at(8.0), 6.5),
        Cell::new(&calls, small.at(8.0), 5.5),
    ];
    let cut = table.row(page, y, ROW, &cells);
    let mut x = LEFT + WIDTHS[..7].iter().sum::<f32>();
    for (nth, width) in WIDTHS[7..].iter().enumerate() {
        let side = 4.4;
        // Beside the last box there is room for the name of who comes instead.
        let left = match nth {
            3 => 2.0,
            _ => (width - side) / 2.0,
        };
        let at = Area::new(x + left, y + (ROW - side) / 2.0, side, side);
        page.frame(at, 0.7, INK);
        x += width;
    }
    cut
}
