//! Taking out a line of an agenda or a checklist, a member of the staff or a file. The row stays in the log, and an undo
//! brings it back.

use domain::change::Set;
use domain::ids::AttachmentId;
use domain::noun::{
    Column, agenda_item, attachment as attachment_column, checklist_item, staff_member,
};
use domain::verb::Verb;
use store::Tx;
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid};
use crate::meeting::{agenda, attachment, checklist, staff};
use crate::programme::Programme;
use crate::view;
use crate::write::meant::Meant;

/// What can be taken out, as the command line calls it.
pub const REMOVABLE: &[&str] = &["agenda", "checklist", "staff", "file"];

impl Programme {
    pub fn remove(&mut self, what: &str, which: &str) -> Result<view::Removed> {
        let now = self.clock.now();
        self.write(Verb::Remove, |tx| {
            let (column, row) = match what {
                "agenda" => (
                    agenda_item::HIDDEN,
                    there(agenda::meant(tx, which, now)?, "line")?,
                ),
                "staff" => (
                    staff_member::HIDDEN,
                    there(staff::meant(tx, which, now)?, "member")?,
                ),
                "checklist" => (checklist_item::HIDDEN, own_line(tx, which)?),
                "file" => (attachment_column::HIDDEN, file(tx, which)?),
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
    })
}

/// What would have to be made first is not there to be taken out.
fn there(meant: Meant, what: &'static str) -> Result<Uuid> {
    match meant.birth {
        None => Ok(meant.row),
        Some(_) => Err(Error::unknown(what)),
    }
}

fn own_line(tx: &Tx, which: &str) -> Result<Uuid> {
    let meant = checklist::meant(tx, which)?;
    if checklist::is_of_every_meeting(tx, meant.row)? {
        return Err(invalid("line_of_every_meeting", "checklist"));
    }
    there(meant, "line")
}

fn file(tx: &Tx, which: &str) -> Result<Uuid> {
    let id: AttachmentId = which
        .trim()
        .parse()
        .map_err(|_| Error::unknown("attachment"))?;
    Ok(attachment::known(tx, id)?.id.0)
}
