//! The announcement of a call for participants, as plain text to be pasted and as a text document.
//!
//! A plain [`Announcement`] becomes either; nothing else flows in. What is not set yet is left out: whether that may be
//! published is not decided here.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Istanbul;

use crate::Result;
use crate::args;
use crate::docx;
use crate::prose::{Block, Table, plain_text};
use crate::words::{Language, Words};
use domain::language::Bilingual;

/// Everything the announcement of a route's call says.
#[derive(Debug, Clone)]
pub struct Announcement {
    pub route: u32,
    pub programme: Bilingual,
    pub contract_no: String,
    /// The team's own words, in paragraphs.
    pub text: Bilingual,
    /// Who can take part.
    pub criteria: Bilingual,
    /// How many people of one organisation get a seat at a meeting.
    pub per_organisation: u32,
    pub opens: Option<DateTime<Utc>>,
    pub closes: Option<DateTime<Utc>>,
    /// In the order of the route.
    pub meetings: Vec<Place>,
    pub question_email: String,
    pub controller: String,
    pub contact: String,
    pub funding_statement: Bilingual,
    pub disclaimer: Bilingual,
}

/// A meeting of the route.
#[derive(Debug, Clone, Default)]
pub struct Place {
    pub city: String,
    pub date: Option<NaiveDate>,
    /// `HH:MM`
    pub start: Option<String>,
    pub end: Option<String>,
    pub venue: String,
}

/// To be pasted into a page or a letter.
pub fn text(announcement: &Announcement, language: Language) -> String {
    plain_text(&blocks(announcement, language), language)
}

pub fn docx(announcement: &Announcement, language: Language) -> Result<Vec<u8>> {
    let about = docx::About {
        title: &title(announcement, language),
        author: &announcement.controller,
        language,
    };
    docx::bytes(&blocks(announcement, language), &about)
}

fn title(it: &Announcement, language: Language) -> String {
    let args = args! {
        "programme" => it.programme.in_language(language),
        "route" => it.route,
    };
    Words::of(language).text_with("announcement-title", &args)
}

fn blocks(it: &Announcement, language: Language) -> Vec<Block> {
    let words = Words::of(language);
    let mut blocks = vec![Block::Title(title(it, language))];
    let own = it.text.in_language(language);
    if !own.trim().is_empty() {
        blocks.push(Block::Text(own.to_owned()));
    }
    let heading = |id: &str| Block::Heading(words.text(id));
    blocks.push(heading("announcement-meetings"));
    blocks.push(meetings(it, words));
    blocks.push(heading("announcement-who"));
    let criteria = it.criteria.in_language(language);
    if !criteria.trim().is_empty() {
        blocks.push(Block::Text(criteria.to_owned()));
    }
    let people = args! { "count" => it.per_organisation };
    blocks.push(Block::Text(
        words.text_with("announcement-per-organisation", &people),
    ));
    blocks.push(heading("announcement-how"));
    blocks.push(Block::Text(words.text("announcement-form-link")));
    let mut when = Vec::new();
    if let Some(opens) = it.opens {
        when.push(words.text_with("announcement-opens", &args! { "at" => in_turkey(opens) }));
    }
    if let Some(closes) = it.closes {
        when.push(words.text_with("announcement-closes", &args! { "at" => in_turkey(closes) }));
    }
    let email = args! { "email" => &it.question_email };
    when.push(words.text_with("announcement-questions", &email));
    blocks.push(Block::Items(when));
    blocks.push(heading("announcement-privacy"));
    let controller = args! { "controller" => &it.controller, "contact" => &it.contact };
    blocks.push(Block::Text(
        words.text_with("announcement-privacy-text", &controller),
    ));
    // The statement stands by itself and is no small print.
    blocks.push(Block::Text(
        it.funding_statement.in_language(language).to_owned(),
    ));
    let mut closing = Vec::new();
    if !it.contract_no.is_empty() {
        let number = args! { "number" => &it.contract_no };
        closing.push(words.text_with("announcement-contract", &number));
    }
    closing.push(it.disclaimer.in_language(language).to_owned());
    closing.retain(|it| !it.trim().is_empty());
    if !closing.is_empty() {
        blocks.push(Block::Quiet(closing.join("\n")));
    }
    blocks
}

fn meetings(it: &Announcement, words: &Words) -> Block {
    let head = [
        "announcement-city",
        "announcement-date",
        "announcement-time",
        "announcement-venue",
    ];
    let mut rows = vec![head.map(|id| words.text(id)).to_vec()];
    for place in &it.meetings {
        let date = match place.date {
            Some(date) => {
                words.text_with("announcement-day", &args! { "date" => date.to_string() })
            }
            None => words.text("announcement-date-to-come"),
        };
        let time = match (&place.start, &place.end, place.date) {
            (Some(start), Some(end), Some(_)) => words.text_with(
                "announcement-hours",
                &args! { "start" => start, "end" => end },
            ),
            _ => String::new(),
        };
        rows.push(vec![place.city.clone(), date, time, place.venue.clone()]);
    }
    // A column in which nothing stands says nothing.
    let is_used = |column: usize| rows.iter().skip(1).any(|row| !row[column].is_empty());
    let used: Vec<usize> = (0..head.len())
        .filter(|it| *it < 2 || is_used(*it))
        .collect();
    let rows = rows
        .iter()
        .map(|row| used.iter().map(|it| row[*it].clone()).collect());
    Block::Table(Table::of_texts(rows.collect()))
}

/// As the clock on the wall in Turkey shows it, for `DATE`.
fn in_turkey(at: DateTime<Utc>) -> String {
    at.with_timezone(&Istanbul).to_rfc3339()
}

/// `R5_katilim-cagrisi_tr.docx`. `what` is the name of the text that names the file.
pub fn file_name(route: u32, what: FileOf, language: Option<Language>, ending: &str) -> String {
    let tongue = language.map_or(String::new(), |it| format!("_{}", it.word()));
    let what = match what {
        FileOf::Announcement => "katilim-cagrisi",
        FileOf::Guide => "basvuru-formu_rehber",
        FileOf::Headings => "basvuru-formu_basliklar",
        FileOf::LimeSurvey => "basvuru-formu_limesurvey",
        FileOf::Kobo => "basvuru-formu_kobo",
        FileOf::Cities => "basvuru-formu_iller",
    };
    format!("R{route}_{what}{tongue}.{ending}")
}

/// What a file of a publication holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileOf {
    Announcement,
    Guide,
    Headings,
    LimeSurvey,
    Kobo,
    Cities,
}
