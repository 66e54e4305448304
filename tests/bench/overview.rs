//! Opening the overview: what it costs among more and more people, and after a longer and longer history.
//!
//! Linear in people (exponent 1 at most) and flat in the length of the log (ratio near 1) is what it should be; the number
//! of questions to the file is the same however large it is.

use std::path::Path;

use chrono::DateTime;
use domain::change::Set;
use domain::noun::{Noun, person};
use domain::verb::Verb;
use programme::{Clock, KeyCost, Programme, Start};
use store::{Store, Writing, questions_asked};

use crate::clock::cpu;
use crate::measure::{Table, median};

const PASSPHRASE: &str = "dört kelimelik gizli parola";
pub(crate) const PEOPLE: [u32; 3] = [750, 1500, 3000];
pub(crate) const ENTRIES: [u32; 3] = [2_000, 20_000, 200_000];
/// So many openings in a row: one is over before the clock of the processor ticks.
const OPENINGS: usize = 100;

pub(crate) fn measure(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    among_people(table, folder.path());
    after_a_history(table, folder.path());
}

fn among_people(table: &mut Table, folder: &Path) {
    let mut points = Vec::new();
    let mut questions = Vec::new();
    for people in PEOPLE {
        let programme = tour(&folder.join(format!("{people}.rota")), people);
        assert_eq!(programme.meetings().unwrap().len(), 30);
        questions.push(asked(&programme));
        let ms = opening(&programme);
        points.push((f64::from(people), ms));
        table.add(
            format!("overview, 30 meetings, {people} people, CPU"),
            ms,
            "ms",
        );
    }
    assert!(
        questions.windows(2).all(|pair| pair[0] == pair[1]),
        "{questions:?}"
    );
    table.add(
        "overview, questions to the file",
        f64::from(questions[0]),
        "",
    );
    table.add("overview, exponent in people", exponent(&points), "");
}

fn after_a_history(table: &mut Table, folder: &Path) {
    let path = folder.join("history.rota");
    tour(&path, 150).close().unwrap();
    let mut first = None;
    for entries in ENTRIES {
        write_until(&path, entries);
        let programme = open(&path);
        assert!(programme.verify().unwrap().changes >= entries);
        let ms = opening(&programme);
        let name = format!("overview after {entries} log entries, CPU");
        match first {
            None => table.add(name, ms, "ms"),
            Some(first) => table.add_beside(name, ms, "ms", "after 2000", first),
        }
        first = first.or(Some(ms));
        programme.close().unwrap();
    }
}

/// What the screen reads when it is opened.
fn open_screen(programme: &Programme) {
    programme.overview().unwrap();
    programme.meetings().unwrap();
    programme.today().unwrap();
}

fn asked(programme: &Programme) -> u32 {
    let before = questions_asked();
    open_screen(programme);
    questions_asked() - before
}

/// Milliseconds of CPU for one opening.
fn opening(programme: &Programme) -> f64 {
    open_screen(programme);
    let round = || {
        let (ms, ()) = cpu(|| (0..OPENINGS).for_each(|_| open_screen(programme)));
        ms / OPENINGS as f64
    };
    median((0..5).map(|_| round()).collect())
}

/// The announced tour with its open stop decided, and invented people.
pub(crate) fn tour(path: &Path, people: u32) -> Programme {
    let start = Start::Demo;
    let (mut programme, _) =
        Programme::create(path, PASSPHRASE, &start, KeyCost::cheap(), Clock::system()).unwrap();
    programme.demo(people.saturating_sub(240), 4).unwrap();
    programme.decide_stop("belirlenecek", "Rize").unwrap();
    programme
}

pub(crate) fn open(path: &Path) -> Programme {
    Programme::open(path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap()
}

/// Corrects one telephone number again and again until the log is so long: the people stay the same.
pub(crate) fn write_until(path: &Path, entries: u32) {
    let programme = open(path);
    let changes = programme.verify().unwrap().changes;
    let whose = programme.people().unwrap()[0].person;
    programme.close().unwrap();
    let writing = Writing {
        operation: format!("00000000-0000-7000-8000-{entries:012}")
            .parse()
            .unwrap(),
        operator: None,
        verb: Verb::Edit,
        now: DateTime::from_timestamp(1_800_000_000, 0).unwrap(),
    };
    let mut store = Store::open(path, PASSPHRASE).unwrap();
    store
        .write(&writing, |tx| {
            (changes..entries).try_for_each(|number| {
                let phone = format!("+9050000{number:06}");
                tx.record(Set::of(Noun::Person, whose).with(person::PHONE, phone))
            })
        })
        .unwrap();
    store.close().unwrap();
}

/// The slope of the straight line through the points, both sides in logarithms: 1 is linear, 2 is quadratic.
pub(crate) fn exponent(points: &[(f64, f64)]) -> f64 {
    let points: Vec<(f64, f64)> = points
        .iter()
        .map(|(x, y)| (x.ln(), y.max(0.01).ln()))
        .collect();
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x_mean, y_mean) = (mean(|it| it.0), mean(|it| it.1));
    let both: f64 = points
        .iter()
        .map(|(x, y)| (x - x_mean) * (y - y_mean))
        .sum();
    let spread: f64 = points.iter().map(|(x, _)| (x - x_mean).powi(2)).sum();
    both / spread
}
