//! What a meeting has besides its day, as tables and lines: agenda, checklist, staff, files, venue.

use programme::words::Words;
use programme::{args, view};

use crate::print::{Table, day, number, or_dash, plain, shown, word};

pub(crate) fn agenda(items: &[view::AgendaItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-agenda-head", &[0, 2, 5]);
    let is_english = is_english(words);
    for it in items {
        let (title, other) = match is_english {
            true => (&it.title_en, &it.title_tr),
            false => (&it.title_tr, &it.title_en),
        };
        table.row([
            it.number.to_string(),
            shown(it.start.as_ref()),
            number(it.minutes),
            or_dash(title.as_deref().or(other.as_deref())),
            shown(it.actual_start.as_ref()),
            number(it.actual_minutes),
            or_dash(it.responsible.as_deref()),
            match it.overlaps {
                true => words.text("cli-agenda-overlaps"),
                false => String::new(),
            },
        ]);
    }
    table
}

pub(crate) fn checklist(lines: &[view::ChecklistLine], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-checklist-head", &[]);
    let is_english = is_english(words);
    for it in lines {
        let title = match is_english {
            true => &it.title_en,
            false => &it.title_tr,
        };
        let state = match it.suggested {
            true => words.text("cli-checklist-suggested"),
            false => word(words, "checklist-state", &it.state),
        };
        table.row([title.clone(), state, or_dash(it.note.as_deref())]);
    }
    table
}

pub(crate) fn staff(items: &[view::StaffItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-staff-head", &[]);
    for it in items {
        table.row([
            it.name.clone(),
            or_dash(it.role.as_deref()),
            or_dash(it.phone.as_deref()),
            it.elsewhere.join(", "),
        ]);
    }
    table
}

pub(crate) fn files(items: &[view::AttachmentItem], words: &Words) -> Table {
    let mut table = Table::new(words, "cli-files-head", &[2]);
    for it in items {
        table.row([
            it.file_name.clone(),
            word(words, "attachment-kind", &it.kind),
            kilobytes(it.size).to_string(),
            day(words, it.at.as_ref()),
            or_dash(it.title.as_deref()),
            it.attachment.to_string(),
        ]);
    }
    table
}

/// The hours as they were, the venue, the language and the meals, a line each where something is known.
pub(crate) fn facts(detail: &view::MeetingDetail, words: &Words) -> String {
    let mut lines = Vec::new();
    if detail.actual_start.is_some() || detail.actual_end.is_some() {
        let hours = args! {
            "start" => shown(detail.actual_start.as_ref()),
            "end" => shown(detail.actual_end.as_ref()),
        };
        lines.push(words.text_with("cli-meeting-actual", &hours));
    }
    if let Some(venue) = &detail.venue {
        lines.push(venue_lines(venue, words));
    }
    let language = [&detail.language, &detail.interpretation];
    if language.iter().any(|it| it.is_some()) {
        let language = args! {
            "language" => plain(&or_dash(detail.language.as_deref())),
            "interpretation" => plain(&or_dash(detail.interpretation.as_deref())),
        };
        lines.push(words.text_with("cli-meeting-language", &language));
    }
    if detail.meals_ordered.is_some() || detail.meals_invoiced.is_some() {
        let meals = args! {
            "ordered" => number(detail.meals_ordered),
            "invoiced" => number(detail.meals_invoiced),
        };
        lines.push(words.text_with("cli-meeting-meals", &meals));
    }
    if let Some(reference) = &detail.room_reference {
        let reference = args! { "reference" => plain(reference) };
        lines.push(words.text_with("cli-meeting-room-reference", &reference));
    }
    let readiness = &detail.meeting.readiness;
    let open = match is_english(words) {
        true => &readiness.open_en,
        false => &readiness.open_tr,
    };
    let readiness = args! {
        "done" => readiness.done,
        "total" => readiness.total,
        "open" => plain(&or_dash(open.as_deref())),
    };
    lines.push(words.text_with("cli-meeting-readiness", &readiness));
    let derived = detail.meeting.derived.iter();
    let derived: Vec<String> = derived.map(|it| word(words, "derived", it)).collect();
    if !derived.is_empty() {
        lines.push(derived.join(" · "));
    }
    lines.join("\n")
}

fn venue_lines(venue: &view::VenueDetail, words: &Words) -> String {
    let known = |fact: Option<bool>| match fact {
        Some(true) => words.text("venue-yes"),
        Some(false) => words.text("venue-no"),
        None => words.text("venue-not-known"),
    };
    let facts = args! {
        "province" => or_dash(venue.province.as_deref()),
        "district" => plain(&or_dash(venue.district.as_deref())),
        "rooms" => plain(&or_dash(venue.rooms.as_deref())),
        "capacity" => number(venue.capacity),
        "step_free" => known(venue.step_free),
        "accessible_toilet" => known(venue.accessible_toilet),
        "induction_loop" => known(venue.induction_loop),
        "contact" => plain(&or_dash(venue.contact_name.as_deref())),
        "phone" => plain(&or_dash(venue.contact_phone.as_deref())),
        "email" => plain(&or_dash(venue.contact_email.as_deref())),
    };
    let mut lines = vec![words.text_with("cli-venue", &facts)];
    lines.extend(venue.note.as_deref().map(plain));
    lines.join("\n")
}

/// Never 0 of something that is there.
pub(crate) fn kilobytes(size: u32) -> u32 {
    size.div_ceil(1024)
}

fn is_english(words: &Words) -> bool {
    words.text("cli-title-language") == "en"
}
