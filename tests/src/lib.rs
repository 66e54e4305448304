//! Nothing here: the tests stand in `main.rs` and its modules.
