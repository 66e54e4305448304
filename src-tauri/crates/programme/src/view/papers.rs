//! What is printed or written out: sheets, letters, the call list and the selection minutes.

use super::*;
use domain::calendar::{Day, Moment};
use domain::ids::{MeetingId, OperationId, RegistrationId};
use domain::language::Language;
use domain::letter::{Blank, LetterFact, LetterKind};
use domain::picture::PictureOf;
use domain::report::{PaperCheck, ReportSection};
use domain::signature::NoCertificate;
use domain::verb::Verb;
use domain::words::Word;
use domain::written_out::{ExportedList, PackLeftOut, PackPaper, Thing, Tier};

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

    /// The list of those who took part, as it was written. `rows` are the participants; of `without_place` and
    /// `without_position` of them the list does not say where their organisation is, or what they are there.
    struct ParticipantsWritten {
        pub number: String,
        pub file: String,
        pub rows: u32,
        pub without_place: u32,
        pub without_position: u32,
        pub pages: u32,
        pub sheet: String,
        pub sha256: String,
        pub warnings: Vec<String>,
    }

    /// Name badges as they were written. `no_photo` of them are marked, of which `photo_unasked` were never asked; where nobody
    /// of the meeting was, `photos_asked` is false and none is marked.
    struct BadgesWritten {
        pub file: String,
        pub people: u32,
        pub blank: u32,
        pub photos_asked: bool,
        pub no_photo: u32,
        pub photo_unasked: u32,
        pub pages: u32,
        pub sheet: String,
        pub sha256: String,
        pub warnings: Vec<String>,
    }

    /// Certificates of attendance, one for each who signed; who came and gets none is counted by the reason.
    struct CertificatesWritten {
        pub file: String,
        pub rows: u32,
        pub left_out: Vec<CertificatesLeftOut>,
        pub pages: u32,
        pub sheet: String,
        pub sha256: String,
        pub warnings: Vec<String>,
    }

    struct CertificatesLeftOut {
        pub reason: NoCertificate,
        pub count: u32,
    }

    /// All that is printed for a meeting: `file` holds one copy of each of the `files`, `sheet` is the code of the list to
    /// sign. Of the badges among it, `no_photo` are marked.
    struct PackWritten {
        pub file: String,
        pub files: Vec<PackFile>,
        pub pages: u32,
        pub sheet: String,
        pub left_out: Vec<PackLeftOutItem>,
        pub photos_asked: bool,
        pub no_photo: u32,
        pub photo_unasked: u32,
        pub warnings: Vec<String>,
    }

    /// One paper of a pack; `copies` are to be printed of it, on both sides where it is `duplex`.
    struct PackFile {
        pub file: String,
        pub kind: PackPaper,
        pub copies: u32,
        pub pages: u32,
        pub duplex: bool,
    }

    struct PackLeftOutItem {
        pub kind: PackPaper,
        pub reason: PackLeftOut,
    }

    /// A report as it would be issued now.
    struct ReportPreview {
        pub draft: bool,
        pub missing: Vec<String>,
        pub pages: u32,
        pub warnings: Vec<String>,
        pub figures: Figures,
    }

    /// A list as it is wanted as a table: of one meeting, of a route, or of all there is.
    struct ExportAsked {
        pub list: ExportedList,
        pub meeting: Option<MeetingId>,
        pub route: Option<u32>,
        pub tier: Tier,
        pub language: Language,
    }

    /// A table as it was written. `sheet` is the list that it holds; `masked` counts who or what is left unnamed in it.
    struct Exported {
        pub rows: u32,
        pub sheet: ExportedList,
        pub tier: Tier,
        pub file: String,
        pub sha256: String,
        pub masked: u32,
        pub warnings: Vec<String>,
    }

    /// A kind of work that was done since a report went out: how often, and when last.
    struct DoneSince {
        pub verb: Word<Verb>,
        pub times: u32,
        pub last: Moment,
    }

    /// A figure that an issued report prints and that is another one now; null is what is not known.
    struct FigureChange {
        pub figure: String,
        pub then: Option<u32>,
        pub now: Option<u32>,
    }

    /// A report that went out, and figures of it that a change makes others.
    struct IssuedMoved {
        pub number: String,
        pub figures: Vec<FigureChange>,
    }

    /// The package for whoever funds the programme, as it was put into its folder.
    struct PackageWritten {
        pub folder: String,
        pub archives: u32,
        pub files: Vec<PackageItem>,
        pub missing: Vec<PackageLacks>,
    }

    /// A file of the package; `part` is the archive in which it is again, null where it is too large for one.
    struct PackageItem {
        pub path: String,
        pub number: Option<String>,
        pub size: u32,
        pub sha256: String,
        pub part: Option<u32>,
    }

    /// What somebody will ask for and is not in it; `meeting` is empty of what is of all.
    struct PackageLacks {
        pub meeting: String,
        pub what: String,
    }

    /// A file, and what it is: whether it was issued here, and whether it is as it was. `altered` is null where nobody can
    /// say. Of a paper that was never issued here only the file and its hash are known.
    struct DocumentChecked {
        pub file: String,
        pub sha256: String,
        pub state: PaperCheck,
        pub known: bool,
        pub altered: Option<bool>,
        pub kind: Option<Word<Thing>>,
        pub number: Option<String>,
        pub tier: Option<Word<Tier>>,
        pub language: Option<Word<Language>>,
        pub at: Option<Moment>,
        pub sheet: Option<String>,
        pub superseded_by: Option<String>,
        /// It was issued as a draft; null where it is none of ours, and where nobody noted it.
        pub draft: Option<bool>,
        /// Words that differ from the paper as it went out, those that are gone and those that are new.
        pub differs: u32,
    }

    /// A paper that has a number: a report, a list of those who took part. `superseded_by` is the number of the newer one
    /// of the same; `changed` are its figures that are others by now.
    struct IssuedReport {
        pub kind: Word<Thing>,
        pub number: String,
        pub tier: Word<Tier>,
        pub language: Word<Language>,
        pub at: Moment,
        pub sheet: String,
        pub sha256: String,
        pub draft: bool,
        pub superseded_by: Option<String>,
        pub changed: Vec<FigureChange>,
        /// What was done that may be why; empty where no figure is another one.
        pub since: Vec<DoneSince>,
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
        /// A last day was said, for a day that does not hold any more: letters leave it out.
        pub reply_by_old: bool,
        pub missing: Vec<LetterFact>,
    }

    /// `written_at` is when such letters were last written for the meeting, and `written` how many; `due` is how many wait for
    /// it, and `day_missing` that it cannot be written without a day.
    struct LettersItem {
        pub kind: LetterKind,
        pub recipients: u32,
        pub without_email: u32,
        pub written_at: Option<Moment>,
        pub written: u32,
        pub due: u32,
        pub day_missing: bool,
    }

    /// Everybody who waits for a word.
    struct LettersDue {
        pub items: Vec<LetterDue>,
    }

    /// Somebody who waits for a word, since when, and what they were told last.
    struct LetterDue {
        pub meeting: MeetingId,
        pub route: Option<u32>,
        pub stop: Option<u32>,
        pub city: String,
        pub date: Option<Day>,
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub kind: LetterKind,
        pub since: Option<Moment>,
        pub told: Option<LetterTold>,
        pub has_email: bool,
        pub day_missing: bool,
    }

    struct LetterTold {
        pub kind: Word<LetterKind>,
        pub at: Moment,
        pub date: Option<Day>,
    }

    /// Letters of which it was said that they were never sent.
    struct LettersNotSent {
        pub letters: u32,
        pub registrations: Vec<RegistrationId>,
        pub operation: OperationId,
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
