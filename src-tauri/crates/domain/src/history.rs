//! What is told of somebody: which of their columns, and what happened to them. What the program puts together for itself is
//! told to nobody.

use crate::noun::{Column, person, registration, signature};
use crate::words::words;

words! {
    /// A field of a person or a registration, or something that happened to them.
    HistoryField {
        Name "name",
        Phone "phone",
        Email "email",
        Sex "sex",
        AccessNeed "access_need",
        MealNeed "meal_need",
        Meeting "meeting",
        Person "person",
        Organisation "organisation",
        Role "role",
        Category "category",
        Source "source",
        Note "note",
        Companions "companions",
        PhotoConsent "photo_consent",
        PublicationConsent "publication_consent",
        ContactConsent "contact_consent",
        Selection "selection",
        SelectionReason "selection_reason",
        Reply "reply",
        ReplyChannel "reply_channel",
        ReplyNote "reply_note",
        Withdrawn "withdrawn",
        WithdrawnReason "withdrawn_reason",
        Replaces "replaces",
        Removed "removed",
        Signature "signature",
        CheckedIn "checked_in",
        /// The answer at the door that was overruled.
        Anyway "anyway",
        CheckInUndone "check_in_undone",
        Notice "notice",
        /// A letter was written to them.
        Letter "letter",
    }
}

impl HistoryField {
    pub fn of(column: Column) -> Option<HistoryField> {
        Some(match column {
            person::NAME => HistoryField::Name,
            person::PHONE => HistoryField::Phone,
            person::EMAIL => HistoryField::Email,
            person::SEX => HistoryField::Sex,
            person::ACCESS_NEED => HistoryField::AccessNeed,
            person::MEAL_NEED => HistoryField::MealNeed,
            registration::MEETING => HistoryField::Meeting,
            registration::PERSON => HistoryField::Person,
            registration::ORGANISATION => HistoryField::Organisation,
            registration::ROLE => HistoryField::Role,
            registration::CATEGORY => HistoryField::Category,
            registration::SOURCE => HistoryField::Source,
            registration::NOTE => HistoryField::Note,
            registration::COMPANIONS => HistoryField::Companions,
            registration::PHOTO_CONSENT => HistoryField::PhotoConsent,
            registration::PUBLICATION_CONSENT => HistoryField::PublicationConsent,
            registration::CONTACT_CONSENT => HistoryField::ContactConsent,
            registration::SELECTION => HistoryField::Selection,
            registration::SELECTION_REASON => HistoryField::SelectionReason,
            registration::REPLY => HistoryField::Reply,
            registration::REPLY_CHANNEL => HistoryField::ReplyChannel,
            registration::REPLY_NOTE => HistoryField::ReplyNote,
            registration::WITHDRAWN => HistoryField::Withdrawn,
            registration::WITHDRAWN_REASON => HistoryField::WithdrawnReason,
            registration::REPLACES => HistoryField::Replaces,
            registration::HIDDEN => HistoryField::Removed,
            signature::SAID => HistoryField::Signature,
            _ => return None,
        })
    }
}
