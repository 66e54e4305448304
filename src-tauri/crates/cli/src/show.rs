//! One thing with its facts: what was planned and what came of it.

use programme::ids::MeetingId;
use programme::words::Words;
use programme::{Error, Programme, args, view};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::args::{Show, Shown};
use crate::failure::Failure;
use crate::list::{deviations, meetings};
use crate::make::discrepancies;
use crate::meeting;
use crate::open::Desk;
use crate::print::{
    Table, clock, day, fields, number, or_dash, paragraphs, place, plain, shown, word,
};
use crate::tour::warnings;

pub(crate) fn show(desk: &mut Desk, asked: Show) -> Result<Answer, Failure> {
    desk.with(|programme, words| match &asked.what {
        Shown::Programme => show_programme(programme, words),
        Shown::Route { number } => show_route(programme, *number, words),
        Shown::Meeting(of) => show_meeting(programme, programme.find_meeting(&of.meeting)?, words),
        Shown::Organisation { organisation } => {
            show_organisation(programme, &organisation.join(" "), words)
        }
    })
}

fn show_programme(programme: &Programme, words: &Words) -> Result<Answer, Failure> {
    let overview = programme.overview()?;
    let title = match words.text("cli-title-language").as_str() {
        "en" => plain(&overview.title_en),
        _ => plain(&overview.title_tr),
    };
    let mut routes = Table::new(words, "cli-routes-head", &[0, 2, 3]);
    for route in &overview.routes {
        routes.row([
            route.number.to_string(),
            or_dash(route.name.as_deref()),
            route.stops.to_string(),
            words.text_with(
                "cli-done-of",
                &args! { "done" => route.meetings_done, "all" => route.meetings },
            ),
        ]);
    }
    let mut targets = Table::new(words, "cli-targets-head", &[1, 2]);
    for target in &overview.targets {
        let metric = word(words, "cli-metric", &target.metric);
        targets.row([
            match target.scope.as_str() {
                "meeting" => format!("{metric}, {}", words.text("overview-per-meeting")),
                _ => metric,
            },
            target.value.to_string(),
            target.actual.to_string(),
            word(words, "cli-target-status", &target.status),
        ]);
    }
    let outlooks = overview.targets.iter().filter_map(|target| {
        let possible = target.possible.filter(|it| *it < target.value)?;
        let id = match target.would_do {
            Some(_) => "cli-target-would-do",
            None => "cli-target-possible",
        };
        let args = args! {
            "metric" => word(words, "cli-metric", &target.metric),
            "possible" => possible,
            "value" => target.value,
            "would_do" => target.would_do.unwrap_or_default(),
        };
        Some(words.text_with(id, &args))
    });
    let outlooks: Vec<String> = outlooks.collect();
    let came: u32 = overview.by_group.iter().map(|it| it.organisations).sum();
    let mut groups = Table::new(words, "cli-by-group-head", &[1]);
    for group in overview.by_group.iter().filter(|_| came > 0) {
        let name = match words.text("cli-title-language").as_str() {
            "en" => group.name_en.clone(),
            _ => group.name_tr.clone(),
        };
        let name = name.unwrap_or_else(|| words.text("cli-group-unknown"));
        groups.row([name, group.organisations.to_string()]);
    }
    let heads = match overview.by_headquarters {
        0 => String::new(),
        count => words.text_with("cli-by-headquarters", &args! { "count" => count }),
    };
    let text = paragraphs([
        title,
        routes.text_if_any(),
        targets.text_if_any(),
        outlooks.join("\n"),
        groups.text_if_any(),
        heads,
        discrepancies(&overview.discrepancies, words),
    ]);
    let settings = programme.programme_settings()?;
    let missing = match settings.missing.is_empty() {
        true => String::new(),
        false => {
            let fields = fields(&settings.missing, words);
            words.text_with("cli-programme-missing", &args! { "fields" => fields })
        }
    };
    let mut json = serde_json::to_value(&overview).map_err(Failure::internal)?;
    if let Value::Object(facts) = &mut json {
        facts.insert("settings".into(), json!(settings));
    }
    Answer::new(json, paragraphs([text, missing]))
}

fn show_route(programme: &Programme, number: u32, words: &Words) -> Result<Answer, Failure> {
    let overview = programme.overview()?;
    let route = overview.routes.into_iter().find(|it| it.number == number);
    let route = route.ok_or(Error::Unknown {
        what: "route",
        candidates: vec![],
    })?;
    let mut stops = overview.stops;
    stops.retain(|it| it.route == Some(number));
    let mut of_route = programme.meetings()?;
    of_route.retain(|it| it.route == Some(number));
    let sum = |of: fn(&view::MeetingItem) -> u32| of_route.iter().map(of).sum::<u32>();
    let (capacity, expected, arrived) = (
        sum(|it| it.capacity),
        sum(|it| it.expected),
        sum(|it| it.arrived),
    );
    let head = words.text_with(
        "cli-route",
        &args! {
            "number" => number,
            "done" => route.meetings_done,
            "meetings" => route.meetings,
            "capacity" => capacity,
            "expected" => expected,
            "arrived" => arrived,
        },
    );
    let mut changes = programme.deviations()?;
    changes.retain(|it| it.route == Some(number));
    let text = paragraphs([
        head,
        meetings(&of_route, words).text_if_any(),
        deviations(&changes, words).text_if_any(),
    ]);
    let json = json!({
        "route": route.route,
        "number": route.number,
        "name": route.name,
        "stops": stops,
        "meetings": of_route,
        "meetings_done": route.meetings_done,
        "capacity": capacity,
        "expected": expected,
        "arrived": arrived,
        "deviations": changes,
    });
    Answer::new(json, text)
}

fn show_meeting(programme: &Programme, id: MeetingId, words: &Words) -> Result<Answer, Failure> {
    let desk = programme.desk(id)?;
    let registered = programme.registrations(id)?.len();
    let it = &desk.meeting;
    let place = args! {
        "place" => place(it.route, it.stop),
        "city" => or_dash(it.city.as_deref()),
        "date" => day(words, it.date.as_ref()),
        "start" => shown(it.start.as_ref()),
        "end" => shown(it.end.as_ref()),
        "status" => word(words, "cli-status", &it.status),
        "venue" => plain(&or_dash(it.venue.as_deref())),
        "address" => plain(&or_dash(it.venue_address.as_deref())),
    };
    let numbers = args! {
        "capacity" => it.capacity,
        "registered" => registered,
        "arrived" => desk.arrived,
        "expected" => desk.expected,
        "walk_ins" => desk.walk_ins,
        "waiting" => desk.waiting,
    };
    let mut changes = programme.deviations()?;
    changes.retain(|change| change.meeting.as_ref() == Some(&it.meeting));
    let facts = [
        words.text_with("cli-meeting", &place),
        words.text_with("cli-meeting-numbers", &numbers),
    ];
    let detail = programme.meeting_detail(id)?;
    let text = paragraphs([
        facts.join("\n"),
        meeting::facts(&detail, words),
        meeting::staff(&detail.staff, words).text_if_any(),
        meeting::agenda(&detail.agenda, words).text_if_any(),
        meeting::checklist(&detail.checklist, words).text(),
        meeting::files(&detail.files, words).text_if_any(),
        warnings(words, &[], &detail.warned),
        deviations(&changes, words).text_if_any(),
    ]);
    let mut json = serde_json::to_value(it).map_err(Failure::internal)?;
    let more = serde_json::to_value(&detail).map_err(Failure::internal)?;
    if let (Value::Object(facts), Value::Object(mut more)) = (&mut json, more) {
        // Its own facts stand on top already, the venue by its name.
        more.shift_remove("meeting");
        if let Some(venue) = more.shift_remove("venue") {
            facts.insert("venue_detail".into(), venue);
        }
        facts.extend(more);
        facts.insert("registered".into(), json!(registered));
        facts.insert("walk_ins".into(), json!(desk.walk_ins));
        facts.insert("waiting".into(), json!(desk.waiting));
        facts.insert("deviations".into(), json!(changes));
    }
    Answer::new(json, text)
}

fn show_organisation(programme: &Programme, asked: &str, words: &Words) -> Result<Answer, Failure> {
    let found = programme.organisation(asked)?;
    let it = &found.organisation;
    let head = words.text_with(
        "cli-organisation",
        &args! {
            "name" => plain(&it.name),
            "kind" => or_dash(it.kind.as_deref()),
            "plate" => number(it.plate),
            "registered" => it.registered,
            "arrived" => it.arrived,
        },
    );
    let fact = |id: &str, value: Option<String>| {
        let value = plain(&value.filter(|it| !it.is_empty())?);
        Some(words.text_with(id, &args! { "value" => value }))
    };
    let facts = [
        Some(head),
        fact("cli-organisation-short-name", it.short_name.clone()),
        fact("cli-organisation-branch-of", it.headquarters.clone()),
        fact("cli-organisation-district", it.district.clone()),
        fact("cli-organisation-themes", Some(it.themes.join(", "))),
        fact("cli-organisation-web", it.web.clone()),
        fact("cli-organisation-address", it.address.clone()),
        fact("cli-organisation-email", it.email.clone()),
        it.sensitive
            .then(|| words.text("cli-organisation-sensitive")),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let mut branches = Table::new(words, "cli-branches-head", &[1, 2]);
    for branch in &found.branches {
        branches.row([
            branch.name.clone(),
            branch.registered.to_string(),
            branch.arrived.to_string(),
        ]);
    }
    let mut table = Table::new(words, "cli-participations-head", &[]);
    let mut registrations = Vec::new();
    for participation in &found.participations {
        let it = &participation.registration;
        table.row([
            or_dash(participation.city.as_deref()),
            day(words, participation.date.as_ref()),
            or_dash(it.name.as_deref()),
            or_dash(it.role.as_deref()),
            clock(words, it.arrived_at.as_ref()),
        ]);
        let mut facts = serde_json::to_value(it).map_err(Failure::internal)?;
        if let Value::Object(facts) = &mut facts {
            facts.insert("meeting".into(), json!(participation.meeting));
            facts.insert("city".into(), json!(participation.city));
            facts.insert("date".into(), json!(participation.date));
        }
        registrations.push(facts);
    }
    let mut applications = Table::new(words, "cli-applications-head", &[0, 3]);
    for it in &found.applications {
        applications.row([
            number(it.route),
            or_dash(it.name.as_deref()),
            or_dash(it.file.as_deref()),
            number(it.row),
            day(words, it.sent_at.as_ref()),
        ]);
    }
    let mut json = serde_json::to_value(it).map_err(Failure::internal)?;
    if let Value::Object(facts) = &mut json {
        facts.insert("registrations".into(), json!(registrations));
        facts.insert("branches".into(), json!(found.branches));
        facts.insert("applications".into(), json!(found.applications));
    }
    let parts = [
        facts.join("\n"),
        branches.text_if_any(),
        table.text_if_any(),
        applications.text_if_any(),
    ];
    Answer::new(json, paragraphs(parts))
}
