//! From the applications to who comes.

use std::path::PathBuf;

use clap::Args as Group;

use super::{OfMeeting, OfOne, Person};

#[derive(Debug, Group)]
pub(crate) struct Select {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    /// Who, and as the last word what was decided on them; nobody where the rules decide on all.
    #[arg(value_name = "WHO SELECTION", num_args = 0.., help = "cli-option-who-selection")]
    pub(crate) decided: Vec<String>,
    #[arg(long, value_name = "R", help = "cli-option-reason")]
    pub(crate) reason: Option<String>,
    #[arg(
        long,
        conflicts_with_all = ["decided", "reason"],
        help = "cli-option-preview"
    )]
    pub(crate) preview: bool,
    #[arg(
        long,
        value_name = "F",
        conflicts_with_all = ["decided", "reason", "preview"],
        help = "cli-option-minutes-out"
    )]
    pub(crate) out: Option<PathBuf>,
    #[arg(
        long,
        value_name = "T",
        requires = "out",
        help = "cli-option-issued-at"
    )]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Promote {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, help = "cli-option-preview", conflicts_with = "overdue")]
    pub(crate) preview: bool,
    #[arg(long, help = "cli-option-overdue")]
    pub(crate) overdue: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Review {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(value_name = "WHO", num_args = 0.., help = "cli-option-who")]
    pub(crate) who: Vec<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Points {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    /// Who, and then the points, each behind the number of its criterion.
    #[arg(value_name = "WHO NUMBER=POINTS", required = true, num_args = 2.., help = "cli-option-who-points")]
    pub(crate) given: Vec<String>,
    #[arg(long, value_name = "NAME", required = true, help = "cli-option-reader")]
    pub(crate) reader: String,
}

#[derive(Debug, Group)]
pub(crate) struct Invite {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(value_name = "ORGANISATION", required_unless_present = "list", num_args = 1.., help = "cli-option-invited")]
    pub(crate) organisation: Vec<String>,
    #[arg(
        long,
        value_name = "F",
        conflicts_with_all = ["organisation", "kind"],
        help = "cli-option-invite-list"
    )]
    pub(crate) list: Option<PathBuf>,
    #[arg(long, requires = "list", help = "cli-option-preview")]
    pub(crate) preview: bool,
    #[arg(long, requires = "organisation", help = "cli-option-invite-each")]
    pub(crate) each: bool,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 1,
        hide_default_value = true,
        help = "cli-option-seats"
    )]
    pub(crate) seats: u32,
    #[arg(long, value_name = "K", help = "cli-option-kind")]
    pub(crate) kind: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct NameSeat {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(value_name = "WHO", required = true, num_args = 1.., help = "cli-option-who-seat")]
    pub(crate) who: Vec<String>,
    #[arg(
        long,
        value_name = "N",
        help = "cli-option-name",
        required_unless_present = "known"
    )]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) person: Person,
    #[arg(
        id = "known",
        long = "person",
        value_name = "ID",
        help = "cli-option-person",
        conflicts_with = "new_person"
    )]
    pub(crate) known: Option<String>,
    #[arg(long, help = "cli-option-new-person")]
    pub(crate) new_person: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Replies {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
}

#[derive(Debug, Group)]
pub(crate) struct Reply {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    /// Who, and as the last word what they answered.
    #[arg(value_name = "WHO REPLY", required = true, num_args = 2.., help = "cli-option-who-reply")]
    pub(crate) replied: Vec<String>,
    #[arg(long, value_name = "phone|mail|form", required = true, value_parser = ["phone", "mail", "form"], hide_possible_values = true, help = "cli-option-reply-channel")]
    pub(crate) channel: String,
    #[arg(long, value_name = "T", help = "cli-option-at")]
    pub(crate) at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Called {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(value_name = "WHO", required = true, num_args = 1.., help = "cli-option-who")]
    pub(crate) who: Vec<String>,
    #[arg(long, value_name = "O", required = true, value_parser = ["no_answer", "busy", "call_back", "wrong_number", "message", "reached"], hide_possible_values = true, help = "cli-option-call-outcome")]
    pub(crate) outcome: String,
    #[arg(long, value_name = "DAY", help = "cli-option-call-back")]
    pub(crate) back: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-option-call-by")]
    pub(crate) by: Option<String>,
    #[arg(long, value_name = "TEXT", help = "cli-option-call-note")]
    pub(crate) note: Option<String>,
    #[arg(long, value_name = "T", help = "cli-option-at")]
    pub(crate) at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Withdraw {
    #[command(flatten)]
    pub(crate) of: OfOne,
    #[arg(long, value_name = "person|team", required = true, value_parser = ["person", "team"], hide_possible_values = true, help = "cli-option-withdrawn-by")]
    pub(crate) by: String,
    #[arg(long, value_name = "R", required = true, help = "cli-option-reason")]
    pub(crate) reason: String,
}
