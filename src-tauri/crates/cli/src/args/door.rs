//! What is done at the door.

use clap::Args as Group;

use super::{OfMeeting, OfOne, Person};

#[derive(Debug, Group)]
pub(crate) struct Search {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(value_name = "TEXT", required = true, num_args = 1.., help = "cli-option-text")]
    pub(crate) text: Vec<String>,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 20,
        hide_default_value = true,
        help = "cli-option-limit"
    )]
    pub(crate) limit: usize,
}

#[derive(Debug, Group)]
pub(crate) struct CheckIn {
    #[command(flatten)]
    pub(crate) of: OfOne,
    #[arg(long, value_name = "T", help = "cli-option-at")]
    pub(crate) at: Option<String>,
    #[arg(long, value_name = "SHEET/ROW", help = "cli-option-paper")]
    pub(crate) paper: Option<String>,
    #[arg(long, help = "cli-option-anyway")]
    pub(crate) anyway: bool,
}

#[derive(Debug, Group)]
pub(crate) struct WalkIn {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "N", help = "cli-option-name")]
    pub(crate) name: String,
    #[arg(long, value_name = "O", help = "cli-option-walk-in-organisation")]
    pub(crate) organisation: String,
    #[arg(long, value_name = "shown|read_aloud|printed", value_parser = ["shown", "read_aloud", "printed"], hide_possible_values = true, help = "cli-option-notice")]
    pub(crate) notice: Option<String>,
    #[arg(long, value_name = "K", help = "cli-option-kind")]
    pub(crate) kind: Option<String>,
    #[arg(long, value_name = "C", help = "cli-option-category")]
    pub(crate) category: Option<String>,
    #[command(flatten)]
    pub(crate) person: Person,
    #[arg(long, value_name = "T", help = "cli-option-at")]
    pub(crate) at: Option<String>,
    #[arg(long, value_name = "SHEET/ROW", help = "cli-option-paper-empty")]
    pub(crate) paper: Option<String>,
    #[arg(long, help = "cli-option-new-person")]
    pub(crate) new_person: bool,
}

#[derive(Debug, Group)]
pub(crate) struct UndoCheckIn {
    #[command(flatten)]
    pub(crate) of: OfOne,
    #[arg(long, value_name = "R", help = "cli-option-reason")]
    pub(crate) reason: Option<String>,
}
