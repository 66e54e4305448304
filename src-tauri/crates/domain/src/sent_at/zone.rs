//! In which zone a moment is meant: what stands behind its time, by name or as an offset, or in the heading of its column.

use chrono::{DateTime, FixedOffset, LocalResult, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;

use crate::turkish::fold;

/// A place with its summer time, or so many seconds before Greenwich.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    Of(Tz),
    Before(i32),
}

impl Zone {
    /// Where nothing is said, a moment is of Turkey.
    pub const TURKEY: Zone = Zone::Of(Tz::Europe__Istanbul);
    pub const UTC: Zone = Zone::Before(0);

    pub(super) fn moment(self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        match self {
            Zone::Of(place) => match place.from_local_datetime(&local) {
                LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => {
                    Some(moment.with_timezone(&Utc))
                }
                LocalResult::None => None,
            },
            Zone::Before(seconds) => {
                let offset = FixedOffset::east_opt(seconds)?;
                let moment = offset.from_local_datetime(&local).single()?;
                Some(moment.with_timezone(&Utc))
            }
        }
    }

    /// "Submit Date (UTC)", "Gönderim zamanı (GMT+3)", "Recorded at America/Denver".
    pub fn of_heading(heading: &str) -> Option<Zone> {
        match said(heading, true) {
            Said::Zone(zone) => Some(zone),
            Said::Nothing | Said::Unclear => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    Zone(Zone),
    /// Letters that mean one zone here and another there.
    Unclear,
}

/// What stands behind a time. `is_heading`: no time stands before it, and a bare number is no offset.
pub(super) fn said(text: &str, is_heading: bool) -> Said {
    if let Some(zone) = place(text) {
        return Said::Zone(zone);
    }
    if let Some(zone) = offset(text, is_heading) {
        return Said::Zone(zone);
    }
    let glued = text.trim_end();
    if !is_heading && glued.ends_with(['Z', 'z']) && ends_in_digit(&glued[..glued.len() - 1]) {
        return Said::Zone(Zone::UTC);
    }
    let folded = fold(text);
    let mut words = folded.split(' ');
    words.find_map(named).unwrap_or(Said::Nothing)
}

/// The time without the zone behind it.
pub(super) fn without(text: &str) -> &str {
    let signs = text.find(['+', '-', '−']);
    let names = ["GMT", "UTC", "gmt", "utc"]
        .into_iter()
        .filter_map(|it| text.find(it));
    let end = names.chain(signs).min().unwrap_or(text.len());
    &text[..end]
}

fn ends_in_digit(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}

/// `Europe/Istanbul`
fn place(text: &str) -> Option<Zone> {
    let words = text.split(|c: char| c.is_whitespace() || "()[],;".contains(c));
    let mut places = words.filter(|word| word.contains('/'));
    places.find_map(|word| word.parse().ok()).map(Zone::Of)
}

/// `+03:00`, `+0300`, `GMT+3`, `UTC-05:00`. With a minus it is one only behind its name or behind seconds: `09:00-12:00` says
/// from when to when.
fn offset(text: &str, is_heading: bool) -> Option<Zone> {
    let at = text.rfind(['+', '-', '−'])?;
    let before = text[..at].trim_end();
    let sign = text[at..].chars().next()?;
    let folded = fold(before);
    let is_named = folded.ends_with("gmt") || folded.ends_with("utc");
    let has_seconds = before.matches(':').count() == 2 && ends_in_digit(before);
    let is_one = is_named || (!is_heading && (has_seconds || sign == '+'));
    let digits = &text[at + sign.len_utf8()..];
    let (hours, rest) = digits_of(digits, 2)?;
    let (minutes, rest) = match rest.strip_prefix(':').unwrap_or(rest) {
        rest if rest.starts_with(|c: char| c.is_ascii_digit()) => digits_of(rest, 2)?,
        _ => (0, rest),
    };
    let is_whole = !rest.starts_with(|c: char| c.is_ascii_digit());
    let seconds = (hours * 60 + minutes) * 60;
    let seconds = if sign == '+' { seconds } else { -seconds };
    (is_one && is_whole && hours <= 14 && minutes < 60).then_some(Zone::Before(seconds))
}

fn digits_of(text: &str, most: usize) -> Option<(i32, &str)> {
    let length = text.bytes().take(most).take_while(u8::is_ascii_digit);
    let length = length.count();
    Some((text[..length].parse().ok()?, &text[length..]))
}

/// By a name that means one zone wherever it is written.
fn named(word: &str) -> Option<Said> {
    let hours = match word {
        "utc" | "gmt" | "wet" => 0,
        "cet" | "bst" | "west" => 1,
        "eet" | "cest" => 2,
        "trt" | "tsi" | "eest" | "msk" => 3,
        "edt" => -4,
        "est" | "cdt" => -5,
        "mdt" => -6,
        "mst" | "pdt" => -7,
        "pst" => -8,
        // İstanbul, India, Israel, Ireland; Central, China, Cuba.
        "ist" | "cst" => return Some(Said::Unclear),
        _ => return None,
    };
    Some(Said::Zone(Zone::Before(hours * 3600)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_behind_a_time_and_in_a_heading() {
        let hours = |hours: i32| Said::Zone(Zone::Before(hours * 3600));
        for (text, zone) in [
            (" 09:12:45", Said::Nothing),
            (" 09:12:45Z", hours(0)),
            (" 09:12 UTC", hours(0)),
            (" 9:12:45 ÖÖ GMT+3", hours(3)),
            (" 09:12:45 GMT+0300 (GMT+03:00)", hours(3)),
            (" 09:12+03:00", hours(3)),
            (" 09:12:45-0500", hours(-5)),
            (" 09:12:45 UTC−5", hours(-5)),
            (" 09:00-12:00", Said::Nothing),
            (" 09:00 - 12:00", Said::Nothing),
            (" 09:12 CEST", hours(2)),
            (" 09:12 TSİ", hours(3)),
            (" 09:12 Perşembe", Said::Nothing),
            (" 09:12 PST", hours(-8)),
            (" 09:12 CST", Said::Unclear),
            (" 09:12 +5:30", Said::Zone(Zone::Before(19_800))),
            (" 09:12 Asia/Tokyo", Said::Zone(Zone::Of(Tz::Asia__Tokyo))),
        ] {
            assert_eq!(said(text, false), zone, "{text}");
        }
        for (heading, zone) in [
            ("Submit Date (UTC)", Some(Zone::UTC)),
            ("Gönderim zamanı (GMT+3)", Some(Zone::Before(10_800))),
            (
                "Recorded Date America/Denver",
                Some(Zone::Of(Tz::America__Denver)),
            ),
            ("Ad-Soyad + 2 kişi", None),
            ("Zaman damgası", None),
        ] {
            assert_eq!(Zone::of_heading(heading), zone, "{heading}");
        }
    }
}
