//! What can be typed. Every help text is the name of a text, which `help` puts in its place.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args as Group, Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(
    name = "rota",
    version,
    about = "cli-about",
    override_usage = "rota [--file PATH] [--lang tr|en] [--json] VERB …",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) common: Common,
    #[arg(long, short = 'V', action = ArgAction::Version, help = "cli-option-version", display_order = 99)]
    version: Option<bool>,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What every verb understands. The language and `--json` are read ahead of everything, see `help`.
#[derive(Debug, Group)]
pub(crate) struct Common {
    #[arg(
        long,
        global = true,
        value_name = "PATH",
        help = "cli-option-file",
        display_order = 90
    )]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "tr|en", value_parser = ["tr", "en"], hide_possible_values = true, help = "cli-option-lang", display_order = 91)]
    lang: Option<String>,
    #[arg(long, global = true, help = "cli-option-json", display_order = 92)]
    pub(crate) json: bool,
    #[arg(
        long,
        global = true,
        value_name = "PATH",
        help = "cli-option-passphrase-file",
        display_order = 93
    )]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[arg(long, short = 'h', global = true, action = ArgAction::Help, help = "cli-option-help", display_order = 98)]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    #[command(
        about = "cli-verb-new",
        override_usage = "rota new [--from TOML] [--empty]"
    )]
    New(New),
    #[command(
        about = "cli-verb-demo",
        override_usage = "rota demo [--people N] [--seed N]"
    )]
    Demo(Demo),
    #[command(
        about = "cli-verb-passphrase",
        override_usage = "rota passphrase [--recovery-key-file F] [--new-passphrase-file F]"
    )]
    Passphrase(Passphrase),
    #[command(
        about = "cli-verb-show",
        override_usage = "rota show programme | route N | meeting M | organisation O"
    )]
    Show(Show),
    #[command(
        about = "cli-verb-list",
        override_usage = "rota list meetings | registrations M | people | organisations | check-ins M | deviations | calls\n               | to-place N | kinds | groups | themes\n       rota list agenda M | checklist M | staff M | files M"
    )]
    List(List),
    #[command(
        about = "cli-verb-edit",
        override_usage = "rota edit meeting|route|call|venue|organisation|person|target X KEY=VALUE… [--reason R]\n       rota edit agenda M/N|M/new KEY=VALUE…\n       rota edit checklist M/LINE [KEY=VALUE…]\n       rota edit staff M/NAME [KEY=VALUE…]\n       rota edit kind|group|theme CODE KEY=VALUE…\n       rota edit programme KEY=VALUE…"
    )]
    Edit(Edit),
    #[command(
        about = "cli-verb-call",
        override_usage = "rota call N [--open T] [--close T] [--out FOLDER]"
    )]
    Call(Call),
    #[command(
        about = "cli-verb-tour",
        override_usage = "rota tour shift|move|postpone|cancel|reopen|split|merge|move-stop|decide|add-stop|remove-stop\n       … [--preview]"
    )]
    Tour(Tour),
    #[command(
        about = "cli-verb-agenda",
        override_usage = "rota agenda M --from template|morning|afternoon|previous|CITY"
    )]
    Agenda(Agenda),
    #[command(
        about = "cli-verb-remove",
        override_usage = "rota remove agenda M/N | checklist M/LINE | staff M/NAME | file ID"
    )]
    Remove(Remove),
    #[command(
        about = "cli-verb-attach",
        override_usage = "rota attach M FILE [--title T]"
    )]
    Attach(Attach),
    #[command(
        about = "cli-verb-save-file",
        override_usage = "rota save-file ID --out F"
    )]
    SaveFile(SaveFile),
    #[command(
        about = "cli-verb-import",
        override_usage = "rota import FILE --route N [--meeting M] [--as applications|selected|replies] [--sheet S] [--header-row N]\n                   [--encoding E] [--delimiter D] [--map \"HEADING=field\"]… [--repair]\n                   [--mend \"ROW:HEADING=TEXT\"]… [--proposed-names] [--forget-columns] [--faults F.xlsx] [--preview]"
    )]
    Import(Import),
    #[command(about = "cli-verb-place", override_usage = "rota place N WHO M")]
    Place(Place),
    #[command(
        about = "cli-verb-duplicates",
        override_usage = "rota duplicates people | organisations"
    )]
    Duplicates(Duplicates),
    #[command(
        about = "cli-verb-join",
        override_usage = "rota join A B [--keep A|B] [--take FIELD]…"
    )]
    Join(Join),
    #[command(about = "cli-verb-separate", override_usage = "rota separate A B")]
    Separate(Separate),
    #[command(about = "cli-verb-later", override_usage = "rota later A B")]
    Later(Separate),
    #[command(
        about = "cli-verb-select",
        override_usage = "rota select M [--preview | --out F.pdf]\n       rota select M WHO selected|waiting|not_selected --reason R\n       rota select M WHO undecided|eligible|incomplete|not_eligible [--reason R]"
    )]
    Select(Select),
    #[command(
        about = "cli-verb-promote",
        override_usage = "rota promote M [--preview | --overdue]"
    )]
    Promote(Promote),
    #[command(about = "cli-verb-review", override_usage = "rota review M [WHO]")]
    Review(Review),
    #[command(
        about = "cli-verb-points",
        override_usage = "rota points M WHO NUMBER=POINTS… --reader NAME"
    )]
    Points(Points),
    #[command(
        about = "cli-verb-invite",
        override_usage = "rota invite M ORGANISATION… [--seats N] [--kind K]"
    )]
    Invite(Invite),
    #[command(
        about = "cli-verb-name",
        override_usage = "rota name M WHO --name N [--role R] [--phone P] [--email E]"
    )]
    Name(NameSeat),
    #[command(
        about = "cli-verb-substitute",
        override_usage = "rota substitute M WHO --name N [--role R] [--phone P] [--email E]"
    )]
    Substitute(NameSeat),
    #[command(about = "cli-verb-replies", override_usage = "rota replies M")]
    Replies(Replies),
    #[command(
        about = "cli-verb-minutes",
        override_usage = "rota minutes M --out F.pdf [--issued-at T]"
    )]
    Minutes(Minutes),
    #[command(
        about = "cli-verb-letters",
        override_usage = "rota letters M [--kind invitation|selected|waiting|not_selected|reminder|changed|cancelled|thanks\n       --out FOLDER] [--only WHO] [--issued-at T]"
    )]
    Letters(Letters),
    #[command(
        about = "cli-verb-call-list",
        override_usage = "rota call-list M --out F.pdf|F.xlsx [--issued-at T]"
    )]
    CallList(CallList),
    #[command(
        about = "cli-verb-reply",
        override_usage = "rota reply M WHO coming|not_coming --channel phone|mail|form"
    )]
    Reply(Reply),
    #[command(
        about = "cli-verb-withdraw",
        override_usage = "rota withdraw M WHO --by person|team --reason R"
    )]
    Withdraw(Withdraw),
    #[command(about = "cli-verb-undo", override_usage = "rota undo [OPERATION]")]
    Undo(Undo),
    #[command(
        about = "cli-verb-search",
        override_usage = "rota search M TEXT [--limit N]"
    )]
    Search(Search),
    #[command(
        about = "cli-verb-check-in",
        override_usage = "rota check-in M WHO [--at T] [--paper SHEET/ROW] [--anyway]"
    )]
    CheckIn(CheckIn),
    #[command(
        about = "cli-verb-walk-in",
        override_usage = "rota walk-in M --name N --organisation O --notice shown|read_aloud|printed [--kind K]\n                    [--category C] [--role R] [--phone P] [--email E]"
    )]
    WalkIn(Box<WalkIn>),
    #[command(
        about = "cli-verb-undo-check-in",
        override_usage = "rota undo-check-in M WHO [--reason R]"
    )]
    UndoCheckIn(UndoCheckIn),
    #[command(
        about = "cli-verb-sign-in-sheet",
        override_usage = "rota sign-in-sheet M --out F.pdf|F.xlsx [--variant blank|arrived|final] [--issued-at T]"
    )]
    SignInSheet(SignInSheet),
    #[command(about = "cli-verb-verify", override_usage = "rota verify")]
    Verify,
    #[command(
        about = "cli-verb-backup",
        override_usage = "rota backup [--to FOLDER]"
    )]
    Backup(Backup),
    #[command(
        about = "cli-verb-restore",
        override_usage = "rota restore FILE [--replace]"
    )]
    Restore(Restore),
}

#[derive(Debug, Group)]
pub(crate) struct New {
    #[arg(long, value_name = "TOML", help = "cli-option-from")]
    pub(crate) from: Option<PathBuf>,
    #[arg(long, conflicts_with = "from", help = "cli-option-empty")]
    pub(crate) empty: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Demo {
    #[arg(long, value_name = "N", default_value_t = 240, value_parser = clap::value_parser!(u32).range(..=100_000), hide_default_value = true, help = "cli-option-people")]
    pub(crate) people: u32,
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
}

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
    Meeting {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
    },
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
    Registrations {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
    },
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
    CheckIns {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
    },
    #[command(about = "cli-list-deviations", override_usage = "rota list deviations")]
    Deviations,
    #[command(about = "cli-list-agenda", override_usage = "rota list agenda M")]
    Agenda {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
    },
    #[command(about = "cli-list-checklist", override_usage = "rota list checklist M")]
    Checklist {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
    },
    #[command(about = "cli-list-staff", override_usage = "rota list staff M")]
    Staff {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
    },
    #[command(about = "cli-list-files", override_usage = "rota list files M")]
    Files {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
    },
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

#[derive(Debug, Group)]
pub(crate) struct Tour {
    #[command(subcommand)]
    pub(crate) what: Planned,
    #[arg(long, global = true, help = "cli-option-plan-preview")]
    pub(crate) preview: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Planned {
    #[command(
        about = "cli-tour-shift",
        override_usage = "rota tour shift N DAYS --reason R"
    )]
    Shift {
        #[arg(value_name = "N", help = "cli-option-route")]
        number: u32,
        #[arg(
            value_name = "DAYS",
            allow_negative_numbers = true,
            help = "cli-option-days"
        )]
        days: i32,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-move",
        override_usage = "rota tour move M --date D [--start T] [--end T] --reason R"
    )]
    Move {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
        #[arg(long, value_name = "D", help = "cli-option-date")]
        date: String,
        #[arg(long, value_name = "T", help = "cli-option-start")]
        start: Option<String>,
        #[arg(long, value_name = "T", help = "cli-option-end")]
        end: Option<String>,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-postpone",
        override_usage = "rota tour postpone M --reason R"
    )]
    Postpone(Meant),
    #[command(
        about = "cli-tour-cancel",
        override_usage = "rota tour cancel M --reason R"
    )]
    Cancel(Meant),
    #[command(
        about = "cli-tour-reopen",
        override_usage = "rota tour reopen M --reason R"
    )]
    Reopen(Meant),
    #[command(
        about = "cli-tour-split",
        override_usage = "rota tour split M --date D --reason R"
    )]
    Split {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
        #[arg(long, value_name = "D", help = "cli-option-date")]
        date: String,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-merge",
        override_usage = "rota tour merge M INTO --reason R"
    )]
    Merge {
        #[arg(value_name = "M", help = "cli-option-meeting")]
        meeting: String,
        #[arg(value_name = "INTO", help = "cli-option-into")]
        into: String,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-move-stop",
        override_usage = "rota tour move-stop STOP --route N --position P [--reason R]"
    )]
    MoveStop {
        #[arg(value_name = "STOP", help = "cli-option-stop")]
        stop: String,
        #[arg(long, value_name = "N", help = "cli-option-route")]
        route: u32,
        #[arg(long, value_name = "P", help = "cli-option-position")]
        position: u32,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-decide",
        override_usage = "rota tour decide STOP CITY"
    )]
    Decide {
        #[arg(value_name = "STOP", help = "cli-option-stop")]
        stop: String,
        #[arg(value_name = "CITY", help = "cli-option-city")]
        city: String,
    },
    #[command(
        about = "cli-tour-add-stop",
        override_usage = "rota tour add-stop N CITY [--position P] [--reason R]"
    )]
    AddStop {
        #[arg(value_name = "N", help = "cli-option-route")]
        number: u32,
        #[arg(value_name = "CITY", help = "cli-option-city")]
        city: String,
        #[arg(long, value_name = "P", help = "cli-option-position")]
        position: Option<u32>,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "cli-tour-remove-stop",
        override_usage = "rota tour remove-stop STOP --reason R"
    )]
    RemoveStop {
        #[arg(value_name = "STOP", help = "cli-option-stop")]
        stop: String,
        #[arg(long, value_name = "R", help = "cli-option-reason")]
        reason: Option<String>,
    },
}

/// Where the lines of an agenda come from.
#[derive(Debug, Group)]
pub(crate) struct Agenda {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(
        long,
        value_name = "template|morning|afternoon|previous|CITY",
        help = "cli-option-agenda-from"
    )]
    pub(crate) from: String,
}

#[derive(Debug, Group)]
pub(crate) struct Remove {
    #[arg(value_name = "WHAT", value_parser = PossibleValuesParser::new(programme::REMOVABLE), hide_possible_values = true, help = "cli-option-remove-what")]
    pub(crate) what: String,
    #[arg(value_name = "X", required = true, num_args = 1.., help = "cli-option-remove-which")]
    pub(crate) which: Vec<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Attach {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "FILE", help = "cli-option-attach-file")]
    pub(crate) attached_file: PathBuf,
    #[arg(long, value_name = "T", help = "cli-option-title")]
    pub(crate) title: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct SaveFile {
    #[arg(value_name = "ID", help = "cli-option-file-id")]
    pub(crate) id: String,
    #[arg(long, value_name = "F", help = "cli-option-save-out")]
    pub(crate) out: PathBuf,
}

/// A meeting, and why.
#[derive(Debug, Group)]
pub(crate) struct Meant {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(long, value_name = "R", help = "cli-option-reason")]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Edit {
    #[arg(value_name = "WHAT", value_parser = PossibleValuesParser::new(programme::EDITABLE), hide_possible_values = true, help = "cli-option-what")]
    pub(crate) what: String,
    /// What is meant, then the pairs.
    #[arg(value_name = "X KEY=VALUE", required = true, num_args = 1.., help = "cli-option-pairs")]
    pub(crate) rest: Vec<String>,
    #[arg(long, value_name = "R", help = "cli-option-reason")]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Call {
    #[arg(value_name = "N", help = "cli-option-route")]
    pub(crate) number: u32,
    #[arg(long, value_name = "T", help = "cli-option-open")]
    pub(crate) open: Option<String>,
    #[arg(long, value_name = "T", help = "cli-option-close")]
    pub(crate) close: Option<String>,
    #[arg(long, value_name = "FOLDER", help = "cli-option-call-out")]
    pub(crate) out: Option<PathBuf>,
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
pub(crate) struct Select {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    /// Who, and as the last word what was decided on them; nobody where the rules decide on all.
    #[arg(value_name = "WHO SELECTION", num_args = 0.., help = "cli-option-who-selection")]
    pub(crate) decided: Vec<String>,
    #[arg(long, value_name = "R", help = "cli-option-reason")]
    pub(crate) reason: Option<String>,
    #[arg(
        long,
        conflicts_with_all = ["decided", "reason"],
        help = "cli-option-preview"
    )]
    pub(crate) preview: bool,
    #[arg(
        long,
        value_name = "F",
        conflicts_with_all = ["decided", "reason", "preview"],
        help = "cli-option-minutes-out"
    )]
    pub(crate) out: Option<PathBuf>,
    #[arg(
        long,
        value_name = "T",
        requires = "out",
        help = "cli-option-issued-at"
    )]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Minutes {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(long, value_name = "F", help = "cli-option-minutes-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Letters {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
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
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(long, value_name = "F", help = "cli-option-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Promote {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(long, help = "cli-option-preview", conflicts_with = "overdue")]
    pub(crate) preview: bool,
    #[arg(long, help = "cli-option-overdue")]
    pub(crate) overdue: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Review {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "WHO", num_args = 0.., help = "cli-option-who")]
    pub(crate) who: Vec<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Points {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    /// Who, and then the points, each behind the number of its criterion.
    #[arg(value_name = "WHO NUMBER=POINTS", required = true, num_args = 2.., help = "cli-option-who-points")]
    pub(crate) given: Vec<String>,
    #[arg(long, value_name = "NAME", required = true, help = "cli-option-reader")]
    pub(crate) reader: String,
}

#[derive(Debug, Group)]
pub(crate) struct Invite {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "ORGANISATION", required = true, num_args = 1.., help = "cli-option-invited")]
    pub(crate) organisation: Vec<String>,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 1,
        hide_default_value = true,
        help = "cli-option-seats"
    )]
    pub(crate) seats: u32,
    #[arg(long, value_name = "K", help = "cli-option-kind")]
    pub(crate) kind: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct NameSeat {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "WHO", required = true, num_args = 1.., help = "cli-option-who-seat")]
    pub(crate) who: Vec<String>,
    #[arg(long, value_name = "N", help = "cli-option-name", required = true)]
    pub(crate) name: String,
    #[arg(long, value_name = "R", help = "cli-option-role")]
    pub(crate) role: Option<String>,
    #[arg(long, value_name = "P", help = "cli-option-phone")]
    pub(crate) phone: Option<String>,
    #[arg(long, value_name = "E", help = "cli-option-email")]
    pub(crate) email: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Replies {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
}

#[derive(Debug, Group)]
pub(crate) struct Reply {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    /// Who, and as the last word what they answered.
    #[arg(value_name = "WHO REPLY", required = true, num_args = 2.., help = "cli-option-who-reply")]
    pub(crate) replied: Vec<String>,
    #[arg(long, value_name = "phone|mail|form", required = true, value_parser = ["phone", "mail", "form"], hide_possible_values = true, help = "cli-option-reply-channel")]
    pub(crate) channel: String,
    #[arg(long, value_name = "T", help = "cli-option-at")]
    pub(crate) at: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Withdraw {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "WHO", required = true, num_args = 1.., help = "cli-option-who")]
    pub(crate) who: Vec<String>,
    #[arg(long, value_name = "person|team", required = true, value_parser = ["person", "team"], hide_possible_values = true, help = "cli-option-withdrawn-by")]
    pub(crate) by: String,
    #[arg(long, value_name = "R", required = true, help = "cli-option-reason")]
    pub(crate) reason: String,
}

#[derive(Debug, Group)]
pub(crate) struct Undo {
    #[arg(value_name = "OPERATION", help = "cli-option-operation")]
    pub(crate) operation: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Search {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "TEXT", required = true, num_args = 1.., help = "cli-option-text")]
    pub(crate) text: Vec<String>,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 20,
        hide_default_value = true,
        help = "cli-option-limit"
    )]
    pub(crate) limit: usize,
}

#[derive(Debug, Group)]
pub(crate) struct CheckIn {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "WHO", required = true, num_args = 1.., help = "cli-option-who")]
    pub(crate) who: Vec<String>,
    #[arg(long, value_name = "T", help = "cli-option-at")]
    pub(crate) at: Option<String>,
    #[arg(long, value_name = "SHEET/ROW", help = "cli-option-paper")]
    pub(crate) paper: Option<String>,
    #[arg(long, help = "cli-option-anyway")]
    pub(crate) anyway: bool,
}

#[derive(Debug, Group)]
pub(crate) struct WalkIn {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(long, value_name = "N", help = "cli-option-name")]
    pub(crate) name: String,
    #[arg(long, value_name = "O", help = "cli-option-walk-in-organisation")]
    pub(crate) organisation: String,
    #[arg(long, value_name = "shown|read_aloud|printed", value_parser = ["shown", "read_aloud", "printed"], hide_possible_values = true, help = "cli-option-notice")]
    pub(crate) notice: Option<String>,
    #[arg(long, value_name = "K", help = "cli-option-kind")]
    pub(crate) kind: Option<String>,
    #[arg(long, value_name = "C", help = "cli-option-category")]
    pub(crate) category: Option<String>,
    #[arg(long, value_name = "R", help = "cli-option-role")]
    pub(crate) role: Option<String>,
    #[arg(long, value_name = "P", help = "cli-option-phone")]
    pub(crate) phone: Option<String>,
    #[arg(long, value_name = "E", help = "cli-option-email")]
    pub(crate) email: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct UndoCheckIn {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "WHO", required = true, num_args = 1.., help = "cli-option-who")]
    pub(crate) who: Vec<String>,
    #[arg(long, value_name = "R", help = "cli-option-reason")]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct SignInSheet {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(long, value_name = "F", help = "cli-option-out")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "blank|arrived|final", value_parser = ["blank", "arrived", "final"], default_value = "blank", hide_default_value = true, hide_possible_values = true, help = "cli-option-variant")]
    pub(crate) variant: String,
    #[arg(long, value_name = "T", help = "cli-option-issued-at")]
    pub(crate) issued_at: Option<String>,
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
pub(crate) struct Separate {
    #[arg(value_name = "A", help = "cli-option-record")]
    pub(crate) a: String,
    #[arg(value_name = "B", help = "cli-option-other-record")]
    pub(crate) b: String,
}
