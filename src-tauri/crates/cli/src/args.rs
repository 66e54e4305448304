//! What can be typed: every verb, and below it, by subject, what it takes. Every help text is the name of a text, which
//! `help` puts in its place.

mod door;
mod dossier;
mod evidence;
mod export;
mod file;
mod heard;
mod intake;
mod paper;
mod people;
mod plan;
mod selection;
mod share;
mod show;

use std::path::PathBuf;

use clap::{ArgAction, Args as Group, Parser, Subcommand};

pub(crate) use door::{CheckIn, Search, UndoCheckIn, WalkIn};
pub(crate) use dossier::{Dossier, Visibility};
pub(crate) use evidence::Sign;
pub(crate) use export::Export;
pub(crate) use file::{Backup, Demo, History, New, Operations, Passphrase, Restore, Undo};
pub(crate) use heard::{Evaluation, Note, Recommendation, Recommended, TwoNumbers, Vote};
pub(crate) use intake::{Duplicates, Import, Join, Place, Separate, SplitOrganisation};
pub(crate) use paper::{
    Badges, CallList, Certificates, Issued, Letters, Minutes, Pack, Package, PackageOf,
    Participants, Picture, Report, ReportOf, SignInSheet,
};
pub(crate) use people::{Add, Move};
pub(crate) use plan::{Agenda, Attach, Call, Edit, Planned, Remove, SaveFile, Scan, Tour};
pub(crate) use selection::{
    Called, Invite, NameSeat, Points, Promote, Replies, Reply, Review, Select, Withdraw,
};
pub(crate) use share::{
    Account, Attention, AttentionAsked, Device, DeviceAsked, Pair, PairAsked, Remote, RemoteAsked,
    Revoke, Sync,
};
pub(crate) use show::{Figures, FiguresAsked, List, Listed, Show, Shown};

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
        override_usage = "rota passphrase [--recovery-key-file F] [--new-passphrase-file F] [--backups]"
    )]
    Passphrase(Passphrase),
    #[command(
        about = "cli-verb-show",
        override_usage = "rota show programme | route N | meeting M | organisation O"
    )]
    Show(Show),
    #[command(
        about = "cli-verb-list",
        override_usage = "rota list meetings | registrations M | people | organisations | check-ins M | deviations | calls\n               | to-place N | kinds | groups | themes\n       rota list agenda M | checklist M | staff M | files M | scans M | report-texts M\n               | signatures M | notes M | promises [M]\n               | recommendations [M | route N] | questions\n       rota list indicators [--to DAY]"
    )]
    List(List),
    #[command(
        about = "cli-verb-figures",
        override_usage = "rota figures meeting M | route N | programme [--from DAY --to DAY]"
    )]
    Figures(Figures),
    #[command(
        about = "cli-verb-edit",
        override_usage = "rota edit meeting|route|call|venue|organisation|person|target X KEY=VALUE… [--reason R] [--preview]\n       rota edit registration M/WHO[,WHO…] KEY=VALUE…\n       rota edit agenda M/N|M/new KEY=VALUE…\n       rota edit checklist M/LINE [KEY=VALUE…]\n       rota edit staff M/NAME [KEY=VALUE…]\n       rota edit kind|group|theme CODE KEY=VALUE…\n       rota edit criterion ROUTE/NUMBER KEY=VALUE…\n       rota edit letter KIND/LANGUAGE KEY=VALUE…\n       rota edit report M/SECTION tr=TEXT en=TEXT\n       rota edit report \"route N\"/SECTION|FROM..TO/SECTION|programme/SECTION tr=TEXT en=TEXT\n       rota edit note ID KEY=VALUE…\n       rota edit recommendation NUMBER KEY=VALUE…\n       rota edit question N|new KEY=VALUE…\n       rota edit visibility NUMBER|new KEY=VALUE…\n       rota edit indicator CODE|new KEY=VALUE…\n       rota edit programme KEY=VALUE…"
    )]
    Edit(Edit),
    #[command(
        about = "cli-verb-call",
        override_usage = "rota call N [--open T] [--close T] [--out FOLDER]"
    )]
    Call(Call),
    #[command(
        about = "cli-verb-tour",
        override_usage = "rota tour shift|move|postpone|cancel|close|reopen|split|merge|move-stop|decide|add-stop|remove-stop\n       … [--preview]"
    )]
    Tour(Tour),
    #[command(
        about = "cli-verb-agenda",
        override_usage = "rota agenda M --from template|morning|afternoon|previous|CITY"
    )]
    Agenda(Agenda),
    #[command(
        about = "cli-verb-remove",
        override_usage = "rota remove agenda M/N | checklist M/LINE | staff M/NAME | file ID | visibility NUMBER\n       rota remove registration M/WHO[,WHO…]\n       rota remove note ID | recommendation NUMBER | question N | sitting ID\n       rota remove indicator CODE"
    )]
    Remove(Remove),
    #[command(
        about = "cli-verb-attach",
        override_usage = "rota attach M FILE [--title T]"
    )]
    Attach(Attach),
    #[command(
        about = "cli-verb-scan",
        override_usage = "rota scan FILE… [--meeting M] [--page N=SHEET/P]… [--preview]"
    )]
    Scan(Scan),
    #[command(
        about = "cli-verb-save-file",
        override_usage = "rota save-file ID --out F"
    )]
    SaveFile(SaveFile),
    #[command(
        about = "cli-verb-import",
        override_usage = "rota import FILE --route N [--meeting M] [--as applications|selected|replies] [--sheet S] [--header-row N]\n                   [--encoding E] [--delimiter D] [--map \"HEADING=field\"]… [--repair]\n                   [--mend \"ROW:HEADING=TEXT\"]… [--read \"WORDS=MEANING\"]… [--dates day-first|month-first]\n                   [--hidden in|out] [--struck in|out] [--unsent in|out]\n                   [--proposed-names] [--forget-columns] [--faults F.xlsx] [--preview]"
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
    #[command(
        about = "cli-verb-split-organisation",
        override_usage = "rota split-organisation O\n       rota split-organisation O --province P… | --typed NAME… | --all | --one"
    )]
    SplitOrganisation(SplitOrganisation),
    #[command(about = "cli-verb-later", override_usage = "rota later A B")]
    Later(Separate),
    #[command(
        about = "cli-verb-select",
        override_usage = "rota select M [--preview | --out F.pdf]\n       rota select M WHO selected|waiting|not_selected --reason R\n       rota select M WHO undecided|eligible|incomplete [--reason R]\n       rota select M WHO not_eligible --reason criteria|outside_area|no_organisation|late|twice|not_real[:TEXT]|other:TEXT"
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
    #[command(
        about = "cli-verb-add",
        override_usage = "rota add M --name N [--organisation O] [--category C] [--role R] [--phone P] [--email E] [--companions N]\n         [--access T] [--meal T] [--note T] --notice shown|read_aloud|printed|later [--new-person] [--waiting]\n       rota add M --person ID [--again] …"
    )]
    Add(Box<Add>),
    #[command(
        about = "cli-verb-move",
        override_usage = "rota move M WHO[,WHO…] TO [--waiting] [--anyway] [--reason R]"
    )]
    Move(Move),
    #[command(about = "cli-verb-replies", override_usage = "rota replies M")]
    Replies(Replies),
    #[command(
        about = "cli-verb-minutes",
        override_usage = "rota minutes M --out F.pdf [--issued-at T]"
    )]
    Minutes(Minutes),
    #[command(
        about = "cli-verb-letters",
        override_usage = "rota letters M [--kind invitation|selected|waiting|not_selected|reminder|thanks|changed|moved|postponed|\n       merged|other_meeting|cancelled|withdrawn|substituted --out FOLDER] [--only WHO] [--issued-at T]\n       rota letters [M] --due\n       rota letters M --not-sent [--kind K] [--only WHO]"
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
        about = "cli-verb-called",
        override_usage = "rota called M WHO --outcome no_answer|busy|call_back|wrong_number|message|reached\n       [--back DAY] [--by NAME] [--note TEXT] [--at T]"
    )]
    Called(Called),
    #[command(
        about = "cli-verb-withdraw",
        override_usage = "rota withdraw M WHO[,WHO…] --by person|team --reason R"
    )]
    Withdraw(Withdraw),
    #[command(
        about = "cli-verb-undo",
        override_usage = "rota undo [OPERATION] [--preview]"
    )]
    Undo(Undo),
    #[command(
        about = "cli-verb-operations",
        override_usage = "rota operations [--limit N]"
    )]
    Operations(Operations),
    #[command(about = "cli-verb-history", override_usage = "rota history WHO")]
    History(History),
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
        override_usage = "rota walk-in M --name N --organisation O --notice shown|read_aloud|printed [--kind K]\n                    [--category C] [--role R] [--phone P] [--email E] [--at T] [--paper SHEET/ROW]\n                    [--new-person]"
    )]
    WalkIn(Box<WalkIn>),
    #[command(
        about = "cli-verb-undo-check-in",
        override_usage = "rota undo-check-in M WHO [--reason R]"
    )]
    UndoCheckIn(UndoCheckIn),
    #[command(
        about = "cli-verb-sign",
        override_usage = "rota sign M WHO --paper SHEET/ROW [--at T]\n       rota sign M WHO --slip N [--at T]\n       rota sign M WHO --missing refused|left_early|came_late|accessibility|security_concern|other\n       rota sign M WHO --take-back\n       rota sign M --sheet SHEET --counted N|none"
    )]
    Sign(Sign),
    #[command(
        about = "cli-verb-sign-in-sheet",
        override_usage = "rota sign-in-sheet M --out F.pdf|F.xlsx [--variant blank|arrived|final] [--issued-at T]"
    )]
    SignInSheet(SignInSheet),
    #[command(
        about = "cli-verb-badges",
        override_usage = "rota badges M --out F.pdf [--blank N] [--issued-at T]"
    )]
    Badges(Badges),
    #[command(
        about = "cli-verb-certificates",
        override_usage = "rota certificates M --out F.pdf [--issued-at T]"
    )]
    Certificates(Certificates),
    #[command(
        about = "cli-verb-pack",
        override_usage = "rota pack M --out FOLDER [--issued-at T]"
    )]
    Pack(Pack),
    #[command(
        about = "cli-verb-report",
        override_usage = "rota report meeting M --out F.pdf|F.docx|F.xlsx [--tier donor|internal] [--prepared NAME] [--checked NAME] [--issued-at T]\n       rota report route N --out F.pdf|F.docx|F.xlsx [--tier donor|internal|public] …\n       rota report programme [--from DAY --to DAY] --out F.pdf|F.docx|F.xlsx [--tier donor|internal|public] …"
    )]
    Report(Report),
    #[command(
        about = "cli-verb-participants",
        override_usage = "rota participants M --out F.pdf|F.docx|F.xlsx [--issued-at T]"
    )]
    Participants(Participants),
    #[command(
        about = "cli-verb-dossier",
        override_usage = "rota dossier M\n       rota dossier M --not-applicable ITEM --reason R\n       rota dossier M --applicable ITEM"
    )]
    Dossier(Dossier),
    #[command(
        about = "cli-verb-visibility",
        override_usage = "rota visibility [M]\n       rota visibility M ITEM [--copies N] [--place P] [--note T]\n       rota visibility M ITEM --not-used"
    )]
    Visibility(Visibility),
    #[command(
        about = "cli-verb-export",
        override_usage = "rota export registrations|organisations|people|check-ins|notes|deviations --out F.xlsx|F.csv [--meeting M] [--route N]\n                   [--tier donor|internal|public] [--delimiter \";\"|,|tab] [--issued-at T]"
    )]
    Export(Export),
    #[command(
        about = "cli-verb-issued",
        override_usage = "rota issued M\n       rota issued --route N\n       rota issued"
    )]
    Issued(Issued),
    #[command(
        about = "cli-verb-package",
        override_usage = "rota package route N --out FOLDER\n       rota package programme --out FOLDER"
    )]
    Package(Package),
    #[command(
        about = "cli-verb-check-document",
        override_usage = "rota check-document FILE…"
    )]
    CheckDocument {
        #[arg(value_name = "FILE", required = true, help = "cli-option-check-file")]
        files: Vec<PathBuf>,
    },
    #[command(
        about = "cli-verb-picture",
        override_usage = "rota picture emblem|logo FILE\n       rota picture emblem|logo --remove"
    )]
    Picture(Picture),
    #[command(
        about = "cli-verb-note",
        override_usage = "rota note M --theme T --kind finding|problem|suggestion|need|promise [--table N] [--who W] [--until DAY] TEXT"
    )]
    Note(Note),
    #[command(
        about = "cli-verb-recommendation",
        override_usage = "rota recommendation add M … | candidates | join A B | separate A | apart A B"
    )]
    Recommendation(Recommendation),
    #[command(
        about = "cli-verb-vote",
        override_usage = "rota vote A VOTES/VOTING\n       rota vote A --none"
    )]
    Vote(Vote),
    #[command(
        about = "cli-verb-evaluation",
        override_usage = "rota evaluation M [--scores 5,4,-]… [--comment TEXT]… [--forms FILE] [--paper-count N]\n       rota evaluation --take-questions"
    )]
    Evaluation(Evaluation),
    #[command(
        about = "cli-verb-sync",
        override_usage = "rota sync [NAME] [--out F.pdf]"
    )]
    Sync(Sync),
    #[command(
        about = "cli-verb-remote",
        override_usage = "rota remote add NAME FOLDER [--lies with_us|in_turkey|abroad|not_sure]\n       rota remote add NAME https://… --user U [--password-file F] --lies …\n       rota remote password NAME [--password-file F]\n       rota remote list\n       rota remote remove NAME"
    )]
    Remote(Remote),
    #[command(
        about = "cli-verb-device",
        override_usage = "rota device list\n       rota device name NAME"
    )]
    Device(Device),
    #[command(
        about = "cli-verb-pair",
        override_usage = "rota pair offer REMOTE --name NAME [--role facilitator|coordinator]\n       rota pair join FOLDER [--digits-file F]\n       rota pair join https://… --user U [--password-file F] [--digits-file F]\n       rota pair list\n       rota pair close ID"
    )]
    Pair(Pair),
    #[command(
        about = "cli-verb-revoke",
        override_usage = "rota revoke LAPTOP [--found] [--out F.pdf]"
    )]
    Revoke(Revoke),
    #[command(
        about = "cli-verb-attention",
        override_usage = "rota attention\n       rota attention resolve ID CHOICE"
    )]
    Attention(Attention),
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

/// The meeting that is meant.
#[derive(Debug, Group)]
pub(crate) struct OfMeeting {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
}

/// The report that texts are written for.
#[derive(Debug, Group)]
pub(crate) struct TextsOf {
    #[arg(value_name = "M", num_args = 1..=2, required = true, help = "cli-option-texts-of")]
    of: Vec<String>,
}

impl TextsOf {
    pub(crate) fn typed(&self) -> String {
        self.of.join(" ")
    }
}

/// One of those who are registered for a meeting.
#[derive(Debug, Group)]
pub(crate) struct OfOne {
    #[arg(value_name = "M", help = "cli-option-meeting")]
    pub(crate) meeting: String,
    #[arg(value_name = "WHO", required = true, num_args = 1.., help = "cli-option-who")]
    pub(crate) who: Vec<String>,
}

/// What is known of somebody besides their name.
#[derive(Debug, Group)]
pub(crate) struct Person {
    #[arg(long, value_name = "R", help = "cli-option-role")]
    pub(crate) role: Option<String>,
    #[arg(long, value_name = "P", help = "cli-option-phone")]
    pub(crate) phone: Option<String>,
    #[arg(long, value_name = "E", help = "cli-option-email")]
    pub(crate) email: Option<String>,
}
