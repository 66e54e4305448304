//! An application sheet on its way in: chosen, looked at, imported, taken back.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use programme::SheetFile;
use programme::view::{ImportOptions, ReplyItem};

use crate::laptop::{CONTROL, DOWN, ENTER, Laptop};
use crate::people::{PEOPLE, on_disk, open_programme, prepare};
use crate::webdriver::{Result, until};

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
    window.enter_to_the_import()?;
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

/// Somebody who is known already, applying once more without a meeting, and somebody new who does not know which either.
const UNPLACED: &str = "Ad Soyad;Kurum;Hangi buluşmaya katılmak istiyorsunuz?;E-posta adresi\n\
    Umut Er;Ordu Belediyesi;Ordu;umut@example.org\n\
    AYŞE IŞIK;Yeşil Yaşam Der.;bilmiyorum;ayse@example.org\n\
    Nazlı Güneş;Kıyı Vakfı;henüz karar vermedim;nazli@example.org\n";

#[test]
fn who_looks_alike_is_joined_who_waits_is_placed_and_letters_are_written() -> Result {
    let laptop = Laptop::new()?;
    let meeting = prepare(&laptop)?;
    let mut file = on_disk(&laptop)?;
    let sheet = SheetFile::new("haftaya.csv", Cursor::new(UNPLACED));
    let options = ImportOptions {
        route: 1,
        ..ImportOptions::default()
    };
    file.import(&sheet, &options)?;
    file.select(meeting)?;
    file.close()?;

    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '4'])?;
    window.click("#tab-duplicates")?;
    window.wait_for_text("#duplicates-pair", "Ayşe Işık")?;
    window.picture("duplicates")?;
    window.press(&[ENTER])?;
    window.wait_for_text("#duplicates-joined", "Ayşe Işık")?;
    let joined = || -> Result<usize> {
        let people = on_disk(&laptop)?.people()?;
        Ok(people.iter().filter(|it| it.joined_with.is_some()).count())
    };
    assert_eq!(joined()?, 1, "one person, and both records are kept");
    window.press(&['u'])?;
    window.wait_for_text("#duplicates-pair", "Ayşe Işık")?;
    assert_eq!(joined()?, 0);

    window.click("#tab-to_place")?;
    window.wait_for_text("#place-list", "Nazlı Güneş")?;
    window.press(&[DOWN])?;
    window.picture("place")?;
    window.press(&['1'])?;
    until("one is placed in the file", || {
        let waiting = on_disk(&laptop)?.to_place(1)?;
        Ok((waiting.len() == 1).then_some(()))
    })?;

    window.click("#tab-letters")?;
    window.click("#letter-selected td")?;
    window.wait_for_text("#letter-preview", "Trabzon")?;
    window.picture("letters")?;
    window.click("#letters-write")?;
    window.find("#letters-written")?;
    let written = walk(&laptop.documents())?;
    let papers = written.iter().filter(|it| it.ends_with(".pdf")).count();
    assert_eq!(papers, PEOPLE.len(), "{written:?}");
    let asked = on_disk(&laptop)?.replies(meeting)?;
    let silent = |it: &&ReplyItem| it.registration.reply.as_str() == "asked";
    assert_eq!(asked.items.iter().filter(silent).count(), PEOPLE.len());
    Ok(())
}

/// The names of all files in and below a folder.
fn walk(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            names.extend(walk(&path)?);
        } else {
            names.push(path.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}
