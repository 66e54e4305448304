//! A real server on this machine: wsgidav, a package of Python. Where it is missing, that is said and nothing is tried; where
//! `ROTA_WEBDAV` names the command, it has to run.
#![cfg(feature = "webdav")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::print_stderr, reason = "says why nothing was tried")]

use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sync::Place;
use sync::webdav::{Account, WebDav};
use uuid::Uuid;

const PROGRAMME: Uuid = Uuid::from_u128(1);
const LAPTOP: Uuid = Uuid::from_u128(2);
/// This server does not answer at all to whoever has the wrong password.
const PATIENCE: Duration = Duration::from_secs(2);

/// Ends with the test.
struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn server(root: &Path) -> Option<Server> {
    let named = std::env::var("ROTA_WEBDAV").ok();
    let command = named.clone().unwrap_or_else(|| "wsgidav".to_owned());
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let config = root.join("wsgidav.json");
    let share = root.join("share");
    std::fs::create_dir(&share).unwrap();
    let users = r#"{"*":{"kapi":{"password":"uzun bir parola"}}}"#;
    let written = format!(
        r#"{{"host":"127.0.0.1","port":{port},"provider_mapping":{{"/":{share:?}}},"simple_dc":{{"user_mapping":{users}}},"http_authenticator":{{"accept_basic":true,"accept_digest":false,"default_to_digest":false}},"verbose":0}}"#
    );
    std::fs::write(&config, written).unwrap();
    let started = Command::new(&command)
        .arg("--config")
        .arg(&config)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let child = match (started, named) {
        (Ok(child), _) => child,
        (Err(error), Some(_)) => panic!("{command} does not run: {error}"),
        (Err(_), None) => {
            eprintln!("no wsgidav here (pip install wsgidav cheroot): WebDAV was not tried");
            return None;
        }
    };
    let mut server = Server { child, port };
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "it does not answer"
        );
        assert!(server.child.try_wait().unwrap().is_none(), "it has ended");
        std::thread::sleep(Duration::from_millis(50));
    }
    Some(server)
}

fn place(server: &Server, password: &str) -> WebDav {
    let account = Account {
        address: format!("http://127.0.0.1:{}", server.port),
        user: "kapi".to_owned(),
        password: password.to_owned().into(),
        patience: PATIENCE,
    };
    WebDav::of(&account, PROGRAMME, LAPTOP).unwrap()
}

#[test]
fn a_server_keeps_whole_files_says_what_is_there_and_lets_nobody_else_in() {
    let root = tempfile::tempdir().unwrap();
    let Some(server) = server(root.path()) else {
        return;
    };
    let dav = place(&server, "uzun bir parola");
    assert_eq!(dav.list().unwrap(), [], "nothing lies there yet");
    let large = vec![7; 300_000];
    dav.put("a.share", b"bir").unwrap();
    dav.put("b.share", &large).unwrap();
    let mut list = dav.list().unwrap();
    list.sort_by(|a, b| a.name.cmp(&b.name));
    let seen: Vec<(&str, u64)> = list.iter().map(|it| (&*it.name, it.size)).collect();
    assert_eq!(
        seen,
        [("a.share", 3), ("b.share", 300_000)],
        "and nothing is left aside"
    );
    assert_eq!(dav.get("b.share", 400_000).unwrap(), large);
    let refused = dav.get("b.share", 1_000).unwrap_err();
    assert_eq!(refused.kind(), io::ErrorKind::FileTooLarge);
    // Put again it is another one.
    dav.put("a.share", b"iki").unwrap();
    assert_eq!(dav.get("a.share", 10).unwrap(), b"iki");
    dav.take_away("a.share").unwrap();
    dav.take_away("a.share").unwrap();
    dav.flush().unwrap();
    assert_eq!(dav.list().unwrap().len(), 1);

    let other = place(&server, "yanlis");
    assert!(other.list().is_err(), "an empty listing would be believed");
    let port = server.port;
    drop(server);
    let account = Account {
        address: format!("http://127.0.0.1:{port}"),
        user: String::new(),
        password: String::new().into(),
        patience: PATIENCE,
    };
    let gone = WebDav::of(&account, PROGRAMME, LAPTOP).unwrap();
    assert!(gone.list().is_err() && gone.put("a.share", b"x").is_err());
}
