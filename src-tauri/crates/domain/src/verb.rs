//! What the team does, one verb for each operation in the log, with what follows from it. Its word is for ever.

use crate::settings::Role;
use crate::words::words;

words! {
    /// Why something stays as it is, whatever an undo or a merge would make of it.
    LeftReason {
        CheckedIn "checked_in",
        InUse "in_use",
        Placed "placed",
        Joined "joined",
        AlreadyThere "already_there",
        /// The seat that would be given back has somebody else by now.
        SeatGone "seat_gone",
        /// Another laptop has taken in the same row of the same sheet.
        TakenInElsewhere "taken_in_elsewhere",
    }
}

words! {
    /// Why an operation is not taken back.
    NoUndo {
        /// It has been already.
        Undone "undone",
        /// A paper or a file went out by it.
        WentOut "went_out",
        /// It was an undo itself.
        Undo "undo",
        /// The file was made by it, or brought back.
        File "file",
        /// A later version did it.
        Later "later",
    }
}

words! {
    /// What one operation did. A new one has to say below whether it can be taken back, what of it is counted, whether a
    /// paper goes out by it and who may do it.
    Verb {
        New "new",
        Demo "demo",
        CheckIn "check-in",
        WalkIn "walk-in",
        UndoCheckIn "undo-check-in",
        Import "import",
        Edit "edit",
        Tour "tour",
        Agenda "agenda",
        Attach "attach",
        Remove "remove",
        Join "join",
        Separate "separate",
        /// A pair that may be one is put off.
        Later "later",
        Place "place",
        Points "points",
        Select "select",
        Promote "promote",
        Invite "invite",
        Name "name",
        Substitute "substitute",
        Reply "reply",
        Withdraw "withdraw",
        SignInSheet "sign-in-sheet",
        SelectionMinutes "selection-minutes",
        CallList "call-list",
        Letters "letters",
        Restore "restore",
        Undo "undo",
        /// A laptop says under a new id how it is called.
        Laptop "laptop",
        /// A call goes out: the announcement and the form.
        Publish "publish",
        /// A file of a meeting is saved outside.
        SaveFile "save-file",
        /// The rows of a sheet that could not be taken in, for whoever sent it.
        WriteFaults "write-faults",
        /// The emblem or the logo of papers is taken in.
        Picture "picture",
        /// A report is issued.
        Report "report",
        /// What was signed on paper, or why not, is entered.
        Sign "sign",
        /// One statement of somebody in the room.
        Note "note",
        /// A recommendation is made, or joined with those of other cities.
        Recommendation "recommendation",
        /// How many were for a recommendation.
        Vote "vote",
        /// A sitting of evaluation forms, or the questions on them.
        Evaluation "evaluation",
        /// The list of those who took part is issued.
        Participants "participants",
        /// Something is said not to apply to a meeting, or to apply after all.
        Dossier "dossier",
        /// What makes the funding visible is ticked for a city.
        Visibility "visibility",
        /// Name badges are printed.
        Badges "badges",
        /// Who signed gets it in writing.
        Certificates "certificates",
        /// All that is printed for a meeting goes out together.
        Pack "pack",
        /// A list is written out as a table.
        Export "export",
        /// What was issued goes out together.
        Package "package",
        /// Somebody is put on a list by hand, before the day.
        Add "add",
        /// Somebody goes over to the list of another meeting.
        Move "move",
        /// Letters that were written out were never sent.
        NotSent "not-sent",
        /// Somebody was called by telephone.
        Called "called",
        /// What laptops have made of the file together is decided, or brought back into sight.
        Resolve "resolve",
        /// What was one organisation by mistake is several, or is said to be one.
        SplitOrganisation "split-organisation",
        /// What came of sharing goes out as a page.
        ShareReceipt "share-receipt",
        /// What a lost laptop had on it goes out as a page.
        LostLaptop "lost-laptop",
    }
}

/// What somebody who takes a verb back counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// People at the door.
    CheckIns,
    /// Rows of a sheet.
    Applications,
    Registrations,
    /// Corrected fields and rows that were made.
    Fields,
}

impl Verb {
    /// Whether `undo` takes it back, and what it counts then. A file that was made, a paper that went out and a copy that
    /// was taken back in have no opposite, and what an undo did is done again.
    pub fn undone(self) -> Option<Counted> {
        match self {
            Verb::CheckIn | Verb::WalkIn | Verb::UndoCheckIn => Some(Counted::CheckIns),
            Verb::Import => Some(Counted::Applications),
            Verb::Select
            | Verb::Promote
            | Verb::Reply
            | Verb::Withdraw
            | Verb::Invite
            | Verb::Name
            | Verb::Substitute
            | Verb::Add
            | Verb::Move
            | Verb::Called
            | Verb::Sign => Some(Counted::Registrations),
            Verb::Edit
            | Verb::Tour
            | Verb::Agenda
            | Verb::Attach
            | Verb::Remove
            | Verb::Join
            | Verb::Separate
            | Verb::Later
            | Verb::Place
            | Verb::Points
            | Verb::Picture
            | Verb::Note
            | Verb::Recommendation
            | Verb::Vote
            | Verb::Evaluation
            | Verb::Dossier
            | Verb::Visibility
            | Verb::NotSent
            | Verb::Resolve
            | Verb::SplitOrganisation => Some(Counted::Fields),
            Verb::New
            | Verb::Demo
            | Verb::SignInSheet
            | Verb::SelectionMinutes
            | Verb::CallList
            | Verb::Letters
            | Verb::Restore
            | Verb::Undo
            | Verb::Laptop
            | Verb::Publish
            | Verb::SaveFile
            | Verb::WriteFaults
            | Verb::Report
            | Verb::Package
            | Verb::Participants
            | Verb::Badges
            | Verb::Certificates
            | Verb::Pack
            | Verb::ShareReceipt
            | Verb::LostLaptop
            | Verb::Export => None,
        }
    }

    /// Why it is not taken back, where it never is.
    pub fn no_undo(self) -> Option<NoUndo> {
        if self.undone().is_some() {
            return None;
        }
        Some(match self {
            Verb::Undo => NoUndo::Undo,
            Verb::New | Verb::Demo | Verb::Restore | Verb::Laptop => NoUndo::File,
            _ => NoUndo::WentOut,
        })
    }

    /// Whether a paper goes out by it.
    pub fn issues_a_paper(self) -> bool {
        match self {
            Verb::SignInSheet
            | Verb::SelectionMinutes
            | Verb::CallList
            | Verb::Letters
            | Verb::Report
            | Verb::Package
            | Verb::Participants
            | Verb::Badges
            | Verb::Certificates
            | Verb::Pack
            | Verb::ShareReceipt
            | Verb::LostLaptop => true,
            Verb::New
            | Verb::Demo
            | Verb::CheckIn
            | Verb::WalkIn
            | Verb::UndoCheckIn
            | Verb::Import
            | Verb::Edit
            | Verb::Tour
            | Verb::Agenda
            | Verb::Attach
            | Verb::Remove
            | Verb::Join
            | Verb::Separate
            | Verb::Later
            | Verb::Place
            | Verb::Points
            | Verb::Select
            | Verb::Promote
            | Verb::Invite
            | Verb::Name
            | Verb::Substitute
            | Verb::Reply
            | Verb::Withdraw
            | Verb::Restore
            | Verb::Undo
            | Verb::Laptop
            | Verb::Publish
            | Verb::SaveFile
            | Verb::WriteFaults
            | Verb::Picture
            | Verb::Sign
            | Verb::Note
            | Verb::Recommendation
            | Verb::Vote
            | Verb::Evaluation
            | Verb::Dossier
            | Verb::Visibility
            | Verb::Add
            | Verb::Move
            | Verb::NotSent
            | Verb::Called
            | Verb::Resolve
            | Verb::SplitOrganisation
            | Verb::Export => false,
        }
    }

    /// Who may do it at least, once roles are kept: everybody who knows the passphrase may do everything today.
    pub fn least_role(self) -> Role {
        match self {
            // What is done at a desk, and what every laptop does by itself.
            Verb::CheckIn
            | Verb::WalkIn
            | Verb::UndoCheckIn
            | Verb::SignInSheet
            | Verb::Badges
            | Verb::Pack
            | Verb::Attach
            | Verb::Sign
            | Verb::Note
            | Verb::Recommendation
            | Verb::Vote
            | Verb::Evaluation
            | Verb::Visibility
            | Verb::Undo
            | Verb::ShareReceipt
            | Verb::Laptop => Role::Facilitator,
            Verb::New
            | Verb::Demo
            | Verb::Import
            | Verb::Edit
            | Verb::Tour
            | Verb::Agenda
            | Verb::Remove
            | Verb::Join
            | Verb::Separate
            | Verb::Later
            | Verb::Place
            | Verb::Points
            | Verb::Select
            | Verb::Promote
            | Verb::Invite
            | Verb::Name
            | Verb::Substitute
            | Verb::Reply
            | Verb::Withdraw
            | Verb::SelectionMinutes
            | Verb::CallList
            | Verb::Letters
            | Verb::Restore
            | Verb::Publish
            | Verb::SaveFile
            | Verb::WriteFaults
            | Verb::Picture
            | Verb::Report
            | Verb::Package
            | Verb::Participants
            | Verb::Certificates
            | Verb::Dossier
            | Verb::Add
            | Verb::Move
            | Verb::NotSent
            | Verb::Called
            | Verb::Resolve
            | Verb::SplitOrganisation
            | Verb::LostLaptop
            | Verb::Export => Role::Coordinator,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_let_in_may_take_it_back() {
        for verb in [Verb::CheckIn, Verb::WalkIn, Verb::UndoCheckIn, Verb::Undo] {
            assert_eq!(verb.least_role(), Role::Facilitator, "{verb:?}");
        }
    }

    #[test]
    fn no_paper_that_went_out_is_taken_back() {
        for verb in Verb::ALL {
            assert!(!(verb.issues_a_paper() && verb.undone().is_some()));
        }
    }

    /// They stand in the logs of files in use.
    #[test]
    fn the_words_are_those_of_the_first_version() {
        let words: Vec<&str> = Verb::ALL.iter().map(|it| it.word()).collect();
        let first = "new demo check-in walk-in undo-check-in import edit tour agenda attach remove join separate later \
                     place points select promote invite name substitute reply withdraw sign-in-sheet selection-minutes \
                     call-list letters restore undo laptop publish save-file write-faults picture report sign \
                     note recommendation vote evaluation participants dossier visibility badges certificates pack export package add move not-sent called resolve split-organisation share-receipt lost-laptop";
        assert_eq!(words.join(" "), first);
    }
}
