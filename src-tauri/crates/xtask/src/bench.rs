//! `bench`: the measurements of `tests/bench`, on a release build. A table for people, `bench.json` for comparing.

use crate::step::{Done, cargo, succeed};

pub(crate) fn bench() -> Done {
    succeed(&mut cargo(&[
        "bench",
        "--package",
        "tests",
        "--bench",
        "bench",
    ]))
}
