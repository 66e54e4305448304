//! Looks through the XML of a workbook before the reader does, without keeping any of it: counts shared strings and
//! cells, measures text and tags, and checks references. The reader behind it takes a declared number of strings at its
//! word and counts references in 32 bits; neither may meet a number that was meant to break it.

use std::collections::HashSet;

use crate::limits::{self, RefusedFile};

/// What was seen of all parts so far.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) strings: u64,
    pub(crate) tags: u32,
    pub(crate) formulas: bool,
    pub(crate) merged: bool,
    /// Parts that are sheets, and the names by which the workbook refers to them: a part that is a sheet many times over
    /// would be read as often.
    sheets: HashSet<Vec<u8>>,
    references: HashSet<Vec<u8>>,
}

/// One part, fed piece by piece.
pub(crate) struct Markup<'a> {
    seen: &'a mut Seen,
    inside: Inside,
    /// The tag so far, without its `<`.
    tag: Vec<u8>,
    quote: Option<u8>,
    /// Text since the last tag, and since the last cell or string began.
    run: usize,
    cell: Option<usize>,
}

enum Inside {
    Text,
    Tag,
}

impl<'a> Markup<'a> {
    pub(crate) fn new(seen: &'a mut Seen) -> Markup<'a> {
        Markup {
            seen,
            inside: Inside::Text,
            tag: Vec::new(),
            quote: None,
            run: 0,
            cell: None,
        }
    }

    pub(crate) fn feed(&mut self, mut bytes: &[u8]) -> Result<(), RefusedFile> {
        // XML in two-byte letters is legal and nobody's; it would pass unseen here.
        if memchr::memchr(0, bytes).is_some() {
            return Err(RefusedFile::Damaged);
        }
        while !bytes.is_empty() {
            let taken = match self.inside {
                Inside::Text => self.text(bytes)?,
                Inside::Tag => self.tag(bytes)?,
            };
            bytes = &bytes[taken..];
        }
        Ok(())
    }

    fn text(&mut self, bytes: &[u8]) -> Result<usize, RefusedFile> {
        let end = memchr::memchr(b'<', bytes);
        let length = end.unwrap_or(bytes.len());
        self.run += length;
        if let Some(cell) = &mut self.cell {
            *cell += length;
        }
        if self.run.max(self.cell.unwrap_or(0)) > limits::MARKUP_TEXT_BYTES {
            return Err(RefusedFile::CellTooLong);
        }
        if end.is_some() {
            self.inside = Inside::Tag;
            self.tag.clear();
            self.quote = None;
        }
        Ok(length + usize::from(end.is_some()))
    }

    fn tag(&mut self, bytes: &[u8]) -> Result<usize, RefusedFile> {
        let mut taken = 0;
        while taken < bytes.len() {
            let byte = bytes[taken];
            taken += 1;
            // `<!-->`, `<?>`: where such a thing ends is a matter of opinion.
            if byte == b'>' && matches!(&self.tag[..], b"!--" | b"!---" | b"?") {
                return Err(RefusedFile::Damaged);
            }
            if byte == b'>' && self.closes() {
                self.inside = Inside::Text;
                self.run = 0;
                self.whole_tag()?;
                return Ok(taken);
            }
            self.tag.push(byte);
            if !self.is_aside() {
                match self.quote {
                    Some(quote) if quote == byte => self.quote = None,
                    Some(_) => {}
                    None if matches!(byte, b'"' | b'\'') => self.quote = Some(byte),
                    None => {}
                }
            }
            if self.tag.len() > limits::MARKUP_TAG_BYTES {
                return Err(RefusedFile::Damaged);
            }
        }
        Ok(taken)
    }

    /// Comments, CDATA, instructions: quotes mean nothing in them.
    fn is_aside(&self) -> bool {
        matches!(self.tag.first(), Some(b'!' | b'?'))
    }

    /// Whether the `>` that comes now ends the tag.
    fn closes(&self) -> bool {
        match &self.tag[..] {
            [b'?', rest @ ..] => rest.ends_with(b"?"),
            [b'!', b'-', b'-', rest @ ..] => rest.ends_with(b"--"),
            [b'!', b'[', rest @ ..] => rest.ends_with(b"]]"),
            _ => self.quote.is_none(),
        }
    }

    fn whole_tag(&mut self) -> Result<(), RefusedFile> {
        self.seen.tags += 1;
        if self.seen.tags > limits::TAGS {
            return Err(RefusedFile::TooManyCells);
        }
        match self.tag.first() {
            Some(b'!') if self.tag.starts_with(b"!--") || self.tag.starts_with(b"![CDATA[") => {
                return Ok(());
            }
            // A document type: entities that grow, files from elsewhere. No workbook has one.
            Some(b'!') => return Err(RefusedFile::Damaged),
            Some(b'?') => return self.instruction(),
            Some(b'/') | None => return Ok(()),
            Some(_) => {}
        }
        let end = self
            .tag
            .iter()
            .position(|byte| byte.is_ascii_whitespace() || *byte == b'/')
            .unwrap_or(self.tag.len());
        let name = &self.tag[..end];
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
        match local {
            b"c" => {
                self.cell = Some(0);
                self.reference(b"r")
            }
            b"row" => self.reference(b"r"),
            b"dimension" => self.reference(b"ref"),
            b"mergeCell" => {
                self.seen.merged = true;
                self.reference(b"ref")
            }
            b"f" => {
                self.seen.formulas = true;
                self.reference(b"ref")
            }
            b"si" => {
                self.cell = Some(0);
                self.seen.strings += 1;
                self.strings(self.seen.strings)
            }
            b"sst" => {
                let most = self
                    .attributes(b"uniqueCount")
                    .map(|count| number(count).unwrap_or(u64::MAX))
                    .max();
                self.strings(most.unwrap_or(0))
            }
            b"Relationship" => self.relationship(),
            b"sheet" => self.sheet(),
            _ => Ok(()),
        }
    }

    /// `<?xml … encoding="…"?>`: in another encoding these bytes could mean another tag.
    fn instruction(&self) -> Result<(), RefusedFile> {
        let ours = |encoding: &[u8]| {
            [&b"utf-8"[..], b"us-ascii"]
                .iter()
                .any(|it| encoding.eq_ignore_ascii_case(it))
        };
        if self.attributes(b"encoding").all(ours) {
            Ok(())
        } else {
            Err(RefusedFile::Damaged)
        }
    }

    fn strings(&self, count: u64) -> Result<(), RefusedFile> {
        if count > limits::SHARED_STRINGS {
            Err(RefusedFile::TooManyStrings)
        } else {
            Ok(())
        }
    }

    /// `A1`, `7`, `A1:B2`: at most three letters and seven digits, and not backwards.
    fn reference(&self, name: &[u8]) -> Result<(), RefusedFile> {
        for value in self.attributes(name) {
            in_bounds(value)?;
        }
        Ok(())
    }

    /// Only parts that are looked through here may be read as sheets: those that are called `.xml`, each once.
    fn relationship(&mut self) -> Result<(), RefusedFile> {
        let is = |kind: &[u8]| self.attributes(b"Type").any(|it| it.ends_with(kind));
        let (sheet, workbook) = (is(b"worksheet"), is(b"officeDocument"));
        let targets: Vec<Vec<u8>> = self
            .attributes(b"Target")
            .map(<[u8]>::to_ascii_lowercase)
            .collect();
        if (sheet || workbook) && !targets.iter().all(|target| is_xml_name(target)) {
            return Err(RefusedFile::Damaged);
        }
        if sheet {
            for target in targets {
                // However the folder is written.
                let name = target
                    .rsplit(|byte| matches!(byte, b'/' | b'\\'))
                    .next()
                    .unwrap_or_default();
                once(&mut self.seen.sheets, name.to_vec())?;
            }
        }
        Ok(())
    }

    /// `<sheet r:id="…">` in the list of sheets.
    fn sheet(&mut self) -> Result<(), RefusedFile> {
        let ids = self
            .all_attributes()
            .filter(|(key, _)| key.ends_with(b":id") || *key == b"id");
        let ids: Vec<Vec<u8>> = ids.map(|(_, value)| value.to_vec()).collect();
        ids.into_iter()
            .try_for_each(|id| once(&mut self.seen.references, id))
    }

    /// The values of an attribute, as they stand; all of them: written twice, the reader might take either.
    fn attributes<'b>(&'b self, name: &'b [u8]) -> impl Iterator<Item = &'b [u8]> {
        self.all_attributes()
            .filter(move |(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    fn all_attributes(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        let mut rest = &self.tag[..];
        std::iter::from_fn(move || {
            let equals = memchr::memchr(b'=', rest)?;
            let key = rest[..equals].trim_ascii_end();
            let start = key
                .iter()
                .rposition(u8::is_ascii_whitespace)
                .map_or(0, |at| at + 1);
            let value = rest[equals + 1..].trim_ascii_start();
            let quote = *value.first().filter(|byte| matches!(byte, b'"' | b'\''))?;
            let length = memchr::memchr(quote, &value[1..])?;
            rest = &value[length + 2..];
            Some((&key[start..], &value[1..=length]))
        })
    }
}

fn once(seen: &mut HashSet<Vec<u8>>, name: Vec<u8>) -> Result<(), RefusedFile> {
    if seen.len() as u64 >= limits::ZIP_ENTRIES {
        return Err(RefusedFile::TooManyParts);
    }
    if seen.insert(name) {
        Ok(())
    } else {
        Err(RefusedFile::Damaged)
    }
}

fn in_bounds(reference: &[u8]) -> Result<(), RefusedFile> {
    let mut before = (0, 0);
    for part in reference.split(|byte| *byte == b':') {
        let letters = part
            .iter()
            .take_while(|byte| byte.is_ascii_alphabetic())
            .count();
        let digits = &part[letters..];
        let plain = letters <= 3
            && (1..=7).contains(&digits.len())
            && digits.iter().all(u8::is_ascii_digit);
        if !plain {
            return Err(RefusedFile::Damaged);
        }
        let column = part[..letters]
            .iter()
            .fold(0, |column, letter| column * 26 + u32::from(letter & 0x1f));
        let row = number(digits).unwrap_or(0);
        if row < before.0 || column < before.1 {
            return Err(RefusedFile::Damaged);
        }
        before = (row, column);
    }
    Ok(())
}

pub(crate) fn is_xml_name(name: &[u8]) -> bool {
    let ends = |ending: &[u8]| {
        name.len() >= ending.len() && name[name.len() - ending.len()..].eq_ignore_ascii_case(ending)
    };
    ends(b".xml") || ends(b".rels")
}

fn number(digits: &[u8]) -> Option<u64> {
    std::str::from_utf8(digits).ok()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(xml: &str) -> Result<Seen, RefusedFile> {
        let mut seen = Seen::default();
        let mut markup = Markup::new(&mut seen);
        // Piece by piece, so that a tag is cut everywhere.
        for piece in xml.as_bytes().chunks(3) {
            markup.feed(piece)?;
        }
        Ok(seen)
    }

    #[test]
    fn cells_and_strings_are_counted() {
        let seen = look(
            "<x:sst uniqueCount='2'><x:si><t>a</t></x:si><x:si/></x:sst><c r=\"A1\"><f>1+1</f></c>",
        )
        .unwrap();
        assert_eq!(
            (seen.strings, seen.tags, seen.formulas, seen.merged),
            (2, 11, true, false)
        );
    }

    #[test]
    fn numbers_meant_to_break_the_reader_are_refused() {
        for (xml, refused) in [
            (
                "<sst uniqueCount=\"99999999999999\">",
                RefusedFile::TooManyStrings,
            ),
            (
                "<sst uniqueCount=\"999999999999999999999999\">",
                RefusedFile::TooManyStrings,
            ),
            (
                "<sst\n count=\"1\"\n uniqueCount = '1000001' >",
                RefusedFile::TooManyStrings,
            ),
            ("<c r=\"ZZZZZZZ99999999999\">", RefusedFile::Damaged),
            ("<c r='A99999999999'>", RefusedFile::Damaged),
            ("<row r=\"4294967296\">", RefusedFile::Damaged),
            ("<dimension ref=\"C3:A1\"/>", RefusedFile::Damaged),
            ("<x:mergeCell ref=\"AAAA1:AAAA2\"/>", RefusedFile::Damaged),
            ("<!DOCTYPE sst [<!ENTITY a \"b\">]>", RefusedFile::Damaged),
            (
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?>",
                RefusedFile::Damaged,
            ),
            (
                "<Relationship Type=\"a/worksheet\" Target=\"worksheets/sheet1.bin\"/>",
                RefusedFile::Damaged,
            ),
            (
                "<c r=\"A1\" r=\"ZZZZZZZ99999999999\">",
                RefusedFile::Damaged,
            ),
            (
                "<!--><c r=\"ZZZZZZZ99999999999\"><!-- -->",
                RefusedFile::Damaged,
            ),
            (
                "<Relationship Type='worksheet' Target='a/1.xml'/><Relationship Type='b/worksheet' Target='/A/1.XML'/>",
                RefusedFile::Damaged,
            ),
            (
                "<sheet name='a' r:id='r1'/><sheet name='b' r:id='r1'/>",
                RefusedFile::Damaged,
            ),
            ("<\0c\0>", RefusedFile::Damaged),
        ] {
            assert_eq!(look(xml), Err(refused), "{xml}");
        }
        let long = "a".repeat(limits::MARKUP_TEXT_BYTES);
        assert_eq!(
            look(&format!("<t>{long}a</t>")),
            Err(RefusedFile::CellTooLong)
        );
        assert_eq!(
            look(&format!("<si><r>{long}</r><r>{long}</r></si>")),
            Err(RefusedFile::CellTooLong)
        );
        assert_eq!(look(&format!("<c {long}>")), Err(RefusedFile::Damaged));
    }

    #[test]
    fn what_only_looks_like_a_tag_is_none() {
        for xml in [
            "<t>c r=\"ZZZZZZZ99999999999\"</t>",
            "<!-- <c r=\"ZZZZZZZ99999999999\"> -->",
            "<t a=\"> <c r='ZZZZZZZ99999999999'>\"/>",
            "<t><![CDATA[ <c r=\"ZZZZZZZ99999999999\"> ]]></t>",
            "<c r=\"XFD1048576\"/>",
            "<dimension ref=\"A1:XFD1048576\"/>",
            "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>",
            "<Relationship Type=\"a/image\" Target=\"media/a.png\"/>",
        ] {
            assert!(look(xml).is_ok(), "{xml}");
        }
    }
}
