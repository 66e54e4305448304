//! What a laptop had heard of the others when it wrote: without it nobody can tell a correction of what another laptop said
//! from something that was said at the same time without knowing of it.
//!
//! It stands in the first row of an operation, and only where it has grown since the laptop's operation before: for whoever
//! works alone it is eight bytes once. It is said through: what was heard of one is heard of all whom that one had heard.

use uuid::Uuid;

use crate::ids::DeviceId;
use crate::stamp::Stamp;

/// All that `device` wrote up to this stamp was known, whoever told it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    pub device: DeviceId,
    pub upto: Stamp,
}

/// 24 bytes each: the device, then the stamp, little-endian.
pub(crate) fn write(heard: &[Heard]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(heard.len() * 24);
    for it in heard {
        bytes.extend_from_slice(it.device.0.as_bytes());
        bytes.extend_from_slice(&it.upto.bits().to_le_bytes());
    }
    bytes
}

/// What is none of it, of a later version or torn, says nothing.
pub(crate) fn read(bytes: &[u8]) -> Vec<Heard> {
    let chunks = bytes.chunks_exact(24);
    chunks
        .filter_map(|chunk| {
            let (device, upto) = chunk.split_at(16);
            Some(Heard {
                device: DeviceId(Uuid::from_slice(device).ok()?),
                upto: Stamp::from_bits(u64::from_le_bytes(upto.try_into().ok()?))?,
            })
        })
        .collect()
}
