//! The files of a run of letters: paper and draft for everybody, the table for a mailer, the entry for calendars.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use documents::file_name::{OfMeeting, plain};
use documents::mail::{Attachment, Draft, eml};
use documents::merge_sheet::{self, MergeRow};
use documents::words::Language;
use documents::{args, calendar, letter as paper};
use domain::calendar::TimeOfDay;
use domain::change::Set;
use domain::fact::{DocumentIssued, Fact, LetterWritten, time_text};
use domain::ids::{MeetingId, RegistrationId};
use domain::letter::{Blank, LetterKind};
use domain::noun::{Noun, registration};
use domain::registration::Reply;
use domain::told::{EntryTold, ToldPlan};
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use store::Tx;

use super::{Post, Recipient, entries_of, known};
use crate::base::clock::new_id;
use crate::base::error::{Error, Result};
use crate::base::hash::sha256;
use crate::known::told::{entries_text, uid};
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::written_out::{Leaving, Out, put_out};

/// Which letters are wanted, and how.
#[derive(Debug, Clone)]
pub struct LetterOptions {
    /// A word of [`LetterKind`].
    pub kind: String,
    pub language: Language,
    /// Only to them; empty for everybody who gets it.
    pub only: Vec<RegistrationId>,
    /// The day of the letter; now, when nobody says otherwise.
    pub issued_at: Option<DateTime<Utc>>,
}

/// Letters that lie in their folder and are still to be noted.
pub struct LettersPut {
    written: view::LettersWritten,
    /// None where nobody gets the letter.
    issued: Option<(Leaving, Out, Fact)>,
    issued_at: DateTime<Utc>,
    asked: Vec<RegistrationId>,
    /// What each of them tells.
    told: Vec<LetterWritten>,
}

impl Reading {
    /// Writes the letters of one kind into `folder`, which is made if it is not there. Files of an earlier run are
    /// replaced; the same data and time give the same bytes. Where nobody gets the letter, nothing is written.
    pub fn put_letters(
        &self,
        meeting: MeetingId,
        folder: &Path,
        options: &LetterOptions,
    ) -> Result<LettersPut> {
        let kind = known(&options.kind)?;
        let issued_at = options.issued_at.unwrap_or_else(|| self.clock.now());
        let issued_at = issued_at.trunc_subsecs(0);
        if folder.is_file() {
            return Err(Error::Invalid {
                code: "folder_is_file",
                field: "out".into(),
            });
        }
        let post = self.read(|reader| {
            let mut post = Post::of(reader, meeting, kind, options.language)?;
            if !options.only.is_empty() {
                post.recipients
                    .retain(|it| options.only.contains(&it.row.id));
                if post.recipients.is_empty() {
                    return Err(Error::Invalid {
                        code: "letter_not_theirs",
                        field: "only".into(),
                    });
                }
            }
            post.is_complete()?;
            Ok(post)
        })?;
        // Papers are drawn when nothing is read any more: that takes the longest.
        let run = Run::of(&post, issued_at)?;
        let mut written = view::LettersWritten {
            kind,
            letters: run.letters,
            merge_sheet: None,
            calendar: None,
            files: Vec::new(),
            without_email: run.without_email,
            left_over: Vec::new(),
            missing: run.missing,
            warnings: run.warnings,
            sheet: None,
        };
        if run.letters == 0 {
            return Ok(LettersPut {
                written,
                issued: None,
                issued_at,
                asked: Vec::new(),
                told: Vec::new(),
            });
        }
        let (mut files, mut hashes) = (Vec::new(), String::new());
        for (name, bytes) in &run.files {
            let path = folder.join(name);
            hashes.push_str(&format!("{} {name}\n", sha256(bytes)));
            let shown = path.display().to_string();
            if *name == run.merge_sheet {
                written.merge_sheet = Some(shown.clone());
            }
            if Some(name) == run.calendar.as_ref() {
                written.calendar = Some(shown.clone());
            }
            written.files.push(shown);
            files.push((path, bytes.as_slice()));
        }
        let fact = Fact::DocumentIssued(DocumentIssued {
            about: meeting.0,
            kind: Thing::Letters.word().into(),
            variant: Some(kind.word().into()),
            language: options.language.word().into(),
            sheet: run.sheet.clone(),
            sha256: sha256(hashes.as_bytes()),
            rows: run.letters,
            at: issued_at,
            report: None,
            printed: Vec::new(),
        });
        // With the table for a mailer and its telephone numbers.
        let leaving = Leaving {
            verb: Verb::Letters,
            about: meeting.0,
            thing: Thing::Letters,
            tier: Tier::Internal,
            count: run.letters,
        };
        let told = told(&post, &run.sheet, issued_at);
        written.sheet = Some(run.sheet);
        let out = put_out(folder, &files)?;
        if options.only.is_empty() {
            written.left_over = left_over(folder, &run.marks, &run.files);
        }
        Ok(LettersPut {
            written,
            issued: Some((leaving, out, fact)),
            issued_at,
            asked: run.asked,
            told,
        })
    }
}

impl Programme {
    /// Puts letters into a folder and notes that they were issued.
    pub fn write_letters(
        &mut self,
        meeting: MeetingId,
        folder: &Path,
        options: &LetterOptions,
    ) -> Result<view::LettersWritten> {
        let put = self.put_letters(meeting, folder, options)?;
        self.note_letters(put)
    }

    /// The letters are there; that they could not be noted must not take them away again.
    pub fn note_letters(&mut self, put: LettersPut) -> Result<view::LettersWritten> {
        let mut written = put.written;
        let Some((leaving, out, issued)) = put.issued else {
            return Ok(written);
        };
        let now = self.clock.now();
        let (told, asked) = (put.told, put.asked);
        let is_noted = self.note_out(leaving, out, |tx| {
            tx.record(issued)?;
            note(tx, now, put.issued_at, told, &asked)
        })?;
        if !is_noted {
            written.warnings.push("issue_not_noted".into());
        }
        Ok(written)
    }

    /// Notes letters of which there are no files: those of invented people, which nobody gets.
    pub(crate) fn letters_as_written(
        &mut self,
        meeting: MeetingId,
        kind: LetterKind,
    ) -> Result<()> {
        let now = self.clock.now();
        let at = now.trunc_subsecs(0);
        let post = self.read(|reader| Post::of(reader, meeting, kind, Language::Tr))?;
        if post.recipients.is_empty() {
            return Ok(());
        }
        let run = sha256(format!("{meeting} {}", kind.word()).as_bytes());
        let run = run[..10].to_ascii_uppercase();
        let told = told(&post, &run, at);
        let asked: Vec<RegistrationId> = match kind.asks_for_reply() {
            true => post.recipients.iter().map(|it| it.row.id).collect(),
            false => Vec::new(),
        };
        self.write(Verb::Letters, |tx| note(tx, now, at, told, &asked))
    }
}

/// What was told, and that whoever gets a letter that asks for a reply has been asked; nothing that they said is
/// overwritten.
fn note(
    tx: &mut Tx,
    now: DateTime<Utc>,
    at: DateTime<Utc>,
    told: Vec<LetterWritten>,
    asked: &[RegistrationId],
) -> Result<()> {
    for mut it in told {
        it.letter = new_id(now);
        tx.record(Fact::LetterWritten(Box::new(it)))?;
    }
    for id in asked {
        let row = tx.registration(*id)?;
        if row.is_some_and(|it| it.reply.is(Reply::NotAsked)) {
            tx.record(
                Set::of(Noun::Registration, *id)
                    .with(registration::REPLY, Reply::Asked.word())
                    .with(registration::REPLY_AT, time_text(at)),
            )?;
        }
    }
    Ok(())
}

/// Everything of a run, before it is on the disk.
struct Run {
    letters: u32,
    files: Vec<(String, Vec<u8>)>,
    merge_sheet: String,
    calendar: Option<String>,
    without_email: Vec<view::LetterTo>,
    missing: Vec<Blank>,
    warnings: Vec<String>,
    sheet: String,
    /// How the name of every letter of this kind to this meeting begins, whatever its day, and what follows.
    marks: (String, String),
    asked: Vec<RegistrationId>,
}

impl Run {
    fn of(post: &Post, issued_at: DateTime<Utc>) -> Result<Run> {
        let words = post.words();
        let kind = words.text(&format!(
            "letter-file-{}",
            post.kind.word().replace('_', "-")
        ));
        let city = post.city();
        let of_meeting = OfMeeting {
            route: post.meeting.route_number,
            stop: post.meeting.position,
            city: &city,
            date: post.date(),
            language: post.language,
        };
        let named = |what: &str, ending: &str| {
            let what = words.text(&format!("letter-file-{what}"));
            of_meeting.file_name(&format!("{kind}_{what}"), ending)
        };
        let mut calendars = Calendars::of(post, issued_at);
        let mut run = Run {
            letters: post.recipients.len() as u32,
            files: Vec::new(),
            merge_sheet: named("merge", "xlsx"),
            calendar: None,
            without_email: Vec::new(),
            missing: Vec::new(),
            warnings: Vec::new(),
            sheet: String::new(),
            marks: (of_meeting.beginning(), format!("_{kind}_")),
            asked: match post.kind.asks_for_reply() {
                true => post.recipients.iter().map(|it| it.row.id).collect(),
                false => Vec::new(),
            },
        };
        let (mut rows, mut letters) = (Vec::new(), Vec::new());
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for to in &post.recipients {
            let (text, blanks) = post.text_for(Some(to), issued_at);
            for blank in blanks {
                if !run.missing.contains(&blank) {
                    run.missing.push(blank);
                }
            }
            let letter = post.letter(Some(to), text, Some(issued_at));
            let stem = stem(&kind, to, &mut taken);
            let pdf_name = of_meeting.file_name(&stem, "pdf");
            let pdf = paper::pdf(&letter)?;
            let codes = pdf.warnings.iter().map(|it| it.code().to_owned());
            run.warnings.extend(codes);
            let mut ics = Vec::new();
            for (text, method) in calendars.to(to) {
                let (own, is_new) = calendars.name(&text, method, &kind, &stem, &of_meeting);
                if is_new {
                    run.files.push((own.clone(), text.clone().into_bytes()));
                }
                if run.calendar.is_none() {
                    run.calendar = Some(own.clone());
                }
                ics.push((own, text, method));
            }
            rows.push(row(post, to, &letter, &pdf_name, &ics));
            match &to.email {
                Some(email) => {
                    let draft = draft(to, &letter, email, issued_at, &pdf_name, &pdf.bytes, &ics);
                    let name = of_meeting.file_name(&stem, "eml");
                    run.files.push((name, eml(&draft)));
                }
                None => run.without_email.push(view::LetterTo {
                    registration: to.row.id,
                    name: to.row.name.clone(),
                    organisation: to.row.organisation_name.clone(),
                    file: pdf_name.clone(),
                }),
            }
            if letter.official.is_some() {
                let name = of_meeting.file_name(&stem, "docx");
                run.files.push((name, paper::docx(&letter)?));
            }
            run.files.push((pdf_name, pdf.bytes));
            letters.push(letter);
        }
        run.warnings.sort();
        run.warnings.dedup();
        let version = env!("CARGO_PKG_VERSION");
        let table = merge_sheet::xlsx(&rows, post.language, issued_at, version)?;
        run.files.push((run.merge_sheet.clone(), table));
        run.files.sort();
        run.sheet = paper::id_of_all(&letters);
        Ok(run)
    }
}

/// Letters of the same kind for the same meeting that an earlier run left in the folder and this one did not write: they
/// must not go out with the others.
fn left_over(
    folder: &Path,
    (beginning, kind): &(String, String),
    written: &[(String, Vec<u8>)],
) -> Vec<String> {
    let names = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = names.filter_map(|it| it.file_name().into_string().ok());
    let mut old: Vec<String> = names
        .filter(|it| it.starts_with(beginning.as_str()) && it.contains(kind.as_str()))
        .filter(|it| {
            [".pdf", ".eml", ".docx", ".ics"]
                .iter()
                .any(|end| it.ends_with(end))
        })
        .filter(|it| !written.iter().any(|(name, _)| name == it))
        .collect();
    old.sort();
    old
}

/// `secildi_ayse-isik`; of two people with one name the second is `secildi_ayse-isik-2`. A name with letters that a file name
/// here has not is followed by the code of the registration, which says whose it is.
fn stem(kind: &str, to: &Recipient, taken: &mut BTreeSet<String>) -> String {
    let shown = to.shown_name();
    let name: String = plain(&shown)
        .to_ascii_lowercase()
        .chars()
        .take(40)
        .collect();
    let is_lost = |c: char| c.is_alphabetic() && plain(&c.to_string()).is_empty();
    let code = shown.chars().any(is_lost).then_some(to.row.code.as_str());
    let parts = [Some(name.trim_end_matches('-')), code];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|it| !it.is_empty())
        .collect();
    let stem = format!("{kind}_{}", parts.join("-"));
    let mut own = stem.clone();
    let mut nth = 2;
    while !taken.insert(own.clone()) {
        own = format!("{stem}-{nth}");
        nth += 1;
    }
    own
}

fn draft(
    to: &Recipient,
    letter: &paper::Letter,
    email: &str,
    at: DateTime<Utc>,
    pdf_name: &str,
    pdf: &[u8],
    ics: &[(String, String, &'static str)],
) -> Draft {
    let mut attachments = Vec::new();
    // The paper goes along where it holds more than the text does.
    if letter.official.is_some() || !letter.code.is_empty() {
        attachments.push(Attachment {
            name: pdf_name.to_owned(),
            media_type: "application/pdf",
            method: None,
            bytes: pdf.to_vec(),
        });
    }
    for (name, text, method) in ics {
        attachments.push(Attachment {
            name: name.clone(),
            media_type: "text/calendar",
            method: Some(method),
            bytes: text.clone().into_bytes(),
        });
    }
    Draft {
        from: (letter.controller.clone(), letter.question_email.clone()),
        to: (to.shown_name(), email.to_owned()),
        subject: letter.subject.clone(),
        text: paper::text(letter),
        attachments,
        at,
    }
}

fn row(
    post: &Post,
    to: &Recipient,
    letter: &paper::Letter,
    file: &str,
    ics: &[(String, String, &'static str)],
) -> MergeRow {
    let some = |text: &Option<String>| text.clone().unwrap_or_default();
    MergeRow {
        name: to.row.name.clone().unwrap_or_default(),
        organisation: some(&to.row.organisation_name),
        email: some(&to.email),
        phone: some(&to.phone),
        city: post.city(),
        date: post.day(post.date()).unwrap_or_default(),
        time: post.hours().unwrap_or_default(),
        venue: some(&post.meeting.venue_name),
        address: some(&post.meeting.venue_address),
        reply_by: post.day(post.reply_by).unwrap_or_default(),
        code: to.row.code.clone(),
        subject: letter.subject.clone(),
        text: paper::text(letter),
        file: file.to_owned(),
        calendar: ics
            .iter()
            .map(|it| it.0.as_str())
            .collect::<Vec<_>>()
            .join("; "),
    }
}

/// The entries for calendars of a run. Most readers get the same; it is one file then, and a file of their own only for whom
/// something else holds.
struct Calendars<'a> {
    post: &'a Post,
    issued_at: DateTime<Utc>,
    /// What most are told, by its method.
    common: Vec<(&'static str, String)>,
    named: Vec<(String, String)>,
}

impl<'a> Calendars<'a> {
    fn of(post: &'a Post, issued_at: DateTime<Utc>) -> Calendars<'a> {
        let mut calendars = Calendars {
            post,
            issued_at,
            common: Vec::new(),
            named: Vec::new(),
        };
        let mut counted: Vec<(&'static str, String, usize)> = Vec::new();
        for (text, method) in post.recipients.iter().flat_map(|to| calendars.to(to)) {
            match counted.iter_mut().find(|it| it.1 == text) {
                Some(known) => known.2 += 1,
                None => counted.push((method, text, 1)),
            }
        }
        for method in ["PUBLISH", "CANCEL"] {
            let of_method = counted.iter().filter(|it| it.0 == method);
            // Of as many each, the first.
            if let Some(most) = of_method.rev().max_by_key(|it| it.2) {
                calendars.common.push((method, most.1.clone()));
            }
        }
        calendars
    }

    /// Each entry as a file, with its method.
    fn to(&self, to: &Recipient) -> Vec<(String, &'static str)> {
        let entries = entries(self.post, to, self.issued_at);
        let files = entries.iter();
        files
            .map(|it| (calendar::ics(it), calendar::method(it)))
            .collect()
    }

    /// How the file of an entry is called, and whether it is not among the files yet.
    fn name(
        &mut self,
        text: &str,
        method: &'static str,
        kind: &str,
        stem: &str,
        of_meeting: &OfMeeting,
    ) -> (String, bool) {
        if let Some((name, _)) = self.named.iter().find(|it| it.1 == text) {
            return (name.clone(), false);
        }
        let words = self.post.words();
        let is_only = self.common.len() == 1;
        let what = match method {
            "CANCEL" if !is_only => words.text("letter-file-calendar-cancelled"),
            _ => words.text("letter-file-calendar"),
        };
        let is_common = self.common.iter().any(|it| it.1 == text);
        let mut name = match is_common {
            true => of_meeting.file_name(&format!("{kind}_{what}"), "ics"),
            false => of_meeting.file_name(&format!("{stem}_{what}"), "ics"),
        };
        let mut nth = 2;
        while self.named.iter().any(|it| it.0 == name) {
            name = of_meeting.file_name(&format!("{stem}_{what}-{nth}"), "ics");
            nth += 1;
        }
        self.named.push((name.clone(), text.to_owned()));
        (name, true)
    }
}

/// What of every letter of a run is kept.
fn told(post: &Post, run: &str, at: DateTime<Utc>) -> Vec<LetterWritten> {
    let plan = post.stands();
    let each = post.recipients.iter().map(|to| {
        let entries = entries_of(post, to);
        let taken_out: Vec<_> = entries.taken_out.iter().map(|it| it.0.clone()).collect();
        LetterWritten {
            registration: to.row.id,
            // It gets its id when it is noted.
            letter: uuid::Uuid::nil(),
            meeting: post.meeting.id,
            kind: post.kind.word().to_owned(),
            language: post.language.word().to_owned(),
            at,
            person: to.row.person,
            date: plan.date.clone(),
            starts: plan.starts.clone(),
            ends: plan.ends.clone(),
            place: plan.place.clone(),
            uid: entries.written.map(|_| uid(to.stands.meeting)),
            sequence: entries.written,
            taken_out: entries_text(&taken_out),
            run: run.to_owned(),
        }
    });
    each.collect()
}

/// The entries that come with a letter: first what holds, then what is taken out, as it was told.
fn entries(post: &Post, to: &Recipient, issued_at: DateTime<Utc>) -> Vec<calendar::Entry> {
    let entries = entries_of(post, to);
    let plan = &to.stands.plan;
    let written = entries.written.and_then(|sequence| {
        let entry = EntryTold {
            uid: uid(to.stands.meeting),
            sequence,
        };
        entry_of(post, &entry, plan, &post.city(), false, issued_at)
    });
    let taken_out = entries.taken_out.iter().filter_map(|(entry, letter)| {
        let city = post.cities.get(&letter.meeting);
        let city = city.map_or(String::new(), Clone::clone);
        entry_of(post, entry, &letter.plan, &city, true, issued_at)
    });
    written.into_iter().chain(taken_out).collect()
}

/// Nothing where no day is known.
fn entry_of(
    post: &Post,
    entry: &EntryTold,
    plan: &ToldPlan,
    city: &str,
    cancelled: bool,
    issued_at: DateTime<Utc>,
) -> Option<calendar::Entry> {
    let date = plan.date.as_ref()?.known()?;
    let hour = |it: &Option<TimeOfDay>| it.as_ref()?.known();
    let event = args! { "programme" => post.title(), "city" => city };
    let event = post.words().text_with("letter-event", &event);
    let programme = &post.programme;
    let email = programme.question_email.clone().unwrap_or_default();
    Some(calendar::Entry {
        uid: entry.uid.clone(),
        sequence: entry.sequence,
        cancelled,
        summary: match cancelled {
            true => {
                let args = args! { "event" => &event };
                post.words().text_with("letter-event-cancelled", &args)
            }
            false => event,
        },
        description: match email.is_empty() {
            true => String::new(),
            false => {
                let args = args! { "email" => &email };
                post.words().text_with("letter-questions", &args)
            }
        },
        location: plan.place.clone().unwrap_or_default(),
        date,
        start: hour(&plan.starts),
        end: hour(&plan.ends),
        organiser: programme.controller_name.clone().unwrap_or_default(),
        organiser_email: email,
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}
