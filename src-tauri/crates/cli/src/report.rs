//! Reports that are issued, and the pictures on their band.

use programme::vocabulary::{PictureOf, Tier};
use programme::{ReportOptions, args};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{OfMeeting, Picture, Report, ReportOf};
use crate::failure::Failure;
use crate::open::{Desk, time};
use crate::print::{Table, clock, paragraphs, plain, word};

pub(crate) fn report(desk: &mut Desk, asked: Report) -> Result<Answer, Failure> {
    let ReportOf::Meeting(asked) = asked.of;
    let options = ReportOptions {
        language: desk.words.language(),
        tier: match asked.tier.as_str() {
            "internal" => Tier::Internal,
            _ => Tier::Donor,
        },
        prepared: asked.prepared,
        checked: asked.checked,
        issued_at: time("--issued-at", asked.issued_at.as_deref())?,
    };
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let written = programme.meeting_report(meeting, &asked.out, &options)?;
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
        let warnings: Vec<String> = written
            .warnings
            .iter()
            .map(|code| word(words, "sheet-warning", code))
            .collect();
        Answer::new(&written, paragraphs([head, missing, warnings.join("\n")]))
    })
}

pub(crate) fn issued(desk: &mut Desk, asked: &OfMeeting) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.meeting)?;
        let items = programme.issued_reports(meeting)?;
        let mut table = Table::new(words, "cli-issued-head", &[]);
        for it in &items {
            table.row([
                it.number.clone(),
                word(words, "report-tier", &it.tier),
                it.language.as_str().to_owned(),
                clock(words, Some(&it.at)),
                it.sheet.clone(),
            ]);
        }
        let text = match table.is_empty() {
            true => words.text("cli-issued-none"),
            false => table.text(),
        };
        Answer::new(json!({ "items": items }), text)
    })
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
