//! What has arrived where: from the receipts of the others, and nothing else.

use std::collections::BTreeMap;
use std::path::Path;

use domain::ids::{DeviceId, RowId};
use domain::settings::Role;
use domain::stamp::Stamp;
use domain::words::Word;
use store::{End, Reader};
use sync::Receipt;
use sync::trust::{Of, Trust};
use uuid::Uuid;

use crate::base::clock::{local, local_kept};
use crate::base::error::Result;
use crate::exchange::team::{Team, team};
use crate::exchange::way::Way;
pub(crate) use crate::known::read_apart::moment;
use crate::known::unasked::{self, is_unasked};
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
                    lost_here: false,
                    only_coordinator: false,
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
            let laptops = sight.laptops(reader, &team, this)?;
            let coordinates = |it: &&view::SharingLaptop| {
                it.role == Word::Known(Role::Coordinator) && it.lost.is_none()
            };
            let may_invite = role == Some(Role::Coordinator) && !team.is_lost(this);
            Ok(view::Sharing {
                set_up: true,
                may_invite,
                only_coordinator: may_invite && laptops.iter().filter(coordinates).count() == 1,
                lost_here: team.is_lost(this),
                changes: sight.changes(reader, &sight.others())?,
                laptops,
                places: places(reader)?,
                invitations: invitations(reader, &team)?,
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
pub(crate) struct Sight {
    own: Vec<store::PieceRow>,
    receipts: Vec<(bool, Receipt)>,
}

impl Sight {
    pub(crate) fn of(reader: &Reader, team: Option<&Team>) -> Result<Sight> {
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
            // What a lost laptop holds has not arrived.
            let is_signed = team.is_some_and(|it| {
                receipt.is_signed(it.programme, &it.trust) && !it.is_lost(receipt.device)
            });
            if is_signed {
                receipts.push((signs.contains(&receipt.device.0), receipt));
            }
        }
        Ok(Sight { own, receipts })
    }

    /// How far the other laptops have come.
    pub(crate) fn others(&self) -> Vec<End> {
        let others = self.receipts.iter().filter(|(is_own, _)| !is_own);
        others.flat_map(|(_, it)| ends(it)).collect()
    }

    pub(crate) fn changes(&self, reader: &Reader, others: &[End]) -> Result<view::ChangesShared> {
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

    /// One line for each laptop, whatever ids it has had. Two that go on from one file are two, although the key of one id
    /// introduced both: what was only followed by another id, and has been silent since, is the same laptop as that.
    fn laptops(
        &self,
        reader: &Reader,
        team: &Team,
        this: DeviceId,
    ) -> Result<Vec<view::SharingLaptop>> {
        let trust = &team.trust;
        let mut followed: BTreeMap<Uuid, Vec<DeviceId>> = BTreeMap::new();
        for (device, known) in trust.devices() {
            if known.by != device.0 {
                followed.entry(known.by).or_default().push(device);
            }
        }
        let mut alive = Vec::new();
        for (device, _) in trust.devices() {
            let later = followed.get(&device.0).map_or(&[][..], Vec::as_slice);
            // Shut out alone, it is another one than what goes on from it.
            let fell = team.is_lost(device) && later.iter().any(|it| !team.is_lost(*it));
            if device == this || fell || self.goes_on(reader, device, later)? {
                alive.push(device);
            }
        }
        let mut views = Vec::new();
        for device in &alive {
            let mut devices = vec![*device];
            let mut at = device.0;
            // What it was called before, back to where another goes on.
            while let Some(before) = id_before(trust, at).filter(|it| !alive.contains(it)) {
                devices.push(before);
                at = before.0;
            }
            views.push(self.laptop(reader, team, &devices, *device == this)?);
        }
        views.sort_by_key(|it| (!it.here, it.device));
        let among = views.iter().filter(|it| it.lost.is_none());
        let names: Vec<Option<String>> = among.map(|it| it.name.clone()).collect();
        for it in &mut views {
            let alike = names
                .iter()
                .filter(|name| name.is_some() && **name == it.name);
            it.same_name = it.lost.is_none() && alike.count() > 1;
        }
        Ok(views)
    }

    /// Whether somebody still writes or shares under an id since the first that follows it has begun.
    fn goes_on(&self, reader: &Reader, device: DeviceId, later: &[DeviceId]) -> Result<bool> {
        let mut since: Option<Stamp> = None;
        for it in later {
            let first = reader.first_stamp(*it)?;
            since = [since, first].into_iter().flatten().min();
        }
        let Some(since) = since else {
            return Ok(later.is_empty());
        };
        let wrote = reader.last_stamp_of(device)?.is_some_and(|it| it > since);
        let said = self.receipts.iter().any(|(_, it)| {
            let at = u64::try_from(it.at).unwrap_or_default();
            it.device == device && at > since.millis()
        });
        Ok(wrote || said)
    }

    /// What is known of a laptop that has had these ids, the newest first.
    fn laptop(
        &self,
        reader: &Reader,
        team: &Team,
        devices: &[DeviceId],
        here: bool,
    ) -> Result<view::SharingLaptop> {
        let (trust, device) = (&team.trust, devices[0]);
        let receipts = self.receipts.iter().map(|(_, it)| it);
        let said: Vec<&Receipt> = receipts.filter(|it| devices.contains(&it.device)).collect();
        let newest = said.iter().max_by_key(|it| (it.at, it.counter));
        let ends: Vec<End> = said.iter().flat_map(|it| ends(it)).collect();
        let mut lacks = 0;
        for piece in self.own.iter().filter(|_| !here) {
            let reached = reader.reached_by(piece, &ends)?;
            lacks += reader.amount(piece, reached, piece.last)?.changes;
        }
        let known = trust.known(device.0);
        let name = match reader.device_name(device)? {
            Some(name) => Some(name),
            None => name_invited(trust, first_id(trust, device.0)),
        };
        Ok(view::SharingLaptop {
            device,
            name,
            role: Word::Known(known.map_or(Role::Facilitator, |it| it.role)),
            here,
            heard_at: newest.and_then(|it| moment(it.at)).map(local),
            version: newest.map(|it| it.version.clone()),
            lacks,
            same_name: false,
            earlier: devices[1..].to_vec(),
            lost: lost(reader, team, device, devices)?,
        })
    }
}

fn lost(
    reader: &Reader,
    team: &Team,
    device: DeviceId,
    devices: &[DeviceId],
) -> Result<Option<view::LaptopLost>> {
    let Some(word) = team.lost.by_whom(&team.trust, device.0) else {
        return Ok(None);
    };
    let kept = reader.kept_back()?.into_iter();
    let kept = kept.filter(|it| devices.contains(&it.device));
    Ok(Some(view::LaptopLost {
        at: moment(i64::try_from(word.at).unwrap_or_default()).map(local),
        by: reader.device_name(DeviceId(word.by))?,
        kept_back: kept.map(|it| it.changes).sum(),
    }))
}

/// The id that introduced this one: the laptop's own, from before.
pub(crate) fn id_before(trust: &Trust, device: Uuid) -> Option<DeviceId> {
    let by = trust.known(device)?.by;
    let is_device = trust.known(by).is_some_and(|it| it.of == Of::Device);
    (by != device && is_device).then_some(DeviceId(by))
}

fn ends(receipt: &Receipt) -> impl Iterator<Item = End> {
    receipt.held.iter().map(|it| End {
        device: it.device,
        seq: it.seq,
        hash: it.hash,
    })
}

/// The id under which a laptop came to the team: its later ones hang on it.
pub(crate) fn first_id(trust: &Trust, device: Uuid) -> Uuid {
    let mut at = device;
    while let Some(before) = id_before(trust, at) {
        at = before.0;
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
        let way = Way::of(&it);
        view::SharingPlace {
            kind: way.kind(),
            there: way.as_folder().map(Path::is_dir),
            name: it.name,
            folder: it.address,
            user: it.account.map(|it| it.user),
            lies: Word::read(&it.lies),
            shared_at: it.shared_at.as_ref().map(local_kept),
            problem: it.problem,
        }
    });
    Ok(places.collect())
}

fn invitations(reader: &Reader, team: &Team) -> Result<Vec<view::SharingInvitation>> {
    let mut views = Vec::new();
    for it in reader.invitations()? {
        let mut joined = Vec::new();
        for (device, known) in team.trust.devices() {
            if known.by == it.id {
                let name = reader.device_name(device)?;
                joined.push(name.unwrap_or_else(|| it.name.clone()));
            }
        }
        let unasked = is_unasked(team, &it);
        let open = unasked::is_open(team, &it) && joined.is_empty();
        views.push(view::SharingInvitation {
            id: RowId(it.id),
            role: Word::read(&it.role),
            name: it.name,
            place: it.place,
            at: local_kept(&it.made),
            open,
            unasked,
            joined,
        });
    }
    Ok(views)
}
