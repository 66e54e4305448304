//! Closed lists of words: each is an enum here and one word everywhere else, in the file, on the wire and in the ids of
//! texts. A file may hold words that a later version wrote; they are kept as they were read, and no rule of this version
//! speaks of them.

use std::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

/// One of a closed list of words.
pub trait Vocabulary: Copy + Eq + fmt::Debug + 'static {
    const ALL: &'static [Self];

    /// The word in the file, in JSON and in the ids of texts.
    fn word(self) -> &'static str;

    /// `None` for a word of a later version.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.word() == word)
    }
}

/// What a word of a later version is called on the wire, where every list of words is closed.
pub const UNKNOWN: &str = "unknown";

/// A word as it was read: one that this version knows, or a later version's, in the letters it was read in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Word<T> {
    Known(T),
    Later(String),
}

/// What the generated TypeScript is told: one of the words, or `"unknown"`.
#[cfg(feature = "bindings")]
#[expect(dead_code, reason = "shapes that are written down and never made")]
mod on_the_wire {
    use serde::Serialize;
    use specta::{Type, Types, datatype::DataType};

    #[derive(Serialize, Type)]
    #[serde(untagged)]
    enum Word<T> {
        Known(T),
        Later(Unknown),
    }

    #[derive(Serialize, Type)]
    #[serde(rename_all = "snake_case")]
    enum Unknown {
        Unknown,
    }

    impl<T: Type> Type for super::Word<T> {
        fn definition(types: &mut Types) -> DataType {
            Word::<T>::definition(types)
        }
    }
}

impl<T: Vocabulary> Word<T> {
    pub fn read(word: &str) -> Word<T> {
        T::from_word(word).map_or_else(|| Word::Later(word.to_owned()), Word::Known)
    }

    pub fn known(&self) -> Option<T> {
        match self {
            Word::Known(it) => Some(*it),
            Word::Later(_) => None,
        }
    }

    /// Whether it is this word; a later version's is none of this version's.
    pub fn is(&self, one: T) -> bool {
        *self == Word::Known(one)
    }

    pub fn is_one_of(&self, several: &[T]) -> bool {
        self.known().is_some_and(|it| several.contains(&it))
    }

    /// As it stands in the file.
    pub fn as_str(&self) -> &str {
        match self {
            Word::Known(it) => it.word(),
            Word::Later(word) => word,
        }
    }

    /// As screens and scripts are told it.
    pub fn on_the_wire(&self) -> &'static str {
        self.known().map_or(UNKNOWN, T::word)
    }
}

impl<T> From<T> for Word<T> {
    fn from(it: T) -> Word<T> {
        Word::Known(it)
    }
}

impl<T: Vocabulary> PartialEq<T> for Word<T> {
    fn eq(&self, other: &T) -> bool {
        self.is(*other)
    }
}

/// As it is told; a later version's is not known.
impl<T: Vocabulary> AsRef<str> for Word<T> {
    fn as_ref(&self) -> &str {
        self.on_the_wire()
    }
}

impl<T: Vocabulary> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.on_the_wire())
    }
}

impl<'de, T: Vocabulary> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Word<T>, D::Error> {
        String::deserialize(deserializer).map(|word| Word::read(&word))
    }
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $variant:ident $word:literal),* $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        $(#[$meta])*
        pub enum $name { $($(#[$about])* #[serde(rename = $word)] $variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word in the file, in JSON and in the ids of texts.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// `None` for a word of a later version.
            pub fn from_word(word: &str) -> Option<$name> {
                <$name as $crate::words::Vocabulary>::from_word(word)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.word()
            }
        }

        impl $crate::words::Vocabulary for $name {
            const ALL: &'static [$name] = $name::ALL;

            fn word(self) -> &'static str {
                $name::word(self)
            }

            fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::Reply;

    #[test]
    fn a_known_word_is_itself_on_both_ways() {
        for reply in Reply::ALL {
            let word: Word<Reply> = Word::read(reply.word());
            assert!(word.is(*reply) && word == *reply);
            assert_eq!(word.as_str(), reply.word());
            let wire = serde_json::to_string(&word).unwrap();
            assert_eq!(wire, format!("\"{}\"", reply.word()));
            assert_eq!(serde_json::from_str::<Word<Reply>>(&wire).unwrap(), word);
            assert_eq!(serde_json::to_string(reply).unwrap(), wire);
        }
    }

    #[test]
    fn a_later_versions_word_keeps_its_letters_and_is_none_of_ours() {
        let word: Word<Reply> = Word::read("ultraviolet");
        assert_eq!((word.known(), word.as_str()), (None, "ultraviolet"));
        assert!(Reply::ALL.iter().all(|it| !word.is(*it)));
        assert_eq!(serde_json::to_string(&word).unwrap(), "\"unknown\"");
    }
}
