//! An application sheet in, or only looked at.

use programme::words::Words;
use programme::{SheetFile, args, read_sheet_file, view};

use crate::answer::Answer;
use crate::args::Import;
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, or_dash, paragraphs, plain, word};

pub(crate) fn import(desk: &mut Desk, asked: Import) -> Result<Answer, Failure> {
    let options = view::ImportOptions {
        route: asked.route,
        meeting: asked.meeting,
        sheet: asked.sheet,
        header_row: asked.header_row,
        encoding: asked.encoding,
        delimiter: asked.delimiter,
        repair: asked.repair,
        map: asked
            .map
            .iter()
            .map(|text| choice(text))
            .collect::<Result<_, _>>()?,
    };
    let (name, bytes) = read_sheet_file(&asked.sheet_file).map_err(|error| match error {
        programme::Error::File(error) => Failure::not_read(&asked.sheet_file, &error),
        other => other.into(),
    })?;
    let file = SheetFile {
        name: &name,
        bytes: &bytes,
    };
    desk.with(|programme, words| {
        let answer = match asked.preview {
            true => programme.preview_import(&file, &options)?,
            false => programme.import(&file, &options)?,
        };
        let text = text(&answer, asked.preview, words);
        Answer::new(&answer, text)
    })
}

/// `HEADING=field`; a heading may hold the sign itself.
fn choice(text: &str) -> Result<view::ColumnChoice, Failure> {
    let wrong =
        || Failure::usage("map_invalid", "cli-error-map-invalid").with("value", plain(text));
    let (heading, field) = text.rsplit_once('=').ok_or_else(wrong)?;
    if heading.trim().is_empty() || field.trim().is_empty() {
        return Err(wrong());
    }
    Ok(view::ColumnChoice {
        heading: heading.trim().to_owned(),
        field: Some(field.trim().to_owned()),
    })
}

fn text(answer: &view::Import, preview: bool, words: &Words) -> String {
    let counts = words.text_with(
        "cli-import-counts",
        &args! {
            "rows" => answer.rows,
            "new" => answer.new,
            "same" => answer.same,
            "changed" => answer.changed,
            "refused" => answer.refused,
            "vanished" => answer.vanished,
            "to_place" => answer.to_place,
            "suspects" => answer.suspects.len(),
        },
    );
    let end = match (preview, &answer.operation) {
        (true, _) => words.text("cli-import-preview"),
        (false, None) => words.text("cli-import-nothing"),
        (false, Some(_)) => {
            words.text_with("cli-import-done", &args! { "count" => answer.imported })
        }
    };
    paragraphs([
        counts,
        warnings(answer, words),
        repairs(answer, words),
        columns(answer, words),
        problems(answer, words),
        end,
    ])
}

fn warnings(answer: &view::Import, words: &Words) -> String {
    let warnings = answer.warnings.iter();
    let lines = warnings.map(|code| word(words, "import-warning", code));
    lines.collect::<Vec<_>>().join("\n")
}

fn repairs(answer: &view::Import, words: &Words) -> String {
    let lines = answer.repairs.iter().map(|it| {
        let (before, after) = (plain(&it.before), plain(&it.after));
        words.text_with(
            "cli-import-repair",
            &args! { "before" => before, "after" => after },
        )
    });
    let said = answer
        .repaired_text
        .then(|| words.text("cli-import-repaired"));
    said.into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

fn columns(answer: &view::Import, words: &Words) -> String {
    let mut table = Table::new(words, "cli-columns-head", &[]);
    for column in &answer.columns {
        let used = match (&column.field, &column.reason) {
            (Some(field), _) => word(words, "cli-field", field),
            (None, Some(reason)) => word(words, "column-dropped", reason),
            (None, None) => words.text("cli-field-answer"),
        };
        table.row_with_end([column.heading.clone()], used);
    }
    table.text_if_any()
}

fn problems(answer: &view::Import, words: &Words) -> String {
    let mut table = Table::new(words, "cli-problems-head", &[0]);
    for problem in &answer.problems {
        table.row_with_end(
            [
                problem.row.to_string(),
                word(words, "cli-severity", &problem.severity),
                or_dash(problem.column.as_deref()),
            ],
            word(words, "row-problem", &problem.code),
        );
    }
    table.text_if_any()
}
