//! The table as a workbook: what it is on the first sheet, the rows on the second, under a head that stays in sight and can
//! be filtered.

use chrono::Datelike;
use rust_xlsxwriter::{
    ChartDataLabel, ChartFormat, ChartRange, ChartSolidFill, ChartType, Color, Format, FormatAlign,
    Formula, Workbook, Worksheet,
};

use super::{Cell, Chart, Column, ExportedTable, Sheet};
use crate::words::{Language, Words};
use crate::workbook::{self, About, cell, heading, plain, quiet, ruled, wrapped};
use crate::{Result, args};

/// In characters. A narrower column cuts its heading, a wider one leaves the screen.
const NARROWEST: usize = 9;
const WIDEST: usize = 40;
/// Of a column with texts of more than [`LONG`] characters, which would be a tower in a narrower one.
const WIDEST_OF_LONG: usize = 80;
const LONG: usize = 120;
/// Of the arrow of the filter beside a heading.
const ARROW: usize = 3;
/// A letter of ours beside one that columns are counted in, and how many of them a line of a text holds at least.
const LETTER: f64 = 0.82;
const HELD: f64 = 1.5;
/// Points of a line, and what a row can be at most.
const LINE: f64 = 12.5;
const HIGHEST: f64 = 400.0;
/// Pixels of a chart, and the rows of a sheet that it takes at most.
const HIGHEST_CHART: u32 = 680;
const CHART_ROWS: u32 = 36;
/// Nobody looks further to make a column fit.
const LOOKED_AT: usize = 2_000;

pub(super) fn render(table: &ExportedTable) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    first(book.add_worksheet(), table)?;
    for it in &table.sheets {
        rows(book.add_worksheet(), table, it)?;
    }
    let about = About {
        title: &table.title,
        author: &table.author,
        program: &format!("Rota {}", table.version),
        issued_at: table.issued_at,
    };
    workbook::bytes(book, &about)
}

fn first(sheet: &mut Worksheet, table: &ExportedTable) -> Result<()> {
    let words = Words::of(table.language);
    sheet.set_name(words.text("export-readme"))?;
    laid_out(sheet, table);
    sheet.set_column_width(0, 26)?;
    sheet.set_column_width(1, 96)?;
    let title = plain().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, cell(&table.title), &title)?;
    let top = |format: Format| format.set_align(FormatAlign::Top);
    let (named, said) = (top(plain().set_bold()), top(wrapped(plain())));
    let mut row = 2;
    for (name, text) in &table.about {
        sheet.write_string_with_format(row, 0, cell(name), &named)?;
        sheet.write_string_with_format(row, 1, cell(text), &said)?;
        row += 1;
    }
    // In one cell: a name beside what it means would be a row of headings to whoever reads the file again.
    let (bold, usual) = (plain().set_bold(), plain());
    for it in &table.sheets {
        row += 1;
        let name = match table.sheets.len() {
            1 => words.text("export-readme-columns"),
            _ => it.tab.clone(),
        };
        sheet.write_string_with_format(row, 0, name, &named)?;
        for column in &it.columns {
            let (heading, meaning) = (cell(&column.heading), format!(" – {}", column.meaning));
            let parts = [(&bold, heading.as_str()), (&usual, meaning.as_str())];
            sheet.write_rich_string_with_format(row, 1, &parts, &said)?;
            row += 1;
        }
    }
    row += 1;
    sheet.write_string_with_format(row, 0, words.text("export-readme-end"), &quiet())?;
    Ok(())
}

fn rows(sheet: &mut Worksheet, table: &ExportedTable, of: &Sheet) -> Result<()> {
    sheet.set_name(&of.tab)?;
    laid_out(sheet, table);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_freeze_panes(1, 0)?;
    let widths: Vec<f64> = (0..of.columns.len()).map(|at| width(of, at)).collect();
    for ((at, column), width) in (0..).zip(&of.columns).zip(&widths) {
        sheet.set_column_width(at, *width)?;
        sheet.write_string_with_format(0, at, cell(&column.heading), &heading())?;
    }
    let wraps = |(it, width): (&Column, &f64)| workbook::lines(&it.heading, width * HELD) > 1.0;
    if of.columns.iter().zip(&widths).any(wraps) {
        sheet.set_row_height(0, 2.0 * LINE)?;
    }
    let ruled = ruled(plain()).set_align(FormatAlign::Top);
    let day = match table.language {
        Language::Tr => "dd.mm.yyyy",
        Language::En => "dd/mm/yyyy",
    };
    let centred = ruled.clone().set_align(FormatAlign::Center);
    let of_day = centred.clone().set_num_format(day);
    let of_moment = centred.clone().set_num_format(format!("{day} hh:mm"));
    let of_text = wrapped(ruled.clone());
    for (row, cells) in (1..).zip(&of.rows) {
        let lines = cells
            .iter()
            .zip(&widths)
            .map(|(it, width)| lines(it, *width));
        let lines = lines.fold(1.0, f64::max);
        if lines > 1.0 {
            // Programs make a row as high as its texts only after somebody has typed in it.
            sheet.set_row_height(row, (lines * LINE).min(HIGHEST))?;
        }
        for (at, it) in (0..).zip(cells) {
            match it {
                Cell::Nothing => sheet.write_blank(row, at, &ruled)?,
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, at, cell(text), &of_text)?
                }
                Cell::Number(number) => {
                    sheet.write_number_with_format(row, at, *number, &centred)?
                }
                Cell::Decimal(number) => {
                    sheet.write_number_with_format(row, at, *number, &centred)?
                }
                Cell::Formula(formula, comes_to) => {
                    let formula = Formula::new(formula).set_result(comes_to.to_string());
                    sheet.write_formula_with_format(row, at, formula, &centred)?
                }
                Cell::Day(day) if is_known(*day) => {
                    sheet.write_datetime_with_format(row, at, day, &of_day)?
                }
                Cell::Moment(moment) if is_known(moment.date()) => {
                    sheet.write_datetime_with_format(row, at, moment, &of_moment)?
                }
                Cell::Day(day) => {
                    sheet.write_string_with_format(row, at, day.to_string(), &ruled)?
                }
                Cell::Moment(moment) => {
                    let text = moment.format("%Y-%m-%d %H:%M").to_string();
                    sheet.write_string_with_format(row, at, text, &ruled)?
                }
            };
        }
    }
    if !of.columns.is_empty() {
        let last = of.columns.len() as u16 - 1;
        sheet.autofilter(0, 0, of.rows.len() as u32, last)?;
    }
    let mut row = 1;
    for it in of.charts.iter().filter(|it| !it.rows.is_empty()) {
        // A column of air stands between the rows and what is drawn of them.
        sheet.insert_chart(row, of.columns.len() as u16 + 1, &chart(of, it))?;
        row += CHART_ROWS;
    }
    Ok(())
}

/// Told apart in grey as well as in colour.
const FILLS: [Color; 3] = [
    Color::RGB(0x173366),
    Color::RGB(0x8FA3C7),
    Color::RGB(0xD9DEE8),
];

fn chart(of: &Sheet, it: &Chart) -> rust_xlsxwriter::Chart {
    let (first, last) = (it.rows.start as u32 + 1, it.rows.end as u32);
    let cells = |column: u16| ChartRange::new_from_range(&of.tab, first, column, last, column);
    let mut chart = rust_xlsxwriter::Chart::new(ChartType::Bar);
    for (column, fill) in it.values.iter().zip(FILLS.iter().cycle()) {
        let heading = ChartRange::new_from_range(&of.tab, 0, *column, 0, *column);
        chart
            .add_series()
            .set_name(&heading)
            .set_categories(&cells(it.names))
            .set_values(&cells(*column))
            .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(*fill)))
            .set_data_label(ChartDataLabel::new().show_value());
    }
    chart.title().set_name(&it.title);
    chart.set_alt_text(&it.title);
    // Read from the top, as the rows are; of bars that lie, the upright axis is the second. Each bar says its number.
    chart.y_axis().set_reverse();
    chart.x_axis().set_major_gridlines(false).set_hidden(true);
    if it.values.len() == 1 {
        chart.legend().set_hidden();
    }
    let bars = it.rows.len() * it.values.len();
    chart
        .set_width(560)
        .set_height((120 + 24 * bars as u32).min(HIGHEST_CHART));
    chart
}

/// The calendar of workbooks begins in 1900, with a year that it has wrong.
fn is_known(day: chrono::NaiveDate) -> bool {
    (1901..=9999).contains(&day.year())
}

fn laid_out(sheet: &mut Worksheet, table: &ExportedTable) {
    let words = Words::of(table.language);
    let pages = words.text_with("letter-page", &args! { "page" => "&P", "pages" => "&N" });
    workbook::landscape(sheet, &table.tier, &table.title, &pages);
}

/// How many lines a cell takes in a column of this width.
fn lines(it: &Cell, width: f64) -> f64 {
    match it {
        Cell::Text(text) => {
            let lines = text.lines();
            lines.map(|it| workbook::lines(it, width * HELD)).sum()
        }
        Cell::Nothing
        | Cell::Number(_)
        | Cell::Decimal(_)
        | Cell::Formula(..)
        | Cell::Day(_)
        | Cell::Moment(_) => 1.0,
    }
}

/// As wide as its longest line, within reason.
fn width(table: &Sheet, at: usize) -> f64 {
    let heading = table.columns.get(at).map_or(0, |it| {
        let words = it.heading.split(' ').map(|it| it.chars().count());
        words.max().unwrap_or(0) + ARROW
    });
    let cells =
        table
            .rows
            .iter()
            .take(LOOKED_AT)
            .map(|row| match row.get(at).unwrap_or(&Cell::Nothing) {
                Cell::Nothing => 0,
                Cell::Text(text) => {
                    let lines = text.lines().map(|it| it.chars().count());
                    lines.max().unwrap_or(0)
                }
                Cell::Number(number) | Cell::Formula(_, number) => number.to_string().len(),
                Cell::Decimal(number) => number.to_string().len(),
                Cell::Day(_) => 10,
                Cell::Moment(_) => 16,
            });
    let longest = cells.max().unwrap_or(0);
    let widest = match longest > LONG {
        true => WIDEST_OF_LONG,
        false => WIDEST,
    };
    longest.max(heading).clamp(NARROWEST, widest) as f64 * LETTER
}
