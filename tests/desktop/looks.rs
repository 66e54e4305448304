//! The desk as it looks in both languages, light and dark, and with large text. The pictures are for a person;
//! that nothing runs out of the window is checked here.

use std::fs;

use serde_json::json;

use crate::laptop::{CONTROL, ENTER, ESCAPE, F1, Laptop};
use crate::people::{open_desk, prepare};
use crate::webdriver::Result;

/// How far the screen is taller than its place.
const TALLER: &str = "const main = document.querySelector('main');
     answer(main.scrollHeight - main.clientHeight)";

#[test]
fn the_desk_needs_no_scrolling_on_the_smallest_laptop() -> Result {
    let laptop = Laptop::new()?;
    prepare(&laptop)?;
    let window = open_desk(&laptop)?;
    let size = window.script("answer([innerWidth, innerHeight])")?;
    assert_eq!(size, json!([1366, 768]), "the smallest laptop of the tour");

    window.type_text("Zübeyde Iğdırlıoğlu")?;
    window.press(&[ENTER])?;
    window.find("#walk-in-organisation:focus")?;
    window.picture("walk-in")?;
    assert_eq!(window.script(TALLER)?, 0, "the walk-in");
    window.press(&[ESCAPE])?;
    window.press(&[ESCAPE])?;
    window.press(&[CONTROL, 'p'])?;
    window.find("#sheet-written")?;
    window.picture("sheet")?;
    assert_eq!(window.script(TALLER)?, 0, "the attendance list");
    window.press(&[F1])?;
    window.find("#keys-panel")?;
    assert_eq!(window.script(TALLER)?, 0, "the keys");
    Ok(())
}

#[test]
fn the_desk_fits_the_window_however_it_is_set() -> Result {
    for (language, theme, text_size) in [
        ("tr", "light", 100),
        ("tr", "light", 200),
        ("en", "dark", 100),
        ("en", "high_contrast", 150),
    ] {
        let name = format!("{language}-{theme}-{text_size}");
        let laptop = Laptop::new()?;
        prepare(&laptop)?;
        let settings = json!({
            "language": language, "theme": theme, "text_size": text_size,
            "role": "coordinator", "desk_list": "hidden",
        });
        fs::write(
            laptop.data().join("rota/settings.json"),
            settings.to_string(),
        )?;

        let window = open_desk(&laptop)?;
        window.type_text("ilker")?;
        window.wait_for_text("#desk-hit-0", "İlker Şahin")?;
        window.press(&[ENTER])?;
        window.find("#desk-card[data-outcome=admitted]")?;
        window.type_text("isik")?;
        window.find("#desk-hit-1")?;
        window.picture(&name)?;
        let wider = window.script("answer(document.documentElement.scrollWidth - innerWidth)")?;
        assert_eq!(wider, 0, "{name}: wider than the window");
        let dressed = window.script(
            "answer([document.documentElement.lang, document.documentElement.dataset.theme])",
        )?;
        assert_eq!(dressed, json!([language, theme]), "{name}");
    }
    Ok(())
}
