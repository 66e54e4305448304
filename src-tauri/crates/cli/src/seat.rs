//! Seats without a name yet, or with another one, and how people of a meeting replied.

use programme::vocabulary::CallOutcome;
use programme::words::Words;
use programme::{Error, args, view};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Called, Invite, NameSeat, Replies};
use crate::call::moment;
use crate::failure::Failure;
use crate::open::{Desk, for_one, time};
use crate::people::{changed, known};
use crate::print::{Table, day, or_dash, paragraphs, plain, withdrawn, word};

pub(crate) fn invite(desk: &mut Desk, asked: Invite) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        if let Some(list) = &asked.list {
            let invited = programme.invite_list(meeting, list, asked.seats, asked.preview)?;
            let is_whole = !invited.problems.iter().any(|it| it.problem.is_in_the_way());
            let text = list_text(&invited, asked.preview, words);
            return Ok(Answer::new(&invited, text)?.saying_no(!is_whole));
        }
        let names = match one_or_each(&asked) {
            Ok(names) => names,
            Err(names) => {
                let shown = names.iter().map(|it| plain(it)).collect::<Vec<_>>();
                let args = args! { "one" => shown.join(" "), "each" => shown.join(", ") };
                let text = words.text_with("cli-invite-one-or-each", &args);
                let json = json!({"outcome": "one_or_each", "one": names.join(" "), "each": names});
                return Ok(Answer::new(json, text)?.saying_no(true));
            }
        };
        let invited = programme.invite_all(meeting, &names, asked.kind.as_deref(), asked.seats)?;
        let mut parts = Vec::new();
        for it in &invited.institutions {
            let args = args! {
                "organisation" => plain(&it.organisation),
                "seats" => it.registrations.len(),
            };
            parts.push(words.text_with("cli-invited", &args));
            let ids = it.registrations.iter().map(|it| it.to_string());
            parts.push(ids.collect::<Vec<String>>().join("\n"));
        }
        Answer::new(&invited, paragraphs(parts))
    })
}

/// One institution, or as many as there are names. Single words without quotation marks can be either: then they are handed
/// back, and a person has to say.
fn one_or_each(asked: &Invite) -> Result<Vec<String>, Vec<String>> {
    let names = asked.organisation.clone();
    let is_quoted = |it: &String| it.trim().contains(char::is_whitespace);
    match names.len() > 1 && !asked.each && !names.iter().any(is_quoted) {
        true => Err(names),
        false => Ok(names),
    }
}

/// What was done with a list of institutions, row by row where something is to be looked at.
fn list_text(it: &view::InvitedList, preview: bool, words: &Words) -> String {
    let counts = args! {
        "rows" => it.rows,
        "invited" => it.invited.len(),
        "already" => it.already.len(),
    };
    let head = match preview {
        true => "cli-invite-list-preview",
        false => "cli-invite-list",
    };
    let mut parts = vec![words.text_with(head, &counts)];
    let named = |rows: &[view::InvitedRow]| {
        let rows = rows.iter();
        let rows = rows.map(|it| format!("{}: {} ({})", it.row, plain(&it.organisation), it.seats));
        rows.collect::<Vec<_>>().join("\n")
    };
    parts.push(named(&it.invited));
    if !it.already.is_empty() {
        parts.push(words.text("cli-invite-list-already"));
        parts.push(named(&it.already));
    }
    let problems = it.problems.iter().map(|it| {
        let problem = word(words, "invited-problem", &it.problem);
        let args = args! { "row" => it.row, "problem" => problem, "value" => plain(&it.value) };
        words.text_with("cli-invite-list-problem", &args)
    });
    parts.push(problems.collect::<Vec<_>>().join("\n"));
    if !it.unknown_columns.is_empty() {
        let columns = it.unknown_columns.iter().map(|it| plain(it));
        let columns = columns.collect::<Vec<_>>().join(", ");
        parts.push(words.text_with("invited-columns-unknown", &args! { "columns" => columns }));
    }
    paragraphs(parts)
}

pub(crate) fn called(desk: &mut Desk, asked: Called) -> Result<Answer, Failure> {
    let at = time("--at", asked.at.as_deref())?;
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        for_one(programme, words, meeting, &asked.who, |programme, id| {
            // Clap lets nothing else through.
            let outcome = CallOutcome::from_word(&asked.outcome).unwrap_or(CallOutcome::Reached);
            let form = view::PhoneCallForm {
                outcome,
                by: asked.by.clone(),
                call_back: asked.back.clone(),
                note: asked.note.clone(),
            };
            let noted = programme.note_call(meeting, id, &form, at)?;
            let args = args! {
                "name" => or_dash(noted.name.as_deref()),
                "outcome" => word(words, "call-outcome", &noted.outcome),
                "calls" => noted.calls,
            };
            let back = noted.call_back.as_ref().map(|it| {
                let args = args! { "day" => day(words, Some(it)) };
                words.text_with("cli-called-back", &args)
            });
            let text = words.text_with("cli-called", &args);
            Answer::new(&noted, paragraphs([text, back.unwrap_or_default()]))
        })
    })
}

pub(crate) fn name(desk: &mut Desk, asked: NameSeat) -> Result<Answer, Failure> {
    let form = form(&asked)?;
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        for_one(programme, words, meeting, &asked.who, |programme, id| {
            let named = programme.name_representative(meeting, id, &form)?;
            seated(&named, "cli-seat-named", words)
        })
    })
}

pub(crate) fn substitute(desk: &mut Desk, asked: NameSeat) -> Result<Answer, Failure> {
    let form = form(&asked)?;
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        for_one(programme, words, meeting, &asked.who, |programme, id| {
            let named = programme.substitute(meeting, id, &form, None)?;
            seated(&named, "cli-substituted", words)
        })
    })
}

/// Who has the seat now, or who of those that are known has to be told from them first.
fn seated(named: &view::Named, id: &str, words: &Words) -> Result<Answer, Failure> {
    let is_asked = !named.known.is_empty();
    let id = if is_asked { "cli-add-known" } else { id };
    let args = args! {
        "name" => plain(&named.name),
        "organisation" => or_dash(named.organisation.as_deref()),
    };
    let text = paragraphs([
        words.text_with(id, &args),
        changed(&named.changed, words),
        known(&named.known, words),
    ]);
    Ok(Answer::new(named, text)?.saying_no(is_asked))
}

pub(crate) fn replies(desk: &mut Desk, asked: Replies) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let replies = programme.replies(programme.find_meeting(&asked.of.meeting)?)?;
        let counts = args! {
            "selected" => replies.counts.selected,
            "coming" => replies.counts.coming,
            "not_coming" => replies.counts.not_coming,
            "silent" => replies.counts.silent,
        };
        let until = replies.reply_by.as_ref().map(|it| {
            let id = match replies.overdue {
                true => "cli-replies-overdue",
                false => "cli-replies-until",
            };
            words.text_with(id, &args! { "day" => day(words, Some(it)) })
        });
        let mut table = Table::new(words, "cli-replies-head", &[]);
        for it in &replies.items {
            let reply = withdrawn(words, &it.registration)
                .unwrap_or_else(|| word(words, "cli-reply", &it.registration.reply));
            table.row([
                or_dash(it.registration.name.as_deref()),
                or_dash(it.registration.organisation.as_deref()),
                reply,
                it.at
                    .as_ref()
                    .map_or_else(String::new, |at| moment(words, Some(at))),
                or_dash(it.phone.as_deref()),
                calls(it, words),
            ]);
        }
        let next = |items: &[view::SelectionItem], id: &'static str| match items.is_empty() {
            true => String::new(),
            false => {
                let names: Vec<String> =
                    items.iter().map(|it| or_dash(it.name.as_deref())).collect();
                words.text_with(id, &args! { "names" => names.join(", ") })
            }
        };
        let text = paragraphs([
            words.text_with("cli-replies", &counts),
            until.unwrap_or_default(),
            table.text_if_any(),
            next(&replies.next, "cli-replies-next"),
            next(&replies.next_if_released, "cli-replies-next-if-released"),
        ]);
        Answer::new(&replies, text)
    })
}

/// How often somebody was called, what came of the last call, and when to call again.
fn calls(it: &view::ReplyItem, words: &Words) -> String {
    let Some(last) = it.calls.last() else {
        return String::new();
    };
    let args = args! {
        "calls" => it.calls.len(),
        "outcome" => word(words, "call-outcome", &last.outcome),
        "by" => or_dash(last.by.as_deref()),
    };
    let said = words.text_with("cli-replies-calls", &args);
    match &it.call_back {
        Some(back) => {
            let id = match it.call_due {
                true => "cli-replies-call-due",
                false => "cli-replies-call-back",
            };
            let args = args! { "day" => day(words, Some(back)) };
            format!("{}; {said}", words.text_with(id, &args))
        }
        None => said,
    }
}

fn form(asked: &NameSeat) -> Result<view::PersonForm, Failure> {
    let person = asked.known.as_deref().map(|it| it.trim().parse());
    Ok(view::PersonForm {
        name: asked.name.clone().unwrap_or_default(),
        role: asked.person.role.clone(),
        phone: asked.person.phone.clone(),
        email: asked.person.email.clone(),
        person: person.transpose().map_err(|_| Error::Unknown {
            what: "person",
            candidates: vec![],
        })?,
        new_person: asked.new_person,
    })
}
