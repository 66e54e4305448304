//! The meeting that a paper is about: what every paper for the room says of it, where and when, and who pays.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::language::Bilingual;
use domain::turkish;

use crate::figures::{self, DateStyle};
use crate::file_name::OfMeeting;
use crate::identity::Identity;
use crate::prose::Band;
use crate::words::{Language, Words};

#[derive(Debug, Clone, Default)]
pub struct Meeting {
    /// Its id; part of the id of a paper, not printed.
    pub id: String,
    /// Of the paper; the other one stands smaller beside it.
    pub language: Language,
    pub programme: Bilingual,
    /// Who answers for the personal data.
    pub controller: String,
    /// Where people turn to with their rights.
    pub contact: String,
    pub funding_statement: Bilingual,
    /// PNG or JPEG files of the team.
    pub emblem: Option<Vec<u8>>,
    pub logo: Option<Vec<u8>>,
    pub route: Option<u32>,
    pub stop: Option<u32>,
    pub city: String,
    pub venue: String,
    pub address: String,
    pub date: Option<NaiveDate>,
    /// By the clock in Turkey.
    pub start: Option<NaiveTime>,
    pub end: Option<NaiveTime>,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
}

impl Meeting {
    pub(crate) fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    pub(crate) fn second(&self) -> &'static Words {
        Words::of(self.language.other())
    }

    pub(crate) fn programme(&self) -> String {
        turkish::tidy(self.programme.in_language(self.language))
    }

    /// `22 Kasım 2026 Pazar`, or nothing.
    pub(crate) fn date(&self, style: DateStyle) -> String {
        let date = self.date.map(|it| it.to_string()).unwrap_or_default();
        figures::date(self.language, &date, style).unwrap_or_default()
    }

    /// `09:30–13:20`, `09:30`, or nothing.
    pub(crate) fn hours(&self) -> String {
        let hour = |it: NaiveTime| it.format("%H:%M").to_string();
        match (self.start, self.end) {
            (Some(start), Some(end)) => format!("{}–{}", hour(start), hour(end)),
            (Some(start), None) => hour(start),
            (None, _) => String::new(),
        }
    }

    pub(crate) fn place(&self) -> String {
        joined(
            [turkish::tidy(&self.venue), turkish::tidy(&self.address)],
            ", ",
        )
    }

    /// `R5-2`; empty where it has no place on a route.
    pub(crate) fn code(&self) -> String {
        self.of_meeting()
            .beginning()
            .trim_end_matches('_')
            .to_owned()
    }

    /// `Tunceli · 14 Nisan 2027 Çarşamba · 09:30–13:20`
    pub(crate) fn line(&self) -> String {
        let parts = [
            turkish::tidy(&self.city),
            self.date(DateStyle::Long),
            self.hours(),
        ];
        joined(parts, " · ")
    }

    fn of_meeting(&self) -> OfMeeting<'_> {
        OfMeeting {
            route: self.route,
            stop: self.stop,
            city: &self.city,
            date: self.date,
            language: self.language,
        }
    }

    /// `R5-2_Tunceli_2027-04-14_yaka-kartlari.pdf`
    pub(crate) fn file_name(&self, what: &str) -> String {
        self.of_meeting().file_name(what, "pdf")
    }

    pub(crate) fn band(&self) -> Band<'_> {
        Band {
            emblem: self.emblem.as_deref().unwrap_or_default(),
            logo: self.logo.as_deref().unwrap_or_default(),
            statement: self.funding_statement.in_language(self.language),
            second: self.funding_statement.in_language(self.language.other()),
            draft: None,
        }
    }

    /// What a paper of this kind is known by, as far as the meeting goes.
    pub(crate) fn identity(&self, kind: &str) -> Identity {
        let mut identity = Identity::of(kind);
        let number = |it: Option<u32>| it.map(|it| it.to_string()).unwrap_or_default();
        let (route, stop) = (number(self.route), number(self.stop));
        let date = self.date.map(|it| it.to_string()).unwrap_or_default();
        identity.say_all([
            self.id.as_str(),
            self.language.word(),
            &self.programme.tr,
            &self.programme.en,
            &self.controller,
            &self.contact,
            &self.funding_statement.tr,
            &self.funding_statement.en,
            &route,
            &stop,
            &self.city,
            &self.venue,
            &self.address,
            &date,
            &self.hours(),
            &self.issued_at.to_rfc3339(),
            &self.version,
        ]);
        identity
    }
}

/// Those that are not empty.
pub(crate) fn joined<const N: usize>(parts: [String; N], between: &str) -> String {
    let parts = parts.into_iter().filter(|it| !it.trim().is_empty());
    parts.collect::<Vec<_>>().join(between)
}
