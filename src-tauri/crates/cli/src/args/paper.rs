//! Papers that go out.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};

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

#[derive(Debug, Group)]
pub(crate) struct Report {
    #[command(subcommand)]
    pub(crate) of: ReportOf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReportOf {
    #[command(
        about = "cli-report-meeting",
        override_usage = "rota report meeting M --out F.pdf|F.docx [--tier donor|internal] [--prepared NAME] [--checked NAME] [--issued-at T]"
    )]
    Meeting(MeetingReport),
}

#[derive(Debug, Group)]
pub(crate) struct MeetingReport {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "F", help = "cli-option-report-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "donor|internal", value_parser = ["donor", "internal"], default_value = "donor", hide_default_value = true, hide_possible_values = true, help = "cli-option-tier")]
    pub(crate) tier: String,
    #[arg(long, value_name = "NAME", help = "cli-option-prepared")]
    pub(crate) prepared: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-option-checked")]
    pub(crate) checked: Option<String>,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Picture {
    #[arg(value_name = "emblem|logo", value_parser = ["emblem", "logo"], hide_possible_values = true, help = "cli-option-picture")]
    pub(crate) picture: String,
    #[arg(
        value_name = "FILE",
        required_unless_present = "remove",
        help = "cli-option-picture-file"
    )]
    pub(crate) picture_file: Option<PathBuf>,
    #[arg(
        long,
        conflicts_with = "picture_file",
        help = "cli-option-picture-remove"
    )]
    remove: bool,
}
