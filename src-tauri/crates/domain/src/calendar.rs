//! Days, times of day and moments as they are read. A damaged row, or one of a later version, may have another text in the
//! place of one: it is kept in the letters it was read in and shown like that, and no rule of this version counts with it.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, SecondsFormat, Utc};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::body::Value;

macro_rules! as_read {
    ($($(#[$meta:meta])* $name:ident($of:ty) { $read:expr, $write:expr })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        #[cfg_attr(feature = "bindings", specta(type = String))]
        pub enum $name {
            Known($of),
            /// What is there instead.
            Unread(String),
        }

        impl $name {
            /// Only what would be written in the same letters is known: no text changes by being read.
            pub fn read(text: &str) -> $name {
                let read: fn(&str) -> Option<$of> = $read;
                let known = read(text).map($name::Known);
                known
                    .filter(|it| it.to_string() == text)
                    .unwrap_or_else(|| $name::Unread(text.to_owned()))
            }

            pub fn known(&self) -> Option<$of> {
                match self {
                    $name::Known(it) => Some(*it),
                    $name::Unread(_) => None,
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let write: fn(&$of, &mut fmt::Formatter<'_>) -> fmt::Result = $write;
                match self {
                    $name::Known(it) => write(it, f),
                    $name::Unread(text) => f.write_str(text),
                }
            }
        }

        impl From<$of> for $name {
            fn from(it: $of) -> $name {
                $name::Known(it)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> $name {
                $name::read(text)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> $name {
                $name::read(&text)
            }
        }

        /// In the letters it was read in.
        impl From<$name> for Value {
            fn from(it: $name) -> Value {
                it.to_string().into()
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                String::deserialize(deserializer).map($name::from)
            }
        }
    )*};
}

as_read! {
    /// `YYYY-MM-DD`
    Day(NaiveDate) {
        |text| text.parse().ok(),
        |it, f| write!(f, "{it}")
    }
    /// `HH:MM`
    TimeOfDay(NaiveTime) {
        |text| NaiveTime::parse_from_str(text, "%H:%M").ok(),
        |it, f| write!(f, "{}", it.format("%H:%M"))
    }
    /// RFC 3339 to the second, with the offset of Istanbul.
    Moment(DateTime<FixedOffset>) {
        |text| DateTime::parse_from_rfc3339(text).ok(),
        |it, f| f.write_str(&it.to_rfc3339_opts(SecondsFormat::Secs, false))
    }
    /// As the file holds a moment: RFC 3339 to the millisecond, in UTC.
    Kept(DateTime<Utc>) {
        |text| DateTime::parse_from_rfc3339(text).ok().map(|it| it.to_utc()),
        |it, f| f.write_str(&it.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_known(text: &str) -> [bool; 3] {
        let (day, time, moment) = (Day::read(text), TimeOfDay::read(text), Moment::read(text));
        assert_eq!(day.to_string(), text);
        assert_eq!(time.to_string(), text);
        assert_eq!(moment.to_string(), text);
        for json in [
            serde_json::to_value(&day).unwrap(),
            serde_json::to_value(&time).unwrap(),
            serde_json::to_value(&moment).unwrap(),
        ] {
            assert_eq!(json, text, "on the wire it is what was read");
        }
        [
            day.known().is_some(),
            time.known().is_some(),
            moment.known().is_some(),
        ]
    }

    #[test]
    fn a_text_is_the_same_text_after_it_was_read_and_only_known_where_it_is_written_so() {
        for (text, known) in [
            ("2027-03-15", [true, false, false]),
            ("09:30", [false, true, false]),
            ("2027-03-15T09:30:00+03:00", [false, false, true]),
            ("2027-03-15T09:30:00.250+03:00", [false, false, false]),
            ("2027-3-5", [false; 3]),
            ("15.03.2027", [false; 3]),
            ("2027-02-30", [false; 3]),
            ("9:30", [false; 3]),
            ("24:00", [false; 3]),
            ("öğleden sonra", [false; 3]),
            ("–", [false; 3]),
            ("", [false; 3]),
        ] {
            assert_eq!(is_known(text), known, "{text}");
        }
    }

    #[test]
    fn what_is_known_stands_in_the_order_of_time_and_before_what_is_not() {
        let mut days = ["yaza", "2027-03-15", "2026-11-24"].map(Day::read);
        days.sort();
        assert_eq!(
            days.map(|it| it.to_string()),
            ["2026-11-24", "2027-03-15", "yaza"]
        );
    }
}
