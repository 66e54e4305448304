//! Plain listings.

use programme::vocabulary::{MeetingStatus, PlanColumn, Word};
use programme::words::Words;
use programme::{Programme, args, view};
use serde::Serialize;
use serde_json::json;

use crate::answer::Answer;
use crate::args::{List, Listed};
use crate::call::{call_state, moment};
use crate::failure::Failure;
use crate::heard;
use crate::meeting::{agenda, checklist, files, staff};
use crate::open::Desk;
use crate::place::waiting;
use crate::print::{Table, clock, day, number, or_dash, paragraphs, place, plain, withdrawn, word};
use crate::scan::scans;
use crate::signatures::signatures;

pub(crate) fn list(desk: &mut Desk, asked: List) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let mut answer = listed(programme, words, &asked)?;
        for it in programme.missing_here()? {
            let args =
                args! { "laptop" => plain(&or_dash(it.laptop.as_deref())), "count" => it.changes };
            answer.text = paragraphs([answer.text, words.text_with("lacking", &args)]);
        }
        Ok(answer)
    })
}

fn listed(programme: &mut Programme, words: &Words, asked: &List) -> Result<Answer, Failure> {
    match &asked.what {
        Listed::Meetings => {
            let items = programme.meetings()?;
            let table = meetings(&items, words);
            items_of(&items, table, words)
        }
        Listed::Registrations(of) => {
            let items = programme.registrations(programme.find_meeting(&of.meeting)?)?;
            let table = registrations(&items, words);
            items_of(&items, table, words)
        }
        Listed::People => {
            let items = programme.people()?;
            let table = people(&items, words);
            items_of(&items, table, words)
        }
        Listed::Organisations { text } => {
            let items = match text.is_empty() {
                true => programme.organisations()?,
                false => programme.find_organisations(&text.join(" "), usize::MAX)?,
            };
            let table = organisations(&items, words);
            items_of(&items, table, words)
        }
        Listed::Deviations => {
            let items = programme.deviations()?;
            let table = deviations(&items, words);
            items_of(&items, table, words)
        }
        Listed::Agenda(of) => {
            let items = programme.agenda(programme.find_meeting(&of.meeting)?)?;
            let table = agenda(&items, words);
            items_of(&items, table, words)
        }
        Listed::Checklist(of) => {
            let items = programme.checklist(programme.find_meeting(&of.meeting)?)?;
            let table = checklist(&items, words);
            items_of(&items, table, words)
        }
        Listed::Staff(of) => {
            let items = programme.staff(programme.find_meeting(&of.meeting)?)?;
            let table = staff(&items, words);
            items_of(&items, table, words)
        }
        Listed::Files(of) => {
            let items = programme.attachments(programme.find_meeting(&of.meeting)?)?;
            let table = files(&items, words);
            items_of(&items, table, words)
        }
        Listed::Signatures(of) => signatures(programme, words, of),
        Listed::Scans(of) => {
            let items = programme.scans(programme.find_meeting(&of.meeting)?)?;
            let table = scans(&items, words);
            items_of(&items, table, words)
        }
        Listed::ReportTexts(of) => {
            let items = programme.report_texts(programme.find_report(&of.typed())?)?;
            let table = report_texts(&items, words);
            items_of(&items, table, words)
        }
        Listed::Notes(of) => {
            let items = programme.notes(programme.find_meeting(&of.meeting)?)?;
            let table = heard::notes(&items, words);
            items_of(&items, table, words)
        }
        Listed::Promises { meeting } => {
            let meeting = meeting.as_deref().map(|it| programme.find_meeting(it));
            let items = programme.promises(meeting.transpose()?)?;
            let table = heard::promises(&items, words);
            items_of(&items, table, words)
        }
        Listed::Recommendations { of } => {
            let of = heard::recommendations_of(programme, of)?;
            let items = programme.recommendations(of)?;
            let table = heard::recommendations(&items, words);
            items_of(&items, table, words)
        }
        Listed::Questions => {
            let questions = programme.questions()?;
            let text = heard::questions(&questions, words);
            Answer::new(
                json!({ "items": questions.questions, "offered": questions.offered }),
                text,
            )
        }
        Listed::Indicators { to } => {
            let items = programme.indicators(to.as_deref())?;
            let table = indicators(&items, words);
            items_of(&items, table, words)
        }
        Listed::Readings => {
            let items = programme.readings()?;
            let table = readings(&items, words);
            items_of(&items, table, words)
        }
        Listed::Calls => {
            let items = programme.calls()?;
            let table = calls(&items, words);
            items_of(&items, table, words)
        }
        Listed::ToPlace { number } => {
            let items = programme.to_place(*number)?;
            let table = waiting(&items, words);
            items_of(&items, table, words)
        }
        Listed::Kinds => {
            let items = programme.kinds()?;
            let rows = items
                .iter()
                .map(|it| [&*it.code, &it.name_tr, &it.name_en, &it.group]);
            let table = names("cli-kinds-head", rows, words);
            items_of(&items, table, words)
        }
        Listed::Groups => {
            let items = programme.groups()?;
            let rows = items.iter().map(|it| [&*it.code, &it.name_tr, &it.name_en]);
            let table = names("cli-groups-head", rows, words);
            items_of(&items, table, words)
        }
        Listed::Themes => {
            let items = programme.themes()?;
            let rows = items
                .iter()
                .map(|it| [&*it.code, &it.name_tr, &it.name_en, it.of.word()]);
            let table = names("cli-themes-head", rows, words);
            items_of(&items, table, words)
        }
        Listed::CheckIns(of) => {
            let items = programme.check_ins(programme.find_meeting(&of.meeting)?)?;
            let table = check_ins(&items, words);
            items_of(&items, table, words)
        }
    }
}

fn items_of(items: &impl Serialize, table: Table, words: &Words) -> Result<Answer, Failure> {
    let text = match table.is_empty() {
        true => words.text("cli-list-empty"),
        false => table.text(),
    };
    Answer::new(json!({ "items": items }), text)
}

pub(crate) fn meetings(items: &[view::MeetingItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-meetings-head", &[4, 5, 6]);
    for it in items {
        table.row([
            place(it.route, it.stop),
            or_dash(it.city.as_deref()),
            day(words, it.date.as_ref()),
            word(words, "cli-status", &it.status),
            it.capacity.to_string(),
            it.expected.to_string(),
            it.arrived.to_string(),
        ]);
    }
    table
}

fn names<'a, const N: usize>(
    head: &str,
    rows: impl Iterator<Item = [&'a str; N]>,
    words: &Words,
) -> Table {
    let mut table = Table::new(words, head, &[]);
    for row in rows {
        table.row(row.map(str::to_owned));
    }
    table
}

/// What is not entered is a word, and no nought.
fn indicators(items: &[view::Indicator], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-indicators-head", &[2, 3, 4]);
    let shown = |number: Option<f64>| {
        let number = number.map(|it| args! { "number" => it });
        number.map(|it| words.text_with("cli-indicator-number", &it))
    };
    for it in items {
        let wording = match words.text("cli-title-language").as_str() {
            "en" => it.wording_en.as_ref().or(it.wording_tr.as_ref()),
            _ => it.wording_tr.as_ref().or(it.wording_en.as_ref()),
        };
        table.row([
            it.code.clone(),
            or_dash(wording.map(String::as_str)),
            or_dash(shown(it.baseline).as_deref()),
            or_dash(shown(it.target).as_deref()),
            shown(it.value).unwrap_or_else(|| words.text("figure-not-entered")),
            day(words, it.value_day.as_ref()),
            it.status
                .map_or_else(|| or_dash(None), |it| word(words, "indicator-status", &it)),
            word(words, "indicator-source", &it.source),
        ]);
    }
    table
}

/// With the ids by which each can be taken out.
fn readings(items: &[view::WordsRead], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-readings-head", &[]);
    for it in items {
        table.row([
            word(words, "read-question", &it.question),
            or_dash(it.heading.as_deref()),
            it.words.clone(),
            word(words, "read-meaning", &it.meaning),
            it.reading.to_string(),
        ]);
    }
    table
}

fn calls(items: &[view::Call], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-calls-head", &[0, 4, 5]);
    for it in items {
        table.row([
            it.route.to_string(),
            call_state(it, words),
            moment(words, it.opens.as_ref()),
            moment(words, it.closes.as_ref()),
            it.received.to_string(),
            it.late.to_string(),
        ]);
    }
    table
}

fn registrations(items: &[view::RegistrationItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-registrations-head", &[]);
    for it in items {
        let selection = match it.by_arrival {
            true => words.text("attention-by-arrival"),
            false => {
                withdrawn(words, it).unwrap_or_else(|| word(words, "cli-selection", &it.selection))
            }
        };
        table.row([
            or_dash(it.name.as_deref()),
            or_dash(it.organisation.as_deref()),
            or_dash(it.kind.as_deref()),
            selection,
            word(words, "cli-reply", &it.reply),
            clock(words, it.arrived_at.as_ref()),
            it.code.clone(),
        ]);
    }
    table
}

fn people(items: &[view::PersonItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-people-head", &[]);
    // A record for which another stands is nobody besides.
    for it in items.iter().filter(|it| it.joined_with.is_none()) {
        table.row([
            it.name.clone(),
            or_dash(it.organisation.as_deref()),
            or_dash(it.phone.as_deref()),
            or_dash(it.email.as_deref()),
        ]);
    }
    table
}

fn organisations(items: &[view::OrganisationItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-organisations-head", &[2, 3, 4, 5]);
    for it in items {
        table.row([
            it.name.clone(),
            or_dash(it.kind.as_deref()),
            number(it.plate),
            it.people.to_string(),
            it.registered.to_string(),
            it.arrived.to_string(),
            or_dash(it.headquarters.as_deref()),
        ]);
    }
    table
}

fn report_texts(items: &[view::ReportText], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-report-texts-head", &[]);
    for it in items {
        table.row([
            word(words, "report", &it.section),
            or_dash(it.tr.as_deref()),
            or_dash(it.en.as_deref()),
        ]);
    }
    table
}

fn check_ins(items: &[view::CheckInItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-check-ins-head", &[]);
    for it in items {
        let at = match &it.meeting_day {
            None => clock(words, Some(&it.at)),
            Some(_) => words.text_with("cli-clock-other-day", &args! { "at" => it.at.to_string() }),
        };
        table.row([
            at,
            or_dash(it.name.as_deref()),
            word(words, "cli-method", &it.method),
            it.device.clone(),
        ]);
    }
    table
}

/// One side of a deviation: `tarih 14.03.2027, durum planlandı`.
fn side(
    changes: &[view::DeviationChange],
    words: &Words,
    of: impl Fn(&view::DeviationChange) -> Option<&str>,
) -> String {
    let said = changes.iter().map(|it| {
        let value = match (it.column, of(it)) {
            (_, None) => or_dash(None),
            (PlanColumn::Date, value) => day(words, value),
            (PlanColumn::Status, Some(status)) => {
                word(words, "cli-status", &Word::<MeetingStatus>::read(status))
            }
            (_, Some(value)) => value.to_owned(),
        };
        format!("{} {value}", word(words, "cli-plan", &it.column))
    });
    said.collect::<Vec<_>>().join(", ")
}

pub(crate) fn deviations(items: &[view::Deviation], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-deviations-head", &[6]);
    for it in items {
        table.row([
            day(words, it.at.as_ref()),
            place(it.route, it.stop),
            or_dash(it.city.as_deref()),
            word(words, "cli-deviation", &it.kind),
            side(&it.changes, words, |it| it.planned.as_deref()),
            side(&it.changes, words, |it| it.done.as_deref()),
            number(it.touched),
            it.reason.clone(),
        ]);
    }
    table
}
