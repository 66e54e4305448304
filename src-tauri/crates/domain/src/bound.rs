//! How long a text may be: one table, column by column, for every entrance, whoever types it and wherever. What is longer
//! is refused in a sentence, or is a problem of its row; nothing is cut. Reading knows no bound: what stands in a file
//! stays what it is.

use crate::noun::{
    Column, application, attachment, call, deviation, evaluation_sitting, import_batch, indicator,
    letter_text, note, organisation, person, programme, recommendation, registration, report_text,
    selection_round, wording,
};

/// Of a name, a line, and several paragraphs, in characters.
pub const NAME: usize = 200;
pub const LINE: usize = 300;
pub const LONG: usize = 4_000;
/// Of a short name that stands at the head of a row of a table.
pub const CODE: usize = 20;
/// Of all that one change says, in bytes: it has to go to other laptops in one file. The longest that the program puts
/// together, the keys of a sheet of 200,000 rows, is half of it.
pub const CHANGE_BYTES: usize = 16 << 20;

/// Who somebody is: it stands on papers, in columns, in sums of likeness.
const NAMES: &[Column] = &[person::NAME, organisation::NAME];

const PARAGRAPHS: &[Column] = &[
    programme::DISCLAIMER_TR,
    programme::DISCLAIMER_EN,
    call::TEXT_TR,
    call::TEXT_EN,
    call::CRITERIA_TR,
    call::CRITERIA_EN,
    call::COMMITTEE,
    letter_text::BODY,
    report_text::TEXT_TR,
    report_text::TEXT_EN,
    note::TEXT,
    recommendation::TEXT_TR,
    recommendation::TEXT_EN,
];

/// What nobody types: the program puts it together, as long as what it is about.
const PUT_TOGETHER: &[Column] = &[
    import_batch::COLUMNS,
    import_batch::ROW_KEYS,
    import_batch::FORM_KEY,
    import_batch::CHOICES,
    import_batch::HELD,
    application::ROW_KEY,
    application::WISHES,
    application::ANSWERS,
    application::AS_TYPED,
    application::CONSENTS,
    application::MENDED,
    registration::SELECTION_REASON,
    deviation::PLANNED,
    deviation::DONE,
    selection_round::RULES,
    selection_round::PLACES,
    recommendation::FROM_NOTES,
    evaluation_sitting::FORMS,
    attachment::PAGES,
    wording::HEADING,
    wording::WORDS,
];

/// The most characters that may be typed into a column; `None` for what nobody types.
pub fn longest(column: Column) -> Option<usize> {
    match column {
        column if NAMES.contains(&column) => Some(NAME),
        indicator::CODE => Some(CODE),
        column if PARAGRAPHS.contains(&column) => Some(LONG),
        column if PUT_TOGETHER.contains(&column) => None,
        _ => Some(LINE),
    }
}

/// Looks no further than the bound, however long the text is.
pub fn is_too_long(text: &str, most: usize) -> bool {
    text.len() > most && text.chars().nth(most).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noun::meeting;

    #[test]
    fn letters_are_counted_and_not_bytes() {
        for (length, most, too_long) in [
            (NAME, NAME, false),
            (NAME + 1, NAME, true),
            (32_768, LINE, true),
            (0, LINE, false),
        ] {
            assert_eq!(is_too_long(&"ş".repeat(length), most), too_long, "{length}");
        }
    }

    #[test]
    fn every_column_that_is_typed_has_its_bound() {
        for (column, most) in [
            (person::NAME, Some(NAME)),
            (organisation::NAME, Some(NAME)),
            (registration::ROLE, Some(LINE)),
            (meeting::LANGUAGE, Some(LINE)),
            (call::TEXT_TR, Some(LONG)),
            (application::AS_TYPED, None),
        ] {
            assert_eq!(longest(column), most, "{}", column.name);
        }
    }
}
