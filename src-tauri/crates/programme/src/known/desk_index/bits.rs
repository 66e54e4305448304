//! A set of lines, a bit for each.

use std::ops::Range;

use super::vocabulary::Postings;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub(super) fn none(lines: usize) -> Bits {
        Bits(vec![0; lines.div_ceil(64)])
    }

    /// 64 lines.
    pub(super) fn at(&self, at: usize) -> u64 {
        self.0.get(at).copied().unwrap_or(0)
    }

    pub(super) fn has(&self, line: u32) -> bool {
        self.0[line as usize / 64] & (1 << (line % 64)) != 0
    }

    pub(super) fn add(&mut self, line: u32) {
        self.0[line as usize / 64] |= 1 << (line % 64);
    }

    pub(super) fn take_out(&mut self, line: u32) {
        self.0[line as usize / 64] &= !(1 << (line % 64));
    }

    pub(super) fn put(&mut self, line: u32, is_in: bool) {
        match is_in {
            true => self.add(line),
            false => self.take_out(line),
        }
    }

    pub(super) fn add_all(&mut self, lines: &[u32]) {
        for line in lines {
            self.add(*line);
        }
    }

    pub(super) fn add_set(&mut self, other: &Bits) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
    }

    pub(super) fn and(mut self, other: &Bits) -> Bits {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= theirs;
        }
        self
    }

    pub(super) fn or(mut self, other: &Bits) -> Bits {
        self.add_set(other);
        self
    }

    pub(super) fn without(mut self, other: &Bits) -> Bits {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= !theirs;
        }
        self
    }

    pub(super) fn count(&self) -> u32 {
        self.0.iter().map(|it| it.count_ones()).sum()
    }

    pub(super) fn count_in(&self, other: &Bits) -> u32 {
        let both = self.0.iter().zip(&other.0);
        both.map(|(a, b)| (a & b).count_ones()).sum()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|it| *it == 0)
    }

    /// The lines, in their order.
    pub(super) fn lines(&self) -> impl Iterator<Item = u32> {
        self.lines_where(|_| u64::MAX)
    }

    /// Those of the lines, in their order, that are in another set as well: it is asked for 64 of them at a time, and not
    /// beyond those that are taken.
    pub(super) fn lines_where(&self, other: impl Fn(usize) -> u64) -> impl Iterator<Item = u32> {
        self.0.iter().enumerate().flat_map(move |(at, bits)| {
            let mut left = match *bits {
                0 => 0,
                bits => bits & other(at),
            };
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(at as u32 * 64 + bit)
            })
        })
    }
}

/// How often lines were named, as far as it matters: who was named `least` times is in the answer.
pub(super) struct Tally {
    /// The lines named once, twice, ...
    times: Vec<Bits>,
}

impl Tally {
    pub(super) fn new(lines: usize, least: u32) -> Tally {
        let times = (0..least.max(1)).map(|_| Bits::none(lines)).collect();
        Tally { times }
    }

    pub(super) fn name_all(&mut self, postings: &Postings, words: &Range<usize>) {
        match &mut self.times[..] {
            [once] => postings.add_to(once, words),
            _ => self.count_all(postings.lines(words)),
        }
    }

    fn count_all(&mut self, lines: &[u32]) {
        for line in lines {
            let (at, bit) = (*line as usize / 64, 1 << (line % 64));
            for more in (1..self.times.len()).rev() {
                self.times[more].0[at] |= self.times[more - 1].0[at] & bit;
            }
            self.times[0].0[at] |= bit;
        }
    }

    pub(super) fn named(mut self) -> Bits {
        self.times.pop().unwrap_or(Bits(Vec::new()))
    }

    /// Those so far.
    pub(super) fn so_far(&self) -> &Bits {
        &self.times[self.times.len() - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &[u32]) -> Bits {
        let mut bits = Bits::none(200);
        bits.add_all(lines);
        bits
    }

    #[test]
    fn a_set_gives_its_lines_in_their_order() {
        let mut bits = of(&[199, 0, 64, 63, 64]);
        assert_eq!(bits.lines().collect::<Vec<_>>(), [0, 63, 64, 199]);
        bits.put(63, false);
        bits.put(1, true);
        assert_eq!((bits.count(), bits.has(63), bits.has(1)), (4, false, true));
    }

    #[test]
    fn sets_meet_join_and_leave_each_other() {
        let (a, b) = (of(&[1, 70, 100]), of(&[70, 100, 130]));
        assert_eq!(a.clone().and(&b), of(&[70, 100]));
        assert_eq!(a.clone().or(&b), of(&[1, 70, 100, 130]));
        assert_eq!(a.clone().without(&b), of(&[1]));
        assert_eq!(a.count_in(&b), 2);
    }

    #[test]
    fn who_was_named_often_enough_is_in() {
        for (least, named) in [
            (1, vec![3, 5, 9]),
            (2, vec![3, 5]),
            (3, vec![5]),
            (4, vec![]),
        ] {
            let mut tally = Tally::new(200, least);
            tally.count_all(&[3, 5, 5, 9]);
            tally.count_all(&[5, 3]);
            assert_eq!(tally.named(), of(&named), "{least}");
        }
    }
}
