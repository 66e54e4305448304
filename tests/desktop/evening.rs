//! The evening before: the speaker who telephoned, a name that was wrong, somebody who goes elsewhere, a meeting that is
//! postponed, its letters, and the sheet of the next one; by keys alone, and the keys counted.

use std::cell::Cell;
use std::fs;

use programme::ids::MeetingId;
use programme::vocabulary::Language;
use programme::{LetterOptions, Programme};
use serde_json::json;

use crate::laptop::{CONTROL, DOWN, ENTER, Laptop, SHIFT, TAB, Window};
use crate::people::{into, on_disk, open_programme, prepare};
use crate::webdriver::{Result, until};

/// A person at the keys: every key is counted, letters that are typed are not.
struct Hands<'a> {
    window: &'a Window,
    keys: Cell<u32>,
}

impl Hands<'_> {
    fn press(&self, keys: &[char]) -> Result {
        self.keys.set(self.keys.get() + 1);
        self.window.press(keys)
    }

    /// To a field further on, as it is gone to without a mouse.
    fn tab_to(&self, id: &str) -> Result {
        let here = "answer(document.activeElement?.id ?? null)";
        for _ in 0..30 {
            if self.window.script(here)? == id {
                return Ok(());
            }
            self.press(&[TAB])?;
        }
        Err(format!("no Tab leads to {id}").into())
    }

    fn fill(&self, id: &str, text: &str) -> Result {
        self.tab_to(id)?;
        self.window.type_text(text)
    }

    fn by_the_palette(&self, words: &str) -> Result {
        self.press(&[CONTROL, 'k'])?;
        self.window.find("#palette-box:focus")?;
        self.window.type_text(words)?;
        self.window.find("#palette-row-0")?;
        self.press(&[ENTER])
    }

    /// How many keys it took, from the last time on.
    fn took(&self) -> u32 {
        self.keys.replace(0)
    }
}

fn meeting_of(file: &Programme, city: &str) -> Result<MeetingId> {
    Ok(file.find_meeting(city)?)
}

#[test]
fn the_evening_before_a_meeting_is_done_by_keys_alone() -> Result {
    let laptop = Laptop::new()?;
    let trabzon = prepare(&laptop)?;
    let mut file = on_disk(&laptop)?;
    let ordu = meeting_of(&file, "ordu")?;
    let next_week = file.today()?.date.known().ok_or("a day")? + chrono::Days::new(6);
    let plan = [
        ("date".to_owned(), next_week.to_string()),
        ("start".to_owned(), "09:30".to_owned()),
    ];
    file.edit("meeting", &ordu.to_string(), &plan, None)?;
    let list = "Ad Soyad;Kurum\nBerfin Gök;Ordu Kent Derneği\n";
    let list = programme::SheetFile::new("ordu.csv", std::io::Cursor::new(list));
    file.import(&list, &into(ordu))?;
    // At Trabzon everybody has a seat and was told so.
    file.select(trabzon)?;
    let options = LetterOptions {
        kind: "selected".to_owned(),
        language: Language::Tr,
        only: Vec::new(),
        issued_at: None,
    };
    file.write_letters(trabzon, &laptop.documents().join("eski"), &options)?;
    file.close()?;

    let window = open_programme(&laptop)?;
    let hands = Hands {
        window: &window,
        keys: Cell::new(0),
    };

    // The speaker who telephoned.
    hands.press(&[CONTROL, '4'])?;
    window.find("#participants")?;
    hands.press(&[CONTROL, 'n'])?;
    window.find("#add-name:focus")?;
    window.type_text("Zeynep Tuğrul")?;
    hands.fill("add-category", "Konuşmacı")?;
    hands.fill("add-phone", "0500 000 12 34")?;
    hands.fill("add-notice", "Okundu")?;
    window.find("#add-save:not(:disabled)")?;
    // Enter in a list of choices opens it.
    hands.tab_to("add-save")?;
    hands.press(&[ENTER])?;
    window.wait_for_text("#participants", "Zeynep Tuğrul")?;
    window.picture("added")?;
    let adding = hands.took();

    // A name that was heard wrong.
    hands.press(&[CONTROL, 'f'])?;
    window.find("#participants-search:focus")?;
    window.type_text("ilker")?;
    window.wait_for_text("#participants-count", "1")?;
    hands.press(&[ENTER])?;
    window.find("#person-drawer")?;
    hands.tab_to("person-field-name")?;
    hands.press(&[CONTROL, 'a'])?;
    window.type_text("İlker Şahinoğlu")?;
    window.find("#person-save:not(:disabled)")?;
    hands.press(&[ENTER])?;
    window.wait_for_text("#person-said", "")?;
    window.wait_for_text("#participants", "İlker Şahinoğlu")?;
    let correcting = hands.took();

    // They come to Ordu instead.
    hands.tab_to("person-move")?;
    hands.press(&[ENTER])?;
    hands.fill("person-to", "Ordu")?;
    hands.tab_to("person-move-go")?;
    hands.press(&[ENTER])?;
    window.wait_for_text("#people-issued", "Ordu:")?;
    window.picture("moved")?;
    let moving = hands.took();
    let file = on_disk(&laptop)?;
    let there = file.registrations(ordu)?;
    let names: Vec<&str> = there.iter().filter_map(|it| it.name.as_deref()).collect();
    assert!(names.contains(&"İlker Şahinoğlu"), "{names:?}");
    file.close()?;

    // Trabzon is postponed, with the reason.
    hands.press(&[CONTROL, '2'])?;
    window.find("[data-line]:focus")?;
    let here = "answer(document.activeElement?.dataset.city ?? null)";
    for _ in 0..40 {
        if window.script(here)? == "Trabzon" {
            break;
        }
        hands.press(&[DOWN])?;
    }
    hands.press(&[ENTER])?;
    window.find("#plan-date:focus")?;
    // Back to what is to be done with it, and one further: postponed.
    hands.press(&[SHIFT, TAB])?;
    window.find("#plan-step-move:focus")?;
    hands.press(&[DOWN])?;
    window.find("#plan-step-postpone:focus")?;
    hands.fill("plan-reason", "Kar yağışı")?;
    window.find("#plan-save:not(:disabled)")?;
    window.picture("postponed")?;
    hands.press(&[ENTER])?;
    window.wait_for_text("#deviations", "Kar yağışı")?;
    let postponing = hands.took();

    // Whoever had been told of the old day hears of it.
    hands.by_the_palette("mektup trabzon")?;
    window.wait_for_text("#letter-title", "Ertelendi")?;
    window.picture("letters")?;
    hands.press(&[CONTROL, ENTER])?;
    window.wait_for_text("#letters-written", "")?;
    window.picture("written")?;
    let writing = hands.took();
    let written: Vec<String> = fs::read_dir(laptop.documents())?
        .map(|it| Ok(it?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_>>()?;
    assert!(
        written.iter().any(|it| it.contains("ertelendi")),
        "{written:?}"
    );

    // The sheet of next week's meeting, from the first screen.
    hands.press(&[CONTROL, '1'])?;
    window.find("#overview-next-sheet")?;
    hands.tab_to("overview-next-sheet")?;
    hands.press(&[ENTER])?;
    until("the sheet lies among the documents", || {
        let names = fs::read_dir(laptop.documents())?;
        let mut names = names.flatten().map(|it| it.file_name());
        let is_sheet = |name: std::ffi::OsString| {
            let name = name.to_string_lossy();
            (name.contains("ordu") || name.contains("Ordu")) && name.ends_with(".pdf")
        };
        Ok(names.any(is_sheet).then_some(()))
    })?;
    window.picture("printed")?;
    let printing = hands.took();
    let took = json!([adding, correcting, moving, postponing, writing, printing]);
    say_keys(&took);
    assert!(
        adding + correcting + moving + postponing + writing + printing <= 60,
        "{took}"
    );
    Ok(())
}

#[allow(clippy::print_stderr, reason = "how many keys it took is to be read")]
fn say_keys(took: &serde_json::Value) {
    eprintln!("keys to add, correct, move, postpone, write letters, print: {took}");
}
