//! Sheets that say something of people who are registered: the team's own list of who is selected, and the replies of a
//! form. A row finds its registration by the code, then by the telephone, then by name and organisation; whoever is not
//! found, or found twice, is named and left to a person.

use domain::application::{RowFault, RowState, SaidOf, SheetProblem};
use domain::calendar::Kept;
use domain::words::Word;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use documents::spreadsheet::Sheet;
use documents::words::{Language, Words};
use domain::application::Severity;
use domain::change::Set;
use domain::fact::time_text;
use domain::field::Field;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::registration::{Channel, Reply, Selection, Standing};
use domain::selection::{Reason, reason_text};
use store::{Reader, Tx};

use super::answer_sheet::{Cells, Kind, Line, ReadAs, Said, Wrong};
use super::asked::{self, Given};
use super::find_registered::Registered;
use super::head::shown;
use super::{MOST_SHOWN, Places, SheetFile, Watch, read};
use crate::base::clock::local;
use crate::base::error::{Error, Result, invalid};
use crate::known::roll::Roll;
use crate::known::standing::standing_of;
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::seat_back::on_top_of_those_who_wait;

impl Reading {
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
}

impl Programme {
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
            let is_news = asked::remember(tx, &plan.given_readings, now)?;
            plan.answer.imported = plan.written.len() as u32;
            if is_news || !plan.written.is_empty() {
                plan.answer.operation = Some(tx.operation());
            }
            Ok(plan.answer)
        })
    }
}

fn record(tx: &mut Tx, it: &Written, reason: &str, now: DateTime<Utc>) -> Result<()> {
    let set = match it.waits {
        true => on_top_of_those_who_wait(it.registration),
        false => Set::of(Noun::Registration, it.registration),
    };
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
    given_readings: Vec<Given>,
}

struct Written {
    registration: RegistrationId,
    said: Said,
    at: Option<DateTime<Utc>>,
    /// Who comes after all, and whose seat somebody else has, is on top of those who wait.
    waits: bool,
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
    let readings = sheets
        .iter()
        .map(|sheet| ReadAs::of(reader, sheet, options, kind));
    let mut readings = readings.collect::<Result<Vec<_>>>()?;
    let asking = sheets.iter().zip(readings.iter().map(ReadAs::asking));
    let given_readings = asked::given(&asking.collect::<Vec<_>>(), options)?;
    for (sheet, reading) in sheets.iter().zip(&mut readings) {
        asked::add(&mut reading.readings, &given_readings);
        let mends = reading.mends(sheet, &options.mended)?;
        let answer = answer.get_or_insert_with(|| reading.head(sheet));
        for row in sheet.rows.iter() {
            watch.step()?;
            answer.rows += 1;
            let mended = mends.get(&row.number).map_or(&[][..], Vec::as_slice);
            let cells = Cells { row, mended };
            match reading.line(&cells, sheet, &people, &places) {
                Ok(line) => lines.push(line),
                Err(wrong) => refuse(answer, sheet, reading, &cells, wrong),
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
    Ok(Plan {
        answer,
        written,
        given_readings,
    })
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

fn refuse(
    answer: &mut view::Import,
    sheet: &Sheet,
    reading: &ReadAs,
    row: &Cells,
    Wrong {
        problem,
        at,
        unclear,
    }: Wrong,
) {
    let number = row.row.number;
    if let Some(words) = &unclear {
        let question = reading.kind.question();
        asked::ask(&mut answer.questions, question, "", words, number);
    }
    answer.refused += 1;
    let heading = at.map(|at| reading.columns.map.columns[at].heading.clone());
    answer.problems.push(view::ImportProblem {
        sheet: sheet.sheet.clone(),
        row: number,
        column: heading,
        code: RowFault::OfItsPlace(problem),
        severity: Severity::Error,
        text: at.map(|at| shown(row.cell(at))),
    });
    let some = |text: String| (!text.is_empty()).then_some(text);
    show(
        answer,
        (sheet.sheet.clone(), number),
        RowState::Refused,
        some(reading.name(row)),
        some(reading.text(row, Field::Organisation)),
    );
}

fn show(
    answer: &mut view::Import,
    (sheet, row): (Option<String>, u32),
    state: RowState,
    name: Option<String>,
    organisation: Option<String>,
) {
    if answer.list.iter().filter(|it| it.state == state).count() < MOST_SHOWN {
        answer.list.push(view::ImportRow {
            sheet,
            row,
            state,
            name,
            organisation,
            to_place: false,
        });
    }
}

/// What the team's list decides, as far as it makes sense: first whoever gives a seat back, then whoever gets one.
fn decide(reader: &Reader, lines: Vec<Line>, answer: &mut view::Import) -> Result<Vec<Written>> {
    let mut rolls: HashMap<MeetingId, Roll> = HashMap::new();
    let mut results: HashMap<RegistrationId, Vec<Said>> = HashMap::new();
    for line in &lines {
        let of_person = results.entry(line.registration.id).or_default();
        if !of_person.contains(&line.said) {
            of_person.push(line.said);
        }
    }
    let mut decided: HashSet<RegistrationId> = HashSet::new();
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
        // Which of two results is meant, only a person knows.
        if results.get(&id).is_some_and(|it| it.len() > 1) {
            settle(answer, &line, Err(SheetProblem::SeveralResults));
            continue;
        }
        let may = roll.is_open().and_then(|()| {
            let applicant = roll.applicant(id)?;
            roll.may_decide(applicant, selection)
        });
        match may {
            Ok(()) if line.registration.selection.is(selection) => {
                settle(answer, &line, Ok(false));
            }
            Ok(()) if decided.contains(&id) => settle(answer, &line, Ok(false)),
            Ok(()) => {
                let of_roll = roll.applicants.iter_mut();
                for it in of_roll.filter(|it| it.registration == id) {
                    it.selection = selection.into();
                }
                settle(answer, &line, Ok(true));
                written.push(Written {
                    registration: id,
                    said: line.said,
                    at: None,
                    waits: false,
                });
            }
            Err(error) => match said_of_row(&error) {
                Some(problem) => settle(answer, &line, Err(problem)),
                None => return Err(error),
            },
        }
        decided.insert(id);
    }
    Ok(written)
}

/// Why a decision makes no sense, where that is said of the row and of nothing else.
fn said_of_row(error: &Error) -> Option<SheetProblem> {
    match error {
        Error::Invalid { code, .. } => SheetProblem::from_word(code),
        _ => None,
    }
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
    let mut stands: HashMap<RegistrationId, (Option<Kept>, Option<Word<Channel>>)> = HashMap::new();
    let mut seats: HashMap<MeetingId, bool> = HashMap::new();
    let mut rolls: HashMap<MeetingId, Roll> = HashMap::new();
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
        let answered = row.reply.is(Reply::Coming) || row.reply.is(Reply::NotComing);
        let (at, channel) = stands.get(&row.id).cloned().unwrap_or_default();
        let is_older = match (line.at, &at) {
            (Some(now), Some(then)) => Kept::from(now) < *then,
            (None, _) => channel != Some(Channel::Form.into()),
            (Some(_), None) => false,
        };
        let has_seat = standing_of(row, seats[&meeting]) == Standing::Expected;
        let refused = if row.withdrawn.is_some() {
            Some(SheetProblem::ReplyWithdrawn)
        } else if reply == Reply::NotComing && row.arrived_at.is_some() {
            Some(SheetProblem::ReplyArrived)
        } else if reply == Reply::Coming && !has_seat && !row.reply.is(reply) {
            Some(SheetProblem::ReplyNoSeat)
        } else {
            None
        };
        if let Some(problem) = refused {
            settle(answer, &line, Err(problem));
        } else if row.reply.is(reply) && last.get(&row.id) == Some(&line.row) {
            settle(answer, &line, Ok(false));
        } else if last.get(&row.id) != Some(&line.row) || (answered && is_older) {
            warn(answer, &line, SheetProblem::ReplyOlder);
            settle(answer, &line, Ok(false));
        } else {
            let roll = match rolls.entry(meeting) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(Roll::of(reader, meeting)?),
            };
            let waits = roll.seat_went_on(row.id, reply);
            for it in &mut roll.applicants {
                if it.registration == row.id {
                    it.reply = reply.into();
                    if waits {
                        it.selection = Selection::Waiting.into();
                    }
                }
            }
            if waits {
                warn(answer, &line, SheetProblem::ReplySeatGone);
            }
            settle(answer, &line, Ok(true));
            written.push(Written {
                registration: row.id,
                said: line.said,
                at: line.at,
                waits,
            });
        }
    }
    Ok(written)
}

/// Counts a row that has found its registration, and shows what becomes of it: written, or as it stands already.
fn settle(answer: &mut view::Import, line: &Line, is_written: Result<bool, SheetProblem>) {
    let row = &line.registration;
    let (name, organisation) = (row.name.clone(), row.organisation_name.clone());
    let state = match is_written {
        Ok(true) => {
            answer.changed += 1;
            RowState::Changed
        }
        Ok(false) => {
            answer.same += 1;
            RowState::Same
        }
        Err(problem) => {
            answer.refused += 1;
            answer.problems.push(view::ImportProblem {
                sheet: line.sheet.clone(),
                row: line.row,
                column: None,
                code: RowFault::OfItsPlace(problem),
                severity: Severity::Error,
                text: None,
            });
            RowState::Refused
        }
    };
    let at = (line.sheet.clone(), line.row);
    show(answer, at, state, name, organisation);
    if state == RowState::Changed {
        let before = match line.said {
            Said::Selection(_) => SaidOf::Selection(row.selection.clone()),
            Said::Reply(_) => SaidOf::Reply(row.reply.clone()),
        };
        answer.decisions.push(view::ImportDecision {
            row: line.row,
            sheet: line.sheet.clone(),
            registration: row.id,
            name: row.name.clone(),
            organisation: row.organisation_name.clone(),
            before,
            after: line.said.into(),
            at: line.at.map(local),
            matched_by: line.matched_by,
        });
    }
}

fn warn(answer: &mut view::Import, line: &Line, problem: SheetProblem) {
    answer.problems.push(view::ImportProblem {
        sheet: line.sheet.clone(),
        row: line.row,
        column: None,
        code: RowFault::OfItsPlace(problem),
        severity: Severity::Warning,
        text: None,
    });
}
