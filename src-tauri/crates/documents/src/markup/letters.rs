//! The letters of a part. XML is in UTF-8, or in UTF-16 with a mark before it: then it is turned into UTF-8 as it is unpacked.

use std::io::{self, Read};

pub(super) struct Letters<R> {
    source: R,
    kind: Kind,
    /// Turned already, and not given yet.
    ready: Vec<u8>,
    given: usize,
    /// Half a letter, from the piece before.
    rest: Vec<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    NotLookedAt,
    AsItIs,
    Little,
    Big,
}

impl<R: Read> Letters<R> {
    pub(super) fn new(source: R) -> Letters<R> {
        Letters {
            source,
            kind: Kind::NotLookedAt,
            ready: Vec::new(),
            given: 0,
            rest: Vec::new(),
        }
    }

    /// Whether they were others, and what the part says of its encoding was true of them.
    pub(super) fn are_turned(&self) -> bool {
        matches!(self.kind, Kind::Little | Kind::Big)
    }

    /// Looks at the first bytes.
    fn look(&mut self) -> io::Result<()> {
        let mut first = [0; 2];
        let mut length = 0;
        while length < first.len() {
            match self.source.read(&mut first[length..])? {
                0 => break,
                read => length += read,
            }
        }
        self.kind = match first {
            [0xff, 0xfe] => Kind::Little,
            [0xfe, 0xff] => Kind::Big,
            [b'<', 0] => Kind::Little,
            [0, b'<'] => Kind::Big,
            _ => Kind::AsItIs,
        };
        match self.kind {
            Kind::Little if first[0] == b'<' => self.rest.extend(first),
            Kind::Big if first[1] == b'<' => self.rest.extend(first),
            Kind::Little | Kind::Big => {}
            Kind::NotLookedAt | Kind::AsItIs => self.ready.extend(&first[..length]),
        }
        Ok(())
    }

    /// Turns another piece; false at the end.
    fn turn(&mut self) -> io::Result<bool> {
        let mut piece = [0; 8 << 10];
        let read = self.source.read(&mut piece)?;
        let is_end = read == 0;
        self.rest.extend(&piece[..read]);
        let unit = |pair: &[u8]| match self.kind {
            Kind::Big => u16::from_be_bytes([pair[0], pair[1]]),
            Kind::Little | Kind::AsItIs | Kind::NotLookedAt => {
                u16::from_le_bytes([pair[0], pair[1]])
            }
        };
        let mut units: Vec<u16> = self.rest.chunks_exact(2).map(unit).collect();
        let mut used = units.len() * 2;
        // The other half of a pair comes with the next piece.
        let is_half = |unit: &u16| (0xd800..0xdc00).contains(unit);
        if !is_end && units.last().is_some_and(is_half) {
            units.pop();
            used -= 2;
        }
        self.ready.clear();
        self.given = 0;
        for letter in char::decode_utf16(units) {
            let letter = letter.map_err(|_| io::ErrorKind::InvalidData)?;
            self.ready
                .extend(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
        self.rest.drain(..used);
        match is_end && !self.rest.is_empty() {
            true => Err(io::ErrorKind::InvalidData.into()),
            false => Ok(!is_end || !self.ready.is_empty()),
        }
    }
}

impl<R: Read> Read for Letters<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.kind == Kind::NotLookedAt {
            self.look()?;
        }
        while self.given == self.ready.len() {
            if self.kind == Kind::AsItIs {
                return self.source.read(into);
            }
            if !self.turn()? {
                return Ok(0);
            }
        }
        let length = into.len().min(self.ready.len() - self.given);
        into[..length].copy_from_slice(&self.ready[self.given..][..length]);
        self.given += length;
        Ok(length)
    }
}
