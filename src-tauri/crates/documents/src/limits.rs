//! The one table of limits for files that come from outside, and every reason to refuse one. A hostile file may not take
//! the check-in down: a failed allocation ends the whole process, so size is counted before anything is kept.

use std::fmt;

/// The largest sheet of a route is well under 1 MB; 40 MB is a sheet with pictures in it.
pub const FILE_BYTES: u64 = 40 << 20;
/// Parts of a workbook; a real one has a few dozen.
pub const ZIP_ENTRIES: u64 = 2_000;
/// All parts unpacked: 3 MB of zip can hold 3 GB of zeros.
pub const INFLATED_BYTES: u64 = 256 << 20;
/// The table of shared strings is loaded whole when a workbook is opened.
pub const SHARED_STRINGS_BYTES: u64 = 64 << 20;
/// Each string costs some 60 bytes beside its letters: 198 MB of short strings once took 604 MB.
pub const SHARED_STRINGS: u64 = 1_000_000;
/// Rows down to the last one with a value.
pub const ROWS: u32 = 200_000;
/// Columns up to the last one with a value: long surveys have some hundreds.
pub const COLUMNS: u32 = 1_024;
/// Cells with a value. Styled empty cells are passed over.
pub const CELLS: u32 = 5_000_000;
/// Tags in all parts, opening and closing: what is passed over takes time, too. The most cells there may be have up to
/// 30 million.
pub const TAGS: u32 = 36_000_000;
/// Letters in one cell, as in Excel.
pub const CELL_CHARS: usize = 32_767;
/// Text of all cells that is kept: one shared string may stand in every cell.
pub const TEXT_BYTES: usize = 64 << 20;
/// Text between two tags, tags included: letters of a cell with every one of them escaped.
pub(crate) const MARKUP_TEXT_BYTES: usize = 512 << 10;
/// One tag with its attributes, or one comment.
pub(crate) const MARKUP_TAG_BYTES: usize = 64 << 10;
/// Cells that are filled from the merged region they are part of.
pub const MERGED_CELLS: usize = 100_000;
/// Sheets of a workbook that are offered.
pub const SHEETS: usize = 500;
/// Gaps of a sheet behind which another table is looked for.
pub(crate) const TABLES: usize = 1_000;
/// Text with what divides its cells: a row with one cell far to the right costs all that are empty before it.
pub(crate) const KEPT_BYTES: usize = TEXT_BYTES + 256 * ROWS as usize;
/// The heading row is looked for in as many rows from the top.
pub const HEADER_SEARCH_ROWS: usize = 20;
/// Dots of a picture that is looked at: a page in 600 dots an inch has 35 million, a photo of a good telephone 50 million.
pub(crate) const PICTURE_PIXELS: u64 = 64_000_000;
/// Dots of a page that is drawn; each costs four bytes.
pub(crate) const PAGE_PIXELS: f32 = 20e6;

macro_rules! refusals {
    ($($(#[$meta:meta])* $variant:ident $code:literal),* $(,)?) => {
        /// Why a file was not read. Nothing of it has been kept.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum RefusedFile { $($(#[$meta])* $variant),* }

        impl RefusedFile {
            pub const ALL: &'static [RefusedFile] = &[$(RefusedFile::$variant),*];

            /// The stable word; its text is `error-<code>` with dashes.
            pub fn code(self) -> &'static str {
                match self { $(RefusedFile::$variant => $code),* }
            }
        }
    };
}

refusals! {
    Empty "file_empty",
    TooLarge "file_too_large",
    /// `~$basvurular.xlsx`: what Excel leaves beside a file that is open.
    LockFile "file_is_lock_file",
    PasswordProtected "file_password_protected",
    OldXls "file_is_old_xls",
    Xlsb "file_is_xlsb",
    Ods "file_is_ods",
    Html "file_is_html",
    Xml "file_is_xml",
    Pdf "file_is_pdf",
    Document "file_is_document",
    Picture "file_is_picture",
    /// A zip or another archive that is no workbook.
    Archive "file_is_archive",
    Truncated "file_truncated",
    /// The disk or the stick did not give it.
    Unreadable "file_unreadable",
    /// It was written to while it was read.
    Changed "file_changed",
    Damaged "workbook_damaged",
    Unknown "file_unknown",
    UnknownEncoding "unknown_encoding",
    NoSuchSheet "no_such_sheet",
    /// The sheets are named by cities, and none by this one.
    NoSheetOfCity "no_sheet_of_city",
    NoSuchRow "no_such_row",
    SheetEmpty "sheet_empty",
    InflatesTooLarge "file_inflates_too_large",
    TooManyParts "too_many_parts",
    TooManyStrings "too_many_strings",
    TooManyRows "too_many_rows",
    TooManyColumns "too_many_columns",
    TooManyCells "too_many_cells",
    TooMuchText "too_much_text",
    CellTooLong "cell_too_long",
}

impl fmt::Display for RefusedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "file refused: {}", self.code())
    }
}

impl std::error::Error for RefusedFile {}

/// What can be said by name and size alone, so that nobody loads 5 GB to refuse them.
pub fn refuse_unread(file_name: &str, bytes: u64) -> Result<(), RefusedFile> {
    if file_name.starts_with("~$") || file_name.starts_with(".~lock.") {
        return Err(RefusedFile::LockFile);
    }
    match bytes {
        0 => Err(RefusedFile::Empty),
        FILE_BYTES.. => Err(RefusedFile::TooLarge),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_size_are_looked_at_before_anything_is_read() {
        for (name, bytes, expected) in [
            ("basvurular.xlsx", 10_000, Ok(())),
            ("~$basvurular.xlsx", 165, Err(RefusedFile::LockFile)),
            (".~lock.basvurular.xlsx#", 80, Err(RefusedFile::LockFile)),
            ("basvurular.csv", 0, Err(RefusedFile::Empty)),
            ("basvurular.csv", 5 << 30, Err(RefusedFile::TooLarge)),
        ] {
            assert_eq!(refuse_unread(name, bytes), expected, "{name}");
        }
    }

    #[test]
    fn no_code_is_used_twice() {
        let mut codes: Vec<&str> = RefusedFile::ALL.iter().map(|it| it.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), RefusedFile::ALL.len());
    }
}
