//! Rows for the tests of rules that need no file: nobody here exists.

use domain::ids::{DeviceId, OperationId, RegistrationId};
use domain::registration::{Category, Reply, Selection, Source};
use domain::words::Word;
use store::{OperationRow, RegistrationRow};
use uuid::Uuid;

/// Somebody on a list of whom nothing has been said yet.
pub(crate) fn registration(number: u128, name: &str) -> RegistrationRow {
    RegistrationRow {
        id: RegistrationId(Uuid::from_u128(number)),
        meeting: None,
        by_arrival: false,
        person: None,
        organisation: None,
        application: None,
        name: Some(name.to_owned()),
        sex: None,
        organisation_name: None,
        kind: None,
        plate: None,
        role: None,
        category: Category::AT_FIRST.into(),
        source: Source::AT_FIRST.into(),
        code: format!("{number:016}"),
        note: None,
        selection: Selection::AT_FIRST.into(),
        reply: Reply::AT_FIRST.into(),
        withdrawn: None,
        withdrawn_reason: None,
        arrived_at: None,
        arrived_on: None,
        companions: 0,
    }
}

/// An operation that stands.
pub(crate) fn operation(number: u128, verb: &str) -> OperationRow {
    OperationRow {
        id: OperationId(Uuid::from_u128(number)),
        device: DeviceId(Uuid::from_u128(1)),
        verb: Word::read(verb),
        at: "2026-11-24T06:30:00Z".into(),
        undone: false,
    }
}
