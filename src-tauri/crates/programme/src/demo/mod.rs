//! Invented people for trying Rota out: applicants, organisations, registrations and past arrivals. The same seed makes
//! the same data. It never enters a file that holds real people.

pub(crate) mod of_life;
mod one_meeting;

use chrono::{DateTime, Duration, NaiveTime, Utc};
use chrono_tz::Europe::Istanbul;
use domain::change::Set;
use domain::fact::{CheckedIn, Fact};
use domain::ids::{OrganisationId, PersonId, RegistrationId};
use domain::noun::{Noun, meeting, organisation, person, programme, registration};
use domain::organisation::guess_kind;
use domain::province;
use domain::registration::{Category, Reply, Selection, Source, code};
use domain::verb::Verb;
use store::{MeetingRow, Tx};

use crate::base::clock::{day, new_id};
use crate::base::error::{Error, Result};
use crate::programme::Programme;
use crate::view;

const GIVEN: &[&str] = &[
    "Ayşe",
    "İlker",
    "Çiğdem",
    "Şükrü",
    "Özgür",
    "Gülşen",
    "Işıl",
    "Tuğba",
    "Rojîn",
    "Şêrîn",
    "Berfin",
    "Baran",
    "Hatice Nur",
    "Mehmet Ali",
    "Ümmügülsüm",
    "Iraz",
    "Kâmil",
    "Zeynep",
    "Deniz",
    "Yağmur",
    "Oğuz",
    "Nazlı",
    "Fırat",
    "Elif",
    "Haydar",
    "Sümeyye",
    "Doğukan",
    "Xezal",
    "Mustafa",
    "Emine",
    "Serap",
    "Volkan",
];
const FAMILY: &[&str] = &[
    "Işık",
    "Şahin",
    "Yılmaz",
    "Çelik",
    "Öztürk",
    "Güneş",
    "Ağaoğlu",
    "İnce",
    "Doğan",
    "Kılıç",
    "Ünal",
    "Aslan",
    "Kaya",
    "Demir",
    "Yıldırım",
    "Karadağlı",
    "Büyükçolakoğlu",
    "Iğdırlı",
    "Şen",
    "Özdemir",
    "Toprak",
    "Ateş",
    "Çınar",
    "Gök",
    "Erdoğmuş",
    "Akın Yıldız",
    "Korkmaz",
    "Tekin",
];
const PLACES: &[&str] = &[
    "Kırlangıç",
    "Çınaraltı",
    "Ihlamur",
    "Üç Tepe",
    "İğde Dalı",
    "Şafak Yolu",
    "Gökçebel",
    "Yaban Mersini",
    "Ak Çeşme",
    "Öğle Güneşi",
];
const BODIES: &[&str] = &[
    "Kadın Dayanışma Derneği",
    "Gençlik Derneği",
    "Çevre ve Doğa Derneği",
    "Engelli Hakları Derneği",
    "Eğitim Vakfı",
    "Kültür ve Sanat Derneği",
    "Çocuk Hakları Platformu",
    "Kadın Girişimi Üretim ve İşletme Kooperatifi",
    "Belediyesi",
    "Kent Konseyi",
    "Gençlik ve Spor İl Müdürlüğü",
    "Üniversitesi",
    "Göçmenlerle Dayanışma Derneği",
    "Dernekler Federasyonu",
    "Yaşlılar Vakfı",
];
const ROLES: &[&str] = &[
    "Yönetim Kurulu Başkanı",
    "Genel Sekreter",
    "Gönüllü",
    "Proje Koordinatörü",
    "Uzman",
    "Üye",
    "Müdür",
];

/// Days between two meetings of the tour.
const STEP: i64 = 4;

impl Programme {
    /// Adds `people` invented people spread over the meetings, dates for meetings that have none (one of them today), and
    /// arrivals at those that are past.
    pub fn demo(&mut self, people: u32, seed: u64) -> Result<view::Demo> {
        let now = self.clock.now();
        self.invent(|tx| {
            let meetings = date_meetings(tx, now)?;
            let mut invention = Invention::of(seed, now);
            // The past ones, today's and the next three: the rest of the tour is still ahead.
            let near = &meetings[..meetings.len().min(12)];
            if !near.is_empty() {
                for number in 0..people {
                    let meeting = &near[number as usize % near.len()];
                    invention.somebody(tx, meeting, number)?;
                }
            }
            // What is ready for the past ones and the two that come next.
            for (number, meeting) in near.iter().take(10).enumerate() {
                one_meeting::prepare(tx, meeting, number, now)?;
            }
            Ok(invention.made)
        })
    }

    /// Never where real people are; from now on the file says that it is a demo.
    fn invent<T>(&mut self, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        self.write(Verb::Demo, |tx| {
            let programme = tx.programme()?;
            if !programme.demo && tx.count(Noun::Person)? > 0 {
                return Err(Error::NotADemo);
            }
            tx.record(Set::of(Noun::Programme, programme.id).with(programme::DEMO, true))?;
            work(tx)
        })
    }
}

/// Gives the first eight meetings dates before today, the ninth today, the others after it.
fn date_meetings(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<MeetingRow>> {
    let today = day(now);
    for (row, number) in tx.meetings()?.into_iter().zip(0i64..) {
        if row.date.is_none() {
            let date = today + Duration::days((number - 8) * STEP);
            tx.record(Set::of(Noun::Meeting, row.id).with(meeting::DATE, date.to_string()))?;
        }
    }
    Ok(tx.meetings()?)
}

struct Invention {
    dice: Dice,
    now: DateTime<Utc>,
    organisations: Vec<(String, OrganisationId)>,
    made: view::Demo,
    /// Everybody has a seat and has said that they come, and no two have one name.
    seats: bool,
}

impl Invention {
    fn of(seed: u64, now: DateTime<Utc>) -> Invention {
        Invention {
            dice: Dice(seed),
            now,
            organisations: Vec::new(),
            made: view::Demo {
                people: 0,
                organisations: 0,
                registrations: 0,
                check_ins: 0,
            },
            seats: false,
        }
    }

    fn somebody(&mut self, tx: &mut Tx, meeting: &MeetingRow, number: u32) -> Result<()> {
        let name = match self.seats {
            true => of_life::name_of(number as usize),
            false => format!("{} {}", self.dice.pick(GIVEN), self.dice.pick(FAMILY)),
        };
        let organisation = self.organisation(tx, meeting.plate)?;
        let person_id = PersonId(new_id(self.now));
        tx.record(
            Set::of(Noun::Person, person_id)
                .with(person::NAME, name)
                .with(person::PHONE, format!("+90500{:07}", number % 10_000_000))
                .with(person::EMAIL, format!("kisi{number}@example.org"))
                .with(person::SEX, self.dice.pick(&["K", "E", "belirtmedi"])),
        )?;
        let id = RegistrationId(new_id(self.now));
        let arrives = self.dice.roll(10) < 8;
        tx.record(
            Set::of(Noun::Registration, id)
                .with(registration::MEETING, meeting.id)
                .with(registration::PERSON, person_id)
                .with(registration::ORGANISATION, organisation)
                .with(registration::ROLE, self.dice.pick(ROLES))
                .with(registration::CATEGORY, Category::Participant.word())
                .with(registration::SOURCE, Source::ByHand.word())
                .with(
                    registration::SELECTION,
                    match self.seats {
                        true => Selection::Selected.word(),
                        false => Selection::Undecided.word(),
                    },
                )
                .with_some(
                    registration::REPLY,
                    self.seats.then(|| Reply::Coming.word()),
                )
                .with(registration::CODE, code(self.dice.next())),
        )?;
        self.made.people += 1;
        self.made.registrations += 1;
        if let Some(at) = self.past_morning(meeting).filter(|_| arrives) {
            let meeting = meeting.id;
            let method = "search".to_owned();
            let came = CheckedIn {
                registration: id,
                meeting,
                at,
                method,
                anyway: None,
                paper: None,
                meeting_day: None,
            };
            tx.record(Fact::CheckedIn(came))?;
            self.made.check_ins += 1;
        }
        Ok(())
    }

    /// Some minute of the morning of a meeting that is past.
    fn past_morning(&mut self, meeting: &MeetingRow) -> Option<DateTime<Utc>> {
        let minute = 25 + self.dice.roll(40) as u32;
        let date: chrono::NaiveDate = meeting.date.as_ref()?.known()?;
        if date >= day(self.now) {
            return None;
        }
        let time = NaiveTime::from_hms_opt(9 + minute / 60, minute % 60, 0)?;
        Some(
            date.and_time(time)
                .and_local_timezone(Istanbul)
                .earliest()?
                .to_utc(),
        )
    }

    fn organisation(&mut self, tx: &mut Tx, plate: Option<u8>) -> Result<OrganisationId> {
        let city = plate.and_then(province::by_plate).map_or("", |it| it.name);
        let name = format!(
            "{city} {} {}",
            self.dice.pick(PLACES),
            self.dice.pick(BODIES)
        );
        let name = name.trim().to_owned();
        if let Some((_, id)) = self.organisations.iter().find(|(known, _)| *known == name) {
            return Ok(*id);
        }
        let id = OrganisationId(new_id(self.now));
        tx.record(
            Set::of(Noun::Organisation, id)
                .with(organisation::NAME, name.clone())
                .with_some(organisation::KIND, guess_kind(&name))
                .with_some(organisation::PLATE, plate.map(u32::from)),
        )?;
        self.organisations.push((name, id));
        self.made.organisations += 1;
        Ok(id)
    }
}

/// SplitMix64: small, and the same on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn roll(&mut self, sides: u64) -> u64 {
        self.next() % sides
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        from[self.roll(from.len() as u64) as usize]
    }
}
