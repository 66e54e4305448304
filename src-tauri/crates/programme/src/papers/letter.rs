//! Letters of a meeting: who gets which, what they say, and the files that are written for them. Nothing is sent: a person
//! looks at the drafts and sends them.

mod due;
mod readers;
mod write;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use documents::words::{Args, Language, Words};
use documents::{args, letter as paper};
use domain::body::Value;
use domain::calendar::{Day, TimeOfDay};
use domain::ids::{MeetingId, of_its_nature};
use domain::language::Bilingual;
use domain::letter::{Blank, LetterFact, LetterKind, LetterReader, LetterText, muhatap};
use domain::noun::{Column, Noun, letter_text};
use domain::registration::WithdrawnBy;
use domain::told::{self, ToldPlan};
use domain::written_out::Thing;
use store::{LetterTextRow, MeetingRow, ProgrammeRow, Reader, Tx};
use uuid::Uuid;

use crate::base::clock::{day, local_kept};
use crate::base::error::{Error, Result};
use crate::base::register::comes_to_hold;
use crate::known::issued::is;
use crate::known::told::{city_of, place, uid};
use crate::papers::sign_in_sheet::titles;
use crate::programme::Reading;
use crate::view;

use readers::{Readers, Recipient};
pub use write::{LetterOptions, LettersPut};

impl Reading {
    /// Every kind of letter, with how many would get it and how many wait for it.
    pub fn letters(&self, meeting: MeetingId) -> Result<view::Letters> {
        self.read(|reader| {
            let issued = reader.issued(meeting.0)?;
            let here = Readers::of(reader, meeting)?;
            let joined = Readers::of_joined(reader, meeting)?;
            let mut kinds = Vec::new();
            for kind in LetterKind::ALL {
                let readers = match (kind, &joined) {
                    (LetterKind::Merged, Some(joined)) => joined,
                    _ => &here,
                };
                let to = to_whom(readers, *kind);
                let last = issued.iter().rev();
                let last = last
                    .filter(|it| is(it, Thing::Letters))
                    .find(|it| it.variant.as_deref() == Some(kind.word()));
                let without = to.iter().filter(|it| it.email.is_none());
                let due = to.iter().filter(|it| it.waits_for() == Some(*kind));
                kinds.push(view::LettersItem {
                    kind: *kind,
                    recipients: to.len() as u32,
                    without_email: without.count() as u32,
                    written_at: last.map(|it| local_kept(&it.at)),
                    written: last.map_or(0, |it| it.rows),
                    due: due.count() as u32,
                    day_missing: kind.needs_day() && readers.meeting.date.is_none(),
                });
            }
            Ok(view::Letters {
                kinds,
                reply_by: here.reply_by.map(Day::from),
                reply_by_old: here.meeting.reply_by.is_some() && here.reply_by.is_none(),
                missing: missing(&here.programme),
            })
        })
    }

    /// What the first of those who get the letter would read.
    pub fn letter_preview(
        &self,
        meeting: MeetingId,
        kind: &str,
        language: Language,
    ) -> Result<view::LetterPreview> {
        let kind = known(kind)?;
        self.read(|reader| {
            let post = Post::of(reader, meeting, kind, language)?;
            let first = post.recipients.first();
            let (text, blanks) = post.text_for(first, self.clock.now());
            let letter = post.letter(first, text, None);
            Ok(view::LetterPreview {
                registration: first.map(|it| it.row.id),
                to: first.map(|it| it.shown_name()),
                email: first.and_then(|it| it.email.clone()),
                subject: letter.subject.clone(),
                text: paper::text(&letter),
                missing: blanks,
            })
        })
    }

    /// What every kind of letter says in every language.
    pub fn letter_texts(&self) -> Result<Vec<view::LetterTextItem>> {
        self.read(|reader| {
            let own = reader.letter_texts()?;
            let mut items = Vec::new();
            for kind in LetterKind::ALL {
                for &language in Language::ALL {
                    let bundled = LetterText::bundled(*kind, language.word());
                    let text = text_of(&own, *kind, language);
                    items.push(view::LetterTextItem {
                        kind: *kind,
                        language,
                        own: text != bundled,
                        subject: text.subject,
                        body: text.body,
                        bundled_subject: bundled.subject,
                        bundled_body: bundled.body,
                    });
                }
            }
            Ok(items)
        })
    }
}

pub(crate) fn known(kind: &str) -> Result<LetterKind> {
    LetterKind::from_word(kind).ok_or_else(|| Error::ValueUnknown {
        field: "kind".into(),
        known: LetterKind::ALL.iter().map(|it| it.word()).collect(),
    })
}

/// `selected/tr`: the row of a text, the same on every laptop.
pub(crate) fn named(which: &str) -> Result<Uuid> {
    let (kind, language) = of(which)?;
    let key = format!("{}/{}", kind.word(), language.word());
    Ok(of_its_nature(Noun::LetterText, key))
}

fn of(which: &str) -> Result<(LetterKind, Language)> {
    let (kind, language) = which.trim().split_once('/').unwrap_or((which.trim(), "tr"));
    let language = Language::from_word(language).ok_or_else(|| Error::ValueUnknown {
        field: "language".into(),
        known: Language::ALL.iter().map(|it| it.word()).collect(),
    })?;
    Ok((known(kind)?, language))
}

/// A text names only blanks that there are. One that says what the bundled text says is none of the team's own.
pub(crate) fn complete(
    tx: &Tx,
    row: Uuid,
    which: &str,
    set: &mut Vec<(Column, Value)>,
) -> Result<()> {
    let (kind, language) = of(which)?;
    let bundled = LetterText::bundled(kind, language.word());
    for (column, value) in set.iter_mut() {
        let Value::Text(text) = value else { continue };
        let typed = LetterText {
            subject: text.clone(),
            body: String::new(),
        };
        let unknown = typed.unknown_blanks();
        if !unknown.is_empty() {
            return Err(Error::Invalid {
                code: "letter_blank_unknown",
                field: unknown.join(", "),
            });
        }
        let same = match *column {
            letter_text::SUBJECT => *text == bundled.subject,
            _ => *text == bundled.body,
        };
        if same {
            *value = Value::Null;
        }
    }
    if !set.is_empty() && comes_to_hold(tx, row, letter_text::KIND, set)? == Value::Null {
        set.push((letter_text::KIND, kind.word().into()));
        set.push((letter_text::LANGUAGE, language.word().into()));
    }
    Ok(())
}

/// The team's own words where there are any.
fn text_of(own: &[LetterTextRow], kind: LetterKind, language: Language) -> LetterText {
    let mut text = LetterText::bundled(kind, language.word());
    let is_it = |it: &&LetterTextRow| it.kind.is(kind) && it.language.is(language);
    if let Some(row) = own.iter().find(is_it) {
        if let Some(subject) = &row.subject {
            text.subject.clone_from(subject);
        }
        if let Some(body) = &row.body {
            text.body.clone_from(body);
        }
    }
    text
}

/// What letters say of the programme and of who signs, as far as it is not set.
fn missing(row: &ProgrammeRow) -> Vec<LetterFact> {
    let needed = [
        (LetterFact::ControllerName, &row.controller_name),
        (LetterFact::QuestionEmail, &row.question_email),
        (LetterFact::SignatoryName, &row.signatory_name),
    ];
    let empty = needed.into_iter().filter(|(_, it)| it.is_none());
    empty.map(|(fact, _)| fact).collect()
}

/// Those on the list to whom a letter of this kind goes. An institution is invited once, however many seats are kept for it.
fn to_whom(readers: &Readers, kind: LetterKind) -> Vec<Recipient> {
    let all = readers.all.iter().filter(|it| it.gets(kind));
    let mut to: Vec<Recipient> = all.cloned().collect();
    if kind == LetterKind::Invitation {
        // The first seat is the one whose code and number stand on the letter.
        to.sort_by_key(|it| it.row.id.0);
        let mut seen = Vec::new();
        to.retain(|it| match it.row.organisation {
            Some(organisation) => {
                let is_new = !seen.contains(&organisation);
                seen.push(organisation);
                is_new
            }
            None => true,
        });
        readers::in_order(&mut to);
    }
    to
}

/// The letters of one kind for one meeting, in one language.
struct Post {
    meeting: MeetingRow,
    programme: ProgrammeRow,
    kind: LetterKind,
    language: Language,
    text: LetterText,
    /// By name, as the Turkish alphabet has it.
    recipients: Vec<Recipient>,
    old_date: Option<NaiveDate>,
    reply_by: Option<NaiveDate>,
    /// How the meetings are called of which somebody was told.
    cities: HashMap<MeetingId, String>,
}

impl Post {
    fn of(reader: &Reader, id: MeetingId, kind: LetterKind, language: Language) -> Result<Post> {
        let readers = match kind {
            LetterKind::Merged => Readers::of_joined(reader, id)?,
            _ => None,
        };
        let readers = match readers {
            Some(readers) => readers,
            None => Readers::of(reader, id)?,
        };
        let recipients = to_whom(&readers, kind);
        let mut cities = HashMap::new();
        let told = recipients.iter().flat_map(|it| &it.told);
        for id in told.map(|it| it.meeting) {
            if let (false, Some(row)) = (cities.contains_key(&id), reader.meeting(id)?) {
                cities.insert(id, city_of(&row));
            }
        }
        Ok(Post {
            recipients,
            old_date: readers.old_date,
            reply_by: readers.reply_by,
            text: text_of(&readers.own, kind, language),
            programme: readers.programme,
            meeting: readers.meeting,
            cities,
            kind,
            language,
        })
    }

    /// What letters of this kind cannot be written without.
    fn is_complete(&self) -> Result<()> {
        match self.kind.needs_day() && !self.recipients.is_empty() && self.date().is_none() {
            true => Err(Error::Invalid {
                code: "letter_day_missing",
                field: "date".into(),
            }),
            false => Ok(()),
        }
    }

    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    fn city(&self) -> String {
        city_of(&self.meeting)
    }

    fn date(&self) -> Option<NaiveDate> {
        self.meeting.date.as_ref()?.known()
    }

    fn day(&self, date: Option<NaiveDate>) -> Option<String> {
        let args: Args = args! { "date" => date?.to_string() };
        Some(self.words().text_with("letter-date", &args))
    }

    fn hours(&self) -> Option<String> {
        self.hours_of(self.meeting.starts.as_ref(), self.meeting.ends.as_ref())
    }

    fn hours_of(&self, starts: Option<&TimeOfDay>, ends: Option<&TimeOfDay>) -> Option<String> {
        let start = starts?;
        Some(match ends {
            Some(end) => {
                let args = args! { "start" => start.to_string(), "end" => end.to_string() };
                self.words().text_with("announcement-hours", &args)
            }
            None => start.to_string(),
        })
    }

    fn title(&self) -> String {
        let titles = titles(&self.programme);
        titles.in_language(self.language).to_owned()
    }

    /// With the blanks of which nothing is known. A last day for a reply that is over when the letter is written is none.
    fn text_for(&self, to: Option<&Recipient>, written: DateTime<Utc>) -> (LetterText, Vec<Blank>) {
        let meeting = &self.meeting;
        let before = self.before(to);
        self.text.filled(|blank| match blank {
            Blank::Name => Some(match to.and_then(|it| it.row.name.clone()) {
                Some(name) => name,
                None => self.words().text("letter-unnamed"),
            }),
            Blank::Organisation => to.and_then(|it| it.row.organisation_name.clone()),
            Blank::City => Some(self.city()),
            Blank::Date => self.day(self.date()),
            Blank::Time => self.hours(),
            Blank::Venue => meeting.venue_name.clone(),
            Blank::Address => meeting.venue_address.clone(),
            Blank::Code => to.map(|it| it.row.code.clone()),
            Blank::ReplyBy => {
                let ahead = self.reply_by.filter(|it| *it >= day(written));
                self.day(ahead)
            }
            Blank::QuestionEmail => self.programme.question_email.clone(),
            Blank::Programme => Some(self.title()),
            Blank::OldDate => self.day(before.date),
            Blank::OldTime => before.hours.clone(),
            Blank::OldVenue => before.place.clone(),
            Blank::OldCity => before.city.clone(),
            Blank::Opening => Some(self.opening(to)),
            Blank::Substitute => to.and_then(|it| it.replaced_by.clone()),
        })
    }

    /// What its reader knows and what does not hold any more.
    fn before(&self, to: Option<&Recipient>) -> Before {
        let told = to.map_or(&[][..], |it| it.told_before(self.kind));
        let last = told::last_day(told);
        let (now, plan) = (self.stands(), last.map(|it| &it.plan));
        let date = plan.and_then(|it| it.date.as_ref()?.known());
        // Of a change only what has changed is said twice; what is off is said as it was.
        let is_change = matches!(self.kind, LetterKind::Changed | LetterKind::Moved);
        let differs = |of: fn(&ToldPlan, &ToldPlan) -> bool| {
            !is_change || plan.is_none_or(|was| of(was, &now))
        };
        let hours_differ = differs(|was, is| (&was.starts, &was.ends) != (&is.starts, &is.ends));
        let of_other = last.filter(|it| it.meeting != self.meeting.id);
        Before {
            date: match (date, self.kind) {
                (Some(date), _) => Some(date).filter(|it| !is_change || Some(*it) != self.date()),
                // Who never heard of a day hears of the one that was planned.
                (None, LetterKind::Cancelled) => self.date(),
                (None, _) => self.old_date,
            },
            hours: plan
                .filter(|_| hours_differ)
                .and_then(|it| self.hours_of(it.starts.as_ref(), it.ends.as_ref())),
            place: plan
                .filter(|_| differs(|was, is| was.place != is.place))
                .and_then(|it| it.place.clone()),
            city: of_other.and_then(|it| self.cities.get(&it.meeting).cloned()),
        }
    }

    fn stands(&self) -> ToldPlan {
        let meeting = &self.meeting;
        let (venue, address) = (&meeting.venue_name, &meeting.venue_address);
        ToldPlan {
            date: meeting.date.clone(),
            starts: meeting.starts.clone(),
            ends: meeting.ends.clone(),
            place: place(&self.city(), venue.as_deref(), address.as_deref()),
        }
    }

    /// Why it is written to this reader, in a sentence that fits whether they applied, were named or come for somebody else.
    fn opening(&self, to: Option<&Recipient>) -> String {
        let words = self.words();
        if self.kind == LetterKind::Withdrawn {
            let row = to.map(|it| &it.row);
            let by_team = row.is_some_and(|it| {
                let by = it.withdrawn.as_ref();
                by.is_some_and(|by| by.is(WithdrawnBy::Team))
            });
            let silent = row.is_some_and(|it| it.withdrawn_reason.as_deref() == Some("no_reply"));
            return words.text(match (by_team, silent) {
                (true, true) => "letter-opening-withdrawn-silent",
                (true, false) => "letter-opening-withdrawn-by-team",
                (false, _) => "letter-opening-withdrawn-by-person",
            });
        }
        let reader = to.map_or(LetterReader::Applicant, Recipient::reads_as);
        let kind = match self.kind {
            LetterKind::Waiting => "waiting",
            LetterKind::NotSelected => "not-selected",
            _ => "selected",
        };
        let instead_of = to.and_then(|it| it.replaces_name.clone());
        let kind_by_hand = format!("{kind}-by-hand");
        match (reader, instead_of) {
            (LetterReader::Substitute, Some(name)) if kind == "selected" => {
                let args = args! { "name" => name };
                words.text_with("letter-opening-selected-substitute", &args)
            }
            (LetterReader::Substitute, _) => words.text(&format!("letter-opening-{kind_by_hand}")),
            (reader, _) => {
                let kind_to_reader = format!("{kind}-{}", reader.word().replace('_', "-"));
                words.text(&format!("letter-opening-{kind_to_reader}"))
            }
        }
    }

    /// What a reader of drafts is told of the entries that come with one: not every calendar takes them by itself.
    fn calendar_note(&self, to: Option<&Recipient>) -> String {
        let Some(to) = to.filter(|it| it.email.is_some()) else {
            return String::new();
        };
        let told = to.told_before(self.kind);
        let entries = entries_of(self, to);
        let has_one = told::live(told)
            .iter()
            .any(|it| it.0.uid == uid(to.stands.meeting));
        let words = self.words();
        match (entries.written.is_some(), entries.taken_out.is_empty()) {
            (false, true) => String::new(),
            (false, false) => words.text("letter-calendar-cancelled"),
            (true, false) => words.text("letter-calendar-both"),
            (true, true) if has_one => words.text("letter-calendar-moved"),
            (true, true) => String::new(),
        }
    }

    fn letter(
        &self,
        to: Option<&Recipient>,
        text: LetterText,
        issued_at: Option<chrono::DateTime<chrono::Utc>>,
    ) -> paper::Letter {
        let programme = self.programme.clone();
        let code = to.map_or(String::new(), |it| it.row.code.clone());
        let official = (self.kind == LetterKind::Invitation).then(|| paper::Official {
            number: to.map_or(String::new(), |it| self.number(it)),
            addressee: to.map_or(String::new(), |it| match self.language {
                Language::Tr => muhatap(it.institution()),
                Language::En => it.institution().to_owned(),
            }),
            institution: to.map_or(String::new(), |it| it.institution().to_owned()),
            meeting: self.shown_meeting(),
            address: to.and_then(|it| it.address.clone()).unwrap_or_default(),
            reply_by: self.day(self.reply_by).unwrap_or_default(),
            code: code.clone(),
        });
        paper::Letter {
            language: self.language,
            subject: text.subject,
            body: text.body,
            official,
            code: match self.kind.has_code() {
                true => code,
                false => String::new(),
            },
            programme: titles(&programme),
            contract_no: programme.contract_no.unwrap_or_default(),
            controller: programme.controller_name.unwrap_or_default(),
            signatory_name: programme.signatory_name.unwrap_or_default(),
            signatory_title: programme.signatory_title.unwrap_or_default(),
            question_email: programme.question_email.unwrap_or_default(),
            calendar_note: self.calendar_note(to),
            funding_statement: Bilingual::of_set(programme.funding_tr, programme.funding_en),
            disclaimer: Bilingual::of_set(programme.disclaimer_tr, programme.disclaimer_en),
            issued_at: issued_at.unwrap_or_default(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// `YD-2027/1.2-03`; nothing while the team has not said under what its letters go out.
    fn number(&self, to: &Recipient) -> String {
        let Some(reference) = &self.programme.letter_reference else {
            return String::new();
        };
        match (self.meeting.route_number, self.meeting.position) {
            (Some(route), Some(stop)) => format!("{reference}/{route}.{stop}-{:02}", to.number),
            _ => format!("{reference}/{:02}", to.number),
        }
    }

    /// `Trabzon, 14 Mart 2027 Pazar, 10:00–13:30`
    fn shown_meeting(&self) -> String {
        let parts = [Some(self.city()), self.day(self.date()), self.hours()];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(", ")
    }
}

/// What does not hold any more.
struct Before {
    date: Option<NaiveDate>,
    hours: Option<String>,
    place: Option<String>,
    city: Option<String>,
}

/// What the letter does to its reader's calendar.
fn entries_of<'a>(post: &Post, to: &'a Recipient) -> told::Entries<'a> {
    let told = to.told_before(post.kind);
    let uid = uid(to.stands.meeting);
    told::entries_of(
        post.kind,
        told,
        &to.addressee(told),
        &to.stands,
        &uid,
        to.changes,
    )
}
