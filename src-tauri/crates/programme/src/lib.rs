//! What the team does, one method per thing. The only crate that the faces use.

pub mod view;
