//! Scans of sheets that came back signed: what each page of a file shows, and to which meetings the file belongs.
//!
//! Every page of a sheet bears a code: the id of the sheet and the number of the page. A scan is filed by that alone, and
//! what cannot be read is asked, never guessed. The scan is no evidence of a single signature: it shows where the ink is.

use crate::ids::MeetingId;
use crate::signature::read_sheet_id;
use crate::words::words;

/// As many as one file may have: the sheets of a whole route.
pub const MOST_PAGES: usize = 100;

words! {
    /// What became of a file that was given to be filed by its codes.
    ScanOutcome {
        Filed "filed",
        /// The same bytes are kept at that meeting, with the same pages.
        AlreadyThere "already_there",
        /// Other bytes, but every page that they show is kept already.
        PagesThere "pages_there",
        /// No page has a code that could be read.
        NoCode "no_code",
        /// A photo in a form that nothing here looks into.
        NotLookedInto "not_looked_into",
        /// The codes are of sheets that this programme has not issued.
        Foreign "foreign",
        /// A code is of another meeting than the one that was named.
        OtherMeeting "other_meeting",
        Empty "empty",
        TooLarge "too_large",
        TooManyPages "too_many_pages",
        PasswordProtected "password_protected",
        Damaged "damaged",
        /// No PDF and no picture.
        OtherKind "other_kind",
    }
}

words! {
    /// What a page of a scan shows.
    PageShows {
        Sheet "sheet",
        /// A sheet that this programme has not issued.
        Foreign "foreign",
        NoCode "no_code",
        /// An empty page: the back of a sheet.
        Blank "blank",
    }
}

/// What was read of one page of a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shown {
    /// The page of this number, from 1, of the sheet of this id.
    Sheet {
        sheet: String,
        page: u16,
    },
    NoCode,
    Blank,
}

impl Shown {
    /// What stands in the code that is printed on every page.
    pub fn read_code(text: &str) -> Option<Shown> {
        let (sheet, page) = text.strip_prefix("ROTA:")?.split_once('/')?;
        let sheet = read_sheet_id(sheet).filter(|it| it == sheet)?;
        let page = page.parse().ok().filter(|it| *it > 0)?;
        Some(Shown::Sheet { sheet, page })
    }

    /// The sheet and its page, where they could be read.
    pub fn sheet(&self) -> Option<(&str, u16)> {
        match self {
            Shown::Sheet { sheet, page } => Some((sheet, *page)),
            Shown::NoCode | Shown::Blank => None,
        }
    }

    pub fn shows(&self) -> PageShows {
        match self {
            Shown::Sheet { .. } => PageShows::Sheet,
            Shown::NoCode => PageShows::NoCode,
            Shown::Blank => PageShows::Blank,
        }
    }

    fn text(&self) -> String {
        match self {
            Shown::Sheet { sheet, page } => format!("{sheet}/{page}"),
            Shown::NoCode => "?".to_owned(),
            Shown::Blank => "-".to_owned(),
        }
    }

    /// What a later version says of a page nobody knows here.
    fn read(text: &str) -> Shown {
        let read = || {
            let (sheet, page) = text.split_once('/')?;
            let sheet = read_sheet_id(sheet)?;
            let page = page.parse().ok().filter(|it| *it > 0)?;
            Some(Shown::Sheet { sheet, page })
        };
        match text {
            "-" => Shown::Blank,
            _ => read().unwrap_or(Shown::NoCode),
        }
    }
}

/// All pages of a file in their order, as one value: `ABCDEFGHIJ/1 ? ABCDEFGHIJ/2 -`.
pub fn write_pages(pages: &[Shown]) -> String {
    let pages: Vec<String> = pages.iter().map(Shown::text).collect();
    pages.join(" ")
}

pub fn read_pages(text: &str) -> Vec<Shown> {
    text.split_whitespace().map(Shown::read).collect()
}

/// To which meetings a file belongs, by what its pages show. `asked` is the meeting that somebody named.
///
/// Somebody who names the meeting is believed where nothing can be read, and not where a code says otherwise.
pub fn filing(
    pages: &[Shown],
    asked: Option<MeetingId>,
    meeting_of: impl Fn(&str) -> Option<MeetingId>,
    is_kept: impl Fn(&str, u16) -> bool,
) -> (ScanOutcome, Vec<MeetingId>) {
    let sheets: Vec<(&str, u16)> = pages.iter().filter_map(Shown::sheet).collect();
    let mut meetings: Vec<MeetingId> = Vec::new();
    for meeting in sheets.iter().filter_map(|(sheet, _)| meeting_of(sheet)) {
        if !meetings.contains(&meeting) {
            meetings.push(meeting);
        }
    }
    if let Some(asked) = asked {
        return match meetings.iter().any(|it| *it != asked) {
            true => (ScanOutcome::OtherMeeting, Vec::new()),
            false => (ScanOutcome::Filed, vec![asked]),
        };
    }
    let outcome = match meetings.is_empty() {
        true if sheets.is_empty() => ScanOutcome::NoCode,
        true => ScanOutcome::Foreign,
        false
            if !pages.contains(&Shown::NoCode)
                && sheets.iter().all(|(sheet, page)| is_kept(sheet, *page)) =>
        {
            ScanOutcome::PagesThere
        }
        false => return (ScanOutcome::Filed, meetings),
    };
    (outcome, Vec::new())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn page(sheet: &str, page: u16) -> Shown {
        Shown::Sheet {
            sheet: sheet.to_owned(),
            page,
        }
    }

    const TRABZON: MeetingId = MeetingId(Uuid::from_u128(1));
    const TUNCELI: MeetingId = MeetingId(Uuid::from_u128(2));

    fn meeting_of(sheet: &str) -> Option<MeetingId> {
        match sheet {
            "TRABZONAAA" => Some(TRABZON),
            "TUNCELIAAA" => Some(TUNCELI),
            _ => None,
        }
    }

    #[test]
    fn a_code_is_read_as_it_is_printed_and_no_other_is() {
        for (text, expected) in [
            ("ROTA:ABCDEFGHIJ/1", Some(page("ABCDEFGHIJ", 1))),
            ("ROTA:ABCDEFGHIJ/12", Some(page("ABCDEFGHIJ", 12))),
            ("ROTA:ABCDEFGHIJ/0", None),
            ("ROTA:ABCDEFGHIJ", None),
            ("ROTA:ABCDE-FGHIJ/1", None),
            ("ROTA:ABCDEFGHI1/1", None),
            ("https://example.org/ABCDEFGHIJ/1", None),
            ("4444333322221111", None),
            ("", None),
        ] {
            assert_eq!(Shown::read_code(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn pages_survive_writing_and_reading(
            pages in prop::collection::vec(prop_oneof![
                ("[A-Z2-7]{10}", 1u16..).prop_map(|(sheet, number)| page(&sheet, number)),
                Just(Shown::NoCode),
                Just(Shown::Blank),
            ], 0..40)
        ) {
            prop_assert_eq!(read_pages(&write_pages(&pages)), pages);
        }
    }

    #[test]
    fn a_page_of_which_a_later_version_says_more_is_not_guessed() {
        let read = read_pages("TRABZONAAA/1 TRABZONAAA/2:torn");
        assert_eq!(read, [page("TRABZONAAA", 1), Shown::NoCode]);
    }

    #[test]
    fn a_file_goes_where_its_codes_say() {
        use ScanOutcome::{Filed, Foreign, NoCode, OtherMeeting, PagesThere};
        let trabzon = || page("TRABZONAAA", 1);
        let tunceli = || page("TUNCELIAAA", 2);
        let foreign = || page("FOREIGNAAA", 1);
        let again = || page("TRABZONAAA", 9);
        let is_kept = |_: &str, page| page == 9;
        for (pages, asked, expected) in [
            (vec![trabzon()], None, (Filed, vec![TRABZON])),
            (
                vec![trabzon(), tunceli(), trabzon()],
                None,
                (Filed, vec![TRABZON, TUNCELI]),
            ),
            (vec![trabzon(), Shown::NoCode], None, (Filed, vec![TRABZON])),
            (vec![Shown::Blank, Shown::NoCode], None, (NoCode, vec![])),
            (vec![], None, (NoCode, vec![])),
            (vec![foreign()], None, (Foreign, vec![])),
            (vec![foreign(), trabzon()], None, (Filed, vec![TRABZON])),
            (vec![again()], None, (PagesThere, vec![])),
            (vec![again(), Shown::Blank], None, (PagesThere, vec![])),
            (vec![again(), trabzon()], None, (Filed, vec![TRABZON])),
            (vec![again(), Shown::NoCode], None, (Filed, vec![TRABZON])),
            // Somebody says where it belongs.
            (vec![Shown::NoCode], Some(TUNCELI), (Filed, vec![TUNCELI])),
            (vec![foreign()], Some(TUNCELI), (Filed, vec![TUNCELI])),
            (vec![again()], Some(TRABZON), (Filed, vec![TRABZON])),
            (vec![trabzon()], Some(TUNCELI), (OtherMeeting, vec![])),
            (
                vec![tunceli(), trabzon()],
                Some(TUNCELI),
                (OtherMeeting, vec![]),
            ),
        ] {
            let filed = filing(&pages, asked, meeting_of, is_kept);
            assert_eq!(filed, expected, "{pages:?} {asked:?}");
        }
    }
}
