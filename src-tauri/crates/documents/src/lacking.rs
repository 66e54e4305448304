//! What a paper lacks: changes of a laptop whose program is newer, which this one keeps and cannot read yet.

use crate::args;
use crate::words::Words;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lacking {
    /// How the laptop is called.
    pub laptop: String,
    pub changes: u32,
}

/// In one line; empty where nothing is lacking.
pub(crate) fn sentence(lacking: &[Lacking], words: &Words) -> String {
    let said = |it: &Lacking| {
        let args = args! { "laptop" => it.laptop.as_str(), "count" => it.changes };
        words.text_with("lacking", &args)
    };
    let said: Vec<String> = lacking.iter().map(said).collect();
    said.join(" ")
}
