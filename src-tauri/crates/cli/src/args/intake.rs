//! Application sheets in, and records that look alike.

use std::path::PathBuf;

use clap::Args as Group;
use clap::builder::PossibleValuesParser;

#[derive(Debug, Group)]
pub(crate) struct Import {
    #[arg(value_name = "FILE", help = "cli-option-sheet-file")]
    pub(crate) sheet_file: PathBuf,
    #[arg(long, value_name = "N", help = "cli-option-import-route")]
    pub(crate) route: u32,
    #[arg(long, value_name = "M", help = "cli-option-import-meeting")]
    pub(crate) meeting: Option<String>,
    #[arg(long = "as", value_name = "applications|selected|replies", value_parser = ["applications", "selected", "replies"], hide_possible_values = true, help = "cli-option-as")]
    pub(crate) taken_as: Option<String>,
    #[arg(long, value_name = "day-first|month-first", value_parser = ["day-first", "month-first"], hide_possible_values = true, help = "cli-option-dates")]
    pub(crate) dates: Option<String>,
    #[arg(long, value_name = "S", help = "cli-option-sheet")]
    pub(crate) sheet: Option<String>,
    #[arg(long, value_name = "N", help = "cli-option-header-row")]
    pub(crate) header_row: Option<u32>,
    #[arg(long, value_name = "E", help = "cli-option-encoding")]
    pub(crate) encoding: Option<String>,
    #[arg(long, value_name = "D", help = "cli-option-delimiter")]
    pub(crate) delimiter: Option<String>,
    #[arg(long, value_name = "HEADING=field", help = "cli-option-map")]
    pub(crate) map: Vec<String>,
    #[arg(long, help = "cli-option-repair")]
    pub(crate) repair: bool,
    #[arg(long, value_name = "ROW:HEADING=TEXT", help = "cli-option-mend")]
    pub(crate) mend: Vec<String>,
    #[arg(long, value_name = "WORDS=MEANING", help = "cli-option-read")]
    pub(crate) read: Vec<String>,
    #[arg(long, value_name = "in|out", value_parser = ["in", "out"], hide_possible_values = true, help = "cli-option-hidden")]
    pub(crate) hidden: Option<String>,
    #[arg(long, value_name = "in|out", value_parser = ["in", "out"], hide_possible_values = true, help = "cli-option-struck")]
    pub(crate) struck: Option<String>,
    #[arg(long, value_name = "in|out", value_parser = ["in", "out"], hide_possible_values = true, help = "cli-option-unsent")]
    pub(crate) unsent: Option<String>,
    #[arg(long, help = "cli-option-proposed-names")]
    pub(crate) proposed_names: bool,
    #[arg(long, help = "cli-option-forget-columns")]
    pub(crate) forget_columns: bool,
    #[arg(long, value_name = "F.xlsx", help = "cli-option-faults")]
    pub(crate) faults: Option<PathBuf>,
    #[arg(long, help = "cli-option-preview")]
    pub(crate) preview: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Place {
    #[arg(value_name = "N", help = "cli-option-route")]
    pub(crate) number: u32,
    /// Who, then the meeting.
    #[arg(value_name = "WHO M", required = true, num_args = 2.., help = "cli-option-place")]
    pub(crate) placed: Vec<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Duplicates {
    #[arg(value_name = "people|organisations", value_parser = PossibleValuesParser::new(["people", "organisations"]), hide_possible_values = true, help = "cli-option-duplicates-of")]
    pub(crate) of: String,
}

#[derive(Debug, Group)]
pub(crate) struct Join {
    #[arg(value_name = "A", help = "cli-option-record")]
    pub(crate) a: String,
    #[arg(value_name = "B", help = "cli-option-other-record")]
    pub(crate) b: String,
    #[arg(long, value_name = "A|B", help = "cli-option-keep")]
    pub(crate) keep: Option<String>,
    #[arg(long, value_name = "FIELD", help = "cli-option-take")]
    pub(crate) take: Vec<String>,
}

#[derive(Debug, Group)]
pub(crate) struct SplitOrganisation {
    #[arg(value_name = "O", required = true, num_args = 1.., help = "cli-option-organisation")]
    pub(crate) organisation: Vec<String>,
    #[arg(long, value_name = "P", help = "cli-option-split-province")]
    pub(crate) province: Vec<String>,
    #[arg(long, value_name = "NAME", help = "cli-option-split-typed")]
    pub(crate) typed: Vec<String>,
    #[arg(long, help = "cli-option-split-all", conflicts_with_all = ["province", "typed"])]
    pub(crate) all: bool,
    #[arg(long, help = "cli-option-split-one", conflicts_with_all = ["province", "typed", "all"])]
    pub(crate) one: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Separate {
    #[arg(value_name = "A", help = "cli-option-record")]
    pub(crate) a: String,
    #[arg(value_name = "B", help = "cli-option-other-record")]
    pub(crate) b: String,
}
