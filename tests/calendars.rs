//! The entry in a reader's own calendar, over every chain of two changes of plan: after the letters that fall due there lies
//! in it what holds, once, and nothing else. The files are read by a library that has not written them.

use std::collections::BTreeMap;
use std::path::Path;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarMethod, ICalendarProperty,
    ICalendarStatus, ICalendarValue,
};
use chrono::NaiveDateTime;
use programme::ids::{MeetingId, RegistrationId};
use programme::view::{AddForm, LetterDue, MoveForm};
use programme::vocabulary::{Language, LetterKind};
use programme::words::Words;
use programme::{LetterOptions, When};

use crate::support::{World, world};

/// What a calendar keeps of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Kept {
    sequence: i64,
    starts: NaiveDateTime,
    ends: NaiveDateTime,
    summary: String,
    location: String,
}

/// A calendar as RFC 5546 has it: what is older than what it knows it does not take.
#[derive(Debug, Default)]
struct Calendar {
    known: BTreeMap<String, (i64, Option<Kept>)>,
}

fn value(of: &ICalendarComponent, name: ICalendarProperty) -> &ICalendarValue {
    let entry = of.property(&name);
    let entry = entry.unwrap_or_else(|| panic!("{name:?} in {of:?}"));
    &entry.values[0]
}

fn text(of: &ICalendarComponent, name: ICalendarProperty) -> String {
    value(of, name).as_text().unwrap().to_owned()
}

fn time(of: &ICalendarComponent, name: ICalendarProperty) -> NaiveDateTime {
    let at = value(of, name).as_partial_date_time().unwrap();
    let date = chrono::NaiveDate::from_ymd_opt(
        i32::from(at.year.unwrap()),
        u32::from(at.month.unwrap()),
        u32::from(at.day.unwrap()),
    );
    let (hour, minute) = (at.hour.unwrap_or(0), at.minute.unwrap_or(0));
    let date = date.unwrap();
    date.and_hms_opt(u32::from(hour), u32::from(minute), 0)
        .unwrap()
}

impl Calendar {
    fn takes(&mut self, file: &Path) {
        let text_of_file = std::fs::read_to_string(file).unwrap();
        let read = ICalendar::parse(&text_of_file)
            .unwrap_or_else(|wrong| panic!("{wrong:?} in {text_of_file}"));
        let is = |it: &&ICalendarComponent, of| it.component_type == of;
        let mut all = read.components.iter();
        let whole = all.find(|it| is(it, ICalendarComponentType::VCalendar));
        let method = value(whole.unwrap(), ICalendarProperty::Method);
        let events: Vec<_> = read
            .components
            .iter()
            .filter(|it| is(it, ICalendarComponentType::VEvent))
            .collect();
        assert_eq!(events.len(), 1, "one entry in a file: {text_of_file}");
        let event = events[0];
        let cancelled = *method == ICalendarValue::Method(ICalendarMethod::Cancel);
        let status = value(event, ICalendarProperty::Status);
        match cancelled {
            true => assert_eq!(*status, ICalendarValue::Status(ICalendarStatus::Cancelled)),
            false => {
                assert_eq!(*method, ICalendarValue::Method(ICalendarMethod::Publish));
                assert_eq!(*status, ICalendarValue::Status(ICalendarStatus::Confirmed));
            }
        }
        let kept = Kept {
            sequence: value(event, ICalendarProperty::Sequence)
                .as_integer()
                .unwrap(),
            starts: time(event, ICalendarProperty::Dtstart),
            ends: time(event, ICalendarProperty::Dtend),
            summary: text(event, ICalendarProperty::Summary),
            location: text(event, ICalendarProperty::Location),
        };
        assert!(kept.ends > kept.starts, "an entry has a length: {kept:?}");
        assert_eq!(kept.summary.starts_with("İPTAL: "), cancelled, "{kept:?}");
        let uid = text(event, ICalendarProperty::Uid);
        let known = self.known.get(&uid).cloned();
        if let Some((sequence, before)) = &known {
            assert!(
                kept.sequence >= *sequence,
                "a calendar takes nothing that is older: {kept:?} after {known:?}"
            );
            let says_the_same = before.as_ref() == Some(&kept);
            assert!(kept.sequence > *sequence || says_the_same, "{kept:?}");
            if let (true, Some(before)) = (cancelled, before) {
                assert_eq!(kept.starts, before.starts, "with its old day");
            }
        }
        assert!(!cancelled || known.is_some(), "{kept:?} was never sent");
        let sequence = kept.sequence;
        let kept = (!cancelled).then_some(kept);
        self.known.insert(uid, (sequence, kept));
    }

    fn entries(&self) -> Vec<(String, Kept)> {
        let all = self.known.iter();
        let all = all.filter_map(|(uid, (_, kept))| Some((uid.clone(), kept.clone()?)));
        all.collect()
    }
}

/// Somebody who was told to come to a meeting, and what lies in their calendar.
struct Reader {
    world: World,
    /// Where they stand, and another meeting of the tour.
    here: MeetingId,
    there: MeetingId,
    who: RegistrationId,
    calendar: Calendar,
    run: u32,
    written: Vec<LetterKind>,
}

type Change = (&'static str, fn(&mut Reader));

fn edit(reader: &mut Reader, pair: (&str, &str)) {
    let pair = [(pair.0.to_owned(), pair.1.to_owned())];
    let here = reader.here.to_string();
    let done = reader
        .world
        .programme
        .edit("meeting", &here, &pair, Some("plan".into()));
    let _ = done;
}

/// What does not make sense after another change is refused, and changes nothing.
const CHANGES: &[Change] = &[
    ("another day", |it| {
        let to = When {
            date: "2027-04-20".into(),
            start: None,
            end: None,
        };
        let _ = it.world.programme.move_meeting(it.here, &to, Some("kar"));
    }),
    ("another hour", |it| edit(it, ("start", "11:00"))),
    ("another place", |it| edit(it, ("venue", "Kültür Merkezi"))),
    ("postponed", |it| {
        let _ = it.world.programme.postpone(it.here, Some("kar"));
    }),
    ("called off", |it| {
        let _ = it.world.programme.cancel(it.here, Some("kar"));
    }),
    ("opened again", |it| {
        let _ = it.world.programme.reopen(it.here, Some("kar dindi"));
    }),
    ("joined with another", |it| {
        let merged = it
            .world
            .programme
            .merge_meetings(it.here, it.there, Some("kar"));
        if merged.is_ok() {
            std::mem::swap(&mut it.here, &mut it.there);
        }
    }),
    ("moved to another", |it| {
        let how = MoveForm::default();
        let moved = it
            .world
            .programme
            .move_to(it.here, &[it.who], it.there, &how);
        if moved.is_ok_and(|moved| !moved.moved.is_empty()) {
            std::mem::swap(&mut it.here, &mut it.there);
        }
    }),
    ("taken off by the team", |it| {
        let _ = it
            .world
            .programme
            .withdraw(it.here, it.who, "team", "mükerrer");
    }),
    ("they do not come", |it| {
        let _ = it
            .world
            .programme
            .reply(it.here, it.who, "not_coming", "phone", None);
    }),
    ("on the waiting list", |it| {
        let reason = Some("kurul");
        let _ = it
            .world
            .programme
            .decide(it.here, it.who, "waiting", reason);
    }),
];

impl Reader {
    /// At two meetings of the tour that nobody else stands at.
    fn told(mut world: World, nth: usize) -> Reader {
        let all = world.programme.meetings().unwrap();
        let [here, there] = [2 * nth, 2 * nth + 1].map(|at| all[at].meeting);
        let mut who = None;
        for (meeting, name) in [
            (here, format!("Ayşe Işık {nth}")),
            (there, format!("İlker Şahin {nth}")),
        ] {
            let day = if meeting == here {
                "2027-03-14"
            } else {
                "2027-03-16"
            };
            for (field, value) in [
                ("date", day),
                ("start", "10:00"),
                ("end", "13:30"),
                ("venue", "Kıyı Evi"),
            ] {
                let pair = [(field.to_owned(), value.to_owned())];
                let which = meeting.to_string();
                world
                    .programme
                    .edit("meeting", &which, &pair, Some("plan".into()))
                    .unwrap();
            }
            let form = AddForm {
                name: name.clone(),
                new_person: true,
                email: Some("okur@example.org".into()),
                organisation: Some(format!("{name} Derneği")),
                notice: Some(programme::vocabulary::Word::read("later")),
                ..AddForm::default()
            };
            let added = world.programme.add(meeting, &form).unwrap();
            let id = added.registration.unwrap();
            world
                .programme
                .decide(meeting, id, "selected", Some("kurul"))
                .unwrap();
            who = who.or(Some(id));
        }
        let mut reader = Reader {
            world,
            here,
            there,
            who: who.unwrap(),
            calendar: Calendar::default(),
            run: 0,
            written: Vec::new(),
        };
        reader.read_what_is_due();
        assert_eq!(reader.written, [LetterKind::Selected]);
        reader
    }

    fn due(&self) -> Vec<LetterDue> {
        let at = |meeting| self.world.programme.letters_due(Some(meeting));
        let mut due = [self.here, self.there]
            .map(|it| at(it).unwrap().items)
            .concat();
        due.retain(|it| it.registration == self.who);
        due
    }

    /// Writes the letter that they wait for, as the list of those says, and opens its files.
    fn read_what_is_due(&mut self) {
        let due = self.due();
        let due: Vec<_> = due.iter().collect();
        assert!(due.len() <= 1, "one word at a time: {due:?}");
        let Some(it) = due.first().filter(|it| !it.day_missing) else {
            return;
        };
        assert!(it.since.is_some(), "{it:?}");
        self.run += 1;
        let folder = self
            .world
            .path(&format!("mektup-{}-{}", self.who, self.run));
        let options = LetterOptions {
            kind: it.kind.word().into(),
            language: Language::Tr,
            only: vec![self.who],
            issued_at: None,
        };
        let meeting = it.meeting;
        self.written.push(it.kind);
        let written = self
            .world
            .programme
            .write_letters(meeting, &folder, &options)
            .unwrap();
        let mut calendars: Vec<_> = written
            .files
            .iter()
            .filter(|it| it.ends_with(".ics"))
            .collect();
        calendars.sort();
        for file in calendars {
            self.calendar.takes(Path::new(file));
        }
    }

    /// What has to lie in their calendar after everything that was due.
    fn expected(&self) -> Option<(String, NaiveDateTime)> {
        let items = self.world.programme.registrations(self.here).unwrap();
        let row = items.iter().find(|it| it.registration == self.who)?;
        let is_out = ["waiting", "not_selected", "not_eligible"];
        let comes = row.withdrawn.is_none()
            && !is_out.contains(&row.selection.on_the_wire())
            && row.reply.on_the_wire() != "not_coming";
        let meeting = self.world.programme.meeting(self.here).unwrap();
        let date = meeting.date.map(|it| it.to_string());
        let is_on = meeting.status.on_the_wire() != "cancelled";
        let date = date.filter(|_| comes && is_on)?;
        let start = meeting.start.map(|it| it.to_string()).unwrap();
        let at = format!("{date}T{start}:00").parse().unwrap();
        Some((self.here.to_string(), at))
    }
}

#[test]
fn after_every_two_changes_a_calendar_holds_what_holds_and_nothing_else() {
    let mut seen: Vec<LetterKind> = Vec::new();
    for (first, change) in CHANGES {
        let mut row = world();
        for (nth, (second, then)) in CHANGES.iter().enumerate() {
            let mut reader = Reader::told(row, nth);
            let chain = format!("{first}, {second}");
            for change in [change, then] {
                change(&mut reader);
                reader.read_what_is_due();
                let entries = reader.calendar.entries();
                let lies: Vec<_> = entries
                    .iter()
                    .map(|(uid, kept)| (uid.clone(), kept.starts))
                    .collect();
                let wanted: Vec<_> = reader.expected().into_iter().collect();
                assert_eq!(lies, wanted, "{chain}: after {:?}", reader.written);
                // It was said: nobody is told twice.
                let due = reader.due();
                let is_said = due.iter().all(|it| it.day_missing);
                assert!(is_said, "{chain}: {:?} then {due:?}", reader.written);
            }
            seen.extend(&reader.written);
            row = reader.world;
        }
    }
    for kind in [
        LetterKind::Selected,
        LetterKind::Waiting,
        LetterKind::Changed,
        LetterKind::Moved,
        LetterKind::Merged,
        LetterKind::OtherMeeting,
        LetterKind::Postponed,
        LetterKind::Cancelled,
        LetterKind::Withdrawn,
    ] {
        assert!(seen.contains(&kind), "{kind:?} was never due");
    }
    assert!(Words::of(Language::En).has("letter-event-cancelled"));
}

/// Ways in which cancellations of other programs did not arrive, each rebuilt: a reader would be left with a meeting that is
/// not.
#[test]
fn a_cancellation_lacks_nothing_for_which_others_were_not_taken() {
    let mut reader = Reader::told(world(), 0);
    let change = CHANGES.iter().find(|it| it.0 == "postponed").unwrap().1;
    change(&mut reader);
    reader.read_what_is_due();
    let folder = reader
        .world
        .path(&format!("mektup-{}-{}", reader.who, reader.run));
    let file = |ending: &str| {
        let mut names = std::fs::read_dir(&folder).unwrap();
        let found = names.find(|it| {
            let name = it.as_ref().unwrap().file_name();
            name.to_str().unwrap().ends_with(ending)
        });
        std::fs::read_to_string(found.unwrap().unwrap().path()).unwrap()
    };
    let (entry, draft) = (file(".ics").replace("\r\n ", ""), file(".eml"));
    let at = |part: &str| {
        let at = entry.find(part);
        at.unwrap_or_else(|| panic!("{part} in {entry}"))
    };
    for (of, holds) in [
        // Couchers-org/couchers#8557: the method behind the entry, and none in the mail.
        ("method first", at("METHOD:CANCEL") < at("BEGIN:VEVENT")),
        ("method of the part", draft.contains("method=\"CANCEL\"")),
        // calcom/cal.diy#29706: a request that is cancelled.
        ("no request", !entry.contains("REQUEST")),
        // markuspoerschke/iCal#84: a cancellation of today.
        ("its own day", entry.contains(":20270314T100000")),
        // tutao/tutanota#5732: an update that is not newer.
        ("newer", !entry.contains("SEQUENCE:0")),
        // ical4j/ical4j#423, indico/indico#6372: where it stays all the same, it says what it is.
        ("says so", entry.contains("SUMMARY:İPTAL: ")),
    ] {
        assert!(holds, "{of}: {entry}");
    }
    // indico/indico#5554: nobody is reminded of what is not to be.
    let letters = reader.world.programme.letters(reader.here).unwrap();
    let reminder = letters
        .kinds
        .iter()
        .find(|it| it.kind == LetterKind::Reminder);
    assert!(reminder.unwrap().day_missing);
}
