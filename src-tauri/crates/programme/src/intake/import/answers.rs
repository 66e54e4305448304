//! Sheets that say something of people who are registered: the team's own list of who is selected, and the replies of a
//! form. A row finds its registration by the code, then by the telephone, then by name and organisation; whoever is not
//! found, or found twice, is named and left to a person.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Utc};
use documents::spreadsheet::{Row, Sheet};
use documents::words::{Language, Words};
use domain::application::Severity;
use domain::change::Set;
use domain::column_map::{ColumnMap, Use, column_letter};
use domain::fact::time_text;
use domain::field::Field;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::organisation::fold_organisation;
use domain::registration::{Channel, Reply, Selection, Standing, is_code};
use domain::selection::{Reason, reason_text};
use domain::turkish::{fold, tidy};
use domain::{contact, sent_at, team_list, wish};
use store::{Reader, RegistrationRow, Tx};

use super::form::{Columns, mendable};
use super::mend::{self, Mends};
use super::{MOST_SHOWN, Places, SheetFile, Watch, head, read, shown};
use crate::base::clock::local_text;
use crate::base::error::{Error, Result, invalid};
use crate::known::roll::Roll;
use crate::known::standing::standing_of;
use crate::known::which;
use crate::programme::Programme;
use crate::view;

/// What a sheet says of people who are registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Selected,
    Replies,
}

impl Kind {
    /// `None` for a sheet of applications.
    pub(super) fn of(options: &view::ImportOptions) -> Result<Option<Kind>> {
        match options.taken_as.as_deref() {
            None | Some("applications") => Ok(None),
            Some("selected") => Ok(Some(Kind::Selected)),
            Some("replies") => Ok(Some(Kind::Replies)),
            Some(_) => Err(invalid("import_as_unknown", "as")),
        }
    }

    /// The word of the column that says it.
    fn field(self) -> &'static str {
        match self {
            Kind::Selected => "selection",
            Kind::Replies => "reply",
        }
    }

    fn unreadable(self) -> &'static str {
        match self {
            Kind::Selected => "result_unreadable",
            Kind::Replies => "reply_unreadable",
        }
    }

    fn verb(self) -> &'static str {
        match self {
            Kind::Selected => "select",
            Kind::Replies => "reply",
        }
    }

    fn said(self, text: &str) -> Option<Said> {
        match self {
            Kind::Selected => team_list::selection(text).map(Said::Selection),
            Kind::Replies => team_list::reply(text).map(Said::Reply),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Selection(Selection),
    Reply(Reply),
}

impl Said {
    fn word(self) -> &'static str {
        match self {
            Said::Selection(it) => it.word(),
            Said::Reply(it) => it.word(),
        }
    }
}

impl Programme {
    pub(super) fn preview_answers(
        &self,
        file: &SheetFile,
        options: &view::ImportOptions,
        kind: Kind,
        watch: &Watch,
    ) -> Result<view::Import> {
        let sheets = sheets(file, options, kind, watch)?;
        self.read(|reader| Ok(plan(reader, &sheets, options, kind, watch)?.answer))
    }

    pub(super) fn import_answers(
        &mut self,
        file: &SheetFile,
        options: &view::ImportOptions,
        kind: Kind,
        watch: &Watch,
    ) -> Result<view::Import> {
        let sheets = sheets(file, options, kind, watch)?;
        let now = self.clock.now();
        let said = Words::of(Language::Tr).text("import-answers-list");
        let reason = reason_text(&[Reason::ByHand], Some(&format!("{said}, {}", file.name)));
        self.write(kind.verb(), |tx| {
            let mut plan = plan(tx, &sheets, options, kind, watch)?;
            for it in &plan.written {
                record(tx, it, &reason, now)?;
            }
            if !plan.written.is_empty() {
                plan.answer.imported = plan.written.len() as u32;
                plan.answer.operation = Some(tx.operation().to_string());
            }
            Ok(plan.answer)
        })
    }
}

fn record(tx: &mut Tx, it: &Written, reason: &str, now: DateTime<Utc>) -> Result<()> {
    let set = Set::of(Noun::Registration, it.registration);
    let set = match it.said {
        Said::Selection(selection) => set
            .with(registration::SELECTION, selection.word())
            .with(registration::SELECTION_REASON, reason),
        Said::Reply(reply) => set
            .with(registration::REPLY, reply.word())
            .with(registration::REPLY_CHANNEL, Channel::Form.word())
            .with(registration::REPLY_AT, time_text(it.at.unwrap_or(now))),
    };
    Ok(tx.record(set)?)
}

/// The sheets of the file that say something: all that are named after a result, else the one that is meant.
fn sheets(
    file: &SheetFile,
    options: &view::ImportOptions,
    kind: Kind,
    watch: &Watch,
) -> Result<Vec<Sheet>> {
    let first = read(file, options, watch)?;
    let named: Vec<String> = first
        .sheets
        .iter()
        .filter(|it| !it.hidden && kind.said(&it.name).is_some())
        .map(|it| it.name.clone())
        .collect();
    if kind != Kind::Selected || options.sheet.is_some() || named.is_empty() {
        return Ok(vec![first]);
    }
    let each = |name: String| {
        let of_sheet = view::ImportOptions {
            sheet: Some(name),
            ..options.clone()
        };
        read(file, &of_sheet, watch)
    };
    named.into_iter().map(each).collect()
}

struct Plan {
    answer: view::Import,
    written: Vec<Written>,
}

struct Written {
    registration: RegistrationId,
    said: Said,
    at: Option<DateTime<Utc>>,
}

/// A row that has found its registration and says something of it.
struct Line {
    row: u32,
    sheet: Option<String>,
    registration: RegistrationRow,
    said: Said,
    at: Option<DateTime<Utc>>,
    matched_by: &'static str,
}

fn plan(
    reader: &Reader,
    sheets: &[Sheet],
    options: &view::ImportOptions,
    kind: Kind,
    watch: &Watch,
) -> Result<Plan> {
    let route = which::find_route(reader, options.route)?;
    let places = Places::of(reader, route.id, options)?;
    let people = Registered::of(reader, &places)?;
    watch.begin(sheets.iter().map(|it| it.rows.len()).sum())?;
    known_sheets(sheets, &options.mended)?;
    let mut answer = None;
    let mut lines: Vec<Line> = Vec::new();
    for sheet in sheets {
        let reading = Reading::of(reader, sheet, options, kind)?;
        let mends = reading.mends(sheet, &options.mended)?;
        let answer = answer.get_or_insert_with(|| reading.head(sheet));
        for row in sheet.rows.iter() {
            watch.step()?;
            answer.rows += 1;
            let mended = mends.get(&row.number).map_or(&[][..], Vec::as_slice);
            let cells = Cells { row, mended };
            match reading.line(&cells, sheet, &people, &places) {
                Ok(line) => lines.push(line),
                Err(problem) => refuse(answer, sheet, &reading, &cells, problem),
            }
        }
    }
    let mut answer = answer.ok_or(documents::spreadsheet::RefusedFile::SheetEmpty)?;
    let written = match kind {
        Kind::Selected => decide(reader, lines, &mut answer)?,
        Kind::Replies => replied(reader, lines, &mut answer)?,
    };
    answer.problems.sort_by_key(|it| it.row);
    answer.list.sort_by_key(|it| it.row);
    if let [_] = sheets {
        answer.problems.iter_mut().for_each(|it| it.sheet = None);
        answer.list.iter_mut().for_each(|it| it.sheet = None);
    }
    Ok(Plan { answer, written })
}

/// Of several sheets, a row is one of the sheet that is named with it.
fn known_sheets(sheets: &[Sheet], mended: &[view::Mend]) -> Result<()> {
    let is_one = |mend: &view::Mend| match (&mend.sheet, sheets) {
        (None, [_]) => true,
        (None, _) => false,
        (Some(_), _) => sheets.iter().any(|it| it.sheet == mend.sheet),
    };
    match mended.iter().all(is_one) {
        true => Ok(()),
        false => Err(invalid("mend_sheet_unknown", "sheet")),
    }
}

/// A row with what a person has put in the place of its cells.
struct Cells<'a> {
    row: Row<'a>,
    mended: &'a [(usize, String)],
}

impl Cells<'_> {
    fn cell(&self, at: usize) -> &str {
        let mended = self.mended.iter().find(|(column, _)| *column == at);
        mended.map_or(self.row.cell(at), |(_, text)| text.as_str())
    }
}

/// How one sheet is read.
struct Reading {
    columns: Columns,
    kind: Kind,
    /// The column that says it; none where the sheet's name does.
    says: Option<usize>,
    by_name: Option<Said>,
    code: Option<usize>,
}

/// What is wrong with a row, and the column where it shows.
type Wrong = (&'static str, Option<usize>);

impl Reading {
    fn of(
        reader: &Reader,
        sheet: &Sheet,
        options: &view::ImportOptions,
        kind: Kind,
    ) -> Result<Reading> {
        // These words are no fields of an application.
        let is_own = |it: &&view::ColumnChoice| {
            matches!(it.field.as_deref(), Some("selection" | "reply" | "code"))
        };
        let own: Vec<view::ColumnChoice> = options.map.iter().filter(is_own).cloned().collect();
        let mut others = options.clone();
        others.map.retain(|it| !is_own(&it));
        others.as_last_time = false;
        let columns = Columns::of(reader, sheet, &others)?;
        let chosen = |field: &str| -> Result<Option<usize>> {
            let Some(choice) = own.iter().find(|it| it.field.as_deref() == Some(field)) else {
                return Ok(None);
            };
            let at = position(&columns.map, &choice.heading).ok_or(Error::Invalid {
                code: "unknown_heading",
                field: choice.heading.clone(),
            })?;
            Ok(Some(at))
        };
        let by_name = sheet.sheet.as_deref().and_then(|name| kind.said(name));
        let code = match chosen("code")? {
            Some(at) => Some(at),
            None => code_column(sheet, &columns.map),
        };
        let says = match chosen(kind.field())? {
            Some(at) => Some(at),
            None => says_column(sheet, &columns.map, kind),
        };
        if says.is_none() && by_name.is_none() {
            return Err(match kind {
                Kind::Selected => invalid("result_column_missing", "map"),
                Kind::Replies => invalid("reply_column_missing", "map"),
            });
        }
        Ok(Reading {
            columns,
            kind,
            says,
            by_name,
            code,
        })
    }

    fn head(&self, sheet: &Sheet) -> view::Import {
        let mut answer = head(sheet, &self.columns);
        for (at, field) in [(self.says, self.kind.field()), (self.code, "code")] {
            if let Some(column) = at.and_then(|at| answer.columns.get_mut(at)) {
                column.field = Some(field.to_owned());
                column.dropped = false;
                column.reason = None;
            }
        }
        answer
    }

    fn line(
        &self,
        row: &Cells,
        sheet: &Sheet,
        people: &Registered,
        places: &Places,
    ) -> Result<Line, Wrong> {
        let said = match self.says {
            Some(at) => self.kind.said(row.cell(at)),
            None => self.by_name,
        };
        let said = said.ok_or((self.kind.unreadable(), self.says))?;
        let found = people.find(&self.who(row, places));
        let (found, matched_by) = found.map_err(|code| (code, self.names_them()))?;
        let at = self
            .column(Field::SentAt)
            .and_then(|at| sent_at::read(row.cell(at), self.columns.map.month_first));
        Ok(Line {
            row: row.row.number,
            sheet: sheet.sheet.clone(),
            registration: found.clone(),
            said,
            at,
            matched_by,
        })
    }

    /// The column by which somebody is looked for first: where to put right that nobody is found.
    fn names_them(&self) -> Option<usize> {
        let name = [Field::Name, Field::Given];
        let name = name.into_iter().find_map(|it| self.column(it));
        name.or(self.code).or(self.column(Field::Phone))
    }

    /// What was typed in the place of cells of this sheet. Also of the columns that only such a sheet has.
    fn mends(&self, sheet: &Sheet, mended: &[view::Mend]) -> Result<Mends> {
        let map = &self.columns.map;
        let of_sheet = mended
            .iter()
            .filter(|it| it.sheet.is_none() || it.sheet == sheet.sheet);
        mend::read(sheet, map, of_sheet, |heading| {
            let own = [self.says, self.code].into_iter().flatten();
            let mut own = own.filter(|at| map.columns[*at].heading == heading);
            own.next().or_else(|| mendable(map, heading))
        })
    }

    fn column(&self, field: Field) -> Option<usize> {
        self.columns.map.column_of(field)
    }

    fn text(&self, row: &Cells, field: Field) -> String {
        self.column(field)
            .map_or_else(String::new, |at| tidy(row.cell(at)))
    }

    fn name(&self, row: &Cells) -> String {
        let name = self.text(row, Field::Name);
        match name.is_empty() {
            true => {
                let parts = [Field::Given, Field::Family].map(|it| self.text(row, it));
                tidy(&parts.join(" "))
            }
            false => name,
        }
    }

    fn who(&self, row: &Cells, places: &Places) -> Who {
        let phone = contact::phone(&self.text(row, Field::Phone));
        let wishes = self.columns.map.columns_of(Field::Meeting);
        let wishes: Vec<wish::Wish> = wishes.filter_map(|at| wish::read(row.cell(at))).collect();
        let code: Option<String> = self.code.map(|at| {
            let digits = row.cell(at).chars().filter(char::is_ascii_digit);
            digits.collect()
        });
        Who {
            code: code.filter(|it| is_code(it)),
            phone: phone.and_then(|it| it.e164),
            name: fold(&self.name(row)),
            organisation: fold_organisation(&self.text(row, Field::Organisation)),
            meetings: places.wished(&wishes),
        }
    }
}

fn position(map: &ColumnMap, heading: &str) -> Option<usize> {
    let folded = fold(heading);
    let by_heading = map
        .columns
        .iter()
        .position(|it| it.heading == tidy(heading));
    by_heading
        .or_else(|| {
            map.columns
                .iter()
                .position(|it| fold(&it.heading) == folded)
        })
        .or_else(|| (0..map.columns.len()).find(|at| column_letter(*at) == heading.trim()))
}

/// A column of codes of registrations. One digit that somebody typed wrong spoils its own row only.
fn code_column(sheet: &Sheet, map: &ColumnMap) -> Option<usize> {
    let is_one = |cell: &str| is_code(&cell.split_whitespace().collect::<String>());
    (0..map.columns.len()).find(|at| {
        let all = filled(sheet, *at).count();
        let codes = filled(sheet, *at).filter(|cell| is_one(cell)).count();
        codes > 0 && codes * 2 >= all
    })
}

/// The column whose cells mostly say it; where several do, the one with the most.
fn says_column(sheet: &Sheet, map: &ColumnMap, kind: Kind) -> Option<usize> {
    let candidates = (0..map.columns.len()).filter(|at| map.columns[*at].used == Use::Answer);
    let counted = candidates.filter_map(|at| {
        let (mut all, mut said) = (0u32, 0u32);
        for cell in filled(sheet, at) {
            all += 1;
            said += u32::from(kind.said(cell).is_some());
        }
        (said > 0 && said * 2 >= all).then_some((said, at))
    });
    counted
        .max_by_key(|(said, at)| (*said, std::cmp::Reverse(*at)))
        .map(|(_, at)| at)
}

fn filled(sheet: &Sheet, at: usize) -> impl Iterator<Item = &str> {
    let cells = sheet
        .rows
        .iter()
        .take(200)
        .map(move |row| row.cell(at).trim());
    cells.filter(|it| !it.is_empty())
}

fn refuse(
    answer: &mut view::Import,
    sheet: &Sheet,
    reading: &Reading,
    row: &Cells,
    (code, at): Wrong,
) {
    let number = row.row.number;
    answer.refused += 1;
    let heading = at.map(|at| reading.columns.map.columns[at].heading.clone());
    answer.problems.push(view::ImportProblem {
        sheet: sheet.sheet.clone(),
        row: number,
        column: heading,
        code: code.to_owned(),
        severity: Severity::Error.word().to_owned(),
        text: at.map(|at| shown(row.cell(at))),
    });
    let some = |text: String| (!text.is_empty()).then_some(text);
    show(
        answer,
        (sheet.sheet.clone(), number),
        "refused",
        some(reading.name(row)),
        some(reading.text(row, Field::Organisation)),
    );
}

fn show(
    answer: &mut view::Import,
    (sheet, row): (Option<String>, u32),
    state: &str,
    name: Option<String>,
    organisation: Option<String>,
) {
    if answer.list.iter().filter(|it| it.state == state).count() < MOST_SHOWN {
        answer.list.push(view::ImportRow {
            sheet,
            row,
            state: state.to_owned(),
            name,
            organisation,
            to_place: false,
        });
    }
}

/// How a row says who is meant.
struct Who {
    code: Option<String>,
    phone: Option<String>,
    name: String,
    organisation: String,
    /// The meetings that it names; none leaves it open.
    meetings: Vec<MeetingId>,
}

/// Everybody who can be meant.
struct Registered {
    rows: Vec<RegistrationRow>,
    by_code: HashMap<String, usize>,
    by_phone: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Registered {
    fn of(reader: &Reader, places: &Places) -> Result<Registered> {
        let meetings: Vec<MeetingId> = match &places.given {
            Some(given) => vec![given.id],
            None => places.of_route.iter().map(|it| it.id).collect(),
        };
        let mut all = Registered {
            rows: Vec::new(),
            by_code: HashMap::new(),
            by_phone: HashMap::new(),
            by_name: HashMap::new(),
        };
        for meeting in meetings {
            let phones = reader.replies(meeting)?.into_iter();
            let phones: HashMap<RegistrationId, Option<String>> =
                phones.map(|(id, it)| (id, it.phone)).collect();
            for row in reader.registrations_of(meeting)? {
                let at = all.rows.len();
                all.by_code.insert(row.code.clone(), at);
                if let Some(phone) = phones.get(&row.id).cloned().flatten() {
                    all.by_phone.entry(phone).or_default().push(at);
                }
                let name = fold(row.name.as_deref().unwrap_or_default());
                all.by_name.entry(name).or_default().push(at);
                all.rows.push(row);
            }
        }
        Ok(all)
    }

    /// The one registration that is meant, and by what it was found.
    fn find(&self, who: &Who) -> Result<(&RegistrationRow, &'static str), &'static str> {
        if let Some(at) = who.code.as_ref().and_then(|it| self.by_code.get(it)) {
            return Ok((&self.rows[*at], "code"));
        }
        let there = |at: &&usize| {
            let meeting = self.rows[**at].meeting;
            who.meetings.is_empty() || meeting.is_some_and(|it| who.meetings.contains(&it))
        };
        let is_named_so = |at: &&usize| {
            let name = fold(self.rows[**at].name.as_deref().unwrap_or_default());
            // A telephone may be an organisation's: some word of the name must be the same.
            who.name.is_empty()
                || who
                    .name
                    .split(' ')
                    .any(|word| word.len() > 1 && name.split(' ').any(|it| it == word))
        };
        let of_organisation = |at: &&usize| {
            let organisation = self.rows[**at].organisation_name.as_deref();
            fold_organisation(organisation.unwrap_or_default()) == who.organisation
        };
        let by_phone = who.phone.as_ref().and_then(|it| self.by_phone.get(it));
        let by_phone: Vec<usize> = by_phone
            .into_iter()
            .flatten()
            .filter(there)
            .filter(is_named_so)
            .copied()
            .collect();
        match by_phone.as_slice() {
            [one] => return Ok((&self.rows[*one], "phone")),
            [] => {}
            several => {
                let same: Vec<usize> = several
                    .iter()
                    .filter(|at| fold(self.rows[**at].name.as_deref().unwrap_or("")) == who.name)
                    .copied()
                    .collect();
                if let [one] = same.as_slice() {
                    return Ok((&self.rows[*one], "phone"));
                }
            }
        }
        if who.name.is_empty() {
            return Err("not_registered");
        }
        let named = self.by_name.get(&who.name);
        let named: Vec<usize> = named.into_iter().flatten().filter(there).copied().collect();
        let found: Vec<usize> = match who.organisation.is_empty() {
            true => named,
            false => named.iter().filter(of_organisation).copied().collect(),
        };
        match found.as_slice() {
            [one] => Ok((&self.rows[*one], "name_and_organisation")),
            [] => Err("not_registered"),
            _ => Err("several_registered"),
        }
    }
}

/// What the team's list decides, as far as it makes sense: first whoever gives a seat back, then whoever gets one.
fn decide(reader: &Reader, lines: Vec<Line>, answer: &mut view::Import) -> Result<Vec<Written>> {
    let mut rolls: HashMap<MeetingId, Roll> = HashMap::new();
    let mut decided: HashMap<RegistrationId, Said> = HashMap::new();
    let mut written = Vec::new();
    let gets_seat = |line: &Line| line.said == Said::Selection(Selection::Selected);
    let (seats, others): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(gets_seat);
    for line in others.into_iter().chain(seats) {
        let id = line.registration.id;
        let (Some(meeting), Said::Selection(selection)) = (line.registration.meeting, line.said)
        else {
            continue;
        };
        let roll = match rolls.entry(meeting) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Roll::of(reader, meeting)?),
        };
        if decided.get(&id).is_some_and(|before| *before != line.said) {
            settle(answer, &line, Err("several_results"));
            continue;
        }
        let may = roll.is_open().and_then(|()| {
            let applicant = roll.applicant(id)?;
            roll.may_decide(applicant, selection)
        });
        match may {
            Ok(()) if line.registration.selection == selection.word() => {
                settle(answer, &line, Ok(false));
            }
            Ok(()) if decided.contains_key(&id) => settle(answer, &line, Ok(false)),
            Ok(()) => {
                let of_roll = roll.applicants.iter_mut();
                for it in of_roll.filter(|it| it.registration == id) {
                    it.selection = selection;
                }
                settle(answer, &line, Ok(true));
                written.push(Written {
                    registration: id,
                    said: line.said,
                    at: None,
                });
            }
            Err(Error::Invalid { code, .. }) => settle(answer, &line, Err(code)),
            Err(other) => return Err(other),
        }
        decided.insert(id, line.said);
    }
    Ok(written)
}

/// What the replies say, each person's last; what was answered since stands.
fn replied(
    reader: &Reader,
    mut lines: Vec<Line>,
    answer: &mut view::Import,
) -> Result<Vec<Written>> {
    // The order of a form is the order of time; a time that is said counts for more.
    lines.sort_by_key(|line| (line.at, line.row));
    let mut last: HashMap<RegistrationId, u32> = HashMap::new();
    for line in &lines {
        last.insert(line.registration.id, line.row);
    }
    let mut stands: HashMap<RegistrationId, (Option<String>, Option<String>)> = HashMap::new();
    let mut seats: HashMap<MeetingId, bool> = HashMap::new();
    let mut written = Vec::new();
    for line in lines {
        let row = &line.registration;
        let (Some(meeting), Said::Reply(reply)) = (row.meeting, line.said) else {
            continue;
        };
        if let Entry::Vacant(entry) = seats.entry(meeting) {
            entry.insert(reader.seats_given(meeting)?);
            let said = reader.replies(meeting)?.into_iter();
            stands.extend(said.map(|(id, it)| (id, (it.at, it.channel))));
        }
        let answered = row.reply == Reply::Coming.word() || row.reply == Reply::NotComing.word();
        let (at, channel) = stands.get(&row.id).cloned().unwrap_or_default();
        // Times are kept in one form, so that their order is that of their texts.
        let is_older = match (line.at, &at) {
            (Some(now), Some(then)) => time_text(now) < *then,
            (None, _) => channel.as_deref() != Some(Channel::Form.word()),
            (Some(_), None) => false,
        };
        let has_seat = standing_of(row, seats[&meeting]) == Standing::Expected;
        let refused = if row.withdrawn.is_some() {
            Some("reply_withdrawn")
        } else if reply == Reply::NotComing && row.arrived_at.is_some() {
            Some("reply_arrived")
        } else if reply == Reply::Coming && !has_seat {
            Some("reply_no_seat")
        } else {
            None
        };
        if let Some(code) = refused {
            settle(answer, &line, Err(code));
        } else if row.reply == reply.word() && last.get(&row.id) == Some(&line.row) {
            settle(answer, &line, Ok(false));
        } else if last.get(&row.id) != Some(&line.row) || (answered && is_older) {
            warn(answer, &line, "reply_older");
            settle(answer, &line, Ok(false));
        } else {
            settle(answer, &line, Ok(true));
            written.push(Written {
                registration: row.id,
                said: line.said,
                at: line.at,
            });
        }
    }
    Ok(written)
}

/// Counts a row that has found its registration, and shows what becomes of it: written, or as it stands already.
fn settle(answer: &mut view::Import, line: &Line, is_written: Result<bool, &'static str>) {
    let row = &line.registration;
    let (name, organisation) = (row.name.clone(), row.organisation_name.clone());
    let state = match is_written {
        Ok(true) => {
            answer.changed += 1;
            "changed"
        }
        Ok(false) => {
            answer.same += 1;
            "same"
        }
        Err(code) => {
            answer.refused += 1;
            answer.problems.push(view::ImportProblem {
                sheet: line.sheet.clone(),
                row: line.row,
                column: None,
                code: code.to_owned(),
                severity: Severity::Error.word().to_owned(),
                text: None,
            });
            "refused"
        }
    };
    let at = (line.sheet.clone(), line.row);
    show(answer, at, state, name, organisation);
    if state == "changed" {
        let before = match line.said {
            Said::Selection(_) => row.selection.clone(),
            Said::Reply(_) => row.reply.clone(),
        };
        answer.decisions.push(view::ImportDecision {
            row: line.row,
            sheet: line.sheet.clone(),
            registration: row.id.to_string(),
            name: row.name.clone(),
            organisation: row.organisation_name.clone(),
            before,
            after: line.said.word().to_owned(),
            at: line.at.map(|at| local_text(&time_text(at))),
            matched_by: line.matched_by.to_owned(),
        });
    }
}

fn warn(answer: &mut view::Import, line: &Line, code: &str) {
    answer.problems.push(view::ImportProblem {
        sheet: line.sheet.clone(),
        row: line.row,
        column: None,
        code: code.to_owned(),
        severity: Severity::Warning.word().to_owned(),
        text: None,
    });
}
