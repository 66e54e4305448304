//! The sheets to sign that were issued for a meeting, and which of their pages came back as scans.

use domain::calendar::Kept;
use domain::ids::MeetingId;
use domain::words::Word;
use domain::written_out::{SheetVariant, Thing};
use store::{AttachmentRow, IssuedRow, Reader};

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::known::issued::is;
use crate::known::sheets::replaced_by;
use crate::view;

/// A sheet that was issued, in whichever forms.
pub(crate) struct IssuedSheet {
    pub(crate) sheet: String,
    pub(crate) meeting: MeetingId,
    pub(crate) variant: Option<String>,
    /// 0 where it is not known: it was issued before this was kept.
    pub(crate) pages: u16,
    /// A workbook has no codes, and its pages are as the printer decides.
    is_on_paper: bool,
    at: Kept,
    /// The latest sheet of the same kind, where it is another.
    pub(crate) replaced_by: Option<String>,
}

/// The oldest first.
pub(crate) fn of_meeting(reader: &Reader, meeting: MeetingId) -> Result<Vec<IssuedSheet>> {
    let mut sheets: Vec<IssuedSheet> = Vec::new();
    for row in reader.issued(meeting.0)? {
        if !is(&row, Thing::SignInSheet) {
            continue;
        }
        let form = issued(meeting, row);
        match sheets.iter_mut().find(|it| it.sheet == form.sheet) {
            Some(sheet) => {
                sheet.pages = sheet.pages.max(form.pages);
                sheet.is_on_paper |= form.is_on_paper;
            }
            None => sheets.push(form),
        }
    }
    for at in 0..sheets.len() {
        let latest = replaced_by(&sheets, at, |it| it.variant.as_deref());
        sheets[at].replaced_by = latest.map(|it| it.sheet.clone());
    }
    Ok(sheets)
}

fn issued(meeting: MeetingId, row: IssuedRow) -> IssuedSheet {
    let pages = row.printed.iter().map(|it| it.page).max();
    IssuedSheet {
        sheet: row.sheet,
        meeting,
        variant: row.variant,
        pages: pages.unwrap_or_default(),
        is_on_paper: pages != Some(0),
        at: row.at,
        replaced_by: None,
    }
}

/// The sheet of this id; none where this programme has not issued it.
pub(crate) fn of_id(reader: &Reader, sheet: &str) -> Result<Option<IssuedSheet>> {
    let issued = reader.issued_as(sheet)?;
    let Some(row) = issued.iter().find(|it| is(it, Thing::SignInSheet)) else {
        return Ok(None);
    };
    let of_its_meeting = of_meeting(reader, MeetingId(row.about))?;
    Ok(of_its_meeting.into_iter().find(|it| it.sheet == sheet))
}

/// Each sheet of a meeting with the scans of its pages. A workbook of which no page was scanned is left out.
pub(crate) fn scans(reader: &Reader, meeting: MeetingId) -> Result<Vec<view::SheetScans>> {
    let files = reader.attachments_of(meeting)?;
    let sheets = of_meeting(reader, meeting)?.into_iter();
    let scans = sheets.filter_map(|it| {
        let is_on_paper = it.is_on_paper;
        let scans = of_sheet(it, &files);
        (is_on_paper || !scans.scanned.is_empty()).then_some(scans)
    });
    Ok(scans.collect())
}

fn of_sheet(sheet: IssuedSheet, files: &[AttachmentRow]) -> view::SheetScans {
    let mut scanned: Vec<view::ScannedPage> = files
        .iter()
        .flat_map(|file| pages_in(file, &sheet.sheet))
        .collect();
    scanned.sort_by_key(|it| it.page);
    let is_missing = |page: &u32| scanned.iter().all(|it| it.page != *page);
    view::SheetScans {
        pages: sheet.pages.into(),
        missing: (1..=u32::from(sheet.pages)).filter(is_missing).collect(),
        scanned,
        sheet: sheet.sheet,
        variant: sheet.variant.map(|it| Word::<SheetVariant>::read(&it)),
        issued_at: local_kept(&sheet.at),
        replaced_by: sheet.replaced_by,
    }
}

fn pages_in(file: &AttachmentRow, sheet: &str) -> Vec<view::ScannedPage> {
    let pages = (1..).zip(&file.pages).filter_map(|(file_page, shown)| {
        let (of, page) = shown.sheet()?;
        (of == sheet).then(|| view::ScannedPage {
            page: page.into(),
            attachment: file.id,
            file_name: domain::file_name::possible(&file.file_name),
            file_page,
        })
    });
    pages.collect()
}
