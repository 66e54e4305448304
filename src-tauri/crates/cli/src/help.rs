//! Reading what was typed, and help and complaints about it in the chosen language.

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ColorChoice, Command, CommandFactory, FromArgMatches};
use programme::words::{Language, Words};

use crate::args::Args;
use crate::examples::EXAMPLES;
use crate::failure::Failure;
use crate::surroundings::Surroundings;

/// What has to be known before anything else is understood: in which language and form to complain.
pub(crate) struct Before {
    pub(crate) words: &'static Words,
    pub(crate) json: bool,
}

pub(crate) enum Asked {
    Verb(Box<Args>),
    Help(String),
}

/// `--lang`, else `ROTA_LANG`, else the laptop's setting; wherever they stand.
pub(crate) fn look_ahead(args: &[OsString], surroundings: &Surroundings) -> Before {
    let typed: Vec<&str> = args
        .iter()
        .skip(1)
        .filter_map(|it| it.to_str())
        .take_while(|it| *it != "--")
        .collect();
    let after = |at: usize| typed.get(at + 1).copied();
    let of_arg = typed.iter().enumerate().find_map(|(at, it)| match *it {
        "--lang" => after(at),
        it => it.strip_prefix("--lang="),
    });
    let of_variable = surroundings.set("ROTA_LANG");
    let language = of_arg
        .and_then(Language::from_word)
        .or_else(|| Language::from_word(of_variable?.to_str()?))
        .or_else(|| Language::from_word(&surroundings.language))
        .unwrap_or_default();
    Before {
        words: Words::of(language),
        json: typed.contains(&"--json"),
    }
}

pub(crate) fn read(args: &[OsString], words: &'static Words) -> Result<Asked, Failure> {
    let command = in_words(Args::command(), words, "");
    let read = command
        .color(ColorChoice::Never)
        .try_get_matches_from(args)
        .and_then(|mut matches| Args::from_arg_matches_mut(&mut matches));
    match read {
        Ok(args) => Ok(Asked::Verb(Box::new(args))),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Ok(Asked::Help(error.render().to_string()))
            }
            _ => Err(complaint(&error, args)),
        },
    }
}

/// Puts the texts in the place of their names, in this command and all below it. `path` is what is typed for it after `rota`:
/// two verbs of one name ("add", "remote add") are two.
fn in_words(command: Command, words: &'static Words, path: &str) -> Command {
    let is_root = path.is_empty();
    let text = |id: Option<&StyledStr>| id.map(|id| words.text(&id.to_string()));
    let about = text(command.get_about()).unwrap_or_default();
    let has_verbs = command.has_subcommands();
    let has_positionals = command.get_positionals().next().is_some();
    let command = command.about(about).mut_args(|arg| {
        let help = text(arg.get_help()).unwrap_or_default();
        arg.help(help)
    });
    let verbs: Vec<String> = command
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    let command = verbs.into_iter().fold(command, |command, verb| {
        let path = format!("{path} {verb}").trim_start().to_owned();
        command.mut_subcommand(verb, |verb| in_words(verb, words, &path))
    });
    let mut template = format!("{{about}}\n\n{}\n  {{usage}}\n", words.text("cli-usage"));
    if has_verbs {
        let heading = words.text(if is_root { "cli-verbs" } else { "cli-what" });
        template.push_str(&format!("\n{heading}\n{{subcommands}}\n"));
    }
    if has_positionals {
        template.push_str(&format!(
            "\n{}\n{{positionals}}\n",
            words.text("cli-arguments")
        ));
    }
    template.push_str(&format!("\n{}\n{{options}}\n", words.text("cli-options")));
    if is_root {
        template.push_str(&format!("\n{}\n", words.text("cli-help-end")));
    }
    let is_of_this = |line: &str| {
        let rest = line.strip_prefix(path);
        rest.is_some_and(|it| it.is_empty() || it.starts_with(' '))
    };
    if let Some((_, line)) = EXAMPLES.iter().find(|it| is_of_this(it.1)) {
        template.push_str(&format!("\n{}\n  rota {line}\n", words.text("cli-example")));
    }
    if path == "sync" {
        template.push_str(&format!("\n{}\n", words.text("cli-sync-keys")));
    }
    if path == "attention" {
        template.push_str(&format!("\n{}\n", words.text("cli-attention-keys")));
    }
    if path == "edit" {
        template.push_str(&format!(
            "\n{}\n{}",
            words.text("cli-edit-fields"),
            fields_of_all()
        ));
    }
    command.help_template(template)
}

/// A paragraph for each thing that can be edited: its name, and the fields it has.
fn fields_of_all() -> String {
    const WIDTH: usize = 96;
    let mut text = String::new();
    for what in programme::EDITABLE {
        let mut line = format!("  {what:<13}");
        for field in programme::fields(what) {
            if line.len() + field.len() > WIDTH {
                text.push_str(&format!("{}\n", line.trim_end()));
                line = format!("  {:<13}", "");
            }
            line.push_str(&format!("{field} "));
        }
        text.push_str(&format!("{}\n", line.trim_end()));
    }
    text
}

/// Wrong usage, said in the chosen language; what the reader of arguments says of it goes into the detail.
fn complaint(error: &clap::Error, args: &[OsString]) -> Failure {
    let of = |kind| error.get(kind).map(shown).unwrap_or_default();
    let failure = match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Failure::usage("usage", "cli-usage-help").with("help", error.render());
        }
        ErrorKind::UnknownArgument => Failure::usage("usage", "cli-usage-unknown-argument")
            .with("argument", of(ContextKind::InvalidArg)),
        ErrorKind::InvalidSubcommand => {
            let typed = of(ContextKind::InvalidSubcommand);
            match below(args, &typed) {
                Some(verb) => Failure::usage("usage", "cli-usage-unknown-what")
                    .with("verb", verb)
                    .with("typed", typed),
                None => Failure::usage("usage", "cli-usage-unknown-verb").with("verb", typed),
            }
        }
        ErrorKind::MissingSubcommand => Failure::usage("usage", "cli-usage-verb-missing"),
        ErrorKind::MissingRequiredArgument => Failure::usage("usage", "cli-usage-missing")
            .with("arguments", of(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => {
            Failure::usage("usage", "cli-usage-value-missing")
                .with("argument", of(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue => Failure::usage("usage", "cli-usage-value-unknown")
            .with("argument", of(ContextKind::InvalidArg))
            .with("value", of(ContextKind::InvalidValue))
            .with("values", of(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => Failure::usage("usage", "cli-usage-value-invalid")
            .with("argument", of(ContextKind::InvalidArg))
            .with("value", of(ContextKind::InvalidValue)),
        ErrorKind::ArgumentConflict => Failure::usage("usage", "cli-usage-conflict")
            .with("argument", of(ContextKind::InvalidArg)),
        _ => Failure::usage("usage", "cli-usage-wrong"),
    };
    let detail = error.render().to_string();
    failure.because(detail.trim())
}

/// The verb below which a word was looked for and not found; nothing where it was looked for as a verb itself.
fn below(args: &[OsString], typed: &str) -> Option<String> {
    let at = args.iter().position(|it| it == typed)?;
    let before = args.get(at.checked_sub(1)?)?.to_str()?;
    let verbs = Args::command();
    let verb = verbs.get_subcommands().find(|it| it.get_name() == before)?;
    verb.has_subcommands().then(|| before.to_owned())
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(several) => several.join(", "),
        ContextValue::String(one) => one.clone(),
        other => other.to_string(),
    }
}
