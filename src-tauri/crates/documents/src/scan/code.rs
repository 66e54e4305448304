//! The code of a sheet on a page, by `rxing`'s port of ZXing for C++.
//!
//! Chosen by trying, on pages of the sheet at 150 dots an inch with noise, 2 to 4 degrees of tilt, uneven light, upside
//! down, turned and as a telephone's JPEG: of 40 that show the code whole, `rxing` read all as it is called here (34 at
//! the first look), its port of the Java readers 30, `rqrr` 12, `quircs` 11; `bardecoder` has not been brought up to the
//! `image` of today and wants every format of the old one. `tests/scanned_sheets.rs` counts again.

use domain::scan::Shown;
use image::GrayImage;
use rxing::BarcodeFormat;
use rxing::helpers::detect_in_luma_slice;

/// Dots of a page above which it is halved first: a code of 15 mm is large enough in a page of half as many.
const MOST_DOTS: u64 = 8_000_000;

/// The code of the sheet and the page; none where the code that is found first is another.
pub(super) fn read(page: &GrayImage) -> Option<Shown> {
    let dots = u64::from(page.width()) * u64::from(page.height());
    if dots > MOST_DOTS {
        let smaller = halved(page);
        return read(&smaller).or_else(|| look(page));
    }
    // Halving takes away the noise of a scanner, softening that of a screen of dots; each reads what the others do not.
    look(page)
        .or_else(|| look(&halved(page)))
        .or_else(|| look(&softened(page)))
}

/// Four dots are one.
fn halved(page: &GrayImage) -> GrayImage {
    let (from, width) = (page.as_raw(), page.width() as usize);
    let (half, height) = (width / 2, page.height() as usize / 2);
    let mut dots = Vec::with_capacity(half * height);
    for y in 0..height {
        let above = &from[2 * y * width..][..2 * half];
        let below = &from[(2 * y + 1) * width..][..2 * half];
        for (above, below) in above.chunks_exact(2).zip(below.chunks_exact(2)) {
            let sum = [above[0], above[1], below[0], below[1]].map(u16::from);
            dots.push((sum.iter().sum::<u16>() / 4) as u8);
        }
    }
    GrayImage::from_raw(half as u32, height as u32, dots).unwrap_or_default()
}

/// Every dot is the middle of itself and its eight neighbours; the edge stays.
fn softened(page: &GrayImage) -> GrayImage {
    let (width, height) = (page.width() as usize, page.height() as usize);
    let from = page.as_raw();
    let mut dots = from.clone();
    for y in 1..height.saturating_sub(1) {
        let rows = [y - 1, y, y + 1].map(|y| &from[y * width..][..width]);
        for x in 1..width.saturating_sub(1) {
            let sum =
                |row: &[u8]| u16::from(row[x - 1]) + u16::from(row[x]) + u16::from(row[x + 1]);
            dots[y * width + x] = ((sum(rows[0]) + sum(rows[1]) + sum(rows[2])) / 9) as u8;
        }
    }
    GrayImage::from_raw(width as u32, height as u32, dots).unwrap_or_default()
}

fn look(page: &GrayImage) -> Option<Shown> {
    let (width, height) = page.dimensions();
    let kind = Some(BarcodeFormat::QR_CODE);
    let code = detect_in_luma_slice(page.as_raw(), width, height, kind).ok()?;
    Shown::read_code(code.getText())
}
