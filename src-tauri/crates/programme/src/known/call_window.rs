//! From when to when a call is open, and how it stands now.

use chrono::{DateTime, Utc};
use domain::call::{CallState, LateRule, is_late, state};
use domain::plan::Derived;
use domain::words::Word;
use store::CallRow;

use crate::base::clock::instant;

/// When a call takes applications, and what it says of late ones.
#[derive(Debug, Clone)]
pub(crate) struct Window {
    pub(crate) opens: Option<DateTime<Utc>>,
    pub(crate) closes: Option<DateTime<Utc>>,
    pub(crate) late_rule: Word<LateRule>,
}

impl Window {
    pub(crate) fn of(row: &CallRow) -> Window {
        Window {
            opens: row.opens.as_ref().and_then(instant),
            closes: row.closes.as_ref().and_then(instant),
            late_rule: row.late_rule.clone().unwrap_or(LateRule::DEFAULT.into()),
        }
    }

    /// What is to be said of an application that was sent then: nothing, or the rule for late ones. Where no time is
    /// known, nobody is late; and what a later version's rule makes of it is not known here.
    pub(crate) fn late(&self, sent: Option<DateTime<Utc>>) -> Option<LateRule> {
        let rule = self.late_rule.known()?;
        let late = is_late(sent?, self.closes?);
        (late && rule != LateRule::Accept).then_some(rule)
    }
}

/// What a meeting says of the call of its route; nothing before it opens.
pub(crate) fn call_word(row: &CallRow, now: DateTime<Utc>) -> Option<Derived> {
    let window = Window::of(row);
    match state(window.opens, window.closes, now).0 {
        CallState::Open => Some(Derived::CallOpen),
        CallState::Closed => Some(Derived::CallClosed),
        CallState::NotSet | CallState::NotOpenYet => None,
    }
}
