//! How many seats a meeting has for applicants, who sits on them, and how many are free. Knows nothing of who comes next.

use super::{Applicant, Reason, Rules};
use crate::registration::{Category, Selection};

/// How many seats there are for applicants. Who came unannounced fills what was kept for the door, and then takes theirs; who
/// comes with somebody that takes no seat sits in the room all the same.
pub fn seats(applicants: &[Applicant], rules: &Rules) -> u32 {
    let kept = rules.reserve.max(walk_ins(applicants));
    rules.capacity.saturating_sub(kept + beside(applicants))
}

/// How many of the room's seats have somebody to sit on them.
pub fn taken(applicants: &[Applicant]) -> u32 {
    with_seat(applicants) + walk_ins(applicants) + beside(applicants)
}

/// How many seats for applicants nobody has.
pub fn free(applicants: &[Applicant], rules: &Rules) -> u32 {
    seats(applicants, rules).saturating_sub(with_seat(applicants))
}

fn with_seat(applicants: &[Applicant]) -> u32 {
    let has_seat =
        |it: &&Applicant| it.applies() && (it.arrived || it.may_come() && it.is_selected());
    chairs(applicants.iter().filter(has_seat))
}

fn walk_ins(applicants: &[Applicant]) -> u32 {
    let came = |it: &&Applicant| {
        it.category == Category::Participant && !it.applies() && it.arrived && !it.withdrawn
    };
    chairs(applicants.iter().filter(came))
}

/// Somebody who is put on the list of a meeting by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Newcomer {
    /// Somebody has a seat there already: only the selected are expected.
    pub seats_given: bool,
    pub takes_seat: bool,
    pub companions: u32,
    /// They may wait for a seat where none is free.
    pub waits: bool,
}

/// How they stand there: undecided where nobody has a seat yet or where they take none, with a seat where there is a chair
/// for everybody who comes, waiting where they may. `None` where a person has to say; also where there is no chair for the
/// companions of somebody who takes no seat.
pub fn newcomer(it: Newcomer, free: u32) -> Option<Selection> {
    if !it.seats_given {
        return Some(Selection::Undecided);
    }
    let own = u32::from(it.takes_seat);
    match it.companions.saturating_add(own) <= free || own + it.companions == 0 {
        true if it.takes_seat => Some(Selection::Selected),
        true => Some(Selection::Undecided),
        false if it.waits && it.takes_seat => Some(Selection::Waiting),
        false => None,
    }
}

/// The companions of those who take no seat themselves.
fn beside(applicants: &[Applicant]) -> u32 {
    let brings =
        |it: &&Applicant| it.category != Category::Participant && (it.arrived || it.may_come());
    applicants
        .iter()
        .filter(brings)
        .map(|it| it.companions)
        .sum()
}

/// Their own, and those of whoever comes with them.
fn chairs<'a>(applicants: impl Iterator<Item = &'a Applicant>) -> u32 {
    applicants.map(Applicant::chairs).sum()
}

/// Those for whom there are chairs, in their order: whoever brings more than there is room for waits, and the next is asked.
pub(super) fn seated(given: Vec<(&Applicant, Reason)>, mut free: u32) -> Vec<(&Applicant, Reason)> {
    let mut seated = given;
    seated.retain(|(it, _)| match free.checked_sub(it.chairs()) {
        Some(left) => {
            free = left;
            true
        }
        None => false,
    });
    seated
}
