//! Every text is there in both languages, none is missing where one is asked for, and none is there for nothing.
//!
//! A text is used when its name stands in the sources as a literal, or when it belongs to a family: a prefix and a word
//! that the program puts together. Every family is listed here with where its words come from; the words themselves are
//! taken from their enumerations, so that a new one without a text fails.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use documents::meeting_report::Missing;
use documents::spreadsheet::RefusedFile;
use documents::words::{Language, Words};
use domain::answer::Answer;
use domain::application::{AsideKind, Problem, Severity, SheetProblem};
use domain::attachment::{AttachmentKind, PhotoNotes};
use domain::attention::{AttentionChoice, AttentionKind, RivalField};
use domain::call::{CallForm, GoalProblem, LateRule, Priority, QuotaProblem};
use domain::check_in::Outcome;
use domain::checklist::ChecklistState;
use domain::dossier::{DossierItem, DossierQuestion, DossierReason, DossierState, VisibilityKind};
use domain::duplicate::Reason as Likeness;
use domain::field::{DropReason, Field, SheetField};
use domain::history::HistoryField;
use domain::import_kind::ImportKind;
use domain::indicator::{IndicatorSource, IndicatorStatus};
use domain::letter::{Blank, LetterKind};
use domain::note::NoteKind;
use domain::phone_call::CallOutcome;
use domain::plan::{ChangeWarning, MeetingStatus, PlanKind};
use domain::pointed_out::PointedKind;
use domain::registration::{
    AddOutcome, Category, Channel, InvitedListProblem, MoveOutcome, NoticeOfAdded, Reply,
    Selection, Source, Standing, WithdrawnBy,
};
use domain::remote::{RemoteKind, RemoteLies};
use domain::report::PaperCheck;
use domain::report::ReportSection;
use domain::said::{Meaning, Question};
use domain::scan::{PageShows, ScanOutcome};
use domain::selection::{Ineligible, Reason, Short};
use domain::settings::Role;
use domain::signature::{MissingReason, NoCertificate, SignatureState};
use domain::target::{Metric, Status};
use domain::verb::{NoUndo, Verb};
use domain::written_out::{ExportedList, PackPaper, SheetVariant, Tier};

struct Family {
    prefix: &'static str,
    words: BTreeSet<String>,
}

fn family<const N: usize>(
    prefix: &'static str,
    words: impl IntoIterator<Item = &'static str>,
    more: [&str; N],
) -> Family {
    let words = words
        .into_iter()
        .chain(more.map(|it| -> &'static str { Box::leak(it.into()) }));
    let words = words.map(|it| it.replace('_', "-")).collect();
    Family { prefix, words }
}

/// What the reader of sheets notices of a file as a whole: it has no list of its own.
const SHEET_NOTICES: [&str; 11] = [
    "unclosed_quote",
    "control_characters",
    "merged_cells",
    "formulas_without_value",
    "no_known_heading",
    "garbled_text",
    "hidden_sheets",
    "another_table",
    "notes",
    "rows_of_heading",
    "sections",
];

/// As `rota figures` and reports name them.
const FIGURES: [&str; 38] = [
    "meetings",
    "held",
    "cities",
    "applied",
    "registered",
    "selected",
    "waiting",
    "not_selected",
    "undecided",
    "withdrawn",
    "asked",
    "coming",
    "not_coming",
    "expected",
    "no_shows",
    "arrived",
    "signed",
    "signed_organisations",
    "slips",
    "unsigned",
    "signed_without_arrival",
    "meetings_not_entered",
    "walk_ins",
    "substitutes",
    "without_a_seat",
    "from_elsewhere",
    "people",
    "organisations",
    "by_headquarters",
    "women",
    "men",
    "not_stated",
    "first_time",
    "before",
    "promised",
    "meals_ordered",
    "meals_invoiced",
    "deviations",
];

/// Of the lists that are written out, named where each list is put together.
const COLUMNS_OUT: [&str; 97] = [
    "route",
    "stop",
    "meeting",
    "date",
    "name",
    "organisation",
    "kind",
    "role",
    "province",
    "category",
    "selection",
    "reply",
    "withdrawn",
    "arrived",
    "phone",
    "email",
    "sex",
    "code",
    "short-name",
    "group",
    "district",
    "headquarters",
    "themes",
    "web",
    "people",
    "registered",
    "came",
    "sensitive",
    "method",
    "device",
    "theme",
    "note-kind",
    "note",
    "until",
    "recommendations",
    "who",
    "table",
    "written",
    "change",
    "planned",
    "done",
    "touched",
    "reason",
    "pseudonym",
    "signature",
    "signed",
    "people-came",
    "people-signed",
    "number",
    "text",
    "addressee",
    "votes",
    "voting",
    "priority",
    "missing",
    "figure",
    "value",
    "formula",
    "status",
    "promised",
    "came-here",
    "signed-count",
    "women",
    "men",
    "not-stated",
    "organisations-count",
    "meetings",
    "cities-count",
    "cities",
    "indicator-code",
    "indicator",
    "unit",
    "baseline",
    "baseline-day",
    "target",
    "target-day",
    "reached",
    "reached-day",
    "verification",
    "sheet",
    "printed",
    "counted",
    "entered",
    "slips",
    "missing-count",
    "open",
    "difference",
    "access-need",
    "meal-need",
    "companions",
    "calls",
    "last-call",
    "call-outcome",
    "call-back",
    "organisation-email",
    "organisation-address",
    "address",
];

fn lists_out() -> impl Iterator<Item = &'static str> {
    ExportedList::ALL.iter().map(|it| it.word())
}

/// The screens and the parts of Participants, as `help.ts` of the page has them.
const HELPED: [&str; 34] = [
    "today",
    "today_about",
    "overview",
    "overview_about",
    "routes",
    "routes_about",
    "meetings",
    "meetings_about",
    "registrations",
    "registrations_about",
    "to_place",
    "to_place_about",
    "duplicates",
    "duplicates_about",
    "review",
    "review_about",
    "selection",
    "selection_about",
    "letters",
    "letters_about",
    "replies",
    "replies_about",
    "organisations",
    "organisations_about",
    "desk",
    "desk_about",
    "notes",
    "notes_about",
    "reports",
    "reports_about",
    "share",
    "share_about",
    "settings",
    "settings_about",
];

/// The work that waits, as `jobs.ts` of the page has it, and its verbs.
const JOBS: [&str; 15] = [
    "calls",
    "sheet",
    "replies",
    "select",
    "read",
    "place",
    "duplicates",
    "calls_do",
    "letters_do",
    "replies_do",
    "select_do",
    "read_do",
    "place_do",
    "duplicates_do",
    "letters",
];

fn families() -> Vec<Family> {
    let problems = Problem::ALL.iter().map(|it| it.word());
    let no_words = || std::iter::empty::<&'static str>();
    vec![
        Family {
            prefix: "error-",
            words: codes().into_iter().map(|it| it.replace('_', "-")).collect(),
        },
        family("report-", ReportSection::ALL.iter().map(|it| it.word()), []),
        // The numbers of `view::Figures`, and the two words that stand where there is none.
        family("figure-", FIGURES, ["not_entered", "not_over"]),
        family(
            "signature-state-",
            SignatureState::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "signature-missing-",
            MissingReason::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("pack-paper-", PackPaper::ALL.iter().map(|it| it.word()), []),
        // A list to sign and badges have names of their own.
        family(
            "pack-file-",
            no_words(),
            [
                "agenda",
                "notice",
                "consents",
                "slips",
                "evaluation",
                "notes",
                "direction_sign",
                "checklist",
                "visibility",
                "telephones",
            ],
        ),
        family(
            "pack-left-out-",
            no_words(),
            [
                "notice-no_controller",
                "consents-no_controller",
                "agenda-empty",
                "evaluation-empty",
                "notes-empty",
                "visibility-empty",
                "telephones-empty",
            ],
        ),
        family(
            "certificates-left-out-",
            NoCertificate::ALL.iter().map(|it| it.word()),
            [],
        ),
        // Besides what a row itself shows: where it belongs, which `programme` decides.
        family(
            "row-problem-",
            problems.chain(SheetProblem::ALL.iter().map(|it| it.word())),
            [],
        ),
        family(
            "read-question-",
            Question::ALL.iter().map(|it| it.word()),
            ["unknown"],
        ),
        family(
            "read-meaning-",
            Meaning::ALL.iter().map(|it| it.word()),
            ["unknown"],
        ),
        family(
            "column-dropped-",
            DropReason::ALL.iter().map(|it| it.word()),
            [],
        ),
        // By what a row of such a sheet found its registration.
        family(
            "cli-matched-",
            no_words(),
            ["code", "phone", "name_and_organisation"],
        ),
        family(
            "cli-import-aside-",
            AsideKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "import-aside-",
            no_words(),
            [
                "hidden",
                "struck",
                "unsent",
                "in",
                "out",
                "hidden_in",
                "hidden_out",
                "struck_in",
                "struck_out",
                "unsent_in",
                "unsent_out",
            ],
        ),
        family(
            "import-screen-aside-",
            no_words(),
            [
                "hidden_in",
                "hidden_out",
                "struck_in",
                "struck_out",
                "unsent_in",
                "unsent_out",
            ],
        ),
        family(
            "import-kind-",
            ImportKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("spelling-of-", no_words(), ["organisation", "person"]),
        family(
            "import-warning-",
            SHEET_NOTICES,
            [
                programme::DATES_DOUBTFUL,
                programme::CITY_AS_WISH,
                programme::LETTERS_LOST,
            ],
        ),
        family(
            "attention-",
            AttentionKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "attention-field-",
            RivalField::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "attention-group-",
            AttentionKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "attention-done-",
            AttentionChoice::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "attention-choice-",
            no_words(),
            ["back", "leave", "join", "apart", "ours"],
        ),
        family(
            "attention-what-",
            no_words(),
            [
                "meeting",
                "stop",
                "route",
                "venue",
                "person",
                "organisation",
            ],
        ),
        family(
            "sharing-not-taken-",
            no_words(),
            [
                "torn",
                "later",
                "other_key",
                "altered",
                "unsigned",
                "other_device_key",
                "too_large",
                "random",
                "key_on_its_way",
                "unreadable",
            ],
        ),
        family(
            "sharing-lies-",
            RemoteLies::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("sharing-role-", Role::ALL.iter().map(|it| it.word()), []),
        family(
            "sharing-kind-",
            RemoteKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("category-", Category::ALL.iter().map(|it| it.word()), []),
        family(
            "sheet-warning-",
            no_words(),
            [
                "no_glyph",
                "shortened",
                "shortened_here",
                "not_set",
                "picture",
                "issue_not_noted",
                "meeting_cancelled",
                "changes_missing",
            ],
        ),
        family("cli-metric-", Metric::ALL.iter().map(|it| it.word()), []),
        family(
            "document-check-",
            PaperCheck::ALL.iter().map(|it| it.word()),
            ["superseded"],
        ),
        family(
            "overview-metric-",
            Metric::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "cli-target-status-",
            Status::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "cli-status-",
            MeetingStatus::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "cli-selection-",
            Selection::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "selection-reason-",
            Reason::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "letter-kind-",
            LetterKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "letter-file-",
            LetterKind::ALL.iter().map(|it| it.word()),
            ["merge", "calendar", "calendar_cancelled"],
        ),
        // The columns of the report's topics.
        family(
            "report-notes-",
            NoteKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("note-kind-", NoteKind::ALL.iter().map(|it| it.word()), []),
        family(
            "pointed-out-",
            PointedKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("letter-blank-", Blank::ALL.iter().map(|it| it.word()), []),
        // Why it is written to its reader: by what they came on the list.
        family(
            "letter-opening-",
            no_words(),
            [
                "selected-applicant",
                "selected-deputy",
                "selected-substitute",
                "selected-by-hand",
                "waiting-applicant",
                "waiting-deputy",
                "waiting-by-hand",
                "not-selected-applicant",
                "not-selected-deputy",
                "not-selected-by-hand",
                "withdrawn-silent",
                "withdrawn-by-team",
                "withdrawn-by-person",
            ],
        ),
        family(
            "call-outcome-",
            CallOutcome::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "invited-problem-",
            InvitedListProblem::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("cli-reply-", Reply::ALL.iter().map(|it| it.word()), []),
        family(
            "cli-method-",
            no_words(),
            ["search", "code", "scanner", "paper", "walk_in"],
        ),
        family(
            "cli-state-",
            Standing::ALL.iter().map(|it| it.word()),
            ["arrived", "to_place"],
        ),
        family(
            "cli-field-",
            Field::ALL
                .iter()
                .map(|it| it.word())
                .chain(SheetField::ALL.iter().map(|it| it.word())),
            ["answer"],
        ),
        family(
            "cli-severity-",
            Severity::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "cli-left-",
            no_words(),
            [
                "checked_in",
                "in_use",
                "already_there",
                "joined",
                "placed",
                "seat_gone",
                "taken_in_elsewhere",
            ],
        ),
        family(
            "cli-deviation-",
            PlanKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        // What a change of plan moves, and what of it is worth a look.
        family(
            "cli-plan-",
            no_words(),
            [
                "date",
                "start",
                "end",
                "status",
                "merged_into",
                "route",
                "position",
                "plate",
                "venue",
                "meetings",
                "stops",
            ],
        ),
        family(
            "plan-warning-",
            ChangeWarning::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "checklist-state-",
            ChecklistState::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "attachment-kind-",
            AttachmentKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "photo-notes-",
            PhotoNotes::ALL
                .iter()
                .filter(|it| **it != PhotoNotes::Absent)
                .map(|it| it.word()),
            [],
        ),
        family(
            "scan-outcome-",
            ScanOutcome::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "scan-page-",
            PageShows::ALL.iter().map(|it| it.word()),
            ["replaced", "kept"],
        ),
        family(
            "sheet-variant-",
            SheetVariant::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "seats-priority-",
            Priority::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "withdrawn-",
            WithdrawnBy::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "duplicates-reason-",
            Likeness::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "duplicates-field-",
            no_words(),
            [
                "name",
                "phone",
                "email",
                "sex",
                "access_need",
                "meal_need",
                "short_name",
                "kind",
                "province",
                "district",
                "branch_of",
                "themes",
                "web",
                "address",
                "sensitive",
            ],
        ),
        family("cli-add-", AddOutcome::ALL.iter().map(|it| it.word()), []),
        family("cli-move-", MoveOutcome::ALL.iter().map(|it| it.word()), []),
        family(
            "people-add-",
            AddOutcome::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "ineligible-",
            Ineligible::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("seats-short-", Short::ALL.iter().map(|it| it.word()), []),
        // What F1 says of a screen, and of a part of Participants.
        family("help-", HELPED, []),
        family("overview-job-", JOBS, []),
        family(
            "people-only-",
            no_words(),
            [
                "all",
                "not_arrived",
                "arrived",
                "selected",
                "silent",
                "waiting",
                "undecided",
                "withdrawn",
            ],
        ),
        family(
            "people-consent-",
            Answer::ALL.iter().map(|it| it.word()),
            ["photo", "publication", "contact"],
        ),
        family(
            "people-move-",
            no_words(),
            ["already", "no_seat_free", "over"],
        ),
        family("history-reply-", Reply::ALL.iter().map(|it| it.word()), []),
        family("operation-", Verb::ALL.iter().map(|it| it.word()), []),
        family("no-undo-", NoUndo::ALL.iter().map(|it| it.word()), []),
        family(
            "history-field-",
            HistoryField::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("source-", Source::ALL.iter().map(|it| it.word()), []),
        family(
            "reply-channel-",
            Channel::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "notice-channel-",
            NoticeOfAdded::ALL.iter().map(|it| it.word()),
            ["form"],
        ),
        family("sex-", no_words(), ["k", "e", "belirtmedi", "sorulmadi"]),
        // What was done and taken back, by the verb of its operation.
        family(
            "cli-done-",
            Verb::ALL
                .iter()
                .filter(|it| it.undone().is_some())
                .map(|it| it.word()),
            [],
        ),
        family(
            "dossier-item-",
            DossierItem::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "dossier-state-",
            DossierState::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "dossier-reason-",
            DossierReason::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "dossier-question-",
            DossierQuestion::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "visibility-kind-",
            VisibilityKind::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "indicator-source-",
            IndicatorSource::ALL.iter().map(|it| it.word()),
            [],
        ),
        family(
            "indicator-status-",
            IndicatorStatus::ALL.iter().map(|it| it.word()),
            [],
        ),
        // The lists that are written out, and their columns.
        family("export-list-", lists_out(), []),
        family("export-what-", lists_out(), []),
        family("export-file-", lists_out(), []),
        family("report-tier-", Tier::ALL.iter().map(|it| it.word()), []),
        family("export-tier-", Tier::ALL.iter().map(|it| it.word()), []),
        family("export-column-", COLUMNS_OUT, []),
        family("export-meaning-", COLUMNS_OUT, []),
        // What has a number among the papers of a meeting.
        family(
            "paper-",
            no_words(),
            [
                "meeting_report",
                "route_report",
                "interim_report",
                "programme_report",
                "sign_in_sheet",
                "call_list",
                "selection_minutes",
                "badges",
                "pack",
                "certificates",
                "participant_list",
            ],
        ),
        // What follows for a meeting from the facts.
        family(
            "derived-",
            no_words(),
            [
                "call_open",
                "call_closed",
                "selected",
                "ready",
                "today",
                "held",
            ],
        ),
        family(
            "cli-outcome-",
            Outcome::ALL.iter().map(|it| it.word()),
            ["needs_notice", "undone", "not_in"],
        ),
        family(
            "call-late-rule-",
            LateRule::ALL.iter().map(|it| it.word()),
            [],
        ),
        family("call-form-", CallForm::ALL.iter().map(|it| it.word()), []),
        // Where a call stands, with the days to its opening or close where there are any.
        family(
            "call-state-",
            no_words(),
            [
                "not_set",
                "not_open_yet-days",
                "open",
                "open-days",
                "closed-days",
            ],
        ),
        // Fields that can be edited, said in a sentence.
        family(
            "field-",
            no_words(),
            [
                "title_tr",
                "title_en",
                "funding_preset",
                "date",
                "start",
                "end",
                "language",
                "capacity",
                "reserve",
                "actual_start",
                "actual_end",
                "interpretation",
                "meals_ordered",
                "meals_invoiced",
                "room_reference",
                "reply_by",
                "venue",
                "address",
                "venue_province",
                "province",
                "district",
                "rooms",
                "venue_capacity",
                "step_free",
                "accessible_toilet",
                "induction_loop",
                "contact_name",
                "contact_phone",
                "contact_email",
                "venue_note",
                "name",
                "note",
                "minutes",
                "responsible",
                "actual_minutes",
                "title",
                "state",
                "role",
                "phone",
                "email",
                "per_organisation",
                "text_tr",
                "text_en",
                "criteria_tr",
                "criteria_en",
                "quotas",
                "priorities",
                "balance",
                "late_rule",
                "form",
                "committee",
                "subject",
                "body",
                "tr",
                "en",
                "theme",
                "table",
                "kind",
                "text",
                "who",
                "until",
                "addressee",
                "priority",
                "position",
                "copies",
                "approved_by",
                "approved_on",
                "code",
                "wording_tr",
                "wording_en",
                "unit",
                "baseline",
                "baseline_day",
                "target",
                "target_day",
                "source",
                "question",
                "value",
                "value_day",
                "verification",
                "max_points",
                "name_tr",
                "name_en",
                "group",
                "civil_society",
                "sensitive",
                "everywhere",
                "of",
                "short_name",
                "themes",
                "branch_of",
                "web",
                "sex",
                "access_need",
                "meal_need",
                "organisation",
                "category",
                "companions",
                "photo_consent",
                "publication_consent",
                "contact_consent",
                "status",
                "city",
                "meeting",
                "reason",
                "at",
                "from",
                "to",
                "points",
                "counted",
                "slip",
                "votes",
                "blank",
            ],
        ),
        family("field-flag-", no_words(), ["0", "1"]),
        // What a publication asks for.
        family(
            "programme-field-",
            no_words(),
            [
                "title_tr",
                "title_en",
                "contract_no",
                "controller_name",
                "controller_contact",
                "question_email",
                "funding_tr",
                "funding_en",
                "disclaimer_tr",
                "disclaimer_en",
                "starts",
                "ends",
                "open",
                "close",
                "signatory_name",
                "signatory_title",
                "letter_reference",
                "activity_code",
                "activity_title_tr",
                "activity_title_en",
                "period_starts",
                "period_ends",
                "contact_person",
                "originals",
            ],
        ),
        family("form-question-", asked_for(), []),
        family(
            "form-hint-",
            no_words(),
            [
                "organisation",
                "themes",
                "meeting",
                "access_need",
                "meal",
                "sex",
                "notice",
                "photo_consent",
                "publication_consent",
                "contact_consent",
            ],
        ),
        // The columns, the lines for who signs and the facts on top, named in the layout.
        family(
            "sign-in-sheet-column-",
            no_words(),
            [
                "number",
                "name",
                "organisation",
                "kind",
                "role",
                "place",
                "arrived",
                "signature",
                "category",
            ],
        ),
        family("programme-picture-", ["emblem", "logo"], []),
        family(
            "report-missing-",
            Missing::ALL.iter().map(|it| it.code()),
            [],
        ),
        family(
            "sign-in-sheet-signer-",
            no_words(),
            ["name", "title", "date", "signature"],
        ),
        family(
            "sign-in-sheet-",
            no_words(),
            [
                "programme",
                "contract",
                "activity",
                "route",
                "stop",
                "city",
                "venue",
                "date",
                "time",
            ],
        ),
    ]
}

/// What the form of a call asks for: neither a name in two parts, nor what the form itself counts, nor a transfer abroad.
fn asked_for() -> impl Iterator<Item = &'static str> {
    let left_out = [
        Field::Given,
        Field::Family,
        Field::ResponseId,
        Field::TransferConsent,
    ];
    let fields = Field::ALL.iter().filter(move |it| !left_out.contains(it));
    fields.map(|it| it.word())
}

/// Every code of a failure: of files and sheets, of what was asked wrongly, and of the shell.
fn codes() -> BTreeSet<String> {
    let mut codes: BTreeSet<String> = RefusedFile::ALL
        .iter()
        .map(|it| it.code().to_owned())
        .collect();
    let of_programme = sources(&["src-tauri/crates/programme/src"], &["rs"]);
    for (path, text) in &of_programme {
        let all = path.ends_with("error.rs");
        for (before, literal) in literals_with_before(text) {
            let says_code = ["code: ", "invalid(", "refusal("]
                .iter()
                .any(|it| before.ends_with(it));
            if (says_code || all && before.ends_with("=> ") || all && before.ends_with("{\n"))
                && is_code(&literal)
            {
                codes.insert(literal);
            }
        }
    }
    // What `error.rs` matches on is no code, and the disk's is behind braces there.
    for what in [
        "meeting",
        "route",
        "stop",
        "operation",
        "line",
        "member",
        "attachment",
        "registration",
        "record",
        "application",
        "visibility_item",
        "indicator",
        "remote",
        "invitation",
    ] {
        codes.remove(what);
    }
    codes.extend(["disk_read_only", "unknown_heading", "unknown_field"].map(str::to_owned));
    // Of a plan, `domain` says what contradicts itself.
    codes.extend(["meeting_held", "meeting_closed", "meeting_cancelled"].map(str::to_owned));
    codes.insert("meeting_postponed".to_owned());
    // Of the window, which says it where nothing was left to take back.
    codes.insert("undo_written_over".to_owned());
    // Of quotas, and of branches, too.
    codes.extend(QuotaProblem::ALL.iter().map(|it| it.word().to_owned()));
    codes.extend(GoalProblem::ALL.iter().map(|it| it.word().to_owned()));
    codes.extend(["branch_of_itself", "branch_circle"].map(str::to_owned));
    // A file without a `Programme`: the window is locked, the command line has no terminal.
    codes.extend(["not_open", "passphrase_needed"].map(str::to_owned));
    // Nor does it choose a picture in a dialog.
    codes.insert("picture_file_missing".to_owned());
    codes
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_lowercase() || it == b'_')
}

#[test]
fn no_text_has_the_name_of_another() {
    for language in ["tr", "en"] {
        let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
        for (path, text) in sources(&[&format!("assets/i18n/{language}")], &["ftl"]) {
            let named = text.lines().filter_map(|line| line.split_once(" ="));
            for (name, _) in named.filter(|(name, _)| is_id(name)) {
                if let Some(other) = seen.insert(name.to_owned(), path.clone()) {
                    panic!(
                        "{name} stands in {} and in {}",
                        other.display(),
                        path.display()
                    );
                }
            }
        }
        assert!(seen.len() > 100, "the texts were not found");
    }
}

#[test]
fn every_word_of_a_family_has_a_text_in_both_languages() {
    let codes = codes();
    assert!(
        codes.len() > 60,
        "the codes were not found in the sources: {codes:?}"
    );
    for known in [
        "passphrase_wrong",
        "disk_full",
        "reason_needed",
        "time_invalid",
        "file_is_html",
        "internal",
    ] {
        assert!(codes.contains(known), "{known}");
    }
    let mut missing = Vec::new();
    for family in families() {
        for word in &family.words {
            let id = format!("{}{word}", family.prefix);
            for &language in Language::ALL {
                if !Words::of(language).has(&id) {
                    missing.push(format!("{id} ({})", language.word()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_text_can_be_read_as_one() {
    let mut unreadable: Vec<String> = Vec::new();
    for &language in Language::ALL {
        let words = Words::of(language);
        let broken = ids().into_iter().filter(|id| !words.has(id));
        unreadable.extend(broken.map(|id| format!("{id} ({})", language.word())));
    }
    assert!(unreadable.is_empty(), "{unreadable:#?}");
}

#[test]
fn no_text_is_there_for_nothing() {
    let literals = literals();
    let families = families();
    let of_a_family = |id: &str| {
        families.iter().any(|family| {
            id.strip_prefix(family.prefix)
                .is_some_and(|word| family.words.contains(word))
        })
    };
    let unused: Vec<String> = ids()
        .into_iter()
        .filter(|id| !literals.contains(id) && !of_a_family(id))
        .collect();
    assert!(unused.is_empty(), "no source asks for these: {unused:#?}");
}

#[test]
fn no_text_that_is_asked_for_is_missing() {
    let ids = ids();
    let families = families();
    let mut missing: Vec<String> = Vec::new();
    for (path, text) in shipped() {
        for (before, literal) in literals_with_before(&text) {
            let asks = [
                " t(",
                "{t(",
                "(t(",
                "!t(",
                ".text(",
                ".text_with(",
                "text_with(\n",
                " id: ",
                "{ id: ",
            ]
            .iter()
            .any(|call| before.trim_end().ends_with(call.trim_end()) && before.ends_with(call));
            // The command line names texts in its arguments, too.
            let of_cli =
                path.to_string_lossy().contains("crates/cli/") && literal.starts_with("cli-");
            let is_family = families
                .iter()
                .any(|it| it.prefix.trim_end_matches('-') == literal);
            if (asks || of_cli) && is_id(&literal) && !is_family && !ids.contains(&literal) {
                missing.push(format!("{literal} in {}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_family_is_listed_for_nothing() {
    let shipped = shipped();
    let asked_for = |prefix: &str| {
        let bare = format!("\"{}\"", prefix.trim_end_matches('-'));
        let joined = [format!("{prefix}{{"), format!("{prefix}${{"), bare];
        let mut texts = shipped.values();
        texts.any(|text| joined.iter().any(|it| text.contains(it)))
    };
    let families = families();
    let idle: Vec<&str> = families
        .iter()
        .map(|it| it.prefix)
        .filter(|prefix| !asked_for(prefix))
        .collect();
    assert!(
        idle.is_empty(),
        "nothing puts these names together: {idle:?}"
    );
}

/// A name put together from parts that no list here knows of would slip through both tests above.
#[test]
fn every_family_is_known() {
    let known: Vec<&str> = families().iter().map(|it| it.prefix).collect();
    let ids = ids();
    let mut unknown = Vec::new();
    for (path, text) in shipped() {
        for marker in ["format!(\"", "`"] {
            for rest in text.split(marker).skip(1) {
                let end = rest
                    .find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
                let (prefix, after) = rest.split_at(end.unwrap_or(0));
                let is_put_together =
                    after.starts_with("${") || marker != "`" && after.starts_with('{');
                // Ids of elements on a page look alike, but no text begins so.
                let is_text = ids.iter().any(|id| id.starts_with(prefix));
                if is_put_together && prefix.ends_with('-') && is_text && !known.contains(&prefix) {
                    unknown.push(format!("{prefix}… in {}", path.display()));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap().to_owned()
}

fn ids() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (_, text) in sources(&["assets/i18n/tr"], &["ftl"]) {
        let names = text.lines().filter_map(|line| line.split_once(" ="));
        ids.extend(names.map(|(id, _)| id.to_owned()).filter(|id| is_id(id)));
    }
    assert!(ids.len() > 300, "the texts were not found");
    ids
}

fn is_id(text: &str) -> bool {
    text.contains('-')
        && text
            .bytes()
            .next()
            .is_some_and(|it| it.is_ascii_lowercase())
        && text
            .bytes()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
}

/// What is built into the program; tests name texts that they look for.
fn shipped() -> BTreeMap<PathBuf, String> {
    let mut files = sources(&["src-tauri/src", "src-tauri/crates"], &["rs"]);
    files.extend(sources(&["ui/src"], &["ts", "svelte"]));
    files.retain(|path, _| {
        let path = path.to_string_lossy();
        !path.contains("/tests")
            && !path.contains("/examples/")
            && !path.contains("/target/")
            && !path.ends_with(".test.ts")
    });
    files
}

fn literals() -> BTreeSet<String> {
    let files = shipped();
    files
        .values()
        .flat_map(|text| literals_with_before(text))
        .map(|(_, literal)| literal)
        .collect()
}

/// Everything between two quotation marks of a kind on one line, with the few characters before it.
fn literals_with_before(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for quote in ['"', '\'', '`'] {
        for (at, _) in text.match_indices(quote) {
            let rest = &text[at + 1..];
            let Some(end) = rest.find([quote, '\n']) else {
                continue;
            };
            if !rest[end..].starts_with(quote) {
                continue;
            }
            let before: String = text[..at].chars().rev().take(24).collect();
            let before: String = before.chars().rev().collect();
            // A call that was broken over lines still is one.
            let before = match before.trim_end_matches([' ', '\t']) {
                trimmed if trimmed.ends_with('\n') => trimmed.trim_end().to_owned() + "\n",
                _ => before,
            };
            found.push((before, rest[..end].to_owned()));
        }
    }
    found
}

fn sources(folders: &[&str], endings: &[&str]) -> BTreeMap<PathBuf, String> {
    let mut files = BTreeMap::new();
    let mut open: Vec<PathBuf> = folders.iter().map(|it| root().join(it)).collect();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path
                .extension()
                .is_some_and(|it| endings.iter().any(|ending| it == *ending))
            {
                let text = fs::read_to_string(&path).unwrap();
                files.insert(path, text);
            }
        }
    }
    files
}

/// No key of the program stands in a sentence: whatever can be edited has a name, in both languages.
#[test]
fn every_field_that_can_be_edited_has_a_name() {
    for language in Language::ALL {
        let words = Words::of(*language);
        for what in programme::EDITABLE {
            for key in programme::fields(what) {
                let dashed = key.replace('_', "-");
                let ids = ["field", "programme-field"].map(|it| format!("{it}-{dashed}"));
                assert!(
                    ids.iter().any(|it| words.has(it)),
                    "{language:?} {what} {key}"
                );
            }
        }
    }
}
