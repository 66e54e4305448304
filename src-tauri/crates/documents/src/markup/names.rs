//! Which namespace an element is of: a name says so only together with the prefixes that were declared around it, each for as
//! long as its element is open.

use super::Tag;
use crate::limits::RefusedFile;

/// Of whom an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Of the part itself.
    Own,
    /// It stands for that of its contents which a program understands: `mc:AlternateContent` and its ways.
    Alternative,
    Foreign,
}

/// The prefixes that are declared where the reading is.
pub(super) struct Names {
    depth: u32,
    scopes: Vec<Scope>,
    /// What an element without a prefix is, here and where no namespace is declared for it.
    plain: Kind,
    bare: Kind,
    /// The namespace of the first element; nothing where it declares none.
    own: Option<Vec<u8>>,
    is_begun: bool,
    /// The part is one of a workbook, and what is inside a foreign element is not ours either. Other documents keep text of
    /// theirs in drawings.
    pub(super) is_sheet: bool,
}

struct Scope {
    /// Of the element that declares it.
    depth: u32,
    prefix: Vec<u8>,
    kind: Kind,
}

/// The namespaces of workbooks, as nearly all are and as the strict ones are.
const SHEETS: [&[u8]; 2] = [
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/spreadsheetml/main",
];

const ALTERNATIVES: &[u8] = b"http://schemas.openxmlformats.org/markup-compatibility/2006";

/// So many names stand for something at one time, none of them longer than this; no workbook has as many.
const MOST_PREFIXES: usize = 1_024;
const LONGEST_PREFIX: usize = 256;

impl Default for Names {
    fn default() -> Names {
        Names {
            depth: 0,
            scopes: Vec::new(),
            plain: Kind::Own,
            bare: Kind::Own,
            own: None,
            is_begun: false,
            is_sheet: false,
        }
    }
}

impl Names {
    /// What a tag is that opens or closes here. Every tag is to be shown.
    pub(super) fn kind(&mut self, tag: Tag<'_>) -> Result<Kind, RefusedFile> {
        if tag.closes() {
            let kind = self.of(tag.prefix());
            self.leave();
            return Ok(kind);
        }
        self.depth += 1;
        if !self.is_begun {
            self.begin(tag);
        }
        if tag.may_declare() {
            self.declare(tag)?;
        }
        let kind = self.of(tag.prefix());
        if tag.is_empty() {
            self.leave();
        }
        Ok(kind)
    }

    fn begin(&mut self, tag: Tag<'_>) {
        self.is_begun = true;
        let prefix = tag.prefix();
        let own = tag.declared().find(|it| it.0 == prefix);
        self.own = own.map(|it| it.1.to_vec());
        self.is_sheet = own.is_some_and(|it| SHEETS.contains(&it.1));
        if self.is_sheet && !prefix.is_empty() {
            (self.plain, self.bare) = (Kind::Foreign, Kind::Foreign);
        }
        // Of a prefix that nobody has declared the part is all the same.
        if own.is_none() && !prefix.is_empty() {
            self.scopes.push(Scope {
                depth: 0,
                prefix: prefix.to_vec(),
                kind: Kind::Own,
            });
        }
    }

    fn declare(&mut self, tag: Tag<'_>) -> Result<(), RefusedFile> {
        for (prefix, namespace) in tag.declared() {
            if self.scopes.len() >= MOST_PREFIXES || prefix.len() > LONGEST_PREFIX {
                return Err(RefusedFile::Damaged);
            }
            let is_own = self.own.as_deref() == Some(namespace) || SHEETS.contains(&namespace);
            let kind = match namespace {
                _ if is_own => Kind::Own,
                ALTERNATIVES => Kind::Alternative,
                _ => Kind::Foreign,
            };
            self.scopes.push(Scope {
                depth: self.depth,
                prefix: prefix.to_vec(),
                kind,
            });
            if prefix.is_empty() {
                self.plain = kind;
            }
        }
        Ok(())
    }

    fn of(&self, prefix: &[u8]) -> Kind {
        if prefix.is_empty() {
            return self.plain;
        }
        let scope = self.scopes.iter().rfind(|it| it.prefix == prefix);
        scope.map_or(Kind::Foreign, |it| it.kind)
    }

    /// Behind the element that is open.
    fn leave(&mut self) {
        let depth = self.depth;
        if self
            .scopes
            .last()
            .is_some_and(|it| it.depth == depth && depth > 0)
        {
            self.scopes.retain(|it| it.depth < depth);
            let plain = self.scopes.iter().rfind(|it| it.prefix.is_empty());
            self.plain = plain.map_or(self.bare, |it| it.kind);
        }
        self.depth = depth.saturating_sub(1);
    }
}
