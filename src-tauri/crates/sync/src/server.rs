//! One question to a server over HTTP, and the whole answer: in bounded time, of bounded length, and never to anywhere else
//! than where it was addressed to.
//!
//! `ureq` asks, with the system's own TLS and the system's own list of who may vouch for a server. It does not follow where a
//! server points elsewhere: a password would go along. What is answered is given as a number; what people are told of it is
//! a [`Trouble`].

use std::io;
use std::time::{Duration, Instant};

use ureq::http::{Request, Response};
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};
use ureq::{Agent, AsSendBody, Body};

use crate::trouble::Trouble;

/// How long somebody waits for a server.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For its address and for a connection, each.
    pub connection: Duration,
    /// From a question to the beginning of its answer.
    pub answer: Duration,
    /// For a whole file, there or back.
    pub file: Duration,
    /// For everything that is asked of it. What is begun by then is waited for as above.
    pub all: Duration,
}

impl Patience {
    /// While nobody waits at the desk: 4 MiB over the network of a hotel take their time.
    pub fn usual() -> Patience {
        Patience {
            connection: Duration::from_secs(10),
            answer: Duration::from_secs(30),
            file: Duration::from_secs(150),
            all: Duration::from_secs(1800),
        }
    }

    /// While a window is being closed.
    pub fn short() -> Patience {
        Patience {
            connection: Duration::from_secs(3),
            answer: Duration::from_secs(5),
            file: Duration::from_secs(10),
            all: Duration::from_secs(15),
        }
    }
}

pub(crate) struct Server {
    agent: Agent,
    until: Instant,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn is_good(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The answer, where it is a good one.
    pub(crate) fn good(self) -> io::Result<Answer> {
        match self.is_good() {
            true => Ok(self),
            false => Err(Trouble::of_status(self.status).into()),
        }
    }
}

impl Server {
    pub(crate) fn new(patience: Patience) -> Server {
        let tls = TlsConfig::builder()
            .provider(TlsProvider::NativeTls)
            .root_certs(RootCerts::PlatformVerifier)
            .build();
        let agent = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(0)
            .user_agent(concat!("Rota/", env!("CARGO_PKG_VERSION")))
            .timeout_resolve(Some(patience.connection))
            .timeout_connect(Some(patience.connection))
            .timeout_send_request(Some(patience.answer))
            .timeout_send_body(Some(patience.file))
            .timeout_recv_response(Some(patience.answer))
            .timeout_recv_body(Some(patience.file))
            .build()
            .new_agent();
        Server {
            agent,
            until: Instant::now() + patience.all,
        }
    }

    /// The answer, of which at most `most` bytes are taken.
    pub(crate) fn ask(&self, question: Request<impl AsSendBody>, most: u64) -> io::Result<Answer> {
        if Instant::now() > self.until {
            return Err(Trouble::Slow.into());
        }
        let answer = self.agent.run(question).map_err(|it| unanswered(&it))?;
        read(answer, most)
    }
}

fn read(mut answer: Response<Body>, most: u64) -> io::Result<Answer> {
    let status = answer.status().as_u16();
    // What is longer than anything that is written is not even begun.
    if answer.body().content_length().is_some_and(|it| it > most) {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    // One byte more than may come: what ends there is known to be too long.
    let body = answer.body_mut().with_config().limit(most + 1);
    let body = body.read_to_vec().map_err(|error| match error {
        ureq::Error::BodyExceedsLimit(_) => io::ErrorKind::FileTooLarge.into(),
        ureq::Error::Timeout(_) => Trouble::Slow.into(),
        _ => io::Error::from(Trouble::HalfAnswer),
    })?;
    match body.len() as u64 > most {
        true => Err(io::ErrorKind::FileTooLarge.into()),
        false => Ok(Answer { status, body }),
    }
}

const BROKEN_OFF: [io::ErrorKind; 4] = [
    io::ErrorKind::UnexpectedEof,
    io::ErrorKind::ConnectionReset,
    io::ErrorKind::ConnectionAborted,
    io::ErrorKind::BrokenPipe,
];

/// There was no answer at all.
fn unanswered(error: &ureq::Error) -> io::Error {
    let trouble = match error {
        ureq::Error::Timeout(_) => Trouble::Slow,
        ureq::Error::NativeTls(_) | ureq::Error::Tls(_) | ureq::Error::TlsRequired => {
            Trouble::Certificate
        }
        ureq::Error::Protocol(_) | ureq::Error::LargeResponseHeader(..) => Trouble::OtherKind,
        ureq::Error::Io(error) if BROKEN_OFF.contains(&error.kind()) => Trouble::HalfAnswer,
        _ => Trouble::Away,
    };
    trouble.into()
}
