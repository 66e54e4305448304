//! The list of what a page may call, as a whole: what it refuses while locked, what it makes of a call that is no call of
//! its own, and that each place it is given was chosen for it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use commands::{Argument, Does, Engine, ErrorView, Here, LIST, Purpose};
use programme::{KeyCost, ThisLaptop};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::support::{PASSPHRASE, World, programme_with};

/// An id that nothing has.
const NOBODY: &str = "00000000-0000-7000-8000-000000000007";

struct Page {
    engine: Engine,
    heard: Arc<Mutex<Vec<&'static str>>>,
    meeting: String,
    world: World,
    own: TempDir,
}

/// What is no id, or no word of its list, in the place of one.
fn malformed(argument: &Argument) -> Option<Value> {
    let id = json!("trabzon");
    match argument.of {
        "PlanStep" => Some(json!({ "step": "remove_stop", "stop": id })),
        "FiguresAsked" => Some(json!({ "of": "meeting", "meeting": id })),
        "ExportAsked" => Some(json!({
            "list": "people", "meeting": id, "route": null, "tier": "donor", "language": "tr",
        })),
        of if of.starts_with("Vec<") && of.ends_with("Id>") => Some(json!([id])),
        of if of.ends_with("Id") || of.ends_with("Id>") => Some(id),
        // Nor a word of the list.
        "Answered" | "Channel" | "Option<Channel>" | "DossierItem" | "DuplicatesOf"
        | "ExportEnding" | "Language" | "LetterKind" | "Option<LetterKind>" | "OwnWords"
        | "PaperEnding" | "ParticipantsEnding" | "PictureOf" | "RemoteLies" | "ReportEnding"
        | "ReportSection" | "Role" | "SheetVariant" | "StartWith" | "TakenOffBy" => {
            Some(json!("unknown"))
        }
        _ => None,
    }
}

/// A page on a programme with somebody in it, locked.
fn page() -> Page {
    let world = programme_with(&[("Ayşe Işık", "Yeşil Yaşam Derneği")]);
    let meeting = world.trabzon().to_string();
    let own = tempfile::tempdir().unwrap();
    let clock = world.clock();
    let here = Here {
        file: world.path("tur.rota"),
        settings: own.path().to_owned(),
        laptop: ThisLaptop::default(),
        cost: KeyCost::cheap(),
        clock: Box::new(move || clock.clone()),
    };
    let heard = Arc::<Mutex<Vec<&'static str>>>::default();
    let hear = Arc::clone(&heard);
    Page {
        engine: Engine::new(here, move |topics| hear.lock().unwrap().extend(topics)),
        heard,
        meeting,
        world,
        own,
    }
}

impl Page {
    fn unlocked() -> Page {
        let page = page();
        page.done("unlock", json!({ "passphrase": PASSPHRASE }));
        page
    }

    fn done(&self, name: &str, arguments: Value) -> Value {
        let answer = self.engine.call(name, arguments).unwrap();
        serde_json::from_str(&answer).unwrap()
    }

    fn refused(&self, name: &str, arguments: Value) -> ErrorView {
        let answer = self.engine.call(name, arguments.clone());
        answer.expect_err(&format!("{name} took {arguments}"))
    }

    /// What a page asks with about a sheet of so many rows.
    fn sheet(&self, rows: usize) -> Value {
        let path = self.own.path().join(format!("{rows}.csv"));
        let mut sheet = String::from("Ad Soyad;Kurum\n");
        for row in 0..rows {
            sheet.push_str(&format!("Ayşe {row};Kurum {row}\n"));
        }
        std::fs::write(&path, sheet).unwrap();
        let ticket = self.engine.tickets().give(&path, Purpose::Read).ticket;
        json!({ "sheet": ticket, "options": crate::support::options(self.meeting.parse().ok()) })
    }

    /// Everything that is in the programme.
    fn digest(&self) -> String {
        self.world.programme.verify().unwrap().digest
    }

    /// What this argument takes, in the simplest form of its type.
    fn sample(&self, argument: &Argument) -> Value {
        let path = self.own.path().join("liste.csv");
        let ticket = |purpose| json!(self.engine.tickets().give(&path, purpose).ticket);
        match argument.of {
            "MeetingId" => json!(self.meeting),
            "RegistrationId" | "ApplicationId" | "OrganisationId" | "AttachmentId" | "RowId"
            | "RecommendationId" | "VisibilityItemId" => json!(NOBODY),
            "String" => json!("x"),
            "Vec<String>" => json!([]),
            "Answered" => json!("coming"),
            "AttentionChoice" => json!("keep"),
            "Channel" => json!("phone"),
            "DossierItem" => json!("photos"),
            "DuplicatesOf" => json!("people"),
            "Language" => json!("tr"),
            "LetterKind" => json!("selected"),
            "OwnWords" => json!("kind"),
            "PaperEnding" | "ParticipantsEnding" | "ReportEnding" => json!("pdf"),
            "ExportEnding" => json!("xlsx"),
            "PictureOf" => json!("emblem"),
            "RemoteLies" => json!("with_us"),
            "Role" => json!("facilitator"),
            "ReportSection" => json!("summary"),
            "SheetVariant" => json!("blank"),
            "StartWith" => json!("empty"),
            "TakenOffBy" => json!("team"),
            "u32" => json!(1),
            "bool" => json!(false),
            "Option<String>"
            | "Option<OperationId>"
            | "Option<Channel>"
            | "Option<LetterKind>"
            | "Option<ToWrite>"
            | "Option<MeetingId>"
            | "Option<u32>" => Value::Null,
            "Vec<RegistrationId>"
            | "Vec<FieldValue>"
            | "Vec<PointsOf>"
            | "Vec<EvaluationForm>"
            | "Vec<SaidPage>" => {
                json!([])
            }
            "NoteForm" => json!({
                "theme": "other", "kind": "need", "table": null, "text": "x", "who": null, "until": null,
            }),
            "RecommendationForm" => json!({
                "theme": null, "text_tr": "x", "text_en": null, "addressee": null, "priority": null,
                "from_notes": [],
            }),
            "ToRead" => ticket(Purpose::Read),
            "ToWrite" => ticket(Purpose::Write),
            "Settings" => json!({
                "language": "tr", "theme": "system", "text_size": 100, "role": "coordinator",
                "desk_list": "hidden", "reader": "",
            }),
            "ImportOptions" => json!(crate::support::options(None)),
            "WalkInForm" => json!(crate::support::walk_in("Ali", "B Derneği")),
            "PersonForm" => json!({ "name": "Ali", "phone": null, "email": null, "role": null }),
            "PhoneCallForm" => json!({
                "outcome": "busy", "by": null, "call_back": null, "note": null,
            }),
            "AddForm" => json!(programme::view::AddForm {
                name: "Ali".into(),
                ..Default::default()
            }),
            "MoveForm" => json!(programme::view::MoveForm::default()),
            "JoinChoice" => json!({ "keep": null, "take": [] }),
            "PlanStep" => json!({ "step": "remove_stop", "stop": NOBODY }),
            "VisibilityForm" => json!({ "copies": null, "place": null, "note": null }),
            "FiguresAsked" => json!({ "of": "programme" }),
            "ReportAsked" => json!({
                "language": "tr", "tier": "donor", "prepared": null, "checked": null,
            }),
            "ExportAsked" => json!({
                "list": "people", "meeting": null, "route": null, "tier": "donor", "language": "tr",
            }),
            "ServerForm" => json!({
                "address": "https://127.0.0.1:9/", "user": "kapi", "password": "x",
            }),
            "Signing" => json!({ "how": "slip", "number": 1 }),
            other => panic!("{}: nothing is known of {other}", argument.name),
        }
    }

    fn samples(&self, arguments: &[Argument]) -> Map<String, Value> {
        let given = arguments.iter().filter(|it| it.given);
        given
            .map(|it| (it.name.to_owned(), self.sample(it)))
            .collect()
    }
}

#[test]
fn every_command_about_the_programme_refuses_while_locked() {
    let page = page();
    let before = page.digest();
    let mut asked = 0;
    for command in LIST.iter().filter(|it| it.does != Does::Around) {
        let arguments = page.samples(command.arguments);
        let refused = page.refused(command.name, arguments.into());
        assert_eq!(refused.code, "not_open", "{}", command.name);
        asked += 1;
    }
    assert!(asked > 80, "{asked} commands are about the programme");
    assert_eq!(page.digest(), before);
    assert!(page.heard.lock().unwrap().is_empty());
    let around = LIST.iter().filter(|it| it.does == Does::Around);
    let around: Vec<&str> = around.map(|it| it.name).collect();
    assert_eq!(
        around,
        [
            "laptop",
            "set_settings",
            "create_programme",
            "unlock",
            "lock",
            "reset_passphrase",
            "weigh_passphrase",
            "offer_passphrase",
            "provinces",
            "import_progress",
            "stop_import",
            "join_team",
            "join_team_by_server",
        ],
        "these answer without an open programme, and say nothing of one"
    );
}

#[test]
fn a_call_that_is_none_names_its_field_and_writes_nothing() {
    let page = Page::unlocked();
    let before = page.digest();
    let field = |refused: &ErrorView| refused.args.get("field").cloned().unwrap_or_default();
    let (mut asked, mut ids) = (0, 0);
    for command in LIST {
        let name = command.name;
        let whole = page.samples(command.arguments);
        for argument in command.arguments.iter().filter(|it| it.given) {
            let mut missing = whole.clone();
            missing.remove(argument.name);
            let refused = page.refused(name, missing.into());
            assert_eq!(field(&refused), argument.name, "{name}: missing");
            let mut wrong = whole.clone();
            // No argument is a number below zero, nor a piece of one.
            wrong.insert(argument.name.to_owned(), json!(-1.5));
            let refused = page.refused(name, wrong.into());
            assert_eq!(field(&refused), argument.name, "{name}: of another type");
            if let Some(malformed) = malformed(argument) {
                let mut wrong = whole.clone();
                wrong.insert(argument.name.to_owned(), malformed);
                let refused = page.refused(name, wrong.into());
                assert_eq!(field(&refused), argument.name, "{name}: no such thing");
                ids += 1;
            }
            asked += 1;
        }
        let mut more = whole.clone();
        more.insert("bundan_yok".into(), json!(1));
        let refused = page.refused(name, more.into());
        assert_eq!(field(&refused), "bundan_yok", "{name}");
        let refused = page.refused(name, json!([1]));
        assert_eq!(field(&refused), "arguments", "{name}");
    }
    assert!(asked > 120, "{asked} arguments");
    assert!(ids > 50, "{ids} ids");
    for name in ["", "check in", "checkIn", "close", "__proto__"] {
        assert_eq!(field(&page.refused(name, json!({}))), "name", "{name}");
    }
    assert_eq!(page.digest(), before);
    assert!(page.heard.lock().unwrap().is_empty(), "no news of nothing");
    let own: Vec<PathBuf> = std::fs::read_dir(page.own.path())
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    assert_eq!(own, Vec::<PathBuf>::new(), "nor a file");
}

#[test]
fn a_value_that_was_refused_is_not_said() {
    let page = Page::unlocked();
    let refused = page.refused(
        "search",
        json!({ "meeting": page.meeting, "text": "t", "limit": "Ayşe" }),
    );
    assert_eq!(refused.detail, "search: limit is of another type");
}

/// Every command that takes a place, with a path, with no ticket of ours, and with one for something else.
#[test]
fn no_place_is_read_or_written_that_nobody_chose_for_it() {
    let page = Page::unlocked();
    let secret = page.own.path().join("gizli.csv");
    std::fs::write(&secret, "Ad Soyad;Kurum\nAyşe Işık;A Derneği\n").unwrap();
    let (tickets, path) = (page.engine.tickets(), secret.display().to_string());
    let mut asked = Vec::new();
    for command in LIST {
        for argument in command.arguments {
            let other = match argument.of {
                "ToRead" => Purpose::Write,
                "ToWrite" | "Option<ToWrite>" => Purpose::Read,
                _ => continue,
            };
            let other = tickets.give(&secret, other).ticket;
            for ticket in [&path, "", "0123456789abcdef", &other] {
                let mut arguments = page.samples(command.arguments);
                arguments.insert(argument.name.to_owned(), json!(ticket));
                let refused = page.refused(command.name, arguments.into());
                assert_eq!(refused.detail, "nobody chose this place for this");
                assert_eq!(refused.args["field"], argument.name);
            }
            asked.push(command.name);
        }
    }
    for command in [
        "attach",
        "scan",
        "preview_scan",
        "preview_import",
        "import",
        "forget_columns",
        "backup",
    ] {
        assert!(asked.contains(&command), "{command} is missing: {asked:?}");
    }
    assert_eq!(std::fs::read_to_string(&secret).unwrap().lines().count(), 2);
}

#[test]
fn what_a_command_writes_is_heard_of_before_its_answer() {
    let page = Page::unlocked();
    let roster = page.done("roster", json!({ "meeting": page.meeting }));
    let who = &roster[0]["registration"];
    let arguments = json!({ "meeting": page.meeting, "registration": who, "anyway": false });
    assert_eq!(page.done("check_in", arguments)["outcome"], "admitted");
    assert!(page.heard.lock().unwrap().contains(&"check_ins"));
    page.done("lock", json!({}));
    let locked = page.refused("roster", json!({ "meeting": page.meeting }));
    assert_eq!(locked.code, "not_open");
}

/// Long enough to be in the middle of it when the next question comes.
#[test]
fn a_sheet_that_is_asked_about_lets_go_of_the_one_before() {
    let page = Page::unlocked();
    let (long, short) = (page.sheet(40_000), page.sheet(3));
    std::thread::scope(|threads| {
        let first = threads.spawn(|| page.engine.call("preview_import", long));
        while page.done("import_progress", json!({}))["done"] == 0 {
            std::thread::yield_now();
        }
        assert_eq!(page.done("preview_import", short)["new"], 3);
        let first = first.join().unwrap();
        assert_eq!(first.map_err(|it| it.code), Err("stopped".to_owned()));
    });
}

/// Long enough that it is still being looked at when the desk has had all its answers.
#[test]
fn at_the_desk_nobody_waits_for_a_sheet_that_is_looked_at() {
    let page = Page::unlocked();
    let (long, meeting) = (page.sheet(40_000), &page.meeting);
    std::thread::scope(|threads| {
        let preview = threads.spawn(|| page.engine.call("preview_import", long));
        while page.done("import_progress", json!({}))["done"] == 0 {
            std::thread::yield_now();
        }
        let search = json!({ "meeting": meeting, "text": "ayşe", "limit": 5 });
        let found = page.done("search", search.clone());
        assert_eq!(found["hits"][0]["state"], "expected");
        let who = &found["hits"][0]["registration"];
        let arguments = json!({ "meeting": meeting, "registration": who, "anyway": false });
        assert_eq!(page.done("check_in", arguments)["outcome"], "admitted");
        assert!(page.heard.lock().unwrap().contains(&"check_ins"));
        let found = page.done("search", search);
        assert_eq!(
            found["hits"][0]["state"], "arrived",
            "the next look sees what was written"
        );
        let desk = page.done("desk", json!({ "meeting": meeting }));
        assert_eq!(desk["arrived"], 1);
        let path = page.own.path().join("imza.pdf");
        let target = page.engine.tickets().give(&path, Purpose::Write).ticket;
        let sheet = json!({
            "meeting": meeting, "target": target, "variant": "arrived", "language": "tr",
        });
        assert_eq!(page.done("sign_in_sheet", sheet)["rows"], 1);
        assert!(!preview.is_finished(), "they were answered meanwhile");
        page.done("stop_import", json!({}));
        let preview = preview.join().unwrap();
        assert_eq!(preview.map_err(|it| it.code), Err("stopped".to_owned()));
    });
}

/// Long enough that whoever is drawn for has not been answered when the desk has.
#[test]
fn at_the_desk_nobody_waits_while_a_paper_is_drawn() {
    let mut page = page();
    let people: Vec<String> = (0..800).map(|n| format!("Kişi{n}")).collect();
    let people: Vec<(&str, &str)> = people.iter().map(|it| (it.as_str(), "A")).collect();
    page.world.register("trabzon", &people);
    page.done("unlock", json!({ "passphrase": PASSPHRASE }));
    let waiting = page.done("registrations", json!({ "meeting": page.meeting }));
    let mut ids = waiting.as_array().unwrap().iter();
    for (name, more) in [
        ("sign_in_sheet", json!({ "variant": "blank" })),
        ("call_list", json!({})),
        ("selection_minutes", json!({})),
    ] {
        if name == "selection_minutes" {
            page.done("select", json!({ "meeting": page.meeting }));
        }
        let path = page.own.path().join(format!("{name}.pdf"));
        let target = page.engine.tickets().give(&path, Purpose::Write).ticket;
        let mut asked = json!({ "meeting": page.meeting, "target": target, "language": "tr" });
        let more = more.as_object().unwrap().clone();
        asked.as_object_mut().unwrap().extend(more);
        let answered = std::thread::scope(|threads| {
            let paper = threads.spawn(|| page.engine.call(name, asked));
            let mut answered = 0;
            while !paper.is_finished() {
                let who = &ids.next().unwrap()["registration"];
                let arguments =
                    json!({ "meeting": page.meeting, "registration": who, "anyway": true });
                page.done("check_in", arguments);
                page.done("desk", json!({ "meeting": page.meeting }));
                answered += 1;
            }
            let written = paper.join().unwrap().unwrap();
            assert!(!written.contains("issue_not_noted"), "{name}");
            answered
        });
        assert!(path.exists(), "{name}");
        // Whoever has to wait for the paper comes in once, when it is there.
        assert!(answered > 1, "{answered} came in while {name} was drawn");
    }
}

#[test]
fn locking_lets_go_of_a_sheet_that_is_looked_at_and_leaves_one_file() {
    let mut page = page();
    let folder = page.own.path().join("programme");
    std::fs::create_dir(&folder).unwrap();
    let clock = page.world.clock();
    let here = Here {
        file: folder.join("tur.rota"),
        settings: page.own.path().to_owned(),
        laptop: ThisLaptop::default(),
        cost: KeyCost::cheap(),
        clock: Box::new(move || clock.clone()),
    };
    page.engine = Engine::new(here, |_| ());
    let start = json!({ "passphrase": PASSPHRASE, "start": "tour" });
    page.done("create_programme", start);
    let meetings = page.done("meetings", json!({}));
    page.meeting = meetings[0]["meeting"].as_str().unwrap().to_owned();
    let long = page.sheet(40_000);
    std::thread::scope(|threads| {
        let preview = threads.spawn(|| page.engine.call("preview_import", long));
        while page.done("import_progress", json!({}))["done"] == 0 {
            std::thread::yield_now();
        }
        assert_eq!(page.done("lock", json!({}))["open"], false);
        let preview = preview.join().unwrap();
        assert_eq!(preview.map_err(|it| it.code), Err("stopped".to_owned()));
    });
    let names = std::fs::read_dir(&folder).unwrap();
    let names = names.map(|it| it.unwrap().file_name().into_string().unwrap());
    let beside: Vec<String> = names.filter(|it| !it.ends_with(".keys")).collect();
    let log = |it: &&String| it.ends_with("-wal") || it.ends_with("-shm");
    assert_eq!(beside.iter().find(log), None, "all of it is in the file");
    assert_eq!(page.refused("meetings", json!({})).code, "not_open");
    page.done("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(page.done("meetings", json!({})), meetings);
}

#[test]
fn a_report_goes_out_where_somebody_chose_and_is_listed_with_its_number() {
    let page = Page::unlocked();
    let asked =
        json!({ "language": "tr", "tier": "donor", "prepared": "Ayla Örnek", "checked": null });
    let of = json!({ "of": "meeting", "meeting": page.meeting });
    let of_meeting = json!({ "of": of, "asked": asked });
    let preview = page.done("preview_report", of_meeting.clone());
    let figures = json!({ "asked": { "of": "meeting", "meeting": page.meeting } });
    assert_eq!(preview["figures"], page.done("figures", figures));
    let drawn = page.done("draw_report", of_meeting.clone());
    let drawn: Vec<String> = serde_json::from_value(drawn).unwrap();
    assert_eq!(json!(drawn.len()), preview["pages"]);
    for picture in drawn {
        assert!(picture.starts_with("data:image/png;base64,"));
        assert!(picture.len() > 20_000, "a page with something on it");
    }
    let listed = json!({ "of": of });
    assert_eq!(page.done("issued_reports", listed.clone()), json!([]));
    let mut named = of_meeting.clone();
    named["ending"] = json!("docx");
    let name = page.done("report_file_name", named);
    let path = page.own.path().join(name.as_str().unwrap());
    let target = page.engine.tickets().give(&path, Purpose::Write).ticket;
    let mut asked = of_meeting.clone();
    asked["target"] = json!(target);
    let written = page.done("write_report", asked);
    assert_eq!(written["missing"], preview["missing"]);
    assert!(page.engine.tickets().may_open(&target).is_ok() && path.exists());
    assert!(page.heard.lock().unwrap().contains(&"documents"));
    let listed = page.done("issued_reports", listed);
    assert_eq!(listed[0]["number"], written["number"]);
}

#[test]
fn a_text_for_a_report_and_a_picture_are_taken_in_shown_and_taken_out() {
    let page = Page::unlocked();
    let text = json!({
        "of": { "of": "meeting", "meeting": page.meeting }, "section": "summary",
        "fields": [{ "field": "en", "value": "It was held." }],
    });
    assert!(page.done("edit_report_text", text)["operation"].is_string());
    let texts = page.done(
        "report_texts",
        json!({ "of": { "of": "meeting", "meeting": page.meeting } }),
    );
    assert_eq!(texts[0]["en"], "It was held.");
    assert_eq!(texts[0]["tr"], Value::Null);

    let emblem = json!({ "picture": "emblem" });
    assert_eq!(page.done("picture", emblem.clone()), Value::Null);
    let path = page.own.path().join("amblem.png");
    std::fs::write(&path, include_bytes!("../assets/icons/128.png")).unwrap();
    let file = page.engine.tickets().give(&path, Purpose::Read).ticket;
    page.done("set_picture", json!({ "picture": "emblem", "file": file }));
    let shown = page.done("picture", emblem.clone());
    let shown = shown.as_str().unwrap();
    assert!(
        shown.starts_with("data:image/png;base64,iVBORw0KGgo"),
        "{shown:.60}"
    );
    page.done("remove_picture", emblem.clone());
    assert_eq!(page.done("picture", emblem), Value::Null);
    let refused = page.refused("picture", json!({ "picture": "afiş" }));
    assert_eq!(
        (
            refused.code.as_str(),
            refused.args.get("field").map(String::as_str)
        ),
        ("internal", Some("picture")),
        "as every word outside its list"
    );
}
