//! Sharing with the other laptops: what went, what came, what has arrived where.

use super::*;
use domain::calendar::Moment;
use domain::ids::{DeviceId, MeetingId, RowId};
use domain::remote::{RemoteKind, RemoteLies};
use domain::settings::Role;
use domain::words::Word;

views! {
    /// What came of one sharing.
    struct Exchanged {
        pub places: Vec<PlaceVisited>,
        pub sent: ExchangeSent,
        pub received: ExchangeReceived,
        /// From whom something new came.
        pub from: Vec<HeardFrom>,
        /// Named once, and not looked at again until they change.
        pub not_taken: Vec<NotTaken>,
        /// Files that go on from something that has not come here yet.
        pub waiting: u32,
        /// What a person should look at by now.
        pub attention: u32,
        /// How many of these matters came by this sharing.
        pub attention_new: u32,
        pub changes: ChangesShared,
        /// Of all that is held; empty where somebody was at the desk meanwhile.
        pub digest: String,
    }

    struct PlaceVisited {
        pub name: String,
        /// Why nothing, or not everything, could be left there; a word with a text of its own.
        pub problem: Option<String>,
        /// This programme is shared there for the first time, and another one lies there: whoever meant to join that team has
        /// begun one of their own.
        pub beside_another: bool,
        /// What was shared there before is gone. Absence means nothing, and it was filled again; but it may be another stick.
        pub emptied: bool,
    }

    struct ExchangeSent {
        pub changes: u32,
        pub segments: u32,
    }

    struct ExchangeReceived {
        pub changes: u32,
        pub check_ins: u32,
        pub segments: u32,
        /// Rows that were there already.
        pub known: u32,
    }

    struct HeardFrom {
        pub device: DeviceId,
        pub laptop: Option<String>,
        pub check_ins: u32,
        /// Those among them whose people were in here already.
        pub known: u32,
        pub changes: u32,
    }

    struct NotTaken {
        pub place: String,
        pub object: String,
        pub reason: String,
    }

    /// What was written on this laptop: another laptop says that it has it; it lies in a shared place; it is only here.
    struct ChangesShared {
        pub arrived: u32,
        pub on_its_way: u32,
        pub here_only: u32,
        /// Of what has arrived nowhere, when the first was written.
        pub since: Option<Moment>,
    }

    /// What the foot of every screen says of sharing.
    struct ShareStanding {
        /// Whether it shares at all yet.
        pub set_up: bool,
        /// Changes of this laptop that no other one has said it holds.
        pub arrived_nowhere: u32,
        /// When the first of them was written.
        pub since: Option<Moment>,
        /// Those among them that lie in no shared place either.
        pub here_only: u32,
        /// The places that can be reached now, by their names.
        pub within_reach: Vec<String>,
        /// Those among them that should be visited again by now.
        pub due: Vec<String>,
        /// A meeting that is over, and that nothing was shared after.
        pub since_city: Option<SinceCity>,
        pub missing: Vec<MissingHere>,
    }

    struct SinceCity {
        pub meeting: MeetingId,
        /// As people call it.
        pub city: String,
        /// What is only on this laptop.
        pub changes: u32,
    }

    /// Of what a laptop with a later version wrote, this one cannot read some: it is kept, and read after an update.
    struct MissingHere {
        pub laptop: Option<String>,
        pub changes: u32,
    }

    /// How this laptop shares, and with whom.
    struct Sharing {
        /// Whether it shares at all yet.
        pub set_up: bool,
        /// Only laptops of coordinators add others.
        pub may_invite: bool,
        /// This laptop was shut out by a coordinator, as lost: what it writes counts for nobody else until it is let in.
        pub lost_here: bool,
        /// This laptop is the only coordinator's of the team: if it is lost, only its backup adds or shuts out others.
        pub only_coordinator: bool,
        pub changes: ChangesShared,
        pub laptops: Vec<SharingLaptop>,
        pub places: Vec<SharingPlace>,
        pub invitations: Vec<SharingInvitation>,
    }

    struct SharingLaptop {
        pub device: DeviceId,
        pub name: Option<String>,
        pub role: Word<Role>,
        pub here: bool,
        /// When it last said how far it is, by its own clock; what it said has come here since.
        pub heard_at: Option<Moment>,
        pub version: Option<String>,
        /// Changes of this laptop that it has not said it holds.
        pub lacks: u32,
        /// Another laptop of the team is called the same: nobody can tell who wrote what.
        pub same_name: bool,
        /// Ids that it had before it went on from a backup or a copy, the newest first.
        pub earlier: Vec<DeviceId>,
        /// It is shut out.
        pub lost: Option<LaptopLost>,
    }

    /// A laptop that is shut out until it is found.
    struct LaptopLost {
        /// When it was said, by the clock of whoever said so.
        pub at: Option<Moment>,
        /// The laptop on which it was said.
        pub by: Option<String>,
        /// Changes of it that were heard of later: they are kept and do not count.
        pub kept_back: u32,
    }

    /// What counts again of a laptop that was lost and found.
    struct LaptopLetIn {
        pub changes: u32,
        pub check_ins: u32,
        pub sharing: Sharing,
    }

    struct SharingPlace {
        pub name: String,
        /// The path of a folder, or where a server is.
        pub folder: String,
        pub kind: RemoteKind,
        /// Who gets in on a server. The password leaves the file only for there.
        pub user: Option<String>,
        pub lies: Word<RemoteLies>,
        pub shared_at: Option<Moment>,
        /// Whether a folder is there now; of a server that is only known by asking it.
        pub there: Option<bool>,
        /// Why it could not be shared there the last time; a word with a text of its own.
        pub problem: Option<String>,
    }

    /// A folder on a server, as whoever wants to share there types it.
    struct ServerForm {
        pub address: String,
        pub user: String,
        pub password: String,
    }

    struct SharingInvitation {
        pub id: RowId,
        pub name: String,
        pub role: Word<Role>,
        pub place: String,
        pub at: Moment,
        /// The laptops that joined by it; it is meant for one.
        pub joined: Vec<String>,
        pub open: bool,
        /// More are in by it than were meant, or it was closed before they joined: somebody should look at it.
        pub unasked: bool,
    }

    struct Offered {
        pub invitation: RowId,
        /// Shown once: to be said to who sits at the new laptop.
        pub digits: String,
        pub name: String,
        pub role: Word<Role>,
        pub place: String,
    }

    struct Joined {
        pub file: String,
        pub name: String,
        pub role: Word<Role>,
        pub exchanged: Exchanged,
    }
}
