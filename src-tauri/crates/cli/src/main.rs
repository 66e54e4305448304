//! The program `rota`.

use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    programme::leave_no_core_dump();
    let process = cli::Surroundings::of_this_process();
    cli::run(std::env::args_os(), &mut stdout(), &mut stderr(), process).into()
}
