//! From row to door: an application as typed, a person, an organisation, a registration.

use domain::words::Word;
use serde::Serialize;
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use documents::spreadsheet::row_shown;
use domain::answer::{Answer, Sex};
use domain::body::Value;
use domain::change::Set;
use domain::fact::{Fact, time_text};
use domain::field::{ColumnField, Field};
use domain::ids::{
    ApplicationId, ImportBatchId, MeetingId, OrganisationId, PersonId, RegistrationId,
};
use domain::noun::{Column, Noun, application, import_batch, organisation, person, registration};
use domain::organisation::place_in_name;
use domain::registration::WithdrawnBy;
use domain::theme::Themes;
use store::Tx;

use super::by_kind;
use super::joined::{self, Moved};
use super::placing::Placing;
use super::plan::{Plan, PlannedRow, short, stays};
use super::{SheetFile, Watch};
use crate::base::clock::new_id;
use crate::base::error::Result;
use crate::known::history::is_by_hand;
use crate::view;
use crate::write::enrol::organisation_made;

struct Writer<'a> {
    plan: &'a Plan,
    watch: &'a Watch,
    batch: ImportBatchId,
    /// The organisations of the plan that were not known.
    made: HashMap<usize, OrganisationId>,
    notice_version: String,
    themes: Themes,
    now: DateTime<Utc>,
}

pub(super) fn write(
    tx: &mut Tx,
    plan: &Plan,
    rows: Vec<PlannedRow>,
    file: &SheetFile,
    now: DateTime<Utc>,
    watch: &Watch,
) -> Result<()> {
    let writer = Writer {
        plan,
        watch,
        batch: ImportBatchId(new_id(now)),
        made: HashMap::new(),
        notice_version: tx.programme()?.notice_version.unwrap_or_else(|| "1".into()),
        themes: tx.themes()?,
        now,
    };
    writer.all(tx, rows, file)
}

impl Writer<'_> {
    fn all(mut self, tx: &mut Tx, rows: Vec<PlannedRow>, file: &SheetFile) -> Result<()> {
        self.batch(tx, file)?;
        self.better_spellings(tx)?;
        self.watch.begin(rows.len())?;
        for row in rows {
            self.watch.step()?;
            match &row.known {
                None => self.new_row(tx, &row)?,
                Some(_) => self.changed_row(tx, &row)?,
            }
        }
        Ok(())
    }

    fn batch(&self, tx: &mut Tx, file: &SheetFile) -> Result<()> {
        let answer = &self.plan.answer;
        let keys: Vec<&str> = self.plan.keys.iter().map(|key| short(key)).collect();
        let columns: Vec<(&str, &Option<ColumnField>, bool)> = answer
            .columns
            .iter()
            .map(|it| (it.heading.as_str(), &it.field, it.dropped))
            .collect();
        tx.record(
            Set::of(Noun::ImportBatch, self.batch)
                .with(import_batch::ROUTE, self.plan.route)
                .with_some(import_batch::MEETING, self.plan.given)
                .with(import_batch::FILE_NAME, file.name.clone())
                .with(import_batch::FILE_HASH, file.hash(self.watch)?)
                .with(import_batch::FORM, answer.form.word())
                .with_some(import_batch::SHEET, answer.sheet.clone())
                .with_some(import_batch::ENCODING, answer.encoding.clone())
                .with_some(import_batch::DELIMITER, answer.delimiter.clone())
                .with(import_batch::COLUMNS, json(&columns))
                .with(import_batch::AT, time_text(self.now))
                .with(import_batch::ROW_KEYS, keys.join(" "))
                .with(import_batch::FORM_KEY, self.plan.form_key.clone())
                .with(import_batch::CHOICES, json(&kept(&self.plan.choices)))
                .with(import_batch::HELD, by_kind::kept(answer)),
        )?;
        Ok(())
    }

    /// An applicant, in one line of the log.
    fn new_row(&mut self, tx: &mut Tx, row: &PlannedRow) -> Result<()> {
        let it = &row.application;
        let organisation = self.organisation(tx, row)?;
        let (id, person_id) = (row.id, self.plan.nature.person(row.id));
        let mut application = Set::of(Noun::Application, id);
        application.columns = self.application(row, organisation);
        let sex = (it.sex != Sex::NotAsked).then(|| it.sex.word());
        let mut person = Set::of(Noun::Person, person_id)
            .with(person::NAME, it.name.clone())
            .with(person::PHONE, phone(row))
            .with(person::EMAIL, email(row))
            .with(person::SEX, sex)
            .with(person::ACCESS_NEED, it.access_need.clone())
            .with(person::MEAL_NEED, it.meal.clone());
        if row.comes_back {
            // As the sheet says it now, and nothing of before that it does not say.
            application = application.with(application::HIDDEN, Value::Null);
            person = person.with(person::HIDDEN, Value::Null);
        } else {
            let is_said = |(_, value): &(Column, Value)| *value != Value::Null;
            application.columns.retain(is_said);
            person.columns.retain(is_said);
        }
        let mut sets = vec![application.with(application::PERSON, person_id), person];
        if let Placing::Register(meeting) = row.placing {
            sets.push(self.registration(tx, row, id, meeting, person_id, organisation)?);
        }
        tx.record(sets)?;
        self.notice(tx, row, person_id)
    }

    /// That the form has shown the privacy notice. Never a consent.
    fn notice(&self, tx: &mut Tx, row: &PlannedRow, person: PersonId) -> Result<()> {
        let it = &row.application;
        let is_new = row.known.is_none();
        if it.notice != Some(Answer::Yes) || (!is_new && tx.has_seen_notice(person)?) {
            return Ok(());
        }
        tx.record(Fact::NoticeShown {
            person,
            version: self.notice_version.clone(),
            channel: "form".to_owned(),
            at: it.sent_at.unwrap_or(self.now),
        })?;
        Ok(())
    }

    /// Where it was there before and was taken out of sight, it comes back with its code and all that was decided of it. What
    /// a registration is at first is not written: another laptop may have decided of the same one already.
    fn registration(
        &self,
        tx: &Tx,
        row: &PlannedRow,
        application: ApplicationId,
        meeting: MeetingId,
        person: PersonId,
        organisation: Option<OrganisationId>,
    ) -> Result<Set> {
        let [first, second] = self.plan.nature.registrations(application, meeting);
        let (id, before) = match tx.is_in_sight(Noun::Registration, first.0)? {
            Some(true) => (second, tx.is_in_sight(Noun::Registration, second.0)?),
            before => (first, before),
        };
        let set = Set::of(Noun::Registration, id)
            .with(registration::MEETING, meeting)
            .with(registration::PERSON, person)
            .with_some(registration::ORGANISATION, organisation)
            .with_some(registration::ROLE, row.application.role.clone());
        let set = set
            .with_some(
                registration::WITHDRAWN,
                row.withdrawn.as_ref().map(|_| WithdrawnBy::Person.word()),
            )
            .with_some(registration::WITHDRAWN_REASON, row.withdrawn.clone());
        Ok(match before {
            Some(_) => set.with(registration::HIDDEN, Value::Null),
            None => set
                .with(registration::CODE, self.plan.nature.code(id))
                .with(registration::APPLICATION, application),
        })
    }

    /// A row that was there with other answers: what an earlier sheet wrote is written anew, what a hand has corrected
    /// stays.
    fn changed_row(&mut self, tx: &mut Tx, row: &PlannedRow) -> Result<()> {
        let Some(known) = &row.known else {
            return Ok(());
        };
        let it = &row.application;
        let organisation = self.organisation(tx, row)?;
        let mut set = Set::of(Noun::Application, known.application);
        for (column, value) in self.application(row, organisation) {
            let stands = tx.register(column, known.application.0)?;
            // What was typed finds its headings in the import: neither is ever written without the other.
            let is_typed = column == application::AS_TYPED;
            if is_typed || stands.map_or(Value::Null, |(value, ..)| value) != value {
                set.columns.push((column, value));
            }
        }
        tx.record(set)?;
        let Some(person_id) = known.person else {
            return Ok(());
        };
        self.notice(tx, row, person_id)?;
        let fields = [
            (Field::Name, person::NAME, it.name.clone().into()),
            (Field::Phone, person::PHONE, phone(row).into()),
            (Field::Email, person::EMAIL, email(row).into()),
            (Field::Sex, person::SEX, it.sex.word().into()),
            (
                Field::AccessNeed,
                person::ACCESS_NEED,
                it.access_need.clone().into(),
            ),
            (Field::Meal, person::MEAL_NEED, it.meal.clone().into()),
        ];
        let moved = self.update(tx, Noun::Person, person_id.0, fields)?;
        joined::hand_on(tx, person_id, &moved)?;
        for id in tx.leaning(registration::APPLICATION, known.application.0)? {
            let organisation = organisation.map(|it| it.0);
            let fields = [
                (Field::Role, registration::ROLE, it.role.clone().into()),
                (
                    Field::Organisation,
                    registration::ORGANISATION,
                    organisation.into(),
                ),
            ];
            if let Some(word) = &row.withdrawn {
                tx.record(
                    Set::of(Noun::Registration, id)
                        .with(registration::WITHDRAWN, WithdrawnBy::Person.word())
                        .with(registration::WITHDRAWN_REASON, word.clone()),
                )?;
            }
            let moved = self.update(tx, Noun::Registration, id, fields)?;
            joined::hand_on_to_registration(tx, RegistrationId(id), &moved)?;
        }
        match row.placing {
            Placing::Register(meeting) => {
                let of = known.application;
                let set = self.registration(tx, row, of, meeting, person_id, organisation)?;
                Ok(tx.record(set)?)
            }
            Placing::Move(id, meeting) => {
                Ok(tx
                    .record(Set::of(Noun::Registration, id).with(registration::MEETING, meeting))?)
            }
            Placing::Stay => Ok(()),
        }
    }

    /// Sets those columns that hold something else and that no hand has corrected. What the sheet has no column for is
    /// not emptied. Says what it moved.
    fn update(
        &self,
        tx: &mut Tx,
        noun: Noun,
        row: uuid::Uuid,
        fields: impl IntoIterator<Item = (Field, Column, Value)>,
    ) -> Result<Vec<Moved>> {
        let mut set = Set::of(noun, row);
        let mut moved = Vec::new();
        for (field, column, after) in fields {
            let asked = field == Field::Name || self.plan.map.has(field);
            let stands = tx.register(column, row)?;
            let before = stands.map_or(Value::Null, |(value, ..)| value);
            // A name is kept in the best spelling that was seen.
            let is_spelled = match (&before, &after) {
                (Value::Text(stands), Value::Text(typed)) => {
                    field == Field::Name && stays(typed, stands)
                }
                _ => false,
            };
            if asked && before != after && !is_spelled && !is_by_hand(tx, column, row)? {
                set = set.with(column, after.clone());
                moved.push(Moved {
                    column,
                    before,
                    after,
                });
            }
        }
        if !set.columns.is_empty() {
            tx.record(set)?;
        }
        Ok(moved)
    }

    /// The row as an application, every column of it.
    fn application(
        &self,
        row: &PlannedRow,
        organisation: Option<OrganisationId>,
    ) -> Vec<(Column, Value)> {
        let it = &row.application;
        let wishes: Vec<&str> = it.wishes.iter().map(|wish| wish.text.as_str()).collect();
        let consents: Vec<(&str, &str)> = it
            .consents
            .iter()
            .map(|(purpose, answer)| (purpose.word(), answer.word()))
            .collect();
        vec![
            (application::ROUTE, self.plan.route.into()),
            (application::BATCH, self.batch.into()),
            (application::SHEET_ROW, row_shown(row.number).into()),
            (
                application::ORGANISATION,
                organisation.map(|it| it.0).into(),
            ),
            (application::ROW_KEY, it.key.clone().into()),
            (application::FINGERPRINT, it.fingerprint.clone().into()),
            (application::SENT_AT, it.sent_at.map(time_text).into()),
            (
                application::LATE,
                self.plan.window.late(it.sent_at).map(|_| true).into(),
            ),
            (application::WISHES, list(&wishes)),
            // Told from what was typed; earlier versions kept it here.
            (application::ANSWERS, Value::Null),
            (application::AS_TYPED, json(&it.as_typed).into()),
            (application::NOTICE, it.notice.map(|it| it.word()).into()),
            (application::CONSENTS, list(&consents)),
            (application::MENDED, list(&it.mended)),
        ]
    }

    /// The organisation that a row names, made where it is new.
    fn organisation(&mut self, tx: &mut Tx, row: &PlannedRow) -> Result<Option<OrganisationId>> {
        let Some(at) = row.organisation else {
            return Ok(None);
        };
        let (known, name) = self.plan.organisations.entry(at);
        if let Some(id) = known.or(self.made.get(&at).copied()) {
            return Ok(Some(id));
        }
        let kind = row.application.kind.as_deref();
        let plate = place_in_name(name).or(row.application.province);
        let id = organisation_made(tx, name, kind, plate)?;
        // What an applicant says of an organisation that is new; of a known one somebody has said it already, or will.
        let areas = row.application.themes.as_deref();
        if let Some(areas) = areas.and_then(|it| self.themes.areas(it)) {
            tx.record(Set::of(Noun::Organisation, id).with(organisation::THEMES, areas))?;
        }
        self.made.insert(at, id);
        Ok(Some(id))
    }

    /// Names that the sheet writes better.
    fn better_spellings(&self, tx: &mut Tx) -> Result<()> {
        for (id, name) in &self.plan.organisations.better {
            tx.record(Set::of(Noun::Organisation, *id).with(organisation::NAME, name.clone()))?;
        }
        Ok(())
    }
}

fn phone(row: &PlannedRow) -> Option<String> {
    let phone = row.application.phone.as_ref()?;
    Some(phone.e164.clone().unwrap_or_else(|| phone.typed.clone()))
}

fn email(row: &PlannedRow) -> Option<String> {
    let email = row.application.email.as_ref()?;
    Some(email.address.clone().unwrap_or_else(|| email.typed.clone()))
}

/// A list as JSON, or nothing when it is empty.
fn list<T: serde::Serialize>(items: &[T]) -> Value {
    (!items.is_empty()).then(|| json(&items)).into()
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("lists of texts can always be written as JSON")
}

/// What was chosen, as it is kept in the file: a later version's word in its own letters.
fn kept(choices: &[view::ColumnChoice]) -> Vec<Kept<'_>> {
    let mut all = Vec::new();
    for it in choices {
        let view::ColumnChoice {
            heading,
            field,
            dates,
        } = it;
        all.push(Kept {
            heading,
            field,
            dates: dates.as_ref().map(Word::as_str),
        });
    }
    all
}

#[derive(Serialize)]
struct Kept<'a> {
    heading: &'a str,
    field: &'a Option<String>,
    dates: Option<&'a str>,
}
