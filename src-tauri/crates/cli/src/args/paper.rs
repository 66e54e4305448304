//! Papers that go out.

use std::path::PathBuf;

use clap::Args as Group;

use super::OfMeeting;

#[derive(Debug, Group)]
pub(crate) struct Minutes {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "F", help = "cli-option-minutes-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Letters {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(
        long,
        value_name = "K",
        requires = "out",
        help = "cli-option-letter-kind"
    )]
    pub(crate) kind: Option<String>,
    #[arg(
        long,
        value_name = "FOLDER",
        requires = "kind",
        help = "cli-option-letters-out"
    )]
    pub(crate) out: Option<PathBuf>,
    #[arg(
        long,
        value_name = "WHO",
        requires = "kind",
        help = "cli-option-letters-only"
    )]
    pub(crate) only: Option<String>,
    #[arg(
        long,
        value_name = "T",
        requires = "kind",
        help = "cli-option-issued-at"
    )]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct CallList {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "F", help = "cli-option-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct SignInSheet {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "F", help = "cli-option-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "blank|arrived|final", value_parser = ["blank", "arrived", "final"], default_value = "blank", hide_default_value = true, hide_possible_values = true, help = "cli-option-variant")]
    pub(crate) variant: String,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}
