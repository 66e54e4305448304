//! Seats without a name yet, or with another one, and how people of a meeting replied.

use programme::{args, view};

use crate::answer::Answer;
use crate::args::{Invite, NameSeat, Replies};
use crate::call::moment;
use crate::failure::Failure;
use crate::open::{Desk, for_one};
use crate::print::{Table, day, or_dash, paragraphs, plain, withdrawn, word};

pub(crate) fn invite(desk: &mut Desk, asked: Invite) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let organisation = asked.organisation.join(" ");
        let invited =
            programme.invite(meeting, &organisation, asked.kind.as_deref(), asked.seats)?;
        let args = args! {
            "organisation" => plain(&invited.organisation),
            "seats" => invited.registrations.len(),
        };
        let text = words.text_with("cli-invited", &args);
        let ids = invited.registrations.iter().map(|it| it.to_string());
        let ids: Vec<String> = ids.collect();
        Answer::new(&invited, paragraphs([text, ids.join("\n")]))
    })
}

pub(crate) fn name(desk: &mut Desk, asked: NameSeat) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        for_one(programme, words, meeting, &asked.who, |programme, id| {
            let named = programme.name_representative(meeting, id, &form(&asked))?;
            let args = args! {
                "name" => plain(&named.name),
                "organisation" => or_dash(named.organisation.as_deref()),
            };
            Answer::new(&named, words.text_with("cli-seat-named", &args))
        })
    })
}

pub(crate) fn substitute(desk: &mut Desk, asked: NameSeat) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        for_one(programme, words, meeting, &asked.who, |programme, id| {
            let named = programme.substitute(meeting, id, &form(&asked), None)?;
            let args = args! {
                "name" => plain(&named.name),
                "organisation" => or_dash(named.organisation.as_deref()),
            };
            Answer::new(&named, words.text_with("cli-substituted", &args))
        })
    })
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

fn form(asked: &NameSeat) -> view::PersonForm {
    view::PersonForm {
        name: asked.name.clone(),
        role: asked.person.role.clone(),
        phone: asked.person.phone.clone(),
        email: asked.person.email.clone(),
    }
}
