//! The only place that asks for the time and for chance, so that everything else can be told both.

use std::cell::{Cell, RefCell};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Europe::Istanbul;
use uuid::Uuid;

/// Where the time comes from: the laptop's clock, or a test.
pub struct Clock(Box<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    pub fn system() -> Clock {
        Clock(Box::new(Utc::now))
    }

    /// A clock that a test turns.
    pub fn from(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Clock {
        Clock(Box::new(now))
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }
}

/// 64 random bits. The system is asked for some at a time: an import needs them by the hundred thousand.
pub(crate) fn random() -> u64 {
    RANDOM.with_borrow_mut(|left| {
        if left.is_empty() {
            let mut bytes = [0; 512];
            getrandom::fill(&mut bytes).expect(
                "the system has random numbers: without them no file could have been opened",
            );
            let (numbers, _) = bytes.as_chunks::<8>();
            left.extend(numbers.iter().map(|it| u64::from_le_bytes(*it)));
        }
        left.pop().unwrap_or_default()
    })
}

thread_local! {
    static RANDOM: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
}

/// A new id, ordered by time; those of one moment in the order in which they were made, so that the rows of one sheet lie
/// side by side in the file, and not all over it.
pub(crate) fn new_id(now: DateTime<Utc>) -> Uuid {
    const COUNTED: u64 = (1 << 62) - 1;
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
    let (_, head, tail) = LAST_ID.with(|last| {
        let next = match last.get() {
            // Not the very next number: nobody can tell one id from another.
            (at, head, tail) if at == millis => (at, head, tail + 1 + (random() >> 32)),
            // The first half only, so that there is room to count on.
            _ => (millis, random() as u16, random() & (COUNTED >> 1)),
        };
        last.set(next);
        next
    });
    let mut bytes = [0; 10];
    bytes[..2].copy_from_slice(&head.to_be_bytes());
    bytes[2..].copy_from_slice(&(tail & COUNTED).to_be_bytes());
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
}

thread_local! {
    /// Moment and random part of the last id.
    static LAST_ID: Cell<(u64, u16, u64)> = const { Cell::new((u64::MAX, 0, 0)) };
}

/// The calendar day in Istanbul.
pub(crate) fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Istanbul).date_naive()
}

/// As views give a time: RFC 3339 with the offset of Istanbul.
pub(crate) fn local(at: DateTime<Utc>) -> String {
    at.with_timezone(&Istanbul)
        .to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
}

/// As views give a time that the file holds.
pub(crate) fn local_text(utc: &str) -> String {
    DateTime::parse_from_rfc3339(utc).map_or_else(|_| utc.to_owned(), |at| local(at.to_utc()))
}

/// Reads a time as it is typed: RFC 3339, or a bare `YYYY-MM-DDTHH:MM` in Istanbul. Of this century only: what lies
/// outside was mistyped, and years of five digits could not be read back from the log.
pub fn read_time(text: &str) -> Option<DateTime<Utc>> {
    let at = match DateTime::parse_from_rfc3339(text) {
        Ok(at) => at.to_utc(),
        Err(_) => {
            let bare = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]
                .iter()
                .find_map(|form| chrono::NaiveDateTime::parse_from_str(text, form).ok())?;
            bare.and_local_timezone(Istanbul).earliest()?.to_utc()
        }
    };
    (2000..2100).contains(&at.year()).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_in_the_order_in_which_they_were_made() {
        let at = |millis: i64| DateTime::from_timestamp_millis(1_795_501_800_000 + millis).unwrap();
        let mut ids: Vec<Uuid> = (0..1_000).map(|_| new_id(at(0))).collect();
        ids.push(new_id(at(1)));
        assert!(ids.is_sorted_by(|a, b| a < b));
        let version = |id: &Uuid| (id.get_version_num(), id.get_variant());
        assert!(
            ids.iter()
                .all(|it| version(it) == (7, uuid::Variant::RFC4122))
        );
    }
}
