//! What people decided about two records that look alike, and who stands for whom since.
//!
//! A pair has one id on every laptop, so that two who decide on the same pair meet in its registers. `joined` follows from
//! all pairs together; it is built anew for those whom a change of a pair touches, and for nobody else.

use std::collections::{BTreeSet, HashMap};

pub use domain::duplicate::Decision;
use domain::duplicate::DuplicatesOf;
use domain::joined::{Join, standing_for};
use domain::words::Word;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one, some_word};

/// The records that are one with ?1, itself too.
pub(crate) const JOINED_WITH: &str = "SELECT id
         FROM joined
         WHERE kept = (SELECT kept FROM joined WHERE id = ?1)
         UNION ALL
         SELECT ?1";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairRow {
    pub id: Uuid,
    /// Nothing where a part of it has not arrived yet.
    pub of: Option<Word<DuplicatesOf>>,
    pub a: Uuid,
    pub b: Uuid,
    /// `None` where it was taken back.
    pub decision: Option<Word<Decision>>,
    pub kept: Option<Uuid>,
}

const SELECT: &str = "SELECT id, of_what, a, b, decision, kept
     FROM pair
     WHERE hidden IS NOT 1 AND a IS NOT NULL AND b IS NOT NULL";

fn row_to_pair(row: &Row) -> rusqlite::Result<PairRow> {
    Ok(PairRow {
        id: row.get(0)?,
        of: some_word(row, 1)?,
        a: row.get(2)?,
        b: row.get(3)?,
        decision: some_word(row, 4)?,
        kept: row.get(5)?,
    })
}

impl Reader<'_> {
    /// Every pair that somebody has decided on.
    pub fn pairs(&self) -> Result<Vec<PairRow>> {
        let sql = format!("{SELECT} AND decision IS NOT NULL ORDER BY id");
        all(self.db, &sql, [], row_to_pair)
    }

    pub fn pair(&self, id: Uuid) -> Result<Option<PairRow>> {
        let sql = format!("{SELECT} AND id = ?1");
        one(self.db, &sql, params![id], row_to_pair)
    }

    /// Everybody who is joined with somebody, and who stands for them.
    pub fn standing(&self) -> Result<HashMap<Uuid, Uuid>> {
        let lines = all(self.db, "SELECT id, kept FROM joined", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(lines.into_iter().collect())
    }

    pub fn is_joined(&self, id: Uuid) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM joined WHERE id = ?1)";
        Ok(one(self.db, sql, params![id], |row| row.get(0))?.unwrap_or(false))
    }

    /// Whether a record stands for others besides itself.
    pub fn stands_for_others(&self, id: Uuid) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM joined WHERE id = ?1 AND kept = ?1)";
        Ok(one(self.db, sql, params![id], |row| row.get(0))?.unwrap_or(false))
    }

    /// Who stands for a record: itself, where it is joined with nobody.
    pub fn standing_for(&self, id: Uuid) -> Result<Uuid> {
        let sql = "SELECT kept FROM joined WHERE id = ?1";
        Ok(one(self.db, sql, params![id], |row| row.get(0))?.unwrap_or(id))
    }
}

/// Lets `joined` follow a pair that has changed: for its two records, and for all with whom they were or now are joined.
pub(crate) fn follow(db: &Connection, pair: Uuid) -> Result<()> {
    let ends: Option<(Option<Uuid>, Option<Uuid>)> = db
        .prepare_cached("SELECT a, b FROM pair WHERE id = ?1")?
        .query_row([pair], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((Some(a), Some(b))) = ends else {
        return Ok(());
    };
    let mut touched: BTreeSet<Uuid> = BTreeSet::new();
    for end in [a, b] {
        touched.extend(all(db, JOINED_WITH, [end], |row| row.get::<_, Uuid>(0))?);
    }
    let mut joins: Vec<Join> = Vec::new();
    let mut next: Vec<Uuid> = touched.iter().copied().collect();
    while let Some(it) = next.pop() {
        for join in joins_of(db, it)? {
            next.extend(
                [join.a, join.b]
                    .into_iter()
                    .filter(|it| touched.insert(*it)),
            );
            joins.push(join);
        }
    }
    for it in &touched {
        db.prepare_cached("DELETE FROM joined WHERE id = ?1")?
            .execute([it])?;
    }
    let mut statement =
        db.prepare_cached("INSERT OR REPLACE INTO joined (id, kept) VALUES (?1, ?2)")?;
    for (id, kept) in standing_for(&joins) {
        statement.execute([id, kept])?;
    }
    Ok(())
}

fn joins_of(db: &Connection, id: Uuid) -> Result<Vec<Join>> {
    let sql = "SELECT a, b, kept
         FROM pair
         WHERE (a = ?1 OR b = ?1) AND a IS NOT NULL AND b IS NOT NULL
             AND decision = 'joined' AND hidden IS NOT 1";
    all(db, sql, [id], |row| {
        Ok(Join {
            a: row.get(0)?,
            b: row.get(1)?,
            kept: row.get(2)?,
        })
    })
}
