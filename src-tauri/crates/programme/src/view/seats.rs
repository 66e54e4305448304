//! Who has a seat at a meeting and what they replied.

use super::*;
use domain::answer::Sex;
use domain::calendar::{Day, Moment};
use domain::call::Priority;
use domain::ids::{OperationId, PersonId, PhoneCallId, RegistrationId};
use domain::phone_call::CallOutcome;
use domain::registration::Channel;
use domain::registration::InvitedListProblem;
use domain::registration::Reply;
use domain::registration::WithdrawnBy;
use domain::selection::{Ineligible, Reason, Short};
use domain::words::Word;

views! {
    /// Who has a seat at a meeting, who waits for one and who is not in the running. `changed` are the registrations that
    /// stood elsewhere before; `operation` is null when nothing was written.
    struct Selection {
        pub capacity: u32,
        pub reserve: u32,
        pub selected: Vec<SelectionItem>,
        pub waiting: Vec<SelectionItem>,
        pub not_selected: Vec<SelectionItem>,
        pub rules: SelectionRules,
        pub changed: Vec<RegistrationId>,
        pub operation: Option<OperationId>,
    }

    /// By what the seats are given. `seats` are those for applicants; `priorities` stand with the weightiest first.
    struct SelectionRules {
        pub seats: u32,
        pub per_organisation: u32,
        pub quotas: Vec<Quota>,
        /// More seats are set aside by the quotas than there are: the seats have shrunk since.
        pub quotas_exceed: bool,
        pub balance: Vec<BalanceGoal>,
        pub priorities: Vec<Priority>,
        pub came: RulesCame,
    }

    /// A share of the seats that is meant for a sex, and how many seats it makes.
    struct BalanceGoal {
        pub sex: Sex,
        pub percent: u32,
        pub seats: u32,
    }

    /// What came of the rules, and what they cost: how many with a better rank have no seat for them. Quotas and goals in the
    /// order of the rules; `by_quota` seats count for the quotas; `lots` applicants are equal in all but the lot.
    struct RulesCame {
        pub quotas: Vec<QuotaCame>,
        pub by_quota: u32,
        pub balance: Vec<BalanceCame>,
        pub priorities_cost: u32,
        pub organisations_cost: u32,
        pub second_seats: u32,
        pub lots: u32,
    }

    struct QuotaCame {
        pub group: String,
        pub seats: u32,
        pub filled: u32,
        pub cost: u32,
    }

    /// `short` says why a goal was not reached.
    struct BalanceCame {
        pub sex: Sex,
        pub seats: u32,
        pub filled: u32,
        pub cost: u32,
        pub short: Option<Short>,
    }

    /// `rank` counts from 1, null for who is not in the running. `said` is the sentence of who decided by hand.
    struct SelectionItem {
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub kind: Option<String>,
        pub group: Option<String>,
        pub sex: Option<Word<Sex>>,
        /// In hundredths of a point.
        pub points: Option<u32>,
        pub first_time: bool,
        pub same_province: bool,
        pub reply: Word<Reply>,
        pub rank: Option<u32>,
        pub reasons: Vec<Reason>,
        pub said: Option<String>,
        pub ineligible: Option<WhyNot>,
    }

    /// Why somebody is not eligible, and what was said beside it.
    struct WhyNot {
        pub reason: Ineligible,
        pub said: Option<String>,
    }

    /// A decision by hand; `operation` is null when it stood already.
    struct Decided {
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub selection: domain::registration::Selection,
        pub reason: Option<String>,
        pub operation: Option<OperationId>,
    }

    /// How somebody stands after a reply or a withdrawal.
    /// `selection` is `waiting` where somebody comes after all whose seat has gone to somebody else.
    struct Replied {
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub selection: Word<domain::registration::Selection>,
        pub reply: Word<Reply>,
        pub withdrawn: Option<Word<WithdrawnBy>>,
        pub operation: OperationId,
    }

    /// Who is off the list. The first of them stands by itself as well; `seats_free` of them had a seat, and `next` wait and
    /// would get one now.
    struct Withdrawn {
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub reply: Word<Reply>,
        pub withdrawn: Option<Word<WithdrawnBy>>,
        pub registrations: Vec<RegistrationId>,
        pub names: Vec<String>,
        pub seats_free: u32,
        pub next: u32,
        /// Reports that went out with another figure.
        pub issued: Vec<IssuedMoved>,
        pub operation: OperationId,
    }

    /// Who was asked and who answered, and who would get a seat that became free.
    struct Replies {
        /// The last day for a reply.
        pub reply_by: Option<Day>,
        pub overdue: bool,
        pub counts: ReplyCounts,
        /// Those with a seat, and those who gave theirs back, by name.
        pub items: Vec<ReplyItem>,
        /// Who is next on the waiting list for the seats that are free now.
        pub next: Vec<SelectionItem>,
        /// Who would follow for the seats of those who are silent though the last day is over.
        pub next_if_released: Vec<SelectionItem>,
    }

    /// `selected` = `coming` + `silent`; those who are not coming have no seat any more.
    #[derive(Default)]
    struct ReplyCounts {
        pub selected: u32,
        pub coming: u32,
        pub not_coming: u32,
        pub silent: u32,
    }

    struct ReplyItem {
        pub registration: RegistrationItem,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub channel: Option<Word<Channel>>,
        pub at: Option<Moment>,
        pub note: Option<String>,
        /// Whose seat it was, by name.
        pub replaces: Option<String>,
        /// The calls to them, the oldest first.
        pub calls: Vec<PhoneCallItem>,
        /// The day on which they are to be called again, as long as nothing came of it.
        pub call_back: Option<Day>,
        /// That day has come.
        pub call_due: bool,
    }

    /// A call to somebody.
    struct PhoneCallItem {
        pub call: PhoneCallId,
        pub outcome: Word<CallOutcome>,
        pub at: Option<Moment>,
        pub by: Option<String>,
        pub call_back: Option<Day>,
        pub note: Option<String>,
    }

    /// A call that was made; `call_back` is a day or the name of one of the next seven.
    struct PhoneCallForm {
        pub outcome: CallOutcome,
        pub by: Option<String>,
        pub call_back: Option<String>,
        pub note: Option<String>,
    }

    struct PhoneCallNoted {
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub reply: Word<Reply>,
        pub outcome: CallOutcome,
        pub call_back: Option<Day>,
        /// How often they have been called.
        pub calls: u32,
        pub operation: OperationId,
    }

    /// Seats that were given to an organisation before it said who comes.
    struct Invited {
        pub organisation: String,
        pub registrations: Vec<RegistrationId>,
        /// Where several were invited at once: each with its seats.
        pub institutions: Vec<InvitedInstitution>,
        pub operation: OperationId,
    }

    struct InvitedInstitution {
        pub organisation: String,
        pub registrations: Vec<RegistrationId>,
    }

    /// A list of institutions, invited at once or only looked at; `operation` is null where nothing was written.
    struct InvitedList {
        pub rows: u32,
        pub invited: Vec<InvitedRow>,
        /// Those that are invited to this meeting already.
        pub already: Vec<InvitedRow>,
        pub problems: Vec<InvitedProblem>,
        /// Headings that were not understood; what stands below them was left out.
        pub unknown_columns: Vec<String>,
        pub operation: Option<OperationId>,
    }

    /// A row of the list; `known`: the institution was in the register.
    struct InvitedRow {
        pub row: u32,
        pub organisation: String,
        pub seats: u32,
        pub known: bool,
        pub registrations: Vec<RegistrationId>,
    }

    /// What is wrong with a row. The institution is invited all the same where only its address was not taken over.
    struct InvitedProblem {
        pub row: u32,
        pub problem: InvitedListProblem,
        pub value: String,
    }

    /// Who comes on a seat.
    struct PersonForm {
        pub name: String,
        pub role: Option<String>,
        pub phone: Option<String>,
        pub email: Option<String>,
        /// Somebody who is known already.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// None of those who look like them.
        #[serde(default)]
        pub new_person: bool,
    }

    /// Somebody stands on a seat that had another name, or none yet. With `known` a person has to say first whether it is
    /// one of them; nothing is written then.
    struct Named {
        pub registration: RegistrationId,
        pub name: String,
        pub organisation: Option<String>,
        /// The registration that gave the seat.
        pub replaced: Option<RegistrationId>,
        pub known: Vec<KnownPerson>,
        /// What of somebody who was known already was filled in.
        pub changed: Vec<Changed>,
        pub operation: Option<OperationId>,
    }
}
