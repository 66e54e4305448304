//! What is altered, forged, exchanged or cut off is never taken, by whomever.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::fact::{CheckedIn, Fact};
use domain::ids::{DeviceId, MeetingId, OperationId};
use domain::log_row::{Hash, LogRow, START, commitment};
use domain::settings::Role;
use domain::stamp::Stamp;
use domain::verb::Verb;
use proptest::prelude::*;
use sync::lost::counting;
use sync::trust::{Certificate, Of, Root, SecretKey, SignedHead, Trust};
use sync::{
    Carried, Cost, Digits, Held, Invitation, Name, Receipt, Refused, Segment, TeamKey, folder_name,
    open_invitation, seal_invitation,
};
use uuid::Uuid;

const PROGRAMME: Uuid = Uuid::from_u128(77);

fn key() -> TeamKey {
    TeamKey {
        id: [9; 16],
        secret: [8; 32].into(),
    }
}

fn secret(device: u8) -> SecretKey {
    SecretKey::from_bytes(&[device; 32])
}

fn device(number: u8) -> DeviceId {
    DeviceId(Uuid::from_u128(number.into()))
}

/// The first laptop, and another one that it has invited.
fn trust() -> Trust {
    let root = Root {
        subject: device(1).0,
        public: secret(1).public(),
    };
    Trust::of(PROGRAMME, root, &certificates())
}

fn certificate(of: Of, subject: u8, role: Role, by: u8) -> Certificate {
    let public = secret(subject).public();
    let (subject, signer) = (device(subject).0, device(by).0);
    let key = secret(by);
    Certificate::sign(PROGRAMME, of, subject, public, role, "Kapı", signer, &key)
}

fn certificates() -> Vec<Certificate> {
    // In no order that would help.
    vec![
        certificate(Of::Device, 2, Role::Facilitator, 20),
        certificate(Of::Invitation, 20, Role::Facilitator, 1),
        certificate(Of::Device, 1, Role::Coordinator, 1),
    ]
}

fn rows(of: DeviceId, first: u64, before: Hash, bodies: &[&[u8]]) -> Vec<LogRow> {
    let mut hash = before;
    let mut rows = Vec::new();
    for (at, body) in bodies.iter().enumerate() {
        let seq = first + at as u64;
        let mut row = LogRow {
            device: of,
            written_as: of,
            seq,
            stamp: Stamp::from_bits((1_795_501_800_000 + seq) << 16).unwrap(),
            operation: OperationId(Uuid::from_u128(500 + u128::from(seq / 2))),
            operator: seq.is_multiple_of(3).then(|| Uuid::from_u128(3)),
            kind: 4,
            subject: Uuid::from_u128(600 + u128::from(seq)),
            salt: vec![seq as u8; 16],
            body: body.to_vec(),
            commitment: START,
            hash: START,
        };
        row.commitment = commitment(&row.salt, &row.body);
        if body.is_empty() {
            row.salt.clear();
        }
        row.hash = row.chained(&hash);
        hash = row.hash;
        rows.push(row);
    }
    rows
}

fn segment(of: u8, first: u64, before: Hash, bodies: &[&[u8]]) -> Segment {
    let rows = rows(device(of), first, before, bodies);
    let end = rows.last().unwrap();
    let (seq, hash) = (end.seq, end.hash);
    let head = SignedHead::sign(PROGRAMME, device(of), seq, hash, device(of).0, &secret(of));
    Segment { before, rows, head }
}

const BODIES: &[&[u8]] = &[b"gelen", b"", b"Hasan Kaya", b"x"];

/// What a laptop makes of a file: whether it would be taken.
fn taken(name: &Name, bytes: &[u8]) -> Result<Segment, Refused> {
    let segment = Segment::open(&[key()], name, bytes)?;
    match trust().admits(&segment.head) {
        true => Ok(segment),
        false => Err(Refused::Unsigned),
    }
}

#[test]
fn a_piece_arrives_as_it_was_written_erased_rows_too() {
    for (of, first, before) in [(1, 1, START), (2, 1, START), (2, 90, [7; 32])] {
        let piece = segment(of, first, before, BODIES);
        let sealed = piece.seal(&key()).unwrap();
        assert_eq!(sealed.name.length(), sealed.bytes.len() as u64);
        let name = Name::read(&sealed.name.to_string()).unwrap();
        let opened = taken(&name, &sealed.bytes).unwrap();
        assert_eq!(opened, piece);
        assert!(opened.rows[1].salt.is_empty(), "an erased row stays so");
        let again = piece.seal(&key()).unwrap();
        assert_eq!(again.name, sealed.name, "packed again it has the same name");
        assert_ne!(again.bytes, sealed.bytes, "and never the same nonce");
    }
}

#[test]
fn twenty_check_ins_take_less_than_a_hundred_bytes_each() {
    let mut written = Vec::new();
    let mut hash = START;
    let mut seq = 0;
    let chance = |seed: u64| {
        let hash = blake3::hash(&seed.to_le_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.as_bytes()[..16]);
        bytes
    };
    for person in 0..20u64 {
        let millis = 1_795_501_800_000 + person * 7_351;
        let at = chrono(millis);
        let id = |of: u64| {
            let random = chance(of)[..10].try_into().unwrap();
            uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
        };
        let operation = OperationId(id(person));
        let done: domain::change::Change = Fact::OperationDone {
            operation,
            verb: Verb::CheckIn.into(),
            at,
            reason: None,
            heard: None,
        }
        .into();
        let registration = domain::ids::RegistrationId(id(1000 + person));
        let came: domain::change::Change = Fact::CheckedIn(CheckedIn {
            registration,
            meeting: MeetingId(Uuid::from_u128(5)),
            at,
            method: "desk".into(),
            anyway: None,
            paper: None,
            meeting_day: None,
        })
        .into();
        for change in [done, came] {
            seq += 1;
            let (salt, body) = (chance(5_000 + seq).to_vec(), change.encode());
            let mut row = LogRow {
                device: device(1),
                written_as: device(1),
                seq,
                stamp: Stamp::from_bits((millis << 16) + seq).unwrap(),
                operation,
                operator: None,
                kind: change.kind(),
                subject: change.subject(),
                commitment: commitment(&salt, &body),
                salt,
                body,
                hash: START,
            };
            row.hash = row.chained(&hash);
            hash = row.hash;
            written.push(row);
        }
    }
    let head = SignedHead::sign(PROGRAMME, device(1), seq, hash, device(1).0, &secret(1));
    let piece = Segment {
        before: START,
        rows: written,
        head,
    };
    let length = piece.seal(&key()).unwrap().bytes.len();
    assert!(length <= 20 * 100, "{length}");
}

fn chrono(millis: u64) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp_millis(millis as i64).unwrap()
}

#[test]
fn nobody_writes_in_anothers_name() {
    let by = |signer: u8, of: u8| {
        let rows = rows(device(of), 1, START, BODIES);
        let end = rows.last().unwrap();
        let head = SignedHead::sign(
            PROGRAMME,
            device(of),
            end.seq,
            end.hash,
            device(signer).0,
            &secret(signer),
        );
        let piece = Segment {
            before: START,
            rows,
            head,
        };
        let sealed = piece.seal(&key()).unwrap();
        taken(&sealed.name, &sealed.bytes).map(|_| ())
    };
    assert_eq!(by(1, 1), Ok(()));
    assert_eq!(by(2, 2), Ok(()));
    assert_eq!(by(1, 2), Err(Refused::Unsigned), "it has a key of its own");
    assert_eq!(by(1, 5), Ok(()), "older than its keys: somebody vouches");
    assert_eq!(by(5, 5), Err(Refused::Unsigned), "nobody has invited it");
    assert_eq!(
        by(20, 20),
        Err(Refused::Unsigned),
        "an invitation is no laptop"
    );
    assert_eq!(by(20, 5), Err(Refused::Unsigned));

    // Their own name, another's key.
    let mut piece = segment(1, 1, START, BODIES);
    piece.head = SignedHead::sign(
        PROGRAMME,
        device(1),
        piece.head.seq,
        piece.head.hash,
        device(1).0,
        &secret(2),
    );
    let sealed = piece.seal(&key()).unwrap();
    let refused = taken(&sealed.name, &sealed.bytes);
    assert_eq!(refused, Err(Refused::Unsigned));
}

#[test]
fn keys_hang_on_one_another_and_a_key_is_for_ever() {
    let trust = trust();
    assert_eq!(trust.known(device(1).0).unwrap().role, Role::Coordinator);
    assert_eq!(trust.known(device(2).0).unwrap().role, Role::Facilitator);
    let learns = |it: Certificate| !trust.clone().learn(&[it]).is_empty();
    let sign = |of, subject: u8, key: u8, by: u8| {
        let public = secret(key).public();
        let signer = secret(by);
        let (subject, by) = (device(subject).0, device(by).0);
        let role = Role::Coordinator;
        Certificate::sign(PROGRAMME, of, subject, public, role, "", by, &signer)
    };
    assert!(learns(sign(Of::Device, 3, 3, 2)), "its own next id");
    assert!(learns(sign(Of::Invitation, 30, 30, 1)));
    assert!(
        !learns(sign(Of::Invitation, 30, 30, 2)),
        "only coordinators"
    );
    assert!(!learns(sign(Of::Invitation, 30, 30, 20)));
    assert!(!learns(sign(Of::Device, 9, 9, 9)), "a second first one");
    assert!(!learns(sign(Of::Device, 2, 3, 1)), "a key is for ever");
    assert!(!learns(sign(Of::Device, 3, 3, 5)), "by nobody");
    let mut other = sign(Of::Device, 3, 3, 1);
    other.name = "Ofis".into();
    assert!(!learns(other), "altered");
    // A facilitator's laptop makes no coordinator of the next one.
    let mut known = trust.clone();
    known.learn(&[sign(Of::Device, 3, 3, 2)]);
    assert_eq!(known.known(device(3).0).unwrap().role, Role::Facilitator);
    let of_another = Trust::of(
        Uuid::from_u128(78),
        Root {
            subject: device(1).0,
            public: secret(1).public(),
        },
        &certificates(),
    );
    assert_eq!(of_another.devices().count(), 0, "of another programme");
}

#[test]
fn a_receipt_is_its_laptops_own() {
    let held = vec![Held {
        device: device(1),
        seq: 47,
        hash: [3; 32],
    }];
    let receipt = Receipt {
        device: device(2),
        counter: 5,
        at: -1,
        version: "0.1.0".into(),
        digest: None,
        held,
        signature: [0; 64],
    };
    let own = receipt.clone().signed(PROGRAMME, &secret(2));
    let sealed = own.seal(&key()).unwrap();
    let opened = Receipt::open(&[key()], &sealed.name, &sealed.bytes).unwrap();
    assert_eq!(opened, own);
    assert!(opened.is_signed(PROGRAMME, &trust()));
    assert!(!opened.is_signed(Uuid::from_u128(78), &trust()));
    let forged = receipt.signed(PROGRAMME, &secret(1));
    assert!(!forged.is_signed(PROGRAMME, &trust()));
    let mut more = own;
    more.held[0].seq = 48;
    assert!(!more.is_signed(PROGRAMME, &trust()));
}

#[test]
fn an_invitation_opens_by_its_digits_alone() {
    let cost = Cost {
        memory_kib: 8,
        rounds: 1,
    };
    let digits = Digits::generate().unwrap();
    let invitation = Invitation {
        programme: PROGRAMME,
        key: key(),
        root: Root {
            subject: device(1).0,
            public: secret(1).public(),
        },
        id: Uuid::from_u128(20),
        secret: secret(20),
        name: "Kapı 2".into(),
        role: Role::Facilitator,
        recovery_key: "12345".to_owned().into(),
        certificates: certificates(),
        places: vec![Carried {
            name: "Bulut".into(),
            address: "https://bulut.example.org/".into(),
            user: "kapi".into(),
            password: "gizli".to_owned().into(),
            lies: "in_turkey".into(),
        }],
        older: vec![key()],
    };
    let sealed = seal_invitation(&invitation, &digits, cost).unwrap();
    let folder = folder_name(PROGRAMME);
    let typed = Digits::read(&digits.as_str().replace(' ', "")).unwrap();
    let (opened_by, id) = open_invitation(&folder, &typed, cost).unwrap();
    assert!(matches!(sealed.name, Name::Invitation { id: it, .. } if it == id));
    let opened = opened_by.open(&sealed.name, &sealed.bytes).unwrap();
    assert_eq!(opened.programme, PROGRAMME);
    let place = &opened.places[0];
    assert_eq!(
        (place.user.as_str(), place.password.as_str()),
        ("kapi", "gizli")
    );
    assert_eq!((opened.places.len(), opened.older.len()), (1, 1));
    assert_eq!(opened.name, "Kapı 2");
    assert_eq!(opened.certificates, certificates());
    assert_eq!(opened.secret.public(), secret(20).public());
    let (_, other) = open_invitation(&folder, &Digits::generate().unwrap(), cost).unwrap();
    assert_ne!(other, id);
    let mut torn = sealed.bytes;
    torn.pop();
    assert_eq!(
        opened_by.open(&sealed.name, &torn).err(),
        Some(Refused::Torn)
    );
}

#[derive(Debug, Clone)]
enum Harm {
    Flip(usize, u8),
    Cut(usize),
    Grow(u8),
    Blank(usize, usize),
    /// Under the name of another file.
    Rename(usize),
    /// The beginning of one and the end of another.
    Splice(usize, usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        4 => (any::<usize>(), 0u8..8).prop_map(|(at, bit)| Harm::Flip(at, bit)),
        2 => any::<usize>().prop_map(Harm::Cut),
        1 => any::<u8>().prop_map(Harm::Grow),
        1 => (any::<usize>(), 1usize..64).prop_map(|(at, many)| Harm::Blank(at, many)),
        1 => (1usize..4).prop_map(Harm::Rename),
        1 => (1usize..4, any::<usize>()).prop_map(|(of, at)| Harm::Splice(of, at)),
    ]
}

/// Whether the bytes are other ones than before.
fn harmed(files: &[sync::Sealed], of: usize, harm: &Harm) -> (Name, Vec<u8>, bool) {
    let mut name = files[of].name.clone();
    let mut bytes = files[of].bytes.clone();
    let length = bytes.len();
    match harm {
        Harm::Flip(at, bit) => bytes[at % length] ^= 1 << bit,
        Harm::Cut(at) => bytes.truncate(at % length),
        Harm::Grow(byte) => bytes.push(*byte),
        Harm::Blank(at, many) => {
            let at = at % length;
            let end = (at + many).min(length);
            bytes[at..end].fill(0);
        }
        Harm::Rename(by) => name = files[(of + by) % files.len()].name.clone(),
        Harm::Splice(by, at) => {
            let other = &files[(of + by) % files.len()].bytes;
            let at = at % length.min(other.len());
            bytes[at..other.len().min(length)].copy_from_slice(&other[at..other.len().min(length)]);
        }
    }
    let is_other = name != files[of].name || bytes != files[of].bytes;
    (name, bytes, is_other)
}

fn files() -> Vec<sync::Sealed> {
    let first = segment(1, 1, START, BODIES);
    let next = segment(1, 5, first.head.hash, BODIES);
    [
        segment(2, 1, START, BODIES),
        segment(2, 1, START, &[b"b", b"c"]),
        first,
        next,
    ]
    .iter()
    .map(|it| it.seal(&key()).unwrap())
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// A hundred harms of each case: ten thousand files of which none is taken.
    #[test]
    fn of_files_that_were_altered_cut_or_exchanged_none_is_taken(
        harms in prop::collection::vec((0usize..4, harm()), 100)
    ) {
        let files = files();
        for (of, harm) in harms {
            let (name, bytes, is_other) = harmed(&files, of, &harm);
            prop_assert_eq!(taken(&name, &bytes).is_ok(), !is_other, "{:?}", harm);
        }
    }

    /// Somebody of the team, who has its key and seals what they like, alters rows of another's piece.
    #[test]
    fn a_member_alters_no_row_of_another(
        row in 0usize..4,
        what in 0usize..9,
        bit in 0u8..8,
        also in any::<bool>(),
    ) {
        let mut piece = segment(2, 1, START, BODIES);
        let flip = |bytes: &mut [u8]| if let Some(it) = bytes.first_mut() { *it ^= 1 << bit };
        let it = &mut piece.rows[row];
        let before = it.clone();
        match what {
            0 => flip(&mut it.body),
            1 => flip(&mut it.salt),
            2 => it.kind ^= 1 << bit,
            3 => it.subject = Uuid::from_u128(it.subject.as_u128() ^ (1 << bit)),
            4 => it.operation.0 = Uuid::from_u128(it.operation.0.as_u128() ^ (1 << bit)),
            5 => it.operator = match it.operator {
                Some(_) => None,
                None => Some(Uuid::from_u128(4)),
            },
            6 => it.stamp = Stamp::from_bits(it.stamp.bits() ^ (1 << bit)).unwrap(),
            7 => flip(&mut it.commitment),
            _ => it.seq += 0,
        }
        let is_erased = before.body.is_empty();
        let is_other = match what {
            // An erased row has neither; a whole one's commitment is not sent.
            0 | 1 => !is_erased,
            7 => is_erased,
            8 => false,
            _ => true,
        };
        if also && is_other {
            // The hashes made anew, as whoever forges would: then nobody has signed the head.
            let mut hash = START;
            for it in &mut piece.rows {
                if !it.salt.is_empty() {
                    it.commitment = commitment(&it.salt, &it.body);
                }
                it.hash = it.chained(&hash);
                hash = it.hash;
            }
            piece.head.hash = hash;
        }
        let sealed = piece.seal(&key()).unwrap();
        prop_assert_eq!(taken(&sealed.name, &sealed.bytes).is_ok(), !is_other);
    }

    /// Whatever stands in what a member seals, it is read within bounds.
    #[test]
    fn any_bytes_under_the_teams_key_are_refused_in_words(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Certificate::decode(&bytes);
        let _ = Receipt::decode(&bytes);
        let _ = Name::read(&String::from_utf8_lossy(&bytes));
        let name = files()[0].name.clone();
        prop_assert!(taken(&name, &bytes).is_err());
    }
}

/// Also where the name says the length that is left.
#[test]
fn cut_at_whichever_byte_nothing_is_taken() {
    let held = Vec::new();
    let receipt = Receipt {
        device: device(2),
        counter: 5,
        at: 1,
        version: "0.1.0".into(),
        digest: None,
        held,
        signature: [0; 64],
    };
    let receipt = receipt.signed(PROGRAMME, &secret(2));
    let certificate = certificate(Of::Device, 2, Role::Facilitator, 20);
    let mut files = files();
    files.push(receipt.seal(&key()).unwrap());
    files.push(certificate.seal(&key()).unwrap());
    let mut tried = 0;
    for file in files {
        let name = file.name.to_string();
        let (begins, length) = name.rsplit_once('-').unwrap();
        assert_eq!(length, format!("{}.share", file.bytes.len()));
        for cut in 0..file.bytes.len() {
            let bytes = &file.bytes[..cut];
            let renamed = Name::read(&format!("{begins}-{cut}.share"));
            for name in [Some(file.name.clone()), renamed].into_iter().flatten() {
                assert!(taken(&name, bytes).is_err(), "{name} cut at {cut}");
                assert!(Receipt::open(&[key()], &name, bytes).is_err());
                assert!(Certificate::open(&[key()], &name, bytes).is_err());
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}

#[test]
fn of_a_lost_laptop_a_branch_that_nobody_held_counts_for_nothing() {
    let trunk = segment(2, 1, START, &[b"bir", b"iki", b"uc"]);
    let end = trunk.rows[2].hash;
    let held = segment(2, 4, end, &[b"dort", b"bes"]);
    let later = segment(2, 6, held.rows[1].hash, &[b"alti"]);
    // Whoever has the laptop writes on from the same row.
    let planted = segment(2, 4, end, &[b"baska", b"biri", b"yazdi"]);
    let ends = [Held {
        device: device(2),
        seq: 5,
        hash: held.rows[1].hash,
    }];
    let pieces = [&planted, &later, &held, &trunk];
    assert_eq!(counting(&ends, &pieces), [0, 0, 5, 3]);
    // What leads to the end in between is not here yet: then it is not known of what came before.
    assert_eq!(counting(&ends, &[&trunk, &planted]), [0, 0]);
    let whole = segment(
        2,
        1,
        START,
        &[b"bir", b"iki", b"uc", b"dort", b"bes", b"alti"],
    );
    assert_eq!(counting(&ends, &[&whole]), [5]);
}
