//! What goes out to people on paper and by e-mail, and the list by which they are called.

use programme::vocabulary::LetterFact;
use programme::words::Words;
use programme::{LetterOptions, Programme, args, view};

use crate::answer::Answer;
use crate::args::{CallList, Letters, Minutes};
use crate::call::moment;
use crate::failure::Failure;
use crate::open::{Desk, for_one, time};
use crate::print::{Table, day, or_dash, paper_warnings, paragraphs, plain, word};

pub(crate) fn letters(desk: &mut Desk, asked: Letters) -> Result<Answer, Failure> {
    let issued_at = time("--issued-at", asked.issued_at.as_deref())?;
    let language = desk.words.language();
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let (Some(kind), Some(folder)) = (asked.kind, asked.out) else {
            let letters = programme.letters(meeting)?;
            return Answer::new(&letters, overview(&letters, words));
        };
        let mut options = LetterOptions {
            kind,
            language,
            only: Vec::new(),
            issued_at,
        };
        let write = |programme: &mut Programme, options: &LetterOptions| {
            let written = programme.write_letters(meeting, &folder, options)?;
            Answer::new(&written, said(&written, words))
        };
        match asked.only {
            None => write(programme, &options),
            Some(who) => for_one(programme, words, meeting, &[who], |programme, id| {
                options.only = vec![id];
                write(programme, &options)
            }),
        }
    })
}

pub(crate) fn call_list(desk: &mut Desk, asked: CallList) -> Result<Answer, Failure> {
    let issued_at = time("--issued-at", asked.issued_at.as_deref())?;
    let language = desk.words.language();
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let list = programme.call_list(meeting, &asked.out, language, issued_at)?;
        let args = args! { "file" => plain(&list.file), "rows" => list.rows };
        let text = words.text_with("cli-call-list", &args);
        Answer::new(
            &list,
            paragraphs([text, paper_warnings(&list.warnings, words)]),
        )
    })
}

pub(crate) fn minutes(desk: &mut Desk, asked: Minutes) -> Result<Answer, Failure> {
    let issued_at = time("--issued-at", asked.issued_at.as_deref())?;
    let language = desk.words.language();
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let minutes = programme.selection_minutes(meeting, &asked.out, language, issued_at)?;
        Answer::new(&minutes, minutes_text(&minutes, words))
    })
}

pub(crate) fn minutes_text(minutes: &view::Minutes, words: &Words) -> String {
    let args = args! {
        "file" => plain(&minutes.file),
        "rows" => minutes.rows,
        "pages" => minutes.pages,
        "addendum" => minutes.addendum,
    };
    let text = words.text_with("cli-minutes", &args);
    paragraphs([text, paper_warnings(&minutes.warnings, words)])
}

fn overview(letters: &view::Letters, words: &Words) -> String {
    let mut table = Table::new(words, "cli-letters-head", &[1, 2]);
    for it in &letters.kinds {
        table.row([
            format!(
                "{} ({})",
                word(words, "letter-kind", &it.kind),
                it.kind.word()
            ),
            it.recipients.to_string(),
            it.without_email.to_string(),
            moment(words, it.written_at.as_ref()),
        ]);
    }
    let until = letters.reply_by.as_ref().map(|date| {
        let args = args! { "date" => day(words, Some(date)) };
        words.text_with("cli-letters-until", &args)
    });
    let missing = fields(&letters.missing, words);
    paragraphs([table.text(), until.unwrap_or_default(), missing])
}

fn fields(missing: &[LetterFact], words: &Words) -> String {
    if missing.is_empty() {
        return String::new();
    }
    let names = missing.iter().map(|it| word(words, "programme-field", it));
    let names = names.collect::<Vec<_>>().join(", ");
    words.text_with("letters-missing-facts", &args! { "fields" => names })
}

fn said(it: &view::LettersWritten, words: &Words) -> String {
    if it.letters == 0 {
        return words.text("letters-nobody");
    }
    let head = args! {
        "letters" => it.letters,
        "kind" => word(words, "letter-kind", &it.kind),
        "files" => it.files.len(),
    };
    let mut parts = vec![words.text_with("letters-written", &head)];
    if !it.missing.is_empty() {
        let names = it.missing.iter().map(|it| word(words, "letter-blank", it));
        let names = names.collect::<Vec<_>>().join(", ");
        parts.push(words.text_with("letters-missing-blanks", &args! { "fields" => names }));
    }
    if !it.without_email.is_empty() {
        let names = it.without_email.iter().map(|it| {
            let name = it.name.as_deref().or(it.organisation.as_deref());
            or_dash(name)
        });
        let names = names.collect::<Vec<_>>().join(", ");
        parts.push(words.text_with("letters-without-email", &args! { "names" => names }));
    }
    if !it.left_over.is_empty() {
        let files = it.left_over.join(", ");
        parts.push(words.text_with("letters-left-over", &args! { "files" => plain(&files) }));
    }
    parts.push(paper_warnings(&it.warnings, words));
    parts.push(
        it.files
            .iter()
            .map(|it| plain(it))
            .collect::<Vec<_>>()
            .join("\n"),
    );
    paragraphs(parts)
}
