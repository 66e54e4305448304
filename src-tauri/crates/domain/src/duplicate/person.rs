//! Two people: a name however it is written, and what else they share.

use std::collections::HashMap;
use std::sync::Arc;

use super::edits::similarity;
use super::{Comparable, Likeness, Reason, block, first, rounded};
use crate::organisation::fold_organisation;
use crate::turkish::fold;

/// What of somebody is compared.
#[derive(Debug, Clone, Default)]
pub struct Somebody {
    /// The folded words of the name, sorted: surname first or last is the same name.
    name: String,
    organisation: Option<Arc<Organisation>>,
    /// The last ten digits.
    phone: Option<u64>,
    email: Option<u64>,
}

/// Where somebody comes from, as much as tells whether another comes from there too.
#[derive(Debug, PartialEq)]
struct Organisation {
    key: String,
    /// A hash of its first letters, for a name that was cut short or goes on.
    start: u64,
    /// The first letters of its words: `ÇYDD`.
    initials: String,
}

/// Prepares many people; what they come from is folded once.
#[derive(Debug, Default)]
pub struct Folding {
    organisations: HashMap<String, Option<Arc<Organisation>>>,
}

impl Folding {
    pub fn somebody(
        &mut self,
        name: &str,
        organisation: Option<&str>,
        phone: Option<&str>,
        email: Option<&str>,
    ) -> Somebody {
        let organisation = organisation.and_then(|it| {
            if !self.organisations.contains_key(it) {
                self.organisations
                    .insert(it.to_owned(), Organisation::named(it).map(Arc::new));
            }
            self.organisations.get(it).cloned().flatten()
        });
        Somebody {
            name: name_key(name),
            organisation,
            phone: phone.and_then(last_ten),
            email: email
                .map(fold)
                .filter(|it| !it.is_empty())
                .map(|it| block(b'@', &[it.as_bytes()])),
        }
    }
}

impl Organisation {
    fn named(name: &str) -> Option<Organisation> {
        let key = fold_organisation(name);
        let initials = key.split(' ').filter_map(|it| it.chars().next()).collect();
        (!key.is_empty()).then(|| Organisation {
            start: block(b's', &[first(&key, START).as_bytes()]),
            initials,
            key,
        })
    }

    /// The other one goes on where this one ends, or is its abbreviation.
    fn is_like(&self, other: &Organisation) -> bool {
        let goes_on = |short: &str, long: &str| {
            let rest = long.strip_prefix(short);
            short.len() >= START && rest.is_some_and(|it| it.starts_with(' '))
        };
        goes_on(&self.key, &other.key)
            || goes_on(&other.key, &self.key)
            || self.initials == other.key
            || self.key == other.initials
    }
}

/// So many letters of a name are more than the name of a city.
const START: usize = 14;

/// What stands before a name and is none.
const TITLES: [&str; 20] = [
    "prof", "doc", "dr", "av", "ogr", "gor", "ars", "uyesi", "yrd", "sn", "sayin", "muh", "mr",
    "mrs", "ms", "bay", "bayan", "hanim", "bey", "uzm",
];

fn name_key(name: &str) -> String {
    // "(Genel Sekreter)" is what somebody does.
    let name = name.split('(').next().unwrap_or_default();
    let folded = fold(name);
    let is_name = |it: &&str| !it.is_empty() && !TITLES.contains(it);
    let mut words: Vec<&str> = folded.split(' ').filter(is_name).collect();
    words.sort_unstable();
    words.join(" ")
}

fn last_ten(phone: &str) -> Option<u64> {
    let digits = phone.bytes().filter(u8::is_ascii_digit);
    let (mut number, mut count) = (0u64, 0);
    for digit in digits {
        number = (number * 10 + u64::from(digit - b'0')) % 10_000_000_000;
        count += 1;
    }
    (count >= 10).then_some(number)
}

/// How alike two names are, word by word, whatever their order. A letter stands for a word that begins with it.
fn name_likeness(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let mut one: Vec<&str> = a.split(' ').take(6).collect();
    let mut other: Vec<&str> = b.split(' ').take(6).collect();
    // The same from both sides.
    if (one.len(), &one) > (other.len(), &other) {
        std::mem::swap(&mut one, &mut other);
    }
    let all: usize = one.iter().chain(&other).map(|it| it.len()).sum();
    let is_shorter = one.len() >= 2 && one.len() < other.len();
    let (mut alike, mut whole) = (0.0, true);
    for word in &one {
        let near = other.iter().map(|it| word_likeness(word, it)).enumerate();
        let Some((at, best)) = near.max_by(|x, y| x.1.total_cmp(&y.1)) else {
            break;
        };
        whole &= best >= 0.75;
        if best > 0.5 {
            alike += best * (word.len() + other[at].len()) as f64;
            other.swap_remove(at);
        }
    }
    let alike = alike / all.max(1) as f64;
    // A second given name or surname that one of the two leaves out.
    match whole && is_shorter {
        true => alike.max(0.9),
        false => alike,
    }
}

fn word_likeness(a: &str, b: &str) -> f64 {
    let is_initial = |short: &str, long: &str| short.len() == 1 && long.starts_with(short);
    if a != b && (is_initial(a, b) || is_initial(b, a)) {
        return 0.8;
    }
    similarity(a, b)
}

impl Somebody {
    pub fn new(
        name: &str,
        organisation: Option<&str>,
        phone: Option<&str>,
        email: Option<&str>,
    ) -> Somebody {
        Folding::default().somebody(name, organisation, phone, email)
    }
}

impl Comparable for Somebody {
    fn blocks(&self, into: &mut Vec<u64>) {
        into.extend(self.phone);
        into.extend(self.email);
        if self.name.is_empty() {
            return;
        }
        into.push(block(b'n', &[self.name.as_bytes()]));
        if let Some(organisation) = &self.organisation {
            let start = organisation.start.to_le_bytes();
            let words = self.name.split(' ').filter(|it| it.len() >= 3);
            into.extend(words.map(|it| block(b'w', &[it.as_bytes(), &start])));
        }
    }

    fn looks_like(&self, other: &Somebody) -> Option<Likeness> {
        fn same<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
            a.is_some() && a == b
        }
        fn differ<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
            a.is_some() && b.is_some() && a != b
        }
        if self.name.is_empty() || other.name.is_empty() {
            return None;
        }
        let same_phone = same(&self.phone, &other.phone);
        let same_email = same(&self.email, &other.email);
        let same_name = self.name == other.name;
        let organisations = self.organisation.as_ref().zip(other.organisation.as_ref());
        let same_organisation =
            organisations.is_some_and(|(a, b)| Arc::ptr_eq(a, b) || a.key == b.key);
        let similar_organisation =
            !same_organisation && organisations.is_some_and(|(a, b)| a.is_like(b));
        let nothing_else = !(same_phone || same_email || same_organisation || similar_organisation);
        if nothing_else && !same_name {
            return None;
        }
        let contradicted = differ(&self.phone, &other.phone) || differ(&self.email, &other.email);
        // The more it says, the less the name has to.
        let (weight, at_least) = if same_phone {
            (1.0, 0.72)
        } else if same_email {
            // Four people of one office write from one address.
            (0.97, if contradicted { 0.88 } else { 0.72 })
        } else if same_organisation {
            (0.94, if contradicted { 1.0 } else { 0.85 })
        } else if similar_organisation {
            (0.88, if contradicted { 1.0 } else { 0.9 })
        } else if contradicted || organisations.is_some() {
            (0.5, 1.0)
        } else {
            (0.6, 1.0)
        };
        // Most of a crowd end here: colleagues with numbers and addresses of their own.
        if at_least == 1.0 && !same_name {
            return None;
        }
        let name = name_likeness(&self.name, &other.name);
        if name < at_least {
            return None;
        }
        let reasons = [
            (same_name, Reason::SameName),
            (!same_name, Reason::SimilarName),
            (same_phone, Reason::SamePhone),
            (same_email, Reason::SameEmail),
            (same_organisation, Reason::SameOrganisation),
            (similar_organisation, Reason::SimilarOrganisation),
        ];
        Some(Likeness {
            score: rounded(weight * name),
            reasons: reasons
                .into_iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, reason)| reason)
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duplicate::{LIKELY, alike};

    fn ayse() -> Somebody {
        Somebody::new(
            "Ayşe Işık",
            Some("Çağdaş Kadın Derneği"),
            Some("+905000001234"),
            Some("ayse@example.org"),
        )
    }

    #[test]
    fn one_person_written_twice_is_noticed() {
        for (name, organisation, phone, email, reasons) in [
            (
                "ISIK AYSE",
                None,
                Some("0500 000 12 34"),
                None,
                vec![Reason::SameName, Reason::SamePhone],
            ),
            (
                "Ayşe IŞIK",
                Some("ÇAĞDAŞ KADIN DER."),
                None,
                None,
                vec![Reason::SameName, Reason::SameOrganisation],
            ),
            (
                "Ayse Isk",
                Some("Çağdaş Kadın Derneği"),
                None,
                None,
                vec![Reason::SimilarName, Reason::SameOrganisation],
            ),
            (
                "Av. Ayşe Nur Işık (Başkan)",
                None,
                Some("05000001234"),
                None,
                vec![Reason::SimilarName, Reason::SamePhone],
            ),
            (
                "A. Işık",
                None,
                None,
                Some("AYSE@example.org"),
                vec![Reason::SimilarName, Reason::SameEmail],
            ),
            (
                "Ayşe Işık",
                Some("ÇKD"),
                None,
                None,
                vec![Reason::SameName, Reason::SimilarOrganisation],
            ),
            (
                "Ayşe Işık",
                Some("Çağdaş Kadın Derneği Trabzon Şubesi"),
                None,
                None,
                vec![Reason::SameName, Reason::SimilarOrganisation],
            ),
        ] {
            let other = Somebody::new(name, organisation, phone, email);
            let likeness = ayse()
                .looks_like(&other)
                .unwrap_or_else(|| panic!("{name}"));
            assert!(likeness.score >= LIKELY, "{name} {}", likeness.score);
            assert_eq!(likeness.reasons, reasons, "{name}");
            assert_eq!(other.looks_like(&ayse()), Some(likeness), "{name}");
        }
    }

    #[test]
    fn who_only_shares_a_telephone_an_office_or_a_surname_is_somebody_else() {
        for (name, organisation, phone, email) in [
            (
                "Mehmet Kaya",
                Some("Çağdaş Kadın Der."),
                Some("+905000001234"),
                None,
            ),
            ("Mehmet Işık", None, Some("0500 000 12 34"), None),
            (
                "Fatma Işık",
                Some("Çağdaş Kadın Derneği"),
                Some("0500 000 99 99"),
                Some("ayse@example.org"),
            ),
            (
                "Ayşe Işıl",
                Some("Çağdaş Kadın Derneği"),
                Some("0500 000 99 99"),
                None,
            ),
            ("", None, Some("0500 000 12 34"), None),
        ] {
            let other = Somebody::new(name, organisation, phone, email);
            assert_eq!(ayse().looks_like(&other), None, "{name}");
        }
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
        let score = |other: &Somebody| ayse().looks_like(other).unwrap().score;
        assert!(score(&namesake) < LIKELY);
        assert!(score(&colleague) > LIKELY);
    }

    #[test]
    fn a_number_that_thousands_wrote_holds_nobody_up() {
        let mut crowd: Vec<(u32, Somebody)> = (0..5_000)
            .map(|number| {
                let name = format!("Kişi{number} Soyad{number}");
                (
                    number,
                    Somebody::new(&name, None, Some("0500 000 00 00"), None),
                )
            })
            .collect();
        crowd.push((5_000, Somebody::new("SOYAD4999 KİŞİ4999", None, None, None)));
        let found = alike(&crowd);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].a, found[0].b),
            (4_999, 5_000),
            "found by the name"
        );
    }

    #[test]
    fn the_likeliest_come_first() {
        let crowd = [
            ("other", Somebody::new("Ali Veli", None, None, None)),
            ("namesake", Somebody::new("Ayşe Işık", None, None, None)),
            ("herself", ayse()),
            ("again", ayse()),
        ];
        let found = alike(&crowd);
        let pairs: Vec<_> = found.iter().map(|it| (it.a, it.b)).collect();
        assert_eq!(
            pairs,
            [
                ("again", "herself"),
                ("again", "namesake"),
                ("herself", "namesake")
            ]
        );
    }

    #[test]
    fn a_word_twice_in_a_name_makes_nobody_their_own_double() {
        let crowd = [(1, Somebody::new("Ali Ali Ali", Some("Umut"), None, None))];
        assert_eq!(alike(&crowd), []);
    }
}
