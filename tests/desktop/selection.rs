//! From applications to people who come: read, selected and asked in the window by keys, and looked up in the file.

use std::io::Cursor;

use programme::SheetFile;

use crate::laptop::{CONTROL, ENTER, Laptop};
use crate::people::{into, on_disk, open_programme, prepare};
use crate::webdriver::{Result, until};

const SHEET: &str = "Zaman damgası;Ad Soyad;Kurum;Cinsiyet;Neden katılmak istiyorsunuz?\n\
    01.11.2026 10:00;Ali Demir;Mavi Derneği;Erkek;Çünkü gençlerle çalışıyoruz\n\
    02.11.2026 10:00;Banu Kaya;Yeşil Vakfı;Kadın;\n\
    03.11.2026 10:00;Ceren Ak;Sarı Derneği;Kadın;\n\
    04.11.2026 10:00;Deniz Su;Kızıl Derneği;;\n";

#[test]
fn applications_are_read_seats_given_and_replies_followed_by_keys() -> Result {
    let laptop = Laptop::new()?;
    prepare(&laptop)?;
    let mut file = on_disk(&laptop)?;
    let ordu = file.find_meeting("ordu")?;
    let sheet = SheetFile::new("ordu.csv", Cursor::new(SHEET));
    file.import(&sheet, &into(ordu))?;
    // A letter of a seat names the day.
    let seats = [("capacity", "2"), ("reserve", "0"), ("date", "2027-04-20")];
    let seats = seats.map(|(a, b)| (a.to_owned(), b.to_owned()));
    file.edit("meeting", &ordu.to_string(), &seats, None)?;
    let title = ("title_tr".to_owned(), "Yerelde çalışıyor".to_owned());
    file.edit("criterion", "1/1", &[title], None)?;
    file.close()?;

    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '4'])?;
    window.click(&format!("#participants-meeting option[value='{ordu}']"))?;
    window.click("#tab-review")?;
    window.wait_for_text("#review-sheet", "Çünkü gençlerle çalışıyoruz")?;
    window.type_into("#review-reader", "Deniz")?;
    window.press(&[ENTER])?;
    window.type_into("#review-points-1", "4")?;
    window.press(&[ENTER])?;
    window.wait_for_text("#review-list [aria-current]", "4 puan")?;
    window.click("#review-list [data-row]:first-child")?;
    window.press(&['2'])?;
    // The key has gone on to the next application.
    window.wait_for_text("#review-list [data-row]:first-child", "eksik bilgi")?;
    window.picture("review")?;
    let review = on_disk(&laptop)?.review(ordu)?;
    assert_eq!(
        review.items[0].registration.selection.as_str(),
        "incomplete"
    );
    assert_eq!(review.items[0].points, Some(400));
    assert_eq!(review.items[0].readers, ["Deniz"]);

    window.click("#tab-selection")?;
    window.wait_for_text("#seats-selected", "Ceren Ak")?;
    window.press(&[CONTROL, ENTER])?;
    until("the seats are given in the file", || {
        let given = on_disk(&laptop)?.preview_selection(ordu)?;
        Ok(given.changed.is_empty().then_some(()))
    })?;
    window.picture("selection")?;

    window.click("#tab-replies")?;
    window.wait_for_text("#replies", "Banu Kaya")?;
    window.script("document.querySelector('#replies [data-row]').focus(); answer(null)")?;
    window.press(&['2'])?;
    window.wait_for_text("#replies-next", "Deniz Su")?;
    window.find("#replies tr:focus")?;
    // The key has gone on to the next who is silent.
    window.press(&['1'])?;
    window.wait_for_text("#replies-count", "1 geliyor")?;
    window.press(&['m'])?;
    window.wait_for_text("#replies-written", "1 mektup")?;
    let papers = std::fs::read_dir(laptop.documents())?.count();
    assert!(papers >= 2, "the letter and the table of it: {papers}");
    window.wait_for_text("#replies", "Deniz Su")?;
    window.picture("replies")?;
    let replies = on_disk(&laptop)?.replies(ordu)?;
    let of = |name: &str| {
        let items = replies.items.iter().map(|it| &it.registration);
        let found = items.clone().find(|it| it.name.as_deref() == Some(name));
        found.map_or_else(String::new, |it| it.reply.as_str().to_owned())
    };
    assert_eq!(
        [of("Banu Kaya"), of("Ceren Ak"), of("Deniz Su")],
        ["not_coming", "coming", "asked"]
    );

    // Somebody else comes in the place of the second.
    window.script("document.querySelectorAll('#replies [data-row]')[1].focus(); answer(null)")?;
    window.press(&['4'])?;
    window.find("#person-name:focus")?;
    window.type_into("#person-name", "Nur Ak")?;
    window.press(&[ENTER])?;
    window.wait_for_text("#replies", "Nur Ak")?;
    let replies = on_disk(&laptop)?.replies(ordu)?;
    let nur = replies
        .items
        .iter()
        .find(|it| it.registration.name.as_deref() == Some("Nur Ak"))
        .ok_or("nobody comes instead")?;
    assert_eq!(nur.replaces.as_deref(), Some("Ceren Ak"));
    Ok(())
}
