//! What happened. Facts are only ever added: a check-in is a fact, and its undoing is another that names it.
//!
//! A fact's name is its place in its device's log (`FactId`), so it needs no id of its own, and what an erasure empties
//! is never what attendance hangs on. Once released, a fact keeps its number, its fields and their meaning for ever.

use chrono::{DateTime, SecondsFormat, Utc};
use uuid::Uuid;

use crate::body::{Body, Value};
use crate::calendar::{Day, TimeOfDay};
use crate::ids::{DeviceId, FactId, MeetingId, OperationId, PersonId, RegistrationId};
use crate::knowledge::{self, Heard};
use crate::signature::{PrintedRow, read_printed, write_printed};
use crate::verb::Verb;
use crate::words::Word;
use crate::written_out::WrittenOut;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// The first change of every operation: which verb, by the wall clock of the laptop.
    OperationDone {
        operation: OperationId,
        verb: Word<Verb>,
        at: DateTime<Utc>,
        /// Why, where somebody said so and no record of its own has a place for it.
        reason: Option<String>,
        /// What the laptop had heard of others since its operation before; `None` where that has not grown, and from
        /// versions that did not say so.
        heard: Option<Vec<Heard>>,
    },
    /// An earlier operation was taken back, as far as it could be.
    OperationUndone { operation: OperationId },
    /// Somebody came through the door of `meeting`.
    CheckedIn(CheckedIn),
    /// The named check-ins do not count. Others of the same person, made elsewhere meanwhile, still do.
    CheckInUndone {
        registration: RegistrationId,
        check_ins: Vec<FactId>,
        reason: Option<String>,
    },
    /// The privacy notice was given. Never a consent (KVKK art. 10: informing stands apart from consenting).
    NoticeShown {
        person: PersonId,
        version: String,
        channel: String,
        at: DateTime<Utc>,
    },
    /// Personal data left the programme on paper or as a file.
    DocumentIssued(DocumentIssued),
    /// A file was written for a person. A paper that is issued is noted by both.
    WrittenOut(WrittenOut),
    /// A letter to somebody was written out, and what it told them.
    LetterWritten(Box<LetterWritten>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedIn {
    pub registration: RegistrationId,
    pub meeting: MeetingId,
    pub at: DateTime<Utc>,
    /// A word of `CheckInMethod`, or of a later version.
    pub method: String,
    /// The answer that was overruled at the door: `waiting_list`, `undecided`, …
    pub anyway: Option<String>,
    /// Where it was read off a signed sheet: `SHEET/ROW`.
    pub paper: Option<String>,
    /// The day for which the meeting was planned, where the laptop's clock, which `at` is from, was on another one:
    /// `YYYY-MM-DD`.
    pub meeting_day: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentIssued {
    /// What it is about: a meeting, a route, the programme.
    pub about: Uuid,
    pub kind: String,
    pub variant: Option<String>,
    pub language: String,
    /// The id printed on it.
    pub sheet: String,
    pub sha256: String,
    pub rows: u32,
    pub at: DateTime<Utc>,
    /// Of a report, which does not move any more.
    pub report: Option<Box<ReportIssued>>,
    /// Of a sheet to be signed: who stands where. Empty of other papers, and of those that were issued before this was kept.
    pub printed: Vec<PrintedRow>,
}

/// What one letter told its reader: of which meeting, when and where it was to be, and what it did to their calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterWritten {
    pub registration: RegistrationId,
    /// By which it is named when it turns out that it was never sent.
    pub letter: Uuid,
    pub meeting: MeetingId,
    /// A word of [`crate::letter::LetterKind`], or of a later version.
    pub kind: String,
    pub language: String,
    pub at: DateTime<Utc>,
    /// Who read it: an institution that had yet to name somebody is nobody.
    pub person: Option<PersonId>,
    /// `YYYY-MM-DD`; nothing where it named no day.
    pub date: Option<Day>,
    pub starts: Option<TimeOfDay>,
    pub ends: Option<TimeOfDay>,
    pub place: Option<String>,
    /// The entry for calendars that came with it.
    pub uid: Option<String>,
    pub sequence: Option<u32>,
    /// The entries that it took out of calendars: `UID:SEQUENCE` with blanks between.
    pub taken_out: Option<String>,
    /// The id of the run that it was written in, which the issued paper bears.
    pub run: String,
}

/// What is kept of a report besides what is kept of every paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportIssued {
    /// `R5.2-TR-1-K7QX`
    pub number: String,
    /// Whom it is for; a word of [`crate::written_out::Tier`].
    pub tier: String,
    /// The figures it prints, as JSON.
    pub figures: String,
    /// How far the log of each laptop was held when it was read: `DEVICE:SEQ` with blanks between.
    pub position: String,
    /// Under which hash its bytes are kept.
    pub kept: String,
}

/// The first row of each operation: what is being done.
pub const OPERATION_DONE: u16 = 200;
const OPERATION_UNDONE: u16 = 201;
pub const CHECKED_IN: u16 = 202;
pub const CHECK_IN_UNDONE: u16 = 203;
const NOTICE_SHOWN: u16 = 204;
const DOCUMENT_ISSUED: u16 = 205;
const WRITTEN_OUT: u16 = 206;
const LETTER_WRITTEN: u16 = 207;

impl Fact {
    /// Every number that this version knows.
    pub const NUMBERS: &'static [u16] = &[
        OPERATION_DONE,
        OPERATION_UNDONE,
        CHECKED_IN,
        CHECK_IN_UNDONE,
        NOTICE_SHOWN,
        DOCUMENT_ISSUED,
        WRITTEN_OUT,
        LETTER_WRITTEN,
    ];

    pub fn number(&self) -> u16 {
        match self {
            Fact::OperationDone { .. } => OPERATION_DONE,
            Fact::OperationUndone { .. } => OPERATION_UNDONE,
            Fact::CheckedIn(_) => CHECKED_IN,
            Fact::CheckInUndone { .. } => CHECK_IN_UNDONE,
            Fact::NoticeShown { .. } => NOTICE_SHOWN,
            Fact::DocumentIssued(_) => DOCUMENT_ISSUED,
            Fact::WrittenOut(_) => WRITTEN_OUT,
            Fact::LetterWritten(_) => LETTER_WRITTEN,
        }
    }

    /// What screens call the news about it; an operation by itself is none.
    pub fn topic(&self) -> Option<&'static str> {
        topic(self.number())
    }

    /// The row it is about.
    pub fn subject(&self) -> Uuid {
        match self {
            Fact::OperationDone { operation, .. } | Fact::OperationUndone { operation } => {
                operation.0
            }
            Fact::CheckedIn(it) => it.registration.0,
            Fact::CheckInUndone { registration, .. } => registration.0,
            Fact::NoticeShown { person, .. } => person.0,
            Fact::DocumentIssued(it) => it.about,
            Fact::WrittenOut(it) => it.about,
            Fact::LetterWritten(it) => it.registration.0,
        }
    }

    pub fn body(&self) -> Body {
        let fields: Vec<(u16, Value)> = match self {
            Fact::OperationDone {
                verb,
                at,
                reason,
                heard,
                ..
            } => vec![
                (1, verb.as_str().into()),
                (2, time(*at)),
                (3, reason.clone().into()),
                (
                    4,
                    heard
                        .as_ref()
                        .map_or(Value::Null, |it| Value::Bytes(knowledge::write(it))),
                ),
            ],
            Fact::OperationUndone { .. } => vec![],
            Fact::CheckedIn(it) => vec![
                (1, it.meeting.0.into()),
                (2, time(it.at)),
                (3, it.method.clone().into()),
                (4, it.anyway.clone().into()),
                (5, it.paper.clone().into()),
                (6, it.meeting_day.clone().into()),
            ],
            Fact::CheckInUndone {
                check_ins, reason, ..
            } => {
                vec![(1, fact_ids(check_ins)), (2, reason.clone().into())]
            }
            Fact::NoticeShown {
                version,
                channel,
                at,
                ..
            } => {
                vec![
                    (1, version.clone().into()),
                    (2, channel.clone().into()),
                    (3, time(*at)),
                ]
            }
            Fact::DocumentIssued(it) => vec![
                (1, it.kind.clone().into()),
                (2, it.variant.clone().into()),
                (3, it.language.clone().into()),
                (4, it.sheet.clone().into()),
                (5, it.sha256.clone().into()),
                (6, it.rows.into()),
                (7, time(it.at)),
                (8, of_report(it, |it| &it.number)),
                (9, of_report(it, |it| &it.tier)),
                (10, of_report(it, |it| &it.figures)),
                (11, of_report(it, |it| &it.position)),
                (12, of_report(it, |it| &it.kept)),
                (13, printed(&it.printed)),
            ],
            Fact::WrittenOut(it) => vec![
                (1, it.thing.clone().into()),
                (2, it.place.clone().into()),
                (3, it.tier.clone().into()),
                (4, it.count.into()),
            ],
            Fact::LetterWritten(it) => vec![
                (1, it.letter.into()),
                (2, it.meeting.0.into()),
                (3, it.kind.clone().into()),
                (4, it.language.clone().into()),
                (5, time(it.at)),
                (6, it.person.map(|it| it.0).into()),
                (7, it.date.clone().into()),
                (8, it.starts.clone().into()),
                (9, it.ends.clone().into()),
                (10, it.place.clone().into()),
                (11, it.uid.clone().into()),
                (12, it.sequence.into()),
                (13, it.taken_out.clone().into()),
                (14, it.run.clone().into()),
            ],
        };
        Body(
            fields
                .into_iter()
                .filter(|(_, value)| *value != Value::Null)
                .collect(),
        )
    }

    /// The fact of this kind, or `None` when the kind is not known or a field that it needs is missing or of another
    /// type: then it stays in the log for a version that understands it.
    pub fn read(number: u16, subject: Uuid, body: &Body) -> Option<Fact> {
        let text = |number| match body.get(number) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let at = |number| {
            let text = text(number)?;
            Some(DateTime::parse_from_rfc3339(&text).ok()?.to_utc())
        };
        let id = |number| match body.get(number) {
            Some(Value::Id(id)) => Some(*id),
            _ => None,
        };
        let count = |number| match body.get(number) {
            Some(Value::Int(count)) => u32::try_from(*count).ok(),
            _ => None,
        };
        Some(match number {
            OPERATION_DONE => Fact::OperationDone {
                operation: OperationId(subject),
                verb: Word::read(&text(1)?),
                at: at(2)?,
                reason: text(3),
                heard: body.get(4).and_then(Value::bytes).map(knowledge::read),
            },
            OPERATION_UNDONE => Fact::OperationUndone {
                operation: OperationId(subject),
            },
            CHECKED_IN => Fact::CheckedIn(CheckedIn {
                registration: RegistrationId(subject),
                meeting: MeetingId(id(1)?),
                at: at(2)?,
                method: text(3)?,
                anyway: text(4),
                paper: text(5),
                meeting_day: text(6).map(Day::from),
            }),
            CHECK_IN_UNDONE => Fact::CheckInUndone {
                registration: RegistrationId(subject),
                check_ins: read_fact_ids(body.get(1)?)?,
                reason: text(2),
            },
            NOTICE_SHOWN => Fact::NoticeShown {
                person: PersonId(subject),
                version: text(1)?,
                channel: text(2)?,
                at: at(3)?,
            },
            DOCUMENT_ISSUED => Fact::DocumentIssued(DocumentIssued {
                about: subject,
                kind: text(1)?,
                variant: text(2),
                language: text(3)?,
                sheet: text(4)?,
                sha256: text(5)?,
                rows: count(6)?,
                at: at(7)?,
                report: read_report(body).map(Box::new),
                printed: read_printed(body.get(13).and_then(Value::bytes).unwrap_or_default()),
            }),
            WRITTEN_OUT => Fact::WrittenOut(WrittenOut {
                about: subject,
                thing: text(1)?,
                place: text(2)?,
                tier: text(3)?,
                count: count(4)?,
            }),
            LETTER_WRITTEN => Fact::LetterWritten(Box::new(LetterWritten {
                registration: RegistrationId(subject),
                letter: id(1)?,
                meeting: MeetingId(id(2)?),
                kind: text(3)?,
                language: text(4)?,
                at: at(5)?,
                person: id(6).map(PersonId),
                date: text(7).map(Day::from),
                starts: text(8).map(TimeOfDay::from),
                ends: text(9).map(TimeOfDay::from),
                place: text(10),
                uid: text(11),
                sequence: count(12),
                taken_out: text(13),
                run: text(14)?,
            })),
            _ => return None,
        })
    }
}

/// What screens call the news of facts of this kind.
pub fn topic(number: u16) -> Option<&'static str> {
    match number {
        CHECKED_IN | CHECK_IN_UNDONE => Some("check_ins"),
        NOTICE_SHOWN => Some("people"),
        DOCUMENT_ISSUED | LETTER_WRITTEN => Some("documents"),
        // No screen shows what was written out.
        _ => None,
    }
}

/// A time as the log and the tables write it: UTC to the millisecond.
pub fn time_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn of_report(issued: &DocumentIssued, field: impl Fn(&ReportIssued) -> &String) -> Value {
    issued.report.as_ref().map(|it| field(it).clone()).into()
}

fn read_report(body: &Body) -> Option<ReportIssued> {
    let text = |number| match body.get(number) {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    };
    Some(ReportIssued {
        number: text(8)?,
        tier: text(9)?,
        figures: text(10)?,
        position: text(11)?,
        kept: text(12)?,
    })
}

fn printed(rows: &[PrintedRow]) -> Value {
    match rows {
        [] => Value::Null,
        rows => Value::Bytes(write_printed(rows)),
    }
}

fn time(at: DateTime<Utc>) -> Value {
    Value::Text(time_text(at))
}

/// 24 bytes each: the device, then the place in its log, little-endian.
fn fact_ids(ids: &[FactId]) -> Value {
    let bytes = ids
        .iter()
        .flat_map(|id| {
            id.device
                .0
                .as_bytes()
                .iter()
                .copied()
                .chain(id.seq.to_le_bytes())
        })
        .collect();
    Value::Bytes(bytes)
}

fn read_fact_ids(value: &Value) -> Option<Vec<FactId>> {
    let chunks = value.bytes()?.chunks_exact(24);
    if !chunks.remainder().is_empty() {
        return None;
    }
    chunks
        .map(|chunk| {
            let (device, seq) = chunk.split_at(16);
            Some(FactId {
                device: DeviceId(Uuid::from_slice(device).ok()?),
                seq: u64::from_le_bytes(seq.try_into().ok()?),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stamp::Stamp;

    #[test]
    fn every_fact_survives_writing_and_reading() {
        let at = DateTime::parse_from_rfc3339("2026-11-24T06:31:05.250Z")
            .unwrap()
            .to_utc();
        let uuid = Uuid::from_u128(7);
        let id = FactId {
            device: DeviceId(Uuid::from_u128(9)),
            seq: 41,
        };
        let facts = [
            Fact::OperationDone {
                operation: OperationId(uuid),
                verb: Verb::Import.into(),
                at,
                reason: Some("salon küçük".into()),
                heard: Some(vec![Heard {
                    device: DeviceId(Uuid::from_u128(9)),
                    upto: Stamp::from_bits(77).unwrap(),
                }]),
            },
            Fact::OperationUndone {
                operation: OperationId(uuid),
            },
            Fact::CheckedIn(CheckedIn {
                registration: RegistrationId(uuid),
                meeting: MeetingId(Uuid::from_u128(3)),
                at,
                method: "search".into(),
                anyway: Some("waiting_list".into()),
                paper: None,
                meeting_day: Some("2026-05-04".into()),
            }),
            Fact::CheckInUndone {
                registration: RegistrationId(uuid),
                check_ins: vec![id, FactId { seq: 42, ..id }],
                reason: None,
            },
            Fact::NoticeShown {
                person: PersonId(uuid),
                version: "1".into(),
                channel: "shown".into(),
                at,
            },
            Fact::DocumentIssued(DocumentIssued {
                about: uuid,
                kind: "sign_in_sheet".into(),
                variant: Some("blank".into()),
                language: "tr".into(),
                sheet: "ABCDEFGHIJ".into(),
                sha256: "00".into(),
                rows: 20,
                at,
                report: Some(Box::new(ReportIssued {
                    number: "R1.1-TR-1-K7QX".into(),
                    tier: "donor".into(),
                    figures: "{}".into(),
                    position: "00:7".into(),
                    kept: "00".into(),
                })),
                printed: vec![PrintedRow {
                    page: 1,
                    row: 1,
                    registration: Some(RegistrationId(uuid)),
                }],
            }),
            Fact::WrittenOut(WrittenOut {
                about: uuid,
                thing: "letters".into(),
                place: "stick".into(),
                tier: "internal".into(),
                count: 12,
            }),
            Fact::LetterWritten(Box::new(LetterWritten {
                registration: RegistrationId(uuid),
                letter: Uuid::from_u128(11),
                meeting: MeetingId(Uuid::from_u128(3)),
                kind: "selected".into(),
                language: "tr".into(),
                at,
                person: Some(PersonId(Uuid::from_u128(5))),
                date: Some("2027-03-14".into()),
                starts: Some("10:00".into()),
                ends: None,
                place: Some("Kıyı Evi, Trabzon".into()),
                uid: Some("0190".into()),
                sequence: Some(2),
                taken_out: Some("0191:4".into()),
                run: "ABCDEFGHIJ".into(),
            })),
        ];
        assert_eq!(facts.len(), Fact::NUMBERS.len(), "each kind once");
        for fact in facts {
            let body = Body::decode(&fact.body().encode()).unwrap();
            assert_eq!(Fact::read(fact.number(), fact.subject(), &body), Some(fact));
        }
    }

    #[test]
    fn a_fact_without_what_it_needs_is_not_read() {
        assert_eq!(Fact::read(CHECKED_IN, Uuid::nil(), &Body::default()), None);
        assert_eq!(Fact::read(65_000, Uuid::nil(), &Body::default()), None);
    }
}
