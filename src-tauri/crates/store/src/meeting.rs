//! Meetings, where and when they are, and how many stand how at their doors.

use domain::calendar::{Day, TimeOfDay};
use domain::ids::{MeetingId, RouteId, StopId, VenueId};
use domain::plan::{MeetingStatus, as_it_stands};
use domain::registration::{Category, Reply, Selection, Source};
use domain::words::Word;
use rusqlite::{Row, params};

use crate::error::Result;
use crate::reader::Reader;
use crate::registration::CAME;
use crate::row::{all, one, some_id, some_read, word_or};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    pub id: MeetingId,
    pub stop: Option<StopId>,
    pub route: Option<RouteId>,
    pub route_number: Option<u32>,
    pub position: Option<u32>,
    pub plate: Option<u8>,
    /// `YYYY-MM-DD`
    pub date: Option<Day>,
    /// `HH:MM`
    pub starts: Option<TimeOfDay>,
    pub ends: Option<TimeOfDay>,
    pub venue: Option<VenueId>,
    pub venue_name: Option<String>,
    pub venue_address: Option<String>,
    pub language: Option<String>,
    pub capacity: u32,
    pub reserve: u32,
    pub status: Word<MeetingStatus>,
    pub actual_starts: Option<TimeOfDay>,
    pub actual_ends: Option<TimeOfDay>,
    pub interpretation: Option<String>,
    pub meals_ordered: Option<u32>,
    pub meals_invoiced: Option<u32>,
    pub room_reference: Option<String>,
    /// The last day for a reply, `YYYY-MM-DD`.
    pub reply_by: Option<Day>,
    /// Of the contract's Annex I, where it is another than the programme's.
    pub activity_code: Option<String>,
    pub activity_title_tr: Option<String>,
    pub activity_title_en: Option<String>,
    /// Where the signed originals lie, if not where the programme says.
    pub originals: Option<String>,
    /// Where its people went.
    pub merged_into: Option<MeetingId>,
}

/// How many registrations on the list of a meeting stand alike. What that means at the door, `domain` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingCounts {
    pub meeting: MeetingId,
    pub selection: Word<Selection>,
    pub withdrawn: bool,
    pub source: Word<Source>,
    pub category: Word<Category>,
    /// At this meeting.
    pub arrived: bool,
    /// They are on the list because they came, and for nothing else.
    pub by_arrival: bool,
    pub reply: Word<Reply>,
    /// Of the meeting: [`Reader::seats_given`].
    pub seats_given: bool,
    pub count: u32,
    /// Who comes with them, without names.
    pub companions: u32,
}

/// Whether somebody has a seat at the meeting of this column. Also who is on no list, because another registration of the
/// same person stands for theirs.
fn has_seat(meeting: &str) -> String {
    format!(
        "EXISTS (
                SELECT 1 FROM registration WHERE meeting = {meeting} AND selection = 'selected' AND hidden IS NOT 1
             )"
    )
}

/// Each meeting for which somebody is selected is looked up in the index of those, however many they are.
fn with_seats() -> String {
    format!(
        "WITH RECURSIVE each (meeting) AS (
             SELECT min(meeting) FROM registration WHERE selection = 'selected'
             UNION ALL
             SELECT (SELECT min(meeting) FROM registration WHERE selection = 'selected' AND meeting > each.meeting)
             FROM each
             WHERE each.meeting IS NOT NULL
         )
         SELECT each.meeting FROM each WHERE each.meeting IS NOT NULL AND {}",
        has_seat("each.meeting")
    )
}

/// The last but one says whether the day was named after the status; `noun.rs` has the numbers of both registers.
const SELECT: &str = "SELECT meeting.id, stop.id, route.id, route.number, stop.position, stop.plate, meeting.date,
        meeting.starts, meeting.ends, venue.id, venue.name, venue.address, meeting.language,
        coalesce(meeting.capacity, 0), coalesce(meeting.reserve, 0), meeting.status,
        meeting.actual_starts, meeting.actual_ends, meeting.interpretation, meeting.meals_ordered,
        meeting.meals_invoiced, meeting.room_reference, meeting.reply_by,
        meeting.activity_code, meeting.activity_title_tr, meeting.activity_title_en,
        (coalesce(of_date.stamp, meeting.row_stamp), coalesce(of_date.device, meeting.row_device))
            > (coalesce(of_status.stamp, meeting.row_stamp), coalesce(of_status.device, meeting.row_device)),
        meeting.originals, meeting.merged_into
     FROM seen_meeting AS meeting
     LEFT JOIN register AS of_date
        ON of_date.noun = 4 AND of_date.subject = meeting.id AND of_date.number = 2
     LEFT JOIN register AS of_status
        ON of_status.noun = 4 AND of_status.subject = meeting.id AND of_status.number = 9
     LEFT JOIN stop ON stop.id = meeting.stop
     LEFT JOIN route ON route.id = stop.route
     LEFT JOIN venue ON venue.id = meeting.venue";

fn row_to_meeting(row: &Row) -> rusqlite::Result<MeetingRow> {
    let (status, date) = as_it_stands(
        word_or(row, 15, MeetingStatus::AT_FIRST)?,
        some_read(row, 6)?,
        row.get(26)?,
    );
    Ok(MeetingRow {
        id: MeetingId(row.get(0)?),
        stop: some_id(row, 1)?,
        route: some_id(row, 2)?,
        route_number: row.get(3)?,
        position: row.get(4)?,
        plate: row.get(5)?,
        date,
        starts: some_read(row, 7)?,
        ends: some_read(row, 8)?,
        venue: some_id(row, 9)?,
        venue_name: row.get(10)?,
        venue_address: row.get(11)?,
        language: row.get(12)?,
        capacity: row.get(13)?,
        reserve: row.get(14)?,
        status,
        actual_starts: some_read(row, 16)?,
        actual_ends: some_read(row, 17)?,
        interpretation: row.get(18)?,
        meals_ordered: row.get(19)?,
        meals_invoiced: row.get(20)?,
        room_reference: row.get(21)?,
        reply_by: some_read(row, 22)?,
        activity_code: row.get(23)?,
        activity_title_tr: row.get(24)?,
        activity_title_en: row.get(25)?,
        originals: row.get(27)?,
        merged_into: some_id(row, 28)?,
    })
}

impl Reader<'_> {
    /// In the order of the tour.
    pub fn meetings(&self) -> Result<Vec<MeetingRow>> {
        let sql = format!(
            "{SELECT} ORDER BY route.number IS NULL, route.number, stop.position, meeting.date, meeting.id"
        );
        all(self.db, &sql, [], row_to_meeting)
    }

    /// The meetings whose people went to this one.
    pub fn meetings_merged_into(&self, into: MeetingId) -> Result<Vec<MeetingId>> {
        let sql = "SELECT id FROM seen_meeting WHERE merged_into = ?1 ORDER BY id";
        all(self.db, sql, params![into.0], |row| {
            Ok(MeetingId(row.get(0)?))
        })
    }

    pub fn meeting(&self, id: MeetingId) -> Result<Option<MeetingRow>> {
        one(
            self.db,
            &format!("{SELECT} WHERE meeting.id = ?1"),
            params![id.0],
            row_to_meeting,
        )
    }

    /// Of one meeting, or of all.
    pub fn meeting_counts(&self, meeting: Option<MeetingId>) -> Result<Vec<MeetingCounts>> {
        // Of one meeting only its own rows are walked through.
        let of = match meeting {
            Some(_) => "registration.meeting = ?1",
            None => "registration.meeting IS NOT ?1",
        };
        let sql = format!(
            "SELECT alike.*, {}
             FROM (
                 SELECT registration.meeting, registration.selection,
                    registration.withdrawn IS NOT NULL, registration.source,
                    registration.category, {CAME} AS arrived, registration.by_arrival,
                    registration.reply, count(*),
                    sum(coalesce((
                        SELECT min(max(brings.companions, 0), 99)
                        FROM registration AS brings WHERE brings.id = registration.id
                    ), 0))
                 FROM listed_registration AS registration
                 WHERE {of}
                 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
             ) AS alike",
            has_seat("alike.meeting")
        );
        all(self.db, &sql, params![meeting.map(|it| it.0)], |row| {
            Ok(MeetingCounts {
                meeting: MeetingId(row.get(0)?),
                selection: word_or(row, 1, Selection::AT_FIRST)?,
                withdrawn: row.get(2)?,
                source: word_or(row, 3, Source::AT_FIRST)?,
                category: word_or(row, 4, Category::AT_FIRST)?,
                arrived: row.get(5)?,
                by_arrival: row.get(6)?,
                reply: word_or(row, 7, Reply::AT_FIRST)?,
                seats_given: row.get(10)?,
                companions: row.get(9)?,
                count: row.get(8)?,
            })
        })
    }

    /// Whether a seat has been given for the meeting: from then on only the selected are expected.
    pub fn seats_given(&self, meeting: MeetingId) -> Result<bool> {
        let sql = format!("SELECT {}", has_seat("?1"));
        Ok(one(self.db, &sql, params![meeting.0], |row| row.get(0))?.unwrap_or(false))
    }

    /// The meetings for which one has been given, by the same rule.
    pub fn meetings_with_seats(&self) -> Result<Vec<MeetingId>> {
        all(self.db, &with_seats(), [], |row| Ok(MeetingId(row.get(0)?)))
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    /// The desk asks both while somebody stands there: neither walks through registrations.
    #[test]
    fn who_has_a_seat_is_found_in_the_index_of_seats() {
        let db = Connection::open_in_memory().unwrap();
        for migration in crate::migrate::MIGRATIONS {
            db.execute_batch(migration).unwrap();
        }
        for sql in [format!("SELECT {}", has_seat("x'00'")), with_seats()] {
            let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = plan.query_map([], |row| row.get::<_, String>(3));
            let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
            let mut of_table = steps.iter().filter(|it| it.contains(" registration "));
            let by_index =
                |it: &String| it.starts_with("SEARCH") && it.contains("registration_selected");
            assert!(of_table.clone().count() > 0, "{steps:#?}");
            assert!(of_table.all(by_index), "{steps:#?}");
        }
    }
}
