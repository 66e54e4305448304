//! How a sheet is read that says something of people who are registered: which of its columns says it, and which says of
//! whom. What is made of it stands in `answers`.

use chrono::{DateTime, Utc};
use documents::spreadsheet::{Row, Sheet};
use domain::application::{MatchedBy, SaidOf, SheetProblem, TakenAs};
use domain::column_map::{ColumnMap, Use, column_letter};
use domain::field::{ColumnField, Field, SheetField};
use domain::organisation::fold_organisation;
use domain::registration::{Reply, Selection, is_code};
use domain::turkish::{fold, tidy};
use domain::verb::Verb;
use domain::words::Word;
use domain::{contact, sent_at, team_list, wish};
use store::{Reader, RegistrationRow};

use super::Places;
use super::find_registered::{Registered, Who};
use super::form::{Columns, mendable};
use super::head::head;
use super::mend::{self, Mends};
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

    pub(super) fn said(self, text: &str) -> Option<Said> {
        match self {
            Kind::Selected => team_list::selection(text).map(Said::Selection),
            Kind::Replies => team_list::reply(text).map(Said::Reply),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Selection(Selection),
    Reply(Reply),
}

impl From<Said> for SaidOf {
    fn from(said: Said) -> SaidOf {
        match said {
            Said::Selection(it) => SaidOf::Selection(it.into()),
            Said::Reply(it) => SaidOf::Reply(it.into()),
        }
    }
}

/// A row that has found its registration and says something of it.
pub(super) struct Line {
    pub(super) row: u32,
    pub(super) sheet: Option<String>,
    pub(super) registration: RegistrationRow,
    pub(super) said: Said,
    pub(super) at: Option<DateTime<Utc>>,
    pub(super) matched_by: MatchedBy,
}

/// What is wrong with a row, and the column where it shows.
pub(super) type Wrong = (SheetProblem, Option<usize>);

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
        let columns = Columns::of(reader, sheet, &others)?;
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
            None => says_column(sheet, &columns.map, kind),
        };
        if says.is_none() && by_name.is_none() {
            return Err(match kind {
                Kind::Selected => invalid("result_column_missing", "map"),
                Kind::Replies => invalid("reply_column_missing", "map"),
            });
        }
        Ok(ReadAs {
            columns,
            kind,
            says,
            by_name,
            code,
        })
    }

    pub(super) fn head(&self, sheet: &Sheet) -> view::Import {
        let mut answer = head(sheet, &self.columns);
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
    pub(super) fn mends(&self, sheet: &Sheet, mended: &[view::Mend]) -> Result<Mends> {
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
