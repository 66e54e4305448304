//! What is printed or written out: sheets, letters, the call list and the selection minutes.

use super::*;
use domain::calendar::{Day, Moment};
use domain::ids::{OperationId, RegistrationId};
use domain::language::Language;
use domain::letter::{Blank, LetterFact, LetterKind};
use domain::picture::PictureOf;
use domain::report::ReportSection;
use domain::words::Word;
use domain::written_out::Tier;

views! {
    /// A picture of the band was taken in or out; `operation` is null where it stood so already.
    struct PictureSet {
        pub picture: PictureOf,
        pub operation: Option<OperationId>,
    }

    /// How a report is wanted; where nobody is named there is a line to be filled in by hand.
    struct ReportAsked {
        pub language: Language,
        pub tier: Tier,
        pub prepared: Option<String>,
        pub checked: Option<String>,
    }

    /// A report as it was written. `missing` are codes of what makes it a draft.
    struct ReportWritten {
        pub number: String,
        pub draft: bool,
        pub missing: Vec<String>,
        pub file: String,
        pub pages: u32,
        pub sheet: String,
        pub sha256: String,
        pub warnings: Vec<String>,
    }

    /// A report as it would be issued now.
    struct ReportPreview {
        pub draft: bool,
        pub missing: Vec<String>,
        pub pages: u32,
        pub warnings: Vec<String>,
        pub figures: Figures,
    }

    struct IssuedReport {
        pub number: String,
        pub tier: Word<Tier>,
        pub language: Word<Language>,
        pub at: Moment,
        pub sheet: String,
        pub sha256: String,
    }

    /// What somebody wrote for a report; a `mandatory` section that is empty makes it a draft.
    struct ReportText {
        pub section: Word<ReportSection>,
        pub mandatory: bool,
        pub tr: Option<String>,
        pub en: Option<String>,
    }

    /// A file that was written.
    struct Sheet {
        pub file: String,
        pub rows: u32,
        pub pages: u32,
        pub sheet: String,
        pub sha256: String,
        pub warnings: Vec<String>,
    }

    /// The letters of a meeting. `missing` are facts that texts name and that are not set.
    struct Letters {
        pub kinds: Vec<LettersItem>,
        pub reply_by: Option<Day>,
        pub missing: Vec<LetterFact>,
    }

    /// `written_at` is when such
    /// letters were last written for the meeting, and `written` how many.
    struct LettersItem {
        pub kind: LetterKind,
        pub recipients: u32,
        pub without_email: u32,
        pub written_at: Option<Moment>,
        pub written: u32,
    }

    /// The letter to the first who gets it; to nobody by name while nobody does. `missing` are the blanks of which nothing
    /// is known.
    struct LetterPreview {
        pub registration: Option<RegistrationId>,
        pub to: Option<String>,
        pub email: Option<String>,
        pub subject: String,
        pub text: String,
        pub missing: Vec<Blank>,
    }

    /// What a letter says; `own` where the team wrote it, with the bundled text to go back to.
    struct LetterTextItem {
        pub kind: LetterKind,
        pub language: Language,
        pub subject: String,
        pub body: String,
        pub own: bool,
        pub bundled_subject: String,
        pub bundled_body: String,
    }

    /// What was written. `without_email` are those who get paper only; `left_over` are letters of an earlier run in the same
    /// folder that nobody gets any more.
    struct LettersWritten {
        pub kind: LetterKind,
        pub letters: u32,
        pub merge_sheet: Option<String>,
        pub calendar: Option<String>,
        pub files: Vec<String>,
        pub without_email: Vec<LetterTo>,
        pub left_over: Vec<String>,
        pub missing: Vec<Blank>,
        pub warnings: Vec<String>,
        pub sheet: Option<String>,
    }

    struct LetterTo {
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub file: String,
    }

    /// Minutes as they were written; `addendum` is 0 for the minutes themselves.
    struct Minutes {
        pub file: String,
        pub addendum: u32,
        pub rows: u32,
        pub pages: u32,
        pub sheet: String,
        pub sha256: String,
        pub warnings: Vec<String>,
    }
}
