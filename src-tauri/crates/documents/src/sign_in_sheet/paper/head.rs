//! The head of every page: who pays, what this is, where and when, and what becomes of the data.

use super::{LEFT, Paper, TOP, WIDTH, across};
use crate::font::{Weight, wrap};
use crate::identity::in_two;
use crate::page::{ACCENT, Align, Area, MM, Page, QUIET, RULE, Style, TINT};
use crate::sign_in_sheet::Variant;
use crate::sign_in_sheet::facts::Facts;
use crate::sign_in_sheet::lines::privacy_notice;

const BAND: f32 = 13.0;
const FACTS: f32 = 7.9;
const NOTICE: Style = Style {
    weight: Weight::Regular,
    size: 6.3,
    ink: crate::page::INK,
};
const NOTICE_PADDING: f32 = 0.9;
/// What is beside the code keeps clear of so much.
const CODE: f32 = 12.6;
/// The code itself reaches into the margins: a module has 0.7 mm then, four dots in a scan of 150 an inch.
const CODE_SIDE: f32 = 15.0;
const EMBLEM: f32 = 12.0;
/// No logo is higher than the emblem.
const LOGO: f32 = 10.0;

/// Where the list begins below the head.
pub(super) fn height(paper: &Paper) -> f32 {
    facts_top() + 2.0 * FACTS + 1.0 + notice_height(paper) + 1.4
}

/// What is the same on every page of the sheet.
pub(super) fn draw(paper: &Paper, page: &mut Page) {
    funding(paper, page);
    title(paper, page);
    id_and_logo(paper, page);
    page.rule(LEFT, facts_top() - 1.0, WIDTH, 0.9, ACCENT);
    facts(paper, page);
    notice(paper, page);
}

fn facts_top() -> f32 {
    TOP + BAND + 1.8
}

/// The emblem and the funding statement belong together.
fn funding(paper: &Paper, page: &mut Page) {
    let mut x = LEFT;
    if let Some(emblem) = &paper.emblem {
        let width = emblem.width_at(EMBLEM).min(32.0);
        let height = EMBLEM * width / emblem.width_at(EMBLEM);
        page.picture(
            Area::new(x, TOP + (BAND - height) / 2.0, width, height),
            emblem,
        );
        x += width + 2.6;
    }
    let sheet = paper.sheet;
    let statement = sheet.funding_statement.in_language(sheet.language);
    let second = sheet.funding_statement.in_language(sheet.language.other());
    let width = LEFT + 88.0 - x;
    if statement.trim().is_empty() {
        return;
    }
    if second.trim().is_empty() {
        page.block(
            Area::new(x, TOP, width, BAND),
            Align::Left,
            Style::bold(7.6),
            6.0,
            3,
            statement,
        );
    } else {
        page.block(
            Area::new(x, TOP + 1.4, width, 6.6),
            Align::Left,
            Style::bold(7.8),
            6.0,
            2,
            statement,
        );
        let quiet = Style::regular(6.6).in_ink(QUIET);
        page.block(
            Area::new(x, TOP + 8.0, width, 4.6),
            Align::Left,
            quiet,
            5.5,
            2,
            second,
        );
    }
}

fn title(paper: &Paper, page: &mut Page) {
    let middle = LEFT + WIDTH / 2.0;
    let id = "sign-in-sheet-title";
    let style = Style::bold(16.0).in_ink(ACCENT);
    page.text(
        middle,
        TOP + 6.4,
        Align::Centre,
        style,
        &paper.words.text(id),
    );
    let mut second = paper.second.text(id);
    let variant = match paper.sheet.variant {
        Variant::Blank => None,
        Variant::Arrived => Some("sign-in-sheet-variant-arrived"),
        Variant::Final => Some("sign-in-sheet-variant-final"),
    };
    if let Some(id) = variant {
        second.push_str(&format!(
            "  ·  {} / {}",
            paper.words.text(id),
            paper.second.text(id)
        ));
    }
    page.text(
        middle,
        TOP + 11.4,
        Align::Centre,
        Style::regular(9.0).in_ink(QUIET),
        &second,
    );
}

/// Which page of how many, and the sheet's id with it as a QR code, so that a scanned page finds its place.
pub(super) fn number(paper: &Paper, page: &mut Page, number: usize, count: usize) {
    let right = LEFT + WIDTH;
    let id = &paper.lines.id;
    page.code(
        Area::new(
            right - CODE,
            TOP + 0.2 + CODE - CODE_SIDE,
            CODE_SIDE,
            CODE_SIDE,
        ),
        &format!("ROTA:{id}/{number}"),
    );
    let text = paper.frame.numbered("sign-in-sheet-page", number, count);
    page.text(
        right - CODE - 3.0,
        TOP + 3.8,
        Align::Right,
        Style::bold(9.0),
        &text,
    );
}

fn id_and_logo(paper: &Paper, page: &mut Page) {
    let x = LEFT + WIDTH - CODE - 3.0;
    let label = paper.words.text("sign-in-sheet-code");
    page.text(
        x,
        TOP + 8.0,
        Align::Right,
        Style::regular(6.0).in_ink(QUIET),
        &label,
    );
    page.text(
        x,
        TOP + 11.6,
        Align::Right,
        Style::bold(8.4),
        &in_two(&paper.lines.id),
    );
    if let Some(logo) = &paper.logo {
        let width = logo.width_at(LOGO).min(28.0);
        let height = LOGO * width / logo.width_at(LOGO);
        let left = x - 30.0 - width;
        page.picture(
            Area::new(left, TOP + (BAND - height) / 2.0, width, height),
            logo,
        );
    }
}

fn facts(paper: &Paper, page: &mut Page) {
    let y = facts_top();
    let facts = Facts::of(paper.sheet);
    let mut row = Row {
        paper,
        page,
        x: LEFT,
        y,
    };
    row.fact("programme", 131.0, &facts.programme);
    row.fact("contract", 62.0, &facts.contract);
    row.fact("activity", 80.0, &facts.activity);
    page.rule(LEFT, y + FACTS, WIDTH, 0.35, RULE);
    let mut row = Row {
        paper,
        page,
        x: LEFT,
        y: y + FACTS,
    };
    row.fact("route", 20.0, &facts.route);
    row.fact("stop", 16.0, &facts.stop);
    row.fact("city", 38.0, &facts.city);
    row.fact("venue", 119.0, &facts.venue);
    row.fact("date", 52.0, &facts.date);
    row.fact("time", 28.0, &facts.time);
}

/// A row of labelled values.
struct Row<'a, 'b> {
    paper: &'a Paper<'b>,
    page: &'a mut Page,
    x: f32,
    y: f32,
}

impl Row<'_, '_> {
    fn fact(&mut self, name: &str, width: f32, value: &str) {
        let id = format!("sign-in-sheet-{name}");
        let label = Style::regular(6.0).in_ink(QUIET);
        let text = format!(
            "{} / {}",
            self.paper.words.text(&id),
            self.paper.second.text(&id)
        );
        self.page.line(
            Area::new(self.x, self.y + 0.7, width - 2.0, 2.6),
            Align::Left,
            label,
            5.0,
            &text,
        );
        if value.trim().is_empty() {
            self.page
                .rule(self.x, self.y + FACTS - 1.2, width - 4.0, 0.5, QUIET);
        } else {
            let area = Area::new(self.x, self.y + 3.0, width - 3.0, 4.6);
            let mut style = Style::bold(8.8);
            while style.size > 6.9 && style.width(value) > area.width {
                style.size -= 0.4;
            }
            // One line as long as it is readable, then two small ones.
            match style.width(value) > area.width {
                true => self
                    .page
                    .block(area, Align::Left, style.at(6.0), 5.6, 2, value),
                false => self.page.line(area, Align::Left, style, style.size, value),
            };
        }
        self.x += width;
    }
}

fn notice_lines(paper: &Paper) -> Vec<String> {
    wrap(
        NOTICE.weight,
        NOTICE.size,
        &privacy_notice(paper.sheet),
        (WIDTH - 5.0) * MM,
        4,
    )
    .lines
}

fn notice_height(paper: &Paper) -> f32 {
    notice_lines(paper).len() as f32 * NOTICE.leading() + 2.0 * NOTICE_PADDING
}

/// The privacy notice. It asks for nothing: no consent, no box to tick.
fn notice(paper: &Paper, page: &mut Page) {
    let lines = notice_lines(paper);
    let y = facts_top() + 2.0 * FACTS + 1.0;
    let height = notice_height(paper);
    page.area(across(y, height), TINT);
    page.bar(LEFT + 0.5, y, height, 2.8, ACCENT);
    let mut baseline = y + NOTICE_PADDING + (NOTICE.leading() + NOTICE.cap_height()) / 2.0;
    for line in lines {
        page.text(LEFT + 2.8, baseline, Align::Left, NOTICE, &line);
        baseline += NOTICE.leading();
    }
}
