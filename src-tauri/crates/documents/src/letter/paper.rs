//! The letter on paper: the writer at the head, the text, who signs, the code to be scanned, and the reply slip of an
//! official letter.

use super::{Letter, Official, closing, day, identity, numbers, signature, slip, slip_back};
use crate::flow::{Flow, LEFT, RIGHT, WIDTH};
use crate::frame::{Foot, Frame};
use crate::page::{ACCENT, Align, Area, INK, QUIET, RULE, Style};
use crate::words::Words;
use crate::{Rendered, Result, args};

const TEXT: Style = Style::regular(10.5);
const SMALL: Style = Style::regular(8.0).in_ink(QUIET);
/// The baseline of the last line of the foot.
const FOOT: f32 = 290.0;
/// Between two paragraphs.
const GAP: f32 = 2.6;

pub(super) fn render(it: &Letter) -> Result<Rendered> {
    frame(it).flowing(|flow| {
        head(it, flow);
        body(it, flow);
        sign(it, flow);
        if !it.calendar_note.is_empty() {
            flow.text(SMALL.at(9.0), &it.calendar_note);
            flow.gap(GAP);
        }
        if !it.code.is_empty() {
            code(it, flow);
        }
        if let Some(official) = &it.official {
            slip_to_cut_off(it, official, flow);
        }
    })
}

fn frame(it: &Letter) -> Frame<'_> {
    let identity = identity(it);
    let small_print = closing(it).into_iter().map(|line| {
        // The statement of funding is no small print.
        let is_statement = line == it.funding_statement.in_language(it.language);
        let style = match is_statement {
            true => Style::bold(SMALL.size),
            false => SMALL,
        };
        (style, line)
    });
    let ends = [(Align::Right, "letter-page"), (Align::Left, "letter-id")];
    Frame {
        title: it.subject.clone(),
        author: &it.controller,
        language: it.language,
        issued_at: it.issued_at,
        version: &it.version,
        id: identity.id(),
        identity: identity.bytes(),
        data_hash: "",
        rows: 1,
        warnings: Vec::new(),
        lacking: String::new(),
        foot: Foot::upright(FOOT, small_print.collect(), ends),
    }
}

fn head(it: &Letter, flow: &mut Flow) {
    let name = match it.controller.is_empty() {
        true => it.programme.in_language(it.language),
        false => &it.controller,
    };
    let head = Style::bold(12.0).in_ink(ACCENT);
    flow.text(head, name);
    if !it.controller.is_empty() {
        flow.text(SMALL.at(8.5), it.programme.in_language(it.language));
    }
    flow.gap(1.5);
    let y = flow.y;
    flow.page().rule(LEFT, y, WIDTH, 0.8, ACCENT);
    flow.gap(6.0);
    match &it.official {
        Some(official) => official_head(it, official, flow),
        None => {
            flow.column(LEFT, WIDTH, Align::Right, TEXT, &day(it));
            flow.gap(4.0);
            flow.text(Style::bold(12.0), &it.subject);
            flow.gap(4.0);
        }
    }
}

fn official_head(it: &Letter, official: &Official, flow: &mut Flow) {
    let top = flow.y;
    flow.column(LEFT, WIDTH, Align::Right, TEXT, &day(it));
    flow.y = top;
    for (name, value) in numbers(it, official) {
        let y = flow.y;
        flow.column(LEFT, 20.0, Align::Left, TEXT, &name);
        flow.y = y;
        // The day stands at the right of these lines.
        let text = format!(": {value}");
        flow.column(LEFT + 21.0, WIDTH - 68.0, Align::Left, TEXT, &text);
    }
    flow.gap(9.0);
    let addressee = Style::bold(11.0);
    flow.column(LEFT, WIDTH, Align::Centre, addressee, &official.addressee);
    for line in official.address.lines().filter(|it| !it.trim().is_empty()) {
        flow.column(LEFT, WIDTH, Align::Centre, TEXT, line.trim());
    }
    flow.gap(8.0);
}

fn body(it: &Letter, flow: &mut Flow) {
    for line in it.body.lines() {
        match line.trim() {
            "" => flow.gap(GAP),
            text => flow.text(TEXT, text),
        }
    }
    flow.gap(GAP);
}

/// Room for a signature by hand above the name.
fn sign(it: &Letter, flow: &mut Flow) {
    let lines = signature(it);
    let width = 80.0;
    let heights = lines.iter().map(|it| Flow::height(width, TEXT, it));
    flow.need(heights.sum::<f32>() + 20.0);
    flow.gap(if it.official.is_some() { 18.0 } else { 12.0 });
    for (at, line) in lines.iter().enumerate() {
        let style = match at {
            0 => Style::bold(TEXT.size),
            _ => TEXT,
        };
        flow.column(RIGHT - width, width, Align::Centre, style, line);
    }
    flow.gap(6.0);
}

/// The personal code, large enough for a scanner and a pair of eyes.
fn code(it: &Letter, flow: &mut Flow) {
    const SIDE: f32 = 25.0;
    /// A scanner needs four modules of white paper around the code.
    const QUIET_ZONE: f32 = 5.0;
    const HEIGHT: f32 = SIDE + 2.0 * QUIET_ZONE;
    flow.need(HEIGHT);
    let (y, words) = (flow.y, Words::of(it.language));
    let page = flow.page();
    page.frame(Area::new(LEFT, y, WIDTH, HEIGHT), 0.5, RULE);
    let square = Area::new(LEFT + QUIET_ZONE, y + QUIET_ZONE, SIDE, SIDE);
    page.code(square, &it.code);
    let x = LEFT + HEIGHT + 2.0;
    let label = words.text("letter-code");
    page.text(x, y + 11.5, Align::Left, SMALL.at(9.0), &label);
    let code = in_fours(&it.code);
    page.text(x, y + 19.5, Align::Left, Style::bold(15.0), &code);
    let note = words.text("letter-code-note");
    page.text(x, y + 26.5, Align::Left, SMALL, &note);
    flow.gap(HEIGHT + 4.0);
}

/// Sixteen digits as people read them out.
fn in_fours(code: &str) -> String {
    let digits: Vec<char> = code.chars().collect();
    let fours: Vec<String> = digits.chunks(4).map(|it| it.iter().collect()).collect();
    fours.join(" ")
}

fn slip_to_cut_off(it: &Letter, official: &Official, flow: &mut Flow) {
    const ROW: f32 = 8.2;
    let words = Words::of(it.language);
    let rows = slip(it, official);
    flow.need(24.0 + ROW * (rows.len() + 1) as f32 + 12.0);
    // On a page of its own there is nothing to cut.
    if !flow.is_at_top() {
        flow.gap(2.0);
        let y = flow.y;
        let mut x = LEFT;
        while x < RIGHT {
            flow.page().rule(x, y, 2.0, 0.5, QUIET);
            x += 4.0;
        }
        flow.gap(4.0);
    }
    flow.text(Style::bold(11.0).in_ink(ACCENT), &words.text("letter-slip"));
    flow.gap(2.0);
    let y = flow.y;
    let page = flow.page();
    for (at, id) in ["letter-slip-coming", "letter-slip-not-coming"]
        .into_iter()
        .enumerate()
    {
        let x = LEFT + at as f32 * 80.0;
        page.frame(Area::new(x, y + 1.4, 4.0, 4.0), 0.7, INK);
        page.text(x + 6.5, y + 4.7, Align::Left, TEXT, &words.text(id));
    }
    flow.gap(ROW);
    for (name, value) in rows {
        let y = flow.y;
        let page = flow.page();
        let label = Area::new(LEFT, y, 48.0, ROW);
        page.block(label, Align::Left, SMALL.at(9.0), 7.0, 2, &name);
        let field = Area::new(LEFT + 50.0, y, WIDTH - 50.0, ROW);
        page.block(field, Align::Left, TEXT.at(10.0), 7.0, 2, &value);
        page.rule(LEFT + 50.0, y + ROW - 0.6, WIDTH - 50.0, 0.4, RULE);
        flow.gap(ROW);
    }
    flow.gap(2.0);
    let mut below = vec![slip_back(it, official)];
    if !official.code.is_empty() {
        let args = args! { "code" => in_fours(&official.code) };
        below.push(words.text_with("letter-slip-code", &args));
    }
    below.retain(|it| !it.is_empty());
    for line in below {
        flow.text(SMALL.at(9.0), &line);
    }
}
