//! A sheet for notes for each theme: lines, and a narrow column for what kind of statement it is.

use domain::language::Bilingual;
use domain::turkish;

use super::form::{BOTTOM, Column, Form, SMALL, finish_all};
use crate::flow::{LEFT, WIDTH};
use crate::frame::Frame;
use crate::meeting::Meeting;
use crate::page::{Align, QUIET, RULE};
use crate::pdf::Pdf;
use crate::{Warning, args};

const KIND: f32 = 26.0;
const ROW: f32 = 9.6;

pub(super) fn draw(
    meeting: &Meeting,
    themes: &[Bilingual],
    kinds: &[String],
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let sheets: Vec<_> = themes
        .iter()
        .map(|theme| sheet(meeting, theme, kinds, pdf).parts())
        .collect();
    finish_all(sheets, frame, pdf)
}

fn sheet<'a>(meeting: &'a Meeting, theme: &Bilingual, kinds: &[String], pdf: &mut Pdf) -> Form<'a> {
    let words = meeting.words();
    let of = |language| turkish::tidy(theme.in_language(language));
    let of = (of(meeting.language), of(meeting.language.other()));
    let mut form = Form::new(pdf, meeting, "pack-paper-notes", (&of.0, &of.1));
    let y = form.y + 5.0;
    for (x, id) in [
        (LEFT, "pack-notes-table"),
        (LEFT + WIDTH / 2.0, "pack-notes-writer"),
    ] {
        let label = words.text(id);
        let page = form.page();
        page.text(x, y, Align::Left, SMALL, &label);
        let from = x + SMALL.width(&label) + 2.0;
        page.rule(from, y + 0.6, x + WIDTH / 2.0 - 6.0 - from, 0.4, QUIET);
    }
    form.y = y + 5.0;
    let kinds = kinds.join(", ");
    form.text(
        SMALL,
        &words.text_with("pack-notes-how", &args! { "kinds" => kinds }),
    );
    form.y += 2.0;
    let column = |name, width, id: &str| Column {
        name,
        width,
        align: Align::Left,
        heading: words.text(id),
    };
    let columns = [
        column("kind", KIND, "pack-column-note-kind"),
        column("said", WIDTH - KIND, "pack-column-said"),
    ];
    form.head(&columns);
    let top = form.y;
    form.lines(ROW, BOTTOM);
    let bottom = form.y;
    form.page().bar(LEFT + KIND, top, bottom - top, 0.35, RULE);
    form
}
