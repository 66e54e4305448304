//! Organisations and people as they are known, and the applications that are read. Sheets are in `import`, records that
//! look alike in `duplicate`.

use super::*;
use domain::answer::Answer;
use domain::application::Purpose;
use domain::calendar::{Day, Moment};
use domain::ids::{
    ApplicationId, CriterionId, MeetingId, OperationId, OrganisationId, PersonId, RegistrationId,
};
use domain::plan::MeetingStatus;
use domain::words::Word;

views! {
    struct PersonItem {
        pub person: PersonId,
        pub name: String,
        pub organisation: Option<String>,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub joined_with: Option<PersonId>,
    }

    /// `sensitive` as somebody said by hand, else as its kind is; `registered` and `arrived` are of all routes.
    struct OrganisationItem {
        pub organisation: OrganisationId,
        pub name: String,
        pub short_name: Option<String>,
        pub kind: Option<String>,
        pub group: Option<String>,
        pub plate: Option<u32>,
        pub province: Option<String>,
        pub district: Option<String>,
        pub branch_of: Option<OrganisationId>,
        /// The name of what it is a branch of.
        pub headquarters: Option<String>,
        pub sensitive: bool,
        /// It is one, wherever its people are from.
        pub everywhere: bool,
        pub themes: Vec<String>,
        pub web: Option<String>,
        pub address: Option<String>,
        pub email: Option<String>,
        pub people: u32,
        pub registered: u32,
        pub arrived: u32,
    }

    /// An organisation with all that is known of it: its branches, who was registered where in order of time, who applied.
    struct Organisation {
        pub organisation: OrganisationItem,
        pub branches: Vec<OrganisationItem>,
        pub participations: Vec<Participation>,
        pub applications: Vec<OrganisationApplication>,
    }

    /// Somebody of an organisation at a meeting; `meeting` is null while they are to be placed.
    struct Participation {
        pub registration: RegistrationItem,
        pub meeting: Option<MeetingId>,
        pub route: Option<u32>,
        pub stop: Option<u32>,
        pub city: Option<String>,
        pub date: Option<Day>,
        pub status: Option<Word<MeetingStatus>>,
    }

    struct OrganisationApplication {
        pub application: ApplicationId,
        pub route: Option<u32>,
        pub name: Option<String>,
        pub sent_at: Option<Moment>,
        pub late: bool,
        /// The sheet and the row that it came in.
        pub file: Option<String>,
        pub row: Option<u32>,
        /// Whether it has become a registration for a meeting.
        pub registered: bool,
    }

    /// Everybody who applied to a meeting or was asked to it, the earliest application first.
    struct Review {
        pub criteria: Vec<CriterionItem>,
        pub items: Vec<ReviewItem>,
    }

    struct CriterionItem {
        pub criterion: CriterionId,
        /// 1 to 9
        pub number: u32,
        pub title_tr: String,
        pub title_en: String,
        pub max_points: u32,
    }

    struct ReviewItem {
        pub registration: RegistrationItem,
        /// What was said by hand of the verdict.
        pub reason: Option<String>,
        pub ineligible: Option<WhyNot>,
        /// The answers are others since the verdict was given: it is asked for again.
        pub asks_again: bool,
        pub sent_at: Option<Moment>,
        /// The means of the readers' points, added up, in hundredths of a point.
        pub points: Option<u32>,
        pub readers: Vec<String>,
    }

    /// One application in full. `points` are those of every reader.
    struct ReviewSheet {
        pub registration: RegistrationId,
        pub application: Option<ApplicationSheet>,
        pub points: Vec<PointsItem>,
        pub organisation: Option<OrganisationHistory>,
    }

    /// An application as it was sent.
    struct ApplicationSheet {
        pub sent_at: Option<Moment>,
        pub late: bool,
        /// What fits no field of its own, with motivation and themes.
        pub answers: Vec<AnswerItem>,
        /// Every cell as it stood in the sheet.
        pub as_typed: Vec<AnswerItem>,
        pub wishes: Vec<String>,
        pub notice: Option<Word<Answer>>,
        pub consents: Vec<ConsentItem>,
        pub file: Option<String>,
        pub row: Option<u32>,
        pub route: Option<u32>,
    }

    struct AnswerItem {
        pub question: String,
        pub answer: String,
    }

    /// What somebody was asked to consent to, and what they said.
    struct ConsentItem {
        pub question: Word<Purpose>,
        pub answer: Word<Answer>,
    }

    struct PointsItem {
        pub criterion: CriterionId,
        pub reader: String,
        pub points: u32,
    }

    /// What an organisation has done in the programme besides this registration.
    struct OrganisationHistory {
        pub organisation: OrganisationItem,
        pub branches: Vec<OrganisationItem>,
        pub participations: Vec<Participation>,
    }

    /// Points for the criterion of this number; null takes them back.
    struct PointsOf {
        pub number: u32,
        pub points: Option<u32>,
    }

    struct PointsGiven {
        pub registration: RegistrationId,
        pub name: Option<String>,
        pub reader: String,
        /// Of all readers, as in `ReviewItem`.
        pub points: Option<u32>,
        /// Null where they stood so already.
        pub operation: Option<OperationId>,
    }
}
