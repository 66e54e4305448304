//! Papers that go out.

use std::path::PathBuf;

use clap::{ArgGroup, Args as Group, Subcommand};

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
#[command(group(ArgGroup::new("deed").args(["out", "not_sent"])))]
pub(crate) struct Letters {
    #[arg(
        value_name = "M",
        required_unless_present = "due",
        help = "cli-option-meeting"
    )]
    pub(crate) meeting: Option<String>,
    #[arg(long, conflicts_with_all = ["kind", "out", "only", "not_sent"], help = "cli-option-letters-due")]
    pub(crate) due: bool,
    #[arg(long, conflicts_with = "out", help = "cli-option-letters-not-sent")]
    pub(crate) not_sent: bool,
    #[arg(
        long,
        value_name = "K",
        requires = "deed",
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
        requires = "deed",
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
pub(crate) struct Participants {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "F", help = "cli-option-participants-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Badges {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "F", help = "cli-option-badges-out")]
    pub(crate) out: PathBuf,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 5,
        hide_default_value = true,
        help = "cli-option-badges-blank"
    )]
    pub(crate) blank: u32,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Certificates {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "F", help = "cli-option-badges-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Pack {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "FOLDER", help = "cli-option-pack-out")]
    pub(crate) out: PathBuf,
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
        override_usage = "rota report meeting M --out F.pdf|F.docx|F.xlsx [--tier donor|internal] [--prepared NAME] [--checked NAME] [--issued-at T]"
    )]
    Meeting {
        #[command(flatten)]
        of: OfMeeting,
        #[arg(long, value_name = "donor|internal", value_parser = ["donor", "internal"], default_value = "donor", hide_default_value = true, hide_possible_values = true, help = "cli-option-tier")]
        tier: String,
        #[command(flatten)]
        paper: ReportPaper,
    },
    #[command(
        about = "cli-report-route",
        override_usage = "rota report route N --out F.pdf|F.docx|F.xlsx [--tier donor|internal|public] [--prepared NAME] [--checked NAME] [--issued-at T]"
    )]
    Route {
        #[arg(value_name = "N", help = "cli-option-route")]
        number: u32,
        #[arg(long, value_name = "donor|internal|public", value_parser = ["donor", "internal", "public"], default_value = "donor", hide_default_value = true, hide_possible_values = true, help = "cli-option-tier-public")]
        tier: String,
        #[command(flatten)]
        paper: ReportPaper,
    },
    #[command(
        about = "cli-report-programme",
        override_usage = "rota report programme [--from DAY --to DAY] --out F.pdf|F.docx|F.xlsx [--tier donor|internal|public] [--prepared NAME] [--checked NAME] [--issued-at T]"
    )]
    Programme {
        #[arg(
            long,
            value_name = "DAY",
            requires = "to",
            help = "cli-option-first-day"
        )]
        from: Option<String>,
        #[arg(
            long,
            value_name = "DAY",
            requires = "from",
            help = "cli-option-last-day"
        )]
        to: Option<String>,
        #[arg(long, value_name = "donor|internal|public", value_parser = ["donor", "internal", "public"], default_value = "donor", hide_default_value = true, hide_possible_values = true, help = "cli-option-tier-public")]
        tier: String,
        #[command(flatten)]
        paper: ReportPaper,
    },
}

#[derive(Debug, Group)]
pub(crate) struct ReportPaper {
    #[arg(long, value_name = "F", help = "cli-option-report-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "NAME", help = "cli-option-prepared")]
    pub(crate) prepared: Option<String>,
    #[arg(long, value_name = "NAME", help = "cli-option-checked")]
    pub(crate) checked: Option<String>,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Package {
    #[command(subcommand)]
    pub(crate) of: PackageOf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PackageOf {
    #[command(
        about = "cli-package-route",
        override_usage = "rota package route N --out FOLDER"
    )]
    Route {
        #[arg(value_name = "N", help = "cli-option-route")]
        number: u32,
        #[arg(long, value_name = "FOLDER", help = "cli-option-package-out")]
        out: PathBuf,
    },
    #[command(
        about = "cli-package-programme",
        override_usage = "rota package programme --out FOLDER"
    )]
    Programme {
        #[arg(long, value_name = "FOLDER", help = "cli-option-package-out")]
        out: PathBuf,
    },
}

#[derive(Debug, Group)]
pub(crate) struct Issued {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: Option<String>,
    #[arg(
        long,
        value_name = "N",
        conflicts_with = "meeting",
        help = "cli-option-issued-route"
    )]
    pub(crate) route: Option<u32>,
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
