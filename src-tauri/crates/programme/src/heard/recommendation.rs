//! Recommendations are made from notes or by hand, and get their number with their row.

use domain::body::Value;
use domain::change::Set;
use domain::ids::{MeetingId, NoteId, RecommendationId};
use domain::noun::{Column, Noun, recommendation};
use domain::recommendation::{Votes, next, series};
use domain::report;
use domain::verb::Verb;
use store::{NoteRow, Reader, Tx};
use uuid::Uuid;

use crate::base::clock::new_id;
use crate::base::error::{Error, Result, invalid, out_of_bounds};
use crate::base::input::{asked, bounded, paragraphs};
use crate::base::register::comes_to_hold;
use crate::heard::note;
use crate::known::figures::FiguresOf;
use crate::known::heard::{notes, recommendations};
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;

/// The most that can be voted, and the last priority.
const MOST: u32 = 9_999;
pub(crate) const LAST_PRIORITY: u32 = 99;

impl Programme {
    pub fn add_recommendation(
        &mut self,
        meeting: MeetingId,
        form: &view::RecommendationForm,
    ) -> Result<view::RecommendationAdded> {
        let addressee = asked(&form.addressee, recommendation::ADDRESSEE, "addressee")?;
        let text_en = text(&form.text_en, recommendation::TEXT_EN, "text_en")?;
        let typed = text(&form.text_tr, recommendation::TEXT_TR, "text_tr")?;
        let in_bounds = |it: u32| (1..=LAST_PRIORITY).contains(&it);
        if !form.priority.is_none_or(in_bounds) {
            return Err(out_of_bounds("priority", 1, LAST_PRIORITY));
        }
        let id = RecommendationId(new_id(self.clock.now()));
        self.write(Verb::Recommendation, |tx| {
            let place = which::meeting(tx, meeting)?;
            let from = from_notes(tx, meeting, &form.from_notes)?;
            // What the notes say, where nobody says it better.
            let said = || from.iter().map(|it| it.text.as_str()).collect::<Vec<_>>();
            let text_tr = match (typed, &text_en) {
                (None, None) if !from.is_empty() => {
                    text(&Some(said().join("\n")), recommendation::TEXT_TR, "text_tr")?
                }
                (typed, _) => typed,
            };
            if text_tr.is_none() && text_en.is_none() {
                return Err(invalid("recommendation_empty", "text_tr"));
            }
            let theme = match form.theme.as_deref().map(str::trim) {
                None | Some("") => from.first().map(|it| it.theme.clone()),
                Some(typed) => Some(note::theme(&tx.themes()?, typed)?),
            };
            let given = tx.recommendation_numbers()?;
            let given = given.iter().map(|(_, it)| it.number.as_str());
            let number = next(&series((place.route_number, place.position)), given);
            let ids: Vec<String> = from.iter().map(|it| it.id.to_string()).collect();
            tx.record(
                Set::of(Noun::Recommendation, id)
                    .with(recommendation::MEETING, meeting)
                    .with(recommendation::NUMBER, number)
                    .with(recommendation::MARK, mark(tx)?)
                    .with_some(recommendation::THEME, theme)
                    .with_some(recommendation::TEXT_TR, text_tr.clone())
                    .with_some(recommendation::TEXT_EN, text_en.clone())
                    .with_some(recommendation::ADDRESSEE, addressee)
                    .with_some(recommendation::PRIORITY, form.priority)
                    .with_some(
                        recommendation::FROM_NOTES,
                        (!ids.is_empty()).then(|| ids.join(" ")),
                    ),
            )?;
            let both = [text_tr, text_en].into_iter().flatten();
            let shown = both.collect::<Vec<_>>().join("\n");
            Ok(view::RecommendationAdded {
                recommendation: id,
                number: recommendations::find(tx, &id.to_string())?.number,
                pointed_out: notes::pointed_out(&shown, &notes::names(tx)?),
                operation: tx.operation(),
            })
        })
    }

    /// How many were for it, of how many; `None` takes the count away. By its number or its id.
    pub fn vote(&mut self, which: &str, counted: Option<(u32, u32)>) -> Result<view::Voted> {
        let votes = counted.map(|(votes, voting)| {
            if voting == 0 || voting > MOST {
                return Err(out_of_bounds("voting", 1, MOST));
            }
            Votes::new(votes, voting).ok_or(invalid("votes_over_voting", "votes"))
        });
        let votes = votes.transpose()?;
        self.write(Verb::Vote, |tx| {
            let found = recommendations::find(tx, which)?;
            let row = found.recommendation;
            let value: Value = votes.map(Votes::text).into();
            let stands = comes_to_hold(tx, row.0, recommendation::VOTES, &[])?;
            let is_new = stands != value;
            if is_new {
                tx.record(Set::of(Noun::Recommendation, row).with(recommendation::VOTES, value))?;
            }
            Ok(view::Voted {
                recommendation: row,
                number: found.number,
                votes: votes.map(|it| it.votes),
                voting: votes.map(|it| it.voting),
                operation: is_new.then(|| tx.operation()),
            })
        })
    }
}

impl Reading {
    /// By route, stop and number.
    pub fn recommendations(&self, of: FiguresOf) -> Result<Vec<view::RecommendationItem>> {
        self.read(|reader| {
            match of {
                FiguresOf::Meeting(id) => drop(which::meeting(reader, id)?),
                FiguresOf::Route(number) => drop(which::find_route(reader, number)?),
                FiguresOf::Days(..) | FiguresOf::Programme => {}
            }
            let meetings = reader.meetings()?.into_iter();
            let meetings: Vec<MeetingId> =
                meetings.filter(|it| of.has(it)).map(|it| it.id).collect();
            let mut items = recommendations::all(reader)?;
            items.retain(|it| meetings.contains(&it.meeting));
            Ok(items)
        })
    }
}

/// By its number or its id.
pub(crate) fn named(reader: &Reader, which: &str) -> Result<Uuid> {
    Ok(recommendations::find(reader, which)?.recommendation.0)
}

/// A recommendation says something in one language at least.
pub(crate) fn check(tx: &Tx, row: Uuid, set: &[(Column, Value)]) -> Result<()> {
    for column in [recommendation::TEXT_TR, recommendation::TEXT_EN] {
        if comes_to_hold(tx, row, column, set)? != Value::Null {
            return Ok(());
        }
    }
    Err(invalid("recommendation_empty", "text_tr"))
}

/// The mark under which this laptop gives numbers.
pub(crate) fn mark(tx: &Tx) -> Result<String> {
    let others = tx.vector()?.into_iter().map(|(it, _)| it);
    Ok(report::mark(tx.this_device()?, others))
}

fn text(typed: &Option<String>, column: Column, field: &str) -> Result<Option<String>> {
    let text = paragraphs(typed.as_deref().unwrap_or_default());
    bounded(&text, column, field)?;
    Ok(Some(text).filter(|it| !it.is_empty()))
}

/// The notes that are named, each of this meeting.
fn from_notes(reader: &Reader, meeting: MeetingId, ids: &[NoteId]) -> Result<Vec<NoteRow>> {
    let all = reader.notes(Some(meeting))?;
    let mut from: Vec<NoteRow> = Vec::new();
    for id in ids {
        let found = all.iter().find(|it| it.id == *id);
        let found = found.ok_or(Error::unknown("note"))?;
        if !from.contains(found) {
            from.push(found.clone());
        }
    }
    Ok(from)
}
