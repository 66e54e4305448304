//! What each of the files costs in CPU time and memory, the large ones too.

use documents::spreadsheet::{self, ReadOptions};

use crate::made::{
    bomb, styled_empty_rows, the_most, the_most_strings, twenty_thousand, two_sheets_of_tags,
};
use crate::tables::{BOMBS, Make, READ, REFUSED};

/// Reads every file of the tables in a process of its own and prints what it took.
#[test]
#[ignore = "measures; run on a release build"]
fn what_hostile_files_cost() {
    if let Ok(wanted) = std::env::var("ROTA_HOSTILE") {
        let (_, make) = all().find(|(name, _)| *name == wanted).unwrap();
        let path = std::env::temp_dir().join(format!("rota-hostile-{}", std::process::id()));
        std::fs::write(&path, make()).unwrap();
        let before = cpu_seconds();
        reset_peak();
        // As an import does.
        let mut file = std::fs::File::open(&path).unwrap();
        let said = spreadsheet::read(&mut file, &ReadOptions::default()).map_or_else(
            |refused| refused.code().to_owned(),
            |sheet| format!("{} rows", sheet.rows.len()),
        );
        println!(
            "| {wanted} | {} KB | {said} | {:.2} s | {} MB |",
            file.metadata().unwrap().len() / 1_024,
            cpu_seconds() - before,
            peak_megabytes()
        );
        std::fs::remove_file(&path).unwrap();
        return;
    }
    println!("| file | size | answer | CPU | peak |\n|---|---|---|---|---|");
    for (name, _) in all() {
        let output = std::process::Command::new(std::env::current_exe().unwrap())
            .args([
                "cost::what_hostile_files_cost",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env("ROTA_HOSTILE", name)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let line = said
            .lines()
            .find(|line| line.starts_with('|'))
            .unwrap_or_else(|| panic!("{name}: {said}"));
        println!("{line}");
        let bomb = BOMBS.iter().find(|(bomb, _, _)| *bomb == name);
        assert!(
            bomb.is_none_or(|(_, _, refused)| line.contains(refused.code())),
            "{line}"
        );
        let number = |unit: &str| -> f64 {
            let cell = line
                .split('|')
                .rfind(|cell| cell.trim().ends_with(unit))
                .unwrap();
            cell.trim().trim_end_matches(unit).trim().parse().unwrap()
        };
        assert!(number("MB") < 300.0 && number(" s") < 15.0, "{line}");
    }
}

fn all() -> impl Iterator<Item = (&'static str, Make)> {
    let refused = REFUSED
        .iter()
        .chain(BOMBS)
        .map(|(name, make, _)| (*name, *make));
    let large: [(&str, Make); 6] = [
        ("all tags there may be", || bomb(b"<c/>", 35_900_000)),
        (
            "all tags there may be, of another kind, in two sheets",
            two_sheets_of_tags,
        ),
        ("a million styled empty rows", || {
            styled_empty_rows(1_000_000)
        }),
        ("20,000 applicants", twenty_thousand),
        ("all rows and cells there may be", the_most),
        ("all strings there may be", the_most_strings),
    ];
    refused
        .chain(READ.iter().map(|(name, make, _)| (*name, *make)))
        .chain(large)
}

fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap()
        .split_whitespace()
        .collect();
    let ticks: f64 = fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap();
    ticks / 100.0
}

fn reset_peak() {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
}

fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<u64>()
        .unwrap()
        / 1_024
}
