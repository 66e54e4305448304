//! What stands again where somebody comes back into sight: bringing back is no undoing, and what was decided or said of them
//! meanwhile, here or on another laptop, is not taken back with it.

use domain::body::Value;
use domain::ids::RegistrationId;
use domain::noun::{Column, registration};
use domain::registration::{Reply, Selection};
use store::Reader;

use crate::base::error::Result;
use crate::view;

/// Of a registration that is out of sight; of one that never was, nothing.
pub(crate) fn what_stands(reader: &Reader, id: RegistrationId) -> Result<view::ComesBack> {
    let word = |column: Column| -> Result<Option<String>> {
        Ok(match reader.register(column, id.0)? {
            Some((Value::Text(word), ..)) => Some(word),
            _ => None,
        })
    };
    let selection = word(registration::SELECTION)?;
    let reply = word(registration::REPLY)?;
    let says = |reply: Option<&str>| {
        [Reply::Coming, Reply::NotComing]
            .iter()
            .any(|it| reply == Some(it.word()))
    };
    Ok(view::ComesBack {
        people: 0,
        registrations: u32::from(reader.register(registration::CODE, id.0)?.is_some()),
        seats: u32::from(selection.as_deref() == Some(Selection::Selected.word())),
        replies: u32::from(says(reply.as_deref())),
    })
}

impl view::ComesBack {
    pub(crate) fn add(&mut self, other: &view::ComesBack) {
        self.people += other.people;
        self.registrations += other.registrations;
        self.seats += other.seats;
        self.replies += other.replies;
    }
}
