//! What leans on what. A row that was taken out of sight stays in sight as long as something in sight leans on it, however
//! long the chain: two laptops that were both right must not make a meeting disappear to which people came. An arrival
//! leans on its registration and on its meeting; the rest stands here. The views of the file say the same.

use crate::noun::{
    Column, Noun, application, import_batch, meeting, organisation, points, registration, stop,
};

/// The columns by which rows lean on a row of this noun. Besides, who was joined leans on who stands for them.
pub fn leans_on(noun: Noun) -> &'static [Column] {
    match noun {
        Noun::Application => &[registration::APPLICATION],
        Noun::Person => &[registration::PERSON, application::PERSON],
        Noun::Organisation => &[
            registration::ORGANISATION,
            application::ORGANISATION,
            organisation::BRANCH_OF,
        ],
        Noun::ImportBatch => &[application::BATCH],
        Noun::Meeting => &[registration::MEETING],
        Noun::Venue => &[meeting::VENUE],
        Noun::Stop => &[meeting::STOP],
        Noun::Route => &[stop::ROUTE, application::ROUTE, import_batch::ROUTE],
        Noun::Criterion => &[points::CRITERION],
        // Nothing names these by their id, or only what goes with them.
        Noun::Programme
        | Noun::Target
        | Noun::Call
        | Noun::Registration
        | Noun::Device
        | Noun::Deviation
        | Noun::AgendaItem
        | Noun::ChecklistItem
        | Noun::StaffMember
        | Noun::Attachment
        | Noun::OrganisationKind
        | Noun::OrganisationGroup
        | Noun::Theme
        | Noun::Pair
        | Noun::LetterText
        | Noun::Points
        | Noun::SelectionRound
        | Noun::ReportText
        | Noun::Signature
        | Noun::SheetCount
        | Noun::Note
        | Noun::Recommendation
        | Noun::JointRecommendation
        | Noun::EvaluationQuestion
        | Noun::EvaluationSitting
        | Noun::EvaluationCount
        | Noun::RecommendationsApart
        | Noun::DossierMark
        | Noun::Indicator
        | Noun::Wording
        | Noun::LetterMark
        | Noun::PhoneCall
        // Where one was used it is shown, whether it still stands on the list or not.
        | Noun::VisibilityItem
        | Noun::VisibilityUse => &[],
    }
}

/// Whether what somebody hid of this noun comes into sight again by what leans on it. A criterion is there once by its
/// nature: an undo empties it and hides nothing.
pub fn is_kept_in_sight(noun: Noun) -> bool {
    !leans_on(noun).is_empty() && noun != Noun::Criterion
}
