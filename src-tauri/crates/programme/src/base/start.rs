//! The starting data of a programme: routes, cities and targets, read from a TOML file and written through the door.

use domain::change::Set;
use domain::kind::Kinds;
use domain::noun::{Column, Noun, call, device, meeting, programme, route, stop, target};
use domain::province;
use domain::theme::Themes;
use serde::Deserialize;
use store::Tx;
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid};
use crate::base::input::{Own, asked};
use crate::base::register::shown;
use crate::base::{fields, input};

/// The announcement's tour.
const BUNDLED: &str = include_str!("../../../../../assets/programme/we-take-the-roads.toml");

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tour {
    #[serde(default)]
    programme: ProgrammeTable,
    #[serde(default)]
    meeting: MeetingTable,
    #[serde(default)]
    route: Vec<RouteTable>,
    #[serde(default)]
    to_be_decided: Vec<ToBeDecided>,
    #[serde(default)]
    target: Vec<TargetTable>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProgrammeTable {
    title_tr: Option<String>,
    title_en: Option<String>,
    contract_no: Option<String>,
    controller_name: Option<String>,
    controller_contact: Option<String>,
    question_email: Option<String>,
    funding_tr: Option<String>,
    funding_en: Option<String>,
    disclaimer_tr: Option<String>,
    disclaimer_en: Option<String>,
    notice_version: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct MeetingTable {
    capacity: Option<u32>,
    reserve: Option<u32>,
    start: Option<String>,
    end: Option<String>,
    language: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct RouteTable {
    number: u32,
    name: Option<String>,
    /// Plate numbers in the order of the route.
    cities: Vec<u8>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ToBeDecided {
    note: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetTable {
    metric: String,
    unit: Option<String>,
    value: u32,
    scope: Option<String>,
    source: Option<String>,
    note: Option<String>,
}

impl Tour {
    /// Reads and checks a tour: every plate is a province, no city stands twice on the tour, no route twice.
    pub fn parse(text: &str) -> Result<Tour> {
        let mut tour: Tour =
            toml::from_str(text).map_err(|error| Error::Tour(error.message().to_owned()))?;
        tour.read()?;
        let mut plates: Vec<u8> = tour
            .route
            .iter()
            .flat_map(|route| route.cities.iter().copied())
            .collect();
        if let Some(plate) = plates
            .iter()
            .find(|plate| province::by_plate(**plate).is_none())
        {
            return Err(Error::Tour(format!("{plate} is no plate number")));
        }
        plates.sort_unstable();
        if let Some(pair) = plates.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(Error::Tour(format!(
                "the city with plate number {} is there twice",
                pair[0]
            )));
        }
        let mut numbers: Vec<u32> = tour.route.iter().map(|route| route.number).collect();
        numbers.sort_unstable();
        if numbers.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(Error::Tour("a route number is there twice".into()));
        }
        Ok(tour)
    }

    /// Every value as an edit would read it: whoever writes the file is trusted no more than whoever types.
    fn read(&mut self) -> Result<()> {
        let it = &mut self.programme;
        for (key, text) in [
            ("title_tr", &mut it.title_tr),
            ("title_en", &mut it.title_en),
            ("contract_no", &mut it.contract_no),
            ("controller_name", &mut it.controller_name),
            ("controller_contact", &mut it.controller_contact),
            ("question_email", &mut it.question_email),
            ("funding_tr", &mut it.funding_tr),
            ("funding_en", &mut it.funding_en),
            ("disclaimer_tr", &mut it.disclaimer_tr),
            ("disclaimer_en", &mut it.disclaimer_en),
        ] {
            read("programme", key, text)?;
        }
        line(
            &mut it.notice_version,
            programme::NOTICE_VERSION,
            "notice_version",
        )?;
        let it = &mut self.meeting;
        for (key, text) in [
            ("start", &mut it.start),
            ("end", &mut it.end),
            ("language", &mut it.language),
        ] {
            read("meeting", key, text)?;
        }
        if let (Some(start), Some(end)) = (&it.start, &it.end)
            && end <= start
        {
            return Err(invalid("end_before_start", "end"));
        }
        for (key, number) in [("capacity", it.capacity), ("reserve", it.reserve)] {
            read("meeting", key, &mut number.map(|it| it.to_string()))?;
        }
        if it.reserve.unwrap_or(0) > it.capacity.unwrap_or(CAPACITY) {
            return Err(invalid("reserve_over_capacity", "reserve"));
        }
        for it in &mut self.route {
            read("route", "name", &mut it.name)?;
        }
        for it in &mut self.to_be_decided {
            line(&mut it.note, stop::NOTE, "note")?;
        }
        for it in &mut self.target {
            let mut metric = Some(std::mem::take(&mut it.metric));
            line(&mut metric, target::METRIC, "metric")?;
            it.metric = metric.unwrap_or_default();
            line(&mut it.unit, target::UNIT, "unit")?;
            line(&mut it.scope, target::SCOPE, "scope")?;
            line(&mut it.source, target::SOURCE, "source")?;
            read("target", "note", &mut it.note)?;
            read("target", "value", &mut Some(it.value.to_string()))?;
        }
        Ok(())
    }

    pub fn bundled() -> Tour {
        Tour::parse(BUNDLED).expect("the bundled tour is checked by a test")
    }

    /// Writes it all; `new_id` makes the ids. A city gets its stop and a planned meeting without a date.
    pub(crate) fn record(
        &self,
        tx: &mut Tx,
        laptop: &str,
        demo: bool,
        mut new_id: impl FnMut() -> Uuid,
    ) -> Result<()> {
        let it = &self.programme;
        tx.record(
            Set::of(Noun::Programme, new_id())
                .with_some(programme::TITLE_TR, it.title_tr.clone())
                .with_some(programme::TITLE_EN, it.title_en.clone())
                .with_some(programme::CONTRACT_NO, it.contract_no.clone())
                .with_some(programme::CONTROLLER_NAME, it.controller_name.clone())
                .with_some(programme::CONTROLLER_CONTACT, it.controller_contact.clone())
                .with_some(programme::QUESTION_EMAIL, it.question_email.clone())
                .with_some(programme::FUNDING_TR, it.funding_tr.clone())
                .with_some(programme::FUNDING_EN, it.funding_en.clone())
                .with_some(programme::DISCLAIMER_TR, it.disclaimer_tr.clone())
                .with_some(programme::DISCLAIMER_EN, it.disclaimer_en.clone())
                .with(
                    programme::NOTICE_VERSION,
                    it.notice_version.clone().unwrap_or_else(|| "1".into()),
                )
                .with_some(programme::DEMO, demo.then_some(true)),
        )?;
        let this_device = tx.this_device()?;
        tx.record(Set::of(Noun::Device, this_device).with(device::NAME, laptop))?;
        for route in &self.route {
            self.record_route(tx, route, &mut new_id)?;
        }
        for place in &self.to_be_decided {
            tx.record(
                Set::of(Noun::Stop, new_id())
                    .with(stop::NOTE, place.note.clone().unwrap_or_default()),
            )?;
        }
        for it in &self.target {
            tx.record(
                Set::of(Noun::Target, new_id())
                    .with(
                        target::SCOPE,
                        it.scope.clone().unwrap_or_else(|| "programme".into()),
                    )
                    .with(target::METRIC, it.metric.clone())
                    .with_some(target::UNIT, it.unit.clone())
                    .with(target::VALUE, it.value)
                    .with_some(target::SOURCE, it.source.clone())
                    .with_some(target::NOTE, it.note.clone()),
            )?;
        }
        Ok(())
    }

    fn record_route(
        &self,
        tx: &mut Tx,
        it: &RouteTable,
        new_id: &mut impl FnMut() -> Uuid,
    ) -> Result<()> {
        let id = new_id();
        tx.record(
            Set::of(Noun::Route, id)
                .with(route::NUMBER, it.number)
                .with_some(route::NAME, it.name.clone()),
        )?;
        tx.record(
            Set::of(Noun::Call, new_id())
                .with(call::ROUTE, id)
                .with(call::PER_ORGANISATION, 1u32),
        )?;
        for (plate, position) in it.cities.iter().zip(1u32..) {
            let stop_id = new_id();
            tx.record(
                Set::of(Noun::Stop, stop_id)
                    .with(stop::ROUTE, id)
                    .with(stop::POSITION, position)
                    .with(stop::PLATE, u32::from(*plate)),
            )?;
            let half_day = &self.meeting;
            tx.record(
                Set::of(Noun::Meeting, new_id())
                    .with(meeting::STOP, stop_id)
                    .with(meeting::CAPACITY, half_day.capacity.unwrap_or(CAPACITY))
                    .with(meeting::RESERVE, half_day.reserve.unwrap_or(0))
                    .with_some(meeting::STARTS, half_day.start.clone())
                    .with_some(meeting::ENDS, half_day.end.clone())
                    .with_some(meeting::LANGUAGE, half_day.language.clone())
                    .with(meeting::STATUS, "planned"),
            )?;
        }
        Ok(())
    }
}

/// How many seats a meeting has where nothing is said.
const CAPACITY: u32 = 20;

/// A value as the edit of this field reads it.
fn read(what: &str, key: &str, text: &mut Option<String>) -> Result<()> {
    let Some(typed) = text.take() else {
        return Ok(());
    };
    let (column, how) = fields::column(what, key).ok_or_else(|| Error::FieldUnknown {
        field: key.to_owned(),
        known: fields::fields(what),
    })?;
    let own = Own {
        kinds: Kinds::bundled(),
        themes: Themes::bundled(),
    };
    *text = shown(&input::read(column, how, key, &typed, &own)?);
    Ok(())
}

/// The same of what no edit changes.
fn line(text: &mut Option<String>, column: Column, field: &str) -> Result<()> {
    *text = asked(text, column, field)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_tour_is_the_announcement() {
        let tour = Tour::parse(BUNDLED).unwrap();
        let cities: Vec<usize> = tour.route.iter().map(|route| route.cities.len()).collect();
        assert_eq!(cities, [5, 4, 5, 5, 5, 5]);
        assert_eq!(tour.to_be_decided.len(), 1);
        assert!(tour.target.iter().all(|target| target.source.is_some()));
    }

    #[test]
    fn a_tour_that_makes_no_sense_is_refused() {
        for text in [
            "[[route]]\nnumber = 1\ncities = [99]",
            "[[route]]\nnumber = 1\ncities = [61, 61]",
            "[[route]]\nnumber = 1\ncities = [61]\n[[route]]\nnumber = 1\ncities = [52]",
            "[[rota]]\nnumber = 1",
            "not toml",
        ] {
            assert!(matches!(Tour::parse(text), Err(Error::Tour(_))), "{text}");
        }
        assert!(
            Tour::parse("").unwrap().route.is_empty(),
            "an empty programme is one"
        );
    }
}
