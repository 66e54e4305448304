//! Steps that more than one verb takes inside its transaction.

pub(crate) mod issue;
