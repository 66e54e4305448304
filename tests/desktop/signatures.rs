//! A signed sheet that came back is gone through by keys alone, and the report stops asking for it.

use programme::{Door, SheetOptions, Variant};
use serde_json::json;

use crate::laptop::{CONTROL, DOWN, ENTER, Laptop};
use crate::people::{on_disk, open_programme, prepare};
use crate::webdriver::Result;

#[test]
fn a_signed_sheet_is_gone_through_row_by_row() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let mut file = on_disk(&laptop)?;
    let begins = ("start".to_owned(), "09:30".to_owned());
    file.edit("meeting", &meeting.to_string(), &[begins], None)?;
    let options = SheetOptions {
        variant: Variant::Blank,
        language: programme::vocabulary::Language::Tr,
        issued_at: None,
    };
    file.sign_in_sheet(meeting, &laptop.documents().join("imza.pdf"), &options)?;
    let rows = file.signatures(meeting)?.sheets[0].rows.clone();
    let people: Vec<_> = rows.iter().filter_map(|it| it.registration).collect();
    for registration in &people[..2] {
        file.check_in(meeting, *registration, &Door::default())?;
    }
    file.close()?;

    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '6'])?;
    window.find("#report-missing-signatures")?;
    window.click("#report-missing-signatures")?;
    window.find("#signatures [data-row='1']")?;
    window.script("document.querySelector('[data-row=\"1\"]').focus(); answer(null)")?;
    // The first signed, the second left early; of the third only the sheet tells that they came.
    window.press(&[ENTER])?;
    window.find("[data-row='2']:focus")?;
    window.press(&['2'])?;
    window.find("[data-row='3']:focus")?;
    window.press(&[ENTER])?;
    window.wait_for_text("#signatures-done", "gelişi de işlendi")?;
    window.find("[data-row='1'][data-state=signed]")?;
    window.find("[data-row='2'][data-state=missing]")?;
    window.find("[data-row='3'][data-state=signed]")?;
    window.picture("entered")?;
    // Whoever wrote themselves into an empty row.
    for _ in 3..people.len() {
        window.press(&[DOWN])?;
    }
    let empty = format!("[data-row='{}']", people.len() + 1);
    window.find(&format!("{empty}:focus"))?;
    window.press(&[ENTER])?;
    window.find("#written-name:focus")?;
    window.type_text("Ece Su")?;
    window.type_into("#written-organisation", "Trabzon Belediyesi")?;
    window.type_into("#written-at", "09:41")?;
    window.press(&[ENTER])?;
    window.find(&format!("{empty}[data-state=signed]"))?;
    window.type_into("#signatures-counted", "3")?;
    window.press(&[ENTER])?;
    window.wait_for_text("#signatures-sum", "kâğıtla uyuşuyor")?;
    window.picture("counted")?;

    window.press(&[CONTROL, '6'])?;
    window.wait_for_text("[data-figure=signed] strong", "3")?;
    let left = window.script("answer(document.getElementById('report-missing-signatures'))")?;
    assert_eq!(left, json!(null), "nothing of it is open");
    let file = on_disk(&laptop)?;
    let known = file.signatures(meeting)?;
    assert_eq!((known.signed, known.arrived, known.open), (Some(3), 4, 0));
    Ok(())
}
