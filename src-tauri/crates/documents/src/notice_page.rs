//! A page of sentences for the team: what came of sharing, what was on a laptop that is lost. The sentences are made by whoever
//! knows what happened; here they become a paper of ours.

use chrono::{DateTime, Utc};
use domain::language::Bilingual;

use crate::flow::{Flow, LEFT, WIDTH};
use crate::frame::{Foot, Frame};
use crate::identity::Identity;
use crate::page::{ACCENT, Align, QUIET, Style};
use crate::words::Language;
use crate::{Rendered, Result};

#[derive(Debug, Clone)]
pub struct NoticePage {
    /// Which page it is; part of its id, not printed.
    pub kind: &'static str,
    pub language: Language,
    pub title: String,
    /// Below the title: when, where.
    pub about: String,
    pub programme: Bilingual,
    pub controller: String,
    pub parts: Vec<Part>,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
}

/// Sentences under a heading, which may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    pub heading: String,
    pub lines: Vec<String>,
}

/// The baseline of the last line of the foot, in millimetres.
const FOOT: f32 = 290.0;

/// A4 upright.
pub fn pdf(it: &NoticePage) -> Result<Rendered> {
    frame(it).flowing(|flow| body(it, flow))
}

fn frame(it: &NoticePage) -> Frame<'_> {
    let identity = identity(it);
    let ends = [
        (Align::Left, "minutes-issued"),
        (Align::Right, "letter-page"),
    ];
    Frame {
        title: it.title.clone(),
        author: &it.controller,
        language: it.language,
        issued_at: it.issued_at,
        version: &it.version,
        id: identity.id(),
        identity: identity.bytes(),
        data_hash: "",
        // It speaks of numbers and of laptops.
        rows: 0,
        warnings: Vec::new(),
        lacking: String::new(),
        foot: Foot::upright(FOOT, Vec::new(), ends),
    }
}

fn identity(it: &NoticePage) -> Identity {
    let mut identity = Identity::of(it.kind);
    identity.say_all([it.language.word(), &it.title, &it.about]);
    for part in &it.parts {
        identity.say(&part.heading);
        identity.say_all(part.lines.iter().map(String::as_str));
    }
    identity.say_all([it.issued_at.to_rfc3339().as_str(), &it.version]);
    identity
}

fn body(it: &NoticePage, flow: &mut Flow) {
    flow.text(
        Style::regular(9.0).in_ink(QUIET),
        it.programme.in_language(it.language),
    );
    flow.text(Style::bold(15.0).in_ink(ACCENT), &it.title);
    flow.gap(1.0);
    let y = flow.y;
    flow.page().rule(LEFT, y, WIDTH, 0.8, ACCENT);
    flow.gap(3.0);
    flow.text(Style::bold(10.0), &it.about);
    for part in &it.parts {
        flow.gap(3.0);
        if !part.heading.is_empty() {
            flow.need(12.0);
            flow.text(Style::bold(11.0).in_ink(ACCENT), &part.heading);
            flow.gap(1.0);
        }
        for line in &part.lines {
            flow.text(Style::regular(10.5), line);
            flow.gap(1.6);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_its_sentences_and_a_long_one_goes_on() {
        let page = |lines: usize| NoticePage {
            kind: "share-receipt",
            language: Language::Tr,
            title: "Paylaşım dökümü".into(),
            about: "14.03.2027 14.05".into(),
            programme: Bilingual::new("Yollardayız", "We Take the Roads"),
            controller: "Örnek Dernek".into(),
            parts: vec![Part {
                heading: "Gelenler".into(),
                lines: vec![
                    "“Kapı” bilgisayarından 47 geliş kaydı alındı.".into();
                    lines
                ],
            }],
            issued_at: DateTime::UNIX_EPOCH,
            version: "0.1.0".into(),
        };
        assert_eq!(pdf(&page(3)).unwrap().pages, 1);
        assert!(pdf(&page(100)).unwrap().pages > 1);
        let ids = [3, 4].map(|it| pdf(&page(it)).unwrap().sheet);
        assert_ne!(ids[0], ids[1], "another page has another id");
    }
}
