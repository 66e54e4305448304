//! `rota.exe` at work under Wine: the main job, what is kept and brought back, and what only Windows minds. Run by
//! `cargo xtask test`, which builds the program and lays Wine's missing piece and a file holder beside it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod laptop; // a drive C:, rota.exe as a shell runs it, another program that keeps a file open

// One line for each scenario: what belongs there.
mod elsewhere; // a file that another program has open
mod job; // from the sheet of applications to the papers, and the same file read by both systems
mod keeping; // a backup, restoring it, a file of an earlier shape
mod names; // what Windows makes no file of, and where it finds the others
