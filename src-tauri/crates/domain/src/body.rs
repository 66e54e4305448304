//! The body of a change as bytes: a list of (column number, length, value).
//!
//! ```text
//! body   = *( number length value )      number, length: LEB128
//! value  = type byte, then
//!          0 nothing · 1 an integer, 8 bytes little-endian · 2 UTF-8 text · 3 bytes, sixteen of them an id
//! ```
//!
//! A reader keeps what it does not know: an unknown column number or value type is carried along byte for byte, so a
//! laptop with an older Rota loses nothing of what a newer one wrote.

use crate::words::{Vocabulary, Word};
use thiserror::Error;
use uuid::Uuid;

/// What a column can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Null,
    Int(i64),
    Text(String),
    /// Another row.
    Id(Uuid),
    /// Any number of bytes but sixteen, which are an id.
    Bytes(Vec<u8>),
    /// Of a type that a later version brought: the type byte and what follows it.
    Later(u8, Vec<u8>),
}

impl Value {
    /// Bytes of whatever number.
    pub(crate) fn bytes(&self) -> Option<&[u8]> {
        match self {
            Value::Id(id) => Some(id.as_bytes()),
            Value::Bytes(bytes) => Some(bytes),
            Value::Null | Value::Int(_) | Value::Text(_) | Value::Later(..) => None,
        }
    }
}

/// Columns by number, in the order in which they were written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body(pub Vec<(u16, Value)>);

/// A body that is torn: the change is kept in the log and never applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the body of a change is malformed")]
pub struct Malformed;

impl Body {
    pub fn get(&self, number: u16) -> Option<&Value> {
        self.0
            .iter()
            .find(|(it, _)| *it == number)
            .map(|(_, value)| value)
    }

    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(1024);
        for (number, value) in &self.0 {
            put(&mut bytes, *number, value);
        }
        bytes
    }

    pub fn decode(mut bytes: &[u8]) -> Result<Body, Malformed> {
        let mut columns = Vec::new();
        while !bytes.is_empty() {
            let number = u16::try_from(take_number(&mut bytes)?).map_err(|_| Malformed)?;
            let length = usize::try_from(take_number(&mut bytes)?).map_err(|_| Malformed)?;
            let (value, rest) = bytes.split_at_checked(length).ok_or(Malformed)?;
            bytes = rest;
            let (tag, content) = value.split_first().ok_or(Malformed)?;
            let value = match tag {
                0 => Value::Null,
                1 => Value::Int(i64::from_le_bytes(
                    content.try_into().map_err(|_| Malformed)?,
                )),
                2 => Value::Text(String::from_utf8(content.to_vec()).map_err(|_| Malformed)?),
                3 => Value::from(content),
                later => Value::Later(*later, content.to_vec()),
            };
            columns.push((number, value));
        }
        Ok(Body(columns))
    }
}

/// Writes a column behind those that are there.
pub(crate) fn put(bytes: &mut Vec<u8>, number: u16, value: &Value) {
    match value {
        Value::Null => put_raw(bytes, number, 0, &[]),
        Value::Int(int) => put_raw(bytes, number, 1, &int.to_le_bytes()),
        Value::Text(text) => put_raw(bytes, number, 2, text.as_bytes()),
        Value::Id(id) => put_raw(bytes, number, BYTES, id.as_bytes()),
        Value::Bytes(content) => put_raw(bytes, number, BYTES, content),
        Value::Later(tag, content) => put_raw(bytes, number, *tag, content),
    }
}

pub(crate) const BYTES: u8 = 3;

/// The same, of a value that stands there as the log has it.
pub(crate) fn put_raw(bytes: &mut Vec<u8>, number: u16, tag: u8, content: &[u8]) {
    put_number(bytes, u64::from(number));
    put_number(bytes, content.len() as u64 + 1);
    bytes.push(tag);
    bytes.extend_from_slice(content);
}

fn put_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn take_number(bytes: &mut &[u8]) -> Result<u64, Malformed> {
    let mut number = 0u64;
    for shift in (0..63).step_by(7) {
        let (byte, rest) = bytes.split_first().ok_or(Malformed)?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(Malformed)
}

macro_rules! into_value {
    ($($from:ty => |$it:ident| $value:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($it: $from) -> Value {
                $value
            }
        }
    )*};
}

into_value! {
    i64 => |it| Value::Int(it);
    u32 => |it| Value::Int(i64::from(it));
    bool => |it| Value::Int(i64::from(it));
    &str => |it| Value::Text(it.to_owned());
    String => |it| Value::Text(it);
    &[u8] => |it| Uuid::from_slice(it).map_or_else(|_| Value::Bytes(it.to_vec()), Value::Id);
    Uuid => |it| Value::Id(it);
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(it: Option<T>) -> Value {
        it.map_or(Value::Null, Into::into)
    }
}

/// As it was read: what a later version wrote is written on in its letters.
impl<T: Vocabulary> From<&Word<T>> for Value {
    fn from(word: &Word<T>) -> Value {
        word.as_str().into()
    }
}

impl<T: Vocabulary> From<Word<T>> for Value {
    fn from(word: Word<T>) -> Value {
        word.as_str().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Body {
        Body(vec![
            (1, "Işık Derneği".into()),
            (300, Value::Int(-5)),
            (7, Value::Null),
            (12, Uuid::from_u128(1).into()),
            (65_535, Value::Bytes(vec![0; 200])),
        ])
    }

    #[test]
    fn a_body_survives_writing_and_reading() {
        assert_eq!(Body::decode(&sample().encode()), Ok(sample()));
        assert_eq!(Body::decode(&[]), Ok(Body::default()));
    }

    #[test]
    fn a_torn_body_is_an_error_at_every_byte_but_a_column_boundary() {
        let whole = sample().encode();
        let cuts = (0..whole.len()).filter(|end| Body::decode(&whole[..*end]).is_ok());
        assert_eq!(cuts.count(), 5, "before each column");
    }

    #[test]
    fn a_value_of_a_later_type_is_carried_along() {
        let bytes = [9, 3, 200, 1, 2];
        let body = Body(vec![(9, Value::Later(200, vec![1, 2]))]);
        assert_eq!(Body::decode(&bytes), Ok(body.clone()));
        assert_eq!(body.encode(), bytes);
    }
}
