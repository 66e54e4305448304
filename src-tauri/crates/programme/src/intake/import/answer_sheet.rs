//! How a sheet is read that says something of people who are registered: which of its columns says it, and which says of
//! whom. What is made of it stands in `answers`.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use documents::spreadsheet::{Row, Sheet};
use domain::application::{AsideKind, MatchedBy, SheetProblem, TakenAs};
use domain::column_map::{ColumnMap, Use, column_letter};
use domain::field::{ColumnField, Field, SheetField};
use domain::organisation::fold_organisation;
use domain::province;
use domain::registration::{Reply, Selection, is_code};
use domain::said::{Meaning, Question, Readings, Said as Reading, same_words, waiting_place};
use domain::turkish::{fold, tidy};
use domain::verb::Verb;
use domain::words::Word;
use domain::{contact, said, sent_at, status, wish};
use store::{Reader, RegistrationRow};

use super::Places;
use super::asides::Asides;
use super::asked::Asking;
use super::find_registered::{Registered, Who};
use super::form::{Columns, mendable};
use super::head::{head, shown};
use super::mend::{self, Mends};
use super::plan::status_column;
use crate::base::error::{Error, Result, invalid};
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
        match options.taken_as.as_ref().map(Word::known) {
            None | Some(Some(TakenAs::Applications)) => Ok(None),
            Some(Some(TakenAs::Selected)) => Ok(Some(Kind::Selected)),
            Some(Some(TakenAs::Replies)) => Ok(Some(Kind::Replies)),
            Some(None) => Err(invalid("import_as_unknown", "as")),
        }
    }

    /// The word of the column that says it.
    fn field(self) -> SheetField {
        match self {
            Kind::Selected => SheetField::Selection,
            Kind::Replies => SheetField::Reply,
        }
    }

    fn unreadable(self) -> SheetProblem {
        match self {
            Kind::Selected => SheetProblem::ResultUnreadable,
            Kind::Replies => SheetProblem::ReplyUnreadable,
        }
    }

    pub(super) fn verb(self) -> Verb {
        match self {
            Kind::Selected => Verb::Select,
            Kind::Replies => Verb::Reply,
        }
    }

    pub(super) fn question(self) -> Question {
        match self {
            Kind::Selected => Question::Selection,
            Kind::Replies => Question::Reply,
        }
    }

    pub(super) fn said(self, text: &str) -> Option<Said> {
        Said::of(said::read(self.question(), text).meaning()?)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Selection(Selection),
    Reply(Reply),
    /// A column of statuses takes them off the list.
    Withdrawn,
}

impl Said {
    /// `None` for what neither a list nor a reply says, and for words of which a person has said that they say nothing.
    fn of(meaning: Meaning) -> Option<Said> {
        Some(match meaning {
            Meaning::Selected => Said::Selection(Selection::Selected),
            Meaning::Waiting => Said::Selection(Selection::Waiting),
            Meaning::NotSelected => Said::Selection(Selection::NotSelected),
            Meaning::Coming => Said::Reply(Reply::Coming),
            Meaning::NotComing => Said::Reply(Reply::NotComing),
            Meaning::Yes
            | Meaning::No
            | Meaning::Unclear
            | Meaning::In
            | Meaning::Out
            | Meaning::DayFirst
            | Meaning::MonthFirst => {
                return None;
            }
        })
    }
}

/// A row that has found its registration and says something of it.
pub(super) struct Line {
    pub(super) row: u32,
    pub(super) sheet: Option<String>,
    pub(super) registration: RegistrationRow,
    pub(super) said: Said,
    /// The word of the status that withdraws them.
    pub(super) word: Option<String>,
    /// The place on the waiting list that it gives them.
    pub(super) place: Option<u32>,
    /// The one that they have.
    pub(super) place_before: Option<u32>,
    pub(super) at: Option<DateTime<Utc>>,
    pub(super) matched_by: MatchedBy,
}

impl Line {
    /// Whether it stands so already.
    pub(super) fn stands(&self) -> bool {
        let it = &self.registration;
        match self.said {
            Said::Selection(selection) => {
                it.selection.is(selection)
                    && (self.place.is_none() || self.place == self.place_before)
            }
            Said::Reply(reply) => it.reply.is(reply),
            Said::Withdrawn => it.withdrawn.is_some(),
        }
    }
}

/// What is wrong with a row, the column where it shows, and the words that only a person can read.
pub(super) struct Wrong {
    pub(super) problem: SheetProblem,
    pub(super) at: Option<usize>,
    pub(super) unclear: Option<String>,
}

impl Wrong {
    /// Of the row as a whole.
    pub(super) fn of(problem: SheetProblem) -> Wrong {
        Wrong {
            problem,
            at: None,
            unclear: None,
        }
    }
}

/// A row with what a person has put in the place of its cells.
pub(super) struct Cells<'a> {
    pub(super) row: Row<'a>,
    pub(super) mended: &'a [(usize, String)],
}

impl Cells<'_> {
    pub(super) fn cell(&self, at: usize) -> &str {
        let mended = self.mended.iter().find(|(column, _)| *column == at);
        mended.map_or(self.row.cell(at), |(_, text)| text.as_str())
    }
}

/// How one sheet is read.
pub(super) struct ReadAs {
    pub(super) columns: Columns,
    pub(super) kind: Kind,
    /// The column that says it; none where the sheet's name does.
    pub(super) says: Option<usize>,
    pub(super) by_name: Option<Said>,
    pub(super) code: Option<usize>,
    /// The column that says who has withdrawn.
    status: Option<usize>,
    /// The column that numbers the waiting list.
    places: Option<usize>,
    asides: HashMap<u32, AsideKind>,
    pub(super) asides_said: Asides,
    /// What a person has said of words that nobody else understands.
    pub(super) readings: Readings,
}

impl ReadAs {
    pub(super) fn of(
        reader: &Reader,
        sheet: &Sheet,
        options: &view::ImportOptions,
        kind: Kind,
    ) -> Result<ReadAs> {
        // These words are no fields of an application.
        let is_own = |it: &&view::ColumnChoice| {
            let named = it.field.as_deref().and_then(SheetField::from_word);
            named.is_some_and(|it| it != SheetField::Choice)
        };
        let own: Vec<view::ColumnChoice> = options.map.iter().filter(is_own).cloned().collect();
        let mut others = options.clone();
        others.map.retain(|it| !is_own(&it));
        others.as_last_time = false;
        let mut columns = Columns::of(reader, sheet, &others)?;
        let readings = std::mem::take(&mut columns.map.readings);
        let chosen = |field: SheetField| -> Result<Option<usize>> {
            let is_it = |it: &&view::ColumnChoice| it.field.as_deref() == Some(field.word());
            let Some(choice) = own.iter().find(is_it) else {
                return Ok(None);
            };
            let at = position(&columns.map, &choice.heading).ok_or(Error::Invalid {
                code: "unknown_heading",
                field: choice.heading.clone(),
            })?;
            Ok(Some(at))
        };
        let by_name = sheet.sheet.as_deref().and_then(|name| kind.said(name));
        let code = match chosen(SheetField::Code)? {
            Some(at) => Some(at),
            None => code_column(sheet, &columns.map),
        };
        let says = match chosen(kind.field())? {
            Some(at) => Some(at),
            None => says_column(sheet, &columns.map, kind, options),
        };
        let is_list = |it: &(u32, String)| kind.said(&it.1).is_some();
        let by_list = sheet.lists.iter().any(is_list);
        if says.is_none() && by_name.is_none() && !by_list {
            return Err(match kind {
                Kind::Selected => invalid("result_column_missing", "map"),
                Kind::Replies => invalid("reply_column_missing", "map"),
            });
        }
        let status = status_column(sheet, &columns.map).filter(|at| Some(*at) != says);
        let places = columns
            .map
            .columns
            .iter()
            .position(|it| PLACES.contains(&it.folded.as_str()));
        let asides_said = Asides::of(reader, sheet, &columns, options)?;
        Ok(ReadAs {
            columns,
            kind,
            says,
            by_name,
            code,
            status,
            places,
            asides: asides_said.left_out(),
            asides_said,
            readings,
        })
    }

    /// The column that answers, for whoever is asked what its words say.
    pub(super) fn asking(&self) -> Vec<Asking<'_>> {
        let asking = |at: usize| Asking {
            question: self.kind.question(),
            heading: &self.columns.map.columns[at].heading,
            at,
        };
        self.says.map(asking).into_iter().collect()
    }

    pub(super) fn head(&self, sheet: &Sheet) -> view::Import {
        let mut answer = head(sheet, &self.columns);
        let headings = &self.columns.map.columns;
        answer.shape.status_column = self.status.map(|at| headings[at].heading.clone());
        for (at, field) in [
            (self.says, self.kind.field()),
            (self.code, SheetField::Code),
        ] {
            if let Some(column) = at.and_then(|at| answer.columns.get_mut(at)) {
                column.field = Some(ColumnField::Sheet(field));
                column.dropped = false;
                column.reason = None;
            }
        }
        answer
    }

    pub(super) fn line(
        &self,
        row: &Cells,
        sheet: &Sheet,
        people: &Registered,
        places: &Places,
    ) -> Result<Line, Wrong> {
        let unreadable = |unclear| Wrong {
            problem: self.kind.unreadable(),
            at: self.says,
            unclear,
        };
        let of_status = self.status.map(|at| row.cell(at));
        let word = of_status.filter(|it| status::withdraws(it)).map(shown);
        let read = match self.says {
            _ if word.is_some() => Ok(Some(Said::Withdrawn)),
            Some(at) => self.reads(row.cell(at)),
            None => Ok(self.by_list(sheet, row).or(self.by_name)),
        };
        // Nothing is said, and nothing is to be asked.
        if let Ok(None) = read {
            return Err(unreadable(None));
        }
        let found = people.find(&self.who(row, places));
        let (found, matched_by) = found.map_err(|problem| Wrong {
            problem,
            at: self.names_them(),
            unclear: None,
        })?;
        let said = read.map_err(|words| unreadable(Some(words)))?;
        let Some(said) = said else {
            return Err(unreadable(None));
        };
        if let Some(at) = self.says_other_city(row, found, places) {
            return Err(Wrong {
                problem: SheetProblem::OtherCity,
                at: Some(at),
                unclear: None,
            });
        }
        let at = self.column(Field::SentAt).and_then(|at| {
            let map = &self.columns.map;
            sent_at::read(row.cell(at), map.month_first, map.sent_zone())
        });
        let (table, number) = sheet.beside.place(row.row.number);
        Ok(Line {
            row: number,
            sheet: table.map(str::to_owned).or(sheet.sheet.clone()),
            registration: found.clone(),
            said,
            word,
            place: self.place(said, row),
            place_before: None,
            at,
            matched_by,
        })
    }

    /// Where a result names a city that is neither that of their meeting nor where they are from: somebody decides for another
    /// meeting, and a seat here would be a silent guess.
    fn says_other_city(
        &self,
        row: &Cells,
        found: &RegistrationRow,
        places: &Places,
    ) -> Option<usize> {
        if self.kind != Kind::Selected {
            return None;
        }
        let at = self.column(Field::Province)?;
        let plate = Some(province::recognise(row.cell(at))?.plate);
        let mut meetings = places.of_route.iter();
        let meeting = meetings.find(|it| Some(it.id) == found.meeting)?;
        (meeting.plate != plate && found.plate != plate).then_some(at)
    }

    /// "Yedek 2", or the number in a column of its own.
    fn place(&self, said: Said, row: &Cells) -> Option<u32> {
        if said != Said::Selection(Selection::Waiting) {
            return None;
        }
        let of_result = self.says.and_then(|at| waiting_place(row.cell(at)));
        let of_column = || {
            let number = row.cell(self.places?).trim().trim_end_matches('.');
            number.parse().ok().filter(|it| (1..1000).contains(it))
        };
        of_result.or_else(of_column)
    }

    /// What stands over the list that the row is in.
    fn by_list(&self, sheet: &Sheet, row: &Cells) -> Option<Said> {
        self.kind.said(sheet.list_of(row.row.number)?)
    }

    /// What a cell says; or the words that only a person can read.
    fn reads(&self, cell: &str) -> Result<Option<Said>, String> {
        let cell = shown(cell);
        match self.readings.read(self.kind.question(), "", &cell) {
            Reading::This(meaning) => Ok(Said::of(meaning)),
            Reading::Nothing => Ok(None),
            Reading::Unknown => Err(cell),
        }
    }

    /// Whether the sheet only half shows the row, and it is left out.
    pub(super) fn aside(&self, row: &Cells) -> Option<AsideKind> {
        self.asides.get(&row.row.number).copied()
    }

    /// The column by which somebody is looked for first: where to put right that nobody is found.
    fn names_them(&self) -> Option<usize> {
        let name = [Field::Name, Field::Given];
        let name = name.into_iter().find_map(|it| self.column(it));
        name.or(self.code).or(self.column(Field::Phone))
    }

    /// What was typed in the place of cells of this sheet. Also of the columns that only such a sheet has.
    pub(super) fn mends(&self, sheet: &Sheet, mended: &[view::Mend]) -> Result<Mends> {
        let map = &self.columns.map;
        let of_sheet = mended
            .iter()
            .filter(|it| it.sheet.is_none() || is_on(sheet, it.sheet.as_deref()));
        mend::read(sheet, map, of_sheet, |heading| {
            let own = [self.says, self.code].into_iter().flatten();
            let mut own = own.filter(|at| map.columns[*at].heading == heading);
            own.next().or_else(|| mendable(map, heading))
        })
    }

    fn column(&self, field: Field) -> Option<usize> {
        self.columns.map.column_of(field)
    }

    pub(super) fn text(&self, row: &Cells, field: Field) -> String {
        self.column(field)
            .map_or_else(String::new, |at| tidy(row.cell(at)))
    }

    pub(super) fn name(&self, row: &Cells) -> String {
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
            name: self.name(row),
            organisation: fold_organisation(&self.text(row, Field::Organisation)),
            meetings: places.wished(&wishes),
        }
    }
}

/// Headings, folded, of a column that numbers the waiting list.
const PLACES: [&str; 7] = [
    "yedek sirasi",
    "yedek sira",
    "yedek sira no",
    "yedek no",
    "yedek listesi sirasi",
    "waiting list place",
    "reserve rank",
];

/// Whether a name is that of the sheet, or of a table on it.
pub(super) fn is_on(sheet: &Sheet, name: Option<&str>) -> bool {
    sheet.sheet.as_deref() == name || name.is_some_and(|it| sheet.beside.has(it))
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
fn says_column(
    sheet: &Sheet,
    map: &ColumnMap,
    kind: Kind,
    options: &view::ImportOptions,
) -> Option<usize> {
    let now: Vec<String> = options
        .readings
        .iter()
        .map(|it| same_words(&it.words))
        .collect();
    let is_said = |cell: &str| kind.said(cell).is_some() || now.contains(&same_words(cell));
    let candidates = (0..map.columns.len()).filter(|at| map.columns[*at].used == Use::Answer);
    let counted = candidates.filter_map(|at| {
        let (mut all, mut said) = (0u32, 0u32);
        for cell in filled(sheet, at) {
            all += 1;
            said += u32::from(is_said(cell));
        }
        (said > 0 && said * 2 >= all).then_some((said, at))
    });
    let said = counted.max_by_key(|(said, at)| (*said, std::cmp::Reverse(*at)));
    // A column of words that nobody knows is still the one that is asked.
    let by_heading = || {
        (0..map.columns.len()).find(|at| {
            let column = &map.columns[*at];
            column.used == Use::Answer && kind.question().is_asked_by(&column.folded)
        })
    };
    said.map(|(_, at)| at).or_else(by_heading)
}

fn filled(sheet: &Sheet, at: usize) -> impl Iterator<Item = &str> {
    let cells = sheet
        .rows
        .iter()
        .take(200)
        .map(move |row| row.cell(at).trim());
    cells.filter(|it| !it.is_empty())
}
