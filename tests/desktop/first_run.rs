//! The first start: language, passphrase, recovery code; then the passphrase again, right and wrong.

use std::fs;

use programme::{Clock, KeyCost, Programme};

use crate::laptop::{CONTROL, ENTER, Laptop};
use crate::people::{PASSPHRASE, file};
use crate::webdriver::Result;

#[test]
fn a_programme_is_made_locked_and_opened_again() -> Result {
    let laptop = Laptop::new()?;
    let window = laptop.open_window()?;
    window.wait_for_text("h1", "Rota’ya hoş geldiniz")?;
    window.picture("welcome-tr")?;
    window.click("#first-run-language-en")?;
    window.wait_for_text("h1", "Welcome to Rota")?;
    window.picture("welcome-en")?;
    window.click("#first-run-language-tr")?;
    window.click("#first-run-continue")?;

    window.type_into("#first-run-passphrase", PASSPHRASE)?;
    window.type_into("#first-run-passphrase-again", PASSPHRASE)?;
    window.picture("passphrase")?;
    window.press(&[ENTER])?;

    window.find("#first-run-recovery-key")?;
    let file = file(&laptop);
    assert!(
        !fs::read(&file)?.starts_with(b"SQLite format 3"),
        "the file was never plain, not even before the code was read"
    );
    let key =
        window.script("answer(document.querySelector('#first-run-recovery-key').dataset.key)")?;
    let key = key.as_str().ok_or("no recovery key is shown")?.to_owned();
    window.picture("recovery-code")?;
    let last_group = key.rsplit(['-', ' ']).next().unwrap_or_default();
    window.type_into("#first-run-last-group", last_group)?;
    window.press(&[ENTER])?;
    window.find("#nav-overview[aria-current]")?;
    window.picture("overview")?;

    let (cost, clock) = (KeyCost::cheap(), Clock::system());
    let with_the_code = Programme::open_with_recovery_key(&file, &key, cost, clock)?;
    assert_eq!(with_the_code.overview()?.routes.len(), 6);

    window.click("nav button.lock")?;
    window.find("#unlock-passphrase")?;
    window.type_text("bambaşka bir parola")?;
    window.press(&[ENTER])?;
    window.find("#unlock-passphrase[aria-invalid]")?;
    window.picture("wrong-passphrase")?;
    window.press(&[CONTROL, 'a'])?;
    window.type_text(PASSPHRASE)?;
    window.press(&[ENTER])?;
    window.find("#nav-overview")?;
    Ok(())
}
