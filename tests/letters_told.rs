//! Letters know what their reader was told last: which word follows from a change, who waits for it, and what is said of
//! letters that were never sent. Institutions by a list, and the calls before a meeting.

use std::fs;

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

const TRABZON: &str = "trabzon";

/// Ayşe and İlker have a seat at Trabzon and were written to; Ümit waits and was told so.
fn told() -> Rota {
    let rota = Rota::with_tour();
    let sheet = "Ad Soyad;Kurum;E-posta\n\
        Ayşe Işık;Mavi Dernek;ayse@example.org\n\
        İlker Şahin;Yeşil Vakfı;ilker@example.org\n\
        Ümit Ağaoğlu;Beyaz Derneği;umit@example.org\n";
    let list = rota.write("basvurular.csv", sheet.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", TRABZON]);
    rota.json(&["edit", "meeting", TRABZON, "capacity=2", "reserve=0"]);
    for pair in [
        "date=2027-03-14",
        "start=10:00",
        "end=13:30",
        "venue=Kıyı Evi",
    ] {
        rota.json(&["edit", "meeting", TRABZON, pair, "--reason", "plan"]);
    }
    rota.json(&["edit", "meeting", TRABZON, "reply_by=2027-03-01"]);
    rota.json(&["edit", "programme", "question_email=soru@example.org"]);
    rota.json(&["select", TRABZON]);
    for kind in ["selected", "waiting"] {
        write(&rota, TRABZON, kind);
    }
    rota
}

fn write(rota: &Rota, meeting: &str, kind: &str) -> Value {
    let folder = rota.typed_path(&format!("mektup-{kind}"));
    let line = ["letters", meeting, "--kind", kind, "--out", &folder];
    rota.json(&[&line[..], &["--issued-at", "2027-02-01T09:00"]].concat())
}

/// `name: kind` of everybody who waits for a word.
fn due(rota: &Rota) -> Vec<String> {
    let due = rota.json(&["letters", "--due"]);
    let items = due["items"].as_array().unwrap().iter();
    let item = |it: &Value| {
        let name = it["name"].as_str().or(it["organisation"].as_str());
        format!("{}: {}", name.unwrap(), it["kind"].as_str().unwrap())
    };
    items.map(item).collect()
}

fn file(written: &Value, part: &str) -> String {
    let files = written["files"].as_array().unwrap().iter();
    let mut files = files.map(|it| it.as_str().unwrap());
    let path = files.find(|it| it.contains(part));
    fs::read_to_string(path.unwrap_or_else(|| panic!("{part} in {written}"))).unwrap()
}

/// What the letter to somebody says, as the table for a mailer has it.
fn text(rota: &Rota, written: &Value, name: &str) -> String {
    let table = written["merge_sheet"].as_str().unwrap();
    let mut book = zip::ZipArchive::new(fs::File::open(table).unwrap()).unwrap();
    let strings = std::io::read_to_string(book.by_name("xl/sharedStrings.xml").unwrap()).unwrap();
    let parts = strings.split("<t");
    let greets = format!("Sayın {name},");
    let found = parts.filter(|it| it.contains(&greets)).last();
    let _ = rota;
    found
        .unwrap_or_else(|| panic!("{name} in {strings}"))
        .to_owned()
}

fn folder(rota: &Rota) -> String {
    rota.typed_path("bos")
}

#[test]
fn who_waits_for_which_word_and_since_when() {
    let rota = told();
    assert_eq!(due(&rota), [""; 0], "everybody was told");
    rota.json(&["tour", "postpone", "1.1", "--reason", "kar"]);
    assert_eq!(
        due(&rota),
        ["Ayşe Işık: postponed", "İlker Şahin: postponed"]
    );
    let items = rota.json(&["letters", TRABZON, "--due"])["items"].clone();
    assert!(items[0]["since"].is_string(), "{items}");
    assert_eq!(items[0]["told"]["kind"], "selected");
    assert_eq!(items[0]["told"]["date"], "2027-03-14");
    let said = rota.run(&["letters", "--due"]).out;
    assert!(
        said.contains("Ertelendi") && said.contains("Seçildi"),
        "{said}"
    );

    for kind in ["selected", "reminder", "changed", "moved", "invitation"] {
        let folder = folder(&rota);
        let line = ["letters", TRABZON, "--kind", kind, "--out", &folder];
        let said = rota.run(&line);
        let is_nobody = said.status == 0 && !rota.path("bos").exists();
        assert!(is_nobody || said.status == 2, "{kind}: {said:?}");
    }
    let written = write(&rota, TRABZON, "postponed");
    assert_eq!(written["letters"], 2);
    let said = text(&rota, &written, "İlker Şahin");
    for part in [
        "Artık geçerli olmayan tarih: 14 Mart 2027 Pazar",
        "Toplantı ertelenmiştir",
        "Outlook ve Google Takvim",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let entry = file(&written, ".ics").replace("\r\n ", "");
    for part in [
        "METHOD:CANCEL",
        "SUMMARY:İPTAL: ",
        "DTSTART;TZID=Europe/Istanbul:20270314T100000",
        "DTEND;TZID=Europe/Istanbul:20270314T133000",
    ] {
        assert!(entry.contains(part), "{part} in {entry}");
    }
    assert_eq!(due(&rota), [""; 0]);
}

#[test]
fn a_new_day_is_told_with_the_old_one_and_without_an_old_last_day() {
    let rota = told();
    rota.json(&[
        "tour",
        "move",
        "1.1",
        "--date",
        "2027-03-21",
        "--reason",
        "kar",
    ]);
    assert_eq!(
        due(&rota),
        [
            "Ayşe Işık: moved",
            "İlker Şahin: moved",
            "Ümit Ağaoğlu: waiting"
        ],
        "who waits was told of a day too"
    );
    let kinds = rota.json(&["letters", TRABZON]);
    assert_eq!(kinds["reply_by_old"], true);
    let written = write(&rota, TRABZON, "moved");
    let said = text(&rota, &written, "Ayşe Işık");
    assert!(
        said.contains("Artık geçerli olmayan tarih: 14 Mart 2027 Pazar")
            && said.contains("Yeni tarih: 21 Mart 2027 Pazar"),
        "{said}"
    );
    assert!(!said.contains("Son yanıt günü"), "{said}");
    assert!(
        written["missing"]
            .as_array()
            .unwrap()
            .contains(&json!("reply_by"))
    );
    rota.json(&["edit", "meeting", TRABZON, "reply_by=2027-03-10"]);
    let again = write(&rota, TRABZON, "moved");
    let said = text(&rota, &again, "Ayşe Işık");
    assert!(said.contains("Son yanıt günü: 10 Mart 2027"), "{said}");
    let sequence = |of: &Value| {
        let entry = file(of, "takvim.ics");
        let line = entry.lines().find(|it| it.starts_with("SEQUENCE:"));
        line.unwrap().to_owned()
    };
    assert_eq!(
        sequence(&written),
        sequence(&again),
        "a letter that is written once more moves no calendar"
    );
}

#[test]
fn nobody_whose_meeting_did_not_change_is_offered_a_change() {
    let rota = told();
    let kinds = rota.json(&["letters", TRABZON])["kinds"].clone();
    for it in kinds.as_array().unwrap() {
        let word = it["kind"].as_str().unwrap();
        let is_change = ![
            "invitation",
            "selected",
            "waiting",
            "not_selected",
            "reminder",
            "cancelled",
            "thanks",
        ]
        .contains(&word);
        assert!(!is_change || it["recipients"] == 0, "{it}");
    }
    // Undecided, of a meeting that was moved before anybody was told anything.
    let rota = Rota::with_people(&[("Ayşe Işık", "Mavi Dernek")]);
    rota.json(&["edit", "meeting", TRABZON, "date=2027-03-14"]);
    rota.json(&[
        "tour",
        "move",
        "1.1",
        "--date",
        "2027-03-21",
        "--reason",
        "kar",
    ]);
    let kinds = rota.json(&["letters", TRABZON])["kinds"].clone();
    let changed = kinds.as_array().unwrap().iter();
    let mut changed = changed.filter(|it| it["kind"] == "changed" || it["kind"] == "moved");
    assert!(changed.all(|it| it["recipients"] == 0), "{kinds}");
}

#[test]
fn whoever_the_team_takes_off_is_told_and_their_entry_taken_out() {
    let rota = told();
    rota.json(&[
        "withdraw",
        TRABZON,
        "Ayşe Işık",
        "--by",
        "team",
        "--reason",
        "mükerrer",
    ]);
    assert_eq!(due(&rota), ["Ayşe Işık: withdrawn"]);
    let written = write(&rota, TRABZON, "withdrawn");
    let said = text(&rota, &written, "Ayşe Işık");
    assert!(said.contains("kaydınız ekibimizce kapatılmıştır"), "{said}");
    assert!(
        !said.contains("mükerrer"),
        "the team's reason is the team's"
    );
    assert!(file(&written, ".ics").contains("METHOD:CANCEL"));
    rota.json(&["promote", TRABZON]);
    assert_eq!(due(&rota), ["Ümit Ağaoğlu: selected"]);
}

#[test]
fn a_substitute_is_no_applicant_and_who_gave_the_seat_is_told() {
    let rota = told();
    rota.json(&[
        "substitute",
        TRABZON,
        "İlker Şahin",
        "--name",
        "Çiğdem Öztürk",
    ]);
    assert_eq!(
        due(&rota),
        ["Çiğdem Öztürk: selected", "İlker Şahin: substituted"]
    );
    let written = write(&rota, TRABZON, "selected");
    let said = text(&rota, &written, "Çiğdem Öztürk");
    assert!(
        said.contains("Toplantıya İlker Şahin yerine katılacağınız"),
        "{said}"
    );
    assert!(!said.contains("başvuru olumlu"), "{said}");
    let said = text(&rota, &written, "Ayşe Işık");
    assert!(
        said.contains("Yaptığınız başvuru olumlu sonuçlanmıştır"),
        "{said}"
    );
    let written = write(&rota, TRABZON, "substituted");
    let said = text(&rota, &written, "İlker Şahin");
    assert!(
        said.contains("sizin yerinize Çiğdem Öztürk katılacaktır"),
        "{said}"
    );
    assert!(file(&written, ".ics").contains("METHOD:CANCEL"));
}

#[test]
fn a_deputy_whom_an_institution_names_reads_of_no_application() {
    let rota = told();
    rota.json(&["edit", "meeting", TRABZON, "capacity=4"]);
    let invited = rota.json(&["invite", TRABZON, "Trabzon Valiliği"]);
    let seat = invited["registrations"][0].as_str().unwrap();
    assert_eq!(due(&rota), ["Trabzon Valiliği: invitation"]);
    write(&rota, TRABZON, "invitation");
    assert_eq!(due(&rota), [""; 0]);
    rota.json(&["name", TRABZON, seat, "--name", "Deniz Kaya"]);
    let decided = ["select", TRABZON, "Deniz Kaya", "selected"];
    rota.json(&[&decided[..], &["--reason", "kurul"]].concat());
    let waits = due(&rota);
    assert!(
        waits.contains(&"Deniz Kaya: selected".to_owned()),
        "{waits:?}"
    );
    let written = write(&rota, TRABZON, "selected");
    let said = text(&rota, &written, "Deniz Kaya");
    assert!(said.contains("kurumunuzu temsilen katılacağınız"), "{said}");
    assert!(!said.contains("başvuru olumlu"), "{said}");
}

#[test]
fn a_joined_meeting_is_told_from_either_side() {
    let rota = told();
    rota.json(&[
        "edit",
        "meeting",
        "ordu",
        "date=2027-03-16",
        "--reason",
        "plan",
    ]);
    rota.json(&["tour", "merge", "1.1", "1.2", "--reason", "kar"]);
    let waits = due(&rota);
    assert!(
        waits.contains(&"Ayşe Işık: merged".to_owned())
            && waits.contains(&"İlker Şahin: merged".to_owned()),
        "{waits:?}"
    );
    let of = |meeting: &str| {
        let kinds = rota.json(&["letters", meeting])["kinds"].clone();
        let mut kinds = kinds.as_array().unwrap().clone();
        kinds.retain(|it| it["kind"] == "merged");
        kinds[0]["recipients"].clone()
    };
    assert_eq!((of(TRABZON), of("ordu")), (json!(2), json!(2)));
    let written = write(&rota, TRABZON, "merged");
    let said = text(&rota, &written, "Ayşe Işık");
    for part in [
        "Trabzon toplantısı, Ordu toplantısıyla",
        "14 Mart 2027",
        "16 Mart 2027",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let files = written["files"].as_array().unwrap().iter();
    let names: Vec<&str> = files
        .map(|it| it.as_str().unwrap())
        .filter(|it| it.ends_with(".ics"))
        .collect();
    assert_eq!(
        names.len(),
        2,
        "what holds, and what is taken out: {names:?}"
    );
}

#[test]
fn letters_that_were_never_sent_told_nothing() {
    let rota = told();
    rota.json(&["reply", TRABZON, "Ayşe Işık", "coming", "--channel", "mail"]);
    let unsent = rota.json(&["letters", TRABZON, "--not-sent", "--kind", "selected"]);
    assert_eq!(unsent["letters"], 2);
    assert_eq!(due(&rota), ["Ayşe Işık: selected", "İlker Şahin: selected"]);
    let replies = rota.json(&["replies", TRABZON]);
    let replies = replies["items"].as_array().unwrap().iter();
    let replies: Vec<_> = replies
        .map(|it| it["registration"]["reply"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(
        replies,
        ["coming", "not_asked"],
        "an answer stays an answer"
    );
    // The plan changes before they are told at all: nobody hears of an old day, no calendar of an old entry.
    rota.json(&[
        "tour",
        "move",
        "1.1",
        "--date",
        "2027-03-21",
        "--reason",
        "kar",
    ]);
    let written = write(&rota, TRABZON, "selected");
    assert!(!file(&written, ".ics").contains("METHOD:CANCEL"));
    rota.json(&["letters", TRABZON, "--not-sent", "--only", "İlker Şahin"]);
    assert_eq!(
        due(&rota).len(),
        2,
        "İlker, and Ümit who waits for a new day"
    );
    rota.json(&["undo"]);
    assert_eq!(due(&rota).len(), 1, "they were sent after all");
    assert_eq!(
        rota.refused(&["letters", "ordu", "--not-sent"]),
        (2, "letter_none_written".into())
    );
    let known = rota.json(&["history", "İlker Şahin"]).to_string();
    assert!(known.contains("\"letter\""), "{known}");
}

#[test]
fn two_names_are_two_institutions() {
    let rota = Rota::with_tour();
    let two = rota.json(&[
        "invite",
        TRABZON,
        "Trabzon Valiliği",
        "Ortahisar Belediyesi",
    ]);
    assert_eq!(
        all(&two["institutions"], "organisation"),
        ["Trabzon Valiliği", "Ortahisar Belediyesi"]
    );
    let asked = rota.answer(&["invite", TRABZON, "Barolar", "Belediyeler"], 3);
    assert_eq!(asked["outcome"], "one_or_each");
    let each = rota.json(&["invite", TRABZON, "Barolar", "Belediyeler", "--each"]);
    assert_eq!(each["institutions"].as_array().unwrap().len(), 2);
    let items = rota.json(&["list", "registrations", TRABZON]);
    assert_eq!(items["items"].as_array().unwrap().len(), 4);
}

#[test]
fn a_list_of_institutions_is_invited_at_once() {
    let rota = Rota::with_tour();
    let list = "Kurum Adı;Tür;Yer;Adres;E-posta;Protokol\n\
        Trabzon Valiliği;Valilik;2;Uzun Sokak 1, Trabzon;valilik@example.org;1\n\
        Ortahisar Belediyesi;;;;belediye@example,org;2\n\
        ;;;;;3\n\
        Trabzon Valiliği;;;;;4\n\
        Trabzon Barosu;Gemi;;;;5\n\
        Kıyı Üniversitesi;;40;;;6\n";
    let list = rota.write("kurumlar.csv", list.as_bytes());
    let before = rota.digest();
    let tried = rota.answer(&["invite", TRABZON, "--list", &list, "--preview"], 3);
    assert_eq!(tried["operation"], Value::Null);
    assert_eq!(rota.digest(), before, "nothing is written");
    let done = rota.answer(&["invite", TRABZON, "--list", &list], 3);
    assert_eq!(
        all(&done["invited"], "organisation"),
        ["Trabzon Valiliği", "Ortahisar Belediyesi"]
    );
    assert_eq!(
        all(&done["problems"], "problem"),
        [
            "email_invalid",
            "no_name",
            "twice",
            "kind_unknown",
            "seats_invalid"
        ]
    );
    assert_eq!(done["unknown_columns"], json!(["Protokol"]));
    assert_eq!(
        done["invited"][0]["registrations"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let again = rota.answer(&["invite", TRABZON, "--list", &list], 3);
    assert_eq!(
        all(&again["already"], "organisation").len(),
        2,
        "invited once"
    );
    let shown = rota.json(&["show", "organisation", "Trabzon Valiliği"]);
    assert_eq!(shown["address"], "Uzun Sokak 1, Trabzon");
    assert_eq!(shown["email"], "valilik@example.org");
    rota.json(&["edit", "meeting", TRABZON, "date=2027-03-14"]);
    assert_eq!(due(&rota).len(), 2, "one letter, however many seats");
    let written = write(&rota, TRABZON, "invitation");
    assert_eq!(due(&rota), [""; 0]);
    assert_eq!(written["letters"], 2);
    assert_eq!(
        all(&written["without_email"], "organisation"),
        ["Ortahisar Belediyesi"],
        "an institution is written to where it says"
    );
    assert!(file(&written, "trabzon-valiligi.eml").contains("valilik@example.org"));
    rota.json(&["undo"]);
    assert_eq!(rota.digest().len(), 64);
}

#[test]
fn a_call_is_an_attempt_and_says_when_to_call_again() {
    let rota = told();
    let line = ["called", TRABZON, "Ayşe Işık", "--outcome", "call_back"];
    // The laptop's day is a Tuesday.
    let noted = rota.json(&[&line[..], &["--back", "salı", "--by", "Gülşah"]].concat());
    assert_eq!(
        (&noted["calls"], &noted["call_back"]),
        (&json!(1), &json!("2026-12-01"))
    );
    rota.json(&[
        "reply",
        TRABZON,
        "Ayşe Işık",
        "no_answer",
        "--channel",
        "phone",
    ]);
    let of = |rota: &Rota| rota.json(&["replies", TRABZON])["items"][0].clone();
    assert_eq!(
        all(&of(&rota)["calls"], "outcome"),
        ["call_back", "no_answer"]
    );
    rota.json(&[
        "called",
        TRABZON,
        "Ayşe Işık",
        "--outcome",
        "busy",
        "--back",
        "2026-11-24",
    ]);
    let item = of(&rota);
    assert_eq!(
        (&item["call_back"], &item["call_due"]),
        (&json!("2026-11-24"), &json!(true))
    );
    let said = rota.run(&["replies", TRABZON]).out;
    assert!(
        said.contains("bugün aranacak") && said.contains("3 kez arandı"),
        "{said}"
    );
    rota.json(&[
        "reply",
        TRABZON,
        "Ayşe Işık",
        "coming",
        "--channel",
        "phone",
    ]);
    assert_eq!(of(&rota)["call_back"], Value::Null, "they have answered");
    let line = [
        "called",
        TRABZON,
        "Ayşe Işık",
        "--outcome",
        "busy",
        "--back",
        "2026-11-01",
    ];
    assert_eq!(rota.refused(&line), (2, "call_back_past".into()));
    rota.json(&["undo"]);
    rota.json(&["undo"]);
    assert_eq!(
        of(&rota)["calls"].as_array().unwrap().len(),
        2,
        "taken back"
    );
}
