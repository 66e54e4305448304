//! Reads a sheet as an import does and says what that cost: a program with the reader in it and nothing else, as those are
//! that it is compared with.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on has failed"
)]

mod clock;

use std::env;
use std::fs::File;

use documents::spreadsheet::{ReadOptions, read};

fn main() {
    let path = env::args_os().nth(1).unwrap();
    clock::report(|| {
        let sheet = read(&mut File::open(path).unwrap(), &ReadOptions::default()).unwrap();
        sheet.rows.len() as f64
    });
}
