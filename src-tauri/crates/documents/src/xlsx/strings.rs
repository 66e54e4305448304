//! The texts of a workbook: its table of those that cells share, and those that stand in their cell.

use std::io::Read;

use crate::limits::{self, RefusedFile};
use crate::markup::{Markup, Tag, Token, unescape};
use crate::rows::Strings;

impl Strings {
    pub(super) fn read<R: Read>(mut markup: Markup<'_, R>) -> Result<Strings, RefusedFile> {
        let mut strings = Strings::default();
        let mut runs = Runs::default();
        while let Some(token) = markup.next()? {
            match token {
                Token::Tag(tag) if tag.name() == b"sst" => {
                    // Nothing is set aside for a declared number; it only says at once what is too many.
                    let count = tag.attribute(b"uniqueCount");
                    let count = count.map_or(Some(0), super::number);
                    if count.is_none_or(|count| count > limits::SHARED_STRINGS) {
                        return Err(RefusedFile::TooManyStrings);
                    }
                }
                Token::Tag(tag) if tag.name() == b"si" => {
                    if tag.closes() || tag.is_empty() {
                        strings.end()?;
                    }
                    runs = Runs::default();
                }
                Token::Tag(tag) => runs.tag(tag),
                Token::Text(text) if runs.is_text() => {
                    unescape(text, &mut strings.text)?;
                    strings.measure()?;
                }
                Token::Raw(text) if runs.is_text() => {
                    let text = std::str::from_utf8(text).map_err(|_| RefusedFile::Damaged)?;
                    strings.text.push_str(text);
                    strings.measure()?;
                }
                Token::Text(_) | Token::Raw(_) => {}
            }
        }
        strings.text.shrink_to_fit();
        Ok(strings)
    }
}

/// A text comes in runs of one look each; readings of foreign letters stand between them and are no text.
#[derive(Default)]
pub(super) struct Runs {
    in_text: bool,
    in_reading: bool,
}

impl Runs {
    pub(super) fn tag(&mut self, tag: Tag<'_>) {
        let opens = !tag.closes() && !tag.is_empty();
        match tag.name() {
            b"t" => self.in_text = opens,
            b"rPh" => self.in_reading = opens,
            _ => {}
        }
    }

    pub(super) fn is_text(&self) -> bool {
        self.in_text && !self.in_reading
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::Counted;

    fn read(xml: &str) -> Result<Vec<String>, RefusedFile> {
        let mut counted = Counted::default();
        let strings = Strings::read(Markup::new(xml.as_bytes(), &mut counted, 1 << 30))?;
        let all = (0..).map_while(|at| strings.get(at).map(str::to_owned));
        Ok(all.collect())
    }

    #[test]
    fn texts_in_runs_are_one_text() {
        let strings = read(
            "<x:sst xmlns:x='u' xmlns='u' uniqueCount='4'><x:si><x:t>Ayşe</x:t></x:si><si/><y:si xmlns:y='w'><y:t>Ali</y:t></y:si><si><r><rPr/><t xml:space='preserve'>Işık </t></r>\
             <r><t>&amp; <![CDATA[<Ali>]]></t></r><rPh><t>okunuş</t></rPh></si><si><t/></si></x:sst>",
        );
        assert_eq!(strings.unwrap(), ["Ayşe", "", "Işık & <Ali>", ""]);
    }

    #[test]
    fn too_many_are_refused() {
        for count in ["1000001", "99999999999999999999999", "-1"] {
            let xml = format!("<sst uniqueCount='{count}'/>");
            assert_eq!(read(&xml), Err(RefusedFile::TooManyStrings), "{count}");
        }
        let run = format!(
            "<r><t>{}</t></r>",
            "a".repeat(limits::MARKUP_TEXT_BYTES / 2 + 1)
        );
        assert_eq!(
            read(&format!("<sst><si>{run}{run}</si></sst>")),
            Err(RefusedFile::CellTooLong)
        );
    }
}
