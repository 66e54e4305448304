//! The rows behind an import's counts: what changed, who is gone, what a person mends on the way in, which columns they
//! chose, and the sheet written back with its faults.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::time::Duration;

use documents::spreadsheet::{self, ReadOptions};
use programme::view::{ColumnChoice, Import, ImportOptions, Mend};
use programme::words::Language;
use programme::{SheetFile, Watch};

use crate::support::rota::Rota;
use crate::support::{World, options, world};

const SHEET: &str = "\
Zaman damgası;Adınız Soyadınız;Temsil ettiğiniz kurum;Hangi buluşmaya katılmak istiyorsunuz?;Cep telefonu;T.C. Kimlik No
12.11.2026 14:03;AYŞE IŞIK;Kırlangıç Derneği;Trabzon;0500 000 12 34;10000000146
12.11.2026 14:10;İlker Şahin;Ordu Çevre Derneği;Ordu;0500 00;
12.11.2026 14:12;;Adsız Derneği;Samsun;0500 000 12 36;
12.11.2026 14:15;hasan kaya;Ihlamur Vakfı;Tokat;;
";

fn file(sheet: &str) -> SheetFile<'_> {
    SheetFile::new("basvurular.csv", Cursor::new(sheet))
}

fn mend(row: u32, heading: &str, text: &str) -> Mend {
    Mend {
        sheet: None,
        row,
        heading: heading.into(),
        text: text.into(),
    }
}

fn import(world: &mut World, sheet: &str, options: &ImportOptions) -> Import {
    world.programme.import(&file(sheet), options).unwrap()
}

fn names(world: &World) -> Vec<String> {
    let people = world.programme.people().unwrap();
    people.into_iter().map(|it| it.name).collect()
}

fn states(import: &Import) -> Vec<(u32, &str)> {
    let rows = import.list.iter();
    rows.map(|it| (it.row, it.state.word())).collect()
}

#[test]
fn every_count_has_its_rows() {
    let mut world = world();
    let first = import(&mut world, SHEET, &options(None));
    assert_eq!(
        states(&first),
        [(2, "new"), (3, "new"), (4, "refused"), (5, "new")]
    );
    assert_eq!(
        first.list[2].organisation.as_deref(),
        Some("Adsız Derneği"),
        "who has no name is known by the organisation"
    );
    let next = SHEET
        .replace("Ordu Çevre Derneği", "Ordu Doğa Derneği")
        .replace("12.11.2026 14:15;hasan kaya;Ihlamur Vakfı;Tokat;;\n", "");
    let again = import(&mut world, &next, &options(None));
    assert_eq!(
        states(&again),
        [(2, "same"), (3, "changed"), (4, "refused")]
    );
    let change = &again.changes[0];
    assert_eq!((change.row, change.name.as_str()), (3, "İlker Şahin"));
    let cell = &change.fields[0];
    assert_eq!(change.fields.len(), 1, "{change:?}");
    assert_eq!(
        (cell.before.as_deref(), cell.after.as_deref(), cell.kept),
        (Some("Ordu Çevre Derneği"), Some("Ordu Doğa Derneği"), false)
    );
    assert_eq!((again.vanished, again.gone.len()), (1, 1));
    let gone = &again.gone[0];
    assert_eq!(
        (gone.row, gone.name.as_deref(), gone.file.as_deref()),
        (Some(5), Some("hasan kaya"), Some("basvurular.csv"))
    );
}

#[test]
fn a_change_says_which_correction_by_hand_it_leaves() {
    let mut world = world();
    import(&mut world, SHEET, &options(None));
    let by_hand = [("phone".to_owned(), "+905000005555".to_owned())];
    world
        .programme
        .edit("person", "AYŞE IŞIK", &by_hand, None)
        .unwrap();
    let next = SHEET.replace("0500 000 12 34", "0500 000 99 99");
    let preview = world.programme.preview_import(&file(&next), &options(None));
    let changes = preview.unwrap().changes;
    let kept: Vec<_> = changes[0].fields.iter().map(|it| it.kept).collect();
    assert_eq!(kept, [true], "{changes:?}");
}

#[test]
fn a_refused_row_is_mended_in_place_and_stays_so_in_next_weeks_sheet() {
    let mut world = world();
    let mended = ImportOptions {
        mended: vec![
            mend(4, "Adınız Soyadınız", "Rojîn Ateş"),
            mend(3, "Cep telefonu", "0500 000 12 35"),
        ],
        ..options(None)
    };
    let done = import(&mut world, SHEET, &mended);
    assert_eq!((done.new, done.refused), (4, 0));
    let of_cells: Vec<_> = done.problems.iter().filter(|it| it.row < 5).collect();
    assert!(of_cells.is_empty(), "{of_cells:?}");
    let people = world.programme.people().unwrap();
    let ilker = people.iter().find(|it| it.name == "İlker Şahin").unwrap();
    assert_eq!(ilker.phone.as_deref(), Some("+905000001235"));

    let again = import(&mut world, SHEET, &options(None));
    assert_eq!(
        (again.new, again.same, again.refused, again.imported),
        (0, 4, 0, 0),
        "the same mistakes are known, and so is what they mean"
    );
    let next = SHEET.replace("Adsız Derneği", "Adsızlar Derneği");
    let changed = import(&mut world, &next, &options(None));
    assert_eq!((changed.changed, changed.imported), (1, 1));
    assert!(names(&world).contains(&"Rojîn Ateş".to_owned()));
    assert_eq!(names(&world).len(), 4);
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn a_mend_of_a_row_that_is_known_counts_as_a_change() {
    let mut world = world();
    import(&mut world, SHEET, &options(None));
    let mended = ImportOptions {
        mended: vec![mend(3, "Cep telefonu", "0500 000 12 35")],
        ..options(None)
    };
    let done = import(&mut world, SHEET, &mended);
    assert_eq!((done.same, done.changed, done.imported), (2, 1, 1));
    let people = world.programme.people().unwrap();
    let ilker = people.iter().find(|it| it.name == "İlker Şahin").unwrap();
    assert_eq!(ilker.phone.as_deref(), Some("+905000001235"));
}

#[test]
fn a_mend_that_meets_no_cell_is_refused_where_it_was_typed() {
    let world = world();
    for (name, mend, code) in [
        ("row", mend(90, "Cep telefonu", "1"), "mend_row_unknown"),
        ("column", mend(3, "Yok", "1"), "mend_column_unknown"),
        (
            "dropped column",
            mend(3, "T.C. Kimlik No", "10000000146"),
            "mend_column_unknown",
        ),
        (
            "long name",
            mend(3, "Adınız Soyadınız", &"ş".repeat(201)),
            "mend_too_long",
        ),
    ] {
        let options = ImportOptions {
            mended: vec![mend],
            ..options(None)
        };
        let refused = world.programme.preview_import(&file(SHEET), &options);
        assert_eq!(refused.unwrap_err().code(), code, "{name}");
    }
}

#[test]
fn names_in_capitals_are_proposed_and_taken_only_when_somebody_says_so() {
    let mut world = world();
    let preview = world.programme.preview_import(&file(SHEET), &options(None));
    let proposed: Vec<_> = preview
        .unwrap()
        .proposals
        .iter()
        .map(|it| (it.row, it.after.clone()))
        .collect();
    assert_eq!(
        proposed,
        [(2, "Ayşe Işık".to_owned()), (5, "Hasan Kaya".to_owned())]
    );
    let one = ImportOptions {
        mended: vec![mend(5, "Adınız Soyadınız", "Hasan Kaya")],
        ..options(None)
    };
    import(&mut world, SHEET, &one);
    assert_eq!(names(&world), ["AYŞE IŞIK", "Hasan Kaya", "İlker Şahin"]);
    world.programme.undo(None).unwrap();
    let all = ImportOptions {
        proposed_names: true,
        ..options(None)
    };
    let done = import(&mut world, SHEET, &all);
    assert_eq!(names(&world), ["Ayşe Işık", "Hasan Kaya", "İlker Şahin"]);
    assert!(done.proposals.is_empty());
}

#[test]
fn what_was_chosen_by_hand_is_chosen_again_until_it_is_forgotten() {
    let sheet = |who: &str| format!("Katılımcı kim?;Nereden?\n{who};Kırlangıç Derneği\n");
    let chosen = |heading: &str, field: &str| ColumnChoice {
        heading: heading.into(),
        field: Some(field.into()),
        dates: None,
    };
    let mut world = world();
    let by_hand = ImportOptions {
        map: vec![
            chosen("Katılımcı kim?", "name"),
            chosen("Nereden?", "organisation"),
        ],
        ..options(Some(world.meeting("1.1")))
    };
    let first = import(&mut world, &sheet("Ayşe Işık"), &by_hand);
    assert_eq!((first.imported, first.remembered.len()), (1, 0));

    let again = world.programme.preview_import(
        &file(&sheet("Ali Can")),
        &options(Some(world.meeting("1.1"))),
    );
    let again = again.unwrap();
    assert_eq!((again.new, again.refused), (1, 0));
    assert_eq!(again.remembered, by_hand.map);
    let other = "Nereden?;Katılımcı kim?;Ek soru\nKırlangıç Derneği;Ali Can;evet\n";
    let other = world
        .programme
        .preview_import(&file(other), &options(Some(world.meeting("1.1"))));
    assert!(other.unwrap().remembered.is_empty(), "another form");

    let forgotten = world.programme.forget_columns(
        &file(&sheet("Ali Can")),
        &options(Some(world.meeting("1.1"))),
    );
    assert_eq!(forgotten.unwrap().forgotten, 2);
    let bare = world.programme.preview_import(
        &file(&sheet("Ali Can")),
        &options(Some(world.meeting("1.1"))),
    );
    let bare = bare.unwrap();
    assert!(bare.remembered.is_empty());
    assert_ne!(
        bare.columns[1].field.as_ref().map(|it| it.as_str()),
        Some("organisation")
    );
    world.programme.undo(None).unwrap();
    let back = world.programme.preview_import(
        &file(&sheet("Ali Can")),
        &options(Some(world.meeting("1.1"))),
    );
    assert_eq!(back.unwrap().remembered.len(), 2, "an undo remembers again");
}

#[test]
fn the_sheet_comes_back_with_its_faults_and_without_what_may_not_be_kept() {
    let mut world = world();
    let path = world.path("sorunlar.xlsx");
    let written = world
        .programme
        .write_faults(&file(SHEET), &options(None), Language::Tr, &path)
        .unwrap();
    assert_eq!((written.rows, written.faulty), (4, 2));
    let bytes = std::fs::read(&path).unwrap();
    let sheet = spreadsheet::read(&mut Cursor::new(&bytes), &ReadOptions::default()).unwrap();
    assert!(!sheet.columns.contains(&"T.C. Kimlik No".to_owned()));
    let all: Vec<&str> = sheet.rows.iter().flat_map(|row| row.texts(12)).collect();
    assert!(!all.iter().any(|cell| cell.contains("10000000146")));
    assert!(
        sheet
            .rows
            .get(2)
            .unwrap()
            .texts(12)
            .iter()
            .any(|it| it.contains("Ad soyad yok"))
    );
    assert!(
        sheet
            .rows
            .get(1)
            .unwrap()
            .texts(12)
            .iter()
            .any(|it| it.contains("Cep telefonu"))
    );

    // Mended there and taken in, it is the same sheet.
    import(&mut world, SHEET, &options(None));
    let again = SheetFile::new("sorunlar.xlsx", Cursor::new(&bytes));
    let again = world.programme.import(&again, &options(None)).unwrap();
    assert_eq!((again.same, again.new, again.changed), (3, 0, 0));

    let refused = world.programme.write_faults(
        &file(SHEET),
        &options(None),
        Language::Tr,
        &world.path("sorunlar.csv"),
    );
    assert_eq!(refused.unwrap_err().code(), "faults_ending_unknown");
}

#[test]
fn on_the_command_line_cells_are_mended_and_faults_written_back() {
    let rota = Rota::with_tour();
    let sheet = rota.write("basvurular.csv", SHEET.as_bytes());
    let faults = rota.typed_path("sorunlar.xlsx");
    let line = ["import", &sheet, "--route", "1"];
    let with = |more: &[&'static str]| [&line[..], more].concat();
    let mend = [
        "--mend",
        "4:Adınız Soyadınız=Rojîn Ateş",
        "--proposed-names",
    ];
    let preview = rota.json(&[&with(&mend)[..], &["--preview", "--faults", &faults]].concat());
    assert_eq!(
        (&preview["new"], &preview["refused"]),
        (&4.into(), &0.into())
    );
    assert!(rota.path("sorunlar.xlsx").exists());
    assert_eq!(
        rota.refused(&with(&["--mend", "Rojîn Ateş"])),
        (2, "mend_invalid".into())
    );
    assert_eq!(
        rota.refused(&with(&["--mend", "40:Adınız Soyadınız=Rojîn Ateş"])),
        (2, "mend_row_unknown".into())
    );
    let chosen = ["--map", "Cep telefonu=answer"];
    assert_eq!(rota.json(&with(&chosen))["imported"], 3);
    let again = rota.json(&with(&["--preview"]));
    assert_eq!(again["remembered"][0]["heading"], "Cep telefonu");
    rota.json(&with(&["--forget-columns"]));
    let again = rota.json(&with(&["--preview"]));
    assert_eq!(again["remembered"].as_array().unwrap().len(), 0);
}

#[test]
fn a_long_import_can_be_stopped_and_has_written_nothing() {
    let mut world = world();
    let before = world.programme.verify().unwrap();
    let watch = Watch::default();
    watch.stop();
    let stopped = world
        .programme
        .import_watched(&file(SHEET), &options(None), &watch);
    assert_eq!(stopped.unwrap_err().code(), "stopped");
    assert_eq!(world.programme.verify().unwrap(), before);
    // While the bytes are read, long before there are rows.
    let watch = Watch::default();
    let read = Cell::new(0);
    let long = SHEET.to_owned() + &"\r\n".repeat(1 << 20);
    let slow = Slow {
        file: Cursor::new(&long),
        read: &read,
        watch: &watch,
    };
    let stopped =
        world
            .programme
            .import_watched(&SheetFile::new("uzun.csv", slow), &options(None), &watch);
    assert_eq!(stopped.unwrap_err().code(), "stopped");
    assert!(
        read.get() > 0 && read.get() < long.len() / 4,
        "{} of {} bytes",
        read.get(),
        long.len()
    );
    assert_eq!(world.programme.verify().unwrap(), before);
    let watch = Watch::default();
    world
        .programme
        .preview_import_watched(&file(SHEET), &options(None), &watch)
        .unwrap();
    let progress = watch.progress();
    assert!(progress.done > 0 && progress.done <= progress.total);
}

/// A file that somebody stops waiting for as soon as some of it has been read.
struct Slow<'a> {
    file: Cursor<&'a String>,
    read: &'a Cell<usize>,
    watch: &'a Watch,
}

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.file.read(buffer)?;
        self.read.set(self.read.get() + length);
        if self.read.get() > 100_000 {
            self.watch.stop();
        }
        Ok(length)
    }
}

impl Seek for Slow<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

#[test]
fn a_file_that_changes_while_it_is_looked_at_is_refused() {
    let mut world = world();
    let before = world.programme.verify().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("liste.csv");
    std::fs::write(&path, SHEET).unwrap();
    let sheet = SheetFile::open(&path).unwrap();
    world
        .programme
        .preview_import(&sheet, &options(None))
        .unwrap();
    // Another program writes to it: as many bytes, half as many, more.
    let changed = SHEET.replace('a', "e");
    for (text, seconds) in [
        (&changed[..], 1),
        (&SHEET[..SHEET.len() / 2], 2),
        (SHEET, 3),
    ] {
        std::fs::write(&path, text).unwrap();
        let written = std::fs::metadata(&path).unwrap().modified().unwrap();
        let later = written + Duration::from_secs(seconds);
        File::options()
            .append(true)
            .open(&path)
            .unwrap()
            .set_modified(later)
            .unwrap();
        let refused = world.programme.import(&sheet, &options(None));
        assert_eq!(refused.unwrap_err().code(), "file_changed");
    }
    assert_eq!(world.programme.verify().unwrap(), before);
    let sheet = SheetFile::open(&path).unwrap();
    let done = world.programme.import(&sheet, &options(None)).unwrap();
    assert!(done.imported > 0, "opened anew, it is another file");
}

#[test]
fn the_first_response_of_one_form_is_not_the_first_of_another() {
    let mut world = world();
    let first = "\
id;submitdate;lastpage;Ad Soyad;Kurum;E-posta;Hangi toplantıya katılmak istiyorsunuz?
1;2026-11-12 14:03:00;3;Ayşe Işık;Kırlangıç Derneği;isik@example.org;Trabzon
2;2026-11-12 14:05:00;3;İlker Şahin;Ordu Derneği;sahin@example.org;Ordu
";
    let second = "\
id;submitdate;lastpage;Ad Soyad;Kurum;E-posta;Göreviniz;Hangi toplantıya katılmak istiyorsunuz?
1;2026-11-13 10:00:00;3;Selin Ak;Umut Derneği;ak@example.org;Üye;Ordu
2;2026-11-13 10:05:00;3;İLKER ŞAHİN;Ordu Derneği;sahin@example.org;Üye;Ordu
";
    world.import_text(first, None).unwrap();
    let done = world.import_text(second, None).unwrap();
    assert_eq!((done.new, done.changed), (1, 1), "a number, and who has it");
    let mut names: Vec<String> = world
        .programme
        .people()
        .unwrap()
        .into_iter()
        .map(|it| it.name)
        .collect();
    names.sort();
    assert_eq!(names, ["Ayşe Işık", "Selin Ak", "İlker Şahin"]);
    // Each form goes on by itself.
    let again = world.import_text(first, None).unwrap();
    assert_eq!((again.new, again.same, again.changed), (0, 1, 1));
}

#[test]
fn of_several_sheets_the_one_that_is_read_is_named_and_so_are_the_others() {
    let rota = Rota::with_tour();
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, person) in [
        ("Kapak", None),
        ("Trabzon", Some("Ayşe Işık")),
        ("Eski", Some("Ali Can")),
    ] {
        let page = book.add_worksheet();
        page.set_name(name).unwrap();
        page.set_hidden(name == "Eski");
        page.write_row(0, 0, ["Ad Soyad", "Kurum"]).unwrap();
        if let Some(person) = person {
            page.write_row(1, 0, [person, "Umut Derneği"]).unwrap();
        } else {
            page.write_row(0, 0, ["Başvurular", ""]).unwrap();
        }
    }
    let sheet = rota.write("basvurular.xlsx", &book.save_to_buffer().unwrap());
    let line = [
        "import",
        &sheet,
        "--route",
        "1",
        "--meeting",
        "trabzon",
        "--preview",
    ];
    let said = rota.run(&line);
    for line in [
        "Okunan sayfa: Trabzon\n",
        "Okunmayan sayfalar: Kapak.",
        "Gizli sayfalar: Eski\n",
    ] {
        assert!(said.out.contains(line), "{line}: {}", said.out);
    }
}

#[test]
fn whose_whole_name_is_typed_is_meant_and_not_who_has_its_letters() {
    let rota = Rota::with_tour();
    let sheet = "Ad Soyad;Kurum\nDeniz Er;Umut Derneği\nEce Dağ;Karadeniz Eğitim Ereğli Derneği\n";
    let sheet = rota.write("liste.csv", sheet.as_bytes());
    rota.json(&["import", &sheet, "--route", "1", "--meeting", "trabzon"]);
    let in_both = rota.run(&["check-in", "trabzon", "deniz er"]);
    assert_eq!(in_both.status, 0, "{}", in_both.err);
    assert!(in_both.out.contains("Deniz Er"), "{}", in_both.out);
}
