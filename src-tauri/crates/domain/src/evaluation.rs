//! Evaluation forms: what people ticked on paper at the end of a meeting, typed in later by somebody of the team.
//!
//! Nobody shall be able to tell whose form is whose, not even who holds the file and its log. So the forms that are typed in
//! one sitting are one value, and in it they stand sorted by what they say: no order of typing, no time, no person.
//!
//! ```text
//! sitting  = questions *( LF form )         the ids of the questions, parted by blanks
//! form     = scores [ TAB comment ]         a digit 1–5 for each question, `-` where it was left blank; sorted by bytes
//! ```
//!
//! In a comment a backslash, a line end and a tab are `\\`, `\n` and `\t`.

use uuid::Uuid;

use crate::ids::{MeetingId, QuestionId, of_its_nature};
use crate::noun::Noun;
use crate::table;

/// The scores of a question; the scale is bound to the digits of the keyboard.
pub const SCORES: std::ops::RangeInclusive<u8> = 1..=5;

/// The fewest forms of which a mean is told: of fewer it would say what single people ticked.
pub const FEWEST_FOR_A_MEAN: u32 = 5;

/// The most questions of a programme, and forms of one sitting: what fits a screen, and a long day.
pub const MOST_QUESTIONS: usize = 20;
pub const MOST_FORMS: usize = 500;

/// One paper form. What is `None` was left blank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// One for each question of the sitting, in their order.
    pub scores: Vec<Option<u8>>,
    /// Empty where nothing was written.
    pub comment: String,
}

impl Form {
    /// Nothing was ticked and nothing written: no form at all.
    pub fn is_blank(&self) -> bool {
        self.comment.trim().is_empty() && self.scores.iter().all(Option::is_none)
    }
}

/// The forms of one sitting, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sitting {
    pub questions: Vec<QuestionId>,
    pub forms: Vec<Form>,
}

impl Sitting {
    /// The value that is kept: the same forms in whatever order give the same bytes.
    pub fn text(&self) -> String {
        let head: Vec<String> = self.questions.iter().map(QuestionId::to_string).collect();
        let mut forms: Vec<String> = self.forms.iter().map(|it| self.line(it)).collect();
        forms.sort_unstable();
        let mut text = head.join(" ");
        for form in forms {
            text.push('\n');
            text.push_str(&form);
        }
        text
    }

    fn line(&self, form: &Form) -> String {
        let scores = (0..self.questions.len()).map(|at| form.scores.get(at).copied().flatten());
        let mut line: String = scores
            .map(|it| it.map_or('-', |score| char::from(b'0' + score)))
            .collect();
        let comment = form.comment.trim();
        if !comment.is_empty() {
            line.push('\t');
            for c in comment.chars() {
                match c {
                    '\\' => line.push_str("\\\\"),
                    '\n' => line.push_str("\\n"),
                    '\t' => line.push_str("\\t"),
                    c => line.push(c),
                }
            }
        }
        line
    }

    /// What cannot be read of it is left out: a later version may write more.
    pub fn read(text: &str) -> Sitting {
        let mut lines = text.split('\n');
        let head = lines.next().unwrap_or_default();
        let questions = head.split(' ').filter_map(|it| it.parse().ok()).collect();
        let forms = lines.map(|line| {
            let (scores, comment) = line.split_once('\t').unwrap_or((line, ""));
            Form {
                scores: scores.chars().map(score).collect(),
                comment: unescaped(comment),
            }
        });
        Sitting {
            questions,
            forms: forms.collect(),
        }
    }
}

fn score(c: char) -> Option<u8> {
    let digit = u8::try_from(c.to_digit(10)?).ok()?;
    SCORES.contains(&digit).then_some(digit)
}

fn unescaped(comment: &str) -> String {
    let mut read = String::with_capacity(comment.len());
    let mut letters = comment.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => match letters.next() {
                Some('n') => read.push('\n'),
                Some('t') => read.push('\t'),
                Some(c) => read.push(c),
                None => read.push('\\'),
            },
            c => read.push(c),
        }
    }
    read
}

/// A form as somebody types it in a line: `5,4,-,5` or `54-5`, a digit for each question; a dash, a nought or nothing between
/// two commas was left blank. Behind a semicolon or a tab stands the comment. `None` for what is no score.
pub fn read_form(typed: &str) -> Option<Form> {
    let (scores, comment) = typed.split_once([';', '\t']).unwrap_or((typed, ""));
    let one = |part: &str| match part.trim() {
        "" | "-" | "–" | "0" => Some(None),
        digit => {
            let mut letters = digit.chars();
            let score = letters.next().and_then(score)?;
            letters.next().is_none().then_some(Some(score))
        }
    };
    let scores: Option<Vec<Option<u8>>> = match scores.contains(',') {
        true => scores.split(',').map(one).collect(),
        false => scores
            .trim()
            .chars()
            .map(|c| one(c.encode_utf8(&mut [0; 4])))
            .collect(),
    };
    Some(Form {
        scores: scores?,
        comment: comment.trim().to_owned(),
    })
}

/// How one question was answered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    pub question: Option<QuestionId>,
    /// How many answered.
    pub n: u32,
    /// How many gave each score, from 1 to 5.
    pub scores: [u32; 5],
    /// To the hundredth; `None` while fewer than [`FEWEST_FOR_A_MEAN`] answered.
    pub mean: Option<f64>,
}

/// How every question was answered over all sittings, in the order of `questions`. What was asked on a form and is no
/// question of the programme any more comes behind.
pub fn answers(questions: &[QuestionId], sittings: &[Sitting]) -> Vec<Answers> {
    let mut order: Vec<QuestionId> = questions.to_vec();
    for question in sittings.iter().flat_map(|it| &it.questions) {
        if !order.contains(question) {
            order.push(*question);
        }
    }
    let answers = order.into_iter().map(|question| {
        let mut scores = [0; 5];
        for sitting in sittings {
            let Some(at) = sitting.questions.iter().position(|it| *it == question) else {
                continue;
            };
            for score in sitting.forms.iter().filter_map(|it| *it.scores.get(at)?) {
                scores[usize::from(score - 1)] += 1;
            }
        }
        let n: u32 = scores.iter().sum();
        let sum: u32 = (1..).zip(scores).map(|(score, count)| score * count).sum();
        let mean = (n >= FEWEST_FOR_A_MEAN).then(|| {
            let mean = f64::from(sum) / f64::from(n);
            (mean * 100.0).round() / 100.0
        });
        Answers {
            question: Some(question),
            n,
            scores,
            mean,
        }
    });
    answers
        .filter(|it| it.n > 0 || it.question.is_some_and(|id| questions.contains(&id)))
        .collect()
}

/// The lowest score that counts as a good one.
const GOOD: usize = 4;

/// How many in a hundred gave a good score, to the tenth; `None` while fewer than [`FEWEST_FOR_A_MEAN`] answered.
pub fn share_of_good(scores: &[u32]) -> Option<f64> {
    let n: u32 = scores.iter().sum();
    let good: u32 = scores.iter().skip(GOOD - 1).sum();
    (n >= FEWEST_FOR_A_MEAN).then(|| (f64::from(good) / f64::from(n) * 1_000.0).round() / 10.0)
}

/// A question that is offered to a programme which has none yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    pub question: QuestionId,
    pub tr: &'static str,
    pub en: &'static str,
}

/// The bundled questions. Each has one id on every laptop, so two that take them over take the same.
pub fn offered() -> Vec<Offered> {
    let rows = table::rows(include_str!("../../../../assets/programme/evaluation.csv"));
    let questions = rows.map(|[code, tr, en]| Offered {
        question: QuestionId(of_its_nature(Noun::EvaluationQuestion, code)),
        tr,
        en,
    });
    questions.collect()
}

/// How many forms were counted at a meeting is one row.
pub fn count_id(meeting: MeetingId) -> Uuid {
    of_its_nature(Noun::EvaluationCount, meeting.to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn question(number: u128) -> QuestionId {
        QuestionId(Uuid::from_u128(number))
    }

    fn form() -> impl Strategy<Value = Form> {
        let score = prop::option::of(1..=5u8);
        let comment = "[a-zışğ\\\\\t\n ]{0,12}".prop_map(|it| it.trim().to_owned());
        (prop::collection::vec(score, 3), comment)
            .prop_map(|(scores, comment)| Form { scores, comment })
    }

    fn sitting(forms: Vec<Form>) -> Sitting {
        Sitting {
            questions: (1..=3).map(question).collect(),
            forms,
        }
    }

    proptest! {
        #[test]
        fn the_order_of_typing_leaves_no_trace(
            (forms, shuffled) in prop::collection::vec(form(), 0..9)
                .prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle()))
        ) {
            prop_assert_eq!(sitting(forms).text(), sitting(shuffled).text());
        }

        #[test]
        fn forms_survive_writing_and_reading(forms in prop::collection::vec(form(), 0..9)) {
            let written = sitting(forms.clone()).text();
            let read = Sitting::read(&written);
            prop_assert_eq!(read.forms.len(), forms.len());
            prop_assert!(forms.iter().all(|it| read.forms.contains(it)));
            prop_assert_eq!(read.text(), written);
        }

        #[test]
        fn nobody_is_counted_twice_and_no_mean_speaks_of_a_few(forms in prop::collection::vec(form(), 0..9)) {
            let given = forms.iter().filter(|it| it.scores[0].is_some()).count() as u32;
            let answers = answers(&[question(1)], &[sitting(forms)]);
            prop_assert_eq!(answers[0].n, given);
            prop_assert_eq!(answers[0].scores.iter().sum::<u32>(), given);
            prop_assert_eq!(answers[0].mean.is_some(), given >= FEWEST_FOR_A_MEAN);
        }
    }

    #[test]
    fn forms_are_read_as_people_type_them() {
        let scores = |typed: &str| read_form(typed).map(|it| it.scores);
        for (typed, read) in [
            ("5,4,5", Some(vec![Some(5), Some(4), Some(5)])),
            ("545", Some(vec![Some(5), Some(4), Some(5)])),
            ("5,,-", Some(vec![Some(5), None, None])),
            ("5 -", Some(vec![Some(5), None, None])),
            (
                "5,0,1; Süre kısaydı; yine",
                Some(vec![Some(5), None, Some(1)]),
            ),
            ("6,1,1", None),
            ("55,1,1", None),
            ("beş", None),
        ] {
            assert_eq!(scores(typed), read, "{typed}");
        }
        let form = read_form("5,4\tSüre, kısaydı; yine").unwrap();
        assert_eq!(form.comment, "Süre, kısaydı; yine");
    }

    #[test]
    fn four_and_five_are_good_and_a_few_say_nothing() {
        assert_eq!(share_of_good(&[0, 0, 2, 1, 3]), Some(66.7));
        assert_eq!(share_of_good(&[5, 0, 0, 0, 0]), Some(0.0));
        assert_eq!(share_of_good(&[0, 0, 0, 0, 4]), None);
    }

    #[test]
    fn questions_that_are_no_more_keep_their_answers() {
        let forms = vec![Form {
            scores: vec![Some(5), None, Some(2)],
            comment: String::new(),
        }];
        let answers = answers(&[question(3), question(9)], &[sitting(forms)]);
        let said: Vec<_> = answers.iter().map(|it| (it.question, it.n)).collect();
        assert_eq!(
            said,
            [
                (Some(question(3)), 1),
                (Some(question(9)), 0),
                (Some(question(1)), 1)
            ]
        );
    }

    #[test]
    fn the_questions_that_are_offered_are_whole() {
        let offered = offered();
        assert!((4..=MOST_QUESTIONS).contains(&offered.len()));
        let ids: std::collections::HashSet<_> = offered.iter().map(|it| it.question).collect();
        assert_eq!(ids.len(), offered.len());
        assert!(
            offered
                .iter()
                .all(|it| !it.tr.is_empty() && !it.en.is_empty())
        );
    }
}
