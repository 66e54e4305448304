//! The rows of the book of sign-in sheets as somebody would draw them with krilla: cells that wrap, ruled, on A4 landscape.
//!
//! `krilla-book OUT.pdf FONT.ttf MEETINGS PEOPLE` says the milliseconds of CPU, the most memory in MB and the rows.

use std::fs;

use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point};
use krilla::page::PageSettings;
use krilla::paint::Stroke;
use krilla::surface::Surface;
use krilla::text::{Font, TextDirection};
use ttf_parser::Face;

const WIDTH: f32 = 842.0;
const HEIGHT: f32 = 595.0;
const MARGIN: f32 = 30.0;
const ROW: f32 = 28.35;
const SIZE: f32 = 8.0;
const LEADING: f32 = 10.0;
const COLUMNS: [(&str, f32); 8] = [
    ("No", 28.0),
    ("Adı Soyadı", 142.0),
    ("Kuruluş", 198.0),
    ("Tür", 42.0),
    ("Görev", 128.0),
    ("İl", 71.0),
    ("Saat", 43.0),
    ("İmza", 130.0),
];
const GIVEN: [&str; 7] = ["Ayşe", "İlker", "Çiğdem", "Şükrü", "Rojîn", "Iraz", "Ümmügülsüm"];
const FAMILY: [&str; 5] = ["Işık", "Şahin", "Ağaoğlu", "Büyükçolakoğlu", "Akın Yıldız"];
const BLANK: usize = 8;

struct Typeface<'a> {
    font: Font,
    face: Face<'a>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, font, meetings, people] = &arguments[..] else {
        panic!("krilla-book OUT.pdf FONT.ttf MEETINGS PEOPLE");
    };
    let bytes = fs::read(font).unwrap();
    let (meetings, people): (usize, usize) = (meetings.parse().unwrap(), people.parse().unwrap());
    let before = used();
    let typeface = Typeface {
        font: Font::new(bytes.clone().into(), 0).unwrap(),
        face: Face::parse(&bytes, 0).unwrap(),
    };
    let mut document = Document::new();
    for meeting in 0..meetings {
        let row = |at: usize| cells(meeting * people + at, at + 1);
        let rows: Vec<[String; 8]> = (0..people).map(row).chain((0..BLANK).map(|_| Default::default())).collect();
        let a_page = ((HEIGHT - 2.0 * MARGIN) / ROW) as usize - 2;
        for rows in rows.chunks(a_page) {
            let mut page = document.start_page_with(PageSettings::from_wh(WIDTH, HEIGHT).unwrap());
            let mut surface = page.surface();
            write(&mut surface, &typeface, MARGIN, MARGIN, 700.0, "Katılımcı İmza Listesi – Trabzon – Kıyı Kültür Evi, Sahil Yolu 5");
            line(&mut surface, &typeface, MARGIN + 14.0, &COLUMNS.map(|it| it.0.to_owned()));
            for (at, row) in rows.iter().enumerate() {
                line(&mut surface, &typeface, MARGIN + 14.0 + ROW * (at + 1) as f32, row);
            }
            surface.finish();
            page.finish();
        }
    }
    fs::write(path, document.finish().unwrap()).unwrap();
    println!("{} {} {}", used() - before, peak(), meetings * people);
}

fn cells(number: usize, at: usize) -> [String; 8] {
    [
        at.to_string(),
        format!("{} {}", GIVEN[number % 7], FAMILY[number % 5]),
        format!("Kırlangıç Kadın Dayanışma ve Kültür Derneği {} Şubesi", number % 81),
        "DER".into(),
        "Yönetim Kurulu Üyesi".into(),
        "Trabzon".into(),
        String::new(),
        String::new(),
    ]
}

fn line(surface: &mut Surface<'_>, typeface: &Typeface<'_>, top: f32, cells: &[String; 8]) {
    let mut left = MARGIN;
    for (cell, (_, width)) in cells.iter().zip(COLUMNS) {
        frame(surface, left, top, width);
        write(surface, typeface, left + 3.0, top + 2.0, width - 6.0, cell);
        left += width;
    }
}

fn frame(surface: &mut Surface<'_>, left: f32, top: f32, width: f32) {
    let mut path = PathBuilder::new();
    path.move_to(left, top);
    path.line_to(left + width, top);
    path.line_to(left + width, top + ROW);
    path.line_to(left, top + ROW);
    path.close();
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: rgb::Color::new(128, 128, 128).into(), width: 0.4, ..Stroke::default() }));
    surface.draw_path(&path.finish().unwrap());
    surface.set_stroke(None);
}

fn write(surface: &mut Surface<'_>, typeface: &Typeface<'_>, left: f32, top: f32, width: f32, text: &str) {
    let wide = |text: &str| -> f32 {
        let units = f32::from(typeface.face.units_per_em());
        let advance = |it: char| typeface.face.glyph_index(it).and_then(|it| typeface.face.glyph_hor_advance(it));
        text.chars().filter_map(advance).map(f32::from).sum::<f32>() / units * SIZE
    };
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(last) if wide(last) + wide(" ") + wide(word) <= width => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    for (at, line) in lines.iter().enumerate() {
        let point = Point::from_xy(left, top + SIZE + LEADING * at as f32);
        surface.draw_text(point, typeface.font.clone(), SIZE, line, false, TextDirection::LeftToRight);
    }
}

/// Milliseconds of CPU, of all threads, from what the kernel says of this process.
fn used() -> f64 {
    let stat = fs::read_to_string("/proc/self/schedstat").unwrap();
    stat.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1e6
}

fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|it| it.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}
