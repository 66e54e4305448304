//! A file is held beside what was issued: whether it is one of our papers, and whether it is as it went out.

use std::fs;
use std::path::{Path, PathBuf};

use documents::read_back::words;
use domain::attachment::MOST_BYTES;
use domain::report::PaperCheck;
use domain::words::Word;
use store::{IssuedRow, Reader};

use crate::base::clock::local_kept;
use crate::base::error::{Result, invalid};
use crate::base::hash::sha256;
use crate::known::issued::{is_draft, superseded_by};
use crate::programme::Reading;
use crate::view;

/// A file that was read, before the programme is asked about it.
pub struct DocumentRead {
    path: PathBuf,
    bytes: Vec<u8>,
}

impl DocumentRead {
    /// Looked at before it is read: a film of four gigabytes is refused and not loaded.
    pub fn of(path: &Path) -> Result<DocumentRead> {
        let about = fs::metadata(path)?;
        if !about.is_file() {
            return Err(invalid("attachment_no_file", "file"));
        }
        if about.len() > MOST_BYTES as u64 {
            return Err(invalid("attachment_too_large", "file"));
        }
        Ok(DocumentRead {
            path: path.to_owned(),
            bytes: fs::read(path)?,
        })
    }
}

impl Reading {
    /// What the file is. By its hash where it is as it went out; else by the number or the code that is printed on it.
    pub fn check_document(&self, file: &DocumentRead) -> Result<view::DocumentChecked> {
        let hash = sha256(&file.bytes);
        self.read(|reader| {
            let all = reader.all_issued()?;
            if let Some(it) = all.iter().rfind(|it| it.sha256 == hash) {
                return checked(reader, file, hash, Some(it), PaperCheck::Unaltered, 0);
            }
            let Some(words) = words(&file.bytes) else {
                return checked(reader, file, hash, None, PaperCheck::Unknown, 0);
            };
            // The closest of the forms in which it went out.
            let named = all.iter().filter(|it| names(&words, it));
            let compared = named.map(|it| Ok((it, compared(reader, &words, it)?)));
            let compared: Vec<(&IssuedRow, Option<u32>)> = compared.collect::<Result<_>>()?;
            let closest = compared
                .into_iter()
                .min_by_key(|it| it.1.unwrap_or(u32::MAX));
            let state = match closest {
                None => PaperCheck::Unknown,
                Some((_, None)) => PaperCheck::NotKept,
                Some((_, Some(0))) => PaperCheck::Resaved,
                Some((_, Some(_))) => PaperCheck::Altered,
            };
            let differs = closest.and_then(|it| it.1).unwrap_or_default();
            checked(reader, file, hash, closest.map(|it| it.0), state, differs)
        })
    }
}

/// Whether its number, or its code as it is printed, stands in the file.
fn names(words: &[String], it: &IssuedRow) -> bool {
    let number = it.report.as_ref().map(|it| it.number.clone());
    let code = it.sheet.split_at_checked(it.sheet.len() / 2);
    let code = code.map(|(first, second)| format!("{first}-{second}"));
    // A paper without a number or a code, or with one of a later version's, is not named by what stands everywhere.
    let printed: Vec<String> = [number, code]
        .into_iter()
        .flatten()
        .filter(|it| it.len() > 4)
        .collect();
    // What is drawn beside it may stand at it without a blank.
    words
        .iter()
        .any(|word| printed.iter().any(|it| word.contains(it.as_str())))
}

/// How many words differ from the paper as it went out; `None` where that is not kept.
fn compared(reader: &Reader, found: &[String], it: &IssuedRow) -> Result<Option<u32>> {
    let Some(report) = &it.report else {
        return Ok(None);
    };
    let kept = reader.bytes(&report.kept)?;
    let Some(kept) = kept.and_then(|it| words(&it)) else {
        return Ok(None);
    };
    Ok(Some(different(found, &kept)))
}

/// How many words of either are not in the other at their place, beginning and end alike aside.
fn different(one: &[String], other: &[String]) -> u32 {
    let same = |pairs: &mut dyn Iterator<Item = (&String, &String)>| -> usize {
        pairs.take_while(|(a, b)| a == b).count()
    };
    let first = same(&mut one.iter().zip(other));
    let shorter = one.len().min(other.len()) - first;
    let last = same(&mut one.iter().rev().zip(other.iter().rev())).min(shorter);
    let rest = |it: &[String]| it.len() - first - last;
    rest(one).max(rest(other)) as u32
}

fn checked(
    reader: &Reader,
    file: &DocumentRead,
    sha256: String,
    of: Option<&IssuedRow>,
    state: PaperCheck,
    differs: u32,
) -> Result<view::DocumentChecked> {
    let report = of.and_then(|it| it.report.as_ref());
    let superseded_by = match of {
        Some(it) => superseded_by(reader, &reader.issued(it.about)?, it)?,
        None => None,
    };
    Ok(view::DocumentChecked {
        file: file.path.display().to_string(),
        sha256,
        state,
        known: of.is_some(),
        altered: match state {
            PaperCheck::Unaltered | PaperCheck::Resaved => Some(false),
            PaperCheck::Altered => Some(true),
            PaperCheck::NotKept | PaperCheck::Unknown => None,
        },
        kind: of.map(|it| Word::read(&it.kind)),
        number: report.map(|it| it.number.clone()),
        tier: report.map(|it| Word::read(&it.tier)),
        language: of.map(|it| Word::read(&it.language)),
        at: of.map(|it| local_kept(&it.at)),
        sheet: of.map(|it| it.sheet.clone()),
        superseded_by,
        draft: of
            .filter(|it| it.report.is_some() && it.variant.is_some())
            .map(is_draft),
        differs,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_without_a_code_is_named_by_no_file() {
        let mut it = IssuedRow {
            about: uuid::Uuid::nil(),
            kind: "letters".into(),
            variant: None,
            language: "tr".into(),
            sheet: String::new(),
            sha256: String::new(),
            rows: 0,
            at: "".into(),
            report: None,
            printed: Vec::new(),
        };
        let words = ["-", "kodu:ABCDE-FGHIJ"].map(str::to_owned);
        assert!(!names(&words, &it));
        it.sheet = "ABCDEFGHIJ".into();
        assert!(names(&words, &it));
        // Of a later version: nothing breaks on it.
        it.sheet = "ÖÇŞ".into();
        assert!(!names(&words, &it));
    }

    #[test]
    fn what_differs_is_counted_in_words() {
        let of = |one: &str, other: &str| {
            let words = |it: &str| -> Vec<String> { it.split(' ').map(str::to_owned).collect() };
            different(&words(one), &words(other))
        };
        assert_eq!(of("18 kişi geldi", "18 kişi geldi"), 0);
        assert_eq!(of("18 kişi geldi", "19 kişi geldi"), 1);
        assert_eq!(of("18 kişi geldi", "18 kişi daha geldi"), 1);
        assert_eq!(of("a a", "a a a"), 1);
        assert_eq!(of("a b c", "d e"), 3);
    }
}
