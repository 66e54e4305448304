//! What is printed for the room, read as others read it: the codes of badges by the reader of scans, texts by poppler.

#![allow(
    clippy::duplicate_mod,
    reason = "invented sheets and invented reports have the same pictures"
)]
#![allow(
    clippy::unwrap_used,
    reason = "what goes wrong in a test is to be seen"
)]

#[allow(dead_code, reason = "others look at more of it")]
#[path = "support/report.rs"]
mod report;
#[allow(dead_code, reason = "others look at more of it")]
#[path = "support/room.rs"]
mod room;
#[allow(dead_code, unused_imports, reason = "others look at more of it")]
mod support;

use documents::{badges, drawn};
use domain::language::Language;
use image::imageops::crop_imm;
use rxing::BarcodeFormat;
use rxing::helpers::detect_in_luma_slice;

/// Ten cards to a page, as a scanner of 150 dots an inch sees them.
#[test]
fn the_code_of_a_badge_is_read_off_the_paper() {
    let it = room::badges(Language::Tr);
    let pages = drawn::pages(badges::pdf(&it).unwrap().bytes, 150.0 / 72.0);
    let page = image::load_from_memory(&pages[0]).unwrap().into_luma8();
    let dots = |millimetres: f32| (millimetres / 25.4 * 150.0) as u32;
    for (at, badge) in it.people.iter().take(10).enumerate() {
        let (x, y) = (20.0 + (at % 2) as f32 * 85.0, 13.5 + (at / 2) as f32 * 54.0);
        let card = crop_imm(&page, dots(x), dots(y), dots(85.0), dots(54.0)).to_image();
        let (width, height) = card.dimensions();
        let kind = Some(BarcodeFormat::QR_CODE);
        let read = detect_in_luma_slice(card.as_raw(), width, height, kind).unwrap();
        assert_eq!(read.getText(), badge.code, "{}", badge.name);
    }
}

#[test]
fn nobody_has_a_code_on_a_blank_badge() {
    let mut it = room::badges(Language::En);
    it.people.clear();
    let pages = drawn::pages(badges::pdf(&it).unwrap().bytes, 150.0 / 72.0);
    let page = image::load_from_memory(&pages[0]).unwrap().into_luma8();
    let (width, height) = page.dimensions();
    let kind = Some(BarcodeFormat::QR_CODE);
    assert!(detect_in_luma_slice(page.as_raw(), width, height, kind).is_err());
}
