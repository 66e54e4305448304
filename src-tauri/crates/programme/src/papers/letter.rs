//! Letters of a meeting: who gets which, what they say, and the files that are written for them. Nothing is sent: a person
//! looks at the drafts and sends them.

mod write;

use chrono::NaiveDate;
use documents::words::{Args, Language, Words};
use documents::{args, letter as paper};
use domain::body::Value;
use domain::calendar::Day;
use domain::ids::{MeetingId, RegistrationId, of_its_nature};
use domain::language::Bilingual;
use domain::letter::{Addressee, Blank, LetterFact, LetterKind, LetterText, muhatap};
use domain::noun::{Column, Noun, letter_text};
use domain::registration::Source;
use domain::written_out::Thing;
use domain::{contact, province, turkish};
use store::{ContactRow, LetterTextRow, MeetingRow, ProgrammeRow, Reader, RegistrationRow, Tx};
use uuid::Uuid;

use crate::base::clock::local_text;
use crate::base::error::{Error, Result};
use crate::base::register::comes_to_hold;
use crate::known::issued::is;
use crate::known::which;
use crate::papers::sign_in_sheet::titles;
use crate::programme::Reading;
use crate::view;

pub use write::{LetterOptions, LettersPut};

impl Reading {
    /// Every kind of letter, with how many would get it.
    pub fn letters(&self, meeting: MeetingId) -> Result<view::Letters> {
        self.read(|reader| {
            let issued = reader.issued(meeting.0)?;
            let mut kinds = Vec::new();
            for kind in LetterKind::ALL {
                let post = Post::of(reader, meeting, *kind, Language::Tr)?;
                let last = issued.iter().rev();
                let last = last
                    .filter(|it| is(it, Thing::Letters))
                    .find(|it| it.variant.as_deref() == Some(kind.word()));
                let without = post.recipients.iter().filter(|it| it.email.is_none());
                kinds.push(view::LettersItem {
                    kind: *kind,
                    recipients: post.recipients.len() as u32,
                    without_email: without.count() as u32,
                    written_at: last.map(|it| local_text(&it.at)),
                    written: last.map_or(0, |it| it.rows),
                });
            }
            let programme = reader.programme()?;
            Ok(view::Letters {
                kinds,
                reply_by: which::meeting(reader, meeting)?.reply_by.map(Day::from),
                missing: missing(&programme),
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
            let (text, blanks) = post.text_for(first);
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

/// Somebody who gets a letter.
#[derive(Debug, Clone)]
struct Recipient {
    row: RegistrationRow,
    phone: Option<String>,
    email: Option<String>,
    /// Of an official letter: its number among those of the meeting.
    number: usize,
}

impl Recipient {
    fn institution(&self) -> &str {
        let row = &self.row;
        let name = row.organisation_name.as_deref().or(row.name.as_deref());
        name.unwrap_or_default()
    }

    /// The person, or the institution that has yet to name one.
    fn shown_name(&self) -> String {
        let name = self.row.name.as_deref().filter(|it| !it.trim().is_empty());
        name.unwrap_or(self.institution()).to_owned()
    }
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
    /// Where the meeting was moved: the day before that.
    old_date: Option<NaiveDate>,
    /// How often the plan was changed.
    sequence: u32,
}

impl Post {
    fn of(reader: &Reader, id: MeetingId, kind: LetterKind, language: Language) -> Result<Post> {
        let meeting = which::meeting(reader, id)?;
        let contacts = reader.contacts_of(id)?;
        let seats_given = reader.seats_given(id)?;
        let mut rows = reader.list_of(id)?;
        // Who is there by their arrival alone is thanked; every other letter they get for the meeting where they are
        // registered.
        rows.retain(|row| !row.by_arrival || kind == LetterKind::Thanks);
        // In the order in which they were made, which does not change when more come.
        rows.sort_by_key(|it| it.id.0);
        let invited = rows.iter().filter(|it| it.source.is(Source::Invited));
        let invited: Vec<RegistrationId> = invited.map(|it| it.id).collect();
        rows.retain(|row| kind.fits(&meeting.status) && kind.is_for(&addressee(row), seats_given));
        if kind == LetterKind::Invitation {
            one_each(&mut rows);
        }
        let mut recipients: Vec<Recipient> = rows
            .into_iter()
            .map(|row| {
                let contact = contacts.iter().find(|it| Some(it.person) == row.person);
                let filled = |of: fn(&ContactRow) -> &Option<String>| {
                    let text = contact.and_then(|it| of(it).clone());
                    text.filter(|it| !it.trim().is_empty())
                };
                // What was kept as typed and is no address would make a draft that goes to somebody else, or nowhere.
                let email = filled(|it| &it.email).and_then(|it| contact::email(&it)?.address);
                Recipient {
                    phone: filled(|it| &it.phone),
                    email,
                    number: invited.iter().position(|it| *it == row.id).unwrap_or(0) + 1,
                    row,
                }
            })
            .collect();
        recipients.sort_by(|a, b| {
            turkish::compare(&a.shown_name(), &b.shown_name())
                .then_with(|| a.row.organisation_name.cmp(&b.row.organisation_name))
                .then_with(|| a.row.id.0.cmp(&b.row.id.0))
        });
        Ok(Post {
            old_date: old_date(reader, &meeting)?,
            sequence: sequence(reader, &meeting)?,
            text: text_of(&reader.letter_texts()?, kind, language),
            programme: reader.programme()?,
            meeting,
            kind,
            language,
            recipients,
        })
    }

    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    fn city(&self) -> String {
        let city = self.meeting.plate.and_then(province::by_plate);
        city.map_or(String::new(), |it| it.name.to_owned())
    }

    fn date(&self) -> Option<NaiveDate> {
        self.meeting.date.as_deref()?.parse().ok()
    }

    fn day(&self, date: Option<NaiveDate>) -> Option<String> {
        let args: Args = args! { "date" => date?.to_string() };
        Some(self.words().text_with("letter-date", &args))
    }

    fn hours(&self) -> Option<String> {
        let start = self.meeting.starts.as_deref()?;
        Some(match self.meeting.ends.as_deref() {
            Some(end) => {
                let args = args! { "start" => start, "end" => end };
                self.words().text_with("announcement-hours", &args)
            }
            None => start.to_owned(),
        })
    }

    fn reply_by(&self) -> Option<NaiveDate> {
        self.meeting.reply_by.as_deref()?.parse().ok()
    }

    fn title(&self) -> String {
        let titles = titles(&self.programme);
        titles.in_language(self.language).to_owned()
    }

    fn text_for(&self, to: Option<&Recipient>) -> (LetterText, Vec<Blank>) {
        let meeting = &self.meeting;
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
            Blank::ReplyBy => self.day(self.reply_by()),
            Blank::QuestionEmail => self.programme.question_email.clone(),
            Blank::Programme => Some(self.title()),
            Blank::OldDate => self.day(self.old_date),
        })
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
            reply_by: self.day(self.reply_by()).unwrap_or_default(),
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

fn addressee(row: &RegistrationRow) -> Addressee {
    // A word of a later version gets no letter.
    Addressee {
        category: row.category.clone(),
        source: row.source.clone(),
        selection: row.selection.clone(),
        reply: row.reply.clone(),
        withdrawn: row.withdrawn.is_some(),
        arrived: row.arrived_at.is_some(),
        named: row.name.as_deref().is_some_and(|it| !it.trim().is_empty()),
    }
}

/// An institution is invited once, however many seats are kept for it.
fn one_each(rows: &mut Vec<RegistrationRow>) {
    let mut seen = Vec::new();
    rows.retain(|row| match row.organisation {
        Some(organisation) => {
            let is_new = !seen.contains(&organisation);
            seen.push(organisation);
            is_new
        }
        None => true,
    });
}

/// The day of the meeting before its last change of day.
fn old_date(reader: &Reader, meeting: &MeetingRow) -> Result<Option<NaiveDate>> {
    let mut all = reader.deviations()?;
    all.retain(|it| it.meeting == Some(meeting.id));
    let old = all.iter().rev().find_map(|it| {
        let mut parts = it.planned.as_deref()?.split(' ');
        let date: NaiveDate = parts
            .find_map(|it| it.strip_prefix("date="))?
            .parse()
            .ok()?;
        (Some(date.to_string()) != meeting.date).then_some(date)
    });
    Ok(old)
}

/// How many operations have written when and where the meeting is. It never falls: taking a change back is another change,
/// and a venue that it had once counts on.
fn sequence(reader: &Reader, meeting: &MeetingRow) -> Result<u32> {
    use domain::noun::{meeting as m, venue};
    const PLAN: &[Column] = &[
        m::DATE,
        m::STARTS,
        m::ENDS,
        m::VENUE,
        m::STATUS,
        m::MERGED_INTO,
        venue::NAME,
        venue::ADDRESS,
    ];
    let mut operations = std::collections::BTreeSet::new();
    let mut rows = vec![meeting.id.0];
    let mut at = 0;
    while let Some(row) = rows.get(at).copied() {
        at += 1;
        for it in reader.log_of_subject(row)? {
            for (column, value) in it.read().sets().into_iter().flat_map(|set| set.columns) {
                if PLAN.contains(&column) {
                    operations.insert(it.operation.0);
                }
                if let (m::VENUE, Value::Id(venue)) = (column, value)
                    && !rows.contains(&venue)
                {
                    rows.push(venue);
                }
            }
        }
    }
    // Making the meeting was no change of it.
    Ok((operations.len() as u32).saturating_sub(1))
}
