//! Sheets that say something of people who are registered: the team's own list of who is selected, and the replies of a
//! form. A row finds its registration by the code, then by the telephone, then by name and organisation; whoever is not
//! found, or found twice, is named and left to a person.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use documents::spreadsheet::Sheet;
use documents::words::{Language, Words};
use domain::application::SheetProblem;
use domain::calendar::Kept;
use domain::change::Set;
use domain::fact::time_text;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::registration::{Channel, Reply, Selection, Standing, WithdrawnBy};
use domain::selection::{Reason, reason_text};
use domain::words::Word;
use store::{Reader, Tx};

use super::answer_rows::AnswerRows;
use super::answer_sheet::{Cells, Kind, Line, ReadAs, Said, Wrong, is_on};
use super::asides::Asides;
use super::asked::{self, Given};
use super::find_registered::Registered;
use super::{Places, SheetFile, Watch, read};
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
        let said = format!("{said}, {}", file.name);
        self.write(kind.verb(), |tx| {
            let mut plan = plan(tx, &sheets, options, kind, watch)?;
            for it in &plan.written {
                record(tx, it, &said, now)?;
            }
            let mut is_news = asked::remember(tx, &plan.given_readings, now)?;
            for it in &plan.asides_said {
                is_news |= it.remember(tx, &file.name, &plan.answer, now)?;
            }
            plan.answer.imported = plan.written.len() as u32;
            if is_news || !plan.written.is_empty() {
                plan.answer.operation = Some(tx.operation());
            }
            Ok(plan.answer)
        })
    }
}

fn record(tx: &mut Tx, it: &Written, of_list: &str, now: DateTime<Utc>) -> Result<()> {
    // A place that the team gives is a part of its reason: it is printed with it and falls with it.
    let said = match it.place {
        Some(place) => format!("Yedek {place}; {of_list}"),
        None => of_list.to_owned(),
    };
    let reason = reason_text(&[Reason::ByHand], Some(&said));
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
        Said::Withdrawn => set
            .with(registration::WITHDRAWN, WithdrawnBy::Person.word())
            .with_some(registration::WITHDRAWN_REASON, it.word.clone()),
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
    let first = read(file, options, None, watch)?;
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
        read(file, &of_sheet, None, watch)
    };
    named.into_iter().map(each).collect()
}

struct Plan {
    answer: view::Import,
    written: Vec<Written>,
    given_readings: Vec<Given>,
    asides_said: Vec<Asides>,
}

struct Written {
    registration: RegistrationId,
    said: Said,
    /// The word of the status that withdraws them.
    word: Option<String>,
    /// Of the waiting list.
    place: Option<u32>,
    at: Option<DateTime<Utc>>,
    /// Who comes after all, and whose seat somebody else has, is on top of those who wait.
    waits: bool,
}

impl Written {
    fn of(line: Line, waits: bool) -> Written {
        Written {
            registration: line.registration.id,
            said: line.said,
            word: line.word,
            place: line.place,
            at: line.at,
            waits,
        }
    }
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
    let readings = sheets
        .iter()
        .map(|sheet| ReadAs::of(reader, sheet, options, kind));
    let mut readings = readings.collect::<Result<Vec<_>>>()?;
    let asking = sheets.iter().zip(readings.iter().map(ReadAs::asking));
    let given_readings = asked::given(&asking.collect::<Vec<_>>(), options)?;
    let heads = sheets.iter().zip(&readings);
    let mut heads = heads.map(|(sheet, reading)| reading.head(sheet));
    let first = heads.next();
    let first = first.ok_or(documents::spreadsheet::RefusedFile::SheetEmpty)?;
    let mut rows = AnswerRows::of(first);
    let mut lines: Vec<Line> = Vec::new();
    for (sheet, reading) in sheets.iter().zip(&mut readings) {
        asked::add(&mut reading.readings, &given_readings);
        let mends = reading.mends(sheet, &options.mended)?;
        reading.asides_said.head(&mut rows.answer);
        let name = sheet.sheet.as_deref();
        for row in sheet.rows.iter() {
            watch.step()?;
            rows.answer.rows += 1;
            let mended = mends.get(&row.number).map_or(&[][..], Vec::as_slice);
            let cells = Cells { row, mended };
            if sheet.longer.binary_search(&row.number).is_ok() {
                let at = (name, row.number);
                rows.refuse(at, reading, &cells, Wrong::of(SheetProblem::MoreCells));
                continue;
            }
            let line = reading.line(&cells, sheet, &people, &places);
            let at = sheet.beside.place(row.number);
            let at = (at.0.or(name), at.1);
            match (reading.aside(&cells), line) {
                // What stands already has been seen.
                (Some(_), Ok(line)) if line.stands() => rows.settle(&line, Ok(false)),
                (Some(aside), _) => rows.leave_out(at, reading, &cells, aside),
                (None, Ok(line)) => lines.push(line),
                (None, Err(wrong)) => rows.refuse(at, reading, &cells, wrong),
            }
        }
    }
    let written = match kind {
        Kind::Selected => decide(reader, lines, &mut rows)?,
        Kind::Replies => replied(reader, lines, &mut rows)?,
    };
    Ok(Plan {
        answer: rows.told(sheets),
        written,
        given_readings,
        asides_said: readings.into_iter().map(|it| it.asides_said).collect(),
    })
}

/// Of several sheets, a row is one of the sheet that is named with it.
fn known_sheets(sheets: &[Sheet], mended: &[view::Mend]) -> Result<()> {
    let is_one = |mend: &view::Mend| match (&mend.sheet, sheets) {
        (None, [_]) => true,
        (None, _) => false,
        (Some(name), _) => sheets.iter().any(|it| is_on(it, Some(name))),
    };
    match mended.iter().all(is_one) {
        true => Ok(()),
        false => Err(invalid("mend_sheet_unknown", "sheet")),
    }
}

/// What the team's list decides, as far as it makes sense: first whoever gives a seat back, then whoever gets one.
fn decide(reader: &Reader, lines: Vec<Line>, rows: &mut AnswerRows) -> Result<Vec<Written>> {
    let mut rolls: HashMap<MeetingId, Roll> = HashMap::new();
    let mut results: HashMap<RegistrationId, Vec<(Said, Option<u32>)>> = HashMap::new();
    for line in &lines {
        let of_person = results.entry(line.registration.id).or_default();
        if !of_person.contains(&(line.said, line.place)) {
            of_person.push((line.said, line.place));
        }
    }
    let mut decided: HashSet<RegistrationId> = HashSet::new();
    let mut written = Vec::new();
    let gets_seat = |line: &Line| line.said == Said::Selection(Selection::Selected);
    let (seats, others): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(gets_seat);
    for mut line in others.into_iter().chain(seats) {
        let id = line.registration.id;
        let Some(meeting) = line.registration.meeting else {
            continue;
        };
        let roll = match rolls.entry(meeting) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Roll::of(reader, meeting)?),
        };
        // Which of two results is meant, only a person knows.
        if results.get(&id).is_some_and(|it| it.len() > 1) {
            rows.settle(&line, Err(SheetProblem::SeveralResults));
            continue;
        }
        let Said::Selection(selection) = line.said else {
            let is_written = withdrawal(&line);
            rows.settle(&line, is_written);
            if is_written == Ok(true) && decided.insert(id) {
                let of_roll = roll.applicants.iter_mut();
                for it in of_roll.filter(|it| it.registration == id) {
                    it.withdrawn = true;
                }
                written.push(Written::of(line, false));
            }
            continue;
        };
        let may = roll.is_open().and_then(|()| {
            let applicant = roll.applicant(id)?;
            roll.may_decide(applicant, selection)
        });
        if let Ok(applicant) = roll.applicant(id) {
            line.place_before = applicant.place;
        }
        match may {
            Ok(()) if line.stands() => {
                rows.settle(&line, Ok(false));
            }
            Ok(()) if decided.contains(&id) => rows.settle(&line, Ok(false)),
            Ok(()) => {
                let of_roll = roll.applicants.iter_mut();
                for it in of_roll.filter(|it| it.registration == id) {
                    it.selection = selection.into();
                    it.place = line.place;
                }
                if roll.has_twice(line.place) {
                    rows.warn(&line, SheetProblem::PlaceTaken);
                }
                rows.settle(&line, Ok(true));
                written.push(Written::of(line, false));
            }
            Err(error) => match said_of_row(&error) {
                Some(problem) => rows.settle(&line, Err(problem)),
                None => return Err(error),
            },
        }
        decided.insert(id);
    }
    Ok(written)
}

/// Who is off the list by a column of statuses: who came has come, and who is off it already stays so.
fn withdrawal(line: &Line) -> Result<bool, SheetProblem> {
    match &line.registration {
        it if it.withdrawn.is_some() => Ok(false),
        it if it.arrived_at.is_some() => Err(SheetProblem::WithdrawnArrived),
        _ => Ok(true),
    }
}

/// Why a decision makes no sense, where that is said of the row and of nothing else.
fn said_of_row(error: &Error) -> Option<SheetProblem> {
    match error {
        Error::Invalid { code, .. } => SheetProblem::from_word(code),
        _ => None,
    }
}

/// What the replies say, each person's last; what was answered since stands.
fn replied(reader: &Reader, mut lines: Vec<Line>, rows: &mut AnswerRows) -> Result<Vec<Written>> {
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
        let Some(meeting) = row.meeting else {
            continue;
        };
        let is_last = last.get(&row.id) == Some(&line.row);
        let Said::Reply(reply) = line.said else {
            let is_written = withdrawal(&line).map(|it| it && is_last);
            rows.settle(&line, is_written);
            if is_written == Ok(true) {
                written.push(Written::of(line, false));
            }
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
            rows.settle(&line, Err(problem));
        } else if row.reply.is(reply) && is_last {
            rows.settle(&line, Ok(false));
        } else if !is_last || (answered && is_older) {
            rows.warn(&line, SheetProblem::ReplyOlder);
            rows.settle(&line, Ok(false));
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
                rows.warn(&line, SheetProblem::ReplySeatGone);
            }
            rows.settle(&line, Ok(true));
            written.push(Written::of(line, waits));
        }
    }
    Ok(written)
}
