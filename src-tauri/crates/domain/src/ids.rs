//! Names of things: one type for each noun, so that a meeting is never taken for a registration.
//! An id is a UUIDv7 made on the device and handed in; nothing here makes one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::noun::Noun;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        #[serde(transparent)]
        pub struct $name(#[cfg_attr(feature = "bindings", specta(type = String))] pub Uuid);

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
    CriterionId
    NoteId
    RecommendationId
    JointId
    QuestionId
    SittingId
    VisibilityItemId
    IndicatorId
    WordingId
    PhoneCallId
    /// What people decided about two records.
    PairId
    /// A row of whatever noun stands beside it, or is told by looking.
    RowId
    /// One laptop with its own log.
    DeviceId
    /// One thing the team did: all changes of one verb carry it.
    OperationId
}

macro_rules! rows {
    ($($name:ident)*) => {$(
        impl From<$name> for RowId {
            fn from(id: $name) -> RowId {
                RowId(id.0)
            }
        }
    )*};
}

rows! { ApplicationId PersonId OrganisationId RegistrationId DeviceId }

/// The id of a row that there is one of by its nature, such as the call of a route or the kind with a code: every laptop
/// that makes it makes the same one. `of` is that route's id, or the code.
pub fn of_its_nature(noun: Noun, of: impl AsRef<[u8]>) -> Uuid {
    let mut hasher = blake3::Hasher::new();
    hasher.update(noun.table().as_bytes());
    hasher.update(&[0]);
    hasher.update(of.as_ref());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// The same for what there is one of in a programme, where the id must tell nobody outside it what it is of: an application
/// is of a row of a sheet, and stays under its id when the person is erased. Parts are hashed with their lengths, so that no
/// two different rows make the same id.
pub fn of_its_nature_in(programme: Uuid, noun: Noun, parts: &[&[u8]]) -> Uuid {
    let key = blake3::derive_key("rota: ids by nature", programme.as_bytes());
    let mut hasher = blake3::Hasher::new_keyed(&key);
    hasher.update(noun.table().as_bytes());
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_there_is_one_of_has_one_id_on_every_laptop() {
        let dernek = of_its_nature(Noun::OrganisationKind, "DER");
        // A file of the first version must still say the same.
        assert_eq!(dernek.to_string(), "86f537e5-42a7-8403-bf91-33eab310a47b");
        assert_ne!(dernek, of_its_nature(Noun::OrganisationKind, "VAK"));
        assert_ne!(dernek, of_its_nature(Noun::OrganisationGroup, "DER"));
    }

    #[test]
    fn what_a_row_becomes_is_told_by_nobody_who_does_not_know_the_programme() {
        let (programme, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let of = |programme, parts: &[&[u8]]| of_its_nature_in(programme, Noun::Person, parts);
        let id = of(programme, &[b"ab", b"c"]);
        // A file in use must still say the same.
        assert_eq!(id.to_string(), "492593c7-b987-848b-b626-04b905da894b");
        assert_ne!(id, of(other, &[b"ab", b"c"]));
        assert_ne!(id, of(programme, &[b"a", b"bc"]));
        assert_ne!(
            id,
            of_its_nature_in(programme, Noun::Application, &[b"ab", b"c"])
        );
    }
}
