//! How the seats of a meeting are given, so that everybody can be told why. The same registrations give the same answer,
//! in whatever order they are handed in.
//!
//! The seats are the capacity less what is kept for the door. Who was decided by hand stands as decided and is counted
//! first, and so is who has arrived, or has a seat and said that they come. What is left is given in this order:
//!
//! | | |
//! |---|---|
//! | `seat_back` | who gave a seat up that somebody else has by now, and comes after all |
//! | `by_hand` | of those who wait whom the team has given a place on the list, in that order |
//! | `invited` | who was asked by the team |
//! | `order`, `priority`, `quota`, `balance` | the best choice of the others, never more of an organisation than its share |
//! | `second_seat` | the best choice with a share of one more, and again, because seats would stay empty |
//!
//! Which choice is the best, `best.rs` says: quotas first, then the balance, then ranks. The rank is that of the priorities of
//! the call, then of the application, and last of a lot. Of everybody who has a seat it is said which rule they owe it to:
//! the first of application alone, priorities, quotas and balance without which they would not have it.
//! Seats that are set aside and that nobody of those asks for go to the others.
//! Two who are likely one person and of whom nobody has said that they are two count as one: the better of them is in the
//! running, and the other neither has a seat nor waits (`same_person`); both are out of it while such a one has a seat at
//! another meeting.
//! Whoever is left over waits, in the order in which seats that become free one by one are given: each to the best choice for
//! a single seat. [`promote`] gives them in that order and no other, whatever was told those who wait.

mod best;
mod order;
mod outcome;
mod seats;

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::answer::Sex;
use crate::call::{Goal, Priority, Quota};
use crate::ids::{OrganisationId, RegistrationId};
use crate::registration::{Category, Reply, Selection, Source, is_from_the_door};
use crate::words::{Word, words};

pub use outcome::{GoalCame, Outcome, QuotaCame, Short, outcome};
pub use seats::{Newcomer, free, newcomer, seats, taken};

words! {
    /// Why somebody has a seat, waits, or has none.
    #[serde(rename = "SeatReason")]
    Reason {
        Order "order",
        Priority "priority",
        Quota "quota",
        Balance "balance",
        SecondSeat "second_seat",
        Invited "invited",
        ByHand "by_hand",
        /// Had a seat, gave it up, and comes after all: the next seat that becomes free is theirs.
        SeatBack "seat_back",
        /// Likely one with somebody who has a seat or stands before them; a person has to say whether they are two.
        SamePerson "same_person",
        /// Comes on the seat of somebody else.
        Substitute "substitute",
        /// Came before anything was decided.
        Arrived "arrived",
        Full "full",
        PerOrganisation "per_organisation",
        NotEligible "not_eligible",
        Incomplete "incomplete",
        Withdrawn "withdrawn",
        NotComing "not_coming",
    }
}

words! {
    /// Why somebody is not eligible: minutes print it.
    Ineligible {
        /// Does not meet the criteria of the call.
        Criteria "criteria",
        /// Is from outside the area that the call is for.
        OutsideArea "outside_area",
        /// Stands for no organisation.
        NoOrganisation "no_organisation",
        /// Came after the close.
        Late "late",
        /// Is there twice.
        Twice "twice",
        /// Is no application: tried out, or made up.
        NotReal "not_real",
        /// What was said beside it.
        Other "other",
    }
}

impl Ineligible {
    /// Reads `late`, or `other: what it is`; `other` alone says nothing.
    pub fn read(text: &str) -> Option<(Ineligible, Option<&str>)> {
        let (word, said) = match text.split_once(':') {
            Some((word, said)) => (word, Some(said.trim()).filter(|it| !it.is_empty())),
            None => (text, None),
        };
        let reason = Ineligible::from_word(word.trim())?;
        (reason != Ineligible::Other || said.is_some()).then_some((reason, said))
    }
}

/// As much of a registration as decides over a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    pub registration: RegistrationId,
    pub category: Word<Category>,
    pub source: Word<Source>,
    pub selection: Word<Selection>,
    /// Why the selection stands as it does; only what the rules said may be said anew by them.
    pub reasons: Vec<Reason>,
    pub reply: Word<Reply>,
    pub withdrawn: bool,
    pub arrived: bool,
    /// Who comes with them: each of them sits on a chair of the room, and none is counted as anything else.
    pub companions: u32,
    /// A branch counts by itself.
    pub organisation: Option<OrganisationId>,
    pub group: Option<String>,
    pub sex: Option<Sex>,
    /// The mean of the readers' points, in hundredths; nothing where nobody gave any.
    pub points: Option<u32>,
    /// Nobody of the organisation came to, or has a seat at, another meeting.
    pub first_time: bool,
    /// The organisation is in the province of the meeting.
    pub same_province: bool,
    pub sent_at: Option<DateTime<Utc>>,
    /// When it came into the file, in milliseconds.
    pub received: u64,
    pub sheet_row: Option<u32>,
    /// Drawn by chance when the registration was made, and kept: between two who are equal in everything else the smaller
    /// comes first.
    pub lot: u64,
    /// Who of this meeting is likely the same person carries the same mark.
    pub same_as: Option<RegistrationId>,
    /// The place on the waiting list that the team gave them, by hand: no rule comes before it.
    pub place: Option<u32>,
    /// Somebody who is likely the same person has a seat at another meeting.
    pub seat_elsewhere: bool,
}

/// What the meeting and its call say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    pub capacity: u32,
    /// Kept for the door.
    pub reserve: u32,
    pub per_organisation: u32,
    pub quotas: Vec<Quota>,
    pub balance: Vec<Goal>,
    /// The first weighs most.
    pub priorities: Vec<Priority>,
}

impl Rules {
    /// How many seats are set aside for a goal: as many as make its share of `seats`, rounded up.
    pub fn goal_seats(&self, goal: &Goal, seats: u32) -> u32 {
        (seats * goal.percent).div_ceil(100)
    }
}

/// Where somebody stands. The rank begins at 1; who is not in the running has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub registration: RegistrationId,
    pub rank: Option<u32>,
    pub reasons: Vec<Reason>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// In the order of the rules.
    pub selected: Vec<Place>,
    /// In the order in which seats that become free are given.
    pub waiting: Vec<Place>,
    pub not_selected: Vec<Place>,
}

/// Gives the seats of a meeting.
pub fn select(applicants: &[Applicant], rules: &Rules) -> Places {
    let is_candidate = |it: &Applicant| match it.selection {
        Word::Known(Selection::Undecided | Selection::Eligible | Selection::Selected) => true,
        Word::Known(Selection::Waiting) => !it.is_by_hand(),
        Word::Known(Selection::Incomplete | Selection::NotEligible | Selection::NotSelected) => {
            false
        }
        // Decided by a later version, and by nobody else.
        Word::Later(_) => false,
    };
    // Who has a seat and said that they come is only held on it where the rules would take it away: so a reply alone
    // changes neither anybody's place nor the reason for it.
    let mut held: HashSet<RegistrationId> = HashSet::new();
    loop {
        let stands = |it: &Applicant| {
            it.arrived || it.is_selected() && it.is_settled() || held.contains(&it.registration)
        };
        let places = order::places(applicants, rules, order::at_once, stands, is_candidate);
        let without_seat: Vec<RegistrationId> = applicants
            .iter()
            .filter(|it| it.is_selected() && it.reply == Reply::Coming)
            .map(|it| it.registration)
            .filter(|id| places.waiting.iter().any(|it| it.registration == *id))
            .collect();
        if without_seat.is_empty() {
            return places;
        }
        held.extend(without_seat);
    }
}

/// Gives the seats that are free to those who wait, and takes none away. Who has not been decided on is in neither list.
pub fn promote(applicants: &[Applicant], rules: &Rules) -> Places {
    let stands = |it: &Applicant| it.arrived || it.selection == Selection::Selected;
    let placed: Vec<Applicant> = applicants
        .iter()
        .filter(|it| {
            let is_open =
                it.selection == Selection::Undecided || it.selection == Selection::Eligible;
            it.arrived || !is_open
        })
        .cloned()
        .collect();
    order::places(&placed, rules, order::in_turn, stands, |it| {
        it.selection == Selection::Waiting
    })
}

/// How the reason is written into the register: the words of the rules, or that it was by hand and what was said of it.
pub fn reason_text(reasons: &[Reason], said: Option<&str>) -> String {
    match said {
        Some(said) => format!("{}: {said}", Reason::ByHand.word()),
        None => {
            let words: Vec<&str> = reasons.iter().map(|it| it.word()).collect();
            words.join(" ")
        }
    }
}

/// Reads what [`reason_text`] wrote. What it does not know, nobody but a person or a later version has decided: it stands
/// as decided by hand.
pub fn read_reason(text: Option<&str>) -> (Vec<Reason>, Option<String>) {
    let by_hand = || vec![Reason::ByHand];
    let Some(text) = text else {
        return (by_hand(), None);
    };
    if let Some((Some(Reason::ByHand), said)) = text
        .split_once(": ")
        .map(|(word, said)| (Reason::from_word(word), said))
    {
        return (by_hand(), Some(said.to_owned()));
    }
    let words: Option<Vec<Reason>> = text.split_whitespace().map(Reason::from_word).collect();
    match words {
        Some(words) if !words.is_empty() => (words, None),
        _ => (by_hand(), Some(text.to_owned())),
    }
}

impl Applicant {
    /// Seats are given to participants who applied or were asked; who was registered at the door has one already.
    pub fn applies(&self) -> bool {
        self.category == Category::Participant && !is_from_the_door(&self.source)
    }

    fn chairs(&self) -> u32 {
        self.companions.saturating_add(1)
    }

    fn may_come(&self) -> bool {
        !self.withdrawn && self.reply != Reply::NotComing
    }

    fn is_selected(&self) -> bool {
        self.selection == Selection::Selected
    }

    fn is_by_hand(&self) -> bool {
        self.reasons.contains(&Reason::ByHand)
    }

    /// The rules have no say: a person has decided, or they come in the place of somebody who had the seat.
    fn is_settled(&self) -> bool {
        self.is_by_hand() || self.reasons.contains(&Reason::Substitute)
    }
}

#[cfg(test)]
mod tests;
