//! The two commands of the README, `cargo xtask run` and `cargo xtask test`, the same on every system.
//! Stands alone: no dependencies, so that it is built in a second on a machine that has nothing yet.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this program is made to talk to the terminal"
)]

mod about;
mod bench;
mod demo;
mod faults;
mod fuzz;
mod packages;
mod papers;
mod place;
mod python;
mod run;
mod servers;
mod step;
mod test;
mod ui;
mod windows;

use std::process::ExitCode;

use step::Stop;

const USAGE: &str = "\
cargo xtask run [ARGUMENTS]   build and open the window; without a display, do the main job by `rota`
cargo xtask test              check everything, the real window included
cargo xtask bench             measure, on a release build; writes bench.json into the target folder
cargo xtask fuzz [SECONDS]    damaged sheets for the readers; a short run is part of the tests
cargo xtask faults [ROUNDS]   kills, power cuts, failing disks around `rota`; broken off, it goes on where it was
cargo xtask faults --full     the same in hundreds of rounds, and thousands of stories of sticks that break
cargo xtask papers            reports of invented meetings, read by validators, libraries and LibreOffice; a part of the tests
cargo xtask places            sharing by servers that others wrote, on this machine; a part of the tests
cargo xtask windows           rota.exe by mingw-w64, tried under Wine; the window type-checked; a part of the tests
cargo xtask bindings          write ui/src/lib/bindings.ts again from the commands";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.split_first() {
        Some((verb, rest)) if verb == "run" => run::run(rest),
        Some((verb, [])) if verb == "test" => test::test(),
        Some((verb, [])) if verb == "bench" => bench::bench(),
        Some((verb, rest)) if verb == "fuzz" => fuzz::fuzz(rest),
        Some((verb, rest)) if verb == "faults" => faults::faults(rest),
        Some((verb, [])) if verb == "papers" => papers::papers(),
        Some((verb, [])) if verb == "places" => servers::places(),
        Some((verb, [])) if verb == "windows" => test::of_windows(),
        Some((verb, [])) if verb == "bindings" => test::write_bindings(),
        _ => Err(Stop::usage(USAGE)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("{}", stop.sentence);
            ExitCode::from(stop.status)
        }
    }
}
