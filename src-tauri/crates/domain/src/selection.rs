//! How the seats of a meeting are given, so that everybody can be told why. The same registrations give the same answer,
//! in whatever order they are handed in.
//!
//! The seats are the capacity less what is kept for the door. Who was decided by hand stands as decided and is counted
//! first, and so is who has arrived, or has a seat and said that they come. What is left is given in this order, and in each
//! row in the order of application:
//!
//! | | |
//! |---|---|
//! | `seat_back` | who gave a seat up that somebody else has by now, and comes after all |
//! | `invited` | who was asked by the team |
//! | `quota` | the groups that seats are set aside for, until those are filled; never more than an organisation's share |
//! | `balance` | the sexes whose share of the seats is a goal, until it is reached; likewise |
//! | `order` | everybody else, never more than an organisation's share |
//! | `second_seat` | one more for each organisation, and again, because seats would stay empty |
//!
//! Where quotas filled in the order of application would leave the balance further off than they need to, those who bring it
//! nearer come first among those who fill them.
//! Seats that are set aside and that nobody of those asks for go to the others. Where the call has priorities, they come
//! before the order of application in every row, and `priority` is said of who would not have the seat without them.
//! Two who are likely one person and of whom nobody has said that they are two count as one: the better of them is in the
//! running, and the other neither has a seat nor waits (`same_person`); both are out of it while such a one has a seat at
//! another meeting.
//! Whoever is left over waits, in the order in which a seat that becomes free would be given.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};

use crate::answer::Sex;
use crate::call::{Goal, Priority, Quota};
use crate::ids::{OrganisationId, RegistrationId};
use crate::registration::{Category, Reply, Selection, Source, is_from_the_door};
use crate::words::{Word, words};

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
    pub sheet_row: Option<u32>,
    /// Who of this meeting is likely the same person carries the same mark.
    pub same_as: Option<RegistrationId>,
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
        let places = places(applicants, rules, stands, is_candidate);
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
    places(&placed, rules, stands, |it| {
        it.selection == Selection::Waiting
    })
}

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
fn seated(given: Vec<(&Applicant, Reason)>, mut free: u32) -> Vec<(&Applicant, Reason)> {
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

    /// By the priorities, then by application.
    fn by_rules(&self, other: &Applicant, priorities: &[Priority]) -> Ordering {
        let weighed = priorities.iter().map(|priority| match priority {
            Priority::Points => other.points.cmp(&self.points),
            Priority::FirstTime => other.first_time.cmp(&self.first_time),
            Priority::SameProvince => other.same_province.cmp(&self.same_province),
        });
        weighed
            .fold(Ordering::Equal, Ordering::then)
            .then_with(|| self.by_application(other))
    }

    /// Earlier applications first; those of which no time is known after them, as they came in and stood in their sheet.
    pub fn by_application(&self, other: &Applicant) -> Ordering {
        let key = |it: &Applicant| {
            let id = it.registration.0;
            let received = id.as_u128() >> 80;
            let sent = (it.sent_at.is_none(), it.sent_at);
            (sent, received, it.sheet_row, id)
        };
        key(self).cmp(&key(other))
    }
}

fn places(
    applicants: &[Applicant],
    rules: &Rules,
    stands: impl Fn(&Applicant) -> bool,
    is_candidate: impl Fn(&Applicant) -> bool,
) -> Places {
    let mut all: Vec<&Applicant> = applicants.iter().filter(|it| it.applies()).collect();
    all.sort_by(|a, b| a.by_rules(b, &rules.priorities));
    let in_play: Vec<&Applicant> = all
        .iter()
        .copied()
        .filter(|it| it.arrived || it.may_come())
        .collect();

    let mut taken = Taken::default();
    let mut selected: HashMap<RegistrationId, Vec<Reason>> = HashMap::new();
    let mut sat = 0u32;
    for it in in_play.iter().filter(|it| stands(it)) {
        let reasons = if it.is_selected() {
            it.reasons.clone()
        } else {
            vec![Reason::Arrived]
        };
        selected.insert(it.registration, reasons);
        taken.add(it);
        sat += it.chairs();
    }

    let mut candidates = in_play.clone();
    candidates.retain(|it| !stands(it) && is_candidate(it));
    // Best first: of those who are likely one, whoever comes first stands for all of them.
    // Whoever has a seat keeps it, whatever was found out since.
    let has_seat = |it: &Applicant| selected.contains_key(&it.registration) || it.is_selected();
    let with_seat = in_play.iter().filter(|it| has_seat(it));
    let mut seen: HashSet<RegistrationId> = with_seat.filter_map(|it| it.same_as).collect();
    let mut doubles: HashSet<RegistrationId> = HashSet::new();
    let may_get_one = |it: &Applicant| is_candidate(it) || it.selection == Selection::Waiting;
    for it in in_play.iter().filter(|it| !has_seat(it) && may_get_one(it)) {
        let is_first = it.same_as.is_none_or(|one| seen.insert(one));
        if it.seat_elsewhere || !is_first {
            doubles.insert(it.registration);
        }
    }
    candidates.retain(|it| !doubles.contains(&it.registration));
    let seats = seats(applicants, rules);
    let free = seats.saturating_sub(sat);
    let layers = Layers::of(&candidates, &taken, rules, seats, free);

    for (it, reason) in given(&candidates, &taken, rules, seats, free) {
        let reason = match reason {
            Reason::Order | Reason::Quota | Reason::Balance => layers.gave(it),
            other => other,
        };
        selected.insert(it.registration, vec![reason]);
        taken.add(it);
    }

    let mut rest = in_play;
    rest.retain(|it| !selected.contains_key(&it.registration));
    rest.retain(|it| it.selection == Selection::Waiting || is_candidate(it));
    rest.retain(|it| !doubles.contains(&it.registration));
    let waiting = sequence(&rest, &mut taken, rules, seats, Balanced::AfterQuotas)
        .into_iter()
        .enumerate();
    let waiting: Vec<Place> = waiting
        .map(|(at, (it, reason))| {
            let reason = match reason {
                _ if it.selection == Selection::Waiting && it.is_by_hand() => Reason::ByHand,
                Reason::SeatBack => Reason::SeatBack,
                Reason::SecondSeat => Reason::PerOrganisation,
                _ => layers.took(it),
            };
            place(it, Some(at), vec![reason])
        })
        .collect();

    let has_seat = all
        .iter()
        .filter_map(|it| Some((it, selected.get(&it.registration)?.clone())));
    let selected_places: Vec<Place> = has_seat
        .enumerate()
        .map(|(at, (it, reasons))| place(it, Some(at), reasons))
        .collect();
    let waits = |it: &Applicant| waiting.iter().any(|at| at.registration == it.registration);
    let not_selected = all
        .iter()
        .filter(|it| !selected.contains_key(&it.registration) && !waits(it))
        .map(|it| match doubles.contains(&it.registration) {
            true => place(it, None, vec![Reason::SamePerson]),
            false => place(it, None, why_not(it)),
        })
        .collect();
    Places {
        selected: selected_places,
        waiting,
        not_selected,
    }
}

fn place(it: &Applicant, at: Option<usize>, reasons: Vec<Reason>) -> Place {
    Place {
        registration: it.registration,
        rank: at.map(|at| at as u32 + 1),
        reasons,
    }
}

fn why_not(it: &Applicant) -> Vec<Reason> {
    let reason = match it.selection {
        _ if it.withdrawn => Reason::Withdrawn,
        _ if it.reply == Reply::NotComing => Reason::NotComing,
        Word::Known(Selection::NotEligible) => Reason::NotEligible,
        Word::Known(Selection::Incomplete) => Reason::Incomplete,
        Word::Known(
            Selection::Undecided
            | Selection::Eligible
            | Selection::Selected
            | Selection::Waiting
            | Selection::NotSelected,
        )
        | Word::Later(_) => Reason::ByHand,
    };
    vec![reason]
}

/// Who would have a seat under the rules with fewer and fewer of them, so that of every seat it can be said which rule it
/// hangs on: by application alone, then with priorities, then with quotas as well.
struct Layers {
    by_application: HashSet<RegistrationId>,
    by_priority: HashSet<RegistrationId>,
    by_quota: HashSet<RegistrationId>,
}

impl Layers {
    fn of(
        candidates: &[&Applicant],
        taken: &Taken,
        rules: &Rules,
        seats: u32,
        free: u32,
    ) -> Layers {
        let by_quota = Rules {
            balance: Vec::new(),
            ..rules.clone()
        };
        let by_priority = Rules {
            quotas: Vec::new(),
            ..by_quota.clone()
        };
        let by_application = Rules {
            priorities: Vec::new(),
            ..by_priority.clone()
        };
        // Who would only be given a second seat owes it to no rule that is left out.
        let with = |rules: &Rules| {
            let first = given(candidates, taken, rules, seats, free)
                .into_iter()
                .filter(|(_, it)| *it != Reason::SecondSeat);
            first.map(|(it, _)| it.registration).collect()
        };
        Layers {
            by_application: with(&by_application),
            by_priority: with(&by_priority),
            by_quota: with(&by_quota),
        }
    }

    /// The rule without which somebody would not have the seat.
    fn gave(&self, it: &Applicant) -> Reason {
        match it.registration {
            id if self.by_application.contains(&id) => Reason::Order,
            id if self.by_priority.contains(&id) => Reason::Priority,
            id if self.by_quota.contains(&id) => Reason::Quota,
            _ => Reason::Balance,
        }
    }

    /// The rule for which somebody waits who would have had a seat without it.
    fn took(&self, it: &Applicant) -> Reason {
        match it.registration {
            id if self.by_quota.contains(&id) => Reason::Balance,
            id if self.by_priority.contains(&id) => Reason::Quota,
            id if self.by_application.contains(&id) => Reason::Priority,
            _ => Reason::Full,
        }
    }
}

/// How many seats organisations, groups and sexes have.
#[derive(Debug, Clone, Default)]
struct Taken {
    organisations: HashMap<OrganisationId, u32>,
    groups: HashMap<String, u32>,
    sexes: HashMap<Sex, u32>,
}

impl Taken {
    fn add(&mut self, it: &Applicant) {
        if let Some(organisation) = it.organisation {
            *self.organisations.entry(organisation).or_default() += 1;
        }
        if let Some(group) = &it.group {
            *self.groups.entry(group.clone()).or_default() += 1;
        }
        if let Some(sex) = it.sex {
            *self.sexes.entry(sex).or_default() += 1;
        }
    }

    /// Somebody without an organisation stands for nobody but themselves.
    fn of_organisation(&self, it: &Applicant) -> u32 {
        let organisation = it.organisation.and_then(|it| self.organisations.get(&it));
        organisation.copied().unwrap_or(0)
    }

    /// How many seats that are set aside are filled, first by quotas and then by goals.
    fn reached(&self, rules: &Rules, seats: u32) -> (u32, u32) {
        let quotas = rules.quotas.iter().map(|it| {
            let has = self.groups.get(&it.group).copied().unwrap_or(0);
            has.min(it.seats)
        });
        let goals = rules.balance.iter().map(|it| {
            let has = self.sexes.get(&it.sex).copied().unwrap_or(0);
            has.min(rules.goal_seats(it, seats))
        });
        (quotas.sum(), goals.sum())
    }

    fn misses_quota(&self, it: &Applicant, quotas: &[Quota]) -> bool {
        let Some(group) = &it.group else {
            return false;
        };
        let has = self.groups.get(group).copied().unwrap_or(0);
        quotas.iter().any(|it| it.group == *group && has < it.seats)
    }

    fn misses_goal(&self, it: &Applicant, rules: &Rules, seats: u32) -> bool {
        let Some(sex) = it.sex else {
            return false;
        };
        let has = self.sexes.get(&sex).copied().unwrap_or(0);
        let of_sex = |goal: &&Goal| goal.sex == sex;
        let mut goals = rules.balance.iter().filter(of_sex);
        goals.any(|goal| has < rules.goal_seats(goal, seats))
    }
}

/// Whether the balance is looked at among those who fill a quota, too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Balanced {
    AfterQuotas,
    WithinQuotas,
}

/// Who gets the seats that are free. Where quotas alone would leave the balance further off than they need to, it is looked
/// at among those who fill them: they are as full either way.
fn given<'a>(
    candidates: &[&'a Applicant],
    taken: &Taken,
    rules: &Rules,
    seats: u32,
    free: u32,
) -> Vec<(&'a Applicant, Reason)> {
    let each = [Balanced::AfterQuotas, Balanced::WithinQuotas].map(|balanced| {
        let all = sequence(candidates, &mut taken.clone(), rules, seats, balanced);
        let all = seated(all, free);
        let mut then = taken.clone();
        all.iter().for_each(|(it, _)| then.add(it));
        (then.reached(rules, seats), all)
    });
    let [(after, plain), (within, balanced)] = each;
    match within > after {
        true => balanced,
        false => plain,
    }
}

/// Everybody in the order in which seats are given, if there were enough of them, and why then. `seats` are those of the
/// meeting, of which the goals are shares.
fn sequence<'a>(
    candidates: &[&'a Applicant],
    taken: &mut Taken,
    rules: &Rules,
    seats: u32,
    balanced: Balanced,
) -> Vec<(&'a Applicant, Reason)> {
    let mut left = candidates.to_vec();
    left.sort_by(|a, b| a.by_rules(b, &rules.priorities));
    let mut given = Vec::new();
    let mut give = |taken: &mut Taken, reason, may: &dyn Fn(&Taken, &Applicant) -> bool| {
        left.retain(|it| {
            let gets = may(taken, it);
            if gets {
                taken.add(it);
                given.push((*it, reason));
            }
            !gets
        });
        left.is_empty()
    };
    let share = rules.per_organisation.max(1);
    give(taken, Reason::SeatBack, &|_, it| {
        it.reasons.contains(&Reason::SeatBack)
    });
    give(taken, Reason::Invited, &|_, it| {
        it.source == Source::Invited
    });
    if balanced == Balanced::WithinQuotas {
        give(taken, Reason::Quota, &|taken, it| {
            taken.misses_quota(it, &rules.quotas)
                && taken.misses_goal(it, rules, seats)
                && taken.of_organisation(it) < share
        });
    }
    give(taken, Reason::Quota, &|taken, it| {
        taken.misses_quota(it, &rules.quotas) && taken.of_organisation(it) < share
    });
    give(taken, Reason::Balance, &|taken, it| {
        taken.misses_goal(it, rules, seats) && taken.of_organisation(it) < share
    });
    let mut done = give(taken, Reason::Order, &|taken, it| {
        taken.of_organisation(it) < share
    });
    let mut share = share;
    while !done {
        share += 1;
        done = give(taken, Reason::SecondSeat, &|taken, it| {
            taken.of_organisation(it) < share
        });
    }
    given
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    /// The `nth` to apply, for the organisation of this number; none for 0.
    fn applicant(nth: u32, organisation: u128) -> Applicant {
        Applicant {
            registration: RegistrationId(Uuid::from_u128(u128::from(nth))),
            category: Category::Participant.into(),
            source: Source::Import.into(),
            selection: Selection::Undecided.into(),
            reasons: Vec::new(),
            reply: Reply::NotAsked.into(),
            withdrawn: false,
            arrived: false,
            companions: 0,
            organisation: (organisation > 0).then(|| OrganisationId(Uuid::from_u128(organisation))),
            group: None,
            sex: None,
            points: None,
            first_time: false,
            same_province: false,
            sent_at: DateTime::from_timestamp(i64::from(nth) * 60, 0),
            sheet_row: None,
            same_as: None,
            seat_elsewhere: false,
        }
    }

    fn rules(capacity: u32, reserve: u32, quotas: &[(&str, u32)]) -> Rules {
        let quota = |(group, seats): &(&str, u32)| Quota {
            group: (*group).to_owned(),
            seats: *seats,
        };
        Rules {
            capacity,
            reserve,
            per_organisation: 1,
            quotas: quotas.iter().map(quota).collect(),
            balance: Vec::new(),
            priorities: Vec::new(),
        }
    }

    /// `1 order`: who, and why.
    fn shown(places: &[Place]) -> Vec<String> {
        let one = |it: &Place| {
            let id = it.registration.0.as_u128();
            format!("{id} {}", reason_text(&it.reasons, None))
        };
        places.iter().map(one).collect()
    }

    #[test]
    fn seats_go_by_application_and_one_to_each_organisation() {
        let all = [
            applicant(3, 7),
            applicant(1, 7),
            applicant(2, 7),
            applicant(4, 8),
            applicant(5, 0),
            applicant(6, 0),
        ];
        let places = select(&all, &rules(4, 1, &[]));
        assert_eq!(shown(&places.selected), ["1 order", "4 order", "5 order"]);
        assert_eq!(
            shown(&places.waiting),
            ["6 full", "2 per_organisation", "3 per_organisation"]
        );
        assert_eq!(places.waiting[0].rank, Some(1));

        let places = select(&all, &rules(5, 0, &[]));
        assert_eq!(
            shown(&places.selected),
            ["1 order", "2 second_seat", "4 order", "5 order", "6 order"],
            "a seat would stay empty"
        );
    }

    #[test]
    fn where_no_time_is_known_the_row_of_the_sheet_decides_after_the_others() {
        let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
        for (at, row) in [(0, 9), (1, 8), (2, 7)] {
            all[at].sent_at = None;
            all[at].sheet_row = Some(row);
        }
        let places = select(&all, &rules(2, 0, &[]));
        assert_eq!(shown(&places.selected), ["4 order", "3 order"]);
        assert_eq!(shown(&places.waiting), ["2 full", "1 full"]);
    }

    #[test]
    fn seats_set_aside_for_a_group_are_filled_first_and_go_to_others_if_nobody_asks() {
        let mut all: Vec<Applicant> = (1..=5).map(|nth| applicant(nth, 0)).collect();
        all[3].group = Some("local".into());
        all[0].group = Some("cso".into());
        let places = select(&all, &rules(3, 0, &[("local", 2), ("cso", 1)]));
        assert_eq!(shown(&places.selected), ["1 order", "2 order", "4 quota"]);
        assert_eq!(shown(&places.waiting), ["3 quota", "5 full"]);
    }

    #[test]
    fn what_weighs_more_comes_before_the_order_of_application() {
        let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
        all[3].points = Some(900);
        all[2].first_time = true;
        all[2].points = Some(350);
        let mut rules = rules(2, 0, &[]);
        rules.priorities = vec![Priority::Points];
        let places = select(&all, &rules);
        assert_eq!(shown(&places.selected), ["4 priority", "3 priority"]);
        assert_eq!(shown(&places.waiting), ["1 priority", "2 priority"]);
        rules.priorities = vec![Priority::FirstTime, Priority::Points];
        assert_eq!(
            shown(&select(&all, &rules).selected),
            ["3 priority", "4 priority"],
            "the first weighs most"
        );
    }

    #[test]
    fn a_quota_that_takes_every_seat_leaves_room_for_the_balance() {
        let all: Vec<Applicant> = (1..=8)
            .map(|nth| Applicant {
                group: Some("cso".to_owned()),
                sex: Some(if nth <= 4 { Sex::Man } else { Sex::Woman }),
                ..applicant(nth, u128::from(nth))
            })
            .collect();
        let rules = Rules {
            balance: vec![Goal {
                sex: Sex::Woman,
                percent: 50,
            }],
            ..rules(4, 0, &[("cso", 4)])
        };
        let places = select(&all, &rules);
        let nths: Vec<u128> = places
            .selected
            .iter()
            .map(|it| it.registration.0.as_u128())
            .collect();
        assert_eq!(nths, [1, 2, 5, 6]);
    }

    #[test]
    fn who_gave_a_seat_up_that_went_on_is_the_next_and_comes_before_everybody() {
        let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
        all[3].selection = Selection::Waiting.into();
        all[3].reasons = vec![Reason::SeatBack];
        all[3].reply = Reply::Coming.into();
        for it in &mut all[..2] {
            it.selection = Selection::Selected.into();
            it.reasons = vec![Reason::Order];
        }
        all[2].selection = Selection::Waiting.into();
        all[2].reasons = vec![Reason::Full];
        let none_free = promote(&all, &rules(2, 0, &[]));
        let waiting: Vec<_> = none_free.waiting.iter().map(|it| it.reasons[0]).collect();
        assert_eq!(waiting, [Reason::SeatBack, Reason::Full]);
        let one_free = promote(&all, &rules(3, 0, &[]));
        let new = one_free
            .selected
            .iter()
            .find(|it| it.registration == all[3].registration);
        assert_eq!(new.map(|it| it.reasons[0]), Some(Reason::SeatBack));
    }

    #[test]
    fn a_goal_of_balance_sets_seats_aside_until_it_is_reached() {
        let mut all: Vec<Applicant> = (1..=6).map(|nth| applicant(nth, 0)).collect();
        for at in [0, 4, 5] {
            all[at].sex = Some(Sex::Woman);
        }
        let mut rules = rules(4, 0, &[]);
        rules.balance = vec![Goal {
            sex: Sex::Woman,
            percent: 40,
        }];
        let places = select(&all, &rules);
        assert_eq!(
            shown(&places.selected),
            ["1 order", "2 order", "3 order", "5 balance"],
            "two of four seats, rounded up"
        );
        assert_eq!(shown(&places.waiting), ["4 balance", "6 full"]);
    }

    #[test]
    fn what_was_decided_by_hand_stands_and_counts_first() {
        let mut all: Vec<Applicant> = (1..=5).map(|nth| applicant(nth, 0)).collect();
        for (at, selection) in [
            (0, Selection::Waiting),
            (1, Selection::NotSelected),
            (4, Selection::Selected),
        ] {
            all[at].selection = selection.into();
            all[at].reasons = vec![Reason::ByHand];
        }
        let places = select(&all, &rules(2, 0, &[]));
        assert_eq!(shown(&places.selected), ["3 order", "5 by_hand"]);
        assert_eq!(shown(&places.waiting), ["1 by_hand", "4 full"]);
        assert_eq!(shown(&places.not_selected), ["2 by_hand"]);
    }

    #[test]
    fn who_has_arrived_or_comes_for_sure_keeps_the_seat() {
        let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
        all[3].arrived = true;
        all[2].selection = Selection::Selected.into();
        all[2].reasons = vec![Reason::Quota];
        all[2].reply = Reply::Coming.into();
        all[0].reply = Reply::NotComing.into();
        let places = select(&all, &rules(2, 0, &[]));
        assert_eq!(shown(&places.selected), ["3 quota", "4 arrived"]);
        assert_eq!(shown(&places.waiting), ["2 full"]);
        assert_eq!(shown(&places.not_selected), ["1 not_coming"]);
    }

    #[test]
    fn a_seat_that_becomes_free_goes_to_the_first_who_waits() {
        let mut all: Vec<Applicant> = (1..=5).map(|nth| applicant(nth, 0)).collect();
        let rules = rules(2, 0, &[]);
        for (at, selection) in [
            (0, Selection::Selected),
            (1, Selection::Selected),
            (2, Selection::Waiting),
            (3, Selection::Waiting),
        ] {
            all[at].selection = selection.into();
            all[at].reasons = vec![Reason::Order];
        }
        assert_eq!(
            shown(&promote(&all, &rules).selected),
            ["1 order", "2 order"]
        );
        all[0].withdrawn = true;
        let places = promote(&all, &rules);
        assert_eq!(shown(&places.selected), ["2 order", "3 order"]);
        assert_eq!(shown(&places.waiting), ["4 full"]);
        assert_eq!(shown(&places.not_selected), ["1 withdrawn"]);
    }

    #[test]
    fn who_came_unannounced_takes_what_was_kept_for_the_door_and_then_more() {
        let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
        let rules = rules(4, 1, &[]);
        assert_eq!(seats(&all, &rules), 3);
        for it in &mut all[..2] {
            it.source = Source::WalkIn.into();
            it.arrived = true;
        }
        assert_eq!((seats(&all, &rules), taken(&all)), (2, 2));
        assert_eq!(
            shown(&select(&all, &rules).selected),
            ["3 order", "4 order"]
        );
    }

    /// They are counted against the room, and as nobody of an organisation.
    #[test]
    fn companions_sit_on_chairs_and_take_no_share() {
        let with = |nth, companions| Applicant {
            companions,
            ..applicant(nth, u128::from(nth))
        };
        let all = [with(1, 0), with(2, 2), with(3, 0), with(4, 0)];
        let places = select(&all, &rules(3, 0, &[]));
        assert_eq!(
            shown(&places.selected),
            ["1 order", "3 order", "4 order"],
            "three of them have no room beside the first"
        );
        let places = select(&all, &rules(4, 0, &[]));
        assert_eq!(shown(&places.selected), ["1 order", "2 order"]);
        let speaker = Applicant {
            category: Category::Speaker.into(),
            ..with(9, 1)
        };
        let with_speaker = [with(1, 0), with(2, 0), speaker];
        assert_eq!(seats(&with_speaker, &rules(2, 0, &[])), 1);
        assert_eq!(taken(&with_speaker), 1, "nobody selects a speaker");
    }

    #[test]
    fn who_is_added_by_hand_has_a_seat_only_where_one_is_free() {
        let one = Newcomer {
            seats_given: true,
            takes_seat: true,
            companions: 0,
            waits: false,
        };
        let (with_two, speaker) = (
            Newcomer {
                companions: 2,
                ..one
            },
            Newcomer {
                takes_seat: false,
                ..one
            },
        );
        let may_wait = Newcomer { waits: true, ..one };
        let nobody_has_one = Newcomer {
            seats_given: false,
            ..with_two
        };
        for (newcomer, free, stands) in [
            (one, 1, Some(Selection::Selected)),
            (one, 0, None),
            (may_wait, 0, Some(Selection::Waiting)),
            (may_wait, 1, Some(Selection::Selected)),
            (with_two, 2, None),
            (with_two, 3, Some(Selection::Selected)),
            (speaker, 0, Some(Selection::Undecided)),
            (nobody_has_one, 0, Some(Selection::Undecided)),
        ] {
            assert_eq!(
                super::newcomer(newcomer, free),
                stands,
                "{newcomer:?} {free}"
            );
        }
    }

    #[test]
    fn a_reason_is_read_as_it_was_written() {
        for (reasons, said) in [
            (vec![Reason::Order], None),
            (vec![Reason::ByHand], Some("kurul: oy birliği")),
        ] {
            let text = reason_text(&reasons, said);
            assert_eq!(
                read_reason(Some(&text)),
                (reasons, said.map(str::to_owned)),
                "{text}"
            );
        }
        for text in [None, Some("kura"), Some("")] {
            assert_eq!(read_reason(text).0, [Reason::ByHand], "{text:?}");
        }
    }

    fn anybody() -> impl Strategy<Value = Applicant> {
        let choice = (0..7usize, 0..4usize, 0..5usize, 0..6u128, any::<bool>());
        let weighed = (0..4usize, 0..4u32, any::<bool>(), any::<bool>());
        (choice, weighed, 0..40u32, 0..4u8, 0..12u8, 0..12u8).prop_map(
            |(choice, weighed, minute, group, out, came)| {
                let (selection, reply, source, organisation, by_hand) = choice;
                let (sex, points, first_time, same_province) = weighed;
                Applicant {
                    selection: Selection::ALL[selection].into(),
                    reply: Reply::ALL[reply].into(),
                    source: Source::ALL[source].into(),
                    reasons: vec![if by_hand {
                        Reason::ByHand
                    } else {
                        Reason::Order
                    }],
                    withdrawn: out == 0,
                    arrived: came == 0,
                    group: (group > 0).then(|| format!("g{group}")),
                    sex: Some(Sex::ALL[sex]),
                    points: (points > 0).then_some(points),
                    first_time,
                    same_province,
                    sent_at: (minute > 0)
                        .then(|| DateTime::from_timestamp(i64::from(minute) * 60, 0))
                        .flatten(),
                    ..applicant(0, organisation)
                }
            },
        )
    }

    fn weighed() -> impl Strategy<Value = (Vec<Priority>, Vec<Goal>)> {
        let order = proptest::sample::subsequence(Priority::ALL, 0..=3).prop_shuffle();
        let goal = |sex| move |percent| Goal { sex, percent };
        let goals = (
            proptest::option::of((1..60u32).prop_map(goal(Sex::Woman))),
            proptest::option::of((1..40u32).prop_map(goal(Sex::Man))),
        );
        (
            order,
            goals.prop_map(|(a, b)| a.into_iter().chain(b).collect()),
        )
    }

    fn everybody() -> impl Strategy<Value = Vec<Applicant>> {
        proptest::collection::vec(anybody(), 0..40).prop_map(|mut all| {
            for (at, it) in all.iter_mut().enumerate() {
                it.registration = RegistrationId(Uuid::from_u128(at as u128 + 1));
            }
            all
        })
    }

    proptest! {
        #[test]
        fn seats_are_given_fairly(
            all in everybody(),
            shuffled in any::<u64>(),
            capacity in 0..25u32,
            reserve in 0..6u32,
            share in 1..3u32,
            quota in 0..8u32,
            weighed in weighed(),
        ) {
            let (priorities, balance) = weighed;
            let rules = Rules {
                per_organisation: share,
                priorities,
                balance,
                ..rules(capacity, reserve, &[("g1", quota), ("g2", 2)])
            };
            for give in [select, promote] {
                let places = give(&all, &rules);
                let mut other = all.clone();
                other.sort_by_key(|it| (it.registration.0.as_u128() as u64).wrapping_mul(shuffled | 1));
                prop_assert_eq!(&give(&other, &rules), &places, "in whatever order they are handed in");

                let lists = [&places.selected, &places.waiting, &places.not_selected];
                let mut seen = HashSet::new();
                for it in lists.into_iter().flatten() {
                    prop_assert!(seen.insert(it.registration), "nobody stands twice");
                }

                let by_rule: Vec<&Place> = places.selected.iter()
                    .filter(|it| all.iter().any(|a| a.registration == it.registration && !a.arrived && !a.is_selected()))
                    .collect();
                let seats = seats(&all, &rules) as usize;
                prop_assert!(by_rule.is_empty() || places.selected.len() <= seats, "never more than seats");
                if places.selected.len() < seats {
                    prop_assert!(places.waiting.iter().all(|it| it.reasons == [Reason::ByHand]), "no seat stays empty while somebody waits");
                }

                let mut shares: HashMap<OrganisationId, u32> = HashMap::new();
                let within_share = [Reason::Order, Reason::Priority, Reason::Quota, Reason::Balance];
                for place in by_rule.iter().filter(|it| it.reasons.len() == 1 && within_share.contains(&it.reasons[0])) {
                    let it = all.iter().find(|it| it.registration == place.registration);
                    if let Some(organisation) = it.and_then(|it| it.organisation) {
                        *shares.entry(organisation).or_default() += 1;
                    }
                }
                prop_assert!(shares.values().all(|it| *it <= share), "no organisation has more than its share");
                // More than its share has an organisation only where nobody else was left to have the seat.
                if places.selected.iter().any(|it| it.reasons == [Reason::SecondSeat] && by_rule.contains(&it)) {
                    prop_assert!(
                        places.waiting.iter().all(|it| it.reasons != [Reason::Full]),
                        "{places:?}"
                    );
                }
            }
        }

        /// Every choice is tried: none fills more of the quotas, and none that fills as much is nearer to the balance.
        #[test]
        fn no_other_choice_fills_more_of_the_quotas_or_is_nearer_to_the_balance(
            people in proptest::collection::vec((0..5u128, any::<bool>()), 1..10),
            seats in 1..7u32,
            share in 1..3u32,
            quotas in (0..4u32, 0..4u32),
            percent in 0..101u32,
        ) {
            let all: Vec<Applicant> = people.iter().enumerate().map(|(nth, (organisation, is_woman))| Applicant {
                // The group is the organisation's.
                group: (*organisation > 0).then(|| format!("g{}", organisation % 2)),
                sex: Some(if *is_woman { Sex::Woman } else { Sex::Man }),
                ..applicant(nth as u32 + 1, *organisation)
            }).collect();
            let rules = Rules {
                per_organisation: share,
                balance: vec![Goal { sex: Sex::Woman, percent }],
                ..rules(seats, 0, &[("g0", quotas.0), ("g1", quotas.1)])
            };
            let places = select(&all, &rules);
            let given: Vec<usize> = (0..all.len())
                .filter(|at| places.selected.iter().any(|it| it.registration == all[*at].registration))
                .collect();
            let goal = rules.goal_seats(&rules.balance[0], seats);
            let worth = |chosen: &[usize]| {
                let of_group = |group: &str| chosen.iter().filter(|at| all[**at].group.as_deref() == Some(group)).count() as u32;
                let women = chosen.iter().filter(|at| all[**at].sex == Some(Sex::Woman)).count() as u32;
                let filled: u32 = rules.quotas.iter().map(|it| of_group(&it.group).min(it.seats)).sum();
                (filled, women.min(goal))
            };
            let may = |chosen: &[usize]| {
                let mut of: HashMap<OrganisationId, u32> = HashMap::new();
                for it in chosen.iter().filter_map(|at| all[*at].organisation) {
                    *of.entry(it).or_default() += 1;
                }
                chosen.len() <= seats as usize && of.values().all(|it| *it <= share)
            };
            let choices = (0..1u32 << all.len()).map(|bits| -> Vec<usize> {
                (0..all.len()).filter(|at| bits & (1 << at) != 0).collect()
            });
            let best = choices.filter(|it| may(it)).max_by_key(|it| worth(it)).unwrap();
            prop_assert!(worth(&given) >= worth(&best), "{:?}", people);
        }

        #[test]
        fn who_is_likely_one_person_gets_one_seat(
            all in everybody(),
            same in proptest::collection::vec(proptest::option::of(0..3u128), 40),
            elsewhere in proptest::collection::vec(any::<bool>(), 40),
            capacity in 0..25u32,
        ) {
            let mut all = all;
            for (at, it) in all.iter_mut().enumerate() {
                let mark = same[at % same.len()];
                it.same_as = mark.map(|it| RegistrationId(Uuid::from_u128(1_000_000 + it)));
                it.seat_elsewhere = elsewhere[at % elsewhere.len()];
            }
            for give in [select, promote] {
                let places = give(&all, &rules(capacity, 0, &[]));
                let of = |place: &Place| all.iter().find(|it| it.registration == place.registration).unwrap();
                let is_new = |it: &&Applicant| !it.is_selected() && !it.arrived;
                let seated: Vec<&Applicant> = places.selected.iter().map(of).collect();
                let new = seated.iter().copied().filter(is_new);
                let mut marks: HashSet<RegistrationId> = HashSet::new();
                for it in new {
                    prop_assert!(!it.seat_elsewhere, "a second seat");
                    let Some(mark) = it.same_as else { continue };
                    prop_assert!(marks.insert(mark), "two of one mark");
                    let others = seated.iter().filter(|it| it.same_as == Some(mark));
                    prop_assert_eq!(others.count(), 1);
                }
                for it in places.waiting.iter().map(of) {
                    prop_assert!(!it.seat_elsewhere || it.is_selected(), "nobody waits for a second seat");
                }
            }
        }

        #[test]
        fn what_was_given_stands_when_it_is_given_again(
            all in everybody(),
            capacity in 0..25u32,
            quota in 0..8u32,
            weighed in weighed(),
        ) {
            let (priorities, balance) = weighed;
            let rules = Rules { priorities, balance, ..rules(capacity, 2, &[("g1", quota)]) };
            let places = select(&all, &rules);
            let mut after = all;
            for it in &mut after {
                let of = |list: &[Place]| list.iter().find(|at| at.registration == it.registration).cloned();
                let (selected, waits) = (of(&places.selected), of(&places.waiting));
                if let Some(place) = &selected {
                    it.selection = Selection::Selected.into();
                    it.reasons = place.reasons.clone();
                } else if let Some(place) = &waits {
                    it.selection = Selection::Waiting.into();
                    it.reasons = place.reasons.clone();
                }
            }
            prop_assert_eq!(&select(&after, &rules), &places);
            let selected = promote(&after, &rules).selected;
            prop_assert!(selected.len() >= places.selected.len());
        }
    }
}
