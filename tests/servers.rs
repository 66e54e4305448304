//! Places on servers that others wrote, on this machine: laptops share by a folder that speaks WebDAV, what stands against it
//! is said in one sentence, nothing is lost by it, and it goes on by itself.

use std::collections::BTreeSet;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::between::{Between, Fate, between};
use crate::support::rota::Rota;
use crate::support::servers::{PASSWORD, Server, USER, free_port, s3, webdav};

const PEOPLE: &[(&str, &str)] = &[
    ("Ayşe Işık", "Gök Derneği"),
    ("İlker Şahin", "Su Vakfı"),
    ("Çiğdem Ağaoğlu", "Yol Kooperatifi"),
];

fn knows(rota: &Rota) {
    rota.set("ROTA_REMOTE_PASSWORD", PASSWORD);
}

fn add(rota: &Rota, name: &str, address: &str) -> Value {
    rota.json(&[
        "remote",
        "add",
        name,
        address,
        "--user",
        USER,
        "--lies",
        "in_turkey",
    ])
}

fn refused(rota: &Rota, address: &str) -> (u8, String) {
    rota.refused(&[
        "remote",
        "add",
        "Bulut",
        address,
        "--user",
        USER,
        "--lies",
        "in_turkey",
    ])
}

/// The office, sharing by a server that can be made to break.
fn office() -> Option<(Server, Between, Rota)> {
    let server = webdav(None)?;
    let between = between(server.port);
    let office = Rota::with_people(PEOPLE);
    knows(&office);
    add(&office, "Bulut", &between.address());
    Some((server, between, office))
}

/// Another laptop joins by the server alone.
fn door(office: &Rota, between: &Between) -> Rota {
    let offered = office.json(&["pair", "offer", "Bulut", "--name", "Kapı"]);
    let door = Rota::bare();
    knows(&door);
    let digits = offered["digits"].as_str().unwrap();
    let digits = door.write("rakamlar", digits.as_bytes());
    let address = between.address();
    let joined = door.json(&[
        "pair",
        "join",
        &address,
        "--user",
        USER,
        "--digits-file",
        &digits,
    ]);
    assert_eq!(joined["exchanged"]["not_taken"], json!([]), "{joined}");
    door
}

fn arrived(rota: &Rota) -> u64 {
    rota.json(&["show", "meeting", "trabzon"])["arrived"]
        .as_u64()
        .unwrap()
}

fn problem(shared: &Value) -> &Value {
    &shared["places"][0]["problem"]
}

#[test]
fn laptops_share_by_a_server_alone_and_a_stick_carries_it_to_the_next() {
    let Some((server, between, office)) = office() else {
        return;
    };
    let place = &office.json(&["remote", "list"])["remotes"][0];
    assert_eq!(
        (
            &place["kind"],
            &place["user"],
            &place["there"],
            &place["problem"]
        ),
        (&json!("webdav"), &json!(USER), &Value::Null, &Value::Null)
    );
    let door = door(&office, &between);
    door.json(&["check-in", "trabzon", "Ayşe Işık"]);
    let left = door.json(&["sync"]);
    assert!(left["sent"]["changes"].as_u64().unwrap() > 0);
    assert_eq!(left["changes"]["here_only"], 0);
    let heard = office.json(&["sync"]);
    assert_eq!(heard["received"]["check_ins"], 1);
    assert_eq!(heard["from"][0]["laptop"], "Kapı");
    door.json(&["sync"]);
    office.json(&["sync"]);

    // Nothing is new: one question.
    between.asked();
    let nothing = office.json(&["sync"]);
    let asked = between.asked();
    assert_eq!(
        (asked.len(), asked[0].0.as_str()),
        (1, "PROPFIND"),
        "{asked:?}"
    );
    assert_eq!(nothing["sent"]["changes"], 0);
    assert!(
        server.files().iter().all(|it| {
            let name = it.file_name().unwrap().to_str().unwrap();
            name.ends_with(".share") && !name.starts_with('.')
        }),
        "nothing half-written is left: {:?}",
        server.files()
    );

    // By a stick another one joins, and with the digits it gets the server.
    fs::create_dir(office.path("bellek")).unwrap();
    let stick = office.typed_path("bellek");
    office.json(&["remote", "add", "Bellek", &stick, "--lies", "with_us"]);
    let offered = office.json(&["pair", "offer", "Bellek", "--name", "Van"]);
    let van = Rota::bare();
    let digits = offered["digits"].as_str().unwrap();
    let digits = van.write("rakamlar", digits.as_bytes());
    van.json(&["pair", "join", &stick, "--digits-file", &digits]);
    let remotes = &van.json(&["remote", "list"])["remotes"];
    let bulut = remotes.as_array().unwrap().iter();
    let bulut: Vec<&Value> = bulut.filter(|it| it["name"] == "Bulut").collect();
    assert_eq!(bulut.len(), 1, "{remotes}");
    assert_eq!(
        (&bulut[0]["user"], &bulut[0]["lies"]),
        (&json!(USER), &json!("in_turkey"))
    );
    van.json(&["check-in", "trabzon", "İlker Şahin"]);
    van.json(&["sync", "Bulut"]);
    assert_eq!(door.json(&["sync"])["received"]["check_ins"], 1);
    assert_eq!((arrived(&door), arrived(&van)), (2, 2));

    // The password is in no file, and nobody is shown it.
    for laptop in [&office, &door, &van] {
        for (path, bytes) in laptop.everything() {
            let holds = bytes
                .windows(PASSWORD.len())
                .any(|it| it == PASSWORD.as_bytes());
            assert!(!holds, "{}", path.display());
        }
        for line in [&["remote", "list"][..], &["device", "list"], &["sync"]] {
            assert!(!laptop.run(line).out.contains(PASSWORD));
        }
    }
}

#[test]
fn what_is_wrong_with_an_address_or_a_password_is_said_at_once_and_nothing_is_kept() {
    let rota = Rota::with_people(PEOPLE);
    knows(&rota);
    for (address, code) in [
        ("http://bulut.example.org/", "remote_address_open"),
        (
            "https://kapi:gizli@bulut.example.org/",
            "remote_address_password",
        ),
        ("ftp://bulut.example.org/", "remote_address_kind"),
        ("https://", "remote_address_wrong"),
    ] {
        assert_eq!(refused(&rota, address), (2, code.into()), "{address}");
    }
    let gone = format!("https://127.0.0.1:{}/", free_port());
    assert_eq!(refused(&rota, &gone), (1, "remote_unreachable".into()));
    let no_user = ["remote", "add", "Bulut", &gone, "--lies", "in_turkey"];
    assert_eq!(rota.refused(&no_user), (2, "remote_user_needed".into()));
    rota.unset("ROTA_REMOTE_PASSWORD");
    assert_eq!(refused(&rota, &gone), (2, "remote_password_needed".into()));
    knows(&rota);

    if let Some(server) = webdav(None) {
        let between = between(server.port);
        let address = between.address();
        rota.set("ROTA_REMOTE_PASSWORD", "yanlis");
        let begun = Instant::now();
        assert_eq!(refused(&rota, &address), (1, "remote_password".into()));
        // Three times: as JSON, and in both languages.
        assert!(
            begun.elapsed() < Duration::from_secs(9),
            "{:?}",
            begun.elapsed()
        );
        knows(&rota);
        let no_lies = ["remote", "add", "Bulut", &address, "--user", USER];
        assert_eq!(rota.refused(&no_lies), (3, "lies_needed".into()));
        let mistyped = format!("{address}yok/");
        assert_eq!(
            refused(&rota, &mistyped),
            (1, "remote_folder_missing".into())
        );
        between.set(|_, _| Fate::Page);
        assert_eq!(refused(&rota, &address), (1, "remote_no_webdav".into()));
        for (status, code) in CODES {
            between.set(move |_, _| Fate::Answered(*status));
            assert_eq!(refused(&rota, &address), (1, (*code).into()), "{status}");
        }
        between.set(|_, _| Fate::Lost(200));
        assert_eq!(refused(&rota, &address), (1, "remote_half_answer".into()));
        // The password that is typed beats none, and is the one that is asked with.
        between.set(|_, _| Fate::Passed);
        rota.unset("ROTA_REMOTE_PASSWORD");
        *rota.typed.borrow_mut() = Some([PASSWORD].into());
        add(&rota, "Bulut", &address);
        rota.json(&["remote", "remove", "Bulut"]);
    }
    assert_eq!(rota.json(&["remote", "list"])["remotes"], json!([]));
}

/// What each answer is called, when everything is answered so.
const CODES: &[(u16, &str)] = &[
    (301, "remote_no_webdav"),
    (401, "remote_password"),
    (403, "remote_forbidden"),
    (405, "remote_no_webdav"),
    (409, "remote_conflict"),
    (423, "remote_locked"),
    (429, "remote_too_often"),
    (500, "remote_fault"),
    (502, "remote_fault"),
    (503, "remote_fault"),
    (504, "remote_slow"),
    (507, "remote_full"),
];

/// Somebody comes to the door whom nobody awaits.
fn walk_in(rota: &Rota, number: usize) {
    const NAMES: [&str; 10] = [
        "Adile", "Bora", "Cemil", "Derya", "Ekrem", "Füsun", "Gökhan", "Hülya", "Irmak", "Jale",
    ];
    const MORE: [&str; 10] = [
        "Kartal", "Leylek", "Martı", "Nilüfer", "Okyanus", "Papatya", "Rüzgâr", "Söğüt", "Toprak",
        "Ufuk",
    ];
    let name = format!(
        "{} {}",
        NAMES[number % 10],
        MORE[(number + number / 10) % 10]
    );
    rota.json(&[
        "walk-in",
        "trabzon",
        "--name",
        &name,
        "--organisation",
        "Ev",
        "--notice",
        "shown",
    ]);
}

#[test]
fn whatever_a_server_answers_nothing_is_lost_and_it_goes_on_alone() {
    let Some((server, between, office)) = office() else {
        return;
    };
    let door = door(&office, &between);
    office.json(&["sync"]);
    door.json(&["sync"]);
    let of_put = CODES
        .iter()
        .map(|(status, code)| ("PUT", Fate::Answered(*status), *code));
    let others = [
        ("PUT", Fate::CutOff(40), "remote_half_answer"),
        ("PUT", Fate::Silent(10), "remote_half_answer"),
        ("MOVE", Fate::Answered(423), "remote_locked"),
        ("MOVE", Fate::Answered(500), "remote_fault"),
        ("MOVE", Fate::Silent(10), "remote_half_answer"),
        ("GET", Fate::Answered(503), "remote_fault"),
        ("GET", Fate::Lost(300), "remote_half_answer"),
        ("PROPFIND", Fate::Lost(100), "remote_half_answer"),
    ];
    let mut came = 0;
    for (method, fate, code) in of_put.chain(others) {
        came += 1;
        walk_in(&door, came);
        between.set(move |asked, _| if asked == method { fate } else { Fate::Passed });
        let said = door.run(&["--json", "sync"]);
        let text = if said.status == 3 {
            &said.out
        } else {
            &said.err
        };
        let value: Value = serde_json::from_str(text).unwrap();
        let told = match said.status {
            3 => problem(&value),
            _ => &value["error"]["code"],
        };
        assert_eq!(told, code, "{method} {fate:?}: {said:?}");
        for language in ["tr", "en"] {
            let listed = door.run(&["--lang", language, "remote", "list"]);
            assert!(
                listed.out.contains("“Bulut”"),
                "{method} {fate:?}: {listed:?}"
            );
        }
        between.set(|_, _| Fate::Passed);
        let shared = door.json(&["sync"]);
        assert_eq!(problem(&shared), &Value::Null, "{method} {fate:?}");
        assert_eq!(shared["changes"]["here_only"], 0, "{method} {fate:?}");
    }
    let heard = office.json(&["sync"]);
    assert_eq!(heard["received"]["check_ins"], came);
    assert_eq!(
        heard["not_taken"],
        json!([]),
        "no half file lies under a final name"
    );
    assert_eq!(arrived(&office), came as u64);
    let left = server.files();
    let half = left
        .iter()
        .filter(|it| it.file_name().unwrap().to_str().unwrap().starts_with('.'));
    assert_eq!(
        half.count(),
        0,
        "what was left half-written is swept: {left:?}"
    );
}

#[test]
fn an_answer_that_is_lost_after_the_move_is_looked_up() {
    let Some((server, between, office)) = office() else {
        return;
    };
    between.set(|asked, _| {
        if asked == "MOVE" {
            Fate::Lost(0)
        } else {
            Fate::Passed
        }
    });
    let shared = office.json(&["sync"]);
    assert_eq!(problem(&shared), &Value::Null);
    assert_eq!(shared["changes"]["here_only"], 0);
    let names: Vec<_> = server
        .files()
        .into_iter()
        .map(|it| it.file_name().unwrap().to_owned())
        .collect();
    let once: BTreeSet<_> = names.iter().collect();
    assert!(!names.is_empty() && names.len() == once.len());
    between.set(|_, _| Fate::Passed);
    let again = office.json(&["sync"]);
    assert_eq!(
        (&again["sent"]["segments"], &again["not_taken"]),
        (&json!(0), &json!([]))
    );
}

#[test]
fn a_bad_object_is_named_once_and_not_fetched_until_it_changes() {
    let Some((server, between, office)) = office() else {
        return;
    };
    office.json(&["sync"]);
    let good = server.files();
    let good = good.iter().find(|it| {
        it.file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .starts_with("log-")
    });
    let (folder, name) = {
        let good = good.unwrap();
        (
            good.parent().unwrap().to_owned(),
            good.file_name().unwrap().to_str().unwrap().to_owned(),
        )
    };
    // By its name a first piece of a laptop that nobody knows; inside, bytes of another.
    let mut parts: Vec<&str> = name.split('-').collect();
    let device = "0123456789abcdef0123456789abcdef";
    parts[1] = device;
    let bad = parts.join("-");
    fs::copy(folder.join(&name), folder.join(&bad)).unwrap();
    let fetched = |between: &Between| {
        let asked = between.asked();
        asked
            .iter()
            .filter(|(method, path)| method == "GET" && path.contains(device))
            .count()
    };
    between.asked();
    let first = office.json(&["sync"]);
    assert_eq!(first["not_taken"][0]["object"], bad.as_str(), "{first}");
    assert_eq!(fetched(&between), 1);
    let second = office.json(&["sync"]);
    assert_eq!((fetched(&between), &second["not_taken"]), (0, &json!([])));
    // It is another one now, and as bad.
    let mut bytes = fs::read(folder.join(&bad)).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(folder.join(&bad), bytes).unwrap();
    // To this server a file of the same length is another one when its second is.
    let written = fs::metadata(folder.join(&bad)).unwrap().modified();
    let later = written.unwrap() + Duration::from_secs(5);
    let file = fs::File::options().write(true).open(folder.join(&bad));
    file.unwrap().set_modified(later).unwrap();
    let third = office.json(&["sync"]);
    assert_eq!(fetched(&between), 1);
    assert_eq!(third["not_taken"][0]["object"], bad.as_str());
    // What is longer than anything that is written is not fetched at all.
    parts[3] = "2";
    let long = format!("{}-{}.share", parts[..5].join("-"), 900_000_000u64);
    let file = fs::File::create(folder.join(&long)).unwrap();
    file.set_len(900_000_000).unwrap();
    let fourth = office.json(&["sync"]);
    assert_eq!(fourth["not_taken"][0]["reason"], "too_large", "{fourth}");
    assert_eq!(fetched(&between), 0);
    assert_eq!(office.json(&["sync"])["not_taken"], json!([]));
}

#[test]
fn a_password_that_was_changed_is_asked_for_and_no_server_is_asked_with_the_old_one_by_itself() {
    let Some((_server, between, office)) = office() else {
        return;
    };
    between.set(|_, _| Fate::Answered(401));
    assert_eq!(office.refused(&["sync"]), (1, "remote_password".into()));
    let listed = &office.json(&["remote", "list"])["remotes"][0];
    assert_eq!(listed["problem"], "remote_password");
    between.asked();
    {
        let file = office.path("tur.rota");
        let clock = programme::Clock::system();
        let (passphrase, cost) = (crate::support::PASSPHRASE, programme::KeyCost::cheap());
        let mut open = programme::Programme::open(&file, passphrase, cost, clock).unwrap();
        assert_eq!(
            programme::exchange_within_reach(&mut open, &[]).unwrap(),
            None
        );
        assert!(open.share_standing().unwrap().due.is_empty());
        open.close().unwrap();
    }
    assert_eq!(between.asked(), []);
    let change = ["remote", "password", "Bulut"];
    assert_eq!(office.refused(&change), (1, "remote_password".into()));
    between.set(|_, _| Fate::Passed);
    office.json(&change);
    assert_eq!(
        office.json(&["remote", "list"])["remotes"][0]["problem"],
        Value::Null
    );
    assert_eq!(problem(&office.json(&["sync"])), &Value::Null);
    fs::create_dir(office.path("klasor")).unwrap();
    let folder = office.typed_path("klasor");
    office.json(&["remote", "add", "Klasör", &folder, "--lies", "with_us"]);
    let refused = office.refused(&["remote", "password", "Klasör"]);
    assert_eq!(refused, (2, "remote_no_account".into()));
}

#[test]
fn laptops_share_by_a_bucket_as_they_do_by_a_folder() {
    let Some((server, key, secret)) = s3("kova") else {
        return;
    };
    let between = between(server.port);
    let address = format!("s3:{}kova/Tur 2027/", between.address());
    let with = |rota: &Rota, address: &str, secret: &str| {
        rota.set("ROTA_REMOTE_PASSWORD", secret);
        let line = [
            "remote", "add", "Depo", address, "--user", &key, "--lies", "abroad",
        ];
        let added = rota.run(&[&["--json"][..], &line].concat());
        match added.status {
            0 => "ok".to_owned(),
            _ => rota.refused(&line).1,
        }
    };
    let office = Rota::with_people(PEOPLE);
    assert_eq!(with(&office, &address, "yanlis"), "remote_password");
    let no_bucket = format!("s3:{}baska/", between.address());
    assert_eq!(with(&office, &no_bucket, &secret), "remote_folder_missing");
    assert_eq!(
        with(&office, "s3://kova/Tur", &secret),
        "remote_address_kind"
    );
    between.set(|_, _| Fate::Page);
    assert_eq!(with(&office, &address, &secret), "remote_no_webdav");
    between.set(|_, _| Fate::Passed);
    assert_eq!(with(&office, &address, &secret), "ok");
    let place = &office.json(&["remote", "list"])["remotes"][0];
    assert_eq!(
        (&place["kind"], &place["user"]),
        (&json!("s3"), &json!(key))
    );

    // The answer to every file is lost: each is there all the same, and once.
    between.set(|asked, _| {
        if asked == "PUT" {
            Fate::Lost(0)
        } else {
            Fate::Passed
        }
    });
    let shared = office.json(&["sync"]);
    assert_eq!(
        (problem(&shared), &shared["changes"]["here_only"]),
        (&Value::Null, &json!(0))
    );
    between.set(|_, _| Fate::Passed);

    let offered = office.json(&["pair", "offer", "Depo", "--name", "Kapı"]);
    let door = Rota::bare();
    door.set("ROTA_REMOTE_PASSWORD", &secret);
    let digits = offered["digits"].as_str().unwrap();
    let digits = door.write("rakamlar", digits.as_bytes());
    door.json(&[
        "pair",
        "join",
        &address,
        "--user",
        &key,
        "--digits-file",
        &digits,
    ]);
    door.json(&["check-in", "trabzon", "Ayşe Işık"]);
    door.json(&["sync"]);
    assert_eq!(office.json(&["sync"])["received"]["check_ins"], 1);
    assert_eq!(arrived(&office), 1);
    for (method, fate, code) in [
        ("PUT", Fate::Answered(503), "remote_fault"),
        ("PUT", Fate::CutOff(20), "remote_half_answer"),
        ("GET", Fate::Answered(429), "remote_too_often"),
    ] {
        walk_in(&door, code.len());
        between.set(move |asked, _| if asked == method { fate } else { Fate::Passed });
        let said = door.run(&["--json", "sync"]);
        assert!(
            said.out.contains(code) || said.err.contains(code),
            "{method} {said:?}"
        );
        between.set(|_, _| Fate::Passed);
        assert_eq!(door.json(&["sync"])["changes"]["here_only"], 0);
    }
    for laptop in [&office, &door, &office] {
        laptop.json(&["sync"]);
    }
    assert_eq!(arrived(&office), 4);
    between.asked();
    let nothing = office.json(&["sync"]);
    assert_eq!(
        (between.asked().len(), &nothing["sent"]["changes"]),
        (1, &json!(0))
    );
}

/// A certificate for this machine that nobody vouches for, and its key.
fn certificate(folder: &Path) -> Option<(std::path::PathBuf, std::path::PathBuf)> {
    let (certificate, key) = (folder.join("c.pem"), folder.join("k.pem"));
    let made = Command::new("openssl")
        .args([
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30",
        ])
        .args([
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
        ])
        .arg("-keyout")
        .arg(&key)
        .arg("-out")
        .arg(&certificate)
        .output();
    assert!(made.unwrap().status.success());
    Some((certificate, key))
}

#[test]
fn a_server_that_cannot_prove_who_it_is_gets_no_password() {
    let folder = tempfile::tempdir().unwrap();
    let Some((certificate, key)) = certificate(folder.path()) else {
        return;
    };
    let Some(server) = webdav(Some((&certificate, &key))) else {
        return;
    };
    let rota = Rota::with_people(PEOPLE);
    knows(&rota);
    let address = format!("https://localhost:{}/", server.port);
    assert_eq!(refused(&rota, &address), (1, "remote_certificate".into()));
    // Vouched for, it is taken; under another name it is not. A process of its own, for it is told by its environment.
    let run = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "servers::by_a_certificate_that_is_vouched_for",
            "--ignored",
        ])
        .env("SSL_CERT_FILE", &certificate)
        .env("ROTA_TRIED_PORT", server.port.to_string())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
#[ignore = "run by the test above, in a process of its own"]
fn by_a_certificate_that_is_vouched_for() {
    let port = std::env::var("ROTA_TRIED_PORT").unwrap();
    let rota = Rota::with_people(PEOPLE);
    knows(&rota);
    let other = format!("https://127.0.0.1:{port}/");
    assert_eq!(refused(&rota, &other), (1, "remote_certificate".into()));
    add(&rota, "Bulut", &format!("https://localhost:{port}/"));
    let shared = rota.json(&["sync"]);
    assert_eq!(shared["changes"]["here_only"], 0);
}

#[test]
fn nobody_at_the_desk_waits_for_a_server_that_does_not_answer() {
    use commands::{Engine, Here};

    let office = crate::support::programme_with(PEOPLE);
    let (file, meeting) = (office.path("tur.rota"), office.trabzon());
    let clock = office.clock();
    let own = tempfile::tempdir().unwrap();
    // It takes what is said to it, and says nothing for three seconds.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for client in silent.incoming().flatten() {
            std::thread::sleep(Duration::from_secs(3));
            drop(client);
        }
    });
    let here = Here {
        file,
        settings: own.path().to_owned(),
        laptop: programme::ThisLaptop::default(),
        cost: programme::KeyCost::cheap(),
        clock: Box::new(move || clock.clone()),
    };
    let engine = Engine::new(here, |_| {});
    engine
        .call(
            "unlock",
            json!({ "passphrase": crate::support::PASSPHRASE }),
        )
        .unwrap();
    let server = json!({
        "address": format!("http://127.0.0.1:{port}/"), "user": USER, "password": PASSWORD,
    });
    let people: Vec<Value> = serde_json::from_str(
        &engine
            .call("registrations", json!({ "meeting": meeting }))
            .unwrap(),
    )
    .unwrap();
    std::thread::scope(|threads| {
        let asked = threads.spawn(|| {
            let asked = json!({ "name": "Bulut", "server": server, "lies": "in_turkey" });
            let begun = Instant::now();
            (engine.call("add_remote_server", asked), begun.elapsed())
        });
        std::thread::sleep(Duration::from_millis(300));
        let begun = Instant::now();
        for it in &people {
            let check_in = json!({
                "meeting": meeting, "registration": it["registration"], "anyway": true,
            });
            engine.call("check_in", check_in).unwrap();
        }
        let checked_in = begun.elapsed();
        assert!(!asked.is_finished(), "the server is still awaited");
        assert!(checked_in < Duration::from_secs(2), "{checked_in:?}");
        let (answer, waited) = asked.join().unwrap();
        assert_eq!(answer.unwrap_err().code, "remote_half_answer");
        assert!(waited > Duration::from_secs(2));
    });
}
