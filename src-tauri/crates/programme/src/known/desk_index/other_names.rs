//! By whose names and telephones besides their own a record is found: those of the records that it stands for.

use std::collections::HashMap;

use domain::turkish;
use store::Reader;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::ranks::{phone_end, words};
use crate::base::error::Result;

#[derive(Default)]
pub(super) struct OtherNames(HashMap<Uuid, Others>);

#[derive(Default)]
struct Others {
    names: Vec<Zeroizing<String>>,
    phones: Vec<Zeroizing<String>>,
}

impl OtherNames {
    pub(super) fn read(reader: &Reader) -> Result<OtherNames> {
        let mut all: HashMap<Uuid, Others> = HashMap::new();
        for it in reader.stood_for()? {
            let others = all.entry(it.kept).or_default();
            others.names.extend(it.name.map(Zeroizing::new));
            others.phones.extend(it.phone.map(Zeroizing::new));
        }
        Ok(OtherNames(all))
    }

    /// Whether a record stands for others.
    pub(super) fn are_of(&self, id: Uuid) -> bool {
        self.0.contains_key(&id)
    }

    /// The words of a name, and those of the others that are not among them: of two records of one name there is one Ali.
    pub(super) fn with(&self, name: Option<&str>, id: Option<Uuid>) -> Zeroizing<String> {
        let mut folded = Zeroizing::new(turkish::fold(name.unwrap_or_default()));
        for other in id
            .and_then(|id| self.0.get(&id))
            .iter()
            .flat_map(|it| &it.names)
        {
            let other = Zeroizing::new(turkish::fold(other));
            let known: Vec<&str> = words(&folded).collect();
            let mut more: Vec<&str> = words(&other).collect();
            for word in known {
                if let Some(at) = more.iter().position(|it| *it == word) {
                    more.remove(at);
                }
            }
            folded = Zeroizing::new(format!("{} {}", *folded, more.join(" ")));
        }
        folded
    }

    pub(super) fn phone_ends(
        &self,
        phone: Option<&str>,
        id: Option<Uuid>,
    ) -> Zeroizing<Vec<String>> {
        let others = id.and_then(|id| self.0.get(&id)).into_iter();
        let others = others.flat_map(|it| it.phones.iter().map(|it| it.as_str()));
        let mut ends: Vec<String> = phone
            .into_iter()
            .chain(others)
            .filter_map(phone_end)
            .collect();
        ends.sort_unstable();
        ends.dedup();
        Zeroizing::new(ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_records_stand_as_often_as_in_one_of_them() {
        let id = Uuid::from_u128(1);
        let names = ["Ayşe Toprak", "Ayşe Ayşe Işık"].map(|it| Zeroizing::new(it.to_owned()));
        let others = Others {
            names: names.to_vec(),
            phones: vec![Zeroizing::new("+90 532 000 13 01".to_owned())],
        };
        let all = OtherNames(HashMap::from([(id, others)]));
        let found = all.with(Some("AYŞE IŞIK"), Some(id));
        let found: Vec<&str> = words(&found).collect();
        assert_eq!(found, ["ayse", "isik", "toprak", "ayse"]);
        assert_eq!(
            *all.phone_ends(Some("0532 000 13 02"), Some(id)),
            ["1301", "1302"]
        );
        assert_eq!(*all.with(Some("Ayşe"), None), "ayse");
    }
}
