//! What the file knows for the dossier of a meeting, put together for the rules of `domain::dossier`.

use std::collections::{HashMap, HashSet};

use domain::calendar::{Day, TimeOfDay};
use domain::counting::Figures;
use domain::dossier::{
    self as rules, Asked, DossierFacts, DossierItem, DossierReason, DossierState, EvaluationFacts,
    OnList, PlanFacts, QuestionFacts, ReportFacts, SheetDay, TickedFacts, VisibilityKind,
};
use domain::ids::{MeetingId, PersonId, RegistrationId};
use domain::report::ReportState;
use domain::signature::Said;
use domain::words::Word;
use domain::written_out::{Thing, Tier};
use store::{MeetingRow, Reader, RegistrationRow, ReportRow};

use crate::base::error::Result;
use crate::known::figures::of_list;
use crate::known::issued::{is, sheet_days};
use crate::view;

/// Every item in its order.
pub(crate) fn items(
    reader: &Reader,
    meeting: &MeetingRow,
) -> Result<Vec<(DossierItem, DossierState, DossierReason)>> {
    // Nobody can enter evaluation forms yet.
    let evaluation = evaluation_facts(reader, meeting.id)?;
    Ok(rules::items(&facts(reader, meeting)?, evaluation))
}

/// How far it is as a whole, and what of it is missing or to be looked at.
pub(crate) fn light(reader: &Reader, meeting: &MeetingRow) -> Result<view::DossierLight> {
    let items = items(reader, meeting)?;
    let of = |state| {
        let found = items.iter().filter(|it| it.1 == state);
        found.map(|it| it.0).collect()
    };
    Ok(view::DossierLight {
        state: rules::light(items.iter().map(|it| it.1)),
        red: of(DossierState::Red),
        amber: of(DossierState::Amber),
    })
}

/// Where the signed originals of a meeting lie: where it was said of the meeting, else of the programme.
pub(crate) fn originals(reader: &Reader, meeting: &MeetingRow) -> Result<Option<String>> {
    match &meeting.originals {
        Some(originals) => Ok(Some(originals.clone())),
        None => Ok(reader.programme()?.originals),
    }
}

fn facts(reader: &Reader, meeting: &MeetingRow) -> Result<DossierFacts> {
    let id = meeting.id;
    let figures = figures(reader, meeting)?;
    let mut files: HashMap<DossierItem, u32> = HashMap::new();
    for file in reader.attachments_of(id)? {
        if let Some(item) = file.kind.known().and_then(rules::item_of) {
            *files.entry(item).or_default() += 1;
        }
    }
    let issued = reader.issued(id.0)?;
    let list = issued.iter().rfind(|it| is(it, Thing::ParticipantList));
    let reports = issued.iter().filter(|it| is(it, Thing::MeetingReport));
    let report = reports.filter_map(|it| Some((it.report.as_ref()?, it.variant.as_deref())));
    // What went to a donor counts more than what stayed within the team, however late that was.
    let report = report
        .map(|(it, variant)| report_facts(it, variant, &figures))
        .reduce(|before, it| match it.internal && !before.internal {
            true => before,
            false => it,
        });
    let marks = reader.dossier_marks(id)?.into_iter();
    Ok(DossierFacts {
        not_applicable: marks.filter_map(|it| it.item.known()).collect(),
        agenda_lines: reader.agenda(Some(id))?.len() as u32,
        arrived: figures.arrived(),
        listed: list.map(|it| it.rows),
        signatures_open: figures.signatures.as_ref().map(|it| it.open),
        originals: originals(reader, meeting)?.is_some(),
        files,
        report,
        visibility: ticked(reader, id, VisibilityKind::Visibility)?,
        documents: ticked(reader, id, VisibilityKind::Document)?,
        plan: plan(reader, meeting)?,
    })
}

/// None while nobody has entered a form, nor counted any on paper.
fn evaluation_facts(reader: &Reader, meeting: MeetingId) -> Result<Option<EvaluationFacts>> {
    let sittings = reader.evaluation_sittings(meeting)?;
    let entered = sittings.iter().map(|it| it.sitting.forms.len() as u32);
    let facts = EvaluationFacts {
        counted: reader.evaluation_count(meeting)?,
        entered: entered.sum(),
    };
    Ok((facts.entered > 0 || facts.counted.is_some()).then_some(facts))
}

fn figures(reader: &Reader, meeting: &MeetingRow) -> Result<Figures> {
    let rows = reader.list_of(meeting.id)?;
    Ok(of_list(
        meeting,
        &rows,
        reader.seats_given(meeting.id)?,
        &reader.kinds()?,
        &reader.signatures_at(meeting.id)?,
    ))
}

fn said(reader: &Reader, meeting: MeetingId) -> Result<HashMap<RegistrationId, Said>> {
    let rows = reader.signatures_at(meeting)?.into_iter();
    Ok(rows.map(|it| (it.registration, it.said)).collect())
}

/// Of an earlier version's reports nobody noted whether they were drafts: they are looked at once more.
fn report_facts(it: &ReportRow, variant: Option<&str>, now: &Figures) -> ReportFacts {
    ReportFacts {
        internal: Word::<Tier>::read(&it.tier).is(Tier::Internal),
        draft: variant != Some(ReportState::Issued.word()),
        outdated: !says_the_same(&it.figures, now),
    }
}

/// Whether a report that was issued names as many people, signatures and organisations as there are now.
fn says_the_same(issued: &str, now: &Figures) -> bool {
    let issued: serde_json::Value = serde_json::from_str(issued).unwrap_or_default();
    let same = |name: &str, now: u32| issued[name].as_u64().is_none_or(|it| it == u64::from(now));
    let signed = now.signatures.as_ref().map(|it| it.signed.participations);
    same("arrived", now.arrived())
        && same("organisations", now.came.organisations)
        && same("signed", signed.unwrap_or_default())
}

fn ticked(reader: &Reader, meeting: MeetingId, kind: VisibilityKind) -> Result<TickedFacts> {
    let items = reader.visibility_items()?;
    let of_kind: Vec<_> = items.iter().filter(|it| it.kind.is(kind)).collect();
    let used: HashSet<_> = reader
        .visibility_uses(meeting)?
        .into_iter()
        .map(|it| it.item)
        .collect();
    let used: Vec<_> = of_kind.iter().filter(|it| used.contains(&it.id)).collect();
    let unapproved = used.iter().filter(|it| it.approved_on.is_none());
    Ok(TickedFacts {
        listed: of_kind.iter().filter(|it| it.listed).count() as u32,
        unapproved: unapproved.count() as u32,
        used: used.len() as u32,
    })
}

fn plan(reader: &Reader, meeting: &MeetingRow) -> Result<PlanFacts> {
    let deviations = reader.deviations()?.into_iter();
    let deviations: Vec<_> = deviations
        .filter(|it| it.meeting == Some(meeting.id))
        .collect();
    let is_empty = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().is_empty();
    let clock = |it: &Option<TimeOfDay>| it.as_ref()?.known();
    Ok(PlanFacts {
        deviations: deviations.len() as u32,
        without_reason: deviations.iter().filter(|it| is_empty(&it.reason)).count() as u32,
        planned: (clock(&meeting.starts), clock(&meeting.ends)),
        actual: (clock(&meeting.actual_starts), clock(&meeting.actual_ends)),
    })
}

/// What an auditor would ask of the meeting.
pub(crate) fn questions(reader: &Reader, meeting: &MeetingRow) -> Result<Vec<Asked>> {
    let said = said(reader, meeting.id)?;
    let list = reader.list_of(meeting.id)?;
    let figures = figures(reader, meeting)?;
    let staff = reader.staff(Some(meeting.id))?.into_iter();
    let facts = QuestionFacts {
        day: meeting.date.as_ref().and_then(Day::known),
        elsewhere: elsewhere(reader, meeting)?,
        staff: staff.map(|it| it.name).collect(),
        meals_invoiced: meeting.meals_invoiced,
        signatures: figures.signatures.map(|it| (it.without_arrival, it.open)),
        sheets: sheets(reader, meeting.id, &said)?,
        list: list
            .iter()
            .map(|row| on_list(row, said.get(&row.id)))
            .collect(),
    };
    Ok(rules::questions(&facts))
}

fn on_list(row: &RegistrationRow, said: Option<&Said>) -> OnList {
    OnList {
        registration: row.id,
        person: row.person,
        name: row.name.clone().unwrap_or_default(),
        category: row.category.clone(),
        arrived: row.arrived_at.is_some(),
        signed: said.is_some_and(Said::is_signed),
        entered: said.is_some(),
    }
}

/// Who was at meetings of the same day in other cities.
fn elsewhere(reader: &Reader, meeting: &MeetingRow) -> Result<Vec<(PersonId, MeetingId)>> {
    let mut found = Vec::new();
    if meeting.date.is_none() {
        return Ok(found);
    }
    for other in reader.meetings()? {
        if other.id == meeting.id || other.date != meeting.date || other.plate == meeting.plate {
            continue;
        }
        let said = said(reader, other.id)?;
        for row in reader.list_of(other.id)? {
            let it = on_list(&row, said.get(&row.id));
            found.extend(
                it.person
                    .filter(|_| it.arrived || it.signed)
                    .map(|who| (who, other.id)),
            );
        }
    }
    Ok(found)
}

/// Those on which signatures are entered; while none are, the one that was issued last.
fn sheets(
    reader: &Reader,
    meeting: MeetingId,
    said: &HashMap<RegistrationId, Said>,
) -> Result<Vec<SheetDay>> {
    let signed: HashSet<&str> = said
        .values()
        .filter_map(|it| match it {
            Said::OnSheet { sheet, .. } => Some(sheet.as_str()),
            Said::Slip(_) | Said::Missing(_) | Said::Later(_) => None,
        })
        .collect();
    let mut all = sheet_days(reader, meeting)?;
    let last = all.last().cloned();
    all.retain(|it| signed.contains(it.sheet.as_str()));
    match signed.is_empty() {
        true => Ok(last.into_iter().collect()),
        false => Ok(all),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_outdated_once_a_figure_it_names_is_another() {
        let mut now = Figures::default();
        now.came.participations = 19;
        now.came.organisations = 16;
        for (issued, same) in [
            (r#"{"arrived":19,"organisations":16,"signed":null}"#, true),
            (r#"{"arrived":18,"organisations":16,"signed":null}"#, false),
            (r#"{"arrived":19,"organisations":17}"#, false),
            (r#"{"arrived":19,"organisations":16,"signed":18}"#, false),
            ("", true),
        ] {
            assert_eq!(says_the_same(issued, &now), same, "{issued}");
        }
    }
}
