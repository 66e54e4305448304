//! Certificates of attendance (katılım belgesi), A4 landscape, one page for each person who signed at a meeting.

use domain::turkish;

use crate::figures::DateStyle;
use crate::fitted::Fit;
use crate::frame::{Foot, Frame, shortened};
use crate::identity::{Identity, in_two};
use crate::meeting::Meeting;
use crate::page::{ACCENT, Align, Area, Page, QUIET, RULE, Style};
use crate::pdf::Pdf;
use crate::{Rendered, Result, Warning, args};

const LEFT: f32 = 24.0;
const RIGHT: f32 = 273.0;
const WIDTH: f32 = RIGHT - LEFT;
const FOOT: f32 = 201.0;

#[derive(Debug, Clone, Default)]
pub struct Certificates {
    pub meeting: Meeting,
    /// What the meeting was about; empty where the programme does not say.
    pub activity: String,
    /// In the order in which they are printed.
    pub people: Vec<Attended>,
    /// How long it took, where that is known.
    pub minutes: Option<u32>,
    /// Who signs; a line to be filled in by hand where nobody is named.
    pub signatory_name: String,
    pub signatory_title: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attended {
    pub name: String,
    pub organisation: String,
}

pub fn pdf(certificates: &Certificates) -> Result<Rendered> {
    frame(certificates).kept(|frame, pdf| body(certificates, frame, pdf))
}

/// `R5-2_Tunceli_2027-04-14_katilim-belgeleri.pdf`
pub fn file_name(meeting: &Meeting) -> String {
    let what = meeting.words().text("certificates-file");
    meeting.file_name(&what)
}

fn frame(it: &Certificates) -> Frame<'_> {
    let meeting = &it.meeting;
    let identity = identity(it);
    let ends = [Some((Align::Left, "pack-foot")), None];
    let not_set = [
        ("programme", meeting.programme()),
        ("controller", meeting.controller.clone()),
        ("signatory_name", it.signatory_name.clone()),
        (
            "funding_statement",
            meeting
                .funding_statement
                .in_language(meeting.language)
                .to_owned(),
        ),
    ];
    let not_set = not_set.into_iter().filter(|(_, it)| it.trim().is_empty());
    Frame {
        title: format!(
            "{} · {}",
            meeting.words().text("certificates-title"),
            meeting.line()
        ),
        author: &meeting.controller,
        language: meeting.language,
        issued_at: meeting.issued_at,
        version: &meeting.version,
        id: identity.id(),
        identity: identity.bytes(),
        data_hash: "",
        rows: it.people.len() as u32,
        warnings: not_set.map(|(name, _)| Warning::NotSet(name)).collect(),
        lacking: String::new(),
        foot: Foot::line((LEFT, RIGHT), FOOT, 6.5, ends),
    }
}

fn identity(it: &Certificates) -> Identity {
    let mut identity = it.meeting.identity("certificates");
    for person in &it.people {
        identity.say_all([person.name.as_str(), &person.organisation]);
    }
    let minutes = it.minutes.map(|it| it.to_string()).unwrap_or_default();
    identity.say_all([
        it.activity.as_str(),
        &minutes,
        &it.signatory_name,
        &it.signatory_title,
    ]);
    identity
}

fn body(it: &Certificates, frame: &Frame, pdf: &mut Pdf) -> Vec<Warning> {
    let band = it.meeting.band();
    let (pictures, mut warnings) = band.pictures(pdf);
    let mut common = Page::landscape();
    band.draw_between(&mut common, &pictures, true, (LEFT, RIGHT));
    around(it, &mut common);
    let common = pdf.share(common);
    for (number, person) in (1..).zip(&it.people) {
        let mut page = Page::landscape();
        let cut = whose(person, &mut page);
        warnings.extend(shortened(number, cut));
        frame.foot(&mut page, number as usize, it.people.len());
        let style = Style::regular(6.5).in_ink(QUIET);
        let id = in_two(&frame.id);
        page.text(
            RIGHT,
            FOOT,
            Align::Right,
            style,
            &format!("{id} / {number}"),
        );
        pdf.add(page, Some(common));
    }
    warnings
}

/// What is the same on every page.
fn around(it: &Certificates, page: &mut Page) {
    let (meeting, middle) = (&it.meeting, LEFT + WIDTH / 2.0);
    let (words, second) = (meeting.words(), meeting.second());
    let title = Style::bold(30.0).in_ink(ACCENT);
    let text = words.text("certificates-title");
    page.text(middle, 49.0, Align::Centre, title, &text);
    let style = Style::regular(12.0).in_ink(QUIET);
    let text = second.text("certificates-title");
    page.text(middle, 57.0, Align::Centre, style, &text);
    sentence(it, page);
    sign(it, page);
}

fn sentence(it: &Certificates, page: &mut Page) {
    let meeting = &it.meeting;
    let words = meeting.words();
    let city = turkish::tidy(&meeting.city);
    let args = args! {
        "programme" => meeting.programme(),
        "city" => &city,
        "date" => meeting.date(DateStyle::Day),
    };
    let text = match city.is_empty() {
        true => words.text_with("certificates-took-part-somewhere", &args),
        false => words.text_with("certificates-took-part", &args),
    };
    let fit = Fit {
        largest: 14.0,
        smallest: 8.0,
        lines: 2,
    };
    let area = Area::new(LEFT + 6.0, 109.0, WIDTH - 12.0, 18.0);
    fit.draw(page, area, Align::Centre, Style::regular(14.0), &text);
    let activity = turkish::tidy(&it.activity);
    if !activity.is_empty() {
        let text = words.text_with("certificates-activity", &args! { "activity" => &activity });
        let area = Area::new(LEFT + 20.0, 129.0, WIDTH - 40.0, 10.0);
        let fit = Fit {
            largest: 10.5,
            smallest: 7.0,
            lines: 2,
        };
        fit.draw(page, area, Align::Centre, Style::regular(10.5), &text);
    }
    let length = it.minutes.map(|minutes| {
        let (hours, minutes) = (minutes / 60, minutes % 60);
        let args = args! { "hours" => hours, "minutes" => minutes };
        let id = match (hours, minutes) {
            (0, _) => "certificates-length-minutes",
            (_, 0) => "certificates-length-hours",
            _ => "certificates-length",
        };
        words.text_with(id, &args)
    });
    let place = turkish::tidy(&meeting.venue);
    let line: Vec<String> = [place, length.unwrap_or_default()]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let area = Area::new(LEFT + 20.0, 141.0, WIDTH - 40.0, 6.0);
    let style = Style::regular(10.5).in_ink(QUIET);
    page.line(area, Align::Centre, style, 7.0, &line.join(" · "));
}

/// Room for a signature and a stamp, and who signs.
fn sign(it: &Certificates, page: &mut Page) {
    let words = it.meeting.words();
    let (y, width) = (178.0, 86.0);
    let x = RIGHT - width;
    page.rule(x, y, width, 0.6, QUIET);
    let name = turkish::tidy(&it.signatory_name);
    let title = turkish::tidy(&it.signatory_title);
    let label = words.text("certificates-signs");
    let (first, then) = match name.is_empty() {
        true => (label, title),
        false => (name, title),
    };
    let at = Area::new(x, y + 1.6, width, 5.0);
    page.line(at, Align::Centre, Style::bold(10.5), 7.0, &first);
    let at = Area::new(x, y + 6.6, width, 4.6);
    let style = Style::regular(9.0).in_ink(QUIET);
    page.line(at, Align::Centre, style, 6.0, &then);
    page.rule(LEFT, y, width, 0.6, QUIET);
    let controller = turkish::tidy(&it.meeting.controller);
    let at = Area::new(LEFT, y + 1.6, width, 5.0);
    page.line(at, Align::Centre, Style::bold(10.5), 6.0, &controller);
    let at = Area::new(LEFT, y + 6.6, width, 4.6);
    let text = words.text("certificates-stamp");
    page.line(at, Align::Centre, style, 6.0, &text);
    page.rule(LEFT, FOOT - 4.6, WIDTH, 0.4, RULE);
}

/// What had no room.
fn whose(person: &Attended, page: &mut Page) -> Vec<&'static str> {
    let mut cut = Vec::new();
    let name = Area::new(LEFT + 6.0, 66.0, WIDTH - 12.0, 24.0);
    let fit = Fit {
        largest: 32.0,
        smallest: 9.0,
        lines: 2,
    };
    let style = Style::bold(32.0);
    if fit.draw(
        page,
        name,
        Align::Centre,
        style,
        &turkish::tidy(&person.name),
    ) {
        cut.push("name");
    }
    let organisation = Area::new(LEFT + 20.0, 91.0, WIDTH - 40.0, 14.0);
    let fit = Fit {
        largest: 14.0,
        smallest: 7.0,
        lines: 2,
    };
    let style = Style::regular(14.0);
    let text = turkish::tidy(&person.organisation);
    if fit.draw(page, organisation, Align::Centre, style, &text) {
        cut.push("organisation");
    }
    cut
}

#[cfg(test)]
mod tests;
