//! Reading applications.

use super::*;

views! {
    /// Everybody who applied to a meeting or was asked to it, the earliest application first.
    struct Review {
        pub criteria: Vec<CriterionItem>,
        pub items: Vec<ReviewItem>,
    }

    struct CriterionItem {
        pub criterion: String,
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
        pub sent_at: Option<String>,
        /// The means of the readers' points, added up, in hundredths of a point.
        pub points: Option<u32>,
        pub readers: Vec<String>,
    }

    /// One application in full. `points` are those of every reader.
    struct ReviewSheet {
        pub registration: String,
        pub application: Option<ApplicationSheet>,
        pub points: Vec<PointsItem>,
        pub organisation: Option<OrganisationHistory>,
    }

    /// An application as it was sent.
    struct ApplicationSheet {
        pub sent_at: Option<String>,
        pub late: bool,
        /// What fits no field of its own, with motivation and themes.
        pub answers: Vec<AnswerItem>,
        /// Every cell as it stood in the sheet.
        pub as_typed: Vec<AnswerItem>,
        pub wishes: Vec<String>,
        /// `yes no unknown`
        pub notice: Option<String>,
        /// Purpose and `yes no unknown`.
        pub consents: Vec<AnswerItem>,
        pub file: Option<String>,
        pub row: Option<u32>,
        pub route: Option<u32>,
    }

    struct AnswerItem {
        pub question: String,
        pub answer: String,
    }

    struct PointsItem {
        pub criterion: String,
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
        pub registration: String,
        pub name: Option<String>,
        pub reader: String,
        /// Of all readers, as in `ReviewItem`.
        pub points: Option<u32>,
        /// Null where they stood so already.
        pub operation: Option<String>,
    }

    /// Who was asked and who answered, and who would get a seat that became free.
    struct Replies {
        /// The last day for a reply, `YYYY-MM-DD`.
        pub reply_by: Option<String>,
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
        pub channel: Option<String>,
        pub at: Option<String>,
        pub note: Option<String>,
        /// Whose seat it was, by name.
        pub replaces: Option<String>,
    }

    /// Seats that were given to an organisation before it said who comes.
    struct Invited {
        pub organisation: String,
        pub registrations: Vec<String>,
        pub operation: String,
    }

    /// Who comes on a seat.
    struct PersonForm {
        pub name: String,
        pub role: Option<String>,
        pub phone: Option<String>,
        pub email: Option<String>,
    }

    /// Somebody stands on a seat that had another name, or none yet.
    struct Named {
        pub registration: String,
        pub name: String,
        pub organisation: Option<String>,
        /// The registration that gave the seat.
        pub replaced: Option<String>,
        pub operation: String,
    }
}
