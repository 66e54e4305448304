//! A text of headings, paragraphs, lists, tables and figures, before it is a file: described once, and the same for a plain
//! text that is pasted somewhere, for a document of a word processor and for pages of paper.

mod chart;
mod paper;
mod plain;
mod table;

pub(crate) use chart::{BarRow, Bars, Look, Map, Place, StackRow, Stacks};
pub(crate) use paper::{Band, Paper, Pictures};
pub(crate) use plain::plain_text;
pub(crate) use table::{Cell, Column, Row, RowLook, Signer, Table};

use crate::words::Language;

/// One piece of such a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    Title(String),
    /// Below the title: what it is about in one line, and the same in another language.
    Lead(String, Option<(Language, String)>),
    Heading(String),
    /// A heading that is counted: `3 Katılım`. The writers count.
    Section(String),
    /// Below a heading or a section.
    Subheading(String),
    /// Below a subheading: what the next lines are.
    Label(String),
    /// One or more paragraphs, parted by line ends.
    Text(String),
    /// Beside the matter: the funding statement, a disclaimer, small print under a table.
    Quiet(String),
    /// In the middle, and heavier: to whom an official letter goes.
    Centred(String),
    /// At the right: a day, who signs.
    Right(String),
    Items(Vec<String>),
    Table(Table),
    /// What something is called, and what it is; two of them stand beside each other.
    Facts(Vec<(String, String)>),
    /// Numbers that come one from the other, each with its name.
    Steps(Vec<Step>),
    /// Numbers beside each other, none of which comes from another.
    Numbers(Vec<Step>),
    Bar(Bar),
    Bars(Bars),
    Stacks(Stacks),
    Map(Map),
    Note(Note),
    /// Who answers for the paper, each with a line to sign on.
    SignOff(Vec<Signer>),
}

/// `38 başvuru`: a number that is read from afar, or a word in its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Step {
    pub(crate) count: Cell,
    pub(crate) name: String,
}

/// Parts of a whole, one after the other in a bar. Words and numbers stand under it, so that it is read without colour.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bar {
    pub(crate) parts: Vec<(String, u32)>,
    /// Of what it is the whole: `n = 18 imzalayan`.
    pub(crate) whole: String,
    /// What it shows, for whoever does not see it.
    pub(crate) alternative: String,
}

/// Set apart from the text: what somebody has to know before reading on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Note {
    pub(crate) text: String,
    pub(crate) items: Vec<String>,
}
