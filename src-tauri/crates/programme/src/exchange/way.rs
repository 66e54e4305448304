//! The way to a shared place: a folder of this laptop, or one on a server with the account that gets in there. Whoever
//! shares, invites or joins goes by it, and needs not know which it is.

use std::io;
use std::path::{Path, PathBuf};

use domain::remote::RemoteKind;
use domain::written_out;
use store::{AccountRow, PlaceRow};
use sync::s3::{Bucket, S3 as S3Folder};
use sync::webdav::{Account, WebDav};
use sync::{Folder, Patience, Place, S3, WrongAddress, folder_name, read_address};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::base::error::{Error, Result, invalid, unreachable};

/// Of a user's name and of a password, in characters.
const MOST: usize = 300;

#[derive(Debug, Clone)]
pub struct Way(To);

#[derive(Debug, Clone)]
enum To {
    Folder(PathBuf),
    WebDav(Account),
    S3(Bucket),
}

impl Way {
    pub fn folder(folder: &Path) -> Way {
        Way(To::Folder(folder.to_owned()))
    }

    /// A folder on a server, by the address that people copy from it.
    pub fn server(address: &str, user: &str, password: &str) -> Result<Way> {
        let address = read_address(address).map_err(|why| match why {
            WrongAddress::Form => invalid("remote_address_wrong", "address"),
            WrongAddress::Kind => invalid("remote_address_kind", "address"),
            WrongAddress::HasPassword => invalid("remote_address_password", "address"),
            WrongAddress::NotSealed => invalid("remote_address_open", "address"),
        })?;
        let user = user.trim();
        if user.is_empty() || user.contains(':') {
            return Err(invalid("remote_user_needed", "user"));
        }
        if password.is_empty() {
            return Err(invalid("remote_password_needed", "password"));
        }
        for (field, text) in [("user", user), ("password", password)] {
            if text.chars().count() > MOST {
                let (field, most) = (field.to_owned(), MOST);
                return Err(Error::TooLong { field, most });
            }
        }
        Ok(Way::at(
            address,
            user.to_owned(),
            password.to_owned().into(),
        ))
    }

    /// By an address as it is kept.
    fn at(address: String, user: String, password: Zeroizing<String>) -> Way {
        Way(match address.strip_prefix(S3) {
            Some(service) => To::S3(Bucket {
                address: service.to_owned(),
                user,
                password,
            }),
            None => To::WebDav(Account {
                address,
                user,
                password,
            }),
        })
    }

    pub(crate) fn of(place: &PlaceRow) -> Way {
        match &place.account {
            None => Way::folder(Path::new(&place.address)),
            Some(it) => Way::at(place.address.clone(), it.user.clone(), it.password.clone()),
        }
    }

    /// With the path of a folder as it really is: one spelling for one place.
    pub(crate) fn real(&self) -> Result<Way> {
        let Some(folder) = self.as_folder() else {
            return Ok(self.clone());
        };
        let real = folder.canonicalize();
        let real = real.map_err(|error| unreachable(&error, &self.shown()))?;
        Ok(Way::folder(&real))
    }

    /// The folder of this laptop, where it is one.
    pub(crate) fn as_folder(&self) -> Option<&Path> {
        match &self.0 {
            To::Folder(folder) => Some(folder),
            To::WebDav(_) | To::S3(_) => None,
        }
    }

    pub(crate) fn kind(&self) -> RemoteKind {
        match &self.0 {
            To::Folder(folder) => match store::place_of(folder) {
                written_out::Place::Folder => RemoteKind::Folder,
                written_out::Place::Stick => RemoteKind::Stick,
                written_out::Place::Network => RemoteKind::Network,
            },
            To::WebDav(_) => RemoteKind::WebDav,
            To::S3(_) => RemoteKind::S3,
        }
    }

    /// How it is spoken of while it has no name: its path, or where the server is.
    pub(crate) fn shown(&self) -> String {
        match &self.0 {
            To::Folder(folder) => folder.display().to_string(),
            To::WebDav(account) => account.address.clone(),
            To::S3(bucket) => format!("{S3}{}", bucket.address),
        }
    }

    /// How it could be called: as its folder is, or its server.
    pub(crate) fn name(&self) -> String {
        match &self.0 {
            To::Folder(folder) => {
                let name = folder.file_name().map(|it| it.to_string_lossy());
                name.unwrap_or_default().into_owned()
            }
            To::WebDav(Account { address, .. }) | To::S3(Bucket { address, .. }) => {
                let host = address.split('/').filter(|it| !it.is_empty()).nth(1);
                host.unwrap_or_default().to_owned()
            }
        }
    }

    /// What is kept of it.
    pub(crate) fn row(&self) -> Result<(String, Option<AccountRow>)> {
        match &self.0 {
            To::Folder(folder) => {
                let address = folder
                    .to_str()
                    .ok_or_else(|| invalid("remote_no_text", "folder"))?;
                Ok((address.to_owned(), None))
            }
            To::WebDav(Account { user, password, .. }) | To::S3(Bucket { user, password, .. }) => {
                let (user, password) = (user.clone(), password.clone());
                Ok((self.shown(), Some(AccountRow { user, password })))
            }
        }
    }

    /// The folder of a programme there, for `laptop`.
    pub(crate) fn place(
        &self,
        programme: Uuid,
        laptop: Uuid,
        patience: Patience,
    ) -> Box<dyn Place> {
        self.named(&folder_name(programme), laptop, patience)
    }

    /// The same, for whoever does not know its programme yet.
    pub(crate) fn named(&self, name: &str, laptop: Uuid, patience: Patience) -> Box<dyn Place> {
        match &self.0 {
            To::Folder(folder) => Box::new(Folder::named(folder, name, laptop)),
            To::WebDav(account) => Box::new(WebDav::named(account, name, laptop, patience)),
            To::S3(bucket) => Box::new(S3Folder::named(bucket, name, patience)),
        }
    }

    /// The folders of programmes there.
    pub(crate) fn programmes(&self) -> io::Result<Vec<String>> {
        match &self.0 {
            To::Folder(folder) => Folder::programmes(folder),
            To::WebDav(account) => WebDav::programmes(account, Patience::usual()),
            To::S3(bucket) => S3Folder::programmes(bucket, Patience::usual()),
        }
    }
}
