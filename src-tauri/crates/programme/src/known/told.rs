//! What the readers of letters were told: as it was kept of each letter, and of letters from before that, as the log has the
//! plan and the people at the time when the run was issued.

use std::collections::{BTreeSet, HashMap};

use domain::body::Value;
use domain::calendar::{Day, TimeOfDay};
use domain::ids::{MeetingId, PersonId, RegistrationId};
use domain::letter::{Addressee, LetterKind};
use domain::log_row::LogRow;
use domain::noun::{Column, meeting as m, registration, venue};
use domain::province;
use domain::registration::{Category, Reply, Selection, Source};
use domain::stamp::Stamp;
use domain::told::{EntryTold, Stands, Told, ToldPlan};
use domain::turkish::fold;
use domain::words::{Vocabulary, Word};
use store::{LetterRunRow, LetterWrittenRow, MeetingRow, Reader, RegistrationRow};
use uuid::Uuid;

use crate::base::error::Result;

/// Venue, address and city in one line, as an entry in a calendar has them.
pub(crate) fn place(city: &str, venue: Option<&str>, address: Option<&str>) -> Option<String> {
    let parts: Vec<&str> = [venue, address].into_iter().flatten().collect();
    let place = match parts.join(", ") {
        place if place.is_empty() => city.to_owned(),
        // Many addresses end with their city.
        place if fold(&place).contains(&fold(city)) => place,
        place => format!("{place}, {city}"),
    };
    (!place.is_empty()).then_some(place)
}

pub(crate) fn city_of(meeting: &MeetingRow) -> String {
    let city = meeting.plate.and_then(province::by_plate);
    city.map_or(String::new(), |it| it.name.to_owned())
}

/// How a meeting stands, as letters say it.
pub(crate) fn stands(reader: &Reader, meeting: &MeetingRow) -> Result<Stands> {
    let (venue, address) = (&meeting.venue_name, &meeting.venue_address);
    Ok(Stands {
        meeting: meeting.id,
        status: meeting.status.clone(),
        plan: ToldPlan {
            date: meeting.date.clone(),
            starts: meeting.starts.clone(),
            ends: meeting.ends.clone(),
            place: place(&city_of(meeting), venue.as_deref(), address.as_deref()),
        },
        merged_into: meeting.merged_into,
        joined: reader.meetings_merged_into(meeting.id)?,
    })
}

/// The identity of a meeting's entry in calendars.
pub(crate) fn uid(meeting: MeetingId) -> String {
    meeting.to_string()
}

/// What of a meeting and its venue letters and entries say.
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

/// Every row of the log that wrote when and where the meeting is, in its order.
struct PlanLog {
    rows: Vec<(LogRow, Uuid, Column, Value)>,
}

impl PlanLog {
    fn of(reader: &Reader, meeting: MeetingId) -> Result<PlanLog> {
        let mut rows = Vec::new();
        let mut subjects = vec![meeting.0];
        let mut at = 0;
        while let Some(subject) = subjects.get(at).copied() {
            at += 1;
            for it in reader.log_of_subject(subject)? {
                let sets = it.read().sets().into_iter();
                for set in sets.filter(|set| set.row == subject) {
                    for (column, value) in set.columns {
                        if !PLAN.contains(&column) {
                            continue;
                        }
                        if let (m::VENUE, Value::Id(venue)) = (column, &value)
                            && !subjects.contains(venue)
                        {
                            subjects.push(*venue);
                        }
                        rows.push((it.clone(), subject, column, value));
                    }
                }
            }
        }
        rows.sort_by_key(|(row, ..)| (row.stamp, row.device, row.seq));
        Ok(PlanLog { rows })
    }

    /// How many operations have written it, until then. It never falls: taking a change back is another change, and a venue
    /// that it had once counts on. Making the meeting was no change of it.
    fn changes(&self, until: Option<Stamp>) -> u32 {
        let rows = self.rows.iter();
        let rows = rows.filter(|(row, ..)| until.is_none_or(|it| row.stamp < it));
        let operations: BTreeSet<Uuid> = rows.map(|(row, ..)| row.operation.0).collect();
        (operations.len() as u32).saturating_sub(1)
    }

    /// When it was written last.
    fn last(&self) -> Option<Stamp> {
        self.rows.last().map(|(row, ..)| row.stamp)
    }

    /// The plan as it stood then.
    fn plan_at(&self, meeting: MeetingId, city: &str, until: Stamp) -> ToldPlan {
        let stood = |subject: Uuid, column: Column| {
            let mut rows = self.rows.iter().rev();
            let found =
                rows.find(|(row, of, it, _)| row.stamp < until && *of == subject && *it == column);
            found.map(|(.., value)| value)
        };
        let text = |subject, column| match stood(subject, column) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let venue = match stood(meeting.0, m::VENUE) {
            Some(Value::Id(id)) => Some(*id),
            _ => None,
        };
        let name = venue.and_then(|it| text(it, venue::NAME));
        let address = venue.and_then(|it| text(it, venue::ADDRESS));
        ToldPlan {
            date: text(meeting.0, m::DATE).map(Day::from),
            starts: text(meeting.0, m::STARTS).map(TimeOfDay::from),
            ends: text(meeting.0, m::ENDS).map(TimeOfDay::from),
            place: place(city, name.as_deref(), address.as_deref()),
        }
    }
}

/// How often the plan of a meeting was changed, and when last.
pub(crate) fn changes(reader: &Reader, meeting: MeetingId) -> Result<(u32, Option<Stamp>)> {
    let log = PlanLog::of(reader, meeting)?;
    Ok((log.changes(None), log.last()))
}

/// What was told to each of these registrations, in its order. Letters that were never sent told nothing.
pub(crate) fn told(
    reader: &Reader,
    rows: &[RegistrationRow],
) -> Result<HashMap<RegistrationId, Vec<Told>>> {
    let mut all = HashMap::new();
    let mut earlier = Earlier::of(reader, rows)?;
    for row in rows {
        let mut told: Vec<(Stamp, Told)> = Vec::new();
        if let Some(earlier) = &mut earlier {
            told.extend(earlier.to(row.id));
        }
        let letters = reader.letters_to(row.id)?.into_iter();
        told.extend(
            letters
                .filter(|it| !it.not_sent)
                .map(|it| (it.stamp, read(it))),
        );
        told.sort_by_key(|(stamp, _)| *stamp);
        if !told.is_empty() {
            all.insert(row.id, told.into_iter().map(|it| it.1).collect());
        }
    }
    Ok(all)
}

fn read(it: LetterWrittenRow) -> Told {
    let taken_out = it.taken_out.as_deref().unwrap_or_default();
    Told {
        kind: it.kind,
        meeting: it.meeting,
        person: it.person,
        plan: ToldPlan {
            date: it.date,
            starts: it.starts,
            ends: it.ends,
            place: it.place,
        },
        entry: it
            .uid
            .zip(it.sequence)
            .map(|(uid, sequence)| EntryTold { uid, sequence }),
        taken_out: taken_out.split(' ').filter_map(read_entry).collect(),
    }
}

fn read_entry(text: &str) -> Option<EntryTold> {
    let (uid, sequence) = text.rsplit_once(':')?;
    Some(EntryTold {
        uid: uid.to_owned(),
        sequence: sequence.parse().ok()?,
    })
}

/// The entries that a letter took out, as they are kept.
pub(crate) fn entries_text(entries: &[EntryTold]) -> Option<String> {
    let each = entries.iter();
    let each = each.map(|it| format!("{}:{}", it.uid, it.sequence));
    let text = each.collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Letters from before it was kept what each told. Who they went to is whoever they were for when they were issued; a run to
/// single people is known by whom it asked for a reply.
struct Earlier {
    told: HashMap<RegistrationId, Vec<(Stamp, Told)>>,
}

impl Earlier {
    /// `None` where every letter was kept, as it is in a new file.
    fn of(reader: &Reader, rows: &[RegistrationRow]) -> Result<Option<Earlier>> {
        if !reader.has_letter_runs()? {
            return Ok(None);
        }
        let mut people = Vec::new();
        for row in rows {
            people.push((row.id, Person::of(reader, row)?));
        }
        let meetings: BTreeSet<MeetingId> =
            people.iter().flat_map(|(_, it)| it.meetings()).collect();
        let mut told: HashMap<RegistrationId, Vec<(Stamp, Told)>> = HashMap::new();
        for id in meetings {
            let runs = reader.letter_runs(id)?;
            let Some(meeting) = reader.meeting(id)?.filter(|_| !runs.is_empty()) else {
                continue;
            };
            let log = PlanLog::of(reader, id)?;
            for run in runs {
                let Some(kind) = run.kind.as_ref().and_then(Word::known) else {
                    continue;
                };
                let plan = log.plan_at(id, &city_of(&meeting), run.stamp);
                let to = readers_of(&people, id, kind, &run);
                for (registration, person) in to {
                    let letter = run_told(kind, id, person, &plan, log.changes(Some(run.stamp)));
                    told.entry(registration)
                        .or_default()
                        .push((run.stamp, letter));
                }
            }
        }
        Ok(Some(Earlier { told }))
    }

    fn to(&mut self, id: RegistrationId) -> Vec<(Stamp, Told)> {
        self.told.remove(&id).unwrap_or_default()
    }
}

fn run_told(
    kind: LetterKind,
    meeting: MeetingId,
    person: Option<PersonId>,
    plan: &ToldPlan,
    changes: u32,
) -> Told {
    let entry = EntryTold {
        uid: uid(meeting),
        sequence: changes,
    };
    // Without a day there was no entry.
    let entry = plan.date.is_some().then_some(entry);
    let (brought, taken_out) = match kind {
        LetterKind::Selected | LetterKind::Changed => (entry, None),
        LetterKind::Cancelled => (None, entry),
        _ => (None, None),
    };
    Told {
        kind: kind.into(),
        meeting,
        person,
        plan: plan.clone(),
        entry: brought,
        taken_out: taken_out.into_iter().collect(),
    }
}

fn readers_of(
    people: &[(RegistrationId, Person)],
    meeting: MeetingId,
    kind: LetterKind,
    run: &LetterRunRow,
) -> Vec<(RegistrationId, Option<PersonId>)> {
    let mut to: Vec<(RegistrationId, Option<PersonId>, bool)> = Vec::new();
    for (id, person) in people {
        let stood = person.at(run.stamp);
        let was_for = match kind {
            // It was for everybody who was expected.
            LetterKind::Changed => stood.addressee.gets_letters() && stood.addressee.may_come(),
            kind => kind.is_for(&stood.addressee),
        };
        if stood.meeting == Some(meeting) && was_for {
            to.push((*id, stood.person, person.was_asked_by(run)));
        }
    }
    let is_of_some = (run.rows as usize) < to.len() && to.iter().any(|it| it.2);
    to.retain(|it| !is_of_some || it.2);
    to.into_iter().map(|(id, person, _)| (id, person)).collect()
}

/// What the log says of a registration at any time.
struct Person {
    sets: Vec<(LogRow, Column, Value)>,
}

struct Stood {
    meeting: Option<MeetingId>,
    person: Option<PersonId>,
    addressee: Addressee,
}

impl Person {
    fn of(reader: &Reader, row: &RegistrationRow) -> Result<Person> {
        let mut sets = Vec::new();
        for it in reader.log_of_subject(row.id.0)? {
            let of_row = it.read().sets().into_iter();
            let of_row = of_row.filter(|set| set.row == row.id.0);
            let columns = of_row.flat_map(|set| set.columns);
            sets.extend(columns.map(|(column, value)| (it.clone(), column, value)));
        }
        Ok(Person { sets })
    }

    /// Every list on which it ever stood.
    fn meetings(&self) -> Vec<MeetingId> {
        let sets = self.sets.iter();
        let ids = sets.filter_map(|(_, column, value)| match (*column, value) {
            (registration::MEETING, Value::Id(id)) => Some(MeetingId(*id)),
            _ => None,
        });
        ids.collect()
    }

    fn at(&self, until: Stamp) -> Stood {
        let stood = |column: Column| {
            let mut sets = self.sets.iter().rev();
            let found = sets.find(|(row, it, _)| row.stamp < until && *it == column);
            found.map(|(.., value)| value)
        };
        let id = |column| match stood(column) {
            Some(Value::Id(id)) => Some(*id),
            _ => None,
        };
        let person = id(registration::PERSON).map(PersonId);
        Stood {
            meeting: id(registration::MEETING).map(MeetingId),
            person,
            addressee: Addressee {
                category: word(stood(registration::CATEGORY), Category::AT_FIRST),
                source: word(stood(registration::SOURCE), Source::AT_FIRST),
                selection: word(stood(registration::SELECTION), Selection::AT_FIRST),
                reply: word(stood(registration::REPLY), Reply::AT_FIRST),
                withdrawn: match stood(registration::WITHDRAWN) {
                    Some(Value::Text(text)) => Some(Word::read(text)),
                    _ => None,
                },
                arrived: false,
                named: person.is_some(),
                owed: None,
            },
        }
    }

    fn was_asked_by(&self, run: &LetterRunRow) -> bool {
        let mut sets = self.sets.iter();
        sets.any(|(row, column, _)| {
            row.operation == run.operation && *column == registration::REPLY
        })
    }
}

fn word<T: Vocabulary>(value: Option<&Value>, first: T) -> Word<T> {
    match value {
        Some(Value::Text(text)) => Word::read(text),
        _ => Word::Known(first),
    }
}
