//! Several laptops of one team: the same programme on each, every one a device of its own, until they hear of each other.

use std::path::PathBuf;

use programme::ids::{MeetingId, RegistrationId};
use programme::view::{CheckIn, RegistrationItem};
use programme::words::Language;
use programme::{Door, KeyCost, Programme, SheetOptions, Variant};

use super::{PASSPHRASE, World, walk_in, world};

pub(crate) struct Laptops {
    world: World,
    /// The second and the others; the first is the world's.
    others: Vec<Programme>,
}

/// So many laptops on which `world` is the same.
pub(crate) fn laptops(number: usize, prepare: impl FnOnce(&mut World)) -> Laptops {
    let mut world = world();
    prepare(&mut world);
    let backup = world.programme.backup(None).unwrap().file;
    let cost = KeyCost::cheap();
    let restored = (1..number).map(|at| {
        let to = world.path(&format!("{at}.rota"));
        let from = PathBuf::from(&backup);
        let clock = world.clock();
        let restored = Programme::restore(&from, &to, PASSPHRASE, false, cost, clock);
        restored.unwrap().0
    });
    let others = restored.collect();
    let mut laptops = Laptops { world, others };
    laptops.exchange();
    laptops
}

impl Laptops {
    pub(crate) fn len(&self) -> usize {
        self.others.len() + 1
    }

    pub(crate) fn at(&mut self, number: usize) -> &mut Programme {
        match number {
            0 => &mut self.world.programme,
            number => &mut self.others[number - 1],
        }
    }

    pub(crate) fn look(&self, number: usize) -> &Programme {
        match number {
            0 => &self.world.programme,
            number => &self.others[number - 1],
        }
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = &Programme> {
        (0..self.len()).map(|number| self.look(number))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.world.path(name)
    }

    pub(crate) fn clock(&self) -> programme::Clock {
        self.world.clock()
    }

    /// One of them hears of all that another holds.
    pub(crate) fn hear(&mut self, to: usize, from: usize) {
        if to == from {
            return;
        }
        let (to, from) = match (to, from) {
            (0, from) => (&mut self.world.programme, &self.others[from - 1]),
            (to, 0) => (&mut self.others[to - 1], &self.world.programme),
            (to, from) => {
                let last = to.max(from) - 1;
                let (before, after) = self.others.split_at_mut(last);
                match to > from {
                    true => (&mut after[0], &before[from - 1]),
                    false => (&mut before[to - 1], &after[0]),
                }
            }
        };
        to.hear_for_tests(from).unwrap();
    }

    /// Everybody hears of everything.
    pub(crate) fn exchange(&mut self) {
        for from in 1..self.len() {
            self.hear(0, from);
        }
        for to in 1..self.len() {
            self.hear(to, 0);
        }
    }

    pub(crate) fn meeting(&self, text: &str) -> MeetingId {
        self.world.meeting(text)
    }

    pub(crate) fn registration(&self, meeting: MeetingId, name: &str) -> RegistrationId {
        self.world.registration(meeting, name)
    }

    /// The registrations that stand on the list of a meeting and came.
    pub(crate) fn arrived(&self, number: usize, meeting: MeetingId) -> Vec<RegistrationItem> {
        let mut items = self.look(number).registrations(meeting).unwrap();
        items.retain(|it| it.arrived_at.is_some());
        items
    }

    /// How many lines a sheet of the meeting would have.
    pub(crate) fn rows(&mut self, number: usize, meeting: MeetingId, variant: Variant) -> usize {
        let path = self.path("liste.xlsx");
        let options = SheetOptions {
            variant,
            language: Language::Tr,
            issued_at: None,
        };
        let sheet = self.at(number).sign_in_sheet(meeting, &path, &options);
        sheet.unwrap().rows as usize
    }

    pub(crate) fn walk_in(&mut self, number: usize, meeting: MeetingId, name: &str) -> CheckIn {
        let form = walk_in(name, "Gök Derneği");
        self.at(number).walk_in(meeting, &form, None).unwrap()
    }

    pub(crate) fn check_in(&mut self, number: usize, meeting: MeetingId, who: &str) -> CheckIn {
        let door = Door::default();
        self.at(number).check_in_who(meeting, who, &door).unwrap()
    }
}
