//! Recommendations, the numbers that were given to them, and which of several cities are one.

use domain::ids::{JointId, MeetingId, RecommendationId};
use domain::recommendation::{Given, Votes};
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_id};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommendationRow {
    pub id: RecommendationId,
    pub meeting: MeetingId,
    pub theme: Option<String>,
    pub text_tr: Option<String>,
    pub text_en: Option<String>,
    pub addressee: Option<String>,
    pub votes: Option<Votes>,
    pub priority: Option<u32>,
    /// The ids of the notes that it was made from, parted by blanks.
    pub from_notes: Option<String>,
    pub joint: Option<JointId>,
}

fn row_to_recommendation(row: &Row) -> rusqlite::Result<RecommendationRow> {
    let votes: Option<String> = row.get(6)?;
    Ok(RecommendationRow {
        id: RecommendationId(row.get(0)?),
        meeting: MeetingId(row.get(1)?),
        theme: row.get(2)?,
        text_tr: row.get(3)?,
        text_en: row.get(4)?,
        addressee: row.get(5)?,
        votes: votes.as_deref().and_then(Votes::read),
        priority: row.get(7)?,
        from_notes: row.get(8)?,
        joint: some_id(row, 9)?,
    })
}

fn row_to_given(row: &Row) -> rusqlite::Result<(Uuid, Given)> {
    let given = Given {
        number: row.get(1)?,
        mark: row.get(2)?,
    };
    Ok((row.get(0)?, given))
}

impl Reader<'_> {
    /// Of every meeting, in the order in which they were made.
    pub fn recommendations(&self) -> Result<Vec<RecommendationRow>> {
        let sql = "SELECT id, meeting, theme, text_tr, text_en, addressee, votes, priority, from_notes, joint
             FROM recommendation
             WHERE meeting IS NOT NULL AND number IS NOT NULL AND hidden IS NOT 1
             ORDER BY id";
        all(self.db, sql, [], row_to_recommendation)
    }

    /// Every number that was ever given to a recommendation, out of sight or not.
    pub fn recommendation_numbers(&self) -> Result<Vec<(Uuid, Given)>> {
        let sql = "SELECT id, number, coalesce(mark, '')
             FROM recommendation
             WHERE number IS NOT NULL
             ORDER BY id";
        all(self.db, sql, [], row_to_given)
    }

    /// The same of recommendations that are one over several cities.
    pub fn joint_numbers(&self) -> Result<Vec<(Uuid, Given)>> {
        let sql = "SELECT id, number, coalesce(mark, '')
             FROM joint_recommendation
             WHERE number IS NOT NULL
             ORDER BY id";
        all(self.db, sql, [], row_to_given)
    }

    /// Those that somebody found to be different ones.
    pub fn recommendations_apart(&self) -> Result<Vec<(RecommendationId, RecommendationId)>> {
        let sql = "SELECT a, b
             FROM recommendations_apart
             WHERE a IS NOT NULL AND b IS NOT NULL AND apart IS 1 AND hidden IS NOT 1
             ORDER BY id";
        all(self.db, sql, params![], |row| {
            Ok((RecommendationId(row.get(0)?), RecommendationId(row.get(1)?)))
        })
    }
}
