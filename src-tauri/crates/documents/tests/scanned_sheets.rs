//! Sheets that come back from a scanner or a telephone: how many of their codes are read, made of our own sheet by noise,
//! tilt, uneven light and what else happens to paper. And files that are no scans.

#![allow(
    clippy::unwrap_used,
    reason = "what goes wrong in a test is to be seen"
)]

#[allow(dead_code, unused_imports, reason = "others look at more of it")]
mod support;

use std::io::Cursor;

use documents::drawn;
use documents::scan::pages;
use documents::sign_in_sheet::pdf;
use domain::scan::{ScanOutcome, Shown};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{rotate90, rotate180, rotate270};
use image::{GrayImage, ImageFormat, Luma};
use lopdf::{Document, Object, Stream, dictionary};

/// The pages of a sheet of 60 people, as a scanner of so many dots an inch sees them without any fault.
fn scanned(dots: f32) -> (String, Vec<GrayImage>) {
    let sheet = pdf(&support::sheet(support::people(60))).unwrap();
    let pages = drawn::pages(sheet.bytes, dots / 72.0);
    let read = |png: &Vec<u8>| image::load_from_memory(png).unwrap().into_luma8();
    (sheet.sheet, pages.iter().map(read).collect())
}

/// What lies between the dots, and `edge` beyond the page.
fn between(page: &GrayImage, x: f32, y: f32, edge: u8) -> u8 {
    let (width, height) = page.dimensions();
    if x < 0.0 || y < 0.0 || x >= (width - 1) as f32 || y >= (height - 1) as f32 {
        return edge;
    }
    let at = |right, down| f32::from(page[(x as u32 + right, y as u32 + down)][0]);
    let (right, down) = (x.fract(), y.fract());
    let above = at(0, 0) * (1.0 - right) + at(1, 0) * right;
    let below = at(0, 1) * (1.0 - right) + at(1, 1) * right;
    (above * (1.0 - down) + below * down) as u8
}

/// As it lies askew under the lid, a little smaller so that nothing of it is cut off.
fn tilted(page: &GrayImage, degrees: f32) -> GrayImage {
    let (width, height) = page.dimensions();
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let middle = (width as f32 / 2.0, height as f32 / 2.0);
    GrayImage::from_fn(width, height, |x, y| {
        let (x, y) = ((x as f32 - middle.0) * 1.06, (y as f32 - middle.1) * 1.06);
        let from = (cosine * x + sine * y, cosine * y - sine * x);
        Luma([between(page, from.0 + middle.0, from.1 + middle.1, 235)])
    })
}

/// As a telephone sees it that is not held straight.
fn aslant(page: &GrayImage, much: f32) -> GrayImage {
    let (width, height) = (page.width() as f32, page.height() as f32);
    GrayImage::from_fn(page.width(), page.height(), |x, y| {
        let (x, y) = (x as f32 / width - 0.5, y as f32 / height - 0.5);
        let away = 1.0 + much * (y + x / 2.0);
        let from = |at: f32, side: f32| (at * 1.15 / away + 0.5) * side;
        Luma([between(page, from(x, width), from(y, height), 90)])
    })
}

/// Darker towards one corner, where it keeps so much of its light.
fn lit(page: &GrayImage, least: f32) -> GrayImage {
    let (width, height) = (page.width() as f32, page.height() as f32);
    let mut lit = page.clone();
    for (x, y, dot) in lit.enumerate_pixels_mut() {
        let away = 0.6 * x as f32 / width + 0.4 * y as f32 / height;
        dot[0] = (f32::from(dot[0]) * (1.0 - (1.0 - least) * away)) as u8;
    }
    lit
}

/// Chance that is the same each time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 40) as f32 / (1_u64 << 24) as f32
    }
}

/// Every dot a little off, and so many of a thousand black or white.
fn noisy(page: &GrayImage, much: f32, dirt: f32, seed: u64) -> GrayImage {
    let mut chance = Chance(seed);
    let mut noisy = page.clone();
    for dot in noisy.pixels_mut() {
        let bell: f32 = (0..4).map(|_| chance.next() - 0.5).sum::<f32>() * 1.7;
        let value = match chance.next() * 1000.0 < dirt {
            true => f32::from(u8::from(chance.next() > 0.5)) * 255.0,
            false => f32::from(dot[0]) + bell * much,
        };
        dot[0] = value as u8;
    }
    noisy
}

/// As seen by a lens that is a little out of focus.
fn blurred(page: &GrayImage) -> GrayImage {
    let (width, from) = (page.width() as usize, page.as_raw());
    let mut blurred = page.clone();
    let dots = blurred.iter_mut().enumerate();
    for (at, dot) in dots.skip(width + 1).take(from.len() - 2 * width - 2) {
        let rows = [at - width, at, at + width];
        let sum: u16 = rows
            .iter()
            .map(|it| {
                from[it - 1..=it + 1]
                    .iter()
                    .map(|it| u16::from(*it))
                    .sum::<u16>()
            })
            .sum();
        *dot = (sum / 9) as u8;
    }
    blurred
}

fn in_black_and_white(page: &GrayImage) -> GrayImage {
    let mut page = page.clone();
    page.pixels_mut()
        .for_each(|it| it[0] = if it[0] < 128 { 0 } else { 255 });
    page
}

fn jpeg(page: &GrayImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    page.write_with_encoder(encoder).unwrap();
    bytes
}

fn png(page: &GrayImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    page.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// As a scanner writes it: one picture a page, filling it; some say the page is turned.
fn pdf_of(pages: &[(Vec<u8>, i64)], size: (u32, u32)) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let parent = document.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for (jpeg, turned) in pages {
        let picture = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(size.0),
            "Height" => i64::from(size.1), "ColorSpace" => "DeviceGray",
            "BitsPerComponent" => 8, "Filter" => "DCTDecode",
        };
        let picture = document.add_object(Stream::new(picture, jpeg.clone()));
        let content = b"q 842 0 0 595 0 0 cm /Im0 Do Q".to_vec();
        let content = document.add_object(Stream::new(dictionary! {}, content));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => parent, "Contents" => content, "Rotate" => *turned,
            "MediaBox" => vec![0.into(), 0.into(), 842.into(), 595.into()],
            "Resources" => dictionary! { "XObject" => dictionary! { "Im0" => picture } },
        });
        kids.push(page.into());
    }
    let count = kids.len() as i64;
    let all = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    document.objects.insert(parent, Object::Dictionary(all));
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    document.trailer.set("Root", root);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A PDF that asks for a password before it is shown.
fn encrypted(pdf: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("a.pdf"), folder.path().join("b.pdf"));
    std::fs::write(&from, pdf).unwrap();
    let done = std::process::Command::new("qpdf")
        .args(["--encrypt", "parola", "parola", "256", "--"])
        .args([&from, &to])
        .status();
    assert!(done.is_ok_and(|it| it.success()), "qpdf is needed");
    std::fs::read(&to).unwrap()
}

fn page(sheet: &str, page: u16) -> Shown {
    Shown::Sheet {
        sheet: sheet.to_owned(),
        page,
    }
}

/// The trial by which the reader of codes was chosen, with what is asked of it: all of them.
#[test]
fn every_page_at_150_dots_an_inch_is_read_however_it_was_scanned() {
    let (sheet, whole) = scanned(150.0);
    let (it, seed) = (&whole[0], 1);
    let (mut read, mut missed) = (0, Vec::new());
    let tilted_and_noisy = |degrees| noisy(&tilted(it, degrees), 18.0, 10.0, seed);
    let phone = |page: &GrayImage, degrees, quality| {
        let page = blurred(&tilted(&aslant(page, 0.12), degrees));
        jpeg(&noisy(&lit(&page, 0.45), 10.0, 0.0, seed), quality)
    };
    let scans = [
        ("as it is", png(it)),
        ("noise", png(&noisy(it, 18.0, 10.0, seed))),
        ("much noise", png(&noisy(it, 35.0, 20.0, seed))),
        ("tilted by 2", png(&tilted(it, 2.0))),
        ("tilted by 4", png(&tilted(it, 4.0))),
        ("tilted by -4", png(&tilted(it, -4.0))),
        ("tilted by 2, noise", png(&tilted_and_noisy(2.0))),
        ("tilted by 4, noise", png(&tilted_and_noisy(4.0))),
        ("tilted by -3, noise", jpeg(&tilted_and_noisy(-3.0), 70)),
        ("uneven light", jpeg(&lit(it, 0.4), 80)),
        (
            "uneven light, tilted, noise",
            png(&noisy(&lit(&tilted(it, 3.0), 0.4), 14.0, 5.0, seed)),
        ),
        (
            "upside down, noise",
            png(&noisy(&rotate180(it), 18.0, 10.0, seed)),
        ),
        ("turned by 90, tilted", png(&rotate90(&tilted(it, 2.0)))),
        (
            "turned by 270, tilted, noise",
            png(&rotate270(&tilted_and_noisy(-2.0))),
        ),
        ("blurred, tilted", png(&blurred(&tilted(it, 2.5)))),
        (
            "black and white",
            png(&in_black_and_white(&tilted_and_noisy(2.0))),
        ),
        ("a telephone", phone(it, 4.0, 55)),
        ("a telephone, upside down", phone(&rotate180(it), -3.0, 40)),
    ];
    for (how, bytes) in scans {
        match pages(&bytes) == Ok(vec![page(&sheet, 1)]) {
            true => read += 1,
            false => missed.push(how),
        }
    }
    assert_eq!((read, missed), (18, Vec::new()));
}

#[test]
fn a_scan_as_pdf_is_read_page_by_page() {
    let (sheet, whole) = scanned(150.0);
    let size = whole[0].dimensions();
    let paper = GrayImage::from_pixel(size.0, size.1, Luma([238]));
    let back = noisy(&paper, 12.0, 0.0, 3);
    let mut torn = whole[2].clone();
    let (from, to) = (size.0 * 8 / 10, size.1 * 2 / 10);
    for (x, y, dot) in torn.enumerate_pixels_mut() {
        if x > from && y < to {
            dot[0] = 120;
        }
    }
    let file = pdf_of(
        &[
            (jpeg(&noisy(&tilted(&whole[1], 2.0), 14.0, 5.0, 1), 75), 0),
            (jpeg(&back, 75), 0),
            (jpeg(&torn, 75), 0),
            (jpeg(&whole[3], 75), 90),
        ],
        size,
    );
    let expected = [
        page(&sheet, 2),
        Shown::Blank,
        Shown::NoCode,
        page(&sheet, 4),
    ];
    assert_eq!(pages(&file).unwrap(), expected);
}

#[test]
fn the_sheet_itself_is_read_as_it_was_written() {
    let sheet = pdf(&support::sheet(support::people(20))).unwrap();
    let read = pages(&sheet.bytes).unwrap();
    let expected: Vec<Shown> = (1..=sheet.pages as u16)
        .map(|number| page(&sheet.sheet, number))
        .collect();
    assert_eq!(read, expected);
}

#[test]
fn what_is_no_scan_is_refused_in_a_word() {
    let page = GrayImage::from_pixel(40, 40, Luma([250]));
    let whole = pdf_of(&[(jpeg(&page, 75), 0)], (40, 40));
    let huge = pdf_of(&[(jpeg(&page, 75), 0)], (60_000, 60_000));
    let many: Vec<_> = (0..101).map(|_| (jpeg(&page, 75), 0)).collect();
    let encrypted = encrypted(&whole);
    let mut zeros = b"%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n".to_vec();
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::copy(
        &mut std::io::Read::take(std::io::repeat(0), 300 << 20),
        &mut packed,
    )
    .unwrap();
    zeros.extend(packed.finish().unwrap());
    let mut wide = png(&page);
    wide[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    for (bytes, expected) in [
        (Vec::new(), ScanOutcome::Empty),
        (vec![b'%'; 30 << 20], ScanOutcome::TooLarge),
        (huge, ScanOutcome::TooLarge),
        (zeros, ScanOutcome::TooLarge),
        (pdf_of(&many, (40, 40)), ScanOutcome::TooManyPages),
        (encrypted, ScanOutcome::PasswordProtected),
        (b"%PDF-1.7 and no more".to_vec(), ScanOutcome::Damaged),
        (jpeg(&page, 75)[..60].to_vec(), ScanOutcome::Damaged),
        (wide, ScanOutcome::Damaged),
        (
            b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(),
            ScanOutcome::NotLookedInto,
        ),
        (b"PK\x03\x04".to_vec(), ScanOutcome::OtherKind),
        (b"Ad;Kurum\n".to_vec(), ScanOutcome::OtherKind),
    ] {
        let size = bytes.len();
        assert_eq!(pages(&bytes), Err(expected), "{size} bytes");
    }
}
