//! The figures by themselves, for a screen and for whoever wants them without a paper.

use crate::base::error::Result;
use crate::known::figures::{FiguresOf, Known, shown};
use crate::known::which;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// What a report counts of these meetings.
    pub fn figures(&self, of: FiguresOf) -> Result<view::Figures> {
        let now = self.clock.now();
        self.read(|reader| {
            match of {
                FiguresOf::Meeting(id) => drop(which::meeting(reader, id)?),
                FiguresOf::Route(number) => drop(which::find_route(reader, number)?),
                FiguresOf::Days(..) | FiguresOf::Programme => {}
            }
            Ok(shown(&Known::read(reader, of, now)?))
        })
    }
}
