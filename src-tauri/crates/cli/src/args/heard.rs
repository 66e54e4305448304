//! What the room said.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args as Group, Subcommand};
use programme::vocabulary::NoteKind;

use super::OfMeeting;

#[derive(Debug, Group)]
pub(crate) struct Note {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "T", required = true, help = "cli-option-theme")]
    pub(crate) theme: String,
    #[arg(long, value_name = "K", required = true, value_parser = PossibleValuesParser::new(NoteKind::ALL.iter().map(|it| it.word())), hide_possible_values = true, help = "cli-option-note-kind")]
    pub(crate) kind: String,
    #[arg(long, value_name = "N", help = "cli-option-table")]
    pub(crate) table: Option<String>,
    #[arg(long, value_name = "W", help = "cli-option-note-who")]
    pub(crate) who: Option<String>,
    #[arg(long, value_name = "DAY", help = "cli-option-until")]
    pub(crate) until: Option<String>,
    #[arg(value_name = "TEXT", required = true, num_args = 1.., help = "cli-option-note-text")]
    pub(crate) text: Vec<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Recommendation {
    #[command(subcommand)]
    pub(crate) what: Recommended,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Recommended {
    #[command(
        about = "cli-recommendation-add",
        override_usage = "rota recommendation add M [--tr TEXT] [--en TEXT] [--from-note ID]… [--theme T] [--addressee A]\n                        [--priority N]"
    )]
    Add(AddRecommendation),
    #[command(
        about = "cli-recommendation-candidates",
        override_usage = "rota recommendation candidates"
    )]
    Candidates,
    #[command(
        about = "cli-recommendation-join",
        override_usage = "rota recommendation join A B"
    )]
    Join(TwoNumbers),
    #[command(
        about = "cli-recommendation-separate",
        override_usage = "rota recommendation separate A"
    )]
    Separate {
        #[arg(value_name = "A", help = "cli-option-recommendation")]
        number: String,
    },
    #[command(
        about = "cli-recommendation-apart",
        override_usage = "rota recommendation apart A B"
    )]
    Apart(TwoNumbers),
}

#[derive(Debug, Group)]
pub(crate) struct AddRecommendation {
    #[command(flatten)]
    pub(crate) of: OfMeeting,
    #[arg(long, value_name = "TEXT", help = "cli-option-text-tr")]
    pub(crate) tr: Option<String>,
    #[arg(long, value_name = "TEXT", help = "cli-option-text-en")]
    pub(crate) en: Option<String>,
    #[arg(long, value_name = "ID", help = "cli-option-from-note")]
    pub(crate) from_note: Vec<String>,
    #[arg(long, value_name = "T", help = "cli-option-theme")]
    pub(crate) theme: Option<String>,
    #[arg(long, value_name = "A", help = "cli-option-addressee")]
    pub(crate) addressee: Option<String>,
    #[arg(long, value_name = "N", help = "cli-option-priority")]
    pub(crate) priority: Option<u32>,
}

#[derive(Debug, Group)]
pub(crate) struct TwoNumbers {
    #[arg(value_name = "A", help = "cli-option-recommendation")]
    pub(crate) a: String,
    #[arg(value_name = "B", help = "cli-option-recommendation")]
    pub(crate) b: String,
}

#[derive(Debug, Group)]
pub(crate) struct Vote {
    #[arg(value_name = "A", help = "cli-option-recommendation")]
    pub(crate) number: String,
    #[arg(
        value_name = "VOTES/VOTING",
        required_unless_present = "none",
        help = "cli-option-votes"
    )]
    pub(crate) votes: Option<String>,
    #[arg(long, conflicts_with = "votes", help = "cli-option-votes-none")]
    pub(crate) none: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Evaluation {
    #[arg(
        value_name = "M",
        required_unless_present = "take_questions",
        help = "cli-option-meeting"
    )]
    pub(crate) meeting: Option<String>,
    #[arg(long, value_name = "5,4,-", help = "cli-option-scores")]
    pub(crate) scores: Vec<String>,
    #[arg(
        long,
        value_name = "TEXT",
        requires = "scores",
        help = "cli-option-form-comment"
    )]
    pub(crate) comment: Vec<String>,
    #[arg(long, value_name = "FILE", help = "cli-option-forms")]
    pub(crate) forms: Option<PathBuf>,
    #[arg(long, value_name = "N", help = "cli-option-paper-count")]
    pub(crate) paper_count: Option<u32>,
    #[arg(long, exclusive = true, help = "cli-option-take-questions")]
    pub(crate) take_questions: bool,
}
