use chrono::TimeZone;

use super::lines::{Lines, by_arrival_explained, doubts_explained};
use super::*;

fn row(name: &str, organisation: &str) -> Row {
    Row {
        name: name.to_owned(),
        organisation: organisation.to_owned(),
        ..Row::default()
    }
}

fn sheet(rows: Vec<Row>) -> SignInSheet {
    SignInSheet {
        meeting: "m".to_owned(),
        language: Language::Tr,
        variant: Variant::Blank,
        programme: Bilingual::default(),
        contract_no: String::new(),
        activity: String::new(),
        controller: String::new(),
        contact: String::new(),
        notice_address: String::new(),
        funding_statement: Bilingual::default(),
        disclaimer: Bilingual::default(),
        emblem: None,
        logo: None,
        route: Some(2),
        stop: Some(2),
        plate: Some(63),
        city: "Şanlıurfa".to_owned(),
        venue: String::new(),
        address: String::new(),
        date: NaiveDate::from_ymd_opt(2027, 5, 6),
        start: None,
        end: None,
        rows,
        others: Vec::new(),
        kinds: Vec::new(),
        blank_lines: 0,
        totals: Totals::default(),
        issued_at: Utc.with_ymd_and_hms(2027, 5, 4, 10, 0, 0).unwrap(),
        version: "0.1.0".to_owned(),
        lacking: Vec::new(),
    }
}

fn names(sheet: &SignInSheet) -> Vec<String> {
    Lines::of(sheet)
        .people
        .into_iter()
        .map(|line| line.name)
        .collect()
}

#[test]
fn people_stand_in_the_order_of_the_turkish_alphabet() {
    let people = [
        "Zeynep", "İlker", "Işıl", "Çağla", "Cem", "Ömer", "Oya", "Şule", "Sami",
    ];
    let sheet = sheet(people.into_iter().map(|name| row(name, "Dernek")).collect());
    let order = [
        "Cem", "Çağla", "Işıl", "İlker", "Oya", "Ömer", "Sami", "Şule", "Zeynep",
    ];
    assert_eq!(names(&sheet), order);
}

#[test]
fn two_people_of_one_name_are_two_lines_however_they_were_handed_in() {
    let (a, b) = (
        row("Ayşe Yılmaz", "Munzur Derneği"),
        row("Ayşe Yılmaz", "Çığ Vakfı"),
    );
    let one = Lines::of(&sheet(vec![a.clone(), b.clone()]));
    let other = Lines::of(&sheet(vec![b, a]));
    let organisations: Vec<_> = one
        .people
        .iter()
        .map(|line| line.organisation.as_str())
        .collect();
    assert_eq!(organisations, ["Çığ Vakfı", "Munzur Derneği"]);
    assert_eq!(one.people, other.people);
    assert_eq!(
        one.id, other.id,
        "the order in which rows are handed in is no data"
    );
}

#[test]
fn the_id_stands_for_what_papers_say_it_stands_for() {
    let base = sheet(vec![row("Ayşe", "Dernek")]);
    let changed = |change: fn(&mut SignInSheet)| {
        let mut sheet = base.clone();
        change(&mut sheet);
        id(&sheet) != id(&base)
    };
    assert_eq!(id(&base).len(), 10);
    assert!(
        id(&base)
            .bytes()
            .all(|letter| matches!(letter, b'A'..=b'Z' | b'2'..=b'7'))
    );
    assert!(changed(|sheet| sheet.meeting.push('n')));
    assert!(changed(|sheet| sheet.variant = Variant::Arrived));
    assert!(changed(|sheet| sheet.language = Language::En));
    assert!(changed(|sheet| sheet.blank_lines = 12));
    assert!(changed(|sheet| sheet.rows[0].role = "Başkan".to_owned()));
    assert!(changed(|sheet| sheet.rows.clear()));
    assert!(changed(
        |sheet| sheet.issued_at += chrono::TimeDelta::seconds(1)
    ));
    assert!(
        !changed(|sheet| sheet.venue = "Öğretmenevi".to_owned()),
        "the venue is in the data hash"
    );
    assert!(
        !changed(|sheet| sheet.rows[0].name = " Ays\u{327}e ".to_owned()),
        "printed the same"
    );
}

#[test]
fn the_data_hash_stands_for_everything_that_is_printed() {
    let base = sheet(vec![row("Ayşe", "Dernek")]);
    let hash = |change: fn(&mut SignInSheet)| {
        let mut sheet = base.clone();
        change(&mut sheet);
        Lines::of(&sheet).data_hash
    };
    let same = hash(|_| ());
    assert_eq!(same.len(), 16);
    for (what, changed) in [
        (
            "venue",
            hash(|sheet| sheet.venue = "Öğretmenevi".to_owned()),
        ),
        ("date", hash(|sheet| sheet.date = None)),
        ("emblem", hash(|sheet| sheet.emblem = Some(vec![1]))),
        (
            "contract",
            hash(|sheet| sheet.contract_no = "17".to_owned()),
        ),
        (
            "kinds",
            hash(|sheet| {
                sheet.kinds.push(Kind {
                    code: "DER".to_owned(),
                    name: "dernek".to_owned(),
                });
            }),
        ),
    ] {
        assert_ne!(changed, same, "{what}");
    }
    let totals = hash(|sheet| sheet.totals.attended = 3);
    assert_eq!(totals, same, "a blank sheet prints no totals");
}

#[test]
fn nobody_has_arrived_on_a_blank_sheet() {
    let mut sheet = sheet(vec![row("Ayşe", "Dernek")]);
    sheet.rows[0].arrived_at = Some(Utc.with_ymd_and_hms(2027, 5, 6, 6, 41, 0).unwrap());
    assert_eq!(Lines::of(&sheet).people[0].arrived, "");
    sheet.variant = Variant::Arrived;
    assert_eq!(
        Lines::of(&sheet).people[0].arrived,
        "09:41",
        "by the clock in Turkey"
    );
}

#[test]
fn a_time_by_a_clock_on_another_day_is_marked_and_explained() {
    let mut sheet = sheet(vec![row("Ayşe", "Dernek"), row("Zeki", "Dernek")]);
    sheet.rows[0].arrived_at = Some(Utc.with_ymd_and_hms(2099, 5, 6, 6, 41, 0).unwrap());
    sheet.rows[1].arrived_at = Some(Utc.with_ymd_and_hms(2027, 5, 6, 6, 42, 0).unwrap());
    assert_eq!(doubts_explained(&sheet), None, "nobody has arrived yet");
    sheet.variant = Variant::Final;
    let times: Vec<String> = Lines::of(&sheet)
        .people
        .into_iter()
        .map(|it| it.arrived)
        .collect();
    assert_eq!(times, ["09:41 *", "09:42"]);
    assert!(doubts_explained(&sheet).unwrap().starts_with("* "));
    sheet.rows[0].arrived_at = None;
    assert_eq!(doubts_explained(&sheet), None);
}

#[test]
fn who_came_and_is_not_registered_here_is_marked_and_explained() {
    let mut sheet = sheet(vec![row("Ayşe", "Dernek"), row("Zeki", "Dernek")]);
    sheet.rows[0].by_arrival = true;
    sheet.rows[0].arrived_at = Some(Utc.with_ymd_and_hms(2027, 5, 6, 6, 41, 0).unwrap());
    sheet.rows[1].arrived_at = Some(Utc.with_ymd_and_hms(2027, 5, 6, 6, 42, 0).unwrap());
    assert_eq!(by_arrival_explained(&sheet), None, "nobody has arrived yet");
    sheet.variant = Variant::Final;
    let times = |sheet: &SignInSheet| {
        let lines = Lines::of(sheet).people.into_iter();
        lines.map(|it| it.arrived).collect::<Vec<_>>()
    };
    assert_eq!(times(&sheet), ["09:41 †", "09:42"]);
    for (language, says) in [
        (Language::Tr, "† Buraya geldi"),
        (Language::En, "† Came here"),
    ] {
        sheet.language = language;
        assert!(by_arrival_explained(&sheet).unwrap().starts_with(says));
    }
    sheet.rows[0].single_slip = Some(1);
    assert_eq!(times(&sheet), ["09:42", "09:41"], "a slip says nothing");
    assert_eq!(by_arrival_explained(&sheet), None);
    sheet.rows.truncate(1);
    let mut guest = OtherRow {
        arrived_at: sheet.rows[0].arrived_at,
        ..OtherRow::default()
    };
    guest.by_arrival = true;
    sheet.others.push(guest);
    assert_eq!(Lines::of(&sheet).others[0].arrived, "09:41 †");
    assert!(by_arrival_explained(&sheet).is_some());
}

#[test]
fn a_single_slip_says_nothing_of_the_person() {
    let mut hidden = row("Ayşe Yılmaz", "Sendika");
    hidden.kind = "SEN".to_owned();
    hidden.role = "Başkan".to_owned();
    hidden.place = "Tunceli".to_owned();
    hidden.single_slip = Some(3);
    let lines = Lines::of(&sheet(vec![hidden, row("Zeki Ak", "Dernek")]));
    let slip = &lines.people[1];
    assert_eq!(slip.name, "Kişisel imza föyü no. 3");
    let rest = [&slip.organisation, &slip.kind, &slip.role, &slip.place];
    assert!(rest.iter().all(|text| text.is_empty()), "{slip:?}");
    assert_eq!(lines.people.len(), 2, "as many rows as signatures");
}

#[test]
fn a_seat_without_a_person_says_so() {
    let lines = Lines::of(&sheet(vec![row("  ", "Valilik"), row("Zeki Ak", "Dernek")]));
    assert_eq!(lines.people[1].name, "temsilci bildirilecek");
    assert_eq!(lines.people[1].organisation, "Valilik");
}

#[test]
fn walk_ins_stand_apart_and_have_room() {
    let mut late = row("Ali Ak", "Dernek");
    late.walk_in = true;
    let mut sheet = sheet(vec![late, row("Zeki Ak", "Dernek")]);
    let lines = Lines::of(&sheet);
    assert_eq!((lines.people[0].number, lines.walk_ins[0].number), (1, 2));
    assert_eq!(lines.blanks, 3..11, "at least eight, numbered on");
    sheet.variant = Variant::Final;
    assert!(Lines::of(&sheet).blanks.is_empty());
}

#[test]
fn file_names_are_plain_and_short() {
    let mut sheet = sheet(Vec::new());
    assert_eq!(
        file_name(&sheet, 1, "pdf"),
        "R2-2_Sanliurfa_2027-05-06_imza-listesi_v1.pdf"
    );
    sheet.language = Language::En;
    sheet.date = None;
    sheet.city = "İl / Çığ: \u{1f333} Ölçek".to_owned();
    assert_eq!(
        file_name(&sheet, 12, "xlsx"),
        "R2-2_Il-Cig-Olcek_undated_attendance-list_v12.xlsx"
    );
    sheet.route = None;
    sheet.city = "ş".repeat(500);
    let name = file_name(&sheet, 3, "pdf");
    assert_eq!(name.len(), 100);
    assert!(
        name.is_ascii() && name.ends_with("_undated_attendance-list_v3.pdf"),
        "{name}"
    );
}
