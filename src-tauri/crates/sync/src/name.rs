//! The names of files in a place. What does not read as one of ours, such as a copy that some program made in a conflict, is
//! none of ours.

use domain::ids::DeviceId;
use domain::log_row::Hash;
use uuid::Uuid;

use crate::bytes::{hex, unhex};

/// The folder of a programme: its id is not to be read from it.
pub fn folder_name(programme: Uuid) -> String {
    let hash = blake3::derive_key("rota: the folder of a programme", programme.as_bytes());
    format!("rota-{}", hex(&hash[..16]))
}

pub(crate) fn is_folder_name(name: &str) -> bool {
    let hash = name.strip_prefix("rota-");
    hash.is_some_and(|it| unhex::<16>(it).is_some())
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    Log {
        /// Signed by its own device, and not by whoever first shared a log that is older than its keys.
        own: bool,
        device: DeviceId,
        first: u64,
        last: u64,
        head: [u8; 16],
        length: u64,
    },
    Key {
        subject: Uuid,
        hash: [u8; 8],
        length: u64,
    },
    Receipt {
        device: DeviceId,
        counter: u64,
        hash: [u8; 8],
        length: u64,
    },
    Invitation {
        id: [u8; 16],
        length: u64,
    },
    Word {
        by: Uuid,
        hash: [u8; 16],
        length: u64,
    },
    Wrap {
        key: [u8; 16],
        device: Uuid,
        length: u64,
    },
}

/// As much of a hash as a name has room for.
pub fn short<const N: usize>(hash: &Hash) -> [u8; N] {
    let mut short = [0; N];
    short.copy_from_slice(&hash[..N]);
    short
}

impl Name {
    pub fn read(text: &str) -> Option<Name> {
        let mut parts = text.strip_suffix(".share")?.split('-');
        let mut part = || parts.next();
        let kind = part()?;
        let name = match kind {
            "log" | "old" => Name::Log {
                own: kind == "log",
                device: DeviceId(Uuid::from_bytes(unhex(part()?)?)),
                first: number(part()?)?,
                last: number(part()?)?,
                head: unhex(part()?)?,
                length: number(part()?)?,
            },
            "key" => Name::Key {
                subject: Uuid::from_bytes(unhex(part()?)?),
                hash: unhex(part()?)?,
                length: number(part()?)?,
            },
            "receipt" => Name::Receipt {
                device: DeviceId(Uuid::from_bytes(unhex(part()?)?)),
                counter: number(part()?)?,
                hash: unhex(part()?)?,
                length: number(part()?)?,
            },
            "invitation" => Name::Invitation {
                id: unhex(part()?)?,
                length: number(part()?)?,
            },
            "word" => Name::Word {
                by: Uuid::from_bytes(unhex(part()?)?),
                hash: unhex(part()?)?,
                length: number(part()?)?,
            },
            "wrap" => Name::Wrap {
                key: unhex(part()?)?,
                device: Uuid::from_bytes(unhex(part()?)?),
                length: number(part()?)?,
            },
            _ => return None,
        };
        let is_possible = match &name {
            Name::Log { first, last, .. } => 1 <= *first && first <= last,
            Name::Key { .. }
            | Name::Receipt { .. }
            | Name::Invitation { .. }
            | Name::Word { .. }
            | Name::Wrap { .. } => true,
        };
        (is_possible && part().is_none()).then_some(name)
    }

    /// How long the file is when it is whole.
    pub fn length(&self) -> u64 {
        match self {
            Name::Log { length, .. }
            | Name::Key { length, .. }
            | Name::Receipt { length, .. }
            | Name::Invitation { length, .. }
            | Name::Word { length, .. }
            | Name::Wrap { length, .. } => *length,
        }
    }

    pub(crate) fn with_length(mut self, new: u64) -> Name {
        match &mut self {
            Name::Log { length, .. }
            | Name::Key { length, .. }
            | Name::Receipt { length, .. }
            | Name::Invitation { length, .. }
            | Name::Word { length, .. }
            | Name::Wrap { length, .. } => *length = new,
        }
        self
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Name::Log {
                own,
                device,
                first,
                last,
                head,
                length,
            } => {
                let kind = if *own { "log" } else { "old" };
                let (device, head) = (device.0.simple(), hex(head));
                write!(f, "{kind}-{device}-{first}-{last}-{head}-{length}.share")
            }
            Name::Key {
                subject,
                hash,
                length,
            } => write!(f, "key-{}-{}-{length}.share", subject.simple(), hex(hash)),
            Name::Receipt {
                device,
                counter,
                hash,
                length,
            } => {
                let (device, hash) = (device.0.simple(), hex(hash));
                write!(f, "receipt-{device}-{counter}-{hash}-{length}.share")
            }
            Name::Invitation { id, length } => {
                write!(f, "invitation-{}-{length}.share", hex(id))
            }
            Name::Word { by, hash, length } => {
                write!(f, "word-{}-{}-{length}.share", by.simple(), hex(hash))
            }
            Name::Wrap {
                key,
                device,
                length,
            } => write!(f, "wrap-{}-{}-{length}.share", hex(key), device.simple()),
        }
    }
}

/// Up to what the file can hold of a number, and in one spelling.
fn number(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text && i64::try_from(number).is_ok()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_written_and_anything_else_is_none_of_ours() {
        let device = DeviceId(Uuid::from_u128(7));
        let names = [
            Name::Log {
                own: true,
                device,
                first: 1,
                last: 47,
                head: [0xab; 16],
                length: 1834,
            },
            Name::Log {
                own: false,
                device,
                first: 48,
                last: 48,
                head: [1; 16],
                length: 200,
            },
            Name::Key {
                subject: device.0,
                hash: [2; 8],
                length: 250,
            },
            Name::Receipt {
                device,
                counter: 3,
                hash: [3; 8],
                length: 300,
            },
            Name::Invitation {
                id: [4; 16],
                length: 400,
            },
            Name::Word {
                by: device.0,
                hash: [5; 16],
                length: 500,
            },
            Name::Wrap {
                key: [6; 16],
                device: device.0,
                length: 80,
            },
        ];
        for name in names {
            assert_eq!(Name::read(&name.to_string()), Some(name));
        }
        let good =
            "log-00000000000000000000000000000007-1-47-abababababababababababababababab-1834";
        assert!(Name::read(&format!("{good}.share")).is_some());
        for bad in [
            format!("{good} (1).share"),
            format!("{good}.share.tmp"),
            format!("{good}-1.share"),
            format!("{good}.sync-conflict-20261124.share"),
            format!("{good} (Çakışan kopya).share"),
            good.replace("-1-47", "-48-47") + ".share",
            good.replace("-1-47", "-0-47") + ".share",
            good.replace("-1-47", "-01-47") + ".share",
            good.replace("-1-47", "-1-18446744073709551615") + ".share",
            good.replace("abab", "ABAB") + ".share",
            good.replace("log", "lоg") + ".share",
            String::new(),
        ] {
            assert_eq!(Name::read(&bad), None, "{bad}");
        }
    }
}
