//! Evaluation forms as they are counted, question by question.

use std::collections::HashSet;

use domain::evaluation::answers;
use domain::ids::{MeetingId, QuestionId};
use domain::turkish;
use store::{QuestionRow, Reader};
use uuid::Uuid;

use crate::base::error::Result;
use crate::view;

/// The questions that are asked, in the order of the form.
pub(crate) fn questions(reader: &Reader) -> Result<Vec<QuestionRow>> {
    let mut questions = reader.evaluation_questions()?;
    questions.retain(|it| !it.hidden);
    Ok(questions)
}

pub(crate) fn evaluation(reader: &Reader, meeting: MeetingId) -> Result<view::Evaluation> {
    let it = forms_of(reader, &[meeting])?;
    let sittings = reader.evaluation_sittings(meeting)?;
    let sittings = sittings.iter().map(|it| view::SittingItem {
        sitting: it.id,
        forms: it.sitting.forms.len() as u32,
    });
    Ok(view::Evaluation {
        meeting,
        entered: it.entered,
        counted: it.counted,
        arrived: it.arrived,
        more_forms_than_people: it.entered.max(it.counted.unwrap_or_default()) > it.arrived,
        answers: it.answers,
        comments: it.comments,
        sittings: sittings.collect(),
    })
}

/// Evaluation forms of one meeting or of several.
pub(crate) struct Forms {
    pub(crate) entered: u32,
    pub(crate) counted: Option<u32>,
    arrived: u32,
    pub(crate) answers: Vec<view::QuestionAnswers>,
    /// In Turkish order, so that they say nothing of who wrote them.
    pub(crate) comments: Vec<String>,
}

/// The forms of several meetings, counted as of one. How many were counted on paper is known where somebody counted at each
/// meeting that has any.
pub(crate) fn forms_of(reader: &Reader, meetings: &[MeetingId]) -> Result<Forms> {
    let all = reader.evaluation_questions()?;
    let asked: Vec<QuestionId> = all.iter().filter(|it| !it.hidden).map(|it| it.id).collect();
    let (mut sittings, mut counted, mut arrived) = (Vec::new(), Some(0), 0);
    let mut any_counted = false;
    for meeting in meetings {
        let rows = reader.evaluation_sittings(*meeting)?;
        match reader.evaluation_count(*meeting)? {
            Some(count) => {
                any_counted = true;
                counted = counted.map(|it: u32| it + count);
            }
            None if !rows.is_empty() => counted = None,
            None => {}
        }
        sittings.extend(rows.into_iter().map(|it| it.sitting));
        arrived += self::arrived(reader, *meeting)?;
    }
    let counted = counted.filter(|_| any_counted);
    let answers = answers(&asked, &sittings).into_iter().filter_map(|it| {
        let question = it.question?;
        let row = all.iter().find(|row| row.id == question);
        let at = asked.iter().position(|it| *it == question);
        Some(view::QuestionAnswers {
            question,
            number: at.map(|it| it as u32 + 1),
            text_tr: row.and_then(|it| it.text_tr.clone()),
            text_en: row.and_then(|it| it.text_en.clone()),
            n: it.n,
            scores: it.scores.to_vec(),
            mean: it.mean,
        })
    });
    let answers = answers.collect();
    let forms = sittings.iter().flat_map(|it| &it.forms);
    let comments = forms.map(|it| it.comment.clone());
    let mut comments: Vec<String> = comments.filter(|it| !it.is_empty()).collect();
    comments.sort_by(|a, b| turkish::compare(a, b));
    let entered: u32 = sittings.iter().map(|it| it.forms.len() as u32).sum();
    Ok(Forms {
        entered,
        counted,
        arrived,
        answers,
        comments,
    })
}

/// Everybody who came, of whatever category: who was there may have filled in a form.
fn arrived(reader: &Reader, meeting: MeetingId) -> Result<u32> {
    let rows = reader.list_of(meeting)?;
    let came = rows.iter().filter(|it| it.arrived_at.is_some());
    // Somebody may be on the list twice.
    let people: HashSet<Uuid> = came
        .map(|it| it.person.map_or(it.id.0, |person| person.0))
        .collect();
    Ok(people.len() as u32)
}
