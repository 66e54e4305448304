//! How far long work is, for whoever sits at the terminal.

use std::sync::{Arc, Mutex};

use programme::words::Words;
use programme::{Watch, args};

use crate::open::Desk;
use crate::surroundings::Teller;

/// Says on standard error how far long work is; never beside `--json`, which programs read.
#[derive(Clone)]
pub(crate) struct Progress(Option<Arc<Mutex<Teller>>>);

impl Progress {
    pub(crate) fn of(desk: &mut Desk) -> Progress {
        let teller = desk.surroundings.teller.take();
        let teller = teller.filter(|_| !desk.common.json);
        Progress(teller.map(|it| Arc::new(Mutex::new(it))))
    }

    /// `id` is the text that says so.
    pub(crate) fn watch(&self, words: &'static Words, id: &'static str) -> Watch {
        let Some(_) = &self.0 else {
            return Watch::default();
        };
        let told = self.clone();
        Watch::telling(move |it| {
            let args = args! { "done" => it.done, "total" => it.total };
            told.tell(&words.text_with(id, &args));
        })
    }

    fn tell(&self, text: &str) {
        if let Some(Ok(mut teller)) = self.0.as_ref().map(|it| it.lock()) {
            teller(text);
        }
    }

    pub(crate) fn end(&self) {
        self.tell("");
    }
}
