//! The dossier of a meeting, and what of the list of visibility was used there.

use clap::Args as Group;

use super::OfMeeting;

#[derive(Debug, Group)]
pub(crate) struct Dossier {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(
        long,
        value_name = "ITEM",
        requires = "reason",
        conflicts_with = "applicable",
        help = "cli-option-not-applicable"
    )]
    pub(crate) not_applicable: Option<String>,
    #[arg(
        long,
        value_name = "R",
        requires = "not_applicable",
        help = "cli-option-dossier-reason"
    )]
    pub(crate) reason: Option<String>,
    #[arg(long, value_name = "ITEM", help = "cli-option-applicable")]
    pub(crate) applicable: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Visibility {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: Option<String>,
    #[arg(value_name = "ITEM", num_args = 0.., help = "cli-option-visibility-item")]
    pub(crate) item: Vec<String>,
    #[arg(long, value_name = "N", requires = "item", help = "cli-option-copies")]
    pub(crate) copies: Option<u32>,
    #[arg(
        long,
        value_name = "P",
        requires = "item",
        help = "cli-option-used-place"
    )]
    pub(crate) place: Option<String>,
    #[arg(
        long,
        value_name = "T",
        requires = "item",
        help = "cli-option-used-note"
    )]
    pub(crate) note: Option<String>,
    #[arg(long, requires = "item", conflicts_with_all = ["copies", "place", "note"], help = "cli-option-not-used")]
    pub(crate) not_used: bool,
}
