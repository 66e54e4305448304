//! Check-ins as they were made, each a fact of its own.

use domain::calendar::{Day, Kept};
use domain::check_in::CheckInMethod;
use domain::ids::{DeviceId, FactId, MeetingId, PersonId, RegistrationId};
use domain::plan::MeetingStatus;
use domain::words::Word;
use rusqlite::{Row, params};

use crate::error::Result;
use crate::pair::JOINED_WITH;
use crate::reader::Reader;
use crate::registration::RegistrationRow;
use crate::row::{all, one, read, some_id, some_read, some_word, word};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckInRow {
    pub id: FactId,
    pub registration: RegistrationId,
    pub meeting: MeetingId,
    /// Who stands for the one whom the registration names.
    pub person: Option<PersonId>,
    pub name: Option<String>,
    pub at: Kept,
    pub method: Word<CheckInMethod>,
    pub anyway: Option<String>,
    pub meeting_day: Option<Day>,
}

/// How the meeting stands, what somebody needs, and whether another on its list looks the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BesideTheAnswer {
    pub status: Option<Word<MeetingStatus>>,
    pub access_need: Option<String>,
    pub meal_need: Option<String>,
    pub has_namesake: bool,
}

const SELECT: &str = "SELECT arrival.device, arrival.seq, arrival.registration, arrival.meeting,
        person.id, person.name, arrival.at, arrival.method, arrival.anyway, arrival.meeting_day
     FROM arrival
     LEFT JOIN registration ON registration.id = arrival.registration
     LEFT JOIN person ON person.id = coalesce(
         (SELECT kept FROM joined WHERE joined.id = registration.person), registration.person)";

fn row_to_check_in(row: &Row) -> rusqlite::Result<CheckInRow> {
    Ok(CheckInRow {
        id: FactId {
            device: DeviceId(row.get(0)?),
            seq: row.get::<_, i64>(1)? as u64,
        },
        registration: RegistrationId(row.get(2)?),
        meeting: MeetingId(row.get(3)?),
        person: some_id(row, 4)?,
        name: row.get(5)?,
        at: read(row, 6)?,
        method: word(row, 7)?,
        anyway: row.get(8)?,
        meeting_day: some_read(row, 9)?,
    })
}

impl Reader<'_> {
    /// The check-ins of a registration that count, the earliest first.
    pub fn check_ins_of(&self, registration: RegistrationId) -> Result<Vec<CheckInRow>> {
        let sql = format!(
            "{SELECT} WHERE arrival.registration = ?1 ORDER BY arrival.at, arrival.device, arrival.seq"
        );
        all(self.db, &sql, params![registration.0], row_to_check_in)
    }

    /// The check-ins at a meeting that count, the earliest first; somebody who came at two desks stands twice.
    pub fn check_ins_at(&self, meeting: MeetingId) -> Result<Vec<CheckInRow>> {
        let sql = format!(
            "{SELECT} WHERE arrival.meeting = ?1 ORDER BY arrival.at, arrival.device, arrival.seq"
        );
        all(self.db, &sql, params![meeting.0], row_to_check_in)
    }

    /// As [`Reader::check_ins_at`], of one person and of everybody who is joined with them: by whichever registration.
    pub fn check_ins_at_of(&self, meeting: MeetingId, person: PersonId) -> Result<Vec<CheckInRow>> {
        let sql = format!(
            "{SELECT} WHERE arrival.meeting = ?2
                 AND arrival.registration IN (SELECT id FROM registration WHERE person IN ({JOINED_WITH}))
             ORDER BY arrival.at, arrival.device, arrival.seq"
        );
        all(self.db, &sql, params![person.0, meeting.0], row_to_check_in)
    }

    /// Whether somebody came to a meeting.
    pub fn is_held(&self, meeting: MeetingId) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM arrival WHERE meeting = ?1)";
        Ok(one(self.db, sql, params![meeting.0], |row| row.get(0))?.unwrap_or(false))
    }

    /// How many people had come to a meeting by a moment, in UTC as the file has it.
    pub fn came_by(&self, meeting: MeetingId, at: &str) -> Result<u32> {
        let sql = "SELECT count(DISTINCT coalesce(joined.kept, registration.person, arrival.registration))
             FROM arrival
             LEFT JOIN registration ON registration.id = arrival.registration
             LEFT JOIN joined ON joined.id = registration.person
             WHERE arrival.meeting = ?1 AND arrival.at <= ?2";
        Ok(one(self.db, sql, params![meeting.0, at], |row| row.get(0))?.unwrap_or(0))
    }

    /// What the desk has to know of somebody besides the answer, by one question.
    pub fn beside_the_answer(
        &self,
        meeting: MeetingId,
        registration: &RegistrationRow,
    ) -> Result<BesideTheAnswer> {
        let sql = "SELECT
                (SELECT status FROM meeting WHERE id = ?1), person.access_need, person.meal_need,
                EXISTS (
                    SELECT 1
                    FROM registration AS other
                    JOIN person AS called ON called.id = other.person
                    WHERE other.meeting = ?1 AND other.id <> ?3 AND other.hidden IS NOT 1
                        AND other.person <> ?2 AND called.name = person.name
                        AND other.organisation IS ?4
                )
             FROM (SELECT 1)
             LEFT JOIN person ON person.id = ?2";
        let params = params![
            meeting.0,
            registration.person.map(|it| it.0),
            registration.id.0,
            registration.organisation.map(|it| it.0)
        ];
        let found = one(self.db, sql, params, |row| {
            Ok(BesideTheAnswer {
                status: some_word(row, 0)?,
                access_need: row.get(1)?,
                meal_need: row.get(2)?,
                has_namesake: row.get(3)?,
            })
        })?;
        Ok(found.unwrap_or_default())
    }

    /// Whether a privacy notice is on record for a person.
    pub fn has_seen_notice(&self, person: PersonId) -> Result<bool> {
        let sql =
            format!("SELECT EXISTS (SELECT 1 FROM notice_shown WHERE person IN ({JOINED_WITH}))");
        Ok(self
            .db
            .prepare_cached(&sql)?
            .query_row(params![person.0], |row| row.get(0))?)
    }
}
