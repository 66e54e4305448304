//! The desk as it looks in both languages, light and dark, and with large text. The pictures are for a person;
//! that nothing runs out of the window is checked here.

use std::fs;

use serde_json::json;

use crate::laptop::{CONTROL, ENTER, ESCAPE, F1, Laptop, Window};
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
    needs_no_scrolling(&window, "")?;

    window.widen_letters()?;
    needs_no_scrolling(&window, "-wider")?;
    Ok(())
}

/// The desk at its fullest: a walk-in, the attendance list, the keys.
fn needs_no_scrolling(window: &Window, letters: &str) -> Result {
    window.type_text("Zübeyde Iğdırlıoğlu")?;
    window.press(&[ENTER])?;
    window.find("#walk-in-organisation:focus")?;
    window.picture(&format!("walk-in{letters}"))?;
    assert_eq!(window.script(TALLER)?, 0, "the walk-in{letters}");
    window.press(&[ESCAPE])?;
    window.press(&[ESCAPE])?;
    window.press(&[CONTROL, 'p'])?;
    window.find("#sheet-written")?;
    window.picture(&format!("sheet{letters}"))?;
    assert_eq!(window.script(TALLER)?, 0, "the attendance list{letters}");
    window.press(&[F1])?;
    window.find("#keys-panel")?;
    assert_eq!(window.script(TALLER)?, 0, "the keys{letters}");
    window.press(&[ESCAPE])?;
    window.press(&[ESCAPE])?;
    window.find("#desk-box:focus")?;
    Ok(())
}

/// How wide and how high a line of a hundred-pixel `Kontenjan` stands, and in which weights the typeface is there.
const MEASURED: &str = "
    const line = document.body.appendChild(document.createElement('span'));
    line.textContent = 'Kontenjan';
    line.style.cssText = 'position: absolute; font-size: 100px; line-height: normal';
    const measured = [400, 700].map((weight) => {
      line.style.fontWeight = weight;
      const box = line.getBoundingClientRect();
      return [Math.round(box.width), Math.round(box.height)];
    });
    line.remove();
    const there = [...document.fonts].map((it) => it.weight + ' ' + it.status);
    answer([measured, there]);";

#[test]
fn the_window_brings_its_own_typeface() -> Result {
    let laptop = Laptop::new()?;
    let window = laptop.open_window()?;
    window.wait_for_text("body", "Rota")?;
    // Nothing on this page is bold before the typeface is asked for: what is preloaded is there nonetheless.
    let measured = window.script(MEASURED)?;
    // The advances of the nine letters in the file, and its ascent and descent; the engine may round each letter.
    let sizes: Vec<(f64, f64)> = serde_json::from_value(measured[0].clone())?;
    for ((width, height), expected) in sizes.into_iter().zip([482.2, 518.8]) {
        assert!((width - expected).abs() < 3.0, "{measured}");
        assert_eq!(height, 136.0, "{measured}");
    }
    assert_eq!(measured[1], json!(["400 loaded", "700 loaded"]));
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
