//! What reports count.

use programme::words::Words;
use programme::{FiguresOf, view};

use crate::answer::Answer;
use crate::args::{Figures, FiguresAsked};
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, paragraphs, word};

pub(crate) fn figures(desk: &mut Desk, asked: Figures) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let of = match &asked.of {
            FiguresAsked::Meeting(of) => FiguresOf::Meeting(programme.find_meeting(&of.meeting)?),
            FiguresAsked::Route { number } => FiguresOf::Route(*number),
            FiguresAsked::Programme {
                from: Some(from),
                to: Some(to),
            } => FiguresOf::days(from, to)?,
            FiguresAsked::Programme { .. } => FiguresOf::Programme,
        };
        let figures = programme.figures(of)?;
        let text = paragraphs([
            numbers(&figures, words).text(),
            groups(&figures, words).text_if_any(),
            others(&figures, words).text_if_any(),
        ]);
        Answer::new(&figures, text)
    })
}

/// What was never asked has no line; what is not known yet has a word.
fn numbers(it: &view::Figures, words: &Words) -> Table {
    let mut table = Table::new(words, "cli-figures-head", &[1]);
    let mut row = |name: &str, value: String| table.row([word(words, "figure", name), value]);
    let number = |value: u32| value.to_string();
    let or = |value: Option<u32>, id: &str| value.map_or_else(|| words.text(id), number);
    let plan = [
        ("meetings", it.meetings),
        ("held", it.held),
        ("cities", it.cities),
        ("applied", it.applied),
        ("registered", it.registered),
        ("selected", it.selected),
        ("waiting", it.waiting),
        ("not_selected", it.not_selected),
    ];
    for (name, value) in plan {
        row(name, number(value));
    }
    if let Some(undecided) = it.undecided {
        row("undecided", number(undecided));
    }
    let replies = [
        ("withdrawn", it.withdrawn),
        ("asked", it.asked),
        ("coming", it.coming),
        ("not_coming", it.not_coming),
        ("expected", it.expected),
    ];
    for (name, value) in replies {
        row(name, number(value));
    }
    row("no_shows", or(it.no_shows, "figure-not-over"));
    row("arrived", number(it.arrived));
    row("signed", or(it.signed, "figure-not-entered"));
    let entered = [
        ("signed_organisations", it.signed_organisations),
        ("slips", it.slips),
        ("unsigned", it.unsigned),
        ("signed_without_arrival", it.signed_without_arrival),
    ];
    for (name, value) in entered {
        if let Some(value) = value {
            row(name, number(value));
        }
    }
    row("meetings_not_entered", number(it.meetings_not_entered));
    let door = [
        ("walk_ins", it.walk_ins),
        ("substitutes", it.substitutes),
        ("without_a_seat", it.without_a_seat),
        ("from_elsewhere", it.from_elsewhere),
        ("people", it.people),
        ("organisations", it.organisations),
        ("by_headquarters", it.by_headquarters),
    ];
    for (name, value) in door {
        row(name, number(value));
    }
    if let Some(sexes) = &it.sexes {
        row("women", number(sexes.women));
        row("men", number(sexes.men));
        row("not_stated", number(sexes.not_stated));
    }
    row("first_time", number(it.first_time));
    row("before", number(it.before));
    let promised = [
        ("promised", it.promised),
        ("meals_ordered", it.meals_ordered),
        ("meals_invoiced", it.meals_invoiced),
    ];
    for (name, value) in promised {
        if let Some(value) = value {
            row(name, number(value));
        }
    }
    row("deviations", number(it.deviations));
    table
}

fn groups(it: &view::Figures, words: &Words) -> Table {
    let mut table = Table::new(words, "cli-figures-groups-head", &[1, 2, 3]);
    for group in it.groups.iter().filter(|_| it.arrived > 0) {
        let name = match words.text("cli-title-language").as_str() {
            "en" => group.name_en.clone(),
            _ => group.name_tr.clone(),
        };
        table.row([
            name.unwrap_or_else(|| words.text("cli-group-unknown")),
            group.people.to_string(),
            group
                .people_signed
                .map_or_else(|| words.text("figure-not-entered"), |it| it.to_string()),
            group.organisations.to_string(),
        ]);
    }
    table
}

fn others(it: &view::Figures, words: &Words) -> Table {
    let mut table = Table::new(words, "cli-figures-others-head", &[1]);
    for other in &it.others {
        let name = match other.category {
            Some(category) => word(words, "category", &category),
            None => words.text("word-later"),
        };
        table.row([name, other.people.to_string()]);
    }
    table
}
