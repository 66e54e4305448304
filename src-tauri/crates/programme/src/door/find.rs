//! Which meeting, which person is meant: ids, places, codes and names as people type them.

use domain::check_in::HitState;
use std::collections::HashSet;

use domain::ids::{MeetingId, PersonId, RegistrationId};
use domain::registration;
use domain::turkish::fold;
use store::Reader;

use crate::base::error::Result;
use crate::known::desk_index::Rank;
use crate::known::hits::RankedHit;
use crate::known::standing::registration_of;
use crate::known::which::{find_meeting, meeting};
use crate::programme::Reading;
use crate::view;
use crate::write::enrol::waiting_with_id;

/// Of so many it is seen whether somebody is meant alone, and so many are named where nobody is.
const LOOKED_AT: usize = 1000;
const SHOWN: usize = 20;

/// Who is meant by a text at the door.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    Registration(RegistrationId),
    Several(Vec<view::Hit>),
    Unknown,
}

impl Reading {
    /// A meeting by its id, by route and stop (`1.2`), or by its city when exactly one that is not cancelled is there.
    pub fn find_meeting(&self, text: &str) -> Result<MeetingId> {
        self.read(|reader| find_meeting(reader, text).map(|meeting| meeting.id))
    }

    /// Somebody at the door of `meeting`: a registration's id, a code, a person's id, or a text that finds exactly one.
    pub fn find_who(&self, meeting: MeetingId, text: &str) -> Result<Who> {
        let text = text.trim();
        if let Ok(id) = text.parse() {
            return self.read(|reader| who_has_id(reader, meeting, id));
        }
        self.who_is_called(meeting, text, |hit| hit.state != HitState::ToPlace, false)
    }

    /// As [`Programme::find_who`], also somebody who applied on the route of the meeting and is still to be placed.
    pub(crate) fn find_at_door(&self, meeting: MeetingId, text: &str) -> Result<Who> {
        let text = text.trim();
        if let Ok(id) = text.parse() {
            let known = self.read(|reader| who_has_id(reader, meeting, id))?;
            if known != Who::Unknown {
                return Ok(known);
            }
            let would_be = self.with_desk(|desk| desk.waiting_as(RegistrationId(id)))?;
            let id = would_be.map_or(id, |it| it.0);
            return self.read(|reader| {
                let waiting = waiting_with_id(reader, &self::meeting(reader, meeting)?, id)?;
                Ok(waiting.map_or(known, |it| {
                    Who::Registration(registration_of(it.application))
                }))
            });
        }
        self.who_is_called(meeting, text, |_| true, true)
    }

    fn who_is_called(
        &self,
        meeting: MeetingId,
        text: &str,
        counts: impl Fn(&view::Hit) -> bool,
        may_be_preselected: bool,
    ) -> Result<Who> {
        let digits: String = text.split_whitespace().collect();
        if registration::is_code(&digits) {
            let found = self.read(|reader| {
                let found = reader.registration_with_code_at(meeting, &digits)?;
                Ok(found)
            })?;
            return Ok(found.map_or(Who::Unknown, |row| Who::Registration(row.id)));
        }
        let (mut found, preselected) = self.search_ranked(meeting, text, LOOKED_AT)?;
        found.retain(|it| counts(&it.hit));
        // Who came to another meeting than that of their registration is found there as well.
        let mut seen = HashSet::new();
        found.retain(|it| seen.insert(it.hit.registration));
        let preselected = preselected.filter(|_| may_be_preselected);
        Ok(match meant(&found, text, preselected) {
            Some(hit) => Who::Registration(hit.registration),
            None if found.is_empty() => Who::Unknown,
            None => {
                let shown = found.into_iter().take(SHOWN);
                let mut shown: Vec<view::Hit> = shown.map(|it| it.hit).collect();
                self.tell_apart(&mut shown)?;
                Who::Several(shown)
            }
        })
    }
}

/// Whom a text means without a further question. By a slip of the fingers nobody is meant: whoever stands there may be
/// another one, who is on no list.
fn meant<'a>(
    found: &'a [RankedHit],
    text: &str,
    preselected: Option<RegistrationId>,
) -> Option<&'a view::Hit> {
    let known = || found.iter().filter(|it| it.rank < Rank::OneOff);
    let best = known().map(|it| it.rank).min()?;
    // Whom Enter would let in at the desk, but for a namesake of another city: nobody looks at a list here.
    let is_alone = known().filter(|it| it.rank == best).count() == 1;
    let entered = known()
        .find(|it| it.rank == best && is_alone)
        .filter(|it| Some(it.hit.registration) == preselected);
    // One person may be registered in several cities: then the registration of this one is meant.
    let person = known().next()?.hit.person;
    let is_one_person = person.is_some() && known().all(|it| it.hit.person == person);
    let here = known().find(|it| is_one_person && it.hit.here);
    // Whose whole name was typed is meant, and not those in whom the words stand somewhere.
    let typed = fold(text);
    let has_it_whole = |it: &&RankedHit| fold(called(&it.hit)) == typed;
    let whole = known().find(has_it_whole).filter(|_| is_alone);
    let only = known().next().filter(|_| known().count() == 1);
    let meant = entered.or(here).or(whole).or(only)?;
    // Whoever is meant by nothing of their name, or by letters inside of it, is shown and has to be chosen.
    let is_named = meant.rank < Rank::Inside && begins_their_name(text, &meant.hit);
    is_named.then_some(&meant.hit)
}

fn begins_their_name(text: &str, hit: &view::Hit) -> bool {
    let (typed, name) = (fold(text), fold(called(hit)));
    let mut words = typed.split(' ').filter(|it| !it.is_empty());
    words.any(|typed| name.split(' ').any(|word| word.starts_with(typed)))
}

/// A seat for which nobody is named yet is called as its institution is.
fn called(hit: &view::Hit) -> &str {
    match hit.name.is_empty() {
        true => hit.organisation.as_deref().unwrap_or_default(),
        false => &hit.name,
    }
}

fn who_has_id(reader: &Reader, meeting: MeetingId, id: uuid::Uuid) -> Result<Who> {
    if reader.registration(RegistrationId(id))?.is_some() {
        return Ok(Who::Registration(RegistrationId(id)));
    }
    let mut theirs = reader.registrations_of_person(PersonId(id))?;
    if let Some(here) = theirs.iter().find(|row| row.meeting == Some(meeting)) {
        return Ok(Who::Registration(here.id));
    }
    // One by which they came somewhere else as well is one.
    theirs.sort_by_key(|row| (row.id, row.by_arrival));
    theirs.dedup_by_key(|row| row.id);
    Ok(match theirs.as_slice() {
        [] => Who::Unknown,
        [one] => Who::Registration(one.id),
        _ => Who::Several(crate::known::hits::hits_of(reader, meeting, &theirs)?),
    })
}
