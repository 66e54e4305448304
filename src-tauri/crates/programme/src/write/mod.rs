//! Steps that more than one verb takes inside its transaction, and the one road by which files leave.

pub(crate) mod arrive;
pub(crate) mod enrol;
pub(crate) mod issue;
pub(crate) mod meant;
pub(crate) mod put_back;
pub(crate) mod rounds;
pub(crate) mod seat_back;
pub(crate) mod sign;
pub(crate) mod written_out;
