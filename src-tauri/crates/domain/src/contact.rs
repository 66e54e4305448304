//! Telephone numbers and e-mail addresses as people type them. What is surely understood gets its canonical form;
//! everything else is kept as typed, with the reason. What is a number, and of which country, says `rlibphonenumber`, a port
//! of libphonenumber; here is only how people fill a cell with them. Neither is ever somebody's identity: whole offices share one.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, Region};

use crate::turkish::{fold, tidy};

/// A telephone number as typed and, when surely understood, in E.164.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    pub typed: String,
    pub e164: Option<String>,
    pub doubt: Option<PhoneDoubt>,
    /// Earlier versions did not understand it.
    pub is_newly_read: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneDoubt {
    /// Kept as typed: it fits no Turkish number and names no country.
    Unclear,
    /// More than one number in the cell; the first that was understood is taken.
    Several,
    /// A spreadsheet rounded it (`5,32E+09`): the last digits are lost.
    Rounded,
}

/// An e-mail address as typed and, when it looks like one, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    pub typed: String,
    pub address: Option<String>,
    pub doubt: Option<EmailDoubt>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailDoubt {
    /// Mail to it will probably come back.
    Unlikely,
    /// More than one address in the cell; the first is taken.
    Several,
}

/// Reads a cell of telephone numbers. `None` for an empty cell, "-", "yok".
pub fn phone(text: &str) -> Option<Phone> {
    let typed = tidy(text);
    if says_nothing(&typed) {
        return None;
    }
    if is_rounded(&typed) || was_rounded(&typed) {
        return Some(Phone {
            typed,
            e164: None,
            doubt: Some(PhoneDoubt::Rounded),
            is_newly_read: false,
        });
    }
    let parts = numbers(&typed);
    let understood = parts.iter().find_map(|part| e164(part));
    let again = || of_a_number(&typed).map(|it| (it, None));
    let again =
        || again().or_else(|| two_numbers(&typed).map(|it| (it, Some(PhoneDoubt::Several))));
    let (e164, doubt, is_newly_read) = match (understood, parts.len()) {
        (Some(number), 2..) => (Some(number), Some(PhoneDoubt::Several), false),
        (Some(number), _) => (Some(number), None, false),
        (None, _) => match again() {
            Some((number, doubt)) => (Some(number), doubt, true),
            None => (None, Some(PhoneDoubt::Unclear), false),
        },
    };
    Some(Phone {
        typed,
        e164,
        doubt,
        is_newly_read,
    })
}

/// Reads a cell of e-mail addresses. `None` for an empty cell, "-", "yok".
pub fn email(text: &str) -> Option<Email> {
    let typed = tidy(text);
    if says_nothing(&typed) {
        return None;
    }
    let mut parts = typed
        .split([';', ' ', '<', '>', '/'])
        .filter(|part| part.contains('@'))
        .flat_map(addresses);
    let first = parts.next();
    let several = parts.next().is_some();
    let address = first.and_then(address);
    let doubt = match (&address, several) {
        (None, _) => Some(EmailDoubt::Unlikely),
        (Some(address), _) if is_slip(address) => Some(EmailDoubt::Unlikely),
        (Some(_), true) => Some(EmailDoubt::Several),
        (Some(_), false) => None,
    };
    Some(Email {
        typed,
        address,
        doubt,
    })
}

/// A comma divides two addresses; in `ali@dernek,org` a point was meant, and what was meant is for a person to say.
fn addresses(part: &str) -> Vec<&str> {
    let parts: Vec<&str> = part.split(',').filter(|part| !part.is_empty()).collect();
    if parts.iter().all(|part| part.contains('@')) {
        parts
    } else {
        vec![part]
    }
}

fn says_nothing(typed: &str) -> bool {
    // Nearly every telephone number holds a digit, and none of these words does.
    if typed.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let folded = fold(typed);
    folded.is_empty()
        || matches!(
            folded.as_str(),
            "yok" | "none" | "n a" | "bulunmuyor" | "belirtmek istemiyorum"
        )
}

/// `5.32123E+09`, `5,32E+9`: what a spreadsheet makes of a long number in a narrow column.
pub fn is_rounded(text: &str) -> bool {
    let text = text.trim();
    let Some((digits, power)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let power = power.trim_start_matches('+');
    !power.is_empty()
        && power.chars().all(|c| c.is_ascii_digit())
        && digits.contains(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// `5321230000` without a zero in front or a space: a number that a spreadsheet showed as `5,32123E+09`, was copied so, and
/// is a whole number again. Whoever types it writes the zero or groups it.
fn was_rounded(typed: &str) -> bool {
    let is_mobile = typed.len() == 10 && typed.starts_with('5');
    let with_country = typed.len() == 12 && typed.starts_with("905");
    (is_mobile || with_country)
        && typed.ends_with("0000")
        && typed.bytes().all(|byte| byte.is_ascii_digit())
}

/// `5000001301.0`: a number that went through a program which calculates.
fn of_a_number(typed: &str) -> Option<String> {
    let digits = typed.strip_suffix(".0").or(typed.strip_suffix(",0"))?;
    let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    e164(digits).filter(|_| is_whole && !was_rounded(digits))
}

/// Two numbers with nothing but a blank between them, which was a line break: the first, where both are numbers.
fn two_numbers(typed: &str) -> Option<String> {
    if digits_in(typed) <= 13 {
        return None;
    }
    let mut blanks = typed.match_indices(' ');
    blanks.find_map(|(at, _)| {
        let (first, second) = (&typed[..at], &typed[at + 1..]);
        e164(first).filter(|_| e164(second).is_some())
    })
}

/// The numbers of a cell; an extension (`/ 120`, `dahili 120`) is no number of its own.
fn numbers(typed: &str) -> Vec<&str> {
    // Without a word there is no extension, and nothing to look for.
    let has_words = typed
        .bytes()
        .any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
    let mut parts: Vec<&str> = typed.split([';', ',', '/', '|']).collect();
    if has_words {
        parts = parts.iter().flat_map(|part| part.split(" ve ")).collect();
    }
    // `0500 - 000 12 34` is one number, two whole numbers are two.
    if digits_in(typed) > 13 {
        parts = parts.iter().flat_map(|part| part.split(" - ")).collect();
    }
    let without_extension = |part: &'_ str| -> usize {
        let words = EXTENSIONS.iter().filter(|_| has_words);
        words
            .filter_map(|word| part.find(word))
            .min()
            .unwrap_or(part.len())
    };
    parts
        .into_iter()
        .map(|part| &part[..without_extension(part)])
        .filter(|part| digits_in(part) > 5)
        .collect()
}

const EXTENSIONS: [&str; 7] = ["dahili", "Dahili", "DAHİLİ", "dah.", "ext", "iç hat", "(iç"];

fn digits_in(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn e164(part: &str) -> Option<String> {
    if part.chars().any(|c| c.is_alphabetic())
        && fold(part)
            .split(' ')
            .any(|word| word.parse::<u64>().is_err() && !LABELS.contains(&word))
    {
        return None;
    }
    // Only what a number is made of: the port of libphonenumber takes letters for the keys of a telephone.
    let mut number = String::with_capacity(part.len());
    let first = part.find(|c: char| c.is_ascii_digit() || c == '+');
    if first.is_some_and(|at| part[at..].starts_with('+')) {
        number.push('+');
    }
    number.extend(part.chars().filter(char::is_ascii_digit));
    let number = PHONE_NUMBER_UTIL.parse(number, Some(Region::TR)).ok()?;
    let is_valid = PHONE_NUMBER_UTIL.is_valid_number(&number);
    is_valid.then(|| number.format_as(PhoneNumberFormat::E164).into_owned())
}

const LABELS: [&str; 8] = [
    "tel", "cep", "gsm", "telefon", "whatsapp", "mobil", "is", "no",
];

fn address(part: &str) -> Option<String> {
    let mut part = part;
    while let Some(rest) = part.strip_prefix("mailto:") {
        part = rest;
    }
    let part = part.trim_end_matches(['.', ',', ';']);
    let mut address = String::with_capacity(part.len());
    for c in part.chars() {
        match c {
            // A telephone's keyboard in Turkish capitalises the first letter.
            'İ' => address.push('i'),
            c => address.push(c.to_ascii_lowercase()),
        }
    }
    let (local, host) = address.split_once('@')?;
    let (_, top) = host.rsplit_once('.')?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-+'&=%".contains(&byte);
    let fine = !local.is_empty()
        && local.bytes().chain(host.bytes()).all(is_plain)
        && host.split('.').rev().skip(1).all(|part| !part.is_empty())
        && top.len() >= 2
        && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    fine.then_some(address)
}

/// Slips that are seen again and again; the address is kept, a person is told.
fn is_slip(address: &str) -> bool {
    let host = address.rsplit('@').next().unwrap_or_default();
    host.ends_with(".con")
        || host.ends_with(".cmo")
        || host.ends_with(".comm")
        || matches!(
            host,
            "gmail.co"
                | "gmial.com"
                | "gmai.com"
                | "gamil.com"
                | "hotmial.com"
                | "hotmai.com"
                | "hotmail.co"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_as_people_type_them() {
        for (typed, e164, doubt) in [
            ("0500 000 12 34", Some("+905000001234"), None),
            ("500 0001234", Some("+905000001234"), None),
            ("+90 (500) 000-12-34", Some("+905000001234"), None),
            ("905000001234", Some("+905000001234"), None),
            ("00 90 500 000 12 34", Some("+905000001234"), None),
            ("+90 0500 000 12 34", Some("+905000001234"), None),
            ("5000001234", Some("+905000001234"), None),
            ("0500 - 000 12 34", Some("+905000001234"), None),
            ("Cep: 0500 000 12 34", Some("+905000001234"), None),
            ("0 462 000 00 00 / 120", Some("+904620000000"), None),
            ("0462 000 00 00 dahili 120", Some("+904620000000"), None),
            (
                "0500 000 12 34 / 0462 000 00 00",
                Some("+905000001234"),
                Some(PhoneDoubt::Several),
            ),
            (
                "0500 000 12 34 ve 0500 000 12 35",
                Some("+905000001234"),
                Some(PhoneDoubt::Several),
            ),
            ("5000001301.0", Some("+905000001301"), None),
            ("5000001301,0", Some("+905000001301"), None),
            (
                "0500 000 12 34 0500 000 12 35",
                Some("+905000001234"),
                Some(PhoneDoubt::Several),
            ),
            ("+49 30 000000", Some("+4930000000"), None),
            ("5,00000E+09", None, Some(PhoneDoubt::Rounded)),
            ("5.00001E+09", None, Some(PhoneDoubt::Rounded)),
            ("whatsapp", None, Some(PhoneDoubt::Unclear)),
            ("444 0 000", Some("+904440000"), None),
            ("0850 222 00 00", Some("+908502220000"), None),
            ("+90 392 000 00 00", Some("+903920000000"), None),
            ("0500 000 12 34 (whatsapp)", Some("+905000001234"), None),
            ("'05000001234", Some("+905000001234"), None),
            (
                "0500\u{2011}000\u{2011}12\u{2011}34",
                Some("+905000001234"),
                None,
            ),
            ("+44 20 7946 0958", Some("+442079460958"), None),
            ("0044 20 7946 0958", Some("+442079460958"), None),
            ("49 30 123456", None, Some(PhoneDoubt::Unclear)),
            ("0599 000 12 34", None, Some(PhoneDoubt::Unclear)),
            ("5320000000", None, Some(PhoneDoubt::Rounded)),
            ("905321230000", None, Some(PhoneDoubt::Rounded)),
            ("0532 123 00 00", Some("+905321230000"), None),
            ("000 12 34", None, Some(PhoneDoubt::Unclear)),
            ("0 999 000 00 00", None, Some(PhoneDoubt::Unclear)),
            ("0500 000 12 3", None, Some(PhoneDoubt::Unclear)),
        ] {
            let phone = phone(typed).unwrap();
            assert_eq!(
                (phone.e164.as_deref(), phone.doubt),
                (e164, doubt),
                "{typed}"
            );
            assert_eq!(phone.typed, typed, "kept as typed");
        }
        for nothing in ["", "  ", "-", "yok", "YOK", "—"] {
            assert_eq!(phone(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn addresses_as_people_type_them() {
        for (typed, address, doubt) in [
            ("ayse@example.org", Some("ayse@example.org"), None),
            (" Ayse@Example.ORG ", Some("ayse@example.org"), None),
            ("İnfo@example.org", Some("info@example.org"), None),
            ("mailto:ayse@example.org", Some("ayse@example.org"), None),
            (
                "ayse@example.org; ali@example.org",
                Some("ayse@example.org"),
                Some(EmailDoubt::Several),
            ),
            (
                "ayse@example.org,ali@example.org",
                Some("ayse@example.org"),
                Some(EmailDoubt::Several),
            ),
            (
                "Ayşe Kaya <ayse@example.org>",
                Some("ayse@example.org"),
                None,
            ),
            ("ayse@example,org", None, Some(EmailDoubt::Unlikely)),
            (
                "ayse@gmail.con",
                Some("ayse@gmail.con"),
                Some(EmailDoubt::Unlikely),
            ),
            ("ayse.example.org", None, Some(EmailDoubt::Unlikely)),
            ("ayse@example", None, Some(EmailDoubt::Unlikely)),
            ("ayşe@example.org", None, Some(EmailDoubt::Unlikely)),
            ("a@b@example.org", None, Some(EmailDoubt::Unlikely)),
        ] {
            let email = email(typed).unwrap();
            assert_eq!(
                (email.address.as_deref(), email.doubt),
                (address, doubt),
                "{typed}"
            );
        }
        assert_eq!(email("yok"), None);
    }
}
