//! A folder on a server that speaks WebDAV, such as a Nextcloud.
//!
//! Such a server may be left with half a file under the final name when the connection breaks. So a file is put aside, read
//! back whole, and moved to its name; where the answer to the move is lost, it is looked up. That the folder of a programme is
//! not there yet is believed only where the folder above it is.
//!
//! These are six kinds of question over `ureq`, and no OpenDAL: that one asks seven times for what takes three (a folder made
//! again before each file, a file looked for before it is moved), says of an answer 423, 429 or 507 only that it was
//! unexpected, and takes an answer of any length. What it would cost to build stands in the commit that took it out.

use std::cell::{Cell, RefCell};
use std::io;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node};
use ureq::AsSendBody;
use ureq::http::Request;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::address::decoded;
use crate::bytes::hex;
use crate::name::{folder_name, is_folder_name};
use crate::place::{Entry, Place};
use crate::server::{Answer, Patience, Server};
use crate::trouble::Trouble;

/// Of a listing: some 700 bytes a file with most servers.
const MOST_LISTED: u64 = 16 << 20;
/// Of an answer of which nothing but its number is looked at.
const MOST_SAID: u64 = 1 << 20;

const ASKED: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?><propfind xmlns=\"DAV:\"><prop><resourcetype/>\
    <getcontentlength/><getetag/><getlastmodified/></prop></propfind>";

/// Where the server is, and who asks.
#[derive(Clone)]
pub struct Account {
    /// As [`read_address`](crate::read_address) keeps it.
    pub address: String,
    pub user: String,
    pub password: Zeroizing<String>,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account").finish_non_exhaustive()
    }
}

/// The folder of one programme on such a server.
pub struct WebDav {
    server: Server,
    authorization: Zeroizing<String>,
    /// Ends with a stroke.
    above: String,
    folder: String,
    /// How files begin that are being written by this laptop.
    part: String,
    is_made: Cell<bool>,
    /// What this laptop left half-written, as it was listed.
    left: RefCell<Vec<String>>,
}

impl WebDav {
    /// `laptop` is who writes: what it left half-written is its own to take away.
    pub fn of(account: &Account, programme: Uuid, laptop: Uuid, patience: Patience) -> WebDav {
        WebDav::named(account, &folder_name(programme), laptop, patience)
    }

    /// One of those that lie there, for whoever does not know its programme yet.
    pub fn named(account: &Account, folder: &str, laptop: Uuid, patience: Patience) -> WebDav {
        let pair = format!("{}:{}", account.user, account.password.as_str());
        let pair = Zeroizing::new(pair);
        WebDav {
            server: Server::new(patience),
            authorization: format!("Basic {}", STANDARD.encode(pair.as_bytes())).into(),
            folder: format!("{}{folder}/", account.address),
            above: account.address.clone(),
            part: format!(".part-{}-", laptop.simple()),
            is_made: Cell::new(false),
            left: RefCell::default(),
        }
    }

    /// The folders of programmes at an address, in their order.
    pub fn programmes(account: &Account, patience: Patience) -> io::Result<Vec<String>> {
        let it = WebDav::named(account, "", Uuid::nil(), patience);
        let mut names: Vec<String> = it
            .listed(&it.above)?
            .into_iter()
            .filter(|it| it.is_folder && is_folder_name(&it.name))
            .map(|it| it.name)
            .collect();
        names.sort_unstable();
        Ok(names)
    }

    fn ask(
        &self,
        method: &str,
        url: &str,
        with: &[(&str, &str)],
        body: impl AsSendBody,
        most: u64,
    ) -> io::Result<Answer> {
        let mut question = Request::builder()
            .method(method)
            .uri(url)
            .header("Authorization", self.authorization.as_str());
        for (name, value) in with {
            question = question.header(*name, *value);
        }
        let question = question.body(body).map_err(io::Error::other)?;
        self.server.ask(question, most)
    }

    /// What a folder says of itself (`0`) or of what is in it (`1`).
    fn looked_at(&self, url: &str, depth: &str) -> io::Result<Answer> {
        let with = [("Depth", depth), ("Content-Type", "application/xml")];
        let answer = self.ask("PROPFIND", url, &with, ASKED, MOST_LISTED);
        answer.map_err(|error| match error.kind() {
            io::ErrorKind::FileTooLarge => Trouble::OtherKind.into(),
            _ => error,
        })
    }

    fn listed(&self, url: &str) -> io::Result<Vec<Listed>> {
        read_listing(self.looked_at(url, "1")?)
    }

    fn url(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    fn make_folder(&self) -> io::Result<()> {
        let made = self.ask("MKCOL", &self.folder, &[], (), MOST_SAID)?;
        match made.status {
            // It is there already.
            405 => Ok(()),
            // What would be above it is not.
            409 => Err(Trouble::NoFolder.into()),
            _ => made.good().map(|_| ()),
        }
    }

    fn put_aside(&self, part: &str, bytes: &[u8]) -> io::Result<()> {
        let put = || self.ask("PUT", part, &[], bytes, MOST_SAID);
        let answer = put()?;
        // The folder is made when it is missed, and only then.
        let is_missed = matches!(answer.status, 404 | 409) && !self.is_made.replace(true);
        match is_missed {
            true => {
                self.make_folder()?;
                put()?.good().map(|_| ())
            }
            false => answer.good().map(|_| ()),
        }
    }

    fn is_whole(&self, url: &str, bytes: &[u8]) -> io::Result<bool> {
        let answer = self.ask("GET", url, &[], (), bytes.len() as u64);
        match answer {
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Ok(false),
            Ok(answer) if matches!(answer.status, 404 | 410) => Ok(false),
            answer => Ok(answer?.good()?.body == bytes),
        }
    }
}

impl Place for WebDav {
    fn list(&self) -> io::Result<Vec<Entry>> {
        let answer = self.looked_at(&self.folder, "1")?;
        if answer.status == 404 {
            let above = self.looked_at(&self.above, "0")?;
            return read_listing(above).map(|_| Vec::new());
        }
        let listed = read_listing(answer)?.into_iter();
        let files: Vec<Listed> = listed.filter(|it| !it.is_folder).collect();
        let left = files.iter().filter(|it| it.name.starts_with(&self.part));
        self.left.replace(left.map(|it| it.name.clone()).collect());
        self.is_made.set(true);
        Ok(files
            .iter()
            .map(|it| Entry::tagged(&it.name, it.size, &it.tag))
            .collect())
    }

    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        let answer = self.ask("GET", &self.url(name), &[], (), most)?;
        match answer.status {
            // It is gone since it was listed; that says nothing of the place.
            404 | 410 => Err(io::ErrorKind::NotFound.into()),
            _ => answer.good().map(|it| it.body),
        }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut chance = [0; 8];
        getrandom::fill(&mut chance).map_err(io::Error::other)?;
        let part = self.url(&format!("{}{}", self.part, hex(&chance)));
        let url = self.url(name);
        let put = || {
            self.put_aside(&part, bytes)?;
            if !self.is_whole(&part, bytes)? {
                return Err(Trouble::HalfAnswer.into());
            }
            let with = [("Destination", url.as_str()), ("Overwrite", "T")];
            let moved = self.ask("MOVE", &part, &with, (), MOST_SAID);
            let moved = moved.and_then(Answer::good);
            match moved {
                Ok(_) => Ok(()),
                // The answer may be all that was lost.
                Err(error) => match self.is_whole(&url, bytes) {
                    Ok(true) => Ok(()),
                    Ok(false) | Err(_) => Err(error),
                },
            }
        };
        let done = put();
        if let Err(error) = &done
            && !Trouble::of(error).is_some_and(Trouble::is_of_all)
        {
            // What cannot be taken away harms nobody.
            let _ = self.ask("DELETE", &part, &[], (), MOST_SAID);
        }
        done
    }

    fn take_away(&self, name: &str) -> io::Result<()> {
        let answer = self.ask("DELETE", &self.url(name), &[], (), MOST_SAID)?;
        match answer.status {
            404 | 410 => Ok(()),
            _ => answer.good().map(|_| ()),
        }
    }

    /// Everything was read back when it was put.
    fn flush(&self) -> io::Result<()> {
        for part in self.left.take() {
            let _ = self.take_away(&part);
        }
        Ok(())
    }

    fn is_far(&self) -> bool {
        true
    }

    fn is_beside_another(&self) -> bool {
        let listed = self.listed(&self.above).unwrap_or_default();
        let own = self.folder.strip_prefix(&self.above);
        let own = own.map(|it| it.trim_end_matches('/'));
        listed
            .iter()
            .any(|it| it.is_folder && is_folder_name(&it.name) && Some(it.name.as_str()) != own)
    }
}

/// One file or folder of a listing.
struct Listed {
    name: String,
    is_folder: bool,
    size: u64,
    /// Another one when the file is: its tag, or where there is none, its time.
    tag: String,
}

/// The folder itself is in it, too.
fn read_listing(answer: Answer) -> io::Result<Vec<Listed>> {
    let other = || io::Error::from(Trouble::OtherKind);
    let answer = answer.good()?;
    let text = str::from_utf8(&answer.body).map_err(|_| other())?;
    let document = Document::parse(text).map_err(|_| other())?;
    let root = document.root_element();
    if answer.status != 207 || !is(&root, "multistatus") {
        return Err(other());
    }
    Ok(root
        .children()
        .filter(|it| is(it, "response"))
        .filter_map(|it| listed(&it))
        .collect())
}

fn is(node: &Node, name: &str) -> bool {
    node.has_tag_name(("DAV:", name))
}

fn listed(response: &Node) -> Option<Listed> {
    let href = response.children().find(|it| is(it, "href"))?.text()?;
    let path = href.trim().trim_end_matches('/');
    let name = decoded(path.rsplit('/').next()?)?;
    // Of what a server does not know of a file it says so in a part of its own.
    let known = response
        .children()
        .filter(|it| is(it, "propstat"))
        .find(|part| {
            let status = part.children().find(|it| is(it, "status"));
            status.is_none_or(|it| it.text().is_some_and(|it| it.contains(" 200")))
        })?;
    let about = known.children().find(|it| is(it, "prop"))?;
    let text = |name: &str| {
        let found = about.children().find(|it| is(it, name));
        found.and_then(|it| it.text()).map(str::trim)
    };
    let kind = about.children().find(|it| is(it, "resourcetype"));
    Some(Listed {
        name,
        is_folder: kind.is_some_and(|it| it.children().any(|it| is(&it, "collection"))),
        size: text("getcontentlength")
            .and_then(|it| it.parse().ok())
            .unwrap_or(0),
        tag: text("getetag")
            .or_else(|| text("getlastmodified"))
            .unwrap_or_default()
            .to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer {
            status,
            body: body.as_bytes().to_vec(),
        }
    }

    #[test]
    fn listings_of_several_servers_read_alike() {
        // As a Nextcloud, as wsgidav, and as one that calls everything by its whole address.
        let nextcloud = r#"<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns">
            <d:response><d:href>/remote.php/dav/files/ay%c5%9fe/rota-1/</d:href><d:propstat><d:prop>
            <d:resourcetype><d:collection/></d:resourcetype><d:getetag>"x"</d:getetag></d:prop>
            <d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:getcontentlength/></d:prop>
            <d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>
            <d:response><d:href>/remote.php/dav/files/ay%c5%9fe/rota-1/a%2db.share</d:href><d:propstat><d:prop>
            <d:resourcetype/><d:getcontentlength>47</d:getcontentlength><d:getetag>"y"</d:getetag></d:prop>
            <d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"#;
        let other = r#"<multistatus xmlns="DAV:"><response><href>http://127.0.0.1:8080/rota-1/a-b.share</href>
            <propstat><prop><resourcetype/><getcontentlength> 47 </getcontentlength>
            <getlastmodified>Tue, 24 Nov 2026 10:00:00 GMT</getlastmodified></prop>
            <status>HTTP/1.1 200 OK</status></propstat></response></multistatus>"#;
        for listing in [nextcloud, other] {
            let listed = read_listing(answer(207, listing)).unwrap();
            let file = listed.iter().find(|it| !it.is_folder).unwrap();
            assert_eq!((file.name.as_str(), file.size), ("a-b.share", 47));
            assert!(!file.tag.is_empty());
        }
    }

    #[test]
    fn what_is_no_listing_is_none() {
        let said = |it: Answer| Trouble::of(&read_listing(it).err().unwrap());
        let page = "<html><body>Merhaba</body></html>";
        assert_eq!(said(answer(200, page)), Some(Trouble::OtherKind));
        assert_eq!(said(answer(207, page)), Some(Trouble::OtherKind));
        assert_eq!(said(answer(207, "<a")), Some(Trouble::OtherKind));
        assert_eq!(said(answer(302, "")), Some(Trouble::OtherKind));
        assert_eq!(said(answer(401, "")), Some(Trouble::Password));
        // Of names that nothing can be made of, nothing is said.
        let odd = "<multistatus xmlns=\"DAV:\"><response><href>/%ff%fe</href></response><response/></multistatus>";
        assert_eq!(read_listing(answer(207, odd)).unwrap().len(), 0);
    }
}
