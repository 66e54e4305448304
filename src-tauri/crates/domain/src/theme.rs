//! Themes: the areas an organisation works in, and what the notes of a meeting are about. The bundled ones, and what a
//! programme says of its own. As with kinds, nothing is taken away: notes and organisations carry the codes.

use std::sync::LazyLock;

use crate::table;
use crate::turkish::fold;
use crate::words::words;

words! {
    /// The lists of words that a programme adds its own to.
    OwnWords { Kind "kind", Group "group", Theme "theme" }
}

words! {
    /// Of what a theme is: an area of work of organisations, or one of the notes and recommendations of meetings.
    ThemeOf { Organisation "organisation", Note "note" }
}

/// The most areas of one organisation: with more, in a small city, an area would name it.
pub const AREAS_OF_AN_ORGANISATION: usize = 3;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub of: ThemeOf,
    pub code: String,
    pub tr: String,
    pub en: String,
}

/// What a programme says of one theme; what is `None` stays as it is bundled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnTheme {
    pub of: Option<ThemeOf>,
    pub code: String,
    pub tr: Option<String>,
    pub en: Option<String>,
    pub position: Option<u32>,
}

/// The themes of one programme, those of organisations first, each in the order a list offers them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Themes(Vec<Theme>);

impl Themes {
    pub fn bundled() -> &'static Themes {
        &BUNDLED
    }

    /// The bundled ones with what the programme says of them put over, and its own behind them.
    pub fn with(own_themes: &[OwnTheme]) -> Themes {
        let bundled = BUNDLED.0.iter().cloned();
        let mut themes: Vec<(u32, Theme)> = (1..).map(|it| it * 10).zip(bundled).collect();
        // One of its own that has no name any more was taken back.
        let is_named =
            |it: &&OwnTheme| it.tr.is_some() || BUNDLED.0.iter().any(|theme| theme.code == it.code);
        for own in own_themes.iter().filter(is_named) {
            let at = themes.iter().position(|(_, it)| it.code == own.code);
            let at = at.unwrap_or_else(|| {
                let new = Theme {
                    of: own.of.unwrap_or(ThemeOf::Note),
                    code: own.code.clone(),
                    tr: own.code.clone(),
                    en: own.code.clone(),
                };
                themes.push((u32::MAX, new));
                themes.len() - 1
            });
            let (place, theme) = &mut themes[at];
            theme.of = own.of.unwrap_or(theme.of);
            theme.tr = own.tr.clone().unwrap_or(std::mem::take(&mut theme.tr));
            theme.en = own.en.clone().unwrap_or(std::mem::take(&mut theme.en));
            *place = own.position.unwrap_or(*place);
        }
        themes.sort_by(|(at, a), (bt, b)| {
            let last = *at == u32::MAX && *bt == u32::MAX;
            let by_code = || {
                if last {
                    a.code.cmp(&b.code)
                } else {
                    std::cmp::Ordering::Equal
                }
            };
            (a.of == ThemeOf::Note)
                .cmp(&(b.of == ThemeOf::Note))
                .then(at.cmp(bt))
                .then_with(by_code)
        });
        Themes(themes.into_iter().map(|(_, theme)| theme).collect())
    }

    pub fn all(&self) -> &[Theme] {
        &self.0
    }

    pub fn of(&self, of: ThemeOf) -> impl Iterator<Item = &Theme> {
        self.0.iter().filter(move |it| it.of == of)
    }

    pub fn theme(&self, of: ThemeOf, code: &str) -> Option<&Theme> {
        self.of(of).find(|it| it.code == code)
    }

    /// The areas that an answer names, as the file holds them: codes parted by spaces. `None` where it names none that is
    /// known, and where it names more than an organisation may have: which of them are meant is never guessed.
    pub fn areas(&self, answer: &str) -> Option<String> {
        let mut codes: Vec<&str> = Vec::new();
        for part in answer.split([',', ';', '|', '·', '\n']) {
            if let Some(theme) = self.recognise(ThemeOf::Organisation, part)
                && !codes.contains(&theme.code.as_str())
            {
                codes.push(&theme.code);
            }
        }
        let fits = (1..=AREAS_OF_AN_ORGANISATION).contains(&codes.len());
        fits.then(|| codes.join(" "))
    }

    /// The theme that a text names, by its code or its name in either language.
    pub fn recognise(&self, of: ThemeOf, text: &str) -> Option<&Theme> {
        let folded = fold(text);
        self.of(of).find(|it| {
            !folded.is_empty()
                && [&it.code, &it.tr, &it.en]
                    .iter()
                    .any(|name| fold(name) == folded)
        })
    }
}

static BUNDLED: LazyLock<Themes> = LazyLock::new(|| {
    let rows = table::rows(include_str!("../../../../assets/programme/themes.csv"));
    let themes = rows.filter_map(|[of, code, tr, en]| {
        Some(Theme {
            of: ThemeOf::from_word(of)?,
            code: code.into(),
            tr: tr.into(),
            en: en.into(),
        })
    });
    Themes(themes.collect())
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_themes_are_whole() {
        let lines = include_str!("../../../../assets/programme/themes.csv").lines();
        assert_eq!(Themes::bundled().all().len(), lines.count() - 1);
        let mut codes: Vec<&str> = BUNDLED.0.iter().map(|it| &*it.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), BUNDLED.0.len(), "a code names one theme");
        assert_eq!(BUNDLED.of(ThemeOf::Organisation).count(), 28);
        assert_eq!(BUNDLED.of(ThemeOf::Note).count(), 7);
        assert!(
            BUNDLED
                .0
                .iter()
                .all(|it| !it.tr.is_empty() && !it.en.is_empty())
        );
    }

    #[test]
    fn a_programme_renames_and_adds_themes() {
        let own = |of, code: &str, tr: &str| OwnTheme {
            of,
            code: code.into(),
            tr: Some(tr.into()),
            ..OwnTheme::default()
        };
        let themes = Themes::with(&[
            own(None, "women", "kadın hakları"),
            own(Some(ThemeOf::Organisation), "bees", "arıcılık"),
        ]);
        let women = themes.theme(ThemeOf::Organisation, "women").unwrap();
        assert_eq!(
            (&*women.tr, &*women.en),
            ("kadın hakları", "gender and women")
        );
        assert_eq!(
            themes.of(ThemeOf::Organisation).last().unwrap().code,
            "bees"
        );
        assert_eq!(
            themes.all().last().unwrap().code,
            "other",
            "notes stay behind"
        );
        assert_eq!(
            themes
                .recognise(ThemeOf::Organisation, "ARICILIK")
                .unwrap()
                .code,
            "bees"
        );
        assert_eq!(themes.recognise(ThemeOf::Note, "arıcılık"), None);
        assert_eq!(Themes::with(&[]), *Themes::bundled());
    }

    #[test]
    fn an_answer_names_areas_and_never_too_many() {
        for (answer, areas) in [
            ("çocuk, Gençlik", Some("children youth")),
            (
                "Çevre ve iklim;environment and climate",
                Some("environment"),
            ),
            ("arıcılık, sağlık", Some("health")),
            ("çocuk, gençlik, sağlık, eğitim", None),
            ("her şey", None),
            ("", None),
        ] {
            assert_eq!(
                Themes::bundled().areas(answer).as_deref(),
                areas,
                "{answer}"
            );
        }
    }
}
