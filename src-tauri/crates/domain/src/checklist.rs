//! What must be ready before a meeting. Facts may suggest that a line is done; what is ticked is a person's word, and
//! nothing of it ever holds up the door.

use std::sync::LazyLock;

use uuid::Uuid;

use crate::ids::{ChecklistItemId, MeetingId, of_its_nature};
use crate::noun::Noun;
use crate::turkish::fold;
use crate::words::words;

words! {
    ChecklistState { Open "open", Done "done", NotNeeded "not_needed" }
}

words! {
    /// The lines that every meeting has.
    ChecklistItem {
        Venue "venue",
        Visibility "visibility",
        Pack "pack",
        Equipment "equipment",
        Catering "catering",
        Access "access",
    }
}

impl ChecklistState {
    /// Where nobody has said anything.
    pub const AT_FIRST: ChecklistState = ChecklistState::Open;
}

/// A line that every meeting has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    pub code: ChecklistItem,
    pub tr: &'static str,
    pub en: &'static str,
}

/// In the order in which they are looked at.
pub fn items() -> &'static [Item] {
    static ITEMS: LazyLock<Vec<Item>> = LazyLock::new(|| lines().filter_map(read).collect());
    &ITEMS
}

/// The same line of the same meeting has the same id on every laptop.
pub fn item_id(meeting: MeetingId, item: ChecklistItem) -> ChecklistItemId {
    let name = format!("{meeting}/{}", item.word());
    ChecklistItemId(of_its_nature(Noun::ChecklistItem, name))
}

/// A line of the meeting's own, by its title however it is spelled.
pub fn own_id(meeting: MeetingId, title: &str) -> Uuid {
    of_its_nature(
        Noun::ChecklistItem,
        format!("{meeting}/own/{}", fold(title)),
    )
}

/// How far a meeting is: what is not needed does not count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Readiness {
    pub done: u32,
    pub total: u32,
}

impl Readiness {
    pub fn is_ready(self) -> bool {
        self.done == self.total
    }
}

pub fn readiness(states: impl IntoIterator<Item = ChecklistState>) -> Readiness {
    let mut readiness = Readiness::default();
    for state in states {
        readiness.total += u32::from(state != ChecklistState::NotNeeded);
        readiness.done += u32::from(state == ChecklistState::Done);
    }
    readiness
}

const TABLE: &str = include_str!("../../../../assets/programme/checklist.csv");

fn lines() -> impl Iterator<Item = &'static str> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.skip(1)
}

/// A line that cannot be read is left out; a test reads them all.
fn read(line: &'static str) -> Option<Item> {
    let mut cells = line.split(';');
    Some(Item {
        code: ChecklistItem::from_word(cells.next()?)?,
        tr: cells.next()?,
        en: cells.next().filter(|it| !it.is_empty())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        assert_eq!(items().len(), lines().count());
        let codes: Vec<ChecklistItem> = items().iter().map(|it| it.code).collect();
        assert_eq!(codes, ChecklistItem::ALL);
        assert_eq!(items()[0].en, "Venue");
    }

    #[test]
    fn what_is_not_needed_does_not_count() {
        use ChecklistState::{Done, NotNeeded, Open};
        for (states, done, total, ready) in [
            (&[Done, Open, NotNeeded][..], 1, 2, false),
            (&[Done, NotNeeded], 1, 1, true),
            (&[Open], 0, 1, false),
            (&[NotNeeded, NotNeeded], 0, 0, true),
        ] {
            let readiness = readiness(states.iter().copied());
            assert_eq!(readiness, Readiness { done, total }, "{states:?}");
            assert_eq!(readiness.is_ready(), ready, "{states:?}");
        }
    }

    #[test]
    fn the_same_line_has_the_same_id_on_every_laptop() {
        use ChecklistItem::{Pack, Venue};
        let (ordu, samsun) = (MeetingId(Uuid::from_u128(1)), MeetingId(Uuid::from_u128(2)));
        assert_eq!(own_id(ordu, "Işıkları iste"), own_id(ordu, "ISIKLARI İSTE"));
        assert_ne!(item_id(ordu, Venue), item_id(samsun, Venue));
        assert_ne!(item_id(ordu, Venue), item_id(ordu, Pack));
        assert_ne!(item_id(ordu, Venue).0, own_id(ordu, "venue"));
    }
}
