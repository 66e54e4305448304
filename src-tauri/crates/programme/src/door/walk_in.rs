//! At the door: somebody comes unannounced.

use chrono::{DateTime, Utc};
use domain::change::Set;
use domain::check_in::{CheckInMethod, Outcome};
use domain::fact::Fact;
use domain::ids::{MeetingId, PersonId, RegistrationId};
use domain::noun::{Noun, organisation, person, registration};
use domain::registration::{Category, Source, code};
use domain::verb::Verb;
use domain::words::Word;

use crate::base::clock::{new_id, random};
use crate::base::error::{Error, Result};
use crate::base::input::{asked, name_of, text_of};
use crate::door::check_in::{Door, answered, nobody, record_arrival};
use crate::known::which;
use crate::programme::Programme;
use crate::view;
use crate::write::enrol::{international, known_kind, organisation_named};

impl Programme {
    /// Registers somebody who came unannounced and checks them in. Without the privacy notice nothing is kept.
    pub fn walk_in(
        &mut self,
        meeting: MeetingId,
        form: &view::WalkInForm,
        at: Option<DateTime<Utc>>,
    ) -> Result<view::CheckIn> {
        let name = name_of(&form.name, person::NAME, "name")?;
        let organisation = text_of(&form.organisation, organisation::NAME, "organisation")?;
        let phone = asked(&form.phone, person::PHONE, "phone")?.map(|it| international(&it));
        let email = asked(&form.email, person::EMAIL, "email")?;
        let typed = form.sex.as_ref().map(|it| it.as_str().to_owned());
        let sex = asked(&typed, person::SEX, "sex")?;
        let role = asked(&form.role, registration::ROLE, "role")?;
        let category = match &form.category {
            None => Category::Participant,
            Some(word) => word.known().ok_or(Error::Invalid {
                code: "category_unknown",
                field: "category".into(),
            })?,
        };
        let channel = match &form.notice {
            Some(Word::Known(channel)) => channel.word().to_owned(),
            Some(Word::Later(_)) => {
                return Err(Error::Invalid {
                    code: "notice_unknown",
                    field: "notice".into(),
                });
            }
            None => {
                let nobody = nobody(Outcome::Unknown);
                return Ok(view::CheckIn {
                    outcome: Outcome::NeedsNotice,
                    name: Some(name),
                    ..nobody
                });
            }
        };
        let now = self.clock.now();
        let answer = self.write(Verb::WalkIn, |tx| {
            which::meeting(tx, meeting)?;
            known_kind(tx, form.kind.as_deref())?;
            let organisation = organisation_named(
                tx,
                organisation.as_deref().unwrap_or_default(),
                form.kind.as_deref(),
                None,
                now,
            )?;
            let person_id = PersonId(new_id(now));
            tx.record(
                Set::of(Noun::Person, person_id)
                    .with(person::NAME, name)
                    .with_some(person::PHONE, phone)
                    .with_some(person::EMAIL, email)
                    .with_some(person::SEX, sex),
            )?;
            let version = tx.programme()?.notice_version.unwrap_or_else(|| "1".into());
            tx.record(Fact::NoticeShown {
                person: person_id,
                version,
                channel,
                at: now,
            })?;
            let id = RegistrationId(new_id(now));
            tx.record(
                Set::of(Noun::Registration, id)
                    .with(registration::MEETING, meeting)
                    .with(registration::PERSON, person_id)
                    .with_some(registration::ORGANISATION, organisation)
                    .with_some(registration::ROLE, role)
                    .with(registration::CATEGORY, category.word())
                    .with(registration::SOURCE, Source::WalkIn.word())
                    .with(registration::CODE, code(random())),
            )?;
            let row = tx.registration(id)?.ok_or(Error::unknown("registration"))?;
            let door = Door {
                at,
                method: Some(CheckInMethod::WalkIn),
                ..Door::default()
            };
            let other_day = record_arrival(tx, meeting, &row, &door, None, now)?;
            Ok(view::CheckIn {
                other_day,
                ..answered(tx, Outcome::Admitted, meeting, &row)?
            })
        })?;
        Ok(self.with_its_number(meeting, answer))
    }
}
