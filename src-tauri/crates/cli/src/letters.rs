//! What goes out to people on paper and by e-mail, and the list by which they are called.

use programme::ids::RegistrationId;
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
        let meeting = asked.meeting.as_deref();
        let meeting = meeting.map(|it| programme.find_meeting(it)).transpose()?;
        let (false, Some(meeting)) = (asked.due, meeting) else {
            let due = programme.letters_due(meeting)?;
            return Answer::new(&due, due_text(&due, words));
        };
        if asked.not_sent {
            let kind = asked.kind;
            let unsent = |programme: &mut Programme, only: &[RegistrationId]| {
                let unsent = programme.letters_not_sent(meeting, kind.as_deref(), only)?;
                let args = args! { "letters" => unsent.letters };
                Answer::new(&unsent, words.text_with("cli-letters-not-sent", &args))
            };
            return match asked.only {
                None => unsent(programme, &[]),
                Some(who) => for_one(programme, words, meeting, &[who], |programme, id| {
                    unsent(programme, &[id])
                }),
            };
        }
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

/// Who waits for which word, and since when.
fn due_text(due: &view::LettersDue, words: &Words) -> String {
    if due.items.is_empty() {
        return words.text("letters-due-nobody");
    }
    let mut table = Table::new(words, "cli-letters-due-head", &[]);
    for it in &due.items {
        let told = it.told.as_ref().map(|told| {
            let kind = word(words, "letter-kind", &told.kind);
            match &told.date {
                Some(date) => format!("{kind}, {}", day(words, Some(date))),
                None => kind,
            }
        });
        let stop = it.route.zip(it.stop);
        let stop = stop.map(|(route, stop)| format!("{route}.{stop} "));
        table.row([
            format!("{}{}", stop.unwrap_or_default(), it.city),
            or_dash(it.name.as_deref().or(it.organisation.as_deref())),
            format!(
                "{} ({})",
                word(words, "letter-kind", &it.kind),
                it.kind.word()
            ),
            moment(words, it.since.as_ref()),
            told.unwrap_or_else(|| words.text("letters-told-nothing")),
        ]);
    }
    let without_day = due.items.iter().filter(|it| it.day_missing).count();
    let day_missing = match without_day {
        0 => String::new(),
        count => words.text_with("letters-due-day-missing", &args! { "count" => count }),
    };
    let count = args! { "count" => due.items.len() };
    paragraphs([
        words.text_with("letters-due-count", &count),
        table.text(),
        day_missing,
    ])
}

fn overview(letters: &view::Letters, words: &Words) -> String {
    let mut table = Table::new(words, "cli-letters-head", &[1, 2, 3]);
    for it in &letters.kinds {
        table.row([
            format!(
                "{} ({})",
                word(words, "letter-kind", &it.kind),
                it.kind.word()
            ),
            it.recipients.to_string(),
            it.due.to_string(),
            it.without_email.to_string(),
            moment(words, it.written_at.as_ref()),
        ]);
    }
    let until = letters.reply_by.as_ref().map(|date| {
        let args = args! { "date" => day(words, Some(date)) };
        words.text_with("cli-letters-until", &args)
    });
    let until = match letters.reply_by_old {
        true => Some(words.text("letters-reply-by-old")),
        false => until,
    };
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
