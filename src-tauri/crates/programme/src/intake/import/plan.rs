//! What a sheet would do, row by row: whether somebody is new, the same or changed, what is doubtful, what has vanished.
//! It writes nothing.

use domain::application::{AsideKind, RowFault, RowState, SheetProblem, SpellingOf};
use std::collections::{HashMap, HashSet};

use documents::spreadsheet::{self, Sheet};
use domain::application::{Application, Identity, KeySource, ReadRow, Severity, Unclear};
use domain::call::LateRule;
use domain::column_map::{ColumnMap, Use};
use domain::field::Field;
use domain::ids::{ApplicationId, MeetingId, RegistrationId, RouteId};
use domain::import_kind::{HeldBefore, ImportKind};
use domain::kind::Kinds;
use domain::lost_letters::{Lost, lost};
use domain::noun::{Noun, registration};
use domain::said::Question;
use domain::sent_at;
use domain::spelling::{is_better, may_be_one_person};
use domain::status;
use store::{KnownRow, Reader};

use super::asides::{self, Asides};
use super::asked::{self, Given};
use super::by_kind::ByKind;
use super::form::{Columns, mendable};
use super::head::{head, shown};
use super::matching::{Applicant, GoodRow, applicants, below_renamed_questions, is_of_form};
use super::mend::{self, Mends};
use super::organisations::Organisations;
use super::placing::{Placing, placing};
use super::suspects::suspects;
use super::{LETTERS_LOST, MOST_SHOWN, Places, Watch, changes};
use crate::base::error::{Error, Result};
use crate::known::call_window::Window;
use crate::known::came_back;
use crate::known::nature::Nature;
use crate::known::which;
use crate::view;

/// A sheet as it would be taken in.
pub(super) struct Plan {
    pub(super) route: RouteId,
    /// The one meeting that the list was taken in for.
    pub(super) given: Option<MeetingId>,
    pub(super) map: ColumnMap,
    /// As earlier versions read the columns, where rows can have been taken in by them.
    before: Option<ColumnMap>,
    pub(super) kinds: Kinds,
    pub(super) window: Window,
    pub(super) form_key: String,
    /// What a person has chosen for the columns of this form.
    pub(super) choices: Vec<view::ColumnChoice>,
    /// What a person says now of words of this sheet.
    pub(super) given_readings: Vec<Given>,
    pub(super) mends: Mends,
    pub(super) proposed_names: bool,
    /// Somebody has mended a row of an earlier sheet.
    pub(super) mended_before: bool,
    pub(super) rows: Vec<PlannedRow>,
    pub(super) nature: Nature,
    /// The applications that rows of this sheet were known as, and those that they become.
    pub(super) here: HashSet<ApplicationId>,
    /// The keys of every good row, for telling next time what has vanished.
    pub(super) keys: Vec<String>,
    pub(super) organisations: Organisations,
    /// The column that says who has withdrawn.
    pub(super) status: Option<usize>,
    /// Rows that the sheet only half shows and that are left out.
    pub(super) asides: HashMap<u32, AsideKind>,
    pub(super) asides_said: Asides,
    /// How many rows of each state were seen.
    pub(super) shown: HashMap<RowState, usize>,
    /// The column of moments whose order only a person can tell, and a cell of it.
    dates_open: Option<(usize, String)>,
    by_kind: ByKind,
    pub(super) answer: view::Import,
}

pub(super) struct PlannedRow {
    pub(super) number: u32,
    /// What it becomes, or is.
    pub(super) id: ApplicationId,
    /// It was there before and was taken back.
    pub(super) comes_back: bool,
    pub(super) application: Box<Application>,
    pub(super) placing: Placing,
    /// Which of the organisations of the plan it names.
    pub(super) organisation: Option<usize>,
    /// The word by which a column of statuses says that they have withdrawn.
    pub(super) withdrawn: Option<String>,
    /// What the row was before, when it is known and has changed.
    pub(super) known: Option<KnownRow>,
}

pub(super) fn plan(
    reader: &Reader,
    sheet: &Sheet,
    options: &view::ImportOptions,
    watch: &Watch,
) -> Result<Plan> {
    let route = which::find_route(reader, options.route)?;
    let mut columns = Columns::of(reader, sheet, options)?;
    let given_readings = asked::given(&[(sheet, asked::asking(&columns.map))], options)?;
    asked::add(&mut columns.map.readings, &given_readings);
    let places = Places::of(reader, route.id, options)?;
    // Of several sheets of cities one would be read, and nobody has said which.
    if places.given.is_none() && (sheet.is_of_city || !columns.map.has(Field::Meeting)) {
        return Err(Error::MeetingNeeded);
    }
    let asides_said = Asides::of(reader, sheet, &columns, options)?;
    let mut known = reader.known_rows(route.id)?;
    let mut plan = Plan {
        route: route.id,
        given: places.given.as_ref().map(|it| it.id),
        mends: mend::read(sheet, &columns.map, &options.mended, |heading| {
            mendable(&columns.map, heading)
        })?,
        proposed_names: options.proposed_names,
        mended_before: known.values().flatten().any(|it| it.mended.is_some()),
        rows: Vec::with_capacity(sheet.rows.len()),
        nature: Nature::of(reader)?,
        here: HashSet::new(),
        organisations: Organisations::read(reader)?,
        shown: HashMap::new(),
        dates_open: columns.dates_open.take(),
        by_kind: ByKind::default(),
        keys: Vec::with_capacity(sheet.rows.len()),
        answer: head(sheet, &columns),
        status: status_column(sheet, &columns.map),
        asides: asides_said.left_out(),
        asides_said,
        before: columns.before.filter(|_| !known.is_empty()),
        map: columns.map,
        form_key: columns.form_key,
        choices: columns.choices,
        given_readings,
        kinds: reader.kinds()?,
        window: Window::of(&reader.call(route.id)?.unwrap_or_default()),
    };
    plan.asides_said.head(&mut plan.answer);
    plan.answer.shape.status_column = plan.status.map(|at| plan.map.columns[at].heading.clone());
    lost_letters(sheet, &mut plan);
    watch.begin(2 * sheet.rows.len())?;
    let mut good: Vec<GoodRow> = Vec::with_capacity(sheet.rows.len());
    for row in sheet.rows.iter() {
        watch.step()?;
        let is_longer = sheet.longer.binary_search(&row.number).is_ok();
        good.extend(plan.read(row, is_longer, &places, &known));
    }
    let (mut moved, mut former) = match &plan.answer.dates {
        Some(_) if !known.is_empty() => read_otherwise_before(&good, &mut known),
        _ => Default::default(),
    };
    former.extend(known_by_former_keys(&good, &mut known, &plan.form_key));
    let (form, name) = (
        (plan.map.form.word(), plan.form_key.as_str()),
        sheet.sheet.as_deref(),
    );
    let before = reader.last_import_keys(route.id, form, name, plan.given)?;
    let edited = edited_since(&good, &mut known, &before, &plan.form_key);
    moved.extend(edited.iter().map(|(application, _)| *application));
    former.extend(edited.into_iter().map(|(_, key)| key));
    below_renamed_questions(reader, &good, &mut known, &plan.map, &plan.form_key)?;
    let waiting = reader.to_place(route.id)?;
    let waiting: HashSet<ApplicationId> = waiting.into_iter().map(|it| it.application).collect();
    for applicant in applicants(good, known, &plan.form_key) {
        watch.step()?;
        plan.settle(reader, applicant, &waiting, &moved)?;
    }
    asides::end(&mut plan.answer);
    plan.answer.problems.sort_by_key(|problem| problem.row);
    plan.answer.list.sort_by_key(|it| it.row);
    let here: Vec<&str> = plan
        .keys
        .iter()
        .chain(&former)
        .map(String::as_str)
        .collect();
    let vanished = vanished(&before, &here);
    plan.answer.vanished = vanished.len() as u32;
    plan.answer.gone = changes::gone(reader, route.id, &vanished, &plan.here)?;
    plan.answer.suspects = suspects(reader, &plan.rows)?;
    let held = reader.held_in_form(&plan.form_key)?;
    let before = HeldBefore::of(held.iter().map(String::as_str));
    std::mem::take(&mut plan.by_kind).tell(&mut plan.answer, &before);
    Ok(plan)
}

/// Rows that were taken in while day and month of their moments were read the other way round are known by their new keys
/// from now on. Which applications these are, and the keys they had.
fn read_otherwise_before(
    good: &[GoodRow],
    known: &mut HashMap<String, Vec<KnownRow>>,
) -> (HashSet<ApplicationId>, Vec<String>) {
    let mut moved = HashSet::new();
    let mut former = Vec::new();
    for row in good {
        let key = &row.application.key;
        if known.contains_key(key) {
            continue;
        }
        let Some(before) = row.application.key_otherwise() else {
            continue;
        };
        if let Some(rows) = known.remove(&before) {
            moved.extend(rows.iter().map(|it| it.application));
            former.push(before);
            known.insert(key.clone(), rows);
        }
    }
    (moved, former)
}

/// The rows that are known by a key, or by one that an earlier version gave the same row.
fn known_rows<'a>(
    known: &'a HashMap<String, Vec<KnownRow>>,
    key: &str,
    former: &[String],
    is_of_form: impl Fn(&KnownRow) -> bool,
) -> Option<&'a Vec<KnownRow>> {
    let before = || former.iter().find_map(|it| known.get(it));
    let of_key = known.get(key).filter(|rows| rows.iter().any(&is_of_form));
    of_key.or_else(before)
}

/// Rows that an earlier version read otherwise, in a cell that their key is made of, are known by the key that it gave them. They
/// say what they said: nothing of them is written for it. The keys they had.
fn known_by_former_keys(
    good: &[GoodRow],
    known: &mut HashMap<String, Vec<KnownRow>>,
    form_key: &str,
) -> Vec<String> {
    let mut former = Vec::new();
    for row in good {
        let it = &row.application;
        for before in &it.former_keys {
            // Another form may count to the same number.
            let mut of_key = known.get(&it.key).into_iter().flatten();
            if of_key.any(|known| is_of_form(it, known, form_key)) {
                break;
            }
            if let Some(rows) = known.remove(before) {
                former.push(before.clone());
                known.entry(it.key.clone()).or_default().extend(rows);
            }
        }
        let of_key = known.get_mut(&it.key).into_iter().flatten();
        for known in of_key.filter(|known| says_what_it_said(it, known)) {
            known.fingerprint.clone_from(&it.fingerprint);
        }
    }
    former
}

/// Earlier versions may have left other columns out.
fn says_what_it_said(row: &Application, known: &KnownRow) -> bool {
    known.fingerprint == row.fingerprint
        || Some(&known.fingerprint) == row.former_fingerprint.as_ref()
}

/// A row of a tool that earlier versions did not know by name is known by what they took it for.
fn carry(read: &mut ReadRow, before: Option<&Identity>) {
    if let (Some(application), Some(before)) = (&mut read.application, before) {
        application.known_before_as(before.clone());
    }
}

/// Answers that somebody has edited since: a form then gives the same row of its sheet a later moment, and with it another
/// key. It is the same application where the row stands where it stood, its former key is gone from the sheet, and the whole
/// name and the telephone or the address are as they were. Which applications these are, and the keys they had.
fn edited_since(
    good: &[GoodRow],
    known: &mut HashMap<String, Vec<KnownRow>>,
    before: &[String],
    form_key: &str,
) -> Vec<(ApplicationId, String)> {
    let here: HashSet<&str> = good.iter().map(|it| short(&it.application.key)).collect();
    let gone: HashSet<&str> = before
        .iter()
        .map(String::as_str)
        .filter(|it| !here.contains(it))
        .collect();
    if gone.is_empty() {
        return Vec::new();
    }
    let mut of_row: HashMap<u32, Vec<String>> = HashMap::new();
    for (key, rows) in known.iter().filter(|(key, _)| gone.contains(short(key))) {
        let [one] = rows.as_slice() else { continue };
        if let Some(row) = one
            .sheet_row
            .filter(|_| one.form_key.as_deref() == Some(form_key))
        {
            of_row.entry(row).or_default().push(key.clone());
        }
    }
    let mut edited = Vec::new();
    for row in good {
        let it = &row.application;
        let is_new = it.key_from == KeySource::SentAtAndName && !known.contains_key(&it.key);
        let Some([former]) = of_row
            .get(&spreadsheet::row_shown(row.number))
            .filter(|_| is_new)
            .map(Vec::as_slice)
        else {
            continue;
        };
        let is_same = known
            .get(former)
            .is_some_and(|rows| rows.iter().all(|was| is_whoever(it, was)));
        if !is_same {
            continue;
        }
        if let Some(rows) = known.remove(former) {
            edited.extend(rows.iter().map(|it| (it.application, former.clone())));
            known.insert(it.key.clone(), rows);
        }
    }
    edited
}

/// The whole name, and the telephone or the address.
fn is_whoever(row: &Application, known: &KnownRow) -> bool {
    let is_same = |a: Option<&str>, b: &Option<String>| a.is_some() && a == b.as_deref();
    let phone = row.phone.as_ref();
    let phone = phone.map(|it| it.e164.as_deref().unwrap_or(&it.typed));
    let email = row.email.as_ref();
    let email = email.map(|it| it.address.as_deref().unwrap_or(&it.typed));
    known
        .name
        .as_deref()
        .is_some_and(|name| may_be_one_person(name, &row.name))
        && (is_same(phone, &known.phone) || is_same(email, &known.email))
}

/// The keys of the last sheet that are not in this one; a key that two people have stands there twice.
fn vanished(before: &[String], now: &[&str]) -> Vec<String> {
    let mut now: Vec<&str> = now.iter().map(|key| short(key)).collect();
    let mut vanished = Vec::new();
    now.sort_unstable();
    let mut before: Vec<&str> = before.iter().map(String::as_str).collect();
    before.sort_unstable();
    let mut now = now.into_iter().peekable();
    for key in before {
        while now.next_if(|it| *it < key).is_some() {}
        if now.next_if(|it| *it == key).is_none() {
            vanished.push(key.to_owned());
        }
    }
    vanished
}

impl Plan {
    /// Reads a row and says what is doubtful about it. `None` when it is refused.
    fn read(
        &mut self,
        row: spreadsheet::Row<'_>,
        is_longer: bool,
        places: &Places,
        known: &HashMap<String, Vec<KnownRow>>,
    ) -> Option<GoodRow> {
        self.answer.rows += 1;
        let cells = row.texts(self.map.columns.len());
        let mut read = Application::from_row(&cells, &self.map, &self.kinds);
        let before = self.before.as_ref();
        let before = before.map(|map| Application::identity(&cells, map, &self.kinds));
        carry(&mut read, before.as_ref());
        let mends = self.mends_of(row.number, &cells, &read, known);
        if !mends.is_empty() {
            read = Application::from_mended_row(&cells, &mends, &self.map, &self.kinds);
            carry(&mut read, before.as_ref());
        }
        let text_of = |at: usize| {
            let mended = mends.iter().find(|(column, _)| *column == at);
            mended.map_or(cells[at], |(_, text)| text.as_str())
        };
        let is_mended = |heading: &Option<String>| {
            let mut mended = mends.iter().map(|(at, _)| &self.map.columns[*at].heading);
            mended.any(|it| Some(it) == heading.as_ref())
        };
        let mut of_cells = row.problems(&self.map);
        of_cells.retain(|it| !is_mended(&it.column));
        for problem in read.problems.iter().chain(&of_cells) {
            let at = problem.column.as_ref();
            let at = at.and_then(|it| self.map.columns.iter().position(|c| c.heading == *it));
            self.answer.problems.push(view::ImportProblem {
                sheet: None,
                row: row.number,
                column: problem.column.clone(),
                code: RowFault::OfItself(problem.problem),
                severity: problem.problem.severity(),
                text: at.map(|at| shown(text_of(at))),
            });
        }
        let Some(application) = read.application else {
            let organisation = self.map.column_of(Field::Organisation).map(text_of);
            let organisation = organisation.map(shown);
            self.refuse(
                ImportKind::Refused,
                row.number,
                None,
                organisation.as_deref(),
            );
            return None;
        };
        // Whoever was taken in before the rule was made stays.
        let of_form = |known: &KnownRow| is_of_form(&application, known, &self.form_key);
        let former = &application.former_keys;
        let is_known = known_rows(known, &application.key, former, of_form).is_some();
        if is_longer {
            let severity = match is_known {
                true => Severity::Warning,
                false => Severity::Error,
            };
            self.problem(row.number, None, SheetProblem::MoreCells, severity);
            if !is_known {
                let organisation = application.organisation.as_deref();
                let kind = ImportKind::Refused;
                self.refuse(kind, row.number, Some(&application.name), organisation);
                return None;
            }
        }
        let mut unclear = read.unclear;
        unclear.extend(self.open_moment(text_of));
        // Of a moment that may be another one nobody can say that it is late.
        let is_open = unclear.iter().any(|it| it.question == Question::DateOrder);
        let rule = self.window.late(application.sent_at).filter(|_| !is_open);
        if rule == Some(LateRule::Refuse) && !is_known {
            let severity = Severity::Error;
            self.problem(
                row.number,
                self.heading_of(Field::SentAt),
                SheetProblem::Late,
                severity,
            );
            let organisation = application.organisation.as_deref();
            self.refuse(
                ImportKind::Refused,
                row.number,
                Some(&application.name),
                organisation,
            );
            return None;
        }
        if rule.is_some() {
            self.warn(
                row.number,
                self.heading_of(Field::SentAt),
                SheetProblem::Late,
            );
        }
        let (meeting, problem) = places.place(&application);
        if let Some(problem) = problem {
            self.warn(row.number, self.heading_of(Field::Meeting), problem);
        }
        let proposals = mend::proposals(&self.map, text_of).into_iter();
        let heading = |at: usize| self.map.columns[at].heading.clone();
        Some(GoodRow {
            number: row.number,
            application,
            meeting,
            proposals: proposals
                .map(|(at, before, after)| (heading(at), before, after))
                .collect(),
            unclear,
            aside: self.asides.get(&row.number).copied(),
            withdrawn: self
                .status
                .map(text_of)
                .filter(|it| status::withdraws(it))
                .map(shown),
        })
    }

    /// What stands in the place of cells of this row: typed now, put there the last time, or a name as it is proposed.
    fn mends_of(
        &self,
        number: u32,
        cells: &[&str],
        read: &ReadRow,
        known: &HashMap<String, Vec<KnownRow>>,
    ) -> Vec<(usize, String)> {
        let mut mends = self.mends.get(&number).cloned().unwrap_or_default();
        let mut add = |more: Vec<(usize, String)>| {
            for (at, text) in more {
                if mends.iter().all(|(column, _)| *column != at) {
                    mends.push((at, text));
                }
            }
        };
        let good = read.application.as_ref();
        if self.mended_before {
            let identity;
            let (key, former) = match good {
                Some(application) => (&application.key, &application.former_keys),
                None => {
                    identity = Application::identity(cells, &self.map, &self.kinds);
                    (&identity.key, &identity.former_keys)
                }
            };
            let of_form =
                |known: &KnownRow| good.is_none_or(|it| is_of_form(it, known, &self.form_key));
            if let Some(known) = known_rows(known, key, former, of_form) {
                add(mend::again(known, &self.map, cells));
            }
        }
        // Whoever is known and says the same is not written anew for the sake of capitals.
        let is_same = good.is_some_and(|it| {
            let of_form = |known: &KnownRow| is_of_form(it, known, &self.form_key);
            let known = known_rows(known, &it.key, &it.former_keys, of_form);
            known.is_some_and(|of_key| of_key.iter().any(|known| says_what_it_said(it, known)))
        });
        if self.proposed_names && !is_same {
            let proposals = mend::proposals(&self.map, |at| cells[at]).into_iter();
            add(proposals.map(|(at, _, after)| (at, after)).collect());
        }
        mends.sort_by_key(|(at, _)| *at);
        mends
    }

    fn refuse(
        &mut self,
        kind: ImportKind,
        row: u32,
        name: Option<&str>,
        organisation: Option<&str>,
    ) {
        self.answer.refused += 1;
        self.by_kind.becomes(kind, None, row);
        self.show(row, RowState::Refused, name, organisation, false);
    }

    /// Shows a row behind its count, while there are few.
    fn show(
        &mut self,
        row: u32,
        state: RowState,
        name: Option<&str>,
        organisation: Option<&str>,
        to_place: bool,
    ) {
        let shown = self.shown.entry(state).or_default();
        *shown += 1;
        if *shown > MOST_SHOWN && !(to_place && self.answer.to_place as usize <= MOST_SHOWN) {
            return;
        }
        self.answer.list.push(view::ImportRow {
            sheet: None,
            row,
            state,
            name: name.map(str::to_owned),
            organisation: organisation.map(str::to_owned),
            to_place,
        });
    }

    /// Whether somebody's rows are new, known or changed, and what is to be written of them.
    fn settle(
        &mut self,
        reader: &Reader,
        applicant: Applicant,
        waiting: &HashSet<ApplicationId>,
        moved: &HashSet<ApplicationId>,
    ) -> Result<()> {
        for number in &applicant.doubtful {
            self.warn(
                *number,
                self.heading_of(Field::Name),
                SheetProblem::SameKeyInSheet,
            );
        }
        let is_same = applicant.is_same();
        let Applicant {
            row,
            earlier,
            known,
            ..
        } = applicant;
        let (placing, is_kept) = placing(reader, &row, known.as_ref(), self.given.is_some())?;
        let mends_differ = mend::differs(known.as_ref(), &row.application.mended);
        // Its moment is another one now.
        let is_moved = known
            .as_ref()
            .is_some_and(|it| moved.contains(&it.application));
        let is_written = !is_same || placing != Placing::Stay || mends_differ || is_moved;
        let waits = known
            .as_ref()
            .is_none_or(|it| waiting.contains(&it.application));
        // Who was taken in before and says the same has been seen already.
        if let Some(kind) = row.aside.filter(|_| is_written) {
            self.leave_out(&earlier, row, known.as_ref(), kind);
            return Ok(());
        }
        if is_written && !row.unclear.is_empty() {
            self.hold(&earlier, row, known.as_ref());
            return Ok(());
        }
        let to_place = is_written && row.meeting.is_none() && waits;
        if to_place {
            self.answer.to_place += 1;
            self.by_kind.count(ImportKind::ToPlace, row.number);
        }
        let mut said: Vec<&str> = known.iter().map(|it| it.fingerprint.as_str()).collect();
        for (at, it) in earlier.iter().chain([&row]).enumerate() {
            let is_last = at == earlier.len();
            let fingerprint = it.application.fingerprint.as_str();
            let state = if at == 0 && known.is_none() {
                self.answer.new += 1;
                RowState::New
            } else if is_last && is_same && is_written {
                self.answer.changed += 1;
                RowState::Changed
            } else if is_same || said.contains(&fingerprint) {
                self.answer.same += 1;
                RowState::Same
            } else {
                self.answer.changed += 1;
                RowState::Changed
            };
            self.by_kind.becomes(state.into(), None, it.number);
            said.push(fingerprint);
            let (name, organisation) = (&it.application.name, &it.application.organisation);
            self.show(
                it.number,
                state,
                Some(name),
                organisation.as_deref(),
                is_last && to_place,
            );
        }
        if is_kept && is_written {
            self.warn(
                row.number,
                self.heading_of(Field::Meeting),
                SheetProblem::MeetingKept,
            );
        }
        self.keys.push(row.application.key.clone());
        let (id, comes_back) = match &known {
            Some(known) => (known.application, false),
            None => self.becomes(reader, &row.application, placing)?,
        };
        self.here.insert(id);
        if is_written {
            if let Some(known) = &known
                && self.answer.changes.len() < MOST_SHOWN
            {
                let change = changes::of(reader, &self.map, known, &row)?;
                self.answer.changes.push(change);
            }
            for (heading, before, after) in row.proposals {
                self.answer.proposals.push(view::NameProposal {
                    sheet: None,
                    row: row.number,
                    heading,
                    before,
                    after,
                });
            }
            let named = self.organisations.of(
                reader,
                row.number,
                &row.application,
                known.as_ref(),
                &mut self.answer.spellings,
            )?;
            if named.is_open {
                self.warn(
                    row.number,
                    self.heading_of(Field::Organisation),
                    SheetProblem::OrganisationOpen,
                );
            }
            if let Some(name) = self.better_spelling_stands(&row.application.name, &known) {
                self.answer.spellings.push(view::ImportSpelling {
                    sheet: None,
                    row: row.number,
                    of: SpellingOf::Person,
                    typed: row.application.name.clone(),
                    before: name.clone(),
                    after: name,
                });
            }
            let withdrawn = match row.withdrawn {
                Some(word) => self.withdraws(
                    reader,
                    &row.application,
                    row.number,
                    word,
                    placing,
                    known.as_ref(),
                )?,
                None => None,
            };
            self.rows.push(PlannedRow {
                withdrawn,
                organisation: named.organisation,
                number: row.number,
                id,
                comes_back,
                application: row.application,
                placing,
                known,
            });
        }
        Ok(())
    }

    /// Whether somebody is taken in as withdrawn: who stands on no list has nothing to withdraw from, and who came has come.
    fn withdraws(
        &mut self,
        reader: &Reader,
        row: &Application,
        number: u32,
        word: String,
        placing: Placing,
        known: Option<&KnownRow>,
    ) -> Result<Option<String>> {
        let heading = self.status.map(|at| self.map.columns[at].heading.clone());
        let mut on_lists = u32::from(placing != Placing::Stay);
        if let Some(known) = known {
            for id in reader.leaning(registration::APPLICATION, known.application.0)? {
                let stands = reader.registration(RegistrationId(id))?;
                match stands {
                    Some(it) if it.arrived_at.is_some() => {
                        self.warn(number, heading, SheetProblem::WithdrawnArrived);
                        return Ok(None);
                    }
                    // Taken off already, by whoever did it and for whatever reason.
                    Some(it) if it.withdrawn.is_some() => return Ok(None),
                    _ => on_lists += 1,
                }
            }
        }
        if on_lists == 0 {
            self.warn(number, heading, SheetProblem::WithdrawnUnplaced);
            return Ok(None);
        }
        self.answer.withdrawn += 1;
        self.by_kind.count(ImportKind::Withdrawn, number);
        if self.answer.withdrawals.len() < MOST_SHOWN {
            self.answer.withdrawals.push(view::ImportWithdrawal {
                sheet: None,
                row: number,
                name: row.name.clone(),
                word: word.clone(),
            });
        }
        Ok(Some(word))
    }

    /// How somebody known is written, where that is better than what the row says now.
    fn better_spelling_stands(&self, typed: &str, known: &Option<KnownRow>) -> Option<String> {
        let stands = known.as_ref()?.name.as_deref()?;
        (stands != typed && stays(typed, stands)).then(|| stands.to_owned())
    }

    /// What a row that is not known becomes, and whether that was there before and was taken back.
    fn becomes(
        &mut self,
        reader: &Reader,
        row: &Application,
        placing: Placing,
    ) -> Result<(ApplicationId, bool)> {
        let (nature, route, form_key) = (self.nature, self.route, self.form_key.clone());
        for id in nature.applications(route, &form_key, row) {
            if self.here.contains(&id) {
                continue;
            }
            match reader.is_in_sight(Noun::Application, id.0)? {
                Some(true) => continue,
                None => return Ok((id, false)),
                Some(false) => {
                    self.comes_back(reader, id, placing)?;
                    return Ok((id, true));
                }
            }
        }
        Err(Error::unknown("application"))
    }

    /// What was decided of somebody stands again when they come back: it is said.
    fn comes_back(&mut self, reader: &Reader, id: ApplicationId, placing: Placing) -> Result<()> {
        self.answer.back.people += 1;
        let Placing::Register(meeting) = placing else {
            return Ok(());
        };
        let [first, second] = self.nature.registrations(id, meeting);
        let id = match reader.is_in_sight(Noun::Registration, first.0)? {
            Some(true) => second,
            _ => first,
        };
        self.answer.back.add(&came_back::what_stands(reader, id)?);
        Ok(())
    }

    /// The moment of a row, where day and month of it can be told apart by nothing and nobody has said which comes first.
    fn open_moment<'a>(&self, text_of: impl Fn(usize) -> &'a str) -> Option<Unclear> {
        let (column, _) = self.dates_open.as_ref()?;
        let text = text_of(*column);
        sent_at::is_open(text).then(|| Unclear {
            question: Question::DateOrder,
            column: *column,
            text: text.to_owned(),
        })
    }

    /// Leaves somebody's rows out until a person has said what the answers in them mean.
    fn hold(&mut self, earlier: &[GoodRow], row: GoodRow, known: Option<&KnownRow>) {
        for unclear in &row.unclear {
            let heading = self.map.columns[unclear.column].heading.clone();
            let is_moment = unclear.question == Question::DateOrder;
            // One answer is for the whole column, whatever stands in the row.
            let open = self.dates_open.as_ref().filter(|_| is_moment);
            let words = open.map_or(unclear.text.as_str(), |(_, cell)| cell);
            asked::ask(
                &mut self.answer.questions,
                unclear.question,
                &heading,
                words,
                row.number,
            );
            let problem = match is_moment {
                true => SheetProblem::DatesOpen,
                false => SheetProblem::AnswerUnreadable,
            };
            self.answer.problems.push(view::ImportProblem {
                sheet: None,
                row: row.number,
                column: Some(heading),
                code: RowFault::OfItsPlace(problem),
                severity: Severity::Error,
                text: Some(shown(&unclear.text)),
            });
        }
        for it in earlier.iter().chain([&row]) {
            let (name, organisation) = (&it.application.name, &it.application.organisation);
            let kind = ImportKind::ForPerson;
            self.refuse(kind, it.number, Some(name), organisation.as_deref());
        }
        // Who was taken in before has not vanished.
        if let Some(known) = known {
            self.keys.push(row.application.key);
            self.here.insert(known.application);
        }
    }

    /// Leaves rows out that the sheet only half shows: a person has said so, or has not said anything yet.
    fn leave_out(
        &mut self,
        earlier: &[GoodRow],
        row: GoodRow,
        known: Option<&KnownRow>,
        kind: AsideKind,
    ) {
        let (of, left) = asides::of_row(kind);
        self.problem(row.number, None, of, Severity::Error);
        for it in earlier.iter().chain([&row]) {
            let (name, organisation) = (&it.application.name, &it.application.organisation);
            self.refuse(left, it.number, Some(name), organisation.as_deref());
        }
        asides::ask(&mut self.answer, kind, row.number);
        if let Some(known) = known {
            self.keys.push(row.application.key);
            self.here.insert(known.application);
        }
    }

    fn heading_of(&self, field: Field) -> Option<String> {
        let at = self.map.column_of(field)?;
        Some(self.map.columns[at].heading.clone())
    }

    fn warn(&mut self, row: u32, column: Option<String>, of: SheetProblem) {
        self.problem(row, column, of, Severity::Warning);
    }

    fn problem(&mut self, row: u32, column: Option<String>, of: SheetProblem, severity: Severity) {
        self.answer.problems.push(view::ImportProblem {
            sheet: None,
            row,
            column,
            code: RowFault::OfItsPlace(of),
            severity,
            text: None,
        });
    }
}

/// Says where letters were lost before the sheet came here. A mark inside a word counts where two cells have one.
fn lost_letters(sheet: &Sheet, plan: &mut Plan) {
    let is_read = |at: usize| match plan.map.columns.get(at) {
        Some(column) => !matches!(column.used, Use::Dropped(_)),
        None => false,
    };
    let mut found: Vec<(u32, usize, Lost, String)> = Vec::new();
    for row in sheet.rows.iter() {
        for (at, text) in row.filled().filter(|(at, _)| is_read(*at)) {
            if let Some(lost) = lost(text) {
                found.push((row.number, at, lost, shown(text)));
            }
        }
    }
    let marks: HashSet<&str> = found
        .iter()
        .filter(|it| it.2 == Lost::Mark)
        .map(|it| it.3.as_str())
        .collect();
    let is_one = marks.len() < 2;
    found.retain(|it| it.2 != Lost::Mark || !is_one);
    if !found.is_empty() {
        plan.answer.warnings.push(LETTERS_LOST.to_owned());
    }
    for (row, at, _, text) in found {
        plan.answer.problems.push(view::ImportProblem {
            sheet: None,
            row,
            column: Some(plan.map.columns[at].heading.clone()),
            code: RowFault::OfItsPlace(SheetProblem::LettersLost),
            severity: Severity::Warning,
            text: Some(text),
        });
    }
}

/// The column that says who has withdrawn, where one of its cells does.
pub(super) fn status_column(sheet: &Sheet, map: &ColumnMap) -> Option<usize> {
    let mut asked = map
        .columns
        .iter()
        .enumerate()
        .filter(|(_, it)| it.used == Use::Answer && status::is_asked_by(&it.folded));
    let says = |at: &usize| {
        sheet
            .rows
            .iter()
            .any(|row| status::withdraws(row.cell(*at)))
    };
    asked.find_map(|(at, _)| says(&at).then_some(at))
}

/// Whether the name that stands is the same in a spelling as good or better: then it is kept.
pub(super) fn stays(typed: &str, stands: &str) -> bool {
    may_be_one_person(typed, stands) && !is_better(typed, stands)
}

/// Enough of a key to tell a row of the last import by.
pub(super) fn short(key: &str) -> &str {
    key.get(..16).unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::super::invented::{known, row};
    use super::*;

    /// As keys are kept: the first sixteen letters of them.
    fn keys(words: &[&str]) -> Vec<String> {
        words.iter().map(|it| format!("{it:_<16}")).collect()
    }

    #[test]
    fn what_stood_twice_and_stands_once_has_vanished_once() {
        let before = keys(&["can", "ayse", "can", "ilker"]);
        for (now, gone) in [
            (&["can", "can", "ayse", "ilker"][..], &[][..]),
            (&["ilker", "can", "ayse"], &["can"]),
            (&["can", "can", "can"], &["ayse", "ilker"]),
            (&["hasan"], &["ayse", "can", "can", "ilker"]),
            (&[], &["ayse", "can", "can", "ilker"]),
        ] {
            // In full a key goes on.
            let now: Vec<String> = keys(now).iter().map(|it| format!("{it}rest")).collect();
            let now: Vec<&str> = now.iter().map(String::as_str).collect();
            assert_eq!(vanished(&before, &now), keys(gone), "{now:?}");
        }
    }

    #[test]
    fn who_was_read_with_day_and_month_the_other_way_round_is_known_under_the_new_key() {
        let person = |at| row(2, [at, "Ayşe Işık", "Umut Derneği", "", ""]);
        let (was, is) = (person("03.04.2026 09:12:45"), person("04.03.2026 09:12:45"));
        let (old, new) = (was.application.key.clone(), is.application.key.clone());
        let of_key = || HashMap::from([(old.clone(), vec![known(1, &was, "form")])]);

        let mut before = of_key();
        let (moved, former) = read_otherwise_before(&[is], &mut before);
        assert_eq!(moved.len(), 1);
        assert_eq!(former, std::slice::from_ref(&old));
        assert_eq!(before.keys().collect::<Vec<_>>(), [&new]);

        let mut before = of_key();
        let (moved, former) = read_otherwise_before(&[person("03.04.2026 09:12:45")], &mut before);
        assert!(moved.is_empty() && former.is_empty(), "known as it is read");
        assert_eq!(before, of_key());

        let mut before = of_key();
        let other_day = person("13.04.2026 09:12:45");
        let (moved, _) = read_otherwise_before(&[other_day], &mut before);
        assert!(moved.is_empty(), "there is no thirteenth month");
        assert_eq!(before, of_key());
    }
}
