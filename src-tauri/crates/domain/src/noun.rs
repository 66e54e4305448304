//! Every noun that can be written down and every column of it, with the numbers they have in the change log for ever.
//!
//! A number is never reused and never changes its meaning: a file of the first version must still be read by the last.
//! A new column is a new line here and a new migration in `store`. The words are those of the team; the table and its
//! columns in the file carry the same ones.

use crate::body::Value;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnType {
    Int,
    Text,
    /// Another row's id: 16 bytes.
    Id,
}

/// One register of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub noun: Noun,
    pub number: u16,
    pub name: &'static str,
    pub holds: ColumnType,
}

impl Column {
    /// Whether `value` may stand here. Nothing may stand everywhere.
    pub fn takes(self, value: &Value) -> bool {
        match (value, self.holds) {
            (Value::Null, _)
            | (Value::Int(_), ColumnType::Int)
            | (Value::Text(_), ColumnType::Text) => true,
            (Value::Id(_), ColumnType::Id) => true,
            (
                Value::Int(_) | Value::Text(_) | Value::Id(_) | Value::Bytes(_) | Value::Later(..),
                _,
            ) => false,
        }
    }
}

macro_rules! nouns {
    ($($kind:literal $Noun:ident $module:ident $topic:literal {
        $($number:literal $NAME:ident $name:ident $holds:ident)*
    })*) => {
        /// A kind of row. Its number is the `kind` of the changes that set it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Noun { $($Noun),* }

        impl Noun {
            pub const ALL: &'static [Noun] = &[$(Noun::$Noun),*];

            pub fn number(self) -> u16 {
                match self { $(Noun::$Noun => $kind),* }
            }

            pub fn from_number(number: u16) -> Option<Noun> {
                match number { $($kind => Some(Noun::$Noun),)* _ => None }
            }

            /// The table of its rows and the name of their key.
            pub fn table(self) -> &'static str {
                match self { $(Noun::$Noun => stringify!($module)),* }
            }

            /// What screens call the news about it.
            pub fn topic(self) -> &'static str {
                match self { $(Noun::$Noun => $topic),* }
            }

            pub fn columns(self) -> &'static [Column] {
                match self { $(Noun::$Noun => $module::ALL),* }
            }

            pub fn column(self, number: u16) -> Option<Column> {
                self.columns().iter().copied().find(|it| it.number == number)
            }

            pub fn column_named(self, name: &str) -> Option<Column> {
                self.columns().iter().copied().find(|it| it.name == name)
            }
        }

        $(pub mod $module {
            use super::{Column, ColumnType, Noun};
            /// An undo takes a row out of sight; the row itself stays.
            pub const HIDDEN: Column =
                Column { noun: Noun::$Noun, number: 0, name: "hidden", holds: ColumnType::Int };
            $(pub const $NAME: Column = Column {
                noun: Noun::$Noun, number: $number, name: stringify!($name), holds: ColumnType::$holds,
            };)*
            pub const ALL: &[Column] = &[HIDDEN, $($NAME),*];
        })*
    };
}

nouns! {
    1 Programme programme "programme" {
        1 TITLE_TR title_tr Text
        2 TITLE_EN title_en Text
        3 CONTRACT_NO contract_no Text
        4 CONTROLLER_NAME controller_name Text
        5 CONTROLLER_CONTACT controller_contact Text
        6 QUESTION_EMAIL question_email Text
        7 FUNDING_TR funding_tr Text
        8 FUNDING_EN funding_en Text
        9 DISCLAIMER_TR disclaimer_tr Text
        10 DISCLAIMER_EN disclaimer_en Text
        11 STARTS starts Text
        12 ENDS ends Text
        13 NOTICE_VERSION notice_version Text
        14 DEMO demo Int
        15 FUNDING_PRESET funding_preset Text
        16 SIGNATORY_NAME signatory_name Text
        17 SIGNATORY_TITLE signatory_title Text
        18 LETTER_REFERENCE letter_reference Text
        19 ACTIVITY_CODE activity_code Text
        20 ACTIVITY_TITLE_TR activity_title_tr Text
        21 ACTIVITY_TITLE_EN activity_title_en Text
        22 PERIOD_STARTS period_starts Text
        23 PERIOD_ENDS period_ends Text
        24 CONTACT_PERSON contact_person Text
        25 EMBLEM emblem Text
        26 LOGO logo Text
        27 ORIGINALS originals Text
    }
    2 Route route "routes" {
        1 NUMBER number Int
        2 NAME name Text
    }
    3 Stop stop "routes" {
        1 ROUTE route Id
        2 POSITION position Int
        3 PLATE plate Int
        4 NOTE note Text
    }
    4 Meeting meeting "meetings" {
        1 STOP stop Id
        2 DATE date Text
        3 STARTS starts Text
        4 ENDS ends Text
        5 VENUE venue Id
        6 LANGUAGE language Text
        7 CAPACITY capacity Int
        8 RESERVE reserve Int
        9 STATUS status Text
        10 MERGED_INTO merged_into Id
        11 ACTUAL_STARTS actual_starts Text
        12 ACTUAL_ENDS actual_ends Text
        13 INTERPRETATION interpretation Text
        14 MEALS_ORDERED meals_ordered Int
        15 MEALS_INVOICED meals_invoiced Int
        16 ROOM_REFERENCE room_reference Text
        17 REPLY_BY reply_by Text
        18 ACTIVITY_CODE activity_code Text
        19 ACTIVITY_TITLE_TR activity_title_tr Text
        20 ACTIVITY_TITLE_EN activity_title_en Text
        21 ORIGINALS originals Text
    }
    5 Target target "targets" {
        1 SCOPE scope Text
        2 OF of_row Id
        3 METRIC metric Text
        4 UNIT unit Text
        5 VALUE value Int
        6 SOURCE source Text
        7 NOTE note Text
    }
    6 Organisation organisation "organisations" {
        1 NAME name Text
        2 KIND kind Text
        3 PLATE plate Int
        4 BRANCH_OF branch_of Id
        5 SHORT_NAME short_name Text
        6 SENSITIVE sensitive Int
        7 THEMES themes Text
        8 DISTRICT district Text
        9 WEB web Text
        10 ADDRESS address Text
        11 EMAIL email Text
        12 EVERYWHERE everywhere Int
    }
    7 Person person "people" {
        1 NAME name Text
        2 PHONE phone Text
        3 EMAIL email Text
        4 SEX sex Text
        5 ACCESS_NEED access_need Text
        6 MEAL_NEED meal_need Text
    }
    8 Call call "calls" {
        1 ROUTE route Id
        2 OPENS opens Text
        3 CLOSES closes Text
        4 PER_ORGANISATION per_organisation Int
        5 TEXT_TR text_tr Text
        6 TEXT_EN text_en Text
        7 CRITERIA_TR criteria_tr Text
        8 CRITERIA_EN criteria_en Text
        9 QUOTAS quotas Text
        10 LATE_RULE late_rule Text
        11 FORM form Text
        12 PRIORITIES priorities Text
        13 BALANCE balance Text
        14 COMMITTEE committee Text
    }
    9 ImportBatch import_batch "applications" {
        1 ROUTE route Id
        2 MEETING meeting Id
        3 FILE_NAME file_name Text
        4 FILE_HASH file_hash Text
        5 FORM form Text
        6 SHEET sheet Text
        7 ENCODING encoding Text
        8 DELIMITER delimiter Text
        9 COLUMNS columns Text
        10 AT at Text
        11 ROW_KEYS row_keys Text
        12 FORM_KEY form_key Text
        13 CHOICES choices Text
        14 HELD held Text
    }
    10 Application application "applications" {
        1 ROUTE route Id
        2 BATCH batch Id
        3 SHEET_ROW sheet_row Int
        4 PERSON person Id
        5 ORGANISATION organisation Id
        6 ROW_KEY row_key Text
        7 FINGERPRINT fingerprint Text
        8 SENT_AT sent_at Text
        9 WISHES wishes Text
        10 ANSWERS answers Text
        11 AS_TYPED as_typed Text
        12 NOTICE notice Text
        13 LATE late Int
        14 CONSENTS consents Text
        15 FORM form Text
        16 MENDED mended Text
    }
    11 Registration registration "registrations" {
        1 MEETING meeting Id
        2 PERSON person Id
        3 ORGANISATION organisation Id
        4 ROLE role Text
        5 CATEGORY category Text
        6 SOURCE source Text
        7 CODE code Text
        8 APPLICATION application Id
        9 NOTE note Text
        10 SELECTION selection Text
        11 SELECTION_REASON selection_reason Text
        12 REPLY reply Text
        13 REPLY_CHANNEL reply_channel Text
        14 WITHDRAWN withdrawn Text
        15 WITHDRAWN_REASON withdrawn_reason Text
        16 REPLY_AT reply_at Text
        17 REPLY_NOTE reply_note Text
        18 REPLACES replaces Id
        19 COMPANIONS companions Int
        25 PHOTO_CONSENT photo_consent Text
        26 PUBLICATION_CONSENT publication_consent Text
        27 CONTACT_CONSENT contact_consent Text
    }
    12 Device device "devices" {
        1 NAME name Text
    }
    13 Venue venue "meetings" {
        1 NAME name Text
        2 ADDRESS address Text
        3 PLATE plate Int
        4 DISTRICT district Text
        5 ROOMS rooms Text
        6 CAPACITY capacity Int
        7 STEP_FREE step_free Int
        8 ACCESSIBLE_TOILET accessible_toilet Int
        9 INDUCTION_LOOP induction_loop Int
        10 CONTACT_NAME contact_name Text
        11 CONTACT_PHONE contact_phone Text
        12 CONTACT_EMAIL contact_email Text
        13 NOTE note Text
    }
    14 Deviation deviation "meetings" {
        1 MEETING meeting Id
        2 ROUTE route Id
        3 PLANNED planned Text
        4 DONE done Text
        5 REASON reason Text
        6 AT at Text
        7 KIND kind Text
        8 STOP stop Id
        9 TOUCHED touched Int
    }
    15 AgendaItem agenda_item "meetings" {
        1 MEETING meeting Id
        2 POSITION position Int
        3 STARTS starts Text
        4 MINUTES minutes Int
        5 TITLE_TR title_tr Text
        6 TITLE_EN title_en Text
        7 RESPONSIBLE responsible Text
        8 ACTUAL_STARTS actual_starts Text
        9 ACTUAL_MINUTES actual_minutes Int
    }
    16 ChecklistItem checklist_item "meetings" {
        1 MEETING meeting Id
        2 ITEM item Text
        3 TITLE title Text
        4 STATE state Text
        5 NOTE note Text
        6 POSITION position Int
    }
    17 StaffMember staff_member "meetings" {
        1 MEETING meeting Id
        2 NAME name Text
        3 ROLE role Text
        4 PHONE phone Text
    }
    18 Attachment attachment "meetings" {
        1 MEETING meeting Id
        2 KIND kind Text
        3 FILE_NAME file_name Text
        4 MEDIA_TYPE media_type Text
        5 SIZE size Int
        6 HASH hash Text
        7 TITLE title Text
        8 AT at Text
        9 PAGES pages Text
    }
    19 OrganisationKind organisation_kind "programme" {
        1 CODE code Text
        2 NAME_TR name_tr Text
        3 NAME_EN name_en Text
        4 GROUP_CODE group_code Text
        5 CIVIL_SOCIETY civil_society Int
        6 SENSITIVE sensitive Int
        7 POSITION position Int
    }
    20 OrganisationGroup organisation_group "programme" {
        1 CODE code Text
        2 NAME_TR name_tr Text
        3 NAME_EN name_en Text
        4 POSITION position Int
    }
    21 Theme theme "programme" {
        1 OF of_what Text
        2 CODE code Text
        3 NAME_TR name_tr Text
        4 NAME_EN name_en Text
        5 POSITION position Int
    }
    22 Pair pair "people" {
        1 OF of_what Text
        2 A a Id
        3 B b Id
        4 DECISION decision Text
        5 KEPT kept Id
    }
    23 LetterText letter_text "programme" {
        1 KIND kind Text
        2 LANGUAGE language Text
        3 SUBJECT subject Text
        4 BODY body Text
    }
    24 Criterion criterion "calls" {
        1 ROUTE route Id
        2 POSITION position Int
        3 TITLE_TR title_tr Text
        4 TITLE_EN title_en Text
        5 MAX_POINTS max_points Int
    }
    25 Points points "applications" {
        1 APPLICATION application Id
        2 CRITERION criterion Id
        3 READER reader Text
        4 POINTS points Int
        5 NOTE note Text
    }
    26 SelectionRound selection_round "registrations" {
        1 MEETING meeting Id
        2 NUMBER number Int
        3 AT at Text
        4 RULES rules Text
        5 PLACES places Text
    }
    27 ReportText report_text "reports" {
        1 MEETING meeting Id
        2 SECTION section Text
        3 TEXT_TR text_tr Text
        4 TEXT_EN text_en Text
        5 ROUTE route Id
        6 DAYS days Text
    }
    28 Signature signature "signatures" {
        1 MEETING meeting Id
        2 REGISTRATION registration Id
        3 SAID said Text
    }
    29 SheetCount sheet_count "signatures" {
        1 MEETING meeting Id
        2 SHEET sheet Text
        3 SIGNED signed Int
    }
    30 DossierMark dossier_mark "dossiers" {
        1 MEETING meeting Id
        2 ITEM item Text
        3 REASON reason Text
    }
    31 VisibilityItem visibility_item "visibility" {
        1 KIND kind Text
        2 TITLE_TR title_tr Text
        3 TITLE_EN title_en Text
        4 COPIES copies Int
        5 APPROVED_BY approved_by Text
        6 APPROVED_ON approved_on Text
        7 POSITION position Int
    }
    32 VisibilityUse visibility_use "visibility" {
        1 MEETING meeting Id
        2 ITEM item Id
        3 COPIES copies Int
        4 PLACE place Text
        5 NOTE note Text
    }
    33 Note note "notes" {
        1 MEETING meeting Id
        2 THEME theme Text
        3 GROUP_TABLE group_table Text
        4 KIND kind Text
        5 TEXT text Text
        6 WHO who Text
        7 UNTIL until Text
    }
    34 Recommendation recommendation "recommendations" {
        1 MEETING meeting Id
        2 NUMBER number Text
        3 MARK mark Text
        4 THEME theme Text
        5 TEXT_TR text_tr Text
        6 TEXT_EN text_en Text
        7 ADDRESSEE addressee Text
        8 VOTES votes Text
        9 PRIORITY priority Int
        10 FROM_NOTES from_notes Text
        11 JOINT joint Id
    }
    35 JointRecommendation joint_recommendation "recommendations" {
        1 NUMBER number Text
        2 MARK mark Text
    }
    36 EvaluationQuestion evaluation_question "evaluation" {
        1 TEXT_TR text_tr Text
        2 TEXT_EN text_en Text
        3 POSITION position Int
    }
    37 EvaluationSitting evaluation_sitting "evaluation" {
        1 MEETING meeting Id
        2 FORMS forms Text
    }
    38 EvaluationCount evaluation_count "evaluation" {
        1 MEETING meeting Id
        2 FORMS forms Int
    }
    39 RecommendationsApart recommendations_apart "recommendations" {
        1 A a Id
        2 B b Id
        3 APART apart Int
    }
    40 Indicator indicator "indicators" {
        1 CODE code Text
        2 WORDING_TR wording_tr Text
        3 WORDING_EN wording_en Text
        4 UNIT unit Text
        5 BASELINE baseline Text
        6 BASELINE_DAY baseline_day Text
        7 TARGET target Text
        8 TARGET_DAY target_day Text
        9 SOURCE source Text
        10 QUESTION question Id
        11 VALUE value Text
        12 VALUE_DAY value_day Text
        13 VERIFICATION verification Text
        14 POSITION position Int
    }
    41 Wording wording "readings" {
        1 QUESTION question Text
        2 HEADING heading Text
        3 WORDS words Text
        4 MEANING meaning Text
        5 AT at Text
    }
    42 LetterMark letter_mark "documents" {
        1 NOT_SENT not_sent Int
    }
    43 PhoneCall phone_call "registrations" {
        1 REGISTRATION registration Id
        2 OUTCOME outcome Text
        3 AT at Text
        4 BY by_whom Text
        5 CALL_BACK call_back Text
        6 NOTE note Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_and_no_name_is_used_twice() {
        for noun in Noun::ALL {
            assert_eq!(Noun::from_number(noun.number()), Some(*noun), "{noun:?}");
            for column in noun.columns() {
                assert_eq!(column.noun, *noun);
                assert_eq!(
                    noun.column(column.number),
                    Some(*column),
                    "{noun:?} {}",
                    column.name
                );
                assert_eq!(
                    noun.column_named(column.name),
                    Some(*column),
                    "{noun:?} {}",
                    column.name
                );
            }
        }
    }

    #[test]
    fn a_column_takes_only_what_it_holds() {
        assert!(meeting::DATE.takes(&"2026-11-24".into()));
        assert!(meeting::DATE.takes(&Value::Null));
        assert!(!meeting::DATE.takes(&Value::Int(1)));
        assert!(!meeting::STOP.takes(&Value::Bytes(vec![1, 2])));
    }
}
