//! The 81 provinces by plate number, and what people write instead of their names.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::turkish::fold;

/// A province (il). Its plate number is the number of ISO 3166-2:TR.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Province {
    pub plate: u8,
    pub name: &'static str,
}

/// The province with this plate number.
pub fn by_plate(plate: u8) -> Option<&'static Province> {
    PROVINCES.get(usize::from(plate).checked_sub(1)?)
}

/// What people write instead of its name: Urfa, Antep, Dersim.
pub fn aliases(province: &Province) -> Vec<&'static str> {
    let row = rows().nth(usize::from(province.plate) - 1);
    let aliases = row.map_or("", |(_, _, aliases)| aliases);
    aliases.split('|').filter(|it| !it.is_empty()).collect()
}

/// All of them, by plate number.
pub fn all() -> &'static [Province] {
    &PROVINCES
}

/// The province that `text` names and nothing else: a name, an alias, a plate number; `Trabzon/Ortahisar` and
/// `Merkez / Ordu` are read by their parts. `None` when it names none or two.
pub fn recognise(text: &str) -> Option<&'static Province> {
    if let Some(province) = exact(text) {
        return Some(province);
    }
    let mut named = text.split(['/', ',', '-', '(', ')']).filter_map(exact);
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

/// The province that a cell means: what it names, or the only one that it mentions.
pub fn of_cell(text: &str) -> Option<&'static Province> {
    recognise(text).or_else(|| match mentioned(text)[..] {
        [only] => Some(only),
        _ => None,
    })
}

/// Every province that `text` mentions as a word, in the order of mention: `Rota 1 - Trabzon (14 Mart)`.
pub fn mentioned(text: &str) -> Vec<&'static Province> {
    mentioned_folded(&fold(text))
}

/// The same of a text that is folded already.
pub(crate) fn mentioned_folded(folded: &str) -> Vec<&'static Province> {
    let mut found: Vec<&'static Province> = Vec::new();
    let mut rest = folded;
    while !rest.is_empty() {
        let mut ends = rest.match_indices(' ').map(|(end, _)| end);
        let one = ends.next().unwrap_or(rest.len());
        let two = ends.next().unwrap_or(rest.len());
        // Two words first: "k maras", "istanbul avrupa".
        let hit = by_name(&rest[..two]).map(|it| (it, two));
        let hit = hit.or_else(|| by_name(&rest[..one]).map(|it| (it, one)));
        let end = hit.map_or(one, |(_, end)| end);
        if let Some((province, _)) = hit
            && !found.contains(&province)
        {
            found.push(province);
        }
        rest = rest[end..].trim_start_matches(' ');
    }
    found
}

fn exact(text: &str) -> Option<&'static Province> {
    let folded = fold(text);
    by_name(&folded).or_else(|| by_plate(folded.parse().ok()?))
}

fn by_name(folded: &str) -> Option<&'static Province> {
    by_plate(*BY_NAME.get(folded)?)
}

const TABLE: &str = include_str!("../../../../assets/programme/provinces.csv");

fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    TABLE.lines().skip(1).map(|line| {
        let mut cells = line.split(',');
        let mut cell = || cells.next().expect("provinces.csv has three columns");
        (cell(), cell(), cell())
    })
}

static PROVINCES: LazyLock<Vec<Province>> = LazyLock::new(|| {
    rows()
        .map(|(plate, name, _)| Province {
            plate: plate.parse().expect("plate numbers are numbers"),
            name,
        })
        .collect()
});

static BY_NAME: LazyLock<HashMap<String, u8>> = LazyLock::new(|| {
    let mut by_name = HashMap::new();
    for (province, (_, name, aliases)) in PROVINCES.iter().zip(rows()) {
        by_name.insert(fold(name), province.plate);
        for alias in aliases.split('|').filter(|alias| !alias.is_empty()) {
            by_name.insert(fold(alias), province.plate);
        }
    }
    by_name
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_81_in_order_of_plate() {
        assert_eq!(all().len(), 81);
        for (province, plate) in all().iter().zip(1..) {
            assert_eq!(province.plate, plate, "{}", province.name);
        }
    }

    #[test]
    fn what_people_write_is_understood() {
        for (typed, plate) in [
            ("trabzon", Some(61)),
            ("TRABZON", Some(61)),
            ("61", Some(61)),
            ("Trabzon/Ortahisar", Some(61)),
            ("Urfa", Some(63)),
            ("sanliurfa", Some(63)),
            ("İst.", Some(34)),
            ("ISTANBUL", Some(34)),
            ("K. Maraş", Some(46)),
            ("Dersim", Some(62)),
            ("Diyarbakir", Some(21)),
            ("Ordu / Trabzon", None),
            ("Merkez", None),
            ("0", None),
            ("82", None),
            ("", None),
        ] {
            assert_eq!(recognise(typed).map(|it| it.plate), plate, "{typed}");
        }
    }

    #[test]
    fn a_form_option_mentions_its_city() {
        let plates = |text| {
            mentioned(text)
                .iter()
                .map(|it| it.plate)
                .collect::<Vec<_>>()
        };
        assert_eq!(plates("Rota 1 - Trabzon (14 Mart)"), [61]);
        assert_eq!(plates("Ordu, Samsun"), [52, 55]);
        assert_eq!(plates("Rota 1"), [] as [u8; 0]);
    }
}
