//! Texts that several cells share, each kept once: the table of a workbook, or what comes again in a list.

use crate::limits::{self, RefusedFile};

/// The shared texts, one behind the other.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Strings {
    pub(crate) text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(crate) fn all(&self) -> &str {
        &self.text
    }

    /// The text that holds this place of all.
    pub(crate) fn around(&self, place: usize) -> Option<&str> {
        self.get(self.ends.partition_point(|end| *end as usize <= place))
    }

    pub(crate) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)? as usize;
        Some(&self.text[self.start(place)..end])
    }

    /// One more, and its place; `None` where there are too many.
    pub(crate) fn add(&mut self, text: &str) -> Option<usize> {
        if self.ends.len() as u64 >= limits::SHARED_STRINGS {
            return None;
        }
        self.text.push_str(text);
        // Fits: all text of a list is under its limit.
        self.ends.push(self.text.len() as u32);
        Some(self.ends.len() - 1)
    }

    fn start(&self, place: usize) -> usize {
        place
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize)
    }

    pub(crate) fn end(&mut self) -> Result<(), RefusedFile> {
        if self.ends.len() as u64 >= limits::SHARED_STRINGS {
            return Err(RefusedFile::TooManyStrings);
        }
        // Fits: the whole table is under the limit of 64 MB.
        self.ends.push(self.text.len() as u32);
        Ok(())
    }

    pub(crate) fn measure(&self) -> Result<(), RefusedFile> {
        let length = self.text.len() - self.start(self.ends.len());
        match length > limits::MARKUP_TEXT_BYTES {
            true => Err(RefusedFile::CellTooLong),
            false => Ok(()),
        }
    }
}
