//! What a document is known by: an id that is printed on it, made from what it says and from nothing else.

use blake3::Hasher;
pub(crate) use domain::signature::in_two;

/// Collects what a document says. Nothing random, no clock, no path.
pub(crate) struct Identity(Hasher);

impl Identity {
    pub(crate) fn of(kind: &str) -> Identity {
        let mut identity = Identity(Hasher::new());
        identity.say(kind);
        identity
    }

    /// The length goes before the text, so that no two ways of parting a text are the same.
    pub(crate) fn say(&mut self, text: &str) {
        self.0.update(&(text.len() as u64).to_le_bytes());
        self.0.update(text.as_bytes());
    }

    pub(crate) fn say_all<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        for text in texts {
            self.say(text);
        }
    }

    /// Ten letters to be printed and read aloud.
    pub(crate) fn id(&self) -> String {
        base_32(self.0.finalize().as_bytes(), 10)
    }

    /// The identity inside a PDF.
    pub(crate) fn bytes(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&self.0.finalize().as_bytes()[..16]);
        bytes
    }
}

/// The first letters of RFC 4648's alphabet: capitals and 2 to 7, none of which is taken for another.
pub(crate) fn base_32(bytes: &[u8], letters: usize) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bit = |at: usize| bytes[at / 8] >> (7 - at % 8) & 1;
    let letter = |at: usize| {
        let five = (0..5).fold(0, |five, next| five << 1 | bit(at * 5 + next));
        char::from(ALPHABET[usize::from(five)])
    };
    (0..letters).map(letter).collect()
}
