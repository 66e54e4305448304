//! What the room said: notes, recommendations with their votes, evaluation forms.

use std::fs;
use std::path::Path;

use programme::ids::NoteId;
use programme::vocabulary::NoteKind;
use programme::words::{Language, Words};
use programme::{Error, FiguresOf, Programme, args, read_evaluation_form, view};

use crate::answer::Answer;
use crate::args::{Evaluation, Note, Recommendation, Recommended, TwoNumbers, Vote};
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, day, number, or_dash, paragraphs, plain, word};

pub(crate) fn note(desk: &mut Desk, asked: Note) -> Result<Answer, Failure> {
    let kind = NoteKind::from_word(&asked.kind).ok_or_else(|| Failure::internal(&asked.kind))?;
    let form = view::NoteForm {
        theme: asked.theme,
        kind,
        table: asked.table,
        text: asked.text.join(" "),
        who: asked.who,
        until: asked.until,
    };
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let added = programme.add_note(meeting, &form)?;
        let said = pointed_out(&added.pointed_out, words);
        Answer::new(&added, paragraphs([words.text("cli-note-added"), said]))
    })
}

/// Of what kind it is, and never what it says.
fn pointed_out(found: &[view::PointedOut], words: &Words) -> String {
    let lines = found.iter().map(|it| {
        let args = args! { "kind" => word(words, "pointed-out", &it.kind), "at" => it.at + 1 };
        words.text_with("cli-pointed-out", &args)
    });
    lines.collect::<Vec<_>>().join("\n")
}

pub(crate) fn notes(items: &[view::NoteItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-notes-head", &[]);
    for it in items {
        table.row_with_end(
            [
                word(words, "note-kind", &it.kind),
                theme(words, &it.theme_tr, &it.theme_en),
                or_dash(it.table.as_deref()),
                it.note.to_string(),
            ],
            it.text.clone(),
        );
    }
    table
}

pub(crate) fn promises(items: &[view::NoteItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-promises-head", &[]);
    for it in items {
        table.row_with_end(
            [
                day(words, it.until.as_ref()),
                or_dash(it.who.as_deref()),
                or_dash(it.city.as_deref()),
            ],
            it.text.clone(),
        );
    }
    table
}

fn theme(words: &Words, tr: &str, en: &str) -> String {
    words.language().choose(tr, en).to_owned()
}

pub(crate) fn recommendation(desk: &mut Desk, asked: Recommendation) -> Result<Answer, Failure> {
    match asked.what {
        Recommended::Add(asked) => {
            let from_notes = asked.from_note.iter().map(|it| it.trim().parse());
            let from_notes: Result<Vec<NoteId>, _> = from_notes.collect();
            let from_notes = from_notes.map_err(|_| Error::Unknown {
                what: "note",
                candidates: Vec::new(),
            })?;
            let form = view::RecommendationForm {
                theme: asked.theme,
                text_tr: asked.tr,
                text_en: asked.en,
                addressee: asked.addressee,
                priority: asked.priority,
                from_notes,
            };
            desk.with(|programme, words| {
                let meeting = programme.find_meeting(&asked.of.meeting)?;
                let added = programme.add_recommendation(meeting, &form)?;
                let head = args! { "number" => &added.number };
                let head = words.text_with("cli-recommendation-added", &head);
                let said = pointed_out(&added.pointed_out, words);
                Answer::new(&added, paragraphs([head, said]))
            })
        }
        Recommended::Candidates => desk.with(|programme, words| {
            let pairs = programme.recommendation_candidates()?;
            let mut table = Table::new(words, "cli-candidates-head", &[0]);
            for it in &pairs {
                table.row([
                    format!("{:.2}", it.score),
                    it.a.number.clone(),
                    said(&it.a, words),
                    it.b.number.clone(),
                    said(&it.b, words),
                ]);
            }
            let text = match table.is_empty() {
                true => words.text("cli-list-empty"),
                false => table.text(),
            };
            Answer::new(serde_json::json!({ "pairs": pairs }), text)
        }),
        Recommended::Join(two) => decide(desk, &two, Programme::join_recommendations),
        Recommended::Apart(two) => decide(desk, &two, Programme::keep_recommendations_apart),
        Recommended::Separate { number } => desk.with(|programme, words| {
            let decided = programme.separate_recommendation(&number)?;
            let text = words.text("cli-recommendation-separated");
            Answer::new(&decided, text)
        }),
    }
}

fn decide(
    desk: &mut Desk,
    two: &TwoNumbers,
    verb: fn(&mut Programme, &str, &str) -> Result<view::RecommendationsDecided, Error>,
) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let decided = verb(programme, &two.a, &two.b)?;
        let text = match &decided.joint_number {
            Some(number) => {
                words.text_with("cli-recommendations-joined", &args! { "number" => number })
            }
            None => words.text("cli-recommendations-apart"),
        };
        Answer::new(&decided, text)
    })
}

/// A meeting, `route N`, or nothing for all.
pub(crate) fn recommendations_of(
    programme: &Programme,
    of: &[String],
) -> Result<FiguresOf, Failure> {
    match of {
        [] => Ok(FiguresOf::Programme),
        [route, number] if route == "route" => {
            let number = number.trim().parse();
            let unknown = |_| Error::Unknown {
                what: "route",
                candidates: Vec::new(),
            };
            Ok(FiguresOf::Route(number.map_err(unknown)?))
        }
        meeting => Ok(FiguresOf::Meeting(
            programme.find_meeting(&meeting.join(" "))?,
        )),
    }
}

pub(crate) fn recommendations(items: &[view::RecommendationItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-recommendations-head", &[]);
    for it in items {
        let votes = match (it.votes, it.voting) {
            (Some(votes), Some(voting)) => format!("{votes}/{voting}"),
            _ => "–".to_owned(),
        };
        table.row_with_end(
            [
                it.number.clone(),
                votes,
                number(it.priority),
                or_dash(it.addressee.as_deref()),
                or_dash(it.joint_number.as_deref()),
            ],
            said(it, words),
        );
    }
    table
}

/// In the chosen language, or in the other one.
fn said(it: &view::RecommendationItem, words: &Words) -> String {
    let (first, other) = match words.language() {
        Language::Tr => (&it.text_tr, &it.text_en),
        Language::En => (&it.text_en, &it.text_tr),
    };
    plain(first.as_deref().or(other.as_deref()).unwrap_or_default())
}

pub(crate) fn vote(desk: &mut Desk, asked: Vote) -> Result<Answer, Failure> {
    let wrong = || Failure::usage("votes_invalid", "cli-usage-votes");
    let counted = match &asked.votes {
        None => None,
        Some(text) => {
            let (votes, voting) = text.split_once('/').ok_or_else(wrong)?;
            let number = |text: &str| text.trim().parse::<u32>().map_err(|_| wrong());
            Some((number(votes)?, number(voting)?))
        }
    };
    desk.with(|programme, words| {
        let voted = programme.vote(&asked.number, counted)?;
        let text = match (voted.votes, voted.voting) {
            (Some(votes), Some(voting)) => {
                let args =
                    args! { "number" => &voted.number, "votes" => votes, "voting" => voting };
                words.text_with("cli-voted", &args)
            }
            _ => words.text_with("cli-voted-none", &args! { "number" => &voted.number }),
        };
        Answer::new(&voted, text)
    })
}

pub(crate) fn evaluation(desk: &mut Desk, asked: Evaluation) -> Result<Answer, Failure> {
    let Some(meeting) = &asked.meeting else {
        return desk.with(|programme, words| {
            let taken = programme.take_offered_questions()?;
            let id = match taken.operation {
                Some(_) => "cli-questions-taken",
                None => "cli-questions-there",
            };
            let count = args! { "count" => taken.questions };
            Answer::new(&taken, words.text_with(id, &count))
        });
    };
    let forms = forms(&asked)?;
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(meeting)?;
        if forms.is_empty() && asked.paper_count.is_none() {
            let evaluation = programme.evaluation(meeting)?;
            return Answer::new(&evaluation, shown(&evaluation, words));
        }
        let entered = programme.enter_evaluation(meeting, &forms, asked.paper_count)?;
        let head = words.text_with(
            "cli-evaluation-entered",
            &args! { "count" => entered.forms },
        );
        let text = paragraphs([head, shown(&entered.evaluation, words)]);
        Answer::new(&entered, text)
    })
}

/// Those that were typed, then those of the file, a line each.
fn forms(asked: &Evaluation) -> Result<Vec<view::EvaluationForm>, Failure> {
    let wrong = |value: &str| {
        Failure::usage("scores_invalid", "cli-usage-scores").with("value", plain(value))
    };
    if !asked.comment.is_empty() && asked.comment.len() != asked.scores.len() {
        return Err(Failure::usage("usage", "cli-usage-comments"));
    }
    let mut forms = Vec::new();
    for (at, scores) in asked.scores.iter().enumerate() {
        let mut form = read_evaluation_form(scores).ok_or_else(|| wrong(scores))?;
        if let Some(comment) = asked.comment.get(at) {
            form.comment = Some(comment.clone());
        }
        forms.push(form);
    }
    if let Some(file) = &asked.forms {
        for (at, line) in read_lines(file)?.iter().enumerate() {
            // The line may hold what somebody wrote: only its number is said.
            let number = (at + 1).to_string();
            if !line.trim().is_empty() {
                forms.push(read_evaluation_form(line).ok_or_else(|| wrong(&number))?);
            }
        }
    }
    Ok(forms)
}

fn read_lines(file: &Path) -> Result<Vec<String>, Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::not_read(file, &error))?;
    Ok(text.lines().map(str::to_owned).collect())
}

fn shown(it: &view::Evaluation, words: &Words) -> String {
    let counted = match it.counted {
        Some(counted) => counted.to_string(),
        None => words.text("cli-evaluation-not-counted"),
    };
    let args = args! { "entered" => it.entered, "counted" => counted, "arrived" => it.arrived };
    let head = words.text_with("cli-evaluation", &args);
    let more = match it.more_forms_than_people {
        true => words.text("evaluation-more-than-people"),
        false => String::new(),
    };
    let mut table = Table::new(words, "cli-evaluation-head", &[0, 2, 3, 4, 5, 6, 7, 8]);
    for it in &it.answers {
        let (first, other) = match words.language() {
            Language::Tr => (&it.text_tr, &it.text_en),
            Language::En => (&it.text_en, &it.text_tr),
        };
        let mut cells = vec![
            number(it.number),
            or_dash(first.as_deref().or(other.as_deref())),
            it.n.to_string(),
        ];
        cells.extend(it.scores.iter().map(u32::to_string));
        cells.push(match it.mean {
            Some(mean) => words.text_with("cli-evaluation-mean", &args! { "mean" => mean }),
            None => "–".to_owned(),
        });
        table.row(cells);
    }
    let comments: Vec<String> = it
        .comments
        .iter()
        .map(|it| format!("- {}", plain(it)))
        .collect();
    paragraphs([head, more, table.text_if_any(), comments.join("\n")])
}

pub(crate) fn questions(it: &view::Questions, words: &Words) -> String {
    let lines = |items: &[view::QuestionItem]| {
        let mut table = Table::new(words, "cli-questions-head", &[0]);
        for it in items {
            table.row([
                it.number.to_string(),
                or_dash(it.text_tr.as_deref()),
                or_dash(it.text_en.as_deref()),
            ]);
        }
        table.text_if_any()
    };
    match it.questions.is_empty() {
        true => paragraphs([words.text("cli-questions-offered"), lines(&it.offered)]),
        false => lines(&it.questions),
    }
}
