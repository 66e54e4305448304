//! Files of meetings. What is known of a file goes through the log like everything else; its bytes stand beside it, under
//! their BLAKE3 hash, so that the same photo is there once, and an altered one no longer answers to its name.

use std::collections::HashMap;

use domain::attachment::AttachmentKind;
use domain::calendar::Kept;
use domain::ids::{AttachmentId, MeetingId};
use domain::scan::{Shown, read_pages};
use domain::words::Word;
use rusqlite::{Connection, Row, params};

use crate::door::Tx;
use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one, some_read, word_or};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentRow {
    pub id: AttachmentId,
    pub meeting: MeetingId,
    pub kind: Word<AttachmentKind>,
    pub file_name: String,
    pub media_type: String,
    pub size: u32,
    pub hash: String,
    pub title: Option<String>,
    /// In UTC.
    pub at: Option<Kept>,
    /// Of a scan: what each page of the file shows.
    pub pages: Vec<Shown>,
}

fn row_to_attachment(row: &Row) -> rusqlite::Result<AttachmentRow> {
    let pages: Option<String> = row.get(9)?;
    Ok(AttachmentRow {
        id: AttachmentId(row.get(0)?),
        meeting: MeetingId(row.get(1)?),
        kind: word_or(row, 2, AttachmentKind::AT_FIRST)?,
        file_name: row.get(3)?,
        media_type: row.get(4)?,
        size: row.get(5)?,
        hash: row.get(6)?,
        title: row.get(7)?,
        at: some_read(row, 8)?,
        pages: read_pages(&pages.unwrap_or_default()),
    })
}

const SELECT: &str = "SELECT id, meeting, kind, coalesce(file_name, ''), coalesce(media_type, ''),
        coalesce(size, 0), coalesce(hash, ''), title, at, pages
     FROM attachment
     WHERE meeting IS NOT NULL AND hidden IS NOT 1";

impl Reader<'_> {
    /// The oldest first.
    pub fn attachments_of(&self, meeting: MeetingId) -> Result<Vec<AttachmentRow>> {
        let sql = format!("{SELECT} AND meeting = ?1 ORDER BY at, id");
        all(self.db, &sql, params![meeting.0], row_to_attachment)
    }

    pub fn attachment(&self, id: AttachmentId) -> Result<Option<AttachmentRow>> {
        let sql = format!("{SELECT} AND id = ?1");
        one(self.db, &sql, params![id.0], row_to_attachment)
    }

    /// The bytes of this hash; nothing where they are missing or are no longer what the hash says.
    /// How many bytes are kept under this hash.
    pub fn size_of(&self, hash: &str) -> Result<Option<u64>> {
        let sql = "SELECT length(bytes) FROM blob WHERE hash = ?1";
        let found: Vec<u32> = all(self.db, sql, params![hash], |row| row.get(0))?;
        Ok(found.into_iter().next().map(u64::from))
    }

    /// How the bytes under this hash begin, and whether they name a part of a document of a word processor: enough to know
    /// what kind of file it is. `None` where they are not kept.
    pub fn first_bytes(&self, hash: &str) -> Result<Option<(Vec<u8>, bool)>> {
        let sql = "SELECT substr(bytes, 1, 8), instr(bytes, CAST('word/document.xml' AS BLOB)) > 0 FROM blob WHERE hash = ?1";
        let read = |row: &Row| Ok((row.get(0)?, row.get(1)?));
        Ok(all(self.db, sql, params![hash], read)?.into_iter().next())
    }

    pub fn bytes(&self, hash: &str) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT bytes FROM blob WHERE hash = ?1";
        let bytes: Option<Vec<u8>> = one(self.db, sql, params![hash], |row| row.get(0))?;
        Ok(bytes.filter(|it| hash_of(it) == hash))
    }
}

impl Tx<'_> {
    /// Keeps bytes under their hash, once. They are no change of their own: what names them goes through the door.
    pub fn keep_bytes(&mut self, bytes: &[u8]) -> Result<String> {
        let hash = hash_of(bytes);
        let sql = "INSERT OR REPLACE INTO blob (hash, bytes) VALUES (?1, ?2)";
        if self.bytes(&hash)?.is_none() {
            self.beside_the_log(|db| Ok(db.prepare_cached(sql)?.execute(params![hash, bytes])?))?;
        }
        Ok(hash)
    }
}

/// The files in sight whose bytes are missing or altered.
pub(crate) fn damaged(db: &Connection) -> Result<Vec<AttachmentId>> {
    let reader = Reader::of(db);
    let mut whole: HashMap<String, bool> = HashMap::new();
    let mut damaged = Vec::new();
    for row in all(db, &format!("{SELECT} ORDER BY id"), [], row_to_attachment)? {
        let is_whole = match whole.get(&row.hash) {
            Some(known) => *known,
            None => {
                let is_whole = reader.bytes(&row.hash)?.is_some();
                whole.insert(row.hash, is_whole);
                is_whole
            }
        };
        if !is_whole {
            damaged.push(row.id);
        }
    }
    Ok(damaged)
}

/// What bytes are kept under.
pub fn hash_of(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use domain::change::Set;
    use domain::ids::{DeviceId, OperationId};
    use domain::noun::{Noun, attachment};
    use domain::verb::Verb;
    use uuid::Uuid;

    use super::*;
    use crate::{Error, KeyCost, Store, Writing};

    #[test]
    fn a_file_that_is_missing_or_altered_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let writing = Writing {
            operation: OperationId(Uuid::from_u128(1)),
            operator: None,
            verb: Verb::Attach,
            now: DateTime::from_timestamp(1_795_501_800, 0).unwrap(),
        };
        let photo = AttachmentId(Uuid::from_u128(2));
        let (store, _, hash) = Store::create(
            &folder.path().join("tur.rota"),
            "parola",
            KeyCost::cheap(),
            DeviceId(Uuid::from_u128(3)),
            &writing,
            |tx| {
                let hash = tx.keep_bytes(b"\xff\xd8\xff aile")?;
                let set = Set::of(Noun::Attachment, photo)
                    .with(attachment::MEETING, MeetingId(Uuid::from_u128(4)))
                    .with(attachment::HASH, hash.clone());
                tx.record(set)?;
                Ok::<_, Error>(hash)
            },
        )
        .unwrap();
        let verified = store.verify().unwrap();
        assert!(verified.damaged.is_empty() && verified.replay_equal);

        let alter = "UPDATE blob SET bytes = ?2 WHERE hash = ?1";
        store.db.execute(alter, params![hash, b"x"]).unwrap();
        assert_eq!(store.verify().unwrap().damaged, [photo], "altered");
        store.db.execute("DELETE FROM blob", []).unwrap();
        let verified = store.verify().unwrap();
        assert_eq!(verified.damaged, [photo], "missing");
        assert!(verified.integrity, "the pages themselves are whole");
    }
}
