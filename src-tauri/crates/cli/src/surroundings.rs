//! What a run takes from around it: the environment, the clock, the terminal. Tests bring their own.

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use programme::{Clock, KeyCost};

/// Asks for something secret at the terminal; what is typed is not shown.
pub type Asker = Box<dyn FnMut(&str) -> io::Result<String>>;

/// A variable of the environment, if it is set.
pub type Variables = Box<dyn Fn(&str) -> Option<OsString>>;

pub struct Surroundings {
    pub variable: Variables,
    /// The language of the laptop's settings, as a code.
    pub language: String,
    pub clock: Clock,
    /// What a guess at a passphrase costs; only tests make it cheap.
    pub cost: KeyCost,
    /// `None` when nobody sits at a terminal.
    pub asker: Option<Asker>,
}

impl Surroundings {
    pub fn of_this_process() -> Surroundings {
        // A panic is told as a failure; its trace would tell a person nothing.
        std::panic::set_hook(Box::new(|_| {}));
        let at_terminal = io::stdin().is_terminal();
        let ask: Asker = Box::new(|question| rpassword::prompt_password(question));
        Surroundings {
            variable: Box::new(|name| std::env::var_os(name)),
            language: programme::settings().language,
            clock: Clock::system(),
            cost: KeyCost::full(),
            asker: at_terminal.then_some(ask),
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
