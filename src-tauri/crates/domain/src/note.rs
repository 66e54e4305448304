//! What somebody said in the room, as one short entry: of which theme, at which table, and what kind of statement it is.
//! Entries are only added, so that two who write at two tables never write over each other. Nobody's name belongs into one:
//! what looks like a name is pointed out elsewhere, and never refused.

use crate::words::words;

words! {
    /// What kind of statement a note is.
    NoteKind {
        /// How it is (tespit).
        Finding "finding",
        /// What goes wrong (sorun).
        Problem "problem",
        /// What could be done (öneri).
        Suggestion "suggestion",
        /// What somebody lacks (ihtiyaç).
        Need "need",
        /// What somebody is to do, and until when (verilen söz).
        Promise "promise",
    }
}

/// How many notes of a theme there are, by their kinds in the order of [`NoteKind::ALL`]; those of a later version's kind
/// count in the whole only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotesOfTheme {
    pub theme: String,
    pub all: u32,
    pub kinds: [u32; NoteKind::ALL.len()],
}

/// Counts notes by theme, in the order in which `themes` names them; a theme that nobody spoke of is left out, one that is
/// not named comes last.
pub fn count_by_theme<'a>(
    themes: impl IntoIterator<Item = &'a str>,
    notes: impl IntoIterator<Item = (&'a str, Option<NoteKind>)>,
) -> Vec<NotesOfTheme> {
    let mut counted: Vec<NotesOfTheme> = themes
        .into_iter()
        .map(|theme| NotesOfTheme {
            theme: theme.to_owned(),
            ..NotesOfTheme::default()
        })
        .collect();
    for (theme, kind) in notes {
        let at = counted.iter().position(|it| it.theme == theme);
        let at = at.unwrap_or_else(|| {
            counted.push(NotesOfTheme {
                theme: theme.to_owned(),
                ..NotesOfTheme::default()
            });
            counted.len() - 1
        });
        let of_theme = &mut counted[at];
        of_theme.all += 1;
        if let Some(kind) = kind.and_then(|kind| NoteKind::ALL.iter().position(|it| *it == kind)) {
            of_theme.kinds[kind] += 1;
        }
    }
    counted.retain(|it| it.all > 0);
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_counted_by_theme_and_kind_in_the_order_of_the_themes() {
        let counted = count_by_theme(
            ["influence", "regulation", "other"],
            [
                ("other", Some(NoteKind::Need)),
                ("influence", Some(NoteKind::Finding)),
                ("bees", Some(NoteKind::Problem)),
                ("influence", None),
                ("influence", Some(NoteKind::Finding)),
            ],
        );
        let said: Vec<(&str, u32, [u32; 5])> = counted
            .iter()
            .map(|it| (&*it.theme, it.all, it.kinds))
            .collect();
        assert_eq!(
            said,
            [
                ("influence", 3, [2, 0, 0, 0, 0]),
                ("other", 1, [0, 0, 0, 1, 0]),
                ("bees", 1, [0, 1, 0, 0, 0]),
            ]
        );
    }
}
