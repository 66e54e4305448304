//! Codes and the ends of telephones, sorted, each with the line it finds.

use zeroize::Zeroize;

/// The digits of a code.
const CODE: usize = 16;

#[derive(Default)]
pub(super) struct Numbers {
    codes: Vec<(u64, u32)>,
    phone_ends: Vec<(u64, u32)>,
}

impl Numbers {
    pub(super) fn add(&mut self, line: u32, code: &str, phone_ends: &[String]) {
        if code.len() == CODE
            && let Ok(code) = code.parse()
        {
            self.codes.push((code, line));
        }
        for end in phone_ends {
            self.phone_ends
                .extend(end.parse().ok().map(|it: u64| (it, line)));
        }
    }

    pub(super) fn sort(&mut self) {
        self.codes.sort_unstable();
        self.phone_ends.sort_unstable();
    }

    /// Whose code begins with these digits.
    pub(super) fn with_code(&self, digits: &str) -> Vec<u32> {
        let (true, Ok(begin)) = (digits.len() <= CODE, digits.parse::<u64>()) else {
            return Vec::new();
        };
        let rest = 10u64.pow((CODE - digits.len()) as u32);
        lines(&self.codes, begin * rest, (begin + 1) * rest)
    }

    pub(super) fn with_phone_end(&self, digits: &str) -> Vec<u32> {
        match digits.parse() {
            Ok(end) => lines(&self.phone_ends, end, end + 1),
            Err(_) => Vec::new(),
        }
    }
}

fn lines(sorted: &[(u64, u32)], from: u64, to: u64) -> Vec<u32> {
    let start = sorted.partition_point(|(number, _)| *number < from);
    let found = sorted[start..]
        .iter()
        .take_while(|(number, _)| *number < to);
    found.map(|(_, line)| *line).collect()
}

impl Drop for Numbers {
    fn drop(&mut self) {
        for (number, line) in self.codes.iter_mut().chain(&mut self.phone_ends) {
            number.zeroize();
            line.zeroize();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_from_its_beginning_and_a_telephone_by_its_end() {
        let mut numbers = Numbers::default();
        numbers.add(7, "0012345678901234", &["0001".into(), "1301".into()]);
        numbers.add(8, "0012349999999999", &["1301".into()]);
        numbers.add(9, "", &[]);
        numbers.sort();
        for (digits, lines) in [
            ("00123", vec![7, 8]),
            ("0012345678901234", vec![7]),
            ("12345", vec![]),
            ("00123456789012345", vec![]),
            ("99999999999999999999999", vec![]),
        ] {
            assert_eq!(numbers.with_code(digits), lines, "{digits}");
        }
        assert_eq!(numbers.with_phone_end("1301"), [7, 8]);
        assert_eq!(numbers.with_phone_end("0001"), [7]);
        assert_eq!(numbers.with_phone_end("0301"), [] as [u32; 0]);
    }
}
