//! What the room said: notes, recommendations, and what people ticked on evaluation forms.

use super::*;
use domain::calendar::Day;
use domain::ids::{
    JointId, MeetingId, NoteId, OperationId, QuestionId, RecommendationId, SittingId,
};
use domain::note::NoteKind;
use domain::pointed_out::PointedKind;
use domain::words::Word;

views! {
    /// A note as it is typed. `theme` is a code or a name, `until` a day as people write it.
    struct NoteForm {
        pub theme: String,
        pub kind: NoteKind,
        pub table: Option<String>,
        pub text: String,
        pub who: Option<String>,
        pub until: Option<String>,
    }

    /// What should not stand in a note: where in it, in characters from its beginning.
    struct PointedOut {
        pub kind: PointedKind,
        pub at: u32,
        pub length: u32,
    }

    struct NoteAdded {
        pub note: NoteId,
        pub pointed_out: Vec<PointedOut>,
        pub operation: OperationId,
    }

    /// `recommendations` are the numbers of those that were made from it.
    struct NoteItem {
        pub note: NoteId,
        pub meeting: MeetingId,
        pub route: Option<u32>,
        pub stop: Option<u32>,
        pub city: Option<String>,
        pub theme: String,
        pub theme_tr: String,
        pub theme_en: String,
        pub kind: Word<NoteKind>,
        pub table: Option<String>,
        pub text: String,
        pub who: Option<String>,
        pub until: Option<Day>,
        pub recommendations: Vec<String>,
        pub pointed_out: Vec<PointedOut>,
    }

    /// A recommendation as it is typed. Without a text it says what the notes say; without a theme it has theirs.
    struct RecommendationForm {
        pub theme: Option<String>,
        pub text_tr: Option<String>,
        pub text_en: Option<String>,
        pub addressee: Option<String>,
        pub priority: Option<u32>,
        pub from_notes: Vec<NoteId>,
    }

    struct RecommendationAdded {
        pub recommendation: RecommendationId,
        pub number: String,
        pub pointed_out: Vec<PointedOut>,
        pub operation: OperationId,
    }

    /// `votes` of `voting` were for it; both are null while nobody has counted. `also` are those of other cities with which
    /// it is one, under `joint_number`.
    struct RecommendationItem {
        pub recommendation: RecommendationId,
        pub number: String,
        pub meeting: MeetingId,
        pub route: Option<u32>,
        pub stop: Option<u32>,
        pub city: Option<String>,
        pub theme: Option<String>,
        pub theme_tr: Option<String>,
        pub theme_en: Option<String>,
        pub text_tr: Option<String>,
        pub text_en: Option<String>,
        pub addressee: Option<String>,
        pub votes: Option<u32>,
        pub voting: Option<u32>,
        pub priority: Option<u32>,
        pub from_notes: Vec<NoteId>,
        pub joint: Option<JointId>,
        pub joint_number: Option<String>,
        pub also: Vec<RecommendationPlace>,
    }

    struct RecommendationPlace {
        pub recommendation: RecommendationId,
        pub number: String,
        pub city: Option<String>,
    }

    struct Voted {
        pub recommendation: RecommendationId,
        pub number: String,
        pub votes: Option<u32>,
        pub voting: Option<u32>,
        pub operation: Option<OperationId>,
    }

    /// Two of different cities that look alike, from 0 to 1.
    struct RecommendationPair {
        pub a: RecommendationItem,
        pub b: RecommendationItem,
        pub score: f64,
    }

    /// `joint_number` is null after two were taken apart, or found to be different.
    struct RecommendationsDecided {
        pub a: RecommendationId,
        pub b: Option<RecommendationId>,
        pub joint_number: Option<String>,
        pub operation: Option<OperationId>,
    }

    /// A question on the form, by its place from 1.
    struct QuestionItem {
        pub question: QuestionId,
        pub number: u32,
        pub text_tr: Option<String>,
        pub text_en: Option<String>,
    }

    /// The questions of the programme. While there are none, `offered` are those that can be taken over.
    struct Questions {
        pub questions: Vec<QuestionItem>,
        pub offered: Vec<QuestionItem>,
    }

    struct QuestionsTaken {
        pub questions: u32,
        pub operation: Option<OperationId>,
    }

    /// A paper form: a score for each question in their order, null where nothing was ticked.
    struct EvaluationForm {
        pub scores: Vec<Option<u32>>,
        pub comment: Option<String>,
    }

    struct EvaluationEntered {
        pub sitting: Option<SittingId>,
        pub forms: u32,
        pub evaluation: Evaluation,
        pub operation: Option<OperationId>,
    }

    /// `counted` are the forms that somebody counted on paper, null while nobody has; `arrived` who came. `comments` stand in
    /// the order of the alphabet: which form one is of, nobody knows.
    struct Evaluation {
        pub meeting: MeetingId,
        pub entered: u32,
        pub counted: Option<u32>,
        pub arrived: u32,
        pub more_forms_than_people: bool,
        pub answers: Vec<QuestionAnswers>,
        pub comments: Vec<String>,
        pub sittings: Vec<SittingItem>,
    }

    /// `scores` are how many gave 1 to 5; `mean` is null while fewer than five answered. `number` is null for a question that
    /// is asked no more.
    struct QuestionAnswers {
        pub question: QuestionId,
        pub number: Option<u32>,
        pub text_tr: Option<String>,
        pub text_en: Option<String>,
        pub n: u32,
        pub scores: Vec<u32>,
        pub mean: Option<f64>,
    }

    struct SittingItem {
        pub sitting: SittingId,
        pub forms: u32,
    }
}
