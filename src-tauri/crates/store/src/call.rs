//! Calls for participants, one for each route, and the applications that came to them.

use domain::calendar::Kept;
use domain::call::{CallForm, LateRule};
use domain::ids::{ApplicationId, RouteId};
use domain::words::Word;
use rusqlite::params;
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one, some_read, some_word};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallRow {
    pub id: Uuid,
    pub opens: Option<Kept>,
    pub closes: Option<Kept>,
    pub per_organisation: Option<u32>,
    pub text_tr: Option<String>,
    pub text_en: Option<String>,
    pub criteria_tr: Option<String>,
    pub criteria_en: Option<String>,
    pub quotas: Option<String>,
    pub late_rule: Option<Word<LateRule>>,
    pub form: Option<Word<CallForm>>,
    pub priorities: Option<String>,
    pub balance: Option<String>,
    /// Who decides on the applications, one a line.
    pub committee: Option<String>,
}

/// When an application was sent, and whether it says that it is late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentRow {
    pub application: ApplicationId,
    pub sent_at: Option<Kept>,
    pub late: bool,
}

impl Reader<'_> {
    /// The call of a route; of two that were made apart, the elder.
    pub fn call(&self, route: RouteId) -> Result<Option<CallRow>> {
        let sql = "SELECT id, opens, closes, per_organisation, text_tr, text_en, criteria_tr, criteria_en, quotas, late_rule,
                form, priorities, balance, committee
             FROM call
             WHERE route = ?1 AND hidden IS NOT 1
             ORDER BY id
             LIMIT 1";
        one(self.db, sql, params![route.0], |row| {
            Ok(CallRow {
                id: row.get(0)?,
                opens: some_read(row, 1)?,
                closes: some_read(row, 2)?,
                per_organisation: row.get(3)?,
                text_tr: row.get(4)?,
                text_en: row.get(5)?,
                criteria_tr: row.get(6)?,
                criteria_en: row.get(7)?,
                quotas: row.get(8)?,
                late_rule: some_word(row, 9)?,
                form: some_word(row, 10)?,
                priorities: row.get(11)?,
                balance: row.get(12)?,
                committee: row.get(13)?,
            })
        })
    }

    /// Every application to the call of a route.
    pub fn applications_sent(&self, route: RouteId) -> Result<Vec<SentRow>> {
        let sql = "SELECT id, sent_at, late IS 1
             FROM application
             WHERE route = ?1 AND hidden IS NOT 1
             ORDER BY id";
        all(self.db, sql, params![route.0], |row| {
            Ok(SentRow {
                application: ApplicationId(row.get(0)?),
                sent_at: some_read(row, 1)?,
                late: row.get(2)?,
            })
        })
    }
}
