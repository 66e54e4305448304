//! Numbers to be seen from afar, a bar of parts, and what is set apart from the text.

use super::legend::{Key, Legend};
use super::lines::Lines;
use super::{GAP, SMALL, TEXT};
use crate::figures::share;
use crate::flow::{Flow, LEFT, WIDTH};
use crate::page::{ACCENT, Align, Area, INK, Ink, QUIET, RULE, Style, TINT};
use crate::pdf::tags::{Element, Role};
use crate::prose::{Bar, Cell, Note, Step};
use crate::words::Language;

const NUMBER: Style = Style::bold(19.0).in_ink(ACCENT);
const WORD: Style = Style::bold(9.0);
/// How high a number or the word in its place stands.
const NUMBERS: f32 = 9.0;
/// White paper around it, on its ground.
const ASIDE: f32 = 2.4;
const OVER: f32 = 1.2;
/// Between two steps, for the arrow.
const BETWEEN: f32 = 7.0;

const BAR: f32 = 8.5;
/// From dark to light, told apart in grey and by the words under them.
const PARTS: [Ink; 4] = [
    Ink(0.09, 0.20, 0.40),
    Ink(0.48, 0.60, 0.78),
    Ink(0.80, 0.85, 0.91),
    Ink(0.30, 0.34, 0.40),
];
const ON_DARK: Ink = Ink(1.0, 1.0, 1.0);

struct LaidStep {
    count: Lines,
    name: Lines,
}

fn lay(steps: &[Step], language: Language) -> Vec<LaidStep> {
    let inside = step_width(steps.len()) - 2.0 * ASIDE;
    let step = |it: &Step| {
        let style = match it.count {
            Cell::Text(_) | Cell::Word(_) => WORD,
            Cell::Strong(_) | Cell::Number(_) => NUMBER,
        };
        LaidStep {
            count: Lines::of(inside, Align::Left, style, &it.count.said(language)),
            name: Lines::of(inside, Align::Left, SMALL.at(8.5), &it.name),
        }
    };
    steps.iter().map(step).collect()
}

fn step_width(count: usize) -> f32 {
    let count = count.max(1) as f32;
    (WIDTH - BETWEEN * (count - 1.0)) / count
}

pub(super) fn steps_height(steps: &[Step], language: Language) -> f32 {
    height(&lay(steps, language))
}

fn height(steps: &[LaidStep]) -> f32 {
    let most =
        |of: fn(&LaidStep) -> &Lines| steps.iter().map(|it| of(it).height()).fold(0.0, f32::max);
    most(|it| &it.count).max(NUMBERS) + most(|it| &it.name) + 2.0 * OVER + 0.6
}

/// With arrows from each to the next where one comes from the other.
pub(super) fn steps(flow: &mut Flow, steps: &[Step], arrows: bool, language: Language) {
    let laid = lay(steps, language);
    let whole = height(&laid);
    flow.need(whole);
    let (top, width) = (flow.y, step_width(laid.len()));
    let numbers = laid
        .iter()
        .map(|it| it.count.height())
        .fold(NUMBERS, f32::max);
    flow.group(Element::new(Role::List), |flow| {
        for (at, step) in laid.iter().enumerate() {
            let x = LEFT + at as f32 * (width + BETWEEN);
            flow.page().area(Area::new(x, top, width, whole), TINT);
            flow.group(Element::new(Role::Item), |flow| {
                flow.element(Element::new(Role::Body), |flow| {
                    let (x, y) = (x + ASIDE, top + OVER + numbers);
                    let all = 0..step.count.count();
                    step.count.draw(flow, x, y - step.count.height(), all);
                    step.name.draw(flow, x, y, 0..step.name.count());
                });
            });
            if arrows && at > 0 {
                arrow(flow, x - BETWEEN + 1.6, top + whole / 2.0);
            }
        }
    });
    flow.y = top + whole;
    flow.gap(GAP + 0.8);
}

fn arrow(flow: &mut Flow, x: f32, y: f32) {
    const LENGTH: f32 = 3.6;
    let (end, page) = (x + LENGTH, flow.page());
    page.straight((x, y), (end, y), 0.8, QUIET);
    page.straight((end - 1.2, y - 1.0), (end, y), 0.8, QUIET);
    page.straight((end - 1.2, y + 1.0), (end, y), 0.8, QUIET);
}

/// Under the bar: each part by its name and number, and of what they are the whole.
fn legend(bar: &Bar, language: Language) -> Legend {
    let all: u32 = bar.parts.iter().map(|(_, count)| count).sum();
    let part = |(at, (name, count)): (usize, &(String, u32))| {
        let text = match all {
            0 => format!("{name} {count}"),
            _ => {
                let share = share(language, *count, all);
                format!("{name} {count} ({share})")
            }
        };
        (Key::Fill(PARTS[at % PARTS.len()]), text)
    };
    let parts = bar.parts.iter().enumerate().map(part);
    Legend::of(parts.chain([(Key::None, bar.whole.clone())]))
}

pub(super) fn bar_height(bar: &Bar, language: Language) -> f32 {
    BAR + 1.6 + legend(bar, language).height()
}

pub(super) fn bar(flow: &mut Flow, bar: &Bar, language: Language) {
    let legend = legend(bar, language);
    let height = BAR + 1.6 + legend.height();
    flow.need(height);
    let (top, all) = (
        flow.y,
        bar.parts.iter().map(|(_, count)| *count).sum::<u32>(),
    );
    let mut figure = Element::new(Role::Figure);
    figure.text = bar.alternative.clone();
    figure.area = Some(Area::new(LEFT, top, WIDTH, height));
    flow.element(figure, |flow| {
        let page = flow.page();
        let mut x = LEFT;
        for (at, (name, count)) in bar.parts.iter().enumerate().filter(|(_, it)| it.1 > 0) {
            let area = Area::new(x, top, WIDTH * *count as f32 / all as f32, BAR);
            page.area(area, PARTS[at % PARTS.len()]);
            if x > LEFT {
                page.bar(x, top, BAR, 1.0, ON_DARK);
            }
            let ink = if at % 4 == 0 || at % 4 == 3 {
                ON_DARK
            } else {
                INK
            };
            let style = Style::bold(9.5).in_ink(ink);
            let baseline = top + (BAR + style.cap_height()) / 2.0;
            // With its name where there is room, by its number alone where there is some.
            let said = [format!("{name} {count}"), count.to_string()];
            let said = said.iter().find(|it| style.width(it) < area.width - 4.0);
            if let Some(said) = said {
                page.text(x + 2.0, baseline, Align::Left, style, said);
            }
            x = area.right();
        }
        page.frame(Area::new(LEFT, top, WIDTH, BAR), 0.5, RULE);
        legend.draw(page, top + BAR + 1.6);
    });
    flow.y = top + height;
    flow.gap(GAP);
}

/// On a ground of its own, with a bar at its left; what it lists runs on in lines.
pub(super) fn note(flow: &mut Flow, note: &Note) {
    const INSIDE: f32 = 5.0;
    flow.gap(0.8);
    let items = note.items.join("; ");
    let texts = [
        (Style::bold(9.0), note.text.as_str()),
        (TEXT.at(9.0), &items),
    ];
    let texts: Vec<Lines> = texts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(style, text)| Lines::of(WIDTH - INSIDE - 3.0, Align::Left, style, text))
        .collect();
    let height = texts.iter().map(Lines::height).sum::<f32>() + 2.0 * OVER;
    flow.need(height);
    let (y, ground) = (flow.y, height.min(flow.room()));
    flow.page().area(Area::new(LEFT, y, WIDTH, ground), TINT);
    flow.page().bar(LEFT + 0.5, y, ground, 2.8, ACCENT);
    flow.gap(OVER);
    for text in &texts {
        let paragraph = Element::new(Role::Paragraph);
        flow.element(paragraph, |flow| text.run(flow, LEFT + INSIDE));
    }
    flow.gap(OVER + GAP + 1.0);
}
