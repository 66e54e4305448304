//! The shared places of this laptop: added once, by the name by which it is spoken of.

use std::path::Path;

use domain::remote::RemoteLies;
use domain::written_out::Place as Kind;
use store::PlaceRow;
use sync::{Folder, Name, Place};

use crate::base::error::{Error, Result, invalid, unreachable};
use crate::exchange::team::refusal;
use crate::programme::{Programme, Reading};

/// Of a place's name, in characters.
const MOST_NAME: usize = 60;

impl Programme {
    /// A folder to share by. Where it lies is asked once, unless it is a stick. The first one makes this laptop the first of
    /// the team; where others share this programme there already, it has to join them.
    pub fn add_remote(
        &mut self,
        name: &str,
        folder: &Path,
        lies: Option<RemoteLies>,
    ) -> Result<()> {
        let name = domain::turkish::tidy(name);
        if name.is_empty() {
            return Err(invalid("remote_name_empty", "name"));
        }
        if name.chars().count() > MOST_NAME {
            let (field, most) = ("name".to_owned(), MOST_NAME);
            return Err(Error::TooLong { field, most });
        }
        let folder = self.possible_place(folder)?;
        if self
            .read(|it| Ok(it.share_places()?))?
            .iter()
            .any(|it| it.name == name)
        {
            return Err(invalid("remote_name_taken", "name"));
        }
        let lies = match (lies, store::place_of(&folder)) {
            (Some(lies), _) => lies,
            (None, Kind::Stick) => RemoteLies::WithUs,
            (None, Kind::Folder | Kind::Network) => return Err(refusal("lies_needed", &name)),
        };
        let is_new_here = self.read(|reader| Ok(reader.team()?.is_none()))?;
        if is_new_here && is_shared_there(&folder, self.programme_shared()?)? {
            return Err(refusal("join_needed", &name));
        }
        self.found_team()?;
        self.keep_place(&name, &folder, lies)
    }

    pub(crate) fn keep_place(&mut self, name: &str, folder: &Path, lies: RemoteLies) -> Result<()> {
        let row = place_row(name, folder, lies)?;
        Ok(self.reading.store.keep(|keeper| keeper.place(&row))?)
    }

    /// This laptop shares there no more. What lies there stays.
    pub fn remove_remote(&mut self, name: &str) -> Result<()> {
        let place = self.place_named(name)?;
        Ok(self
            .reading
            .store
            .keep(|keeper| keeper.forget_place(&place.name))?)
    }
}

impl Reading {
    /// A folder that may be shared by: it is there, and the open file does not lie in it. What carries the folder to other
    /// machines would carry a database that is being written.
    pub(crate) fn possible_place(&self, folder: &Path) -> Result<std::path::PathBuf> {
        let real = folder
            .canonicalize()
            .map_err(|error| unreachable(&error, &folder.display().to_string()))?;
        if !real.is_dir() {
            return Err(invalid("remote_no_folder", "folder"));
        }
        let file = self.path().canonicalize();
        if file.is_ok_and(|it| it.starts_with(&real)) {
            return Err(invalid("remote_own_folder", "folder"));
        }
        Ok(real)
    }

    pub(crate) fn place_named(&self, name: &str) -> Result<PlaceRow> {
        let places = self.read(|reader| Ok(reader.share_places()?))?;
        let candidates = places.iter().map(|it| it.name.clone()).collect();
        let found = places.into_iter().find(|it| it.name == name.trim());
        found.ok_or(Error::Unknown {
            what: "remote",
            candidates,
        })
    }
}

pub(crate) fn place_row(name: &str, folder: &Path, lies: RemoteLies) -> Result<PlaceRow> {
    let address = folder
        .to_str()
        .ok_or_else(|| invalid("remote_no_text", "folder"))?;
    Ok(PlaceRow {
        name: name.to_owned(),
        address: address.to_owned(),
        lies: lies.word().to_owned(),
        shared_at: None,
    })
}

/// Whether somebody has left pieces of this programme there.
fn is_shared_there(folder: &Path, programme: uuid::Uuid) -> Result<bool> {
    let there = Folder::of(folder, programme, uuid::Uuid::nil());
    let list = there
        .list()
        .map_err(|error| unreachable(&error, &folder.display().to_string()))?;
    let names = list.iter().filter_map(|it| Name::read(&it.name));
    Ok(names
        .into_iter()
        .any(|it| matches!(it, Name::Log { .. } | Name::Key { .. })))
}
