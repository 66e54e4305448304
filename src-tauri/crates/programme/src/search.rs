//! Searching at the desk: every registration's folded name, organisation and code in one buffer, scanned at each key.
//!
//! Every word of the query must stand somewhere in a line. Order: this meeting first, then those who applied on its route
//! and are still to be placed, then other meetings; among each a name that begins with the query's first word, a word of the
//! name that does, a word of the organisation, anything else; then the Turkish alphabet.
//! 100,000 people are 6 MB and a scan is well under a millisecond, so there is no index that could disagree with the file.

mod waiting;

use std::collections::{HashMap, HashSet};

use domain::body::Value;
use domain::ids::{MeetingId, OrganisationId, PersonId, RegistrationId, RouteId};
use domain::noun::{Noun, registration};
use domain::registration::{Selection, Source, Standing, standing};
use domain::{province, turkish};
use memchr::memmem::Finder;
use store::{Reader, RegistrationRow};
use uuid::Uuid;

use crate::clock::local_text;
use crate::error::Result;
use crate::list::by_name;
use crate::programme::Programme;
use crate::search::waiting::Waiting;
use crate::view;

/// The state of somebody who applied and is on the list of no meeting yet.
pub(crate) const TO_PLACE: &str = "to_place";

/// Everybody who could come to a door, ready to be searched.
pub(crate) struct Desk {
    /// How far the log is in it.
    position: i64,
    /// Line by line: `name\torganisation\tcode\n`, folded. Of who is joined with others theirs stand behind the name.
    text: String,
    lines: Vec<Line>,
    by_registration: HashMap<RegistrationId, usize>,
    waiting: Waiting,
    other_names: OtherNames,
    cities: HashMap<MeetingId, Option<u8>>,
    routes: HashMap<MeetingId, RouteId>,
    seats_given: HashSet<MeetingId>,
}

struct Line {
    start: usize,
    row: Option<RegistrationRow>,
}

/// Changes beyond which reading everything anew is the shorter way.
const MANY: usize = 2000;

impl Programme {
    /// The people whom `text` finds, at most `limit`, and how many there are in all.
    pub fn search(&self, meeting: MeetingId, text: &str, limit: usize) -> Result<view::Hits> {
        self.with_desk(|desk| desk.search(meeting, text, limit))
    }

    /// Everybody on the list of a meeting, in the order of the Turkish alphabet.
    pub fn roster(&self, meeting: MeetingId) -> Result<Vec<view::Hit>> {
        self.with_desk(|desk| {
            let mut here: Vec<&RegistrationRow> = desk
                .rows()
                .filter(|row| row.meeting == Some(meeting))
                .collect();
            here.sort_by(|a, b| by_name(a, b));
            here.into_iter().map(|row| desk.hit(meeting, row)).collect()
        })
    }

    pub(crate) fn with_desk<T>(&self, work: impl FnOnce(&Desk) -> T) -> Result<T> {
        let mut kept = self.desk.borrow_mut();
        let desk = self.read(|reader| {
            Ok(match kept.take() {
                Some(desk) => desk.kept_up(reader)?,
                None => Desk::fill(reader)?,
            })
        })?;
        let answer = work(&desk);
        *kept = Some(desk);
        Ok(answer)
    }
}

impl Desk {
    fn fill(reader: &Reader) -> Result<Desk> {
        let other_names = OtherNames::read(reader)?;
        let mut desk = Desk {
            position: reader.position()?,
            text: String::new(),
            lines: Vec::new(),
            by_registration: HashMap::new(),
            waiting: Waiting::read(reader, &other_names)?,
            other_names,
            cities: HashMap::new(),
            routes: HashMap::new(),
            seats_given: HashSet::new(),
        };
        for row in reader.registrations()? {
            desk.put(row);
        }
        desk.read_meetings(reader)?;
        Ok(desk)
    }

    /// Follows the log's tail, whoever wrote it.
    fn kept_up(mut self, reader: &Reader) -> Result<Desk> {
        let position = reader.position()?;
        if position == self.position {
            return Ok(self);
        }
        let changed = reader.subjects_since(self.position)?;
        if changed.len() > MANY || self.lines.len() > 2 * self.by_registration.len() + MANY {
            return Desk::fill(reader);
        }
        let of_names = |kind: u16| {
            matches!(
                Noun::from_number(kind),
                Some(Noun::Person | Noun::Organisation | Noun::Pair)
            )
        };
        if changed.iter().any(|(kind, _)| of_names(*kind)) {
            self.other_names = OtherNames::read(reader)?;
        }
        let mut meetings_changed = false;
        let mut waiting_changed = false;
        for (kind, subject) in changed {
            match Noun::from_number(kind) {
                Some(Noun::Person) => {
                    waiting_changed |= self.waiting.names(subject);
                    for row in reader.registrations_of_person(PersonId(subject))? {
                        self.put(row);
                    }
                }
                Some(Noun::Organisation) => {
                    waiting_changed |= self.waiting.names(subject);
                    for row in reader.registrations_of_organisation(OrganisationId(subject))? {
                        self.put(row);
                    }
                }
                Some(Noun::Meeting | Noun::Stop) => meetings_changed = true,
                Some(Noun::Application | Noun::Route) => waiting_changed = true,
                Some(Noun::Pair) => {
                    waiting_changed = true;
                    self.follow_pair(reader, subject)?;
                }
                // A registration, or a fact about one; other subjects find nothing.
                _ => {
                    waiting_changed |= reader
                        .register(registration::APPLICATION, subject)?
                        .is_some();
                    // Of joined people another registration may stand on the list from now on.
                    let person = reader.register(registration::PERSON, subject)?;
                    let person = match person {
                        Some((Value::Id(id), ..)) => Some(id),
                        _ => None,
                    };
                    match person {
                        Some(person) if reader.is_joined(person)? => {
                            self.follow_person(reader, PersonId(person))?;
                        }
                        _ => self.follow(reader, RegistrationId(subject))?,
                    }
                }
            }
        }
        if meetings_changed {
            self.read_meetings(reader)?;
        }
        if waiting_changed {
            self.waiting = Waiting::read(reader, &self.other_names)?;
        }
        self.note_seats();
        self.position = position;
        Ok(self)
    }

    fn follow(&mut self, reader: &Reader, id: RegistrationId) -> Result<()> {
        match reader.listed_registration(id)? {
            Some(row) => self.put(row),
            None => self.remove(id),
        }
        Ok(())
    }

    fn follow_person(&mut self, reader: &Reader, person: PersonId) -> Result<()> {
        for id in reader.registrations_beside(person)? {
            self.follow(reader, id)?;
        }
        Ok(())
    }

    /// Who was joined or is no more stands differently, and so do the names by which they are found.
    fn follow_pair(&mut self, reader: &Reader, pair: Uuid) -> Result<()> {
        let Some(pair) = reader.pair(pair)? else {
            return Ok(());
        };
        for id in [pair.a, pair.b] {
            self.follow_person(reader, PersonId(id))?;
            for row in reader.registrations_of_organisation(OrganisationId(id))? {
                self.put(row);
            }
        }
        Ok(())
    }

    fn read_meetings(&mut self, reader: &Reader) -> Result<()> {
        let meetings = reader.meetings()?;
        self.routes = meetings
            .iter()
            .filter_map(|meeting| Some((meeting.id, meeting.route?)))
            .collect();
        self.cities = meetings
            .into_iter()
            .map(|meeting| (meeting.id, meeting.plate))
            .collect();
        self.note_seats();
        Ok(())
    }

    fn note_seats(&mut self) {
        let selected = |row: &&RegistrationRow| row.selection == Selection::Selected.word();
        self.seats_given = self
            .rows()
            .filter(selected)
            .filter_map(|row| row.meeting)
            .collect();
    }

    fn put(&mut self, row: RegistrationRow) {
        let name = self
            .other_names
            .with(row.name.as_deref(), row.person.map(|it| it.0));
        let organisation = self.other_names.with(
            row.organisation_name.as_deref(),
            row.organisation.map(|it| it.0),
        );
        let line = format!("{name}\t{organisation}\t{}\n", row.code);
        if let Some(at) = self.by_registration.get(&row.id).copied() {
            if self.line(at) == line {
                self.lines[at].row = Some(row);
                return;
            }
            self.lines[at].row = None;
        }
        self.by_registration.insert(row.id, self.lines.len());
        self.lines.push(Line {
            start: self.text.len(),
            row: Some(row),
        });
        self.text.push_str(&line);
    }

    fn remove(&mut self, id: RegistrationId) {
        if let Some(at) = self.by_registration.remove(&id) {
            self.lines[at].row = None;
        }
    }

    fn line(&self, at: usize) -> &str {
        let end = self
            .lines
            .get(at + 1)
            .map_or(self.text.len(), |next| next.start);
        &self.text[self.lines[at].start..end]
    }

    /// The line in which this byte stands; it is not before the line `near`, and mostly close to it.
    fn line_at(&self, byte: usize, near: usize) -> usize {
        let ahead = &self.lines[near..];
        let close = ahead.iter().take(8).take_while(|line| line.start <= byte);
        match close.count() {
            8 => near + ahead.partition_point(|line| line.start <= byte) - 1,
            count => near + count - 1,
        }
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = &RegistrationRow> {
        self.lines.iter().filter_map(|line| line.row.as_ref())
    }

    fn search(&self, meeting: MeetingId, text: &str, limit: usize) -> view::Hits {
        let folded = turkish::fold(text);
        let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let Some(first) = words.first().copied() else {
            return view::Hits {
                hits: Vec::new(),
                here: 0,
                to_place: 0,
                elsewhere: 0,
            };
        };
        // The longest word is the rarest: it is looked for in the whole buffer, the others only where it stands.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let rarest = Finder::new(words[0]);
        let others: Vec<Finder> = words[1..].iter().map(Finder::new).collect();
        let rank = Rank::of(first);
        let mut found: Vec<(u8, usize)> = Vec::new();
        let mut of_rank = [0usize; RANKS];
        let mut here = 0;
        let (mut from, mut number) = (0, 0);
        while let Some(at) = rarest.find(&self.text.as_bytes()[from..]) {
            number = self.line_at(from + at, number);
            let line = self.line(number);
            from = self.lines[number].start + line.len();
            let Some(row) = &self.lines[number].row else {
                continue;
            };
            let line = line.as_bytes();
            if others.iter().all(|word| word.find(line).is_some()) {
                let is_here = row.meeting == Some(meeting);
                here += u32::from(is_here);
                let rank = rank.of_line(line) + if is_here { 0 } else { ELSEWHERE };
                of_rank[usize::from(rank)] += 1;
                found.push((rank, number));
            }
        }
        let elsewhere = found.len() as u32 - here;
        let order = |a: &(u8, usize), b: &(u8, usize)| {
            a.0.cmp(&b.0)
                .then_with(|| self.line(a.1).cmp(self.line(b.1)))
        };
        if found.len() > limit {
            // Ranks that nobody will see need no order among themselves.
            let mut seen = 0;
            let last = of_rank.iter().position(|count| {
                seen += count;
                seen >= limit
            });
            found.retain(|(rank, _)| last.is_none_or(|last| usize::from(*rank) <= last));
            if found.len() > limit {
                found.select_nth_unstable_by(limit, order);
                found.truncate(limit);
            }
        }
        let mut best: Vec<(u8, &RegistrationRow)> = found
            .into_iter()
            .filter_map(|(rank, number)| Some((rank, self.lines[number].row.as_ref()?)))
            .collect();
        best.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| by_name(a.1, b.1)));
        let others = best
            .iter()
            .position(|(rank, _)| *rank >= ELSEWHERE)
            .unwrap_or(best.len());
        let mut hits: Vec<view::Hit> = best
            .into_iter()
            .map(|(_, row)| self.hit(meeting, row))
            .collect();
        let waiting = self.waiting_hits(meeting, &words, &rank);
        let to_place = waiting.len() as u32;
        hits.splice(others..others, waiting);
        hits.truncate(limit);
        view::Hits {
            hits,
            here,
            to_place,
            elsewhere,
        }
    }

    /// Who waits on the route of the meeting, but for those who are on its list by another application.
    fn waiting_hits(&self, meeting: MeetingId, words: &[&str], rank: &Rank) -> Vec<view::Hit> {
        let Some(route) = self.routes.get(&meeting) else {
            return Vec::new();
        };
        let mut found = self.waiting.search(*route, words, rank);
        if !found.is_empty() {
            let here: HashSet<PersonId> = self
                .rows()
                .filter(|row| row.meeting == Some(meeting))
                .filter_map(|row| row.person)
                .collect();
            found.retain(|it| it.person.is_none_or(|person| !here.contains(&person)));
        }
        found.into_iter().map(waiting::hit).collect()
    }

    fn hit(&self, meeting: MeetingId, row: &RegistrationRow) -> view::Hit {
        let seats_given = row
            .meeting
            .is_some_and(|meeting| self.seats_given.contains(&meeting));
        let plate = row
            .meeting
            .and_then(|meeting| self.cities.get(&meeting).copied().flatten());
        hit(meeting, row, seats_given, plate)
    }
}

/// By whose names besides their own a record is found: those of the records that it stands for, folded.
struct OtherNames(HashMap<Uuid, String>);

impl OtherNames {
    fn read(reader: &Reader) -> Result<OtherNames> {
        let mut names: HashMap<Uuid, String> = HashMap::new();
        for (kept, name) in reader.names_stood_for()? {
            let behind = names.entry(kept).or_default();
            behind.push(' ');
            behind.push_str(&turkish::fold(&name));
        }
        Ok(OtherNames(names))
    }

    /// A name as it is searched, folded.
    fn with(&self, name: Option<&str>, id: Option<Uuid>) -> String {
        let mut folded = turkish::fold(name.unwrap_or_default());
        if let Some(others) = id.and_then(|id| self.0.get(&id)) {
            folded.push_str(others);
        }
        folded
    }
}

/// Whoever is registered elsewhere ranks after everybody of this meeting.
const ELSEWHERE: u8 = 4;
const RANKS: usize = 2 * ELSEWHERE as usize;

/// How well a line fits a word: 0 the name begins with it, 1 a word of the name does, 2 a word of the organisation, 3 it
/// stands inside.
struct Rank<'a> {
    word: &'a [u8],
    later_word: Finder<'static>,
}

impl<'a> Rank<'a> {
    fn of(word: &'a str) -> Rank<'a> {
        Rank {
            word: word.as_bytes(),
            later_word: Finder::new(&format!(" {word}")).into_owned(),
        }
    }

    fn of_line(&self, line: &[u8]) -> u8 {
        let mut parts = line.split(|byte| *byte == b'\t');
        let name = parts.next().unwrap_or_default();
        let organisation = parts.next().unwrap_or_default();
        if name.starts_with(self.word) {
            0
        } else if self.later_word.find(name).is_some() {
            1
        } else if organisation.starts_with(self.word)
            || self.later_word.find(organisation).is_some()
        {
            2
        } else {
            3
        }
    }
}

/// Registrations as hits, read from the file.
pub(crate) fn hits_of(
    reader: &Reader,
    meeting: MeetingId,
    rows: &[RegistrationRow],
) -> Result<Vec<view::Hit>> {
    rows.iter()
        .map(|row| {
            let (seats_given, plate) = match row.meeting {
                Some(id) => (
                    reader.seats_given(id)?,
                    reader.meeting(id)?.and_then(|it| it.plate),
                ),
                None => (false, None),
            };
            Ok(hit(meeting, row, seats_given, plate))
        })
        .collect()
}

fn hit(
    meeting: MeetingId,
    row: &RegistrationRow,
    seats_given: bool,
    plate: Option<u8>,
) -> view::Hit {
    let state = match (&row.arrived_at, standing_of(row, seats_given)) {
        (Some(_), _) => "arrived",
        (None, standing) => standing.word(),
    };
    view::Hit {
        registration: row.id.to_string(),
        person: row.person.map(|it| it.to_string()),
        name: row.name.clone().unwrap_or_default(),
        organisation: row.organisation_name.clone(),
        kind: row.kind.clone(),
        state: state.to_owned(),
        meeting: row.meeting.map(|it| it.to_string()).unwrap_or_default(),
        city: plate
            .and_then(province::by_plate)
            .map(|it| it.name.to_owned()),
        here: row.meeting == Some(meeting),
        arrived_at: row.arrived_at.as_deref().map(local_text),
    }
}

/// How somebody stands at the door. A word of a later version stands as if nothing had been decided.
pub(crate) fn standing_of(row: &RegistrationRow, seats_given: bool) -> Standing {
    standing(
        Selection::from_word(&row.selection).unwrap_or(Selection::Undecided),
        row.withdrawn.is_some(),
        Source::from_word(&row.source).unwrap_or(Source::Import),
        seats_given,
    )
}
