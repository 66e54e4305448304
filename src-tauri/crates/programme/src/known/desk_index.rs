//! Everybody who can be looked for at a desk, ready to be found at each key.
//!
//! Lines are numbered by the Turkish alphabet. The words of all names and organisations stand once and sorted in a
//! vocabulary, each with the lines it stands in; who stands where and how is kept as sets of lines. What happens at a door
//! changes a line where it is. A line that reads differently, or is new, stands in the tail, which is walked; once that is
//! long, everything is put in order anew, from memory. All of it follows the log, and is overwritten when it is let go.

mod bits;
mod finding;
mod line;
mod numbers;
mod other_names;
mod quick;
mod ranks;
mod vocabulary;

use std::cmp::Ordering;
use std::collections::HashSet;

use bits::Bits;
use domain::body::Value;
use domain::calendar::Kept;
use domain::fact::{CHECK_IN_UNDONE, CHECKED_IN};
use domain::ids::{ApplicationId, MeetingId, OrganisationId, PersonId, RegistrationId, RouteId};
use domain::noun::{Noun, registration};
use domain::registration::{Category, Selection, Source};
use domain::turkish;
use store::{DeskApplication, DeskOrganisation, DeskRow, Reader};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::base::error::Result;
use crate::known::standing::registration_of;
use crate::view;

use line::{AtTheDoor, Line, Organisation, Place, State};
use numbers::Numbers;
use other_names::OtherNames;
use quick::QuickMap;
use ranks::Query;
pub(crate) use ranks::{Rank, phone_end};
use vocabulary::{Collected, Vocabulary};

/// Changes beyond which reading everything anew is the shorter way.
const MANY: usize = 2000;
/// Changes that are followed while somebody waits at the door.
const FEW: i64 = 64;
/// A longer tail is put in order.
const LONG: usize = 300;

#[derive(Default)]
pub(crate) struct DeskIndex {
    /// How far the log is in it.
    position: i64,
    /// Those in order, then the tail.
    lines: Vec<Line>,
    /// How many are in order.
    built: usize,
    vocabulary: Vocabulary,
    numbers: Numbers,
    /// Of the lines in order: where they stand, whoever is not to be placed, and how they stand at the door.
    of_place: QuickMap<Place, Bits>,
    registered: Bits,
    expected: Bits,
    arrived: Bits,
    organisations: Vec<Organisation>,
    organisation_numbers: QuickMap<OrganisationId, u32>,
    by_registration: QuickMap<RegistrationId, u32>,
    /// Of whoever came where they are not registered.
    by_arrival: QuickMap<RegistrationId, Vec<u32>>,
    /// By the registration that an application becomes when it is placed: the application, and its line.
    waiting: QuickMap<RegistrationId, (ApplicationId, u32)>,
    /// Of those in order: who waits for a meeting, and where the same person is registered.
    twins: Vec<(u32, u32)>,
    other_names: OtherNames,
    cities: QuickMap<MeetingId, Option<u8>>,
    routes: QuickMap<MeetingId, RouteId>,
    /// The meetings for which seats have been given, as the file says: also to who stands on no list.
    seats: HashSet<MeetingId>,
}

impl DeskIndex {
    pub(crate) fn fill(reader: &Reader) -> Result<DeskIndex> {
        let found = reader.desk_rows()?;
        let mut index = DeskIndex {
            position: reader.position()?,
            other_names: OtherNames::read(reader)?,
            ..DeskIndex::default()
        };
        index.read_meetings(reader)?;
        index.seats = reader.meetings_with_seats()?.into_iter().collect();
        for organisation in found.organisations {
            index.know_organisation(organisation);
        }
        index
            .lines
            .reserve_exact(found.rows.len() + found.waiting.len());
        for row in found.rows {
            let line = index.line(reader, row)?;
            index.lines.push(line);
        }
        for application in found.waiting {
            let id = application.application;
            index.waiting.insert(registration_of(id), (id, 0));
            let line = index.waiting_line(reader, application)?;
            index.lines.push(line);
        }
        index.put_in_order();
        Ok(index)
    }

    /// Follows the log's tail, whoever wrote it.
    pub(crate) fn kept_up(mut self, reader: &Reader) -> Result<DeskIndex> {
        let position = reader.position()?;
        if position == self.position {
            return Ok(self);
        }
        let changed = reader.subjects_since(self.position)?;
        if changed.len() > MANY {
            return DeskIndex::fill(reader);
        }
        self.follow(reader, changed)?;
        if self.lines.len() - self.built > LONG {
            self.put_in_order();
        }
        self.position = position;
        Ok(self)
    }

    /// Follows a short tail of the log and puts nothing in order: for whoever waits at the door. False where it is longer.
    pub(crate) fn hears(&mut self, reader: &Reader) -> Result<bool> {
        let position = reader.position()?;
        if position > self.position + FEW {
            return Ok(false);
        }
        if position != self.position {
            let changed = reader.subjects_since(self.position)?;
            self.follow(reader, changed)?;
            self.position = position;
        }
        Ok(true)
    }

    /// How many people had come to a meeting by a moment.
    pub(crate) fn came_by(&self, meeting: MeetingId, at: &Kept) -> u32 {
        let in_order = self.of_place.get(&Place::Meeting(meeting));
        let here = in_order.map(|it| it.clone().and(&self.arrived));
        let here = here.iter().flat_map(Bits::lines);
        let here = here.map(|line| &self.lines[line as usize]);
        let late = self.tail().map(|(_, it)| it);
        let late = late.filter(|it| it.meeting() == Some(meeting));
        let by_then = |it: &&Line| it.door.arrived_at.as_ref().is_some_and(|came| came <= at);
        here.chain(late).filter(by_then).count() as u32
    }

    /// Whoever stands on the list of a meeting or came there, by the alphabet.
    pub(crate) fn roster(&self, meeting: MeetingId) -> Vec<u32> {
        let in_order = self.of_place.get(&Place::Meeting(meeting));
        let late = self.tail().filter(|(_, it)| it.meeting() == Some(meeting));
        let mut here: Vec<u32> = in_order.iter().flat_map(|it| it.lines()).collect();
        here.extend(late.map(|(line, _)| line));
        here.sort_by(|a, b| self.by_alphabet(*a, *b));
        here
    }

    pub(crate) fn hit(&self, meeting: MeetingId, line: u32) -> view::Hit {
        let it = &self.lines[line as usize];
        let plate = it
            .meeting()
            .and_then(|meeting| self.cities.get(&meeting).copied().flatten());
        it.hit(meeting, self.organisation(it), self.seats_given(it), plate)
    }

    /// Somebody who is expected, at whichever meeting.
    pub(crate) fn somebody_expected(&self) -> Option<(MeetingId, RegistrationId)> {
        let it = &self.lines[self.expected.lines().next()? as usize];
        Some((it.meeting()?, it.registration))
    }

    /// The application that waits for a meeting and would get this registration there.
    pub(crate) fn waiting_as(&self, id: RegistrationId) -> Option<ApplicationId> {
        self.waiting.get(&id).map(|it| it.0)
    }

    /// Of somebody who waits for a meeting: their application, and its route.
    pub(crate) fn waits(&self, line: u32) -> Option<(ApplicationId, RouteId)> {
        let it = &self.lines[line as usize];
        match it.place {
            Place::Route(route) => Some((self.waiting_as(it.registration)?, route)),
            Place::Meeting(_) | Place::Nowhere => None,
        }
    }

    /// A meeting at which somebody of the organisation is registered.
    pub(crate) fn meeting_of(&self, organisation: OrganisationId) -> Option<MeetingId> {
        let number = self.organisation_numbers.get(&organisation)?;
        let mut theirs = self.lines.iter().filter(|it| !it.gone);
        theirs.find_map(|it| it.meeting().filter(|_| it.organisation == Some(*number)))
    }

    fn tail(&self) -> impl Iterator<Item = (u32, &Line)> {
        let tail = self.lines.iter().enumerate().skip(self.built);
        tail.filter(|(_, it)| !it.gone)
            .map(|(at, it)| (at as u32, it))
    }

    fn organisation(&self, line: &Line) -> Option<&Organisation> {
        line.organisation
            .and_then(|number| self.organisations.get(number as usize))
    }

    fn rank(&self, query: &Query, line: u32, worst: Rank) -> Option<Rank> {
        let it = &self.lines[line as usize];
        query.rank(&it.named(self.organisation(it)), worst)
    }

    fn seats_given(&self, line: &Line) -> bool {
        line.meeting().is_some_and(|it| self.seats.contains(&it))
    }

    fn state(&self, line: u32) -> State {
        let it = &self.lines[line as usize];
        it.state(self.seats_given(it))
    }

    /// Name, then organisation; who came first to the list where both are the same.
    fn by_alphabet(&self, a: u32, b: u32) -> Ordering {
        let (a, b) = (&self.lines[a as usize], &self.lines[b as usize]);
        let organisation = |it| {
            let name = self.organisation(it).and_then(|it| it.name.as_ref());
            name.map_or("", |it| it.as_str())
        };
        turkish::compare(&a.name, &b.name)
            .then_with(|| turkish::compare(organisation(a), organisation(b)))
            .then_with(|| a.registration.cmp(&b.registration))
    }
}

/// Reading: rows of the file become lines.
impl DeskIndex {
    fn line(&mut self, reader: &Reader, row: DeskRow) -> Result<Line> {
        let person = row.person.map(|it| it.0);
        Ok(Line {
            registration: row.registration,
            place: row.meeting.map_or(Place::Nowhere, Place::Meeting),
            by_arrival: row.by_arrival,
            person: row.person,
            organisation: self.number_of(reader, row.organisation)?,
            words: self.other_names.with(row.name.as_deref(), person),
            name: Zeroizing::new(row.name.unwrap_or_default()),
            code: Zeroizing::new(row.code),
            phone_ends: self.other_names.phone_ends(row.phone.as_deref(), person),
            door: AtTheDoor {
                arrived_at: row.arrived_at,
                selection: row.selection,
                withdrawn: row.withdrawn,
                source: row.source,
                category: row.category,
            },
            gone: false,
        })
    }

    fn waiting_line(&mut self, reader: &Reader, it: DeskApplication) -> Result<Line> {
        let person = it.person.map(|it| it.0);
        Ok(Line {
            registration: registration_of(it.application),
            place: Place::Route(it.route),
            by_arrival: false,
            person: it.person,
            organisation: self.number_of(reader, it.organisation)?,
            words: self.other_names.with(it.name.as_deref(), person),
            name: Zeroizing::new(it.name.unwrap_or_default()),
            code: Zeroizing::new(String::new()),
            phone_ends: self.other_names.phone_ends(it.phone.as_deref(), person),
            door: AtTheDoor {
                arrived_at: None,
                selection: Selection::AT_FIRST.into(),
                withdrawn: false,
                source: Source::AT_FIRST.into(),
                category: Category::AT_FIRST.into(),
            },
            gone: false,
        })
    }

    fn number_of(&mut self, reader: &Reader, id: Option<OrganisationId>) -> Result<Option<u32>> {
        let Some(id) = id else {
            return Ok(None);
        };
        if let Some(number) = self.organisation_numbers.get(&id) {
            return Ok(Some(*number));
        }
        // A registration may name one of which nothing else has been heard yet.
        let found = reader.desk_organisation(id)?.unwrap_or(DeskOrganisation {
            id,
            name: None,
            kind: None,
        });
        Ok(Some(self.know_organisation(found)))
    }

    /// An organisation as it reads now; what reads otherwise is another one to the lines.
    fn know_organisation(&mut self, row: DeskOrganisation) -> u32 {
        let words = self.other_names.with(row.name.as_deref(), Some(row.id.0));
        let now = Organisation {
            id: row.id,
            name: row.name.map(Zeroizing::new),
            kind: row.kind,
            words,
        };
        let known = self.organisation_numbers.get(&row.id);
        if let Some(number) = known
            && self.organisations[*number as usize].reads_as(&now)
        {
            return *number;
        }
        let number = self.organisations.len() as u32;
        self.organisation_numbers.insert(row.id, number);
        self.organisations.push(now);
        number
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
        Ok(())
    }
}

/// Following the log.
impl DeskIndex {
    fn follow(
        &mut self,
        reader: &Reader,
        changed: impl IntoIterator<Item = (u16, Uuid)>,
    ) -> Result<()> {
        let mut registrations = HashSet::new();
        let mut came = Vec::new();
        let (mut people, mut organisations) = (Vec::new(), Vec::new());
        let (mut names_changed, mut meetings_changed, mut waiting_changed) = (false, false, false);
        let mut seats_changed = false;
        for (kind, subject) in changed {
            match Noun::from_number(kind) {
                Some(Noun::Person) => {
                    names_changed = true;
                    people.push(PersonId(subject));
                }
                Some(Noun::Organisation) => {
                    names_changed = true;
                    organisations.push(OrganisationId(subject));
                }
                Some(Noun::Pair) => {
                    (names_changed, waiting_changed) = (true, true);
                    if let Some(pair) = reader.pair(subject)? {
                        people.extend([pair.a, pair.b].map(PersonId));
                        organisations.extend([pair.a, pair.b].map(OrganisationId));
                    }
                }
                Some(Noun::Meeting | Noun::Stop) => meetings_changed = true,
                Some(Noun::Route) => waiting_changed = true,
                Some(Noun::Application) => {
                    self.follow_application(reader, ApplicationId(subject))?;
                }
                Some(Noun::Registration) => {
                    seats_changed = true;
                    self.follow_placing(reader, subject)?;
                    registrations.insert(RegistrationId(subject));
                }
                // Of the facts only these are about a registration.
                _ if [CHECKED_IN, CHECK_IN_UNDONE].contains(&kind) => {
                    came.push(RegistrationId(subject));
                }
                _ => {}
            }
        }
        if names_changed {
            self.other_names = OtherNames::read(reader)?;
            waiting_changed |= self.are_waiting(&people, &organisations);
        }
        if meetings_changed {
            self.read_meetings(reader)?;
        }
        for id in organisations {
            self.follow_organisation(reader, id)?;
        }
        for person in people {
            self.stand(reader, reader.desk_rows_of_person(person)?)?;
            registrations.extend(reader.registrations_beside(person)?);
        }
        for id in came {
            if !registrations.contains(&id) && !self.follow_arrival(reader, id)? {
                registrations.insert(id);
            }
        }
        // Another registration of theirs may stand on the list from now on.
        for id in registrations.clone() {
            if let Some((Value::Id(person), ..)) = reader.register(registration::PERSON, id.0)? {
                registrations.extend(reader.registrations_beside(PersonId(person))?);
            }
        }
        for id in registrations {
            self.follow_registration(reader, id)?;
        }
        if waiting_changed {
            self.read_waiting(reader)?;
        }
        if seats_changed {
            self.read_seats(reader)?;
        }
        Ok(())
    }

    /// With the first seat that is given, and after the last that is taken back, everybody of the meeting stands otherwise.
    fn read_seats(&mut self, reader: &Reader) -> Result<()> {
        let now: HashSet<MeetingId> = reader.meetings_with_seats()?.into_iter().collect();
        let changed: Vec<MeetingId> = now.symmetric_difference(&self.seats).copied().collect();
        self.seats = now;
        for meeting in changed {
            let lines = self.of_place.get(&Place::Meeting(meeting));
            let lines: Vec<u32> = lines.iter().flat_map(|it| it.lines()).collect();
            for line in lines {
                self.note_state(line);
            }
        }
        Ok(())
    }

    /// Who came where they are registered, or did not after all, stands otherwise and nothing else. False where more may
    /// follow from it: for whom there are several registrations, or who came elsewhere.
    fn follow_arrival(&mut self, reader: &Reader, id: RegistrationId) -> Result<bool> {
        let came_elsewhere = self.by_arrival.get(&id).is_some_and(|it| !it.is_empty());
        let Some(line) = self.by_registration.get(&id).copied() else {
            return Ok(false);
        };
        let it = &self.lines[line as usize];
        let (person, Some(meeting), false) = (it.person, it.meeting(), came_elsewhere) else {
            return Ok(false);
        };
        if let Some(person) = person
            && (self.other_names.are_of(person.0) || reader.has_several_registrations(person)?)
        {
            return Ok(false);
        }
        let arrivals = reader.desk_arrivals(id)?;
        if arrivals.iter().any(|(at, _)| *at != meeting) {
            return Ok(false);
        }
        let arrived_at = arrivals.into_iter().map(|(_, at)| at).min();
        let door = AtTheDoor {
            arrived_at,
            ..it.door.clone()
        };
        self.stands_now(line, door);
        Ok(true)
    }

    fn follow_registration(&mut self, reader: &Reader, id: RegistrationId) -> Result<()> {
        let rows = reader.desk_rows_of(id)?;
        let places: Vec<Place> = rows
            .iter()
            .filter(|it| it.by_arrival)
            .map(|it| it.meeting.map_or(Place::Nowhere, Place::Meeting))
            .collect();
        let is_listed = rows.iter().any(|it| !it.by_arrival);
        let mut over: Vec<u32> = Vec::new();
        if !is_listed {
            over.extend(self.by_registration.remove(&id));
        }
        if let Some(lines) = self.by_arrival.get_mut(&id) {
            let stays = |line: &u32| places.contains(&self.lines[*line as usize].place);
            over.extend(lines.iter().filter(|it| !stays(it)));
            lines.retain(stays);
        }
        for line in over {
            self.leave(line);
        }
        self.stand(reader, rows)
    }

    fn stand(&mut self, reader: &Reader, rows: Vec<DeskRow>) -> Result<()> {
        for row in rows {
            let line = self.line(reader, row)?;
            let (id, place) = (line.registration, line.place);
            if !line.by_arrival {
                let known = self.by_registration.get(&id).copied();
                let number = self.put(known, line);
                self.by_registration.insert(id, number);
                continue;
            }
            let theirs = self.by_arrival.entry(id).or_default();
            let at = theirs
                .iter()
                .position(|it| self.lines[*it as usize].place == place);
            let known = at.map(|at| theirs.swap_remove(at));
            let number = self.put(known, line);
            self.by_arrival.entry(id).or_default().push(number);
        }
        Ok(())
    }

    fn follow_organisation(&mut self, reader: &Reader, id: OrganisationId) -> Result<()> {
        let rows = reader.desk_rows_of_organisation(id)?;
        let mut seen: HashSet<OrganisationId> =
            rows.iter().filter_map(|it| it.organisation).collect();
        seen.insert(id);
        for id in seen {
            if let Some(row) = reader.desk_organisation(id)? {
                self.know_organisation(row);
            }
        }
        self.stand(reader, rows)
    }

    /// A registration may be what came of an application, or have been taken back.
    fn follow_placing(&mut self, reader: &Reader, registration: Uuid) -> Result<()> {
        let application = reader.register(registration::APPLICATION, registration)?;
        let Some((Value::Id(application), ..)) = application else {
            return Ok(());
        };
        let application = ApplicationId(application);
        let hidden = reader.register(registration::HIDDEN, registration)?;
        match hidden {
            Some((Value::Null, ..)) | None => {
                self.wait_no_more(registration_of(application));
                Ok(())
            }
            Some(_) => self.follow_application(reader, application),
        }
    }

    fn follow_application(&mut self, reader: &Reader, id: ApplicationId) -> Result<()> {
        match reader.desk_application(id)? {
            Some(row) => self.wait(reader, row),
            None => {
                self.wait_no_more(registration_of(id));
                Ok(())
            }
        }
    }

    fn wait_no_more(&mut self, id: RegistrationId) {
        if let Some((_, line)) = self.waiting.remove(&id) {
            self.leave(line);
        }
    }

    fn wait(&mut self, reader: &Reader, row: DeskApplication) -> Result<()> {
        let id = row.application;
        let line = self.waiting_line(reader, row)?;
        let known = self.waiting.get(&registration_of(id)).map(|it| it.1);
        let number = self.put(known, line);
        self.waiting.insert(registration_of(id), (id, number));
        Ok(())
    }

    fn are_waiting(&self, people: &[PersonId], organisations: &[OrganisationId]) -> bool {
        let mut waiting = self.waiting.values();
        waiting.any(|(_, line)| {
            let it = &self.lines[*line as usize];
            let organisation = self.organisation(it).map(|it| it.id);
            it.person.is_some_and(|it| people.contains(&it))
                || organisation.is_some_and(|it| organisations.contains(&it))
        })
    }

    fn read_waiting(&mut self, reader: &Reader) -> Result<()> {
        let waiting = reader.desk_applications()?;
        let stay = waiting.iter().map(|it| registration_of(it.application));
        let stay: HashSet<RegistrationId> = stay.collect();
        let over: Vec<RegistrationId> = self
            .waiting
            .keys()
            .filter(|id| !stay.contains(id))
            .copied()
            .collect();
        for id in over {
            self.wait_no_more(id);
        }
        for row in waiting {
            self.wait(reader, row)?;
        }
        Ok(())
    }
}

/// Lines and the sets that they are in.
impl DeskIndex {
    /// Puts a line in the place of a known one, if there was one; one that reads the same only stands differently.
    fn put(&mut self, known: Option<u32>, line: Line) -> u32 {
        if let Some(number) = known {
            if self.lines[number as usize].reads_as(&line) {
                self.stands_now(number, line.door);
                return number;
            }
            self.leave(number);
        }
        let number = self.lines.len() as u32;
        self.lines.push(line);
        number
    }

    fn stands_now(&mut self, number: u32, door: AtTheDoor) {
        let line = &mut self.lines[number as usize];
        if line.door == door {
            return;
        }
        line.door = door;
        self.note_state(number);
    }

    fn leave(&mut self, number: u32) {
        let line = &mut self.lines[number as usize];
        line.gone = true;
        let place = line.place;
        if (number as usize) < self.built {
            self.registered.take_out(number);
            self.expected.take_out(number);
            self.arrived.take_out(number);
            if let Some(lines) = self.of_place.get_mut(&place) {
                lines.take_out(number);
            }
        }
    }

    fn note_state(&mut self, number: u32) {
        if (number as usize) < self.built && !self.lines[number as usize].gone {
            let state = self.state(number);
            self.expected.put(number, state == State::Expected);
            self.arrived.put(number, state == State::Arrived);
        }
    }

    fn put_in_order(&mut self) {
        self.lines.retain(|it| !it.gone);
        self.sort();
        self.built = self.lines.len();

        let mut collected = Collected::default();
        let names: Vec<Vec<u32>> = self
            .lines
            .iter()
            .map(|it| collected.numbers_of(ranks::words(&it.words)))
            .collect();
        let organisations: Vec<Vec<u32>> = self
            .organisations
            .iter()
            .map(|it| collected.numbers_of(ranks::words(&it.words)))
            .collect();
        let of_line = self.lines.iter().map(|it| it.organisation);
        self.vocabulary = collected.into_vocabulary(&names, &organisations, of_line);

        self.numbers = Numbers::default();
        self.of_place.clear();
        self.registered = Bits::none(self.built);
        self.expected = Bits::none(self.built);
        self.arrived = Bits::none(self.built);
        self.by_registration.clear();
        self.by_registration.reserve(self.built);
        self.by_arrival.clear();
        for number in 0..self.built as u32 {
            let it = &self.lines[number as usize];
            let (id, is_registered) = (it.registration, it.is_registered());
            self.numbers.add(number, &it.code, &it.phone_ends);
            let of_place = self.of_place.entry(it.place);
            of_place
                .or_insert_with(|| Bits::none(self.built))
                .add(number);
            if !is_registered {
                if let Some((_, line)) = self.waiting.get_mut(&id) {
                    *line = number;
                }
                continue;
            }
            self.registered.add(number);
            match it.by_arrival {
                true => self.by_arrival.entry(id).or_default().push(number),
                false => drop(self.by_registration.insert(id, number)),
            }
            self.note_state(number);
        }
        self.numbers.sort();
        self.find_twins();
    }

    fn find_twins(&mut self) {
        let mut waiting: QuickMap<PersonId, Vec<u32>> = QuickMap::default();
        let of_person = |it: &Line| it.person.filter(|_| !it.is_registered());
        for (number, it) in (0..).zip(&self.lines) {
            if let Some(person) = of_person(it) {
                waiting.entry(person).or_default().push(number);
            }
        }
        self.twins.clear();
        if waiting.is_empty() {
            return;
        }
        for (number, it) in (0..).zip(&self.lines).filter(|it| it.1.is_registered()) {
            let theirs = it.person.and_then(|it| waiting.get(&it));
            let twins = theirs.into_iter().flatten().map(|it| (*it, number));
            self.twins.extend(twins);
        }
    }

    /// By the Turkish alphabet, as [`DeskIndex::by_alphabet`] does: names and organisations that stand several times are
    /// compared once.
    fn sort(&mut self) {
        let names = alphabet(self.lines.iter().map(|it| it.name.as_str()));
        let organisations = alphabet(self.organisations.iter().map(|it| it.text()));
        let mut order: Vec<(u32, u32, RegistrationId, usize)> = (0..)
            .zip(&self.lines)
            .map(|(at, it)| {
                // Nobody's comes first, as one without a name does.
                let organisation = it.organisation.map_or(0, |it| organisations[it as usize]);
                (names[at], organisation, it.registration, at)
            })
            .collect();
        order.sort_unstable();
        for start in 0..order.len() {
            // A ring of lines, each of which goes where the one before it stood.
            let mut at = start;
            loop {
                let from = std::mem::replace(&mut order[at].3, at);
                if from == start {
                    break;
                }
                self.lines.swap(at, from);
                at = from;
            }
        }
    }
}

/// The place of each text among all, from 1; what the alphabet holds for the same has one place, and no text has none.
fn alphabet<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let mut numbers: QuickMap<&str, u32> = QuickMap::default();
    let number_of_each: Vec<u32> = texts
        .map(|text| {
            let next = numbers.len() as u32;
            *numbers.entry(text).or_insert(next)
        })
        .collect();
    let mut keys: Vec<(Vec<u8>, u32)> = numbers
        .into_iter()
        .map(|(text, number)| (turkish::sort_key(text), number))
        .collect();
    keys.sort_unstable();
    let mut places = vec![0; keys.len()];
    let nothing = turkish::sort_key("");
    let (mut place, mut before) = (0, &nothing);
    for (key, number) in &keys {
        place += u32::from(key != before);
        before = key;
        places[*number as usize] = place;
    }
    let of_each = number_of_each.into_iter();
    of_each.map(|number| places[number as usize]).collect()
}
