//! A meeting as an entry for the reader's own calendar (RFC 5545). It keeps its identity for as long as the meeting does, so
//! that an update moves the entry and a cancellation takes it away.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::Europe::Istanbul;
use icalendar::{
    Calendar, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike, EventStatus, Property,
};

/// The time zone's name, in the entry and in the definition that goes with it.
const ZONE: &str = "Europe/Istanbul";

/// How long a meeting is of which only the hour is known when it begins: in a calendar nothing is shown of what has no
/// length. From the first cup of tea to lunch.
const HALF_A_DAY: Duration = Duration::hours(4);

#[derive(Debug, Clone)]
pub struct Entry {
    /// The same for every version of the entry.
    pub uid: String,
    /// Rises with every change of plan.
    pub sequence: u32,
    pub cancelled: bool,
    pub summary: String,
    pub description: String,
    pub location: String,
    pub date: NaiveDate,
    /// By the clock in Turkey; without it the entry is for the whole day.
    pub start: Option<NaiveTime>,
    /// Without one that is after the start, or where it would be on the next day, half a day is meant.
    pub end: Option<NaiveTime>,
    /// Who invites, and the address for questions.
    pub organiser: String,
    pub organiser_email: String,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
}

/// `PUBLISH` or `CANCEL`, as a mail program wants to be told.
pub fn method(entry: &Entry) -> &'static str {
    if entry.cancelled { "CANCEL" } else { "PUBLISH" }
}

/// The entry as a file.
pub fn ics(entry: &Entry) -> String {
    let mut event = Event::new();
    event
        .uid(&entry.uid)
        .sequence(entry.sequence)
        .timestamp(entry.issued_at)
        .summary(&entry.summary)
        .status(match entry.cancelled {
            true => EventStatus::Cancelled,
            false => EventStatus::Confirmed,
        });
    if !entry.description.is_empty() {
        event.description(&entry.description);
    }
    if !entry.location.is_empty() {
        event.location(&entry.location);
    }
    match entry.start {
        Some(start) => {
            event.starts(at(entry.date, start));
            event.ends(at(entry.date, end(start, entry.end)));
        }
        // A whole day ends where the next begins (RFC 5545, 3.6.1).
        None => {
            event.starts(entry.date);
            event.ends(entry.date.succ_opt().unwrap_or(entry.date));
        }
    }
    if !entry.organiser_email.is_empty() {
        let mut organiser = Property::new("ORGANIZER", format!("mailto:{}", entry.organiser_email));
        // A parameter's text can hold no quotation mark.
        let name = entry.organiser.replace(['"', '\n', '\r'], " ");
        if !name.trim().is_empty() {
            organiser.add_parameter("CN", &format!("\"{}\"", name.trim()));
        }
        event.append_property(organiser);
    }
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property((
            "PRODID",
            format!("-//Rota//Rota {}//TR", entry.version).as_str(),
        ))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", method(entry)));
    calendar.push(event.done());
    let text = calendar.to_string();
    match (entry.start, text.find("BEGIN:VEVENT")) {
        (Some(start), Some(event)) => {
            let (head, event) = text.split_at(event);
            format!("{head}{}{event}", zone(entry.date, start))
        }
        _ => text,
    }
}

/// It is over on the same day.
fn end(start: NaiveTime, end: Option<NaiveTime>) -> NaiveTime {
    if let Some(end) = end.filter(|it| *it > start) {
        return end;
    }
    let (end, days) = start.overflowing_add_signed(HALF_A_DAY);
    match days {
        0 => end,
        _ => NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(start),
    }
}

fn at(date: NaiveDate, time: NaiveTime) -> DatePerhapsTime {
    DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone {
        date_time: date.and_time(time),
        tzid: ZONE.to_owned(),
    })
}

/// What the clock in Turkey shows at the time of the meeting, for readers that do not know the zone: the one offset that
/// holds then, of which the time zone database knows.
fn zone(date: NaiveDate, time: NaiveTime) -> String {
    let local = date.and_time(time);
    let at = Istanbul.from_local_datetime(&local).earliest();
    let at = at.unwrap_or_else(|| Istanbul.from_utc_datetime(&(local - Duration::hours(3))));
    let minutes = at.offset().fix().local_minus_utc() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let offset = format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60);
    [
        "BEGIN:VTIMEZONE",
        &format!("TZID:{ZONE}"),
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        &format!("TZOFFSETFROM:{offset}"),
        &format!("TZOFFSETTO:{offset}"),
        "TZNAME:+03",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    ]
    .join("\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            uid: "0190".into(),
            sequence: 2,
            cancelled: false,
            summary: "Yollara Düşüyoruz: Trabzon toplantısı; yarım gün, öğleden önce".into(),
            description: "Birinci satır\nikinci".into(),
            location: "Kıyı Evi, Trabzon".into(),
            date: NaiveDate::from_ymd_opt(2027, 3, 14).unwrap(),
            start: NaiveTime::from_hms_opt(9, 30, 0),
            end: NaiveTime::from_hms_opt(13, 0, 0),
            organiser: "\"Örnek\" Dernek".into(),
            organiser_email: "soru@ornek.org".into(),
            issued_at: Utc.with_ymd_and_hms(2027, 2, 1, 9, 0, 0).unwrap(),
            version: "0.1.0".into(),
        }
    }

    fn unfolded(entry: &Entry) -> String {
        ics(entry).replace("\r\n ", "")
    }

    #[test]
    fn an_entry_says_when_in_turkey_and_what_that_means() {
        let text = unfolded(&entry());
        for line in [
            "METHOD:PUBLISH",
            "UID:0190",
            "SEQUENCE:2",
            "DTSTAMP:20270201T090000Z",
            "DTSTART;TZID=Europe/Istanbul:20270314T093000",
            "DTEND;TZID=Europe/Istanbul:20270314T130000",
            "TZOFFSETTO:+0300",
            "STATUS:CONFIRMED",
            "LOCATION:Kıyı Evi\\, Trabzon",
            "DESCRIPTION:Birinci satır\\nikinci",
            "ORGANIZER;CN=\"Örnek  Dernek\":mailto:soru@ornek.org",
        ] {
            assert!(text.lines().any(|it| it == line), "{line} in\n{text}");
        }
        assert!(text.find("VTIMEZONE") < text.find("VEVENT"));
        assert_eq!(
            ics(&entry()),
            ics(&entry()),
            "nothing of the clock or of chance"
        );
        assert!(ics(&entry()).split("\r\n").all(|line| line.len() <= 75));
    }

    #[test]
    fn a_cancellation_takes_the_same_entry_away() {
        let cancelled = Entry {
            cancelled: true,
            sequence: 3,
            ..entry()
        };
        let text = unfolded(&cancelled);
        for line in [
            "METHOD:CANCEL",
            "STATUS:CANCELLED",
            "UID:0190",
            "SEQUENCE:3",
        ] {
            assert!(text.lines().any(|it| it == line), "{line} in\n{text}");
        }
    }

    #[test]
    fn without_an_hour_it_is_the_whole_day() {
        let day = Entry {
            start: None,
            ..entry()
        };
        let text = unfolded(&day);
        assert!(text.contains("DTSTART;VALUE=DATE:20270314"), "{text}");
        assert!(text.contains("DTEND;VALUE=DATE:20270315"), "{text}");
        assert!(!text.contains("VTIMEZONE"));
    }

    #[test]
    fn every_entry_has_a_length() {
        let hour = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        for (start, end, ends) in [
            (hour(9, 30), hour(13, 0), "T130000"),
            (hour(9, 30), None, "T133000"),
            (hour(13, 30), hour(9, 30), "T173000"),
            (hour(9, 30), hour(9, 30), "T133000"),
            (hour(21, 0), None, "T235900"),
        ] {
            let it = Entry {
                start,
                end,
                ..entry()
            };
            let line = format!("DTEND;TZID=Europe/Istanbul:20270314{ends}");
            let text = unfolded(&it);
            assert!(text.contains(&line), "{line} in {text}");
        }
    }
}
