//! Registrations as they stand on the lists of meetings, with the names that belong to them and the arrival that counts.
//!
//! A registration stands on the list of its own meeting, and on that of every meeting to which somebody came by it; so it
//! may be read more than once, each time as it stands there. Who arrived where is asked nowhere else.

use std::collections::HashSet;

use domain::answer::Sex;
use domain::calendar::Kept;
use domain::ids::{ApplicationId, DeviceId, MeetingId, OrganisationId, PersonId, RegistrationId};
use domain::registration::{Category, Reply, Selection, Source, WithdrawnBy};
use domain::words::Word;
use rusqlite::{Row, params};

use crate::error::Result;
use crate::pair::JOINED_WITH;
use crate::reader::Reader;
use crate::row::{all, one, some_id, some_read, some_word, word_or};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationRow {
    pub id: RegistrationId,
    /// On whose list it stands.
    pub meeting: Option<MeetingId>,
    /// It stands there because somebody came by it, and for nothing else: it is registered at another meeting by now, or
    /// was taken back.
    pub by_arrival: bool,
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    pub application: Option<ApplicationId>,
    pub name: Option<String>,
    /// `K E belirtmedi sorulmadi`
    pub sex: Option<Word<Sex>>,
    pub organisation_name: Option<String>,
    pub kind: Option<String>,
    /// Where the organisation is.
    pub plate: Option<u8>,
    pub role: Option<String>,
    pub category: Word<Category>,
    pub source: Word<Source>,
    pub code: String,
    pub note: Option<String>,
    pub selection: Word<Selection>,
    pub reply: Word<Reply>,
    pub withdrawn: Option<Word<WithdrawnBy>>,
    /// `no_reply`, or what somebody said.
    pub withdrawn_reason: Option<String>,
    /// The earliest arrival at that meeting that counts, in UTC.
    pub arrived_at: Option<Kept>,
    /// The laptop of that arrival.
    pub arrived_on: Option<DeviceId>,
    /// How many come with them, without names.
    pub companions: u32,
}

/// Somebody on the list of a meeting who came: as much as is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameRow {
    pub registration: RegistrationId,
    pub meeting: Option<MeetingId>,
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    pub kind: Option<String>,
    pub category: Word<Category>,
}

/// What is read of a registration, wherever it is seen: the names are of who stands for those it names.
const COLUMNS: &str = "registration.id, registration.meeting, registration.by_arrival, registration.of_person,
        registration.of_organisation, registration.application, person.name, person.sex,
        organisation.name, organisation.kind, organisation.plate,
        registration.role, registration.category, registration.source, coalesce(registration.code, ''),
        registration.note, registration.selection, registration.reply,
        registration.withdrawn, registration.withdrawn_reason, first.at, first.device,
        coalesce((SELECT min(max(brings.companions, 0), 99) FROM registration AS brings WHERE brings.id = registration.id), 0)";

/// Whether somebody came to the meeting on whose list they stand.
pub(crate) const CAME: &str = "EXISTS (
                SELECT 1
                FROM arrival
                WHERE arrival.meeting = registration.meeting AND arrival.registration = registration.id
            )";

const BESIDE: &str = "LEFT JOIN person ON person.id = registration.of_person
     LEFT JOIN organisation ON organisation.id = registration.of_organisation
     LEFT JOIN arrival AS first ON first.meeting = registration.meeting AND first.registration = registration.id
         AND NOT EXISTS (
             SELECT 1
             FROM arrival AS earlier
             WHERE earlier.meeting = first.meeting AND earlier.registration = first.registration
                 AND (earlier.at, earlier.device, earlier.seq) < (first.at, first.device, first.seq)
         )";

/// What stands on lists, where `holds`.
fn listed(holds: &str) -> String {
    format!("SELECT {COLUMNS} FROM listed_registration AS registration {BESIDE} WHERE {holds}")
}

/// In their order.
fn of_joined(column: &str) -> String {
    format!("{column} IN ({JOINED_WITH}) ORDER BY registration.id")
}

/// Also those for which another of the same person stands.
fn seen(holds: &str) -> String {
    format!("SELECT {COLUMNS} FROM seen_registration AS registration {BESIDE} WHERE {holds}")
}

fn row_to_registration(row: &Row) -> rusqlite::Result<RegistrationRow> {
    Ok(RegistrationRow {
        id: RegistrationId(row.get(0)?),
        meeting: some_id(row, 1)?,
        by_arrival: row.get(2)?,
        person: some_id(row, 3)?,
        organisation: some_id(row, 4)?,
        application: some_id(row, 5)?,
        name: row.get(6)?,
        sex: some_word(row, 7)?,
        organisation_name: row.get(8)?,
        kind: row.get(9)?,
        plate: row.get(10)?,
        role: row.get(11)?,
        category: word_or(row, 12, Category::AT_FIRST)?,
        source: word_or(row, 13, Source::AT_FIRST)?,
        code: row.get(14)?,
        note: row.get(15)?,
        selection: word_or(row, 16, Selection::AT_FIRST)?,
        reply: word_or(row, 17, Reply::AT_FIRST)?,
        withdrawn: some_word(row, 18)?,
        withdrawn_reason: row.get(19)?,
        arrived_at: some_read(row, 20)?,
        arrived_on: some_id(row, 21)?,
        companions: row.get(22)?,
    })
}

/// No index is kept for codes: each row of each sheet would pay for it. Whoever is in sight, in one walk.
const WITH_CODE: &str = "SELECT id
     FROM registration
     WHERE code = ?1
         AND (hidden IS NOT 1 OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id))
     ORDER BY id
     LIMIT 1";

/// Registered at a meeting or came to it, and so found by the indexes of its registrations and its check-ins.
const WITH_CODE_HERE: &str = "SELECT id
     FROM (
         SELECT id, code FROM registration WHERE meeting = ?1 AND hidden IS NOT 1
         UNION ALL
         SELECT registration.id, registration.code
         FROM arrival
         CROSS JOIN registration ON registration.id = arrival.registration
         WHERE arrival.meeting = ?1
     )
     WHERE code = ?2
     ORDER BY id
     LIMIT 1";

fn row_to_id(row: &Row) -> rusqlite::Result<RegistrationId> {
    Ok(RegistrationId(row.get(0)?))
}

/// Where it is registered comes before where somebody came by it, and that in the order of time.
fn at_home_first(rows: &mut [RegistrationRow]) {
    rows.sort_by(|a, b| {
        let order = |it: &RegistrationRow| (it.by_arrival, it.arrived_at.clone(), it.meeting);
        order(a).cmp(&order(b))
    });
}

impl Reader<'_> {
    /// At its own meeting, also one for which another of the same person stands on the list; of one that was taken back,
    /// where somebody came by it.
    pub fn registration(&self, id: RegistrationId) -> Result<Option<RegistrationRow>> {
        let sql = seen("registration.id = ?1");
        let mut rows = all(self.db, &sql, params![id.0], row_to_registration)?;
        at_home_first(&mut rows);
        Ok(rows.into_iter().next())
    }

    /// As [`Reader::registration`], but as it stands at this meeting where it stands there.
    pub fn registration_at(
        &self,
        meeting: MeetingId,
        id: RegistrationId,
    ) -> Result<Option<RegistrationRow>> {
        let sql = seen("registration.id = ?1");
        let mut rows = all(self.db, &sql, params![id.0], row_to_registration)?;
        at_home_first(&mut rows);
        let there = rows.iter().position(|it| it.meeting == Some(meeting));
        Ok(match there {
            Some(at) => Some(rows.swap_remove(at)),
            None => rows.into_iter().next(),
        })
    }

    /// As [`Reader::registration`]: whoever has the code of either has both.
    pub fn registration_with_code(&self, code: &str) -> Result<Option<RegistrationRow>> {
        let id = one(self.db, WITH_CODE, [code], row_to_id)?;
        id.map_or(Ok(None), |id| self.registration(id))
    }

    /// The same, when somebody stands at the door of this meeting: those of the meeting are looked through first, as nearly
    /// everybody is one of them.
    pub fn registration_with_code_at(
        &self,
        meeting: MeetingId,
        code: &str,
    ) -> Result<Option<RegistrationRow>> {
        let here = one(self.db, WITH_CODE_HERE, params![meeting.0, code], row_to_id)?;
        match here {
            Some(id) => self.registration_at(meeting, id),
            None => self.registration_with_code(code),
        }
    }

    /// One as it stands on its own list; `None` where another of the same person stands for it.
    pub fn listed_registration(&self, id: RegistrationId) -> Result<Option<RegistrationRow>> {
        let mut rows = self.listed_everywhere(id)?;
        at_home_first(&mut rows);
        Ok(rows.into_iter().next())
    }

    /// One on every list on which it stands.
    pub fn listed_everywhere(&self, id: RegistrationId) -> Result<Vec<RegistrationRow>> {
        let sql = listed("registration.id = ?1");
        all(self.db, &sql, params![id.0], row_to_registration)
    }

    /// The list of a meeting: everybody who is registered for it or came to it, once. In no order that a person would
    /// know; `domain::turkish` sorts.
    pub fn list_of(&self, meeting: MeetingId) -> Result<Vec<RegistrationRow>> {
        let sql = listed("registration.meeting = ?1");
        all(self.db, &sql, params![meeting.0], row_to_registration)
    }

    /// Those of the list who are registered for the meeting: whom a plan, a selection or a letter of it is about.
    pub fn registrations_of(&self, meeting: MeetingId) -> Result<Vec<RegistrationRow>> {
        let mut rows = self.list_of(meeting)?;
        rows.retain(|it| !it.by_arrival);
        Ok(rows)
    }

    /// Of a person and of everybody who is joined with them, on every list.
    pub fn registrations_of_person(&self, person: PersonId) -> Result<Vec<RegistrationRow>> {
        let sql = listed(&of_joined("registration.person"));
        all(self.db, &sql, params![person.0], row_to_registration)
    }

    pub fn registrations_of_organisation(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<RegistrationRow>> {
        let sql = listed(&of_joined("registration.organisation"));
        all(self.db, &sql, params![organisation.0], row_to_registration)
    }

    /// Whether there is another registration, on a list or not, of this person or of somebody who is joined with them.
    pub fn is_registered_beside(&self, person: PersonId, id: RegistrationId) -> Result<bool> {
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM registration WHERE person IN ({JOINED_WITH}) AND id <> ?2)"
        );
        Ok(one(self.db, &sql, params![person.0, id.0], |row| row.get(0))?.unwrap_or(true))
    }

    /// Every registration, on a list or not, of this person and of everybody who is joined with them.
    pub fn registrations_beside(&self, person: PersonId) -> Result<Vec<RegistrationId>> {
        let sql = format!("SELECT id FROM registration WHERE person IN ({JOINED_WITH})");
        all(self.db, &sql, params![person.0], |row| {
            Ok(RegistrationId(row.get(0)?))
        })
    }

    /// Everybody who came, once for each meeting.
    pub fn came(&self) -> Result<Vec<CameRow>> {
        let sql = format!(
            "SELECT registration.id, registration.meeting, registration.of_person, registration.of_organisation,
                organisation.kind, registration.category
             FROM listed_registration AS registration
             LEFT JOIN organisation ON organisation.id = registration.of_organisation
             WHERE {CAME}"
        );
        all(self.db, &sql, [], |row| {
            Ok(CameRow {
                registration: RegistrationId(row.get(0)?),
                meeting: some_id(row, 1)?,
                person: some_id(row, 2)?,
                organisation: some_id(row, 3)?,
                kind: row.get(4)?,
                category: word_or(row, 5, Category::AT_FIRST)?,
            })
        })
    }

    /// Who comes on the seat of somebody else.
    pub fn substitutes(&self) -> Result<HashSet<RegistrationId>> {
        let sql = "SELECT id FROM registration WHERE replaces IS NOT NULL";
        let ids = all(self.db, sql, [], row_to_id)?;
        Ok(ids.into_iter().collect())
    }

    /// On every list.
    pub fn registrations(&self) -> Result<Vec<RegistrationRow>> {
        all(self.db, &listed("TRUE"), [], row_to_registration)
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    /// In a file of thousands these are asked once for each row of a sheet.
    #[test]
    fn who_is_looked_for_is_not_looked_for_among_all() {
        let db = Connection::open_in_memory().unwrap();
        for migration in crate::migrate::MIGRATIONS {
            db.execute_batch(migration).unwrap();
        }
        for column in ["person", "organisation"] {
            let sql = listed(&of_joined(&format!("registration.{column}")));
            let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = plan.query_map(params![[0u8; 16]], |row| row.get::<_, String>(3));
            let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
            let index = format!("registration_{column}");
            assert!(steps.iter().any(|it| it.contains(&index)), "{steps:#?}");
            let walks = |it: &&String| it.starts_with("SCAN") && !it.contains("CONSTANT ROW");
            assert_eq!(steps.iter().find(walks), None, "{steps:#?}");
        }
        // Nor is the list of a meeting, or one of it, looked for among the other lists.
        for sql in [
            listed("registration.meeting = ?1"),
            listed("registration.id = ?1"),
            seen("registration.id = ?1"),
        ] {
            let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = plan.query_map(params![[0u8; 16]], |row| row.get::<_, String>(3));
            let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
            assert!(
                !steps.iter().any(|it| it.starts_with("SCAN")),
                "{sql}: {steps:#?}"
            );
        }
        // Nor is the code of somebody at the door, where they are one of the meeting.
        let steps = steps_of(&db, WITH_CODE_HERE);
        let walks = |it: &&String| it.starts_with("SCAN");
        let walked: Vec<&String> = steps.iter().filter(walks).collect();
        assert!(
            walked.iter().all(|it| !it.contains("registration")),
            "{steps:#?}"
        );
        for index in ["registration_meeting", "check_in USING PRIMARY KEY"] {
            assert!(
                steps.iter().any(|it| it.contains(index)),
                "{index}: {steps:#?}"
            );
        }
        // Else everybody is looked at once, and nothing else is walked through.
        let steps = steps_of(&db, WITH_CODE);
        assert_eq!(steps.iter().filter(walks).count(), 1, "{steps:#?}");
    }

    fn steps_of(db: &Connection, sql: &str) -> Vec<String> {
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        for at in 1..=plan.parameter_count() {
            plan.raw_bind_parameter(at, "").unwrap();
        }
        let mut steps = Vec::new();
        let mut rows = plan.raw_query();
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get(3).unwrap());
        }
        steps
    }
}
