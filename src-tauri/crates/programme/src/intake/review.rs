//! Reading the applications to a meeting: one applicant at a time, with everything they answered and what their organisation
//! has done before; a verdict, and points by criterion, each reader's apart.

use domain::answer::Answer;
use domain::application::Purpose;
use domain::body::Value;
use domain::change::Set;
use domain::ids::{ApplicationId, CriterionId, MeetingId, RegistrationId, RouteId, of_its_nature};
use domain::noun::{Noun, criterion, points};
use domain::review::{CRITERIA, POINTS, total};
use domain::selection::{Applicant, read_reason};
use domain::turkish;
use domain::verb::Verb;
use domain::words::Word;
use store::{ApplicationRow, CriterionRow, PointsRow, Reader};
use uuid::Uuid;

use crate::base::clock::local_kept;
use crate::base::error::{Error, Result, invalid};
use crate::base::input::name_of;
use crate::known::roll::{Roll, registered, why_not};
use crate::known::typed::Typed;
use crate::known::{standing, verdict, which};
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::meant::Meant;

impl Reading {
    /// Everybody who applied to a meeting or was asked to it, in the order of their applications as the selection counts
    /// it, with the criteria of the call. Points move nobody here, so that nobody jumps while being read.
    pub fn review(&self, meeting: MeetingId) -> Result<view::Review> {
        self.read(|reader| {
            let mut roll = Roll::of(reader, meeting)?;
            let kinds = reader.kinds()?;
            let mut read: Vec<&Applicant> =
                roll.applicants.iter().filter(|it| it.applies()).collect();
            read.sort_by(|a, b| a.by_application(b));
            let item = |it: &Applicant| {
                let row = roll.rows.remove(&it.registration)?;
                let said = roll.applied.get(&row.id);
                let given = row.application.and_then(|it| roll.points.get(&it));
                let given = given.map_or(&[][..], Vec::as_slice);
                let asks_again = match verdict::asks_again(reader, &row) {
                    Ok(asks_again) => asks_again,
                    Err(error) => return Some(Err(error)),
                };
                let reason = said.and_then(|it| read_reason(it.selection_reason.as_deref()).1);
                Some(Ok(view::ReviewItem {
                    asks_again,
                    ineligible: why_not(&row.selection, reason.as_deref()),
                    reason,
                    sent_at: said.and_then(|it| it.sent_at.as_ref()).map(local_kept),
                    points: it.points,
                    readers: readers(given),
                    registration: standing::registration(row, &kinds),
                }))
            };
            let items = read.into_iter().filter_map(item).collect::<Result<_>>()?;
            let criteria = criteria(reader, roll.meeting.route)?;
            Ok(view::Review {
                criteria: criteria.into_iter().map(criterion_item).collect(),
                items,
            })
        })
    }

    /// One application as it was sent, what was given for it, and what its organisation has done before.
    pub fn review_sheet(
        &self,
        meeting: MeetingId,
        id: RegistrationId,
    ) -> Result<view::ReviewSheet> {
        let organisation = self.read(|reader| {
            let row = registered(reader, meeting, id)?;
            Ok(row.organisation)
        })?;
        let organisation = match organisation {
            Some(id) => Some(self.organisation(id)?),
            None => None,
        };
        self.read(|reader| {
            let row = registered(reader, meeting, id)?;
            let application = match row.application {
                Some(application) => reader.application(application)?,
                None => None,
            };
            let points = match row.application {
                Some(application) => reader.points_of(application)?,
                None => Vec::new(),
            };
            let point = |it: PointsRow| view::PointsItem {
                criterion: it.criterion,
                reader: it.reader,
                points: it.points,
            };
            Ok(view::ReviewSheet {
                registration: id,
                application: application.map(sheet),
                points: points.into_iter().map(point).collect(),
                organisation: organisation.map(|it| view::OrganisationHistory {
                    participations: it
                        .participations
                        .into_iter()
                        .filter(|it| it.registration.registration != id)
                        .collect(),
                    organisation: it.organisation,
                    branches: it.branches,
                }),
            })
        })
    }
}

impl Programme {
    /// Writes down the points of one reader, criterion by its number in the call; nothing takes them back. The points of
    /// other readers stay as they are.
    pub fn give_points(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        reader: &str,
        given: &[(u32, Option<u32>)],
    ) -> Result<view::PointsGiven> {
        let reader = name_of(reader, points::READER, "reader")?;
        self.write(Verb::Points, |tx| {
            let row = registered(tx, meeting, id)?;
            let application = row
                .application
                .ok_or(invalid("points_no_application", "points"))?;
            let criteria = criteria(tx, which::meeting(tx, meeting)?.route)?;
            let mut written = false;
            for (number, value) in given {
                let criterion = criteria.iter().find(|it| it.position == *number);
                let criterion = criterion.ok_or(invalid("criterion_unknown", "points"))?;
                if value.is_some_and(|it| it > criterion.max_points.unwrap_or(POINTS)) {
                    return Err(invalid("points_too_many", "points"));
                }
                let row = points_id(application, criterion.id, &reader);
                let stands = tx.register(points::POINTS, row)?.map(|(value, ..)| value);
                if stands.unwrap_or(Value::Null) == (*value).into() {
                    continue;
                }
                written = true;
                tx.record(
                    Set::of(Noun::Points, row)
                        .with(points::APPLICATION, application)
                        .with(points::CRITERION, criterion.id)
                        .with(points::READER, reader.clone())
                        .with(points::POINTS, *value),
                )?;
            }
            let all = tx.points_of(application)?;
            Ok(view::PointsGiven {
                registration: id,
                name: row.name,
                reader,
                points: total(all.iter().map(|it| (it.criterion, it.points))),
                operation: written.then(|| tx.operation()),
            })
        })
    }
}

/// A criterion as `ROUTE/NUMBER`; every laptop that writes the same number writes the same criterion.
pub(crate) fn meant(reader: &Reader, which: &str) -> Result<Meant> {
    let unknown = || Error::unknown("criterion");
    let (route, number) = which.split_once('/').ok_or_else(unknown)?;
    let route = route.trim().parse().map_err(|_| unknown())?;
    let number: u32 = number.trim().parse().map_err(|_| unknown())?;
    if number == 0 || number > CRITERIA {
        return Err(unknown());
    }
    let route = which::find_route(reader, route)?.id;
    let row = of_its_nature(
        Noun::Criterion,
        [&route.0.as_bytes()[..], &number.to_be_bytes()[..]].concat(),
    );
    Ok(match reader.register(criterion::POSITION, row)? {
        Some(_) => Meant::there(row),
        None => Meant::born(
            Set::of(Noun::Criterion, row)
                .with(criterion::ROUTE, route)
                .with(criterion::POSITION, number),
        ),
    })
}

/// Two laptops on which one reader reads write the same points.
fn points_id(application: ApplicationId, criterion: CriterionId, reader: &str) -> Uuid {
    let name = turkish::fold(reader);
    let parts = [
        &application.0.as_bytes()[..],
        &criterion.0.as_bytes()[..],
        name.as_bytes(),
    ];
    of_its_nature(Noun::Points, parts.concat())
}

/// A meeting outside the routes has no call, and no criteria.
fn criteria(reader: &Reader, route: Option<RouteId>) -> Result<Vec<CriterionRow>> {
    Ok(match route {
        Some(route) => reader.criteria(route)?,
        None => Vec::new(),
    })
}

fn readers(points: &[PointsRow]) -> Vec<String> {
    let mut readers: Vec<String> = points.iter().map(|it| it.reader.clone()).collect();
    readers.sort_by(|a, b| turkish::compare(a, b));
    readers.dedup();
    readers
}

fn criterion_item(row: CriterionRow) -> view::CriterionItem {
    let title = row.title_tr.clone().or(row.title_en.clone());
    view::CriterionItem {
        criterion: row.id,
        number: row.position,
        title_en: row.title_en.or(title.clone()).unwrap_or_default(),
        title_tr: row.title_tr.or(title).unwrap_or_default(),
        max_points: row.max_points.unwrap_or(POINTS),
    }
}

fn sheet(row: ApplicationRow) -> view::ApplicationSheet {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let typed = Typed::read(
        &text(&row.as_typed),
        &text(&row.answers),
        &text(&row.mended),
        &text(&row.columns),
    );
    let answers = |texts: Vec<(String, String)>| {
        let answer = |(question, answer)| view::AnswerItem { question, answer };
        texts.into_iter().map(answer).collect()
    };
    let consents: Vec<(Word<Purpose>, Word<Answer>)> =
        serde_json::from_str(&text(&row.consents)).unwrap_or_default();
    let wishes: Vec<String> =
        serde_json::from_str(&row.wishes.unwrap_or_default()).unwrap_or_default();
    view::ApplicationSheet {
        sent_at: row.sent_at.as_ref().map(local_kept),
        late: row.late,
        answers: answers(typed.answers),
        as_typed: answers(typed.cells),
        wishes,
        notice: row.notice,
        consents: consents
            .into_iter()
            .map(|(question, answer)| view::ConsentItem { question, answer })
            .collect(),
        file: row.file_name,
        row: row.sheet_row,
        route: row.route,
    }
}
