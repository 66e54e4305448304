//! What every workbook of ours shares: how it prints, how its cells look, what it says of itself.
//!
//! Texts are always written as texts, so that a name that begins with `=` stays a name. Nothing is taken from the clock:
//! the same data is the same file.

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{
    Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

use crate::Result;

/// A millimetre as the height of a row, in points.
pub(crate) const MM: f64 = 72.0 / 25.4;

const INK: Color = Color::RGB(0x1A1C24);
const QUIET: Color = Color::RGB(0x616976);
const ACCENT: Color = Color::RGB(0x173366);
const RULE: Color = Color::RGB(0x9EA6B3);
const TINT: Color = Color::RGB(0xF1F4F7);

/// What the file says of itself.
pub(crate) struct About<'a> {
    pub(crate) title: &'a str,
    pub(crate) author: &'a str,
    pub(crate) program: &'a str,
    pub(crate) issued_at: DateTime<Utc>,
}

pub(crate) fn bytes(mut workbook: Workbook, about: &About) -> Result<Vec<u8>> {
    let facts = DocProperties::new()
        .set_title(about.title)
        .set_author(about.author)
        .set_comment(about.program)
        .set_creation_datetime(&about.issued_at);
    workbook.set_properties(&facts);
    Ok(workbook.save_to_buffer()?)
}

/// A4 landscape, one page wide, page x of y at the foot.
pub(crate) fn landscape(sheet: &mut Worksheet, head: &str, left: &str, pages: &str) {
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_print_center_horizontally(true)
        .set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3)
        .set_screen_gridlines(false)
        .set_header(format!("&R&8{}", code_free(head)))
        .set_footer(format!("&L&7{}&R&8{pages}", code_free(left)));
}

/// In heads and feet `&` begins a code, and 255 characters are all there is.
fn code_free(text: &str) -> String {
    text.chars()
        .take(100)
        .collect::<String>()
        .replace('&', "&&")
}

/// The text as a cell can hold it: Excel's limit is 32,767 characters.
pub(crate) fn cell(text: &str) -> String {
    text.chars().take(32_000).collect()
}

/// How many lines a text takes in a column of so many characters, roughly: wide letters take more.
pub(crate) fn lines(text: &str, column: f64) -> f64 {
    (text.chars().count() as f64 * 1.06 / column)
        .ceil()
        .max(1.0)
}

pub(crate) fn plain() -> Format {
    Format::new()
        .set_font_name("Arial")
        .set_font_size(9)
        .set_font_color(INK)
        .set_align(FormatAlign::VerticalCenter)
}

pub(crate) fn quiet() -> Format {
    plain().set_font_color(QUIET).set_font_size(8)
}

pub(crate) fn title() -> Format {
    plain()
        .set_font_size(16)
        .set_bold()
        .set_font_color(ACCENT)
        .set_align(FormatAlign::Center)
}

pub(crate) fn heading() -> Format {
    ruled(
        plain()
            .set_bold()
            .set_font_color(ACCENT)
            .set_background_color(TINT)
            .set_text_wrap(),
    )
}

pub(crate) fn band() -> Format {
    ruled(
        plain()
            .set_bold()
            .set_font_color(ACCENT)
            .set_background_color(TINT)
            .set_align(FormatAlign::Left)
            .set_indent(1),
    )
}

/// A cell of a table.
pub(crate) fn ruled(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(RULE)
}

/// A line to write on by hand.
pub(crate) fn line_to_fill() -> Format {
    plain()
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(QUIET)
}

/// Against a side of its cell, a little white paper between; in the middle otherwise.
pub(crate) fn aligned(format: Format, align: FormatAlign) -> Format {
    match align {
        FormatAlign::Left | FormatAlign::Right => format.set_align(align).set_indent(1),
        _ => format.set_align(align),
    }
}

pub(crate) fn wrapped(format: Format) -> Format {
    format.set_text_wrap()
}
