//! The dossier of a meeting: what whoever funds it asks for, what an auditor would ask, and what was used to be visible.

use programme::vocabulary::{DossierItem, DossierQuestion, DossierState};
use programme::words::Words;
use programme::{Error, args, view};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Dossier, Participants, Visibility};
use crate::failure::Failure;
use crate::open::{Desk, time};
use crate::print::{
    Table, day, number, number_not_noted, or_dash, paper_warnings, paragraphs, plain, word,
};

pub(crate) fn dossier(desk: &mut Desk, asked: Dossier) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let done = match (&asked.not_applicable, &asked.applicable) {
            (Some(item), _) => {
                let reason = asked.reason.as_deref().unwrap_or_default();
                programme.mark_not_applicable(meeting, item_of(item)?, reason)?;
                words.text("cli-dossier-marked")
            }
            (None, Some(item)) => {
                programme.mark_applicable(meeting, item_of(item)?)?;
                words.text("cli-dossier-taken-back")
            }
            (None, None) => String::new(),
        };
        let dossier = programme.dossier(meeting)?;
        let text = paragraphs([done, items(&dossier, words), questions(&dossier, words)]);
        Answer::new(&dossier, text)
    })
}

fn item_of(word: &str) -> Result<DossierItem, Error> {
    let word = word.trim().replace('-', "_");
    DossierItem::from_word(&word).ok_or_else(|| Error::ValueUnknown {
        field: "item".into(),
        known: DossierItem::ALL.iter().map(|it| it.word()).collect(),
    })
}

fn items(dossier: &view::Dossier, words: &Words) -> String {
    let mut table = Table::new(words, "cli-dossier-head", &[]);
    for it in &dossier.items {
        let why = word(words, "dossier-reason", &it.reason);
        let why = match &it.because {
            Some(because) => format!("{why}: {}", plain(because)),
            None => why,
        };
        let state = format!(
            "{} {}",
            mark(it.state),
            word(words, "dossier-state", &it.state)
        );
        table.row_with_end([word(words, "dossier-item", &it.item), state], why);
    }
    let whole = match (dossier.complete, dossier.due) {
        (true, _) => words.text("cli-dossier-complete"),
        (false, true) => words.text("cli-dossier-incomplete"),
        (false, false) => words.text("cli-dossier-not-due"),
    };
    paragraphs([table.text(), whole])
}

/// A shape for each state, for whoever sees no colours.
fn mark(state: DossierState) -> &'static str {
    match state {
        DossierState::Red => "✕",
        DossierState::Amber => "!",
        DossierState::Green => "✓",
        DossierState::NotApplicable => "–",
    }
}

fn questions(dossier: &view::Dossier, words: &Words) -> String {
    if dossier.questions.is_empty() {
        return String::new();
    }
    let said = dossier.questions.iter().map(|it| {
        let day = match it.question {
            DossierQuestion::SheetDay => day(words, it.day.as_ref()),
            DossierQuestion::TwoCities
            | DossierQuestion::TeamAmongParticipants
            | DossierQuestion::MoreMeals
            | DossierQuestion::SignedNotArrived
            | DossierQuestion::ArrivedNotSigned => String::new(),
        };
        let args = args! {
            "count" => it.count,
            "people" => it.people.unwrap_or_default(),
            "cities" => it.cities.join(", "),
            "sheet" => or_dash(it.sheet.as_deref()),
            "day" => day,
        };
        let id = format!("dossier-question-{}", it.question.word().replace('_', "-"));
        format!("? {}", words.text_with(&id, &args))
    });
    let said: Vec<String> = said.collect();
    paragraphs([words.text("cli-dossier-questions"), said.join("\n")])
}

pub(crate) fn participants(desk: &mut Desk, asked: Participants) -> Result<Answer, Failure> {
    let issued_at = time("--issued-at", asked.issued_at.as_deref())?;
    let language = desk.words.language();
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let written = programme.participant_list(meeting, &asked.out, language, issued_at)?;
        let head = words.text_with(
            "cli-participants",
            &args! {
                "file" => plain(&written.file),
                "rows" => written.rows,
                "number" => &written.number,
            },
        );
        let lacking = match (written.without_place, written.without_position) {
            (0, 0) => String::new(),
            (places, positions) => words.text_with(
                "participants-lacking",
                &args! { "places" => places, "positions" => positions },
            ),
        };
        let text = paragraphs([head, lacking, paper_warnings(&written.warnings, words)]);
        Ok(Answer::new(&written, text)?.saying_no(number_not_noted(&written.warnings)))
    })
}

pub(crate) fn visibility(desk: &mut Desk, asked: Visibility) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let Some(meeting) = &asked.meeting else {
            let items = programme.visibility()?;
            return Answer::new(json!({ "items": items }), list(&items, words));
        };
        let meeting = programme.find_meeting(meeting)?;
        if asked.item.is_empty() {
            let items = programme.visibility_at(meeting)?;
            return Answer::new(json!({ "items": items }), used(&items, words));
        }
        let item = programme.find_visibility(&asked.item.join(" "))?;
        // What is not said anew stays as it stands.
        let lines = programme.visibility_at(meeting)?;
        let before = lines.into_iter().find(|it| it.item == item && it.used);
        let (copies, place, note) = match before {
            Some(it) => (it.copies, it.place, it.note),
            None => (None, None, None),
        };
        let form = view::VisibilityForm {
            copies: asked.copies.or(copies),
            place: asked.place.clone().or(place),
            note: asked.note.clone().or(note),
        };
        let ticked = match asked.not_used {
            true => programme.untick_visibility(meeting, item)?,
            false => programme.tick_visibility(meeting, item, &form)?,
        };
        let done = match (ticked.operation, ticked.used) {
            (None, _) => "cli-edited-nothing",
            (Some(_), true) => "cli-visibility-ticked",
            (Some(_), false) => "cli-visibility-unticked",
        };
        let items = programme.visibility_at(meeting)?;
        let text = paragraphs([words.text(done), used(&items, words)]);
        Answer::new(&ticked, text)
    })
}

fn list(items: &[view::VisibilityItem], words: &Words) -> String {
    let mut table = Table::new(words, "cli-visibility-head", &[0, 4]);
    for it in items {
        table.row([
            it.number.to_string(),
            word(words, "visibility-kind", &it.kind),
            or_dash(it.title_tr.as_deref()),
            or_dash(it.title_en.as_deref()),
            number(it.copies),
            or_dash(it.approved_by.as_deref()),
            day(words, it.approved_on.as_ref()),
        ]);
    }
    match table.is_empty() {
        true => words.text("cli-visibility-none"),
        false => table.text(),
    }
}

fn used(items: &[view::VisibilityLine], words: &Words) -> String {
    let mut table = Table::new(words, "cli-visibility-used-head", &[0, 4]);
    for it in items {
        let (title, other) = match words.text("cli-title-language").as_str() {
            "en" => (&it.title_en, &it.title_tr),
            _ => (&it.title_tr, &it.title_en),
        };
        table.row([
            number(it.number),
            word(words, "visibility-kind", &it.kind),
            or_dash(title.as_deref().or(other.as_deref())),
            words.text(match it.used {
                true => "visibility-used",
                false => "visibility-not-used",
            }),
            number(it.copies),
            or_dash(it.place.as_deref()),
            or_dash(it.note.as_deref()),
        ]);
    }
    match table.is_empty() {
        true => words.text("cli-visibility-none"),
        false => table.text(),
    }
}
