//! An import: how a sheet is to be read, what it holds, and the rows behind the counts.

use super::*;
use domain::application::{
    AsideKind, MatchedBy, RowFault, RowState, RowsAside, SaidOf, Severity, SpellingOf, TakenAs,
};
use domain::calendar::{Day, Moment};
use domain::column_map::FormKind;
use domain::duplicate::Reason;
use domain::field::{ColumnField, DropReason};
use domain::ids::{ApplicationId, MeetingId, OperationId, PersonId, RegistrationId, WordingId};
use domain::import_kind::ImportKind;
use domain::said::{Meaning, Question};
use domain::sent_at::Order;
use domain::words::Word;

views! {
    /// How a sheet is to be read; everything null is guessed.
    #[derive(Default)]
    struct ImportOptions {
        pub route: u32,
        pub meeting: Option<MeetingId>,
        pub sheet: Option<String>,
        pub header_row: Option<u32>,
        pub encoding: Option<String>,
        pub delimiter: Option<String>,
        /// Letters that are garbled all over the sheet are to be repaired.
        pub repair: bool,
        pub map: Vec<ColumnChoice>,
        /// What was chosen by hand for the columns of this form the last time is chosen again.
        pub as_last_time: bool,
        pub mended: Vec<Mend>,
        /// Every name in capitals or small letters is written as proposed.
        pub proposed_names: bool,
        /// Applications when nothing is said.
        pub taken_as: Option<Word<TakenAs>>,
        /// For dates that could be read both ways.
        pub dates: Option<Word<Order>>,
        /// What a person says of answers that nobody else understands; it is remembered.
        pub readings: Vec<ReadWords>,
        /// What is done with hidden rows, and with those that are struck out; where there are any and nobody says it, they
        /// wait.
        #[serde(default)]
        pub hidden: Option<Word<RowsAside>>,
        #[serde(default)]
        pub struck: Option<Word<RowsAside>>,
        /// Answers that were begun and never sent.
        #[serde(default)]
        pub unsent: Option<Word<RowsAside>>,
    }

    /// What words of this sheet say. `heading` names the column where the same words answer two questions.
    struct ReadWords {
        pub heading: Option<String>,
        pub words: String,
        pub meaning: Word<Meaning>,
    }

    /// Words that only a person can read: every row that holds them waits for the answer, the others go in.
    struct ImportQuestion {
        pub question: Question,
        pub heading: Option<String>,
        /// As typed in the first of the rows.
        pub words: String,
        pub rows: u32,
        /// The first of them.
        pub row_numbers: Vec<u32>,
        pub answers: Vec<Meaning>,
    }

    /// What a person has said of such words, as it is remembered.
    struct WordsRead {
        pub reading: WordingId,
        pub question: Word<Question>,
        pub heading: Option<String>,
        pub words: String,
        pub meaning: Word<Meaning>,
    }

    /// `field` null keeps the column as an answer of the application; `drop` discards it.
    struct ColumnChoice {
        pub heading: String,
        pub field: Option<String>,
        /// Of the column with the times of sending, where that was chosen by hand, too.
        pub dates: Option<Word<Order>>,
    }

    /// Text that a person typed in the place of a cell, for this import.
    struct Mend {
        /// Of several sheets, or tables beside one another, the one of the row; null where there is one.
        pub sheet: Option<String>,
        pub row: u32,
        pub heading: String,
        pub text: String,
    }

    /// How the dates of a column are read that could be read both ways, and whether a person has said so.
    struct ImportDates {
        pub heading: String,
        pub order: Order,
        pub chosen: bool,
    }

    /// What a sheet holds and what became of it; a preview has `imported` 0 and no operation.
    struct Import {
        pub format: String,
        pub form: FormKind,
        pub encoding: Option<String>,
        pub delimiter: Option<String>,
        pub sheet: Option<String>,
        /// All sheets of the workbook that are in sight.
        pub sheets: Vec<String>,
        /// Those that are not.
        pub hidden_sheets: Vec<String>,
        pub header_rows: Vec<u32>,
        pub columns: Vec<ImportColumn>,
        pub rows: u32,
        pub new: u32,
        pub same: u32,
        pub changed: u32,
        pub refused: u32,
        pub vanished: u32,
        pub to_place: u32,
        pub suspects: Vec<Suspect>,
        pub problems: Vec<ImportProblem>,
        /// What is to be known of the sheet as a whole, as codes.
        pub warnings: Vec<String>,
        /// Where letters are garbled: up to three texts, never of a dropped column.
        pub repairs: Vec<Repair>,
        pub repaired_text: bool,
        /// What was chosen by hand for this form the last time, and is chosen again.
        pub remembered: Vec<ColumnChoice>,
        /// Where the letters of a list are doubtful: how else it may be read.
        pub encodings: Vec<OtherEncoding>,
        /// Null where no date could be read both ways.
        pub dates: Option<ImportDates>,
        /// The first rows behind every count.
        pub list: Vec<ImportRow>,
        pub changes: Vec<ImportChange>,
        pub gone: Vec<GoneRow>,
        pub proposals: Vec<NameProposal>,
        /// Names that stand in the sheet otherwise than they are kept, and which of them are kept so from now on.
        pub spellings: Vec<ImportSpelling>,
        /// What a list of the team or a form of replies changes.
        pub decisions: Vec<ImportDecision>,
        /// What a person has to read; while there are any, rows are left out.
        pub questions: Vec<ImportQuestion>,
        /// Of the new rows those that were here before and were taken back, here or on another laptop, and what stands
        /// again with them.
        pub back: ComesBack,
        /// Rows that the sheet only half shows, as long as nobody has said what is done with them: they are left out.
        pub asides: Vec<ImportAside>,
        /// What is done with such rows where a person has said it, now or of an earlier sheet of the form.
        pub asides_said: Vec<ImportAsideSaid>,
        /// All of it said by kind; first what no sheet of this form held that was taken in before.
        pub kinds: Vec<ImportOfKind>,
        /// How many sheets of this form were taken in before, as far as it is known what they held.
        pub sheets_before: u32,
        /// What the sheet was taken for.
        pub shape: ImportShape,
        /// Of the new and changed rows those that a column of statuses withdraws, and by which word.
        pub withdrawn: u32,
        pub withdrawals: Vec<ImportWithdrawal>,
        pub imported: u32,
        pub operation: Option<OperationId>,
    }

    /// How many rows of a sheet are of a kind.
    struct ImportOfKind {
        pub kind: ImportKind,
        pub rows: u32,
        /// The first of them.
        pub row_numbers: Vec<u32>,
        /// What is said of them.
        pub faults: Vec<ImportFaultOfKind>,
        /// Sheets of this form were taken in before, and none held the kind, or one of its faults.
        pub first_time: bool,
    }

    struct ImportFaultOfKind {
        pub code: RowFault,
        pub rows: u32,
        pub first_time: bool,
    }

    /// What of a sheet is heading and what of it groups the rows. Another sheet, another heading row and another use of a
    /// column are said with `sheet`, `header_row` and `map`.
    #[derive(Default)]
    struct ImportShape {
        pub heading_rows: Vec<u32>,
        /// Right below them and about them: types, ids, examples.
        pub rows_of_heading: Vec<u32>,
        /// Rows that name the city of those below them.
        pub sections: Vec<ImportSection>,
        /// The column that says who has withdrawn.
        pub status_column: Option<String>,
        /// Tables beside the first and below it, of which the rows are among the others.
        pub tables: Vec<ImportTable>,
    }

    /// `title` is what stands over it.
    struct ImportTable {
        pub header_row: u32,
        pub first_column: String,
        pub last_column: String,
        pub title: Option<String>,
    }

    struct ImportAside {
        pub kind: AsideKind,
        pub rows: u32,
        /// Of all rows of the sheet.
        pub of: u32,
        /// The first of them.
        pub row_numbers: Vec<u32>,
        pub answers: Vec<RowsAside>,
    }

    struct ImportAsideSaid {
        pub kind: AsideKind,
        pub said: RowsAside,
        pub remembered: bool,
        pub rows: u32,
        /// The first of them.
        pub row_numbers: Vec<u32>,
    }

    struct ImportSection {
        pub row: u32,
        pub city: String,
    }

    /// Somebody who is taken in as withdrawn, and the word that says so.
    struct ImportWithdrawal {
        /// Of several tables beside one another, the one of the row.
        pub sheet: Option<String>,
        pub row: u32,
        pub name: String,
        pub word: String,
    }

    /// Whom and what comes back into sight: people, with how many registrations, and among those how many have a seat and
    /// have replied.
    #[derive(Default)]
    struct ComesBack {
        pub people: u32,
        pub registrations: u32,
        pub seats: u32,
        pub replies: u32,
    }

    struct ImportColumn {
        pub heading: String,
        pub field: Option<ColumnField>,
        pub dropped: bool,
        pub reason: Option<DropReason>,
        /// Up to three values, never of a dropped column.
        pub samples: Vec<String>,
    }

    /// `sample` is some of the list as it would read then.
    struct OtherEncoding {
        pub encoding: String,
        pub sample: String,
    }

    /// A text as it stands in the sheet, and as it would read repaired.
    struct Repair {
        pub before: String,
        pub after: String,
    }

    /// `with` is a person's id, or `row N` for another row of the sheet.
    struct Suspect {
        pub sheet: Option<String>,
        pub row: u32,
        pub with: String,
        pub score: f64,
        pub reasons: Vec<Reason>,
    }

    struct ImportProblem {
        /// Of several sheets, or tables beside one another, the one of the row; null where there is one.
        pub sheet: Option<String>,
        pub row: u32,
        pub column: Option<String>,
        pub code: RowFault,
        pub severity: Severity,
        /// What stands in the cell, where it is about one.
        pub text: Option<String>,
    }

    /// A row behind a count.
    struct ImportRow {
        /// Of several sheets, or tables beside one another, the one that the row stands on.
        pub sheet: Option<String>,
        pub row: u32,
        pub state: RowState,
        pub name: Option<String>,
        pub organisation: Option<String>,
        /// It waits for a person to say which meeting.
        pub to_place: bool,
    }

    /// A known row that says something else now.
    struct ImportChange {
        pub sheet: Option<String>,
        pub row: u32,
        pub name: String,
        pub fields: Vec<ChangedCell>,
    }

    /// A cell before and after. `kept`: somebody has corrected by hand what became of it, and that stays.
    struct ChangedCell {
        pub heading: String,
        pub before: Option<String>,
        pub after: Option<String>,
        pub kept: bool,
    }

    /// A row of the last sheet that this one no longer has: who it is, and where it stood.
    struct GoneRow {
        pub row: Option<u32>,
        pub file: Option<String>,
        pub name: Option<String>,
        pub organisation: Option<String>,
    }

    /// A name in capitals or in small letters, and how it would be written.
    struct NameProposal {
        pub sheet: Option<String>,
        pub row: u32,
        pub heading: String,
        pub before: String,
        pub after: String,
    }

    /// A name as a row writes it, and as it was kept before and is after; `before` and `after` are one where it stays.
    struct ImportSpelling {
        pub sheet: Option<String>,
        pub row: u32,
        pub of: SpellingOf,
        pub typed: String,
        pub before: String,
        pub after: String,
    }

    /// What a sheet says of somebody who is registered: a word of selection or of reply, before and after.
    struct ImportDecision {
        pub row: u32,
        pub sheet: Option<String>,
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub before: SaidOf,
        pub after: SaidOf,
        /// The place on the waiting list that it gives.
        pub place: Option<u32>,
        /// When a form was answered, where it says so.
        pub at: Option<Moment>,
        pub matched_by: MatchedBy,
    }

    /// The sheet written back with its faults marked.
    struct FaultsFile {
        pub file: String,
        pub rows: u32,
        pub faulty: u32,
    }

    /// An application of a call that no meeting is known for, with the meetings it wishes for, the first wish first.
    struct ToPlaceItem {
        pub application: ApplicationId,
        pub person: Option<PersonId>,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub wishes: Vec<Wished>,
        /// As typed.
        pub said: Vec<String>,
        pub sent_at: Option<Moment>,
        pub late: bool,
        pub row: Option<u32>,
    }

    struct Wished {
        pub meeting: MeetingId,
        pub city: Option<String>,
        pub date: Option<Day>,
    }

    struct Placed {
        pub application: ApplicationId,
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub meeting: MeetingId,
        pub city: Option<String>,
        pub operation: OperationId,
    }

    struct ImportProgress {
        pub done: u32,
        pub total: u32,
    }

    struct ForgottenColumns {
        pub forgotten: u32,
        pub operation: Option<OperationId>,
    }
}
