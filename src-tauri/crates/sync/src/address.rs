//! The address of a folder on a server, as people type it and as it is kept.

use std::net::IpAddr;

use thiserror::Error;
use ureq::http::Uri;

/// Of an address, in characters.
const MOST: usize = 500;

/// Why nothing is asked at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WrongAddress {
    #[error("it is no address")]
    Form,
    #[error("it is an address of another kind")]
    Kind,
    #[error("a name or a password stands in it")]
    HasPassword,
    #[error("the password would go over the network unsealed")]
    NotSealed,
}

/// How the address of a bucket begins, before that of its service.
pub const S3: &str = "s3:";

/// Whether something is meant as an address, and not as the path of a folder.
pub fn is_address(typed: &str) -> bool {
    let typed = typed.trim();
    let rest = of_bucket(typed).unwrap_or(typed);
    rest.split_once("://").is_some_and(|(scheme, _)| {
        scheme.len() > 1 && scheme.bytes().all(|it| it.is_ascii_alphanumeric())
    })
}

fn of_bucket(typed: &str) -> Option<&str> {
    let (begins, rest) = typed.split_at_checked(S3.len())?;
    // `s3://BUCKET` says of no service where it is.
    (begins.eq_ignore_ascii_case(S3) && !rest.starts_with("//")).then_some(rest)
}

/// `https://…/`, in ASCII, up to the folder in which programmes lie. `http://` only where nothing leaves this machine. Of a
/// bucket `s3:https://SERVICE/BUCKET/…/`.
pub fn read_address(typed: &str) -> Result<String, WrongAddress> {
    let typed = typed.trim();
    if let Some(rest) = of_bucket(typed) {
        let address = read_address(rest)?;
        // The name of the bucket stands before everything else.
        return match address.split('/').nth(3) {
            None | Some("") => Err(WrongAddress::Form),
            Some(_) => Ok(format!("{S3}{address}")),
        };
    }
    let (scheme, rest) = typed.split_once("://").ok_or(WrongAddress::Form)?;
    let sealed = match scheme.to_ascii_lowercase().as_str() {
        "https" | "webdavs" | "davs" => true,
        "http" | "webdav" | "dav" => false,
        _ => return Err(WrongAddress::Kind),
    };
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    if authority.contains('@') {
        return Err(WrongAddress::HasPassword);
    }
    if typed.chars().count() > MOST || path.contains(['?', '#']) {
        return Err(WrongAddress::Form);
    }
    let scheme = if sealed { "https" } else { "http" };
    let mut address = format!("{scheme}://{authority}/{}", in_ascii(path));
    while address.ends_with('/') {
        address.pop();
    }
    address.push('/');
    let uri: Uri = address.parse().map_err(|_| WrongAddress::Form)?;
    match uri.host() {
        None | Some("") => Err(WrongAddress::Form),
        Some(host) if !sealed && !is_this_machine(host) => Err(WrongAddress::NotSealed),
        Some(_) => Ok(address),
    }
}

/// As it may stand in a request; what is written so already stays.
fn in_ascii(path: &str) -> String {
    let mut written = String::new();
    for byte in path.trim_end().bytes() {
        match byte {
            b'!' | b'#'..=b';' | b'=' | b'?'..=b'Z' | b'_' | b'a'..=b'z' | b'~' => {
                written.push(char::from(byte));
            }
            _ => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}

/// `%41` is a letter of a name, too.
pub(crate) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digits = str::from_utf8(rest.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = &rest[2..];
    }
    String::from_utf8(bytes).ok()
}

/// As S3 wants it signed: everything but what never has a meaning; with `/` left where it parts.
#[cfg(feature = "s3")]
pub(crate) fn encoded(text: &str, with_strokes: bool) -> String {
    let mut written = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                written.push(char::from(byte));
            }
            b'/' if with_strokes => written.push('/'),
            _ => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}

fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse().is_ok_and(|it: IpAddr| it.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_one_spelling_and_what_would_betray_a_password_is_refused() {
        for (typed, kept) in [
            ("https://bulut.example.org", "https://bulut.example.org/"),
            (
                " https://bulut.example.org/remote.php/dav/files/ayşe/Tur 2027/ ",
                "https://bulut.example.org/remote.php/dav/files/ay%C5%9Fe/Tur%202027/",
            ),
            (
                "https://bulut.example.org/ay%C5%9Fe//",
                "https://bulut.example.org/ay%C5%9Fe/",
            ),
            (
                "webdavs://bulut.example.org:8443/a",
                "https://bulut.example.org:8443/a/",
            ),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/"),
            ("http://[::1]:8080/a", "http://[::1]:8080/a/"),
            ("HTTP://localhost/a", "http://localhost/a/"),
            (
                "s3:https://s3.example.org/kova/Tur 2027",
                "s3:https://s3.example.org/kova/Tur%202027/",
            ),
        ] {
            assert_eq!(read_address(typed).as_deref(), Ok(kept), "{typed}");
            assert!(is_address(typed), "{typed}");
        }
        for (typed, why) in [
            ("bulut.example.org/ayse", WrongAddress::Form),
            ("https://", WrongAddress::Form),
            ("https:///ayse", WrongAddress::Form),
            ("https://bulut.example.org/a?b=c", WrongAddress::Form),
            ("https://iki kelime/a", WrongAddress::Form),
            ("s3:https://s3.example.org/", WrongAddress::Form),
            ("s3:http://s3.example.org/kova", WrongAddress::NotSealed),
            ("s3://kova/klasor", WrongAddress::Kind),
            ("ftp://bulut.example.org/", WrongAddress::Kind),
            (
                "https://ayse:gizli@bulut.example.org/",
                WrongAddress::HasPassword,
            ),
            ("https://ayse@bulut.example.org/", WrongAddress::HasPassword),
            ("http://bulut.example.org/", WrongAddress::NotSealed),
            ("http://192.168.1.5/", WrongAddress::NotSealed),
            ("http://localhost.example.org/", WrongAddress::NotSealed),
        ] {
            assert_eq!(read_address(typed), Err(why), "{typed}");
        }
        for path in [
            "/media/ayşe/bellek",
            "C:\\Bellek",
            "bellek",
            "//sunucu/ortak",
        ] {
            assert!(!is_address(path), "{path}");
        }
    }
}
