//! The XML of a workbook, tag by tag as it is unpacked. Nothing is kept but the piece that is looked at, and everything is
//! counted against the limits: what was unpacked, the tags, the text between two of them. Of a document type, of other
//! letters than Unicode's and of a tag without an end nothing good can come.
//!
//! Not quick-xml: it gathers a tag, or the text between two, whole before it hands it over, and knows no limit for either. A
//! cell that unpacks to gigabytes would be in memory before anybody could count it. Of XML a workbook uses little.

use std::io::Read;

use crate::limits::{self, RefusedFile};

mod letters;
mod names;

use letters::Letters;
use names::{Kind, Names};

/// What was read of a whole file so far, over all its parts.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    inflated: u64,
    tags: u32,
}

/// One part.
pub(crate) struct Markup<'a, R> {
    source: Letters<R>,
    counted: &'a mut Counted,
    /// How much of this part may be unpacked.
    most: u64,
    inflated: u64,
    buffer: Vec<u8>,
    /// What of the buffer is still to be looked at.
    at: usize,
    end: usize,
    is_done: bool,
    names: Names,
    /// How many elements are open inside one that is not ours, with that one; nothing of them is seen.
    skipped: u32,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    Tag(Tag<'a>),
    /// Between two tags, as it stands there: see [`unescape`].
    Text(&'a [u8]),
    /// Text that means itself.
    Raw(&'a [u8]),
}

/// A tag without its brackets.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub(crate) struct Tag<'a>(&'a [u8]);

enum Found {
    Text,
    Tag,
    Raw,
    Nothing,
}

impl<'a, R: Read> Markup<'a, R> {
    pub(crate) fn new(source: R, counted: &'a mut Counted, most: u64) -> Markup<'a, R> {
        Markup {
            source: Letters::new(source),
            counted,
            most,
            inflated: 0,
            buffer: vec![0; PIECE],
            at: 0,
            end: 0,
            is_done: false,
            names: Names::default(),
            skipped: 0,
        }
    }

    /// The next tag or text; `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Token<'_>>, RefusedFile> {
        let (found, piece) = loop {
            if self.at == self.end && !self.fill()? {
                return Ok(None);
            }
            match self.look()? {
                Some((found, length)) => {
                    let piece = self.at..self.at + length;
                    self.at = piece.end;
                    match found {
                        Found::Nothing => {}
                        Found::Tag if self.is_not_ours(piece.clone())? => {}
                        _ if self.skipped > 0 => {}
                        found => break (found, piece),
                    }
                }
                // Text may end with the part; a tag may not.
                None if !self.fill()? && self.buffer[self.at] == b'<' => {
                    return Err(RefusedFile::Damaged);
                }
                None => {}
            }
        };
        let piece = &self.buffer[piece];
        Ok(Some(match found {
            Found::Tag => Token::Tag(Tag(&piece[1..piece.len() - 1])),
            Found::Raw => Token::Raw(&piece[b"<![CDATA[".len()..piece.len() - b"]]>".len()]),
            Found::Text | Found::Nothing => Token::Text(piece),
        }))
    }

    /// An element of another namespace than the first of the part is an extension's, whatever its name, and so is all that is
    /// inside it: `x15:workbookPr` is no `workbookPr`. Of alternatives the one is ours that every program understands.
    fn is_not_ours(&mut self, piece: std::ops::Range<usize>) -> Result<bool, RefusedFile> {
        let tag = Tag(&self.buffer[piece.start + 1..piece.end - 1]);
        let kind = self.names.kind(tag)?;
        if self.skipped > 0 {
            match (tag.closes(), tag.is_empty()) {
                (true, _) => self.skipped -= 1,
                (false, false) => self.skipped += 1,
                (false, true) => {}
            }
            return Ok(true);
        }
        let is_left_out = match kind {
            Kind::Own => return Ok(false),
            Kind::Foreign => self.names.is_sheet,
            Kind::Alternative => tag.name() == b"Choice",
        };
        if is_left_out && !tag.closes() && !tag.is_empty() {
            self.skipped = 1;
        }
        Ok(true)
    }

    /// What comes next and how long it is; `None` when its end is not unpacked yet.
    fn look(&mut self) -> Result<Option<(Found, usize)>, RefusedFile> {
        let rest = &self.buffer[self.at..self.end];
        if rest[0] != b'<' {
            let length = match memchr::memchr(b'<', rest) {
                Some(length) => Some(length),
                None if self.is_done => Some(rest.len()),
                None => None,
            };
            if length.unwrap_or(rest.len()) > limits::MARKUP_TEXT_BYTES {
                return Err(RefusedFile::CellTooLong);
            }
            return Ok(length.map(|length| (Found::Text, length)));
        }
        let (found, length) = match rest {
            [b'<', b'!', ..] => aside(rest)?,
            [b'<', b'?', ..] => (Found::Nothing, after(rest, b"?>")),
            _ => (Found::Tag, tag_length(rest)),
        };
        if length.unwrap_or(rest.len()) > limits::MARKUP_TAG_BYTES {
            return Err(RefusedFile::Damaged);
        }
        let Some(length) = length else {
            return Ok(None);
        };
        if rest[1] == b'?' {
            instruction(&rest[..length], self.source.are_turned())?;
        }
        self.counted.tags += 1;
        if self.counted.tags > limits::TAGS {
            return Err(RefusedFile::TooManyCells);
        }
        Ok(Some((found, length)))
    }

    /// Unpacks some more behind what is there already; false at the end.
    fn fill(&mut self) -> Result<bool, RefusedFile> {
        if self.is_done {
            return Ok(false);
        }
        self.buffer.copy_within(self.at..self.end, 0);
        self.end -= self.at;
        self.at = 0;
        if self.end == self.buffer.len() {
            self.buffer.resize(self.end * 2, 0);
        }
        // As much as there is room for: whoever gives it crumb by crumb does not make us look as often.
        let mut length = 0;
        while !self.is_done && self.end + length < self.buffer.len() {
            let read = self.source.read(&mut self.buffer[self.end + length..]);
            let read = read.map_err(|_| RefusedFile::Damaged)?;
            self.is_done = read == 0;
            length += read;
        }
        self.inflated += length as u64;
        self.counted.inflated += length as u64;
        if self.inflated > self.most || self.counted.inflated > limits::INFLATED_BYTES {
            return Err(RefusedFile::InflatesTooLarge);
        }
        // No text holds one, whatever letters it is in.
        if memchr::memchr(0, &self.buffer[self.end..self.end + length]).is_some() {
            return Err(RefusedFile::Damaged);
        }
        self.end += length;
        Ok(length > 0)
    }
}

const PIECE: usize = 64 << 10;

impl<'a> Tag<'a> {
    #[cfg(test)]
    pub(crate) fn of(text: &'a str) -> Tag<'a> {
        Tag(text.as_bytes())
    }

    /// Its name, without what stands before a colon.
    pub(crate) fn name(self) -> &'a [u8] {
        let name = self.whole_name();
        match memchr::memrchr(b':', name) {
            Some(colon) => &name[colon + 1..],
            None => name,
        }
    }

    fn whole_name(self) -> &'a [u8] {
        let name = self.0.strip_prefix(b"/").unwrap_or(self.0);
        let is_end = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
        &name[..name.iter().position(is_end).unwrap_or(name.len())]
    }

    /// What stands before the colon of its name, or nothing.
    fn prefix(self) -> &'a [u8] {
        let name = self.whole_name();
        memchr::memrchr(b':', name).map_or(&[], |colon| &name[..colon])
    }

    /// Asked of every tag: most are too short to declare anything.
    fn may_declare(self) -> bool {
        self.0.len() > "a xmlns=''".len()
            && memchr::memchr(b'x', self.0).is_some()
            && memchr::memmem::find(self.0, b"xmlns").is_some()
    }

    /// Prefixes and their namespaces.
    pub(crate) fn declared(self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        self.attributes().filter_map(|(key, value)| {
            let rest = key.strip_prefix(b"xmlns")?;
            match rest {
                [] => Some((rest, value)),
                _ => Some((rest.strip_prefix(b":")?, value)),
            }
        })
    }

    pub(crate) fn closes(self) -> bool {
        self.0.first() == Some(&b'/')
    }

    /// It opens and closes in one.
    pub(crate) fn is_empty(self) -> bool {
        self.0.last() == Some(&b'/')
    }

    /// The value of an attribute, as it stands there.
    pub(crate) fn attribute(self, name: &[u8]) -> Option<&'a [u8]> {
        self.attributes()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    /// The value of an attribute whose name may have something before a colon.
    pub(crate) fn local_attribute(self, name: &[u8]) -> Option<&'a [u8]> {
        let is_it = |key: &[u8]| key.rsplit(|byte| *byte == b':').next() == Some(name);
        self.attributes()
            .find(|(key, _)| is_it(key))
            .map(|(_, value)| value)
    }

    fn attributes(self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        let mut rest = self.0;
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

/// A comment, or text that means itself. Anything else is a document type: entities that grow, files from elsewhere. No
/// workbook has one.
fn aside(rest: &[u8]) -> Result<(Found, Option<usize>), RefusedFile> {
    const COMMENT: &[u8] = b"<!--";
    const RAW: &[u8] = b"<![CDATA[";
    if rest.starts_with(COMMENT) {
        let end = after(&rest[COMMENT.len()..], b"-->");
        return Ok((Found::Nothing, end.map(|end| end + COMMENT.len())));
    }
    if rest.starts_with(RAW) {
        let end = after(&rest[RAW.len()..], b"]]>");
        return Ok((Found::Raw, end.map(|end| end + RAW.len())));
    }
    if COMMENT.starts_with(rest) || RAW.starts_with(rest) {
        return Ok((Found::Nothing, None));
    }
    Err(RefusedFile::Damaged)
}

fn after(rest: &[u8], end: &[u8]) -> Option<usize> {
    memchr::memmem::find(rest, end).map(|at| at + end.len())
}

/// Up to the `>` that is not inside quotation marks.
fn tag_length(rest: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        let found = at + memchr::memchr3(b'>', b'"', b'\'', &rest[at..])?;
        if rest[found] == b'>' {
            return Some(found + 1);
        }
        at = found + 2 + memchr::memchr(rest[found], &rest[found + 1..])?;
    }
}

/// `<?xml … encoding="…"?>`: in another encoding these bytes could mean another tag.
fn instruction(piece: &[u8], is_turned: bool) -> Result<(), RefusedFile> {
    let encoding = Tag(&piece[1..piece.len() - 1]).attribute(b"encoding");
    let is_ours = |encoding: &[u8]| {
        [&b"utf-8"[..], b"utf8", b"us-ascii"]
            .iter()
            .any(|it| encoding.eq_ignore_ascii_case(it))
    };
    let is_turned =
        is_turned && encoding.is_none_or(|it| it.to_ascii_lowercase().starts_with(b"utf-16"));
    match is_turned || encoding.is_none_or(is_ours) {
        true => Ok(()),
        false => Err(RefusedFile::Damaged),
    }
}

/// Puts the text behind `into` as it is meant: `&amp;`, `&#252;`, and `_x000D_`, by which workbooks write what XML cannot.
pub(crate) fn unescape(text: &[u8], into: &mut String) -> Result<(), RefusedFile> {
    let text = std::str::from_utf8(text).map_err(|_| RefusedFile::Damaged)?;
    let mut rest = text;
    while let Some(at) = memchr::memchr2(b'&', b'_', rest.as_bytes()) {
        into.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('_') {
            let (letter, length) = hidden_letter(rest).unwrap_or(('_', 1));
            into.push(letter);
            rest = &rest[length..];
        } else {
            let end = memchr::memchr(b';', rest.as_bytes()).ok_or(RefusedFile::Damaged)?;
            into.push(entity(&rest[1..end]).ok_or(RefusedFile::Damaged)?);
            rest = &rest[end + 1..];
        }
    }
    into.push_str(rest);
    Ok(())
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        name => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

/// The letter at the front and how long it is written; one beyond the first 65,536 is written as two halves.
fn hidden_letter(text: &str) -> Option<(char, usize)> {
    const ONE: usize = "_x0000_".len();
    let first = hidden_unit(text)?;
    if let Some(letter) = char::from_u32(first.into()) {
        return Some((letter, ONE));
    }
    let second = hidden_unit(&text[ONE..])?;
    let letter = char::decode_utf16([first, second]).next()?;
    Some((letter.ok()?, 2 * ONE))
}

fn hidden_unit(text: &str) -> Option<u16> {
    let code = text.get(2..6).filter(|_| text.get(..2) == Some("_x"))?;
    let is_hex = code.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_hex || text.get(6..7) != Some("_") {
        return None;
    }
    u16::from_str_radix(code, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(xml: &str) -> Result<Vec<String>, RefusedFile> {
        let mut counted = Counted::default();
        let mut markup = Markup::new(xml.as_bytes(), &mut counted, 1 << 30);
        // Three bytes at a time, so that everything is cut everywhere.
        markup.buffer.truncate(3);
        let mut seen = Vec::new();
        while let Some(token) = markup.next()? {
            seen.push(match token {
                Token::Tag(tag) => format!("<{}>", String::from_utf8_lossy(tag.0)),
                Token::Text(text) | Token::Raw(text) => String::from_utf8_lossy(text).into_owned(),
            });
        }
        Ok(seen)
    }

    #[test]
    fn tags_and_texts_in_their_order() {
        let seen = look(
            "<?xml version='1.0' encoding='UTF-8'?><a b=\"> <\"><!-- <c> -->ş&amp;<![CDATA[<d>]]></a>",
        );
        assert_eq!(
            seen.unwrap(),
            ["<a b=\"> <\">", "ş&amp;", "<d>", "</a>"],
            "what only looks like a tag is none"
        );
        let tag = Tag(b"x:c r = \"A1\" x:s='3' t='>'/");
        assert_eq!(
            (tag.name(), tag.closes(), tag.is_empty()),
            (&b"c"[..], false, true)
        );
        assert_eq!(tag.attribute(b"r"), Some(&b"A1"[..]));
        assert_eq!(tag.attribute(b"s"), None);
        assert_eq!(tag.local_attribute(b"s"), Some(&b"3"[..]));
        assert_eq!(Tag(b"/x:row ").name(), b"row");
    }

    #[test]
    fn prefixes_count_where_they_are_declared() {
        const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let seen = |inside: &str| {
            let seen = look(&format!("<x:a xmlns:x='{MAIN}'>{inside}</x:a>")).unwrap();
            let seen = seen[1..seen.len() - 1].iter();
            seen.map(|it| {
                it.split(' ').next().unwrap().to_owned() + if it.contains(' ') { ">" } else { "" }
            })
            .collect::<String>()
        };
        for (inside, expected) in [
            ("<x:b>1</x:b>", "<x:b>1</x:b>"),
            ("<b>1</b><x:c/>", "<x:c/>"),
            ("<y:b>1<x:c>2</x:c></y:b>3", "3"),
            ("<x:b xmlns:x='u'>1</x:b><x:c/>", "<x:c/>"),
            ("<x:b xmlns:x='u'/><x:c/>", "<x:c/>"),
            ("<b xmlns='u'><b>1</b></b><x:c/>", "<x:c/>"),
            (
                "<z:b xmlns:z='http://purl.oclc.org/ooxml/spreadsheetml/main'><z:c/></z:b><z:d/>",
                "<z:b><z:c/></z:b>",
            ),
        ] {
            assert_eq!(seen(inside), expected, "{inside}");
        }
    }

    #[test]
    fn parts_in_utf_16_are_turned() {
        let text = "<a>ş 😀</a>";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [little, big] {
            let mut counted = Counted::default();
            let mut markup = Markup::new(&bytes[..], &mut counted, 1 << 30);
            let mut seen: Vec<u8> = Vec::new();
            while let Some(token) = markup.next().unwrap() {
                if let Token::Text(text) = token {
                    seen.extend(text);
                }
            }
            assert_eq!(seen, "ş 😀".as_bytes(), "without a mark, too");
        }
    }

    #[test]
    fn what_no_workbook_holds_is_refused() {
        for (xml, refused) in [
            ("<!DOCTYPE sst [<!ENTITY a \"b\">]>", RefusedFile::Damaged),
            ("<?xml encoding=\"UTF-7\"?>", RefusedFile::Damaged),
            ("<\0c\0>", RefusedFile::Damaged),
            ("<c r='1", RefusedFile::Damaged),
            ("<!-- never closed", RefusedFile::Damaged),
        ] {
            assert_eq!(look(xml), Err(refused), "{xml}");
        }
        let long = "a".repeat(limits::MARKUP_TEXT_BYTES + 1);
        assert_eq!(
            look(&format!("<t>{long}</t>")),
            Err(RefusedFile::CellTooLong)
        );
        assert_eq!(look(&format!("<c {long}>")), Err(RefusedFile::Damaged));
        let mut counted = Counted::default();
        let mut markup = Markup::new(&b"<a><b><c>"[..], &mut counted, 8);
        assert_eq!(markup.next(), Err(RefusedFile::InflatesTooLarge));
    }

    #[test]
    fn letters_are_written_in_many_ways() {
        for (text, meant) in [
            ("Ş &amp; &lt;b&gt; &quot;&apos;", Some("Ş & <b> \"'")),
            ("&#252;&#x15f;&#X15E;", Some("üşŞ")),
            ("bir_x000D_\niki", Some("bir\r\niki")),
            (
                "a_b _x00 _x00zz_ _x005F_x000D_",
                Some("a_b _x00 _x00zz_ _x000D_"),
            ),
            ("&nbsp;", None),
            ("&", None),
            ("&#xD800;", None),
        ] {
            let mut into = String::new();
            let done = unescape(text.as_bytes(), &mut into);
            assert_eq!(done.ok().map(|()| into.as_str()), meant, "{text}");
        }
        assert!(unescape(b"\xff", &mut String::new()).is_err());
    }
}
