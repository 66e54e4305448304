//! Which two records are meant: both people or both organisations.

use domain::duplicate::DuplicatesOf as Of;
use domain::ids::{OrganisationId, PersonId, RegistrationId, of_its_nature};
use domain::noun::{Column, Noun, organisation, person};
use domain::registration::is_code;
use store::{Reader, RegistrationRow};
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid};
use crate::base::which::Which;
use crate::known::likeness::ordered;

pub(super) fn of_named(word: &str) -> Result<Of> {
    Of::from_word(word).ok_or(invalid("duplicates_of_unknown", "of"))
}

/// What is compared and can be taken over, as it is called.
pub(super) fn fields_of(of: Of) -> &'static [(&'static str, Column)] {
    match of {
        Of::People => &[
            ("name", person::NAME),
            ("phone", person::PHONE),
            ("email", person::EMAIL),
            ("sex", person::SEX),
            ("access_need", person::ACCESS_NEED),
            ("meal_need", person::MEAL_NEED),
        ],
        Of::Organisations => &[
            ("name", organisation::NAME),
            ("short_name", organisation::SHORT_NAME),
            ("kind", organisation::KIND),
            ("province", organisation::PLATE),
            ("district", organisation::DISTRICT),
            ("branch_of", organisation::BRANCH_OF),
            ("themes", organisation::THEMES),
            ("web", organisation::WEB),
            ("sensitive", organisation::SENSITIVE),
        ],
    }
}

/// The two records that are meant, both people or both organisations.
pub(super) fn two(reader: &Reader, a: Which, b: Which) -> Result<(Of, Uuid, Uuid)> {
    let ((of, a), (other, b)) = (meant(reader, a)?, meant(reader, b)?);
    if of != other {
        return Err(invalid("pair_mixed", "pair"));
    }
    if a == b {
        return Err(invalid("pair_of_one", "pair"));
    }
    Ok((of, a, b))
}

/// A person or an organisation by its id, or somebody by the id or the code of a registration.
pub(super) fn meant(reader: &Reader, which: Which) -> Result<(Of, Uuid)> {
    let of_registration = |row: Option<RegistrationRow>| {
        let person = row.and_then(|row| row.person);
        person.map(|it| (Of::People, it.0)).ok_or_else(unknown)
    };
    let id = match which {
        Which::Row(id) => id,
        Which::Typed(text) => {
            let digits: String = text.split_whitespace().collect();
            return match is_code(&digits) {
                true => of_registration(reader.registration_with_code(&digits)?),
                false => Err(unknown()),
            };
        }
    };
    if reader.person(PersonId(id))?.is_some() {
        return Ok((Of::People, id));
    }
    let names = reader.organisation_names()?;
    if names.iter().any(|(it, _)| it.0 == id) || reader.organisation(OrganisationId(id))?.is_some()
    {
        return Ok((Of::Organisations, id));
    }
    of_registration(reader.registration(RegistrationId(id))?)
}

/// One id for the two of them on every laptop.
pub(super) fn pair_id(of: Of, a: Uuid, b: Uuid) -> Uuid {
    let (a, b) = ordered(a, b);
    let both = [of.word().as_bytes(), &[0], a.as_bytes(), b.as_bytes()].concat();
    of_its_nature(Noun::Pair, both)
}

fn unknown() -> Error {
    Error::unknown("record")
}
