//! Why something that lay in a place is not taken. It stays where it is: nothing is ever taken away for being strange.

use thiserror::Error;

pub type Result<T, E = Refused> = std::result::Result<T, E>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refused {
    #[error("it is not of this kind, or cut off")]
    Torn,
    #[error("it is of a later version")]
    Later,
    #[error("it is sealed with another key")]
    OtherKey,
    #[error("it is sealed with a key of the team that has not come here yet")]
    KeyOnItsWay,
    #[error("it is not what was sealed")]
    Altered,
    #[error("it is signed by nobody who is known")]
    Unsigned,
    #[error("it says that a laptop has another key than before")]
    OtherDeviceKey,
    #[error("it is larger than anything that is written")]
    TooLarge,
    #[error("the place does not give it out")]
    Unreadable,
    #[error("no random numbers can be had")]
    Random,
}

impl Refused {
    /// A stable word, with a text of its own.
    pub fn word(self) -> &'static str {
        match self {
            Refused::Torn => "torn",
            Refused::Later => "later",
            Refused::OtherKey => "other_key",
            Refused::KeyOnItsWay => "key_on_its_way",
            Refused::Altered => "altered",
            Refused::Unsigned => "unsigned",
            Refused::OtherDeviceKey => "other_device_key",
            Refused::TooLarge => "too_large",
            Refused::Unreadable => "unreadable",
            Refused::Random => "random",
        }
    }
}
