//! Photos as they are taken in: without what a camera writes into them besides the picture. Where it was taken, when, by
//! which device and whose it is nobody here asked for, and in some cities it is a danger to whoever is shown.
//!
//! The picture itself stays as it is, bit by bit. What a program needs to show it is kept: the profile of the colours, and
//! which way up it is.

use bytes::Bytes;
use domain::attachment::{PhotoNotes, recognise};
use image::metadata::Orientation;
use img_parts::ImageEXIF;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;

/// The photo without its notes; anything else as it came.
pub fn without_notes(bytes: Vec<u8>) -> (Vec<u8>, PhotoNotes) {
    let bytes = Bytes::from(bytes);
    let cleaned = match recognise(&bytes).1 {
        "image/jpeg" => jpeg(bytes.clone()),
        "image/png" => png(bytes.clone()),
        "image/webp" | "image/heic" => None,
        _ => return (bytes.into(), PhotoNotes::Absent),
    };
    match cleaned {
        None => (bytes.into(), PhotoNotes::NotLookedInto),
        Some(cleaned) if cleaned == bytes => (cleaned.into(), PhotoNotes::Absent),
        Some(cleaned) => (cleaned.into(), PhotoNotes::TakenOut),
    }
}

fn jpeg(bytes: Bytes) -> Option<Bytes> {
    let mut photo = Jpeg::from_bytes(bytes).ok()?;
    let orientation = orientation(photo.exif());
    photo.segments_mut().retain(is_for_showing);
    // The first scan holds the rest of the file, and behind the end of the picture cameras hang films and further
    // pictures, which have notes of their own.
    let scan = photo.segments_mut().pop()?;
    let rest = scan.encoder().bytes();
    let end = end_of_picture(&rest)?;
    photo.set_exif(orientation);
    let mut cleaned = Vec::from(photo.encoder().bytes());
    // Without a scan it is closed at once.
    cleaned.truncate(cleaned.len() - 2);
    cleaned.extend_from_slice(&rest[..end]);
    Some(cleaned.into())
}

fn is_for_showing(segment: &JpegSegment) -> bool {
    match segment.marker() {
        markers::APP0 => segment.contents().starts_with(b"JFIF\0"),
        markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        // Which colours the numbers stand for.
        markers::APP14 => segment.contents().starts_with(b"Adobe"),
        markers::APP1 | markers::APP3..=markers::APP13 | markers::APP15 | markers::COM => false,
        _ => true,
    }
}

/// How long the picture is from its first scan on, its end mark included.
fn end_of_picture(rest: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr(0xff, rest.get(at..)?)?;
        match *rest.get(at + 1)? {
            markers::EOI => return Some(at + 2),
            // A filled byte: the next one may be the mark.
            0xff => at += 1,
            // Within the picture: a plain 255, or a place to go on after damage.
            0x00 | markers::RST0..=markers::RST7 => at += 2,
            // A table or a further scan, which says how long it is.
            _ => {
                let length = [*rest.get(at + 2)?, *rest.get(at + 3)?];
                at += 2 + usize::from(u16::from_be_bytes(length));
            }
        }
    }
}

/// Parts of a PNG that say how to show it; the rest are texts, times and notes.
const SHOWING: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

fn png(bytes: Bytes) -> Option<Bytes> {
    let mut photo = Png::from_bytes(bytes).ok()?;
    let orientation = orientation(photo.exif());
    photo
        .chunks_mut()
        .retain(|it| SHOWING.iter().any(|kind| **kind == it.kind()));
    photo.set_exif(orientation);
    Some(photo.encoder().bytes())
}

/// A note that says nothing but which way up the picture is; none where it is the right way up.
fn orientation(exif: Option<Bytes>) -> Option<Bytes> {
    let orientation = Orientation::from_exif_chunk(&exif?)?;
    if orientation == Orientation::NoTransforms {
        return None;
    }
    // One field of TIFF 6.0, big-endian: Orientation (274) is one short.
    let mut note = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    note.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0]);
    Some(note.into())
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, ImageFormat, ImageReader, RgbImage};
    use std::io::Cursor;

    use super::*;

    /// 38.3552° north, 38.3095° east, by a camera of Ayşe's, to be shown turned by a quarter: as a telephone writes it.
    fn exif() -> Bytes {
        let mut note = b"MM\0\x2a\0\0\0\x08".to_vec();
        // Orientation 6; Artist at 62; the position at 67.
        note.extend(b"\0\x03");
        note.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
        note.extend(b"\x01\x3b\0\x02\0\0\0\x05\0\0\0\x32");
        note.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x37");
        note.extend(b"\0\0\0\0");
        note.extend(b"Ayse\0");
        note.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0");
        note.into()
    }

    fn picture() -> DynamicImage {
        RgbImage::from_fn(48, 32, |x, y| image::Rgb([x as u8 * 5, y as u8 * 7, 90])).into()
    }

    fn encoded(format: ImageFormat) -> Bytes {
        let mut bytes = Cursor::new(Vec::new());
        picture().write_to(&mut bytes, format).unwrap();
        bytes.into_inner().into()
    }

    fn pixels(bytes: &[u8]) -> DynamicImage {
        image::load_from_memory(bytes).unwrap()
    }

    fn shown_as(bytes: &[u8]) -> Orientation {
        use image::ImageDecoder;
        let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
        let mut decoder = reader.unwrap().into_decoder().unwrap();
        decoder.orientation().unwrap()
    }

    fn holds(bytes: &[u8], what: &[u8]) -> bool {
        memchr::memmem::find(bytes, what).is_some()
    }

    #[test]
    fn a_photo_of_a_telephone_loses_where_it_was_taken_and_stays_the_right_way_up() {
        let mut photo = Jpeg::from_bytes(encoded(ImageFormat::Jpeg)).unwrap();
        photo.set_exif(Some(exif()));
        let xmp = b"http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>38,21.3N</exif:GPSLatitude>";
        for (marker, contents) in [
            (markers::APP1, &xmp[..]),
            (markers::APP13, b"Photoshop 3.0\0Malatya"),
            (markers::COM, b"Malatya"),
            (markers::APP2, b"ICC_PROFILE\0\x01\x01colours"),
        ] {
            let segment = JpegSegment::new_with_contents(marker, Bytes::from_static(contents));
            photo.segments_mut().insert(1, segment);
        }
        let mut bytes = Vec::from(photo.encoder().bytes());
        // A film behind the picture, with its own position.
        bytes.extend(b"MotionPhoto_Data +38.3552+038.3095/");
        assert_eq!(shown_as(&bytes), Orientation::Rotate90, "as it came");

        let (cleaned, notes) = without_notes(bytes.clone());
        assert_eq!(notes, PhotoNotes::TakenOut);
        for lost in [&b"GPS"[..], b"Ayse", b"Malatya", b"+38.3552", b"\x88\x25"] {
            assert!(holds(&bytes, lost), "as it came");
            assert!(!holds(&cleaned, lost), "{lost:?}");
        }
        assert!(holds(&cleaned, b"colours"));
        assert_eq!(shown_as(&cleaned), Orientation::Rotate90);
        assert_eq!(pixels(&cleaned), pixels(&bytes), "not a dot is another");
        assert_eq!(
            without_notes(cleaned.clone()),
            (cleaned, PhotoNotes::Absent)
        );
    }

    #[test]
    fn a_picture_of_a_screen_loses_its_texts() {
        let mut photo = Png::from_bytes(encoded(ImageFormat::Png)).unwrap();
        photo.set_exif(Some(exif()));
        let text = img_parts::png::PngChunk::new(*b"tEXt", Bytes::from_static(b"Author\0Ayse"));
        photo.chunks_mut().insert(1, text);
        let bytes = Vec::from(photo.encoder().bytes());
        let (cleaned, notes) = without_notes(bytes.clone());
        assert_eq!(notes, PhotoNotes::TakenOut);
        assert!(holds(&bytes, b"Ayse") && !holds(&cleaned, b"Ayse"));
        assert_eq!(shown_as(&cleaned), Orientation::Rotate90);
        assert_eq!(pixels(&cleaned), pixels(&bytes));
    }

    #[test]
    fn what_cannot_be_looked_into_is_kept_as_it_came_and_said() {
        for (bytes, expected) in [
            (&b"\0\0\0\x18ftypheic"[..], PhotoNotes::NotLookedInto),
            (b"\xff\xd8\xff\xe1\0\x20cut", PhotoNotes::NotLookedInto),
            (
                b"\xff\xd8\xff\xe0\0\x04ab\xff\xda\0\x02no end",
                PhotoNotes::NotLookedInto,
            ),
            (b"\x89PNG\r\n\x1a\n\0\0", PhotoNotes::NotLookedInto),
            (b"%PDF-1.7", PhotoNotes::Absent),
            (b"", PhotoNotes::Absent),
        ] {
            assert_eq!(without_notes(bytes.to_vec()), (bytes.to_vec(), expected));
        }
    }
}
