//! The store from outside: `convergence` (many laptops, one programme), `door` (the file as its owner finds it again),
//! `forks` (files and laptops that were copied), `sight` (what stays in sight of what somebody took out).
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod convergence;
mod door;
mod forks;
mod sight;
mod support;
