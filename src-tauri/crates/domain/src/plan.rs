//! Changes of plan: which there are, which a meeting's state allows, and whom they touch. A plan may change as often as
//! life asks for it; only what contradicts itself is refused.

use crate::calendar::Day;
use crate::holiday::DateWarning;
use crate::registration::Selection;
use crate::words::{Word, words};

words! {
    /// What is done to the plan; of what the donor calls a deviation, the word in it.
    PlanKind {
        Edit "edit",
        Shift "shift",
        Move "move",
        Postpone "postpone",
        Cancel "cancel",
        Reopen "reopen",
        MoveStop "move_stop",
        Split "split",
        Merge "merge",
        AddStop "add_stop",
        RemoveStop "remove_stop",
        Close "close",
    }
}

words! {
    /// What a change of plan moves.
    PlanColumn {
        Date "date",
        Start "start",
        End "end",
        Status "status",
        Venue "venue",
        MergedInto "merged_into",
        Route "route",
        Position "position",
        Plate "plate",
        Meetings "meetings",
        Stops "stops",
    }
}

words! {
    /// What is worth a look about a change: of the days that it names, and of what it touches.
    ChangeWarning {
        Holiday "holiday",
        Eve "eve",
        RamadanEvening "ramadan_evening",
        FridayNoon "friday_noon",
        SameDay "same_day",
        Past "past",
        CalendarMissing "calendar_missing",
        /// A sheet that was printed says what was planned before.
        SheetsOutdated "sheets_outdated",
        /// Somebody of the team is written at two meetings of one day.
        StaffElsewhere "staff_elsewhere",
        SelectionDiffers "selection_differs",
        OverCapacity "over_capacity",
        CityTwice "city_twice",
        /// A report that went out says another figure.
        IssuedFigures "issued_figures",
        /// Whoever is corrected has come already.
        CheckedIn "checked_in",
        /// Something is entered of their signature.
        Signed "signed",
        /// A paper that went out names them as they were.
        OnPaper "on_paper",
        /// An organisation of this name was made.
        NewOrganisation "new_organisation",
        /// Who came there stays counted there.
        ArrivalStays "arrival_stays",
        /// More have a seat than there are chairs by now.
        SeatsAboveRoom "seats_above_room",
        /// What stands as an e-mail is none: nothing can be sent there.
        EmailNoAddress "email_no_address",
        /// Somebody of this programme, or a telephone, stands in what a report prints.
        NamesInText "names_in_text",
    }
}

impl From<DateWarning> for ChangeWarning {
    fn from(of_day: DateWarning) -> ChangeWarning {
        match of_day {
            DateWarning::Holiday => ChangeWarning::Holiday,
            DateWarning::Eve => ChangeWarning::Eve,
            DateWarning::RamadanEvening => ChangeWarning::RamadanEvening,
            DateWarning::FridayNoon => ChangeWarning::FridayNoon,
            DateWarning::SameDay => ChangeWarning::SameDay,
            DateWarning::Past => ChangeWarning::Past,
            DateWarning::CalendarMissing => ChangeWarning::CalendarMissing,
        }
    }
}

words! {
    /// What follows from the facts of a meeting and is stored nowhere.
    Derived {
        CallOpen "call_open",
        CallClosed "call_closed",
        Selected "selected",
        Ready "ready",
        Today "today",
        Held "held",
    }
}

words! {
    /// What a team says of a meeting. Everything else (ready, running, reported) is derived.
    MeetingStatus {
        Planned "planned",
        Postponed "postponed",
        Cancelled "cancelled",
        Closed "closed",
        Archived "archived",
    }
}

impl MeetingStatus {
    /// Where nobody has said anything.
    pub const AT_FIRST: MeetingStatus = MeetingStatus::Planned;

    /// Whether it is still ahead: it can be moved, split, merged.
    pub fn is_open(self) -> bool {
        matches!(self, MeetingStatus::Planned | MeetingStatus::Postponed)
    }

    /// Whether it is over and its papers are being made. Then opening it again changes nothing of what was planned.
    pub fn is_over(self) -> bool {
        matches!(self, MeetingStatus::Closed | MeetingStatus::Archived)
    }
}

/// A meeting's status and day as they are to be read. Two laptops, or two verbs of an earlier version, can leave one
/// *postponed* with a day beside it. What was said last is meant: a day named after the postponing plans it again, and a
/// postponing after the day has taken the day away. `named_since` says whether the day is the later of the two.
pub fn as_it_stands(
    status: Word<MeetingStatus>,
    date: Option<Day>,
    named_since: bool,
) -> (Word<MeetingStatus>, Option<Day>) {
    let is_postponed = status.is(MeetingStatus::Postponed);
    match (is_postponed && date.is_some(), named_since) {
        (false, _) => (status, date),
        (true, true) => (MeetingStatus::Planned.into(), date),
        (true, false) => (status, None),
    }
}

/// Whether a meeting is one of its route's: one that was called off is not, unless somebody came all the same.
pub fn counts(status: &Word<MeetingStatus>, held: bool) -> bool {
    held || !status.is(MeetingStatus::Cancelled)
}

/// Why a change of plan makes no sense; a stable word with a text of its own.
pub fn refusal(kind: PlanKind, status: &Word<MeetingStatus>, held: bool) -> Option<&'static str> {
    match status {
        Word::Known(status) => refusal_at(kind, *status, held),
        // What a later version means by it is not known here, and what its word would lose is not either.
        Word::Later(_) => match kind {
            PlanKind::Edit
            | PlanKind::Shift
            | PlanKind::MoveStop
            | PlanKind::AddStop
            | PlanKind::RemoveStop => None,
            PlanKind::Reopen
            | PlanKind::Close
            | PlanKind::Move
            | PlanKind::Postpone
            | PlanKind::Cancel
            | PlanKind::Split
            | PlanKind::Merge => Some("meeting_status_unknown"),
        },
    }
}

fn refusal_at(kind: PlanKind, status: MeetingStatus, held: bool) -> Option<&'static str> {
    match kind {
        // A correction, an opening anew and an order of stops make sense at any time.
        PlanKind::Edit
        | PlanKind::Reopen
        | PlanKind::Shift
        | PlanKind::MoveStop
        | PlanKind::AddStop
        | PlanKind::RemoveStop => None,
        PlanKind::Close => match status {
            MeetingStatus::Planned | MeetingStatus::Closed => None,
            MeetingStatus::Archived => Some("meeting_closed"),
            // Somebody came all the same: it took place, and can be over.
            MeetingStatus::Postponed | MeetingStatus::Cancelled if held => None,
            MeetingStatus::Postponed => Some("meeting_postponed"),
            MeetingStatus::Cancelled => Some("meeting_cancelled"),
        },
        PlanKind::Move
        | PlanKind::Postpone
        | PlanKind::Cancel
        | PlanKind::Split
        | PlanKind::Merge => match status {
            MeetingStatus::Closed | MeetingStatus::Archived => Some("meeting_closed"),
            MeetingStatus::Cancelled if kind != PlanKind::Cancel => Some("meeting_cancelled"),
            // Somebody came: it took place. A part of it can still go on elsewhere.
            MeetingStatus::Planned | MeetingStatus::Postponed | MeetingStatus::Cancelled => {
                let ends_it = !matches!(kind, PlanKind::Split | PlanKind::Merge);
                (held && ends_it).then_some("meeting_held")
            }
        },
    }
}

/// Whether somebody has to be told that the meeting changes: not those who will not come in any case, and not those who
/// have been there.
pub fn touches(selection: &Word<Selection>, withdrawn: bool, arrived: bool) -> bool {
    let is_out = selection.is_one_of(&[Selection::NotSelected, Selection::NotEligible]);
    !withdrawn && !arrived && !is_out
}

/// The order of a route after the stop at index `from` went to index `to`.
pub fn reordered<T: Clone>(stops: &[T], from: usize, to: usize) -> Vec<T> {
    let mut stops = stops.to_vec();
    if from < stops.len() {
        let stop = stops.remove(from);
        stops.insert(to.min(stops.len()), stop);
    }
    stops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_took_place_is_neither_moved_nor_called_off() {
        for (kind, status, held, expected) in [
            (PlanKind::Move, MeetingStatus::Planned, false, None),
            (PlanKind::Move, MeetingStatus::Postponed, false, None),
            (
                PlanKind::Move,
                MeetingStatus::Planned,
                true,
                Some("meeting_held"),
            ),
            (
                PlanKind::Cancel,
                MeetingStatus::Planned,
                true,
                Some("meeting_held"),
            ),
            (PlanKind::Cancel, MeetingStatus::Cancelled, false, None),
            (
                PlanKind::Move,
                MeetingStatus::Cancelled,
                false,
                Some("meeting_cancelled"),
            ),
            (
                PlanKind::Postpone,
                MeetingStatus::Closed,
                false,
                Some("meeting_closed"),
            ),
            (PlanKind::Merge, MeetingStatus::Planned, true, None),
            (PlanKind::Reopen, MeetingStatus::Closed, true, None),
            (PlanKind::Edit, MeetingStatus::Archived, true, None),
            (PlanKind::Close, MeetingStatus::Planned, true, None),
            (PlanKind::Close, MeetingStatus::Planned, false, None),
            (PlanKind::Close, MeetingStatus::Closed, true, None),
            (PlanKind::Close, MeetingStatus::Cancelled, true, None),
            (
                PlanKind::Close,
                MeetingStatus::Cancelled,
                false,
                Some("meeting_cancelled"),
            ),
            (
                PlanKind::Close,
                MeetingStatus::Postponed,
                false,
                Some("meeting_postponed"),
            ),
        ] {
            assert_eq!(
                refusal(kind, &status.into(), held),
                expected,
                "{kind:?} {status:?} {held}"
            );
        }
    }

    #[test]
    fn a_status_of_a_later_version_is_not_overwritten_by_a_change_of_plan() {
        let later = Word::read("handed_over");
        for kind in PlanKind::ALL {
            let keeps_it = matches!(
                kind,
                PlanKind::Edit
                    | PlanKind::Shift
                    | PlanKind::MoveStop
                    | PlanKind::AddStop
                    | PlanKind::RemoveStop
            );
            let refused = refusal(*kind, &later, false).is_some();
            assert_eq!(refused, !keeps_it, "{kind:?}");
        }
    }

    #[test]
    fn what_was_called_off_counts_only_if_somebody_came() {
        for (status, held, expected) in [
            ("planned", false, true),
            ("postponed", false, true),
            ("closed", true, true),
            ("cancelled", false, false),
            ("cancelled", true, true),
            ("a later word", false, true),
        ] {
            assert_eq!(
                counts(&Word::read(status), held),
                expected,
                "{status} {held}"
            );
        }
    }

    #[test]
    fn of_a_postponing_and_a_day_the_later_one_is_meant() {
        let day = || Some(Day::read("2027-03-15"));
        for (status, date, named_since, stands) in [
            ("postponed", day(), true, ("planned", day())),
            ("postponed", day(), false, ("postponed", None)),
            ("postponed", None, true, ("postponed", None)),
            ("cancelled", day(), true, ("cancelled", day())),
            ("planned", day(), false, ("planned", day())),
        ] {
            let (status_now, date_now) = as_it_stands(Word::read(status), date, named_since);
            assert_eq!(
                (status_now.as_str(), date_now),
                stands,
                "{status} {named_since}"
            );
        }
    }

    #[test]
    fn whoever_comes_in_no_case_is_not_touched() {
        assert!(touches(&Selection::Undecided.into(), false, false));
        assert!(
            touches(&Selection::Waiting.into(), false, false),
            "they may still move up"
        );
        assert!(!touches(&Selection::NotSelected.into(), false, false));
        assert!(
            !touches(&Selection::Selected.into(), true, false),
            "withdrawn"
        );
        assert!(
            !touches(&Selection::Selected.into(), false, true),
            "has been there"
        );
    }

    #[test]
    fn a_stop_goes_where_it_is_put() {
        let route = ["Trabzon", "Ordu", "Samsun"];
        assert_eq!(reordered(&route, 2, 0), ["Samsun", "Trabzon", "Ordu"]);
        assert_eq!(reordered(&route, 0, 2), ["Ordu", "Samsun", "Trabzon"]);
        assert_eq!(reordered(&route, 1, 1), route);
        assert_eq!(reordered(&route, 1, 9), ["Trabzon", "Samsun", "Ordu"]);
    }
}
