//! What a person is told of odd cells, and what merged ones mean.

use documents::limits::{self, RefusedFile};
use documents::spreadsheet::{CellMark, Format, Warning};

use crate::made::sheet;
use crate::read;
use crate::tables::READ;

#[test]
fn a_person_is_told_what_was_odd() {
    let odd = |name: &str| {
        let (_, make, _) = READ.iter().find(|(it, _, _)| *it == name).unwrap();
        read(&make()).unwrap().warnings
    };
    assert_eq!(odd("nul bytes"), [Warning::ControlCharacters]);
    assert_eq!(
        odd("an unclosed quote"),
        [Warning::UnclosedQuote { row: 2 }]
    );
    let inner = "Ad Soyad;İl\r\n\"Ayşe\" Işık;Ordu\r\n5\" boru;Tokat\r\n\"Ali \"\"Usta\"\" Can\";\"Sivas\"\r\n";
    let sheet = read(inner.as_bytes()).unwrap();
    assert_eq!(sheet.rows.len(), 3);
    assert_eq!(sheet.rows.get(2).unwrap().cell(0), "Ali \"Usta\" Can");
    assert_eq!(
        sheet.warnings,
        [Warning::UnclosedQuote { row: 2 }],
        "what stands behind a closed quote is odd"
    );
}

#[test]
fn cells_are_what_a_person_sees() {
    let sheet = read(&sheet(
        "<row r='3'><c r='A3' t='str'><v>Ad Soyad</v></c><c r='B3' t='str'><v>Telefon</v></c><c r='C3' t='str'><v>Kurum</v></c></row>\
         <row r='5'><c r='A5' t='str'><v>Ayşe</v></c><c r='B5'><v>5000001234</v></c><c r='C5' t='e'><v>#N/A</v></c></row>\
         <row r='6'><c r='A6' t='str'><v>Ali</v></c><c r='B6' t='b'><v>1</v></c><c r='C6'><f>A1&amp;B1</f></c></row>\
         <row r='7'><c r='A7' t='str'><v>Can</v></c><c r='B7' t='str'><f>A1</f><v>hesap</v></c></row>",
    ))
    .unwrap();
    assert_eq!(sheet.format, Format::Xlsx);
    assert_eq!(sheet.header_rows, [3]);
    let rows: Vec<(u32, Vec<&str>)> = sheet
        .rows
        .iter()
        .map(|row| (row.number, row.texts(3)))
        .collect();
    assert_eq!(
        rows,
        [
            (5, vec!["Ayşe", "5000001234", ""]),
            (6, vec!["Ali", "TRUE", ""]),
            (7, vec!["Can", "hesap", ""])
        ]
    );
    assert_eq!(sheet.rows.get(0).unwrap().marks(), [(2, CellMark::Error)]);
    assert_eq!(
        sheet.rows.get(1).unwrap().marks(),
        [(2, CellMark::FormulaWithoutValue)]
    );
    assert_eq!(sheet.warnings, [Warning::FormulasWithoutValue { cells: 1 }]);
}

#[test]
fn merged_cells_are_never_taken_for_empty_ones() {
    let rows = "<row r='1'><c r='A1' t='str'><v>Ad Soyad</v></c><c r='B1' t='str'><v>Kurum</v></c></row>\
                <row r='2'><c r='A2' t='str'><v>Ayşe</v></c><c r='B2' t='str'><v>Umut</v></c></row>\
                <row r='3'><c r='A3' t='str'><v>Ali</v></c></row>\
                </sheetData><mergeCells><mergeCell ref='B2:B3'/><mergeCell ref='A9:B9'/></mergeCells><sheetData>";
    let sheet = read(&sheet(rows)).unwrap();
    assert_eq!(sheet.warnings, [Warning::MergedCells { regions: 1 }]);
    assert_eq!(sheet.rows.get(0).unwrap().marks(), []);
    assert_eq!(sheet.rows.get(1).unwrap().marks(), [(1, CellMark::Merged)]);
    assert_eq!(sheet.rows.get(1).unwrap().texts(2), ["Ali", "Umut"]);
}

#[test]
fn a_merged_text_is_filled_down_and_nowhere_else() {
    let cell = |at: &str, text: &str| format!("<c r='{at}' t='str'><v>{text}</v></c>");
    let rows = [
        (
            1,
            vec![
                ("A1", "Ad Soyad"),
                ("B1", "Kurum"),
                ("C1", "İl"),
                ("D1", "Not"),
            ],
        ),
        (2, vec![("A2", "Ayşe"), ("B2", "Umut"), ("C2", "Ordu")]),
        (3, vec![("A3", "Ali"), ("B3", "Gök")]),
        (5, vec![("A5", "Can"), ("C5", "Sivas")]),
        (6, vec![("A6", "Toplam: 3")]),
        (8, vec![("A8", "Naz")]),
    ];
    let rows = rows.map(|(number, cells)| {
        let cells: String = cells.iter().map(|(at, text)| cell(at, text)).collect();
        format!("<row r='{number}'>{cells}</row>")
    });
    let merged = ["B2:B5", "C2:D3", "C6:C8", "B1:B1", "D1:D8"];
    let merged = merged.map(|at| format!("<mergeCell ref='{at}'/>")).concat();
    let rows = format!(
        "{}</sheetData><mergeCells>{merged}</mergeCells><sheetData>",
        rows.concat()
    );
    let sheet = read(&sheet(&rows)).unwrap();
    let texts: Vec<(u32, Vec<&str>)> = sheet
        .rows
        .iter()
        .map(|row| (row.number, row.texts(4)))
        .collect();
    assert_eq!(
        texts,
        [
            (2, vec!["Ayşe", "Umut", "Ordu", ""]),
            // A text of its own, though a region hides it; and nothing to the side.
            (3, vec!["Ali", "Gök", "Ordu", ""]),
            // No row 4: merged cells alone are nobody.
            (5, vec!["Can", "Umut", "Sivas", ""]),
            // Not from a total, and no heading.
            (8, vec!["Naz", "", "", ""]),
        ]
    );
    assert_eq!(sheet.warnings, [Warning::MergedCells { regions: 4 }]);
}

#[test]
fn merged_regions_cost_no_more_than_the_limits() {
    let row = |at: usize, text: &str| {
        format!("<row r='{at}'><c r='A{at}' t='str'><v>Ad {at}</v></c>{text}</row>")
    };
    let head =
        "<row r='1'><c r='A1' t='str'><v>Ad Soyad</v></c><c r='B1' t='str'><v>Kurum</v></c></row>";
    let made = |rows: usize, text: usize, regions: &[&str]| {
        let long = format!("<c r='B2' t='str'><v>{}</v></c>", "x".repeat(text));
        let mut all = head.to_owned() + &row(2, &long);
        for at in 3..rows + 3 {
            all += &row(at, "");
        }
        let regions: String = regions
            .iter()
            .map(|at| format!("<mergeCell ref='{at}'/>"))
            .collect();
        sheet(&format!(
            "{all}</sheetData><mergeCells>{regions}</mergeCells><sheetData>"
        ))
    };
    let long = limits::CELL_CHARS;
    assert_eq!(
        read(&made(50, long, &["B2:B60"]))
            .unwrap()
            .rows
            .get(50)
            .unwrap()
            .cell(1)
            .len(),
        long
    );
    assert_eq!(
        read(&made(3_000, long, &["B2:B4000"])).err(),
        Some(RefusedFile::TooMuchText)
    );
    let all: Vec<&str> = vec!["B2:B4000"; 40];
    assert_eq!(
        read(&made(3_000, 4, &all)).err(),
        Some(RefusedFile::TooManyCells)
    );
}
