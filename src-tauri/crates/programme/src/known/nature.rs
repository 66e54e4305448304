//! Ids by nature: what a row of a sheet becomes has the same ids on every laptop that takes the sheet in, so that two
//! laptops that do so before they hear of each other have made one of it. Keyed with the programme's id: whoever does not
//! know that cannot try names on the id of somebody who was erased.
//!
//! | what | follows from |
//! |---|---|
//! | application | route, key of the row; the form too, where that counts its answers; what else tells namesakes apart |
//! | person | application |
//! | registration | application; the meeting too, where it is the second of one application |
//! | organisation | folded name and province of the row that named it first; of a namesake there, its spelling too |
//! | printed code | registration |
//!
//! The first of several who share a key has it alone: in a sheet with later rows that is still the first.

use domain::application::{Application, KeySource};
use domain::ids::{
    ApplicationId, MeetingId, OrganisationId, PersonId, RegistrationId, RouteId, of_its_nature_in,
};
use domain::noun::Noun;
use domain::organisation::fold_organisation;
use domain::registration::code;
use domain::spelling::Spelling;
use store::Reader;
use uuid::Uuid;

use crate::base::error::Result;
use crate::known::standing::registration_of;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Nature(Uuid);

impl Nature {
    pub(crate) fn of(reader: &Reader) -> Result<Nature> {
        Ok(Nature(reader.programme()?.id))
    }

    /// What a row may become, the likeliest first, without an end: the first that is nobody else's is meant.
    pub(crate) fn applications<'a>(
        self,
        route: RouteId,
        form_key: &'a str,
        row: &'a Application,
    ) -> impl Iterator<Item = ApplicationId> + 'a {
        // Every form counts its answers from 1.
        let form = match row.key_from {
            KeySource::ResponseId => form_key,
            KeySource::SentAtAndName | KeySource::NameAndContact => "",
        };
        let own = match row.key_from {
            KeySource::ResponseId | KeySource::SentAtAndName => contact_of(row),
            // The key holds all of that.
            KeySource::NameAndContact => row.fingerprint.clone(),
        };
        (0u32..).map(move |nth| {
            let own = if nth == 0 { "" } else { &own };
            let parts: [&[u8]; 5] = [
                route.0.as_bytes(),
                form.as_bytes(),
                row.key.as_bytes(),
                own.as_bytes(),
                &nth.saturating_sub(1).to_le_bytes(),
            ];
            ApplicationId(of_its_nature_in(self.0, Noun::Application, &parts))
        })
    }

    pub(crate) fn person(self, of: ApplicationId) -> PersonId {
        PersonId(of_its_nature_in(self.0, Noun::Person, &[of.0.as_bytes()]))
    }

    /// What an application may become on the list of a meeting, the likeliest first. Whoever is placed at two meetings at
    /// once is registered once; a list for one meeting may add to those on which they stand.
    pub(crate) fn registrations(
        self,
        of: ApplicationId,
        meeting: MeetingId,
    ) -> [RegistrationId; 2] {
        let parts: [&[u8]; 2] = [of.0.as_bytes(), meeting.0.as_bytes()];
        let second = of_its_nature_in(self.0, Noun::Registration, &parts);
        [registration_of(of), RegistrationId(second)]
    }

    /// What a name at a place may become, the likeliest first, without an end: the first that is no other name's is meant.
    pub(crate) fn organisations(
        self,
        name: &str,
        plate: Option<u8>,
    ) -> impl Iterator<Item = OrganisationId> {
        let folded = fold_organisation(name);
        let spelling = Spelling::of_organisation(name).key();
        let plate: Vec<u8> = plate.into_iter().collect();
        (0u32..).map(move |nth| {
            let number = nth.saturating_sub(1).to_le_bytes();
            let parts: [&[u8]; 4] = [folded.as_bytes(), &plate, spelling.as_bytes(), &number];
            let parts = if nth == 0 { &parts[..2] } else { &parts };
            OrganisationId(of_its_nature_in(self.0, Noun::Organisation, parts))
        })
    }

    /// The 16 digits that are printed for a registration.
    pub(crate) fn code(self, of: RegistrationId) -> String {
        let id = of_its_nature_in(self.0, Noun::Registration, &[b"code", of.0.as_bytes()]);
        code(id.as_u64_pair().1)
    }
}

/// What tells two people of one moment and one name apart.
fn contact_of(row: &Application) -> String {
    let phone = row.phone.as_ref();
    let phone = phone.map(|it| it.e164.as_deref().unwrap_or(&it.typed));
    let email = row.email.as_ref();
    let email = email.map(|it| it.address.as_deref().unwrap_or(&it.typed));
    [
        &fold_organisation(row.organisation.as_deref().unwrap_or_default()),
        phone.unwrap_or_default(),
        email.unwrap_or_default(),
    ]
    .join("\n")
}
