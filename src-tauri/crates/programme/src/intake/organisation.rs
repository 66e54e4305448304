//! The register of organisations, one for all routes: who they are, whose branches they are, who came from them where.

use std::collections::HashMap;

use domain::ids::OrganisationId;
use domain::organisation::fold_organisation;
use domain::spelling::Spelling;
use domain::{province, turkish};
use store::Reader;

use crate::base::clock::local_kept;
use crate::base::error::{Error, Result};
use crate::base::which::Which;
use crate::known::{lists, standing};
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// Every organisation, by the Turkish alphabet.
    pub fn organisations(&self) -> Result<Vec<view::OrganisationItem>> {
        self.read(lists::organisations)
    }

    /// The organisations that `text` finds by name or short name, those that begin with it first.
    pub fn find_organisations(
        &self,
        text: &str,
        limit: usize,
    ) -> Result<Vec<view::OrganisationItem>> {
        let folded = turkish::fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        self.read(|reader| {
            let all = reader.organisation_search_names()?;
            let mut found: Vec<(bool, &str, OrganisationId)> = Vec::new();
            for (id, name, short) in &all {
                let folded_name = turkish::fold(name);
                let short = turkish::fold(short.as_deref().unwrap_or_default());
                let has = |word: &&str| folded_name.contains(*word) || short.contains(*word);
                if words.iter().all(has) {
                    let begins = [&folded_name, &short]
                        .iter()
                        .any(|it| it.starts_with(&folded));
                    found.push((!begins, name, *id));
                }
            }
            found.sort_by(|(a_inside, a, a_id), (b_inside, b, b_id)| {
                let by_name = a_inside.cmp(b_inside).then_with(|| turkish::compare(a, b));
                by_name.then_with(|| a_id.cmp(b_id))
            });
            // What is counted of an organisation is read only of the few that are shown.
            let names: HashMap<OrganisationId, String> = all
                .iter()
                .map(|(id, name, _)| (*id, name.clone()))
                .collect();
            let kinds = reader.kinds()?;
            let mut items = Vec::new();
            for (_, _, id) in found.into_iter().take(limit) {
                items.extend(
                    reader
                        .organisation(id)?
                        .map(|row| lists::organisation(row, &names, &kinds)),
                );
            }
            Ok(items)
        })
    }

    /// An organisation by its id, by its name however it is spelled, by its short name, or by a part of its name that no
    /// other has.
    pub fn organisation<'a>(&self, which: impl Into<Which<'a>>) -> Result<view::Organisation> {
        let item = self.find_organisation(which.into())?;
        let id = item.organisation;
        let mut branches = self.organisations()?;
        branches.retain(|it| it.branch_of == Some(id));
        self.read(|reader| {
            Ok(view::Organisation {
                participations: participations(reader, id)?,
                applications: applications(reader, id)?,
                organisation: item,
                branches,
            })
        })
    }

    fn find_organisation(&self, which: Which) -> Result<view::OrganisationItem> {
        let mut all = self.organisations()?;
        let text = match which {
            Which::Row(id) => {
                // One that was joined with another is that other one.
                let id = self.read(|reader| Ok(reader.standing_for(id)?))?;
                let at = all.iter().position(|it| it.organisation.0 == id);
                return at.map(|at| all.swap_remove(at)).ok_or(missing());
            }
            Which::Typed(text) => text,
        };
        let wanted = fold_organisation(text);
        let is_called = |name: &str| !wanted.is_empty() && fold_organisation(name) == wanted;
        let is_meant = |it: &&view::OrganisationItem| {
            is_called(&it.name) || it.short_name.as_deref().is_some_and(is_called)
        };
        let mut found: Vec<_> = all.iter().filter(is_meant).cloned().collect();
        if found.is_empty() {
            let wanted = turkish::fold(text);
            let is_there = |it: &&view::OrganisationItem| turkish::fold(&with_place(it)) == wanted;
            found = all.iter().filter(is_there).cloned().collect();
        }
        // Of several that fold alike, the one that is written so.
        let spelling = Spelling::of_organisation(text);
        let is_written = |it: &view::OrganisationItem| {
            Spelling::of_organisation(&it.name).is_written_as(&spelling)
        };
        if found.iter().any(is_written) {
            found.retain(is_written);
        }
        if found.is_empty() {
            found = self.find_organisations(text, 20)?;
        }
        match found.len() {
            1 => Ok(found.remove(0)),
            _ => Err(Error::Unknown {
                what: "organisation",
                candidates: found.iter().map(with_place).collect(),
            }),
        }
    }
}

/// How one of several of a name is called.
fn with_place(item: &view::OrganisationItem) -> String {
    match &item.province {
        Some(province) => format!("{} ({province})", item.name),
        None => item.name.clone(),
    }
}

/// In order of time; what has no day yet comes last, in the order of the tour.
fn participations(reader: &Reader, id: OrganisationId) -> Result<Vec<view::Participation>> {
    let meetings = reader.meetings()?;
    let kinds = reader.kinds()?;
    let mut rows = reader.registrations_of_organisation(id)?;
    rows.sort_by(standing::by_name);
    let mut found: Vec<(usize, view::Participation)> = rows
        .into_iter()
        .map(|row| {
            let at = meetings.iter().position(|it| row.meeting == Some(it.id));
            let meeting = at.map(|it| &meetings[it]);
            let city = meeting.and_then(|it| it.plate).and_then(province::by_plate);
            let participation = view::Participation {
                meeting: meeting.map(|it| it.id),
                route: meeting.and_then(|it| it.route_number),
                stop: meeting.and_then(|it| it.position),
                city: city.map(|it| it.name.to_owned()),
                date: meeting.and_then(|it| it.date.clone()),
                status: meeting.map(|it| it.status.clone()),
                registration: standing::registration(row, &kinds),
            };
            (at.unwrap_or(usize::MAX), participation)
        })
        .collect();
    found.sort_by(|(a_at, a), (b_at, b)| {
        (a.date.is_none(), &a.date, a_at).cmp(&(b.date.is_none(), &b.date, b_at))
    });
    Ok(found.into_iter().map(|(_, it)| it).collect())
}

fn applications(reader: &Reader, id: OrganisationId) -> Result<Vec<view::OrganisationApplication>> {
    let rows = reader.applications_of_organisation(id)?.into_iter();
    Ok(rows
        .map(|row| view::OrganisationApplication {
            application: row.application,
            route: row.route,
            name: row.name,
            sent_at: row.sent_at.as_ref().map(local_kept),
            late: row.late,
            file: row.file_name,
            row: row.sheet_row,
            registered: row.registered,
        })
        .collect())
}

fn missing() -> Error {
    Error::unknown("organisation")
}
