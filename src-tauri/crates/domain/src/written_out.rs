//! What is noted of a file that was written for a person: what kind of thing it is, to what kind of place it went, whom it
//! is meant for, of how many it speaks. Never its path nor its name: those are full of people's names.

use uuid::Uuid;

use crate::words::words;

words! {
    /// What kind of thing left the programme.
    Thing {
        SignInSheet "sign_in_sheet",
        CallList "call_list",
        SelectionMinutes "selection_minutes",
        MeetingReport "meeting_report",
        RouteReport "route_report",
        /// Of some days.
        InterimReport "interim_report",
        ProgrammeReport "programme_report",
        ParticipantList "participant_list",
        /// All that a funder asks for, in one folder.
        Package "package",
        Badges "badges",
        Certificates "certificates",
        /// All that is printed for a meeting.
        Pack "pack",
        Letters "letters",
        /// A sheet of applicants, written back with its faults marked.
        Faults "faults",
        /// What is published for a call.
        Publication "publication",
        /// A photo or paper that is kept in the programme.
        Attachment "attachment",
        /// A list written out as a table.
        ExportedList "exported_list",
        /// What came of sharing with other laptops.
        ShareReceipt "share_receipt",
        /// What was on a laptop that is lost.
        LostLaptop "lost_laptop",
    }
}

words! {
    /// What a pack is made of, in the order in which it is printed.
    PackPaper {
        Agenda "agenda",
        SignInSheet "sign_in_sheet",
        /// The full text of the privacy notice.
        Notice "notice",
        Slips "slips",
        Badges "badges",
        Evaluation "evaluation",
        Notes "notes",
        DirectionSign "direction_sign",
        Checklist "checklist",
        Visibility "visibility",
        Telephones "telephones",
        /// What one person consents to at the meeting.
        Consents "consents",
    }
}

words! {
    /// Why something is not in a pack.
    PackLeftOut {
        /// Nobody is entered who answers for the personal data, or nowhere to turn to.
        NoController "no_controller",
        /// Nothing is entered that could stand on it.
        Empty "empty",
    }
}

words! {
    /// What kind of place it went to. A folder is what nothing else is known of.
    Place { Folder "folder", Stick "stick", Network "network" }
}

words! {
    /// Whom it is meant for.
    Tier { Internal "internal", Donor "donor", Public "public" }
}

words! {
    /// How the list to sign is printed: before the meeting, for those who came, or with what is known of the signatures.
    SheetVariant { Blank "blank", Arrived "arrived", Final "final" }
}

words! {
    /// As what a list is written.
    PaperEnding { Pdf "pdf", Xlsx "xlsx" }
}

words! {
    /// As what a report is written.
    ReportEnding { Pdf "pdf", Docx "docx", Xlsx "xlsx" }
}

words! {
    /// As what the list of those who took part is written.
    ParticipantsEnding { Pdf "pdf", Docx "docx", Xlsx "xlsx" }
}

words! {
    /// Which list is written out as a table.
    ExportedList {
        Registrations "registrations",
        Organisations "organisations",
        People "people",
        CheckIns "check_ins",
        Notes "notes",
        Deviations "deviations",
    }
}

impl ExportedList {
    /// Whether anything is left of it where nobody may be named: what consists of people or of organisations is nothing
    /// without them.
    pub fn may_be_public(self) -> bool {
        match self {
            ExportedList::Notes | ExportedList::Deviations => true,
            ExportedList::Registrations
            | ExportedList::Organisations
            | ExportedList::People
            | ExportedList::CheckIns => false,
        }
    }
}

words! {
    /// As what a table is written.
    ExportEnding { Xlsx "xlsx", Csv "csv" }
}

/// The words are kept as texts, so that those of a later version stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenOut {
    /// What it is about: a meeting, a route, the programme.
    pub about: Uuid,
    pub thing: String,
    pub place: String,
    pub tier: String,
    /// How many people it speaks of; of what speaks of nobody, how many files it is. Of what broke off on the way: at most
    /// so many.
    pub count: u32,
}
