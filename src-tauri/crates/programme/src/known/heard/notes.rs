//! Notes as they are read, and what in a text should not stand there.

use std::collections::HashMap;

use domain::ids::{MeetingId, NoteId};
use domain::pointed_out::{Names, point_out};
use domain::theme::{ThemeOf, Themes};
use store::{MeetingRow, NoteRow, Reader};

use crate::base::error::Result;
use crate::known::heard::recommendations;
use crate::known::which::city;
use crate::view;

/// Of one meeting or of all, the latest first.
pub(crate) fn notes(reader: &Reader, meeting: Option<MeetingId>) -> Result<Vec<view::NoteItem>> {
    let rows = reader.notes(meeting)?;
    let (themes, names) = (reader.themes()?, names(reader)?);
    let meetings = reader.meetings()?;
    let meetings: HashMap<MeetingId, &MeetingRow> = meetings.iter().map(|it| (it.id, it)).collect();
    let mut made: HashMap<NoteId, Vec<String>> = HashMap::new();
    for it in recommendations::all(reader)? {
        for note in &it.from_notes {
            made.entry(*note).or_default().push(it.number.clone());
        }
    }
    let items = rows.into_iter().rev().map(|row| {
        let made = made.remove(&row.id).unwrap_or_default();
        item(row, &meetings, &themes, &names, made)
    });
    Ok(items.collect())
}

fn item(
    row: NoteRow,
    meetings: &HashMap<MeetingId, &MeetingRow>,
    themes: &Themes,
    names: &Names,
    recommendations: Vec<String>,
) -> view::NoteItem {
    let meeting = meetings.get(&row.meeting);
    let theme = themes.theme(ThemeOf::Note, &row.theme);
    view::NoteItem {
        note: row.id,
        meeting: row.meeting,
        route: meeting.and_then(|it| it.route_number),
        stop: meeting.and_then(|it| it.position),
        city: meeting.and_then(|it| city(it)),
        theme_tr: theme.map_or_else(|| row.theme.clone(), |it| it.tr.clone()),
        theme_en: theme.map_or_else(|| row.theme.clone(), |it| it.en.clone()),
        theme: row.theme,
        kind: row.kind,
        table: row.group_table,
        pointed_out: pointed_out(&row.text, names),
        text: row.text,
        who: row.who,
        until: row.until.clone(),
        recommendations,
    }
}

/// The names of everybody whom the programme knows.
pub(crate) fn names(reader: &Reader) -> Result<Names> {
    let people = reader.people()?;
    Ok(Names::of(people.iter().map(|it| it.name.as_str())))
}

pub(crate) fn pointed_out(text: &str, names: &Names) -> Vec<view::PointedOut> {
    let found = point_out(text, names).into_iter();
    found
        .map(|it| view::PointedOut {
            kind: it.kind,
            at: it.at.start as u32,
            length: it.at.len() as u32,
        })
        .collect()
}
