//! Changes of plan: which there are, which a meeting's state allows, and whom they touch. A plan may change as often as
//! life asks for it; only what contradicts itself is refused.

use crate::registration::{Selection, words};

words! {
    /// The word in a deviation for what was done to the plan.
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
    /// Whether it is still ahead: it can be moved, split, merged.
    pub fn is_open(self) -> bool {
        matches!(self, MeetingStatus::Planned | MeetingStatus::Postponed)
    }
}

/// Whether a meeting is one of its route's: one that was called off is not, unless somebody came all the same.
pub fn counts(status: &str, held: bool) -> bool {
    held || MeetingStatus::from_word(status) != Some(MeetingStatus::Cancelled)
}

/// Why a change of plan makes no sense; a stable word with a text of its own.
pub fn refusal(kind: PlanKind, status: MeetingStatus, held: bool) -> Option<&'static str> {
    match kind {
        // A correction, an opening anew and an order of stops make sense at any time.
        PlanKind::Edit
        | PlanKind::Reopen
        | PlanKind::Shift
        | PlanKind::MoveStop
        | PlanKind::AddStop
        | PlanKind::RemoveStop => None,
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
pub fn touches(selection: Selection, withdrawn: bool, arrived: bool) -> bool {
    !withdrawn && !arrived && !matches!(selection, Selection::NotSelected | Selection::NotEligible)
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
        ] {
            assert_eq!(
                refusal(kind, status, held),
                expected,
                "{kind:?} {status:?} {held}"
            );
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
            assert_eq!(counts(status, held), expected, "{status} {held}");
        }
    }

    #[test]
    fn whoever_comes_in_no_case_is_not_touched() {
        assert!(touches(Selection::Undecided, false, false));
        assert!(
            touches(Selection::Waiting, false, false),
            "they may still move up"
        );
        assert!(!touches(Selection::NotSelected, false, false));
        assert!(!touches(Selection::Selected, true, false), "withdrawn");
        assert!(!touches(Selection::Selected, false, true), "has been there");
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
