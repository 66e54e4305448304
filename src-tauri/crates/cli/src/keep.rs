//! Whether the file is whole, and copies of it.

use programme::vocabulary::Slots;
use std::path::Path;

use programme::args;

use crate::answer::Answer;
use crate::args::{Backup, Restore};
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::paragraphs;

pub(crate) fn verify(desk: &mut Desk) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let verified = programme.verify()?;
        let id = match (
            verified.integrity && verified.encrypted,
            verified.replay_equal,
        ) {
            (true, true) => "cli-verified",
            (true, false) => "cli-verified-differs",
            (false, _) => "cli-verified-not",
        };
        let slots = match verified.slots {
            Slots::Damaged => words.text("cli-verified-slots-damaged"),
            Slots::NotAuthenticated => words.text("cli-verified-slots-not-authenticated"),
            Slots::Authentic => String::new(),
        };
        let damaged = match verified.damaged_files.len() {
            0 => String::new(),
            count => words.text_with("cli-verified-files", &args! { "count" => count }),
        };
        let text = words.text_with(
            id,
            &args! {
                "changes" => verified.changes,
                "digest" => &verified.digest,
                "differs" => verified.differs.join(", "),
            },
        );
        let whole = id == "cli-verified" && damaged.is_empty() && verified.slots != Slots::Damaged;
        Ok(Answer::new(&verified, paragraphs([text, slots, damaged]))?.saying_no(!whole))
    })
}

pub(crate) fn backup(desk: &mut Desk, asked: Backup) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let backup = programme.backup(asked.to.as_deref())?;
        let text = words.text_with("cli-backup", &args! { "file" => &backup.file });
        Answer::new(&backup, text)
    })
}

pub(crate) fn restore(desk: &mut Desk, asked: Restore) -> Result<Answer, Failure> {
    let to = desk.file();
    if !asked.backup_file.exists() {
        let file = asked.backup_file.display();
        return Err(Failure::new("file_missing", "cli-error-backup-missing").with("file", file));
    }
    if same_file(&asked.backup_file, &to) {
        return Err(Failure::usage("same_file", "cli-error-same-file").with("file", to.display()));
    }
    let passphrase = desk.passphrase()?;
    let clock = desk.surroundings.take_clock();
    let laptop = desk.surroundings.laptop.clone();
    let (programme, backup) = laptop.restore(
        &asked.backup_file,
        &to,
        &passphrase,
        asked.replace,
        desk.surroundings.cost,
        clock,
    )?;
    let _ = programme.close();
    let text = desk
        .words
        .text_with("cli-restored", &args! { "file" => &backup.file });
    Answer::new(&backup, text)
}

/// A backup that stands in its own place would be moved aside before it is read.
fn same_file(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}
