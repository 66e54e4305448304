//! Where the cells of a sheet are put. Nearly every sheet has them in their order, and each is kept as it comes. Where one stands
//! before another that should follow it, or twice, the sheet is read again and its cells are sorted; of two in one place the
//! later one counts, as it does in other programs.

use std::ops::Range;
use std::sync::Arc;

use crate::limits::RefusedFile;
use crate::rows::{CellMark, RowsReader, Strings};

pub(super) struct Placed {
    rows: RowsReader,
    /// Row and column of the last cell, both counted from 1.
    last: (u32, u32),
    /// The sheet cannot be read in this order.
    pub(super) is_out_of_order: bool,
    loose: Option<Loose>,
    strings: Arc<Strings>,
}

/// Cells that are still to be sorted.
#[derive(Default)]
struct Loose {
    cells: Vec<Cell>,
    text: String,
}

struct Cell {
    place: (u32, u32),
    found: Found,
    is_struck: bool,
}

enum Found {
    Text(Range<usize>),
    Shared(usize),
    Mark(CellMark),
}

/// What is sorted is in memory twice: a sheet that wants more of it than this is damaged.
const MOST_CELLS: usize = 200_000;
const MOST_TEXT: usize = 16 << 20;

impl Placed {
    pub(super) fn in_order(strings: &Arc<Strings>) -> Placed {
        Placed {
            rows: RowsReader::sharing(strings),
            last: (0, 0),
            is_out_of_order: false,
            loose: None,
            strings: Arc::clone(strings),
        }
    }

    pub(super) fn sorted(strings: &Arc<Strings>) -> Placed {
        Placed {
            loose: Some(Loose::default()),
            ..Placed::in_order(strings)
        }
    }

    /// How many rows there are already; nothing is known of it before they are sorted.
    pub(super) fn len(&self) -> usize {
        self.rows.rows.len()
    }

    pub(super) fn text(&mut self, row: u32, column: u32, text: &str) -> Result<(), RefusedFile> {
        if let Some(loose) = &mut self.loose {
            let from = loose.text.len();
            loose.text.push_str(text);
            return loose.put(row, column, Found::Text(from..from + text.len()));
        }
        self.step(row, column)?;
        self.rows.row(row)?;
        self.rows.cell(column, text)
    }

    /// The text that stands at this place among the shared ones.
    pub(super) fn shared(
        &mut self,
        row: u32,
        column: u32,
        text: &str,
        place: usize,
    ) -> Result<(), RefusedFile> {
        if let Some(loose) = &mut self.loose {
            return loose.put(row, column, Found::Shared(place));
        }
        self.step(row, column)?;
        self.rows.row(row)?;
        self.rows.shared(column, text, place)
    }

    pub(super) fn mark(
        &mut self,
        row: u32,
        column: u32,
        mark: CellMark,
    ) -> Result<(), RefusedFile> {
        if let Some(loose) = &mut self.loose {
            return loose.put(row, column, Found::Mark(mark));
        }
        self.step(row, column)?;
        self.rows.row(row)?;
        self.rows.mark(column, mark)
    }

    /// The cell that was put last is struck out.
    pub(super) fn struck(&mut self, row: u32, column: u32) {
        match &mut self.loose {
            Some(loose) => {
                let last = loose.cells.last_mut();
                if let Some(cell) = last.filter(|it| it.place == (row, column)) {
                    cell.is_struck = true;
                }
            }
            None => self.rows.struck_cell(row, column),
        }
    }

    pub(super) fn hidden(&mut self, row: u32) {
        self.rows.hidden_row(row);
    }

    pub(super) fn finish(mut self) -> Result<RowsReader, RefusedFile> {
        let Some(Loose { mut cells, text }) = self.loose.take() else {
            return Ok(self.rows.finish());
        };
        let strings = Arc::clone(&self.strings);
        cells.sort_by_key(|it| it.place);
        let mut cells = cells.into_iter().peekable();
        while let Some(cell) = cells.next() {
            if cells.peek().is_some_and(|it| it.place == cell.place) {
                continue;
            }
            let (row, column) = cell.place;
            match cell.found {
                Found::Text(range) => self.text(row, column, &text[range])?,
                Found::Shared(place) => {
                    let text = strings.get(place).ok_or(RefusedFile::Damaged)?;
                    self.shared(row, column, text, place)?;
                }
                Found::Mark(mark) => self.mark(row, column, mark)?,
            }
            if cell.is_struck {
                self.struck(row, column);
            }
        }
        Ok(self.rows.finish())
    }

    fn step(&mut self, row: u32, column: u32) -> Result<(), RefusedFile> {
        let place = (row, column + 1);
        if place <= self.last {
            self.is_out_of_order = true;
            return Err(RefusedFile::Damaged);
        }
        self.last = place;
        Ok(())
    }
}

impl Loose {
    fn put(&mut self, row: u32, column: u32, found: Found) -> Result<(), RefusedFile> {
        if self.cells.len() >= MOST_CELLS || self.text.len() > MOST_TEXT {
            return Err(RefusedFile::TooManyCells);
        }
        self.cells.push(Cell {
            place: (row, column),
            found,
            is_struck: false,
        });
        Ok(())
    }
}
