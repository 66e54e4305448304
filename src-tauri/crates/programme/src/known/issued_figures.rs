//! What reports that went out say is counted, held against what a change would make of it: whoever changes it hears so first.

use chrono::{DateTime, Utc};
use domain::ids::{MeetingId, RouteId};
use domain::report;
use domain::written_out::Thing;
use store::{IssuedRow, Reader, ReportRow, Tx};

use crate::base::error::Result;
use crate::known::figures::{FiguresOf, Lists, shown};
use crate::known::issued::{changed, difference, is_draft};
use crate::view;

/// The figures of every report that is more than a draft, as they are counted at one moment.
pub(crate) struct IssuedFigures(Vec<(String, FiguresOf, view::Figures)>);

impl IssuedFigures {
    pub(crate) fn read(reader: &Reader, now: DateTime<Utc>) -> Result<IssuedFigures> {
        let issued = last_of_each(reader)?;
        if issued.is_empty() {
            return Ok(IssuedFigures(Vec::new()));
        }
        let lists = Lists::read(reader, now)?;
        let counted = issued.into_iter();
        let counted = counted.map(|(it, of)| (it.number, of, shown(&lists.known(of))));
        Ok(IssuedFigures(counted.collect()))
    }

    /// What a change makes of them, with what the change answers.
    pub(crate) fn around<T>(
        tx: &mut Tx,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Tx) -> Result<T>,
    ) -> Result<(T, Vec<view::IssuedMoved>)> {
        let before = IssuedFigures::read(tx, now)?;
        let answer = change(tx)?;
        let moved = before.moved(tx, now)?;
        Ok((answer, moved))
    }

    /// What has become of them since.
    pub(crate) fn moved(
        &self,
        reader: &Reader,
        now: DateTime<Utc>,
    ) -> Result<Vec<view::IssuedMoved>> {
        if self.0.is_empty() {
            return Ok(Vec::new());
        }
        let lists = Lists::read(reader, now)?;
        let moved = self.0.iter().filter_map(|(number, of, before)| {
            let figures = difference(before, &shown(&lists.known(*of)));
            (!figures.is_empty()).then(|| view::IssuedMoved {
                number: number.clone(),
                figures,
            })
        });
        Ok(moved.collect())
    }
}

/// The numbers of reports of a meeting or of some days that print other figures than are counted now, each with its meeting.
/// Those of a route and of the programme grow with every meeting that is held, and nothing is wrong with that.
pub(crate) fn differ(
    reader: &Reader,
    now: DateTime<Utc>,
) -> Result<Vec<(String, Option<MeetingId>)>> {
    let mut issued = last_of_each(reader)?;
    issued.retain(|(_, of)| matches!(of, FiguresOf::Meeting(_) | FiguresOf::Days(..)));
    if issued.is_empty() {
        return Ok(Vec::new());
    }
    let lists = Lists::read(reader, now)?;
    let differ = issued
        .into_iter()
        .filter(|(it, of)| !changed(it, &shown(&lists.known(*of))).is_empty());
    Ok(differ
        .map(|(it, of)| match of {
            FiguresOf::Meeting(meeting) => (it.number, Some(meeting)),
            _ => (it.number, None),
        })
        .collect())
}

/// The report that was issued last of each scope, drafts left out.
fn last_of_each(reader: &Reader) -> Result<Vec<(ReportRow, FiguresOf)>> {
    let mut last: Vec<(ReportRow, FiguresOf)> = Vec::new();
    for it in reader.all_issued()? {
        if is_draft(&it) {
            continue;
        }
        let Some(report) = it.report.clone() else {
            continue;
        };
        if let Some(of) = scope(reader, &it, &report.number)? {
            last.retain(|(_, known)| *known != of);
            last.push((report, of));
        }
    }
    Ok(last)
}

fn scope(reader: &Reader, it: &IssuedRow, number: &str) -> Result<Option<FiguresOf>> {
    Ok(match Thing::from_word(&it.kind) {
        Some(Thing::MeetingReport) => Some(FiguresOf::Meeting(MeetingId(it.about))),
        Some(Thing::RouteReport) => {
            let routes = reader.routes()?.into_iter();
            let mut of_id = routes.filter(|route| route.id == RouteId(it.about));
            of_id.next().map(|it| FiguresOf::Route(it.number))
        }
        Some(Thing::ProgrammeReport) => Some(FiguresOf::Programme),
        Some(Thing::InterimReport) => {
            report::days(number).map(|(from, to)| FiguresOf::Days(from, to))
        }
        _ => None,
    })
}
