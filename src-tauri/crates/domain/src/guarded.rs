//! Texts in tables that are saved as text. A program that opens one calculates what begins like a formula, quotation marks or
//! not; so an apostrophe is put in front of it, and taken away where such a table is read.

use std::borrow::Cow;

/// The text as it stands in such a table.
pub fn guarded(text: &str) -> Cow<'_, str> {
    match is_calculated(text.trim_start_matches(' ')) {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

/// The text as it was meant.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_calculated(rest.trim_start_matches(' ')) => rest,
        _ => text,
    }
}

/// The wide signs are the same to a program where Chinese or Japanese is typed.
fn is_calculated(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_calculated_is_guarded_and_comes_back() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+90 532", "'+90 532"),
            ("-üye", "'-üye"),
            ("@ad", "'@ad"),
            ("  =1", "'  =1"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("Ayşe Işık", "Ayşe Işık"),
            ("'tırnak", "'tırnak"),
            ("0532 100 00 03", "0532 100 00 03"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), written, "{text}");
            assert_eq!(unguarded(written), text, "{text}");
        }
    }
}
