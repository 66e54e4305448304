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
        Letters "letters",
        /// A sheet of applicants, written back with its faults marked.
        Faults "faults",
        /// What is published for a call.
        Publication "publication",
        /// A photo or paper that is kept in the programme.
        Attachment "attachment",
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
    ReportEnding { Pdf "pdf", Docx "docx" }
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
