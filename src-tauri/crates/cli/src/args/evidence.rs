//! What was signed on paper.

use clap::Args as Group;

#[derive(Debug, Group)]
pub(crate) struct Sign {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "WHO", required_unless_present = "counted", num_args = 1.., help = "cli-option-who")]
    pub(crate) who: Vec<String>,
    #[arg(
        long,
        value_name = "SHEET/ROW",
        group = "what",
        help = "cli-option-signed-paper"
    )]
    pub(crate) paper: Option<String>,
    #[arg(long, value_name = "N", group = "what", help = "cli-option-slip")]
    pub(crate) slip: Option<u32>,
    #[arg(
        long,
        value_name = "REASON",
        group = "what",
        help = "cli-option-missing"
    )]
    pub(crate) missing: Option<String>,
    #[arg(long, group = "what", help = "cli-option-take-back")]
    pub(crate) take_back: bool,
    #[arg(long, value_name = "T", help = "cli-option-at")]
    pub(crate) at: Option<String>,
    #[arg(
        long,
        value_name = "SHEET",
        requires = "counted",
        help = "cli-option-signed-sheet"
    )]
    pub(crate) sheet: Option<String>,
    #[arg(
        long,
        value_name = "N|none",
        requires = "sheet",
        group = "what",
        conflicts_with_all = ["who", "at"],
        help = "cli-option-counted"
    )]
    pub(crate) counted: Option<String>,
}
