//! What stands between a laptop and a server and breaks: a connection that passes every question on, or does to it what
//! networks and servers do.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What becomes of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Passed,
    /// Nobody is asked, and this is the answer.
    Answered(u16),
    /// A page of a hotel answers everything.
    Page,
    /// So much of the question arrives.
    CutOff(usize),
    /// It is done, and so much of the answer comes back.
    Lost(usize),
    /// For so many milliseconds nothing comes at all, and then the end.
    Silent(u64),
}

type Rule = Box<dyn FnMut(&str, &str) -> Fate + Send>;

/// The method and the path of each question.
pub(crate) type Asked = (String, String);

pub(crate) struct Between {
    pub(crate) port: u16,
    rule: Arc<Mutex<Rule>>,
    asked: Arc<Mutex<Vec<Asked>>>,
}

/// In front of the server at this port.
pub(crate) fn between(server: u16) -> Between {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let rule: Arc<Mutex<Rule>> = Arc::new(Mutex::new(Box::new(|_, _| Fate::Passed)));
    let asked = Arc::<Mutex<Vec<Asked>>>::default();
    let between = Between {
        port,
        rule: Arc::clone(&rule),
        asked: Arc::clone(&asked),
    };
    // It lives as long as the tests do.
    thread::spawn(move || {
        for client in listener.incoming().flatten() {
            let (rule, asked) = (Arc::clone(&rule), Arc::clone(&asked));
            thread::spawn(move || serve(client, server, &rule, &asked));
        }
    });
    between
}

impl Between {
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    pub(crate) fn set(&self, rule: impl FnMut(&str, &str) -> Fate + Send + 'static) {
        *self.rule.lock().unwrap() = Box::new(rule);
    }

    /// What was asked since the last time somebody looked.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }
}

/// One question; the connection ends with its answer.
fn serve(
    mut client: TcpStream,
    server: u16,
    rule: &Mutex<Rule>,
    asked: &Mutex<Vec<Asked>>,
) -> Option<()> {
    let (head, body) = question(&mut client)?;
    let mut words = head.split_whitespace();
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let fate = (rule.lock().unwrap())(&method, &path);
    asked.lock().unwrap().push((method, path));
    match fate {
        Fate::Answered(status) => {
            let said =
                format!("HTTP/1.1 {status} so\r\nContent-Length: 2\r\nConnection: close\r\n\r\nso");
            client.write_all(said.as_bytes()).ok()?;
        }
        Fate::Page => {
            let page = "<html><body>Otele hoş geldiniz</body></html>";
            let length = page.len();
            let said = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{page}"
            );
            client.write_all(said.as_bytes()).ok()?;
        }
        Fate::Silent(millis) => thread::sleep(Duration::from_millis(millis)),
        Fate::CutOff(length) => {
            let mut upstream = TcpStream::connect(("127.0.0.1", server)).ok()?;
            upstream.write_all(head.as_bytes()).ok()?;
            upstream.write_all(&body[..length.min(body.len())]).ok()?;
            upstream.shutdown(Shutdown::Both).ok()?;
        }
        Fate::Passed | Fate::Lost(_) => {
            let mut upstream = TcpStream::connect(("127.0.0.1", server)).ok()?;
            upstream.write_all(head.as_bytes()).ok()?;
            upstream.write_all(&body).ok()?;
            let mut answer = Vec::new();
            upstream.read_to_end(&mut answer).ok()?;
            if let Fate::Lost(length) = fate {
                answer.truncate(length);
            }
            client.write_all(&answer).ok()?;
        }
    }
    client.shutdown(Shutdown::Both).ok()
}

/// Its head, with the connection ending after it, and its body.
fn question(client: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut read = Vec::new();
    let mut some = [0; 8192];
    let end = loop {
        let got = client.read(&mut some).ok()?;
        if got == 0 {
            return None;
        }
        read.extend_from_slice(&some[..got]);
        let end = read.windows(4).position(|it| it == b"\r\n\r\n");
        if let Some(end) = end {
            break end;
        }
    };
    let head = String::from_utf8(read[..end].to_vec()).ok()?;
    let mut body = read[end + 4..].to_vec();
    let is = |line: &&str, name: &str| line.to_ascii_lowercase().starts_with(name);
    let length = head.lines().find(|it| is(it, "content-length:"));
    let length: usize = length.map_or(Some(0), |it| it.split(':').nth(1)?.trim().parse().ok())?;
    while body.len() < length {
        let got = client.read(&mut some).ok()?;
        if got == 0 {
            return None;
        }
        body.extend_from_slice(&some[..got]);
    }
    let lines = head.lines().filter(|it| !is(it, "connection:"));
    let head = lines.collect::<Vec<_>>().join("\r\n") + "\r\nConnection: close\r\n\r\n";
    Some((head, body))
}
