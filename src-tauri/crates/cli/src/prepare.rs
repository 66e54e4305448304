//! Preparing a meeting: its agenda filled, lines taken out, files added and written out.

use std::fs;

use programme::vocabulary::PhotoNotes;
use programme::{Error, args};

use crate::answer::Answer;
use crate::args::{Agenda, Attach, Remove, SaveFile};
use crate::failure::Failure;
use crate::meeting::{self, kilobytes};
use crate::open::Desk;
use crate::print::{paragraphs, plain, word};
use crate::tour::issued;

pub(crate) fn agenda(desk: &mut Desk, asked: Agenda) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let id = programme.find_meeting(&asked.of.meeting)?;
        let filled = programme.fill_agenda(id, &asked.from)?;
        let items = programme.agenda(id)?;
        let head = match &filled.from {
            Some(city) => words.text_with("cli-agenda-copied", &args! { "city" => city }),
            None => words.text("cli-agenda-filled"),
        };
        let table = meeting::agenda(&items, words).text();
        Answer::new(&filled, paragraphs([head, table]))
    })
}

pub(crate) fn remove(desk: &mut Desk, asked: Remove) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let removed = programme.remove(&asked.what, &asked.which.join(" "))?;
        let waits = match removed.to_place {
            true => words.text("cli-removed-to-place"),
            false => String::new(),
        };
        let moved = issued(words, &removed.issued);
        Answer::new(
            &removed,
            paragraphs([words.text("cli-removed"), waits, moved]),
        )
    })
}

pub(crate) fn attach(desk: &mut Desk, asked: Attach) -> Result<Answer, Failure> {
    let file = &asked.attached_file;
    fs::File::open(file).map_err(|error| Failure::not_read(file, &error))?;
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let attached = programme.attach(meeting, &asked.attached_file, asked.title.as_deref())?;
        let id = match attached.operation {
            Some(_) => "cli-attached",
            None => "cli-attached-already",
        };
        let it = &attached.attachment;
        let text = words.text_with(
            id,
            &args! {
                "name" => plain(&it.file_name),
                "kind" => word(words, "attachment-kind", &it.kind),
                "size" => kilobytes(it.size),
                "id" => it.attachment.to_string(),
            },
        );
        let notes = match attached.notes {
            PhotoNotes::Absent => String::new(),
            notes => word(words, "photo-notes", &notes),
        };
        Answer::new(&attached, paragraphs([text, notes]))
    })
}

pub(crate) fn save_file(desk: &mut Desk, asked: SaveFile) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let id = asked.id.trim().parse().map_err(|_| Error::Unknown {
            what: "attachment",
            candidates: vec![],
        })?;
        let saved = programme.save_file(id, &asked.out)?;
        let text = words.text_with("cli-saved", &args! { "file" => &saved.file });
        Answer::new(&saved, text)
    })
}
