//! The store from outside: `convergence` (many laptops, one programme), `door` (the file as its owner finds it again),
//! `sight` (what stays in sight of what somebody took out).
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod convergence;
mod door;
mod sight;
mod support;
