//! The figures of a report: everybody on the lists of some meetings, counted in one walk. A meeting, a route, some days or
//! the whole programme are the same figures of more or fewer lists.
//!
//! Of each group there are two columns, people and organisations; they are never one number. Whatever was never asked is not
//! counted, and what nobody has entered yet is no zero: such a figure is `None`.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Came, Counts, count};
use crate::answer::Sex;
use crate::ids::MeetingId;
use crate::registration::{
    Category, Reply, Selection, Source, WithdrawnBy, is_expected, is_from_the_door, standing,
};
use crate::signature::{MissingReason, Said};
use crate::words::Word;

/// Somebody on the list of a meeting.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Who it is, and where they count if they came.
    pub who: Came,
    pub arrived: bool,
    /// They stand there because they came, and are registered at another meeting.
    pub by_arrival: bool,
    pub selection: Word<Selection>,
    pub reply: Word<Reply>,
    pub withdrawn: Option<Word<WithdrawnBy>>,
    pub source: Word<Source>,
    /// They come on the seat of somebody else.
    pub substitute: bool,
    pub sex: Option<Word<Sex>>,
    /// What somebody entered of their signature at this meeting.
    pub signature: Option<Said>,
    /// Of the meeting.
    pub day: Option<NaiveDate>,
    /// Whether seats were given for the meeting.
    pub seats_given: bool,
    /// Whether the meeting is over, so that whoever has not come does not come any more.
    pub is_over: bool,
}

/// People and organisations of one group, and who of the people stands for what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OfGroup {
    /// Participations: each person once for each meeting.
    pub people: u32,
    /// Each once, however many of its people came to however many meetings.
    pub organisations: u32,
    /// Of these, who signed, and of how many organisations. Zero also where nothing is entered: ask [`Figures::signatures`].
    pub people_signed: u32,
    pub organisations_signed: u32,
}

/// What was entered of the signatures of those who came. Only ink counts as signed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatures {
    /// Who came and signed, by the same counters as targets.
    pub signed: Counts,
    pub sexes: Sexes,
    /// Of these, on a slip of their own.
    pub slips: u32,
    /// Who came and did not sign, by the reason; under `None` for one of a later version.
    pub missing: HashMap<Option<MissingReason>, u32>,
    /// Who came and of whose signature nothing is entered.
    pub open: u32,
    /// Signed, and is nowhere entered as having come.
    pub without_arrival: u32,
}

/// Women, men and those who said neither, of the participations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sexes {
    pub women: u32,
    pub men: u32,
    /// Who was asked and did not say, and who was never asked.
    pub not_stated: u32,
    /// Of those, who was never asked.
    pub not_asked: u32,
}

impl Sexes {
    fn add(&mut self, sex: Option<&Word<Sex>>) {
        match sex.and_then(Word::known) {
            Some(Sex::Woman) => self.women += 1,
            Some(Sex::Man) => self.men += 1,
            Some(Sex::NotStated) => self.not_stated += 1,
            // What a later version knows of them is nothing that this one could count.
            Some(Sex::NotAsked) | None => {
                self.not_stated += 1;
                self.not_asked += 1;
            }
        }
    }

    /// Nobody was asked: then there is nothing to tell of women and men.
    pub fn were_never_asked(self) -> bool {
        self.women + self.men == 0 && self.not_stated == self.not_asked
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Registered before the meeting, by whatever way; without those who were registered at the door.
    pub registered: u32,
    /// Of these, who had applied.
    pub applied: u32,
    pub selected: u32,
    pub waiting: u32,
    pub not_selected: u32,
    /// Neither selected nor waiting nor refused; `None` where no seat was given, and so nobody was decided about.
    pub undecided: Option<u32>,
    pub withdrawn: u32,
    pub asked: u32,
    pub coming: u32,
    pub not_coming: u32,
    /// In already or not.
    pub expected: u32,
    /// Expected and not come; only of meetings that are over.
    pub no_shows: Option<u32>,
    pub walk_ins: u32,
    pub substitutes: u32,
    /// Moved up from the waiting list or let in from it: came though no seat was theirs.
    pub without_a_seat: u32,
    /// Participations of people who are registered at another meeting.
    pub from_elsewhere: u32,
    /// What has come true, by the same counters as targets.
    pub came: Counts,
    pub sexes: Sexes,
    /// The groups of the programme by their codes; `None` are those whose kind is not known.
    pub groups: BTreeMap<Option<String>, OfGroup>,
    /// Participations of people who had come to no meeting of the programme before.
    pub first_time: u32,
    pub before: u32,
    /// `None` while nothing is entered of the signatures of any of the meetings.
    pub signatures: Option<Signatures>,
    /// Meetings at which somebody was and of whose signatures nothing is entered.
    pub not_entered: u32,
    /// Who came and is no participant, by category; under `None` those of a later version's.
    pub others: HashMap<Option<Category>, u32>,
}

impl Figures {
    /// Participations.
    pub fn arrived(&self) -> u32 {
        self.came.participations
    }
}

/// The figures of those on the lists of the meetings that `is_in`. `all` are all lists of the programme: whether somebody
/// came for the first time is known only by the others.
pub fn figures(all: &[Listed], is_in: impl Fn(MeetingId) -> bool) -> Figures {
    let first_days = first_days(all);
    let of_scope = |it: &&Listed| it.who.meeting.is_some_and(&is_in);
    let mut figures = Figures::default();
    let (mut counted, mut others) = (HashSet::new(), HashSet::new());
    let (mut undecided, mut no_shows) = (0, 0);
    let (mut any_seats, mut any_over) = (false, false);
    for it in all.iter().filter(of_scope) {
        any_seats |= it.seats_given;
        any_over |= it.is_over;
        if !it.who.category.is(Category::Participant) {
            if it.arrived && others.insert((it.who.meeting, who(it))) {
                *figures.others.entry(it.who.category.known()).or_default() += 1;
            }
            continue;
        }
        if !it.by_arrival && !is_from_the_door(&it.source) {
            figures.registered += 1;
            figures.add_registers(it);
            undecided += u32::from(is_undecided(it));
        }
        let stands = standing(
            &it.selection,
            it.withdrawn.is_some(),
            &it.source,
            &it.who.category,
            it.seats_given,
        );
        let expected = !it.by_arrival && is_expected(stands, &it.source);
        figures.expected += u32::from(expected);
        no_shows += u32::from(expected && it.is_over && !it.arrived);
        if it.arrived && counted.insert((it.who.meeting, who(it))) {
            figures.add_arrival(it, expected, &first_days);
        }
    }
    figures.add_signatures(all, &is_in);
    figures.undecided = any_seats.then_some(undecided);
    figures.no_shows = any_over.then_some(no_shows);
    let arrived = all.iter().filter(of_scope).filter(|it| it.arrived);
    figures.came = count(arrived.map(|it| it.who.clone()));
    for (group, organisations) in &figures.came.by_group {
        figures
            .groups
            .entry(group.clone())
            .or_default()
            .organisations = *organisations;
    }
    figures
}

impl Figures {
    fn add_registers(&mut self, it: &Listed) {
        self.applied += u32::from(it.source.is(Source::Import));
        self.withdrawn += u32::from(it.withdrawn.is_some());
        match it.selection.known() {
            Some(Selection::Selected) => self.selected += 1,
            Some(Selection::Waiting) => self.waiting += 1,
            Some(Selection::NotSelected | Selection::NotEligible) => self.not_selected += 1,
            Some(Selection::Undecided | Selection::Eligible | Selection::Incomplete) | None => {}
        }
        match it.reply.known() {
            Some(Reply::Asked) => self.asked += 1,
            Some(Reply::Coming) => self.coming += 1,
            Some(Reply::NotComing) => self.not_coming += 1,
            Some(Reply::NotAsked) | None => {}
        }
    }

    /// Of participants. Somebody who has two registrations at one meeting signs once, whichever it is entered of.
    fn add_signatures(&mut self, all: &[Listed], is_in: impl Fn(MeetingId) -> bool) {
        let of_scope = |it: &&Listed| {
            it.who.meeting.is_some_and(&is_in) && it.who.category.is(Category::Participant)
        };
        let mut people: BTreeMap<(Option<MeetingId>, Uuid), OfOne> = BTreeMap::new();
        for it in all.iter().filter(of_scope) {
            let one = people.entry((it.who.meeting, who(it))).or_default();
            if it.arrived && one.came.is_none() {
                one.came = Some(it);
            }
            if let Some(said) = &it.signature
                && !one.said.is_some_and(Said::is_signed)
            {
                one.said = Some(said);
            }
        }
        let of_meeting = |it: &(Option<MeetingId>, Uuid)| it.0;
        let entered = people.iter().filter(|(_, it)| it.said.is_some());
        let entered: HashSet<_> = entered.map(|(key, _)| of_meeting(key)).collect();
        let held = people.iter().filter(|(_, it)| it.came.is_some());
        let held: HashSet<_> = held.map(|(key, _)| of_meeting(key)).collect();
        self.not_entered = held.difference(&entered).count() as u32;
        if entered.is_empty() {
            return;
        }
        let mut signatures = Signatures::default();
        let mut signed = Vec::new();
        for (key, one) in &people {
            match (one.came, one.said) {
                (Some(_), None) => {
                    signatures.open += u32::from(entered.contains(&of_meeting(key)));
                }
                (Some(came), Some(said)) if said.is_signed() => {
                    signatures.slips += u32::from(matches!(said, Said::Slip(_)));
                    signatures.sexes.add(came.sex.as_ref());
                    let group = came.who.group.clone();
                    self.groups.entry(group).or_default().people_signed += 1;
                    signed.push(came.who.clone());
                }
                (Some(_), Some(said)) => {
                    let reason = match said {
                        Said::Missing(reason) => reason.known(),
                        _ => None,
                    };
                    *signatures.missing.entry(reason).or_default() += 1;
                }
                (None, Some(said)) => {
                    signatures.without_arrival += u32::from(said.is_signed());
                }
                (None, None) => {}
            }
        }
        signatures.signed = count(signed);
        for (group, organisations) in &signatures.signed.by_group {
            let group = self.groups.entry(group.clone()).or_default();
            group.organisations_signed = *organisations;
        }
        self.signatures = Some(signatures);
    }

    fn add_arrival(&mut self, it: &Listed, expected: bool, first: &HashMap<Uuid, FirstTime>) {
        self.walk_ins += u32::from(it.source.is(Source::WalkIn));
        self.substitutes += u32::from(it.substitute);
        self.from_elsewhere += u32::from(it.by_arrival || it.source.is(Source::OtherMeeting));
        let from_the_door = it.by_arrival || is_from_the_door(&it.source);
        self.without_a_seat += u32::from(!expected && !from_the_door);
        self.sexes.add(it.sex.as_ref());
        let group = it.who.group.clone();
        self.groups.entry(group).or_default().people += 1;
        let is_first = first
            .get(&who(it))
            .is_none_or(|first| *first == FirstTime::of(it));
        self.first_time += u32::from(is_first);
        self.before += u32::from(!is_first);
    }
}

/// Somebody at one meeting, by whichever of their registrations there.
#[derive(Default)]
struct OfOne<'a> {
    came: Option<&'a Listed>,
    said: Option<&'a Said>,
}

/// Somebody without a name yet is nobody in particular.
fn who(it: &Listed) -> Uuid {
    it.who.person.map_or(it.who.registration.0, |it| it.0)
}

/// Where somebody came first: the earliest day, and of one day the meeting that was planned first. A meeting without a day
/// comes after all that have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct FirstTime(bool, Option<NaiveDate>, Option<MeetingId>);

impl FirstTime {
    fn of(it: &Listed) -> FirstTime {
        FirstTime(it.day.is_none(), it.day, it.who.meeting)
    }
}

fn first_days(all: &[Listed]) -> HashMap<Uuid, FirstTime> {
    let mut first: HashMap<Uuid, FirstTime> = HashMap::new();
    let came = |it: &&Listed| it.arrived && it.who.category.is(Category::Participant);
    for it in all.iter().filter(came) {
        let at = FirstTime::of(it);
        first
            .entry(who(it))
            .and_modify(|known| *known = at.min(*known))
            .or_insert(at);
    }
    first
}

fn is_undecided(it: &Listed) -> bool {
    it.seats_given
        && match it.selection.known() {
            Some(Selection::Undecided | Selection::Eligible | Selection::Incomplete) | None => true,
            Some(
                Selection::Selected
                | Selection::Waiting
                | Selection::NotSelected
                | Selection::NotEligible,
            ) => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{OrganisationId, PersonId, RegistrationId};

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    /// `person` of an organisation of the same number, selected and expected at `meeting`, which is over.
    fn listed(person: u128, meeting: u128) -> Listed {
        Listed {
            who: Came {
                registration: RegistrationId(id(person * 1000 + meeting)),
                meeting: Some(MeetingId(id(meeting))),
                plate: Some(meeting as u8),
                person: Some(PersonId(id(person))),
                category: Category::Participant.into(),
                organisation: Some(OrganisationId(id(person))),
                kind: Some("DER".into()),
                group: Some("cso".into()),
                headquarters: Some(OrganisationId(id(person))),
            },
            arrived: false,
            by_arrival: false,
            selection: Selection::Selected.into(),
            reply: Reply::Coming.into(),
            withdrawn: None,
            source: Source::Import.into(),
            substitute: false,
            sex: Some(Sex::Woman.into()),
            signature: None,
            day: NaiveDate::from_ymd_opt(2027, 4, meeting as u32),
            seats_given: true,
            is_over: true,
        }
    }

    fn came(person: u128, meeting: u128) -> Listed {
        Listed {
            arrived: true,
            ..listed(person, meeting)
        }
    }

    fn of(all: &[Listed], meeting: u128) -> Figures {
        figures(all, |it| it.0 == id(meeting))
    }

    fn signed(person: u128, meeting: u128) -> Listed {
        let row = person as u16;
        Listed {
            signature: Some(Said::OnSheet {
                sheet: "ABCDEFGHIJ".into(),
                row,
            }),
            ..came(person, meeting)
        }
    }

    #[test]
    fn a_signature_is_ink_and_what_is_not_entered_is_no_zero() {
        let early = Listed {
            signature: Some(Said::Missing(MissingReason::LeftEarly.into())),
            ..came(2, 12)
        };
        let slip = Listed {
            signature: Some(Said::Slip(3)),
            sex: Some(Sex::Man.into()),
            ..came(3, 12)
        };
        let not_there = Listed {
            arrived: false,
            ..signed(5, 12)
        };
        let all = [
            signed(1, 12),
            early,
            slip,
            came(4, 12),
            not_there,
            came(1, 13),
        ];
        let it = of(&all, 12);
        let entered = it.signatures.unwrap();
        assert_eq!(entered.signed.participations, 2);
        assert_eq!(
            (entered.slips, entered.open, entered.without_arrival),
            (1, 1, 1)
        );
        assert_eq!(entered.missing[&Some(MissingReason::LeftEarly)], 1);
        assert_eq!((entered.sexes.women, entered.sexes.men), (1, 1));
        let group = it.groups[&Some("cso".to_owned())];
        assert_eq!((group.people, group.people_signed), (4, 2));
        assert_eq!((group.organisations, group.organisations_signed), (4, 2));
        assert_eq!(it.not_entered, 0);
        let other = of(&all, 13);
        assert_eq!((other.signatures, other.not_entered), (None, 1));
        let both = figures(&all, |_| true);
        assert_eq!(both.not_entered, 1, "and the sum says that one is missing");
        assert_eq!(
            both.signatures.unwrap().open,
            1,
            "whoever came where nothing is entered is not open: nobody looked"
        );
    }

    #[test]
    fn somebody_who_is_let_in_twice_signs_once() {
        let mut again = came(1, 12);
        again.who.registration = RegistrationId(id(77));
        for all in [[signed(1, 12), again.clone()], [again, signed(1, 12)]] {
            let it = of(&all, 12).signatures.unwrap();
            assert_eq!((it.signed.participations, it.open), (1, 0));
        }
    }

    #[test]
    fn each_step_from_the_application_to_the_door_is_a_number_of_its_own() {
        let waiting = Listed {
            selection: Selection::Waiting.into(),
            ..came(3, 12)
        };
        let refused = Listed {
            selection: Selection::NotSelected.into(),
            reply: Reply::NotAsked.into(),
            ..listed(4, 12)
        };
        let gone = Listed {
            withdrawn: Some(WithdrawnBy::Person.into()),
            reply: Reply::NotComing.into(),
            ..listed(5, 12)
        };
        let walk_in = Listed {
            source: Source::WalkIn.into(),
            ..came(6, 12)
        };
        let all = [came(1, 12), listed(2, 12), waiting, refused, gone, walk_in];
        let it = of(&all, 12);
        assert_eq!((it.registered, it.applied, it.selected), (5, 5, 3));
        assert_eq!((it.waiting, it.not_selected, it.undecided), (1, 1, Some(0)));
        assert_eq!((it.withdrawn, it.coming, it.not_coming), (1, 3, 1));
        assert_eq!((it.expected, it.no_shows), (2, Some(1)));
        assert_eq!((it.arrived(), it.walk_ins, it.without_a_seat), (3, 1, 1));
    }

    #[test]
    fn before_the_meeting_is_over_nobody_has_stayed_away_and_without_seats_nobody_is_undecided() {
        let early = Listed {
            is_over: false,
            seats_given: false,
            selection: Selection::Undecided.into(),
            ..listed(1, 12)
        };
        let it = of(&[early], 12);
        assert_eq!((it.expected, it.no_shows, it.undecided), (1, None, None));
    }

    #[test]
    fn people_and_organisations_of_a_group_are_two_numbers_and_each_adds_up() {
        let mut colleague = came(2, 12);
        colleague.who.organisation = Some(OrganisationId(id(1)));
        colleague.who.headquarters = Some(OrganisationId(id(1)));
        let mut town = came(3, 12);
        town.who.group = Some("local".into());
        let it = of(&[came(1, 12), colleague, town], 12);
        let group = |code: &str| it.groups[&Some(code.to_owned())];
        let both = |people, organisations| OfGroup {
            people,
            organisations,
            ..OfGroup::default()
        };
        assert_eq!((group("cso"), group("local")), (both(2, 1), both(1, 1)));
        let people: u32 = it.groups.values().map(|it| it.people).sum();
        let organisations: u32 = it.groups.values().map(|it| it.organisations).sum();
        assert_eq!(
            (people, organisations),
            (it.arrived(), it.came.organisations)
        );
    }

    #[test]
    fn women_men_and_who_did_not_say_are_all_who_came() {
        let man = Listed {
            sex: Some(Sex::Man.into()),
            ..came(2, 12)
        };
        let silent = Listed {
            sex: Some(Sex::NotStated.into()),
            ..came(3, 12)
        };
        let unasked = Listed {
            sex: None,
            ..came(4, 12)
        };
        let it = of(&[came(1, 12), man, silent, unasked.clone()], 12);
        let sexes = it.sexes;
        assert_eq!((sexes.women, sexes.men, sexes.not_stated), (1, 1, 2));
        assert!(!sexes.were_never_asked());
        assert!(of(&[unasked], 12).sexes.were_never_asked());
    }

    #[test]
    fn the_first_time_is_the_earliest_day_and_is_known_by_the_other_meetings() {
        let all = [came(1, 14), came(1, 12), came(2, 14)];
        assert_eq!((of(&all, 12).first_time, of(&all, 12).before), (1, 0));
        assert_eq!((of(&all, 14).first_time, of(&all, 14).before), (1, 1));
        let both = figures(&all, |_| true);
        assert_eq!((both.first_time, both.before, both.arrived()), (2, 1, 3));
    }

    #[test]
    fn who_is_no_participant_has_a_number_of_their_own_and_is_in_no_other() {
        let mut press = came(1, 12);
        press.who.category = Category::Press.into();
        let mut later = came(2, 12);
        later.who.category = Word::Later("juror".into());
        let it = of(&[press, later], 12);
        assert_eq!(it.others[&Some(Category::Press)], 1);
        assert_eq!(it.others[&None], 1);
        assert_eq!((it.registered, it.arrived(), it.expected), (0, 0, 0));
    }

    #[test]
    fn the_same_person_twice_on_one_list_came_once() {
        let mut again = came(1, 12);
        again.who.registration = RegistrationId(id(99));
        let it = of(&[came(1, 12), again], 12);
        assert_eq!((it.arrived(), it.sexes.women, it.first_time), (1, 1, 1));
        assert_eq!(it.groups.values().map(|it| it.people).sum::<u32>(), 1);
    }

    #[test]
    fn who_came_from_another_meetings_list_counts_here_and_is_registered_there() {
        let elsewhere = Listed {
            by_arrival: true,
            ..came(1, 12)
        };
        let it = of(&[elsewhere], 12);
        assert_eq!((it.registered, it.expected, it.no_shows), (0, 0, Some(0)));
        assert_eq!(
            (it.arrived(), it.from_elsewhere, it.without_a_seat),
            (1, 1, 0)
        );
    }
}
