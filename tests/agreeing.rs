//! Laptops that hold the same say what they have made of it. Where that differs it is built anew, once, and is told if that
//! does not help.

use programme::view::AttentionItem;
use programme::{Programme, Queue, Turns, exchange};
use store::Store;

use crate::support::PASSPHRASE;
use crate::support::team::{Team, team};

fn apart(team: &Team, who: usize) -> Vec<AttentionItem> {
    let mut items = team.look(who).attention().unwrap();
    items.retain(|it| it.kind.word() == "read_apart");
    items
}

fn digest(programme: &Programme) -> String {
    programme.verify().unwrap().digest
}

/// Something in the lists of a laptop is not what its log says.
fn spoil(team: &Team, who: usize) {
    let store = Store::open(team.look(who).path(), PASSPHRASE).unwrap();
    store.spoil_for_tests().unwrap();
    store.close().unwrap();
    assert!(!team.look(who).verify().unwrap().replay_equal);
}

fn around(team: &mut Team, who: &[usize]) {
    for it in who.repeat(3) {
        team.share(it);
    }
}

#[test]
fn lists_that_went_wrong_are_built_anew_when_another_laptop_makes_something_else_of_the_same() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    around(&mut team, &[0, door]);
    assert_eq!((apart(&team, 0), apart(&team, door)), (vec![], vec![]));
    spoil(&team, door);
    team.check_in(door, "Ayşe Işık");
    team.share(door);
    // The office is right, and says whom to look at.
    let heard = team.share(0);
    assert_eq!(heard.attention_new, 1, "{heard:?}");
    let [matter] = &apart(&team, 0)[..] else {
        panic!("{:?}", apart(&team, 0))
    };
    assert_eq!(matter.device.as_deref(), Some("Kapı"));
    assert!(team.look(0).verify().unwrap().replay_equal);
    // The door hears of it and builds its lists anew; then nothing is the matter any more.
    team.share(door);
    assert!(team.look(door).verify().unwrap().replay_equal);
    assert_eq!(apart(&team, door), []);
    team.share(door);
    team.share(0);
    assert_eq!(apart(&team, 0), []);
    team.agree();
    // That it was built anew in vain keeps nobody from noticing the next time.
    team.office.minutes_later(25 * 60);
    spoil(&team, 0);
    team.check_in(0, "İlker Şahin");
    around(&mut team, &[0, door]);
    assert!(team.look(0).verify().unwrap().replay_equal);
    around(&mut team, &[0, door]);
    assert_eq!((apart(&team, 0), apart(&team, door)), (vec![], vec![]));
    assert_eq!(digest(team.look(0)), digest(team.look(door)));
}

#[test]
fn what_differs_because_something_is_missing_or_unread_is_compared_with_nobody() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    around(&mut team, &[0, door]);
    // More here than there.
    spoil(&team, door);
    team.check_in(0, "Ayşe Işık");
    team.share(0);
    team.check_in(door, "İlker Şahin");
    assert_eq!(apart(&team, 0), []);
    let sharing = team.look(0).sharing().unwrap();
    for laptop in sharing.laptops {
        let version = laptop.version.unwrap();
        assert!(!version.contains('+'), "the version alone: {version}");
    }
}

/// A laptop whose desk somebody has just come to.
struct Busy<'a>(&'a mut Programme, Queue);

impl Turns for Busy<'_> {
    fn turn<T>(
        &mut self,
        work: impl FnOnce(&mut Programme) -> programme::Result<T>,
    ) -> programme::Result<T> {
        work(self.0)
    }

    fn queue(&self) -> Queue {
        self.1.clone()
    }
}

/// What reads the whole file waits until nobody is at the desk; what is shared does not.
#[test]
fn while_somebody_is_at_the_desk_nothing_is_built_anew_and_it_is_made_up_for_later() {
    let mut team = team();
    let (door, _) = team.join("Kapı");
    around(&mut team, &[0, door]);
    spoil(&team, door);
    team.check_in(door, "Ayşe Işık");
    for _ in 0..3 {
        let queue = Queue::default();
        drop(queue.stand());
        let shared = exchange(&mut Busy(team.at(door), queue), None).unwrap();
        assert_eq!(shared.digest, "", "not looked at");
        team.share(0);
    }
    assert_eq!(team.arrived(0), 1);
    assert!(!team.look(door).verify().unwrap().replay_equal);
    around(&mut team, &[door, 0]);
    assert!(team.look(door).verify().unwrap().replay_equal);
}
