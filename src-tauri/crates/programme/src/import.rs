//! An application sheet in: first a plan that writes nothing, then the same plan written as one operation.
//!
//! What counts as new, same, changed, refused, vanished and to be placed is said in the command line's promise: rows =
//! new + same + changed + refused. A bad row never holds up a good one. The same file twice adds nothing.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use documents::limits;
use documents::spreadsheet::{self, ReadOptions, Sheet};
use domain::application::{Application, Severity};
use domain::column_map::{ColumnMap, Use};
use domain::duplicate::{Crowd, Somebody};
use domain::field::Field;
use domain::ids::{MeetingId, PersonId, RouteId};
use domain::registration::{Category, Selection, Source};
use store::{KnownRow, MeetingRow, Reader};

use crate::error::{Error, Result};
use crate::find;
use crate::programme::Programme;
use crate::view;

mod write;

/// A sheet as it would be taken in.
struct Plan {
    route: RouteId,
    map: ColumnMap,
    rows: Vec<PlannedRow>,
    /// The keys of every good row, for telling next time what has vanished.
    keys: Vec<String>,
    answer: view::Import,
}

struct PlannedRow {
    number: u32,
    application: Application,
    /// Heading and cell of every kept column, as typed.
    as_typed: Vec<(String, String)>,
    /// `None`: to be placed by a person.
    meeting: Option<MeetingId>,
    /// What the row was before, when it is known and has changed.
    known: Option<KnownRow>,
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
                write::write(tx, &plan, file, options, now)?;
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
    let known = reader.known_rows(route.id)?;
    let mut plan = Plan {
        route: route.id,
        rows: Vec::new(),
        keys: Vec::new(),
        answer: head(sheet, &map),
        map,
    };
    let mut seen: HashMap<String, Seen> = HashMap::new();
    for row in &sheet.rows {
        plan.row(row, &known, &places, &mut seen);
    }
    let before = reader.last_import_keys(route.id, plan.map.form.word(), sheet.sheet.as_deref())?;
    let now: HashSet<&str> = plan.keys.iter().map(|key| short(key)).collect();
    plan.answer.vanished = before
        .iter()
        .filter(|key| !now.contains(key.as_str()))
        .count() as u32;
    plan.answer.suspects = suspects(reader, &plan.rows)?;
    Ok(plan)
}

/// What an earlier row of the same sheet with the same key was.
struct Seen {
    fingerprint: String,
    /// Its place among the planned rows, if it is to be written.
    planned: Option<usize>,
}

impl Plan {
    fn row(
        &mut self,
        row: &spreadsheet::Row,
        known: &HashMap<String, KnownRow>,
        places: &Places,
        seen: &mut HashMap<String, Seen>,
    ) {
        self.answer.rows += 1;
        let cells = row.texts(self.map.columns.len());
        let read = Application::from_row(&cells, &self.map);
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
            return;
        };
        let (meeting, problem) = places.place(&application);
        if let Some(code) = problem {
            let column = self
                .map
                .column_of(Field::Meeting)
                .map(|at| self.map.columns[at].heading.clone());
            self.problem(row.number, column, code, Severity::Warning);
        }
        let as_typed = as_typed(&cells, &self.map);
        let key = application.key.clone();
        let fingerprint = application.fingerprint.clone();
        let earlier = seen.get(&key);
        let known_row = known.get(&key);
        let stands = earlier
            .map(|it| it.fingerprint.as_str())
            .or(known_row.map(|it| it.fingerprint.as_str()));
        if stands == Some(fingerprint.as_str()) {
            self.answer.same += 1;
            if earlier.is_none() {
                self.keys.push(key.clone());
                seen.insert(
                    key,
                    Seen {
                        fingerprint,
                        planned: None,
                    },
                );
            }
            return;
        }
        let planned = PlannedRow {
            number: row.number,
            application,
            as_typed,
            meeting,
            known: known_row.cloned(),
        };
        // The same application twice in one sheet, with another answer: the later one is what the person means.
        if let Some(Seen {
            planned: Some(at), ..
        }) = earlier
        {
            self.answer.changed += 1;
            let at = *at;
            self.rows[at] = planned;
            seen.insert(
                key,
                Seen {
                    fingerprint,
                    planned: Some(at),
                },
            );
            return;
        }
        if stands.is_none() {
            self.answer.new += 1;
        } else {
            self.answer.changed += 1;
        }
        self.answer.to_place += u32::from(planned.meeting.is_none());
        self.keys.push(key.clone());
        seen.insert(
            key,
            Seen {
                fingerprint,
                planned: Some(self.rows.len()),
            },
        );
        self.rows.push(planned);
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
    let mut map = ColumnMap::guess(&sheet.columns, &samples);
    for choice in &options.map {
        let word = choice.field.as_deref().unwrap_or("answer");
        map = map
            .with_override(&choice.heading, word)
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

fn as_typed(cells: &[&str], map: &ColumnMap) -> Vec<(String, String)> {
    let kept = cells
        .iter()
        .zip(&map.columns)
        .filter(|(cell, column)| matches!(column.used, Use::Field(_)) && !cell.trim().is_empty());
    kept.map(|(cell, column)| {
        (
            column.heading.clone(),
            domain::national_id::masked(cell).unwrap_or((*cell).to_owned()),
        )
    })
    .collect()
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
        repaired_text: false,
        imported: 0,
        operation: None,
    }
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
