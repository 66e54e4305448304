//! What is typed and pressed reaches the page as it was meant, and the web view does nothing of its own with it.

use serde_json::json;

use crate::laptop::{ALT, CONTROL, F5, LEFT, Laptop};
use crate::webdriver::Result;

#[test]
fn turkish_letters_arrive_as_they_were_typed() -> Result {
    let laptop = Laptop::new()?;
    let window = laptop.open_window()?;
    window.find("#first-run-continue")?;
    window.script(
        "const field = document.createElement('input');
         document.body.prepend(field);
         field.focus();
         answer(null)",
    )?;
    window.type_text("Işıl İğde ÇÖŞÜĞ")?;
    assert_eq!(
        window.script("answer(document.querySelector('input').value)")?,
        "Işıl İğde ÇÖŞÜĞ"
    );
    Ok(())
}

#[test]
fn a_key_of_the_browser_is_heard_by_the_page_and_does_nothing_else() -> Result {
    let laptop = Laptop::new()?;
    let window = laptop.open_window()?;
    window.script(
        "window.heard = [];
         addEventListener('keydown', (it) => heard.push([it.key, it.defaultPrevented]));
         answer(null)",
    )?;
    window.press(&[F5])?;
    window.press(&[CONTROL, 'r'])?;
    window.press(&[ALT, LEFT])?;
    window.press(&[CONTROL, 'z'])?;
    let heard = window.script("setTimeout(() => answer(window.heard ?? 'reloaded'), 300)")?;
    let expected = json!([
        ["F5", true],
        ["Control", false],
        ["r", true],
        ["Alt", false],
        ["ArrowLeft", true],
        ["Control", false],
        ["z", false],
    ]);
    assert_eq!(heard, expected, "undoing what was typed stays possible");
    Ok(())
}
