//! The indicators of the logical framework with their values. What a value comes from is counted where every figure is.

use chrono::NaiveDate;
use domain::calendar::Day;
use domain::evaluation::share_of_good;
use domain::ids::{IndicatorId, MeetingId};
use domain::indicator::{IndicatorSource, status};
use domain::turkish;
use store::{IndicatorRow, Reader};

use crate::base::error::{Error, Result};
use crate::known::figures::{FiguresOf, Lists, shown};
use crate::known::heard::evaluation::forms_of;
use crate::known::heard::recommendations;
use crate::view;

/// By its id or its code.
pub(crate) fn find(reader: &Reader, which: &str) -> Result<IndicatorRow> {
    let id: Option<IndicatorId> = which.trim().parse().ok();
    let code = turkish::fold(which);
    let is_meant = |it: &IndicatorRow| match id {
        Some(id) => it.id == id,
        None => !code.is_empty() && turkish::fold(&it.code) == code,
    };
    let mut found = reader.indicators()?;
    found.retain(is_meant);
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(Error::unknown("indicator")),
        // Two laptops may each have made one of the same code.
        _ => Err(Error::Unknown {
            what: "indicator",
            candidates: found.iter().map(|it| it.id.to_string()).collect(),
        }),
    }
}

/// All of them, with all that was until the end of a day, or until now.
pub(crate) fn measured(
    reader: &Reader,
    lists: &Lists,
    until: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Vec<view::Indicator>> {
    let rows = reader.indicators()?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let of = match until {
        Some(to) => FiguresOf::Days(NaiveDate::MIN, to),
        None => FiguresOf::Programme,
    };
    let known = lists.known(of);
    let meetings: Vec<MeetingId> = known.meetings.iter().map(|it| it.id).collect();
    let needs = |source: fn(IndicatorSource) -> bool| {
        rows.iter().any(|it| it.source.known().is_some_and(source))
    };
    let answers = match needs(IndicatorSource::is_of_a_question) {
        true => forms_of(reader, &meetings)?.answers,
        false => Vec::new(),
    };
    let recommendations = match needs(|it| it == IndicatorSource::Recommendations) {
        true => recommendations::distinct(reader, &meetings)?,
        false => 0,
    };
    let at = Measured {
        figures: shown(&known),
        answers,
        recommendations,
        until,
        day: until.map_or(today, |it| it.min(today)),
    };
    Ok(rows.into_iter().map(|row| at.item(row)).collect())
}

struct Measured {
    figures: view::Figures,
    answers: Vec<view::QuestionAnswers>,
    recommendations: u32,
    until: Option<NaiveDate>,
    /// Of which the figures are.
    day: NaiveDate,
}

impl Measured {
    fn item(&self, row: IndicatorRow) -> view::Indicator {
        let is_typed = row.source.is(IndicatorSource::ByHand);
        let (value, value_day) = match is_typed {
            true => self.typed(&row),
            false => {
                let value = self.value(&row);
                (value, value.map(|_| Day::from(self.day.to_string())))
            }
        };
        let sexes = match row.source.known() {
            Some(IndicatorSource::Arrived) => self.figures.sexes.as_ref(),
            Some(IndicatorSource::Signed) => self.figures.sexes_signed.as_ref(),
            _ => None,
        };
        view::Indicator {
            indicator: row.id,
            code: row.code,
            wording_tr: row.wording_tr,
            wording_en: row.wording_en,
            unit: row.unit,
            baseline: row.baseline,
            baseline_day: row.baseline_day,
            target: row.target,
            target_day: row.target_day,
            value,
            value_day,
            women: sexes.map(|it| it.women),
            men: sexes.map(|it| it.men),
            not_stated: sexes.map(|it| it.not_stated),
            status: status(row.baseline, row.target, value),
            source: row.source,
            question: row.question,
            verification: row.verification,
        }
    }

    /// What was read after the last of the days is not known by then.
    fn typed(&self, row: &IndicatorRow) -> (Option<f64>, Option<Day>) {
        let read = row.value_day.as_ref().and_then(Day::known);
        let is_later = self
            .until
            .is_some_and(|until| read.is_some_and(|day| day > until));
        match row.value.filter(|_| !is_later) {
            Some(value) => (Some(value), row.value_day.clone()),
            None => (None, None),
        }
    }

    fn value(&self, row: &IndicatorRow) -> Option<f64> {
        let it = &self.figures;
        let answers = || {
            let mut all = self.answers.iter();
            all.find(|it| Some(it.question) == row.question)
        };
        let count = match row.source.known()? {
            IndicatorSource::ByHand => return row.value,
            IndicatorSource::QuestionMean => return answers()?.mean,
            IndicatorSource::QuestionShare => return share_of_good(&answers()?.scores),
            IndicatorSource::Held => it.held,
            IndicatorSource::Cities => it.cities,
            IndicatorSource::Arrived => it.arrived,
            IndicatorSource::Signed => it.signed?,
            IndicatorSource::People => it.people,
            IndicatorSource::Organisations => it.organisations,
            IndicatorSource::ByHeadquarters => it.by_headquarters,
            IndicatorSource::Women => it.sexes.as_ref()?.women,
            IndicatorSource::Men => it.sexes.as_ref()?.men,
            IndicatorSource::FirstTime => it.first_time,
            IndicatorSource::Recommendations => self.recommendations,
        };
        Some(f64::from(count))
    }
}
