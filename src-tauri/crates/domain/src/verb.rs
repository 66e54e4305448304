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
            | Verb::Substitute => Some(Counted::Registrations),
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
            | Verb::Picture => Some(Counted::Fields),
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
            | Verb::Report => None,
        }
    }

    /// Whether a paper goes out by it.
    pub fn issues_a_paper(self) -> bool {
        match self {
            Verb::SignInSheet
            | Verb::SelectionMinutes
            | Verb::CallList
            | Verb::Letters
            | Verb::Report => true,
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
            | Verb::Picture => false,
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
            | Verb::Attach
            | Verb::Undo
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
            | Verb::Report => Role::Coordinator,
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
                     call-list letters restore undo laptop publish save-file write-faults picture report";
        assert_eq!(words.join(" "), first);
    }
}
