//! Names of things: one type for each noun, so that a meeting is never taken for a registration.
//! An id is a UUIDv7 made on the device and handed in; nothing here makes one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::parse_str(text).map($name)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }

        impl From<$name> for crate::body::Value {
            fn from(id: $name) -> Self {
                id.0.into()
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                $name(uuid)
            }
        }
    )*};
}

ids! {
    RouteId
    StopId
    MeetingId
    VenueId
    TargetId
    OrganisationId
    PersonId
    CallId
    ImportBatchId
    ApplicationId
    RegistrationId
    DeviationId
    AgendaItemId
    ChecklistItemId
    StaffMemberId
    AttachmentId
    /// One laptop with its own log.
    DeviceId
    /// One thing the team did: all changes of one verb carry it.
    OperationId
}

/// The id of a row that two laptops may both make for the same thing: the same `name` of a `kind` below `row` gives the
/// same id everywhere (a UUIDv8 over BLAKE3), so that the two become one when they meet.
pub fn derived(row: Uuid, kind: &str, name: &str) -> Uuid {
    let mut hasher = blake3::Hasher::new();
    hasher.update(row.as_bytes());
    for part in [kind, name] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// A fact's own name: the place in its device's log. It is part of the header, so it outlives an erasure of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId {
    pub device: DeviceId,
    /// From 1, without a gap.
    pub seq: u64,
}
