//! Deviations, for whoever lists them.

use crate::base::error::Result;
use crate::known::deviation::deviations;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// Every deviation, the earliest first.
    pub fn deviations(&self) -> Result<Vec<view::Deviation>> {
        self.read(deviations)
    }
}
