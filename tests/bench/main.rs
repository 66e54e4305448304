//! What Rota costs, measured on this machine in one run, beside what bounds it or what one would do without it. Prints a
//! table and writes `bench.json` into the target folder. Ratios travel from machine to machine; milliseconds do not.
//!
//! Every figure is a median over at least five rounds; what is compared is measured in turns, in the same minute.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on has failed"
)]

mod beside;
mod book;
mod check_in;
mod child;
mod clock;
mod duplicates;
mod intake;
mod measure;
mod overview;
mod reports;
mod search;
mod selection;
#[path = "../support/servers.rs"]
#[allow(dead_code, reason = "the tests ask more of them")]
mod servers;
mod share;

use measure::Table;

type Measure = fn(&mut Table);

fn main() {
    // `cargo test --benches` would run this too; a measurement is no test.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(child::CHILD) {
        let work = arguments.next().unwrap();
        let paths: Vec<_> = arguments.map(Into::into).collect();
        return match work.as_str() {
            "join" => share::child(&paths),
            work => intake::child(work, &paths),
        };
    }
    let mut table = Table::default();
    let all: [(&str, Measure); 11] = [
        ("check_in", check_in::measure),
        ("beside", beside::measure),
        ("search", search::measure),
        ("book", book::measure),
        ("overview", overview::measure),
        ("reports", reports::measure),
        ("reading", intake::reading),
        ("import", intake::import),
        ("duplicates", duplicates::measure),
        ("selection", selection::measure),
        ("share", share::measure),
    ];
    // Named on the command line, only those; `cargo bench` adds options of its own.
    let named: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    for (name, measure) in all {
        if named.is_empty() || named.iter().any(|it| it == name) {
            measure(&mut table);
        }
    }
    table.print();
    table.write_json();
}
