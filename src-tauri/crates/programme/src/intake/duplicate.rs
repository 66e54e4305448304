//! Records that look alike: what a person decides about two of them, and what a join takes over.
//!
//! Nobody is ever joined by a likeness. A join is a decision like any other: it can be taken back for ever, and then the
//! fields that it took over go back to what they were, where they still stand. "Different" is remembered, so that the same
//! question is not asked again. What a join means for lists, counts and seats follows in `store` from who stands for whom.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use domain::body::Value;
use domain::bound::{self, is_too_long};
use domain::change::Set;
use domain::duplicate::{Alike, Body, Comparable, Folding, Reason, Said, Somebody, alike};
use domain::ids::{
    MeetingId, OperationId, OrganisationId, PersonId, RegistrationId, of_its_nature,
};
use domain::noun::{Column, Noun, application, organisation, pair, person};
use domain::registration::is_code;
use domain::{province, turkish};
use store::{Decision, PairRow, PersonRow, Reader, RegistrationRow, Tx};
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid};
use crate::base::input::As;
use crate::known::history::before_handed_on;
use crate::known::hits::hits_of;
use crate::known::standing::{by_name, standing_of};
use crate::known::which::shown_of;
use crate::programme::Programme;
use crate::view;
use crate::write::put_back::put_back_from;

/// Of which kind two records are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    People,
    Organisations,
}

impl Of {
    fn named(word: &str) -> Result<Of> {
        match word {
            "people" => Ok(Of::People),
            "organisations" => Ok(Of::Organisations),
            _ => Err(invalid("duplicates_of_unknown", "of")),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Of::People => "people",
            Of::Organisations => "organisations",
        }
    }

    fn noun(self) -> Noun {
        match self {
            Of::People => Noun::Person,
            Of::Organisations => Noun::Organisation,
        }
    }

    /// What is compared and can be taken over, as it is called.
    fn fields(self) -> &'static [(&'static str, Column)] {
        match self {
            Of::People => &[
                ("name", person::NAME),
                ("phone", person::PHONE),
                ("email", person::EMAIL),
                ("sex", person::SEX),
                ("access_need", person::ACCESS_NEED),
                ("meal_need", person::MEAL_NEED),
            ],
            Of::Organisations => &[
                ("name", organisation::NAME),
                ("short_name", organisation::SHORT_NAME),
                ("kind", organisation::KIND),
                ("province", organisation::PLATE),
                ("district", organisation::DISTRICT),
                ("branch_of", organisation::BRANCH_OF),
                ("themes", organisation::THEMES),
                ("web", organisation::WEB),
                ("sensitive", organisation::SENSITIVE),
            ],
        }
    }
}

impl Programme {
    /// The pairs of `people` or `organisations` that look alike and that nobody has decided on, and the joins that stand.
    pub fn duplicates(&self, of: &str) -> Result<view::Duplicates> {
        let of = Of::named(of)?;
        self.read(|reader| {
            let decided = Decided::read(reader)?;
            let (names, found) = match of {
                Of::People => alike_people(reader)?,
                Of::Organisations => alike_organisations(reader)?,
            };
            let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
            let mut pairs: Vec<view::Pair> = Vec::new();
            for it in found {
                if decided.are_different(it.a, it.b) {
                    continue;
                }
                pairs.push(view::Pair {
                    pair: pair_id(of, it.a, it.b).to_string(),
                    a: it.a.to_string(),
                    b: it.b.to_string(),
                    a_name: name(it.a),
                    b_name: name(it.b),
                    score: it.likeness.score,
                    reasons: words(&it.likeness.reasons),
                    later: decided.later.contains(&ordered(it.a, it.b)),
                });
            }
            // Stable: the likeliest stay first among those that were put off, too.
            pairs.sort_by_key(|it| it.later);
            let joined = decided.pairs.iter().filter(|it| {
                it.decision == Some(Decision::Joined) && it.of == of.word() && it.a != it.b
            });
            let mut joined: Vec<view::JoinedPair> = joined
                .map(|it| view::JoinedPair {
                    pair: it.id.to_string(),
                    a: it.a.to_string(),
                    b: it.b.to_string(),
                    a_name: name(it.a),
                    b_name: name(it.b),
                    kept: it.kept.unwrap_or(it.a).to_string(),
                })
                .collect();
            joined.sort_by(|x, y| {
                let by_name = turkish::compare(&x.a_name, &y.a_name);
                by_name.then_with(|| x.pair.cmp(&y.pair))
            });
            Ok(view::Duplicates {
                of: of.word().to_owned(),
                pairs,
                joined,
            })
        })
    }

    /// Two records side by side, field by field.
    pub fn compared(&self, a: &str, b: &str) -> Result<view::Compared> {
        self.read(|reader| {
            let (of, a, b) = two(reader, a, b)?;
            let fields = of.fields().iter().map(|(field, column)| {
                let text = |id| field_text(reader, field, *column, id);
                let (a, b) = (text(a)?, text(b)?);
                Ok(view::ComparedField {
                    field: (*field).to_owned(),
                    differs: a != b,
                    a,
                    b,
                })
            });
            Ok(view::Compared {
                pair: pair_id(of, a, b).to_string(),
                a: a.to_string(),
                b: b.to_string(),
                fields: fields.collect::<Result<_>>()?,
                a_record: record(reader, of, a)?,
                b_record: record(reader, of, b)?,
            })
        })
    }

    /// From now on the two are one: in lists, counts, seats and at the desk, also where somebody once said that they are
    /// different. Whoever already stands for one of them is meant. The record that is kept takes over what it does not have, and what is chosen to be taken.
    pub fn join(
        &mut self,
        a: &str,
        b: &str,
        choice: &view::JoinChoice,
    ) -> Result<view::PairDecided> {
        self.write("join", |tx| {
            let (of, named_a, named_b) = two(tx, a, b)?;
            let (a, b) = (tx.standing_for(named_a)?, tx.standing_for(named_b)?);
            if a == b {
                let id = pair_id(of, named_a, named_b);
                return Ok(decided(
                    tx,
                    of,
                    id,
                    (named_a, named_b),
                    Some(a),
                    Vec::new(),
                    false,
                ));
            }
            let kept = match choice.keep.as_deref() {
                None => a,
                Some(text) => match meant(tx, text)? {
                    (_, it) if it == named_a || it == a => a,
                    (_, it) if it == named_b || it == b => b,
                    _ => return Err(invalid("keep_unknown", "keep")),
                },
            };
            let other = if kept == a { b } else { a };
            let id = pair_id(of, a, b);
            decide(tx, of, (a, b), Decision::Joined, Some(kept))?;
            let changed = take_over(tx, of, kept, other, &choice.take)?;
            Ok(decided(tx, of, id, (a, b), Some(kept), changed, true))
        })
    }

    /// The two are different: remembered for ever. Where they were joined, that is taken back, with the fields that the join
    /// took over, where they still stand.
    pub fn separate(&mut self, a: &str, b: &str) -> Result<view::PairDecided> {
        self.write("separate", |tx| {
            let (of, a, b) = two(tx, a, b)?;
            let mut changed = Vec::new();
            let mut written = false;
            // Two can be joined by more than one way.
            while tx.standing_for(a)? == tx.standing_for(b)? {
                let Some(join) = last_join_between(tx, a, b)? else {
                    break;
                };
                let operations = joins_of_pair(tx, join.id)?;
                decide(tx, of, (join.a, join.b), Decision::Different, None)?;
                for (column, before, after) in put_back_from(tx, &operations, &[of.noun()])? {
                    changed.extend(moved(tx, of, column, &before, &after)?);
                }
                changed.extend(put_back_handed_on(tx, of, &join, &operations)?);
                written = true;
            }
            let id = pair_id(of, a, b);
            let stands = tx.pair(id)?.and_then(|it| it.decision);
            if stands != Some(Decision::Different) {
                decide(tx, of, (a, b), Decision::Different, None)?;
                written = true;
            }
            let answer = decided(tx, of, id, (a, b), None, changed, written);
            Ok(view::PairDecided {
                decision: Decision::Different.word().to_owned(),
                ..answer
            })
        })
    }

    /// Somebody has looked at the two and could not tell: they come last from now on.
    pub fn put_off(&mut self, a: &str, b: &str) -> Result<view::PairDecided> {
        self.write("later", |tx| {
            let (of, a, b) = two(tx, a, b)?;
            if tx.standing_for(a)? == tx.standing_for(b)? {
                return Err(invalid("pair_joined", "pair"));
            }
            let id = pair_id(of, a, b);
            let stands = tx.pair(id)?.and_then(|it| it.decision);
            let is_new = stands != Some(Decision::Later);
            if is_new {
                decide(tx, of, (a, b), Decision::Later, None)?;
            }
            let answer = decided(tx, of, id, (a, b), None, Vec::new(), is_new);
            Ok(view::PairDecided {
                decision: Decision::Later.word().to_owned(),
                ..answer
            })
        })
    }

    /// Who is registered for a meeting and looks like somebody at its door, the likeliest first. Only looked at: whether it
    /// is them, the desk says.
    pub fn lookalikes(
        &self,
        meeting: MeetingId,
        form: &view::WalkInForm,
    ) -> Result<Vec<view::Lookalike>> {
        if is_too_long(&form.name, bound::NAME) || is_too_long(&form.organisation, bound::NAME) {
            return Ok(Vec::new());
        }
        self.read(|reader| {
            let mut folding = Folding::default();
            let typed = |text: &str| Some(text.trim().to_owned()).filter(|it| !it.is_empty());
            let somebody = folding.somebody(
                &form.name,
                typed(&form.organisation).as_deref(),
                form.phone.as_deref(),
                form.email.as_deref(),
            );
            let people = reader.people_at(meeting)?;
            let mut found: Vec<(PersonId, f64, Vec<String>)> = Vec::new();
            for it in &people {
                if let Some(likeness) = likely(&mut folding, it).looks_like(&somebody) {
                    found.push((it.id, likeness.score, words(&likeness.reasons)));
                }
            }
            found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            found.truncate(3);
            let mut alike = Vec::new();
            for (id, score, reasons) in found {
                let mut rows = reader.registrations_of_person(id)?;
                rows.retain(|row| row.meeting == Some(meeting));
                let hits = hits_of(reader, meeting, &rows)?;
                alike.extend(hits.into_iter().next().map(|hit| view::Lookalike {
                    hit,
                    score,
                    reasons: reasons.clone(),
                }));
            }
            Ok(alike)
        })
    }
}

/// Everything that was decided, seen from who stands for whom now.
pub(crate) struct Decided {
    pairs: Vec<PairRow>,
    standing: HashMap<Uuid, Uuid>,
    different: HashSet<(Uuid, Uuid)>,
    later: HashSet<(Uuid, Uuid)>,
}

impl Decided {
    pub(crate) fn read(reader: &Reader) -> Result<Decided> {
        let mut decided = Decided {
            pairs: reader.pairs()?,
            standing: reader.standing()?,
            different: HashSet::new(),
            later: HashSet::new(),
        };
        for it in &decided.pairs {
            let both = ordered(decided.standing(it.a), decided.standing(it.b));
            match it.decision {
                Some(Decision::Different) => decided.different.insert(both),
                Some(Decision::Later) => decided.later.insert(both),
                Some(Decision::Joined) | None => false,
            };
        }
        Ok(decided)
    }

    /// Who stands for a record: itself, where it is joined with nobody.
    pub(crate) fn standing(&self, id: Uuid) -> Uuid {
        self.standing.get(&id).copied().unwrap_or(id)
    }

    /// Whether somebody has said so of the two, or of any two for whom they stand.
    pub(crate) fn are_different(&self, a: Uuid, b: Uuid) -> bool {
        let both = ordered(self.standing(a), self.standing(b));
        self.different.contains(&both)
    }
}

/// What of a known person is compared.
pub(crate) fn likely(folding: &mut Folding, row: &PersonRow) -> Somebody {
    folding.somebody(
        &row.name,
        row.organisation_name.as_deref(),
        row.phone.as_deref(),
        row.email.as_deref(),
    )
}

pub(crate) fn words(reasons: &[Reason]) -> Vec<String> {
    reasons.iter().map(|it| it.word().to_owned()).collect()
}

type Found = (HashMap<Uuid, String>, Vec<Alike<Uuid>>);

fn alike_people(reader: &Reader) -> Result<Found> {
    let mut folding = Folding::default();
    let mut crowd: Vec<(Uuid, Somebody)> = Vec::new();
    let mut names = HashMap::new();
    for row in reader.people()? {
        if row.joined_with.is_none() {
            crowd.push((row.id.0, likely(&mut folding, &row)));
        }
        names.insert(row.id.0, row.name);
    }
    Ok((names, alike(&crowd)))
}

fn alike_organisations(reader: &Reader) -> Result<Found> {
    let rows = reader.organisations()?;
    let crowd: Vec<(Uuid, Body)> = rows
        .iter()
        .map(|row| {
            let said = Said {
                short_name: row.short_name.as_deref(),
                kind: row.kind.as_deref(),
                plate: row.plate,
                branch_of: row.branch_of,
            };
            (row.id.0, Body::new(row.id, &row.name, &said))
        })
        .collect();
    let all = reader.organisation_names()?;
    let names = all.into_iter().map(|(id, name)| (id.0, name)).collect();
    Ok((names, alike(&crowd)))
}

fn ordered(a: Uuid, b: Uuid) -> (Uuid, Uuid) {
    (a.min(b), a.max(b))
}

/// One id for the two of them on every laptop.
fn pair_id(of: Of, a: Uuid, b: Uuid) -> Uuid {
    let (a, b) = ordered(a, b);
    let both = [of.word().as_bytes(), &[0], a.as_bytes(), b.as_bytes()].concat();
    of_its_nature(Noun::Pair, both)
}

/// The records that two texts mean, both people or both organisations.
fn two(reader: &Reader, a: &str, b: &str) -> Result<(Of, Uuid, Uuid)> {
    let ((of, a), (other, b)) = (meant(reader, a)?, meant(reader, b)?);
    if of != other {
        return Err(invalid("pair_mixed", "pair"));
    }
    if a == b {
        return Err(invalid("pair_of_one", "pair"));
    }
    Ok((of, a, b))
}

/// A person or an organisation by its id, or somebody by the id or the code of a registration.
fn meant(reader: &Reader, text: &str) -> Result<(Of, Uuid)> {
    let text = text.trim();
    let digits: String = text.split_whitespace().collect();
    let of_registration = |row: Option<RegistrationRow>| {
        let person = row.and_then(|row| row.person);
        person.map(|it| (Of::People, it.0)).ok_or_else(unknown)
    };
    if is_code(&digits) {
        return of_registration(reader.registration_with_code(&digits)?);
    }
    let id: Uuid = text.parse().map_err(|_| unknown())?;
    if reader.person(PersonId(id))?.is_some() {
        return Ok((Of::People, id));
    }
    let names = reader.organisation_names()?;
    if names.iter().any(|(it, _)| it.0 == id) || reader.organisation(OrganisationId(id))?.is_some()
    {
        return Ok((Of::Organisations, id));
    }
    of_registration(reader.registration(RegistrationId(id))?)
}

fn unknown() -> Error {
    Error::Unknown {
        what: "record",
        candidates: vec![],
    }
}

fn decide(
    tx: &mut Tx,
    of: Of,
    (a, b): (Uuid, Uuid),
    decision: Decision,
    kept: Option<Uuid>,
) -> Result<()> {
    let (a, b) = ordered(a, b);
    let id = pair_id(of, a, b);
    let set = Set::of(Noun::Pair, id);
    let set = match tx.register(pair::A, id)? {
        Some(_) => set,
        None => set
            .with(pair::OF, of.word())
            .with(pair::A, a)
            .with(pair::B, b),
    };
    Ok(tx.record(
        set.with(pair::DECISION, decision.word())
            .with(pair::KEPT, kept),
    )?)
}

fn decided(
    tx: &Tx,
    _of: Of,
    id: Uuid,
    (a, b): (Uuid, Uuid),
    kept: Option<Uuid>,
    changed: Vec<view::Changed>,
    written: bool,
) -> view::PairDecided {
    view::PairDecided {
        pair: id.to_string(),
        a: a.to_string(),
        b: b.to_string(),
        decision: Decision::Joined.word().to_owned(),
        kept: kept.map(|it| it.to_string()),
        changed,
        operation: written.then(|| tx.operation().to_string()),
    }
}

/// What the kept record does not have, and what was chosen, it takes from the other one.
/// What sheets have said since of the record that was given up, and the other took over, is that one's own again.
fn put_back_handed_on(
    tx: &mut Tx,
    of: Of,
    join: &PairRow,
    operations: &[OperationId],
) -> Result<Vec<view::Changed>> {
    let Some(kept) = join.kept else {
        return Ok(Vec::new());
    };
    let other = if kept == join.a { join.b } else { join.a };
    let mut set = Set::of(of.noun(), kept);
    let mut changed = Vec::new();
    for (_, column) in of.fields() {
        let Some(before) = before_handed_on(tx, *column, kept, other, operations)? else {
            continue;
        };
        let stands = tx.register(*column, kept)?;
        let stands = stands.map_or(Value::Null, |(value, ..)| value);
        changed.extend(moved(tx, of, *column, &stands, &before)?);
        set = set.with(*column, before);
    }
    if !set.columns.is_empty() {
        tx.record(set)?;
    }
    Ok(changed)
}

fn take_over(
    tx: &mut Tx,
    of: Of,
    kept: Uuid,
    other: Uuid,
    take: &[String],
) -> Result<Vec<view::Changed>> {
    for field in take {
        if !of.fields().iter().any(|it| it.0 == field) {
            return Err(Error::FieldUnknown {
                field: field.clone(),
                known: of.fields().iter().map(|it| it.0).collect(),
            });
        }
    }
    let mut set = Set::of(of.noun(), kept);
    let mut changed = Vec::new();
    for (field, column) in of.fields() {
        let value = |id| -> Result<Value> {
            let held = tx.register(*column, id)?;
            Ok(held.map_or(Value::Null, |(value, ..)| value))
        };
        let (mine, theirs) = (value(kept)?, value(other)?);
        let is_wanted = is_empty(*column, &mine) || take.iter().any(|it| it == field);
        // Nobody is a branch of themselves.
        let is_itself = *column == organisation::BRANCH_OF && theirs == Value::from(kept);
        if !is_wanted || is_empty(*column, &theirs) || theirs == mine || is_itself {
            continue;
        }
        changed.extend(moved(tx, of, *column, &mine, &theirs)?);
        set = set.with(*column, theirs);
    }
    if !set.columns.is_empty() {
        tx.record(set)?;
    }
    Ok(changed)
}

pub(crate) fn is_empty(column: Column, value: &Value) -> bool {
    // That nobody asked is no answer.
    *value == Value::Null || (column == person::SEX && *value == Value::from("sorulmadi"))
}

fn moved(
    reader: &Reader,
    of: Of,
    column: Column,
    before: &Value,
    after: &Value,
) -> Result<Option<view::Changed>> {
    let Some((field, _)) = of.fields().iter().find(|it| it.1 == column) else {
        return Ok(None);
    };
    Ok(Some(view::Changed {
        column: (*field).to_owned(),
        before: text_of(reader, field, before)?,
        after: text_of(reader, field, after)?,
    }))
}

fn field_text(reader: &Reader, field: &str, column: Column, id: Uuid) -> Result<Option<String>> {
    match reader.register(column, id)? {
        Some((value, ..)) => text_of(reader, field, &value),
        None => Ok(None),
    }
}

fn text_of(reader: &Reader, field: &str, value: &Value) -> Result<Option<String>> {
    match (field, value) {
        ("province", Value::Int(plate)) => {
            let plate = u8::try_from(*plate).ok();
            let province = plate.and_then(province::by_plate);
            Ok(province.map(|it| it.name.to_owned()))
        }
        ("branch_of", value) => shown_of(reader, As::Organisation, value),
        (_, value) => shown_of(reader, As::Text, value),
    }
}

/// What stands around a record. Of a joined one, what stands around all of them.
fn record(reader: &Reader, of: Of, id: Uuid) -> Result<view::Record> {
    let (mut rows, noun_column) = match of {
        Of::People => (
            reader.registrations_of_person(PersonId(id))?,
            application::PERSON,
        ),
        Of::Organisations => (
            reader.registrations_of_organisation(OrganisationId(id))?,
            application::ORGANISATION,
        ),
    };
    rows.sort_by(by_name);
    let organisation = match of {
        Of::People => reader
            .person(PersonId(id))?
            .and_then(|it| it.organisation_name),
        Of::Organisations => None,
    };
    let people: HashSet<PersonId> = rows.iter().filter_map(|row| row.person).collect();
    let mut meetings: BTreeMap<(Option<String>, Uuid), view::RecordMeeting> = BTreeMap::new();
    for row in &rows {
        let Some(meeting) = row
            .meeting
            .map(|it| reader.meeting(it))
            .transpose()?
            .flatten()
        else {
            continue;
        };
        let standing = standing_of(row, reader.seats_given(meeting.id)?);
        let state = match &row.arrived_at {
            Some(_) => "arrived",
            None => standing.word(),
        };
        let city = meeting.plate.and_then(province::by_plate);
        meetings
            .entry((meeting.date.clone(), meeting.id.0))
            .or_insert_with(|| view::RecordMeeting {
                meeting: meeting.id.to_string(),
                city: city.map(|it| it.name.to_owned()),
                date: meeting.date.clone(),
                state: state.to_owned(),
            });
    }
    Ok(view::Record {
        organisation,
        meetings: meetings.into_values().collect(),
        applications: reader.leaning(noun_column, id)?.len() as u32,
        people: people.len() as u32,
    })
}

/// Of the joins that make the two one, the last that was made on the shortest way between them.
fn last_join_between(reader: &Reader, a: Uuid, b: Uuid) -> Result<Option<PairRow>> {
    let mut joins = reader.pairs()?;
    joins.retain(|it| it.decision == Some(Decision::Joined) && it.a != it.b);
    let mut came_by: HashMap<Uuid, usize> = HashMap::new();
    let mut next = VecDeque::from([a]);
    while let Some(at) = next.pop_front() {
        for (number, join) in joins.iter().enumerate() {
            let to = match at {
                it if it == join.a => join.b,
                it if it == join.b => join.a,
                _ => continue,
            };
            if to != a && !came_by.contains_key(&to) {
                came_by.insert(to, number);
                next.push_back(to);
            }
        }
    }
    let (mut at, mut last) = (b, None::<(u64, usize)>);
    while at != a {
        let Some(number) = came_by.get(&at).copied() else {
            return Ok(None);
        };
        let join = &joins[number];
        let stamp = reader.register(pair::DECISION, join.id)?;
        last = last.max(stamp.map(|(_, stamp, _)| (stamp, number)));
        at = if at == join.a { join.b } else { join.a };
    }
    Ok(last.map(|(_, number)| joins[number].clone()))
}

/// The operations that have joined a pair: each may have taken fields over.
fn joins_of_pair(reader: &Reader, pair: Uuid) -> Result<Vec<OperationId>> {
    let joined = Value::from(Decision::Joined.word());
    let log = reader.log_of_subject(pair)?.into_iter();
    let joins = log.filter(|row| {
        let mut sets = row.read().sets().into_iter();
        sets.any(|set| set.columns.contains(&(pair::DECISION, joined.clone())))
    });
    Ok(joins.map(|row| row.operation).collect())
}
