//! Seats that have no name yet, or another one: institutions are invited before they say who comes, and send somebody else
//! in the end. The seat stays the same; who was meant and who comes are both known.

use chrono::{DateTime, Utc};
use domain::body::Value;
use domain::change::Set;
use domain::fact::time_text;
use domain::ids::{MeetingId, OrganisationId, PersonId, RegistrationId};
use domain::noun::{Noun, organisation, person, registration};
use domain::registration::{
    Category, Channel, Reply, Selection, Source, Standing, WithdrawnBy, code,
};
use domain::selection::{Reason, reason_text};
use domain::verb::Verb;
use store::{Reader, RegistrationRow, Tx};

use crate::base::clock::{new_id, random};
use crate::base::error::{Error, Result, invalid};
use crate::base::input::{asked, name_of};
use crate::known::lookalikes::{TypedPerson, anywhere};
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
            let roll = Roll::of(tx, meeting)?;
            roll.is_open()?;
            known_kind(tx, kind)?;
            let mut institutions = Vec::new();
            for name in &names {
                let organisation = organisation_named(tx, name, kind, roll.meeting.plate)?
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
            let whose = match somebody.whose(tx, meeting, &row)? {
                Ok(whose) => whose,
                Err(known) => return Ok(asks_first(id, &somebody, &row, known)),
            };
            let (person, changed) = somebody.on_record(tx, whose, now)?;
            tx.record(
                Set::of(Noun::Registration, id)
                    .with(registration::PERSON, person)
                    .with_some(registration::ROLE, somebody.role.clone()),
            )?;
            named(tx, id, person, &row, None, changed)
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
            let whose = match somebody.whose(tx, meeting, &row)? {
                Ok(whose) => whose,
                Err(known) => return Ok(asks_first(id, &somebody, &row, known)),
            };
            let (person, changed) = somebody.on_record(tx, whose, now)?;
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
            named(tx, substitute, person, &row, Some(id), changed)
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
    person: Option<PersonId>,
    is_new: bool,
}

impl Somebody {
    fn read(form: &view::PersonForm) -> Result<Somebody> {
        let name = match form.person {
            Some(_) => form.name.clone(),
            None => name_of(&form.name, person::NAME, "name")?,
        };
        Ok(Somebody {
            name,
            phone: asked(&form.phone, person::PHONE, "phone")?.map(|it| international(&it)),
            email: asked(&form.email, person::EMAIL, "email")?,
            role: asked(&form.role, registration::ROLE, "role")?,
            person: form.person,
            is_new: form.new_person,
        })
    }

    /// Which known person it is, or none of them; or else those of whom somebody has to say it first.
    fn whose(
        &self,
        reader: &Reader,
        meeting: MeetingId,
        row: &RegistrationRow,
    ) -> Result<std::result::Result<Option<PersonId>, Vec<view::KnownPerson>>> {
        if let Some(id) = self.person {
            let stands = PersonId(reader.standing_for(id.0)?);
            let known = reader.person(stands)?.ok_or(Error::unknown("person"))?;
            return Ok(Ok(Some(known.id)));
        }
        if self.is_new {
            return Ok(Ok(None));
        }
        let compared = TypedPerson {
            name: &self.name,
            organisation: row.organisation_name.as_deref(),
            phone: self.phone.as_deref(),
            email: self.email.as_deref(),
        };
        // Who gives the seat on is not who comes on it.
        let mut known = anywhere(reader, meeting, compared)?;
        known.retain(|it| Some(it.person) != row.person);
        Ok(match known.is_empty() {
            true => Ok(None),
            false => Err(known),
        })
    }

    /// Somebody who is known keeps what is known of them; what is not is filled in, and said.
    fn on_record(
        &self,
        tx: &mut Tx,
        known: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Result<(PersonId, Vec<view::Changed>)> {
        let id = known.unwrap_or_else(|| PersonId(new_id(now)));
        let mut set = Set::of(Noun::Person, id);
        let mut changed = Vec::new();
        if known.is_none() {
            set = set.with(person::NAME, self.name.clone());
        }
        for (key, column, text) in [
            ("phone", person::PHONE, &self.phone),
            ("email", person::EMAIL, &self.email),
        ] {
            let Some(text) = text else { continue };
            let stands = tx.register(column, id.0)?;
            if stands.is_some_and(|(it, ..)| it != Value::Null) {
                continue;
            }
            if known.is_some() {
                changed.push(view::Changed {
                    column: key.to_owned(),
                    before: None,
                    after: Some(text.clone()),
                });
            }
            set = set.with(column, text.clone());
        }
        if !set.columns.is_empty() {
            tx.record(set)?;
        }
        Ok((id, changed))
    }
}

/// Nothing is written before somebody has said who it is.
fn asks_first(
    id: RegistrationId,
    somebody: &Somebody,
    row: &RegistrationRow,
    known: Vec<view::KnownPerson>,
) -> view::Named {
    view::Named {
        registration: id,
        name: somebody.name.clone(),
        organisation: row.organisation_name.clone(),
        replaced: None,
        known,
        changed: Vec::new(),
        operation: None,
    }
}

fn named(
    tx: &Tx,
    id: RegistrationId,
    person: PersonId,
    row: &RegistrationRow,
    replaced: Option<RegistrationId>,
    changed: Vec<view::Changed>,
) -> Result<view::Named> {
    Ok(view::Named {
        registration: id,
        name: tx.person(person)?.map(|it| it.name).unwrap_or_default(),
        organisation: row.organisation_name.clone(),
        replaced,
        known: Vec::new(),
        changed,
        operation: Some(tx.operation()),
    })
}
