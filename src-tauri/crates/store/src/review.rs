//! What readers look at before seats are given: criteria, points, the answers of an application.

use std::collections::HashSet;

use domain::answer::Answer;
use domain::calendar::Kept;
use domain::ids::{
    ApplicationId, CriterionId, MeetingId, OrganisationId, PersonId, RegistrationId, RouteId,
};
use domain::words::Word;
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::registration::CAME;
use crate::row::{all, one, some_id, some_read, some_word};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionRow {
    pub id: CriterionId,
    pub position: u32,
    pub title_tr: Option<String>,
    pub title_en: Option<String>,
    pub max_points: Option<u32>,
}

/// What one reader gave an application for one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointsRow {
    pub application: ApplicationId,
    pub criterion: CriterionId,
    pub reader: String,
    pub points: u32,
}

/// An application as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationRow {
    /// In UTC.
    pub sent_at: Option<Kept>,
    pub late: bool,
    /// The cells of its row, as JSON, and what files of earlier versions keep beside them.
    pub as_typed: Option<String>,
    pub answers: Option<String>,
    pub mended: Option<String>,
    /// The columns of its import, as JSON.
    pub columns: Option<String>,
    pub wishes: Option<String>,
    pub notice: Option<Word<Answer>>,
    pub consents: Option<String>,
    pub file_name: Option<String>,
    pub sheet_row: Option<u32>,
    pub route: Option<u32>,
}

/// A consent form that somebody filled in; who left a line empty has said nothing there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentFormRow {
    pub registration: RegistrationId,
    pub photo: Option<Word<Answer>>,
    pub publication: Option<Word<Answer>>,
    pub contact: Option<Word<Answer>>,
}

fn row_to_points(row: &Row) -> rusqlite::Result<PointsRow> {
    Ok(PointsRow {
        application: ApplicationId(row.get(0)?),
        criterion: CriterionId(row.get(1)?),
        reader: row.get(2)?,
        points: row.get(3)?,
    })
}

const POINTS: &str =
    "SELECT points.application, points.criterion, coalesce(points.reader, ''), points.points
     FROM points
     JOIN criterion ON criterion.id = points.criterion AND criterion.hidden IS NOT 1
         AND coalesce(criterion.title_tr, criterion.title_en) IS NOT NULL
     WHERE points.hidden IS NOT 1 AND points.points IS NOT NULL AND points.application IS NOT NULL";

/// What somebody answered, as it was taken in and as it was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct AnsweredRow {
    pub id: ApplicationId,
    pub name: Option<String>,
    /// As JSON, as the three below.
    pub as_typed: Option<String>,
    pub mended: Option<String>,
    pub columns: Option<String>,
    pub notice: Option<Word<Answer>>,
    pub consents: Option<String>,
    pub meeting: Option<MeetingId>,
}

impl Reader<'_> {
    /// By their number; one without a title was taken away.
    pub fn criteria(&self, route: RouteId) -> Result<Vec<CriterionRow>> {
        let sql = "SELECT id, coalesce(position, 0), title_tr, title_en, max_points
             FROM criterion
             WHERE route = ?1 AND hidden IS NOT 1 AND coalesce(title_tr, title_en) IS NOT NULL
             ORDER BY position, id";
        all(self.db, sql, params![route.0], |row| {
            Ok(CriterionRow {
                id: CriterionId(row.get(0)?),
                position: row.get(1)?,
                title_tr: row.get(2)?,
                title_en: row.get(3)?,
                max_points: row.get(4)?,
            })
        })
    }

    /// Of every application that somebody is registered by for a meeting.
    pub fn points_of_meeting(&self, meeting: MeetingId) -> Result<Vec<PointsRow>> {
        let sql = format!(
            "{POINTS} AND points.application IN (SELECT application FROM registration WHERE meeting = ?1)
             ORDER BY points.id"
        );
        all(self.db, &sql, params![meeting.0], row_to_points)
    }

    pub fn points_of(&self, application: ApplicationId) -> Result<Vec<PointsRow>> {
        let sql = format!("{POINTS} AND points.application = ?1 ORDER BY points.reader, points.id");
        all(self.db, &sql, params![application.0], row_to_points)
    }

    /// The organisations of which somebody came to, or has a seat at, another meeting than this.
    pub fn organisations_elsewhere(&self, meeting: MeetingId) -> Result<HashSet<OrganisationId>> {
        let sql = format!(
            "SELECT DISTINCT of_organisation
             FROM listed_registration AS registration
             WHERE meeting IS NOT NULL AND meeting <> ?1 AND organisation IS NOT NULL
                 AND ({CAME}
                     OR (selection = 'selected' AND by_arrival = 0 AND withdrawn IS NULL
                         AND coalesce(reply, '') <> 'not_coming'))"
        );
        let found = all(self.db, &sql, params![meeting.0], |row| {
            Ok(OrganisationId(row.get::<_, Uuid>(0)?))
        })?;
        Ok(found.into_iter().collect())
    }

    /// The people who came to, or have a seat at, another meeting than this.
    pub fn people_with_seats_elsewhere(&self, meeting: MeetingId) -> Result<HashSet<PersonId>> {
        let sql = format!(
            "SELECT DISTINCT of_person
             FROM listed_registration AS registration
             WHERE meeting IS NOT NULL AND meeting <> ?1 AND of_person IS NOT NULL
                 AND ({CAME}
                     OR (selection = 'selected' AND by_arrival = 0 AND withdrawn IS NULL
                         AND coalesce(reply, '') <> 'not_coming'))"
        );
        let found = all(self.db, &sql, params![meeting.0], |row| {
            Ok(PersonId(row.get::<_, Uuid>(0)?))
        })?;
        Ok(found.into_iter().collect())
    }

    /// What those who are registered for a meeting said when they were asked to consent to something, as JSON.
    pub fn consents_of_meeting(&self, meeting: MeetingId) -> Result<Vec<(ApplicationId, String)>> {
        let sql = "SELECT id, consents
             FROM application
             WHERE consents IS NOT NULL
                 AND id IN (SELECT application FROM registration WHERE meeting = ?1)
             ORDER BY id";
        all(self.db, sql, params![meeting.0], |row| {
            Ok((ApplicationId(row.get(0)?), row.get(1)?))
        })
    }

    /// What those who are registered for a meeting said on the consent forms that were filled in there: photo, publication,
    /// contact.
    pub fn consent_forms_of_meeting(&self, meeting: MeetingId) -> Result<Vec<ConsentFormRow>> {
        let sql = "SELECT id, photo_consent, publication_consent, contact_consent
             FROM registration
             WHERE meeting = ?1
                 AND coalesce(photo_consent, publication_consent, contact_consent) IS NOT NULL
             ORDER BY id";
        all(self.db, sql, params![meeting.0], |row| {
            Ok(ConsentFormRow {
                registration: RegistrationId(row.get(0)?),
                photo: some_word(row, 1)?,
                publication: some_word(row, 2)?,
                contact: some_word(row, 3)?,
            })
        })
    }

    /// Everybody whose answers were taken in as a yes or a no, with what they typed.
    pub fn answered(&self) -> Result<Vec<AnsweredRow>> {
        let sql = "SELECT application.id, person.name, application.as_typed, application.mended, import_batch.columns,
                application.notice, application.consents,
                (SELECT meeting FROM seen_registration WHERE application = application.id LIMIT 1)
             FROM seen_application AS application
             JOIN import_batch ON import_batch.id = application.batch
             LEFT JOIN person ON person.id = application.person
             WHERE application.notice IN ('yes', 'no') OR application.consents IS NOT NULL
             ORDER BY application.id";
        all(self.db, sql, [], |row| {
            Ok(AnsweredRow {
                id: ApplicationId(row.get(0)?),
                name: row.get(1)?,
                as_typed: row.get(2)?,
                mended: row.get(3)?,
                columns: row.get(4)?,
                notice: some_word(row, 5)?,
                consents: row.get(6)?,
                meeting: some_id(row, 7)?,
            })
        })
    }

    pub fn application(&self, id: ApplicationId) -> Result<Option<ApplicationRow>> {
        let sql = "SELECT application.sent_at, application.late IS 1, application.answers, application.as_typed,
                application.wishes, application.notice, application.consents, import_batch.file_name,
                application.sheet_row, route.number, application.mended, import_batch.columns
             FROM application
             LEFT JOIN import_batch ON import_batch.id = application.batch
             LEFT JOIN route ON route.id = application.route
             WHERE application.id = ?1";
        one(self.db, sql, params![id.0], |row| {
            Ok(ApplicationRow {
                sent_at: some_read(row, 0)?,
                late: row.get(1)?,
                answers: row.get(2)?,
                as_typed: row.get(3)?,
                wishes: row.get(4)?,
                notice: some_word(row, 5)?,
                consents: row.get(6)?,
                file_name: row.get(7)?,
                sheet_row: row.get(8)?,
                route: row.get(9)?,
                mended: row.get(10)?,
                columns: row.get(11)?,
            })
        })
    }
}
