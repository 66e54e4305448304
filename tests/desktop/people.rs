//! What a scenario begins with: a programme on the laptop's disk, with invented people at today's meeting.

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use programme::ids::MeetingId;
use programme::view::ImportOptions;
use programme::{Clock, KeyCost, Programme, SheetFile, Start, Tour};

use crate::laptop::{CONTROL, ENTER, Laptop, Window};
use crate::webdriver::Result;

pub(crate) const PASSPHRASE: &str = "dört kelimelik gizli parola";

/// Two of them are found by `isik`, a third is one letter off, nobody is found by the whole of another's name.
pub(crate) const PEOPLE: &[(&str, &str)] = &[
    ("Ayşe Işık", "Yeşil Yaşam Derneği"),
    ("İlker Şahin", "Ordu Gençlik Derneği"),
    ("Işıl Ağaoğlu", "Trabzon Kent Konseyi"),
    ("Mehmet Emin Çağlayan-Öztürk", "Yeşil Yaşam Derneği"),
    ("Şule Işıkoğlu", "Karadeniz Üniversitesi"),
];

/// Where the window looks for the programme.
pub(crate) fn file(laptop: &Laptop) -> PathBuf {
    laptop.data().join("rota/programme.rota")
}

/// Makes the programme: the bundled tour, today's meeting in Trabzon, and the people on its list.
pub(crate) fn prepare(laptop: &Laptop) -> Result<MeetingId> {
    Ok(prepare_with_key(laptop)?.0)
}

/// The same, with the recovery code that is shown once.
pub(crate) fn prepare_with_key(laptop: &Laptop) -> Result<(MeetingId, String)> {
    let file = file(laptop);
    fs::create_dir_all(file.parent().ok_or("a file in no folder")?)?;
    let start = Start::Tour(Box::new(Tour::bundled()));
    let (mut programme, created) =
        Programme::create(&file, PASSPHRASE, &start, KeyCost::cheap(), Clock::system())?;
    let meeting = programme.find_meeting("trabzon")?;
    let today = ("date".to_owned(), programme.today()?.date.to_string());
    programme.edit("meeting", &meeting.to_string(), &[today], None)?;
    let mut sheet = String::from("Ad Soyad;Kurum\n");
    for (name, organisation) in PEOPLE {
        sheet.push_str(&format!("{name};{organisation}\n"));
    }
    let list = SheetFile::new("liste.csv", Cursor::new(sheet));
    let options = into(meeting);
    programme.import(&list, &options)?;
    programme.close()?;
    Ok((meeting, created.recovery_key))
}

/// A sheet taken in for one meeting of the first route, with nothing chosen by hand.
pub(crate) fn into(meeting: MeetingId) -> ImportOptions {
    ImportOptions {
        route: 1,
        meeting: Some(meeting),
        ..ImportOptions::default()
    }
}

/// The file as another program sees it, while the window has it open.
pub(crate) fn on_disk(laptop: &Laptop) -> Result<Programme> {
    let (cost, clock) = (KeyCost::cheap(), Clock::system());
    Ok(Programme::open(&file(laptop), PASSPHRASE, cost, clock)?)
}

/// The names of those checked in, as the file has them.
pub(crate) fn arrived(laptop: &Laptop, meeting: MeetingId) -> Result<Vec<String>> {
    let check_ins = on_disk(laptop)?.check_ins(meeting)?;
    Ok(check_ins.into_iter().filter_map(|it| it.name).collect())
}

/// Unlocks.
pub(crate) fn open_programme(laptop: &Laptop) -> Result<Window> {
    let window = laptop.open_window()?;
    window.find("#unlock-passphrase")?;
    window.type_text(PASSPHRASE)?;
    window.press(&[ENTER])?;
    window.find("#nav-desk")?;
    Ok(window)
}

/// Unlocks and goes to the desk, which opens on today's meeting by itself.
pub(crate) fn open_desk(laptop: &Laptop) -> Result<Window> {
    let window = open_programme(laptop)?;
    window.press(&[CONTROL, '5'])?;
    window.find("#desk-box")?;
    Ok(window)
}
