//! Sheets that came back signed, as scans: filed to their meetings by the codes that are printed on them.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use documents::{photo, scan};
use domain::attachment::{AttachmentKind, MOST_BYTES, PhotoNotes, attachment_id, recognise};
use domain::body::Value;
use domain::change::Set;
use domain::fact::time_text;
use domain::file_name;
use domain::ids::{AttachmentId, MeetingId};
use domain::noun::{Noun, attachment};
use domain::scan::{PageShows, ScanOutcome, Shown, filing, write_pages};
use domain::signature::read_sheet_row;
use domain::verb::Verb;
use store::{AttachmentRow, Reader, Tx, hash_of};

use crate::base::error::{Result, invalid};
use crate::known::scanned::{self, IssuedSheet};
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;

/// A file whose pages were looked at. That takes the longest, and needs no programme.
pub struct ScanRead {
    name: String,
    /// None where it is no scan that can be kept.
    bytes: Vec<u8>,
    notes: PhotoNotes,
    pages: Result<Vec<Shown>, ScanOutcome>,
}

/// What somebody says of a scan besides what its codes say.
#[derive(Debug, Clone, Default)]
pub struct ScanAsked {
    /// Where it belongs, if no code says it.
    pub meeting: Option<MeetingId>,
    /// What pages show whose code cannot be read: the sheet's id stands beside the code in letters.
    pub pages: Vec<view::SaidPage>,
}

impl ScanRead {
    pub fn of(path: &Path) -> Result<ScanRead> {
        // Looked at before it is read: a film of four gigabytes is refused and not loaded.
        let about = fs::metadata(path)?;
        if !about.is_file() {
            return Err(invalid("attachment_no_file", "file"));
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_too_large = about.len() > MOST_BYTES as u64;
        let (bytes, notes) = match is_too_large {
            true => (Vec::new(), PhotoNotes::Absent),
            false => photo::without_notes(fs::read(path)?),
        };
        Ok(ScanRead {
            name: file_name::possible(&name),
            pages: match is_too_large {
                true => Err(ScanOutcome::TooLarge),
                false => scan::pages(&bytes),
            },
            bytes,
            notes,
        })
    }
}

impl Programme {
    /// Keeps a scan with the meetings whose sheets it shows, or with the one that somebody names where it says nothing else.
    pub fn file_scan(&mut self, scan: &ScanRead, asked: &ScanAsked) -> Result<view::Scan> {
        let now = time_text(self.clock.now());
        self.write(Verb::Attach, |tx| {
            let decided = decided(tx, scan, asked)?;
            let mut answer = decided.answer;
            if answer.outcome == ScanOutcome::Filed {
                for it in &answer.filed {
                    keep(tx, scan, &decided.pages, it, &now)?;
                }
                answer.operation = Some(tx.operation());
            }
            Ok(answer)
        })
    }
}

impl Reading {
    /// What would become of a scan; nothing is kept.
    pub fn preview_scan(&self, scan: &ScanRead, asked: &ScanAsked) -> Result<view::Scan> {
        self.read(|reader| Ok(decided(reader, scan, asked)?.answer))
    }

    /// Each sheet that was issued for a meeting, the oldest first: which of its pages were scanned, and which are missing.
    pub fn scans(&self, meeting: MeetingId) -> Result<Vec<view::SheetScans>> {
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            scanned::scans(reader, meeting)
        })
    }
}

/// What a scan comes to, and what will be noted of its pages.
struct Decided {
    answer: view::Scan,
    pages: Vec<Shown>,
}

fn decided(reader: &Reader, scan: &ScanRead, asked: &ScanAsked) -> Result<Decided> {
    let said = &asked.pages;
    let asked = asked.meeting;
    if let Some(asked) = asked {
        which::meeting(reader, asked)?;
    }
    let mut answer = view::Scan {
        file_name: scan.name.clone(),
        media_type: recognise(&scan.bytes).1.to_owned(),
        outcome: ScanOutcome::NoCode,
        asks: true,
        notes: scan.notes,
        pages: Vec::new(),
        filed: Vec::new(),
        operation: None,
    };
    let mut pages = match &scan.pages {
        Ok(pages) => pages.clone(),
        // Whoever says where it belongs has looked at it.
        Err(ScanOutcome::NotLookedInto) if asked.is_some() || !said.is_empty() => {
            vec![Shown::NoCode]
        }
        Err(why) => {
            answer.outcome = *why;
            return Ok(Decided {
                answer,
                pages: Vec::new(),
            });
        }
    };
    for it in said {
        let page = (it.page as usize).checked_sub(1);
        let page = page.and_then(|at| pages.get_mut(at));
        *page.ok_or(invalid("scan_page_unknown", "page"))? = said_of(reader, &it.shows)?;
    }
    let known = Known::of(reader, &pages, &hash_of(&scan.bytes))?;
    let (outcome, meetings) = filing(
        &pages,
        asked,
        |sheet| known.sheets.get(sheet).map(|it| it.meeting),
        |sheet, page| known.kept_in(sheet, page).is_some(),
    );
    let hash = hash_of(&scan.bytes);
    for meeting in meetings {
        answer.filed.push(view::ScanFiled {
            meeting,
            city: which::city_of(&which::meeting(reader, meeting)?),
            attachment: AttachmentId(attachment_id(meeting, &hash)),
        });
    }
    answer.outcome = match outcome == ScanOutcome::Filed && is_there(reader, &answer, &pages)? {
        true => ScanOutcome::AlreadyThere,
        false => outcome,
    };
    answer.pages = (1..)
        .zip(&pages)
        .map(|it| known.page(reader, it))
        .collect::<Result<_>>()?;
    let is_open = |it: &view::ScanPage| {
        matches!(it.shows, PageShows::NoCode | PageShows::Foreign) && asked.is_none()
    };
    answer.asks = match answer.outcome {
        ScanOutcome::Filed | ScanOutcome::AlreadyThere => answer.pages.iter().any(is_open),
        _ => true,
    };
    Ok(Decided { answer, pages })
}

/// `ABCDE-FGHIJ/2` as somebody reads it off the paper; only a page that was printed.
fn said_of(reader: &Reader, text: &str) -> Result<Shown> {
    let unknown = || invalid("scan_sheet_unknown", "page");
    let (sheet, page) = read_sheet_row(text).ok_or_else(unknown)?;
    let issued = scanned::of_id(reader, &sheet)?.ok_or_else(unknown)?;
    match issued.pages > 0 && page > issued.pages {
        true => Err(unknown()),
        false => Ok(Shown::Sheet { sheet, page }),
    }
}

/// Whether every meeting has these bytes already, as a scan of the same pages.
fn is_there(reader: &Reader, answer: &view::Scan, pages: &[Shown]) -> Result<bool> {
    for it in &answer.filed {
        let there = reader.attachment(it.attachment)?;
        if there.is_none_or(|it| it.pages != pages) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What the file knows of the sheets that a scan shows.
struct Known {
    sheets: HashMap<String, IssuedSheet>,
    /// The other files of their meetings.
    files: Vec<AttachmentRow>,
}

impl Known {
    fn of(reader: &Reader, pages: &[Shown], hash: &str) -> Result<Known> {
        let mut known = Known {
            sheets: HashMap::new(),
            files: Vec::new(),
        };
        for (sheet, _) in pages.iter().filter_map(Shown::sheet) {
            if known.sheets.contains_key(sheet) {
                continue;
            }
            let Some(issued) = scanned::of_id(reader, sheet)? else {
                continue;
            };
            let is_new = known.sheets.values().all(|it| it.meeting != issued.meeting);
            if is_new {
                let files = reader.attachments_of(issued.meeting)?.into_iter();
                known.files.extend(files.filter(|it| it.hash != hash));
            }
            known.sheets.insert(sheet.to_owned(), issued);
        }
        Ok(known)
    }

    fn kept_in(&self, sheet: &str, page: u16) -> Option<&AttachmentRow> {
        let shows =
            |it: &&AttachmentRow| it.pages.iter().any(|it| it.sheet() == Some((sheet, page)));
        self.files.iter().find(shows)
    }

    fn page(&self, reader: &Reader, (page, shown): (u32, &Shown)) -> Result<view::ScanPage> {
        let sheet = shown.sheet();
        let issued = sheet.and_then(|(sheet, _)| self.sheets.get(sheet));
        let meeting = issued.map(|it| it.meeting);
        let kept_in = sheet.and_then(|(sheet, page)| self.kept_in(sheet, page));
        Ok(view::ScanPage {
            page,
            shows: match shown.shows() {
                PageShows::Sheet if issued.is_none() => PageShows::Foreign,
                shows => shows,
            },
            sheet: sheet.map(|(sheet, _)| sheet.to_owned()),
            sheet_page: sheet.map(|(_, page)| page.into()),
            meeting,
            city: match meeting {
                Some(meeting) => Some(which::city_of(&which::meeting(reader, meeting)?)),
                None => None,
            },
            replaced_by: issued.and_then(|it| it.replaced_by.clone()),
            kept_in: kept_in.map(|it| file_name::possible(&it.file_name)),
        })
    }
}

/// Notes the file with one meeting. One that was added there before as any other file becomes a scan.
fn keep(
    tx: &mut Tx,
    scan: &ScanRead,
    pages: &[Shown],
    filed: &view::ScanFiled,
    now: &str,
) -> Result<()> {
    let hash = tx.keep_bytes(&scan.bytes)?;
    let mut set = Set::of(Noun::Attachment, filed.attachment)
        .with(attachment::KIND, AttachmentKind::Scan.word())
        .with(attachment::PAGES, write_pages(pages));
    if tx.attachment(filed.attachment)?.is_none() {
        set = set
            .with(attachment::HIDDEN, Value::Null)
            .with(attachment::MEETING, filed.meeting)
            .with(attachment::FILE_NAME, scan.name.clone())
            .with(attachment::MEDIA_TYPE, recognise(&scan.bytes).1)
            .with(attachment::SIZE, scan.bytes.len() as u32)
            .with(attachment::HASH, hash)
            .with(attachment::AT, now);
    }
    tx.record(set)?;
    Ok(())
}
