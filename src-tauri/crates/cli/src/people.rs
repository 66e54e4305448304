//! Somebody put on a list by hand, and moved to another.

use programme::vocabulary::{AddOutcome, MoveOutcome, Selection, Word};
use programme::words::Words;
use programme::{Error, args, view};

use crate::answer::Answer;
use crate::args::{Add, Move};
use crate::failure::Failure;
use crate::open::{Desk, for_several};
use crate::print::{Table, field, field_value, or_dash, paragraphs, plain, word};
use crate::tour::{moved_figures, warnings};

pub(crate) fn add(desk: &mut Desk, asked: Add) -> Result<Answer, Failure> {
    let person = asked.person.as_deref().map(|it| it.trim().parse());
    let person = person.transpose().map_err(|_| Error::Unknown {
        what: "person",
        candidates: vec![],
    })?;
    let form = view::AddForm {
        name: asked.name.unwrap_or_default(),
        organisation: asked.organisation,
        kind: asked.kind,
        role: asked.about.role,
        category: asked.category.as_deref().map(Word::read),
        phone: asked.about.phone,
        email: asked.about.email,
        sex: None,
        access_need: asked.access,
        meal_need: asked.meal,
        note: asked.note,
        companions: asked.companions,
        notice: asked.notice.as_deref().map(Word::read),
        person,
        new_person: asked.new_person,
        waits: asked.waiting,
        again: asked.again,
    };
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let added = programme.add(meeting, &form)?;
        let says_no = !matches!(added.outcome, AddOutcome::Added | AddOutcome::BroughtBack);
        let args = args! {
            "name" => plain(&added.name),
            "city" => or_dash(added.room.city.as_deref()),
            "taken" => added.room.taken,
            "capacity" => added.room.capacity,
        };
        let id = format!("cli-add-{}", added.outcome.word().replace('_', "-"));
        let new = match added.new_organisation {
            true => words.text("plan-warning-new-organisation"),
            false => String::new(),
        };
        let stands = match &added.selection {
            Some(it) if added.room.seats_given => words.text_with(
                "cli-add-stands",
                &args! { "selection" => word(words, "cli-selection", it) },
            ),
            _ => String::new(),
        };
        let code = added.code.as_ref().map_or_else(String::new, |code| {
            words.text_with("cli-add-code", &args! { "code" => code })
        });
        let elsewhere = match added.elsewhere.is_empty() {
            true => String::new(),
            false => words.text_with(
                "cli-add-elsewhere",
                &args! { "cities" => added.elsewhere.join(", ") },
            ),
        };
        let text = paragraphs([
            words.text_with(&id, &args),
            stands,
            elsewhere,
            new,
            changed(&added.changed, words),
            known(&added.known, words),
            code,
        ]);
        Ok(Answer::new(&added, text)?.saying_no(says_no))
    })
}

pub(crate) fn move_to(desk: &mut Desk, asked: &Move) -> Result<Answer, Failure> {
    let how = view::MoveForm {
        waits: asked.waiting,
        anyway: asked.anyway,
        reason: asked.reason.clone(),
    };
    desk.with(|programme, words| {
        let Some((to, who)) = asked.who_to.split_last() else {
            return Err(Failure::usage("usage", "cli-usage-wrong"));
        };
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let to = programme.find_meeting(to)?;
        for_several(programme, words, meeting, who, |programme, ids| {
            let moved = programme.move_to(meeting, ids, to, &how)?;
            let about = match moved.outcome {
                MoveOutcome::Moved => &moved.moved,
                MoveOutcome::Already | MoveOutcome::NoSeatFree | MoveOutcome::Over => &moved.asked,
            };
            let names: Vec<String> = about.iter().map(|it| or_dash(it.name.as_deref())).collect();
            let args = args! {
                "names" => plain(&names.join(", ")),
                "from" => or_dash(moved.from.city.as_deref()),
                "to" => or_dash(moved.to.city.as_deref()),
            };
            let id = format!("cli-move-{}", moved.outcome.word().replace('_', "-"));
            // Who had a seat and has none now hears so by name.
            let without = |selection: Selection, id: &str| {
                let lost = moved.moved.iter();
                let lost = lost.filter(|it| it.had_seat && it.selection.is(selection));
                let names: Vec<String> = lost.map(|it| or_dash(it.name.as_deref())).collect();
                match names.is_empty() {
                    true => String::new(),
                    false => words.text_with(id, &args! { "names" => plain(&names.join(", ")) }),
                }
            };
            let text = paragraphs([
                words.text_with(&id, &args),
                without(Selection::Waiting, "cli-move-waits"),
                without(Selection::Undecided, "cli-move-undecided"),
                format!("{}\n{}", room(&moved.from, words), room(&moved.to, words)),
                warnings(words, &moved.warnings, &[]),
                moved_figures(words, &moved.issued),
            ]);
            let says_no = moved.outcome != MoveOutcome::Moved;
            Ok(Answer::new(&moved, text)?.saying_no(says_no))
        })
    })
}

/// How many chairs of a meeting are taken.
fn room(room: &view::Room, words: &Words) -> String {
    let args = args! {
        "city" => or_dash(room.city.as_deref()),
        "taken" => room.taken,
        "capacity" => room.capacity,
    };
    words.text_with("cli-room", &args)
}

pub(crate) fn changed(changed: &[view::Changed], words: &Words) -> String {
    let lines = changed.iter().map(|it| {
        let args = args! {
            "field" => field("registration", &it.column, words),
                    "before" => field_value(&it.column, it.before.as_deref(), words),
                    "after" => field_value(&it.column, it.after.as_deref(), words),
        };
        words.text_with("cli-edited", &args)
    });
    lines.collect::<Vec<_>>().join("\n")
}

pub(crate) fn known(known: &[view::KnownPerson], words: &Words) -> String {
    let mut table = Table::new(words, "cli-known-head", &[]);
    for it in known {
        let reasons = it
            .reasons
            .iter()
            .map(|it| word(words, "duplicates-reason", it));
        table.row([
            it.name.clone(),
            or_dash(it.organisation.as_deref()),
            or_dash(
                it.phone_end
                    .as_ref()
                    .map(|end| format!("…{end}"))
                    .as_deref(),
            ),
            or_dash(
                Some(it.cities.join(", "))
                    .as_deref()
                    .filter(|it| !it.is_empty()),
            ),
            reasons.collect::<Vec<_>>().join(", "),
            it.person.to_string(),
        ]);
    }
    table.text_if_any()
}
