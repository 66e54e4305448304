//! Recommendations of several cities that are one. What looks alike is proposed; a person joins it, and can take it apart
//! again. Each keeps its number and its city.

use std::collections::{HashMap, HashSet};

use domain::body::Value;
use domain::change::Set;
use domain::duplicate::alike;
use domain::ids::{JointId, RecommendationId};
use domain::noun::{Noun, joint_recommendation, recommendation, recommendations_apart};
use domain::recommendation::{JOINT_SERIES, Wording, apart_id, next};
use domain::verb::Verb;
use store::{RecommendationRow, Tx};

use crate::base::clock::new_id;
use crate::base::error::{Error, Result, invalid};
use crate::heard::recommendation::mark;
use crate::known::heard::recommendations;
use crate::programme::{Programme, Reading};
use crate::view;

impl Reading {
    /// Two of different cities that look alike, the likeliest first; not those that are one already, and not those that
    /// somebody found to be different.
    pub fn recommendation_candidates(&self) -> Result<Vec<view::RecommendationPair>> {
        self.read(|reader| {
            let rows = reader.recommendations()?;
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            let crowd: Vec<(RecommendationId, Wording)> = rows
                .iter()
                .map(|it| {
                    let wording = Wording::of(it.meeting, &text(&it.text_tr), &text(&it.text_en));
                    (it.id, wording)
                })
                .collect();
            let joint: HashMap<RecommendationId, JointId> = rows
                .iter()
                .filter_map(|it| Some((it.id, it.joint?)))
                .collect();
            let apart: HashSet<_> = reader.recommendations_apart()?.into_iter().collect();
            let items = recommendations::all(reader)?.into_iter();
            let items: HashMap<RecommendationId, view::RecommendationItem> =
                items.map(|it| (it.recommendation, it)).collect();
            let pairs = alike(&crowd).into_iter().filter(|it| {
                let is_one = joint
                    .get(&it.a)
                    .is_some_and(|of| joint.get(&it.b) == Some(of));
                !is_one && !apart.contains(&(it.a, it.b))
            });
            let pairs = pairs.filter_map(|it| {
                Some(view::RecommendationPair {
                    a: items.get(&it.a)?.clone(),
                    b: items.get(&it.b)?.clone(),
                    score: it.likeness.score,
                })
            });
            Ok(pairs.collect())
        })
    }
}

impl Programme {
    /// The two are one from now on, with all that each is one with already, under the number that was given first.
    pub fn join_recommendations(
        &mut self,
        a: &str,
        b: &str,
    ) -> Result<view::RecommendationsDecided> {
        let now = self.clock.now();
        self.write(Verb::Recommendation, |tx| {
            let (a, b) = two(tx, a, b)?;
            let rows = tx.recommendations()?;
            let of = |id| rows.iter().find(|it| it.id == id).and_then(|it| it.joint);
            let (of_a, of_b) = (of(a), of(b));
            if of_a.is_some() && of_a == of_b {
                return decided(tx, a, Some(b), false);
            }
            let joint = match (of_a, of_b) {
                (Some(one), Some(other)) => one.min(other),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => {
                    let id = JointId(new_id(now));
                    let given = tx.joint_numbers()?;
                    let given = given.iter().map(|(_, it)| it.number.as_str());
                    tx.record(
                        Set::of(Noun::JointRecommendation, id)
                            .with(joint_recommendation::NUMBER, next(JOINT_SERIES, given))
                            .with(joint_recommendation::MARK, mark(tx)?),
                    )?;
                    id
                }
            };
            let goes_with = |it: &&RecommendationRow| {
                let is_meant = it.id == a || it.id == b;
                let with_one = it.joint.is_some() && (it.joint == of_a || it.joint == of_b);
                (is_meant || with_one) && it.joint != Some(joint)
            };
            for row in rows.iter().filter(goes_with) {
                let set = Set::of(Noun::Recommendation, row.id);
                tx.record(set.with(recommendation::JOINT, joint))?;
            }
            say_apart(tx, a, b, false)?;
            decided(tx, a, Some(b), true)
        })
    }

    /// Takes one out of those with which it is one.
    pub fn separate_recommendation(&mut self, which: &str) -> Result<view::RecommendationsDecided> {
        self.write(Verb::Recommendation, |tx| {
            let found = recommendations::find(tx, which)?;
            let id = found.recommendation;
            if found.joint.is_none() {
                return decided(tx, id, None, false);
            }
            let set = Set::of(Noun::Recommendation, id);
            tx.record(set.with(recommendation::JOINT, Value::Null))?;
            decided(tx, id, None, true)
        })
    }

    /// The two look alike and are different: they are proposed no more.
    pub fn keep_recommendations_apart(
        &mut self,
        a: &str,
        b: &str,
    ) -> Result<view::RecommendationsDecided> {
        self.write(Verb::Recommendation, |tx| {
            let (a, b) = two(tx, a, b)?;
            let is_new = say_apart(tx, a, b, true)?;
            decided(tx, a, Some(b), is_new)
        })
    }
}

fn two(tx: &Tx, a: &str, b: &str) -> Result<(RecommendationId, RecommendationId)> {
    let a = recommendations::find(tx, a)?.recommendation;
    let b = recommendations::find(tx, b)?.recommendation;
    match a == b {
        true => Err(invalid("pair_of_one", "b")),
        false => Ok((a, b)),
    }
}

/// Whether that is news.
fn say_apart(tx: &mut Tx, a: RecommendationId, b: RecommendationId, apart: bool) -> Result<bool> {
    let pair = (a.min(b), a.max(b));
    let stands = tx.recommendations_apart()?.contains(&pair);
    if stands == apart {
        return Ok(false);
    }
    tx.record(
        Set::of(Noun::RecommendationsApart, apart_id(a, b))
            .with(recommendations_apart::A, pair.0)
            .with(recommendations_apart::B, pair.1)
            .with(recommendations_apart::APART, apart),
    )?;
    Ok(true)
}

fn decided(
    tx: &Tx,
    a: RecommendationId,
    b: Option<RecommendationId>,
    is_news: bool,
) -> Result<view::RecommendationsDecided> {
    let joint_number = match b {
        Some(b) => {
            let all = recommendations::all(tx)?;
            let of = |id| all.iter().find(|it| it.recommendation == id);
            let (one, other) = (of(a), of(b));
            let both = one.zip(other).ok_or(Error::unknown("recommendation"))?;
            let is_one = both.0.joint.is_some() && both.0.joint == both.1.joint;
            both.0.joint_number.clone().filter(|_| is_one)
        }
        None => None,
    };
    Ok(view::RecommendationsDecided {
        a,
        b,
        joint_number,
        operation: is_news.then(|| tx.operation()),
    })
}
