//! Digits that are read aloud and typed: the last two tell whether one of the others is wrong.

/// ISO/IEC 7064 MOD 97-10 over decimal digits: notices every wrong digit and every two that changed places.
pub fn check_digits(digits: &str) -> u64 {
    let remainder = digits.bytes().chain(*b"00").fold(0u64, |rest, digit| {
        (rest * 10 + u64::from(digit.wrapping_sub(b'0') % 10)) % 97
    });
    98 - remainder
}

/// Digits as they were typed: with or without spaces and hyphens, this many of them, and the last two fit. In groups.
pub fn read_digits(text: &str, length: usize, group: usize) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_other = |c: char| !c.is_ascii_digit() && !c.is_whitespace() && c != '-';
    if text.chars().any(is_other) || digits.len() != length {
        return None;
    }
    let (said, check) = digits.split_at(length - 2);
    (check_digits(said) == check.parse::<u64>().ok()?).then(|| in_groups(&digits, group))
}

/// The digits with the two that check them, in groups.
pub fn with_check(digits: &str, group: usize) -> String {
    in_groups(&format!("{digits}{:02}", check_digits(digits)), group)
}

fn in_groups(digits: &str, group: usize) -> String {
    let groups = digits.as_bytes().chunks(group);
    let groups: Vec<String> = groups
        .map(|it| String::from_utf8_lossy(it).into_owned())
        .collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_digit_and_two_that_changed_places_are_noticed() {
        let said = with_check("123456789012345678", 4);
        assert_eq!(said.len(), 24, "{said}");
        let typed = format!(" {} ", said.replace(' ', "-"));
        assert_eq!(read_digits(&typed, 20, 4), Some(said.clone()));
        let digits: Vec<u8> = said.bytes().filter(u8::is_ascii_digit).collect();
        for at in 0..20 {
            let mut wrong = digits.clone();
            wrong[at] = b'0' + (wrong[at] - b'0' + 1) % 10;
            assert_eq!(read_digits(str::from_utf8(&wrong).unwrap(), 20, 4), None);
            let mut swapped = digits.clone();
            swapped.swap(at, (at + 1) % 20);
            if swapped != digits && at < 19 {
                assert_eq!(read_digits(str::from_utf8(&swapped).unwrap(), 20, 4), None);
            }
        }
        for text in ["", "ışık", "1234", &said[..23], &format!("{said}1")] {
            assert_eq!(read_digits(text, 20, 4), None, "{text}");
        }
    }
}
