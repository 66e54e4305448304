//! The evaluation form: nobody's name, a box for each score, lines for a comment. It says of which meeting it is and no more.

use domain::evaluation::SCORES;
use domain::language::Bilingual;
use domain::turkish;

use super::form::{BOTTOM, Column, Form, SMALL, TEXT};
use crate::Warning;
use crate::flow::{LEFT, RIGHT, WIDTH};
use crate::frame::Frame;
use crate::meeting::Meeting;
use crate::page::{Align, Area, INK, QUIET, Style};
use crate::pdf::Pdf;

const SCORE: f32 = 11.0;
const SIDE: f32 = 7.0;
const ROW: f32 = 11.4;
/// Lines for a comment take at least so much.
const COMMENT: f32 = 50.0;

pub(super) fn draw(
    meeting: &Meeting,
    questions: &[Bilingual],
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let words = meeting.words();
    let mut form = Form::new(pdf, meeting, "pack-paper-evaluation", ("", ""));
    form.text(Style::bold(9.5), &words.text("pack-evaluation-nameless"));
    form.text(TEXT, &words.text("pack-evaluation-how"));
    form.y += 3.0;
    let scores = SCORES.map(|score| Column {
        name: "score",
        width: SCORE,
        align: Align::Centre,
        heading: score.to_string(),
    });
    let width = WIDTH - SCORE * SCORES.count() as f32;
    let mut columns = vec![Column {
        name: "question",
        width,
        align: Align::Left,
        heading: words.text("pack-column-question"),
    }];
    columns.extend(scores);
    form.head(&columns);
    for (number, it) in (1..).zip(questions) {
        let text = turkish::tidy(it.in_language(meeting.language));
        let text = match text.is_empty() {
            true => turkish::tidy(it.in_language(meeting.language.other())),
            false => text,
        };
        let row = form.row(
            number,
            &columns,
            &[&format!("{number}. {text}"), "", "", "", "", ""],
            ROW,
        );
        for (at, score) in SCORES.enumerate() {
            let x = LEFT + width + at as f32 * SCORE + (SCORE - SIDE) / 2.0;
            let y = row.y + (row.height - SIDE) / 2.0;
            let square = Area::new(x, y, SIDE, SIDE);
            let page = form.page();
            page.frame(square, 0.8, INK);
            let style = Style::regular(8.0).in_ink(QUIET);
            page.line(square, Align::Centre, style, 8.0, &score.to_string());
        }
    }
    form.y += 6.0;
    form.need(COMMENT);
    form.text(Style::bold(9.5), &words.text("pack-evaluation-comment"));
    form.lines(9.0, BOTTOM - 8.0);
    let code = words.text_with(
        "pack-evaluation-code",
        &crate::args! { "code" => meeting.code() },
    );
    if !meeting.code().is_empty() {
        form.page().text(RIGHT, BOTTOM, Align::Right, SMALL, &code);
    }
    form.finish(frame, pdf)
}
