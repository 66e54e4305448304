//! What somebody should look at because laptops that were both right have made it so. It follows from the log, and is the
//! same on every laptop that knows the same.

use crate::noun::Noun;
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
