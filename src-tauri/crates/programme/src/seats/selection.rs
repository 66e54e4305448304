//! Who gets the seats of a meeting: by the rules of its call, by hand, and from the waiting list. The rules themselves are
//! in `domain`; here they are given what the file knows, and what they say is written down.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::answer::Sex;
use domain::call::{Goal, PER_ORGANISATION, goals, priorities, quotas};
use domain::change::Set;
use domain::ids::{ApplicationId, MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::plan::MeetingStatus;
use domain::registration::{Category, Reply, Selection, Source};
use domain::review::total;
use domain::selection::{
    self as rules, Applicant, Place, Places, Reason, Rules, read_reason as read, reason_text,
};
use store::{AppliedRow, MeetingRow, PointsRow, Reader, RegistrationRow, Tx};

use crate::base::error::{Error, Result};
use crate::calls::call::moment;
use crate::door::find;
use crate::intake::review::by_application;
use crate::papers::selection_minutes::note_round;
use crate::programme::Programme;
use crate::tour::plan::{invalid, read_reason};
use crate::view;

/// The selections that a person may set by hand.
const BY_HAND: &[Selection] = &[
    Selection::Selected,
    Selection::Waiting,
    Selection::NotSelected,
    Selection::Undecided,
    Selection::Eligible,
    Selection::Incomplete,
    Selection::NotEligible,
];

/// Those of them that a reader gives by one key, and need not explain.
const VERDICTS: &[Selection] = &[
    Selection::Undecided,
    Selection::Eligible,
    Selection::Incomplete,
    Selection::NotEligible,
];

/// How seats are given: to everybody, or only those that are free to those who wait.
type Give = fn(&[Applicant], &Rules) -> Places;

impl Programme {
    /// What [`Programme::select`] would do.
    pub fn preview_selection(&self, meeting: MeetingId) -> Result<view::Selection> {
        self.preview_places(meeting, rules::select)
    }

    /// Gives the seats of a meeting by the rules of its call. Where nothing changed since, nothing is written.
    pub fn select(&mut self, meeting: MeetingId) -> Result<view::Selection> {
        let now = self.clock.now();
        self.write("select", |tx| give(tx, meeting, rules::select, now))
    }

    /// What [`Programme::promote`] would do.
    pub fn preview_promotion(&self, meeting: MeetingId) -> Result<view::Selection> {
        self.preview_places(meeting, rules::promote)
    }

    /// Gives the seats that are free to those on the waiting list, by the same rules.
    pub fn promote(&mut self, meeting: MeetingId) -> Result<view::Selection> {
        let now = self.clock.now();
        self.write("promote", |tx| give(tx, meeting, rules::promote, now))
    }

    fn preview_places(&self, meeting: MeetingId, give: Give) -> Result<view::Selection> {
        self.read(|reader| {
            let roll = Roll::of(reader, meeting)?;
            roll.is_open()?;
            let places = give(&roll.applicants, &roll.rules);
            Ok(roll.shown(&places))
        })
    }

    /// Decides on one registration by hand. The rules leave it as it is from then on.
    pub fn decide(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        selection: &str,
        reason: Option<&str>,
    ) -> Result<view::Decided> {
        let selection = Selection::from_word(selection)
            .filter(|it| BY_HAND.contains(it))
            .ok_or(invalid("selection_unknown", "selection"))?;
        let reason = read_reason(reason)?;
        if reason.is_none() && !VERDICTS.contains(&selection) {
            return Err(invalid("decision_reason_needed", "reason"));
        }
        self.write("select", |tx| {
            let roll = Roll::of(tx, meeting)?;
            roll.is_open()?;
            let row = roll.row(id)?;
            let applicant = roll.applicant(id)?;
            roll.may_decide(applicant, selection)?;
            let text = reason_text(&[Reason::ByHand], reason.as_deref());
            let written = roll.write(tx, id, selection, text)?;
            Ok(view::Decided {
                registration: id.to_string(),
                name: row.name.clone(),
                selection: selection.word().to_owned(),
                reason,
                operation: written.then(|| tx.operation().to_string()),
            })
        })
    }
}

pub(crate) fn give(
    tx: &mut Tx,
    meeting: MeetingId,
    give: Give,
    now: DateTime<Utc>,
) -> Result<view::Selection> {
    let roll = Roll::of(tx, meeting)?;
    roll.is_open()?;
    let places = give(&roll.applicants, &roll.rules);
    let mut shown = roll.shown(&places);
    let mut written = false;
    for (list, selection) in [
        (&places.selected, Selection::Selected),
        (&places.waiting, Selection::Waiting),
    ] {
        for place in list {
            let before = roll.applicant(place.registration)?;
            // What was said by hand keeps its sentence.
            if before.selection == selection && place.reasons == before.reasons {
                continue;
            }
            let text = reason_text(&place.reasons, None);
            written |= roll.write(tx, place.registration, selection, text)?;
        }
    }
    if written {
        note_round(tx, meeting, now)?;
    }
    shown.operation = written.then(|| tx.operation().to_string());
    Ok(shown)
}

/// Everybody who is registered for a meeting, and the rules for them.
pub(crate) struct Roll {
    pub(crate) meeting: MeetingRow,
    pub(crate) rows: HashMap<RegistrationId, RegistrationRow>,
    pub(crate) applied: HashMap<RegistrationId, AppliedRow>,
    pub(crate) points: HashMap<ApplicationId, Vec<PointsRow>>,
    pub(crate) applicants: Vec<Applicant>,
    pub(crate) rules: Rules,
}

impl Roll {
    pub(crate) fn of(reader: &Reader, meeting: MeetingId) -> Result<Roll> {
        let meeting = find::meeting(reader, meeting)?;
        let call = meeting.route.map(|route| reader.call(route)).transpose()?;
        let call = call.flatten().unwrap_or_default();
        let kinds = reader.kinds()?;
        let applied: HashMap<_, _> = reader.applied(meeting.id)?.into_iter().collect();
        let points = by_application(reader.points_of_meeting(meeting.id)?);
        let elsewhere = reader.organisations_elsewhere(meeting.id)?;
        let rows = reader.registrations_of(meeting.id)?;
        let applicants = rows.iter().map(|row| {
            let given = row.application.and_then(|it| points.get(&it)).into_iter();
            Applicant {
                group: kinds.group_of(row.kind.as_deref()),
                points: total(given.flatten().map(|it| (it.criterion, it.points))),
                first_time: row.organisation.is_some_and(|it| !elsewhere.contains(&it)),
                same_province: row.plate.is_some() && row.plate == meeting.plate,
                ..applicant(row, applied.get(&row.id))
            }
        });
        let applicants = applicants.collect();
        // A group that only a later version knows is left to it.
        let quotas = quotas(call.quotas.as_deref().unwrap_or_default(), &kinds);
        Ok(Roll {
            rules: Rules {
                capacity: meeting.capacity,
                reserve: meeting.reserve,
                per_organisation: call.per_organisation.unwrap_or(PER_ORGANISATION),
                quotas: quotas.unwrap_or_default(),
                balance: goals(call.balance.as_deref().unwrap_or_default()).unwrap_or_default(),
                priorities: priorities(call.priorities.as_deref().unwrap_or_default())
                    .unwrap_or_default(),
            },
            rows: rows.into_iter().map(|row| (row.id, row)).collect(),
            meeting,
            applied,
            points,
            applicants,
        })
    }

    /// Seats of a meeting that is over, or is not to be, are not given.
    pub(crate) fn is_open(&self) -> Result<()> {
        match MeetingStatus::from_word(&self.meeting.status) {
            Some(MeetingStatus::Cancelled) => Err(invalid("meeting_cancelled", "meeting")),
            Some(MeetingStatus::Closed | MeetingStatus::Archived) => {
                Err(invalid("meeting_closed", "meeting"))
            }
            Some(MeetingStatus::Planned | MeetingStatus::Postponed) | None => Ok(()),
        }
    }

    fn row(&self, id: RegistrationId) -> Result<&RegistrationRow> {
        self.rows.get(&id).ok_or(not_here())
    }

    pub(crate) fn applicant(&self, id: RegistrationId) -> Result<&Applicant> {
        let found = self.applicants.iter().find(|it| it.registration == id);
        found.ok_or(not_here())
    }

    /// Refuses what makes no sense; everything else is for the team to decide.
    pub(crate) fn may_decide(&self, it: &Applicant, selection: Selection) -> Result<()> {
        if !it.applies() {
            return Err(invalid("decision_takes_no_seat", "selection"));
        }
        if it.withdrawn {
            return Err(invalid("decision_withdrawn", "selection"));
        }
        if it.arrived && selection != Selection::Selected {
            return Err(invalid("decision_arrived", "selection"));
        }
        let gets_seat = selection == Selection::Selected && it.selection != selection;
        if gets_seat && !it.arrived {
            if it.reply == Reply::NotComing {
                return Err(invalid("decision_not_coming", "selection"));
            }
            // By hand the seats that are kept for the door may be given too, but not more than the room has.
            if rules::taken(&self.applicants) >= self.rules.capacity {
                return Err(invalid("decision_no_seat_free", "selection"));
            }
        }
        Ok(())
    }

    /// Writes a decision, unless it stands already.
    fn write(
        &self,
        tx: &mut Tx,
        id: RegistrationId,
        selection: Selection,
        reason: String,
    ) -> Result<bool> {
        let said = self.applied.get(&id);
        let said = said.and_then(|it| it.selection_reason.as_deref());
        let mut set = Set::of(Noun::Registration, id);
        if self.row(id)?.selection != selection.word() {
            set = set.with(registration::SELECTION, selection.word());
        }
        if said != Some(reason.as_str()) {
            set = set.with(registration::SELECTION_REASON, reason);
        }
        let is_new = !set.columns.is_empty();
        if is_new {
            tx.record(set)?;
        }
        Ok(is_new)
    }

    pub(crate) fn shown(&self, places: &Places) -> view::Selection {
        let mut changed = Vec::new();
        for (list, selection) in [
            (&places.selected, Selection::Selected),
            (&places.waiting, Selection::Waiting),
        ] {
            for place in list {
                let row = self.rows.get(&place.registration);
                if row.is_some_and(|row| row.selection != selection.word()) {
                    changed.push(place.registration.to_string());
                }
            }
        }
        view::Selection {
            capacity: self.meeting.capacity,
            reserve: self.meeting.reserve,
            selected: self.items(&places.selected),
            waiting: self.items(&places.waiting),
            not_selected: self.items(&places.not_selected),
            rules: self.shown_rules(),
            changed,
            operation: None,
        }
    }

    fn shown_rules(&self) -> view::SelectionRules {
        let seats = rules::seats(&self.applicants, &self.rules);
        let goal = |it: &Goal| view::BalanceGoal {
            sex: it.sex.word().to_owned(),
            percent: it.percent,
            seats: self.rules.goal_seats(it, seats),
        };
        view::SelectionRules {
            seats,
            per_organisation: self.rules.per_organisation,
            quotas: self
                .rules
                .quotas
                .iter()
                .map(|it| view::Quota {
                    group: it.group.clone(),
                    seats: it.seats,
                })
                .collect(),
            balance: self.rules.balance.iter().map(goal).collect(),
            priorities: self
                .rules
                .priorities
                .iter()
                .map(|it| it.word().to_owned())
                .collect(),
        }
    }

    fn items(&self, places: &[Place]) -> Vec<view::SelectionItem> {
        let item = |place: &Place| {
            let row = self.rows.get(&place.registration);
            let said = self.applied.get(&place.registration);
            let said = said.and_then(|it| read(it.selection_reason.as_deref()).1);
            let is_by_hand = place.reasons.contains(&Reason::ByHand);
            let applicant = self
                .applicants
                .iter()
                .find(|it| it.registration == place.registration);
            view::SelectionItem {
                group: applicant.and_then(|it| it.group.clone()),
                sex: row.and_then(|it| it.sex.clone()),
                points: applicant.and_then(|it| it.points),
                first_time: applicant.is_some_and(|it| it.first_time),
                same_province: applicant.is_some_and(|it| it.same_province),
                reply: row.map(|it| it.reply.clone()).unwrap_or_default(),
                registration: place.registration.to_string(),
                name: row.and_then(|row| row.name.clone()),
                organisation: row.and_then(|row| row.organisation_name.clone()),
                kind: row.and_then(|row| row.kind.clone()),
                rank: place.rank,
                reasons: place
                    .reasons
                    .iter()
                    .map(|it| it.word().to_owned())
                    .collect(),
                said: said.filter(|_| is_by_hand),
            }
        };
        places.iter().map(item).collect()
    }
}

/// A word of a later version stands as if nothing had been said.
fn applicant(row: &RegistrationRow, applied: Option<&AppliedRow>) -> Applicant {
    let applied = applied.cloned().unwrap_or_default();
    let selection = Selection::from_word(&row.selection).unwrap_or(Selection::Undecided);
    Applicant {
        registration: row.id,
        category: Category::from_word(&row.category).unwrap_or(Category::Participant),
        source: Source::from_word(&row.source).unwrap_or(Source::Import),
        selection,
        reasons: read(applied.selection_reason.as_deref()).0,
        reply: Reply::from_word(&row.reply).unwrap_or(Reply::NotAsked),
        withdrawn: row.withdrawn.is_some(),
        arrived: row.arrived_at.is_some(),
        organisation: row.organisation,
        group: None,
        sex: row.sex.as_deref().and_then(Sex::from_word),
        points: None,
        first_time: false,
        same_province: false,
        sent_at: moment(applied.sent_at.as_deref()),
        sheet_row: applied.sheet_row,
    }
}

pub(crate) fn not_here() -> Error {
    Error::Unknown {
        what: "registration",
        candidates: vec![],
    }
}
