//! Records that look alike, and what somebody decides about two of them.

use programme::words::Words;
use programme::{args, view};

use crate::answer::Answer;
use crate::args::{Duplicates, Join, Separate, SplitOrganisation};
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, or_dash, paragraphs, plain, word};

pub(crate) fn duplicates(desk: &mut Desk, asked: Duplicates) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let found = programme.duplicates(&asked.of)?;
        let head = args! { "count" => found.pairs.len() };
        let mut pairs = Table::new(words, "cli-duplicates-head", &[0]);
        for it in &found.pairs {
            let mut reasons: Vec<String> = it
                .reasons
                .iter()
                .map(|it| word(words, "duplicates-reason", it))
                .collect();
            if it.later {
                reasons.push(words.text("cli-duplicates-later"));
            }
            pairs.row_with_end(
                [
                    score(words, it.score),
                    it.a_name.clone(),
                    it.b_name.clone(),
                    reasons.join(", "),
                ],
                format!("{} {}", it.a, it.b),
            );
        }
        let mut joined = Table::new(words, "cli-joined-head", &[]);
        for it in &found.joined {
            let ends = format!("{} {}", it.a, it.b);
            joined.row_with_end([it.a_name.clone(), it.b_name.clone()], ends);
        }
        let text = paragraphs([
            words.text_with("cli-duplicates", &head),
            pairs.text_if_any(),
            joined.text_if_any(),
        ]);
        Answer::new(&found, text)
    })
}

pub(crate) fn join(desk: &mut Desk, asked: Join) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let keep = asked.keep.map(|it| programme.find_record(&it));
        let choice = view::JoinChoice {
            keep: keep.transpose()?,
            take: asked.take,
        };
        let done = programme.join(&asked.a, &asked.b, &choice)?;
        let head = match done.operation {
            Some(_) => "cli-join-done",
            None => "cli-join-already",
        };
        Answer::new(&done, said(&done, words, head))
    })
}

pub(crate) fn separate(desk: &mut Desk, asked: Separate) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let done = programme.separate(&asked.a, &asked.b)?;
        let head = match done.operation {
            Some(_) => "cli-separate-done",
            None => "cli-separate-already",
        };
        Answer::new(&done, said(&done, words, head))
    })
}

/// Without a choice only shown: a person has to say what is taken out.
pub(crate) fn split_organisation(
    desk: &mut Desk,
    asked: SplitOrganisation,
) -> Result<Answer, Failure> {
    let which = asked.organisation.join(" ");
    let choice = view::SplitChoice {
        provinces: asked.province,
        spellings: asked.typed,
        all: asked.all,
        one: asked.one,
    };
    let is_asked = choice == view::SplitChoice::default();
    desk.with(|programme, words| {
        let split = match is_asked {
            true => programme.organisation_parts(which.as_str())?,
            false => programme.split_organisation(which.as_str(), &choice)?,
        };
        let mut parts = Table::new(words, "cli-split-head", &[2, 3]);
        for it in &split.parts {
            parts.row([
                it.name.clone(),
                or_dash(it.province.as_deref()),
                it.applications.to_string(),
                it.registrations.to_string(),
                or_dash(it.made.map(|it| it.to_string()).as_deref()),
            ]);
        }
        let says_no = is_asked && split.parts.len() > 1;
        let id = match (is_asked, choice.one) {
            (true, _) if says_no => "cli-split-asked",
            (true, _) => "cli-split-one-part",
            (false, true) => "cli-split-is-one",
            (false, false) => "cli-split-done",
        };
        let args = args! { "name" => plain(&split.name) };
        let text = paragraphs([words.text_with(id, &args), parts.text_if_any()]);
        Ok(Answer::new(&split, text)?.saying_no(says_no))
    })
}

pub(crate) fn later(desk: &mut Desk, asked: Separate) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let done = programme.put_off(&asked.a, &asked.b)?;
        Answer::new(&done, said(&done, words, "cli-later-done"))
    })
}

fn said(done: &view::PairDecided, words: &Words, head: &'static str) -> String {
    let mut changed = Table::new(words, "cli-pair-changed-head", &[]);
    for it in &done.changed {
        changed.row([
            word(words, "duplicates-field", &it.column),
            or_dash(it.before.as_deref()),
            or_dash(it.after.as_deref()),
        ]);
    }
    paragraphs([words.text(head), changed.text_if_any()])
}

fn score(words: &Words, score: f64) -> String {
    words.text_with("cli-duplicates-score", &args! { "score" => score })
}
