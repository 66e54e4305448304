//! What is printed for the room of a meeting: the whole pack, badges, and certificates for those who signed.

use std::path::Path;

use programme::words::Words;
use programme::{PackOptions, args, view};

use crate::answer::Answer;
use crate::args::{Badges, Certificates, Pack};
use crate::failure::Failure;
use crate::open::{Desk, time};
use crate::print::{Table, paper_warnings, paragraphs, plain, word};

pub(crate) fn badges(desk: &mut Desk, asked: Badges) -> Result<Answer, Failure> {
    let issued_at = time("--issued-at", asked.issued_at.as_deref())?;
    let language = desk.words.language();
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let written = programme.badges(meeting, &asked.out, asked.blank, language, issued_at)?;
        let head = words.text_with(
            "cli-badges",
            &args! {
                "file" => plain(&written.file),
                "people" => written.people,
                "blank" => written.blank,
                "pages" => written.pages,
            },
        );
        let warnings = paper_warnings(&written.warnings, words);
        let photos = match written.people {
            0 => String::new(),
            _ => photos(
                written.photos_asked,
                written.no_photo,
                written.photo_unasked,
                words,
            ),
        };
        Answer::new(&written, paragraphs([head, photos, warnings]))
    })
}

/// What the marks on the badges rest on.
fn photos(asked: bool, no_photo: u32, unasked: u32, words: &Words) -> String {
    let args = args! { "count" => no_photo, "unasked" => unasked };
    match (asked, unasked) {
        (false, _) => words.text("badges-photos-not-asked"),
        (true, 0) => words.text_with("badges-marked", &args),
        (true, _) => words.text_with("badges-marked-unasked", &args),
    }
}

pub(crate) fn pack(desk: &mut Desk, asked: Pack) -> Result<Answer, Failure> {
    let options = PackOptions {
        language: desk.words.language(),
        issued_at: time("--issued-at", asked.issued_at.as_deref())?,
    };
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let written = programme.pack(meeting, &asked.out, &options)?;
        Answer::new(&written, said(&written, words))
    })
}

fn said(it: &view::PackWritten, words: &Words) -> String {
    let head = args! {
        "file" => plain(&it.file),
        "pages" => it.pages,
        "sheet" => &it.sheet,
    };
    let mut table = Table::new(words, "cli-pack-head", &[1, 2]);
    for file in &it.files {
        let name = Path::new(&file.file).file_name().unwrap_or_default();
        table.row_with_end(
            [
                word(words, "pack-paper", file.kind.word()),
                file.copies.to_string(),
                file.pages.to_string(),
                words.text(match file.duplex {
                    true => "pack-duplex",
                    false => "pack-simplex",
                }),
            ],
            name.to_string_lossy().into_owned(),
        );
    }
    let left_out = it.left_out.iter().map(|it| {
        let id = format!("pack-left-out-{}-{}", it.kind.word(), it.reason.word());
        words.text(&id.replace('_', "-"))
    });
    let left_out: Vec<String> = left_out.collect();
    paragraphs([
        words.text_with("cli-pack", &head),
        table.text(),
        left_out.join("\n"),
        photos(it.photos_asked, it.no_photo, it.photo_unasked, words),
        paper_warnings(&it.warnings, words),
    ])
}

pub(crate) fn certificates(desk: &mut Desk, asked: Certificates) -> Result<Answer, Failure> {
    let issued_at = time("--issued-at", asked.issued_at.as_deref())?;
    let language = desk.words.language();
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let written = programme.certificates(meeting, &asked.out, language, issued_at)?;
        let head = words.text_with(
            "cli-certificates",
            &args! {
                "file" => plain(&written.file),
                "rows" => written.rows,
                "pages" => written.pages,
            },
        );
        let mut left_out = vec![words.text("certificates-left-out")];
        left_out.extend(written.left_out.iter().map(|it| {
            let reason = it.reason.word().replace('_', "-");
            let id = format!("certificates-left-out-{reason}");
            format!("  {}", words.text_with(&id, &args! { "count" => it.count }))
        }));
        let left_out = match written.left_out.is_empty() {
            true => String::new(),
            false => left_out.join("\n"),
        };
        let warnings = paper_warnings(&written.warnings, words);
        Answer::new(&written, paragraphs([head, left_out, warnings]))
    })
}
