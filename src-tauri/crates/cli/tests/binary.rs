//! The program itself, as a shell runs it: exit statuses, what goes to which output, readers that leave, several at once,
//! and a disk that is full. What each verb answers is tested in-process, in `tests/`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that cannot go on has failed, and says what it could not try"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const PASSPHRASE: &str = "dört kelimelik gizli parola";

struct Laptop {
    folder: TempDir,
}

impl Laptop {
    fn bare() -> Laptop {
        let folder = tempfile::tempdir().unwrap();
        Laptop { folder }
    }

    /// With the tour, and as many people registered at Trabzon.
    fn with_people(count: u32) -> Laptop {
        let laptop = Laptop::bare();
        laptop.rota_done(&["new"]);
        let list = laptop.path("liste.csv");
        fs::write(&list, people(count)).unwrap();
        let list = list.to_str().unwrap();
        laptop.rota_done(&["import", list, "--route", "1", "--meeting", "trabzon"]);
        laptop
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        self.command_of(Path::new(env!("CARGO_BIN_EXE_rota")), args)
    }

    fn command_of(&self, program: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(args)
            .env_clear()
            .env("ROTA_PASSPHRASE", PASSPHRASE)
            .env("ROTA_FILE", self.path("tur.rota"))
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.path("veri"))
            .env("LOCALAPPDATA", self.path("veri"))
            .stdin(Stdio::null());
        if let Some(root) = std::env::var_os("SystemRoot") {
            command.env("SystemRoot", root);
        }
        command
    }

    fn rota(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    fn rota_done(&self, args: &[&str]) -> String {
        let output = self.rota(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {output:?}");
        assert!(output.stderr.is_empty(), "{args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}

fn people(count: u32) -> String {
    let lines: String = (0..count)
        .map(|number| format!("{};Kuruluş {number} Derneği\n", name(number)))
        .collect();
    format!("Ad Soyad;Kurum\n{lines}")
}

/// Names without digits: those would also be looked for in codes.
fn name(number: u32) -> String {
    let letter = |place: u32| char::from(b'a' + (number / 26u32.pow(place) % 26) as u8);
    format!("Işık Q{}{}{}q", letter(2), letter(1), letter(0))
}

fn said(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn the_exit_status_tells_what_came_of_it() {
    let laptop = Laptop::with_people(2);
    for (args, status) in [
        (&["--help"][..], 0),
        (&["--version"], 0),
        (&["list", "meetings"], 0),
        (&["check-in", "trabzon", "qaabq"], 0),
        (&["check-in", "trabzon", "qaabq"], 3),
        (&["check-in", "trabzon", "qaabq", "--at", "olmaz"], 2),
        (&["show", "meeting", "paris"], 2),
        (&["new"], 1),
        (&[], 2),
    ] {
        let output = laptop.rota(args);
        assert_eq!(output.status.code(), Some(status), "{args:?}: {output:?}");
        let to_err = matches!(status, 1 | 2);
        assert_eq!(output.stdout.is_empty(), to_err, "{args:?}");
        assert_eq!(output.stderr.is_empty(), !to_err, "{args:?}");
    }
}

#[test]
fn json_is_one_object_on_one_of_the_outputs() {
    let laptop = Laptop::with_people(1);
    let done = laptop.rota_done(&["--json", "search", "trabzon", "isik"]);
    let answer: serde_json::Value = serde_json::from_str(&done).unwrap();
    assert_eq!(answer["hits"][0]["name"], "Işık Qaaaq");
    let refused = laptop.rota(&["--json", "--lang", "en", "new"]);
    let error: serde_json::Value = serde_json::from_slice(&refused.stderr).unwrap();
    assert_eq!(error["error"]["code"], "file_exists");
    assert!(
        error["error"]["message"]
            .as_str()
            .unwrap()
            .contains("was not overwritten")
    );
}

#[test]
fn without_a_terminal_nobody_waits_for_a_passphrase() {
    let laptop = Laptop::with_people(0);
    let output = laptop
        .command(&["--json", "verify"])
        .env_remove("ROTA_PASSPHRASE")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output.stderr).contains("\"passphrase_needed\""));
    let new = Laptop::bare();
    let output = new
        .command(&["new"])
        .env_remove("ROTA_PASSPHRASE")
        .output()
        .unwrap();
    assert_eq!(
        (output.status.code(), new.path("tur.rota").exists()),
        (Some(1), false)
    );
}

/// While it waits for its passphrase it is made to crash, on a machine that keeps what crashes.
#[cfg(target_os = "linux")]
#[test]
fn a_crash_leaves_no_core_dump() {
    use std::os::unix::process::ExitStatusExt;

    let laptop = Laptop::bare();
    let waits = laptop.path("parola");
    let made = Command::new("mkfifo").arg(&waits).status().unwrap();
    assert!(made.success());
    // As much as the machine allows, in a folder of its own: a dump would be here.
    let crash = |line: &str| {
        let script = format!("ulimit -S -c $(ulimit -H -c); exec {line}");
        let mut command = laptop.command_of(Path::new("/bin/sh"), &["-c", &script]);
        command
            .env("PATH", "/usr/bin:/bin")
            .current_dir(laptop.folder.path());
        let mut child = command.spawn().unwrap();
        let pid = child.id().to_string();
        std::thread::sleep(Duration::from_millis(500));
        let limits = fs::read_to_string(format!("/proc/{pid}/limits")).unwrap();
        let sent = Command::new("kill").args(["-ABRT", &pid]).status().unwrap();
        assert!(sent.success());
        let dumped = child.wait().unwrap().core_dumped();
        let limit = limits
            .lines()
            .find(|it| it.starts_with("Max core file size"));
        (dumped, limit.unwrap().to_owned())
    };
    let (others_dump, limit) = crash("sleep 60");
    if !others_dump {
        eprintln!("nothing leaves a dump on this machine ({limit}); only the limit is looked at");
    }
    let rota = env!("CARGO_BIN_EXE_rota");
    let waits = waits.display();
    let (dumped, limit) = crash(&format!("'{rota}' --passphrase-file '{waits}' new"));
    assert!(!dumped, "{limit}");
    let limits: Vec<&str> = limit.split_whitespace().filter(|it| *it == "1").collect();
    assert_eq!(
        limits,
        ["1", "1"],
        "nor may anything that it starts: {limit}"
    );
}

#[test]
fn the_settings_of_the_laptop_choose_the_language() {
    let laptop = Laptop::bare();
    assert!(laptop.rota_done(&["--help"]).contains("Kullanım:"));
    let folder = if cfg!(target_os = "macos") {
        laptop.path("Library/Application Support/Rota")
    } else if cfg!(windows) {
        laptop.path("veri/Rota")
    } else {
        laptop.path("veri/rota")
    };
    fs::create_dir_all(&folder).unwrap();
    let settings = r#"{"language":"en","theme":"dark","text_size":100,"role":"coordinator","desk_list":"hidden"}"#;
    fs::write(folder.join("settings.json"), settings).unwrap();
    assert!(laptop.rota_done(&["--help"]).contains("Usage:"));
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let laptop = Laptop::with_people(300);
    let mut rota = laptop
        .command(&["list", "registrations", "trabzon"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(rota.stdout.take());
    let output = rota.wait_with_output().unwrap();
    assert_eq!((output.status.code(), said(&output.stderr)), (Some(0), ""));
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_cannot_be_printed_is_told() {
    let laptop = Laptop::with_people(1);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = laptop
        .command(&["check-in", "trabzon", "qaaaq"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output.stderr).contains("İstenen iş yapıldı"),
        "{output:?}"
    );
    assert!(
        laptop
            .rota_done(&["list", "check-ins", "trabzon"])
            .contains("Işık Qaaaq")
    );
}

#[test]
#[cfg(unix)]
fn an_argument_that_is_no_text_is_wrong_usage() {
    use std::os::unix::ffi::OsStrExt;
    let laptop = Laptop::with_people(0);
    let odd = std::ffi::OsStr::from_bytes(b"\xff\xfe");
    for args in [
        &["check-in", "trabzon"][..],
        &["search", "trabzon"],
        &["undo"],
        &[],
    ] {
        let output = laptop.command(args).arg(odd).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
    }
    let output = laptop
        .command(&["import", "--route", "1"])
        .arg(odd)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "a file may be called so");
}

#[test]
fn several_at_once_lose_nothing() {
    let laptop = Laptop::with_people(24);
    std::thread::scope(|scope| {
        for first in 0..3 {
            let laptop = &laptop;
            scope.spawn(move || {
                for number in (first..24).step_by(3) {
                    check_in_however_busy(laptop, &name(number));
                }
            });
        }
    });
    let came: serde_json::Value =
        serde_json::from_str(&laptop.rota_done(&["--json", "list", "check-ins", "trabzon"]))
            .unwrap();
    assert_eq!(came["items"].as_array().unwrap().len(), 24);
    let verified: serde_json::Value =
        serde_json::from_str(&laptop.rota_done(&["--json", "verify"])).unwrap();
    assert_eq!(
        (&verified["integrity"], &verified["replay_equal"]),
        (&true.into(), &true.into())
    );
}

/// On a slow disk the others may hold the file for longer than five seconds: then it is said so, and tried again.
fn check_in_however_busy(laptop: &Laptop, name: &str) {
    for _ in 0..10 {
        let begun = Instant::now();
        let output = laptop.rota(&["--json", "check-in", "trabzon", name]);
        if output.status.code() == Some(0) {
            return;
        }
        let busy = said(&output.stderr).contains("\"file_busy\"");
        assert!(busy, "what was refused was not written: {output:?}");
        assert!(
            begun.elapsed() >= Duration::from_secs(5),
            "nobody is turned away before the others had time to finish"
        );
    }
    panic!("{name} was never let in");
}

#[test]
fn the_same_check_in_from_two_desks_is_made_once() {
    let laptop = Laptop::with_people(1);
    let statuses: Vec<Option<i32>> = std::thread::scope(|scope| {
        let desks: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| laptop.rota(&["check-in", "trabzon", "qaaaq"]).status.code()))
            .collect();
        desks.into_iter().map(|desk| desk.join().unwrap()).collect()
    });
    let of = |status| statuses.iter().filter(|it| **it == Some(status)).count();
    assert_eq!(of(0), 1, "{statuses:?}");
    assert_eq!(
        of(0) + of(3) + of(1),
        4,
        "already in, or busy: {statuses:?}"
    );
}

/// G16: what a killed export leaves holds names in plain; the next start takes it away, and nothing else.
#[test]
#[cfg(unix)]
fn what_a_killed_backup_left_is_taken_away_at_the_next_start() {
    let laptop = Laptop::with_people(400);
    let folder = laptop.path("yedek");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join(".rota-not"), "mine").unwrap();
    let left = || -> Vec<String> {
        let names = fs::read_dir(&folder)
            .unwrap()
            .map(|it| it.unwrap().file_name());
        let names = names.map(|it| it.into_string().unwrap());
        names.filter(|it| it != ".rota-not").collect()
    };
    let mut killed = 0;
    for _ in 0..5 {
        let to = folder.to_str().unwrap();
        let mut child = laptop
            .command(&["backup", "--to", to])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let begin = Instant::now();
        while left().is_empty() && begin.elapsed() < Duration::from_secs(60) {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        killed += usize::from(!left().is_empty());
        laptop.rota_done(&["list", "meetings"]);
        for name in left() {
            assert!(
                name.ends_with(".rota") || name.ends_with(".rota.keys"),
                "{name} was left"
            );
            fs::remove_file(folder.join(name)).unwrap();
        }
    }
    assert!(killed > 0, "no kill came in the middle");
    assert!(
        folder.join(".rota-not").exists(),
        "what is not noted is not ours"
    );
    assert!(
        laptop
            .rota_done(&["--json", "verify"])
            .contains("\"replay_equal\":true")
    );
}

/// A new programme is made under a name that nobody looks for. Killed there, it is made again, and what was left is taken away.
#[test]
#[cfg(unix)]
fn what_a_killed_creation_left_is_taken_away_by_the_next() {
    let laptop = Laptop::bare();
    let left = || -> Vec<String> {
        let names = fs::read_dir(laptop.folder.path()).unwrap();
        let names = names.map(|it| it.unwrap().file_name().into_string().unwrap());
        names.filter(|it| it.starts_with(".rota-")).collect()
    };
    let mut killed = 0;
    for _ in 0..3 {
        let mut child = laptop
            .command(&["new"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let begin = Instant::now();
        while left().is_empty() && begin.elapsed() < Duration::from_secs(60) {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        killed += usize::from(!left().is_empty());
        laptop.rota_done(&["new"]);
        assert!(left().is_empty(), "{:?}", left());
        laptop.rota_done(&["list", "meetings"]);
        for ending in ["", ".keys", ".lock"] {
            let _ = fs::remove_file(laptop.path(&format!("tur.rota{ending}")));
        }
    }
    assert!(killed > 0, "no kill came in the middle");
}

/// A small disk of its own, where the system lets a test mount one.
#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_takes_nothing_that_was_there() {
    let laptop = Laptop::with_people(20);
    let before: serde_json::Value =
        serde_json::from_str(&laptop.rota_done(&["--json", "verify"])).unwrap();
    fs::write(laptop.path("çok.csv"), people(3_000)).unwrap();
    fs::create_dir(laptop.path("disk")).unwrap();
    let script = r#"
        mount -t tmpfs -o size=1500k rota "$FOLDER/disk" || exit 99
        cp "$FOLDER/tur.rota" "$FOLDER/tur.rota.keys" "$FOLDER/disk/" || exit 98
        export ROTA_FILE="$FOLDER/disk/tur.rota"
        "$ROTA" --json import "$FOLDER/çok.csv" --route 1 --meeting trabzon; echo "import $?"
        "$ROTA" --json verify; echo "verify $?"
        room=$(df -k "$FOLDER/disk" | awk 'END { print $4 }')
        head -c $(( (room - 60) * 1024 )) /dev/zero > "$FOLDER/disk/dolgu"
        "$ROTA" --json list people > "$FOLDER/people"; echo "list $?"
        "$ROTA" --json sign-in-sheet trabzon --out "$FOLDER/disk/liste.pdf"; echo "sheet $?"
        "$ROTA" --json backup; echo "backup $?"
        cat /dev/zero > "$FOLDER/disk/dolgu" 2> /dev/null
        "$ROTA" --json check-in trabzon qaaaq; echo "nothing $?"
        rm "$FOLDER/disk/dolgu"
        "$ROTA" --json check-in trabzon qaaaq; echo "check-in $?"
        find "$FOLDER/disk" -name '*.part' -o -name '*.pdf' -o -name '*_20*'
    "#;
    let Some(said) = on_its_own_disk(&laptop, script) else {
        eprintln!("no disk can be mounted here; the full disk was not tried");
        return;
    };
    let lines: Vec<&str> = said.lines().collect();
    let at = |what: &str| {
        lines
            .iter()
            .position(|line| line.starts_with(what))
            .unwrap_or_else(|| panic!("{what}: {said}"))
    };
    for what in ["import 1", "sheet 1", "backup 1", "nothing 1"] {
        let error: serde_json::Value = serde_json::from_str(lines[at(what) - 1]).unwrap();
        assert_eq!(error["error"]["code"], "disk_full", "{said}");
    }
    let after: serde_json::Value = serde_json::from_str(lines[at("verify 0") - 1]).unwrap();
    assert_eq!(after["digest"], before["digest"], "what was there is safe");
    assert_eq!(
        at("check-in 0"),
        lines.len() - 1,
        "work goes on, and nothing half-written is left: {said}"
    );
}

/// G12: nothing can be written, and everything can be looked at and carried elsewhere, also what stands in the write-ahead
/// log alone; the second disk has not even room for the name of another file.
#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_read_and_copied_from() {
    use programme::{Clock, Door, KeyCost, Programme};

    let laptop = Laptop::with_people(3);
    let file = laptop.path("tur.rota");
    let mut open = Programme::open(&file, PASSPHRASE, KeyCost::full(), Clock::system()).unwrap();
    let trabzon = open.find_meeting("trabzon").unwrap();
    open.check_in_who(trabzon, &name(1), &Door::default())
        .unwrap();
    // As a power cut leaves it: the check-in is acknowledged and not brought into the file yet.
    fs::create_dir(laptop.path("acik")).unwrap();
    for ending in ["", "-wal", ".keys"] {
        let name = format!("tur.rota{ending}");
        fs::copy(laptop.path(&name), laptop.path("acik").join(&name)).unwrap();
    }
    open.close().unwrap();
    fs::create_dir(laptop.path("kapali")).unwrap();
    for ending in ["", ".keys"] {
        let name = format!("tur.rota{ending}");
        fs::copy(laptop.path(&name), laptop.path("kapali").join(&name)).unwrap();
    }
    fs::create_dir(laptop.path("disk")).unwrap();
    for (left, disk, looked_at) in [
        ("acik", "size=1500k", "with a log"),
        ("kapali", "size=1500k", "closed"),
        ("kapali", "size=1500k,nr_inodes=7", "no names left"),
    ] {
        let script = format!(
            r#"
            mount -t tmpfs -o {disk} rota "$FOLDER/disk" || exit 99
            cp "$FOLDER/{left}/"* "$FOLDER/disk/" || exit 98
            for it in 1 2 3; do : > "$FOLDER/disk/dolgu$it"; done
            cat /dev/zero > "$FOLDER/disk/dolgu" 2> /dev/null
            rm -rf "$FOLDER/yedek" "$FOLDER/liste.pdf"
            export ROTA_FILE="$FOLDER/disk/tur.rota" HOME="$FOLDER" XDG_DATA_HOME="$FOLDER/veri"
            "$ROTA" --json list check-ins trabzon; echo "list $?"
            "$ROTA" --json show programme > /dev/null; echo "show $?"
            "$ROTA" --json verify; echo "verify $?"
            "$ROTA" --json sign-in-sheet trabzon --out "$FOLDER/liste.pdf" > /dev/null; echo "sheet $?"
            "$ROTA" --json backup --to "$FOLDER/yedek" > /dev/null; echo "backup $?"
            "$ROTA" --json --file "$FOLDER/yedek/"*.rota list check-ins trabzon; echo "copy $?"
            "$ROTA" --json check-in trabzon qaacq; echo "nothing $?"
            rm "$FOLDER/disk/dolgu"*
            "$ROTA" --json check-in trabzon qaacq > /dev/null; echo "check-in $?"
            "$ROTA" --json list check-ins trabzon; echo "both $?"
            "#
        );
        let Some(said) = on_its_own_disk(&laptop, &script) else {
            eprintln!("no disk can be mounted here; the full disk was not tried");
            return;
        };
        let lines: Vec<&str> = said.lines().collect();
        let before = |what: &str| -> serde_json::Value {
            let at = lines.iter().position(|line| *line == what);
            let at = at.unwrap_or_else(|| panic!("{looked_at}: {what}: {said}"));
            serde_json::from_str(lines[at - 1]).unwrap()
        };
        for what in ["show 0", "sheet 0", "backup 0", "check-in 0"] {
            assert!(lines.contains(&what), "{looked_at}: {what}: {said}");
        }
        for (what, arrived) in [("list 0", 1), ("copy 0", 1), ("both 0", 2)] {
            let items = before(what)["items"].as_array().unwrap().len();
            assert_eq!(items, arrived, "{looked_at}: {what}: {said}");
        }
        let verified = before("verify 0");
        assert_eq!(verified["integrity"], true, "{looked_at}");
        assert_eq!(
            before("nothing 1")["error"]["code"],
            "disk_full",
            "{looked_at}"
        );
    }
}

/// The desk stays open: when somebody has made room, the next check-in simply works, and it is this laptop's.
#[test]
#[cfg(target_os = "linux")]
fn a_desk_that_was_opened_on_a_full_disk_goes_on_when_there_is_room() {
    let laptop = Laptop::with_people(3);
    laptop.rota_done(&["check-in", "trabzon", &name(1)]);
    fs::create_dir(laptop.path("disk")).unwrap();
    for disk in ["size=1500k", "size=1500k,nr_inodes=7"] {
        let script = format!(
            r#"
            mount -t tmpfs -o {disk} rota "$FOLDER/disk" || exit 99
            cp "$FOLDER/tur.rota" "$FOLDER/tur.rota.keys" "$FOLDER/disk/" || exit 98
            for it in 1 2 3; do : > "$FOLDER/disk/dolgu$it"; done
            cat /dev/zero > "$FOLDER/disk/dolgu" 2> /dev/null
            export ROTA_FILE="$FOLDER/disk/tur.rota" HOME="$FOLDER" XDG_DATA_HOME="$FOLDER/veri"
            "$DESK" --exact the_desk_on_a_full_disk --ignored --nocapture 2>&1; echo "desk $?"
            "$ROTA" --json undo; echo "undo $?"
            "$ROTA" --json list check-ins trabzon; echo "list $?"
            "#
        );
        let Some(said) = on_its_own_disk(&laptop, &script) else {
            eprintln!("no disk can be mounted here; the full disk was not tried");
            return;
        };
        let lines: Vec<&str> = said.lines().collect();
        let before = |what: &str| -> serde_json::Value {
            let at = lines.iter().position(|line| *line == what);
            let at = at.unwrap_or_else(|| panic!("{disk}: {what}: {said}"));
            serde_json::from_str(lines[at - 1]).unwrap()
        };
        assert!(lines.contains(&"desk 0"), "{disk}: {said}");
        let undone = before("undo 0");
        assert_eq!(undone["verb"], "check-in", "its own: {disk}: {said}");
        let items = before("list 0")["items"].as_array().unwrap().len();
        assert_eq!(items, 1, "{disk}: {said}");
    }
}

#[test]
#[ignore = "is run by a_desk_that_was_opened_on_a_full_disk_goes_on_when_there_is_room, on a disk of its own"]
#[cfg(target_os = "linux")]
fn the_desk_on_a_full_disk() {
    use programme::{Clock, Door, KeyCost, ThisLaptop};

    let file = PathBuf::from(std::env::var_os("ROTA_FILE").unwrap());
    let (laptop, cost) = (ThisLaptop::here(), KeyCost::full());
    let opened = laptop.open(&file, PASSPHRASE, cost, Clock::system());
    let mut programme = opened.unwrap();
    assert!(!programme.is_read_only(), "room can be made");
    let trabzon = programme.find_meeting("trabzon").unwrap();
    let door = Door::default();
    for _ in 0..2 {
        let refused = programme.check_in_who(trabzon, &name(2), &door);
        assert_eq!(refused.err().unwrap().code(), "disk_full");
        assert_eq!(programme.check_ins(trabzon).unwrap().len(), 1);
    }
    let refused = programme.set_passphrase("yeni ve uzun parola");
    assert_eq!(refused.err().unwrap().code(), "disk_full");
    for entry in fs::read_dir(file.parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        if path.to_str().unwrap().contains("dolgu") {
            fs::remove_file(path).unwrap();
        }
    }
    let answer = programme.check_in_who(trabzon, &name(2), &door).unwrap();
    assert_eq!(answer.outcome.word(), "admitted");
    assert_eq!(programme.check_ins(trabzon).unwrap().len(), 2);
    assert!(programme.verify().unwrap().replay_equal);
    programme.close().unwrap();
}

#[test]
#[cfg(unix)]
fn a_programme_that_cannot_be_written_to_can_still_be_read() {
    let laptop = Laptop::with_people(3);
    let before = fs::read(laptop.path("tur.rota")).unwrap();
    let [shown, refused] = where_nothing_can_be_written(
        &laptop,
        [
            &["list", "registrations", "trabzon"],
            &["--json", "check-in", "trabzon", &name(1)],
        ],
    );
    assert!(shown.status.success(), "{}", said(&shown.stderr));
    assert!(
        said(&shown.stdout).contains(&name(1)),
        "{}",
        said(&shown.stdout)
    );
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        said(&refused.stderr).contains("disk_read_only"),
        "{}",
        said(&refused.stderr)
    );
    assert_eq!(fs::read(laptop.path("tur.rota")).unwrap(), before);
}

/// A locked stick keeps no note of what went out from it; that is no reason to let nothing out.
#[test]
#[cfg(unix)]
fn from_a_programme_that_cannot_be_written_to_papers_and_files_go_out() {
    use std::os::unix::fs::PermissionsExt;

    let laptop = Laptop::with_people(3);
    let photo = laptop.path("aile.jpg");
    fs::write(&photo, b"\xff\xd8\xff aile").unwrap();
    let attached = laptop.rota_done(&["--json", "attach", "trabzon", photo.to_str().unwrap()]);
    let attached: serde_json::Value = serde_json::from_str(&attached).unwrap();
    let id = attached["attachment"]["attachment"].as_str().unwrap();
    let before = fs::read(laptop.path("tur.rota")).unwrap();
    let out = tempfile::tempdir().unwrap();
    fs::set_permissions(out.path(), fs::Permissions::from_mode(0o777)).unwrap();
    let path = |name: &str| out.path().join(name).to_str().unwrap().to_owned();
    let (sheet, copy) = (path("liste.pdf"), path("aile-2.jpg"));
    let answers = where_nothing_can_be_written(
        &laptop,
        [
            &["--json", "sign-in-sheet", "trabzon", "--out", &sheet],
            &["--json", "save-file", id, "--out", &copy],
        ],
    );
    for answer in &answers {
        assert!(answer.status.success(), "{}", said(&answer.stderr));
    }
    assert!(fs::read(&sheet).unwrap().starts_with(b"%PDF-"));
    assert_eq!(fs::read(&copy).unwrap(), b"\xff\xd8\xff aile");
    let issued: serde_json::Value = serde_json::from_slice(&answers[0].stdout).unwrap();
    let warnings = issued["warnings"].as_array().unwrap();
    assert!(warnings.contains(&"issue_not_noted".into()), "{warnings:?}");
    assert_eq!(fs::read(laptop.path("tur.rota")).unwrap(), before);
}

/// What `rota` answers to somebody who may write nothing beside the programme, nor into it.
#[cfg(unix)]
fn where_nothing_can_be_written<const N: usize>(
    laptop: &Laptop,
    lines: [&[&str]; N],
) -> [Output; N] {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    let mode =
        |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let program = laptop.path("rota");
    fs::copy(env!("CARGO_BIN_EXE_rota"), &program).unwrap();
    for entry in fs::read_dir(laptop.folder.path()).unwrap() {
        mode(&entry.unwrap().path(), 0o555);
    }
    mode(laptop.folder.path(), 0o555);
    // Nothing is forbidden to root; whoever is root asks as nobody.
    let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let answers = lines.map(|args| {
        let mut command = laptop.command_of(&program, args);
        if is_root {
            command.uid(65_534).gid(65_534);
        }
        command.output().unwrap()
    });
    mode(laptop.folder.path(), 0o755);
    answers
}

#[cfg(target_os = "linux")]
fn on_its_own_disk(laptop: &Laptop, script: &str) -> Option<String> {
    let shell = |namespace: &[&str], script: &str| {
        Command::new("unshare")
            .args(namespace)
            .args(["sh", "-c", &format!("exec 2>&1\n{script}")])
            .env("FOLDER", laptop.folder.path())
            .env("ROTA", Path::new(env!("CARGO_BIN_EXE_rota")))
            .env("DESK", std::env::current_exe().unwrap())
            .env("ROTA_PASSPHRASE", PASSPHRASE)
            .stdin(Stdio::null())
            .output()
    };
    let probe = r#"mount -t tmpfs -o size=64k rota "$FOLDER/disk""#;
    let ways = [&["--mount"][..], &["--user", "--map-root-user", "--mount"]];
    let way = ways
        .into_iter()
        .find(|way| shell(way, probe).is_ok_and(|it| it.status.success()))?;
    let output = shell(way, script).unwrap();
    Some(String::from_utf8(output.stdout).unwrap())
}
