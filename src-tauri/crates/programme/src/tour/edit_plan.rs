//! What an edit of a meeting changes of its plan. Day and hours go by the road of the tour, with its refusals; another
//! venue is what the donor asks about too. Everything else that is edited is no change of plan.

use chrono::{DateTime, Utc};
use domain::body::Value;
use domain::noun::{Column, meeting};
use domain::plan::PlanColumn;
use domain::plan::PlanKind;
use store::{MeetingRow, Tx};

use crate::base::error::Result;
use crate::tour::ask_again::ask_again;
use crate::tour::plan_change::{PlanChange, To, about};
use crate::view;

/// What became of the plan.
#[derive(Default)]
pub(crate) struct Planned {
    /// What the change of plan brought with it: a day taken away postpones, a new one plans again.
    pub(crate) besides: Vec<view::Changed>,
    pub(crate) touched: u32,
    pub(crate) needs_reason: bool,
}

/// Takes day and hours out of `set` and writes them; notes another venue.
pub(crate) fn change_plan(
    tx: &mut Tx,
    before: &MeetingRow,
    set: &mut Vec<(Column, Value)>,
    changed: &[view::Changed],
    why: (Option<String>, bool),
    now: DateTime<Utc>,
) -> Result<Planned> {
    let (reason, rehearsing) = why;
    let mut planned = Planned::default();
    if let Some(to) = when(set) {
        let mut change = PlanChange::new(tx, PlanKind::Move, reason.clone(), rehearsing, now);
        change.set_when(before.id, to)?;
        let of_status = change
            .done
            .changed
            .iter()
            .filter(|it| it.column == PlanColumn::Status);
        planned.besides = of_status.map(besides).collect();
        planned.add(change);
    }
    let moved: Vec<&view::Changed> = changed.iter().filter(|it| is_of_venue(it)).collect();
    if before.date.is_some() && !moved.is_empty() {
        let touched = ask_again(tx, before.id)?;
        let list = |side: fn(&view::Changed) -> &Option<String>| {
            let parts = moved.iter().map(|it| side(it).as_deref().unwrap_or(""));
            let parts: Vec<String> = parts.map(|it| format!("venue={it}")).collect();
            parts.join(" ")
        };
        let (was, is) = (list(|it| &it.before), list(|it| &it.after));
        let mut change = PlanChange::new(tx, PlanKind::Edit, reason, rehearsing, now);
        change.done.touched = touched;
        change.deviate(about(before), was, is, touched, true)?;
        planned.add(change);
    }
    Ok(planned)
}

impl Planned {
    /// Whoever is touched by two changes at once is told once.
    fn add(&mut self, change: PlanChange) {
        self.touched = self.touched.max(change.done.touched);
        self.needs_reason |= change.done.needs_reason;
    }
}

fn when(set: &mut Vec<(Column, Value)>) -> Option<To> {
    let mut take = |column: Column| {
        let at = set.iter().position(|(it, _)| *it == column)?;
        Some(set.remove(at).1)
    };
    let to = To {
        date: take(meeting::DATE),
        starts: take(meeting::STARTS),
        ends: take(meeting::ENDS),
    };
    let is_some = to.date.is_some() || to.starts.is_some() || to.ends.is_some();
    is_some.then_some(to)
}

/// The name of a venue, as a field of the meeting or when the venue itself is edited.
fn is_of_venue(it: &view::Changed) -> bool {
    matches!(&*it.column, "venue" | "name") && it.before.is_some()
}

fn besides(it: &view::PlanChanged) -> view::Changed {
    view::Changed {
        column: it.column.word().to_owned(),
        before: it.before.clone(),
        after: it.after.clone(),
    }
}
