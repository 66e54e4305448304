//! Steps that more than one verb takes inside its transaction, and the one road by which files leave.

pub(crate) mod enrol;
pub(crate) mod issue;
pub(crate) mod meant;
pub(crate) mod put_back;
pub(crate) mod rounds;
pub(crate) mod written_out;
