//! Indicators of the logical framework (gösterge): what was promised to be measured, from where, and how far it is.
//!
//! Source: the logical framework of EU grant contracts (Annex I) as it is typed into OPSYS: the indicator, its baseline and its
//! target with their days, the current value with its day, and the source of verification.

use crate::words::words;

words! {
    /// Where the value of an indicator comes from: typed by hand, a figure as reports count it, or what was ticked at a question
    /// of the evaluation form, as the mean of the scores or as the share of those who gave a good one.
    IndicatorSource {
        ByHand "by_hand",
        Held "held",
        Cities "cities",
        Arrived "arrived",
        Signed "signed",
        People "people",
        Organisations "organisations",
        ByHeadquarters "by_headquarters",
        Women "women",
        Men "men",
        FirstTime "first_time",
        Recommendations "recommendations",
        QuestionMean "question_mean",
        QuestionShare "question_share",
    }
}

impl IndicatorSource {
    /// Where nobody has said anything.
    pub const AT_FIRST: IndicatorSource = IndicatorSource::ByHand;

    pub fn is_of_a_question(self) -> bool {
        matches!(
            self,
            IndicatorSource::QuestionMean | IndicatorSource::QuestionShare
        )
    }
}

words! {
    IndicatorStatus { Reached "reached", NotReached "not_reached", NotEntered "not_entered" }
}

/// The most of an indicator.
const MOST: f64 = 999_999_999.0;

/// A number as somebody types it, with a comma or a full stop before at most two digits, in the one form in which it is kept.
/// Three digits behind a mark may be thousands and may be a fraction: that is no number.
pub fn read_number(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (whole, fraction) = typed.split_once([',', '.']).unwrap_or((typed, "0"));
    let is_digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) || fraction.len() > 2 {
        return None;
    }
    let kept: f64 = format!("{whole}.{fraction}").parse().ok()?;
    (kept <= MOST).then(|| kept.to_string())
}

/// A number as it is kept; what a later version writes otherwise is none.
pub fn number(kept: &str) -> Option<f64> {
    kept.parse().ok().filter(|it: &f64| it.is_finite())
}

/// How an indicator stands; `None` where a value is known and nothing was promised. What is to become less than it was is
/// reached from above.
pub fn status(
    baseline: Option<f64>,
    target: Option<f64>,
    value: Option<f64>,
) -> Option<IndicatorStatus> {
    let Some(value) = value else {
        return Some(IndicatorStatus::NotEntered);
    };
    let target = target?;
    let is_reached = match baseline.is_some_and(|it| it > target) {
        true => value <= target,
        false => value >= target,
    };
    Some(match is_reached {
        true => IndicatorStatus::Reached,
        false => IndicatorStatus::NotReached,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them_and_thousands_are_not_guessed() {
        for (typed, kept) in [
            ("600", Some("600")),
            (" 4,5 ", Some("4.5")),
            ("4.50", Some("4.5")),
            ("007", Some("7")),
            ("0", Some("0")),
            ("999999999", Some("999999999")),
            ("1000000000", None),
            ("1.200", None),
            ("1,5,2", None),
            ("-3", None),
            ("1e5", None),
            ("85 %", None),
            (",5", None),
            ("5,", None),
            ("", None),
        ] {
            assert_eq!(read_number(typed).as_deref(), kept, "{typed}");
            let read = kept.map(|it| number(it).map(|it| it.to_string()));
            assert_eq!(read, kept.map(|it| Some(it.to_owned())), "{typed}");
        }
        assert_eq!(number("NaN"), None);
    }

    #[test]
    fn a_target_is_reached_from_the_side_of_its_baseline() {
        use IndicatorStatus::{NotEntered, NotReached, Reached};
        for (baseline, target, value, said) in [
            (Some(0.0), Some(600.0), Some(600.0), Some(Reached)),
            (Some(0.0), Some(600.0), Some(599.5), Some(NotReached)),
            (None, Some(600.0), Some(601.0), Some(Reached)),
            (Some(12.0), Some(5.0), Some(6.0), Some(NotReached)),
            (Some(12.0), Some(5.0), Some(5.0), Some(Reached)),
            (None, Some(5.0), None, Some(NotEntered)),
            (None, None, None, Some(NotEntered)),
            (None, None, Some(5.0), None),
        ] {
            assert_eq!(
                status(baseline, target, value),
                said,
                "{baseline:?} {target:?} {value:?}"
            );
        }
    }
}
