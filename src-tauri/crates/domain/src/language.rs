//! The two languages of the programme, and what it says in both.

use crate::words::words;

words! {
    /// Turkish is the source.
    #[derive(PartialOrd, Ord, Default)]
    Language {
        #[default]
        Tr "tr",
        En "en",
    }
}

impl Language {
    /// The tag that numbers, dates and PDF readers go by.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Tr => "tr-TR",
            Language::En => "en-GB",
        }
    }

    /// The one of two texts that is in this language.
    pub fn choose<'a>(self, tr: &'a str, en: &'a str) -> &'a str {
        match self {
            Language::Tr => tr,
            Language::En => en,
        }
    }

    /// The language of the second line on a bilingual page.
    pub fn other(self) -> Language {
        match self {
            Language::Tr => Language::En,
            Language::En => Language::Tr,
        }
    }
}

/// A text of the programme's own in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bilingual {
    pub tr: String,
    pub en: String,
}

impl Bilingual {
    pub fn new(tr: impl Into<String>, en: impl Into<String>) -> Bilingual {
        Bilingual {
            tr: tr.into(),
            en: en.into(),
        }
    }

    /// What is not set is empty.
    pub fn of_set(tr: Option<String>, en: Option<String>) -> Bilingual {
        Bilingual::new(tr.unwrap_or_default(), en.unwrap_or_default())
    }

    pub fn in_language(&self, language: Language) -> &str {
        language.choose(&self.tr, &self.en)
    }
}
