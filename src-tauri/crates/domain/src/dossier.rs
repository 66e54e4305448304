//! The dossier of a meeting (toplantı dosyası): what whoever funds it asks for, item by item, how far each is, and what an
//! auditor would ask.
//!
//! Source: lists of what goes with a report of an activity in instructions of EU grant programmes (agenda, report, photos,
//! evaluation, list of participants and signed list, the reason where there are no signatures, a table of visibility), and
//! Annex VI of the grant contract (documents produced, reasons for modification).

mod questions;

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use crate::attachment::AttachmentKind;
use crate::ids::{MeetingId, VisibilityItemId, of_its_nature};
use crate::noun::Noun;
use crate::plan::MeetingStatus;
use crate::words::{Word, words};

pub use questions::{Asked, DossierQuestion, OnList, QuestionFacts, SheetDay, questions};

words! {
    /// What a dossier holds, in the order in which it is asked for.
    DossierItem {
        Agenda "agenda",
        Participants "participants",
        SignedList "signed_list",
        Report "report",
        Photos "photos",
        Evaluation "evaluation",
        Visibility "visibility",
        Documents "documents",
        Deviations "deviations",
    }
}

words! {
    /// How far something is: missing, begun or to be looked at, there, or said not to apply.
    DossierState { Red "red", Amber "amber", Green "green", NotApplicable "not_applicable" }
}

words! {
    /// Why it is so far and no farther.
    DossierReason {
        /// Somebody said why it does not apply.
        NotApplicable "not_applicable",
        AgendaMissing "agenda_missing",
        AgendaThere "agenda_there",
        /// Nobody is checked in: there is nobody to be listed and nobody to sign.
        NobodyCame "nobody_came",
        ListNotIssued "list_not_issued",
        /// Another number of people came than the list names.
        ListOutdated "list_outdated",
        ListIssued "list_issued",
        SignaturesNotEntered "signatures_not_entered",
        SignaturesOpen "signatures_open",
        /// Everybody is accounted for, and nobody can say where the paper is.
        OriginalsNowhere "originals_nowhere",
        SignaturesEntered "signatures_entered",
        ReportNotIssued "report_not_issued",
        ReportInternal "report_internal",
        ReportDraft "report_draft",
        /// Its figures are others by now.
        ReportOutdated "report_outdated",
        ReportIssued "report_issued",
        PhotosMissing "photos_missing",
        PhotosThere "photos_there",
        EvaluationMissing "evaluation_missing",
        /// The forms are kept as a file, and nobody has entered them.
        EvaluationAttached "evaluation_attached",
        EvaluationOpen "evaluation_open",
        EvaluationEntered "evaluation_entered",
        /// The programme has no list of it yet.
        NothingListed "nothing_listed",
        NothingTicked "nothing_ticked",
        ApprovalMissing "approval_missing",
        Ticked "ticked",
        DeviationReasonMissing "deviation_reason_missing",
        /// Nobody has said when it began and ended.
        HoursNotEntered "hours_not_entered",
        /// The hours differ, and no deviation says so.
        DeviationNotNoted "deviation_not_noted",
        NoDeviation "no_deviation",
        DeviationsExplained "deviations_explained",
    }
}

words! {
    /// What the standing list of the programme is of.
    VisibilityKind { Visibility "visibility", Document "document" }
}

impl VisibilityKind {
    /// Where nobody has said anything.
    pub const AT_FIRST: VisibilityKind = VisibilityKind::Visibility;
}

/// What is said of one item of one meeting is one row, on whichever laptop it was said.
pub fn mark_id(meeting: MeetingId, item: DossierItem) -> Uuid {
    of_its_nature(Noun::DossierMark, format!("{meeting}/{}", item.word()))
}

/// What was used of one thing at one meeting is one row.
pub fn use_id(meeting: MeetingId, item: VisibilityItemId) -> Uuid {
    of_its_nature(Noun::VisibilityUse, format!("{meeting}/{item}"))
}

/// For which item a file of this kind stands.
pub fn item_of(kind: AttachmentKind) -> Option<DossierItem> {
    match kind {
        AttachmentKind::Photo => Some(DossierItem::Photos),
        AttachmentKind::Scan => Some(DossierItem::SignedList),
        // What paper it is, nobody has said.
        AttachmentKind::Paper => None,
    }
}

/// What the file knows of one meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DossierFacts {
    /// What somebody said does not apply.
    pub not_applicable: HashSet<DossierItem>,
    pub agenda_lines: u32,
    /// Participants who came.
    pub arrived: u32,
    /// How many the list of those who took part names that was issued last.
    pub listed: Option<u32>,
    /// Who came and of whose signature nothing is entered; none while nothing is entered of anybody's.
    pub signatures_open: Option<u32>,
    /// Somebody said where the signed originals lie.
    pub originals: bool,
    /// Files of the meeting by what they stand for.
    pub files: HashMap<DossierItem, u32>,
    pub report: Option<ReportFacts>,
    pub visibility: TickedFacts,
    pub documents: TickedFacts,
    pub plan: PlanFacts,
}

/// Of the report that was issued last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReportFacts {
    pub internal: bool,
    pub draft: bool,
    pub outdated: bool,
}

/// Of what stands on the standing list of the programme, and of what was used at the meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TickedFacts {
    pub listed: u32,
    pub used: u32,
    /// Of those used: which nobody approved beforehand.
    pub unapproved: u32,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlanFacts {
    pub deviations: u32,
    pub without_reason: u32,
    /// From and to, by the clock in Turkey.
    pub planned: (Option<NaiveTime>, Option<NaiveTime>),
    pub actual: (Option<NaiveTime>, Option<NaiveTime>),
}

/// Evaluation forms of a meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EvaluationFacts {
    /// As many as somebody counted on paper.
    pub counted: Option<u32>,
    pub entered: u32,
}

/// Whether the dossier is asked for: somebody came, and the day is over or the meeting was closed. On the day itself there
/// is no hurry.
pub fn is_due(
    status: &Word<MeetingStatus>,
    day: Option<NaiveDate>,
    arrived: u32,
    today: NaiveDate,
) -> bool {
    let is_closed = status.known().is_some_and(MeetingStatus::is_over);
    arrived > 0 && (is_closed || day.is_some_and(|it| it < today))
}

/// Every item in its order, each with how far it is and why. `evaluation` is none while no form is entered.
pub fn items(
    facts: &DossierFacts,
    evaluation: Option<EvaluationFacts>,
) -> Vec<(DossierItem, DossierState, DossierReason)> {
    let item = |item: &DossierItem| {
        let (state, reason) = match facts.not_applicable.contains(item) {
            true => (DossierState::NotApplicable, DossierReason::NotApplicable),
            false => item_by_facts(*item, facts, evaluation),
        };
        (*item, state, reason)
    };
    DossierItem::ALL.iter().map(item).collect()
}

/// The worst of several: what is missing counts more than what is begun, and that more than what is there.
pub fn light(states: impl IntoIterator<Item = DossierState>) -> DossierState {
    let mut light = DossierState::Green;
    for state in states {
        light = match (light, state) {
            (DossierState::Red, _) | (_, DossierState::Red) => DossierState::Red,
            (DossierState::Amber, _) | (_, DossierState::Amber) => DossierState::Amber,
            (_, DossierState::Green | DossierState::NotApplicable) => DossierState::Green,
        };
    }
    light
}

fn item_by_facts(
    item: DossierItem,
    facts: &DossierFacts,
    evaluation: Option<EvaluationFacts>,
) -> (DossierState, DossierReason) {
    use DossierReason as Why;
    let files = facts.files.get(&item).copied().unwrap_or(0);
    match item {
        DossierItem::Agenda => match facts.agenda_lines {
            0 if files == 0 => red(Why::AgendaMissing),
            _ => green(Why::AgendaThere),
        },
        DossierItem::Participants | DossierItem::SignedList if facts.arrived == 0 => {
            red(Why::NobodyCame)
        }
        DossierItem::Participants => match facts.listed {
            None => red(Why::ListNotIssued),
            Some(listed) if listed != facts.arrived => amber(Why::ListOutdated),
            Some(_) => green(Why::ListIssued),
        },
        DossierItem::SignedList => match facts.signatures_open {
            None => red(Why::SignaturesNotEntered),
            Some(1..) => amber(Why::SignaturesOpen),
            Some(0) if files == 0 && !facts.originals => amber(Why::OriginalsNowhere),
            Some(0) => green(Why::SignaturesEntered),
        },
        DossierItem::Report => match facts.report {
            None => red(Why::ReportNotIssued),
            Some(it) if it.internal => amber(Why::ReportInternal),
            Some(it) if it.draft => amber(Why::ReportDraft),
            Some(it) if it.outdated => amber(Why::ReportOutdated),
            Some(_) => green(Why::ReportIssued),
        },
        DossierItem::Photos => match files {
            0 => red(Why::PhotosMissing),
            _ => green(Why::PhotosThere),
        },
        DossierItem::Evaluation => match evaluation.filter(|it| it.entered > 0) {
            None if files == 0 => red(Why::EvaluationMissing),
            None => amber(Why::EvaluationAttached),
            Some(it) if it.counted.is_none_or(|counted| counted > it.entered) => {
                amber(Why::EvaluationOpen)
            }
            Some(_) => green(Why::EvaluationEntered),
        },
        DossierItem::Visibility => ticked(facts.visibility),
        DossierItem::Documents => ticked(facts.documents),
        DossierItem::Deviations => as_planned(facts.plan),
    }
}

fn ticked(it: TickedFacts) -> (DossierState, DossierReason) {
    match it {
        TickedFacts { used: 1.., .. } if it.unapproved > 0 => amber(DossierReason::ApprovalMissing),
        TickedFacts { used: 1.., .. } => green(DossierReason::Ticked),
        TickedFacts { listed: 0, .. } => red(DossierReason::NothingListed),
        TickedFacts { .. } => red(DossierReason::NothingTicked),
    }
}

/// Half an hour is what a funder calls a modification.
const MODIFIED: i64 = 30;

fn as_planned(it: PlanFacts) -> (DossierState, DossierReason) {
    let moved = |planned: Option<NaiveTime>, actual: Option<NaiveTime>| {
        let apart = planned
            .zip(actual)
            .map(|(planned, actual)| actual - planned);
        apart.is_some_and(|it| it.num_minutes().abs() >= MODIFIED)
    };
    let is_moved = moved(it.planned.0, it.actual.0) || moved(it.planned.1, it.actual.1);
    if it.without_reason > 0 {
        return red(DossierReason::DeviationReasonMissing);
    }
    if it.actual.0.is_none() || it.actual.1.is_none() {
        return amber(DossierReason::HoursNotEntered);
    }
    match it.deviations {
        0 if is_moved => amber(DossierReason::DeviationNotNoted),
        0 => green(DossierReason::NoDeviation),
        _ => green(DossierReason::DeviationsExplained),
    }
}

fn red(why: DossierReason) -> (DossierState, DossierReason) {
    (DossierState::Red, why)
}

fn amber(why: DossierReason) -> (DossierState, DossierReason) {
    (DossierState::Amber, why)
}

fn green(why: DossierReason) -> (DossierState, DossierReason) {
    (DossierState::Green, why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hour, minute, 0)
    }

    /// A meeting of which everything is there.
    fn whole() -> DossierFacts {
        let hours = (time(9, 30), time(13, 20));
        let used = TickedFacts {
            listed: 3,
            used: 2,
            unapproved: 0,
        };
        DossierFacts {
            not_applicable: HashSet::new(),
            agenda_lines: 10,
            arrived: 18,
            listed: Some(18),
            signatures_open: Some(0),
            originals: true,
            files: HashMap::from([(DossierItem::Photos, 12)]),
            report: Some(ReportFacts::default()),
            visibility: used,
            documents: used,
            plan: PlanFacts {
                planned: hours,
                actual: hours,
                ..PlanFacts::default()
            },
        }
    }

    const FORMS: Option<EvaluationFacts> = Some(EvaluationFacts {
        counted: Some(15),
        entered: 15,
    });

    fn of(item: DossierItem, facts: &DossierFacts) -> (DossierState, DossierReason) {
        let items = items(facts, FORMS);
        let found = items.into_iter().find(|it| it.0 == item);
        found.map(|it| (it.1, it.2)).unwrap()
    }

    #[test]
    fn a_meeting_of_which_everything_is_there_is_green() {
        let items = items(&whole(), FORMS);
        assert_eq!(items.len(), DossierItem::ALL.len());
        for (item, state, reason) in items {
            assert_eq!(state, DossierState::Green, "{item:?}: {reason:?}");
        }
    }

    #[test]
    fn where_nothing_is_there_everything_but_the_hours_is_red() {
        for (item, state, _) in items(&DossierFacts::default(), None) {
            let expected = match item {
                // Nobody has said that anything was otherwise, nor that nothing was.
                DossierItem::Deviations => DossierState::Amber,
                _ => DossierState::Red,
            };
            assert_eq!(state, expected, "{item:?}");
        }
    }

    #[test]
    fn each_state_has_its_reason() {
        use DossierReason as Why;
        type Change = fn(&mut DossierFacts);
        let report = |it: &mut DossierFacts, report: ReportFacts| it.report = Some(report);
        let cases: &[(DossierItem, Change, (DossierState, DossierReason))] = &[
            (
                DossierItem::Agenda,
                |it| it.agenda_lines = 0,
                red(Why::AgendaMissing),
            ),
            (
                DossierItem::Participants,
                |it| it.listed = None,
                red(Why::ListNotIssued),
            ),
            (
                DossierItem::Participants,
                |it| it.arrived = 19,
                amber(Why::ListOutdated),
            ),
            (
                DossierItem::SignedList,
                |it| it.signatures_open = None,
                red(Why::SignaturesNotEntered),
            ),
            (
                DossierItem::SignedList,
                |it| it.signatures_open = Some(2),
                amber(Why::SignaturesOpen),
            ),
            (
                DossierItem::SignedList,
                |it| it.originals = false,
                amber(Why::OriginalsNowhere),
            ),
            (
                DossierItem::Report,
                |it| it.report = None,
                red(Why::ReportNotIssued),
            ),
            (
                DossierItem::Photos,
                |it| it.files.clear(),
                red(Why::PhotosMissing),
            ),
            (
                DossierItem::Visibility,
                |it| it.visibility = TickedFacts::default(),
                red(Why::NothingListed),
            ),
            (
                DossierItem::Visibility,
                |it| it.visibility.used = 0,
                red(Why::NothingTicked),
            ),
            (
                DossierItem::Documents,
                |it| it.documents.unapproved = 1,
                amber(Why::ApprovalMissing),
            ),
            (
                DossierItem::Deviations,
                |it| it.plan.without_reason = 1,
                red(Why::DeviationReasonMissing),
            ),
            (
                DossierItem::Deviations,
                |it| it.plan.actual.1 = None,
                amber(Why::HoursNotEntered),
            ),
            (
                DossierItem::Deviations,
                |it| it.plan.actual.0 = time(10, 0),
                amber(Why::DeviationNotNoted),
            ),
            (
                DossierItem::Deviations,
                |it| it.plan.actual.0 = time(9, 59),
                green(Why::NoDeviation),
            ),
            (
                DossierItem::Deviations,
                |it| it.plan.deviations = 1,
                green(Why::DeviationsExplained),
            ),
        ];
        for (item, change, expected) in cases {
            let mut facts = whole();
            change(&mut facts);
            assert_eq!(of(*item, &facts), *expected, "{item:?}");
        }
        for (it, expected) in [
            (
                ReportFacts {
                    internal: true,
                    draft: true,
                    outdated: true,
                },
                Why::ReportInternal,
            ),
            (
                ReportFacts {
                    draft: true,
                    outdated: true,
                    ..ReportFacts::default()
                },
                Why::ReportDraft,
            ),
            (
                ReportFacts {
                    outdated: true,
                    ..ReportFacts::default()
                },
                Why::ReportOutdated,
            ),
        ] {
            let mut facts = whole();
            report(&mut facts, it);
            assert_eq!(of(DossierItem::Report, &facts), amber(expected));
        }
    }

    #[test]
    fn a_scan_says_where_the_originals_are_and_a_file_of_forms_waits_to_be_entered() {
        let mut facts = whole();
        facts.originals = false;
        facts.files.insert(DossierItem::SignedList, 1);
        facts.files.insert(DossierItem::Evaluation, 1);
        assert_eq!(of(DossierItem::SignedList, &facts).0, DossierState::Green);
        let forms = |evaluation| {
            let items = items(&facts, evaluation);
            items
                .into_iter()
                .find(|it| it.0 == DossierItem::Evaluation)
                .unwrap()
                .2
        };
        let entered = |counted, entered| Some(EvaluationFacts { counted, entered });
        for (evaluation, expected) in [
            (None, DossierReason::EvaluationAttached),
            (entered(Some(15), 0), DossierReason::EvaluationAttached),
            (entered(None, 15), DossierReason::EvaluationOpen),
            (entered(Some(15), 14), DossierReason::EvaluationOpen),
            (entered(Some(15), 15), DossierReason::EvaluationEntered),
        ] {
            assert_eq!(forms(evaluation), expected, "{evaluation:?}");
        }
    }

    #[test]
    fn what_somebody_said_does_not_apply_is_asked_for_no_more() {
        let facts = DossierFacts {
            not_applicable: HashSet::from([DossierItem::Photos]),
            ..DossierFacts::default()
        };
        let expected = (DossierState::NotApplicable, DossierReason::NotApplicable);
        assert_eq!(of(DossierItem::Photos, &facts), expected);
        assert_eq!(of(DossierItem::Agenda, &facts).0, DossierState::Red);
    }

    #[test]
    fn nobody_hurries_on_the_day_itself_unless_the_meeting_was_closed() {
        use MeetingStatus::{Closed, Planned};
        let day = |it| NaiveDate::from_ymd_opt(2027, 4, it);
        for (status, date, arrived, due) in [
            (Planned, day(14), 3, true),
            (Planned, day(15), 3, false),
            (Closed, day(15), 3, true),
            (Planned, day(14), 0, false),
            (Planned, None, 3, false),
        ] {
            let due_now = is_due(&status.into(), date, arrived, day(15).unwrap());
            assert_eq!(due_now, due, "{status:?} {date:?} {arrived}");
        }
    }

    #[test]
    fn the_light_is_that_of_the_worst() {
        use DossierState::{Amber, Green, NotApplicable, Red};
        for (states, expected) in [
            (&[Green, NotApplicable][..], Green),
            (&[], Green),
            (&[Green, Amber, NotApplicable], Amber),
            (&[Amber, Red, Green], Red),
        ] {
            assert_eq!(light(states.iter().copied()), expected, "{states:?}");
        }
    }
}
