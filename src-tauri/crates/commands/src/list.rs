//! Every command, named once: what it does to the programme, what the page gives it, what it answers. The lines stand in
//! the order in which the page knows them.

use serde_json::Value;
use specta::Types;
use specta::datatype::{DataType, Function};
use specta::function::collect_functions;

use ::programme::ids::*;
use ::programme::view::*;
use ::programme::vocabulary::{
    Answered, AttentionChoice, Channel, DossierItem, DuplicatesOf, ExportEnding, Language,
    LetterKind, OwnWords, PaperEnding, ParticipantsEnding, PictureOf, RemoteLies, ReportEnding,
    ReportSection, Role, SheetVariant, StartWith, TakenOffBy,
};

use crate::argument::{FromCall, Given, Watching};
use crate::engine::Engine;
use crate::error::{Answer, ErrorView};
use crate::here::OfThisLaptop;
use crate::tickets::{ToRead, ToWrite};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// Reads the open programme, beside whoever writes: `look` what takes a blink, `study` what somebody waits for.
    Look,
    /// Writes to it; what changed is announced before the answer goes out. `issue` reads first, and
    /// draws while nobody waits.
    Act,
    /// Is about the laptop, or about what goes on: answers whether a programme is open or not.
    Around,
}

#[derive(Debug)]
pub struct Command {
    pub name: &'static str,
    pub does: Does,
    pub arguments: &'static [Argument],
}

#[derive(Debug)]
pub struct Argument {
    pub name: &'static str,
    /// Its type, as it stands in the list.
    pub of: &'static str,
    /// Whether the page gives it; the rest comes from the engine.
    pub given: bool,
}

/// The functions of the list as the writer of the TypeScript sees them, each with what it answers.
pub struct Signatures(pub Vec<(Function, DataType)>);

macro_rules! commands {
    ($( $word:ident { $( $does:ident $name:ident ( $($argument:ident : $type:ty),* ) -> $answer:ty; )* } )*) => {
        pub const LIST: &[Command] = &[ $($(
            Command {
                name: stringify!($name),
                does: commands!(@does $does),
                arguments: &[ $( Argument {
                    name: stringify!($argument),
                    of: stringify!($type),
                    given: <$type as FromCall>::GIVEN,
                } ),* ],
            },
        )*)* ];

        /// Answers as JSON.
        pub(crate) fn dispatch(engine: &Engine, name: &str, arguments: Value) -> Answer<String> {
            match name {
                $($(
                    stringify!($name) => {
                        // Before the programme is waited for: a sheet that is read meanwhile may have to let go of it.
                        #[allow(unused_mut, unused_variables, reason = "some take nothing")]
                        let mut given = Given::new(
                            engine,
                            stringify!($name),
                            &[ $( (stringify!($argument), <$type as FromCall>::GIVEN) ),* ],
                            arguments,
                        )?;
                        $( let $argument = <$type as FromCall>::take(&mut given, stringify!($argument))?; )*
                        let answer: $answer = commands!(@run $does engine $word $name ( $($argument),* ))?;
                        json(&answer)
                    }
                )*)*
                _ => Err(ErrorView::command_unknown(name)),
            }
        }

        impl Signatures {
            pub fn of_the_list(types: &mut Types) -> Signatures {
                let answers = [ $($( <$answer as specta::Type>::definition(types) ),*),* ];
                let functions = collect_functions![ $($( crate::$word::$name ),*),* ](types);
                Signatures(functions.into_iter().zip(answers).collect())
            }
        }
    };
    (@does look) => { Does::Look };
    (@does study) => { Does::Look };
    (@does issue) => { Does::Act };
    (@does act) => { Does::Act };
    (@does around) => { Does::Around };
    (@run look $engine:ident $word:ident $name:ident ( $($argument:ident),* )) => {
        $engine.look(|programme| crate::$word::$name(programme, $($argument),*))
    };
    (@run study $engine:ident $word:ident $name:ident ( $($argument:ident),* )) => {
        $engine.study(|programme| crate::$word::$name(programme, $($argument),*))
    };
    // Reads for as long as it takes, then writes what came of it.
    (@run issue $engine:ident $word:ident $name:ident ( $($argument:ident),* )) => {
        crate::$word::$name($engine, $($argument),*)
    };
    (@run act $engine:ident $word:ident $name:ident ( $($argument:ident),* )) => {
        $engine.act(|programme| crate::$word::$name(programme, $($argument),*))
    };
    (@run around $engine:ident $word:ident $name:ident ( $($argument:ident),* )) => {
        crate::$word::$name($engine, $($argument),*)
    };
}

fn json(answer: &impl serde::Serialize) -> Answer<String> {
    serde_json::to_string(answer).map_err(|why| ErrorView::internal(why.to_string()))
}

commands! {
    laptop {
        around laptop() -> Laptop;
        around set_settings(settings: Settings) -> Laptop;
        around create_programme(passphrase: String, start: StartWith) -> Created;
        around unlock(passphrase: String) -> Laptop;
        around lock() -> Laptop;
        around reset_passphrase(recovery_key: String, passphrase: String) -> Laptop;
        act change_passphrase(here: OfThisLaptop, old: String, passphrase: String) -> Laptop;
        around weigh_passphrase(passphrase: String) -> PassphraseWeight;
        around offer_passphrase() -> String;
        study old_backups() -> OldBackups;
        study rewrap_backups() -> OldBackups;
        study backup(folder: Option<ToWrite>) -> Backup;
    }
    meeting {
        look overview() -> Overview;
        look work() -> Work;
        look meetings() -> Vec<MeetingItem>;
        look today() -> Today;
        look meeting_detail(meeting: MeetingId) -> MeetingDetail;
        act fill_agenda(meeting: MeetingId, from: String) -> Filled;
    }
    edit {
        act edit(what: String, which: String, fields: Vec<FieldValue>, reason: Option<String>) -> Edited;
        act preview_edit(what: String, which: String, fields: Vec<FieldValue>) -> Edited;
        act remove(what: String, which: String) -> Removed;
    }
    attachment {
        act attach(meeting: MeetingId, file: ToRead) -> Attached;
        act save_attachment(attachment: AttachmentId, target: ToWrite) -> Saved;
    }
    scan {
        look scans(meeting: MeetingId) -> Vec<SheetScans>;
        study preview_scan(file: ToRead) -> Scan;
        issue scan(file: ToRead, meeting: Option<MeetingId>, pages: Vec<SaidPage>) -> Scan;
    }
    desk {
        look desk(meeting: MeetingId) -> Desk;
        look roster(meeting: MeetingId) -> Vec<Hit>;
        look registrations(meeting: MeetingId) -> Vec<RegistrationItem>;
        look search(meeting: MeetingId, text: String, limit: u32) -> Hits;
        look organisation_of(meeting: MeetingId, registration: RegistrationId) -> Vec<Hit>;
    }
    check_in {
        act check_in(meeting: MeetingId, registration: RegistrationId, anyway: bool) -> CheckIn;
        act check_in_by_code(meeting: MeetingId, code: String) -> CheckIn;
        act check_in_organisation(meeting: MeetingId, registration: RegistrationId) -> GroupCheckIn;
        act undo_check_in(meeting: MeetingId, registration: RegistrationId, reason: Option<String>) -> CheckIn;
        act walk_in(meeting: MeetingId, form: WalkInForm) -> CheckIn;
    }
    find {
        look find(text: String, limit: u32) -> Vec<Found>;
    }
    plan {
        look routes() -> Routes;
        act change_plan(step: PlanStep, reason: Option<String>) -> PlanChange;
        act preview_plan(step: PlanStep) -> PlanChange;
        look deviations() -> Vec<Deviation>;
        around provinces() -> Vec<ProvinceItem>;
    }
    organisation {
        look organisations(text: String, limit: u32) -> Vec<OrganisationItem>;
        look all_organisations() -> Vec<OrganisationItem>;
        look organisation(organisation: OrganisationId) -> Organisation;
        act edit_organisation(organisation: OrganisationId, fields: Vec<FieldValue>) -> Edited;
        look groups() -> Vec<Group>;
        look kinds() -> Vec<Kind>;
        look themes() -> Vec<Theme>;
        look guess_kind(organisation: String) -> Option<String>;
    }
    programme {
        look programme_settings() -> ProgrammeSettings;
        act edit_programme(fields: Vec<FieldValue>) -> Edited;
        act edit_word(what: OwnWords, code: String, fields: Vec<FieldValue>) -> Edited;
    }
    call {
        look calls() -> Vec<Call>;
        look call(route: u32) -> Call;
        act edit_call(route: u32, fields: Vec<FieldValue>) -> Edited;
        act publish_call(route: u32, folder: ToWrite) -> Publication;
        look announcement(route: u32, language: Language) -> String;
    }
    duplicate {
        study duplicates(of: DuplicatesOf) -> Duplicates;
        look compared(a: RowId, b: RowId) -> Compared;
        act join(a: RowId, b: RowId, choice: JoinChoice) -> PairDecided;
        act separate(a: RowId, b: RowId) -> PairDecided;
        act put_off(a: RowId, b: RowId) -> PairDecided;
        look lookalikes(meeting: MeetingId, form: WalkInForm) -> Vec<Lookalike>;
    }
    review {
        look review(meeting: MeetingId) -> Review;
        look review_sheet(meeting: MeetingId, registration: RegistrationId) -> ReviewSheet;
        act give_points(meeting: MeetingId, registration: RegistrationId, reader: String, points: Vec<PointsOf>) -> PointsGiven;
        act edit_criterion(route: u32, number: u32, fields: Vec<FieldValue>) -> Edited;
    }
    selection {
        look preview_selection(meeting: MeetingId) -> Selection;
        act select(meeting: MeetingId) -> Selection;
        act promote(meeting: MeetingId) -> Selection;
        act release_silent(meeting: MeetingId) -> Selection;
        act decide(meeting: MeetingId, registration: RegistrationId, selection: String, reason: Option<String>) -> Decided;
        look replies(meeting: MeetingId) -> Replies;
        act reply(meeting: MeetingId, registration: RegistrationId, reply: Answered, channel: Channel) -> Replied;
        act withdraw(meeting: MeetingId, registrations: Vec<RegistrationId>, by: TakenOffBy, reason: String) -> Withdrawn;
        act invite(meeting: MeetingId, organisation: String, seats: u32) -> Invited;
        act invite_list(meeting: MeetingId, list: ToRead, seats: u32, preview: bool) -> InvitedList;
        act note_call(meeting: MeetingId, registration: RegistrationId, call: PhoneCallForm) -> PhoneCallNoted;
        act name_representative(meeting: MeetingId, registration: RegistrationId, person: PersonForm) -> Named;
        act substitute(meeting: MeetingId, registration: RegistrationId, person: PersonForm, channel: Option<Channel>) -> Named;
    }
    people {
        look contacts(meeting: MeetingId) -> Vec<Contact>;
        look registration(meeting: MeetingId, registration: RegistrationId) -> RegistrationDetail;
        act add(meeting: MeetingId, form: AddForm) -> Added;
        act move_registrations(meeting: MeetingId, registrations: Vec<RegistrationId>, to: MeetingId, how: MoveForm) -> Moved;
        look history(registration: RegistrationId) -> History;
        look operations(limit: u32) -> Vec<Operation>;
        look next_undo(operation: Option<OperationId>) -> Operation;
    }
    undo {
        act undo(operation: Option<OperationId>) -> Undone;
    }
    import {
        study preview_import(sheet: ToRead, options: ImportOptions, watch: Watching) -> Import;
        act import(sheet: ToRead, options: ImportOptions, watch: Watching) -> Import;
        around import_progress() -> ImportProgress;
        around stop_import() -> ();
        act forget_columns(sheet: ToRead, options: ImportOptions) -> ForgottenColumns;
        act write_faults(here: OfThisLaptop, sheet: ToRead, options: ImportOptions, target: ToWrite) -> FaultsFile;
        look to_place(route: u32) -> Vec<ToPlaceItem>;
        act place(application: ApplicationId, meeting: MeetingId) -> Placed;
    }
    sign_in_sheet {
        issue sign_in_sheet(meeting: MeetingId, target: ToWrite, variant: SheetVariant, language: Language) -> Sheet;
        look sheet_file_name(here: OfThisLaptop, meeting: MeetingId, ending: PaperEnding) -> String;
    }
    signatures {
        look signatures(meeting: MeetingId) -> MeetingSignatures;
        act sign(meeting: MeetingId, registration: RegistrationId, signing: Signing, at: Option<String>) -> Signed;
        act count_sheet(meeting: MeetingId, sheet: String, counted: Option<u32>) -> SheetCounted;
        act walk_in_on_sheet(meeting: MeetingId, form: WalkInForm, paper: String, at: Option<String>) -> CheckIn;
    }
    letters {
        look letters(meeting: MeetingId) -> Letters;
        look letter_preview(meeting: MeetingId, kind: LetterKind, language: Language) -> LetterPreview;
        look letter_texts() -> Vec<LetterTextItem>;
        look letters_due(meeting: Option<MeetingId>) -> LettersDue;
        act letters_not_sent(meeting: MeetingId, kind: Option<LetterKind>, only: Vec<RegistrationId>) -> LettersNotSent;
        act edit_letter_text(kind: LetterKind, language: Language, fields: Vec<FieldValue>) -> Edited;
        issue write_letters(meeting: MeetingId, kind: LetterKind, language: Language, folder: ToWrite, only: Vec<RegistrationId>) -> LettersWritten;
        issue call_list(meeting: MeetingId, target: ToWrite, language: Language) -> Sheet;
        look call_list_file_name(meeting: MeetingId, language: Language, ending: PaperEnding) -> String;
        issue selection_minutes(meeting: MeetingId, target: ToWrite, language: Language) -> Minutes;
        look minutes_file_name(meeting: MeetingId, language: Language) -> String;
    }
    report {
        look figures(asked: FiguresAsked) -> Figures;
        issue write_package(of: FiguresAsked, folder: ToWrite, language: Language, watch: Watching) -> PackageWritten;
        study check_document(file: ToRead) -> DocumentChecked;
        look report_texts(of: FiguresAsked) -> Vec<ReportText>;
        act edit_report_text(of: FiguresAsked, section: ReportSection, fields: Vec<FieldValue>) -> Edited;
        look issued_reports(of: FiguresAsked) -> Vec<IssuedReport>;
        study preview_report(of: FiguresAsked, asked: ReportAsked) -> ReportPreview;
        study draw_report(of: FiguresAsked, asked: ReportAsked) -> Vec<String>;
        look report_file_name(of: FiguresAsked, asked: ReportAsked, ending: ReportEnding) -> String;
        issue write_report(of: FiguresAsked, target: ToWrite, asked: ReportAsked) -> ReportWritten;
        look picture(picture: PictureOf) -> Option<String>;
        act set_picture(picture: PictureOf, file: ToRead) -> PictureSet;
        act remove_picture(picture: PictureOf) -> PictureSet;
    }
    heard {
        look notes(meeting: MeetingId) -> Vec<NoteItem>;
        act add_note(meeting: MeetingId, note: NoteForm) -> NoteAdded;
        look pointed_out(text: String) -> Vec<PointedOut>;
        look recommendations(asked: FiguresAsked) -> Vec<RecommendationItem>;
        look recommendation_candidates() -> Vec<RecommendationPair>;
        act add_recommendation(meeting: MeetingId, recommendation: RecommendationForm) -> RecommendationAdded;
        act edit_recommendation(recommendation: RecommendationId, fields: Vec<FieldValue>) -> Edited;
        act vote(recommendation: RecommendationId, votes: Option<u32>, voting: Option<u32>) -> Voted;
        act join_recommendations(a: RecommendationId, b: RecommendationId) -> RecommendationsDecided;
        act keep_recommendations_apart(a: RecommendationId, b: RecommendationId) -> RecommendationsDecided;
        act separate_recommendation(recommendation: RecommendationId) -> RecommendationsDecided;
        look questions() -> Questions;
        act take_offered_questions() -> QuestionsTaken;
        look evaluation(meeting: MeetingId) -> Evaluation;
        act enter_evaluation(meeting: MeetingId, forms: Vec<EvaluationForm>, counted: Option<u32>) -> EvaluationEntered;
    }
    dossier {
        look dossier(meeting: MeetingId) -> Dossier;
        act mark_not_applicable(meeting: MeetingId, item: DossierItem, reason: String) -> DossierMarked;
        act mark_applicable(meeting: MeetingId, item: DossierItem) -> DossierMarked;
        look visibility() -> Vec<VisibilityItem>;
        act edit_visibility(which: String, fields: Vec<FieldValue>) -> Edited;
        look visibility_at(meeting: MeetingId) -> Vec<VisibilityLine>;
        act tick_visibility(meeting: MeetingId, item: VisibilityItemId, form: VisibilityForm) -> VisibilityTicked;
        act untick_visibility(meeting: MeetingId, item: VisibilityItemId) -> VisibilityTicked;
        look participants_file_name(meeting: MeetingId, language: Language, ending: ParticipantsEnding) -> String;
        issue write_participants(meeting: MeetingId, target: ToWrite, language: Language) -> ParticipantsWritten;
    }
    indicator {
        look indicators() -> Vec<Indicator>;
        act edit_indicator(which: String, fields: Vec<FieldValue>) -> Edited;
    }
    room {
        issue write_badges(meeting: MeetingId, target: ToWrite, blank: u32, language: Language) -> BadgesWritten;
        look badges_file_name(meeting: MeetingId, language: Language) -> String;
        issue write_certificates(meeting: MeetingId, target: ToWrite, language: Language) -> CertificatesWritten;
        look certificates_file_name(meeting: MeetingId, language: Language) -> String;
        issue write_pack(meeting: MeetingId, folder: ToWrite, language: Language) -> PackWritten;
    }
    sharing {
        look sharing() -> Sharing;
        issue share_now() -> Exchanged;
        look share_standing() -> ShareStanding;
        issue share_within_reach(places: Vec<String>) -> Option<Exchanged>;
        issue share_receipt(target: ToWrite, language: Language) -> Sheet;
        act share_receipt_file_name(language: Language) -> String;
        issue add_remote(name: String, folder: ToWrite, lies: RemoteLies) -> Sharing;
        issue add_remote_server(name: String, server: ServerForm, lies: RemoteLies) -> Sharing;
        issue change_remote_password(name: String, password: String) -> Sharing;
        act remove_remote(name: String) -> Sharing;
        issue offer_laptop(name: String, role: Role, remote: String) -> Offered;
        issue close_offer(invitation: RowId) -> Sharing;
        look invited_recovery_key(invitation: RowId) -> String;
        act name_laptop(name: String) -> Sharing;
        act revoke_laptop(laptop: String) -> Sharing;
        act let_in_laptop(laptop: String) -> LaptopLetIn;
        issue lost_laptop_sheet(laptop: String, target: ToWrite, language: Language) -> Sheet;
        look lost_laptop_file_name(language: Language) -> String;
        act resolve(id: RowId, choice: AttentionChoice, nth: Option<u32>) -> AttentionResolved;
        around join_team(folder: ToWrite, digits: String, passphrase: String) -> Joined;
        around join_team_by_server(server: ServerForm, digits: String, passphrase: String) -> Joined;
        issue join_team_here(folder: ToWrite, digits: String) -> Joined;
        issue join_team_here_by_server(server: ServerForm, digits: String) -> Joined;
    }
    export {
        look export_file_name(asked: ExportAsked, ending: ExportEnding) -> String;
        issue export(target: ToWrite, asked: ExportAsked) -> Exported;
    }
}
