//! Two laptops that wrote as one: what each of them wrote counts, under names that every laptop finds alike.
//!
//! The rows written under one id are a tree: each follows one other, by its hash. Where two follow the same one, somebody
//! has copied a laptop, and from there on each branch is a log of its own:
//!
//! ```text
//! 1 … 40 ─┬─ 41  42 … 47     both were written as the same device
//!         └─ 41′ 42′
//! ```
//!
//! What is common stays under the device's id. A branch is called after the device and its own first row, so the names
//! follow from the rows alone, whichever branch was heard first, and a branch that forks again is named in the same way.

use uuid::Uuid;

use crate::ids::DeviceId;
use crate::log_row::Hash;

/// The name of the branch of what was written as `device` that begins with the row of this hash.
pub fn branch_id(device: DeviceId, first: &Hash) -> DeviceId {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"rota fork");
    hasher.update(device.0.as_bytes());
    hasher.update(first);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    DeviceId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// Whether the id is one of branches. Nobody ever writes under such a one: the ids of laptops are of another version.
pub fn is_branch(device: DeviceId) -> bool {
    device.0.get_version() == Some(uuid::Version::Custom) && device.0 != Uuid::nil()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_has_one_name_on_every_laptop_and_for_ever() {
        let device = DeviceId(Uuid::from_u128(1));
        let branch = branch_id(device, &[7; 32]);
        assert_eq!(branch.to_string(), "25de68ee-9395-8085-9376-8f4658c38fa4");
        assert_ne!(branch, branch_id(device, &[8; 32]));
        assert_ne!(branch, branch_id(DeviceId(Uuid::from_u128(2)), &[7; 32]));
        assert!(is_branch(branch) && !is_branch(device));
    }
}
