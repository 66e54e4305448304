//! Kinds and groups of organisations, and themes, as lists offer them: the bundled ones with what the programme says of
//! its own.

use domain::body::Value;
use domain::ids::of_its_nature;
use domain::kind::Kinds;
use domain::noun::{Column, Noun, organisation_group, organisation_kind, theme};
use domain::theme::Themes;
use store::Tx;
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::base::register::comes_to_hold;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// The kinds of organisation, in the order a list offers them.
    pub fn kinds(&self) -> Result<Vec<view::Kind>> {
        let kinds = self.read(|reader| Ok::<_, crate::Error>(reader.kinds()?))?;
        let items = kinds.all().iter().map(|it| view::Kind {
            code: it.code.clone(),
            name_tr: it.tr.clone(),
            name_en: it.en.clone(),
            group: it.group.clone(),
            civil_society: it.civil_society,
            sensitive: it.sensitive,
            own: Kinds::bundled().kind(&it.code) != Some(it),
        });
        Ok(items.collect())
    }

    /// The groups in which kinds are counted, in the order a report shows them.
    pub fn groups(&self) -> Result<Vec<view::Group>> {
        let kinds = self.read(|reader| Ok::<_, crate::Error>(reader.kinds()?))?;
        let items = kinds.groups().iter().map(|it| view::Group {
            code: it.code.clone(),
            name_tr: it.tr.clone(),
            name_en: it.en.clone(),
            own: Kinds::bundled().group(&it.code) != Some(it),
        });
        Ok(items.collect())
    }

    /// The areas of work of organisations, then the themes of notes.
    pub fn themes(&self) -> Result<Vec<view::Theme>> {
        let themes = self.read(|reader| Ok::<_, crate::Error>(reader.themes()?))?;
        let items = themes.all().iter().map(|it| view::Theme {
            of: it.of,
            code: it.code.clone(),
            name_tr: it.tr.clone(),
            name_en: it.en.clone(),
            own: Themes::bundled().theme(it.of, &it.code) != Some(it),
        });
        Ok(items.collect())
    }

    /// The kind that an organisation's name suggests.
    pub fn guess_kind(&self, organisation: &str) -> Result<Option<String>> {
        self.read(|reader| Ok(reader.kinds()?.guess(organisation).map(str::to_owned)))
    }
}

/// The row that says something of a kind, a group or a theme: one for each code, the same on every laptop.
pub(crate) fn named(what: &str, which: &str) -> Result<Uuid> {
    let code = code_of(what, which)?;
    let noun = match what {
        "kind" => Noun::OrganisationKind,
        "group" => Noun::OrganisationGroup,
        _ => Noun::Theme,
    };
    Ok(of_its_nature(noun, code))
}

/// Kinds have short codes in capitals that fit a column of the sign-in sheet; groups and themes words in small letters.
fn code_of(what: &str, which: &str) -> Result<String> {
    let typed = which.trim();
    let (code, longest) = match what {
        "kind" => (typed.to_ascii_uppercase(), 5),
        _ => (typed.to_ascii_lowercase(), 24),
    };
    let is_letter = |it: u8| match what {
        "kind" => it.is_ascii_uppercase(),
        _ => it.is_ascii_lowercase() || it == b'_',
    };
    let bytes = code.as_bytes();
    let is_code = (2..=longest).contains(&bytes.len())
        && bytes.first().is_some_and(|it| is_letter(*it))
        && bytes.iter().all(|it| is_letter(*it) || it.is_ascii_digit());
    is_code.then_some(code).ok_or(Error::Invalid {
        code: "code_invalid",
        field: which.trim().to_owned(),
    })
}

/// What is new says its code and has all that a list needs; what is bundled may leave everything as it is.
pub(crate) fn complete(
    tx: &Tx,
    what: &str,
    row: Uuid,
    which: &str,
    set: &mut Vec<(Column, Value)>,
) -> Result<()> {
    let code = code_of(what, which)?;
    let (own_code, needed, is_bundled): (Column, &[(&str, Column)], bool) = match what {
        "kind" => (
            organisation_kind::CODE,
            &[
                ("name_tr", organisation_kind::NAME_TR),
                ("name_en", organisation_kind::NAME_EN),
                ("group", organisation_kind::GROUP_CODE),
            ],
            Kinds::bundled().kind(&code).is_some(),
        ),
        "group" => (
            organisation_group::CODE,
            &[
                ("name_tr", organisation_group::NAME_TR),
                ("name_en", organisation_group::NAME_EN),
            ],
            Kinds::bundled().group(&code).is_some(),
        ),
        _ => (
            theme::CODE,
            &[
                ("of", theme::OF),
                ("name_tr", theme::NAME_TR),
                ("name_en", theme::NAME_EN),
            ],
            Themes::bundled().all().iter().any(|it| it.code == code),
        ),
    };
    // Of what a bundled theme is, organisations and notes that carry it already rely on.
    if is_bundled && set.iter().any(|(it, _)| *it == theme::OF) {
        return Err(Error::Invalid {
            code: "theme_of_fixed",
            field: "of".into(),
        });
    }
    for (key, column) in needed {
        if !is_bundled && comes_to_hold(tx, row, *column, set)? == Value::Null {
            return Err(Error::Invalid {
                code: "field_needed",
                field: (*key).to_owned(),
            });
        }
    }
    if !set.is_empty() && comes_to_hold(tx, row, own_code, set)? == Value::Null {
        set.push((own_code, code.into()));
    }
    Ok(())
}
