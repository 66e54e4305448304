//! Name badges (yaka kartı): ten to a page of A4, to be cut apart. A name is as large as its card lets it be; the code is the
//! one that the desk reads. Blank ones are for those who come without being on the list.

mod card;

use crate::frame::{Foot, Frame, shortened};
use crate::identity::Identity;
use crate::meeting::Meeting;
use crate::page::{A4_LONG, A4_SHORT, Align, Area, Page, RULE};
use crate::pdf::Pdf;
use crate::{Rendered, Result, Warning};
use card::{HEIGHT, WIDTH};

const COLUMNS: usize = 2;
const ROWS: usize = 5;
const ON_A_PAGE: usize = COLUMNS * ROWS;
const LEFT: f32 = (A4_SHORT - COLUMNS as f32 * WIDTH) / 2.0;
const TOP: f32 = (A4_LONG - ROWS as f32 * HEIGHT) / 2.0;
/// How far a line to cut along goes beyond the cards.
const BEYOND: f32 = 5.0;
const FOOT: f32 = 292.6;

#[derive(Debug, Clone, Default)]
pub struct Badges {
    pub meeting: Meeting,
    /// In the order in which they are printed.
    pub people: Vec<Badge>,
    pub blank: u32,
    /// Whether people of this meeting were asked about photos: then blank cards have a box for it.
    pub photos_asked: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Badge {
    /// Empty: an institution that has not named its representative.
    pub name: String,
    pub organisation: String,
    /// As what somebody is there who is no participant; empty for a participant.
    pub category: String,
    /// The sixteen digits of the registration; empty where there is none.
    pub code: String,
    /// Not to be photographed.
    pub no_photo: bool,
}

pub fn pdf(badges: &Badges) -> Result<Rendered> {
    frame(badges).kept(|frame, pdf| body(badges, frame, pdf))
}

/// `R5-2_Tunceli_2027-04-14_yaka-kartlari.pdf`
pub fn file_name(meeting: &Meeting) -> String {
    let what = meeting.words().text("badges-file");
    meeting.file_name(&what)
}

pub(crate) fn title(meeting: &Meeting) -> String {
    meeting.words().text("badges-title")
}

pub(crate) fn frame(badges: &Badges) -> Frame<'_> {
    let meeting = &badges.meeting;
    let identity = identity(badges);
    let ends = [
        Some((Align::Left, "pack-foot")),
        Some((Align::Right, "pack-page")),
    ];
    let date = meeting.date.is_none().then_some(Warning::NotSet("date"));
    Frame {
        title: format!("{} · {}", title(meeting), meeting.line()),
        author: &meeting.controller,
        language: meeting.language,
        issued_at: meeting.issued_at,
        version: &meeting.version,
        id: identity.id(),
        identity: identity.bytes(),
        data_hash: "",
        rows: badges.people.len() as u32,
        warnings: date.into_iter().collect(),
        lacking: String::new(),
        foot: Foot::line((LEFT, LEFT + COLUMNS as f32 * WIDTH), FOOT, 6.0, ends),
    }
}

fn identity(badges: &Badges) -> Identity {
    let mut identity = badges.meeting.identity("badges");
    for it in &badges.people {
        identity.say_all([
            it.name.as_str(),
            &it.organisation,
            &it.category,
            &it.code,
            if it.no_photo { "no_photo" } else { "" },
        ]);
    }
    identity.say_all([
        badges.blank.to_string().as_str(),
        if badges.photos_asked { "asked" } else { "" },
    ]);
    identity
}

pub(crate) fn body(badges: &Badges, frame: &Frame, pdf: &mut Pdf) -> Vec<Warning> {
    let blanks = (0..badges.blank).map(|_| None);
    let cards: Vec<Option<&Badge>> = badges.people.iter().map(Some).chain(blanks).collect();
    let count = cards.len().div_ceil(ON_A_PAGE).max(1);
    let mut warnings = Vec::new();
    let mut number = 0;
    for at in 0..count {
        let mut page = Page::portrait();
        let on_page = cards.iter().skip(at * ON_A_PAGE).take(ON_A_PAGE);
        for (place, it) in on_page.enumerate() {
            let area = Area::new(
                LEFT + (place % COLUMNS) as f32 * WIDTH,
                TOP + (place / COLUMNS) as f32 * HEIGHT,
                WIDTH,
                HEIGHT,
            );
            number += 1;
            match it {
                Some(it) => {
                    let cut = card::draw(&badges.meeting, it, &mut page, area);
                    warnings.extend(shortened(number, cut));
                }
                None => card::blank(&badges.meeting, badges.photos_asked, &mut page, area),
            }
        }
        cut_lines(&mut page);
        frame.foot(&mut page, at + 1, count);
        pdf.add(page, None);
    }
    warnings
}

/// Along every edge of every card, and a little beyond, where the ruler is laid.
fn cut_lines(page: &mut Page) {
    let (width, height) = (COLUMNS as f32 * WIDTH, ROWS as f32 * HEIGHT);
    for at in 0..=ROWS {
        let y = TOP + at as f32 * HEIGHT;
        page.rule(LEFT - BEYOND, y, width + 2.0 * BEYOND, 0.3, RULE);
    }
    for at in 0..=COLUMNS {
        let x = LEFT + at as f32 * WIDTH;
        page.bar(x, TOP - BEYOND, height + 2.0 * BEYOND, 0.3, RULE);
    }
}

#[cfg(test)]
mod tests;
