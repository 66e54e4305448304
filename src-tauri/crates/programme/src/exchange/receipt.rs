//! What came of sharing, in words: a sentence for each line, the same on the command line and on the page that is printed.

use std::path::Path;

use chrono::SubsecRound;
use documents::notice_page::{NoticePage, Part};
use documents::words::{Language, Words};
use documents::{args, notice_page};
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};

use crate::base::clock::local;
use crate::base::error::Result;
use crate::exchange::team::refusal;
use crate::papers::sign_in_sheet::titles;
use crate::programme::Programme;
use crate::view;
use crate::write::issue::{Issue, PaperRead};

/// What came from whom, what went, and what a person has to look at.
pub fn said_of_sharing(it: &view::Exchanged, words: &Words) -> Vec<String> {
    let mut lines = heard(it, words);
    let sent = args! { "changes" => it.sent.changes };
    lines.push(words.text_with("sharing-sent", &sent));
    lines.push(about_sharing(&it.changes, words));
    for place in &it.places {
        let args = args! { "name" => plain(&place.name) };
        if place.beside_another {
            lines.push(words.text_with("sharing-beside-another", &args));
        }
        if place.emptied {
            lines.push(words.text_with("sharing-emptied", &args));
        }
        if let Some(problem) = &place.problem {
            let id = format!("error-{}", problem.replace('_', "-"));
            lines.push(words.text_with(&id, &args));
        }
    }
    for not in &it.not_taken {
        let args = args! { "place" => plain(&not.place), "object" => &not.object };
        let id = format!("sharing-not-taken-{}", not.reason.replace('_', "-"));
        lines.push(words.text_with(&id, &args));
    }
    if it.waiting > 0 {
        lines.push(words.text_with("sharing-waiting", &args! { "count" => it.waiting }));
    }
    if it.attention > 0 {
        let args = args! { "count" => it.attention, "new" => it.attention_new };
        lines.push(words.text_with("sharing-attention", &args));
    }
    lines
}

fn heard(it: &view::Exchanged, words: &Words) -> Vec<String> {
    if it.from.is_empty() {
        return vec![words.text("sharing-heard-nothing")];
    }
    let said = |from: &view::HeardFrom| {
        let args = args! {
            "laptop" => from.laptop.as_deref().map_or("–".to_owned(), plain),
            "check_ins" => from.check_ins,
            "known" => from.known,
            "changes" => from.changes - from.check_ins,
        };
        match from.known {
            0 => words.text_with("sharing-heard", &args),
            _ => words.text_with("sharing-heard-known", &args),
        }
    };
    it.from.iter().map(said).collect()
}

/// What was written on this laptop, by how far it has come.
pub fn about_sharing(it: &view::ChangesShared, words: &Words) -> String {
    words.text_with(
        "sharing-standing",
        &args! {
            "arrived" => it.arrived,
            "on_its_way" => it.on_its_way,
            "here_only" => it.here_only,
        },
    )
}

/// A name without characters that a terminal would obey.
fn plain(text: &str) -> String {
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(shown).collect()
}

impl Programme {
    /// What came of the last sharing since the file was opened, as a page.
    pub fn share_receipt(&mut self, path: &Path, language: Language) -> Result<view::Sheet> {
        let read = self.read_share_receipt(path, language)?;
        self.note_paper(read.put()?)
    }

    /// Reads what stands on it, for whoever draws it while nobody waits.
    pub fn read_share_receipt(&self, path: &Path, language: Language) -> Result<PaperRead> {
        let Some((at, shared)) = &self.last_shared else {
            return Err(refusal("nothing_shared_yet", ""));
        };
        let words = Words::of(language);
        let issued_at = self.clock.now().trunc_subsecs(0);
        let programme = self.read(|reader| Ok(reader.programme()?))?;
        let places = shared.places.iter().map(|it| plain(&it.name));
        let about = words.text_with(
            "sharing-page-about",
            &args! {
                "at" => local(*at).to_string(),
                "places" => places.collect::<Vec<_>>().join(", "),
            },
        );
        let page = NoticePage {
            kind: "share-receipt",
            language,
            title: words.text("sharing-page-title"),
            about,
            programme: titles(&programme),
            controller: programme.controller_name.clone().unwrap_or_default(),
            parts: vec![Part {
                heading: String::new(),
                lines: said_of_sharing(shared, words),
            }],
            issued_at,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        notice_read(
            path,
            page,
            programme.id,
            (Verb::ShareReceipt, Thing::ShareReceipt),
        )
    }

    /// `paylasim-dokumu_2027-03-14.pdf`
    pub fn share_receipt_file_name(&self, language: Language) -> String {
        let what = Words::of(language).text("sharing-page-file");
        format!("{what}_{}.pdf", crate::base::clock::day(self.clock.now()))
    }
}

/// Such a page, to be drawn and noted.
pub(crate) fn notice_read(
    path: &Path,
    page: NoticePage,
    about: uuid::Uuid,
    (verb, thing): (Verb, Thing),
) -> Result<PaperRead> {
    if !crate::write::issue::is_pdf(path) {
        return Err(crate::base::error::invalid("ending_not_pdf", "out"));
    }
    let (language, at) = (page.language, page.issued_at);
    Ok(PaperRead {
        path: path.to_owned(),
        verb,
        draw: Box::new(move || notice_page::pdf(&page)),
        issue: Issue {
            about,
            thing,
            tier: Tier::Internal,
            variant: None,
            language,
            at,
            report: None,
        },
    })
}
