//! What keeps a programme: a forgotten passphrase, a backup, and a window that is ended from outside.

use std::fs;
use std::path::Path;
use std::process::Command;

use programme::{Clock, KeyCost, Programme};

use crate::laptop::{CONTROL, ENTER, Laptop};
use crate::people::{PASSPHRASE, arrived, file, open_desk, open_programme, prepare_with_key};
use crate::webdriver::{Result, until};

#[test]
fn the_recovery_code_opens_it_and_sets_a_new_passphrase() -> Result {
    let laptop = Laptop::new()?;
    let (_, key) = prepare_with_key(&laptop)?;
    let window = laptop.open_window()?;
    window.click("#unlock-turn")?;
    window.type_into("#unlock-recovery-code", "00000 11111 22222")?;
    window.picture("recovery")?;
    window.press(&[CONTROL, 'a'])?;
    window.type_into("#unlock-recovery-code", &key)?;
    let fresh = "yepyeni bir parola, gerçekten";
    window.type_into("#unlock-new-passphrase", fresh)?;
    window.type_into("#unlock-new-passphrase-again", fresh)?;
    window.press(&[ENTER])?;
    window.find("#nav-overview")?;

    let open = |passphrase| {
        Programme::open(
            &file(&laptop),
            passphrase,
            KeyCost::cheap(),
            Clock::system(),
        )
    };
    let old = open(PASSPHRASE);
    assert!(old.is_err(), "the forgotten one is worth nothing any more");
    open(fresh)?;
    Ok(())
}

#[test]
fn a_change_of_passphrase_asks_for_the_old_one_and_takes_the_backups_along() -> Result {
    let laptop = Laptop::new()?;
    prepare_with_key(&laptop)?;
    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '8'])?;
    window.click("#settings-backup-now")?;
    window.find("#settings-backup-done")?;
    let backup =
        window.script("answer(document.querySelector('#settings-backup-done').dataset.file)")?;
    let backup = std::path::PathBuf::from(backup.as_str().ok_or("no file is named")?);

    window.type_into("#settings-passphrase", "parola")?;
    window.wait_for_text("#settings-passphrase-note", "kolay tahmin")?;
    window.click("#settings-passphrase-offer")?;
    window.find("#settings-passphrase-offered")?;
    let offered = "document.querySelector('#settings-passphrase-offered').dataset.passphrase";
    let offered = window.script(&format!("answer({offered})"))?;
    let offered = offered.as_str().ok_or("nothing is offered")?.to_owned();
    window.type_into("#settings-passphrase-again", &offered)?;
    window.type_into("#settings-passphrase-old", "yanlış parola bu")?;
    window.press(&[ENTER])?;
    window.wait_for_text("main", "Parola yanlış")?;
    window.picture("old-passphrase-wrong")?;
    window.press(&[CONTROL, 'a'])?;
    window.type_into("#settings-passphrase-old", PASSPHRASE)?;
    window.press(&[ENTER])?;
    window.find("#settings-passphrase-changed")?;
    window.find("#settings-old-backups")?;
    window.picture("old-backups")?;

    let open = |path: &Path, passphrase: &str| {
        Programme::open(path, passphrase, KeyCost::cheap(), Clock::system())
    };
    assert!(open(&file(&laptop), PASSPHRASE).is_err());
    open(&file(&laptop), &offered)?.close()?;
    open(&backup, PASSPHRASE)?.close()?;
    window.click("#settings-rewrap")?;
    window.find("#settings-rewrapped")?;
    open(&backup, &offered)?.close()?;
    assert!(open(&backup, PASSPHRASE).is_err());
    Ok(())
}

#[test]
fn a_backup_is_written_and_opens_with_the_same_passphrase() -> Result {
    let laptop = Laptop::new()?;
    prepare_with_key(&laptop)?;
    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '8'])?;
    window.click("#settings-backup-now")?;
    window.find("#settings-backup-done")?;
    window.picture("backed-up")?;
    let backup =
        window.script("answer(document.querySelector('#settings-backup-done').dataset.file)")?;
    let backup = std::path::PathBuf::from(backup.as_str().ok_or("no file is named")?);
    let (cost, clock) = (KeyCost::cheap(), Clock::system());
    let kept = Programme::open(&backup, PASSPHRASE, cost, clock)?;
    assert_eq!(kept.people()?.len(), crate::people::PEOPLE.len());
    Ok(())
}

#[test]
fn a_window_that_is_ended_gathers_everything_into_its_file() -> Result {
    let laptop = Laptop::new()?;
    let (meeting, _) = prepare_with_key(&laptop)?;
    let window = open_desk(&laptop)?;
    window.type_text("ilker")?;
    window.wait_for_text("#desk-hit-0", "İlker Şahin")?;
    window.press(&[ENTER])?;
    window.find("#desk-card[data-outcome=admitted]")?;
    let log = file(&laptop).with_extension("rota-wal");
    assert!(fs::metadata(&log)?.len() > 0, "not yet gathered");

    let ended = Command::new("pkill")
        .args(["--signal", "TERM", "--exact", "rota-desktop"])
        .status()?;
    assert!(ended.success(), "the window was not found");
    until("the write-ahead log is gathered", || {
        let left = fs::metadata(&log).map_or(0, |it| it.len());
        Ok((left == 0).then_some(()))
    })?;
    assert_eq!(arrived(&laptop, meeting)?, ["İlker Şahin"]);
    Ok(())
}
