//! A shared place that breaks in every way in which sticks and services break, by a seed; it counts how often it did.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::rc::Rc;

use programme::{Entry, Folder, Place};

/// Numbers that are the same for one seed on every machine (xorshift).
#[derive(Debug, Clone)]
pub(crate) struct Seeded(Cell<u64>);

impl Seeded {
    pub(crate) fn new(seed: u64) -> Seeded {
        // Never nothing, and neighbours far from each other.
        Seeded(Cell::new(
            seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
        ))
    }

    pub(crate) fn next(&self) -> u64 {
        let mut it = self.0.get();
        it ^= it << 13;
        it ^= it >> 7;
        it ^= it << 17;
        self.0.set(it);
        it
    }

    pub(crate) fn below(&self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub(crate) fn one_in(&self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// How often each way of breaking was met with.
pub(crate) type Fired = Rc<RefCell<BTreeMap<&'static str, u32>>>;

/// Every way of breaking; a run that has not met with each has shown nothing.
pub(crate) const WAYS: [&str; 17] = [
    "answer lost",
    "cut and said",
    "cut in silence",
    "flipped",
    "flush error",
    "killed",
    "list error",
    "list in another order",
    "list loses some",
    "list of before",
    "list twice",
    "lost in silence",
    "put error",
    "read cut",
    "read error",
    "take away error",
    "take away in silence",
];

pub(crate) struct Faulty {
    folder: Folder,
    random: Seeded,
    fired: Fired,
    /// How the place looked when somebody last listed it.
    before: Rc<RefCell<Vec<Entry>>>,
    /// So many more files are given or taken, then nothing answers.
    lives: Cell<usize>,
}

const ERRORS: [ErrorKind; 6] = [
    ErrorKind::NotFound,
    ErrorKind::PermissionDenied,
    ErrorKind::TimedOut,
    ErrorKind::StorageFull,
    ErrorKind::ConnectionReset,
    ErrorKind::Other,
];

impl Faulty {
    pub(crate) fn new(
        folder: Folder,
        seed: u64,
        fired: &Fired,
        before: &Rc<RefCell<Vec<Entry>>>,
    ) -> Faulty {
        let random = Seeded::new(seed);
        let lives = match random.one_in(3) {
            true => random.below(8),
            false => usize::MAX,
        };
        Faulty {
            folder,
            random,
            fired: Rc::clone(fired),
            before: Rc::clone(before),
            lives: Cell::new(lives),
        }
    }

    fn fire(&self, way: &'static str) {
        *self.fired.borrow_mut().entry(way).or_default() += 1;
    }

    fn error<T>(&self, way: &'static str) -> io::Result<T> {
        self.fire(way);
        Err(ERRORS[self.random.below(ERRORS.len())].into())
    }

    fn is_dead(&self) -> bool {
        match self.lives.get() {
            0 => true,
            usize::MAX => false,
            lives => {
                self.lives.set(lives - 1);
                false
            }
        }
    }

    fn killed<T>(&self) -> io::Result<T> {
        self.fire("killed");
        Err(ErrorKind::BrokenPipe.into())
    }
}

impl Place for Faulty {
    fn list(&self) -> io::Result<Vec<Entry>> {
        if self.random.one_in(12) {
            return self.error("list error");
        }
        let mut list = self.folder.list()?;
        let before = self.before.replace(list.clone());
        match self.random.below(8) {
            0 => {
                self.fire("list of before");
                return Ok(before);
            }
            1 if !list.is_empty() => {
                self.fire("list loses some");
                list.retain(|_| !self.random.one_in(3));
            }
            2 if !list.is_empty() => {
                self.fire("list twice");
                list.extend(list.clone());
            }
            3 | 4 if !list.is_empty() => {
                self.fire("list in another order");
                let at = self.random.below(list.len());
                list.rotate_left(at);
                list.reverse();
            }
            _ => {}
        }
        Ok(list)
    }

    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        if self.is_dead() {
            return self.killed();
        }
        let mut bytes = self.folder.get(name, most)?;
        match self.random.below(12) {
            0 => return self.error("read error"),
            1 => {
                self.fire("read cut");
                bytes.truncate(self.random.below(bytes.len().max(1)));
            }
            2 if !bytes.is_empty() => {
                self.fire("flipped");
                let at = self.random.below(bytes.len());
                bytes[at] ^= 1 << self.random.below(8);
            }
            _ => {}
        }
        Ok(bytes)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        if self.is_dead() {
            return self.killed();
        }
        let cut = &bytes[..self.random.below(bytes.len().max(1))];
        match self.random.below(12) {
            0 => self.error("put error"),
            1 => {
                self.folder.put(name, cut)?;
                self.error("cut and said")
            }
            2 => {
                self.fire("cut in silence");
                self.folder.put(name, cut)
            }
            3 => {
                self.fire("lost in silence");
                Ok(())
            }
            4 => {
                self.folder.put(name, bytes)?;
                self.error("answer lost")
            }
            _ => self.folder.put(name, bytes),
        }
    }

    fn take_away(&self, name: &str) -> io::Result<()> {
        if self.is_dead() {
            return self.killed();
        }
        match self.random.below(6) {
            0 => self.error("take away error"),
            // It says that it is gone, and it lies there.
            1 => {
                self.fire("take away in silence");
                Ok(())
            }
            2 => {
                self.folder.take_away(name)?;
                self.error("take away error")
            }
            _ => self.folder.take_away(name),
        }
    }

    fn flush(&self) -> io::Result<()> {
        if self.is_dead() {
            return self.killed();
        }
        if self.random.one_in(8) {
            return self.error("flush error");
        }
        self.folder.flush()
    }
}
