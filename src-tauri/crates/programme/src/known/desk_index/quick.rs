//! Hashes of ids and of words, for maps of thousands that are made anew at every opening. A key of its own for each map:
//! whoever chooses the names of a sheet does not know which of them meet.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

pub(super) type QuickMap<K, V> = HashMap<K, V, Quick>;

#[derive(Clone)]
pub(super) struct Quick(u64);

impl Default for Quick {
    fn default() -> Quick {
        Quick(RandomState::new().hash_one(0))
    }
}

impl BuildHasher for Quick {
    type Hasher = Mixed;

    fn build_hasher(&self) -> Mixed {
        Mixed(self.0)
    }
}

pub(super) struct Mixed(u64);

impl Mixed {
    fn mix(&mut self, number: u64) {
        // An odd number with as many ones as noughts; both halves of the product count.
        let product = u128::from(self.0 ^ number) * 0x9e37_79b9_7f4a_7c15;
        self.0 = (product as u64) ^ (product >> 64) as u64;
    }
}

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        if !rest.is_empty() {
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            self.mix(u64::from_le_bytes(last) ^ (rest.len() as u64) << 56);
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.mix(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn what_is_alike_has_hashes_that_are_not() {
        let quick = Quick::default();
        let words: Vec<String> = (0..20_000).map(|it| format!("ali {it}")).collect();
        let hashes: HashSet<u64> = words.iter().map(|it| quick.hash_one(it)).collect();
        assert_eq!(hashes.len(), words.len());
        // A table takes its place from the lower bits: of as many places as words, more than half are taken.
        let places: HashSet<u64> = hashes.iter().map(|it| it % 20_011).collect();
        assert!(places.len() > 11_000, "{}", places.len());
        assert_ne!(quick.hash_one(1u8), Quick::default().hash_one(1u8));
        assert_eq!(quick.hash_one("ali"), quick.hash_one("ali".to_owned()));
        assert_ne!(quick.hash_one("a"), quick.hash_one("a\0"));
    }
}
