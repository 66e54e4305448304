//! Many short stories of three laptops and two sticks that break. The office and the second door never meet: what one wrote
//! reaches the other by the one between them alone. Whatever happened, once the sticks hold again everybody comes to know
//! the same, and nobody who was let in is lost.
//!
//! `ROTA_SCHEDULES=5000` runs as many; a story that fails is named by its number and told in full.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use programme::ids::PersonId;
use programme::view::{Exchanged, JoinChoice};
use programme::vocabulary::{RemoteLies, Role};
use programme::{
    Door, Entry, Folder, KeyCost, Place, Programme, exchange, exchange_by_for_tests, offer,
};

use crate::support::faulty::{Faulty, Fired, Seeded, WAYS};
use crate::support::team::{Team, copy, laptop, team};
use crate::support::{PASSPHRASE, walk_in};

const STICKS: [&str; 2] = ["stick", "ikinci"];
/// Which sticks each of the three sees: the one in the middle carries.
const SEES: [&[usize]; 3] = [&[0], &[0, 1], &[1]];

#[derive(Debug, Clone)]
enum Deed {
    WalkIn(usize),
    CheckIn(usize, usize),
    UndoCheckIn(usize, usize),
    Phone(usize, usize),
    Join(usize, usize, usize),
    Separate(usize, usize, usize),
    Import(usize, usize),
    Undo(usize),
    /// By a place that breaks by this seed.
    Visit(usize, u64),
    Share(usize),
    Wipe(usize),
    Remember(usize),
    PutBack(usize),
    Tear(usize, usize, usize),
    /// So many days later: what is covered in a place goes.
    Later(i64),
    /// The program is killed, and opened again.
    Kill(usize),
    Restore(usize),
    /// The office shuts a laptop out, and finds it again. Whatever it does meanwhile, nobody who was let in is lost.
    Lose(usize),
    Find,
    /// Another laptop joins by the first stick, lets somebody in, and is never seen again.
    Newcomer,
    /// An older copy of the file is put in its place by hand, after the newer one went on and was heard.
    OldFile(usize),
}

fn deed(random: &Seeded) -> Deed {
    let who = random.below(3);
    match random.below(40) {
        0..=4 => Deed::WalkIn(who),
        5..=7 => Deed::CheckIn(who, random.below(3)),
        8 => Deed::UndoCheckIn(who, random.below(3)),
        9..=10 => Deed::Phone(who, random.below(3)),
        11 => Deed::Join(who, random.below(6), random.below(6)),
        12 => Deed::Separate(who, random.below(6), random.below(6)),
        13..=14 => Deed::Import(who, 1 + random.below(3)),
        15 => Deed::Undo(who),
        16..=23 => Deed::Visit(who, random.next()),
        24..=26 => Deed::Share(who),
        27 => Deed::Wipe(random.below(2)),
        28 => Deed::Remember(random.below(2)),
        29 => Deed::PutBack(random.below(2)),
        30..=31 => Deed::Tear(random.below(2), random.below(64), random.below(4096)),
        32 => Deed::Kill(who),
        33..=34 => Deed::Later([3, 31][random.below(2)]),
        35..=36 => Deed::Lose(1 + random.below(2)),
        37 => Deed::Find,
        38 => Deed::Newcomer,
        // These two cost more than all others together.
        _ if random.one_in(2) => Deed::Restore(who),
        _ => Deed::OldFile(who),
    }
}

const ROWS: [&str; 3] = [
    "12.11.2026 14:03:11;Hasan Kaya;Umut Vakfı;1. Güzergâh – Trabzon\n",
    "12.11.2026 14:05:20;Berfin Dağ;Umut Vakfı;1. Güzergâh – Trabzon\n",
    "12.11.2026 14:09:01;Müge Uçar;Deniz Derneği;Fark etmez\n",
];

/// Three laptops on which many stories happen, one after another.
struct World3 {
    team: Team,
    /// Who was let in at the door of the story, and nobody has taken it back.
    came: BTreeSet<String>,
    walked_in: u32,
    files: u32,
    lost: u32,
    fired: Fired,
    listings: [Rc<RefCell<Vec<Entry>>>; 2],
}

impl World3 {
    fn new() -> World3 {
        let mut team = team();
        fs::create_dir(team.path("ikinci")).unwrap();
        team.join("Orta");
        team.join("Uzak");
        let second = team.path("ikinci");
        let with_us = Some(RemoteLies::WithUs);
        for who in [1, 2] {
            team.at(who).add_remote("İkinci", &second, with_us).unwrap();
        }
        let first = team.look(2).sharing().unwrap().places;
        let first = first.into_iter().find(|it| it.name != "İkinci").unwrap();
        team.at(2).remove_remote(&first.name).unwrap();
        let mut world = World3 {
            team,
            came: BTreeSet::new(),
            walked_in: 0,
            files: 0,
            lost: 0,
            fired: Fired::default(),
            listings: Default::default(),
        };
        world.settle();
        world
    }

    fn stick(&self, at: usize) -> PathBuf {
        self.team.path(STICKS[at])
    }

    fn pieces(&self, at: usize) -> Vec<PathBuf> {
        self.team.pieces(STICKS[at])
    }

    fn place(&self, who: usize, stick: usize) -> String {
        let places = self.team.look(who).sharing().unwrap().places;
        let folder = self.stick(stick);
        let real = folder.canonicalize().unwrap();
        let it = places.into_iter().find(|it| Path::new(&it.folder) == real);
        it.unwrap().name
    }

    /// Everybody shares, again and again, with sticks that hold.
    fn settle(&mut self) -> Vec<Exchanged> {
        let mut last = Vec::new();
        // A piece that was torn is seen at one visit, asked for by whoever lacks it, and brought again at the next.
        for who in [0, 1, 2, 1, 0, 1, 2, 1, 0, 1, 2, 0] {
            last.push(exchange(self.team.at(who), None).unwrap());
        }
        last
    }

    fn people(&self, who: usize) -> Vec<PersonId> {
        let people = self.team.look(who).people().unwrap();
        people.iter().map(|it| it.person).collect()
    }

    fn open(&self, file: &Path) -> Programme {
        let folder = self.team.path("");
        self.files_of(&folder, file)
    }

    fn files_of(&self, folder: &Path, file: &Path) -> Programme {
        let name = file.file_stem().unwrap().to_str().unwrap();
        // One machine for each of the three, whatever its file is called by now.
        let machine = name.split('+').next().unwrap();
        let clock = self.team.office.clock();
        let opened = laptop(folder, machine).open(file, PASSPHRASE, KeyCost::cheap(), clock);
        opened.unwrap()
    }

    fn put(&mut self, who: usize, programme: Programme) -> Programme {
        std::mem::replace(self.team.at(who), programme)
    }

    fn act(&mut self, deed: &Deed) {
        const NAMES: [&str; 3] = ["Ayşe Işık", "İlker Şahin", "Çiğdem Ağaoğlu"];
        let trabzon = self.team.trabzon();
        match *deed {
            Deed::WalkIn(who) => {
                self.walked_in += 1;
                let name = format!("Konuk Numara{}", self.walked_in);
                let form = walk_in(&name, "Gök Derneği");
                let done = self.team.at(who).walk_in(trabzon, &form, None).unwrap();
                assert_eq!(done.outcome.word(), "admitted");
                self.came.insert(name);
            }
            Deed::CheckIn(who, whom) => {
                let door = Door::default();
                let done = self.team.at(who).check_in_who(trabzon, NAMES[whom], &door);
                let done = done.unwrap();
                if done.outcome.word() == "admitted" {
                    // I5: seen at once by whoever did it, whatever any clock says.
                    let items = self.team.look(who).registrations(trabzon).unwrap();
                    let is_in = |name: &str| {
                        let mut of = items.iter().filter(|it| it.name.as_deref() == Some(name));
                        of.any(|it| it.arrived_at.is_some())
                    };
                    assert!(is_in(NAMES[whom]));
                }
            }
            Deed::UndoCheckIn(who, whom) => {
                let laptop = self.team.at(who);
                laptop
                    .undo_check_in_who(trabzon, NAMES[whom], None)
                    .unwrap();
            }
            Deed::Phone(who, whom) => {
                let people = self.team.look(who).people().unwrap();
                // Joined with another one, they are called as that one is.
                let Some(it) = people.iter().find(|it| it.name == NAMES[whom]) else {
                    return;
                };
                let number = format!("0500 000 {:02} {:02}", self.walked_in % 100, who);
                let pairs = [("phone".to_owned(), number)];
                let id = it.person.to_string();
                self.team.at(who).edit("person", &id, &pairs, None).unwrap();
            }
            Deed::Join(who, a, b) => {
                let people = self.people(who);
                let (a, b) = (people[a % people.len()], people[b % people.len()]);
                // Whoever was joined came once.
                let walked_in = |id: PersonId| {
                    let people = self.team.look(who).people().unwrap();
                    let it = people.into_iter().find(|it| it.person == id);
                    it.is_some_and(|it| it.name.starts_with("Konuk"))
                };
                if a != b && !walked_in(a) && !walked_in(b) {
                    let _ = self.team.at(who).join(a, b, &JoinChoice::default());
                }
            }
            Deed::Separate(who, a, b) => {
                let people = self.people(who);
                let (a, b) = (people[a % people.len()], people[b % people.len()]);
                let _ = self.team.at(who).separate(a, b);
            }
            Deed::Import(who, rows) => {
                let sheet = "Zaman damgası;Ad Soyad;Kurum;Hangi buluşma\n".to_owned();
                let sheet = sheet + &ROWS[..rows].concat();
                let file = programme::SheetFile::new("liste.csv", io::Cursor::new(sheet));
                let options = crate::support::options(None);
                self.team.at(who).import(&file, &options).unwrap();
            }
            Deed::Undo(who) => {
                let next = self.team.look(who).next_undo(None);
                let is_walk_in = next.is_ok_and(|it| it.verb.as_str() == "walk-in");
                if !is_walk_in {
                    let _ = self.team.at(who).undo(None);
                }
            }
            Deed::Visit(who, seed) => {
                for stick in SEES[who] {
                    let name = self.place(who, *stick);
                    let (fired, before) = (&self.fired, &self.listings[*stick]);
                    let laptop = match who {
                        0 => &mut self.team.office.programme,
                        who => &mut self.team.others[who - 1],
                    };
                    // What it answers is no matter: it is a stick that breaks.
                    let _ = exchange_by_for_tests(laptop, &name, |folder| {
                        Box::new(Faulty::new(folder, seed, fired, before))
                    });
                }
            }
            Deed::Share(who) => drop(exchange(self.team.at(who), None).unwrap()),
            Deed::Wipe(stick) => {
                fs::remove_dir_all(self.stick(stick)).unwrap();
                fs::create_dir(self.stick(stick)).unwrap();
            }
            Deed::Remember(stick) => {
                let kept = self.team.path(&format!("{}.kept", STICKS[stick]));
                let _ = fs::remove_dir_all(&kept);
                copy(&self.stick(stick), &kept);
            }
            Deed::PutBack(stick) => {
                let kept = self.team.path(&format!("{}.kept", STICKS[stick]));
                if kept.exists() {
                    fs::remove_dir_all(self.stick(stick)).unwrap();
                    copy(&kept, &self.stick(stick));
                }
            }
            Deed::Tear(stick, at, byte) => {
                let files = self.pieces(stick);
                if !files.is_empty() {
                    let file = &files[at % files.len()];
                    let length = fs::metadata(file).unwrap().len();
                    let file = fs::File::options().write(true).open(file).unwrap();
                    file.set_len(byte as u64 % length.max(1)).unwrap();
                }
            }
            Deed::Later(days) => self.team.office.minutes_later(days * 24 * 60),
            Deed::Kill(who) => {
                // Nothing is closed, nothing is brought together.
                let file = self.team.look(who).path().to_owned();
                let nobody = self.nobody();
                std::mem::forget(self.put(who, nobody));
                let again = self.open(&file);
                self.put(who, again);
            }
            Deed::Restore(who) => {
                let backup = self.team.look(who).backup(None).unwrap().file;
                self.act(&Deed::WalkIn(who));
                self.share_with_another(who);
                let to = self.next_file(who);
                let machine = self.machine(who);
                let clock = self.team.office.clock();
                let laptop = laptop(&self.team.path(""), &machine);
                let cost = KeyCost::cheap();
                let from = PathBuf::from(backup);
                let restored = laptop.restore(&from, &to, PASSPHRASE, false, cost, clock);
                self.put(who, restored.unwrap().0);
            }
            Deed::Lose(who) => {
                let laptops = self.team.look(who).sharing().unwrap().laptops;
                let here = laptops.into_iter().find(|it| it.here).unwrap().device;
                // Whom the office has not heard of yet it cannot shut out, and says so.
                match self.team.at(0).revoke(&here.to_string()) {
                    Ok(_) => self.lost += 1,
                    Err(error) => assert_eq!(error.code(), "laptop_unknown"),
                }
            }
            Deed::Find => self.find(),
            Deed::Newcomer => {
                self.walked_in += 1;
                let (number, places) =
                    (self.walked_in, self.team.look(0).sharing().unwrap().places);
                let name = format!("Yeni {number}");
                let offered = offer(self.team.at(0), &name, Role::Facilitator, &places[0].name);
                let (mut new, _) = self.team.joins(&name, &offered.unwrap().digits).unwrap();
                let guest = format!("Konuk Numara{number}");
                let form = walk_in(&guest, "Gök Derneği");
                new.walk_in(trabzon, &form, None).unwrap();
                exchange(&mut new, None).unwrap();
                new.close().unwrap();
                self.came.insert(guest);
                // What lay on a stick alone, and was wiped with it, would be nowhere any more.
                self.act(&Deed::Share(0));
            }
            Deed::OldFile(who) => {
                let kept = self.next_file(who);
                let file = self.team.look(who).path().to_owned();
                let nobody = self.nobody();
                self.put(who, nobody).close().unwrap();
                copy_file(&file, &kept);
                let again = self.open(&file);
                self.put(who, again);
                self.act(&Deed::WalkIn(who));
                self.share_with_another(who);
                let nobody = self.nobody();
                self.put(who, nobody).close().unwrap();
                let old = self.open(&kept);
                self.put(who, old);
                self.act(&Deed::WalkIn(who));
            }
        }
    }

    /// Everybody whom the office knows as lost is found.
    fn find(&mut self) {
        let laptops = self.team.look(0).sharing().unwrap().laptops;
        for it in laptops.iter().filter(|it| it.lost.is_some()) {
            match self.team.at(0).let_in(&it.device.to_string()) {
                // Two ids of one laptop are let in at once.
                Ok(_) => {}
                Err(error) => assert_eq!(error.code(), "laptop_not_lost"),
            }
        }
    }

    /// Before a file is left behind: what lay on a stick alone, and was wiped with it, would be nowhere any more.
    fn share_with_another(&mut self, who: usize) {
        let another = if who == 1 { 0 } else { 1 };
        self.act(&Deed::Share(who));
        self.act(&Deed::Share(another));
    }

    fn machine(&self, who: usize) -> String {
        let file = self.team.look(who).path();
        let name = file.file_stem().unwrap().to_str().unwrap();
        name.split('+').next().unwrap().to_owned()
    }

    fn next_file(&mut self, who: usize) -> PathBuf {
        self.files += 1;
        let name = format!("{}+{}.rota", self.machine(who), self.files);
        self.team.path(&name)
    }

    /// Stands in for a moment.
    fn nobody(&mut self) -> Programme {
        self.files += 1;
        let path = self.team.path(&format!("kimse{}.rota", self.files));
        let (cost, clock) = (KeyCost::cheap(), self.team.office.clock());
        let start = programme::Start::Empty;
        Programme::create(&path, PASSPHRASE, &start, cost, clock)
            .unwrap()
            .0
    }

    /// What must hold once the sticks hold: I1 to I4, I7, I8, I11 and I13 of the design.
    fn holds(&mut self, whole: bool) {
        self.find();
        // Keys that were changed, and words of who is lost and found, come before what they are needed for.
        if self.lost > 0 {
            self.settle();
        }
        let last = self.settle();
        let digests: BTreeSet<&String> = last[9..].iter().map(|it| &it.digest).collect();
        assert_eq!(digests.len(), 1, "everybody knows the same");
        let again = exchange(self.team.at(1), None).unwrap();
        assert_eq!(
            (again.received.segments, again.sent.segments),
            (0, 0),
            "nothing is new"
        );
        let trabzon = self.team.trabzon();
        let lists: Vec<_> = (0..3)
            .map(|who| self.team.look(who).registrations(trabzon).unwrap())
            .collect();
        assert_eq!(lists[0], lists[1]);
        assert_eq!(lists[1], lists[2], "in one order, too");
        let arrived: BTreeSet<&str> = lists[0]
            .iter()
            .filter(|it| it.arrived_at.is_some())
            .filter_map(|it| it.name.as_deref())
            .collect();
        for name in &self.came {
            assert!(arrived.contains(name.as_str()), "{name} was let in");
        }
        let attention = |who: usize| self.team.look(who).attention().unwrap();
        let own = |who: usize| {
            let mut items = attention(who);
            // That a file is older than its laptop's notes is that laptop's own matter.
            items.retain(|it| it.kind.word() != "older_file");
            items
        };
        assert_eq!(own(0), own(1));
        assert_eq!(own(1), own(2));
        if whole {
            self.team.agree();
        }
    }
}

fn copy_file(from: &Path, to: &Path) {
    for ending in ["", ".keys"] {
        let name = |path: &Path| format!("{}{ending}", path.display());
        fs::copy(name(from), name(to)).unwrap();
    }
}

fn how_many(otherwise: u64) -> u64 {
    let asked = std::env::var("ROTA_SCHEDULES").ok();
    asked.and_then(|it| it.parse().ok()).unwrap_or(otherwise)
}

/// Tells the story, wherever it ends.
struct Told(u64, Vec<Deed>);

impl Drop for Told {
    #[expect(
        clippy::print_stderr,
        reason = "whoever reads of the failure needs the story"
    )]
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("story {}: {:#?}", self.0, self.1);
        }
    }
}

#[test]
fn whatever_breaks_on_the_way_everybody_comes_to_know_the_same_and_nobody_is_lost() {
    let stories = how_many(200);
    let mut fired: BTreeMap<&'static str, u32> = BTreeMap::new();
    let (mut world, mut lost) = (World3::new(), 0);
    for story in 0..stories {
        // Logs grow, and with them what each story costs.
        if story % 40 == 39 {
            world = World3::new();
        }
        let random = Seeded::new(story);
        let deeds: Vec<Deed> = (0..3 + random.below(6)).map(|_| deed(&random)).collect();
        let mut told = Told(story, Vec::new());
        for deed in deeds {
            told.1.push(deed.clone());
            world.act(&deed);
        }
        world.holds(story % 20 == 0 || story + 1 == stories);
        for (way, count) in world.fired.take() {
            *fired.entry(way).or_default() += count;
        }
        lost += std::mem::take(&mut world.lost);
    }
    assert!(lost > 0, "nobody was ever shut out");
    for way in WAYS {
        assert!(
            fired.contains_key(way),
            "{way} was never met with: {fired:?}"
        );
    }
}

/// A laptop that hands on nothing but its own.
struct NoRelay {
    folder: Folder,
    own: BTreeSet<String>,
}

impl Place for NoRelay {
    fn list(&self) -> io::Result<Vec<Entry>> {
        self.folder.list()
    }
    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        self.folder.get(name, most)
    }
    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let whose = name.split('-').nth(1).unwrap_or_default();
        match name.starts_with("log") && !self.own.contains(whose) {
            true => Ok(()),
            false => self.folder.put(name, bytes),
        }
    }
    fn take_away(&self, name: &str) -> io::Result<()> {
        self.folder.take_away(name)
    }
    fn flush(&self) -> io::Result<()> {
        self.folder.flush()
    }
}

/// The control: laptops that do not hand on what others wrote do not come to know the same.
#[test]
fn without_handing_on_the_office_never_hears_of_the_second_door() {
    for relays in [true, false] {
        let mut world = World3::new();
        world.act(&Deed::WalkIn(2));
        for who in [2, 1, 1, 0] {
            for stick in SEES[who] {
                let name = world.place(who, *stick);
                let here = world.team.look(who).sharing().unwrap().laptops;
                let here = here.into_iter().find(|it| it.here).unwrap().device;
                let own = BTreeSet::from([here.0.simple().to_string()]);
                let shared =
                    exchange_by_for_tests(world.team.at(who), &name, |folder| match relays {
                        true => Box::new(folder),
                        false => Box::new(NoRelay { folder, own }),
                    });
                shared.unwrap();
            }
        }
        assert_eq!(world.team.arrived(0), usize::from(relays));
    }
}

/// What a laptop has left, by its name.
type Memory = Rc<RefCell<BTreeMap<String, Vec<u8>>>>;

/// A stick that flips a bit of every piece of a log in silence, as a failing one does, while `harms`; and a laptop that
/// reads back from its own memory what it has left there, if `remembers`.
struct Flips {
    folder: Folder,
    harms: bool,
    remembers: Option<Memory>,
}

impl Place for Flips {
    fn list(&self) -> io::Result<Vec<Entry>> {
        self.folder.list()
    }
    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        let memory = self.remembers.as_ref().map(|it| it.borrow());
        match memory.and_then(|it| it.get(name).cloned()) {
            Some(bytes) => Ok(bytes),
            None => self.folder.get(name, most),
        }
    }
    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        if let Some(memory) = &self.remembers {
            memory
                .borrow_mut()
                .insert(name.to_owned(), bytes.to_owned());
        }
        let mut bytes = bytes.to_owned();
        if self.harms && name.starts_with("log") {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
        }
        self.folder.put(name, &bytes)
    }
    fn take_away(&self, name: &str) -> io::Result<()> {
        self.folder.take_away(name)
    }
    fn flush(&self) -> io::Result<()> {
        self.folder.flush()
    }
}

/// The control: a laptop that does not read what it has left from the stick itself never notices that it must leave it anew.
#[test]
fn without_reading_back_what_a_stick_harmed_never_arrives() {
    for reads_back in [true, false] {
        let mut team = team();
        let (door, _) = team.join("Kapı");
        team.share(0);
        team.check_in(door, "Ayşe Işık");
        let memory = Memory::default();
        let place = team.look(door).sharing().unwrap().places[0].name.clone();
        for visit in 0..4 {
            let remembers = (!reads_back).then(|| Rc::clone(&memory));
            let harms = visit == 0;
            exchange_by_for_tests(team.at(door), &place, |folder| {
                Box::new(Flips {
                    folder,
                    harms,
                    remembers,
                })
            })
            .unwrap();
            team.share(0);
        }
        assert_eq!(team.arrived(0), usize::from(reads_back), "{reads_back}");
    }
}
