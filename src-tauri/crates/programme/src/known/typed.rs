//! What a sheet said of one applicant, cell by cell, as their application keeps it: the texts alone, in the order of the
//! columns. The headings stand once, with the import, and an application never changes its texts without its import.
//!
//! Files of earlier versions keep each text with its heading: fields in `as_typed`, what fits none in `answers`.

use domain::application::Mended;
use domain::body::Value;
use domain::column_map::choice_of;
use domain::field::Field;
use domain::ids::ApplicationId;
use domain::noun::{Column, application, import_batch};
use serde::de::DeserializeOwned;
use store::Reader;
use uuid::Uuid;

use crate::base::error::Result;

/// Heading, field and whether nothing of it is kept, as an import lists its columns.
pub(crate) type ListedColumn = (String, Option<String>, bool);

/// Heading and text of cells that are not empty.
type Texts = Vec<(String, String)>;

/// How an import lists a column that says of one of several choices whether it was made.
pub(crate) const CHOICE: &str = "choice";

/// Two answers that earlier versions kept a second time, under the name of their field.
const TWICE: [Field; 2] = [Field::Motivation, Field::Themes];

pub(crate) struct Typed {
    /// Every cell as it stood.
    pub(crate) cells: Texts,
    /// What fits no field, with motivation and themes under these names; corrected where somebody has corrected it.
    pub(crate) answers: Texts,
}

impl Typed {
    /// From the columns of an application and of its import.
    pub(crate) fn read(as_typed: &str, answers: &str, mended: &str, columns: &str) -> Typed {
        match serde_json::from_str(as_typed) {
            Ok(texts) => Typed::of_texts(texts, &listed(mended), listed(columns)),
            Err(_) => Typed::of_pairs(listed(as_typed), listed(answers)),
        }
    }

    pub(crate) fn of(reader: &Reader, id: ApplicationId) -> Result<Typed> {
        let text = |column| text(reader, column, id.0);
        Ok(Typed::read(
            &text(application::AS_TYPED)?,
            &text(application::ANSWERS)?,
            &text(application::MENDED)?,
            &columns(reader, id)?,
        ))
    }

    fn of_texts(
        texts: Vec<Option<String>>,
        mended: &[Mended],
        columns: Vec<ListedColumn>,
    ) -> Typed {
        let mut typed = Typed {
            cells: Vec::new(),
            answers: Vec::new(),
        };
        let kept = columns.into_iter().filter(|(_, _, dropped)| !dropped);
        for ((heading, field, _), text) in kept.zip(texts) {
            let name = match field.as_deref().and_then(Field::from_word) {
                None => Some(heading.clone()),
                Some(field) => TWICE.contains(&field).then(|| field.word().to_owned()),
            };
            let said = text.as_deref().unwrap_or_default();
            let choice = field
                .as_deref()
                .filter(|it| *it == CHOICE)
                .and_then(|_| choice_of(&heading, said));
            if let Some((question, choice, is_made)) = choice {
                if is_made {
                    typed.choose(question, choice);
                }
                typed.cells.extend(text.map(|text| (heading, text)));
                continue;
            }
            let mend = mended.iter().find(|it| it.heading == heading);
            let meant = mend.map(|it| it.text.clone()).or_else(|| text.clone());
            let answer = name.zip(meant);
            typed
                .answers
                .extend(answer.filter(|(_, text)| !text.is_empty()));
            typed.cells.extend(text.map(|text| (heading, text)));
        }
        typed
    }

    /// One of several choices is said with the others of its question, as the question's own column would say it.
    fn choose(&mut self, question: &str, choice: &str) {
        match self.answers.iter_mut().find(|(it, _)| it == question) {
            Some((_, said)) => {
                said.push_str("; ");
                said.push_str(choice);
            }
            None => self.answers.push((question.to_owned(), choice.to_owned())),
        }
    }

    fn of_pairs(mut cells: Texts, answers: Texts) -> Typed {
        let is_twice = |heading: &str| TWICE.iter().any(|it| it.word() == heading);
        let once = answers.iter().filter(|(heading, _)| !is_twice(heading));
        cells.extend(once.cloned());
        Typed { cells, answers }
    }

    /// What stood in the first column that an import took for this field, as it is meant now.
    pub(crate) fn meant(
        reader: &Reader,
        id: ApplicationId,
        field: Field,
    ) -> Result<Option<String>> {
        let columns: Vec<ListedColumn> = listed(&columns(reader, id)?);
        let mut of_field = columns
            .into_iter()
            .filter(|(_, it, _)| it.as_deref() == Some(field.word()));
        let Some((heading, ..)) = of_field.next() else {
            return Ok(None);
        };
        let mended: Vec<Mended> = listed(&text(reader, application::MENDED, id.0)?);
        if let Some(mended) = mended.into_iter().find(|it| it.heading == heading) {
            return Ok(Some(mended.text));
        }
        let cells = Typed::of(reader, id)?.cells.into_iter();
        let mut of_heading = cells.filter(|(it, _)| *it == heading);
        Ok(of_heading.next().map(|(_, text)| text))
    }
}

fn columns(reader: &Reader, id: ApplicationId) -> Result<String> {
    let batch = match reader.register(application::BATCH, id.0)? {
        Some((Value::Id(id), ..)) => Some(id),
        _ => None,
    };
    match batch {
        Some(batch) => text(reader, import_batch::COLUMNS, batch),
        None => Ok(String::new()),
    }
}

fn text(reader: &Reader, column: Column, row: Uuid) -> Result<String> {
    Ok(match reader.register(column, row)? {
        Some((Value::Text(text), ..)) => text,
        _ => String::new(),
    })
}

pub(crate) fn listed<T: DeserializeOwned>(json: &str) -> Vec<T> {
    serde_json::from_str(json).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &str = r#"[["Ad Soyad","name",false],["TC",null,true],["Neden?","motivation",false],
        ["Instagram",null,false],["Not",null,false]]"#;

    fn pairs(texts: &[(&str, &str)]) -> Texts {
        let pair = |(heading, text): &(&str, &str)| ((*heading).to_owned(), (*text).to_owned());
        texts.iter().map(pair).collect()
    }

    #[test]
    fn texts_find_their_headings() {
        let texts = r#"["Ali Can","Tanışmak",null,"sonradan"]"#;
        let mended = r#"[{"heading":"Not","typed":"sonradan","text":"sonra"}]"#;
        let typed = Typed::read(texts, "", mended, COLUMNS);
        let cells = [
            ("Ad Soyad", "Ali Can"),
            ("Neden?", "Tanışmak"),
            ("Not", "sonradan"),
        ];
        assert_eq!(typed.cells, pairs(&cells));
        assert_eq!(
            typed.answers,
            pairs(&[("motivation", "Tanışmak"), ("Not", "sonra")])
        );
    }

    #[test]
    fn choices_are_said_with_their_question() {
        let columns = r#"[["alan/Kadın","choice",false],["Not",null,false],["alan/Gençlik","choice",false],
            ["alan/Çevre","choice",false],["gün/sabah","choice",false]]"#;
        let typed = Typed::read(r#"["1","var","0","TRUE","belki"]"#, "", "", columns);
        assert_eq!(
            typed.answers,
            pairs(&[
                ("alan", "Kadın; Çevre"),
                ("Not", "var"),
                ("gün/sabah", "belki")
            ])
        );
        assert_eq!(typed.cells.len(), 5, "as it stood");
    }

    #[test]
    fn a_file_of_an_earlier_version_says_the_same() {
        let as_typed = r#"[["Ad Soyad","Ali Can"],["Neden?","Tanışmak"]]"#;
        let answers = r#"[["Not","sonra"],["motivation","Tanışmak"]]"#;
        let typed = Typed::read(as_typed, answers, "", COLUMNS);
        let cells = [
            ("Ad Soyad", "Ali Can"),
            ("Neden?", "Tanışmak"),
            ("Not", "sonra"),
        ];
        assert_eq!(typed.cells, pairs(&cells));
        assert_eq!(
            typed.answers,
            pairs(&[("Not", "sonra"), ("motivation", "Tanışmak")])
        );
    }

    #[test]
    fn what_is_torn_says_nothing() {
        for torn in ["", "{", "[1]", "[[\"a\"]]"] {
            let typed = Typed::read(torn, torn, torn, torn);
            assert!(typed.cells.is_empty() && typed.answers.is_empty(), "{torn}");
        }
    }
}
