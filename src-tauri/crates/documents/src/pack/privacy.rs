//! The privacy notice of a meeting, and the form on which one person consents. They are two papers: informing stands apart from
//! consenting (KVKK art. 10 and the communiqué on the duty to inform, art. 5), and each purpose is asked by itself.

use domain::application::Purpose;
use domain::turkish;

use super::form::{Column, Form, SMALL, TEXT, finish_all, tick_box};
use crate::flow::{LEFT, WIDTH};
use crate::frame::Frame;
use crate::meeting::Meeting;
use crate::page::{Align, Area, QUIET, Style};
use crate::pdf::Pdf;
use crate::words::Words;
use crate::{Warning, args};

const BOX: f32 = 20.0;
const SIDE: f32 = 6.0;
const ROW: f32 = 14.0;

/// In the paper's language, and in the other one on a page of its own: whoever comes to the door reads one of the two.
pub(super) fn notice(meeting: &Meeting, frame: &Frame, pdf: &mut Pdf) -> Vec<Warning> {
    let both = [meeting.words(), meeting.second()];
    let pages = both.map(|words| {
        let mut form = Form::new(pdf, meeting, "pack-paper-notice", ("", ""));
        for line in text(meeting, words, "pack-notice-text").lines() {
            form.text(TEXT.at(10.5), line);
            form.y += 2.6;
        }
        form.parts()
    });
    finish_all(pages, frame, pdf)
}

pub(super) fn consents(
    meeting: &Meeting,
    purposes: &[Purpose],
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let words = meeting.words();
    let second = meeting.second();
    let mut form = Form::new(pdf, meeting, "pack-paper-consents", ("", ""));
    form.text(TEXT, &text(meeting, words, "pack-consents-how"));
    form.y += 1.5;
    form.text(SMALL, &text(meeting, second, "pack-consents-how"));
    form.y += 3.0;
    let answer = |id: &str| Column {
        name: "answer",
        width: BOX,
        align: Align::Centre,
        heading: words.text(id),
    };
    let columns = [
        Column {
            name: "purpose",
            width: WIDTH - 2.0 * BOX,
            align: Align::Left,
            heading: words.text("pack-column-purpose"),
        },
        answer("form-choice-yes"),
        answer("form-choice-no"),
    ];
    form.head(&columns);
    for (number, purpose) in (1..).zip(purposes) {
        let id = format!("form-question-{}-consent", purpose.word());
        let row = form.row(
            number,
            &columns,
            &[&format!("{number}. {}", words.text(&id)), "", ""],
            ROW,
        );
        let inside = Area::new(
            row.x + 1.6,
            row.y + row.height - 4.6,
            WIDTH - 2.0 * BOX - 3.2,
            4.0,
        );
        let page = form.page();
        page.line(inside, Align::Left, SMALL, 6.0, &second.text(&id));
        for place in 1..=2 {
            let x = LEFT + WIDTH - place as f32 * BOX + (BOX - SIDE) / 2.0;
            let y = row.y + (row.height - SIDE) / 2.0;
            tick_box(page, Area::new(x, y, SIDE, SIDE), false);
        }
    }
    form.y += 4.0;
    form.need(64.0);
    for id in [
        "pack-slip-name",
        "pack-slip-organisation",
        "pack-slip-date",
        "pack-slip-signature",
    ] {
        form.y += 15.0;
        let y = form.y;
        let label = format!("{} / {}", words.text(id), second.text(id));
        let page = form.page();
        page.rule(LEFT, y, WIDTH, 0.5, QUIET);
        let at = Area::new(LEFT, y + 0.5, WIDTH, 3.6);
        page.line(
            at,
            Align::Left,
            Style::regular(7.5).in_ink(QUIET),
            6.0,
            &label,
        );
    }
    form.finish(frame, pdf)
}

fn text(meeting: &Meeting, words: &Words, id: &str) -> String {
    let args = args! {
        "controller" => turkish::tidy(&meeting.controller),
        "contact" => turkish::tidy(&meeting.contact),
        "programme" => turkish::tidy(meeting.programme.in_language(words.language())),
    };
    words.text_with(id, &args)
}
