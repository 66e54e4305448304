//! What a file may be called. Windows is the strictest of our systems: it keeps some names for its devices, whatever ending
//! they have, minds some signs, and takes dots and blanks at the end away without a word. What we name ourselves is possible
//! everywhere, since it travels; what a person names is only measured where they are.

use crate::turkish;

/// What Windows keeps for itself: `con.pdf` is the screen, not a file.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
/// These with a digit behind them; the raised digits count too.
const NUMBERED: [&str; 2] = ["COM", "LPT"];
const DIGITS: [&str; 12] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "\u{b9}", "\u{b2}", "\u{b3}",
];

/// The most characters, and the most bytes, of a name that we make of somebody's: disks count either, up to 255, and
/// something may still be put behind it.
const LONGEST: usize = 120;
const LARGEST: usize = 240;

/// Whether Windows makes a file of exactly this name. Of one name, not of a path.
pub fn is_possible_on_windows(name: &str) -> bool {
    !name.is_empty()
        && !name.ends_with(is_lost_at_the_end)
        && !name.chars().any(is_minded)
        && !is_device(name)
}

/// The name of somebody's file as it may stand in a folder of any system: without a path, and near what was typed. Made
/// twice it stays the same.
pub fn possible(typed: &str) -> String {
    let name = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|c| !is_minded(*c)).collect();
    let name = turkish::tidy(&name);
    // The end says what it is, so the beginning is shortened.
    let mut name = name.trim_matches(is_lost_at_the_end);
    while name.chars().count() > LONGEST || name.len() > LARGEST {
        let mut rest = name.chars();
        rest.next();
        name = rest.as_str();
    }
    match name.trim_start_matches(is_lost_at_the_end) {
        "" => "dosya".to_owned(),
        name if is_device(name) => format!("_{name}"),
        name => name.to_owned(),
    }
}

fn is_lost_at_the_end(c: char) -> bool {
    matches!(c, '.' | ' ')
}

fn is_minded(c: char) -> bool {
    c.is_control() || matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*')
}

/// `NUL`, `nul.tar.gz` and `nul .pdf`, not `nulla.pdf`.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.trim_end_matches(' ').to_ascii_uppercase();
    DEVICES.contains(&stem.as_str())
        || NUMBERED.iter().any(|it| {
            stem.strip_prefix(it)
                .is_some_and(|digit| DIGITS.contains(&digit))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_windows_makes_no_file_of_is_known() {
        let impossible = [
            "CON",
            "con.pdf",
            "Nul.tar.gz",
            "aux .xlsx",
            "prn.",
            "COM1",
            "lpt9.pdf",
            "com\u{b2}.pdf",
            "CONIN$",
            "liste.pdf.",
            "liste.pdf ",
            "...",
            " ",
            "",
            "a<b.pdf",
            "a>b",
            "saat 10:30.pdf",
            "\"liste\".pdf",
            "a|b",
            "kim?.pdf",
            "*.pdf",
            "a\u{7}b.pdf",
            "a/b",
            "a\\b",
        ];
        for name in impossible {
            assert!(!is_possible_on_windows(name), "{name:?}");
        }
        let possible = [
            "liste.pdf",
            "Işık.xlsx",
            "console.pdf",
            "COM.pdf",
            "com0.pdf",
            "com10.pdf",
            "lpt.pdf",
            "nulla.pdf",
            "aux-liste.pdf",
            ".gizli",
            " önde",
            "a..b",
            "liste (2).pdf",
            "a.nul",
        ];
        for name in possible {
            assert!(is_possible_on_windows(name), "{name:?}");
        }
    }

    #[test]
    fn a_name_loses_its_path_and_what_a_disk_would_mind() {
        for (typed, expected) in [
            ("/home/ayse/Aile fotoğrafı.jpg", "Aile fotoğrafı.jpg"),
            (r"C:\resim\ışık.png", "ışık.png"),
            ("a<b>:c?.pdf", "abc.pdf"),
            ("..", "dosya"),
            ("", "dosya"),
            ("CON.pdf", "_CON.pdf"),
            ("lpt1", "_lpt1"),
            ("c:on.pdf", "_con.pdf"),
            ("liste.pdf. .", "liste.pdf"),
            ("liste.pdf .\u{1}", "liste.pdf"),
            ("?con ", "_con"),
        ] {
            assert_eq!(possible(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_end_and_fits_on_every_disk() {
        for letter in ["ş", "語", "🙂", "a", ". "] {
            let name = possible(&format!("{}.jpg", letter.repeat(300)));
            assert!(name.ends_with(".jpg") || name == "jpg", "{name}");
            assert!(name.chars().count() <= LONGEST && name.len() <= LARGEST);
        }
    }

    proptest::proptest! {
        #[test]
        fn what_we_name_is_possible_everywhere(typed in "(con|NUL|com1|[.: ?/ş\u{1}]|a){0,9}") {
            let name = possible(&typed);
            assert!(is_possible_on_windows(&name), "{typed:?} became {name:?}");
            assert_eq!(possible(&name), name, "made twice it stays the same");
        }
    }
}
