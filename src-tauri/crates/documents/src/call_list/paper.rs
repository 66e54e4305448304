//! The call list on paper.

use super::{COLUMNS, CallList, CallRow, dialled, identity, name, reply, standing, title};
use crate::identity::in_two;
use crate::page::{ACCENT, Align, Area, INK, Page, QUIET, Style};
use crate::pdf::{About, Pdf};
use crate::table::{Cell, Column, Table};
use crate::words::Words;
use crate::{Rendered, Result, Warning, args};

const LEFT: f32 = 12.0;
const WIDTH: f32 = 273.0;
const TABLE: f32 = 27.0;
const HEAD: f32 = 8.6;
const ROW: f32 = 9.8;
const ROWS: usize = 16;
const FOOT: f32 = 202.0;
const WIDTHS: [f32; 10] = [9.0, 46.0, 54.0, 29.0, 43.0, 19.0, 14.0, 18.0, 18.0, 23.0];

pub(super) fn render(list: &CallList) -> Result<Rendered> {
    let words = Words::of(list.language);
    let second = Words::of(list.language.other());
    let identity = identity(list);
    let id = identity.id();
    let mut warnings = Vec::new();
    let columns = COLUMNS.iter().zip(WIDTHS).enumerate();
    let columns = columns.map(|(at, (id, width))| Column {
        name: id,
        width,
        align: match at {
            0 => Align::Right,
            1..=4 => Align::Left,
            _ => Align::Centre,
        },
        heading: words.text(id),
        second: second.text(id),
    });
    let table = Table {
        x: LEFT,
        columns: columns.collect(),
    };
    let mut pdf = Pdf::new();
    let count = list.rows.len().div_ceil(ROWS).max(1);
    for at in 0..count {
        let mut page = Page::landscape();
        head(list, words, &mut page, (at + 1, count), &id);
        table.head(&mut page, TABLE, HEAD);
        let mut y = TABLE + HEAD;
        let rows = list.rows.iter().enumerate().skip(at * ROWS).take(ROWS);
        for (nth, it) in rows {
            let cut = row(&table, &mut page, y, nth as u32 + 1, it, words);
            let shortened = cut.into_iter().map(|column| Warning::Shortened {
                row: nth as u32 + 1,
                column,
            });
            warnings.extend(shortened);
            y += ROW;
        }
        table.bars(&mut page, TABLE + HEAD, y);
        table.close(&mut page, TABLE, y);
        pdf.add(page, None);
    }
    let about = About {
        title: format!("{} · {}", words.text("call-list-title"), title(list, words)),
        author: list.controller.clone(),
        program: format!("Rota {}", list.version),
        language: list.language,
        issued_at: list.issued_at,
        identity: identity.bytes(),
    };
    let (bytes, missing) = pdf.finish(&about)?;
    if !missing.is_empty() {
        warnings.push(Warning::NoGlyph(missing.into_iter().collect()));
    }
    warnings.sort();
    Ok(Rendered {
        bytes,
        pages: count as u32,
        rows: list.rows.len() as u32,
        warnings,
        sheet: id,
    })
}

fn head(list: &CallList, words: &Words, page: &mut Page, (at, count): (usize, usize), id: &str) {
    let heading = Style::bold(14.0).in_ink(ACCENT);
    page.text(
        LEFT,
        13.0,
        Align::Left,
        heading,
        &words.text("call-list-title"),
    );
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
    let quiet = Style::regular(7.0).in_ink(QUIET);
    page.text(
        LEFT,
        FOOT,
        Align::Left,
        quiet,
        &words.text("call-list-note"),
    );
    let issued = args! {
        "page" => at,
        "pages" => count,
        "at" => list.issued_at.to_rfc3339(),
        "id" => in_two(id),
    };
    let issued = words.text_with("call-list-issued", &issued);
    page.text(right, FOOT, Align::Right, quiet, &issued);
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
    let phone = dialled(&it.phone);
    let cells = [
        Cell::new(&number, small.in_ink(QUIET), 6.0),
        Cell::new(&name, Style::bold(9.0), 7.0),
        Cell::new(&it.organisation, small, 6.0),
        Cell::new(&phone, small.at(9.0), 7.0),
        Cell::new(&it.email, small.at(8.0), 5.5),
        Cell::new(&reply, small.at(8.0), 6.5),
    ];
    let cut = table.row(page, y, ROW, &cells);
    let mut x = LEFT + WIDTHS[..6].iter().sum::<f32>();
    for (nth, width) in WIDTHS[6..].iter().enumerate() {
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
