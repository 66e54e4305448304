//! Which rows stand at one organisation and come from different places: earlier versions went by the folded name alone. What
//! somebody typed and where is read from the kept cells; nothing is changed by looking.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::application::Mended;
use domain::field::Field;
use domain::ids::{ApplicationId, OrganisationId, RegistrationId};
use domain::organisation::place_in_name;
use domain::province;
use domain::spelling::{Spelling, is_better};
use domain::turkish::tidy;
use store::{NamedRow, Reader};

use crate::base::error::Result;
use crate::known::typed::{ListedColumn, listed};

/// The rows of one organisation that name it alike and are of one place.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// In the best of its spellings.
    pub(crate) name: String,
    pub(crate) plate: Option<u8>,
    pub(crate) applications: Vec<ApplicationId>,
    /// Those without an application: at the door the meeting's province is theirs.
    pub(crate) registrations: Vec<RegistrationId>,
}

/// Organisations whose rows are of more than one province, with how many.
pub(crate) fn of_several_provinces(reader: &Reader) -> Result<Vec<(OrganisationId, String, u32)>> {
    let mut names: HashMap<OrganisationId, String> = HashMap::new();
    for it in reader.organisation_places()? {
        // What its name says where it is, and what somebody has said to be one, is no question.
        if !it.everywhere && place_in_name(&it.name).is_none() {
            names.insert(it.id, it.name);
        }
    }
    let mut plates: BTreeMap<OrganisationId, HashSet<u8>> = BTreeMap::new();
    let mut reading = Reading::default();
    for row in reader.rows_that_name(None)? {
        if names.contains_key(&row.organisation)
            && let (_, Some(plate)) = reading.of(&row)
        {
            plates.entry(row.organisation).or_default().insert(plate);
        }
    }
    for (_, organisation, plate) in reader.registrations_without_application(None)? {
        if let (true, Some(plate)) = (names.contains_key(&organisation), plate) {
            plates.entry(organisation).or_default().insert(plate);
        }
    }
    let several = plates.into_iter().filter(|(_, plates)| plates.len() > 1);
    let named = several.map(|(id, plates)| {
        let name = names.get(&id).cloned().unwrap_or_default();
        (id, name, plates.len() as u32)
    });
    Ok(named.collect())
}

/// The parts of one organisation, the largest first.
pub(crate) fn parts(reader: &Reader, id: OrganisationId, name: &str) -> Result<Vec<Part>> {
    let mut parts = Parts::new();
    let mut reading = Reading::default();
    for row in reader.rows_that_name(Some(id))? {
        let (typed, plate) = reading.of(&row);
        let part = part_of(&mut parts, &typed, plate, name);
        part.applications.push(row.application);
    }
    for (registration, _, plate) in reader.registrations_without_application(Some(id))? {
        let part = part_of(&mut parts, name, plate, name);
        part.registrations.push(registration);
    }
    let mut parts: Vec<Part> = parts.into_values().collect();
    parts.sort_by_key(|it| std::cmp::Reverse(it.applications.len() + it.registrations.len()));
    Ok(parts)
}

/// By the spelling and the place.
type Parts = BTreeMap<(String, Option<u8>), Part>;

fn part_of<'a>(parts: &'a mut Parts, typed: &str, plate: Option<u8>, stands: &str) -> &'a mut Part {
    let typed = match tidy(typed) {
        it if it.is_empty() => stands.to_owned(),
        it => it,
    };
    let plate = place_in_name(&typed).or(plate);
    let key = (Spelling::of_organisation(&typed).key(), plate);
    let part = parts.entry(key).or_default();
    part.plate = plate;
    if part.name.is_empty() || is_better(&typed, &part.name) {
        part.name = typed;
    }
    part
}

/// The columns of an import are read once for all of its rows.
#[derive(Default)]
struct Reading {
    columns: HashMap<String, Vec<ListedColumn>>,
}

impl Reading {
    /// What the row says of its organisation, and of which province it is.
    fn of(&mut self, row: &NamedRow) -> (String, Option<u8>) {
        let columns = self
            .columns
            .entry(row.columns.clone().unwrap_or_default())
            .or_insert_with_key(|it| listed(it));
        let texts: Vec<Option<String>> = listed(row.as_typed.as_deref().unwrap_or_default());
        let mended: Vec<Mended> = listed(row.mended.as_deref().unwrap_or_default());
        let kept = columns.iter().filter(|(_, _, dropped)| !dropped);
        let (mut organisation, mut province) = (String::new(), String::new());
        for ((heading, of, _), text) in kept.zip(texts) {
            let into = match of.as_deref().and_then(Field::from_word) {
                Some(Field::Organisation) => &mut organisation,
                Some(Field::Province) => &mut province,
                _ => continue,
            };
            let mend = mended.iter().find(|it| it.heading == *heading);
            if into.is_empty() {
                *into = mend.map_or(text.unwrap_or_default(), |it| it.text.clone());
            }
        }
        (
            organisation,
            province::of_cell(&province).map(|it| it.plate),
        )
    }
}
