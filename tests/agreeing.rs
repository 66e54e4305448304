//! Laptops that hold the same say what they have made of it. Where that differs it is built anew, once, and is told if that
//! does not help.

use programme::Programme;
use programme::view::AttentionItem;
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
