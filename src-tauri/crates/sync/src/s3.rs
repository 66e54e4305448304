//! A folder in a bucket of a service that speaks S3: Amazon's, or one of the many that do as it does.
//!
//! There a file is whole or not at all, so it is put under its name and read back; where the answer is lost, that shows whether
//! it arrived. A folder is only how names begin. Every question is signed with a key that the service knows (Signature Version
//! 4, the four steps of Amazon's description), by this laptop's clock: one that is a quarter of an hour wrong is told so.
//!
//! The region is read from the address, or else from what the service answers.

use std::cell::RefCell;
use std::io;

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use roxmltree::{Document, Node};
use sha2::{Digest, Sha256};
use ureq::http::Request;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::address::{decoded, encoded};
use crate::bytes::hex;
use crate::name::{folder_name, is_folder_name};
use crate::place::{Entry, Place};
use crate::server::{Answer, Patience, Server};
use crate::trouble::Trouble;

/// Of a listing of a thousand files.
const MOST_LISTED: u64 = 16 << 20;
/// Of an answer that says whether it was done.
const MOST_SAID: u64 = 1 << 20;
/// Of listings that go on in another one: as many files are none of ours.
const MOST_PAGES: usize = 100;
/// Where a service knows none, this is what it takes.
const REGION: &str = "us-east-1";

/// Where the service is, and with which key it is asked.
#[derive(Clone)]
pub struct Bucket {
    /// `https://HOST/BUCKET/…/`, as [`read_address`](crate::read_address) keeps it after `s3:`.
    pub address: String,
    /// Not a secret: which key it is.
    pub user: String,
    pub password: Zeroizing<String>,
}

impl std::fmt::Debug for Bucket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bucket").finish_non_exhaustive()
    }
}

/// The folder of one programme in such a bucket.
pub struct S3 {
    server: Server,
    user: String,
    password: Zeroizing<String>,
    /// `https://HOST`
    service: String,
    host: String,
    bucket: String,
    /// How the names of everything at the address begin.
    above: String,
    /// The same of the programme's folder.
    folder: String,
    region: RefCell<String>,
}

impl S3 {
    pub fn of(bucket: &Bucket, programme: Uuid, patience: Patience) -> S3 {
        S3::named(bucket, &folder_name(programme), patience)
    }

    /// One of those that lie there, for whoever does not know its programme yet.
    pub fn named(it: &Bucket, folder: &str, patience: Patience) -> S3 {
        // As it was read once: with a host, and a bucket after it.
        let (scheme, rest) = it.address.split_once("://").unwrap_or_default();
        let (host, path) = rest.split_once('/').unwrap_or_default();
        let (bucket, above) = path.split_once('/').unwrap_or((path, ""));
        let above = decoded(above).unwrap_or_default();
        S3 {
            server: Server::new(patience),
            user: it.user.clone(),
            password: it.password.clone(),
            service: format!("{scheme}://{host}"),
            host: host.to_owned(),
            bucket: bucket.to_owned(),
            folder: format!("{above}{folder}/"),
            above,
            region: RefCell::new(region_of(host).to_owned()),
        }
    }

    /// The folders of programmes at an address, in their order.
    pub fn programmes(bucket: &Bucket, patience: Patience) -> io::Result<Vec<String>> {
        let mut names = S3::named(bucket, "", patience).programmes_above()?;
        names.sort_unstable();
        Ok(names)
    }

    fn programmes_above(&self) -> io::Result<Vec<String>> {
        let listed = self.listed(&self.above, Some("/"))?;
        let folders = listed.folders.into_iter();
        Ok(folders.filter(|it| is_folder_name(it)).collect())
    }

    /// One question, signed; once more where the service says that it is elsewhere.
    fn ask(
        &self,
        method: &str,
        key: &str,
        query: &[(&str, &str)],
        body: &[u8],
        most: u64,
    ) -> io::Result<Answer> {
        let answer = self.ask_once(method, key, query, body, most)?;
        match elsewhere(&answer) {
            Some(region) if *self.region.borrow() != region => {
                self.region.replace(region);
                self.ask_once(method, key, query, body, most)
            }
            Some(_) | None => Ok(answer),
        }
    }

    fn ask_once(
        &self,
        method: &str,
        key: &str,
        query: &[(&str, &str)],
        body: &[u8],
        most: u64,
    ) -> io::Result<Answer> {
        let path = match key.is_empty() {
            true => format!("/{}", self.bucket),
            false => format!("/{}/{}", self.bucket, encoded(key, true)),
        };
        let mut query: Vec<String> = query
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name, false), encoded(value, false)))
            .collect();
        query.sort_unstable();
        let query = query.join("&");
        let signed = Signed {
            method,
            path: &path,
            query: &query,
            host: &self.host,
            region: &self.region.borrow(),
            user: &self.user,
            password: &self.password,
        };
        let (at, said) = (now(), digest(body));
        let url = match query.is_empty() {
            true => format!("{}{path}", self.service),
            false => format!("{}{path}?{query}", self.service),
        };
        let question = Request::builder()
            .method(method)
            .uri(url)
            .header("Host", &self.host)
            .header("x-amz-content-sha256", &said)
            .header("x-amz-date", stamp(at))
            .header("Authorization", signed.authorization(at, &said));
        match method {
            "PUT" => {
                let question = question.body(body).map_err(io::Error::other)?;
                self.server.ask(question, most)
            }
            _ => {
                let question = question.body(()).map_err(io::Error::other)?;
                self.server.ask(question, most)
            }
        }
    }

    /// Everything whose name begins so; with a delimiter, what is below another folder only by that folder's name.
    fn listed(&self, begins: &str, delimiter: Option<&str>) -> io::Result<Listing> {
        let mut all = Listing::default();
        let mut next: Option<String> = None;
        for _ in 0..MOST_PAGES {
            let mut query = vec![("list-type", "2"), ("prefix", begins)];
            query.extend(delimiter.map(|it| ("delimiter", it)));
            query.extend(next.as_deref().map(|it| ("continuation-token", it)));
            let answer = self.ask("GET", "", &query, b"", MOST_LISTED);
            let answer = answer.map_err(|error| match error.kind() {
                io::ErrorKind::FileTooLarge => Trouble::OtherKind.into(),
                _ => error,
            })?;
            next = all.read(good(answer)?, begins)?;
            if next.is_none() {
                break;
            }
        }
        Ok(all)
    }

    fn key(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    fn is_whole(&self, key: &str, bytes: &[u8]) -> io::Result<bool> {
        match self.ask("GET", key, &[], b"", bytes.len().max(4096) as u64) {
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Ok(false),
            Ok(answer) if answer.status == 404 => Ok(false),
            answer => Ok(good(answer?)?.body == bytes),
        }
    }
}

impl Place for S3 {
    fn list(&self) -> io::Result<Vec<Entry>> {
        Ok(self.listed(&self.folder, None)?.files)
    }

    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        let answer = self.ask("GET", &self.key(name), &[], b"", most)?;
        match answer.status {
            404 => Err(io::ErrorKind::NotFound.into()),
            _ => good(answer).map(|it| it.body),
        }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let key = self.key(name);
        let put = self.ask("PUT", &key, &[], bytes, MOST_SAID);
        match put.and_then(good) {
            Ok(_) => match self.is_whole(&key, bytes)? {
                true => Ok(()),
                false => Err(Trouble::HalfAnswer.into()),
            },
            // The answer may be all that was lost.
            Err(error) => match self.is_whole(&key, bytes) {
                Ok(true) => Ok(()),
                Ok(false) | Err(_) => Err(error),
            },
        }
    }

    fn take_away(&self, name: &str) -> io::Result<()> {
        let answer = self.ask("DELETE", &self.key(name), &[], b"", MOST_SAID)?;
        match answer.status {
            404 => Ok(()),
            _ => good(answer).map(|_| ()),
        }
    }

    /// Everything was read back when it was put.
    fn flush(&self) -> io::Result<()> {
        Ok(())
    }

    fn is_far(&self) -> bool {
        true
    }

    fn is_beside_another(&self) -> bool {
        let own = self.folder.strip_prefix(&self.above).unwrap_or_default();
        let own = own.trim_end_matches('/');
        let others = self.programmes_above().unwrap_or_default();
        others.iter().any(|it| it != own)
    }
}

#[derive(Default)]
struct Listing {
    files: Vec<Entry>,
    folders: Vec<String>,
}

impl Listing {
    /// Takes one page of it; where to go on, if that was not all.
    fn read(&mut self, answer: Answer, begins: &str) -> io::Result<Option<String>> {
        let other = || io::Error::from(Trouble::OtherKind);
        let text = str::from_utf8(&answer.body).map_err(|_| other())?;
        let document = Document::parse(text).map_err(|_| other())?;
        let root = document.root_element();
        if root.tag_name().name() != "ListBucketResult" {
            return Err(other());
        }
        for it in root.children().filter(Node::is_element) {
            let name = |tag: &str| text_of(&it, tag).and_then(|it| it.strip_prefix(begins));
            match it.tag_name().name() {
                "Contents" => {
                    let Some(name) = name("Key").filter(|it| !it.is_empty()) else {
                        continue;
                    };
                    let size = text_of(&it, "Size").and_then(|it| it.parse().ok());
                    let tag = text_of(&it, "ETag").or_else(|| text_of(&it, "LastModified"));
                    let tag = tag.unwrap_or_default();
                    self.files.push(Entry::tagged(name, size.unwrap_or(0), tag));
                }
                "CommonPrefixes" => {
                    let name = name("Prefix").map(|it| it.trim_end_matches('/').to_owned());
                    self.folders.extend(name);
                }
                _ => {}
            }
        }
        let goes_on = text_of(&root, "IsTruncated") == Some("true");
        let next = text_of(&root, "NextContinuationToken").filter(|_| goes_on);
        Ok(next.map(str::to_owned))
    }
}

fn text_of<'a>(node: &Node<'a, '_>, tag: &str) -> Option<&'a str> {
    let found = node.children().find(|it| it.tag_name().name() == tag)?;
    found.text()
}

/// The answer, where it is a good one. What is wrong stands in its body: the number alone says too little.
fn good(answer: Answer) -> io::Result<Answer> {
    if answer.is_good() {
        return Ok(answer);
    }
    let said = |word: &str| {
        let word = format!("<Code>{word}</Code>");
        answer
            .body
            .windows(word.len())
            .any(|it| it == word.as_bytes())
    };
    const KEYS: [&str; 4] = [
        "InvalidAccessKeyId",
        "SignatureDoesNotMatch",
        "AuthorizationHeaderMalformed",
        "InvalidToken",
    ];
    let trouble = match answer.status {
        403 if said("RequestTimeTooSkewed") => Trouble::Clock,
        400 | 403 if KEYS.iter().any(|it| said(it)) => Trouble::Password,
        503 if said("SlowDown") => Trouble::TooOften,
        status => Trouble::of_status(status),
    };
    Err(trouble.into())
}

/// The region that an answer says is the right one.
fn elsewhere(answer: &Answer) -> Option<String> {
    if answer.is_good() {
        return None;
    }
    let text = str::from_utf8(&answer.body).ok()?;
    let document = Document::parse(text).ok()?;
    text_of(&document.root_element(), "Region").map(str::to_owned)
}

/// `s3.eu-central-1.amazonaws.com` is in `eu-central-1`; so do many others write it.
fn region_of(host: &str) -> &str {
    let mut parts = host.split('.');
    let rest = host.split('.').count();
    match (parts.next(), parts.next()) {
        (Some("s3"), Some(region)) if rest > 3 => region,
        _ => REGION,
    }
}

/// What is signed of a question.
struct Signed<'a> {
    method: &'a str,
    path: &'a str,
    query: &'a str,
    host: &'a str,
    region: &'a str,
    user: &'a str,
    password: &'a str,
}

impl Signed<'_> {
    fn authorization(&self, at: DateTime<Utc>, said: &str) -> String {
        const HEADERS: &str = "host;x-amz-content-sha256;x-amz-date";
        let (stamp, day) = (stamp(at), at.format("%Y%m%d").to_string());
        let question = format!(
            "{}\n{}\n{}\nhost:{}\nx-amz-content-sha256:{said}\nx-amz-date:{stamp}\n\n{HEADERS}\n{said}",
            self.method, self.path, self.query, self.host
        );
        let scope = format!("{day}/{}/s3/aws4_request", self.region);
        let question = digest(question.as_bytes());
        let text = format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{question}");
        let mut key = Zeroizing::new(format!("AWS4{}", self.password).into_bytes());
        for part in [&day, self.region, "s3", "aws4_request"] {
            key = Zeroizing::new(mac(&key, part.as_bytes()));
        }
        let signature = hex(&mac(&key, text.as_bytes()));
        let user = self.user;
        format!(
            "AWS4-HMAC-SHA256 Credential={user}/{scope}, SignedHeaders={HEADERS}, Signature={signature}"
        )
    }
}

/// The hour that is in force between machines, as TLS takes it, too: nothing that is said of the programme has to do with it.
#[allow(
    clippy::disallowed_methods,
    reason = "a part of the transport, of which tests with a clock of their own know nothing"
)]
fn now() -> DateTime<Utc> {
    std::time::SystemTime::now().into()
}

fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn mac(key: &[u8], text: &[u8]) -> Vec<u8> {
    // A key of any length is one.
    let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(key) else {
        return Vec::new();
    };
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_signed_as_amazon_describes_it() {
        // "GET Bucket (List Objects)" of the examples in Amazon's description.
        let signed = Signed {
            method: "GET",
            path: "/",
            query: "max-keys=2&prefix=J",
            host: "examplebucket.s3.amazonaws.com",
            region: "us-east-1",
            user: "AKIAIOSFODNN7EXAMPLE",
            password: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        };
        let at = "2013-05-24T00:00:00Z".parse().unwrap();
        let signature = "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7";
        let said = signed.authorization(at, &digest(b""));
        assert!(said.ends_with(&format!("Signature={signature}")), "{said}");
    }

    #[test]
    fn a_region_is_read_from_the_address() {
        for (host, region) in [
            ("s3.eu-central-1.amazonaws.com", "eu-central-1"),
            ("s3.fr-par.scw.cloud", "fr-par"),
            ("s3.amazonaws.com", REGION),
            ("depo.example.org", REGION),
            ("127.0.0.1:5000", REGION),
        ] {
            assert_eq!(region_of(host), region, "{host}");
        }
    }

    #[test]
    fn what_is_wrong_is_read_from_the_answer() {
        let said = |status: u16, code: &str| {
            let body = format!("<Error><Code>{code}</Code></Error>").into_bytes();
            Trouble::of(&good(Answer { status, body }).err().unwrap())
        };
        for (status, code, trouble) in [
            (403, "SignatureDoesNotMatch", Trouble::Password),
            (403, "InvalidAccessKeyId", Trouble::Password),
            (403, "AccessDenied", Trouble::Forbidden),
            (403, "RequestTimeTooSkewed", Trouble::Clock),
            (404, "NoSuchBucket", Trouble::NoFolder),
            (503, "SlowDown", Trouble::TooOften),
            (503, "ServiceUnavailable", Trouble::Fault),
            (301, "PermanentRedirect", Trouble::OtherKind),
        ] {
            assert_eq!(said(status, code), Some(trouble), "{status} {code}");
        }
        let body =
            b"<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-west-1</Region></Error>";
        let answer = Answer {
            status: 400,
            body: body.to_vec(),
        };
        assert_eq!(elsewhere(&answer).as_deref(), Some("eu-west-1"));
    }
}
