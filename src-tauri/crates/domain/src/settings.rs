//! What can be chosen on a laptop for itself. The first of every list is that of a new laptop.

use crate::words::words;

words! {
    /// The colours of the screens.
    #[serde(rename = "ScreenTheme")]
    Theme { System "system", Light "light", Dark "dark", HighContrast "high_contrast" }
}

words! {
    /// With what a new programme begins.
    StartWith {
        /// The team's own tour.
        Tour "tour",
        /// The same with invented people.
        Demo "demo",
        Empty "empty",
    }
}

words! {
    /// Whose screens come first.
    Role { Coordinator "coordinator", Facilitator "facilitator" }
}

words! {
    /// Whether the list of everybody stands beside the desk.
    DeskList { Hidden "hidden", Shown "shown" }
}
