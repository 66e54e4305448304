//! An application sheet in: first a plan that writes nothing, then the same plan written as one operation.
//!
//! What counts as new, same, changed, refused, vanished and to be placed is said in the command line's promise: rows =
//! new + same + changed + refused. A bad row never holds up a good one. The same file twice adds nothing.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use documents::limits;
use documents::spreadsheet::{self, ReadOptions, Sheet};
use domain::application::{Application, Severity};
use domain::call::LateRule;
use domain::column_map::{ColumnMap, Use};
use domain::duplicate::{Crowd, Somebody};
use domain::field::Field;
use domain::ids::{ApplicationId, MeetingId, PersonId, RegistrationId, RouteId};
use domain::kind::Kinds;
use domain::registration::{Category, Selection, Source};
use store::{KnownRow, MeetingRow, Reader};

use crate::call::Window;
use crate::error::{Error, Result};
use crate::find;
use crate::programme::Programme;
use crate::view;

mod matching;
mod write;

use matching::{Applicant, GoodRow, applicants, placing};

/// A sheet as it would be taken in.
struct Plan {
    route: RouteId,
    /// The one meeting that the list was taken in for.
    given: Option<MeetingId>,
    map: ColumnMap,
    kinds: Kinds,
    window: Window,
    rows: Vec<PlannedRow>,
    /// The keys of every good row, for telling next time what has vanished.
    keys: Vec<String>,
    answer: view::Import,
}

struct PlannedRow {
    number: u32,
    application: Application,
    placing: Placing,
    /// What the row was before, when it is known and has changed.
    known: Option<KnownRow>,
}

/// What becomes of a row's place on the list of its meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Placing {
    /// It stays as it is: nowhere yet, there already, or where a person has put it.
    Stay,
    Register(MeetingId),
    Move(RegistrationId, MeetingId),
}

/// How the file itself is called, for the record.
pub struct SheetFile<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// Name and bytes of the sheet at `path`. What its name and size alone refuse is not read.
pub fn read_sheet_file(path: &Path) -> Result<(String, Vec<u8>)> {
    let name = path.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    limits::refuse_unread(&name, std::fs::metadata(path)?.len())?;
    Ok((name, std::fs::read(path)?))
}

impl Programme {
    /// What the sheet holds and what would become of it. Writes nothing.
    pub fn preview_import(
        &self,
        file: &SheetFile,
        options: &view::ImportOptions,
    ) -> Result<view::Import> {
        let sheet = read(file, options)?;
        self.read(|reader| Ok(plan(reader, &sheet, options)?.answer))
    }

    /// Takes the sheet in: one operation, one undo.
    pub fn import(
        &mut self,
        file: &SheetFile,
        options: &view::ImportOptions,
    ) -> Result<view::Import> {
        let sheet = read(file, options)?;
        let now = self.clock.now();
        self.write("import", |tx| {
            let mut plan = plan(tx, &sheet, options)?;
            if !plan.rows.is_empty() {
                write::write(tx, &plan, file, now)?;
                plan.answer.imported = plan.rows.len() as u32;
                plan.answer.operation = Some(tx.operation().to_string());
            }
            Ok(plan.answer)
        })
    }
}

fn read(file: &SheetFile, options: &view::ImportOptions) -> Result<Sheet> {
    limits::refuse_unread(file.name, file.bytes.len() as u64)?;
    let delimiter = match options.delimiter.as_deref() {
        None => None,
        Some("tab" | "\\t") => Some('\t'),
        Some(text) => {
            let mut chars = text.chars();
            match (chars.next(), chars.next()) {
                (Some(one), None) => Some(one),
                _ => {
                    return Err(Error::Invalid {
                        code: "delimiter_unknown",
                        field: "delimiter".into(),
                    });
                }
            }
        }
    };
    let how = ReadOptions {
        sheet: options.sheet.clone(),
        header_row: options.header_row,
        encoding: options.encoding.clone(),
        delimiter,
        repair: options.repair,
    };
    Ok(spreadsheet::read(file.bytes, &how)?)
}

fn plan(reader: &Reader, sheet: &Sheet, options: &view::ImportOptions) -> Result<Plan> {
    let route = find::find_route(reader, options.route)?;
    let map = column_map(sheet, options)?;
    let places = Places::of(reader, route.id, options)?;
    if places.given.is_none() && !map.has(Field::Meeting) {
        return Err(Error::MeetingNeeded);
    }
    let mut plan = Plan {
        route: route.id,
        given: places.given.as_ref().map(|it| it.id),
        rows: Vec::new(),
        keys: Vec::new(),
        answer: head(sheet, &map),
        map,
        kinds: reader.kinds()?,
        window: Window::of(&reader.call(route.id)?.unwrap_or_default()),
    };
    let known = reader.known_rows(route.id)?;
    let good: Vec<GoodRow> = sheet
        .rows
        .iter()
        .filter_map(|row| plan.read(row, &places, &known))
        .collect();
    let waiting = reader.to_place(route.id)?;
    let waiting: HashSet<ApplicationId> = waiting.into_iter().map(|it| it.application).collect();
    for applicant in applicants(good, known) {
        plan.settle(reader, applicant, &waiting)?;
    }
    plan.answer.problems.sort_by_key(|problem| problem.row);
    let (form, name) = (plan.map.form.word(), sheet.sheet.as_deref());
    let before = reader.last_import_keys(route.id, form, name, plan.given)?;
    plan.answer.vanished = vanished(&before, &plan.keys);
    plan.answer.suspects = suspects(reader, &plan.rows)?;
    Ok(plan)
}

/// How many keys of the last sheet are not in this one; a key that two people have counts twice.
fn vanished(before: &[String], now: &[String]) -> u32 {
    let mut now: Vec<&str> = now.iter().map(|key| short(key)).collect();
    let mut vanished = 0;
    now.sort_unstable();
    let mut before: Vec<&str> = before.iter().map(String::as_str).collect();
    before.sort_unstable();
    let mut now = now.into_iter().peekable();
    for key in before {
        while now.next_if(|it| *it < key).is_some() {}
        vanished += u32::from(now.next_if(|it| *it == key).is_none());
    }
    vanished
}

impl Plan {
    /// Reads a row and says what is doubtful about it. `None` when it is refused.
    fn read(
        &mut self,
        row: &spreadsheet::Row,
        places: &Places,
        known: &HashMap<String, Vec<KnownRow>>,
    ) -> Option<GoodRow> {
        self.answer.rows += 1;
        let cells = row.texts(self.map.columns.len());
        let read = Application::from_row(&cells, &self.map, &self.kinds);
        for problem in read.problems.iter().chain(&row.problems(&self.map)) {
            self.problem(
                row.number,
                problem.column.clone(),
                problem.problem.word(),
                problem.problem.severity(),
            );
        }
        let Some(application) = read.application else {
            self.answer.refused += 1;
            return None;
        };
        // Whoever was taken in before the rule was made stays.
        let rule = self.window.late(application.sent_at);
        if rule == Some(LateRule::Refuse) && !known.contains_key(&application.key) {
            self.answer.refused += 1;
            let severity = Severity::Error;
            self.problem(row.number, self.heading_of(Field::SentAt), "late", severity);
            return None;
        }
        if rule.is_some() {
            self.warn(row.number, self.heading_of(Field::SentAt), "late");
        }
        let (meeting, problem) = places.place(&application);
        if let Some(code) = problem {
            self.warn(row.number, self.heading_of(Field::Meeting), code);
        }
        Some(GoodRow {
            number: row.number,
            application,
            meeting,
        })
    }

    /// Whether somebody's rows are new, known or changed, and what is to be written of them.
    fn settle(
        &mut self,
        reader: &Reader,
        applicant: Applicant,
        waiting: &HashSet<ApplicationId>,
    ) -> Result<()> {
        for number in &applicant.doubtful {
            self.warn(*number, self.heading_of(Field::Name), "same_key_in_sheet");
        }
        let is_same = applicant.is_same();
        let Applicant {
            row,
            earlier,
            known,
            ..
        } = applicant;
        let (placing, is_kept) = placing(reader, &row, known.as_ref(), self.given.is_some())?;
        let is_written = !is_same || placing != Placing::Stay;
        let mut said: Vec<&str> = known.iter().map(|it| it.fingerprint.as_str()).collect();
        for (at, it) in earlier.iter().chain([&row]).enumerate() {
            let fingerprint = it.application.fingerprint.as_str();
            if at == 0 && known.is_none() {
                self.answer.new += 1;
            } else if is_same || said.contains(&fingerprint) {
                self.answer.same += 1;
            } else {
                self.answer.changed += 1;
            }
            said.push(fingerprint);
        }
        if is_same && is_written {
            self.answer.same -= 1;
            self.answer.changed += 1;
        }
        if is_kept && is_written {
            self.warn(row.number, self.heading_of(Field::Meeting), "meeting_kept");
        }
        self.keys.push(row.application.key.clone());
        if is_written {
            let waits = known
                .as_ref()
                .is_none_or(|it| waiting.contains(&it.application));
            self.answer.to_place += u32::from(row.meeting.is_none() && waits);
            self.rows.push(PlannedRow {
                number: row.number,
                application: row.application,
                placing,
                known,
            });
        }
        Ok(())
    }

    fn heading_of(&self, field: Field) -> Option<String> {
        let at = self.map.column_of(field)?;
        Some(self.map.columns[at].heading.clone())
    }

    fn warn(&mut self, row: u32, column: Option<String>, code: &str) {
        self.problem(row, column, code, Severity::Warning);
    }

    fn problem(&mut self, row: u32, column: Option<String>, code: &str, severity: Severity) {
        let severity = severity.word().to_owned();
        self.answer.problems.push(view::ImportProblem {
            row,
            column,
            code: code.to_owned(),
            severity,
        });
    }
}

fn column_map(sheet: &Sheet, options: &view::ImportOptions) -> Result<ColumnMap> {
    let samples: Vec<Vec<&str>> = sheet
        .rows
        .iter()
        .take(50)
        .map(|row| row.texts(sheet.columns.len()))
        .collect();
    // A garbled heading is recognised as what it means: what may not be kept is left out in any case.
    let mut map = ColumnMap::guess(&sheet.meant, &samples);
    for (column, heading) in map.columns.iter_mut().zip(&sheet.columns) {
        if !heading.is_empty() {
            column.heading.clone_from(heading);
        }
    }
    // One row in the middle of a long sheet may be the only one that shows which comes first.
    if let Some(at) = map.column_of(Field::SentAt) {
        let moments = sheet.rows.iter().map(|row| row.cell(at));
        map.month_first = domain::sent_at::month_first(moments);
    }
    for choice in &options.map {
        let word = choice.field.as_deref().unwrap_or("answer");
        // A choice outlives the repair of its heading, and the end of it.
        let is_chosen = |heading: &String| *heading == choice.heading;
        let at = sheet.as_found.iter().position(is_chosen);
        let at = at.or_else(|| sheet.as_repaired.iter().position(is_chosen));
        let heading = at.map_or(&choice.heading, |at| &map.columns[at].heading);
        let heading = heading.clone();
        map = map
            .with_override(&heading, word)
            .map_err(|problem| Error::Invalid {
                code: problem.code(),
                field: choice.heading.clone(),
            })?;
    }
    Ok(map)
}

/// Where the rows of this sheet can belong.
struct Places {
    given: Option<MeetingRow>,
    of_route: Vec<MeetingRow>,
    route_number: u32,
}

impl Places {
    fn of(reader: &Reader, route: RouteId, options: &view::ImportOptions) -> Result<Places> {
        let given = options
            .meeting
            .as_deref()
            .map(|text| find::find_meeting(reader, text))
            .transpose()?;
        if given
            .as_ref()
            .is_some_and(|meeting| meeting.route != Some(route))
        {
            return Err(Error::Invalid {
                code: "meeting_not_on_route",
                field: "meeting".into(),
            });
        }
        let mut of_route = reader.meetings()?;
        of_route.retain(|meeting| meeting.route == Some(route) && meeting.status != "cancelled");
        Ok(Places {
            given,
            of_route,
            route_number: options.route,
        })
    }

    /// The meeting of a row, and what is to be said about it. Two wishes, or none that is understood, are placed by a
    /// person and never guessed.
    fn place(&self, application: &Application) -> (Option<MeetingId>, Option<&'static str>) {
        let wished = self.wished(application);
        if let Some(given) = &self.given {
            let other = wished.iter().any(|id| *id != given.id);
            return (Some(given.id), other.then_some("other_meeting"));
        }
        match wished.as_slice() {
            [one] => (Some(*one), None),
            [] => (None, Some("meeting_not_recognised")),
            _ => (None, Some("several_wishes")),
        }
    }

    fn wished(&self, application: &Application) -> Vec<MeetingId> {
        let mut wished: Vec<MeetingId> = Vec::new();
        for wish in &application.wishes {
            let at_stop = wish
                .stop
                .filter(|(route, _)| u32::from(*route) == self.route_number);
            let meant = |meeting: &&MeetingRow| {
                meeting
                    .plate
                    .is_some_and(|plate| wish.plates.contains(&plate))
                    || at_stop.is_some_and(|(_, stop)| meeting.position == Some(u32::from(stop)))
            };
            for meeting in self.of_route.iter().filter(meant) {
                if !wished.contains(&meeting.id) {
                    wished.push(meeting.id);
                }
            }
        }
        wished
    }
}

/// Everything that can be said before a row is read.
fn head(sheet: &Sheet, map: &ColumnMap) -> view::Import {
    view::Import {
        format: sheet.format.word().to_owned(),
        form: map.form.word().to_owned(),
        encoding: sheet.encoding.clone(),
        delimiter: sheet.delimiter.map(|it| it.to_string()),
        sheet: sheet.sheet.clone(),
        sheets: sheet
            .sheets
            .iter()
            .filter(|it| !it.hidden)
            .map(|it| it.name.clone())
            .collect(),
        header_rows: sheet.header_rows.clone(),
        columns: map
            .columns
            .iter()
            .enumerate()
            .map(|(at, _)| column(sheet, map, at))
            .collect(),
        rows: 0,
        new: 0,
        same: 0,
        changed: 0,
        refused: 0,
        vanished: 0,
        to_place: 0,
        suspects: Vec::new(),
        problems: Vec::new(),
        warnings: sheet
            .warnings
            .iter()
            .map(|it| it.code().to_owned())
            .collect(),
        repairs: repairs(sheet, map),
        repaired_text: sheet.repaired,
        imported: 0,
        operation: None,
    }
}

/// Some garbled texts of the columns that are read, without national numbers.
fn repairs(sheet: &Sheet, map: &ColumnMap) -> Vec<view::Repair> {
    let is_read = |at: usize| {
        let column = map.columns.get(at);
        column.is_none_or(|it| !matches!(it.used, Use::Dropped(_)))
    };
    let masked = |text: &str| domain::national_id::masked(text).unwrap_or(text.to_owned());
    let seen = sheet.repairs.iter().filter(|it| is_read(it.column));
    seen.take(3)
        .map(|it| view::Repair {
            before: masked(&it.before),
            after: masked(&it.after),
        })
        .collect()
}

fn column(sheet: &Sheet, map: &ColumnMap, at: usize) -> view::ImportColumn {
    let it = &map.columns[at];
    let (field, reason) = match it.used {
        Use::Field(field) => (Some(field.word().to_owned()), None),
        Use::Answer => (None, None),
        Use::Dropped(reason) => (None, Some(reason.word().to_owned())),
    };
    let mut samples: Vec<String> = Vec::new();
    if reason.is_none() {
        for row in sheet.rows.iter().take(200) {
            let cell = row.cell(at).trim();
            if !cell.is_empty() && samples.len() < 3 && !samples.iter().any(|it| it == cell) {
                samples.push(domain::national_id::masked(cell).unwrap_or(cell.to_owned()));
            }
        }
    }
    view::ImportColumn {
        heading: it.heading.clone(),
        field,
        dropped: reason.is_some(),
        reason,
        samples,
    }
}

/// Who among the rows looks like somebody known, or like an earlier row.
fn suspects(reader: &Reader, rows: &[PlannedRow]) -> Result<Vec<view::Suspect>> {
    #[derive(Clone, PartialEq)]
    enum With {
        Person(PersonId),
        Row(u32),
    }
    let mut crowd = Crowd::new();
    for person in reader.people()? {
        let somebody = Somebody::new(
            &person.name,
            person.organisation_name.as_deref(),
            person.phone.as_deref(),
            person.email.as_deref(),
        );
        crowd.add(With::Person(person.id), somebody);
    }
    let mut suspects = Vec::new();
    for row in rows {
        let it = &row.application;
        let phone = it
            .phone
            .as_ref()
            .map(|phone| phone.e164.as_deref().unwrap_or(&phone.typed));
        let email = it.email.as_ref().and_then(|email| email.address.as_deref());
        let somebody = Somebody::new(&it.name, it.organisation.as_deref(), phone, email);
        let themselves = row
            .known
            .as_ref()
            .and_then(|known| known.person)
            .map(With::Person);
        let likely = crowd
            .look_like(&somebody)
            .into_iter()
            .find(|(with, _, _)| Some(with) != themselves.as_ref());
        if let Some((with, score, reasons)) = likely {
            suspects.push(view::Suspect {
                row: row.number,
                with: match with {
                    With::Person(id) => id.to_string(),
                    With::Row(number) => format!("row {number}"),
                },
                score,
                reasons: reasons
                    .into_iter()
                    .map(|reason| reason.word().to_owned())
                    .collect(),
            });
        }
        crowd.add(With::Row(row.number), somebody);
    }
    Ok(suspects)
}

/// Enough of a key to tell a row of the last import by.
fn short(key: &str) -> &str {
    key.get(..16).unwrap_or(key)
}

/// A registration that a row makes.
const FROM_SHEET: (Category, Source, Selection) =
    (Category::Participant, Source::Import, Selection::Undecided);
