//! Applications that wait for a meeting, and the meeting that they are given.

use programme::words::Words;
use programme::{Error, args, view};
use serde_json::json;

use crate::answer::Answer;
use crate::args::Place;
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, or_dash, paragraphs, plain};

pub(crate) fn place(desk: &mut Desk, asked: Place) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let Some((meeting, who)) = asked.placed.split_last() else {
            return Err(Failure::usage("usage", "cli-usage-wrong"));
        };
        let meeting = programme.find_meeting(meeting)?;
        let found = programme.find_to_place(asked.number, &who.join(" "))?;
        match found.as_slice() {
            [one] => {
                let placed = programme.place(one.application, meeting)?;
                let text = words.text_with(
                    "cli-placed",
                    &args! {
                        "name" => plain(placed.name.as_deref().unwrap_or("–")),
                        "city" => or_dash(placed.city.as_deref()),
                    },
                );
                Answer::new(&placed, text)
            }
            [] => Err(nobody().into()),
            several => {
                let table = waiting(several, words).text();
                let text = paragraphs([words.text("cli-outcome-several"), table]);
                let json = json!({"outcome": "several", "items": several});
                Ok(Answer::new(json, text)?.saying_no(true))
            }
        }
    })
}

fn nobody() -> Error {
    Error::Unknown {
        what: "application",
        candidates: vec![],
    }
}

pub(crate) fn waiting(items: &[view::ToPlaceItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-to-place-head", &[]);
    for it in items {
        let wishes: Vec<&str> = it
            .wishes
            .iter()
            .filter_map(|it| it.city.as_deref())
            .collect();
        let wishes = wishes.join(", ");
        let said = it.said.join(" / ");
        table.row([
            or_dash(it.name.as_deref()),
            or_dash(it.organisation.as_deref()),
            or_dash((!wishes.is_empty()).then_some(wishes.as_str())),
            or_dash((!said.is_empty()).then_some(said.as_str())),
        ]);
    }
    table
}
