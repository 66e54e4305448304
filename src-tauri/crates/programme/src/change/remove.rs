//! Taking out a registration that was a mistake, a line of an agenda or a checklist, a member of the staff, a file, what stands
//! on the list of visibility, an indicator, what the room said, or how words of sheets are read. The row stays in the log, and
//! an undo brings it back.

use domain::change::Set;
use domain::ids::AttachmentId;
use domain::noun::{
    Column, agenda_item, attachment as attachment_column, checklist_item, evaluation_question,
    evaluation_sitting, indicator, note as note_column, recommendation as recommendation_column,
    staff_member, visibility_item, wording,
};
use domain::verb::Verb;
use store::Tx;
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid};
use crate::change::remove_registration;
use crate::heard::{evaluation, note, question, recommendation};
use crate::known::issued_figures::IssuedFigures;
use crate::known::{indicators, visibility, wordings};
use crate::meeting::{agenda, attachment, checklist, staff};
use crate::programme::Programme;
use crate::view;

/// What can be taken out, as the command line calls it.
pub const REMOVABLE: &[&str] = &[
    "agenda",
    "checklist",
    "staff",
    "file",
    "registration",
    "visibility",
    "indicator",
    "note",
    "recommendation",
    "question",
    "sitting",
    "reading",
];

impl Programme {
    pub fn remove(&mut self, what: &str, which: &str) -> Result<view::Removed> {
        let now = self.clock.now();
        if what == "registration" {
            let (meeting, ids) = self.registrations_named(which)?;
            return self.write(Verb::Remove, |tx| {
                let removing = |tx: &mut Tx| remove_registration::remove(tx, meeting, &ids);
                let (removed, issued) = IssuedFigures::around(tx, now, removing)?;
                Ok(view::Removed { issued, ..removed })
            });
        }
        self.write(Verb::Remove, |tx| {
            let (column, row) = match what {
                "agenda" => (
                    agenda_item::HIDDEN,
                    agenda::meant(tx, which, now)?.there_already("line")?,
                ),
                "staff" => (
                    staff_member::HIDDEN,
                    staff::meant(tx, which, now)?.there_already("member")?,
                ),
                "checklist" => (checklist_item::HIDDEN, own_line(tx, which)?),
                "visibility" => (visibility_item::HIDDEN, visibility::find(tx, which)?.id.0),
                "indicator" => (indicator::HIDDEN, indicators::find(tx, which)?.id.0),
                "file" => (attachment_column::HIDDEN, file(tx, which)?),
                "note" => (note_column::HIDDEN, note::named(tx, which)?),
                "recommendation" => (
                    recommendation_column::HIDDEN,
                    recommendation::named(tx, which)?,
                ),
                "question" => (
                    evaluation_question::HIDDEN,
                    question::meant(tx, which, now)?.there_already("question")?,
                ),
                "sitting" => (evaluation_sitting::HIDDEN, evaluation::named(tx, which)?),
                "reading" => (wording::HIDDEN, wordings::find(tx, which)?.id.0),
                _ => {
                    return Err(Error::Invalid {
                        code: "edit_unknown",
                        field: what.to_owned(),
                    });
                }
            };
            hide(tx, column, row)
        })
    }
}

fn hide(tx: &mut Tx, column: Column, row: Uuid) -> Result<view::Removed> {
    tx.record(Set::of(column.noun, row).with(column, true))?;
    Ok(view::Removed {
        removed: row.into(),
        operation: tx.operation(),
        to_place: false,
        issued: Vec::new(),
    })
}

fn own_line(tx: &Tx, which: &str) -> Result<Uuid> {
    let meant = checklist::meant(tx, which)?;
    if checklist::is_of_every_meeting(tx, meant.row)? {
        return Err(invalid("line_of_every_meeting", "checklist"));
    }
    meant.there_already("line")
}

fn file(tx: &Tx, which: &str) -> Result<Uuid> {
    let id: AttachmentId = which
        .trim()
        .parse()
        .map_err(|_| Error::unknown("attachment"))?;
    Ok(attachment::known(tx, id)?.id.0)
}
