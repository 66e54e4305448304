//! Any error on its way to the page: a word that names the text, what the sentence needs, and the chain of causes.

use std::collections::BTreeMap;

use serde::Serialize;
use specta::Type;

/// `detail` is for whoever helps; it stands behind a button and holds no name of a person.
#[derive(Debug, Serialize, Type)]
pub(crate) struct ErrorView {
    code: String,
    args: BTreeMap<String, String>,
    detail: String,
}

pub(crate) type Answer<T> = Result<T, ErrorView>;

impl ErrorView {
    /// No programme is open, or it was locked meanwhile.
    pub(crate) fn not_open() -> Self {
        Self::plain("not_open", "no programme is open")
    }

    /// The shell itself failed, or the page asked for what it may not.
    pub(crate) fn internal(detail: impl Into<String>) -> Self {
        Self::plain("internal", detail)
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
