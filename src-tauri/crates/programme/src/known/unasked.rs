//! Laptops that joined by an invitation that was closed, or that was for another one: somebody had a copy of the stick, and the
//! digits. Whoever invited is asked whose they are; shut out, or owned up to, they are no matter any more.

use domain::attention::{AttentionChoice, AttentionKind};
use domain::ids::{DeviceId, RowId};
use store::{InvitationRow, Reader};

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::known::team::{Team, team};
use crate::view;

/// Who is in by an invitation, and not shut out.
pub(crate) fn joined<'a>(
    team: &'a Team,
    row: &InvitationRow,
) -> impl Iterator<Item = DeviceId> + use<'a> {
    let invitation = row.id;
    let devices = team.trust.devices();
    let joined = devices.filter(move |(it, known)| known.by == invitation && !team.is_lost(*it));
    joined.map(|(it, _)| it)
}

/// How many of them were expected, or were looked at.
fn expected(row: &InvitationRow) -> usize {
    match row.closed {
        0 => 1,
        closed => closed as usize - 1,
    }
}

/// One that a lost id of this laptop made fell with it: whoever joined by it would be shut out at once.
pub(crate) fn is_open(team: &Team, row: &InvitationRow) -> bool {
    row.closed == 0 && team.lost.by_whom(&team.trust, row.id).is_none()
}

/// Whether more are in by it than were expected.
pub(crate) fn is_unasked(team: &Team, row: &InvitationRow) -> bool {
    joined(team, row).count() > expected(row)
}

/// One for each such invitation of this laptop.
pub(crate) fn joined_unasked(reader: &Reader) -> Result<Vec<view::AttentionItem>> {
    let Some(team) = team(reader)? else {
        return Ok(Vec::new());
    };
    let mut items = Vec::new();
    for row in reader.invitations()? {
        let devices: Vec<DeviceId> = joined(&team, &row).collect();
        if devices.len() > expected(&row) {
            items.push(item(reader, &row, &devices)?);
        }
    }
    Ok(items)
}

fn item(reader: &Reader, row: &InvitationRow, devices: &[DeviceId]) -> Result<view::AttentionItem> {
    let mut names = Vec::new();
    for device in devices {
        let name = reader.device_name(*device)?;
        names.push(name.unwrap_or_else(|| row.name.clone()));
    }
    Ok(view::AttentionItem {
        id: Some(RowId(row.id)),
        name: Some(row.name.clone()),
        device: Some(names.join(", ")),
        at: Some(local_kept(&row.made)),
        count: devices.len() as u32,
        choices: vec![AttentionChoice::Ours],
        ..view::AttentionItem::of(AttentionKind::JoinedUnasked)
    })
}
