//! The application form of a call, as a template for whatever the team makes its forms with: the questions under the very
//! headings by which an import knows its columns, the notice on top, and one question for each consent.
//!
//! A plain [`Form`] becomes a guide to type from, a sheet with the headings, a LimeSurvey structure and an XLSForm. Nothing
//! else flows in: the same form is the same bytes.

mod guide;
mod headings;
mod limesurvey;
mod xlsform;

pub use guide::guide;
pub use headings::headings;
pub use limesurvey::limesurvey;
pub use xlsform::xlsform;

use domain::field::Field;
use domain::province;

use crate::args;
use crate::words::{Language, Words};
use domain::language::Bilingual;

/// Everything the form says that is not the same on every form.
#[derive(Debug, Clone)]
pub struct Form {
    pub route: u32,
    pub programme: Bilingual,
    /// In the order of the route.
    pub cities: Vec<City>,
    pub kinds: Vec<Choice>,
    pub themes: Vec<Choice>,
    /// The most themes that somebody may choose.
    pub most_themes: u32,
    pub controller: String,
    pub contact: String,
    pub question_email: String,
    pub notice_version: String,
    pub funding_statement: Bilingual,
}

#[derive(Debug, Clone)]
pub struct City {
    pub plate: u8,
    pub name: String,
}

/// One of the answers that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub code: String,
    pub name: Bilingual,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answered {
    Line,
    Paragraph,
    One(Choices),
    /// Several of them.
    Some(Choices),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choices {
    Kinds,
    Provinces,
    Cities,
    Sexes,
    Themes,
    /// Whether the notice was read: there is one answer to it, and it is no consent.
    Read,
    YesNo,
}

impl Choices {
    /// What a form maker calls the list.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Choices::Kinds => "kuruluslar",
            Choices::Provinces => "iller",
            Choices::Cities => "toplantilar",
            Choices::Sexes => "cinsiyetler",
            Choices::Themes => "alanlar",
            Choices::Read => "okudum",
            Choices::YesNo => "evet_hayir",
        }
    }
}

/// A question: its field of an application, under which its heading and hint stand in the texts.
pub(crate) struct Question {
    pub(crate) field: Field,
    /// The column that a form with machine names gives its answers: an import knows it as well as the heading.
    pub(crate) name: &'static str,
    pub(crate) answered: Answered,
    pub(crate) needed: bool,
}

/// In the order in which they are asked. What nobody has to know is not asked, or may be left empty.
pub(crate) const QUESTIONS: &[Question] = &[
    asked(Field::Name, "ad_soyad", Answered::Line).needed(),
    asked(Field::Organisation, "kurulus_adi", Answered::Line).needed(),
    asked(Field::Kind, "kurulus_turu", Answered::One(Choices::Kinds)).needed(),
    asked(Field::Role, "gorev_unvan", Answered::Line),
    asked(
        Field::Province,
        "bulundugu_il",
        Answered::One(Choices::Provinces),
    )
    .needed(),
    asked(
        Field::Themes,
        "calisma_alanlari",
        Answered::Some(Choices::Themes),
    ),
    asked(
        Field::Meeting,
        "hangi_toplanti",
        Answered::One(Choices::Cities),
    )
    .needed(),
    asked(Field::Motivation, "katilma_nedeni", Answered::Paragraph),
    asked(Field::Phone, "cep_telefonu", Answered::Line).needed(),
    asked(Field::Email, "e_posta", Answered::Line).needed(),
    asked(Field::Sex, "cinsiyet", Answered::One(Choices::Sexes)),
    asked(Field::AccessNeed, "erisim_ihtiyaci", Answered::Paragraph),
    asked(Field::Meal, "beslenme", Answered::Line),
    asked(
        Field::Notice,
        "aydinlatma_metni",
        Answered::One(Choices::Read),
    )
    .needed(),
    asked(
        Field::PhotoConsent,
        "fotograf_rizasi",
        Answered::One(Choices::YesNo),
    ),
    asked(
        Field::PublicationConsent,
        "yayimlama_rizasi",
        Answered::One(Choices::YesNo),
    ),
    asked(
        Field::ContactConsent,
        "iletisim_rizasi",
        Answered::One(Choices::YesNo),
    ),
];

const fn asked(field: Field, name: &'static str, answered: Answered) -> Question {
    Question {
        field,
        name,
        answered,
        needed: false,
    }
}

impl Question {
    const fn needed(mut self) -> Question {
        self.needed = true;
        self
    }

    /// The heading of its column.
    pub(crate) fn heading(&self, words: &Words) -> String {
        words.text(&format!(
            "form-question-{}",
            self.field.word().replace('_', "-")
        ))
    }

    /// What stands below the question; nothing for one that speaks for itself.
    pub(crate) fn hint(&self, form: &Form, words: &Words) -> Option<String> {
        let id = format!("form-hint-{}", self.field.word().replace('_', "-"));
        let most = args! { "most" => form.most_themes };
        words.has(&id).then(|| words.text_with(&id, &most))
    }
}

impl Form {
    pub(crate) fn title(&self, language: Language) -> String {
        let args = args! {
            "programme" => self.programme.in_language(language),
            "route" => self.route,
        };
        Words::of(language).text_with("form-title", &args)
    }

    /// The privacy notice that stands above the questions.
    pub(crate) fn notice(&self, language: Language) -> String {
        let args = args! {
            "version" => &self.notice_version,
            "controller" => &self.controller,
            "contact" => &self.contact,
            "programme" => self.programme.in_language(language),
        };
        Words::of(language).text_with("form-notice", &args)
    }

    pub(crate) fn choices(&self, choices: Choices) -> Vec<Choice> {
        let said = |code: &str, id: &str| Choice {
            code: code.to_owned(),
            name: in_both(id),
        };
        match choices {
            Choices::Kinds => self.kinds.clone(),
            Choices::Themes => self.themes.clone(),
            Choices::Cities => {
                let named = self.cities.iter().map(|it| (it.plate, it.name.as_str()));
                named.map(place).collect()
            }
            Choices::Provinces => {
                let named = province::all().iter().map(|it| (it.plate, it.name));
                named.map(place).collect()
            }
            Choices::Sexes => vec![
                said("K", "form-choice-woman"),
                said("E", "form-choice-man"),
                said("B", "form-choice-not-stated"),
            ],
            Choices::Read => vec![said("evet", "form-choice-read")],
            Choices::YesNo => vec![
                said("evet", "form-choice-yes"),
                said("hayir", "form-choice-no"),
            ],
        }
    }
}

/// A place by its plate number: it is known by that as well as by its name.
fn place((plate, name): (u8, &str)) -> Choice {
    Choice {
        code: format!("{plate:02}"),
        name: Bilingual::new(name, name),
    }
}

fn in_both(id: &str) -> Bilingual {
    let said = |language| Words::of(language).text(id);
    Bilingual::new(said(Language::Tr), said(Language::En))
}

/// The names of the route's cities, one a line: to be pasted into a list of choices.
pub fn cities(form: &Form) -> String {
    form.cities
        .iter()
        .map(|it| format!("{}\n", it.name))
        .collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use domain::column_map::{ColumnMap, Use};

    use super::*;

    pub(crate) fn form() -> Form {
        let choice = |code: &str, tr: &str, en: &str| Choice {
            code: code.into(),
            name: Bilingual::new(tr, en),
        };
        let city = |plate, name: &str| City {
            plate,
            name: name.into(),
        };
        Form {
            route: 1,
            programme: Bilingual::new("Yollara \"Düşüyoruz\"", "We Take the Roads"),
            cities: vec![city(61, "Trabzon"), city(52, "Ordu")],
            kinds: vec![
                choice("DER", "dernek", "association"),
                choice("BEL", "belediye", "municipality"),
            ],
            themes: vec![choice(
                "women",
                "toplumsal cinsiyet ve kadın",
                "gender and women",
            )],
            most_themes: 3,
            controller: "Örnek Derneği {A}".into(),
            contact: "kvkk@example.org".into(),
            question_email: "soru@example.org".into(),
            notice_version: "1".into(),
            funding_statement: Bilingual::new("Avrupa Birliği", "European Union"),
        }
    }

    /// The fields by which an import knows columns with these headings and answers.
    pub(crate) fn recognised(columns: &[(String, String)]) -> Vec<Option<Field>> {
        let headings: Vec<String> = columns.iter().map(|(heading, _)| heading.clone()).collect();
        let row: Vec<&str> = columns.iter().map(|(_, answer)| answer.as_str()).collect();
        let map = ColumnMap::guess(&headings, &[row]);
        let used = map.columns.iter().map(|it| match it.used {
            Use::Field(field) => Some(field),
            Use::Answer | Use::Choice | Use::Dropped(_) => None,
        });
        used.collect()
    }

    /// An answer as a form stores it.
    pub(crate) fn answer(
        form: &Form,
        question: &Question,
        by: impl Fn(&Choice) -> String,
    ) -> String {
        match question.answered {
            Answered::One(choices) | Answered::Some(choices) => by(&form.choices(choices)[0]),
            Answered::Line | Answered::Paragraph => match question.field {
                Field::Phone => "0500 000 00 01".into(),
                Field::Email => "ayse@example.org".into(),
                _ => "Ayşe Işık".into(),
            },
        }
    }

    #[test]
    fn every_heading_and_every_name_is_known_as_its_own_field() {
        let form = form();
        let expected: Vec<Option<Field>> = QUESTIONS.iter().map(|it| Some(it.field)).collect();
        for &language in Language::ALL {
            let words = Words::of(language);
            let columns: Vec<(String, String)> = QUESTIONS
                .iter()
                .map(|it| {
                    let by_name = |choice: &Choice| choice.name.in_language(language).to_owned();
                    (it.heading(words), answer(&form, it, by_name))
                })
                .collect();
            assert_eq!(recognised(&columns), expected, "{language:?}");
        }
        let columns: Vec<(String, String)> = QUESTIONS
            .iter()
            .map(|it| {
                (
                    it.name.to_owned(),
                    answer(&form, it, |choice| choice.code.clone()),
                )
            })
            .collect();
        assert_eq!(recognised(&columns), expected, "machine names and codes");
    }

    #[test]
    fn each_consent_is_asked_by_itself_and_reading_is_none() {
        let consents = QUESTIONS
            .iter()
            .filter(|it| it.answered == Answered::One(Choices::YesNo));
        assert_eq!(
            consents.filter(|it| !it.needed).count(),
            3,
            "nobody has to consent"
        );
    }

    #[test]
    fn the_notice_says_who_answers_for_the_data_in_both_languages() {
        for &language in Language::ALL {
            let notice = form().notice(language);
            assert!(notice.contains("Örnek Derneği") && notice.contains("kvkk@example.org"));
            assert!(!notice.contains("{$"), "{notice}");
        }
    }
}
