//! Somebody put on a list by hand, moved, looked into.

use clap::Args as Group;

use super::{OfMeeting, Person};

#[derive(Debug, Group)]
pub(crate) struct Add {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(
        long,
        value_name = "N",
        required_unless_present = "person",
        help = "cli-option-name"
    )]
    pub(crate) name: Option<String>,
    #[arg(long, value_name = "O", help = "cli-option-add-organisation")]
    pub(crate) organisation: Option<String>,
    #[arg(long, value_name = "K", help = "cli-option-kind")]
    pub(crate) kind: Option<String>,
    #[arg(long, value_name = "C", help = "cli-option-category")]
    pub(crate) category: Option<String>,
    #[command(flatten)]
    pub(crate) about: Person,
    #[arg(long, value_name = "T", help = "cli-option-access")]
    pub(crate) access: Option<String>,
    #[arg(long, value_name = "T", help = "cli-option-meal")]
    pub(crate) meal: Option<String>,
    #[arg(long, value_name = "T", help = "cli-option-desk-note")]
    pub(crate) note: Option<String>,
    #[arg(long, value_name = "N", help = "cli-option-companions")]
    pub(crate) companions: Option<u32>,
    #[arg(long, value_name = "shown|read_aloud|printed|later", value_parser = ["shown", "read_aloud", "printed", "later"], hide_possible_values = true, help = "cli-option-add-notice")]
    pub(crate) notice: Option<String>,
    #[arg(
        long,
        value_name = "ID",
        conflicts_with_all = ["name", "new_person"],
        help = "cli-option-person"
    )]
    pub(crate) person: Option<String>,
    #[arg(long, help = "cli-option-new-person")]
    pub(crate) new_person: bool,
    #[arg(long, help = "cli-option-waits")]
    pub(crate) waiting: bool,
    #[arg(long, requires = "person", help = "cli-option-again")]
    pub(crate) again: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Move {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    /// Who, and as the last word where to.
    #[arg(value_name = "WHO TO", required = true, num_args = 2.., help = "cli-option-who-to")]
    pub(crate) who_to: Vec<String>,
    #[arg(long, help = "cli-option-waits")]
    pub(crate) waiting: bool,
    #[arg(long, help = "cli-option-move-anyway")]
    pub(crate) anyway: bool,
    #[arg(long, value_name = "R", help = "cli-option-reason")]
    pub(crate) reason: Option<String>,
}
