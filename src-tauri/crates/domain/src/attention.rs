//! What somebody should look at because laptops that were both right have made it so. It follows from the log, and is the
//! same on every laptop that knows the same.

use crate::noun::{Column, Noun, meeting, organisation, person, registration, venue};
use crate::words::words;

words! {
    /// What is the matter.
    AttentionKind {
        /// Somebody took it out of sight, and something that another laptop made leans on it: so it stays.
        HiddenInUse "hidden_in_use",
        /// More than one laptop has written under the id of one: its file was copied with all that tells laptops apart.
        WrittenTwice "written_twice",
        /// The file is older than what this laptop has written: somebody put an old one in its place. It is this laptop's
        /// own matter, and over when it has heard from others what is missing.
        OlderFile "older_file",
        /// An answer that was taken in as a yes or a no, and that would be read otherwise now. It stays as it is.
        ReadOtherwise "read_otherwise",
        /// A report went out and prints a figure that is another one now.
        IssuedDiffers "issued_differs",
        /// Laptops that did not know of each other have written different values into one field. The later one stands.
        TwoValues "two_values",
        /// Out of sight by one laptop, and another one that did not know of it has written of it since.
        ChangedOutOfSight "changed_out_of_sight",
        /// One sheet was taken in on two laptops before that made one of it: everybody of it stands there twice.
        TakenInTwice "taken_in_twice",
        /// Rows of several provinces stand at one organisation: earlier versions went by its name alone.
        TwoProvinces "two_provinces",
        /// Laptops are in by an invitation that was closed, or that was for one of them. Whoever invited is asked.
        JoinedUnasked "joined_unasked",
        /// Another laptop has made something else of the same rows, also after this one built all of it anew.
        ReadApart "read_apart",
    }
}

words! {
    /// What somebody decides about such a matter.
    AttentionChoice {
        /// One of the values stands, and the question is over.
        Keep "keep",
        /// What is out of sight comes back, with all that was written of it.
        Back "back",
        /// It stays out of sight.
        Leave "leave",
        /// The two are one.
        Join "join",
        /// They are not.
        Apart "apart",
        /// Whoever came is one of us.
        Ours "ours",
    }
}

words! {
    /// A field of which it is named when laptops wrote it without knowing of each other: what people go by, and not what the
    /// program puts together for itself.
    RivalField {
        Name "name",
        Phone "phone",
        Email "email",
        AccessNeed "access_need",
        MealNeed "meal_need",
        Meeting "meeting",
        Organisation "organisation",
        Role "role",
        Category "category",
        Note "note",
        Companions "companions",
        Selection "selection",
        Reply "reply",
        Withdrawn "withdrawn",
        OrganisationName "organisation_name",
        OrganisationKind "organisation_kind",
        OrganisationProvince "organisation_province",
        Date "date",
        Starts "starts",
        Ends "ends",
        Capacity "capacity",
        Reserve "reserve",
        Status "status",
        VenueName "venue_name",
        VenueAddress "venue_address",
    }
}

impl RivalField {
    pub fn of(column: Column) -> Option<RivalField> {
        Some(match column {
            person::NAME => RivalField::Name,
            person::PHONE => RivalField::Phone,
            person::EMAIL => RivalField::Email,
            person::ACCESS_NEED => RivalField::AccessNeed,
            person::MEAL_NEED => RivalField::MealNeed,
            registration::MEETING => RivalField::Meeting,
            registration::ORGANISATION => RivalField::Organisation,
            registration::ROLE => RivalField::Role,
            registration::CATEGORY => RivalField::Category,
            registration::NOTE => RivalField::Note,
            registration::COMPANIONS => RivalField::Companions,
            registration::SELECTION => RivalField::Selection,
            registration::REPLY => RivalField::Reply,
            registration::WITHDRAWN => RivalField::Withdrawn,
            organisation::NAME => RivalField::OrganisationName,
            organisation::KIND => RivalField::OrganisationKind,
            organisation::PLATE => RivalField::OrganisationProvince,
            meeting::DATE => RivalField::Date,
            meeting::STARTS => RivalField::Starts,
            meeting::ENDS => RivalField::Ends,
            meeting::CAPACITY => RivalField::Capacity,
            meeting::RESERVE => RivalField::Reserve,
            meeting::STATUS => RivalField::Status,
            venue::NAME => RivalField::VenueName,
            venue::ADDRESS => RivalField::VenueAddress,
            _ => return None,
        })
    }
}

words! {
    /// What can be out of sight and in use. Who it is about is said before what is around them; of an application the person
    /// speaks.
    SpokenOf {
        Meeting "meeting",
        Stop "stop",
        Route "route",
        Venue "venue",
        Person "person",
        Organisation "organisation",
    }
}

impl SpokenOf {
    pub fn noun(self) -> Noun {
        match self {
            SpokenOf::Meeting => Noun::Meeting,
            SpokenOf::Stop => Noun::Stop,
            SpokenOf::Route => Noun::Route,
            SpokenOf::Venue => Noun::Venue,
            SpokenOf::Person => Noun::Person,
            SpokenOf::Organisation => Noun::Organisation,
        }
    }
}
