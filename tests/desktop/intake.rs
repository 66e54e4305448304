//! An application sheet on its way in: chosen, looked at, imported, taken back.

use std::fs;
use std::path::Path;

use crate::laptop::{CONTROL, ENTER, Laptop};
use crate::people::{PEOPLE, on_disk, open_programme, prepare};
use crate::webdriver::Result;

const SHEET: &str = "fixtures/basvurular_1.guzergah.xlsx";

#[test]
fn a_sheet_is_imported_by_enter_alone_and_taken_back() -> Result {
    let laptop = Laptop::new()?;
    prepare(&laptop)?;
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join(SHEET);
    fs::copy(fixture, laptop.sheet())?;
    let known = || -> Result<usize> { Ok(on_disk(&laptop)?.people()?.len()) };
    assert_eq!(known()?, PEOPLE.len());

    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '4'])?;
    window.click("#participants-import")?;
    window.find("#import-choose:focus")?;
    window.press(&[ENTER])?;
    window.find("#import-go:focus")?;
    window.picture("preview")?;
    let new = window.script("answer(document.querySelector('[data-count=new] b').textContent)")?;
    let new: usize = new.as_str().unwrap_or_default().parse()?;
    assert!(new > 30, "{new} new");
    assert_eq!(known()?, PEOPLE.len(), "looking writes nothing");

    window.press(&[ENTER])?;
    window.find("#import-done")?;
    window.picture("imported")?;
    let imported =
        window.script("answer(document.querySelector('#import-done').dataset.imported)")?;
    assert_eq!(imported, new.to_string());
    assert_eq!(known()?, PEOPLE.len() + new);

    window.click("#import-undo")?;
    window.find("#import-undone")?;
    assert_eq!(known()?, PEOPLE.len(), "all of it, in one step");
    Ok(())
}
