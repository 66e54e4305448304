//! What files about a meeting are called: letters that every file system takes, at most a hundred of them.

use chrono::NaiveDate;
use domain::turkish;

use crate::words::{Language, Words};

/// The longest name, its ending included.
const LONGEST: usize = 100;

/// The meeting that a file is about.
#[derive(Debug, Clone, Copy)]
pub struct OfMeeting<'a> {
    pub route: Option<u32>,
    pub stop: Option<u32>,
    pub city: &'a str,
    pub date: Option<NaiveDate>,
    pub language: Language,
}

impl OfMeeting<'_> {
    /// `R5-2_`: what stays when the day moves.
    pub fn beginning(&self) -> String {
        match (self.route, self.stop) {
            (Some(route), Some(stop)) => format!("R{route}-{stop}_"),
            (Some(route), None) => format!("R{route}_"),
            (None, _) => String::new(),
        }
    }

    /// `R5-2_Tunceli_2027-04-14`: for all that belongs to the meeting.
    pub fn folder(&self) -> String {
        let date = match self.date {
            Some(date) => date.format("%Y-%m-%d").to_string(),
            None => Words::of(self.language).text("sign-in-sheet-file-undated"),
        };
        format!("{}{}_{date}", self.beginning(), plain(self.city))
    }

    /// `R5-2_Tunceli_2027-04-14_imza-listesi_v1.pdf`. A long `what` is cut before the city is.
    pub fn file_name(&self, what: &str, ending: &str) -> String {
        let stop = self.beginning();
        let date = match self.date {
            Some(date) => date.format("%Y-%m-%d").to_string(),
            None => Words::of(self.language).text("sign-in-sheet-file-undated"),
        };
        let ending = plain(ending);
        let around = stop.len() + date.len() + ending.len() + 3;
        let what: String = what
            .chars()
            .take(LONGEST.saturating_sub(around + 20))
            .collect();
        let room = LONGEST.saturating_sub(around + what.len());
        let city: String = plain(self.city).chars().take(room).collect();
        format!("{stop}{city}_{date}_{what}.{ending}")
    }
}

/// Letters and digits of ASCII with capitals kept; anything else is a hyphen.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars() {
        let folded = turkish::fold(c.encode_utf8(&mut [0; 4]));
        for letter in folded.chars().filter(char::is_ascii_alphanumeric) {
            plain.push(if c.is_uppercase() {
                letter.to_ascii_uppercase()
            } else {
                letter
            });
        }
        let nothing = folded.is_empty() && (c.is_whitespace() || c.is_ascii_punctuation());
        if nothing && !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    plain.truncate(plain.trim_end_matches('-').len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name from a command line may end in anything.
    #[test]
    fn a_long_ending_leaves_no_room_and_breaks_nothing() {
        let meeting = OfMeeting {
            route: Some(5),
            stop: Some(2),
            city: "Tunceli",
            date: NaiveDate::from_ymd_opt(2027, 4, 14),
            language: Language::Tr,
        };
        let name = meeting.file_name("imza-listesi", &"x".repeat(90));
        assert!(name.starts_with("R5-2_"), "{name}");
        assert_eq!(
            meeting.file_name("imza-listesi", "pdf"),
            "R5-2_Tunceli_2027-04-14_imza-listesi.pdf"
        );
    }
}
