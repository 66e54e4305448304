//! The only place that asks for the time and for chance, so that everything else can be told both.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::time::SystemTime;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Europe::Istanbul;
use domain::calendar::{Kept, Moment};
use uuid::Uuid;

/// Where the time comes from: the laptop's clock, or a test.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// However wrong it is: a laptop whose battery is empty may stand before 1970, and lets people in all the same.
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    pub fn system() -> Clock {
        Clock(Arc::new(|| moment(SystemTime::now())))
    }

    /// A clock that a test turns.
    pub fn from(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(now))
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }
}

/// A clock before 1970 is counted backwards, where `Utc::now` gives up. What lies outside the years of four digits could
/// not be read back from the log: that is the first or the last moment of them.
fn moment(clock: SystemTime) -> DateTime<Utc> {
    let millis = match clock.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_millis()).map_or(i64::MIN, |it| -it),
    };
    DateTime::from_timestamp_millis(millis.clamp(FIRST, LAST)).unwrap_or(DateTime::UNIX_EPOCH)
}

/// 0001-01-02 and 9999-12-30, in milliseconds: a day's room for every offset.
const FIRST: i64 = -62_135_510_400_000;
const LAST: i64 = 253_402_128_000_000;

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
///
/// uuid's `ContextV7` keeps such an order too, but never goes back: where a clock stood in 2099 for a moment, every later id
/// would say so until the program is left. And it asks the system for chance with each id.
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

/// As views give a time: by the clocks of Istanbul.
pub(crate) fn local(at: DateTime<Utc>) -> Moment {
    at.with_timezone(&Istanbul).fixed_offset().into()
}

/// As views give a time that the file holds; what is none is given as it stands.
pub(crate) fn local_kept(at: &Kept) -> Moment {
    instant(at).map_or_else(|| at.to_string().into(), local)
}

/// A time that the file holds, also where it is written otherwise than this version writes it.
pub(crate) fn instant(at: &Kept) -> Option<DateTime<Utc>> {
    match at {
        Kept::Known(at) => Some(*at),
        Kept::Unread(text) => Some(DateTime::parse_from_rfc3339(text).ok()?.to_utc()),
    }
}

/// What the clocks in Istanbul show, as a moment.
pub(crate) fn in_istanbul(shown: NaiveDateTime) -> Option<DateTime<Utc>> {
    Some(shown.and_local_timezone(Istanbul).earliest()?.to_utc())
}

/// Reads a time as it is typed: RFC 3339, or a bare `YYYY-MM-DDTHH:MM` in Istanbul. Of this century only: what lies
/// outside was mistyped, and years of five digits could not be read back from the log.
pub fn read_time(text: &str) -> Option<DateTime<Utc>> {
    let at = match DateTime::parse_from_rfc3339(text) {
        Ok(at) => at.to_utc(),
        Err(_) => {
            let bare = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]
                .iter()
                .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
            in_istanbul(bare)?
        }
    };
    (2000..2100).contains(&at.year()).then_some(at)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_clock_may_be_as_wrong_as_it_likes() {
        let epoch = SystemTime::UNIX_EPOCH;
        let seconds = Duration::from_secs;
        for (clock, text) in [
            (Some(epoch), "1970-01-01T00:00:00+00:00"),
            (epoch.checked_sub(seconds(1)), "1969-12-31T23:59:59+00:00"),
            (
                epoch.checked_sub(seconds(2_208_988_800)),
                "1900-01-01T00:00:00+00:00",
            ),
            (
                epoch.checked_add(seconds(4_070_908_800)),
                "2099-01-01T00:00:00+00:00",
            ),
            (
                epoch.checked_add(seconds(1 << 45)),
                "9999-12-30T00:00:00+00:00",
            ),
            (
                epoch.checked_sub(seconds(1 << 45)),
                "0001-01-02T00:00:00+00:00",
            ),
        ] {
            // Some systems cannot even say it.
            let Some(clock) = clock else { continue };
            let at = moment(clock);
            assert_eq!(at.to_rfc3339(), text);
            assert_eq!(
                DateTime::parse_from_rfc3339(&domain::fact::time_text(at)).unwrap(),
                at,
                "it can be read back from the log"
            );
            assert!(!local(at).to_string().is_empty());
            new_id(at);
        }
    }

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
