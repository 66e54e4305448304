//! A meeting's agenda: the half-day that it begins with, and how it is moved to another hour. What came of it in the end
//! stands beside what was planned and never in its place.

use std::sync::LazyLock;

use chrono::{NaiveTime, TimeDelta, Timelike};

use crate::words::words;

words! {
    /// Which half of the day a meeting takes.
    Half { Morning "morning", Afternoon "afternoon" }
}

impl Half {
    /// By the hour at which it begins; a meeting without an hour is taken for one of the morning.
    pub fn of(starts: Option<NaiveTime>) -> Half {
        match starts {
            Some(starts) if starts.hour() >= 12 => Half::Afternoon,
            _ => Half::Morning,
        }
    }
}

/// A line of the half-day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateItem {
    pub half: Half,
    pub starts: NaiveTime,
    pub minutes: u32,
    pub tr: &'static str,
    pub en: &'static str,
}

/// The half-day in its order.
pub fn template(half: Half) -> impl Iterator<Item = TemplateItem> {
    let items = ITEMS.iter().copied();
    items.filter(move |it| it.half == half)
}

/// The hour at which an item begins where what began at `from` begins at `to`. An item that would go past midnight stays.
pub fn moved(starts: NaiveTime, from: NaiveTime, to: NaiveTime) -> NaiveTime {
    match starts.overflowing_add_signed(to - from) {
        (moved, 0) => moved,
        _ => starts,
    }
}

/// Whether what begins at `starts` and takes `minutes` is still going on at `next`.
pub fn overlaps(starts: NaiveTime, minutes: u32, next: NaiveTime) -> bool {
    next >= starts && next - starts < TimeDelta::minutes(i64::from(minutes))
}

const TABLE: &str = include_str!("../../../../assets/programme/agenda.csv");

static ITEMS: LazyLock<Vec<TemplateItem>> = LazyLock::new(|| lines().filter_map(read).collect());

fn lines() -> impl Iterator<Item = &'static str> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.skip(1)
}

/// A line that cannot be read is left out; a test reads them all.
fn read(line: &'static str) -> Option<TemplateItem> {
    let mut cells = line.split(';');
    Some(TemplateItem {
        half: Half::from_word(cells.next()?)?,
        starts: cells.next()?.parse().ok()?,
        minutes: cells.next()?.parse().ok()?,
        tr: cells.next()?,
        en: cells.next().filter(|it| !it.is_empty())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    #[test]
    fn every_line_is_read_and_each_begins_where_the_one_before_ends() {
        assert_eq!(ITEMS.len(), lines().count());
        for (half, count, first, last) in [
            (Half::Morning, 10, "09:30", "13:20"),
            (Half::Afternoon, 9, "13:30", "17:10"),
        ] {
            let items: Vec<TemplateItem> = template(half).collect();
            assert_eq!(items.len(), count, "{half:?}");
            assert_eq!(items[0].starts, clock(first));
            assert_eq!(items[count - 1].starts, clock(last));
            for pair in items.windows(2) {
                let ends = pair[0].starts + TimeDelta::minutes(i64::from(pair[0].minutes));
                assert_eq!(ends, pair[1].starts, "{}", pair[1].tr);
            }
        }
    }

    #[test]
    fn a_meeting_of_another_hour_moves_it_all() {
        let (half_past_nine, eleven) = (clock("09:30"), clock("11:00"));
        assert_eq!(
            moved(clock("10:15"), half_past_nine, eleven),
            clock("11:45")
        );
        assert_eq!(
            moved(clock("10:15"), eleven, half_past_nine),
            clock("08:45")
        );
        assert_eq!(
            moved(clock("23:00"), half_past_nine, eleven),
            clock("23:00"),
            "not into the next day"
        );
        for (starts, half) in [
            (None, Half::Morning),
            (Some("11:59"), Half::Morning),
            (Some("12:00"), Half::Afternoon),
        ] {
            assert_eq!(Half::of(starts.map(clock)), half, "{starts:?}");
        }
    }

    #[test]
    fn what_ends_as_the_next_begins_does_not_overlap() {
        let ten = clock("10:00");
        assert!(overlaps(ten, 16, clock("10:15")));
        assert!(!overlaps(ten, 15, clock("10:15")));
        assert!(overlaps(ten, 15, ten), "both begin at once");
        assert!(!overlaps(ten, 0, ten));
    }
}
