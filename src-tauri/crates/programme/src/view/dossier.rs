//! The dossier of a meeting, and what makes the funding visible.

use super::*;
use domain::calendar::Day;
use domain::dossier::{DossierItem, DossierQuestion, DossierReason, DossierState, VisibilityKind};
use domain::ids::{MeetingId, OperationId, RegistrationId, VisibilityItemId};
use domain::words::Word;

views! {
    /// How far a dossier is as a whole: the worst of its items. What is missing, and what is to be looked at.
    struct DossierLight {
        pub state: DossierState,
        pub red: Vec<DossierItem>,
        pub amber: Vec<DossierItem>,
    }

    /// The dossier of a meeting. `due` says whether it is asked for yet, `complete` that nothing is missing or to be looked
    /// at; questions are for the team to answer, and keep nothing incomplete.
    struct Dossier {
        pub meeting: MeetingId,
        pub due: bool,
        pub state: DossierState,
        pub complete: bool,
        pub items: Vec<DossierLine>,
        pub questions: Vec<DossierAsked>,
        /// Where the signed originals lie, of the meeting or else of the programme.
        pub originals: Option<String>,
    }

    /// `because` is what somebody wrote where it does not apply.
    struct DossierLine {
        pub item: DossierItem,
        pub state: DossierState,
        pub reason: DossierReason,
        pub because: Option<String>,
    }

    /// What an auditor would ask. `count` are people, or the meals invoiced, with the `people` that were there; `cities` are
    /// those of `meetings`; `sheet` is one that names another `day`, or none.
    struct DossierAsked {
        pub question: DossierQuestion,
        pub count: u32,
        pub people: Option<u32>,
        pub registrations: Vec<RegistrationId>,
        pub meetings: Vec<MeetingId>,
        pub cities: Vec<String>,
        pub sheet: Option<String>,
        pub day: Option<Day>,
    }

    /// Something was said not to apply, or to apply after all; `operation` is null where it stood so already.
    struct DossierMarked {
        pub item: DossierItem,
        pub because: Option<String>,
        pub operation: Option<OperationId>,
    }

    /// Something on the standing list, by its `number` there.
    struct VisibilityItem {
        pub item: VisibilityItemId,
        pub number: u32,
        pub kind: Word<VisibilityKind>,
        pub title_tr: Option<String>,
        pub title_en: Option<String>,
        pub copies: Option<u32>,
        pub approved_by: Option<String>,
        pub approved_on: Option<Day>,
    }

    /// The same at a meeting: whether it was `used` there, in how many `copies`, where. What stands on the list no more and
    /// was used there has no `number`; `usual` are the copies that the list names.
    struct VisibilityLine {
        pub item: VisibilityItemId,
        pub number: Option<u32>,
        pub kind: Word<VisibilityKind>,
        pub title_tr: Option<String>,
        pub title_en: Option<String>,
        pub usual: Option<u32>,
        pub approved_by: Option<String>,
        pub approved_on: Option<Day>,
        pub used: bool,
        pub copies: Option<u32>,
        pub place: Option<String>,
        pub note: Option<String>,
    }

    /// How something was used at a meeting, as it is typed.
    struct VisibilityForm {
        pub copies: Option<u32>,
        pub place: Option<String>,
        pub note: Option<String>,
    }

    /// Something was ticked, or is no more; `operation` is null where it stood so already.
    struct VisibilityTicked {
        pub item: VisibilityItemId,
        pub used: bool,
        pub operation: Option<OperationId>,
    }
}
