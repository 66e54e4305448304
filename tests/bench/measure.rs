//! Times, medians, and the table they end up in.

use std::fs;
use std::path::PathBuf;

/// One line of the table.
struct Line {
    name: String,
    value: f64,
    unit: &'static str,
    beside: Option<(String, f64)>,
}

#[derive(Default)]
pub(crate) struct Table {
    lines: Vec<Line>,
}

impl Table {
    pub(crate) fn add(&mut self, name: impl Into<String>, value: f64, unit: &'static str) {
        self.lines.push(Line {
            name: name.into(),
            value,
            unit,
            beside: None,
        });
    }

    /// A figure and, measured in the same run, what it is held against.
    pub(crate) fn add_beside(
        &mut self,
        name: impl Into<String>,
        value: f64,
        unit: &'static str,
        other: impl Into<String>,
        other_value: f64,
    ) {
        let beside = Some((other.into(), other_value));
        self.lines.push(Line {
            name: name.into(),
            value,
            unit,
            beside,
        });
    }

    pub(crate) fn print(&self) {
        println!("\n{}", surroundings());
        println!(
            "{:<44} {:>12} {:<10} {:<32} {:>12} {:>7}",
            "what", "figure", "", "beside", "figure", "ratio"
        );
        for line in &self.lines {
            print!("{:<44} {:>12.3} {:<10}", line.name, line.value, line.unit);
            match &line.beside {
                Some((name, value)) => {
                    println!(" {:<32} {:>12.3} {:>7.2}", name, value, line.value / value)
                }
                None => println!(),
            }
        }
    }

    pub(crate) fn write_json(&self) {
        let lines: Vec<serde_json::Value> = self
            .lines
            .iter()
            .map(|line| {
                serde_json::json!({
                    "name": line.name,
                    "value": line.value,
                    "unit": line.unit,
                    "beside": line.beside.as_ref().map(|(name, value)| {
                        serde_json::json!({ "name": name, "value": value, "ratio": line.value / value })
                    }),
                })
            })
            .collect();
        let json = serde_json::json!({ "surroundings": surroundings(), "figures": lines });
        let path = target().join("bench.json");
        fs::write(&path, serde_json::to_string_pretty(&json).unwrap()).unwrap();
        println!("\n{}", path.display());
    }
}

/// Cores and load: a figure without them says little.
fn surroundings() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load: Vec<&str> = load.split(' ').take(3).collect();
    format!("{cores} cores, load {}", load.join(" "))
}

/// The target folder this program was built into.
pub(crate) fn target() -> PathBuf {
    let exe = std::env::current_exe().unwrap();
    exe.ancestors().nth(3).unwrap().to_path_buf()
}

/// The value below which this share of the figures lies.
pub(crate) fn quantile(mut figures: Vec<f64>, share: f64) -> f64 {
    figures.sort_by(f64::total_cmp);
    let at = ((figures.len() as f64 - 1.0) * share).round() as usize;
    figures[at]
}

pub(crate) fn median(figures: Vec<f64>) -> f64 {
    quantile(figures, 0.5)
}
