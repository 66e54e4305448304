//! Signed sheets that come back as scans, and which pages are there.

use std::fs;

use programme::vocabulary::{PageShows, PhotoNotes, ScanOutcome, UNKNOWN, in_two};
use programme::words::Words;
use programme::{ScanAsked, ScanRead, args, view};
use serde_json::json;

use crate::answer::Answer;
use crate::args::Scan;
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, clock, or_dash, paragraphs, plain, word};

pub(crate) fn scan(desk: &mut Desk, asked: &Scan) -> Result<Answer, Failure> {
    // Before the first is filed: a name that was mistyped leaves nothing half done.
    for file in &asked.files {
        fs::File::open(file).map_err(|error| Failure::not_read(file, &error))?;
    }
    let pages = said_pages(asked)?;
    desk.with(|programme, words| {
        let asked_of = ScanAsked {
            meeting: match &asked.meeting {
                Some(meeting) => Some(programme.find_meeting(meeting)?),
                None => None,
            },
            pages,
        };
        let mut items = Vec::new();
        for file in &asked.files {
            let read = ScanRead::of(file)?;
            items.push(match asked.preview {
                true => programme.preview_scan(&read, &asked_of)?,
                false => programme.file_scan(&read, &asked_of)?,
            });
        }
        let asks = items.iter().any(|it| it.asks);
        let texts = items.iter().map(|it| text(it, asked.preview, words));
        let text = paragraphs(texts);
        Ok(Answer::new(json!({ "items": items }), text)?.saying_no(asks))
    })
}

/// `2=ABCDE-FGHIJ/1`: the second page of the one file shows this page of this sheet.
fn said_pages(asked: &Scan) -> Result<Vec<view::SaidPage>, Failure> {
    if !asked.page.is_empty() && asked.files.len() > 1 {
        return Err(Failure::usage("usage", "cli-error-scan-pages"));
    }
    let read = |text: &String| {
        let (page, shows) = text.split_once('=')?;
        let page = page.trim().parse().ok()?;
        Some(view::SaidPage {
            page,
            shows: shows.to_owned(),
        })
    };
    let pages: Option<Vec<_>> = asked.page.iter().map(read).collect();
    pages.ok_or(Failure::usage("usage", "cli-error-scan-pages"))
}

/// What became of the file, then what is to be said of its pages.
fn text(scan: &view::Scan, preview: bool, words: &Words) -> String {
    let cities: Vec<&str> = scan.filed.iter().map(|it| &*it.city).collect();
    let of_file = args! {
        "file" => plain(&scan.file_name),
        "cities" => cities.join(", "),
        "pages" => scan.pages.len(),
        "preview" => if preview { "yes" } else { "no" },
    };
    let outcome = format!("scan-outcome-{}", scan.outcome.word().replace('_', "-"));
    let mut lines = vec![words.text_with(&outcome, &of_file)];
    let is_filed = matches!(scan.outcome, ScanOutcome::Filed | ScanOutcome::AlreadyThere);
    let is_said = |it: &&view::ScanPage| it.shows != PageShows::Blank;
    for page in scan.pages.iter().filter(is_said) {
        let of_page = args! {
            "page" => page.page,
            "sheet" => printed(page.sheet.as_deref()),
            "sheet_page" => page.sheet_page.unwrap_or_default(),
            "city" => page.city.clone().unwrap_or_default(),
        };
        let shows = format!("scan-page-{}", page.shows.word().replace('_', "-"));
        lines.push(format!("  {}", words.text_with(&shows, &of_page)));
        if let Some(other) = &page.replaced_by {
            let args = args! { "sheet" => printed(Some(other)) };
            lines.push(format!(
                "  {}",
                words.text_with("scan-page-replaced", &args)
            ));
        }
        if let Some(file) = &page.kept_in {
            let args = args! { "file" => plain(file) };
            lines.push(format!("  {}", words.text_with("scan-page-kept", &args)));
        }
    }
    if is_filed && scan.asks {
        lines.push(words.text("cli-scan-asks"));
    }
    if is_filed && scan.notes != PhotoNotes::Absent {
        lines.push(word(words, "photo-notes", &scan.notes));
    }
    lines.join("\n")
}

pub(crate) fn scans(items: &[view::SheetScans], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-scans-head", &[]);
    for it in items {
        let variant = it.variant.as_ref().map_or(UNKNOWN, |it| it.as_str());
        let scanned = it.scanned.iter().map(|it| {
            let page = args! {
                "page" => it.page,
                "file" => plain(&it.file_name),
                "file_page" => it.file_page,
            };
            words.text_with("cli-scans-page", &page)
        });
        let missing: Vec<String> = it.missing.iter().map(u32::to_string).collect();
        let missing = match (it.pages, missing.is_empty()) {
            (0, _) => words.text("cli-scans-pages-unknown"),
            (_, true) => or_dash(None),
            (_, false) => missing.join(", "),
        };
        let replaced_by = it.replaced_by.as_deref();
        table.row_with_end(
            [
                printed(Some(&it.sheet)),
                word(words, "sheet-variant", &variant),
                clock(words, Some(&it.issued_at)),
                or_dash(replaced_by.map(|it| printed(Some(it))).as_deref()),
                missing,
            ],
            or_dash(some(scanned.collect::<Vec<_>>().join(", ")).as_deref()),
        );
    }
    table
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// As it stands on the paper: `ABCDE-FGHIJ`.
fn printed(sheet: Option<&str>) -> String {
    sheet.map(in_two).unwrap_or_default()
}
