//! A scan as PDF: every page is drawn, as its viewer would show it, mostly one picture that fills it.

use std::io::Read;
use std::sync::Arc;

use domain::scan::{MOST_PAGES, ScanOutcome, Shown};
use flate2::read::ZlibDecoder;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::object::Object;
use hayro::hayro_syntax::object::dict::keys::{HEIGHT, WIDTH};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderSettings, render};
use image::GrayImage;
use memchr::memmem;

use crate::limits::{INFLATED_BYTES, PAGE_PIXELS, PICTURE_PIXELS};

/// 200 dots an inch: a module of the code has five dots then, whatever the scanner made of it.
const SCALE: f32 = 200.0 / 72.0;

/// What `look` sees on each page. Only one is in memory at a time.
pub(super) fn pages(
    bytes: &[u8],
    look: impl Fn(&GrayImage) -> Shown,
) -> Result<Vec<Shown>, ScanOutcome> {
    if inflates_too_large(bytes) {
        return Err(ScanOutcome::TooLarge);
    }
    let pdf = Pdf::new(Arc::new(bytes.to_vec())).map_err(|why| match why {
        LoadPdfError::Decryption(_) => ScanOutcome::PasswordProtected,
        LoadPdfError::Invalid => ScanOutcome::Damaged,
    })?;
    let pages = pdf.pages();
    match pages.len() {
        0 => return Err(ScanOutcome::Damaged),
        count if count > MOST_PAGES => return Err(ScanOutcome::TooManyPages),
        _ => {}
    }
    if pdf.objects().into_iter().any(is_too_large_a_picture) {
        return Err(ScanOutcome::TooLarge);
    }
    Ok(pages.iter().map(|page| look(&drawn(page))).collect())
}

/// Whether what is packed in it is more than memory should take: 25 MB can hold 25 GB of zeros. Streams are found by their
/// word, because what the file says of where they are is not to be believed yet.
fn inflates_too_large(bytes: &[u8]) -> bool {
    let mut left = INFLATED_BYTES;
    for at in memmem::find_iter(bytes, b"stream") {
        let packed = bytes.get(at + 6..).unwrap_or_default();
        let packed = packed.strip_prefix(b"\r").unwrap_or(packed);
        let packed = packed.strip_prefix(b"\n").unwrap_or(packed);
        // What zlib writes begins so; other streams are as long as they are.
        if !matches!(packed, [0x78, ..] | [0x48, ..] | [0x58, ..] | [0x68, ..]) {
            continue;
        }
        let mut unpacked = ZlibDecoder::new(packed).take(left + 1);
        let mut piece = [0; 16 << 10];
        while let Ok(length @ 1..) = unpacked.read(&mut piece) {
            left = left.saturating_sub(length as u64);
        }
        if left == 0 {
            return true;
        }
    }
    false
}

fn is_too_large_a_picture(object: Object<'_>) -> bool {
    let Object::Stream(stream) = object else {
        return false;
    };
    let side = |key| stream.dict().get::<u32>(key).unwrap_or_default();
    u64::from(side(WIDTH)) * u64::from(side(HEIGHT)) > PICTURE_PIXELS
}

/// The page in greys. A page that would be too large is drawn smaller.
fn drawn(page: &Page<'_>) -> GrayImage {
    let (width, height) = page.render_dimensions();
    let dots = (width * SCALE) * (height * SCALE);
    let scale = match dots > PAGE_PIXELS {
        true => SCALE * (PAGE_PIXELS / dots).sqrt(),
        false => SCALE,
    };
    let longest = width.max(height) * scale;
    // A strip of a page, longer than a picture may be.
    let scale = scale * (f32::from(u16::MAX) / longest).min(1.0);
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let drawn = render(page, &InterpreterSettings::default(), &settings);
    let grey = |red: u8, green: u8, blue: u8| {
        (u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000
    };
    let dots = drawn.data().iter();
    let dots = dots.map(|it| grey(it.r, it.g, it.b) as u8).collect();
    GrayImage::from_raw(drawn.width().into(), drawn.height().into(), dots).unwrap_or_default()
}
