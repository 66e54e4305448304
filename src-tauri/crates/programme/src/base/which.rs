//! What an argument of a verb means: a row by its id, or by what somebody typed.

use domain::ids::{OrganisationId, PersonId, RowId, StopId};
use uuid::Uuid;

/// A row by its id, or what somebody typed for it.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    Row(Uuid),
    Typed(&'a str),
}

impl<'a> From<&'a str> for Which<'a> {
    fn from(text: &'a str) -> Which<'a> {
        let text = text.trim();
        text.parse().map_or(Which::Typed(text), Which::Row)
    }
}

impl<'a> From<&'a String> for Which<'a> {
    fn from(text: &'a String) -> Which<'a> {
        text.as_str().into()
    }
}

macro_rules! rows {
    ($($name:ident)*) => {$(
        impl From<$name> for Which<'_> {
            fn from(id: $name) -> Self {
                Which::Row(id.0)
            }
        }
    )*};
}

rows! { OrganisationId PersonId RowId StopId }
