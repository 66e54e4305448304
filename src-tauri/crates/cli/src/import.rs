//! An application sheet in, or only looked at.

use programme::vocabulary::{Question, SaidOf, Word};
use programme::words::Words;
use programme::{SheetFile, args, view};

use crate::answer::Answer;
use crate::args::Import;
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, number, or_dash, paragraphs, plain, word};
use crate::progress::Progress;

pub(crate) fn import(desk: &mut Desk, asked: Import) -> Result<Answer, Failure> {
    let mut options = view::ImportOptions {
        route: asked.route,
        meeting: None,
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
        as_last_time: !asked.forget_columns,
        mended: asked
            .mend
            .iter()
            .map(|text| mend(text))
            .collect::<Result<_, _>>()?,
        readings: asked
            .read
            .iter()
            .map(|text| reading(text))
            .collect::<Result<_, _>>()?,
        proposed_names: asked.proposed_names,
        taken_as: asked.taken_as.as_deref().map(Word::read),
        hidden: asked.hidden.as_deref().map(Word::read),
        struck: asked.struck.as_deref().map(Word::read),
        unsent: asked.unsent.as_deref().map(Word::read),
        dates: asked.dates.map(|it| Word::read(&it.replace('-', "_"))),
    };
    let file = SheetFile::open(&asked.sheet_file).map_err(|error| match error {
        programme::Error::File(error) => Failure::not_read(&asked.sheet_file, &error),
        other => other.into(),
    })?;
    let progress = Progress::of(desk);
    let watch = progress.watch(desk.words, "cli-import-progress");
    let done = desk.with(|programme, words| {
        let meeting = asked.meeting.as_deref();
        let meeting = meeting.map(|it| programme.find_meeting(it));
        options.meeting = meeting.transpose()?;
        if asked.forget_columns && !asked.preview {
            programme.forget_columns(&file, &options)?;
        }
        // Before the import: what is written then is known, and no longer a fault of this sheet.
        let faults = match &asked.faults {
            Some(path) => Some(programme.write_faults(&file, &options, words.language(), path)?),
            None => None,
        };
        let answer = match asked.preview {
            true => programme.preview_import_watched(&file, &options, &watch)?,
            false => programme.import_watched(&file, &options, &watch)?,
        };
        let said = faults.map(|it| {
            let args = args! { "file" => &it.file, "rows" => it.faulty };
            words.text_with("cli-import-faults", &args)
        });
        let text = paragraphs([
            text(&answer, asked.preview, words),
            said.unwrap_or_default(),
        ]);
        let says_no = !answer.questions.is_empty() || !answer.asides.is_empty();
        Ok(Answer::new(&answer, text)?.saying_no(says_no))
    });
    progress.end();
    done
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
        dates: None,
    })
}

/// `ROW:HEADING=TEXT`, of several sheets `SHEET!ROW:HEADING=TEXT`; the text may hold the signs itself, and the heading a
/// colon.
fn mend(text: &str) -> Result<view::Mend, Failure> {
    let wrong =
        || Failure::usage("mend_invalid", "cli-error-mend-invalid").with("value", plain(text));
    let (row, rest) = text.split_once(':').ok_or_else(wrong)?;
    let (sheet, row) = match row.rsplit_once('!') {
        Some((sheet, row)) => (Some(sheet.trim().to_owned()), row),
        None => (None, row),
    };
    let (heading, text) = rest.split_once('=').ok_or_else(wrong)?;
    Ok(view::Mend {
        sheet,
        row: row.trim().parse().map_err(|_| wrong())?,
        heading: heading.trim().to_owned(),
        text: text.trim().to_owned(),
    })
}

/// `WORDS=MEANING`; the words may hold the sign themselves, and the heading of their column before them.
fn reading(text: &str) -> Result<view::ReadWords, Failure> {
    let wrong =
        || Failure::usage("read_invalid", "cli-error-read-invalid").with("value", plain(text));
    let (words, meaning) = text.rsplit_once('=').ok_or_else(wrong)?;
    if words.trim().is_empty() || meaning.trim().is_empty() {
        return Err(wrong());
    }
    Ok(view::ReadWords {
        heading: None,
        words: words.trim().to_owned(),
        meaning: Word::read(&meaning.trim().replace('-', "_")),
    })
}

fn text(answer: &view::Import, preview: bool, words: &Words) -> String {
    let end = match (preview, &answer.operation) {
        (true, _) => words.text("cli-import-preview"),
        (false, None) => words.text("cli-import-nothing"),
        (false, Some(_)) => {
            // What a list of selected or replies says is written to people who are known.
            let id = match answer.decisions.is_empty() {
                true => "cli-import-done",
                false => "cli-import-done-decisions",
            };
            words.text_with(id, &args! { "count" => answer.imported })
        }
    };
    paragraphs([
        by_kind(answer, words),
        back(answer, words),
        sheets(answer, words),
        shape(answer, words),
        warnings(answer, words),
        repairs(answer, words),
        encodings(answer, words),
        columns(answer, words),
        changes(answer, words),
        decisions(answer, words),
        gone(answer, words),
        problems(answer, words),
        proposals(answer, words),
        spellings(answer, words),
        withdrawals(answer, words),
        end,
        asides_said(answer, words),
        asides(answer, words),
        questions(answer, words),
    ])
}

/// What would become of the rows, by kind; first what no sheet of this form held before.
fn by_kind(answer: &view::Import, words: &Words) -> String {
    let said = |kinds: &[&view::ImportOfKind]| {
        let each = kinds.iter().map(|it| {
            let id = format!("import-kind-{}", it.kind.word().replace('_', "-"));
            words.text_with(&id, &args! { "rows" => it.rows })
        });
        match kinds.is_empty() {
            true => or_dash(None),
            false => each.collect::<Vec<_>>().join(" · "),
        }
    };
    let all: Vec<&view::ImportOfKind> = answer.kinds.iter().collect();
    let first: Vec<&view::ImportOfKind> = answer.kinds.iter().filter(|it| it.first_time).collect();
    let mut lines = Vec::new();
    if !first.is_empty() {
        lines.push(words.text_with("import-first-time", &args! { "kinds" => said(&first) }));
        lines.extend(first_faults(&first, words));
    }
    lines.push(words.text_with(
        "cli-import-kinds",
        &args! { "rows" => answer.rows, "kinds" => said(&all) },
    ));
    lines.join("\n")
}

/// What was never said of rows of this form before.
fn first_faults(kinds: &[&view::ImportOfKind], words: &Words) -> Vec<String> {
    let faults = kinds
        .iter()
        .flat_map(|it| &it.faults)
        .filter(|it| it.first_time);
    let line = |it: &view::ImportFaultOfKind| {
        let said = word(words, "row-problem", &it.code);
        words.text_with(
            "import-first-time-fault",
            &args! { "rows" => it.rows, "said" => said },
        )
    };
    faults.map(line).collect()
}

/// Who comes back, and what stands again with them.
fn back(answer: &view::Import, words: &Words) -> String {
    let back = &answer.back;
    if back.people == 0 {
        return String::new();
    }
    words.text_with(
        "import-back",
        &args! { "people" => back.people, "seats" => back.seats, "replies" => back.replies },
    )
}

/// Of a file with several sheets, which one was read and which were not.
fn sheets(answer: &view::Import, words: &Words) -> String {
    let all = answer.sheets.len() + answer.hidden_sheets.len();
    let Some(read) = answer.sheet.as_ref().filter(|_| all > 1) else {
        return String::new();
    };
    let mut lines = vec![words.text_with("cli-import-sheet", &args! { "sheet" => read })];
    for (id, sheets) in [
        ("cli-import-sheets-left", &answer.sheets),
        ("cli-import-sheets-hidden", &answer.hidden_sheets),
    ] {
        let others: Vec<&str> = sheets.iter().map(String::as_str).collect();
        let others: Vec<&str> = others.into_iter().filter(|it| it != read).collect();
        if !others.is_empty() {
            lines.push(words.text_with(id, &args! { "sheets" => others.join(", ") }));
        }
    }
    lines.join("\n")
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

/// How else the letters of a list may be read, where they are doubtful.
fn encodings(answer: &view::Import, words: &Words) -> String {
    if answer.encodings.is_empty() {
        return String::new();
    }
    let read = answer.encoding.as_deref();
    let said = words.text_with(
        "cli-import-encodings",
        &args! { "encoding" => or_dash(read) },
    );
    let others = answer.encodings.iter().map(|it| {
        let args = args! { "encoding" => &it.encoding, "sample" => plain(&it.sample) };
        words.text_with("cli-import-encoding", &args)
    });
    std::iter::once(said)
        .chain(others)
        .collect::<Vec<_>>()
        .join("\n")
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
    let text = table.text_if_any();
    match answer.remembered.is_empty() {
        true => text,
        false => {
            let args = args! { "count" => answer.remembered.len() };
            paragraphs([text, words.text_with("cli-import-remembered", &args)])
        }
    }
}

fn changes(answer: &view::Import, words: &Words) -> String {
    let mut table = Table::new(words, "cli-changes-head", &[0]);
    for change in &answer.changes {
        for cell in &change.fields {
            let kept = cell.kept.then(|| words.text("cli-change-kept"));
            table.row_with_end(
                [
                    change.row.to_string(),
                    change.name.clone(),
                    cell.heading.clone(),
                    or_dash(cell.before.as_deref()),
                    or_dash(cell.after.as_deref()),
                ],
                kept.unwrap_or_default(),
            );
        }
    }
    table.text_if_any()
}

fn decisions(answer: &view::Import, words: &Words) -> String {
    let mut table = Table::new(words, "cli-decisions-head", &[0]);
    for it in &answer.decisions {
        let said = |it: &SaidOf| match it {
            SaidOf::Reply(reply) => word(words, "cli-reply", reply),
            SaidOf::Selection(selection) => word(words, "cli-selection", selection),
        };
        table.row_with_end(
            [
                it.row.to_string(),
                or_dash(it.name.as_deref()),
                or_dash(it.organisation.as_deref()),
                said(&it.before),
                match it.place {
                    Some(place) => words.text_with(
                        "import-decision-place",
                        &args! { "said" => said(&it.after), "place" => place },
                    ),
                    None => said(&it.after),
                },
            ],
            word(words, "cli-matched", &it.matched_by),
        );
    }
    table.text_if_any()
}

/// What a person has to read, with the option that answers.
fn questions(answer: &view::Import, words: &Words) -> String {
    let mut table = Table::new(words, "cli-import-questions-head", &[0]);
    for it in &answer.questions {
        let meanings = it.answers.iter().map(|it| it.word());
        let same = |other: &&view::ImportQuestion| other.words == it.words;
        let twice = answer.questions.iter().filter(same).count() > 1;
        let heading = it.heading.as_ref().filter(|_| twice);
        let heading = heading.map_or_else(String::new, |heading| format!("{heading}="));
        let meanings = meanings.collect::<Vec<_>>().join("|");
        let option = match it.question {
            Question::DateOrder => format!("--dates {}", meanings.replace('_', "-")),
            _ => format!("--read \"{heading}{}={meanings}\"", it.words),
        };
        table.row_with_end(
            [
                it.rows.to_string(),
                it.heading
                    .clone()
                    .unwrap_or_else(|| word(words, "read-question", &it.question)),
                it.words.clone(),
            ],
            option,
        );
    }
    match answer.questions.is_empty() {
        true => String::new(),
        false => {
            let args = args! { "count" => answer.questions.len() };
            let said = words.text_with("cli-import-questions", &args);
            paragraphs([said, table.text_if_any()])
        }
    }
}

fn gone(answer: &view::Import, words: &Words) -> String {
    let mut table = Table::new(words, "cli-gone-head", &[0]);
    for it in &answer.gone {
        table.row([
            number(it.row),
            or_dash(it.name.as_deref()),
            or_dash(it.organisation.as_deref()),
            or_dash(it.file.as_deref()),
        ]);
    }
    table.text_if_any()
}

/// What the sheet was taken for, in one line.
fn shape(answer: &view::Import, words: &Words) -> String {
    let shape = &answer.shape;
    let numbers = |rows: &[u32]| {
        let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
        rows.join(", ")
    };
    let mut parts = vec![words.text_with(
        "cli-import-shape-heading",
        &args! { "rows" => numbers(&shape.heading_rows) },
    )];
    if !shape.rows_of_heading.is_empty() {
        let args = args! { "rows" => numbers(&shape.rows_of_heading) };
        parts.push(words.text_with("cli-import-shape-of-heading", &args));
    }
    if !shape.sections.is_empty() {
        let cities: Vec<&str> = shape.sections.iter().map(|it| it.city.as_str()).collect();
        let args = args! { "cities" => cities.join(", ") };
        parts.push(words.text_with("cli-import-shape-sections", &args));
    }
    if let Some(heading) = &shape.status_column {
        let args = args! { "heading" => plain(heading) };
        parts.push(words.text_with("cli-import-shape-status", &args));
    }
    if !shape.tables.is_empty() {
        let tables: Vec<String> = shape.tables.iter().map(|it| table(it, words)).collect();
        let args = args! { "tables" => tables.join(", ") };
        parts.push(words.text_with("cli-import-shape-tables", &args));
    }
    words.text_with("cli-import-shape", &args! { "parts" => parts.join("; ") })
}

fn table(it: &view::ImportTable, words: &Words) -> String {
    let columns = match it.first_column == it.last_column {
        true => it.first_column.clone(),
        false => format!("{}–{}", it.first_column, it.last_column),
    };
    match &it.title {
        Some(title) => words.text_with(
            "cli-import-shape-table-titled",
            &args! { "title" => plain(title), "columns" => columns, "row" => it.header_row },
        ),
        None => words.text_with(
            "cli-import-shape-table",
            &args! { "columns" => columns, "row" => it.header_row },
        ),
    }
}

/// Rows that the sheet only half shows, and the option that answers.
fn asides(answer: &view::Import, words: &Words) -> String {
    let lines = answer.asides.iter().map(|it| {
        let rows: Vec<String> = it.row_numbers.iter().map(u32::to_string).collect();
        words.text_with(
            &format!("cli-import-aside-{}", it.kind.word()),
            &args! { "rows" => it.rows, "of" => it.of, "numbers" => rows.join(", ") },
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What is done with such rows because somebody has said so of an earlier sheet.
fn asides_said(answer: &view::Import, words: &Words) -> String {
    let remembered = answer.asides_said.iter().filter(|it| it.remembered);
    let lines = remembered.map(|it| {
        words.text_with(
            &format!("import-aside-{}-{}", it.kind.word(), it.said.word()),
            &args! { "rows" => it.rows },
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Who is taken in as withdrawn, and by which word.
fn withdrawals(answer: &view::Import, words: &Words) -> String {
    if answer.withdrawn == 0 {
        return String::new();
    }
    let mut table = Table::new(words, "cli-withdrawals-head", &[0]);
    for it in &answer.withdrawals {
        table.row([it.row.to_string(), plain(&it.name), plain(&it.word)]);
    }
    let args = args! { "count" => answer.withdrawn };
    paragraphs([
        words.text_with("cli-import-withdrawn", &args),
        table.text_if_any(),
    ])
}

/// Names that stand in the sheet otherwise than they are kept, and how they are kept from now on.
fn spellings(answer: &view::Import, words: &Words) -> String {
    let mut table = Table::new(words, "cli-spellings-head", &[0]);
    for it in &answer.spellings {
        let id = match it.before == it.after {
            true => "cli-spelling-stays",
            false => "cli-spelling-better",
        };
        table.row([
            it.row.to_string(),
            word(words, "spelling-of", &it.of),
            plain(&it.typed),
            plain(&it.before),
            words.text(id),
        ]);
    }
    table.text_if_any()
}

fn proposals(answer: &view::Import, words: &Words) -> String {
    let mut table = Table::new(words, "cli-proposals-head", &[0]);
    for it in &answer.proposals {
        table.row([it.row.to_string(), it.before.clone(), it.after.clone()]);
    }
    table.text_if_any()
}

fn problems(answer: &view::Import, words: &Words) -> String {
    let mut table = Table::new(words, "cli-problems-head", &[0]);
    for problem in &answer.problems {
        table.row_with_end(
            [
                match &problem.sheet {
                    Some(sheet) => format!("{sheet}!{}", problem.row),
                    None => problem.row.to_string(),
                },
                word(words, "cli-severity", &problem.severity),
                or_dash(problem.column.as_deref()),
            ],
            word(words, "row-problem", &problem.code),
        );
    }
    table.text_if_any()
}
