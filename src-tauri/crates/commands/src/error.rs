//! Any error on its way to the page: a word that names the text, what the sentence needs, and the chain of causes.

use std::collections::BTreeMap;

use serde::Serialize;
use specta::Type;

/// `detail` is for whoever helps; it stands behind a button and holds no name of a person.
#[derive(Debug, Serialize, Type)]
pub struct ErrorView {
    pub code: String,
    pub args: BTreeMap<String, String>,
    pub detail: String,
}

pub type Answer<T> = Result<T, ErrorView>;

impl ErrorView {
    /// No programme is open, or it was locked meanwhile.
    pub(crate) fn not_open() -> Self {
        Self::plain("not_open", "no programme is open")
    }

    /// The face itself failed, or the page asked for what it may not.
    pub fn internal(detail: impl Into<String>) -> Self {
        Self::plain("internal", detail)
    }

    /// The page asked with something else than the list says. Only the name is said: a value may be somebody's.
    pub(crate) fn argument(command: &str, name: &str, why: &str) -> Self {
        Self::internal(format!("{command}: {name} {why}")).about(name)
    }

    pub(crate) fn command_unknown(name: &str) -> Self {
        Self::internal(format!("{name} is no command")).about("name")
    }

    /// The same, of a field of the call.
    pub(crate) fn about(mut self, field: &str) -> Self {
        self.args.insert("field".to_owned(), field.to_owned());
        self
    }

    fn plain(code: &str, detail: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            args: BTreeMap::new(),
            detail: detail.into(),
        }
    }
}

impl From<programme::Error> for ErrorView {
    fn from(error: programme::Error) -> Self {
        let args = error.args().into_iter();
        Self {
            code: error.code().to_owned(),
            args: args.map(|(name, value)| (name.to_owned(), value)).collect(),
            detail: error.detail(),
        }
    }
}
