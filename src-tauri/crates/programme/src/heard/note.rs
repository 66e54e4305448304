//! Notes are only added: nobody waits for anybody, and of what two write at two tables nothing is lost.

use domain::body::Value;
use domain::change::Set;
use domain::ids::{MeetingId, NoteId};
use domain::note::NoteKind;
use domain::noun::{Column, Noun, note};
use domain::theme::{ThemeOf, Themes};
use domain::verb::Verb;
use store::{Reader, Tx};
use uuid::Uuid;

use crate::base::clock::new_id;
use crate::base::error::{Error, Result, invalid};
use crate::base::input::{asked, read_date, text_of};
use crate::base::register::comes_to_hold;
use crate::known::heard::notes;
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;

impl Programme {
    /// Adds one statement. What looks like somebody's name in it is pointed out, and kept all the same.
    pub fn add_note(
        &mut self,
        meeting: MeetingId,
        form: &view::NoteForm,
    ) -> Result<view::NoteAdded> {
        let text = text_of(&form.text, note::TEXT, "text")?;
        let text = text.ok_or(invalid("note_empty", "text"))?;
        let who = asked(&form.who, note::WHO, "who")?;
        let table = asked(&form.table, note::GROUP_TABLE, "table")?;
        let until = match form.until.as_deref().map(str::trim) {
            None | Some("") => None,
            Some(day) => Some(read_date(day).ok_or(invalid("date_invalid", "until"))?),
        };
        let id = NoteId(new_id(self.clock.now()));
        self.write(Verb::Note, |tx| {
            which::meeting(tx, meeting)?;
            let theme = theme(&tx.themes()?, &form.theme)?;
            tx.record(
                Set::of(Noun::Note, id)
                    .with(note::MEETING, meeting)
                    .with(note::THEME, theme)
                    .with_some(note::GROUP_TABLE, table)
                    .with(note::KIND, form.kind.word())
                    .with(note::TEXT, text.as_str())
                    .with_some(note::WHO, who)
                    .with_some(note::UNTIL, until.map(|it| it.to_string())),
            )?;
            Ok(view::NoteAdded {
                note: id,
                pointed_out: notes::pointed_out(&text, &notes::names(tx)?),
                operation: tx.operation(),
            })
        })
    }
}

impl Reading {
    /// The notes of a meeting, the latest first.
    pub fn notes(&self, meeting: MeetingId) -> Result<Vec<view::NoteItem>> {
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            notes::notes(reader, Some(meeting))
        })
    }

    /// What was promised, at one meeting or at all: what is due first, and then what has no day.
    pub fn promises(&self, meeting: Option<MeetingId>) -> Result<Vec<view::NoteItem>> {
        let mut items = self.read(|reader| notes::notes(reader, meeting))?;
        items.retain(|it| it.kind.is(NoteKind::Promise));
        items.sort_by_key(|it| (it.until.is_none(), it.until.clone(), it.note));
        Ok(items)
    }

    /// What should not stand in a note, while it is typed. Nothing is written.
    pub fn pointed_out(&self, text: &str) -> Result<Vec<view::PointedOut>> {
        self.read(|reader| Ok(notes::pointed_out(text, &notes::names(reader)?)))
    }
}

/// The code of a theme of notes, by its code or its name.
pub(crate) fn theme(themes: &Themes, typed: &str) -> Result<String> {
    let theme = themes.recognise(ThemeOf::Note, typed);
    let theme = theme.ok_or(invalid("note_theme_unknown", "theme"))?;
    Ok(theme.code.clone())
}

/// A note by its id.
pub(crate) fn named(reader: &Reader, which: &str) -> Result<Uuid> {
    let id: Uuid = which.trim().parse().map_err(|_| Error::unknown("note"))?;
    let mut all = reader.notes(None)?.into_iter();
    let found = all.find(|it| it.id.0 == id);
    found.map(|it| it.id.0).ok_or(Error::unknown("note"))
}

/// A note says something, of some theme and kind.
pub(crate) fn check(tx: &Tx, row: Uuid, set: &[(Column, Value)]) -> Result<()> {
    for (column, field) in [
        (note::TEXT, "text"),
        (note::THEME, "theme"),
        (note::KIND, "kind"),
    ] {
        if comes_to_hold(tx, row, column, set)? == Value::Null {
            return Err(invalid("note_empty", field));
        }
    }
    Ok(())
}
