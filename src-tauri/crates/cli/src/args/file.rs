//! The programme file itself: made, kept, taken back a step.

use std::path::PathBuf;

use clap::Args as Group;

#[derive(Debug, Group)]
pub(crate) struct New {
    #[arg(long, value_name = "TOML", help = "cli-option-from")]
    pub(crate) from: Option<PathBuf>,
    #[arg(long, conflicts_with = "from", help = "cli-option-empty")]
    pub(crate) empty: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Demo {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=100_000), help = "cli-option-people")]
    pub(crate) people: Option<u32>,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 1,
        hide_default_value = true,
        help = "cli-option-seed"
    )]
    pub(crate) seed: u64,
}

#[derive(Debug, Group)]
pub(crate) struct Passphrase {
    #[arg(long, value_name = "F", help = "cli-option-recovery-key-file")]
    pub(crate) recovery_key_file: Option<PathBuf>,
    #[arg(long, value_name = "F", help = "cli-option-new-passphrase-file")]
    pub(crate) new_passphrase_file: Option<PathBuf>,
    #[arg(long, help = "cli-option-backups")]
    pub(crate) backups: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Undo {
    #[arg(value_name = "OPERATION", help = "cli-option-operation")]
    pub(crate) operation: Option<String>,
    #[arg(long, help = "cli-option-undo-preview")]
    pub(crate) preview: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Operations {
    #[arg(
        long,
        value_name = "N",
        default_value_t = 20,
        hide_default_value = true,
        help = "cli-option-operations-limit"
    )]
    pub(crate) limit: u32,
}

#[derive(Debug, Group)]
pub(crate) struct History {
    #[arg(value_name = "WHO", required = true, num_args = 1.., help = "cli-option-who")]
    pub(crate) who: Vec<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Backup {
    #[arg(long, value_name = "FOLDER", help = "cli-option-to")]
    pub(crate) to: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub(crate) struct Restore {
    #[arg(value_name = "FILE", help = "cli-option-backup-file")]
    pub(crate) backup_file: PathBuf,
    #[arg(long, help = "cli-option-replace")]
    pub(crate) replace: bool,
}
