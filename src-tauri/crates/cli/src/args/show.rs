//! What is looked at.

use clap::{Args as Group, Subcommand};

use super::{OfMeeting, TextsOf};

#[derive(Debug, Group)]
pub(crate) struct Show {
    #[command(subcommand)]
    pub(crate) what: Shown,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Shown {
    #[command(about = "cli-show-programme", override_usage = "rota show programme")]
    Programme,
    #[command(about = "cli-show-route", override_usage = "rota show route N")]
    Route {
        #[arg(value_name = "N", help = "cli-option-route")]
        number: u32,
    },
    #[command(about = "cli-show-meeting", override_usage = "rota show meeting M")]
    Meeting(OfMeeting),
    #[command(
        about = "cli-show-organisation",
        override_usage = "rota show organisation O"
    )]
    Organisation {
        #[arg(value_name = "O", required = true, num_args = 1.., help = "cli-option-organisation")]
        organisation: Vec<String>,
    },
}

#[derive(Debug, Group)]
pub(crate) struct Figures {
    #[command(subcommand)]
    pub(crate) of: FiguresAsked,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FiguresAsked {
    #[command(
        about = "cli-figures-meeting",
        override_usage = "rota figures meeting M"
    )]
    Meeting(OfMeeting),
    #[command(about = "cli-figures-route", override_usage = "rota figures route N")]
    Route {
        #[arg(value_name = "N", help = "cli-option-route")]
        number: u32,
    },
    #[command(
        about = "cli-figures-programme",
        override_usage = "rota figures programme [--from DAY --to DAY]"
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
    },
}

#[derive(Debug, Group)]
pub(crate) struct List {
    #[command(subcommand)]
    pub(crate) what: Listed,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Listed {
    #[command(about = "cli-list-meetings", override_usage = "rota list meetings")]
    Meetings,
    #[command(
        about = "cli-list-registrations",
        override_usage = "rota list registrations M"
    )]
    Registrations(OfMeeting),
    #[command(about = "cli-list-people", override_usage = "rota list people")]
    People,
    #[command(
        about = "cli-list-organisations",
        override_usage = "rota list organisations [TEXT]"
    )]
    Organisations {
        #[arg(value_name = "TEXT", num_args = 0.., help = "cli-option-organisation-text")]
        text: Vec<String>,
    },
    #[command(about = "cli-list-check-ins", override_usage = "rota list check-ins M")]
    CheckIns(OfMeeting),
    #[command(about = "cli-list-deviations", override_usage = "rota list deviations")]
    Deviations,
    #[command(about = "cli-list-agenda", override_usage = "rota list agenda M")]
    Agenda(OfMeeting),
    #[command(about = "cli-list-checklist", override_usage = "rota list checklist M")]
    Checklist(OfMeeting),
    #[command(about = "cli-list-staff", override_usage = "rota list staff M")]
    Staff(OfMeeting),
    #[command(about = "cli-list-files", override_usage = "rota list files M")]
    Files(OfMeeting),
    #[command(about = "cli-list-scans", override_usage = "rota list scans M")]
    Scans(OfMeeting),
    #[command(
        about = "cli-list-signatures",
        override_usage = "rota list signatures M"
    )]
    Signatures(OfMeeting),
    #[command(
        about = "cli-list-report-texts",
        override_usage = "rota list report-texts M | route N | FROM..TO | programme"
    )]
    ReportTexts(TextsOf),
    #[command(about = "cli-list-notes", override_usage = "rota list notes M")]
    Notes(OfMeeting),
    #[command(about = "cli-list-promises", override_usage = "rota list promises [M]")]
    Promises {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: Option<String>,
    },
    #[command(
        about = "cli-list-recommendations",
        override_usage = "rota list recommendations [M | route N]"
    )]
    Recommendations {
        #[arg(value_name = "M", num_args = 0..=2, help = "cli-option-meeting-or-route")]
        of: Vec<String>,
    },
    #[command(about = "cli-list-questions", override_usage = "rota list questions")]
    Questions,
    #[command(
        about = "cli-list-indicators",
        override_usage = "rota list indicators [--to DAY]"
    )]
    Indicators {
        #[arg(long, value_name = "DAY", help = "cli-option-indicators-to")]
        to: Option<String>,
    },
    #[command(about = "cli-list-readings", override_usage = "rota list readings")]
    Readings,
    #[command(about = "cli-list-calls", override_usage = "rota list calls")]
    Calls,
    #[command(about = "cli-list-to-place", override_usage = "rota list to-place N")]
    ToPlace {
        #[arg(value_name = "N", help = "cli-option-route")]
        number: u32,
    },
    #[command(about = "cli-list-kinds", override_usage = "rota list kinds")]
    Kinds,
    #[command(about = "cli-list-groups", override_usage = "rota list groups")]
    Groups,
    #[command(about = "cli-list-themes", override_usage = "rota list themes")]
    Themes,
}
