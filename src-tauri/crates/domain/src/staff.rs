//! Who of the team works at a meeting. Somebody who is written at two meetings of one day is worth a look and no more.

use uuid::Uuid;

use crate::ids::{MeetingId, of_its_nature};
use crate::noun::Noun;
use crate::turkish::fold;

/// The same name at the same meeting is the same member, however it is spelled.
pub fn staff_id(meeting: MeetingId, name: &str) -> Uuid {
    of_its_nature(Noun::StaffMember, format!("{meeting}/{}", fold(name)))
}

/// Whether two names are taken for one member of the team.
pub fn same_member(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_the_same_however_the_name_is_spelled() {
        assert!(same_member("Işıl Çınar", "ISIL CINAR"));
        assert!(!same_member("Işıl Çınar", "Işıl Çınarlı"));
        let meeting = MeetingId(Uuid::from_u128(1));
        assert_eq!(
            staff_id(meeting, "Işıl Çınar"),
            staff_id(meeting, "isil  cinar")
        );
    }
}
