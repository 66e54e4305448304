//! Steps by which people and organisations enter the register.

use domain::body::Value;
use domain::change::Set;
use domain::contact;
use domain::field::Field;
use domain::ids::{self, ApplicationId, MeetingId, OrganisationId, PersonId, RegistrationId};
use domain::noun::{Column, Noun, application, organisation, registration};
use domain::organisation::{fold_organisation, is_no_organisation, place_in_name};
use domain::registration::{Category, Selection, Source};
use domain::spelling::Spelling;
use domain::turkish::tidy;
use store::{KnownApplication, MeetingRow, Reader, Tx};
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid};
use crate::known::nature::Nature;
use crate::known::organisation_names::{Meant, OrganisationNames};
use crate::known::standing::registration_of;
use crate::known::typed::Typed;

pub(crate) fn put_on_list(
    tx: &mut Tx,
    waiting: &KnownApplication,
    meeting: MeetingId,
) -> Result<RegistrationId> {
    let application = waiting.application;
    let id = registration_of(application);
    let mut set = Set::of(Noun::Registration, id)
        .with(registration::MEETING, meeting)
        .with_some(registration::PERSON, waiting.person)
        .with_some(registration::ORGANISATION, waiting.organisation)
        .with_some(
            registration::ROLE,
            Typed::meant(tx, application, Field::Role)?,
        )
        .with(registration::APPLICATION, application);
    // Placed once before and taken back: it comes into sight again, under its old code. At first nothing is said of what it
    // is: another laptop may have placed the same one, and decided of it.
    set = match tx.register(registration::CODE, id.0)? {
        Some((Value::Text(_), ..)) => {
            let firsts = [
                (registration::CATEGORY, Category::AT_FIRST.word()),
                (registration::SOURCE, Source::AT_FIRST.word()),
                (registration::SELECTION, Selection::AT_FIRST.word()),
            ];
            for (column, word) in firsts {
                if !is_anothers(tx, column, id)? {
                    set = set.with(column, word);
                }
            }
            set.with(registration::HIDDEN, Value::Null)
        }
        _ => set.with(registration::CODE, Nature::of(tx)?.code(id)),
    };
    tx.record(set)?;
    Ok(id)
}

/// Whether what a column says was said without knowing that the registration was taken back, or after that: it was not taken
/// back with it.
fn is_anothers(tx: &Tx, column: Column, id: RegistrationId) -> Result<bool> {
    let said = tx.register(column, id.0)?;
    let hidden = tx.register(registration::HIDDEN, id.0)?;
    let (Some((_, at, by)), Some((_, taken_back, taken_back_by))) = (said, hidden) else {
        return Ok(false);
    };
    Ok(by != taken_back_by || at > taken_back)
}

/// Who is this application, or this person, if they wait on the route of a meeting.
pub(crate) fn waiting_with_id(
    reader: &Reader,
    meeting: &MeetingRow,
    id: Uuid,
) -> Result<Option<KnownApplication>> {
    let Some(route) = meeting.route else {
        return Ok(None);
    };
    Ok(match reader.one_to_place(route, ApplicationId(id))? {
        Some(found) => Some(found),
        None => reader.person_to_place(route, PersonId(id))?,
    })
}

pub(crate) fn waiting(
    reader: &Reader,
    application: ApplicationId,
    meeting: &MeetingRow,
) -> Result<KnownApplication> {
    let route = match reader.register(application::ROUTE, application.0)? {
        Some((Value::Id(id), ..)) => Some(id),
        _ => None,
    };
    let route = route.ok_or(Error::unknown("application"))?;
    if meeting.route.map(|it| it.0) != Some(route) {
        return Err(invalid("place_other_route", "meeting"));
    }
    let found = reader.one_to_place(ids::RouteId(route), application)?;
    found.ok_or(invalid("placed_already", "application"))
}

/// A kind that somebody names has to be one of the programme's.
pub(crate) fn known_kind(reader: &Reader, code: Option<&str>) -> Result<()> {
    match code {
        Some(code) if reader.kinds()?.kind(code).is_none() => Err(Error::Invalid {
            code: "kind_unknown",
            field: "kind".into(),
        }),
        _ => Ok(()),
    }
}

/// The organisation with this name at this place, however it is spelled, or a new one. `None` for "yok", "-", "bireysel". Where
/// several can be meant it is none of them: nobody is kept waiting, and what looks alike is shown to a person.
pub(crate) fn organisation_named(
    tx: &mut Tx,
    name: &str,
    kind: Option<&str>,
    plate: Option<u8>,
) -> Result<Option<OrganisationId>> {
    let name = tidy(name);
    if name.is_empty() || is_no_organisation(&name) {
        return Ok(None);
    }
    let names = OrganisationNames::read(tx)?;
    if let Meant::One(at) = names.meant(&name, plate)
        && let (Some(id), _) = names.entry(at)
    {
        return Ok(Some(id));
    }
    let plate = place_in_name(&name).or(plate);
    organisation_made(tx, &name, kind, plate).map(Some)
}

/// An organisation that nobody here knows by this name: the one that every laptop makes of it. Where it was made before and
/// is called otherwise by now, it is that one; taken out of sight, it comes back as it stood. Another one that folds alike is
/// left alone.
pub(crate) fn organisation_made(
    tx: &mut Tx,
    name: &str,
    kind: Option<&str>,
    plate: Option<u8>,
) -> Result<OrganisationId> {
    for id in Nature::of(tx)?.organisations(name, plate) {
        let stands = match tx.register(organisation::NAME, id.0)? {
            Some((Value::Text(name), ..)) => name,
            _ => String::new(),
        };
        match tx.is_in_sight(Noun::Organisation, id.0)? {
            None => record_organisation(tx, id, name, kind, plate)?,
            Some(false) if is_another(name, &stands) => continue,
            Some(false) => {
                tx.record(Set::of(Noun::Organisation, id).with(organisation::HIDDEN, Value::Null))?;
            }
            Some(true) if fold_organisation(&stands) == fold_organisation(name) => continue,
            Some(true) => {}
        }
        return Ok(id);
    }
    Err(Error::unknown("organisation"))
}

/// Two names that fold alike.
fn is_another(name: &str, stands: &str) -> bool {
    let spelling = Spelling::of_organisation(name);
    fold_organisation(stands) == fold_organisation(name)
        && !spelling.may_be(&Spelling::of_organisation(stands))
}

pub(crate) fn record_organisation(
    tx: &mut Tx,
    id: OrganisationId,
    name: &str,
    kind: Option<&str>,
    plate: Option<u8>,
) -> Result<()> {
    let kind = match kind {
        Some(code) => Some(code.to_owned()),
        None => tx.kinds()?.guess(name).map(str::to_owned),
    };
    tx.record(
        Set::of(Noun::Organisation, id)
            .with(organisation::NAME, name)
            .with_some(organisation::KIND, kind)
            .with_some(organisation::PLATE, plate.map(u32::from)),
    )?;
    Ok(())
}

/// A telephone number in international form where it is surely one, else as typed.
pub(crate) fn international(typed: &str) -> String {
    contact::phone(typed)
        .and_then(|phone| phone.e164)
        .unwrap_or_else(|| typed.to_owned())
}
