//! The figures of a meeting, a route, some days or the programme, read at one position of the log. What counts as what,
//! `domain::counting` says.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::branch::headquarters;
use domain::counting::{self, Came, Listed, Sexes, Signatures};
use domain::ids::MeetingId;
use domain::kind::Kinds;
use domain::plan::{MeetingStatus, counts};
use domain::registration::Category;
use domain::signature::MissingReason;
use domain::target::{Metric, Scope};
use store::{MeetingRow, Reader, RegistrationRow, SignatureRow};

use crate::base::clock::day;
use crate::base::error::{Result, invalid};
use crate::base::input::read_date;
use crate::view;

/// Of which meetings figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FiguresOf {
    Meeting(MeetingId),
    /// By its number.
    Route(u32),
    /// From the first day to the last, both with it; meetings without a day are in none.
    Days(NaiveDate, NaiveDate),
    Programme,
}

impl FiguresOf {
    /// As a screen asks for them.
    pub fn asked(asked: &view::FiguresAsked) -> Result<FiguresOf> {
        match asked {
            view::FiguresAsked::Meeting { meeting } => Ok(FiguresOf::Meeting(*meeting)),
            view::FiguresAsked::Route { route } => Ok(FiguresOf::Route(*route)),
            view::FiguresAsked::Days { from, to } => FiguresOf::days(from, to),
            view::FiguresAsked::Programme => Ok(FiguresOf::Programme),
        }
    }

    /// Days as people type them.
    pub fn days(from: &str, to: &str) -> Result<FiguresOf> {
        let read = |text: &str, field| read_date(text.trim()).ok_or(invalid("date_invalid", field));
        let (first, last) = (read(from, "from")?, read(to, "to")?);
        match first <= last {
            true => Ok(FiguresOf::Days(first, last)),
            false => Err(invalid("days_reversed", "to")),
        }
    }

    pub(crate) fn has(self, meeting: &MeetingRow) -> bool {
        match self {
            FiguresOf::Meeting(id) => meeting.id == id,
            FiguresOf::Route(number) => meeting.route_number == Some(number),
            FiguresOf::Days(from, to) => {
                day_of(meeting).is_some_and(|day| (from..=to).contains(&day))
            }
            FiguresOf::Programme => true,
        }
    }
}

fn day_of(meeting: &MeetingRow) -> Option<NaiveDate> {
    meeting.date.as_ref()?.known()
}

/// The figures, and the meetings that they are of.
pub(crate) struct Known {
    pub(crate) figures: counting::Figures,
    pub(crate) meetings: Vec<MeetingRow>,
    pub(crate) kinds: Kinds,
    /// Participants that were promised of each meeting, where a target says so.
    pub(crate) promised: Option<u32>,
    pub(crate) deviations: u32,
}

/// Everybody on every list, and what figures need besides: read once for as many figures as are asked.
pub(crate) struct Lists {
    all: Vec<Listed>,
    pub(crate) meetings: Vec<MeetingRow>,
    kinds: Kinds,
    promised: Option<u32>,
    /// Of which meeting each deviation is.
    deviations: Vec<Option<MeetingId>>,
}

impl Lists {
    pub(crate) fn read(reader: &Reader, now: DateTime<Utc>) -> Result<Lists> {
        let (meetings, kinds) = (reader.meetings()?, reader.kinds()?);
        let all = lists(reader, &meetings, &kinds, day(now))?;
        let per_meeting = reader
            .targets()?
            .into_iter()
            .find(|it| it.scope.is(Scope::Meeting) && it.metric.is(Metric::Participations));
        let deviations = reader.deviations()?.into_iter().map(|it| it.meeting);
        Ok(Lists {
            all,
            meetings,
            kinds,
            promised: per_meeting.map(|it| it.value),
            deviations: deviations.collect(),
        })
    }

    pub(crate) fn known(&self, of: FiguresOf) -> Known {
        let meetings = self.meetings.iter().filter(|it| of.has(it));
        let meetings: Vec<MeetingRow> = meetings.cloned().collect();
        let has = |id| meetings.iter().any(|it| it.id == id);
        let deviations = self.deviations.iter().filter(|meeting| match of {
            FiguresOf::Programme => true,
            _ => meeting.is_some_and(has),
        });
        Known {
            figures: counting::figures(&self.all, has),
            kinds: self.kinds.clone(),
            promised: self.promised,
            deviations: deviations.count() as u32,
            meetings,
        }
    }
}

impl Known {
    pub(crate) fn read(reader: &Reader, of: FiguresOf, now: DateTime<Utc>) -> Result<Known> {
        Ok(Lists::read(reader, now)?.known(of))
    }

    /// Those of the meetings that were not called off, and those at which anybody was.
    pub(crate) fn held(&self) -> (u32, u32) {
        let is_held = |it: &MeetingRow| self.figures.came.meetings.contains(&it.id);
        let counted = self
            .meetings
            .iter()
            .filter(|it| counts(&it.status, is_held(it)));
        let held = self.meetings.iter().filter(|it| is_held(it));
        (counted.count() as u32, held.count() as u32)
    }

    /// What was ordered for some of the meetings is not known of the others: a sum says so by being none.
    pub(crate) fn sum(&self, of: impl Fn(&MeetingRow) -> Option<u32>) -> Option<u32> {
        let entered: Vec<u32> = self.meetings.iter().filter_map(of).collect();
        (!entered.is_empty()).then(|| entered.iter().sum())
    }
}

/// Everybody on every list.
fn lists(
    reader: &Reader,
    meetings: &[MeetingRow],
    kinds: &Kinds,
    today: NaiveDate,
) -> Result<Vec<Listed>> {
    let rows = reader.registrations()?;
    let branches: HashMap<_, _> = reader.branches()?.into_iter().collect();
    let head = |it| headquarters(it, |branch| branches.get(&branch).copied());
    let (substitutes, with_seats) = (reader.substitutes()?, reader.meetings_with_seats()?);
    let signatures = reader.signatures()?.into_iter();
    let signatures: HashMap<_, _> = signatures
        .map(|it| ((it.meeting, it.registration), it.said))
        .collect();
    let at: HashMap<MeetingId, &MeetingRow> = meetings.iter().map(|it| (it.id, it)).collect();
    // Of a meeting that nobody has closed, the day says whether it is over, and only where somebody came.
    let held: HashSet<MeetingId> = rows
        .iter()
        .filter(|it| it.arrived_at.is_some() && it.category.is(Category::Participant))
        .filter_map(|it| it.meeting)
        .collect();
    let is_over = |it: &MeetingRow| match it.status.known() {
        Some(MeetingStatus::Closed | MeetingStatus::Archived) => true,
        Some(MeetingStatus::Planned) => {
            held.contains(&it.id) && day_of(it).is_some_and(|day| day < today)
        }
        Some(MeetingStatus::Postponed | MeetingStatus::Cancelled) | None => false,
    };
    let listed = rows.into_iter().map(|row| {
        let meeting = row.meeting.and_then(|id| at.get(&id).copied());
        let mut it = listed(&row, meeting, kinds);
        it.substitute = substitutes.contains(&row.id);
        it.signature = row
            .meeting
            .and_then(|meeting| signatures.get(&(meeting, row.id)).cloned());
        it.seats_given = row.meeting.is_some_and(|id| with_seats.contains(&id));
        it.is_over = meeting.is_some_and(is_over);
        it.who.headquarters = row.organisation.map(head);
        it
    });
    Ok(listed.collect())
}

/// Somebody on a list; what is known only beside the other lists is left open.
fn listed(row: &RegistrationRow, meeting: Option<&MeetingRow>, kinds: &Kinds) -> Listed {
    Listed {
        arrived: row.arrived_at.is_some(),
        by_arrival: row.by_arrival,
        selection: row.selection.clone(),
        reply: row.reply.clone(),
        withdrawn: row.withdrawn.clone(),
        source: row.source.clone(),
        substitute: false,
        sex: row.sex.clone(),
        signature: None,
        day: meeting.and_then(day_of),
        seats_given: false,
        is_over: false,
        who: Came {
            registration: row.id,
            meeting: row.meeting,
            plate: meeting.and_then(|it| it.plate),
            person: row.person,
            category: row.category.clone(),
            organisation: row.organisation,
            group: kinds.group_of(row.kind.as_deref()),
            kind: row.kind.clone(),
            headquarters: None,
        },
    }
}

/// What is counted of one list by itself, for the paper that prints the list: nothing that other lists would have to tell.
pub(crate) fn of_list(
    meeting: &MeetingRow,
    rows: &[RegistrationRow],
    seats_given: bool,
    kinds: &Kinds,
    signatures: &[SignatureRow],
) -> counting::Figures {
    let said = |id| signatures.iter().find(|it| it.registration == id);
    let all: Vec<Listed> = rows
        .iter()
        .map(|row| Listed {
            seats_given,
            signature: said(row.id).map(|it| it.said.clone()),
            ..listed(row, Some(meeting), kinds)
        })
        .collect();
    counting::figures(&all, |id| id == meeting.id)
}

/// Why whoever came did not sign, in the order in which the reasons are offered; last what a later version says.
fn missing(entered: &Signatures) -> Vec<view::MissingCount> {
    let reasons = MissingReason::ALL.iter().map(|it| Some(*it)).chain([None]);
    let counted = reasons.filter_map(|reason| {
        let people = *entered.missing.get(&reason)?;
        Some(view::MissingCount { reason, people })
    });
    counted.collect()
}

/// The figures as they are shown: every group, those that nobody came from too; last those whose kind is not known, if there
/// are any.
pub(crate) fn shown(known: &Known) -> view::Figures {
    let it = &known.figures;
    let entered = it.signatures.as_ref();
    let of = |group: Option<String>| it.groups.get(&group).copied().unwrap_or_default();
    let groups = known.kinds.groups().iter().map(|group| {
        let counted = of(Some(group.code.clone()));
        view::GroupFigures {
            group: Some(group.code.clone()),
            name_tr: Some(group.tr.clone()),
            name_en: Some(group.en.clone()),
            people: counted.people,
            people_signed: entered.map(|_| counted.people_signed),
            organisations: counted.organisations,
            organisations_signed: entered.map(|_| counted.organisations_signed),
        }
    });
    let unknown = of(None);
    let unknown = (unknown.people > 0).then_some(view::GroupFigures {
        group: None,
        name_tr: None,
        name_en: None,
        people: unknown.people,
        people_signed: entered.map(|_| unknown.people_signed),
        organisations: unknown.organisations,
        organisations_signed: entered.map(|_| unknown.organisations_signed),
    });
    let others = Category::ALL.iter().map(|it| Some(*it)).chain([None]);
    let others = others.filter_map(|category| {
        let people = *it.others.get(&category)?;
        Some(view::OtherFigures { category, people })
    });
    let (meetings, held) = known.held();
    let sexes = |of: &Sexes| {
        (!it.sexes.were_never_asked()).then_some(view::SexFigures {
            women: of.women,
            men: of.men,
            not_stated: of.not_stated,
        })
    };
    view::Figures {
        meetings,
        held,
        cities: it.came.cities.len() as u32,
        registered: it.registered,
        applied: it.applied,
        selected: it.selected,
        waiting: it.waiting,
        not_selected: it.not_selected,
        undecided: it.undecided,
        withdrawn: it.withdrawn,
        asked: it.asked,
        coming: it.coming,
        not_coming: it.not_coming,
        expected: it.expected,
        no_shows: it.no_shows,
        walk_ins: it.walk_ins,
        substitutes: it.substitutes,
        without_a_seat: it.without_a_seat,
        from_elsewhere: it.from_elsewhere,
        arrived: it.arrived(),
        signed: entered.map(|it| it.signed.participations),
        signed_organisations: entered.map(|it| it.signed.organisations),
        slips: entered.map(|it| it.slips),
        missing: entered.map(missing).unwrap_or_default(),
        unsigned: entered.map(|it| it.open),
        signed_without_arrival: entered.map(|it| it.without_arrival),
        meetings_not_entered: it.not_entered,
        people: it.came.people,
        organisations: it.came.organisations,
        by_headquarters: it.came.by_headquarters,
        sexes: sexes(&it.sexes),
        sexes_signed: entered.and_then(|it| sexes(&it.sexes)),
        groups: groups.chain(unknown).collect(),
        first_time: it.first_time,
        before: it.before,
        others: others.collect(),
        promised: known.promised.map(|it| it * held.max(1)),
        meals_ordered: known.sum(|it| it.meals_ordered),
        meals_invoiced: known.sum(|it| it.meals_invoiced),
        deviations: known.deviations,
    }
}
