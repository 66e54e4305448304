//! Reading applications: the list of a meeting, one of them in full, and the points that a reader gives.

use programme::ids::{MeetingId, RegistrationId};
use programme::words::{Language, Words};
use programme::{Programme, args, view};

use crate::answer::Answer;
use crate::args::{Points, Review};
use crate::call::moment;
use crate::failure::Failure;
use crate::open::{Desk, for_one};
use crate::print::{Table, or_dash, paragraphs, plain, word};

pub(crate) fn review(desk: &mut Desk, asked: Review) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        if asked.who.is_empty() {
            let review = programme.review(meeting)?;
            let text = list(&review, words);
            return Answer::new(&review, text);
        }
        for_one(programme, words, meeting, &asked.who, |programme, id| {
            one(programme, words, meeting, id)
        })
    })
}

pub(crate) fn points(desk: &mut Desk, asked: Points) -> Result<Answer, Failure> {
    let is_pair = |it: &&String| it.contains('=');
    let (pairs, who): (Vec<&String>, Vec<&String>) = asked.given.iter().partition(is_pair);
    let who: Vec<String> = who.into_iter().cloned().collect();
    let wrong = || Failure::usage("usage", "cli-usage-points");
    let mut given: Vec<(u32, Option<u32>)> = Vec::new();
    for pair in pairs {
        let (number, points) = pair.split_once('=').ok_or_else(wrong)?;
        let points = match points.trim() {
            "" => None,
            points => Some(points.parse().map_err(|_| wrong())?),
        };
        given.push((number.trim().parse().map_err(|_| wrong())?, points));
    }
    if given.is_empty() || who.is_empty() {
        return Err(wrong());
    }
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        for_one(programme, words, meeting, &who, |programme, id| {
            let given = programme.give_points(meeting, id, &asked.reader, &given)?;
            let args = args! {
                "name" => plain(given.name.as_deref().unwrap_or("–")),
                "reader" => plain(&given.reader),
                "points" => in_points(given.points, words),
            };
            let text = words.text_with("cli-points-given", &args);
            Answer::new(&given, text)
        })
    })
}

fn list(review: &view::Review, words: &Words) -> String {
    let mut criteria = Table::new(words, "cli-criteria-head", &[0, 2]);
    for it in &review.criteria {
        criteria.row([
            it.number.to_string(),
            title(it, words).to_owned(),
            it.max_points.to_string(),
        ]);
    }
    let mut table = Table::new(words, "cli-review-head", &[3]);
    for it in &review.items {
        table.row([
            or_dash(it.registration.name.as_deref()),
            or_dash(it.registration.organisation.as_deref()),
            match it.asks_again {
                true => words.text_with(
                    "cli-review-again",
                    &args! { "verdict" => word(words, "cli-selection", &it.registration.selection) },
                ),
                false => word(words, "cli-selection", &it.registration.selection),
            },
            in_points(it.points, words),
        ]);
    }
    let count = args! { "count" => review.items.len() };
    paragraphs([
        words.text_with("cli-review", &count),
        criteria.text_if_any(),
        table.text_if_any(),
    ])
}

fn one(
    programme: &Programme,
    words: &Words,
    meeting: MeetingId,
    id: RegistrationId,
) -> Result<Answer, Failure> {
    let sheet = programme.review_sheet(meeting, id)?;
    let review = programme.review(meeting)?;
    let mut answers = Table::new(words, "cli-answers-head", &[]);
    let application = sheet.application.iter();
    for it in application.flat_map(|it| it.as_typed.iter().filter(|it| !it.answer.is_empty())) {
        answers.row_with_end([it.question.clone()], it.answer.clone());
    }
    let mut points = Table::new(words, "cli-given-head", &[2]);
    for it in &sheet.points {
        let of = review.criteria.iter();
        let criterion = of.clone().find(|other| other.criterion == it.criterion);
        points.row([
            it.reader.clone(),
            criterion.map_or_else(String::new, |it| title(it, words).to_owned()),
            it.points.to_string(),
        ]);
    }
    let mut history = Table::new(words, "cli-history-head", &[]);
    let organisation = sheet.organisation.iter();
    for it in organisation.flat_map(|it| it.participations.iter()) {
        let came = match &it.registration.arrived_at {
            Some(at) => moment(words, Some(at)),
            None => word(words, "cli-selection", &it.registration.selection),
        };
        history.row([
            or_dash(it.city.as_deref()),
            or_dash(it.registration.name.as_deref()),
            came,
        ]);
    }
    let mut of = review.items.iter();
    let item = of.find(|it| it.registration.registration == sheet.registration);
    let head = args! {
        "name" => or_dash(item.and_then(|it| it.registration.name.as_deref())),
        "organisation" => or_dash(item.and_then(|it| it.registration.organisation.as_deref())),
        "verdict" => item.map_or_else(|| word(words, "cli-selection", "undecided"), |it| word(words, "cli-selection", &it.registration.selection)),
        "points" => in_points(item.and_then(|it| it.points), words),
    };
    let text = paragraphs([
        words.text_with("cli-review-one", &head),
        answers.text_if_any(),
        points.text_if_any(),
        history.text_if_any(),
    ]);
    Answer::new(&sheet, text)
}

fn title<'a>(it: &'a view::CriterionItem, words: &Words) -> &'a str {
    words.language().choose(&it.title_tr, &it.title_en)
}

/// Hundredths as people write them; a dash where nobody gave any.
fn in_points(hundredths: Option<u32>, words: &Words) -> String {
    let Some(it) = hundredths else {
        return "–".to_owned();
    };
    let comma = match words.language() {
        Language::Tr => ',',
        Language::En => '.',
    };
    match it % 100 {
        0 => (it / 100).to_string(),
        rest => format!("{}{comma}{rest:02}", it / 100),
    }
}
