//! Lists that go out as tables.

use std::path::PathBuf;

use clap::Args as Group;

#[derive(Debug, Group)]
pub(crate) struct Export {
    #[arg(value_name = "LIST", value_parser = ["registrations", "organisations", "people", "check-ins", "notes", "deviations"], hide_possible_values = true, help = "cli-option-export-list")]
    pub(crate) list: String,
    #[arg(long, value_name = "F", help = "cli-option-export-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "M", help = "cli-option-export-meeting")]
    pub(crate) meeting: Option<String>,
    #[arg(long, value_name = "N", help = "cli-option-export-route")]
    pub(crate) route: Option<u32>,
    #[arg(long, value_name = "donor|internal|public", value_parser = ["donor", "internal", "public"], default_value = "donor", hide_default_value = true, hide_possible_values = true, help = "cli-option-export-tier")]
    pub(crate) tier: String,
    #[arg(long, value_name = "D", value_parser = [";", ",", "tab"], hide_possible_values = true, help = "cli-option-export-delimiter")]
    pub(crate) delimiter: Option<String>,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}
