//! Who waits for which word and since when, and letters that were written out and never sent.

use chrono::{DateTime, Duration, Utc};
use domain::calendar::Day;
use domain::change::Set;
use domain::ids::{MeetingId, RegistrationId};
use domain::letter::LetterKind;
use domain::noun::{Column, Noun, letter_mark, registration};
use domain::registration::Reply;
use domain::stamp::Stamp;
use domain::verb::Verb;
use store::{MeetingRow, Reader, Tx};

use super::known;
use super::readers::{Readers, Recipient};
use crate::base::clock::{day, instant, local, local_kept};
use crate::base::error::{Error, Result, invalid};
use crate::known::told::city_of;
use crate::programme::{Programme, Reading};
use crate::view;

/// For how long after their meeting people are still thanked.
const THANKED_FOR: Duration = Duration::days(60);

impl Reading {
    /// Everybody who waits for a letter, of one meeting or of all that are still ahead, in the order of the tour.
    pub fn letters_due(&self, meeting: Option<MeetingId>) -> Result<view::LettersDue> {
        let now = self.clock.now();
        self.read(|reader| {
            let mut meetings = reader.meetings()?;
            if let Some(id) = meeting {
                meetings.retain(|it| it.id == id);
                if meetings.is_empty() {
                    return Err(Error::unknown("meeting"));
                }
            }
            let mut items = Vec::new();
            for row in meetings {
                items.extend(due_at(reader, &row, now)?);
            }
            Ok(view::LettersDue { items })
        })
    }
}

fn due_at(
    reader: &Reader,
    meeting: &MeetingRow,
    now: DateTime<Utc>,
) -> Result<Vec<view::LetterDue>> {
    let held: Option<chrono::NaiveDate> = meeting.date.as_ref().and_then(Day::known);
    let today = day(now);
    let is_over = held.is_some_and(|it| it < today);
    if held.is_some_and(|it| it + THANKED_FOR < today) {
        return Ok(Vec::new());
    }
    let readers = Readers::of(reader, meeting.id)?;
    let mut items = Vec::new();
    let invited = super::to_whom(&readers, LetterKind::Invitation);
    for to in &readers.all {
        let kind = match is_over {
            true => thanks(to),
            false => to.waits_for(),
        };
        let Some(kind) = kind else { continue };
        // One letter goes to an institution, however many seats are kept for it.
        let is_theirs = |it: &Recipient| it.row.id == to.row.id;
        if kind == LetterKind::Invitation && !invited.iter().any(is_theirs) {
            continue;
        }
        let last = reader.letters_to(to.row.id)?;
        let last = last.into_iter().rfind(|it| !it.not_sent);
        items.push(view::LetterDue {
            meeting: meeting.id,
            route: meeting.route_number,
            stop: meeting.position,
            city: city_of(meeting),
            date: meeting.date.clone(),
            registration: to.row.id,
            name: to.row.name.clone(),
            organisation: to.row.organisation_name.clone(),
            kind,
            since: since(reader, to, kind, &readers)?.map(local),
            told: last.map(|it| view::LetterTold {
                kind: it.kind,
                at: local_kept(&it.at),
                date: it.date,
            }),
            has_email: to.email.is_some(),
            day_missing: kind.needs_day() && meeting.date.is_none(),
        });
    }
    Ok(items)
}

fn thanks(to: &Recipient) -> Option<LetterKind> {
    let was_thanked = to.told.iter().any(|it| it.kind.is(LetterKind::Thanks));
    (to.gets(LetterKind::Thanks) && !was_thanked).then_some(LetterKind::Thanks)
}

/// When that came to be of which they have not been told.
fn since(
    reader: &Reader,
    to: &Recipient,
    kind: LetterKind,
    readers: &Readers,
) -> Result<Option<DateTime<Utc>>> {
    let at = |column: Column| -> Result<Option<Stamp>> {
        let written = reader.register(column, to.row.id.0)?;
        Ok(written.and_then(|(_, stamp, _)| Stamp::from_bits(stamp)))
    };
    let stamp = match kind {
        LetterKind::Thanks => {
            return Ok(to.row.arrived_at.as_ref().and_then(instant));
        }
        LetterKind::Changed
        | LetterKind::Moved
        | LetterKind::Postponed
        | LetterKind::Cancelled
        | LetterKind::Reminder => readers.changed_at,
        LetterKind::Merged | LetterKind::OtherMeeting => match to.stands.merged_into {
            Some(_) => readers.changed_at,
            None => at(registration::MEETING)?,
        },
        LetterKind::Withdrawn | LetterKind::Substituted => {
            at(registration::WITHDRAWN)?.max(match to.row.reply.is(Reply::NotComing) {
                true => at(registration::REPLY)?,
                false => None,
            })
        }
        LetterKind::Selected => at(registration::SELECTION)?.max(at(registration::PERSON)?),
        LetterKind::Waiting | LetterKind::NotSelected => at(registration::SELECTION)?,
        LetterKind::Invitation => at(registration::SOURCE)?,
    };
    Ok(stamp.and_then(|it| DateTime::from_timestamp_millis(it.millis() as i64)))
}

impl Programme {
    /// Says of the last letters that were written to people of a meeting that they were never sent: what they told was told to
    /// nobody, and the word falls due again. `kind`: only letters of this kind; `only`: only to them, or to all where it is
    /// empty. Whoever was only asked by such a letter was not asked.
    pub fn letters_not_sent(
        &mut self,
        meeting: MeetingId,
        kind: Option<&str>,
        only: &[RegistrationId],
    ) -> Result<view::LettersNotSent> {
        let kind = kind.map(known).transpose()?;
        self.write(Verb::NotSent, |tx| {
            let rows = tx.list_of(meeting)?;
            let mut registrations = Vec::new();
            for row in rows {
                let is_meant = only.is_empty() || only.contains(&row.id);
                let letters = tx.letters_to(row.id)?;
                let last = letters.iter().rfind(|it| !it.not_sent);
                let Some(last) = last.filter(|_| is_meant) else {
                    continue;
                };
                if kind.is_some_and(|kind| !last.kind.is(kind)) {
                    continue;
                }
                tx.record(
                    Set::of(Noun::LetterMark, last.letter).with(letter_mark::NOT_SENT, true),
                )?;
                if was_asked_by(tx, row.id, last.operation)? && row.reply.is(Reply::Asked) {
                    tx.record(
                        Set::of(Noun::Registration, row.id)
                            .with(registration::REPLY, Reply::NotAsked.word())
                            .with(registration::REPLY_AT, domain::body::Value::Null),
                    )?;
                }
                registrations.push(row.id);
            }
            if registrations.is_empty() {
                return Err(invalid("letter_none_written", "only"));
            }
            Ok(view::LettersNotSent {
                letters: registrations.len() as u32,
                registrations,
                operation: tx.operation(),
            })
        })
    }
}

/// Whether that somebody was asked was last written by the run of a letter.
fn was_asked_by(tx: &Tx, id: RegistrationId, operation: domain::ids::OperationId) -> Result<bool> {
    let log = tx.log_of_subject(id.0)?;
    let last = log.iter().rfind(|row| {
        let sets = row.read().sets().into_iter();
        let mut columns = sets.filter(|it| it.row == id.0).flat_map(|it| it.columns);
        columns.any(|(column, _)| column == registration::REPLY)
    });
    Ok(last.is_some_and(|it| it.operation == operation))
}

#[cfg(test)]
mod tests {
    use domain::fact::{DocumentIssued, Fact};
    use domain::written_out::Thing;
    use store::KeyCost;

    use super::*;
    use crate::When;
    use crate::base::clock::Clock;
    use crate::base::start::Tour;
    use crate::programme::Start;

    const KAR: Option<&str> = Some("kar");

    /// As the program of an earlier version noted its letters: that so many were issued, and nothing of what they said.
    fn issued_before(programme: &mut Programme, meeting: MeetingId, kind: LetterKind, rows: u32) {
        let now = programme.clock.now();
        programme
            .write(Verb::Letters, |tx| {
                tx.record(Fact::DocumentIssued(DocumentIssued {
                    about: meeting.0,
                    kind: Thing::Letters.word().into(),
                    variant: Some(kind.word().into()),
                    language: "tr".into(),
                    sheet: "ABCDEFGHIJ".into(),
                    sha256: "00".into(),
                    rows,
                    at: now,
                    report: None,
                    printed: Vec::new(),
                }))?;
                Ok(())
            })
            .unwrap();
    }

    fn with_somebody(names: &[&str]) -> (tempfile::TempDir, Programme, MeetingId) {
        let folder = tempfile::tempdir().unwrap();
        let (mut programme, _) = Programme::create(
            &folder.path().join("tur.rota"),
            "dört kelimelik gizli parola",
            &Start::Tour(Box::new(Tour::bundled())),
            KeyCost::cheap(),
            Clock::system(),
        )
        .unwrap();
        let trabzon = programme.find_meeting("trabzon").unwrap();
        move_to(&mut programme, trabzon, "2099-03-14");
        for name in names {
            let form = view::AddForm {
                name: (*name).into(),
                organisation: Some(format!("{name} Derneği")),
                notice: Some(domain::words::Word::read("later")),
                ..view::AddForm::default()
            };
            let added = programme.add(trabzon, &form).unwrap();
            let id = added.registration.unwrap();
            programme.decide(trabzon, id, "selected", KAR).unwrap();
        }
        (folder, programme, trabzon)
    }

    fn move_to(programme: &mut Programme, meeting: MeetingId, date: &str) {
        let when = When {
            date: date.into(),
            ..When::default()
        };
        programme.move_meeting(meeting, &when, KAR).unwrap();
    }

    fn due(programme: &Programme) -> Vec<(String, LetterKind)> {
        let due = programme.letters_due(None).unwrap().items.into_iter();
        due.map(|it| (it.name.unwrap_or_default(), it.kind))
            .collect()
    }

    #[test]
    fn of_letters_from_before_the_log_knows_the_plan_and_the_people() {
        let (folder, mut programme, trabzon) = with_somebody(&["Ayşe Işık", "İlker Şahin"]);
        issued_before(&mut programme, trabzon, LetterKind::Selected, 2);
        assert_eq!(due(&programme), [], "they were told");
        move_to(&mut programme, trabzon, "2099-03-21");
        let moved = |name: &str| (name.to_owned(), LetterKind::Moved);
        assert_eq!(due(&programme), [moved("Ayşe Işık"), moved("İlker Şahin")]);
        let options = super::super::LetterOptions {
            kind: "moved".into(),
            language: domain::language::Language::Tr,
            only: Vec::new(),
            issued_at: None,
        };
        let out = folder.path().join("mektup");
        let written = programme.write_letters(trabzon, &out, &options).unwrap();
        let entry = std::fs::read_to_string(written.calendar.unwrap()).unwrap();
        // The one that lies in their calendars is moved.
        assert!(entry.contains(&format!("UID:{trabzon}")), "{entry}");
        assert!(entry.contains("METHOD:PUBLISH") && entry.contains("20990321"));
        let preview = programme.letter_preview(trabzon, "moved", domain::language::Language::Tr);
        let text = preview.unwrap().text;
        assert!(
            text.contains("14 Mart 2099") && text.contains("21 Mart 2099"),
            "{text}"
        );
        assert_eq!(due(&programme), []);
    }

    #[test]
    fn whoever_came_on_the_list_after_such_letters_was_told_nothing() {
        let (_folder, mut programme, trabzon) = with_somebody(&["Ayşe Işık"]);
        issued_before(&mut programme, trabzon, LetterKind::Selected, 1);
        let form = view::AddForm {
            name: "Deniz Kaya".into(),
            notice: Some(domain::words::Word::read("later")),
            ..view::AddForm::default()
        };
        let added = programme.add(trabzon, &form).unwrap();
        let id = added.registration.unwrap();
        programme.decide(trabzon, id, "selected", KAR).unwrap();
        move_to(&mut programme, trabzon, "2099-03-21");
        assert_eq!(
            due(&programme),
            [
                ("Ayşe Işık".to_owned(), LetterKind::Moved),
                ("Deniz Kaya".to_owned(), LetterKind::Selected)
            ]
        );
    }
}
