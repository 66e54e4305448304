//! Which organisations the rows of a sheet name: known ones, and those that are about to be made. What is likely is done and
//! said: another spelling, a better one. What can be read two ways becomes an organisation of its own, and is said.

use std::collections::HashMap;

use domain::application::{Application, SpellingOf};
use domain::body::Value;
use domain::field::Field;
use domain::ids::{ApplicationId, OrganisationId};
use domain::noun::{application, organisation};
use domain::organisation::{fold_organisation, is_no_organisation};
use domain::province;
use domain::spelling::{Spelling, is_better};
use domain::turkish::tidy;
use store::{KnownRow, Reader};

use super::MOST_SHOWN;
use crate::base::error::Result;
use crate::known::history::is_by_hand;
use crate::known::organisation_names::{Meant, OrganisationNames};
use crate::known::typed::Typed;
use crate::view;

pub(super) struct Organisations {
    names: OrganisationNames,
    /// Those that rows have named, as they are typed there, and where.
    typed: HashMap<(String, Option<u8>), Named>,
    /// Known ones that are written better from now on.
    pub(super) better: Vec<(OrganisationId, String)>,
}

/// What a row names.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) organisation: Option<usize>,
    /// Several could be meant, and it is none of them.
    pub(super) is_open: bool,
}

impl Organisations {
    pub(super) fn read(reader: &Reader) -> Result<Organisations> {
        Ok(Organisations {
            names: OrganisationNames::read(reader)?,
            typed: HashMap::new(),
            better: Vec::new(),
        })
    }

    /// The id of a known one, and how it is written.
    pub(super) fn entry(&self, at: usize) -> (Option<OrganisationId>, &str) {
        self.names.entry(at)
    }

    /// What the row names; `said` is told where that is not what stands in its cell.
    pub(super) fn of(
        &mut self,
        reader: &Reader,
        number: u32,
        row: &Application,
        known: Option<&KnownRow>,
        said: &mut Vec<view::ImportSpelling>,
    ) -> Result<Named> {
        let Some(typed) = row.organisation.as_deref() else {
            return Ok(Named::default());
        };
        if let Some(organisation) = self.before(reader, row, typed, known)? {
            return Ok(Named {
                organisation: Some(organisation),
                is_open: false,
            });
        }
        let of = (typed.to_owned(), row.province);
        // What is open is open in each row that says so, and not in the first alone.
        if let Some(named) = self.typed.get(&of) {
            return Ok(*named);
        }
        let name = tidy(typed);
        let named = match name.is_empty() || is_no_organisation(&name) {
            true => Named::default(),
            false => match self.names.meant(&name, row.province) {
                Meant::One(at) => {
                    self.spelled(reader, number, at, &name, said)?;
                    Named {
                        organisation: Some(at),
                        is_open: false,
                    }
                }
                it => Named {
                    organisation: Some(self.names.make(&name, row.province)),
                    is_open: it == Meant::Open,
                },
            },
        };
        self.typed.insert(of, named);
        Ok(named)
    }

    /// A row that says of its organisation what it said before stays with the one that it was taken in for, whatever an
    /// earlier version took it for.
    fn before(
        &self,
        reader: &Reader,
        row: &Application,
        typed: &str,
        known: Option<&KnownRow>,
    ) -> Result<Option<usize>> {
        let Some(known) = known.map(|it| it.application) else {
            return Ok(None);
        };
        let Some((Value::Id(id), ..)) = reader.register(application::ORGANISATION, known.0)? else {
            return Ok(None);
        };
        let said = |field| said_before(reader, known, field);
        let province = said(Field::Province)?;
        let plate = province
            .as_deref()
            .and_then(province::of_cell)
            .map(|it| it.plate);
        let is_same = said(Field::Organisation)?.is_some_and(|it| tidy(&it) == tidy(typed))
            && plate == row.province;
        let at = self.names.of_id(OrganisationId(id));
        Ok(at.filter(|_| is_same))
    }

    /// A name is kept in the best spelling that was seen, where no hand has written it.
    fn spelled(
        &mut self,
        reader: &Reader,
        number: u32,
        at: usize,
        typed: &str,
        said: &mut Vec<view::ImportSpelling>,
    ) -> Result<()> {
        let (id, before) = self.names.entry(at);
        let before = before.to_owned();
        if before == typed {
            return Ok(());
        }
        let mut is_renamed = is_better(typed, &before);
        if let Some(id) = id.filter(|_| is_renamed) {
            is_renamed =
                !self.names.is_joined(at) && !is_by_hand(reader, organisation::NAME, id.0)?;
            if is_renamed {
                self.better.retain(|it| it.0 != id);
                self.better.push((id, typed.to_owned()));
            }
        }
        if is_renamed {
            self.names.rename(at, typed);
        }
        // Capitals and a legal form cut short are nobody's doubt.
        let written = Spelling::of_organisation(typed);
        let is_alike = written.is_written_as(&Spelling::of_organisation(&before));
        if (is_renamed || !is_alike) && id.is_some() && said.len() < MOST_SHOWN {
            said.push(view::ImportSpelling {
                sheet: None,
                row: number,
                of: SpellingOf::Organisation,
                typed: typed.to_owned(),
                after: if is_renamed {
                    typed.to_owned()
                } else {
                    before.clone()
                },
                before,
            });
        }
        debug_assert_eq!(
            fold_organisation(typed),
            fold_organisation(self.names.entry(at).1)
        );
        Ok(())
    }
}

fn said_before(reader: &Reader, id: ApplicationId, field: Field) -> Result<Option<String>> {
    Typed::meant(reader, id, field)
}
