//! A register as it will stand after an edit, and as it reads.

use domain::body::Value;
use domain::noun::Column;
use store::Reader;
use uuid::Uuid;

use crate::base::error::Result;

/// What a column will hold once `set` is written.
pub(crate) fn comes_to_hold(
    reader: &Reader,
    row: Uuid,
    column: Column,
    set: &[(Column, Value)],
) -> Result<Value> {
    if let Some((_, value)) = set.iter().find(|(it, _)| *it == column) {
        return Ok(value.clone());
    }
    let stands = reader.register(column, row)?;
    Ok(stands.map_or(Value::Null, |(value, ..)| value))
}

pub(crate) fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Bytes(_) | Value::Later(..) => None,
        Value::Int(int) => Some(int.to_string()),
        Value::Text(text) => Some(text.clone()),
        Value::Id(id) => Some(id.to_string()),
    }
}
