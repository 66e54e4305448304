//! One file of the simulated disk: what is surely on it, and what was written since and may be.
//!
//! Written bytes wait in the system's memory, page by page, until an fsync of the file; each page may have gone to the disk
//! at any moment in between, as it was at that moment. A page that an fsync failed on is called clean afterwards, as Linux
//! does: later fsyncs leave it out until it is written to again.

use std::collections::BTreeMap;

use crate::chance::Chance;

pub(crate) const PAGE: usize = 4096;

/// How the power cut takes what was not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Nothing is lost: what the processes themselves see, also after a kill.
    Nothing,
    /// Everything since the last fsync.
    All,
    /// Everything after one moment, as if the disk had kept the order.
    After(u64),
    /// Each 4,096 bytes are as they were at some moment of their own.
    Pages,
    /// Each 512 bytes are.
    Sectors,
}

#[derive(Default)]
pub(crate) struct File {
    size: u64,
    durable_size: u64,
    /// Sizes since the last fsync, each with its moment.
    sizes: Vec<(u64, u64)>,
    pages: BTreeMap<u64, Page>,
}

#[derive(Clone)]
struct Page {
    durable: Vec<u8>,
    versions: Vec<(u64, Vec<u8>)>,
    /// Moments at which the file was cut before or in this page: what stood there does not come back.
    cuts: Vec<u64>,
    /// That many versions were there when an fsync failed.
    failed: usize,
}

impl File {
    pub(crate) fn durable(bytes: &[u8]) -> File {
        let mut file = File::default();
        file.write(1, 0, bytes);
        file.sync();
        file
    }

    pub(crate) fn write(&mut self, moment: u64, offset: u64, bytes: &[u8]) {
        let mut done = 0;
        while done < bytes.len() {
            let place = offset + done as u64;
            let (number, within) = (place / PAGE as u64, (place % PAGE as u64) as usize);
            let many = (PAGE - within).min(bytes.len() - done);
            let page = self.pages.entry(number).or_insert_with(Page::blank);
            let mut content = page.content().to_vec();
            content[within..within + many].copy_from_slice(&bytes[done..done + many]);
            page.versions.push((moment, content));
            done += many;
        }
        self.resize(moment, self.size.max(offset + bytes.len() as u64));
    }

    pub(crate) fn cut(&mut self, moment: u64, length: u64) {
        if length < self.size {
            let first = length / PAGE as u64;
            let within = (length % PAGE as u64) as usize;
            for (number, page) in self.pages.range_mut(first..) {
                let from = if *number == first { within } else { 0 };
                let mut content = page.content().to_vec();
                content[from..].fill(0);
                page.versions.push((moment, content));
                page.cuts.push(moment);
            }
        }
        self.resize(moment, length);
    }

    fn resize(&mut self, moment: u64, size: u64) {
        if size != self.size {
            self.size = size;
            self.sizes.push((moment, size));
        }
    }

    pub(crate) fn sync(&mut self) {
        self.durable_size = self.size;
        self.sizes.clear();
        for page in self.pages.values_mut() {
            page.sync();
        }
    }

    pub(crate) fn sync_failed(&mut self) {
        for page in self.pages.values_mut() {
            page.failed = page.versions.len();
        }
    }

    /// The moments of what may be lost.
    pub(crate) fn moments(&self) -> impl Iterator<Item = u64> {
        let written = self.pages.values().flat_map(|page| page.versions.iter());
        let written = written.map(|(moment, _)| *moment);
        written.chain(self.sizes.iter().map(|(moment, _)| *moment))
    }

    /// What is found after the power came back.
    pub(crate) fn after(&self, style: Style, chance: &mut Chance) -> Vec<u8> {
        let known = match style {
            Style::Nothing => self.sizes.len(),
            Style::All => 0,
            Style::After(end) => self.sizes.partition_point(|(moment, _)| *moment <= end),
            Style::Pages | Style::Sectors => chance.below(self.sizes.len() + 1),
        };
        let (as_of, size) = match known {
            0 => (0, self.durable_size),
            known => self.sizes[known - 1],
        };
        let mut bytes = vec![0; size as usize];
        for (number, page) in &self.pages {
            let begin = *number as usize * PAGE;
            if begin >= bytes.len() {
                break;
            }
            let end = bytes.len().min(begin + PAGE);
            let content = page.after(style, as_of, chance);
            bytes[begin..end].copy_from_slice(&content[..end - begin]);
        }
        bytes
    }
}

impl Page {
    fn blank() -> Page {
        Page {
            durable: vec![0; PAGE],
            versions: Vec::new(),
            cuts: Vec::new(),
            failed: 0,
        }
    }

    fn content(&self) -> &[u8] {
        self.versions.last().map_or(&self.durable, |(_, it)| it)
    }

    fn sync(&mut self) {
        if self.versions.len() > self.failed {
            self.durable = self.content().to_vec();
            self.versions.clear();
        } else if let Some(cut) = self.cuts.last() {
            // That the file was cut is known by its size, which an fsync does keep.
            let known = self.versions.partition_point(|(moment, _)| moment <= cut);
            self.durable = self.versions[known - 1].1.clone();
            self.versions.drain(..known);
        }
        self.cuts.clear();
        self.failed = self.versions.len();
    }

    /// `as_of`: the moment of the size that the disk knows.
    fn after(&self, style: Style, as_of: u64, chance: &mut Chance) -> Vec<u8> {
        let until = |end: u64| self.versions.partition_point(|(moment, _)| *moment <= end);
        // What a cut took away stays away once the cut is known, and what came after it is not seen before.
        let least = self.cuts.iter().rfind(|cut| **cut <= as_of);
        let least = least.map_or(0, |cut| until(*cut));
        let most = self.cuts.iter().find(|cut| **cut > as_of);
        let most = most.map_or(self.versions.len(), |cut| until(*cut - 1));
        let version = |known: usize| match known {
            0 => &self.durable,
            known => &self.versions[known - 1].1,
        };
        match style {
            Style::Nothing => version(self.versions.len()).clone(),
            Style::All => version(0).clone(),
            Style::After(end) => version(until(end)).clone(),
            Style::Pages => version(least + chance.below(most + 1 - least)).clone(),
            Style::Sectors => {
                let mut content = Vec::with_capacity(PAGE);
                for begin in (0..PAGE).step_by(512) {
                    let whole = version(least + chance.below(most + 1 - least));
                    content.extend_from_slice(&whole[begin..begin + 512]);
                }
                content
            }
        }
    }
}
