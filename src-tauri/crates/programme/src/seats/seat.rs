//! Seats that have no name yet, or another one: institutions are invited before they say who comes, and send somebody else
//! in the end. The seat stays the same; who was meant and who comes are both known.

use chrono::{DateTime, Utc};
use domain::change::Set;
use domain::fact::time_text;
use domain::ids::{MeetingId, OrganisationId, PersonId, RegistrationId};
use domain::noun::{Noun, organisation, person, registration};
use domain::registration::{
    Category, Channel, Reply, Selection, Source, Standing, WithdrawnBy, code,
};
use domain::selection::{Reason, reason_text};
use domain::verb::Verb;
use store::{RegistrationRow, Tx};

use crate::base::clock::{new_id, random};
use crate::base::error::{Result, invalid};
use crate::base::input::{asked, name_of};
use crate::known::roll::{Roll, registered};
use crate::known::standing::standing_of;
use crate::programme::Programme;
use crate::view;
use crate::write::enrol::{international, known_kind, organisation_named};

/// The most seats that are offered to one organisation at once.
pub(super) const SEATS: u32 = 20;

impl Programme {
    /// Sets seats aside for an organisation that will name who comes: registrations without a person, which the selection
    /// takes up before everybody else.
    pub fn invite(
        &mut self,
        meeting: MeetingId,
        organisation: &str,
        kind: Option<&str>,
        seats: u32,
    ) -> Result<view::Invited> {
        self.invite_all(meeting, &[organisation.to_owned()], kind, seats)
    }

    /// The same for several at once: each name is an institution of its own.
    pub fn invite_all(
        &mut self,
        meeting: MeetingId,
        organisations: &[String],
        kind: Option<&str>,
        seats: u32,
    ) -> Result<view::Invited> {
        let names = organisations.iter();
        let names = names.map(|it| name_of(it, organisation::NAME, "organisation"));
        let names: Vec<String> = names.collect::<Result<_>>()?;
        if seats == 0 || seats > SEATS {
            return Err(invalid("invited_seats_out_of_bounds", "seats"));
        }
        let now = self.clock.now();
        self.write(Verb::Invite, |tx| {
            Roll::of(tx, meeting)?.is_open()?;
            known_kind(tx, kind)?;
            let mut institutions = Vec::new();
            for name in &names {
                let organisation = organisation_named(tx, name, kind, None)?
                    .ok_or(invalid("invited_nobody", "organisation"))?;
                institutions.push(view::InvitedInstitution {
                    organisation: name.clone(),
                    registrations: set_aside(tx, meeting, organisation, seats, now)?,
                });
            }
            let first = institutions.first();
            let first = first.ok_or(invalid("invited_nobody", "organisation"))?;
            Ok(view::Invited {
                organisation: first.organisation.clone(),
                registrations: first.registrations.clone(),
                institutions,
                operation: tx.operation(),
            })
        })
    }

    /// Says who comes on a seat that had no name yet.
    pub fn name_representative(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        form: &view::PersonForm,
    ) -> Result<view::Named> {
        let somebody = Somebody::read(form)?;
        let now = self.clock.now();
        self.write(Verb::Name, |tx| {
            let row = registered(tx, meeting, id)?;
            if row.person.is_some() {
                return Err(invalid("seat_named_already", "name"));
            }
            let person = somebody.record(tx, PersonId(new_id(now)))?;
            tx.record(
                Set::of(Noun::Registration, id)
                    .with(registration::PERSON, person)
                    .with_some(registration::ROLE, somebody.role.clone()),
            )?;
            named(tx, id, somebody.name.clone(), &row, None)
        })
    }

    /// Somebody else comes on the seat of a registration: their registration names it, and who gave it is off the list.
    pub fn substitute(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        form: &view::PersonForm,
        channel: Option<&str>,
    ) -> Result<view::Named> {
        let somebody = Somebody::read(form)?;
        let channel =
            channel.map(|it| Channel::from_word(it).ok_or(invalid("channel_unknown", "channel")));
        let channel = channel.transpose()?;
        let now = self.clock.now();
        self.write(Verb::Substitute, |tx| {
            let row = registered(tx, meeting, id)?;
            if row.withdrawn.is_some() {
                return Err(invalid("reply_withdrawn", "name"));
            }
            if row.arrived_at.is_some() {
                return Err(invalid("substitute_arrived", "name"));
            }
            if standing_of(&row, tx.seats_given(meeting)?) != Standing::Expected {
                return Err(invalid("reply_no_seat", "name"));
            }
            let person = somebody.record(tx, PersonId(new_id(now)))?;
            let substitute = RegistrationId(new_id(now));
            let reason = reason_text(&[Reason::Substitute], None);
            tx.record(
                Set::of(Noun::Registration, substitute)
                    .with(registration::MEETING, meeting)
                    .with(registration::PERSON, person)
                    .with_some(registration::ORGANISATION, row.organisation)
                    .with_some(registration::ROLE, somebody.role.clone())
                    .with(registration::CATEGORY, &row.category)
                    .with(registration::SOURCE, Source::ByHand.word())
                    .with(registration::CODE, code(random()))
                    .with(registration::SELECTION, &row.selection)
                    .with_some(
                        registration::SELECTION_REASON,
                        (row.selection.is(Selection::Selected)).then_some(reason),
                    )
                    .with(registration::REPLY, Reply::Coming.word())
                    .with_some(registration::REPLY_CHANNEL, channel.map(Channel::word))
                    .with(registration::REPLY_AT, time_text(now))
                    .with(registration::REPLACES, id),
            )?;
            tx.record(
                Set::of(Noun::Registration, id)
                    .with(registration::WITHDRAWN, WithdrawnBy::Replaced.word()),
            )?;
            named(tx, substitute, somebody.name.clone(), &row, Some(id))
        })
    }
}

/// Seats without a name, each a registration of its own.
pub(super) fn set_aside(
    tx: &mut Tx,
    meeting: MeetingId,
    organisation: OrganisationId,
    seats: u32,
    now: DateTime<Utc>,
) -> Result<Vec<RegistrationId>> {
    let mut registrations = Vec::new();
    for _ in 0..seats {
        let id = RegistrationId(new_id(now));
        tx.record(
            Set::of(Noun::Registration, id)
                .with(registration::MEETING, meeting)
                .with(registration::ORGANISATION, organisation)
                .with(registration::CATEGORY, Category::Participant.word())
                .with(registration::SOURCE, Source::Invited.word())
                .with(registration::SELECTION, Selection::Undecided.word())
                .with(registration::CODE, code(random())),
        )?;
        registrations.push(id);
    }
    Ok(registrations)
}

/// Whoever is named, as it was typed.
struct Somebody {
    name: String,
    phone: Option<String>,
    email: Option<String>,
    role: Option<String>,
}

impl Somebody {
    fn read(form: &view::PersonForm) -> Result<Somebody> {
        Ok(Somebody {
            name: name_of(&form.name, person::NAME, "name")?,
            phone: asked(&form.phone, person::PHONE, "phone")?.map(|it| international(&it)),
            email: asked(&form.email, person::EMAIL, "email")?,
            role: asked(&form.role, registration::ROLE, "role")?,
        })
    }

    fn record(&self, tx: &mut Tx, id: PersonId) -> Result<PersonId> {
        tx.record(
            Set::of(Noun::Person, id)
                .with(person::NAME, self.name.clone())
                .with_some(person::PHONE, self.phone.clone())
                .with_some(person::EMAIL, self.email.clone()),
        )?;
        Ok(id)
    }
}

fn named(
    tx: &Tx,
    id: RegistrationId,
    name: String,
    row: &RegistrationRow,
    replaced: Option<RegistrationId>,
) -> Result<view::Named> {
    Ok(view::Named {
        registration: id,
        name,
        organisation: row.organisation_name.clone(),
        replaced,
        operation: tx.operation(),
    })
}
