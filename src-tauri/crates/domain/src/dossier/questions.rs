//! What an auditor would ask of a meeting, asked before they do. None of it is an error: somebody may well have been in two
//! cities on one day. Each is a question that the team can answer today, and not two years later.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::ids::{MeetingId, PersonId, RegistrationId};
use crate::registration::Category;
use crate::staff::same_member;
use crate::words::{Word, words};

words! {
    DossierQuestion {
        /// Somebody signed or came here and in another city on the same day.
        TwoCities "two_cities",
        /// Somebody of the team, of the press, a speaker counts as a participant.
        TeamAmongParticipants "team_among_participants",
        /// More meals were invoiced than people were there, by more than a fifth.
        MoreMeals "more_meals",
        SignedNotArrived "signed_not_arrived",
        /// Came, and neither signed nor is it said why not.
        ArrivedNotSigned "arrived_not_signed",
        /// A sheet to sign names another day than the meeting.
        SheetDay "sheet_day",
    }
}

/// Somebody on the list of the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnList {
    pub registration: RegistrationId,
    /// None: not named yet.
    pub person: Option<PersonId>,
    pub name: String,
    pub category: Word<Category>,
    pub arrived: bool,
    pub signed: bool,
    /// Something is entered of their signature, be it why there is none.
    pub entered: bool,
}

impl OnList {
    fn is_participant(&self) -> bool {
        self.category.is(Category::Participant)
    }

    fn was_there(&self) -> bool {
        self.arrived || self.signed
    }
}

/// A sheet to sign that was issued, and the day that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetDay {
    pub sheet: String,
    pub day: Option<NaiveDate>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionFacts {
    pub day: Option<NaiveDate>,
    pub list: Vec<OnList>,
    /// Who came to or signed at other meetings of the same day.
    pub elsewhere: Vec<(PersonId, MeetingId)>,
    /// Names of the team.
    pub staff: Vec<String>,
    pub meals_invoiced: Option<u32>,
    /// Who signed without having come, and who came and of whom nothing is entered, as figures count them; none while
    /// nothing is entered.
    pub signatures: Option<(u32, u32)>,
    /// The sheets on which signatures are entered; while none are, the one that was issued last.
    pub sheets: Vec<SheetDay>,
}

/// A question, of how many, and what leads to them. Nobody's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub question: DossierQuestion,
    /// People, or of meals: those invoiced.
    pub count: u32,
    /// Of meals: the people who were there.
    pub people: Option<u32>,
    pub registrations: Vec<RegistrationId>,
    pub meetings: Vec<MeetingId>,
    pub sheet: Option<SheetDay>,
}

impl Asked {
    fn of(question: DossierQuestion, who: Vec<&OnList>) -> Asked {
        Asked {
            question,
            count: who.len() as u32,
            people: None,
            registrations: who.iter().map(|it| it.registration).collect(),
            meetings: Vec::new(),
            sheet: None,
        }
    }
}

/// In the order of their weight; nothing where there is nothing to ask.
pub fn questions(facts: &QuestionFacts) -> Vec<Asked> {
    let mut asked = Vec::new();
    asked.extend(two_cities(facts));
    asked.extend(signatures(facts));
    asked.extend(sheet_days(facts));
    asked.extend(team(facts));
    asked.extend(meals(facts));
    asked
}

fn two_cities(facts: &QuestionFacts) -> Option<Asked> {
    let at = |person: Option<PersonId>| {
        let person = person?;
        facts
            .elsewhere
            .iter()
            .filter(move |it| it.0 == person)
            .map(|it| it.1)
            .next()
    };
    let here = facts
        .list
        .iter()
        .filter(|it| it.was_there() && it.is_participant());
    let who: Vec<&OnList> = here.filter(|it| at(it.person).is_some()).collect();
    let people: HashSet<PersonId> = who.iter().filter_map(|it| it.person).collect();
    let mut meetings: Vec<MeetingId> = who.iter().filter_map(|it| at(it.person)).collect();
    meetings.sort();
    meetings.dedup();
    (!who.is_empty()).then(|| Asked {
        count: people.len() as u32,
        meetings,
        ..Asked::of(DossierQuestion::TwoCities, who)
    })
}

/// The numbers are those of the figures; who it is, the list says.
fn signatures(facts: &QuestionFacts) -> Vec<Asked> {
    let Some((not_arrived, open)) = facts.signatures else {
        return Vec::new();
    };
    let of = |question, count: u32, is: fn(&OnList) -> bool| {
        let who = facts.list.iter().filter(|it| it.is_participant() && is(it));
        let asked = Asked::of(question, who.collect());
        (count > 0).then_some(Asked { count, ..asked })
    };
    let asked = [
        of(DossierQuestion::SignedNotArrived, not_arrived, |it| {
            it.signed && !it.arrived
        }),
        of(DossierQuestion::ArrivedNotSigned, open, |it| {
            it.arrived && !it.entered
        }),
    ];
    asked.into_iter().flatten().collect()
}

fn sheet_days(facts: &QuestionFacts) -> impl Iterator<Item = Asked> {
    let differ = facts.sheets.iter().filter(|it| it.day != facts.day);
    differ.map(|it| Asked {
        count: 1,
        sheet: Some(it.clone()),
        ..Asked::of(DossierQuestion::SheetDay, Vec::new())
    })
}

/// By name among the team, and by person among those who are on the list as something else too.
fn team(facts: &QuestionFacts) -> Option<Asked> {
    let others = facts.list.iter().filter(|it| !it.is_participant());
    let others: Vec<&OnList> = others.collect();
    let is_other = |it: &OnList| {
        let is_same = |other: &&OnList| other.person.is_some() && other.person == it.person;
        let is_named = |name: &String| same_member(name, &it.name);
        !it.name.trim().is_empty()
            && (others.iter().any(is_same)
                || facts.staff.iter().any(is_named)
                || others.iter().any(|other| is_named(&other.name)))
    };
    let here = facts
        .list
        .iter()
        .filter(|it| it.was_there() && it.is_participant());
    let who: Vec<&OnList> = here.filter(|it| is_other(it)).collect();
    (!who.is_empty()).then(|| Asked::of(DossierQuestion::TeamAmongParticipants, who))
}

/// Whoever is written in the team was there, whether they stand on the list or not.
fn meals(facts: &QuestionFacts) -> Option<Asked> {
    let meals = facts.meals_invoiced?;
    let there: Vec<&OnList> = facts.list.iter().filter(|it| it.was_there()).collect();
    let is_listed = |name: &&String| there.iter().any(|it| same_member(&it.name, name));
    let team = facts.staff.iter().filter(|it| !is_listed(it)).count();
    let people = (there.len() + team) as u32;
    // By more than a fifth, in whole numbers.
    (u64::from(meals) * 5 > u64::from(people) * 6).then(|| Asked {
        count: meals,
        people: Some(people),
        ..Asked::of(DossierQuestion::MoreMeals, Vec::new())
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    /// Somebody who came and signed.
    fn here(person: u128, name: &str) -> OnList {
        OnList {
            registration: RegistrationId(Uuid::from_u128(person * 100)),
            person: Some(PersonId(Uuid::from_u128(person))),
            name: name.to_owned(),
            category: Category::Participant.into(),
            arrived: true,
            signed: true,
            entered: true,
        }
    }

    fn day(number: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2027, 4, number)
    }

    fn asked(facts: &QuestionFacts) -> Vec<(DossierQuestion, u32)> {
        let asked = questions(facts).into_iter();
        asked.map(|it| (it.question, it.count)).collect()
    }

    fn of(list: Vec<OnList>) -> QuestionFacts {
        QuestionFacts {
            day: day(14),
            list,
            signatures: Some((0, 0)),
            ..QuestionFacts::default()
        }
    }

    #[test]
    fn a_meeting_where_all_is_as_it_should_be_is_asked_nothing() {
        let facts = QuestionFacts {
            staff: vec!["Işıl Çınar".into()],
            meals_invoiced: Some(3),
            sheets: vec![SheetDay {
                sheet: "ABCDEFGHIJ".into(),
                day: day(14),
            }],
            ..of(vec![here(1, "Ayşe Işık"), here(2, "Hasan Kaya")])
        };
        assert!(questions(&facts).is_empty());
        assert!(questions(&QuestionFacts::default()).is_empty());
    }

    #[test]
    fn whoever_signed_in_two_cities_on_one_day_is_asked_about_and_where() {
        let ordu = MeetingId(Uuid::from_u128(7));
        let mut facts = of(vec![here(1, "Ayşe Işık"), here(2, "Hasan Kaya")]);
        facts.elsewhere = vec![(PersonId(Uuid::from_u128(1)), ordu)];
        let found = questions(&facts).remove(0);
        assert_eq!(
            (found.question, found.count),
            (DossierQuestion::TwoCities, 1)
        );
        assert_eq!(found.registrations, [facts.list[0].registration]);
        assert_eq!(found.meetings, [ordu]);
        facts.list[0].arrived = false;
        facts.list[0].signed = false;
        assert!(questions(&facts).is_empty(), "they were not here");
    }

    #[test]
    fn team_and_press_among_participants_are_found_by_name_and_by_person() {
        let mut press = here(2, "H. Kaya");
        press.category = Category::Press.into();
        let mut again = here(2, "Hasan Kaya");
        again.registration = RegistrationId(Uuid::from_u128(999));
        let facts = QuestionFacts {
            staff: vec!["ISIL CINAR".into()],
            ..of(vec![here(1, "Işıl Çınar"), press, again, here(3, "Ece Su")])
        };
        assert_eq!(asked(&facts), [(DossierQuestion::TeamAmongParticipants, 2)]);
        let unnamed = OnList {
            person: None,
            ..here(4, " ")
        };
        let facts = QuestionFacts {
            staff: vec![String::new()],
            ..of(vec![unnamed])
        };
        assert!(questions(&facts).is_empty(), "nobody is nobody's namesake");
    }

    #[test]
    fn meals_are_asked_about_from_more_than_a_fifth_on() {
        let list: Vec<OnList> = (1..=10).map(|it| here(it, &format!("Kişi {it}"))).collect();
        for (meals, staff, expected) in [
            (12, 0, None),
            (13, 0, Some(10)),
            (13, 1, None),
            (0, 0, None),
        ] {
            let facts = QuestionFacts {
                meals_invoiced: Some(meals),
                staff: (0..staff).map(|it| format!("Ekip {it}")).collect(),
                ..of(list.clone())
            };
            let people = questions(&facts).first().and_then(|it| it.people);
            assert_eq!(people, expected, "{meals} for 10 and {staff}");
        }
        let nobody = QuestionFacts {
            meals_invoiced: Some(1),
            ..of(Vec::new())
        };
        assert_eq!(asked(&nobody), [(DossierQuestion::MoreMeals, 1)]);
    }

    #[test]
    fn ink_without_arrival_and_arrival_without_a_word_are_asked_about_once_anything_is_entered() {
        let ink = OnList {
            arrived: false,
            ..here(1, "Ayşe Işık")
        };
        let silent = OnList {
            signed: false,
            entered: false,
            ..here(2, "Hasan Kaya")
        };
        let refused = OnList {
            signed: false,
            ..here(3, "Ece Su")
        };
        let mut facts = of(vec![ink, silent, refused]);
        facts.signatures = Some((1, 1));
        assert_eq!(
            asked(&facts),
            [
                (DossierQuestion::SignedNotArrived, 1),
                (DossierQuestion::ArrivedNotSigned, 1),
            ]
        );
        facts.signatures = None;
        assert!(questions(&facts).is_empty(), "nobody has entered anything");
    }

    #[test]
    fn a_sheet_of_another_day_is_asked_about() {
        let sheet = |day| SheetDay {
            sheet: "ABCDEFGHIJ".into(),
            day,
        };
        let mut facts = of(Vec::new());
        facts.sheets = vec![sheet(day(12)), sheet(day(14)), sheet(None)];
        let days: Vec<_> = questions(&facts)
            .into_iter()
            .map(|it| it.sheet.unwrap().day)
            .collect();
        assert_eq!(days, [day(12), None]);
    }
}
