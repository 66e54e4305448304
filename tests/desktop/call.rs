//! A call from its dates to the files that are published.

use std::fs;

use crate::laptop::{CONTROL, ENTER, Laptop};
use crate::people::{on_disk, open_programme, prepare};
use crate::webdriver::Result;

#[test]
fn a_call_is_written_and_published_with_its_form() -> Result {
    let laptop = Laptop::new()?;
    prepare(&laptop)?;
    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '2'])?;
    window.click("#routes-call-1")?;
    window.click("#call-edit-1")?;
    window.type_into("#call-open-date", "10.01.2027")?;
    window.type_into("#call-close-date", "01.02.2027")?;
    window.type_into(
        "#call-criteria_tr",
        "Bölgede çalışan sivil toplum örgütleri",
    )?;
    window.press(&[CONTROL, ENTER])?;
    window.find("#call-edit-1:focus")?;
    let call = on_disk(&laptop)?.call(1)?;
    assert_eq!(call.state.word(), "not_open_yet");

    // What is missing leads to where it is filled in.
    window.click("#call-programme-1")?;
    for (field, text) in [
        ("title_tr", "Yollara Düşüyoruz"),
        ("controller_name", "Örnek Derneği"),
        ("controller_contact", "kvkk@example.org"),
        ("question_email", "soru@example.org"),
    ] {
        window.type_into(&format!("#programme-{field}"), text)?;
    }
    window.press(&[CONTROL, ENTER])?;
    window.find("#programme-saved")?;
    window.find("#programme-complete")?;
    window.picture("programme")?;

    // The card stands open as it was left.
    window.press(&[CONTROL, '2'])?;
    window.click("#call-publish-1")?;
    window.find("#call-published-1")?;
    window.picture("published")?;
    let names: Vec<String> = fs::read_dir(laptop.documents())?
        .filter_map(|it| it.ok()?.file_name().into_string().ok())
        .collect();
    for ending in ["cagrisi_tr.txt", "cagrisi_en.docx", "formu_kobo.xlsx"] {
        assert!(names.iter().any(|it| it.ends_with(ending)), "{names:?}");
    }
    let text = fs::read_to_string(laptop.documents().join("R1_katilim-cagrisi_tr.txt"))?;
    for said in [
        "Yollara Düşüyoruz",
        "Trabzon",
        "soru@example.org",
        "Bölgede çalışan",
    ] {
        assert!(text.contains(said), "{said} is missing:\n{text}");
    }
    Ok(())
}
