//! The sign-in sheet of a meeting.

use programme::{SheetOptions, Variant, args};

use crate::answer::Answer;
use crate::args::SignInSheet;
use crate::failure::Failure;
use crate::open::{Desk, time};
use crate::print::{paper_warnings, paragraphs};

pub(crate) fn sign_in_sheet(desk: &mut Desk, asked: SignInSheet) -> Result<Answer, Failure> {
    let issued_at = time("--issued-at", asked.issued_at.as_deref())?;
    let options = SheetOptions {
        variant: match asked.variant.as_str() {
            "arrived" => Variant::Arrived,
            "final" => Variant::Final,
            _ => Variant::Blank,
        },
        language: desk.words.language(),
        issued_at,
    };
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let sheet = programme.sign_in_sheet(meeting, &asked.out, &options)?;
        let head = words.text_with(
            "cli-sheet",
            &args! {
                "file" => &sheet.file,
                "rows" => sheet.rows,
                "pages" => sheet.pages,
                "sheet" => &sheet.sheet,
            },
        );
        Answer::new(
            &sheet,
            paragraphs([head, paper_warnings(&sheet.warnings, words)]),
        )
    })
}
