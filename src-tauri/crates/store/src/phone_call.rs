//! Calls to those who are on a list: who called, and what came of it.

use domain::calendar::{Day, Kept};
use domain::ids::{MeetingId, PhoneCallId, RegistrationId};
use domain::phone_call::CallOutcome;
use domain::words::Word;
use rusqlite::params;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_read, word};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneCallRow {
    pub id: PhoneCallId,
    pub registration: RegistrationId,
    pub outcome: Word<CallOutcome>,
    /// In UTC.
    pub at: Option<Kept>,
    pub by: Option<String>,
    /// `YYYY-MM-DD`
    pub call_back: Option<Day>,
    pub note: Option<String>,
}

impl Reader<'_> {
    /// The calls to everybody on the list of a meeting, the oldest first.
    pub fn phone_calls(&self, meeting: MeetingId) -> Result<Vec<PhoneCallRow>> {
        let sql = "SELECT phone_call.id, phone_call.registration, coalesce(phone_call.outcome, ''), phone_call.at,
                phone_call.by_whom, phone_call.call_back, phone_call.note
             FROM registration
             JOIN phone_call ON phone_call.registration = registration.id
             WHERE registration.meeting = ?1 AND phone_call.hidden IS NOT 1
             ORDER BY phone_call.at, phone_call.id";
        all(self.db, sql, params![meeting.0], |row| {
            Ok(PhoneCallRow {
                id: PhoneCallId(row.get(0)?),
                registration: RegistrationId(row.get(1)?),
                outcome: word(row, 2)?,
                at: some_read(row, 3)?,
                by: row.get(4)?,
                call_back: some_read(row, 5)?,
                note: row.get(6)?,
            })
        })
    }
}
