//! A call for participants: when applications come in, what is said of one that comes late, and how its quotas are read.
//! Whether anybody is chosen is not decided here.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Europe::Istanbul;

use crate::answer::Sex;
use crate::kind::Kinds;
use crate::turkish::fold;
use crate::words::words;

words! {
    /// What becomes of an application that was sent after the close.
    LateRule {
        /// Like any other.
        Accept "accept",
        /// It is taken and says that it is late.
        Mark "mark",
        /// Its row is not taken.
        Refuse "refuse",
    }
}

impl LateRule {
    /// While nobody has said otherwise.
    pub const DEFAULT: LateRule = LateRule::Mark;
}

words! {
    /// With what the form is made.
    CallForm { Google "google", LimeSurvey "limesurvey", Kobo "kobo", Other "other" }
}

words! {
    /// A text of a call in one language.
    CallText {
        TextTr "text_tr",
        TextEn "text_en",
        CriteriaTr "criteria_tr",
        CriteriaEn "criteria_en",
    }
}

words! {
    /// What of the programme and of its call must be known before anything is published.
    NeededField {
        TitleTr "title_tr",
        TitleEn "title_en",
        ControllerName "controller_name",
        ControllerContact "controller_contact",
        QuestionEmail "question_email",
        FundingTr "funding_tr",
        FundingEn "funding_en",
        Open "open",
        Close "close",
    }
}

words! {
    CallState { NotSet "not_set", NotOpenYet "not_open_yet", Open "open", Closed "closed" }
}

/// How many seats of a meeting one organisation has unless the call says otherwise.
pub const PER_ORGANISATION: u32 = 1;

/// The most seats that a quota may name.
pub const LARGEST_QUOTA: u32 = 500;

/// Where a call stands at `now`, and how many days it is to its opening or its close, or since its close. Days are those
/// of the calendar in Istanbul: a call that closes tonight closes in 0 days.
pub fn state(
    opens: Option<DateTime<Utc>>,
    closes: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> (CallState, Option<u32>) {
    let days_to = |at: DateTime<Utc>| u32::try_from((day(at) - day(now)).num_days().abs()).ok();
    match (opens, closes) {
        (None, None) => (CallState::NotSet, None),
        (_, Some(closes)) if is_late(now, closes) => (CallState::Closed, days_to(closes)),
        (Some(opens), _) if now < opens => (CallState::NotOpenYet, days_to(opens)),
        (_, closes) => (CallState::Open, closes.and_then(days_to)),
    }
}

/// Whether something sent at `sent` came after the close. The minute of the close still counts: "until 23:59" is until
/// the day is over.
pub fn is_late(sent: DateTime<Utc>, closes: DateTime<Utc>) -> bool {
    sent >= closes + TimeDelta::minutes(1)
}

fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Istanbul).date_naive()
}

words! {
    /// What comes before the order of application.
    Priority {
        /// The mean of the readers' points, the higher first.
        Points "points",
        /// Organisations that have not been at another meeting.
        FirstTime "first_time",
        /// Organisations of the province in which the meeting is.
        SameProvince "same_province",
    }
}

/// Reads `first_time points`, the weightiest first. The word that is not one, or stands twice.
pub fn priorities(text: &str) -> Result<Vec<Priority>, String> {
    let mut priorities = Vec::new();
    for word in text
        .split([',', ';', ' ', '\n'])
        .filter(|it| !it.is_empty())
    {
        match Priority::from_word(word) {
            Some(priority) if !priorities.contains(&priority) => priorities.push(priority),
            _ => return Err(word.to_owned()),
        }
    }
    Ok(priorities)
}

/// A share of the seats that is meant for a sex.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    pub sex: Sex,
    /// 1 to 100
    pub percent: u32,
}

words! {
    /// Why goals cannot be read; a stable word with a text of its own.
    GoalProblem { Unreadable "balance_unreadable", OutOfBounds "balance_out_of_bounds" }
}

/// Reads `women=40 men=30`; together at most the whole.
pub fn goals(text: &str) -> Result<Vec<Goal>, GoalProblem> {
    let mut goals: Vec<Goal> = Vec::new();
    for pair in text.split([',', ';', '\n']).flat_map(pairs) {
        let (who, percent) = pair.split_once('=').ok_or(GoalProblem::Unreadable)?;
        let sex = match who.trim() {
            "women" => Sex::Woman,
            "men" => Sex::Man,
            _ => return Err(GoalProblem::Unreadable),
        };
        let percent = percent.trim().trim_matches('%');
        let percent: u32 = percent.parse().map_err(|_| GoalProblem::Unreadable)?;
        if goals.iter().any(|it| it.sex == sex) {
            return Err(GoalProblem::Unreadable);
        }
        goals.push(Goal { sex, percent });
    }
    let whole: u64 = goals.iter().map(|it| u64::from(it.percent)).sum();
    if whole > 100 || goals.iter().any(|it| it.percent == 0) {
        return Err(GoalProblem::OutOfBounds);
    }
    Ok(goals)
}

/// As the file holds them: `women=40`.
pub fn goals_text(goals: &[Goal]) -> String {
    let pair = |it: &Goal| match it.sex {
        Sex::Woman => format!("women={}", it.percent),
        _ => format!("men={}", it.percent),
    };
    let pairs: Vec<String> = goals.iter().map(pair).collect();
    pairs.join(" ")
}

/// Seats of a meeting that are meant for a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    pub group: String,
    pub seats: u32,
}

words! {
    /// Why quotas cannot be read; a stable word with a text of its own.
    QuotaProblem {
        NoPair "quota_unreadable",
        UnknownGroup "quota_group_unknown",
        Twice "quota_group_twice",
        OutOfBounds "quota_out_of_bounds",
    }
}

/// Reads `cso=12, local=4`: groups by their code or their name in either language.
pub fn quotas(text: &str, kinds: &Kinds) -> Result<Vec<Quota>, QuotaProblem> {
    let mut quotas: Vec<Quota> = Vec::new();
    for pair in text.split([',', ';', '\n']).flat_map(pairs) {
        let (name, seats) = pair.split_once('=').ok_or(QuotaProblem::NoPair)?;
        let folded = fold(name);
        let group = kinds.groups().iter().find(|it| {
            [&it.code, &it.tr, &it.en]
                .iter()
                .any(|name| fold(name) == folded)
        });
        let group = group.ok_or(QuotaProblem::UnknownGroup)?.code.clone();
        let seats: u32 = seats.trim().parse().map_err(|_| QuotaProblem::NoPair)?;
        if seats > LARGEST_QUOTA {
            return Err(QuotaProblem::OutOfBounds);
        }
        if quotas.iter().any(|it| it.group == group) {
            return Err(QuotaProblem::Twice);
        }
        quotas.push(Quota { group, seats });
    }
    Ok(quotas)
}

/// `cso=12 local=4` parted by spaces; a name of several words stands between commas.
fn pairs(part: &str) -> Vec<&str> {
    if part.matches('=').count() > 1 {
        part.split_whitespace().collect()
    } else if part.trim().is_empty() {
        Vec::new()
    } else {
        vec![part]
    }
}

/// As the file holds them: `cso=12 local=4`.
pub fn quotas_text(quotas: &[Quota]) -> String {
    let pairs: Vec<String> = quotas
        .iter()
        .map(|it| format!("{}={}", it.group, it.seats))
        .collect();
    pairs.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}+03:00").parse().unwrap()
    }

    #[test]
    fn where_a_call_stands() {
        let (opens, closes) = (at("2027-01-04T09:00:00"), at("2027-01-15T23:59:00"));
        for (now, state_then, days) in [
            ("2027-01-01T12:00:00", CallState::NotOpenYet, Some(3)),
            ("2027-01-04T08:59:59", CallState::NotOpenYet, Some(0)),
            ("2027-01-04T09:00:00", CallState::Open, Some(11)),
            ("2027-01-15T00:30:00", CallState::Open, Some(0)),
            ("2027-01-15T23:59:59", CallState::Open, Some(0)),
            ("2027-01-16T00:00:00", CallState::Closed, Some(1)),
            ("2027-02-15T12:00:00", CallState::Closed, Some(31)),
        ] {
            assert_eq!(
                state(Some(opens), Some(closes), at(now)),
                (state_then, days),
                "{now}"
            );
        }
        let now = at("2027-01-10T12:00:00");
        assert_eq!(state(None, None, now), (CallState::NotSet, None));
        assert_eq!(state(Some(opens), None, now), (CallState::Open, None));
        assert_eq!(state(None, Some(closes), now), (CallState::Open, Some(5)));
    }

    #[test]
    fn priorities_and_goals_as_people_type_them() {
        assert_eq!(
            priorities("first_time, points"),
            Ok(vec![Priority::FirstTime, Priority::Points])
        );
        assert_eq!(priorities(""), Ok(vec![]));
        assert_eq!(priorities("points luck"), Err("luck".into()));
        assert_eq!(priorities("points points"), Err("points".into()));
        for (text, read) in [
            ("women=40", Ok("women=40")),
            ("women=%40, men=30", Ok("women=40 men=30")),
            ("", Ok("")),
            ("women=0", Err(GoalProblem::OutOfBounds)),
            ("women=60 men=60", Err(GoalProblem::OutOfBounds)),
            (
                "women=4294967295 men=4294967295",
                Err(GoalProblem::OutOfBounds),
            ),
            ("women=40 women=30", Err(GoalProblem::Unreadable)),
            ("kittens=5", Err(GoalProblem::Unreadable)),
            ("women", Err(GoalProblem::Unreadable)),
        ] {
            let got = goals(text).map(|it| goals_text(&it));
            assert_eq!(got.as_deref(), read.as_ref().map(|it| *it), "{text}");
        }
    }

    #[test]
    fn quotas_as_people_type_them() {
        let kinds = Kinds::bundled();
        for (text, read) in [
            ("cso=12 local=4", Ok("cso=12 local=4")),
            ("cso=12,local=4;public=0", Ok("cso=12 local=4 public=0")),
            ("yerel yönetim = 4, CSO = 12", Ok("local=4 cso=12")),
            ("", Ok("")),
            ("on iki", Err(QuotaProblem::NoPair)),
            ("cso=on iki", Err(QuotaProblem::NoPair)),
            ("cso=-1", Err(QuotaProblem::NoPair)),
            ("kirpi=2", Err(QuotaProblem::UnknownGroup)),
            ("cso=1 cso=2", Err(QuotaProblem::Twice)),
            ("cso=501", Err(QuotaProblem::OutOfBounds)),
        ] {
            let got = quotas(text, kinds).map(|it| quotas_text(&it));
            assert_eq!(got.as_deref(), read.as_ref().map(|it| *it), "{text}");
        }
    }
}
