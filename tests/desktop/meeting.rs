//! A meeting in full: its venue, agenda, readiness and files, typed in the window and found in the file.

use std::fs;

use crate::laptop::{CONTROL, DOWN, ENTER, ESCAPE, Laptop, SPACE};
use crate::people::{on_disk, open_programme, prepare};
use crate::webdriver::Result;

#[test]
fn a_meeting_is_prepared_and_the_file_holds_all_of_it() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    fs::write(laptop.attachment(), "Salon sözleşmesi")?;
    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '3'])?;
    window.find("tr[data-meeting]:focus")?;
    window.press(&[ENTER])?;
    window.wait_for_text("#detail-title", "Trabzon")?;
    window.find("#meeting-date:focus")?;

    window.type_into("#meeting-venue", "Kıyı Kültür Evi")?;
    window.type_into("#meeting-contact-phone", "0462 000 00 00")?;
    window.click("#meeting-step-free option[value=yes]")?;
    window.press(&[ENTER])?;
    window.find("#detail-done")?;
    let detail = on_disk(&laptop)?.meeting_detail(meeting)?;
    let venue = detail.venue.ok_or("no venue was written")?;
    assert_eq!(
        (venue.name.as_deref(), venue.step_free),
        (Some("Kıyı Kültür Evi"), Some(true))
    );

    window.click("#tab-agenda")?;
    window.click("#agenda-template")?;
    window.find("#detail-done")?;
    window.picture("agenda")?;
    let agenda = on_disk(&laptop)?.agenda(meeting)?;
    assert!(agenda.len() >= 8, "{} items", agenda.len());
    window.click("#detail-undo")?;
    window.find("#agenda-template:focus, #agenda-template")?;
    crate::webdriver::until("the agenda is empty again", || {
        Ok(on_disk(&laptop)?.agenda(meeting)?.is_empty().then_some(()))
    })?;

    window.click("#tab-readiness")?;
    window.script("document.querySelector('#readiness-venue').focus(); answer(null)")?;
    window.press(&[SPACE])?;
    window.wait_for_text("#readiness-sum", "1 / 6")?;
    window.press(&[DOWN])?;
    window.press(&[SPACE])?;
    window.wait_for_text("#readiness-sum", "2 / 6")?;
    let lines = on_disk(&laptop)?.checklist(meeting)?;
    assert_eq!(
        lines
            .iter()
            .filter(|it| it.state.as_str() == "done")
            .count(),
        2
    );

    window.click("#tab-files")?;
    window.click("#files-add")?;
    window.wait_for_text("#detail-panel", "sozlesme.txt")?;
    window.picture("files")?;
    let file = on_disk(&laptop)?;
    let kept = file.attachments(meeting)?;
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].file_name, "sozlesme.txt");
    assert!(file.verify()?.integrity);

    window.press(&[ESCAPE])?;
    window.find("tr[data-meeting]:focus")?;
    Ok(())
}
