//! The list of a meeting and its desk: who is looked for, who is found, who came.

use super::*;
use domain::answer::Sex;
use domain::calendar::{Day, Moment};
use domain::check_in::{CheckInMethod, FoundKind, HitState, NoticeGiven, Outcome};
use domain::ids::{MeetingId, OperationId, OrganisationId, PersonId, RegistrationId, RowId};
use domain::registration::Category;
use domain::registration::Reply;
use domain::registration::Source;
use domain::registration::WithdrawnBy;
use domain::selection::Reason;
use domain::words::Word;

views! {
    struct RegistrationItem {
        pub registration: RegistrationId,
        pub person: Option<PersonId>,
        pub name: Option<String>,
        pub organisation: Option<String>,
        /// By which it is opened; two organisations may have one name.
        pub organisation_id: Option<OrganisationId>,
        pub kind: Option<String>,
        pub group: Option<String>,
        pub role: Option<String>,
        pub category: Word<Category>,
        pub selection: Word<domain::registration::Selection>,
        pub reply: Word<Reply>,
        pub withdrawn: Option<Word<WithdrawnBy>>,
        /// `no_reply` where the seat of somebody silent was given on, else what was said
        pub withdrawn_reason: Option<String>,
        pub code: String,
        pub arrived_at: Option<Moment>,
        pub source: Word<Source>,
        /// They are on the list of this meeting because they came, and for nothing else: the registration is at another
        /// meeting by now, or was taken back.
        pub by_arrival: bool,
    }

    /// Which meeting the desk opens: `meeting` when exactly one is today, else the candidates to ask about, the nearest
    /// first and those without a date last.
    /// `far` when today is more than two weeks from every dated meeting: the laptop's date may be wrong.
    struct Today {
        pub date: Day,
        pub meeting: Option<MeetingId>,
        pub candidates: Vec<MeetingItem>,
        pub far: bool,
        /// When this laptop last wrote a backup.
        pub last_backup: Option<Moment>,
    }

    /// The numbers of the desk, and who came last. `waiting` is the length of the waiting list.
    struct Desk {
        pub meeting: MeetingItem,
        pub arrived: u32,
        /// Expected and not in yet.
        pub expected: u32,
        pub walk_ins: u32,
        pub waiting: u32,
        pub latest: Vec<Arrival>,
        pub other_day: Option<OtherDay>,
    }

    struct Arrival {
        pub registration: RegistrationId,
        pub name: String,
        pub organisation: Option<String>,
        pub at: Moment,
        pub device: String,
        pub here: bool,
        pub walk_in: bool,
    }

    /// What this laptop's clock says and when the meeting is; only said where they differ.
    struct OtherDay {
        pub clock: Day,
        pub meeting: Day,
    }

    struct Hits {
        pub hits: Vec<Hit>,
        /// How many there are in all: of this meeting, of those who applied on its route and have no place yet, and of
        /// other meetings.
        pub here: u32,
        pub to_place: u32,
        pub elsewhere: u32,
        /// The registration of whom Enter lets in: somebody expected here, found by name without a slip, and as nobody
        /// else here is.
        pub preselected: Option<RegistrationId>,
    }

    /// A person found. `here` says that the registration is of the meeting that was searched. Who is still to be placed has no
    /// registration: it is the one that a check-in or a placing will make of their application.
    struct Hit {
        pub registration: RegistrationId,
        pub person: Option<PersonId>,
        pub name: String,
        pub organisation: Option<String>,
        pub kind: Option<String>,
        pub state: HitState,
        #[serde(with = "none_is_empty")]
        #[cfg_attr(feature = "bindings", specta(type = MeetingId))]
        pub meeting: Option<MeetingId>,
        pub city: Option<String>,
        pub here: bool,
        pub arrived_at: Option<Moment>,
        /// Only where somebody else who was found looks the same.
        pub apart: Option<Apart>,
    }

    /// By what two people of one name and one organisation are told apart: the last digits of a telephone, and no more of it.
    struct Apart {
        pub role: Option<String>,
        pub phone_end: Option<String>,
    }

    /// What a search everywhere found. Of a person `id` is a registration and `detail` the organisation, of an
    /// organisation `detail` is the code of its kind; `meeting` is where to look at them, null while they have none. Of
    /// somebody who is still to be placed `id` is the application, and `route` where they wait.
    struct Found {
        pub kind: FoundKind,
        pub id: RowId,
        pub name: String,
        pub detail: String,
        pub meeting: Option<MeetingId>,
        pub route: Option<u32>,
    }

    /// The answer at the door. `to_place` says of an undecided one that they applied and are on the list of no meeting yet.
    struct CheckIn {
        pub outcome: Outcome,
        pub to_place: bool,
        pub registration: Option<RegistrationId>,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub kind: Option<String>,
        pub group: Option<String>,
        pub role: Option<String>,
        pub note: Option<String>,
        /// When (of this check-in, or of the earlier one) and on which laptop.
        pub at: Option<Moment>,
        pub device: Option<String>,
        /// The nth to arrive, from 1.
        pub nth: Option<u32>,
        /// For `other_meeting`: where the person is registered.
        pub city: Option<String>,
        pub date: Option<Day>,
        pub operation: Option<OperationId>,
        pub hits: Vec<Hit>,
        pub other_day: Option<OtherDay>,
        /// The meeting was called off: it is said, and holds nobody up.
        pub cancelled: bool,
        /// Only where somebody else on the list looks the same.
        pub apart: Option<Apart>,
        pub access_need: Option<String>,
        pub meal_need: Option<String>,
        /// For `waiting_list`: why they wait.
        pub waits_for: Vec<Reason>,
    }

    struct CheckInItem {
        pub registration: RegistrationId,
        pub person: Option<PersonId>,
        pub name: Option<String>,
        pub at: Moment,
        pub device: String,
        pub method: Word<CheckInMethod>,
        /// The meeting's day, where `at` is on another: the laptop's clock was wrong, or it was entered later.
        pub meeting_day: Option<Day>,
        /// The question at the door that was answered with yes all the same.
        pub anyway: Option<Outcome>,
    }

    /// What a verb answers when all of an organisation was let in at once.
    struct GroupCheckIn {
        pub admitted: Vec<Arrival>,
        pub operation: Option<OperationId>,
    }

    /// What the walk-in form asks. `notice` is the channel by which the privacy notice was given; without it nothing is
    /// saved.
    struct WalkInForm {
        pub name: String,
        pub organisation: String,
        pub kind: Option<String>,
        pub role: Option<String>,
        pub category: Option<Word<Category>>,
        pub phone: Option<String>,
        pub email: Option<String>,
        /// Null for not asked.
        pub sex: Option<Word<Sex>>,
        pub notice: Option<Word<NoticeGiven>>,
    }
}

/// Whoever has applied and is still to be placed is at no meeting; on the wire that has always been an empty text.
mod none_is_empty {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<T: Display, S: Serializer>(
        id: &Option<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match id {
            Some(id) => serializer.collect_str(id),
            None => serializer.serialize_str(""),
        }
    }

    pub(super) fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<T>, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.is_empty() {
            true => Ok(None),
            false => text
                .parse()
                .map(Some)
                .map_err(|_| D::Error::custom("no id")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_at_no_meeting_has_an_empty_one() {
        let hit = Hit {
            registration: "00000000-0000-7000-8000-000000000001".parse().unwrap(),
            person: None,
            name: "Ayşe Işık".into(),
            organisation: None,
            kind: None,
            state: HitState::ToPlace,
            meeting: None,
            city: None,
            here: false,
            arrived_at: None,
            apart: None,
        };
        let at_one = Hit {
            meeting: Some("00000000-0000-7000-8000-000000000002".parse().unwrap()),
            ..hit.clone()
        };
        for (hit, meeting) in [(hit, ""), (at_one, "00000000-0000-7000-8000-000000000002")] {
            let json = serde_json::to_value(&hit).unwrap();
            assert_eq!(json["meeting"], meeting);
            assert_eq!(serde_json::from_value::<Hit>(json).unwrap(), hit);
        }
    }
}
