//! Recommendations as they are read: what each is called, and with which of other cities it is one.

use std::collections::{HashMap, HashSet};

use domain::ids::{JointId, MeetingId, RecommendationId};
use domain::recommendation::{called, is_number, running};
use domain::theme::{ThemeOf, Themes};
use store::{MeetingRow, Reader, RecommendationRow};
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::known::which::city;
use crate::view;

/// Of every meeting, by route, stop and number.
pub(crate) fn all(reader: &Reader) -> Result<Vec<view::RecommendationItem>> {
    let rows = reader.recommendations()?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let (numbers, joint_numbers) = (numbers(reader)?, joint_numbers(reader)?);
    let themes = reader.themes()?;
    let meetings = reader.meetings()?;
    let meetings: HashMap<MeetingId, &MeetingRow> = meetings.iter().map(|it| (it.id, it)).collect();
    let of = Known {
        numbers: &numbers,
        joint_numbers: &joint_numbers,
        themes: &themes,
        meetings: &meetings,
    };
    let mut together: HashMap<JointId, Vec<view::RecommendationPlace>> = HashMap::new();
    for row in &rows {
        if let Some(joint) = row.joint {
            together.entry(joint).or_default().push(of.place(row));
        }
    }
    let mut items: Vec<view::RecommendationItem> = rows
        .into_iter()
        .map(|row| of.item(row, &together))
        .collect();
    items.sort_by_cached_key(|it| (it.route, it.stop, running(&it.number), it.number.clone()));
    Ok(items)
}

/// How many these meetings made, where those that are one count once.
pub(crate) fn distinct(reader: &Reader, meetings: &[MeetingId]) -> Result<u32> {
    let mut rows = reader.recommendations()?;
    rows.retain(|it| meetings.contains(&it.meeting));
    let each: HashSet<Uuid> = rows
        .iter()
        .map(|it| it.joint.map_or(it.id.0, |joint| joint.0))
        .collect();
    Ok(each.len() as u32)
}

struct Known<'a> {
    numbers: &'a HashMap<Uuid, String>,
    joint_numbers: &'a HashMap<Uuid, String>,
    themes: &'a Themes,
    meetings: &'a HashMap<MeetingId, &'a MeetingRow>,
}

impl Known<'_> {
    fn number(&self, id: RecommendationId) -> String {
        self.numbers.get(&id.0).cloned().unwrap_or_default()
    }

    fn place(&self, row: &RecommendationRow) -> view::RecommendationPlace {
        view::RecommendationPlace {
            recommendation: row.id,
            number: self.number(row.id),
            city: self.meetings.get(&row.meeting).and_then(|it| city(it)),
        }
    }

    fn item(
        &self,
        row: RecommendationRow,
        together: &HashMap<JointId, Vec<view::RecommendationPlace>>,
    ) -> view::RecommendationItem {
        let meeting = self.meetings.get(&row.meeting);
        let theme = row.theme.as_deref();
        let theme = theme.and_then(|it| self.themes.theme(ThemeOf::Note, it));
        let others = row.joint.and_then(|it| together.get(&it)).into_iter();
        let others = others.flatten().filter(|it| it.recommendation != row.id);
        let mut also: Vec<view::RecommendationPlace> = others.cloned().collect();
        also.sort_by(|a, b| a.number.cmp(&b.number));
        // Whoever is left alone is one with nobody.
        let joint = row.joint.filter(|_| !also.is_empty());
        view::RecommendationItem {
            recommendation: row.id,
            number: self.number(row.id),
            meeting: row.meeting,
            route: meeting.and_then(|it| it.route_number),
            stop: meeting.and_then(|it| it.position),
            city: meeting.and_then(|it| city(it)),
            theme_tr: theme.map(|it| it.tr.clone()).or(row.theme.clone()),
            theme_en: theme.map(|it| it.en.clone()).or(row.theme.clone()),
            theme: row.theme,
            text_tr: row.text_tr,
            text_en: row.text_en,
            addressee: row.addressee,
            votes: row.votes.map(|it| it.votes),
            voting: row.votes.map(|it| it.voting),
            priority: row.priority,
            from_notes: row
                .from_notes
                .unwrap_or_default()
                .split(' ')
                .filter_map(|it| it.parse().ok())
                .collect(),
            joint_number: joint.and_then(|it| self.joint_numbers.get(&it.0).cloned()),
            joint,
            also,
        }
    }
}

/// What every recommendation is called, those out of sight too: a number is given once.
fn numbers(reader: &Reader) -> Result<HashMap<Uuid, String>> {
    let given = reader.recommendation_numbers()?;
    let names = called(&given);
    Ok(given.into_iter().map(|it| it.0).zip(names).collect())
}

fn joint_numbers(reader: &Reader) -> Result<HashMap<Uuid, String>> {
    let given = reader.joint_numbers()?;
    let names = called(&given);
    Ok(given.into_iter().map(|it| it.0).zip(names).collect())
}

/// By its id, or by its number as somebody types it. A number that two laptops gave names both.
pub(crate) fn find(reader: &Reader, which: &str) -> Result<view::RecommendationItem> {
    let id: Option<Uuid> = which.trim().parse().ok();
    let mut all = all(reader)?;
    let typed = which.trim();
    let is_it = |it: &view::RecommendationItem| match id {
        Some(id) => it.recommendation.0 == id,
        None => is_number(typed, &it.number),
    };
    if let Some(at) = all.iter().position(is_it) {
        return Ok(all.swap_remove(at));
    }
    let begins = format!("{typed}-");
    let with_marks = all.iter().filter(|it| {
        let given = it.number.chars().take(begins.chars().count());
        is_number(&begins, &given.collect::<String>())
            && it.number.chars().nth(begins.chars().count() - 1) == Some('-')
    });
    let candidates: Vec<String> = with_marks.map(|it| it.number.clone()).collect();
    Err(match candidates.is_empty() {
        true => Error::unknown("recommendation"),
        false => Error::Unknown {
            what: "recommendation",
            candidates,
        },
    })
}
