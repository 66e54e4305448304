//! A server that says nothing, or never stops, is waited for as long as was said. What servers that others wrote do is tried in
//! `tests/servers.rs`, through `rota`.
#![cfg(feature = "webdav")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use sync::webdav::{Account, WebDav};
use sync::{Patience, Place, Trouble};
use uuid::Uuid;

/// A server that does this to each connection; its port.
fn server(does: impl Fn(TcpStream) + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || listener.incoming().flatten().for_each(does));
    port
}

fn at(port: u16) -> WebDav {
    let account = Account {
        address: format!("http://127.0.0.1:{port}/"),
        user: "kapi".to_owned(),
        password: "parola".to_owned().into(),
    };
    let patience = Patience {
        connection: Duration::from_secs(1),
        answer: Duration::from_secs(1),
        file: Duration::from_secs(2),
        all: Duration::from_secs(4),
    };
    WebDav::of(&account, Uuid::from_u128(1), Uuid::from_u128(2), patience)
}

#[test]
fn a_server_that_says_nothing_is_given_up() {
    let port = server(|it| {
        thread::spawn(move || {
            thread::sleep(Duration::from_secs(60));
            drop(it);
        });
    });
    let place = at(port);
    let begun = Instant::now();
    for _ in 0..5 {
        let refused = place.list().unwrap_err();
        assert_eq!(Trouble::of(&refused), Some(Trouble::Slow));
    }
    assert!(
        begun.elapsed() < Duration::from_secs(7),
        "all of it has an end, too"
    );
    assert!(begun.elapsed() > Duration::from_secs(3));
}

#[test]
fn an_answer_that_drips_or_never_ends_is_given_up() {
    let dripping = server(|mut it| {
        thread::spawn(move || {
            let _ = it.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            while it.write_all(b"x").is_ok() {
                thread::sleep(Duration::from_millis(200));
            }
        });
    });
    let begun = Instant::now();
    let refused = at(dripping).get("a.share", 2_000).unwrap_err();
    assert_eq!(Trouble::of(&refused), Some(Trouble::Slow));
    assert!(begun.elapsed() < Duration::from_secs(4));

    let endless = server(|mut it| {
        thread::spawn(move || {
            let _ = it.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            while it.write_all(&[b'x'; 65_536]).is_ok() {}
        });
    });
    let refused = at(endless).get("a.share", 2_000).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::FileTooLarge);
}
