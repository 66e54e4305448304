//! Laptops of one team around a stick: the office, who joined it, and the folder between them.

use std::fs;
use std::path::{Path, PathBuf};

use programme::ids::MeetingId;
use programme::view::{Exchanged, Joined};
use programme::vocabulary::{RemoteLies, Role};
use programme::{Error, KeyCost, Programme, ThisLaptop, Way, exchange, offer};

use super::{PASSPHRASE, World, programme_with, world};

pub(crate) const PEOPLE: &[(&str, &str)] = &[
    ("Ayşe Işık", "Gök Derneği"),
    ("İlker Şahin", "Su Vakfı"),
    ("Çiğdem Ağaoğlu", "Yol Kooperatifi"),
];

/// The office, with a stick in it.
pub(crate) struct Team {
    pub(crate) office: World,
    pub(crate) others: Vec<Programme>,
}

pub(crate) fn team() -> Team {
    team_of(programme_with(PEOPLE))
}

/// Nobody has applied yet.
pub(crate) fn empty_team() -> Team {
    team_of(world())
}

fn team_of(mut office: World) -> Team {
    fs::create_dir(office.path("stick")).unwrap();
    let stick = office.path("stick");
    office
        .programme
        .add_remote("Bellek", &stick, Some(RemoteLies::WithUs))
        .unwrap();
    Team {
        office,
        others: Vec::new(),
    }
}

pub(crate) fn laptop(folder: &Path, name: &str) -> ThisLaptop {
    ThisLaptop::in_folder(folder.join(format!("laptop {name}")))
}

impl Team {
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.office.path(name)
    }

    pub(crate) fn stick(&self) -> PathBuf {
        self.path("stick")
    }

    /// The folder of the programme on a stick.
    pub(crate) fn pieces(&self, stick: &str) -> Vec<PathBuf> {
        let folder = fs::read_dir(self.path(stick)).unwrap().next();
        let Some(folder) = folder else {
            return Vec::new();
        };
        let mut files: Vec<PathBuf> = fs::read_dir(folder.unwrap().path())
            .unwrap()
            .map(|it| it.unwrap().path())
            .collect();
        files.sort();
        files
    }

    pub(crate) fn named(&self, stick: &str, kind: &str) -> Vec<PathBuf> {
        let mut files = self.pieces(stick);
        files.retain(|it| it.file_name().unwrap().to_str().unwrap().starts_with(kind));
        files
    }

    /// Another laptop is added by the first, with the stick.
    pub(crate) fn join(&mut self, name: &str) -> (usize, Joined) {
        self.join_as(name, Role::Facilitator)
    }

    pub(crate) fn join_as(&mut self, name: &str, role: Role) -> (usize, Joined) {
        let offered = offer(&mut self.office.programme, name, role, "Bellek").unwrap();
        let (programme, joined) = self.joins(name, &offered.digits).unwrap();
        self.others.push(programme);
        (self.others.len(), joined)
    }

    pub(crate) fn joins(&self, name: &str, digits: &str) -> Result<(Programme, Joined), Error> {
        let folder = self.path("");
        let file = self.path(&format!("{name}.rota"));
        let (cost, clock) = (KeyCost::cheap(), self.office.clock());
        let laptop = laptop(&folder, name);
        let way = Way::folder(&self.stick());
        laptop.join(&way, digits, &file, PASSPHRASE, cost, clock)
    }

    pub(crate) fn at(&mut self, number: usize) -> &mut Programme {
        match number {
            0 => &mut self.office.programme,
            number => &mut self.others[number - 1],
        }
    }

    pub(crate) fn look(&self, number: usize) -> &Programme {
        match number {
            0 => &self.office.programme,
            number => &self.others[number - 1],
        }
    }

    pub(crate) fn share(&mut self, number: usize) -> Exchanged {
        exchange(self.at(number), None).unwrap()
    }

    pub(crate) fn trabzon(&self) -> MeetingId {
        self.office.trabzon()
    }

    pub(crate) fn check_in(&mut self, number: usize, name: &str) {
        let trabzon = self.trabzon();
        let door = programme::Door::default();
        self.at(number).check_in_who(trabzon, name, &door).unwrap();
    }

    pub(crate) fn arrived(&self, number: usize) -> usize {
        let items = self.look(number).registrations(self.trabzon()).unwrap();
        items.iter().filter(|it| it.arrived_at.is_some()).count()
    }

    /// Everybody knows the same, and it is what their logs say.
    pub(crate) fn agree(&self) {
        let digests: Vec<String> = (0..=self.others.len())
            .map(|it| {
                let verified = self.look(it).verify().unwrap();
                assert!(verified.integrity && verified.replay_equal, "{verified:?}");
                verified.digest
            })
            .collect();
        assert!(digests.windows(2).all(|it| it[0] == it[1]), "{digests:?}");
    }
}

pub(crate) fn changes(programme: &Programme) -> (u32, u32, u32) {
    let it = programme.sharing().unwrap().changes;
    (it.here_only, it.on_its_way, it.arrived)
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}
