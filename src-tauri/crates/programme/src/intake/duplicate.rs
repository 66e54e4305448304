//! Records that look alike: what a person decides about two of them, and what a join takes over.
//!
//! Nobody is ever joined by a likeness. A join is a decision like any other: it can be taken back for ever, and then the
//! fields that it took over go back to what they were, where they still stand. "Different" is remembered, so that the same
//! question is not asked again. What a join means for lists, counts and seats follows in `store` from who stands for whom.

use domain::duplicate::DuplicatesOf as Of;
use std::collections::HashMap;

use domain::bound::{self, is_too_long};
use domain::change::Set;
use domain::duplicate::{Alike, Body, Folding, Said, Somebody, alike};
use domain::ids::{MeetingId, PairId, RowId};
use domain::noun::{Noun, pair};
use domain::turkish;
use domain::verb::Verb;
use store::{Decision, Reader, Tx};
use uuid::Uuid;

use crate::base::error::{Result, invalid};
use crate::base::which::Which;
use crate::known::likeness::{Decided, likely, ordered};
use crate::known::lookalikes::{TypedPerson, at_the_door};
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::put_back::put_back_from;

mod meant;
mod record;
mod take_over;

use meant::{fields_of, meant, of_named, pair_id, two};
use record::{field_text, record};
use take_over::{joins_of_pair, last_join_between, moved, put_back_handed_on, take_over};

impl Reading {
    /// The pairs of `people` or `organisations` that look alike and that nobody has decided on, and the joins that stand.
    pub fn duplicates(&self, of: &str) -> Result<view::Duplicates> {
        let of = of_named(of)?;
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
                    pair: PairId(pair_id(of, it.a, it.b)),
                    a: it.a.into(),
                    b: it.b.into(),
                    a_name: name(it.a),
                    b_name: name(it.b),
                    score: it.likeness.score,
                    reasons: it.likeness.reasons.clone(),
                    later: decided.later.contains(&ordered(it.a, it.b)),
                });
            }
            // Stable: the likeliest stay first among those that were put off, too.
            pairs.sort_by_key(|it| it.later);
            let joined = decided.pairs.iter().filter(|it| {
                it.decision == Some(Decision::Joined.into())
                    && it.of == Some(of.into())
                    && it.a != it.b
            });
            let mut joined: Vec<view::JoinedPair> = joined
                .map(|it| view::JoinedPair {
                    pair: it.id.into(),
                    a: it.a.into(),
                    b: it.b.into(),
                    a_name: name(it.a),
                    b_name: name(it.b),
                    kept: it.kept.unwrap_or(it.a).into(),
                })
                .collect();
            joined.sort_by(|x, y| {
                let by_name = turkish::compare(&x.a_name, &y.a_name);
                by_name.then_with(|| x.pair.cmp(&y.pair))
            });
            Ok(view::Duplicates { of, pairs, joined })
        })
    }

    /// The record that somebody typed an id or a code for.
    pub fn find_record(&self, text: &str) -> Result<RowId> {
        self.read(|reader| Ok(meant(reader, text.into())?.1.into()))
    }

    /// Two records side by side, field by field.
    pub fn compared<'a>(
        &self,
        a: impl Into<Which<'a>>,
        b: impl Into<Which<'a>>,
    ) -> Result<view::Compared> {
        self.read(|reader| {
            let (of, a, b) = two(reader, a.into(), b.into())?;
            let fields = fields_of(of).iter().map(|(field, column)| {
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
                pair: PairId(pair_id(of, a, b)),
                a: a.into(),
                b: b.into(),
                fields: fields.collect::<Result<_>>()?,
                a_record: record(reader, of, a)?,
                b_record: record(reader, of, b)?,
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
            let typed = TypedPerson {
                name: &form.name,
                organisation: Some(&form.organisation),
                phone: form.phone.as_deref(),
                email: form.email.as_deref(),
            };
            at_the_door(reader, meeting, typed)
        })
    }
}

impl Programme {
    /// From now on the two are one: in lists, counts, seats and at the desk, also where somebody once said that they are
    /// different. Whoever already stands for one of them is meant. The record that is kept takes over what it does not have, and what is chosen to be taken.
    pub fn join<'a>(
        &mut self,
        a: impl Into<Which<'a>>,
        b: impl Into<Which<'a>>,
        choice: &view::JoinChoice,
    ) -> Result<view::PairDecided> {
        self.write(Verb::Join, |tx| {
            let (of, named_a, named_b) = two(tx, a.into(), b.into())?;
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
            let kept = match choice.keep {
                None => a,
                Some(keep) => match meant(tx, keep.into())? {
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
    pub fn separate<'a>(
        &mut self,
        a: impl Into<Which<'a>>,
        b: impl Into<Which<'a>>,
    ) -> Result<view::PairDecided> {
        self.write(Verb::Separate, |tx| {
            let (of, a, b) = two(tx, a.into(), b.into())?;
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
            if stands != Some(Decision::Different.into()) {
                decide(tx, of, (a, b), Decision::Different, None)?;
                written = true;
            }
            let answer = decided(tx, of, id, (a, b), None, changed, written);
            Ok(view::PairDecided {
                decision: Decision::Different,
                ..answer
            })
        })
    }

    /// Somebody has looked at the two and could not tell: they come last from now on.
    pub fn put_off<'a>(
        &mut self,
        a: impl Into<Which<'a>>,
        b: impl Into<Which<'a>>,
    ) -> Result<view::PairDecided> {
        self.write(Verb::Later, |tx| {
            let (of, a, b) = two(tx, a.into(), b.into())?;
            if tx.standing_for(a)? == tx.standing_for(b)? {
                return Err(invalid("pair_joined", "pair"));
            }
            let id = pair_id(of, a, b);
            let stands = tx.pair(id)?.and_then(|it| it.decision);
            let is_new = stands != Some(Decision::Later.into());
            if is_new {
                decide(tx, of, (a, b), Decision::Later, None)?;
            }
            let answer = decided(tx, of, id, (a, b), None, Vec::new(), is_new);
            Ok(view::PairDecided {
                decision: Decision::Later,
                ..answer
            })
        })
    }
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

/// The two are one from now on, whoever stands for them. Every laptop that does so keeps the same one, which takes over
/// what it lacks.
pub(crate) fn join_two(tx: &mut Tx, of: Of, a: Uuid, b: Uuid) -> Result<()> {
    let (a, b) = (tx.standing_for(a)?, tx.standing_for(b)?);
    if a == b {
        return Ok(());
    }
    let (kept, other) = (a.min(b), a.max(b));
    decide(tx, of, (kept, other), Decision::Joined, Some(kept))?;
    take_over(tx, of, kept, other, &[])?;
    Ok(())
}

pub(crate) fn decide(
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
        pair: id.into(),
        a: a.into(),
        b: b.into(),
        decision: Decision::Joined,
        kept: kept.map(RowId),
        changed,
        operation: written.then(|| tx.operation()),
    }
}
