//! How far two words are from each other: letters put in, left out, changed, or two neighbours swapped. Words are folded,
//! so nearly every letter is one byte; nothing is allocated.

/// Longer words are compared by their beginning.
const LONGEST: usize = 63;

/// The number of edits between two words.
pub(super) fn edits(a: &[u8], b: &[u8]) -> usize {
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    let mut before_last = [0u8; LONGEST + 1];
    let mut last = [0u8; LONGEST + 1];
    let mut row = [0u8; LONGEST + 1];
    for (at, it) in last.iter_mut().enumerate() {
        *it = at as u8;
    }
    for i in 0..a.len() {
        row[0] = i as u8 + 1;
        for j in 0..b.len() {
            let changed = last[j] + u8::from(a[i] != b[j]);
            let mut best = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = best.min(before_last[j - 1] + 1);
            }
            row[j + 1] = best;
        }
        (before_last, last, row) = (last, row, before_last);
    }
    usize::from(last[b.len()])
}

/// From 0 (nothing in common) to 1 (the same).
pub(super) fn similarity(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let longer = a.len().max(b.len()).min(LONGEST);
    1.0 - edits(a.as_bytes(), b.as_bytes()) as f64 / longer as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_slip_of_the_finger_is_one_edit() {
        for (a, b, distance) in [
            ("yilmaz", "yilmaz", 0),
            ("yilmaz", "yimaz", 1),
            ("yilmaz", "yillmaz", 1),
            ("yilmaz", "yilnaz", 1),
            ("yilmaz", "ylimaz", 1),
            ("yilmaz", "yildiz", 2),
            ("", "ali", 3),
            ("", "", 0),
        ] {
            assert_eq!(edits(a.as_bytes(), b.as_bytes()), distance, "{a} {b}");
            assert_eq!(edits(b.as_bytes(), a.as_bytes()), distance, "{b} {a}");
        }
    }

    #[test]
    fn a_word_without_end_is_compared_by_its_beginning() {
        let long = "a".repeat(500);
        assert_eq!(edits(long.as_bytes(), long.as_bytes()), 0);
        assert!(similarity(&long, "b") <= 0.05);
    }
}
