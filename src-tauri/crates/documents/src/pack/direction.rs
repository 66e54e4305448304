//! The sign that leads to the room: it has no arrow, only a place for one, as nobody knows beforehand where it will hang.

use domain::turkish;

use crate::figures::DateStyle;
use crate::fitted::Fit;
use crate::frame::Frame;
use crate::meeting::Meeting;
use crate::page::{A4_LONG, ACCENT, Align, Area, Page, QUIET, RULE, Style};
use crate::pdf::Pdf;
use crate::{Warning, flow};

const MARGIN: f32 = flow::LEFT;
const WIDTH: f32 = A4_LONG - 2.0 * MARGIN;
const ARROW: f32 = 62.0;

pub(super) fn draw(meeting: &Meeting, frame: &Frame, pdf: &mut Pdf) -> Vec<Warning> {
    let band = meeting.band();
    let (pictures, warnings) = band.pictures(pdf);
    let mut page = Page::landscape();
    band.draw_between(&mut page, &pictures, true, (MARGIN, MARGIN + WIDTH));
    let big = |lines| Fit {
        largest: 64.0,
        smallest: 14.0,
        lines,
    };
    let area = Area::new(MARGIN, 32.0, WIDTH, 52.0);
    let style = Style::bold(64.0).in_ink(ACCENT);
    big(2).draw(&mut page, area, Align::Centre, style, &meeting.programme());
    let left = WIDTH - ARROW - 8.0;
    let venue = turkish::tidy(&meeting.venue);
    match venue.is_empty() {
        // It is written by hand.
        true => page.rule(MARGIN, 132.0, left, 0.8, QUIET),
        false => {
            let area = Area::new(MARGIN, 92.0, left, 46.0);
            big(2).draw(&mut page, area, Align::Left, Style::bold(64.0), &venue);
        }
    }
    let fit = Fit {
        largest: 34.0,
        smallest: 12.0,
        lines: 1,
    };
    for (y, text) in [
        (143.0, meeting.date(DateStyle::Long)),
        (161.0, meeting.hours()),
    ] {
        let area = Area::new(MARGIN, y, left, 18.0);
        fit.draw(&mut page, area, Align::Left, Style::regular(34.0), &text);
    }
    let square = Area::new(MARGIN + WIDTH - ARROW, 104.0, ARROW, ARROW);
    page.frame(square, 1.0, RULE);
    let at = Area::new(square.x, square.bottom() + 1.0, ARROW, 4.0);
    let text = meeting.words().text("pack-direction-arrow");
    let style = Style::regular(7.5).in_ink(QUIET);
    page.line(at, Align::Centre, style, 5.5, &text);
    let id = frame.said("pack-foot");
    let style = Style::regular(6.5).in_ink(QUIET);
    page.text(MARGIN, 203.0, Align::Left, style, &id);
    pdf.add(page, None);
    warnings
}
