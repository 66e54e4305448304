//! What is done while something goes wrong: one run of a desk that stays open, or a few of `rota`, over one of the bases.

use std::path::Path;
use std::process::Command;

use crate::base::{Base, NEW_PASSPHRASE, PASSPHRASE, letters, ourselves, people, sheet};
use crate::chance::Chance;
use crate::round::Kind;
use crate::shim::Syncs;

/// Who does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Actor {
    Desk,
    Rota,
    /// Two `rota` at one moment.
    Two,
}

#[derive(Debug, Clone)]
pub(crate) struct Scenario {
    /// The same text is the same work: its calls are counted once.
    pub(crate) name: String,
    pub(crate) base: String,
    pub(crate) actor: Actor,
    steps: Vec<Step>,
}

#[derive(Debug, Clone)]
struct Step {
    /// For `rota`: what a good answer holds, and what was asked for, as [`crate::account`] reads it.
    label: String,
    arguments: Vec<String>,
}

impl Scenario {
    pub(crate) fn of(kind: Kind, bases: &[Base], syncs: Syncs, chance: &mut Chance) -> Scenario {
        let actor = match (kind, chance.below(6)) {
            // `rota` brings its log into the file before it answers: only an open desk shows the difference.
            _ if syncs == Syncs::Normal => Actor::Desk,
            (Kind::Backup, 0) => Actor::Two,
            (_, 0..3) => Actor::Desk,
            _ => Actor::Rota,
        };
        let base = match kind {
            Kind::Migration => {
                let frozen: Vec<&Base> = bases
                    .iter()
                    .filter(|it| it.name.starts_with(|first: char| first.is_ascii_digit()))
                    .collect();
                frozen[chance.below(frozen.len())].name.clone()
            }
            Kind::Restore => chance
                .one_of(&["closed", "left", "left", "bare"])
                .to_owned(),
            _ => chance.one_of(&["closed", "left"]).to_owned(),
        };
        let plan = plan(kind, chance);
        let backup = bases
            .iter()
            .find(|it| it.name == base)
            .map(|it| &it.backups[..]);
        let chosen = backup.unwrap_or_default();
        let backup = chosen
            .get(chance.below(chosen.len()))
            .map_or("", |it| it.0.as_str());
        let steps = match actor {
            Actor::Desk if kind == Kind::Restore => vec![desk_restores(backup)],
            Actor::Desk => vec![desk(&plan)],
            Actor::Rota | Actor::Two => rota(kind, backup, chance),
        };
        let words: Vec<&str> = steps
            .iter()
            .flat_map(|it| &it.arguments)
            .map(String::as_str)
            .collect();
        Scenario {
            name: format!("{base} {actor:?} {}", words.join(" ")),
            base,
            actor,
            steps,
        }
    }

    /// The processes in their order; each with what the shim writes down at its start.
    pub(crate) fn commands(&self, rota: &Path, folder: &Path) -> Vec<(String, Command)> {
        let place = folder.to_str().expect("a folder of our own");
        let mut commands = Vec::new();
        for step in &self.steps {
            let arguments: Vec<String> = step
                .arguments
                .iter()
                .map(|it| it.replace("FOLDER", place))
                .collect();
            let command = if step.label.is_empty() {
                let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
                ourselves(&words)
            } else {
                let mut command = Command::new(rota);
                command.arg("--json").args(&arguments);
                command
            };
            commands.push((step.label.clone(), command));
        }
        commands
    }

    /// The passphrase that `rota` is given: of the backup, where one is restored.
    pub(crate) fn passphrase(&self) -> &'static str {
        if self.name.contains("/gelen/") {
            NEW_PASSPHRASE
        } else {
            PASSPHRASE
        }
    }
}

/// The sheet that an import takes, beside the programme.
pub(crate) fn new_sheet() -> String {
    sheet(&people("Yeni", 30))
}

fn plan(kind: Kind, chance: &mut Chance) -> Vec<String> {
    let few = chance.one_of(&[2, 5]);
    let text = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    match kind {
        // Now and then as many as make SQLite bring its log into the file while the desk is open.
        Kind::CheckIn if chance.once_in(4) => text(&["check-in=110"]),
        Kind::CheckIn => vec![format!("check-in={}", few * 3)],
        Kind::WalkIn => vec![format!("walk-in={}", few * 2)],
        Kind::Import => text(&["check-in=1", "import", "check-in=1"]),
        Kind::Undo => vec![
            format!("check-in={few}"),
            "undo=2".into(),
            "walk-in".into(),
            "undo".into(),
            "import".into(),
            "undo".into(),
        ],
        Kind::Backup => text(&["check-in=1", "backup", "check-in=1", "backup"]),
        Kind::Passphrase => vec![
            "check-in=1".into(),
            format!("passphrase={NEW_PASSPHRASE}"),
            "check-in=1".into(),
        ],
        Kind::Migration => text(&["walk-in=1"]),
        Kind::Restore => text(&[]),
    }
}

fn desk(plan: &[String]) -> Step {
    let mut arguments = vec!["desk".into(), "FOLDER/tur.rota".into(), PASSPHRASE.into()];
    arguments.extend(plan.iter().cloned());
    Step {
        label: String::new(),
        arguments,
    }
}

fn desk_restores(backup: &str) -> Step {
    let passphrase = if backup.starts_with("gelen/") {
        NEW_PASSPHRASE
    } else {
        PASSPHRASE
    };
    let words = [
        "restore",
        "FOLDER/tur.rota",
        passphrase,
        &format!("FOLDER/{backup}"),
    ];
    Step {
        label: String::new(),
        arguments: words.iter().map(|it| (*it).to_owned()).collect(),
    }
}

fn rota(kind: Kind, backup: &str, chance: &mut Chance) -> Vec<Step> {
    // Who is expected there: the last of the 150, whom no base has let in.
    let somebody = || {
        let name = format!("Işık {}", letters(140));
        step(
            &format!("\"admitted\" in {name}"),
            &["check-in", "trabzon", &name],
        )
    };
    let walk = |name: &str| {
        let words = [
            "walk-in",
            "trabzon",
            "--name",
            name,
            "--organisation",
            "Kapı Derneği",
            "--notice",
            "shown",
        ];
        step(&format!("\"admitted\" walk {name}"), &words)
    };
    let backs = || step("\"verified\" keep", &["backup"]);
    match kind {
        Kind::CheckIn => vec![somebody()],
        Kind::WalkIn => vec![walk("Kapıdan Geldi"), walk("Kapıdan Yine")],
        Kind::Import => {
            let label = format!("\"imported\" list {}", people("Yeni", 30).join("|"));
            let words = [
                "import",
                "FOLDER/liste.csv",
                "--route",
                "1",
                "--meeting",
                "trabzon",
            ];
            vec![step(&label, &words)]
        }
        Kind::Undo => {
            let undo = step("\"undone\" gone Kapıdan Geldi", &["undo"]);
            vec![walk("Kapıdan Geldi"), undo]
        }
        Kind::Backup => vec![backs(), backs()],
        Kind::Passphrase => vec![step("\"changed\" pass", &["passphrase"])],
        Kind::Migration => {
            let open = step("\"items\" open", &["list", "meetings"]);
            if chance.once_in(2) {
                vec![open, walk("Kapıdan Geldi")]
            } else {
                vec![walk("Kapıdan Geldi")]
            }
        }
        Kind::Restore => {
            vec![step(
                "\"verified\" back",
                &["restore", &format!("FOLDER/{backup}"), "--replace"],
            )]
        }
    }
}

fn step(label: &str, words: &[&str]) -> Step {
    Step {
        label: label.to_owned(),
        arguments: words.iter().map(|it| (*it).to_owned()).collect(),
    }
}
