//! The sign-in sheet as a workbook: the columns and the order of the paper, ready to be printed or filled in.

use rust_xlsxwriter::{Format, FormatAlign, Image, Workbook, Worksheet};

use super::lines::{
    Line, Lines, OtherLine, by_arrival_explained, doubts_explained, kinds_explained, privacy_notice,
};
use super::paper::{frame, title};
use super::{SignInSheet, Variant, facts};
use crate::emblem::{Emblem, is_sensible_png};
use crate::frame::Frame;
use crate::words::Words;
use crate::workbook::{
    self, aligned, band, cell, heading, line_to_fill, plain, quiet, ruled, wrapped,
};
use crate::{Rendered, Result, Warning, args};

/// Name, alignment, width in characters.
const COLUMNS: [(&str, FormatAlign, f64); 8] = [
    ("number", FormatAlign::Center, 5.0),
    ("name", FormatAlign::Left, 28.0),
    ("organisation", FormatAlign::Left, 44.0),
    ("kind", FormatAlign::Center, 7.0),
    ("role", FormatAlign::Left, 22.0),
    ("place", FormatAlign::Left, 13.0),
    ("arrived", FormatAlign::Center, 10.0),
    ("signature", FormatAlign::Left, 29.0),
];
const LAST: u16 = COLUMNS.len() as u16 - 1;
/// Room for a signature: ten millimetres when all columns are fitted to the width of a page.
const ROW: f64 = 11.4 * workbook::MM;

pub(super) fn render(sheet: &SignInSheet) -> Result<Rendered> {
    let lines = Lines::of(sheet);
    let mut book = Workbook::new();
    let mut spread = Spread {
        sheet,
        lines: &lines,
        words: Words::of(sheet.language),
        second: Words::of(sheet.language.other()),
        page: book.add_worksheet(),
        row: 0,
        frame: frame(sheet, &lines),
    };
    spread.page()?;
    spread.head()?;
    spread.people()?;
    spread.others()?;
    spread.closing()?;
    spread.page.set_print_area(0, 0, spread.row - 1, LAST)?;
    let Spread { frame, .. } = spread;
    Ok(Rendered {
        printed: lines.printed(),
        ..frame.filled(book)?
    })
}

struct Spread<'a, 'b> {
    sheet: &'a SignInSheet,
    lines: &'a Lines,
    words: &'static Words,
    second: &'static Words,
    page: &'b mut Worksheet,
    /// The next one to be written.
    row: u32,
    frame: Frame<'a>,
}

impl Spread<'_, '_> {
    fn page(&mut self) -> Result<()> {
        let pages = self.words.text_with(
            "sign-in-sheet-page",
            &args! { "page" => "&P", "pages" => "&N" },
        );
        workbook::landscape(
            self.page,
            &title(self.sheet),
            &self.frame.said("sign-in-sheet-issued"),
            &pages,
        );
        self.page.set_name(self.words.text("sign-in-sheet-tab"))?;
        for (at, (_, _, width)) in (0..).zip(COLUMNS) {
            self.page.set_column_width(at, width)?;
        }
        Ok(())
    }

    fn head(&mut self) -> Result<()> {
        let height = if self.sheet.emblem.is_some() || self.sheet.logo.is_some() {
            42.0
        } else {
            26.0
        };
        self.page.set_row_height(self.row, height)?;
        self.picture(0, "emblem", &self.sheet.emblem, 50)?;
        self.picture(LAST, "logo", &self.sheet.logo, 40)?;
        self.across(
            0,
            LAST,
            &self.both("sign-in-sheet-title"),
            &workbook::title(),
        )?;
        self.row += 1;
        let statement = &self.sheet.funding_statement;
        let (first, second) = (
            statement.in_language(self.sheet.language).trim(),
            statement.in_language(self.sheet.language.other()).trim(),
        );
        let statement = [first, second]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>();
        self.across(0, 4, &statement.join(" / "), &plain().set_bold())?;
        let (first, second) = self.lines.id.split_at(5);
        let code = format!(
            "{}: {first}-{second}",
            self.words.text("sign-in-sheet-code")
        );
        self.across(
            5,
            LAST,
            &code,
            &plain().set_bold().set_align(FormatAlign::Right),
        )?;
        self.row += 1;
        for (left, right) in facts::in_pairs(self.sheet) {
            let lines = workbook::lines(&right.value, 50.0).max(workbook::lines(&left.value, 42.0));
            self.page.set_row_height(self.row, 3.0 + 12.0 * lines)?;
            self.across(0, 1, &self.label(left.names), &quiet())?;
            self.value(2, 2, &left.value)?;
            self.across(3, 4, &self.label(right.names), &quiet())?;
            self.value(5, LAST, &right.value)?;
            self.row += 1;
        }
        let notice = privacy_notice(self.sheet);
        self.page
            .set_row_height(self.row, 12.0 * workbook::lines(&notice, 190.0) + 4.0)?;
        self.across(0, LAST, &notice, &wrapped(quiet().set_font_color(0x1A1C24)))?;
        self.row += 1;
        Ok(())
    }

    fn people(&mut self) -> Result<()> {
        self.headings(&COLUMNS.map(|(name, align, _)| (name, align, 1)))?;
        self.page.set_repeat_rows(self.row - 1, self.row - 1)?;
        self.page.set_freeze_panes(self.row, 0)?;
        for line in &self.lines.people {
            self.person(line)?;
        }
        if self.lines.walk_ins.is_empty() && self.lines.blanks.is_empty() {
            return Ok(());
        }
        self.band("sign-in-sheet-walk-ins")?;
        for line in &self.lines.walk_ins {
            self.person(line)?;
        }
        for number in self.lines.blanks.clone() {
            self.page.set_row_height(self.row, ROW)?;
            self.page.write_number_with_format(
                self.row,
                0,
                number,
                &ruled(aligned(quiet(), FormatAlign::Center)),
            )?;
            for column in 1..=LAST {
                self.page.write_blank(self.row, column, &ruled(plain()))?;
            }
            self.row += 1;
        }
        Ok(())
    }

    fn person(&mut self, line: &Line) -> Result<()> {
        let name = if line.remark {
            quiet()
        } else {
            plain().set_bold()
        };
        let cells = [
            (&line.name, name),
            (&line.organisation, plain()),
            (&line.kind, plain()),
            (&line.role, plain()),
            (&line.place, plain()),
            (&line.arrived, plain()),
            (&line.signature, quiet()),
        ];
        let mut most = 2.0_f64;
        for (text, (_, _, width)) in cells.iter().map(|(text, _)| text).zip(&COLUMNS[1..]) {
            most = most.max(workbook::lines(text, *width));
        }
        self.page.set_row_height(self.row, ROW.max(most * 12.6))?;
        self.page.write_number_with_format(
            self.row,
            0,
            line.number,
            &ruled(aligned(quiet(), FormatAlign::Center)),
        )?;
        for ((at, (text, format)), (_, align, _)) in (1..).zip(cells).zip(&COLUMNS[1..]) {
            let format = wrapped(ruled(aligned(format, *align)));
            self.page
                .write_string_with_format(self.row, at, cell(text), &format)?;
        }
        self.row += 1;
        Ok(())
    }

    fn others(&mut self) -> Result<()> {
        if self.lines.others.is_empty() {
            return Ok(());
        }
        self.row += 1;
        self.band("sign-in-sheet-others")?;
        self.headings(&[
            ("number", FormatAlign::Center, 1),
            ("name", FormatAlign::Left, 1),
            ("organisation", FormatAlign::Left, 1),
            ("category", FormatAlign::Left, 3),
            ("arrived", FormatAlign::Center, 1),
            ("signature", FormatAlign::Left, 1),
        ])?;
        for line in &self.lines.others {
            self.other(line)?;
        }
        Ok(())
    }

    fn other(&mut self, line: &OtherLine) -> Result<()> {
        let text = |format: Format| wrapped(ruled(aligned(format, FormatAlign::Left)));
        self.page.set_row_height(
            self.row,
            ROW.max(workbook::lines(&line.organisation, 44.0) * 12.6),
        )?;
        self.page.write_number_with_format(
            self.row,
            0,
            line.number,
            &ruled(aligned(quiet(), FormatAlign::Center)),
        )?;
        self.page.write_string_with_format(
            self.row,
            1,
            cell(&line.name),
            &text(plain().set_bold()),
        )?;
        self.page.write_string_with_format(
            self.row,
            2,
            cell(&line.organisation),
            &text(plain()),
        )?;
        self.across(3, 5, &line.category, &text(plain()))?;
        let centred = ruled(aligned(plain(), FormatAlign::Center));
        self.page
            .write_string_with_format(self.row, 6, cell(&line.arrived), &centred)?;
        self.page
            .write_string_with_format(self.row, 7, cell(&line.signature), &text(quiet()))?;
        self.row += 1;
        Ok(())
    }

    fn closing(&mut self) -> Result<()> {
        self.row += 1;
        self.totals()?;
        self.row += 1;
        self.across(0, 1, &self.both("sign-in-sheet-reason"), &wrapped(quiet()))?;
        self.across(2, LAST, "", &line_to_fill())?;
        self.page.set_row_height(self.row, 26)?;
        self.row += 2;
        self.across(0, 2, &self.both("sign-in-sheet-facilitator"), &band())?;
        self.across(3, LAST, &self.both("sign-in-sheet-coordinator"), &band())?;
        self.row += 1;
        for (what, height) in [
            ("name", 20.0),
            ("title", 20.0),
            ("date", 20.0),
            ("signature", 34.0),
        ] {
            let label = self.both(&format!("sign-in-sheet-signer-{what}"));
            self.page.set_row_height(self.row, height)?;
            self.across(0, 1, &label, &quiet())?;
            self.page.write_blank(self.row, 2, &line_to_fill())?;
            self.across(3, 4, &label, &quiet())?;
            self.across(5, LAST, "", &line_to_fill())?;
            self.row += 1;
        }
        self.row += 1;
        let disclaimer = self
            .sheet
            .disclaimer
            .in_language(self.sheet.language)
            .to_owned();
        let issued = self.frame.said("sign-in-sheet-issued");
        for text in [
            doubts_explained(self.sheet).unwrap_or_default(),
            by_arrival_explained(self.sheet).unwrap_or_default(),
            kinds_explained(self.sheet).unwrap_or_default(),
            disclaimer,
            issued,
        ] {
            if !text.trim().is_empty() {
                self.page
                    .set_row_height(self.row, 12.0 * workbook::lines(&text, 190.0) + 2.0)?;
                self.across(0, LAST, &text, &wrapped(quiet()))?;
                self.row += 1;
            }
        }
        Ok(())
    }

    fn totals(&mut self) -> Result<()> {
        let totals = &self.sheet.totals;
        let counts = [
            ("sign-in-sheet-expected", Some(totals.expected)),
            ("sign-in-sheet-attended", Some(totals.attended)),
            ("sign-in-sheet-signed", totals.signed),
            ("sign-in-sheet-walked-in", Some(totals.walk_ins)),
            ("sign-in-sheet-women", Some(totals.women)),
            ("sign-in-sheet-men", Some(totals.men)),
            ("sign-in-sheet-not-stated", Some(totals.not_stated)),
        ];
        self.across(0, LAST, &self.both("sign-in-sheet-totals"), &band())?;
        self.row += 1;
        let top = self.row;
        for (id, number) in counts {
            self.across(
                0,
                1,
                &self.both(id),
                &ruled(aligned(plain(), FormatAlign::Left)),
            )?;
            self.total(2, number)?;
            self.row += 1;
        }
        let bottom = self.row;
        self.row = top;
        for (group, number) in &totals.by_group {
            self.across(3, 5, group, &ruled(aligned(plain(), FormatAlign::Left)))?;
            self.total(6, Some(*number))?;
            self.row += 1;
        }
        self.row = self.row.max(bottom);
        Ok(())
    }

    /// Open on the blank sheet, to be filled in by hand.
    fn total(&mut self, column: u16, number: Option<u32>) -> Result<()> {
        let format = ruled(aligned(plain().set_bold(), FormatAlign::Left));
        match (self.sheet.variant, number) {
            (Variant::Blank, _) => self.page.write_blank(self.row, column, &format)?,
            (Variant::Arrived | Variant::Final, Some(number)) => self
                .page
                .write_number_with_format(self.row, column, number, &format)?,
            (Variant::Arrived | Variant::Final, None) => {
                let word = self.words.text("figure-not-entered");
                self.page
                    .write_string_with_format(self.row, column, word, &format)?
            }
        };
        Ok(())
    }

    /// Headings of columns: name, alignment, and how many columns of the sheet each takes.
    fn headings(&mut self, columns: &[(&str, FormatAlign, u16)]) -> Result<()> {
        self.page.set_row_height(self.row, 28)?;
        let mut at = 0;
        for (name, align, wide) in columns {
            let id = format!("sign-in-sheet-column-{name}");
            let text = format!("{}\n{}", self.words.text(&id), self.second.text(&id));
            self.across(at, at + wide - 1, &text, &aligned(heading(), *align))?;
            at += wide;
        }
        self.row += 1;
        Ok(())
    }

    fn band(&mut self, id: &str) -> Result<()> {
        let note = match (id, self.lines.blanks.is_empty()) {
            ("sign-in-sheet-walk-ins", true) => String::new(),
            _ => format!(" – {}", self.words.text(&format!("{id}-note"))),
        };
        self.page.set_row_height(self.row, 17)?;
        self.across(0, LAST, &format!("{}{note}", self.both(id)), &band())?;
        self.row += 1;
        Ok(())
    }

    fn value(&mut self, first: u16, last: u16, value: &str) -> Result<()> {
        match value.is_empty() {
            true => self.across(first, last, "", &line_to_fill()),
            false => self.across(first, last, value, &wrapped(plain().set_bold())),
        }
    }

    /// One text over some columns of the current row.
    fn across(&mut self, first: u16, last: u16, text: &str, format: &Format) -> Result<()> {
        let text = cell(text);
        if first == last {
            self.page
                .write_string_with_format(self.row, first, text, format)?;
        } else {
            self.page
                .merge_range(self.row, first, self.row, last, &text, format)?;
        }
        Ok(())
    }

    /// At most so many pixels high.
    fn picture(
        &mut self,
        column: u16,
        name: &'static str,
        png: &Option<Vec<u8>>,
        height: u32,
    ) -> Result<()> {
        let Some(png) = png else { return Ok(()) };
        match Image::new_from_buffer(png) {
            Ok(image) if is_sensible_png(png) || Emblem::read(png).is_some() => {
                let image = image
                    .set_scale_to_size(150, height, true)
                    .set_alt_text(name);
                self.page
                    .insert_image_with_offset(self.row, column, &image, 3, 3)?;
            }
            _ => self.frame.warnings.push(Warning::Picture(name)),
        }
        Ok(())
    }

    fn both(&self, id: &str) -> String {
        format!("{} / {}", self.words.text(id), self.second.text(id))
    }

    fn label(&self, names: &[&str]) -> String {
        let all = |words: &Words| {
            let names = names
                .iter()
                .map(|name| words.text(&format!("sign-in-sheet-{name}")));
            names.collect::<Vec<_>>().join(" · ")
        };
        format!("{} / {}", all(self.words), all(self.second))
    }
}
