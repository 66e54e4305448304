//! What a sheet is made of from top to bottom, and how it is shared out to pages.

use super::{BAND, GAP, ROW, TABLE_HEAD};
use crate::sign_in_sheet::lines::{Line, Lines, OtherLine, printed_row};
use domain::signature::PrintedRow;

/// What a page is filled with, from top to bottom.
#[derive(Clone, Copy)]
pub(super) enum Block<'a> {
    Person(&'a Line),
    WalkIns,
    WalkIn(&'a Line),
    Blank(u32),
    Others,
    Other(&'a OtherLine),
    Closing,
}

/// The table that a block is a row of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    People,
    Others,
}

impl Block<'_> {
    pub(super) fn height(self, closing: f32) -> f32 {
        match self {
            Block::Person(_) | Block::WalkIn(_) | Block::Blank(_) | Block::Other(_) => ROW,
            Block::WalkIns => BAND,
            Block::Others => GAP + BAND + TABLE_HEAD,
            Block::Closing => closing,
        }
    }

    pub(super) fn table(self) -> Option<Rows> {
        match self {
            Block::Person(_) | Block::WalkIns | Block::WalkIn(_) | Block::Blank(_) => {
                Some(Rows::People)
            }
            Block::Other(_) => Some(Rows::Others),
            Block::Others | Block::Closing => None,
        }
    }

    /// Of whom counts as a participant, or will: the others are no rows of the list that is signed.
    pub(super) fn printed(self, page: usize) -> Option<PrintedRow> {
        match self {
            Block::Person(line) | Block::WalkIn(line) => {
                Some(printed_row(page, line.number, line.registration))
            }
            Block::Blank(number) => Some(printed_row(page, number, None)),
            Block::WalkIns | Block::Others | Block::Other(_) | Block::Closing => None,
        }
    }

    pub(super) fn is_row(self) -> bool {
        matches!(
            self,
            Block::Person(_) | Block::WalkIn(_) | Block::Blank(_) | Block::Other(_)
        )
    }
}

/// The sheet shared out to pages with so much room each. A block is never torn, one that opens others never stands alone
/// at the foot, and walk-ins that go on overleaf are headed again.
pub(super) fn pages(lines: &Lines, room: f32, closing: f32) -> Vec<Vec<Block<'_>>> {
    let blocks = all(lines);
    let mut pages: Vec<Vec<Block>> = Vec::new();
    let mut left = 0.0;
    for (at, block) in blocks.iter().enumerate() {
        let height = block.height(closing);
        let opens = matches!(block, Block::WalkIns | Block::Others);
        let next = blocks
            .get(at + 1)
            .filter(|_| opens)
            .map_or(0.0, |next| next.height(closing));
        match pages.last_mut() {
            Some(page) if height + next <= left => page.push(*block),
            _ => {
                left = room;
                let mut page = Vec::new();
                if block.table().is_some() {
                    left -= TABLE_HEAD;
                }
                if matches!(block, Block::WalkIn(_) | Block::Blank(_)) {
                    left -= BAND;
                    page.push(Block::WalkIns);
                }
                page.push(*block);
                pages.push(page);
            }
        }
        left -= height;
    }
    pages
}

fn all(lines: &Lines) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block> = lines.people.iter().map(Block::Person).collect();
    if !lines.walk_ins.is_empty() || !lines.blanks.is_empty() {
        blocks.push(Block::WalkIns);
    }
    blocks.extend(lines.walk_ins.iter().map(Block::WalkIn));
    blocks.extend(lines.blanks.clone().map(Block::Blank));
    if !lines.others.is_empty() {
        blocks.push(Block::Others);
    }
    blocks.extend(lines.others.iter().map(Block::Other));
    blocks.push(Block::Closing);
    blocks
}
