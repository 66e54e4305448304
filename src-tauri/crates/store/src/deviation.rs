//! Deviations: what was planned, what was done instead, and why.

use domain::calendar::Kept;
use domain::ids::{DeviationId, MeetingId, RouteId, StopId};
use domain::plan::PlanKind;
use domain::words::Word;
use rusqlite::Row;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_id, some_read, some_word};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviationRow {
    pub id: DeviationId,
    pub kind: Option<Word<PlanKind>>,
    pub meeting: Option<MeetingId>,
    pub route: Option<RouteId>,
    pub stop: Option<StopId>,
    pub planned: Option<String>,
    pub done: Option<String>,
    pub reason: Option<String>,
    /// How many registrations it touched; unknown for those of the first version.
    pub touched: Option<u32>,
    /// In UTC.
    pub at: Option<Kept>,
    /// Where it was, also when the stop has been taken off the tour since.
    pub plate: Option<u8>,
    pub route_number: Option<u32>,
    pub position: Option<u32>,
}

fn row_to_deviation(row: &Row) -> rusqlite::Result<DeviationRow> {
    Ok(DeviationRow {
        id: DeviationId(row.get(0)?),
        kind: some_word(row, 1)?,
        meeting: some_id(row, 2)?,
        route: some_id(row, 3)?,
        stop: some_id(row, 4)?,
        planned: row.get(5)?,
        done: row.get(6)?,
        reason: row.get(7)?,
        touched: row.get(8)?,
        at: some_read(row, 9)?,
        plate: row.get(10)?,
        route_number: row.get(11)?,
        position: row.get(12)?,
    })
}

impl Reader<'_> {
    /// The earliest first.
    pub fn deviations(&self) -> Result<Vec<DeviationRow>> {
        let sql = "SELECT deviation.id, deviation.kind, deviation.meeting, deviation.route, deviation.stop,
                deviation.planned, deviation.done, deviation.reason, deviation.touched, deviation.at,
                stop.plate, route.number, stop.position
             FROM deviation
             LEFT JOIN meeting ON meeting.id = deviation.meeting
             LEFT JOIN stop ON stop.id = coalesce(deviation.stop, meeting.stop)
             LEFT JOIN route ON route.id = coalesce(deviation.route, stop.route)
             WHERE deviation.hidden IS NOT 1
             ORDER BY deviation.at, deviation.id";
        all(self.db, sql, [], row_to_deviation)
    }
}
