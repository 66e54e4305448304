//! The history of a register: what was written to it and still counts.

use domain::body::Value;
use domain::change::Set;
use domain::ids::OperationId;
use domain::noun::{Column, Noun};
use domain::verb::Verb;
use store::{OperationRow, Reader};
use uuid::Uuid;

use crate::base::error::Result;

pub(crate) fn is_of_its_nature(noun: Noun) -> bool {
    matches!(
        noun,
        Noun::Call
            | Noun::OrganisationKind
            | Noun::OrganisationGroup
            | Noun::Theme
            | Noun::Criterion
            | Noun::Points
            | Noun::LetterText
            | Noun::ReportText
            | Noun::Signature
            | Noun::SheetCount
            | Noun::EvaluationQuestion
            | Noun::EvaluationCount
            | Noun::RecommendationsApart
            | Noun::DossierMark
            | Noun::VisibilityUse
            | Noun::Pair
    )
}

/// What was written to a register, in its order, as far as it still counts: not the undos themselves, and not what they
/// took back; so undos in any order lead to the same. A row's first values always count, because an undo that had to
/// leave the row in sight has left them too; not those of what there is one of by its nature, which an undo empties.
pub(crate) fn written(
    reader: &Reader,
    column: Column,
    row: Uuid,
) -> Result<Vec<(OperationRow, Value)>> {
    let log = reader.log_of_subject(row)?;
    let sets = log.iter().flat_map(|it| {
        let of_row = move |set: &Set| (set.noun, set.row) == (column.noun, row);
        let sets = it.read().sets().into_iter().filter(of_row);
        sets.map(|set| (it.operation, set))
    });
    let mut sets = sets.peekable();
    let born = sets.peek().map(|(operation, _)| *operation);
    let born = born.filter(|_| !is_of_its_nature(column.noun));
    let mut written = Vec::new();
    for (operation, set) in sets {
        let Some((_, value)) = set.columns.into_iter().find(|(it, _)| *it == column) else {
            continue;
        };
        let Some(operation) = reader.operation(operation)? else {
            continue;
        };
        written.push((operation, value));
    }
    Ok(counting(written, born))
}

/// What counts of it; what was written by `born`, the operation that a row's first values are of, whatever became of it.
fn counting(
    mut written: Vec<(OperationRow, Value)>,
    born: Option<OperationId>,
) -> Vec<(OperationRow, Value)> {
    written.retain(|(operation, _)| {
        !operation.verb.is(Verb::Undo) && (!operation.undone || born == Some(operation.id))
    });
    written
}

/// Whether a person has set this register: what stands there came from no sheet.
pub(crate) fn is_by_hand(reader: &Reader, column: Column, row: Uuid) -> Result<bool> {
    let last = written(reader, column, row)?.pop();
    Ok(last.is_some_and(|(operation, _)| !operation.verb.is(Verb::Import)))
}

/// As [`is_by_hand`], but for what a join has taken over from another record: that came from a sheet as well.
pub(crate) fn is_corrected(reader: &Reader, column: Column, row: Uuid) -> Result<bool> {
    let last = written(reader, column, row)?.pop();
    Ok(last.is_some_and(|(operation, _)| {
        !operation.verb.is(Verb::Import) && !operation.verb.is(Verb::Join)
    }))
}

/// What stood in a register before the rows of another record spoke for it in sheets: since the join those imports wrote
/// the same to both. `None` where something else stands since, or nothing of theirs.
pub(crate) fn before_handed_on(
    reader: &Reader,
    column: Column,
    kept: Uuid,
    other: Uuid,
    joins: &[OperationId],
) -> Result<Option<Value>> {
    let Some(joined) = joins.iter().min() else {
        return Ok(None);
    };
    let of_other = written(reader, column, other)?;
    let written = written(reader, column, kept)?;
    let stands = reader.register(column, kept)?.map(|(value, ..)| value);
    Ok(before_theirs(
        written,
        stands.as_ref(),
        &of_other,
        joins,
        *joined,
    ))
}

/// What stood before the joins and the sheets that have said the same of both since; `None` where something else stands.
fn before_theirs(
    mut written: Vec<(OperationRow, Value)>,
    stands: Option<&Value>,
    of_other: &[(OperationRow, Value)],
    joins: &[OperationId],
    joined: OperationId,
) -> Option<Value> {
    let is_theirs = |it: &(OperationRow, Value)| {
        joins.contains(&it.0.id)
            || (it.0.verb.is(Verb::Import)
                && it.0.id > joined
                && of_other
                    .iter()
                    .any(|theirs| theirs.0.id == it.0.id && theirs.1 == it.1))
    };
    let last = written.last();
    if !last.is_some_and(|it| is_theirs(it) && Some(&it.1) == stands) {
        return None;
    }
    written.retain(|it| !is_theirs(it));
    Some(written.pop().map_or(Value::Null, |(_, value)| value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::known::invented::operation;

    fn text(value: &str) -> Value {
        Value::from(value)
    }

    fn undone(number: u128, verb: &str) -> OperationRow {
        OperationRow {
            undone: true,
            ..operation(number, verb)
        }
    }

    fn values(written: Vec<(OperationRow, Value)>) -> Vec<Value> {
        written.into_iter().map(|(_, value)| value).collect()
    }

    #[test]
    fn an_undo_and_what_it_took_back_count_no_more() {
        let history = vec![
            (operation(1, "import"), text("Ayşe Işik")),
            (undone(2, "edit"), text("Ayse Isik")),
            (operation(3, "undo"), text("Ayşe Işik")),
            (operation(4, "edit"), text("Ayşe Işık")),
        ];
        assert_eq!(
            values(counting(history, Some(operation(1, "").id))),
            [text("Ayşe Işik"), text("Ayşe Işık")]
        );
    }

    /// An undo that had to leave the row in sight has left its first values too.
    #[test]
    fn the_first_values_of_a_row_count_also_when_its_operation_was_undone() {
        let history = vec![
            (undone(1, "walk-in"), text("Ayşe Işık")),
            (undone(2, "edit"), text("Ayşe Işık Şahin")),
        ];
        let born = Some(operation(1, "").id);
        assert_eq!(values(counting(history.clone(), born)), [text("Ayşe Işık")]);
        assert!(
            counting(history, None).is_empty(),
            "an undo empties what there is one of by its nature"
        );
    }

    #[test]
    fn the_order_of_undos_makes_no_difference() {
        let of = |edit: bool, import: bool| {
            let mut history = vec![
                (operation(1, "import"), text("a")),
                (operation(2, "import"), text("b")),
                (operation(3, "edit"), text("c")),
            ];
            (history[1].0.undone, history[2].0.undone) = (import, edit);
            values(counting(history, Some(operation(1, "").id)))
        };
        assert_eq!(of(false, false), [text("a"), text("b"), text("c")]);
        assert_eq!(of(true, false), [text("a"), text("b")]);
        assert_eq!(of(false, true), [text("a"), text("c")]);
        assert_eq!(of(true, true), [text("a")]);
    }

    #[test]
    fn what_a_join_and_later_sheets_said_goes_and_what_was_there_comes_back() {
        let join = operation(5, "join");
        let joins = [join.id];
        let sheet = (operation(6, "import"), text("c"));
        let history = vec![
            (operation(1, "import"), text("a")),
            (join.clone(), text("b")),
            sheet.clone(),
        ];
        let before = |stands: &str, of_other: &[(OperationRow, Value)]| {
            let stands = text(stands);
            before_theirs(history.clone(), Some(&stands), of_other, &joins, join.id)
        };
        assert_eq!(before("c", std::slice::from_ref(&sheet)), Some(text("a")));
        assert_eq!(
            before("c", &[]),
            None,
            "that sheet said it of this one alone"
        );
        assert_eq!(
            before("c", &[(sheet.0.clone(), text("d"))]),
            None,
            "of the other it said something else"
        );
        assert_eq!(before("z", &[sheet]), None, "somebody has changed it since");
    }

    #[test]
    fn a_sheet_from_before_the_join_is_not_taken_back_with_it() {
        let join = operation(5, "join");
        let sheet = (operation(4, "import"), text("b"));
        let history = vec![sheet.clone()];
        let stands = text("b");
        let before = before_theirs(history, Some(&stands), &[sheet], &[join.id], join.id);
        assert_eq!(before, None);
    }

    #[test]
    fn a_register_that_only_the_join_wrote_is_empty_again() {
        let join = operation(5, "join");
        let history = vec![(join.clone(), text("b"))];
        let stands = text("b");
        let before = before_theirs(history, Some(&stands), &[], &[join.id], join.id);
        assert_eq!(before, Some(Value::Null));
    }
}
