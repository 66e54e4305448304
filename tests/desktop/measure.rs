//! Measurements in the real window, for `cargo xtask bench`. They are no tests: nothing here depends on a time.
#![allow(clippy::print_stdout, reason = "a measurement is for a person to read")]

use std::fs;

use programme::{Clock, KeyCost, Programme, Start};

use crate::laptop::{CONTROL, Laptop};
use crate::people::{PASSPHRASE, file, open_programme};
use crate::webdriver::Result;

const ROUNDS: usize = 40;

/// From the moment the figures are there until they have been drawn, beside a page on which one dot changes.
#[test]
#[ignore = "a measurement: cargo xtask bench"]
fn opening_the_overview() -> Result {
    let laptop = Laptop::new()?;
    let path = file(&laptop);
    fs::create_dir_all(path.parent().ok_or("a file in no folder")?)?;
    let (mut programme, _) = Programme::create(
        &path,
        PASSPHRASE,
        &Start::Demo,
        KeyCost::cheap(),
        Clock::system(),
    )?;
    let invented = programme.people()?.len() as u32;
    programme.demo(3_000 - invented, 3)?;
    let open_stop = programme
        .overview()?
        .stops
        .into_iter()
        .find(|it| it.plate.is_none());
    programme.decide_stop(open_stop.ok_or("every stop has its city")?.stop, "Rize")?;
    let (people, meetings) = (programme.people()?.len(), programme.meetings()?.len());
    programme.close()?;

    let window = open_programme(&laptop)?;
    window.find("#overview-map")?;
    let (mut overview, mut dot) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        window.press(&[CONTROL, '8'])?;
        window.find("#settings-language-tr")?;
        overview.push(milliseconds(&window.script(OVERVIEW)?)?);
        dot.push(milliseconds(&window.script(DOT)?)?);
    }
    println!(
        "overview of {meetings} meetings and {people} people, {ROUNDS} rounds, data there until drawn:"
    );
    for (what, share) in [("p50", 0.50), ("p95", 0.95)] {
        let (ours, empty) = (quantile(&mut overview, share), quantile(&mut dot, share));
        println!(
            "  {what}: {ours:.1} ms beside {empty:.1} ms for one dot, ratio {:.2}",
            ours / empty
        );
    }
    Ok(())
}

/// When the last answer of the programme had arrived, and when the frame after the one that shows it was drawn.
const OVERVIEW: &str = "
    if (!window.asked) {
      window.asked = window.fetch;
      window.fetch = (...args) => window.asked(...args).then((it) => {
        window.answered = performance.now();
        return it;
      });
    }
    window.answered = 0;
    const watch = new MutationObserver(() => {
      if (!document.querySelector('#overview-map') || !document.querySelector('#overview-next')) return;
      watch.disconnect();
      const there = window.answered;
      requestAnimationFrame(() => requestAnimationFrame(() =>
        answer(there === 0 ? 'no answers' : performance.now() - there)));
    });
    watch.observe(document.querySelector('main'), { childList: true, subtree: true });
    document.querySelector('#nav-overview').click();";

const DOT: &str = "
    const dot = document.body.appendChild(document.createElement('i'));
    dot.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 4px; height: 4px';
    setTimeout(() => {
      const begin = performance.now();
      dot.style.background = 'green';
      requestAnimationFrame(() => requestAnimationFrame(() => {
        dot.remove();
        answer(performance.now() - begin);
      }));
    }, 100);";

fn milliseconds(answer: &serde_json::Value) -> Result<f64> {
    answer
        .as_f64()
        .ok_or_else(|| format!("no time: {answer}").into())
}

fn quantile(figures: &mut [f64], share: f64) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[((figures.len() as f64 - 1.0) * share).round() as usize]
}
