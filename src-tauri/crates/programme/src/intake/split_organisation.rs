//! One organisation that is several: what earlier versions took for one by its name, or a spelling that was taken for another,
//! is taken apart by place or by spelling. Or somebody says that it is one, wherever its people are from.

use domain::body::Value;
use domain::change::Set;
use domain::ids::{OrganisationId, RegistrationId};
use domain::noun::{Noun, application, organisation, registration};
use domain::province;
use domain::spelling::Spelling;
use domain::verb::Verb;
use store::{Reader, Tx};

use crate::base::error::{Result, invalid};
use crate::base::which::Which;
use crate::known::organisation_names::{Meant, OrganisationNames};
use crate::known::organisation_parts::{Part, parts};
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::enrol::organisation_made;

impl Reading {
    /// The rows that stand at an organisation, by how they name it and where they are from.
    pub fn organisation_parts<'a>(
        &self,
        which: impl Into<Which<'a>>,
    ) -> Result<view::OrganisationSplit> {
        let item = self.organisation(which)?.organisation;
        self.read(|reader| {
            let parts = parts(reader, item.organisation, &item.name)?;
            let parts = parts.iter().map(|it| shown(it, None)).collect();
            Ok(view::OrganisationSplit {
                organisation: item.organisation,
                name: item.name.clone(),
                parts,
                operation: None,
            })
        })
    }
}

impl Programme {
    /// Takes those parts out of an organisation that are of the named provinces, or named so; each becomes the organisation
    /// of its name and place.
    pub fn split_organisation<'a>(
        &mut self,
        which: impl Into<Which<'a>>,
        choice: &view::SplitChoice,
    ) -> Result<view::OrganisationSplit> {
        let item = self.organisation(which)?.organisation;
        let mut plates = Vec::new();
        for text in &choice.provinces {
            let province = province::recognise(text);
            let province = province.ok_or(invalid("province_unknown", "province"))?;
            plates.push(province.plate);
        }
        self.write(Verb::SplitOrganisation, |tx| {
            split(tx, item.organisation, &item.name, &plates, choice)
        })
    }
}

pub(crate) fn split(
    tx: &mut Tx,
    id: OrganisationId,
    name: &str,
    plates: &[u8],
    choice: &view::SplitChoice,
) -> Result<view::OrganisationSplit> {
    let all = parts(tx, id, name)?;
    if choice.one {
        tx.record(Set::of(Noun::Organisation, id).with(organisation::EVERYWHERE, true))?;
        return Ok(view::OrganisationSplit {
            organisation: id,
            name: name.to_owned(),
            parts: all.iter().map(|it| shown(it, None)).collect(),
            operation: Some(tx.operation()),
        });
    }
    let spelled: Vec<String> = choice.spellings.iter().map(|it| key(it)).collect();
    let is_named = |it: &Part| {
        it.plate.is_some_and(|plate| plates.contains(&plate)) || spelled.contains(&key(&it.name))
    };
    let leaves: Vec<bool> = match choice.all {
        true => away(tx, id, &all)?,
        false => all.iter().map(is_named).collect(),
    };
    if !leaves.contains(&true) {
        return Err(invalid("split_part_unknown", "organisation"));
    }
    if !leaves.contains(&false) {
        return Err(invalid("split_leaves_nothing", "organisation"));
    }
    let mut shown_parts = Vec::new();
    for (part, leaves) in all.iter().zip(leaves) {
        let made = match leaves {
            true => Some(take_out(tx, id, part)?),
            false => None,
        };
        shown_parts.push(shown(part, made));
    }
    Ok(view::OrganisationSplit {
        organisation: id,
        name: name.to_owned(),
        parts: shown_parts,
        operation: Some(tx.operation()),
    })
}

/// Every province but the one where the organisation is; where nobody has said that, it is where most of its rows are from.
/// What says no place stays.
fn away(tx: &mut Tx, id: OrganisationId, all: &[Part]) -> Result<Vec<bool>> {
    let stands = match tx.register(organisation::PLATE, id.0)? {
        Some((Value::Int(plate), ..)) => u8::try_from(plate).ok(),
        _ => None,
    };
    let first = all.iter().find_map(|it| it.plate);
    let own = all
        .iter()
        .find_map(|it| it.plate.filter(|it| stands == Some(*it)));
    let own = own.or(first);
    if stands.is_none()
        && let Some(plate) = own
    {
        let set = Set::of(Noun::Organisation, id);
        tx.record(set.with(organisation::PLATE, u32::from(plate)))?;
    }
    let is_own = |it: &Part| it.plate.is_none() || it.plate == own;
    Ok(all.iter().map(|it| !is_own(it)).collect())
}

fn key(name: &str) -> String {
    Spelling::of_organisation(name).key()
}

/// The rows of a part become those of the organisation of its name and place.
fn take_out(tx: &mut Tx, from: OrganisationId, part: &Part) -> Result<OrganisationId> {
    let names = OrganisationNames::read(tx)?;
    let known = match names.meant(&part.name, part.plate) {
        Meant::One(at) => names.entry(at).0.filter(|it| *it != from),
        Meant::Nobody | Meant::Open => None,
    };
    let to = match known {
        Some(id) => id,
        None => {
            let kind = match tx.register(organisation::KIND, from.0)? {
                Some((Value::Text(kind), ..)) => Some(kind),
                _ => None,
            };
            organisation_made(tx, &part.name, kind.as_deref(), part.plate)?
        }
    };
    let mut registrations = part.registrations.clone();
    for id in &part.applications {
        tx.record(Set::of(Noun::Application, *id).with(application::ORGANISATION, to))?;
        let leaning = tx.leaning(registration::APPLICATION, id.0)?;
        registrations.extend(leaning.into_iter().map(RegistrationId));
    }
    for id in registrations {
        // Whom a hand has put elsewhere stays there.
        if stands_at(tx, id.0)? == Some(from) {
            tx.record(Set::of(Noun::Registration, id).with(registration::ORGANISATION, to))?;
        }
    }
    Ok(to)
}

fn stands_at(reader: &Reader, registration: uuid::Uuid) -> Result<Option<OrganisationId>> {
    Ok(
        match reader.register(registration::ORGANISATION, registration)? {
            Some((Value::Id(id), ..)) => Some(OrganisationId(id)),
            _ => None,
        },
    )
}

fn shown(part: &Part, made: Option<OrganisationId>) -> view::OrganisationPart {
    view::OrganisationPart {
        name: part.name.clone(),
        province: part
            .plate
            .and_then(province::by_plate)
            .map(|it| it.name.to_owned()),
        applications: part.applications.len() as u32,
        registrations: part.registrations.len() as u32,
        made,
    }
}
