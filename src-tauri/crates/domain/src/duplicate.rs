//! Who looks like somebody else, and why. A suspicion is for a person to decide: nobody is ever joined by it, and neither
//! a telephone number nor an e-mail address is an identity, because whole offices and families share one.

use std::collections::HashMap;

use crate::organisation::fold_organisation;
use crate::registration::words;
use crate::turkish::fold;

words! {
    Reason {
        SameName "same_name",
        SamePhone "same_phone",
        SameEmail "same_email",
        SameOrganisation "same_organisation",
    }
}

/// What of somebody is compared.
#[derive(Debug, Clone, Default)]
pub struct Somebody {
    /// The folded words of the name, sorted: surname first or last is the same name.
    name: Vec<String>,
    organisation: String,
    phone: Option<String>,
    email: Option<String>,
}

impl Somebody {
    pub fn new(
        name: &str,
        organisation: Option<&str>,
        phone: Option<&str>,
        email: Option<&str>,
    ) -> Somebody {
        let mut words: Vec<String> = fold(name)
            .split(' ')
            .filter(|it| it.len() > 1)
            .map(str::to_owned)
            .collect();
        words.sort_unstable();
        Somebody {
            name: words,
            organisation: organisation.map(fold_organisation).unwrap_or_default(),
            phone: phone.map(last_ten).filter(|it| it.len() == 10),
            email: email.map(fold).filter(|it| !it.is_empty()),
        }
    }

    /// How much the two look alike, from 0 to 1, and why; `None` when they do not.
    pub fn looks_like(&self, other: &Somebody) -> Option<(f64, Vec<Reason>)> {
        let same_name = !self.name.is_empty() && self.name == other.name;
        let shared_name = self.name.iter().any(|word| other.name.contains(word));
        let same_phone = self.phone.is_some() && self.phone == other.phone;
        let same_email = self.email.is_some() && self.email == other.email;
        let same_organisation =
            !self.organisation.is_empty() && self.organisation == other.organisation;
        let score = match (same_name, same_phone, same_email, same_organisation) {
            (true, true, _, _) => 1.0,
            (true, false, true, _) => 0.97,
            (true, false, false, true) => 0.94,
            (true, false, false, false) => 0.6,
            (false, true, _, _) if shared_name => 0.7,
            (false, false, true, true) if shared_name => 0.65,
            _ => return None,
        };
        let reasons = [
            (same_name, Reason::SameName),
            (same_phone, Reason::SamePhone),
            (same_email, Reason::SameEmail),
            (same_organisation, Reason::SameOrganisation),
        ];
        Some((
            score,
            reasons
                .into_iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, reason)| reason)
                .collect(),
        ))
    }

    fn blocks(&self) -> impl Iterator<Item = String> {
        let name = (!self.name.is_empty()).then(|| self.name.join(" "));
        let phone = self.phone.clone();
        let email = self.email.as_ref().map(|email| format!("@{email}"));
        [name, phone, email].into_iter().flatten()
    }
}

/// Many people, to be compared with one: only those who share a name, a number or an address are looked at.
#[derive(Debug, Default)]
pub struct Crowd<Id> {
    people: Vec<(Id, Somebody)>,
    blocks: HashMap<String, Vec<usize>>,
}

impl<Id: Clone> Crowd<Id> {
    pub fn new() -> Crowd<Id> {
        Crowd {
            people: Vec::new(),
            blocks: HashMap::new(),
        }
    }

    pub fn add(&mut self, id: Id, somebody: Somebody) {
        for block in somebody.blocks() {
            let block = self.blocks.entry(block).or_default();
            // What a hundred people share tells nobody apart, and comparing them all with each other would take for ever.
            if block.len() < 100 {
                block.push(self.people.len());
            }
        }
        self.people.push((id, somebody));
    }

    /// Those who look like `somebody`, the likeliest first.
    pub fn look_like(&self, somebody: &Somebody) -> Vec<(Id, f64, Vec<Reason>)> {
        let mut near: Vec<usize> = somebody
            .blocks()
            .filter_map(|block| self.blocks.get(&block))
            .flatten()
            .copied()
            .collect();
        near.sort_unstable();
        near.dedup();
        let mut found: Vec<(Id, f64, Vec<Reason>)> = near
            .into_iter()
            .filter_map(|at| {
                let (id, other) = &self.people[at];
                let (score, reasons) = somebody.looks_like(other)?;
                Some((id.clone(), score, reasons))
            })
            .collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1));
        found
    }
}

fn last_ten(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(10)..].iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ayse() -> Somebody {
        Somebody::new(
            "Ayşe Işık",
            Some("Çağdaş Kadın Derneği"),
            Some("+905000001234"),
            None,
        )
    }

    #[test]
    fn one_person_written_twice_is_noticed() {
        let (score, reasons) = ayse()
            .looks_like(&Somebody::new(
                "ISIK AYSE",
                None,
                Some("0500 000 12 34"),
                None,
            ))
            .unwrap();
        assert!(score > 0.9);
        assert_eq!(reasons, [Reason::SameName, Reason::SamePhone]);
    }

    #[test]
    fn an_office_that_shares_a_number_is_not_one_person() {
        let colleague = Somebody::new(
            "Mehmet Kaya",
            Some("Çağdaş Kadın Der."),
            Some("+905000001234"),
            None,
        );
        assert_eq!(ayse().looks_like(&colleague), None);
    }

    #[test]
    fn a_namesake_is_a_weaker_suspicion_than_a_colleague_of_the_same_name() {
        let namesake = Somebody::new(
            "Ayşe Işık",
            Some("Ordu Belediyesi"),
            Some("+905000009999"),
            None,
        );
        let colleague = Somebody::new("Ayşe IŞIK", Some("ÇAĞDAŞ KADIN DERNEĞİ"), None, None);
        let score = |other: &Somebody| ayse().looks_like(other).unwrap().0;
        assert!(score(&colleague) > score(&namesake));
    }

    #[test]
    fn a_number_that_thousands_wrote_holds_nobody_up() {
        let mut crowd = Crowd::new();
        for number in 0..5_000 {
            let name = format!("Kişi{number} Soyad{number}");
            crowd.add(
                number,
                Somebody::new(&name, None, Some("0500 000 00 00"), None),
            );
        }
        assert!(crowd.blocks.values().all(|block| block.len() <= 100));
        let last = Somebody::new("Kişi4999 Soyad4999", None, None, None);
        assert_eq!(crowd.look_like(&last)[0].0, 4_999, "found by the name");
    }

    #[test]
    fn a_crowd_names_the_likeliest_first() {
        let mut crowd = Crowd::new();
        crowd.add("other", Somebody::new("Ali Veli", None, None, None));
        crowd.add("namesake", Somebody::new("Ayşe Işık", None, None, None));
        crowd.add("herself", ayse());
        let found: Vec<&str> = crowd
            .look_like(&ayse())
            .into_iter()
            .map(|(id, _, _)| id)
            .collect();
        assert_eq!(found, ["herself", "namesake"]);
    }
}
