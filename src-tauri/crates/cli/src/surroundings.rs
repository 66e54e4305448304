//! What a run takes from around it: the environment, the clock, the terminal. Tests bring their own.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use programme::{Clock, KeyCost, ThisLaptop};

/// Asks for something secret at the terminal; what is typed is not shown.
pub type Asker = Box<dyn FnMut(&str) -> io::Result<String>>;

/// Shows how far long work is, on one line that the next text replaces; an empty one takes it away.
pub type Teller = Box<dyn FnMut(&str) + Send>;

/// A variable of the environment, if it is set.
pub type Variables = Box<dyn Fn(&str) -> Option<OsString>>;

pub struct Surroundings {
    pub variable: Variables,
    /// The language of the laptop's settings, as a code.
    pub language: String,
    pub clock: Clock,
    /// What a guess at a passphrase costs; only tests make it cheap.
    pub cost: KeyCost,
    /// The laptop that it runs on; tests bring one of their own.
    pub laptop: ThisLaptop,
    /// `None` when nobody sits at a terminal.
    pub asker: Option<Asker>,
    /// `None` when nobody reads standard error at a terminal.
    pub teller: Option<Teller>,
}

impl Surroundings {
    pub fn of_this_process() -> Surroundings {
        // A panic is told as a failure; its trace would tell a person nothing.
        std::panic::set_hook(Box::new(|_| {}));
        let at_terminal = io::stdin().is_terminal();
        let ask: Asker = Box::new(|question| rpassword::prompt_password(question));
        Surroundings {
            variable: Box::new(|name| std::env::var_os(name)),
            language: programme::settings().language.word().to_owned(),
            clock: Clock::system(),
            cost: KeyCost::full(),
            laptop: ThisLaptop::here(),
            asker: at_terminal.then_some(ask),
            teller: io::stderr().is_terminal().then(line_at_terminal),
        }
    }

    /// A variable that is set to something.
    pub(crate) fn set(&self, name: &str) -> Option<OsString> {
        (self.variable)(name).filter(|it| !it.is_empty())
    }

    /// The clock, for the one programme that is opened.
    pub(crate) fn take_clock(&mut self) -> Clock {
        std::mem::replace(&mut self.clock, Clock::system())
    }
}

/// The line is written over with blanks before the next: not every terminal knows how to clear one.
fn line_at_terminal() -> Teller {
    let mut width = 0;
    Box::new(move |text| {
        let blank = " ".repeat(width);
        width = text.chars().count();
        // Whoever cannot be told must not be stopped by it.
        let mut err = io::stderr();
        let _ = write!(err, "\r{blank}\r{text}").and_then(|()| err.flush());
    })
}
