//! Another laptop joins: twenty digits, a stick, and a passphrase of its own. It never gets a copy of a file: it makes its
//! own from what lies in the place, with a key of its own.

use std::path::Path;

use domain::ids::{DeviceId, OperationId, RowId};
use domain::remote::{RemoteKind, RemoteLies};
use domain::settings::Role;
use domain::verb::Verb;
use domain::words::Word;
use store::{
    AccountRow, InvitationRow, Keeper, KeyCost, PlaceRow, RecoveryKey, Store, TeamRow, Tx, Writing,
};
use sync::trust::{Certificate, Of, SecretKey};
use sync::{Carried, Cost, Digits, Invitation, MOST_SMALL, Name, Patience, Place, Sealed};
use uuid::Uuid;

use crate::base::clock::{Clock, new_id};
use crate::base::error::{Error, Result, invalid, unreachable};
use crate::exchange::remote::place_row;
use crate::exchange::team::{Identity, refusal};
use crate::exchange::turns::Turns;
use crate::exchange::visit::{exchange, visit};
use crate::exchange::way::Way;
use crate::file::passphrase::strong_enough;
use crate::file::this_laptop::ThisLaptop;
use crate::known::unasked;
use crate::programme::{Programme, Reading};
use crate::view;

/// Of a laptop's name, in characters.
const MOST_NAME: usize = 100;

/// Leaves everything in a place, and beside it what one new laptop needs to begin: the digits are shown once.
pub fn offer(turns: &mut impl Turns, name: &str, role: Role, place: &str) -> Result<view::Offered> {
    let name = laptop_name(name)?;
    let place = turns.turn(|programme| {
        let place = programme.place_named(place)?;
        programme.is_free_name(&name)?;
        match programme.identity()?.role() {
            Some(Role::Coordinator) => Ok(place),
            Some(Role::Facilitator) | None => Err(refusal("only_coordinators_invite", "")),
        }
    })?;
    let left = visit(turns, &place, Patience::usual())?;
    if let Some(code) = left.problem {
        let name = place.name;
        return Err(Error::Remote { code, name });
    }
    let (me, cost, places) = turns.turn(|programme| {
        let places = programme.read(|reader| Ok(reader.share_places()?))?;
        Ok((programme.identity()?, programme.cost, places))
    })?;
    let (invitation, certificate) = invitation(&me, &name, role, places)?;
    let digits = Digits::generate()?;
    let sealed = sync::seal_invitation(&invitation, &digits, cost_of(cost))?;
    let row = turns.turn(|programme| {
        let row = InvitationRow {
            id: invitation.id,
            name: name.clone(),
            role: role.word().to_owned(),
            made: programme.clock.now().into(),
            place: place.name.clone(),
            object: sealed.name.to_string(),
            recovery_key: invitation.recovery_key.to_string(),
            closed: 0,
        };
        programme.reading.store.keep(|keeper| {
            keeper.certificate(&certificate.encode())?;
            keeper.invitation(&row)
        })?;
        Ok(row)
    })?;
    let there = Way::of(&place).place(me.team.programme, me.device.0, Patience::usual());
    let left = leave(
        &*there,
        &[certificate.seal(&me.team.key)?, sealed],
        &place.name,
    );
    if let Err(error) = left {
        // Its digits are shown to nobody: it is not left open.
        let closed = InvitationRow { closed: 1, ..row };
        turns.turn(|programme| Ok(programme.reading.store.keep(|it| it.invitation(&closed))?))?;
        return Err(error);
    }
    Ok(view::Offered {
        invitation: RowId(invitation.id),
        digits: digits.as_str().to_owned(),
        name,
        role: Word::Known(role),
        place: place.name,
    })
}

/// As a laptop may be called.
fn laptop_name(typed: &str) -> Result<String> {
    let name = domain::turkish::tidy(typed);
    if name.is_empty() {
        return Err(invalid("laptop_name_empty", "name"));
    }
    if name.chars().count() > MOST_NAME {
        let (field, most) = ("name".to_owned(), MOST_NAME);
        return Err(Error::TooLong { field, most });
    }
    Ok(name)
}

impl Programme {
    /// How this laptop is called from now on: by a name that no other of the team has.
    pub fn name_laptop(&mut self, name: &str) -> Result<view::Sharing> {
        let name = laptop_name(name)?;
        let here = self.sharing()?.laptops.into_iter().find(|it| it.here);
        if here.and_then(|it| it.name).as_ref() != Some(&name) {
            self.is_free_name(&name)?;
            self.be_called(&name)?;
        }
        self.sharing()
    }
}

impl Reading {
    /// Whether nobody of the team, and no open invitation, has this name.
    fn is_free_name(&self, name: &str) -> Result<()> {
        let folded = domain::turkish::fold(name);
        let sharing = self.sharing()?;
        let laptops = sharing.laptops.iter().filter_map(|it| it.name.as_ref());
        let invited = sharing.invitations.iter().filter(|it| it.open);
        let mut taken = laptops.chain(invited.map(|it| &it.name));
        match taken.any(|it| domain::turkish::fold(it) == folded) {
            true => Err(invalid("laptop_name_taken", "name")),
            false => Ok(()),
        }
    }
}

fn invitation(
    me: &Identity,
    name: &str,
    role: Role,
    places: Vec<PlaceRow>,
) -> Result<(Invitation, Certificate)> {
    let (secret, id) = (SecretKey::generate()?, Uuid::from_bytes(random_id()?));
    let (team, public, of) = (&me.team, secret.public(), Of::Invitation);
    let by = me.device.0;
    let certificate = Certificate::sign(team.programme, of, id, public, role, name, by, &me.key);
    let mut certificates = team.certificates.clone();
    certificates.push(certificate.clone());
    let invitation = Invitation {
        programme: team.programme,
        key: team.key.clone(),
        older: team
            .keys
            .iter()
            .filter(|it| it.id != team.key.id)
            .cloned()
            .collect(),
        root: team.root,
        id,
        secret,
        name: name.to_owned(),
        role,
        certificates,
        recovery_key: RecoveryKey::generate()?.as_str().to_owned().into(),
        places: places.into_iter().filter_map(carried).collect(),
    };
    Ok((invitation, certificate))
}

/// What a new laptop needs to go by the same server.
fn carried(place: PlaceRow) -> Option<Carried> {
    let account = place.account?;
    Some(Carried {
        name: place.name,
        address: place.address,
        user: account.user,
        password: account.password,
        lies: place.lies,
    })
}

fn random_id() -> Result<[u8; 16]> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| sync::Refused::Random)?;
    Ok(uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .into_bytes())
}

fn cost_of(cost: KeyCost) -> Cost {
    Cost {
        memory_kib: cost.memory_kib(),
        rounds: cost.rounds(),
    }
}

fn leave(folder: &dyn Place, files: &[Sealed], place: &str) -> Result<()> {
    let left = files
        .iter()
        .try_for_each(|it| folder.put(&it.name.to_string(), &it.bytes))
        .and_then(|()| folder.flush());
    left.map_err(|error| unreachable(&error, place))
}

/// Nobody joins by it any more: where its place can be reached it is taken out of there now, else as soon as it can be. Whether
/// it is out. Whoever has a copy of the place may still join by it: that is a matter to look at.
pub fn close_invitation(turns: &mut impl Turns, invitation: RowId) -> Result<bool> {
    let (row, place, me) = turns.turn(|programme| {
        let rows = programme.read(|it| Ok(it.invitations()?))?;
        let row = rows.into_iter().find(|it| it.id == invitation.0);
        let row = row.ok_or_else(|| Error::unknown("invitation"))?;
        let me = programme.identity()?;
        if row.closed == 0 {
            // Who had joined by then was meant.
            let joined = unasked::joined(&me.team, &row).count() as u32;
            let closed = InvitationRow {
                closed: 1 + joined.min(1),
                ..row.clone()
            };
            programme.reading.store.keep(|it| it.invitation(&closed))?;
        }
        let places = programme.read(|it| Ok(it.share_places()?))?;
        let place = places.into_iter().find(|it| it.name == row.place);
        Ok((row, place, me))
    })?;
    let Some(place) = place else {
        return Ok(false);
    };
    let folder = Way::of(&place).place(me.team.programme, me.device.0, Patience::usual());
    let taken = folder
        .list()
        .and_then(|_| folder.take_away(&row.object))
        .and_then(|()| folder.flush());
    Ok(taken.is_ok())
}

/// What was found under the digits, and where.
struct Found {
    invitation: Invitation,
    folder: Box<dyn Place>,
    object: String,
}

fn find(way: &Way, digits: &str, cost: KeyCost) -> Result<Found> {
    let digits = Digits::read(digits).ok_or_else(|| invalid("digits_wrong", "digits"))?;
    let shown = way.shown();
    let failed = |error: &std::io::Error| unreachable(error, &shown);
    let programmes = way.programmes().map_err(|error| failed(&error))?;
    if programmes.is_empty() {
        return Err(Error::Remote {
            code: "nothing_shared_there",
            name: shown,
        });
    }
    for name in programmes {
        let (opens, id) = sync::open_invitation(&name, &digits, cost_of(cost))?;
        let place = way.named(&name, Uuid::nil(), Patience::usual());
        for entry in place.list().map_err(|error| failed(&error))? {
            let Some(name) = Name::read(&entry.name) else {
                continue;
            };
            if !matches!(&name, Name::Invitation { id: it, .. } if *it == id) {
                continue;
            }
            let bytes = place
                .get(&entry.name, MOST_SMALL)
                .map_err(|error| failed(&error))?;
            return Ok(Found {
                invitation: opens.open(&name, &bytes)?,
                folder: place,
                object: entry.name,
            });
        }
    }
    Err(Error::Remote {
        code: "invitation_used",
        name: shown,
    })
}

impl Found {
    fn team(&self) -> TeamRow {
        TeamRow {
            programme: self.invitation.programme,
            key: self.invitation.key.id,
            root: self.invitation.root.subject,
            root_public: self.invitation.root.public,
        }
    }

    /// What makes a file one of the team's. `taken` are the places that it has already.
    fn enter(&self, keeper: &Keeper, place: &PlaceRow, taken: &[PlaceRow]) -> store::Result<()> {
        let it = &self.invitation;
        keeper.team(&self.team(), &it.key.secret)?;
        for older in &it.older {
            keeper.team_key(older.id, &older.secret)?;
        }
        keeper.secret(it.id, &it.secret.to_bytes())?;
        for certificate in &it.certificates {
            keeper.certificate(&certificate.encode())?;
        }
        // What could not be read there before is read again.
        keeper.forget_place(&place.name)?;
        keeper.place(place)?;
        for carried in &it.places {
            let is_known = |it: &PlaceRow| it.name == carried.name || it.address == carried.address;
            if !taken.iter().chain([place]).any(is_known) {
                keeper.place(&row_of(carried))?;
            }
        }
        Ok(())
    }

    /// What is read from the stick follows; where that is cut off, the next sharing goes on. Then the invitation is used up.
    fn go_on(self, turns: &mut impl Turns, place: &PlaceRow) -> Result<view::Joined> {
        let exchanged = exchange(turns, Some(&place.name))?;
        if exchanged.places.iter().all(|it| it.problem.is_none()) {
            let _ = self.folder.take_away(&self.object);
        }
        turns.turn(|programme| {
            Ok(view::Joined {
                file: programme.path().display().to_string(),
                name: self.invitation.name.clone(),
                role: Word::Known(self.invitation.role),
                exchanged,
            })
        })
    }
}

fn row_of(it: &Carried) -> PlaceRow {
    PlaceRow {
        name: it.name.clone(),
        address: it.address.clone(),
        account: Some(AccountRow {
            user: it.user.clone(),
            password: it.password.clone(),
        }),
        lies: it.lies.clone(),
        shared_at: None,
        problem: None,
    }
}

/// As the place is called here until somebody calls it otherwise: as whoever invited calls it, or like its folder.
fn place_at(way: &Way, found: &Found, taken: &[PlaceRow]) -> Result<PlaceRow> {
    let row = place_row("", way, RemoteLies::NotSure)?;
    if let Some(known) = taken.iter().find(|it| it.address == row.address) {
        return Ok(PlaceRow {
            account: row.account,
            ..known.clone()
        });
    }
    let mut carried = found.invitation.places.iter();
    let carried = carried.find(|it| it.address == row.address);
    let named = carried.map_or_else(|| way.name(), |it| it.name.clone());
    let named: String = domain::turkish::tidy(&named).chars().take(50).collect();
    let named = if named.is_empty() {
        "1".to_owned()
    } else {
        named
    };
    let is_free = |name: &String| !taken.iter().any(|it| it.name == *name);
    let more = (2..).map(|number| format!("{named} {number}"));
    let name = std::iter::once(named.clone()).chain(more).find(is_free);
    let lies = match (carried, way.kind()) {
        (Some(carried), _) => carried.lies.clone(),
        (None, RemoteKind::Stick) => RemoteLies::WithUs.word().to_owned(),
        (None, RemoteKind::Folder | RemoteKind::Network | RemoteKind::WebDav | RemoteKind::S3) => {
            row.lies.clone()
        }
    };
    Ok(PlaceRow {
        name: name.unwrap_or(named),
        lies,
        ..row
    })
}

impl ThisLaptop {
    /// Makes the file of this laptop from what lies at the end of `way`, by the digits that the coordinator reads out. Where that was
    /// cut off, it goes on with the file that it made.
    #[allow(
        clippy::too_many_arguments,
        reason = "as many as whoever joins is asked"
    )]
    pub fn join(
        &self,
        way: &Way,
        digits: &str,
        file: &Path,
        passphrase: &str,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<(Programme, view::Joined)> {
        if store::is_there(file) {
            let mut programme = self.open(file, passphrase, cost, clock)?;
            let joined = join_in_place(&mut programme, way, digits)?;
            return Ok((programme, joined));
        }
        strong_enough(passphrase)?;
        let found = find(way, digits, cost)?;
        let place = place_at(&way.real()?, &found, &[])?;
        let now = clock.now();
        let writing = Writing {
            operation: OperationId(new_id(now)),
            operator: None,
            verb: Verb::Laptop,
            now,
        };
        let recovery_key = RecoveryKey::parse(&found.invitation.recovery_key)?;
        let device = DeviceId(new_id(now));
        let seed = |tx: &mut Tx| -> Result<()> { Ok(tx.keep(|it| found.enter(it, &place, &[]))?) };
        let (store, _, ()) = Store::create_with(
            file,
            passphrase,
            &recovery_key,
            cost,
            device,
            &writing,
            seed,
        )?;
        let mut programme = Programme::with(self.puts(store), cost, clock)?;
        programme.be_called(&found.invitation.name)?;
        let joined = found.go_on(&mut programme, &place)?;
        Ok((programme, joined))
    }
}

/// A file of this programme joins with its changes; one of another programme stays as it is.
pub fn join_in_place(turns: &mut impl Turns, way: &Way, digits: &str) -> Result<view::Joined> {
    let cost = turns.turn(|programme| Ok(programme.cost))?;
    let found = find(way, digits, cost)?;
    let place = turns.turn(|programme| {
        let way = programme.possible(way)?;
        if programme.programme_shared()? != found.invitation.programme {
            return Err(refusal("other_programme", ""));
        }
        let taken = programme.read(|it| Ok(it.share_places()?))?;
        let place = place_at(&way, &found, &taken)?;
        let store = &mut programme.reading.store;
        store.keep(|it| found.enter(it, &place, &taken))?;
        programme.be_called(&found.invitation.name)?;
        Ok(place)
    })?;
    found.go_on(turns, &place)
}

impl Reading {
    /// The recovery key that opens an invited laptop's file when its passphrase is forgotten: for whoever invited it.
    pub fn recovery_key_of(&self, invitation: RowId) -> Result<String> {
        let rows = self.read(|it| Ok(it.invitations()?))?;
        let row = rows.into_iter().find(|it| it.id == invitation.0);
        row.map(|it| it.recovery_key)
            .ok_or_else(|| Error::unknown("invitation"))
    }
}
