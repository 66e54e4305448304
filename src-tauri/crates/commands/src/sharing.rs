//! Sharing with the other laptops. While files are read from a stick or written to it nobody waits: the programme is lent for
//! a moment at a time.

use programme::ids::RowId;
use programme::view::{
    AttentionResolved, Exchanged, Joined, LaptopLetIn, Offered, ServerForm, ShareStanding, Sharing,
    Sheet,
};
use programme::vocabulary::{AttentionChoice, Language, RemoteLies, Role};
use programme::{
    Error, Programme, Queue, Reading, Turns, Way, close_invitation, exchange,
    exchange_within_reach, join_in_place,
};

use crate::engine::Engine;
use crate::error::Answer;
use crate::tickets::ToWrite;

/// The engine's programme, a moment at a time.
struct Lent<'a>(&'a Engine);

impl Turns for Lent<'_> {
    fn turn<T>(
        &mut self,
        work: impl FnOnce(&mut Programme) -> programme::Result<T>,
    ) -> programme::Result<T> {
        let mut done = Err(Error::Stopped);
        // Whoever locks meanwhile stops it between two files: what was taken is taken.
        let _ = self.0.act_last(|programme| {
            done = work(programme);
            Ok(())
        });
        done
    }

    fn queue(&self) -> Queue {
        self.0.queue()
    }
}

/// Refused at once where nothing is open.
fn lent(engine: &Engine) -> Answer<Lent<'_>> {
    engine.act_last(|_| Ok(()))?;
    Ok(Lent(engine))
}

#[specta::specta]
pub(crate) fn sharing(reading: &Reading) -> Answer<Sharing> {
    Ok(reading.sharing()?)
}

#[specta::specta]
pub(crate) fn share_now(engine: &Engine) -> Answer<Exchanged> {
    Ok(exchange(&mut lent(engine)?, None)?)
}

/// What the foot of every screen says of it.
#[specta::specta]
pub(crate) fn share_standing(reading: &Reading) -> Answer<ShareStanding> {
    Ok(reading.share_standing()?)
}

/// By itself, with those of these places, or of all, that can be reached. None where there is none.
#[specta::specta]
pub(crate) fn share_within_reach(
    engine: &Engine,
    places: Vec<String>,
) -> Answer<Option<Exchanged>> {
    Ok(exchange_within_reach(&mut lent(engine)?, &places)?)
}

/// What came of the last sharing, as a page.
#[specta::specta]
pub(crate) fn share_receipt(engine: &Engine, target: ToWrite, language: Language) -> Answer<Sheet> {
    let read = engine.act(|programme| Ok(programme.read_share_receipt(&target, language)?))?;
    let put = read.put()?;
    let sheet = engine.act(|programme| Ok(programme.note_paper(put)?))?;
    target.written();
    Ok(sheet)
}

#[specta::specta]
pub(crate) fn share_receipt_file_name(
    programme: &mut Programme,
    language: Language,
) -> Answer<String> {
    Ok(programme.share_receipt_file_name(language))
}

#[specta::specta]
pub(crate) fn add_remote(
    engine: &Engine,
    name: String,
    folder: ToWrite,
    lies: RemoteLies,
) -> Answer<Sharing> {
    add(engine, &name, &Way::folder(&folder), lies)
}

/// A folder on a server, such as a Nextcloud. Nobody waits for it at the desk.
#[specta::specta]
pub(crate) fn add_remote_server(
    engine: &Engine,
    name: String,
    server: ServerForm,
    lies: RemoteLies,
) -> Answer<Sharing> {
    add(engine, &name, &way_to(&server)?, lies)
}

fn way_to(it: &ServerForm) -> programme::Result<Way> {
    Way::server(&it.address, &it.user, &it.password)
}

fn add(engine: &Engine, name: &str, way: &Way, lies: RemoteLies) -> Answer<Sharing> {
    let mut lent = lent(engine)?;
    programme::add_remote(&mut lent, name, way, Some(lies))?;
    Ok(lent.turn(|programme| programme.sharing())?)
}

/// The password was changed on the server.
#[specta::specta]
pub(crate) fn change_remote_password(
    engine: &Engine,
    name: String,
    password: String,
) -> Answer<Sharing> {
    let mut lent = lent(engine)?;
    programme::change_remote_password(&mut lent, &name, &password)?;
    Ok(lent.turn(|programme| programme.sharing())?)
}

/// What lies there stays.
#[specta::specta]
pub(crate) fn remove_remote(programme: &mut Programme, name: String) -> Answer<Sharing> {
    programme.remove_remote(&name)?;
    Ok(programme.sharing()?)
}

/// The digits are shown once.
#[specta::specta]
pub(crate) fn offer_laptop(
    engine: &Engine,
    name: String,
    role: Role,
    remote: String,
) -> Answer<Offered> {
    Ok(programme::offer(&mut lent(engine)?, &name, role, &remote)?)
}

#[specta::specta]
pub(crate) fn close_offer(engine: &Engine, invitation: RowId) -> Answer<Sharing> {
    let mut lent = lent(engine)?;
    close_invitation(&mut lent, invitation)?;
    Ok(lent.turn(|programme| programme.sharing())?)
}

/// What opens the file of a laptop that was invited here, when its passphrase is forgotten.
#[specta::specta]
pub(crate) fn invited_recovery_key(reading: &Reading, invitation: RowId) -> Answer<String> {
    Ok(reading.recovery_key_of(invitation)?)
}

/// How this laptop is called in the team.
#[specta::specta]
pub(crate) fn name_laptop(programme: &mut Programme, name: String) -> Answer<Sharing> {
    Ok(programme.name_laptop(&name)?)
}

/// A lost laptop is shut out, by its id.
#[specta::specta]
pub(crate) fn revoke_laptop(programme: &mut Programme, laptop: String) -> Answer<Sharing> {
    Ok(programme.revoke(&laptop)?)
}

/// It is found.
#[specta::specta]
pub(crate) fn let_in_laptop(programme: &mut Programme, laptop: String) -> Answer<LaptopLetIn> {
    Ok(programme.let_in(&laptop)?)
}

#[specta::specta]
pub(crate) fn lost_laptop_sheet(
    engine: &Engine,
    laptop: String,
    target: ToWrite,
    language: Language,
) -> Answer<Sheet> {
    let read =
        engine.look(|reading| Ok(reading.read_lost_laptop_sheet(&laptop, &target, language)?))?;
    let put = read.put()?;
    let sheet = engine.act(|programme| Ok(programme.note_paper(put)?))?;
    target.written();
    Ok(sheet)
}

#[specta::specta]
pub(crate) fn lost_laptop_file_name(reading: &Reading, language: Language) -> Answer<String> {
    Ok(reading.lost_laptop_file_name(language))
}

/// What somebody decides about a matter that laptops have made together.
#[specta::specta]
pub(crate) fn resolve(
    programme: &mut Programme,
    id: RowId,
    choice: AttentionChoice,
    nth: Option<u32>,
) -> Answer<AttentionResolved> {
    Ok(programme.resolve(id, choice, nth)?)
}

/// Makes the file of this laptop from what lies in the folder, and opens it.
#[specta::specta]
pub(crate) fn join_team(
    engine: &Engine,
    folder: ToWrite,
    digits: String,
    passphrase: String,
) -> Answer<Joined> {
    join(engine, &Way::folder(&folder), &digits, &passphrase)
}

/// The same, from a folder on a server.
#[specta::specta]
pub(crate) fn join_team_by_server(
    engine: &Engine,
    server: ServerForm,
    digits: String,
    passphrase: String,
) -> Answer<Joined> {
    join(engine, &way_to(&server)?, &digits, &passphrase)
}

fn join(engine: &Engine, way: &Way, digits: &str, passphrase: &str) -> Answer<Joined> {
    let here = engine.here();
    let clock = (here.clock)();
    let (programme, joined) = here
        .laptop
        .join(way, digits, &here.file, passphrase, here.cost, clock)?;
    engine.enter(programme)?;
    Ok(joined)
}

/// The file that is open joins with its changes.
#[specta::specta]
pub(crate) fn join_team_here(engine: &Engine, folder: ToWrite, digits: String) -> Answer<Joined> {
    let way = Way::folder(&folder);
    Ok(join_in_place(&mut lent(engine)?, &way, &digits)?)
}

/// The same, from a folder on a server.
#[specta::specta]
pub(crate) fn join_team_here_by_server(
    engine: &Engine,
    server: ServerForm,
    digits: String,
) -> Answer<Joined> {
    let way = way_to(&server)?;
    Ok(join_in_place(&mut lent(engine)?, &way, &digits)?)
}
