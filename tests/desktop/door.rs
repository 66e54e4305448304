//! A morning at the desk: what is typed there stands in the file, and what is written elsewhere shows there.

use std::fs;
use std::io::{Cursor, Read as _};
use std::process::Command;

use programme::view::ImportOptions;
use programme::{Door, Programme, SheetFile};
use zip::ZipArchive;

use crate::laptop::{CONTROL, DOWN, ENTER, ESCAPE, F1, Laptop, SHIFT};
use crate::people::{arrived, into, on_disk, open_desk, prepare};
use crate::webdriver::Result;

#[test]
fn a_name_is_typed_and_the_file_says_who_came() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let window = open_desk(&laptop)?;
    window.wait_for_text("#desk-counter", "0")?;

    window.type_text("isik ay")?;
    window.wait_for_text("#desk-hit-0", "Ayşe Işık")?;
    window.picture("found")?;
    window.press(&[ENTER])?;
    window.wait_for_text("#desk-card[data-outcome=admitted]", "Ayşe Işık")?;
    assert_eq!(arrived(&laptop, meeting)?, ["Ayşe Işık"]);
    window.picture("admitted")?;

    window.press(&[ENTER])?;
    window.press(&[ENTER])?;
    window.script("setTimeout(() => answer(null), 300)")?;
    assert_eq!(
        arrived(&laptop, meeting)?,
        ["Ayşe Işık"],
        "a second Enter never touches the next person"
    );

    window.press(&[CONTROL, 'z'])?;
    window.find("#desk-card[data-outcome=undone]")?;
    assert!(
        arrived(&laptop, meeting)?.is_empty(),
        "undone in the file as well"
    );
    Ok(())
}

/// Three names by which Enter let in somebody else, two who share theirs, and a slip of the fingers (issue 11, G1).
#[test]
fn enter_lets_in_who_was_typed_and_nobody_where_it_is_open_who_is_meant() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let mut file = on_disk(&laptop)?;
    let sheet = "Ad Soyad;Kurum\nVolkan Çınar;Mavi Yel Derneği\nVolkan Demir;Orman Vakfı\n\
                 Şükrü Akın;Deniz Kooperatifi\nŞükrü Korkmaz;Çevre Vakfı\n\
                 Ayşe Çelik;Yeşil Ada Vakfı\nAyşe Yıldız;Bahar Evi\n\
                 Ali Bulut;Deniz Vakfı\nAli Toprak;Orman Vakfı\n";
    let sheet = SheetFile::new("liste.csv", Cursor::new(sheet));
    file.import(&sheet, &into(meeting))?;
    file.close()?;
    let window = open_desk(&laptop)?;

    let mut came = Vec::new();
    for (typed, meant) in [
        ("volkan de", "Volkan Demir"),
        ("sukru ko", "Şükrü Korkmaz"),
        ("ayse y", "Ayşe Yıldız"),
    ] {
        window.type_text(typed)?;
        window.wait_for_text("#desk-hit-0", meant)?;
        window.press(&[ENTER])?;
        window.wait_for_text("#desk-card[data-outcome=admitted]", meant)?;
        came.push(meant);
        assert_eq!(arrived(&laptop, meeting)?, came, "{typed}");
    }

    for (typed, shown) in [("ali", "Ali Bulut"), ("volkn cinar", "Volkan Çınar")] {
        window.type_text(typed)?;
        window.wait_for_text("#desk-hit-0", shown)?;
        window.press(&[ENTER])?;
        window.find("#desk-status.asks")?;
        window.picture(&format!("choose-{shown}"))?;
        window.press(&[ENTER])?;
        window.script("setTimeout(() => answer(null), 300)")?;
        assert_eq!(
            arrived(&laptop, meeting)?,
            came,
            "{typed}: nobody is guessed"
        );
        window.press(&[ESCAPE])?;
    }

    window.type_text("ali")?;
    window.wait_for_text("#desk-hit-1", "Ali Toprak")?;
    window.press(&[DOWN])?;
    window.press(&[DOWN])?;
    window.press(&[ENTER])?;
    window.wait_for_text("#desk-card[data-outcome=admitted]", "Ali Toprak")?;
    came.push("Ali Toprak");
    assert_eq!(arrived(&laptop, meeting)?, came);
    Ok(())
}

#[test]
fn somebody_unknown_is_registered_at_the_door() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let window = open_desk(&laptop)?;

    window.type_text("Zübeyde Iğdırlıoğlu")?;
    window.press(&[ENTER])?;
    window.find("#walk-in-organisation:focus")?;
    let name = window.script("answer(document.querySelector('#walk-in-name').value)")?;
    assert_eq!(
        name, "Zübeyde Iğdırlıoğlu",
        "what was typed is not typed again"
    );
    window.type_text("Örnek Mahalle Dayanışma Derneği")?;
    window.picture("walk-in")?;
    window.press(&[ENTER])?;
    window.wait_for_text("#desk-card[data-outcome=admitted]", "Zübeyde Iğdırlıoğlu")?;

    let registrations = on_disk(&laptop)?.registrations(meeting)?;
    let walk_in = registrations
        .iter()
        .find(|it| it.source.as_str() == "walk_in");
    let walk_in = walk_in.ok_or("the file knows of no walk-in")?;
    assert_eq!(walk_in.name.as_deref(), Some("Zübeyde Iğdırlıoğlu"));
    assert_eq!(
        walk_in.organisation.as_deref(),
        Some("Örnek Mahalle Dayanışma Derneği")
    );
    assert!(walk_in.arrived_at.is_some());
    Ok(())
}

#[test]
fn the_keys_stand_one_key_away_and_nothing_is_lost_meanwhile() -> Result {
    let laptop = Laptop::new()?;
    prepare(&laptop)?;
    let window = open_desk(&laptop)?;
    window.press(&[CONTROL, 'n'])?;
    window.type_into("#walk-in-name", "Nergis")?;
    window.press(&[F1])?;
    window.wait_for_text("#keys-panel", "Ctrl+N")?;
    window.picture("keys")?;
    window.press(&[F1])?;
    window.find("#walk-in")?;
    let name = window.script("answer(document.querySelector('#walk-in-name').value)")?;
    assert_eq!(name, "Nergis");
    Ok(())
}

#[test]
fn what_another_program_writes_shows_by_itself() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let window = open_desk(&laptop)?;
    window.wait_for_text("#desk-counter", "0")?;

    let mut other = on_disk(&laptop)?;
    let written = other.check_in_who(meeting, "ilker sahin", &Door::default())?;
    assert_eq!(written.outcome.word(), "admitted");
    window.wait_for_text("#desk-latest", "İlker Şahin")?;
    window.wait_for_text("#desk-counter", "1")?;
    Ok(())
}

#[test]
fn who_applied_and_has_no_place_yet_is_let_in_by_their_application() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let mut file = on_disk(&laptop)?;
    let sheet = "Ad Soyad;Kurum;Hangi buluşmaya katılmak istiyorsunuz?\nUlviye Öztürk;Mahalle Evi;farketmez\nCan Su;Mahalle Evi;Ordu\n";
    let sheet = SheetFile::new("basvuru.csv", Cursor::new(sheet));
    let options = ImportOptions {
        route: 1,
        ..ImportOptions::default()
    };
    file.import(&sheet, &options)?;
    let waiting = |file: &Programme| Ok::<_, programme::Error>(file.to_place(1)?.len());
    assert_eq!(waiting(&file)?, 1);
    file.close()?;
    let window = open_desk(&laptop)?;

    window.type_text("ozturk ul")?;
    window.wait_for_text("#desk-hit-0", "Ulviye Öztürk")?;
    window.picture("to-place-found")?;
    window.press(&[DOWN])?;
    window.press(&[ENTER])?;
    window.wait_for_text("#desk-card", "Ulviye Öztürk")?;
    assert!(
        arrived(&laptop, meeting)?.is_empty(),
        "first it is said that they have no place yet"
    );
    window.picture("to-place-asked")?;
    window.press(&[ENTER])?;
    window.wait_for_text("#desk-card[data-outcome=admitted]", "Ulviye Öztürk")?;
    assert_eq!(arrived(&laptop, meeting)?, ["Ulviye Öztürk"]);
    assert_eq!(waiting(&on_disk(&laptop)?)?, 0, "by their application");

    window.press(&[CONTROL, 'z'])?;
    window.find("#desk-card[data-outcome=undone]")?;
    assert!(arrived(&laptop, meeting)?.is_empty());
    Ok(())
}

#[test]
fn the_sign_in_sheet_is_written_where_it_was_asked_for() -> Result {
    let laptop = Laptop::new()?;
    prepare(&laptop)?;
    let window = open_desk(&laptop)?;

    window.press(&[CONTROL, 'p'])?;
    window.find("#sheet-written")?;
    window.picture("sheet")?;
    let file = window.script("answer(document.querySelector('#sheet-written').dataset.file)")?;
    let name = file.as_str().ok_or("no file is named")?;
    let sheet = laptop.documents().join(name);
    let text = Command::new("pdftotext")
        .arg("-layout")
        .arg(&sheet)
        .arg("-")
        .output()?;
    let text = String::from_utf8(text.stdout)?;
    for expected in [
        "Ayşe Işık",
        "İlker Şahin",
        "Çağlayan-Öztürk",
        "Karadeniz Üniversitesi",
    ] {
        assert!(text.contains(expected), "{expected} is missing:\n{text}");
    }

    window.press(&[CONTROL, SHIFT, 'x'])?;
    window.find("#sheet-written[data-file$='.xlsx']")?;
    let book = window.script("answer(document.querySelector('#sheet-written').dataset.file)")?;
    let book = laptop
        .documents()
        .join(book.as_str().ok_or("no workbook is named")?);
    let mut book = ZipArchive::new(fs::File::open(&book)?)?;
    let mut cells = String::new();
    for at in 0..book.len() {
        let mut part = book.by_index(at)?;
        if part.name()?.ends_with(".xml") {
            part.read_to_string(&mut cells)?;
        }
    }
    assert!(cells.contains("Ayşe Işık"), "the workbook names her");

    // No path is a ticket: only a place that a person chose is written to.
    let elsewhere = laptop.data().join("elsewhere.pdf");
    let meeting = on_disk(&laptop)?.find_meeting("trabzon")?.to_string();
    let refused = window.call(
        "sign_in_sheet",
        &serde_json::json!({
            "meeting": meeting, "target": elsewhere, "variant": "blank", "language": "tr"
        }),
    );
    assert!(refused.is_err(), "nobody chose {}", elsewhere.display());
    assert!(!elsewhere.exists());
    Ok(())
}
