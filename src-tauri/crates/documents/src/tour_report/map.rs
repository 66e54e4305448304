//! Where the meetings were and are to be, on the map: where and when is for everybody.

use super::{Activity, Of, TourReport};
use crate::args;
use crate::prose::{Block, Look, Map, Place};
use crate::words::Words;
use domain::{province, turkish};

/// Of a route or the programme; nothing where no meeting has its province.
pub(super) fn block(it: &TourReport, words: &Words) -> Option<Block> {
    let numbered = match it.of {
        Of::Route(..) => true,
        Of::Programme => false,
        // Of some days the others would be missing.
        Of::Days(..) => return None,
    };
    let mut places: Vec<Place> = Vec::new();
    for meeting in &it.meetings {
        let (Some(plate), Some(look)) = (meeting.report.plate, look(meeting)) else {
            continue;
        };
        if province::by_plate(plate).is_none() {
            continue;
        }
        let stop = meeting.report.stop.filter(|_| numbered);
        let number = stop.map_or(String::new(), |it| it.to_string());
        match places.iter_mut().find(|it| it.plate == plate) {
            Some(place) => {
                if look == Look::Reached {
                    place.look = look;
                }
                if !number.is_empty() {
                    let before = match place.number.as_str() {
                        "" => String::new(),
                        before => format!("{before}, "),
                    };
                    place.number = before + &number;
                }
            }
            None => places.push(Place {
                plate,
                look,
                number,
            }),
        }
    }
    if places.is_empty() {
        return None;
    }
    let said = |look: Look, id: &str| {
        let of = places.iter().filter(|it| it.look == look);
        let names: Vec<String> = names(of, numbered);
        if names.is_empty() {
            return (String::new(), String::new());
        }
        let what = words.text_with(id, &args! { "count" => names.len() });
        let list = args! { "what" => &what, "list" => names.join(", ") };
        let list = words.text_with("chart-map-list", &list);
        (what, list)
    };
    let reached = said(Look::Reached, "chart-map-reached");
    let planned = said(Look::Planned, "chart-map-planned");
    let numbers = match places.iter().any(|it| !it.number.is_empty()) {
        true => words.text("chart-map-numbers"),
        false => String::new(),
    };
    let head = words.text("chart-map-alternative");
    let said = [head, reached.1, planned.1, numbers.clone()];
    let said: Vec<String> = said.into_iter().filter(|it| !it.is_empty()).collect();
    Some(Block::Map(Map {
        places,
        legend: [reached.0, planned.0],
        numbers,
        alternative: format!("{}.", said.join("; ")),
    }))
}

/// `None` where nothing was and nothing is to be.
fn look(it: &Activity) -> Option<Look> {
    match it.report.participation.arrived {
        Some(1..) => Some(Look::Reached),
        _ if it.called_off => None,
        _ => Some(Look::Planned),
    }
}

/// `Tunceli (2)` in the order of the stops; without numbers in Turkish order.
fn names<'a>(places: impl Iterator<Item = &'a Place>, numbered: bool) -> Vec<String> {
    let name = |it: &Place| {
        let name = province::by_plate(it.plate)?.name;
        Some(match it.number.as_str() {
            "" => name.to_owned(),
            number => format!("{name} ({number})"),
        })
    };
    let mut names: Vec<String> = places.filter_map(name).collect();
    if !numbered {
        names.sort_by(|a, b| turkish::compare(a, b));
    }
    names
}
