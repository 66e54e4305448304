//! What a verb answers: the same facts as one JSON object and as a text for a person.

use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) json: Value,
    pub(crate) text: String,
    /// It was understood and looked into, and the answer is no.
    pub(crate) says_no: bool,
}

impl Answer {
    pub(crate) fn new(json: impl Serialize, text: impl Into<String>) -> Result<Answer, Failure> {
        let json = serde_json::to_value(json).map_err(Failure::internal)?;
        Ok(Answer {
            json,
            text: text.into(),
            says_no: false,
        })
    }

    pub(crate) fn saying_no(self, says_no: bool) -> Answer {
        Answer { says_no, ..self }
    }
}
