//! Whom a row of such a sheet means among those who are registered: by the code, then by the telephone, then by name and
//! organisation. Whoever is not found, or found twice, is left to a person.

use std::collections::HashMap;

use domain::ids::{MeetingId, RegistrationId};
use domain::organisation::fold_organisation;
use domain::turkish::fold;
use store::{Reader, RegistrationRow};

use super::Places;
use crate::base::error::Result;

/// How a row says who is meant.
pub(super) struct Who {
    pub(super) code: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) name: String,
    pub(super) organisation: String,
    /// The meetings that it names; none leaves it open.
    pub(super) meetings: Vec<MeetingId>,
}

/// Everybody who can be meant.
pub(super) struct Registered {
    rows: Vec<RegistrationRow>,
    by_code: HashMap<String, usize>,
    by_phone: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Registered {
    pub(super) fn of(reader: &Reader, places: &Places) -> Result<Registered> {
        let meetings: Vec<MeetingId> = match &places.given {
            Some(given) => vec![given.id],
            None => places.of_route.iter().map(|it| it.id).collect(),
        };
        let mut all = Registered {
            rows: Vec::new(),
            by_code: HashMap::new(),
            by_phone: HashMap::new(),
            by_name: HashMap::new(),
        };
        for meeting in meetings {
            let phones = reader.replies(meeting)?.into_iter();
            let phones: HashMap<RegistrationId, Option<String>> =
                phones.map(|(id, it)| (id, it.phone)).collect();
            for row in reader.registrations_of(meeting)? {
                let at = all.rows.len();
                all.by_code.insert(row.code.clone(), at);
                if let Some(phone) = phones.get(&row.id).cloned().flatten() {
                    all.by_phone.entry(phone).or_default().push(at);
                }
                let name = fold(row.name.as_deref().unwrap_or_default());
                all.by_name.entry(name).or_default().push(at);
                all.rows.push(row);
            }
        }
        Ok(all)
    }

    /// The one registration that is meant, and by what it was found.
    pub(super) fn find(&self, who: &Who) -> Result<(&RegistrationRow, &'static str), &'static str> {
        if let Some(at) = who.code.as_ref().and_then(|it| self.by_code.get(it)) {
            return Ok((&self.rows[*at], "code"));
        }
        let there = |at: &&usize| {
            let meeting = self.rows[**at].meeting;
            who.meetings.is_empty() || meeting.is_some_and(|it| who.meetings.contains(&it))
        };
        let is_named_so = |at: &&usize| {
            let name = fold(self.rows[**at].name.as_deref().unwrap_or_default());
            // A telephone may be an organisation's: some word of the name must be the same.
            who.name.is_empty()
                || who
                    .name
                    .split(' ')
                    .any(|word| word.len() > 1 && name.split(' ').any(|it| it == word))
        };
        let of_organisation = |at: &&usize| {
            let organisation = self.rows[**at].organisation_name.as_deref();
            fold_organisation(organisation.unwrap_or_default()) == who.organisation
        };
        let by_phone = who.phone.as_ref().and_then(|it| self.by_phone.get(it));
        let by_phone: Vec<usize> = by_phone
            .into_iter()
            .flatten()
            .filter(there)
            .filter(is_named_so)
            .copied()
            .collect();
        match by_phone.as_slice() {
            [one] => return Ok((&self.rows[*one], "phone")),
            [] => {}
            several => {
                let same: Vec<usize> = several
                    .iter()
                    .filter(|at| fold(self.rows[**at].name.as_deref().unwrap_or("")) == who.name)
                    .copied()
                    .collect();
                if let [one] = same.as_slice() {
                    return Ok((&self.rows[*one], "phone"));
                }
            }
        }
        if who.name.is_empty() {
            return Err("not_registered");
        }
        let named = self.by_name.get(&who.name);
        let named: Vec<usize> = named.into_iter().flatten().filter(there).copied().collect();
        let found: Vec<usize> = match who.organisation.is_empty() {
            true => named,
            false => named.iter().filter(of_organisation).copied().collect(),
        };
        match found.as_slice() {
            [one] => Ok((&self.rows[*one], "name_and_organisation")),
            [] => Err("not_registered"),
            _ => Err("several_registered"),
        }
    }
}
