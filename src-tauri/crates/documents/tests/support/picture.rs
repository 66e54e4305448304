//! Pictures made here, so that nobody's has to be shipped.

use std::io::Write as _;

/// A picture of one colour.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    png_of(width, height, |_, _| [0x10, 0x30, 0x90])
}

/// A picture whose points are of these colours.
pub(crate) fn png_of(width: u32, height: u32, colour: impl Fn(u32, u32) -> [u8; 3]) -> Vec<u8> {
    let mut pixels = Vec::new();
    for y in 0..height {
        pixels.push(0);
        pixels.extend((0..width).flat_map(|x| colour(x, y)));
    }
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::new(6));
    zlib.write_all(&pixels).expect("memory takes everything");
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let parts = [
        (b"IHDR", header),
        (b"IDAT", zlib.finish().expect("memory takes everything")),
        (b"IEND", Vec::new()),
    ];
    for (name, content) in parts {
        let mut crc = flate2::Crc::new();
        crc.update(name);
        crc.update(&content);
        file.extend((content.len() as u32).to_be_bytes());
        file.extend(name);
        file.extend(&content);
        file.extend(crc.sum().to_be_bytes());
    }
    file
}
