//! At the door: somebody comes unannounced.

use chrono::{DateTime, Utc};
use domain::change::Set;
use domain::check_in::{CheckInMethod, Outcome};
use domain::fact::Fact;
use domain::ids::{MeetingId, PersonId, RegistrationId};
use domain::noun::{Noun, organisation, person, registration};
use domain::registration::{Category, Source, code};
use domain::signature::Said;
use domain::verb::Verb;
use domain::words::Word;

use crate::base::clock::{new_id, random};
use crate::base::error::{Error, Result};
use crate::base::input::{asked, name_of, text_of};
use crate::door::check_in::{answered, nobody};
use crate::known::lookalikes::{TypedPerson, at_the_door};
use crate::known::sheets::time_on_sheet;
use crate::known::which;
use crate::programme::Programme;
use crate::view;
use crate::write::arrive::{Arriving, record_arrival};
use crate::write::enrol::{international, known_kind, organisation_named};
use crate::write::sign::{empty_row_to_sign, record_signature};

impl Programme {
    /// Registers somebody who came unannounced and checks them in. Without the privacy notice nothing is kept.
    pub fn walk_in(
        &mut self,
        meeting: MeetingId,
        form: &view::WalkInForm,
        at: Option<DateTime<Utc>>,
    ) -> Result<view::CheckIn> {
        self.walk_in_by(meeting, form, at, None)
    }

    /// The same of somebody who wrote themselves into an empty row of a sheet, `SHEET/ROW`, and signed there.
    pub fn walk_in_on_sheet(
        &mut self,
        meeting: MeetingId,
        form: &view::WalkInForm,
        at: Option<DateTime<Utc>>,
        paper: &str,
    ) -> Result<view::CheckIn> {
        self.walk_in_by(meeting, form, at, Some(paper))
    }

    /// The same, but where somebody on the list of the meeting looks like them, that is asked first and nothing is written.
    pub fn walk_in_asking(
        &mut self,
        meeting: MeetingId,
        form: &view::WalkInForm,
        at: Option<DateTime<Utc>>,
        paper: Option<&str>,
    ) -> Result<view::CheckIn> {
        let name = name_of(&form.name, person::NAME, "name")?;
        text_of(&form.organisation, organisation::NAME, "organisation")?;
        let typed = TypedPerson {
            name: &form.name,
            organisation: Some(&form.organisation),
            phone: form.phone.as_deref(),
            email: form.email.as_deref(),
        };
        let alike = self.read(|reader| {
            // A row that is nowhere is said first: whatever the answer is, it was mistyped.
            if let Some(paper) = paper {
                empty_row_to_sign(reader, meeting, paper)?;
            }
            at_the_door(reader, meeting, typed)
        })?;
        if alike.is_empty() {
            return self.walk_in_by(meeting, form, at, paper);
        }
        Ok(view::CheckIn {
            outcome: Outcome::Known,
            name: Some(name),
            hits: alike.into_iter().map(|it| it.hit).collect(),
            ..nobody(Outcome::Known)
        })
    }

    fn walk_in_by(
        &mut self,
        meeting: MeetingId,
        form: &view::WalkInForm,
        at: Option<DateTime<Utc>>,
        paper: Option<&str>,
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
            let here = which::meeting(tx, meeting)?;
            known_kind(tx, form.kind.as_deref())?;
            let organisation = organisation_named(
                tx,
                organisation.as_deref().unwrap_or_default(),
                form.kind.as_deref(),
                here.plate,
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
            let signed = paper
                .map(|typed| empty_row_to_sign(tx, meeting, typed))
                .transpose()?;
            let arriving = Arriving {
                at: match &signed {
                    Some(_) => Some(time_on_sheet(tx, meeting, at)?),
                    None => at,
                },
                paper: signed.as_ref().and_then(Said::place),
                method: Some(CheckInMethod::WalkIn),
                anyway: None,
            };
            let other_day = record_arrival(tx, &here, &row, arriving, now)?;
            if signed.is_some() {
                record_signature(tx, meeting, id, signed.as_ref())?;
            }
            let mut answered = answered(tx, Outcome::Admitted, meeting, &row)?;
            answered.answer.other_day = other_day;
            Ok(answered)
        })?;
        Ok(self.with_its_number(meeting, answer))
    }
}
