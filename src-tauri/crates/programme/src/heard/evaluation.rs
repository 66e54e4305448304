//! Evaluation forms, typed in sitting by sitting. A sitting is one operation and one value, see [`domain::evaluation`].

use domain::change::Set;
use domain::evaluation::{self, Form, MOST_FORMS, SCORES, Sitting, count_id};
use domain::ids::{MeetingId, SittingId};
use domain::noun::{Noun, evaluation_count, evaluation_sitting, note};
use domain::verb::Verb;
use store::Reader;
use uuid::Uuid;

use crate::base::clock::new_id;
use crate::base::error::{Error, Result, invalid, out_of_bounds};
use crate::base::input::{bounded, paragraphs};
use crate::base::register::comes_to_hold;
use crate::known::heard::evaluation as known;
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;

/// The most forms that somebody counts.
const MOST_COUNTED: u32 = 9_999;

impl Programme {
    /// Keeps the forms of one sitting, and how many were counted on paper. Blank forms are none. More forms than people are
    /// taken, and said.
    pub fn enter_evaluation(
        &mut self,
        meeting: MeetingId,
        forms: &[view::EvaluationForm],
        counted: Option<u32>,
    ) -> Result<view::EvaluationEntered> {
        if counted.is_some_and(|it| it > MOST_COUNTED) {
            return Err(out_of_bounds("counted", 0, MOST_COUNTED));
        }
        let id = SittingId(new_id(self.clock.now()));
        self.write(Verb::Evaluation, |tx| {
            which::meeting(tx, meeting)?;
            let questions: Vec<_> = known::questions(tx)?.iter().map(|it| it.id).collect();
            let forms = read(forms, questions.len())?;
            if forms.len() > MOST_FORMS {
                return Err(invalid("forms_too_many", "forms"));
            }
            let mut is_news = false;
            if !forms.is_empty() {
                if questions.is_empty() {
                    return Err(invalid("questions_none", "forms"));
                }
                let sitting = Sitting {
                    questions,
                    forms: forms.clone(),
                };
                tx.record(
                    Set::of(Noun::EvaluationSitting, id)
                        .with(evaluation_sitting::MEETING, meeting)
                        .with(evaluation_sitting::FORMS, sitting.text()),
                )?;
                is_news = true;
            }
            if let Some(counted) = counted
                && comes_to_hold(tx, count_id(meeting), evaluation_count::FORMS, &[])?
                    != counted.into()
            {
                tx.record(
                    Set::of(Noun::EvaluationCount, count_id(meeting))
                        .with(evaluation_count::MEETING, meeting)
                        .with(evaluation_count::FORMS, counted),
                )?;
                is_news = true;
            }
            Ok(view::EvaluationEntered {
                sitting: (!forms.is_empty()).then_some(id),
                forms: forms.len() as u32,
                evaluation: known::evaluation(tx, meeting)?,
                operation: is_news.then(|| tx.operation()),
            })
        })
    }
}

impl Reading {
    pub fn evaluation(&self, meeting: MeetingId) -> Result<view::Evaluation> {
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            known::evaluation(reader, meeting)
        })
    }
}

/// A form as it is typed in a line; see [`evaluation::read_form`].
pub fn read_evaluation_form(typed: &str) -> Option<view::EvaluationForm> {
    let form = evaluation::read_form(typed)?;
    Some(view::EvaluationForm {
        scores: form.scores.iter().map(|it| it.map(u32::from)).collect(),
        comment: Some(form.comment).filter(|it| !it.is_empty()),
    })
}

fn read(forms: &[view::EvaluationForm], questions: usize) -> Result<Vec<Form>> {
    let mut read = Vec::new();
    for form in forms {
        let scores = form.scores.iter().map(|it| match it {
            None => Ok(None),
            Some(score) => {
                let score = u8::try_from(*score).ok().filter(|it| SCORES.contains(it));
                score.map(Some).ok_or(out_of_bounds("scores", 1, 5))
            }
        });
        let comment = paragraphs(form.comment.as_deref().unwrap_or_default());
        bounded(&comment, note::TEXT, "comment")?;
        let form = Form {
            scores: scores.collect::<Result<_>>()?,
            comment,
        };
        if form.is_blank() {
            continue;
        }
        if questions > 0 && form.scores.len() != questions {
            return Err(invalid("scores_count_wrong", "scores"));
        }
        read.push(form);
    }
    Ok(read)
}

/// A sitting by its id.
pub(crate) fn named(reader: &Reader, which: &str) -> Result<Uuid> {
    let unknown = || Error::unknown("sitting");
    let id: Uuid = which.trim().parse().map_err(|_| unknown())?;
    for meeting in reader.meetings()? {
        let sittings = reader.evaluation_sittings(meeting.id)?;
        if sittings.iter().any(|it| it.id.0 == id) {
            return Ok(id);
        }
    }
    Err(unknown())
}
