//! A short text as a QR code: which modules are dark, row by row.

use fast_qr::{ECL, QRBuilder};

/// The dark modules as runs, and how many modules a side has.
#[derive(Debug)]
pub(crate) struct Code {
    pub(crate) side: usize,
    pub(crate) runs: Vec<Run>,
}

/// Dark modules side by side in one row; rows count from the top.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    pub(crate) row: usize,
    pub(crate) from: usize,
    pub(crate) length: usize,
}

/// `None` when the text is too long for any code. Capitals, digits and `:/-.` make the smallest ones.
pub(crate) fn code(text: &str) -> Option<Code> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut runs = Vec::new();
    for row in 0..code.size {
        let modules = &code[row];
        let mut from = 0;
        while from < code.size {
            let length = modules[from..]
                .iter()
                .take_while(|module| module.value())
                .count();
            if length > 0 {
                runs.push(Run { row, from, length });
            }
            from += length.max(1);
        }
    }
    Some(Code {
        side: code.size,
        runs,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_and_its_page_fit_the_smallest_code() {
        let code = code("ROTA:ABCDEFGHIJ/12").unwrap();
        assert_eq!(code.side, 21);
        // The three finder patterns: seven dark modules in the corners' first rows.
        let top: Vec<_> = code
            .runs
            .iter()
            .filter(|run| run.row == 0 && run.length == 7)
            .collect();
        assert_eq!((top[0].from, top[1].from), (0, 14));
    }

    #[test]
    fn a_text_without_end_has_no_code() {
        assert!(code(&"A".repeat(9000)).is_none());
    }
}
