//! What a piece of work costs the process that does it.

use std::time::Instant;

/// Milliseconds that `work` takes by the wall clock: for what waits for a disk.
pub(crate) fn wall<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let begin = Instant::now();
    let result = work();
    (begin.elapsed().as_secs_f64() * 1000.0, result)
}

/// Milliseconds of CPU that `work` takes in all threads of this process; the wall clock where the system does not tell.
pub(crate) fn cpu<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let before = used();
    let (wall_ms, result) = wall(work);
    match (before, used()) {
        (Some(before), Some(after)) => (after - before, result),
        _ => (wall_ms, result),
    }
}

/// Milliseconds of CPU that this process has used.
#[cfg(unix)]
fn used() -> Option<f64> {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Some(used.tv_sec as f64 * 1e3 + used.tv_nsec as f64 / 1e6)
}

#[cfg(not(unix))]
fn used() -> Option<f64> {
    None
}

/// In a process of its own: does the work and says what it cost, for `child::run`.
pub(crate) fn report(work: impl FnOnce() -> f64) {
    let (ms, counted) = cpu(work);
    println!("{ms} {} {counted}", peak());
}

/// The most memory this process ever held, in MB.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |it| it / 1024.0)
}
