//! The files of a run of letters: paper and draft for everybody, the table for a mailer, the entry for calendars.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, NaiveTime, SubsecRound, Utc};
use documents::file_name::{OfMeeting, plain};
use documents::mail::{Attachment, Draft, eml};
use documents::merge_sheet::{self, MergeRow};
use documents::words::Language;
use documents::{args, calendar, letter as paper};
use domain::change::Set;
use domain::fact::{DocumentIssued, Fact, time_text};
use domain::ids::{MeetingId, RegistrationId};
use domain::letter::{Blank, LetterKind};
use domain::noun::{Noun, registration};
use domain::registration::Reply;
use domain::turkish;
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};

use super::{Post, Recipient, known};
use crate::base::error::{Error, Result};
use crate::base::hash::sha256;
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
        let is_noted = self.note_out(leaving, out, |tx| {
            tx.record(issued)?;
            // Whoever gets a letter that asks for a reply has been asked; nothing that they said is overwritten.
            for id in put.asked {
                let row = tx.registration(id)?;
                if row.is_some_and(|it| it.reply.is(Reply::NotAsked)) {
                    tx.record(
                        Set::of(Noun::Registration, id)
                            .with(registration::REPLY, Reply::Asked.word())
                            .with(registration::REPLY_AT, time_text(put.issued_at)),
                    )?;
                }
            }
            Ok(())
        })?;
        if !is_noted {
            written.warnings.push("issue_not_noted".into());
        }
        Ok(written)
    }
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
        let entry = entry(post, issued_at).filter(|_| !post.recipients.is_empty());
        let ics = entry.as_ref().map(|it| {
            (
                named("calendar", "ics"),
                calendar::ics(it),
                calendar::method(it),
            )
        });
        let mut run = Run {
            letters: post.recipients.len() as u32,
            files: Vec::new(),
            merge_sheet: named("merge", "xlsx"),
            calendar: ics.as_ref().map(|it| it.0.clone()),
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
            let (text, blanks) = post.text_for(Some(to));
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
            rows.push(row(post, to, &letter, &pdf_name));
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
        if let Some((name, text, _)) = ics {
            run.files.push((name, text.into_bytes()));
        }
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

/// `secildi_ayse-isik`; of two people with one name the second is `secildi_ayse-isik-2`.
fn stem(kind: &str, to: &Recipient, taken: &mut BTreeSet<String>) -> String {
    let name: String = plain(&to.shown_name())
        .to_ascii_lowercase()
        .chars()
        .take(40)
        .collect();
    let stem = format!("{kind}_{}", name.trim_end_matches('-'));
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
    ics: &Option<(String, String, &'static str)>,
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
    if let Some((name, text, method)) = ics {
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

fn row(post: &Post, to: &Recipient, letter: &paper::Letter, file: &str) -> MergeRow {
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
        reply_by: post.day(post.reply_by()).unwrap_or_default(),
        code: to.row.code.clone(),
        subject: letter.subject.clone(),
        text: paper::text(letter),
        file: file.to_owned(),
    }
}

/// Nothing where the letter says of no day.
fn entry(post: &Post, issued_at: DateTime<Utc>) -> Option<calendar::Entry> {
    let meeting = &post.meeting;
    let date = post.date().filter(|_| post.kind.has_calendar())?;
    let hour = |text: &Option<String>| NaiveTime::parse_from_str(text.as_deref()?, "%H:%M").ok();
    let city = post.city();
    let place = [&meeting.venue_name, &meeting.venue_address];
    let place: Vec<&str> = place.iter().filter_map(|it| it.as_deref()).collect();
    let event = args! { "programme" => post.title(), "city" => &city };
    let programme = &post.programme;
    let email = programme.question_email.clone().unwrap_or_default();
    Some(calendar::Entry {
        uid: meeting.id.to_string(),
        sequence: post.sequence,
        cancelled: post.kind == LetterKind::Cancelled,
        summary: post.words().text_with("letter-event", &event),
        description: match email.is_empty() {
            true => String::new(),
            false => {
                let args = args! { "email" => &email };
                post.words().text_with("letter-questions", &args)
            }
        },
        location: match place.join(", ") {
            place if place.is_empty() => city,
            // Many addresses end with their city.
            place if turkish::fold(&place).contains(&turkish::fold(&city)) => place,
            place => format!("{place}, {city}"),
        },
        date,
        start: hour(&meeting.starts),
        end: hour(&meeting.ends),
        organiser: programme.controller_name.clone().unwrap_or_default(),
        organiser_email: email,
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}
