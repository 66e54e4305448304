//! Indicators of the logical framework.

use super::*;
use domain::calendar::Day;
use domain::ids::{IndicatorId, QuestionId};
use domain::indicator::{IndicatorSource, IndicatorStatus};
use domain::words::Word;

views! {
    /// An indicator with its value: null while it is not entered or not known. `women`, `men` and `not_stated` are null where
    /// the value is not of those who came or signed, or nobody was asked; `status` where a value is known and no target is.
    struct Indicator {
        pub indicator: IndicatorId,
        pub code: String,
        pub wording_tr: Option<String>,
        pub wording_en: Option<String>,
        pub unit: Option<String>,
        pub baseline: Option<f64>,
        pub baseline_day: Option<Day>,
        pub target: Option<f64>,
        pub target_day: Option<Day>,
        pub value: Option<f64>,
        pub value_day: Option<Day>,
        pub women: Option<u32>,
        pub men: Option<u32>,
        pub not_stated: Option<u32>,
        pub status: Option<IndicatorStatus>,
        pub source: Word<IndicatorSource>,
        /// Whose scores are the value, where they are.
        pub question: Option<QuestionId>,
        pub verification: Option<String>,
    }
}
