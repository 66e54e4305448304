//! A change: the only thing that is ever written. It enters the file by one door, is appended to its device's log, and
//! takes effect there; changes of other laptops come by the same door.
//!
//! There are two kinds. A `Set` gives columns of one row a value under one stamp; every column is a register of its own
//! and the later `(stamp, device)` stands. A `Fact` says that something happened and is only ever added. `Sets` are
//! several sets in one line of the log and under one stamp, for what is said in one breath: an applicant's line of a sheet
//! is a person, an application and a registration, and three lines of the log would say most of it three times.

use uuid::Uuid;

use crate::body::{self, Body, Value};
use crate::fact::Fact;
use crate::noun::{Column, Noun};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Set(Set),
    /// At least one; each of a row of its own.
    Sets(Vec<Set>),
    Fact(Fact),
}

/// The `kind` of `Sets` in the log. Nouns have smaller numbers, facts larger ones.
pub const SETS: u16 = 100;

/// Columns of one row, set together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    pub noun: Noun,
    pub row: Uuid,
    pub columns: Vec<(Column, Value)>,
}

impl Set {
    pub fn of(noun: Noun, row: impl Into<Uuid>) -> Set {
        Set {
            noun,
            row: row.into(),
            columns: Vec::new(),
        }
    }

    /// Sets the column, also to nothing: an emptied cell is a value that wins over an earlier one.
    pub fn with(mut self, column: Column, value: impl Into<Value>) -> Set {
        debug_assert_eq!(column.noun, self.noun);
        self.columns.push((column, value.into()));
        self
    }

    /// Sets the column when there is something to set. For rows that are new: what is not set stays unwritten.
    pub fn with_some(self, column: Column, value: Option<impl Into<Value>>) -> Set {
        match value {
            Some(value) => self.with(column, value),
            None => self,
        }
    }
}

impl From<Set> for Change {
    fn from(set: Set) -> Change {
        Change::Set(set)
    }
}

impl From<Vec<Set>> for Change {
    fn from(sets: Vec<Set>) -> Change {
        Change::Sets(sets)
    }
}

impl From<Fact> for Change {
    fn from(fact: Fact) -> Change {
        Change::Fact(fact)
    }
}

impl Change {
    /// The `kind` of its row in the log.
    pub fn kind(&self) -> u16 {
        match self {
            Change::Set(set) => set.noun.number(),
            Change::Sets(_) => SETS,
            Change::Fact(fact) => fact.number(),
        }
    }

    /// The row it is about; of several the first.
    pub fn subject(&self) -> Uuid {
        match self {
            Change::Set(set) => set.row,
            Change::Sets(sets) => sets.first().map_or(Uuid::nil(), |set| set.row),
            Change::Fact(fact) => fact.subject(),
        }
    }

    /// The rows it is about besides its subject.
    pub fn also(&self) -> impl Iterator<Item = Uuid> {
        let others = match self {
            Change::Sets(sets) => sets.get(1..).unwrap_or_default(),
            Change::Set(_) | Change::Fact(_) => &[],
        };
        others.iter().map(|set| set.row)
    }

    /// The bytes of its body.
    pub fn encode(&self) -> Vec<u8> {
        match self {
            Change::Set(set) => {
                let mut bytes = Vec::with_capacity(1024);
                for (column, value) in &set.columns {
                    body::put(&mut bytes, column.number, value);
                }
                bytes
            }
            Change::Sets(sets) => encode_sets(sets),
            Change::Fact(fact) => fact.body().encode(),
        }
    }
}

/// A value that is another row of the same line, by its place there: type 4 and one byte.
const PLACE: u8 = 4;

/// A body with an entry of bytes for each set, numbered from 0: noun (2, little-endian), row (16; not of the first, which is
/// the subject), columns.
fn encode_sets(sets: &[Set]) -> Vec<u8> {
    let place_of = |id: Uuid| {
        let place = sets.iter().position(|set| set.row == id)?;
        u8::try_from(place).ok()
    };
    let (mut bytes, mut entry) = (Vec::with_capacity(1024), Vec::with_capacity(512));
    for (at, set) in sets.iter().enumerate() {
        entry.clear();
        entry.extend_from_slice(&set.noun.number().to_le_bytes());
        if at > 0 {
            entry.extend_from_slice(set.row.as_bytes());
        }
        for (column, value) in &set.columns {
            let place = match value {
                Value::Id(id) => place_of(*id),
                _ => None,
            };
            match place {
                Some(place) => body::put_raw(&mut entry, column.number, PLACE, &[place]),
                None => body::put(&mut entry, column.number, value),
            }
        }
        body::put_raw(&mut bytes, at as u16, body::BYTES, &entry);
    }
    bytes
}

/// What a row of the log says to this version of Rota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// All of it is understood.
    Known(Change),
    /// Sets with nouns, columns or values that are not known yet: the rest takes effect now.
    Partly(Change),
    /// Of a later version, or torn: kept, and read again after an upgrade.
    Unknown,
}

impl Read {
    /// What is understood of it.
    pub fn change(self) -> Option<Change> {
        match self {
            Read::Known(change) | Read::Partly(change) => Some(change),
            Read::Unknown => None,
        }
    }

    /// The sets that are understood, one by one.
    pub fn sets(self) -> Vec<Set> {
        match self.change() {
            Some(Change::Set(set)) => vec![set],
            Some(Change::Sets(sets)) => sets,
            Some(Change::Fact(_)) | None => Vec::new(),
        }
    }

    pub fn fact(self) -> Option<Fact> {
        match self.change() {
            Some(Change::Fact(fact)) => Some(fact),
            Some(Change::Set(_) | Change::Sets(_)) | None => None,
        }
    }
}

/// Reads a row of the log.
pub fn read(kind: u16, subject: Uuid, body: &[u8]) -> Read {
    let Ok(body) = Body::decode(body) else {
        return Read::Unknown;
    };
    if kind == SETS {
        return read_sets(subject, body);
    }
    match Noun::from_number(kind) {
        Some(noun) => match read_set(noun, subject, body) {
            (set, true) => Read::Known(set.into()),
            (set, false) => Read::Partly(set.into()),
        },
        None => {
            Fact::read(kind, subject, &body).map_or(Read::Unknown, |fact| Read::Known(fact.into()))
        }
    }
}

/// The columns that are known, and whether all of them are.
fn read_set(noun: Noun, row: Uuid, body: Body) -> (Set, bool) {
    let mut set = Set::of(noun, row);
    let mut whole = true;
    for (number, value) in body.0 {
        match noun.column(number).filter(|column| column.takes(&value)) {
            Some(column) => set.columns.push((column, value)),
            None => whole = false,
        }
    }
    (set, whole)
}

fn read_sets(subject: Uuid, body: Body) -> Read {
    let entries: Vec<Option<Entry>> = body
        .0
        .into_iter()
        .map(|(at, entry)| Entry::read((at == 0).then_some(subject), &entry))
        .collect();
    let rows: Vec<Option<Uuid>> = entries
        .iter()
        .map(|it| it.as_ref().map(|it| it.row))
        .collect();
    let mut whole = true;
    let mut sets = Vec::with_capacity(entries.len());
    for entry in entries {
        match entry.and_then(|it| it.set(&rows)) {
            Some((set, all)) => {
                sets.push(set);
                whole &= all;
            }
            None => whole = false,
        }
    }
    match (sets.is_empty(), whole) {
        (true, _) => Read::Unknown,
        (false, true) => Read::Known(Change::Sets(sets)),
        (false, false) => Read::Partly(Change::Sets(sets)),
    }
}

/// One of several sets, as it stands in the log.
struct Entry {
    noun: u16,
    row: Uuid,
    body: Body,
}

impl Entry {
    fn read(subject: Option<Uuid>, entry: &Value) -> Option<Entry> {
        let entry = entry.bytes()?;
        let (noun, rest) = entry.split_first_chunk::<2>()?;
        let (row, body) = match subject {
            Some(subject) => (subject, rest),
            None => {
                let (row, body) = rest.split_first_chunk::<16>()?;
                (Uuid::from_bytes(*row), body)
            }
        };
        Some(Entry {
            noun: u16::from_le_bytes(*noun),
            row,
            body: Body::decode(body).ok()?,
        })
    }

    /// With the rows that its values name by their places; `None` where its noun is not known.
    fn set(mut self, rows: &[Option<Uuid>]) -> Option<(Set, bool)> {
        for (_, value) in &mut self.body.0 {
            if let Value::Later(PLACE, place) = value
                && let [place] = place[..]
                && let Some(Some(row)) = rows.get(usize::from(place))
            {
                *value = (*row).into();
            }
        }
        Some(read_set(Noun::from_number(self.noun)?, self.row, self.body))
    }
}

/// What screens call the news of a log row of this kind. Of `Sets` that stands in the body.
pub fn topic(kind: u16) -> Option<&'static str> {
    Noun::from_number(kind)
        .map(Noun::topic)
        .or_else(|| crate::fact::topic(kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noun::{meeting, venue};

    #[test]
    fn a_set_survives_writing_and_reading() {
        let set = Set::of(Noun::Meeting, Uuid::from_u128(1))
            .with(meeting::DATE, "2026-11-24")
            .with(meeting::CAPACITY, 20u32)
            .with(meeting::VENUE, Value::Null);
        let change = Change::from(set);
        assert_eq!(
            read(change.kind(), change.subject(), &change.encode()),
            Read::Known(change)
        );
    }

    fn times(bytes: &[u8], part: &[u8]) -> usize {
        bytes.windows(part.len()).filter(|it| *it == part).count()
    }

    #[test]
    fn several_sets_survive_together_and_what_a_later_version_put_among_them_holds_up_nothing() {
        let sets = vec![
            Set::of(Noun::Meeting, Uuid::from_u128(1))
                .with(meeting::CAPACITY, 20u32)
                .with(meeting::VENUE, Uuid::from_u128(2))
                .with(meeting::STOP, Uuid::from_u128(9)),
            Set::of(Noun::Venue, Uuid::from_u128(2)).with(venue::NAME, "Ordu Kültür Merkezi"),
        ];
        let change = Change::from(sets.clone());
        assert_eq!(change.subject(), Uuid::from_u128(1));
        assert_eq!(change.also().collect::<Vec<_>>(), [Uuid::from_u128(2)]);
        let read_it = |body: &[u8]| read(change.kind(), change.subject(), body);
        assert_eq!(read_it(&change.encode()), Read::Known(change.clone()));
        let bytes = change.encode();
        let of = |row: u128| times(&bytes, Uuid::from_u128(row).as_bytes());
        assert_eq!(
            (of(1), of(2), of(9)),
            (0, 1, 1),
            "each row stands there once"
        );

        let mut body = Body::decode(&change.encode()).unwrap();
        let mut later = 9_999u16.to_le_bytes().to_vec();
        later.extend_from_slice(Uuid::from_u128(3).as_bytes());
        body.0.push((2, Value::Bytes(later)));
        assert_eq!(read_it(&body.encode()), Read::Partly(change.clone()));
        assert_eq!(read_it(&body.encode()).sets(), sets);

        for torn in [vec![], vec![0; 7], vec![0xff; 40]] {
            let body = Body(vec![(0, Value::Bytes(torn))]);
            assert_eq!(read_it(&body.encode()), Read::Unknown);
        }
        assert_eq!(read_it(&[]), Read::Unknown);
        for length in 0..40 {
            // However long an entry is: sixteen bytes of it are no id.
            let name = "a".repeat(length);
            let person = Set::of(Noun::Person, crate::ids::PersonId(Uuid::from_u128(1)));
            let other = Set::of(Noun::Person, crate::ids::PersonId(Uuid::from_u128(2)));
            let sets = [person.with(crate::noun::person::NAME, name), other];
            let change = Change::from(sets.to_vec());
            assert_eq!(read_it(&change.encode()), Read::Known(change), "{length}");
        }
        assert_eq!(Noun::from_number(SETS), None, "no noun has this number");
        assert!(!Fact::NUMBERS.contains(&SETS), "and no fact");
    }

    #[test]
    fn a_column_of_a_later_version_does_not_hold_up_the_others() {
        let body = Body(vec![(2, "2026-11-24".into()), (999, "?".into())]);
        let set = Set::of(Noun::Meeting, Uuid::nil()).with(meeting::DATE, "2026-11-24");
        assert_eq!(
            read(4, Uuid::nil(), &body.encode()),
            Read::Partly(set.into())
        );
    }

    #[test]
    fn a_kind_of_a_later_version_is_unknown() {
        assert_eq!(read(65_000, Uuid::nil(), &[]), Read::Unknown);
        assert_eq!(read(4, Uuid::nil(), &[0xff]), Read::Unknown, "torn");
    }
}
