//! Signatures on paper: the sheets that went out, row by row, and what is known of each.

use super::*;
use domain::calendar::Moment;
use domain::ids::{MeetingId, OperationId, RegistrationId};
use domain::language::Language;
use domain::registration::Category;
use domain::signature::{MissingReason, SignatureState};
use domain::words::Word;

views! {
    /// What is entered of a signature. `on_sheet` is `SHEET/ROW` as it stands on the paper.
    #[serde(tag = "how", rename_all = "snake_case")]
    enum Signing {
        OnSheet { on_sheet: String },
        Slip { number: u32 },
        Missing { reason: Word<MissingReason> },
        /// Nothing any more: what was entered was a mistake.
        TakenBack,
    }

    /// `arrived` where the arrival was entered with it, because only the sheet tells of it: when.
    struct Signed {
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub state: SignatureState,
        pub arrived: Option<Moment>,
        /// Reports that went out with another figure.
        pub issued: Vec<IssuedMoved>,
        pub operation: OperationId,
    }

    /// Everything that is to be entered of a meeting. `beside` came and stand in no row of the newest sheet, nor signed on any.
    struct MeetingSignatures {
        pub meeting: MeetingId,
        /// Where the signed originals lie: of this meeting, else of the programme.
        pub originals: Option<String>,
        /// The newest first: that is the one that was signed, as a rule.
        pub sheets: Vec<SignedSheet>,
        pub beside: Vec<SignatureLine>,
        /// Of participants; null while nothing is entered.
        pub signed: Option<u32>,
        pub arrived: u32,
        /// Came, and nothing is entered of their signature.
        pub open: u32,
    }

    /// A sheet that went out. `rows_known` is false where it was issued before rows were kept and cannot be put together
    /// again; `superseded_by` names the newer one.
    struct SignedSheet {
        pub sheet: String,
        pub variant: Option<String>,
        pub language: Word<Language>,
        pub at: Moment,
        pub superseded_by: Option<String>,
        pub rows_known: bool,
        /// 0 of a workbook: there the printer decides.
        pub pages: u32,
        pub rows: Vec<SignatureLine>,
        pub reconciliation: Reconciliation,
    }

    /// Somebody in a row, or the empty row. `on_sheet` says where a signature is that stands elsewhere.
    struct SignatureLine {
        pub page: u32,
        /// 0 where it is no row.
        pub row: u32,
        pub registration: Option<RegistrationId>,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub category: Option<Word<Category>>,
        pub arrived_at: Option<Moment>,
        pub state: SignatureState,
        pub on_sheet: Option<String>,
        pub slip: Option<u32>,
        pub reason: Option<Word<MissingReason>>,
    }

    /// One sheet: what was printed, what is on the paper, what is entered. `difference` is counted on paper less entered; null
    /// while nobody has counted.
    struct Reconciliation {
        pub printed: u32,
        pub empty: u32,
        pub counted: Option<u32>,
        pub entered: u32,
        pub slips: u32,
        pub missing: Vec<MissingCount>,
        pub not_come: u32,
        pub open: u32,
        pub difference: Option<i32>,
    }

    struct MissingCount {
        pub reason: Option<MissingReason>,
        pub people: u32,
    }

    /// How many signatures somebody counted on a sheet was entered, or taken back.
    struct SheetCounted {
        pub sheet: String,
        pub counted: Option<u32>,
        pub reconciliation: Reconciliation,
        pub operation: OperationId,
    }
}
