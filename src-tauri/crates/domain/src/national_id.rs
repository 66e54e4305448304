//! The national identity number (TCKN): recognised only to be left out. The announcement does not ask for it, and the
//! law asks for no more than is needed.

/// Whether the text is such a number and nothing else.
pub fn is(text: &str) -> bool {
    let text = text.trim();
    text.len() == 11 && checks(text.as_bytes())
}

/// The text with every such number in it made unreadable, if there is one.
pub fn masked(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    // Most cells have too few digits to hold one.
    if bytes.iter().filter(|byte| byte.is_ascii_digit()).count() < 11 {
        return None;
    }
    let mut masked = String::new();
    let mut copied = 0;
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if length == 11 && checks(&bytes[at..at + 11]) {
            masked.push_str(&text[copied..at]);
            masked.push_str("***********");
            copied = at + 11;
        }
        at += length.max(1);
    }
    (copied > 0).then(|| {
        masked.push_str(&text[copied..]);
        masked
    })
}

/// Eleven digits, the first not 0; the tenth and the eleventh check the others.
fn checks(digits: &[u8]) -> bool {
    if digits[0] == b'0' || !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let digit = |at: usize| u32::from(digits[at] - b'0');
    let odd: u32 = [0, 2, 4, 6, 8].into_iter().map(digit).sum();
    let even: u32 = [1, 3, 5, 7].into_iter().map(digit).sum();
    // 7 × odd − even, kept positive.
    (odd * 7 + 40 - even) % 10 == digit(9) && (odd + even + digit(9)) % 10 == digit(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digits_tell_a_national_number_from_others() {
        // 10000000146 is the usual example number of test data.
        for (text, expected) in [
            ("10000000146", true),
            (" 10000000146 ", true),
            ("10000000147", false),
            ("10000000156", false),
            ("00000000000", false),
            ("05000001234", false),
            ("1000000014", false),
            ("100000001466", false),
            ("1000000014x", false),
            ("ışıışıış", false),
        ] {
            assert_eq!(is(text), expected, "{text}");
        }
    }

    #[test]
    fn a_number_inside_a_sentence_is_made_unreadable() {
        assert_eq!(
            masked("Kimliğim 10000000146’dır").as_deref(),
            Some("Kimliğim ***********’dır")
        );
        assert_eq!(
            masked("10000000146 ve 10000000146").as_deref(),
            Some("*********** ve ***********")
        );
        assert_eq!(masked("Tel 05000001234"), None);
        assert_eq!(
            masked("910000000146"),
            None,
            "part of a longer number is none"
        );
    }
}
