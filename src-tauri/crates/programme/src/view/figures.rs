//! What reports count.

use super::*;
use domain::ids::MeetingId;
use domain::registration::Category;

views! {
    /// Of which meetings figures are asked. Days are `YYYY-MM-DD` or as people type them.
    #[serde(tag = "of", rename_all = "snake_case")]
    enum FiguresAsked {
        Meeting { meeting: MeetingId },
        Route { route: u32 },
        Days { from: String, to: String },
        Programme,
    }

    /// The figures of a meeting, a route, some days or the programme. Of participants only, but for `others`. `signed` is
    /// null while no signature has been entered, `no_shows` while no meeting is over, `undecided` where no seats were given,
    /// `sexes` where nobody was asked; `promised` is what the announcement says of each meeting, for all that were held.
    struct Figures {
        pub meetings: u32,
        pub held: u32,
        pub cities: u32,
        pub registered: u32,
        pub applied: u32,
        pub selected: u32,
        pub waiting: u32,
        pub not_selected: u32,
        pub undecided: Option<u32>,
        pub withdrawn: u32,
        pub asked: u32,
        pub coming: u32,
        pub not_coming: u32,
        pub expected: u32,
        pub no_shows: Option<u32>,
        pub walk_ins: u32,
        pub substitutes: u32,
        /// Came though no seat was theirs.
        pub without_a_seat: u32,
        /// Came and are registered at another meeting.
        pub from_elsewhere: u32,
        /// Each person once for each meeting.
        pub arrived: u32,
        pub signed: Option<u32>,
        /// Of whom at least one signed.
        pub signed_organisations: Option<u32>,
        /// Of those who signed, on a slip of their own.
        pub slips: Option<u32>,
        /// Came and did not sign, by the reason that was entered.
        pub missing: Vec<MissingCount>,
        /// Came where something is entered, and of them nothing is.
        pub unsigned: Option<u32>,
        /// Signed and are nowhere entered as having come.
        pub signed_without_arrival: Option<u32>,
        /// Meetings at which somebody was and of whose signatures nothing is entered yet.
        pub meetings_not_entered: u32,
        /// Each once.
        pub people: u32,
        pub organisations: u32,
        /// With their branches taken together.
        pub by_headquarters: u32,
        pub sexes: Option<SexFigures>,
        pub sexes_signed: Option<SexFigures>,
        pub groups: Vec<GroupFigures>,
        pub first_time: u32,
        pub before: u32,
        pub others: Vec<OtherFigures>,
        pub promised: Option<u32>,
        pub meals_ordered: Option<u32>,
        pub meals_invoiced: Option<u32>,
        pub deviations: u32,
    }

    /// Of those who came.
    struct SexFigures {
        pub women: u32,
        pub men: u32,
        pub not_stated: u32,
    }

    /// Who came from a group: people and organisations, never one number. `group` is null for those whose kind is not known.
    struct GroupFigures {
        pub group: Option<String>,
        pub name_tr: Option<String>,
        pub name_en: Option<String>,
        pub people: u32,
        /// Null while no signature is entered.
        pub people_signed: Option<u32>,
        pub organisations: u32,
        pub organisations_signed: Option<u32>,
    }

    /// Who came and is no participant; `category` is null for those of a later version.
    struct OtherFigures {
        pub category: Option<Category>,
        pub people: u32,
    }
}
