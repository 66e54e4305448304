//! The plan, and everything of a meeting but its people.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args as Group, Subcommand};

use super::OfMeeting;

#[derive(Debug, Group)]
pub(crate) struct Edit {
    #[arg(value_name = "WHAT", value_parser = PossibleValuesParser::new(programme::EDITABLE), hide_possible_values = true, help = "cli-option-what")]
    pub(crate) what: String,
    /// What is meant, then the pairs.
    #[arg(value_name = "X KEY=VALUE", required = true, num_args = 1.., help = "cli-option-pairs")]
    pub(crate) rest: Vec<String>,
    #[arg(long, value_name = "R", help = "cli-option-reason")]
    pub(crate) reason: Option<String>,
    #[arg(long, help = "cli-option-edit-preview")]
    pub(crate) preview: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Call {
    #[arg(value_name = "N", help = "cli-option-route")]
    pub(crate) number: u32,
    #[arg(long, value_name = "T", help = "cli-option-open")]
    pub(crate) open: Option<String>,
    #[arg(long, value_name = "T", help = "cli-option-close")]
    pub(crate) close: Option<String>,
    #[arg(long, value_name = "FOLDER", help = "cli-option-call-out")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub(crate) struct Tour {
    #[command(subcommand)]
    pub(crate) what: Planned,
    #[arg(long, global = true, help = "cli-option-plan-preview")]
    pub(crate) preview: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Planned {
    #[command(
        about = "cli-tour-shift",
        override_usage = "rota tour shift N DAYS --reason R"
    )]
    Shift {
        #[arg(value_name = "N", help = "cli-option-route")]
        number: u32,
        #[arg(
            value_name = "DAYS",
            allow_negative_numbers = true,
            help = "cli-option-days"
        )]
        days: i32,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-move",
        override_usage = "rota tour move M --date D [--start T] [--end T] --reason R"
    )]
    Move {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
        #[arg(long, value_name = "D", help = "cli-option-date")]
        date: String,
        #[arg(long, value_name = "T", help = "cli-option-start")]
        start: Option<String>,
        #[arg(long, value_name = "T", help = "cli-option-end")]
        end: Option<String>,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-postpone",
        override_usage = "rota tour postpone M --reason R"
    )]
    Postpone(Meant),
    #[command(
        about = "cli-tour-cancel",
        override_usage = "rota tour cancel M --reason R"
    )]
    Cancel(Meant),
    #[command(
        about = "cli-tour-reopen",
        override_usage = "rota tour reopen M [--reason R]"
    )]
    Reopen(Meant),
    #[command(
        about = "cli-tour-close",
        override_usage = "rota tour close M [--reason R]"
    )]
    Close(Meant),
    #[command(
        about = "cli-tour-split",
        override_usage = "rota tour split M --date D --reason R"
    )]
    Split {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
        #[arg(long, value_name = "D", help = "cli-option-date")]
        date: String,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-merge",
        override_usage = "rota tour merge M INTO --reason R"
    )]
    Merge {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
        #[arg(value_name = "INTO", help = "cli-option-into")]
        into: String,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-move-stop",
        override_usage = "rota tour move-stop STOP --route N --position P [--reason R]"
    )]
    MoveStop {
        #[arg(value_name = "STOP", help = "cli-option-stop")]
        stop: String,
        #[arg(long, value_name = "N", help = "cli-option-route")]
        route: u32,
        #[arg(long, value_name = "P", help = "cli-option-position")]
        position: u32,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-decide",
        override_usage = "rota tour decide STOP CITY"
    )]
    Decide {
        #[arg(value_name = "STOP", help = "cli-option-stop")]
        stop: String,
        #[arg(value_name = "CITY", help = "cli-option-city")]
        city: String,
    },
    #[command(
        about = "cli-tour-add-stop",
        override_usage = "rota tour add-stop N CITY [--position P] [--reason R]"
    )]
    AddStop {
        #[arg(value_name = "N", help = "cli-option-route")]
        number: u32,
        #[arg(value_name = "CITY", help = "cli-option-city")]
        city: String,
        #[arg(long, value_name = "P", help = "cli-option-position")]
        position: Option<u32>,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-remove-stop",
        override_usage = "rota tour remove-stop STOP --reason R"
    )]
    RemoveStop {
        #[arg(value_name = "STOP", help = "cli-option-stop")]
        stop: String,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
}

impl Planned {
    /// The reason that was typed.
    pub(crate) fn reason(&self) -> Option<&str> {
        match self {
            Planned::Shift { reason, .. }
            | Planned::Move { reason, .. }
            | Planned::Split { reason, .. }
            | Planned::Merge { reason, .. }
            | Planned::MoveStop { reason, .. }
            | Planned::AddStop { reason, .. }
            | Planned::RemoveStop { reason, .. } => reason.as_deref(),
            Planned::Postpone(it)
            | Planned::Cancel(it)
            | Planned::Reopen(it)
            | Planned::Close(it) => it.reason.as_deref(),
            Planned::Decide { .. } => None,
        }
    }
}

/// A meeting, and why.
#[derive(Debug, Group)]
pub(crate) struct Meant {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "R", help = "cli-option-reason")]
    pub(crate) reason: Option<String>,
}

/// Where the lines of an agenda come from.
#[derive(Debug, Group)]
pub(crate) struct Agenda {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(
        long,
        value_name = "template|morning|afternoon|previous|CITY",
        help = "cli-option-agenda-from"
    )]
    pub(crate) from: String,
}

#[derive(Debug, Group)]
pub(crate) struct Remove {
    #[arg(value_name = "WHAT", value_parser = PossibleValuesParser::new(programme::REMOVABLE), hide_possible_values = true, help = "cli-option-remove-what")]
    pub(crate) what: String,
    #[arg(value_name = "X", required = true, num_args = 1.., help = "cli-option-remove-which")]
    pub(crate) which: Vec<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Attach {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(value_name = "FILE", help = "cli-option-attach-file")]
    pub(crate) attached_file: PathBuf,
    #[arg(long, value_name = "T", help = "cli-option-title")]
    pub(crate) title: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Scan {
    #[arg(value_name = "FILE", required = true, num_args = 1.., help = "cli-option-scan-files")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "M", help = "cli-option-scan-meeting")]
    pub(crate) meeting: Option<String>,
    #[arg(long, value_name = "N=SHEET/P", help = "cli-option-scan-page")]
    pub(crate) page: Vec<String>,
    #[arg(long, help = "cli-option-preview")]
    pub(crate) preview: bool,
}

#[derive(Debug, Group)]
pub(crate) struct SaveFile {
    #[arg(value_name = "ID", help = "cli-option-file-id")]
    pub(crate) id: String,
    #[arg(long, value_name = "F", help = "cli-option-save-out")]
    pub(crate) out: PathBuf,
}
