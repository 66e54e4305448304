//! Reports that are issued, and the pictures on their band.

use std::fs;
use std::path::PathBuf;

use programme::vocabulary::{PaperCheck, PictureOf, Tier};
use programme::words::Words;
use programme::{DocumentRead, FiguresOf, ReportOptions, args, view};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Issued, Package, PackageOf, Picture, Report, ReportOf};
use crate::failure::Failure;
use crate::open::{Desk, time};
use crate::print::{Table, clock, number_not_noted, paper_warnings, paragraphs, plain, word};
use crate::progress::Progress;

pub(crate) fn report(desk: &mut Desk, asked: Report) -> Result<Answer, Failure> {
    let (tier, paper) = match &asked.of {
        ReportOf::Meeting { tier, paper, .. }
        | ReportOf::Route { tier, paper, .. }
        | ReportOf::Programme { tier, paper, .. } => (tier, paper),
    };
    let options = ReportOptions {
        language: desk.words.language(),
        tier: match tier.as_str() {
            "internal" => Tier::Internal,
            "public" => Tier::Public,
            _ => Tier::Donor,
        },
        prepared: paper.prepared.clone(),
        checked: paper.checked.clone(),
        issued_at: time("--issued-at", paper.issued_at.as_deref())?,
    };
    desk.with(|programme, words| {
        let of = match &asked.of {
            ReportOf::Meeting { of, .. } => {
                FiguresOf::Meeting(programme.find_meeting(&of.meeting)?)
            }
            ReportOf::Route { number, .. } => FiguresOf::Route(*number),
            ReportOf::Programme {
                from: Some(from),
                to: Some(to),
                ..
            } => FiguresOf::days(from, to)?,
            ReportOf::Programme { .. } => FiguresOf::Programme,
        };
        let written = programme.report(of, &paper.out, &options)?;
        let head = words.text_with(
            "cli-report-written",
            &args! {
                "draft" => if written.draft { "yes" } else { "no" },
                "file" => plain(&written.file),
                "pages" => written.pages,
                "number" => &written.number,
            },
        );
        let missing: Vec<String> = written
            .missing
            .iter()
            .map(|code| word(words, "report-missing", code))
            .collect();
        let missing = match missing.is_empty() {
            true => String::new(),
            false => {
                let fields = missing.join(", ");
                words.text_with("cli-report-missing", &args! { "fields" => fields })
            }
        };
        let text = paragraphs([head, missing, paper_warnings(&written.warnings, words)]);
        Ok(Answer::new(&written, text)?.saying_no(number_not_noted(&written.warnings)))
    })
}

pub(crate) fn issued(desk: &mut Desk, asked: &Issued) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let of = match (&asked.meeting, asked.route) {
            (Some(meeting), _) => FiguresOf::Meeting(programme.find_meeting(meeting)?),
            (None, Some(route)) => FiguresOf::Route(route),
            (None, None) => FiguresOf::Programme,
        };
        let items = programme.issued_reports(of)?;
        let mut table = Table::new(words, "cli-issued-head", &[]);
        for it in &items {
            let since = since(it, words);
            table.row_with_end(
                [
                    it.number.clone(),
                    word(words, "paper", &it.kind),
                    word(words, "report-tier", &it.tier),
                    it.language.as_str().to_owned(),
                    clock(words, Some(&it.at)),
                    it.sheet.clone(),
                ],
                since,
            );
        }
        let text = match table.is_empty() {
            true => words.text("cli-issued-none"),
            false => table.text(),
        };
        Answer::new(json!({ "items": items }), text)
    })
}

/// What has become of it since it went out.
fn since(it: &view::IssuedReport, words: &Words) -> String {
    let or_word =
        |it: Option<u32>| it.map_or_else(|| words.text("figure-not-entered"), |it| it.to_string());
    let draft = it.draft.then(|| words.text("cli-issued-draft"));
    let superseded = it
        .superseded_by
        .as_ref()
        .map(|number| words.text_with("cli-issued-superseded", &args! { "number" => number }));
    let changes = it.changed.iter().map(|it| {
        let name = word(words, "figure", &it.figure);
        format!("{name} {} → {}", or_word(it.then), or_word(it.now))
    });
    let done = it.since.iter().map(|it| {
        let what = word(words, "operation", &it.verb);
        let args = args! { "what" => what, "times" => it.times, "last" => it.last.to_string() };
        words.text_with("reports-done", &args)
    });
    let done: Vec<String> = done.collect();
    let done = (!done.is_empty())
        .then(|| words.text_with("reports-since", &args! { "done" => done.join(", ") }));
    let all = draft
        .into_iter()
        .chain(superseded)
        .chain(changes)
        .chain(done);
    let all: Vec<String> = all.collect();
    match all.is_empty() {
        true => "–".to_owned(),
        false => all.join("; "),
    }
}

pub(crate) fn package(desk: &mut Desk, asked: &Package) -> Result<Answer, Failure> {
    let (of, out) = match &asked.of {
        PackageOf::Route { number, out } => (FiguresOf::Route(*number), out),
        PackageOf::Programme { out } => (FiguresOf::Programme, out),
    };
    let progress = Progress::of(desk);
    let watch = progress.watch(desk.words, "cli-package-progress");
    let done = desk.with(|programme, words| {
        let written = programme.package(of, out, words.language(), &watch)?;
        let head = args! {
            "folder" => plain(&written.folder),
            "files" => written.files.len(),
            "parts" => written.archives,
        };
        // A line for each meeting; those of one stand together.
        let of_one = written.missing.chunk_by(|a, b| a.meeting == b.meeting);
        let missing = of_one.map(|all| {
            let what: Vec<&str> = all.iter().map(|it| it.what.as_str()).collect();
            let args = args! { "meeting" => &all[0].meeting, "what" => what.join(", ") };
            words.text_with(
                match all[0].meeting.is_empty() {
                    true => "cli-package-lacks-all",
                    false => "cli-package-lacks",
                },
                &args,
            )
        });
        let lines: Vec<String> = [words.text_with("cli-package-written", &head)]
            .into_iter()
            .chain(missing)
            .collect();
        Answer::new(&written, lines.join("\n"))
    });
    progress.end();
    done
}

/// Exit 3 where one of them is not as it went out: then somebody has to look.
pub(crate) fn check_document(desk: &mut Desk, files: &[PathBuf]) -> Result<Answer, Failure> {
    // Before the first is looked at: a name that was mistyped is said by itself.
    for file in files {
        fs::File::open(file).map_err(|error| Failure::not_read(file, &error))?;
    }
    desk.with(|programme, words| {
        let mut items = Vec::new();
        for file in files {
            items.push(programme.check_document(&DocumentRead::of(file)?)?);
        }
        let texts: Vec<String> = items.iter().map(|it| checked(it, words)).collect();
        let unlike = items.iter().any(|it| it.state != PaperCheck::Unaltered);
        let answer = Answer::new(json!({ "items": items }), texts.join("\n"))?;
        Ok(answer.saying_no(unlike))
    })
}

fn checked(it: &view::DocumentChecked, words: &Words) -> String {
    let mut text = words.text_with(
        &format!("document-check-{}", it.state.word().replace('_', "-")),
        &args! {
            "file" => plain(&it.file),
            "what" => it.kind.as_ref().map(|it| word(words, "paper", it)).unwrap_or_default(),
            "number" => it.number.clone().or(it.sheet.clone()).unwrap_or_default(),
            "at" => clock(words, it.at.as_ref()),
            "count" => it.differs,
        },
    );
    if it.draft == Some(true) {
        text.push(' ');
        text.push_str(&words.text("document-check-draft"));
    }
    if let Some(number) = &it.superseded_by {
        let args = args! { "number" => number };
        text.push(' ');
        text.push_str(&words.text_with("document-check-superseded", &args));
    }
    text
}

pub(crate) fn picture(desk: &mut Desk, asked: Picture) -> Result<Answer, Failure> {
    let of = match asked.picture.as_str() {
        "logo" => PictureOf::Logo,
        _ => PictureOf::Emblem,
    };
    desk.with(|programme, words| {
        let (set, ids) = match &asked.picture_file {
            Some(path) => (
                programme.set_picture(of, path)?,
                ["cli-picture-set", "cli-picture-same"],
            ),
            None => (
                programme.remove_picture(of)?,
                ["cli-picture-removed", "cli-picture-none"],
            ),
        };
        let id = ids[usize::from(set.operation.is_none())];
        Answer::new(&set, words.text(id))
    })
}
