//! What stands in a paper that comes back, so that it can be compared with the one that went out. A file comes from outside:
//! it is read within limits, and a fault of its reader is one file that cannot be read.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use domain::attachment::{MOST_BYTES, recognise};
use lopdf::Document;

use crate::markup::{Counted, Markup, Token, unescape};

/// Where the words stand: of a document of a word processor, and of a workbook.
const PARTS: [&str; 4] = [
    "word/document",
    "word/footer",
    "xl/sharedStrings",
    "xl/worksheets/sheet",
];

/// The most that is unpacked of one part of a document.
const MOST_PART: u64 = 64 << 20;

/// The words of a PDF, of a document of a word processor or of a workbook, one after the other, as they are drawn; `None`
/// where the file is none of them or cannot be read.
pub fn words(bytes: &[u8]) -> Option<Vec<String>> {
    if bytes.len() > MOST_BYTES {
        return None;
    }
    let read = || match recognise(bytes).1 {
        "application/pdf" => of_pdf(bytes),
        _ => of_archive(bytes),
    };
    let text = catch_unwind(AssertUnwindSafe(read)).ok().flatten()?;
    Some(text.split_whitespace().map(str::to_owned).collect())
}

fn of_pdf(bytes: &[u8]) -> Option<String> {
    let file = Document::load_mem(bytes).ok()?;
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    file.extract_text(&pages).ok()
}

/// The body, then what stands on every page; of a workbook its texts, then its sheets.
fn of_archive(bytes: &[u8]) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        parts.push(archive.by_index_raw(at).ok()?.name().ok()?.into_owned());
    }
    parts.retain(|it| {
        let name = it.strip_suffix(".xml").unwrap_or_default();
        PARTS.iter().any(|it| name.starts_with(it))
    });
    parts.sort();
    let (mut text, mut counted) = (String::new(), Counted::default());
    for name in parts {
        let part = archive.by_name(&name).ok()?;
        runs(Markup::new(part, &mut counted, MOST_PART), &mut text)?;
    }
    (!text.is_empty()).then_some(text)
}

/// What stands in its runs; a paragraph ends a word, and so does the place to which a tab leads.
fn runs<R: Read>(mut part: Markup<R>, text: &mut String) -> Option<()> {
    let mut in_run = false;
    while let Some(token) = part.next().ok()? {
        match token {
            Token::Tag(tag) => match tag.name() {
                b"t" | b"v" => in_run = !tag.closes() && !tag.is_empty(),
                b"p" | b"tab" | b"br" | b"si" | b"c" => text.push('\n'),
                _ => {}
            },
            Token::Text(it) | Token::Raw(it) if in_run => unescape(it, text).ok()?,
            Token::Text(_) | Token::Raw(_) => {}
        }
    }
    Some(())
}
