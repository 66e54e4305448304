//! The letters of the printed pages: how wide a text is, where it breaks, and the small font that a page carries.
//!
//! Noto Sans has every Turkish and Kurdish letter. A character that it does not have is printed as a visible mark and
//! reported, never left out in silence.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use printpdf::{FontMetrics, ParsedFont, PdfFontMetricsStub};
use subsetter::GlyphRemapper;
use unicode_normalization::{UnicodeNormalization, is_nfc_quick};

use crate::{Error, Result};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

impl Weight {
    pub(crate) const ALL: [Weight; 2] = [Weight::Regular, Weight::Bold];
}

/// One of the two fonts, ready to be measured with.
pub(crate) struct Face {
    name: &'static str,
    bytes: &'static [u8],
    face: ttf_parser::Face<'static>,
    /// Glyph and advance of the characters below `NEAR`, so that measuring looks nothing up.
    near: Vec<Option<Glyph>>,
}

#[derive(Debug, Clone, Copy)]
struct Glyph {
    id: u16,
    advance: u16,
}

/// All Latin, punctuation and currency signs are below.
const NEAR: u32 = 0x2200;
/// The letters that a document uses: most are met again and again, and only marked.
#[derive(Debug, Clone)]
pub(crate) struct Letters {
    near: Box<[bool]>,
    far: BTreeSet<char>,
}

impl Default for Letters {
    fn default() -> Self {
        Letters {
            near: vec![false; NEAR as usize].into_boxed_slice(),
            far: BTreeSet::new(),
        }
    }
}

impl Letters {
    pub(crate) fn add(&mut self, text: &str) {
        for c in text.chars() {
            match self.near.get_mut(c as usize) {
                Some(used) => *used = true,
                None => {
                    self.far.insert(c);
                }
            }
        }
    }

    pub(crate) fn add_all(&mut self, other: &Letters) {
        for (used, also) in self.near.iter_mut().zip(&other.near) {
            *used |= also;
        }
        self.far.extend(&other.far);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.sorted().next().is_none()
    }

    /// In the order of their numbers.
    fn sorted(&self) -> impl Iterator<Item = char> + '_ {
        let near = (0..NEAR)
            .filter(|c| self.near[*c as usize])
            .filter_map(char::from_u32);
        near.chain(self.far.iter().copied())
    }
}

/// What is printed for a character without a glyph.
pub(crate) const REPLACEMENT: char = '\u{fffd}';

impl Face {
    pub(crate) fn of(weight: Weight) -> &'static Face {
        static REGULAR: LazyLock<Face> = LazyLock::new(|| {
            Face::read(
                "NotoSans-Regular",
                include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf"),
            )
        });
        static BOLD: LazyLock<Face> = LazyLock::new(|| {
            Face::read(
                "NotoSans-Bold",
                include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf"),
            )
        });
        match weight {
            Weight::Regular => &REGULAR,
            Weight::Bold => &BOLD,
        }
    }

    fn read(name: &'static str, bytes: &'static [u8]) -> Face {
        let face = ttf_parser::Face::parse(bytes, 0).expect("the fonts in assets are whole");
        let near = (0..NEAR)
            .map(|c| glyph_of(&face, char::from_u32(c)?))
            .collect();
        Face {
            name,
            bytes,
            face,
            near,
        }
    }

    fn glyph(&self, c: char) -> Option<Glyph> {
        match self.near.get(c as usize) {
            Some(glyph) => *glyph,
            None => glyph_of(&self.face, c),
        }
    }

    /// In points, at `size` points.
    pub(crate) fn width(&self, text: &str, size: f32) -> f32 {
        let units: u32 = text
            .chars()
            .filter_map(|c| self.glyph(c))
            .map(|glyph| u32::from(glyph.advance))
            .sum();
        units as f32 * size / f32::from(self.face.units_per_em())
    }

    /// Whether the text is wider; it is looked at no further than that, so that breaking a long word costs what it is long.
    fn is_wider(&self, text: &str, size: f32, width: f32) -> bool {
        let mut units = 0u32;
        text.chars().filter_map(|c| self.glyph(c)).any(|glyph| {
            units += u32::from(glyph.advance);
            units as f32 * size / f32::from(self.face.units_per_em()) > width
        })
    }

    /// The font with only these letters, under a name that says it is a part.
    pub(crate) fn subset(&self, letters: &Letters) -> Result<ParsedFont> {
        let glyphs: Vec<(char, Glyph)> = letters
            .sorted()
            .filter_map(|c| Some((c, self.glyph(c)?)))
            .collect();
        let mut part = GlyphRemapper::new();
        let mut by_letter = BTreeMap::new();
        let mut widths = BTreeMap::new();
        for (letter, glyph) in &glyphs {
            let id = part.remap(glyph.id);
            by_letter.insert(*letter as u32, id);
            widths.insert(id, glyph.advance);
        }
        let bytes = subsetter::subset(self.bytes, 0, &part)
            .map_err(|problem| Error::Font(format!("{}: {problem}", self.name)))?;
        let units_per_em = self.face.units_per_em();
        let metrics = FontMetrics {
            ascent: self.face.ascender(),
            descent: self.face.descender(),
        };
        let name = format!("{}+{}", tag(letters), self.name);
        let mut font = ParsedFont::with_glyph_data(
            bytes,
            0,
            Some(name),
            by_letter,
            widths,
            units_per_em,
            metrics,
        );
        let bounds = self.face.global_bounding_box();
        font.pdf_font_metrics = PdfFontMetricsStub {
            units_per_em,
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            us_weight_class: self.face.weight().to_number(),
            ..PdfFontMetricsStub::default()
        };
        Ok(font)
    }
}

fn glyph_of(face: &ttf_parser::Face, c: char) -> Option<Glyph> {
    let id = face.glyph_index(c)?;
    Some(Glyph {
        id: id.0,
        advance: face.glyph_hor_advance(id)?,
    })
}

/// Six capitals that stand for this set of letters; the format wants them before the name of a partial font.
fn tag(letters: &Letters) -> String {
    let mut hash = blake3::Hasher::new();
    for letter in letters.sorted() {
        hash.update(&(letter as u32).to_le_bytes());
    }
    hash.finalize().as_bytes()[..6]
        .iter()
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

/// The text as it can be printed: composed letters, no control characters, a mark for what has no glyph.
/// Characters that were replaced are added to `missing`.
pub(crate) fn printable(text: &str, missing: &mut BTreeSet<char>) -> String {
    let face = Face::of(Weight::Regular);
    let print = |c: char| match c {
        '\u{a0}' | '\u{202f}' => Some(' '),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {
            None
        }
        c if c.is_whitespace() || c.is_control() => Some(' '),
        c if face.glyph(c).is_some() => Some(c),
        c => {
            missing.insert(c);
            Some(REPLACEMENT)
        }
    };
    match is_nfc_quick(text.chars()) {
        unicode_normalization::IsNormalized::Yes => text.chars().filter_map(print).collect(),
        _ => text.nfc().filter_map(print).collect(),
    }
}

/// A text broken into lines.
#[derive(Debug, PartialEq)]
pub(crate) struct Lines {
    pub(crate) lines: Vec<String>,
    /// The text did not fit; its last line ends in an ellipsis.
    pub(crate) cut: bool,
}

/// Breaks a printable text at its spaces into at most `most` lines of `width` points. A word that is wider than a line is
/// broken inside.
pub(crate) fn wrap(weight: Weight, size: f32, text: &str, width: f32, most: usize) -> Lines {
    let face = Face::of(weight);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    let space = face.width(" ", size);
    for word in text.split_whitespace() {
        let wide = face.width(word, size);
        if !line.is_empty() && used + space + wide <= width {
            line.push(' ');
            line.push_str(word);
            used += space + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut rest = word;
        while face.is_wider(rest, size, width) {
            let at = break_at(face, size, rest, width);
            lines.push(rest[..at].to_owned());
            rest = &rest[at..];
        }
        rest.clone_into(&mut line);
        used = face.width(rest, size);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    let cut = lines.len() > most;
    if cut {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(with_ellipsis(face, size, &rest, width));
    }
    Lines { lines, cut }
}

/// Where the first line of a too wide word ends; at least one character is taken, so that it ends at all.
fn break_at(face: &Face, size: f32, word: &str, width: f32) -> usize {
    let mut used = 0.0;
    for (at, c) in word.char_indices() {
        used += face.width(c.encode_utf8(&mut [0; 4]), size);
        if used > width && at > 0 {
            return at;
        }
    }
    word.len()
}

fn with_ellipsis(face: &Face, size: f32, text: &str, width: f32) -> String {
    let room = width - face.width("…", size);
    let at = break_at(face, size, text, room);
    format!(
        "{}…",
        text[..at].trim_end_matches([' ', ',', '-', '/', '('])
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_region_is_in_both_fonts() {
        for weight in Weight::ALL {
            for c in "abcçdefgğhıijklmnoöpqrsştuüvwxyzABCÇDEFGĞHIİJKLMNOÖPQRSŞTUÜVWXYZâîûÂÎÛêÊẍẌḧḦ₺€“”‘’–—…·•§%№\u{fffd}".chars() {
                assert!(Face::of(weight).glyph(c).is_some(), "{c} in {weight:?}");
            }
        }
    }

    #[test]
    fn decomposed_letters_are_composed_and_strangers_are_reported() {
        let mut missing = BTreeSet::new();
        assert_eq!(
            printable("S\u{327}\u{131}rnak I\u{307}zmir\tg\u{306}", &mut missing),
            "Şırnak İzmir ğ"
        );
        assert!(missing.is_empty());
        assert_eq!(
            printable("Ayşe \u{1f333} علي", &mut missing),
            "Ayşe \u{fffd} \u{fffd}\u{fffd}\u{fffd}"
        );
        assert_eq!(missing.len(), 4);
    }

    /// Half a million letters without a space, as a file of an earlier version can hold them: in time that grows with
    /// them, and not with their square.
    #[test]
    fn a_word_without_end_is_broken_in_one_walk() {
        let word = "ş".repeat(500_000);
        let broken = wrap(Weight::Regular, 8.0, &word, 200.0, 3);
        assert_eq!((broken.lines.len(), broken.cut), (3, true));
        let whole = wrap(Weight::Regular, 8.0, &word, 200.0, usize::MAX);
        assert_eq!(whole.lines.concat(), word);
    }

    #[test]
    fn a_long_name_wraps_and_then_ends_in_an_ellipsis() {
        let name =
            "Doğu Anadolu Kadın Dayanışma ve Toplumsal Cinsiyet Eşitliği Dernekleri Federasyonu";
        let whole = wrap(Weight::Regular, 8.0, name, 200.0, 9);
        assert!(!whole.cut && whole.lines.len() == 2, "{whole:?}");
        let short = wrap(Weight::Regular, 8.0, name, 100.0, 2);
        assert!(
            short.cut && short.lines.len() == 2 && short.lines[1].ends_with('…'),
            "{short:?}"
        );
        for line in whole.lines.iter().chain(&short.lines) {
            assert!(
                Face::of(Weight::Regular).width(line, 8.0) <= 200.0,
                "{line}"
            );
        }
    }

    #[test]
    fn a_word_wider_than_the_column_is_broken_inside() {
        let word = "Muvaffakiyetsizleştiricileştiriveremeyebi";
        assert_eq!(word.chars().count(), 41);
        let lines = wrap(Weight::Bold, 8.5, word, 70.0, 9).lines;
        assert!(lines.len() >= 3);
        assert_eq!(lines.concat(), word);
        assert!(
            lines
                .iter()
                .all(|line| Face::of(Weight::Bold).width(line, 8.5) <= 70.0)
        );
    }

    #[test]
    fn no_room_at_all_still_ends() {
        assert_eq!(wrap(Weight::Regular, 8.0, "Işık", 0.1, 2).lines.len(), 2);
        assert_eq!(
            wrap(Weight::Regular, 8.0, "   ", 50.0, 2).lines,
            Vec::<String>::new()
        );
    }
}
