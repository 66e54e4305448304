//! A registration: somebody, or a seat of an organisation, on the list of one meeting. It has three registers that never
//! overwrite each other (selection, reply, withdrawn), and attendance is none of them.

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $variant:ident $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$about])* $variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word in the file, in JSON and in the ids of texts.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// `None` for a word of a later version.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What the readers of the applications decided. Every move back is allowed.
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
/// registered and not withdrawn is expected; then only the selected are. Who was registered at the door is expected.
pub fn standing(
    selection: Selection,
    withdrawn: bool,
    source: Source,
    seats_given: bool,
) -> Standing {
    if withdrawn {
        return Standing::Withdrawn;
    }
    if !seats_given || matches!(source, Source::WalkIn | Source::OtherMeeting) {
        return Standing::Expected;
    }
    match selection {
        Selection::Selected => Standing::Expected,
        Selection::Waiting => Standing::WaitingList,
        Selection::NotSelected | Selection::NotEligible => Standing::NotSelected,
        Selection::Undecided | Selection::Eligible | Selection::Incomplete => Standing::Undecided,
    }
}

/// Who is expected at a meeting: the desk waits for them, the blank sheet has a line for them, and lists and numbers count
/// them as long as they are not in. Whoever was registered at the door is there or is not: where their check-in was a
/// mistake, nobody waits for them, though they would be let in without a question.
pub fn is_expected(standing: Standing, source: Source) -> bool {
    standing == Standing::Expected && !matches!(source, Source::WalkIn | Source::OtherMeeting)
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
            let standing = standing(*selection, false, Source::Import, false);
            assert_eq!(standing, Standing::Expected, "{selection:?}");
        }
        assert_eq!(
            standing(Selection::Undecided, true, Source::Import, false),
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
                standing(selection, false, Source::Import, true),
                expected,
                "{selection:?}"
            );
        }
        assert_eq!(
            standing(Selection::Undecided, false, Source::WalkIn, true),
            Standing::Expected
        );
        assert_eq!(
            standing(Selection::Selected, true, Source::Import, true),
            Standing::Withdrawn
        );
    }

    #[test]
    fn nobody_waits_for_who_was_registered_at_the_door() {
        for source in Source::ALL {
            let at_the_door = matches!(source, Source::WalkIn | Source::OtherMeeting);
            for seats_given in [false, true] {
                let standing = standing(Selection::Selected, false, *source, seats_given);
                assert_eq!(is_expected(standing, *source), !at_the_door, "{source:?}");
            }
            assert!(!is_expected(Standing::Withdrawn, *source));
            assert!(!is_expected(Standing::WaitingList, *source));
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
