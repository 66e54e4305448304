//! One card: who, from where, at which meeting, the code, and the mark of whoever is not to be photographed.

use domain::turkish;

use super::Badge;
use crate::figures::DateStyle;
use crate::fitted::Fit;
use crate::meeting::{Meeting, joined};
use crate::page::{ACCENT, Align, Area, INK, Page, QUIET, Style};

/// As large as the plastic pockets that are sold for them.
pub(super) const WIDTH: f32 = 85.0;
pub(super) const HEIGHT: f32 = 54.0;
/// Nothing is nearer to the edge of a card: knives and pockets are not exact.
pub(super) const PADDING: f32 = 4.0;
const SIDE: f32 = 16.5;
/// A scanner needs four modules of white paper around the code, and the smallest code has 21.
const QUIET_ZONE: f32 = SIDE / 21.0 * 4.0;
const NAME: f32 = 17.0;
const MARK: f32 = 6.4;

/// Draws it, and tells what had no room.
pub(super) fn draw(
    meeting: &Meeting,
    it: &Badge,
    page: &mut Page,
    area: Area,
) -> Vec<&'static str> {
    let mut cut = Vec::new();
    let inside = head(meeting, &it.category, page, area);
    let name = Area {
        height: NAME,
        ..inside
    };
    let spelled = turkish::tidy(&it.name);
    match spelled.is_empty() {
        true => page.rule(inside.x, name.bottom() - 4.0, inside.width, 0.5, QUIET),
        false => {
            let fit = Fit {
                largest: 26.0,
                smallest: 7.5,
                lines: 2,
            };
            if fit.draw(page, name, Align::Left, Style::bold(26.0), &spelled) {
                cut.push("name");
            }
        }
    }
    let has_code = !it.code.is_empty();
    let beside = match has_code {
        true => SIDE + QUIET_ZONE,
        false => 0.0,
    };
    let low = Area::new(
        inside.x,
        name.bottom() + 0.6,
        inside.width - beside,
        inside.bottom() - name.bottom() - 0.6,
    );
    let organisation = Area {
        height: 10.0,
        ..low
    };
    let fit = Fit {
        largest: 11.0,
        smallest: 6.0,
        lines: 2,
    };
    let style = Style::regular(11.0);
    let text = turkish::tidy(&it.organisation);
    if fit.draw(page, organisation, Align::Left, style, &text) {
        cut.push("organisation");
    }
    if has_code {
        let x = inside.right() - SIDE;
        let y = inside.bottom() - SIDE - 3.2;
        page.code(Area::new(x, y, SIDE, SIDE), &it.code);
        let style = Style::regular(5.0).in_ink(QUIET);
        let at = Area::new(
            x - QUIET_ZONE,
            inside.bottom() - 2.0,
            SIDE + QUIET_ZONE,
            2.0,
        );
        page.line(at, Align::Right, style, 4.0, &in_fours(&it.code));
    }
    place(meeting, page, low);
    if it.no_photo {
        mark(meeting, page, low);
    }
    cut
}

/// A card for whoever is not on the list: lines to write on, and a box instead of the mark.
pub(super) fn blank(meeting: &Meeting, photos_asked: bool, page: &mut Page, area: Area) {
    let inside = head(meeting, "", page, area);
    for (y, id) in [
        (NAME - 4.0, "badges-name"),
        (NAME + 8.0, "badges-organisation"),
    ] {
        let y = inside.y + y;
        page.rule(inside.x, y, inside.width, 0.5, QUIET);
        let style = Style::regular(5.6).in_ink(QUIET);
        let label = format!(
            "{} / {}",
            meeting.words().text(id),
            meeting.second().text(id)
        );
        page.text(inside.x, y + 2.6, Align::Left, style, &label);
    }
    let low = Area::new(
        inside.x,
        inside.y + NAME + 0.6,
        inside.width,
        inside.height - NAME - 0.6,
    );
    place(meeting, page, low);
    if photos_asked {
        let y = low.bottom() - 5.0 - MARK;
        page.frame(Area::new(low.x, y + 1.4, 3.6, 3.6), 0.7, INK);
        let text = both(meeting);
        let at = Area::new(low.x + 5.4, y, low.width - 5.4, MARK);
        page.line(at, Align::Left, Style::regular(7.0), 5.0, &text);
    }
}

/// The programme above a rule; what is left below it.
fn head(meeting: &Meeting, category: &str, page: &mut Page, area: Area) -> Area {
    let inside = Area::new(
        area.x + PADDING,
        area.y + PADDING,
        area.width - 2.0 * PADDING,
        area.height - 2.0 * PADDING,
    );
    let mut line = Area {
        height: 4.0,
        ..inside
    };
    if !category.is_empty() {
        let style = Style::bold(7.6);
        let width = style.width(category).min(inside.width / 2.0);
        let at = Area::new(inside.right() - width, inside.y, width, line.height);
        page.line(at, Align::Right, style, 5.0, category);
        line.width -= width + 2.0;
    }
    let style = Style::bold(7.6).in_ink(ACCENT);
    page.line(line, Align::Left, style, 5.0, &meeting.programme());
    page.rule(inside.x, inside.y + 5.0, inside.width, 0.8, ACCENT);
    Area::new(inside.x, inside.y + 6.0, inside.width, inside.height - 6.0)
}

/// `Tunceli · 14.04.2027` at the foot.
fn place(meeting: &Meeting, page: &mut Page, low: Area) {
    let parts = [turkish::tidy(&meeting.city), meeting.date(DateStyle::Short)];
    let at = Area::new(low.x, low.bottom() - 3.4, low.width, 3.4);
    let style = Style::regular(7.6).in_ink(QUIET);
    page.line(at, Align::Left, style, 5.0, &joined(parts, " · "));
}

/// A camera crossed out, and the same in words: neither colour nor language is needed to see it.
fn mark(meeting: &Meeting, page: &mut Page, low: Area) {
    let y = low.bottom() - 5.0 - MARK;
    let frame = Area::new(low.x, y, 9.0, MARK);
    page.area(Area::new(frame.x + 2.4, frame.y + 0.7, 2.6, 1.2), INK);
    page.area(Area::new(frame.x + 1.2, frame.y + 1.7, 6.6, 3.9), INK);
    let lens = crate::page::Ink(1.0, 1.0, 1.0);
    page.area(Area::new(frame.x + 3.4, frame.y + 2.6, 2.2, 2.1), lens);
    for (ink, thickness) in [(lens, 2.6), (INK, 1.3)] {
        let from = (frame.x + 0.4, frame.bottom() - 0.2);
        page.straight(from, (frame.right() - 0.4, frame.y + 0.2), thickness, ink);
    }
    page.frame(frame, 1.1, INK);
    let x = frame.right() + 1.8;
    let width = low.right() - x;
    let first = Area::new(x, y, width, MARK * 0.55);
    let text = meeting.words().text("badges-no-photo");
    page.line(first, Align::Left, Style::bold(7.4), 5.0, &text);
    let second = Area::new(x, first.bottom(), width, MARK * 0.45);
    let style = Style::regular(6.2).in_ink(QUIET);
    let text = meeting.second().text("badges-no-photo");
    page.line(second, Align::Left, style, 5.0, &text);
}

fn both(meeting: &Meeting) -> String {
    let id = "badges-no-photo";
    format!(
        "{} / {}",
        meeting.words().text(id),
        meeting.second().text(id)
    )
}

/// Sixteen digits as people read them out.
pub(super) fn in_fours(code: &str) -> String {
    let digits: Vec<char> = code.chars().collect();
    let fours: Vec<String> = digits.chunks(4).map(|it| it.iter().collect()).collect();
    fours.join(" ")
}
