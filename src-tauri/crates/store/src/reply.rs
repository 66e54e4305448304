//! How people of a meeting can be reached, and what they answered.

use domain::calendar::Kept;
use domain::ids::{MeetingId, RegistrationId};
use domain::registration::Channel;
use domain::words::Word;
use rusqlite::params;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_id, some_read, some_word};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReplyRow {
    pub phone: Option<String>,
    pub email: Option<String>,
    pub channel: Option<Word<Channel>>,
    /// In UTC.
    pub at: Option<Kept>,
    pub note: Option<String>,
    /// Whose seat it was.
    pub replaces: Option<RegistrationId>,
}

impl Reader<'_> {
    /// Of every registration of a meeting.
    pub fn replies(&self, meeting: MeetingId) -> Result<Vec<(RegistrationId, ReplyRow)>> {
        let sql = "SELECT registration.id, person.phone, person.email, registration.reply_channel,
                registration.reply_at, registration.reply_note, registration.replaces
             FROM seen_registration AS registration
             LEFT JOIN person ON person.id = registration.of_person
             WHERE registration.meeting = ?1";
        all(self.db, sql, params![meeting.0], |row| {
            let reply = ReplyRow {
                phone: row.get(1)?,
                email: row.get(2)?,
                channel: some_word(row, 3)?,
                at: some_read(row, 4)?,
                note: row.get(5)?,
                replaces: some_id(row, 6)?,
            };
            Ok((RegistrationId(row.get(0)?), reply))
        })
    }
}
