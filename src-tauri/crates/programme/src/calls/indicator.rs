//! The indicators of the programme, as its logical framework has them. An indicator is its code, its id, or `new`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::body::Value;
use domain::change::Set;
use domain::indicator::IndicatorSource;
use domain::noun::{Column, Noun, indicator};
use domain::turkish;
use store::{Reader, Tx};
use uuid::Uuid;

use crate::base::clock::{day, new_id};
use crate::base::error::{Result, invalid};
use crate::base::input::read_date;
use crate::base::register::comes_to_hold;
use crate::known::figures::Lists;
use crate::known::indicators;
use crate::programme::Reading;
use crate::view;
use crate::write::meant::Meant;

/// The most indicators of a programme.
const MOST: usize = 100;

impl Reading {
    /// The indicators with their values, as of now; or as they were at the end of a day, as people type it.
    pub fn indicators(&self, until: Option<&str>) -> Result<Vec<view::Indicator>> {
        let read = |text: &str| read_date(text.trim()).ok_or(invalid("date_invalid", "to"));
        let until: Option<NaiveDate> = until.map(read).transpose()?;
        let now = self.clock.now();
        self.read(|reader| {
            let lists = Lists::read(reader, now)?;
            indicators::measured(reader, &lists, until, day(now))
        })
    }
}

pub(crate) fn meant(reader: &Reader, which: &str, now: DateTime<Utc>) -> Result<Meant> {
    if which.trim() != "new" {
        return Ok(Meant::there(indicators::find(reader, which)?.id.0));
    }
    let all = reader.indicators()?;
    if all.len() >= MOST {
        return Err(invalid("indicators_too_many", "indicator"));
    }
    let last = all.iter().map(|it| it.position).max().unwrap_or(0);
    let birth = Set::of(Noun::Indicator, new_id(now))
        .with(indicator::SOURCE, IndicatorSource::AT_FIRST.word())
        .with(indicator::POSITION, last + 1);
    Ok(Meant::born(birth))
}

/// It has a code of its own and says something in one language at least; scores are of a question, and what is typed by hand
/// is of a day.
pub(crate) fn check(tx: &Tx, row: Uuid, set: &[(Column, Value)]) -> Result<()> {
    let holds = |column| comes_to_hold(tx, row, column, set);
    let Value::Text(code) = holds(indicator::CODE)? else {
        return Err(invalid("name_empty", "code"));
    };
    let code = turkish::fold(&code);
    let others = tx.indicators()?.into_iter().filter(|it| it.id.0 != row);
    if others
        .map(|it| turkish::fold(&it.code))
        .any(|it| it == code)
    {
        return Err(invalid("indicator_code_taken", "code"));
    }
    if holds(indicator::WORDING_TR)? == Value::Null && holds(indicator::WORDING_EN)? == Value::Null
    {
        return Err(invalid("name_empty", "wording_tr"));
    }
    let source = match holds(indicator::SOURCE)? {
        Value::Text(word) => IndicatorSource::from_word(&word),
        _ => Some(IndicatorSource::AT_FIRST),
    };
    if source.is_some_and(IndicatorSource::is_of_a_question)
        && holds(indicator::QUESTION)? == Value::Null
    {
        return Err(invalid("indicator_question_needed", "question"));
    }
    if holds(indicator::VALUE)? != Value::Null && holds(indicator::VALUE_DAY)? == Value::Null {
        return Err(invalid("indicator_day_needed", "value_day"));
    }
    Ok(())
}
