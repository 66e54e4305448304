//! What the programme says of itself, its calls, and the kinds and themes it counts by.

use super::*;
use domain::calendar::{Day, Moment};
use domain::call::{CallForm, CallState, CallText, LateRule, NeededField};
use domain::funding::FundingWording;
use domain::theme::ThemeOf;
use domain::words::Word;

views! {
    /// What papers say of the programme. `funding_preset` is the code of one of `presets`, or of a statement that is none of
    /// them; `missing` are the keys of the fields that a publication still needs.
    struct ProgrammeSettings {
        pub title_tr: Option<String>,
        pub title_en: Option<String>,
        pub contract_no: Option<String>,
        pub controller_name: Option<String>,
        pub controller_contact: Option<String>,
        pub question_email: Option<String>,
        pub funding_preset: FundingWording,
        pub funding_tr: Option<String>,
        pub funding_en: Option<String>,
        pub disclaimer_tr: Option<String>,
        pub disclaimer_en: Option<String>,
        /// Who signs letters, and the number under which they go out.
        pub signatory_name: Option<String>,
        pub signatory_title: Option<String>,
        pub letter_reference: Option<String>,
        pub activity_code: Option<String>,
        pub activity_title_tr: Option<String>,
        pub activity_title_en: Option<String>,
        /// Of the report to the donor.
        pub period_starts: Option<Day>,
        pub period_ends: Option<Day>,
        pub contact_person: Option<String>,
        /// Where the signed originals lie.
        pub originals: Option<String>,
        /// Whether papers have a picture of this kind.
        pub has_emblem: bool,
        pub has_logo: bool,
        pub starts: Option<Day>,
        pub ends: Option<Day>,
        pub presets: Vec<FundingPreset>,
        pub missing: Vec<NeededField>,
    }

    struct FundingPreset {
        pub code: FundingWording,
        pub tr: String,
        pub en: String,
    }

    /// The call of a route. `days` are those to the opening, to the close, or since the close. `missing` are the keys of what a publication still needs, of the programme and of the call.
    struct Call {
        pub route: u32,
        pub state: CallState,
        pub opens: Option<Moment>,
        pub closes: Option<Moment>,
        pub days: Option<u32>,
        pub text_tr: Option<String>,
        pub text_en: Option<String>,
        pub criteria_tr: Option<String>,
        pub criteria_en: Option<String>,
        pub per_organisation: u32,
        pub quotas: Vec<Quota>,
        /// As it is typed.
        pub balance: Option<String>,
        pub priorities: Option<String>,
        /// Who decides, one a line; they sign the minutes.
        pub committee: Option<String>,
        pub late_rule: Word<LateRule>,
        pub form: Option<Word<CallForm>>,
        /// Applications that came, and how many of them were sent after the close.
        pub received: u32,
        pub late: u32,
        pub missing: Vec<NeededField>,
        /// The texts that stand in the other language only.
        pub missing_texts: Vec<CallText>,
    }

    /// Seats of a meeting that are meant for a group.
    struct Quota {
        pub group: String,
        pub seats: u32,
    }

    /// What was written to publish a call.
    struct Publication {
        pub route: u32,
        pub files: Vec<String>,
    }

    /// A kind of organisation; `group` is the code of the group it counts in. `own`: the programme says something of it.
    struct Kind {
        pub code: String,
        pub name_tr: String,
        pub name_en: String,
        pub group: String,
        pub civil_society: bool,
        pub sensitive: bool,
        pub own: bool,
    }

    struct Group {
        pub code: String,
        pub name_tr: String,
        pub name_en: String,
        pub own: bool,
    }

    struct Theme {
        pub of: ThemeOf,
        pub code: String,
        pub name_tr: String,
        pub name_en: String,
        pub own: bool,
    }
}
