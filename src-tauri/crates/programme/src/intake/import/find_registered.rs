//! Whom a row of such a sheet means among those who are registered: by the code, then by the telephone, then by name and
//! organisation. Whoever is not found, or found twice, is left to a person.

use domain::application::{MatchedBy, SheetProblem};
use std::collections::HashMap;

use domain::ids::{MeetingId, RegistrationId};
use domain::organisation::fold_organisation;
use domain::spelling::Spelling;
use domain::turkish::fold;
use store::{Reader, RegistrationRow};

use super::Places;
use crate::base::error::Result;

/// How a row says who is meant.
pub(super) struct Who {
    pub(super) code: Option<String>,
    pub(super) phone: Option<String>,
    /// As typed.
    pub(super) name: String,
    /// Folded.
    pub(super) organisation: String,
    /// The meetings that it names; none leaves it open.
    pub(super) meetings: Vec<MeetingId>,
}

/// Everybody who can be meant.
#[derive(Default)]
pub(super) struct Registered {
    rows: Vec<RegistrationRow>,
    by_code: HashMap<String, usize>,
    by_phone: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Registered {
    pub(super) fn of(reader: &Reader, places: &Places) -> Result<Registered> {
        let meetings: Vec<MeetingId> = match &places.given {
            Some(given) => vec![given.id],
            None => places.of_route.iter().map(|it| it.id).collect(),
        };
        let mut all = Registered::default();
        for meeting in meetings {
            let phones = reader.replies(meeting)?.into_iter();
            let phones: HashMap<RegistrationId, Option<String>> =
                phones.map(|(id, it)| (id, it.phone)).collect();
            for row in reader.registrations_of(meeting)? {
                let phone = phones.get(&row.id).cloned().flatten();
                all.add(row, phone);
            }
        }
        Ok(all)
    }

    fn add(&mut self, row: RegistrationRow, phone: Option<String>) {
        let at = self.rows.len();
        self.by_code.insert(row.code.clone(), at);
        if let Some(phone) = phone {
            self.by_phone.entry(phone).or_default().push(at);
        }
        let name = fold(row.name.as_deref().unwrap_or_default());
        self.by_name.entry(name).or_default().push(at);
        self.rows.push(row);
    }

    /// The one registration that is meant, and by what it was found.
    pub(super) fn find(&self, who: &Who) -> Result<(&RegistrationRow, MatchedBy), SheetProblem> {
        if let Some(at) = who.code.as_ref().and_then(|it| self.by_code.get(it)) {
            return Ok((&self.rows[*at], MatchedBy::Code));
        }
        let there = |at: &&usize| {
            let meeting = self.rows[**at].meeting;
            who.meetings.is_empty() || meeting.is_some_and(|it| who.meetings.contains(&it))
        };
        let wanted = Spelling::of_person(&who.name);
        let name_of = |at: &usize| self.rows[*at].name.as_deref().unwrap_or_default();
        // A telephone may be an organisation's, or a family's: until the whole name agrees, it is nobody's.
        let is_named_so = |at: &&usize| {
            let name = Spelling::of_person(name_of(at));
            who.name.is_empty() || name.may_be_in_any_order(&wanted)
        };
        let of_organisation = |at: &&usize| {
            let organisation = self.rows[**at].organisation_name.as_deref();
            fold_organisation(organisation.unwrap_or_default()) == who.organisation
        };
        let by_phone = who.phone.as_ref().and_then(|it| self.by_phone.get(it));
        let by_phone: Vec<usize> = by_phone
            .into_iter()
            .flatten()
            .filter(there)
            .filter(is_named_so)
            .copied()
            .collect();
        if let [one] = by_phone.as_slice() {
            return Ok((&self.rows[*one], MatchedBy::Phone));
        }
        if who.name.is_empty() {
            return Err(SheetProblem::NotRegistered);
        }
        let named = self.by_name.get(&fold(&who.name));
        let named = named.into_iter().flatten().filter(there);
        let spelled = |at: &usize| Spelling::of_person(name_of(at));
        let mut named: Vec<usize> = named
            .filter(|at| spelled(at).may_be(&wanted))
            .copied()
            .collect();
        // Of several that the name may be, those who are written so.
        if named.iter().any(|at| spelled(at).is_written_as(&wanted)) {
            named.retain(|at| spelled(at).is_written_as(&wanted));
        }
        let found: Vec<usize> = match who.organisation.is_empty() {
            true => named,
            false => named.iter().filter(of_organisation).copied().collect(),
        };
        match found.as_slice() {
            [one] => Ok((&self.rows[*one], MatchedBy::NameAndOrganisation)),
            [] => Err(SheetProblem::NotRegistered),
            _ => Err(SheetProblem::SeveralRegistered),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::known::invented::registration;

    const OFFICE: &str = "+904620000000";

    fn meeting(number: u128) -> MeetingId {
        MeetingId(Uuid::from_u128(number))
    }

    /// Two of one organisation share its telephone, and two people of one name come to two meetings.
    fn registered() -> Registered {
        let mut all = Registered::default();
        let people = [
            ("Ayşe Işık", "Umut Derneği", 1, Some(OFFICE)),
            ("İlker Şahin", "Umut Derneği", 1, Some(OFFICE)),
            ("Ali Can", "Kıyı Vakfı", 1, Some("+905000000001")),
            ("Ali Can", "Kıyı Vakfı", 2, None),
        ];
        for (number, (name, organisation, at, phone)) in (1..).zip(people) {
            let mut row = registration(number, name);
            row.organisation_name = Some(organisation.into());
            row.meeting = Some(meeting(at));
            all.add(row, phone.map(str::to_owned));
        }
        all
    }

    fn who(name: &str, organisation: &str) -> Who {
        Who {
            code: None,
            phone: None,
            name: name.to_owned(),
            organisation: fold_organisation(organisation),
            meetings: Vec::new(),
        }
    }

    fn found(all: &Registered, who: &Who) -> Result<(u128, MatchedBy), SheetProblem> {
        let found = all.find(who);
        found.map(|(row, by)| (row.id.0.as_u128(), by))
    }

    #[test]
    fn a_code_says_more_than_every_name() {
        let all = registered();
        let mut by_code = who("Ayşe Işık", "Umut Derneği");
        by_code.code = Some(format!("{:016}", 3));
        assert_eq!(found(&all, &by_code), Ok((3, MatchedBy::Code)));
        by_code.code = Some(format!("{:016}", 99));
        assert_eq!(
            found(&all, &by_code),
            Ok((1, MatchedBy::NameAndOrganisation)),
            "nobody has this code: the row has more to say"
        );
    }

    #[test]
    fn a_telephone_is_somebodys_only_with_the_whole_of_their_name() {
        let all = registered();
        let with = |phone: &str, name: &str| Who {
            phone: Some(phone.into()),
            ..who(name, "")
        };
        for (name, expected) in [
            ("ISIK AYSE", Ok((1, MatchedBy::Phone))),
            ("İlker Şahin", Ok((2, MatchedBy::Phone))),
            ("Hasan Kaya", Err(SheetProblem::NotRegistered)),
            ("Mehmet Işık", Err(SheetProblem::NotRegistered)),
            ("Ayşe", Err(SheetProblem::NotRegistered)),
            // Whoever writes no name may be any of the office.
            ("", Err(SheetProblem::NotRegistered)),
        ] {
            assert_eq!(found(&all, &with(OFFICE, name)), expected, "{name}");
        }
        assert_eq!(
            found(&all, &with("+905000000001", "")),
            Ok((3, MatchedBy::Phone)),
            "one person has it"
        );
    }

    #[test]
    fn who_shares_telephone_and_a_word_of_the_name_is_told_apart_by_all_of_it() {
        let mut all = registered();
        all.add(registration(5, "Ayşe Işık Şahin"), Some(OFFICE.into()));
        let with = |name: &str| Who {
            phone: Some(OFFICE.into()),
            ..who(name, "")
        };
        assert_eq!(found(&all, &with("Ayşe Işık")), Ok((1, MatchedBy::Phone)));
        assert_eq!(found(&all, &with("Ayşe")), Err(SheetProblem::NotRegistered));
    }

    #[test]
    fn names_that_fold_alike_are_two_and_a_spelling_without_turkish_letters_may_be_either() {
        let mut all = registered();
        all.add(registration(5, "Işın Kaya"), None);
        all.add(registration(6, "İsin Kaya"), None);
        for (name, expected) in [
            ("IŞIN KAYA", Ok((5, MatchedBy::NameAndOrganisation))),
            ("İsin Kaya", Ok((6, MatchedBy::NameAndOrganisation))),
            ("Isin Kaya", Err(SheetProblem::SeveralRegistered)),
        ] {
            assert_eq!(found(&all, &who(name, "")), expected, "{name}");
        }
    }

    #[test]
    fn namesakes_are_told_apart_by_organisation_and_meeting_or_not_at_all() {
        let all = registered();
        let mut ali = who("ali can", "kıyı vakfı");
        assert_eq!(found(&all, &ali), Err(SheetProblem::SeveralRegistered));
        ali.meetings = vec![meeting(2)];
        assert_eq!(found(&all, &ali), Ok((4, MatchedBy::NameAndOrganisation)));
        ali.organisation = fold_organisation("Umut Derneği");
        assert_eq!(found(&all, &ali), Err(SheetProblem::NotRegistered));
        ali.organisation = String::new();
        assert_eq!(
            found(&all, &ali),
            Ok((4, MatchedBy::NameAndOrganisation)),
            "an organisation that is left open excludes nobody"
        );
    }
}
