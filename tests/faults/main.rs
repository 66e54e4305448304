//! Proof that stays: the real `rota`, and a desk that stays open like the window, are killed, cut off from power and given
//! a disk that fails, at any of their calls; then the real code opens what is there. `cargo xtask faults [ROUNDS]`.
//!
//! What was answered well must be there and count; of everything else all of it or nothing; `verify` must be content, and
//! the work must go on. What was not answered may be there: the answer, too, can be cut off.
//!
//! ```text
//! scenario ──► process under the shim (shim.c) ──► log of its calls ──► account of what was promised
//!                 │ killed, or a call fails          │ power cut: a disk made of the log
//!                 └──────────► folder ◄──────────────┘
//!                                └──► the real code looks ──► judge
//! ```
//!
//! A round is its kind and its number: `cargo xtask faults restore/37` does it again, and its folder stays. Controls run
//! the same rounds with the fsyncs taken away that `synchronous=NORMAL` or `OFF` would not make; they have to lose, or the
//! rig proves nothing. Each round says whether the injector fired; one in which it did not is a mistake of the rig.
//!
//! Before all rounds the fsyncs of a check-in are counted, at the calls of a desk with which nothing goes wrong, and a new
//! passphrase is refused at each of its calls.
//!
//! Linux only: the shim needs its loader.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a rig that cannot go on has failed, and it talks to the terminal"
)]

#[cfg(target_os = "linux")]
mod account;
#[cfg(target_os = "linux")]
mod base;
#[cfg(target_os = "linux")]
mod chance;
#[cfg(target_os = "linux")]
mod child;
#[cfg(target_os = "linux")]
mod disk;
#[cfg(target_os = "linux")]
mod file;
#[cfg(target_os = "linux")]
mod fsyncs;
#[cfg(target_os = "linux")]
mod judge;
#[cfg(target_os = "linux")]
mod log;
#[cfg(target_os = "linux")]
mod refused;
#[cfg(target_os = "linux")]
mod rig;
#[cfg(target_os = "linux")]
mod round;
#[cfg(target_os = "linux")]
mod scenario;
#[cfg(target_os = "linux")]
mod shim;
#[cfg(target_os = "linux")]
mod tally;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    rig::main()
}

#[cfg(not(target_os = "linux"))]
fn main() {
    std::println!("kills, power cuts and failing disks are tried on Linux only");
}
