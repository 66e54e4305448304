//! Merged cells below the headings. One text stands for several rows, mostly an organisation or a city over its people:
//! it is filled down to each of them. It is never filled to the side, where another question stands; and a row that has
//! nothing of its own stays a blank row.

use crate::limits::{self, RefusedFile};
use crate::rows::{CellMark, Row, Rows};
use crate::xlsx::Region;

/// Fills the texts down and marks every cell that had none of its own. Tells how many regions touch the rows.
pub(crate) fn fill_down(rows: &mut Rows, regions: &[Region]) -> Result<u32, RefusedFile> {
    let mut touched = 0;
    let mut marks: Vec<(u32, u16)> = Vec::new();
    let mut seen = 0;
    // Row, column, and the row whose text is filled in.
    let mut fills: Vec<(usize, u16, usize)> = Vec::new();
    for (first, last) in regions {
        // Regions count rows from 0.
        let from = rows.above(first.0.saturating_add(1));
        let to = rows.above(last.0.saturating_add(2));
        let Ok(column) = u16::try_from(first.1) else {
            continue;
        };
        touched += u32::from(from < to);
        // Regions that lie over one another are no table, and there may be very many.
        seen += to - from;
        if seen > limits::CELLS as usize {
            return Err(RefusedFile::TooManyCells);
        }
        // Where the first cell is no data, in a heading or a total, there is nothing to fill down.
        let is_first = |row: Row<'_>| row.number == first.0 + 1;
        let source = rows.get(from).filter(|_| from < to).is_some_and(is_first);
        let source = source.then_some(from);
        for (at, row) in (from..).zip(rows.range(from..to)) {
            let is_source = source == Some(at);
            if let Some(source) = source.filter(|_| !is_source)
                && row.cell(first.1 as usize).is_empty()
            {
                if fills.len() == limits::MERGED_CELLS {
                    return Err(RefusedFile::TooManyCells);
                }
                fills.push((at, column, source));
            }
            let columns = first.1..=last.1.min(limits::COLUMNS - 1);
            for column in columns.filter(|column| !(is_source && *column == first.1)) {
                if marks.len() == MARKS {
                    break;
                }
                marks.push((row.number, column as u16));
            }
            if marks.len() == MARKS && source.is_none() {
                break;
            }
        }
    }
    rows.mark(marks.into_iter(), CellMark::Merged);
    apply(rows, fills)?;
    Ok(touched)
}

/// Marks beyond these say nothing that the notice does not say.
const MARKS: usize = 10_000;

/// Row by row, so that a long row is copied once; counted first, because one text may be wanted in every row.
fn apply(rows: &mut Rows, mut fills: Vec<(usize, u16, usize)>) -> Result<(), RefusedFile> {
    let mut total: usize = rows.iter().map(|row| row.text_bytes()).sum();
    let cells: usize = rows.iter().map(Row::count).sum();
    if cells + fills.len() > limits::CELLS as usize {
        return Err(RefusedFile::TooManyCells);
    }
    for (_, column, source) in &fills {
        let source = rows.get(*source);
        total += source.map_or(0, |row| row.cell(usize::from(*column)).len());
        if total > limits::TEXT_BYTES {
            return Err(RefusedFile::TooMuchText);
        }
    }
    fills.sort_by_key(|(row, column, _)| (*row, *column));
    for of_row in fills.chunk_by(|one, other| one.0 == other.0) {
        let added = of_row.iter().map(|(_, column, source)| (*column, *source));
        rows.fill(of_row[0].0, &added.collect::<Vec<_>>());
    }
    Ok(())
}
