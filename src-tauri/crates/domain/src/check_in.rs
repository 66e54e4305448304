//! Who may pass the door. Knows nothing of lists, screens or time; the caller brings those.
//!
//! A refusal is an answer, not an error: it says what is the matter, and somebody at the desk decides. No status of the
//! meeting, no capacity and no merge ever refuses a check-in that was decided on.

use chrono::{Datelike, NaiveDate};

use crate::registration::Standing;
use crate::words::words;

words! {
    /// The answer at the door.
    Outcome {
        Admitted "admitted",
        Already "already",
        OtherMeeting "other_meeting",
        WaitingList "waiting_list",
        NotSelected "not_selected",
        Undecided "undecided",
        Withdrawn "withdrawn",
        Several "several",
        Unknown "unknown",
        /// Of a walk-in: without the privacy notice nothing is saved.
        NeedsNotice "needs_notice",
        /// Of an undo: the check-in is taken back.
        Undone "undone",
        /// Of an undo: there was none.
        NotIn "not_in",
        /// Of a walk-in: somebody on the list looks like them, and a person has to say whether it is them.
        Known "known",
    }
}

words! {
    /// How somebody who is found stands, with those who are in and those who are on the list of no meeting yet.
    HitState {
        Expected "expected",
        Arrived "arrived",
        WaitingList "waiting_list",
        NotSelected "not_selected",
        Undecided "undecided",
        Withdrawn "withdrawn",
        ToPlace "to_place",
    }
}

impl From<Standing> for HitState {
    fn from(standing: Standing) -> HitState {
        match standing {
            Standing::Expected => HitState::Expected,
            Standing::WaitingList => HitState::WaitingList,
            Standing::NotSelected => HitState::NotSelected,
            Standing::Undecided => HitState::Undecided,
            Standing::Withdrawn => HitState::Withdrawn,
        }
    }
}

words! {
    /// What a search everywhere finds.
    FoundKind { Person "person", Organisation "organisation" }
}

words! {
    /// How somebody was found at the desk.
    CheckInMethod { Search "search", Scanner "scanner", Code "code", WalkIn "walk_in", Paper "paper" }
}

words! {
    /// By what the privacy notice was given at the desk.
    NoticeGiven { Shown "shown", ReadAloud "read_aloud", Printed "printed" }
}

/// What is known of somebody at the door of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtTheDoor {
    /// The registration is of this meeting.
    pub here: bool,
    pub standing: Standing,
    /// A check-in that counts is there already.
    pub arrived: bool,
}

/// The answer for one registration. `anyway`: the desk has seen the question and says yes all the same.
pub fn answer(somebody: AtTheDoor, anyway: bool) -> Outcome {
    if !somebody.here {
        return if anyway {
            Outcome::Admitted
        } else {
            Outcome::OtherMeeting
        };
    }
    if somebody.arrived {
        return Outcome::Already;
    }
    match question(somebody.standing) {
        Some(question) if !anyway => question,
        _ => Outcome::Admitted,
    }
}

/// Whether nobody should take `day`, on which somebody is written down as having come, for a fact: the meeting is on
/// another, so a laptop's clock was wrong or it was entered later. Where the meeting has no day, only what lies outside this
/// century is doubted. It never keeps anybody out.
pub fn is_day_doubtful(day: NaiveDate, meeting: Option<NaiveDate>) -> bool {
    match meeting {
        Some(meeting) => day != meeting,
        None => !(2000..2100).contains(&day.year()),
    }
}

/// What has to be asked before somebody who stands so is let in.
pub fn question(standing: Standing) -> Option<Outcome> {
    match standing {
        Standing::Expected => None,
        Standing::WaitingList => Some(Outcome::WaitingList),
        Standing::NotSelected => Some(Outcome::NotSelected),
        Standing::Undecided => Some(Outcome::Undecided),
        Standing::Withdrawn => Some(Outcome::Withdrawn),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected() -> AtTheDoor {
        AtTheDoor {
            here: true,
            standing: Standing::Expected,
            arrived: false,
        }
    }

    #[test]
    fn an_arrival_on_another_day_than_the_meeting_is_doubted() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (came, meeting, doubtful) in [
            ("2026-05-04", Some("2026-05-04"), false),
            ("2025-05-04", Some("2026-05-04"), true),
            ("2027-05-04", Some("2026-05-04"), true),
            ("2099-01-01", Some("2026-05-04"), true),
            ("1969-12-31", Some("2026-05-04"), true),
            ("2025-05-04", None, false),
            ("1969-12-31", None, true),
            ("2100-01-01", None, true),
        ] {
            assert_eq!(
                is_day_doubtful(day(came), meeting.map(day)),
                doubtful,
                "{came} {meeting:?}"
            );
        }
    }

    #[test]
    fn who_is_expected_comes_in_once() {
        assert_eq!(answer(expected(), false), Outcome::Admitted);
        let arrived = AtTheDoor {
            arrived: true,
            ..expected()
        };
        assert_eq!(answer(arrived, false), Outcome::Already);
        assert_eq!(
            answer(arrived, true),
            Outcome::Already,
            "insisting writes no second arrival"
        );
    }

    #[test]
    fn everybody_else_is_asked_about_and_never_refused() {
        for (somebody, outcome) in [
            (
                AtTheDoor {
                    here: false,
                    ..expected()
                },
                Outcome::OtherMeeting,
            ),
            (
                AtTheDoor {
                    standing: Standing::WaitingList,
                    ..expected()
                },
                Outcome::WaitingList,
            ),
            (
                AtTheDoor {
                    standing: Standing::NotSelected,
                    ..expected()
                },
                Outcome::NotSelected,
            ),
            (
                AtTheDoor {
                    standing: Standing::Undecided,
                    ..expected()
                },
                Outcome::Undecided,
            ),
            (
                AtTheDoor {
                    standing: Standing::Withdrawn,
                    ..expected()
                },
                Outcome::Withdrawn,
            ),
        ] {
            assert_eq!(answer(somebody, false), outcome);
            assert_eq!(
                answer(somebody, true),
                Outcome::Admitted,
                "{outcome:?} anyway"
            );
        }
    }
}
