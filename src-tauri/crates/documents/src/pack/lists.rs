//! The lists of a pack: what happens when, what is to be ready, what makes the funding visible.

use super::form::{Column, Form, SMALL, TEXT, tick_box};
use super::{AgendaLine, CheckLine, Telephone, VisibilityLine};
use crate::Warning;
use crate::call_list::dialled;
use crate::flow::WIDTH;
use crate::frame::Frame;
use crate::meeting::Meeting;
use crate::page::{Align, Area};
use crate::pdf::Pdf;

const ROW: f32 = 8.4;
const BOX: f32 = 4.4;
/// Lines for what nobody thought of before.
const BLANK: u32 = 4;

pub(super) fn agenda(
    meeting: &Meeting,
    lines: &[AgendaLine],
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let mut form = Form::new(pdf, meeting, "pack-paper-agenda", ("", ""));
    if !meeting.place().is_empty() {
        form.text(TEXT, &meeting.place());
        form.y += 3.0;
    }
    let column = |name, width, id| column(meeting, name, width, id);
    let columns = [
        column("hours", 28.0, "pack-column-hours"),
        column("title", 92.0, "pack-column-item"),
        column("responsible", WIDTH - 120.0, "pack-column-responsible"),
    ];
    form.head(&columns);
    for (number, it) in (1..).zip(lines) {
        let cells = [it.hours.as_str(), &it.title, &it.responsible];
        form.row(number, &columns, &cells, ROW);
    }
    form.finish(frame, pdf)
}

pub(super) fn checklist(
    meeting: &Meeting,
    lines: &[CheckLine],
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let mut form = Form::new(pdf, meeting, "pack-paper-checklist", ("", ""));
    let column = |name, width, id| column(meeting, name, width, id);
    let columns = [
        column("ready", 18.0, "pack-column-ready"),
        column("title", 76.0, "pack-column-line"),
        column("note", WIDTH - 94.0, "pack-column-note"),
    ];
    form.head(&columns);
    for (number, it) in (1..).zip(lines) {
        let row = form.row(number, &columns, &["", &it.title, &it.note], ROW + 1.0);
        tick(&mut form, row, 18.0, it.done);
    }
    for number in 0..BLANK {
        let number = lines.len() as u32 + number + 1;
        let row = form.row(number, &columns, &["", "", ""], ROW + 1.0);
        tick(&mut form, row, 18.0, false);
    }
    form.finish(frame, pdf)
}

pub(super) fn visibility(
    meeting: &Meeting,
    lines: &[VisibilityLine],
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let mut form = Form::new(pdf, meeting, "pack-paper-visibility", ("", ""));
    form.text(SMALL, &meeting.words().text("pack-visibility-note"));
    form.y += 3.0;
    let column = |name, width, id| column(meeting, name, width, id);
    let columns = [
        column("title", 52.0, "pack-column-item-used"),
        column("kind", 22.0, "pack-column-kind"),
        column("copies", 16.0, "pack-column-copies-used"),
        column("approved", 32.0, "pack-column-approved"),
        column("used", 18.0, "pack-column-used"),
        column("place", WIDTH - 140.0, "pack-column-place"),
    ];
    form.head(&columns);
    for (number, it) in (1..).zip(lines) {
        let cells = [
            it.title.as_str(),
            &it.kind,
            &it.copies,
            &it.approved,
            "",
            "",
        ];
        let row = form.row(number, &columns, &cells, ROW + 1.6);
        let area = Area::new(row.x + 122.0, row.y, 18.0, row.height);
        tick(&mut form, area, 18.0, false);
    }
    form.finish(frame, pdf)
}

pub(super) fn telephones(
    meeting: &Meeting,
    lines: &[Telephone],
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let mut form = Form::new(pdf, meeting, "pack-paper-telephones", ("", ""));
    form.text(SMALL, &meeting.words().text("pack-telephones-note"));
    form.y += 3.0;
    let column = |name, width, id| column(meeting, name, width, id);
    let columns = [
        column("name", 66.0, "pack-column-who"),
        column("role", 50.0, "pack-column-what"),
        column("phone", WIDTH - 116.0, "pack-column-phone"),
    ];
    form.head(&columns);
    for (number, it) in (1..).zip(lines) {
        let phone = dialled(&it.phone);
        let cells = [it.name.as_str(), &it.role, &phone];
        form.row(number, &columns, &cells, ROW);
    }
    for _ in 0..BLANK {
        form.row(0, &columns, &["", "", ""], ROW);
    }
    form.finish(frame, pdf)
}

/// In the middle of the first `width` of a row.
fn tick(form: &mut Form, row: Area, width: f32, ticked: bool) {
    let x = row.x + (width - BOX) / 2.0;
    let y = row.y + (row.height - BOX) / 2.0;
    tick_box(form.page(), Area::new(x, y, BOX, BOX), ticked);
}

fn column(meeting: &Meeting, name: &'static str, width: f32, id: &str) -> Column {
    Column {
        name,
        width,
        align: Align::Left,
        heading: meeting.words().text(id),
    }
}
