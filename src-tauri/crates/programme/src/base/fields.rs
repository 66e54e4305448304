//! What can be edited, field by field: how people call it, where it stands, and how what they type is read.

use domain::answer::{Answer, Sex};
use domain::call::{CallForm, LateRule};
use domain::checklist::ChecklistState;
use domain::dossier::VisibilityKind;
use domain::funding::FundingWording;
use domain::indicator::IndicatorSource;
use domain::note::NoteKind;
use domain::noun::{
    Column, agenda_item, call, checklist_item, criterion, evaluation_question, indicator,
    letter_text, meeting, note, organisation, organisation_group, organisation_kind, person,
    programme, recommendation, registration, report_text, route, staff_member, target, theme,
    venue, visibility_item,
};
use domain::registration::Category;
use domain::review::LARGEST_POINTS;
use domain::theme::ThemeOf;

use crate::base::input::{As, words_of};

/// What can be edited, as the command line calls it.
pub const EDITABLE: &[&str] = &[
    "programme",
    "meeting",
    "route",
    "call",
    "venue",
    "organisation",
    "person",
    "registration",
    "target",
    "agenda",
    "checklist",
    "staff",
    "kind",
    "group",
    "theme",
    "criterion",
    "letter",
    "report",
    "note",
    "recommendation",
    "question",
    "visibility",
    "indicator",
];

const CHECKLIST_STATES: As = As::OneOf(words_of::<ChecklistState>);
const PRESETS: As = As::OneOf(words_of::<FundingWording>);
const FORMS: As = As::OneOf(words_of::<CallForm>);
const POSITION: As = As::Number(1, 10_000);
/// More do not come with one person.
pub(crate) const MOST_COMPANIONS: u32 = 20;

/// Every field by what it is of and how people call it, in the order in which they are named.
const FIELDS: &[(&str, &str, Column, As)] = &[
    ("programme", "title_tr", programme::TITLE_TR, As::Text),
    ("programme", "title_en", programme::TITLE_EN, As::Text),
    ("programme", "contract_no", programme::CONTRACT_NO, As::Text),
    (
        "programme",
        "controller_name",
        programme::CONTROLLER_NAME,
        As::Text,
    ),
    (
        "programme",
        "controller_contact",
        programme::CONTROLLER_CONTACT,
        As::Text,
    ),
    (
        "programme",
        "question_email",
        programme::QUESTION_EMAIL,
        As::Email,
    ),
    (
        "programme",
        "funding_preset",
        programme::FUNDING_PRESET,
        PRESETS,
    ),
    ("programme", "funding_tr", programme::FUNDING_TR, As::Text),
    ("programme", "funding_en", programme::FUNDING_EN, As::Text),
    (
        "programme",
        "disclaimer_tr",
        programme::DISCLAIMER_TR,
        As::Long,
    ),
    (
        "programme",
        "disclaimer_en",
        programme::DISCLAIMER_EN,
        As::Long,
    ),
    (
        "programme",
        "signatory_name",
        programme::SIGNATORY_NAME,
        As::Text,
    ),
    (
        "programme",
        "signatory_title",
        programme::SIGNATORY_TITLE,
        As::Text,
    ),
    (
        "programme",
        "letter_reference",
        programme::LETTER_REFERENCE,
        As::Text,
    ),
    (
        "programme",
        "activity_code",
        programme::ACTIVITY_CODE,
        As::Text,
    ),
    (
        "programme",
        "activity_title_tr",
        programme::ACTIVITY_TITLE_TR,
        As::Text,
    ),
    (
        "programme",
        "activity_title_en",
        programme::ACTIVITY_TITLE_EN,
        As::Text,
    ),
    (
        "programme",
        "period_starts",
        programme::PERIOD_STARTS,
        As::Date,
    ),
    ("programme", "period_ends", programme::PERIOD_ENDS, As::Date),
    (
        "programme",
        "contact_person",
        programme::CONTACT_PERSON,
        As::Text,
    ),
    ("programme", "originals", programme::ORIGINALS, As::Text),
    ("programme", "starts", programme::STARTS, As::Date),
    ("programme", "ends", programme::ENDS, As::Date),
    ("meeting", "date", meeting::DATE, As::Date),
    ("meeting", "start", meeting::STARTS, As::Time),
    ("meeting", "end", meeting::ENDS, As::Time),
    ("meeting", "language", meeting::LANGUAGE, As::Text),
    ("meeting", "capacity", meeting::CAPACITY, As::Number(1, 999)),
    ("meeting", "reserve", meeting::RESERVE, As::Number(0, 999)),
    ("meeting", "actual_start", meeting::ACTUAL_STARTS, As::Time),
    ("meeting", "actual_end", meeting::ACTUAL_ENDS, As::Time),
    (
        "meeting",
        "interpretation",
        meeting::INTERPRETATION,
        As::Text,
    ),
    (
        "meeting",
        "meals_ordered",
        meeting::MEALS_ORDERED,
        As::MaybeNumber(0, 999),
    ),
    (
        "meeting",
        "meals_invoiced",
        meeting::MEALS_INVOICED,
        As::MaybeNumber(0, 999),
    ),
    (
        "meeting",
        "room_reference",
        meeting::ROOM_REFERENCE,
        As::Text,
    ),
    ("meeting", "reply_by", meeting::REPLY_BY, As::Date),
    ("meeting", "activity_code", meeting::ACTIVITY_CODE, As::Text),
    (
        "meeting",
        "activity_title_tr",
        meeting::ACTIVITY_TITLE_TR,
        As::Text,
    ),
    (
        "meeting",
        "activity_title_en",
        meeting::ACTIVITY_TITLE_EN,
        As::Text,
    ),
    ("meeting", "originals", meeting::ORIGINALS, As::Text),
    ("meeting", "venue", venue::NAME, As::Text),
    ("meeting", "address", venue::ADDRESS, As::Text),
    ("meeting", "venue_province", venue::PLATE, As::Province),
    ("meeting", "district", venue::DISTRICT, As::Text),
    ("meeting", "rooms", venue::ROOMS, As::Text),
    (
        "meeting",
        "venue_capacity",
        venue::CAPACITY,
        As::MaybeNumber(1, 9_999),
    ),
    ("meeting", "step_free", venue::STEP_FREE, As::Flag),
    (
        "meeting",
        "accessible_toilet",
        venue::ACCESSIBLE_TOILET,
        As::Flag,
    ),
    ("meeting", "induction_loop", venue::INDUCTION_LOOP, As::Flag),
    ("meeting", "contact_name", venue::CONTACT_NAME, As::Text),
    ("meeting", "contact_phone", venue::CONTACT_PHONE, As::Text),
    ("meeting", "contact_email", venue::CONTACT_EMAIL, As::Text),
    ("meeting", "venue_note", venue::NOTE, As::Text),
    ("venue", "name", venue::NAME, As::Text),
    ("venue", "venue", venue::NAME, As::Text),
    ("venue", "address", venue::ADDRESS, As::Text),
    ("venue", "province", venue::PLATE, As::Province),
    ("venue", "district", venue::DISTRICT, As::Text),
    ("venue", "rooms", venue::ROOMS, As::Text),
    (
        "venue",
        "capacity",
        venue::CAPACITY,
        As::MaybeNumber(1, 9_999),
    ),
    ("venue", "step_free", venue::STEP_FREE, As::Flag),
    (
        "venue",
        "accessible_toilet",
        venue::ACCESSIBLE_TOILET,
        As::Flag,
    ),
    ("venue", "induction_loop", venue::INDUCTION_LOOP, As::Flag),
    ("venue", "contact_name", venue::CONTACT_NAME, As::Text),
    ("venue", "contact_phone", venue::CONTACT_PHONE, As::Text),
    ("venue", "contact_email", venue::CONTACT_EMAIL, As::Text),
    ("venue", "note", venue::NOTE, As::Text),
    ("agenda", "start", agenda_item::STARTS, As::Time),
    (
        "agenda",
        "minutes",
        agenda_item::MINUTES,
        As::MaybeNumber(1, 600),
    ),
    ("agenda", "title_tr", agenda_item::TITLE_TR, As::Text),
    ("agenda", "title_en", agenda_item::TITLE_EN, As::Text),
    ("agenda", "responsible", agenda_item::RESPONSIBLE, As::Text),
    (
        "agenda",
        "actual_start",
        agenda_item::ACTUAL_STARTS,
        As::Time,
    ),
    (
        "agenda",
        "actual_minutes",
        agenda_item::ACTUAL_MINUTES,
        As::MaybeNumber(0, 600),
    ),
    ("checklist", "title", checklist_item::TITLE, As::Name),
    (
        "checklist",
        "state",
        checklist_item::STATE,
        CHECKLIST_STATES,
    ),
    ("checklist", "note", checklist_item::NOTE, As::Text),
    ("staff", "name", staff_member::NAME, As::Name),
    ("staff", "role", staff_member::ROLE, As::Text),
    ("staff", "phone", staff_member::PHONE, As::Text),
    ("route", "name", route::NAME, As::Text),
    ("call", "open", call::OPENS, As::FromMoment),
    ("call", "close", call::CLOSES, As::UntilMoment),
    (
        "call",
        "per_organisation",
        call::PER_ORGANISATION,
        As::Number(1, 99),
    ),
    ("call", "text_tr", call::TEXT_TR, As::Long),
    ("call", "text_en", call::TEXT_EN, As::Long),
    ("call", "criteria_tr", call::CRITERIA_TR, As::Long),
    ("call", "criteria_en", call::CRITERIA_EN, As::Long),
    ("call", "quotas", call::QUOTAS, As::Quotas),
    ("call", "priorities", call::PRIORITIES, As::Priorities),
    ("call", "balance", call::BALANCE, As::Balance),
    (
        "call",
        "late_rule",
        call::LATE_RULE,
        As::OneOf(words_of::<LateRule>),
    ),
    ("call", "form", call::FORM, FORMS),
    ("call", "committee", call::COMMITTEE, As::Long),
    ("letter", "subject", letter_text::SUBJECT, As::Text),
    ("letter", "body", letter_text::BODY, As::Long),
    ("report", "tr", report_text::TEXT_TR, As::Long),
    ("report", "en", report_text::TEXT_EN, As::Long),
    ("note", "theme", note::THEME, As::NoteTheme),
    ("note", "table", note::GROUP_TABLE, As::Text),
    ("note", "kind", note::KIND, As::OneOf(words_of::<NoteKind>)),
    ("note", "text", note::TEXT, As::Text),
    ("note", "who", note::WHO, As::Text),
    ("note", "until", note::UNTIL, As::Date),
    (
        "recommendation",
        "theme",
        recommendation::THEME,
        As::NoteTheme,
    ),
    ("recommendation", "tr", recommendation::TEXT_TR, As::Long),
    ("recommendation", "en", recommendation::TEXT_EN, As::Long),
    (
        "recommendation",
        "addressee",
        recommendation::ADDRESSEE,
        As::Text,
    ),
    (
        "recommendation",
        "priority",
        recommendation::PRIORITY,
        As::MaybeNumber(1, 99),
    ),
    ("question", "tr", evaluation_question::TEXT_TR, As::Text),
    ("question", "en", evaluation_question::TEXT_EN, As::Text),
    (
        "question",
        "position",
        evaluation_question::POSITION,
        POSITION,
    ),
    (
        "visibility",
        "kind",
        visibility_item::KIND,
        As::OneOf(words_of::<VisibilityKind>),
    ),
    (
        "visibility",
        "title_tr",
        visibility_item::TITLE_TR,
        As::Text,
    ),
    (
        "visibility",
        "title_en",
        visibility_item::TITLE_EN,
        As::Text,
    ),
    (
        "visibility",
        "copies",
        visibility_item::COPIES,
        As::MaybeNumber(1, 99_999),
    ),
    (
        "visibility",
        "approved_by",
        visibility_item::APPROVED_BY,
        As::Text,
    ),
    (
        "visibility",
        "approved_on",
        visibility_item::APPROVED_ON,
        As::Date,
    ),
    (
        "visibility",
        "position",
        visibility_item::POSITION,
        POSITION,
    ),
    ("indicator", "code", indicator::CODE, As::Name),
    ("indicator", "wording_tr", indicator::WORDING_TR, As::Text),
    ("indicator", "wording_en", indicator::WORDING_EN, As::Text),
    ("indicator", "unit", indicator::UNIT, As::Text),
    ("indicator", "baseline", indicator::BASELINE, As::Decimal),
    (
        "indicator",
        "baseline_day",
        indicator::BASELINE_DAY,
        As::Date,
    ),
    ("indicator", "target", indicator::TARGET, As::Decimal),
    ("indicator", "target_day", indicator::TARGET_DAY, As::Date),
    (
        "indicator",
        "source",
        indicator::SOURCE,
        As::OneOf(words_of::<IndicatorSource>),
    ),
    ("indicator", "question", indicator::QUESTION, As::Question),
    ("indicator", "value", indicator::VALUE, As::Decimal),
    ("indicator", "value_day", indicator::VALUE_DAY, As::Date),
    (
        "indicator",
        "verification",
        indicator::VERIFICATION,
        As::Text,
    ),
    ("indicator", "position", indicator::POSITION, POSITION),
    ("criterion", "title_tr", criterion::TITLE_TR, As::Text),
    ("criterion", "title_en", criterion::TITLE_EN, As::Text),
    (
        "criterion",
        "max_points",
        criterion::MAX_POINTS,
        As::Number(1, LARGEST_POINTS),
    ),
    ("kind", "name_tr", organisation_kind::NAME_TR, As::Text),
    ("kind", "name_en", organisation_kind::NAME_EN, As::Text),
    ("kind", "group", organisation_kind::GROUP_CODE, As::Group),
    (
        "kind",
        "civil_society",
        organisation_kind::CIVIL_SOCIETY,
        As::Flag,
    ),
    ("kind", "sensitive", organisation_kind::SENSITIVE, As::Flag),
    ("kind", "position", organisation_kind::POSITION, POSITION),
    ("group", "name_tr", organisation_group::NAME_TR, As::Text),
    ("group", "name_en", organisation_group::NAME_EN, As::Text),
    ("group", "position", organisation_group::POSITION, POSITION),
    ("theme", "of", theme::OF, As::OneOf(words_of::<ThemeOf>)),
    ("theme", "name_tr", theme::NAME_TR, As::Text),
    ("theme", "name_en", theme::NAME_EN, As::Text),
    ("theme", "position", theme::POSITION, POSITION),
    ("organisation", "name", organisation::NAME, As::Name),
    (
        "organisation",
        "short_name",
        organisation::SHORT_NAME,
        As::Text,
    ),
    ("organisation", "kind", organisation::KIND, As::Kind),
    ("organisation", "themes", organisation::THEMES, As::Areas),
    (
        "organisation",
        "province",
        organisation::PLATE,
        As::Province,
    ),
    ("organisation", "district", organisation::DISTRICT, As::Text),
    (
        "organisation",
        "branch_of",
        organisation::BRANCH_OF,
        As::Organisation,
    ),
    (
        "organisation",
        "sensitive",
        organisation::SENSITIVE,
        As::Flag,
    ),
    (
        "organisation",
        "everywhere",
        organisation::EVERYWHERE,
        As::Flag,
    ),
    ("organisation", "web", organisation::WEB, As::Web),
    ("organisation", "address", organisation::ADDRESS, As::Text),
    ("organisation", "email", organisation::EMAIL, As::Email),
    ("person", "name", person::NAME, As::Name),
    ("person", "phone", person::PHONE, As::PersonPhone),
    ("person", "email", person::EMAIL, As::PersonEmail),
    (
        "person",
        "sex",
        person::SEX,
        As::OneOf(|| Sex::SAID.map(Sex::word).to_vec()),
    ),
    ("person", "access_need", person::ACCESS_NEED, As::Text),
    ("person", "meal_need", person::MEAL_NEED, As::Text),
    ("registration", "name", person::NAME, As::Name),
    ("registration", "phone", person::PHONE, As::PersonPhone),
    ("registration", "email", person::EMAIL, As::PersonEmail),
    (
        "registration",
        "sex",
        person::SEX,
        As::OneOf(|| Sex::SAID.map(Sex::word).to_vec()),
    ),
    ("registration", "access_need", person::ACCESS_NEED, As::Text),
    ("registration", "meal_need", person::MEAL_NEED, As::Text),
    (
        "registration",
        "organisation",
        registration::ORGANISATION,
        As::Organisation,
    ),
    ("registration", "role", registration::ROLE, As::Text),
    (
        "registration",
        "category",
        registration::CATEGORY,
        As::OneOf(words_of::<Category>),
    ),
    ("registration", "note", registration::NOTE, As::Text),
    (
        "registration",
        "companions",
        registration::COMPANIONS,
        As::MaybeNumber(0, MOST_COMPANIONS),
    ),
    (
        "registration",
        "photo_consent",
        registration::PHOTO_CONSENT,
        As::OneOf(consents),
    ),
    (
        "registration",
        "publication_consent",
        registration::PUBLICATION_CONSENT,
        As::OneOf(consents),
    ),
    (
        "registration",
        "contact_consent",
        registration::CONTACT_CONSENT,
        As::OneOf(consents),
    ),
    ("target", "value", target::VALUE, As::Number(1, 1_000_000)),
    ("target", "note", target::NOTE, As::Text),
];

/// What a consent form can say; who left it empty has said nothing.
fn consents() -> Vec<&'static str> {
    Answer::SAID.map(Answer::word).to_vec()
}

pub(crate) fn column(what: &str, key: &str) -> Option<(Column, As)> {
    let found = FIELDS.iter().find(|it| (it.0, it.1) == (what, key));
    found.map(|(_, _, column, how)| (*column, *how))
}

/// What can be edited of `what`, by the names of its fields.
pub fn fields(what: &str) -> Vec<&'static str> {
    let of_it = FIELDS.iter().filter(|it| it.0 == what);
    of_it.map(|it| it.1).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::mem::discriminant;

    use super::*;

    #[test]
    fn the_fields_of_one_thing_stand_together_and_each_is_named_once() {
        let mut named: Vec<&str> = FIELDS.iter().map(|it| it.0).collect();
        named.dedup();
        let things: HashSet<&str> = named.iter().copied().collect();
        assert_eq!(things.len(), named.len(), "{named:?}");
        assert_eq!(things, EDITABLE.iter().copied().collect());
        let fields: HashSet<_> = FIELDS.iter().map(|it| (it.0, it.1)).collect();
        assert_eq!(fields.len(), FIELDS.len());
    }

    /// A venue is corrected by itself and with its meeting.
    #[test]
    fn what_has_two_names_is_read_in_one_way() {
        let pairs = FIELDS
            .iter()
            .flat_map(|a| FIELDS.iter().map(move |b| (a, b)));
        let twice = pairs.filter(|(a, b)| a.2 == b.2 && (a.0, a.1) < (b.0, b.1));
        let mut looked_at = 0;
        for (a, b) in twice {
            let names = ((a.0, a.1), (b.0, b.1));
            assert_eq!(discriminant(&a.3), discriminant(&b.3), "{names:?}");
            looked_at += 1;
        }
        assert!(looked_at > 10, "a venue has more: {looked_at}");
    }

    #[test]
    fn a_field_is_found_by_its_own_words_only() {
        let found = |what, key| column(what, key).map(|(column, _)| column);
        assert_eq!(found("person", "name"), Some(person::NAME));
        assert_eq!(found("venue", "name"), Some(venue::NAME));
        assert_eq!(found("person", "capacity"), None);
        assert_eq!(found("meeting", "status"), None, "each status has its verb");
        assert_eq!(fields("target"), ["value", "note"]);
        assert!(fields("spaceship").is_empty());
    }
}
