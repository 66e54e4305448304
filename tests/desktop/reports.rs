//! The report of a meeting, by keys alone: its figures, a text, what is missing, the paper; in both languages.

use std::fs;

use programme::Door;
use serde_json::json;

use crate::laptop::{CONTROL, ENTER, Laptop, Window};
use crate::people::{on_disk, open_programme, prepare};
use crate::webdriver::Result;

#[test]
fn the_report_of_a_meeting_is_written_where_its_figures_are_shown() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let mut file = on_disk(&laptop)?;
    let people = file.registrations(meeting)?;
    for person in &people[..3] {
        file.check_in(meeting, person.registration, &Door::default())?;
    }
    file.close()?;

    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '6'])?;
    window.wait_for_text("[data-figure=arrived] strong", "3")?;
    window.wait_for_text("[data-figure=signed] strong", "henüz işlenmedi")?;
    window.find("#report-missing-summary")?;
    window.picture("tr")?;
    window.click("#report-missing-summary")?;
    window.find("#section-summary-tr:focus")?;
    window.type_text("Toplantı planlandığı gibi yapıldı.")?;
    window.press(&[CONTROL, 'p'])?;
    let written = window.wait_for_text("#report-written", "TASLAK")?;
    window.picture("written")?;
    let papers = fs::read_dir(laptop.documents())?;
    let papers: Vec<String> = papers
        .map(|it| Ok(it?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_>>()?;
    assert!(
        papers.iter().any(|it| written.contains(it.as_str())),
        "{written}: {papers:?}"
    );
    let left = window.script("answer(document.getElementById('report-missing-summary'))")?;
    assert_eq!(left, json!(null), "what was typed was saved first");

    window.click("#report-look")?;
    window.find("#report-pages img")?;
    let drawn = "const page = document.querySelector('#report-pages img');
        page.decode().then(() => { page.scrollIntoView(); answer(page.naturalWidth) })";
    assert_eq!(window.script(drawn)?, json!(892), "the window shows it");
    window.picture("pages")?;
    window
        .script("document.getElementById('report-paper-title').scrollIntoView(); answer(null)")?;
    window.picture("paper")?;

    say(&window, "english")?;
    window.wait_for_text("h1", "Reports")?;
    window.picture("en")?;
    say(&window, "text size 200")?;
    window.find("html[lang=en]")?;
    window.picture("en-200")?;
    // The headings are gone: each number is named where it stands.
    let unnamed = "answer([...document.querySelectorAll('td[data-label]')]
        .filter((it) => getComputedStyle(it, '::before').content === 'none').length)";
    assert_eq!(window.script(unnamed)?, json!(0), "numbers without a name");
    window.click("#report-missing-contract_no")?;
    window.find("#programme-contract_no:focus")?;
    window.picture("settings")?;
    Ok(())
}

fn say(window: &Window, what: &str) -> Result {
    window.press(&[CONTROL, 'k'])?;
    window.find("#palette-box:focus")?;
    window.type_text(what)?;
    window.find("#palette-row-0")?;
    window.press(&[ENTER])
}

/// Of a route, for the donor and for everybody, and of the whole programme.
#[test]
fn the_report_of_a_route_is_written_by_keys_and_stands_in_the_list_of_what_was_issued() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let mut file = on_disk(&laptop)?;
    let people = file.registrations(meeting)?;
    for person in &people {
        file.check_in(meeting, person.registration, &Door::default())?;
    }
    file.close()?;

    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '6'])?;
    window.wait_for_text("[data-figure=arrived] strong", "5")?;
    window.click("#reports-of-route")?;
    window.find("#report-tier-public")?;
    window.press(&[CONTROL, 'p'])?;
    window.wait_for_text("#report-written", "TASLAK")?;
    window.wait_for_text("#report-issued", "güzergâh raporu")?;
    window.picture("route")?;
    window.script("document.getElementById('report-check').scrollIntoView(); answer(null)")?;
    window.picture("route-check")?;
    window.click("#report-look")?;
    window.find("#report-pages img")?;
    let drawn = "const page = document.querySelector('#report-pages img');
        page.decode().then(() => { page.scrollIntoView(); answer(page.naturalWidth) })";
    assert_eq!(window.script(drawn)?, json!(892), "the window shows it");
    window.picture("route-pages")?;
    window.click("#reports-of-programme")?;
    window.find("#report-package-write")?;
    window.picture("programme")?;
    Ok(())
}
