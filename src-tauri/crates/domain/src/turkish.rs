//! Folding, sorting and casing of Turkish names: I ı İ i, ç ğ ö ş ü.
//!
//! Folding is for search and for finding candidates only. It makes distinct names equal (Işın, İsin), so it never decides
//! who somebody is. No locale-free upper or lower case is used on a name anywhere else.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What a search sees of `text`: Latin letters without marks, digits, single spaces; `Işık`, `ISIK`, `ışık` and the
/// decomposed forms are all `isik`. Letters of other scripts stay as they are, in lower case.
pub fn fold(text: &str) -> String {
    fold_plain(text).unwrap_or_else(|| fold_any(text))
}

/// The same for what nearly every name is written with, without a look into the tables of Unicode: ASCII and the letters
/// of Turkish, each of one piece, and the dashes and marks of a form. `None` where there is anything else.
fn fold_plain(text: &str) -> Option<String> {
    let mut folded = Vec::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        let letter = match c {
            'a'..='z' | '0'..='9' => c as u8,
            'A'..='Z' => c.to_ascii_lowercase() as u8,
            'ç' | 'Ç' => b'c',
            'ğ' | 'Ğ' => b'g',
            'ı' | 'İ' | 'î' | 'Î' => b'i',
            'ö' | 'Ö' => b'o',
            'ş' | 'Ş' => b's',
            'ü' | 'Ü' | 'û' | 'Û' => b'u',
            'â' | 'Â' => b'a',
            '\'' | '`' | '\u{2019}' => continue,
            _ if c.is_ascii() || matches!(c, '–' | '—' | '“' | '”') => {
                gap = true;
                continue;
            }
            _ => return None,
        };
        if gap && !folded.is_empty() {
            folded.push(b' ');
        }
        gap = false;
        folded.push(letter);
    }
    String::from_utf8(folded).ok()
}

fn fold_any(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    // Şanlıurfa'lı, Hakkâri’den: the suffix mark is no word boundary for a search. It goes before the letters are taken
    // apart, for `´` alone is a blank with a mark then.
    let letters = text.chars().filter(|it| !is_apostrophe(*it));
    for c in letters.nfkd() {
        if is_combining_mark(c) || is_hidden(c) || is_joiner(c) || is_apostrophe(c) {
            continue;
        }
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        match c {
            'ı' | 'I' | 'İ' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ø' | 'Ø' => folded.push('o'),
            'ə' | 'Ə' => folded.push('e'),
            _ => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// Whatever keyboards, word processors and hands put between a name and its suffix.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{00b4}' | '\u{02b9}' | '\u{02bb}'
            ..='\u{02bd}'
                | '\u{02ca}'
                | '\u{02cb}'
                | '\u{2018}'
                | '\u{2019}'
                | '\u{201b}'
                | '\u{2032}'
                | '\u{2035}'
                | '\u{a78c}'
                | '\u{ff07}'
    )
}

/// The order of a printed list: Turkish alphabet in both languages, so that a sheet and a screen agree.
pub fn compare(a: &str, b: &str) -> Ordering {
    COLLATOR.compare(a, b)
}

/// Bytes in which the order of [`compare`] stands: making them costs more than one comparison and less than many.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(2 * text.len());
    let Ok(()) = COLLATOR.write_sort_key_to(text, &mut key);
    key
}

/// Lower case by Turkish rules: `IŞIK` is `ışık`, `İZMİR` is `izmir`. For display, not for search.
pub fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            'I' => lower.push('ı'),
            'İ' => lower.push('i'),
            _ => lower.extend(c.to_lowercase()),
        }
    }
    lower
}

/// Upper case by Turkish rules: `ışık` is `IŞIK`, `izmir` is `İZMİR`. For display, not for search.
pub fn upper(text: &str) -> String {
    let mut upper = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            'i' => upper.push('İ'),
            'ı' => upper.push('I'),
            _ => upper.extend(c.to_uppercase()),
        }
    }
    upper
}

/// The same letters in their composed form: `ş` is one letter, on whatever keyboard it was typed.
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// Whether nobody sees it: what steers the direction of a line, breaks or joins words unseen, fills, selects or tags. In a
/// name it makes two of one, or turns what stands beside it around. Line breaks and other controls become a space instead.
pub fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// U+200C and U+200D are part of a word where letters are joined: `می‌خواهم`, Sorani as it used to be typed. They stay
/// between two letters of the Arabic script, once, and nowhere else.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn is_arabic_letter(c: char) -> bool {
    matches!(
        c,
        '\u{620}'..='\u{64a}'
            | '\u{66e}'..='\u{66f}'
            | '\u{671}'..='\u{6d3}'
            | '\u{6d5}'
            | '\u{6ee}'..='\u{6ef}'
            | '\u{6fa}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{8a0}'..='\u{8c9}'
    )
}

/// A name as typed, made comparable: composed letters, single spaces, no invisible characters; case and marks are kept.
/// Whatever is typed or read goes through here before it is kept.
pub fn tidy(text: &str) -> String {
    tidied(text).into_owned()
}

/// The same; a text that is tidy already is not copied.
pub fn tidied(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return Cow::Borrowed(text);
    }
    // What is hidden goes first: it may stand between a letter and its mark.
    let seen = || text.chars().filter(|c| !is_hidden(*c));
    // Nearly all text is composed already, and finding that out costs less than composing it.
    Cow::Owned(match is_nfc_quick(seen()) {
        IsNormalized::Yes => tidy_letters(seen(), text.len()),
        IsNormalized::No | IsNormalized::Maybe => tidy_letters(seen().nfc(), text.len()),
    })
}

/// A look at the bytes, which spares taking nearly every cell of a sheet apart: no controls, no space but single ones
/// between words, nothing of U+0080 to U+00BF (a hard space, a soft hyphen) and nothing from U+0300 on, where the marks
/// begin that stand apart from their letters, but the dashes and quotation marks from U+2013 to U+201D. False says nothing.
fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut before = b' ';
    for (at, byte) in bytes.iter().enumerate() {
        let is_plain = match byte {
            b' ' => before != b' ',
            b'!'..=b'~' | 0x80..=0xc1 | 0xc3..=0xcb => true,
            0xe2 => matches!(bytes[at + 1..], [0x80, 0x93..=0x9d, ..]),
            _ => false,
        };
        if !is_plain {
            return false;
        }
        before = *byte;
    }
    before != b' ' || bytes.is_empty()
}

fn tidy_letters(letters: impl Iterator<Item = char>, length: usize) -> String {
    let mut tidy = String::with_capacity(length);
    let mut letters = letters.peekable();
    while let Some(c) = letters.next() {
        match c {
            c if is_joiner(c) => {
                let joins = tidy.ends_with(is_arabic_letter)
                    && letters.peek().is_some_and(|it| is_arabic_letter(*it));
                if joins {
                    tidy.push(c);
                }
            }
            c if c.is_whitespace() || c.is_control() => {
                if !tidy.is_empty() && !tidy.ends_with(' ') {
                    tidy.push(' ');
                }
            }
            c => tidy.push(c),
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

static COLLATOR: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let tr = icu_locale_core::locale!("tr-TR");
    Collator::try_new(tr.into(), CollatorOptions::default())
        .expect("the collation data for Turkish is compiled in")
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The short way gives what decomposing the whole text gives.
        #[test]
        fn folding_letter_by_letter_is_folding(text in "(\\PC|[a-zA-Z ğĞıIİişŞçÇöüâÂ\u{307}\u{327}\u{306}'’–—“”…\u{2002}\u{2029}\u{200b}ﬁǅ½-]){0,20}") {
            // Not NFKD, which makes a blank of `´`.
            let whole: String = text.nfd().collect();
            prop_assert_eq!(fold(&text), fold(&whole));
            prop_assert_eq!(tidy(&text), tidy_letters(text.chars().filter(|c| !is_hidden(*c)).nfc(), 0));
            prop_assert_eq!(tidy(&text.nfd().collect::<String>()), tidy(&text));
        }
    }

    proptest! {
        /// Whatever is typed, nothing hidden is left, and what is left is tidy.
        #[test]
        fn nothing_hidden_is_kept(text in "([\\x00-\\x20\\x7f-\u{9f}\u{ad}\u{34f}\u{61c}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0001}\u{e007f}]|[aşIİı\u{327}\u{307}میە]|\\PC){0,24}") {
            let kept = tidy(&text);
            let is_kept_so = |c: char| is_hidden(c) || c.is_control() || (c.is_whitespace() && c != ' ');
            prop_assert!(!kept.contains(is_kept_so), "{kept:?}");
            prop_assert_eq!(tidy(&kept), kept.clone());
            prop_assert!(tidied(&kept) == kept);
        }
    }

    /// L5: what stands between a name and its suffix hides neither.
    #[test]
    fn whatever_is_typed_as_an_apostrophe_folds_alike() {
        let typed = [
            '\'', '`', '´', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ˊ', 'ˋ', '‘', '’', '‛', '′', '‵', 'ꞌ', '＇',
        ];
        for c in typed {
            assert_eq!(fold(&format!("Kur{c}an Kursu")), "kuran kursu", "{c:?}");
        }
    }

    #[test]
    fn a_joiner_stays_where_it_is_part_of_a_word() {
        for (typed, kept) in [
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("می\u{200c}\u{200c}\u{200d}خواهم", "می\u{200d}خواهم"),
            ("Ay\u{200c}şe I\u{200d}şık", "Ayşe Işık"),
            ("\u{200c}علی\u{200d}", "علی"),
            ("علی \u{200c}Can", "علی Can"),
        ] {
            assert_eq!(tidy(typed), kept, "{typed:?}");
            assert_eq!(fold(typed), fold(kept), "{typed:?}");
        }
        assert_eq!(fold("می\u{200c}خواهم"), fold("میخواهم"));
    }

    #[test]
    fn what_turns_a_line_around_is_taken_out_and_found_without() {
        for hidden in [
            '\u{200e}', '\u{200f}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}',
        ] {
            let typed = format!("{hidden}Ay{hidden}şe Işık{hidden}");
            assert_eq!(tidy(&typed), "Ayşe Işık", "{hidden:?}");
            assert_eq!(fold(&typed), "ayse isik", "{hidden:?}");
        }
        assert_eq!(tidy("s\u{200b}\u{327}"), "ş", "a mark finds its letter");
    }

    #[test]
    fn every_way_to_write_a_name_folds_to_the_same() {
        for (typed, folded) in [
            ("Çiğdem Işık", "cigdem isik"),
            ("CIGDEM ISIK", "cigdem isik"),
            ("ÇİĞDEM IŞIK", "cigdem isik"),
            ("C\u{0327}ig\u{0306}dem I\u{0307}s\u{0327}ik", "cigdem isik"),
            ("i\u{0307}zmir", "izmir"),
            ("Şanlıurfa", "sanliurfa"),
            ("Hakkâri", "hakkari"),
            ("Şêrîn  Rojîn", "serin rojin"),
            ("Ayşe\u{00a0}Kaya-Demir", "ayse kaya demir"),
            ("Trabzon\u{2019}dan", "trabzondan"),
            ("Bel\u{00ad}ediye", "belediye"),
            ("  ", ""),
        ] {
            assert_eq!(fold(typed), folded, "{typed}");
        }
    }

    #[test]
    fn plain_letters_fold_as_all_letters_do() {
        let all: String = (' '..='~')
            .chain("çÇğĞıİîÎöÖşŞüÜûÛâÂ–—“”’".chars())
            .collect();
        for text in [&all, "Ayşe  Işık-Kaya ", "  O'Brien`ın 3. Şube", ""] {
            assert_eq!(fold_plain(text), Some(fold_any(text)), "{text}");
        }
        for c in all.chars() {
            let text = format!("a{c}b {c}");
            assert_eq!(fold_plain(&text), Some(fold_any(&text)), "{text}");
        }
        assert_eq!(fold_plain("s\u{0327}"), None, "a letter of two pieces");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for name in ["İlker Şahin", "IĞDIR", "ǅ", "ﬁliz", "Ümmügülsüm Ağaoğlu"] {
            assert_eq!(fold(&fold(name)), fold(name), "{name}");
        }
    }

    #[test]
    fn the_alphabet_is_the_turkish_one() {
        let mut cities = [
            "Zonguldak",
            "İzmir",
            "Isparta",
            "Çorum",
            "Cide",
            "Şırnak",
            "Sivas",
            "Iğdır",
            "Uşak",
            "Ünye",
            "Ordu",
            "Ömerli",
            "Ağrı",
        ];
        cities.sort_by(|a, b| compare(a, b));
        assert_eq!(
            cities,
            [
                "Ağrı",
                "Cide",
                "Çorum",
                "Iğdır",
                "Isparta",
                "İzmir",
                "Ordu",
                "Ömerli",
                "Sivas",
                "Şırnak",
                "Uşak",
                "Ünye",
                "Zonguldak"
            ]
        );
    }

    proptest! {
        #[test]
        fn sort_keys_stand_in_the_order_of_the_alphabet(
            a in "[a-cA-CıIİiğĞşŞâ' -]{0,6}",
            b in "[a-cA-CıIİiğĞşŞâ' -]{0,6}",
        ) {
            prop_assert_eq!(sort_key(&a).cmp(&sort_key(&b)), compare(&a, &b));
        }
    }

    #[test]
    fn case_follows_turkish() {
        assert_eq!(upper("ışık izmir"), "IŞIK İZMİR");
        assert_eq!(lower("IŞIK İZMİR"), "ışık izmir");
        assert_eq!(lower("I\u{0307}zmir"), "izmir");
    }

    #[test]
    fn tidying_keeps_what_was_typed() {
        assert_eq!(tidy(" Ayşe \u{00a0}\n YILMAZ\u{200b} "), "Ayşe YILMAZ");
    }
}
