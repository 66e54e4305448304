//! The sign-in sheet on paper: A4 landscape, the same head on every page, rows that are never torn, room for signatures.

mod blocks;
mod closing;
mod head;

use blocks::{Block, Rows};

use crate::font::Weight;
use crate::frame::{Foot, Frame, shortened};
use crate::lacking::sentence;
use crate::page::{Align, Area, Page, Picture, QUIET, Style};
use crate::pdf::Pdf;
use crate::sign_in_sheet::lines::{Line, Lines, OtherLine};
use crate::sign_in_sheet::{SignInSheet, Variant, facts};
use crate::table::{Cell, Column, Table};
use crate::words::Words;
use crate::{Rendered, Result, Warning, args};
use domain::signature::PrintedRow;

/// The margin left and right, and what is between them, in millimetres.
const LEFT: f32 = 12.0;
const WIDTH: f32 = 273.0;
const TOP: f32 = 7.5;
/// Nothing of the list is below; the foot is.
const BOTTOM: f32 = 200.8;
/// The baseline of the foot.
const FOOT: f32 = 204.6;
/// A signature needs 45 by 10 millimetres; its column is 52 wide.
const ROW: f32 = 10.0;
const BAND: f32 = 5.4;
const TABLE_HEAD: f32 = 7.6;
const GAP: f32 = 4.0;

pub(super) fn render(sheets: &[SignInSheet]) -> Result<Rendered> {
    let all: Vec<Lines> = sheets.iter().map(Lines::of).collect();
    let mut printed = Vec::new();
    let rendered = whole(sheets, &all).kept(|_, pdf| {
        let mut warnings = Vec::new();
        for (at, (sheet, lines)) in sheets.iter().zip(&all).enumerate() {
            if sheets.len() > 1 {
                pdf.mark(title(sheet));
            }
            let mut paper = Paper::new(pdf, &at.to_string(), sheet, lines);
            printed.append(&mut paper.print(pdf));
            warnings.append(&mut paper.frame.warnings);
        }
        warnings
    })?;
    Ok(Rendered {
        printed,
        ..rendered
    })
}

pub(super) fn add(sheet: &SignInSheet, pdf: &mut Pdf) -> Vec<Warning> {
    let lines = Lines::of(sheet);
    let mut paper = Paper::new(pdf, "-of-list", sheet, &lines);
    paper.print(pdf);
    paper.frame.warnings
}

/// `Katılımcı İmza Listesi · Tunceli · 14.04.2027`
pub(super) fn title(sheet: &SignInSheet) -> String {
    let mut title = Words::of(sheet.language).text("sign-in-sheet-title");
    let date = facts::date_in_figures(sheet);
    for part in [sheet.city.trim(), date.as_str()] {
        if !part.is_empty() {
            title.push_str(" · ");
            title.push_str(part);
        }
    }
    title
}

/// One sheet as a paper of ours, whichever form it has.
pub(super) fn frame<'a>(sheet: &'a SignInSheet, lines: &'a Lines) -> Frame<'a> {
    let not_set = facts::not_set(sheet).into_iter().map(Warning::NotSet);
    Frame {
        title: title(sheet),
        author: &sheet.controller,
        language: sheet.language,
        issued_at: sheet.issued_at,
        version: &sheet.version,
        id: lines.id.clone(),
        identity: first_16(&lines.hash),
        data_hash: &lines.data_hash,
        rows: lines.people_and_walk_ins(),
        warnings: not_set.collect(),
        lacking: sentence(&sheet.lacking, Words::of(sheet.language)),
        foot: foot(),
    }
}

/// All sheets as one file: it begins with the first, and is known by all of them.
fn whole<'a>(sheets: &'a [SignInSheet], all: &'a [Lines]) -> Frame<'a> {
    let mut hash = blake3::Hasher::new();
    for lines in all {
        hash.update(&lines.hash);
    }
    let first = sheets.first();
    let language = first.map(|it| it.language).unwrap_or_default();
    Frame {
        title: match sheets {
            [sheet] => title(sheet),
            _ => Words::of(language).text("sign-in-sheet-title"),
        },
        author: first.map_or("", |it| &it.controller),
        language,
        issued_at: sheets
            .iter()
            .map(|sheet| sheet.issued_at)
            .max()
            .unwrap_or_default(),
        version: first.map_or("", |it| &it.version),
        id: all.first().map(|it| it.id.clone()).unwrap_or_default(),
        identity: first_16(hash.finalize().as_bytes()),
        data_hash: "",
        rows: all.iter().map(Lines::people_and_walk_ins).sum(),
        // Each sheet brings its own.
        warnings: Vec::new(),
        lacking: String::new(),
        foot: foot(),
    }
}

fn foot() -> Foot {
    // How much is still to come stands at the right, where anything is.
    let ends = [Some((Align::Left, "sign-in-sheet-issued")), None];
    Foot::line((LEFT, LEFT + WIDTH), FOOT, 6.2, ends)
}

fn first_16(hash: &[u8; 32]) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    bytes
}

/// One sheet while it is laid out.
struct Paper<'a> {
    sheet: &'a SignInSheet,
    lines: &'a Lines,
    words: &'static Words,
    second: &'static Words,
    emblem: Option<Picture>,
    logo: Option<Picture>,
    people: Table,
    others: Table,
    frame: Frame<'a>,
}

impl<'a> Paper<'a> {
    fn new(pdf: &mut Pdf, place: &str, sheet: &'a SignInSheet, lines: &'a Lines) -> Paper<'a> {
        let (words, second) = (Words::of(sheet.language), Words::of(sheet.language.other()));
        let mut frame = frame(sheet, lines);
        let mut take = |name: &'static str, png: &Option<Vec<u8>>| {
            let png = png.as_ref()?;
            let picture = pdf.picture(&format!("{name}{place}"), png);
            if picture.is_none() {
                frame.warnings.push(Warning::Picture(name));
            }
            picture
        };
        let (emblem, logo) = (take("emblem", &sheet.emblem), take("logo", &sheet.logo));
        let column = |name: &'static str, width: f32, align: Align| {
            let id = format!("sign-in-sheet-column-{name}");
            Column {
                name,
                width,
                align,
                heading: words.text(&id),
                second: second.text(&id),
            }
        };
        let people = Table {
            x: LEFT,
            columns: vec![
                column("number", 10.0, Align::Right),
                column("name", 50.0, Align::Left),
                column("organisation", 73.0, Align::Left),
                column("kind", 13.0, Align::Centre),
                column("role", 36.0, Align::Left),
                column("place", 20.5, Align::Left),
                column("arrived", 18.5, Align::Centre),
                column("signature", 52.0, Align::Left),
            ],
        };
        let others = Table {
            x: LEFT,
            columns: vec![
                column("number", 10.0, Align::Right),
                column("name", 50.0, Align::Left),
                column("organisation", 86.0, Align::Left),
                column("category", 56.5, Align::Left),
                column("arrived", 18.5, Align::Centre),
                column("signature", 52.0, Align::Left),
            ],
        };
        Paper {
            sheet,
            lines,
            words,
            second,
            emblem,
            logo,
            people,
            others,
            frame,
        }
    }

    /// Whose row is which comes of it.
    fn print(&mut self, pdf: &mut Pdf) -> Vec<PrintedRow> {
        let top = head::height(self);
        let pages = blocks::pages(self.lines, BOTTOM - top, closing::height(self));
        let mut head = Page::landscape();
        head::draw(self, &mut head);
        let head = pdf.share(head);
        for (at, blocks) in pages.iter().enumerate() {
            let mut page = Page::landscape();
            head::number(self, &mut page, at + 1, pages.len());
            self.body(&mut page, top, blocks);
            self.frame.foot(&mut page, at + 1, pages.len());
            self.to_come(&mut page, blocks, &pages[at + 1..]);
            pdf.add(page, Some(head));
        }
        let rows = (1..)
            .zip(&pages)
            .flat_map(|(page, blocks)| blocks.iter().filter_map(move |it| it.printed(page)));
        rows.collect()
    }

    fn body(&mut self, page: &mut Page, top: f32, blocks: &[Block]) {
        let mut y = top;
        // Where the rows of the running table began, for its upright rules and its frame.
        let (mut table, mut frame, mut stretch) = (None, y, y);
        if let Some(rows) = blocks.first().and_then(|block| block.table()) {
            self.table(rows).head(page, y, TABLE_HEAD);
            y += TABLE_HEAD;
            (table, stretch) = (Some(rows), y);
        }
        for block in blocks {
            if block.table() != table
                && let Some(rows) = table.take()
            {
                self.table(rows).bars(page, stretch, y);
                self.table(rows).close(page, frame, y);
            }
            match block {
                Block::Person(line) | Block::WalkIn(line) => self.person(page, y, line),
                Block::Blank(number) => self.blank(page, y, *number),
                Block::Other(line) => self.other(page, y, line),
                Block::WalkIns => {
                    self.people.bars(page, stretch, y);
                    let id = "sign-in-sheet-walk-ins";
                    let note = match self.lines.blanks.is_empty() {
                        true => String::new(),
                        false => self.words.text("sign-in-sheet-walk-ins-note"),
                    };
                    let title = (self.words.text(id), self.second.text(id));
                    self.people.band(page, y, BAND, (&title.0, &title.1), &note);
                    stretch = y + BAND;
                }
                Block::Others => {
                    let id = "sign-in-sheet-others";
                    let note = self.words.text("sign-in-sheet-others-note");
                    let title = (self.words.text(id), self.second.text(id));
                    frame = y + GAP;
                    self.others.open(page, frame);
                    self.others
                        .band(page, frame, BAND, (&title.0, &title.1), &note);
                    self.others.head(page, frame + BAND, TABLE_HEAD);
                    stretch = frame + BAND + TABLE_HEAD;
                    table = Some(Rows::Others);
                }
                Block::Closing => closing::draw(self, page, y),
            }
            y += block.height(0.0);
        }
        if let Some(rows) = table {
            self.table(rows).bars(page, stretch, y);
            self.table(rows).close(page, frame, y);
        }
    }

    fn table(&self, rows: Rows) -> &Table {
        match rows {
            Rows::People => &self.people,
            Rows::Others => &self.others,
        }
    }

    fn person(&mut self, page: &mut Page, y: f32, line: &Line) {
        let number = line.number.to_string();
        let name = match line.remark {
            true => Style::regular(8.0).in_ink(QUIET),
            false => Style {
                weight: Weight::Bold,
                ..Style::regular(9.0)
            },
        };
        let small = Style::regular(8.0);
        let cut = self.people.row(
            page,
            y,
            ROW,
            &[
                Cell::new(&number, small.in_ink(QUIET), 6.0),
                Cell::new(&line.name, name, 7.0),
                Cell::new(&line.organisation, small.at(8.5), 6.0),
                Cell::new(&line.kind, small, 6.0),
                Cell::new(&line.role, small, 6.5),
                Cell::new(&line.place, small, 6.5),
                Cell::new(&line.arrived, small.at(8.5), 7.0),
                Cell::new(&line.signature, small.at(7.5).in_ink(QUIET), 6.0),
            ],
        );
        self.cut(line.number, cut);
    }

    fn blank(&mut self, page: &mut Page, y: f32, number: u32) {
        let number = number.to_string();
        self.people.row(
            page,
            y,
            ROW,
            &[Cell::new(&number, Style::regular(8.0).in_ink(QUIET), 6.0)],
        );
    }

    fn other(&mut self, page: &mut Page, y: f32, line: &OtherLine) {
        let number = line.number.to_string();
        let small = Style::regular(8.0);
        let cut = self.others.row(
            page,
            y,
            ROW,
            &[
                Cell::new(&number, small.in_ink(QUIET), 6.0),
                Cell::new(&line.name, Style::bold(9.0), 7.0),
                Cell::new(&line.organisation, small.at(8.5), 6.0),
                Cell::new(&line.category, small, 6.5),
                Cell::new(&line.arrived, small.at(8.5), 7.0),
                Cell::new(&line.signature, small.at(7.5).in_ink(QUIET), 6.0),
            ],
        );
        self.cut(0, cut);
    }

    fn cut(&mut self, row: u32, columns: Vec<&'static str>) {
        self.frame.warnings.extend(shortened(row, columns));
    }

    /// How much of the table is still to come.
    fn to_come(&self, page: &mut Page, blocks: &[Block], following: &[Vec<Block>]) {
        let table = blocks.last().and_then(|block| block.table());
        let count = following
            .iter()
            .flatten()
            .filter(|block| block.is_row() && block.table() == table)
            .count();
        if table.is_some() && count > 0 {
            let text = self
                .words
                .text_with("sign-in-sheet-continued", &args! { "count" => count });
            page.text(LEFT + WIDTH, FOOT, Align::Right, Style::bold(7.2), &text);
        }
    }

    fn is_open(&self) -> bool {
        self.sheet.variant == Variant::Blank
    }
}

/// The area between the margins, from `y` on.
fn across(y: f32, height: f32) -> Area {
    Area::new(LEFT, y, WIDTH, height)
}
