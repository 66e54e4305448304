//! What must hold of every crowd: likeness is the same from both sides, the order in which people stand changes nothing,
//! and nobody is their own double. And of joins: everybody has one who stands for them, whoever told of the joins first.

use domain::duplicate::{Body, Comparable, Said, Somebody, alike};
use domain::ids::OrganisationId;
use domain::joined::{Join, standing_for};
use proptest::prelude::*;
use uuid::Uuid;

const NAMES: [&str; 14] = [
    "Ayşe", "AYSE", "Ayse", "A.", "Işık", "Isik", "Işıl", "Kaya", "Kara", "Mehmet", "Nur", "Dr.",
    "", "Yılmaz",
];
const ORGANISATIONS: [&str; 14] = [
    "Çağdaş Yaşamı Destekleme Derneği",
    "ÇYDD",
    "ÇYDD Trabzon",
    "Çağdaş Yaşamı Destekleme Derneği Trabzon Şubesi",
    "Çağdaş Yaşamı Destekleme Der. Ordu Şb.",
    "Umut Derneği",
    "Umut Vakfı",
    "Umut",
    "Umuttan Derneği",
    "Karadeniz Teknik Üni.",
    "KTÜ",
    "1 Nolu Şube",
    "yok",
    "",
];
const PHONES: [&str; 4] = ["0500 000 00 01", "+905000000001", "0500 000 00 02", "12"];

fn somebody() -> impl Strategy<Value = Somebody> {
    let name = prop::collection::vec(prop::sample::select(&NAMES[..]), 0..4);
    let organisation = prop::option::of(prop::sample::select(&ORGANISATIONS[..]));
    let phone = prop::option::of(prop::sample::select(&PHONES[..]));
    let email = prop::option::of(prop::sample::select(
        &["a@example.org", "A@EXAMPLE.ORG", "b@example.org"][..],
    ));
    (name, organisation, phone, email).prop_map(|(name, organisation, phone, email)| {
        Somebody::new(&name.join(" "), organisation, phone, email)
    })
}

fn body() -> impl Strategy<Value = (u128, Body)> {
    let plate = prop::option::of(prop::sample::select(&[52u8, 61][..]));
    let head = prop::option::weighted(0.2, 0u128..6);
    let name = prop::sample::select(&ORGANISATIONS[..]);
    (0u128..6, name, plate, head).prop_map(|(id, name, plate, head)| {
        let of = |it: u128| OrganisationId(Uuid::from_u128(it));
        let said = Said {
            plate,
            branch_of: head.map(of),
            ..Said::default()
        };
        (id, Body::new(of(id), name, &said))
    })
}

proptest! {
    #[test]
    fn people_look_alike_from_both_sides_and_in_any_order(crowd in prop::collection::vec(somebody(), 0..30), seed in any::<u64>()) {
        let crowd: Vec<(u32, Somebody)> = (0..).zip(crowd).collect();
        for (_, one) in &crowd {
            for (_, other) in &crowd {
                prop_assert_eq!(one.looks_like(other), other.looks_like(one));
            }
        }
        let found = alike(&crowd);
        prop_assert!(found.iter().all(|it| it.a < it.b), "nobody with themselves, and each two once");
        prop_assert!(found.iter().all(|it| it.likeness.score > 0.0 && it.likeness.score <= 1.0));
        let mut shuffled = crowd;
        let count = shuffled.len().max(1);
        shuffled.rotate_left(seed as usize % count);
        shuffled.reverse();
        prop_assert_eq!(alike(&shuffled), found);
    }

    #[test]
    fn organisations_look_alike_from_both_sides(crowd in prop::collection::vec(body(), 0..12)) {
        for (_, one) in &crowd {
            for (_, other) in &crowd {
                prop_assert_eq!(one.looks_like(other), other.looks_like(one));
            }
        }
        prop_assert!(alike(&crowd).iter().all(|it| it.a < it.b));
    }

    #[test]
    fn one_stands_for_all_who_are_joined_whoever_told_first(joins in prop::collection::vec((0u128..9, 0u128..9, any::<bool>()), 0..14), seed in any::<u64>()) {
        let id = Uuid::from_u128;
        let join = |(a, b, first)| Join { a: id(a), b: id(b), kept: Some(id(if first { a } else { b })) };
        let mut joins: Vec<Join> = joins.into_iter().map(join).collect();
        let mut standing = standing_for(&joins);
        standing.sort();
        for join in &joins {
            let kept = |of| standing.iter().find(|(it, _)| *it == of).map(|(_, kept)| *kept);
            prop_assert_eq!(kept(join.a).unwrap_or(join.a), kept(join.b).unwrap_or(join.b));
        }
        for (_, kept) in &standing {
            prop_assert!(standing.contains(&(*kept, *kept)), "who stands for others stands for themselves");
        }
        let count = joins.len().max(1);
        joins.rotate_left(seed as usize % count);
        let mut again = standing_for(&joins);
        again.sort();
        prop_assert_eq!(again, standing);
    }
}
