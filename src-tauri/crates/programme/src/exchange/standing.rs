//! What has arrived where: from the receipts of the others, and nothing else.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Datelike, Utc};
use domain::ids::{DeviceId, RowId};
use domain::settings::Role;
use domain::words::Word;
use store::{End, Reader};
use sync::Receipt;
use sync::trust::{Of, Trust};
use uuid::Uuid;

use crate::base::clock::{local, local_text};
use crate::base::error::Result;
use crate::exchange::team::{Team, team};
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// How this laptop shares, and with whom.
    pub fn sharing(&self) -> Result<view::Sharing> {
        self.read(|reader| {
            let Some(team) = team(reader)? else {
                let changes = Sight::of(reader, None)?.changes(reader, &[])?;
                return Ok(view::Sharing {
                    set_up: false,
                    may_invite: false,
                    changes,
                    laptops: Vec::new(),
                    places: Vec::new(),
                    invitations: Vec::new(),
                });
            };
            let sight = Sight::of(reader, Some(&team))?;
            let this = reader.this_device()?;
            let role = team.trust.known(this.0).map(|it| it.role);
            let newest = |(id, _): &(Uuid, _)| team.trust.known(*id).map(|it| it.role);
            let role = role.or_else(|| reader.secrets().ok()?.iter().find_map(newest));
            Ok(view::Sharing {
                set_up: true,
                may_invite: role == Some(Role::Coordinator),
                changes: sight.changes(reader, &sight.others())?,
                laptops: sight.laptops(reader, &team.trust, this)?,
                places: places(reader)?,
                invitations: invitations(reader, &team.trust)?,
            })
        })
    }

    pub(crate) fn changes_shared(&self) -> Result<view::ChangesShared> {
        self.read(|reader| {
            let team = team(reader)?;
            let sight = Sight::of(reader, team.as_ref())?;
            sight.changes(reader, &sight.others())
        })
    }
}

/// What this laptop wrote, and what everybody said of how far they are.
struct Sight {
    own: Vec<store::PieceRow>,
    receipts: Vec<(bool, Receipt)>,
}

impl Sight {
    fn of(reader: &Reader, team: Option<&Team>) -> Result<Sight> {
        let signs: Vec<Uuid> = reader.secrets()?.into_iter().map(|(id, _)| id).collect();
        let mut own = Vec::new();
        for piece in reader.pieces()? {
            let is_own = signs.contains(&piece.written_as.0) || reader.is_ours(piece.id)?;
            own.extend(is_own.then_some(piece));
        }
        let mut receipts = Vec::new();
        for row in reader.receipts()? {
            let Ok(receipt) = Receipt::decode(&row.bytes) else {
                continue;
            };
            let is_signed = team.is_some_and(|it| receipt.is_signed(it.programme, &it.trust));
            if is_signed {
                receipts.push((signs.contains(&receipt.device.0), receipt));
            }
        }
        Ok(Sight { own, receipts })
    }

    /// How far the other laptops have come.
    fn others(&self) -> Vec<End> {
        let others = self.receipts.iter().filter(|(is_own, _)| !is_own);
        others.flat_map(|(_, it)| ends(it)).collect()
    }

    fn changes(&self, reader: &Reader, others: &[End]) -> Result<view::ChangesShared> {
        let mut shared = view::ChangesShared {
            arrived: 0,
            on_its_way: 0,
            here_only: 0,
            since: None,
        };
        let left = reader.reached()?;
        let mut since = None;
        for piece in &self.own {
            let arrived = reader.reached_by(piece, others)?;
            let on_its_way = reader.reached_by(piece, &left)?.max(arrived);
            let before = piece.first - 1;
            shared.arrived += reader.amount(piece, before, arrived)?.changes;
            shared.on_its_way += reader.amount(piece, arrived, on_its_way)?.changes;
            shared.here_only += reader.amount(piece, on_its_way, piece.last)?.changes;
            if arrived < piece.last {
                let first = reader.stamp_in(piece, arrived + 1)?;
                since = [since, first.map(|it| it.millis())]
                    .into_iter()
                    .flatten()
                    .min();
            }
        }
        if shared.on_its_way + shared.here_only > 0 {
            shared.since = since
                .and_then(|it| moment(i64::try_from(it).ok()?))
                .map(local);
        }
        Ok(shared)
    }

    /// One line for each laptop, whatever ids it has had.
    fn laptops(
        &self,
        reader: &Reader,
        trust: &Trust,
        this: DeviceId,
    ) -> Result<Vec<view::SharingLaptop>> {
        let mut laptops: BTreeMap<Uuid, Vec<DeviceId>> = BTreeMap::new();
        for (device, _) in trust.devices() {
            laptops
                .entry(first_id(trust, device.0))
                .or_default()
                .push(device);
        }
        let own = first_id(trust, this.0);
        let mut views = Vec::new();
        for (first, devices) in laptops {
            // Ids are in the order of time.
            let Some(device) = devices.iter().max().copied() else {
                continue;
            };
            let said = self
                .receipts
                .iter()
                .filter(|(_, it)| devices.contains(&it.device));
            let said: Vec<&Receipt> = said.map(|(_, it)| it).collect();
            let newest = said.iter().max_by_key(|it| (it.at, it.counter));
            let here = first == own;
            let ends: Vec<End> = said.iter().flat_map(|it| ends(it)).collect();
            let mut lacks = 0;
            for piece in self.own.iter().filter(|_| !here) {
                let reached = reader.reached_by(piece, &ends)?;
                lacks += reader.amount(piece, reached, piece.last)?.changes;
            }
            let known = trust.known(device.0);
            let name = match reader.device_name(device)? {
                Some(name) => Some(name),
                None => name_invited(trust, first),
            };
            views.push(view::SharingLaptop {
                device,
                name,
                role: Word::Known(known.map_or(Role::Facilitator, |it| it.role)),
                here,
                heard_at: newest.and_then(|it| moment(it.at)).map(local),
                version: newest.map(|it| it.version.clone()),
                lacks,
            });
        }
        views.sort_by_key(|it| (!it.here, it.device));
        Ok(views)
    }
}

/// As a clock may show it: whatever else another laptop says is none.
fn moment(millis: i64) -> Option<DateTime<Utc>> {
    let at = DateTime::from_timestamp_millis(millis)?;
    (1970..2100).contains(&at.year()).then_some(at)
}

fn ends(receipt: &Receipt) -> impl Iterator<Item = End> {
    receipt.held.iter().map(|it| End {
        device: it.device,
        seq: it.seq,
        hash: it.hash,
    })
}

/// The id under which a laptop came to the team: its later ones hang on it.
fn first_id(trust: &Trust, device: Uuid) -> Uuid {
    let mut at = device;
    while let Some(known) = trust.known(at) {
        let by = trust.known(known.by).filter(|it| it.of == Of::Device);
        if known.by == at || by.is_none() {
            break;
        }
        at = known.by;
    }
    at
}

/// How a laptop was to be called that has not said so itself yet.
fn name_invited(trust: &Trust, first: Uuid) -> Option<String> {
    let by = trust.known(trust.known(first)?.by)?;
    (by.of == Of::Invitation).then(|| by.name.clone())
}

fn places(reader: &Reader) -> Result<Vec<view::SharingPlace>> {
    let places = reader.share_places()?.into_iter().map(|it| {
        let folder = Path::new(&it.address);
        view::SharingPlace {
            kind: store::place_of(folder),
            there: folder.is_dir(),
            name: it.name,
            folder: it.address,
            lies: Word::read(&it.lies),
            shared_at: it.shared_at.as_deref().map(local_text),
        }
    });
    Ok(places.collect())
}

fn invitations(reader: &Reader, trust: &Trust) -> Result<Vec<view::SharingInvitation>> {
    let mut views = Vec::new();
    for it in reader.invitations()? {
        let mut joined = Vec::new();
        for (device, known) in trust.devices() {
            if known.by == it.id {
                let name = reader.device_name(device)?;
                joined.push(name.unwrap_or_else(|| it.name.clone()));
            }
        }
        views.push(view::SharingInvitation {
            id: RowId(it.id),
            role: Word::read(&it.role),
            name: it.name,
            place: it.place,
            at: local_text(&it.made),
            open: !it.closed && joined.is_empty(),
            joined,
        });
    }
    Ok(views)
}
