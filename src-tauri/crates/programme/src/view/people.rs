//! Somebody put on a list by hand, or moved to another, and what that asks.

use super::*;
use domain::answer::{Answer, Sex};
use domain::application::Purpose;
use domain::calendar::Day;
use domain::duplicate::Reason;
use domain::ids::{MeetingId, OperationId, PersonId, RegistrationId};
use domain::plan::ChangeWarning;
use domain::registration::{AddOutcome, Category, MoveOutcome, NoticeOfAdded};
use domain::words::Word;

views! {
    /// How somebody on a list is reached.
    struct Contact {
        pub registration: RegistrationId,
        pub phone: Option<String>,
        pub email: Option<String>,
    }

    /// Whoever is put on a list before the day. `person` is somebody who is known already; `new_person` says that it is
    /// none of those who look like them. `waits` takes the waiting list where no seat is free, `again` brings back whoever
    /// was taken off the list.
    #[derive(Default)]
    struct AddForm {
        pub name: String,
        pub organisation: Option<String>,
        pub kind: Option<String>,
        pub role: Option<String>,
        pub category: Option<Word<Category>>,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub sex: Option<Word<Sex>>,
        pub access_need: Option<String>,
        pub meal_need: Option<String>,
        pub note: Option<String>,
        pub companions: Option<u32>,
        pub notice: Option<Word<NoticeOfAdded>>,
        pub person: Option<PersonId>,
        pub new_person: bool,
        pub waits: bool,
        pub again: bool,
    }

    /// What came of it. With `known` a person has to say whether it is one of them; nothing is written then.
    struct Added {
        pub outcome: AddOutcome,
        pub registration: Option<RegistrationId>,
        pub person: Option<PersonId>,
        pub name: String,
        pub organisation: Option<String>,
        /// No organisation of this name was there before.
        pub new_organisation: bool,
        pub selection: Option<Word<domain::registration::Selection>>,
        pub code: Option<String>,
        pub room: Room,
        /// What of somebody who was known already was corrected.
        pub changed: Vec<Changed>,
        pub known: Vec<KnownPerson>,
        /// The cities on whose lists they stand as well.
        pub elsewhere: Vec<String>,
        pub operation: Option<OperationId>,
    }

    /// How many chairs of a meeting are taken, by whom it waits for, who is in, and who comes with them.
    struct Room {
        pub meeting: MeetingId,
        pub city: Option<String>,
        pub taken: u32,
        pub capacity: u32,
        /// Only the selected are expected.
        pub seats_given: bool,
    }

    /// Somebody whom the programme knows already, and by what they look like the one who was typed.
    struct KnownPerson {
        pub person: PersonId,
        pub name: String,
        pub organisation: Option<String>,
        pub phone_end: Option<String>,
        /// Where they are registered or came.
        pub cities: Vec<String>,
        /// Theirs at the meeting that is asked about.
        pub registration: Option<RegistrationId>,
        pub reasons: Vec<Reason>,
    }

    /// Everything that is known of one registration, for whoever looks into it or corrects it. `elsewhere` are the other
    /// meetings of the same person.
    struct RegistrationDetail {
        pub registration: RegistrationItem,
        pub meeting: MeetingId,
        pub city: Option<String>,
        pub date: Option<Day>,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub sex: Option<Word<Sex>>,
        pub access_need: Option<String>,
        pub meal_need: Option<String>,
        pub note: Option<String>,
        pub companions: u32,
        pub consents: Vec<ConsentSaid>,
        pub elsewhere: Vec<Elsewhere>,
    }

    /// What somebody said when they were asked for a consent: on the form of the meeting, and what counts, which is that or
    /// what their application says.
    struct ConsentSaid {
        pub purpose: Purpose,
        pub on_form: Option<Word<Answer>>,
        pub said: Option<Answer>,
    }

    struct Elsewhere {
        pub registration: RegistrationId,
        pub meeting: MeetingId,
        pub city: Option<String>,
        pub date: Option<Day>,
        pub arrived: bool,
    }

    /// How somebody is moved. `waits` takes the waiting list where no seat is free; `anyway` moves to a meeting whose day
    /// is over.
    #[derive(Default)]
    struct MoveForm {
        pub waits: bool,
        pub anyway: bool,
        pub reason: Option<String>,
    }

    /// What came of it. Where a person has to say something first, nobody is moved, and `asked` are those it is about.
    struct Moved {
        pub outcome: MoveOutcome,
        pub moved: Vec<MovedOne>,
        pub asked: Vec<MovedOne>,
        pub from: Room,
        pub to: Room,
        pub warnings: Vec<ChangeWarning>,
        /// Reports that went out with another figure.
        pub issued: Vec<IssuedMoved>,
        pub operation: Option<OperationId>,
    }

    struct MovedOne {
        pub registration: RegistrationId,
        pub name: Option<String>,
        /// Where they come from.
        pub had_seat: bool,
        pub selection: Word<domain::registration::Selection>,
    }
}
