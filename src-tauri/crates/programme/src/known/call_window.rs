//! From when to when a call is open, and how it stands now.

use chrono::{DateTime, Utc};
use domain::call::{CallState, LateRule, is_late, state};
use store::CallRow;

/// When a call takes applications, and what it says of late ones.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub(crate) opens: Option<DateTime<Utc>>,
    pub(crate) closes: Option<DateTime<Utc>>,
    pub(crate) late_rule: LateRule,
}

impl Window {
    pub(crate) fn of(row: &CallRow) -> Window {
        let rule = row.late_rule.as_deref().and_then(LateRule::from_word);
        Window {
            opens: moment(row.opens.as_deref()),
            closes: moment(row.closes.as_deref()),
            late_rule: rule.unwrap_or(LateRule::DEFAULT),
        }
    }

    /// What is to be said of an application that was sent then: nothing, or the rule for late ones. Where no time is
    /// known, nobody is late.
    pub(crate) fn late(&self, sent: Option<DateTime<Utc>>) -> Option<LateRule> {
        let late = is_late(sent?, self.closes?);
        (late && self.late_rule != LateRule::Accept).then_some(self.late_rule)
    }
}

/// What a meeting says of the call of its route; nothing before it opens.
pub(crate) fn call_word(row: &CallRow, now: DateTime<Utc>) -> Option<&'static str> {
    let window = Window::of(row);
    match state(window.opens, window.closes, now).0 {
        CallState::Open => Some("call_open"),
        CallState::Closed => Some("call_closed"),
        CallState::NotSet | CallState::NotOpenYet => None,
    }
}

pub(crate) fn moment(text: Option<&str>) -> Option<DateTime<Utc>> {
    Some(DateTime::parse_from_rfc3339(text?).ok()?.to_utc())
}
