//! The shared places of this laptop: added once, by the name by which it is spoken of.

use std::path::Path;

use domain::remote::{RemoteKind, RemoteLies};
use store::{AccountRow, PlaceRow};
use sync::{Entry, Name, Patience};
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid, unreachable};
use crate::exchange::team::refusal;
use crate::exchange::turns::Turns;
use crate::exchange::way::Way;
use crate::programme::{Programme, Reading};

/// Of a place's name, in characters.
const MOST_NAME: usize = 60;

/// A place to share by. Where it lies is asked once, unless it is a stick. It is looked at before it is kept: a wrong password
/// is told now and not at the door. The first one makes this laptop the first of the team; where others share this programme
/// there already, it has to join them.
pub fn add_remote(
    turns: &mut impl Turns,
    name: &str,
    way: &Way,
    lies: Option<RemoteLies>,
) -> Result<()> {
    let name = place_name(name)?;
    let (way, lies, programme, is_new_here) = turns.turn(|programme| {
        let way = programme.possible(way)?;
        programme.is_free_place(&name)?;
        let lies = match (lies, way.kind()) {
            (Some(lies), _) => lies,
            (None, RemoteKind::Stick) => RemoteLies::WithUs,
            (
                None,
                RemoteKind::Folder | RemoteKind::Network | RemoteKind::WebDav | RemoteKind::S3,
            ) => {
                return Err(refusal("lies_needed", &name));
            }
        };
        let is_new_here = programme.read(|reader| Ok(reader.team()?.is_none()))?;
        Ok((way, lies, programme.programme_shared()?, is_new_here))
    })?;
    // Nobody waits meanwhile.
    let place = way.place(programme, Uuid::nil(), Patience::usual());
    let list = place.list().map_err(|error| unreachable(&error, &name))?;
    if is_new_here && is_shared_there(&list) {
        return Err(refusal("join_needed", &name));
    }
    turns.turn(|programme| {
        programme.is_free_place(&name)?;
        programme.found_team()?;
        let row = place_row(&name, &way, lies)?;
        Ok(programme.reading.store.keep(|keeper| keeper.place(&row))?)
    })
}

/// The password of a place on a server was changed there.
pub fn change_remote_password(turns: &mut impl Turns, name: &str, password: &str) -> Result<()> {
    let (place, programme) = turns.turn(|programme| {
        let place = programme.place_named(name)?;
        Ok((place, programme.programme_shared()?))
    })?;
    let Some(account) = &place.account else {
        return Err(invalid("remote_no_account", "name"));
    };
    let way = Way::server(&place.address, &account.user, password)?;
    let there = way.place(programme, Uuid::nil(), Patience::usual());
    let looked = there.list();
    looked.map_err(|error| unreachable(&error, &place.name))?;
    let row = PlaceRow {
        account: Some(AccountRow {
            user: account.user.clone(),
            password: password.to_owned().into(),
        }),
        problem: None,
        ..place.clone()
    };
    turns.turn(|programme| Ok(programme.reading.store.keep(|keeper| keeper.place(&row))?))
}

fn place_name(typed: &str) -> Result<String> {
    let name = domain::turkish::tidy(typed);
    if name.is_empty() {
        return Err(invalid("remote_name_empty", "name"));
    }
    if name.chars().count() > MOST_NAME {
        let (field, most) = ("name".to_owned(), MOST_NAME);
        return Err(Error::TooLong { field, most });
    }
    Ok(name)
}

impl Programme {
    /// A folder to share by.
    pub fn add_remote(
        &mut self,
        name: &str,
        folder: &Path,
        lies: Option<RemoteLies>,
    ) -> Result<()> {
        add_remote(self, name, &Way::folder(folder), lies)
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
    fn is_free_place(&self, name: &str) -> Result<()> {
        let places = self.read(|it| Ok(it.share_places()?))?;
        match places.iter().any(|it| it.name == name) {
            true => Err(invalid("remote_name_taken", "name")),
            false => Ok(()),
        }
    }

    /// A way that may be shared by. Of a server it is seen when it is asked.
    pub(crate) fn possible(&self, way: &Way) -> Result<Way> {
        match way.as_folder() {
            Some(folder) => Ok(Way::folder(&self.possible_folder(folder)?)),
            None => Ok(way.clone()),
        }
    }

    /// A folder that may be shared by: it is there, and the open file does not lie in it. What carries the folder to other
    /// machines would carry a database that is being written.
    pub(crate) fn possible_folder(&self, folder: &Path) -> Result<std::path::PathBuf> {
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

pub(crate) fn place_row(name: &str, way: &Way, lies: RemoteLies) -> Result<PlaceRow> {
    let (address, account) = way.row()?;
    Ok(PlaceRow {
        name: name.to_owned(),
        address,
        account,
        lies: lies.word().to_owned(),
        shared_at: None,
        problem: None,
    })
}

/// Whether somebody has left pieces of this programme there.
fn is_shared_there(list: &[Entry]) -> bool {
    let mut names = list.iter().filter_map(|it| Name::read(&it.name));
    names.any(|it| matches!(it, Name::Log { .. } | Name::Key { .. }))
}
