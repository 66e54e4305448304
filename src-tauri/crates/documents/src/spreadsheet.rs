//! Application sheets as they come: workbooks and lists saved as text. Finds the heading row, leaves out blank rows,
//! repeated headings and totals, and gives every cell as the text a person sees. Interprets nothing.

mod tables;

use std::collections::HashSet;

use domain::province;
use domain::turkish::{fold, tidy};

use crate::csv_text::{self, Lengths};
pub use crate::encoding::OtherLetters;
use crate::encoding::{self, Letters};
use crate::file_kind::{self, FileKind};
use crate::garbled::Garbled;
pub use crate::garbled::Repair;
use crate::headings::{self, Headings, known};
use crate::limits;
pub use crate::limits::RefusedFile;
use crate::merged;
use crate::rows::{self, RowsReader};
pub use crate::rows::{CellMark, Row, Rows};
use crate::shape;
use crate::source;
pub use crate::source::Source;
pub use crate::xlsx::SheetName;
use crate::xlsx::{Region, Workbook};
use tables::Frame;
pub use tables::{Beside, Table, row_shown};

/// What a person says about a file that the file does not say itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Name of the sheet in a workbook.
    pub sheet: Option<String>,
    /// Plate of the city that is meant, where the sheets are named by cities.
    pub city: Option<u8>,
    /// Row of the headings, as a spreadsheet numbers it.
    pub header_row: Option<u32>,
    /// Of a list saved as text: `windows-1254`, `utf-8`, `cp857` …
    pub encoding: Option<String>,
    pub delimiter: Option<char>,
    /// Letters that are garbled all over the sheet are to be repaired.
    pub repair: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub format: Format,
    /// Of a list saved as text.
    pub encoding: Option<String>,
    pub delimiter: Option<char>,
    /// Of a workbook: all its sheets, and which one this is.
    pub sheets: Vec<SheetName>,
    pub sheet: Option<String>,
    /// It is one of several that are named by cities.
    pub is_of_city: bool,
    /// One row, or two where headings stand below groups.
    pub header_rows: Vec<u32>,
    /// Headings, tidied; "" where a column has none, `group / heading` where they stand in two rows.
    pub columns: Vec<String>,
    /// What the headings are about, repaired whether or not the sheet is. Only for recognising them.
    pub meant: Vec<String>,
    /// The headings with the letters of the file, and with repaired ones.
    pub as_found: Vec<String>,
    pub as_repaired: Vec<String>,
    pub rows: Rows,
    /// Rows that named a city, which the rows below have in columns of their own; with the city.
    pub sections: Vec<(u32, String)>,
    /// Tables besides the first, whose rows are among the others.
    pub tables: Vec<Table>,
    /// Whose rows are numbered apart from those of the first.
    pub beside: Beside,
    /// From which row on what stands over a list: "YEDEK LİSTE". See [`Sheet::list_of`].
    pub lists: Vec<(u32, String)>,
    /// What the form was known by before its tables became one.
    pub form_headings: Vec<String>,
    /// Zones of the moments of columns, as rows below the headings name them.
    pub zones: Vec<(usize, String)>,
    /// Rows of data that a spreadsheet does not show: hidden by hand or by a filter.
    pub hidden: Vec<u32>,
    /// Rows of data that are struck out.
    pub struck: Vec<u32>,
    /// Rows of a list saved as text that have more cells than its headings, where few do: a delimiter that nobody quoted has moved
    /// their cells.
    pub longer: Vec<u32>,
    /// Other letters that the list may be written in, each with some of its text.
    pub encodings: Vec<OtherLetters>,
    /// Rows with text that are no data.
    pub skipped: Vec<(u32, Skipped)>,
    pub warnings: Vec<Warning>,
    /// Where letters are garbled: some texts before and after.
    pub repairs: Vec<Repair>,
    /// They have been repaired.
    pub repaired: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Csv,
}

impl Format {
    pub fn word(self) -> &'static str {
        match self {
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skipped {
    /// Above the headings.
    Title,
    /// Right below the headings and about them: types, ids, examples.
    OfHeading,
    /// Alone in its row, and names the city of the rows below.
    Section,
    /// Alone in its row below them, about the table and nobody in it.
    Note,
    RepeatedHeading,
    /// Of another table below.
    OtherHeading,
    Total,
}

/// Something about the whole sheet that a person should know before trusting the count of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// A quotation mark in this row is not closed; following rows may stand in one cell.
    UnclosedQuote { row: u32 },
    /// Control characters were replaced by spaces.
    ControlCharacters,
    /// This many merged regions touch the data; their text was filled down, never to the side.
    MergedCells { regions: u32 },
    /// This many cells are formulas without a saved result.
    FormulasWithoutValue { cells: u32 },
    /// No heading is known; the first row was taken for headings.
    NoKnownHeading,
    /// There are sheets that nobody sees without asking for them; none of them is read unless it is named.
    HiddenSheets { sheets: u32 },
    /// Other headings stand in this row: what follows is another table, and stands under the headings of the first.
    AnotherTable { row: u32 },
    /// Rows like "Hazırlayan: …" below the headings were left out.
    Notes,
    /// This many rows right below the headings were taken for a part of them.
    RowsOfHeading { rows: u32 },
    /// This many rows name the city of those below them.
    Sections { rows: u32 },
    /// Turkish letters are garbled all over the sheet, and nobody has asked for repair.
    GarbledText,
}

impl Warning {
    /// The stable word; its text is `import-warning-<code>` with dashes.
    pub fn code(self) -> &'static str {
        match self {
            Warning::UnclosedQuote { .. } => "unclosed_quote",
            Warning::ControlCharacters => "control_characters",
            Warning::MergedCells { .. } => "merged_cells",
            Warning::FormulasWithoutValue { .. } => "formulas_without_value",
            Warning::NoKnownHeading => "no_known_heading",
            Warning::HiddenSheets { .. } => "hidden_sheets",
            Warning::AnotherTable { .. } => "another_table",
            Warning::Notes => "notes",
            Warning::RowsOfHeading { .. } => "rows_of_heading",
            Warning::Sections { .. } => "sections",
            Warning::GarbledText => "garbled_text",
        }
    }

    /// The variable of its text.
    pub fn argument(self) -> Option<(&'static str, u32)> {
        match self {
            Warning::UnclosedQuote { row } => Some(("row", row)),
            Warning::MergedCells { regions } => Some(("regions", regions)),
            Warning::FormulasWithoutValue { cells } => Some(("cells", cells)),
            Warning::HiddenSheets { sheets } => Some(("sheets", sheets)),
            Warning::AnotherTable { row } => Some(("row", row)),
            Warning::RowsOfHeading { rows } | Warning::Sections { rows } => Some(("rows", rows)),
            Warning::ControlCharacters
            | Warning::NoKnownHeading
            | Warning::Notes
            | Warning::GarbledText => None,
        }
    }
}

/// Reads a file as what its bytes say it is. The same bytes and options give the same sheet.
pub fn read(source: &mut dyn Source, options: &ReadOptions) -> Result<Sheet, RefusedFile> {
    let length = source::length(source)?;
    let sheet = match file_kind::recognise(source) {
        Ok(FileKind::Zip) => read_workbook(source, options),
        Ok(FileKind::Text) => read_text(source, options),
        Err(refused) => Err(refused),
    };
    // It is read more than once, and what grew or shrank meanwhile is neither the one file nor the other.
    match source::length(source)? == length {
        true => sheet,
        false => Err(RefusedFile::Changed),
    }
}

fn read_workbook(source: &mut dyn Source, options: &ReadOptions) -> Result<Sheet, RefusedFile> {
    let mut workbook = Workbook::open(source)?;
    let (name, is_of_city) = match &options.sheet {
        Some(wanted) => (named(&workbook.sheets, wanted)?, false),
        None => most_promising(&mut workbook, options.city)?,
    };
    let (rows, merged) = workbook.rows(&name, None)?;
    let (mut sheet, frame) = arrange(rows, &merged, options, Format::Xlsx)?;
    let regions = merged::fill_down(&mut sheet.rows, &merged)?;
    settle(&mut sheet, &frame, options)?;
    if regions > 0 {
        sheet.warnings.push(Warning::MergedCells { regions });
    }
    let hidden = workbook.sheets.iter().filter(|it| it.hidden).count() as u32;
    if hidden > 0 {
        sheet
            .warnings
            .push(Warning::HiddenSheets { sheets: hidden });
    }
    sheet.sheets = workbook.sheets;
    sheet.sheet = Some(name);
    sheet.is_of_city = is_of_city;
    Ok(sheet)
}

fn read_text(source: &mut dyn Source, options: &ReadOptions) -> Result<Sheet, RefusedFile> {
    let letters = match &options.encoding {
        Some(name) => Some(Letters::named(name).ok_or(RefusedFile::UnknownEncoding)?),
        None => None,
    };
    let text = csv_text::read(source, letters, options.delimiter)?;
    let (mut sheet, frame) = arrange(text.rows, &[], options, Format::Csv)?;
    settle(&mut sheet, &frame, options)?;
    if let Some(row) = text.unclosed_quote {
        sheet.warnings.push(Warning::UnclosedQuote { row });
    }
    sheet.longer = longer(&sheet, &text.lengths);
    if options.encoding.is_none() {
        sheet.encodings = encoding::others(source, text.letters)?;
    }
    sheet.encoding = Some(text.letters.name());
    sheet.delimiter = Some(text.delimiter);
    Ok(sheet)
}

/// More than a few rows that are longer than the headings are none that something has moved.
fn longer(sheet: &Sheet, lengths: &Lengths) -> Vec<u32> {
    let Some(headings) = sheet.header_rows.last() else {
        return Vec::new();
    };
    let most = lengths.of(*headings);
    let rows = sheet.rows.iter().map(|row| row.number);
    let longer: Vec<u32> = rows.filter(|it| lengths.of(*it) > most).collect();
    match longer.len() * 5 <= sheet.rows.len().max(5) {
        true => longer,
        false => Vec::new(),
    }
}

/// Where the heading row is named by hand, the rows below it are one table.
fn settle(sheet: &mut Sheet, frame: &Frame, options: &ReadOptions) -> Result<(), RefusedFile> {
    match options.header_row {
        None => tables::settle(sheet, frame),
        Some(_) => {
            let another = another_table(&sheet.rows, &sheet.skipped);
            let warning = another.map(|row| Warning::AnotherTable { row });
            sheet.warnings.extend(warning);
            Ok(())
        }
    }
}

fn named(sheets: &[SheetName], wanted: &str) -> Result<String, RefusedFile> {
    let exact = sheets.iter().find(|sheet| sheet.name == wanted);
    let folded = || {
        sheets
            .iter()
            .find(|sheet| fold(&sheet.name) == fold(wanted))
    };
    exact
        .or_else(folded)
        .map(|sheet| sheet.name.clone())
        .ok_or(RefusedFile::NoSuchSheet)
}

/// The first sheet in sight that asks for people, with at least two known headings; else the first with as many, which may be a
/// summary of them; else the first with anything on it. Where several that ask for people are named by cities, that of the city
/// that is meant. Says, too, whether it is one of several of cities.
fn most_promising(
    workbook: &mut Workbook<'_>,
    city: Option<u8>,
) -> Result<(String, bool), RefusedFile> {
    let (mut first_filled, mut first_known) = (None, None);
    // Those that ask for people, each with the plate of the city that its name mentions.
    let mut asking: Vec<(String, Option<u8>)> = Vec::new();
    let mut sheets: Vec<SheetName> = workbook
        .sheets
        .iter()
        .filter(|sheet| !sheet.hidden)
        .cloned()
        .collect();
    if sheets.len() == 1 {
        return sheets
            .pop()
            .map(|sheet| (sheet.name, false))
            .ok_or(RefusedFile::SheetEmpty);
    }
    for sheet in sheets {
        let (top, _) = workbook.rows(&sheet.name, Some(limits::HEADER_SEARCH_ROWS))?;
        let garbled = Garbled::recognise(&top.rows);
        let (asks_for_people, known) = headings::promise(&top.rows, garbled);
        if known >= 2 && asks_for_people {
            let plate = plate_of(&sheet.name);
            if city.is_none() && plate.is_none() && asking.is_empty() {
                return Ok((sheet.name, false));
            }
            asking.push((sheet.name, plate));
            continue;
        }
        if known >= 2 && first_known.is_none() {
            first_known = Some(sheet.name.clone());
        }
        if !top.rows.is_empty() && first_filled.is_none() {
            first_filled = Some(sheet.name);
        }
    }
    let plates: HashSet<u8> = asking.iter().filter_map(|it| it.1).collect();
    let are_of_cities = plates.len() >= 2;
    let is_meant = |it: &&(String, Option<u8>)| match (city, it.1) {
        (Some(city), Some(plate)) => city == plate,
        // A sheet of no city is one of all.
        _ => false,
    };
    let of_all = || asking.iter().find(|it| it.1.is_none());
    let chosen = match city.filter(|_| are_of_cities) {
        Some(_) => match asking.iter().find(is_meant).or_else(of_all) {
            Some(chosen) => Some(chosen),
            None => return Err(RefusedFile::NoSheetOfCity),
        },
        None => asking.first(),
    };
    if let Some((name, plate)) = chosen {
        return Ok((name.clone(), are_of_cities && plate.is_some()));
    }
    let other = first_known.or(first_filled);
    other
        .map(|name| (name, false))
        .ok_or(RefusedFile::SheetEmpty)
}

fn plate_of(name: &str) -> Option<u8> {
    match province::mentioned(name)[..] {
        [one] => Some(one.plate),
        _ => None,
    }
}

/// Headings, then data; what is neither is left out and listed.
fn arrange(
    read: RowsReader,
    merged: &[Region],
    options: &ReadOptions,
    format: Format,
) -> Result<(Sheet, Frame), RefusedFile> {
    let mut control_characters = read.control_characters;
    let mut rows = read.rows;
    let garbled = Garbled::recognise(&rows);
    let repairs = garbled.map_or_else(Vec::new, |it| it.samples(&rows));
    let repaired = options.repair && garbled.is_some();
    let headings = match options.header_row {
        // Named by hand, a row stands alone.
        Some(number) => rows
            .place_of(number)
            .map(Headings::in_row)
            .ok_or(RefusedFile::NoSuchRow)?,
        None => Headings::find(&rows, merged, garbled).ok_or(RefusedFile::SheetEmpty)?,
    };
    let (first, last) = (headings.first, headings.last);
    let width = rows.width(first);
    let texts = headings.texts(&rows, merged, width, garbled);
    if let Some(garbled) = garbled.filter(|_| repaired) {
        rows.rewrite(|text| garbled.repaired(text));
    }
    let columns = match repaired {
        true => texts.as_repaired.clone(),
        false => texts.as_found.clone(),
    };
    let folded = headings.folded(&rows, width);
    let above = first.checked_sub(1).and_then(|at| rows.get(at));
    let above = above.iter().flat_map(|row| row.filled());
    let mut frame = Frame {
        above: above.map(|(at, text)| (at, tidy(text))).collect(),
        ..Frame::default()
    };
    let mut warnings = Vec::new();
    let header = || rows.range(first..last + 1);
    let header_rows = header().map(|row| row.number).collect();
    if header().all(|row| known(row, garbled) == 0) {
        warnings.push(Warning::NoKnownHeading);
    }
    if garbled.is_some() && !repaired {
        warnings.push(Warning::GarbledText);
    }
    if read.upper_controls {
        control_characters |= rows.rewrite(rows::without_upper_controls);
    }
    if control_characters {
        warnings.push(Warning::ControlCharacters);
    }
    let mut skipped: Vec<(u32, Skipped)> = Vec::new();
    // A row that is named by hand is all of the headings.
    let of_heading = match options.header_row {
        Some(_) => 0,
        None => shape::rows_of_heading(&rows, last + 1),
    };
    let (mut columns, mut texts) = (columns, texts);
    let mut form_headings = texts.meant.clone();
    let mut zones = Vec::new();
    for row in rows.range(last + 1..last + 1 + of_heading) {
        zones.extend(shape::zones(row));
        for part in shape::parts_of_questions(&form_headings, row) {
            let at = part.column;
            texts.meant[at] = part.meant;
            let (question, name) = (&part.question, &part.name);
            for headings in [&mut columns, &mut texts.as_found, &mut texts.as_repaired] {
                headings[at] = headings::joined(question, name);
            }
        }
    }
    let mut sections: Vec<(u32, String)> = Vec::new();
    rows.retain(|at, row| {
        let reason = match at {
            _ if at < first => Some(Skipped::Title),
            _ if at <= last => return false,
            _ if at <= last + of_heading => Some(Skipped::OfHeading),
            _ => match shape::section(row) {
                Some(province) => {
                    sections.push((row.number, province.name.to_owned()));
                    Some(Skipped::Section)
                }
                None => not_data(row, &folded),
            },
        };
        if reason == Some(Skipped::Note) {
            let note = row.filled().map(|(_, text)| (row.number, tidy(text)));
            frame.notes.extend(note);
        }
        skipped.extend(reason.map(|reason| (row.number, reason)));
        reason.is_none()
    });
    if skipped.iter().any(|(_, why)| *why == Skipped::Note) {
        warnings.push(Warning::Notes);
    }
    if of_heading > 0 {
        let rows = of_heading as u32;
        warnings.push(Warning::RowsOfHeading { rows });
    }
    if !sections.is_empty() {
        let rows_of = sections.len() as u32;
        warnings.push(Warning::Sections { rows: rows_of });
        for heading in shape::section_headings(&texts.meant) {
            rows.add_column(columns.len(), |number| {
                let at = sections.partition_point(|it| it.0 < number);
                at.checked_sub(1).map(|at| sections[at].1.as_str())
            });
            for headings in [
                &mut columns,
                &mut texts.meant,
                &mut form_headings,
                &mut texts.as_found,
                &mut texts.as_repaired,
            ] {
                headings.push(heading.to_owned());
            }
        }
    }
    let formulas = rows.marked(CellMark::FormulaWithoutValue) as u32;
    if formulas > 0 {
        warnings.push(Warning::FormulasWithoutValue { cells: formulas });
    }
    let (hidden, struck) = (rows.hidden(), rows.struck());
    (frame.own, frame.groups) = (texts.own, texts.groups);
    let sheet = Sheet {
        format,
        encoding: None,
        delimiter: None,
        sheets: Vec::new(),
        sheet: None,
        is_of_city: false,
        header_rows,
        columns,
        form_headings,
        zones,
        meant: texts.meant,
        as_found: texts.as_found,
        as_repaired: texts.as_repaired,
        rows,
        sections,
        tables: Vec::new(),
        beside: Beside::default(),
        lists: Vec::new(),
        longer: Vec::new(),
        encodings: Vec::new(),
        hidden,
        struck,
        skipped,
        warnings,
        repairs,
        repaired,
    };
    Ok((sheet, frame))
}

/// `headings` are the heading rows, folded.
fn not_data(row: Row<'_>, headings: &[Vec<String>]) -> Option<Skipped> {
    let first = row.filled().next();
    let holds = |headings: &Vec<String>| {
        let may_be = first.is_none_or(|(at, text)| {
            headings
                .get(at)
                .is_some_and(|it| may_fold_to(text, |first| it.starts_with(first)))
        });
        if !may_be {
            return false;
        }
        let named = headings.iter().filter(|it| !it.is_empty()).count();
        let half = headings.len().div_ceil(2).max(1);
        let is_heading =
            |(at, text): (usize, &str)| headings.get(at).is_some_and(|it| fold(text) == *it);
        (row.count() == named || row.count() >= half) && row.filled().all(is_heading)
    };
    if headings.iter().any(holds) {
        return Some(Skipped::RepeatedHeading);
    }
    let (_, text) = first.unwrap_or_default();
    if row.is_lone() && is_note(text) {
        return Some(Skipped::Note);
    }
    is_total(row, text).then_some(Skipped::Total)
}

/// The first row below a gap or a title that holds nothing but headings, and not those of the sheet.
fn another_table(rows: &Rows, skipped: &[(u32, Skipped)]) -> Option<u32> {
    let stands_apart = |(before, row): &(Row<'_>, Row<'_>)| {
        let follows = before.number + 1 == row.number;
        let skipped_at = skipped.binary_search_by_key(&(row.number - 1), |it| it.0);
        // "YEDEK LİSTE" is the title of what follows; a heading said again or a total is none.
        let behind_skipped = skipped_at.is_ok_and(|at| skipped[at].1 != Skipped::Note);
        !follows && !behind_skipped || follows && before.is_lone()
    };
    let is_heading = |row: Row<'_>| row.count() >= 3 && known(row, None) == row.count();
    let pairs = rows.iter().zip(rows.range(1..rows.len()));
    let apart = pairs.filter(stands_apart).take(limits::TABLES);
    apart
        .map(|(_, row)| row)
        .find(|row| is_heading(*row))
        .map(|row| row.number)
}

/// A look at the first letter, which spares folding nearly every row of a long sheet.
fn may_fold_to(text: &str, begins: impl Fn(char) -> bool) -> bool {
    match text.chars().next() {
        Some(first) if first.is_ascii_alphanumeric() => begins(first.to_ascii_lowercase()),
        _ => true,
    }
}

/// "Hazırlayan: Ali Veli", "İmza", "YEDEK LİSTE".
fn is_note(text: &str) -> bool {
    let begins = |first: char| NOTES.iter().any(|it| it.starts_with(first));
    if !may_fold_to(text, begins) {
        return false;
    }
    let folded = fold(text);
    let begins_with = |it: &&str| {
        let rest = folded.strip_prefix(*it);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    NOTES.iter().any(begins_with)
}

/// With whole words of these they begin.
const NOTES: [&str; 11] = [
    "hazirlayan",
    "duzenleyen",
    "onaylayan",
    "kontrol eden",
    "imza",
    "kase",
    "asil liste",
    "asil listesi",
    "yedek liste",
    "yedek listesi",
    "prepared by",
];

/// "TOPLAM: 18", "Genel toplam | 18": the word in front and hardly anything but numbers behind it.
fn is_total(row: Row<'_>, first: &str) -> bool {
    let begins = |first: char| TOTALS.iter().any(|total| total.starts_with(first));
    if !may_fold_to(first, begins) || row.count() > 4 {
        return false;
    }
    let mut cells = row.filled().map(|(_, text)| fold(text));
    let Some(first) = cells.next() else {
        return false;
    };
    let rest = TOTALS.iter().find_map(|total| first.strip_prefix(total));
    let is_number = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b' ')
    };
    let is_label = |rest: &str| rest.is_empty() || (rest.starts_with(' ') && is_number(rest));
    let counts =
        |text: &str| is_number(text) || matches!(text, "kisi" | "katilimci" | "basvuru" | "people");
    let rest = rest.map(|rest| {
        rest.trim_end_matches(" kisi")
            .trim_end_matches(" katilimci")
            .trim_end_matches(" basvuru")
    });
    rest.is_some_and(is_label) && cells.all(|text| counts(&text))
}

const TOTALS: [&str; 12] = [
    "genel toplam",
    "ara toplam",
    "toplam katilimci sayisi",
    "toplam basvuru sayisi",
    "toplam kisi sayisi",
    "katilimci sayisi",
    "toplam kisi",
    "toplam katilimci",
    "toplam",
    "grand total",
    "total",
    "yekun",
];
