//! Every text that a person reads, on screen or paper, by its name in `assets/i18n`. The only code that knows Fluent.
//!
//! A text may say `{ $count }`, `{ NUM($count) }`, `{ PCT($share) }`, `{ DATE($at, style: "long") }`:
//!
//! | function | argument | options |
//! |---|---|---|
//! | `NUM` | a number | `digits`: exactly so many after the decimal mark; else at most 3 |
//! | `PCT` | a share, 1 is the whole | `digits`; else at most 1 |
//! | `DATE` | `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` (clock in Turkey), RFC 3339 | `style`: `long` (without it too) `short time datetime weekday` |
//!
//! A bare `{ $count }` prints as `NUM` does. What is handed to a function and is no number or date is printed as it is.
//! The screen knows the same functions; `tests/fixtures/words.json` holds both to the same outputs.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::figures::{self, DateStyle, Digits};

pub use domain::language::Language;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// What a text's variables stand for: `args! { "name" => name, "count" => 3 }`.
#[derive(Debug, Default)]
pub struct Args<'a>(FluentArgs<'a>);

/// One value of [`Args`]: a text, or a number that texts can choose by.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    Number(f64),
}

impl<'a> Args<'a> {
    pub fn new() -> Args<'a> {
        Args::default()
    }

    pub fn with(mut self, name: &'a str, value: impl Into<Value<'a>>) -> Args<'a> {
        match value.into() {
            Value::Text(text) => self.0.set(name, text),
            Value::Number(number) if number.is_finite() => self.0.set(name, number),
            // Plural rules have no answer for these.
            Value::Number(_) => self.0.set(name, "–"),
        }
        self
    }
}

/// The variables of a text: `args! { "name" => name, "count" => 3 }`.
#[macro_export]
macro_rules! args {
    ($($name:expr => $value:expr),* $(,)?) => {
        $crate::words::Args::new()$(.with($name, $value))*
    };
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl From<$kind> for Value<'_> {
            fn from(number: $kind) -> Self {
                Value::Number(number as f64)
            }
        }
    )*};
}
numbers!(u8 u16 u32 u64 usize i8 i16 i32 i64 f64);

/// All texts of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    pub fn of(language: Language) -> &'static Words {
        static TURKISH_WORDS: LazyLock<Words> =
            LazyLock::new(|| Words::read(Language::Tr, TURKISH));
        static ENGLISH_WORDS: LazyLock<Words> =
            LazyLock::new(|| Words::read(Language::En, ENGLISH));
        match language {
            Language::Tr => &TURKISH_WORDS,
            Language::En => &ENGLISH_WORDS,
        }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn has(&self, id: &str) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|message| message.value().is_some())
    }

    /// The text called `id`; the id itself when there is none, so that nothing is ever blank.
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The text called `id` with its variables filled in.
    pub fn text_with(&self, id: &str, args: &Args) -> String {
        self.format(id, Some(&args.0))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs>) -> String {
        let message = self.bundle.get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return id.to_owned();
        };
        // A variable that is not given shows as `{$name}`; the tests of the caller see it.
        self.bundle
            .format_pattern(pattern, args, &mut Vec::new())
            .into_owned()
    }

    fn read(language: Language, sources: &[&str]) -> Words {
        let tag: LanguageIdentifier = language.tag().parse().expect("both tags are well-formed");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false); // The marks would print as boxes.
        bundle.set_formatter(Some(match language {
            Language::Tr => |value, _| bare_number(Language::Tr, value),
            Language::En => |value, _| bare_number(Language::En, value),
        }));
        for (name, function) in FUNCTIONS {
            bundle
                .add_function(name, move |given, options| {
                    function(language, given, options)
                })
                .expect("each name is registered once");
        }
        for source in sources {
            // What cannot be read, and what is there twice, a test refuses; the rest still speaks.
            let resource =
                FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(read, _)| read);
            let _ = bundle.add_resource(resource);
        }
        Words { language, bundle }
    }
}

type Function = for<'a> fn(Language, &[FluentValue<'a>], &FluentArgs) -> FluentValue<'a>;
const FUNCTIONS: [(&str, Function); 3] = [("NUM", num), ("PCT", pct), ("DATE", date)];

fn bare_number(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            Some(figures::number(language, number.value, Digits::AtMost(3)))
        }
        _ => None,
    }
}

fn num<'a>(language: Language, given: &[FluentValue<'a>], options: &FluentArgs) -> FluentValue<'a> {
    match given.first() {
        Some(FluentValue::Number(number)) => {
            figures::number(language, number.value, digits(options, 3)).into()
        }
        other => as_it_is(other),
    }
}

fn pct<'a>(language: Language, given: &[FluentValue<'a>], options: &FluentArgs) -> FluentValue<'a> {
    match given.first() {
        Some(FluentValue::Number(share)) => {
            figures::percent(language, share.value, digits(options, 1)).into()
        }
        other => as_it_is(other),
    }
}

fn date<'a>(
    language: Language,
    given: &[FluentValue<'a>],
    options: &FluentArgs,
) -> FluentValue<'a> {
    let style = match options.get("style") {
        Some(FluentValue::String(code)) => DateStyle::from_code(code),
        _ => None,
    };
    let shown = match given.first() {
        Some(FluentValue::String(written)) => {
            figures::date(language, written, style.unwrap_or(DateStyle::Long))
        }
        _ => None,
    };
    shown.map_or_else(|| as_it_is(given.first()), FluentValue::from)
}

fn digits(options: &FluentArgs, otherwise: usize) -> Digits {
    match options.get("digits") {
        // Intl knows no more than a hundred.
        Some(FluentValue::Number(digits)) => {
            Digits::Exactly(digits.value.clamp(0.0, 100.0) as usize)
        }
        _ => Digits::AtMost(otherwise),
    }
}

fn as_it_is<'a>(value: Option<&FluentValue<'a>>) -> FluentValue<'a> {
    value.cloned().unwrap_or(FluentValue::Error)
}

#[cfg(test)]
mod tests;
