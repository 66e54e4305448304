//! Which meetings an applicant wishes to attend, as far as the cell says. Matching a wish to a meeting of the tour is not
//! done here: what names no place is placed by a person, never guessed.

use crate::province;
use crate::said;
use crate::turkish::{fold, tidy};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// As typed.
    pub text: String,
    /// The provinces it names, in their order: first wish first.
    pub plates: Vec<u8>,
    /// "Rota 1", "1. rota", "1. Güzergâh", "Route 1".
    pub route: Option<u8>,
    /// "1.2": route and stop.
    pub stop: Option<(u8, u8)>,
}

impl Wish {
    pub fn is_recognised(&self) -> bool {
        !self.plates.is_empty() || self.route.is_some() || self.stop.is_some()
    }
}

/// Reads one cell. `None` when it is empty.
pub fn read(text: &str) -> Option<Wish> {
    let text = tidy(text);
    if text.is_empty() {
        return None;
    }
    // Trabzon’a, Ordu'dan: the ending is no part of the place.
    let suffixes = ['\'', '\u{2019}'];
    let folded = fold(&text);
    // "Trabzon hariç", "Ordu'ya gelemem": which place is meant, a person sees.
    if said::takes_back(&text, &folded) {
        return Some(Wish {
            text,
            plates: Vec::new(),
            route: None,
            stop: None,
        });
    }
    let apart = text
        .contains(suffixes)
        .then(|| fold(&text.replace(suffixes, " ")));
    let mut plates: Vec<u8> = province::mentioned_folded(apart.as_ref().unwrap_or(&folded))
        .iter()
        .map(|it| it.plate)
        .collect();
    if plates.is_empty() {
        plates.extend(
            text.split([',', ';', '/'])
                .filter_map(province::recognise)
                .map(|it| it.plate),
        );
        plates.dedup();
    }
    Some(Wish {
        route: route(&folded),
        stop: stop(&text),
        plates,
        text,
    })
}

fn route(folded: &str) -> Option<u8> {
    let words: Vec<&str> = folded.split(' ').collect();
    let number = |word: &str| word.parse().ok().filter(|number| (1..=99).contains(number));
    words.windows(2).find_map(|pair| match pair {
        [first, second] if is_route(first) => number(second),
        [first, second] if is_route(second) => number(first),
        _ => None,
    })
}

fn is_route(word: &str) -> bool {
    word.starts_with("rota") || word.starts_with("guzergah") || word == "route"
}

fn stop(text: &str) -> Option<(u8, u8)> {
    let (route, stop) = text.trim_end_matches('.').split_once('.')?;
    let short = |text: &str| (1..=2).contains(&text.len());
    (short(route) && short(stop)).then_some(())?;
    Some((route.parse().ok()?, stop.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_as_forms_write_them() {
        for (text, plates, route, stop) in [
            ("Rota 1 - Trabzon (14 Mart)", &[61][..], Some(1), None),
            ("1. Güzergâh: Ordu", &[52], Some(1), None),
            ("Güzergah 1 / Samsun", &[55], Some(1), None),
            ("Route 2, Mardin", &[47], Some(2), None),
            ("Trabzon, Ordu", &[61, 52], None, None),
            ("Ordu olmazsa Trabzon’a gelirim", &[52, 61], None, None),
            ("61", &[61], None, None),
            ("1.2", &[], None, Some((1, 2))),
            ("fark etmez", &[], None, None),
        ] {
            let wish = read(text).unwrap();
            assert_eq!(
                (wish.plates.as_slice(), wish.route, wish.stop),
                (plates, route, stop),
                "{text}"
            );
        }
        assert_eq!(read("  "), None);
    }
}
