//! Which organisation a name means: an organisation is its name and its place.
//!
//! The same name is told by `domain::spelling`. The same place is: equal, or one of the two unknown and only one candidate
//! there is. A province that the name itself names is its place. What can be read two ways is nobody's: whoever asks makes an
//! organisation of its own, says so, and a person decides.

use std::collections::{HashMap, HashSet};

use domain::ids::OrganisationId;
use domain::organisation::{fold_organisation, place_in_name};
use domain::spelling::Spelling;
use store::Reader;
use uuid::Uuid;

use crate::base::error::Result;

/// Every organisation that is known, and those that are about to be.
#[derive(Default)]
pub(crate) struct OrganisationNames {
    entries: Vec<Entry>,
    by_fold: HashMap<String, Vec<usize>>,
    by_id: HashMap<OrganisationId, usize>,
}

struct Entry {
    id: Option<OrganisationId>,
    name: String,
    plate: Option<u8>,
    /// Somebody has said that it is one, wherever its people are from.
    everywhere: bool,
    /// Who stands for it; of one that is about to be, itself.
    stands: Uuid,
}

impl Entry {
    fn place(&self) -> Option<u8> {
        match self.everywhere {
            true => None,
            false => place_in_name(&self.name).or(self.plate),
        }
    }
}

/// What a name means; the number is that of [`OrganisationNames::entry`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meant {
    One(usize),
    /// Nobody here has this name at this place.
    Nobody,
    /// Several can be meant.
    Open,
}

impl OrganisationNames {
    pub(crate) fn read(reader: &Reader) -> Result<OrganisationNames> {
        let standing = reader.standing()?;
        let rows = reader.organisation_places()?;
        let plates: HashMap<Uuid, u8> = rows
            .iter()
            .filter_map(|it| Some((it.id.0, it.plate?)))
            .collect();
        let everywhere = rows.iter().filter(|it| it.everywhere);
        let everywhere: HashSet<Uuid> = everywhere.map(|it| it.id.0).collect();
        let mut names = OrganisationNames::default();
        for it in rows {
            let stands = standing.get(&it.id.0).copied().unwrap_or(it.id.0);
            let plate = it.plate.or_else(|| plates.get(&stands).copied());
            let at = names.add(Some(it.id), it.name, plate, stands);
            names.entries[at].everywhere = it.everywhere || everywhere.contains(&stands);
        }
        Ok(names)
    }

    fn add(
        &mut self,
        id: Option<OrganisationId>,
        name: String,
        plate: Option<u8>,
        stands: Uuid,
    ) -> usize {
        let at = self.entries.len();
        self.by_id.extend(id.map(|id| (id, at)));
        let of_fold = self.by_fold.entry(fold_organisation(&name)).or_default();
        of_fold.push(at);
        self.entries.push(Entry {
            id,
            name,
            plate,
            everywhere: false,
            stands,
        });
        at
    }

    /// One that is about to be made.
    pub(crate) fn make(&mut self, name: &str, plate: Option<u8>) -> usize {
        let own = Uuid::from_u128(self.entries.len() as u128);
        self.add(None, name.to_owned(), plate, own)
    }

    /// Its id where it is known, and how it is written.
    pub(crate) fn entry(&self, at: usize) -> (Option<OrganisationId>, &str) {
        let entry = &self.entries[at];
        (entry.id, &entry.name)
    }

    pub(crate) fn of_id(&self, id: OrganisationId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    /// Whether another record stands for it.
    pub(crate) fn is_joined(&self, at: usize) -> bool {
        let entry = &self.entries[at];
        entry.id.is_some_and(|id| id.0 != entry.stands)
    }

    pub(crate) fn rename(&mut self, at: usize, name: &str) {
        name.clone_into(&mut self.entries[at].name);
    }

    /// Whom the name means, of somebody at this place.
    pub(crate) fn meant(&self, name: &str, plate: Option<u8>) -> Meant {
        let Some(of_fold) = self.by_fold.get(&fold_organisation(name)) else {
            return Meant::Nobody;
        };
        let spelling = Spelling::of_organisation(name);
        let place = place_in_name(name).or(plate);
        let spelled: Vec<(usize, Option<u8>, Spelling)> = of_fold
            .iter()
            .map(|at| {
                let entry = &self.entries[*at];
                (*at, entry.place(), Spelling::of_organisation(&entry.name))
            })
            .filter(|(.., it)| spelling.may_be(it))
            .collect();
        let is_near = |of: &Option<u8>| place.is_none() || of.is_none() || *of == place;
        let near: Vec<&(usize, Option<u8>, Spelling)> =
            spelled.iter().filter(|(_, of, _)| is_near(of)).collect();
        let written = near.iter().any(|(.., it)| it.is_written_as(&spelling));
        let is_it = |it: &Spelling| !written || it.is_written_as(&spelling);
        let names: HashSet<String> = near
            .iter()
            .filter(|(.., it)| is_it(it))
            .map(|(.., it)| it.key())
            .collect();
        match names.len() {
            0 => return Meant::Nobody,
            1 => {}
            // It says nothing of its Turkish letters, and several are known.
            _ => return Meant::Open,
        }
        let near: Vec<(usize, Option<u8>)> = near
            .iter()
            .filter(|(.., it)| is_it(it))
            .map(|(at, of, _)| (*at, *of))
            .collect();
        if let Some((at, _)) = near.iter().find(|(_, of)| *of == place) {
            let at_place = near.iter().filter(|(_, of)| *of == place);
            let stands: HashSet<Uuid> = at_place.map(|(at, _)| self.entries[*at].stands).collect();
            // Two of one name without a place are told apart by nothing.
            return match stands.len() {
                1 => Meant::One(*at),
                _ if place.is_some() => Meant::One(*at),
                _ => Meant::Open,
            };
        }
        let is_one = |(at, _): &&(usize, Option<u8>)| self.entries[*at].everywhere;
        if let Some((at, _)) = near.iter().find(is_one) {
            return Meant::One(*at);
        }
        let all = spelled.iter().filter(|(.., it)| is_it(it));
        let stands: HashSet<Uuid> = all.map(|(at, ..)| self.entries[*at].stands).collect();
        match (stands.len(), near.first()) {
            (1, Some((at, _))) => Meant::One(*at),
            _ => Meant::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRABZON: Option<u8> = Some(61);
    const ORDU: Option<u8> = Some(52);

    fn names(known: &[(&str, Option<u8>)]) -> OrganisationNames {
        let mut names = OrganisationNames::default();
        for (name, plate) in known {
            names.make(name, *plate);
        }
        names
    }

    #[test]
    fn an_organisation_is_its_name_and_its_place() {
        let konsey = "Kent Konseyi";
        for (known, name, plate, meant) in [
            (&[(konsey, TRABZON)][..], konsey, TRABZON, Meant::One(0)),
            (&[(konsey, TRABZON)], konsey, ORDU, Meant::Nobody),
            (&[(konsey, TRABZON)], konsey, None, Meant::One(0)),
            (&[(konsey, None)], konsey, ORDU, Meant::One(0)),
            (
                &[(konsey, TRABZON), (konsey, ORDU)],
                "KENT KONSEYİ",
                ORDU,
                Meant::One(1),
            ),
            (
                &[(konsey, TRABZON), (konsey, ORDU)],
                konsey,
                None,
                Meant::Open,
            ),
            (
                &[(konsey, TRABZON), (konsey, None)],
                konsey,
                None,
                Meant::One(1),
            ),
            (
                &[(konsey, TRABZON), (konsey, None)],
                konsey,
                ORDU,
                Meant::Open,
            ),
            (
                &[("Ordu Belediyesi", TRABZON)],
                "Ordu Bld.",
                TRABZON,
                Meant::One(0),
            ),
        ] {
            let found = names(known).meant(name, plate);
            assert_eq!(found, meant, "{known:?}: {name}, {plate:?}");
        }
    }

    #[test]
    fn a_spelling_without_turkish_letters_is_the_only_one_that_it_folds_to() {
        let (sari, shari) = (("Sarı Derneği", None), ("Şarı Derneği", None));
        for (known, name, meant) in [
            (&[sari][..], "Sari Dernegi", Meant::One(0)),
            (&[sari], "Şarı Derneği", Meant::Nobody),
            (&[sari, shari], "Sari Dernegi", Meant::Open),
            (&[sari, shari], "ŞARI DER.", Meant::One(1)),
            (&[("Sari Dernegi", None)], "Şarı Derneği", Meant::One(0)),
            (
                &[("Sarı Derneği", TRABZON), ("Şarı Derneği", ORDU)],
                "Sari Dernegi",
                Meant::Open,
            ),
        ] {
            assert_eq!(names(known).meant(name, None), meant, "{known:?}: {name}");
        }
        let apart = names(&[("Sarı Derneği", TRABZON), ("Şarı Derneği", ORDU)]);
        assert_eq!(apart.meant("Sari Dernegi", ORDU), Meant::One(1), "here");
    }
}
