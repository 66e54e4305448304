//! Kinds and groups of organisations, and themes: what the file says of its own, over the bundled ones.

use domain::kind::{Kinds, OwnGroup, OwnKind};
use domain::theme::{OwnTheme, ThemeOf, Themes};

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one};

impl Reader<'_> {
    /// Code of the group that one kind counts in. Who stands at a door waits for this, and for nothing of the other kinds.
    pub fn group_of(&self, kind: Option<&str>) -> Result<Option<String>> {
        let sql = "SELECT EXISTS (SELECT 1 FROM organisation_kind) OR EXISTS (SELECT 1 FROM organisation_group)";
        let has_own = one(self.db, sql, [], |row| row.get(0))?.unwrap_or(true);
        Ok(match has_own {
            true => self.kinds()?.group_of(kind),
            false => Kinds::bundled().group_of(kind),
        })
    }

    /// The kinds and groups of this programme.
    pub fn kinds(&self) -> Result<Kinds> {
        let sql = "SELECT code, name_tr, name_en, group_code, civil_society, sensitive, position
             FROM organisation_kind
             WHERE code IS NOT NULL AND hidden IS NOT 1
             ORDER BY code, id";
        let kinds: Vec<OwnKind> = all(self.db, sql, [], |row| {
            Ok(OwnKind {
                code: row.get(0)?,
                tr: row.get(1)?,
                en: row.get(2)?,
                group: row.get(3)?,
                civil_society: row.get(4)?,
                sensitive: row.get(5)?,
                position: row.get(6)?,
            })
        })?;
        let sql = "SELECT code, name_tr, name_en, position
             FROM organisation_group
             WHERE code IS NOT NULL AND hidden IS NOT 1
             ORDER BY code, id";
        let groups: Vec<OwnGroup> = all(self.db, sql, [], |row| {
            Ok(OwnGroup {
                code: row.get(0)?,
                tr: row.get(1)?,
                en: row.get(2)?,
                position: row.get(3)?,
            })
        })?;
        if kinds.is_empty() && groups.is_empty() {
            return Ok(Kinds::bundled().clone());
        }
        Ok(Kinds::with(&kinds, &groups))
    }

    /// The themes of this programme.
    pub fn themes(&self) -> Result<Themes> {
        let sql = "SELECT of_what, code, name_tr, name_en, position
             FROM theme
             WHERE code IS NOT NULL AND hidden IS NOT 1
             ORDER BY code, id";
        let themes: Vec<OwnTheme> = all(self.db, sql, [], |row| {
            let of: Option<String> = row.get(0)?;
            Ok(OwnTheme {
                of: of.as_deref().and_then(ThemeOf::from_word),
                code: row.get(1)?,
                tr: row.get(2)?,
                en: row.get(3)?,
                position: row.get(4)?,
            })
        })?;
        Ok(Themes::with(&themes))
    }
}
