//! Sharing with the other laptops.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args as Group, Subcommand};
use programme::vocabulary::{RemoteLies, Role, Vocabulary};

fn words<T: Vocabulary>() -> PossibleValuesParser {
    PossibleValuesParser::new(T::ALL.iter().map(|it| it.word()))
}

#[derive(Debug, Group)]
pub(crate) struct Sync {
    #[arg(value_name = "NAME", help = "cli-option-remote")]
    pub(crate) remotes: Vec<String>,
    #[arg(long, value_name = "F", help = "cli-option-share-page")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub(crate) struct Remote {
    #[command(subcommand)]
    pub(crate) what: RemoteAsked,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RemoteAsked {
    #[command(
        about = "cli-remote-add",
        override_usage = "rota remote add NAME FOLDER [--lies with_us|in_turkey|abroad|not_sure]\n       rota remote add NAME https://… --user U [--password-file F] --lies …"
    )]
    Add {
        #[arg(value_name = "NAME", help = "cli-option-remote")]
        name: String,
        #[arg(value_name = "FOLDER", help = "cli-option-remote-folder")]
        folder: PathBuf,
        #[command(flatten)]
        account: Account,
        #[arg(long, value_name = "WHERE", value_parser = words::<RemoteLies>(), hide_possible_values = true, help = "cli-option-lies")]
        lies: Option<String>,
    },
    #[command(
        about = "cli-remote-password",
        override_usage = "rota remote password NAME [--password-file F]"
    )]
    Password {
        #[arg(value_name = "NAME", help = "cli-option-remote")]
        name: String,
        #[arg(long, value_name = "F", help = "cli-option-password-file")]
        password_file: Option<PathBuf>,
    },
    #[command(about = "cli-remote-list", override_usage = "rota remote list")]
    List,
    #[command(
        about = "cli-remote-remove",
        override_usage = "rota remote remove NAME"
    )]
    Remove {
        #[arg(value_name = "NAME", help = "cli-option-remote")]
        name: String,
    },
}

/// Who gets in on a server. A password is no argument: others on the same machine could read it.
#[derive(Debug, Group)]
pub(crate) struct Account {
    #[arg(long, value_name = "U", help = "cli-option-user")]
    pub(crate) user: Option<String>,
    #[arg(long, value_name = "F", help = "cli-option-password-file")]
    pub(crate) password_file: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub(crate) struct Device {
    #[command(subcommand)]
    pub(crate) what: DeviceAsked,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DeviceAsked {
    #[command(about = "cli-device-show", override_usage = "rota device show")]
    Show,
    #[command(about = "cli-device-list", override_usage = "rota device list")]
    List,
    #[command(about = "cli-device-name", override_usage = "rota device name NAME")]
    Name {
        #[arg(value_name = "NAME", help = "cli-option-laptop-name")]
        name: String,
    },
}

#[derive(Debug, Group)]
pub(crate) struct Pair {
    #[command(subcommand)]
    pub(crate) what: PairAsked,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PairAsked {
    #[command(
        about = "cli-pair-offer",
        override_usage = "rota pair offer REMOTE --name NAME [--role facilitator|coordinator]"
    )]
    Offer {
        #[arg(value_name = "REMOTE", help = "cli-option-remote")]
        remote: String,
        #[arg(
            long,
            value_name = "NAME",
            required = true,
            help = "cli-option-laptop-name"
        )]
        name: String,
        #[arg(long, value_name = "ROLE", default_value = Role::Facilitator.word(), value_parser = words::<Role>(), hide_possible_values = true, hide_default_value = true, help = "cli-option-laptop-role")]
        role: String,
    },
    #[command(
        about = "cli-pair-join",
        override_usage = "rota pair join FOLDER [--digits-file F]\n       rota pair join https://… --user U [--password-file F] [--digits-file F]"
    )]
    Join {
        #[arg(value_name = "FOLDER", help = "cli-option-join-folder")]
        folder: PathBuf,
        #[command(flatten)]
        account: Account,
        #[arg(long, value_name = "F", help = "cli-option-digits-file")]
        digits_file: Option<PathBuf>,
    },
    #[command(about = "cli-pair-list", override_usage = "rota pair list")]
    List,
    #[command(
        about = "cli-pair-recovery-key",
        override_usage = "rota pair recovery-key ID"
    )]
    RecoveryKey {
        #[arg(value_name = "ID", help = "cli-option-invitation")]
        invitation: String,
    },
    #[command(about = "cli-pair-close", override_usage = "rota pair close ID")]
    Close {
        #[arg(value_name = "ID", help = "cli-option-invitation")]
        invitation: String,
    },
}

#[derive(Debug, Group)]
pub(crate) struct Revoke {
    #[arg(value_name = "LAPTOP", help = "cli-option-laptop")]
    pub(crate) laptop: String,
    #[arg(long, help = "cli-option-found")]
    pub(crate) found: bool,
    #[arg(long, value_name = "F", help = "cli-option-lost-sheet")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub(crate) struct Attention {
    #[command(subcommand)]
    pub(crate) what: Option<AttentionAsked>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AttentionAsked {
    #[command(
        about = "cli-attention-resolve",
        override_usage = "rota attention resolve ID CHOICE"
    )]
    Resolve {
        #[arg(value_name = "ID", help = "cli-option-attention")]
        id: String,
        #[arg(value_name = "CHOICE", help = "cli-option-attention-choice")]
        choice: String,
    },
}
