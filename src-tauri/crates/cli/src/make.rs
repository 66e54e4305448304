//! A new programme, invented people for it, another passphrase.

use std::fs;

use programme::words::Words;
use programme::{Error, Start, Tour, args, offer_passphrase, view};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Demo, New, Passphrase};
use crate::failure::Failure;
use crate::open::{Desk, read_secret};
use crate::print::{Table, paragraphs, word};

pub(crate) fn new(desk: &mut Desk, asked: New) -> Result<Answer, Failure> {
    let start = match &asked.from {
        Some(file) => {
            let text = fs::read_to_string(file).map_err(|error| Failure::not_read(file, &error))?;
            let tour = Tour::parse(&text).map_err(|error| match error.is_usage() {
                true => Failure::from(error),
                false => Failure::new("tour_invalid", "cli-error-tour-invalid")
                    .with("file", file.display())
                    .because(error.detail()),
            })?;
            Start::Tour(Box::new(tour))
        }
        None if asked.empty => Start::Empty,
        None => Start::Tour(Box::new(Tour::bundled())),
    };
    let file = desk.file();
    if file.exists() {
        return Err(
            Failure::new("file_exists", "cli-error-file-exists").with("file", file.display())
        );
    }
    let passphrase = desk.first_passphrase()?;
    let clock = desk.surroundings.take_clock();
    let laptop = desk.surroundings.laptop.clone();
    let (programme, created) = laptop
        .create(&file, &passphrase, &start, desk.surroundings.cost, clock)
        .map_err(|error| weak_or(error, desk.words))?;
    let _ = programme.close();
    let text = created_text(&created, desk.words);
    Answer::new(created, text)
}

fn created_text(created: &view::Created, words: &Words) -> String {
    let head = words.text_with(
        "cli-new",
        &args! {
            "file" => &created.file,
            "routes" => created.routes,
            "stops" => created.stops,
            "cities" => created.cities_listed,
            "undecided" => created.stops_to_be_decided,
            "meetings" => created.meetings,
        },
    );
    let mut targets = Table::new(words, "cli-new-targets-head", &[1]);
    for target in &created.targets {
        targets.row([
            word(words, "cli-metric", &target.metric),
            target.value.to_string(),
        ]);
    }
    let code = words.text_with(
        "cli-new-recovery-key",
        &args! { "code" => &created.recovery_key },
    );
    paragraphs([
        head,
        targets.text_if_any(),
        discrepancies(&created.discrepancies, words),
        code,
    ])
}

/// Where the announcement disagrees with its own list.
pub(crate) fn discrepancies(found: &[view::Discrepancy], words: &Words) -> String {
    let lines = found.iter().map(|it| {
        let metric = word(words, "cli-metric", &it.metric);
        words.text_with(
            "cli-discrepancy",
            &args! { "metric" => metric, "announced" => it.announced, "listed" => it.listed },
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

pub(crate) fn demo(desk: &mut Desk, asked: Demo) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let made = match asked.people {
            Some(people) => programme.demo(people, asked.seed)?,
            None => programme.demo_of_life(asked.seed)?,
        };
        let text = words.text_with(
            "cli-demo",
            &args! {
                "people" => made.people,
                "organisations" => made.organisations,
                "registrations" => made.registrations,
                "arrivals" => made.check_ins,
            },
        );
        Answer::new(made, text)
    })
}

pub(crate) fn passphrase(desk: &mut Desk, asked: Passphrase) -> Result<Answer, Failure> {
    let mut programme = match &asked.recovery_key_file {
        None => desk.open()?,
        Some(key_file) => {
            let file = desk.file();
            let key = read_secret(key_file)?;
            let clock = desk.surroundings.take_clock();
            let laptop = desk.surroundings.laptop.clone();
            laptop.open_with_recovery_key(&file, &key, desk.surroundings.cost, clock)?
        }
    };
    let passphrase = desk.new_passphrase(asked.new_passphrase_file.as_deref())?;
    programme
        .set_passphrase(&passphrase)
        .map_err(|error| weak_or(error, desk.words))?;
    // It is changed; backups that cannot be looked for now are a matter of their own.
    let backups = match asked.backups {
        true => programme.rewrap_backups(),
        false => programme.old_backups(),
    };
    let _ = programme.close();
    let backups = backups?;
    let text = changed_text(&backups, desk.words);
    let old: Vec<&String> = backups.here.iter().chain(&backups.elsewhere).collect();
    let json = json!({
        "changed": true,
        "rewrapped": backups.rewrapped,
        "old_passphrase": old,
        "away": backups.away,
    });
    Answer::new(json, text)
}

/// What is known of the backups stands below: whoever had to change the passphrase must know what the old one still opens.
fn changed_text(backups: &view::OldBackups, words: &Words) -> String {
    let listed = |id: &str, paths: &[String]| match paths {
        [] => String::new(),
        paths => format!("{}\n{}", words.text(id), paths.join("\n")),
    };
    paragraphs([
        words.text("cli-passphrase-changed"),
        listed("cli-passphrase-rewrapped", &backups.rewrapped),
        listed("cli-passphrase-old-here", &backups.here),
        listed("cli-passphrase-old-elsewhere", &backups.elsewhere),
        listed("cli-passphrase-away", &backups.away),
    ])
}

/// A weak passphrase is refused with a strong one, made for this refusal and kept nowhere.
pub(crate) fn weak_or(error: Error, words: &Words) -> Failure {
    match (&error, offer_passphrase(words.language())) {
        (Error::PassphraseWeak, Ok(offer)) => {
            Failure::new("passphrase_weak", "cli-error-passphrase-weak").with("offer", offer)
        }
        _ => error.into(),
    }
}
