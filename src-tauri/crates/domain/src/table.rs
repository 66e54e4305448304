//! The small tables of `assets/programme`: one line a row, cells parted by commas, a cell with a comma in quotation marks.

/// Every row below the heading. Each has all its cells: a test of whoever reads the table sees to that.
pub(crate) fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    text.lines()
        .skip(1)
        .filter_map(|line| cells(line).try_into().ok())
}

fn cells(line: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut rest = line;
    loop {
        let (cell, after) = match rest.strip_prefix('"').and_then(|it| it.split_once('"')) {
            Some((cell, after)) => (cell, after.strip_prefix(',')),
            None => match rest.split_once(',') {
                Some((cell, after)) => (cell, Some(after)),
                None => (rest, None),
            },
        };
        cells.push(cell);
        match after {
            Some(after) => rest = after,
            None => return cells,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_in_quotation_marks_parts_nothing() {
        assert_eq!(cells("a,b,c"), ["a", "b", "c"]);
        assert_eq!(
            cells("note,x,\"eşit, adil\",\"fair\""),
            ["note", "x", "eşit, adil", "fair"]
        );
        assert_eq!(cells("a,,"), ["a", "", ""]);
    }
}
