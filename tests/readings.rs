//! What a cell says is read as a whole sentence; what only a person can read is asked once, and its rows wait. (#14)

use programme::vocabulary::Word;
use std::io::Cursor;

use programme::view::{Import, ImportOptions, ReadWords};
use programme::{Error, SheetFile};

use crate::support::rota::Rota;
use crate::support::{World, options, world};

const APPLICATIONS: &str = "\
Zaman damgası;Ad Soyad;Kurum;Hangi buluşmaya katılmak istiyorsunuz?
12.11.2026 14:03;Ayşe Işık;Kırlangıç Derneği;Trabzon
12.11.2026 14:10;İlker Şahin;Ordu Çevre Derneği;Trabzon
12.11.2026 14:12;Hasan Kaya;Ihlamur Vakfı;Trabzon
12.11.2026 14:15;Rojîn Ateş;Üç Tepe Derneği;Trabzon
";

fn applied() -> World {
    let mut world = world();
    world.import_text(APPLICATIONS, None).unwrap();
    world
}

fn read(taken_as: Option<&str>, readings: &[(Option<&str>, &str, &str)]) -> ImportOptions {
    let readings = readings.iter().map(|(heading, words, meaning)| ReadWords {
        heading: heading.map(str::to_owned),
        words: (*words).to_owned(),
        meaning: Word::read(meaning),
    });
    ImportOptions {
        taken_as: taken_as.map(Word::read),
        readings: readings.collect(),
        ..options(None)
    }
}

fn take(world: &mut World, sheet: &str, options: &ImportOptions) -> Result<Import, Error> {
    let file = SheetFile::new("liste.csv", Cursor::new(sheet));
    world.programme.import(&file, options)
}

fn code(result: Result<Import, Error>) -> String {
    result.unwrap_err().code().to_owned()
}

/// Selection or reply of everybody at Trabzon.
fn standing(world: &World) -> Vec<String> {
    let items = world.programme.registrations(world.trabzon()).unwrap();
    let said = items.into_iter().map(|it| {
        let (selection, reply) = (
            it.selection.as_str().to_owned(),
            it.reply.as_str().to_owned(),
        );
        format!("{} {selection} {reply}", it.name.unwrap())
    });
    said.collect()
}

#[test]
fn no_letter_says_selected_where_the_list_says_otherwise() {
    let mut world = applied();
    let list = "\
Ad Soyad;Kurum;SONUÇ
Ayşe Işık;Kırlangıç Derneği;Kabul edilmemiştir
İlker Şahin;Ordu Çevre Derneği;Uygun görülmüştür
Hasan Kaya;Ihlamur Vakfı;Tarafımızca uygun bulunmamıştır
Rojîn Ateş;Üç Tepe Derneği;Kabul edilmiştir ancak belge eksik
";
    let done = take(&mut world, list, &read(Some("selected"), &[])).unwrap();
    assert_eq!(
        standing(&world),
        [
            "Ayşe Işık not_selected not_asked",
            "Hasan Kaya not_selected not_asked",
            "İlker Şahin selected not_asked",
            "Rojîn Ateş undecided not_asked",
        ]
    );
    let asked: Vec<&str> = done.questions.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(asked, ["Kabul edilmiştir ancak belge eksik"]);
}

const REPLIES: &str = "\
Ad Soyad;Kurum;Teyit
Ayşe Işık;Kırlangıç Derneği;Haber vereceğim
İlker Şahin;Ordu Çevre Derneği;HABER VERECEĞİM
Hasan Kaya;Ihlamur Vakfı;Katılım sağlanacaktır
Rojîn Ateş;Üç Tepe Derneği;Gelecek hafta bildireceğim
";

#[test]
fn words_that_only_a_person_can_read_wait_are_answered_once_and_remembered() {
    let mut world = applied();
    let done = take(&mut world, REPLIES, &read(Some("replies"), &[])).unwrap();
    assert_eq!((done.changed, done.refused, done.imported), (1, 3, 1));
    let asked: Vec<(&str, u32, &[u32])> = done
        .questions
        .iter()
        .map(|it| (it.words.as_str(), it.rows, it.row_numbers.as_slice()))
        .collect();
    assert_eq!(
        asked,
        [
            ("Haber vereceğim", 2, &[2, 3][..]),
            ("Gelecek hafta bildireceğim", 1, &[5])
        ]
    );
    let said = read(
        Some("replies"),
        &[
            (None, "haber vereceğim", "not_coming"),
            (None, "Gelecek hafta bildireceğim", "unclear"),
        ],
    );
    let done = take(&mut world, REPLIES, &said).unwrap();
    assert_eq!(done.questions, []);
    assert_eq!(
        (done.imported, done.refused),
        (2, 1),
        "what says nothing is left out"
    );
    assert_eq!(
        standing(&world),
        [
            "Ayşe Işık undecided not_coming",
            "Hasan Kaya undecided coming",
            "İlker Şahin undecided not_coming",
            "Rojîn Ateş undecided not_asked",
        ]
    );
    let kept = world.programme.readings().unwrap();
    let kept: Vec<(&str, &str)> = kept
        .iter()
        .map(|it| (it.words.as_str(), it.meaning.as_str()))
        .collect();
    assert_eq!(
        kept,
        [
            ("Haber vereceğim", "not_coming"),
            ("Gelecek hafta bildireceğim", "unclear")
        ]
    );
    let again = take(&mut world, REPLIES, &read(Some("replies"), &[])).unwrap();
    assert_eq!(
        (again.questions.len(), again.imported, again.operation),
        (0, 0, None),
        "asked once"
    );
    let reading = world.programme.readings().unwrap()[0].reading;
    world
        .programme
        .remove("reading", &reading.to_string())
        .unwrap();
    let again = take(&mut world, REPLIES, &read(Some("replies"), &[])).unwrap();
    assert_eq!(again.questions.len(), 1, "taken back, it is asked again");
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn an_undo_of_the_import_takes_back_what_was_said_with_it() {
    let mut world = applied();
    let said = read(Some("replies"), &[(None, "Haber vereceğim", "coming")]);
    let done = take(&mut world, REPLIES, &said).unwrap();
    assert_eq!(world.programme.readings().unwrap().len(), 1);
    world.programme.undo(done.operation).unwrap();
    assert_eq!(world.programme.readings().unwrap(), []);
    assert!(world.programme.verify().unwrap().replay_equal);
}

const CONSENTS: &str = "\
Zaman damgası;Ad Soyad;Kurum;Hangi buluşmaya katılmak istiyorsunuz?;Fotoğraf çekimine izin veriyor musunuz?;İletişim bilgilerimin saklanmasına onay veriyorum
12.11.2026 14:03;Ayşe Işık;Kırlangıç Derneği;Trabzon;I don't agree;Evet
12.11.2026 14:10;İlker Şahin;Ordu Çevre Derneği;Trabzon;olabilir;olabilir
12.11.2026 14:12;Hasan Kaya;Ihlamur Vakfı;Trabzon;Evet;Hayır
";

#[test]
fn a_row_whose_consent_only_a_person_can_read_waits_and_each_question_is_answered_by_itself() {
    let mut world = world();
    let done = take(&mut world, CONSENTS, &read(None, &[])).unwrap();
    assert_eq!(
        (done.rows, done.new, done.refused, done.imported),
        (3, 2, 1, 2)
    );
    assert_eq!(done.questions.len(), 2, "{:?}", done.questions);
    let both = take(
        &mut world,
        CONSENTS,
        &read(None, &[(None, "olabilir", "yes")]),
    );
    assert_eq!(code(both), "reading_of_several_questions");
    let photo = "Fotoğraf çekimine izin veriyor musunuz?";
    let contact = "İletişim bilgilerimin saklanmasına onay veriyorum";
    let one = read(None, &[(Some(photo), "olabilir", "yes")]);
    let done = take(&mut world, CONSENTS, &one).unwrap();
    assert_eq!(
        (done.questions.len(), done.imported),
        (1, 0),
        "the other is still open"
    );
    let rest = read(None, &[(None, &format!("{contact}=olabilir"), "no")]);
    let done = take(&mut world, CONSENTS, &rest).unwrap();
    assert_eq!((done.new, done.same, done.imported), (1, 2, 1));
    assert_eq!(world.programme.attention().unwrap(), []);

    // Without its reading, what was taken in is no yes any more: it stays, and somebody should look.
    let reading = world.programme.readings().unwrap()[0].reading;
    world
        .programme
        .remove("reading", &reading.to_string())
        .unwrap();
    let look = world.programme.attention().unwrap();
    let look: Vec<_> = look
        .iter()
        .map(|it| (it.kind.word(), it.name.as_deref()))
        .collect();
    assert_eq!(look, [("read_otherwise", Some("İlker Şahin"))]);
    let same = take(&mut world, CONSENTS, &read(None, &[])).unwrap();
    assert_eq!(
        (same.same, same.questions.len()),
        (3, 0),
        "who is there and says the same is not asked about"
    );
}

#[test]
fn what_is_not_asked_cannot_be_answered() {
    let mut world = applied();
    for (words, meaning, expected) in [
        ("Katılım sağlanacaktır", "not_coming", "reading_not_asked"),
        ("Başka sözler", "coming", "reading_not_asked"),
        ("Haber vereceğim", "perhaps", "reading_meaning_unknown"),
        ("Haber vereceğim", "selected", "value_unknown"),
    ] {
        let said = read(Some("replies"), &[(None, words, meaning)]);
        assert_eq!(code(take(&mut world, REPLIES, &said)), expected, "{words}");
    }
    assert_eq!(world.programme.readings().unwrap(), []);
}

#[test]
fn a_wish_that_takes_a_place_back_is_placed_by_a_person_and_a_city_is_a_wish_where_nothing_else_is()
{
    let mut world = world();
    let sheet = "Ad Soyad;Kurum;Hangi buluşmaya katılmak istiyorsunuz?\nAyşe Işık;Mavi Derneği;Trabzon hariç hepsi olur\n";
    let done = world.import_text(sheet, None).unwrap();
    assert_eq!((done.new, done.to_place), (1, 1));
    let sheet = "Ad Soyad;Kurum;Şehir\nHasan Kaya;Ihlamur Vakfı;Trabzon\n";
    let done = world.import_text(sheet, None).unwrap();
    assert_eq!((done.new, done.to_place), (1, 0));
    assert_eq!(done.warnings, ["city_as_wish"]);
    let sheet =
        "Ad Soyad;Kurum;Şehir;Katılmak istediği il\nRojîn Ateş;Üç Tepe Derneği;Ordu;Trabzon\n";
    let done = world.import_text(sheet, None).unwrap();
    assert_eq!((done.new, done.to_place, done.warnings.len()), (1, 0, 0));
    assert_eq!(standing(&world).len(), 2, "both at Trabzon");
}

#[test]
fn on_the_command_line_a_question_is_exit_status_three_with_the_option_that_answers() {
    let rota = Rota::with_tour();
    let sheet = rota.write("basvuru.csv", APPLICATIONS.as_bytes());
    rota.json(&["import", &sheet, "--route", "1"]);
    let replies = rota.write("teyit.csv", REPLIES.as_bytes());
    let line = ["import", &replies, "--route", "1", "--as", "replies"];
    let asked = rota.answer(&[&line[..], &["--preview"]].concat(), 3);
    assert_eq!(asked["questions"][0]["words"], "Haber vereceğim");
    assert_eq!(asked["questions"][0]["answers"][0], "coming");
    let said = rota.run(&line);
    assert_eq!(said.status, 3);
    let option = "--read \"Haber vereceğim=coming|not_coming|unclear\"";
    assert!(said.out.contains(option), "{}", said.out);
    let answers = [
        "--read",
        "Haber vereceğim=not-coming",
        "--read",
        "Gelecek hafta bildireceğim=unclear",
    ];
    let done = rota.json(&[&line[..], &answers].concat());
    assert_eq!(
        (&done["imported"], &done["questions"]),
        (&2.into(), &serde_json::json!([]))
    );
    let items = rota.json(&["list", "readings"]);
    assert_eq!(items["items"][0]["meaning"], "not_coming");
    let id = items["items"][0]["reading"].as_str().unwrap();
    rota.json(&["remove", "reading", id]);
    assert_eq!(
        rota.json(&["list", "readings"])["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let (status, code) = rota.refused(&[&line[..], &["--read", "Haber vereceğim"]].concat());
    assert_eq!((status, code.as_str()), (2, "read_invalid"));
}
