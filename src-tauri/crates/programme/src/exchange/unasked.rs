//! Invitations by which nobody is to join any more, where a copy of their file still lies.

use crate::base::error::Result;
use crate::known::team::team;
use crate::known::unasked::is_open;
use crate::programme::Reading;

impl Reading {
    /// Files of invitations by which nobody is to join any more, by their names.
    pub(crate) fn closed_invitations(&self) -> Result<Vec<String>> {
        self.read(|reader| {
            let Some(team) = team(reader)? else {
                return Ok(Vec::new());
            };
            let mut rows = reader.invitations()?;
            rows.retain(|it| !is_open(&team, it));
            Ok(rows.into_iter().map(|it| it.object).collect())
        })
    }
}
