//! The cover: what is in the pack, how many copies of it, what goes on both sides, and what is not in it.

use super::form::{Column, Form, SMALL, TEXT};
use super::{Pack, PaperOf, title};
use crate::flow::WIDTH;
use crate::frame::Frame;
use crate::identity::in_two;
use crate::page::{Align, Style};
use crate::pdf::Pdf;
use crate::{Rendered, Warning, args, sign_in_sheet};

const ROW: f32 = 8.6;

pub(super) fn draw(
    pack: &Pack,
    singles: &[Rendered],
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let (meeting, words) = (&pack.meeting, pack.meeting.words());
    pdf.mark(words.text("pack-cover"));
    let mut form = Form::new(pdf, meeting, "pack-title", ("", ""));
    let place = meeting.place();
    if !place.is_empty() {
        form.text(TEXT, &place);
        form.y += 2.0;
    }
    form.text(SMALL, &words.text("pack-cover-how"));
    form.y += 3.0;
    let column = |name, width, align, id: &str| Column {
        name,
        width,
        align,
        heading: words.text(id),
    };
    let columns = [
        column("number", 12.0, Align::Right, "pack-column-number"),
        column("paper", WIDTH - 92.0, Align::Left, "pack-column-paper"),
        column("pages", 20.0, Align::Right, "pack-column-pages"),
        column("copies", 20.0, Align::Right, "pack-column-copies"),
        column("duplex", 40.0, Align::Left, "pack-column-duplex"),
    ];
    form.head(&columns);
    let mut sheets = 0;
    for (number, (it, single)) in (1..).zip(pack.papers.iter().zip(singles)) {
        let duplex = it.duplex(single.pages);
        let of_one = if duplex {
            single.pages.div_ceil(2)
        } else {
            single.pages
        };
        sheets += of_one * it.copies;
        let side = match duplex {
            true => "pack-duplex",
            false => "pack-simplex",
        };
        let cells = [
            number.to_string(),
            title(pack, it.kind()),
            single.pages.to_string(),
            it.copies.to_string(),
            words.text(side),
        ];
        let cells = cells.each_ref().map(String::as_str);
        form.row(number, &columns, &cells, ROW);
    }
    form.y += 4.0;
    let text = words.text_with("pack-cover-sheets", &args! { "count" => sheets });
    form.text(Style::bold(9.5), &text);
    let list = pack.papers.iter().find_map(|it| match &it.of {
        PaperOf::SignInSheet(sheet) => Some(sign_in_sheet::id(sheet)),
        _ => None,
    });
    if let Some(id) = list {
        let text = words.text_with("pack-cover-list", &args! { "sheet" => in_two(&id) });
        form.text(TEXT, &text);
    }
    if !pack.replaces.is_empty() {
        let old: Vec<String> = pack.replaces.iter().map(|it| in_two(it)).collect();
        let text = words.text_with("pack-cover-replaces", &args! { "sheets" => old.join(", ") });
        form.text(TEXT, &text);
    }
    if !pack.left_out.is_empty() {
        form.y += 4.0;
        form.text(Style::bold(9.5), &words.text("pack-cover-left-out"));
        for it in &pack.left_out {
            form.text(TEXT, &format!("· {it}"));
        }
    }
    form.finish(frame, pdf)
}
