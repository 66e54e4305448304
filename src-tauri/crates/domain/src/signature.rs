//! Signatures: who stands in which row of a sheet that was printed, and what is known of the signature of whoever came.
//!
//! The evidence is ink on paper; here stands where it is, or why there is none. A donor counts who signed, and asks for the
//! reason where somebody who came did not. Source: instructions of EU grant programmes on lists of participants (E1, E3).

use uuid::Uuid;

use crate::ids::{MeetingId, RegistrationId, of_its_nature};
use crate::noun::Noun;
use crate::words::{Word, words};

words! {
    /// Why nobody's signature is there of somebody who came.
    MissingReason {
        Refused "refused",
        LeftEarly "left_early",
        CameLate "came_late",
        Accessibility "accessibility",
        SecurityConcern "security_concern",
        Other "other",
    }
}

words! {
    /// Why somebody who came, or of whom there is ink, gets no certificate.
    NoCertificate {
        Refused "refused",
        LeftEarly "left_early",
        CameLate "came_late",
        Accessibility "accessibility",
        SecurityConcern "security_concern",
        Other "other",
        /// Nothing is said of their signature.
        NotEntered "not_entered",
        /// They signed, and nobody knows their name.
        NoName "no_name",
        /// A later version knows more.
        Later "later",
    }
}

impl From<MissingReason> for NoCertificate {
    fn from(reason: MissingReason) -> NoCertificate {
        match reason {
            MissingReason::Refused => NoCertificate::Refused,
            MissingReason::LeftEarly => NoCertificate::LeftEarly,
            MissingReason::CameLate => NoCertificate::CameLate,
            MissingReason::Accessibility => NoCertificate::Accessibility,
            MissingReason::SecurityConcern => NoCertificate::SecurityConcern,
            MissingReason::Other => NoCertificate::Other,
        }
    }
}

words! {
    /// How a row of a sheet stands, or somebody who is in none.
    SignatureState {
        Signed "signed",
        /// Signed in another row, or on another sheet.
        Elsewhere "elsewhere",
        Slip "slip",
        /// Came and did not sign; there is a reason.
        Missing "missing",
        /// Came, and nothing is entered.
        Open "open",
        NotCome "not_come",
        /// The row was printed for nobody, and nobody has signed in it.
        Empty "empty",
        /// A later version knows more.
        Later "later",
    }
}

/// What is known of a signature, as one value: of what two laptops say at once one stands, and never half of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// On the sheet of this id, in the row of this number.
    OnSheet {
        sheet: String,
        row: u16,
    },
    /// On a slip of their own, by its number.
    Slip(u32),
    Missing(Word<MissingReason>),
    /// In the letters that a later version wrote.
    Later(String),
}

impl Said {
    /// `sheet ABCDEFGHIJ 14`, `slip 3`, `missing refused`.
    pub fn text(&self) -> String {
        match self {
            Said::OnSheet { sheet, row } => format!("sheet {sheet} {row}"),
            Said::Slip(number) => format!("slip {number}"),
            Said::Missing(reason) => format!("missing {}", reason.as_str()),
            Said::Later(text) => text.clone(),
        }
    }

    pub fn read(text: &str) -> Said {
        let parts: Vec<&str> = text.split(' ').collect();
        let read = match parts[..] {
            ["sheet", sheet, row] => row.parse().ok().map(|row| Said::OnSheet {
                sheet: sheet.to_owned(),
                row,
            }),
            ["slip", number] => number.parse().ok().map(Said::Slip),
            ["missing", reason] => Some(Said::Missing(Word::read(reason))),
            _ => None,
        };
        read.unwrap_or_else(|| Said::Later(text.to_owned()))
    }

    /// `ABCDEFGHIJ/14`, where it is on a sheet.
    pub fn place(&self) -> Option<String> {
        match self {
            Said::OnSheet { sheet, row } => Some(format!("{sheet}/{row}")),
            Said::Slip(_) | Said::Missing(_) | Said::Later(_) => None,
        }
    }

    /// Whether there is ink; of what a later version says nobody knows.
    pub fn is_signed(&self) -> bool {
        match self {
            Said::OnSheet { .. } | Said::Slip(_) => true,
            Said::Missing(_) | Said::Later(_) => false,
        }
    }
}

/// A row of a sheet as it was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedRow {
    /// From 1; 0 where the printer decided, as of a workbook.
    pub page: u16,
    /// The number printed in it, running over all pages.
    pub row: u16,
    /// None: left empty for somebody who writes themselves in.
    pub registration: Option<RegistrationId>,
}

/// Page, row, and whom it is of: 20 bytes each, numbers little-endian, nobody is all zeros.
const BYTES: usize = 20;

pub fn write_printed(rows: &[PrintedRow]) -> Vec<u8> {
    let row = |it: &PrintedRow| {
        let id = it.registration.map_or(Uuid::nil(), |it| it.0);
        let mut bytes = [0; BYTES];
        bytes[..2].copy_from_slice(&it.page.to_le_bytes());
        bytes[2..4].copy_from_slice(&it.row.to_le_bytes());
        bytes[4..].copy_from_slice(id.as_bytes());
        bytes
    };
    rows.iter().flat_map(row).collect()
}

/// What cannot be read is left out: a later version may say more, and nothing of it is guessed.
pub fn read_printed(bytes: &[u8]) -> Vec<PrintedRow> {
    let row = |bytes: &[u8]| {
        let id = Uuid::from_slice(&bytes[4..]).ok()?;
        Some(PrintedRow {
            page: u16::from_le_bytes([bytes[0], bytes[1]]),
            row: u16::from_le_bytes([bytes[2], bytes[3]]),
            registration: (!id.is_nil()).then_some(RegistrationId(id)),
        })
    };
    bytes.chunks_exact(BYTES).filter_map(row).collect()
}

/// What is known of one person's signature at one meeting is one row, on whichever laptop it was entered.
pub fn signature_id(meeting: MeetingId, registration: RegistrationId) -> Uuid {
    of_its_nature(Noun::Signature, format!("{meeting}/{registration}"))
}

/// How many signatures were counted on a sheet is one row.
pub fn sheet_count_id(sheet: &str) -> Uuid {
    of_its_nature(Noun::SheetCount, sheet)
}

/// A sheet's id as it is printed and read aloud: `ABCDE-FGHIJ`.
pub fn in_two(id: &str) -> String {
    let half = id.char_indices().nth(id.chars().count() / 2);
    let (first, second) = id.split_at(half.map_or(id.len(), |(at, _)| at));
    format!("{first}-{second}")
}

/// The id of a sheet as somebody types it off the paper, `abcde-fghij`; `None` for what is none.
pub fn read_sheet_id(typed: &str) -> Option<String> {
    let is_between = |it: &char| matches!(it, '-' | ' ' | '–');
    let letters: String = typed.chars().filter(|it| !is_between(it)).collect();
    let letters = letters.to_ascii_uppercase();
    let is_letter = |it: char| matches!(it, 'A'..='Z' | '2'..='7');
    (letters.len() == 10 && letters.chars().all(is_letter)).then_some(letters)
}

/// `SHEET/ROW` as somebody types it.
pub fn read_sheet_row(typed: &str) -> Option<(String, u16)> {
    let (sheet, row) = typed.trim().rsplit_once('/')?;
    let row = row.trim().parse().ok().filter(|it| *it > 0)?;
    Some((read_sheet_id(sheet)?, row))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said() -> impl Strategy<Value = Said> {
        prop_oneof![
            ("[A-Z2-7]{10}", any::<u16>()).prop_map(|(sheet, row)| Said::OnSheet { sheet, row }),
            any::<u32>().prop_map(Said::Slip),
            (0..MissingReason::ALL.len())
                .prop_map(|at| Said::Missing(Word::Known(MissingReason::ALL[at]))),
            "[a-z]{4,9} [a-z0-9 ]{0,9}".prop_map(|it| Said::read(&it)),
        ]
    }

    proptest! {
        #[test]
        fn what_is_said_of_a_signature_survives_writing_and_reading(it in said()) {
            prop_assert_eq!(Said::read(&it.text()), it);
        }

        #[test]
        fn rows_survive_writing_and_reading(
            rows in prop::collection::vec((any::<u16>(), any::<u16>(), any::<u128>()), 0..60)
        ) {
            let rows: Vec<PrintedRow> = rows
                .into_iter()
                .map(|(page, row, id)| PrintedRow {
                    page,
                    row,
                    registration: (id % 3 > 0).then(|| RegistrationId(Uuid::from_u128(id))),
                })
                .collect();
            prop_assert_eq!(read_printed(&write_printed(&rows)), rows);
        }
    }

    #[test]
    fn only_ink_is_a_signature() {
        for (text, signed) in [
            ("sheet ABCDEFGHIJ 14", true),
            ("slip 3", true),
            ("missing refused", false),
            ("missing of_a_later_version", false),
            ("thumb 2", false),
            ("sheet ABCDEFGHIJ", false),
        ] {
            assert_eq!(Said::read(text).is_signed(), signed, "{text}");
            assert_eq!(Said::read(text).text(), text, "nothing is lost of {text}");
        }
    }

    #[test]
    fn a_row_is_typed_as_it_stands_on_paper() {
        let read = |sheet: &str, row| Some((sheet.to_owned(), row));
        for (typed, expected) in [
            ("ABCDE-FGHIJ/14", read("ABCDEFGHIJ", 14)),
            (" abcdefghij / 7 ", read("ABCDEFGHIJ", 7)),
            ("ABCDE-FGHIJ/0", None),
            ("ABCDE-FGHIJ", None),
            ("ABCDE-FGHI1/2", None),
            ("XX/2", None),
            ("", None),
        ] {
            assert_eq!(read_sheet_row(typed), expected, "{typed}");
        }
    }
}
