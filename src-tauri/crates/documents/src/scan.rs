//! Scans of sheets that came back: the code of each page, read of a PDF or a picture as a scanner or a telephone makes
//! them: tilted, grey, noisy, unevenly lit, upside down or turned.
//!
//! A file comes from outside: what it says of its size is looked at before anything is unpacked or drawn.

mod code;
mod drawing;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use domain::attachment::{MOST_BYTES, recognise};
use domain::scan::{ScanOutcome, Shown};
use image::{GrayImage, ImageReader, Limits};

use crate::limits::PICTURE_PIXELS;

/// What each page shows, or why the file is no scan that can be read.
pub fn pages(bytes: &[u8]) -> Result<Vec<Shown>, ScanOutcome> {
    match bytes.len() {
        0 => return Err(ScanOutcome::Empty),
        size if size > MOST_BYTES => return Err(ScanOutcome::TooLarge),
        _ => {}
    }
    let read = || match recognise(bytes).1 {
        "application/pdf" => drawing::pages(bytes, shown),
        "image/jpeg" | "image/png" => Ok(vec![shown(&picture(bytes)?)]),
        "image/heic" => Err(ScanOutcome::NotLookedInto),
        _ => Err(ScanOutcome::OtherKind),
    };
    // Readers of pictures that others wrote: a fault of theirs is one file that cannot be read.
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(ScanOutcome::Damaged))
}

fn picture(bytes: &[u8]) -> Result<GrayImage, ScanOutcome> {
    let reader = || ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let size = reader().map(|it| it.into_dimensions());
    match size {
        Ok(Ok((width, height))) if u64::from(width) * u64::from(height) > PICTURE_PIXELS => {
            return Err(ScanOutcome::TooLarge);
        }
        Ok(Ok(_)) => {}
        _ => return Err(ScanOutcome::Damaged),
    }
    let mut reader = reader().map_err(|_| ScanOutcome::Damaged)?;
    let mut limits = Limits::default();
    // Four numbers a dot, and as much again while it is unpacked.
    limits.max_alloc = Some(PICTURE_PIXELS * 8);
    reader.limits(limits);
    let picture = reader.decode().map_err(|_| ScanOutcome::Damaged)?;
    Ok(picture.into_luma8())
}

fn shown(page: &GrayImage) -> Shown {
    match code::read(page) {
        Some(shown) => shown,
        None if is_blank(page) => Shown::Blank,
        None => Shown::NoCode,
    }
}

/// Whether there is nothing on a page but the grey of the paper: hardly a dot is much darker than most.
fn is_blank(page: &GrayImage) -> bool {
    let mut count = [0_usize; 256];
    for dot in page.as_raw() {
        count[usize::from(*dot)] += 1;
    }
    let all = page.as_raw().len();
    let mut seen = 0;
    let middle = count.iter().position(|it| {
        seen += it;
        seen * 2 > all
    });
    let dark: usize = count[..middle.unwrap_or_default() * 2 / 3].iter().sum();
    // A line of print covers more of a page than one dot in two thousand.
    dark * 2_000 < all
}
