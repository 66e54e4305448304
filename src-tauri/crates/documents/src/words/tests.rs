use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::*;

#[test]
fn screen_and_paper_say_the_same() {
    let cases: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../../../../tests/fixtures/words.json")).unwrap();
    assert!(cases.len() > 40, "the fixture is there and whole");
    for case in &cases {
        let text = |key: &str| case[key].as_str().unwrap();
        let language = Language::from_word(text("language")).unwrap();
        let mut args = Args::new();
        for (name, value) in case["args"].as_object().unwrap() {
            args = match value.as_f64() {
                Some(number) => args.with(name, number),
                None => args.with(name, value.as_str().unwrap()),
            };
        }
        let words = Words::read(language, &[text("ftl")]);
        assert_eq!(
            words.text_with("case", &args),
            text("expected"),
            "{}: {}",
            text("language"),
            text("name")
        );
    }
}

#[test]
fn every_text_file_is_well_formed_and_no_text_is_there_twice() {
    for (language, sources) in [(Language::Tr, TURKISH), (Language::En, ENGLISH)] {
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap()]);
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, problems)| panic!("{}: {problems:?}", language.word()));
            if let Err(twice) = bundle.add_resource(resource) {
                panic!("{}: {twice:?}", language.word());
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let (turkish, english) = (texts_of(TURKISH), texts_of(ENGLISH));
    assert!(turkish.len() > 30, "the texts are there");
    for (id, variables) in &turkish {
        assert_eq!(
            Some(variables),
            english.get(id),
            "{id}: Turkish and English differ"
        );
    }
    for id in english.keys() {
        assert!(turkish.contains_key(id), "{id}: only in English");
    }
}

/// A Turkish ending after a variable is right for some cities and wrong for the others: Trabzon'da, Kars'ta, İzmir'de.
#[test]
fn no_ending_is_glued_to_a_variable() {
    for line in TURKISH.iter().flat_map(|source| source.lines()) {
        for (at, _) in line.match_indices('}') {
            let next = line[at + 1..].chars().next();
            assert!(
                !next.is_some_and(|c| c.is_alphabetic() || c == '\'' || c == '’'),
                "an ending is glued to a variable: {line}"
            );
        }
    }
}

#[test]
fn what_is_missing_shows_its_name() {
    let words = Words::read(Language::Tr, &["greeting = Merhaba { $name }"]);
    assert_eq!(words.text("no-such-text"), "no-such-text");
    assert_eq!(words.text("greeting"), "Merhaba {$name}");
    assert!(words.has("greeting") && !words.has("no-such-text"));
}

#[test]
fn what_is_no_number_does_not_stop_the_page() {
    let words = Words::read(
        Language::En,
        &[
            "share = { PCT($n) }",
            "count = { $n ->\n    [one] one\n   *[other] { $n }\n}",
        ],
    );
    assert_eq!(words.text_with("share", &args! { "n" => f64::NAN }), "–");
    assert_eq!(
        words.text_with("count", &args! { "n" => f64::INFINITY }),
        "–"
    );
}

/// Each id with the variables it uses, terms with a leading dash.
fn texts_of(sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in sources.iter().flat_map(|source| source.lines()) {
        if line.starts_with('#') {
            continue;
        }
        if !line.starts_with([' ', '}'])
            && let Some((id, _)) = line.split_once('=')
        {
            current = id.trim().to_owned();
            texts.entry(current.clone()).or_default();
        }
        for (at, _) in line.match_indices('$') {
            let name = line[at + 1..]
                .split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-')
                .next();
            texts
                .entry(current.clone())
                .or_default()
                .insert(name.unwrap_or_default().to_owned());
        }
    }
    texts
}
