//! The colours of the screen as an ICC profile: a page that is to be kept says what its red, green and blue are.
//!
//! Written here from the numbers of IEC 61966-2-1, adapted to the white of ICC.1:2010 by its Bradford matrix, so that no
//! stranger's file has to be shipped: some 500 bytes.

/// Red, green and blue under the white of a profile.
const PRIMARIES: [[f64; 3]; 3] = [
    [0.436_065_67, 0.222_488_40, 0.013_916_02],
    [0.385_147_09, 0.716_873_17, 0.097_076_42],
    [0.143_066_41, 0.060_607_91, 0.714_096_07],
];
/// That white, D50.
const WHITE: [f64; 3] = [0.964_202_88, 1.0, 0.824_905_40];
/// From the white of the screen, D65, to it.
const ADAPTATION: [f64; 9] = [
    1.047_882_08,
    0.022_918_70,
    -0.050_216_67,
    0.029_586_79,
    0.990_478_52,
    -0.017_074_58,
    -0.009_231_57,
    0.015_075_68,
    0.751_678_47,
];
/// The curve: its power, and the straight piece near black.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

pub(super) fn srgb() -> Vec<u8> {
    let curve = tag(b"para", &[&[0, 3, 0, 0][..], &fixed(&CURVE)].concat());
    let colour = |it: &[f64; 3]| tag(b"XYZ ", &fixed(it));
    let tags = [
        (b"desc", text("sRGB")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", colour(&WHITE)),
        (b"chad", tag(b"sf32", &fixed(&ADAPTATION))),
        (b"rXYZ", colour(&PRIMARIES[0])),
        (b"gXYZ", colour(&PRIMARIES[1])),
        (b"bXYZ", colour(&PRIMARIES[2])),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let start = 128 + 4 + 12 * tags.len();
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut values: Vec<u8> = Vec::new();
    let mut last: Option<(usize, &Vec<u8>)> = None;
    for (name, value) in &tags {
        // The three curves are one and the same.
        let at = match last {
            Some((at, same)) if same == value => at,
            _ => {
                values.extend(value);
                start + values.len() - value.len()
            }
        };
        last = Some((at, value));
        table.extend(*name);
        table.extend((at as u32).to_be_bytes());
        table.extend((value.len() as u32).to_be_bytes());
    }
    let mut profile = head((start + values.len()) as u32);
    profile.extend(table);
    profile.extend(values);
    profile
}

/// Version 4.2, a screen, red, green and blue to XYZ. Its day is that of the format: it never changes.
fn head(size: u32) -> Vec<u8> {
    let mut head = size.to_be_bytes().to_vec();
    head.extend([0; 4]);
    head.extend(0x0420_0000_u32.to_be_bytes());
    head.extend(b"mntrRGB XYZ ");
    head.extend([2010_u16, 1, 1, 0, 0, 0].map(u16::to_be_bytes).concat());
    head.extend(b"acsp");
    head.extend([0; 28]);
    head.extend(fixed(&WHITE));
    head.resize(128, 0);
    head
}

fn tag(kind: &[u8; 4], value: &[u8]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(value);
    // Each begins at a multiple of four.
    tag.resize(tag.len().next_multiple_of(4), 0);
    tag
}

/// One text in English, the only language that every reader of profiles knows.
fn text(text: &str) -> Vec<u8> {
    let letters: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut value = [1_u32, 12].map(u32::to_be_bytes).concat();
    value.extend(b"enUS");
    value.extend((letters.len() as u32).to_be_bytes());
    value.extend(28_u32.to_be_bytes());
    value.extend(letters);
    tag(b"mluc", &value)
}

/// Numbers with sixteen binary digits after the mark.
fn fixed(numbers: &[f64]) -> Vec<u8> {
    let one = |it: &f64| ((it * 65_536.0).round() as i32).to_be_bytes();
    numbers.iter().flat_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_as_long_as_it_says_and_every_value_lies_in_it() {
        let profile = srgb();
        let number = |at: usize| {
            let bytes = profile[at..at + 4].try_into().unwrap();
            u32::from_be_bytes(bytes) as usize
        };
        assert_eq!(number(0), profile.len());
        assert!(profile.len() < 700, "{}", profile.len());
        for tag in 0..number(128) {
            let entry = 132 + 12 * tag;
            let (at, length) = (number(entry + 4), number(entry + 8));
            assert_eq!(at % 4, 0);
            assert!(at + length <= profile.len());
        }
    }
}
