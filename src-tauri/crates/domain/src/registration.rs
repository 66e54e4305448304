//! A registration: somebody, or a seat of an organisation, on the list of one meeting. It has three registers that never
//! overwrite each other (selection, reply, withdrawn), and attendance is none of them.

use crate::words::{Word, words};

words! {
    /// What the readers of the applications decided. Every move back is allowed.
    // The screens know the lists of a meeting under the same name.
    #[serde(rename = "SelectionWord")]
    Selection {
        Undecided "undecided",
        Eligible "eligible",
        Incomplete "incomplete",
        NotEligible "not_eligible",
        Selected "selected",
        Waiting "waiting",
        NotSelected "not_selected",
    }
}

words! {
    /// What came back when they were asked whether they come.
    Reply { NotAsked "not_asked", Asked "asked", Coming "coming", NotComing "not_coming" }
}

words! {
    /// The way by which a reply came.
    Channel { Phone "phone", Mail "mail", Form "form" }
}

words! {
    /// What is noted when somebody was asked whether they come.
    Answered { Coming "coming", NotComing "not_coming", NoAnswer "no_answer" }
}

impl From<Answered> for Reply {
    fn from(answered: Answered) -> Reply {
        match answered {
            Answered::Coming => Reply::Coming,
            Answered::NotComing => Reply::NotComing,
            Answered::NoAnswer => Reply::Asked,
        }
    }
}

words! {
    /// What is wrong with a row of a list of institutions that are invited.
    InvitedListProblem {
        NoName "no_name",
        /// Two rows name one institution.
        Twice "twice",
        SeatsInvalid "seats_invalid",
        KindUnknown "kind_unknown",
        EmailInvalid "email_invalid",
        /// The register has another address, which stays.
        AddressDiffers "address_differs",
        EmailDiffers "email_differs",
    }
}

impl InvitedListProblem {
    /// Whether the row is left out for it.
    pub fn is_in_the_way(self) -> bool {
        matches!(
            self,
            InvitedListProblem::NoName
                | InvitedListProblem::Twice
                | InvitedListProblem::SeatsInvalid
                | InvitedListProblem::KindUnknown
        )
    }
}

words! {
    /// Who takes somebody off a list.
    TakenOffBy { Person "person", Team "team" }
}

impl From<TakenOffBy> for WithdrawnBy {
    fn from(by: TakenOffBy) -> WithdrawnBy {
        match by {
            TakenOffBy::Person => WithdrawnBy::Person,
            TakenOffBy::Team => WithdrawnBy::Team,
        }
    }
}

words! {
    /// Who took a registration off the list.
    WithdrawnBy {
        Person "by_person",
        Team "by_team",
        /// Somebody else comes on the same seat; their registration names this one.
        Replaced "replaced",
    }
}

words! {
    /// Where a registration comes from.
    Source {
        Import "import",
        Invited "invited",
        ByHand "by_hand",
        WalkIn "walk_in",
        OtherMeeting "other_meeting",
    }
}

words! {
    /// As what somebody is there. Only a participant counts for seats, targets and the signed total.
    Category {
        Participant "participant",
        Speaker "speaker",
        Protocol "protocol",
        Press "press",
        Observer "observer",
        Staff "staff",
        Companion "companion",
        Interpreter "interpreter",
    }
}

words! {
    /// What came of putting somebody on a list by hand.
    AddOutcome {
        Added "added",
        /// They had been taken off the same list, and stand on it again.
        BroughtBack "brought_back",
        /// They are on it already.
        Already "already",
        /// They were taken off it: whether they come back, a person has to say.
        Withdrawn "withdrawn",
        /// Somebody who is known looks like them: whether it is them, a person has to say.
        Known "known",
        NeedsNotice "needs_notice",
        /// Everybody has a chair: whether they wait for one, a person has to say.
        NoSeatFree "no_seat_free",
    }
}

words! {
    /// How the privacy notice was given to whoever is put on a list before the day; not yet, where somebody else named them.
    NoticeOfAdded { Shown "shown", ReadAloud "read_aloud", Printed "printed", Later "later" }
}

words! {
    /// What came of moving somebody to another meeting.
    MoveOutcome {
        Moved "moved",
        /// They are on its list already.
        Already "already",
        NoSeatFree "no_seat_free",
        /// Its day is over.
        Over "over",
    }
}

words! {
    /// How a registration stands at the door of its meeting.
    Standing {
        Expected "expected",
        WaitingList "waiting_list",
        NotSelected "not_selected",
        Undecided "undecided",
        Withdrawn "withdrawn",
    }
}

/// How somebody stands at the door. While no seat has been given for the meeting (`seats_given`), everybody who is
/// registered and not withdrawn is expected; then only the selected are. Who was registered at the door is expected, and so
/// is whoever takes no seat: nobody selects a speaker.
pub fn standing(
    selection: &Word<Selection>,
    withdrawn: bool,
    source: &Word<Source>,
    category: &Word<Category>,
    seats_given: bool,
) -> Standing {
    if withdrawn {
        return Standing::Withdrawn;
    }
    if !seats_given || is_from_the_door(source) || !takes_seat(category) {
        return Standing::Expected;
    }
    match selection {
        Word::Known(Selection::Selected) => Standing::Expected,
        Word::Known(Selection::Waiting) => Standing::WaitingList,
        Word::Known(Selection::NotSelected | Selection::NotEligible) => Standing::NotSelected,
        Word::Known(Selection::Undecided | Selection::Eligible | Selection::Incomplete) => {
            Standing::Undecided
        }
        // What a later version decided is no seat that this one could promise: the door asks.
        Word::Later(_) => Standing::Undecided,
    }
}

/// Who is expected at a meeting: the desk waits for them, the blank sheet has a line for them, and lists and numbers count
/// them as long as they are not in. Whoever was registered at the door is there or is not: where their check-in was a
/// mistake, nobody waits for them, though they would be let in without a question.
pub fn is_expected(standing: Standing, source: &Word<Source>) -> bool {
    standing == Standing::Expected && !is_from_the_door(source)
}

/// Whether seats are given for such a one. As what a later version knows somebody, the door of this one asks.
pub fn takes_seat(category: &Word<Category>) -> bool {
    category
        .known()
        .is_none_or(|it| it == Category::Participant)
}

/// Whether they were registered at the door. Where a later version registers people in a way of its own, it was before.
pub fn is_from_the_door(source: &Word<Source>) -> bool {
    match source {
        Word::Known(Source::WalkIn | Source::OtherMeeting) => true,
        Word::Known(Source::Import | Source::Invited | Source::ByHand) | Word::Later(_) => false,
    }
}

/// What a registration says where nobody has said anything.
impl Selection {
    pub const AT_FIRST: Selection = Selection::Undecided;
}

impl Reply {
    pub const AT_FIRST: Reply = Reply::NotAsked;
}

impl Source {
    pub const AT_FIRST: Source = Source::Import;
}

impl Category {
    pub const AT_FIRST: Category = Category::Participant;
}

/// The 16 digits of a registration: the last 14 digits of `random` and two check digits (ISO/IEC 7064 MOD 97-10).
/// Digits only, because keyboard scanners scramble letters on Turkish layouts.
pub fn code(random: u64) -> String {
    let digits = random % 100_000_000_000_000;
    let check = 98 - (u128::from(digits) * 100 % 97);
    format!("{digits:014}{check:02}")
}

/// Whether `text` is a code: 16 digits whose check digits hold.
pub fn is_code(text: &str) -> bool {
    text.len() == 16
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text.parse::<u64>().is_ok_and(|number| number % 97 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_the_first_seat_everybody_registered_is_expected() {
        for selection in Selection::ALL {
            let standing = standing(
                &(*selection).into(),
                false,
                &Source::Import.into(),
                &Category::Participant.into(),
                false,
            );
            assert_eq!(standing, Standing::Expected, "{selection:?}");
        }
        assert_eq!(
            standing(
                &Selection::Undecided.into(),
                true,
                &Source::Import.into(),
                &Category::Participant.into(),
                false
            ),
            Standing::Withdrawn
        );
    }

    #[test]
    fn once_a_seat_is_given_only_the_selected_are_expected() {
        for (selection, expected) in [
            (Selection::Selected, Standing::Expected),
            (Selection::Waiting, Standing::WaitingList),
            (Selection::NotSelected, Standing::NotSelected),
            (Selection::NotEligible, Standing::NotSelected),
            (Selection::Undecided, Standing::Undecided),
            (Selection::Eligible, Standing::Undecided),
            (Selection::Incomplete, Standing::Undecided),
        ] {
            assert_eq!(
                standing(
                    &selection.into(),
                    false,
                    &Source::Import.into(),
                    &Category::Participant.into(),
                    true
                ),
                expected,
                "{selection:?}"
            );
        }
        assert_eq!(
            standing(
                &Selection::Undecided.into(),
                false,
                &Source::WalkIn.into(),
                &Category::Participant.into(),
                true
            ),
            Standing::Expected
        );
        assert_eq!(
            standing(
                &Selection::Selected.into(),
                true,
                &Source::Import.into(),
                &Category::Participant.into(),
                true
            ),
            Standing::Withdrawn
        );
    }

    #[test]
    fn nobody_selects_a_speaker_and_they_are_waited_for() {
        for category in Category::ALL {
            let stands = |withdrawn| {
                standing(
                    &Selection::Undecided.into(),
                    withdrawn,
                    &Source::ByHand.into(),
                    &(*category).into(),
                    true,
                )
            };
            let expected = match category {
                Category::Participant => Standing::Undecided,
                _ => Standing::Expected,
            };
            assert_eq!(stands(false), expected, "{category:?}");
            assert_eq!(stands(true), Standing::Withdrawn, "{category:?}");
        }
    }

    #[test]
    fn nobody_waits_for_who_was_registered_at_the_door() {
        for source in Source::ALL {
            let at_the_door = matches!(source, Source::WalkIn | Source::OtherMeeting);
            for seats_given in [false, true] {
                let standing = standing(
                    &Selection::Selected.into(),
                    false,
                    &(*source).into(),
                    &Category::Participant.into(),
                    seats_given,
                );
                assert_eq!(
                    is_expected(standing, &(*source).into()),
                    !at_the_door,
                    "{source:?}"
                );
            }
            assert!(!is_expected(Standing::Withdrawn, &(*source).into()));
            assert!(!is_expected(Standing::WaitingList, &(*source).into()));
        }
    }

    #[test]
    fn a_code_is_known_by_its_check_digits() {
        for random in [0, 7, 12_345_678_901_234, u64::MAX] {
            let code = code(random);
            assert!(is_code(&code), "{code}");
            let swapped: String = code.chars().rev().collect();
            assert!(
                swapped == code || !is_code(&swapped) || random == 0,
                "{swapped}"
            );
        }
        let code = code(12_345_678_901_234);
        for place in 0..16 {
            let mut digits = code.clone().into_bytes();
            digits[place] = b'0' + (digits[place] - b'0' + 1) % 10;
            assert!(
                !is_code(&String::from_utf8(digits).unwrap()),
                "one digit off at {place}"
            );
        }
        assert!(!is_code("123") && !is_code("abcdefghijklmnop"));
    }
}
