//! From row to door: an application as typed, a person, an organisation, a registration.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::body::Value;
use domain::change::Set;
use domain::fact::{Fact, time_text};
use domain::ids::{
    ApplicationId, ImportBatchId, MeetingId, OrganisationId, PersonId, RegistrationId,
};
use domain::noun::{Column, Noun, application, import_batch, person, registration};
use domain::organisation::{fold_organisation, is_no_organisation};
use domain::registration::code;
use domain::turkish::tidy;
use store::Tx;

use super::{FROM_SHEET, Plan, PlannedRow, SheetFile, short};
use crate::check_in::record_organisation;
use crate::clock::{new_id, random};
use crate::error::Result;
use crate::view;

struct Writer<'a> {
    plan: &'a Plan,
    batch: ImportBatchId,
    /// Every organisation by its folded key.
    organisations: HashMap<String, OrganisationId>,
    notice_version: String,
    now: DateTime<Utc>,
}

pub(super) fn write(
    tx: &mut Tx,
    plan: &Plan,
    file: &SheetFile,
    options: &view::ImportOptions,
    now: DateTime<Utc>,
) -> Result<()> {
    let names = tx.organisation_names()?;
    let writer = Writer {
        plan,
        batch: ImportBatchId(new_id(now)),
        organisations: names
            .into_iter()
            .map(|(id, name)| (fold_organisation(&name), id))
            .collect(),
        notice_version: tx.programme()?.notice_version.unwrap_or_else(|| "1".into()),
        now,
    };
    writer.all(tx, file, options)
}

impl Writer<'_> {
    fn all(mut self, tx: &mut Tx, file: &SheetFile, options: &view::ImportOptions) -> Result<()> {
        self.batch(tx, file, options)?;
        for row in &self.plan.rows {
            match &row.known {
                None => self.new_row(tx, row)?,
                Some(_) => self.changed_row(tx, row)?,
            }
        }
        Ok(())
    }

    fn batch(&self, tx: &mut Tx, file: &SheetFile, options: &view::ImportOptions) -> Result<()> {
        let answer = &self.plan.answer;
        let keys: Vec<&str> = self.plan.keys.iter().map(|key| short(key)).collect();
        let columns: Vec<(&str, &Option<String>, bool)> = answer
            .columns
            .iter()
            .map(|it| (it.heading.as_str(), &it.field, it.dropped))
            .collect();
        let meeting = self
            .plan
            .rows
            .iter()
            .find_map(|row| row.meeting)
            .filter(|_| options.meeting.is_some());
        tx.record(
            Set::of(Noun::ImportBatch, self.batch)
                .with(import_batch::ROUTE, self.plan.route)
                .with_some(import_batch::MEETING, meeting)
                .with(import_batch::FILE_NAME, file.name)
                .with(import_batch::FILE_HASH, crate::hash::sha256(file.bytes))
                .with(import_batch::FORM, answer.form.clone())
                .with_some(import_batch::SHEET, answer.sheet.clone())
                .with_some(import_batch::ENCODING, answer.encoding.clone())
                .with_some(import_batch::DELIMITER, answer.delimiter.clone())
                .with(import_batch::COLUMNS, json(&columns))
                .with(import_batch::AT, time_text(self.now))
                .with(import_batch::ROW_KEYS, keys.join(" ")),
        )?;
        Ok(())
    }

    fn new_row(&mut self, tx: &mut Tx, row: &PlannedRow) -> Result<()> {
        let it = &row.application;
        let organisation = self.organisation(tx, row)?;
        let person_id = PersonId(new_id(self.now));
        tx.record(
            Set::of(Noun::Person, person_id)
                .with(person::NAME, it.name.clone())
                .with_some(person::PHONE, phone(row))
                .with_some(person::EMAIL, email(row))
                .with(person::SEX, it.sex.word())
                .with_some(person::ACCESS_NEED, it.access_need.clone())
                .with_some(person::MEAL_NEED, it.meal.clone()),
        )?;
        let id = ApplicationId(new_id(self.now));
        tx.record(
            self.application(Set::of(Noun::Application, id), row)
                .with(application::PERSON, person_id)
                .with_some(application::ORGANISATION, organisation),
        )?;
        if it.notice == Some(domain::answer::Answer::Yes) {
            let at = it.sent_at.unwrap_or(self.now);
            let (version, channel) = (self.notice_version.clone(), "form".to_owned());
            tx.record(Fact::NoticeShown {
                person: person_id,
                version,
                channel,
                at,
            })?;
        }
        match row.meeting {
            Some(meeting) => self.register(tx, row, id, meeting, person_id, organisation),
            None => Ok(()),
        }
    }

    fn register(
        &self,
        tx: &mut Tx,
        row: &PlannedRow,
        application: ApplicationId,
        meeting: MeetingId,
        person: PersonId,
        organisation: Option<OrganisationId>,
    ) -> Result<()> {
        let (category, source, selection) = FROM_SHEET;
        tx.record(
            Set::of(Noun::Registration, RegistrationId(new_id(self.now)))
                .with(registration::MEETING, meeting)
                .with(registration::PERSON, person)
                .with_some(registration::ORGANISATION, organisation)
                .with_some(registration::ROLE, row.application.role.clone())
                .with(registration::CATEGORY, category.word())
                .with(registration::SOURCE, source.word())
                .with(registration::SELECTION, selection.word())
                .with(registration::CODE, code(random()))
                .with(registration::APPLICATION, application),
        )?;
        Ok(())
    }

    /// A row that was there with other answers: what an earlier sheet wrote is written anew, what a hand has corrected
    /// stays.
    fn changed_row(&mut self, tx: &mut Tx, row: &PlannedRow) -> Result<()> {
        let Some(known) = &row.known else {
            return Ok(());
        };
        let it = &row.application;
        let organisation = self.organisation(tx, row)?;
        let mut set = self.application(Set::of(Noun::Application, known.application), row);
        set = set.with_some(application::ORGANISATION, organisation);
        tx.record(set)?;
        if let Some(person_id) = known.person {
            let fields: [(Column, Value); 4] = [
                (person::NAME, it.name.clone().into()),
                (person::PHONE, phone(row).into()),
                (person::EMAIL, email(row).into()),
                (person::SEX, it.sex.word().into()),
            ];
            update(tx, Noun::Person, person_id.0, &fields)?;
        }
        let registrations = tx.leaning(registration::APPLICATION, known.application.0)?;
        for id in &registrations {
            let fields: [(Column, Value); 2] = [
                (registration::ROLE, it.role.clone().into()),
                (
                    registration::ORGANISATION,
                    organisation.map(|it| it.0).into(),
                ),
            ];
            update(tx, Noun::Registration, *id, &fields)?;
        }
        match (row.meeting, known.person) {
            (Some(meeting), Some(person)) if registrations.is_empty() => {
                self.register(tx, row, known.application, meeting, person, organisation)
            }
            _ => Ok(()),
        }
    }

    fn application(&self, set: Set, row: &PlannedRow) -> Set {
        let it = &row.application;
        let wishes: Vec<&str> = it.wishes.iter().map(|wish| wish.text.as_str()).collect();
        let consents: Vec<(&str, &str)> = it
            .consents
            .iter()
            .map(|(purpose, answer)| (purpose.word(), answer.word()))
            .collect();
        let mut answers = it.answers.clone();
        answers.extend(
            it.motivation
                .iter()
                .map(|text| ("motivation".to_owned(), text.clone())),
        );
        answers.extend(
            it.themes
                .iter()
                .map(|text| ("themes".to_owned(), text.clone())),
        );
        set.with(application::ROUTE, self.plan.route)
            .with(application::BATCH, self.batch)
            .with(application::SHEET_ROW, row.number)
            .with(application::ROW_KEY, it.key.clone())
            .with(application::FINGERPRINT, it.fingerprint.clone())
            .with(application::FORM, self.plan.answer.form.clone())
            .with_some(application::SENT_AT, it.sent_at.map(time_text))
            .with_some(
                application::WISHES,
                (!wishes.is_empty()).then(|| json(&wishes)),
            )
            .with_some(
                application::ANSWERS,
                (!answers.is_empty()).then(|| json(&answers)),
            )
            .with(application::AS_TYPED, json(&row.as_typed))
            .with_some(application::NOTICE, it.notice.map(|notice| notice.word()))
            .with_some(
                application::CONSENTS,
                (!consents.is_empty()).then(|| json(&consents)),
            )
    }

    fn organisation(&mut self, tx: &mut Tx, row: &PlannedRow) -> Result<Option<OrganisationId>> {
        let Some(name) = row.application.organisation.as_deref().map(tidy) else {
            return Ok(None);
        };
        if name.is_empty() || is_no_organisation(&name) {
            return Ok(None);
        }
        let key = fold_organisation(&name);
        if let Some(id) = self.organisations.get(&key) {
            return Ok(Some(*id));
        }
        let id = OrganisationId(new_id(self.now));
        record_organisation(
            tx,
            id,
            &name,
            row.application.kind,
            row.application.province,
        )?;
        self.organisations.insert(key, id);
        Ok(Some(id))
    }
}

/// Sets those columns that hold something else and were last written by an import.
fn update(tx: &mut Tx, noun: Noun, row: uuid::Uuid, fields: &[(Column, Value)]) -> Result<()> {
    let mut set = Set::of(noun, row);
    for (column, value) in fields {
        let (stands, by_hand) = match tx.register(*column, row)? {
            None => (*value == Value::Null, false),
            Some((now, stamp, device)) => {
                let verb = tx.verb_of(row, stamp, device)?;
                (now == *value, verb.is_some_and(|verb| verb != "import"))
            }
        };
        if !stands && !by_hand {
            set = set.with(*column, value.clone());
        }
    }
    if !set.columns.is_empty() {
        tx.record(set)?;
    }
    Ok(())
}

fn phone(row: &PlannedRow) -> Option<String> {
    let phone = row.application.phone.as_ref()?;
    Some(phone.e164.clone().unwrap_or_else(|| phone.typed.clone()))
}

fn email(row: &PlannedRow) -> Option<String> {
    let email = row.application.email.as_ref()?;
    Some(email.address.clone().unwrap_or_else(|| email.typed.clone()))
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("lists of texts can always be written as JSON")
}
