//! The provinces of the country: dark those where something was, light with a dark outline where it is to be.

use super::legend::{Key, Legend};
use super::{BOTTOM, GAP, TOP};
use crate::flow::{Flow, LEFT, WIDTH};
use crate::page::{ACCENT, Align, Area, INK, Ink, Page, RULE, Style};
use crate::pdf::tags::{Element, Role};
use crate::prose::{Look, Map};
use crate::provinces::{self, Outline, outlines};

const SCALE: f32 = WIDTH / provinces::WIDTH;
const HEIGHT: f32 = provinces::HEIGHT * SCALE;
const ABOVE: f32 = 1.6;
const GROUND: Ink = Ink(0.97, 0.97, 0.98);
const LIGHT: Ink = Ink(0.78, 0.84, 0.91);
const PAPER: Ink = Ink(1.0, 1.0, 1.0);
const NUMBER: Style = Style::bold(7.5);
/// A number's white ground.
const CHIP: f32 = 3.5;

fn legend(map: &Map) -> Legend {
    let looks = Look::ALL.into_iter().zip(&map.legend);
    let looks = looks.map(|(look, text)| {
        let key = match look {
            Look::Reached => Key::Fill(ACCENT),
            Look::Planned => Key::Outlined(LIGHT, ACCENT),
        };
        (key, text.clone())
    });
    Legend::of(looks.chain([(Key::None, map.numbers.clone())]))
}

pub(super) fn map_height(map: &Map) -> f32 {
    (HEIGHT + ABOVE + legend(map).height()).min(BOTTOM - TOP)
}

pub(super) fn map(flow: &mut Flow, map: &Map) {
    let height = map_height(map);
    flow.need(height);
    let top = flow.y;
    let mut figure = Element::new(Role::Figure);
    figure.text = map.alternative.clone();
    figure.area = Some(Area::new(LEFT, top, WIDTH, height));
    flow.element(figure, |flow| {
        let page = flow.page();
        let look = |it: &Outline| {
            let mut places = map.places.iter();
            places.find(|place| place.plate == it.plate)
        };
        let of = |wanted: Option<Look>| -> Vec<&[(f32, f32)]> {
            let here = outlines().iter();
            let here = here.filter(|it| look(it).map(|it| it.look) == wanted);
            here.flat_map(|it| it.pieces.iter().map(Vec::as_slice))
                .collect()
        };
        // Whose outline is heavier is drawn over the others.
        let at = (LEFT, top);
        page.shape(at, SCALE, &of(None), GROUND, (RULE, 0.35));
        page.shape(at, SCALE, &of(Some(Look::Reached)), ACCENT, (PAPER, 0.7));
        page.shape(at, SCALE, &of(Some(Look::Planned)), LIGHT, (ACCENT, 0.9));
        numbers(page, map, top);
        legend(map).draw(page, top + HEIGHT + ABOVE);
    });
    flow.y = top + height;
    flow.gap(GAP);
}

/// Each on white, in the middle of its province; beside it, with a line to it, where another stands there already.
fn numbers(page: &mut Page, map: &Map, top: f32) {
    let mut taken: Vec<Area> = Vec::new();
    for place in map.places.iter().filter(|it| !it.number.is_empty()) {
        let Some(outline) = outlines().iter().find(|it| it.plate == place.plate) else {
            continue;
        };
        let (x, y) = outline.middle;
        let middle = (LEFT + x * SCALE, top + y * SCALE);
        let width = (NUMBER.width(&place.number) + 1.6).clamp(CHIP, WIDTH / 4.0);
        let area = free(middle, width, top, &taken);
        let meant = (area.x + area.width / 2.0, area.y + area.height / 2.0);
        if meant != middle {
            page.straight(middle, meant, 1.8, PAPER);
            page.straight(middle, meant, 0.6, INK);
        }
        page.area(area, PAPER);
        page.frame(area, 0.6, INK);
        let inside = Area::new(area.x + 0.5, area.y, area.width - 1.0, area.height);
        page.line(inside, Align::Centre, NUMBER, 5.0, &place.number);
        taken.push(area);
    }
}

/// The nearest place to there on which nothing stands, in rings around it.
fn free(middle: (f32, f32), width: f32, top: f32, taken: &[Area]) -> Area {
    let bounds = Area::new(LEFT, top, WIDTH, HEIGHT);
    let placed = |(x, y): (f32, f32)| {
        let x = (x - width / 2.0).clamp(bounds.x, bounds.right() - width);
        let y = (y - CHIP / 2.0).clamp(bounds.y, bounds.bottom() - CHIP);
        Area::new(x, y, width, CHIP)
    };
    let apart = |it: &Area, other: &Area| {
        const WHITE: f32 = 0.4;
        it.right() + WHITE < other.x
            || other.right() + WHITE < it.x
            || it.bottom() + WHITE < other.y
            || other.bottom() + WHITE < it.y
    };
    let ring = |ring: u8| {
        let steps = 8 * ring.max(1);
        (0..if ring == 0 { 1 } else { steps }).map(move |step| {
            let angle = f32::from(step) / f32::from(steps) * std::f32::consts::TAU;
            let far = f32::from(ring) * CHIP * 0.6;
            (middle.0 + far * angle.sin(), middle.1 - far * angle.cos())
        })
    };
    let around = (0..=20).flat_map(ring).map(placed);
    let mut around = around.filter(|it| taken.iter().all(|other| apart(it, other)));
    around.next().unwrap_or_else(|| placed(middle))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;
    use crate::prose::Place;

    #[test]
    fn numbers_of_neighbours_stand_apart_and_on_the_map() {
        let places = outlines().iter().map(|it| Place {
            plate: it.plate,
            look: Look::Reached,
            number: format!("{}, {}", it.plate, 100 + u32::from(it.plate)),
        });
        let map = Map {
            places: places.collect(),
            ..Map::default()
        };
        let mut page = Page::portrait();
        numbers(&mut page, &map, TOP);
        assert_eq!(page.texts.len(), 81);
        for (at, (one, text)) in page.texts.iter().enumerate() {
            assert!(one.x > LEFT && one.right() < LEFT + WIDTH, "{text}");
            assert!(one.y > TOP && one.bottom() < TOP + HEIGHT, "{text}");
            for (other, said) in &page.texts[at + 1..] {
                let beside = one.right() + 1.0 < other.x || other.right() + 1.0 < one.x;
                let below = one.bottom() + 1.0 < other.y || other.bottom() + 1.0 < one.y;
                assert!(beside || below, "{text} and {said}");
            }
        }
    }
}
