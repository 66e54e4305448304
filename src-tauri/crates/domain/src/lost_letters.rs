//! Letters that were lost before a sheet came to us: `Ay?e K?rlang?ç`, U+FFFD, `Ay&#351;e`. They are recognised and said, and
//! never guessed: what stood there only whoever sent the sheet knows.

/// How letters of a cell were lost, if they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// A program has put the mark for "no letter" there.
    Replaced,
    /// Letters of a web page, written out: `&#351;`, `&uuml;`.
    Entity,
    /// A question mark inside a word. One alone may be a slip: it takes two cells of a sheet.
    Mark,
}

/// Looks at one cell.
pub fn lost(cell: &str) -> Option<Lost> {
    let suspect = |byte: u8| matches!(byte, b'?' | b'&' | 0xef);
    if !cell.bytes().any(suspect) {
        return None;
    }
    if cell.contains(char::REPLACEMENT_CHARACTER) {
        Some(Lost::Replaced)
    } else if has_entity(cell) {
        Some(Lost::Entity)
    } else if has_mark(cell) {
        Some(Lost::Mark)
    } else {
        None
    }
}

fn has_entity(cell: &str) -> bool {
    cell.split('&').skip(1).any(|rest| {
        let Some((name, _)) = rest.split_once(';') else {
            return false;
        };
        match name.strip_prefix('#') {
            Some(number) => {
                let hex = number.strip_prefix(['x', 'X']);
                let digits = hex.unwrap_or(number);
                let is_digit = |c: char| match hex {
                    Some(_) => c.is_ascii_hexdigit(),
                    None => c.is_ascii_digit(),
                };
                (2..=6).contains(&digits.len()) && digits.chars().all(is_digit)
            }
            None => ENTITIES.contains(&name),
        }
    })
}

/// Of letters that Turkish has, and of what web pages escape.
const ENTITIES: [&str; 22] = [
    "amp", "lt", "gt", "quot", "apos", "nbsp", "ccedil", "Ccedil", "ouml", "Ouml", "uuml", "Uuml",
    "acirc", "Acirc", "icirc", "Icirc", "ucirc", "Ucirc", "gbreve", "Gbreve", "scedil", "Scedil",
];

/// Between two letters, or in front of a word that nothing but a blank stands before; an address may ask with one.
fn has_mark(cell: &str) -> bool {
    let is_address = cell.contains("://") || cell.contains('@') || cell.contains("www.");
    if is_address {
        return false;
    }
    let letters: Vec<char> = cell.chars().collect();
    letters.iter().enumerate().any(|(at, c)| {
        let before = at.checked_sub(1).map(|it| letters[it]);
        let after = letters.get(at + 1).copied();
        let small = |c: Option<char>| c.is_some_and(|c| c.is_lowercase() || c == '?');
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        *c == '?'
            && small(after)
            && (letter(before) || before.is_none_or(|it| it.is_whitespace() || it == '?'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_lost_is_told_from_what_is_asked() {
        for (cell, is_lost) in [
            ("Ay?e K?rlang?ç", Some(Lost::Mark)),
            ("?ahin", Some(Lost::Mark)),
            ("Mavi Yel Derne?i", Some(Lost::Mark)),
            ("Ay\u{fffd}e", Some(Lost::Replaced)),
            ("Ay&#351;e", Some(Lost::Entity)),
            ("Ay&#x15f;e", Some(Lost::Entity)),
            ("G&uuml;l &amp; Oya", Some(Lost::Entity)),
            ("Geliyor musunuz?", None),
            ("Olur mu? Olur.", None),
            ("Neden?Çünkü", None),
            ("Umut & Oya; Deniz", None),
            ("https://example.org/?ad=ayse", None),
            ("?", None),
            ("Ayşe", None),
        ] {
            assert_eq!(lost(cell), is_lost, "{cell}");
        }
    }
}
