//! A letter on paper, as a text document, and as the plain text of an e-mail.
//!
//! A plain [`Letter`] becomes any of them; nothing else flows in, so the same letter is the same bytes. Below every letter,
//! whatever its text says, stand where to turn with questions and who funds it.

mod paper;

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Istanbul;

use crate::identity::Identity;
use crate::prose::{Block, Table};
use crate::words::{Language, Words};
use crate::{Rendered, Result, args, docx};
use domain::language::Bilingual;

/// Everything that is printed, handed in with its blanks filled. What is empty is left out.
#[derive(Debug, Clone, Default)]
pub struct Letter {
    pub language: Language,
    pub subject: String,
    /// Paragraphs parted by empty lines.
    pub body: String,
    /// Head, numbers and reply slip of an official letter to an institution.
    pub official: Option<Official>,
    /// The personal code, printed once more as a code for the scanner.
    pub code: String,
    pub programme: Bilingual,
    pub contract_no: String,
    /// Who writes: the organisation that answers for the programme.
    pub controller: String,
    pub signatory_name: String,
    pub signatory_title: String,
    pub question_email: String,
    /// What the entry for calendars that comes with it does, where it moves or takes out an earlier one.
    pub calendar_note: String,
    pub funding_statement: Bilingual,
    pub disclaimer: Bilingual,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
}

#[derive(Debug, Clone, Default)]
pub struct Official {
    /// The number under which it goes out; empty: a blank to be filled in by hand.
    pub number: String,
    /// The institution as it is addressed.
    pub addressee: String,
    /// As it is called, for the slip that comes back.
    pub institution: String,
    /// Where the letter is sent to; may have several lines.
    pub address: String,
    /// What the reply is about: `Trabzon, 14 Mart 2027 Pazar, 10:00–13:30`.
    pub meeting: String,
    /// Until when the slip is to come back, in words.
    pub reply_by: String,
    /// The code that the reply is matched by.
    pub code: String,
}

/// The letter as a PDF, A4 upright.
pub fn pdf(letter: &Letter) -> Result<Rendered> {
    paper::render(letter)
}

/// For word processors.
pub fn docx(letter: &Letter) -> Result<Vec<u8>> {
    let about = docx::About {
        title: &letter.subject,
        author: &letter.controller,
        language: letter.language,
    };
    docx::bytes(&blocks(letter), &about)
}

/// What an e-mail says: the letter without its looks.
pub fn text(letter: &Letter) -> String {
    let mut parts = vec![letter.body.trim().to_owned()];
    parts.push(signature(letter).join("\n"));
    parts.push(letter.calendar_note.trim().to_owned());
    parts.push(closing(letter).join("\n"));
    parts.retain(|it| !it.is_empty());
    parts.join("\n\n") + "\n"
}

/// Ten letters that stand for all that the letter says.
pub fn id(letter: &Letter) -> String {
    identity(letter).id()
}

/// The id of a run of letters.
pub fn id_of_all(letters: &[Letter]) -> String {
    let mut identity = Identity::of("letters");
    for letter in letters {
        identity.say(&id(letter));
    }
    identity.id()
}

fn identity(it: &Letter) -> Identity {
    let mut identity = Identity::of("letter");
    identity.say_all([
        it.language.word(),
        &it.subject,
        &it.body,
        &it.code,
        &it.programme.tr,
        &it.programme.en,
        &it.contract_no,
        &it.controller,
        &it.signatory_name,
        &it.signatory_title,
        &it.question_email,
        &it.calendar_note,
        &it.funding_statement.tr,
        &it.funding_statement.en,
        &it.disclaimer.tr,
        &it.disclaimer.en,
        &it.version,
    ]);
    if let Some(official) = &it.official {
        identity.say_all([
            official.number.as_str(),
            &official.addressee,
            &official.institution,
            &official.address,
            &official.meeting,
            &official.reply_by,
            &official.code,
        ]);
    }
    identity.say(&it.issued_at.to_rfc3339());
    identity
}

/// Who signs, line by line.
fn signature(it: &Letter) -> Vec<String> {
    let lines = [&it.signatory_name, &it.signatory_title, &it.controller];
    let lines = lines.into_iter().filter(|it| !it.trim().is_empty());
    lines.cloned().collect()
}

/// Questions, funding, contract, disclaimer: below every letter.
fn closing(it: &Letter) -> Vec<String> {
    let words = Words::of(it.language);
    let mut lines = Vec::new();
    if !it.question_email.is_empty() {
        lines.push(words.text_with("letter-questions", &args! { "email" => &it.question_email }));
    }
    lines.push(it.funding_statement.in_language(it.language).to_owned());
    if !it.contract_no.is_empty() {
        lines.push(words.text_with("letter-contract", &args! { "number" => &it.contract_no }));
    }
    lines.push(it.disclaimer.in_language(it.language).to_owned());
    lines.retain(|it| !it.trim().is_empty());
    lines
}

/// The day of the letter, as the calendar in Turkey has it.
fn day(it: &Letter) -> String {
    let day = it.issued_at.with_timezone(&Istanbul).date_naive();
    let args = args! { "date" => day.to_string() };
    Words::of(it.language).text_with("letter-day", &args)
}

/// Number, subject and reference of an official letter, each with its name.
fn numbers(it: &Letter, official: &Official) -> Vec<(String, String)> {
    let words = Words::of(it.language);
    let number = match official.number.is_empty() {
        true => "____________".to_owned(),
        false => official.number.clone(),
    };
    let mut numbers = vec![
        (words.text("letter-number"), number),
        (words.text("letter-subject"), it.subject.clone()),
    ];
    if !it.contract_no.is_empty() {
        let args = args! { "number" => &it.contract_no };
        let reference = words.text_with("letter-reference-contract", &args);
        numbers.push((words.text("letter-reference"), reference));
    }
    numbers
}

/// What the institution fills in and sends back: what is asked, and what is known already.
fn slip(it: &Letter, official: &Official) -> Vec<(String, String)> {
    let words = Words::of(it.language);
    let known = [
        ("letter-slip-institution", official.institution.as_str()),
        ("letter-slip-meeting", official.meeting.as_str()),
    ];
    let asked = [
        "letter-slip-representative",
        "letter-slip-role",
        "letter-slip-phone",
        "letter-slip-email",
        "letter-slip-needs",
        "letter-slip-signature",
    ];
    let known = known.map(|(id, value)| (words.text(id), value.to_owned()));
    let asked = asked.map(|id| (words.text(id), String::new()));
    known.into_iter().chain(asked).collect()
}

fn slip_back(it: &Letter, official: &Official) -> String {
    let words = Words::of(it.language);
    let args = args! { "email" => &it.question_email, "date" => &official.reply_by };
    match (official.reply_by.is_empty(), it.question_email.is_empty()) {
        (_, true) => String::new(),
        (true, false) => words.text_with("letter-slip-back", &args),
        (false, false) => words.text_with("letter-slip-back-until", &args),
    }
}

fn blocks(it: &Letter) -> Vec<Block> {
    let words = Words::of(it.language);
    let mut blocks = vec![Block::Quiet(
        it.programme.in_language(it.language).to_owned(),
    )];
    match &it.official {
        Some(official) => {
            blocks.push(Block::Right(day(it)));
            let numbers = numbers(it, official).into_iter();
            let numbers = numbers.map(|(name, value)| format!("{name}: {value}"));
            blocks.push(Block::Text(numbers.collect::<Vec<_>>().join("\n")));
            blocks.push(Block::Centred(official.addressee.clone()));
            blocks.push(Block::Centred(official.address.clone()));
        }
        None => {
            blocks.push(Block::Right(day(it)));
            blocks.push(Block::Heading(it.subject.clone()));
        }
    }
    blocks.push(Block::Text(it.body.clone()));
    let signature = signature(it);
    if !signature.is_empty() {
        blocks.push(Block::Right(signature.join("\n")));
    }
    blocks.push(Block::Quiet(it.calendar_note.clone()));
    if let Some(official) = &it.official {
        blocks.push(Block::Heading(words.text("letter-slip")));
        // A box to be ticked, as on paper.
        let asked = ["letter-slip-coming", "letter-slip-not-coming"];
        let boxes = asked.map(|id| format!("☐ {}", words.text(id)));
        let mut rows = vec![boxes.to_vec()];
        rows.extend(slip(it, official).into_iter().map(|(a, b)| vec![a, b]));
        blocks.push(Block::Table(Table::of_texts(rows)));
        let mut below = vec![slip_back(it, official)];
        if !official.code.is_empty() {
            let args = args! { "code" => &official.code };
            below.push(words.text_with("letter-slip-code", &args));
        }
        below.retain(|it| !it.is_empty());
        blocks.push(Block::Quiet(below.join("\n")));
    }
    blocks.push(Block::Quiet(closing(it).join("\n")));
    let is_full = |block: &Block| match block {
        Block::Quiet(text) | Block::Text(text) | Block::Centred(text) => !text.trim().is_empty(),
        _ => true,
    };
    blocks.retain(is_full);
    blocks
}

#[cfg(test)]
mod tests;
