//! What a donor is handed at the end of a tour: the figures, the report of the programme in its three forms, and the package;
//! and a list of 100,000 rows as a workbook, beside what people write such a workbook with.

use std::path::Path;

use chrono::NaiveDate;
use documents::export::{self, Cell, Column, ExportedTable, Sheet};
use documents::words::Language;
use programme::vocabulary::Tier;
use programme::{FiguresOf, Programme, ReportOptions, Watch, view};

use crate::child::{Cost, ourselves, python};
use crate::clock::{cpu, report};
use crate::measure::{Table, median};
use crate::overview::{ENTRIES, PEOPLE, exponent, open, tour, write_until};

const ROUNDS: usize = 5;
const RECOMMENDATIONS: usize = 300;
/// So many in a row: one is over before the clock of the processor ticks.
const COUNTINGS: usize = 20;
const ROWS: usize = 100_000;

pub(crate) fn measure(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    figures(table, folder.path());
    let programme = held(&folder.path().join("tour.rota"));
    handed_over(table, programme, folder.path());
    workbook(table, folder.path());
}

fn counting(programme: &Programme) -> f64 {
    let once = || {
        programme.figures(FiguresOf::Programme).unwrap();
    };
    let round = |_| cpu(|| (0..COUNTINGS).for_each(|_| once())).0 / COUNTINGS as f64;
    median((0..ROUNDS).map(round).collect())
}

fn figures(table: &mut Table, folder: &Path) {
    let mut points = Vec::new();
    for people in PEOPLE {
        let programme = tour(&folder.join(format!("figures-{people}.rota")), people);
        let ms = counting(&programme);
        points.push((f64::from(people), ms));
        table.add(
            format!("figures of the programme, {people} people, CPU"),
            ms,
            "ms",
        );
    }
    table.add("figures, exponent in people", exponent(&points), "");
    let path = folder.join("figures-history.rota");
    tour(&path, 150).close().unwrap();
    let mut first = None;
    for entries in ENTRIES {
        write_until(&path, entries);
        let programme = open(&path);
        let ms = counting(&programme);
        let first = *first.get_or_insert(ms);
        let name = format!("figures after {entries} log entries, CPU");
        table.add_beside(name, ms, "ms", "after 2000", first);
        programme.close().unwrap();
    }
}

/// The tour with 600 people and what its rooms recommended.
fn held(path: &Path) -> Programme {
    let mut programme = tour(path, 600);
    let meetings = programme.meetings().unwrap();
    for number in 0..RECOMMENDATIONS {
        let form = view::RecommendationForm {
            theme: None,
            text_tr: Some(format!(
                "Küçük derneklerin hibe başvurusunda yararlanacağı bölgesel bir destek ofisi kurulsun ({number})"
            )),
            text_en: None,
            addressee: Some("İlgili bakanlık".into()),
            priority: Some(1 + number as u32 % 3),
            from_notes: Vec::new(),
        };
        let meeting = meetings[number % meetings.len()].meeting;
        programme.add_recommendation(meeting, &form).unwrap();
    }
    programme
}

fn options(language: Language) -> ReportOptions {
    ReportOptions {
        language,
        tier: Tier::Donor,
        prepared: None,
        checked: None,
        issued_at: None,
    }
}

fn handed_over(table: &mut Table, mut programme: Programme, folder: &Path) {
    let mut whole = Vec::new();
    let mut each = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        let mut sum = 0.0;
        for (ending, times) in ["pdf", "docx", "xlsx"].into_iter().zip(&mut each) {
            let path = folder.join(format!("report.{ending}"));
            let (ms, written) =
                cpu(|| programme.report(FiguresOf::Programme, &path, &options(Language::Tr)));
            written.unwrap();
            times.push(ms);
            sum += ms;
        }
        whole.push(sum);
    }
    let name = "programme report, 30 meetings, 600 people, 300 recommendations";
    table.add(
        format!("{name}, pdf + docx + xlsx, CPU"),
        median(whole),
        "ms",
    );
    for (ending, times) in ["pdf", "docx", "xlsx"].into_iter().zip(each) {
        table.add(format!("… its {ending}, CPU"), median(times), "ms");
    }
    tags(table, &programme);
    for meeting in programme.meetings().unwrap() {
        for language in [Language::Tr, Language::En] {
            // Drafts go into no package; lists of who took part are none.
            let path = folder.join("list.pdf");
            if meeting.arrived > 0 {
                let list = programme.participant_list(meeting.meeting, &path, language, None);
                list.unwrap();
            }
        }
    }
    let mut times = Vec::new();
    let mut files = 0;
    for round in 0..ROUNDS {
        let (ms, ()) = cpu(|| {
            for language in [Language::Tr, Language::En] {
                let into = folder.join(format!("package-{round}-{}", language.word()));
                let of = FiguresOf::Programme;
                let put = programme.put_package(of, &into, language, &Watch::default());
                files = programme.note_package(put.unwrap()).unwrap().files.len();
            }
        });
        times.push(ms);
    }
    assert!(files > 0, "an empty package is quickly packed");
    table.add(
        "package of 30 meetings in both languages, CPU",
        median(times),
        "ms",
    );
    table.add("… files in the last of them", files as f64, "");
}

/// What it costs that the report can be read out, of the drawing alone.
fn tags(table: &mut Table, programme: &Programme) {
    let options = options(Language::Tr);
    let drawn = programme.drawn_report(FiguresOf::Programme, &options);
    let drawn = drawn.unwrap();
    let (mut tagged, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        for (with, times) in [(true, &mut tagged), (false, &mut plain)] {
            times.push(cpu(|| drawn(with).unwrap()).0);
        }
    }
    let (with, without) = (drawn(true).unwrap(), drawn(false).unwrap());
    assert!(with.len() > without.len(), "tags take room");
    let name = "programme report drawn with tags, CPU";
    table.add_beside(name, median(tagged), "ms", "without tags", median(plain));
}

fn workbook(table: &mut Table, folder: &Path) {
    let path = folder.join("liste.xlsx");
    let mut ours: Vec<Cost> = Vec::new();
    let mut theirs: [Vec<Cost>; 2] = Default::default();
    for _ in 0..ROUNDS {
        ours.push(ourselves("workbook", &[&path]));
        for (script, costs) in [XLSXWRITER, PANDAS].into_iter().zip(&mut theirs) {
            costs.extend(python(script, &path));
        }
    }
    let of = |costs: &[Cost], what: fn(&Cost) -> f64| median(costs.iter().map(what).collect());
    let name = format!("workbook {ROWS} x 9");
    table.add(format!("{name}, peak"), of(&ours, |it| it.peak), "MB");
    for (peer, costs) in ["XlsxWriter constant memory", "pandas"]
        .into_iter()
        .zip(&theirs)
    {
        match costs.is_empty() {
            true => table.add(format!("{name}, CPU"), of(&ours, |it| it.cpu), "ms"),
            false => {
                let (own, other) = (of(&ours, |it| it.cpu), of(costs, |it| it.cpu));
                table.add_beside(format!("{name}, CPU"), own, "ms", peer, other);
            }
        }
    }
}

/// In a process of its own, so that its memory is its own.
pub(crate) fn written(path: &Path) {
    let table = list();
    report(|| {
        std::fs::write(path, export::xlsx(&table).unwrap()).unwrap();
        table.sheets[0].rows.len() as f64
    });
}

fn list() -> ExportedTable {
    let column = |at: usize| Column {
        heading: format!("Sütun {at}"),
        meaning: "Bir değer".into(),
    };
    let day = NaiveDate::from_ymd_opt(2027, 3, 14).unwrap();
    let row = |at: usize| {
        let text = |of: &str| Cell::text(format!("{of} {}", at % 997));
        vec![
            Cell::Number(at as u32),
            text("Ümmügülsüm Işık"),
            text("Kırlangıç Kadın Dayanışma Derneği"),
            text("Yönetim Kurulu Üyesi"),
            Cell::text("Trabzon"),
            Cell::Day(day),
            text("kisi@example.org"),
            Cell::text("0500 000 00 00"),
            Cell::Number(at as u32 % 5),
        ]
    };
    ExportedTable {
        title: "Liste".into(),
        sheets: vec![Sheet {
            tab: "Kayıtlar".into(),
            columns: (1..=9).map(column).collect(),
            rows: (0..ROWS).map(row).collect(),
            charts: Vec::new(),
        }],
        ..ExportedTable::default()
    }
}

const XLSXWRITER: &str = r#"
import datetime
import xlsxwriter

def work(path):
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Kayıtlar")
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    for at in range(9):
        sheet.write_string(0, at, f"Sütun {at + 1}")
    for row in range(100_000):
        few = row % 997
        sheet.write_number(row + 1, 0, row)
        sheet.write_string(row + 1, 1, f"Ümmügülsüm Işık {few}")
        sheet.write_string(row + 1, 2, f"Kırlangıç Kadın Dayanışma Derneği {few}")
        sheet.write_string(row + 1, 3, f"Yönetim Kurulu Üyesi {few}")
        sheet.write_string(row + 1, 4, "Trabzon")
        sheet.write_datetime(row + 1, 5, datetime.date(2027, 3, 14), day)
        sheet.write_string(row + 1, 6, f"kisi@example.org {few}")
        sheet.write_string(row + 1, 7, "0500 000 00 00")
        sheet.write_number(row + 1, 8, row % 5)
    book.close()
    return 100_000
"#;

const PANDAS: &str = r#"
import datetime
import pandas

def work(path):
    few = [row % 997 for row in range(100_000)]
    table = pandas.DataFrame({
        "Sütun 1": range(100_000),
        "Sütun 2": [f"Ümmügülsüm Işık {it}" for it in few],
        "Sütun 3": [f"Kırlangıç Kadın Dayanışma Derneği {it}" for it in few],
        "Sütun 4": [f"Yönetim Kurulu Üyesi {it}" for it in few],
        "Sütun 5": "Trabzon",
        "Sütun 6": datetime.date(2027, 3, 14),
        "Sütun 7": [f"kisi@example.org {it}" for it in few],
        "Sütun 8": "0500 000 00 00",
        "Sütun 9": [row % 5 for row in range(100_000)],
    })
    table.to_excel(path, index=False)
    return 100_000
"#;
