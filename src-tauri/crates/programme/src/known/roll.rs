//! The people of one meeting as the rules of selection see them.

use std::collections::HashMap;

use domain::call::{Goal, PER_ORGANISATION, goals, priorities, quotas};
use domain::ids::{ApplicationId, ImportBatchId, MeetingId, RegistrationId};
use domain::plan::MeetingStatus;
use domain::registration::{Reply, Selection};
use domain::review::total;
use domain::said::waiting_place;
use domain::selection::{
    self as rules, Applicant, Ineligible, Outcome, Place, Places, Reason, Rules, outcome,
    read_reason as read,
};
use domain::words::Word;
use store::{AppliedRow, MeetingRow, PointsRow, Reader, RegistrationRow};
use uuid::Uuid;

use crate::base::clock::instant;
use crate::base::error::{Result, invalid, not_here};
use crate::known::{doubles, which};
use crate::view;

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
        let meeting = which::meeting(reader, meeting)?;
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

    /// The same for whoever gives seats: with those who are likely one person marked as such.
    pub(crate) fn for_seats(reader: &Reader, meeting: MeetingId) -> Result<Roll> {
        let mut roll = Roll::of(reader, meeting)?;
        doubles::mark(reader, &mut roll)?;
        Ok(roll)
    }

    /// Seats of a meeting that is over, or is not to be, are not given.
    pub(crate) fn is_open(&self) -> Result<()> {
        match &self.meeting.status {
            Word::Known(MeetingStatus::Cancelled) => Err(invalid("meeting_cancelled", "meeting")),
            Word::Known(MeetingStatus::Closed | MeetingStatus::Archived) => {
                Err(invalid("meeting_closed", "meeting"))
            }
            Word::Known(MeetingStatus::Planned | MeetingStatus::Postponed) => Ok(()),
            Word::Later(_) => Err(invalid("meeting_status_unknown", "meeting")),
        }
    }

    pub(crate) fn row(&self, id: RegistrationId) -> Result<&RegistrationRow> {
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

    /// Whether two of those who wait have been given this place.
    pub(crate) fn has_twice(&self, place: Option<u32>) -> bool {
        let waits = |it: &&Applicant| {
            place.is_some() && it.place == place && it.selection == Selection::Waiting
        };
        self.applicants.iter().filter(waits).count() > 1
    }

    /// Whether somebody who gave their seat up comes after all, and the seat has somebody else by now.
    pub(crate) fn seat_went_on(&self, id: RegistrationId, reply: Reply) -> bool {
        let comes_back = |it: &&Applicant| {
            it.registration == id
                && it.applies()
                && !it.arrived
                && it.selection == Selection::Selected
                && it.reply == Reply::NotComing
                && reply != Reply::NotComing
        };
        let found = self.applicants.iter().find(comes_back);
        found.is_some() && rules::free(&self.applicants, &self.rules) == 0
    }

    pub(crate) fn shown(&self, places: &Places) -> view::Selection {
        let mut changed = Vec::new();
        for (list, selection) in [
            (&places.selected, Selection::Selected),
            (&places.waiting, Selection::Waiting),
        ] {
            for place in list {
                let row = self.rows.get(&place.registration);
                if row.is_some_and(|row| !row.selection.is(selection)) {
                    changed.push(place.registration);
                }
            }
        }
        view::Selection {
            capacity: self.meeting.capacity,
            reserve: self.meeting.reserve,
            selected: self.items(&places.selected),
            waiting: self.items(&places.waiting),
            not_selected: self.items(&places.not_selected),
            rules: self.shown_rules(places),
            changed,
            operation: None,
        }
    }

    fn shown_rules(&self, places: &Places) -> view::SelectionRules {
        let seats = rules::seats(&self.applicants, &self.rules);
        let goal = |it: &Goal| view::BalanceGoal {
            sex: it.sex,
            percent: it.percent,
            seats: self.rules.goal_seats(it, seats),
        };
        view::SelectionRules {
            seats,
            per_organisation: self.rules.per_organisation,
            quotas_exceed: self.rules.quotas.iter().map(|it| it.seats).sum::<u32>() > seats,
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
            priorities: self.rules.priorities.clone(),
            came: came(&outcome(&self.applicants, &self.rules, places)),
        }
    }

    fn items(&self, places: &[Place]) -> Vec<view::SelectionItem> {
        let item = |place: &Place| {
            let row = self.rows.get(&place.registration);
            let said = self.applied.get(&place.registration);
            let said = said.and_then(|it| read(it.selection_reason.as_deref()).1);
            let own = [Reason::ByHand, Reason::NotEligible];
            let has_own = place.reasons.iter().any(|it| own.contains(it));
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
                reply: row.map_or(Reply::AT_FIRST.into(), |it| it.reply.clone()),
                registration: place.registration,
                name: row.and_then(|row| row.name.clone()),
                organisation: row.and_then(|row| row.organisation_name.clone()),
                kind: row.and_then(|row| row.kind.clone()),
                rank: place.rank,
                reasons: place.reasons.clone(),
                ineligible: row.and_then(|it| why_not(&it.selection, said.as_deref())),
                said: said.filter(|_| has_own),
            }
        };
        places.iter().map(item).collect()
    }
}

/// Why somebody is not eligible, where it is a reason of the list: earlier versions took any.
pub(crate) fn why_not(selection: &Word<Selection>, said: Option<&str>) -> Option<view::WhyNot> {
    let (reason, more) = Ineligible::read(said?)?;
    selection.is(Selection::NotEligible).then(|| view::WhyNot {
        reason,
        said: more.map(str::to_owned),
    })
}

fn came(it: &Outcome) -> view::RulesCame {
    let quotas = it.quotas.iter().map(|it| view::QuotaCame {
        group: it.group.clone(),
        seats: it.seats,
        filled: it.filled,
        cost: it.cost,
    });
    let balance = it.balance.iter().map(|it| view::BalanceCame {
        sex: it.sex,
        seats: it.seats,
        filled: it.filled,
        cost: it.cost,
        short: it.short,
    });
    view::RulesCame {
        quotas: quotas.collect(),
        by_quota: it.by_quota(),
        balance: balance.collect(),
        priorities_cost: it.priorities_cost,
        organisations_cost: it.organisations_cost,
        second_seats: it.second_seats,
        lots: it.lots,
    }
}

pub(crate) fn applicant(row: &RegistrationRow, applied: Option<&AppliedRow>) -> Applicant {
    let applied = applied.cloned().unwrap_or_default();
    let (reasons, said) = read(applied.selection_reason.as_deref());
    Applicant {
        registration: row.id,
        category: row.category.clone(),
        source: row.source.clone(),
        selection: row.selection.clone(),
        reasons,
        reply: row.reply.clone(),
        withdrawn: row.withdrawn.is_some(),
        arrived: row.arrived_at.is_some(),
        companions: row.companions,
        organisation: row.organisation,
        group: None,
        sex: row.sex.as_ref().and_then(Word::known),
        points: None,
        first_time: false,
        same_province: false,
        sent_at: applied.sent_at.as_ref().and_then(instant),
        received: received(row.id, applied.batch),
        sheet_row: applied.sheet_row,
        // Chosen by chance when the registration was made.
        lot: row.code.parse().unwrap_or(u64::MAX),
        same_as: None,
        place: said.as_deref().and_then(waiting_place_of),
        seat_elsewhere: false,
    }
}

/// The place that the reason of a decision by hand names before all else: "Yedek 2", "Yedek 2; Ekibin listesi, liste.xlsx".
pub(crate) fn waiting_place_of(said: &str) -> Option<u32> {
    waiting_place(said.split(';').next()?)
}

/// When a registration came into the file, in milliseconds: as its own id has it, or that of its import where the id is made
/// of what it names.
fn received(id: RegistrationId, batch: Option<ImportBatchId>) -> u64 {
    const OF_A_TIME: usize = 7;
    let time = |id: &Uuid| (id.as_u128() >> 80) as u64;
    let ids = [Some(id.0), batch.map(|it| it.0)].into_iter().flatten();
    let mut of_a_time = ids.filter(|it| it.get_version_num() == OF_A_TIME);
    of_a_time.next().map_or(0, |it| time(&it))
}

pub(crate) fn registered(
    reader: &Reader,
    meeting: MeetingId,
    id: RegistrationId,
) -> Result<RegistrationRow> {
    which::meeting(reader, meeting)?;
    let row = reader.registration(id)?;
    row.filter(|row| row.meeting == Some(meeting) && !row.by_arrival)
        .ok_or(not_here())
}

pub(crate) fn by_application(rows: Vec<PointsRow>) -> HashMap<ApplicationId, Vec<PointsRow>> {
    let mut points: HashMap<ApplicationId, Vec<PointsRow>> = HashMap::new();
    for row in rows {
        points.entry(row.application).or_default().push(row);
    }
    points
}
