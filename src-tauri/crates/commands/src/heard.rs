//! What the room said: notes, recommendations with their votes, evaluation forms.

use programme::ids::{MeetingId, RecommendationId};
use programme::view::{
    Edited, Evaluation, EvaluationEntered, EvaluationForm, FieldValue, FiguresAsked, NoteAdded,
    NoteForm, NoteItem, PointedOut, Questions, QuestionsTaken, RecommendationAdded,
    RecommendationForm, RecommendationItem, RecommendationPair, RecommendationsDecided, Voted,
};
use programme::{FiguresOf, Programme, Reading};

use crate::error::Answer;
use crate::pairs;

#[specta::specta]
pub(crate) fn notes(reading: &Reading, meeting: MeetingId) -> Answer<Vec<NoteItem>> {
    Ok(reading.notes(meeting)?)
}

#[specta::specta]
pub(crate) fn add_note(
    programme: &mut Programme,
    meeting: MeetingId,
    note: NoteForm,
) -> Answer<NoteAdded> {
    Ok(programme.add_note(meeting, &note)?)
}

/// What in a text looks like somebody, while it is typed.
#[specta::specta]
pub(crate) fn pointed_out(reading: &Reading, text: String) -> Answer<Vec<PointedOut>> {
    Ok(reading.pointed_out(&text)?)
}

#[specta::specta]
pub(crate) fn recommendations(
    reading: &Reading,
    asked: FiguresAsked,
) -> Answer<Vec<RecommendationItem>> {
    Ok(reading.recommendations(FiguresOf::asked(&asked)?)?)
}

#[specta::specta]
pub(crate) fn recommendation_candidates(reading: &Reading) -> Answer<Vec<RecommendationPair>> {
    Ok(reading.recommendation_candidates()?)
}

#[specta::specta]
pub(crate) fn add_recommendation(
    programme: &mut Programme,
    meeting: MeetingId,
    recommendation: RecommendationForm,
) -> Answer<RecommendationAdded> {
    Ok(programme.add_recommendation(meeting, &recommendation)?)
}

#[specta::specta]
pub(crate) fn edit_recommendation(
    programme: &mut Programme,
    recommendation: RecommendationId,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    let which = recommendation.to_string();
    Ok(programme.edit("recommendation", &which, &pairs(fields), None)?)
}

/// Without both numbers the count is taken away.
#[specta::specta]
pub(crate) fn vote(
    programme: &mut Programme,
    recommendation: RecommendationId,
    votes: Option<u32>,
    voting: Option<u32>,
) -> Answer<Voted> {
    Ok(programme.vote(&recommendation.to_string(), votes.zip(voting))?)
}

#[specta::specta]
pub(crate) fn join_recommendations(
    programme: &mut Programme,
    a: RecommendationId,
    b: RecommendationId,
) -> Answer<RecommendationsDecided> {
    Ok(programme.join_recommendations(&a.to_string(), &b.to_string())?)
}

#[specta::specta]
pub(crate) fn keep_recommendations_apart(
    programme: &mut Programme,
    a: RecommendationId,
    b: RecommendationId,
) -> Answer<RecommendationsDecided> {
    Ok(programme.keep_recommendations_apart(&a.to_string(), &b.to_string())?)
}

#[specta::specta]
pub(crate) fn separate_recommendation(
    programme: &mut Programme,
    recommendation: RecommendationId,
) -> Answer<RecommendationsDecided> {
    Ok(programme.separate_recommendation(&recommendation.to_string())?)
}

#[specta::specta]
pub(crate) fn questions(reading: &Reading) -> Answer<Questions> {
    Ok(reading.questions()?)
}

#[specta::specta]
pub(crate) fn take_offered_questions(programme: &mut Programme) -> Answer<QuestionsTaken> {
    Ok(programme.take_offered_questions()?)
}

#[specta::specta]
pub(crate) fn evaluation(reading: &Reading, meeting: MeetingId) -> Answer<Evaluation> {
    Ok(reading.evaluation(meeting)?)
}

#[specta::specta]
pub(crate) fn enter_evaluation(
    programme: &mut Programme,
    meeting: MeetingId,
    forms: Vec<EvaluationForm>,
    counted: Option<u32>,
) -> Answer<EvaluationEntered> {
    Ok(programme.enter_evaluation(meeting, &forms, counted)?)
}
