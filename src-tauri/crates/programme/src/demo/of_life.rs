//! A tour in the middle of its life: meetings that were held and what was said there, one today, one for which seats are
//! given and people answer, one whose day was moved after its letters, one whose applications wait to be read, a call that
//! is open, a meeting put off. All of it is done by the verbs of the team, at the hours at which a team would.

use std::io::Cursor;

use chrono::{DateTime, Duration, Utc};
use domain::ids::{MeetingId, RegistrationId};
use domain::letter::LetterKind;
use domain::note::NoteKind;
use domain::phone_call::CallOutcome;
use domain::registration::{Channel, Selection};

use super::{BODIES, Dice, FAMILY, GIVEN, Invention, PLACES, ROLES, date_meetings};
use crate::base::clock::{Clock, day};
use crate::base::error::Result;
use crate::intake::import::SheetFile;
use crate::programme::Programme;
use crate::tour::plan::When;
use crate::view;

/// Days before today on which the story begins.
pub(crate) const BEGAN: i64 = 70;
/// Meetings before today's.
const HELD: usize = 8;

/// Cities by their names, people for each by their number.
type Applicants<'a> = &'a [(Option<&'a str>, usize)];

impl Programme {
    /// The same seed invents the same people.
    pub fn demo_of_life(&mut self, seed: u64) -> Result<view::Demo> {
        let now = self.clock.now();
        let clock = self.clock.clone();
        let told = Story { seed, now }.tell(self);
        // Whatever became of it, this laptop's clock is its own again.
        self.turn_clock(clock);
        told
    }
}

struct Story {
    seed: u64,
    now: DateTime<Utc>,
}

impl Story {
    fn tell(&self, it: &mut Programme) -> Result<view::Demo> {
        self.back(it, BEGAN, 0);
        let (meetings, mut made) = self.held(it)?;
        let (past, ahead) = meetings.split_at(HELD.min(meetings.len()));
        for (nth, meeting) in past.iter().take(2).enumerate() {
            self.said(it, *meeting, nth)?;
        }
        let cities = self.cities(it, ahead)?;
        let [_, first, second, third, ..] = cities.as_slice() else {
            return Ok(made);
        };
        let route = first.route;
        let ids = |city: &City| city.meeting;
        self.call(it, route, (40, 9))?;
        self.back(it, 10, 0);
        let rows: Applicants = &[
            (Some(&first.name), 24),
            (Some(&second.name), 15),
            (Some(&third.name), 11),
            (None, 3),
        ];
        made.registrations += self.applied(it, route, rows, 0)?;
        self.read(it, ids(first), usize::MAX)?;
        self.read(it, ids(second), usize::MAX)?;
        self.read(it, ids(third), 4)?;
        self.seats(it, first, 8)?;
        self.seats(it, second, 8)?;
        self.answers(it, ids(first))?;
        self.institutions(it, third)?;
        self.back(it, 1, 3);
        let moved = When {
            date: (day(self.now) + Duration::days(15)).to_string(),
            start: None,
            end: None,
        };
        it.move_meeting(ids(second), &moved, Some("Salon o gün için verilmiyor"))?;

        let later = cities.iter().find(|it| it.route > route);
        if let Some(later) = later {
            self.call(it, later.route, (12, -5))?;
            self.back(it, 2, 0);
            made.registrations += self.applied(it, later.route, &[(Some(&later.name), 6)], 400)?;
            it.postpone(ids(later), Some("Yoğun kar: yol kapalı"))?;
        }
        made.people = it.people()?.len() as u32;
        made.organisations = it.organisations()?.len() as u32;
        Ok(made)
    }

    /// As if it were so many days and hours ago.
    fn back(&self, it: &mut Programme, days: i64, hours: i64) {
        let at = self.now - Duration::days(days) + Duration::hours(hours);
        it.turn_clock(Clock::from(move || at));
    }

    /// The meetings that were, today's, and the days of the others; who came, who signed, who was told.
    fn held(&self, it: &mut Programme) -> Result<(Vec<MeetingId>, view::Demo)> {
        let (seed, now) = (self.seed, self.now);
        let (meetings, made) = it.invent(|tx| {
            let meetings = date_meetings(tx, now)?;
            let mut invention = Invention::of(seed, now);
            invention.seats = true;
            let near = &meetings[..meetings.len().min(HELD + 1)];
            for number in 0..near.len() as u32 * 19 {
                let meeting = &near[number as usize % near.len()];
                invention.somebody(tx, meeting, number)?;
            }
            for (number, meeting) in meetings.iter().take(HELD + 4).enumerate() {
                super::one_meeting::prepare(tx, meeting, number, now)?;
            }
            let ids: Vec<MeetingId> = meetings.iter().map(|it| it.id).collect();
            Ok((ids, invention.made))
        })?;
        for meeting in meetings.iter().take(HELD + 1) {
            it.letters_as_written(*meeting, LetterKind::Selected)?;
        }
        // Of the first route nothing is left to be done.
        self.back(it, 20, 0);
        for meeting in meetings.iter().take(5) {
            it.letters_as_written(*meeting, LetterKind::Thanks)?;
        }
        Ok((meetings, made))
    }

    fn cities(&self, it: &Programme, ahead: &[MeetingId]) -> Result<Vec<City>> {
        let all = it.meetings()?.into_iter();
        let of = all.filter(|it| ahead.contains(&it.meeting));
        let cities = of.filter_map(|it| {
            Some(City {
                meeting: it.meeting,
                name: it.city?,
                route: it.route?,
            })
        });
        Ok(cities.collect())
    }

    /// What the room said, and a recommendation that came of it.
    fn said(&self, it: &mut Programme, meeting: MeetingId, nth: usize) -> Result<()> {
        self.back(it, 40 - nth as i64 * 4, 4);
        for (kind, text) in SAID {
            it.add_note(
                meeting,
                &view::NoteForm {
                    theme: "regulation".to_owned(),
                    kind: *kind,
                    table: Some((nth + 1).to_string()),
                    text: (*text).to_owned(),
                    who: None,
                    until: None,
                },
            )?;
        }
        let (tr, en) = RECOMMENDED[nth % RECOMMENDED.len()];
        it.add_recommendation(
            meeting,
            &view::RecommendationForm {
                theme: Some("regulation".to_owned()),
                text_tr: Some(tr.to_owned()),
                text_en: Some(en.to_owned()),
                addressee: Some("İl müdürlükleri".to_owned()),
                priority: Some(1),
                from_notes: Vec::new(),
            },
        )?;
        Ok(())
    }

    /// `days`: how long ago the call opened and closed; a call that closes in some days closed so many days before now.
    fn call(&self, it: &mut Programme, route: u32, days: (i64, i64)) -> Result<()> {
        let on = |ago: i64| (day(self.now) - Duration::days(ago)).to_string();
        let fields = [
            ("open".to_owned(), on(days.0)),
            ("close".to_owned(), on(days.1)),
            ("per_organisation".to_owned(), "2".to_owned()),
        ];
        self.back(it, days.0, 0);
        it.edit("call", &route.to_string(), &fields, None)?;
        Ok(())
    }

    /// A form's sheet, taken in as one would be. Two of them are alike.
    fn applied(
        &self,
        it: &mut Programme,
        route: u32,
        from: Applicants,
        first: usize,
    ) -> Result<u32> {
        let mut dice = Dice(self.seed ^ 0x5eed ^ u64::from(route));
        let mut sheet = String::from(HEADINGS);
        let sent = self.now - Duration::days(12);
        let mut number = first;
        for (city, count) in from {
            let city = city.unwrap_or_default();
            let mut of = String::new();
            for nth in 0..*count {
                // One of them applied twice, from the same organisation and with another address.
                let twice = nth == 1 && !city.is_empty();
                let name = name_of(number + 300 - usize::from(twice));
                if !twice {
                    of = format!("{city} {} {}", dice.pick(PLACES), dice.pick(BODIES));
                }
                let minute = Duration::minutes(7 * number as i64);
                sheet.push_str(&format!(
                    "{};aday{number}@example.org;{name};{};{};{city};0500 700 {:02} {:02};{};Okudum\n",
                    (sent + minute).format("%d.%m.%Y %H:%M:%S"),
                    of.trim(),
                    dice.pick(ROLES),
                    number / 100 % 100,
                    number % 100,
                    dice.pick(&["Kadın", "Erkek"]),
                ));
                number += 1;
            }
        }
        let name = format!("basvurular_{route}.guzergah.csv");
        let file = SheetFile::new(&name, Cursor::new(sheet));
        let options = view::ImportOptions {
            route,
            ..view::ImportOptions::default()
        };
        let taken = it.import(&file, &options)?;
        Ok(taken.new)
    }

    /// Verdicts for the first so many.
    fn read(&self, it: &mut Programme, meeting: MeetingId, most: usize) -> Result<()> {
        self.back(it, 9, 0);
        let items = it.review(meeting)?.items;
        for (nth, item) in items.iter().take(most).enumerate() {
            let (verdict, reason) = match nth {
                7 => (Selection::Incomplete, None),
                9 => (Selection::NotEligible, Some("outside_area")),
                _ => (Selection::Eligible, None),
            };
            let id = item.registration.registration;
            it.decide(meeting, id, verdict.word(), reason)?;
        }
        Ok(())
    }

    fn seats(&self, it: &mut Programme, city: &City, ago: i64) -> Result<()> {
        self.back(it, ago, 0);
        let last = (
            "reply_by".to_owned(),
            (day(self.now) + Duration::days(2)).to_string(),
        );
        it.edit("meeting", &city.meeting.to_string(), &[last], None)?;
        it.select(city.meeting)?;
        it.letters_as_written(city.meeting, LetterKind::Selected)?;
        Ok(())
    }

    /// Most have answered, some were called, one wants to be called today.
    fn answers(&self, it: &mut Programme, meeting: MeetingId) -> Result<()> {
        let ids: Vec<RegistrationId> = it
            .replies(meeting)?
            .items
            .into_iter()
            .map(|it| it.registration.registration)
            .collect();
        self.back(it, 5, 2);
        for (nth, id) in ids.iter().enumerate() {
            let (reply, channel) = match nth {
                0..=9 => ("coming", Channel::Form),
                10 => ("not_coming", Channel::Mail),
                _ => break,
            };
            it.reply(meeting, *id, reply, channel.word(), None)?;
        }
        self.back(it, 1, 5);
        let today = day(self.now).to_string();
        let calls = [
            (CallOutcome::NoAnswer, None),
            (CallOutcome::CallBack, Some(today)),
            (CallOutcome::Busy, None),
        ];
        for (id, (outcome, call_back)) in ids.iter().skip(11).zip(calls) {
            let form = view::PhoneCallForm {
                outcome,
                by: Some("Işıl Çınar".to_owned()),
                call_back,
                note: None,
            };
            it.note_call(meeting, *id, &form, None)?;
        }
        Ok(())
    }

    /// Two institutions are asked for somebody, and have been for some days.
    fn institutions(&self, it: &mut Programme, city: &City) -> Result<()> {
        self.back(it, 4, 0);
        for (nth, what) in ["Valiliği", "Belediyesi"].into_iter().enumerate() {
            let name = format!("{} {what}", city.name);
            let invited = it.invite(city.meeting, &name, None, 1)?;
            let fields = [
                ("email".to_owned(), format!("kurum{nth}@example.org")),
                (
                    "address".to_owned(),
                    format!("Hükûmet Caddesi {}, {}", nth + 1, city.name),
                ),
            ];
            it.edit("organisation", &invited.organisation, &fields, None)?;
        }
        Ok(())
    }
}

struct City {
    meeting: MeetingId,
    name: String,
    route: u32,
}

/// No two numbers below 800 have one name.
pub(super) fn name_of(number: usize) -> String {
    let given = GIVEN[number % GIVEN.len()];
    // The family moves on by one each time all given names have come.
    let family = FAMILY[(number + number / GIVEN.len()) % FAMILY.len()];
    format!("{given} {family}")
}

/// As the form asks.
const HEADINGS: &str = "Zaman damgası;E-posta Adresi;Adınız Soyadınız;Temsil ettiğiniz kurum/örgütün tam adı;\
    Göreviniz / unvanınız;Hangi buluşmaya katılmak istiyorsunuz?;Cep telefonu;Cinsiyet;KVKK aydınlatma metnini okudum\n";

const SAID: &[(NoteKind, &str)] = &[
    (
        NoteKind::Finding,
        "Küçük ilçelerde derneklerin toplanacak yeri yok.",
    ),
    (
        NoteKind::Problem,
        "Görüş istenince süre üç gün oluyor; üyelere sorulamıyor.",
    ),
    (
        NoteKind::Suggestion,
        "Görüş süresi en az üç hafta olsun, sonucu yazıyla bildirilsin.",
    ),
];
const RECOMMENDED: &[(&str, &str)] = &[
    (
        "Taslak düzenlemeler için görüş süresi en az üç hafta olmalı ve verilen görüşlerin ne olduğu yazıyla bildirilmelidir.",
        "Drafts of regulations should be open for opinions for at least three weeks, and what became of each opinion should be answered in writing.",
    ),
    (
        "İlçelerdeki kamu salonları derneklere mesai dışında ücretsiz açılmalıdır.",
        "Public halls in the districts should be open to associations free of charge outside working hours.",
    ),
];
