//! Pictures that the team brings along, emblem and logos: PNG or JPEG, looked at before they are taken in.

use std::collections::BTreeMap;

use printpdf::XObject;
use printpdf::{DictItem, ExternalStream, ExternalXObject, RawImage, RawImageData, RawImageFormat};

/// A larger file is no logo.
const MOST_BYTES: usize = 8 * 1024 * 1024;
/// A side of fewer is no picture that anybody recognises on paper; one of more would not fit into memory.
const FEWEST: u32 = 24;
const MOST: u32 = 4000;

/// A picture that can be read, as far as its head says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Emblem<'a> {
    bytes: &'a [u8],
    kind: Kind,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Png,
    /// In shades of grey or in colours of light.
    Jpeg {
        grey: bool,
    },
}

impl<'a> Emblem<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Emblem<'a>> {
        if bytes.len() > MOST_BYTES {
            return None;
        }
        let (kind, width, height) = match is_sensible_png(bytes) {
            true => (Kind::Png, number(&bytes[16..20]), number(&bytes[20..24])),
            false => jpeg(bytes)?,
        };
        let sensible = [width, height]
            .iter()
            .all(|it| (FEWEST..=MOST).contains(it));
        sensible.then_some(Emblem {
            bytes,
            kind,
            width,
            height,
        })
    }

    /// `png`, `jpeg`
    pub(crate) fn ending(&self) -> &'static str {
        match self.kind {
            Kind::Png => "png",
            Kind::Jpeg { .. } => "jpeg",
        }
    }

    /// Whether all of it can be read, and not its head alone.
    pub(crate) fn is_whole(&self) -> bool {
        self.decoded().is_some()
    }

    fn decoded(&self) -> Option<RawImage> {
        let image = RawImage::decode_from_bytes(self.bytes, &mut Vec::new()).ok()?;
        (image.width as u32 == self.width).then_some(image)
    }

    /// For a PDF: a JPEG as it is, a PNG on white paper.
    pub(crate) fn into_object(self) -> Option<XObject> {
        let image = self.decoded()?;
        let Kind::Jpeg { grey } = self.kind else {
            return Some(XObject::Image(on_white(image)));
        };
        let name = |it: &str| DictItem::Name(it.as_bytes().to_vec());
        let dict = BTreeMap::from([
            ("Type", name("XObject")),
            ("Subtype", name("Image")),
            ("Width", DictItem::Int(i64::from(self.width))),
            ("Height", DictItem::Int(i64::from(self.height))),
            ("BitsPerComponent", DictItem::Int(8)),
            (
                "ColorSpace",
                name(if grey { "DeviceGray" } else { "DeviceRGB" }),
            ),
            ("Filter", name("DCTDecode")),
        ]);
        Some(XObject::External(ExternalXObject {
            stream: ExternalStream {
                dict: dict
                    .into_iter()
                    .map(|(key, it)| (key.to_owned(), it))
                    .collect(),
                content: self.bytes.to_vec(),
                compress: false,
            },
            width: None,
            height: None,
            dpi: None,
        }))
    }
}

/// What shines through becomes white: a copier and an archive know no transparency.
fn on_white(mut image: RawImage) -> RawImage {
    let (RawImageFormat::RGBA8, RawImageData::U8(pixels)) = (image.data_format, &image.pixels)
    else {
        return image;
    };
    let blended = pixels.chunks_exact(4).flat_map(|pixel| {
        let alpha = u32::from(pixel[3]);
        [pixel[0], pixel[1], pixel[2]]
            .map(|it| ((u32::from(it) * alpha + 255 * (255 - alpha) + 127) / 255) as u8)
    });
    image.pixels = RawImageData::U8(blended.collect());
    image.data_format = RawImageFormat::RGB8;
    image
}

/// The frame header of a JPEG. Four colours are those of a print shop, which would come out as others.
fn jpeg(bytes: &[u8]) -> Option<(Kind, u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let at = rest.iter().position(|it| *it != 0xff)?;
        let marker = rest[at];
        if at == 0 {
            return None;
        }
        rest = &rest[at + 1..];
        let length = number(rest.get(..2)?) as usize;
        let segment = rest.get(2..length)?;
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            let [8, h1, h2, w1, w2, colours @ (1 | 3), ..] = segment else {
                return None;
            };
            let kind = Kind::Jpeg {
                grey: *colours == 1,
            };
            return Some((kind, number(&[*w1, *w2]), number(&[*h1, *h2])));
        }
        rest = &rest[length..];
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// Beyond this a logo is a mistake, and its pixels would not fit into memory.
const MOST_PIXELS: u32 = 4000;

/// Whether a picture calls itself a PNG and declares a size that a logo may have.
pub(crate) fn is_sensible_png(png: &[u8]) -> bool {
    let header = png
        .strip_prefix(b"\x89PNG\r\n\x1a\n")
        .and_then(|rest| rest.get(4..16));
    let Some(size) = header.and_then(|header| header.strip_prefix(b"IHDR")) else {
        return false;
    };
    let pixels = |side: &[u8]| {
        side.iter()
            .fold(0, |number, byte| number << 8 | u32::from(*byte))
    };
    size.chunks(4)
        .all(|side| (1..=MOST_PIXELS).contains(&pixels(side)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shines_through_stands_on_white() {
        let image = RawImage {
            pixels: RawImageData::U8(vec![0, 51, 153, 255, 0, 51, 153, 0, 0, 0, 0, 128]),
            width: 3,
            height: 1,
            data_format: RawImageFormat::RGBA8,
            tag: Vec::new(),
        };
        let image = on_white(image);
        let expected = vec![0, 51, 153, 255, 255, 255, 127, 127, 127];
        assert_eq!(image.pixels, RawImageData::U8(expected));
        assert_eq!(image.data_format, RawImageFormat::RGB8);
    }

    #[test]
    fn the_head_of_a_jpeg_says_how_large_it_is() {
        let spots: &[u8] = include_bytes!("../tests/support/spots.jpg");
        let emblem = Emblem::read(spots).unwrap();
        assert_eq!((emblem.width, emblem.height), (90, 60));
        assert_eq!(emblem.ending(), "jpeg");
        for end in 0..spots.len() {
            // Whatever is left of it is looked at without harm.
            let rest = Emblem::read(&spots[..end]);
            assert!(rest.is_none() || end > 100);
        }
        assert!(Emblem::read(&spots[..400]).is_some_and(|it| !it.is_whole()));
    }
}
