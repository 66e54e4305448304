//! Photos and papers of a meeting, kept inside the encrypted file: added, taken out again, written out.

use std::fs;
use std::path::Path;

use documents::photo;
use domain::attachment::{MOST_BYTES, attachment_id, recognise};
use domain::body::Value;
use domain::change::Set;
use domain::fact::time_text;
use domain::file_name;
use domain::ids::{AttachmentId, MeetingId};
use domain::noun::{Noun, attachment};
use domain::scan::Shown;
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use store::{AttachmentRow, Reader};

use crate::base::clock::local_kept;
use crate::base::error::{Error, Result, invalid};
use crate::base::input::text_of;
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::written_out::Leaving;

impl Programme {
    /// Adds a file from the disk.
    pub fn attach(
        &mut self,
        meeting: MeetingId,
        path: &Path,
        title: Option<&str>,
    ) -> Result<view::Attached> {
        // Looked at before it is read: a film of four gigabytes is refused and not loaded.
        let about = fs::metadata(path)?;
        if !about.is_file() {
            return Err(invalid("attachment_no_file", "file"));
        }
        if about.len() > MOST_BYTES as u64 {
            return Err(invalid("attachment_too_large", "file"));
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.attach_bytes(meeting, &name, &fs::read(path)?, title)
    }

    /// Adds a file, a photo without what the camera noted in it. The same bytes at the same meeting are there already and are not added twice.
    pub fn attach_bytes(
        &mut self,
        meeting: MeetingId,
        name: &str,
        bytes: &[u8],
        title: Option<&str>,
    ) -> Result<view::Attached> {
        if bytes.is_empty() {
            return Err(invalid("attachment_empty", "file"));
        }
        if bytes.len() > MOST_BYTES {
            return Err(invalid("attachment_too_large", "file"));
        }
        let title = text_of(title.unwrap_or_default(), attachment::TITLE, "title")?;
        let (bytes, notes) = photo::without_notes(bytes.to_vec());
        let now = self.clock.now();
        self.write(Verb::Attach, |tx| {
            which::meeting(tx, meeting)?;
            let hash = tx.keep_bytes(&bytes)?;
            let id = AttachmentId(attachment_id(meeting, &hash));
            if let Some(there) = tx.attachment(id)? {
                return Ok(view::Attached {
                    attachment: attachment_item(there),
                    notes,
                    operation: None,
                });
            }
            let (kind, media_type) = recognise(&bytes);
            tx.record(
                Set::of(Noun::Attachment, id)
                    .with(attachment::HIDDEN, Value::Null)
                    .with(attachment::MEETING, meeting)
                    .with(attachment::KIND, kind.word())
                    .with(attachment::FILE_NAME, file_name::possible(name))
                    .with(attachment::MEDIA_TYPE, media_type)
                    .with(attachment::SIZE, bytes.len() as u32)
                    .with(attachment::HASH, hash)
                    .with(attachment::TITLE, title)
                    .with(attachment::AT, time_text(now)),
            )?;
            Ok(view::Attached {
                attachment: attachment_item(known(tx, id)?),
                notes,
                operation: Some(tx.operation()),
            })
        })
    }
}

impl Reading {
    pub fn attachments(&self, meeting: MeetingId) -> Result<Vec<view::AttachmentItem>> {
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            let rows = reader.attachments_of(meeting)?;
            Ok(rows.into_iter().map(attachment_item).collect())
        })
    }
}

impl Programme {
    /// Writes a file out as it came in.
    pub fn save_file(&mut self, id: AttachmentId, path: &Path) -> Result<view::Saved> {
        let (meeting, bytes) = self.read(|reader| {
            let row = known(reader, id)?;
            let bytes = reader.bytes(&row.hash)?;
            let bytes = bytes.ok_or(invalid("attachment_damaged", "file"))?;
            Ok((row.meeting, bytes))
        })?;
        let leaving = Leaving {
            verb: Verb::SaveFile,
            about: meeting.0,
            thing: Thing::Attachment,
            tier: Tier::Internal,
            count: 1,
        };
        self.write_out(leaving, path, &bytes, |_| Ok(()))?;
        Ok(view::Saved {
            file: path.display().to_string(),
            size: bytes.len() as u32,
        })
    }
}

pub(crate) fn known(reader: &Reader, id: AttachmentId) -> Result<store::AttachmentRow> {
    reader.attachment(id)?.ok_or(Error::unknown("attachment"))
}

pub(crate) fn attachment_item(row: AttachmentRow) -> view::AttachmentItem {
    view::AttachmentItem {
        attachment: row.id,
        kind: row.kind,
        // It may come from a laptop that kept names which not every system can write.
        file_name: domain::file_name::possible(&row.file_name),
        media_type: row.media_type,
        size: row.size,
        title: row.title,
        at: row.at.as_ref().map(local_kept),
        pages: (1..).zip(&row.pages).map(file_page).collect(),
    }
}

fn file_page((page, shown): (u32, &Shown)) -> view::FilePage {
    let sheet = shown.sheet();
    view::FilePage {
        page,
        shows: shown.shows(),
        sheet: sheet.map(|(sheet, _)| sheet.to_owned()),
        sheet_page: sheet.map(|(_, page)| page.into()),
    }
}
