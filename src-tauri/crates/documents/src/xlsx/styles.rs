//! Which looks of a cell show its number as a date: the number itself does not say.

use std::collections::HashMap;
use std::io::Read;

use crate::limits::RefusedFile;
use crate::markup::{Markup, Token, unescape};

/// By the number of a look, whether it shows dates.
#[derive(Default)]
pub(super) struct Styles {
    is_date: Vec<bool>,
    is_struck: Vec<bool>,
}

impl Styles {
    pub(super) fn read<R: Read>(mut markup: Markup<'_, R>) -> Result<Styles, RefusedFile> {
        let mut own: HashMap<u64, bool> = HashMap::new();
        let mut styles = Styles::default();
        let mut in_looks = false;
        // Whether the letters of each font are struck out.
        let mut fonts: Vec<bool> = Vec::new();
        let mut in_fonts = false;
        let mut code = String::new();
        while let Some(token) = markup.next()? {
            let Token::Tag(tag) = token else { continue };
            let number = tag.attribute(b"numFmtId").and_then(super::number);
            let number = number.unwrap_or_default();
            match tag.name() {
                b"numFmt" if own.len() < MOST => {
                    code.clear();
                    unescape(tag.attribute(b"formatCode").unwrap_or_default(), &mut code)?;
                    own.insert(number, shows_dates(&code));
                }
                b"fonts" => in_fonts = !tag.closes() && !tag.is_empty(),
                b"font" if in_fonts && !tag.closes() && fonts.len() < MOST => fonts.push(false),
                b"strike" if in_fonts && !tag.closes() => {
                    let is_off = matches!(tag.attribute(b"val"), Some(b"0" | b"false"));
                    if let Some(font) = fonts.last_mut() {
                        *font = !is_off;
                    }
                }
                b"cellXfs" => in_looks = !tag.closes() && !tag.is_empty(),
                b"xf" if in_looks && !tag.closes() && styles.is_date.len() < MOST => {
                    let is_date = own.get(&number).copied();
                    let font = tag.attribute(b"fontId").and_then(super::number);
                    let font = font.and_then(|it| fonts.get(it as usize));
                    styles.is_struck.push(font == Some(&true));
                    styles
                        .is_date
                        .push(is_date.unwrap_or_else(|| is_own_date(number)));
                }
                _ => {}
            }
        }
        Ok(styles)
    }

    pub(super) fn is_struck(&self, style: Option<&[u8]>) -> bool {
        of_style(&self.is_struck, style)
    }

    pub(super) fn is_date(&self, style: Option<&[u8]>) -> bool {
        of_style(&self.is_date, style)
    }
}

/// A cell that names no look has the first.
fn of_style(looks: &[bool], style: Option<&[u8]>) -> bool {
    let style = style.map_or(Some(0), super::number);
    style.is_some_and(|style| looks.get(style as usize) == Some(&true))
}

/// Excel itself knows no more looks than these.
const MOST: usize = 65_536;

/// The date formats that need no code, those of East Asia among them.
fn is_own_date(number: u64) -> bool {
    matches!(number, 14..=22 | 27..=36 | 45 | 47 | 50..=58)
}

/// Whether a format code shows a day or a time of day. `[h]:mm` is a span of time, and no moment.
fn shows_dates(code: &str) -> bool {
    let mut letters = code.chars();
    let mut is_date = false;
    while let Some(letter) = letters.next() {
        match letter {
            // Quoted, or the letter behind it is meant as it is.
            '"' => drop(letters.find(|it| *it == '"')),
            '\\' | '_' | '*' => drop(letters.next()),
            '[' => {
                let inside: String = letters.by_ref().take_while(|it| *it != ']').collect();
                let is_span =
                    |letter: char| inside.chars().all(|it| it.eq_ignore_ascii_case(&letter));
                if !inside.is_empty() && ['h', 'm', 's'].into_iter().any(is_span) {
                    return false;
                }
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => is_date = true,
            _ => {}
        }
    }
    is_date
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_show_a_day_or_a_time() {
        for (code, expected) in [
            ("dd.mm.yyyy hh:mm:ss", true),
            ("[$-41F]d mmmm yyyy dddd", true),
            ("yyyy\\-mm\\-dd", true),
            ("h:mm AM/PM", true),
            ("General", false),
            ("0.00E+00", false),
            ("#,##0.00 \"mad\"", false),
            ("[Red]#,##0;[Blue]0", false),
            ("#,##0\\ \\m", false),
            ("[h]:mm", false),
            ("[mm]:ss", false),
            ("@", false),
            ("0_d", false),
        ] {
            assert_eq!(shows_dates(code), expected, "{code}");
        }
    }
}
