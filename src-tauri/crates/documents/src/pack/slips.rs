//! Slips to be signed by one person each (kişisel imza föyü), for whoever must not stand on a list that others see. Five to a
//! page, to be cut apart.

use domain::turkish;

use crate::fitted::Fit;
use crate::frame::Frame;
use crate::meeting::Meeting;
use crate::page::{A4_LONG, A4_SHORT, ACCENT, Align, Area, Page, QUIET, RULE, Style};
use crate::pdf::Pdf;
use crate::{Warning, args};

const ON_A_PAGE: usize = 5;
const WIDTH: f32 = 174.0;
const HEIGHT: f32 = 54.0;
const LEFT: f32 = (A4_SHORT - WIDTH) / 2.0;
const TOP: f32 = (A4_LONG - ON_A_PAGE as f32 * HEIGHT) / 2.0;
const PADDING: f32 = 4.0;

pub(super) fn draw(
    meeting: &Meeting,
    numbers: &[u32],
    frame: &Frame,
    pdf: &mut Pdf,
) -> Vec<Warning> {
    let pages = numbers.chunks(ON_A_PAGE);
    let count = pages.len();
    for (at, numbers) in pages.enumerate() {
        let mut page = Page::portrait();
        for (place, number) in numbers.iter().enumerate() {
            let y = TOP + place as f32 * HEIGHT;
            slip(
                meeting,
                *number,
                &mut page,
                Area::new(LEFT, y, WIDTH, HEIGHT),
            );
        }
        for place in 0..=numbers.len() {
            let y = TOP + place as f32 * HEIGHT;
            page.rule(LEFT - 8.0, y, WIDTH + 16.0, 0.3, RULE);
        }
        frame.foot(&mut page, at + 1, count);
        pdf.add(page, None);
    }
    Vec::new()
}

fn slip(meeting: &Meeting, number: u32, page: &mut Page, area: Area) {
    let (words, second) = (meeting.words(), meeting.second());
    let (x, y) = (area.x, area.y + PADDING);
    let args = args! { "number" => number };
    let title = Style::bold(12.0).in_ink(ACCENT);
    let text = words.text_with("pack-slip-title", &args);
    page.text(x, y + 4.0, Align::Left, title, &text);
    let quiet = Style::regular(7.0).in_ink(QUIET);
    let text = second.text_with("pack-slip-title", &args);
    page.text(x, y + 8.0, Align::Left, quiet, &text);
    let half = WIDTH / 2.0;
    let at = Area::new(x + half, y, half, 4.6);
    page.line(
        at,
        Align::Right,
        Style::bold(9.0),
        6.0,
        &meeting.programme(),
    );
    let at = Area::new(x + half, y + 4.6, half, 4.4);
    let line = [meeting.code(), meeting.line()];
    let line = crate::meeting::joined(line, " · ");
    page.line(at, Align::Right, Style::regular(8.0), 5.5, &line);
    let gap = 6.0;
    let wide = (WIDTH - gap) / 2.0;
    let fields = [
        (0.0, 19.5, wide, "pack-slip-name"),
        (wide + gap, 19.5, wide, "pack-slip-organisation"),
        (0.0, 35.0, 50.0, "pack-slip-date"),
        (50.0 + gap, 35.0, WIDTH - 50.0 - gap, "pack-slip-signature"),
    ];
    for (from, low, width, id) in fields {
        let low = area.y + low;
        page.rule(x + from, low, width, 0.5, QUIET);
        let label = format!("{} / {}", words.text(id), second.text(id));
        let at = Area::new(x + from, low + 0.5, width, 3.0);
        page.line(at, Align::Left, quiet.at(6.2), 5.0, &label);
    }
    let controller = turkish::tidy(&meeting.controller);
    let contact = turkish::tidy(&meeting.contact);
    let args = args! { "controller" => &controller, "contact" => &contact };
    let notice = match controller.is_empty() || contact.is_empty() {
        true => words.text("pack-slip-notice"),
        false => words.text_with("pack-slip-notice-of", &args),
    };
    let at = Area::new(x, area.y + 39.2, WIDTH, HEIGHT - 39.2 - 2.0);
    let fit = Fit {
        largest: 7.0,
        smallest: 5.0,
        lines: 3,
    };
    fit.draw(page, at, Align::Left, Style::regular(7.0), &notice);
}
