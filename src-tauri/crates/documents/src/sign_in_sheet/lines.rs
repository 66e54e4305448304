//! What a sheet prints, line by line: put in order, shortened by the privacy rules, numbered, and hashed.
//!
//! Paper and workbook both print this, so that they cannot disagree.

use std::cmp::Ordering;

use blake3::Hasher;
use chrono::{DateTime, Utc};
use chrono_tz::Europe::Istanbul;
use domain::check_in::is_day_doubtful;
use domain::ids::RegistrationId;
use domain::signature::PrintedRow;
use domain::turkish;

use super::{OtherRow, Row, SignInSheet, Totals, Variant};
use crate::args;
use crate::identity::base_32;
use crate::words::Words;

/// Walk-ins need room on every sheet that somebody still writes on.
const FEWEST_BLANK_LINES: u32 = 8;

#[derive(Debug)]
pub(super) struct Lines {
    pub(super) people: Vec<Line>,
    /// Those who came without being on the list, numbered on.
    pub(super) walk_ins: Vec<Line>,
    /// The numbers of the empty lines below them.
    pub(super) blanks: std::ops::Range<u32>,
    pub(super) others: Vec<OtherLine>,
    pub(super) id: String,
    /// Sixteen digits over everything that the sheet says, for whoever compares two printouts.
    pub(super) data_hash: String,
    /// The full hash behind `data_hash`.
    pub(super) hash: [u8; 32],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) registration: Option<RegistrationId>,
    pub(super) number: u32,
    pub(super) name: String,
    /// The name is a remark of ours and no name.
    pub(super) remark: bool,
    pub(super) organisation: String,
    pub(super) kind: String,
    pub(super) role: String,
    pub(super) place: String,
    pub(super) arrived: String,
    pub(super) signature: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OtherLine {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) category: String,
    pub(super) arrived: String,
    pub(super) signature: String,
}

impl Lines {
    pub(super) fn of(sheet: &SignInSheet) -> Lines {
        let (walk_ins, people): (Vec<&Row>, Vec<&Row>) =
            sheet.rows.iter().partition(|row| row.walk_in);
        let people = numbered(sheet, people, 1);
        let walk_ins = numbered(sheet, walk_ins, 1 + people.len() as u32);
        let first = 1 + (people.len() + walk_ins.len()) as u32;
        let blanks = first..first + blank_lines(sheet);
        let others = others(sheet);
        let mut lines = Lines {
            people,
            walk_ins,
            blanks,
            others,
            id: String::new(),
            data_hash: String::new(),
            hash: [0; 32],
        };
        lines.id = id(sheet, &lines);
        let hash = hash(sheet, &lines);
        lines.data_hash = hash.to_hex()[..16].to_owned();
        lines.hash = *hash.as_bytes();
        lines
    }

    /// Whose row is which, where the printer decides about pages.
    pub(super) fn printed(&self) -> Vec<PrintedRow> {
        let people = self.people.iter().chain(&self.walk_ins);
        let people = people.map(|it| (it.number, it.registration));
        let blanks = self.blanks.clone().map(|number| (number, None));
        let all = people.chain(blanks);
        all.map(|(number, registration)| printed_row(0, number, registration))
            .collect()
    }

    pub(super) fn people_and_walk_ins(&self) -> u32 {
        (self.people.len() + self.walk_ins.len()) as u32
    }
}

pub(super) fn printed_row(
    page: usize,
    number: u32,
    registration: Option<RegistrationId>,
) -> PrintedRow {
    PrintedRow {
        page: page as u16,
        row: number as u16,
        registration,
    }
}

fn blank_lines(sheet: &SignInSheet) -> u32 {
    match sheet.variant {
        Variant::Final => sheet.blank_lines,
        Variant::Blank | Variant::Arrived => sheet.blank_lines.max(FEWEST_BLANK_LINES),
    }
}

/// In the order of the Turkish alphabet by name, then organisation; unnamed seats and slips below, by organisation and
/// number. The whole line decides the rest, so that two people of one name always stand in the same order.
fn numbered(sheet: &SignInSheet, mut rows: Vec<&Row>, first: u32) -> Vec<Line> {
    rows.sort_by(|a, b| {
        rank(a)
            .cmp(&rank(b))
            .then_with(|| in_order(&a.name, &b.name))
            .then_with(|| in_order(&a.organisation, &b.organisation))
            .then_with(|| (&a.role, &a.place, &a.kind).cmp(&(&b.role, &b.place, &b.kind)))
            .then_with(|| (a.arrived_at, &a.signature).cmp(&(b.arrived_at, &b.signature)))
    });
    (first..)
        .zip(rows)
        .map(|(number, row)| line(sheet, row, number))
        .collect()
}

fn rank(row: &Row) -> (u8, u32) {
    match row.single_slip {
        Some(number) => (2, number),
        None => (u8::from(row.name.trim().is_empty()), 0),
    }
}

fn in_order(a: &str, b: &str) -> Ordering {
    turkish::compare(a, b).then_with(|| a.cmp(b))
}

fn line(sheet: &SignInSheet, row: &Row, number: u32) -> Line {
    let words = Words::of(sheet.language);
    let signature = turkish::tidy(row.signature.as_deref().unwrap_or_default());
    if let Some(slip) = row.single_slip {
        let arrived = clock(sheet, row.arrived_at, false);
        // Nothing that points to the person; the slip itself stays sealed.
        let name = words.text_with("sign-in-sheet-slip", &args! { "number" => slip });
        let nothing = String::new;
        return Line {
            registration: row.registration,
            number,
            name,
            remark: true,
            organisation: nothing(),
            kind: nothing(),
            role: nothing(),
            place: nothing(),
            arrived,
            signature,
        };
    }
    let name = turkish::tidy(&row.name);
    let remark = name.is_empty();
    Line {
        registration: row.registration,
        number,
        name: if remark {
            words.text("sign-in-sheet-to-be-named")
        } else {
            name
        },
        remark,
        organisation: turkish::tidy(&row.organisation),
        kind: turkish::tidy(&row.kind),
        role: turkish::tidy(&row.role),
        place: turkish::tidy(&row.place),
        arrived: clock(sheet, row.arrived_at, row.by_arrival),
        signature,
    }
}

fn others(sheet: &SignInSheet) -> Vec<OtherLine> {
    let mut others: Vec<&OtherRow> = sheet.others.iter().collect();
    others.sort_by(|a, b| {
        in_order(&a.name, &b.name)
            .then_with(|| in_order(&a.organisation, &b.organisation))
            .then_with(|| a.category.cmp(&b.category))
            .then_with(|| (a.arrived_at, &a.signature).cmp(&(b.arrived_at, &b.signature)))
    });
    let line = |(number, other): (u32, &OtherRow)| OtherLine {
        number,
        name: turkish::tidy(&other.name),
        organisation: turkish::tidy(&other.organisation),
        category: turkish::tidy(&other.category),
        arrived: clock(sheet, other.arrived_at, other.by_arrival),
        signature: turkish::tidy(other.signature.as_deref().unwrap_or_default()),
    };
    (1..).zip(others).map(line).collect()
}

/// `09:41`; `09:41 *` where the laptop's clock was on another day, `09:41 †` of who is not registered here. Nobody has
/// arrived on a blank sheet.
fn clock(sheet: &SignInSheet, at: Option<DateTime<Utc>>, by_arrival: bool) -> String {
    match (sheet.variant, at) {
        (Variant::Arrived | Variant::Final, Some(at)) => {
            let doubt = if is_doubtful(sheet, at) { " *" } else { "" };
            let elsewhere = if by_arrival { " †" } else { "" };
            let at = at.with_timezone(&Istanbul).format("%H:%M");
            format!("{at}{doubt}{elsewhere}")
        }
        (Variant::Blank, _) | (_, None) => String::new(),
    }
}

fn is_doubtful(sheet: &SignInSheet, at: DateTime<Utc>) -> bool {
    is_day_doubtful(at.with_timezone(&Istanbul).date_naive(), sheet.date)
}

/// What the asterisk beside a time means, where there is one.
pub(super) fn doubts_explained(sheet: &SignInSheet) -> Option<String> {
    let rows = sheet.rows.iter().map(|it| it.arrived_at);
    let mut came = rows.chain(sheet.others.iter().map(|it| it.arrived_at));
    let is_any = sheet.variant != Variant::Blank
        && came.any(|it| it.is_some_and(|at| is_doubtful(sheet, at)));
    is_any.then(|| Words::of(sheet.language).text("sign-in-sheet-other-day"))
}

/// What the dagger beside a time means, where there is one.
pub(super) fn by_arrival_explained(sheet: &SignInSheet) -> Option<String> {
    // A slip says nothing of the person.
    let rows = sheet.rows.iter().filter(|it| it.single_slip.is_none());
    let rows = rows.map(|it| (it.by_arrival, it.arrived_at));
    let others = sheet.others.iter().map(|it| (it.by_arrival, it.arrived_at));
    let is_any = sheet.variant != Variant::Blank
        && rows
            .chain(others)
            .any(|(by_arrival, at)| by_arrival && at.is_some());
    is_any.then(|| Words::of(sheet.language).text("sign-in-sheet-by-arrival"))
}

/// The privacy notice with its blanks for what is not set.
pub(super) fn privacy_notice(sheet: &SignInSheet) -> String {
    let words = Words::of(sheet.language);
    let or_blank = |text: &str| match turkish::tidy(text) {
        text if text.is_empty() => "……………………………………".to_owned(),
        text => text,
    };
    let notice = words.text_with(
        "sign-in-sheet-privacy",
        &args! { "controller" => or_blank(&sheet.controller), "contact" => or_blank(&sheet.contact) },
    );
    let full = match sheet.notice_address.trim() {
        "" => words.text("sign-in-sheet-privacy-at-desk"),
        address => words.text_with("sign-in-sheet-privacy-at", &args! { "address" => address }),
    };
    format!("{notice} {full}")
}

/// `Tür kısaltmaları: DER dernek · VAK vakıf`
pub(super) fn kinds_explained(sheet: &SignInSheet) -> Option<String> {
    if sheet.kinds.is_empty() {
        return None;
    }
    let kinds = sheet
        .kinds
        .iter()
        .map(|kind| format!("{} {}", kind.code, kind.name));
    let list = kinds.collect::<Vec<_>>().join(" · ");
    Some(Words::of(sheet.language).text_with("sign-in-sheet-kinds", &args! { "list" => list }))
}

fn id(sheet: &SignInSheet, lines: &Lines) -> String {
    let mut hash = Hasher::new();
    let mut say = |text: &str| write(&mut hash, text);
    say("sign-in-sheet");
    say(&sheet.meeting);
    say(sheet.variant.code());
    say(sheet.language.word());
    say(&(lines.blanks.end - lines.blanks.start).to_string());
    write_rows(&mut hash, lines);
    write(&mut hash, &sheet.issued_at.to_rfc3339());
    base_32(hash.finalize().as_bytes(), 10)
}

fn hash(sheet: &SignInSheet, lines: &Lines) -> blake3::Hash {
    let mut hash = Hasher::new();
    write(&mut hash, &lines.id);
    for text in [
        &sheet.programme.tr,
        &sheet.programme.en,
        &sheet.contract_no,
        &sheet.activity,
        &sheet.controller,
        &sheet.contact,
        &sheet.notice_address,
        &sheet.funding_statement.tr,
        &sheet.funding_statement.en,
        &sheet.disclaimer.tr,
        &sheet.disclaimer.en,
        &sheet.city,
        &sheet.venue,
        &sheet.address,
        &sheet.version,
    ] {
        write(&mut hash, text);
    }
    let (start, end) = (sheet.start, sheet.end);
    write(
        &mut hash,
        &format!("{:?} {:?} {:?}", sheet.route, sheet.stop, sheet.plate),
    );
    write(&mut hash, &format!("{:?} {start:?} {end:?}", sheet.date));
    if sheet.variant != Variant::Blank {
        write(&mut hash, &said(&sheet.totals));
    }
    for kind in &sheet.kinds {
        write(&mut hash, &kind.code);
        write(&mut hash, &kind.name);
    }
    for picture in [&sheet.emblem, &sheet.logo].into_iter().flatten() {
        hash.update(blake3::hash(picture).as_bytes());
    }
    hash.finalize()
}

fn write_rows(hash: &mut Hasher, lines: &Lines) {
    for line in lines.people.iter().chain(&lines.walk_ins) {
        write(hash, &line.number.to_string());
        for text in [
            &line.name,
            &line.organisation,
            &line.kind,
            &line.role,
            &line.place,
            &line.arrived,
            &line.signature,
        ] {
            write(hash, text);
        }
    }
    write(hash, &lines.walk_ins.len().to_string());
    for other in &lines.others {
        for text in [
            &other.name,
            &other.organisation,
            &other.category,
            &other.arrived,
            &other.signature,
        ] {
            write(hash, text);
        }
    }
}

/// With its length before it, so that no two lists of texts are the same bytes.
fn write(hash: &mut Hasher, text: &str) {
    hash.update(&(text.len() as u64).to_le_bytes());
    hash.update(text.as_bytes());
}

/// In the words in which they have always been part of the id: a sheet that says the same keeps its id.
fn said(it: &Totals) -> String {
    let signed = it.signed.map_or("None".to_owned(), |it| it.to_string());
    format!(
        "Totals {{ expected: {}, attended: {}, signed: {signed}, walk_ins: {}, women: {}, men: {}, not_stated: {}, by_group: {:?} }}",
        it.expected, it.attended, it.walk_ins, it.women, it.men, it.not_stated, it.by_group
    )
}
