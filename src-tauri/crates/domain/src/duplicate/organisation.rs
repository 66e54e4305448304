//! Two organisations: a name with a slip in it, cut short, abbreviated, or without its legal form.
//!
//! A branch is invited, seated and counted by itself: it is no duplicate of its headquarters, nor of another branch. So
//! whatever names a place must name the same one, and a branch is only ever like a branch there.

use super::edits::similarity;
use super::{Comparable, Likeness, Reason, block, rounded};
use crate::ids::OrganisationId;
use crate::organisation::fold_organisation;
use crate::province;
use crate::turkish::fold;

/// What of an organisation is compared.
#[derive(Debug, Clone)]
pub struct Body {
    id: OrganisationId,
    branch_of: Option<OrganisationId>,
    /// The folded name, whole.
    key: String,
    /// What is left of it without legal form, place and the words for a branch.
    own: Vec<String>,
    /// The first letters of the name without its place, `ve` left out: `cydd`; with and without the legal form.
    initials: [String; 2],
    short_name: Option<String>,
    form: Option<&'static str>,
    /// Which branch, where it is one.
    branch: Option<&'static str>,
    /// The provinces that the name names, in order.
    places: Vec<u8>,
    /// Where it is said to be.
    plate: Option<u8>,
    kind: Option<String>,
    numbers: Vec<String>,
}

/// The words of a key that say of what legal form it is: two that differ in it are two.
const FORMS: [&str; 17] = [
    "dernek",
    "vakif",
    "federasyon",
    "konfederasyon",
    "sendika",
    "kooperatif",
    "platform",
    "inisiyatif",
    "topluluk",
    "kulup",
    "belediye",
    "universite",
    "valilik",
    "kaymakamlik",
    "konsey",
    "birlik",
    "oda",
];
const BRANCHES: [&str; 2] = ["sube", "temsilcilik"];

/// What is said of an organisation besides its name.
#[derive(Debug, Clone, Default)]
pub struct Said<'a> {
    pub short_name: Option<&'a str>,
    pub kind: Option<&'a str>,
    pub plate: Option<u8>,
    pub branch_of: Option<OrganisationId>,
}

impl Body {
    pub fn new(id: OrganisationId, name: &str, said: &Said) -> Body {
        let key = fold_organisation(name);
        let words: Vec<&str> = key.split(' ').filter(|it| !it.is_empty()).collect();
        let of = |list: &'static [&'static str]| {
            let found = words
                .iter()
                .rev()
                .find_map(|word| list.iter().find(|it| *it == word));
            found.copied()
        };
        let place = |word: &str| province::recognise(word).map(|it| it.plate);
        let is_number = |it: &&str| it.bytes().all(|byte| byte.is_ascii_digit());
        let mut places: Vec<u8> = words
            .iter()
            .filter(|it| !is_number(it))
            .filter_map(|it| place(it))
            .collect();
        places.sort_unstable();
        places.dedup();
        let is_placed = |it: &&&str| is_number(it) || place(it).is_none();
        let names: Vec<&str> = words
            .iter()
            .filter(is_placed)
            .copied()
            .filter(|it| !BRANCHES.contains(it))
            .collect();
        let own: Vec<String> = names
            .iter()
            .filter(|it| !FORMS.contains(it))
            .map(|it| (*it).to_owned())
            .collect();
        let letters = |words: &[&str]| -> String {
            let words = words.iter().filter(|it| **it != "ve");
            words.filter_map(|it| it.chars().next()).collect()
        };
        let without_form: Vec<&str> = own.iter().map(String::as_str).collect();
        Body {
            id,
            branch_of: said.branch_of,
            initials: [letters(&names), letters(&without_form)],
            short_name: said.short_name.map(fold).filter(|it| !it.is_empty()),
            form: of(&FORMS),
            branch: of(&BRANCHES),
            places,
            plate: said.plate,
            kind: said.kind.map(str::to_owned),
            numbers: words
                .iter()
                .filter(|it| is_number(it))
                .map(|it| (*it).to_owned())
                .collect(),
            own,
            key,
        }
    }

    /// Whether they are two by what everybody knows of them: another legal form, another place, a branch and its head.
    fn is_another(&self, other: &Body) -> bool {
        fn differ<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
            a.is_some() && b.is_some() && a != b
        }
        let is_branch_of = |a: &Body, b: &Body| a.branch_of == Some(b.id);
        is_branch_of(self, other)
            || is_branch_of(other, self)
            || differ(&self.form, &other.form)
            || differ(&self.kind, &other.kind)
            || differ(&self.plate, &other.plate)
            || self.places != other.places
            || self.numbers != other.numbers
            // Without a place that it names, a branch is not known from its headquarters.
            || (self.branch != other.branch && (self.places.is_empty() || differ(&self.branch, &other.branch)))
    }

    fn is_short_for(&self, long: &Body) -> bool {
        let [own] = self.own.as_slice() else {
            return false;
        };
        let letters = own.chars().count();
        (3..=8).contains(&letters) && long.own.len() >= 2 && long.initials.contains(own)
    }

    fn is_called(&self, other: &Body) -> bool {
        let name = self.short_name.as_deref();
        name.is_some() && (name == Some(&*other.key) || name == other.short_name.as_deref())
    }

    /// Word by word in the same order, some of them cut short: `Karadeniz Tek. Üni.`
    fn is_cut_short(&self, other: &Body) -> bool {
        let begins = |(a, b): (&String, &String)| {
            let shorter = a.len().min(b.len());
            a == b || (shorter >= 3 && (a.starts_with(b.as_str()) || b.starts_with(a.as_str())))
        };
        self.own.len() >= 2
            && self.own.len() == other.own.len()
            && self.own.iter().zip(&other.own).all(begins)
    }

    /// All words of one stand in the other, in the same order, which only goes on.
    fn goes_on(&self, other: &Body) -> bool {
        let (short, long) = match self.own.len() <= other.own.len() {
            true => (&self.own, &other.own),
            false => (&other.own, &self.own),
        };
        short.len() >= 2 && long.starts_with(short)
    }
}

impl Comparable for Body {
    fn blocks(&self, into: &mut Vec<u64>) {
        for word in self.own.iter().filter(|it| it.len() >= 3) {
            let start = &word.as_bytes()[..3];
            into.push(block(b'w', &[start, &self.places]));
        }
        // A slip in the first letters of a word leaves the others.
        for pair in self.own.windows(2) {
            into.push(block(b'2', &[pair[0].as_bytes(), pair[1].as_bytes()]));
        }
        let shorts = self.initials.iter().map(String::as_str);
        let own = (self.own.len() == 1).then(|| self.own[0].as_str());
        let shorts = shorts.filter(|it| it.len() >= 3).chain(own);
        let names = self
            .short_name
            .as_deref()
            .into_iter()
            .chain([self.key.as_str()]);
        into.extend(shorts.map(|it| block(b'i', &[it.as_bytes()])));
        into.extend(names.map(|it| block(b'k', &[it.as_bytes()])));
    }

    fn looks_like(&self, other: &Body) -> Option<Likeness> {
        if self.is_another(other) || self.own.is_empty() || other.own.is_empty() {
            return None;
        }
        let one_form = match (self.form, other.form) {
            (Some(_), Some(_)) | (None, None) => 1.0,
            // Without the word for its form it may still be something else of that name.
            (Some(_), None) | (None, Some(_)) => 0.93,
        };
        let (a, b) = (self.own.join(" "), other.own.join(" "));
        let alike = similarity(&a, &b);
        let (score, reason) = if a == b {
            (0.98, Reason::SameName)
        } else if self.is_called(other) || other.is_called(self) {
            (0.97, Reason::ShortName)
        } else if self.is_short_for(other) || other.is_short_for(self) {
            // The form is one of the letters.
            return Some(Likeness {
                score: 0.85,
                reasons: vec![Reason::Abbreviation],
            });
        } else if alike >= 0.88 && a.len().min(b.len()) >= 6 {
            (alike * 0.97, Reason::SimilarName)
        } else if self.is_cut_short(other) {
            (0.86, Reason::Shortened)
        } else if self.goes_on(other) {
            (0.76, Reason::Shortened)
        } else {
            return None;
        };
        Some(Likeness {
            score: rounded(score * one_form),
            reasons: vec![reason],
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::duplicate::alike;

    fn body(number: u128, name: &str) -> Body {
        Body::new(
            OrganisationId(Uuid::from_u128(number)),
            name,
            &Said::default(),
        )
    }

    #[test]
    fn one_organisation_written_twice_is_noticed() {
        for (one, other, reason) in [
            (
                "Çağdaş Yaşamı Destekleme Derneği",
                "ÇYDD",
                Reason::Abbreviation,
            ),
            (
                "Çağdaş Yaşamı Destekleme Derneği Trabzon Şubesi",
                "ÇYDD Trabzon",
                Reason::Abbreviation,
            ),
            ("Karadeniz Teknik Üniversitesi", "KTÜ", Reason::Abbreviation),
            ("Umut Derneği", "Umut", Reason::SameName),
            (
                "Kırlangıç Derneği",
                "Kırlanğıcı Derneği",
                Reason::SimilarName,
            ),
            (
                "Deniz Yıldızı Vakfı",
                "Deniz Yldızı Vakfı",
                Reason::SimilarName,
            ),
            (
                "Karadeniz Tek. Üni.",
                "Karadeniz Teknik Üniversitesi",
                Reason::Shortened,
            ),
            (
                "Umut Derneği Ordu Şubesi",
                "Umut Derneği Ordu",
                Reason::SameName,
            ),
            (
                "Engelli Kadın Dayanışma Derneği",
                "Engelli Kadın Derneği",
                Reason::Shortened,
            ),
        ] {
            let (a, b) = (body(1, one), body(2, other));
            let likeness = a
                .looks_like(&b)
                .unwrap_or_else(|| panic!("{one} / {other}"));
            assert_eq!(likeness.reasons, [reason], "{one} / {other}");
            assert_eq!(b.looks_like(&a), Some(likeness), "{other} / {one}");
            assert_eq!(
                alike(&[(1, a), (2, b)]).len(),
                1,
                "{one} / {other} share a block"
            );
        }
    }

    #[test]
    fn a_branch_is_no_duplicate_of_its_headquarters_nor_of_another_branch() {
        for (one, other) in [
            ("Umut Derneği", "Umut Derneği Trabzon Şubesi"),
            ("Umut Derneği Ordu Şubesi", "Umut Derneği Trabzon Şubesi"),
            (
                "Umut Derneği Tokat Temsilciliği",
                "Umut Derneği Tokat Şubesi",
            ),
            ("ÇYDD", "ÇYDD Trabzon"),
            (
                "Eğitim Sendikası 1 Nolu Şube",
                "Eğitim Sendikası 2 Nolu Şube",
            ),
            ("Umut Derneği Şubesi", "Umut Derneği"),
            ("Ordu Kent Konseyi", "Sivas Kent Konseyi"),
            ("Umut Derneği", "Umut Vakfı"),
            ("Kadın Derneği", "Gençlik Derneği"),
        ] {
            assert_eq!(
                body(1, one).looks_like(&body(2, other)),
                None,
                "{one} / {other}"
            );
        }
        let head = body(1, "Mavi Deniz Derneği");
        let said = Said {
            branch_of: Some(head.id),
            ..Said::default()
        };
        let branch = Body::new(
            OrganisationId(Uuid::from_u128(2)),
            "Mavi Denizi Derneği",
            &said,
        );
        assert_eq!(
            branch.looks_like(&head),
            None,
            "somebody has said that it is a branch"
        );
    }

    #[test]
    fn two_of_one_name_in_two_provinces_are_two() {
        let there = |plate| Said {
            plate: Some(plate),
            ..Said::default()
        };
        let id = OrganisationId(Uuid::from_u128(1));
        let ordu = Body::new(id, "Kadın Dayanışma Derneği", &there(52));
        let sivas = Body::new(id, "Kadin Dayanışması Derneği", &there(58));
        assert_eq!(ordu.looks_like(&sivas), None);
        let nowhere = body(2, "Kadin Dayanışması Derneği");
        assert!(ordu.looks_like(&nowhere).is_some());
    }
}
